import { prependLabels } from '../../model/dns/domain-name.ts';
import { trimEndOf, trimOf } from '../../model/text/trim.ts';
import type { DmarcPolicy } from '../../record/dmarc.ts';
import { txtLine } from '../../record/record-line.ts';
import { defineCheck, failIfAny, pass } from '../define-check.ts';
import { isSkipped, skipped } from '../skipped.ts';
import { policyStrictness, recordInForce } from './records.ts';
import { answerAt, dmarcNeeds, findOrganizationalDomain } from './tree-walk.ts';

/** The record without the tag, so that the domain's policy applies to its subdomains too. */
const withoutTag = (text: string, tag: 'sp' | 'np'): string => {
  const parts = text.split(';');
  const at = parts.findIndex((part, i) => {
    const [name = '', value] = part.split('=', 2);
    return i > 0 && value !== undefined && trimOf(name, '\t ').toLowerCase() === tag;
  });
  const before = parts.slice(0, Math.max(0, at)).join(';');
  return at < 0 ? text : [trimEndOf(before, '\t '), ...parts.slice(at + 1)].join(';');
};

export default defineCheck({
  id: 'dmarc-subdomains',
  area: 'dmarc',
  title: 'The DMARC policy for subdomains is as strict as for the domain',
  severity: 'note',
  since: '0.1.0',
  cites: ['RFC 9989 §4.7', 'RFC 9989 §4.10.2'],
  docs: {
    why: 'If sp= or np= is weaker than p=, forgers use a subdomain instead, even one that does not exist.',
    fix: 'Remove sp= and np= from the record, unless a subdomain has senders that would fail.',
    good: '_dmarc TXT "v=DMARC1; p=quarantine; np=reject"',
    bad: '_dmarc TXT "v=DMARC1; p=reject; sp=none"',
  },
  needs: ({ domain }) => dmarcNeeds(domain.name),
  judge(walk, { domain }) {
    const owner = prependLabels('_dmarc', domain.name);
    const own = recordInForce(answerAt(walk, domain.name));
    if (isSkipped(own)) return own;
    const organization = findOrganizationalDomain(walk, domain.name);
    if (organization !== domain.name)
      return skipped(`for subdomains, the DMARC record of ${organization} applies`);
    const { policy, sp, np } = own.record;
    const present = txtLine(owner, own.text);
    const weaker = (tag: 'sp' | 'np', one: DmarcPolicy | undefined, than: DmarcPolicy) =>
      one !== undefined && policyStrictness[one] < policyStrictness[than] ? [tag] : [];
    const weak = [...weaker('sp', sp, policy), ...weaker('np', np, sp ?? policy)];
    const next = txtLine(owner, weak.reduce(withoutTag, own.text));
    const what = { sp: 'subdomains (sp=)', np: 'subdomains that do not exist (np=)' };
    return failIfAny(
      weak.map((tag) => ({
        message: `The DMARC policy for ${what[tag]} is weaker than for the rest`,
        subject: { name: owner, type: 'TXT' as const },
        expected: [next.rdata],
        observed: [present.rdata],
        fix: {
          text: 'Replace the current record with this one, unless a subdomain has senders that would fail.',
          publish: [next],
          remove: [present],
        },
      })),
      pass(present.rdata),
    );
  },
});
