/** A pull request that takes away what watches a domain: nobody would hear of the domain again. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startNameServer } from '../../src/demo/name-server.ts';
import { scenarios, surroundingRecords } from '../../src/demo/scenarios.ts';
import {
  benchFor,
  type Bench,
  type Event,
  pullRequest,
  type Values,
} from '../support/run-action.ts';
import { type GithubServer, startGithub } from '../support/github-server.ts';

const domain = 'healthy.example';
const healthy = scenarios.find(({ name }) => name === 'healthy')!.records;
const accepted = [
  `_dmarc.${domain}. TXT "v=DMARC1; p=quarantine"`,
  `${domain}. MX 10 mx01.mail.icloud.com.`,
  `${domain}. MX 10 mx02.mail.icloud.com.`,
  `${domain}. TXT "apple-domain=Abcd1234Efgh5678"`,
  `${domain}. TXT "v=spf1 include:icloud.com ~all"`,
  `sig1._domainkey.${domain}. CNAME sig1.dkim.${domain}.at.icloudmailadmin.com.`,
];
const baselineFile = 'dns-audit.baseline.json';
const configFile = 'dns-audit.config.json';
const workflowFile = '.github/workflows/mail.yml';
const baseline = (domains: object): string => JSON.stringify({ version: 1, domains });
const config = (...names: readonly string[]): string =>
  JSON.stringify({ domains: Object.fromEntries(names.map((name) => [name, {}])) });
const workflow = (domains: string): string =>
  [
    'on: pull_request',
    'jobs:',
    '  audit:',
    '    steps:',
    '      - uses: ./',
    '        with:',
    `          domains: ${domains}`,
    '',
  ].join('\n');

let names: Awaited<ReturnType<typeof startNameServer>>;
let github: GithubServer;
let runner: Bench;

beforeAll(async () => {
  names = await startNameServer({ records: [...surroundingRecords, ...healthy] });
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
});
afterEach(() => {
  runner.remove();
  // A request that GitHub would not take fails the test that made it.
  if (github.faults.length > 0) throw new Error(github.faults.splice(0).join('\n'));
});

type Files = Readonly<Record<string, string | undefined>>;

const lay = (files: Files): void => {
  for (const [file, text] of Object.entries(files))
    if (text === undefined) rmSync(join(runner.workspace, file), { force: true });
    else runner.write(file, text);
};

const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
    cwd: runner.workspace,
    encoding: 'utf8',
  }).trim();

/** Commits the files as they are now. */
const commit = (files: Files): string => {
  lay(files);
  git('add', '-A');
  git('commit', '-q', '-m', 'x', '--no-gpg-sign', '--allow-empty');
  return git('rev-parse', 'HEAD');
};

/** Commits `before` as the base and `after` as the head, and gives the event. */
const change = (before: Files, after: Files): Event => {
  git('init', '-q');
  const base = commit(before);
  return pullRequest(7, { base, head: commit(after) });
};

const kept = { [baselineFile]: baseline({ [domain]: accepted }) };
const both = { [configFile]: config(domain, 'other.example') };
const zoned = { [configFile]: JSON.stringify({ domains: { [domain]: { zone: 'a.zone' } } }) };
const zone = `$ORIGIN ${domain}.\n$TTL 300\n@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.\n`;

describe('a change that stops watching a domain', () => {
  it.each<[string, Files, Files, Values, string, string]>([
    [
      'the accepted records are deleted',
      kept,
      { [baselineFile]: undefined },
      {},
      domain,
      baselineFile,
    ],
    ['no domain is left in them', kept, { [baselineFile]: baseline({}) }, {}, domain, baselineFile],
    [
      'a domain is left without any',
      kept,
      { [baselineFile]: baseline({ [domain]: [] }) },
      {},
      domain,
      baselineFile,
    ],
    [
      'one of two domains is taken out of them',
      {
        [baselineFile]: baseline({
          [domain]: accepted,
          'other.example': ['other.example. MX 10 mx01.mail.icloud.com.'],
        }),
      },
      kept,
      { domains: `${domain}, other.example` },
      'other.example',
      baselineFile,
    ],
    [
      'the configuration drops a domain',
      both,
      { [configFile]: config(domain) },
      { domains: '' },
      'other.example',
      configFile,
    ],
    [
      'the configuration drops a zone file',
      { ...zoned, 'a.zone': zone },
      { [configFile]: config(domain) },
      { domains: '' },
      domain,
      configFile,
    ],
    [
      'the configuration names other accepted records',
      { ...kept, [configFile]: JSON.stringify({ domains: { [domain]: {} } }) },
      {
        [baselineFile]: undefined,
        'b.json': baseline({ [domain]: [] }),
        [configFile]: JSON.stringify({ baseline: 'b.json', domains: { [domain]: {} } }),
      },
      { domains: '' },
      domain,
      baselineFile,
    ],
    [
      'the configuration names no accepted records any more, and their file stays',
      {
        'a.json': baseline({ [domain]: accepted }),
        [configFile]: JSON.stringify({ baseline: 'a.json', domains: { [domain]: {} } }),
      },
      { [configFile]: config(domain) },
      { domains: '' },
      domain,
      configFile,
    ],
    [
      'a new configuration names a file without the domain, and the usual one stays',
      { ...kept, [configFile]: undefined },
      {
        'b.json': baseline({}),
        [configFile]: JSON.stringify({ baseline: 'b.json', domains: {} }),
      },
      {},
      domain,
      configFile,
    ],
    [
      "the workflow's own step drops a domain",
      { [workflowFile]: workflow(`${domain}, other.example`) },
      { [workflowFile]: workflow(domain) },
      {},
      'other.example',
      workflowFile,
    ],
  ])('%s', async (_, before, after, inputs, name, file) => {
    const event = change(before, after);
    const ran = await runner.act(inputs, event);
    expect(ran.stderr).toBe('');
    const [body = ''] = github.comments.map((one) => one.body);
    expect(body).toContain(`### ⚠️ This change stops watching \`${name}\``);
    expect(body).toContain(`\`${file}\` no longer`);
    expect(body).not.toMatch(/^### ✅/m);
    const warnings = ran.commands.filter((one) => one.name === 'warning');
    expect(warnings.map((one) => JSON.stringify(one)).join('\n')).toContain(
      `stops watching ${name}`,
    );
    expect(ran.summary).toContain('stops watching');
    // Put back, the comment says so.
    commit(before);
    // A step's own domains come with the workflow.
    const domains = file === workflowFile ? { domains: `${domain}, ${name}` } : {};
    const later = await runner.act({ ...inputs, ...domains }, event);
    if (later.status === 0) expect(later.outputs['comment-status']).toBe('resolved');
    expect(github.comments[0]?.body).not.toContain('### ⚠️ This change stops watching');
  });

  it.each<[string, object, object, string]>([
    ['for all domains', {}, { skip: ['mx'] }, '`mx`'],
    ['for one', {}, { domains: { [domain]: { skip: ['spf', 'dkim'] } } }, '`spf` and `dkim`'],
    ['beside others', { skip: ['spf'] }, { skip: ['spf', 'mx-icloud'] }, '`mx-icloud`'],
    ['by naming those that stay', {}, { only: ['spf'] }, '`all but spf`'],
  ])('is seen where the configuration skips checks %s', async (_, before, after, skipped) => {
    const text = (more: object) => JSON.stringify({ domains: { [domain]: {} }, ...more });
    const event = change({ [configFile]: text(before) }, { [configFile]: text(after) });
    await runner.act({ domains: '' }, event);
    const [body = ''] = github.comments.map((one) => one.body);
    expect(body).toContain(`### ⚠️ This change checks less of \`${domain}\``);
    expect(body).toContain(`\`${configFile}\` skips ${skipped}, which was checked before.`);
    expect(body).not.toMatch(/^### ✅/m);
  });

  it.each<[string, Files, Files, Values]>([
    [
      'the checks that the configuration skips, where fewer are',
      { [configFile]: JSON.stringify({ skip: ['mx'], domains: { [domain]: {} } }) },
      { [configFile]: JSON.stringify({ skip: [], domains: { [domain]: {} } }) },
      { domains: '' },
    ],
    [
      'the configuration beside accepted records that it does not name',
      {
        ...kept,
        'b.json': baseline({}),
        [configFile]: JSON.stringify({ baseline: 'b.json', domains: { [domain]: {} } }),
      },
      {
        [configFile]: JSON.stringify({
          baseline: 'b.json',
          timeout: 19,
          domains: { [domain]: {} },
        }),
      },
      {},
    ],
    ['another file', kept, { 'README.md': 'x' }, {}],
    [
      'the order of the accepted records',
      kept,
      { [baselineFile]: baseline({ [domain]: accepted.toReversed() }) },
      {},
    ],
    [
      'a new domain',
      both,
      { [configFile]: config(domain, 'other.example', 'third.example') },
      { domains: '' },
    ],
    [
      "a step's domains that an expression makes",
      { [workflowFile]: workflow('${{ vars.DOMAINS }}') },
      { [workflowFile]: workflow(domain) },
      {},
    ],
    [
      'the configuration, where the step says which domains are audited',
      both,
      { [configFile]: config(domain) },
      {},
    ],
  ])('is not seen in a change of %s', async (_, before, after, inputs) => {
    const { everything } = await runner.act(inputs, change(before, after));
    expect(everything).not.toMatch(/stops watching|checks less/);
    expect(github.comments.some(({ body }) => body.includes('stops watching'))).toBe(false);
  });
});
