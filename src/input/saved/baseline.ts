/** Reads the accepted state. The file is in the repository, so anyone who opens a pull request can write it: nothing in it is trusted. */
import type { RecordLine } from '../../model/check.ts';
import type { DnsName } from '../../model/dns/dns.ts';
import type { Baseline } from '../../model/drift.ts';
import { dnsName, isWithin } from '../../model/dns/domain-name.ts';
import { findNearest } from '../../model/text/edit-distance.ts';
import { acceptWords } from '../../model/text/accept-command.ts';
import { isUnreadable } from '../../model/unreadable.ts';
import { readDomain } from '../domain-name.ts';
import { parseJson } from '../document/json.ts';
import { readRecordLine } from './record-line.ts';
import type { FindAccepted } from '../../model/source-location.ts';
import {
  presentPosition,
  sourceFault,
  readSource,
  type SourceText,
} from '../source/source-text.ts';
import { type Member, quoteText, type Tree } from '../document/tree.ts';
import { UserError } from '../../model/user-error.ts';

/** Room for some four thousand domains. */
const mostBytes = 2 * 1024 * 1024;

/** How the file comes to be right again. */
const rewriteHint = ({ file }: SourceText): string =>
  `Write it again with: ${acceptWords('example.com', file)}`;

const memberNames = ['version', 'domains'] as const;

const readMembers = (source: SourceText, tree: Tree, what: string): readonly Member[] => {
  if (tree.kind === 'object') return tree.members;
  throw sourceFault(source, tree.at, `${what} must be an object: { ... }.`, rewriteHint(source));
};

const checkVersion = (source: SourceText, member: Member | undefined): void => {
  const tree = member?.value;
  if (tree === undefined)
    throw sourceFault(source, 0, '"version" is missing.', rewriteHint(source));
  const version = tree.kind === 'scalar' ? tree.value : undefined;
  if (version === 1) return;
  if (typeof version === 'number' && version > 1)
    throw sourceFault(
      source,
      tree.at,
      `version ${version} of the baseline is newer than this dns-audit, which knows version 1.`,
      'Use the version of dns-audit that wrote it, or a newer one.',
    );
  throw sourceFault(source, tree.at, 'the version of the baseline must be 1.', rewriteHint(source));
};

const readLine = (source: SourceText, item: Tree, domain: DnsName): RecordLine => {
  if (item.kind !== 'scalar' || typeof item.value !== 'string')
    throw sourceFault(
      source,
      item.at,
      'a record must be a string, such as "example.com. MX 10 mx01.mail.icloud.com.".',
    );
  const line = readRecordLine(item.value);
  if (isUnreadable(line))
    throw sourceFault(source, item.at, `${quoteText(item.value)}: ${line.fault}`);
  if (!isWithin(line.owner, domain))
    throw sourceFault(source, item.at, `${line.owner} does not belong to ${domain}.`);
  return line;
};

const readBaselineDomain = (source: SourceText, { name, at }: Member): DnsName => {
  try {
    const domain = readDomain(name).name;
    if (/^[a-z0-9.-]+$/i.test(name) && !name.endsWith('.')) return domain;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
  throw sourceFault(source, at, `${quoteText(name)} is not a domain name.`);
};

const readBaselineDomains = (source: SourceText, tree: Tree): Baseline['domains'] => {
  const domains = new Map<DnsName, readonly RecordLine[]>();
  for (const member of readMembers(source, tree, '"domains"')) {
    const domain = readBaselineDomain(source, member);
    if (domains.has(domain)) throw sourceFault(source, member.at, `${domain} appears twice.`);
    if (member.value.kind !== 'array')
      throw sourceFault(
        source,
        member.value.at,
        `the records of ${domain} must be a list: [ ... ].`,
      );
    domains.set(
      domain,
      member.value.items.map((item) => readLine(source, item, domain)),
    );
  }
  return domains;
};

/**
 * The baseline in `source`. Order, letter case of names, repeated lines, line endings and the
 * division of texts do not matter; anything else that is not as it is written is refused.
 * @throws {UserError} with file, line and column.
 */
export const parseBaseline = (source: SourceText): Baseline => {
  const members = readMembers(source, parseJson(source), 'a baseline');
  const member = (name: string) => members.find((one) => one.name === name);
  checkVersion(source, member('version'));
  const strange = members.find(({ name }) => memberNames.every((key) => key !== name));
  if (strange !== undefined) {
    const meant = findNearest(strange.name, memberNames);
    const hint = meant === undefined ? undefined : `Is "${meant}" meant?`;
    throw sourceFault(
      source,
      strange.at,
      `${quoteText(strange.name)} does not belong in a baseline.`,
      hint,
    );
  }
  const domains = member('domains');
  if (domains === undefined)
    throw sourceFault(source, 0, '"domains" is missing.', rewriteHint(source));
  return { version: 1, domains: readBaselineDomains(source, domains.value) };
};

/** Where in the source of a baseline a record is: itself, else one of its owner and type, else the domain. */
export const findInBaseline = (source: SourceText): FindAccepted => {
  const root = readMembers(source, parseJson(source), 'a baseline');
  const domains = root.find(({ name }) => name === 'domains')?.value;
  const members = domains === undefined ? [] : readMembers(source, domains, '"domains"');
  return (domain, { owner, type, rdata }) => {
    const member = members.find((one) => readBaselineDomain(source, one) === domain);
    if (member === undefined) return undefined;
    const items = member.value.kind === 'array' ? member.value.items : [];
    const lines = items.map((item) => ({
      at: item.at,
      line: readLine(source, item, dnsName(domain)),
    }));
    const own = lines.filter(({ line }) => line.owner === owner && line.type === type);
    const near = own.find(({ line }) => rdata.includes(line.rdata)) ?? own[0];
    return presentPosition(source, near?.at ?? member.at);
  };
};

/** Where a baseline that was read has a record. The file is read again when somebody asks. */
export const findInBaselineFile = (file: string, within: string): FindAccepted => {
  let find: FindAccepted | undefined;
  return (...sought) => {
    const source = find ? undefined : readSource(file, { mostBytes, within });
    find ??= source && findInBaseline(source);
    return find?.(...sought);
  };
};

/**
 * The baseline in `file`; `undefined` where there is no such file.
 * @param within the folder outside of which it must not lie.
 * @throws {UserError} where it cannot be read, or is no baseline.
 */
export const readBaseline = (file: string, within?: string): Baseline | undefined => {
  const source = readSource(file, { mostBytes, ...(within === undefined ? {} : { within }) });
  return source && parseBaseline(source);
};
