/** The one line of progress of this process. */
import { progressOn } from '../../deliver/terminal/progress.ts';

export const progress = progressOn(process.stderr);
