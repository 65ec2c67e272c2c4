/** What one row of the table of options says, and how its value is read. */
import type { Config } from '../../model/config.ts';

/** Every command, by its name; `audit` is the one that needs no name. */
export type CommandName =
  | 'audit'
  | 'ports'
  | 'login'
  | 'records'
  | 'wait'
  | 'init'
  | 'baseline'
  | 'lint'
  | 'merge'
  | 'render'
  | 'explain'
  | 'checks'
  | 'demo'
  | 'completion'
  | 'man';

/** Commands that look records up, and may ask public resolvers when DNS is blocked or forged. */
export const lookingCommands = ['audit', 'records', 'wait', 'init', 'baseline'] as const;

/** An option as it was given, by the configuration file, or by default. */
export interface Given {
  /** Without its dashes. */
  readonly option: string;
  /** Each time that it was given. */
  readonly values: readonly string[];
}

/** What values are checked against. */
export interface ReadingContext {
  /** Ids of checks. */
  readonly checks: readonly string[];
  readonly areas: readonly string[];
  /** The configuration file, if the command reads one and there is one. */
  readonly config?: Config | undefined;
}

/** @throws {UserError} for a value that is wrong. */
export type Reader<V> = (given: Given, about: ReadingContext) => V;

/** All that the program knows of one option. */
export interface Option {
  /** Without its dashes. */
  readonly name: string;
  /** One letter that stands for it. */
  readonly alias?: string;
  readonly commands: readonly CommandName[];
  /** The heading under which help lists it. */
  readonly group: string;
  readonly describe: string;
  /** What to call its value; absent: it is a switch. */
  readonly takes?: string;
  /** What its value may be; `names`: the ids of checks, and areas. */
  readonly values?: readonly string[] | 'names' | 'file';
  /** Whether its value is a list with commas. */
  readonly list?: true;
  readonly default?: string | boolean;
  /** What the configuration file says in place of the default; `given`: what the command line says. */
  readonly configured?: (
    config: Config,
    given: (option: string) => Given,
  ) => string | boolean | undefined;
  /**
   * When a command that lacks it takes it without complaint, since nothing is lost: `always`, or if
   * its value is `none`.
   */
  readonly harmless?: 'always' | 'none';
  /** What it is called in the request. */
  readonly field: string;
  /** `undefined`: the request lacks the field. */
  readonly read: Reader<unknown>;
}
