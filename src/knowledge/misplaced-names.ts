/** Where people publish a record by mistake, and how it got there. */
import type { DnsName } from '../model/dns/dns.ts';
import { splitLabels, parentName, prependLabels } from '../model/dns/domain-name.ts';

/** A wrong name for a record. */
export interface MisplacedName {
  readonly name: DnsName;
  /** How the record got there, a clause. */
  readonly how: string;
  /** The host for which it was entered, which may have mail of its own: then the record is right where it is. */
  readonly host?: DnsName;
  /** The zone that the DNS host added to a name that ended in it already. */
  readonly added?: DnsName;
}

/** The records that Apple asks for, and DMARC. */
export type WantedRecord = 'mx' | 'verification' | 'spf' | 'dkim' | 'dmarc';

const doubled = 'the DNS host added the domain to a name that already had it';
const atSign = 'the DNS host read the @ sign as a name: leave the field empty instead';
/** The wrong labels before the domain, how they got there, and the label of the host that they may be meant for. */
type WrongLabels = readonly [labels: string, how: string, host?: string];

/** `before`: the labels in front of the host's. */
const enteredFor = (host: string, before = ''): WrongLabels => [
  `${before}${host}`,
  `it was entered for ${host} instead of the domain itself`,
  host,
];

const wrongLabels: Readonly<Record<WantedRecord, readonly WrongLabels[]>> = {
  mx: [['\\064', atSign], enteredFor('www'), enteredFor('mail')],
  verification: [
    ['\\064', atSign],
    ['apple-domain', 'apple-domain is the beginning of the value, not the name'],
    ['txt', 'TXT is the type of the record, not its name'],
    enteredFor('www'),
  ],
  spf: [
    ['\\064', atSign],
    ['_spf', 'an SPF record must be at the domain itself'],
    ['spf', 'an SPF record must be at the domain itself'],
    enteredFor('www'),
    enteredFor('mail'),
  ],
  dkim: [
    ['sig1.domainkey', 'the underscore before domainkey is missing'],
    ['sig1_domainkey', 'it has an underscore instead of the dot'],
    ['sig1.__domainkey', 'it has one underscore too many'],
    ['sig1._domainkey._domainkey', '_domainkey is there twice'],
    ['_sig1._domainkey', 'sig1 has no underscore'],
    ['sig._domainkey', 'the 1 of sig1 is missing'],
    ['sigl._domainkey', 'it has the letter l instead of the digit 1'],
    ['sig2._domainkey', 'Apple uses only sig1'],
    ['sig1', '._domainkey is missing'],
    ['_domainkey', 'sig1 is missing at the start'],
  ],
  dmarc: [
    ['dmarc', 'the underscore at the start is missing'],
    ['__dmarc', 'it has one underscore too many'],
    ['_dmark', '_dmarc is misspelled'],
    enteredFor('mail', '_dmarc.'),
  ],
};

/** The right labels before the domain; empty for a record of the domain itself. */
const properLabels: Readonly<Record<WantedRecord, string>> = {
  mx: '',
  verification: '',
  spf: '',
  dkim: 'sig1._domainkey',
  dmarc: '_dmarc',
};

const nameAt = (labels: string, domain: DnsName): DnsName =>
  labels === '' ? domain : prependLabels(labels, domain);

/** The names that result if the full name is typed into a form that adds the zone: the domain's, or its parent's. */
export const doubledNames = (
  wanted: WantedRecord,
  domain: DnsName,
): readonly (MisplacedName & { readonly added: DnsName })[] => {
  const fullName = nameAt(properLabels[wanted], domain);
  const zones = splitLabels(domain).length > 2 ? [domain, parentName(domain)] : [domain];
  return zones.map((added) => ({ name: prependLabels(fullName, added), how: doubled, added }));
};

/** Records that may have been published at the parent domain. Its other records may be its own. */
const wantedFromParent: ReadonlySet<WantedRecord> = new Set(['dkim', 'verification']);

/** Where a missing record may be instead. */
export const misplacedNames = (wanted: WantedRecord, domain: DnsName): readonly MisplacedName[] => [
  ...doubledNames(wanted, domain),
  ...wrongLabels[wanted].map(([labels, how, host]): MisplacedName => {
    const name = prependLabels(labels, domain);
    return host === undefined ? { name, how } : { name, how, host: prependLabels(host, domain) };
  }),
  ...(wanted === 'dkim' ? [{ name: domain, how: 'sig1._domainkey is missing in its name' }] : []),
  ...(wantedFromParent.has(wanted) && splitLabels(domain).length > 2
    ? [
        {
          name: nameAt(properLabels[wanted], parentName(domain)),
          how: `the subdomain ${splitLabels(domain)[0]} is missing in its name`,
        },
      ]
    : []),
];

/**
 * A name that nobody uses: a record found there comes from a wildcard. It is always the same name, so
 * that resolvers can cache the answer.
 */
export const unusedName = (domain: DnsName): DnsName =>
  prependLabels('dns-audit-no-such-name', domain);
