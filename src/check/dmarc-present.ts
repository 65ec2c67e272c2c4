import { ask } from '../model/evidence.ts';
import { under } from '../model/name.ts';
import { presentSet } from '../model/present.ts';
import { treeWalk } from '../record/dmarc.ts';
import { publishedIn, rdataOf, txtLine } from '../record/line.ts';
import { defineCheck, fail, pass, skipped } from './check.ts';
import { attemptsIn, recommended, recordsIn } from './dmarc.ts';

export default defineCheck({
  id: 'dmarc-present',
  area: 'dmarc',
  title: 'A DMARC record covers the domain',
  severity: 'warning',
  since: '0.1.0',
  cites: ['RFC 9989 §4.10', 'RFC 9989 §4.10.1'],
  docs: {
    why: 'Apple does not ask for DMARC, but without it anyone can send mail in the name of the domain, and large receivers trust its mail less. A record at a parent domain covers its subdomains.',
    fix: "Publish a DMARC record at _dmarc. If all mail of the domain goes out through iCloud, p=quarantine is safe from the start: iCloud's mail passes both SPF and DKIM.",
    good: '_dmarc TXT "v=DMARC1; p=quarantine"',
    bad: '@ TXT "v=DMARC1; p=quarantine"',
  },
  needs: ({ domain }) =>
    Object.fromEntries(
      treeWalk(domain.name).map((name) => [name, ask(under('_dmarc', name), 'TXT')]),
    ),
  hints: (_, { domain }) => ({ apex: ask(domain.name, 'TXT') }),
  judge(sight, { domain, required }, { apex }) {
    const owner = under('_dmarc', domain.name);
    const own = sight[domain.name]!;
    // RFC 9989 §4.10: several records at a parent are all discarded; for several here see dmarc-single.
    const parents = Object.values(sight).filter(
      (answer) => answer !== own && recordsIn(answer).length === 1,
    );
    const governing = recordsIn(own).length > 0 ? own : parents.at(-1);
    if (governing?.kind === 'found') return pass(...presentSet(governing.set));
    if (attemptsIn(own).length > 0)
      return skipped(`what is at ${owner} is no DMARC record: see dmarc-syntax`);
    const misplaced = apex ? recordsIn(apex).map(({ text }) => text) : [];
    const text = misplaced[0] ?? recommended(domain.name, apex, required.spfInclude);
    const remove = misplaced.map((one) => txtLine(domain.name, one));
    return fail({
      message:
        misplaced.length > 0
          ? `the DMARC record is at ${domain.name}, where nobody looks for it: it belongs at ${owner}`
          : `there is no DMARC record at ${owner}`,
      subject: { name: owner, type: 'TXT' },
      expected: [txtLine(owner, text).rdata],
      observed: rdataOf([...publishedIn(own), ...remove]),
      fix: {
        text: /p=none/.test(text)
          ? 'Publish this TXT record, with an address for reports (rua=) that exists; go on to p=quarantine when they show no sender of yours failing.'
          : 'Publish this TXT record. If other services than iCloud send in the name of the domain, begin with p=none and an address for reports (rua=).',
        publish: [txtLine(owner, text)],
        remove,
      },
    });
  },
});
