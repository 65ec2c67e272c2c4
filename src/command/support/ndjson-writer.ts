/** The reports that are written line by line, as domains are done. */
import { type GrowingFile, openGrowingFile, isSameFile } from '../../deliver/file/report.ts';
import { writeStdout } from '../../deliver/terminal/stdout.ts';
import type { Status } from '../../model/exit-status.ts';
import type { ResumeState } from '../../input/saved/resume.ts';
import type { Output, ReportSettings } from '../../model/request.ts';
import { UserError } from '../../model/user-error.ts';
import { presentText } from '../../model/dns/presentation.ts';
import type { DomainReport, Interrupted, ReportHead } from '../../model/report.ts';
import { progress } from './progress.ts';
import { renderLine, renderMark } from './renderers.ts';
import { errorCode } from '../../model/errno.ts';

/** The `ndjson` file that the run goes on with. */
export interface ResumedFile extends ResumeState {
  readonly file: string;
  readonly statuses: ReadonlySet<Status>;
}

/** What says which reports are written, and where. */
export type Destinations = Pick<ReportSettings, 'format' | 'files' | 'record'>;

/** The reports to write, stdout's first. */
export const listOutputs = ({ format, files }: Destinations): readonly Output[] => [
  { format },
  ...files,
];

/** The outputs that need the whole report, the recording among them. */
export const wholeOutputs = (options: Destinations): readonly Output[] => [
  ...listOutputs(options).filter(({ format }) => format !== 'ndjson'),
  ...(options.record === undefined ? [] : [{ format: 'json', file: options.record } as const]),
];

/** A disk that is full by now, or gone, is no bug. */
export const orUnwritableError = async <T>(file: string, written: Promise<T>): Promise<T> => {
  try {
    return await written;
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    throw new UserError(`${presentText(file)} cannot be written (${code}).`);
  }
};

/** Makes the file that is gone on with end in a whole line. */
const truncateToWholeLines = async ({ file, whole, open }: ResumedFile): Promise<void> => {
  const { write, close } = await openGrowingFile(file, whole);
  if (open) await write('\n');
  await close();
};

const stdoutFile: GrowingFile = {
  write: (text) => {
    progress.clear();
    return writeStdout(text);
  },
  close: () => Promise.resolve(),
};

const openOutput = async (
  { file }: Output,
  resumed: ResumedFile | undefined,
): Promise<GrowingFile> => {
  const goesOn = resumed !== undefined && isSameFile(resumed.file, file ?? 1);
  if (goesOn) await truncateToWholeLines(resumed);
  if (file === undefined) return stdoutFile;
  const from = goesOn ? resumed.whole + (resumed.open ? 1 : 0) : 0;
  const { write, close } = await orUnwritableError(file, openGrowingFile(file, from));
  return { write: (text) => orUnwritableError(file, write(text)), close };
};

export interface LineWriter {
  readonly write: (head: ReportHead, domain: DomainReport) => Promise<void>;
  /** Says that there would have been more, if there would. Without a line, an output is empty from now on. */
  readonly end: (head: ReportHead, interrupted?: Interrupted) => Promise<void>;
  /** To be called in any case. */
  readonly close: () => Promise<void>;
}

/**
 * Writes a line for each domain to every output that is made of lines. An output is touched only when
 * there is something to write, or at the end: a run that is refused leaves it as it was.
 */
export const lineWriter = (options: Destinations, resumed?: ResumedFile): LineWriter => {
  const outputs = listOutputs(options).filter(({ format }) => format === 'ndjson');
  const sinks: GrowingFile[] = [];
  const open = async (): Promise<void> => {
    for (const output of outputs.slice(sinks.length)) sinks.push(await openOutput(output, resumed));
  };
  const append = async (line: string): Promise<void> => {
    await open();
    for (const { write } of sinks) await write(line);
  };
  return {
    write: async (head, domain) => {
      if (outputs.length > 0) await append(await renderLine(head, domain));
    },
    end: async (head, interrupted) => {
      if (outputs.length === 0) return;
      if (interrupted === undefined) await open();
      else await append(await renderMark(head, interrupted));
    },
    close: async () => {
      for (const { close } of sinks) await close();
    },
  };
};
