/** Key tags (RFC 4034 appendix B). */
import type { Octets } from '../../model/dns/dns.ts';

/** The tag of a key with this record data: a sum; for algorithm 1, octets of the key itself. */
export const computeKeyTag = (rdata: Octets): number => {
  const octet = (i: number): number => (i < rdata.length ? rdata.charCodeAt(i) : 0);
  if (octet(3) === 1 && rdata.length >= 7)
    return (octet(rdata.length - 3) << 8) | octet(rdata.length - 2);
  let sum = 0;
  for (let i = 0; i < rdata.length; i += 1) sum += i % 2 === 0 ? octet(i) << 8 : octet(i);
  return (sum + (sum >>> 16)) & 0xffff;
};
