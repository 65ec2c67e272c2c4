import delegationAlike from '../../../src/check/delegation/delegation-alike.ts';
import { checks } from '../../../src/check/registry.ts';
import { testStages } from '../../support/stand-in-rows.ts';

const check = checks.find(({ meta }) => meta.id === 'delegation-alike') ?? delegationAlike([]);

testStages(check, [
  [
    'the first server is the one that is behind',
    '; at ns1.example.net\n@ MX 10 mx.example.net.',
    'fail',
    ['Mail breaks with the records at ns1.example.net (192.0.2.1) (mx-icloud)'],
  ],
  [
    'SPF of one server denies iCloud',
    '; at ns2.example.net\n@ TXT "apple-domain=Abcd1234Efgh5678"\n@ TXT "v=spf1 -all"',
    'fail',
    ['Mail breaks with the records at ns2.example.net (192.0.2.2)'],
  ],
  [
    'two of four are behind, and are one finding',
    `; at the parent
    @ NS ns1.example.net.
    @ NS ns2.example.net.
    @ NS ns3.example.net.
    @ NS ns4.example.net.
    ; at ns2.example.net
    @ MX !nodata
    ; at ns4.example.net
    @ MX !nodata`,
    'fail',
    [
      'Mail breaks with the records at ns2.example.net (192.0.2.2), ns4.example.net (192.0.2.4) (mx-present), but not with those at ns1.example.net (192.0.2.1), ns3.example.net (192.0.2.3)',
    ],
  ],
  [
    'records that break mail at all of them are no matter of servers',
    '; at each\n@ MX !nodata',
    'pass',
  ],
  [
    'a difference with which mail works',
    '; at ns2.example.net\n@ MX 5 mx01.mail.icloud.com.\n@ MX 5 mx02.mail.icloud.com.',
    'pass',
  ],
  [
    'a server that does not answer one question',
    '; at ns2.example.net\n@ MX !timeout',
    'skipped',
    [
      '1 of 2 name servers could be compared; not all answers came from ns2.example.net (192.0.2.2): see delegation-lame',
    ],
  ],
  [
    'a server that is silent',
    '; at ns2.example.net: !timeout',
    'skipped',
    ['see delegation-silent'],
  ],
  [
    'a server without authority',
    '; at ns2.example.net: not authoritative\n@ MX !nodata',
    'skipped',
    ['see delegation-lame'],
  ],
  [
    'a server whose answer is cut off',
    '; at ns2.example.net\n@ TXT !truncated',
    'skipped',
    ['see delegation-tcp'],
  ],
  [
    'one is behind, and one more is not known',
    `; at the parent
    @ NS ns1.example.net.
    @ NS ns2.example.net.
    @ NS ns3.example.net.
    ; at ns2.example.net
    @ MX !nodata
    ; at ns3.example.net
    @ MX !refused`,
    'fail',
    ['Mail breaks with the records at ns2.example.net (192.0.2.2)'],
  ],
  [
    'a DKIM record that points to a name that was not looked up',
    '; at ns2.example.net\nsig1._domainkey CNAME sig1.dkim.other.example.at.icloudmailadmin.com.',
    'fail',
    ['(dkim-target)'],
  ],
  ['no server can be asked', '; at the parent: !timeout\n; at each: !timeout', 'skipped'],
]);
