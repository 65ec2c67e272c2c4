/** Tells a resolver that knows the internet's names from one that knows none, and takes no "no such name" from the latter. */
import type { Question, Resolver } from '../../model/dns/dns.ts';
import { dnsName, splitLabels } from '../../model/dns/domain-name.ts';
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
