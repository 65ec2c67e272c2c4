/** Where people put a record by mistake, and how it comes to be there. */
import type { DnsName } from '../model/dns/dns.ts';
import { splitLabels, parentName, prependLabels } from '../model/dns/domain-name.ts';

/** A name at which nobody looks for the record. */
export interface MisplacedName {
  readonly name: DnsName;
  /** How a record comes to be there, a clause. */
  readonly how: string;
}

/** The records that Apple asks for, and DMARC. */
export type WantedRecord = 'mx' | 'verification' | 'spf' | 'dkim' | 'dmarc';

const doubled = 'the DNS host added the domain to a name that had it already';
const enteredFor = (host: string): string =>
  `it was entered for ${host} and not for the domain itself`;

/** The label before the domain, and how it comes about. */
const slipLabels: Readonly<
  Record<WantedRecord, readonly (readonly [labels: string, how: string])[]>
> = {
  mx: [
    ['\\064', 'the DNS host took the @ sign for a name: leave the field empty instead'],
    ['www', enteredFor('www')],
    ['mail', enteredFor('mail')],
  ],
  verification: [
    ['\\064', 'the DNS host took the @ sign for a name: leave the field empty instead'],
    ['apple-domain', 'apple-domain is the beginning of the value, not the name'],
    ['txt', 'TXT is the type of the record, not its name'],
    ['www', enteredFor('www')],
  ],
  spf: [
    ['\\064', 'the DNS host took the @ sign for a name: leave the field empty instead'],
    ['_spf', 'SPF has no name of its own'],
    ['spf', 'SPF has no name of its own'],
    ['www', enteredFor('www')],
    ['mail', enteredFor('mail')],
  ],
  dkim: [
    ['sig1.domainkey', 'the underscore before domainkey is missing'],
    ['sig1_domainkey', 'there is an underscore in the place of the dot'],
    ['sig1.__domainkey', 'there is one underscore too many'],
    ['sig1._domainkey._domainkey', '_domainkey is there twice'],
    ['_sig1._domainkey', 'sig1 has no underscore'],
    ['sig._domainkey', 'the 1 of sig1 is missing'],
    ['sigl._domainkey', 'it has a letter l in the place of the digit 1'],
    ['sig2._domainkey', 'Apple uses sig1 alone'],
    ['sig1', '._domainkey is missing'],
    ['_domainkey', 'sig1 is missing in front'],
  ],
  dmarc: [
    ['dmarc', 'the underscore in front is missing'],
    ['__dmarc', 'there is one underscore too many'],
    ['_dmark', '_dmarc is misspelt'],
    ['_dmarc.mail', enteredFor('mail')],
  ],
};

/** The labels under which the record belongs; none for a record of the domain itself. */
const properLabels: Readonly<Record<WantedRecord, string>> = {
  mx: '',
  verification: '',
  spf: '',
  dkim: 'sig1._domainkey',
  dmarc: '_dmarc',
};

const nameAt = (labels: string, domain: DnsName): DnsName =>
  labels === '' ? domain : prependLabels(labels, domain);

/** Below the domain, as it was typed in full into a field that adds the zone: its own, or its parent's. */
const doubledNames = (labels: string, domain: DnsName): readonly DnsName[] => {
  const whole = nameAt(labels, domain);
  const zones = splitLabels(domain).length > 2 ? [domain, parentName(domain)] : [domain];
  return zones.map((zone) => prependLabels(whole, zone));
};

/** What the domain above may hold for this one. Its own records of that kind are not to be taken for it. */
const soughtAbove: ReadonlySet<WantedRecord> = new Set(['dkim', 'verification']);

/** Where to look for a record that is not where it belongs. */
export const misplacedNames = (wanted: WantedRecord, domain: DnsName): readonly MisplacedName[] => [
  ...doubledNames(properLabels[wanted], domain).map((name) => ({ name, how: doubled })),
  ...slipLabels[wanted].map(([labels, how]) => ({ name: prependLabels(labels, domain), how })),
  ...(soughtAbove.has(wanted) && splitLabels(domain).length > 2
    ? [
        {
          name: nameAt(properLabels[wanted], parentName(domain)),
          how: `the subdomain ${splitLabels(domain)[0]} is missing in its name`,
        },
      ]
    : []),
];

/**
 * A name that nobody has. What is found at it comes from a wildcard record; always the same one, so
 * that resolvers can keep the answer.
 */
export const unusedName = (domain: DnsName): DnsName =>
  prependLabels('dns-audit-no-such-name', domain);
