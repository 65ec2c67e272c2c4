/** Domain names: the domain under audit, and the names computed from it. */
import type { DnsName, Octets } from './dns.ts';

/** The domain under audit: its A-label form and the form people read. */
export interface Domain {
  readonly name: DnsName;
  readonly unicode: string;
  /** It was pasted as a web address, or is a `www` host: then the domain that it belongs to may be meant. */
  readonly web?: true;
}

/** Marks text already in canonical form (see {@link DnsName}) as a name. Does not check it. */
export const dnsName = (canonical: string): DnsName => canonical as DnsName;

/** `name` with `labels` in front: `under('_dmarc', example.com)` is `_dmarc.example.com`. */
export const prependLabels = (labels: string, name: DnsName): DnsName =>
  dnsName(name === '.' ? labels : `${labels}.${name}`);

/** The labels of a name, first to last; the root has none. An escaped dot does not divide. */
export const splitLabels = (name: DnsName): readonly string[] =>
  name === '.' ? [] : (name.match(/(?:\\.|[^\\.])+/g) ?? []);

const escapeOctet = (octet: string): string =>
  octet === '.' || octet === '\\'
    ? `\\${octet}`
    : `\\${String(octet.charCodeAt(0)).padStart(3, '0')}`;

/** The name of these labels with their capitals, unusual octets escaped. */
export const presentLabels = (labels: readonly Octets[]): string =>
  labels.map((label) => label.replace(/[^A-Za-z0-9_-]/g, escapeOctet)).join('.') || '.';

/** The canonical name of these labels: ASCII letters in lower case, unusual octets escaped. */
export const nameFromLabels = (labels: readonly Octets[]): DnsName =>
  dnsName(presentLabels(labels).replace(/[A-Z]/g, (letter) => letter.toLowerCase()));

/** The octets of one label in presentation form, its escapes undone. */
export const labelOctets = (label: string): Octets =>
  label.replace(/\\(\d{3}|.)/gs, (_, code: string) =>
    code.length === 3 ? String.fromCharCode(Number(code) & 0xff) : code,
  );

/** Whether `name` is `zone` or lies below it. */
export const isWithin = (name: DnsName, zone: DnsName): boolean => {
  // No label at all is the root too.
  if (name === zone || zone === '.' || zone === '') return true;
  const dot = name.length - zone.length - 1;
  if (dot < 1 || !name.endsWith(`.${zone}`)) return false;
  if (name[dot - 1] !== '\\') return true;
  // An escaped dot is part of a label.
  const [inner, outer] = [splitLabels(name), splitLabels(zone)];
  return outer.every((label, i) => inner[inner.length - outer.length + i] === label);
};

/** What a DNAME record makes of a name below its owner: the same name below its target (RFC 6672 §2.2). */
export const substituteDname = (name: DnsName, owner: DnsName, target: DnsName): DnsName => {
  const labels = splitLabels(name);
  const kept = labels.slice(0, labels.length - splitLabels(owner).length);
  return prependLabels(kept.join('.'), target);
};

/** The name with its first label removed; the root's parent is the root. */
export const parentName = (name: DnsName): DnsName => {
  // A walk up a name of many labels looks at each character once: only the first label is read.
  let dot = name.indexOf('.');
  const escape = name.indexOf('\\');
  if (escape >= 0 && escape < dot)
    for (dot = escape; dot < name.length && name[dot] !== '.';) dot += name[dot] === '\\' ? 2 : 1;
  return dnsName((dot < 0 ? '' : name.slice(dot + 1)) || '.');
};

/** Second-level names under which the registries of countries let people register. */
const secondLevels = new Set(
  'ac asn co com edu go gob gov gv ltd mil ne net nom or org plc sch'.split(' '),
);

/**
 * Whether domains are registered right below the name, as far as its form tells: a top-level domain,
 * or one like `co.uk`. There are others, and somebody may own one of these.
 */
export const isRegistry = (name: DnsName): boolean => {
  const [label = '', country = '', ...more] = splitLabels(name);
  if (country === '') return true;
  return more.length === 0 && country.length === 2 && secondLevels.has(label);
};
