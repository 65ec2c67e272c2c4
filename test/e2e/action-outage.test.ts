/** An outage proves nothing: what a pull request was told of stays, and nothing turns green. */
import { execFileSync } from 'node:child_process';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startNameServer } from '../../src/demo/name-server.ts';
import { scenarios, surroundingRecords } from '../../src/demo/scenarios.ts';
import { benchFor, type Bench, type Event, pullRequest } from '../support/run-action.ts';
import { type GithubServer, startGithub } from '../support/github-server.ts';

const domain = 'healthy.example';
const input = { zone: 'zones/healthy.example.zone' };
const green = /✅|nothing is left|in sync|harms mail|all is well/i;

const good = [
  `$ORIGIN ${domain}.`,
  '$TTL 300',
  '; the records of mail, without those of the zone itself',
  '@ MX 10 mx01.mail.icloud.com.',
  '@ MX 10 mx02.mail.icloud.com.',
  '@ TXT "apple-domain=Abcd1234Efgh5678"',
  '@ TXT "v=spf1 include:icloud.com ~all"',
  `sig1._domainkey CNAME sig1.dkim.${domain}.at.icloudmailadmin.com.`,
  '_dmarc TXT "v=DMARC1; p=quarantine"',
  '',
].join('\n');
const broken = good.replaceAll(/mx0\d\.mail\.icloud\.com/g, 'mail.other.example');

const healthy = scenarios.flatMap(({ name, records }) => (name === 'healthy' ? records : []));

let names: Awaited<ReturnType<typeof startNameServer>>;
let gone: Awaited<ReturnType<typeof startNameServer>>;
let github: GithubServer;
let runner: Bench;
/** How the resolver answers. */
let resolver: 'well' | 'servfail' | 'refused' | 'silent';

beforeAll(async () => {
  names = await startNameServer({
    records: [...surroundingRecords, ...healthy],
    fault: () => (resolver === 'servfail' || resolver === 'silent' ? resolver : undefined),
  });
  // Nobody is at its port any more.
  gone = await startNameServer({ records: [] });
  await gone.close();
  github = await startGithub();
});
afterAll(() => Promise.all([names.close(), github.close()]));
beforeEach(() => {
  resolver = 'well';
  runner = benchFor(
    domain,
    () => (resolver === 'refused' ? gone : names),
    () => github,
  );
  github.reset();
});
afterEach(() => {
  runner.remove();
  if (github.faults.length > 0) throw new Error(github.faults.splice(0).join('\n'));
});

const body = (): string => github.comments.at(-1)?.body ?? '';

const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
    cwd: runner.workspace,
    encoding: 'utf8',
  }).trim();

/** The pull request that changes files of the repository. */
const changeFiles = (
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): Event => {
  const commit = (files: Readonly<Record<string, string>>): string => {
    for (const [file, text] of Object.entries(files)) runner.write(file, text);
    git('add', '-A');
    git('commit', '-q', '-m', 'x', '--no-gpg-sign');
    return git('rev-parse', 'HEAD');
  };
  git('init', '-q');
  const base = commit(before);
  commit(after);
  return pullRequest(7, { base });
};

/** The pull request that adds `head`, or makes it out of `before`. */
const change = (head: string, before?: string): Event => {
  runner.write(input.zone, before ?? head);
  return before === undefined
    ? pullRequest()
    : changeFiles({ [input.zone]: before }, { [input.zone]: head });
};

describe.each([
  ['a new file', undefined],
  ['a file that was good', good],
])('a change that breaks mail: %s', (_, before) => {
  // Beside a new file nothing was accepted that live records could have left.
  const drift = before === undefined ? 'none' : 'unknown';

  it.each(['servfail', 'refused'] as const)(
    'keeps its red comment in an outage (%s), until it is repaired',
    async (outage) => {
      const event = change(broken, before);
      const first = await runner.act(input, event);
      expect(first.outputs).toMatchObject({ verdict: 'fail', 'comment-status': 'created' });
      const red = body();
      expect(red).toContain('### ❌ Merging this would break mail of');

      resolver = outage;
      const second = await runner.act(input, event);
      expect(second.status).toBe(1);
      expect(second.outputs).toMatchObject({ verdict: 'fail', drift });
      expect(body()).toContain('### ❌ Merging this would break mail of');
      expect(body()).not.toMatch(green);

      resolver = 'well';
      runner.write(input.zone, good);
      const third = await runner.act(input, event);
      expect(third.outputs).toMatchObject({ verdict: 'pass', 'comment-status': 'resolved' });
      expect(body()).toContain('Nothing is left to do here.');

      resolver = outage;
      const fourth = await runner.act(input, event);
      expect(fourth.outputs).toMatchObject({ drift, 'comment-status': 'updated' });
      expect(body()).toContain(`### ❔ Not everything about \`${domain}\` could be checked`);
      expect(body()).not.toMatch(green);
    },
  );
});

describe.each(['servfail', 'refused'] as const)('where nothing is known (%s)', (outage) => {
  beforeEach(() => {
    resolver = outage;
  });

  it('comment: always says what could not be looked up, and nothing green', async () => {
    const event = change(good);
    const { outputs } = await runner.act({ ...input, comment: 'always' }, event);
    expect(outputs).toMatchObject({ drift: 'none', 'comment-status': 'created' });
    expect(body()).toContain(`### ❔ Not everything about \`${domain}\` could be checked`);
    expect(body()).toContain(`Couldn't be looked up: `);
    expect(body()).toContain(`\`${domain}. MX\``);
    expect(body()).not.toMatch(green);
  });

  it('comment: always tells what is wrong with the file itself', async () => {
    await runner.act({ ...input, comment: 'always' }, change(broken));
    expect(body()).toContain(`### ❌ The audit of \`${domain}\` fails`);
    expect(body()).toContain('mail.other.example');
    expect(body()).not.toMatch(green);
  });

  it('comment: on-drift stays silent', async () => {
    const { outputs } = await runner.act(input, change(good));
    expect(outputs['comment-status']).toBe('none');
    expect(github.comments).toEqual([]);
  });

  it('no text has a green tick over a comparison of nothing', async () => {
    const { stdout, summary } = await runner.act(input, change(good));
    const line = stdout.split('\n').find((one) => one.includes('compared with the live zone'));
    expect(line).toMatch(
      /^ *\? zones\/healthy\.example\.zone compared with the live zone: couldn't look everyth/,
    );
    expect(summary).toMatch(/^### ❔ Applying `zones\/healthy\.example\.zone`/m);
    expect(summary).not.toMatch(/^### ✅/m);
  });
});

/** Accepted records, or a zone file with something that cannot be worked out, as a repository holds them. */
const accepted = (...more: readonly string[]): string =>
  JSON.stringify({
    version: 1,
    domains: {
      [domain]: [
        `${domain}. MX 10 mx01.mail.icloud.com.`,
        `${domain}. MX 10 mx02.mail.icloud.com.`,
        ...more,
      ],
    },
  });
const baseline = 'dns-audit.baseline.json';
const terraform = (spf: string): string =>
  [
    ['@', 'MX', '"mx01.mail.icloud.com"'],
    ['@', 'MX', '"mx02.mail.icloud.com"'],
    ['@', 'TXT', '"apple-domain=Abcd1234Efgh5678"'],
    ['@', 'TXT', spf],
    ['sig1._domainkey', 'CNAME', `"sig1.dkim.${domain}.at.icloudmailadmin.com"`],
    ['_dmarc', 'TXT', '"v=DMARC1; p=quarantine"'],
  ]
    .map(
      ([name = '', type = '', content = ''], i) => `resource "cloudflare_record" "r${i}" {
  zone_id  = var.zone
  name     = "${name === '@' ? domain : `${name}.${domain}`}"
  type     = "${type}"
  ${type === 'MX' ? 'priority = 10' : ''}
  content  = ${content}
}
`,
    )
    .join('');
const zoneInputs = { zone: input.zone };
const readme = { 'README.md': 'new' };

type Texts = Readonly<Record<string, string>>;

const changeInOutage = (
  outage: typeof resolver,
  [inputs, files, changed]: readonly [Texts, Texts, Texts],
) => {
  resolver = outage;
  const event = changeFiles({ ...files, 'README.md': 'old' }, changed);
  return runner.act({ timeout: '2', comment: 'always', ...inputs }, event);
};

describe.each(['servfail', 'refused', 'silent'] as const)(
  'a pull request that changes nothing while nothing can be looked up (%s)',
  (outage) => {
    const doubts = /may affect|what it changes is unknown|more problems may appear/;

    it.each([
      ['beside a zone file', zoneInputs, { [input.zone]: good }, readme],
      [
        'that moves lines of a zone file',
        zoneInputs,
        { [input.zone]: good },
        { [input.zone]: good.replace('$TTL', '; moved\n$TTL') },
      ],
      ['beside accepted records', { baseline }, { [baseline]: accepted() }, readme],
      [
        'beside both',
        { ...zoneInputs, baseline },
        { [input.zone]: good, [baseline]: accepted() },
        readme,
      ],
      [
        'beside values that only the tool knows',
        { zone: 'dns' },
        { 'dns/main.tf': terraform('var.spf') },
        readme,
      ],
    ] as const)('passes %s', async (_, inputs, files, changed) => {
      const ran = await changeInOutage(outage, [inputs, files, changed]);
      expect(ran.outputs).toMatchObject({ verdict: 'inconclusive', 'change-verdict': 'pass' });
      expect(ran.everything).not.toMatch(doubts);
      expect(ran.commands.map(({ name }) => name)).toContain('warning');
      expect(body()).toContain('This change alters no mail records.');
      expect(body()).toContain('### ❔ Not everything about');
      // The folded table has a line for each check, and what the file itself says can be judged.
      const open = `${body()}\n${ran.summary}`.replaceAll(/<details>[\s\S]*?<\/details>/g, '');
      expect(open).not.toMatch(green);
    });
  },
);

describe('a change is inconclusive while nothing can be looked up, where it is of', () => {
  it.each([
    [
      'a zone file',
      zoneInputs,
      { [input.zone]: good },
      { [input.zone]: good.replace('~all', '-all') },
    ],
    [
      'only how long records are kept',
      zoneInputs,
      { [input.zone]: good },
      { [input.zone]: good.replace('$TTL 300', '$TTL 600') },
    ],
    [
      'accepted records',
      { baseline },
      { [baseline]: accepted() },
      { [baseline]: accepted(`${domain}. TXT "v=spf1 include:icloud.com ~all"`) },
    ],
    [
      'accepted records, but not the zone file beside them',
      { ...zoneInputs, baseline },
      { [input.zone]: good, [baseline]: accepted() },
      { [baseline]: accepted(`${domain}. TXT "v=spf1 include:icloud.com ~all"`) },
    ],
    [
      'values that only the tool knows',
      { zone: 'dns' },
      { 'dns/main.tf': terraform('var.spf') },
      { 'dns/main.tf': terraform('var.other') },
    ],
  ] as const)('%s', async (_, inputs, files, changed) => {
    const ran = await changeInOutage('servfail', [inputs, files, changed]);
    expect(ran.outputs).toMatchObject({
      verdict: 'inconclusive',
      'change-verdict': 'inconclusive',
    });
    expect(body()).not.toContain('alters no mail records');
  });
});

describe('a runner that can ask nobody', () => {
  it.each(['servfail', 'refused'] as const)('is told what its owner can do: %s', async (how) => {
    resolver = how;
    const ran = await runner.act({});
    expect(ran.outputs['verdict']).toBe('inconclusive');
    expect(ran.everything).toMatch(
      /On a self-hosted runner|ask another resolver with resolvers: /i,
    );
    expect(ran.everything).not.toMatch(/hotspot|phone|browser|wi-?fi|router|hotel|vpn|antivirus/i);
  });
});
