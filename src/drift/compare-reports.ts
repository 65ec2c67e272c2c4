/** Two saved reports of one domain side by side: findings, verdicts and records. */
import { dnsName } from '../model/dns/domain-name.ts';
import type { Observation, SubjectFindings } from '../model/drift.ts';
import type { DomainReport, Result, SinceEarlier } from '../model/report.ts';
import { compareWithAccepted } from './compare.ts';
import { compareResults, findingsBySubject, findingsKey } from './judge.ts';
import { observe } from './observe.ts';
import { watchedKey } from './watched-records.ts';

/** A check that left the judgement to another says nothing of its own, just as one that could not look. */
const isOpen = ({ status, deferTo = [] }: Result): boolean =>
  status === 'inconclusive' || (status === 'skipped' && deferTo.length > 0);

/** The results with all that was found, also what is waived: to waive a finding does not fix it. */
const withWaived = (results: readonly Result[]): readonly Result[] =>
  results.map(({ waived = [], ...result }): Result => {
    const findings = [...result.findings, ...waived.map(({ finding }) => finding)];
    return Object.assign(
      result,
      { findings },
      isOpen(result) && { status: 'inconclusive' as const },
    );
  });

const compareFindings = (before: DomainReport, now: DomainReport) => {
  const [old, fresh] = [withWaived(before.results), withWaived(now.results)];
  const shown = findingsBySubject(now.results);
  const isShown = (fault: SubjectFindings): boolean => shown.has(findingsKey(fault));
  const { appears, vanishes, stays, undecided } = compareResults(old, fresh);
  const isUndecided = ({ check }: SubjectFindings): boolean => undecided.includes(check);
  return {
    comparison: {
      appears: appears.filter(isShown),
      vanishes,
      stays: stays.filter(isShown),
      undecided,
    },
    notKnownBefore: [...shown.values()].filter(isUndecided),
    notKnownNow: [...findingsBySubject(old).values()].filter(
      (fault) => isUndecided(fault) && !isShown(fault),
    ),
  };
};

const wasAsked = (seen: Observation): boolean =>
  seen.kind !== 'unknown' || seen.failure.code !== 'unrecorded';

const compareWatchedRecords = (earlier: DomainReport, now: DomainReport) => {
  const domain = dnsName(now.domain);
  const seenBefore = new Map(
    observe(domain, earlier.evidence.answers).map((seen) => [watchedKey(seen), seen]),
  );
  const pairs = observe(domain, now.evidence.answers).flatMap((after) => {
    const before = seenBefore.get(watchedKey(after));
    return before !== undefined && wasAsked(before) && wasAsked(after) ? [{ before, after }] : [];
  });
  const known = pairs.filter(
    ({ before, after }) => before.kind === 'settled' && after.kind === 'settled',
  );
  const lines = known.flatMap(({ before }) => (before.kind === 'settled' ? before.lines : []));
  const { changes } = compareWithAccepted(
    domain,
    lines,
    known.map(({ after }) => after),
  );
  const uncompared = pairs
    .filter((pair) => !known.includes(pair))
    .map(({ after: { owner, type } }) => ({ owner, type }));
  return { changes, uncompared };
};

/** What became of a domain since an earlier report of it, begun at `startedAt`. */
export const compareReports = (
  before: DomainReport,
  startedAt: string,
  now: DomainReport,
): SinceEarlier => ({
  startedAt,
  verdict: before.verdict,
  ...(before.portsVerdict && { portsVerdict: before.portsVerdict }),
  ...compareFindings(before, now),
  ...compareWatchedRecords(before, now),
});
