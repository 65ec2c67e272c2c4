/** Writes the job summary. */
import { appendFile } from 'node:fs/promises';
import { errorCode } from '../../model/errno.ts';

/** What the runner accepts for one step; more, and it drops the whole summary. */
const mostBytes = 1024 * 1024;

/** Appends `markdown` where the runner wants the summary; says why where it cannot. */
export const appendSummary = async (markdown: string): Promise<string | undefined> => {
  const file = process.env['GITHUB_STEP_SUMMARY'];
  if (!file) return 'there is no job summary here (GITHUB_STEP_SUMMARY is not set)';
  if (Buffer.byteLength(markdown) > mostBytes) return 'the summary is larger than 1 MiB';
  try {
    await appendFile(file, markdown);
    return undefined;
  } catch (error) {
    return `the job summary cannot be written (${errorCode(error) ?? 'unknown reason'})`;
  }
};
