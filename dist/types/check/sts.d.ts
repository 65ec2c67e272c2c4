/** What the checks of MTA-STS have in common: the policy that was fetched, and whom it shuts out. */
import type { Context, Ruling } from '../model/check.ts';
import type { SettledAnswer } from '../model/dns.ts';
import type { PolicyNeed, Settled } from '../model/evidence.ts';
import { type StsPolicy } from '../record/mta-sts.ts';
import { type Fault } from '../record/tag-list.ts';
type Fetched = Settled<PolicyNeed>;
/** Whether there is one record, so that senders look for a policy (RFC 8461 §3.1). */
export declare const announces: (txt: SettledAnswer<'TXT'>) => boolean;
/** The policy as a sender takes it, or why it takes none (RFC 8461 §3.3). */
export declare const policyIn: (fetched: Fetched) => StsPolicy | Fault;
/** Why it does not count, a clause; what is wrong with a certificate is said by {@link sightOf}. */
export declare const faultOf: (fetched: Fetched, { message }: Fault) => string;
/** What came in place of a policy, where {@link faultOf} leaves it out. */
export declare const sightOf: (fetched: Fetched) => readonly string[] | undefined;
/** Fails a policy that leaves one of iCloud's exchanges out. */
export declare const shutOut: (policy: StsPolicy, { domain, required }: Context, consequence: string) => Ruling;
export {};
