/** Asks one name server: over UDP with EDNS, then as its replies and silences make necessary. */
import type { Attempt, Question, RecordType, Resolver, Vantage } from '../../model/dns/dns.ts';
import { formatServerAddress } from '../../model/dns/server-address.ts';
import { describeTry } from '../message/response.ts';
import { isFailedTry, elapsedMs, onAbort, unaskableName } from '../attempt.ts';
import { type Exchange, lookupThrough, toExchange } from './resolver-over-exchange.ts';
import { encodeQuery } from '../message/query.ts';
import type { Reach } from '../../network/destination.ts';
import { type CookieJar, createCookieJar, type Random } from './cookie-jar.ts';
import {
  createLetterCase,
  findsMore,
  isPositive,
  isRefusal,
  type LetterCase,
} from './letter-case.ts';
import { askByTcp, askByUdp } from './sockets.ts';
import {
  isUseless,
  nextManner,
  type TryManner,
  type TryProgress,
  type TryResult,
} from './try-manner.ts';

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
  /**
   * The RD bit: true for resolvers, false for authoritative servers. Only to the latter names go in
   * random capitals (0x20) and cookies are sent. A resolver may pass capitals on to servers that take
   * them for another name, so that it would not give what others are given; and routers at home
   * stumble over both. No verdict rests on a resolver's word alone.
   */
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
  /** To see how the server takes capitals: every other letter is one, whatever comes of it. */
  readonly mixedCase?: boolean;
  /** Limits of one try, in milliseconds. */
  readonly udpMs?: number;
  readonly tcpMs?: number;
  /** For ids, capitals and cookies; absent: of the system's. */
  readonly random?: Random;
}

export interface WireResolver extends Resolver {
  /** One question, one message: shows the sections, so also referrals and their glue. Never rejects. */
  exchange(question: Question, signal: AbortSignal): Promise<Exchange>;
}

/** What was learned of the server in this run. */
interface ServerMemory {
  /** Where UDP was of no use and TCP was, the next question does not wait for UDP first. */
  preferred: TryManner['transport'];
  /** Whether it takes cookies, as far as is known. */
  cookies: boolean;
  /** Whether it answers nothing that has one: asked once. */
  cookiesDropped?: Promise<boolean>;
  readonly jar: CookieJar;
  readonly letters: LetterCase;
}

/** A question under way. */
interface Asking {
  readonly options: WireOptions;
  readonly memory: ServerMemory;
  readonly question: Question;
  readonly signal: AbortSignal;
  readonly attempts: Attempt[];
}

/** A resolver validates by itself: signatures over other sets would only make its answers longer. */
const signedTypes: ReadonlySet<RecordType> = new Set(['DNSKEY', 'DS', 'SOA']);

const defaultMs = 2000;

/** Makes the query, its id, capitals and cookie. */
const createEncode =
  ({ options, memory, question }: Asking, { transport, edns, dnssecOk, ...manner }: TryManner) =>
  (own: string) => {
    const { recursion, checkingDisabled = false, mixedCase, random = randomInt } = options;
    const cookie = transport === 'udp' && manner.cookie && memory.jar.offer(own);
    const mixed = transport === 'udp' && manner.mixed;
    const capital = mixedCase
      ? (letter: number) => letter % 2 === 0
      : mixed && (() => random(2) === 1);
    return encodeQuery(random(0x10000), question, {
      recursion,
      checkingDisabled,
      ...(capital && { capital }),
      ...(edns && { edns: { udpSize, dnssecOk, ...(cookie && { cookie }) } }),
    });
  };

/** One try. */
const tryOnce = async (
  asking: Asking,
  manner: TryManner,
  { ms, signal = asking.signal }: { readonly ms?: number; readonly signal?: AbortSignal } = {},
): Promise<TryResult> => {
  const { options, memory } = asking;
  // Where a stand-in listens is the user's choice.
  const {
    address,
    port = 53,
    reach,
  } = options.via ? { ...options.via, reach: 'any' as const } : options;
  const target = { address, port, reach };
  const encode = createEncode(asking, manner);
  if (manner.transport === 'tcp') {
    const query = encode('');
    const limit = { ms: options.tcpMs ?? defaultMs, signal };
    return query === undefined ? unaskableName : askByTcp(target, query, limit);
  }
  let own = '';
  const encodeFrom = (from: string) => encode((own = from));
  const limit = { ms: ms ?? options.udpMs ?? defaultMs, signal };
  const result = await askByUdp(target, encodeFrom, limit);
  const cookie = isFailedTry(result) ? undefined : result.edns?.cookie;
  if (manner.cookie && cookie !== undefined) memory.jar.keep(own, cookie);
  return result;
};

const record = (
  { options, attempts }: Asking,
  { transport }: TryManner,
  result: TryResult,
  { started, onlySmall }: { readonly started: number } & Pick<Attempt, 'onlySmall'>,
): void => {
  const server = formatServerAddress(options.address, options.port);
  attempts.push({
    server,
    transport,
    ...describeTry(result),
    ...(onlySmall && { onlySmall }),
    ms: elapsedMs(started),
  });
};

/** Resolves after so many milliseconds, unless `result` is there first. */
const withinMs = <T>(result: Promise<T>, ms: number): Promise<T | undefined> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), ms);
    void result.then((value) => {
      clearTimeout(timer);
      resolve(value);
    });
  });

/** The first of two results that is none for want of time; if both are, that of the first. */
const firstInTime = (
  one: Promise<TryResult>,
  other: Promise<TryResult>,
): Promise<'one' | 'other'> =>
  new Promise((resolve) => {
    const isSilent = (result: TryResult) => isFailedTry(result) && result.code === 'timeout';
    void one.then((result) => isSilent(result) || resolve('one'));
    void other.then((result) => isSilent(result) || resolve('other'));
    void Promise.all([one, other]).then(() => resolve('one'));
  });

/** What came of a try, and in which manner it was made. */
interface Tried {
  readonly said: TryResult;
  readonly manner: TryManner;
}

/** Whether the server, silent to capitals with a cookie, answers to capitals without one. */
const isCookieDropped = async (
  asking: Asking,
  manner: TryManner,
  signal: AbortSignal,
): Promise<boolean> => {
  const { memory, options } = asking;
  if (!manner.cookie) return false;
  const ms = (options.udpMs ?? defaultMs) / 2;
  memory.cookiesDropped ??= tryOnce(asking, { ...manner, cookie: false }, { ms, signal }).then(
    (said) => !isFailedTry(said),
  );
  const isDropped = await memory.cookiesDropped;
  if (isDropped) memory.cookies = false;
  return isDropped;
};

/** A second question goes out, in small letters and without a cookie, beside the one that is silent. */
const trySmallBeside = async (
  asking: Asking,
  {
    manner,
    first,
    ms,
  }: { readonly manner: TryManner; readonly first: Promise<TryResult>; readonly ms: number },
  timing: { readonly started: number; readonly signal: AbortSignal },
): Promise<Tried> => {
  const { letters } = asking.memory;
  const again = performance.now();
  const small = { ...manner, mixed: false, cookie: false };
  const second = tryOnce(asking, small, { ms, signal: timing.signal });
  if ((await firstInTime(first, second)) === 'one') {
    record(asking, manner, await first, timing);
    return { said: await first, manner };
  }
  const said = await second;
  // Dropped, and not merely lost, as far as is known: no question with capitals was ever answered.
  const isAnyDropped = isPositive(said) && !letters.isHeard();
  const isDropped = isAnyDropped && !(await isCookieDropped(asking, manner, timing.signal));
  if (isDropped) letters.leave();
  const silence = { code: 'timeout', detail: `no answer within ${ms} ms` } as const;
  record(asking, manner, silence, { ...timing, ...(isDropped && { onlySmall: true }) });
  record(asking, small, said, { started: again });
  return { said, manner: small };
};

/**
 * One try over UDP with capitals, and after half of its time one in small letters: the first may have
 * been lost, and some servers drop capitals.
 */
const tryWithCapitals = async (asking: Asking, manner: TryManner): Promise<Tried> => {
  const started = performance.now();
  const ms = (asking.options.udpMs ?? defaultMs) / 2;
  const stop = new AbortController();
  const release = onAbort(asking.signal, () => stop.abort());
  const { signal } = stop;
  const first = tryOnce(asking, manner, { signal });
  void first.then(asking.memory.letters.begin(asking.question.name));
  const said = await withinMs(first, ms);
  if (said !== undefined) record(asking, manner, said, { started });
  const tried =
    said === undefined
      ? await trySmallBeside(asking, { manner, first, ms }, { started, signal })
      : { said, manner };
  release();
  stop.abort();
  return tried;
};

const tryInManner = async (asking: Asking, manner: TryManner): Promise<Tried> => {
  if (manner.transport === 'udp' && manner.mixed) return tryWithCapitals(asking, manner);
  const started = performance.now();
  const said = await tryOnce(asking, manner);
  record(asking, manner, said, { started });
  return { said, manner };
};

/**
 * How to ask again where a reply finds nothing, and a plain question finds the name: in small letters,
 * or without a cookie, whichever it was that the server does not take. `undefined`: the reply stands.
 */
const plainerManner = async (
  asking: Asking,
  manner: TryManner,
  said: TryResult,
): Promise<TryManner | undefined> => {
  const isOpen = manner.transport === 'udp' && (manner.mixed || (manner.cookie && isRefusal(said)));
  if (!isOpen || isFailedTry(said) || isPositive(said)) return undefined;
  const { attempts, memory, question } = asking;
  // What only confirms the answer is no part of it.
  const aside = { ...asking, attempts: [] };
  const askBy = async (other: Partial<TryManner>) =>
    (await tryInManner(aside, { ...manner, ...other })).said;
  const askPlain = () => askBy({ mixed: false, cookie: false });
  if (await memory.letters.isSame(question.name, said, askPlain)) return undefined;
  if (manner.cookie && isRefusal(said) && findsMore(await askBy({ cookie: false }), said))
    return { ...manner, cookie: false };
  // Capitals, which it had none of, are no reason: the same question would be asked again for ever.
  if (!manner.mixed) return undefined;
  memory.letters.leave();
  const last = attempts.pop();
  if (last !== undefined) attempts.push({ ...last, onlySmall: true });
  return { ...manner, mixed: false };
};

const firstManner = ({ options, memory, question }: Asking): TryManner => {
  const { recursion, dnssecOk = !recursion || signedTypes.has(question.type) } = options;
  const isProven = !recursion && options.mixedCase !== true;
  return {
    transport: memory.preferred,
    edns: true,
    dnssecOk,
    mixed: isProven && memory.letters.mixes(),
    cookie: isProven && memory.cookies,
  };
};

/** Asks until a result stands, and keeps what is learned of the server. */
const ask = async (
  asking: Asking,
): Promise<{ readonly result: TryResult; readonly transport: TryManner['transport'] }> => {
  const { memory } = asking;
  let manner = firstManner(asking);
  const spare = manner.transport === 'tcp';
  const progress: TryProgress = { truncated: false, spare, changed: false, renewable: true };
  let useless = false;
  for (;;) {
    const { said, manner: used } = await tryInManner(asking, manner);
    const { transport } = used;
    if (transport === 'udp') useless = isUseless(said);
    else if (isFailedTry(said)) memory.preferred = 'udp';
    else if (useless) memory.preferred = 'tcp';
    if (progress.changed && transport === 'tcp' && isFailedTry(said)) memory.letters.leave();
    const again = nextManner(used, said, progress) ?? (await plainerManner(asking, used, said));
    if (again === undefined) return { result: said, transport };
    if (used.cookie && !again.cookie && transport === 'udp') memory.cookies = false;
    manner = again;
  }
};

/** A resolver that asks this server; see {@link lookupThrough} for what it makes of CNAME chains. */
export const wire = (options: WireOptions): WireResolver => {
  const { vantage, recursion, random = randomInt } = options;
  const server = formatServerAddress(options.address, options.port);
  const memory: ServerMemory = {
    preferred: 'udp',
    cookies: true,
    jar: createCookieJar(random),
    letters: createLetterCase(),
  };
  const exchange = async (question: Question, signal: AbortSignal): Promise<Exchange> => {
    const attempts: Attempt[] = [];
    const { result, transport } = await ask({ options, memory, question, signal, attempts });
    return toExchange(transport, result, attempts);
  };
  return { ...lookupThrough({ vantage, server, recursion, exchange }), exchange };
};
