import { spfNeed } from '../../model/need.ts';
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
    why: 'There was once a record type called SPF (99). It is obsolete: receivers, and Apple, look at TXT records alone. Some DNS panels and Terraform modules still offer it.',
    fix: 'Publish the same text as a TXT record.',
    good: '@ TXT "v=spf1 include:icloud.com ~all"',
    bad: '@ SPF "v=spf1 include:icloud.com ~all"',
  },
  needs: ({ domain }) => ({ tree: spfNeed(domain.name) }),
  judge({ tree }, context) {
    if (tree.root.records.length > 0) return pass();
    if (tree.type99.length === 0)
      return skipped('there is no SPF record', { deferTo: ['spf-present'] });
    return fail(
      spfFinding(tree, context, {
        message: 'the SPF record is published as the obsolete type SPF only: nobody looks there',
        observed: tree.type99.map(presentRecord),
        fix: 'Publish it as a TXT record, and remove that of type SPF.',
      }),
    );
  },
});
