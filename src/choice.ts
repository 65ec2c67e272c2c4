/** What the options and the configuration file make of the list of checks, for all domains and for each. */
import type { AuditRequest } from './audit.ts';
import { checks } from './check/index.ts';
import type { AuditOptions } from './input/request.ts';
import { UserError } from './input/user-error.ts';
import type { Check, CheckMeta } from './model/check.ts';
import type { ConfigDomain } from './model/config.ts';
import type { DnsName } from './model/dns.ts';

type Choice = Pick<AuditOptions, 'only' | 'skip' | 'ports' | 'config'>;

const isNamed = ({ id, area }: CheckMeta, names: readonly string[]): boolean =>
  names.includes(id) || names.includes(area);

/** Whether `--only` and `--skip` leave the check. */
export const isWanted = (
  { only, skip }: Pick<AuditOptions, 'only' | 'skip'>,
  meta: CheckMeta,
): boolean => (only.length === 0 || isNamed(meta, only)) && !isNamed(meta, skip);

/** The check with the severity that the configuration file gives it. */
export const weighted = (meta: CheckMeta, { config }: Pick<Choice, 'config'>): CheckMeta => {
  const severity = config?.severities[meta.id];
  return severity === undefined ? meta : { ...meta, severity };
};

const weightedCheck = (check: Check, options: Pick<Choice, 'config'>): Check => {
  const meta = weighted(check.meta, options);
  return meta === check.meta ? check : { ...check, meta };
};

/** Those that rest on what a registry says. */
const registryChecks: ReadonlySet<string> = new Set(['delegation-hold', 'delegation-expiry']);

/** The checks that `--only`, `--skip` and `--no-ports` leave, in the order of the list. */
export const chosenChecks = (options: Choice & { readonly rdap: boolean }): readonly Check[] => {
  const chosen = checks.filter(({ meta }) => {
    if (!options.ports && (meta.area === 'imap' || meta.area === 'smtp')) return false;
    // Unless they are asked for by name, nobody needs to hear that the registry was not asked.
    if (!options.rdap && registryChecks.has(meta.id) && !options.only.includes(meta.id))
      return false;
    return isWanted(options, meta);
  });
  if (chosen.length === 0)
    throw new UserError('--only, --skip and --no-ports together leave no check to run.');
  return chosen.map((check) => weightedCheck(check, options));
};

/** What the configuration file says of the domain. */
export const ownOf = (
  { config }: Pick<Choice, 'config'>,
  name: DnsName,
): ConfigDomain | undefined => config?.domains.find(({ domain }) => domain.name === name);

/** All checks that nobody wants left out: what `--only` leaves out may be what a chosen one waits for. */
const sparedFrom = (options: Choice, skip: readonly string[]): readonly Check[] =>
  checks
    .filter(({ meta }) => !isNamed(meta, [...options.skip, ...skip]))
    .map((check) => weightedCheck(check, options));

/** What is audited of one domain: the checks it has not to skip, and the token that is its own. */
export const choiceFor = (
  name: DnsName,
  chosen: readonly Check[],
  options: Choice & Pick<AuditOptions, 'token'>,
): Pick<AuditRequest, 'checks' | 'spare' | 'token'> => {
  const own = ownOf(options, name);
  const token = options.token ?? own?.token;
  // Who asks for a check by name gets it.
  const skip = own?.skip.filter((one) => !options.only.includes(one)) ?? [];
  const left = skip.length === 0 ? chosen : chosen.filter(({ meta }) => !isNamed(meta, skip));
  if (left.length === 0)
    throw new UserError(`The configuration leaves no check to run for ${name}.`);
  return {
    checks: left,
    ...(options.only.length === 0 ? {} : { spare: sparedFrom(options, skip) }),
    ...(token === undefined ? {} : { token }),
  };
};
