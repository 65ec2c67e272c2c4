import { ask } from '../../model/need.ts';
import { prependLabels } from '../../model/dns/domain-name.ts';
import { repairDmarc } from '../../record/dmarc.ts';
import { txtLine } from '../../record/record-line.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { isSkipped } from '../skipped.ts';
import { recordInForce, sendsElsewhere } from './records.ts';

const messages = {
  testing:
    'The DMARC policy is only being tested (t=y) and no reports are requested: forged mail is delivered',
  none: 'The DMARC policy is none and no reports are requested: forged mail is delivered unnoticed',
};

const fixes = {
  reportsFirst:
    'Replace the current record with this one, and send the reports to an address that exists. Switch to p=quarantine once they show that none of your senders fails.',
  enforce:
    "Replace the current record with this one: iCloud's mail passes. If other services send for the domain, add an address for reports (rua=) first.",
};

export default defineCheck({
  id: 'dmarc-policy',
  area: 'dmarc',
  title: 'The DMARC record sets a policy or asks for reports',
  severity: 'note',
  since: '0.1.0',
  cites: ['RFC 9989 §4.7', 'RFC 9989 §4.10.1'],
  docs: {
    why: 'With p=none receivers deliver forged mail like any other. That is the right start while reports (rua=) show who sends for the domain. Without reports the record does nothing.',
    fix: "If all of the domain's mail goes out through iCloud, publish p=quarantine: iCloud's mail passes both SPF and DKIM. Otherwise, add an address for reports first.",
    good: '_dmarc TXT "v=DMARC1; p=none; rua=mailto:dmarc@example.com"',
    bad: '_dmarc TXT "v=DMARC1; p=none"',
  },
  needs: ({ domain }) => ({ txt: ask(prependLabels('_dmarc', domain.name), 'TXT') }),
  hints: (_, { domain }) => ({ apex: ask(domain.name, 'TXT') }),
  judge({ txt }, { domain, required }, { apex }) {
    const owner = prependLabels('_dmarc', domain.name);
    const own = recordInForce(txt);
    if (isSkipped(own)) return own;
    const { policy, testing, rua } = own.record;
    const present = txtLine(owner, own.text);
    if (policy !== 'none' || rua.length > 0) return pass(present.rdata);
    const careful = sendsElsewhere(apex, required.spfInclude);
    const next = txtLine(
      owner,
      careful
        ? repairDmarc(`${own.text}; rua=mailto:postmaster@${domain.name}`)
        : repairDmarc(own.text, 'quarantine'),
    );
    return fail({
      message: testing ? messages.testing : messages.none,
      subject: { name: owner, type: 'TXT' },
      expected: [next.rdata],
      observed: [present.rdata],
      fix: {
        text: careful ? fixes.reportsFirst : fixes.enforce,
        publish: [next],
        remove: [present],
      },
    });
  },
});
