import dmarcSenders from '../../../src/check/dmarc/dmarc-senders.ts';
import { documented, testRows } from '../../support/rows.ts';

const spf =
  '@ TXT "v=spf1 include:servers.mcsv.net include:icloud.com ~all"\nservers.mcsv.net. TXT "v=spf1 ip4:192.0.2.0/24 -all"';

testRows(dmarcSenders, [
  ...documented(dmarcSenders),
  [
    'a policy of quarantine',
    `${spf}\n_dmarc TXT "v=DMARC1; p=quarantine"`,
    'fail',
    ["Mail that Mailchimp sends for the domain most likely lands in junk: SPF can't pass DMARC"],
  ],
  [
    'in an include of the domain',
    '@ TXT "v=spf1 include:_spf.example.com ~all"\n_spf TXT "v=spf1 include:servers.mcsv.net include:icloud.com -all"\nservers.mcsv.net. TXT "v=spf1 ip4:192.0.2.0/24 -all"\n_dmarc TXT "v=DMARC1; p=reject"',
    'fail',
    ['is refused'],
  ],
  [
    'a key of the older name',
    `${spf}\n_dmarc TXT "v=DMARC1; p=reject"\nk1._domainkey TXT "v=DKIM1; p=MIGf"`,
    'pass',
  ],
  ['no policy in force', `${spf}\n_dmarc TXT "v=DMARC1; p=none"`, 'pass'],
  ['no DMARC record', spf, 'pass'],
  [
    'another service, of which this is not known',
    '@ TXT "v=spf1 include:_spf.example.net include:icloud.com ~all"\n_spf.example.net. TXT "v=spf1 ip4:192.0.2.0/24 -all"\n_dmarc TXT "v=DMARC1; p=reject"',
    'pass',
  ],
  [
    'behind "all"',
    '@ TXT "v=spf1 include:icloud.com ~all include:servers.mcsv.net"\nservers.mcsv.net. TXT "v=spf1 ip4:192.0.2.0/24 -all"\n_dmarc TXT "v=DMARC1; p=reject"',
    'pass',
  ],
  [
    'a key that could not be looked up',
    `${spf}\n_dmarc TXT "v=DMARC1; p=reject"\nk2._domainkey TXT !timeout`,
    'inconclusive',
  ],
]);
