import type { Delegated } from '../model/delegation.ts';
import type { Finding } from '../model/check.ts';
import { defineCheck, fail, pass, skipped } from './check.ts';
import {
  inState,
  isIntercepted,
  listedServers,
  nameOf,
  needsDelegation,
  stateOf,
} from './delegation.ts';

const findingOf = (delegation: Delegated, message: string): Finding => ({
  message: `${message}; what follows is what resolvers say, perhaps out of a cache`,
  subject: { name: delegation.zone, type: 'NS' },
  observed: listedServers(delegation).map((server) => `${nameOf(server)}: ${stateOf(server)}`),
  fix: {
    text: 'To see what is published, run it again on another network or without VPN; a resolver that is asked over HTTPS gets around most filters: --resolver https://1.1.1.1/dns-query',
  },
});

export default defineCheck({
  id: 'resolver-reach',
  area: 'resolver',
  title: "The domain's name servers can be asked from here",
  severity: 'note',
  since: '0.1.0',
  cites: ['RFC 1034 §4.3.2'],
  docs: {
    why: 'What is published is known for sure only from the name servers themselves. Many networks keep questions to them from leaving, or answer in their place: that is no fault of the domain.',
    fix: 'Run it again on another network, or ask a resolver over HTTPS.',
    good: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.',
    bad: '; at the parent: !timeout\n; at each: !timeout',
  },
  needs: needsDelegation,
  judge({ delegation }) {
    if (delegation.kind !== 'delegated')
      return skipped("the domain's own name servers were not asked");
    const { zone, parent } = delegation;
    if (isIntercepted(delegation))
      return fail(
        findingOf(
          delegation,
          `questions to the name servers of ${zone} are answered by something on this network`,
        ),
      );
    const heard = inState(delegation, 'serves', 'lame');
    if (heard.length > 0) return pass(...heard.map(nameOf));
    const above = parent?.answers.some(({ kind }) => kind !== 'failed') === true;
    return fail(
      findingOf(
        delegation,
        above
          ? `no name server of ${zone} answers this machine, though those of ${parent?.zone} do`
          : `no name server of ${zone} answers this machine, which may be a firewall that blocks port 53`,
      ),
    );
  },
});
