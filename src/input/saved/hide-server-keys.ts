/** Reports of earlier versions had the whole address of a resolver in them, and with it a customer's key. */
import { dohServerNames, isDohServer } from '../../model/dns/server-name.ts';

/** Deeper than any report: what is below is left as it is. */
const deepest = 64;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The names of servers over HTTPS that members called `key` have. */
function* namedServers(key: string, value: unknown, depth = 0): Generator<string> {
  if (depth > deepest) return;
  if (Array.isArray(value)) for (const item of value) yield* namedServers(key, item, depth + 1);
  if (!isObject(value)) return;
  for (const [name, member] of Object.entries(value)) {
    const named = name === key ? [member].flat() : [];
    for (const one of named) if (typeof one === 'string' && isDohServer(one)) yield one;
    yield* namedServers(key, member, depth + 1);
  }
}

type Rename = (text: string) => string;

const renamed = (value: unknown, rename: Rename, depth = 0): unknown => {
  if (typeof value === 'string') return rename(value);
  if (depth > deepest) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => renamed(item, rename, depth + 1));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, renamed(member, rename, depth + 1)]),
  );
};

/** A name that is counted already has no address in it. */
const isCounted = (server: string): boolean => / \(\d+\)$/.test(server);

/** The saved report, or a part of one, with every resolver called as reports call it now, in all of its texts. */
export const hideServerKeys = (saved: unknown): unknown => {
  // As they were asked for, so that every part of a report counts them alike.
  const urls = [...namedServers('resolvers', saved), ...namedServers('server', saved)];
  // The longest first: one address may begin another.
  const names = [...dohServerNames(urls.filter((url) => !isCounted(url)))]
    .filter(([url, name]) => url !== name)
    .toSorted(([a], [b]) => b.length - a.length);
  if (names.length === 0) return saved;
  return renamed(saved, (text) =>
    names.reduce((all, [url, name]) => all.replaceAll(url, name), text),
  );
};
