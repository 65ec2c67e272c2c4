/**
 * Products that open TLS on its way and answer with certificates of their own, by what their
 * issuers' names contain. Used only to name who issued a certificate that is already distrusted.
 */
import type { Octets } from '../model/dns.ts';
/** The product that a certificate's issuer names, where it is a known one. */
export declare const interceptorOf: (issuer: Octets) => string | undefined;
