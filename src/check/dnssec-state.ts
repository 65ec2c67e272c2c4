/** How the zone stands by DNSSEC: what validation finds wrong with it, and whether resolvers refuse it. */
import type { Context } from '../model/check.ts';
import type { Delegated, Views } from '../model/dns/delegation.ts';
import { type DnsName, type Question, questionKey, type RData } from '../model/dns/dns.ts';
import type {
  DnssecFault,
  ServerValidation,
  TrustAbove,
  ZoneValidation,
} from '../model/dns/dnssec.ts';
import { isWithin, prependLabels } from '../model/dns/domain-name.ts';
import { trustAboveNeed, type TrustAboveNeed, validationNeed } from '../model/need.ts';
import { knownDelegation } from './known-delegation.ts';
import { findRefusals, type Refusal, validatedQuestions } from './resolver-refusals.ts';
import { describeServer, type SettledDelegation } from './server-state.ts';
import { isSkipped } from './skipped.ts';

/** The domain, and where its zone is served. */
interface Place {
  readonly delegation: Delegated;
  readonly domain: DnsName;
}

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

const findServer = (server: string, { servers }: Delegated) =>
  servers.find((one) => one.server === server);

/** The server as {@link ZoneFault} has it. */
export const serverLabel = (server: string, delegation: Delegated): string => {
  const known = findServer(server, delegation);
  return known === undefined ? server : describeServer(known);
};

const faultsOfServer = (
  { server, trust, answers }: ServerValidation,
  { delegation, domain }: Place,
): readonly ZoneFault[] => {
  const known = findServer(server, delegation);
  const label = serverLabel(server, delegation);
  const keys = known?.keys?.kind === 'found' ? known.keys.set.rdata : [];
  if (trust.status === 'bogus') return [{ server: label, fault: trust.fault, keys }];
  return answers.flatMap(({ question, judgement }) =>
    judgement.status === 'bogus' && isOfMail(question, domain)
      ? [{ server: label, fault: judgement.fault, keys, question }]
      : [],
  );
};

/** Policies and reports on TLS are extras: without them mail is delivered all the same. */
const extras = ['_mta-sts', 'mta-sts', '_smtp._tls'] as const;

/** Whether mail of the domain depends on the set. */
export const isOfMail = ({ name }: Question, domain: DnsName): boolean =>
  !extras.some((labels) => name === prependLabels(labels, domain));

/** Whether it hangs on the time of day, which this computer may have wrong. */
const isTimed = ({ kind }: DnssecFault): boolean => kind === 'expired' || kind === 'not-yet-valid';

const subjectKey = ({ question }: ZoneFault): string =>
  question === undefined ? '' : questionKey(question);

/**
 * All faults but those of this computer's clock: they hang on the time of day, every server shows
 * them, and a resolver has just validated the same. `validated`: see `validatedQuestions`.
 */
export const findZoneFaults = (
  { servers }: ZoneValidation,
  place: Place,
  validated: ReadonlySet<string>,
): readonly ZoneFault[] => {
  const faults = servers.flatMap((one) => faultsOfServer(one, place));
  const isEverywhere = (key: string) =>
    faults.filter((one) => subjectKey(one) === key).length === servers.length;
  const isValidated = (key: string) => (key === '' ? validated.size > 0 : validated.has(key));
  return faults.filter((one) => {
    const key = subjectKey(one);
    return !(isTimed(one.fault) && isEverywhere(key) && isValidated(key));
  });
};

interface Gathered {
  readonly delegation: SettledDelegation;
  readonly views: Views;
}

interface Validated extends Gathered {
  readonly validation: ZoneValidation;
}

/** What says how the zone stands; nothing is asked for it. */
export const needsValidation = (
  { delegation, views }: Gathered,
  { startedAt }: Pick<Context, 'startedAt'>,
) => ({ validation: validationNeed(delegation, views, startedAt) });

/** The zone that holds the domain, what is wrong with it, and what resolvers refuse of it. */
export const readZone = ({ delegation, views: all, validation }: Validated, domain: DnsName) => {
  const known = knownDelegation(delegation);
  const zone = isSkipped(known) ? domain : known.zone;
  const own = all.views.filter(
    ({ question }) => isWithin(question.name, zone) && isOfMail(question, domain),
  );
  const validated = validatedQuestions(own);
  const faults = isSkipped(known)
    ? []
    : findZoneFaults(validation, { delegation: known, domain }, validated);
  return { zone, known, own, validated, refusals: findRefusals(own), faults };
};

/** The zones above, if a resolver refuses the zone and nothing is wrong with the zone itself. */
export const hintsAbove = (
  observation: Validated,
  { domain, startedAt }: Context,
): { readonly above?: TrustAboveNeed } => {
  const { zone, known, refusals, faults } = readZone(observation, domain.name);
  const ds = isSkipped(known) ? undefined : known.ds;
  return refusals.length > 0 && faults.length === 0
    ? { above: trustAboveNeed({ zone, ds }, startedAt) }
    : {};
};

/** Whether the zone is insecure, or a server's answer to the question is known to be in order. */
const isSettled = (
  { question }: Refusal,
  { ds }: Delegated,
  { servers }: ZoneValidation,
): boolean => {
  if (ds?.vantage === 'parent' && (ds.kind === 'nodata' || ds.kind === 'nxdomain')) return true;
  return servers.some(
    ({ trust, answers }) =>
      trust.status === 'insecure' ||
      answers.some(
        (one) =>
          questionKey(one.question) === questionKey(question) &&
          (one.judgement.status === 'secure' || one.judgement.status === 'insecure'),
      ),
  );
};

/** Whether nothing is wrong with the zone in what resolvers refuse. */
export const isSoundHere = (
  { known, faults, refusals }: ReturnType<typeof readZone>,
  validation: ZoneValidation,
): boolean =>
  faults.length === 0 &&
  !isSkipped(known) &&
  refusals.every((one) => isSettled(one, known, validation));

/** Whether the zones above are known to be in order. */
export const areSoundAbove = ({ zones }: TrustAbove): boolean =>
  zones.length > 0 && zones.every(({ status }) => status === 'secure' || status === 'insecure');
