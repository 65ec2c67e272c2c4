import { expect, it } from 'vitest';
import spfIncludeTarget from '../../../src/check/spf/spf-include-target.ts';
import { judge } from '../../support/judge.ts';
import { documented, testRows } from '../../support/rows.ts';

testRows(spfIncludeTarget, [
  ...documented(spfIncludeTarget),

  [
    'a name that does not exist',
    '@ TXT "v=spf1 include:icloud.com include:spf.example.com ~all"',
    'fail',
    ['The term "include:spf.example.com" fails: spf.example.com does not exist'],
  ],
  [
    'two of them',
    '@ TXT "v=spf1 include:icloud.com include:x.example.com ?include:y.example.com ~all"',
    'fail',
    ['x.example.com', 'y.example.com'],
  ],
  [
    'a redirect',
    '@ TXT "v=spf1 redirect=x.example.com"',
    'fail',
    ['The term "redirect=x.example.com" fails: x.example.com does not exist'],
  ],
  [
    'two records there',
    '@ TXT "v=spf1 include:icloud.com include:x.example.com ~all"\nx TXT "v=spf1 -all"\nx TXT "v=spf1 ~all"',
    'fail',
    ['x.example.com has more than one SPF record'],
  ],
  [
    'a broken record there',
    '@ TXT "v=spf1 include:icloud.com include:x.example.com ~all"\nx TXT "v=spf1 ip4:1.2.3 -all"',
    'fail',
    ['the SPF record of x.example.com has an error ("1.2.3" is not an IPv4 address)'],
  ],
  [
    'further down',
    '@ TXT "v=spf1 include:icloud.com include:x.example.com ~all"\nx TXT "v=spf1 include:y.example.com -all"',
    'fail',
    [
      'The term "include:y.example.com" in the record of x.example.com fails: y.example.com does not exist',
    ],
  ],
  [
    'terms run together',
    '@ TXT "v=spf1 include:x.example.cominclude:icloud.com ~all"\nx TXT "v=spf1 ip4:192.0.2.0/24 -all"\nx.example.cominclude:icloud.com. TXT !nxdomain',
    'fail',
    ['does not exist'],
  ],
  [
    'all too long',
    '@ TXT "v=spf1 include:icloud.com-all"\nicloud.com-all. TXT !nxdomain',
    'fail',
    ['icloud.com-all does not exist'],
  ],
  [
    'no name',
    '@ TXT "v=spf1 include:a..example.com include:icloud.com ~all"',
    'fail',
    ['its name is not a valid domain name'],
  ],
  [
    'one that depends on the message',
    '@ TXT "v=spf1 include:icloud.com include:%{i}.x.example.com ~all"',
    'pass',
  ],
  ['after the end', '@ TXT "v=spf1 include:icloud.com ~all include:x.example.com"', 'pass'],
  ['several records', '@ TXT "v=spf1 -all"\n@ TXT "v=spf1 -all"', 'skipped', ['spf-single']],
  ['a broken record', '@ TXT "v=spf1 include:x.example.com moo"', 'skipped', ['spf-syntax']],
  ['no record', '@ TXT "x"', 'skipped', ['spf-present']],
  ['could not look', '@ TXT !timeout', 'inconclusive', ['spf example.com timeout']],
  [
    'could not look there',
    '@ TXT "v=spf1 include:x.example.com ~all"\nx TXT !servfail',
    'inconclusive',
    ['spf example.com servfail'],
  ],
]);

it('reports a missing target although another lookup failed', async () => {
  const zone =
    '@ TXT "v=spf1 include:icloud.com include:x.example.com include:y.example.com ~all"\nx TXT !servfail';
  expect(await judge(spfIncludeTarget, zone)).toMatchObject({
    status: 'fail',
    findings: [{ message: expect.stringContaining('y.example.com does not exist') }],
  });
});
