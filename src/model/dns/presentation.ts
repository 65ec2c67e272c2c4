/**
 * Presentation form (RFC 1035 §5.1): the one way in which third-party octets become text. What
 * comes out is printable ASCII, so no control sequence, line break or bidi mark survives.
 */
import type { Octets, RData, RecordSet, RecordType } from './dns.ts';

/** `\DDD` for one octet. */
const decimal = (octet: number): string => `\\${String(octet).padStart(3, '0')}`;

/** Octets as printable ASCII: `"` and `\` get a backslash, all but 0x20–0x7e become `\DDD`. */
export const presentOctets = (octets: Octets): string =>
  octets.replace(/[^ !#-[\]-~]/g, (unit) =>
    unit === '"' || unit === '\\' ? `\\${unit}` : decimal(unit.charCodeAt(0) & 0xff),
  );

/** The octets of ordinary text (UTF-8), for text that did not come from the wire. */
export const octetsOf = (text: string): Octets => {
  // ASCII, as nearly all text is, is its own octets.
  if (!/[\u0080-\uffff]/.test(text)) return text;
  let octets = '';
  for (const octet of new TextEncoder().encode(text)) octets += String.fromCharCode(octet);
  return octets;
};

/** Ordinary text of unknown origin (an error message, a file's line) as printable ASCII. */
export const presentText = (text: string): string =>
  octetsOf(text).replace(/[^ -~]/g, (unit) => decimal(unit.charCodeAt(0)));

/** A character-string in quotes. */
const quoted = (octets: Octets): string => `"${presentOctets(octets)}"`;

const presenters: { readonly [T in RecordType]: (rdata: RData[T]) => string } = {
  A: (r) => r.address,
  AAAA: (r) => r.address,
  CNAME: (r) => absolute(r.target),
  DNSKEY: (r) => `${r.flags} ${r.protocol} ${r.algorithm} ${r.publicKey}`,
  DS: (r) => `${r.keyTag} ${r.algorithm} ${r.digestType} ${r.digest}`,
  MX: (r) => `${r.preference} ${absolute(r.exchange)}`,
  NS: (r) => absolute(r.host),
  PTR: (r) => absolute(r.target),
  RRSIG: (r) =>
    `${r.typeCovered} ${r.algorithm} ${r.labels} ${r.originalTtl} ${r.expiration} ${r.inception} ${r.keyTag} ${absolute(r.signer)}`,
  SOA: (r) =>
    `${absolute(r.mname)} ${absolute(r.rname)} ${r.serial} ${r.refresh} ${r.retry} ${r.expire} ${r.minimum}`,
  SPF: (r) => r.strings.map(quoted).join(' '),
  SRV: (r) => `${r.priority} ${r.weight} ${r.port} ${absolute(r.target)}`,
  TXT: (r) => r.strings.map(quoted).join(' '),
};

/** A name with its trailing dot, as zone files want it. */
export const absolute = (name: string): string => (name === '.' ? '.' : `${name}.`);

/** Record data as a zone file would hold it; TXT strings keep their division. */
export const presentRData = <T extends RecordType>(type: T, rdata: RData[T]): string =>
  presenters[type](rdata);

/** Every record of a set as `owner. TYPE rdata`, in the set's order, without TTL. */
export const presentSet = <T extends RecordType>(set: RecordSet<T>): readonly string[] =>
  set.rdata.map((rdata) => `${absolute(set.owner)} ${set.type} ${presentRData(set.type, rdata)}`);
