import delegationLame from '../../../src/check/delegation/delegation-lame.ts';
import { testStages } from '../../support/stand-in-rows.ts';

testStages(delegationLame, [
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
    'no such zone there',
    '; at ns2.example.net\n@ SOA !nxdomain',
    'fail',
    ['it does not know the zone'],
  ],
  [
    'no such host',
    '; at the resolver\nns2.example.net. A !nxdomain',
    'fail',
    ['Name server ns2.example.net of example.com does not exist: there is no such host'],
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
