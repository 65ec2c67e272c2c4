/** Asks one name server: over UDP with EDNS, then as its replies and silences make necessary. */
import type { Attempt, Question, RecordType, Resolver, Vantage } from '../../model/dns/dns.ts';
import { formatServerAddress } from '../../model/dns/server-address.ts';
import { describeTry } from '../message/response.ts';
import { type FailedTry, toFailure, isFailedTry, elapsedMs, unaskableName } from '../attempt.ts';
import { type Exchange, lookupThrough } from './resolver-over-exchange.ts';
import { encodeQuery, type Message, rcodeName } from '../message/message.ts';
import type { Reach } from '../../network/destination.ts';
import { askByTcp, askByUdp } from './sockets.ts';

// Imported by name, the module would load Web Crypto with it, before the first question can leave.
const { randomInt } = process.getBuiltinModule('node:crypto');

/** The size that fits through every path without fragments. */
const udpSize = 1232;

export interface WireOptions {
  /** IPv4 or IPv6, without brackets. */
  readonly address: string;
  readonly port?: number;
  readonly vantage: Vantage;
  /** How far a question may go to reach it: who chose the server decides. */
  readonly reach: Reach;
  /** The RD bit: true for resolvers, false for authoritative servers. */
  readonly recursion: boolean;
  /**
   * The DO bit (RFC 4035 §3.2): signatures are wanted. By default from servers of zones, whose
   * answers are validated, and from resolvers only with records that show a zone's keys.
   */
  readonly dnssecOk?: boolean;
  /** Where packets go instead, wherever that is; answers bear `address` all the same. For servers on loopback. */
  readonly via?: { readonly address: string; readonly port: number };
  /** The CD bit: answers are wanted unvalidated. */
  readonly checkingDisabled?: boolean;
  /** See `QueryOptions`. */
  readonly mixedCase?: boolean;
  /** Limits of one try, in milliseconds. */
  readonly udpMs?: number;
  readonly tcpMs?: number;
}

export interface WireResolver extends Resolver {
  /** One question, one message: shows the sections, so also referrals and their glue. Never rejects. */
  exchange(question: Question, signal: AbortSignal): Promise<Exchange>;
}

/** How the next try is made. */
interface TryManner {
  readonly transport: 'udp' | 'tcp';
  readonly edns: boolean;
  readonly dnssecOk: boolean;
}

/** The manner in which to ask again after this result, or `undefined` where it stands. */
const nextManner = (
  manner: TryManner,
  result: Message | FailedTry,
  truncated: boolean,
): TryManner | undefined => {
  const { transport, edns, dnssecOk } = manner;
  if (isFailedTry(result)) {
    if (transport === 'udp')
      return ['timeout', 'malformed'].includes(result.code)
        ? { ...manner, transport: 'tcp' }
        : undefined;
    // What does not fit into a packet with its signatures may fit without them.
    return truncated && dnssecOk ? { ...manner, transport: 'udp', dnssecOk: false } : undefined;
  }
  if (transport === 'udp' && result.flags.tc) return { ...manner, transport: 'tcp' };
  // RFC 6891 §6.2.2: a server that does not know EDNS says FORMERR, or NOTIMP as some do.
  const refused = ['FORMERR', 'NOTIMP', 'BADVERS'].includes(rcodeName(result.rcode));
  return edns && refused ? { ...manner, edns: false } : undefined;
};

/** A resolver validates by itself: signatures over other sets would only make its answers longer. */
const signedTypes: ReadonlySet<RecordType> = new Set(['DNSKEY', 'DS', 'SOA']);

const askBy = { udp: askByUdp, tcp: askByTcp };

const tryExchange = async (
  options: WireOptions,
  { transport, edns, dnssecOk }: TryManner,
  question: Question,
  signal: AbortSignal,
): Promise<Message | FailedTry> => {
  const { recursion, checkingDisabled = false, mixedCase = false } = options;
  // Where a stand-in listens is the user's choice.
  const {
    address,
    port = 53,
    reach,
  } = options.via ? { ...options.via, reach: 'any' as const } : options;
  const query = encodeQuery(randomInt(0x10000), question, {
    recursion,
    checkingDisabled,
    mixedCase,
    ...(edns ? { edns: { udpSize, dnssecOk } } : {}),
  });
  if (query === undefined) return unaskableName;
  const ms = (transport === 'udp' ? options.udpMs : options.tcpMs) ?? 2000;
  return askBy[transport]({ address, port, reach }, query, { ms, signal });
};

/** A resolver that asks this server; see {@link lookupThrough} for what it makes of CNAME chains. */
export const wire = (options: WireOptions): WireResolver => {
  const { vantage, recursion } = options;
  const server = formatServerAddress(options.address, options.port);
  // Where UDP was silent and TCP was not, the next question does not wait for UDP first.
  let preferred: TryManner['transport'] = 'udp';
  const exchange = async (question: Question, signal: AbortSignal): Promise<Exchange> => {
    const attempts: Attempt[] = [];
    let silent = false;
    let truncated = false;
    let spare = preferred === 'tcp';
    const dnssecOk = options.dnssecOk ?? (!recursion || signedTypes.has(question.type));
    // Ends: EDNS and DO change at most once each, the transport at most once with either DO, and UDP
    // is gone back to at most once.
    for (let manner: TryManner = { transport: preferred, edns: true, dnssecOk }; ;) {
      const { transport } = manner;
      const started = performance.now();
      const result = await tryExchange(options, manner, question, signal);
      attempts.push({ server, transport, ...describeTry(result), ms: elapsedMs(started) });
      truncated ||= !isFailedTry(result) && result.flags.tc;
      if (transport === 'udp') silent = isFailedTry(result) && result.code === 'timeout';
      else if (isFailedTry(result)) preferred = 'udp';
      else if (silent) preferred = 'tcp';
      const back = spare && transport === 'tcp' && isFailedTry(result);
      if (back) spare = false;
      const again: TryManner | undefined = back
        ? { ...manner, transport: 'udp' }
        : nextManner(manner, result, truncated);
      if (again !== undefined) manner = again;
      else if (isFailedTry(result))
        return { kind: 'failed', transport, failure: toFailure(result, attempts) };
      else return { kind: 'message', transport, message: result, attempts };
    }
  };
  return { ...lookupThrough({ vantage, server, recursion, exchange }), exchange };
};
