import { looksLikeSpf } from '../../record/spf/guess-intended.ts';
import { findGluedText } from '../../icloud/verification.ts';
import { domainSpf } from '../alignment.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { isAlias } from '../hints.ts';
import { meantSpf } from '../meant-records.ts';
import { misplacedNeeds, formAdvice, findMisplaced, describeMisplaced } from '../misplaced.ts';
import { skipped } from '../skipped.ts';
import { isInPieces, presentRecord, spfFinding } from './judge-record.ts';

export default defineCheck({
  id: 'spf-present',
  area: 'spf',
  title: 'The domain has an SPF record',
  severity: 'error',
  since: '0.1.0',
  cites: ['Apple 102374', 'RFC 7208 §4.5'],
  docs: {
    why: 'The SPF record lists the servers that may send mail for the domain. Without it, Apple does not verify the domain, and your mail may land in junk or be refused.',
    fix: 'Add the TXT record that Apple gives, at the domain itself.',
    good: '@ TXT "v=spf1 include:icloud.com ~all"',
    bad: '@ TXT "apple-domain=Abcd1234Efgh5678"',
  },
  needs: (context) => ({ tree: domainSpf(context) }),
  hints: (_, { domain }, known) => misplacedNeeds('spf', 'TXT', domain.name, known),
  judge({ tree }, context, hints) {
    const { root, type99 } = tree;
    if (root.records.length > 0)
      return pass(...root.records.map(({ text }) => presentRecord(text)));
    if (root.others.some(looksLikeSpf) || isInPieces(tree))
      return skipped('a TXT record looks like a broken SPF record', { deferTo: ['spf-syntax'] });
    if (findGluedText(root.others) !== undefined)
      return skipped('it is in the same text as the verification value', {
        deferTo: ['verification-present'],
      });
    if (type99.length > 0)
      return skipped('there is only one of the obsolete type SPF', { deferTo: ['spf-type'] });
    const { name } = context.domain;
    if (isAlias(hints, name))
      return skipped('the domain itself is an alias', { deferTo: ['mx-alias'] });
    const about = { wanted: 'spf', type: 'TXT', domain: name } as const;
    const strays = findMisplaced(hints, about, meantSpf(context));
    const { message, advice, remove, observed } = describeMisplaced(strays, name);
    const [moved] = remove.map(({ rdata }) => rdata);
    const missing =
      root.kind === 'nxdomain'
        ? 'The domain does not exist in DNS'
        : 'The domain has no SPF record';
    const fix = `Add this TXT record.${advice}${formAdvice(hints, name, { owner: name, type: 'TXT' })}`;
    const finding = spfFinding(tree, context, { message: `${missing}${message}`, fix, observed });
    if (moved === undefined) return fail(finding);
    const publish = [{ owner: name, type: 'TXT', rdata: moved } as const];
    return fail({ ...finding, expected: [moved], fix: { text: fix, publish, remove } });
  },
});
