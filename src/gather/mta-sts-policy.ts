/** Fetches the MTA-STS policy of a domain (RFC 8461 §3.3). */
import type { Answer, DnsName, Resolver } from '../model/dns/dns.ts';
import { under } from '../model/dns/domain-name.ts';
import type { PolicyFetcher, PolicyResult } from '../model/mta-sts.ts';
import { since } from '../dns/attempt.ts';
import { addressesIn, addressesOf, fetchPage, type Page, type PageOptions } from './https-page.ts';

export interface PolicyOptions extends Pick<PageOptions, 'ca' | 'connectTo'> {
  /** Gives the addresses. */
  readonly resolver: Resolver;
  readonly families: readonly (4 | 6)[];
  /** Limit for each address, in milliseconds. */
  readonly ms?: number;
}

const path = '/.well-known/mta-sts.txt';

/** RFC 8461 §3.3 lets senders set a limit, and names this one. */
const longest = 65_536;

/** A stranger's zone decides how many addresses there are. */
const most = 4;

type Rest =
  | Pick<Extract<PolicyResult, { kind: 'fetched' }>, 'kind' | 'status' | 'mediaType' | 'body'>
  | Pick<Extract<PolicyResult, { kind: 'refused' }>, 'kind' | 'why' | 'detail'>
  | Pick<Extract<PolicyResult, { kind: 'failed' }>, 'kind' | 'failure'>;

const resultOf = (page: Page): Rest => {
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

const absence = (answers: readonly Answer<'A' | 'AAAA'>[]): Rest => {
  const failed = answers.find(({ kind }) => kind === 'failed');
  if (failed?.kind === 'failed') return { kind: 'failed', failure: failed.failure };
  const absent = answers.some(({ kind }) => kind === 'nxdomain');
  return {
    kind: 'refused',
    why: 'no-host',
    detail: absent ? 'it does not exist' : 'it has no address',
  };
};

const fetchWith = async (
  host: DnsName,
  { resolver, families, ms = 5_000, ...way }: PolicyOptions,
  signal: AbortSignal,
): Promise<Rest> => {
  const answers = await addressesOf(host, { resolver, families }, signal);
  const addresses = addressesIn(answers).slice(0, most);
  if (addresses.length === 0) return absence(answers);
  return resultOf(await fetchPage({ host, path, addresses, longest, ms, ...way }, signal));
};

export const policyFetcher = (options: PolicyOptions): PolicyFetcher => ({
  async obtain(domain, signal) {
    const begun = performance.now();
    const host = under('mta-sts', domain);
    const rest = await fetchWith(host, options, signal);
    return { domain, url: `https://${host}${path}`, ms: since(begun), ...rest };
  },
});
