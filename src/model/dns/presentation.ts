/**
 * Presentation form (RFC 1035 §5.1): the one way in which third-party octets become text. What
 * comes out is printable ASCII, so no control sequence, line break or bidi mark survives.
 */
import type { Octets, RData, RecordSet, RecordType } from './dns.ts';

/** `\DDD` for one octet. */
const decimalEscape = (octet: number): string => `\\${String(octet).padStart(3, '0')}`;

/** Octets as printable ASCII: `"` and `\` get a backslash, all but 0x20–0x7e become `\DDD`. */
export const presentOctets = (octets: Octets): string =>
  octets.replace(/[^ !#-[\]-~]/g, (unit) =>
    unit === '"' || unit === '\\' ? `\\${unit}` : decimalEscape(unit.charCodeAt(0) & 0xff),
  );

/** The octets of ordinary text (UTF-8), for text that did not come from the wire. */
export const toOctets = (text: string): Octets => {
  // ASCII, as nearly all text is, is its own octets.
  if (!/[\u0080-\uffff]/.test(text)) return text;
  let octets = '';
  for (const octet of new TextEncoder().encode(text)) octets += String.fromCharCode(octet);
  return octets;
};

/** Ordinary text of unknown origin (an error message, a file's line) as printable ASCII. */
export const presentText = (text: string): string =>
  toOctets(text).replace(/[^ -~]/g, (unit) => decimalEscape(unit.charCodeAt(0)));

/** A character-string in quotes. */
const quoteOctets = (octets: Octets): string => `"${presentOctets(octets)}"`;

const presenters: { readonly [T in RecordType]: (rdata: RData[T]) => string } = {
  A: (r) => r.address,
  AAAA: (r) => r.address,
  CNAME: (r) => absoluteName(r.target),
  DNAME: (r) => absoluteName(r.target),
  DNSKEY: (r) => `${r.flags} ${r.protocol} ${r.algorithm} ${r.publicKey}`,
  DS: (r) => `${r.keyTag} ${r.algorithm} ${r.digestType} ${r.digest}`,
  MX: (r) => `${r.preference} ${absoluteName(r.exchange)}`,
  NS: (r) => absoluteName(r.host),
  // Its capitals may be the random ones of our question, copied by a server that signs as it answers.
  NSEC: (r) => [absoluteName(r.next), ...r.types].join(' '),
  NSEC3: (r) =>
    [r.hashAlgorithm, r.flags, r.iterations, r.salt || '-', r.nextHashed, ...r.types].join(' '),
  PTR: (r) => absoluteName(r.target),
  RRSIG: (r) =>
    `${r.typeCovered} ${r.algorithm} ${r.labels} ${r.originalTtl} ${r.expiration} ${r.inception} ${r.keyTag} ${absoluteName(r.signer)}${r.signature === undefined ? '' : ` ${r.signature}`}`,
  SOA: (r) =>
    `${absoluteName(r.mname)} ${absoluteName(r.rname)} ${r.serial} ${r.refresh} ${r.retry} ${r.expire} ${r.minimum}`,
  SPF: (r) => r.strings.map(quoteOctets).join(' '),
  SRV: (r) => `${r.priority} ${r.weight} ${r.port} ${absoluteName(r.target)}`,
  TXT: (r) => r.strings.map(quoteOctets).join(' '),
};

/** A name with its trailing dot, as zone files want it. */
export const absoluteName = (name: string): string => (name === '.' ? '.' : `${name}.`);

/** Record data as a zone file would hold it; TXT strings keep their division. */
export const presentRData = <T extends RecordType>(type: T, rdata: RData[T]): string =>
  presenters[type](rdata);

/** Every record of a set as `owner. TYPE rdata`, in the set's order, without TTL. */
export const presentRecordSet = <T extends RecordType>(set: RecordSet<T>): readonly string[] =>
  set.rdata.map(
    (rdata) => `${absoluteName(set.owner)} ${set.type} ${presentRData(set.type, rdata)}`,
  );
