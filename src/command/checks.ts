/** `dns-audit checks [area]`. */
import { checkMetas } from '../check/registry.ts';
import { writeStdout } from '../deliver/terminal/stdout.ts';
import type { AuditOptions } from '../model/request.ts';
import { renderCheckList } from '../report/text/explain.ts';
import { stdoutStyle } from './support/deliver-reports.ts';

export const listChecks = async (
  { area, format }: { readonly area?: string; readonly format: 'text' | 'json' },
  options: AuditOptions,
): Promise<number> => {
  const listed = checkMetas.filter((meta) => area === undefined || meta.area === area);
  await writeStdout(
    format === 'json'
      ? `${JSON.stringify(listed, undefined, 2)}\n`
      : renderCheckList(listed, stdoutStyle(options)),
  );
  return 0;
};
