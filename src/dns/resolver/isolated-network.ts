/** Tells a resolver that knows the internet's names from one that answers in place of DNS or knows none. */
import { type Answer, isAnswerOf, type Question, type Resolver } from '../../model/dns/dns.ts';
import { dnsName, isWithin, splitLabels } from '../../model/dns/domain-name.ts';
import { isSpfRecord } from '../../record/spf/grammar.ts';
import { unaskedAnswer } from '../attempt.ts';
import { withLookup } from './decorators.ts';

/** A name that is there for every resolver, and that audits look up anyway. */
const knownName = { name: dnsName('icloud.com'), type: 'TXT' } as const;

const topLevelQuestion = ({ name }: Question): Question<'NS'> => ({
  name: dnsName(splitLabels(name).at(-1) ?? ''),
  type: 'NS',
});

/**
 * The resolver of an isolated network says of every name that it does not exist. Where it says so
 * of a whole top-level domain, and does not know icloud.com either, its NXDOMAIN is a failure
 * (`isolated`): nothing was learned of the name. Costs no question where icloud.com is asked about
 * anyway, and known.
 */
export const isolatedNetwork = (resolver: Resolver): Resolver => {
  const isIsolated = async (question: Question, signal: AbortSignal): Promise<boolean> => {
    const { kind } = await resolver.lookup(knownName, signal);
    if (kind === 'found' || kind === 'nodata') return false;
    const above = await resolver.lookup(topLevelQuestion(question), signal);
    return above.kind === 'nxdomain';
  };
  return withLookup(resolver, async (question, signal) => {
    const answer = await resolver.lookup(question, signal);
    // What a zone file holds is known, wherever this runs.
    const doubtful = answer.kind === 'nxdomain' && answer.transport !== 'file';
    if (!doubtful || !(await isIsolated(question, signal))) return answer;
    const { name } = topLevelQuestion(question);
    const detail = `it says that ${name} does not exist, and knows no ${knownName.name} either`;
    return unaskedAnswer(resolver, question, { code: 'isolated', detail });
  });
};

/** `unknown`: it gave no answer. `untold`: the run ended first, or the replayed file does not hold it. */
export type InternetKnowledge = 'real' | 'false' | 'unknown' | 'untold';

/** Whether the records are such as Apple publishes. Names and ranges change; these have not. */
const isReal = (answer: Answer): boolean => {
  if (answer.kind !== 'found') return false;
  if (isAnswerOf(answer, 'MX'))
    return answer.set.rdata.some(({ exchange }) => isWithin(exchange, knownName.name));
  return (
    isAnswerOf(answer, 'TXT') &&
    answer.set.rdata.some(({ strings }) => isSpfRecord(strings.join('')))
  );
};

/** Whether the answer is one to the questions that show what its source knows. */
const isTelling = ({ question: { name, type }, kind }: Answer): boolean =>
  name === knownName.name && (type === 'MX' || type === 'TXT') && kind !== 'failed';

/** Whether the answer shows that its source does not know the internet. */
export const isFalseOfInternet = (answer: Answer): boolean => isTelling(answer) && !isReal(answer);

/** Whether it shows that it does: such an answer proves itself. */
export const isTrueOfInternet = (answer: Answer): boolean => isTelling(answer) && isReal(answer);

/**
 * Whether the source gives the internet's answers: what it says of icloud.com's MX and TXT has
 * content. A sign-in page's resolver has one address for every name, and no such records; one that
 * knows no icloud.com proves nothing about anybody.
 */
export const findInternetKnowledge = async (
  source: Resolver,
  signal: AbortSignal,
): Promise<InternetKnowledge> => {
  const { name } = knownName;
  const answers: readonly Answer[] = await Promise.all([
    source.lookup({ name, type: 'MX' }, signal),
    source.lookup({ name, type: 'TXT' }, signal),
  ]);
  if (answers.some(isFalseOfInternet)) return 'false';
  const failed = answers.flatMap((answer) => (answer.kind === 'failed' ? answer.failure.code : []));
  if (failed.length === 0) return 'real';
  if (failed.includes('unrecorded') || failed.includes('deadline')) return 'untold';
  // It answers, but what came was no answer.
  return failed.some((code) => code === 'isolated' || code === 'malformed') ? 'false' : 'unknown';
};
