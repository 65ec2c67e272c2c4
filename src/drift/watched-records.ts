/** Which records matter to a domain's mail. What belongs to Apple, or is unrelated, is not watched. */
import type { Area, RecordLine } from '../model/check.ts';
import type { DnsName, Octets, Question, RecordType } from '../model/dns/dns.ts';
import type { WatchedRecord } from '../model/drift.ts';
import { prependLabels } from '../model/dns/domain-name.ts';

/** Owners, below the domain, and types. CNAMEs are asked for because one in a record's place hides it. */
const watched: readonly (readonly [labels: string, area: Area, ...types: RecordType[]])[] = [
  ['_autodiscover._tcp', 'autodiscover', 'SRV'],
  ['_dmarc', 'dmarc', 'CNAME', 'TXT'],
  ['_imap._tcp', 'autodiscover', 'SRV'],
  ['_imaps._tcp', 'autodiscover', 'SRV'],
  ['_mta-sts', 'mta-sts', 'CNAME', 'TXT'],
  ['_pop3._tcp', 'autodiscover', 'SRV'],
  ['_pop3s._tcp', 'autodiscover', 'SRV'],
  ['_smtp._tls', 'mta-sts', 'CNAME', 'TXT'],
  ['_submission._tcp', 'autodiscover', 'SRV'],
  ['_submissions._tcp', 'autodiscover', 'SRV'],
  ['autoconfig', 'autodiscover', 'CNAME'],
  ['autodiscover', 'autodiscover', 'CNAME'],
  ['sig1._domainkey', 'dkim', 'CNAME'],
];

const watchedAtDomain: readonly RecordType[] = ['CNAME', 'MX', 'NS', 'TXT'];

/** The questions whose answers hold all watched records of `domain`. */
export const watchedQuestions = (domain: DnsName): readonly Question[] => [
  ...watchedAtDomain.map((type) => ({ name: domain, type })),
  ...watched.flatMap(([labels, , ...types]) =>
    types.map((type) => ({ name: prependLabels(labels, domain), type })),
  ),
];

/** Whether a TXT record at the domain itself is meant for mail, well-formed or not. */
export const isMailText = (text: Octets): boolean =>
  /^\W*(?:v\s*=\s*spf|apple-domain\s*=)/i.test(text);

/** The part of the mail set-up to which a watched record belongs. */
export const watchedArea = ({ owner, type, rdata }: RecordLine, domain: DnsName): Area => {
  if (owner !== domain) {
    const found = watched.find(([labels]) => prependLabels(labels, domain) === owner);
    return found?.[1] ?? 'delegation';
  }
  if (type === 'TXT') return /^\W*apple-domain/i.test(rdata) ? 'verification' : 'spf';
  return type === 'MX' ? 'mx' : 'delegation';
};

/** The key of an owner and type. */
export const watchedKey = ({ owner, type }: WatchedRecord): string => `${owner} ${type}`;
