import delegationSingle from '../../../src/check/delegation/delegation-single.ts';
import { testStages } from '../../support/stand-in-rows.ts';

testStages(delegationSingle, [
  [
    'the parent is silent',
    '; at the parent: !timeout',
    'skipped',
    ['the parent zone could not be asked'],
  ],
]);
