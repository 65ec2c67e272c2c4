/**
 * Reads the plainest command lines of an audit as the parser would. The parser costs more to load
 * and to run than all that such a line needs.
 */
import { defineCommands, type Vocabulary, commandName } from './commands.ts';
import { refuseUseless } from './heeded-options.ts';
import { auditOptions, bulkOptions, optionDefaults, type Option } from './options.ts';
import type { RawOptions } from '../option-values.ts';
import type { Request } from '../../model/request.ts';

const options: Readonly<Record<string, Option>> = { ...auditOptions, ...bulkOptions };

/** No command has a dot in its name. */
const domainPattern = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;

/** What the parser takes for neither an option nor a value in quotes. */
const valuePattern = /^[^-'"][^'"]*$/;

const findOption = (name: string): Option | undefined =>
  Object.hasOwn(options, name) ? options[name] : undefined;

/** What a word of an option says, and how many words it took; `undefined` where that takes the parser. */
const readOption = (
  word: string,
  next = '',
): { readonly name: string; readonly value: unknown; readonly words: 1 | 2 } | undefined => {
  const [, name = '', equals, given = ''] = /^--([a-z0-9-]+)(=)?(.*)$/s.exec(word) ?? [];
  const { type } = findOption(name) ?? {};
  if (type === 'string' && equals !== undefined)
    return valuePattern.test(given) ? { name, value: given, words: 1 } : undefined;
  if (type === 'string')
    return valuePattern.test(next) ? { name, value: next, words: 2 } : undefined;
  if (equals !== undefined) return undefined;
  if (type === 'boolean') return { name, value: true, words: 1 };
  const positive = name.replace(/^no-/, '');
  return positive !== name && findOption(positive)?.type === 'boolean'
    ? { name: positive, value: false, words: 1 }
    : undefined;
};

/** What `argv` gives, each option at most once. */
const readRaw = (argv: readonly string[]): RawOptions | undefined => {
  const given = new Map<string, unknown>();
  const domains: string[] = [];
  for (let i = 0; i < argv.length;) {
    const word = argv[i]!;
    const option = word.startsWith('-') ? readOption(word, argv[i + 1]) : undefined;
    if (option !== undefined && !given.has(option.name)) given.set(option.name, option.value);
    else if (domainPattern.test(word) && !word.startsWith('-')) domains.push(word);
    else return undefined;
    i += option?.words ?? 1;
  }
  return domains.length === 0 ? undefined : { ...Object.fromEntries(given), domains };
};

/**
 * The request that `argv` makes where it is plain: domains, and options of the audit with a value
 * that is written as it is. `undefined` says only that the parser is needed.
 * @throws {UserError} what is thrown where the parser reads the same.
 */
export const readPlainArguments = (
  argv: readonly string[],
  known: Vocabulary,
): Request | undefined => {
  const raw = readRaw(argv);
  const audit = defineCommands(known).find((command) => commandName(command) === '');
  if (raw === undefined || audit === undefined) return undefined;
  refuseUseless('', raw);
  return audit.read({ ...optionDefaults(options), ...raw });
};
