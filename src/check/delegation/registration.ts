/** What the registration checks have in common: what the registry says, and what it means for mail. */
import type { Registration } from '../../model/registration.ts';

type RegisteredDomain = Extract<Registration, { readonly kind: 'registered' }>;

/** RFC 8056 §2, without spaces: the registry publishes nothing of the domain, or soon will not. */
const holdStates = new Map([
  ['clienthold', 'on hold by the registrar (clientHold)'],
  ['serverhold', 'on hold by the registry (serverHold)'],
  ['pendingdelete', 'about to be deleted (pendingDelete)'],
  ['redemptionperiod', 'deleted, and may still be redeemed (redemptionPeriod)'],
]);

/** The states that keep the domain out of DNS, as clauses. */
export const describeHolds = ({ status }: RegisteredDomain): readonly string[] =>
  status.flatMap((one) => holdStates.get(one) ?? []);

/** Whole days from one moment to another; negative where that has passed. */
export const daysUntil = (moment: string, now: string): number =>
  Math.floor((Date.parse(moment) - Date.parse(now)) / 86_400_000);

/** Why nothing can be said of the registration, or undefined and it can. */
export const whyUnknown = (registration: Registration): string | undefined => {
  if (registration.kind === 'unasked') return registration.because;
  return registration.kind === 'unregistered'
    ? `the registry does not know ${registration.name}`
    : undefined;
};

/** What the registry says of a domain that is not in DNS, as a clause with `; ` in front; empty where it says nothing of use. */
export const describeRegistration = (
  registration: Registration | undefined,
  now: string,
): string => {
  if (registration === undefined || registration.kind === 'unasked') return '';
  const { name } = registration;
  if (registration.kind === 'unregistered')
    return `; the registry does not know ${name}: it is not registered`;
  const [hold] = describeHolds(registration);
  if (hold !== undefined) return `; the registry says that ${name} is ${hold}`;
  const { expires } = registration;
  return expires !== undefined && daysUntil(expires, now) < 0
    ? `; the registry says that ${name} has expired, on ${expires.slice(0, 10)}`
    : '';
};
