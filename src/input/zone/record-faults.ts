/** Faults that a zone's files show before anything is published: some hosts would refuse these, some would publish them. */
import type { DnsName } from '../../model/dns/dns.ts';
import { dnsName, labelsOf } from '../../model/dns/domain-name.ts';
import { groupedBy } from '../../model/non-empty.ts';
import { absolute, presentRData, presentText } from '../../model/dns/presentation.ts';
import type {
  OtherRecord,
  Place,
  Quirk,
  ZoneFault,
  ZoneFaultCode,
  ZoneRecord,
  ZoneState,
} from '../../model/dns/zone.ts';

/** The place of a record alone. */
export const placeOf = ({ file, line, column, label }: Place): Place => ({
  file,
  line,
  column,
  ...(label === undefined ? {} : { label }),
});

type Told = readonly [code: ZoneFaultCode, message: string];

const faultAt = (record: ZoneRecord, [code, message]: Told): ZoneFault => ({
  ...placeOf(record),
  code,
  message,
  owner: record.owner,
});

/** The name that a record points to. */
const targetOf = (record: ZoneRecord): DnsName | undefined => {
  switch (record.type) {
    case 'CNAME':
    case 'PTR':
    case 'SRV':
      return record.rdata.target;
    case 'MX':
      return record.rdata.exchange;
    case 'NS':
      return record.rdata.host;
    default:
      return undefined;
  }
};

/** Every name that exists: owners, and what lies between them and the root. */
const namesIn = ({ records, others }: ZoneState): ReadonlySet<DnsName> => {
  const names = new Set<DnsName>();
  for (const { owner } of [...records, ...others]) {
    const labels = labelsOf(owner);
    for (const i of labels.keys()) names.add(dnsName(labels.slice(i).join('.')));
  }
  return names;
};

type Judge = (record: ZoneRecord, names: ReadonlySet<DnsName>) => Told | undefined;

const ofTarget =
  (consequence: string): Judge =>
  (record, names) => {
    const target = targetOf(record);
    if (target === undefined || names.has(target)) return undefined;
    const what = `the name that this ${record.type} record points to has no dot at its end`;
    return ['missing-trailing-dot', `${what}: ${absolute(target)} ${consequence}`];
  };

const quirkJudges: { readonly [Q in Quirk]: Judge } = {
  proxied: ({ owner }) =>
    labelsOf(owner).includes('_domainkey')
      ? [
          'proxied-dkim',
          `${owner} is proxied: the host answers with addresses of its own, and nobody finds the DKIM key; make it "DNS only"`,
        ]
      : undefined,
  flattened: () => undefined,
  'relative-owner': ({ owner }) => [
    'missing-trailing-dot',
    `the owner has the zone twice, as ${absolute(owner)} is published: leave the zone out, or end the name in a dot where the file takes that`,
  ],
  'relative-target': ofTarget('is published, which the zone does not have'),
  'dotless-target': ofTarget('is meant, and the tool refuses it'),
  'literal-quotes': () => [
    'literal-quotes',
    'the quotes are published as part of the text: leave them out',
  ],
  'unquoted-words': () => [
    'txt-unquoted-words',
    'the text has spaces and no quotes: it is refused, or each word becomes a string of its own and the spaces are lost; put it in quotes',
  ],
  unsplit: () => [
    'txt-unsplit-over-255',
    'a string of the text is longer than 255 octets (RFC 1035 §3.3.14): divide it into several quoted strings',
  ],
};

const ofType = ({ type }: ZoneRecord): readonly Told[] =>
  type === 'SPF'
    ? [
        [
          'rr-type-spf',
          'nobody looks at records of type SPF (RFC 7208 §3.1): publish the text as TXT',
        ],
      ]
    : [];

const isHostMade = ({ quirks = [] }: ZoneRecord): boolean =>
  quirks.includes('proxied') || quirks.includes('flattened');

/** DNSSEC's records stand beside every other (RFC 4035 §2.5). */
const besideAll = /^(?:RRSIG|NSEC|NSEC3|KEY|SIG)$/;

/** RFC 1034 §3.6.2: where there is a CNAME, there is nothing else. */
const aliasFaults = ({ records, others }: ZoneState): readonly ZoneFault[] => {
  const all: readonly (ZoneRecord | OtherRecord)[] = [...records, ...others];
  const byOwner = groupedBy(all, ({ owner }) => owner);
  const aliases = records.filter((record) => record.type === 'CNAME' && !isHostMade(record));
  return [...groupedBy(aliases, ({ owner }) => owner).values()].flatMap(([alias]) => {
    const beside = (byOwner.get(alias.owner) ?? []).filter(
      (one) => one !== alias && !besideAll.test(one.type) && !same(one, alias),
    );
    const types = [...new Set(beside.map(({ type }) => type))].sort();
    const message = `${absolute(alias.owner)} has a CNAME record beside others (${types.join(', ')}), which no server may publish`;
    return types.length === 0 ? [] : [faultAt(alias, ['cname-beside-other-data', message])];
  });
};

/** TXT of one text is the same record, however it is divided. */
const identityOf = (record: ZoneRecord): string =>
  record.type === 'TXT' || record.type === 'SPF'
    ? `${record.owner} ${record.type} ${record.rdata.strings.join('')}`
    : `${record.owner} ${record.type} ${presentRData(record.type, record.rdata)}`;

const same = (one: ZoneRecord | OtherRecord, other: ZoneRecord): boolean =>
  'rdata' in one && identityOf(one) === identityOf(other);

const duplicateFaults = ({ records }: ZoneState): readonly ZoneFault[] =>
  [...groupedBy(records, identityOf).values()].flatMap(([{ file, line }, ...again]) =>
    again.map((record) => {
      const place = file === record.file ? `line ${line}` : `${presentText(file)}:${line}`;
      return faultAt(record, ['duplicate-record', `the same ${record.type} record is at ${place}`]);
    }),
  );

/** What is wrong with the records of one zone, each as its file has it. */
export const zoneFaults = (state: ZoneState): readonly ZoneFault[] => {
  const names = namesIn(state);
  const ofRecords = state.records.flatMap((record) =>
    [...(record.quirks ?? []).map((quirk) => quirkJudges[quirk](record, names)), ...ofType(record)]
      .filter((told) => told !== undefined)
      .map((told) => faultAt(record, told)),
  );
  return [...ofRecords, ...aliasFaults(state), ...duplicateFaults(state)];
};
