/** The configuration file, read and checked. What it does not set is absent. */
import type { Severity, FailOn } from './check.ts';
import type { DnsName } from './dns/dns.ts';
import type { Domain } from './dns/domain-name.ts';
import type { SourceLocation } from './dns/zone.ts';

/** Where a configuration is looked for, unless the user names a file. */
export const configFiles = [
  'dns-audit.config.json',
  'dns-audit.config.yaml',
  'dns-audit.config.yml',
] as const;

/** A finding that is accepted for a while. */
export interface Waiver {
  /** The id of the check. */
  readonly check: string;
  /** The name that the finding is about. */
  readonly owner: DnsName;
  /** Printable ASCII. */
  readonly reason: string;
  /** The last day on which it holds, `YYYY-MM-DD`, in UTC. */
  readonly until: string;
  readonly place: SourceLocation;
}

export interface ConfigDomain {
  readonly domain: Domain;
  readonly token?: string;
  /** Path of a file or folder. */
  readonly zone?: string;
  /** Ids or areas. */
  readonly skip: readonly string[];
  /** Whether its data may lead to addresses that are not public. */
  readonly allowPrivate?: boolean;
}

/** What goes without saying more: as the file has it, and as the command line takes it. */
export interface PlainConfig {
  readonly rdap?: boolean;
  readonly ports?: boolean;
  readonly authoritative?: boolean;
  /** Seconds. */
  readonly timeout?: number;
  readonly concurrency?: number;
}

/** Values are spelled as the command line has them. */
export interface Config extends PlainConfig {
  readonly file: string;
  /** In the order of the file. */
  readonly domains: readonly ConfigDomain[];
  /** Path. */
  readonly baseline?: string;
  /** Ids or areas. */
  readonly only: readonly string[];
  readonly skip: readonly string[];
  readonly severities: Readonly<Record<string, Severity>>;
  /** `system`, `IP[:PORT]` or `https://…`. */
  readonly resolvers: readonly string[];
  /** An `https://…` address, or `none`. */
  readonly referee?: string;
  readonly failOn?: FailOn;
  readonly waivers: readonly Waiver[];
}
