/** How words are put together for people: lists, counts and the start of a sentence. */

/** At most `most` items, with a count of those left out. */
export const few = (items: readonly string[], most: number): readonly string[] =>
  items.length <= most ? items : [...items.slice(0, most), `... and ${items.length - most} more`];

/** `a, b and c`; beyond `most` items `a, b and 3 more`. */
export const listed = (items: readonly string[], most = items.length): string => {
  const shown = items.slice(0, most);
  const last = items.length > most ? `${items.length - most} more` : (shown.pop() ?? '');
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
};

/** `both` of two, else `all of them`. */
export const allOf = (count: number): string => (count === 2 ? 'both' : 'all of them');

/** `1 problem`, `2 problems`. */
export const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`;

/** With a capital, where it begins with a word and not with a name or an address. */
export const capital = (text: string): string =>
  text.replace(/^(?![a-z]+:\/\/)[a-z](?=[a-z']*[ ,;:])/, (letter) => letter.toUpperCase());
