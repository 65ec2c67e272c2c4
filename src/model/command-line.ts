/** The command line as data: what `--help`, the manual page and the completion scripts are made of. */

/** Shells whose completion is at hand. */
export const shells = ['bash', 'zsh', 'fish'] as const;

export type Shell = (typeof shells)[number];

/** What may be given in a place; `file` and `domain` stand for what no list can hold. */
export type Choices = 'file' | 'domain' | readonly string[];

export interface ManualOption {
  /** Without its dashes. */
  readonly name: string;
  /** One letter that stands for it. */
  readonly alias?: string;
  readonly group: string;
  readonly describe: string;
  /** What to call its value; absent where it takes none. */
  readonly takes?: string;
  readonly choices?: Choices;
  /** Whether its value is a list with commas. */
  readonly list: boolean;
  /** Whether it is on, and `--no-` turns it off. */
  readonly on: boolean;
  /** The value where it is not given, if that is worth telling. */
  readonly fallback?: string;
}

/** As it is given: its letter, and its name; a switch that is on is turned off. */
export const optionFlags = ({ name, alias, on }: ManualOption): readonly string[] => [
  ...(alias === undefined ? [] : [`-${alias}`]),
  `--${on ? 'no-' : ''}${name}`,
];

const always = (name: string, alias: string, describe: string): ManualOption => ({
  name,
  alias,
  group: 'Always',
  describe,
  list: false,
  on: false,
});

/** Options of every command. */
export const alwaysOptions: readonly ManualOption[] = [
  always('help', 'h', 'This, or of one command: dns-audit COMMAND --help'),
  always('version', 'V', 'The version'),
];

export interface ManualCommand {
  /** Empty for the one that needs no name. */
  readonly name: string;
  /** What follows the name: `<domain>`, `[check]`. */
  readonly synopsis: string;
  readonly group: string;
  readonly describe: string;
  /** What its arguments may be. */
  readonly choices?: Choices;
  /** Those that the audit lacks. */
  readonly options: readonly ManualOption[];
  /** Those that the audit has too. */
  readonly common: readonly ManualOption[];
  /** What there is to tell beside. */
  readonly details?: string;
}

export interface Manual {
  readonly version: string;
  readonly purpose: string;
  readonly commands: readonly ManualCommand[];
  /** Options of the audit. */
  readonly options: readonly ManualOption[];
  /** What the exit status means. */
  readonly exits: readonly (readonly [number, string])[];
  readonly examples: readonly (readonly [command: string, what: string])[];
}

/** The items by their group, in the order in which the groups first come. */
export const groupByTitle = <T extends { readonly group: string }>(
  items: readonly T[],
): readonly (readonly [group: string, items: readonly T[]])[] =>
  [...new Set(items.map(({ group }) => group))].map((group) => [
    group,
    items.filter((item) => item.group === group),
  ]);
