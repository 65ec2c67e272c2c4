/** What the delegation checks have in common: how each name server does its work, and how it is called. */
import type { Delegated, Delegation, NameServer } from '../model/dns/delegation.ts';
import type { Answer, Failure } from '../model/dns/dns.ts';
import { delegationNeed, viewsNeed } from '../model/need.ts';
import { prependLabels } from '../model/dns/domain-name.ts';
import type { Context } from '../model/check.ts';

export type SettledDelegation = Exclude<Delegation, { readonly kind: 'failed' }>;

export const needsDelegation = ({ domain }: Context) => ({
  delegation: delegationNeed(domain.name),
});

/** Also with what every vantage says of the records that matter most, whatever other checks ask. */
export const needsViews = (context: Context) => {
  const { domain, required } = context;
  return {
    ...needsDelegation(context),
    views: viewsNeed(domain.name, [
      { name: domain.name, type: 'MX' },
      { name: domain.name, type: 'TXT' },
      { name: required.dkim.owner, type: 'CNAME' },
      { name: prependLabels('_dmarc', domain.name), type: 'TXT' },
    ]),
  };
};

/**
 * `serves`: gives the zone with authority. `lame`: answers, but not for the zone. `silent`: no
 * answer came. `closed`: nothing listens there. `unseen`: this machine or this run could not ask.
 */
export type ServerState = 'serves' | 'lame' | 'silent' | 'closed' | 'unseen';

const stateFromFailure = ({ code, errno }: Failure): ServerState => {
  if (code === 'timeout') return 'silent';
  return code === 'unreachable' && errno === 'ECONNREFUSED' ? 'closed' : 'unseen';
};

const stateFromAnswer = (answer: Answer): ServerState => {
  if (answer.kind === 'found') return answer.flags?.aa === false ? 'lame' : 'serves';
  if (answer.kind !== 'failed') return 'lame';
  // An rcode came with a message: the server lives, and this is its word. But what cannot be read
  // as an answer, such as one that TCP too cuts off, says nothing of the zone.
  const spoke = answer.rcode !== undefined && answer.failure.code !== 'malformed';
  return spoke ? 'lame' : stateFromFailure(answer.failure);
};

/** By its SOA, or by its NS records where only these were answered. */
export const serverState = ({ soa, ns }: NameServer): ServerState => {
  const own = stateFromAnswer(soa);
  const other = stateFromAnswer(ns);
  return own === 'serves' || own === 'lame' ? own : other === 'serves' ? other : own;
};

/** What a lame server said. */
export const describeLameAnswer = ({ soa }: NameServer): string => {
  if (soa.kind === 'failed') return soa.failure.detail;
  return soa.kind === 'found' ? 'it answers without authority' : 'it does not know the zone';
};

/** `ns1.example.net (192.0.2.1)`. */
export const describeServer = ({ host, address }: Pick<NameServer, 'host' | 'address'>): string =>
  `${host} (${address})`;

/** The servers that count: those that the parent names. */
export const listedServers = ({ servers }: Delegated): readonly NameServer[] =>
  servers.filter(({ listed }) => listed);

export const serversInState = (
  delegation: Delegated,
  ...states: ServerState[]
): readonly NameServer[] =>
  listedServers(delegation).filter((server) => states.includes(serverState(server)));

/** No server of a parent zone answers in this way: something on the network does in its place. */
const isFromElsewhere = (answer: Answer<'NS'>): boolean =>
  answer.kind === 'failed'
    ? answer.failure.code === 'refused'
    : answer.flags?.aa !== true && !('glue' in answer && answer.glue !== undefined);

/** Whether questions to name servers are answered by something between. */
export const isIntercepted = ({ parent }: Delegated): boolean =>
  parent !== undefined && parent.answers.length > 0 && parent.answers.every(isFromElsewhere);

/** Whether name servers are out of reach from here, or others answer in their place: nothing is known of what they publish. */
export const isCutOff = (delegation: Delegation): boolean => {
  if (delegation.kind !== 'delegated')
    return (
      delegation.kind === 'failed' ||
      (delegation.kind === 'absent' && delegation.parent === undefined)
    );
  if (isIntercepted(delegation)) return true;
  // Hosts without an address are the domain's own fault.
  if (delegation.servers.length === 0 && delegation.homeless.length > 0) return false;
  return serversInState(delegation, 'serves', 'lame').length === 0;
};
