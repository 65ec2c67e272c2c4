/** A master file without records: one that was cut off, or was never written. */
import { presentText } from '../../../model/dns/presentation.ts';
import type { ZoneFile } from '../../../model/dns/zone.ts';
import { wholeFileFault } from '../../source/source-text.ts';

const isEmpty = ({ format, records, others, unknowns, faults }: ZoneFile): boolean =>
  format === 'bind' && [records, others, unknowns, faults].every(({ length }) => length === 0);

/** @throws {UserError} if `path` is such a file: with nothing in it to judge, nothing would be wrong. */
export const refuseEmptyMasterFile = (
  path: string,
  parsed: readonly { readonly files: readonly ZoneFile[] }[],
): void => {
  if (parsed.some(({ files }) => files.length > 0 && files.every(isEmpty)))
    throw wholeFileFault(
      path,
      `${presentText(path)} has no DNS records: name servers refuse a zone file without any.`,
    );
};
