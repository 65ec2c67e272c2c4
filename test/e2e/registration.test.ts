/** `--rdap`: the built tool over HTTPS to a registry on loopback. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCertificateAuthority } from '../../src/demo/certificates.ts';
import { startNameServer } from '../../src/demo/name-server.ts';
import { scenarios, surroundingRecords } from '../../src/demo/scenarios.ts';
import { cli } from '../support/cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'dns-audit-'));
const trust = join(folder, 'ca.pem');
const recording = join(folder, 'seen.json');
let names: Awaited<ReturnType<typeof startNameServer>>;
let registry: Server;
let address: string;
let status = ['client hold'];

beforeAll(async () => {
  const authority = createCertificateAuthority();
  writeFileSync(trust, authority.certificate);
  registry = createServer(authority.issue({ names: ['127.0.0.1'] }), (_, response) => {
    const events = [{ eventAction: 'expiration', eventDate: '2099-01-01T00:00:00Z' }];
    response.end(JSON.stringify({ objectClassName: 'domain', status, events }));
  });
  await new Promise<void>((resolve) => registry.listen(0, '127.0.0.1', resolve));
  address = `https://127.0.0.1:${(registry.address() as AddressInfo).port}/`;
  names = await startNameServer({
    records: [...surroundingRecords, ...scenarios.flatMap(({ records }) => records)],
  });
});
afterAll(async () => {
  registry.closeAllConnections();
  registry.close();
  await names.close();
  rmSync(folder, { recursive: true });
});

const audit = (...args: string[]) =>
  cli(
    ['healthy.example', '--no-ports', ...args].concat(
      args.includes('--replay')
        ? []
        : ['--no-authoritative', '--resolver', `127.0.0.1:${names.port}`],
    ),
    { env: { NODE_EXTRA_CA_CERTS: trust } },
  );

it('a domain that is held back fails, and fails again out of the recording', async () => {
  status = ['client hold'];
  const says = 'The registry says that healthy.example is on hold by the registrar (clientHold)';
  const live = await audit('--rdap-server', address, '--record', recording);
  expect(live.stderr).toBe('');
  expect(live.stdout.replaceAll(/\s+/g, ' ')).toContain(says);
  expect(live.status).toBe(1);
  expect(live.status).toBe(1);
  const again = await audit('--replay', recording);
  expect(again.stderr).toBe('');
  expect(again.stdout.replaceAll(/\s+/g, ' ')).toContain(says);
  expect(again.status).toBe(1);
});

it('one that is not passes, and so does one whose registry nobody can reach', async () => {
  status = ['active'];
  const well = await audit('--rdap-server', address, '--verbose');
  expect(well.stdout).toContain('The domain is not on hold');
  expect(well.status).toBe(0);
  const silent = await audit('--rdap-server', 'https://127.0.0.1:1/', '--verbose');
  expect(silent.stdout).toContain('ECONNREFUSED');
  expect(silent.status).toBe(0);
});

it('nobody is asked, and nothing is said of it, without the option', async () => {
  const { stdout, status: exit } = await audit('--verbose');
  expect(stdout).not.toContain('registry');
  expect(exit).toBe(0);
});

it('a server that cannot be asked is a usage error', async () => {
  const { stderr, status: exit } = await audit('--rdap-server', 'http://rdap.example/');
  expect(stderr).toContain('is not the https:// address of a server');
  expect(exit).toBe(2);
});
