/** Faults that a zone's files show before anything is published: some hosts would refuse these, some would publish them. */
import type { DnsName } from '../../model/dns/dns.ts';
import { dnsName, splitLabels } from '../../model/dns/domain-name.ts';
import { groupedBy } from '../../model/non-empty.ts';
import { absoluteName, presentRData, presentText } from '../../model/dns/presentation.ts';
import type {
  OtherRecord,
  SourceLocation,
  Quirk,
  ZoneFault,
  ZoneFaultCode,
  ZoneRecord,
  ZoneState,
} from '../../model/dns/zone.ts';

/** The place of a record alone. */
export const locationOnly = ({ file, line, column, label }: SourceLocation): SourceLocation => ({
  file,
  line,
  column,
  ...(label === undefined ? {} : { label }),
});

type FaultText = readonly [code: ZoneFaultCode, message: string];

const recordFault = (record: ZoneRecord, [code, message]: FaultText): ZoneFault => ({
  ...locationOnly(record),
  code,
  message,
  owner: record.owner,
});

/** The name that a record points to. */
const recordTarget = (record: ZoneRecord): DnsName | undefined => {
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
const existingNames = ({ records, others }: ZoneState): ReadonlySet<DnsName> => {
  const names = new Set<DnsName>();
  for (const { owner } of [...records, ...others]) {
    const labels = splitLabels(owner);
    for (const i of labels.keys()) names.add(dnsName(labels.slice(i).join('.')));
  }
  return names;
};

type JudgeRecord = (record: ZoneRecord, names: ReadonlySet<DnsName>) => FaultText | undefined;

const judgeTarget =
  (consequence: string): JudgeRecord =>
  (record, names) => {
    const target = recordTarget(record);
    if (target === undefined || names.has(target)) return undefined;
    const what = `the name that this ${record.type} record points to has no dot at its end`;
    return ['missing-trailing-dot', `${what}: ${absoluteName(target)} ${consequence}`];
  };

const quirkJudges: { readonly [Q in Quirk]: JudgeRecord } = {
  proxied: ({ owner }) =>
    splitLabels(owner).includes('_domainkey')
      ? [
          'proxied-dkim',
          `${owner} is proxied: the host answers with addresses of its own, so receivers cannot find the DKIM key; make it "DNS only"`,
        ]
      : undefined,
  flattened: () => undefined,
  'relative-owner': ({ owner }) => [
    'missing-trailing-dot',
    `the owner has the zone twice, as ${absoluteName(owner)} is published: leave the zone out, or end the name in a dot where the file takes that`,
  ],
  'relative-target': judgeTarget('is published, which the zone does not have'),
  'dotless-target': judgeTarget('is meant, and the tool refuses it'),
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
    'a string of the text is longer than 255 bytes (RFC 1035 §3.3.14): divide it into several quoted strings',
  ],
};

const judgeType = ({ type }: ZoneRecord): readonly FaultText[] =>
  type === 'SPF'
    ? [['rr-type-spf', 'records of type SPF are ignored (RFC 7208 §3.1): publish the text as TXT']]
    : [];

const isHostMade = ({ quirks = [] }: ZoneRecord): boolean =>
  quirks.includes('proxied') || quirks.includes('flattened');

/** DNSSEC's records stand beside every other (RFC 4035 §2.5). */
const allowedBesideAll = /^(?:RRSIG|NSEC|NSEC3|KEY|SIG)$/;

/** RFC 1034 §3.6.2: where there is a CNAME, there is nothing else. */
const aliasFaults = ({ records, others }: ZoneState): readonly ZoneFault[] => {
  const all: readonly (ZoneRecord | OtherRecord)[] = [...records, ...others];
  const byOwner = groupedBy(all, ({ owner }) => owner);
  const aliases = records.filter((record) => record.type === 'CNAME' && !isHostMade(record));
  return [...groupedBy(aliases, ({ owner }) => owner).values()].flatMap(([alias]) => {
    const beside = (byOwner.get(alias.owner) ?? []).filter(
      (one) => one !== alias && !allowedBesideAll.test(one.type) && !isSameRecord(one, alias),
    );
    const types = [...new Set(beside.map(({ type }) => type))].sort();
    const message = `${absoluteName(alias.owner)} has a CNAME record beside others (${types.join(', ')}), which is not allowed`;
    return types.length === 0 ? [] : [recordFault(alias, ['cname-beside-other-data', message])];
  });
};

/** TXT of one text is the same record, however it is divided. */
const recordIdentity = (record: ZoneRecord): string =>
  record.type === 'TXT' || record.type === 'SPF'
    ? `${record.owner} ${record.type} ${record.rdata.strings.join('')}`
    : `${record.owner} ${record.type} ${presentRData(record.type, record.rdata)}`;

const isSameRecord = (one: ZoneRecord | OtherRecord, other: ZoneRecord): boolean =>
  'rdata' in one && recordIdentity(one) === recordIdentity(other);

const duplicateFaults = ({ records }: ZoneState): readonly ZoneFault[] =>
  [...groupedBy(records, recordIdentity).values()].flatMap(([{ file, line }, ...again]) =>
    again.map((record) => {
      const place = file === record.file ? `line ${line}` : `${presentText(file)}:${line}`;
      return recordFault(record, [
        'duplicate-record',
        `the same ${record.type} record is at ${place}`,
      ]);
    }),
  );

/** What is wrong with the records of one zone, each as its file has it. */
export const zoneFaults = (state: ZoneState): readonly ZoneFault[] => {
  const names = existingNames(state);
  const ofRecords = state.records.flatMap((record) =>
    [
      ...(record.quirks ?? []).map((quirk) => quirkJudges[quirk](record, names)),
      ...judgeType(record),
    ]
      .filter((told) => told !== undefined)
      .map((told) => recordFault(record, told)),
  );
  return [...ofRecords, ...aliasFaults(state), ...duplicateFaults(state)];
};
