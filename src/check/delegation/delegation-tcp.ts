import type { Answer } from '../../model/dns/dns.ts';
import { asked } from '../asked.ts';
import { defineCheck, failIfAny, pass } from '../define-check.ts';
import { serversInState, describeServer, needsViews } from '../server-state.ts';
import { isSkipped } from '../skipped.ts';

/** Told to come back over TCP, and turned away there. That it is this machine's firewall shows in silence, not in a refusal. */
const refusesTcp = (answer: Answer): boolean => {
  if (answer.kind !== 'failed') return false;
  const { attempts } = answer.failure;
  const last = attempts.at(-1);
  return (
    attempts.some(({ transport, truncated }) => transport === 'udp' && truncated === true) &&
    last?.transport === 'tcp' &&
    last.code === 'unreachable' &&
    last.errno === 'ECONNREFUSED'
  );
};

export default defineCheck({
  id: 'delegation-tcp',
  area: 'delegation',
  title: 'The name servers answer over TCP where an answer needs it',
  severity: 'warning',
  since: '0.1.0',
  cites: ['RFC 7766 §5'],
  docs: {
    why: 'An answer that is too long for one UDP packet is cut, and resolvers ask again over TCP. A server that refuses TCP never gives them the whole: to them the records do not exist.',
    fix: 'Have the server listen on TCP port 53 as well, and open it in its firewall.',
    good: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.',
    bad: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at ns2.example.net\n@ TXT !truncated',
  },
  needs: needsViews,
  judge({ delegation, views: { views: all } }) {
    const known = asked(delegation);
    if (isSkipped(known)) return known;
    const findServer = (server: string) => known.servers.find((one) => one.server === server);
    return failIfAny(
      all.flatMap(({ question: { name, type }, answers }) => {
        const cut = answers.filter(refusesTcp).flatMap(({ server }) => findServer(server) ?? []);
        if (cut.length === 0) return [];
        return [
          {
            message: `the answer to ${name} ${type} is too long for UDP, and ${cut.map(describeServer).join(', ')} refuses TCP`,
            subject: { name, type },
            fix: {
              text: 'Ask your DNS host to answer over TCP on port 53. Until then, remove records at this name that are no longer used, so that the answer gets shorter.',
            },
          },
        ];
      }),
      pass(...serversInState(known, 'serves').map(describeServer)),
    );
  },
});
