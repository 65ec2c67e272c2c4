/** Two audits of one domain side by side, and what each change of a record does to mail. */
import {
  type Change,
  type Comparison,
  judgeEffect,
  type SubjectFindings,
  type JudgedChange,
  type Judgement,
} from '../model/drift.ts';
import type { Result } from '../model/report.ts';

export const findingsKey = ({
  check,
  subject,
}: Pick<SubjectFindings, 'check' | 'subject'>): string =>
  `${check} ${subject.name} ${subject.type}`;

/** The faults of an audit by check and subject, in the order of its results. */
export const findingsBySubject = (
  results: readonly Result[],
): ReadonlyMap<string, SubjectFindings> => {
  const faults = new Map<string, SubjectFindings>();
  for (const { check, area, severity, findings } of results)
    for (const finding of findings) {
      const { subject } = finding;
      const key = findingsKey({ check, subject });
      const known = faults.get(key);
      const findings: SubjectFindings['findings'] = known
        ? [...known.findings, finding]
        : [finding];
      faults.set(key, { check, area, severity, subject, findings });
    }
  return faults;
};

/**
 * What comes, goes and stays on the way from one audit to another. A check that either could not
 * judge, or did not run, is left out: its findings neither came nor went.
 */
export const compareResults = (before: readonly Result[], after: readonly Result[]): Comparison => {
  const judged = (results: readonly Result[]) =>
    new Set(results.filter(({ status }) => status !== 'inconclusive').map(({ check }) => check));
  const [then, now] = [judged(before), judged(after)];
  const both = (check: string) => then.has(check) && now.has(check);
  const [old, fresh] = [findingsBySubject(before), findingsBySubject(after)];
  const pick = (faults: ReadonlyMap<string, SubjectFindings>, keep: (key: string) => boolean) =>
    [...faults].filter(([key, { check }]) => both(check) && keep(key)).map(([, fault]) => fault);
  const ids = [...before, ...after].map(({ check }) => check);
  return {
    appears: pick(fresh, (key) => !old.has(key)),
    vanishes: pick(old, (key) => !fresh.has(key)),
    stays: pick(fresh, (key) => old.has(key)),
    undecided: [...new Set(ids)].filter((check) => !both(check)),
  };
};

/** Of changes that all follow from one fault: each has it, and breaks mail. */
export const judgeByFault = (
  changes: readonly Change[],
  faults: readonly SubjectFindings[],
): Judgement => ({
  changes: changes.map((change) => ({ change, effect: 'breaks', appears: faults, vanishes: [] })),
  elsewhere: { appears: [], vanishes: [] },
});

/** Gives every change the faults of its area that came or went with it. */
export const judgeChanges = (
  changes: readonly Change[],
  { appears, vanishes }: Pick<Comparison, 'appears' | 'vanishes'>,
): Judgement => {
  const touched = new Set(changes.map(({ area }) => area));
  const judged = changes.map((change): JudgedChange => {
    const ofArea = ({ area }: SubjectFindings) => area === change.area;
    const [came, went] = [appears.filter(ofArea), vanishes.filter(ofArea)];
    return { change, effect: judgeEffect(came, went), appears: came, vanishes: went };
  });
  const untouched = ({ area }: SubjectFindings) => !touched.has(area);
  return {
    changes: judged,
    elsewhere: { appears: appears.filter(untouched), vanishes: vanishes.filter(untouched) },
  };
};
