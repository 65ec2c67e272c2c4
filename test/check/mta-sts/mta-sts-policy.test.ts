import mtaStsPolicy from '../../../src/check/mta-sts/mta-sts-policy.ts';
import { documented, testRows } from '../../support/rows.ts';

const attempt = (errno: string) =>
  ({
    server: '192.0.2.1',
    transport: 'https',
    code: 'unreachable',
    detail: errno,
    errno,
    ms: 1,
  }) as const;
const unreachable = (...errnos: readonly string[]) => ({
  policy: {
    kind: 'failed' as const,
    failure: { code: 'unreachable' as const, detail: 'x', attempts: errnos.map(attempt) },
  },
});

const record = '_mta-sts TXT "v=STSv1; id=1"';
const policy = 'version: STSv1\r\nmode: enforce\r\nmx: a.example\r\nmax_age: 86400\r\n';

testRows(mtaStsPolicy, [
  ...documented(mtaStsPolicy),
  ['no record', '@ A 192.0.2.1', 'skipped', ['no MTA-STS record']],
  ['two records', `${record}\n_mta-sts TXT "v=STSv1; id=2"`, 'skipped', ['no MTA-STS record']],
  ['whatever it names', record, 'pass', ['mode enforce'], { policy }],
  [
    'mode none, and nothing else',
    record,
    'pass',
    ['mode none'],
    { policy: 'version: STSv1\nmode: none\nmax_age: 1' },
  ],
  ['not found', record, 'fail', ['HTTP status 404'], { policy: { status: 404 } }],
  [
    'a web page',
    record,
    'fail',
    ['its type is "text/html", not text/plain'],
    { policy: { mediaType: 'text/html', body: policy } },
  ],
  [
    'no host',
    record,
    'fail',
    ['its host: it does not exist'],
    { policy: { kind: 'refused', why: 'no-host', detail: 'it does not exist' } },
  ],
  [
    'a certificate for another name',
    record,
    'fail',
    ["its host's certificate is not valid"],
    { policy: { kind: 'refused', why: 'certificate', detail: 'not for it' } },
  ],
  [
    'a host that refuses the connection',
    record,
    'fail',
    ['The MTA-STS policy has no effect: its host refuses the connection (ECONNREFUSED)'],
    unreachable('ECONNREFUSED', 'ECONNREFUSED'),
  ],
  [
    'a host that refuses it where there is a way to it',
    record,
    'fail',
    ['its host refuses the connection'],
    unreachable('ENETUNREACH', 'ECONNREFUSED'),
  ],
  [
    'a host that breaks off TLS',
    record,
    'fail',
    ['its host breaks off TLS (EPROTO)'],
    unreachable('EPROTO'),
  ],
  [
    'a host that refuses at one address and is silent at another',
    record,
    'inconclusive',
    ['policy example.com unreachable'],
    unreachable('ECONNREFUSED', 'ETIMEDOUT'),
  ],
  [
    'no way to any address',
    record,
    'inconclusive',
    ['policy example.com unreachable'],
    unreachable('ENETUNREACH'),
  ],
  ['no version', record, 'fail', ['version: STSv1 is missing'], { policy: 'mode: none' }],
  [
    'an unknown mode',
    record,
    'fail',
    ['mode: "report" must be'],
    { policy: policy.replace('enforce', 'report') },
  ],
  [
    'no mx',
    record,
    'fail',
    ['there is no mx: line'],
    { policy: policy.replace('mx: a.example\r\n', '') },
  ],
  [
    'an age that is none',
    record,
    'fail',
    ['max_age: "a day" must be'],
    { policy: policy.replace('86400', 'a day') },
  ],
  [
    'valid for too long',
    record,
    'fail',
    ['The MTA-STS policy has no effect: max_age: 31557601 is more than the 31557600 seconds'],
    { policy: policy.replace('86400', '31557601') },
  ],
  [
    'an empty mx',
    record,
    'fail',
    ['mx: has no value'],
    { policy: policy.replace('a.example', '') },
  ],
  ['hostile', record, 'fail', ['the line "\\027[2J::error::"'], { policy: '\u001b[2J::error::' }],
  [
    'could not look for the policy',
    record,
    'inconclusive',
    ['policy example.com timeout'],
    { policy: { kind: 'failed', failure: { code: 'timeout', detail: 'x', attempts: [] } } },
  ],
  [
    'could not look',
    '_mta-sts TXT !servfail',
    'inconclusive',
    ['_mta-sts.example.com TXT servfail'],
  ],
]);
