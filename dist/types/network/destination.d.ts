/**
 * Whom a connection may go to. Every one to a host that a domain's data may lead to is opened in this
 * folder, and says how far it may reach: that data must not choose an address in the network that this
 * runs in. What else opens connections asks hosts that the user names, or GitHub.
 */
import { type SpecialKind } from '../knowledge/special-addresses.ts';
/**
 * `any`: the host is the user's choice, Apple's, or of this computer's settings, or the user allows
 * private addresses. `public`: a domain's data led to it, so only an address of the internet will do.
 */
export type Reach = 'any' | 'public';
export interface Destination {
    /** An IP literal: a name could have another address by the time it is looked up. */
    readonly address: string;
    readonly port: number;
    readonly reach: Reach;
}
/** Whether nothing at the address is contacted that may be reached so far. */
export declare const isRefused: (reach: Reach) => (address: string) => boolean;
/** What "private" in `--allow-private` stands for. */
export declare const notContacted: (address: string, kind: SpecialKind) => string;
/** Takes the place of the error of a connection that was not opened. */
export declare class NotPublicError extends Error {
    readonly name = "NotPublicError";
}
/** Why no connection is opened; `undefined` where one may be. */
export declare const refusalOf: ({ address, reach }: Destination) => NotPublicError | undefined;
