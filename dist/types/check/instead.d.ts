import type { RecordLine } from '../model/check.ts';
import type { DnsName } from '../model/dns.ts';
import { type Clues } from './clues.ts';
interface Instead {
    /** What is wrong, a clause. */
    readonly how: string;
    /** What to do; a sentence. */
    readonly advice: string;
    /** What has to make room. */
    readonly lines: readonly RecordLine[];
}
/** What there is at `owner`, which has no CNAME. */
export declare const insteadOf: (owner: DnsName, domain: DnsName, clues: Clues) => Instead;
export {};
