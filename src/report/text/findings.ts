/** Findings for the terminal: what was found and expected, why it matters, and the records that fix it. */
import { presentLocation } from '../../model/source-location.ts';
import type { Finding, Fix } from '../../model/check.ts';
import type { Evidence } from '../../model/report.ts';
import { few } from '../../model/text/wording.ts';
import { describeAsked } from '../view/asked.ts';
import {
  fixedAbove,
  listedAbove,
  type MetasById,
  type ReportedFinding,
} from '../view/group-results.ts';
import { type ShownBefore, type SetUp, shellName } from '../view/set-up-steps.ts';
import { plainText, shorten } from '../view/plain-text.ts';
import {
  hangingLines,
  labeledLines,
  link,
  type TextStyle,
  type Mark,
  markedLines,
  wrapParagraph,
  labeledProse,
  recordBlock,
  labeledRecords,
} from './layout.ts';

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

const remedyLines = (
  style: TextStyle,
  finding: Finding,
  { fixed, listed }: ShownBefore,
): readonly string[] => {
  const { fix } = finding;
  if (fixed.has(finding)) return labeledProse(style, 'fix', fixedAbove);
  const advice = labeledProse(style, 'fix', plainText(fix.text));
  if (listed.has(finding)) return advice.concat(labeledProse(style, 'publish', listedAbove));
  return [
    ...advice,
    ...(fix.remove === undefined ? [] : labeledRecords(style, 'delete', fix.remove)),
    ...publishLines(style, fix),
  ];
};

/** Whether the records to publish already show every expected value. */
const isPublished = ({ expected = [], fix: { publish = [] } }: Finding): boolean =>
  expected.every((value) => publish.some(({ rdata }) => rdata === value));

const seenAndExpected = (
  style: TextStyle,
  finding: Finding,
  evidence: Evidence,
  { fixed }: ShownBefore,
): readonly string[] => {
  const { observed, expected } = finding;
  const shown = !fixed.has(finding) && isPublished(finding);
  // The line of the file says it already.
  const asked = finding.location === undefined ? describeAsked(finding, evidence) : undefined;
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
  style: TextStyle,
  mark: Mark,
  faults: readonly ReportedFinding[],
  {
    metas,
    evidence,
    before,
  }: { readonly metas: MetasById; readonly evidence: Evidence; readonly before: ShownBefore },
): readonly (readonly string[])[] =>
  faults.map(({ result, finding }, i) => {
    const repeated = faults[i - 1]?.result === result;
    const why = repeated ? undefined : metas.get(result.check)?.docs.why;
    return [
      ...markedLines(style, mark, shorten(plainText(finding.message), 1000), 'bold'),
      ...seenAndExpected(style, finding, evidence, before),
      ...(why === undefined ? [] : labeledProse(style, 'why', plainText(why))),
      ...remedyLines(style, finding, before),
    ];
  });

/** Notes are short: the finding and its fix. */
export const noteBlocks = (
  style: TextStyle,
  notes: readonly ReportedFinding[],
  before: ShownBefore,
): readonly (readonly string[])[] =>
  notes.map(({ finding }) => [
    ...markedLines(style, 'note', shorten(plainText(finding.message), 1000)),
    ...remedyLines(style, finding, before),
  ]);

/** How to enter the records at a DNS host. */
const zoneFormNote = (style: TextStyle): readonly string[] =>
  wrapParagraph(
    style,
    "In your DNS host's form: leave your zone's name off the end of each name (@ if nothing is left). Leave out the quotes, unless the form or a fix asks for them. MX priority goes in its own field.",
  );

/** The steps for a domain that has nothing yet, with all records in one block. */
export const setUpBlocks = (style: TextStyle, setUp: SetUp): readonly (readonly string[])[] => {
  const { first, publish, records, written, afterwards } = setUp;
  const steps = [first, publish, ...afterwards].map((step, i) =>
    hangingLines(style, `${i + 1}. `, plainText(step)),
  );
  return [
    steps.slice(0, 2).flat(),
    ...(written?.map(({ lines }) => lines.map(plainText)) ?? [
      recordBlock(style, records),
      zoneFormNote(style),
    ]),
    steps.slice(2).flat(),
  ];
};

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

/** The commands for the next steps. */
const nextLines = (style: TextStyle, domain: string, records: number): readonly string[] => {
  const name = shellName(domain);
  return [
    ...(records > 1
      ? wrapParagraph(style, `To import all records at once: dns-audit records ${name} --form bind`)
      : []),
    ...(records > 0 ? wrapParagraph(style, `After publishing them: dns-audit wait ${name}`) : []),
  ];
};

/**
 * How to enter the records, what to do next and where to learn more; nothing without findings.
 * `only`: the only domain of the report. `isFromFile`: the records are changed in a file, so nothing is
 * typed into a form, and they are not live once written. `listed`: findings whose records are in the
 * list of all records.
 */
export const guidanceLines = (
  style: TextStyle,
  faults: readonly ReportedFinding[],
  {
    only,
    isFromFile,
    listed,
  }: {
    readonly only?: string | undefined;
    readonly isFromFile: boolean;
    readonly listed: ShownBefore['listed'];
  },
): readonly string[] => {
  const [first] = faults;
  if (first === undefined) return [];
  const ids = [...new Set(faults.map(({ result }) => plainText(result.check)))];
  const choice = ids.length === 1 ? ids[0] : `CHECK, where CHECK is ${few(ids, 12).join(', ')}`;
  const records = faults.filter(
    ({ finding }) => !listed.has(finding) && (finding.fix.publish ?? []).length > 0,
  );
  const known = ids.filter((id) => /^[a-z\d]+(?:-[a-z\d]+)+$/.test(id));
  return [
    ...(!isFromFile && records.some(({ finding }) => finding.fix.written === undefined)
      ? zoneFormNote(style)
      : []),
    ...(isFromFile || only === undefined ? [] : nextLines(style, only, records.length)),
    ...linkIds(style, wrapParagraph(style, `Learn more: dns-audit explain ${choice}`), known),
  ];
};
