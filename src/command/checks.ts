/** `dns-audit checks [area]`. */
import { checkMetas } from '../check/registry.ts';
import { writeStdout } from '../deliver/terminal/stdout.ts';
import type { RequestOf } from '../input/cli/command.ts';
import { renderCheckList } from '../report/text/explain.ts';
import { stdoutStyle } from './support/deliver-reports.ts';

export const listChecks = async ({ area, options }: RequestOf<'checks'>): Promise<number> => {
  const listed = checkMetas.filter((meta) => area === undefined || meta.area === area);
  await writeStdout(
    options.format === 'json'
      ? `${JSON.stringify(listed, undefined, 2)}\n`
      : renderCheckList(listed, stdoutStyle(options)),
  );
  return 0;
};
