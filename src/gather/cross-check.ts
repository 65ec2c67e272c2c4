/** When the referee is asked: where the name servers could not be, and about the domain alone. */
import type { Delegation } from '../model/dns/delegation.ts';
import type { Answer, DnsName, Question, RecordType, Resolver } from '../model/dns/dns.ts';
import { isWithin } from '../model/dns/domain-name.ts';
import { askUpwards, cutSeenByResolvers } from '../dns/delegation/zone-cut.ts';
import type { Published } from './corroboration.ts';

/** Who has the last word where no name server of the domain could be asked. */
export interface CrossCheck {
  /** The referee's answer; `undefined` where it is none of its business. */
  readonly ask: <T extends RecordType>(
    question: Question<T>,
    signal: AbortSignal,
  ) => Promise<Answer<T> | undefined>;
}

/**
 * The cross-check of `domain`. `isCutOff` says whether port 53 looks blocked or forged from here, so
 * that a domain whose name servers answer costs no question.
 */
export const createCrossCheck = (
  referee: Resolver,
  domain: DnsName,
  {
    delegation,
    isCutOff,
  }: {
    readonly delegation: Promise<Delegation>;
    readonly isCutOff: (delegation: Delegation) => boolean;
  },
): CrossCheck => ({
  async ask(question, signal) {
    const found = await delegation;
    const zone = found.kind === 'delegated' ? found.zone : domain;
    if (!isWithin(question.name, zone) || !isCutOff(found)) return undefined;
    return referee.lookup(question, signal);
  },
});

/** The name that nobody but a resolver says does not exist. */
const findDoubtedName = (found: Delegation, domain: DnsName): DnsName | undefined => {
  if (found.kind === 'absent') return found.parent === undefined ? found.name : undefined;
  return found.kind === 'failed' && found.failure.code === 'isolated' ? domain : undefined;
};

/** The answer that others than one resolver give too. */
const lookUpTwice = async (
  question: Question<'NS'>,
  published: Published,
  signal: AbortSignal,
): Promise<Answer<'NS'>> => {
  await published.confirm([await published.lookup(question, signal)], signal);
  return published.lookup(question, signal);
};

/**
 * The delegation of `domain`, unless nobody but a resolver says that it does not exist: then what
 * comes of a second word. Where the referee knows it, its zone, of which no server is known.
 */
export const confirmDelegation = async (
  delegation: Promise<Delegation>,
  domain: DnsName,
  {
    published,
    referee,
    signal,
  }: {
    readonly published: Published;
    readonly referee?: Resolver | undefined;
    readonly signal: AbortSignal;
  },
): Promise<Delegation> => {
  const found = await delegation;
  const name = findDoubtedName(found, domain);
  if (name === undefined) return found;
  const question = { name, type: 'NS' } as const;
  const told = await referee?.lookup(question, signal);
  if (told?.kind === 'found' && told.chain.length === 0)
    return { kind: 'delegated', zone: name, homeless: [], servers: [] };
  if (told?.kind === 'nxdomain') return { kind: 'absent', name };
  const isSilent = told === undefined || told.kind === 'failed';
  if (isSilent && found.kind === 'failed') return found;
  const answer = isSilent ? await lookUpTwice(question, published, signal) : told;
  if (answer.kind === 'nxdomain') return found;
  if (answer.kind === 'failed') return { kind: 'failed', failure: answer.failure };
  const detail = `resolvers here say that ${name} does not exist, ${answer.server} says that it does`;
  return { kind: 'failed', failure: { code: 'unreachable', detail, attempts: [] } };
};

/** What the referee alone says of the delegation, where something answers in place of name servers. */
export const delegationByReferee = async (
  domain: DnsName,
  referee: Resolver | undefined,
  signal: AbortSignal,
): Promise<Delegation> => {
  const detail = 'something on this network answers in place of name servers';
  const failed = {
    kind: 'failed',
    failure: { code: 'intercepted', detail, attempts: [] },
  } as const;
  if (referee === undefined) return failed;
  const upwards = await askUpwards(domain, { resolver: referee, signal });
  const cut = cutSeenByResolvers(upwards);
  if (cut !== undefined)
    return { kind: 'delegated', zone: cut.zone, homeless: [], servers: [], intercepted: true };
  return upwards[0]?.kind === 'nxdomain' ? { kind: 'absent', name: domain } : failed;
};
