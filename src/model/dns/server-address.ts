/** The addresses of name servers and resolvers: read from what people type, written as reports show them. */

import { parseUrl } from '../text/safe-url.ts';

/** A server asked over UDP and TCP, or over HTTPS (RFC 8484). */
export type ServerAddress =
  | { readonly kind: 'wire'; readonly address: string; readonly port: number }
  | { readonly kind: 'doh'; readonly url: string };

const standardPort = 53;

/** IPv4 as it is, IPv6 in the form of RFC 5952; `undefined` where the text is neither. */
export const canonicalIpAddress = (text: string): string | undefined => {
  if (/^[\d.]+$/.test(text)) {
    const octets = text.split('.');
    const plain = octets.every(
      (octet) => /^(?:0|[1-9]\d{0,2})$/.test(octet) && Number(octet) < 256,
    );
    return octets.length === 4 && plain ? text : undefined;
  }
  return /^[\da-f:.]+$/i.test(text)
    ? parseUrl(`http://[${text}]/`)?.hostname.slice(1, -1)
    : undefined;
};

/** A URL of a resolver; without a path it is `/dns-query`, and a template's `{?dns}` may be there or not. */
const canonicalDohUrl = (text: string): string | undefined => {
  const url = parseUrl(text.replace(/\{\?dns\}$/, ''));
  if (url === undefined) return undefined;
  if (url.username !== '' || url.password !== '' || url.hash !== '') return undefined;
  if (url.pathname === '/' && url.search === '') url.pathname = '/dns-query';
  return url.href;
};

/**
 * Reads `192.0.2.1`, `192.0.2.1:5353`, `2001:db8::1`, `[2001:db8::1]:5353` or `https://…`; anything
 * else, and a URL that holds a password or a fragment, is `undefined`.
 */
export const parseServerAddress = (text: string): ServerAddress | undefined => {
  if (/^https:\/\//i.test(text)) {
    const url = canonicalDohUrl(text);
    return url === undefined ? undefined : { kind: 'doh', url };
  }
  const [, bracketed, v4, digits] =
    /^(?:\[([^\]]+)\]|([\d.]+))(?::([1-9]\d{0,4}))?$/.exec(text) ?? [];
  const address = canonicalIpAddress(bracketed ?? v4 ?? text);
  const port = Number(digits ?? standardPort);
  const isV6 = address?.includes(':') === true;
  if (address === undefined || port > 65535 || isV6 !== (v4 === undefined)) return undefined;
  return { kind: 'wire', address, port };
};

/** `192.0.2.1`, and with a port only where it is not 53: `192.0.2.1:5353`, `[2001:db8::1]:5353`. */
export const formatServerAddress = (address: string, port: number = standardPort): string =>
  port === standardPort ? address : `${address.includes(':') ? `[${address}]` : address}:${port}`;
