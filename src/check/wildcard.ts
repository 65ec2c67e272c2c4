/** Which wildcard record (RFC 4592) gives what is found at a name: the same answers to names that nobody uses show it. */
import { unusedName } from '../knowledge/misplaced-names.ts';
import type { DnsName, RecordType, SettledAnswer } from '../model/dns/dns.ts';
import { isRegistry, parentName } from '../model/dns/domain-name.ts';
import { hasSameRecords } from './hints.ts';

/** The name beside `owner` that nobody uses: the same records there are a wildcard's. */
export const siblingName = (owner: DnsName): DnsName => unusedName(parentName(owner));

/** The names above `owner` at which the wildcard may be, the longest first: up to the registered domain. */
const namesAbove = (owner: DnsName): readonly DnsName[] => {
  const above = parentName(owner);
  return isRegistry(above) ? [] : [above, ...namesAbove(above)];
};

interface WildcardTrace {
  /** The unused names whose answers, to the same question, show it; none if there are no records at `owner`. */
  readonly unused: readonly DnsName[];
  /** The wildcard is right below this name; `undefined` if none gives the records, or it is not known yet. */
  readonly below: DnsName | undefined;
}

/**
 * Climbs from `owner` while an unused name has the same records. What is not known yet ends the climb: ask
 * for `unused`, then call it again. A name with a record of its own may have the same as the wildcard
 * beside it; below it the wildcard gives nothing (RFC 4592 §2.2.2).
 */
export const traceWildcard = (
  owner: DnsName,
  type: RecordType,
  lookup: (name: DnsName, type: RecordType) => SettledAnswer | undefined,
): WildcardTrace => {
  const given = lookup(owner, type);
  const unused: DnsName[] = [];
  let below: DnsName | undefined;
  if (given?.kind !== 'found') return { unused, below };
  for (const above of namesAbove(owner)) {
    const sibling = unusedName(above);
    unused.push(sibling);
    if (!hasSameRecords(given, lookup(sibling, type))) break;
    below = above;
  }
  if (below === undefined) return { unused, below };
  const child = unusedName(owner);
  const beneath = lookup(child, type);
  const isOwn = beneath !== undefined && !hasSameRecords(given, beneath);
  return { unused: [...unused, child], below: isOwn ? undefined : below };
};
