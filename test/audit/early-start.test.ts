import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startNameServer } from '../../src/demo/name-server.ts';
import { startEarly, readPlainly } from '../../src/audit/early-start.ts';
import { listOptions } from '../../src/input/cli/options.ts';
import { configFiles } from '../../src/model/config.ts';
import { cli } from '../support/cli.ts';
import { recordsOf } from '../support/many-domains.ts';

describe('what is sure to be asked', () => {
  it.each<[string[], string[]]>([
    [['example.com'], ['example.com']],
    [
      ['example.com', 'sub.example.org'],
      ['example.com', 'sub.example.org'],
    ],
    [['--quiet', 'example.com', '--format', 'json', '--color=never'], ['example.com']],
    [['example.com', '--output', 'a.json', '--output=b.md'], ['example.com']],
  ])('is seen in %j', (argv, domains) =>
    expect(readPlainly(argv)).toEqual({ domains, ports: true }),
  );

  it('has the resolver that is named', () =>
    expect(readPlainly(['example.com', '--resolver', '192.0.2.1:5353'])).toEqual({
      domains: ['example.com'],
      ports: true,
      resolver: { kind: 'wire', address: '192.0.2.1', port: 5353 },
    }));

  it('leaves out the mail ports where these are not tested', () =>
    expect(readPlainly(['example.com', '--no-ports'])).toEqual({
      domains: ['example.com'],
      ports: false,
    }));

  it.each([
    [[]],
    [['--help']],
    [['ports']],
    [['explain', 'mx-present']],
    [['records', 'example.com']],
    [['example.com', '--no-authoritative']],
    [['example.com', '--only', 'mx']],
    [['example.com', '--replay', 'report.json']],
    [['example.com', '--zone', 'a.zone']],
    [['example.com', '--timeout', '1']],
    [['example.com', '--config', 'a.json']],
    [['example.com', '--resolver', 'https://dns.example/dns-query']],
    [['example.com', '--resolver', '192.0.2.1', '--resolver', '192.0.2.2']],
    [['example.com', '--resolver']],
    [['--', 'example.com']],
    [['Example.com/x']],
    [['foo_bar.example']],
    [['192.0.2.1']],
  ])('is nothing for %j', (argv) => expect(readPlainly(argv)).toBeUndefined());

  it('depends on no option but the resolver, the ports, and those of the report', () => {
    const names = listOptions('audit').flatMap(({ name, takes, default: usual }) => {
      const flag = `--${usual === true ? 'no-' : ''}${name}`;
      const argv = ['example.com', flag, ...(takes === undefined ? [] : ['192.0.2.1'])];
      return readPlainly(argv) === undefined ? [] : [name];
    });
    const ofReport = ['format', 'output', 'fail-on', 'color', 'verbose', 'quiet'];
    expect(names).toEqual(['ports', 'resolver', ...ofReport]);
  });

  it('is nothing where a configuration may say otherwise', () => {
    const here = process.cwd();
    for (const name of configFiles) {
      const folder = mkdtempSync(join(tmpdir(), 'dns-audit-'));
      writeFileSync(join(folder, name), '{}');
      process.chdir(folder);
      expect(startEarly(['example.com', '--resolver', '127.0.0.1:1']), name).toBeUndefined();
      process.chdir(here);
      rmSync(folder, { recursive: true });
    }
  });
});

describe('beginning early', () => {
  let server: Awaited<ReturnType<typeof startNameServer>>;
  const asked = new Map<string, number>();
  beforeAll(async () => {
    const fault = (name: string): undefined => {
      asked.set(name, (asked.get(name) ?? 0) + 1);
    };
    server = await startNameServer({ records: recordsOf(['d1.example']), fault });
  });
  afterAll(() => server.close());
  beforeEach(() => asked.clear());

  const audit = async (...more: string[]) => {
    const args = ['d1.example', '--resolver', `127.0.0.1:${server.port}`, '--format', 'json'];
    const { stdout } = await cli([...args, ...more]);
    const { domains } = JSON.parse(stdout) as {
      domains: { evidence: { answers: object[]; probes: object[] } }[];
    };
    return domains[0]!.evidence;
  };

  it.each([
    { more: [], probes: 2 },
    { more: ['--no-ports'], probes: 0 },
  ])(
    'asks nothing twice, and nothing that the audit does not ask: %j',
    async ({ more, probes }) => {
      const before = server.queries();
      const early = await audit(...more);
      const [first, total] = [new Map(asked), server.queries()];
      asked.clear();
      // An option that says nothing new keeps anything from beginning early.
      const late = await audit(...more, '--timeout', '20');
      expect(first).toEqual(asked);
      expect(server.queries() - total).toBe(total - before);
      expect(early.answers.length).toBe(late.answers.length);
      expect(early.probes.length).toBe(probes);
    },
  );
});
