/** What findings of severity error mean for the owner's mail. */
import { type CheckId, isOfCheck } from '../../model/check-id.ts';
import type { Area, Finding } from '../../model/check.ts';
import { listed } from '../../model/text/wording.ts';
import { plainText } from './plain-text.ts';

/**
 * By check, where the finding does not say it itself. The order is that of harm: what hurts most comes first.
 */
export const usualConsequences: { readonly [Id in CheckId]?: string } = {
  'delegation-present': "the domain doesn't exist in DNS",
  'delegation-hold': 'the domain is on hold',
  'delegation-parked': 'the domain looks expired or parked',
  'delegation-answers': "none of the domain's records can be found",
  'dnssec-valid': "mail servers that check DNSSEC can't see your domain",
  'mx-alias': 'an alias hides the records of the domain itself',
  'verification-names': 'your DNS host changed the names in your records',
  'mx-present': "mail to the domain doesn't reach iCloud",
  'mx-null': 'the domain says that it accepts no mail',
  'mx-icloud': "Apple's MX records are not all there",
  'dmarc-alignment': 'your own mail fails your DMARC policy',
  'mx-stranger-preferred': 'some incoming mail goes to another mail host',
  'mta-sts-icloud': "senders that use MTA-STS can't deliver mail to you",
  'delegation-alike': 'some name servers have records with which mail breaks',
  'spf-present': 'your outgoing mail can land in junk (no SPF record)',
  'spf-type': 'your outgoing mail can land in junk (SPF record of the wrong type)',
  'spf-single': 'your outgoing mail can land in junk (more than one SPF record)',
  'spf-syntax': 'your outgoing mail can land in junk (errors in the SPF record)',
  'spf-include-target': 'your outgoing mail can land in junk (an SPF include fails)',
  'spf-loop': 'your outgoing mail can land in junk (the SPF record includes itself)',
  'spf-lookup-limit': 'your outgoing mail can land in junk (too many SPF lookups)',
  'spf-void-limit': 'your outgoing mail can land in junk (too many unknown names in SPF)',
  'spf-icloud': "your outgoing mail can land in junk (SPF doesn't allow iCloud)",
  'dkim-cname': 'your outgoing mail has no valid DKIM signature',
  'dkim-single': 'your outgoing mail has no reliable DKIM signature',
  'dkim-target': "your DKIM record doesn't lead to your key",
  'dkim-key': 'Apple publishes no usable DKIM key for the domain yet',
  'verification-present': "Apple can't verify the domain",
  'verification-token': "Apple can't verify the domain (another value is published)",
  'spf-all-pass': 'SPF lets anyone send as your domain',
  'zone-file': 'parts of the zone file are not published as written',
  'port-imap': "mail can't be read from here",
  'port-smtp': "mail can't be sent from here",
};

/** By area, for the checks of other versions: a saved report may have some. */
const usualOfArea: { readonly [A in Area]: string } = {
  mx: 'incoming mail can get lost',
  spf: 'your outgoing mail can land in junk',
  dkim: 'your outgoing mail has no valid DKIM signature',
  verification: "Apple can't verify the domain",
  dmarc: 'your own mail fails your DMARC policy',
  delegation: "some name servers don't serve your records",
  dnssec: "mail servers that check DNSSEC can't see your domain",
  'mta-sts': "senders that use MTA-STS can't deliver mail to you",
  autodiscover: 'mail programs are sent to the wrong server',
  imap: "mail can't be read from here",
  smtp: "mail can't be sent from here",
  resolver: "this computer's DNS gives false answers",
  zone: 'parts of the zone file are not published',
  config: 'the configuration is out of date',
};

const ranks: ReadonlyMap<string, number> = new Map(
  Object.keys(usualConsequences).map((check, rank) => [check, rank]),
);

const clauses: ReadonlyMap<string, string> = new Map(Object.entries(usualConsequences));

/** Which way of mail suffers from errors in an area; the others touch neither. */
const ways: { readonly [A in Area]?: 'incoming' | 'outgoing' | 'all' } = {
  mx: 'incoming',
  'mta-sts': 'incoming',
  spf: 'outgoing',
  dkim: 'outgoing',
  dmarc: 'outgoing',
  delegation: 'all',
  dnssec: 'all',
};

/** "incoming mail", for headings; "mail" where it cannot be told which, or all of it suffers. */
export const lostMail = (faults: readonly { readonly area: Area }[]): string => {
  const lost = new Set(faults.map(({ area }) => ways[area] ?? 'none'));
  if (lost.has('all')) return 'all mail';
  const told = (['incoming', 'outgoing'] as const).filter((way) => lost.has(way));
  return told.length === 0 ? 'mail' : `${listed(told)} mail`;
};

interface Judged {
  readonly check: string;
  readonly area: Area;
  readonly findings: readonly Finding[];
}

const rankOf = ({ check }: Judged): number => ranks.get(check) ?? ranks.size;

/** Areas whose faults are the cause where mail fails DMARC: that finding says what they mean together. */
const causesOfMisalignment: ReadonlySet<Area> = new Set(['spf', 'dkim']);

/** Clauses without a full stop, each once, the worst first. */
export const listConsequences = (judged: readonly Judged[]): readonly string[] => {
  const isMisaligned = judged.some(isOfCheck('dmarc-alignment'));
  return [
    ...new Set(
      judged
        .filter(({ area }) => !isMisaligned || !causesOfMisalignment.has(area))
        .toSorted((a, b) => rankOf(a) - rankOf(b))
        .flatMap(({ check, area, findings }) =>
          findings.map(({ consequence }) =>
            consequence === undefined
              ? (clauses.get(check) ?? usualOfArea[area])
              : plainText(consequence),
          ),
        ),
    ),
  ];
};

/** More clauses than a reader takes in at once. */
const mostClauses = 3;

/** The worst of the clauses, and how many more there are. */
export const worstConsequences = (all: readonly string[]): readonly string[] => {
  const more = all.length - mostClauses;
  return more > 0 ? [...all.slice(0, mostClauses), `and ${more} more`] : all;
};
