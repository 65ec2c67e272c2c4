/** Puts reports of shards together as the one report that a single run would have given. */
import { checkMetas as knownChecks } from '../check/registry.ts';
import { appleRequirements } from '../icloud/requirements.ts';
import { UserError } from '../model/user-error.ts';
import type { CheckMeta } from '../model/check.ts';
import { dnsName } from '../model/dns/domain-name.ts';
import { mapNonEmpty, type NonEmpty } from '../model/non-empty.ts';
import { presentText } from '../model/dns/presentation.ts';
import type {
  DomainReport,
  Interrupted,
  Report,
  ReportHead,
  ReportVantage,
} from '../model/report.ts';
import { verdictOfAll } from '../model/verdict.ts';

/** What a file holds, domain by domain. */
export interface ReportPart {
  readonly file: string;
  readonly head: ReportHead;
  /** Absent where it is a line of `ndjson`, which does not tell. */
  readonly checks?: readonly CheckMeta[];
  readonly interrupted?: Interrupted;
  readonly domains: readonly DomainReport[];
}

const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

/** What all of them spoke from; platform and node are the first's. */
const mergeVantages = (vantages: NonEmpty<ReportVantage>): ReportVantage => ({
  ...vantages[0],
  ci: vantages.some(({ ci }) => ci),
  resolvers: unique(vantages.flatMap(({ resolvers }) => resolvers)),
  authoritative: vantages.some(({ authoritative }) => authoritative),
  families: unique(vantages.flatMap(({ families }) => families)),
  ports: vantages.some(({ ports }) => ports),
});

/** The checks of all pieces, in the order of the list. */
const mergeChecks = (pieces: readonly ReportPart[]): readonly CheckMeta[] => {
  const told = new Map(pieces.flatMap(({ checks = [] }) => checks.map((meta) => [meta.id, meta])));
  const ids = new Set(told.keys());
  for (const { file, head, domains } of pieces)
    for (const { check } of domains.flatMap(({ results }) => results)) {
      if (!told.has(check) && knownChecks.every(({ id }) => id !== check))
        throw new UserError(
          `${presentText(file)} has a check that is not known here: ${presentText(check)}.`,
          `It was written by version ${presentText(head.tool.version)}: merge with that one.`,
        );
      ids.add(check);
    }
  const listed = knownChecks
    .filter(({ id }) => ids.has(id))
    .map((meta) => told.get(meta.id) ?? meta);
  const strange = [...told.values()].filter(({ id }) =>
    knownChecks.every((meta) => meta.id !== id),
  );
  return [...listed, ...strange];
};

/** What is missing of reports with `done` domains, some of which were interrupted. */
export const mergeInterrupted = (
  cut: readonly Interrupted[],
  done: number,
): Interrupted | undefined => {
  if (cut.length === 0) return undefined;
  const missing = cut.map((one) => (one.of === undefined ? Number.NaN : one.of - one.done));
  const total = missing.reduce((sum, each) => sum + each, done);
  return { done, ...(Number.isNaN(total) ? {} : { of: total }) };
};

/** Refuses a domain that comes a second time, and what another version judged by checks of its own. */
export const createDuplicateGuard = (): ((piece: ReportPart) => void) => {
  const seen = new Map<string, string>();
  let first: { readonly file: string; readonly version: string } | undefined;
  return ({ file, head, domains }) => {
    const { version } = head.tool;
    first ??= { file, version };
    if (version !== first.version)
      throw new UserError(
        `${presentText(first.file)} was written by version ${presentText(first.version)}, and ${presentText(file)} by ${presentText(version)}: one report holds what one version found.`,
        'Audit again, all of it with the same version.',
      );
    for (const { domain } of domains) {
      const before = seen.get(domain);
      if (before !== undefined)
        throw new UserError(
          `${presentText(domain)} is in ${presentText(before)} and in ${presentText(file)}: which report counts?`,
        );
      seen.set(domain, file);
    }
  };
};

/**
 * One report of all `pieces`, their domains in the order given. It began when the first did, and
 * took as long as the longest.
 * @throws {UserError} where a check is unknown.
 */
export const mergeReports = (pieces: NonEmpty<ReportPart>): Report => {
  const heads = mapNonEmpty(pieces, ({ head }) => head);
  const domains = pieces.flatMap((piece) => piece.domains);
  const { revision, source } = appleRequirements(dnsName('example.com'));
  const cut = pieces.flatMap((piece) => piece.interrupted ?? []);
  const interrupted = mergeInterrupted(cut, domains.length);
  return {
    schema: 1,
    tool: heads[0].tool,
    startedAt: heads.map(({ startedAt }) => startedAt).reduce((a, b) => (b < a ? b : a)),
    durationMs: heads.reduce((most, { durationMs }) => Math.max(most, durationMs), 0),
    vantage: mergeVantages(mapNonEmpty(heads, ({ vantage }) => vantage)),
    requirements: { revision, source },
    verdict: verdictOfAll(domains, interrupted),
    checks: mergeChecks(pieces),
    domains,
    ...(interrupted && { interrupted }),
  };
};
