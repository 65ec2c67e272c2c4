/** The domains of a run: those on the command line, then those of a file or stdin, read as they are needed. */
import type { Domain } from '../../model/dns/domain-name.ts';
import { readDomain } from '../domain-name.ts';
import { isPlainFile, readLines, presentFileName, unreadableFile } from '../source/file-lines.ts';
import type { Shard } from '../../model/request.ts';
import { assignShard } from './shard.ts';
import { UserError } from '../../model/user-error.ts';

export interface DomainList {
  /** Each domain once, in the order of the list: those of the shard that are not done. */
  readonly domains: AsyncIterable<Domain>;
  /** How many there are, where the list can be read twice. */
  readonly count?: number;
}

const longestLine = 1 << 16;

/** The domains of a line: `#` begins a comment, and a carriage return ends a line too. */
const domainsInLine = (text: string): readonly string[] =>
  text
    .replace(/^\uFEFF/, '')
    .split('\r')
    .map((part) => part.replace(/#.*$/s, '').trim())
    .filter((part) => part !== '');

async function* domainsInFile(file: string): AsyncGenerator<Domain> {
  try {
    for await (const { number, text } of readLines(file, longestLine))
      for (const pasted of domainsInLine(text)) {
        try {
          yield readDomain(pasted);
        } catch (error) {
          if (!(error instanceof UserError)) throw error;
          throw new UserError(
            `${presentFileName(file)}, line ${number}: ${error.message}`,
            error.hint,
          );
        }
      }
  } catch (error) {
    throw error instanceof UserError ? error : unreadableFile('--domains-from', file, error);
  }
}

interface ListSelection {
  /** The file with more domains; `-`: stdin. */
  readonly from?: string;
  readonly shard?: Shard;
  readonly named: readonly Domain[];
  /** Names that are done already. */
  readonly done: ReadonlySet<string>;
}

/** The host of a website and its domain, which may be meant by it, are of one shard. */
const siteOf = (name: string): string => name.replace(/^www\./, '');

async function* selectDomains({ named, from, shard, done }: ListSelection): AsyncGenerator<Domain> {
  const seen = new Set<string>();
  let empty = named.length === 0;
  const isNew = ({ name }: Domain): boolean => {
    empty = false;
    if (shard !== undefined && assignShard(siteOf(name), shard.count) !== shard.index) return false;
    if (seen.has(name) || done.has(name)) return false;
    seen.add(name);
    return true;
  };
  for (const domain of named) if (isNew(domain)) yield domain;
  if (from === undefined) return;
  for await (const domain of domainsInFile(from)) if (isNew(domain)) yield domain;
  if (empty) throw new UserError(`${presentFileName(from)} names no domain.`);
}

/**
 * The list. A file is read through once beforehand, so that what is wrong with it is reported before
 * anything is asked; for stdin, when that line is reached.
 * @throws {UserError} where the file cannot be read or has a line that is not a domain name.
 */
export const readDomainList = async (choice: ListSelection): Promise<DomainList> => {
  const { from } = choice;
  try {
    if (from !== undefined && !isPlainFile(from)) return { domains: selectDomains(choice) };
  } catch (error) {
    throw unreadableFile('--domains-from', from ?? '', error);
  }
  let count = 0;
  for await (const _ of selectDomains(choice)) count += 1;
  return { domains: selectDomains(choice), count };
};
