import mtaStsIcloud from '../../../src/check/mta-sts/mta-sts-icloud.ts';
import { documented, testRows } from '../../support/rows.ts';

const record = '_mta-sts TXT "v=STSv1; id=1"';
const refused = {
  code: 'unreachable',
  detail: 'ECONNREFUSED',
  attempts: [
    {
      server: '192.0.2.1',
      transport: 'https',
      code: 'unreachable',
      detail: 'ECONNREFUSED',
      errno: 'ECONNREFUSED',
      ms: 1,
    },
  ],
} as const;
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
    policy('mx: MX01.mail.icloud.com\nmx: mx02.mail.icloud.com'),
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
  [
    'with a final dot, which makes it no policy',
    record,
    'skipped',
    ['see mta-sts-policy'],
    policy('mx: a.example.'),
  ],
  [
    'valid for too long, which makes it no policy',
    record,
    'skipped',
    ['see mta-sts-policy'],
    { policy: policy('mx: a.example').policy.replace('86400', '31557601') },
  ],
  [
    'a malformed record announces no policy',
    '_mta-sts TXT "v=STSv1;; id=1"',
    'skipped',
    ['no MTA-STS record'],
    policy('mx: a.example'),
  ],
  [
    'a host that refuses, which senders take for no policy',
    record,
    'skipped',
    ['see mta-sts-policy'],
    { policy: { kind: 'failed', failure: refused } },
  ],
  ['broken', record, 'skipped', ['see mta-sts-policy'], { policy: 'moo' }],
  ['hostile', record, 'skipped', ['see mta-sts-policy'], policy('mx: \u001b[2J::error::|<!--')],
  ['could not look for the policy', record, 'inconclusive', ['policy example.com unsupported']],
  [
    'could not look',
    '_mta-sts TXT !servfail',
    'inconclusive',
    ['_mta-sts.example.com TXT servfail'],
  ],
]);
