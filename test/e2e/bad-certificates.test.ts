/**
 * Certificates that prove nothing, over each way on which TLS is spoken: nothing is sent to such a server,
 * whatever NODE_TLS_REJECT_UNAUTHORIZED says. An MTA-STS policy and Apple's status page are fetched as a
 * registry's answer is. NODE_EXTRA_CA_CERTS is heeded: with it a person names whom
 * else to trust, and every other server stays untrusted.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createSecureServer } from 'node:http2';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo, Server, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createCertificateAuthority, type Identity } from '../../src/demo/certificates.ts';
import {
  imapScript,
  listen,
  playScript,
  secureServerSide,
  type ServerScript,
  smtpScript,
  smtpSecuredScript,
} from '../../src/demo/mail-server.ts';
import { startNameServer } from '../../src/demo/name-server.ts';
import { surroundingRecords } from '../../src/demo/scenarios.ts';
import { cli } from '../support/cli.ts';
import { bench, pullRequest } from '../support/run-action.ts';

const authority = createCertificateAuthority();
const stranger = createCertificateAuthority({ commonName: 'nobody knows this root' });
const host = 'mail.example.com';
const names = ['127.0.0.1', host] as const;
const day = 86_400_000;
const past = (days: number): Date => new Date(Date.now() - days * day);

const bad: Readonly<Record<string, Identity>> = {
  'signed by itself': authority.issue({ names, selfSigned: true }),
  expired: authority.issue({ names, notBefore: past(9), notAfter: past(2) }),
  "another host's": authority.issue({ names: ['127.0.0.2', 'mail.example.org'] }),
  'of an unknown authority': stranger.issue({ names }),
};
const good = authority.issue({ names });

let folder = '';
let nameServer: Awaited<ReturnType<typeof startNameServer>>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dns-audit-'));
  writeFileSync(join(folder, 'ca.pem'), authority.certificate);
  const record = { owner: host, type: 'A', rdata: { address: '127.0.0.1' } } as const;
  nameServer = await startNameServer({ records: [...surroundingRecords, record] });
  return async () => {
    await nameServer.close();
    rmSync(folder, { recursive: true });
  };
});

/** Which servers were told something behind TLS, and the ways to end them. */
let heard = new Set<string>();
const ends: (() => unknown)[] = [];
afterEach(async () => {
  heard = new Set();
  await Promise.all(ends.splice(0).map((end) => end()));
});

const listening = async (server: Server): Promise<number> => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const open = new Set<Socket>();
  server.on('connection', (socket) => open.add(socket));
  ends.push(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
};

const web = async (name: string, identity: Identity): Promise<string> => {
  const server = createHttps(identity, (_, response) => {
    heard.add(name);
    response.writeHead(500).end();
  });
  return `https://127.0.0.1:${await listening(server)}`;
};

const web2 = async (name: string, identity: Identity): Promise<string> => {
  const server = createSecureServer(identity, (_, response) => {
    heard.add(name);
    response.writeHead(500);
    response.end();
  });
  return `https://127.0.0.1:${await listening(server)}`;
};

const told = (name: string, script: ServerScript): ServerScript => ({
  ...script,
  answer: (line) => {
    heard.add(name);
    return script.answer(line);
  },
});

/** Mail servers: with TLS from the start, and with STARTTLS, before which anything may be said. */
const mail = async (identity: Identity): Promise<readonly string[]> => {
  const secured = (script: ServerScript) => (socket: Socket) =>
    secureServerSide(socket, identity, (inside) => playScript(inside, script));
  const upgrade = secured(told('smtp', smtpSecuredScript));
  const imap = await listen('127.0.0.1', secured(told('imap', imapScript)), 0);
  const smtp = await listen('127.0.0.1', (s) => playScript(s, { ...smtpScript, upgrade }), 0);
  ends.push(imap.close, smtp.close);
  return ['--imap', `${host}:${imap.port}:tls`, '--smtp', `${host}:${smtp.port}:starttls`];
};

type Env = Readonly<Record<string, string>>;

/** Runs it with servers that have the certificate; gives what came out. */
type Way = (identity: Identity, env: Env) => Promise<{ status: number | null; output: string }>;

const command = async (args: readonly string[], env: Env) => {
  const { status, stdout, stderr } = await cli(args, { cwd: folder, env });
  return { status, output: `${stdout}\n${stderr}` };
};

const resolver = () => ['--resolver', `127.0.0.1:${nameServer.port}`];

const ways: Readonly<Record<string, { readonly run: Way; readonly told: readonly string[] }>> = {
  'resolvers over HTTP/1 and HTTP/2, a cross-check and a registry': {
    told: ['doh', 'doh2', 'referee', 'registry'],
    run: async (identity, env) => {
      const servers = [
        '--resolver',
        await web('doh', identity),
        '--resolver',
        await web2('doh2', identity),
      ];
      const others = [
        '--referee',
        await web('referee', identity),
        '--rdap-server',
        `${await web('registry', identity)}/`,
      ];
      const args = ['a.example', '--no-ports', '--no-authoritative', '--timeout', '5', '--verbose'];
      return command([...args, ...servers, ...others], env);
    },
  },
  'the test of the mail ports': {
    told: ['imap', 'smtp'],
    run: async (identity, env) =>
      command(['ports', '--control', 'none', ...(await mail(identity)), ...resolver()], env),
  },
  'a sign-in': {
    told: ['imap', 'smtp'],
    run: async (identity, env) =>
      command(['login', 'you@example.com', ...(await mail(identity)), ...resolver()], {
        ...env,
        DNS_AUDIT_PASSWORD: 'qzvx-wkjq-zpvd-xkqj',
      }),
  },
  "GitHub's interface": {
    told: ['github'],
    run: async (identity, env) => {
      const url = await web('github', identity);
      const runner = bench(() => ({
        inputs: {
          domains: 'a.example',
          authoritative: 'false',
          comment: 'always',
          resolvers: `127.0.0.1:${nameServer.port}`,
        },
        env: { GITHUB_API_URL: url, GITHUB_GRAPHQL_URL: `${url}/graphql` },
      }));
      const { status, stdout, stderr } = await runner.act({}, pullRequest(), env);
      runner.remove();
      return { status, output: `${stdout}\n${stderr}` };
    },
  },
};

const variable = 'NODE_TLS_REJECT_UNAUTHORIZED';

describe.each(Object.entries(ways))('%s', (_way, { run, told: servers }) => {
  const trusting = (): Env => ({ NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem') });

  it('speaks to servers whose authority a person trusts', async () => {
    const { output } = await run(good, trusting());
    expect([...heard].toSorted()).toEqual(servers.toSorted());
    expect(output).not.toContain(variable);
  });

  it.each(Object.entries(bad))(
    'sends nothing if the certificate is %s',
    async (_kind, identity) => {
      const [without, withIt] = await Promise.all([
        run(identity, trusting()),
        run(identity, { ...trusting(), [variable]: '0' }),
      ]);
      expect([...heard]).toEqual([]);
      expect(withIt.status).toBe(without.status);
      expect(without.output).not.toContain(variable);
      expect(withIt.output).toContain(`${variable}=0 is set, but dns-audit ignores it`);
    },
  );
});
