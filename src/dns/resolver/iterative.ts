/** Asks the servers of each zone itself, from the top-level domain down, following CNAME records from zone to zone: what no resolver on the way made up. */
import type {
  Answer,
  DnsName,
  Failure,
  FailureCode,
  ProofSet,
  Question,
  RecordSet,
  RecordType,
  Resolver,
} from '../../model/dns/dns.ts';
import { dnsName, isWithin, splitLabels } from '../../model/dns/domain-name.ts';
import { answerForZone, isAuthoritative } from '../../record/answer-comparison.ts';
import { deadlineReached } from '../attempt.ts';
import {
  askUpwards,
  cutSeenByResolvers,
  type CutSearch,
  withOwnGlue,
  findHostAddresses,
  type ZoneCut,
  zoneCutIn,
} from '../delegation/zone-cut.ts';
import { tapped } from './decorators.ts';
import { append } from '../../model/list/large-lists.ts';

export interface IterativeOptions {
  /** A resolver that asks one name server, without recursion. */
  readonly direct: (address: string, vantage: 'authoritative' | 'parent') => Resolver;
  /** Tells where the servers of top-level domains are, and the addresses of hosts that come without. */
  readonly resolver: Resolver;
  readonly families: readonly (4 | 6)[];
}

/** CNAME records from one zone to the next: Apple's mail servers take two or three. */
const mostZones = 6;

/** Referrals on the way down to one name. */
const mostReferrals = 5;

/** The most of a zone's servers that are asked, one after the other. */
const mostServers = 3;

/** Limit of one lookup, in milliseconds: what is asked when it fails must have its turn within the run. */
const walkMs = 8_000;

interface Walk extends CutSearch {
  readonly direct: IterativeOptions['direct'];
}

const serverAddresses = async (
  { hosts, glue }: ZoneCut,
  walk: Walk,
): Promise<readonly string[]> => {
  const places = await Promise.all(
    hosts.slice(0, mostServers).map((host) => findHostAddresses(host, glue, walk)),
  );
  return [...new Set(places.flatMap(({ found }) => found[0]?.address ?? []))];
};

/** The first usable answer of these servers, asked in turn. */
const askInTurn = async <T extends RecordType>(
  question: Question<T>,
  servers: readonly Resolver[],
  isUsable: (answer: Answer<T>) => boolean,
  signal: AbortSignal,
): Promise<Answer<T> | undefined> => {
  for (const server of servers) {
    const answer = await server.lookup(question, signal);
    if (isUsable(answer)) return answer;
  }
  return undefined;
};

const isReferral = (answer: Answer<'NS'>): boolean =>
  answer.kind === 'found' && answer.glue !== undefined;

/** RFC 1034 §4.3.2: a server knows where a name is by its own authority, or it refers. */
const saysWhere = (answer: Answer<'NS'>): boolean =>
  answer.kind !== 'failed' && (isReferral(answer) || answer.flags?.aa !== false);

/** Where the answer refers to: only downwards, so that the walk ends. */
const referralBelow = (answer: Answer<'NS'>, zone: DnsName): ZoneCut | undefined => {
  const cut = isReferral(answer) ? zoneCutIn(answer) : undefined;
  return cut !== undefined &&
    cut.zone !== zone &&
    isWithin(cut.zone, zone) &&
    isWithin(answer.question.name, cut.zone)
    ? withOwnGlue(cut, zone)
    : undefined;
};

/**
 * The authoritative answer of the zone that holds the name, found from `start` by referrals.
 * `holds`: whether `start` may hold the name itself. A top-level domain's servers are rather asked
 * where the name is delegated.
 */
const walkDown = async <T extends RecordType>(
  question: Question<T>,
  { start, holds }: { readonly start: ZoneCut; readonly holds: boolean },
  walk: Walk,
): Promise<Answer<T> | undefined> => {
  const { direct, signal } = walk;
  let cut = start;
  for (let turn = 0; turn < mostReferrals; turn += 1) {
    const addresses = await serverAddresses(cut, walk);
    const own = addresses.map((address) => direct(address, 'authoritative'));
    const { zone } = cut;
    const isOwn = (one: Answer<T>) => isAuthoritative(answerForZone(one, zone));
    const ask = () => askInTurn(question, own, isOwn, signal);
    const isFirst = turn === 0 && !holds;
    const answer = isFirst ? undefined : await ask();
    if (answer !== undefined) return answer;
    const where = await askInTurn(
      { name: question.name, type: 'NS' },
      addresses.map((address) => direct(address, 'parent')),
      saysWhere,
      signal,
    );
    const below = where && referralBelow(where, zone);
    if (below === undefined) return where !== undefined && isFirst ? ask() : undefined;
    cut = below;
  }
  return undefined;
};

const topLevel = (name: DnsName): DnsName => dnsName(splitLabels(name).at(-1) ?? '.');

/** The answer, walked to from the top-level domain or, where its servers cannot be asked, from the closest zone that the resolver knows. */
const askZone = async <T extends RecordType>(
  question: Question<T>,
  walk: Walk,
): Promise<Answer<T> | undefined> => {
  const { resolver, signal } = walk;
  const { name } = question;
  const above = await resolver.lookup({ name: topLevel(name), type: 'NS' }, signal);
  const top =
    above.kind === 'nxdomain' || above.kind === 'nodata'
      ? zoneCutIn(await resolver.lookup({ name: dnsName('.'), type: 'NS' }, signal))
      : zoneCutIn(above);
  const answer = top && (await walkDown(question, { start: top, holds: false }, walk));
  if (answer !== undefined) return answer;
  const seen = cutSeenByResolvers(await askUpwards(name, walk));
  return seen && walkDown(question, { start: seen, holds: true }, walk);
};

/** Why the walk found nothing: a run that is over, and a recording that does not hold it, say nothing of the network. */
const whyNothing = (codes: ReadonlySet<FailureCode>, isOver: boolean): Failure => {
  if (isOver) return { ...deadlineReached, attempts: [] };
  return {
    code: codes.has('unrecorded') ? 'unrecorded' : 'unreachable',
    detail: 'the name servers of the zone gave no answer',
    attempts: [],
  };
};

/** Answers with the authority of the zone's servers, or fails: what is not theirs does not count. */
export const iterativeResolver = ({ direct, resolver, families }: IterativeOptions): Resolver => ({
  vantage: 'authoritative',
  server: 'its own name servers',
  async lookup<T extends RecordType>(question: Question<T>, signal: AbortSignal) {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(walkMs)]);
    const codes = new Set<FailureCode>();
    const watched = tapped((answer) => {
      if (answer.kind === 'failed') codes.add(answer.failure.code);
    });
    const ask: Walk['direct'] = (address, vantage) => watched(direct(address, vantage));
    const parent = (address: string) => ask(address, 'parent');
    const walk = { resolver: watched(resolver), families, direct: ask, parent, signal: limit };
    const chain: RecordSet<'CNAME'>[] = [];
    const proof: ProofSet[] = [];
    let { name } = question;
    let ms = 0;
    for (let zone = 0; zone < mostZones; zone += 1) {
      const answer = await askZone({ name, type: question.type }, walk);
      if (answer === undefined) break;
      append(chain, answer.chain);
      append(proof, answer.proof ?? []);
      ms += answer.ms;
      const onward = answer.chain.at(-1)?.rdata[0].target;
      if (answer.kind === 'found' || onward === undefined)
        return { ...answer, question, chain, ms, ...(proof.length > 0 && { proof }) };
      name = onward;
    }
    const { vantage, server } = this;
    const heard = { question, vantage, server, transport: 'udp', chain, ms } as const;
    return { ...heard, kind: 'failed', failure: whyNothing(codes, signal.aborted) };
  },
});
