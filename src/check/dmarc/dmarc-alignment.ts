import { ask, spfNeed } from '../../model/need.ts';
import { prependLabels } from '../../model/dns/domain-name.ts';
import { capital } from '../../model/text/wording.ts';
import { rdataTexts, txtLine } from '../../record/record-line.ts';
import { alignmentNeeds, domainSpf, passesDkim, passesSpf } from '../alignment.ts';
import { defineCheck, fail, pass, unsettled } from '../define-check.ts';
import { skipped } from '../skipped.ts';
import { dmarcNeeds, findGoverningPolicy } from './tree-walk.ts';

const consequence = {
  reject: 'receivers refuse your outgoing mail',
  quarantine: 'your outgoing mail lands in junk',
} as const;

const because = 'it passes neither SPF nor DKIM';

export default defineCheck({
  id: 'dmarc-alignment',
  area: 'dmarc',
  title: "The DMARC policy lets iCloud's mail through",
  severity: 'error',
  since: '0.1.0',
  cites: ['RFC 9989 §4.10', 'RFC 9989 §4.10.1'],
  docs: {
    why: "With the policy quarantine or reject, receivers junk or refuse the domain's mail if it passes neither SPF nor DKIM. Until iCloud's mail passes one of them, that includes your own mail. Parked domains often come with this policy.",
    fix: 'Fix SPF and DKIM: as soon as one of them works, your mail passes. The DMARC record can stay as it is.',
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
    const present = txtLine(prependLabels('_dmarc', found.domain), found.text);
    return fail({
      message: `${capital(consequence[policy])}: ${because}, and the DMARC policy${inherited ? ` of ${found.domain}` : ''} is ${policy}`,
      consequence: `${consequence[policy]} (${because})`,
      subject: { name: owner, type: 'TXT' },
      observed: rdataTexts([present]),
      fix: {
        text: 'Fix SPF and DKIM: as soon as one of them works, your mail passes. Leave the DMARC record as it is.',
      },
    });
  },
});
