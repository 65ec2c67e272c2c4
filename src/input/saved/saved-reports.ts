/** Reads saved reports domain by domain: JSON as a whole, `ndjson` line by line. Each is held against the published schema. */
import { presentText } from '../../model/dns/presentation.ts';
import type { DomainReport, Report, ReportHead } from '../../model/report.ts';
import { longestReportLine } from './resume.ts';
import { readLines, unreadableFile } from '../source/file-lines.ts';
import {
  describeLineFault,
  isReportLine,
  parseRecording,
  readRecording,
  readReportText,
  type ReportLine,
} from './parse-report.ts';
import { hideServerKeys } from './hide-server-keys.ts';
import { readOlderDomain } from './older-report.ts';
import { isNonEmpty, type NonEmpty } from '../../model/non-empty.ts';
import { UserError } from '../../model/user-error.ts';

/** What a file holds, in parts: the whole of a JSON report, a line of an `ndjson` one. */
export interface SavedReport extends Partial<Pick<Report, 'checks' | 'interrupted'>> {
  readonly file: string;
  readonly head: ReportHead;
  readonly domains: readonly DomainReport[];
}

const parseLine = (file: string, number: number, text: string): ReportLine => {
  const fault = (why: string) =>
    new UserError(`${presentText(file)}, line ${number}, is not a report of dns-audit: ${why}.`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw fault('it is not JSON, or cut off');
  }
  if (!isReportLine(value)) throw fault(describeLineFault(value));
  const hidden = hideServerKeys(value);
  const line = isReportLine(hidden) ? hidden : value;
  if (line.vantage === undefined) throw fault('it does not say where it was made');
  return line;
};

const readSavedLine = (file: string, number: number, text: string): SavedReport => {
  const { schema: _, ...line } = parseLine(file, number, text);
  const { tool, startedAt, durationMs, vantage, ...domain } = line;
  return {
    file,
    head: { tool, startedAt, durationMs, vantage },
    domains: [readOlderDomain(domain)],
  };
};

async function* readSavedLines(file: string): AsyncGenerator<SavedReport> {
  try {
    for await (const { number, text } of readLines(file, longestReportLine))
      yield readSavedLine(file, number, text);
  } catch (error) {
    throw error instanceof UserError ? error : unreadableFile('The report', file, error);
  }
}

/**
 * What `file` holds; `.ndjson` and `.jsonl` are read line by line.
 * @throws {UserError} where it cannot be read, or is no report of a version that this code knows.
 */
export async function* readSavedReport(file: string): AsyncGenerator<SavedReport> {
  if (/\.(?:ndjson|jsonl)$/i.test(file)) yield* readSavedLines(file);
  else {
    const { domains, checks, interrupted, ...head } = readRecording(file);
    yield { file, head, checks, domains, ...(interrupted && { interrupted }) };
  }
}

/** Whether the first line is a whole value that is about one domain, as every line of `ndjson` is. */
const isNdjson = (text: string): boolean => {
  try {
    const value: unknown = JSON.parse(text.slice(0, Math.max(text.indexOf('\n'), 0)) || text);
    return typeof value === 'object' && value !== null && 'domain' in value;
  } catch {
    return false;
  }
};

/**
 * The report in `file`, or its parts if it is `ndjson`, which its content decides (`-`: stdin).
 * @throws {UserError} where it cannot be read, or is no report of a version that this code knows.
 */
export const readForRender = (file: string): Report | NonEmpty<SavedReport> => {
  const text = readReportText(file);
  if (!isNdjson(text)) return parseRecording(file, text);
  const lines = text
    .split('\n')
    .flatMap((line, i) => (line === '' ? [] : [readSavedLine(file, i + 1, line)]));
  // A file without a line is no JSON either, and refused as that.
  return isNonEmpty(lines) ? lines : parseRecording(file, text);
};
