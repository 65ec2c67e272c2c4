import { ask, spfNeed } from '../../model/need.ts';
import { prependLabels } from '../../model/dns/domain-name.ts';
import { toOctets } from '../../model/dns/presentation.ts';
import { repairDmarc } from '../../record/dmarc.ts';
import { rdataTexts, txtLine } from '../../record/record-line.ts';
import { alignmentNeeds, domainSpf, passesDkim, passesSpf } from '../alignment.ts';
import { defineCheck, fail, pass, unsettled } from '../define-check.ts';
import { skipped } from '../skipped.ts';
import { dmarcNeeds, findGoverningPolicy } from './tree-walk.ts';

const consequence = {
  reject: 'Receivers refuse your outgoing mail',
  quarantine: 'Your outgoing mail lands in junk',
} as const;

const fixes = {
  own: 'Fix SPF and DKIM first (see above). Until both work, publish this record; then restore your current record.',
  inherited:
    'Fix SPF and DKIM first (see above). Until both work, publish this record; then delete it.',
};

export default defineCheck({
  id: 'dmarc-alignment',
  area: 'dmarc',
  title: "The DMARC policy lets iCloud's mail through",
  severity: 'error',
  since: '0.1.0',
  cites: ['RFC 9989 §4.10', 'RFC 9989 §4.10.1'],
  docs: {
    why: "With the policy quarantine or reject, receivers junk or refuse the domain's mail if it passes neither SPF nor DKIM. Until iCloud's mail passes one of them, that includes your own mail. Parked domains often come with this policy.",
    fix: 'Fix SPF and DKIM. Until both work, set the policy to none.',
    good: '@ TXT "v=spf1 include:icloud.com ~all"\nsig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.',
    bad: '@ TXT "v=spf1 -all"\n_dmarc TXT "v=DMARC1; p=reject"',
  },
  needs: ({ domain, required }) => ({
    cname: ask(required.dkim.owner, 'CNAME'),
    txt: ask(required.dkim.owner, 'TXT'),
    tree: domainSpf({ domain, required }),
    icloud: spfNeed(required.spfInclude),
  }),
  // If the mail passes, no policy has to be looked up.
  further({ cname, txt, tree, icloud }, context, known) {
    if (passesSpf(tree, icloud) === true) return {};
    const answers = { cname, txt, known };
    const needs = alignmentNeeds(answers, context);
    const isOpen = Object.keys(needs).some((key) => known[key] === undefined);
    return isOpen || passesDkim(answers, context)
      ? needs
      : { ...needs, ...dmarcNeeds(context.domain.name) };
  },
  judge({ cname, txt, tree, icloud, ...known }, context) {
    const { domain } = context;
    const bySpf = passesSpf(tree, icloud);
    if (bySpf === true || passesDkim({ cname, txt, known }, context)) return pass();
    const found = findGoverningPolicy(known, domain.name);
    const policy = found?.policy;
    if (found === undefined || policy === undefined)
      return skipped('no DMARC policy is in force', { deferTo: ['dmarc-present'] });
    if (policy === 'none') return pass();
    if (bySpf === undefined)
      return unsettled({
        code: 'unsupported',
        unasked: true,
        detail: "could not find out whether iCloud's mail passes SPF",
        attempts: [],
      });
    const owner = prependLabels('_dmarc', domain.name);
    const inherited = found.domain !== domain.name;
    const reports = toOctets(`; rua=mailto:postmaster@${domain.name}`);
    const withReports = found.record.rua.length > 0 ? found.text : `${found.text}${reports}`;
    const next = txtLine(
      owner,
      repairDmarc(inherited ? `v=DMARC1; p=none${reports}` : withReports, 'none'),
    );
    const present = txtLine(prependLabels('_dmarc', found.domain), found.text);
    return fail({
      message: `${consequence[policy]}: it passes neither SPF nor DKIM, and the DMARC policy${inherited ? ` of ${found.domain}` : ''} is ${policy}`,
      subject: { name: owner, type: 'TXT' },
      expected: [next.rdata],
      observed: rdataTexts([present]),
      fix: {
        text: inherited ? fixes.inherited : fixes.own,
        publish: [next],
        remove: inherited ? [] : [present],
      },
    });
  },
});
