/** The accepted records as commands use them: read, and checked to hold what they are asked about. */
import { acceptWords, baselineFile } from '../../model/text/accept-command.ts';
import { readBaseline } from '../../input/saved/baseline.ts';
import { nameRelativeTo, startOfFile } from '../../input/source/source-text.ts';
import { UserError } from '../../model/user-error.ts';
import type { Baseline } from '../../model/drift.ts';
import type { Domain } from '../../model/dns/domain-name.ts';
import { presentText } from '../../model/dns/presentation.ts';

/** How a baseline comes about. */
export const updateHint = (domain = 'example.com', file = baselineFile): string =>
  `Write it with: ${acceptWords(domain, file)}`;

/** The accepted records in `file`, which must be there and hold all `domains`. */
export const readAcceptedRecords = (
  file: string,
  domains: readonly Domain[],
  within = process.cwd(),
): Baseline => {
  const baseline = readBaseline(file, within);
  const shown = nameRelativeTo(file, within);
  if (baseline === undefined)
    throw new UserError(`There is no ${presentText(shown)}.`, updateHint(domains[0]?.name, shown));
  const missing = domains.find(({ name }) => !baseline.domains.has(name));
  if (missing === undefined) return baseline;
  throw new UserError(
    `${missing.name} is not in ${presentText(shown)}.`,
    `Accept what is published with: ${acceptWords(missing.name, shown)}`,
    startOfFile(shown),
  );
};
