/** Answers that help to explain a fault, by their question. */
import { answerTo, type DnsName, type RecordType, type SettledAnswer } from '../model/dns/dns.ts';
import { type AnswerNeed, ask, glance, needKey } from '../model/need.ts';
import { parentName, splitLabels } from '../model/dns/domain-name.ts';
import { toRecordLines, rdataTexts } from '../record/record-line.ts';

export type Hints = Readonly<Record<string, SettledAnswer | undefined>>;

export const needsByKey = (needs: readonly AnswerNeed[]): Readonly<Record<string, AnswerNeed>> =>
  Object.fromEntries(needs.map((need) => [needKey(need), need]));

/** The answer to this question, if it is among the hints. */
export const findHint = <T extends RecordType>(
  hints: Hints,
  name: DnsName,
  type: T,
): SettledAnswer<T> | undefined => {
  const hint = hints[needKey(ask(name, type))] ?? hints[needKey(glance(name, type))];
  if (hint === undefined) return undefined;
  const answer = answerTo({ name, type }, hint);
  return answer.kind === 'failed' ? undefined : answer;
};

/** Whether the domain itself is a CNAME, which hides every other record of it. */
export const isAlias = (hints: Hints, domain: DnsName): boolean =>
  findHint(hints, domain, 'CNAME')?.kind === 'found';

/** Whether both answers have the same records: then one wildcard gave both. */
export const hasSameRecords = (one: SettledAnswer, other: SettledAnswer | undefined): boolean =>
  one.kind === 'found' &&
  other?.kind === 'found' &&
  rdataTexts(toRecordLines(one.question.name, one.set.type, one.set.rdata))
    .toSorted()
    .join('\n') ===
    rdataTexts(toRecordLines(one.question.name, other.set.type, other.set.rdata))
      .toSorted()
      .join('\n');

/** Whether one DNAME record above them made both: each keeps its first label, and the rest is the same. */
export const isSynthesized = (
  cname: SettledAnswer<'CNAME'>,
  unused: SettledAnswer<'CNAME'> | undefined,
): boolean => {
  if (cname.kind !== 'found' || unused?.kind !== 'found') return false;
  const own = cname.set.rdata[0].target;
  const other = unused.set.rdata[0].target;
  const kept = (name: DnsName, target: DnsName) => splitLabels(name)[0] === splitLabels(target)[0];
  return (
    kept(cname.question.name, own) &&
    kept(unused.question.name, other) &&
    parentName(own) === parentName(other)
  );
};

/**
 * Whether records stand beside a CNAME of the same name, which is not allowed (RFC 1034 §3.6.2): an answer
 * that followed no alias shows it. The system's resolver can't show it, as it hides the alias.
 */
export const isBesideCname = (
  cname: SettledAnswer<'CNAME'> | undefined,
  other: SettledAnswer | undefined,
): boolean =>
  cname?.kind === 'found' &&
  other?.kind === 'found' &&
  other.chain.length === 0 &&
  other.vantage !== 'system';
