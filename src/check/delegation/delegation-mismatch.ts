import type { NameServer } from '../../model/dns/delegation.ts';
import type { DnsName } from '../../model/dns/dns.ts';
import { absoluteName } from '../../model/dns/presentation.ts';
import { few } from '../../model/text/wording.ts';
import { servedDelegation } from '../known-delegation.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { describeServer, needsViews, serversInState } from '../server-state.ts';
import { isSkipped, skipped } from '../skipped.ts';

const nsHosts = ({ ns }: NameServer): readonly DnsName[] =>
  ns.kind === 'found' ? ns.set.rdata.map(({ host }) => host) : [];

/** The list that each server gives: the names alone where all give the same. */
const describeLists = (servers: readonly NameServer[]): readonly string[] => {
  const lists = servers.flatMap((server) => {
    const hosts = [...nsHosts(server)].sort().map(absoluteName);
    return hosts.length === 0 ? [] : [{ server, hosts }];
  });
  const alike = new Set(lists.map(({ hosts }) => hosts.join())).size === 1;
  return alike
    ? (lists[0]?.hosts ?? [])
    : lists.map(({ server, hosts }) => `${describeServer(server)}: ${hosts.join(', ')}`);
};

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
  needs: needsViews,
  judge({ delegation, views }) {
    const known = servedDelegation(delegation, views);
    if (isSkipped(known)) return known;
    const { zone, listed } = known;
    if (listed === undefined) return skipped('the parent zone could not be asked');
    const serving = serversInState(known, 'serves');
    const own = new Set(serving.flatMap(nsHosts));
    if (own.size === 0) return skipped('no name server gives the NS records of the zone');
    const apart = [...listed]
      .filter((host) => !own.has(host))
      .concat([...own].filter((host) => !listed.includes(host)));
    const sortedNames = (hosts: Iterable<DnsName>) => [...hosts].sort().map(absoluteName);
    if (apart.length === 0) return pass(...sortedNames(listed));
    return fail({
      message: `The registrar and the zone ${zone} list different name servers: ${few(apart.sort(), 8).join(', ')}`,
      subject: { name: zone, type: 'NS' },
      expected: sortedNames(listed),
      observed: describeLists(serving),
      fix: {
        text: 'Look up which name servers your DNS host gives you, and set these at your registrar and as the NS records of the zone.',
      },
    });
  },
});
