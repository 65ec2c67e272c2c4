import { domainSpf } from '../alignment.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { judgeRecord, replaceAdvice, spfFinding } from './judge-record.ts';

export default defineCheck({
  id: 'spf-redirect',
  area: 'spf',
  title: 'The SPF record includes iCloud instead of redirecting to it',
  severity: 'note',
  since: '0.1.0',
  cites: ['Apple 102374', 'RFC 7208 §6.1'],
  docs: {
    why: 'Apple once gave redirect=icloud.com. It works while iCloud is the only sender, but receivers ignore it as soon as the record has an all.',
    fix: 'Use the form that Apple gives now, include:icloud.com ~all.',
    good: '@ TXT "v=spf1 include:icloud.com ~all"',
    bad: '@ TXT "v=spf1 redirect=icloud.com"',
  },
  needs: (context) => ({ tree: domainSpf(context) }),
  judge: ({ tree }, context) =>
    judgeRecord(tree, ({ terms }) => {
      const { spfInclude } = context.required;
      const legacy = terms.some(
        ({ kind, target, reach }) =>
          kind === 'redirect' && reach !== 'ignored' && target === spfInclude,
      );
      if (!legacy) return pass();
      return fail(
        spfFinding(tree, context, {
          message: `The SPF record redirects to ${spfInclude}, which stops working once the record has an "all"`,
          fix: replaceAdvice,
        }),
      );
    }),
});
