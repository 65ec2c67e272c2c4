/** The one line of progress of this process. */
import { createProgress } from '../../deliver/terminal/progress.ts';

export const progress = createProgress(process.stderr);
