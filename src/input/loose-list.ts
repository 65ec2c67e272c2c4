/** The items of a list with commas, white space or both. */
export const looseList = (text: string): readonly string[] =>
  text.split(/[\s,]+/).filter((item) => item !== '');
