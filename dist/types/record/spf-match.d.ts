/** Whether a mechanism matches the client (RFC 7208 §5.3 to §5.7). */
import type { Octets } from '../model/dns.ts';
import { type Network } from './spf-address.ts';
import type { SpfDirective } from './spf-grammar.ts';
import type { Asking, Session, Stop } from './spf-session.ts';
export type Match = boolean | Stop;
/** Whether the client is within the network; neither where the client is many and only some are. */
export declare const matchNetwork: ({ client }: Session, network: Network) => Match;
type HostDirective = Extract<SpfDirective, {
    kind: 'a' | 'mx' | 'ptr' | 'exists';
}>;
/** Whether a mechanism of the record of `domain` that asks for hosts matches. */
export declare function matchHosts(session: Session, term: HostDirective, domain: Octets): Asking<boolean>;
export {};
