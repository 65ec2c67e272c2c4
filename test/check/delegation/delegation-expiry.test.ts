import delegationExpiry from '../../../src/check/delegation/delegation-expiry.ts';
import { testStages } from '../../support/stand-in-rows.ts';

// The audit is of noon on 2026-12-01.
testStages(delegationExpiry, [
  ['30 days', '; at the registry: 2026-12-31', 'fail', ['ends in 29 days, on 2026-12-31']],
  ['more', '; at the registry: 2027-01-02', 'pass', ['2027-01-02']],
  ['tomorrow', '; at the registry: 2026-12-03', 'fail', ['ends in a day']],
  ['today', '; at the registry: 2026-12-02', 'fail', ['ends within a day']],
  ['yesterday', '; at the registry: 2026-12-01', 'fail', ['ended a day ago']],
  ['long ago', '; at the registry: 2026-11-01', 'fail', ['ended 31 days ago']],
  ['no date', '; at the registry: active', 'skipped', ['does not say when it ends']],
  ['held back', '; at the registry: client hold, 2026-12-05', 'skipped', ['see delegation-hold']],
  ['no answer', '; at the registry: nothing', 'skipped', ['it does not answer']],
  ['not asked', '; at the parent', 'skipped', ['the registry was not asked (--rdap)']],
]);
