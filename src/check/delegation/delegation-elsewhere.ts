import { ask } from '../../model/need.ts';
import { parseVerification } from '../../icloud/verification.ts';
import { isSpfRecord } from '../../record/spf/grammar.ts';
import { txtTexts } from '../../record/txt.ts';
import { prependLabels } from '../../model/dns/domain-name.ts';
import { absoluteName } from '../../model/dns/presentation.ts';
import { knownDelegation } from '../known-delegation.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { needsDelegation } from '../server-state.ts';
import { isSkipped } from '../skipped.ts';

export default defineCheck({
  id: 'delegation-elsewhere',
  area: 'delegation',
  title: 'At least one mail record is published',
  severity: 'note',
  since: '0.1.0',
  cites: ['Apple 102374', 'RFC 1034 §4.2.1'],
  docs: {
    why: "Records count only at the DNS host whose name servers the domain uses. Records entered at the registrar have no effect if the name servers are another company's. A move to new name servers leaves the old records behind.",
    fix: 'Enter the records at the DNS host that the name servers belong to.',
    good: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.',
    bad: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at each\n@ MX !nodata\n@ TXT !nodata\nsig1._domainkey CNAME !nxdomain\n_dmarc TXT !nxdomain',
  },
  needs: (context) => ({
    ...needsDelegation(context),
    mx: ask(context.domain.name, 'MX'),
    txt: ask(context.domain.name, 'TXT'),
    dkim: ask(context.required.dkim.owner, 'CNAME'),
    dmarc: ask(prependLabels('_dmarc', context.domain.name), 'TXT'),
  }),
  judge({ delegation, mx, txt, dkim, dmarc }, { domain }) {
    const known = knownDelegation(delegation);
    if (isSkipped(known)) return known;
    const texts = txtTexts(txt).filter(
      (text) => isSpfRecord(text) || parseVerification(text) !== undefined,
    );
    if (texts.length > 0 || [mx, dkim, dmarc].some(({ kind }) => kind === 'found')) return pass();
    const hosts = known.listed ?? known.servers.map(({ host }) => host);
    return fail({
      message: `No mail record of ${domain.name} is published: records count only at the DNS host whose name servers the domain uses`,
      subject: { name: known.zone, type: 'NS' },
      observed: hosts.map(absoluteName),
      fix: {
        text: `Enter the records at the DNS host that ${hosts.join(', ') || 'the name servers'} belong to. If you entered them somewhere else, for example at your registrar, they have no effect there.`,
      },
    });
  },
});
