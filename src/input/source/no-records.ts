/** Files without records. */
import { presentText } from '../../model/dns/presentation.ts';
import type { ZoneFile } from '../../model/dns/zone.ts';
import { NoRecordsError } from '../../model/user-error.ts';
import { startOfFile, wholeFileFault } from './source-text.ts';

const isEmpty = ({ format, records, others, unknowns, faults }: ZoneFile): boolean =>
  format === 'bind' && [records, others, unknowns, faults].every(({ length }) => length === 0);

/**
 * @throws {UserError} if `path` is a master file without records, which was cut off or was never written: with nothing in
 * it to judge, nothing would be wrong.
 */
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

/** Why there is no zone in a file or a folder, and what to do. */
const noTerraformRecords =
  'No resource in its configuration is a DNS record. Name the folder whose resources are.';
const noZoneFiles = 'No file in it has DNS records. Name the folder or the file that has them.';

/** `configured`: it holds a Terraform configuration. */
export const noZoneIn = (
  path: string,
  { isFile, configured }: { readonly isFile: boolean; readonly configured: boolean },
): NoRecordsError => {
  const place = isFile ? startOfFile(path) : undefined;
  const hint = configured ? noTerraformRecords : isFile ? undefined : noZoneFiles;
  return new NoRecordsError(`There is no zone in ${presentText(path)}.`, hint, place);
};
