/** The whole audit on one screen: choose checks, gather what they need, judge, report. */
import { requirementsOf } from './icloud/requirements.ts';
import type { Check, Context, Outcome } from './model/check.ts';
import type { Answer } from './model/dns.ts';
import { keyOf, type Need } from './model/evidence.ts';
import type { Domain } from './model/name.ts';
import type { Prober, ProbeResult } from './model/probe.ts';
import type { DomainReport, Evidence, Result, Verdict } from './model/report.ts';
import { findAuthority } from './resolve/authority.ts';
import { recorded } from './resolve/decorate.ts';
import { gather } from './resolve/gather.ts';
import { published, type Sources } from './resolve/published.ts';

/** What an audit is of. */
export interface AuditRequest {
  readonly domain: Domain;
  /** The value after `apple-domain=` that the owner's iCloud settings show. */
  readonly token?: string;
  /** The checks to run, in the order of the report. */
  readonly checks: readonly Check[];
}

/** The only things ever injected. */
export interface World extends Sources {
  /** The address families in which this machine reaches the internet. */
  readonly families: readonly (4 | 6)[];
  readonly prober: Prober;
}

/** `fail` if a check of severity error failed; else `inconclusive` if one could not be judged; else `pass`. */
export const verdictOf = (results: readonly Pick<Result, 'severity' | 'status'>[]): Verdict => {
  const errors = results.filter(({ severity }) => severity === 'error');
  if (errors.some(({ status }) => status === 'fail')) return 'fail';
  return errors.some(({ status }) => status === 'inconclusive') ? 'inconclusive' : 'pass';
};

const resultOf = ({ meta }: Check, outcome: Outcome): Result => ({
  check: meta.id,
  area: meta.area,
  title: meta.title,
  severity: meta.severity,
  status: outcome.status,
  findings: outcome.status === 'fail' ? outcome.findings : [],
  obstacles: outcome.status === 'inconclusive' ? outcome.obstacles : [],
  ...(outcome.status === 'pass' && outcome.observed ? { observed: outcome.observed } : {}),
  ...(outcome.status === 'skipped' ? { because: outcome.because } : {}),
});

/** Keeps every answer and probe of one audit, each once; `evidence()` gives them in a fixed order. */
const recorder = (): {
  readonly answer: (answer: Answer) => void;
  readonly probe: (result: ProbeResult) => void;
  readonly evidence: () => Evidence;
} => {
  const answers = new Map<string, Answer>();
  const probes = new Map<string, ProbeResult>();
  const sorted = <T>(map: ReadonlyMap<string, T>): readonly T[] =>
    [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
  return {
    answer: (answer) => {
      const { name, type } = answer.question;
      answers.set(`${name} ${type} ${answer.vantage} ${answer.server}`, answer);
    },
    probe: (result) => {
      probes.set(keyOf({ need: 'probe', endpoint: result.endpoint }), result);
    },
    evidence: () => ({ answers: sorted(answers), probes: sorted(probes) }),
  };
};

/**
 * Audits one domain. Never rejects for anything that a network can do; ends soon after `signal`
 * aborts, with all that was found until then.
 */
export const audit = async (
  { domain, token, checks }: AuditRequest,
  world: World,
  signal: AbortSignal,
): Promise<DomainReport> => {
  const record = recorder();
  const keep = recorded(record.answer);
  const [first, ...others] = world.recursive;
  const recursive = [keep(first), ...others.map(keep)] as const;
  const { direct } = world;
  const sources: Sources = {
    recursive,
    ...(direct ? { direct: (address: string) => keep(direct(address)) } : {}),
  };
  const authority = direct
    ? findAuthority(domain.name, world.families, recursive[0], signal)
    : Promise.resolve(undefined);

  const context: Context = {
    domain,
    required: requirementsOf(domain.name),
    ...(token === undefined ? {} : { token }),
  };
  const findings = await gather(
    checks.flatMap((check) => check.needs(context)),
    { resolver: published(sources, authority), prober: world.prober },
    signal,
  );
  for (const found of findings.values()) if ('endpoint' in found) record.probe(found);

  const find = (need: Need) => findings.get(keyOf(need))!;
  const results = checks.map((check) => resultOf(check, check.run(find, context)));
  return {
    domain: domain.name,
    unicode: domain.unicode,
    verdict: verdictOf(results),
    ...(token === undefined ? {} : { token }),
    results,
    evidence: record.evidence(),
  };
};
