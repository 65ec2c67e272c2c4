/** Reads the Action's inputs into the command line's own terms, so that both are checked by the same rules. */
import { getBooleanInput, getInput } from '@actions/core';
import { tmpdir } from 'node:os';
import { presentText } from '../../model/dns/presentation.ts';
import { type Vocabulary, readArguments } from '../cli/arguments.ts';
import { environmentOptions } from '../cli/environment.ts';
import { findConfig, mayBeConfigured } from '../config/find-config.ts';
import type { RequestOf } from '../cli/command.ts';
import {
  adviseOnDomains,
  readPathInput,
  refuseFilesOfOthers,
  refuseMissingFiles,
  refuseSharedFiles,
} from './file-inputs.ts';
import { looseList } from '../loose-list.ts';
import { refusePrivateChoices, untrustedChoices, withoutPrivate } from './configured-choices.ts';
import type { UntrustedChoice } from '../../model/request.ts';
import { isUnreadable } from '../../model/unreadable.ts';
import { parseDomain } from '../domain-name.ts';
import { UserError } from '../../model/user-error.ts';

export interface Inputs {
  readonly request: RequestOf<'audit'>;
  /** Whom the configuration alone chose to be asked. */
  readonly untrusted: readonly UntrustedChoice[];
  /** A zone file, a folder of them, or either with `:format`. */
  readonly zone?: string;
  /** The file of accepted records, where the input names one. */
  readonly baseline?: string;
  /** Whether the configuration alone says which domains are audited. */
  readonly configured: boolean;
  readonly failOnInconclusive: boolean;
  readonly comment: 'on-drift' | 'always' | 'never';
  /** Absent: the workflow and the job are the key. */
  readonly commentKey?: string;
  readonly issue: 'auto' | 'never';
  readonly annotations: boolean;
  readonly summary: boolean;
  /** Absent: a file below `temporary`, as for what no input names. */
  readonly reportFile?: string;
  readonly sarifFile?: string;
  /** The runner's folder for files of a job. */
  readonly temporary: string;
  /** What the workflow or the runner calls this step, with every step of a job called differently. */
  readonly step: string;
  readonly token: string;
}

/** @throws {UserError} for nothing but commas: without an item the input would be as though it were not set. */
const readList = (name: string): readonly string[] => {
  const text = getInput(name);
  const list = looseList(text);
  if (text !== '' && list.length === 0) throw new UserError(`The input ${name} is empty.`);
  return list;
};

/** A switch; `usual` where the input is blank, as an expression without a value leaves it. */
const readFlag = (name: string, usual = false): boolean => {
  if (getInput(name) === '') return usual;
  try {
    return getBooleanInput(name);
  } catch {
    throw new UserError(`The input ${name} must be true or false.`);
  }
};

/** The first of the choices where the input is blank. */
const readChoice = <T extends string>(name: string, choices: readonly [T, ...T[]]): T => {
  const [usual] = choices;
  const value = getInput(name) || usual;
  const found = choices.find((one) => one === value);
  if (found !== undefined) return found;
  throw new UserError(
    `The input ${name} must be ${choices.join(', ')}, not "${presentText(value)}".`,
  );
};

const readKey = (name: string): string | undefined => {
  const key = getInput(name);
  if (key === '') return undefined;
  if (/^[a-z0-9.-]{1,40}$/.test(key)) return key;
  throw new UserError(`The input ${name} must be 1 to 40 of a-z, 0-9, dots and hyphens.`);
};

const optionWords = (name: string, value: string): readonly string[] =>
  value === '' ? [] : [`--${name}=${value}`];

/** A switch of the command line; nothing where the input leaves it to the configuration. */
const switchWords = (name: string): readonly string[] =>
  getInput(name) === '' ? [] : [readFlag(name) ? `--${name}` : `--no-${name}`];

/** Whom to ask; nobody where a saved report is judged, whatever else the steps of a workflow share. */
const resolverWords = (): readonly string[] =>
  getInput('replay') === ''
    ? [
        ...optionWords('resolver', readList('resolvers').join(',')),
        ...switchWords('authoritative'),
        ...switchWords('allow-private'),
        ...switchWords('rdap'),
        ...optionWords('referee', getInput('referee')),
      ]
    : [];

const commandLineWords = (): readonly string[] => [
  ...optionWords('config', getInput('config')),
  ...optionWords('apple-domain', getInput('apple-domain')),
  ...optionWords('only', readList('only').join(',')),
  ...optionWords('skip', readList('skip').join(',')),
  ...optionWords('timeout', getInput('timeout')),
  ...optionWords('fail-on', getInput('fail-on')),
  ...optionWords('replay', getInput('replay')),
  ...switchWords('ports'),
  ...resolverWords(),
  '--',
  ...readList('domains'),
];

/** @throws {UserError} for what is no domain, in the words of a workflow: the command line takes it for a slip in a command. */
const refuseNoDomains = (words: readonly string[]): void => {
  for (const word of words) {
    const domain = parseDomain(word);
    if (!isUnreadable(domain)) continue;
    const advice = domain.hint?.startsWith('Example: ') ? undefined : domain.hint;
    throw new UserError(`The input domains: ${domain.fault}`, advice);
  }
};

/** What the command line asks, in the words of a workflow. */
const readRequest = async (known: Vocabulary, workspace: string): Promise<Inputs['request']> => {
  refuseNoDomains(readList('domains'));
  const words = commandLineWords();
  // The reader of configurations costs more to load than all else; few runs have one.
  const configured = mayBeConfigured(words, workspace) && (await import('../config/config.ts'));
  if (readList('domains').length === 0 && getInput('replay') === '') {
    const named = getInput('config') !== '' || findConfig(workspace) !== undefined;
    if (!named)
      throw new UserError(
        'The input domains is empty, and no configuration names any.',
        adviseOnDomains(workspace),
      );
  }
  const request = readArguments(words, known, {
    folder: workspace,
    within: workspace,
    ...(configured && { read: withoutPrivate(configured.readConfig) }),
    defaults: { ports: false, ...environmentOptions(process.env) },
    judgesChanges: true,
  });
  if (request.command !== 'audit') throw new UserError('The input domains is empty.');
  return request;
};

/**
 * The files that inputs name.
 * @throws {UserError} if one that is read isn't there, or is one that is written, too.
 */
const readFiles = (workspace: string) => {
  const read = {
    zone: readPathInput('zone', workspace),
    baseline: readPathInput('baseline', workspace),
    config: readPathInput('config', workspace),
    replay: readPathInput('replay', workspace),
  };
  const written = {
    'report-file': readPathInput('report-file', workspace),
    'sarif-file': readPathInput('sarif-file', workspace),
  };
  refuseMissingFiles(read, workspace);
  refuseSharedFiles(written, read, workspace);
  refuseFilesOfOthers(written, workspace);
  return { read, written };
};

/**
 * The inputs, `action.yml`'s defaults filled in by the runner. `workspace` is the checkout.
 * @throws {UserError}
 */
export const readInputs = async (known: Vocabulary, workspace: string): Promise<Inputs> => {
  const { read, written } = readFiles(workspace);
  const request = await readRequest(known, workspace);
  const { options } = request;
  const untrusted = untrustedChoices(options.config, getInput);
  refusePrivateChoices(options, untrusted);
  const { zone, baseline } = read;
  const { 'report-file': reportFile, 'sarif-file': sarifFile } = written;
  const commentKey = readKey('comment-key');
  return {
    request,
    untrusted,
    ...(zone === undefined ? {} : { zone }),
    ...(baseline === undefined ? {} : { baseline }),
    configured: readList('domains').length === 0 && getInput('replay') === '',
    failOnInconclusive: readFlag('fail-on-inconclusive'),
    comment: readChoice('comment', ['on-drift', 'always', 'never']),
    ...(commentKey === undefined ? {} : { commentKey }),
    issue: readChoice('issue', ['auto', 'never']),
    annotations: readFlag('annotations', true),
    summary: readFlag('summary', true),
    ...(reportFile === undefined ? {} : { reportFile }),
    ...(sarifFile === undefined ? {} : { sarifFile }),
    temporary: process.env['RUNNER_TEMP'] || tmpdir(),
    step: process.env['GITHUB_ACTION'] ?? '',
    token: getInput('github-token'),
  };
};
