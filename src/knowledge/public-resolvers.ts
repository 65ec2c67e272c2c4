/**
 * Public resolvers that can be asked over HTTPS (RFC 8484), each by its address: forged DNS cannot
 * divert the question, because the certificate has to name that address.
 */
import type { NonEmpty } from '../model/non-empty.ts';
import { pagesRead, type Source } from '../model/source/source.ts';

export interface PublicResolver {
  readonly name: string;
  readonly url: string;
  /** The same service, for machines with IPv6 only. */
  readonly url6: string;
  /** The operator's pages about the service and its addresses. */
  readonly sources: NonEmpty<Source>;
}

const november25 = pagesRead('2026-11-25');

export const publicResolvers: NonEmpty<PublicResolver> = [
  {
    name: 'Cloudflare',
    url: 'https://1.1.1.1/dns-query',
    url6: 'https://[2606:4700:4700::1111]/dns-query',
    sources: [
      november25(
        'https://developers.cloudflare.com/1.1.1.1/encryption/dns-over-https/make-api-requests/',
      ),
      november25('https://developers.cloudflare.com/1.1.1.1/ip-addresses/'),
    ],
  },
  {
    name: 'Google Public DNS',
    url: 'https://8.8.8.8/dns-query',
    url6: 'https://[2001:4860:4860::8888]/dns-query',
    sources: [
      november25('https://developers.google.com/speed/public-dns/docs/doh'),
      november25('https://developers.google.com/speed/public-dns/docs/using'),
    ],
  },
];
