/** What the registration checks have in common: what the registry says, and what it means for mail. */
import type { Registration } from '../model/registration.ts';
type Registered = Extract<Registration, {
    readonly kind: 'registered';
}>;
/** The states that keep the domain out of DNS, as clauses. */
export declare const holdsOf: ({ status }: Registered) => readonly string[];
/** Whole days from one moment to another; negative where that has passed. */
export declare const daysUntil: (moment: string, now: string) => number;
/** Why nothing can be said of the registration, or undefined and it can. */
export declare const unknownBecause: (registration: Registration) => string | undefined;
/** What the registry says of a domain that is not in DNS, as a clause with `; ` in front; empty where it says nothing of use. */
export declare const registryWord: (registration: Registration | undefined, now: string) => string;
export {};
