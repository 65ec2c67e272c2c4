/**
 * The address of a resolver may hold a customer's key. It is put into every place where a resolver
 * can be named, and looked for in all that comes out.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createSocket } from 'node:dgram';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCertificateAuthority } from '../../src/demo/certificates.ts';
import { startNameServer } from '../../src/demo/name-server.ts';
import { scenarios, surroundingRecords } from '../../src/demo/scenarios.ts';
import { cli, type Ran } from '../support/cli.ts';
import { bench, pullRequest, schedule } from '../support/run-action.ts';
import { leaksIn, writtenBelow } from '../support/secrets.ts';
import { type GithubServer, startGithub } from '../support/github-server.ts';

const key = 'Ab3xK9secretQ7';
const folder = mkdtempSync(join(tmpdir(), 'dns-audit-'));
const trust = join(folder, 'ca.pem');
const authority = createCertificateAuthority();

let world: Awaited<ReturnType<typeof startNameServer>>;
let github: GithubServer;
let doh: Server;
/** `https://127.0.0.1:PORT`. */
let origin: string;
let paths: Set<string>;

const relay = (query: Buffer): Promise<Buffer> =>
  new Promise((done) => {
    const socket = createSocket('udp4');
    socket.on('message', (reply) => {
      socket.close();
      done(reply);
    });
    socket.send(query, world.port, '127.0.0.1');
  });

const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  paths.add(request.url ?? '');
  const reply = await relay(Buffer.concat(chunks));
  response.writeHead(200, { 'content-type': 'application/dns-message' }).end(reply);
};

beforeAll(async () => {
  writeFileSync(trust, authority.certificate);
  world = await startNameServer({
    records: [...surroundingRecords, ...scenarios.flatMap(({ records }) => records)],
  });
  github = await startGithub();
  doh = createServer(authority.issue({ names: ['127.0.0.1'] }), (request, response) => {
    void answer(request, response);
  });
  await new Promise<void>((done) => doh.listen(0, '127.0.0.1', done));
  origin = `https://127.0.0.1:${(doh.address() as AddressInfo).port}`;
});
beforeEach(() => {
  paths = new Set();
  github.reset();
});
afterAll(async () => {
  doh.closeAllConnections();
  await new Promise((done) => doh.close(done));
  await Promise.all([world.close(), github.close()]);
  rmSync(folder, { recursive: true });
});

let count = 0;
const newFolder = (): string => {
  const made = join(folder, `run-${(count += 1)}`);
  mkdirSync(made);
  return made;
};

const env = () => ({ NODE_EXTRA_CA_CERTS: trust });

const suffixes = ['txt', 'json', 'ndjson', 'md', 'sarif', 'xml', 'html', 'svg', 'codequality.json'];
const everyFormat = suffixes.flatMap((suffix) => ['-o', `report.${suffix}`]);

const run = async (args: readonly string[], cwd = newFolder()) => {
  const ran = await cli(args, { cwd, env: env() });
  return { ran, cwd, everything: `${ran.stdout}\n${ran.stderr}\n${writtenBelow(cwd)}` };
};

const dead = 'https://127.0.0.1:9';

/** The forms in which services take a key, by what comes after the host. */
const forms = [
  `/${key}`,
  `/dns-query/${key}`,
  `/dns-query?key=${key}`,
  `/${key}/dns-query`,
  `/?k=${key}`,
];

const domain = 'moving.example';
const audit = [domain, '--no-authoritative', '--no-ports', '--verbose', ...everyFormat];

describe('the command line', () => {
  it.each(forms)(
    'an audit by a resolver at %s: every format, the recording and its replay',
    async (form) => {
      const { ran, cwd, everything } = await run([
        ...audit,
        '--resolver',
        `${origin}${form}`,
        '--record',
        'seen.json',
      ]);
      expect(ran.status).toBe(1);
      expect([...paths].join()).toContain(key);
      expect(everything).toContain(origin);
      expect(leaksIn(everything, key)).toEqual([]);
      const again = await run(['render', 'seen.json', '--verbose'], cwd);
      expect(leaksIn(again.everything, key)).toEqual([]);
    },
  );

  it.each(forms)('a resolver at %s that does not answer', async (form) => {
    const { ran, everything } = await run([...audit, '--resolver', `${dead}${form}`]);
    expect(ran.status).toBe(3);
    expect(everything).toContain(dead);
    expect(leaksIn(everything, key)).toEqual([]);
  });

  it.each(forms)('a cross-check by a resolver at %s', async (form) => {
    const { everything } = await run([
      domain,
      '--no-ports',
      '--verbose',
      ...everyFormat,
      '--resolver',
      `${dead}/${key}`,
      '--referee',
      `${origin}${form}`,
    ]);
    expect(leaksIn(everything, key)).toEqual([]);
  });

  it('two resolvers on one host are told apart', async () => {
    const { everything } = await run([
      ...audit,
      '--resolver',
      `${origin}/${key}1`,
      '--resolver',
      `${origin}/${key}2`,
    ]);
    expect(paths.size).toBe(2);
    expect(everything).toContain(`${origin} (2)`);
    expect(leaksIn(everything, key)).toEqual([]);
  });

  it.each([
    ['records', domain],
    ['wait', domain, '--for', '1s'],
    ['baseline', domain],
    ['baseline', domain, '--update'],
    ['ports', '--timeout', '1'],
    ['init', domain, '--yes'],
  ])('%s %s', async (...args) => {
    const option = args[0] === 'wait' ? '--referee' : '--resolver';
    for (const base of [origin, dead]) {
      const { everything } = await run([...args, option, `${base}/${key}`]);
      expect(leaksIn(everything, key)).toEqual([]);
    }
  });

  const wrong = [
    `http://dns.example/${key}`,
    `https://dns.example/x#${key}`,
    `https://me:${key}@dns.example/dns-query`,
    `https://${key}@dns.example/`,
    `https://me:a/${key}@dns.example/`,
    `https://dns example/${key}`,
    `dns.example/${key}`,
    `dns.example?${key}`,
    `tls://dns.example/${key}`,
    `sdns://Ag${key}`,
    `https:/dns.example/${key}`,
    `//dns.example/${key}`,
    `https://dns.example/a,${key}`,
    `https://dns.example:99999/${key}`,
    `https://${key}:x/`,
  ];

  it.each(wrong)('an address that is refused: %s', async (address) => {
    const refused: string[] = [];
    for (const option of ['--resolver', '--referee']) {
      const { ran, everything } = await run([domain, option, address, '--no-ports']);
      expect(ran.status).toBe(2);
      refused.push(everything);
    }
    const config = JSON.stringify({ resolvers: ['system', address] });
    const cwd = newFolder();
    writeFileSync(join(cwd, 'dns-audit.config.json'), config);
    const { ran, everything } = await run([domain, '--no-ports'], cwd);
    expect(ran.status).toBe(2);
    expect(leaksIn([...refused, everything].join('\n'), key)).toEqual([]);
  });

  it.each([
    `{"resolvers": [https://dns.example/${key}]}`,
    `{"resolvers": ["https://dns.example/"${key}"]}`,
    `{"referee": "https://dns.example/${key}`,
    `{"referee": "https://dns.example/${key}", "x": 1}`,
  ])('a configuration that is not JSON: %s', async (text) => {
    for (const suffix of ['json', 'yaml']) {
      const cwd = newFolder();
      writeFileSync(join(cwd, `dns-audit.config.${suffix}`), text);
      const { ran, everything } = await run([domain, '--no-ports'], cwd);
      // Without its quotes it is YAML.
      if (suffix === 'json') expect(ran.status).toBe(2);
      expect(leaksIn(everything, key)).toEqual([]);
    }
  });

  it.each(['json', 'yaml'])('a configuration in %s', async (suffix) => {
    const cwd = newFolder();
    const config = JSON.stringify({
      resolvers: [`${origin}/${key}`],
      referee: `${dead}/${key}`,
      authoritative: false,
    });
    writeFileSync(join(cwd, `dns-audit.config.${suffix}`), config);
    const { ran, everything } = await run([domain, '--no-ports', ...everyFormat], cwd);
    expect(ran.status).toBe(1);
    expect(leaksIn(everything, key)).toEqual([]);
  });
});

describe('a report of an earlier version, which has the key in it', () => {
  const old = async (): Promise<string> => {
    const { cwd } = await run([
      ...audit,
      '--resolver',
      `${origin}/x`,
      '--resolver',
      dead.replace(/$/, '/x'),
      '--record',
      'seen.json',
    ]);
    const place = newFolder();
    for (const name of ['seen.json', 'report.ndjson'])
      writeFileSync(
        join(place, name),
        readFileSync(join(cwd, name), 'utf8')
          .replaceAll(origin, `${origin}/${key}`)
          .replaceAll(dead, `${dead}/dns-query?k=${key}`),
      );
    return place;
  };
  const shown = ({ stdout, stderr }: Ran): string => `${stdout}\n${stderr}`;

  it('is shown, judged again, merged and compared without it', async () => {
    const place = await old();
    expect(writtenBelow(place)).toContain(key);
    const out = newFolder();
    const files = suffixes.flatMap((suffix) => ['-o', join(out, `r.${suffix}`)]);
    for (const args of [
      ['render', 'seen.json', '--verbose'],
      ['render', 'report.ndjson', '--format', 'json'],
      ['merge', 'report.ndjson', '--format', 'json'],
      ['merge', 'seen.json', '--format', 'ndjson'],
      [domain, '--replay', 'seen.json', '--verbose', '--no-ports', ...files],
      [domain, '--replay', 'seen.json', '--since', 'seen.json', '--no-ports'],
      [domain, '--resume', 'report.ndjson', '--format', 'ndjson', '--no-ports'],
    ]) {
      const ran = await cli(args, { cwd: place, env: env() });
      expect(leaksIn(shown(ran), key)).toEqual([]);
      expect(shown(ran)).not.toContain('bug in dns-audit');
    }
    expect(writtenBelow(out)).toContain('127.0.0.1');
    expect(leaksIn(writtenBelow(out), key)).toEqual([]);
  });

  it('does not show a piece of itself if it is broken', async () => {
    const place = await old();
    const text = readFileSync(join(place, 'seen.json'), 'utf8');
    const at = text.indexOf(key);
    for (const broken of [
      text.slice(0, at + 5),
      `${text.slice(0, at - 30)}!${text.slice(at - 30)}`,
      `${text.slice(0, at)}"${text.slice(at)}`,
    ]) {
      writeFileSync(join(place, 'broken.json'), broken);
      const ran = await cli(['render', 'broken.json'], { cwd: place });
      expect(ran.status).toBe(2);
      expect(shown(ran)).not.toContain(key.slice(0, 5));
    }
  });
});

describe('the Action', () => {
  const baseline = JSON.stringify({
    version: 1,
    domains: { [domain]: [`${domain}. MX 10 mx09.mail.icloud.com.`] },
  });

  const places: Readonly<
    Record<string, (address: string) => { inputs?: object; config?: object }>
  > = {
    resolvers: (address) => ({ inputs: { resolvers: address } }),
    referee: (address) => ({ inputs: { resolvers: `${dead}/${key}`, referee: address } }),
    'resolvers of the configuration': (address) => ({ config: { resolvers: [address] } }),
    'referee of the configuration': (address) => ({
      inputs: { resolvers: `${dead}/${key}` },
      config: { referee: address },
    }),
  };

  it.each(
    Object.keys(places).flatMap((place) =>
      [
        [`/${key}`, pullRequest()] as const,
        [`/dns-query?key=${key}`, pullRequest()] as const,
        [`@${key}`, pullRequest()] as const,
        [`/${key}`, schedule] as const,
      ].map(([form, event]) => [place, form, event.name, event] as const),
    ),
  )('%s: %s, %s', async (place, form, _, event) => {
    const address = form.startsWith('@') ? `https://me:${key}@127.0.0.1/` : `${origin}${form}`;
    const { inputs = {}, config } = places[place]!(address);
    const runner = bench(() => ({
      inputs: { domains: domain, authoritative: 'false', comment: 'always', timeout: '5' },
      env: { GITHUB_API_URL: github.url, GITHUB_GRAPHQL_URL: `${github.url}/graphql`, ...env() },
    }));
    runner.write('dns-audit.baseline.json', baseline);
    if (config) runner.write('dns-audit.config.json', JSON.stringify(config));
    const ran = await runner.act({ ...inputs }, event);
    expect(ran.stdout).not.toContain('bug in dns-audit');
    expect(leaksIn(ran.everything, key)).toEqual([]);
    expect(leaksIn(writtenBelow(runner.temporary), key)).toEqual([]);
    expect(leaksIn(JSON.stringify([github.comments, github.issues, github.received]), key)).toEqual(
      [],
    );
    if (place.startsWith('resolvers') && !form.startsWith('@'))
      expect(github.comments.length + github.issues.length).toBeGreaterThan(0);
    runner.remove();
  });
});
