/** How a file is named that is spoken of as another commit has it. */
import type { FileVersion } from '../../model/drift.ts';
import { plainText } from './plain-text.ts';

/** A file, and the commit that has it so; absent where it is as checked out. */
export interface VersionedFile {
  readonly file: string;
  readonly at?: FileVersion | undefined;
}

const presentVersion = ({ commit, branch }: FileVersion, show: typeof plainText): string =>
  branch === undefined ? `of ${show(commit)}` : `on ${show(branch)} (${show(commit)})`;

/** "zones/x.zone", or "zones/x.zone as on main (08194fa)". `show` escapes a name as its format needs. */
export const presentFile = ({ file, at }: VersionedFile, show = plainText): string =>
  at === undefined ? show(file) : `${show(file)} as ${presentVersion(at, show)}`;
