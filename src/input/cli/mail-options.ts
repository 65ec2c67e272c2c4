/** Reads the options about mail programs: how one is set up, who signs in, whose system it runs on. */
import { type MailSetting, platforms } from '../../model/diagnosis.ts';
import { presentText } from '../../model/dns/presentation.ts';
import { commaListOf, listOf, oneOf, type Raw, single } from '../option-values.ts';
import type { AuditOptions, LoginRequest, Place } from '../../model/request.ts';
import { readPlace, readSetting } from './mail-setting.ts';
import { UserError } from '../../model/user-error.ts';

export const platformOf = (raw: Raw): Pick<AuditOptions, 'platform'> =>
  raw['for'] === undefined ? {} : { platform: oneOf(raw, 'for', platforms) };

const controlIn = (text: string): Place => {
  const place = readPlace(text);
  if (place !== undefined) return place;
  throw new UserError(
    `--control ${presentText(text.slice(0, 200))} is not HOST:PORT, and not none.`,
    'Example: --control imap.gmail.com:993',
  );
};

/** Nothing where the option is not given; an empty list for `none`. */
export const controlsOf = (raw: Raw): Pick<AuditOptions, 'controls'> => {
  const given = commaListOf(raw['control']);
  if (given.length === 0) return {};
  return { controls: given.includes('none') ? [] : given.map(controlIn) };
};

/** How the mail program is set up, as far as that is told. */
export const settingsOf = (raw: Raw): readonly MailSetting[] =>
  (['imap', 'smtp'] as const).flatMap((protocol) => {
    const text = single(raw, protocol);
    return text === undefined ? [] : [readSetting(protocol, text, protocol)];
  });

/** Octets that would end a command or a name in it. */
const hasControl = (text: string): boolean => /[\u0000-\u001f\u007f]/.test(text);

const addressIn = (raw: Raw): string => {
  const text = (listOf(raw['address'])[0] ?? '').trim();
  if (/^[!#-'*+\-./0-9=?A-Z^_`a-z{|}~]+@[A-Za-z0-9.-]+$/.test(text) && text.length <= 254)
    return text;
  throw new UserError(
    `"${presentText(text.slice(0, 254))}" is not a mail address.`,
    'Example: dns-audit login you@icloud.com',
  );
};

export const loginOf = (raw: Raw): LoginRequest => {
  const set = settingsOf(raw);
  if (set.some(({ security }) => security === 'none'))
    throw new UserError(
      'login sends a password only over an encrypted connection: tls or starttls.',
    );
  const user = single(raw, 'user');
  if (user !== undefined && (user === '' || user.length > 254 || hasControl(user)))
    throw new UserError('--user must be a user name.');
  return { address: addressIn(raw), set, ...(user === undefined ? {} : { user }) };
};
