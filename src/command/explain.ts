/** `dns-audit explain [check]`. */
import { checkMetas } from '../check/registry.ts';
import { writeStdout } from '../deliver/terminal/stdout.ts';
import type { RequestOf } from '../input/cli/command.ts';
import { renderCheckList, renderExplanation } from '../report/text/explain.ts';
import { stdoutStyle } from './support/deliver-reports.ts';

export const explain = async ({ check, options }: RequestOf<'explain'>): Promise<number> => {
  const found = checkMetas.find(({ id }) => id === check);
  const style = stdoutStyle(options);
  await writeStdout(found ? renderExplanation(found, style) : renderCheckList(checkMetas, style));
  return 0;
};
