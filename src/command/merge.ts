/** `dns-audit merge FILE...`: the reports of shards as one, in any format. */
import { runExitStatus, type Status, worstStatus } from '../model/exit-status.ts';
import type { RequestOf } from '../input/cli/command.ts';
import { readSavedReport, type SavedReport } from '../input/saved/saved-reports.ts';
import { UserError } from '../model/user-error.ts';
import { mergeReports, createDuplicateGuard } from '../audit/merge-reports.ts';
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
  const keep = wholeOutputs(options).length > 0;
  const pieces: SavedReport[] = [];
  const statuses = new Set<Status>();
  const lines = await lineWriter(options);
  try {
    for await (const piece of readAll(files)) {
      if (keep) pieces.push(piece);
      // What was cut short cannot be all right.
      if (piece.interrupted !== undefined) statuses.add(3);
      for (const domain of piece.domains) {
        statuses.add(runExitStatus({ domains: [domain] }, options.failOn));
        await lines.write(piece.head, domain);
      }
    }
  } finally {
    await lines.close();
  }
  const [first, ...more] = pieces;
  if (first !== undefined) await writeWholeReports(mergeReports([first, ...more]), options);
  else if (keep) throw new UserError('The files contain no report, so there is nothing to merge.');
  return worstStatus(statuses);
};
