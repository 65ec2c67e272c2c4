/** The accepted records as commands use them: read, and checked to hold what they are asked about. */
import { readBaseline } from '../../input/saved/baseline.ts';
import { nameRelativeTo, startOfFile } from '../../input/source/source-text.ts';
import { UserError } from '../../model/user-error.ts';
import type { Baseline } from '../../model/drift.ts';
import type { Domain } from '../../model/dns/domain-name.ts';
import { presentText } from '../../model/dns/presentation.ts';

/** How a baseline comes about. */
export const updateHint = (domain = 'example.com'): string =>
  `Write it with: dns-audit baseline ${domain} --update`;

/** The accepted records in `file`, which must be there and hold all `domains`. */
export const readAcceptedRecords = (
  file: string,
  domains: readonly Domain[],
  within = process.cwd(),
): Baseline => {
  const baseline = readBaseline(file, within);
  if (baseline === undefined)
    throw new UserError(`There is no ${presentText(file)}.`, updateHint(domains[0]?.name));
  const missing = domains.find(({ name }) => !baseline.domains.has(name));
  if (missing === undefined) return baseline;
  throw new UserError(
    `${missing.name} is not in ${presentText(file)}.`,
    `Accept what is published with: dns-audit baseline ${missing.name} --update`,
    startOfFile(nameRelativeTo(file, within)),
  );
};
