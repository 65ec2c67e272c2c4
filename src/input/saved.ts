/** Reads saved reports domain by domain: JSON as a whole, `ndjson` line by line. Each is held against the published schema. */
import { presentText } from '../model/present.ts';
import type { DomainReport, Report, ReportHead } from '../model/report.ts';
import { longestReportLine } from './done.ts';
import { linesOf, unreadable } from './lines.ts';
import { faultOfLine, readRecording } from './recording.ts';
import { UserError } from './user-error.ts';

/** What a file holds, in parts: the whole of a JSON report, a line of an `ndjson` one. */
export interface Saved extends Partial<Pick<Report, 'checks' | 'interrupted'>> {
  readonly file: string;
  readonly head: ReportHead;
  readonly domains: readonly DomainReport[];
}

type ReportLine = ReportHead & DomainReport & { readonly schema: 1 };

const parsed = (file: string, number: number, text: string): ReportLine => {
  const fault = (why: string) =>
    new UserError(`${presentText(file)}, line ${number}, is no report of dns-audit: ${why}.`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw fault('it is no JSON, or cut off');
  }
  const why = faultOfLine(value);
  if (why !== undefined) throw fault(why);
  // The schema has it so.
  const line = value as ReportLine;
  if (line.vantage === undefined) throw fault('it does not say from where it speaks');
  return line;
};

async function* linesIn(file: string): AsyncGenerator<Saved> {
  try {
    for await (const { number, text } of linesOf(file, longestReportLine)) {
      const { schema: _, ...line } = parsed(file, number, text);
      const { tool, startedAt, durationMs, vantage, ...domain } = line;
      yield { file, head: { tool, startedAt, durationMs, vantage }, domains: [domain] };
    }
  } catch (error) {
    throw error instanceof UserError ? error : unreadable('The report', file, error);
  }
}

/**
 * What `file` holds; `.ndjson` and `.jsonl` are read line by line.
 * @throws {UserError} where it cannot be read, or is no report of a version that this code knows.
 */
export async function* readSaved(file: string): AsyncGenerator<Saved> {
  if (/\.(?:ndjson|jsonl)$/i.test(file)) yield* linesIn(file);
  else {
    const { domains, checks, interrupted, ...head } = readRecording(file);
    yield { file, head, checks, domains, ...(interrupted && { interrupted }) };
  }
}
