/** What every command needs of the terminal and of its report files. */
import { obstacleToWriting, writeReport } from '../deliver/file.ts';
import { progressOn } from '../deliver/progress.ts';
import { writeOut } from '../deliver/stdout.ts';
import type { AuditOptions, Style } from '../input/request.ts';
import { styleOf } from '../input/style.ts';
import { UserError } from '../input/user-error.ts';
import { presentText } from '../model/present.ts';
import type { Report } from '../model/report.ts';
import { type Plan, run } from '../run.ts';
import { render, renderLine } from './render.ts';

export const progress = progressOn(process.stderr);

export const styleHere = ({ color }: Pick<AuditOptions, 'color'>): Style =>
  styleOf(color, process.stdout, process.env, process.platform);

/** Whether this runs in continuous integration. */
export const inCi = (): boolean => !['', 'false', undefined].includes(process.env['CI']);

/** Report files are tried before the audit starts: nobody should wait for a result that cannot be kept. */
export const refuseUnwritable = ({ outputs, record }: AuditOptions): void => {
  const files = [...outputs.map(({ file }) => file), record].filter((file) => file !== undefined);
  for (const file of files) {
    const obstacle = obstacleToWriting(file);
    if (obstacle !== undefined)
      throw new UserError(`${presentText(file)} cannot be written (${obstacle}).`);
  }
};

/** Runs the plan and writes every report that was asked for, stdout's first; `ndjson` line by line as domains are done. */
export const deliver = async (plan: Plan, options: AuditOptions): Promise<Report> => {
  const [screen, ...files] = options.outputs;
  const streamed = screen.format === 'ndjson';
  const report = await run(plan, async (domain) => {
    if (!streamed) return;
    progress.clear();
    await writeOut(await renderLine(domain));
  });
  progress.clear();
  const style = styleHere(options);
  if (!streamed) await writeOut(await render(screen, report, options, style));
  if (options.record !== undefined) files.push({ format: 'json', file: options.record });
  for (const output of files)
    if (output.file !== undefined)
      await writeReport(output.file, await render(output, report, options, style));
  return report;
};
