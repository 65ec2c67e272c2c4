import delegationMismatch from '../../../src/check/delegation/delegation-mismatch.ts';
import { testStages } from '../../support/stand-in-rows.ts';

testStages(delegationMismatch, [
  [
    'the registrar has one more',
    '; at each\n@ NS ns1.example.net.',
    'fail',
    [
      "the registrar's list of name servers for example.com and the zone's own differ in ns2.example.net",
    ],
  ],
  [
    'the parent is silent',
    '; at the parent: !timeout',
    'skipped',
    ['the zone above could not be asked'],
  ],
  ['no server answers', '; at each: !timeout', 'skipped', ['see delegation-answers']],
]);
