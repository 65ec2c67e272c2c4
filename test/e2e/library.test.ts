import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startNameServer } from '../../src/demo/name-server.ts';
import { scenarios, surroundingRecords } from '../../src/demo/scenarios.ts';
import { root } from '../support/cli.ts';

const example = async (name: string, ...args: string[]): Promise<string> =>
  (await promisify(execFile)(process.execPath, [join(root, 'examples', 'library', name), ...args]))
    .stdout;

let server: Awaited<ReturnType<typeof startNameServer>>;
beforeAll(async () => {
  server = await startNameServer({
    records: [...surroundingRecords, ...scenarios.flatMap(({ records }) => records)],
  });
});
afterAll(() => server.close());

it('evaluates SPF in code', async () => {
  const at = ['127.0.0.1', String(server.port)];
  expect(await example('spf.mjs', '17.58.0.1', 'me@healthy.example', ...at)).toContain(': pass,');
  expect(await example('spf.mjs', '192.0.2.1', 'me@healthy.example', ...at)).toContain(
    ': softfail,',
  );
});

it('audits with a resolver of its own', async () => {
  const told = await example('resolver.mjs', 'healthy.example', '127.0.0.1', String(server.port));
  expect(told).toMatch(/^found +healthy\.example MX$/m);
  expect(told).toContain('healthy.example pass');
});

it('audits in code, with a check of its own', async () => {
  const healthy = await example('audit.mjs', 'healthy.example', '127.0.0.1', String(server.port));
  expect(healthy).toMatch(/^pass +own-spf-exact$/m);
  expect(healthy).toContain('healthy.example pass');
  const moving = await example('audit.mjs', 'wrong-spf.example', '127.0.0.1', String(server.port));
  expect(moving).toMatch(/^fail +own-spf-exact$/m);
});
