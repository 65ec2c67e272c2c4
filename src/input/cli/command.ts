/** What one command is, and what comes of it: the request. */
import type { Config } from '../../model/config.ts';
import type { Shell } from '../../model/command-line.ts';
import type { Domain } from '../../model/dns/domain-name.ts';
import type { CommandName } from './option.ts';
import { type OptionsOf, listOptions } from './options.ts';
import type { RawOptions } from '../option-values.ts';

/** What the command line is checked against: names of the rest of the program. */
export interface Vocabulary {
  readonly version: string;
  readonly checks: readonly string[];
  readonly areas: readonly string[];
  readonly scenarios: readonly string[];
}

type CommandRequest<C extends CommandName> = {
  readonly command: C;
  readonly options: OptionsOf<C>;
};

interface Domains {
  readonly domains: readonly Domain[];
}

/** What the user asked for, read and checked: the one thing that the entries act upon. */
export type Request =
  | { readonly command: 'print'; readonly text: string }
  /** Of one command, or of all. */
  | { readonly command: 'help'; readonly topic?: string | undefined }
  | (CommandRequest<'audit'> & Domains)
  | CommandRequest<'ports'>
  /** The password is not part of it: it never comes from the command line. */
  | (CommandRequest<'login'> & { readonly address: string })
  | (CommandRequest<'records'> & { readonly domain: Domain })
  | (CommandRequest<'wait'> & Domains)
  /** No domain: they are to be found, or asked for. */
  | (CommandRequest<'init'> & Domains)
  /** No domain: all that the file holds. */
  | (CommandRequest<'baseline'> & Domains)
  | (CommandRequest<'lint'> & { readonly files: readonly string[] })
  | (CommandRequest<'merge'> & { readonly files: readonly string[] })
  /** The path of a report as JSON or NDJSON; `-` for stdin. */
  | (CommandRequest<'render'> & { readonly file: string })
  | (CommandRequest<'explain'> & { readonly check?: string })
  | (CommandRequest<'checks'> & { readonly area?: string })
  | (CommandRequest<'demo'> & { readonly scenario?: string })
  | (CommandRequest<'completion'> & { readonly shell: Shell })
  | CommandRequest<'man'>;

export type RequestOf<C extends Request['command']> = Extract<Request, { readonly command: C }>;

/** What follows the name of a command. */
export interface Argument {
  readonly name: string;
  /** How many there may be. */
  readonly count: 'one' | 'one or none' | 'some' | 'any';
  /** What it may be. */
  readonly values?: readonly string[] | 'file' | 'domain';
}

/** A command, without its options. */
export interface Command {
  readonly name: CommandName;
  readonly argument?: Argument;
  /** The heading under which help lists it. */
  readonly group: string;
  readonly describe: string;
  /** What help of this command tells besides. */
  readonly details?: string;
  /** Why it lacks options that others have. */
  readonly lacks?: Reasons;
  /** The request; `raw` has a value for each option that has a default. */
  readonly read: (words: readonly string[], raw: RawOptions, config?: Config) => Request;
}

/** Why options are lacking, by name: clauses. */
export type Reasons = Readonly<Record<string, string>>;

/** As it is typed: the audit needs no name. */
export const commandTitle = (name: CommandName): string => (name === 'audit' ? '' : name);

/** Whether the configuration file has a say in it. */
export const isConfigured = ({ name }: Command): boolean =>
  listOptions(name).some((option) => option.name === 'config');
