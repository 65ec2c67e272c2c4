/**
 * What DS, DNSKEY and RRSIG records show by themselves: key tags that do not meet, signatures that
 * are out of date. No validator: no digest and no signature is computed.
 */
import type { Answer, RData, SettledAnswer } from '../model/dns/dns.ts';

/** Why nobody can validate the zone. */
export interface ChainFault {
  /** `ds`: the parent's record is wrong or left over; `signatures`: those of the zone are. */
  readonly of: 'ds' | 'signatures';
  /** Whether it hangs on the time of day. */
  readonly timed: boolean;
  /** A clause, printable ASCII. */
  readonly how: string;
}

/** What validators of today can work with; other DS records count as none (RFC 4035 §5.2). */
const algorithms: ReadonlySet<number> = new Set([5, 7, 8, 10, 13, 14, 15, 16]);
const digests: ReadonlySet<number> = new Set([1, 2, 4]);

/** The DS records in the answer that make validators insist on signatures. */
export const usableDs = (ds: Answer<'DS'> | undefined): readonly RData['DS'][] =>
  ds?.kind === 'found'
    ? ds.set.rdata.filter((one) => algorithms.has(one.algorithm) && digests.has(one.digestType))
    : [];

type Signature = RData['RRSIG'];

/** Seconds from one point in time to another, both modulo 2^32 (RFC 4034 §3.1.5). */
const secondsBetween = (from: number, to: number): number => (to - from) | 0;

const formatTime = (seconds: number): string =>
  new Date(seconds * 1000).toISOString().replace(/:\d\d\.000Z$/, 'Z');

/** What is wrong with all of these signatures in time; nothing where there are none to look at. */
const timeFault = (
  signatures: readonly Signature[],
  what: string,
  now: number,
): ChainFault | undefined => {
  const fresh = (one: Signature) =>
    secondsBetween(one.inception, now) >= 0 && secondsBetween(now, one.expiration) >= 0;
  const [first] = signatures;
  if (first === undefined || signatures.some(fresh)) return undefined;
  const early = secondsBetween(first.inception, now) < 0;
  const how = early
    ? `the signatures over ${what} begin only at ${formatTime(first.inception)}`
    : `the signatures over ${what} expired at ${formatTime(first.expiration)}`;
  return { of: 'signatures', timed: true, how };
};

const listKeyTags = (items: readonly { readonly keyTag: number }[]): string =>
  [...new Set(items.map(({ keyTag }) => keyTag))].sort((a, b) => a - b).join(', ');

/**
 * What breaks the chain from the parent's DS records to what one name server serves; `undefined`
 * where nothing does that can be seen. `now`: seconds since 1970.
 */
export const findChainFault = (
  ds: readonly RData['DS'][],
  { keys, soa }: { readonly keys: SettledAnswer<'DNSKEY'>; readonly soa: Answer<'SOA'> },
  now: number,
): ChainFault | undefined => {
  if (ds.length === 0) return undefined;
  const untimed = (how: string) => ({ of: 'ds', timed: false, how }) as const;
  if (keys.kind !== 'found')
    return untimed(
      `the registrar lists key ${listKeyTags(ds)}, but the DNS host's zone has no keys`,
    );
  const named = keys.set.rdata.filter((key) =>
    ds.some(({ keyTag, algorithm }) => keyTag === key.keyTag && algorithm === key.algorithm),
  );
  if (named.length === 0)
    return untimed(
      `the registrar lists key ${listKeyTags(ds)}, but the DNS host signs with ${listKeyTags(keys.set.rdata)}`,
    );
  // Without any signature nothing is said: something on the way may have taken them out.
  const { signatures = [] } = keys;
  const own = signatures.filter(({ keyTag }) => named.some((key) => key.keyTag === keyTag));
  if (signatures.length > 0 && own.length === 0)
    return untimed(
      `the registrar lists key ${listKeyTags(named)}, which does not sign the zone's keys`,
    );
  const soaSignatures = soa.kind === 'found' ? (soa.signatures ?? []) : [];
  return (
    timeFault(own, "the zone's keys", now) ?? timeFault(soaSignatures, "the zone's records", now)
  );
};

/** What an Extended DNS Error says of DNSSEC (RFC 8914 §4), by its code. */
export const dnssecErrors: Readonly<Record<number, string>> = {
  6: 'DNSSEC Bogus',
  7: 'Signature Expired',
  8: 'Signature Not Yet Valid',
  9: 'DNSKEY Missing',
  10: 'RRSIGs Missing',
  11: 'No Zone Key Bit Set',
  12: 'NSEC Missing',
};
