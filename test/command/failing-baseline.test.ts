import { expect, it } from 'vitest';
import { describeFailing } from '../../src/command/support/failing-baseline.ts';
import { auditFile, useFolder } from '../support/file-audit.ts';

const put = useFolder();
const told = async (records: string) =>
  describeFailing(await auditFile(put('example.com.zone', `$ORIGIN example.com.\n${records}\n`)));

it('what fails is told with the checks, and accepted', async () => {
  expect(await told('@ MX 10 mx.example.net.\n@ TXT "v=spf1 -all"')).toEqual([
    expect.stringMatching(
      /^example\.com: what is published now fails: \d+ errors \(.*mx-icloud.*\)\. It is accepted as it is\. To see why, run: dns-audit example\.com$/,
    ),
  ]);
});

it('nothing is told of warnings and of what passes', async () => {
  const fine = [
    '@ MX 10 mx01.mail.icloud.com.',
    '@ MX 10 mx02.mail.icloud.com.',
    '@ TXT "v=spf1 include:icloud.com ~all"',
    '@ TXT "apple-domain=Abcd1234Efgh5678"',
    'sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.',
  ];
  expect(await told(fine.join('\n'))).toEqual([]);
});
