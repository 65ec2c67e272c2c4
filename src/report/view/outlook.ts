/** What applying a zone file does to mail, as far as it could be compared. */
import { driftState, type Proposal } from '../../model/drift.ts';
import { undecidedIn } from '../../model/judged.ts';
import { counted } from '../../model/text/wording.ts';
import { type DriftedDomain } from './drift-changes.ts';
import { presentFile } from './file-version.ts';
import { plainText } from './plain-text.ts';

/** What has to be known of one proposal. */
export type Proposed = Pick<DriftedDomain, 'verdict' | 'results' | 'drift'> & {
  readonly proposal: Proposal;
};

/** Whether all of the live zone was looked up, and is as the file was and as it will be. */
export const isAllTheSame = (one: Proposed): boolean => {
  const { live, changes } = one.proposal;
  const differences = [changes, live?.accepts ?? [], live?.alters ?? []];
  return (
    live !== undefined &&
    differences.every(({ length }) => length === 0) &&
    driftState(one) === 'in-sync' &&
    one.drift?.pending === undefined
  );
};

/** Whether something could not be compared: then faults may appear that are not listed. Of the same files none can. */
export const isPartial = (one: Proposed): boolean => {
  const { unknown, propagating, unchanged } = one.proposal;
  if (unchanged) return false;
  const unseen = [...unknown, ...propagating, ...undecidedIn(one)];
  return unseen.length > 0 || one.verdict === 'inconclusive';
};

/**
 * `breaks`: a fault of severity error appears. `open`: no fault but notes is known to appear, and
 * not all could be compared. `doubtful`: lesser faults appear, or the domain fails as it did.
 * `unchanged`: nothing changes, and how the domain is could not be judged. `fine`: none of this.
 */
export type Outlook = 'breaks' | 'doubtful' | 'open' | 'unchanged' | 'fine';

export const outlook = (one: Proposed): Outlook => {
  const { proposal, verdict } = one;
  const { appears, stays } = proposal.comparison;
  const come = new Set(appears.map(({ severity }) => severity));
  if (come.has('error')) return 'breaks';
  if (come.has('warning')) return 'doubtful';
  if (isPartial(one)) return 'open';
  if (verdict === 'inconclusive') return 'unchanged';
  const fails = verdict === 'fail' || stays.some(({ severity }) => severity === 'error');
  return fails || come.has('note') ? 'doubtful' : 'fine';
};

/** Whether there is no change and no fault to report. */
export const isEmptyHanded = ({ changes, comparison }: Proposal): boolean => {
  const { appears, vanishes, stays } = comparison;
  return changes.length + appears.length + vanishes.length + stays.length === 0;
};

/** In one sentence, without its full stop. */
export const outlookSentence = (one: Proposed): string => {
  const { proposal } = one;
  const { file, against, at, changes, comparison } = proposal;
  const { appears, vanishes, stays } = comparison;
  const subject = `${plainText(file)} compared with ${against === 'live' ? 'the live zone' : presentFile({ file: against, at })}`;
  if (outlook(one) === 'unchanged')
    return `${subject}: the records are the same, so applying it changes nothing`;
  const partial = isPartial(one);
  if (partial && isEmptyHanded(proposal))
    return `${subject}: couldn't look everything up, so what it does to mail is unknown`;
  const limit = partial ? ', as far as could be compared' : '';
  const counts = `${appears.length} new, ${vanishes.length} fixed, ${stays.length} remaining`;
  return `${subject}: ${counted(changes.length, 'mail record')} changed${limit}; findings: ${counts}`;
};
