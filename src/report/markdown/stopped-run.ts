/** The job summary of a run that came to no report. */
import { escapeProse } from './escape.ts';

/** `message` says why, in our own words; `isBug`: it is ours to fix. */
export const renderStoppedRun = (message: string, isBug: boolean): string =>
  `### ❌ ${isBug ? 'dns-audit stopped: a bug' : 'dns-audit could not start: an input or a file is wrong'}\n\n${escapeProse(message)}\n\nNothing was judged.\n`;
