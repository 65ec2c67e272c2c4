/** What a run says of live records, beside files that a change alters or leaves: sentences that were false once. */
import { rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startNameServer } from '../../src/demo/name-server.ts';
import { type DemoRecord, scenarios, surroundingRecords } from '../../src/demo/scenarios.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import { createUpstream, type Upstream } from '../support/github-git.ts';
import { type GithubServer, startGithub } from '../support/github-server.ts';
import { txt } from '../support/live-world.ts';
import {
  type Acted,
  benchFor,
  type Bench,
  pullRequest,
  schedule,
  type Values,
} from '../support/run-action.ts';

const domain = 'healthy.example';
const healthy = scenarios.find(({ name }) => name === 'healthy')!.records;
const zoneFile = 'zones/healthy.example.zone';
const baselineFile = 'dns-audit.baseline.json';

type State = readonly [mx: 'apple' | 'other', policy: 'none' | 'quarantine' | 'reject'];
const good: State = ['apple', 'quarantine'];
const strict: State = ['apple', 'reject'];
const broken: State = ['other', 'quarantine'];

const hostsOf = ([mx]: State): readonly string[] =>
  mx === 'apple' ? ['mx01.mail.icloud.com', 'mx02.mail.icloud.com'] : ['mail.other.example'];

const linesOf = (state: State): readonly string[] => [
  `_dmarc.${domain}. TXT "v=DMARC1; p=${state[1]}"`,
  ...hostsOf(state).map((host) => `${domain}. MX 10 ${host}.`),
  `${domain}. TXT "apple-domain=Abcd1234Efgh5678"`,
  `${domain}. TXT "v=spf1 include:icloud.com ~all"`,
  `sig1._domainkey.${domain}. CNAME sig1.dkim.${domain}.at.icloudmailadmin.com.`,
];
const zone = (state: State): string =>
  [`$TTL 300`, `${domain}. SOA ns hostmaster 1 7200 900 1209600 900`, ...linesOf(state), ''].join(
    '\n',
  );
const baseline = (state: State): string =>
  JSON.stringify({ version: 1, domains: { [domain]: linesOf(state) } }, null, 2);

const liveOf = (state: State): readonly DemoRecord[] => [
  ...surroundingRecords,
  ...healthy.filter(
    ({ owner, type }) => owner !== `_dmarc.${domain}` && (owner !== domain || type !== 'MX'),
  ),
  ...hostsOf(state).map((host): DemoRecord => ({
    owner: domain,
    type: 'MX',
    rdata: { preference: 10, exchange: dnsName(host) },
  })),
  txt(`_dmarc.${domain}`, `v=DMARC1; p=${state[1]}`),
];

let names: Awaited<ReturnType<typeof startNameServer>>;
let github: GithubServer;
let runner: Bench;
let upstream: Upstream;

beforeAll(async () => {
  names = await startNameServer({ records: [] });
  github = await startGithub();
});
afterAll(() => Promise.all([names.close(), github.close()]));
beforeEach(() => {
  runner = benchFor(
    domain,
    () => names,
    () => github,
  );
  github.reset();
  upstream = createUpstream();
  github.intercept = (request) => upstream.answer(request);
});
afterEach(() => {
  runner.remove();
  upstream.remove();
  if (github.faults.length > 0) throw new Error(github.faults.splice(0).join('\n'));
});

type Files = Readonly<Record<string, string>>;

interface Story {
  readonly begin: Files;
  readonly change?: Files;
  /** What was merged meanwhile, four minutes ago. */
  readonly merged?: Files;
  readonly live: State;
}

const act = async ({ begin, change = {}, merged, live }: Story, inputs: Values): Promise<Acted> => {
  names.serve([...liveOf(live)]);
  const start = upstream.commit('main', begin, { minutesAgo: 9 * 24 * 60 });
  const head = upstream.commit('topic', { 'README.md': 'x', ...change }, { from: start });
  const base = merged ? upstream.commit('main', merged, { minutesAgo: 4 }) : start;
  const sha = upstream.testMerge('main', 'topic');
  rmSync(runner.workspace, { recursive: true, force: true });
  upstream.checkout(runner.workspace, sha, { depth: 1 });
  return runner.act(inputs, { ...pullRequest(7, { base, head }), env: { GITHUB_SHA: sha } });
};

const body = (): string => github.comments[0]?.body ?? '';

describe('no sentence says', () => {
  it('that live is as a file that was merged, and is not applied yet', async () => {
    const ran = await act(
      { begin: { [zoneFile]: zone(good) }, merged: { [zoneFile]: zone(strict) }, live: good },
      { zone: zoneFile },
    );
    expect(ran.everything).toContain('not live yet');
    expect(ran.everything).not.toContain('matches both files');
  });

  it.each<[string, string, (state: State) => string, Values]>([
    ['a zone file', zoneFile, zone, { zone: zoneFile }],
    ['accepted records', baselineFile, baseline, {}],
  ])('that live is as before where the change accepts it: %s', async (_, file, make, inputs) => {
    const ran = await act(
      { begin: { [file]: make(good) }, change: { [file]: make(strict) }, live: strict },
      inputs,
    );
    const log = ran.stdout.replaceAll(/\s+/g, ' ');
    expect(log).toMatch(
      /· Live records are as in \S+ as on main \(\w+\), but for what this change/,
    );
    expect(log).not.toMatch(/✓ 6 records as in/);
  });

  it('that a record is not as accepted where it is not as in the zone file', async () => {
    const files = { [zoneFile]: zone(good), [baselineFile]: baseline(strict) };
    const ran = await act({ begin: files, live: strict }, { zone: zoneFile });
    const told = ran.commands.map((one) => JSON.stringify(one)).join('\n');
    expect(told).toMatch(/TXT record of _dmarc\.\S+ is not as in the zone file/);
    expect(told).toContain(zoneFile);
    expect(told).not.toContain('not as accepted');
    expect(told).not.toContain(baselineFile);
  });

  it('that nothing harms mail, over an audit that fails as before', async () => {
    const live: State = ['other', 'none'];
    const ran = await act({ begin: { [baselineFile]: baseline(broken) }, live }, {});
    expect(ran.outputs).toMatchObject({ verdict: 'fail', drift: 'drift' });
    expect(body()).toContain('No harm to mail was seen in what changed.');
    expect(body()).toMatch(/\*\*Also wrong\*\*\s+❌ Mail goes to mail\.other\.example/);
  });

  it('that nothing is left to do where the change accepts what is not live', async () => {
    const story = { begin: { [baselineFile]: baseline(good) }, live: good };
    await act({ ...story, live: broken }, {});
    expect(body()).toContain('### ❌ DNS drift');
    const announced = { ...story, change: { [baselineFile]: baseline(strict) } };
    upstream.remove();
    upstream = createUpstream();
    await act(announced, {});
    expect(body()).toContain("What this change accepts isn't live yet.");
    expect(body()).not.toMatch(/Nothing is left|adds no problem/);
  });

  it('that records go which the change brings', async () => {
    const story = { begin: { [baselineFile]: baseline(good) }, live: good };
    await act({ ...story, change: { [baselineFile]: baseline(strict) } }, { comment: 'always' });
    expect(body()).not.toContain('This change adds no problem');
    expect(body()).toMatch(/aren't live yet[^]*- _dmarc\S+ TXT \S+ p=quarantine"\n\+ .* p=reject"/);
  });

  it.each<[string, string]>([
    ['lead elsewhere', baseline(broken)],
    ['are gone', baseline(good).replaceAll(/^.* MX .*\n/gm, '')],
  ])(
    'nothing over accepted records that are not live yet, where the MX records %s',
    async (_, head) => {
      const story = { begin: { [baselineFile]: baseline(good) }, live: good };
      const ran = await act({ ...story, change: { [baselineFile]: head } }, {});
      expect(ran.status).toBe(1);
      expect(ran.outputs).toMatchObject({
        verdict: 'pass',
        drift: 'in-sync',
        'change-verdict': 'fail',
        'comment-status': 'created',
      });
      expect(body()).toContain(
        `### ❌ This change accepts records that would break incoming mail of \`${domain}\``,
      );
      expect(body()).toContain(`- ${domain}. MX 10 mx01.mail.icloud.com.`);
      expect(body()).toMatch(/\*\*What is wrong with it\*\*\s+❌ [^\n]+ \(`mx-/);
      expect(body()).not.toContain('✅');
      expect(ran.summary).toContain('This change accepts records that would break');
      expect(ran.stdout.replaceAll(/\s+/g, ' ')).toContain(
        'This change accepts records that would break mail. See the report.',
      );
      expect(ran.summary).toContain(
        `### ❌ \`${domain}\`: PASS, but this change accepts records that would break mail (exit 1)`,
      );
      const again = await act({ ...story, change: { [baselineFile]: head } }, { 'fail-on': 'new' });
      expect(again.status).toBe(1);
    },
  );

  it.each<[string, Files, string]>([
    ['a zone file', { [zoneFile]: zone(good) }, `Apply ${zoneFile} at your DNS host again.`],
    [
      'a zone file and accepted records',
      { [zoneFile]: zone(good), [baselineFile]: baseline(good) },
      `Restore at your DNS host what ${baselineFile} accepts.`,
    ],
  ])('that records of a file are wrong where only the live ones are: %s', async (_, files, fix) => {
    names.serve([...liveOf(broken)]);
    const sha = upstream.commit('main', files);
    rmSync(runner.workspace, { recursive: true, force: true });
    upstream.checkout(runner.workspace, sha, { depth: 1 });
    const ran = await runner.act(
      { zone: zoneFile },
      { ...schedule, env: { GITHUB_SHA: sha, GITHUB_REF: 'refs/heads/main' } },
    );
    expect(ran.outputs).toMatchObject({ verdict: 'fail', drift: 'drift' });
    expect(ran.stdout.replaceAll(/\s+/g, ' ')).toContain(` 1. ${fix} `);
    expect(ran.summary).toContain(`1. ${fix}`);
    expect(ran.summary).toContain(`**File:** \`${zoneFile}:4\``);
    expect(ran.everything).not.toContain('In iCloud');
  });

  it('that mail breaks where accepted records only fail the run by fail-on: warning', async () => {
    const head = baseline(good).replace(/^.*_dmarc.*\n/m, '');
    const story = { begin: { [baselineFile]: baseline(good) }, change: { [baselineFile]: head } };
    const ran = await act({ ...story, live: good }, { 'fail-on': 'warning' });
    expect(ran.status).toBe(1);
    expect(ran.summary).toContain(
      'PASS, but what this change accepts fails the run (fail-on warning) (exit 1)',
    );
  });

  it('that a change is well which could not be judged', async () => {
    const story = { begin: { [baselineFile]: baseline(good) }, live: good };
    const head = baseline(good).replace(
      'include:icloud.com',
      '$& include:unserved.invalid-zone.net',
    );
    const ran = await act({ ...story, change: { [baselineFile]: head } }, { comment: 'always' });
    expect(ran.outputs).toMatchObject({ drift: 'in-sync', 'change-verdict': 'inconclusive' });
    expect(ran.everything).toContain("couldn't be fully judged before they are live");
    expect(body()).not.toMatch(/✅|adds no problem/);
  });
});
