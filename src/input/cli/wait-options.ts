/** Reads the options of `wait`. */
import type { Config } from '../../model/config.ts';
import { presentText } from '../../model/dns/presentation.ts';
import { readAuditOptions } from './audit-options.ts';
import { readDomain } from '../domain-name.ts';
import { toList, readChoice, type RawOptions, singleValue } from '../option-values.ts';
import type { AuditOptions, WaitRequest } from '../../model/request.ts';
import { UserError } from '../../model/user-error.ts';

const units: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };

/** Timers count no further than 24 days. */
const longest = 20 * 86_400;

/** `90s`, `15m`, `2h`, `1h30m`, `1d`, in milliseconds. */
const readDuration = (raw: RawOptions, option: string): number => {
  const text = singleValue(raw, option) ?? '';
  const seconds = [...text.matchAll(/(\d+)([smhd])/g)]
    .map(([, count, unit = '']) => Number(count) * (units[unit] ?? 0))
    .reduce((sum, part) => sum + part, 0);
  if (/^(?:\d{1,6}[smhd])+$|^0$/.test(text) && seconds <= longest) return seconds * 1000;
  throw new UserError(
    `--${option} ${presentText(text.slice(0, 80))} is no time of at most 20 days: a number with s, m, h or d.`,
    `Example: --${option} 90s, --${option} 2h, --${option} 1h30m`,
  );
};

/** Caches of others than this machine's, over TLS where they can be asked so: nobody between forges what they say. */
const waitResolvers = [
  { kind: 'doh', url: 'https://1.1.1.1/dns-query' },
  { kind: 'doh', url: 'https://8.8.8.8/dns-query' },
  { kind: 'wire', address: '9.9.9.9', port: 53 },
] as const;

export const readWaitOptions = (raw: RawOptions, config?: Config): WaitRequest => {
  const named = toList(raw['domains']).map(readDomain);
  const domains = named.length > 0 ? named : (config?.domains.map(({ domain }) => domain) ?? []);
  if (domains.length === 0)
    throw new UserError('Which domain?', 'Example: dns-audit wait example.com --for 2h');
  if (domains.length > 1 && raw['apple-domain'] !== undefined)
    throw new UserError('--apple-domain is of one domain: wait for each by itself.');
  return {
    domains: [...new Map(domains.map((domain) => [domain.name, domain])).values()],
    until: readChoice(raw, 'until', ['verified-ready', 'published']),
    forMs: readDuration(raw, 'for'),
    settleMs: readDuration(raw, 'settle'),
  };
};

/** As of the audit; `--for` is another thing here. */
export const readWaitAuditOptions = (
  raw: RawOptions,
  known: Parameters<typeof readAuditOptions>[1],
  config?: Config,
): AuditOptions => {
  const options = readAuditOptions({ ...raw, for: undefined }, known, config);
  return raw['resolver'] === undefined
    ? { ...options, resolvers: [{ kind: 'system' }, ...waitResolvers] }
    : options;
};
