/** Looks things up in the audit's own way, for commands that judge nothing. */
import { stageOf, type World } from './audit.ts';
import { asGiven, requirementsOf } from '../icloud/requirements.ts';
import type { Context } from '../model/check.ts';
import type { Answer } from '../model/dns/dns.ts';
import { type Find, keyOf, type Need } from '../model/need.ts';
import type { GivenRecords } from '../model/requirements.ts';
import type { Domain } from '../model/dns/domain-name.ts';
import { recordedSources, recorder } from '../gather/recorder.ts';
import { gather } from '../gather/gather.ts';

/** What is to be looked up, and of whom. */
export interface LookRequest {
  readonly domain: Domain;
  readonly token?: string;
  readonly given?: GivenRecords;
  readonly needs: (context: Context) => readonly Need[];
}

export interface Looked {
  readonly context: Context;
  /** What came of a need. */
  readonly find: Find;
  /** Everybody's answers, in an order of their own. */
  readonly answers: readonly Answer[];
}

/** Never rejects for anything that a network can do; ends soon after `signal` aborts. */
export const look = async (
  { domain, token, given, needs }: LookRequest,
  world: World,
  signal: AbortSignal,
): Promise<Looked> => {
  const record = recorder();
  const context: Context = {
    domain,
    required: asGiven(requirementsOf(domain.name), given),
    ...(token === undefined ? {} : { token }),
    startedAt: new Date().toISOString(),
  };
  const sources = recordedSources(world, record.answer);
  const stage = stageOf(domain.name, world, sources, signal);
  const findings = await gather(needs(context), stage, signal);
  return {
    context,
    find: (need) => findings.get(keyOf(need)),
    answers: record.evidence().answers,
  };
};
