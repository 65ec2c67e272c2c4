import type { View } from '../../model/dns/delegation.ts';
import type { Answer } from '../../model/dns/dns.ts';
import type { Finding } from '../../model/check.ts';
import { keyOfWord, wordOf, worldIn } from '../../record/answer-comparison.ts';
import { asked } from '../asked.ts';
import { defineCheck, failOn, pass } from '../define-check.ts';
import { isIntercepted, needsViews, type SettledDelegation } from '../server-state.ts';
import { isForged, oddities, resolverName, said } from './discrepancy.ts';
import { isSkipped } from '../skipped.ts';

const remedy =
  'Look for the domain in the local DNS of your router or company, and in block lists; with a VPN or another network you see what the rest of the world sees.';
const another =
  ' To audit what the rest of the world sees, ask over HTTPS: --resolver https://1.1.1.1/dns-query';

const findingOf = (
  { question }: Pick<View, 'question'>,
  {
    who,
    answer,
    world,
  }: { readonly who: string; readonly answer: Answer; readonly world: Answer | undefined },
): Finding => ({
  message:
    world === undefined
      ? `${who} makes up its answer for ${question.name} ${question.type}: none of the name servers gives it, and it is not out of a cache`
      : `DNS on this network is forged: ${who} says ${said(answer)} for ${question.name} ${question.type}, the world says ${said(world)} (${world.server})`,
  subject: question,
  observed: wordOf(answer) ?? [],
  ...(world && { expected: wordOf(world) ?? [] }),
  fix: { text: world === undefined ? remedy + another : remedy },
});

/** Whoever answers in place of name servers answers resolvers' questions too, unless these are encrypted. */
const isExposed = ({ vantage, transport, unchecked }: Answer): boolean =>
  vantage !== 'referee' && vantage !== 'parent' && !unchecked && transport !== 'https';

/** What was answered here in others' names and is not what the referee says, each once. */
const forgeriesIn = (view: View): readonly Finding[] => {
  const world = worldIn(view);
  const truth = world && wordOf(world);
  if (truth === undefined) return [];
  const forged = new Map<string, Answer>();
  for (const answer of view.answers.filter(isExposed)) {
    const word = wordOf(answer);
    if (word !== undefined && keyOfWord(word) !== keyOfWord(truth))
      forged.set(keyOfWord(word), forged.get(keyOfWord(word)) ?? answer);
  }
  return [...forged.values()].map((answer) => {
    const who =
      answer.vantage === 'authoritative'
        ? 'what answers in place of the name servers'
        : resolverName(answer.server);
    return findingOf(view, { who, answer, world: world! });
  });
};

const isRefereed = (delegation: SettledDelegation, views: readonly View[]): boolean =>
  delegation.kind === 'delegated' &&
  isIntercepted(delegation) &&
  views.some((view) => worldIn(view) !== undefined);

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
    if (isRefereed(delegation, views)) return failOn(views.flatMap(forgeriesIn), pass());
    const known = asked(delegation);
    if (isSkipped(known)) return known;
    const forged = oddities(views).filter(isForged);
    return failOn(
      forged.map((one) => findingOf(one, { ...one, who: resolverName(one.server) })),
      pass(),
    );
  },
});
