/** The vocabulary of port probes: what was tried on each address, how far it came, and why not further. */
import type { Answer, DnsName, Failure, Octets } from '../dns/dns.ts';
/** A mail port as a client would be set to use it. */
export interface Endpoint {
    readonly host: DnsName;
    readonly port: number;
    readonly protocol: 'imap' | 'smtp';
    /** `implicit`: TLS from the first octet (RFC 8314 §3); `starttls`: upgraded (RFC 3207). */
    readonly security: 'implicit' | 'starttls';
    /** Port 25, between servers: nobody signs in there, and no verdict hangs on it. */
    readonly relay?: true;
}
/** The steps of a probe, in the order in which a dialogue takes them. */
export type Phase = 'connect' | 'greeting' | 'starttls' | 'tls' | 'capabilities' | 'goodbye';
/** How long one phase took; phases appear in order, the last one is where a failure happened. */
export interface PhaseTime {
    readonly phase: Phase;
    readonly ms: number;
}
/**
 * What became of one address. `spoke`: the whole dialogue went as it should. `untried`: no
 * connection was made, and `detail` says why (no IPv6 here, too many addresses). Every other state
 * names the first thing that went wrong; the phase says where. What is easily mixed up:
 *
 * - `timeout`: no TCP connection in time. `silent`: connected, and nothing came when it was due.
 *   `slow`: something came, and not enough of it in time. `deadline`: the run ended first.
 * - `reset` (RST) and `closed` (FIN): the connection was made and then ended by the other side.
 * - `not-the-protocol`: what came in place of a reply is none. `tls-broken`: what came in place of
 *   TLS is none. `reply` holds it in both cases.
 * - `turned-away`: refused, in words, for good (5xx, `BYE`) or because of this computer's address or
 *   number of connections; `unavailable`: for now, because of the server's own state (4xx, `[UNAVAILABLE]`).
 * - `certificate-incomplete-chain`: sent without its issuer's, which it says is published;
 *   `certificate-untrusted`: any other chain that ends in no trusted root.
 */
export type ProbeState = 'spoke' | 'untried' | 'refused' | 'timeout' | 'unreachable' | 'reset' | 'closed' | 'silent' | 'slow' | 'not-the-protocol' | 'too-much-data' | 'turned-away' | 'unavailable' | 'starttls-missing' | 'starttls-masked' | 'starttls-refused' | 'plaintext-injected' | 'auth-missing' | 'tls-version' | 'tls-alert' | 'tls-broken' | 'certificate-expired' | 'certificate-not-yet-valid' | 'certificate-name' | 'certificate-self-signed' | 'certificate-untrusted' | 'certificate-incomplete-chain' | 'deadline';
/** The certificate as the server showed it; every string is a stranger's. */
export interface Certificate {
    readonly subject: Octets;
    readonly issuer: Octets;
    /** The organization of the issuer, if it names one. */
    readonly issuerOrganization?: Octets;
    /** The DNS names and addresses it is for, at most 128. */
    readonly names: readonly Octets[];
    /** Where it says that its issuer's certificate is published (RFC 5280 §4.2.2.1). */
    readonly issuerAddress?: Octets;
    /** ISO 8601. */
    readonly notBefore: string;
    readonly notAfter: string;
    /** Whole days from the probe to `notAfter`, rounded down; negative when expired. */
    readonly daysLeft: number;
    readonly fingerprint256: string;
}
export interface TlsSession {
    /** `TLSv1.3`, `TLSv1.2`, … */
    readonly protocol: string;
    readonly cipher: string;
    /** Whether the chain and the name were verified, by the roots that node trusts. */
    readonly authorized: boolean;
    /** Why nobody here trusts it, where so: OpenSSL's or node's code, such as `CERT_HAS_EXPIRED`. */
    readonly distrust?: string;
    /**
     * Whether the system's own list of roots verifies what node's does not: then programs of this
     * system work with it, and the owner of the root that is installed there can read along. Absent where that
     * need not be asked, or cannot be told.
     */
    readonly systemTrust?: boolean;
    readonly certificate?: Certificate;
}
export interface AddressProbe {
    readonly address: string;
    readonly family: 4 | 6;
    readonly state: ProbeState;
    /** The phase in which `state` was decided. */
    readonly phase: Phase;
    readonly phases: readonly PhaseTime[];
    /** The first line of the greeting, without CRLF, at most 512 octets. */
    readonly greeting?: Octets;
    /** What is offered: IMAP capabilities, or SMTP keywords after TLS. At most 64 of 128 octets. */
    readonly capabilities?: readonly Octets[];
    /** Once the handshake is done. A distrusted certificate is read by a second one, made only for that. */
    readonly tls?: TlsSession;
    /** The known interceptor that issued the certificate. */
    readonly interceptor?: string;
    /** First line of the octets that decided `state`: a refusal, HTTP, injected text… At most 512 octets. */
    readonly reply?: Octets;
    /** Printable ASCII, for people: the error's own words, or the reply that decided the state. */
    readonly detail: string;
    /** The error of the operating system, where one decided `state`: `EACCES`. */
    readonly errno?: string;
}
/**
 * An endpoint, as this machine sees it. `spoke`: at least one address completed the dialogue.
 * `closed`: the host (or something in its place) answered, and not as it should: refused, wrong
 * certificate, wrong protocol… `failed`: could not look — no address, or nothing but silence.
 */
export type ProbeResult = {
    readonly endpoint: Endpoint;
    /** The lookups that gave the addresses, A and AAAA. */
    readonly resolution: readonly Answer<'A' | 'AAAA'>[];
    readonly addresses: readonly AddressProbe[];
    /** Wall time in milliseconds. */
    readonly ms: number;
} & ({
    readonly kind: 'spoke' | 'closed';
} | {
    readonly kind: 'failed';
    readonly failure: Failure;
});
/** Whether no address of the port completed the dialogue. */
export declare const hasFailed: ({ kind }: Pick<ProbeResult, 'kind'>) => boolean;
/** Probes mail ports. `probe` never rejects, sends no credential, and ends soon after `signal` aborts. */
export interface Prober {
    probe(endpoint: Endpoint, signal: AbortSignal): Promise<ProbeResult>;
}
