/** The files that a run of the Action leaves, and those that it cannot write, read or find. */
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startNameServer } from '../../src/demo/name-server.ts';
import { scenarios, surroundingRecords } from '../../src/demo/scenarios.ts';
import {
  type Acted,
  bench,
  type Bench,
  manifest,
  pullRequest,
  token,
} from '../support/run-action.ts';
import { type GithubServer, startGithub } from '../support/github-server.ts';

const domain = 'healthy.example';
const brokenDomain = 'moving.example';

let names: Awaited<ReturnType<typeof startNameServer>>;
let github: GithubServer;
let runner: Bench;

beforeAll(async () => {
  names = await startNameServer({
    records: [...surroundingRecords, ...scenarios.flatMap(({ records }) => records)],
  });
  github = await startGithub();
});
afterAll(() => Promise.all([names.close(), github.close()]));
beforeEach(() => {
  github.reset();
  const given = () => ({
    inputs: { resolvers: `127.0.0.1:${names.port}`, authoritative: 'false' },
    env: { GITHUB_API_URL: github.url, GITHUB_GRAPHQL_URL: `${github.url}/graphql` },
  });
  runner = bench(given);
});
afterEach(() => runner.remove());

const inWorkspace = (...path: string[]) => join(runner.workspace, ...path);

/** A baseline that no live record fits. */
const baseline = JSON.stringify({
  version: 1,
  domains: { [brokenDomain]: [`${brokenDomain}. MX 10 mx09.mail.icloud.com.`] },
});

const allOutputs = Object.keys(manifest.outputs).sort();

/** All that a run owes whatever becomes of its files. */
const expectTold = (ran: Acted, verdict: string) => {
  expect(Object.keys(ran.outputs).sort()).toEqual(allOutputs);
  expect(ran.outputs['verdict']).toBe(verdict);
  expect(ran.summary).not.toBe('');
  expect(ran.stdout).not.toContain('bug in dns-audit');
  expect(ran.everything).not.toContain(token);
};

interface Target {
  readonly name: string;
  /** Makes the obstacle; gives the path that is named. */
  readonly make: (what: string) => string;
  readonly code: string;
}

const unwritable: readonly Target[] = [
  { name: 'a full disk', make: () => '/dev/full', code: 'ENOSPC' },
  {
    name: 'a folder in its place',
    make: (what) => {
      mkdirSync(inWorkspace(`${what}.d`));
      return `${what}.d`;
    },
    code: 'EISDIR',
  },
  {
    name: 'a file in the place of its folder',
    make: (what) => {
      writeFileSync(inWorkspace(`${what}-file`), '');
      return `${what}-file/report.out`;
    },
    code: '(?:EEXIST|ENOTDIR)',
  },
  { name: 'a place that takes no files', make: () => '/proc/none/report.out', code: 'ENOENT' },
  { name: 'a name that is too long', make: () => `${'x'.repeat(300)}.out`, code: 'ENAMETOOLONG' },
];

const outputsOf = { 'report-file': 'report-path', 'sarif-file': 'sarif-path' } as const;

describe.each(unwritable)('$name', ({ make, code }) => {
  it.each(['report-file', 'sarif-file'] as const)(
    'as %s: comment, summary and outputs are there, and the other file',
    async (input) => {
      runner.write('dns-audit.baseline.json', baseline);
      const ran = await runner.act({ domains: brokenDomain, [input]: make(input) }, pullRequest());
      expectTold(ran, 'fail');
      expect(ran.status).toBe(1);
      expect(ran.outputs['comment-status']).toBe('created');
      expect(github.comments.length).toBe(1);
      expect(ran.outputs[outputsOf[input]]).toBe('');
      expect(ran.stdout).toMatch(
        new RegExp(`::warning::The .*report .* can't be written \\(${code}\\)`),
      );
      expect(ran.summary).toContain("can't be written");
      const other = input === 'report-file' ? 'sarif-path' : 'report-path';
      expect(existsSync(ran.outputs[other]!)).toBe(true);
      expect(existsSync(ran.outputs['updated-baseline-path']!)).toBe(true);
    },
  );

  it('fails a run that passes, since a later step counts on the file', async () => {
    const ran = await runner.act({ domains: domain, 'report-file': make('report') });
    expectTold(ran, 'pass');
    expect(ran.status).toBe(2);
    expect(ran.summary).toContain('PASS');
  });

  it('as the job summary, and as the outputs, costs nothing but these', async () => {
    const path = make('other');
    const place = path.startsWith('/') ? path : inWorkspace(path);
    for (const variable of ['GITHUB_STEP_SUMMARY', 'GITHUB_OUTPUT']) {
      const ran = await runner.act({ domains: domain }, undefined, { [variable]: place });
      expect(ran.status).toBe(0);
      expect(ran.stdout).toContain(variable === 'GITHUB_OUTPUT' ? 'No outputs' : 'No job summary');
      expect(ran.stdout).not.toContain('bug in dns-audit');
    }
  });

  it("as the runner's folder: the run stands, without files", async () => {
    const path = make('temp');
    const place = path.startsWith('/') ? path : inWorkspace(path);
    // A folder is what it should be.
    if (place.endsWith('.d')) return;
    const ran = await runner.act({ domains: domain }, undefined, { RUNNER_TEMP: place });
    expectTold(ran, 'pass');
    expect(ran.status).toBe(0);
    expect(ran.outputs).toMatchObject({ 'report-path': '', 'sarif-path': '' });
  });
});

it.skipIf(process.getuid?.() === 0)('a folder that may only be read', async () => {
  mkdirSync(inWorkspace('reports'));
  chmodSync(inWorkspace('reports'), 0o500);
  const ran = await runner.act({ domains: domain, 'report-file': 'reports/dns.json' });
  chmodSync(inWorkspace('reports'), 0o700);
  expectTold(ran, 'pass');
  expect(ran.status).toBe(2);
});

describe('folders are made', () => {
  it.each(['reports/dns.json', 'a/b/c/dns.json', './x/../reports/dns.json'])('%s', async (file) => {
    const ran = await runner.act({
      domains: domain,
      'report-file': file,
      'sarif-file': `${file}.sarif`,
    });
    expect(ran.status).toBe(0);
    expect(ran.outputs['report-path']).toBe(file);
    expect(JSON.parse(readFileSync(inWorkspace(file), 'utf8'))).toMatchObject({ verdict: 'pass' });
    expect(existsSync(inWorkspace(`${file}.sarif`))).toBe(true);
  });

  it("the runner's folder, too", async () => {
    const ran = await runner.act({ domains: domain }, undefined, {
      RUNNER_TEMP: join(runner.temporary, 'later'),
    });
    expect(existsSync(ran.outputs['report-path']!)).toBe(true);
  });
});

describe('the steps of a job', () => {
  it.each([
    ['by their ids', 'first', 'second'],
    ['as the runner calls them', '__octo_dns-audit', '__octo_dns-audit_2'],
    ['of the same name, as in two calls of a composite action', 'audit', 'audit'],
    ['without a name', '', ''],
    ['with a name that is no file name', '../x', '..\\x'],
  ])('%s: each has files of its own', async (_, first, second) => {
    const one = await runner.act({ domains: domain }, undefined, { GITHUB_ACTION: first });
    const two = await runner.act({ domains: brokenDomain }, undefined, { GITHUB_ACTION: second });
    for (const [ran, asked] of [
      [one, domain],
      [two, brokenDomain],
    ] as const) {
      const path = ran.outputs['report-path']!;
      expect(path.startsWith(runner.temporary)).toBe(true);
      expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
        domains: [{ domain: asked }],
      });
    }
    expect(one.outputs['sarif-path']).not.toBe(two.outputs['sarif-path']);
  });

  it('keeps what lies where its files would go', async () => {
    mkdirSync(join(runner.temporary, 'dns-audit-step'));
    writeFileSync(join(runner.temporary, 'dns-audit-step', 'dns-audit-report.json'), 'mine');
    const ran = await runner.act({ domains: domain });
    expect(existsSync(ran.outputs['report-path']!)).toBe(true);
    expect(
      readFileSync(join(runner.temporary, 'dns-audit-step', 'dns-audit-report.json'), 'utf8'),
    ).toBe('mine');
  });
});

/** What a run that comes to nothing leaves, all the same. */
const expectStopped = (ran: Acted, status = 2) => {
  expect(ran.status).toBe(status);
  expectTold(ran, 'error');
  expect(ran.outputs).toMatchObject({ drift: 'unknown', 'comment-status': 'none' });
  expect(ran.summary).toContain('Nothing was judged.');
};

const sole = ({ commands }: Acted) => {
  expect(commands.length).toBe(1);
  return commands[0]!;
};

const checkedOut = () => mkdirSync(inWorkspace('.git'));

describe('inputs are called inputs', () => {
  it.each([
    [{ resolvers: 'dns.example' }, /The input resolvers/],
    [{ referee: 'x' }, /The input referee/],
    [
      { only: 'mx-presnt' },
      /The input only: there is no check or area "mx-presnt"\. Did you mean mx-present/,
    ],
    [{ skip: 'mxx' }, /The input skip/],
    [{ timeout: '-1' }, /The input timeout must be a number/],
    [{ 'fail-on': 'sometimes' }, /The input fail-on must be one of/],
    [{ 'apple-domain': 'a b' }, /The input apple-domain/],
    [{ only: 'mx-present', skip: 'mx-present' }, /the input (?:skip|ports)/],
    [{ only: 'zone-syntax' }, /./],
    [{ replay: 'no.json' }, /the input replay names/],
    [{ authoritative: 'x' }, /The input authoritative must be true or false/],
  ])('%j', async (inputs, message) => {
    checkedOut();
    const ran = await runner.act({ domains: domain, ...inputs });
    expectStopped(ran);
    expect(sole(ran).data).toMatch(message);
    expect(sole(ran).data).not.toMatch(/(?:^|\s)--[a-z]/);
    expect(ran.summary).not.toMatch(/(?:^|\s)--[a-z]/);
  });
});

describe('a forgotten checkout', () => {
  it.each([
    ['zone', 'zones/x.zone'],
    ['zone', 'zones/x.zone:bind'],
    ['zone', 'infra'],
    ['baseline', 'accepted.json'],
    ['config', 'mail/config.json'],
  ])('%s: %s in an empty workspace', async (input, path) => {
    const ran = await runner.act({ domains: domain, [input]: path });
    expectStopped(ran);
    expect(sole(ran).data).toMatch(
      new RegExp(
        `There is no ${path.replace(':bind', '')}.*input ${input}.*workspace is empty.*actions/checkout`,
      ),
    );
  });

  it('domains that only a configuration could name', async () => {
    const ran = await runner.act({ domains: '' });
    expectStopped(ran);
    expect(sole(ran).data).toMatch(/domains is empty.*actions\/checkout/);
  });

  it('is no matter if only other files were made', async () => {
    runner.write('build/out.txt', '');
    const ran = await runner.act({ domains: domain, zone: 'zones/x.zone' });
    expect(sole(ran).data).toContain('actions/checkout');
  });

  it('is not suspected where there is a checkout', async () => {
    checkedOut();
    const ran = await runner.act({ domains: domain, zone: 'zones/x.zone' });
    expectStopped(ran);
    expect(sole(ran).data).not.toContain('checkout');
  });

  it('names the folder that a checkout with a path went into', async () => {
    runner.write('dns/.git/HEAD', '');
    runner.write('dns/zones/x.zone', '');
    const ran = await runner.act({ domains: domain, zone: 'zones/x.zone' });
    expect(sole(ran).data).toContain('There is dns/zones/x.zone. Use that path.');
  });

  it.each([
    [{ baseline: 'b.json' }, 'There is dns/b.json. Use that path.'],
    [{ domains: '' }, 'There is dns/dns-audit.config.yaml. Name it in the input config.'],
  ])('and for %j, too', async (inputs, advice) => {
    runner.write('dns/.git/HEAD', '');
    runner.write('dns/b.json', baseline);
    runner.write('dns/dns-audit.config.yaml', 'domains: {}');
    const ran = await runner.act({ domains: domain, ...inputs });
    expectStopped(ran);
    expect(sole(ran).data).toContain(advice);
  });
});

describe('a fault of a file is annotated at its place', () => {
  it.each<[string, string, string, object, number]>([
    ['baseline', 'accepted.json', '{\n  "version": 1,\n  "domains": [}\n', {}, 3],
    ['baseline', 'accepted.json', '{"version": 1,\n "domains": {}, "x": 1}', {}, 2],
    ['baseline', 'accepted.json', '{"version": 1, "domains": {}}', {}, 1],
    ['config', 'mail/audit.json', `{\n"resolvers": ["x"]}`, {}, 2],
    ['config', 'mail/audit.yaml', 'domains:\n  healthy.example:\n    zoen: x\n', {}, 3],
    ['config', 'mail/audit.yaml', 'only: [mx\n', {}, 2],
    ['zone', 'zones/z.zone', '<<<<<<< a\n@ A 192.0.2.1\n=======\n>>>>>>> b\n', {}, 1],
    ['zone', 'zones/z.txt', 'this is prose\n', {}, 1],
    [
      'zone',
      'zones/z.zone',
      '$ORIGIN other.example.\n$TTL 60\n@ SOA a b 1 2 3 4 5\n@ NS a\n',
      {},
      1,
    ],
  ])('%s %s: %j', async (input, file, text, more, line) => {
    checkedOut();
    runner.write(file, text);
    const ran = await runner.act({ domains: domain, [input]: file, ...more });
    expectStopped(ran);
    const { name, properties } = sole(ran);
    expect(name).toBe('error');
    expect(properties).toMatchObject({ file, line: String(line) });
  });
});

describe('paths that a shell would know', () => {
  it.each([
    ['report-file', '$RUNNER_TEMP/dns.json', '${{ runner.temp }}/dns.json'],
    ['sarif-file', '${RUNNER_TEMP}/dns.sarif', '${{ runner.temp }}/dns.sarif'],
    ['report-file', '$env:RUNNER_TEMP/dns.json', '${{ runner.temp }}/dns.json'],
    ['report-file', '%RUNNER_TEMP%\\dns.json', '${{ runner.temp }}'],
    ['zone', '$GITHUB_WORKSPACE/zones', '${{ github.workspace }}/zones'],
    ['baseline', '$HOME/b.json', '${{ env.HOME }}/b.json'],
  ])('%s: %s', async (input, path, instead) => {
    const ran = await runner.act({ domains: domain, [input]: path });
    expectStopped(ran);
    expect(sole(ran).data).toContain(instead);
    expect(existsSync(inWorkspace('$RUNNER_TEMP'))).toBe(false);
  });

  it.each(['zone', 'baseline'])(
    "%s in the runner's folder: says where it is read",
    async (input) => {
      writeFileSync(join(runner.temporary, 'x.json'), '{}');
      const ran = await runner.act({ domains: domain, [input]: join(runner.temporary, 'x.json') });
      expectStopped(ran);
      expect(sole(ran).data).toContain(`lies outside ${runner.workspace}`);
      expect(sole(ran).data).toContain('write it or copy it there');
    },
  );
});

describe('files that are one', () => {
  it.each([
    [{ 'report-file': 'out.json', 'sarif-file': './out.json' }],
    [{ baseline: 'b.json', 'report-file': 'b.json' }],
    [{ zone: 'x/../b.json', 'sarif-file': 'b.json' }],
  ])('%j', async (inputs) => {
    checkedOut();
    runner.write('b.json', baseline);
    mkdirSync(inWorkspace('x'));
    const ran = await runner.act({ domains: domain, ...inputs });
    expectStopped(ran);
    expect(sole(ran).data).toContain('name the same file');
    expect(readFileSync(inWorkspace('b.json'), 'utf8')).toBe(baseline);
  });
});

describe('a report takes the place of no file but a report', () => {
  const zone = '@ IN MX 10 mx01.mail.icloud.com.\n';
  it.each([
    ['report-file', 'dns-audit.baseline.json', baseline],
    ['sarif-file', './dns-audit.baseline.json', baseline],
    ['report-file', 'zones/x.zone', zone],
    ['sarif-file', 'main.tf', 'resource "a" "b" {}\n'],
    ['report-file', 'package.json', '{"name": "dns-audit"}'],
  ])('%s: %s', async (input, file, text) => {
    checkedOut();
    runner.write(file, text);
    const ran = await runner.act({ domains: domain, [input]: file });
    expectStopped(ran);
    expect(sole(ran).data).toContain(`The input ${input} names ${file}, which is there`);
    expect(readFileSync(inWorkspace(file), 'utf8')).toBe(text);
  });

  it.each(['report-file', 'sarif-file'])('%s: that of an earlier run', async (input) => {
    checkedOut();
    runner.write('out.json', '');
    for (const verdict of ['pass', 'pass'])
      expectTold(await runner.act({ domains: domain, [input]: 'out.json' }), verdict);
    expect(readFileSync(inWorkspace('out.json'), 'utf8')).toContain(domain);
  });
});

describe('a blank input is its default', () => {
  const event = pullRequest();
  it.each([
    'fail-on-inconclusive',
    'comment',
    'issue',
    'annotations',
    'summary',
    'fail-on',
    'rdap',
  ])('%s', async (input) => {
    const given = await runner.act({ domains: brokenDomain, [input]: ' ' }, event);
    github.reset();
    const usual = await runner.act({ domains: brokenDomain }, event);
    expect(given.status).toBe(usual.status);
    expect(given.commands).toEqual(usual.commands);
    expect(given.outputs['comment-status']).toBe(usual.outputs['comment-status']);
    expect(given.summary).not.toBe('');
  });
});

describe('what is no domain', () => {
  it.each(['example', '-', '- healthy.example', 'explian', '"healthy.example"', '# main', '12345'])(
    '%s',
    async (domains) => {
      const ran = await runner.act({ domains });
      expectStopped(ran);
      expect(sole(ran).data).toMatch(/^The input domains: ".+" is not a domain name: /);
      expect(ran.everything).not.toContain('command');
      expect(ran.everything).not.toContain('Example: ');
    },
  );
});

describe('a folder of Terraform files as the zone', () => {
  const record = (name: string) =>
    [
      'resource "cloudflare_dns_record" "mx" {',
      '  zone_id = var.zone',
      `  name     = "${name}"`,
      '  type     = "MX"',
      '  content  = "mx09.mail.icloud.com"',
      '  priority = 10',
      '  ttl      = 300',
      '}',
    ].join('\n');

  beforeEach(() => {
    checkedOut();
    runner.write('infra/main.tf', record(domain));
    runner.write('infra/variables.tf', 'variable "zone" {}\n');
    runner.write('modules/variables.tf', 'variable "zone" {}\n');
    runner.write('notes/readme.md', 'x');
  });

  it.each(['infra', 'infra/', './infra', 'infra:terraform'])('%s is read', async (zone) => {
    const ran = await runner.act({ domains: domain, zone });
    expect(ran.status).toBe(1);
    expect(ran.outputs).toMatchObject({ drift: 'drift' });
    expect(ran.summary).toContain('infra/main.tf');
    expect(ran.everything).toContain('mx09.mail.icloud.com');
  });

  it.each([
    ['modules', 'No resource in its configuration is a DNS record'],
    ['notes', 'No file in it has DNS records'],
    ['infra/*.tf', 'Name the folder, whose files are all read'],
    ['infra:terrafrom', 'Did you mean terraform?'],
  ])('%s: says why not', async (zone, why) => {
    const ran = await runner.act({ domains: domain, zone });
    expectStopped(ran);
    expect(sole(ran).data).toContain(why);
  });

  it('a file that is cut off is shown at its line', async () => {
    runner.write('infra/main.tf', record(domain).replace(/}$/, ''));
    const ran = await runner.act({ domains: domain, zone: 'infra' });
    expect(ran.status).toBe(1);
    expect(ran.commands).toContainEqual(
      expect.objectContaining({
        name: 'error',
        properties: expect.objectContaining({ file: 'infra/main.tf', line: '1' }) as object,
      }),
    );
  });
});
