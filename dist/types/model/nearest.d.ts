/** Edit distance, for "did you mean …?" and for values that were nearly typed right. */
/** Insertions, deletions and substitutions of UTF-16 units, and exchanges of two neighbours. */
export declare const distance: (from: string, to: string) => number;
/** The candidate closest to `word`, where it is close enough (a third of the word's length) to be what was meant. */
export declare const nearest: (word: string, candidates: readonly string[]) => string | undefined;
