import delegationSilent from '../../../src/check/delegation/delegation-silent.ts';
import { testStages } from '../../support/stand-in-rows.ts';

testStages(delegationSilent, [
  [
    'one of two',
    '; at ns1.example.net: !timeout',
    'fail',
    [
      'Name server ns1.example.net (192.0.2.1) does not answer, while ns2.example.net (192.0.2.2) answers',
    ],
  ],
  ['no route from here', '; at ns1.example.net: !unreachable', 'pass'],
  ['all of them: it may be a firewall here', '; at each: !timeout', 'skipped'],
  ['to one question it did answer', '; at ns1.example.net\n@ SOA !timeout', 'pass'],
]);
