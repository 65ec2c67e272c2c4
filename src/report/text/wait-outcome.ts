/** In words: how a domain stands while it is waited for, and what is wrong where waiting is over. */
import type { DomainReport } from '../../model/report.ts';
import type { WaitState } from '../../model/wait.ts';
import { asText, type Look, paragraph } from './layout.ts';
import { plain } from '../view/plain-text.ts';

const because = ({ verify }: DomainReport): string => verify?.because ?? 'not all was looked at';

interface Told {
  readonly until: 'published' | 'verified-ready';
  /** Whether caches were asked. */
  readonly caches: boolean;
  /** Whether what is told rests on resolvers, because no name server could be asked, or be believed. */
  readonly secondHand: boolean;
}

/** A clause that stays the same for as long as things do, so that it is told once. */
export const situationOf = (
  phase: WaitState['phase'],
  report: DomainReport,
  { until, caches, secondHand }: Told,
): string => {
  switch (phase) {
    case 'looking':
      return 'looking';
    case 'wrong':
      return `${because(report)}; waiting for the name servers to give other records`;
    case 'mixed':
      return 'the name servers do not all give the same records yet';
    case 'unknown':
      return because(report);
    case 'published':
      return caches ? `published; ${because(report)}` : 'published; asking the resolvers';
    case 'ready':
      return until === 'published'
        ? `published: the ${secondHand ? 'resolvers' : 'name servers'} give what iCloud needs`
        : `safe to press Verify: ${because(report)}`;
    case 'final':
      return `${because(report)}, everywhere alike: waiting will not mend it`;
    case 'expired':
      return `time is up: ${because(report)}`;
  }
};

const item = (look: Look, message: string): readonly string[] =>
  paragraph(look, plain(message), 2).map((line, i) => (i === 0 ? `- ${line.trimStart()}` : line));

/** What the checks found, in short; the audit has the whole. */
export const renderFaults = ({ domain, results }: DomainReport, look: Look): string => {
  const messages = results
    .filter(({ status, severity }) => status === 'fail' && severity === 'error')
    .flatMap(({ findings }) => findings.map(({ message }) => message));
  return messages.length === 0
    ? ''
    : asText([
        '',
        ...messages.flatMap((message) => item(look, message)),
        `The records to publish: dns-audit records ${plain(domain)}`,
      ]);
};
