import dmarcReports from '../../../src/check/dmarc/dmarc-reports.ts';
import { documented, testRows } from '../../support/rows.ts';

const outside = '_dmarc TXT "v=DMARC1; p=none; rua=mailto:a@reports.example"';
const permission = 'example.com._report._dmarc.reports.example.';

testRows(dmarcReports, [
  ...documented(dmarcReports),
  ['its own address', '_dmarc TXT "v=DMARC1; p=none; rua=mailto:a@Example.COM"', 'pass'],
  ['an address below it', '_dmarc TXT "v=DMARC1; p=none; rua=mailto:a@in.example.com!10m"', 'pass'],
  [
    'an address above it',
    '_dmarc TXT "v=DMARC1; p=none; rua=mailto:a@example.com"',
    'pass',
    undefined,
    { domain: 'mail.example.com' },
  ],
  ['no address', '_dmarc TXT "v=DMARC1; p=reject"', 'pass'],
  ['no record', '@ A 192.0.2.1', 'skipped', ['see dmarc-present']],
  [
    'allowed for everybody by a wildcard',
    `${outside}\n*._report._dmarc.reports.example. TXT "v=DMARC1"`,
    'pass',
  ],
  [
    'something else is there',
    `${outside}\n${permission} TXT "v=spf1 -all"`,
    'fail',
    [
      'No DMARC reports are sent to reports.example: it has no record that accepts reports about example.com',
    ],
  ],
  [
    'two addresses outside, one of them allowed',
    `_dmarc TXT "v=DMARC1; p=none; rua=mailto:a@reports.example, mailto:b@other.example"\n${permission} TXT "v=DMARC1"\nexample.com._report._dmarc.other.example. TXT !nodata`,
    'fail',
    ['No DMARC reports are sent to other.example'],
  ],
  [
    'for the parent whose record it is',
    '_dmarc.example.com. TXT "v=DMARC1; p=none; rua=mailto:a@reports.example"\nexample.com._report._dmarc.reports.example. TXT "v=DMARC1"',
    'pass',
    undefined,
    { domain: 'mail.example.com' },
  ],
  [
    'a hostile host',
    '_dmarc TXT "v=DMARC1; p=none; rua=mailto:a@x&\'y.example"\nexample.com._report._dmarc.x&\'y.example. TXT !nodata',
    'fail',
    ['No DMARC reports are sent to x\\038\\039y.example'],
  ],
  [
    'could not look for the permission',
    `${outside}\n${permission} TXT !timeout`,
    'inconclusive',
    ['example.com._report._dmarc.reports.example TXT timeout'],
  ],
  ['could not look', '_dmarc TXT !servfail', 'inconclusive', ['_dmarc.example.com TXT servfail']],
]);
