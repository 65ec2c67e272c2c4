/** A place in a file, as people read it. */
import type { FindingLocation } from '../../model/check.ts';

/** The file and the line, and what the tool calls what is there. */
export const presentPlace = ({ file, line, label }: FindingLocation): string =>
  `${file}:${line}${label === undefined ? '' : ` (${label})`}`;
