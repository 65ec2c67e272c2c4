/** `dns-audit explain [check]`. */
import { writeOut } from '../deliver/stdout.ts';
import type { AuditOptions } from '../input/request.ts';
import { renderCheckList, renderExplanation } from '../report/explain.ts';
import { allChecks } from './known.ts';
import { styleHere } from './output.ts';

export const explain = async (
  check: string | undefined,
  options: AuditOptions,
): Promise<number> => {
  const found = allChecks.find(({ id }) => id === check);
  const style = styleHere(options);
  await writeOut(found ? renderExplanation(found, style) : renderCheckList(allChecks, style));
  return 0;
};
