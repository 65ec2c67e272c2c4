import delegationHold from '../../../src/check/delegation/delegation-hold.ts';
import { testStages } from '../../support/stand-in-rows.ts';

testStages(delegationHold, [
  [
    'two states at once',
    '; at the registry: server hold, pending delete, 2026-11-01',
    'fail',
    ['on hold by the registry (serverHold) and about to be deleted (pendingDelete)'],
  ],
  [
    'deleted',
    '; at the registry: redemption period',
    'fail',
    ['deleted, but can still be restored'],
  ],
  [
    'locks that do no harm',
    '; at the registry: client transfer prohibited, server delete prohibited',
    'pass',
    ['clienttransferprohibited', 'serverdeleteprohibited'],
  ],
  ['no answer', '; at the registry: nothing', 'skipped', ['it does not answer']],
  [
    'not known there',
    '; at the registry: no such domain',
    'skipped',
    ['does not know example.com'],
  ],
  ['not asked', '; at the parent', 'skipped', ['the registry was not asked (--rdap)']],
  [
    'already out of DNS, which another check reports',
    '; at the registry: client hold\n; at the parent\n@ NS !nxdomain',
    'skipped',
    ['see delegation-present'],
  ],
]);
