/**
 * Cutting characters off the ends of a text. A pattern such as `/x+$/` is tried from each x of every run, and so takes
 * the square of a run's length: a stranger's record may hold a run of 60,000.
 */

/** Without the characters that are in `cut`, at the start. */
export const trimStartOf = (text: string, cut: string): string => {
  let start = 0;
  while (start < text.length && cut.includes(text.charAt(start))) start += 1;
  return text.slice(start);
};

/** Without the characters that are in `cut`, at the end. */
export const trimEndOf = (text: string, cut: string): string => {
  let end = text.length;
  while (end > 0 && cut.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
};

/** Without the characters that are in `cut`, at both ends. */
export const trimOf = (text: string, cut: string): string => trimStartOf(trimEndOf(text, cut), cut);
