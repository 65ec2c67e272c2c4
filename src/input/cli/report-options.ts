/** The options that say how a report is written; every command has some of them. */
import { failOns } from '../../model/check.ts';
import { platforms } from '../../model/mail/diagnosis.ts';
import { lookingCommands, type Option } from './option.ts';
import { offSwitch, readReportFiles } from './option-readers.ts';
import { readChoice, optional } from '../option-values.ts';
import { colors, formats } from '../../model/request.ts';

const report = { group: 'Report' } as const;

/** Commands that write the report of an audit. */
const reportingCommands = ['audit', 'ports', 'merge', 'render', 'lint', 'demo'] as const;

/** In the order in which help lists them. */
export const reportOptions = [
  {
    ...report,
    name: 'format',
    commands: [...reportingCommands, 'baseline'],
    takes: 'FORMAT',
    values: formats,
    default: 'text',
    describe: `Format of the report on stdout: ${formats.join(', ')}`,
    field: 'format',
    read: readChoice(formats),
  },
  {
    ...report,
    name: 'output',
    alias: 'o',
    commands: reportingCommands,
    takes: 'FILE',
    values: 'file',
    describe:
      'Also write it to a file: .txt .json .ndjson .md .sarif .xml .html, and .svg or .badge.json for a badge (repeatable)',
    field: 'files',
    read: readReportFiles,
  },
  {
    ...report,
    name: 'fail-on',
    commands: reportingCommands,
    takes: 'SEVERITY',
    values: failOns,
    default: 'error',
    describe:
      'Lowest severity that fails the run: error, warning, note or never; new: only what the change adds',
    configured: ({ failOn }) => failOn,
    field: 'failOn',
    read: readChoice(failOns),
  },
  {
    ...report,
    name: 'color',
    commands: [...reportingCommands, ...lookingCommands, 'login', 'explain', 'checks'],
    takes: 'WHEN',
    values: colors,
    default: 'auto',
    harmless: 'always',
    describe: `Color: ${colors.join(', ')} (NO_COLOR is honored)`,
    field: 'color',
    read: readChoice(colors),
  },
  {
    ...report,
    ...offSwitch,
    name: 'verbose',
    commands: reportingCommands,
    harmless: 'always',
    describe: 'Show the evidence',
    field: 'verbose',
  },
  {
    ...report,
    name: 'for',
    commands: ['audit', 'ports', 'demo'],
    takes: 'SYSTEM',
    values: platforms,
    describe: `System the steps are for: ${platforms.join(', ')} (default: this one)`,
    field: 'platform',
    read: optional(readChoice(platforms)),
  },
  {
    ...report,
    ...offSwitch,
    name: 'quiet',
    alias: 'q',
    commands: reportingCommands,
    harmless: 'always',
    describe: 'Verdicts only',
    field: 'quiet',
  },
] as const satisfies readonly Option[];
