/**
 * The way from the DKIM name to a key, link by link: a usable key at its end proves nothing, as it may
 * be another domain's.
 */
import { findOtherDomain } from '../icloud/dkim-target.ts';
import type { Context } from '../model/check.ts';
import type { DnsName, RecordSet, SettledAnswer } from '../model/dns/dns.ts';
import { ask } from '../model/need.ts';
import type { NonEmpty } from '../model/non-empty.ts';
import { findDname } from '../record/dname.ts';
import type { DkimKey } from '../record/dkim.ts';
import { readUsableKey } from './dkim-key.ts';
import { type Hints, findHint, needsByKey } from './hints.ts';

type Found = Extract<SettledAnswer<'CNAME'>, { readonly kind: 'found' }>;

/** One alias on the way. */
export interface DkimLink {
  readonly owner: DnsName;
  readonly target: DnsName;
  /** The DNAME record that makes the alias, which then is no record of its own. */
  readonly dname?: RecordSet<'DNAME'>;
  readonly set: RecordSet<'CNAME'>;
}

/** From the first link to the last. */
export type DkimChain = NonEmpty<DkimLink>;

/** A resolver follows about as many; real chains have two or three. */
const mostLinks = 8;

const toLink = ({ set, proof }: Found): DkimLink => {
  const dname = findDname(set, proof);
  const { owner, rdata } = set;
  return { owner, target: rdata[0].target, ...(dname && { dname }), set };
};

/**
 * The links of the chain, the first first, as far as the answers go. It ends at Apple's name for a
 * domain: what Apple does behind it is not the owner's affair.
 */
export const followDkimChain = (
  first: Found,
  known: Hints,
  { domain, required }: Pick<Context, 'domain' | 'required'>,
): DkimChain => {
  const start = toLink(first);
  const more: DkimLink[] = [];
  for (let { target } = start; more.length < mostLinks - 1;) {
    if (target === required.dkim.target || findOtherDomain(target, domain.name)) break;
    const next = findHint(known, target, 'CNAME');
    if (next?.kind !== 'found' || target === start.owner) break;
    const link = toLink(next);
    if (more.some(({ owner }) => owner === link.owner)) break;
    more.push(link);
    ({ target } = link);
  }
  return [start, ...more];
};

/** Where the chain leads. */
export type DkimEnd =
  /** To the name at which Apple publishes the domain's key. */
  | { readonly kind: 'own' }
  /** To the key of another domain: `astray` is the link that leads there. */
  | { readonly kind: 'other'; readonly other: string; readonly astray: DkimLink }
  /** Back to where it has been. */
  | { readonly kind: 'loop' }
  /** To a name that is not known as Apple's. */
  | { readonly kind: 'elsewhere'; readonly name: DnsName };

/**
 * The link to correct. A name that leads to the key of its own domain is right as it is, so that the
 * link to it is wrong: `sig1._domainkey.example.net` for the key of example.net.
 */
const findAstray = (links: DkimChain, other: string): DkimLink => {
  const [first, ...more] = links;
  const i = more.findIndex(({ owner }) => owner.replace(/^[^.]+\._domainkey\./, '') === other);
  return (i < 0 ? links.at(-1) : links[i]) ?? first;
};

export const findDkimEnd = (
  links: DkimChain,
  { domain, required }: Pick<Context, 'domain' | 'required'>,
): DkimEnd => {
  const name = links.at(-1)?.target ?? links[0].target;
  if (name === required.dkim.target) return { kind: 'own' };
  const other = findOtherDomain(name, domain.name);
  if (other !== undefined) return { kind: 'other', other, astray: findAstray(links, other) };
  return links.some(({ owner }) => owner === name) ? { kind: 'loop' } : { kind: 'elsewhere', name };
};

/**
 * What to ask to follow the chain and, where it does not end at Apple's name, to compare its key with
 * Apple's. Nothing if the CNAME points to that name itself, and no comparison with a name that does not exist.
 */
export const dkimChainNeeds = (cname: SettledAnswer<'CNAME'>, known: Hints, context: Context) => {
  if (cname.kind !== 'found') return {};
  const { target } = context.required.dkim;
  const links = followDkimChain(cname, known, context);
  const end = findDkimEnd(links, context);
  const followed = links.slice(0, -1).map((link) => ask(link.target, 'CNAME'));
  if (end.kind !== 'elsewhere') return needsByKey(followed);
  const isMissing = findHint(known, end.name, 'CNAME')?.kind === 'nxdomain';
  return needsByKey([
    ...followed,
    ask(end.name, 'CNAME'),
    ...(isMissing ? [] : [ask(target, 'TXT')]),
  ]);
};

/** Whether the key is not the one that Apple publishes for the domain, if it publishes one. */
export const isOtherKey = (
  key: DkimKey | undefined,
  apple: SettledAnswer<'TXT'> | undefined,
): boolean => {
  const original = readUsableKey(apple);
  return key !== undefined && original !== undefined && key.material !== original.material;
};

/** Whether the way leads to this domain's key, as far as is known: Apple may publish it at other names tomorrow. */
export const leadsToOwnKey = (
  end: DkimEnd,
  key: DkimKey | undefined,
  apple: SettledAnswer<'TXT'> | undefined,
): boolean =>
  end.kind === 'own' || (end.kind === 'elsewhere' && key !== undefined && !isOtherKey(key, apple));
