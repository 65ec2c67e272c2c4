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

/** Ours: no file can hold the commit that it is in, so a reader puts one in place of COMMIT. */
const own = 'dns-audit/dns-audit@COMMIT';

/**
 * The first major version of each action that runs on a Node which the runner still has, by the
 * action's own manifest: node20 and older left it in September 2026. A composite action counts as
 * those that it calls; one in a container has no Node.
 */
const firstSupported: Readonly<Record<string, number>> = {
  'actions/attest-build-provenance': 3,
  'actions/checkout': 5,
  'actions/configure-pages': 6,
  'actions/deploy-pages': 5,
  'actions/download-artifact': 7,
  'actions/github-script': 8,
  'actions/setup-node': 5,
  'actions/upload-artifact': 6,
  'actions/upload-pages-artifact': 5,
  'github/codeql-action/upload-sarif': 4,
  'ossf/scorecard-action': 2,
  'zizmorcore/zizmor-action': 0,
};

interface Pin {
  readonly action: string;
  readonly commit: string;
  readonly version: string;
}

const pinsIn = (content: string): readonly Pin[] =>
  [...content.matchAll(/^[^#\n]*uses: ([\w./-]+)@([0-9a-f]{40}) # (v[\d.]+)$/gm)].map(
    ([, action = '', commit = '', version = '']) => ({ action, commit, version }),
  );

/** Pins of actions that run on a Node which is gone, or of which nobody has looked it up. */
const outdated = (content: string): readonly string[] =>
  pinsIn(content)
    .filter(({ action, version }) => {
      const first = firstSupported[action];
      return first === undefined || Number(/^v(\d+)/.exec(version)?.[1]) < first;
    })
    .map(({ action, version }) => `${action} ${version}`);

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

  it('pins no action that runs on a Node which the runner has no more', () =>
    expect(outdated(content)).toEqual([]));

  it('ends in time, and leaves no credentials in the checkout', () => {
    for (const job of Object.values(jobs)) expect(job['timeout-minutes']).toBeLessThanOrEqual(30);
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    for (const { with: given } of checkouts) expect(given?.['persist-credentials']).toBe(false);
  });
});

it.each([
  ['actions/deploy-pages', 'v4.0.5', true],
  ['actions/upload-pages-artifact', 'v4.0.0', true],
  ['actions/upload-artifact', 'v5.0.0', true],
  ['actions/download-artifact', 'v6.0.0', true],
  ['actions/checkout', 'v4.3.1', true],
  ['actions/configure-pages', 'v5.0.0', true],
  ['someone/unknown', 'v9.0.0', true],
  ['actions/checkout', 'v10.0.0', false],
  ['actions/deploy-pages', 'v5.0.0', false],
])('the rule on Node knows %s %s', (action, version, isOutdated) =>
  expect(outdated(`      - uses: ${action}@${'a'.repeat(40)} # ${version}\n`).length > 0).toBe(
    isOutdated,
  ),
);

it('one version of an action is one commit, in all workflows', () => {
  const commits = new Map<string, Set<string>>();
  for (const { action, version, commit } of whole.flatMap(([, content]) => pinsIn(content))) {
    const known = commits.get(`${action} ${version}`) ?? new Set();
    commits.set(`${action} ${version}`, known.add(commit));
  }
  expect(commits.size).toBeGreaterThan(8);
  expect([...commits].filter(([, all]) => all.size > 1)).toEqual([]);
});

it('a scheduled run that cannot look anything up does not stay green', () => {
  const scheduled = filesIn('examples', 'workflows').filter(([, text]) =>
    /^ {2}schedule:/m.test(text),
  );
  expect(scheduled.length).toBeGreaterThan(3);
  const blind = scheduled.filter(([, text]) => {
    const { jobs } = parse(text) as Workflow;
    const audits = Object.values(jobs)
      .flatMap(({ steps }) => steps)
      .filter(({ uses }) => uses === own);
    return audits.some(({ with: given }) => {
      // What publishes a page publishes what is not known too.
      if (given?.['fail-on'] === 'never') return false;
      const asked = given?.['fail-on-inconclusive'];
      return asked !== true && asked !== "${{ github.event_name == 'schedule' }}";
    });
  });
  expect(blind.map(([name]) => name)).toEqual([]);
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
