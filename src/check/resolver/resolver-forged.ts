import type { View } from '../../model/dns/delegation.ts';
import type { Answer } from '../../model/dns/dns.ts';
import type { Finding } from '../../model/check.ts';
import { capital } from '../../model/text/wording.ts';
import {
  comparisonKey,
  comparableRecords,
  crossCheckAnswer,
} from '../../record/answer-comparison.ts';
import { knownDelegation } from '../known-delegation.ts';
import { defineCheck, failIfAny, pass } from '../define-check.ts';
import { isIntercepted, needsViews, type SettledDelegation } from '../server-state.ts';
import {
  describeAnswer,
  describeBlocking,
  describeResolver,
  findDiscrepancies,
  isForged,
} from './discrepancy.ts';
import { isSkipped } from '../skipped.ts';

const remedy =
  "Look for the domain in your router's or company's local DNS, and in block lists. With a VPN or on another network you see what the rest of the world sees.";
const askOverHttps =
  ' To audit what the rest of the world sees, ask over HTTPS: --resolver https://1.1.1.1/dns-query';

/** An answer that is not the name servers'. */
interface Suspect {
  readonly who: string;
  readonly answer: Answer;
  readonly crossChecked: Answer | undefined;
  /** What the resolver says that it does with the name. */
  readonly blocking?: string | undefined;
}

const describeForgery = (
  { question: { name, type } }: Pick<View, 'question'>,
  who: string,
  answer: Answer,
  { crossChecked, blocking }: Pick<Suspect, 'crossChecked' | 'blocking'>,
): string =>
  blocking !== undefined
    ? `${capital(who)} blocks ${name} ${type}, as it says itself (${blocking}); the name servers answer`
    : crossChecked === undefined
      ? `${capital(who)} makes up its answer for ${name} ${type}: no name server gives it, and it is not from a cache`
      : `DNS on this network is forged: for ${name} ${type}, ${who} says ${describeAnswer(answer)}, but ${crossChecked.server} says ${describeAnswer(crossChecked)}`;

const toFinding = (
  view: Pick<View, 'question'>,
  { who, answer, crossChecked, blocking }: Suspect,
): Finding => ({
  message: describeForgery(view, who, answer, { crossChecked, blocking }),
  subject: view.question,
  observed: comparableRecords(answer) ?? [],
  ...(crossChecked && { expected: comparableRecords(crossChecked) ?? [] }),
  fix: { text: crossChecked === undefined ? remedy + askOverHttps : remedy },
});

/** Only unencrypted questions to resolvers can be answered by something in between. */
const isUnencrypted = ({ vantage, transport, unchecked }: Answer): boolean =>
  vantage !== 'referee' && vantage !== 'parent' && !unchecked && transport !== 'https';

/** The different answers given here in others' names that the referee does not give. */
const findForgeries = (view: View): readonly Finding[] => {
  const crossChecked = crossCheckAnswer(view);
  if (crossChecked === undefined) return [];
  const truth = comparableRecords(crossChecked);
  if (truth === undefined) return [];
  const forged = new Map<string, Answer>();
  for (const answer of view.answers.filter(isUnencrypted)) {
    const records = comparableRecords(answer);
    const key = records && comparisonKey(records);
    if (key !== undefined && key !== comparisonKey(truth) && !forged.has(key))
      forged.set(key, answer);
  }
  return [...forged.values()].map((answer) => {
    const who =
      answer.vantage === 'authoritative'
        ? 'what answers instead of the name servers'
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
  title: 'Nothing on this network forges answers about the domain',
  severity: 'warning',
  since: '0.1.0',
  cites: ['RFC 8914 §4'],
  docs: {
    why: 'A router, a filter or a company network may answer in place of the real name servers, with its own records or with none. Mail programs here then see other records than the rest of the world, and waiting does not help.',
    fix: 'Remove the domain from the local DNS or the block list, or use another resolver.',
    good: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.',
    bad: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at the resolver: authoritative\n@ MX 10 mail.local-host.example.',
  },
  needs: needsViews,
  judge({ delegation, views: { views } }) {
    if (hasCrossCheck(delegation, views)) return failIfAny(views.flatMap(findForgeries), pass());
    const known = knownDelegation(delegation);
    if (isSkipped(known)) return known;
    const forged = findDiscrepancies(views).filter(isForged);
    return failIfAny(
      forged.map((one) =>
        toFinding(one, {
          ...one,
          who: describeResolver(one.server),
          blocking: describeBlocking(one),
        }),
      ),
      pass(),
    );
  },
});
