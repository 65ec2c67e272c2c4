/** In words: how a domain stands while it is waited for, and what is wrong where waiting is over. */
import type { DomainReport } from '../../model/report.ts';
import type { WaitState } from '../../model/wait.ts';
import { toText, type TextStyle, wrapParagraph } from './layout.ts';
import { plainText } from '../view/plain-text.ts';

const readinessReason = ({ verify }: DomainReport): string =>
  verify?.because ?? 'not all was looked at';

interface WaitContext {
  readonly until: 'published' | 'verified-ready';
  /** Whether caches were asked. */
  readonly caches: boolean;
  /** Whether what is told rests on resolvers, because no name server could be asked, or be believed. */
  readonly secondHand: boolean;
}

/** A clause that stays the same for as long as things do, so that it is told once. */
export const describeSituation = (
  phase: WaitState['phase'],
  report: DomainReport,
  { until, caches, secondHand }: WaitContext,
): string => {
  switch (phase) {
    case 'looking':
      return 'looking';
    case 'wrong':
      return `${readinessReason(report)}; waiting for the name servers to give other records`;
    case 'mixed':
      return 'the name servers do not all give the same records yet';
    case 'unknown':
      return readinessReason(report);
    case 'published':
      return caches ? `published; ${readinessReason(report)}` : 'published; asking the resolvers';
    case 'ready':
      return until === 'published'
        ? `published: the ${secondHand ? 'resolvers' : 'name servers'} give what iCloud needs`
        : `safe to press Verify: ${readinessReason(report)}`;
    case 'final':
      return `${readinessReason(report)}, everywhere alike: waiting will not mend it`;
    case 'expired':
      return `time is up: ${readinessReason(report)}`;
  }
};

const listItem = (style: TextStyle, message: string): readonly string[] =>
  wrapParagraph(style, plainText(message), 2).map((line, i) =>
    i === 0 ? `- ${line.trimStart()}` : line,
  );

/** What the checks found, in short; the audit has the whole. */
export const renderFailedChecks = ({ domain, results }: DomainReport, style: TextStyle): string => {
  const messages = results
    .filter(({ status, severity }) => status === 'fail' && severity === 'error')
    .flatMap(({ findings }) => findings.map(({ message }) => message));
  return messages.length === 0
    ? ''
    : toText([
        '',
        ...messages.flatMap((message) => listItem(style, message)),
        `The records to publish: dns-audit records ${plainText(domain)}`,
      ]);
};
