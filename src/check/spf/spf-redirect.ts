import { spfNeed } from '../../model/need.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { judgeRecord, spfFinding } from './judge-record.ts';

export default defineCheck({
  id: 'spf-redirect',
  area: 'spf',
  title: 'The SPF record includes iCloud rather than redirecting to it',
  severity: 'note',
  since: '0.1.0',
  cites: ['Apple 102374', 'RFC 7208 §6.1'],
  docs: {
    why: "Apple once gave redirect=icloud.com. It works for a domain that sends through iCloud alone, but it is void as soon as anybody adds an all, and the record's end is then Apple's to choose.",
    fix: 'Change it to the form that Apple gives now.',
    good: '@ TXT "v=spf1 include:icloud.com ~all"',
    bad: '@ TXT "v=spf1 redirect=icloud.com"',
  },
  needs: ({ domain }) => ({ tree: spfNeed(domain.name) }),
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
          message: `the record redirects to ${spfInclude}, a form that takes no other sender`,
          fix: 'Publish this record in place of the present one.',
        }),
      );
    }),
});
