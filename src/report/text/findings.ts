/** Findings in text: what was seen, what was expected, why it matters, and the very records that mend it. */
import type { Finding } from '../../model/check.ts';
import type { Evidence } from '../../model/report.ts';
import { few } from '../../model/text/wording.ts';
import { describeAsked } from '../view/asked.ts';
import {
  fixedAbove,
  listedAbove,
  type MetasById,
  type ReportedFinding,
} from '../view/group-results.ts';
import { type ToldBefore, type SetUp, shellName } from '../view/set-up-steps.ts';
import { plainText, shorten } from '../view/plain-text.ts';
import {
  hangingLines,
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

const remedyLines = (
  style: TextStyle,
  finding: Finding,
  { fixed, listed }: ToldBefore,
): readonly string[] => {
  const { fix } = finding;
  if (fixed.has(finding)) return labeledProse(style, 'fix', fixedAbove);
  const advice = labeledProse(style, 'fix', plainText(fix.text));
  if (listed.has(finding)) return advice.concat(labeledProse(style, 'publish', listedAbove));
  return [
    ...advice,
    ...(fix.remove === undefined ? [] : labeledRecords(style, 'remove', fix.remove)),
    ...(fix.publish === undefined ? [] : labeledRecords(style, 'publish', fix.publish)),
  ];
};

/** Whether what is expected is told by the records to publish, value by value. */
const isPublished = ({ expected = [], fix: { publish = [] } }: Finding): boolean =>
  expected.every((value) => publish.some(({ rdata }) => rdata === value));

const seenAndExpected = (
  style: TextStyle,
  finding: Finding,
  evidence: Evidence,
  { fixed }: ToldBefore,
): readonly string[] => {
  const { observed, expected } = finding;
  const told = !fixed.has(finding) && isPublished(finding);
  // The line of the file says it all.
  const asked = finding.location === undefined ? describeAsked(finding, evidence) : undefined;
  return [
    ...(finding.location === undefined
      ? []
      : labeledProse(
          style,
          'file',
          `${plainText(finding.location.file)}:${finding.location.line}`,
        )),
    ...(asked === undefined ? [] : labeledProse(style, 'asked', asked)),
    ...(observed === undefined
      ? []
      : labeledProse(style, 'found', ...(observed.length > 0 ? values(observed) : ['nothing']))),
    ...(expected === undefined || expected.length === 0 || told
      ? []
      : labeledProse(style, 'expected', ...values(expected))),
  ];
};

/** One block a finding; why it matters is said once for each check. */
export const findingBlocks = (
  style: TextStyle,
  mark: Mark,
  faults: readonly ReportedFinding[],
  {
    metas,
    evidence,
    before,
  }: { readonly metas: MetasById; readonly evidence: Evidence; readonly before: ToldBefore },
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

/** Notes are short: what, and what can be done. */
export const noteBlocks = (
  style: TextStyle,
  notes: readonly ReportedFinding[],
  before: ToldBefore,
): readonly (readonly string[])[] =>
  notes.map(({ finding }) => [
    ...markedLines(style, 'note', shorten(plainText(finding.message), 1000)),
    ...remedyLines(style, finding, before),
  ]);

/** How the records are to be read. */
const zoneFormNote = (style: TextStyle): readonly string[] =>
  wrapParagraph(
    style,
    'Records are written as in a zone file. In the web form of a DNS provider leave the name of the zone off the end of each name (@ stands for the zone itself), and the quotes off the value.',
  );

/** The order of work on a domain that has nothing yet, and the records in one piece. */
export const setUpBlocks = (style: TextStyle, setUp: SetUp): readonly (readonly string[])[] => {
  const { first, publish, records, afterwards } = setUp;
  const steps = [first, publish, ...afterwards].map((step, i) =>
    hangingLines(style, `${i + 1}. `, plainText(step)),
  );
  return [
    steps.slice(0, 2).flat(),
    recordBlock(style, records),
    zoneFormNote(style),
    steps.slice(2).flat(),
  ];
};

/** A check's page in our documentation. */
const checkPageUrl = (id: string): string =>
  `https://github.com/dns-audit/dns-audit/blob/main/src/check/README.md#${id}`;

/** The lines with the names of these checks made links, laid out before: a link has no width. */
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

/** The records in one piece, and what comes after them; for a name that a shell takes as it is. */
const nextLines = (style: TextStyle, domain: string, records: number): readonly string[] => {
  const name = shellName(domain);
  return [
    ...(records > 1
      ? wrapParagraph(
          style,
          `All records at once, to import: dns-audit records ${name} --form bind`,
        )
      : []),
    ...(records > 0 ? wrapParagraph(style, `Once they are published: dns-audit wait ${name}`) : []),
  ];
};

/**
 * How records are to be read, what comes after them and where more is told, where there is something
 * to mend. `live`: the one domain of the report, where it is not a file that was judged. `listed`:
 * the list of all has told it of these.
 */
export const guidanceLines = (
  style: TextStyle,
  faults: readonly ReportedFinding[],
  { live, listed }: { readonly live?: string | undefined; readonly listed: ToldBefore['listed'] },
): readonly string[] => {
  const [first] = faults;
  if (first === undefined) return [];
  const ids = [...new Set(faults.map(({ result }) => plainText(result.check)))];
  const choice = ids.length === 1 ? ids[0] : `CHECK, where CHECK is ${few(ids, 12).join(', ')}`;
  const records = faults.filter(
    ({ finding }) => !listed.has(finding) && (finding.fix.publish ?? []).length > 0,
  ).length;
  const known = ids.filter((id) => /^[a-z\d]+(?:-[a-z\d]+)+$/.test(id));
  return [
    ...(records > 0 ? zoneFormNote(style) : []),
    ...(live === undefined ? [] : nextLines(style, live, records)),
    ...linkIds(style, wrapParagraph(style, `More on each: dns-audit explain ${choice}`), known),
  ];
};
