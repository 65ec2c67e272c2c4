import { fileTargets } from './file-targets.ts';
import { folderTargets } from './folder-targets.ts';
import { hclTargets } from './hcl-targets.ts';
import { networkTargets } from './network-targets.ts';
import { recordTargets } from './record-targets.ts';
import { reportTargets } from './report-targets.ts';
import { repositoryTargets } from './repository-targets.ts';
import { savedTargets } from './saved-targets.ts';
import { servedTargets } from './served-targets.ts';
import { textTargets } from './text-targets.ts';
import type { Target } from './target.ts';

export const targets: readonly Target[] = [
  ...networkTargets,
  ...recordTargets,
  ...fileTargets,
  ...reportTargets,
  ...savedTargets,
  ...repositoryTargets,
  ...servedTargets,
  ...folderTargets,
  ...hclTargets,
  ...textTargets,
];
