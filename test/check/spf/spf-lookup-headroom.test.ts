import spfLookupHeadroom from '../../../src/check/spf/spf-lookup-headroom.ts';
import { documented, testRows } from '../../support/rows.ts';

const many = (count: number, term: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => term(i)).join(' ');
const hosts = (count: number): string =>
  Array.from({ length: count }, (_, i) => `h${i} A 192.0.2.${i}`).join('\n');

testRows(spfLookupHeadroom, [
  ...documented(spfLookupHeadroom),

  [
    'seven',
    `@ TXT "v=spf1 include:icloud.com ${many(6, (i) => `a:h${i}.example.com`)} ~all"\n${hosts(6)}`,
    'pass',
    ['7 of 10'],
  ],
  [
    'ten',
    `@ TXT "v=spf1 include:icloud.com ${many(9, (i) => `a:h${i}.example.com`)} ~all"\n${hosts(9)}`,
    'fail',
    ['The SPF record needs 10 of 10 lookups, which leaves little room'],
  ],
  [
    'eleven',
    `@ TXT "v=spf1 ${many(11, () => 'a')} ~all"\n@ A 192.0.2.1`,
    'skipped',
    ['spf-lookup-limit'],
  ],
  ['a loop', '@ TXT "v=spf1 include:example.com ~all"', 'skipped', ['spf-loop']],
  ['no record', '@ TXT "x"', 'skipped', ['spf-present']],
  [
    'could not look there',
    '@ TXT "v=spf1 include:x.example.com ~all"\nx TXT !servfail',
    'inconclusive',
    ['spf example.com, spf icloud.com servfail'],
  ],
]);
