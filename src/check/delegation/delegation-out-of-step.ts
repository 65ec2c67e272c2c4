import type { Check } from '../../model/check.ts';
import { defineServerCheck } from './define-server-check.ts';
import { skipped } from '../skipped.ts';

/** `base`: the checks of severity error that judge the domain's records. */
export default (base: readonly Check[]): Check<'delegation-out-of-step'> =>
  defineServerCheck(
    {
      id: 'delegation-out-of-step',
      area: 'delegation',
      title: 'All name servers give the same records',
      severity: 'warning',
      since: '0.1.0',
      cites: ['RFC 1034 §4.3.5', 'RFC 1912 §2.8'],
      docs: {
        why: 'A change has reached some of the name servers only: who asks one of the others sees the old records. It happens for minutes after a change, and for good where a server is no longer kept up to date.',
        fix: 'Wait for the transfer; if it does not come, ask the DNS host.',
        good: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.',
        bad: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at ns2.example.net\n_dmarc TXT "v=DMARC1; p=none; rua=mailto:a@example.com"',
      },
    },
    base,
    ({ disputes, groups }) => {
      if (groups.some(({ broken }) => broken.length > 0))
        return skipped('mail breaks with some of them', { deferTo: ['delegation-alike'] });
      const [first, ...more] = disputes.map(({ question: { name, type }, sides }) => ({
        message: `the name servers do not agree on ${name} ${type}`,
        subject: { name, type },
        observed: sides,
        fix: {
          text: 'Wait for some minutes if the records have just been changed. If it stays so, ask your DNS host why its name servers are out of step.',
        },
      }));
      return first === undefined
        ? { status: 'pass' }
        : { status: 'fail', findings: [first, ...more] };
    },
  );
