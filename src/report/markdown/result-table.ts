/** Results of checks as tables. */
import type { Severity } from '../../model/check.ts';
import type { Result } from '../../model/report.ts';
import { capital, counted } from '../../model/text/wording.ts';
import { shorten } from '../view/plain-text.ts';
import { codeSpan, escapeCell } from './escape.ts';

export const severityIcons: { readonly [S in Severity]: string } = {
  error: '❌',
  warning: '⚠️',
  note: 'ℹ️',
};

const resultIcon = ({ status, severity }: Result): string => {
  switch (status) {
    case 'pass':
      return '✅';
    case 'fail':
      return severityIcons[severity];
    case 'inconclusive':
      return '❔';
    case 'skipped':
      return '➖';
  }
};

const describeResult = ({ status, findings, severity }: Result): string => {
  if (status === 'fail')
    return counted(findings.length, severity === 'error' ? 'problem' : severity);
  return status === 'inconclusive' ? 'not judged' : status === 'pass' ? 'fine' : 'skipped';
};

export const resultTable = (results: readonly Result[]): string =>
  [
    '| | Check | Result |',
    '|---|---|---|',
    ...results.map((r) => `| ${resultIcon(r)} | ${escapeCell(r.title)} | ${describeResult(r)} |`),
  ].join('\n');

/** A failed check by what is wrong, since its title says what is right. */
export const faultTable = (results: readonly Result[]): string =>
  [
    '| | What is wrong | Check |',
    '|---|---|---|',
    ...results.map((result) => {
      const { findings, title, check } = result;
      const [first, ...more] = findings;
      const message = first === undefined ? title : capital(shorten(first.message, 200));
      const rest = more.length === 0 ? '' : ` (and ${more.length} more)`;
      return `| ${resultIcon(result)} | ${escapeCell(`${message}${rest}`)} | ${codeSpan(check)} |`;
    }),
  ].join('\n');
