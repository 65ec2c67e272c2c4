import { ask } from '../../model/need.ts';
import { prependLabels } from '../../model/dns/domain-name.ts';
import { type DmarcRecord, repairDmarc } from '../../record/dmarc.ts';
import { txtLine } from '../../record/record-line.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { isSkipped } from '../skipped.ts';
import { recordInForce, sendersIn } from './records.ts';

const messages = {
  testing:
    'The DMARC policy is only being tested (t=y) and no reports are requested: forged mail is delivered',
  unwatched:
    'The DMARC policy is none and no reports are requested: forged mail is delivered unnoticed',
  none: 'The DMARC policy is none: forged mail is delivered, and only reported',
  unstated:
    'The DMARC record has no policy (p=): receivers take it as none, and older ones ignore the record',
};

const fixes = {
  reportsFirst:
    'Replace the current record with this one, and send the reports to an address that exists. Switch to p=quarantine once they show that none of your senders fails.',
  stateNone:
    'Replace the current record with this one. Switch to p=quarantine once the reports show that none of your senders fails.',
  enforce:
    "Replace the current record with this one: iCloud's mail passes. If other services send for the domain, add an address for reports (rua=) first.",
  nextStep:
    "Next step: replace the current record with this one, because iCloud's mail passes. If the reports show other senders of yours that fail, fix these first.",
};

type Senders = ReturnType<typeof sendersIn>;

/** Whether reports come first: others send as well, or iCloud's mail may fail. */
const isCareful = ({ icloud, others }: Senders): boolean => others || !icloud;

/** What is to be said of a record in force; nothing of one that does its work. */
const describeWeakness = (
  { policy, stated, fallen, testing, rua }: DmarcRecord,
  senders: Senders,
): keyof typeof messages | undefined => {
  if (!stated) return 'unstated';
  // A policy with a slip in it is a matter for dmarc-syntax.
  if (policy !== 'none' || (fallen && rua.length > 0)) return undefined;
  if (rua.length === 0) return testing ? 'testing' : 'unwatched';
  // Reports come first while the policy is tested, too.
  return isCareful(senders) || testing ? undefined : 'none';
};

export default defineCheck({
  id: 'dmarc-policy',
  area: 'dmarc',
  title: 'The DMARC policy is in force, or reports prepare it',
  severity: 'note',
  since: '0.1.0',
  cites: ['RFC 9989 §4.7', 'RFC 9989 §4.10.1'],
  docs: {
    why: 'With p=none receivers deliver forged mail like any other. That is the right start while reports (rua=) show who sends for the domain. Without reports the record does nothing. A record without p= counts as p=none (RFC 9989), but receivers that follow RFC 7489 want p=.',
    fix: "If all of the domain's mail goes out through iCloud, publish p=quarantine: iCloud's mail passes both SPF and DKIM. Otherwise, add an address for reports first.",
    good: '_dmarc TXT "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com"',
    bad: '_dmarc TXT "v=DMARC1; p=none"',
  },
  needs: ({ domain }) => ({
    txt: ask(prependLabels('_dmarc', domain.name), 'TXT'),
    apex: ask(domain.name, 'TXT'),
  }),
  judge({ txt, apex }, { domain, required }) {
    const owner = prependLabels('_dmarc', domain.name);
    const own = recordInForce(txt);
    if (isSkipped(own)) return own;
    const present = txtLine(owner, own.text);
    const senders = sendersIn(apex, required.spfInclude);
    const careful = isCareful(senders);
    const weakness = describeWeakness(own.record, senders);
    if (weakness === undefined) return pass(present.rdata);
    const watched = own.record.rua.length > 0;
    const reports = watched ? '' : `; rua=mailto:postmaster@${domain.name}`;
    const next = txtLine(
      owner,
      careful ? repairDmarc(`${own.text}${reports}`) : repairDmarc(own.text, 'quarantine'),
    );
    const carefulFix = watched ? fixes.stateNone : fixes.reportsFirst;
    return fail({
      message: messages[weakness],
      subject: { name: owner, type: 'TXT' },
      expected: [next.rdata],
      observed: [present.rdata],
      fix: {
        text: careful ? carefulFix : watched ? fixes.nextStep : fixes.enforce,
        publish: [next],
        remove: [present],
      },
    });
  },
});
