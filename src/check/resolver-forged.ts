import { wordOf } from '../record/agreement.ts';
import { defineCheck, failOn, pass, skipped } from './check.ts';
import { asked, needsViews } from './delegation.ts';
import { isMadeUp, oddities, resolverName } from './odd.ts';

export default defineCheck({
  id: 'resolver-forged',
  area: 'resolver',
  title: 'No resolver makes up answers about the domain',
  severity: 'warning',
  since: '0.1.0',
  cites: ['RFC 8914 §4'],
  docs: {
    why: 'A router, a filter or a company network may answer for the domain by itself, with records of its own or with none. Mail programs here then see another domain than the rest of the world, and no waiting helps.',
    fix: 'Remove the domain from the local DNS, or from the block list; or ask another resolver.',
    good: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.',
    bad: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at the resolver: authoritative\n@ MX 10 mail.local-host.example.',
  },
  needs: needsViews,
  judge({ delegation, views: all }) {
    const known = asked(delegation);
    if (typeof known === 'string') return skipped(known);
    return failOn(
      oddities(all.views)
        .filter(isMadeUp)
        .map(({ question, server, answer }) => ({
          message: `${resolverName(server)} makes up its answer for ${question.name} ${question.type}: none of the name servers gives it, and it is not out of a cache`,
          subject: question,
          observed: wordOf(answer) ?? [],
          fix: {
            text: 'Look for the domain in the local DNS of your router or company, and in block lists; to see what the rest of the world sees, ask over HTTPS: --resolver https://1.1.1.1/dns-query',
          },
        })),
      pass(),
    );
  },
});
