/** The audit of zone files in place of the live zone: `--zone`, `--against`, `--offline`. */
import {
  selectFileChecks,
  selectWaiverChecks,
  withoutSkipped,
  findConfigDomain,
} from '../../audit/select-checks.ts';
import { restsOnRecords } from '../../audit/drift-of-domain.ts';
import type { OptionsOf } from '../../input/cli/options.ts';
import type { AuditSettings } from '../../model/request.ts';
import { UserError } from '../../model/user-error.ts';
import type { Domain } from '../../model/dns/domain-name.ts';
import type { Batch } from '../../audit/batch.ts';
import { auditZone } from '../../audit/zone-proposal.ts';
import { stateBefore, type ZoneSides, readZoneSides } from './zone-sides.ts';

type Options = AuditSettings &
  Partial<
    Pick<OptionsOf<'audit'>, 'zone' | 'against' | 'offline' | 'baseline' | 'record' | 'replay'>
  >;

const refuseMixedOptions = ({ replay, record, baseline }: Options): void => {
  if (replay !== undefined || record !== undefined)
    throw new UserError(
      "--zone reads records from files, so it can't be combined with --record or --replay.",
    );
  if (baseline !== undefined)
    throw new UserError(
      '--baseline checks live records, and --zone checks a file.',
      'Run them one after the other, or compare the file with the live zone: --against live',
    );
};

const refuseOfflineAgainst = ({ against, offline }: Options): void => {
  if (offline === true && against === 'live')
    throw new UserError(
      "--against live asks the live zone, so it can't be combined with --offline.",
    );
};

const refuseBare = (domains: readonly Domain[], heads: ZoneSides): void => {
  const bare = domains.find(({ name }) => !heads.has(name));
  if (bare !== undefined)
    throw new UserError(`The configuration names no zone file for ${bare.name}.`);
};

/** @throws {UserError} if there is nothing about waivers to judge either. */
const refuseBeyondFiles = (options: Options): void => {
  if (selectWaiverChecks(options).length === 0)
    throw new UserError(
      '--only names checks of servers or of this computer, which no file can answer.',
      'Leave out --zone to audit the live domain.',
    );
};

/**
 * The live batch, turned to the files: those that are named, else those of the configuration.
 * @throws {UserError} where they cannot be read, or do not hold a domain.
 */
export const zoneBatch = async (batch: Batch, options: Options): Promise<Batch> => {
  refuseMixedOptions(options);
  refuseOfflineAgainst(options);
  const { against, offline = false, timeoutMs } = options;
  const domains = batch.jobs.map(({ request }) => request.domain);
  const here = process.cwd();
  const heads = await readZoneSides(
    domains,
    ({ name }) => options.zone ?? findConfigDomain(options, name)?.zone,
    here,
  );
  refuseBare(domains, heads);
  const old = against === 'live' ? undefined : against;
  const bases = await readZoneSides(domains, () => old, here);
  const fileChecks = selectFileChecks(options);
  const checks = [
    ...batch.checks.filter(({ meta }) => restsOnRecords(meta)),
    ...fileChecks.map((meta) => ({ meta })),
  ];
  if (checks.length === 0 && batch.checks.length > 0) refuseBeyondFiles(options);
  return {
    ...batch,
    checks,
    vantage: {
      ...batch.vantage,
      ports: false,
      authoritative: batch.vantage.authoritative && against !== undefined && !offline,
      resolvers: offline ? [] : batch.vantage.resolvers,
    },
    examine: ({ request, world }) => {
      const { name } = request.domain;
      const head = heads.get(name);
      if (head === undefined) throw new Error(`no zone was read for ${name}`);
      const other = against === 'live' ? against : bases.get(name);
      const job = { request, world, timeoutMs, offline };
      const own = withoutSkipped(options, name, fileChecks);
      return auditZone(head, other ?? stateBefore(head), { ...job, fileChecks: own });
    },
  };
};
