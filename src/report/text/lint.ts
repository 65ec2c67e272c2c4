/** The findings in files as lines that editors and continuous integration take apart: `FILE:LINE:COLUMN: SEVERITY: MESSAGE`. */
import type { DomainReport } from '../../model/report.ts';
import type { SourceLocation } from '../../model/dns/zone.ts';
import { few, listed } from '../../model/text/wording.ts';
import { digestReport, fixedEarlier, type ReportedFinding } from '../view/group-results.ts';
import { plainText, recordColumns, shorten } from '../view/plain-text.ts';

/** What is said at one place. */
interface Remark {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

const longestMessage = 1000;

/** The records to delete and to publish, else the words of the fix. */
const describeFix = ({ fix: { publish = [], remove = [], text } }: ReportedFinding['finding']) => {
  const records = [
    ...remove.map((record) => `remove ${recordColumns(record).join(' ')}`),
    ...publish.map((record) => `publish ${recordColumns(record).join(' ')}`),
  ];
  return records.length > 0 ? records.join('; ') : text;
};

const remarkOf = (
  { result: { severity, check }, finding }: ReportedFinding,
  isFixedAbove: boolean,
): readonly Remark[] => {
  const { location, message } = finding;
  if (location === undefined) return [];
  const fix = isFixedAbove ? '' : ` Fix: ${describeFix(finding)}`;
  const text = shorten(plainText(`${message}.${fix}`), longestMessage);
  return [{ column: 1, ...location, text: `${severity}: ${text} [${check}]` }];
};

/** What files alone do not decide: nothing is wrong with that, but it was not judged. */
const openRemark = (domain: DomainReport, file: string): readonly Remark[] => {
  const open = digestReport(domain).unjudged.filter(({ severity }) => severity === 'error');
  if (open.length === 0) return [];
  const reasons = open.flatMap(({ obstacles }) => obstacles.map(({ failure }) => failure.detail));
  const checks = listed(open.map(({ check }) => check));
  const text = `note: not judged: ${checks} (${few([...new Set(reasons)].map(plainText), 3).join('; ')})`;
  return [{ file, line: 1, column: 1, text: `${text} of ${plainText(domain.domain)}` }];
};

const remarksOn = (domain: DomainReport, file: string): readonly Remark[] => {
  const { problems, warnings, notes } = digestReport(domain);
  const fixed = fixedEarlier(domain);
  const found = [...problems, ...warnings, ...notes];
  return [
    ...found.flatMap((one) => remarkOf(one, fixed.has(one.finding))),
    ...openRemark(domain, file),
  ];
};

const compareRemarks = (a: Remark, b: Remark): number =>
  (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column;

/** A domain, and the first file that holds it. */
export interface LintedDomain {
  readonly domain: DomainReport;
  readonly file: string;
}

/** A file, or a place in it, that was given and not judged. */
export interface PassedOver extends SourceLocation {
  /** A clause. */
  readonly why: string;
}

/** One line a remark, each once, in the order of the files' lines. */
export const renderLint = (
  linted: readonly LintedDomain[],
  passedOver: readonly PassedOver[],
): string => {
  const lines = [
    ...linted.flatMap(({ domain, file }) => remarksOn(domain, file)),
    ...passedOver.map(({ why, ...place }) => ({
      ...place,
      text: `note: Nothing was judged: ${plainText(why)}`,
    })),
  ]
    .toSorted(compareRemarks)
    .map(({ file, line, column, text }) => `${plainText(file)}:${line}:${column}: ${text}\n`);
  return [...new Set(lines)].join('');
};
