/** How each name server of the domain behaves: whether it serves the zone, answers at all, or is intercepted. */
import type { Delegated, Delegation, NameServer } from '../model/dns/delegation.ts';
import type { Answer, Failure } from '../model/dns/dns.ts';
import { delegationNeed, viewsNeed } from '../model/need.ts';
import { prependLabels } from '../model/dns/domain-name.ts';
import type { Context } from '../model/check.ts';

export type SettledDelegation = Exclude<Delegation, { readonly kind: 'failed' }>;

export const needsDelegation = ({ domain }: Context) => ({
  delegation: delegationNeed(domain.name),
});

/** The delegation, and what every vantage says about the records that matter most. */
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
 * `serves`: answers for the zone authoritatively. `lame`: answers, but not for the zone. `silent`: no
 * answer came. `closed`: nothing listens there. `unseen`: this computer or this run could not ask.
 */
export type ServerState = 'serves' | 'lame' | 'silent' | 'closed' | 'unseen';

const stateFromFailure = ({ code, errno }: Failure): ServerState => {
  if (code === 'timeout') return 'silent';
  return code === 'unreachable' && errno === 'ECONNREFUSED' ? 'closed' : 'unseen';
};

const stateFromAnswer = (answer: Answer): ServerState => {
  if (answer.kind === 'found') return answer.flags?.aa === false ? 'lame' : 'serves';
  if (answer.kind !== 'failed') return 'lame';
  // An rcode came in a message: the server is up, and does not serve the zone. But a message that can't
  // be read, for example one that is cut off over TCP too, says nothing about the zone.
  const answered = answer.rcode !== undefined && answer.failure.code !== 'malformed';
  return answered ? 'lame' : stateFromFailure(answer.failure);
};

/** By its SOA record, or by its NS records if only these were answered. */
export const serverState = ({ soa, ns }: NameServer): ServerState => {
  const bySoa = stateFromAnswer(soa);
  if (bySoa === 'serves' || bySoa === 'lame') return bySoa;
  return stateFromAnswer(ns) === 'serves' ? 'serves' : bySoa;
};

/** Why a server is lame, as a clause. */
export const describeLameAnswer = ({ soa }: NameServer): string => {
  if (soa.kind === 'failed') return soa.failure.detail;
  return soa.kind === 'found'
    ? 'it is not authoritative for the zone'
    : 'it does not know the zone';
};

/** `ns1.example.net (192.0.2.1)`. */
export const describeServer = ({ host, address }: Pick<NameServer, 'host' | 'address'>): string =>
  `${host} (${address})`;

/** Only these count: the servers that the parent lists. */
export const listedServers = ({ servers }: Delegated): readonly NameServer[] =>
  servers.filter(({ listed }) => listed);

export const serversInState = (
  delegation: Delegated,
  ...states: ServerState[]
): readonly NameServer[] =>
  listedServers(delegation).filter((server) => states.includes(serverState(server)));

/** No server of a parent zone answers like this: something on the network answered instead. */
const isFromElsewhere = (answer: Answer<'NS'>): boolean =>
  answer.kind === 'failed'
    ? answer.failure.code === 'refused'
    : answer.flags?.aa !== true && !('glue' in answer && answer.glue !== undefined);

/** Whether something on the network answers questions to name servers. */
export const isIntercepted = ({ parent }: Delegated): boolean =>
  parent !== undefined && parent.answers.length > 0 && parent.answers.every(isFromElsewhere);

/** Whether nothing is known of what the name servers publish: they can't be reached, or are intercepted. */
export const isCutOff = (delegation: Delegation): boolean => {
  if (delegation.kind !== 'delegated')
    return (
      delegation.kind === 'failed' ||
      (delegation.kind === 'absent' && delegation.parent === undefined)
    );
  if (isIntercepted(delegation)) return true;
  // Hosts without an address are the domain's own fault, not the network's.
  if (delegation.servers.length === 0 && delegation.homeless.length > 0) return false;
  return serversInState(delegation, 'serves', 'lame').length === 0;
};
