/** The results of sign-ins, in text and as JSON. */
import type { SignInOutcome, SignInResult } from '../../model/mail/sign-in.ts';
import {
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
  const { endpoint, outcome, message, user, address, detail, steps } = result;
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
    ...(steps.length === 0
      ? []
      : labeledProse(style, 'do', ...steps.map((step, i) => `${i + 1}. ${plainText(step)}`))),
  ];
};

/** The results for people. They never contain the password. */
export const renderSignIns = (results: readonly SignInResult[], style: TextStyle): string =>
  toText(
    joinBlocks([
      ...results.map((result) => resultLines(style, result)),
      wrapParagraph(style, 'One attempt per server, encrypted. Your password was not stored.'),
    ]),
  );

/** The results for programs. */
export const renderSignInsJson = (results: readonly SignInResult[], version: string): string =>
  `${JSON.stringify({ schema: 1, tool: { name: 'dns-audit', version }, signIns: results }, null, 2)}\n`;
