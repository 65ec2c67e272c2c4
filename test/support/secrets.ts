/** Looks for a secret in all that comes out of a run. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const base64 = (text: string): string => Buffer.from(text).toString('base64').replace(/=+$/, '');

/** All forms in which a secret could be found, in lower case. */
const secretForms = (secret: string, user = ''): readonly string[] =>
  [
    secret,
    secret.replaceAll('-', ''),
    ...(secret.includes('-') ? secret.split('-') : []),
    encodeURIComponent(secret),
    secret.replaceAll(/[^\w]/g, (sign) => `\\${sign}`),
    secret.split('').toReversed().join(''),
    Buffer.from(secret).toString('hex'),
    base64(secret),
    base64(`:${secret}`),
    base64(`${user}:${secret}`),
    base64(`\0${user}\0${secret}`),
    base64(`x-access-token:${secret}`),
  ].map((form) => form.toLowerCase());

/** The forms of the secret in the text: none, as a test wants it. */
export const leaksIn = (text: string, secret: string, user = ''): readonly string[] => {
  const all = text.toLowerCase();
  return secretForms(secret, user).filter((form) => all.includes(form));
};

/** What is written into files below `place`; configurations of a run are not. */
export const writtenBelow = (place: string): string =>
  readdirSync(place, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('dns-audit.config.'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
