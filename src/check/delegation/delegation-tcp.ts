import { questionKey } from '../../model/dns/dns.ts';
import { groupedBy } from '../../model/non-empty.ts';
import { servedDelegation } from '../known-delegation.ts';
import { defineCheck, failIfAny, pass } from '../define-check.ts';
import { serversInState, describeServer, needsViews } from '../server-state.ts';
import { isSkipped } from '../skipped.ts';
import { answerOverTcp, gapsToldBy } from '../server-gaps.ts';

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
  judge({ delegation, views }, context) {
    const known = servedDelegation(delegation, views);
    if (isSkipped(known)) return known;
    const gaps = gapsToldBy('delegation-tcp', context, known, views);
    const byQuestion = groupedBy(gaps, ({ answer }) => questionKey(answer.question));
    return failIfAny(
      [...byQuestion.values()].map((cut) => {
        const { name, type } = cut[0].answer.question;
        const serving = serversInState(known, 'serves').length;
        return {
          message: `The answer for ${name} ${type} is too long for UDP, but TCP does not work at ${cut.length} of ${serving} name servers: ${cut.map(({ server }) => describeServer(server)).join(', ')}`,
          subject: { name, type },
          fix: { text: answerOverTcp },
        };
      }),
      pass(...serversInState(known, 'serves').map(describeServer)),
    );
  },
});
