/** Changes of records as a diff, which GitHub colors. */
import type { Change, Effect } from '../../model/drift.ts';
import { counted } from '../../model/text/wording.ts';
import { diffBlocks, effectWords } from '../view/drift-changes.ts';
import { fencedBlock } from './escape.ts';

/** A diff keeps to this many characters. */
const mostDiff = 20_000;

interface TitledChanges {
  /** Our own words; absent where there is one part. */
  readonly title?: string;
  readonly changes: readonly Change[];
}

/** A diff in parts: GitHub shows a title between `@@` as it shows where in a file a part is. */
const renderDiffs = (parts: readonly TitledChanges[]): string => {
  let length = 0;
  let left = 0;
  const fits = (change: Change): boolean => {
    const size = diffBlocks([change]).flat().join('\n').length + 1;
    const isKept = length + size <= mostDiff;
    if (isKept) length += size;
    else left += 1;
    return isKept;
  };
  const lines = parts.flatMap(({ title, changes }) => {
    const kept = diffBlocks(changes.filter(fits)).flat();
    return title === undefined || kept.length === 0 ? kept : [`@@ ${title} @@`, ...kept];
  });
  return [
    ...(lines.length > 0 ? [fencedBlock('diff', lines)] : []),
    ...(left > 0 ? [`${counted(left, 'change')} too long to show here. See the JSON report.`] : []),
  ].join('\n\n');
};

export const renderDiff = (changes: readonly Change[]): string => renderDiffs([{ changes }]);

interface ChangeEffect {
  readonly change: Change;
  /** `open`: not all of it could be judged. */
  readonly effect: Effect | 'open';
}

/** The most urgent first. */
const effects = ['breaks', 'open', 'mends', 'neither'] as const;

const titles = { ...effectWords, open: "couldn't be judged" };

/** A diff with what each change does, the worst first; in one block, so that it can be read at a glance. */
export const renderJudgedDiff = (judged: readonly ChangeEffect[]): string => {
  const groups = effects.flatMap((effect) => {
    const changes = judged.filter((one) => one.effect === effect).map(({ change }) => change);
    return changes.length === 0 ? [] : [{ effect, changes }];
  });
  if (groups.length < 2) return renderDiff(judged.map(({ change }) => change));
  return renderDiffs(groups.map(({ effect, changes }) => ({ title: titles[effect], changes })));
};
