import { spfNeed } from '../../model/need.ts';
import { mergeTree } from '../../record/spf/repair.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { mergedFix, judgeRecord, presentRecord } from './judge-record.ts';

/** RFC 7208 §3.4: the name and the text of all records, in octets. */
const limit = 450;

export default defineCheck({
  id: 'spf-size',
  area: 'spf',
  title: "The domain's TXT records fit one small answer",
  severity: 'note',
  since: '0.1.0',
  cites: ['RFC 7208 §3.4'],
  docs: {
    why: 'TXT records at the domain come in one answer, the SPF record with all the others. Above some 450 octets the answer may not fit 512, and a receiver behind an old firewall never gets it.',
    fix: 'Remove verification records of services that you no longer use; shorten the SPF record.',
    good: '@ TXT "v=spf1 include:icloud.com ~all"',
    bad: '@ TXT "v=spf1 include:icloud.com ip4:192.0.2.11 ip4:192.0.2.22 ip4:192.0.2.33 ip4:192.0.2.44 ip4:192.0.2.55 ip4:192.0.2.66 ip4:192.0.2.77 ip4:192.0.2.88 ip4:192.0.2.99 ip4:198.51.100.11 ip4:198.51.100.22 ip4:198.51.100.33 ip4:198.51.100.44 ip4:198.51.100.55 " "ip4:198.51.100.66 ip4:198.51.100.77 ip4:198.51.100.88 ip4:203.0.113.11 ip4:203.0.113.22 ip4:203.0.113.33 ip4:203.0.113.44 ip4:203.0.113.55 ip4:203.0.113.66 ip4:203.0.113.77 ip4:203.0.113.88 ~all"',
  },
  needs: ({ domain }) => ({ tree: spfNeed(domain.name) }),
  judge: ({ tree }, context) =>
    judgeRecord(tree, ({ text }) => {
      const { size } = tree.root;
      if (size <= limit) return pass(`${size} octets`);
      const saved = text.length - mergeTree(tree, context.required.spfInclude).text.length;
      const advice = 'Remove TXT records that are no longer needed.';
      return fail({
        message: `the TXT records at ${tree.domain} have ${size} octets, more than the ${limit} that are sure to arrive`,
        subject: { name: tree.domain, type: 'TXT' },
        observed: [text, ...tree.root.others].map((one) => `${one.length}: ${presentRecord(one)}`),
        fix: size - saved <= limit ? mergedFix(advice, tree, context) : { text: advice },
      });
    }),
});
