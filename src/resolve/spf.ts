/** Gathers an SPF record and all that it includes. */
import type { DnsName, Resolver } from '../model/dns.ts';
import type { SpfTree } from '../model/spf.ts';

export const gatherSpf = async (
  domain: DnsName,
  resolver: Resolver,
  signal: AbortSignal,
): Promise<SpfTree> => {
  const answer = await resolver.lookup({ name: domain, type: 'TXT' }, signal);
  return answer.kind === 'failed'
    ? { domain, kind: 'failed', failure: answer.failure }
    : { domain, kind: 'gathered' };
};
