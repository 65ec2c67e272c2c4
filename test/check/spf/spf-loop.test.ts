import { expect, it } from 'vitest';
import spfLoop from '../../../src/check/spf/spf-loop.ts';
import { judge } from '../../support/judge.ts';
import { documented, testRows } from '../../support/rows.ts';

testRows(spfLoop, [
  ...documented(spfLoop),

  [
    'itself',
    '@ TXT "v=spf1 include:example.com include:icloud.com ~all"',
    'fail',
    ['The term "include:example.com" leads back to example.com'],
  ],
  [
    'in other letters',
    '@ TXT "v=spf1 include:EXAMPLE.com. include:icloud.com ~all"',
    'fail',
    ['leads back to example.com'],
  ],
  [
    'through a redirect',
    '@ TXT "v=spf1 redirect=a.example.com"\na TXT "v=spf1 include:icloud.com redirect=example.com"',
    'fail',
    ['The term "redirect=example.com" in the record of a.example.com leads back to example.com'],
  ],
  [
    'through a macro',
    '@ TXT "v=spf1 include:%{d} include:icloud.com ~all"',
    'fail',
    ['leads back'],
  ],
  [
    'below',
    '@ TXT "v=spf1 include:a.example.com ~all"\na TXT "v=spf1 include:b.example.com"\nb TXT "v=spf1 include:a.example.com"',
    'fail',
    ['leads back to a.example.com'],
  ],
  [
    'the same name twice is none',
    '@ TXT "v=spf1 include:a.example.com include:b.example.com ~all"\na TXT "v=spf1 include:icloud.com"\nb TXT "v=spf1 include:icloud.com"',
    'pass',
  ],
  ['no record', '@ TXT "x"', 'skipped', ['spf-present']],
  ['could not look', '@ TXT !timeout', 'inconclusive', ['spf example.com timeout']],
  [
    'could not look there',
    '@ TXT "v=spf1 include:x.example.com ~all"\nx TXT !servfail',
    'inconclusive',
    ['spf example.com servfail'],
  ],
]);

it.each([
  [
    '@ TXT "v=spf1 include:example.com include:icloud.com ~all"',
    'Replace the SPF record with this one. Left out: include:example.com (it leads back to itself).',
  ],
  [
    '@ TXT "v=spf1 include:icloud.com redirect=example.com"',
    'Replace the SPF record with this one. Left out: redirect=example.com (it leads back to itself).',
  ],
  [
    '@ TXT "v=spf1 include:_spf.example.com ~all"\n_spf TXT "v=spf1 include:example.com ~all"',
    'Delete the term "include:example.com" in the SPF record of _spf.example.com or ask its owner to, or stop using that sender.',
  ],
])('spf-loop: in %j names the term to leave out, once and as it is written', async (zone, text) => {
  expect(await judge(spfLoop, zone)).toMatchObject({ findings: [{ fix: { text } }] });
});
