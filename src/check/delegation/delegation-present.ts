import { serversNotAsked } from '../known-delegation.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import type { SettledAnswer } from '../../model/dns/dns.ts';
import { splitLabels } from '../../model/dns/domain-name.ts';
import { type AnswerNeed, ask, registrationNeed } from '../../model/need.ts';
import { needsDelegation } from '../server-state.ts';
import { skipped } from '../skipped.ts';
import { describeRegistration } from './registration.ts';

/** Whether a resolver says that no such name is registered: a name of two labels is not there by itself. */
const isUnregistered = (mx: SettledAnswer<'MX'> | undefined): boolean => {
  if (mx?.kind !== 'nxdomain' || mx.chain.length > 0) return false;
  const zone = mx.negative?.zone;
  const labels = splitLabels(mx.question.name).length;
  return labels === 2 || (zone !== undefined && splitLabels(zone).length < 2);
};

export default defineCheck({
  id: 'delegation-present',
  area: 'delegation',
  title: 'The domain exists: its parent zone lists it',
  severity: 'error',
  since: '0.1.0',
  cites: ['RFC 1034 §4.2.1', 'RFC 2308 §2.1'],
  decisive: true,
  docs: {
    why: "If the registry doesn't list the domain, none of its records can be found, wherever you enter them. Its registration has ended, is on hold or was never made, or the name is misspelled.",
    fix: 'Check with your registrar that the domain is registered, paid for, not on hold and has name servers.',
    good: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.',
    bad: '; at the parent\n@ NS !nxdomain',
  },
  needs: needsDelegation,
  // Only a name of its own can be missing from a zone that exists; if no name server is asked, a
  // resolver's word on the domain is all there is.
  further: ({ delegation }, { domain: { name } }): { readonly mx?: AnswerNeed<'MX'> } =>
    delegation.kind === 'unasked' || (delegation.kind === 'delegated' && delegation.zone !== name)
      ? { mx: ask(name, 'MX') }
      : {},
  hints: (_, { domain }) => ({ registration: registrationNeed(domain.name) }),
  judge({ delegation, mx }, { domain, startedAt }, { registration }) {
    if (delegation.kind === 'unasked' && !isUnregistered(mx)) return serversNotAsked;
    if (delegation.kind === 'delegated' && mx?.kind === 'nxdomain' && mx.chain.length === 0)
      return skipped(`the zone ${delegation.zone} exists, but has no name ${domain.name}`, {
        deferTo: ['mx-present'],
      });
    if (delegation.kind === 'delegated')
      return delegation.listed === undefined
        ? pass()
        : pass(`${delegation.zone} is served by ${delegation.listed.join(', ')}`);
    const { name, parent } =
      delegation.kind === 'absent' ? delegation : { name: domain.name, parent: undefined };
    const who = parent === undefined ? 'Resolvers say' : `The servers of ${parent.zone} say`;
    return fail({
      message: `${who} that ${name} does not exist: none of its records can be found, so no mail reaches it${describeRegistration(registration, startedAt)}`,
      consequence: "the domain doesn't exist in DNS",
      subject: { name, type: 'NS' },
      observed: [],
      fix: {
        text: 'Check with your registrar that the domain is registered, paid for, not on hold (clientHold, serverHold) and has name servers. Check the spelling too.',
      },
    });
  },
});
