/** The accepted state: taken from what is seen, and written down. */
import type { RecordLine } from '../model/check.ts';
import type { DnsName } from '../model/dns/dns.ts';
import type { Baseline, Observation, Watched } from '../model/drift.ts';
import { byUnits, inOrder, presentLine } from './canonical-order.ts';
import { keyOfWatched } from './watched-records.ts';

export const emptyBaseline: Baseline = { version: 1, domains: new Map() };

/** What there is to accept. */
export interface Accepted {
  readonly lines: readonly RecordLine[];
  /** What is not known for sure, so that the lines that were accepted before (if any) are kept. */
  readonly kept: readonly Watched[];
}

/** The records that are seen; where that is not settled, those accepted `before` stay. */
export const accept = (
  observations: readonly Observation[],
  before: readonly RecordLine[] = [],
): Accepted => {
  const unsettled = observations.filter(({ kind }) => kind !== 'settled');
  const keys = new Set(unsettled.map(keyOfWatched));
  const seen = observations.flatMap((one) => (one.kind === 'settled' ? one.lines : []));
  const old = before.filter((line) => keys.has(keyOfWatched(line)));
  return {
    lines: inOrder([...seen, ...old]),
    kept: unsettled.map(({ owner, type }) => ({ owner, type })),
  };
};

/** The baseline with the records of `domain` replaced. */
export const withDomain = (
  { domains }: Baseline,
  domain: DnsName,
  lines: readonly RecordLine[],
): Baseline => ({ version: 1, domains: new Map([...domains, [domain, lines]]) });

/** The file's text: sorted, one record a line; no TTL, no time, so that the same state is the same bytes. */
export const presentBaseline = ({ version, domains }: Baseline): string => {
  const sorted = [...domains]
    .sort(([a], [b]) => byUnits(a, b))
    .map(([domain, lines]) => [domain, inOrder(lines).map(presentLine)]);
  return `${JSON.stringify({ version, domains: Object.fromEntries(sorted) }, null, 2)}\n`;
};
