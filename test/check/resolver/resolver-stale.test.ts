import resolverStale from '../../../src/check/resolver/resolver-stale.ts';
import { testStages } from '../../support/stand-in-rows.ts';

testStages(resolverStale, [
  [
    'the old answer, and its time',
    '; at the resolver\n@ 2580 MX 10 mail.old-host.example.',
    'fail',
    [
      'Resolver 192.0.2.53 still gives an old answer for example.com MX, for at most 43 minutes more',
    ],
  ],
  [
    '"there is none", and its time',
    '; at the resolver\nsig1._domainkey CNAME !nxdomain',
    'fail',
    [
      'Resolver 192.0.2.53 still says that sig1._domainkey.example.com has no CNAME record, for at most 15 minutes more',
    ],
  ],
  [
    'a record that is gone',
    '; at each\n@ MX !nodata\n; at the resolver\n@ 300 MX 10 mail.old-host.example.',
    'fail',
    ['still gives an old answer for example.com MX, for at most 5 minutes more'],
  ],
  [
    'the same as one of two servers that differ',
    '; at ns2.example.net\n@ MX 5 mx01.mail.icloud.com.\n; at the resolver\n@ MX 5 mx01.mail.icloud.com.',
    'pass',
  ],
  [
    'a failure that is not of DNSSEC',
    '; at the resolver\n@ MX !servfail\n; at the resolver, unchecked\n@ MX !servfail',
    'fail',
    ['Resolver 192.0.2.53 fails to look up example.com MX (SERVFAIL)'],
  ],
  [
    'a refusal by validation of what is in order',
    '; at the resolver\n@ MX !servfail',
    'fail',
    ['gives example.com MX only without DNSSEC validation'],
  ],
  [
    'a refusal by validation of what is broken: dnssec-valid tells that',
    '; at the parent\n@ NS ns1.example.net.\n@ DS 12345 13 2 00\n; at each\n@ DNSKEY !nodata\n; at the resolver\n@ MX !servfail',
    'pass',
  ],
  [
    'a failure beside lost packets, which no other check reports',
    '; at ns1.example.net\n@ TXT !timeout\n; at ns2.example.net\n@ MX !timeout\n; at the resolver\n@ MX !malformed',
    'fail',
    ['Resolver 192.0.2.53 gives no usable answer for example.com MX'],
  ],
  [
    'a failure where a name server fails too',
    '; at ns2.example.net\n@ MX !refused\n; at the resolver\n@ MX !malformed',
    'skipped',
    ['see delegation-lame'],
  ],
  ['a resolver that is silent for MX', '; at the resolver\n@ MX !timeout', 'pass'],
  [
    'a resolver that is silent: there is nothing to compare',
    '; at the resolver\n@ MX !timeout\n@ TXT !timeout\n_dmarc TXT !timeout\nsig1._domainkey CNAME !timeout',
    'skipped',
    ['no resolver answered'],
  ],
  [
    'servers that are all lame, while the resolver fails',
    '; at each: !refused\n; at the resolver\n@ MX !servfail\n@ TXT !servfail\n_dmarc TXT !servfail\nsig1._domainkey CNAME !servfail\n; at the resolver, unchecked\n@ MX !servfail\n@ TXT !servfail\n_dmarc TXT !servfail\nsig1._domainkey CNAME !servfail',
    'skipped',
    ['none of its name servers answered for the zone: see delegation-answers'],
  ],
  [
    'servers that are all lame, while the resolver has answers',
    '; at each: !refused',
    'skipped',
    ['none of its name servers answered for the zone: see delegation-answers'],
  ],
  [
    'servers that serve the zone, and answer nothing else',
    '; at each\n@ MX !servfail\n@ TXT !servfail\n_dmarc TXT !servfail\nsig1._domainkey CNAME !servfail\n; at the resolver: !servfail',
    'skipped',
    ['no name server answered for these records: see delegation-answers'],
  ],
  [
    'a refusal by validation of everything',
    '; at the parent\n@ NS ns1.example.net.\n@ DS 12345 13 2 00\n; at each\n@ DNSKEY !nodata\n; at the resolver: !servfail',
    'skipped',
    ['resolvers reject the records by DNSSEC validation: see dnssec-valid'],
  ],
  [
    'made up here',
    '; at the resolver: authoritative\n@ MX 10 mail.local-host.example.',
    'skipped',
    ['see resolver-forged'],
  ],
  [
    'no name server answers',
    '; at each: !timeout\n; at the resolver\n@ MX 10 mail.old-host.example.',
    'skipped',
    ['the name servers could not be reached from here'],
  ],
]);
