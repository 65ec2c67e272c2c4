/** The end of the terminal's report: all domains in a table, the mail ports, and the report's origin. */
import type { FailOn } from '../../model/check.ts';
import type { DomainReport, Report, Verdict } from '../../model/report.ts';
import {
  dash,
  type TextStyle,
  type Mark,
  markedLines,
  proseWidth,
  paint,
  wrapParagraph,
} from './layout.ts';
import { originParagraphs } from '../view/origin.ts';
import { largest, plainText } from '../view/plain-text.ts';
import { portsTitle } from '../view/port-words.ts';
import { describeCounts, describeTotals } from '../view/totals.ts';
import { reachabilitySentence, reportTone, verdictWords } from '../view/verdict.ts';

export const verdictMarks: { readonly [V in Verdict]: Mark } = {
  pass: 'pass',
  fail: 'error',
  inconclusive: 'unknown',
};

/** Which mail ports fail here: once, because all domains share them. */
export const reachabilityLines = (
  style: TextStyle,
  domains: readonly DomainReport[],
  ci: boolean,
): readonly string[] => {
  const lost = domains.find((domain) => reachabilitySentence(domain) !== undefined);
  if (lost?.portsVerdict === undefined) return [];
  const text = `${portsTitle(ci)}: ${verdictWords[lost.portsVerdict]} ${dash(style)} ${reachabilitySentence(lost) ?? ''}.`;
  return markedLines(style, verdictMarks[lost.portsVerdict], text, 'bold');
};

/** A line for each domain, and how many there are of each verdict. */
export const tableLines = (
  style: TextStyle,
  domains: readonly DomainReport[],
  failOn?: FailOn,
): readonly string[] => {
  const names = domains.map(({ domain }) => plainText(domain));
  const wordWidth = largest(domains.map(({ verdict }) => verdictWords[verdict].length));
  const nameWidth = largest(names.map((name) => name.length));
  const lines = domains.flatMap((domain, i) => {
    const name = names[i] ?? '';
    const counts = describeCounts(domain);
    const said =
      counts === ''
        ? verdictWords[domain.verdict]
        : `${verdictWords[domain.verdict].padEnd(wordWidth)}  ${counts}`;
    const joined = `${name.padEnd(nameWidth)}  ${said}`;
    const fits = joined.length + 8 <= proseWidth(style);
    // A padded line is not prose: wrapping it would lose its columns.
    const [first = '', ...rest] = fits ? [joined] : [name, `    ${said}`];
    return [
      ...markedLines(style, verdictMarks[reportTone(domain, failOn)], '').map(
        (mark) => mark + first,
      ),
      ...rest,
    ];
  });
  return [...lines, '', ...wrapParagraph(style, `${describeTotals(domains)}.`)];
};

/** Where, when and with what the report was made. */
export const originLines = (style: TextStyle, report: Report): readonly string[] =>
  originParagraphs(report)
    .flatMap((paragraph) => wrapParagraph(style, paragraph))
    .map((line) => paint(style, 'dim', line));
