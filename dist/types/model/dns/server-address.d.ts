/** The addresses of name servers and resolvers: read from what people type, written as reports show them. */
/** A server asked over UDP and TCP, or over HTTPS (RFC 8484). */
export type ServerAddress = {
    readonly kind: 'wire';
    readonly address: string;
    readonly port: number;
} | {
    readonly kind: 'doh';
    readonly url: string;
};
/** IPv4 as it is, IPv6 in the form of RFC 5952; `undefined` where the text is neither. */
export declare const canonicalIpAddress: (text: string) => string | undefined;
/**
 * Reads `192.0.2.1`, `192.0.2.1:5353`, `2001:db8::1`, `[2001:db8::1]:5353` or `https://…`; anything
 * else, and a URL that holds a password or a fragment, is `undefined`.
 */
export declare const parseServerAddress: (text: string) => ServerAddress | undefined;
/** `192.0.2.1`, and with a port only where it is not 53: `192.0.2.1:5353`, `[2001:db8::1]:5353`. */
export declare const formatServerAddress: (address: string, port?: number) => string;
