/**
 * A domain that its registry does not know any more, through the built Action: what an audit of a
 * small internet recorded, beside the records that the repository accepts.
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { watchedNeeds } from '../../src/audit/drift-of-domain.ts';
import { checks } from '../../src/check/registry.ts';
import { startNameServer } from '../../src/demo/name-server.ts';
import { isPortArea } from '../../src/model/check.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import { renderJson } from '../../src/report/json.ts';
import { liveCase, type LiveCase, type Meddle, withInternet } from '../support/internet.ts';
import { reportOf } from '../support/reports.ts';
import { type Bench, benchFor, pullRequest, schedule } from '../support/run-action.ts';
import { type GithubServer, startGithub } from '../support/github-server.ts';

const domain = 'mellow-falcon.com';
const there = liveCase('dmarc-leading-space');
const gone: LiveCase = { ...there, zones: [] };

/** No server of the domain has an answer. */
const failing: LiveCase = {
  ...there,
  zones: there.zones.map((zone) => ({
    ...zone,
    hosts: zone.hosts.map((host) => ({ ...host, manners: { rcode: 'SERVFAIL' } })),
  })),
};

/** A resolver that denies the domain, which is there. */
const denying: Meddle = ({ name }, reply) =>
  name.endsWith(domain)
    ? { aa: false, rcode: 3, answers: [], authorities: [], additionals: [] }
    : reply;

const resolver = '9.9.9.9';

/** A report of the domain, as a job that may ask the network saves it. */
const record = (given: LiveCase, meddle: Meddle | 'honest' = 'honest'): Promise<string> =>
  withInternet(given, { names: [resolver], resolvers: [meddle] }, async (world) => {
    const request = {
      domain: { name: dnsName(domain), unicode: domain },
      checks: checks.filter(({ meta }) => !isPortArea(meta.area)),
      startedAt: '2026-12-01T12:00:00.000Z',
      besides: watchedNeeds(dnsName(domain)),
    };
    const one = await audit(request, world, AbortSignal.timeout(20_000));
    const report = reportOf(one.verdict, one);
    return renderJson({ ...report, vantage: { ...report.vantage, resolvers: [resolver] } });
  });

const accepted = [
  `${domain}. MX 10 mx01.mail.icloud.com.`,
  `${domain}. MX 10 mx02.mail.icloud.com.`,
  `${domain}. TXT "apple-domain=3vAYxSYMxacPXbHy"`,
  `${domain}. TXT "v=spf1 include:icloud.com ~all"`,
];

let names: Awaited<ReturnType<typeof startNameServer>>;
let github: GithubServer;
let runner: Bench;

beforeAll(async () => {
  names = await startNameServer({ records: [] });
  github = await startGithub();
});
afterAll(() => Promise.all([names.close(), github.close()]));
beforeEach(() => {
  github.reset();
  runner = benchFor(
    domain,
    () => names,
    () => github,
  );
  runner.write(
    'dns-audit.baseline.json',
    JSON.stringify({ version: 1, domains: { [domain]: accepted } }),
  );
});
afterEach(() => {
  runner.remove();
  if (github.faults.length > 0) throw new Error(github.faults.splice(0).join('\n'));
});

const act = (event: typeof schedule, report: string, inputs = {}) => {
  runner.write('saved/report.json', report);
  return runner.act({ domains: '', replay: 'saved/report.json', ...inputs }, event);
};

describe('a domain that is gone', () => {
  it.each([
    ['a pull request', pullRequest()],
    ['a schedule', schedule],
  ])('is drift of all that was accepted, and is told: %s', async (_, event) => {
    const ran = await act(event, await record(gone));
    expect(ran.outputs, ran.everything).toMatchObject({
      verdict: 'fail',
      judged: 'audit, drift',
      drift: 'drift',
      'drift-count': '4',
    });
    expect(ran.status).toBe(1);
    const told = event === schedule ? github.issues : github.comments;
    const words = `\`${domain}\` does not exist any more: all 4 accepted records are gone`;
    expect(told.map(({ body }) => body)).toEqual([expect.stringContaining(words)]);
    expect(ran.summary).toContain('does not exist any more');
    expect(ran.everything).not.toContain('nothing is known to differ');
  });

  it.each([
    ['no server of the domain answers', failing, undefined],
    ['a resolver alone denies it', there, denying],
  ] as const)('is not one where %s', async (_, given, meddle) => {
    const ran = await act(schedule, await record(given, meddle));
    expect(ran.everything).not.toContain('does not exist any more');
    expect(ran.outputs['drift-count'], ran.stdout).not.toBe('4');
    expect(ran.stdout).toContain(`${domain}: `);
  });
});
