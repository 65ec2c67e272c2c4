/** A text that must not be too long, put together from sections that are kept or left out as a whole. */
import { counted } from './plain.ts';

export interface Section {
  /** The lower, the sooner it is kept. */
  readonly rank: number;
  readonly text: string;
}

/** For the line that counts what was left out. */
const reserve = 200;

type SizeOf = (text: string) => number;

/** The sections that fit, those of the lowest ranks first, in their own order. */
const fitting = (
  sections: readonly Section[],
  budget: number,
  sizeOf: SizeOf,
): readonly Section[] => {
  let left = budget;
  const kept = new Set(
    sections
      .toSorted((a, b) => a.rank - b.rank)
      .filter(({ text }) => {
        const size = sizeOf(text) + 2;
        if (size > left) return false;
        left -= size;
        return true;
      }),
  );
  return sections.filter((part) => kept.has(part));
};

/** The sections as one text of at most `most` by `sizeOf`; those left out are counted at the end. */
export const assembled = (
  sections: readonly Section[],
  most: number,
  sizeOf: SizeOf = (text) => text.length,
): string => {
  const all = sections.filter(({ text }) => text !== '');
  const kept = fitting(all, most - reserve, sizeOf);
  const left = all.length - kept.length;
  const rest =
    left === 0
      ? []
      : [
          `${counted(left, 'section')} left out, because the whole would be too long: the JSON report has everything.`,
        ];
  return [...kept.map(({ text }) => text), ...rest].join('\n\n');
};
