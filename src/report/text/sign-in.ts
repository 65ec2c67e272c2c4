/** Sign-ins in text, and as JSON. */
import type { SignInOutcome, SignInResult } from '../../model/sign-in.ts';
import { asText, type Look, type Mark, marked, paragraph, proseRow, spaced } from './layout.ts';
import { plain } from '../view/plain-text.ts';

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

const resultLines = (look: Look, result: SignInResult): readonly string[] => {
  const { endpoint, outcome, message, user, address, detail, steps } = result;
  const at = `${plain(endpoint.host)}:${endpoint.port}`;
  return [
    ...marked(
      look,
      marks[outcome],
      `${directions[endpoint.protocol]} (${at}): ${plain(message)}`,
      'bold',
    ),
    ...proseRow(
      look,
      'asked',
      `as ${plain(user)}${address === undefined ? '' : `, at ${plain(address)}`}`,
    ),
    ...(detail === '' ? [] : proseRow(look, 'answered', plain(detail))),
    ...(steps.length === 0
      ? []
      : proseRow(look, 'do', ...steps.map((step, i) => `${i + 1}. ${plain(step)}`))),
  ];
};

/** What came of the sign-ins; the password is no part of what is given here. */
export const renderSignIns = (results: readonly SignInResult[], look: Look): string =>
  asText(
    spaced([
      ...results.map((result) => resultLines(look, result)),
      paragraph(
        look,
        'No server was asked more than once, and none but over a verified connection. The password was neither shown nor kept.',
      ),
    ]),
  );

/** The same for programs. */
export const renderSignInsJson = (results: readonly SignInResult[], version: string): string =>
  `${JSON.stringify({ schema: 1, tool: { name: 'dns-audit', version }, signIns: results }, null, 2)}\n`;
