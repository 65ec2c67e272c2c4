/** `init` in repositories of several kinds: what it finds, shows, writes, and leaves alone. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { parse } from 'yaml';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commandLineVocabulary } from '../../src/command/support/vocabulary.ts';
import { startNameServer } from '../../src/demo/name-server.ts';
import { type DemoRecord, scenarios, surroundingRecords } from '../../src/demo/scenarios.ts';
import { readBaseline } from '../../src/input/saved/baseline.ts';
import { readConfig } from '../../src/input/config/config.ts';
import { findConfig } from '../../src/input/config/find-config.ts';
import { cli, root } from '../support/cli.ts';

const address = '127.0.76.1';
const [workflow, json, yaml, baseline] = [
  '.github/workflows/dns-audit.yml',
  'dns-audit.config.json',
  'dns-audit.config.yaml',
  'dns-audit.baseline.json',
];

let server: Awaited<ReturnType<typeof startNameServer>>;
beforeAll(async () => {
  const moved = (record: DemoRecord): DemoRecord =>
    record.type === 'A' ? { ...record, rdata: { address } } : record;
  const records = [...surroundingRecords, ...scenarios.flatMap((one) => one.records)].map(moved);
  server = await startNameServer({ records, host: address, port: 53 });
});
afterAll(() => server.close());

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dns-audit-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (file: string, text: string): void => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
};
const has = (file: string): boolean => existsSync(join(folder, file));
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
const init = (...args: string[]) => {
  const asked = args.includes('--offline') ? [] : ['--resolver', address];
  return cli(['init', ...asked, ...args], { cwd: folder });
};

const faultsOf = (content: string): readonly string[] =>
  parseWorkflow({ name: 'x.yml', content }, new NoOperationTraceWriter())
    .context.errors.getErrors()
    .map(({ message }) => message);

/** Paths in it are from the folder. */
const configHere = () => {
  const file = findConfig(folder);
  return file === undefined ? undefined : readConfig(file, commandLineVocabulary(), folder);
};

const zoneText = (origin: string): string =>
  `$ORIGIN ${origin}.\n@ 3600 IN MX 10 mx01.mail.icloud.com.\n@ 3600 IN TXT "v=spf1 include:icloud.com ~all"\n`;

describe('without a zone file', () => {
  it.each([
    [json, []],
    [yaml, ['--yaml']],
  ])('writes what its own readers take: %s', async (config, more) => {
    const { status, stdout, stderr } = await init('--domain', 'healthy.example', '--yes', ...more);
    expect(stderr).toContain(`${config}: written.`);
    expect(status).toBe(0);
    expect(faultsOf(read(workflow))).toEqual([]);
    expect(configHere()).toMatchObject({
      domains: [{ domain: { name: 'healthy.example' } }],
      baseline,
    });
    const accepted = readBaseline(join(folder, baseline), folder)?.domains.get(
      'healthy.example' as never,
    );
    expect(accepted?.length).toBeGreaterThan(5);
    // Each file was shown whole.
    for (const file of [workflow, config, baseline]) {
      expect(stdout).toContain(`${file}\n`);
      for (const line of read(file).split('\n')) expect(stdout).toContain(line);
    }
    const again = await cli(['baseline', '--check', '--resolver', address], { cwd: folder });
    expect(again.status).toBe(0);
  });

  it('accepts what fails, and says so', async () => {
    const { status, stderr } = await init('--domain', 'moving.example', '--yes');
    expect(stderr).toMatch(/moving\.example: what is published now fails: \d+ errors? \(/);
    expect(stderr).toContain('run: dns-audit moving.example');
    expect([status, has(baseline)]).toEqual([0, true]);
  });

  it('writes nothing where it is only to show', async () => {
    const { status, stdout } = await init('--domain', 'healthy.example', '--dry-run', '--offline');
    expect(status).toBe(0);
    expect(stdout).toContain('dns-audit/dns-audit@COMMIT');
    expect([workflow, json, baseline].filter(has)).toEqual([]);
  });

  it('tells what could not be looked up, and writes the rest', async () => {
    const { status, stderr } = await cli(
      ['init', '--domain', 'outage.example', '--yes', '--timeout', '2', '--resolver', '127.0.76.9'],
      { cwd: folder },
    );
    expect(stderr).toContain("outage.example: couldn't be looked up");
    expect(status).toBe(3);
    expect([workflow, json].filter(has)).toEqual([workflow, json]);
    expect(has(baseline)).toBe(false);
    expect(configHere()?.baseline).toBeUndefined();
  });

  it('overwrites nothing', async () => {
    put(json, '{}');
    put(baseline, 'mine');
    put('.github/workflows/mail.yml', 'steps: [{ uses: dns-audit/dns-audit@v0 }]');
    const { status, stderr } = await init('--domain', 'healthy.example', '--yes');
    expect(status).toBe(0);
    for (const file of ['.github/workflows/mail.yml', json, baseline])
      expect(stderr).toContain(`${file}: already exists, left unchanged.`);
    expect([read(json), read(baseline), has(workflow)]).toEqual(['{}', 'mine', false]);
  });

  it('writes nothing through a link that leads out', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'dns-audit-'));
    symlinkSync(outside, join(folder, '.github'));
    const { status, stderr } = await init('--domain', 'healthy.example', '--yes', '--offline');
    expect(stderr).toContain('lies outside the working directory');
    expect(status).toBe(2);
    expect([existsSync(join(outside, 'workflows')), has(json)]).toEqual([false, false]);
    rmSync(outside, { recursive: true });
  });
});

describe('finds where records live', () => {
  it.each([
    [
      'a zone file',
      'zones/moving.example.zone',
      zoneText('moving.example'),
      'zones/moving.example.zone',
    ],
    [
      'octoDNS',
      'config/moving.example.yaml',
      "'':\n  - type: MX\n    values:\n      - preference: 10\n        exchange: mx01.mail.icloud.com.\n",
      'config/moving.example.yaml',
    ],
    [
      'DNSControl',
      'dnsconfig.js',
      "D('moving.example', REG, DnsProvider(X),\n  MX('@', 10, 'mx01.mail.icloud.com.'),\nEND);\n",
      'dnsconfig.js',
    ],
  ])('%s', async (_, file, text, zone) => {
    put(file, text);
    put('README.md', '# no zone');
    put('node_modules/x/other.example.zone', zoneText('other.example'));
    const { status, stderr } = await init('--yes');
    expect(status).toBe(0);
    expect(stderr).toContain(
      `moving.example: live records are compared with the records in ${zone}.`,
    );
    const config = configHere();
    expect(config).toMatchObject({
      domains: [{ domain: { name: 'moving.example' }, zone }],
    });
    expect(config?.baseline).toBeUndefined();
    expect(has(baseline)).toBe(false);
  });

  it('a folder of Terraform', async () => {
    put(
      'infra/dns.tf',
      'resource "aws_route53_record" "mx" {\n  zone_id = "Z"\n  name = "moving.example"\n  type = "MX"\n  records = ["10 mx01.mail.icloud.com"]\n}\n',
    );
    const { status } = await init('--yes');
    expect(status).toBe(0);
    expect(configHere()?.domains).toMatchObject([
      { domain: { name: 'moving.example' }, zone: 'infra' },
    ]);
  });

  it('Terraform that has none of the domain', async () => {
    put('dns.tf', 'resource "aws_s3_bucket" "a" {\n  bucket = "x"\n}\n');
    const { stderr } = await init('--domain', 'healthy.example', '--yes', '--offline');
    expect(stderr).toContain('No records of healthy.example were found in the Terraform files');
    expect(stderr).toContain('terraform show -json plan.out > plan.json');
  });

  it('several zones, of which it does not choose', async () => {
    put('a.example.zone', zoneText('a.example'));
    put('b.example.zone', zoneText('b.example'));
    const { status, stderr } = await init('--yes');
    expect(stderr).toContain('There are zones of a.example, b.example: name those to watch.');
    expect(status).toBe(2);
    const both = await init('--yes', '--domain', 'a.example,mail.b.example');
    expect(both.status).toBe(0);
    const zones = configHere()?.domains.map(({ zone }) => zone);
    expect(zones).toEqual(['a.example.zone', 'b.example.zone']);
  });
});

it.each([
  [[], 'There is no terminal to ask on.', 'Give --yes to write the files, or --dry-run'],
  [['--yes'], 'Which domain?', 'dns-audit init example.com --yes'],
  [['--yes', '--domain', 'x'], '"x" is not a domain name', ''],
  [['--yes', '--domain', 'a.example', '--zone', 'none.zone'], 'There is no none.zone', ''],
  [['--yes', '--dry-run', '--domain', 'a.example'], "--yes and --dry-run can't be combined", ''],
])('says what is wrong: %j', async (args, message, hint) => {
  const { status, stderr } = await init(...args);
  expect(stderr).toContain(message);
  expect(stderr).toContain(hint);
  expect(status).toBe(2);
});

describe('takes domains as other commands do', () => {
  it.each([
    ['one', ['healthy.example'], ['healthy.example']],
    ['several', ['healthy.example', 'moving.example'], ['healthy.example', 'moving.example']],
    ['an address', ['jane@healthy.example'], ['healthy.example']],
    ['a web address', ['https://healthy.example/mail'], ['healthy.example']],
    ['capitals and a final dot', ['Healthy.Example.'], ['healthy.example']],
    ['letters of another script', ['bücher.example'], ['xn--bcher-kva.example']],
    ['one twice', ['healthy.example', 'HEALTHY.example'], ['healthy.example']],
    [
      'with the option',
      ['healthy.example', '--domain', 'moving.example'],
      ['healthy.example', 'moving.example'],
    ],
  ])('%s', async (_, words, names) => {
    const { status, stderr } = await init(...words, '--yes', '--offline');
    expect([status, stderr]).toEqual([0, expect.stringContaining(`${json}: written.`)]);
    expect(configHere()?.domains.map(({ domain }) => domain.name)).toEqual(names);
  });

  it.each([
    ['icloud.com', 'icloud.com'],
    ['x y.example', 'is not a domain name'],
    ['127.0.0.1', '127.0.0.1'],
  ])('and refuses what is none: %s', async (word, message) => {
    const { status, stderr } = await init(word, '--yes', '--offline');
    expect(stderr).toContain(message);
    expect([status, has(json)]).toEqual([2, false]);
  });
});

describe('the commit of dns-audit that the workflow runs', () => {
  const git = (cwd: string, ...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
      cwd,
      encoding: 'utf8',
    }).trim();
  let clone: string;
  beforeEach(() => {
    const origin = mkdtempSync(join(tmpdir(), 'dns-audit-'));
    cpSync(join(root, 'dist'), join(origin, 'dist'), { recursive: true });
    git(origin, 'init', '--quiet', '--initial-branch=main');
    git(origin, 'add', '.');
    git(origin, 'commit', '--quiet', '--message=x');
    clone = mkdtempSync(join(tmpdir(), 'dns-audit-'));
    git(clone, 'clone', '--quiet', origin, '.');
    rmSync(origin, { recursive: true });
    git(clone, 'remote', 'set-url', 'origin', 'https://github.com/dns-audit/dns-audit');
  });
  afterEach(() => rmSync(clone, { recursive: true }));
  /** Runs `init` of that clone: what the workflow uses, and what is said about it. */
  const initOfClone = () => {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [join(clone, 'dist', 'cli.js'), 'init', 'healthy.example', '--dry-run', '--offline'],
      { cwd: folder, encoding: 'utf8' },
    );
    return { uses: /uses: dns-audit\/dns-audit@(.*)/.exec(stdout)?.[1], stderr };
  };

  it('is its own, where it runs from a clone', () => {
    expect(initOfClone()).toEqual({ uses: git(clone, 'rev-parse', 'HEAD'), stderr: '' });
  });

  it('has its version, where it is a release', () => {
    git(clone, 'tag', '--annotate', '--message=x', 'v0.1.0');
    git(clone, 'pack-refs', '--all');
    expect(initOfClone().uses).toBe(`${git(clone, 'rev-parse', 'HEAD')} # v0.1.0`);
    git(clone, 'checkout', '--quiet', '--detach', 'v0.1.0');
    expect(initOfClone().uses).toBe(`${git(clone, 'rev-parse', 'HEAD')} # v0.1.0`);
  });

  it.each([
    [
      'a commit that nobody else has',
      () => void git(clone, 'commit', '--quiet', '--allow-empty', '--message=mine'),
    ],
    [
      'a fork',
      () => void git(clone, 'remote', 'set-url', 'origin', 'https://github.com/me/dns-audit'),
    ],
    [
      'an address that only looks like it',
      () =>
        void git(
          clone,
          'remote',
          'set-url',
          'origin',
          'https://evil.example/github.com/dns-audit/dns-audit',
        ),
    ],
    ['no clone', () => rmSync(join(clone, '.git'), { recursive: true })],
    ['a broken one', () => writeFileSync(join(clone, '.git', 'HEAD'), 'ref: refs/heads/../../x')],
  ])('is not guessed: %s', (_, change) => {
    change();
    const { uses, stderr } = initOfClone();
    expect(uses).toBe('COMMIT');
    expect(stderr).toContain('replace COMMIT with the full SHA of a dns-audit commit');
  });
});

it('fails a schedule that cannot look anything up, and no pull request', async () => {
  await init('healthy.example', '--yes', '--offline');
  const { on, jobs } = parse(read(workflow)) as {
    readonly on: Readonly<Record<string, unknown>>;
    readonly jobs: {
      readonly audit: {
        readonly steps: readonly { readonly with: Readonly<Record<string, string>> }[];
      };
    };
  };
  expect(Object.keys(on)).toEqual(['pull_request', 'schedule', 'workflow_dispatch']);
  expect(jobs.audit.steps.at(-1)?.with).toEqual({
    'fail-on-inconclusive': "${{ github.event_name != 'pull_request' }}",
  });
});

it('pins the checkout as the examples do', async () => {
  await init('--domain', 'healthy.example', '--yes', '--offline');
  const example = readFileSync(join(root, 'examples', 'workflows', 'zone-file.yml'), 'utf8');
  const pin = /uses: (actions\/checkout@.*)/.exec(example)?.[1];
  expect(read(workflow)).toContain(`uses: ${pin}`);
});
