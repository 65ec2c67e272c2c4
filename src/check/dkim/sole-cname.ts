/** Whether the DKIM name has its one CNAME record and nothing else, as it must before its target is judged. */
import type { Skipped } from '../../model/check.ts';
import type { SettledAnswer } from '../../model/dns/dns.ts';
import { isBesideCname } from '../hints.ts';
import { skipped } from '../skipped.ts';

type FoundCname = Extract<SettledAnswer<'CNAME'>, { readonly kind: 'found' }>;

export const noCname = skipped('there is no CNAME record', { deferTo: ['dkim-cname'] });

/** Whether the name has more than its one CNAME record. */
export const hasOtherRecords = (
  cname: FoundCname,
  txt: SettledAnswer<'TXT'> | undefined,
): boolean => cname.set.rdata.length > 1 || isBesideCname(cname, txt);

/** The CNAME that is alone at its name, or why it is not judged. */
export const soleCname = (
  cname: SettledAnswer<'CNAME'>,
  txt: SettledAnswer<'TXT'> | undefined,
): FoundCname | Skipped => {
  if (cname.kind !== 'found') return noCname;
  return hasOtherRecords(cname, txt)
    ? skipped('there are other records beside the CNAME record', { deferTo: ['dkim-single'] })
    : cname;
};
