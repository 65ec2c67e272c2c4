/** Answers that explain a fault, found again by their question. */
import { answerTo, type DnsName, type RecordType, type SettledAnswer } from '../model/dns/dns.ts';
import { type AnswerNeed, ask, glance, needKey } from '../model/need.ts';
import { toRecordLines, rdataTexts } from '../record/record-line.ts';

/** Answers by the key of their question. */
export type Hints = Readonly<Record<string, SettledAnswer | undefined>>;

export const needsByKey = (needs: readonly AnswerNeed[]): Readonly<Record<string, AnswerNeed>> =>
  Object.fromEntries(needs.map((need) => [needKey(need), need]));

/** The answer among the clues, where there is one. */
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

/** The domain itself is a CNAME: every record that it should have is hidden. */
export const isAlias = (hints: Hints, domain: DnsName): boolean =>
  findHint(hints, domain, 'CNAME')?.kind === 'found';

/** Whether both answers hold the same records: then a wildcard gave both. */
export const hasSameRecords = (one: SettledAnswer, other: SettledAnswer | undefined): boolean =>
  one.kind === 'found' &&
  other?.kind === 'found' &&
  rdataTexts(toRecordLines(one.question.name, one.set.type, one.set.rdata))
    .toSorted()
    .join('\n') ===
    rdataTexts(toRecordLines(one.question.name, other.set.type, other.set.rdata))
      .toSorted()
      .join('\n');
