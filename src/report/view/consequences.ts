/** What findings of severity error mean for the owner's mail. */
import type { Area, Finding } from '../../model/check.ts';
import { listed } from '../../model/text/wording.ts';
import { plainText } from './plain-text.ts';

/** By area, where the finding does not say it itself. */
const usual: { readonly [A in Area]: string } = {
  mx: 'incoming mail can get lost',
  spf: 'your outgoing mail can land in junk (SPF fails)',
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
  readonly area: Area;
  readonly findings: readonly Finding[];
}

/** Clauses without a full stop, each once. */
export const listConsequences = (judged: readonly Judged[]): readonly string[] => [
  ...new Set(
    judged.flatMap(({ area, findings }) =>
      findings.map(({ consequence }) =>
        consequence === undefined ? usual[area] : plainText(consequence),
      ),
    ),
  ),
];
