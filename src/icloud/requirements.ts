/**
 * The records that Apple requires of a custom email domain. Values: Apple's support page 102374 (TXT,
 * SPF, CNAME) and Apple's own Domain Connect template `icloud.com.custom_email_domain` (both MX at
 * preference 10); mail servers: page 102525. iCloud's sending ranges are not here: they are read
 * from icloud.com's SPF record at run time, because Apple changes them.
 */
import type { DnsName, Question } from '../model/dns/dns.ts';
import { type Domain, dnsName, prependLabels } from '../model/dns/domain-name.ts';
import type { GivenRecords, Requirements } from '../model/requirements.ts';
import { mailServers } from './mail-settings.ts';

export const appleRequirements = (domain: DnsName): Requirements => ({
  revision: '2026-10-31',
  source: 'https://support.apple.com/102374',
  mx: [
    { preference: 10, exchange: dnsName('mx01.mail.icloud.com') },
    { preference: 10, exchange: dnsName('mx02.mail.icloud.com') },
  ],
  spfInclude: dnsName('icloud.com'),
  spfRecord: 'v=spf1 include:icloud.com ~all',
  dkim: {
    selector: 'sig1',
    owner: prependLabels('sig1._domainkey', domain),
    target: dnsName(`sig1.dkim.${domain}.at.icloudmailadmin.com`),
  },
  verificationPrefix: 'apple-domain=',
  ...mailServers,
});

/** What Apple looks up before it accepts a domain. */
export const questionsOfApple = ({
  domain: { name },
  required,
}: {
  readonly domain: Domain;
  readonly required: Requirements;
}) =>
  ({
    mx: { name, type: 'MX' },
    txt: { name, type: 'TXT' },
    dkim: { name: required.dkim.owner, type: 'CNAME' },
  }) as const satisfies Record<string, Question>;

/** The requirements, with the values that iCloud's settings show for the domain instead of the usual ones. */
export const withGivenRecords = (
  required: Requirements,
  { exchanges = [], dkimTarget, spfInclude }: GivenRecords = {},
): Requirements => ({
  ...required,
  ...(exchanges.length > 0 && {
    mx: exchanges.map((exchange) => ({ preference: 10, exchange })),
  }),
  ...(dkimTarget && { dkim: { ...required.dkim, target: dkimTarget } }),
  ...(spfInclude && { spfInclude, spfRecord: `v=spf1 include:${spfInclude} ~all` }),
});
