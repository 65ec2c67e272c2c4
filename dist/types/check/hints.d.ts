/** Answers that help to explain a fault, by their question. */
import { type DnsName, type RecordType, type SettledAnswer } from '../model/dns/dns.ts';
import { type AnswerNeed } from '../model/need.ts';
export type Hints = Readonly<Record<string, SettledAnswer | undefined>>;
export declare const needsByKey: (needs: readonly AnswerNeed[]) => Readonly<Record<string, AnswerNeed>>;
/** The answer to this question, if it is among the hints. */
export declare const findHint: <T extends RecordType>(hints: Hints, name: DnsName, type: T) => SettledAnswer<T> | undefined;
/** Whether the domain itself is a CNAME, which hides every other record of it. */
export declare const isAlias: (hints: Hints, domain: DnsName) => boolean;
/** Whether both answers have the same records: then one wildcard gave both. */
export declare const hasSameRecords: (one: SettledAnswer, other: SettledAnswer | undefined) => boolean;
/** Whether one DNAME record above them made both: each keeps its first label, and the rest is the same. */
export declare const isSynthesized: (cname: SettledAnswer<'CNAME'>, unused: SettledAnswer<'CNAME'> | undefined) => boolean;
/**
 * Whether records stand beside a CNAME of the same name, which is not allowed (RFC 1034 §3.6.2): an answer
 * that followed no alias shows it. The system's resolver can't show it, as it hides the alias.
 */
export declare const isBesideCname: (cname: SettledAnswer<'CNAME'> | undefined, other: SettledAnswer | undefined) => boolean;
