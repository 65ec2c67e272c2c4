/** The accepted state: taken from what is seen, and written down. */
import type { RecordLine } from '../model/check.ts';
import type { DnsName } from '../model/dns/dns.ts';
import type { Baseline, Observation, WatchedRecord } from '../model/drift.ts';
import { compareCodeUnits, sortRecordLines, presentLine } from './canonical-order.ts';
import { watchedKey } from './watched-records.ts';

export const emptyBaseline: Baseline = { version: 1, domains: new Map() };

/** What there is to accept. */
export interface AcceptResult {
  readonly lines: readonly RecordLine[];
  /** What is not known for sure, so that the lines that were accepted before (if any) are kept. */
  readonly kept: readonly WatchedRecord[];
}

/** The records that are seen; where that is not settled, those accepted `before` stay. */
export const acceptObservations = (
  observations: readonly Observation[],
  before: readonly RecordLine[] = [],
): AcceptResult => {
  const unsettled = observations.filter(({ kind }) => kind !== 'settled');
  const keys = new Set(unsettled.map(watchedKey));
  const seen = observations.flatMap((one) => (one.kind === 'settled' ? one.lines : []));
  const old = before.filter((line) => keys.has(watchedKey(line)));
  return {
    lines: sortRecordLines([...seen, ...old]),
    kept: unsettled.map(({ owner, type }) => ({ owner, type })),
  };
};

/** The baseline with the records of `domain` replaced. */
export const withDomainRecords = (
  { domains }: Baseline,
  domain: DnsName,
  lines: readonly RecordLine[],
): Baseline => ({ version: 1, domains: new Map([...domains, [domain, lines]]) });

/** The file's text: sorted, one record a line; no TTL, no time, so that the same state is the same bytes. */
export const presentBaseline = ({ version, domains }: Baseline): string => {
  const sorted = [...domains]
    .sort(([a], [b]) => compareCodeUnits(a, b))
    .map(([domain, lines]) => [domain, sortRecordLines(lines).map(presentLine)]);
  return `${JSON.stringify({ version, domains: Object.fromEntries(sorted) }, null, 2)}\n`;
};
