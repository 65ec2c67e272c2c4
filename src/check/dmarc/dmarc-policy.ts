import { ask } from '../../model/need.ts';
import { prependLabels } from '../../model/dns/domain-name.ts';
import { repairDmarc } from '../../record/dmarc.ts';
import { txtLine } from '../../record/record-line.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { dmarcRecordsIn, sendsElsewhere } from './records.ts';
import { skipped } from '../skipped.ts';

export default defineCheck({
  id: 'dmarc-policy',
  area: 'dmarc',
  title: 'The DMARC record asks for something: a policy, or reports',
  severity: 'note',
  since: '0.1.0',
  cites: ['RFC 9989 §4.7', 'RFC 9989 §4.10.1'],
  docs: {
    why: 'With p=none receivers deliver forged mail like any other. That is the right way to begin while reports (rua=) show who sends in the name of the domain; without reports the record does nothing at all.',
    fix: "If all mail of the domain goes out through iCloud, publish p=quarantine: iCloud's mail passes both SPF and DKIM. Else add an address for reports first.",
    good: '_dmarc TXT "v=DMARC1; p=none; rua=mailto:dmarc@example.com"',
    bad: '_dmarc TXT "v=DMARC1; p=none"',
  },
  needs: ({ domain }) => ({ txt: ask(prependLabels('_dmarc', domain.name), 'TXT') }),
  hints: (_, { domain }) => ({ apex: ask(domain.name, 'TXT') }),
  judge({ txt }, { domain, required }, { apex }) {
    const owner = prependLabels('_dmarc', domain.name);
    const [only, ...more] = dmarcRecordsIn(txt);
    if (only === undefined || more.length > 0 || only.record.policy === undefined)
      return skipped('no DMARC record of the domain is in force', {
        deferTo: ['dmarc-present', 'dmarc-syntax'],
      });
    const { policy, testing, rua } = only.record;
    const present = txtLine(owner, only.text);
    if (policy !== 'none' || rua.length > 0) return pass(present.rdata);
    const careful = sendsElsewhere(apex, required.spfInclude);
    const next = txtLine(
      owner,
      careful
        ? repairDmarc(`${only.text}; rua=mailto:postmaster@${domain.name}`)
        : repairDmarc(only.text, 'quarantine'),
    );
    return fail({
      message: testing
        ? 'the DMARC policy is only tried out (t=y), and no reports say what it would do: forged mail is delivered'
        : 'the DMARC policy is none, and no reports are asked for: forged mail is delivered, and nobody hears of it',
      subject: { name: owner, type: 'TXT' },
      expected: [next.rdata],
      observed: [present.rdata],
      fix: {
        text: careful
          ? 'Let the reports go to an address that exists, and go on to p=quarantine when they show no sender of yours failing.'
          : "Put this record in the place of the present one: iCloud's mail passes. If other services send in the name of the domain, add an address for reports (rua=) first.",
        publish: [next],
        remove: [present],
      },
    });
  },
});
