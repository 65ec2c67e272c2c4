/**
 * What resolvers over HTTPS are called wherever people read it. The address of one may hold a key,
 * in its path or its query: all of it but the host is left out, unless it says nothing.
 */
import { parseUrl } from '../text/safe-url.ts';

/** The path of the examples of RFC 8484, by which a resolver is asked that knows no customers. */
const commonPath = '/dns-query';

/** `https://dns.example`; with the path only if that is `/dns-query` and nothing else. */
export const dohServerName = (url: string): string => {
  const read = parseUrl(url);
  if (read === undefined) return 'https://...';
  const { protocol, host, pathname, search, hash } = read;
  const isCommon = pathname === commonPath && search === '' && hash === '';
  return `${protocol}//${host}${isCommon ? commonPath : ''}`;
};

/** A name for each of the URLs; those that would have the same one are counted. */
export const dohServerNames = (urls: Iterable<string>): ReadonlyMap<string, string> => {
  const counts = new Map<string, number>();
  return new Map(
    [...new Set(urls)].map((url) => {
      const name = dohServerName(url);
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return [url, count === 1 ? name : `${name} (${count})`];
    }),
  );
};

/** Whether a server is asked over HTTPS, by its name. */
export const isDohServer = (server: string): boolean => /^https?:\/\//.test(server);

/** Schemes after which a host follows in clear. */
const hostPattern =
  /^((?:https?|tls|quic|h3|udp|tcp):\/\/)?((?:\[[\da-f:.]+\]|[\da-f:.]+|[a-z\d.-]+)(?::\d{1,5})?)(?:\/?$|[/?#].)/i;

/**
 * So much of a text as may be shown that should have named a server and doesn't: its host.
 * `undefined` where a key or a password may be in that, too.
 */
export const showServerText = (text: string): string | undefined => {
  const [shown, scheme = '', host = ''] = hostPattern.exec(text) ?? [];
  if (shown === undefined || text.includes('@')) return undefined;
  return /^\/?$/.test(text.slice(scheme.length + host.length)) ? text : `${scheme}${host}/...`;
};
