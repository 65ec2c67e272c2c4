/** Faults that a zone's files show before anything is published: some hosts would refuse these, some would publish them. */
import type { DnsName } from '../../model/dns/dns.ts';
import { isWithin, splitLabels } from '../../model/dns/domain-name.ts';
import { groupedBy } from '../../model/non-empty.ts';
import { absoluteName, presentRData, presentText } from '../../model/dns/presentation.ts';
import {
  nameServers,
  type NameServer,
  type OtherRecord,
  type SourceLocation,
  type Quirk,
  type ZoneFault,
  type ZoneFaultCode,
  type ZoneRecord,
  type ZoneState,
} from '../../model/dns/zone.ts';
import { meantOwner, withoutRepeat } from '../../record/meant-record.ts';
import { loadingFaults } from './bind/loading-faults.ts';
import { describeRefusal } from './bind/name-servers.ts';
import { createMayAnswer, type MayAnswer } from './published-names.ts';

/** The place of a record alone. */
export const locationOnly = ({ file, line, column, label }: SourceLocation): SourceLocation => ({
  file,
  line,
  column,
  ...(label === undefined ? {} : { label }),
});

/** What a zone's files say of the zone itself. */
export interface ZoneFrame {
  readonly origin: DnsName;
  /** Its files are a name server's own: one record that is not allowed keeps the whole zone off. */
  readonly loadedWhole: boolean;
}

type FaultText = readonly [code: ZoneFaultCode, message: string];

const recordFault = (record: ZoneRecord, [code, message]: FaultText): ZoneFault => ({
  ...locationOnly(record),
  code,
  message,
  owner: record.owner,
  rdata: presentRData(record.type, record.rdata),
  meant: { owner: meantOwner(record), type: record.type },
});

/** The name that a record points to. */
const recordTarget = (record: ZoneRecord): DnsName | undefined => {
  switch (record.type) {
    case 'CNAME':
    case 'DNAME':
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

/** What a record is judged by. */
interface Surroundings extends ZoneFrame {
  readonly mayAnswer: MayAnswer;
}

type JudgeRecord = (record: ZoneRecord, around: Surroundings) => FaultText | undefined;

const dotMissing = ({ type }: ZoneRecord, target: DnsName, consequence: string): FaultText => [
  'missing-trailing-dot',
  `the name that this ${type} record points to has no dot at its end: ${absoluteName(target)} ${consequence}`,
];

/** Right is what leads somewhere, however it is written. Outside the zone only a repetition shows the slip. */
const judgeRelativeTarget: JudgeRecord = (record, { origin, mayAnswer }) => {
  const target = recordTarget(record);
  if (target === undefined) return undefined;
  if (!isWithin(target, origin))
    return withoutRepeat(target) === target
      ? undefined
      : dotMissing(record, target, 'is published, which has its end twice');
  return mayAnswer(target)
    ? undefined
    : dotMissing(record, target, 'is published, which the zone does not have');
};

/** The tool refuses it, whatever there is at the name. */
const judgeDotlessTarget: JudgeRecord = (record) => {
  const target = recordTarget(record);
  return target && dotMissing(record, target, 'is meant, and the tool refuses it');
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
  'relative-target': judgeRelativeTarget,
  'dotless-target': judgeDotlessTarget,
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
    'a string of the text is longer than 255 bytes (RFC 1035, section 3.3.14): divide it into several quoted strings',
  ],
};

const judgeType = ({ type }: ZoneRecord): readonly FaultText[] =>
  type === 'SPF'
    ? [
        [
          'rr-type-spf',
          'records of type SPF are ignored (RFC 7208, section 3.1): publish the text as TXT',
        ],
      ]
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
  [...groupedBy(records, recordIdentity).values()].flatMap(([{ file, line, label }, ...again]) =>
    again.map((record) => {
      const place =
        label ?? (file === record.file ? `line ${line}` : `${presentText(file)}:${line}`);
      return recordFault(record, [
        'duplicate-record',
        `the same ${record.type} record is at ${place}`,
      ]);
    }),
  );

/** Who refuses these, and with them all of the file. */
const refusedByServers: ReadonlyMap<ZoneFaultCode, readonly NameServer[]> = new Map<
  ZoneFaultCode,
  readonly NameServer[]
>([
  ['cname-beside-other-data', nameServers],
  ['txt-unsplit-over-255', ['BIND', 'NSD']],
]);

const markRefused = (fault: ZoneFault): ZoneFault => {
  const refusedBy = refusedByServers.get(fault.code);
  if (refusedBy === undefined) return fault;
  const who = refusedBy.length < nameServers.length ? `: ${describeRefusal({ refusedBy })}` : '';
  return { ...fault, message: `${fault.message}${who}`, refusesZone: true, refusedBy };
};

/** What is wrong with the records of one zone, each as its file has it. */
export const zoneFaults = (state: ZoneState, frame: ZoneFrame): readonly ZoneFault[] => {
  const around = { ...frame, mayAnswer: createMayAnswer(state, frame.origin) };
  const ofRecords = state.records.flatMap((record) =>
    [
      ...(record.quirks ?? []).map((quirk) => quirkJudges[quirk](record, around)),
      ...judgeType(record),
    ]
      .filter((told) => told !== undefined)
      .map((told) => recordFault(record, told)),
  );
  const faults = [...ofRecords, ...aliasFaults(state), ...duplicateFaults(state)];
  return frame.loadedWhole
    ? [...faults.map(markRefused), ...loadingFaults(state, frame.origin)]
    : faults;
};
