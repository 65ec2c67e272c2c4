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
const hideInPart = (part: string): string => {
  const at = part.lastIndexOf('@');
  const slashes = part.indexOf(':/');
  const colon = slashes < 0 ? part.indexOf(':') : slashes;
  if (colon < 0 || colon > at || /mailto:/i.test(part)) return part;
  const host = /^:\/{0,3}/.exec(part.slice(colon))?.[0].length ?? 0;
  return `${part.slice(0, colon + host)}***${part.slice(at)}`;
};

/** The text without user names and passwords as addresses have them (`https://user:password@host`), however they are misspelled. */
export const hideUserInfo = (text: string): string =>
  text.includes('@') && text.includes(':') ? text.replace(parts, hideInPart) : text;
