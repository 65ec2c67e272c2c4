import { spfNeed } from '../../model/need.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { judgeRecord, spfFinding } from './judge-record.ts';

export default defineCheck({
  id: 'spf-ptr',
  area: 'spf',
  title: 'The SPF record does without ptr',
  severity: 'note',
  since: '0.1.0',
  cites: ['RFC 7208 §5.5'],
  docs: {
    why: "The ptr mechanism is slow and depends on name servers of the sender's network; the standard asks not to publish it, and some receivers do not look at it.",
    fix: 'Name the server by ip4, ip6 or a instead; for iCloud nothing is needed.',
    good: '@ TXT "v=spf1 include:icloud.com ~all"',
    bad: '@ TXT "v=spf1 ptr include:icloud.com ~all"',
  },
  needs: ({ domain }) => ({ tree: spfNeed(domain.name) }),
  judge: ({ tree }, context) =>
    judgeRecord(tree, ({ terms }) =>
      terms.some(({ kind, reach }) => kind === 'ptr' && reach !== 'ignored')
        ? fail(
            spfFinding(tree, context, {
              message: 'the record uses ptr, which receivers are told not to rely on',
              fix: 'Publish this record in place of the present one. If a server of your own sends mail, add it as ip4 or ip6.',
            }),
          )
        : pass(),
    ),
});
