/** The files of the command line beside the live zone: what applying one would do, and what else has changed. */
import type { Change, Proposal } from '../model/drift.ts';
import { diffOf, outlookSections, watchedNames } from './drift.ts';
import { code } from './markdown-safe.ts';
import { plain } from './plain.ts';
import type { Section } from './sections.ts';

const told = (title: string, changes: readonly Change[]): Section => ({
  rank: 1,
  text: changes.length === 0 ? '' : `**${title}**\n\n${diffOf(changes)}`,
});

const liveSections = ({ live, against, unknown, propagating }: Proposal): readonly Section[] => {
  if (live === undefined) return [];
  const { drift, accepts, alters } = live;
  const open = unknown.length + propagating.length > 0;
  return [
    told(`Live differs from what ${code(against)} says (drift)`, drift),
    told('This change accepts what is live', accepts),
    told('This change will alter live mail records when applied', alters),
    {
      rank: 1,
      text:
        open || drift.length + accepts.length + alters.length > 0
          ? ''
          : 'The live zone is as both files say.',
    },
  ];
};

/** What becomes of records and findings once the file is applied. */
export const proposalSections = (domain: string, proposal: Proposal): readonly Section[] => {
  const { file, unknown, propagating } = proposal;
  return [
    ...outlookSections(domain, proposal, {
      act: `Applying ${code(plain(file))}`,
      done: 'Once applied',
    }),
    ...liveSections(proposal),
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
