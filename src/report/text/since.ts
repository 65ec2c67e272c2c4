/** What became of a domain since an earlier report, for the terminal. */
import type { DomainReport, Verdict } from '../../model/report.ts';
import {
  type ComparedFinding,
  comparedFindings,
  sinceHeading,
  sinceSentence,
  uncomparedSentences,
  urgencyOf,
} from '../view/since.ts';
import { plainText } from '../view/plain-text.ts';
import { changeLines } from './drift.ts';
import { type Mark, markedLines, type TextStyle, titledSection } from './layout.ts';
import { verdictMarks } from './summary.ts';

const urgencyMarks = {
  error: 'error',
  warning: 'warning',
  note: 'note',
  fine: 'pass',
  open: 'unknown',
} as const satisfies Record<ReturnType<typeof urgencyOf>, Mark>;

const findingLine = (style: TextStyle, finding: ComparedFinding): readonly string[] =>
  markedLines(
    style,
    urgencyMarks[urgencyOf(finding)],
    `${finding.fate} ${plainText(finding.check)}: ${finding.message}`,
    finding.fate === 'unchanged' ? 'dim' : undefined,
  );

/** The whole section; empty if the report is compared with none. `tone`: how the run ends now. */
export const sinceLines = (
  style: TextStyle,
  domain: DomainReport,
  tone: Verdict,
): readonly string[] => {
  const { since } = domain;
  if (since === undefined) return [];
  return titledSection(style, sinceHeading(since), [
    markedLines(style, verdictMarks[tone], `${sinceSentence(domain, since)}.`, 'bold'),
    comparedFindings(since).flatMap((finding) => findingLine(style, finding)),
    changeLines(style, since.changes),
    uncomparedSentences(since).flatMap((line) => markedLines(style, 'unknown', line)),
  ]);
};
