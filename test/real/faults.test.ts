/** BIND, Unbound, Dovecot and Postfix behind a broken network. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { DomainReport, Report } from '../../src/model/report.ts';
import { dnsFaults, streamFaults } from '../support/faults.ts';
import { type Proxy, startDnsProxy, startStreamProxy } from '../support/fault-proxy.ts';
import { unjudgedIn, wrongIn } from '../support/invariant.ts';
import { type Audited, audit, tool } from './support/audit.ts';
import {
  asResolver,
  hasMail,
  hasTruePorts,
  mailProxyAddress,
  places,
  portOf,
  proxyAddress,
  resolverProxyAddress,
} from './support/places.ts';
import { faulty, faultyMail } from './support/zones.ts';

const proxies: Pick<Proxy<unknown>, 'close'>[] = [];
/** Where nothing is wrong with the network: domains behind a proxy, and others. */
let clean: Record<'own' | 'recursive', readonly DomainReport[]>;

beforeAll(async () => {
  for (const [i, fault] of dnsFaults.entries()) {
    const own = await startDnsProxy({
      listen: { address: proxyAddress(i), port: portOf(53) },
      upstream: { address: places.bind, port: portOf(53) },
      // Else the resolver would remember that the server is no good.
      spared: [places.resolver],
    });
    const recursive = await startDnsProxy({
      listen: { address: resolverProxyAddress(i), port: portOf(53) },
      upstream: { address: places.resolver, port: portOf(53) },
    });
    proxies.push(own, recursive);
    if (i === 0) {
      const { well, bare } = faulty(i);
      const truth = async (...domains: string[]) =>
        (await audit(domains, '--no-ports')).report.domains;
      clean = {
        own: await truth(well, bare),
        recursive: await truth('unsigned.example', 'bare.example'),
      };
    }
    for (const proxy of [own, recursive]) proxy.use(fault);
  }
});
afterAll(() => Promise.all(proxies.map((one) => one.close())));

const numbered = dnsFaults.map(({ name, harmless }, i) => ({ name, harmless, i }));

/** On a busy machine an answer may come too late all the same: then once more, and again. */
const settled = async (at: keyof typeof clean, run: () => Promise<Audited>, harmless: boolean) => {
  for (let left = 3; ; left -= 1) {
    const audited = await run();
    const pairs = clean[at].map((truth, n) => [truth, audited.report.domains[n]!] as const);
    const wrong = pairs.flatMap(([truth, seen]) => wrongIn(truth, seen));
    const unjudged = pairs.flatMap(([truth, seen]) => unjudgedIn(truth, seen));
    if (left === 1 || !harmless || wrong.length > 0 || unjudged.length === 0)
      return { audited, wrong, unjudged };
  }
};

/** What is wrong, if anything. */
const complaints = async (...how: Parameters<typeof settled>): Promise<readonly string[]> => {
  const { audited, wrong, unjudged } = await settled(...how);
  const [, , harmless] = how;
  const [first, second] = audited.report.domains.map(({ verdict }) => verdict);
  const status = second === 'fail' ? 1 : 3;
  return [
    ...wrong,
    ...(harmless ? unjudged : []),
    ...(first === 'fail' ? ['the good domain fails'] : []),
    ...(second === 'pass' ? ['the bare domain passes'] : []),
    ...(audited.status === status ? [] : [`the exit status is ${audited.status}`]),
  ];
};

describe.concurrent('between here and BIND', () => {
  it.each(numbered)('$name', async ({ i, harmless }) => {
    const { well, bare } = faulty(i);
    const run = () => audit([well, bare], '--no-ports', '--timeout', '40');
    expect(await complaints('own', run, harmless)).toEqual([]);
  });
});

describe.concurrent('between here and Unbound', () => {
  it.each(numbered)('$name', async ({ i, harmless }) => {
    const flags = [
      '--no-ports',
      '--timeout',
      '40',
      '--resolver',
      asResolver(resolverProxyAddress(i)),
    ];
    const run = () => audit(['unsigned.example', 'bare.example'], ...flags);
    expect(await complaints('recursive', run, harmless)).toEqual([]);
  });
});

describe.runIf(hasMail && hasTruePorts).concurrent.each(['imap', 'smtp'] as const)(
  'between here and the %s server',
  (protocol) => {
    const port = { imap: 993, smtp: 587 }[protocol];
    const security = { imap: 'tls', smtp: 'starttls' }[protocol];

    it.each(streamFaults.map((fault, i) => [fault.name, fault, i] as const))(
      '%s',
      async (_, fault, i) => {
        const proxy = await startStreamProxy({
          listen: { address: mailProxyAddress(protocol, i), port },
          upstream: { address: places[protocol], port },
        });
        proxies.push(proxy);
        proxy.use(fault);
        const host = faultyMail(protocol, i);
        const mail = ['--control', 'none', `--${protocol}`, `${host}:${port}:${security}`];
        const { status, stdout, stderr } = await tool(['ports', ...mail, '--format', 'json']);
        expect(stderr).toBe('');
        const { evidence, verdict } = (JSON.parse(stdout) as Report).domains[0]!;
        const probe = evidence.probes.find(({ endpoint }) => endpoint.host === host);
        expect(probe?.kind === 'spoke').toBe(fault.harmless);
        expect(status).toBe({ pass: 0, fail: 1, inconclusive: 3 }[verdict]);
        if (fault.harmless) expect(verdict).toBe('pass');
        else expect(verdict).not.toBe('pass');
        await vi.waitFor(() => expect(proxy.connections()).toBe(0), 10_000);
      },
    );
  },
);
