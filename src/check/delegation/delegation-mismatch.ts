import type { NameServer } from '../../model/dns/delegation.ts';
import type { DnsName } from '../../model/dns/dns.ts';
import { absoluteName } from '../../model/dns/presentation.ts';
import { servedDelegation } from '../known-delegation.ts';
import { defineCheck, failIfAny, pass } from '../define-check.ts';
import { serversInState, needsDelegation } from '../server-state.ts';
import { isSkipped, skipped } from '../skipped.ts';

const nsHosts = ({ ns }: NameServer): readonly DnsName[] =>
  ns.kind === 'found' ? ns.set.rdata.map(({ host }) => host) : [];

export default defineCheck({
  id: 'delegation-mismatch',
  area: 'delegation',
  title: 'The registrar and the zone list the same name servers',
  severity: 'note',
  since: '0.1.0',
  cites: ['RFC 1034 §4.2.2'],
  docs: {
    why: 'Some resolvers use the list at the registrar, others the one in the zone itself. While both lead to the same records, all is well. After a move, one of them may be outdated.',
    fix: 'Set the same name servers at the registrar and in the zone.',
    good: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.',
    bad: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at ns1.example.net\n@ NS ns1.example.net.\n@ NS ns3.example.net.',
  },
  needs: needsDelegation,
  judge({ delegation }) {
    const known = servedDelegation(delegation);
    if (isSkipped(known)) return known;
    const { zone, listed } = known;
    if (listed === undefined) return skipped('the parent zone could not be asked');
    const own = new Set(serversInState(known, 'serves').flatMap(nsHosts));
    const apart = [...listed]
      .filter((host) => !own.has(host))
      .concat([...own].filter((host) => !listed.includes(host)));
    const differs = own.size > 0 && apart.length > 0;
    const sortedNames = (hosts: Iterable<DnsName>) => [...hosts].sort().map(absoluteName);
    return failIfAny(
      differs
        ? [
            {
              message: `The registrar and the zone ${zone} list different name servers: ${apart.sort().join(', ')}`,
              subject: { name: zone, type: 'NS' },
              expected: sortedNames(listed),
              observed: sortedNames(own),
              fix: {
                text: 'Look up which name servers your DNS host gives you, and set these at your registrar and as the NS records of the zone.',
              },
            },
          ]
        : [],
      pass(...sortedNames(listed)),
    );
  },
});
