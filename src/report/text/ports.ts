/** Mail ports for the terminal: a line with a mark for each port and, if wanted, for each address. */
import type { AddressProbe, ProbeResult } from '../../model/mail/probe.ts';
import { addressDetails, portSummary } from '../view/port-words.ts';
import { type Mark, type TextStyle, markedLines, paint, wrapParagraph } from './layout.ts';

const portMarks = {
  spoke: 'pass',
  closed: 'error',
  failed: 'unknown',
} as const satisfies { readonly [K in ProbeResult['kind']]: Mark };

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
    ...markedLines(style, portMarks[result.kind], portSummary(result)),
    ...(verbose
      ? result.addresses.flatMap((address) =>
          addressLines(style, address).map((line) => paint(style, 'dim', line)),
        )
      : []),
  ]);
