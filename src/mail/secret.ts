/** Keeps a password out of everything that is shown. */
import { presentOctets } from '../model/dns/presentation.ts';
import type { Octets } from '../model/dns/dns.ts';

/** A password behind a function, so that JSON, logs and inspections of its holder do not show it. */
export type Secret = () => string;

/** A text that repeats this many letters or digits of the password in a row is not shown. */
const shortestRun = 4;

const lettersAndDigits = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

const pieces = (text: string): ReadonlySet<string> => {
  const plain = lettersAndDigits(text);
  const starts = Array.from({ length: Math.max(0, plain.length - shortestRun + 1) }, (_, i) => i);
  return new Set(starts.map((start) => plain.slice(start, start + shortestRun)));
};

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

/** The forms in which the password is sent, and those in which logs and error messages show it. */
const passwordForms = (user: string, password: string): readonly string[] => [
  password,
  base64(password),
  base64(`\0${user}\0${password}`),
  base64(`${user}:${password}`),
  Buffer.from(password, 'utf8').toString('hex'),
  encodeURIComponent(password),
];

/** Whether `text` repeats four letters or digits in a row of the password, in any of its forms. */
export const reveals = (text: string, user: string, secret: Secret): boolean => {
  const letters = lettersAndDigits(text);
  const own = pieces(user);
  const short =
    lettersAndDigits(secret()).length < shortestRun && secret() !== '' && text.includes(secret());
  return (
    short ||
    passwordForms(user, secret()).some((form) =>
      [...pieces(form)].some((piece) => letters.includes(piece) && !own.has(piece)),
    )
  );
};

/** A server's words in presentation form, unless they repeat part of the password. */
export const withoutSecret = (words: Octets, user: string, secret: Secret): string =>
  reveals(words, user, secret)
    ? '(not shown, because the reply contains part of the password)'
    : presentOctets(words.slice(0, 300));
