import delegationMismatch from '../../../src/check/delegation/delegation-mismatch.ts';
import { testStages } from '../../support/stand-in-rows.ts';

testStages(delegationMismatch, [
  [
    'the registrar has one more',
    '; at each\n@ NS ns1.example.net.',
    'fail',
    ['The registrar and the zone example.com list different name servers: ns2.example.net'],
  ],
  [
    'the parent is silent',
    '; at the parent: !timeout',
    'skipped',
    ['the parent zone could not be asked'],
  ],
  ['no server answers', '; at each: !timeout', 'skipped', ['see delegation-answers']],
]);
