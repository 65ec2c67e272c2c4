import { registrationNeed } from '../../model/need.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { needsDelegation } from '../server-state.ts';
import { daysUntil, describeHolds, whyUnknown } from './registration.ts';
import { skipped } from '../skipped.ts';

/** Within so many days, somebody has to see to it. */
const soonDays = 30;

const describeExpiry = (days: number): string => {
  if (days < 0) return days === -1 ? 'ended a day ago' : `ended ${-days} days ago`;
  if (days === 0) return 'ends within a day';
  return days === 1 ? 'ends in a day' : `ends in ${days} days`;
};

export default defineCheck({
  id: 'delegation-expiry',
  area: 'delegation',
  title: 'The registration of the domain lasts for more than 30 days',
  severity: 'warning',
  since: '0.1.0',
  cites: ['RFC 9083 §4.5', 'RFC 9083 §5.3'],
  docs: {
    why: 'When the registration ends, the domain leaves DNS and mail to it is lost; after some weeks anybody can register it, and read what is sent to you. The registry is asked only with --rdap.',
    fix: 'Renew the domain at the registrar, or see that it renews by itself and that the payment will work.',
    good: '; at the registry: active, 2027-11-01',
    bad: '; at the registry: active, 2026-12-05',
  },
  needs: (context) => ({
    ...needsDelegation(context),
    registration: registrationNeed(context.domain.name),
  }),
  judge({ delegation, registration }, { startedAt }) {
    if (delegation.kind === 'absent')
      return skipped('the domain is not in DNS', { deferTo: ['delegation-present'] });
    const because = whyUnknown(registration);
    if (registration.kind !== 'registered') return skipped(because ?? '');
    if (describeHolds(registration).length > 0)
      return skipped('it is held back', { deferTo: ['delegation-hold'] });
    const { name, url, expires } = registration;
    if (expires === undefined) return skipped('the registry does not say when it ends');
    const days = daysUntil(expires, startedAt);
    const date = expires.slice(0, 10);
    if (days > soonDays) return pass(date);
    return fail({
      message: `the registration of ${name} ${describeExpiry(days)}, on ${date}`,
      subject: { name, type: 'NS' },
      observed: [`${url}: ${expires}`],
      fix: {
        text: `Renew ${name} at its registrar. If it renews by itself, see there that it is switched on and that the payment will work.`,
      },
    });
  },
});
