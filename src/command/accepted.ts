/** The accepted records as commands use them: read, and held against what an audit finds. */
import { departureOf } from '../departure.ts';
import { readBaseline } from '../input/baseline.ts';
import { UserError } from '../input/user-error.ts';
import type { Baseline } from '../model/drift.ts';
import type { Domain } from '../model/name.ts';
import { presentText } from '../model/present.ts';
import type { Plan } from '../run.ts';

/** How a baseline comes about. */
export const updateHint = (domain = 'example.com'): string =>
  `Write it with: dns-audit baseline ${domain} --update`;

/** The accepted records in `file`, which must be there and hold all `domains`. */
export const acceptedIn = (file: string, domains: readonly Domain[]): Baseline => {
  const baseline = readBaseline(file, process.cwd());
  if (baseline === undefined)
    throw new UserError(`There is no ${presentText(file)}.`, updateHint(domains[0]?.name));
  const missing = domains.find(({ name }) => !baseline.domains.has(name));
  if (missing === undefined) return baseline;
  throw new UserError(
    `${missing.name} is not in ${presentText(file)}.`,
    `Accept what is published with: dns-audit baseline ${missing.name} --update`,
  );
};

/** Adds to a domain's report where it departs from the accepted records, if it has some. */
export const withDrift =
  (baseline: Baseline, file: string, timeoutMs: number): NonNullable<Plan['complete']> =>
  async (live, job) => {
    const accepted = baseline.domains.get(job.request.domain.name);
    if (accepted === undefined) return live;
    const audited = { ...job, live, timeoutMs };
    return { ...live, drift: await departureOf(audited, { file: presentText(file), accepted }) };
  };
