/** How each name server of the domain behaves: whether it serves the zone, answers at all, or is intercepted. */
import { questionsOfApple } from '../icloud/requirements.ts';
import { leavesZone } from '../record/answer-comparison.ts';
import type { Delegated, Delegation, NameServer, Views } from '../model/dns/delegation.ts';
import type { Answer, DnsName, Failure, Question } from '../model/dns/dns.ts';
import { specialKind } from '../knowledge/special-addresses.ts';
import { delegationNeed, viewsNeed } from '../model/need.ts';
import { isWithin, prependLabels } from '../model/dns/domain-name.ts';
import type { Context } from '../model/check.ts';
import type { NonEmpty } from '../model/non-empty.ts';

export type SettledDelegation = Exclude<Delegation, { readonly kind: 'failed' }>;

export const needsDelegation = ({ domain }: Context) => ({
  delegation: delegationNeed(domain.name),
});

/** For the records that matter most. */
export const questionsOfMail = (context: Context): readonly Question[] => [
  ...Object.values(questionsOfApple(context)),
  { name: prependLabels('_dmarc', context.domain.name), type: 'TXT' },
];

/** The delegation, and what every vantage says about the records that matter most. */
export const needsViews = (context: Context) => ({
  ...needsDelegation(context),
  views: viewsNeed(context.domain.name, questionsOfMail(context)),
});

/**
 * `serves`: answers for the zone authoritatively, be it to one question. `lame`: answers, but not for
 * the zone. `garbled`: its replies can't be used. `silent`: no answer came. `closed`: nothing listens
 * there. `private`: its address is not on the internet, so it was not asked. `unseen`: this computer or
 * this run could not ask.
 */
export type ServerState =
  | 'serves'
  | 'lame'
  | 'garbled'
  | 'silent'
  | 'closed'
  | 'private'
  | 'unseen';

const stateFromFailure = ({ code, errno }: Failure): ServerState => {
  if (code === 'malformed' || code === 'too-long') return 'garbled';
  if (code === 'timeout') return 'silent';
  if (code === 'not-public') return 'private';
  const turnedDown = errno === 'ECONNREFUSED' || errno === 'ECONNRESET';
  return code === 'unreachable' && turnedDown ? 'closed' : 'unseen';
};

/** Whether "no such record" is said of this zone, or of one below, not of one above. */
const isOfZone = (answer: Answer, zone: DnsName): boolean =>
  // After a CNAME out of the zone it is said of the target (RFC 2308 §2.1).
  'negative' in answer && answer.negative !== undefined && !leavesZone(answer, zone)
    ? isWithin(answer.negative.zone, zone)
    : answer.chain.length > 0;

/** Whether the server refers to the servers of a zone below its own: it knows where that is cut off. */
export const refersBelow = (answer: Answer, zone: DnsName): boolean => {
  const referral = answer.kind === 'failed' ? answer.failure.referral : undefined;
  return referral !== undefined && referral !== zone && isWithin(referral, zone);
};

/** What one answer alone shows of the server. */
export const stateFromAnswer = (answer: Answer, zone: DnsName): ServerState => {
  const { kind, flags } = answer;
  if (refersBelow(answer, zone)) return 'serves';
  // A message came that claims no authority: a referral, an error, somebody's cached records.
  if (flags?.aa === false && !flags.tc) return 'lame';
  if (kind === 'found') return 'serves';
  if (kind !== 'failed') return isOfZone(answer, zone) ? 'serves' : 'lame';
  const answered = answer.rcode !== undefined && answer.failure.code !== 'malformed';
  return answered ? 'lame' : stateFromFailure(answer.failure);
};

/** All that the server said in this run. */
export const answersOf = ({ soa, ns, heard = [] }: NameServer): readonly Answer[] => [
  soa,
  ns,
  ...heard,
];

const strongestFirst = ['serves', 'lame', 'garbled'] as const;

/** By all that it said: one answer for the zone shows that it serves it. */
export const serverState = (server: NameServer): ServerState => {
  const zone = server.soa.question.name;
  const states = answersOf(server).map((answer) => stateFromAnswer(answer, zone));
  return (
    strongestFirst.find((state) => states.includes(state)) ?? stateFromAnswer(server.soa, zone)
  );
};

/** The delegation, each server with its answers to all questions of the run. */
export const withHeardAnswers = (delegation: Delegated, { views }: Views): Delegated => {
  const own = views
    .flatMap(({ answers }) => answers)
    .filter(({ vantage }) => vantage === 'authoritative');
  const servers = delegation.servers.map((one) => ({
    ...one,
    heard: own.filter(({ server }) => server === one.server),
  }));
  return { ...delegation, servers };
};

const describeReferral = (zone: DnsName): string =>
  `it refers to the name servers of ${zone === '.' ? 'the root' : zone}`;

/** Why this answer is not one for the zone, as a clause. */
export const describeLame = (answer: Answer, zone: DnsName): string => {
  if (answer.kind === 'failed') {
    const { detail, referral } = answer.failure;
    return referral === undefined ? detail : describeReferral(referral);
  }
  if (answer.kind === 'found' || answer.flags?.aa === false)
    return 'it is not authoritative for the zone';
  return answer.negative !== undefined && !isOfZone(answer, zone)
    ? `it answers for ${answer.negative.zone === '.' ? 'the root' : answer.negative.zone} instead`
    : 'it does not know the zone';
};

/** Why a server is lame or garbled, as a clause. */
export const describeLameAnswer = (server: NameServer): string => {
  const zone = server.soa.question.name;
  const state = serverState(server);
  const telling = answersOf(server).find((answer) => stateFromAnswer(answer, zone) === state);
  return describeLame(telling ?? server.soa, zone);
};

type ServerNames = Pick<NameServer, 'host' | 'namesakes' | 'address'>;

const hostsOf = ({ host, namesakes = [] }: ServerNames): string => [host, ...namesakes].join(', ');

/** `ns1.example.net (192.0.2.1)`, with every host of that address. */
export const describeServer = (server: ServerNames): string =>
  `${hostsOf(server)} (${server.address})`;

/** `has the private address 10.0.0.5`. */
export const hasSpecialAddress = (address: string): string =>
  `has the ${specialKind(address) ?? 'private'} address ${address}`;

export const nobodyReaches = 'nobody outside can reach it';

/** What is wrong with a server that was not asked because of its address. */
export const describePrivateServer = (server: ServerNames): string =>
  `${hostsOf(server)} ${hasSpecialAddress(server.address)}`;

/** What to do about it. */
export const publicAddressRemedy = (servers: NonEmpty<ServerNames>, zone: DnsName): string => {
  const [{ host }, ...more] = servers;
  const [which, it] = more.length > 0 ? ['its name servers', 'them'] : [host, 'it'];
  return `Give ${which} an address on the internet, or remove ${it} from the name servers of ${zone} at your registrar. If you audit a closed network, allow such addresses with --allow-private.`;
};

export const describeServers = (servers: readonly NameServer[]): string =>
  servers.map(describeServer).join(', ');

/** Only these count: the servers that the parent lists. */
export const listedServers = ({ servers }: Delegated): readonly NameServer[] =>
  servers.filter(({ listed }) => listed);

export const serversInState = (
  delegation: Delegated,
  ...states: ServerState[]
): readonly NameServer[] =>
  listedServers(delegation).filter((server) => states.includes(serverState(server)));

const isIpv6 = ({ address }: NameServer): boolean => address.includes(':');

/** One that serves the zone over the same IP version: then a silent server's silence is its own. */
export const servingPeer = (server: NameServer, known: Delegated): NameServer | undefined =>
  serversInState(known, 'serves').find((one) => isIpv6(one) === isIpv6(server));

/** No server of a parent zone answers like this: something on the network answered instead. */
const isFromElsewhere = (answer: Answer<'NS'>): boolean =>
  answer.kind === 'failed'
    ? answer.failure.code === 'refused'
    : answer.flags?.aa !== true && !('glue' in answer && answer.glue !== undefined);

/** Whether something on the network answers questions to name servers. */
export const isIntercepted = ({ parent, intercepted }: Delegated): boolean =>
  intercepted === true ||
  (parent !== undefined && parent.answers.length > 0 && parent.answers.every(isFromElsewhere));

/** What it means for the owner if no name server can be asked for the zone. */
export const nothingFound = "none of the domain's records can be found";

/** Whether questions to name servers get nowhere from here, as those to the parent's show. */
export const isBlocked = (delegation: Delegation): boolean =>
  delegation.kind === 'delegated' &&
  (isIntercepted(delegation) ||
    (delegation.parent !== undefined &&
      delegation.parent.answers.length > 0 &&
      delegation.parent.answers.every(({ kind }) => kind === 'failed')));

/** Whether nobody outside can reach any of its name servers: that is the domain's fault, not the network's. */
export const areAllPrivate = (delegation: Delegated): boolean => {
  const servers = listedServers(delegation);
  return servers.length > 0 && serversInState(delegation, 'private').length === servers.length;
};

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
  if (areAllPrivate(delegation)) return false;
  return serversInState(delegation, 'serves', 'lame', 'garbled').length === 0;
};
