/** What an audit is asked for: which domains, and what does not go together. */
import type { Config } from '../../model/config.ts';
import type { Domain } from '../../model/dns/domain-name.ts';
import { findNearest } from '../../model/text/edit-distance.ts';
import { readDomain } from '../domain-name.ts';
import type { OptionsOf } from './options.ts';
import { UserError } from '../../model/user-error.ts';

type Options = OptionsOf<'audit'>;

/** Each domain once. */
export const distinctDomains = (domains: readonly Domain[]): readonly Domain[] => [
  ...new Map(domains.map((domain) => [domain.name, domain])).values(),
];

const configuredDomains = (config: Config | undefined): readonly Domain[] =>
  config?.domains.map(({ domain }) => domain) ?? [];

/** Those that are named, else those of the configuration. */
export const chooseDomains = (words: readonly string[], config?: Config): readonly Domain[] =>
  distinctDomains(words.length > 0 ? words.map(readDomain) : configuredDomains(config));

const refuseWithoutZone = (options: Options): void => {
  const { zone, against, offline, config } = options;
  if (zone !== undefined || config?.domains.some((domain) => domain.zone !== undefined)) return;
  if (against !== undefined) throw new UserError('--against needs --zone.');
  if (offline) throw new UserError('--offline needs --zone.');
};

/** An `ndjson` report can be gone on with, line by line; no other. */
const refuseResuming = (options: Options): void => {
  const { resume, format, files, record, replay, zone } = options;
  if (resume === undefined) return;
  if ([{ format }, ...files].some((one) => one.format !== 'ndjson') || record !== undefined)
    throw new UserError(
      '--resume continues an ndjson report, so it needs --format ndjson.',
      'When it is done, convert it with: dns-audit merge FILE.ndjson --format text',
    );
  if (replay !== undefined || zone !== undefined)
    throw new UserError("--resume can't be combined with --replay or --zone.");
};

const refuseShared = ({ appleDomain }: Options, domains: readonly Domain[]): void => {
  if (appleDomain !== undefined && domains.length > 1)
    throw new UserError(
      '--apple-domain needs a single domain, because each domain has its own value.',
      'Set them in dns-audit.config.json.',
    );
};

/** A word without a dot is no domain, but may be a command with a slip in it. */
const refuseMistyped = ([word = '']: readonly string[], commands: readonly string[]): void => {
  const meant = /^[a-z-]+$/i.test(word) ? findNearest(word, commands) : undefined;
  if (meant !== undefined)
    throw new UserError(`There is no command "${word}".`, `Did you mean dns-audit ${meant}?`);
};

const chooseAuditDomains = (words: readonly string[], options: Options): readonly Domain[] => {
  if (words.length > 0) return distinctDomains(words.map(readDomain));
  if (options.from !== undefined || options.replay !== undefined) return [];
  const configured = configuredDomains(options.config);
  if (configured.length > 0) return configured;
  throw new UserError('Which domain?', 'Example: dns-audit example.com     Help: dns-audit --help');
};

/**
 * The domains to audit; none if they come from a file. `commands`: what a word may have been meant for.
 * @throws {UserError} also for options that do not go together.
 */
export const readAuditDomains = (
  words: readonly string[],
  options: Options,
  commands: readonly string[],
): readonly Domain[] => {
  refuseWithoutZone(options);
  refuseResuming(options);
  refuseMistyped(words, commands);
  const domains = chooseAuditDomains(words, options);
  refuseShared(options, domains);
  return domains;
};
