/** An address with a password or a key, put where none belongs: no message about it repeats the secret. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { options } from '../../src/input/cli/options.ts';
import { cli, type RunOptions } from '../support/cli.ts';
import { bench, manifest, pullRequest, schedule, token } from '../support/run-action.ts';
import { leaksIn, writtenBelow } from '../support/secrets.ts';

const key = 'Ab3xK9-secretQ7';
const dead = '127.0.0.1:9';
const folder = mkdtempSync(join(tmpdir(), 'dns-audit-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** In every part of an address where one could stand; the forms of each part are held where they are hidden. */
const address = `https://me:${key}@${dead}/${key}/?k=${key}#${key}`;

let count = 0;
const run = async (args: readonly string[], more: RunOptions = {}) => {
  const cwd = join(folder, `run-${(count += 1)}`);
  mkdirSync(cwd);
  const ran = await cli(args, { cwd, ...more });
  return { ...ran, everything: `${ran.stdout}\n${ran.stderr}\n${writtenBelow(cwd)}` };
};

/** What a command needs beside the option. */
const needs: Readonly<Record<string, readonly string[]>> = {
  audit: ['a.example'],
  records: ['a.example'],
  wait: ['a.example', '--for', '1s'],
  baseline: ['a.example'],
  init: ['a.example', '--dry-run'],
  login: ['me@icloud.com'],
  lint: ['a.zone'],
  merge: ['a.json'],
  render: ['a.json'],
};

const offline = ['--resolver', dead, '--no-authoritative', '--timeout', '1'];

const commands = ['', ...new Set(options.flatMap((option) => option.commands))].filter(
  (command) => command !== 'audit',
);

const taking = options.filter(({ takes }) => takes !== undefined);

describe('the command line', () => {
  it.each(
    taking.flatMap(({ name, commands }) => commands.slice(0, 1).map((one) => [one, name] as const)),
  )('%s --%s', async (command, name) => {
    const usual = command === 'audit' && name !== 'resolver' ? offline : [];
    const first = command === 'audit' ? [] : [command];
    const given = name === 'domains-from' ? [] : (needs[command] ?? []);
    const args = [...first, ...given, `--${name}=${address}`, ...usual];
    const { everything, status } = await run(args);
    // A recording may have any name, and nobody answers.
    expect(status).toBe(name === 'record' ? 3 : 2);
    expect(leaksIn(everything, key)).toEqual([]);
  });

  it.each(
    commands.flatMap((command) => [
      [command, address],
      [command, `--${address}`],
    ]),
  )('%s %s', async (...args) => {
    const { everything, status } = await run([...args.filter((one) => one !== ''), '--timeout=1']);
    expect(status).toBe(2);
    expect(leaksIn(everything, key)).toEqual([]);
  });
});

describe('the Action', () => {
  const runner = bench(() => ({
    inputs: { domains: 'a.example', resolvers: dead, authoritative: 'false', timeout: '1' },
    env: { GITHUB_API_URL: `http://${dead}`, GITHUB_GRAPHQL_URL: `http://${dead}` },
  }));
  afterAll(runner.remove);

  // A file may have any name, and the steps that follow are to find it.
  const named = Object.keys(manifest.inputs).filter((input) => !input.endsWith('-file'));
  it.each(named)('%s', async (input) => {
    const ran = await runner.act({ [input]: address }, schedule);
    expect(ran.status).not.toBe(70);
    expect(ran.summary).not.toBe('');
    expect(leaksIn(`${ran.everything}\n${writtenBelow(runner.temporary)}`, key)).toEqual([]);
  });
});

/** A server that keeps what it is sent, and answers with all of it. */
const startEcho = async (): Promise<{ server: Server; port: number; heard: string[] }> => {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    heard.push(`${request.url} ${JSON.stringify(request.headers)}`);
    response.writeHead(407, { location: request.url ?? '/' }).end(heard.at(-1));
  });
  server.on('connect', ({ headers, url }, socket) => {
    heard.push(`${url} ${JSON.stringify(headers)}`);
    socket.on('error', () => {});
    socket.end(`HTTP/1.1 407 no ${heard.at(-1)}\r\ncontent-length: 0\r\n\r\n`);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { server, port: (server.address() as AddressInfo).port, heard };
};

describe('a proxy of the environment', () => {
  const basic = Buffer.from(`me:${key}`).toString('base64');

  it.each(['HTTPS_PROXY', 'https_proxy'])(
    'that %s names gets its password, and nobody else',
    async (variable) => {
      const { server, port, heard } = await startEcho();
      const api = 'https://github.example';
      const runner = bench(() => ({
        inputs: { domains: 'a.example', resolvers: dead, authoritative: 'false', timeout: '1' },
        env: { GITHUB_API_URL: api, GITHUB_GRAPHQL_URL: `${api}/graphql` },
      }));
      const proxy = `http://me:${key}@127.0.0.1:${port}`;
      const ran = await runner.act({ comment: 'always' }, pullRequest(), { [variable]: proxy });
      const everything = `${ran.everything}\n${writtenBelow(runner.temporary)}`;
      runner.remove();
      server.close();
      expect(heard.join('\n')).toContain(basic);
      // Only the tunnel is asked of the proxy: the token is for who is behind it.
      expect(leaksIn(heard.join('\n'), token)).toEqual([]);
      expect(ran.outputs['comment-status']).toBe('failed');
      expect(leaksIn(everything, key, 'me')).toEqual([]);
      expect(leaksIn(everything, token)).toEqual([]);
    },
  );
});
