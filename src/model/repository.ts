/** What `dns-audit init` knows of a repository, and what it would write into it. */
import type { DnsName } from './dns/dns.ts';
import type { ZoneFormat } from './dns/zone.ts';

/** A file or folder of the repository that holds records. */
export interface RecordSource {
  /** From the root of the repository, with slashes; a folder with its format if other files in it are none of it. */
  readonly path: string;
  readonly format: ZoneFormat;
  /** Empty if it does not say of which zone its records are. */
  readonly origins: readonly DnsName[];
  /** It is read with the files that belong to it: it comes before any of these. */
  readonly isRoot?: true;
}

export interface Repository {
  readonly sources: readonly RecordSource[];
  /** The folders with Terraform's or OpenTofu's configuration. */
  readonly terraform: readonly string[];
  /** A workflow that runs dns-audit already. */
  readonly workflow?: string;
  /** The configuration that is there already. */
  readonly config?: string;
}

/** A domain to watch, and the file in which its records are. */
export interface WatchedDomain {
  readonly name: DnsName;
  readonly zone?: string;
}

/** A file that init would write. */
export interface DraftFile {
  readonly file: string;
  readonly text: string;
}
