/** Runs one check over the lines of a zone, as an audit would. */
import { appleRequirements } from '../../src/icloud/requirements.ts';
import type { Check, Context, Outcome } from '../../src/model/check.ts';
import { needKey, type Need } from '../../src/model/need.ts';
import type { DnsName, Failure } from '../../src/model/dns/dns.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import type { PolicyFetcher, PolicyResult } from '../../src/model/mta-sts.ts';
import type { AddressProbe, Endpoint, Prober, ProbeResult } from '../../src/model/mail/probe.ts';
import { gatherForChecks } from '../../src/gather/gather.ts';
import { type Zone, zoneOf } from './zone.ts';

/** A public key of RSA-2048, the private half of which was thrown away when it was made. */
export const rsa2048 = [
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAuSdDHS4Iuk1fIDAsbmO/IKi8nK4snStLUw+8tY59ae2DNv',
  'GfzwOGsk929N4ztTh0p96LCsLeihwQDAx3HOfPzhlXSltWM+8JJIsX4s3K28BpqeyzOR4aQbRDfGR1kKRwHvwBbbhT',
  'lN7hHQYaGRPhinYsYINC+CSmkExjAZ4dC68+gArt3SI76GkP4FnYA49GeLubok1caEkFjc254RD2MCGI4Q7TOF1Nrb',
  'ZLMlRHV52Z+1wFuU2K0lsjB47jUbn0BlJEY6KzJuc9/LCGOljKbMTEHtxLtEMwUAhU1O0tXG9v2mNjkYly1k6hQMfZ',
  'wXlEWKUPWJuR0kzCw/VTFtU4GQIDAQAB',
].join('');

/** What Apple publishes for `domain`, as zone lines. */
export const appleZone = (domain: string): string => `
icloud.com. MX 10 mx01.mail.icloud.com.
icloud.com. MX 10 mx02.mail.icloud.com.
icloud.com. TXT "v=spf1 ip4:17.41.0.0/16 ip4:17.58.0.0/16 ip4:17.142.0.0/15 ip4:17.57.155.0/24 ip4:17.57.156.0/24 ip4:144.178.36.0/24 ip4:144.178.38.0/24 ip4:57.103.64.0/18 " "ip6:2a01:b747:3000:200::/56 ip6:2a01:b747:3001:200::/56 ~all"
sig1.dkim.${domain}.at.icloudmailadmin.com. TXT "v=DKIM1; k=rsa; p=${rsa2048.slice(0, 200)}" "${rsa2048.slice(200)}"`;

/** One address of a probe; by default all went well. */
export const addressProbe = (changes: Partial<AddressProbe> = {}): AddressProbe => ({
  address: '17.56.9.23',
  family: 4,
  state: 'spoke',
  phase: 'goodbye',
  phases: [],
  detail: '',
  ...changes,
});

/** A prober that gives the same result, fitted to the endpoint, whatever it is asked. */
const proberOf = (probes: (endpoint: Endpoint) => ProbeResult): Prober => ({
  probe: async (endpoint) => probes(endpoint),
});

const spoke = (endpoint: Endpoint): ProbeResult => ({
  endpoint,
  resolution: [],
  addresses: [addressProbe()],
  ms: 1,
  kind: 'spoke',
});

/** A prober that could not look. */
export const unlooked =
  (failure: Failure) =>
  (endpoint: Endpoint): ProbeResult => ({
    endpoint,
    resolution: [],
    addresses: [],
    ms: 1,
    kind: 'failed',
    failure,
  });

export interface JudgeOptions {
  /** The domain under audit, and the zone's origin; `example.com` by default. */
  readonly domain?: string;
  readonly token?: string;
  /** What comes of a probe; by default every port speaks as it should. */
  readonly probes?: (endpoint: Endpoint) => ProbeResult;
  /** The MTA-STS policy file, or all that came of fetching it; by default what the zone shows, or nobody could look. */
  readonly policy?: string | Partial<PolicyResult>;
}

/** The policy that a zone shows below its address, in comments: a file, or the status of a refusal. */
const policyIn = (text: string): JudgeOptions['policy'] => {
  const [, shown] = text.split(/^; https:\/\/mta-sts\..*\n/m);
  const body = shown?.replaceAll(/^; /gm, '');
  return body !== undefined && /^\d{3}$/.test(body) ? { status: Number(body), body: '' } : body;
};

const policiesOf = (policy: JudgeOptions['policy']): { policies?: PolicyFetcher } => {
  if (policy === undefined) return {};
  const told = typeof policy === 'string' ? { body: policy } : policy;
  const base = { url: 'https://mta-sts', ms: 1 } as const;
  const page = { kind: 'fetched', status: 200, mediaType: 'text/plain', body: '' } as const;
  // A test may leave out whatever does not matter to it.
  const result = (domain: DnsName) => ({ ...base, domain, ...page, ...told }) as PolicyResult;
  return { policies: { obtain: async (domain) => result(domain) } };
};

/** The outcomes of `checks` over one zone, asked once for all of them, and the zone, which knows what it was asked. */
export const examineAll = async (
  checks: readonly Check[],
  text: string,
  { domain = 'example.com', token, probes = spoke, policy = policyIn(text) }: JudgeOptions = {},
): Promise<{ readonly outcomes: readonly Outcome[]; readonly zone: Zone }> => {
  const context: Context = {
    domain: { name: dnsName(domain), unicode: domain },
    required: appleRequirements(dnsName(domain)),
    startedAt: '2026-12-01T12:00:00.000Z',
    ...(token === undefined ? {} : { token }),
  };
  const zone = zoneOf(text, `${domain}.`, appleZone(domain));
  const findings = await gatherForChecks(
    checks,
    context,
    { resolver: zone, prober: proberOf(probes), ...policiesOf(policy) },
    new AbortController().signal,
  );
  const find = (need: Need) => findings.get(needKey(need));
  return { outcomes: checks.map((check) => check.run(find, context)), zone };
};

/**
 * The outcome of `check` over the zone in `text` (see {@link zoneOf}). What Apple publishes is
 * there too, unless the text has lines of the same owners.
 */
export const judge = async (
  check: Check,
  text: string,
  options: JudgeOptions = {},
): Promise<Outcome> => (await examineAll([check], text, options)).outcomes[0]!;
