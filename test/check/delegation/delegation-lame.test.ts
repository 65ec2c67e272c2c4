import delegationLame from '../../../src/check/delegation/delegation-lame.ts';
import { testStages } from '../../support/stand-in-rows.ts';

testStages(delegationLame, [
  [
    'one lame, the other silent',
    '; at ns1.example.net: !refused\n; at ns2.example.net: !timeout',
    'fail',
    ['Name server ns1.example.net (192.0.2.1) does not serve example.com: scripted refused'],
  ],
  [
    'one lame, the other silent, and resolvers have no answer either',
    '; at ns1.example.net: !servfail\n; at ns2.example.net: !timeout\n; at the resolver\n@ MX !servfail',
    'fail',
    ['Name server ns1.example.net (192.0.2.1) does not serve example.com: scripted servfail'],
  ],
  [
    'one lame, the other closed',
    '; at ns1.example.net: !unreachable\n; at ns2.example.net: above\n@ SOA !nxdomain\n@ NS !nxdomain\n@ MX !nxdomain\n@ TXT !nxdomain\nsig1._domainkey CNAME !nxdomain\n_dmarc TXT !nxdomain',
    'fail',
    ['ns2.example.net (192.0.2.2) does not serve example.com: it answers for com instead'],
  ],
  [
    'one garbled, the other silent: it may be this network',
    '; at ns1.example.net: !malformed\n; at ns2.example.net: !timeout',
    'skipped',
  ],
  [
    'one refuses, the other is silent, and so are the servers of the parent: it may be this network',
    '; at the parent: !timeout\n; at ns1.example.net: !refused\n; at ns2.example.net: !timeout',
    'skipped',
  ],
  [
    'both lame: it is one fault of the domain',
    '; at each: !refused',
    'skipped',
    ['none of its name servers answered for the zone: see delegation-answers'],
  ],
  [
    'SERVFAIL',
    '; at ns2.example.net: !servfail',
    'fail',
    ['Name server ns2.example.net (192.0.2.2) does not serve example.com'],
  ],
  [
    'an answer out of a cache',
    '; at ns2.example.net: not authoritative',
    'fail',
    ['does not serve example.com: it is not authoritative for the zone'],
  ],
  [
    'no SOA record there, although it gives all others: it serves the zone',
    '; at ns2.example.net\n@ SOA !nxdomain',
    'pass',
    ['ns1.example.net', 'ns2.example.net'],
  ],
  [
    'another zone there',
    '; at ns2.example.net: above\n@ SOA !nxdomain\n@ NS !nxdomain\n@ MX !nxdomain\n@ TXT !nxdomain\nsig1._domainkey CNAME !nxdomain\n_dmarc TXT !nxdomain',
    'fail',
    ['ns2.example.net (192.0.2.2) does not serve example.com: it answers for com instead'],
  ],
  [
    'one type alone fails',
    '; at ns2.example.net\n@ TXT !servfail\n_dmarc TXT !servfail',
    'fail',
    [
      'Name server ns2.example.net (192.0.2.2) fails for example.com TXT and _dmarc.example.com TXT, unlike ns1.example.net (192.0.2.1): scripted servfail',
    ],
  ],
  [
    'DMARC alone, which is not required, fails at all servers',
    '; at each\n_dmarc TXT !servfail\n; at the resolver\n_dmarc TXT !servfail',
    'fail',
    [
      'Name server ns1.example.net (192.0.2.1) fails for _dmarc.example.com TXT: scripted servfail',
      'Name server ns2.example.net (192.0.2.2) fails for _dmarc.example.com TXT: scripted servfail',
    ],
  ],
  [
    'DMARC fails at one server, and the TXT records of the domain at all: only the first is told here',
    '; at each\n@ TXT !servfail\n; at ns2.example.net\n_dmarc TXT !servfail\n; at the resolver\n@ TXT !servfail\n_dmarc TXT !servfail',
    'fail',
    [
      'Name server ns2.example.net (192.0.2.2) fails for _dmarc.example.com TXT, unlike ns1.example.net (192.0.2.1): scripted servfail',
    ],
  ],
  [
    'one type alone is not answered',
    '; at ns2.example.net\n@ MX !timeout',
    'fail',
    [
      'Name server ns2.example.net (192.0.2.2) fails for example.com MX, unlike ns1.example.net (192.0.2.1): it does not answer',
    ],
  ],
  [
    'silences here and there: packets are lost on the way',
    '; at ns2.example.net\n@ MX !timeout\n_dmarc TXT !timeout',
    'pass',
  ],
  [
    'SOA and NS refused, all else given',
    '; at each\n@ SOA !refused\n@ NS !refused',
    'pass',
    ['ns1.example.net', 'ns2.example.net'],
  ],
  [
    'no such host',
    '; at the resolver\nns2.example.net. A !nxdomain',
    'fail',
    ['Name server ns2.example.net of example.com does not exist: there is no such host'],
  ],
  [
    "no such host by the resolver's word alone",
    '; at each\nns2.example.net. A 192.0.2.2\n; at the resolver\nns2.example.net. A !nxdomain',
    'pass',
    ['ns1.example.net', 'ns2.example.net'],
  ],
  ['silence is another thing', '; at ns2.example.net: !timeout', 'pass', ['ns1.example.net']],
  ['all of them', '; at each: !refused', 'skipped', ['see delegation-answers']],
  [
    'a name server that only the zone names',
    '; at ns1.example.net\n@ NS ns1.example.net.\n@ NS ns3.example.net.\n; at ns3.example.net: !refused',
    'pass',
  ],
  [
    'a host whose address could not be looked up',
    '; at the resolver\nns2.example.net. A !servfail',
    'pass',
  ],
]);
