/** `dns-audit render <file>`: a saved report in any format. Asks nothing of the network. */
import { runExitStatus, statusOfPart } from '../model/exit-status.ts';
import type { RequestOf } from '../input/cli/command.ts';
import { readForRender } from '../input/saved/saved-reports.ts';
import { mergeReports, createDuplicateGuard } from '../audit/merge-reports.ts';
import { sinceEarlier } from '../audit/since-earlier.ts';
import { UserError } from '../model/user-error.ts';
import type { Format } from '../model/request.ts';
import type { Report } from '../model/report.ts';
import { listOutputs } from './support/ndjson-writer.ts';
import { refuseUnwritable, writeWholeReports } from './support/deliver-reports.ts';

/** A JSON report just as it is; of `ndjson` lines, the report that they came from. */
const readReport = async (file: string): Promise<Report> => {
  const shown = await readForRender(file);
  if ('domains' in shown) return shown;
  const check = createDuplicateGuard();
  for (const piece of shown) check(piece);
  return mergeReports(shown);
};

/** They have no place for what became of findings. */
const withoutComparison: ReadonlySet<Format> = new Set([
  'sarif',
  'codequality',
  'badge',
  'badge-json',
]);

/** An option changes the report or is refused. */
const refuseUnseenComparison = ({ since, format, files }: RequestOf<'render'>['options']): void => {
  const unseen = [format, ...files.map((file) => file.format)].find((one) =>
    withoutComparison.has(one),
  );
  if (since !== undefined && unseen !== undefined)
    throw new UserError(
      `--since can't be used with the format ${unseen}, which can't show what changed.`,
      'Use text, markdown, html, json, ndjson or junit.',
    );
};

/** The report in `file`, compared with an earlier one if there is one. */
const readCompared = async (file: string, since: string | undefined): Promise<Report> => {
  if (since === undefined) return readReport(file);
  if (file === '-' && since === '-')
    throw new UserError('Only one of the two reports can come from stdin (-).');
  return sinceEarlier(await readReport(file), { file: since, report: await readReport(since) });
};

/** @returns what the audit itself would have: neither a format nor an earlier report changes the exit status. */
export const renderCommand = async ({ file, options }: RequestOf<'render'>): Promise<number> => {
  refuseUnseenComparison(options);
  refuseUnwritable(options);
  const report = await readCompared(file, options.since);
  await writeWholeReports(report, options, undefined, listOutputs(options));
  return statusOfPart(runExitStatus(report, options.failOn), report.interrupted);
};
