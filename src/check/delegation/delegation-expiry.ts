import { registrationNeed } from '../../model/need.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { needsDelegation } from '../server-state.ts';
import { isSkipped, skipped } from '../skipped.ts';
import { daysUntil, describeHolds, knownRegistration } from './registration.ts';

/** The shortest time that leaves room to act. */
const soonDays = 30;

const describeExpiry = (days: number): string => {
  if (days < 0) return days === -1 ? 'ended a day ago' : `ended ${-days} days ago`;
  if (days === 0) return 'ends within a day';
  return days === 1 ? 'ends in a day' : `ends in ${days} days`;
};

export default defineCheck({
  id: 'delegation-expiry',
  area: 'delegation',
  title: "The domain's registration lasts for more than 30 days",
  severity: 'warning',
  since: '0.1.0',
  cites: ['RFC 9083 §4.5', 'RFC 9083 §5.3'],
  docs: {
    why: 'When the registration ends, the domain leaves DNS and mail to it is lost. Some weeks later anyone can register it, and read mail that is sent to you. dns-audit asks the registry only with --rdap.',
    fix: 'Renew the domain at the registrar, or check that automatic renewal is on and the payment will work.',
    good: '; at the registry: active, 2027-11-01',
    bad: '; at the registry: active, 2026-12-05',
  },
  needs: (context) => ({
    ...needsDelegation(context),
    registration: registrationNeed(context.domain.name),
  }),
  judge({ delegation, registration }, { startedAt }) {
    const known = knownRegistration(delegation, registration);
    if (isSkipped(known)) return known;
    if (describeHolds(known).length > 0)
      return skipped('the domain is on hold', { deferTo: ['delegation-hold'] });
    const { name, url, expires } = known;
    if (expires === undefined) return skipped('the registry does not say when it ends');
    const days = daysUntil(expires, startedAt);
    const date = expires.slice(0, 10);
    if (days > soonDays) return pass(date);
    return fail({
      message: `The registration of ${name} ${describeExpiry(days)}, on ${date}`,
      subject: { name, type: 'NS' },
      observed: [`${url}: ${expires}`],
      fix: {
        text: `Renew ${name} at its registrar. If it renews automatically, check there that this is on and the payment will work.`,
      },
    });
  },
});
