import { spf } from '../model/evidence.ts';
import { looksLikeSpf } from '../record/spf-intent.ts';
import { defineCheck, fail, pass, skipped } from './check.ts';
import { shownRecord, spfFinding } from './spf.ts';

export default defineCheck({
  id: 'spf-present',
  area: 'spf',
  title: 'The domain has an SPF record',
  severity: 'error',
  since: '0.1.0',
  cites: ['Apple 102374', 'RFC 7208 §4.5'],
  docs: {
    why: 'The SPF record lists the servers that may send mail for the domain. Without one, Apple does not verify the domain, and receivers put its mail in junk or refuse it.',
    fix: 'Publish the TXT record that Apple gives, at the domain itself.',
    good: '@ TXT "v=spf1 include:icloud.com ~all"',
    bad: '@ TXT "apple-domain=Abcd1234Efgh5678"',
  },
  needs: ({ domain }) => ({ tree: spf(domain.name) }),
  judge({ tree }, context) {
    const { root, type99 } = tree;
    if (root.records.length > 0) return pass(...root.records.map(({ text }) => shownRecord(text)));
    if (root.others.some(looksLikeSpf))
      return skipped('a TXT record was meant to be the SPF record: see spf-syntax');
    if (type99.length > 0) return skipped('there is one of the obsolete type SPF: see spf-type');
    const message =
      root.kind === 'nxdomain'
        ? 'the domain does not exist in DNS'
        : `no TXT record at ${root.domain} is an SPF record`;
    return fail(spfFinding(tree, context, { message, fix: 'Publish this TXT record.' }));
  },
});
