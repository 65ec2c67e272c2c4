/** The audit of zone files in place of the live zone: `--zone`, `--against`, `--offline`. */
import { zoneFileChecks } from '../check/files.ts';
import { isOfRecords } from '../departure.ts';
import type { AuditOptions } from '../input/request.ts';
import { UserError } from '../input/user-error.ts';
import { readZone } from '../input/zone/read.ts';
import { zoneFor } from '../input/zone/zones.ts';
import type { CheckMeta } from '../model/check.ts';
import type { Domain } from '../model/name.ts';
import type { Plan } from '../run.ts';
import { auditZone, type ZoneSide } from '../zone-audit.ts';

/** The sides of the domains, from one reading of the files. */
const sidesOf = (spec: string, domains: readonly Domain[]): ReadonlyMap<string, ZoneSide> => {
  const [first, ...others] = domains.map(({ name }) => name);
  // A file that does not tell its zone is the only domain's.
  const source = readZone(spec, process.cwd(), others.length === 0 ? first : undefined);
  const { zones, faults } = source;
  return new Map(domains.map(({ name }) => [name, { zone: zoneFor(source, name), zones, faults }]));
};

/** The state that a plan starts from, where the file tells it. */
const beforeOf = (side: ZoneSide): ZoneSide | undefined => {
  const { before, partial, ...zone } = side.zone;
  if (before === undefined || partial) return undefined;
  const was = { ...zone, ...before, faults: [] };
  return { zone: was, zones: side.zones.map((one) => (one === side.zone ? was : one)), faults: [] };
};

const refuseMixed = ({ replay, record, baseline }: AuditOptions): void => {
  if (replay !== undefined || record !== undefined)
    throw new UserError(
      '--zone reads records from files: it does not go with --record or --replay.',
    );
  if (baseline !== undefined)
    throw new UserError(
      '--baseline is about live records, and --zone about those of a file.',
      'Run the two one after the other, or hold the file against the live zone: --against live',
    );
};

const isWanted = ({ only, skip }: AuditOptions, { id, area }: CheckMeta): boolean => {
  const named = (names: readonly string[]) => names.includes(id) || names.includes(area);
  return (only.length === 0 || named(only)) && !named(skip);
};

/**
 * The live plan, turned upon the files.
 * @throws {UserError} where they cannot be read, or do not hold a domain.
 */
export const zonePlan = (plan: Plan, spec: string, options: AuditOptions): Plan => {
  refuseMixed(options);
  const { against, offline = false, timeoutMs } = options;
  if (offline && against === 'live')
    throw new UserError('--against live asks the live zone: it does not go with --offline.');
  const domains = plan.jobs.map(({ request }) => request.domain);
  const heads = sidesOf(spec, domains);
  const bases = against === undefined || against === 'live' ? undefined : sidesOf(against, domains);
  const fileChecks = zoneFileChecks.filter((meta) => isWanted(options, meta));
  return {
    ...plan,
    checks: [
      ...plan.checks.filter(({ meta }) => isOfRecords(meta)),
      ...fileChecks.map((meta) => ({ meta })),
    ],
    vantage: {
      ...plan.vantage,
      ports: false,
      authoritative: false,
      resolvers: offline ? [] : plan.vantage.resolvers,
    },
    examine: ({ request, world }) => {
      const head = heads.get(request.domain.name)!;
      const other = against === 'live' ? against : bases?.get(request.domain.name);
      const job = { request, world, timeoutMs, offline, fileChecks };
      return auditZone(head, other ?? beforeOf(head), job);
    },
  };
};
