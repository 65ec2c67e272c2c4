import { ask } from '../../model/need.ts';
import { parseVerification } from '../../icloud/verification.ts';
import { isSpfRecord } from '../../record/spf/grammar.ts';
import { txtTexts } from '../../record/txt.ts';
import { prependLabels } from '../../model/dns/domain-name.ts';
import { absoluteName } from '../../model/dns/presentation.ts';
import { asked } from '../asked.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { needsDelegation } from '../server-state.ts';
import { isSkipped } from '../skipped.ts';

export default defineCheck({
  id: 'delegation-elsewhere',
  area: 'delegation',
  title: 'At least one mail record has reached the name servers',
  severity: 'note',
  since: '0.1.0',
  cites: ['Apple 102374', 'RFC 1034 §4.2.1'],
  docs: {
    why: 'Records count only at the host whose name servers the domain has. Those typed in at a registrar do nothing where the name servers are those of another company, and a move of the name servers leaves them behind.',
    fix: 'Enter the records at the DNS host to which the name servers belong.',
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
    const known = asked(delegation);
    if (isSkipped(known)) return known;
    const texts = txtTexts(txt).filter(
      (text) => isSpfRecord(text) || parseVerification(text) !== undefined,
    );
    if (texts.length > 0 || [mx, dkim, dmarc].some(({ kind }) => kind === 'found')) return pass();
    const hosts = known.listed ?? known.servers.map(({ host }) => host);
    return fail({
      message: `not one mail record of ${domain.name} is published: records count only at the host whose name servers the domain has`,
      subject: { name: known.zone, type: 'NS' },
      observed: hosts.map(absoluteName),
      fix: {
        text: `Enter the records at the DNS host to which ${hosts.join(', ') || 'the name servers'} belong. If you have entered them somewhere else, for instance at your registrar, they have no effect there.`,
      },
    });
  },
});
