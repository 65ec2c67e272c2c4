/** What the options and the configuration file make of the list of checks, for all domains and for each. */
import type { AuditRequest } from './audit.ts';
import { checks, registry } from '../check/registry.ts';
import type { AuditSettings, Selection, Surroundings } from '../model/request.ts';
import { UserError } from '../model/user-error.ts';
import type { CheckId } from '../model/check-id.ts';
import { type Check, type CheckMeta, isPortArea, type RegisteredCheck } from '../model/check.ts';
import type { ConfigDomain } from '../model/config.ts';
import type { DnsName } from '../model/dns/dns.ts';

type Choice = Selection & Pick<AuditSettings, 'ports'>;

const isNamed = ({ id, area }: CheckMeta, names: readonly string[]): boolean =>
  names.includes(id) || names.includes(area);

/** Whether `--only` and `--skip` leave the check. */
export const isWanted = ({ only, skip }: Selection, meta: CheckMeta): boolean =>
  (only.length === 0 || isNamed(meta, only)) && !isNamed(meta, skip);

/** The check with the severity that the configuration file gives it. */
export const withConfiguredSeverity = (
  meta: CheckMeta,
  { config }: Pick<Selection, 'config'>,
): CheckMeta => {
  const severity = config?.severities[meta.id];
  return severity === undefined ? meta : { ...meta, severity };
};

const withCheckSeverity = (check: Check, options: Pick<Selection, 'config'>): Check => {
  const meta = withConfiguredSeverity(check.meta, options);
  return meta === check.meta ? check : { ...check, meta };
};

/** Those that rest on what a registry says. */
const ofRegistration: ReadonlySet<string> = new Set<CheckId>([
  'delegation-hold',
  'delegation-expiry',
]);

/** The checks of answers that `--only`, `--skip` and `--no-ports` leave, in the order of the list. */
export const selectChecks = (options: Choice & { readonly rdap: boolean }): readonly Check[] =>
  checks
    .filter(({ meta }) => {
      if (!options.ports && isPortArea(meta.area)) return false;
      // Unless they are asked for by name, nobody needs to hear that the registry was not asked.
      if (!options.rdap && ofRegistration.has(meta.id) && !options.only.includes(meta.id))
        return false;
      return isWanted(options, meta);
    })
    .map((check) => withCheckSeverity(check, options));

const selectMetas = (
  options: Selection,
  judgedFrom: RegisteredCheck['judgedFrom'],
): readonly CheckMeta[] =>
  registry
    .filter((one) => one.judgedFrom === judgedFrom && isWanted(options, one.meta))
    .map(({ meta }) => withConfiguredSeverity(meta, options));

/** The checks of zone files that the options leave. */
export const selectFileChecks = (options: Selection): readonly CheckMeta[] =>
  selectMetas(options, 'zone-file');

/** The checks of waivers that the options leave; none if there are no waivers. */
export const selectWaiverChecks = (options: Selection): readonly CheckMeta[] =>
  (options.config?.waivers ?? []).length === 0 ? [] : selectMetas(options, 'waivers');

/** Why the options leave nothing to judge. */
export const nothingToJudge = (options: Selection): UserError => {
  const wanted = registry.filter(({ meta }) => isWanted(options, meta));
  const kinds = new Set(wanted.map(({ judgedFrom }) => judgedFrom));
  if (kinds.size === 0 || kinds.has('answers'))
    return new UserError('--only, --skip and --no-ports together leave no check to run.');
  const ids = wanted.map(({ meta }) => meta.id).join(', ');
  const verb = wanted.length === 1 ? 'is' : 'are';
  if (!kinds.has('zone-file'))
    return new UserError(
      `There is nothing to judge: ${ids} ${verb} about waivers, and the configuration has none.`,
    );
  const others = kinds.has('waivers') ? ', or waivers in the configuration' : '';
  return new UserError(
    `There is nothing to judge: ${ids} ${wanted.length === 1 ? 'needs' : 'need'} a zone file${others}.`,
    'Name the file with --zone, or as "zone" of the domain in the configuration file.',
  );
};

/** What the configuration file says of the domain. */
export const findConfigDomain = (
  { config }: Pick<Selection, 'config'>,
  name: DnsName,
): ConfigDomain | undefined => config?.domains.find(({ domain }) => domain.name === name);

/** All checks that nobody wants left out: what `--only` leaves out may be what a chosen one waits for. */
const spareChecks = (options: Choice, skip: readonly string[]): readonly Check[] =>
  checks
    .filter(({ meta }) => !isNamed(meta, [...options.skip, ...skip]))
    .map((check) => withCheckSeverity(check, options));

/** What the configuration file leaves out for the domain. Who asks for a check by name gets it. */
const skippedFor = (
  options: Pick<Selection, 'only' | 'config'>,
  name: DnsName,
): readonly string[] =>
  findConfigDomain(options, name)?.skip.filter((one) => !options.only.includes(one)) ?? [];

/** Those that the configuration file does not leave out for the domain. */
export const withoutSkipped = (
  options: Pick<Selection, 'only' | 'config'>,
  name: DnsName,
  metas: readonly CheckMeta[],
): readonly CheckMeta[] => {
  const skip = skippedFor(options, name);
  return skip.length === 0 ? metas : metas.filter((meta) => !isNamed(meta, skip));
};

/** The options for one domain: whether its data may lead to addresses that are not public. */
export const withOwnReach = <O extends Pick<Selection, 'config'> & Surroundings>(
  options: O,
  name: DnsName,
): O =>
  findConfigDomain(options, name)?.allowPrivate === true
    ? { ...options, allowPrivate: true }
    : options;

/** What is audited of one domain: the checks it has not to skip, and the token that is its own. */
export const selectForDomain = (
  name: DnsName,
  chosen: readonly Check[],
  options: Choice & Pick<AuditSettings, 'appleDomain'>,
): Pick<AuditRequest, 'checks' | 'spare' | 'token'> => {
  const own = findConfigDomain(options, name);
  const token = options.appleDomain?.token ?? own?.token;
  const skip = skippedFor(options, name);
  const left = skip.length === 0 ? chosen : chosen.filter(({ meta }) => !isNamed(meta, skip));
  const isLeft = ({ meta }: RegisteredCheck) => isWanted(options, meta) && !isNamed(meta, skip);
  if (left.length === 0 && chosen.length > 0 && !registry.some(isLeft))
    throw new UserError(`The configuration leaves no check to run for ${name}.`);
  return {
    checks: left,
    ...(options.only.length === 0 ? {} : { spare: spareChecks(options, skip) }),
    ...(token === undefined ? {} : { token }),
  };
};
