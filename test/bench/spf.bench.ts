/**
 * Evaluations a second of a typical SPF record, all answers in memory: the built `checkHost`, as
 * its users have it, against mailauth, which is no dependency: it is taken from the folder that MAILAUTH names, or installed
 * from the registry into a temporary one.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Answer, Question, RecordType, Resolver } from '../../src/model/dns/dns.ts';
import type { checkHost as CheckHost } from '../../src/record/spf/check-host.ts';
import { root } from '../support/cli.ts';
import { zoneOf } from '../support/zone.ts';
import { publish } from './results.ts';

/** The newest that runs on Node 20. */
const mailauthVersion = '4.13.3';

// What vitest rewrites is slow: its configuration leaves the bundle alone.
const { checkHost } = (await import(join(root, 'dist', 'index.js'))) as {
  readonly checkHost: typeof CheckHost;
};

const apple = `"v=spf1 ip4:17.41.0.0/16 ip4:17.58.0.0/16 ip4:17.142.0.0/15 ip4:17.57.155.0/24 ip4:17.57.156.0/24 ip4:144.178.36.0/24 ip4:144.178.38.0/24 ip4:112.19.199.64/29 ip4:112.19.242.64/29 ip4:222.73.195.64/29 ip4:157.255.1.64/29" " ip4:106.39.212.64/29 ip4:123.126.78.64/29 ip4:183.240.219.64/29 ip4:39.156.163.64/29 ip4:57.103.64.0/18" " ${Array.from({ length: 7 }, (_, i) => `ip6:2a01:b747:300${i}:200::/56`).join(' ')} ~all"`;
const google = (n: number): string => `_netblocks${n === 1 ? '' : n}.google.com`;
const zone = zoneOf(`
example.com. TXT "v=spf1 include:icloud.com include:_spf.google.com ip4:192.0.2.0/24 ip6:2001:db8::/32 ~all"
icloud.com. TXT ${apple}
_spf.google.com. TXT "v=spf1 include:${google(1)} include:${google(2)} include:${google(3)} ~all"
${google(1)}. TXT "v=spf1 ip4:35.190.247.0/24 ip4:64.233.160.0/19 ip4:66.102.0.0/20 ip4:66.249.80.0/20 ip4:72.14.192.0/18 ip4:74.125.0.0/16 ip4:108.177.8.0/21 ip4:173.194.0.0/16 ip4:209.85.128.0/17 ip4:216.58.192.0/19 ip4:216.239.32.0/19 ~all"
${google(2)}. TXT "v=spf1 ip6:2001:4860:4000::/36 ip6:2404:6800:4000::/36 ip6:2607:f8b0:4000::/36 ip6:2800:3f0:4000::/36 ip6:2a00:1450:4000::/36 ip6:2c0f:fb50:4000::/36 ~all"
${google(3)}. TXT "v=spf1 ip4:172.217.0.0/19 ip4:172.217.32.0/20 ip4:172.217.128.0/19 ip4:172.217.160.0/20 ip4:172.217.192.0/19 ip4:172.253.56.0/21 ip4:108.177.96.0/19 ip4:35.191.0.0/16 ip4:130.211.0.0/22 ~all"
`);

const never = new AbortController().signal;
const names = ['example.com', 'icloud.com', '_spf.google.com', google(1), google(2), google(3)];

/** Every answer once, so that neither side waits for the zone. */
const answers = new Map<string, Answer>(
  await Promise.all(
    names.map(async (name) => {
      const question = { name, type: 'TXT' } as Question<'TXT'>;
      return [name, await zone.lookup(question, never)] as const;
    }),
  ),
);

const answerTo = <T extends RecordType>({ name }: Question<T>): Answer<T> =>
  answers.get(name) as Answer<T>;

/** A cache that gives the same answer again; or, `cold`, a server that gives an equal one. */
const memory = (cold: boolean): Resolver => ({
  vantage: 'resolver',
  server: 'memory',
  lookup: async (question) => {
    const answer = answerTo(question);
    if (!cold || answer.kind !== 'found') return answer;
    const [first, ...more] = answer.set.rdata;
    return { ...answer, set: { ...answer.set, rdata: [first, ...more] } };
  },
});

type Evaluate = (ip: string) => Promise<string>;

const ours = (resolver: Resolver): Evaluate => {
  const options = { signal: never };
  return async (ip) => {
    const mail = { ip, sender: 'user@example.com', helo: 'mail.example.com' };
    return (await checkHost(mail, resolver, options)).result;
  };
};

let folder: string | undefined;
const mailauthFolder = (): string => {
  const given = process.env['MAILAUTH'];
  if (given !== undefined) return given;
  folder = mkdtempSync(join(tmpdir(), 'spf-bench-'));
  const wanted = `mailauth@${mailauthVersion}`;
  execFileSync('npm', ['install', '--ignore-scripts', '--no-save', '--prefix', folder, wanted], {
    stdio: 'ignore',
  });
  return join(folder, 'node_modules', 'mailauth');
};
afterAll(() => {
  if (folder !== undefined) rmSync(folder, { recursive: true });
});

interface Mailauth {
  spf(options: object): Promise<{ readonly status: { readonly result: string } }>;
}

const theirs = (): Evaluate => {
  const { spf } = createRequire(import.meta.url)(
    join(mailauthFolder(), 'lib', 'spf', 'index.js'),
  ) as Mailauth;
  const resolver = async (name: string) => {
    const answer = answerTo({ name, type: 'TXT' } as Question<'TXT'>);
    return answer.kind === 'found' ? answer.set.rdata.map(({ strings }) => strings) : [];
  };
  return async (ip) => {
    const mail = { ip, sender: 'user@example.com', helo: 'mail.example.com', resolver };
    return (await spf(mail)).status.result;
  };
};

/** Evaluations a second, the best of some rounds. */
const rate = async (evaluate: Evaluate, ip: string): Promise<number> => {
  let best = 0;
  for (let round = 0; round < 5; round += 1) {
    const begun = performance.now();
    let count = 0;
    for (; performance.now() - begun < 500; count += 1) await evaluate(ip);
    best = Math.max(best, (count * 1000) / (performance.now() - begun));
  }
  return best;
};

it('evaluations a second', async () => {
  const contenders = {
    'checkHost, answers cached': ours(memory(false)),
    'checkHost, answers new': ours(memory(true)),
    [`mailauth ${mailauthVersion}`]: theirs(),
  };
  const mails = [
    ['the first include', '57.103.64.1', 'pass'],
    ['nothing, IPv4', '203.0.113.1', 'softfail'],
    ['nothing, IPv6', '2001:db9::1', 'softfail'],
  ] as const;
  const rows: (string | number)[][] = [
    ['matches', ...Object.keys(contenders), 'cached / mailauth', 'new / mailauth'],
  ];
  for (const [what, ip, result] of mails) {
    const rates: number[] = [];
    for (const evaluate of Object.values(contenders)) {
      expect(await evaluate(ip)).toBe(result);
      rates.push(await rate(evaluate, ip));
    }
    const [cached = 0, cold = 0, other = 1] = rates;
    rows.push([what, ...rates.map(Math.round), cached / other, cold / other]);
  }
  publish('spf', 'SPF evaluations a second, answers in memory', rows);
});
