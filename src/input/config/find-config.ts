/** Where the configuration file is, and whether there is one. */
import { isThere } from '../source/folder.ts';
import { join, resolve } from 'node:path';
import { type Config, configFiles } from '../../model/config.ts';
import { presentText } from '../../model/dns/presentation.ts';
import type { Given } from '../cli/option.ts';
import { singleValue } from '../option-values.ts';
import { UserError } from '../../model/user-error.ts';

/** What the names in the file are checked against. */
export interface KnownNames {
  readonly checks: readonly string[];
  readonly areas: readonly string[];
}

/** Where a configuration file is looked for, and by whom it is read: the reader takes long to load. */
export interface ConfigHome {
  readonly folder: string;
  /** The folder outside of which it must not lie. */
  readonly within?: string;
  /** Absent where there is no such file, and none is named. */
  readonly read?: (file: string, known: KnownNames, within?: string) => Config | undefined;
}

/**
 * The path of the configuration in `folder`; `undefined` where there is none.
 * @throws {UserError} where there are several.
 */
export const findConfig = (folder: string): string | undefined => {
  const [first, second] = configFiles.filter((name) => isThere(join(folder, name)));
  if (second !== undefined)
    throw new UserError(`There are both ${first} and ${second}: keep one of them.`);
  return first === undefined ? undefined : join(folder, first);
};

/** Whether a configuration file may have a say in what `argv` asks for. */
export const mayBeConfigured = (argv: readonly string[], folder: string): boolean =>
  argv.some((word) => word.startsWith('--config')) ||
  configFiles.some((name) => isThere(join(folder, name)));

const resolveFrom = (folder: string, file: string): string =>
  folder === '.' ? file : resolve(folder, file);

/**
 * The file that `--config` names, else the one that lies in the folder; `undefined` where there is none.
 * @throws {UserError}
 */
export const loadConfig = (
  given: Given,
  known: KnownNames,
  { folder, within, read }: ConfigHome,
): Config | undefined => {
  if (read === undefined) return undefined;
  const named = singleValue(given);
  const file = named === undefined ? findConfig(folder) : resolveFrom(folder, named);
  const config = file === undefined ? undefined : read(file, known, within);
  if (named !== undefined && config === undefined)
    throw new UserError(`There is no ${presentText(named)}.`);
  return config;
};
