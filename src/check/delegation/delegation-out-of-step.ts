import type { Check } from '../../model/check.ts';
import { defineServerCheck } from './define-server-check.ts';
import { describeOldGlue, removeQuotes } from './disagreement.ts';
import { skipped } from '../skipped.ts';

const catchUp =
  'If you just changed the records, wait a few minutes. If it lasts, ask your DNS host why its name servers differ.';

/** `base`: the checks of severity error that judge the domain's records. */
export default (base: readonly Check[]): Check<'delegation-out-of-step'> =>
  defineServerCheck(
    {
      id: 'delegation-out-of-step',
      area: 'delegation',
      title: 'All name servers serve the same records',
      severity: 'warning',
      since: '0.1.0',
      cites: ['RFC 1034 §4.3.5', 'RFC 1912 §2.8'],
      docs: {
        why: 'A change has reached only some of the name servers; the others still serve the old records. This is normal for minutes after a change, but lasts if a server is no longer updated.',
        fix: 'Wait for the transfer. If it does not come, ask your DNS host.',
        good: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.',
        bad: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at ns2.example.net\n_dmarc TXT "v=DMARC1; p=none; rua=mailto:a@example.com"',
      },
    },
    base,
    ({ disputes, groups, oldGlue }) => {
      if (groups.some(({ broken }) => broken.length > 0))
        return skipped('mail breaks with some of them', { deferTo: ['delegation-alike'] });
      const copy = groups.find(({ quoted }) => quoted);
      const quoted = copy && `: at ${copy.name} the TXT values have quotation marks inside`;
      const old = oldGlue && `: ${describeOldGlue} for ${oldGlue.name}`;
      const [first, ...more] = disputes.map(({ question: { name, type }, sides }) => ({
        message: `The name servers disagree about ${name} ${type}${quoted ?? old ?? ''}`,
        subject: { name, type },
        observed: sides,
        fix: { text: copy ? removeQuotes : (oldGlue?.remedy ?? catchUp) },
      }));
      return first === undefined
        ? { status: 'pass' }
        : { status: 'fail', findings: [first, ...more] };
    },
  );
