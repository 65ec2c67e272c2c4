/** How a run of the built Action ends: its outputs and its status, over what was judged and how it came out. */
import { execFileSync } from 'node:child_process';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startNameServer } from '../../src/demo/name-server.ts';
import { type DemoRecord, scenarios, surroundingRecords } from '../../src/demo/scenarios.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import {
  type Acted,
  type Bench,
  benchFor,
  type Event,
  pullRequest,
  schedule,
  type Values,
} from '../support/run-action.ts';
import { type GithubServer, startGithub } from '../support/github-server.ts';

const domain = 'healthy.example';
const healthy = scenarios.find(({ name }) => name === 'healthy')!.records;
const isMx = ({ owner, type }: DemoRecord): boolean => owner === domain && type === 'MX';
const hijacked: readonly DemoRecord[] = [
  ...healthy.filter((record) => !isMx(record)),
  { owner: domain, type: 'MX', rdata: { preference: 10, exchange: dnsName('mail.other.example') } },
];

const shared = [
  `_dmarc.${domain}. TXT "v=DMARC1; p=quarantine"`,
  `${domain}. TXT "apple-domain=Abcd1234Efgh5678"`,
  `${domain}. TXT "v=spf1 include:icloud.com ~all"`,
  `sig1._domainkey.${domain}. CNAME sig1.dkim.${domain}.at.icloudmailadmin.com.`,
];
const apple = [`${domain}. MX 10 mx01.mail.icloud.com.`, `${domain}. MX 10 mx02.mail.icloud.com.`];
const other = [`${domain}. MX 10 mail.other.example.`];

const baselineFile = 'dns-audit.baseline.json';
const zoneFile = 'zones/healthy.example.zone';
const baseline = (mx: readonly string[]) =>
  JSON.stringify({ version: 1, domains: { [domain]: [...mx, ...shared] } });
const zone = (mx: readonly string[]) =>
  [
    `$ORIGIN ${domain}.`,
    '$TTL 300',
    '@ IN SOA ns hostmaster 1 7200 900 1209600 300',
    ...[...mx, ...shared].map((line) => line.replace(/^(\S+) (.*)$/, '$1 IN $2')),
    '',
  ].join('\n');

let names: Awaited<ReturnType<typeof startNameServer>>;
let github: GithubServer;
let out = false;
let runner: Bench;
let lastEvent: Event;

beforeAll(async () => {
  names = await startNameServer({ records: [], fault: () => (out ? 'servfail' : undefined) });
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
});
afterEach(() => {
  runner.remove();
  if (github.faults.length > 0) throw new Error(github.faults.splice(0).join('\n'));
});

type Live = 'healthy' | 'hijacked' | 'out';

const publish = (live: Live): void => {
  out = live === 'out';
  names.serve([...surroundingRecords, ...(live === 'hijacked' ? hijacked : healthy)]);
};

type Files = Readonly<Record<string, string>>;

const git = (...words: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...words], {
    cwd: runner.workspace,
    encoding: 'utf8',
  }).trim();

const commit = (files: Files): string => {
  for (const [file, text] of Object.entries(files)) runner.write(file, text);
  git('add', '-A');
  git('commit', '-q', '--allow-empty', '-m', 'x', '--no-gpg-sign');
  return git('rev-parse', 'HEAD');
};

/** The repository with `before`, and on top of it a commit with `after`: by the event, the head or the branch. */
const actOn = (
  event: 'pull_request' | 'pull_request_target' | 'schedule' | 'push',
  [before, after]: readonly [Files, Files],
  inputs: Values,
): Promise<Acted> => {
  git('init', '-q', '-b', 'main');
  const base = commit(before);
  const isChange = event === 'pull_request';
  const head = isChange ? commit({ ...after, 'README.md': 'x' }) : '';
  lastEvent = isChange ? pullRequest(7, { base, head }) : eventOf(event, base);
  return runner.act(inputs, lastEvent);
};

const eventOf = (event: 'pull_request_target' | 'schedule' | 'push', base: string): Event => {
  if (event === 'schedule') return schedule;
  return event === 'push'
    ? { name: 'push', payload: schedule.payload! }
    : pullRequest(7, { base, target: true });
};

const told = ['verdict', 'verdict-of', 'judged', 'change-verdict', 'drift', 'drift-count'] as const;

type Row = readonly [
  what: string,
  event: Parameters<typeof actOn>[0],
  live: Live,
  before: Files,
  after: Files,
  inputs: Values,
  outputs: string,
];

const none = {};
const accepted = (mx: readonly string[]) => ({ [baselineFile]: baseline(mx) });
const zoned = (mx: readonly string[]) => ({ [zoneFile]: zone(mx) });
const z = { zone: zoneFile };

/** The outputs in the order of `told`, divided by `|`. */
const rows: readonly Row[] = [
  ['no files', 'schedule', 'healthy', none, none, {}, 'pass|live|audit|none|none|0'],
  ['no files, broken', 'schedule', 'hijacked', none, none, {}, 'fail|live|audit|none|none|0'],
  ['no files, no answer', 'schedule', 'out', none, none, {}, 'inconclusive|live|audit|none|none|0'],
  ['no files', 'pull_request', 'healthy', none, none, {}, 'pass|live|audit|none|none|0'],
  [
    'as accepted',
    'schedule',
    'healthy',
    accepted(apple),
    none,
    {},
    'pass|live|audit, drift|none|in-sync|0',
  ],
  [
    'broken as accepted',
    'push',
    'hijacked',
    accepted(other),
    none,
    {},
    'fail|live|audit, drift|none|in-sync|0',
  ],
  ['drift', 'push', 'hijacked', accepted(apple), none, {}, 'fail|live|audit, drift|none|drift|3'],
  [
    'drift for the better',
    'schedule',
    'healthy',
    accepted(other),
    none,
    {},
    'pass|live|audit, drift|none|drift|3',
  ],
  [
    'accepted records, no answer',
    'schedule',
    'out',
    accepted(apple),
    none,
    {},
    'inconclusive|live|audit, drift|none|unknown|0',
  ],
  [
    'a change of no file',
    'pull_request',
    'healthy',
    accepted(apple),
    none,
    {},
    'pass|live|audit, drift, change|pass|in-sync|0',
  ],
  [
    'a change that accepts what breaks mail',
    'pull_request',
    'hijacked',
    accepted(apple),
    accepted(other),
    {},
    'fail|live|audit, drift, change|fail|in-sync|0',
  ],
  [
    'a change that accepts what is well',
    'pull_request',
    'healthy',
    accepted(other),
    accepted(apple),
    {},
    'pass|live|audit, drift, change|pass|in-sync|0',
  ],
  [
    'a change that no answer judges',
    'pull_request',
    'out',
    accepted(apple),
    accepted(other),
    {},
    'inconclusive|live|audit, drift, change|inconclusive|unknown|0',
  ],
  [
    'a head that is not read',
    'pull_request_target',
    'healthy',
    accepted(apple),
    none,
    {},
    'pass|live|audit, drift|none|in-sync|0',
  ],
  [
    'a zone without its MX',
    'pull_request',
    'healthy',
    zoned(apple),
    zoned([]),
    z,
    'fail|merge|audit, drift, change|fail|in-sync|0',
  ],
  [
    'a zone as it was',
    'pull_request',
    'healthy',
    zoned(apple),
    none,
    z,
    'pass|merge|audit, drift, change|pass|in-sync|0',
  ],
  [
    'a zone as broken as it was',
    'pull_request',
    'hijacked',
    zoned(other),
    none,
    z,
    'fail|merge|audit, drift, change|pass|in-sync|0',
  ],
  [
    'a zone that live is not as',
    'pull_request',
    'hijacked',
    zoned(apple),
    none,
    z,
    'pass|merge|audit, drift, change|pass|drift|3',
  ],
  [
    'a zone on the default branch',
    'schedule',
    'healthy',
    zoned(apple),
    none,
    z,
    'pass|live|audit, drift|none|in-sync|0',
  ],
  [
    'an input that is wrong',
    'schedule',
    'healthy',
    none,
    none,
    { domains: 'a b' },
    'error|||none|unknown|',
  ],
];

describe('the outputs', () => {
  it.each(rows)('%s (%s, live %s)', async (_, event, live, before, after, inputs, outputs) => {
    publish(live);
    const ran = await actOn(event, [before, after], inputs);
    expect(told.map((name) => ran.outputs[name] ?? '').join('|'), ran.stdout).toBe(outputs);
  });
});

type EndRow = readonly [
  what: string,
  event: Parameters<typeof actOn>[0],
  live: Live,
  before: Files,
  after: Files,
  inputs: Values,
  status: Record<'error' | 'new', 0 | 1 | 3>,
  words: string,
];

const strict = { 'fail-on-inconclusive': 'true' };

/** What `fail-on: error` and `fail-on: new` make of the same run, and what the log says of the latter. */
const ends: readonly EndRow[] = [
  [
    'a zone as broken as it was',
    'pull_request',
    'hijacked',
    zoned(other),
    none,
    z,
    { error: 1, new: 0 },
    "::warning::The audit found problems, but this change didn't add them (fail-on: new)",
  ],
  [
    'a zone that is broken in another way',
    'pull_request',
    'hijacked',
    zoned(other),
    zoned([]),
    z,
    { error: 1, new: 1 },
    '::error::This change adds problems that break mail',
  ],
  [
    'a zone that loses its MX',
    'pull_request',
    'healthy',
    zoned(apple),
    zoned([]),
    z,
    { error: 1, new: 1 },
    '::error::This change adds problems that break mail',
  ],
  [
    'a zone that is well, live is not as it was',
    'pull_request',
    'hijacked',
    zoned(apple),
    none,
    z,
    { error: 1, new: 0 },
    "::warning::Live records differ from the accepted ones, but this change didn't cause that",
  ],
  [
    'accepted records that the change leaves alone, live is not as they are',
    'pull_request',
    'hijacked',
    accepted(apple),
    none,
    {},
    { error: 1, new: 0 },
    "but this change didn't add them (fail-on: new)",
  ],
  [
    'accepted records that the change spoils',
    'pull_request',
    'hijacked',
    accepted(apple),
    accepted(other),
    {},
    { error: 1, new: 1 },
    '::error::This change adds problems that break mail',
  ],
  [
    'no file that a change could be read from',
    'pull_request',
    'hijacked',
    none,
    none,
    {},
    { error: 1, new: 1 },
    '::error::The audit found problems',
  ],
  [
    'the head is not read',
    'pull_request_target',
    'hijacked',
    accepted(apple),
    none,
    {},
    { error: 1, new: 1 },
    '::error::The audit found problems',
  ],
  [
    'drift by night',
    'schedule',
    'hijacked',
    accepted(apple),
    none,
    {},
    { error: 1, new: 1 },
    '::error::The audit found problems',
  ],
  [
    'a broken zone on the default branch',
    'push',
    'hijacked',
    zoned(other),
    none,
    z,
    { error: 1, new: 1 },
    '::error::The audit found problems',
  ],
  [
    'no answer for a change',
    'pull_request',
    'out',
    accepted(apple),
    accepted(other),
    strict,
    { error: 3, new: 3 },
    '::error::',
  ],
  [
    'all is well',
    'pull_request',
    'healthy',
    zoned(apple),
    zoned(apple.toReversed()),
    z,
    { error: 0, new: 0 },
    'PASS',
  ],
];

describe('what fails the step', () => {
  it.each(ends)(
    '%s (%s, live %s)',
    async (_, event, live, before, after, inputs, status, words) => {
      publish(live);
      const all = await actOn(event, [before, after], inputs);
      const fresh = await runner.act({ ...inputs, 'fail-on': 'new' }, lastEvent);
      expect({ error: all.status, new: fresh.status }, fresh.stdout).toEqual(status);
      expect(fresh.stdout).toContain(words);
      // What counts as a failure changes nothing of what was found.
      const { outputs } = all;
      expect(told.map((name) => fresh.outputs[name])).toEqual(told.map((name) => outputs[name]));
    },
  );
});
