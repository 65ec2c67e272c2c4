/** How the values of options are read, and what is said of one that is wrong. */
import { secondsIn } from '../../model/text/duration.ts';
import type { MailSetting } from '../../model/mail/diagnosis.ts';
import { presentText } from '../../model/dns/presentation.ts';
import { rdapServer } from '../../model/registration.ts';
import { showServerText } from '../../model/dns/server-name.ts';
import { parseServerAddress } from '../../model/dns/server-address.ts';
import type { Reader } from './option.ts';
import { didYouMean, isOn, items, numberFrom, singleValue } from '../option-values.ts';
import type {
  AppleDomain,
  FileOutput,
  Format,
  HostPort,
  ResolverChoice,
  Shard,
} from '../../model/request.ts';
import { readHostPort, readMailSetting } from './mail-setting.ts';
import { readShard } from './shard.ts';
import { UserError } from '../../model/user-error.ts';
import { readGivenRecords, readVerificationToken } from '../verification-token.ts';

/** A switch that is off unless it is given. */
export const offSwitch = { default: false, read: isOn } as const;

/** A switch that is on: `--no-` turns it off. */
export const onSwitch = { default: true, read: isOn } as const;

export const fileValue = { takes: 'FILE', values: 'file', read: singleValue } as const;

/** So much of a wrong value is shown. */
const shown = (text: string): string => presentText(text.slice(0, 200));

/** Ids of checks, and areas. */
export const readNames: Reader<readonly string[]> = (given, { checks, areas }) => {
  const valid = [...checks, ...areas];
  const named = items(given);
  const unknown = named.find((name) => !valid.includes(name));
  if (unknown === undefined) return named;
  throw new UserError(
    `--${given.option}: there is no check or area "${presentText(unknown)}".`,
    didYouMean(unknown, valid) ?? 'dns-audit explain lists them.',
  );
};

const formatsBySuffix: Readonly<Record<string, Format>> = {
  '.txt': 'text',
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.md': 'markdown',
  '.sarif': 'sarif',
  '.xml': 'junit',
  '.html': 'html',
  '.svg': 'badge',
  '.badge.json': 'badge-json',
  '.codequality.json': 'codequality',
  // GitLab's own name for it.
  'gl-code-quality-report.json': 'codequality',
};

const parseReportFile = (file: string): FileOutput => {
  const name = file.toLowerCase();
  // The longest suffix counts: x.badge.json ends in .json too.
  const [suffix = ''] = Object.keys(formatsBySuffix)
    .filter((one) => name.endsWith(one))
    .toSorted((a, b) => b.length - a.length);
  const format = formatsBySuffix[suffix];
  if (format !== undefined) return { format, file };
  throw new UserError(
    `--output ${presentText(file)}: the suffix chooses the format, and this one is unknown.`,
    `Use one of ${Object.keys(formatsBySuffix).join(' ')}.`,
  );
};

export const readReportFiles: Reader<readonly FileOutput[]> = ({ values }) =>
  values.map(parseReportFile);

/** How a wrong one of the values is called: by its text, unless that or its neighbor may be a part of a key. */
const showServerValue = (all: readonly string[], wrong: string): string => {
  const shown = all.every((one) => showServerText(one) === one || one === wrong)
    ? showServerText(wrong)
    : undefined;
  return shown === undefined ? `value ${all.indexOf(wrong) + 1}` : presentText(shown);
};

/** Why an https:// address may be refused all the same. */
const adviseOnUrl = (text: string): string | undefined =>
  /^https:\/\/.*[@#]/i.test(text)
    ? 'An https:// address takes no user name, password or fragment.'
    : undefined;

const parseResolver = (text: string, all: readonly string[]): ResolverChoice => {
  if (text === 'system') return { kind: 'system' };
  const address = parseServerAddress(text);
  if (address !== undefined) return address;
  throw new UserError(
    `--resolver: ${showServerValue(all, text)} is not system, IP, IP:PORT, [IPv6]:PORT or an https:// address.`,
    adviseOnUrl(text),
  );
};

/** Each resolver once. */
export const readResolvers: Reader<readonly [ResolverChoice, ...ResolverChoice[]]> = (given) => {
  const all = [...new Set(items(given))];
  const [first = 'system', ...others] = all;
  return [parseResolver(first, all), ...others.map((one) => parseResolver(one, all))];
};

/** The addresses of resolvers over HTTPS; an empty list for `none`. */
export const readReferees: Reader<readonly string[] | undefined> = (given) => {
  const named = items(given);
  if (named.length === 0) return undefined;
  if (named.length === 1 && named[0] === 'none') return [];
  return named.map((text) => {
    const address = parseServerAddress(text);
    if (address?.kind === 'doh') return address.url;
    throw new UserError(
      `--referee: ${showServerValue(named, text)} is neither an https:// address nor the word none.`,
      adviseOnUrl(text),
    );
  });
};

export const readRegistryServer: Reader<URL | undefined> = (given) => {
  const text = singleValue(given);
  const server = text === undefined ? undefined : rdapServer(text);
  if (text !== undefined && server === undefined)
    throw new UserError(
      `--${given.option}: ${showServerValue([text], text)} is not the https:// address of a server.`,
    );
  return server;
};

const parseControl = (text: string): HostPort => {
  const place = readHostPort(text);
  if (place !== undefined) return place;
  throw new UserError(
    `--control ${shown(text)} is not HOST:PORT, and not none.`,
    'Example: --control imap.gmail.com:993',
  );
};

/** `undefined` if the option is not given; an empty list for `none`. */
export const readControls: Reader<readonly HostPort[] | undefined> = (given) => {
  const named = items(given);
  if (named.length === 0) return undefined;
  return named.includes('none') ? [] : named.map(parseControl);
};

/** What Apple's set-up shows. */
export const readAppleDomain: Reader<AppleDomain | undefined> = (given) => {
  const text = singleValue(given);
  if (text === undefined) return undefined;
  const records = readGivenRecords(text);
  return { token: readVerificationToken(text), ...(records && { given: records }) };
};

export const settingReader =
  (protocol: MailSetting['protocol']): Reader<MailSetting | undefined> =>
  (given) => {
    const text = singleValue(given);
    return text === undefined ? undefined : readMailSetting(protocol, text, given.option);
  };

/** The setting of a server to which a password is sent. */
export const encryptedSettingReader =
  (protocol: MailSetting['protocol']): Reader<MailSetting | undefined> =>
  (given, about) => {
    const setting = settingReader(protocol)(given, about);
    if (setting?.security !== 'none') return setting;
    throw new UserError(
      'login sends a password only over an encrypted connection: tls or starttls.',
    );
  };

/** Bytes that would end a command or a name in it. */
const hasControl = (text: string): boolean => /[\u0000-\u001f\u007f]/.test(text);

export const readUserName: Reader<string | undefined> = (given) => {
  const user = singleValue(given);
  if (user !== undefined && (user.length > 254 || hasControl(user)))
    throw new UserError('--user must be a user name.');
  return user;
};

export const millisecondsReader =
  (least: number, most: number): Reader<number> =>
  (given, about) =>
    numberFrom(least, most)(given, about) * 1000;

/** Timers count no further than 24 days. */
const longest = 20 * 24 * 60 * 60;

/** `90s`, `15m`, `2h`, `1h30m`, `1d`, in milliseconds. */
export const readDuration: Reader<number> = (given) => {
  const { option } = given;
  const text = singleValue(given) ?? '';
  const seconds = /^0$|[a-z]$/i.test(text) ? secondsIn(text) : undefined;
  if (seconds !== undefined && seconds <= longest) return seconds * 1000;
  throw new UserError(
    `--${option} ${shown(text)} is no time of at most 20 days: a number with s, m, h or d.`,
    `Example: --${option} 90s, --${option} 2h, --${option} 1h30m`,
  );
};

export const readShardOption: Reader<Shard | undefined> = (given) => {
  const text = singleValue(given);
  return text === undefined ? undefined : readShard(text);
};

/** RFC 8461 §3.1. */
export const readPolicyId: Reader<string | undefined> = (given) => {
  const id = singleValue(given);
  if (id === undefined || /^[A-Za-z0-9]{1,32}$/.test(id)) return id;
  throw new UserError(
    `--${given.option} ${shown(id)} is not an id: 1 to 32 letters and digits.`,
    `Example: --${given.option} 20261201`,
  );
};

/** RFC 8460 §3: the signs that have a meaning in the record or in an address would have to be escaped. */
export const readReportAddress: Reader<string | undefined> = (given) => {
  const address = singleValue(given)?.replace(/^mailto:/i, '');
  if (address === undefined || /^[\w.+-]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(address))
    return address;
  throw new UserError(
    `--${given.option} ${shown(address)} is not a mail address.`,
    `Example: --${given.option} tls-reports@example.com`,
  );
};
