/** How a statement ends, where that is not simply at its end. */
import type { Unknown, Value } from './values.ts';
import { append } from '../../model/list/large-lists.ts';

export type Completion =
  | { readonly kind: 'return'; readonly value: Value }
  | { readonly kind: 'break' | 'continue'; readonly label: string | undefined }
  /** It may have ended in one of these ways, and what follows may not be run. */
  | {
      readonly kind: 'perhaps';
      readonly why: Unknown;
      /** What it may have returned. */
      readonly values: readonly Value[];
      /** Whether a loop, or one of its rounds, may have been left. */
      readonly breaks: boolean;
      readonly continues: boolean;
      /** Whether nothing follows, whichever way was taken. */
      readonly always: boolean;
    };

export type Perhaps = Extract<Completion, { readonly kind: 'perhaps' }>;

const isFinal = (end: Completion | undefined): boolean =>
  end !== undefined && (end.kind !== 'perhaps' || end.always);

/** Several ways to end, one of which was taken: `undefined` goes on. */
export const perhaps = (
  why: Unknown,
  ends: readonly (Completion | undefined)[],
): Perhaps | undefined => {
  const values: Value[] = [];
  let breaks = false;
  let continues = false;
  for (const end of ends) {
    if (end?.kind === 'return') values.push(end.value);
    else if (end?.kind === 'perhaps') append(values, end.values);
    breaks ||= end?.kind === 'break' || (end?.kind === 'perhaps' && end.breaks);
    continues ||= end?.kind === 'continue' || (end?.kind === 'perhaps' && end.continues);
  }
  const always = ends.length > 0 && ends.every(isFinal);
  const any = values.length > 0 || breaks || continues;
  return any ? { kind: 'perhaps', why, values, breaks, continues, always } : undefined;
};

/** The same once what follows ended in `end`: then nothing follows in any case. */
export const endingIn = (doubt: Perhaps, end: Completion | undefined): Perhaps => {
  const both = perhaps(doubt.why, [doubt, end]) ?? doubt;
  return { ...both, always: isFinal(end) };
};

/** What is left of it outside of the loop that it may have left. */
export const outsideLoop = (doubt: Perhaps | undefined): Perhaps | undefined =>
  doubt && doubt.values.length > 0
    ? { ...doubt, breaks: false, continues: false, always: false }
    : undefined;
