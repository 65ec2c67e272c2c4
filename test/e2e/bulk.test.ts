import type { Log } from 'sarif';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startNameServer } from '../../src/demo/name-server.ts';
import type { DomainReport, Report } from '../../src/model/report.ts';
import { cli, type Ran, type RunOptions } from '../support/cli.ts';
import { names, recordsOf } from '../support/many-domains.ts';

const count = 40;
const domains = names(count);
/** Its name servers say nothing: whoever audits it waits. */
const stuck = 'd3.example';
/** It fails. */
const wrong = 'd5.example';

let server: Awaited<ReturnType<typeof startNameServer>>;
let folder: string;
let silent: (name: string) => boolean = () => false;
const inFolder = (name: string): string => join(folder, name);

beforeAll(async () => {
  const records = recordsOf(domains).filter(
    ({ owner, type }) => !(owner === wrong && type === 'MX'),
  );
  server = await startNameServer({
    records,
    fault: (name) => (silent(name) ? 'silent' : undefined),
  });
});
afterAll(() => server.close());
beforeEach(() => {
  silent = () => false;
  folder = mkdtempSync(join(tmpdir(), 'dns-audit-'));
  writeFileSync(inFolder('list.txt'), domains.map((name) => `${name}\n`).join(''));
  return () => rmSync(folder, { recursive: true });
});

const audit = (args: readonly string[], options: RunOptions = {}): Promise<Ran> => {
  const resolver = `127.0.0.1:${server.port}`;
  const where = ['--resolver', resolver, '--no-ports', '--no-authoritative'];
  return cli([...args, ...where], { cwd: folder, ...options });
};

const linesOf = (text: string): readonly DomainReport[] =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as DomainReport)
    .filter((line) => !('interrupted' in line));
/** The last line of a run that was interrupted, and what is before it. */
const splitMark = (text: string): readonly [string, string] => {
  const at = text.lastIndexOf('\n', text.length - 2) + 1;
  return [text.slice(at), text.slice(0, at)];
};
const namesIn = (text: string): readonly string[] => linesOf(text).map(({ domain }) => domain);
const ndjson = ['--domains-from', 'list.txt', '--format', 'ndjson'];

describe('a list of domains', () => {
  it('is audited in its order, with the exit status of the worst', async () => {
    const { status, stdout, stderr } = await audit(ndjson);
    expect(namesIn(stdout)).toEqual(domains);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  });

  it('comes from stdin, and is told as it comes', async () => {
    let seen = '';
    const ran = await audit(['--domains-from', '-', '--format', 'ndjson', 'd9.example'], {
      input: 'd1.example\nd2.example\n',
      meddle: (child) => child.stdout?.on('data', (text: string) => (seen += text)),
    });
    expect(namesIn(ran.stdout)).toEqual(['d9.example', 'd1.example', 'd2.example']);
    expect(seen).toBe(ran.stdout);
  });

  it('from stdin with a bad line ends with what is before it', async () => {
    const { status, stdout, stderr } = await audit(['--domains-from', '-', '--format', 'ndjson'], {
      input: 'd1.example\nnot a domain\nd2.example\n',
    });
    expect(namesIn(stdout)).toEqual(['d1.example']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^dns-audit: stdin, line 2: "not a domain" is not a domain name/);
  });

  it('with a bad line is refused before anything is asked', async () => {
    const before = server.queries();
    appendFileSync(inFolder('list.txt'), 'foo_bar\n');
    const { status, stdout, stderr } = await audit(ndjson);
    expect({ status, stdout, asked: server.queries() - before }).toEqual({
      status: 2,
      stdout: '',
      asked: 0,
    });
    expect(stderr).toContain('list.txt, line 41: ');
  });

  it('is written to files line by line too, and to others when all is done', async () => {
    const { status } = await audit([...ndjson, '--output', 'r.ndjson', '--output', 'r.json']);
    expect(status).toBe(1);
    expect(namesIn(readFileSync(inFolder('r.ndjson'), 'utf8'))).toEqual(domains);
    const whole = JSON.parse(readFileSync(inFolder('r.json'), 'utf8')) as Report;
    expect(whole.domains.map(({ domain }) => domain)).toEqual(domains);
  });

  it.each(['explain', 'demo', 'baseline', 'ports'])('is nothing for %s', async (name) => {
    const { status, stderr } = await cli([name, '--domains-from', 'list.txt']);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringContaining(`${name} has no option --domains-from`),
    });
  });
});

describe('shards', () => {
  it('merge into the report of the whole, with its exit status, in any format', async () => {
    const shards = await Promise.all(
      [1, 2, 3].map(async (i) => {
        const output = i === 1 ? 's1.json' : `s${i}.ndjson`;
        const { status } = await audit([...ndjson, '--shard', `${i}/3`, '--output', output]);
        return { output, status };
      }),
    );
    expect(shards.filter(({ status }) => status === 1).length).toBe(1);
    const files = shards.map(({ output }) => output);
    const merge = (...args: string[]) => cli(['merge', ...files, ...args], { cwd: folder });
    const json = await merge('--format', 'json', '--output', 'm.sarif', '--output', 'm.ndjson');
    const report = JSON.parse(json.stdout) as Report;
    expect(report.domains.map(({ domain }) => domain).sort()).toEqual([...domains].sort());
    expect(report.verdict).toBe('fail');
    expect(json.status).toBe(1);
    expect(namesIn(readFileSync(inFolder('m.ndjson'), 'utf8')).length).toBe(count);
    expect(readFileSync(inFolder('m.sarif'), 'utf8')).toContain('mx-present');
    const text = await merge();
    expect(text.status).toBe(1);
    expect(text.stdout).toContain(`${count} domains: 1 fail, ${count - 1} pass.`);
    expect((await merge('--fail-on', 'never')).status).toBe(0);
  });

  it('refuse a domain that is in two of them', async () => {
    await audit(['d1.example', '--output', 'a.json']);
    await audit(['d1.example', 'd2.example', '--output', 'b.json']);
    const { status, stderr } = await cli(['merge', 'a.json', 'b.json'], { cwd: folder });
    expect(status).toBe(2);
    expect(stderr).toContain('d1.example is in a.json and in b.json');
  });

  it('may have nothing to do', async () => {
    const args = ['d1.example', '--shard'];
    const parts = await Promise.all(
      ['1/2', '2/2'].map((shard) => audit([...args, shard, '--quiet'])),
    );
    expect(parts.map(({ status }) => status)).toEqual([0, 0]);
    expect(parts.filter(({ stdout }) => stdout !== '').length).toBe(1);
  });
});

describe('a run that is interrupted', () => {
  /** Sends the signal when the twentieth domain is asked about: a dozen are done, the stuck one never is. */
  const interrupt = (signal: NodeJS.Signals, args: readonly string[]) => {
    let stop = (): void => {};
    silent = (name) => {
      if (name === 'd20.example') stop();
      return name.endsWith(stuck);
    };
    return audit(args, {
      meddle: (child) => {
        stop = () => {
          stop = () => {};
          child.kill(signal);
        };
      },
    });
  };

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    'by %s keeps every line that was done, and goes on from there',
    async (signal, status) => {
      const ran = await interrupt(signal, [...ndjson, '--output', 'r.ndjson', '--timeout', '300']);
      const done = namesIn(ran.stdout);
      expect(done.length).toBeGreaterThan(5);
      // On a busy machine even the stuck one is given up before the signal comes.
      expect(done).toEqual(domains.filter((name) => done.includes(name)));
      expect(ran.stderr).toContain(`Interrupted: ${done.length} of ${count} domains are done`);
      expect(ran.status).toBe(status);
      const written = readFileSync(inFolder('r.ndjson'), 'utf8');
      expect(written).toBe(ran.stdout);
      const [mark, lines] = splitMark(written);
      expect(JSON.parse(mark)).toMatchObject({
        interrupted: { done: done.length, of: count, by: signal },
      });

      silent = () => false;
      // As though the power had gone while the last line was written.
      writeFileSync(inFolder('r.ndjson'), lines.slice(0, -100));
      const again = [...ndjson, '--output', 'r.ndjson', '--resume', 'r.ndjson'];
      const resumed = await audit(again);
      const whole = new Set(done.slice(0, -1));
      expect(namesIn(resumed.stdout)).toEqual(domains.filter((name) => !whole.has(name)));
      // The one that failed was done before.
      expect(whole.has(wrong)).toBe(true);
      expect(resumed.status).toBe(1);
      const all = readFileSync(inFolder('r.ndjson'), 'utf8');
      expect([...namesIn(all)].sort()).toEqual([...domains].sort());
      expect(await audit(again)).toMatchObject({ status: 1, stdout: '', stderr: '' });
    },
  );

  it('is whole when it has gone on: the mark is no more', async () => {
    const ran = await interrupt('SIGINT', [...ndjson, '--output', 'r.ndjson', '--timeout', '300']);
    expect(ran.status).toBe(130);
    const merge = () => cli(['merge', 'r.ndjson', '--fail-on', 'never'], { cwd: folder });
    const cut = await merge();
    expect(cut.status).toBe(3);
    expect(cut.stdout).toContain('Interrupted: only');
    silent = () => false;
    await audit([...ndjson, '--output', 'r.ndjson', '--resume', 'r.ndjson']);
    const all = readFileSync(inFolder('r.ndjson'), 'utf8');
    expect(all).not.toContain('"interrupted"');
    expect([...namesIn(all)].sort()).toEqual([...domains].sort());
    expect((await merge()).stdout).not.toContain('Interrupted');
  });

  it('says so in a report of what is done', async () => {
    const files = ['r.txt', 'r.sarif', 'r.xml', 'r.md'];
    const asked = ['--domains-from', 'list.txt', '--format', 'json', '--timeout', '300'];
    const outputs = files.flatMap((file) => ['--output', file]);
    const ran = await interrupt('SIGINT', [...asked, ...outputs]);
    expect(ran.status).toBe(130);
    const report = JSON.parse(ran.stdout) as Report;
    const done = report.domains.length;
    expect(done).toBeGreaterThan(5);
    expect(report.interrupted).toEqual({ done, of: count, by: 'SIGINT' });
    const { runs } = JSON.parse(readFileSync(inFolder('r.sarif'), 'utf8')) as Log;
    expect(runs[0]?.invocations?.[0]).toMatchObject({ exitCode: 130, executionSuccessful: false });
    const sentence = `Interrupted: only ${done} of ${count} domains audited.`;
    for (const name of files)
      expect(readFileSync(inFolder(name), 'utf8').replaceAll(/\s+/g, ' '), name).toContain(
        sentence,
      );
    writeFileSync(inFolder('cut.json'), ran.stdout);
    for (const how of [
      ['merge', 'cut.json'],
      ['render', 'cut.json'],
      ['--replay', 'cut.json'],
    ]) {
      const again = await cli([...how, '--fail-on', 'never', '-o', 'a.ndjson'], { cwd: folder });
      expect([how, again.status]).toEqual([how, 3]);
      expect(again.stdout.replaceAll(/\s+/g, ' ')).toContain(sentence);
      const lines = await cli(['merge', 'a.ndjson', '--fail-on', 'never'], { cwd: folder });
      expect(lines.status).toBe(3);
    }
    // Of the domains that are named, all is there.
    const named = ['--replay', 'cut.json', 'd1.example', '--fail-on', 'never'];
    expect((await cli(named, { cwd: folder })).status).toBe(0);
    const args = ['merge', 'cut.json', '--fail-on', 'never', '--format', 'sarif'];
    const one = JSON.parse((await cli(args, { cwd: folder })).stdout) as Log;
    expect(one.runs[0]?.invocations?.[0]?.exitCode).toBe(3);
  });
});

describe('a report is not gone on with', () => {
  const begun = async (change: (line: string) => string): Promise<void> => {
    const { stdout } = await audit(['d1.example', '--format', 'ndjson']);
    writeFileSync(inFolder('r.ndjson'), change(stdout));
  };
  const goOn = (...more: string[]) =>
    audit([...ndjson, '--output', 'r.ndjson', '--resume', 'r.ndjson', ...more]);

  it.each<[string, (line: string) => string, RegExp]>([
    [
      'that another version wrote',
      (line) => line.replace(/"version":"[^"]+"/, '"version":"9.9.9\\u001b[2J"'),
      /r\.ndjson was written by version 9\.9\.9\\027\[2J, and this is \d/,
    ],
    [
      'of other resolvers',
      (line) => line.replace(/"resolvers":\["[^"]+"\]/, '"resolvers":["192.0.2.1"]'),
      /written with answers of 192\.0\.2\.1, and not of 127\.0\.0\.1:/,
    ],
    [
      'with mail ports',
      (line) => line.replace('"ports":false', '"ports":true'),
      /written with mail ports: what is added would not match/,
    ],
    [
      'of name servers that are not asked now',
      (line) => line.replace('"authoritative":false', '"authoritative":true'),
      /written with answers of the domains' own name servers/,
    ],
    [
      'of a later kind',
      (line) => line.replace('"schema":1', '"schema":2'),
      /line 1, is not one of/,
    ],
  ])('%s', async (_what, change, why) => {
    await begun(change);
    const before = readFileSync(inFolder('r.ndjson'), 'utf8');
    const { status, stdout, stderr } = await goOn();
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.replaceAll(/\s+/g, ' ')).toMatch(why);
    expect(readFileSync(inFolder('r.ndjson'), 'utf8')).toBe(before);
  });

  it.each<[string[], string[], RegExp]>([
    [['--only', 'mx'], [], /with --only mx: what is added would not match/],
    [[], ['--only', 'mx'], /without --only:/],
    [['--only', 'mx'], ['--only', 'spf'], /with --only mx:/],
    [['--skip', 'dmarc'], [], /with --skip dmarc:/],
    [['--config', 'c.json'], [], /with --config:/],
    [[], ['--config', 'c.json'], /without --config:/],
    [['--baseline', 'b.json'], [], /with --baseline:/],
    [['--rdap'], [], /with --rdap:/],
  ])('begun with %j, gone on with %j', async (before, now, why) => {
    writeFileSync(inFolder('c.json'), '{"severities": {"spf-all": "error"}}');
    writeFileSync(inFolder('b.json'), '{"version": 1, "domains": {"d1.example": []}}');
    writeFileSync(inFolder('list.txt'), 'd1.example\n');
    const begin = ['d1.example', '--format', 'ndjson', '--output', 'r.ndjson'];
    await audit([...begin, ...before]);
    const kept = readFileSync(inFolder('r.ndjson'), 'utf8');
    const { status, stdout, stderr } = await goOn(...now);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.replaceAll(/\s+/g, ' ')).toMatch(why);
    expect(readFileSync(inFolder('r.ndjson'), 'utf8')).toBe(kept);
    // With the same, it is.
    expect((await goOn(...before)).stderr).toBe('');
  });

  it('of files that say something else by now', async () => {
    writeFileSync(inFolder('c.json'), '{"severities": {"spf-all": "error"}}');
    await audit(['d1.example', '--config', 'c.json', '--output', 'r.ndjson']);
    writeFileSync(inFolder('c.json'), '{"severities": {"spf-all": "note"}}');
    const { status, stderr } = await goOn('--config', 'c.json');
    expect(status).toBe(2);
    expect(stderr).toContain('with another --config, or when its files were different');
  });

  it('but is where its lines end as on Windows, come twice, or lack their end', async () => {
    await begun((line) => `${line.replace('\n', '\r\n')}${line}${line.slice(0, 200)}`);
    const { status, stdout } = await goOn();
    expect(status).toBe(1);
    expect(namesIn(stdout)).toEqual(domains.slice(1));
    const all = namesIn(readFileSync(inFolder('r.ndjson'), 'utf8'));
    expect(all).toEqual(['d1.example', ...domains]);
  });
});

describe('what does not go together', () => {
  it.each<[string[], RegExp]>([
    [['--resume', 'r.ndjson'], /--resume continues an ndjson report/],
    [['--resume', 'r.ndjson', '--format', 'ndjson', '--output', 'r.json'], /needs --format ndj/],
    [['--resume', 'list.txt', '--format', 'ndjson'], /list\.txt, line 1, is not one of an ndjson/],
    [['--shard', '3/2'], /--shard must be I\/N/],
    [['--domains-from', '/'], /--domains-from \/ cannot be read \(EISDIR\)/],
  ])('%j', async (args, message) => {
    const { status, stderr, stdout } = await audit(['d1.example', ...args]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  it('a file that is read and written at once: it keeps what it holds', async () => {
    writeFileSync(inFolder('list.ndjson'), 'd1.example\n');
    const listed = await audit(['--domains-from', 'list.ndjson', '--output', './list.ndjson']);
    expect(listed.status).toBe(2);
    expect(listed.stderr).toContain('list.ndjson would be read and overwritten in the same run');
    expect(readFileSync(inFolder('list.ndjson'), 'utf8')).toBe('d1.example\n');
    const { stdout } = await audit(['d1.example', '--format', 'ndjson']);
    writeFileSync(inFolder('r.ndjson'), stdout);
    const args = ['merge', 'r.ndjson', '--output', 'r.ndjson'];
    expect((await cli(args, { cwd: folder })).status).toBe(2);
    expect(readFileSync(inFolder('r.ndjson'), 'utf8')).toBe(stdout);
  });

  it('a merge of nothing, or of what is no report', async () => {
    writeFileSync(inFolder('empty.ndjson'), '');
    for (const args of [['empty.ndjson'], ['list.txt'], ['none.json'], []])
      expect((await cli(['merge', ...args], { cwd: folder })).status, String(args)).toBe(2);
  });
});
