/** Reads saved reports domain by domain: JSON as a whole, `ndjson` line by line. Each is held against the published schema. */
import type { DomainReport, Report, ReportHead } from '../../model/report.ts';
import {
  type Line,
  presentFileName,
  readLines,
  tooLarge,
  unreadableFile,
} from '../source/file-lines.ts';
import {
  describeLineFault,
  type InterruptedLine,
  isInterruptedLine,
  isReportLine,
  mostReportBytes,
  parseRecording,
  type ReportLine,
} from './parse-report.ts';
import { describeDomainDamage, describeReportDamage } from './damaged-report.ts';
import { hideServerKeys } from './hide-server-keys.ts';
import { readOlderDomain } from './older-report.ts';
import { presentText } from '../../model/dns/presentation.ts';
import { isNonEmpty, type NonEmpty } from '../../model/non-empty.ts';
import { UserError } from '../../model/user-error.ts';

/** What a file holds, in parts: the whole of a JSON report, a line of an `ndjson` one. */
export interface SavedReport extends Partial<Pick<Report, 'checks' | 'interrupted'>> {
  readonly file: string;
  readonly head: ReportHead;
  readonly domains: readonly DomainReport[];
}

const damaged = (place: string, what: string): UserError =>
  new UserError(
    `${place} is damaged: ${what}.`,
    'Make the report again, or render an undamaged copy.',
  );

/** @throws {UserError} where results are gone on which the verdict rests: what is left would pass. */
const refuseDamagedDomain = (place: string, domain: DomainReport): void => {
  const damage = describeDomainDamage(domain);
  if (damage !== undefined) throw damaged(place, `${presentText(domain.domain)} ${damage}`);
};

const refuseDamaged = (file: string, report: Report): Report => {
  const place = presentFileName(file);
  for (const domain of report.domains) refuseDamagedDomain(place, domain);
  const damage = describeReportDamage(report);
  if (damage !== undefined) throw damaged(place, `the report ${damage}`);
  return report;
};

const parseLine = (file: string, number: number, text: string): ReportLine | InterruptedLine => {
  const fault = (why: string) =>
    new UserError(
      `${presentFileName(file)}, line ${number}, is not a report of dns-audit: ${why}.`,
    );
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw fault('it is not JSON, or cut off');
  }
  const hidden = hideServerKeys(value);
  if (isInterruptedLine(hidden)) return hidden;
  if (!isReportLine(value)) throw fault(describeLineFault(value));
  const line = isReportLine(hidden) ? hidden : value;
  if (line.vantage === undefined) throw fault('it does not say where it was made');
  return line;
};

const readSavedLine = (file: string, number: number, text: string): SavedReport => {
  const { schema: _, ...line } = parseLine(file, number, text);
  const { tool, startedAt, durationMs, vantage, settings: _settings, ...rest } = line;
  const head = { tool, startedAt, durationMs, vantage };
  if ('interrupted' in rest) return { file, head, domains: [], interrupted: rest.interrupted };
  refuseDamagedDomain(`${presentFileName(file)}, line ${number},`, rest);
  return { file, head, domains: [readOlderDomain(rest)] };
};

/** Whether the line is a whole value that is about one domain, or about the end of the run, as every line of `ndjson` is. */
const isNdjson = (line: string): boolean => {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null) return false;
    return 'domain' in value || ('interrupted' in value && !('domains' in value));
  } catch {
    return false;
  }
};

/** Lines that are put together as one JSON report. */
const createWhole = (file: string) => {
  const lines: string[] = [];
  let size = 0;
  return {
    add: ({ text, end }: Line): void => {
      size = end;
      if (size > mostReportBytes) throw tooLarge(file, mostReportBytes);
      lines.push(text);
    },
    parse: (): Report => refuseDamaged(file, parseRecording(file, lines.join('\n'))),
  };
};

/**
 * What `file` (`-`: stdin) holds: a JSON report, or the lines of an `ndjson` one, as its suffix or its
 * first line has it. Nothing where it is an `ndjson` report without a line.
 */
async function* readParts(file: string): AsyncGenerator<Report | SavedReport> {
  let made = /\.(?:ndjson|jsonl)$/i.test(file) ? 'lines' : undefined;
  const whole = createWhole(file);
  try {
    for await (const line of readLines(file, mostReportBytes)) {
      const { number, text } = line;
      made ??= isNdjson(text) ? 'lines' : 'whole';
      if (made === 'whole') whole.add(line);
      else if (text.trim() !== '') yield readSavedLine(file, number, text);
    }
  } catch (error) {
    throw error instanceof UserError ? error : unreadableFile('The report', file, error);
  }
  if (made !== 'lines') yield whole.parse();
}

/**
 * What `file` holds, piece by piece.
 * @throws {UserError} where it cannot be read, or is no report of a version that this code knows.
 */
export async function* readSavedReport(file: string): AsyncGenerator<SavedReport> {
  for await (const part of readParts(file))
    if ('file' in part) yield part;
    else {
      const { domains, checks, interrupted, ...head } = part;
      yield { file, head, checks, domains, ...(interrupted && { interrupted }) };
    }
}

/**
 * The report in `file`, or its parts if it is `ndjson`.
 * @throws {UserError} where it cannot be read, or is no report of a version that this code knows.
 */
export const readForRender = async (file: string): Promise<Report | NonEmpty<SavedReport>> => {
  const pieces: SavedReport[] = [];
  for await (const part of readParts(file))
    if ('file' in part) pieces.push(part);
    else return part;
  if (isNonEmpty(pieces)) return pieces;
  throw new UserError(`${presentFileName(file)} contains no report.`);
};
