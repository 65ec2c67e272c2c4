/** Answers that explain a fault, found again by their question. */
import type { DnsName, RecordType, SettledAnswer } from '../model/dns.ts';
import { type AnswerNeed } from '../model/evidence.ts';
/** Answers by the key of their question. */
export type Clues = Readonly<Record<string, SettledAnswer | undefined>>;
export declare const keyed: (needs: readonly AnswerNeed[]) => Readonly<Record<string, AnswerNeed>>;
/** The answer among the clues, where there is one. */
export declare const clue: <T extends RecordType>(clues: Clues, name: DnsName, type: T) => SettledAnswer<T> | undefined;
/** The domain itself is a CNAME: every record that it should have is hidden. */
export declare const isAlias: (clues: Clues, domain: DnsName) => boolean;
/** Whether both answers hold the same records: then a wildcard gave both. */
export declare const isSame: (one: SettledAnswer, other: SettledAnswer | undefined) => boolean;
