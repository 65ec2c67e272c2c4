/** Whether the NSEC and NSEC3 records that came with an answer prove what it denies. */
import type { ProofSet, RecordSet } from '../../model/dns/dns.ts';
import type { DnssecFault, UnknownReason } from '../../model/dns/dnssec.ts';
import { isWithin } from '../../model/dns/domain-name.ts';
import type { SignedZone, Validation } from './cryptography.ts';
import { proveByNsec } from './nsec.ts';
import { proveByNsec3 } from './nsec3.ts';
import type { Denied, Proof } from './proof.ts';
import { judgeSet } from './signature.ts';

export type DenialJudgement =
  | Proof
  | { readonly kind: 'bogus'; readonly fault: DnssecFault }
  | { readonly kind: 'unknown'; readonly why: UnknownReason };

/** A proof has two or three records of its zone; more than these are not looked at. */
const mostRecords = 12;

const isOf =
  <T extends 'NSEC' | 'NSEC3'>(type: T) =>
  (set: RecordSet): set is RecordSet<T> =>
    set.type === type;

/**
 * Judges a denial by the records of this zone, of which only those count that are validly signed. It
 * is unknown if they prove nothing and another could not be judged.
 */
export const judgeDenial = async (
  proof: readonly ProofSet[],
  denied: Denied,
  { zone, validation }: { readonly zone: SignedZone; readonly validation: Validation },
): Promise<DenialJudgement> => {
  const { of, name: owner, type } = denied;
  const candidates = proof
    .filter((set) => set.type !== 'DNAME' && isWithin(set.owner, zone.zone))
    .slice(0, mostRecords);
  const judged = [];
  for (const set of candidates) judged.push({ set, ...(await judgeSet(set, zone, validation)) });
  // RFC 4035 §5.3.4: a record that a wildcard was expanded to denies nothing.
  const valid = judged.flatMap((one) =>
    one.kind === 'valid' && one.expandedAt === undefined ? [one.set] : [],
  );
  const proven =
    proveByNsec(valid.filter(isOf('NSEC')), denied, zone.zone) ??
    (await proveByNsec3(
      valid.filter(isOf('NSEC3')),
      { denied, zone: zone.zone },
      validation.cryptography,
    ));
  if (proven !== undefined) return proven;
  const unknown = judged.find((one) => one.kind === 'unknown');
  if (unknown !== undefined) return { kind: 'unknown', why: unknown.why };
  const [broken] = judged.flatMap((one) => (one.kind === 'bogus' ? [one.fault] : []));
  const kind = candidates.length === 0 ? 'denial-missing' : 'denial-wrong';
  return { kind: 'bogus', fault: broken ?? { kind, of, owner, type } };
};
