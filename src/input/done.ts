/** Reads what an interrupted run left behind: the `ndjson` lines of the domains that are done. */
import { existsSync } from 'node:fs';
import type { DomainReport } from '../model/report.ts';
import { linesOf, shownFile, unreadable } from './lines.ts';
import { UserError } from './user-error.ts';

/** No line of a report is longer. */
export const longestReportLine = 1 << 26;

export interface Done {
  readonly names: ReadonlySet<string>;
  /** Octets of whole lines; what is after them is torn. */
  readonly whole: number;
  /** Whether the last whole line lacks its line feed. */
  readonly open: boolean;
}

/** What is relied on of a line: enough for the exit status. */
export type DoneDomain = Pick<DomainReport, 'domain' | 'results' | 'drift' | 'proposal'>;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isDone = (value: unknown): value is DoneDomain =>
  isObject(value) &&
  value['schema'] === 1 &&
  typeof value['domain'] === 'string' &&
  Array.isArray(value['results']) &&
  value['results'].every(
    (one) =>
      isObject(one) && typeof one['status'] === 'string' && typeof one['severity'] === 'string',
  );

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * The domains that `file` has; none where there is no such file. `onDomain` is told of each. A last
 * line without its end is no fault: the run was stopped while it wrote.
 * @throws {UserError} where it cannot be read, or another line is none of a report.
 */
export const readDone = async (
  file: string,
  onDomain: (domain: DoneDomain) => void,
): Promise<Done> => {
  const names = new Set<string>();
  let [whole, open] = [0, false];
  if (!existsSync(file)) return { names, whole, open };
  try {
    for await (const { number, text, ended, end } of linesOf(file, longestReportLine)) {
      const value = parsed(text);
      if (isDone(value)) {
        names.add(value.domain);
        onDomain(value);
      } else if (ended || value !== undefined)
        throw new UserError(
          `${shownFile(file)}, line ${number}, is not one of an ndjson report of dns-audit.`,
          'Write one with: dns-audit --domains-from LIST --format ndjson --output FILE.ndjson',
        );
      else break;
      [whole, open] = [end, !ended];
    }
  } catch (error) {
    throw error instanceof UserError ? error : unreadable('--resume', file, error);
  }
  return { names, whole, open };
};
