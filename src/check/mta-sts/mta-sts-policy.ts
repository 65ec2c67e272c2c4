import { ask, policyNeed } from '../../model/need.ts';
import { prependLabels } from '../../model/dns/domain-name.ts';
import { presentText } from '../../model/dns/presentation.ts';
import { isSyntaxFault } from '../../record/tag-list.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { skipped } from '../skipped.ts';
import { hasStsRecord, whyNoPolicy, readPolicy, describeResponse } from './policy.ts';

export default defineCheck({
  id: 'mta-sts-policy',
  area: 'mta-sts',
  title: 'The MTA-STS policy can be fetched and read',
  severity: 'warning',
  since: '0.1.0',
  cites: ['RFC 8461 §3.2', 'RFC 8461 §3.3'],
  docs: {
    why: 'The record at _mta-sts says that there is a policy. Senders fetch it over HTTPS from mta-sts and the domain, without following redirects, and only with a valid certificate. Where they cannot, new senders do without encryption, and those that remember an older policy go by that one.',
    fix: 'Serve the policy as a text file at https://mta-sts.DOMAIN/.well-known/mta-sts.txt, or remove the record at _mta-sts.',
    good: '_mta-sts TXT "v=STSv1; id=1"\n; https://mta-sts.example.com/.well-known/mta-sts.txt\n; version: STSv1\n; mode: testing\n; mx: *.mail.icloud.com\n; max_age: 604800',
    bad: '_mta-sts TXT "v=STSv1; id=1"\n; https://mta-sts.example.com/.well-known/mta-sts.txt\n; 301',
  },
  needs: ({ domain }) => ({ txt: ask(prependLabels('_mta-sts', domain.name), 'TXT') }),
  further: ({ txt }, { domain }): { readonly fetched?: ReturnType<typeof policyNeed> } =>
    hasStsRecord(txt) ? { fetched: policyNeed(domain.name) } : {},
  judge({ fetched }, { domain }) {
    if (fetched === undefined) return skipped('no MTA-STS record tells of a policy');
    const read = readPolicy(fetched);
    if (!isSyntaxFault(read)) return pass(`${presentText(fetched.url)}: mode ${read.mode}`);
    const host = prependLabels('mta-sts', domain.name);
    const seen = describeResponse(fetched);
    return fail({
      message: `the MTA-STS policy does not count: ${whyNoPolicy(fetched, read)}`,
      subject: { name: host, type: 'TCP' },
      expected: [`a policy at https://${host}/.well-known/mta-sts.txt`],
      ...(seen && { observed: seen }),
      fix: {
        text: `Serve the policy as a text file (text/plain) at https://${host}/.well-known/mta-sts.txt, without a redirect and with a valid certificate. If you no longer use MTA-STS, serve one with mode: none for as long as the old one is remembered (max_age), then remove the TXT record.`,
      },
    });
  },
});
