/** What validation asks of its surroundings: digests and signatures, from Node or a browser. */
import type { DnsName, RData } from '../../model/dns/dns.ts';
export type Digest = 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512';
/** A public key as both Node and Web Crypto take it: a JSON Web Key, and how it signs. */
export type PublicKey = {
    readonly scheme: 'RSA';
    readonly digest: Digest;
    readonly jwk: {
        readonly kty: 'RSA';
        readonly n: string;
        readonly e: string;
    };
} | {
    readonly scheme: 'ECDSA';
    readonly digest: Digest;
    readonly jwk: {
        readonly kty: 'EC';
        readonly crv: 'P-256' | 'P-384';
        readonly x: string;
        readonly y: string;
    };
} | {
    readonly scheme: 'EdDSA';
    readonly jwk: {
        readonly kty: 'OKP';
        readonly crv: 'Ed25519' | 'Ed448';
        readonly x: string;
    };
};
/** Neither function rejects. */
export interface Cryptography {
    /** The numbers of the algorithms whose signatures it can verify (RFC 8624 §3.1). */
    readonly algorithms: ReadonlySet<number>;
    digest(digest: Digest, data: Uint8Array<ArrayBuffer>): Promise<Uint8Array>;
    /**
     * ECDSA signatures are two numbers of equal length (RFC 6605 §4). A key that is none verifies
     * nothing; what this system refuses to compute at all is `unsupported`.
     */
    verify(key: PublicKey, data: Uint8Array<ArrayBuffer>, signature: Uint8Array<ArrayBuffer>): Promise<boolean | 'unsupported'>;
}
/** What every validation needs. */
export interface Validation {
    /** The time of judgement: seconds since 1970-01-01T00:00Z. */
    readonly now: number;
    readonly cryptography: Cryptography;
    /** Verifications that may still fail, in all that is judged with this; absent: any number. */
    readonly wasted?: {
        left: number;
    };
}
/** A zone whose keys are trusted. */
export interface SignedZone {
    readonly zone: DnsName;
    readonly keys: readonly RData['DNSKEY'][];
}
/** Whether signatures of this algorithm can be verified; if not, it counts as unknown (RFC 4035 §5.2). */
export declare const isKnownAlgorithm: (algorithm: number, { algorithms }: Cryptography) => boolean;
/** The key of a DNSKEY record; `undefined` if its octets are no key of its algorithm. */
export declare const publicKeyOf: ({ algorithm, publicKey }: RData['DNSKEY']) => PublicKey | undefined;
