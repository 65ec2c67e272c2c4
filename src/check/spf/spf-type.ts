import { domainSpf } from '../alignment.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { skipped } from '../skipped.ts';
import { presentRecord, spfFinding } from './judge-record.ts';

export default defineCheck({
  id: 'spf-type',
  area: 'spf',
  title: 'The SPF record is a TXT record',
  severity: 'error',
  since: '0.1.0',
  cites: ['RFC 7208 §3.1'],
  docs: {
    why: 'The record type SPF (99) is obsolete: receivers and Apple look only at TXT records. Some DNS panels and Terraform modules still offer it.',
    fix: 'Publish the same text as a TXT record.',
    good: '@ TXT "v=spf1 include:icloud.com ~all"',
    bad: '@ SPF "v=spf1 include:icloud.com ~all"',
  },
  needs: (context) => ({ tree: domainSpf(context) }),
  judge({ tree }, context) {
    if (tree.root.records.length > 0) return pass();
    if (tree.type99.length === 0)
      return skipped('there is no SPF record', { deferTo: ['spf-present'] });
    return fail(
      spfFinding(tree, context, {
        message: 'The SPF record has only the obsolete type SPF, so receivers ignore it',
        observed: tree.type99.map(presentRecord),
        fix: 'Publish it as a TXT record. Delete the record of type SPF.',
      }),
    );
  },
});
