/** `dns-audit checks [area]`. */
import { checkMetas } from '../check/index.ts';
import { writeOut } from '../deliver/stdout.ts';
import type { AuditOptions } from '../input/request.ts';
import { renderCheckList } from '../report/explain.ts';
import { styleHere } from './output.ts';

export const listChecks = async (
  { area, format }: { readonly area?: string; readonly format: 'text' | 'json' },
  options: AuditOptions,
): Promise<number> => {
  const listed = checkMetas.filter((meta) => area === undefined || meta.area === area);
  await writeOut(
    format === 'json'
      ? `${JSON.stringify(listed, undefined, 2)}\n`
      : renderCheckList(listed, styleHere(options)),
  );
  return 0;
};
