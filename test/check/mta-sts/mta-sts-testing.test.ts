import mtaStsTesting from '../../../src/check/mta-sts/mta-sts-testing.ts';
import { documented, testRows } from '../../support/rows.ts';

const record = '_mta-sts TXT "v=STSv1; id=1"';

testRows(mtaStsTesting, [
  ...documented(mtaStsTesting),
  ['no record', '@ A 192.0.2.1', 'skipped', ['no MTA-STS policy can be read']],
  [
    'enforced is not its affair',
    record,
    'pass',
    undefined,
    { policy: 'version: STSv1\nmode: enforce\nmx: a.example\nmax_age: 1' },
  ],
  ['broken', record, 'skipped', ['no MTA-STS policy can be read'], { policy: 'moo' }],
  [
    'could not look',
    '_mta-sts TXT !servfail',
    'inconclusive',
    ['_mta-sts.example.com TXT servfail'],
  ],
]);
