import { unalignedServices } from '../../knowledge/sending-services.ts';
import type { DnsName } from '../../model/dns/dns.ts';
import { prependLabels } from '../../model/dns/domain-name.ts';
import { ask } from '../../model/need.ts';
import type { GatheredSpf } from '../../model/spf.ts';
import { answerRecordLines } from '../../record/record-line.ts';
import { placedTerms } from '../../record/spf/tree-terms.ts';
import { domainSpf } from '../alignment.ts';
import { readUsableKey } from '../dkim-key.ts';
import { findHint, type Hints, needsByKey } from '../hints.ts';
import { skipped } from '../skipped.ts';
import { defineCheck, failIfAny, pass } from '../define-check.ts';
import { dmarcNeeds, findGoverningPolicy } from './tree-walk.ts';

const consequence = { reject: 'is refused', quarantine: 'lands in junk' } as const;

/** The services in the record whose mail SPF cannot align. */
const servicesIn = ({ root }: GatheredSpf) =>
  unalignedServices.filter(({ include }) =>
    placedTerms(root).some(({ term }) => term.target === include),
  );

const keyNames = (selectors: readonly string[], domain: DnsName): readonly DnsName[] =>
  selectors.map((selector) => prependLabels(`${selector}._domainkey`, domain));

const keyNeeds = (tree: GatheredSpf, domain: DnsName) =>
  needsByKey(
    servicesIn(tree)
      .flatMap(({ selectors }) => keyNames(selectors, domain))
      .map((name) => ask(name, 'TXT')),
  );

const hasUsableKey = (answers: Hints, names: readonly DnsName[]): boolean =>
  names.some((name) => readUsableKey(findHint(answers, name, 'TXT')) !== undefined);

/** What is at the key's name instead of a usable key. */
const describeKey = (answers: Hints, name: DnsName): readonly string[] => {
  const answer = findHint(answers, name, 'TXT');
  const lines = answer ? answerRecordLines(answer) : [];
  return lines.length === 0
    ? [`${name} TXT: none`]
    : lines.map(({ type, rdata }) => `${name} ${type} ${rdata}`);
};

export default defineCheck({
  id: 'dmarc-senders',
  area: 'dmarc',
  title: 'No service in the SPF record is known to fail DMARC',
  severity: 'note',
  since: '0.1.0',
  cites: ['RFC 9989 §4.10.2', 'RFC 7208 §2.4'],
  docs: {
    why: 'Some services send with their own name as the envelope sender. Receivers then ask the SPF record of that name, so an include in yours does nothing for DMARC. With the policy quarantine or reject, their mail needs a DKIM key of your domain.',
    fix: "Set up DKIM for the domain in the service's settings, or delete the include if you no longer use the service.",
    good: '@ TXT "v=spf1 include:icloud.com include:servers.mcsv.net ~all"\nservers.mcsv.net. TXT "v=spf1 ip4:192.0.2.0/24 -all"\n_dmarc TXT "v=DMARC1; p=reject"\nk2._domainkey CNAME dkim2.mcsv.net.\ndkim2.mcsv.net. TXT "v=DKIM1; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQC3vierJ+1MO4Skh0XIKxT8x9lDK+Guu34lozqmbxlA6ay9B4GdZgeCQUDbBzJnQwLwnnGhg6Ffnr9J3H8odsZ7VMQqk+t3rUBQqjJIId4WafL1q1aNrV3XqrpmX+qMQwjTHj1+Sskl5Rp5czlvRreyeN9PClJA5NAlLbf1caQB1QIDAQAB"',
    bad: '@ TXT "v=spf1 include:icloud.com include:servers.mcsv.net ~all"\nservers.mcsv.net. TXT "v=spf1 ip4:192.0.2.0/24 -all"\n_dmarc TXT "v=DMARC1; p=reject"',
  },
  needs: (context) => ({ tree: domainSpf(context) }),
  // Without such a service, neither policy nor keys have to be looked up.
  further: ({ tree }, { domain }) =>
    servicesIn(tree).length === 0
      ? {}
      : { ...dmarcNeeds(domain.name), ...keyNeeds(tree, domain.name) },
  judge({ tree, ...answers }, { domain }) {
    if (tree.root.records.length === 0)
      return skipped('there is no SPF record', { deferTo: ['spf-present'] });
    const policy = findGoverningPolicy(answers, domain.name)?.policy;
    if (policy === undefined || policy === 'none') return pass();
    const findings = servicesIn(tree)
      .filter(({ selectors }) => !hasUsableKey(answers, keyNames(selectors, domain.name)))
      .map(({ name, include, selectors }) => ({
        message: `Mail that ${name} sends for the domain most likely ${consequence[policy]}: SPF can't pass DMARC for it, and it has no usable DKIM key here`,
        subject: { name: domain.name, type: 'TXT' as const },
        observed: [
          `include:${include}`,
          ...keyNames(selectors, domain.name).flatMap((key) => describeKey(answers, key)),
        ],
        fix: {
          text: `Set up DKIM for the domain in ${name}'s settings. If you no longer use it, delete "include:${include}" from the SPF record.`,
        },
      }));
    return failIfAny(findings, pass());
  },
});
