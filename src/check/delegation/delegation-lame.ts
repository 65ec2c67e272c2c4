import { servedDelegation } from '../known-delegation.ts';
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
  title: 'Every name server set at the registrar serves the zone',
  severity: 'warning',
  since: '0.1.0',
  cites: ['RFC 1912 §2.8', 'RFC 1034 §4.2.2'],
  docs: {
    why: "Resolvers pick any of the name servers. One that doesn't serve the zone costs time, and sometimes makes a lookup fail: then mail waits, and Apple's verification can fail.",
    fix: 'Remove the server from the list at the registrar, or have it serve the zone.',
    good: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.',
    bad: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at ns2.example.net: !refused',
  },
  needs: needsDelegation,
  judge({ delegation }) {
    const known = servedDelegation(delegation);
    if (isSkipped(known)) return known;
    const { zone, homeless } = known;
    const subject = { name: zone, type: 'NS' } as const;
    const remedy = `If your DNS host does not list this server, remove it from the name servers of ${zone} at your registrar. Otherwise, ask your DNS host why it does not serve the zone.`;
    return failIfAny(
      [
        ...serversInState(known, 'lame').map((server) => ({
          message: `Name server ${describeServer(server)} does not serve ${zone}: ${describeLameAnswer(server)}`,
          subject,
          fix: { text: remedy },
        })),
        ...homeless.map((host) => ({
          message: `Name server ${host} of ${zone} does not exist: there is no such host`,
          subject,
          fix: { text: remedy },
        })),
      ],
      pass(...serversInState(known, 'serves').map(describeServer)),
    );
  },
});
