/** Judges answers by the trust in the zones that they are of (RFC 4035 §5). */
import type { Answer, DnsName, SignedSet } from '../../model/dns/dns.ts';
import type { DnssecFault, Judgement, ZoneTrust } from '../../model/dns/dnssec.ts';
import { isWithin, splitLabels } from '../../model/dns/domain-name.ts';
import { findDname } from '../dname.ts';
import type { Validation } from './cryptography.ts';
import { judgeDenial } from './denial.ts';
import { isBelow } from './name-order.ts';
import { describeLoss } from './loss.ts';
import type { Denied } from './proof.ts';
import { judgeSet } from './signature.ts';

/** `zones`: all whose trust is known, such as a chain from the root. */
export interface AnswerValidation extends Validation {
  readonly zones: readonly ZoneTrust[];
}

type SecureZone = Extract<ZoneTrust, { readonly status: 'secure' }>;

const secure: Judgement = { status: 'secure' };

const unknownZone = (owner: DnsName, zone: DnsName): Judgement => ({
  status: 'indeterminate',
  why: { kind: 'zone-unknown', owner, zone },
});

/** What holds of everything in a zone that is not secure. */
const judgementOfTrust = (trust: Exclude<ZoneTrust, SecureZone>): Judgement => {
  switch (trust.status) {
    case 'insecure':
      return { status: 'insecure', why: trust.why };
    case 'indeterminate':
      return { status: 'indeterminate', why: trust.why };
    case 'bogus':
      return { status: 'bogus', zone: trust.servedBy, fault: trust.fault };
  }
};

/** The answer whose sets are judged. */
interface Judging {
  readonly answer: Answer;
  readonly validation: AnswerValidation;
}

/** A fault of a set in this answer. */
const faulty = (zone: DnsName, fault: DnssecFault, { answer }: Judging): Judgement => {
  const why = describeLoss(fault, answer);
  return why === undefined ? { status: 'bogus', zone, fault } : { status: 'indeterminate', why };
};

const judgeAbsence = async (
  denied: Denied,
  trust: SecureZone,
  judging: Judging,
): Promise<Judgement> => {
  const { answer, validation } = judging;
  const judged = await judgeDenial(answer.proof ?? [], denied, { zone: trust, validation });
  switch (judged.kind) {
    case 'proven':
      return secure;
    case 'opt-out':
      return {
        status: 'insecure',
        why: { kind: 'opt-out', owner: denied.name, type: denied.type },
      };
    case 'iterations':
      return { status: 'insecure', why: { ...judged, zone: trust.zone } };
    case 'bogus':
      return faulty(trust.zone, judged.fault, judging);
    case 'unknown':
      return { status: 'indeterminate', why: judged.why };
  }
};

/** Whether a set of this name and type can be of the zone: a DS record is of the zone above its owner. */
const canHold = (zone: DnsName, { name, type }: Pick<Denied, 'name' | 'type'>): boolean =>
  type === 'DS' ? isBelow(name, zone) : isWithin(name, zone);

/** The closest of the zones that can hold the set. */
const zoneOfSet = (
  set: Pick<Denied, 'name' | 'type'>,
  zones: readonly ZoneTrust[],
): ZoneTrust | undefined =>
  zones
    .filter(({ zone }) => canHold(zone, set))
    .sort((a, b) => splitLabels(b.zone).length - splitLabels(a.zone).length)[0];

/** A zone below the one that is known, which has signed the set itself. */
const deeperSigner = (
  { owner: name, type, signatures = [] }: SignedSet,
  zone: DnsName,
): DnsName | undefined =>
  signatures.some(({ signer }) => signer === zone)
    ? undefined
    : signatures.find(({ signer }) => isBelow(signer, zone) && canHold(signer, { name, type }))
        ?.signer;

const judgeRecords = async (set: SignedSet, judging: Judging): Promise<Judgement> => {
  const { owner: name, type, signatures = [] } = set;
  const { validation } = judging;
  const trust = zoneOfSet({ name, type }, validation.zones);
  if (trust === undefined) return unknownZone(name, signatures[0]?.signer ?? name);
  if (trust.status !== 'secure') return judgementOfTrust(trust);
  const deeper = deeperSigner(set, trust.zone);
  if (deeper !== undefined) return unknownZone(name, deeper);
  const judged = await judgeSet(set, trust, validation);
  switch (judged.kind) {
    case 'valid': {
      const { expandedAt } = judged;
      return expandedAt === undefined
        ? secure
        : judgeAbsence({ of: 'closer-name', name, type, expandedAt }, trust, judging);
    }
    case 'bogus':
      return faulty(trust.zone, judged.fault, judging);
    case 'unknown':
      return { status: 'indeterminate', why: judged.why };
  }
};

/** Of a CNAME record that a DNAME record made, only the latter is signed (RFC 6672 §5.3.1). */
const judgeAlias = (alias: SignedSet<'CNAME'>, judging: Judging): Promise<Judgement> => {
  const dname = alias.signatures === undefined ? findDname(alias, judging.answer.proof) : undefined;
  return judgeRecords(dname ?? alias, judging);
};

/** What the answer says of the last name of its chain. */
const judgeEnd = async (judging: Judging): Promise<Judgement | undefined> => {
  const { answer } = judging;
  const { question, chain } = answer;
  if (answer.kind === 'failed')
    return { status: 'indeterminate', why: { kind: 'failed', question } };
  if (answer.kind === 'found')
    return judgeRecords({ ...answer.set, signatures: answer.signatures ?? [] }, judging);
  // The chain leads to a name of which this server says nothing.
  if (chain.length > 0 && answer.kind === 'nodata' && answer.negative === undefined)
    return undefined;
  const { type } = question;
  const name = chain.at(-1)?.rdata[0].target ?? question.name;
  const trust = zoneOfSet({ name, type }, judging.validation.zones);
  const above = answer.negative?.zone;
  if (trust === undefined) return unknownZone(name, above ?? name);
  if (trust.status !== 'secure') return judgementOfTrust(trust);
  // Of a DS record the zone below cannot speak, and a denial by it is wrong (RFC 4035 §3.1.4.1).
  if (above !== undefined && isBelow(above, trust.zone) && canHold(above, { name, type }))
    return unknownZone(name, above);
  const of = answer.kind === 'nxdomain' ? 'name' : 'set';
  return judgeAbsence({ of, name, type }, trust, judging);
};

const worstFirst = ['bogus', 'indeterminate', 'insecure', 'secure'] as const;

/**
 * Judges all that the answer says: each CNAME record of its chain and what is at the end, each by
 * the closest of the known zones. The worst of them is the judgement (RFC 4035 §4.3). Where a chain
 * ends at a name of which the server says nothing, that name is not judged.
 *
 * In an answer whose server does not say that it sends signatures (`dnssecOk`), a missing signature
 * or proof is indeterminate. A zone cut that `zones` does not know looks alike if the zone below is unsigned: before
 * `unsigned` or `denial-missing` is believed, ask for the SOA and DS records in between.
 */
export const judgeAnswer = async (
  answer: Answer,
  validation: AnswerValidation,
): Promise<Judgement> => {
  const judging = { answer, validation };
  const judgements = await Promise.all([
    ...answer.chain.map((alias) => judgeAlias(alias, judging)),
    judgeEnd(judging),
  ]);
  return (
    worstFirst
      .map((status) => judgements.find((one) => one?.status === status))
      .find((one) => one !== undefined) ?? secure
  );
};
