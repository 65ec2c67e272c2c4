/** What the user asked for, read and checked: the one thing that the entries act upon. */
import type { Severity } from './check.ts';
import type { Config } from './config.ts';
import type { MailSetting, Platform } from './diagnosis.ts';
import type { Shell } from './command-line.ts';
import type { Domain } from './dns/domain-name.ts';
import type { TerraformProvider, RecordForm } from './record-plan.ts';
import type { GivenRecords } from './requirements.ts';
import type { ServerAddress } from './dns/server-address.ts';
import type { Shard } from '../input/cli/shard.ts';

export const formats = [
  'text',
  'json',
  'ndjson',
  'markdown',
  'sarif',
  'junit',
  'html',
  'badge',
  'badge-json',
] as const;

export type Format = (typeof formats)[number];

/** A report to write: on stdout, or in a file. */
export interface Output {
  readonly format: Format;
  readonly file?: string;
}

/** The lowest severity that fails the run. */
export type FailOn = Severity | 'never';

/** How text is written on this terminal. */
export interface Style {
  /** Columns. */
  readonly width: number;
  readonly color: boolean;
  /** Whether marks and lines beyond ASCII can be shown. */
  readonly unicode: boolean;
  /** Whether links are understood (OSC 8). */
  readonly links?: boolean;
}

/** The system's own resolver, or one that the user names. */
export type ResolverChoice = { readonly kind: 'system' } | ServerAddress;

/** A host, by name or address, and a port. */
export interface HostPort {
  readonly host: string;
  readonly port: number;
}

export interface AuditOptions {
  /** The first is stdout's. */
  readonly outputs: readonly [Output, ...Output[]];
  /** Ids or areas; empty: all. */
  readonly only: readonly string[];
  readonly skip: readonly string[];
  readonly failOn: FailOn;
  readonly resolvers: readonly [ResolverChoice, ...ResolverChoice[]];
  readonly ports: boolean;
  /** Where the registration is asked for: at the server that IANA names, or at this one; absent: nowhere. */
  readonly rdap?: 'iana' | URL;
  readonly authoritative: boolean;
  readonly token?: string;
  /** What else Apple's set-up says of the one domain. */
  readonly given?: GivenRecords;
  /** `FILE|DIR[:format]`: audited in place of the live zone. */
  readonly zone?: string;
  /** What that file is held against: the file as it was, or `live`. */
  readonly against?: string;
  /** Nothing is asked of the network. */
  readonly offline?: boolean;
  /** The file of accepted records. */
  readonly baseline?: string;
  readonly record?: string;
  readonly replay?: string;
  /** Whose system the steps of a diagnosis are for; absent: the one that this runs on. */
  readonly platform?: Platform;
  /** Whether name servers may be asked where a mail port fails, though `authoritative` is false. */
  readonly portsByServers?: boolean;
  /** Addresses of resolvers over HTTPS that are asked, one after the other, where DNS looks blocked or forged here; absent: it depends on the occasion. */
  readonly referee?: readonly string[];
  /** How the mail program is set up; where given, if empty, the ports are spoken of even if they work. */
  readonly set?: readonly MailSetting[];
  /** Whether port 25 of the exchanges is tried too. */
  readonly port25?: boolean;
  /** Servers of others, to tell whether a port is blocked; absent: those that are built in. */
  readonly controls?: readonly HostPort[];
  /** For one domain, in milliseconds. */
  readonly timeoutMs: number;
  /** Domains audited at the same time, at most. */
  readonly concurrency: number;
  /** The configuration file; what an option can say is in the options already. */
  readonly config?: Config;
  readonly color: 'auto' | 'always' | 'never';
  readonly verbose: boolean;
  readonly quiet: boolean;
}

/** A sign-in to try. The password is not part of it: it never comes from the command line. */
export interface LoginRequest {
  /** The address to send from. */
  readonly address: string;
  /** The user name, where it is not the address. */
  readonly user?: string;
  /** Servers in place of Apple's. */
  readonly set: readonly MailSetting[];
}

/** The records to print. */
export interface RecordsRequest {
  readonly domain: Domain;
  readonly form: RecordForm;
  readonly provider: TerraformProvider;
  /** `publish`: what is missing or wrong. `all`: also what is right already. `delete`: what has to go. */
  readonly mode: 'publish' | 'all' | 'delete';
  readonly plan: {
    readonly dmarc: 'mend' | 'next';
    readonly mtaSts?: string;
    readonly tlsReports?: string;
  };
}

/** What to do with the accepted records of these domains; of all that the file holds where none is named. */
export interface BaselineRequest {
  readonly domains: readonly Domain[];
  readonly mode: 'show' | 'check' | 'update';
}

/** The part of a command line that is about many domains. */
export interface BulkRequest {
  /** The file with more domains; `-`: stdin. */
  readonly from?: string;
  readonly shard?: Shard;
  /** An `ndjson` report whose domains are done. */
  readonly resume?: string;
}

/** What to wait for, and how long. */
export interface WaitRequest {
  readonly domains: readonly Domain[];
  readonly until: 'published' | 'verified-ready';
  readonly forMs: number;
  /** How long the name servers may go on with the same wrong records before that is taken for final. */
  readonly settleMs: number;
}

/** What to prepare a repository for. */
export interface InitRequest {
  /** Empty: to be found, or asked for. */
  readonly domains: readonly Domain[];
  /** Where their records are; absent: to be found. */
  readonly zone?: string;
  /** Writes without asking. */
  readonly yes: boolean;
  /** Shows, and writes nothing. */
  readonly dryRun: boolean;
  /** Writes the configuration as YAML. */
  readonly yaml: boolean;
  /** Asks nothing of the network. */
  readonly offline: boolean;
}

export type Request =
  | { readonly command: 'print'; readonly text: string }
  /** Of one command, or of all. */
  | { readonly command: 'help'; readonly topic?: string | undefined }
  | { readonly command: 'man' }
  | { readonly command: 'completion'; readonly shell: Shell }
  | {
      readonly command: 'checks';
      readonly area?: string;
      readonly format: 'text' | 'json';
      readonly options: AuditOptions;
    }
  | {
      readonly command: 'audit';
      readonly domains: readonly Domain[];
      readonly bulk: BulkRequest;
      readonly options: AuditOptions;
    }
  | {
      readonly command: 'records';
      readonly records: RecordsRequest;
      readonly options: AuditOptions;
    }
  | {
      readonly command: 'baseline';
      readonly baseline: BaselineRequest;
      readonly options: AuditOptions;
    }
  | { readonly command: 'init'; readonly init: InitRequest; readonly options: AuditOptions }
  | { readonly command: 'wait'; readonly wait: WaitRequest; readonly options: AuditOptions }
  | { readonly command: 'ports'; readonly options: AuditOptions }
  | {
      readonly command: 'login';
      readonly login: LoginRequest;
      readonly options: AuditOptions;
    }
  | {
      readonly command: 'merge';
      readonly files: readonly string[];
      readonly options: AuditOptions;
    }
  | {
      readonly command: 'render';
      /** Path of a report as JSON or NDJSON; `-` for stdin. */
      readonly file: string;
      readonly options: AuditOptions;
    }
  | { readonly command: 'explain'; readonly check?: string; readonly options: AuditOptions }
  | { readonly command: 'demo'; readonly scenario?: string; readonly options: AuditOptions };
