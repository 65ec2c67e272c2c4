/** Mail ports for the terminal: a marked line for each port and, if wanted, each of its addresses. */
import type { AddressProbe, ProbeResult } from '../../model/mail/probe.ts';
import { addressDetails, portSummary } from '../view/port-words.ts';
import { type TextStyle, markedLines, paint, wrapParagraph } from './layout.ts';

const portMark = ({ kind }: ProbeResult) =>
  kind === 'spoke' ? 'pass' : kind === 'closed' ? 'error' : 'unknown';

const addressLines = (style: TextStyle, probe: AddressProbe): readonly string[] => {
  const signs = style.unicode ? { good: '✓', bad: '✗' } : { good: 'ok', bad: 'failed' };
  const [head, ...rest] = addressDetails(probe, signs);
  return [
    ...wrapParagraph(style, head, 2),
    ...rest.flatMap((line) => wrapParagraph(style, line, 4)),
  ];
};

/** A line for each port; with `verbose`, each address and how long each phase took. */
export const portLines = (
  style: TextStyle,
  probes: readonly ProbeResult[],
  verbose: boolean,
): readonly string[] =>
  probes.flatMap((result) => [
    ...markedLines(style, portMark(result), portSummary(result)),
    ...(verbose
      ? result.addresses.flatMap((address) =>
          addressLines(style, address).map((line) => paint(style, 'dim', line)),
        )
      : []),
  ]);
