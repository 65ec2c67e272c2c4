/** What a change takes away from what is watched: domains, and their accepted records. */
import { relative, resolve } from 'node:path';
import { baselineFile } from '../../model/text/accept-command.ts';
import type { Inputs } from '../../input/action/inputs.ts';
import { parseConfig } from '../../input/config/config.ts';
import { plainValue } from '../../input/document/tree.ts';
import { parseYaml } from '../../input/document/yaml.ts';
import { readDomain } from '../../input/domain-name.ts';
import { looseList } from '../../input/loose-list.ts';
import { parseBaseline } from '../../input/saved/baseline.ts';
import { readSource, type SourceText } from '../../input/source/source-text.ts';
import { type Config, configFiles } from '../../model/config.ts';
import type { Baseline } from '../../model/drift.ts';
import type { RemovedGuard } from '../../model/judged.ts';
import { ownProperty } from '../../model/own-property.ts';
import { UserError } from '../../model/user-error.ts';
import { commandLineVocabulary } from '../support/vocabulary.ts';
import type { FileBefore } from './base-commit.ts';

/** A run of a change, and its files as they were. */
export interface GuardedRun {
  readonly inputs: Inputs;
  readonly workspace: string;
  /** The path of the workflow's file. */
  readonly workflow: string;
  readonly fileBefore: FileBefore;
  /** The domains that are audited now. */
  readonly audited: ReadonlySet<string>;
  /** Those whose live records are still held against accepted ones, or a zone. */
  readonly compared: ReadonlySet<string>;
}

const mostBytes = 2 * 1024 * 1024;

/** What comes of reading what is in a repository; a file that is wrong guarded nothing. */
const unlessWrong = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
};

/** The file as it was, where the change touches it; `undefined` too where there was none. */
const readChanged = async (
  { workspace, fileBefore }: GuardedRun,
  path: string,
): Promise<SourceText | undefined> => {
  const text = await fileBefore(path);
  if (typeof text !== 'string') return undefined;
  const now = unlessWrong(() =>
    readSource(resolve(workspace, path), { mostBytes, within: workspace }),
  );
  return now?.text === text ? undefined : { file: path, text };
};

const fromWorkspace = (workspace: string, file: string): string =>
  relative(workspace, resolve(workspace, file)).replaceAll('\\', '/');

/** The configuration as it was, if it is not as it was. */
const configBefore = async (run: GuardedRun): Promise<Config | undefined> => {
  const { inputs, workspace } = run;
  const named = inputs.request.options.config?.file;
  const paths =
    named === undefined ? configFiles : [fromWorkspace(workspace, named), ...configFiles];
  for (const path of new Set(paths)) {
    const source = await readChanged(run, path);
    const config = source && unlessWrong(() => parseConfig(source, commandLineVocabulary()));
    if (config !== undefined) return config;
  }
  return undefined;
};

const watchedIn = ({ domains }: Baseline): readonly string[] =>
  [...domains].flatMap(([name, lines]) => (lines.length > 0 ? [name] : []));

/** The domains that no accepted records are kept of any more. */
const unacceptedDomains = async (
  run: GuardedRun,
  before: Config | undefined,
): Promise<readonly RemovedGuard[]> => {
  const { inputs, workspace } = run;
  const now = inputs.baseline ?? inputs.request.options.config?.baseline;
  const was = inputs.baseline ?? before?.baseline;
  const paths = [now, was, baselineFile].flatMap((path) => path ?? []);
  const found: RemovedGuard[] = [];
  for (const file of new Set(paths.map((path) => fromWorkspace(workspace, path)))) {
    const source = await readChanged(run, file);
    const baseline = source && unlessWrong(() => parseBaseline(source));
    if (baseline === undefined) continue;
    found.push(...watchedIn(baseline).map((domain) => ({ domain, kind: 'drift', file }) as const));
  }
  return found;
};

/** The values of `domains:` in the steps of a workflow; without those that an expression makes. */
const domainsInSteps = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(domainsInSteps);
  if (typeof value !== 'object' || value === null) return [];
  const given = ownProperty(ownProperty(value, 'with'), 'domains');
  const own = typeof given === 'string' && !given.includes('${{') ? looseList(given) : [];
  return [...own, ...Object.values(value).flatMap(domainsInSteps)];
};

const domainsInWorkflow = (source: SourceText): readonly string[] =>
  domainsInSteps(unlessWrong(() => plainValue(parseYaml(source, 'failsafe')))).flatMap(
    (word) => unlessWrong(() => readDomain(word).name) ?? [],
  );

/** The domains that the workflow's own steps named, and do not name any more. */
const unnamedDomains = async (run: GuardedRun): Promise<readonly RemovedGuard[]> => {
  const { workflow: file, workspace } = run;
  const before = await readChanged(run, file);
  if (before === undefined) return [];
  const source = unlessWrong(() =>
    readSource(resolve(workspace, file), { mostBytes, within: workspace }),
  );
  const now = new Set(source ? domainsInWorkflow(source) : []);
  return domainsInWorkflow(before)
    .filter((domain) => !now.has(domain))
    .map((domain) => ({ domain, kind: 'audit', file }));
};

/** What the configuration listed, where it is what says which domains are audited, and their zones. */
const unlistedDomains = (
  { inputs: { configured } }: GuardedRun,
  before: Config | undefined,
): readonly RemovedGuard[] => {
  if (before === undefined) return [];
  const { file, domains } = before;
  const guardsOf = (kind: RemovedGuard['kind'], some: Config['domains']) =>
    some.map(({ domain: { name: domain } }) => ({ domain, kind, file }));
  const zoned = domains.filter(({ zone }) => zone !== undefined);
  return [...guardsOf('audit', configured ? domains : []), ...guardsOf('drift', zoned)];
};

/** What was watched before the change and will not be after it; each domain once. */
export const findRemovedGuards = async (run: GuardedRun): Promise<readonly RemovedGuard[]> => {
  const before = await configBefore(run);
  const all = [
    ...unlistedDomains(run, before),
    ...(await unnamedDomains(run)),
    ...(await unacceptedDomains(run, before)),
  ].filter(({ domain, kind }) => {
    const isAudited = run.audited.has(domain);
    // Records of a domain that this job does not audit are watched, if at all, by another.
    return kind === 'audit' ? !isAudited : isAudited && !run.compared.has(domain);
  });
  const byDomain = new Map<string, RemovedGuard>();
  // That a domain is not audited any more comes first: it says the rest.
  for (const guard of all)
    if (!byDomain.has(guard.domain) || guard.kind === 'audit') byDomain.set(guard.domain, guard);
  return [...byDomain.values()].toSorted((a, b) => (a.domain < b.domain ? -1 : 1));
};
