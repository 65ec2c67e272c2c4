/** `--help`: of the whole command line, or of one command. */
import {
  alwaysOptions,
  optionFlags,
  groupByTitle,
  type Manual,
  type ManualCommand,
  type ManualOption,
} from '../../model/command-line.ts';
import { toText, type TextStyle, paint, wrapParagraph, titledSection } from '../text/layout.ts';
import { joinBlocks, largest } from '../view/plain-text.ts';

/** A name, and what it is; beside each other where the name leaves room. */
type Entry = readonly [name: string, what: string];

const widest = 24;

const entries = (style: TextStyle, items: readonly Entry[]): readonly string[] => {
  const column = Math.min(widest, largest(items.map(([name]) => name.length))) + 4;
  return items.flatMap(([name, what]) => {
    const [first = '', ...more] = wrapParagraph(style, what, column);
    const head = `  ${name}`;
    return head.length + 2 <= column
      ? [head.padEnd(column) + first.slice(column), ...more]
      : [head, first, ...more];
  });
};

/** The option as it is given: `--format FORMAT`, `--no-ports`, `-q, --quiet`. */
export const optionSpelling = (option: ManualOption): string =>
  [optionFlags(option).join(', '), option.takes ?? ''].join(' ').trim();

/** What it is, with the value that it has where it is not given. */
export const optionMeaning = ({ describe, fallback }: ManualOption): string =>
  fallback === undefined ? describe : `${describe} [${fallback}]`;

const optionSections = (style: TextStyle, options: readonly ManualOption[]) =>
  groupByTitle(options).map(([group, items]) =>
    titledSection(style, group, [
      entries(
        style,
        items.map((one) => [optionSpelling(one), optionMeaning(one)]),
      ),
    ]),
  );

/** With its full stop. */
export const withFullStop = (text: string): string => (/[.?)]$/.test(text) ? text : `${text}.`);

const commandUsage = ({ name, synopsis }: ManualCommand): string =>
  ['dns-audit', name, synopsis].filter((part) => part !== '').join(' ');

/** Headings without the empty line below that reports have. */
const withoutBlankLine = (lines: readonly string[]): readonly string[] =>
  lines.filter((_, i) => i !== 1);

/** The options of every command, and those of the one without a name. */
const plainOptions = ({ commands, options }: Manual): readonly ManualOption[] => [
  ...options,
  ...(commands.find(({ name }) => name === '')?.options ?? []),
];

/** All there is: commands by purpose, options by purpose, exit status, examples. */
export const renderHelp = (manual: Manual, style: TextStyle): string => {
  const commands = groupByTitle(manual.commands).map(([group, items]) =>
    titledSection(style, group, [
      entries(
        style,
        items.map((one) => [`${one.name} ${one.synopsis}`.trim(), one.describe]),
      ),
    ]),
  );
  const exits = manual.exits.map(([code, what]): Entry => [String(code).padStart(2), what]);
  const shown = manual.examples.flatMap(([command, what]) => [
    `  ${command}`,
    ...wrapParagraph(style, what, 6).map((line) => paint(style, 'dim', line)),
  ]);
  return toText(
    joinBlocks([
      [paint(style, 'bold', 'dns-audit <domain...>'), ...wrapParagraph(style, manual.purpose)],
      ...commands.map(withoutBlankLine),
      withoutBlankLine(titledSection(style, 'Examples', [shown])),
      ...optionSections(style, [...plainOptions(manual), ...alwaysOptions]).map(withoutBlankLine),
      withoutBlankLine(titledSection(style, 'Exit status', [entries(style, exits)])),
    ]),
  );
};

/** One command: how it is called, what it does, its own options. */
export const renderCommandHelp = (command: ManualCommand, style: TextStyle): string => {
  const { choices, describe, details, options, common } = command;
  const named = typeof choices === 'object' ? choices.join(', ') : undefined;
  return toText(
    joinBlocks([
      [
        paint(style, 'bold', commandUsage(command)),
        ...wrapParagraph(style, withFullStop(describe)),
      ],
      details === undefined ? [] : wrapParagraph(style, details),
      named === undefined ? [] : wrapParagraph(style, `${command.synopsis}: ${named}`),
      ...optionSections(style, [...options, ...common]).map(withoutBlankLine),
    ]),
  );
};
