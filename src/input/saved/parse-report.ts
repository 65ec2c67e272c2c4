/** Reads a saved JSON report, to judge its evidence again. The file is a stranger's: it is held against the published schema. */
import schema from '../../../examples/report.schema.json' with { type: 'json' };
import { presentText } from '../../model/dns/presentation.ts';
import type { DomainReport, Interrupted, Report, ReportHead } from '../../model/report.ts';
import { type SchemaFault, type Shape, shapeOf } from '../document/json-schema.ts';
import { readBoundedText } from '../source/bounded-text.ts';
import { presentFileName } from '../source/file-lines.ts';
import { hideServerKeys } from './hide-server-keys.ts';
import { readOlder } from './older-report.ts';
import { UserError } from '../../model/user-error.ts';
import { describeError } from '../../model/errno.ts';

/** A larger report is refused. */
export const mostReportBytes = 256 * 1024 * 1024;

/** What the parser says, without the piece of the file that it shows: there may be a key in it. */
const jsonFault = (error: unknown): string => {
  const said = describeError(error);
  return said.endsWith('is not valid JSON') ? said.replace(/, [^ "]*"[^]*$/, '') : said;
};

const parseReport = (file: string, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UserError(
      `${presentFileName(file)} is not JSON: ${presentText(jsonFault(error)).slice(0, 200)}`,
      'Save a recording with: dns-audit example.com --record FILE',
    );
  }
};

/** A line of an `ndjson` report. */
export type ReportLine = ReportHead & DomainReport & { readonly schema: 1 };

/** The last line of a run that was interrupted. */
export type InterruptedLine = ReportHead & {
  readonly schema: 1;
  readonly interrupted: Interrupted;
};

const reportShape = shapeOf<Report>(schema);
const lineShape = shapeOf<ReportLine>(schema, '#/$defs/line');
const interruptedShape = shapeOf<InterruptedLine>(schema, '#/$defs/interruptedLine');

const describeFault = (fault: SchemaFault): string => {
  switch (fault.kind) {
    case 'unknown-name':
      return `has "${fault.name}", which is not known here`;
    case 'missing-name':
      return `has no "${fault.name}"`;
    case 'wrong-form':
      return 'has the wrong form';
    case 'wrong-value':
      return fault.wanted;
  }
};

/** A report of a later version is no broken report. */
const findLaterSchema = (value: unknown): string | undefined => {
  const number =
    typeof value === 'object' && value !== null && 'schema' in value ? value.schema : undefined;
  return typeof number === 'number' && number > 1
    ? `it is of schema ${number}, which a later version of dns-audit has written: read it with that one`
    : undefined;
};

/** The first and the last steps: a stranger decides how many there are. */
const describePlace = (path: SchemaFault['path']): string => {
  const steps = path.map((step) => `/${step}`);
  const shown = steps.length > 16 ? [...steps.slice(0, 8), '/...', ...steps.slice(-4)] : steps;
  return shown.join('');
};

/** Where the first fault is, and what is wrong there. */
const findFault = (shape: Shape<unknown>, value: unknown): string => {
  const fault = shape.faultIn(value);
  if (fault === undefined) return 'it is wrong';
  const place = describePlace(fault.path) || 'it';
  return presentText(`${place} ${describeFault(fault)}`);
};

/** Whether `value` is a line of an `ndjson` report. */
export const isReportLine = lineShape.fits;

/** Whether `value` is the line that says that an `ndjson` report is not whole. */
export const isInterruptedLine = interruptedShape.fits;

/** What keeps `value` from being one. */
export const describeLineFault = (value: unknown): string =>
  findLaterSchema(value) ?? findFault(lineShape, value);

/**
 * The report in `text`, which `file` holds.
 * @throws {UserError} where it is no report of a version that this code knows.
 */
export const parseRecording = (file: string, text: string): Report => {
  const value = parseReport(file, text);
  const later = findLaterSchema(value);
  if (later !== undefined)
    throw new UserError(`${presentFileName(file)} is not a report for this version: ${later}.`);
  if (reportShape.fits(value)) {
    const hidden = hideServerKeys(value);
    return readOlder(reportShape.fits(hidden) ? hidden : value);
  }
  throw new UserError(
    `${presentFileName(file)} is not a report of dns-audit: ${findFault(reportShape, value)}.`,
    'Save a recording with: dns-audit example.com --record FILE',
  );
};

/**
 * The report in `file`.
 * @throws {UserError} where it cannot be read, or is no report of a version that this code knows.
 */
export const readRecording = async (file: string): Promise<Report> =>
  parseRecording(file, await readBoundedText(file, mostReportBytes));
