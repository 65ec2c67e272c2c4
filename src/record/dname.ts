/** CNAME records that are in no zone, because a DNAME record above them makes them (RFC 6672). */
import type { DnsName, ProofSet, RecordSet, SignedSet } from '../model/dns/dns.ts';
import { isWithin, substituteDname } from '../model/dns/domain-name.ts';

/** The CNAME that `dname` makes for a name below its owner (RFC 6672 §3.1). */
export const synthesizeCname = (
  owner: DnsName,
  { owner: above, ttl, rdata }: RecordSet<'DNAME'>,
): RecordSet<'CNAME'> => ({
  owner,
  type: 'CNAME',
  ...(ttl === undefined ? {} : { ttl }),
  rdata: [{ target: substituteDname(owner, above, rdata[0].target) }],
});

/** The DNAME that made `link`; `undefined` if the CNAME is a record of its own, or its source hides the DNAME. */
export const findDname = (
  { owner, rdata: [{ target }] }: RecordSet<'CNAME'>,
  proof: readonly ProofSet[] = [],
): SignedSet<'DNAME'> | undefined => {
  for (const set of proof) {
    if (set.type !== 'DNAME' || set.owner === owner || !isWithin(owner, set.owner)) continue;
    if (substituteDname(owner, set.owner, set.rdata[0].target) === target) return set;
  }
  return undefined;
};
