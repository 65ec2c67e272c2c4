import type { Answer } from '../../model/dns/dns.ts';
import { knownDelegation } from '../known-delegation.ts';
import { defineCheck, failIfAny, pass } from '../define-check.ts';
import { serversInState, describeServer, needsViews } from '../server-state.ts';
import { isSkipped } from '../skipped.ts';

/** Whether the answer was cut off over UDP and TCP was refused. A firewall here would be silent instead of refusing. */
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
  title: 'The name servers answer over TCP if an answer needs it',
  severity: 'warning',
  since: '0.1.0',
  cites: ['RFC 7766 §5'],
  docs: {
    why: "An answer that is too long for one UDP packet is cut off, and resolvers ask again over TCP. If the server refuses TCP, they never get the whole answer: to them the records don't exist.",
    fix: 'Have the server listen on TCP port 53 too, and open that port in its firewall.',
    good: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.',
    bad: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at ns2.example.net\n@ TXT !truncated',
  },
  needs: needsViews,
  judge({ delegation, views: { views: all } }) {
    const known = knownDelegation(delegation);
    if (isSkipped(known)) return known;
    const findServer = (server: string) => known.servers.find((one) => one.server === server);
    return failIfAny(
      all.flatMap(({ question: { name, type }, answers }) => {
        const cut = answers.filter(refusesTcp).flatMap(({ server }) => findServer(server) ?? []);
        if (cut.length === 0) return [];
        return [
          {
            message: `The answer for ${name} ${type} is too long for UDP, but TCP is refused by ${cut.map(describeServer).join(', ')}`,
            subject: { name, type },
            fix: {
              text: 'Ask your DNS host to answer over TCP on port 53. Until then, delete unused records at this name, so that the answer gets shorter.',
            },
          },
        ];
      }),
      pass(...serversInState(known, 'serves').map(describeServer)),
    );
  },
});
