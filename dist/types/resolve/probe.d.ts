import { networkInterfaces } from 'node:os';
import type { Resolver } from '../model/dns.ts';
import type { Prober } from '../model/probe.ts';
import { type Limits } from './session.ts';
import type { Target } from './mail-connection.ts';
export interface ProberOptions {
    /** Gives the addresses. */
    readonly resolver: Resolver;
    readonly timeouts?: Partial<Limits>;
    /** Trusted roots in PEM; node's own where absent. */
    readonly ca?: string;
    /** Where to connect to in place of an address and port: for servers on loopback that stand in. */
    readonly connectTo?: (address: string, port: number) => Target;
    /** The clock that `daysLeft` is counted by. */
    readonly now?: () => Date;
    readonly interfaces?: typeof networkInterfaces;
    /** The roots that the system trusts, in PEM; `undefined` where they cannot be had. */
    readonly systemRoots?: () => readonly string[] | undefined;
}
/** Whether an IPv6 packet could leave this machine: a link-local address alone takes it nowhere. */
export declare const routesIPv6: (interfaces?: typeof networkInterfaces) => boolean;
/** Likewise an IPv4 packet. */
export declare const routesIPv4: (interfaces?: typeof networkInterfaces) => boolean;
/** Both families are looked up at once, and each is probed as soon as its addresses are known. */
export declare const prober: (options: ProberOptions) => Prober;
