import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { parseAction } from '@actions/workflow-parser/actions/index';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { manifest } from '../support/run-action.ts';
import { root } from '../support/cli.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: string | readonly string[] | Readonly<Record<string, unknown>>;
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const trace = new NoOperationTraceWriter();
const own = 'dns-audit/dns-audit@v0';

const messagesOf = (content: string, name = 'x.yml'): readonly string[] =>
  parseWorkflow({ name, content }, trace)
    .context.errors.getErrors()
    .map(({ message }) => message);

const snippets = (): readonly (readonly [string, string])[] =>
  [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/^```ya?ml\n([\s\S]*?)^```$/gm)]
    .map(([, text = ''], i) => [`README.md, snippet ${i + 1}`, text] as const)
    .filter(([, text]) => /^on:/m.test(text));

const filesIn = (...folder: readonly string[]): readonly (readonly [string, string])[] =>
  readdirSync(join(root, ...folder)).map((file) => [
    [...folder, file].join('/'),
    readFileSync(join(root, ...folder, file), 'utf8'),
  ]);

const whole = [...filesIn('examples', 'workflows'), ...filesIn('.github', 'workflows')];

it('the parser can fail', () => {
  const text = 'on: pull_requst\njobs:\n  x:\n    runs-on: a\n    permissions: { content: read }\n';
  expect(messagesOf(text).length).toBeGreaterThan(0);
});

it('action.yml is a manifest', () => {
  const content = readFileSync(join(root, 'action.yml'), 'utf8');
  const { context } = parseAction({ name: 'action.yml', content }, trace);
  expect(context.errors.getErrors()).toEqual([]);
});

describe.each([...whole, ...snippets()])('%s', (name, content) => {
  const { jobs, on } = parse(content) as Workflow;
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  it('is a workflow', () => expect(messagesOf(content, name)).toEqual([]));

  it('gives the Action only inputs that it has', () => {
    const known = Object.keys(manifest.inputs);
    const given = steps
      .filter(({ uses }) => uses === own || uses === './')
      .flatMap((step) => Object.keys(step.with ?? {}));
    expect(given.filter((input) => !known.includes(input))).toEqual([]);
  });

  it('reads only outputs that there are', () => {
    const read = [...content.matchAll(/steps\.audit\.outputs\.([\w-]+)/g)].map(([, one]) => one!);
    expect(read.filter((output) => !(output in manifest.outputs))).toEqual([]);
  });

  it('runs nothing with the rights of the base on the word of a pull request', () => {
    expect(JSON.stringify(on)).not.toContain('pull_request_target');
    // Expressions reach a shell by the environment only.
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
  });
});

describe.each(whole)('%s', (_, content) => {
  const { jobs, permissions } = parse(content) as Workflow;
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  it('grants nothing but what a job asks for, and says what for', () => {
    expect(permissions).toEqual({});
    for (const job of Object.values(jobs)) expect(job.permissions).toBeDefined();
    const granted = [...content.matchAll(/^ {6}[\w-]+: (?:read|write)(.*)$/gm)];
    expect(granted.filter(([, why = '']) => !/^ # \w/.test(why))).toEqual([]);
  });

  it('pins the actions of others to a commit, with its version', () => {
    const lines = content
      .split('\n')
      .filter((line) => line.includes('uses: ') && !line.startsWith('#'));
    const loose = lines.filter(
      (line) =>
        !line.includes(own) &&
        !line.endsWith('uses: ./') &&
        !/uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line),
    );
    expect(loose).toEqual([]);
  });

  it('ends in time, and leaves no credentials in the checkout', () => {
    for (const job of Object.values(jobs)) expect(job['timeout-minutes']).toBeLessThanOrEqual(30);
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    for (const { with: given } of checkouts) expect(given?.['persist-credentials']).toBe(false);
  });
});

it('the two steps for forks go together', () => {
  const [audit, comment] = ['fork-audit.yml', 'fork-comment.yml'].map((file) =>
    parse(readFileSync(join(root, 'examples', 'workflows', file), 'utf8')),
  );
  expect(comment.on.workflow_run.workflows).toEqual([audit.name]);
  const upload = audit.jobs.audit.steps.at(-1).with;
  const download = comment.jobs.comment.steps[1].with;
  expect(download.name).toBe(upload.name);
  expect(comment.jobs.comment.steps[2].with.replay).toBe(`${download.path}/${upload.path}`);
});
