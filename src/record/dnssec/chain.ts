/** The chain of trust, from the root's anchors or a parent's word down to a zone (RFC 4035 §5.2). */
import type { Answer, DnsName, RData } from '../../model/dns/dns.ts';
import type {
  DnssecFault,
  InsecureReason,
  UnknownReason,
  ZoneLink,
  ZoneTrust,
} from '../../model/dns/dnssec.ts';
import { judgeAnswer } from './answer.ts';
import type { Validation } from './cryptography.ts';
import { judgeDenial } from './denial.ts';
import { createDs, isEntryPoint, isZoneKey, keysOfDs, nameKey, usableDs } from './keys.ts';
import { describeLoss } from './loss.ts';
import { judgeSet } from './signature.ts';

type Ds = RData['DS'];
type Keys = Extract<Answer<'DNSKEY'>, { readonly kind: 'found' }>;
type SecureZone = Extract<ZoneTrust, { readonly status: 'secure' }>;

/** The zone's keys, or the DS record that `parent` serves for it, break the chain. */
const broken = (zone: DnsName, fault: DnssecFault, parent?: DnsName): ZoneTrust => ({
  zone,
  status: 'bogus',
  at: { zone, type: parent === undefined ? 'DNSKEY' : 'DS' },
  servedBy: parent ?? zone,
  fault,
});

const undecided = (zone: DnsName, why: UnknownReason): ZoneTrust => ({
  zone,
  status: 'indeterminate',
  why,
});

/** Broken, unless what the answer misses may have been lost on the way. */
const brokenIn = (answer: Answer, zone: DnsName, fault: DnssecFault, parent?: DnsName) => {
  const why = describeLoss(fault, answer);
  return why === undefined ? broken(zone, fault, parent) : undecided(zone, why);
};

const unanswered = (zone: DnsName, answer: Answer | undefined, type: 'DS' | 'DNSKEY') =>
  undecided(zone, { kind: 'failed', question: answer?.question ?? { name: zone, type } });

const insecureZone = (zone: DnsName, why: InsecureReason): ZoneTrust => ({
  zone,
  status: 'insecure',
  why,
});

/** Keys that are tried when the right DS record is sought. */
const mostKeys = 8;

const signedKeys = ({ set, signatures = [] }: Keys) => ({ ...set, signatures });

/** The DS records with which the zone would be valid: of keys that validly sign its keys. */
const findRightDs = async (
  zone: DnsName,
  answer: Keys,
  validation: Validation,
): Promise<readonly Ds[]> => {
  const all = answer.set.rdata.filter(isZoneKey);
  const entries = all.filter(isEntryPoint);
  const right: Ds[] = [];
  for (const key of [...entries, ...all.filter((one) => !isEntryPoint(one))].slice(0, mostKeys)) {
    if (right.length > 0 && !isEntryPoint(key)) break;
    const judged = await judgeSet(signedKeys(answer), { zone, keys: [key] }, validation);
    const ds = judged.kind === 'valid' ? await createDs(zone, key, validation) : undefined;
    if (ds !== undefined) right.push(ds);
  }
  return right;
};

/** Trusts the keys of a zone if one that a DS record names signs them. */
const trustKeys = async (
  zone: DnsName,
  { ds, keys }: { ds: readonly Ds[]; keys: Keys },
  validation: Validation,
): Promise<ZoneTrust> => {
  const { rdata } = keys.set;
  const own = await keysOfDs({ zone, keys: rdata }, ds, validation.cryptography);
  const mismatch = async (kind: 'ds-mismatch' | 'ds-key-idle'): Promise<ZoneTrust> =>
    broken(zone, { kind, zone, ds, right: await findRightDs(zone, keys, validation) });
  if (own.length === 0) return mismatch('ds-mismatch');
  const judged = await judgeSet(signedKeys(keys), { zone, keys: own }, validation);
  switch (judged.kind) {
    case 'valid':
      return { zone, status: 'secure', keys: rdata };
    case 'unknown':
      return undecided(zone, judged.why);
    case 'bogus':
      return judged.fault.kind === 'key-missing'
        ? mismatch('ds-key-idle')
        : brokenIn(keys, zone, judged.fault);
  }
};

/** Follows DS records, which are believed, to the zone's keys. */
const followDs = async (
  { zone, keys }: ZoneLink,
  ds: readonly Ds[],
  validation: Validation,
): Promise<ZoneTrust> => {
  const usable = usableDs(ds, validation.cryptography);
  if (usable.length === 0) return insecureZone(zone, { kind: 'unknown-algorithm', zone, ds });
  if (keys === undefined || keys.kind === 'failed') return unanswered(zone, keys, 'DNSKEY');
  return keys.kind === 'found' && keys.set.owner === zone
    ? trustKeys(zone, { ds: usable, keys }, validation)
    : broken(zone, { kind: 'no-keys', zone, ds: usable });
};

type Absence = 'NSEC' | 'NSEC3' | 'opt-out' | 'word';

const withoutDs = ({ zone, keys }: ZoneLink, by: Absence): ZoneTrust =>
  insecureZone(
    zone,
    keys?.kind === 'found'
      ? { kind: 'island', zone, keys: keys.set.rdata.map(nameKey) }
      : { kind: 'no-ds', zone, by },
  );

/** What the parent's proof makes of a zone without DS record (RFC 6840 §4.4). */
const judgeMissingDs = async (
  link: ZoneLink,
  ds: Answer<'DS'>,
  { parent, validation }: { readonly parent: SecureZone; readonly validation: Validation },
): Promise<ZoneTrust> => {
  const { zone } = link;
  const of = ds.kind === 'nxdomain' ? 'name' : 'set';
  const denied = { of, name: zone, type: 'DS' } as const;
  const judged = await judgeDenial(ds.proof ?? [], denied, { zone: parent, validation });
  switch (judged.kind) {
    case 'proven':
      return judged.delegation
        ? withoutDs(link, judged.by)
        : broken(zone, { kind: 'not-delegated', zone }, parent.zone);
    case 'opt-out':
      return withoutDs(link, 'opt-out');
    case 'iterations':
      return insecureZone(zone, { ...judged, zone: parent.zone });
    case 'unknown':
      return undecided(zone, judged.why);
    case 'bogus':
      return brokenIn(ds, zone, judged.fault, parent.zone);
  }
};

/**
 * The trust in a zone, from the trust in the one above. Without `parent` the parent's servers are
 * believed, as where the root cannot be asked.
 */
export const linkZone = async (
  link: ZoneLink,
  parent: ZoneTrust | undefined,
  validation: Validation,
): Promise<ZoneTrust> => {
  const { zone, ds } = link;
  if (parent !== undefined && parent.status !== 'secure') return { ...parent, zone };
  if (ds === undefined || ds.kind === 'failed') return unanswered(zone, ds, 'DS');
  if (ds.kind !== 'found')
    return parent === undefined
      ? withoutDs(link, 'word')
      : judgeMissingDs(link, ds, { parent, validation });
  if (parent === undefined) return followDs(link, ds.set.rdata, validation);
  const judged = await judgeAnswer(ds, { ...validation, zones: [parent] });
  switch (judged.status) {
    case 'bogus':
      return broken(zone, judged.fault, parent.zone);
    case 'insecure':
      return insecureZone(zone, judged.why);
    case 'indeterminate':
      return undecided(zone, judged.why);
    case 'secure':
      return followDs(link, ds.set.rdata, validation);
  }
};

/** The root by its trust anchors: where another answers, there is no chain to judge by. */
const trustRoot = async (
  link: ZoneLink,
  anchors: readonly Ds[],
  validation: Validation,
): Promise<ZoneTrust> => {
  const trust = await followDs(link, anchors, validation);
  return trust.status === 'bogus'
    ? undecided(trust.zone, { kind: 'other-root', fault: trust.fault })
    : trust;
};

/**
 * The trust in each zone of a chain, which goes down: from the root by its `anchors`, or from
 * another zone by the DS record that its parent serves. The first that is bogus says what breaks.
 */
export const walkChain = async (
  links: readonly ZoneLink[],
  anchors: readonly Ds[],
  validation: Validation,
): Promise<readonly ZoneTrust[]> => {
  const walked: ZoneTrust[] = [];
  for (const link of links)
    walked.push(
      link.zone === '.'
        ? await trustRoot(link, anchors, validation)
        : await linkZone(link, walked.at(-1), validation),
    );
  return walked;
};
