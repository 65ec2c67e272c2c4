import { prependLabels } from '../../model/dns/domain-name.ts';
import type { DmarcPolicy } from '../../record/dmarc.ts';
import { txtLine } from '../../record/record-line.ts';
import { defineCheck, failIfAny, pass } from '../define-check.ts';
import { dmarcRecordsIn, policyStrictness } from './records.ts';
import { skipped } from '../skipped.ts';
import { answerAt, dmarcNeeds, findOrganizationalDomain } from './tree-walk.ts';

/** The record without the tag: then what is asked for the domain holds for the rest too. */
const withoutTag = (text: string, tag: 'sp' | 'np'): string =>
  text.replace(new RegExp(`[\\t ]*;[\\t ]*${tag}[\\t ]*=[^;]*`, 'i'), '');

export default defineCheck({
  id: 'dmarc-subdomains',
  area: 'dmarc',
  title: 'The DMARC policy for subdomains is as strict as for the domain',
  severity: 'note',
  since: '0.1.0',
  cites: ['RFC 9989 §4.7', 'RFC 9989 §4.10.2'],
  docs: {
    why: 'Where sp= or np= is weaker than p=, whoever forges mail takes a subdomain, and may make one up.',
    fix: 'Take sp= and np= out of the record, unless a subdomain has senders that would fail.',
    good: '_dmarc TXT "v=DMARC1; p=quarantine; np=reject"',
    bad: '_dmarc TXT "v=DMARC1; p=reject; sp=none"',
  },
  needs: ({ domain }) => dmarcNeeds(domain.name),
  judge(walk, { domain }) {
    const owner = prependLabels('_dmarc', domain.name);
    const [only, ...more] = dmarcRecordsIn(answerAt(walk, domain.name));
    const policy = only?.record.policy;
    if (only === undefined || more.length > 0 || policy === undefined)
      return skipped('no DMARC record of the domain is in force', {
        deferTo: ['dmarc-present', 'dmarc-syntax'],
      });
    const organization = findOrganizationalDomain(walk, domain.name);
    if (organization !== domain.name)
      return skipped(`for subdomains the DMARC record of ${organization} counts`);
    const { sp, np } = only.record;
    const present = txtLine(owner, only.text);
    const weaker = (tag: 'sp' | 'np', one: DmarcPolicy | undefined, than: DmarcPolicy) =>
      one !== undefined && policyStrictness[one] < policyStrictness[than] ? [tag] : [];
    const weak = [...weaker('sp', sp, policy), ...weaker('np', np, sp ?? policy)];
    const next = txtLine(owner, weak.reduce(withoutTag, only.text));
    const what = { sp: 'subdomains (sp=)', np: 'subdomains that do not exist (np=)' };
    return failIfAny(
      weak.map((tag) => ({
        message: `the DMARC policy for ${what[tag]} is weaker than for the rest`,
        subject: { name: owner, type: 'TXT' as const },
        expected: [next.rdata],
        observed: [present.rdata],
        fix: {
          text: 'Put this record in the place of the present one, unless a subdomain has senders that would fail.',
          publish: [next],
          remove: [present],
        },
      })),
      pass(present.rdata),
    );
  },
});
