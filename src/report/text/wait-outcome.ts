/** `wait` in words: the state of a domain while waiting, and what is wrong at the end. */
import { lapseCheckIds } from '../../model/check-id.ts';
import type { DomainReport } from '../../model/report.ts';
import type { WaitState } from '../../model/wait.ts';
import { toText, type TextStyle, wrapParagraph } from './layout.ts';
import { plainText } from '../view/plain-text.ts';

const readinessReason = ({ verify }: DomainReport): string =>
  verify?.because ?? "couldn't look everything up";

interface WaitContext {
  readonly until: 'published' | 'verified-ready';
  /** Whether caches were asked. */
  readonly caches: boolean;
  /** Whether only resolvers answered, because no name server could be asked or trusted. */
  readonly secondHand: boolean;
}

/** A clause that changes only if the state does, so that it is written once. */
export const describeSituation = (
  phase: WaitState['phase'],
  report: DomainReport,
  { until, caches, secondHand }: WaitContext,
): string => {
  switch (phase) {
    case 'looking':
      return 'looking';
    case 'wrong':
      return `${readinessReason(report)}; waiting for the name servers to change`;
    case 'mixed':
      return "the name servers don't all serve the same records yet";
    case 'unknown':
      return readinessReason(report);
    case 'published':
      return caches ? `published; ${readinessReason(report)}` : 'published; asking resolvers';
    case 'ready':
      return until === 'published'
        ? `published: the ${secondHand ? 'resolvers' : 'name servers'} have what iCloud needs`
        : `safe to press Verify: ${readinessReason(report)}`;
    case 'final':
      return `${readinessReason(report)} on every server: waiting won't fix it`;
    case 'expired':
      return `time is up: ${readinessReason(report)}`;
  }
};

const listItem = (style: TextStyle, message: string): readonly string[] =>
  wrapParagraph(style, plainText(message), 2).map((line, i) =>
    i === 0 ? `- ${line.trimStart()}` : line,
  );

/** What the checks found, in short. */
export const renderFailedChecks = ({ domain, results }: DomainReport, style: TextStyle): string => {
  const messages = results
    .filter(({ status, severity }) => status === 'fail' && severity === 'error')
    .flatMap(({ findings }) => findings.map(({ message }) => message));
  // Of a domain that is not there, or expired, no record helps.
  const lapsed = results.some(({ check, status }) => status === 'fail' && lapseCheckIds.has(check));
  return messages.length === 0
    ? ''
    : toText([
        '',
        ...messages.flatMap((message) => listItem(style, message)),
        lapsed
          ? `To see what to do first: dns-audit ${plainText(domain)}`
          : `To see the records to publish: dns-audit records ${plainText(domain)}`,
      ]);
};
