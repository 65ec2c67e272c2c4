/** Tells a resolver that knows the internet's names from one that knows none, and takes no "no such name" from the latter. */
import type { Resolver } from '../model/dns.ts';
/**
 * The resolver of an isolated network says of every name that it does not exist. Where it says so
 * of a whole top-level domain, and does not know icloud.com either, its NXDOMAIN is a failure
 * (`isolated`): nothing was learned of the name. Costs no question where icloud.com is asked about
 * anyway, and known.
 */
export declare const grounded: (resolver: Resolver) => Resolver;
