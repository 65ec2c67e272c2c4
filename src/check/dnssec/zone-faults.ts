/** What validation finds wrong with the zone, server by server and set by set. */
import type { Delegated } from '../../model/dns/delegation.ts';
import { type Question, questionKey, type RData } from '../../model/dns/dns.ts';
import type { DnssecFault, ServerValidation, ZoneValidation } from '../../model/dns/dnssec.ts';
import { describeServer } from '../server-state.ts';
import { isTimed } from './describe-fault.ts';

/** One fault of one server. */
export interface ZoneFault {
  /** For people. */
  readonly server: string;
  readonly fault: DnssecFault;
  /** The keys that the server shows. */
  readonly keys: readonly RData['DNSKEY'][];
  /** The set that is at fault; absent if the zone's keys are. */
  readonly question?: Question;
}

const faultsOfServer = (
  { server, trust, answers }: ServerValidation,
  { servers }: Delegated,
): readonly ZoneFault[] => {
  const known = servers.find((one) => one.server === server);
  const label = known === undefined ? server : describeServer(known);
  const keys = known?.keys?.kind === 'found' ? known.keys.set.rdata : [];
  if (trust.status === 'bogus') return [{ server: label, fault: trust.fault, keys }];
  return answers.flatMap(({ question, judgement }) =>
    judgement.status === 'bogus' && isOfMail(question)
      ? [{ server: label, fault: judgement.fault, keys, question }]
      : [],
  );
};

/** Policies and reports on TLS are extras: without them mail is delivered all the same. */
const extras = /^(?:_mta-sts|mta-sts|_smtp\._tls)\./;

/** Whether mail depends on the set. */
export const isOfMail = ({ name }: Question): boolean => !extras.test(name);

const subjectKey = ({ question }: ZoneFault): string =>
  question === undefined ? '' : questionKey(question);

/**
 * All faults but those of this computer's clock: they hang on the time of day, every server shows
 * them, and a resolver has just validated the same. `validated`: see `validatedQuestions`.
 */
export const findZoneFaults = (
  { servers }: ZoneValidation,
  delegation: Delegated,
  validated: ReadonlySet<string>,
): readonly ZoneFault[] => {
  const faults = servers.flatMap((one) => faultsOfServer(one, delegation));
  const isEverywhere = (key: string) =>
    faults.filter((one) => subjectKey(one) === key).length === servers.length;
  const isValidated = (key: string) => (key === '' ? validated.size > 0 : validated.has(key));
  return faults.filter((one) => {
    const key = subjectKey(one);
    return !(isTimed(one.fault) && isEverywhere(key) && isValidated(key));
  });
};
