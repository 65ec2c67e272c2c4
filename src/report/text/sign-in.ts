/** The results of sign-ins, in text and as JSON. */
import type { SignInOutcome, SignInResult } from '../../model/mail/sign-in.ts';
import {
  hangingLines,
  titledSection,
  toText,
  type TextStyle,
  type Mark,
  markedLines,
  wrapParagraph,
  labeledProse,
} from './layout.ts';
import { joinBlocks, plainText } from '../view/plain-text.ts';

const marks: { readonly [O in SignInOutcome]: Mark } = {
  accepted: 'pass',
  refused: 'error',
  'refused-password-shape': 'error',
  'refused-user-form': 'error',
  'sender-refused': 'error',
  'turned-away': 'unknown',
  unavailable: 'unknown',
  'no-method': 'unknown',
  lost: 'unknown',
  unreached: 'unknown',
};

const directions = { imap: 'Incoming mail', smtp: 'Outgoing mail' } as const;

const resultLines = (style: TextStyle, result: SignInResult): readonly string[] => {
  const { endpoint, outcome, message, user, address, detail } = result;
  const at = `${plainText(endpoint.host)}:${endpoint.port}`;
  return [
    ...markedLines(
      style,
      marks[outcome],
      `${directions[endpoint.protocol]} (${at}): ${plainText(message)}`,
      'bold',
    ),
    ...labeledProse(
      style,
      'user',
      `${plainText(user)}${address === undefined ? '' : `, at ${plainText(address)}`}`,
    ),
    ...(detail === '' ? [] : labeledProse(style, 'answer', plainText(detail))),
  ];
};

/** The worst of them. */
const worstMark = (results: readonly SignInResult[]): Mark => {
  const shown = results.map(({ outcome }) => marks[outcome]);
  return (['error', 'unknown'] as const).find((mark) => shown.includes(mark)) ?? 'pass';
};

/** What to do: each step once, although both servers may refuse for the same reason. */
const stepBlock = (style: TextStyle, results: readonly SignInResult[]): readonly string[] => {
  const steps = [...new Set(results.flatMap((result) => result.steps))];
  return titledSection(style, 'What to do', [
    steps.flatMap((step, i) => hangingLines(style, `${i + 1}. `, plainText(step))),
  ]);
};

/** The results for people, summed up first. They never contain the password. */
export const renderSignIns = (
  summary: string,
  results: readonly SignInResult[],
  style: TextStyle,
): string =>
  toText(
    joinBlocks([
      markedLines(style, worstMark(results), `${plainText(summary)}.`, 'bold'),
      stepBlock(style, results),
      ...results.map((result) => resultLines(style, result)),
      wrapParagraph(style, 'One attempt per server, encrypted. Your password was not stored.'),
    ]),
  );

/** The results for programs. */
export const renderSignInsJson = (
  summary: string,
  results: readonly SignInResult[],
  version: string,
): string =>
  `${JSON.stringify({ schema: 1, tool: { name: 'dns-audit', version }, summary, signIns: results }, null, 2)}\n`;
