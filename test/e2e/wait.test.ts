/** `wait` against a live name server whose zone is changed while it waits, with a cache between. */
import { spawn } from 'node:child_process';
import { Resolver } from 'node:dns/promises';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { startNameServer } from '../../src/demo/name-server.ts';
import { type DemoRecord, scenarios, surroundingRecords } from '../../src/demo/scenarios.ts';
import { startCache } from '../support/cache.ts';
import { cli, type RunOptions } from '../support/cli.ts';
import { txt } from '../support/live-world.ts';

const domain = 'healthy.example';
/** Debian's package of the same name. */
const unbound = process.env['UNBOUND'] ?? 'unbound';

// Each test has addresses of its own: they wait side by side.
const closers: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

const isSpf = ({ owner, type, rdata }: DemoRecord): boolean =>
  owner === domain && type === 'TXT' && rdata.strings.join('').startsWith('v=spf1');

/** The demo's healthy domain at `address`; `write` puts another SPF record into its zone. */
const startZone = async (address: string, ttl: number) => {
  const moved = (record: DemoRecord): DemoRecord =>
    record.type === 'A' ? { ...record, rdata: { address } } : record;
  const first = [...surroundingRecords, ...scenarios.flatMap((one) => one.records)].map(moved);
  const names = await startNameServer({ records: first, host: address, port: 53, ttl });
  closers.push(names.close);
  const write = (...spf: string[]): void => {
    const rest = first.filter((record) => !isSpf(record));
    names.serve([...rest, ...spf.map((text) => txt(domain, text))]);
  };
  return { write, mend: () => names.serve(first) };
};

const prime = async (cache: string): Promise<void> => {
  const resolver = new Resolver();
  resolver.setServers([cache]);
  await resolver.resolveTxt(domain);
};

/** Debian's own cache, asking `upstream` for everything. */
const startUnbound = async (host: string, upstream: string): Promise<() => Promise<void>> => {
  const folder = mkdtempSync(join(tmpdir(), 'dns-audit-'));
  const file = join(folder, 'unbound.conf');
  writeFileSync(
    file,
    `server:
  interface: ${host}
  do-daemonize: no
  chroot: ""
  username: ""
  directory: "${folder}"
  pidfile: ""
  use-syslog: no
  module-config: "iterator"
  do-not-query-localhost: no
  do-ip6: no
forward-zone:
  name: "."
  forward-addr: ${upstream}
remote-control:
  control-enable: no
`,
  );
  const child = spawn(unbound, ['-c', file], { stdio: 'ignore' });
  const failed = new Promise<never>((_, fail) => child.once('error', fail));
  const close = async (): Promise<void> => {
    const gone = new Promise((done) => child.once('exit', done));
    child.kill();
    await gone;
    rmSync(folder, { recursive: true });
  };
  const ready = async (): Promise<void> => {
    for (let tries = 0; ; tries += 1) {
      try {
        return await prime(host);
      } catch (error) {
        if (tries === 20) throw error;
        await sleep(100);
      }
    }
  };
  await Promise.race([ready(), failed]);
  return close;
};

/** Does `then` once, when the command has told of something. */
const onceTold = (words: string, then: () => unknown): RunOptions => {
  let told = '';
  return {
    meddle: ({ stdout }) => {
      stdout?.on('data', (text: string) => {
        const before = told.includes(words);
        told += text;
        if (!before && told.includes(words)) then();
      });
    },
  };
};

const isInstalled = (program: string): Promise<boolean> =>
  new Promise((done) => {
    const child = spawn(program, ['-V'], { stdio: 'ignore' });
    child.once('error', () => done(false));
    child.once('exit', () => done(true));
  });

const caches = {
  'a small cache': async (host: string, upstream: string) => {
    const { close } = await startCache(host, upstream);
    await prime(host);
    return close;
  },
  ...((await isInstalled(unbound)) ? { unbound: startUnbound } : {}),
};

const between = Object.entries(caches).map(
  ([name, start], i) => [name, start, `127.0.71.${2 * i + 1}`, `127.0.71.${2 * i + 2}`] as const,
);

describe.concurrent.each(between)('with %s between', (_, start, server, cache) => {
  it('waits for the name server, then for the cache, then says that it is safe', async () => {
    const zone = await startZone(server, 9);
    zone.write('v=spf1 include:icloud.com ~all', 'v=spf1 -all');
    closers.push(await start(cache, server));
    const { status, stdout, stderr } = await cli(
      ['wait', domain, '--resolver', cache, '--for', '35s'],
      onceTold('waiting for the name servers', zone.mend),
    );
    expect(stderr).toBe('');
    const order = [
      /healthy\.example: something is wrong with SPF; waiting for the name servers/,
      /name server ns1\.healthy\.example \(127\.0\.71\.[13]\): MX right, TXT right, DKIM right/,
      /healthy\.example: safe to press Verify/,
    ].map((line) => stdout.search(line));
    expect(order.includes(-1), stdout).toBe(false);
    expect([...order].sort((a, b) => a - b)).toEqual(order);
    expect(status).toBe(0);
    // No line appears twice.
    const told = stdout.split('\n').map((line) => line.replace(/^ *[\d:]+ +/, ''));
    expect(new Set(told).size).toBe(told.length);
  });
});

it.concurrent('leaves caches alone until there is something worth keeping', async () => {
  const [server, host] = ['127.0.72.1', '127.0.72.2'];
  const zone = await startZone(server, 300);
  zone.write('v=spf1 -all');
  const cache = await startCache(host, server);
  closers.push(cache.close);
  const own = () => cache.asked.filter((one) => /^healthy\.example (?:MX|TXT)$/.test(one));
  let before: readonly string[] | undefined;
  const { status } = await cli(
    ['wait', domain, '--resolver', host, '--for', '30s'],
    onceTold('waiting for the name servers', async () => {
      await sleep(1000);
      before = own();
      zone.mend();
    }),
  );
  expect(status).toBe(0);
  expect(before).toEqual([]);
  expect(own().sort()).toEqual([`${domain} MX`, `${domain} TXT`]);
});

it.concurrent('gives up at the end of its time, and says what is still missing', async () => {
  const [server, host] = ['127.0.73.1', '127.0.73.2'];
  const zone = await startZone(server, 300);
  zone.write('v=spf1 -all');
  const cache = await startCache(host, server);
  closers.push(cache.close);
  await prime(host);
  zone.mend();
  const { status, stdout } = await cli(['wait', domain, '--resolver', host, '--for', '6s']);
  expect(stdout).toMatch(/resolver 127\.0\.73\.2: MX right, TXT old for [45]:\d\d, DKIM right/);
  expect(stdout).toMatch(/time is up: resolver 127\.0\.73\.2 has not yet the new answer/);
  expect(status).toBe(3);
  // What is published is right: that is enough for whoever asks for no more.
  const published = await cli(['wait', domain, '--until', 'published', '--resolver', host]);
  expect(published).toMatchObject({ status: 0, stderr: '' });
  expect(published.stdout).toContain('published: the name servers have what iCloud needs');
});

it.concurrent('ends when nobody reads on', async () => {
  const [server, host] = ['127.0.77.1', '127.0.77.2'];
  const zone = await startZone(server, 300);
  zone.write('v=spf1 -all');
  const cache = await startCache(host, server);
  closers.push(cache.close);
  const heard: string[] = [];
  const { status, stderr } = await cli(['wait', domain, '--resolver', host, '--for', '1d'], {
    meddle: ({ stdout }) => {
      stdout?.on('data', (text: string) => {
        heard.push(text);
        stdout.destroy();
        zone.write();
      });
    },
  });
  expect(heard).toHaveLength(1);
  expect(status).toBe(3);
  expect(stderr).toBe('');
});

it.concurrent('does not wait for what waiting cannot fix', async () => {
  const [server, host] = ['127.0.74.1', '127.0.74.2'];
  const zone = await startZone(server, 300);
  zone.write('v=spf1 include:icloud.com ~all', 'v=spf1 -all');
  const cache = await startCache(host, server);
  closers.push(cache.close);
  const { status, stdout } = await cli(['wait', domain, '--resolver', host, '--settle', '0']);
  expect(stdout).toContain("something is wrong with SPF on every server: waiting won't fix it");
  expect(stdout).toContain('- There are 2 SPF records, so receivers ignore both');
  expect(stdout).toContain(`dns-audit records ${domain}`);
  expect(status).toBe(1);
  // Where no name server is asked, the cache may hide a better one.
  await prime(host);
  const blind = ['--no-authoritative', '--settle', '0', '--for', '1s'];
  const hidden = await cli(['wait', domain, '--resolver', host, ...blind]);
  expect(hidden.status).toBe(3);
});
