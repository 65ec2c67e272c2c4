import delegationSingle from '../../src/check/delegation-single.ts';
import { testStages } from '../support/stage-rows.ts';

testStages(delegationSingle, [
  [
    'the parent is silent',
    '; at the parent: !timeout',
    'skipped',
    ['the zone above could not be asked'],
  ],
]);
