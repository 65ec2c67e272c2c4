/** Answers as the servers will give them once zone files are applied; what the files do not hold is asked elsewhere. */
import type {
  Answer,
  Failure,
  NegativeCache,
  DnsName,
  Question,
  RecordSet,
  RecordType,
  Resolver,
  UnknownPart,
} from '../../model/dns/dns.ts';
import { parentName } from '../../model/dns/domain-name.ts';
import {
  distinctBy,
  groupedBy,
  isNonEmpty,
  mapNonEmpty,
  type NonEmpty,
} from '../../model/non-empty.ts';
import { presentRData, presentText } from '../../model/dns/presentation.ts';
import { partsFailure } from '../../model/dns/unknown-part.ts';
import type { Zone, ZoneRecord } from '../../model/dns/zone.ts';
import {
  findZoneCutIn,
  indexZone,
  setIn,
  setKey,
  findSourceName,
  matchInZone,
  type ZoneMatch,
  type ZoneIndex,
} from '../../record/zone-index.ts';
import {
  indexUnknowns,
  toUnknownPart,
  type UnknownIndex,
  unknownsAt,
} from '../../record/zone-unknowns.ts';

/** As many CNAME records are followed as from the network. */
const longestChain = 8;

/** A zone made ready for questions. */
interface ServedZone {
  readonly zone: Zone;
  readonly index: ZoneIndex;
  readonly unknowns: UnknownIndex;
  /** Owners whose addresses the host makes up. */
  readonly hostMade: ReadonlySet<DnsName>;
  /** What a change batch deletes, by key. */
  readonly deleted: ReadonlySet<string>;
}

const isHostMade = ({ quirks = [] }: ZoneRecord): boolean =>
  quirks.includes('proxied') || quirks.includes('flattened');

/** The set of these records, which have owner and type in common: each once, with the least TTL (RFC 2181 §5.2). */
const toRecordSet = (records: NonEmpty<ZoneRecord>): RecordSet => {
  const [{ owner, type }] = records;
  const distinct = distinctBy(records, ({ rdata }) => presentRData<RecordType>(type, rdata));
  const ttls = records.map(({ ttl }) => ttl).filter((ttl) => ttl !== undefined);
  const set = { owner, type, rdata: mapNonEmpty(distinct, ({ rdata }) => rdata) };
  return ttls.length === 0
    ? set
    : { ...set, ttl: ttls.reduce((least, ttl) => Math.min(least, ttl)) };
};

const toRecordSets = (records: readonly ZoneRecord[]): readonly RecordSet[] =>
  [...groupedBy(records, ({ owner, type }) => setKey(owner, type)).values()].map(toRecordSet);

const serveZone = (zone: Zone): ServedZone => {
  const made = zone.records.filter(isHostMade);
  const aliases = zone.others.filter(({ type }) => /ALIAS$|^ANAME$/.test(type));
  // An owner of which nothing but that it has records is known exists as well.
  const open = zone.unknowns.flatMap(({ owner, mayBeNone }) => (mayBeNone ? [] : (owner ?? [])));
  const owners = [...[...made, ...zone.others].map(({ owner }) => owner), ...open];
  const sets = toRecordSets(zone.records.filter((record) => !isHostMade(record)));
  return {
    zone,
    index: indexZone(sets, [zone.origin, ...owners]),
    unknowns: indexUnknowns(zone),
    hostMade: new Set([...made, ...aliases].map(({ owner }) => owner)),
    deleted: new Set(zone.before?.records.map(({ owner, type }) => setKey(owner, type))),
  };
};

/** RFC 2308 §5. */
const negativeCache = ({ zone, index }: ServedZone): { readonly negative?: NegativeCache } => {
  const set = setIn(index, zone.origin, 'SOA');
  if (set === undefined) return {};
  const [{ minimum }] = set.rdata;
  return { negative: { zone: zone.origin, ttl: Math.min(set.ttl ?? minimum, minimum) } };
};

const zoneFailure = (code: Failure['code'], detail: string): Failure => ({
  code,
  detail,
  attempts: [],
});

/** Not in the files, and nobody else is asked. */
const unheld = (detail: string): Failure => ({
  ...zoneFailure('unsupported', detail),
  unasked: true,
});

const tooLong = zoneFailure('malformed', `more than ${longestChain} CNAME records in a row`);

/** What the set may hold as well. */
interface OpenEnd {
  readonly rest?: NonEmpty<UnknownPart>;
}

type ZoneVerdict<T extends RecordType> =
  | (Exclude<ZoneMatch<T>, { readonly kind: 'nodata' | 'nxdomain' }> & OpenEnd)
  | ({ readonly kind: 'nodata' | 'nxdomain'; readonly negative?: NegativeCache } & OpenEnd)
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** Not for these files to say. */
  | { readonly kind: 'elsewhere'; readonly because: string };

/** What the records of the zone say, and what of it the unknown parts of its files leave open. */
const matchKnown = <T extends RecordType>(
  served: ServedZone,
  name: DnsName,
  type: T,
): ZoneVerdict<T> => {
  const { zone, index, unknowns, deleted } = served;
  const source = findSourceName(index, name);
  const parts = unknownsAt(unknowns, { name, source }, type).map(toUnknownPart);
  const rest = isNonEmpty(parts) ? { rest: parts } : {};
  const isCertain = parts.some(({ mayBeNone }) => !mayBeNone);
  const step = matchInZone(index, name, type);
  const isKnown = step.kind === 'records' || step.kind === 'alias';
  // A record of its own, of any type, would take the name out of the wildcard (RFC 4592 §3.3.1).
  if (isCertain && (!isKnown || source !== name))
    return { kind: 'failed', failure: partsFailure(parts) };
  if (isKnown) return { ...step, ...rest };
  // Where an alias goes, nothing else is left of its owner (RFC 1034 §3.6.2).
  const gone = deleted.has(setKey(name, type)) || deleted.has(setKey(name, 'CNAME'));
  return zone.partial && !gone
    ? { kind: 'elsewhere', because: `the file holds changes, and none of ${name} ${type}` }
    : { ...step, ...rest, ...negativeCache(served) };
};

const findInServedZone = <T extends RecordType>(
  served: ServedZone,
  name: DnsName,
  type: T,
): ZoneVerdict<T> => {
  const { zone, index, hostMade } = served;
  const cut = findZoneCutIn(index, zone.origin, name);
  // The parent speaks for the delegation itself.
  if (cut !== undefined && !(cut === name && (type === 'NS' || type === 'DS')))
    return { kind: 'elsewhere', because: `${cut} is delegated to other servers` };
  if ((type === 'A' || type === 'AAAA') && hostMade.has(findSourceName(index, name)))
    return {
      kind: 'failed',
      failure: unheld(`the host answers for ${name} with addresses that the file does not hold`),
    };
  return matchKnown(served, name, type);
};

const toFound = <T extends RecordType>({
  set,
  rest,
}: Extract<ZoneVerdict<T>, { readonly kind: 'records' }>) => ({
  kind: 'found' as const,
  set,
  authentic: false,
  ...(rest && { rest }),
});

const zonesByOrigin = (zones: readonly Zone[]): ReadonlyMap<DnsName, ServedZone> =>
  new Map(zones.map((zone) => [zone.origin, serveZone(zone)]));

const closestZone = (
  served: ReadonlyMap<DnsName, ServedZone>,
  name: DnsName,
): ServedZone | undefined => {
  let here = name;
  while (!served.has(here) && here !== '.') here = parentName(here);
  return served.get(here);
};

/**
 * A resolver that answers from `zones` with the authority of their servers: aliases are followed,
 * wildcards answer, what is not there is `nodata` or `nxdomain`. `elsewhere` is asked for names
 * outside the zones, below a delegation, and for what a change batch does not touch; without it,
 * those questions fail as `unsupported`, as all do of which the files' unknown parts are sure to hold
 * something and nothing is known. `server` is the paths of the files.
 */
export const zoneResolver = (zones: readonly Zone[], elsewhere?: Resolver): Resolver => {
  const served = zonesByOrigin(zones);
  const server = presentText([...new Set(zones.flatMap(({ files }) => files))].join(', '));
  const lookup = async <T extends RecordType>(
    question: Question<T>,
    signal: AbortSignal,
  ): Promise<Answer<T>> => {
    const chain: RecordSet<'CNAME'>[] = [];
    const dnames: RecordSet<'DNAME'>[] = [];
    const proof = () => (dnames.length > 0 ? { proof: dnames } : {});
    const { type } = question;
    let { name } = question;
    const base = {
      question,
      vantage: 'authoritative',
      server,
      transport: 'file',
      chain,
      ms: 0,
    } as const;
    while (chain.length <= longestChain) {
      const own = closestZone(served, name);
      const verdict: ZoneVerdict<T> = own
        ? findInServedZone(own, name, type)
        : { kind: 'elsewhere', because: `${name} is not in the zone files` };
      if (verdict.kind === 'elsewhere')
        return elsewhere
          ? continueAnswer(base, await elsewhere.lookup({ name, type }, signal))
          : { ...base, kind: 'failed', failure: unheld(verdict.because) };
      if ('dname' in verdict && verdict.dname) dnames.push(verdict.dname);
      if (verdict.kind === 'records') return { ...base, ...proof(), ...toFound(verdict) };
      if (verdict.kind !== 'alias') return { ...base, ...proof(), ...verdict };
      chain.push(verdict.set);
      name = verdict.set.rdata[0].target;
    }
    return { ...base, kind: 'failed', failure: tooLong };
  };
  return { vantage: 'authoritative', server, lookup };
};

/** An answer from elsewhere as the end of a chain that began in the files; with no such beginning, as it is. */
const continueAnswer = <T extends RecordType>(
  {
    question,
    vantage,
    server,
    transport,
    chain,
  }: Pick<Answer<T>, 'question' | 'vantage' | 'server' | 'transport' | 'chain'>,
  rest: Answer<T>,
): Answer<T> =>
  chain.length === 0
    ? rest
    : { ...rest, question, vantage, server, transport, chain: [...chain, ...rest.chain] };
