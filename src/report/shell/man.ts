/** The manual page, in the man(7) macros. */
import {
  optionFlags,
  groupByTitle,
  type Manual,
  type ManualCommand,
  type ManualOption,
} from '../../model/command-line.ts';
import { optionMeaning, withFullStop } from './help.ts';

/** Text in which no sign is a request or an escape. */
const escapeRoff = (text: string): string =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^(['.])/gm, '\\&$1');

const bold = (text: string): string => `\\fB${escapeRoff(text)}\\fR`;

const italic = (text: string): string => `\\fI${escapeRoff(text)}\\fR`;

const listItem = (head: string, text: string): string => `.TP\n${head}\n${escapeRoff(text)}`;

const optionItem = (option: ManualOption): string => {
  const { takes } = option;
  const head = optionFlags(option).map(bold).join(', ');
  return listItem(takes === undefined ? head : `${head} ${italic(takes)}`, optionMeaning(option));
};

const italicSynopsis = (text: string): string =>
  text
    .split(' ')
    .map((part) => part.replace(/[a-z]+/, (word) => italic(word)).replaceAll('...', '\\&...'))
    .join(' ');

const optionSection = (all: readonly ManualOption[]): readonly string[] =>
  groupByTitle(all).flatMap(([group, items]) =>
    [[`.SS ${escapeRoff(group)}`], items.map(optionItem)].flat(),
  );

const commandItem = ({
  name,
  synopsis,
  describe,
  details,
  options: own,
}: ManualCommand): string => {
  const head = [bold(name === '' ? 'dns-audit' : `dns-audit ${name}`), italicSynopsis(synopsis)];
  const lines = [
    listItem(head.join(' ').trim(), [withFullStop(describe), details ?? ''].join(' ').trim()),
  ];
  return own.length === 0
    ? lines.join('\n')
    : [...lines, '.RS', ...own.map(optionItem), '.RE'].join('\n');
};

const commandSection = ({ commands }: Manual): readonly string[] =>
  groupByTitle(commands).flatMap(([group, items]) =>
    [[`.SS ${escapeRoff(group)}`], items.map(commandItem)].flat(),
  );

/** The page as `man` reads it. */
export const renderMan = (manual: Manual): string =>
  [
    `.TH DNS\\-AUDIT 1 "" "dns\\-audit ${escapeRoff(manual.version)}" "User Commands"`,
    '.SH NAME',
    'dns\\-audit \\- auditor for iCloud+ custom email domains',
    '.SH SYNOPSIS',
    `${bold('dns-audit')} ${italic('domain')}... [${italic('options')}]`,
    '.br',
    `${bold('dns-audit')} ${italic('command')} [${italic('options')}]`,
    '.SH DESCRIPTION',
    escapeRoff(manual.purpose),
    '.SH COMMANDS',
    ...commandSection(manual),
    '.SH OPTIONS',
    'Options of the audit. Other commands take those that their --help lists.',
    ...optionSection(manual.options),
    '.SH EXIT STATUS',
    ...manual.exits.map(([code, what]) => listItem(bold(String(code)), what)),
    '.SH EXAMPLES',
    ...manual.examples.map(([command, what]) => listItem(bold(command), what)),
    '',
  ].join('\n');
