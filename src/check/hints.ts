/** Answers that explain a fault, found again by their question. */
import type { DnsName, RecordType, SettledAnswer } from '../model/dns/dns.ts';
import { type AnswerNeed, ask, glance, keyOf } from '../model/need.ts';
import { linesOf, rdataOf } from '../record/record-line.ts';

/** Answers by the key of their question. */
export type Clues = Readonly<Record<string, SettledAnswer | undefined>>;

export const keyed = (needs: readonly AnswerNeed[]): Readonly<Record<string, AnswerNeed>> =>
  Object.fromEntries(needs.map((need) => [keyOf(need), need]));

/** The answer among the clues, where there is one. */
export const clue = <T extends RecordType>(
  clues: Clues,
  name: DnsName,
  type: T,
): SettledAnswer<T> | undefined =>
  // The key holds the type of the question, so the answer is of that type.
  (clues[keyOf(ask(name, type))] ?? clues[keyOf(glance(name, type))]) as
    | SettledAnswer<T>
    | undefined;

/** The domain itself is a CNAME: every record that it should have is hidden. */
export const isAlias = (clues: Clues, domain: DnsName): boolean =>
  clue(clues, domain, 'CNAME')?.kind === 'found';

/** Whether both answers hold the same records: then a wildcard gave both. */
export const isSame = (one: SettledAnswer, other: SettledAnswer | undefined): boolean =>
  one.kind === 'found' &&
  other?.kind === 'found' &&
  rdataOf(linesOf(one.question.name, one.set.type, one.set.rdata))
    .toSorted()
    .join('\n') ===
    rdataOf(linesOf(one.question.name, other.set.type, other.set.rdata))
      .toSorted()
      .join('\n');
