import { expect, it } from 'vitest';
import verificationToken from '../../../src/check/verification/verification-token.ts';
import { judge } from '../../support/judge.ts';
import { testRows } from '../../support/rows.ts';

const token = 'Abcd1234Efgh5678';
const { good, bad } = verificationToken.meta.docs;

testRows(verificationToken, [
  ['the documented good zone', good, 'pass', ['"apple-domain=Abcd1234Efgh5678"'], { token }],
  [
    'the documented bad zone',
    bad,
    'fail',
    ['differs from the expected value in upper and lower case'],
    { token },
  ],
  ['among others', `${good}\n@ TXT "apple-domain=old"`, 'pass', undefined, { token }],
  [
    'another value',
    '@ TXT "apple-domain=Wxyz9876Stuv5432"',
    'fail',
    ['No verification record has the expected value Abcd1234Efgh5678'],
    { token },
  ],
  [
    'two other values',
    '@ TXT "apple-domain=a"\n@ TXT "apple-domain=b"',
    'fail',
    ['No verification record'],
    { token },
  ],
  ['no value given', good, 'skipped', ['the expected value was not given']],
  ['absent', '@ A 192.0.2.1', 'skipped', ['see verification-present'], { token }],
  ['could not look', '@ TXT !refused', 'inconclusive', ['example.com TXT refused'], { token }],
]);

it('verification-token: shows an expected value that is not plain text as printable ASCII', async () => {
  const outcome = await judge(verificationToken, good, { token: '\x1b[31m' });
  expect(JSON.stringify(outcome)).toContain('\\\\027[31m');
  expect(JSON.stringify(outcome)).not.toContain('\\u001b');
});
