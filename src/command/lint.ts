/** `dns-audit lint FILE...`: the files alone, without network. */
import type { AuditRequest } from '../audit/audit.ts';
import { type Batch, runBatch } from '../audit/batch.ts';
import { restsOnRecords } from '../audit/drift-of-domain.ts';
import type { World } from '../audit/gather-world.ts';
import { findICloudDomains } from '../audit/icloud-domains.ts';
import {
  selectChecks,
  selectFileChecks,
  nothingToJudge,
  selectForDomain,
  withoutSkipped,
} from '../audit/select-checks.ts';
import { offlineResolver } from '../audit/judging/offline-results.ts';
import { auditZone, type ZoneSide } from '../audit/zone-proposal.ts';
import type { RequestOf } from '../input/cli/command.ts';
import { parseDomain } from '../input/domain-name.ts';
import { readZone } from '../input/zone/read-zone.ts';
import type { DnsName } from '../model/dns/dns.ts';
import type { Domain } from '../model/dns/domain-name.ts';
import { isUnreadable } from '../model/unreadable.ts';
import { presentText } from '../model/dns/presentation.ts';
import type { ZoneFault } from '../model/dns/zone.ts';
import { NoRecordsError, UserError } from '../model/user-error.ts';
import { runExitStatus } from '../model/exit-status.ts';
import type { Report, ReportVantage } from '../model/report.ts';
import { auditSeconds } from '../model/request.ts';
import { type PassedOver, renderLint } from '../report/text/lint.ts';
import { inCi, refuseUnwritable, writeWholeReports } from './support/deliver-reports.ts';

type Request = RequestOf<'lint'>;

/** One domain as files have it. */
interface Linted {
  readonly name: DnsName;
  readonly side: ZoneSide;
  /** Whether its records are judged, and not the file alone. */
  readonly judged: boolean;
}

const noWorld: World = {
  recursive: [offlineResolver],
  families: [],
  prober: { probe: () => Promise.reject(new Error('no port is tried offline')) },
};

/** What one file gives: domains, or why there are none in it. */
type Lint = readonly Linted[] | PassedOver;

const isPassedOver = (one: Lint): one is PassedOver => 'why' in one;

/** Why its records are not judged: nothing is wrong in a module, whose zone is another file's to say. */
const passedOver = ({ code, message, ...place }: ZoneFault): PassedOver | undefined =>
  code === 'zone-unknown' || code === 'unsupported' ? { ...place, why: message } : undefined;

/** The domains of a file: those that use iCloud Mail, and each zone that has none for itself. */
const readLinted = async (file: string, { config }: Request['options']): Promise<Lint> => {
  const { zones, faults } = await readZone(file, process.cwd(), undefined, true);
  const [fault] = faults.toSorted(
    (a, b) => Number(passedOver(a) !== undefined) - Number(passedOver(b) !== undefined),
  );
  if (zones.length === 0 && fault !== undefined) {
    const { line, column, message } = fault;
    const passed = passedOver(fault);
    if (passed !== undefined) return passed;
    throw new UserError(`${presentText(fault.file)}:${line}:${column}: ${message}.`);
  }
  return zones.flatMap((zone): readonly Linted[] => {
    const side = { zone, zones, faults };
    const named = config?.domains.map(({ domain }) => domain.name) ?? [];
    const inConfig = named.filter((name) => name === zone.origin);
    // What is no domain of anybody's, such as a wildcard, is judged as a part of the file.
    const own = findICloudDomains(zone).filter((name) => !isUnreadable(parseDomain(name)));
    const names = new Set([...own, ...inConfig]);
    return names.size === 0
      ? [{ name: zone.origin, side, judged: false }]
      : [...names].map((name) => ({ name, side, judged: true }));
  });
};

/** A hook is given every file that changes: one without DNS records is no mistake. */
const readOrPassOver = (file: string, options: Request['options']): Promise<Lint> =>
  readLinted(file, options).catch((error: unknown) => {
    if (error instanceof NoRecordsError) return { file, line: 1, column: 1, why: error.clause };
    throw error;
  });

/** Also of a zone whose name is no domain with mail: `_tcp.example.com`, `localhost`. */
const toDomain = (name: DnsName): Domain => {
  const domain = parseDomain(name);
  return isUnreadable(domain) ? { name, unicode: name } : domain;
};

const isRefusal = (one: Lint | UserError): one is UserError => one instanceof UserError;

/** A file that cannot be read keeps nothing of the others from being reported. */
const readEach = async (
  files: readonly string[],
  options: Request['options'],
): Promise<{ readonly read: readonly Lint[]; readonly refusals: readonly UserError[] }> => {
  const all = await Promise.all(
    files.map((file) =>
      readOrPassOver(file, options).catch((error: unknown): UserError => {
        if (error instanceof UserError) return error;
        throw error;
      }),
    ),
  );
  return {
    read: all.flatMap((one) => (isRefusal(one) ? [] : [one])),
    refusals: all.filter(isRefusal),
  };
};

/** @throws {UserError} that has the words of all. */
const throwAll = ([first, ...others]: readonly UserError[]): void => {
  if (first === undefined) return;
  if (others.length === 0) throw first;
  throw new UserError([first, ...others].map(({ message }) => message).join('\n'), first.hint);
};

const lintVantage = (): ReportVantage => ({
  platform: process.platform,
  node: process.versions.node,
  resolvers: [],
  families: [],
  ci: inCi(),
  authoritative: false,
  ports: false,
});

const timeoutMs = auditSeconds * 1000;

const toBatch = (linted: readonly Linted[], options: Request['options']): Batch => {
  const choice = { ...options, ports: false, rdap: false };
  const chosen = selectChecks(choice).filter(({ meta }) => restsOnRecords(meta));
  const fileChecks = selectFileChecks(options);
  const checks = [...chosen, ...fileChecks.map((meta) => ({ meta }))];
  if (checks.length === 0) throw nothingToJudge(options);
  const startedAt = new Date().toISOString();
  const toRequest = ({ name, judged }: Linted): AuditRequest => ({
    domain: toDomain(name),
    ...(judged ? selectForDomain(name, chosen, choice) : { checks: [] }),
    startedAt,
  });
  // Two files may hold one domain: each is judged for itself.
  const byRequest = new Map(
    linted.map((one): readonly [AuditRequest, Linted] => [toRequest(one), one]),
  );
  return {
    jobs: [...byRequest.keys()].map((request) => ({ request, world: noWorld })),
    checks,
    vantage: lintVantage(),
    options: { ...options, concurrency: 1, timeoutMs },
    startedAt,
    examine: ({ request, world }) => {
      const one = byRequest.get(request);
      if (one === undefined) throw new Error(`no file was read for ${request.domain.name}`);
      const own = withoutSkipped(options, one.name, fileChecks);
      const job = { request, world, timeoutMs, offline: true, fileChecks: own };
      return auditZone(one.side, undefined, job);
    },
  };
};

/** What needs the network is printed, and fails nothing. */
const exitStatus = (report: Report, failOn: Request['options']['failOn']): number =>
  runExitStatus(report, failOn) === 1 ? 1 : 0;

export const lint = async ({ files, options }: Request): Promise<number> => {
  refuseUnwritable(options);
  const { read, refusals } = await readEach(files, options);
  if (read.length === 0) throwAll(refusals);
  const linted = read.flatMap((one) => (isPassedOver(one) ? [] : one));
  const ran = await runBatch(toBatch(linted, options));
  // Files without records prove nothing.
  const report: Report = linted.length === 0 ? { ...ran, verdict: 'inconclusive' } : ran;
  const [first = ''] = files;
  await writeWholeReports(report, options, ({ domains }) =>
    renderLint(
      domains.map((domain, i) => ({ domain, file: linted[i]?.side.zone.files[0] ?? first })),
      read.filter(isPassedOver),
    ),
  );
  throwAll(refusals);
  return exitStatus(report, options.failOn);
};
