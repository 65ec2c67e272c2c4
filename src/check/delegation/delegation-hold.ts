import { registrationNeed } from '../../model/need.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { needsDelegation } from '../server-state.ts';
import { describeHolds, whyUnknown } from './registration.ts';
import { skipped } from '../skipped.ts';

export default defineCheck({
  id: 'delegation-hold',
  area: 'delegation',
  title: 'The registry does not hold the domain back',
  severity: 'error',
  since: '0.1.0',
  cites: ['RFC 8056 §2', 'RFC 9083 §4.6'],
  docs: {
    why: 'A domain that the registrar or the registry holds back (clientHold, serverHold), or that is to be deleted, leaves DNS: no mail reaches it then. An address that was not confirmed, an unpaid bill or an ended registration leads there. The registry is asked only with --rdap.',
    fix: 'Ask the registrar why, and pay or confirm what is open.',
    good: '; at the registry: active',
    bad: '; at the registry: client hold',
  },
  needs: (context) => ({
    ...needsDelegation(context),
    registration: registrationNeed(context.domain.name),
  }),
  judge({ delegation, registration }) {
    if (delegation.kind === 'absent')
      return skipped('the domain is not in DNS', { deferTo: ['delegation-present'] });
    const because = whyUnknown(registration);
    if (registration.kind !== 'registered') return skipped(because ?? '');
    const { name, url, status } = registration;
    const [first, ...more] = describeHolds(registration);
    if (first === undefined) return pass(...status);
    return fail({
      message: `the registry says that ${name} is ${[first, ...more].join(' and ')}: it leaves DNS, and no mail reaches it`,
      subject: { name, type: 'NS' },
      observed: [`${url}: ${status.join(', ')}`],
      fix: {
        text: `Ask the registrar of ${name} why, and pay or confirm what is open: nothing in DNS mends this.`,
      },
    });
  },
});
