/** What programs on this machine see: the system's resolver settings, through node's `dns` (c-ares) if it can carry the name. */
import { getServers } from 'node:dns';
import { Resolver as Cares } from 'node:dns/promises';
import { domainToASCII, domainToUnicode } from 'node:url';
import type {
  Answer,
  DnsName,
  FailureCode,
  Question,
  RData,
  RecordType,
  Resolver,
} from '../../model/dns/dns.ts';
import { localCause } from '../../model/errno.ts';
import { presentText } from '../../model/dns/presentation.ts';
import { parseServerAddress, type ServerAddress } from '../../model/dns/server-address.ts';
import { createRecordSet } from '../message/response.ts';
import {
  type FailedTry,
  toFailure,
  inTime,
  isFailedTry,
  elapsedMs,
  unusableReply,
} from '../attempt.ts';
import { findExcess } from '../message/message.ts';
import { canonicalName } from '../message/name-codec.ts';
import { failover } from '../resolver/decorators.ts';
import { wire } from './name-server.ts';
import { smallest } from '../../model/list/large-lists.ts';

export interface SystemOptions {
  /** Servers in place of the system's, `IP` or `IP:PORT`. */
  readonly servers?: readonly string[];
  /** Limit of one question, in milliseconds: c-ares' own grows with its servers and tries. */
  readonly ms?: number;
}

interface Records<T extends RecordType> {
  readonly rdata: readonly RData[T][];
  readonly ttl?: number;
}

interface Absent {
  readonly absent: 'nodata' | 'nxdomain';
}

const addressRecords = (
  records: readonly { readonly address: string; readonly ttl: number }[],
) => ({
  rdata: records.map(({ address }) => ({ address })),
  ttl: smallest(records.map(({ ttl }) => ttl)),
});

type SystemLookup<T extends RecordType> = (cares: Cares, name: string) => Promise<Records<T>>;

/** How each type is asked for. What is missing here c-ares, or node, cannot ask. */
const systemLookups: { readonly [T in RecordType]?: SystemLookup<T> } = {
  A: async (cares, name) => addressRecords(await cares.resolve4(name, { ttl: true })),
  AAAA: async (cares, name) => addressRecords(await cares.resolve6(name, { ttl: true })),
  CNAME: async (cares, name) => ({
    rdata: (await cares.resolveCname(name)).map((target) => ({ target: canonicalName(target) })),
  }),
  MX: async (cares, name) => ({
    rdata: (await cares.resolveMx(name)).map(({ priority, exchange }) => ({
      preference: priority,
      exchange: canonicalName(exchange),
    })),
  }),
  NS: async (cares, name) => ({
    rdata: (await cares.resolveNs(name)).map((host) => ({ host: canonicalName(host) })),
  }),
  PTR: async (cares, name) => ({
    rdata: (await cares.resolvePtr(name)).map((target) => ({ target: canonicalName(target) })),
  }),
  SOA: async (cares, name) => {
    const { nsname, hostmaster, minttl, serial, refresh, retry, expire } =
      await cares.resolveSoa(name);
    const [mname, rname] = [canonicalName(nsname), canonicalName(hostmaster)];
    return { rdata: [{ mname, rname, serial, refresh, retry, expire, minimum: minttl }] };
  },
  SRV: async (cares, name) => ({
    rdata: (await cares.resolveSrv(name)).map(({ priority, weight, port, name: target }) => ({
      priority,
      weight,
      port,
      target: canonicalName(target),
    })),
  }),
  // node makes one UTF-16 unit of each octet, which is what `Octets` are.
  TXT: async (cares, name) => ({
    rdata: (await cares.resolveTxt(name)).map((strings) => ({ strings })),
  }),
};

const failureCodes: Readonly<Record<string, FailureCode>> = {
  ESERVFAIL: 'servfail',
  EREFUSED: 'refused',
  ETIMEOUT: 'timeout',
  EFORMERR: 'rcode',
  ENOTIMP: 'rcode',
  EBADRESP: 'malformed',
  EBADNAME: 'unsupported',
  EBADQUERY: 'unsupported',
  ECANCELLED: 'deadline',
};

const readError = (error: unknown): Absent | FailedTry => {
  const { code = '', message }: NodeJS.ErrnoException =
    error instanceof Error ? error : new Error(String(error));
  if (code === 'ENODATA') return { absent: 'nodata' };
  if (code === 'ENOTFOUND') return { absent: 'nxdomain' };
  const own = localCause(code) === undefined ? 'unreachable' : 'local';
  return { code: failureCodes[code] ?? own, detail: presentText(code || message) };
};

/** Of long data c-ares knows that of TXT records alone. */
const dataBytes = (rdata: readonly RData[RecordType][]): number =>
  rdata.reduce((sum, one) => sum + ('strings' in one ? one.strings.join('').length : 0), 0);

/** What it gives is not read beyond what a message may have. */
const withinLimits = <T extends RecordType>(records: Records<T>): Records<T> | FailedTry => {
  const { rdata } = records;
  const excess = findExcess({ bytes: dataBytes(rdata), records: rdata.length });
  return excess === undefined ? records : unusableReply({ fault: excess, tooLong: true });
};

/**
 * Whether node passes the name on as it is. c-ares refuses (EBADNAME) other characters than those of
 * host names, which DNS itself allows (RFC 2181 §11); of a name with an invalid A-label node makes the root.
 */
const isCarriedByNode = (name: DnsName): boolean =>
  /^[a-z\d_.-]+$/.test(name) &&
  (!/(?:^|\.)xn--/.test(name) ||
    (domainToASCII(name) === name && !/(?:^$|(?:^|\.)xn--)/.test(domainToUnicode(name))));

const systemSource = { vantage: 'system', server: 'system', transport: 'system' } as const;

const toAnswer = <T extends RecordType>(
  question: Question<T>,
  result: Records<T> | Absent | FailedTry,
  ms: number,
): Answer<T> => {
  const base = { ...systemSource, question, chain: [], ms };
  if (isFailedTry(result)) {
    const { code, detail } = result;
    const attempt = {
      server: systemSource.server,
      transport: systemSource.transport,
      code,
      detail,
      ms,
    };
    return { ...base, kind: 'failed', failure: toFailure(result, [attempt]) };
  }
  if ('absent' in result) return { ...base, kind: result.absent };
  const set = createRecordSet(question.name, question.type, result.rdata, result.ttl);
  return set === undefined
    ? { ...base, kind: 'nodata' }
    : { ...base, kind: 'found', set, authentic: false };
};

const unsupportedType: FailedTry = {
  code: 'unsupported',
  detail: "the system's resolver cannot be asked this",
};

/** The system's servers, asked in their order over the wire; undefined if none is known. */
const throughTheWire = (servers: readonly string[]): Resolver | undefined => {
  const [first, ...others] = servers
    .flatMap((text) => parseServerAddress(text) ?? [])
    .flatMap((server) => (server.kind === 'wire' ? [server] : []))
    .map((server) =>
      wire({ ...server, vantage: systemSource.vantage, reach: 'any', recursion: true }),
    );
  return first && failover(first, ...others);
};

/** The answer of the system's own servers to what node cannot carry, or explain; it counts as the system's. */
const askTheWire = async <T extends RecordType>(
  question: Question<T>,
  { servers, ms, signal }: Required<SystemOptions> & { readonly signal: AbortSignal },
  otherwise: FailedTry = unsupportedType,
): Promise<Answer<T>> => {
  const resolver = throughTheWire(servers);
  if (resolver === undefined) return toAnswer(question, otherwise, 0);
  const started = performance.now();
  const answer = await inTime<Answer<T>>({ ms, signal }, (finish) => {
    const stop = new AbortController();
    void resolver.lookup(question, stop.signal).then(finish);
    return () => stop.abort();
  });
  return isFailedTry(answer)
    ? toAnswer(question, answer, elapsedMs(started))
    : { ...answer, server: systemSource.server };
};

/**
 * The system's resolver. Through node it gives no flags, no rcode, no CNAME chain, a TTL for
 * addresses only. Names that node cannot carry are asked over the wire, of the same servers; so is what
 * node calls refused. Types
 * that node cannot ask for fail as `unsupported`.
 */
export const system = ({ servers, ms = 5000 }: SystemOptions = {}): Resolver => ({
  vantage: systemSource.vantage,
  server: systemSource.server,
  lookup: async <T extends RecordType>(question: Question<T>, signal: AbortSignal) => {
    const asker: SystemLookup<T> | undefined = systemLookups[question.type];
    if (asker === undefined) return toAnswer(question, unsupportedType, 0);
    if (!isCarriedByNode(question.name))
      return askTheWire(question, { servers: servers ?? getServers(), ms, signal });
    const started = performance.now();
    const result = await inTime<Records<T> | Absent>({ ms, signal }, (finish) => {
      // A resolver for each question, so that giving one up cancels no other.
      const cares = new Cares({ timeout: 2000, tries: 2 });
      if (servers !== undefined) cares.setServers(servers);
      asker(cares, question.name).then(
        (records) => finish(withinLimits(records)),
        (error: unknown) => finish(readError(error)),
      );
      return () => cares.cancel();
    });
    // c-ares says the same of a socket that it could not open, be it for want of files or of permission.
    if (isFailedTry(result) && result.detail === 'ECONNREFUSED')
      return askTheWire(question, { servers: servers ?? getServers(), ms, signal }, result);
    return toAnswer(question, result, elapsedMs(started));
  },
});

/** The servers that the system's resolver is set to, to be asked over the wire. */
export const systemServers = (): readonly ServerAddress[] =>
  getServers().flatMap((text) => parseServerAddress(text) ?? []);
