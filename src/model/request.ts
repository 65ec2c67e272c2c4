/** The words in which the user's wishes are told to the rest of the program. */
import type { FailOn } from './check.ts';
import type { Config } from './config.ts';
import type { MailSetting, Platform } from './mail/diagnosis.ts';
import type { NonEmpty } from './non-empty.ts';
import type { GivenRecords } from './requirements.ts';
import type { ServerAddress } from './dns/server-address.ts';

/** The time that a domain's audit has unless the user says otherwise. */
export const auditSeconds = 20;

/** Questions under way at one server, so that a burst of them is not taken for an attack. */
export const questionsPerServer = 16;

export const formats = [
  'text',
  'json',
  'ndjson',
  'markdown',
  'sarif',
  'junit',
  'codequality',
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

export type FileOutput = Required<Output>;

export const colors = ['auto', 'always', 'never'] as const;

export type ColorChoice = (typeof colors)[number];

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

/** What Apple's set-up shows for the one domain. */
export interface AppleDomain {
  readonly token: string;
  /** What the address of a Domain Connect page says besides. */
  readonly given?: GivenRecords;
}

/** The part of a list of domains that is this run's. */
export interface Shard {
  /** From 1 to `count`. */
  readonly index: number;
  readonly count: number;
}

/** Which checks are wanted, by id or area. */
export interface Selection {
  /** Empty: all. */
  readonly only: readonly string[];
  readonly skip: readonly string[];
  /** The configuration file; what an option can say is in the options already. */
  readonly config?: Config;
}

export type UntrustedChoice = 'resolvers' | 'referee';

/** Whom to ask, and for how long. */
export interface Surroundings {
  readonly resolvers: NonEmpty<ResolverChoice>;
  readonly authoritative: boolean;
  /** For one domain. */
  readonly timeoutMs: number;
  /** Addresses of resolvers over HTTPS that are asked, one after the other, where DNS looks blocked or forged here; absent: it depends on the occasion. */
  readonly referee?: readonly string[];
  /** Whether the registry is asked. */
  readonly rdap?: boolean;
  /** The server of the registry, in place of the one that IANA names: it is asked. */
  readonly rdapServer?: URL;
  /** Servers of others, to tell whether a port is blocked; absent: those that are built in. */
  readonly controls?: readonly HostPort[];
  /** Whether hosts that a domain's data leads to are contacted at addresses that are not public too. */
  readonly allowPrivate?: boolean;
  /**
   * Those that a configuration names which a stranger may have brought: as what a domain's data leads to,
   * they are not contacted at addresses that are not public.
   */
  readonly untrusted?: readonly UntrustedChoice[];
  /** Whether name servers may be asked where a mail port fails, though `authoritative` is false. */
  readonly portsByServers?: boolean;
}

/** What an audit goes by. */
export interface AuditSettings extends Selection, Surroundings {
  readonly ports: boolean;
  readonly appleDomain?: AppleDomain;
  /** Domains audited at the same time, at most. */
  readonly concurrency: number;
  /** Whose system the steps of a diagnosis are for; absent: the one that this runs on. */
  readonly platform?: Platform;
  /** How the mail program is set up; where given, if empty, the ports are spoken of even if they work. */
  readonly set?: readonly MailSetting[];
  /** Whether port 25 of the exchanges is tried too. */
  readonly port25?: boolean;
}

/** How the report of an audit is written. */
export interface ReportSettings {
  /** On stdout. */
  readonly format: Format;
  readonly files: readonly FileOutput[];
  /** The file for all answers. */
  readonly record?: string;
  readonly failOn: FailOn;
  readonly color: ColorChoice;
  readonly verbose: boolean;
  readonly quiet: boolean;
}
