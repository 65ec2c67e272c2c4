import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DemoRecord } from '../../src/demo/scenarios.ts';
import type { Report } from '../../src/model/report.ts';
import { root } from '../support/cli.ts';
import { cname, type Live, startLive, txt } from '../support/live-world.ts';
import { hasTruePorts } from '../support/loopback.ts';

const zone = `$ORIGIN healthy.example.
$TTL 3600
@ SOA ns hostmaster 1 7200 900 1209600 900
@ MX 10 mx01.mail.icloud.com.
@ MX 10 mx02.mail.icloud.com.
@ TXT "apple-domain=Abcd1234Efgh5678"
@ TXT "v=spf1 include:icloud.com ~all"
sig1._domainkey CNAME sig1.dkim.healthy.example.at.icloudmailadmin.com.
_dmarc TXT "v=DMARC1; p=quarantine"
`;
const broken = zone
  .replace('mx02.mail.icloud.com.', 'mx02.mail.icloud.com')
  .replace('~all"\n', '~all"\n@ TXT "v=spf1 include:_spf.google.com -all"\n');

const reportIn = (text: string): Report => JSON.parse(text) as Report;
const placesIn = (report: Report) =>
  report.domains[0]!.results.flatMap(({ check, findings }) =>
    findings.map(({ location }) => `${check} ${location?.file}:${location?.line}`),
  );

describe.runIf(hasTruePorts)('dns-audit --zone', () => {
  let live: Live;
  const json = async (...args: string[]) =>
    reportIn((await live.run('healthy.example', ...args, '--format', 'json')).stdout);
  beforeAll(async () => {
    live = await startLive('127.0.0.33');
    live.write('old.zone', zone);
    live.write('new.zone', broken);
  });
  afterEach(() => live.restore());
  afterAll(() => live.close());

  it('audits the file as it would be published, and asks the rest live', async () => {
    live.change(({ owner }) => owner.endsWith('healthy.example') && !owner.includes('dkim'));
    const report = await json('--zone', 'old.zone');
    expect(report.verdict).toBe('pass');
    const status = (id: string) =>
      report.domains[0]!.results.find(({ check }) => check === id)?.status;
    expect([status('dkim-key'), status('spf-icloud'), status('zone-file')]).toEqual([
      'pass',
      'pass',
      'pass',
    ]);
    const own = report.domains[0]!.evidence.answers.filter(({ transport }) => transport === 'file');
    expect(new Set(own.map(({ vantage, server }) => `${vantage} ${server}`))).toEqual(
      new Set(['authoritative old.zone']),
    );
  });

  it('tells each finding with its file and line', async () => {
    const { status, stdout } = await live.run('healthy.example', '--zone', 'new.zone');
    expect(status).toBe(1);
    expect(stdout).toContain('file      new.zone:5');
    const places = placesIn(await json('--zone', 'new.zone'));
    expect(places).toContain('mx-icloud new.zone:5');
    expect(places).toContain('spf-single new.zone:7');
    expect(places.filter((place) => place.startsWith('zone-file '))).toEqual([]);
  });

  it('tells the line of a record that is under a wrong name', async () => {
    const sig1 = zone.split('\n').findIndex((line) => line.startsWith('sig1._domainkey'));
    live.write(
      'stray.zone',
      zone.replace(/^sig1\._domainkey /m, 'sig1._domainkey.healthy.example '),
    );
    const places = placesIn(await json('--zone', 'stray.zone'));
    expect(places).toContain(`dkim-cname stray.zone:${sig1 + 1}`);
  });

  it('offline draws the SPF record within the width of a terminal', async () => {
    live.write('wide.zone', zone.replace('~all', 'include:_spf.google.com -all ~all'));
    const args = ['healthy.example', '--zone', 'wide.zone', '--offline', '--verbose'];
    const { stdout } = await live.alone(...args);
    const drawn = stdout.split('\n').filter((line) => /^  include:.* \d+  /.test(line));
    expect(drawn.map((line) => line.length <= 80)).toEqual([true, true]);
    expect(drawn.join()).toContain('Google Workspace; not looked up');
  });

  it('offline asks nobody, and leaves out what the file cannot tell', async () => {
    const args = ['healthy.example', '--zone', 'old.zone', '--offline'];
    const { status, stdout } = await live.alone(...args, '--verbose');
    expect(status).toBe(0);
    expect(stdout).toContain('not asked offline');
    expect(stdout).not.toContain('everything Apple requires is in place');
    const { stdout: text } = await live.alone(...args, '--format', 'json');
    const { evidence, results } = reportIn(text).domains[0]!;
    expect(evidence.answers.every((one) => one.transport === 'file' || one.kind === 'failed')).toBe(
      true,
    );
    expect(results.find(({ check }) => check === 'spf-icloud')?.status).toBe('pass');
    expect(results.find(({ check }) => check === 'spf-lookup-limit')?.status).toBe('skipped');
    expect(results.find(({ check }) => check === 'mx-icloud')?.status).toBe('pass');
  });

  it('tells what a change of the file does to records and findings', async () => {
    const { status, stdout } = await live.run(
      'healthy.example',
      '--zone',
      'new.zone',
      '--against',
      'old.zone',
    );
    expect(status).toBe(1);
    for (const line of [
      'new mx-icloud',
      'new spf-single',
      '+ healthy.example.  MX  10 mx02.mail.icloud.com.healthy.example.',
    ])
      expect(stdout).toContain(line);
    expect(stdout).not.toContain('(drift)');
    // Live is as the old file has it: its changes are not told twice.
    expect(stdout).not.toContain('will alter these live mail records');
    const back = (await json('--zone', 'old.zone', '--against', 'new.zone')).domains[0]!.proposal!;
    expect(back.comparison.vanishes.map(({ check }) => check)).toEqual(
      expect.arrayContaining(['mx-icloud', 'spf-single']),
    );
    expect(back.comparison.appears).toEqual([]);
  });

  it('tells drift of the live zone, and a change that accepts it', async () => {
    live.change(
      ({ owner }) => owner === '_dmarc.healthy.example',
      txt('_dmarc.healthy.example', 'v=DMARC1; p=reject'),
    );
    live.write('next.zone', zone.replace('"v=spf1', '"v=spf1 mx'));
    live.write('accepting.zone', zone.replace('quarantine', 'reject'));
    const drift = await live.run('healthy.example', '--zone', 'next.zone', '--against', 'old.zone');
    expect(drift.status).toBe(1);
    expect(drift.stdout).toMatch(/Live differs from old\.zone \(drift\):\n {2}- _dmarc/);
    const { domains } = await json('--zone', 'accepting.zone', '--against', 'old.zone');
    expect(domains[0]!.proposal!.live).toMatchObject({
      drift: [],
      accepts: [{ kind: 'changed', after: '"v=DMARC1; p=reject"' }],
      alters: [],
    });
  });

  it('takes no difference for drift that only a resolver tells, and says so', async () => {
    const dead = (owner: string): DemoRecord => ({
      owner,
      type: 'A',
      rdata: { address: '127.0.0.253' },
    });
    live.change(
      ({ owner, type }) =>
        owner === '_dmarc.healthy.example' || (type === 'A' && /^ns\d\.healthy/.test(owner)),
      txt('_dmarc.healthy.example', 'v=DMARC1; p=reject'),
      dead('ns1.healthy.example'),
      dead('ns2.healthy.example'),
    );
    const args = ['--zone', 'old.zone', '--against', 'old.zone', '--timeout', '5'];
    const { status, stdout } = await live.run('healthy.example', ...args);
    expect(status).toBe(3);
    expect(stdout).toMatch(/only resolvers show these differences[^:]*:\n {2}- _dmarc/);
    expect(stdout).not.toContain('(drift)');
    expect(stdout).not.toContain('The live zone matches both files');
  });

  it('tells the faults of the file itself against the live zone, each at its line', async () => {
    live.write('beside.zone', `${zone}gallery CNAME host.example.net.\ngallery TXT x\n`);
    const args = ['--zone', 'beside.zone', '--against', 'live'];
    const { status, stdout } = await live.run('healthy.example', ...args);
    expect(status).toBe(1);
    expect(stdout).toMatch(/new zone-file: .* beside\.zone:10/s);
    const { domains } = await json(...args);
    expect(domains[0]!.proposal!.comparison.vanishes).toEqual([]);
  });

  it('holds the file against the live zone', async () => {
    live.change(
      ({ owner }) => owner === 'sig1._domainkey.healthy.example',
      cname('sig1._domainkey.healthy.example', 'sig1.dkim.other.example'),
    );
    const { status, stdout } = await live.run(
      'healthy.example',
      '--zone',
      'old.zone',
      '--against',
      'live',
    );
    expect(status).toBe(0);
    expect(stdout).toContain('fixed dkim-target');
  });

  it.each(['bind', 'cloudflare', 'dnscontrol', 'octodns', 'route53'])(
    'finds nothing in what records prints as %s',
    async (form) => {
      const args = ['records', 'healthy.example', '--all', '--form', form];
      const { stdout } = await live.run(...args);
      const name = { dnscontrol: 'dnsconfig.js', octodns: 'healthy.example.yaml' }[form];
      live.write(name ?? 'records', stdout);
      const kind = form === 'cloudflare' ? 'bind' : form;
      const audit = ['healthy.example', '--zone', `${name ?? 'records'}:${kind}`];
      const { domains } = reportIn((await live.run(...audit, '--format', 'json')).stdout);
      const errors = domains[0]!.results.filter(({ severity }) => severity !== 'note');
      expect(errors.flatMap(({ findings }) => findings)).toEqual([]);
      expect(domains[0]!.verdict).toBe('pass');
    },
  );

  it.each([
    ['bind/example.com.zone', 'bind'],
    ['cloudflare/example.com.txt', 'cloudflare'],
    ['octodns/example.com.yaml', 'octodns'],
    ['dnscontrol/zones.js', 'dnscontrol'],
    ['dnscontrol/ir.json', 'dnscontrol'],
    ['terraform/cloudflare-v4.state.json', 'terraform'],
    ['terraform/route53.state.json', 'terraform'],
    ['route53/list.json', 'route53'],
  ])('audits %s, named or told by its content', async (file, format) => {
    const folder = file.slice(0, file.indexOf('/'));
    cpSync(join(root, 'test/input/zone/fixtures', folder), live.path(folder), { recursive: true });
    for (const spec of [file, `${file}:${format}`]) {
      const { status, stdout } = await live.alone(
        'example.com',
        '--zone',
        spec,
        '--offline',
        '--format',
        'json',
      );
      expect([0, 1, 3]).toContain(status);
      const places = placesIn(reportIn(stdout));
      expect(places.filter((place) => !/ [\w./-]+:\d+$/.test(place))).toEqual([]);
    }
  });

  describe('bad input', () => {
    const soa = '@ SOA a b 1 2 3 4 5\n';
    const cases: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
      ['binary', new Uint8Array([0, 1, 2, 255]), /not UTF-8 text/],
      ['huge', 'x'.repeat(17 * 1024 * 1024), /larger than/],
      ['no zone', 'hello', /bad\.zone:1:1: the line ends before/],
      ['another zone', `$ORIGIN other.example.\n${soa}`, /other\.example/],
    ];
    it.each(cases)('%s is a usage error', async (_, text, words) => {
      live.write('bad.zone', text);
      const { status, stderr } = await live.run('healthy.example', '--zone', 'bad.zone');
      expect(status).toBe(2);
      expect(stderr).toMatch(words);
    });

    it('a cycle of includes ends, and is told at its line', async () => {
      live.write('cyclic.zone', `${zone}$INCLUDE cyclic.zone\n`);
      const { status, stdout } = await live.run('healthy.example', '--zone', 'cyclic.zone');
      expect(status).toBe(1);
      expect(stdout).toContain('cyclic.zone:10');
    });

    it.each([
      [['--zone', '../../etc'], /outside|no/],
      [['--zone', 'missing.zone'], /There is no missing\.zone/],
      [['--zone', 'old.zone:bnd'], /not a format/],
      [['--against', 'live'], /needs --zone/],
      [['--offline'], /needs --zone/],
      [
        ['--zone', 'old.zone', '--offline', '--against', 'live'],
        /can't be combined with --offline/,
      ],
      [['--zone', 'old.zone', '--record', 'x.json'], /can't be combined with --record/],
    ])('%j is a usage error', async (args, words) => {
      const { status, stderr, stdout } = await live.run('healthy.example', ...args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(words);
    });

    it.each(['smtp', 'resolver', 'delegation'])('no file tells of %s', async (area) => {
      const { status, stderr } = await live.run(
        'healthy.example',
        '--zone',
        'old.zone',
        '--only',
        area,
      );
      expect(status).toBe(2);
      expect(stderr).toContain(
        '--only names checks of servers or of this computer, which no file can answer',
      );
    });

    it('a symbolic link is not followed', async () => {
      symlinkSync(live.path('old.zone'), live.path('link.zone'));
      const { status, stderr } = await live.run('healthy.example', '--zone', 'link.zone');
      expect(status).toBe(2);
      expect(stderr).toContain('symbolic link');
    });

    it('a domain in none of the zones is told which there are', async () => {
      const { status, stderr } = await live.run('moving.example', '--zone', 'old.zone');
      expect(status).toBe(2);
      expect(stderr).toContain('They are: healthy.example');
    });
  });
});
