/** What NSEC and NSEC3 records have in common: what is to be denied, and what came of it. */
import type { DnsName } from '../../model/dns/dns.ts';

/** `set`: the name has none of the type. `name`: it does not exist. `closer-name`: no name between it and a wildcard does. */
export interface Denied {
  readonly of: 'set' | 'name' | 'closer-name';
  readonly name: DnsName;
  readonly type: string;
  /** The wildcard's parent, for `closer-name`. */
  readonly expandedAt?: DnsName;
}

/**
 * `delegation`: the name is one, by the zone's own word. `opt-out`: unsigned delegations may lie
 * there (RFC 5155 §6). `iterations`: more than are computed.
 */
export type Proof =
  | { readonly kind: 'proven'; readonly by: 'NSEC' | 'NSEC3'; readonly delegation: boolean }
  | { readonly kind: 'opt-out' }
  | { readonly kind: 'iterations'; readonly iterations: number };

/** The parent's side of a zone cut: what lies there is another zone's, all but the DS record. */
export const isDelegation = (types: readonly string[]): boolean =>
  types.includes('NS') && !types.includes('SOA');

/** Whether the names below are not this zone's, or made by a DNAME record (RFC 6840 §4.1). */
export const startsOtherNames = (types: readonly string[]): boolean =>
  isDelegation(types) || types.includes('DNAME');

/**
 * Whether an owner with these types has no set of this one, by the side of a zone cut that can say
 * so, and no CNAME record in its place (RFC 6840 §4.1, RFC 6840 §4.3, RFC 6840 §4.4).
 */
export const isAbsentIn = (
  types: readonly string[],
  { name, type }: Pick<Denied, 'name' | 'type'>,
): boolean => {
  const otherSide = type === 'DS' ? types.includes('SOA') && name !== '.' : isDelegation(types);
  return !otherSide && !types.includes(type) && !types.includes('CNAME');
};
