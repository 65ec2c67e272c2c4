/**
 * Only what is there can be deleted. A record that a wildcard gives (RFC 4592), or an alias, is not: at
 * the name itself there is nothing, or the CNAME.
 */
import type { Context, Finding, Fix, RecordLine, Ruling } from '../model/check.ts';
import type { DnsName, RecordSet, RecordType, SettledAnswer } from '../model/dns/dns.ts';
import { type AnswerNeed, ask, type Find } from '../model/need.ts';
import { mapNonEmpty } from '../model/non-empty.ts';
import { answerRecordLines, toRecordLines } from '../record/record-line.ts';
import { traceWildcard } from './wildcard.ts';

const answerAt = (owner: DnsName, type: RecordType, find: Find): SettledAnswer | undefined => {
  const found = find(ask(owner, type));
  return found?.need === 'answer' && found.result.kind !== 'failed' ? found.result : undefined;
};

/** Traces what is at the owners of lines, each once: a stranger's name may have thousands of records. */
const wildcardTracer = (find: Find) => {
  const known = new Map<string, ReturnType<typeof traceWildcard>>();
  return ({ owner, type }: Pick<RecordLine, 'owner' | 'type'>) => {
    const key = `${owner} ${type}`;
    const trace =
      known.get(key) ?? traceWildcard(owner, type, (name, asked) => answerAt(name, asked, find));
    known.set(key, trace);
    return trace;
  };
};

interface Setting {
  readonly context: Context;
  readonly find: Find;
}

const removedLines = (ruling: Ruling): readonly RecordLine[] =>
  ruling.status === 'fail' ? ruling.findings.flatMap(({ fix }) => fix.remove ?? []) : [];

/** What tells whether the records that the ruling would have removed are there. */
export const wildcardNeeds = (ruling: Ruling, find: Find): readonly AnswerNeed[] =>
  uniqueBy(removedLines(ruling), ({ owner, type }) => `${owner} ${type}`).flatMap((line) =>
    wildcardTracer(find)(line).unused.map((name) => ask(name, line.type)),
  );

const lineKey = ({ owner, type, rdata }: RecordLine): string => `${owner} ${type} ${rdata}`;

const uniqueBy = (
  lines: readonly RecordLine[],
  key: (line: RecordLine) => string,
): readonly RecordLine[] => {
  const seen = new Set<string>();
  return lines.filter((line) => seen.size < seen.add(key(line)).size);
};

/** A record that the finding would have removed, and what is there in its place. */
interface Removal {
  readonly line: RecordLine;
  /** The wildcard is right below this name. */
  readonly below: DnsName | undefined;
  /** The CNAME at the line's owner. */
  readonly alias: RecordSet<'CNAME'> | undefined;
}

const toRemoval = (
  line: RecordLine,
  { context, find }: Setting,
  trace: ReturnType<typeof wildcardTracer>,
): Removal => {
  const { below } = trace(line);
  const [first] = answerAt(line.owner, line.type, find)?.chain ?? [];
  // The domain's own alias is another check's affair.
  const alias = below === undefined && line.owner !== context.domain.name ? first : undefined;
  return { line, below, alias };
};

/** The other records of the name that have to be published there, once it has records of its own. */
const keptLines = (
  { owner, type }: RecordLine,
  { publish = [], remove = [] }: Fix,
  { context, find }: Setting,
): readonly RecordLine[] => {
  const here = publish.filter((line) => line.owner === owner);
  const isAtDomain = owner === context.domain.name && here.every((one) => one.type === type);
  const given = answerAt(owner, type, find);
  if (given === undefined || (here.length > 0 && !isAtDomain)) return [];
  const named = new Set([...remove, ...publish].map(lineKey));
  return answerRecordLines(given)
    .map(({ rdata }) => ({ owner, type, rdata }))
    .filter((line) => !named.has(lineKey(line)));
};

const describeOrigin = ({ line: { owner }, below, alias }: Removal): string =>
  alias
    ? `${owner} is an alias (CNAME) of ${alias.rdata[0].target}: change the record there, or replace the CNAME with your own record.`
    : `What is there now comes from the wildcard record *.${below}: leave that, and add your own at ${owner}, which takes precedence.`;

const spare = (finding: Finding, setting: Setting): Finding => {
  const { fix } = finding;
  const trace = wildcardTracer(setting.find);
  const removals = (fix.remove ?? []).map((line) => toRemoval(line, setting, trace));
  const first = removals.find(({ below, alias }) => below !== undefined || alias !== undefined);
  if (first === undefined) return finding;
  const remove = removals.flatMap(({ line, below, alias }) => {
    if (alias) return toRecordLines(alias.owner, 'CNAME', alias.rdata);
    return below === undefined ? [line] : [];
  });
  return {
    ...finding,
    fix: {
      text: `${fix.text} ${describeOrigin(first)}`,
      publish: [...(fix.publish ?? []), ...keptLines(first.line, fix, setting)],
      remove: uniqueBy(remove, lineKey),
    },
  };
};

/** The ruling, without advice to remove what is not there as such: it names the wildcard, or the alias. */
export const removingOwnRecords = (ruling: Ruling, context: Context, find: Find): Ruling =>
  ruling.status === 'fail'
    ? {
        ...ruling,
        findings: mapNonEmpty(ruling.findings, (finding) => spare(finding, { context, find })),
      }
    : ruling;
