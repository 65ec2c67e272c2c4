import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startNameServer } from '../../../src/demo/name-server.ts';
import { surroundingRecords, type DemoRecord } from '../../../src/demo/scenarios.ts';
import { dnsName } from '../../../src/model/dns/domain-name.ts';
import { isolatedNetwork } from '../../../src/dns/resolver/isolated-network.ts';
import { wire } from '../../../src/dns/transport/name-server.ts';
import { cli } from '../../support/cli.ts';
import { startLive } from '../../support/live-world.ts';

const signal = AbortSignal.timeout(30_000);

const withServer = async <T>(
  records: readonly DemoRecord[],
  use: (port: number) => Promise<T>,
): Promise<T> => {
  const server = await startNameServer({ records });
  try {
    return await use(server.port);
  } finally {
    await server.close();
  }
};

const kindOf = (records: readonly DemoRecord[], name: string) =>
  withServer(records, async (port) => {
    const resolver = wire({
      address: '127.0.0.1',
      port,
      vantage: 'resolver',
      reach: 'any',
      recursion: true,
    });
    const answer = await isolatedNetwork(resolver).lookup(
      { name: dnsName(name), type: 'MX' },
      signal,
    );
    return answer.kind === 'failed' ? answer.failure.code : answer.kind;
  });

const known = (owner: string): DemoRecord => ({
  owner: dnsName(owner),
  type: 'TXT',
  rdata: { strings: ['v=spf1 -all'] },
});

describe('NXDOMAIN', () => {
  it('is a failure of a resolver that knows no name of the internet', async () =>
    expect(await kindOf([known('intranet.example')], 'a.test')).toBe('isolated'));

  it('is an answer where the top-level domain is known', async () =>
    expect(await kindOf([known('intranet.test')], 'a.test')).toBe('nxdomain'));

  it('is an answer where the resolver knows icloud.com: then there is no such top-level domain', async () =>
    expect(await kindOf([known('icloud.com')], 'a.test')).toBe('nxdomain'));
});

it.each([[[]], [['--no-authoritative']]])(
  'an isolated network is no fault of the domain: %j',
  async (more) => {
    const ran = await withServer([], (port) =>
      cli(['example.com', '--no-ports', '--resolver', `127.0.0.1:${port}`, ...more]),
    );
    expect(ran.stdout).toContain('example.com: INCONCLUSIVE');
    expect(ran.stdout).toContain("can't find any name on the internet");
    expect(ran.stdout).toContain('Check that this computer is online');
    expect(ran.stdout).not.toContain('does not exist in DNS');
    expect(ran.status).toBe(3);
  },
);

it('is none in the recording of such an audit either', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dns-audit-'));
  const file = join(folder, 'isolated.json');
  await withServer([], (port) =>
    cli(['example.com', '--no-ports', '--resolver', `127.0.0.1:${port}`, '--record', file]),
  );
  const { status, stdout } = await cli(['--replay', file]);
  rmSync(folder, { recursive: true });
  expect(stdout).toContain("can't find any name on the internet");
  expect(status).toBe(3);
});

describe('a domain that is not registered', () => {
  it('is a fault by the word of the zone above', async () => {
    const live = await startLive('127.0.83.1');
    const ran = await live.run('no-such-domain.example', '--no-ports');
    await live.close();
    expect(ran.stdout).toContain('no-such-domain.example: FAIL');
    expect(ran.status).toBe(1);
  });

  it('is none by the word of one resolver', async () => {
    const ran = await withServer(surroundingRecords, (port) =>
      cli(['no-such-domain.example', '--no-ports', '--resolver', `127.0.0.1:${port}`]),
    );
    expect(ran.stdout).toContain('no-such-domain.example: INCONCLUSIVE');
    expect(ran.stdout).not.toContain('does not exist');
    expect(ran.status).toBe(3);
  });
});
