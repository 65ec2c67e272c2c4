/** Reads a saved JSON report, to judge its evidence again. The file is a stranger's: it is held against the published schema. */
import { closeSync, openSync, readSync } from 'node:fs';
import schema from '../../../examples/report.schema.json' with { type: 'json' };
import { presentText } from '../../model/dns/presentation.ts';
import type { DomainReport, Report, ReportHead } from '../../model/report.ts';
import { type SchemaFault, type Shape, shapeOf } from '../document/json-schema.ts';
import { readOlder } from './older-report.ts';
import { UserError } from '../../model/user-error.ts';

/** What is larger is refused; a device or a pipe tells its size only by being read. */
const mostBytes = 256 * 1024 * 1024;

/** All that there is to read; `undefined` where it is too much. */
const readBounded = (descriptor: number): string | undefined => {
  const part = Buffer.allocUnsafe(1 << 20);
  const parts: Buffer[] = [];
  let size = 0;
  for (let read = readSync(descriptor, part); read > 0; read = readSync(descriptor, part)) {
    size += read;
    if (size > mostBytes) return undefined;
    parts.push(Buffer.from(part.subarray(0, read)));
  }
  return Buffer.concat(parts).toString('utf8');
};

const readBoundedFile = (file: string): string | undefined => {
  const descriptor = openSync(file, 'r');
  try {
    return readBounded(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

/**
 * What `file` holds (`-`: stdin).
 * @throws {UserError} where it cannot be read, or is too much.
 */
export const readReportText = (file: string): string => {
  try {
    const text = file === '-' ? readBounded(0) : readBoundedFile(file);
    if (text !== undefined) return text;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError(`${presentText(file)} cannot be read (${code ?? 'unknown reason'}).`);
  }
  throw new UserError(`${presentText(file)} is larger than ${mostBytes >> 20} MiB.`);
};

const parseReport = (file: string, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UserError(
      `${presentText(file)} is no JSON: ${presentText((error as Error).message).slice(0, 200)}`,
      'Save a recording with: dns-audit example.com --record FILE',
    );
  }
};

/** A line of an `ndjson` report. */
export type ReportLine = ReportHead & DomainReport & { readonly schema: 1 };

const reportShape = shapeOf<Report>(schema);
const lineShape = shapeOf<ReportLine>(schema, '#/$defs/line');

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

/** A report of a later kind is told from what is none. */
const findLaterSchema = (value: unknown): string | undefined => {
  const number =
    typeof value === 'object' && value !== null && 'schema' in value ? value.schema : undefined;
  return typeof number === 'number' && number > 1
    ? `it is of schema ${number}, which a later version of dns-audit has written: read it with that one`
    : undefined;
};

/** Where the first fault is, and what is wrong there. */
const findFault = (shape: Shape<unknown>, value: unknown): string => {
  const fault = shape.faultIn(value);
  if (fault === undefined) return 'it is wrong';
  const place = fault.path.map((step) => `/${step}`).join('') || 'it';
  return presentText(`${place} ${describeFault(fault)}`);
};

/** Whether `value` is a line of an `ndjson` report. */
export const isReportLine = lineShape.fits;

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
    throw new UserError(`${presentText(file)} is no report for this version: ${later}.`);
  if (reportShape.fits(value)) return readOlder(value);
  throw new UserError(
    `${presentText(file)} is no report of dns-audit: ${findFault(reportShape, value)}.`,
    'Save a recording with: dns-audit example.com --record FILE',
  );
};

/**
 * The report in `file`.
 * @throws {UserError} where it cannot be read, or is no report of a version that this code knows.
 */
export const readRecording = (file: string): Report => parseRecording(file, readReportText(file));
