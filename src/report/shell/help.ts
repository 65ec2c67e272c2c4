/** `--help`: of the whole command line, or of one command. */
import {
  grouped,
  type Manual,
  type ManualCommand,
  type ManualOption,
} from '../../model/command-line.ts';
import { asText, type Look, paint, paragraph, section, spaced } from '../text/layout.ts';
import { largest } from '../view/plain-text.ts';

/** A name, and what it is; beside each other where the name leaves room. */
type Entry = readonly [name: string, what: string];

const widest = 24;

const entries = (look: Look, items: readonly Entry[]): readonly string[] => {
  const column = Math.min(widest, largest(items.map(([name]) => name.length))) + 4;
  return items.flatMap(([name, what]) => {
    const [first = '', ...more] = paragraph(look, what, column);
    const head = `  ${name}`;
    return head.length + 2 <= column
      ? [head.padEnd(column) + first.slice(column), ...more]
      : [head, first, ...more];
  });
};

/** The option as it is given: `--format FORMAT`, `--no-ports`. */
export const spelling = ({ name, takes, on }: ManualOption): string =>
  takes === undefined ? `--${on ? 'no-' : ''}${name}` : `--${name} ${takes}`;

/** What it is, with the value that it has where it is not given. */
export const meaning = ({ describe, fallback }: ManualOption): string =>
  fallback === undefined ? describe : `${describe} [${fallback}]`;

const optionSections = (look: Look, options: readonly ManualOption[]) =>
  grouped(options).map(([group, items]) =>
    section(look, group, [
      entries(
        look,
        items.map((one) => [spelling(one), meaning(one)]),
      ),
    ]),
  );

/** With its full stop. */
export const sentence = (text: string): string => (/[.?)]$/.test(text) ? text : `${text}.`);

const usageOf = ({ name, synopsis }: ManualCommand): string =>
  ['dns-audit', name, synopsis].filter((part) => part !== '').join(' ');

const switchOf = (name: string, describe: string): ManualOption => ({
  name,
  describe,
  group: 'Always',
  list: false,
  on: false,
});

const always: readonly ManualOption[] = [
  switchOf('help', 'This, or of one command: dns-audit COMMAND --help'),
  switchOf('version', 'The version'),
];

/** Headings without the empty line below that reports have. */
const tight = (lines: readonly string[]): readonly string[] => lines.filter((_, i) => i !== 1);

/** The options of every command, and those of the one without a name. */
const plainOptions = ({ commands, options }: Manual): readonly ManualOption[] => [
  ...options,
  ...(commands.find(({ name }) => name === '')?.options ?? []),
];

/** All there is: commands by purpose, options by purpose, exit status, examples. */
export const renderHelp = (manual: Manual, look: Look): string => {
  const commands = grouped(manual.commands).map(([group, items]) =>
    section(look, group, [
      entries(
        look,
        items.map((one) => [`${one.name} ${one.synopsis}`.trim(), one.describe]),
      ),
    ]),
  );
  const exits = manual.exits.map(([code, what]): Entry => [String(code).padStart(2), what]);
  const shown = manual.examples.flatMap(([command, what]) => [
    `  ${command}`,
    ...paragraph(look, what, 6).map((line) => paint(look, 'dim', line)),
  ]);
  return asText(
    spaced([
      [paint(look, 'bold', 'dns-audit <domain...>'), ...paragraph(look, manual.purpose)],
      ...commands.map(tight),
      tight(section(look, 'Examples', [shown])),
      ...optionSections(look, [...plainOptions(manual), ...always]).map(tight),
      tight(section(look, 'Exit status', [entries(look, exits)])),
    ]),
  );
};

/** One command: how it is called, what it does, its own options. */
export const renderCommandHelp = (command: ManualCommand, look: Look): string => {
  const { choices, describe, details, options, common } = command;
  const named = typeof choices === 'object' ? choices.join(', ') : undefined;
  return asText(
    spaced([
      [paint(look, 'bold', usageOf(command)), ...paragraph(look, sentence(describe))],
      details === undefined ? [] : paragraph(look, details),
      named === undefined ? [] : paragraph(look, `${command.synopsis}: ${named}`),
      ...optionSections(look, [...options, ...common]).map(tight),
    ]),
  );
};
