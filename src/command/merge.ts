/** `dns-audit merge FILE...`: the reports of shards as one, in any format. */
import { mergeInterrupted, mergeReports, createDuplicateGuard } from '../audit/merge-reports.ts';
import { catchInterrupt, type Interruption } from '../deliver/terminal/interrupt.ts';
import { flushStdout, stopWaitingForReader } from '../deliver/terminal/stdout.ts';
import { onAbort } from '../dns/attempt.ts';
import {
  runExitStatus,
  signalStatuses,
  type Status,
  statusOfPart,
  worstStatus,
} from '../model/exit-status.ts';
import type { Interrupted, ReportHead } from '../model/report.ts';
import { isNonEmpty } from '../model/non-empty.ts';
import type { RequestOf } from '../input/cli/command.ts';
import { readSavedReport, type SavedReport } from '../input/saved/saved-reports.ts';
import { UserError } from '../model/user-error.ts';
import { lineWriter, listOutputs, wholeOutputs } from './support/ndjson-writer.ts';
import {
  refuseOverwriting,
  refuseUnwritable,
  writeWholeReports,
} from './support/deliver-reports.ts';

async function* readAll(files: readonly string[]): AsyncGenerator<SavedReport> {
  const check = createDuplicateGuard();
  for (const file of files)
    for await (const piece of readSavedReport(file)) {
      check(piece);
      yield piece;
    }
}

/** The pieces up to the signal: who writes a pipe may be silent for ever. */
async function* untilInterrupted(
  pieces: AsyncGenerator<SavedReport>,
  { signal }: Interruption,
): AsyncGenerator<SavedReport> {
  for (;;) {
    // A listener for each piece: a promise that all of them wait for would hold them until the end.
    const next = await new Promise<IteratorResult<SavedReport> | undefined>((give, fail) => {
      const release = onAbort(signal, () => give(undefined));
      pieces.next().then(give, fail).finally(release);
    });
    if (next === undefined || next.done === true) return;
    yield next.value;
  }
}

/** What was read so far. */
interface Merged {
  /** All of it, where an output needs the whole. */
  readonly pieces: readonly SavedReport[];
  readonly status: Status;
  /** The first's; absent where there is no report. */
  readonly head?: ReportHead;
  readonly done: number;
  readonly cut: readonly Interrupted[];
}

type Options = RequestOf<'merge'>['options'];
type Lines = ReturnType<typeof lineWriter>;

/** Reads the pieces, and writes their lines. */
const mergeLines = async (
  pieces: AsyncGenerator<SavedReport>,
  { write }: Lines,
  options: Options,
): Promise<Merged> => {
  const keep = wholeOutputs(options).length > 0;
  const kept: SavedReport[] = [];
  const statuses = new Set<Status>();
  const cut: Interrupted[] = [];
  let head: ReportHead | undefined;
  let done = 0;
  for await (const piece of pieces) {
    head ??= piece.head;
    if (keep) kept.push(piece);
    if (piece.interrupted !== undefined) cut.push(piece.interrupted);
    for (const domain of piece.domains) {
      done += 1;
      statuses.add(runExitStatus({ domains: [domain] }, options.failOn));
      await write(piece.head, domain);
    }
  }
  const status = statusOfPart(worstStatus(statuses), cut[0]);
  return { pieces: kept, status, ...(head && { head }), done, cut };
};

/**
 * Reads the files and writes them as one report; nothing is asked of the network. Where all formats
 * are made of lines, no more than one is held at a time.
 * @returns the exit status that one run over all domains would have given.
 */
export const merge = async ({ files, options }: RequestOf<'merge'>): Promise<number> => {
  refuseUnwritable(options);
  const grown = listOutputs(options).filter(({ format }) => format === 'ndjson');
  refuseOverwriting(
    files,
    grown.map(({ file }) => file),
  );
  const interrupt = catchInterrupt(stopWaitingForReader);
  const lines = lineWriter(options);
  try {
    const read = untilInterrupted(readAll(files), interrupt);
    const { pieces, status, head, done, cut } = await mergeLines(read, lines, options);
    interrupt.release();
    const by = interrupt.by();
    if (by !== undefined) {
      if (head !== undefined && done > 0) await lines.end(head, { done, by });
      await flushStdout();
      process.exit(signalStatuses[by]);
    }
    if (head === undefined || (done === 0 && cut.length === 0))
      throw new UserError('The files contain no report, so there is nothing to merge.');
    await lines.end(head, mergeInterrupted(cut, done));
    if (isNonEmpty(pieces)) await writeWholeReports(mergeReports(pieces), options);
    return status;
  } finally {
    await lines.close();
  }
};
