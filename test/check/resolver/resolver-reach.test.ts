import resolverReach from '../../../src/check/resolver/resolver-reach.ts';
import { testStages } from '../../support/stand-in-rows.ts';

testStages(resolverReach, [
  [
    'only the servers of the domain are silent',
    '; at each: !timeout',
    'fail',
    ['No name server of example.com answers this computer, although those of com do'],
  ],
  [
    'nobody has answers of theirs',
    '; at each: !timeout\n; at the resolver: !servfail',
    'fail',
    ["although those of com do; no resolver gives any of the domain's records"],
  ],
  [
    'answers come from somebody between',
    '; at the parent: not authoritative\n; at each: not authoritative',
    'fail',
    ['Something on this network answers instead of the name servers of example.com'],
  ],
  [
    'everything but the resolver is refused',
    '; at the parent: !refused\n; at each: !refused',
    'fail',
    ['Something on this network answers instead of the name servers of example.com'],
  ],
  ['servers that answer badly do answer', '; at each: !refused', 'pass'],
  ['one of them', '; at ns1.example.net: !timeout', 'pass', ['ns2.example.net (192.0.2.2)']],
]);
