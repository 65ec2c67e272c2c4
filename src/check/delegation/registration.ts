/** The registry's statement about the domain, and what it means for mail. */
import type { Skipped } from '../../model/check.ts';
import type { Registration } from '../../model/registration.ts';
import type { SettledDelegation } from '../server-state.ts';
import { skipped } from '../skipped.ts';

type RegisteredDomain = Extract<Registration, { readonly kind: 'registered' }>;

/** RFC 8056 §2, without spaces: the states that take the domain out of DNS, now or soon. */
const holdStates = new Map([
  ['clienthold', 'on hold by the registrar (clientHold)'],
  ['serverhold', 'on hold by the registry (serverHold)'],
  ['pendingdelete', 'about to be deleted (pendingDelete)'],
  ['redemptionperiod', 'deleted, but can still be restored (redemptionPeriod)'],
]);

/** Its states of {@link holdStates}, as clauses. */
export const describeHolds = ({ status }: RegisteredDomain): readonly string[] =>
  status.flatMap((one) => holdStates.get(one) ?? []);

/** Whole days from `now` to `moment`; negative if that has passed. */
export const daysUntil = (moment: string, now: string): number =>
  Math.floor((Date.parse(moment) - Date.parse(now)) / 86_400_000);

/** The registration if it can be judged, or why not. */
export const knownRegistration = (
  delegation: SettledDelegation,
  registration: Registration,
): RegisteredDomain | Skipped => {
  if (delegation.kind === 'absent')
    return skipped('the domain is not in DNS', { deferTo: ['delegation-present'] });
  switch (registration.kind) {
    case 'unasked':
      return skipped(registration.because);
    case 'unregistered':
      return skipped(`the registry does not know ${registration.name}`);
    case 'registered':
      return registration;
  }
};

/** Why the domain is not in DNS, by its registry: a clause with `; ` in front; empty if it says nothing of use. */
export const describeRegistration = (
  registration: Registration | undefined,
  now: string,
): string => {
  if (registration === undefined || registration.kind === 'unasked') return '';
  const { name } = registration;
  if (registration.kind === 'unregistered')
    return `; according to the registry, ${name} is not registered`;
  const [hold] = describeHolds(registration);
  if (hold !== undefined) return `; according to the registry, ${name} is ${hold}`;
  const { expires } = registration;
  return expires !== undefined && daysUntil(expires, now) < 0
    ? `; according to the registry, ${name} expired on ${expires.slice(0, 10)}`
    : '';
};
