/**
 * Stands in for `string-width` in the bundle: yargs measures its help with it, ours is ASCII, and the
 * original builds an Intl.Segmenter at every start.
 */
export default (text) => text.length;
