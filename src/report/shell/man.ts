/** The manual page, in the man(7) macros. */
import {
  grouped,
  type Manual,
  type ManualCommand,
  type ManualOption,
} from '../../model/command-line.ts';
import { meaning, sentence } from './help.ts';

/** Text in which no sign is a request or an escape. */
const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^(['.])/gm, '\\&$1');

const bold = (text: string): string => `\\fB${escaped(text)}\\fR`;

const italic = (text: string): string => `\\fI${escaped(text)}\\fR`;

const item = (head: string, text: string): string => `.TP\n${head}\n${escaped(text)}`;

const optionItem = (option: ManualOption): string => {
  const { name, takes, on } = option;
  const head = takes === undefined ? bold(`--${on ? 'no-' : ''}${name}`) : bold(`--${name}`);
  return item(takes === undefined ? head : `${head} ${italic(takes)}`, meaning(option));
};

const synopsisOf = (text: string): string =>
  text
    .split(' ')
    .map((part) => part.replace(/[a-z]+/, (word) => italic(word)).replaceAll('...', '\\&...'))
    .join(' ');

const options = (all: readonly ManualOption[]): readonly string[] =>
  grouped(all).flatMap(([group, items]) =>
    [[`.SS ${escaped(group)}`], items.map(optionItem)].flat(),
  );

const commandItem = ({
  name,
  synopsis,
  describe,
  details,
  options: own,
}: ManualCommand): string => {
  const head = [bold(name === '' ? 'dns-audit' : `dns-audit ${name}`), synopsisOf(synopsis)];
  const lines = [item(head.join(' ').trim(), [sentence(describe), details ?? ''].join(' ').trim())];
  return own.length === 0
    ? lines.join('\n')
    : [...lines, '.RS', ...own.map(optionItem), '.RE'].join('\n');
};

const commandSection = ({ commands }: Manual): readonly string[] =>
  grouped(commands).flatMap(([group, items]) =>
    [[`.SS ${escaped(group)}`], items.map(commandItem)].flat(),
  );

/** The page as `man` reads it. */
export const renderMan = (manual: Manual): string =>
  [
    `.TH DNS\\-AUDIT 1 "" "dns\\-audit ${escaped(manual.version)}" "User Commands"`,
    '.SH NAME',
    'dns\\-audit \\- auditor for iCloud+ custom email domains',
    '.SH SYNOPSIS',
    `${bold('dns-audit')} ${italic('domain')}... [${italic('options')}]`,
    '.br',
    `${bold('dns-audit')} ${italic('command')} [${italic('options')}]`,
    '.SH DESCRIPTION',
    escaped(manual.purpose),
    '.SH COMMANDS',
    ...commandSection(manual),
    '.SH OPTIONS',
    'Of every command that looks something up.',
    ...options(manual.options),
    '.SH EXIT STATUS',
    ...manual.exits.map(([code, what]) => item(bold(String(code)), what)),
    '.SH EXAMPLES',
    ...manual.examples.map(([command, what]) => item(bold(command), what)),
    '',
  ].join('\n');
