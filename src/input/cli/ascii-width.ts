/**
 * Stands in for `string-width` in the bundle (see rolldown.config.mjs): yargs measures its help
 * with it, ours is ASCII, and the original builds an Intl.Segmenter at every start.
 */
export default function asciiWidth(text: string): number {
  return text.length;
}
