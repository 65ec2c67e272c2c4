/** The characters of a URI (RFC 3986). */

/** Whether the text has no other characters than those, and two hexadecimal digits behind each percent sign. */
export const hasUriCharacters = (text: string): boolean =>
  /^[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]*$/.test(text) && !/%(?![\dA-Fa-f]{2})/.test(text);
