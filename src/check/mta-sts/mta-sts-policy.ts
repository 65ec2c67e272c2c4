import { prependLabels } from '../../model/dns/domain-name.ts';
import { presentText } from '../../model/dns/presentation.ts';
import { isSyntaxFault } from '../../record/tag-list.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import {
  describeResponse,
  isServed,
  notInUse,
  policyNeeds,
  readPolicy,
  recordNeeds,
  whyNoPolicy,
} from './policy.ts';

export default defineCheck({
  id: 'mta-sts-policy',
  area: 'mta-sts',
  title: 'The MTA-STS policy can be fetched and read',
  severity: 'warning',
  since: '0.1.0',
  cites: ['RFC 8461 §3.2', 'RFC 8461 §3.3'],
  docs: {
    why: "The record at _mta-sts announces a policy. Senders fetch it over HTTPS from the host mta-sts of the domain, only with a valid certificate and without following redirects. If they can't, new senders don't insist on encryption, and senders that remember an older policy keep to it.",
    fix: 'Serve the policy as a text file at https://mta-sts.DOMAIN/.well-known/mta-sts.txt, or delete the record at _mta-sts.',
    good: '_mta-sts TXT "v=STSv1; id=1"\n; https://mta-sts.example.com/.well-known/mta-sts.txt\n; version: STSv1\n; mode: testing\n; mx: *.mail.icloud.com\n; max_age: 604800',
    bad: '_mta-sts TXT "v=STSv1; id=1"\n; https://mta-sts.example.com/.well-known/mta-sts.txt\n; 301',
  },
  needs: recordNeeds,
  further: policyNeeds,
  judge({ fetched }, { domain }) {
    if (fetched === undefined) return notInUse;
    const read = readPolicy(fetched);
    if (!isSyntaxFault(read)) return pass(`${presentText(fetched.url)}: mode ${read.mode}`);
    const host = prependLabels('mta-sts', domain.name);
    const seen = describeResponse(fetched);
    return fail({
      message: `The MTA-STS policy has no effect: ${whyNoPolicy(fetched, read)}`,
      subject: { name: host, type: 'TCP' },
      ...(!isServed(fetched) && {
        expected: [`a policy at https://${host}/.well-known/mta-sts.txt`],
      }),
      ...(seen && { observed: seen }),
      fix: {
        text: isServed(fetched)
          ? `Correct the policy at https://${host}/.well-known/mta-sts.txt, and change the id of the TXT record at _mta-sts.${domain.name}.`
          : `Serve the policy as a text file (text/plain) at https://${host}/.well-known/mta-sts.txt, without a redirect and with a valid certificate. If you no longer use MTA-STS, serve one with mode: none until the max_age of the old one has passed, then delete the TXT record.`,
      },
    });
  },
});
