/** What NSEC records prove (RFC 4035 §5.4, RFC 6840 §4.1 and RFC 6840 §4.3). */
import type { DnsName, RecordSet } from '../../model/dns/dns.ts';
import { isWithin, prependLabels, splitLabels } from '../../model/dns/domain-name.ts';
import type { Denied, Proof } from './proof.ts';
import { isAbsentIn, isDelegation, startsOtherNames } from './proof.ts';
import { commonAncestor, compareNames, isBelow } from './name-order.ts';
import { wildcardLabel } from './signature.ts';

/** An NSEC record that is validly signed. */
interface Nsec {
  readonly owner: DnsName;
  readonly next: DnsName;
  readonly types: readonly string[];
}

/** Whether no owner of the zone lies where `name` does. The last record's `next` is the apex. */
const covers = ({ owner, next }: Nsec, name: DnsName, zone: DnsName): boolean =>
  compareNames(owner, name) < 0 &&
  isWithin(next, zone) &&
  (next === zone || compareNames(name, next) < 0);

/** Whether the name exists without records, because one below it has some (RFC 4592 §2.2.2). */
const isEmptyNonTerminal = ({ next }: Nsec, name: DnsName): boolean => isBelow(next, name);

/** The record that covers the name, and may speak of it (RFC 6840 §4.1). */
const findCover = (records: readonly Nsec[], name: DnsName, zone: DnsName): Nsec | undefined =>
  records.find(
    (one) => covers(one, name, zone) && !(isBelow(name, one.owner) && startsOtherNames(one.types)),
  );

/** The closest name above that exists: the covering record is next to it on one side. */
const closestEncloser = ({ owner, next }: Nsec, name: DnsName): DnsName => {
  const [one, other] = [commonAncestor(owner, name), commonAncestor(next, name)];
  return splitLabels(one).length > splitLabels(other).length ? one : other;
};

const absentAt = (
  records: readonly Nsec[],
  owner: DnsName,
  { name, type }: Denied,
): Proof | undefined => {
  const own = records.find((one) => one.owner === owner && isAbsentIn(one.types, { name, type }));
  return own && { kind: 'proven', by: 'NSEC', delegation: isDelegation(own.types) };
};

/** That the name exists and has no such set. */
const absentOrEmpty = (
  records: readonly Nsec[],
  owner: DnsName,
  { denied, zone }: { readonly denied: Denied; readonly zone: DnsName },
): Proof | undefined => {
  const cover = findCover(records, owner, zone);
  return cover && isEmptyNonTerminal(cover, owner)
    ? { kind: 'proven', by: 'NSEC', delegation: false }
    : absentAt(records, owner, denied);
};

/** That the name exists and has no such set, or that the wildcard in its place has none. */
const proveNoData = (
  records: readonly Nsec[],
  denied: Denied,
  zone: DnsName,
): Proof | undefined => {
  const own = absentOrEmpty(records, denied.name, { denied, zone });
  if (own !== undefined) return own;
  const cover = findCover(records, denied.name, zone);
  if (cover === undefined) return undefined;
  const wildcard = prependLabels(wildcardLabel, closestEncloser(cover, denied.name));
  return absentOrEmpty(records, wildcard, { denied, zone });
};

const isAbsentName = (records: readonly Nsec[], name: DnsName, zone: DnsName): Nsec | undefined => {
  const cover = findCover(records, name, zone);
  return cover && !isEmptyNonTerminal(cover, name) ? cover : undefined;
};

/** That neither the name exists nor a wildcard in its place. */
const proveNoName = (
  records: readonly Nsec[],
  { name }: Denied,
  zone: DnsName,
): Proof | undefined => {
  const cover = isAbsentName(records, name, zone);
  const wildcard = cover && prependLabels(wildcardLabel, closestEncloser(cover, name));
  return wildcard !== undefined && isAbsentName(records, wildcard, zone)
    ? { kind: 'proven', by: 'NSEC', delegation: false }
    : undefined;
};

/** That no name exists that is closer than the wildcard below `expandedAt`. */
const proveNoCloserName = (
  records: readonly Nsec[],
  { name, expandedAt }: Denied,
  zone: DnsName,
): Proof | undefined => {
  const cover = isAbsentName(records, name, zone);
  return cover !== undefined && closestEncloser(cover, name) === expandedAt
    ? { kind: 'proven', by: 'NSEC', delegation: false }
    : undefined;
};

const provers = { set: proveNoData, name: proveNoName, 'closer-name': proveNoCloserName };

export const proveByNsec = (
  sets: readonly RecordSet<'NSEC'>[],
  denied: Denied,
  zone: DnsName,
): Proof | undefined => {
  const records = sets.flatMap(({ owner, rdata }) =>
    rdata.map(({ next, types }) => ({ owner, next, types })),
  );
  return provers[denied.of](records, denied, zone);
};
