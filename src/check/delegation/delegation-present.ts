import { unasked } from '../asked.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { registrationNeed } from '../../model/need.ts';
import { needsDelegation } from '../server-state.ts';
import { describeRegistration } from './registration.ts';

export default defineCheck({
  id: 'delegation-present',
  area: 'delegation',
  title: 'The domain exists: the zone above it delegates it',
  severity: 'error',
  since: '0.1.0',
  cites: ['RFC 1034 §4.2.1', 'RFC 2308 §2.1'],
  decisive: true,
  docs: {
    why: 'Where the zone above does not know the domain, nobody can look up any of its records, wherever they are typed in. The registration has ended, is on hold, was never made, or the name is misspelt.',
    fix: 'See at your registrar that the domain is registered, paid for, not on hold and has name servers.',
    good: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.',
    bad: '; at the parent\n@ NS !nxdomain',
  },
  needs: needsDelegation,
  hints: (_, { domain }) => ({ registration: registrationNeed(domain.name) }),
  judge({ delegation }, { startedAt }, { registration: said }) {
    if (delegation.kind === 'unasked') return unasked;
    if (delegation.kind === 'delegated')
      return delegation.listed === undefined
        ? pass()
        : pass(`${delegation.zone} is served by ${delegation.listed.join(', ')}`);
    const { name, parent } = delegation;
    const who = parent === undefined ? 'resolvers say' : `the servers of ${parent.zone} say`;
    return fail({
      message: `${who} that ${name} does not exist: none of its records can be found, and no mail reaches it${describeRegistration(said, startedAt)}`,
      subject: { name, type: 'NS' },
      observed: [],
      fix: {
        text: 'See at your registrar that the domain is registered, paid for, not on hold (the states clientHold and serverHold) and has name servers; see also that the name is spelt right.',
      },
    });
  },
});
