import type { NameServer } from '../../model/dns/delegation.ts';
import { served } from '../asked.ts';
import { defineCheck, failIfAny, pass } from '../define-check.ts';
import { serversInState, describeServer, needsDelegation, serverState } from '../server-state.ts';
import { isSkipped } from '../skipped.ts';

const isIpv6 = ({ address }: NameServer): boolean => address.includes(':');

export default defineCheck({
  id: 'delegation-silent',
  area: 'delegation',
  title: 'Every name server that is set at the registrar can be reached',
  severity: 'warning',
  since: '0.1.0',
  cites: ['RFC 1034 §4.2.2', 'RFC 1912 §2.8'],
  docs: {
    why: 'A resolver that happens to ask a server which is down waits for seconds before it asks another; some give up first. Said only where other servers did answer this machine over the same version of IP.',
    fix: 'Have the server repaired, or take it off the list at the registrar.',
    good: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.',
    bad: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at ns2.example.net: !timeout',
  },
  needs: needsDelegation,
  judge({ delegation }) {
    const known = served(delegation);
    if (isSkipped(known)) return known;
    const serving = serversInState(known, 'serves');
    return failIfAny(
      serversInState(known, 'silent', 'closed').flatMap((server) => {
        const other = serving.find((one) => isIpv6(one) === isIpv6(server));
        if (other === undefined) return [];
        const does = serverState(server) === 'closed' ? 'refuses connections' : 'does not answer';
        return {
          message: `name server ${describeServer(server)} ${does}, while ${describeServer(other)} answers`,
          subject: { name: known.zone, type: 'NS' },
          fix: {
            text: `Ask your DNS host about ${server.host}; if it is not theirs, remove it from the name servers at your registrar.`,
          },
        };
      }),
      pass(...serving.map(describeServer)),
    );
  },
});
