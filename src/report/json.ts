/** The report for programs: JSON in one order of keys, in printable ASCII. */
import type { DomainReport, Interrupted, Report, ReportHead } from '../model/report.ts';

/** Keys in the order in which people read them; any other comes after, by code units. */
const keyOrder = [
  'schema tool name version startedAt durationMs vantage settings requirements',
  'domain unicode verdict portsVerdict token check id area title severity status',
  'checks domains results since cites docs message subject expected observed because deferTo',
  'why fix good bad text remove publish',
  'findings obstacles verify evidence answers probes',
  'need question owner type ttl rdata server transport kind',
  'endpoint host port address family state phase phases',
  'code detail attempts rcode flags extended chain set authentic',
].flatMap((keys) => keys.split(' '));

const keyRanks = new Map(keyOrder.map((key, i) => [key, i]));

const keyRank = (key: string): number => keyRanks.get(key) ?? keyOrder.length;

const compareKeys = (a: string, b: string): number => keyRank(a) - keyRank(b) || (a < b ? -1 : 1);

/** A report has few shapes of objects, and thousands of each: their keys are put in order once. */
const keyOrderByShape = new Map<string, readonly string[]>();

/** A report of a stranger may have as many shapes as objects. */
const mostShapes = 1000;

const orderKeys = (keys: readonly string[]): readonly string[] => {
  const shape = keys.join();
  const known = keyOrderByShape.get(shape);
  // No key in there holds a comma: with one, the same text would be of fewer keys.
  if (known?.length === keys.length) return known;
  const ordered = keys.toSorted(compareKeys);
  if (keyOrderByShape.size >= mostShapes) keyOrderByShape.clear();
  if (keys.every((key) => !key.includes(','))) keyOrderByShape.set(shape, ordered);
  return ordered;
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const arrangeKeys = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(arrangeKeys);
  if (!isObject(value)) return value;
  const copy: Record<string, unknown> = {};
  for (const key of orderKeys(Object.keys(value))) {
    const inner = value[key];
    // Assigned, this one would be no key.
    if (key === '__proto__')
      Object.defineProperty(copy, key, { value: arrangeKeys(inner), enumerable: true });
    else copy[key] = isObject(inner) ? arrangeKeys(inner) : inner;
  }
  return copy;
};

/**
 * Strings of strangers are in it, and a terminal or a workflow log may show it: all but printable
 * ASCII is escaped, and so is the `##` from which a runner would read a command.
 */
export const escapeJson = (json: string): string => {
  // Most texts have neither, and to copy them costs more than to look.
  const ascii = /[\u007f-\uffff]/.test(json)
    ? json.replace(
        /[\u007f-\uffff]/g,
        (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
      )
    : json;
  return ascii.includes('##') ? ascii.replace(/#(?=#)/g, '\\u0023') : ascii;
};

/** The whole report, indented, with a line feed at the end; `examples/report.schema.json` describes it. */
export const renderJson = (report: Report): string =>
  `${escapeJson(JSON.stringify(arrangeKeys(report), null, 2))}\n`;

const renderLine = (head: ReportHead, rest: object): string => {
  const { tool, startedAt, durationMs, vantage, settings } = head;
  const line = {
    schema: 1,
    tool,
    startedAt,
    durationMs,
    vantage,
    ...(settings && { settings }),
    ...rest,
  };
  return `${escapeJson(JSON.stringify(arrangeKeys(line)))}\n`;
};

/** One domain on one line: what the report says of the run, then the fields of its `domains` entry. */
export const renderJsonLine = (head: ReportHead, domain: DomainReport): string =>
  renderLine(head, domain);

/** The last line of a run that was interrupted: the lines before it are not all. */
export const renderInterruptedLine = (head: ReportHead, interrupted: Interrupted): string =>
  renderLine(head, { interrupted });

/** A line for each domain, and one for the interruption if there was one. */
export const renderNdjson = (report: Report): string => {
  const { domains, interrupted } = report;
  const { tool, startedAt, durationMs, vantage } = report;
  const head = { tool, startedAt, durationMs, vantage };
  const lines = domains.map((domain) => renderJsonLine(head, domain));
  const last = interrupted === undefined ? [] : [renderInterruptedLine(head, interrupted)];
  return [...lines, ...last].join('');
};
