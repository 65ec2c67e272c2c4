/** Reads a saved JSON report, to judge its evidence again. The file is a stranger's: it is held against the published schema. */
import { closeSync, openSync, readSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import schema from '../../../examples/report.schema.json' with { type: 'json' };
import { presentText } from '../../model/dns/presentation.ts';
import type { Report } from '../../model/report.ts';
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

const ajv = new Ajv2020({ strict: false, validateFormats: false });

/** A report of a later kind is told from what is none. */
const findLaterSchema = (value: unknown): string | undefined => {
  const number =
    typeof value === 'object' && value !== null && 'schema' in value ? value.schema : undefined;
  return typeof number === 'number' && number > 1
    ? `it is of schema ${number}, which a later version of dns-audit has written: read it with that one`
    : undefined;
};

/** What keeps `value` from being a line of an `ndjson` report; `undefined` where nothing does. */
export const findLineFault = (value: unknown): string | undefined => {
  const later = findLaterSchema(value);
  if (later !== undefined) return later;
  if (ajv.getSchema(schema.$id) === undefined) ajv.addSchema(schema);
  const validate = ajv.getSchema(`${schema.$id}#/$defs/line`);
  if (validate === undefined || validate(value) === true) return undefined;
  const [fault] = validate.errors ?? [];
  return `${presentText(fault?.instancePath || 'it')} ${fault?.message ?? 'is wrong'}`;
};

/**
 * The report in `text`, which `file` holds.
 * @throws {UserError} where it is no report of a version that this code knows.
 */
export const parseRecording = (file: string, text: string): Report => {
  const value = parseReport(file, text);
  const later = findLaterSchema(value);
  if (later !== undefined)
    throw new UserError(`${presentText(file)} is no report for this version: ${later}.`);
  const validate = ajv.compile<Report>(schema);
  if (validate(value)) return readOlder(value);
  const [fault] = validate.errors ?? [];
  throw new UserError(
    `${presentText(file)} is no report of dns-audit: ${presentText(fault?.instancePath || 'it')} ${fault?.message ?? 'is wrong'}.`,
    'Save a recording with: dns-audit example.com --record FILE',
  );
};

/**
 * The report in `file`.
 * @throws {UserError} where it cannot be read, or is no report of a version that this code knows.
 */
export const readRecording = (file: string): Report => parseRecording(file, readReportText(file));
