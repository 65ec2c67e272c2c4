import { existsSync, readdirSync, symlinkSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import type { DemoRecord } from '../../src/demo/scenarios.ts';
import { cname, type Live, startLive, txt } from '../support/live-world.ts';
import { hasTruePorts } from '../support/loopback.ts';

const file = 'dns-audit.baseline.json';
const isDkim = ({ owner }: { readonly owner: string }) =>
  owner === 'sig1._domainkey.healthy.example';
const dkimLine = 'sig1._domainkey.healthy.example.';

describe.runIf(hasTruePorts)('dns-audit baseline', () => {
  let live: Live;
  beforeAll(async () => {
    live = await startLive('127.0.0.32');
  });
  beforeEach(async () => {
    live.remove(file);
    await live.run('baseline', 'healthy.example', '--update');
  });
  afterEach(() => live.restore());
  afterAll(() => live.close());

  it('shows what is accepted, one record a line', async () => {
    const { status, stdout } = await live.run('baseline', 'healthy.example');
    expect(status).toBe(0);
    expect(stdout.split('\n')).toContain('healthy.example. MX 10 mx01.mail.icloud.com.');
    expect(live.read(file)).not.toMatch(/20\d\d-|ttl/i);
  });

  it('writes the same state as the same bytes, and leaves no draft', async () => {
    const before = live.read(file);
    const { stderr } = await live.run('baseline', '--update');
    expect(stderr).toContain('unchanged');
    expect(live.read(file)).toBe(before);
    expect(readdirSync(live.path('.'))).toEqual([file]);
  });

  it('finds no drift where nothing changed', async () => {
    expect((await live.run('baseline', '--check')).status).toBe(0);
    expect((await live.run('healthy.example', '--no-ports', '--baseline', file)).status).toBe(0);
  });

  it('tells a change that breaks mail, and ends with 1', async () => {
    live.change(isDkim, cname('sig1._domainkey.healthy.example', 'sig1.dkim.other.example'));
    const { status, stdout } = await live.run('baseline', '--check');
    expect(status).toBe(1);
    expect(stdout).toContain(`- ${dkimLine}  CNAME  sig1.dkim.healthy.example`);
    expect(stdout).toContain(`+ ${dkimLine}  CNAME  sig1.dkim.other.example.`);
    expect(stdout).toContain('breaks mail');
  });

  it('tells a change that mends it, and one that does neither', async () => {
    live.change(isDkim);
    await live.run('baseline', '--update');
    live.restore();
    expect((await live.run('baseline', '--check')).stdout).toContain('fixes mail');
    await live.run('baseline', '--update');
    live.change(
      ({ owner }) => owner === '_dmarc.healthy.example',
      txt('_dmarc.healthy.example', 'v=DMARC1; p=reject'),
    );
    const { status, stdout } = await live.run('baseline', '--check');
    expect(status).toBe(1);
    expect(stdout).toContain('no harm to mail found');
  });

  it('does not take unrelated texts for drift', async () => {
    live.change(() => false, txt('healthy.example', 'some-site-verification=1'));
    expect((await live.run('baseline', '--check')).status).toBe(0);
  });

  it('has the drift in the audit, in JSON too', async () => {
    live.change(isDkim, cname('sig1._domainkey.healthy.example', 'sig1.dkim.other.example'));
    const args = ['healthy.example', '--no-ports', '--baseline', file];
    const text = await live.run(...args);
    expect(text.status).toBe(1);
    expect(text.stdout).toContain('DRIFT: 1 live record differs from');
    const report: Report = JSON.parse((await live.run(...args, '--format', 'json')).stdout);
    expect(report.domains[0]?.drift).toMatchObject({
      file,
      state: 'drift',
      judgement: { changes: [{ effect: 'breaks', change: { kind: 'changed', confirmed: true } }] },
    });
    const markdown = (await live.run(...args, '--format', 'markdown')).stdout;
    expect(markdown).toContain('DNS drift');
  });

  it('holds no difference for sure that only a resolver tells', async () => {
    const isServer = ({ owner, type }: { readonly owner: string; readonly type: string }) =>
      type === 'A' && /^ns\d\.healthy\.example$/.test(owner);
    const nobody = (owner: string): DemoRecord => ({
      owner,
      type: 'A',
      rdata: { address: '127.0.0.253' },
    });
    live.change(
      (record) => isDkim(record) || isServer(record),
      nobody('ns1.healthy.example'),
      nobody('ns2.healthy.example'),
    );
    const { status, stdout } = await live.run('baseline', '--check', '--timeout', '5');
    expect(status).toBe(3);
    expect(stdout).toMatch(/no authoritative\s+server could be asked/);
  });

  it('takes the resolvers at their word where the others are not to be asked', async () => {
    live.change(isDkim);
    const { status, stdout } = await live.run('baseline', '--check', '--no-authoritative');
    expect(status).toBe(1);
    expect(stdout).toContain('DRIFT: 1 live record differs from');
  });

  it('neither fails nor passes where nothing could be looked up, and writes nothing', async () => {
    const before = live.read(file);
    const nobody = ['--timeout', '3', '--resolver', '127.0.0.254'];
    const update = await live.alone('baseline', 'healthy.example', '--update', ...nobody);
    expect(update.status).toBe(3);
    expect(update.stderr).toContain('kept what was accepted before');
    expect(live.read(file)).toBe(before);
    const check = await live.alone('baseline', '--check', ...nobody);
    expect(check.status).toBe(3);
    expect(check.stdout).toContain("Couldn't be looked up");
    expect(check.stdout).not.toContain('DRIFT');
  });

  describe('a bad file', () => {
    const whole = (domains: string) => `{\n  "version": 1,\n  "domains": ${domains}\n}\n`;
    const cases: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
      ['of another version', '{"version": 2, "domains": {}}', /:1:\d+: version 2 .* newer/],
      ['no JSON', '{\n"version": 1,\n oops', /:3:2: /],
      ['binary', new Uint8Array([0, 255, 254, 1]), /not UTF-8 text/],
      ['huge', ' '.repeat(3 * 1024 * 1024), /larger than 2048 KiB/],
      ['a domain twice', whole('{"a.example": [], "A.example": []}'), /:3:\d+: .*twice/],
      ['__proto__', whole('{"__proto__": []}'), /:3:\d+: "__proto__" is not allowed as a name/],
      ['another key', '{"version": 1, "domain": {}}', /:1:\d+: "domain" does not belong/],
      [
        'a record of somebody else',
        whole('{"a.example": ["b.example. MX 10 x."]}'),
        /:3:\d+: b\.example does not belong/,
      ],
      ['a bad record', whole('{"a.example": ["a.example. MX ten x."]}'), /:3:\d+: /],
    ];
    it.each(cases)('that is %s is refused, and not overwritten', async (_, text, words) => {
      live.write(file, text);
      const before = live.read(file);
      for (const mode of ['--check', '--update']) {
        const { status, stderr } = await live.run('baseline', 'healthy.example', mode);
        expect(status).toBe(2);
        expect(stderr).toMatch(words);
      }
      expect(live.read(file)).toBe(before);
    });

    it('out of order, with CRLF, is read, and written in order', async () => {
      const canonical = live.read(file);
      const { version, domains } = JSON.parse(canonical);
      const shuffled = { domains: { ...domains }, version };
      shuffled.domains['healthy.example'] = [...domains['healthy.example']].reverse();
      live.write(file, JSON.stringify(shuffled, null, 1).replaceAll('\n', '\r\n'));
      expect((await live.run('baseline', '--check')).status).toBe(0);
      expect((await live.run('baseline', '--update')).status).toBe(0);
      expect(live.read(file)).toBe(canonical);
    });

    it('that is a link, or outside, is left alone', async () => {
      symlinkSync(live.path(file), live.path('link.json'));
      for (const [name, words] of [
        ['link.json', 'symbolic link'],
        ['../outside.json', 'outside'],
        ['no/such/folder.json', 'no folder'],
      ] as const) {
        const args = ['baseline', 'healthy.example', '--update', '--baseline', name];
        const { status, stderr } = await live.run(...args);
        expect(status).toBe(2);
        expect(stderr).toContain(words);
      }
      expect(existsSync(live.path('../outside.json'))).toBe(false);
    });

    it.each([
      [['baseline', 'healthy.example', '--check', '--update'], "can't be combined"],
      [['baseline', 'other.example', '--check'], 'other.example is not in'],
      [['healthy.example', '--baseline', 'missing.json'], 'There is no missing.json'],
    ])('%j is a usage error', async (args, words) => {
      const { status, stderr } = await live.run(...args);
      expect(status).toBe(2);
      expect(stderr).toContain(words);
    });
  });
});
