/** Mail servers on loopback that let people sign in, or do not, each in one way. */
import type { Socket } from 'node:net';
import {
  imapScript,
  listen,
  type Listening,
  type ServerScript,
  smtpScript,
  smtpSecuredScript,
  playScript,
} from '../../src/demo/mail-server.ts';
import { inTls } from './mail-server.ts';

/** A server, and every line that it was told. */
export interface LoginServer extends Listening {
  readonly lines: readonly string[];
}

/** How a line is answered; `undefined`: as iCloud would. A `null` reply ends the connection. */
export type Answers = (line: string) => string | null | undefined;

const changed =
  (part: ServerScript, answers: Answers, lines: string[]) =>
  (socket: Socket): void =>
    playScript(socket, {
      ...part,
      answer: (line) => {
        lines.push(line);
        const text = answers(line);
        if (text === null) socket.end();
        return text === undefined ? part.answer(line) : { text: text ?? '' };
      },
    });

/** IMAP over TLS, by default on a free port. */
export const imapLogin = async (answers: Answers, port = 0): Promise<LoginServer> => {
  const lines: string[] = [];
  const server = await listen('127.0.0.1', inTls(changed(imapScript, answers, lines)), port);
  return { ...server, lines };
};

/** Submission with STARTTLS; before TLS it speaks as iCloud does. */
export const smtpLogin = async (answers: Answers, port = 0): Promise<LoginServer> => {
  const lines: string[] = [];
  const upgrade = inTls(changed(smtpSecuredScript, answers, lines));
  const serve = changed({ ...smtpScript, upgrade }, () => undefined, lines);
  return { ...(await listen('127.0.0.1', serve, port)), lines };
};

const sender = '250 2.1.0 Ok\r\n';

/** Answers of a server that accepts everything. */
export const accepting = {
  imap: ((line) =>
    /LOGIN|AUTHENTICATE/.test(line) ? 'a5 OK LOGIN completed\r\n' : undefined) satisfies Answers,
  smtp: ((line) => {
    if (line.startsWith('AUTH')) return '235 2.7.0 Authentication successful\r\n';
    return line.startsWith('MAIL') ? sender : undefined;
  }) satisfies Answers,
} as const;
