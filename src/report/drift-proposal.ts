/** A zone file that is about to be applied: what it would do, and what has changed beside it. */
import type { Change, Proposal } from '../model/drift.ts';
import { diffOf, outlookSections, watchedNames } from './drift.ts';
import { furtherDrift, isSame, secondHandWords, type Told, unsureWords } from './drifted.ts';
import { code } from './markdown-safe.ts';
import { plain } from './plain.ts';
import type { Section } from './sections.ts';

const told = (title: string, changes: readonly Change[]): Section => ({
  rank: 1,
  text: changes.length === 0 ? '' : `**${title}**\n\n${diffOf(changes)}`,
});

const isSameList = (some: readonly Change[], others: readonly Change[]): boolean =>
  some.length === others.length && some.every((one, i) => isSame(one, others[i]!));

/** The live zone beside the file as it was and as it is. */
const liveSections = (one: Told, proposal: Proposal): readonly Section[] => {
  const { live, against, changes, unknown, propagating } = proposal;
  if (live === undefined) return [];
  const { drift, accepts, alters, unconfirmed } = live;
  const all = [unknown, propagating, drift, accepts, alters, unconfirmed];
  return [
    // What the section on drift tells is not told again.
    told(`Live differs from what ${code(plain(against))} says (drift)`, furtherDrift(one)),
    told('This change accepts what is live', accepts),
    told(
      'This change will alter live mail records so, when it is applied',
      isSameList(alters, changes) ? [] : alters,
    ),
    { rank: 1, text: secondHandWords(furtherDrift(one)) ?? '' },
    told(unsureWords, unconfirmed),
    {
      rank: 1,
      text: all.some(({ length }) => length > 0) ? '' : 'The live zone is as both files say.',
    },
  ];
};

/** How it comes to be applied. */
export type How = 'merge' | 'apply';

const wordsFor = (how: How, { file }: Proposal) =>
  how === 'merge'
    ? { act: 'Merging this', done: 'Once merged' }
    : { act: `Applying ${code(plain(file))}`, done: 'Once applied' };

/** What becomes of records and findings once the file is applied; none where none is about to be. */
export const proposalSections = (one: Told, how: How): readonly Section[] => {
  const { domain, proposal } = one;
  if (proposal === undefined) return [];
  const { unknown, propagating } = proposal;
  return [
    ...outlookSections(domain, proposal, wordsFor(how, proposal)),
    ...liveSections(one, proposal),
    {
      rank: 4,
      text:
        unknown.length === 0
          ? ''
          : `❔ Could not be looked up, so not compared: ${watchedNames(unknown)}.`,
    },
    {
      rank: 4,
      text:
        propagating.length === 0
          ? ''
          : `❔ Name servers disagree, so not compared: ${watchedNames(propagating)}.`,
    },
  ];
};
