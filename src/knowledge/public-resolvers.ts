/**
 * Public resolvers that are asked over HTTPS (RFC 8484), each by its address: whoever forges DNS here
 * cannot send the question elsewhere, and the certificate has to name that address.
 */
import type { NonEmpty } from '../model/non-empty.ts';
export interface PublicResolver {
  readonly name: string;
  readonly url: string;
  /** Of the same service, for machines that have IPv6 alone. */
  readonly url6: string;
  /** Its operator's pages about this service, and about its addresses. */
  readonly sources: readonly string[];
}

// The pages were read on 2026-11-25. Not here: Quad9, which has answered over HTTP/2 alone since 2025-12-15
// (quad9.net/news/blog/doh-http-1-1-retirement); our client speaks HTTP/1.1.
export const publicResolvers: NonEmpty<PublicResolver> = [
  {
    name: 'Cloudflare',
    url: 'https://1.1.1.1/dns-query',
    url6: 'https://[2606:4700:4700::1111]/dns-query',
    sources: [
      'https://developers.cloudflare.com/1.1.1.1/encryption/dns-over-https/make-api-requests/',
      'https://developers.cloudflare.com/1.1.1.1/ip-addresses/',
    ],
  },
  {
    name: 'Google Public DNS',
    url: 'https://8.8.8.8/dns-query',
    url6: 'https://[2001:4860:4860::8888]/dns-query',
    sources: [
      'https://developers.google.com/speed/public-dns/docs/doh',
      'https://developers.google.com/speed/public-dns/docs/using',
    ],
  },
];
