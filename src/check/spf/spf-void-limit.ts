import { spfLimits } from '../../model/spf.ts';
import { placedTerms, voidTerms } from '../../record/spf/tree-terms.ts';
import { domainSpf } from '../alignment.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { judgeRecord, describeTerm, spfFinding, unlessUnread } from './judge-record.ts';

const kinds = ['a', 'mx', 'exists'] as const;

export default defineCheck({
  id: 'spf-void-limit',
  area: 'spf',
  title: 'At most 2 terms of the SPF record lead to nothing',
  severity: 'error',
  since: '0.1.0',
  cites: ['RFC 7208 §4.6.4', 'RFC 7208 §11.1'],
  docs: {
    why: 'Receivers stop with a permanent error at the third term whose name does not exist or has no address. These terms are left over from old servers and services.',
    fix: 'Delete the terms whose names no longer exist.',
    good: '@ TXT "v=spf1 include:icloud.com a:old.example.com ~all"\nold A !nxdomain',
    bad: '@ TXT "v=spf1 a:x.example.com mx:y.example.com a:z.example.com include:icloud.com ~all"',
  },
  needs: (context) => ({ tree: domainSpf(context) }),
  judge: ({ tree }, context) =>
    judgeRecord(tree, () => {
      const terms = placedTerms(tree.root);
      const dead = voidTerms(tree);
      if (dead.length <= spfLimits.voids)
        return unlessUnread(
          terms,
          kinds,
          pass(`${dead.length} of ${spfLimits.voids} void lookups`),
        );
      const foreign = dead.find(({ domain }) => domain !== tree.domain);
      const own = dead.some(({ domain }) => domain === tree.domain);
      return fail(
        spfFinding(tree, context, {
          message: `There are ${dead.length} SPF terms whose names have no address, and receivers stop at the third`,
          observed: dead.slice(0, 30).map((placed) => describeTerm(tree, placed)),
          ...(!own && foreign && { placed: foreign }),
          fix: 'Replace the SPF record with this one, which omits them.',
        }),
      );
    }),
});
