/** Services that send in a domain's name with their own name as the envelope sender (MAIL FROM). */
import type { DnsName } from '../model/dns/dns.ts';
import { dnsName } from '../model/dns/domain-name.ts';
import { pagesRead, type Source } from '../model/source/source.ts';

/**
 * SPF is asked of the envelope sender's domain, so this service's mail passes DMARC only by a DKIM
 * signature of the domain: the include in the domain's own record does nothing for it.
 */
export interface SendingService {
  readonly name: string;
  /** What its customers include. */
  readonly include: DnsName;
  /** Where its set-up puts the domain's DKIM keys: one of these. */
  readonly selectors: readonly string[];
  /** The page that shows this. */
  readonly source: Source;
}

export const unalignedServices: readonly SendingService[] = [
  {
    name: 'Mailchimp',
    include: dnsName('servers.mcsv.net'),
    selectors: ['k1', 'k2', 'k3'],
    source: pagesRead('2026-11-30')('https://dmarc.wiki/mailchimp'),
  },
];
