/** `dns-audit render <file>`: a saved report in any format. Asks nothing of the network. */
import { exitStatusOf } from '../model/exit-status.ts';
import type { AuditOptions } from '../model/request.ts';
import { readShown } from '../input/saved/saved-reports.ts';
import { merged, refuseTwice } from '../audit/merge-reports.ts';
import type { Report } from '../model/report.ts';
import { lineWriter } from './support/ndjson-writer.ts';
import { refuseUnwritable, writeWholes } from './support/deliver-reports.ts';

/** A JSON report just as it is; of `ndjson` lines, the report that they came from. */
const reportIn = (file: string): Report => {
  const shown = readShown(file);
  if ('domains' in shown) return shown;
  const [first, ...others] = shown;
  const check = refuseTwice();
  for (const piece of shown) check(piece);
  // A file of no line is no JSON, and refused as that.
  return merged([first!, ...others]);
};

/** @returns what the audit itself would have: a format never changes the exit status. */
export const show = async (file: string, options: AuditOptions): Promise<number> => {
  refuseUnwritable(options);
  const report = reportIn(file);
  const { tool, startedAt, durationMs, vantage, domains, interrupted } = report;
  const lines = await lineWriter(options);
  for (const domain of domains) await lines.write({ tool, startedAt, durationMs, vantage }, domain);
  await lines.close();
  await writeWholes(report, options);
  const status = exitStatusOf(report, options.failOn);
  // What was cut short cannot be all right.
  return status === 0 && interrupted !== undefined ? 3 : status;
};
