/** `dns-audit init`: workflow, configuration and accepted records for the repository in the working directory. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type CreateOutcome, writeNewFile } from '../deliver/file/new-file.ts';
import { writeStderr, writeStdout } from '../deliver/terminal/stdout.ts';
import { emptyBaseline, presentBaseline } from '../drift/baseline.ts';
import { baselineFile } from '../model/text/accept-command.ts';
import { promptUser } from '../input/cli/ask.ts';
import { readDomain } from '../input/domain-name.ts';
import { findDomainFile, surveyRepository } from '../input/survey-repository.ts';
import type { RequestOf } from '../input/cli/command.ts';
import { looseList } from '../input/loose-list.ts';
import { readPublishedCommit } from '../input/git/published-commit.ts';
import { liesOutside } from '../input/source/source-text.ts';
import { UserError } from '../model/user-error.ts';
import { readZone } from '../input/zone/read-zone.ts';
import type { Baseline } from '../model/drift.ts';
import type { DraftFile, Repository, WatchedDomain } from '../model/repository.ts';
import type { Domain } from '../model/dns/domain-name.ts';
import { presentText } from '../model/dns/presentation.ts';
import { listed } from '../model/text/wording.ts';
import { draftConfig, draftWorkflow, unknownPin } from '../report/repository-files.ts';
import { runBatch } from '../audit/batch.ts';
import { describeUnaccepted, lapseIn } from '../audit/lapse.ts';
import { baselineBatch, updatedWith } from './baseline.ts';
import { describeFailing } from './support/failing-baseline.ts';
import { describeCrossCheck } from './support/deliver-reports.ts';
import { findMeantDomains } from './support/meant-domains.ts';
import { progress } from './support/progress.ts';
import { append } from '../model/list/large-lists.ts';

type Request = RequestOf<'init'>;

type Options = Request['options'];

const isTerminal = (): boolean => process.stdin.isTTY && process.stdout.isTTY;

/** Zones that are there for mail, not those of reverse lookups. */
const mailZones = ({ sources }: Repository): readonly string[] =>
  [...new Set(sources.flatMap(({ origins }) => origins))]
    .filter((origin) => !origin.endsWith('.arpa'))
    .sort();

/** Those that are named, or the one zone that is there, or what is answered. */
const chooseDomains = async (
  { domains, options: { yes, dryRun } }: Request,
  repository: Repository,
): Promise<readonly Domain[]> => {
  if (domains.length > 0) return domains;
  const zones = mailZones(repository);
  const [only, ...more] = zones;
  if (isTerminal() && !yes && !dryRun) {
    const answer = await promptUser('Which domain', only);
    return looseList(answer).map(readDomain);
  }
  if (only !== undefined && more.length === 0) return [readDomain(only)];
  throw new UserError(
    'Which domain?',
    zones.length === 0
      ? 'Example: dns-audit init example.com --yes'
      : `There are zones of ${zones.slice(0, 10).join(', ')}: name those to watch. Example: dns-audit init ${zones[0] ?? ''}`,
  );
};

interface AcceptedNow {
  readonly baseline?: Baseline;
  readonly missing: readonly string[];
  /** Why there are no records of a domain to accept: it does not exist, or looks expired. */
  readonly lapsed: readonly string[];
  /** What of it fails. */
  readonly failing: readonly string[];
  /** On whose word it rests, where that is to be said. */
  readonly words: readonly string[];
}

/** What is published now, as the state to accept; nothing where nothing could be looked up. */
const lookUpAccepted = async (
  domains: readonly Domain[],
  options: Options,
): Promise<AcceptedNow> => {
  const report = await runBatch(baselineBatch(domains, options, 'all'));
  progress.clear();
  let baseline = emptyBaseline;
  const missing: string[] = [];
  const lapsed: string[] = [];
  const failing: string[] = [];
  for (const domain of report.domains) {
    const lapse = lapseIn(domain);
    if (lapse !== undefined) {
      lapsed.push(describeUnaccepted(lapse));
      continue;
    }
    const { next, kept } = updatedWith(baseline, domain);
    if (next === baseline) missing.push(domain.domain);
    else {
      append(missing, kept);
      append(failing, describeFailing(domain));
    }
    baseline = next;
  }
  const words = describeCrossCheck(report.domains.flatMap(({ evidence }) => evidence.answers));
  return { ...(baseline !== emptyBaseline && { baseline }), missing, lapsed, failing, words };
};

const describeExisting = (file: string): string =>
  `${presentText(file)}: already exists, left unchanged.`;

interface InitPlan {
  readonly drafts: readonly DraftFile[];
  readonly remarks: readonly string[];
  /** 1 where a domain does not exist, or looks expired; 3 where something could not be looked up. */
  readonly status: 0 | 1 | 3;
}

const describeLimits = (
  { terraform }: Repository,
  watched: readonly WatchedDomain[],
): readonly string[] => {
  const without = watched.filter(({ zone }) => zone === undefined).map(({ name }) => name);
  return terraform.length === 0 || without.length === 0
    ? []
    : [
        `No records of ${listed(without, 5)} were found in the Terraform files here. If a plan has them, name its JSON as the zone: terraform show -json plan.out > plan.json`,
      ];
};

/** Which file the live records of each domain are compared with. */
const describeSources = (watched: readonly WatchedDomain[]): readonly string[] =>
  watched.flatMap(({ name, zone }) =>
    zone === undefined
      ? []
      : [`${name}: live records are compared with the records in ${presentText(zone)}.`],
  );

const ownAddress =
  /^(?:(?:https|ssh):\/\/)?(?:git@)?github\.com[/:]dns-audit\/dns-audit(?:\.git)?\/?$/;

/**
 * What the workflow runs: the commit that this program is of, where it runs from a clone of its own
 * repository. Another would be a guess.
 */
const ownPin = (): string => {
  const clone = join(import.meta.dirname, '..');
  const commit = readPublishedCommit(clone, ownAddress);
  if (commit === undefined) return unknownPin;
  return commit.tag === undefined ? commit.id : `${commit.id} # ${commit.tag}`;
};

const describePin = (file: string): string =>
  `${file}: replace ${unknownPin} with the full SHA of a dns-audit commit, which this copy doesn't know. The newest: git ls-remote https://github.com/dns-audit/dns-audit HEAD`;

/** The files to write, and what to say about them. */
const planFiles = async (
  domains: readonly Domain[],
  repository: Repository,
  options: Options,
): Promise<InitPlan> => {
  const { zone, yaml, offline } = options;
  const watched: WatchedDomain[] = [];
  for (const { name } of domains) {
    const path = zone ?? (await findDomainFile(process.cwd(), repository, name));
    watched.push({ name, ...(path === undefined ? {} : { zone: path }) });
  }
  // A zone file is itself what live records are held against.
  const loose = domains.filter((_, i) => watched[i]?.zone === undefined);
  const wanted = loose.length > 0 && !offline && !existsSync(baselineFile);
  const nothing: AcceptedNow = { missing: [], lapsed: [], failing: [], words: [] };
  const { baseline, missing, lapsed, failing, words } = wanted
    ? await lookUpAccepted(loose, options)
    : nothing;
  const held = baseline !== undefined || (loose.length > 0 && existsSync(baselineFile));
  const drafts = [
    draftWorkflow(watched, ownPin()),
    draftConfig(watched, { yaml, ...(held ? { baseline: baselineFile } : {}) }),
    ...(baseline ? [{ file: baselineFile, text: presentBaseline(baseline) }] : []),
  ];
  return {
    drafts,
    remarks: [
      ...(existsSync(baselineFile) ? [describeExisting(baselineFile)] : []),
      ...describeLimits(repository, watched),
      ...words,
      ...lapsed,
      ...failing,
      ...describeSources(watched),
      ...missing.map(
        (what) =>
          `${what}: couldn't be looked up, so its records are not accepted yet. Later, run: dns-audit baseline --update`,
      ),
    ],
    status: lapsed.length > 0 ? 1 : missing.length > 0 ? 3 : 0,
  };
};

/** What is there already in place of a draft. */
const existingFileFor = (
  { file }: DraftFile,
  { workflow, config }: Repository,
): string | undefined => {
  if (file.startsWith('.github/')) return workflow ?? (existsSync(file) ? file : undefined);
  if (file.startsWith('dns-audit.config')) return config;
  return existsSync(file) ? file : undefined;
};

const presentDraft = ({ file, text }: DraftFile): string =>
  `${file}\n${text.replace(/^(?=.)/gm, '    ')}\n`;

/** A folder that is a link may lead anywhere. */
const refuseOutside = ({ file }: DraftFile): void => {
  let folder = dirname(join(process.cwd(), file));
  while (!existsSync(folder)) folder = dirname(folder);
  if (liesOutside(join(folder, 'x'), process.cwd()))
    throw new UserError(
      `${presentText(file)} lies outside the working directory.`,
      'A folder on its way is a link: replace it by a folder, or start dns-audit where it leads.',
    );
};

const reportCreated = ({ file }: DraftFile, created: CreateOutcome): void => {
  if (created.kind === 'failed')
    throw new UserError(`${presentText(file)} cannot be written (${created.code}).`);
  writeStderr(
    `${file}: ${created.kind === 'written' ? 'written' : 'already exists, left unchanged'}.\n`,
  );
};

const writeDrafts = async (drafts: readonly DraftFile[]): Promise<void> => {
  for (const draft of drafts) refuseOutside(draft);
  for (const draft of drafts) reportCreated(draft, writeNewFile(draft.file, draft.text));
  if (drafts.length > 0)
    writeStderr('Commit these files and open a pull request to see it work.\n');
};

/** Whether to go on: by flag, or by the answer at the terminal. */
const confirmWriting = async (
  { yes, dryRun }: Options,
  drafts: readonly DraftFile[],
): Promise<boolean> => {
  if (dryRun || drafts.length === 0) return false;
  if (yes) return true;
  return /^y(?:es)?$/i.test(
    await promptUser(
      `Write ${drafts.length === 1 ? 'this file' : `these ${drafts.length} files`} (y/n)`,
      'y',
    ),
  );
};

export const init = async (request: Request): Promise<number> => {
  const { options } = request;
  if (!options.yes && !options.dryRun && !isTerminal())
    throw new UserError(
      'There is no terminal to ask on.',
      'Give --yes to write the files, or --dry-run to see them.',
    );
  const repository = await surveyRepository(process.cwd());
  const chosen = await chooseDomains(request, repository);
  const domains = options.offline ? chosen : await findMeantDomains(chosen, options);
  // What cannot be read is said before anything is written.
  if (options.zone !== undefined) await readZone(options.zone, process.cwd(), domains[0]?.name);
  const { drafts, remarks, status } = await planFiles(domains, repository, options);
  const fresh: DraftFile[] = [];
  for (const draft of drafts) {
    const standing = existingFileFor(draft, repository);
    if (standing === undefined) fresh.push(draft);
    else writeStderr(`${describeExisting(standing)}\n`);
  }
  for (const draft of fresh) await writeStdout(`${presentDraft(draft)}\n`);
  for (const { file, text } of fresh)
    if (text.includes(`@${unknownPin}\n`)) writeStderr(`${describePin(file)}\n`);
  for (const remark of remarks) writeStderr(`${remark}\n`);
  if (await confirmWriting(options, fresh)) await writeDrafts(fresh);
  return status;
};
