import type { networkInterfaces } from 'node:os';
import type { Resolver } from '../model/dns/dns.ts';
import type { AddressProbe, Prober } from '../model/mail/probe.ts';
import { type PhaseLimits } from './session.ts';
import type { ConnectionTarget } from './connection.ts';
export interface ProberOptions {
    /** Gives the addresses. */
    readonly resolver: Resolver;
    readonly timeouts?: Partial<PhaseLimits>;
    /** Trusted roots in PEM; node's own if absent. */
    readonly ca?: string;
    /** Where to connect instead of to an address and port: for stand-in servers on loopback. */
    readonly connectTo?: (address: string, port: number) => ConnectionTarget;
    /** What came of addresses that were tried already: these are not tried again. */
    readonly tried?: ReadonlyMap<string, AddressProbe>;
    /** The clock that `daysLeft` is counted by. */
    readonly now?: () => Date;
    readonly interfaces?: typeof networkInterfaces;
    /** The roots that the system trusts, in PEM; `undefined` if they are not known. */
    readonly systemRoots?: () => readonly string[] | undefined;
}
/** Both families are looked up at once, and each is probed as soon as its addresses are known. */
export declare const prober: (options: ProberOptions) => Prober;
