import { domainSpf } from '../alignment.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { judgeRecord, replaceAdvice, spfFinding } from './judge-record.ts';

export default defineCheck({
  id: 'spf-ptr',
  area: 'spf',
  title: 'The SPF record has no "ptr"',
  severity: 'note',
  since: '0.1.0',
  cites: ['RFC 7208 §5.5'],
  docs: {
    why: "The ptr mechanism is slow and depends on the name servers of the sender's network. The standard says not to use it, and some receivers ignore it.",
    fix: 'Name your own servers by ip4, ip6 or a instead. iCloud does not need it.',
    good: '@ TXT "v=spf1 include:icloud.com ~all"',
    bad: '@ TXT "v=spf1 ptr include:icloud.com ~all"',
  },
  needs: (context) => ({ tree: domainSpf(context) }),
  judge: ({ tree }, context) =>
    judgeRecord(tree, ({ terms }) =>
      terms.some(({ kind, reach }) => kind === 'ptr' && reach !== 'ignored')
        ? fail(
            spfFinding(tree, context, {
              message: 'The SPF record uses "ptr", which the standard says not to use',
              fix: `${replaceAdvice} If a server of your own sends mail, add it as ip4 or ip6.`,
            }),
          )
        : pass(),
    ),
});
