/** Looks things up in the audit's own way, for commands that judge nothing. */
import { createGatherWorld, type World } from './gather-world.ts';
import { withGivenRecords, appleRequirements } from '../icloud/requirements.ts';
import type { Context } from '../model/check.ts';
import type { Answer } from '../model/dns/dns.ts';
import { type Find, needKey, type Need } from '../model/need.ts';
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
}

export interface LookupResult {
  readonly context: Context;
  /** What came of a need. */
  readonly find: Find;
  /** Everybody's answers, in an order of their own. */
  readonly answers: readonly Answer[];
}

/** Never rejects for anything that a network can do; ends soon after `signal` aborts. */
export const lookUp = async (
  { domain, token, given, needs }: LookupRequest,
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
  const stage = createGatherWorld(domain.name, world, sources, signal);
  const findings = await gather(needs(context), stage, signal);
  return {
    context,
    find: (need) => findings.get(needKey(need)),
    answers: record.evidence().answers,
  };
};
