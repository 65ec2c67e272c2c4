/** Edit distance, for "did you mean …?" and for values that were nearly typed right. */

/** The distance in a cell of a row; infinite outside of it. */
const cell = (row: readonly number[], i: number): number => row[i] ?? Infinity;

/** Insertions, deletions and substitutions of UTF-16 units, and exchanges of two neighbours. */
export const editDistance = (from: string, to: string): number => {
  let before: readonly number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 0; i < from.length; i += 1) {
    const unit = from[i];
    const next = [i + 1];
    for (let j = 1; j <= to.length; j += 1) {
      const substitute = cell(row, j - 1) + (unit === to[j - 1] ? 0 : 1);
      const crossed = unit === to[j - 2] && from[i - 1] === to[j - 1];
      const exchange = crossed ? cell(before, j - 2) + 1 : Infinity;
      next.push(Math.min(cell(row, j) + 1, cell(next, j - 1) + 1, substitute, exchange));
    }
    before = row;
    row = next;
  }
  return cell(row, to.length);
};

/** The candidate closest to `word`, where it is close enough (a third of the word's length) to be what was meant. */
export const findNearest = (word: string, candidates: readonly string[]): string | undefined => {
  const near = Math.max(1, Math.floor(word.length / 3));
  const ranked = candidates
    // A longer word is further away than that, whatever it holds: nothing is compared with a stranger's 60,000 characters.
    .filter((candidate) => Math.abs(candidate.length - word.length) <= near)
    .map((candidate) => ({ candidate, far: editDistance(word.toLowerCase(), candidate) }))
    .sort((a, b) => a.far - b.far);
  const best = ranked[0];
  return best !== undefined && best.far <= near ? best.candidate : undefined;
};
