import type { Finding } from '../../model/check.ts';
import type { Delegated, NameServer } from '../../model/dns/delegation.ts';
import { servedDelegation } from '../known-delegation.ts';
import { defineCheck, failIfAny, pass } from '../define-check.ts';
import type { AnswerNeed } from '../../model/need.ts';
import {
  questionsOfMail,
  serversInState,
  describeServer,
  needsViews,
  serverState,
  servingPeer,
} from '../server-state.ts';
import { isSkipped } from '../skipped.ts';
import { areAllDeaf, deafServers } from '../server-gaps.ts';
import { correctHostRecords, hostAddressNeeds } from './host-records.ts';

const toFinding = (
  server: NameServer,
  { zone }: Delegated,
  { fault, remedy }: { readonly fault: string; readonly remedy?: string | undefined },
): Finding => ({
  message: `Name server ${describeServer(server)} ${fault}`,
  subject: { name: zone, type: 'NS' },
  fix: {
    text:
      remedy ??
      `Ask your DNS host about ${server.host}. If it is not theirs, remove it from the name servers at your registrar.`,
  },
});

export default defineCheck({
  id: 'delegation-silent',
  area: 'delegation',
  title: 'Every name server set at the registrar can be reached',
  severity: 'warning',
  since: '0.1.0',
  cites: ['RFC 1034 §4.2.2', 'RFC 1912 §2.8'],
  docs: {
    why: 'A resolver that asks a server which is down waits for seconds before it tries another; some give up first. Reported only if other servers answered this computer over the same IP version.',
    fix: 'Have the server repaired, or remove it from the list at the registrar.',
    good: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.',
    bad: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at ns2.example.net: !timeout',
  },
  needs: needsViews,
  // The zone may give the server another address than the registrar, at whose old one nobody answers.
  hints({ delegation, views }): Readonly<Record<string, AnswerNeed>> {
    const known = servedDelegation(delegation, views);
    return isSkipped(known)
      ? {}
      : hostAddressNeeds(serversInState(known, 'silent', 'closed'), known);
  },
  judge({ delegation, views }, context, hints) {
    const known = servedDelegation(delegation, views);
    if (isSkipped(known)) return known;
    const deaf = areAllDeaf(questionsOfMail(context), known, views) ? [] : deafServers(known);
    return failIfAny(
      [
        ...serversInState(known, 'silent', 'closed').flatMap((server): Finding[] => {
          const other = servingPeer(server, known);
          if (other === undefined) return [];
          const fault =
            serverState(server) === 'closed' ? 'refuses connections' : 'does not answer';
          const remedy = correctHostRecords(server, known, hints);
          return [
            toFinding(server, known, {
              fault: `${fault}, while ${describeServer(other)} answers`,
              remedy,
            }),
          ];
        }),
        ...deaf.map((server) =>
          toFinding(server, known, {
            fault: 'answers over TCP only: over UDP, which resolvers use first, it is silent',
          }),
        ),
      ],
      pass(...serversInState(known, 'serves').map(describeServer)),
    );
  },
});
