/** Runs the built Action as the runner does: inputs and event in the environment and in files, on loopback servers. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root, runNode, type Ran, type RunOptions } from './cli.ts';
import { type Command, commandsIn, outputsIn } from './runner-parser.ts';

export interface Manifest {
  readonly inputs: Readonly<
    Record<
      string,
      { readonly description: string; readonly default?: string; readonly required?: boolean }
    >
  >;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: { readonly using: string; readonly main: string };
}

export const manifest = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Manifest;

export type Values = Readonly<Record<string, string>>;

export interface Acted extends Ran {
  readonly outputs: Values;
  readonly summary: string;
  readonly commands: readonly Command[];
  /** All that the run wrote, wherever. */
  readonly everything: string;
}

export interface Event {
  readonly name: string;
  readonly payload?: object;
  readonly env?: Values;
}

export const token = 'ghs_0123456789abcdefTOKEN';

const repository = (owner = 'octo') => ({ full_name: `${owner}/zones`, default_branch: 'main' });

/** A pull request, by default from the repository itself. */
export const pullRequest = (
  pull = 7,
  { fork = false, target = false, base = 'b'.repeat(40), head = 'a'.repeat(40) } = {},
): Event => ({
  name: target ? 'pull_request_target' : 'pull_request',
  payload: {
    repository: repository(),
    pull_request: {
      number: pull,
      head: { sha: head, ref: 'change', repo: repository(fork ? 'stranger' : 'octo') },
      base: { sha: base, ref: 'main', repo: repository() },
    },
  },
});

export const schedule: Event = { name: 'schedule', payload: { repository: repository() } };

export interface Bench {
  /** The checkout. */
  readonly workspace: string;
  readonly temporary: string;
  write(file: string, text: string): void;
  act(inputs: Values, event?: Event, env?: Values): Promise<Acted>;
  remove(): void;
}

/** The inputs, and the defaults of the others, as the runner hands them over. */
export const variablesOf = (inputs: Values): Values => {
  const defaults = Object.entries(manifest.inputs).map(([name, input]) => [
    name,
    (input.default ?? '').replace('${{ github.token }}', token),
  ]);
  const all = Object.entries({ ...Object.fromEntries(defaults), ...inputs } as Values);
  return Object.fromEntries(all.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
};

export type Run = (options: Pick<RunOptions, 'cwd' | 'env'>) => Promise<Ran>;

/** A runner's folders. `given` are inputs and variables of every run. */
export const bench = (
  given: () => { readonly inputs: Values; readonly env: Values },
  run: Run = (options) => runNode('action.js', [], options),
): Bench => {
  const folder = mkdtempSync(join(tmpdir(), 'dns-audit-'));
  const [workspace, temporary] = [join(folder, 'work'), join(folder, 'temp')];
  mkdirSync(workspace);
  mkdirSync(temporary);
  const at = (name: string) => join(folder, name);
  return {
    workspace,
    temporary,
    write: (file, text) => {
      mkdirSync(join(workspace, file, '..'), { recursive: true });
      writeFileSync(join(workspace, file), text);
    },
    act: async (inputs, event = { name: 'push' }, env = {}) => {
      for (const name of ['output', 'summary']) writeFileSync(at(name), '');
      writeFileSync(at('event'), JSON.stringify(event.payload ?? {}));
      const always = given();
      const ran = await run({
        cwd: workspace,
        env: {
          ...variablesOf({ ...always.inputs, ...inputs }),
          CI: 'true',
          GITHUB_ACTION: '__dns-audit_dns-audit',
          GITHUB_ACTIONS: 'true',
          GITHUB_ACTOR: 'octocat',
          GITHUB_EVENT_NAME: event.name,
          GITHUB_EVENT_PATH: at('event'),
          GITHUB_JOB: 'audit',
          GITHUB_OUTPUT: at('output'),
          GITHUB_REF_NAME: 'main',
          GITHUB_REPOSITORY: 'octo/zones',
          GITHUB_RUN_ID: '42',
          GITHUB_SERVER_URL: 'https://github.example',
          GITHUB_SHA: 'c'.repeat(40),
          GITHUB_STEP_SUMMARY: at('summary'),
          GITHUB_WORKFLOW_REF: 'octo/zones/.github/workflows/mail.yml@refs/heads/main',
          GITHUB_WORKSPACE: workspace,
          RUNNER_TEMP: temporary,
          ...always.env,
          ...event.env,
          ...env,
        },
      });
      const summary = readFileSync(at('summary'), 'utf8');
      const written = readFileSync(at('output'), 'utf8');
      return {
        ...ran,
        summary,
        outputs: outputsIn(written),
        commands: commandsIn(`${ran.stdout}\n${ran.stderr}`),
        everything: [ran.stdout, ran.stderr, summary, written].join('\n'),
      };
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
};

/** A runner whose runs ask that name server about `domain`, and that GitHub. */
export const benchFor = (
  domain: string,
  names: () => { readonly port: number },
  github: () => { readonly url: string },
  run?: Run,
): Bench => {
  const given = () => ({
    inputs: { domains: domain, resolvers: `127.0.0.1:${names().port}`, authoritative: 'false' },
    env: { GITHUB_API_URL: github().url, GITHUB_GRAPHQL_URL: `${github().url}/graphql` },
  });
  return bench(given, run);
};
