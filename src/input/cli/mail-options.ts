/** Reads the options about mail programs: how one is set up, who signs in, whose system it runs on. */
import { type MailSetting, platforms } from '../../model/diagnosis.ts';
import { presentText } from '../../model/dns/presentation.ts';
import { toCommaList, toList, readChoice, type RawOptions, singleValue } from '../option-values.ts';
import type { AuditOptions, LoginRequest, HostPort } from '../../model/request.ts';
import { readHostPort, readMailSetting } from './mail-setting.ts';
import { UserError } from '../../model/user-error.ts';

export const readPlatform = (raw: RawOptions): Pick<AuditOptions, 'platform'> =>
  raw['for'] === undefined ? {} : { platform: readChoice(raw, 'for', platforms) };

const parseControl = (text: string): HostPort => {
  const place = readHostPort(text);
  if (place !== undefined) return place;
  throw new UserError(
    `--control ${presentText(text.slice(0, 200))} is not HOST:PORT, and not none.`,
    'Example: --control imap.gmail.com:993',
  );
};

/** Nothing where the option is not given; an empty list for `none`. */
export const readControls = (raw: RawOptions): Pick<AuditOptions, 'controls'> => {
  const given = toCommaList(raw['control']);
  if (given.length === 0) return {};
  return { controls: given.includes('none') ? [] : given.map(parseControl) };
};

/** How the mail program is set up, as far as that is told. */
export const readMailSettings = (raw: RawOptions): readonly MailSetting[] =>
  (['imap', 'smtp'] as const).flatMap((protocol) => {
    const text = singleValue(raw, protocol);
    return text === undefined ? [] : [readMailSetting(protocol, text, protocol)];
  });

/** Octets that would end a command or a name in it. */
const hasControl = (text: string): boolean => /[\u0000-\u001f\u007f]/.test(text);

const readAddress = (raw: RawOptions): string => {
  const text = (toList(raw['address'])[0] ?? '').trim();
  if (/^[!#-'*+\-./0-9=?A-Z^_`a-z{|}~]+@[A-Za-z0-9.-]+$/.test(text) && text.length <= 254)
    return text;
  throw new UserError(
    `"${presentText(text.slice(0, 254))}" is not a mail address.`,
    'Example: dns-audit login you@icloud.com',
  );
};

export const readLoginOptions = (raw: RawOptions): LoginRequest => {
  const set = readMailSettings(raw);
  if (set.some(({ security }) => security === 'none'))
    throw new UserError(
      'login sends a password only over an encrypted connection: tls or starttls.',
    );
  const user = singleValue(raw, 'user');
  if (user !== undefined && (user === '' || user.length > 254 || hasControl(user)))
    throw new UserError('--user must be a user name.');
  return { address: readAddress(raw), set, ...(user === undefined ? {} : { user }) };
};
