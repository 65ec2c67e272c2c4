/** What the files of a commit say: the zones of domains, and the accepted records. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBaseline } from '../../input/saved/baseline.ts';
import { parseSpec } from '../../input/zone/parse-spec.ts';
import type { Domain } from '../../model/dns/domain-name.ts';
import type { FileVersion } from '../../model/drift.ts';
import { isUnreadable, type Unreadable } from '../../model/unreadable.ts';
import { UserError } from '../../model/user-error.ts';
import type { ZoneSide } from '../../audit/zone-proposal.ts';
import type { AcceptedFile } from '../support/compare-with-files.ts';
import { readZoneSides, type ZoneSides } from '../support/zone-sides.ts';
import type { CommitSource, Snapshot } from './snapshot.ts';
import { writeSnapshot } from './snapshot-files.ts';

/** A zone file or folder, and the domains that are read from it. */
export interface ZonePlace {
  /** With its path from the root of the workspace, and perhaps a format. */
  readonly spec: string;
  readonly domains: readonly Domain[];
}

/** What is read of each commit. */
export interface Reading {
  readonly zones: readonly ZonePlace[];
  /** The file of accepted records, from the root of the workspace; absent where there is none. */
  readonly baseline?: string;
}

export interface CommitFiles {
  readonly sides: ZoneSides;
  /** By the domain, why its zone could not be read: a clause. */
  readonly faults: ReadonlyMap<string, string>;
  readonly accepted?: AcceptedFile;
}

/** The zones of the domains, or why there are none: a clause. */
const readSides = async (
  domains: readonly Domain[],
  spec: string,
  folder: string,
): Promise<ZoneSides | Unreadable> => {
  try {
    return await readZoneSides(domains, () => spec, folder);
  } catch (error) {
    if (error instanceof UserError) return { fault: error.clause };
    throw error;
  }
};

/** The zones of all the places; where one domain of several has none, the others have. */
const readPlaces = async (
  places: readonly ZonePlace[],
  folder: string,
  at: FileVersion,
): Promise<Pick<CommitFiles, 'sides' | 'faults'>> => {
  const sides = new Map<string, ZoneSide>();
  const faults = new Map<string, string>();
  const read = async (domains: readonly Domain[], spec: string): Promise<void> => {
    const found = await readSides(domains, spec, folder);
    if (!isUnreadable(found)) for (const [name, side] of found) sides.set(name, { ...side, at });
    else if (domains.length > 1) for (const one of domains) await read([one], spec);
    else for (const { name } of domains) faults.set(name, found.fault);
  };
  for (const { domains, spec } of places) await read(domains, spec);
  return { sides, faults };
};

/** The accepted records as they were; none where there were none, or none that can be read. */
const readAccepted = (folder: string, file: string, at: FileVersion): AcceptedFile | undefined => {
  try {
    const baseline = readBaseline(join(folder, file), folder);
    return baseline && { file, at, baseline };
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
};

/** The path from the root of the checkout. */
export const pathInCheckout = (path: string, { checkout }: CommitSource): string => {
  const folder = checkout?.folder ?? '';
  if (path === folder) return '';
  return folder === '' ? path : path.slice(folder.length + 1);
};

const readInto = async (
  folder: string,
  snapshot: Snapshot,
  { source, reading, at }: { source: CommitSource; reading: Reading; at: FileVersion },
): Promise<CommitFiles | Unreadable> => {
  const { zones, baseline } = reading;
  const specs = zones.map(({ spec }) => parseSpec(spec, source.workspace).path);
  const paths = [...specs, ...(baseline === undefined ? [] : [baseline])];
  const own = [...new Set(paths)].map((path) => pathInCheckout(path, source));
  const obstacle = await writeSnapshot(snapshot, own, join(folder, source.checkout?.folder ?? ''));
  if (obstacle !== undefined) return obstacle;
  const accepted = baseline === undefined ? undefined : readAccepted(folder, baseline, at);
  return {
    ...(await readPlaces(zones, folder, at)),
    ...(accepted && { accepted }),
  };
};

/** What the files of a commit say, or why that is not known: a clause. */
export const readCommit = async (
  snapshot: Snapshot,
  beside: { readonly source: CommitSource; readonly reading: Reading; readonly at: FileVersion },
): Promise<CommitFiles | Unreadable> => {
  const folder = mkdtempSync(join(process.env['RUNNER_TEMP'] ?? tmpdir(), 'dns-audit-base-'));
  try {
    return await readInto(folder, snapshot, beside);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
