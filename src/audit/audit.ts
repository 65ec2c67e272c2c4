/** The whole audit on one screen: choose checks, gather what they need, judge, report. */
import { diagnose, probedEndpoints, type DiagnosisInput } from '../diagnosis/diagnose.ts';
import { isCutOff } from '../check/server-state.ts';
import { seeChecks } from '../check/skipped.ts';
import { verifyReadiness } from './readiness.ts';
import { withGivenRecords, appleRequirements } from '../icloud/requirements.ts';
import {
  type Check,
  type Context,
  isPortArea,
  type Outcome,
  type Skipped,
} from '../model/check.ts';
import type { SecondLook, Outage } from '../model/mail/diagnosis.ts';
import type { DnsName } from '../model/dns/dns.ts';
import {
  type Find,
  type Findings,
  type Found,
  needKey,
  type Need,
  spfNeed,
  viewsNeed,
} from '../model/need.ts';
import type { Domain } from '../model/dns/domain-name.ts';
import type { GivenRecords } from '../model/requirements.ts';
import type { PolicyFetcher } from '../model/mta-sts.ts';
import { hasFailed, type Prober, type ProbeResult } from '../model/mail/probe.ts';
import type { Registry } from '../model/registration.ts';
import type { DomainReport, Evidence, Result } from '../model/report.ts';
import { verdictsOf } from '../model/verdict.ts';
import { failover, withoutValidation } from '../dns/resolver/decorators.ts';
import { survey } from '../dns/delegation/find-name-servers.ts';
import { askZonesAbove } from '../dns/delegation/zones-above.ts';
import { recordSources, createRecorder } from '../gather/recorder.ts';
import { gather, gatherForChecks } from '../gather/gather.ts';
import { authoritativeFirst, type Sources } from '../gather/authoritative-first.ts';
import { confirmDelegation, createCrossCheck } from '../gather/cross-check.ts';
import type { ValidationTools } from '../gather/validate-zone.ts';
import { createViewCollector, viewsFromAnswers } from '../gather/views.ts';

/** What an audit is of. */
export interface AuditRequest {
  readonly domain: Domain;
  /** The value after `apple-domain=` that the owner's iCloud settings show. */
  readonly token?: string;
  /** What Apple's set-up says of this domain. */
  readonly given?: GivenRecords;
  /** When the evidence is, or was, gathered: ISO 8601, UTC. Now, where absent. */
  readonly startedAt?: string;
  /** The checks to run, in the order of the report. */
  readonly checks: readonly Check[];
  /**
   * In the same order those, and further ones that may be run besides: one is where a check leaves
   * the judgement to it (`deferTo`). Absent: none.
   */
  readonly spare?: readonly Check[];
  /** Whose mail ports are tried, and for whom they are diagnosed; absent: Apple's, undiagnosed. */
  readonly mail?: Omit<DiagnosisInput, 'probes' | 'inquiry' | 'outages' | 'answers'>;
  /** What is looked up besides, for the evidence alone. */
  readonly besides?: readonly Need[];
}

/** The only things ever injected. */
export interface World extends Sources {
  /** Absent where nothing can be validated. */
  readonly validation?: ValidationTools;
  /** The address families in which this machine reaches the internet. */
  readonly families: readonly (4 | 6)[];
  readonly prober: Prober;
  /** Absent where no policy is to be fetched. */
  readonly policies?: PolicyFetcher;
  /** Absent where no registry is to be asked. */
  readonly registry?: Registry;
  /** What Apple's status page says is under way; asked where a mail port failed, or a diagnosis is always wanted. */
  readonly outages?: (signal: AbortSignal) => Promise<readonly Outage[]>;
  /** Tries what tells causes apart where some of `probes` failed. */
  readonly inquire?: (
    probes: readonly ProbeResult[],
    signal: AbortSignal,
  ) => Promise<SecondLook | undefined>;
}

const isAmong = ({ meta: { id } }: Check, checks: readonly Check[]): boolean =>
  checks.some(({ meta }) => meta.id === id);

const reasonIn = ({ because, deferTo }: Skipped): Pick<Result, 'because' | 'deferTo'> => ({
  because,
  ...(deferTo && { deferTo }),
});

const toResult = ({ meta }: Check, outcome: Outcome): Result => ({
  check: meta.id,
  area: meta.area,
  title: meta.title,
  severity: meta.severity,
  status: outcome.status,
  findings: outcome.status === 'fail' ? outcome.findings : [],
  obstacles: outcome.status === 'inconclusive' ? outcome.obstacles : [],
  ...(outcome.status === 'pass' && outcome.observed ? { observed: outcome.observed } : {}),
  ...(outcome.status === 'skipped' ? reasonIn(outcome) : {}),
});

/** Judges each check as it is settled: all are when gathering ends. */
const createJudge = (context: Context) => {
  const results = new Map<string, Result>();
  const settled = (check: Check, find: Find): void => {
    results.set(check.meta.id, toResult(check, check.run(find, context)));
  };
  return { results, settled };
};

/** Where a decisive check fails, its finding stands for all that follows from it. */
const keepDecisive = (checks: readonly Check[], results: readonly Result[]): readonly Result[] => {
  const decided = results.find(
    ({ status }, i) => status === 'fail' && checks[i]?.decisive === true,
  );
  if (decided === undefined) return results;
  const reason = {
    status: 'skipped',
    because: `nothing can be said about it: ${seeChecks([decided.check])}`,
    deferTo: [decided.check],
  } as const;
  return results.map((result): Result => {
    if (result === decided || result.area === 'resolver' || isPortArea(result.area)) return result;
    // Its own area says why by itself, unless it says something else.
    if (result.area === decided.area && result.status === 'skipped') return result;
    const { observed: _, ...rest } = result;
    return { ...rest, ...reason, findings: [], obstacles: [] };
  });
};

/** What is published for the domain, by all vantages: the world as `gather` wants it. */
export const createGatherWorld = (
  domain: DnsName,
  world: World,
  sources: Sources,
  signal: AbortSignal,
) => {
  const { direct, recursive, secondResolvers = [], referee } = sources;
  const [first, ...others] = recursive;
  // Where servers are is learned also from what does not validate: their own answers are validated here.
  const uncheckedToo = withoutValidation(secondResolvers.map(({ unchecked }) => unchecked));
  const search = direct && {
    resolver: uncheckedToo(failover(first, ...others)),
    direct: (address: string) => direct(address, 'authoritative'),
    parent: (address: string) => direct(address, 'parent'),
    families: world.families,
    signal,
  };
  const known = search && survey(domain, search);
  const delegation =
    known &&
    (referee ? confirmDelegation(known.delegation, domain, { referee, signal }) : known.delegation);
  // The cross-check goes by what was found here: what it confirms is no server to ask.
  const crossCheck =
    known &&
    referee &&
    createCrossCheck(referee, domain, { delegation: known.delegation, isCutOff });
  const { receive, views } = createViewCollector(sources);
  return {
    resolver: authoritativeFirst(sources, known, { receive, crossCheck }),
    glance: sources.recursive[0],
    unheard: authoritativeFirst(sources, known, { receive: () => {}, crossCheck }),
    prober: world.prober,
    ...(world.policies && { policies: world.policies }),
    ...(world.registry && { registry: world.registry }),
    views,
    ...(delegation && { delegation }),
    ...(world.validation && { validation: world.validation }),
    ...(search && { zonesAbove: (zone: DnsName) => askZonesAbove(zone, search) }),
  };
};

interface PortJob {
  readonly mail: AuditRequest['mail'] | undefined;
  readonly world: World;
  readonly signal: AbortSignal;
}

/** Why mail cannot be reached from here, and what was tried to tell. */
const examinePorts = async (
  { probes: all, answers }: Evidence,
  { mail, world, signal }: PortJob,
): Promise<
  Pick<DomainReport, 'diagnosis'> & { readonly seen?: Pick<Evidence, 'inquiry' | 'outages'> }
> => {
  if (mail === undefined) return {};
  // What is between servers keeps nobody from their mail.
  const probes = all.filter(({ endpoint }) => endpoint.relay !== true);
  const broken = probes.some(hasFailed);
  const [inquiry, outages] = await Promise.all([
    broken ? world.inquire?.(probes, signal) : undefined,
    broken || mail.always ? world.outages?.(signal) : undefined,
  ]);
  const seen = {
    ...(inquiry === undefined ? {} : { inquiry }),
    ...(outages === undefined || outages.length === 0 ? {} : { outages }),
  };
  const diagnosis = diagnose({ ...mail, ...seen, probes, answers });
  return { seen, ...(diagnosis && { diagnosis }) };
};

/** The SPF tree as the report shows it, where it was looked up. */
const reportedSpf = (found: Found | undefined): Pick<DomainReport, 'spf'> => {
  if (found?.need !== 'spf' || found.result.kind !== 'gathered') return {};
  const { kind: _, spare: _spare, answers: _answers, messages: _mail, ...spf } = found.result;
  return { spf };
};

const createContext = ({ domain, token, given, mail, startedAt }: AuditRequest): Context => ({
  domain,
  required: {
    ...withGivenRecords(appleRequirements(domain.name), given),
    ...probedEndpoints(mail?.set ?? []),
  },
  ...(token !== undefined && { token }),
  startedAt: startedAt ?? new Date().toISOString(),
});

/** Keeps as evidence what is not kept yet: answers were, as they came. */
const recordFound = (
  found: Found,
  record: ReturnType<typeof createRecorder>,
  { registry }: World,
): void => {
  switch (found.need) {
    case 'probe':
      record.probe(found.result);
      return;
    case 'policy':
      record.policy(found.result);
      return;
    case 'registration':
      if (registry) record.registration(found.result);
      return;
    case 'answer':
    case 'spf':
    case 'delegation':
    case 'views':
    case 'validation':
    case 'trust-above':
  }
};

interface JudgeSetting {
  readonly context: Context;
  readonly gatherWorld: ReturnType<typeof createGatherWorld>;
  readonly signal: AbortSignal;
}

/** The results of the checks, and of those that have the last word on what these leave open. */
const judge = async (
  { checks, spare = [] }: AuditRequest,
  { context, gatherWorld, signal }: JudgeSetting,
): Promise<{ readonly findings: Findings; readonly results: readonly Result[] }> => {
  const { results: judged, settled } = createJudge(context);
  const world = { ...gatherWorld, settled };
  const findings = new Map(await gatherForChecks(checks, context, world, signal));
  let run = checks;
  for (;;) {
    const results = keepDecisive(
      run,
      run.flatMap(({ meta }) => judged.get(meta.id) ?? []),
    );
    const wanted = new Set(results.flatMap(({ deferTo = [] }) => deferTo));
    const more = spare.filter((one) => wanted.has(one.meta.id) && !isAmong(one, run));
    if (more.length === 0) return { findings, results };
    for (const [key, found] of await gatherForChecks(more, context, world, signal))
      findings.set(key, found);
    run = spare.filter((one) => isAmong(one, [...run, ...more]));
  }
};

/**
 * Audits one domain. Never rejects for anything that a network can do; ends soon after `signal`
 * aborts, with all that was found until then.
 */
export const audit = async (
  request: AuditRequest,
  world: World,
  signal: AbortSignal,
): Promise<DomainReport> => {
  const { domain, token, given, besides = [], mail } = request;
  const record = createRecorder();
  const context = createContext(request);
  const sources = recordSources(world, record);
  // Read while the ports are tried, which takes as long.
  if (mail?.always === true) void world.outages?.(signal);
  const gatherWorld = createGatherWorld(domain.name, world, sources, signal);
  const [{ findings, results }, beside] = await Promise.all([
    judge(request, { context, gatherWorld, signal }),
    gather(besides, { ...gatherWorld, resolver: gatherWorld.unheard }, signal),
  ]);
  for (const found of [...findings.values(), ...beside.values()]) recordFound(found, record, world);
  const evidence = record.evidence();
  const { seen, ...told } = await examinePorts(evidence, { mail, world, signal });

  const find = (need: Need) => findings.get(needKey(need));
  const views = find(viewsNeed(domain.name));
  const verify = verifyReadiness(
    results,
    views?.need === 'views' ? views.result.views : viewsFromAnswers(evidence.answers),
    context,
  );
  return {
    domain: domain.name,
    unicode: domain.unicode,
    ...verdictsOf(results),
    ...(token !== undefined && { token }),
    ...(given && { given }),
    results,
    ...reportedSpf(find(spfNeed(domain.name))),
    ...(verify && { verify }),
    ...told,
    evidence: { ...evidence, ...seen },
  };
};
