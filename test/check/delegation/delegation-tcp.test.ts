import delegationTcp from '../../../src/check/delegation/delegation-tcp.ts';
import { testStages } from '../../support/stand-in-rows.ts';

testStages(delegationTcp, [
  [
    'who refuses TCP for what',
    '; at ns2.example.net\n@ TXT !truncated',
    'fail',
    [
      'The answer for example.com TXT is too long for UDP, but TCP does not work at 1 of 2 name servers: ns2.example.net (192.0.2.2)',
    ],
  ],
  ['silence over TCP may be a firewall here', '; at ns2.example.net\n@ TXT !timeout', 'pass'],
]);
