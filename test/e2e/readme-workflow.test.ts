/** The README's first workflow, run as the runner runs it: its inputs, the manifest's defaults, and nothing else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { startNameServer } from '../../src/demo/name-server.ts';
import { type DemoRecord, scenarios, surroundingRecords } from '../../src/demo/scenarios.ts';
import { bench, manifest, pullRequest } from '../support/run-action.ts';
import { root } from '../support/cli.ts';
import { startGithub } from '../support/github-server.ts';
import { hasTruePorts } from '../support/loopback.ts';

const address = '127.0.0.47';

interface Step {
  readonly uses: string;
  readonly with: Readonly<Record<string, unknown>>;
}

/** The first snippet of the README that is a workflow. */
const workflow = (() => {
  const snippets = readFileSync(join(root, 'README.md'), 'utf8').matchAll(
    /^```ya?ml\n([\s\S]*?)^```$/gm,
  );
  const first = [...snippets].map(([, text = '']) => text).find((text) => /^on:/m.test(text));
  return parse(first ?? '') as {
    readonly on: readonly string[];
    readonly permissions: Readonly<Record<string, string>>;
    readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
  };
})();

const step = Object.values(workflow.jobs)
  .flatMap((job) => job.steps)
  .find(({ uses }) => uses.startsWith('dns-audit/dns-audit@'));

/** Records with one name in place of another, wherever it stands. */
const renamed = (records: readonly DemoRecord[], from: string, to: string) =>
  JSON.parse(JSON.stringify(records).replaceAll(from, to)) as DemoRecord[];

const recordsOf = (scenario: string): readonly DemoRecord[] => {
  const { records, domain } = scenarios.find(({ name }) => name === scenario)!;
  const above = surroundingRecords.filter(({ owner }) => /^(?:ns\d\.)?example$/.test(owner));
  return [
    ...surroundingRecords,
    ...renamed(above, 'example', 'com'),
    ...renamed(records, domain, String(step?.with['domains'])),
  ].map((record): DemoRecord =>
    record.type === 'A' ? { owner: record.owner, type: 'A', rdata: { address } } : record,
  );
};

/** Makes the system's resolver the one on loopback: a runner's own settings cannot be set from here. */
const systemOnLoopback = `data:text/javascript,${encodeURIComponent(
  `import dns from 'node:dns'; import { syncBuiltinESMExports } from 'node:module';
   const Real = dns.promises.Resolver;
   dns.promises.Resolver = class extends Real { constructor(o) { super(o); this.setServers(['${address}']); } };
   syncBuiltinESMExports();`,
)}`;

describe.runIf(hasTruePorts)("the README's first workflow", () => {
  let names: Awaited<ReturnType<typeof startNameServer>>;
  let github: Awaited<ReturnType<typeof startGithub>>;
  const runner = bench(() => ({
    inputs: {},
    env: {
      GITHUB_API_URL: github.url,
      NODE_OPTIONS: `--import ${systemOnLoopback}`,
    },
  }));
  const run = async (scenario: string) => {
    names.serve(recordsOf(scenario));
    const inputs = Object.entries(step?.with ?? {}).map(([name, value]) => [name, String(value)]);
    const ran = await runner.act(Object.fromEntries(inputs), pullRequest());
    // Both of the domain's name servers are one address here, which is a note.
    const isOneServer = ({ data }: { readonly data: string }) =>
      data.startsWith('There is only one name server');
    return { ...ran, commands: ran.commands.filter((one) => !isOneServer(one)) };
  };

  beforeAll(async () => {
    names = await startNameServer({ records: [], host: address, port: 53 });
    github = await startGithub();
  });
  beforeEach(() => github.reset());
  afterAll(async () => {
    await Promise.all([names.close(), github.close()]);
    runner.remove();
  });

  it('is a step of this Action, on an event and with rights that are tested here', () => {
    expect(step).toBeDefined();
    expect(workflow.on).toEqual(['pull_request']);
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(Object.keys(step!.with).filter((name) => !(name in manifest.inputs))).toEqual([]);
  });

  it('passes where all is well, and writes the report into the summary', async () => {
    const { status, outputs, summary, commands, stdout } = await run('healthy');
    expect([status, outputs['verdict'], outputs['comment-status']]).toEqual([0, 'pass', 'none']);
    expect(summary).toMatch(
      /^### ✅ `example\.com`: PASS\n\nEverything Apple requires is in place/,
    );
    expect(stdout).toContain('example.com: PASS');
    expect(commands).toEqual([]);
  });

  it('does not ask for a permission where there is nothing to comment on', async () => {
    // So a private repository answers a token that may read its contents only.
    github.intercept = ({ path }) =>
      path.includes('/comments')
        ? { status: 403, body: { message: 'Resource not accessible by integration' } }
        : undefined;
    const { status, outputs, commands } = await run('healthy');
    expect([status, outputs['comment-status'], commands]).toEqual([0, 'none', []]);
  });

  it('fails, annotates and says what to publish where mail is broken', async () => {
    const { status, outputs, summary, commands } = await run('moving');
    expect([status, outputs['verdict']]).toEqual([1, 'fail']);
    expect(summary).toMatch(/^### ❌ `example\.com`: FAIL\n/);
    expect(summary).toContain('"v=spf1 include:icloud.com include:_spf.google.com ~all"');
    expect(commands.filter(({ name }) => name === 'error').length).toBeGreaterThan(3);
    expect(github.writes()).toEqual([]);
  });
});
