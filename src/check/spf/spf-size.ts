import { mergeTree } from '../../record/spf/repair.ts';
import { domainSpf } from '../alignment.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { mergedFix, judgeRecord, presentRecord, replaceAdvice } from './judge-record.ts';

/** RFC 7208 §3.4: the bytes of the name and of the text of all records. */
const limit = 450;

const deleteAdvice = 'Delete TXT records that are no longer needed.';

export default defineCheck({
  id: 'spf-size',
  area: 'spf',
  title: "The domain's TXT records fit in one small answer",
  severity: 'note',
  since: '0.1.0',
  cites: ['RFC 7208 §3.4'],
  docs: {
    why: 'All TXT records of the domain come in one answer. Above about 450 bytes the answer may not fit in 512, and receivers behind an old firewall may never get it.',
    fix: 'Delete verification records of services that you no longer use. Shorten the SPF record.',
    good: '@ TXT "v=spf1 include:icloud.com ~all"',
    bad: '@ TXT "v=spf1 include:icloud.com ip6:2001:db8:1111:2222:3333:4444:5555:1111 ip6:2001:db8:2222:2222:3333:4444:5555:2222 ip6:2001:db8:3333:2222:3333:4444:5555:3333 ip6:2001:db8:4444:2222:3333:4444:5555:4444 ip6:2001:db8:5555:2222:3333:4444:5555:5555 " "ip6:2001:db8:6666:2222:3333:4444:5555:6666 ip6:2001:db8:7777:2222:3333:4444:5555:7777 ip6:2001:db8:8888:2222:3333:4444:5555:8888 ip6:2001:db8:9999:2222:3333:4444:5555:9999 ip6:2001:db8:aaaa:2222:3333:4444:5555:aaaa ~all"',
  },
  needs: (context) => ({ tree: domainSpf(context) }),
  judge: ({ tree }, context) =>
    judgeRecord(tree, ({ text }) => {
      const { size } = tree.root;
      if (size <= limit) return pass(`${size} bytes`);
      const saved = text.length - mergeTree(tree, context.required.spfInclude).text.length;
      const shorter = mergedFix(`${deleteAdvice} ${replaceAdvice}`, tree, context);
      return fail({
        message: `The domain's TXT records have ${size} bytes, more than the ${limit} that are sure to arrive`,
        subject: { name: tree.domain, type: 'TXT' },
        observed: [text, ...tree.root.others].map((one) => `${one.length}: ${presentRecord(one)}`),
        fix: shorter.publish && size - saved <= limit ? shorter : { text: deleteAdvice },
      });
    }),
});
