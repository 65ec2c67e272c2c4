/** A DNSSEC fault in words: which set, which key, which owner, which date. */
import type { DnsName, RData } from '../../model/dns/dns.ts';
import type { DnssecFault, KeyName } from '../../model/dns/dnssec.ts';
import { isRegistry } from '../../model/dns/domain-name.ts';
import { listed } from '../../model/text/wording.ts';

type FaultOf<K extends DnssecFault['kind']> = Extract<DnssecFault, { readonly kind: K }>;

const formatTime = (seconds: number): string =>
  new Date(seconds * 1000).toISOString().replace(/:\d\d\.000Z$/, 'Z');

type Tagged = Pick<KeyName, 'keyTag'>;

const keyTags = (keys: readonly Tagged[]): readonly string[] =>
  [...new Set(keys.map(({ keyTag }) => keyTag))].sort((a, b) => a - b).map(String);

/** More keys than a rollover has are only counted. */
const listKeyTags = (keys: readonly Tagged[]): string => listed(keyTags(keys), 4);

/** `the MX records of example.com`; the keys of a zone are called so. */
const describeSet = ({ owner, type }: { readonly owner: DnsName; readonly type: string }): string =>
  type === 'DNSKEY' ? `the keys of ${owner}` : `the ${type} records of ${owner}`;

/** Who holds the DS records of a domain below `parent`, for its owner. */
export const describeParent = (parent: DnsName | undefined): string =>
  parent === undefined || isRegistry(parent) ? 'the registrar' : `the zone ${parent}`;

/** Who the faults of DS records are told of. */
interface Setting {
  /** Who holds the DS records, for people. */
  readonly holder: string;
  /** The keys that the zone serves, as far as they are known. */
  readonly keys: readonly Tagged[];
  /** Whether the zone is a registry's and not the reader's. */
  readonly above?: true;
}

const describeDsFault = (
  { kind, ds, ...fault }: FaultOf<'no-keys' | 'ds-mismatch' | 'ds-key-idle'>,
  { holder, keys, above }: Setting,
): string => {
  const zone = above ? 'the zone' : "the DNS host's zone";
  const lists = `${holder} lists key ${listKeyTags(ds)}`;
  if (kind === 'no-keys') return `${lists}, but ${zone} has no keys`;
  if (kind === 'ds-key-idle') return `${lists}, which does not sign the zone's keys`;
  const right = 'right' in fault && fault.right.length > 0 ? fault.right : keys;
  if (right.length === 0) return `${lists}, which is not a key of the zone`;
  return keyTags(right).join() === keyTags(ds).join()
    ? `the DS record that ${holder} has for key ${listKeyTags(ds)} does not match that key`
    : `${lists}, but ${above ? 'the zone is signed' : 'the DNS host signs'} with ${listKeyTags(right)}`;
};

const describeDenial = ({ kind, owner, type, of }: FaultOf<'denial-missing' | 'denial-wrong'>) => {
  const what = of === 'set' ? `has no ${type} record` : 'does not exist';
  return kind === 'denial-missing'
    ? `no signed proof (NSEC or NSEC3) says that ${owner} ${what}`
    : `the signed proof (NSEC or NSEC3) that ${owner} ${what} is about other names`;
};

/** A clause, printable ASCII. */
export const describeFault = (fault: DnssecFault, setting: Setting): string => {
  switch (fault.kind) {
    case 'unsigned':
      return `${describeSet(fault)} are not signed, and the zone is`;
    case 'expired':
      return `the signature over ${describeSet(fault)} (key ${fault.key.keyTag}) expired at ${formatTime(fault.at)}`;
    case 'not-yet-valid':
      return `the signature over ${describeSet(fault)} (key ${fault.key.keyTag}) begins only at ${formatTime(fault.at)}`;
    case 'key-missing':
      return `the signature over ${describeSet(fault)} is of key ${fault.key.keyTag}, and the zone has only ${listKeyTags(fault.keys)}`;
    case 'signature-wrong':
      return `the signature over ${describeSet(fault)} (key ${fault.key.keyTag}) does not match them`;
    case 'foreign-signer':
      return `${describeSet(fault)} are signed by ${fault.signer} instead of ${fault.zone}`;
    case 'labels':
      return `the signature over ${describeSet(fault)} is of a longer name`;
    case 'too-many':
      return `none of the many signatures over ${describeSet(fault)} is valid`;
    case 'denial-missing':
    case 'denial-wrong':
      return describeDenial(fault);
    case 'not-delegated':
      return `its signed proof says that it does not delegate ${fault.zone}`;
    case 'no-keys':
    case 'ds-mismatch':
    case 'ds-key-idle':
      return describeDsFault(fault, setting);
  }
};

/** Whether the parent's DS record is at fault, and what it should be. */
export const rightDs = (fault: DnssecFault): readonly RData['DS'][] | undefined => {
  switch (fault.kind) {
    case 'no-keys':
      return [];
    case 'ds-mismatch':
    case 'ds-key-idle':
      return fault.right.length > 0 ? fault.right : undefined;
    default:
      return undefined;
  }
};
