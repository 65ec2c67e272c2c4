/**
 * What other commits say of the files that are checked out: those before a change, and the default branch's.
 * They are only ever read: nothing of a repository is run.
 */
import { isAbsolute, relative, resolve } from 'node:path';
import type { Github } from '../../deliver/github/client.ts';
import type { Branches } from '../../input/action/branches.ts';
import { type Checkout, findCheckout } from '../../input/git/checkout.ts';
import { parseSpec } from '../../input/zone/parse-spec.ts';
import { isSameSide } from '../support/merged-side.ts';
import type { DnsName } from '../../model/dns/dns.ts';
import type { Domain } from '../../model/dns/domain-name.ts';
import { isUnreadable, type Unreadable } from '../../model/unreadable.ts';
import {
  type AcceptedFile,
  type DomainHistory,
  type FilesOfCommit,
  type HistoryKind,
  isSameAccepted,
  type RecentFiles,
} from '../support/compare-with-files.ts';
import { stateBefore, type ZoneSides } from '../support/zone-sides.ts';
import { type Bases, findBases } from './bases.ts';
import { type CommitFiles, pathInCheckout, readCommit, type Reading } from './commit-files.ts';
import { versionOf } from './commit-version.ts';
import { recentCommits } from './recent-commits.ts';
import { memoized } from './memoized.ts';
import { type CommitSource, createSnapshots, type Snapshot } from './snapshot.ts';

/** What there is to read, and where it is asked for. */
export interface BaseRequest {
  readonly domains: readonly Domain[];
  readonly zoneSpec: (domain: Domain) => string | undefined;
  /** The files as they are checked out. */
  readonly zones: ZoneSides;
  readonly accepted?: AcceptedFile;
  readonly workspace: string;
  readonly branches: Branches;
  readonly github: Github;
  /** `owner/name`; empty where GitHub is not to be asked. */
  readonly repository: string;
  /** The time of this run, in milliseconds. */
  readonly now: number;
}

/** `remarks` say, in our own words, what could not be read, and why. */
export interface BeforeChange {
  readonly history: (domain: DnsName, kind: HistoryKind) => DomainHistory;
  readonly remarks: readonly string[];
  readonly fileBefore: FileBefore;
}

/**
 * The text of a file as it was before the change, by its path from the root of the workspace;
 * `undefined` where there was none. Where there is no change, nothing was before it: a reason, too.
 */
export type FileBefore = (path: string) => Promise<string | undefined | Unreadable>;

/** A checkout, and the commits that its files are held against. */
interface Place {
  readonly source: CommitSource;
  readonly bases: Bases;
  readonly read: (commit: string) => Promise<CommitFiles | Unreadable>;
  readonly snapshot: (commit: string) => Promise<Snapshot | Unreadable>;
  /** The same, read: absent where there is none, or it cannot be read. */
  readonly change?: CommitFiles;
  readonly main?: CommitFiles;
  readonly remarks: readonly string[];
}

/** The spec with its path from the root of the workspace; absent where it leads out of it. */
const specFromRoot = (spec: string | undefined, workspace: string): string | undefined => {
  if (spec === undefined) return undefined;
  const { path, format } = parseSpec(spec, workspace);
  const way = relative(workspace, resolve(workspace, path)).replaceAll('\\', '/');
  if (way.startsWith('..') || isAbsolute(way)) return undefined;
  return `${way}${format === undefined ? '' : `:${format}`}`;
};

/** What is to be read of the checkout in `folder`, by the place of each file. */
const readingOf = (request: BaseRequest, isHere: (path: string) => boolean): Reading => {
  const { domains, zoneSpec, workspace, accepted } = request;
  const bySpec = new Map<string, readonly Domain[]>();
  for (const domain of domains) {
    const spec = specFromRoot(zoneSpec(domain), workspace);
    if (spec !== undefined && isHere(parseSpec(spec, workspace).path))
      bySpec.set(spec, [...(bySpec.get(spec) ?? []), domain]);
  }
  return {
    zones: [...bySpec].map(([spec, of]) => ({ spec, domains: of })),
    ...(accepted && isHere(accepted.file) && { baseline: accepted.file }),
  };
};

/** What cannot be read of the change's base takes something from the report. */
const unknownBase = (reason: string, { zones, baseline }: Reading): readonly string[] => {
  if (zones.length > 0)
    return [
      `The zone files could not be read as they were before this change (${reason}), so they are compared only with the live zone.`,
    ];
  return baseline === undefined
    ? []
    : [
        `The accepted records could not be read as they were before this change (${reason}), so what this change accepts is not reported.`,
      ];
};

/** Domains without a zone before the change; a plan tells itself what it starts from. */
const missingZones = ({ faults }: CommitFiles, { zones }: BaseRequest): readonly string[] =>
  [...faults].flatMap(([name, fault]) => {
    const head = zones.get(name);
    return head !== undefined && stateBefore(head) !== undefined
      ? []
      : [
          `Before this change no zone of ${name} could be read (${fault}), so the change is compared only with the live zone.`,
        ];
  });

/** Whether every zone tells itself what it starts from. */
const tellThemselves = ({ zones }: Reading, { zones: heads }: BaseRequest): boolean =>
  zones.every(({ domains }) =>
    domains.every(({ name }) => {
      const head = heads.get(name);
      return head !== undefined && stateBefore(head) !== undefined;
    }),
  );

/** Reads the commits that the files of one checkout are held against. */
const openPlace = async (
  source: CommitSource,
  reading: Reading,
  request: BaseRequest,
): Promise<Place> => {
  const { branches } = request;
  const bases = await findBases(source, branches);
  const snapshot = createSnapshots(source);
  const branchOf = (commit: string): string =>
    commit === bases.main ? branches.main || branches.target : branches.target;
  const read = memoized(async (commit: string) => {
    const at = versionOf(commit, branchOf(commit));
    const found = await snapshot(commit);
    return isUnreadable(found) ? found : readCommit(found, { source, reading, at });
  });
  const place = { source, bases, read, snapshot };
  const readKnown = async (base: Bases['main']) => (typeof base === 'string' ? read(base) : base);
  const [change, main] = await Promise.all([bases.change, bases.main].map(readKnown));
  if (change === undefined || !isUnreadable(change))
    return {
      ...place,
      ...(change && { change }),
      ...(main && !isUnreadable(main) && { main }),
      remarks: change ? missingZones(change, request) : [],
    };
  const silent = reading.baseline === undefined && tellThemselves(reading, request);
  return {
    ...place,
    ...(main && !isUnreadable(main) && { main }),
    remarks: silent ? [] : unknownBase(change.fault, reading),
  };
};

const filesOf = (files: CommitFiles, domain: DnsName): FilesOfCommit => {
  const zone = files.sides.get(domain);
  const { accepted } = files;
  return { ...(zone && { zone }), ...(accepted && { accepted }) };
};

/** More files than this are asked about by their folder. */
const mostAskedAlone = 3;

/** The default branch in the last day, as far as its commits have the domain's files. */
async function* recentFiles(
  { source, bases, read }: Place,
  request: BaseRequest,
  { domain, kind }: { readonly domain: DnsName; readonly kind: HistoryKind },
): AsyncGenerator<RecentFiles> {
  const { branches, zones, accepted, domains, zoneSpec, workspace, now } = request;
  const own = kind === 'baseline' ? [accepted?.file ?? ''] : (zones.get(domain)?.zone.files ?? []);
  const given = domains.find(({ name }) => name === domain);
  const spec = given && specFromRoot(zoneSpec(given), workspace);
  const whole = spec === undefined ? [] : [parseSpec(spec, workspace).path];
  const paths = own.length > mostAskedAlone ? whole : own;
  const here = source.checkout?.head ?? branches.commit;
  const branch = branches.main || branches.target;
  const known = typeof bases.main === 'string' ? bases.main : here;
  const asked = {
    source,
    branch,
    known,
    paths: paths.map((path) => pathInCheckout(path, source)),
    now,
  };
  for await (const { commit, replaced } of recentCommits(asked)) {
    const found = await read(commit);
    if (isUnreadable(found)) continue;
    yield {
      ...filesOf(found, domain),
      at: versionOf(commit, branch),
      ...(replaced && { replaced }),
    };
  }
}

/** Whether the files of a domain are as the base has them. */
const isUnchanged = (
  base: CommitFiles,
  { zones, accepted }: BaseRequest,
  { domain, kind }: { readonly domain: DnsName; readonly kind: HistoryKind },
): boolean => {
  if (kind === 'baseline') return isSameAccepted(base.accepted, accepted, domain);
  const [was, head] = [base.sides.get(domain), zones.get(domain)];
  return was !== undefined && head !== undefined && isSameSide(was, head);
};

const historyOf = (
  place: Place,
  request: BaseRequest,
  about: { readonly domain: DnsName; readonly kind: HistoryKind },
): DomainHistory => {
  const { source, bases, change, main } = place;
  const { branches } = request;
  const recent = () => recentFiles(place, request, about);
  const held = main && { main: filesOf(main, about.domain) };
  // With nothing on top of the base, only files that are not committed make a change.
  const isBase = bases.change !== undefined && bases.change === source.checkout?.head;
  if (bases.change === undefined || (isBase && change && isUnchanged(change, request, about)))
    return { ...held, recent };
  const intoMain = branches.main === '' || branches.main === branches.target;
  const before = change && filesOf(change, about.domain);
  return { change: { ...before, intoMain }, ...held, recent };
};

const noHistory: DomainHistory = {
  async *recent() {
    // Without a checkout there is none.
  },
};

const textBefore = async (
  { bases: { change }, snapshot, source }: Place,
  path: string,
): Promise<string | undefined | Unreadable> => {
  if (change === undefined) return { fault: 'there is no change' };
  if (typeof change !== 'string') return change;
  const files = await snapshot(change);
  if (isUnreadable(files)) return files;
  const file = await files.find(pathInCheckout(path.replace(/^\.\//, ''), source));
  if (file === undefined || 'fault' in file) return file;
  const octets = await files.blob(file);
  return octets?.toString('utf8') ?? { fault: 'its content is not there' };
};

/** Opens the place that a path is in, each once. */
const createPlaces = (
  request: BaseRequest,
  checkoutAt: (path: string) => Checkout | undefined,
): ((path: string) => Promise<Place>) => {
  const { workspace, github, repository } = request;
  const keyAt = (path: string): string => checkoutAt(path)?.folder ?? '?';
  const byKey = new Map<string, Promise<Place>>();
  return (path) => {
    const key = keyAt(path);
    const known = byKey.get(key);
    if (known !== undefined) return known;
    const checkout = checkoutAt(path);
    const source = { workspace, github, repository, ...(checkout && { checkout }) };
    const place = openPlace(
      source,
      readingOf(request, (one) => keyAt(one) === key),
      request,
    );
    byKey.set(key, place);
    return place;
  };
};

/** The history of the files. Never fails for what is, or is not, in a repository. */
export const readBase = async (request: BaseRequest): Promise<BeforeChange> => {
  const { workspace, domains, zoneSpec, accepted } = request;
  const checkoutAt = memoized((path: string) => findCheckout(path, workspace));
  const openAt = createPlaces(request, checkoutAt);
  const zonePlaces = new Map<string, Place>();
  for (const domain of domains) {
    const spec = specFromRoot(zoneSpec(domain), workspace);
    if (spec !== undefined)
      zonePlaces.set(domain.name, await openAt(parseSpec(spec, workspace).path));
  }
  const recordsPlace = accepted && (await openAt(accepted.file));
  const places = new Set([...zonePlaces.values(), ...(recordsPlace ? [recordsPlace] : [])]);
  // With the repository in a folder of its own, what lies outside of that is no file of it.
  const isBesideCheckouts = (path: string): boolean =>
    checkoutAt(path) === undefined &&
    [...places].some(({ source }) => source.checkout !== undefined);
  return {
    history: (domain, kind) => {
      const place = kind === 'baseline' ? recordsPlace : zonePlaces.get(domain);
      return place === undefined ? noHistory : historyOf(place, request, { domain, kind });
    },
    remarks: [...places].flatMap(({ remarks }) => remarks),
    fileBefore: async (path) =>
      isBesideCheckouts(path) ? undefined : textBefore(await openAt(path), path),
  };
};
