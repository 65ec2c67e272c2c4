/**
 * The zone files as they were before a change: out of the checkout's git objects where these are
 * there, else from GitHub. They are only ever read: nothing of a repository is run.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { type Github } from '../../deliver/github/client.ts';
import { readBaseline } from '../../input/saved/baseline.ts';
import { openRepository, type GitRepository, type TreeFile } from '../../input/git/objects.ts';
import { isUnreadable, type Unreadable } from '../../model/unreadable.ts';
import { UserError } from '../../model/user-error.ts';
import { mayBeZone } from '../../input/zone/detect-format.ts';
import { isConfigurationPart, neededFiles } from '../../input/zone/terraform/needed-files.ts';
import { presentText } from '../../model/dns/presentation.ts';
import { parseSpec } from '../../input/zone/parse-spec.ts';
import type { Baseline, FileVersion } from '../../model/drift.ts';
import type { Domain } from '../../model/dns/domain-name.ts';
import type { ZoneSide } from '../../audit/zone-proposal.ts';
import { ownProperty } from '../../model/own-property.ts';
import type { Files } from '../support/compare-with-files.ts';
import { type ZoneSides, readZoneSides } from '../support/zone-sides.ts';

/** The commits of a change, as the event tells them; empty where it does not. */
export interface Commits {
  readonly base: string;
  readonly head: string;
  /** What is checked out: on a pull request, the merge of the two. */
  readonly here: string;
  /** The branch that the base is on; empty where it is not known. */
  readonly branch: string;
}

/** What there is to read, and where it is asked for. */
export interface BaseRequest {
  readonly domains: readonly Domain[];
  /** The file of accepted records, from the root of the workspace; absent where there is none. */
  readonly baseline?: string;
  readonly zoneSpec: (domain: Domain) => string | undefined;
  readonly workspace: string;
  readonly commits: Commits;
  readonly github: Github;
  /** `owner/name`; empty where there is none. */
  readonly repository: string;
}

/**
 * The zones of those domains that had some, and the accepted records; `remarks` say, in our own
 * words, why others have not.
 */
export interface BeforeChange {
  readonly sides: ZoneSides;
  readonly accepted?: NonNullable<Files['accepted']>['was'];
  readonly remarks: readonly string[];
  readonly fileBefore: FileBefore;
}

/**
 * The text of a file as it was before the change, by its path from the root of the workspace;
 * `undefined` where there was none.
 */
export type FileBefore = (path: string) => Promise<string | undefined | Unreadable>;

/** The files of a commit. */
interface Snapshot {
  readonly files: readonly TreeFile[];
  readonly blob: (id: string) => Promise<Buffer | undefined>;
}

const mostFiles = 200;
const mostBytes = 16 * 1024 * 1024;

const isId = (id: string): boolean => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(id);

/** The branch's own side of the merge that is checked out, which may be newer than the event's word. */
const baseCommit = (checkout: GitRepository | undefined, { base, head, here }: Commits): string => {
  const [first = '', second] = checkout?.parents(here) ?? [];
  return second !== undefined && second === head ? first : base;
};

const checkoutSnapshot = (
  checkout: GitRepository | undefined,
  commit: string,
): Snapshot | undefined => {
  const files = checkout?.files(commit);
  return checkout && files && { files, blob: (id) => Promise.resolve(checkout.blob(id)) };
};

const isSafe = (path: string): boolean =>
  path !== '' &&
  path.split('/').every((part) => !['', '.', '..'].includes(part)) &&
  !/[\\\0]/.test(path);

const filesIn = (tree: unknown): readonly TreeFile[] =>
  (Array.isArray(tree) ? tree : []).flatMap((entry: unknown) => {
    const [path, mode, id] = ['path', 'mode', 'sha'].map((name) => ownProperty(entry, name));
    const plain = typeof mode === 'string' && mode.startsWith('100');
    return plain && typeof path === 'string' && typeof id === 'string' && isSafe(path) && isId(id)
      ? [{ path, id }]
      : [];
  });

/** The same from GitHub, or the reason why not: a clause. */
const githubSnapshot = async (
  { github, repository }: BaseRequest,
  commit: string,
): Promise<Snapshot | Unreadable> => {
  const git = `/repos/${repository}/git`;
  const reply = await github.request('GET', `${git}/trees/${commit}?recursive=1`);
  if (!reply.ok)
    return {
      fault: `${reply.reason}; the job may lack the permission contents: read, or the checkout fetch-depth: 2`,
    };
  if (ownProperty(reply.body, 'truncated') === true)
    return { fault: 'the repository has too many files for GitHub to list' };
  return {
    files: filesIn(ownProperty(reply.body, 'tree')),
    blob: async (id) => {
      const answer = await github.request('GET', `${git}/blobs/${id}`);
      const content = answer.ok ? ownProperty(answer.body, 'content') : undefined;
      return typeof content === 'string' ? Buffer.from(content, 'base64') : undefined;
    },
  };
};

/** The spec with its path from the root of the repository; absent where it leads out of it. */
const specFromRoot = (spec: string | undefined, workspace: string): string | undefined => {
  if (spec === undefined) return undefined;
  const { path, format } = parseSpec(spec, workspace);
  const way = relative(workspace, resolve(workspace, path)).replaceAll('\\', '/');
  if (way.startsWith('..') || isAbsolute(way)) return undefined;
  return `${way}${format === undefined ? '' : `:${format}`}`;
};

/** The paths of the specs, from the root of the repository. */
const specPaths = ({ domains, zoneSpec, workspace }: BaseRequest): readonly string[] => {
  const ways = domains.flatMap((domain) => specFromRoot(zoneSpec(domain), workspace) ?? []);
  return [...new Set(ways.map((way) => parseSpec(way, workspace).path))];
};

/** How master files, and scripts, name files that are parts of theirs. */
const inclusions = [
  /^\$INCLUDE[ \t]+"?([^\s";]+)/gim,
  /\brequire\(\s*["'`]([^"'`\r\n]+\.js(?:on)?)["'`]/g,
];

/** The files that a file wants included, by the paths at which they may be. */
const includedFiles = (path: string, text: string): readonly string[] =>
  inclusions
    .flatMap((pattern) => Array.from(text.matchAll(pattern)))
    .flatMap(([, name = '']) => [
      join(dirname(path), name).replaceAll('\\', '/'),
      name.replace(/^\.\//, ''),
    ]);

/** The folders whose scripts a script loads, all of them. */
const includedFolders = (path: string, text: string): readonly string[] =>
  [...text.matchAll(/\brequire_glob\(\s*["'`]([^"'`\r\n]+)["'`]/g)].map(([, name = '']) =>
    join(dirname(path), name, '/').replaceAll('\\', '/'),
  );

const scriptsWithin = (folders: readonly string[], paths: readonly string[]): readonly string[] =>
  paths.filter((path) => path.endsWith('.js') && folders.some((one) => path.startsWith(one)));

/** Writes the files below `folder`, and those that they include. */
const writeOut = async (
  { files, blob }: Snapshot,
  paths: readonly string[],
  folder: string,
): Promise<void> => {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const wanted = files.filter(({ path }) =>
    paths.some(
      (one) =>
        path === one ||
        ((one === '' || path.startsWith(`${one}/`)) &&
          (mayBeZone(basename(path)) || isConfigurationPart(path))),
    ),
  );
  const queue = wanted.slice(0, mostFiles);
  const known = new Set(queue.map(({ path }) => path));
  const all = [...byPath.keys()];
  let room = mostBytes;
  // It grows by what its files include.
  for (const { path, id } of queue) {
    const octets = await blob(id);
    if (octets === undefined || octets.length > room) continue;
    room -= octets.length;
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), octets);
    const text = octets.toString('utf8');
    const needed = [
      ...includedFiles(path, text),
      ...scriptsWithin(includedFolders(path, text), all),
      ...neededFiles(path, text, all),
    ];
    for (const name of needed) {
      const file = byPath.get(name);
      if (file === undefined || known.has(name) || queue.length >= mostFiles) continue;
      known.add(name);
      queue.push(file);
    }
  }
};

/** The domain's zone, or the reason why there is none: a clause. */
const readSide = async (
  domain: Domain,
  spec: string,
  folder: string,
): Promise<ZoneSides | Unreadable> => {
  try {
    return await readZoneSides([domain], () => spec, folder);
  } catch (error) {
    if (error instanceof UserError) return { fault: error.clause };
    throw error;
  }
};

/** The commit as messages name it: the branch's name is the repository's own. */
const versionOf = (commit: string, branch: string): FileVersion => ({
  commit: commit.slice(0, 7),
  ...(branch !== '' && { branch: presentText(branch) }),
});

const withVersion = (sides: ZoneSides, at: FileVersion): ZoneSides =>
  new Map([...sides].map(([name, side]) => [name, { ...side, at }]));

/** The base that cannot be read: a remark where that takes something from the report. */
const unknownBase = (
  reason: string,
  { zoned, accepted }: Record<'zoned' | 'accepted', boolean>,
): BeforeChange => ({
  sides: new Map(),
  remarks: zoned
    ? [
        `The zone files could not be read as they were before this change (${reason}), so they are compared only with the live zone.`,
      ]
    : accepted
      ? [
          `The accepted records could not be read as they were before this change (${reason}), so what this change accepts is not reported.`,
        ]
      : [],
  fileBefore: () => Promise.resolve({ fault: reason }),
});

const fileReader =
  ({ files, blob }: Snapshot): FileBefore =>
  async (path) => {
    const file = files.find((one) => one.path === path.replace(/^\.\//, ''));
    if (file === undefined) return undefined;
    const octets = await blob(file.id);
    return octets?.toString('utf8') ?? { fault: 'its content is not there' };
  };

/** The accepted records as they were; none where there were none, or none that can be read. */
const acceptedIn = (folder: string, path: string): Baseline | undefined => {
  try {
    return readBaseline(join(folder, path), folder);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
};

/** What of the request is in `folder`, to which the files of `commit` were written. */
const readBaseFrom = async (
  folder: string,
  commit: string,
  { domains, zoneSpec, workspace, baseline, commits }: BaseRequest,
): Promise<Omit<BeforeChange, 'fileBefore'>> => {
  const at = versionOf(commit, commits.branch);
  const sides = new Map<string, ZoneSide>();
  const remarks: string[] = [];
  for (const domain of domains) {
    const way = specFromRoot(zoneSpec(domain), workspace);
    if (way === undefined) continue;
    const found = await readSide(domain, way, folder);
    if (isUnreadable(found))
      remarks.push(
        `Before this change no zone of ${domain.name} could be read (${found.fault}), so the change is compared only with the live zone.`,
      );
    else for (const [name, side] of withVersion(found, at)) sides.set(name, side);
  }
  const accepted = baseline === undefined ? undefined : acceptedIn(folder, baseline);
  if (baseline === undefined || accepted === undefined) return { sides, remarks };
  return { sides, remarks, accepted: { file: baseline, at, baseline: accepted } };
};

/** The zone files, and the accepted records, before the change. Never fails for what is, or is not, in a repository. */
export const readBase = async (request: BaseRequest): Promise<BeforeChange> => {
  const { workspace, commits, repository, baseline } = request;
  const paths = specPaths(request);
  const asked = { zoned: paths.length > 0, accepted: baseline !== undefined };
  const checkout = openRepository(workspace);
  const commit = baseCommit(checkout, commits);
  if (!isId(commit)) return unknownBase('the event names no commit', asked);
  const here = checkoutSnapshot(checkout, commit);
  if (here === undefined && repository === '')
    return unknownBase('its commit is not checked out', asked);
  const snapshot = here ?? (await githubSnapshot(request, commit));
  if (isUnreadable(snapshot)) return unknownBase(snapshot.fault, asked);
  const folder = mkdtempSync(join(process.env['RUNNER_TEMP'] ?? tmpdir(), 'dns-audit-base-'));
  try {
    await writeOut(snapshot, baseline === undefined ? paths : [...paths, baseline], folder);
    const read = await readBaseFrom(folder, commit, request);
    return { ...read, fileBefore: fileReader(snapshot) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
