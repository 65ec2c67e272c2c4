/** What became of a domain since an earlier report, in Markdown. */
import type { DomainReport } from '../../model/report.ts';
import {
  type ComparedFinding,
  comparedFindings,
  sinceHeading,
  sinceSentence,
  uncomparedSentences,
  urgencyOf,
} from '../view/since.ts';
import { renderDiff } from './diff.ts';
import { codeSpan, escapeProse } from './escape.ts';

const urgencyIcons = {
  error: '❌',
  warning: '⚠️',
  note: 'ℹ️',
  fine: '✅',
  open: '❔',
} as const satisfies Record<ReturnType<typeof urgencyOf>, string>;

const findingItem = (finding: ComparedFinding): string =>
  `- ${urgencyIcons[urgencyOf(finding)]} **${finding.fate}** ${codeSpan(finding.check)}: ${escapeProse(finding.message)}`;

/** The section; empty if the report is compared with none. */
export const sinceText = (domain: DomainReport): string => {
  const { since } = domain;
  if (since === undefined) return '';
  const parts = [
    `#### ${escapeProse(sinceHeading(since))}`,
    escapeProse(`${sinceSentence(domain, since)}.`),
    comparedFindings(since).map(findingItem).join('\n'),
    renderDiff(since.changes),
    ...uncomparedSentences(since).map(escapeProse),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
};
