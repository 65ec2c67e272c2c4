/** The whole audit on one screen: choose checks, gather what they need, judge, report. */
import { diagnose, probedEndpoints, type DiagnosisInput } from '../diagnosis/diagnose.ts';
import { verifyReadiness } from './readiness.ts';
import { withGivenRecords, appleRequirements } from '../icloud/requirements.ts';
import { type Check, type Context, isPortArea } from '../model/check.ts';
import { type Found, needKey, type Need, spfNeed, viewsNeed } from '../model/need.ts';
import type { Domain } from '../model/dns/domain-name.ts';
import type { GivenRecords } from '../model/requirements.ts';
import { hasFailed } from '../model/mail/probe.ts';
import type { DomainReport, Evidence } from '../model/report.ts';
import { verdictsOf } from '../model/verdict.ts';
import { recordSources, createRecorder } from '../gather/recorder.ts';
import { gather } from '../gather/gather.ts';
import { createGatherWorld, type World } from './gather-world.ts';
import { judge } from './judging/judge.ts';
import { viewsFromAnswers } from '../gather/views.ts';

export type { World } from './gather-world.ts';

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
  /** As in the {@link Context}. */
  readonly offline?: true;
  /** What is looked up besides, for the evidence alone. */
  readonly besides?: readonly Need[];
}

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
    broken || (probes.length > 0 && mail.always) ? world.outages?.(signal) : undefined,
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

const createContext = ({
  domain,
  token,
  given,
  mail,
  startedAt,
  offline,
}: AuditRequest): Context => ({
  domain,
  required: {
    ...withGivenRecords(appleRequirements(domain.name), given),
    ...probedEndpoints(mail?.set ?? []),
  },
  ...(token !== undefined && { token }),
  startedAt: startedAt ?? new Date().toISOString(),
  ...(offline && { offline }),
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
  const triesPorts = request.checks.some(({ meta }) => isPortArea(meta.area));
  // Read while the ports are tried, which takes as long.
  if (triesPorts && mail?.always === true) void world.outages?.(signal);
  const gatherWorld = createGatherWorld(domain.name, world, sources, { ...context, signal });
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
