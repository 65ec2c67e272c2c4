/** Signatures and proofs that may have been lost on the way. */
import type { Answer } from '../../model/dns/dns.ts';
import type { DnssecFault, UnknownReason } from '../../model/dns/dnssec.ts';

/**
 * Why the fault shows nothing, if all that is wrong is that a signature or proof is missing from an
 * answer whose server does not say that it sends them (RFC 4035 §3.2.1).
 */
export const describeLoss = (
  fault: DnssecFault,
  { dnssecOk }: Pick<Answer, 'dnssecOk'>,
): UnknownReason | undefined => {
  if (dnssecOk === true || (fault.kind !== 'unsigned' && fault.kind !== 'denial-missing'))
    return undefined;
  const { owner, type } = fault;
  return { kind: 'not-kept', owner, type };
};
