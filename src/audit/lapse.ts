/** Domains for which nothing can be published: they do not exist, or look expired or parked. */
import delegationHold from '../check/delegation/delegation-hold.ts';
import delegationParked from '../check/delegation/delegation-parked.ts';
import delegationPresent from '../check/delegation/delegation-present.ts';
import { lapseCheckIds } from '../model/check-id.ts';
import type { Check, Context } from '../model/check.ts';
import { presentText } from '../model/dns/presentation.ts';
import { ask, type Find, type Need } from '../model/need.ts';
import type { DomainReport } from '../model/report.ts';

/** What is wrong with the domain as a whole, and what to do first: sentences. */
export interface Lapse {
  readonly message: string;
  readonly fix: string;
}

/** The checks whose failure leaves nothing else to say, in the order in which they decide. */
export const lapseChecks: readonly Check[] = [delegationPresent, delegationParked, delegationHold];

/** What {@link findLapse} needs to have been looked up. */
export const lapseNeeds = (context: Context): readonly Need[] => [
  ...lapseChecks.flatMap((check) => check.needs(context)),
  // A subdomain may be missing from a zone that exists, and a resolver may be all there is to ask.
  ask(context.domain.name, 'MX'),
];

/** Why nothing can be published for the domain; absent where something can, or it is not known. */
export const findLapse = (find: Find, context: Context): Lapse | undefined => {
  for (const check of lapseChecks) {
    const outcome = check.run(find, context);
    if (outcome.status === 'fail') {
      const [{ message, fix }] = outcome.findings;
      return { message, fix: fix.text };
    }
  }
  return undefined;
};

/** The same of an audit, whose checks included {@link lapseChecks}. */
export const lapseIn = ({ results }: Pick<DomainReport, 'results'>): Lapse | undefined => {
  const failed = results.find(({ check, status }) => status === 'fail' && lapseCheckIds.has(check));
  const finding = failed?.findings[0];
  return finding && { message: finding.message, fix: finding.fix.text };
};

/** Why no records of the domain are accepted: one line. */
export const describeUnaccepted = ({ message, fix }: Lapse): string =>
  presentText(`${message}. Its records are not accepted. ${fix}`);
