/** Reads what an interrupted run left behind: the `ndjson` lines of the domains that are done. */
import { describeDomainDamage } from './damaged-report.ts';
import { hideServerKeys } from './hide-server-keys.ts';
import { isThere } from '../source/folder.ts';
import { presentText } from '../../model/dns/presentation.ts';
import type { DomainReport, RunSettings } from '../../model/report.ts';
import { readLines, presentFileName, unreadableFile } from '../source/file-lines.ts';
import { isUtf16File } from '../source/text-encoding.ts';
import { UserError } from '../../model/user-error.ts';

/** No line of a report is longer. */
export const longestReportLine = 1 << 26;

export interface ResumeState {
  readonly names: ReadonlySet<string>;
  /** Octets of whole lines; what is after them is torn. */
  readonly whole: number;
  /** How its first line was made; absent where it has none. */
  readonly manner?: LookupManner;
  /** Whether the last whole line lacks its line feed. */
  readonly open: boolean;
}

/** What is relied on of a line: enough for the exit status. */
export type DoneDomain = Pick<
  DomainReport,
  'domain' | 'verdict' | 'portsVerdict' | 'results' | 'drift' | 'proposal'
>;

/** How it was looked at: a report that is gone on with holds what was found in one way. */
export interface LookupManner {
  readonly version: string;
  readonly resolvers: readonly string[];
  readonly authoritative: boolean;
  readonly ports: boolean;
  /** Absent where another command wrote it. */
  readonly settings?: RunSettings;
}

/** Never made of anything else: a list within a list, 100,000 deep, has no text. */
const toText = (value: unknown): string => (typeof value === 'string' ? value : '');

const toTexts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(toText) : [];

const lookupManner = (line: Readonly<Record<string, unknown>>): LookupManner => {
  const [tool, vantage] = [line['tool'], line['vantage']].map((one) => (isObject(one) ? one : {}));
  return {
    version: toText(tool?.['version']) || 'unknown',
    resolvers: toTexts(vantage?.['resolvers']),
    authoritative: vantage?.['authoritative'] === true,
    ports: vantage?.['ports'] === true,
    ...(isObject(line['settings']) && { settings: toSettings(line['settings']) }),
  };
};

const toSettings = (settings: Readonly<Record<string, unknown>>): RunSettings =>
  Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, toText(value)]));

/** The option whose value, or whose file, is another. */
const describeOtherSetting = (there: RunSettings, here: RunSettings): string | undefined => {
  const names = [...Object.keys(there), ...Object.keys(here)];
  const name = names.find((one) => there[one] !== here[one]);
  if (name === undefined) return undefined;
  const option = `--${presentText(name)}`;
  const value = there[name];
  if (value === undefined) return `without ${option}`;
  if (value === 'yes') return `with ${option}`;
  if (!value.startsWith('sha256:')) return `with ${option} ${presentText(value)}`;
  return here[name] === undefined
    ? `with ${option}`
    : `with another ${option}, or when its files were different`;
};

/** In which of its parts one differs from the other: a clause. */
const describeDifference = (there: LookupManner, here: LookupManner): string | undefined => {
  const resolvers = ({ resolvers }: LookupManner): string => resolvers.map(presentText).join(', ');
  const whether = (what: string, yes: boolean): string => `${yes ? 'with' : 'without'} ${what}`;
  if (there.version !== here.version)
    return `by version ${presentText(there.version)}, and this is ${here.version}`;
  if (resolvers(there) !== resolvers(here))
    return `with answers of ${resolvers(there) || 'no resolver'}, and not of ${resolvers(here)}`;
  if (there.authoritative !== here.authoritative)
    return whether("answers of the domains' own name servers", there.authoritative);
  if (there.ports !== here.ports) return whether('mail ports', there.ports);
  return there.settings && here.settings && describeOtherSetting(there.settings, here.settings);
};

/**
 * @throws {UserError} where the run would go on in another way than it was begun.
 */
export const refuseMixing = (
  file: string,
  there: LookupManner | undefined,
  here: LookupManner,
): void => {
  const difference = there && describeDifference(there, here);
  if (difference === undefined) return;
  throw new UserError(
    `${presentFileName(file)} was written ${difference}: what is added would not match.`,
    'Go on with the version and the options that it was begun with, or begin a new file.',
  );
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isDone = (value: unknown): value is DoneDomain & Readonly<Record<string, unknown>> =>
  isObject(value) &&
  value['schema'] === 1 &&
  typeof value['domain'] === 'string' &&
  Array.isArray(value['results']) &&
  value['results'].every(
    (one) =>
      isObject(one) &&
      typeof one['status'] === 'string' &&
      typeof one['severity'] === 'string' &&
      (one['waived'] === undefined || Array.isArray(one['waived'])),
  );

const isInterruptedMark = (value: unknown): boolean =>
  isObject(value) && value['schema'] === 1 && isObject(value['interrupted']);

/** @throws {UserError} where results are gone: the status would be that of what is left. */
const refuseDamaged = (file: string, number: number, domain: DoneDomain): void => {
  const damage = describeDomainDamage(domain);
  if (damage === undefined) return;
  throw new UserError(
    `${presentFileName(file)}, line ${number}, is damaged: ${presentText(domain.domain)} ${damage}.`,
    'Delete the line to have the domain audited again.',
  );
};

const parseLine = (text: string): unknown => {
  try {
    return hideServerKeys(JSON.parse(text));
  } catch {
    return undefined;
  }
};

/**
 * The domains that `file` has; none if there is no such file. `onDomain` is called with each. A last
 * line without its end is no fault: the run was stopped while it wrote.
 * @throws {UserError} where it cannot be read, or another line is none of a report.
 */
export const readResumed = async (
  file: string,
  onDomain: (domain: DoneDomain) => void,
): Promise<ResumeState> => {
  if (file === '-')
    throw new UserError('--resume takes a file, not stdin.', 'A file of this name is ./-');
  const names = new Set<string>();
  let whole = 0;
  let open = false;
  let manner: LookupManner | undefined;
  if (!isThere(file)) return { names, whole, open };
  if (isUtf16File(file))
    throw new UserError(
      `${presentFileName(file)} is UTF-16 text, and what is added would be UTF-8.`,
      'Convert it to UTF-8, or begin a new file with --output.',
    );
  try {
    for await (const { number, text, ended, end } of readLines(file, longestReportLine)) {
      const value = parseLine(text);
      // What was interrupted goes on: its mark goes, unless other lines are behind it.
      if (isInterruptedMark(value)) continue;
      if (isDone(value)) {
        refuseDamaged(file, number, value);
        names.add(value.domain);
        manner ??= lookupManner(value);
        onDomain(value);
      } else if (ended || value !== undefined)
        throw new UserError(
          `${presentFileName(file)}, line ${number}, is not one of an ndjson report of dns-audit.`,
          'Write one with: dns-audit --domains-from LIST --format ndjson --output FILE.ndjson',
        );
      else break;
      whole = end;
      open = !ended;
    }
  } catch (error) {
    throw error instanceof UserError ? error : unreadableFile('--resume', file, error);
  }
  return { names, whole, open, ...(manner && { manner }) };
};
