import { served } from '../asked.ts';
import { defineCheck, failIfAny, pass } from '../define-check.ts';
import {
  serversInState,
  describeServer,
  needsDelegation,
  describeLameAnswer,
} from '../server-state.ts';
import { isSkipped } from '../skipped.ts';

export default defineCheck({
  id: 'delegation-lame',
  area: 'delegation',
  title: 'Every name server that is set at the registrar serves the zone',
  severity: 'warning',
  since: '0.1.0',
  cites: ['RFC 1912 §2.8', 'RFC 1034 §4.2.2'],
  docs: {
    why: 'Resolvers choose among the name servers at will. One that does not serve the zone costs time, and now and then a lookup fails altogether: then mail waits, and verification by Apple fails by chance.',
    fix: 'Take the server off the list at the registrar, or have it serve the zone.',
    good: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.',
    bad: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at ns2.example.net: !refused',
  },
  needs: needsDelegation,
  judge({ delegation }) {
    const known = served(delegation);
    if (isSkipped(known)) return known;
    const { zone, homeless } = known;
    const subject = { name: zone, type: 'NS' } as const;
    const remedy = `Remove it from the name servers of ${zone} at your registrar if your DNS host does not name it; else ask the DNS host why it does not serve the zone.`;
    return failIfAny(
      [
        ...serversInState(known, 'lame').map((server) => ({
          message: `${describeServer(server)} is set as a name server of ${zone} and does not serve it: ${describeLameAnswer(server)}`,
          subject,
          fix: { text: remedy },
        })),
        ...homeless.map((host) => ({
          message: `${host} is set as a name server of ${zone}, and there is no such host`,
          subject,
          fix: { text: remedy },
        })),
      ],
      pass(...serversInState(known, 'serves').map(describeServer)),
    );
  },
});
