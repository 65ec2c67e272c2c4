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
