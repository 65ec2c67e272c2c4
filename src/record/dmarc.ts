/** DMARC policy records (RFC 9989 §4.7, §4.8): read as receivers do, repaired, and where they are looked for. */
import type { DnsName, Octets } from '../model/dns/dns.ts';
import { splitLabels, parentName } from '../model/dns/domain-name.ts';
import { findNearest } from '../model/text/edit-distance.ts';
import {
  type SyntaxFault,
  quoteShortened,
  readTagList,
  type Tag,
  trimWhitespace,
} from './tag-list.ts';
import { hasUriCharacters } from './uri.ts';

const policies = ['none', 'quarantine', 'reject'] as const;
export type DmarcPolicy = (typeof policies)[number];

export interface DmarcRecord {
  /**
   * What receivers are asked to do with mail of the domain that fails, after `t=y` has lowered it;
   * `undefined` where they pass the record over (RFC 9989 §4.10.1).
   */
  readonly policy: DmarcPolicy | undefined;
  /** What is asked for subdomains (`sp`) and for names that do not exist (`np`), where it is said; lowered likewise. */
  readonly sp: DmarcPolicy | undefined;
  readonly np: DmarcPolicy | undefined;
  /** Whether a `p`, `sp` or `np` that is none has the policy taken for `none` (RFC 9989 §4.10.1). */
  readonly fallen: boolean;
  /** Tags that RFC 9989 does not have: receivers pass them over. */
  readonly others: readonly Tag[];
  /** Names of tags as they are written, where that is not in small letters: not all receivers read them. */
  readonly capitals: readonly string[];
  /** `t=y`. */
  readonly testing: boolean;
  /** `psd=y` or `psd=n` end the walk up the tree. */
  readonly psd: 'y' | 'n' | 'u';
  /** Whether it has `p`: RFC 7489 demands it, RFC 9989 §4.7 does not. */
  readonly stated: boolean;
  /** What failure reports are asked for, where it is said and is right. */
  readonly fo: Octets | undefined;
  /** Where aggregate reports go: the URIs that are well-formed. */
  readonly rua: readonly Octets[];
  /** What is wrong after the version. Receivers put the default in its place. */
  readonly faults: readonly SyntaxFault[];
}

/** Whether a text is meant to be a DMARC record, good or bad. */
export const isDmarcLike = (text: Octets): boolean =>
  /dmarc/i.test(text) || (/(?:^|;)[\t ]*p[\t ]*=/.test(text) && !/^[\t ]*v[\t ]*=/i.test(text));

/** Why the text is no DMARC record at all, if so: it has to begin with the version. */
const versionFault = (text: Octets): SyntaxFault | undefined => {
  // RFC 9989 §4.8: the name may be in capitals, for "v" in ABNF is either; the value has a case.
  if (/^[vV][\t ]*=[\t ]*DMARC1[\t ]*(?:;|$)/.test(text)) return undefined;
  if (/^[\t\n\r ]+v[\t ]*=/i.test(text))
    return { offset: 0, message: 'there is a space in front of v=DMARC1, which must come first' };
  const [start, version] = /^v[\t ]*=[\t ]*(DMARC1)?/i.exec(text) ?? [];
  if (start === undefined) return { offset: 0, message: 'a DMARC record begins with v=DMARC1' };
  if (version === undefined) return { offset: start.length, message: 'the version must be DMARC1' };
  return version === 'DMARC1'
    ? { offset: start.length, message: 'a semicolon is missing after v=DMARC1' }
    : { offset: start.length - version.length, message: 'DMARC1 is written in capitals' };
};

/** The values that RFC 9989 §4.8 has for each tag, in words and as a pattern. Other tags are skipped. */
const tagRules: ReadonlyMap<string, readonly [words: string, pattern: RegExp]> = new Map([
  ['p', ['none, quarantine or reject', /^(?:none|quarantine|reject)$/i]],
  ['sp', ['none, quarantine or reject', /^(?:none|quarantine|reject)$/i]],
  ['np', ['none, quarantine or reject', /^(?:none|quarantine|reject)$/i]],
  ['t', ['y or n', /^[yn]$/i]],
  ['psd', ['y, n or u', /^[ynu]$/i]],
  ['adkim', ['r or s', /^[rs]$/i]],
  ['aspf', ['r or s', /^[rs]$/i]],
  ['fo', ['0, 1, d and s, with colons between them', /^[01ds](?:[\t ]*:[\t ]*[01ds])*$/i]],
]);

/** The tags of RFC 9989 §4.7. */
export const tagNames: readonly string[] = ['v', 'rua', 'ruf', ...tagRules.keys()];

/** RFC 9989 §4.8 does not tell capitals and small letters apart in the names of its tags. */
const withPlainName = (tag: Tag): Tag => {
  const name = tag.name.toLowerCase();
  return tagNames.includes(name) ? { ...tag, name } : tag;
};

/** A tag by its form; whatever a standard has not, receivers pass over, with any value. */
const foreignTag = /^[\t\n\r ]*([A-Za-z0-9][A-Za-z0-9_.-]*)[\t\n\r ]*=[\t\n\r ]*([^]*)$/;

/** The tags that RFC 9989 does not have, and the text with blanks in their place. */
const setForeignApart = (
  text: Octets,
): { readonly own: Octets; readonly others: readonly Tag[] } => {
  const others: Tag[] = [];
  const own = text.replace(/[^;]+/g, (spec, offset: number) => {
    const [, name = '', value = ''] = foreignTag.exec(spec) ?? [];
    if (name === '' || tagNames.includes(name.toLowerCase())) return spec;
    const valueOffset = offset + spec.length - value.length;
    others.push({ name, value: trimWhitespace(value), offset, valueOffset });
    return ' '.repeat(spec.length);
  });
  return { own, others };
};

const hasUriForm = (text: string): boolean =>
  /^mailto:/i.test(text)
    ? /^mailto:[^\s@!]+@[^\s@!]+(?:!\d+[kmgt]?)?$/i.test(text)
    : /^[a-z][a-z0-9+.-]*:[^\s!]+(?:!\d+[kmgt]?)?$/i.test(text);

const isUri = (text: string): boolean => hasUriForm(text) && hasUriCharacters(text);

const splitUris = (tag: Tag | undefined): readonly Octets[] =>
  tag?.value.split(',').map(trimWhitespace) ?? [];

const uriFault = (tag: Tag): SyntaxFault | undefined => {
  const bad = splitUris(tag).find((uri) => !isUri(uri));
  if (bad === undefined) return undefined;
  const why = /^[^\s:@]+@[^\s:@]+$/.test(bad)
    ? 'lacks mailto: in front'
    : 'is not an address for reports';
  return {
    offset: tag.valueOffset + tag.value.indexOf(bad),
    message: `${quoteShortened(bad)} in ${tag.name}= ${why}`,
  };
};

const valueFault = (tag: Tag): SyntaxFault | undefined => {
  if (tag.name === 'rua' || tag.name === 'ruf') return uriFault(tag);
  const rule = tagRules.get(tag.name);
  if (rule === undefined || rule[1].test(tag.value)) return undefined;
  return {
    offset: tag.valueOffset,
    message: `${tag.name}=${quoteShortened(tag.value)} must be ${rule[0]}`,
  };
};

const loweredPolicy: Readonly<Record<DmarcPolicy, DmarcPolicy>> = {
  none: 'none',
  quarantine: 'none',
  reject: 'quarantine',
};

const readPolicy = (tag: Tag | undefined): DmarcPolicy | undefined =>
  policies.find((policy) => policy === tag?.value.toLowerCase());

/** RFC 9989 §4.7 does not demand a policy; with nothing else to go by, receivers let the record be (§4.10.1). */
const idleFault = (offset: number): SyntaxFault => ({
  offset,
  message:
    'there is neither a policy (p=) nor an address for reports (rua=), so receivers ignore the record',
});

/** Reads the text of a TXT record. A fault means that it is no DMARC record; see {@link DmarcRecord} for lesser ones. */
export const readDmarc = (text: Octets): DmarcRecord | SyntaxFault => {
  const version = versionFault(text);
  if (version !== undefined) return version;
  const { own, others } = setForeignApart(text);
  const { tags: written, faults } = readTagList(own);
  const tags = written.map(withPlainName);
  const tag = (name: string) => tags.find((one) => one.name === name);
  const rua = splitUris(tag('rua')).filter(isUri);
  const stated = readPolicy(tag('p'));
  const valid = ['sp', 'np'].every((name) => tag(name) === undefined || readPolicy(tag(name)));
  const fallen = (!valid || (tag('p') !== undefined && stated === undefined)) && rua.length > 0;
  const policy = valid && stated !== undefined ? stated : rua.length > 0 ? 'none' : undefined;
  const testing = tag('t')?.value.toLowerCase() === 'y';
  const fo = tag('fo');
  const psd = tag('psd')?.value.toLowerCase();
  const idle = tag('p') === undefined && rua.length === 0 ? [idleFault(text.length)] : [];
  const inForce = (one: DmarcPolicy | undefined) => (one && testing ? loweredPolicy[one] : one);
  return {
    policy: inForce(policy),
    fallen,
    sp: inForce(readPolicy(tag('sp'))),
    np: inForce(readPolicy(tag('np'))),
    others,
    capitals: written.filter((one) => withPlainName(one).name !== one.name).map(({ name }) => name),
    testing,
    stated: tag('p') !== undefined,
    psd: psd === 'y' || psd === 'n' ? psd : 'u',
    fo: fo === undefined || valueFault(fo) ? undefined : fo.value,
    rua,
    faults: [...faults, ...tags.flatMap((one) => valueFault(one) ?? []), ...idle].sort(
      (a, b) => a.offset - b.offset,
    ),
  };
};

const repairTag = (tag: Tag): Tag | undefined => {
  if (valueFault(tag) === undefined) return tag;
  if (tag.name !== 'rua' && tag.name !== 'ruf') return undefined;
  const uris = splitUris(tag)
    .map((uri) => (isUri(uri) ? uri : `mailto:${uri}`))
    .filter(isUri);
  return uris.length === 0 ? undefined : { ...tag, value: uris.join(',') };
};

/** A comma where a semicolon belongs; in a list of addresses none of these follows one. */
const commaBeforeTag = new RegExp(`,(?=[\\t ]*(?:${tagNames.join('|')})[\\t ]*=)`, 'gi');

/** The record that `text` was probably meant to be, with another policy where one is given; it has no fault. */
export const repairDmarc = (text: Octets, instead?: DmarcPolicy): Octets => {
  const plain = text
    .replace(/[^\t -~]|["'\\]/g, '')
    .replace(/v[\t ]*=[\t ]*DMARC1\b/i, ';')
    .replace(commaBeforeTag, ';');
  const tags = readTagList(plain).tags.map(withPlainName);
  const rest = tags
    .filter(({ name }) => !['v', 'p', ...(instead ? ['t'] : [])].includes(name))
    .flatMap((tag) => repairTag(tag) ?? []);
  const p = tags.find(({ name }) => name === 'p')?.value ?? '';
  const otherwise = rest.some(({ name }) => name === 'rua') ? 'none' : 'quarantine';
  const policy = instead ?? findNearest(p, policies) ?? otherwise;
  return ['v=DMARC1', `p=${policy}`, ...rest.map(({ name, value }) => `${name}=${value}`)].join(
    '; ',
  );
};

/**
 * The domains whose `_dmarc` record may govern `domain`, itself first (RFC 9989 §4.10). Not asked:
 * names of one label, because what a registry says of all its names is no answer to what this
 * domain's owner says.
 */
export const treeWalkDomains = (domain: DnsName): readonly DnsName[] => {
  const walk = [domain];
  let next = parentName(domain);
  while (splitLabels(next).length > 7) next = parentName(next);
  for (; splitLabels(next).length > 1; next = parentName(next)) walk.push(next);
  return walk;
};
