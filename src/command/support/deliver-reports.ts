/** What every command needs of the terminal and of its report files. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { isSameFile, whyUnwritable, writeReport } from '../../deliver/file/report.ts';
import { catchInterrupt } from '../../deliver/terminal/interrupt.ts';
import { describeTally } from '../../deliver/terminal/progress.ts';
import {
  flushStdout,
  stopWaitingForReader,
  writeStderr,
  writeStdout,
} from '../../deliver/terminal/stdout.ts';
import {
  runExitStatus,
  signalStatuses,
  statusOfPart,
  worstStatus,
} from '../../model/exit-status.ts';
import type { ReportSettings, Style } from '../../model/request.ts';
import { isPlainFile } from '../../input/source/file-lines.ts';
import { terminalStyle } from '../../input/cli/terminal-style.ts';
import { UserError } from '../../model/user-error.ts';
import { presentText } from '../../model/dns/presentation.ts';
import type { Answer } from '../../model/dns/dns.ts';
import type { Interrupted, Report, ReportHead, RunSettings } from '../../model/report.ts';
import {
  reportHead,
  type Batch,
  refuseIdle,
  buildReport,
  streamReports,
} from '../../audit/batch.ts';
import { createKeeper } from './kept-reports.ts';
import {
  type Destinations,
  lineWriter,
  orUnwritableError,
  listOutputs,
  type ResumedFile,
  wholeOutputs,
} from './ndjson-writer.ts';
import { progress } from './progress.ts';
import { preloadRenderers, render } from './renderers.ts';

export const stdoutStyle = ({ color }: Pick<ReportSettings, 'color'>): Style =>
  terminalStyle(color, process.stdout, process.env, process.platform);

/** Whether this runs in continuous integration. */
export const inCi = (): boolean => !['', 'false', undefined].includes(process.env['CI']);

/** Whether somebody sits at the terminal, so that strangers may be asked where DNS is forged. */
export const isAttended = (): boolean => process.stderr.isTTY && !inCi();

const isCrossChecked = ({ vantage, kind }: Answer): boolean =>
  vantage === 'referee' && kind !== 'failed';

/** Whether a referee told some of it. */
export const hasCrossCheckedAnswer = (answers: readonly Answer[]): boolean =>
  answers.some(isCrossChecked);

/** What is said of records that a referee told; nothing where none did. */
export const describeCrossCheck = (answers: readonly Answer[]): readonly string[] => {
  const [server] = new Set(answers.filter(isCrossChecked).map((answer) => answer.server));
  return server === undefined
    ? []
    : [
        `DNS is blocked or forged on this network, so these answers come from ${server} over HTTPS.`,
      ];
};

/** Report files are tried before the audit starts: nobody should wait for a result that cannot be kept. */
export const refuseUnwritable = ({ files, record }: Destinations): void => {
  const paths = files.map(({ file }) => file);
  for (const file of record === undefined ? paths : [...paths, record]) {
    const obstacle = whyUnwritable(file);
    if (obstacle !== undefined)
      throw new UserError(`${presentText(file)} cannot be written (${obstacle}).`);
  }
};

/** A file that is read as it is written would be emptied before its first line is seen. */
export const refuseOverwriting = (
  inputs: readonly string[],
  written: readonly (string | undefined)[],
): void => {
  for (const input of inputs)
    if (written.some((file) => isSameFile(input, file ?? 1)) && isPlainFile(input))
      throw new UserError(
        `${presentText(input)} would be read and overwritten in the same run.`,
        'Choose another output file.',
      );
};

/** How far a list of domains is known and done beforehand. */
export interface RunProgress {
  /** How many domains the plan has, as far as that is known by now. */
  readonly count?: () => number;
  /** What is done already, and where it stands. */
  readonly resumed?: ResumedFile;
  /** Other runs have the other domains of the list, so that this one may have none. */
  readonly sharded?: boolean;
  /** For the lines of the report. */
  readonly settings?: RunSettings;
}

/** Tells something while the run goes on. */
const writeNote = (text: string): void => {
  progress.clear();
  writeStderr(`${text}\n`);
};

/** What people read when a run ends early. */
const describeInterruption = ({ done, of }: Interrupted): string =>
  `Interrupted: ${done}${of === undefined ? '' : ` of ${of}`} domains are done${done > 0 ? ', and in the report' : ''}.\n`;

/**
 * Writes the outputs that need the whole report, or those that are named, stdout's first.
 * `renderText`: the command's own text, if it has one.
 */
export const writeWholeReports = async (
  report: Report,
  options: ReportSettings,
  renderText?: (report: Report) => string,
  outputs = wholeOutputs(options),
): Promise<void> => {
  const style = stdoutStyle(options);
  let unwritable: UserError | undefined;
  for (const output of outputs) {
    const text =
      output.format === 'text' && renderText !== undefined
        ? renderText(report)
        : await render(output, report, options, style);
    try {
      await (output.file === undefined
        ? writeStdout(text)
        : orUnwritableError(output.file, writeReport(output.file, text)));
      // A signal is heard between turns only, and what is awaited above may be done within one.
      await nextTurn();
    } catch (error) {
      // The files after this one can do without it.
      if (!(error instanceof UserError)) throw error;
      unwritable ??= error;
    }
  }
  if (unwritable !== undefined) throw unwritable;
};

/** Tells how many milliseconds have gone since the first question, if that went out before. */
const startClock =
  ({ began = performance.now() }: Pick<Batch, 'began'>): (() => number) =>
  () =>
    Math.round(performance.now() - began);

/** What lines of the report say of the run. */
const createHead = (
  batch: Batch,
  settings: RunSettings | undefined,
  elapsed: () => number,
): (() => ReportHead) => {
  const { tool, startedAt, vantage } = reportHead(batch);
  const told = settings && { settings };
  return () => ({ tool, startedAt, durationMs: elapsed(), vantage, ...told });
};

/** Ends the process, though others still read or answer: what was under way is not waited for. */
const endInterrupted = async (
  interrupted: Interrupted,
  by: keyof typeof signalStatuses,
): Promise<never> => {
  writeStderr(describeInterruption(interrupted));
  await flushStdout();
  process.exit(signalStatuses[by]);
};

/**
 * Runs the plan and writes every report that was asked for, stdout's first; `ndjson` line by line
 * as domains are done. SIGINT and SIGTERM end a run of many domains with a report of those that
 * are done.
 * @returns the exit status.
 */
export const deliverReports = async (
  batch: Batch,
  options: ReportSettings,
  { count, resumed, sharded, settings }: RunProgress = {},
): Promise<number> => {
  const elapsed = startClock(batch);
  refuseIdle(batch);
  preloadRenderers(listOutputs(options));
  const total = batch.more === undefined ? () => batch.jobs.length : count;
  const statuses = new Set(resumed?.statuses);
  const { kept, keep } = createKeeper(wholeOutputs(options).length > 0, writeNote);
  const lines = lineWriter(options, resumed);
  const head = createHead(batch, settings, elapsed);
  const interrupt = total?.() === 1 ? undefined : catchInterrupt(stopWaitingForReader);
  let done = 0;
  try {
    const stop = interrupt && { stop: interrupt.signal };
    for await (const report of streamReports({ ...batch, ...stop })) {
      done += 1;
      statuses.add(runExitStatus({ domains: [report] }, options.failOn));
      keep(report);
      await lines.write(head(), report);
      if (interrupt) progress.show(describeTally({ done, total: total?.(), ms: elapsed() }));
    }
    // From here on a signal ends the process at once: each file is written in one go.
    interrupt?.release();
    const by = interrupt?.by();
    const cut = by && { done, ...(total && { of: total() }), by };
    const interrupted = cut ?? batch.interrupted;
    if (cut === undefined || done > 0) {
      await lines.end(head(), interrupted);
      await writeWholeReports(buildReport(batch, kept, elapsed(), interrupted), options);
    }
    if (cut !== undefined) return await endInterrupted(cut, cut.by);
    // Where nothing was looked at, nothing is known to be right.
    if (done === 0 && statuses.size === 0 && !sharded) return 3;
    return statusOfPart(worstStatus(statuses), interrupted);
  } finally {
    progress.clear();
    await lines.close();
  }
};
