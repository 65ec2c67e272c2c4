/** `dns-audit explain [check]`. */
import { checks } from '../check/index.ts';
import { zoneFileChecks } from '../check/files.ts';
import { writeOut } from '../deliver/stdout.ts';
import type { AuditOptions } from '../input/request.ts';
import { renderCheckList, renderExplanation } from '../report/explain.ts';
import { styleHere } from './output.ts';

export const explain = async (
  check: string | undefined,
  options: AuditOptions,
): Promise<number> => {
  const metas = [...checks.map(({ meta }) => meta), ...zoneFileChecks];
  const found = metas.find(({ id }) => id === check);
  const style = styleHere(options);
  await writeOut(found ? renderExplanation(found, style) : renderCheckList(metas, style));
  return 0;
};
