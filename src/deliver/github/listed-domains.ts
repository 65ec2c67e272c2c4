/** Domains, and what is wrong with them, as a marker lists them: in little room, without a sign that ends it. */
import { createHash } from 'node:crypto';
import {
  type Statement,
  type StatementKind,
  statementKinds,
  unnamedDomain,
} from '../../model/judged.ts';
import { greatest } from '../../model/list/large-lists.ts';

/** All of a list, in characters: two of them and the rest of the marker stay far below GitHub's limit. */
const mostCharacters = 1200;

/** Cut to a fixed length, `~` and eight digits: no domain begins so. */
const shortName = (domain: string): string =>
  `~${createHash('sha256').update(domain).digest('hex').slice(0, 8)}`;

const isPlainName = (domain: string): boolean => /^[a-z0-9._-]{1,253}$/.test(domain);

/** The items by their whole names; cut to a fixed length where these are too long, or hold other signs. */
const listItems = (
  items: readonly { readonly domain: string; readonly rest: string }[],
): string => {
  const join = (name: (domain: string) => string) =>
    items.map(({ domain, rest }) => name(domain) + rest);
  const plain = join((domain) => (isPlainName(domain) ? domain : shortName(domain)));
  const whole = plain.join(',');
  if (whole.length <= mostCharacters) return whole;
  const short = join(shortName);
  if (short.join(',').length <= mostCharacters) return short.join(',');
  const longest = greatest(short.map(({ length }) => length + 1));
  const kept = short.slice(0, Math.floor(mostCharacters / longest) - 1);
  return [...kept, unnamedDomain].join(',');
};

export const writeDomains = (domains: readonly string[]): string =>
  listItems([...new Set(domains)].toSorted().map((domain) => ({ domain, rest: '' })));

export const writeStatements = (statements: readonly Statement[]): string =>
  listItems(
    [...new Set(statements.map(({ domain }) => domain))].toSorted().map((domain) => {
      const kinds = statementKinds.filter((kind) =>
        statements.some((one) => one.domain === domain && one.kind === kind),
      );
      return { domain, rest: domain === unnamedDomain ? '' : `:${kinds.join('+')}` };
    }),
  );

/** The whole names of those that `known` has; the others as the list has them. */
const readName = (listed: string, known: ReadonlyMap<string, string>): string =>
  known.get(listed) ?? listed;

const knownNames = (domains: readonly string[]): ReadonlyMap<string, string> =>
  new Map(domains.map((domain) => [shortName(domain), domain]));

/** `ours`: the domains that may be among them. */
export const readDomains = (list: string, ours: readonly string[]): readonly string[] => {
  const known = knownNames(ours);
  return list.split(',').flatMap((item) => (item === '' ? [] : readName(item, known)));
};

const isKind = (text: string): text is StatementKind => statementKinds.some((one) => one === text);

export const readKinds = (list: string): readonly StatementKind[] => list.split('+').filter(isKind);

export const readStatements = (list: string, ours: readonly string[]): readonly Statement[] => {
  const known = knownNames(ours);
  return list.split(',').flatMap((item): readonly Statement[] => {
    if (item === unnamedDomain) return [{ domain: item, kind: 'audit' }];
    const [name = '', kinds = ''] = item.split(':');
    return readKinds(kinds).map((kind) => ({ domain: readName(name, known), kind }));
  });
};
