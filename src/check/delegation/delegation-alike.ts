import type { Check, Finding } from '../../model/check.ts';
import { defineServerCheck, type Disagreement } from './define-server-check.ts';
import { describeOldGlue, removeQuotes } from './disagreement.ts';

const describeDisputes = ({ disputes }: Disagreement): readonly string[] =>
  disputes.flatMap(({ question: { name, type }, sides }) =>
    sides.map((side) => `${name} ${type} at ${side}`),
  );

const catchUp =
  'If you just changed the records, wait a few minutes. If it lasts, ask your DNS host why this server is outdated. If the server is not theirs, remove it from the name servers at your registrar.';

const noneWorks = "mail breaks with every name server's records";

type Group = Disagreement['groups'][number];

/** Why its records differ, as the end of a sentence, and what to do about it. */
const explain = (
  { name, quoted }: Group,
  { oldGlue }: Disagreement,
): { readonly why: string; readonly text: string } => {
  if (quoted)
    return { why: ': there the TXT values have quotation marks inside', text: removeQuotes };
  if (oldGlue === undefined) return { why: '', text: catchUp };
  return oldGlue.name === name
    ? { why: `: ${describeOldGlue} for it`, text: oldGlue.remedy }
    : { why: '', text: `Correct these records: they are the current ones. ${oldGlue.remedy}` };
};

/** Mail breaks with the records of `group`; `sound`: one with whose records it works. */
const toFinding = (
  group: Group,
  disagreement: Disagreement,
  {
    sound,
    about,
  }: { readonly sound: Group | undefined; readonly about: Omit<Finding, 'message' | 'fix'> },
): Finding => {
  const { why, text } = explain(group, disagreement);
  const contrast = sound === undefined ? '' : `, but not with those at ${sound.name}`;
  return {
    message: `Mail breaks with the records at ${group.name} (${group.broken.join(', ')})${contrast}${why}`,
    ...about,
    fix: { text },
  };
};

/** `base`: the checks of severity error that judge the domain's records. */
export default (base: readonly Check[]): Check<'delegation-alike'> =>
  defineServerCheck(
    {
      id: 'delegation-alike',
      area: 'delegation',
      title: 'The records of all name servers have the same effect on mail',
      severity: 'error',
      since: '0.1.0',
      cites: ['RFC 1034 §4.3.5'],
      docs: {
        why: "Senders and Apple ask any one of the name servers. If one of them has old or incomplete records, some mail is lost, and Apple's verification fails now and then.",
        fix: 'Make all name servers serve the same records: wait for the transfer, or remove the outdated server from the list.',
        good: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.',
        bad: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at ns2.example.net\n@ MX !nodata',
      },
    },
    base,
    (disagreement, { domain }) => {
      const sound = disagreement.groups.find(({ broken }) => broken.length === 0);
      const about = {
        subject: { name: domain.name, type: disagreement.disputes[0].question.type },
        observed: describeDisputes(disagreement),
        ...(sound === undefined && { consequence: noneWorks }),
      };
      const [first, ...more] = disagreement.groups
        .filter(({ broken }) => broken.length > 0)
        .map((group) => toFinding(group, disagreement, { sound, about }));
      return first === undefined
        ? { status: 'pass' }
        : { status: 'fail', findings: [first, ...more] };
    },
  );
