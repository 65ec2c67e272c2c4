import type { View } from '../../model/dns/delegation.ts';
import type { Answer } from '../../model/dns/dns.ts';
import type { Finding } from '../../model/check.ts';
import {
  comparisonKey,
  comparableRecords,
  crossCheckAnswer,
} from '../../record/answer-comparison.ts';
import { asked } from '../asked.ts';
import { defineCheck, failIfAny, pass } from '../define-check.ts';
import { isIntercepted, needsViews, type SettledDelegation } from '../server-state.ts';
import { isForged, findDiscrepancies, describeResolver, describeAnswer } from './discrepancy.ts';
import { isSkipped } from '../skipped.ts';

const remedy =
  'Look for the domain in the local DNS of your router or company, and in block lists; with a VPN or another network you see what the rest of the world sees.';
const askOverHttps =
  ' To audit what the rest of the world sees, ask over HTTPS: --resolver https://1.1.1.1/dns-query';

const toFinding = (
  { question }: Pick<View, 'question'>,
  {
    who,
    answer,
    crossChecked,
  }: { readonly who: string; readonly answer: Answer; readonly crossChecked: Answer | undefined },
): Finding => ({
  message:
    crossChecked === undefined
      ? `${who} makes up its answer for ${question.name} ${question.type}: none of the name servers gives it, and it is not out of a cache`
      : `DNS on this network is forged: ${who} says ${describeAnswer(answer)} for ${question.name} ${question.type}, the world says ${describeAnswer(crossChecked)} (${crossChecked.server})`,
  subject: question,
  observed: comparableRecords(answer) ?? [],
  ...(crossChecked && { expected: comparableRecords(crossChecked) ?? [] }),
  fix: { text: crossChecked === undefined ? remedy + askOverHttps : remedy },
});

/** Whoever answers in place of name servers answers resolvers' questions too, unless these are encrypted. */
const isUnencrypted = ({ vantage, transport, unchecked }: Answer): boolean =>
  vantage !== 'referee' && vantage !== 'parent' && !unchecked && transport !== 'https';

/** What was answered here in others' names and is not what the referee says, each once. */
const findForgeries = (view: View): readonly Finding[] => {
  const crossChecked = crossCheckAnswer(view);
  const truth = crossChecked && comparableRecords(crossChecked);
  if (truth === undefined) return [];
  const forged = new Map<string, Answer>();
  for (const answer of view.answers.filter(isUnencrypted)) {
    const word = comparableRecords(answer);
    if (word !== undefined && comparisonKey(word) !== comparisonKey(truth))
      forged.set(comparisonKey(word), forged.get(comparisonKey(word)) ?? answer);
  }
  return [...forged.values()].map((answer) => {
    const who =
      answer.vantage === 'authoritative'
        ? 'what answers in place of the name servers'
        : describeResolver(answer.server);
    return toFinding(view, { who, answer, crossChecked });
  });
};

const hasCrossCheck = (delegation: SettledDelegation, views: readonly View[]): boolean =>
  delegation.kind === 'delegated' &&
  isIntercepted(delegation) &&
  views.some((view) => crossCheckAnswer(view) !== undefined);

export default defineCheck({
  id: 'resolver-forged',
  area: 'resolver',
  title: 'Nothing on this network makes up answers about the domain',
  severity: 'warning',
  since: '0.1.0',
  cites: ['RFC 8914 §4'],
  docs: {
    why: 'A router, a filter or a company network may answer for the domain by itself, with records of its own or with none. Mail programs here then see another domain than the rest of the world, and no waiting helps.',
    fix: 'Remove the domain from the local DNS, or from the block list; or ask another resolver.',
    good: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.',
    bad: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at the resolver: authoritative\n@ MX 10 mail.local-host.example.',
  },
  needs: needsViews,
  judge({ delegation, views: { views } }) {
    if (hasCrossCheck(delegation, views)) return failIfAny(views.flatMap(findForgeries), pass());
    const known = asked(delegation);
    if (isSkipped(known)) return known;
    const forged = findDiscrepancies(views).filter(isForged);
    return failIfAny(
      forged.map((one) => toFinding(one, { ...one, who: describeResolver(one.server) })),
      pass(),
    );
  },
});
