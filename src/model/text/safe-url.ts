/** Reads URLs from text that anybody may have written. */

/**
 * The URL, or `undefined` where the text is none. `URL.canParse` is not to be relied on: once Node
 * 20 has optimised it, it reads Latin-1 text as UTF-8, and says yes to what `new URL` throws on.
 */
export const parseUrl = (text: string): URL | undefined => {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
};

/** A quoted text, in which there may be blanks, or a word. */
const parts = /"[^"]*"|[^\s"]+/g;

/** From the scheme, or what stands for it, to the sign before the host. */
const hideUserInfo = (part: string): string => {
  const at = part.lastIndexOf('@');
  const slashes = part.indexOf(':/');
  const colon = slashes < 0 ? part.indexOf(':') : slashes;
  if (colon < 0 || colon > at || /mailto:/i.test(part)) return part;
  const host = /^:\/{0,3}/.exec(part.slice(colon))?.[0].length ?? 0;
  return `${part.slice(0, colon + host)}***${part.slice(at)}`;
};

/** Outside of quotes a password with a blank is in two words: `text` is what precedes an at sign. */
const hideBroken = (text: string): string => {
  const scheme = text.indexOf('://', text.lastIndexOf('"') + 1);
  const isBroken = scheme >= 0 && /^:\/\/[^\s/:]*:(?!\d+\s)[^\s/]*\s/.test(text.slice(scheme));
  return isBroken ? `${text.slice(0, scheme)}://***` : text;
};

/**
 * What follows the host of an address. Of the web's, readers take any number of slashes, either way round (WHATWG
 * URL); elsewhere two tell an address from a name before a path. A file is no secret.
 */
const behindHost =
  /(\bhttps?:[/\\]*[^\s"/\\?#]+|(?<=[a-z\d]{2})(?<!file):\/\/+[^\s"/\\?#]+)[/\\?#][^\s",;]*[^\s",;.:]/gi;

/** The sign before the host, in an escaped form that readers take for a part of the host. */
const escapedUserInfo = /(?<=:\/{1,3})[^\s"/?#@]*%40/gi;

/**
 * The text with addresses as far as their hosts: without user names and passwords
 * (`https://user:password@host`), however they are misspelled, and without what follows the host,
 * in which services take keys.
 */
export const hideUrlSecrets = (text: string): string => {
  if (!text.includes(':')) return text;
  const words = text.split('@');
  const last = words.pop() ?? '';
  const whole = [...words.map(hideBroken), last].join('@');
  return whole
    .replace(parts, (part) => (part.includes('@') ? hideUserInfo(part) : part))
    .replace(escapedUserInfo, '***%40')
    .replace(behindHost, '$1/...');
};
