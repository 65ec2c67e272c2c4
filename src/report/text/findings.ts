/** Findings for the terminal: what was found and expected, why it matters, and the records that fix it. */
import { presentLocation } from '../../model/source-location.ts';
import type { Finding, Fix } from '../../model/check.ts';
import type { Evidence } from '../../model/report.ts';
import { few } from '../../model/text/wording.ts';
import { describeAsked } from '../view/asked.ts';
import type { MetasById, ReportedFinding } from '../view/group-results.ts';
import { describeSteps, type WhatToDo } from '../view/what-to-do.ts';
import { plainText, shorten } from '../view/plain-text.ts';
import {
  labeledLines,
  link,
  type TextStyle,
  type Mark,
  markedLines,
  wrapParagraph,
  labeledProse,
  labeledRecords,
} from './layout.ts';

/** How findings are shown: `asked`, who was asked, only if everything is wanted. */
interface FindingStyle extends TextStyle {
  readonly verbose: boolean;
}

const values = (items: readonly string[]): readonly string[] =>
  few(
    items.map((item) => shorten(plainText(item))),
    12,
  );

/** The records to publish: in the form of the domain's file, each line whole, as it is there to be copied. */
const publishLines = (style: TextStyle, { publish = [], written }: Fix): readonly string[] =>
  written === undefined
    ? labeledRecords(style, 'publish', publish)
    : labeledLines(style, 'publish', written.lines.map(plainText));

/** Where the fix is: in steps above, or here if it is in none. */
const remedyLines = (
  style: TextStyle,
  finding: Finding,
  { stepsOf }: Pick<WhatToDo, 'stepsOf'>,
): readonly string[] => {
  const { fix } = finding;
  const located = stepsOf.get(finding);
  if (located !== undefined) return labeledProse(style, 'fix', describeSteps(located));
  return [
    ...labeledProse(style, 'fix', plainText(fix.text)),
    ...(fix.remove === undefined ? [] : labeledRecords(style, 'delete', fix.remove)),
    ...publishLines(style, fix),
  ];
};

/** Whether the records to publish already show every expected value. */
const isPublished = ({ expected = [], fix: { publish = [] } }: Finding): boolean =>
  expected.every((value) => publish.some(({ rdata }) => rdata === value));

const seenAndExpected = (
  style: FindingStyle,
  finding: Finding,
  evidence: Evidence,
): readonly string[] => {
  const { observed, expected } = finding;
  const shown = isPublished(finding);
  // The line of the file says it already.
  const asked =
    style.verbose && finding.location === undefined ? describeAsked(finding, evidence) : undefined;
  return [
    ...(finding.location === undefined
      ? []
      : labeledProse(style, 'file', plainText(presentLocation(finding.location)))),
    ...(asked === undefined ? [] : labeledProse(style, 'asked', asked)),
    ...(observed === undefined
      ? []
      : labeledProse(style, 'found', ...(observed.length > 0 ? values(observed) : ['nothing']))),
    ...(expected === undefined || expected.length === 0 || shown
      ? []
      : labeledProse(style, 'expected', ...values(expected))),
  ];
};

/** A block for each finding; why it matters comes once for each check. */
export const findingBlocks = (
  style: FindingStyle,
  mark: Mark,
  faults: readonly ReportedFinding[],
  {
    metas,
    evidence,
    work,
  }: { readonly metas: MetasById; readonly evidence: Evidence; readonly work: WhatToDo },
): readonly (readonly string[])[] =>
  faults.map(({ result, finding }, i) => {
    const repeated = faults[i - 1]?.result === result;
    const why = repeated ? undefined : metas.get(result.check)?.docs.why;
    return [
      ...markedLines(style, mark, shorten(plainText(finding.message), 1000), 'bold'),
      ...(why === undefined ? [] : labeledProse(style, 'why', plainText(why))),
      ...seenAndExpected(style, finding, evidence),
      ...remedyLines(style, finding, work),
    ];
  });

/** Notes are short: the finding and its fix. */
export const noteBlocks = (
  style: TextStyle,
  notes: readonly ReportedFinding[],
  work: WhatToDo,
): readonly (readonly string[])[] =>
  notes.map(({ finding }) => [
    ...markedLines(style, 'note', shorten(plainText(finding.message), 1000)),
    ...remedyLines(style, finding, work),
  ]);

/** A check's page in our documentation. */
const checkPageUrl = (id: string): string =>
  `https://github.com/dns-audit/dns-audit/blob/main/src/check/README.md#${id}`;

/** The lines with the names of these checks as links. They are wrapped already: a link adds no width. */
const linkIds = (
  style: TextStyle,
  lines: readonly string[],
  ids: readonly string[],
): readonly string[] =>
  lines.map((line) =>
    line.replace(/[a-z\d-]+/g, (word) =>
      ids.includes(word) ? link(style, word, checkPageUrl(word)) : word,
    ),
  );

/** Where to learn more; nothing without findings. */
export const guidanceLines = (
  style: TextStyle,
  faults: readonly ReportedFinding[],
): readonly string[] => {
  if (faults.length === 0) return [];
  const ids = [...new Set(faults.map(({ result }) => plainText(result.check)))];
  const choice = ids.length === 1 ? ids[0] : `CHECK, where CHECK is ${few(ids, 12).join(', ')}`;
  const known = ids.filter((id) => /^[a-z\d]+(?:-[a-z\d]+)+$/.test(id));
  return linkIds(style, wrapParagraph(style, `Learn more: dns-audit explain ${choice}`), known);
};
