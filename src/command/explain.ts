/** `dns-audit explain [check]`. */
import { checkMetas } from '../check/index.ts';
import { writeOut } from '../deliver/stdout.ts';
import type { AuditOptions } from '../input/request.ts';
import { renderCheckList, renderExplanation } from '../report/explain.ts';
import { styleHere } from './output.ts';

export const explain = async (
  check: string | undefined,
  options: AuditOptions,
): Promise<number> => {
  const found = checkMetas.find(({ id }) => id === check);
  const style = styleHere(options);
  await writeOut(found ? renderExplanation(found, style) : renderCheckList(checkMetas, style));
  return 0;
};
