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

/** The file as it was; `undefined` where there was none. */
const readBefore = async (
  { fileBefore }: GuardedRun,
  path: string,
): Promise<SourceText | undefined> => {
  const text = await fileBefore(path);
  return typeof text === 'string' ? { file: path, text } : undefined;
};

/** The same, if the change touches it. */
const readChanged = async (run: GuardedRun, path: string): Promise<SourceText | undefined> => {
  const { workspace } = run;
  const before = await readBefore(run, path);
  const now = unlessWrong(() =>
    readSource(resolve(workspace, path), { mostBytes, within: workspace }),
  );
  return before === undefined || now?.text === before.text ? undefined : before;
};

const fromWorkspace = (workspace: string, file: string): string =>
  relative(workspace, resolve(workspace, file)).replaceAll('\\', '/');

/** The configuration as it was, if it is another now. */
const changedConfig = async (run: GuardedRun): Promise<Config | undefined> => {
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

interface Configs {
  readonly before?: Config;
  readonly now?: Config;
}

/** The configuration as it was and as it is. */
const readConfigs = async (run: GuardedRun): Promise<Configs> => {
  const now = run.inputs.request.options.config;
  const changed = await changedConfig(run);
  const isNew =
    now !== undefined &&
    typeof (await run.fileBefore(fromWorkspace(run.workspace, now.file))) !== 'string';
  const before = changed ?? (isNew ? undefined : now);
  return { ...(before && { before }), ...(now && { now }) };
};

const watchedIn = ({ domains }: Baseline): readonly string[] =>
  [...domains].flatMap(([name, lines]) => (lines.length > 0 ? [name] : []));

/** The domains that no accepted records are kept of any more. */
const unacceptedDomains = async (
  run: GuardedRun,
  { before, now }: Configs,
): Promise<readonly RemovedGuard[]> => {
  const { inputs, workspace } = run;
  const [was, is] = [before, now].map((config) =>
    fromWorkspace(workspace, inputs.baseline ?? config?.baseline ?? baselineFile),
  );
  if (was === undefined) return [];
  // A file that is not read any more guards nothing, whether or not it is still there.
  const changed = await readChanged(run, was);
  const source = changed ?? (was === is ? undefined : await readBefore(run, was));
  const baseline = source && unlessWrong(() => parseBaseline(source));
  if (baseline === undefined) return [];
  const config = now ?? before;
  const file = changed || !config ? was : fromWorkspace(workspace, config.file);
  return watchedIn(baseline).map((domain) => ({ domain, kind: 'drift', file }));
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
  { before, now }: Configs,
): readonly RemovedGuard[] => {
  if (before === undefined || before === now) return [];
  const { file, domains } = before;
  const guardsOf = (kind: RemovedGuard['kind'], some: Config['domains']) =>
    some.map(({ domain: { name: domain } }) => ({ domain, kind, file }));
  const zoned = domains.filter(({ zone }) => zone !== undefined);
  return [...guardsOf('audit', configured ? domains : []), ...guardsOf('drift', zoned)];
};

const skippedIn = (config: Config | undefined, domain: string): readonly string[] => [
  ...(config?.skip ?? []),
  ...(config?.domains.find((one) => one.domain.name === domain)?.skip ?? []),
];

/** The checks of domains that are still audited, and that the configuration skips by now. */
const skippedChecks = (run: GuardedRun, { before, now }: Configs): readonly RemovedGuard[] => {
  if (now === undefined || before === now) return [];
  const file = fromWorkspace(run.workspace, now.file);
  return [...run.audited].flatMap((domain) => {
    const was = new Set(skippedIn(before, domain));
    const skips = [...new Set(skippedIn(now, domain))].filter((one) => !was.has(one));
    const wereAll = (before?.only ?? []).length === 0;
    const isLess = wereAll || before?.only.some((one) => !now.only.includes(one)) === true;
    const left = now.only.length > 0 && isLess ? [`all but ${now.only.join(', ')}`] : [];
    const all = [...left, ...skips];
    return all.length === 0 ? [] : [{ domain, kind: 'audit' as const, file, skips: all }];
  });
};

/** What was watched before the change and will not be after it; each domain once. */
export const findRemovedGuards = async (run: GuardedRun): Promise<readonly RemovedGuard[]> => {
  const configs = await readConfigs(run);
  const all = [
    ...unlistedDomains(run, configs),
    ...(await unnamedDomains(run)),
    ...(await unacceptedDomains(run, configs)),
    ...skippedChecks(run, configs),
  ].filter(({ domain, kind, skips }) => {
    if (skips !== undefined) return true;
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
