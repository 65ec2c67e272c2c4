import { registrationNeed } from '../../model/need.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { needsDelegation } from '../server-state.ts';
import { isSkipped } from '../skipped.ts';
import { describeHolds, knownRegistration } from './registration.ts';

export default defineCheck({
  id: 'delegation-hold',
  area: 'delegation',
  title: 'The domain is not on hold',
  severity: 'error',
  since: '0.1.0',
  cites: ['RFC 8056 §2', 'RFC 9083 §4.6'],
  decisive: true,
  docs: {
    why: 'A domain that is on hold (clientHold, serverHold) or about to be deleted leaves DNS, and no mail reaches it. Usual causes are an unconfirmed address, an unpaid bill or an expired registration. dns-audit asks the registry only with --rdap.',
    fix: 'Ask the registrar why, then pay the bill or confirm the address.',
    good: '; at the registry: active',
    bad: '; at the registry: client hold',
  },
  needs: (context) => ({
    ...needsDelegation(context),
    registration: registrationNeed(context.domain.name),
  }),
  judge({ delegation, registration }) {
    const known = knownRegistration(delegation, registration);
    if (isSkipped(known)) return known;
    const { name, url, status } = known;
    const holds = describeHolds(known);
    if (holds.length === 0) return pass(...status);
    return fail({
      message: `The registry says that ${name} is ${holds.join(' and ')}: it leaves DNS, and no mail reaches it`,
      subject: { name, type: 'NS' },
      observed: [`${url}: ${status.join(', ')}`],
      consequence: 'the domain is on hold',
      fix: {
        text: `Ask the registrar of ${name} why, then pay the bill or confirm the address. No DNS change fixes this.`,
      },
    });
  },
});
