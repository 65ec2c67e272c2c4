import { ask } from '../../model/need.ts';
import { knownDelegation } from '../known-delegation.ts';
import { defineCheck, fail, pass, unsettled } from '../define-check.ts';
import {
  serversInState,
  listedServers,
  describeServer,
  needsDelegation,
  serverState,
  describeLameAnswer,
} from '../server-state.ts';
import { isSkipped, skipped } from '../skipped.ts';

export default defineCheck({
  id: 'delegation-answers',
  area: 'delegation',
  title: "The domain's name servers answer for it",
  severity: 'error',
  since: '0.1.0',
  cites: ['RFC 1034 §4.2.1', 'RFC 1912 §2.8'],
  docs: {
    why: 'Resolvers ask the name servers that are set at the registrar. If none of them knows the zone, none of its records can be found.',
    fix: "Set your DNS host's name servers at the registrar, or create the zone at the DNS host that is set there.",
    good: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.',
    bad: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at ns1.example.net: !refused\n; at ns2.example.net: !refused',
  },
  needs: needsDelegation,
  hints: (_, { domain }) => ({ mx: ask(domain.name, 'MX') }),
  judge({ delegation }, _, { mx }) {
    const known = knownDelegation(delegation);
    if (isSkipped(known)) return known;
    const servers = listedServers(known);
    const serving = serversInState(known, 'serves');
    if (serving.length > 0) return pass(...serving.map(describeServer));
    const silent = servers.filter((server) => serverState(server) !== 'lame');
    const { zone, homeless } = known;
    if (silent.length > 0 || servers.length + homeless.length === 0) {
      // A firewall here is not the domain's fault, and resolvers elsewhere do get answers.
      if (mx !== undefined)
        return skipped('the name servers could not be reached from here', {
          deferTo: ['resolver-reach'],
        });
      const [first, ...more] = silent.flatMap(({ soa }) =>
        soa.kind === 'failed' ? [soa.failure] : [],
      );
      return unsettled(
        first ?? { code: 'unreachable', detail: 'no name server has an address', attempts: [] },
        ...more,
      );
    }
    return fail({
      message: `None of the name servers of ${zone} answers for it, so its records can't be found`,
      subject: { name: zone, type: 'NS' },
      observed: [
        ...servers.map((server) => `${describeServer(server)}: ${describeLameAnswer(server)}`),
        ...homeless.map((host) => `${host}: there is no such host`),
      ],
      fix: {
        text: 'Look up which name servers your DNS host gives you, and set exactly these at your registrar. If they are set, check at the DNS host that the zone still exists and is paid for.',
      },
    });
  },
});
