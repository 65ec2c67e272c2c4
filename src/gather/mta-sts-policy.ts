/** Fetches the MTA-STS policy of a domain (RFC 8461 §3.3). */
import type { Answer, DnsName, Resolver } from '../model/dns/dns.ts';
import { prependLabels } from '../model/dns/domain-name.ts';
import type { PolicyFetcher, PolicyResult } from '../model/mta-sts.ts';
import { elapsedMs } from '../dns/attempt.ts';
import {
  addressesInAnswers,
  lookUpAddresses,
  fetchPage,
  type Page,
  type PageOptions,
} from './https-page.ts';

export interface PolicyOptions extends Pick<PageOptions, 'ca' | 'connectTo' | 'reach'> {
  /** Gives the addresses. */
  readonly resolver: Resolver;
  readonly families: readonly (4 | 6)[];
  /** Limit for each address, in milliseconds. */
  readonly ms?: number;
}

const policyPath = '/.well-known/mta-sts.txt';

/** RFC 8461 §3.3 lets senders set a limit, and names this one. */
const longest = 65_536;

/** A stranger's zone decides how many addresses there are. */
const mostAddresses = 4;

type FetchOutcome =
  | Pick<Extract<PolicyResult, { kind: 'fetched' }>, 'kind' | 'status' | 'mediaType' | 'body'>
  | Pick<Extract<PolicyResult, { kind: 'refused' }>, 'kind' | 'why' | 'detail'>
  | Pick<Extract<PolicyResult, { kind: 'failed' }>, 'kind' | 'failure'>;

const outcomeFromPage = (page: Page): FetchOutcome => {
  switch (page.kind) {
    case 'page':
      return { ...page, kind: 'fetched' };
    case 'untrusted':
      return { kind: 'refused', why: 'certificate', detail: page.detail };
    case 'too-long':
      return { kind: 'refused', why: 'too-long', detail: page.detail };
    case 'failed':
      return page;
  }
};

const outcomeWithoutAddress = (answers: readonly Answer<'A' | 'AAAA'>[]): FetchOutcome => {
  const failed = answers.find(({ kind }) => kind === 'failed');
  if (failed?.kind === 'failed') return { kind: 'failed', failure: failed.failure };
  const absent = answers.some(({ kind }) => kind === 'nxdomain');
  return {
    kind: 'refused',
    why: 'no-host',
    detail: absent ? 'it does not exist' : 'it has no address',
  };
};

const fetchPolicy = async (
  host: DnsName,
  { resolver, families, ms = 5_000, ...way }: PolicyOptions,
  signal: AbortSignal,
): Promise<FetchOutcome> => {
  const answers = await lookUpAddresses(host, { resolver, families }, signal);
  const addresses = addressesInAnswers(answers).slice(0, mostAddresses);
  if (addresses.length === 0) return outcomeWithoutAddress(answers);
  return outcomeFromPage(
    await fetchPage({ host, path: policyPath, addresses, longest, ms, ...way }, signal),
  );
};

export const createPolicyFetcher = (options: PolicyOptions): PolicyFetcher => ({
  async obtain(domain, signal, resolver = options.resolver) {
    const started = performance.now();
    const host = prependLabels('mta-sts', domain);
    const rest = await fetchPolicy(host, { ...options, resolver }, signal);
    return { domain, url: `https://${host}${policyPath}`, ms: elapsedMs(started), ...rest };
  },
});
