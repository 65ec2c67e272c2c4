/** When the referee is asked: where the name servers could not be, and about the domain alone. */
import type { Delegation } from '../model/dns/delegation.ts';
import type { Answer, DnsName, Question, RecordType, Resolver } from '../model/dns/dns.ts';
import { isWithin } from '../model/dns/domain-name.ts';

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

/**
 * The delegation of `domain`, unless nobody but a resolver says that it does not exist and the
 * referee knows it: then its zone, of which no server is known.
 */
export const confirmDelegation = async (
  delegation: Promise<Delegation>,
  domain: DnsName,
  { referee, signal }: { readonly referee: Resolver; readonly signal: AbortSignal },
): Promise<Delegation> => {
  const found = await delegation;
  const name = findDoubtedName(found, domain);
  if (name === undefined) return found;
  const answer = await referee.lookup({ name, type: 'NS' }, signal);
  if (answer.kind === 'found' && answer.chain.length === 0)
    return { kind: 'delegated', zone: name, homeless: [], servers: [] };
  if (answer.kind === 'nxdomain') return { kind: 'absent', name };
  if (answer.kind !== 'nodata' && answer.kind !== 'found') return found;
  const detail = `resolvers here say that ${name} does not exist, ${answer.server} says that it does`;
  return { kind: 'failed', failure: { code: 'unreachable', detail, attempts: [] } };
};
