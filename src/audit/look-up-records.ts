/** Looks things up in the audit's own way, for commands that judge nothing. */
import { answersIn } from './judging/answers-in.ts';
import { createGatherWorld, type World } from './gather-world.ts';
import { mostRounds } from './judging/judge.ts';
import { withGivenRecords, appleRequirements } from '../icloud/requirements.ts';
import type { Context } from '../model/check.ts';
import type { Answer } from '../model/dns/dns.ts';
import { type Find, type Findings, needKey, type Need } from '../model/need.ts';
import type { GivenRecords } from '../model/requirements.ts';
import type { Domain } from '../model/dns/domain-name.ts';
import { recordSources, createRecorder } from '../gather/recorder.ts';
import { gather } from '../gather/gather.ts';

/** What is to be looked up, and of whom. */
export interface LookupRequest {
  readonly domain: Domain;
  readonly token?: string;
  readonly given?: GivenRecords;
  readonly needs: (context: Context) => readonly Need[];
  /** Whether what was found asks the owner for a change: then it is made sure of. Absent: it never does. */
  readonly asksForChange?: (find: Find, context: Context) => boolean;
}

export interface LookupResult {
  readonly context: Context;
  /** What came of a need. */
  readonly find: Find;
  /** Everybody's answers, in an order of their own. */
  readonly answers: readonly Answer[];
}

/** Looks again until nothing rests on what one source alone says. */
const makeSure = async (
  first: Findings,
  look: () => Promise<Findings>,
  { published }: ReturnType<typeof createGatherWorld>,
  signal: AbortSignal,
): Promise<Findings> => {
  let findings = (await published.testSources(signal)) ? await look() : first;
  for (let round = 0; round < mostRounds; round += 1) {
    const answers = [...findings.values()].flatMap(answersIn);
    if (!(await published.confirm(answers, signal))) break;
    findings = await look();
  }
  return findings;
};

/** Never rejects for anything that a network can do; ends soon after `signal` aborts. */
export const lookUp = async (
  { domain, token, given, needs, asksForChange }: LookupRequest,
  world: World,
  signal: AbortSignal,
): Promise<LookupResult> => {
  const record = createRecorder();
  const context: Context = {
    domain,
    required: withGivenRecords(appleRequirements(domain.name), given),
    ...(token === undefined ? {} : { token }),
    startedAt: new Date().toISOString(),
  };
  const sources = recordSources(world, record);
  const stage = createGatherWorld(domain.name, world, sources, { ...context, signal });
  const look = async (): Promise<Findings> => gather(needs(context), stage, signal);
  const findIn =
    (findings: Findings): Find =>
    (need) =>
      findings.get(needKey(need));
  let findings = await look();
  if (asksForChange?.(findIn(findings), context))
    findings = await makeSure(findings, look, stage, signal);
  return { context, find: findIn(findings), answers: record.evidence().answers };
};
