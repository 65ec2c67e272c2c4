import resolverReach from '../../../src/check/resolver/resolver-reach.ts';
import { testStages } from '../../support/stand-in-rows.ts';

testStages(resolverReach, [
  [
    'only the servers of the domain are silent',
    '; at each: !timeout',
    'fail',
    ['no name server of example.com answers this machine, though those of com do'],
  ],
  [
    'answers come from somebody between',
    '; at the parent: not authoritative\n; at each: not authoritative',
    'fail',
    ['are answered by something on this network'],
  ],
  [
    'everything but the resolver is refused',
    '; at the parent: !refused\n; at each: !refused',
    'fail',
    ['are answered by something on this network'],
  ],
  ['servers that answer badly do answer', '; at each: !refused', 'pass'],
  ['one of them', '; at ns1.example.net: !timeout', 'pass', ['ns2.example.net (192.0.2.2)']],
]);
