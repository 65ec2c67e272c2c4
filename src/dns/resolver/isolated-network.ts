/** Tells a resolver that knows the internet's names from one that knows none, and takes no "no such name" from the latter. */
import type { Question, Resolver } from '../../model/dns/dns.ts';
import { dnsName, labelsOf } from '../../model/dns/domain-name.ts';
import { unasked } from '../attempt.ts';
import { around } from './decorators.ts';

/** A name that is there for every resolver, and that audits look up anyway. */
const landmark = { name: dnsName('icloud.com'), type: 'TXT' } as const;

const topLevelOf = ({ name }: Question): Question<'NS'> => ({
  name: dnsName(labelsOf(name).at(-1) ?? ''),
  type: 'NS',
});

/**
 * The resolver of an isolated network says of every name that it does not exist. Where it says so
 * of a whole top-level domain, and does not know icloud.com either, its NXDOMAIN is a failure
 * (`isolated`): nothing was learned of the name. Costs no question where icloud.com is asked about
 * anyway, and known.
 */
export const grounded = (resolver: Resolver): Resolver => {
  const isIsolated = async (question: Question, signal: AbortSignal): Promise<boolean> => {
    const { kind } = await resolver.lookup(landmark, signal);
    if (kind === 'found' || kind === 'nodata') return false;
    const above = await resolver.lookup(topLevelOf(question), signal);
    return above.kind === 'nxdomain';
  };
  return around(resolver, async (question, signal) => {
    const answer = await resolver.lookup(question, signal);
    // What a zone file holds is known, wherever this runs.
    const doubtful = answer.kind === 'nxdomain' && answer.transport !== 'file';
    if (!doubtful || !(await isIsolated(question, signal))) return answer;
    const { name } = topLevelOf(question);
    const detail = `it says that ${name} does not exist, and knows no ${landmark.name} either`;
    return unasked(resolver, question, { code: 'isolated', detail });
  });
};
