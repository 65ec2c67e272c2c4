import resolverForged from '../../../src/check/resolver/resolver-forged.ts';
import { testStages } from '../../support/stand-in-rows.ts';

const intercepted = '; at the parent: not authoritative\n; at each: not authoritative';

testStages(resolverForged, [
  [
    'a local zone',
    '; at the resolver: authoritative\n@ MX 10 mail.local-host.example.',
    'fail',
    ['Resolver 192.0.2.53 makes up its answer for example.com MX'],
  ],
  ['a local copy that says the same', '; at the resolver: authoritative', 'pass'],
  ['an old answer', '; at the resolver\n@ MX 10 mail.old-host.example.', 'pass'],
  [
    'a local zone, and a referee',
    '; at the resolver: authoritative\n@ MX 10 mail.local-host.example.\n; at the referee',
    'fail',
    [
      'DNS on this network is forged: for example.com MX, resolver 192.0.2.53 says 10 mail.local-host.example., but https://1.1.1.1/dns-query says 10 mx01.mail.icloud.com., 10 mx02.mail.icloud.com.',
    ],
  ],
  [
    'a local zone that hides the record',
    '; at the resolver: authoritative\n@ MX !nodata\n; at the referee',
    'fail',
    [
      'for example.com MX, resolver 192.0.2.53 says that there is no such record, but https://1.1.1.1/dns-query says 10 mx01',
    ],
  ],
  [
    'a resolver that claims authority for what the cross-check says too, unlike the name servers',
    '; at the resolver: authoritative\n@ MX 10 mail.old-host.example.\n; at the referee\n@ MX 10 mail.old-host.example.',
    'pass',
  ],
  [
    'a local zone, and a referee that does not answer',
    '; at the resolver: authoritative\n@ MX 10 mail.local-host.example.\n; at the referee: !timeout',
    'fail',
    ['Resolver 192.0.2.53 makes up its answer for example.com MX'],
  ],
  [
    'something answers instead of the name servers, and the truth is not known',
    `${intercepted}\n; at the resolver\n@ MX 10 mail.local-host.example.`,
    'skipped',
    ['see resolver-reach'],
  ],
  [
    'something answers instead of the name servers, with the truth',
    `${intercepted}\n; at the referee`,
    'pass',
  ],
  [
    'something answers instead of the name servers, with another record',
    `; at the parent: not authoritative\n; at each: not authoritative\n@ MX 10 mail.local-host.example.\n; at the referee\n@ MX 10 mx01.mail.icloud.com.`,
    'fail',
    [
      'DNS on this network is forged: for example.com MX, what answers instead of the name servers says 10 mail.local-host.example., but https://1.1.1.1/dns-query says 10 mx01.mail.icloud.com.',
    ],
  ],
  [
    'a blocked port 53 and a resolver that may be behind',
    '; at the parent: !timeout\n; at each: !timeout\n; at the resolver\n@ MX 10 mail.old-host.example.\n; at the referee',
    'pass',
  ],
]);
