/** A text that must not be too long, put together from sections that are kept or left out as a whole. */
import { counted } from '../../model/text/wording.ts';

export interface Section {
  /** The lower, the sooner it is kept. */
  readonly rank: number;
  readonly text: string;
}

/** A section, never empty, that is written only where there may be room for it. */
export interface LateSection {
  readonly rank: number;
  readonly write: () => string;
}

/** For the line that counts what was left out. */
const reserve = 200;

type MeasureSize = (text: string) => number;

/**
 * The texts that fit, those of the lowest ranks first, in their own order. A late section is left
 * out unread once anything has been.
 */
const fitSections = (
  sections: readonly (Section | LateSection)[],
  budget: number,
  measure: MeasureSize,
): readonly string[] => {
  let left = budget;
  let full = false;
  const kept = new Map<Section | LateSection, string>();
  for (const section of sections.toSorted((a, b) => a.rank - b.rank)) {
    if (full && 'write' in section) continue;
    const text = 'write' in section ? section.write() : section.text;
    const size = measure(text) + 2;
    if (size > left) full = true;
    else {
      left -= size;
      kept.set(section, text);
    }
  }
  return sections.flatMap((section) => kept.get(section) ?? []);
};

/** The sections as one text of at most `most` by `measure`; those left out are counted at the end. */
export const assembleSections = (
  sections: readonly (Section | LateSection)[],
  most: number,
  measure: MeasureSize = (text) => text.length,
): string => {
  const all = sections.filter((section) => 'write' in section || section.text !== '');
  const kept = fitSections(all, most - reserve, measure);
  const left = all.length - kept.length;
  const rest =
    left === 0
      ? []
      : [
          `${counted(left, 'section')} left out to keep this short. The JSON report has everything.`,
        ];
  return [...kept, ...rest].join('\n\n');
};
