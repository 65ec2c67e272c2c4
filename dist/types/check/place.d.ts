import { type Place, type Wanted } from '../icloud/misplaced.ts';
import type { RecordLine } from '../model/check.ts';
import type { DnsName, RecordType, SettledAnswer } from '../model/dns.ts';
import { type AnswerNeed } from '../model/evidence.ts';
import { type Clues } from './clues.ts';
/** Who keeps the zone of the domain. */
export declare const keeperOf: (domain: DnsName) => readonly AnswerNeed[];
/** All that tells where a record that is missing went, and who keeps the zone. */
export declare const cluesTo: (wanted: Wanted, type: RecordType, domain: DnsName) => Readonly<Record<string, AnswerNeed<keyof import("../model/dns.ts").RData>>>;
/** What to know about the form of the DNS host, with a space in front; empty where the host is not known. */
export declare const formAdvice: (clues: Clues, domain: DnsName, line: Pick<RecordLine, 'owner' | 'type'>) => string;
/** Says that the DNS host takes Apple's records by itself, with a space in front; empty where it does not say so. */
export declare const connectAdvice: (clues: Clues, domain: DnsName) => string;
/** The DNS host's name, where it is known. */
export declare const hostIn: (clues: Clues, domain: DnsName) => string | undefined;
export declare const parkedIn: (clues: Clues, domain: DnsName) => boolean;
/** A record in the wrong place. */
interface Stray {
    readonly place: Place;
    readonly lines: readonly RecordLine[];
    /** Whether it is only a wildcard record that answers there. */
    readonly wildcard: boolean;
}
/** Where the record went: the places whose records are `meant` to be it. */
export declare const straysIn: <T extends RecordType>(clues: Clues, { wanted, type, domain }: {
    readonly wanted: Wanted;
    readonly type: T;
    readonly domain: DnsName;
}, meant: (answer: SettledAnswer<T>) => readonly RecordLine[]) => readonly Stray[];
/** What is said of them, and what of them goes: what a wildcard gives may serve another end. */
export declare const toldOf: (strays: readonly Stray[], owner: DnsName) => {
    message: string;
    remove: RecordLine[];
    observed: string[];
    advice: string;
};
export {};
