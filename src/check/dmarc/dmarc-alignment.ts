import { ask, spfNeed } from '../../model/need.ts';
import { prependLabels } from '../../model/dns/domain-name.ts';
import { toOctets } from '../../model/dns/presentation.ts';
import { repairDmarc } from '../../record/dmarc.ts';
import { rdataTexts, txtLine } from '../../record/record-line.ts';
import { passesDkim, passesSpf } from '../alignment.ts';
import { defineCheck, fail, pass, unsettled } from '../define-check.ts';
import { skipped } from '../skipped.ts';
import { dmarcNeeds, findGoverningPolicy } from './tree-walk.ts';

const consequence = { reject: 'refuse', quarantine: 'put into junk' } as const;

export default defineCheck({
  id: 'dmarc-alignment',
  area: 'dmarc',
  title: "The DMARC policy lets iCloud's mail through",
  severity: 'error',
  since: '0.1.0',
  cites: ['RFC 9989 §4.10', 'RFC 9989 §4.10.1'],
  docs: {
    why: 'A policy of quarantine or reject tells receivers to put away mail that passes neither SPF nor DKIM in the name of the domain. While iCloud can prove neither, that is your own mail. Parked domains often come with such a policy.',
    fix: 'Mend SPF and DKIM. Until both are in place, let the policy be none.',
    good: '@ TXT "v=spf1 include:icloud.com ~all"\nsig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.',
    bad: '@ TXT "v=spf1 -all"\n_dmarc TXT "v=DMARC1; p=reject"',
  },
  needs: ({ domain, required }) => ({
    cname: ask(required.dkim.owner, 'CNAME'),
    txt: ask(required.dkim.owner, 'TXT'),
    tree: spfNeed(domain.name),
    icloud: spfNeed(required.spfInclude),
  }),
  // Mail that proves itself needs no policy to be looked up.
  further: ({ cname, txt, tree, icloud }, { domain }) =>
    passesDkim(cname, txt, domain.name) || passesSpf(tree, icloud) === true
      ? {}
      : dmarcNeeds(domain.name),
  judge({ cname, txt, tree, icloud, ...walk }, { domain }) {
    const bySpf = passesSpf(tree, icloud);
    if (passesDkim(cname, txt, domain.name) || bySpf === true) return pass();
    const found = findGoverningPolicy(walk, domain.name);
    const policy = found?.policy;
    if (found === undefined || policy === undefined)
      return skipped('no DMARC policy is in force', { deferTo: ['dmarc-present'] });
    if (policy === 'none') return pass();
    if (bySpf === undefined)
      return unsettled({
        code: 'unsupported',
        unasked: true,
        detail: "whether iCloud's mail passes SPF could not be told",
        attempts: [],
      });
    const owner = prependLabels('_dmarc', domain.name);
    const inherited = found.domain !== domain.name;
    const reports = toOctets(`; rua=mailto:postmaster@${domain.name}`);
    const told = found.record.rua.length > 0 ? found.text : `${found.text}${reports}`;
    const next = txtLine(
      owner,
      repairDmarc(inherited ? `v=DMARC1; p=none${reports}` : told, 'none'),
    );
    const present = txtLine(prependLabels('_dmarc', found.domain), found.text);
    return fail({
      message: `receivers ${consequence[policy]} the mail that you send: it passes neither SPF nor DKIM, and the DMARC policy${inherited ? ` of ${found.domain}` : ''} is ${policy}`,
      subject: { name: owner, type: 'TXT' },
      expected: [next.rdata],
      observed: rdataTexts([present]),
      fix: {
        text: 'Mend SPF and DKIM, as is told there. Until both are in place, publish this record; then go back to the stricter one.',
        publish: [next],
        remove: inherited ? [] : [present],
      },
    });
  },
});
