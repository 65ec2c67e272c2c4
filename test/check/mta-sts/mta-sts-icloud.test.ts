import mtaStsIcloud from '../../../src/check/mta-sts/mta-sts-icloud.ts';
import { documented, testRows } from '../../support/rows.ts';

const record = '_mta-sts TXT "v=STSv1; id=1"';
const policy = (mx: string, mode = 'enforce') => ({
  policy: `version: STSv1\nmode: ${mode}\n${mx}\nmax_age: 86400`,
});

testRows(mtaStsIcloud, [
  ...documented(mtaStsIcloud),
  ['no record', '@ A 192.0.2.1', 'skipped', ['no MTA-STS record']],
  [
    'by name',
    record,
    'pass',
    undefined,
    policy('mx: MX01.mail.icloud.com\nmx: mx02.mail.icloud.com.'),
  ],
  [
    'one missing',
    record,
    'fail',
    ['does not list mx02.mail.icloud.com: senders'],
    policy('mx: mx01.mail.icloud.com'),
  ],
  [
    'a pattern matches one label only',
    record,
    'fail',
    ['mx01.mail.icloud.com and mx02.mail.icloud.com'],
    policy('mx: *.icloud.com'),
  ],
  ['in testing mode', record, 'pass', ['mode testing'], policy('mx: a.example', 'testing')],
  ['switched off', record, 'pass', ['mode none'], policy('mx: a.example', 'none')],
  ['broken', record, 'skipped', ['see mta-sts-policy'], { policy: 'moo' }],
  [
    'hostile',
    record,
    'fail',
    ['does not list mx01.mail.icloud.com and mx02.mail.icloud.com'],
    policy('mx: \u001b[2J::error::|<!--'),
  ],
  ['could not look for the policy', record, 'inconclusive', ['policy example.com unsupported']],
  [
    'could not look',
    '_mta-sts TXT !servfail',
    'inconclusive',
    ['_mta-sts.example.com TXT servfail'],
  ],
]);
