/** How a commit is named to people. */
import { presentText } from '../../model/dns/presentation.ts';
import type { FileVersion } from '../../model/drift.ts';

export const shortCommit = (commit: string): string => commit.slice(0, 7);

/** The branch's name is the repository's own. */
export const versionOf = (commit: string, branch: string): FileVersion => ({
  commit: shortCommit(commit),
  ...(branch !== '' && { branch: presentText(branch) }),
});
