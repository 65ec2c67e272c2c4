import { expect, it } from 'vitest';
import { checks } from '../../../src/check/registry.ts';
import { verdictSentence } from '../../../src/report/view/verdict.ts';
import { auditStage } from '../../support/stand-ins.ts';

/** What each name server serves, and what the first sentence says of it. */
it.each<[string, string, RegExp[], RegExp[]]>([
  ['no MX at all', '@ MX !nodata', [/mail to the domain doesn't reach iCloud/], [/can get lost/]],
  ['a null MX alone', '@ MX 0 .', [/mail to the domain doesn't reach iCloud/], []],
  [
    "another mail host in Apple's place",
    '@ MX 10 mail.other.example.',
    [/mail to the domain doesn't reach iCloud/],
    [/can get lost/],
  ],
  [
    'one of two missing',
    '@ MX 10 mx01.mail.icloud.com.',
    [/one of Apple's mail hosts is missing/],
    [/doesn't reach/, /can get lost/],
  ],
  [
    "one's own name for Apple's host",
    '@ MX 10 mail\nmail A 17.57.154.33',
    [/once Apple changes an address/],
    [/doesn't reach/],
  ],
  [
    'another host first',
    '@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.\n@ MX 1 mail.other.example.',
    [/some incoming mail goes to another mail host/],
    [/doesn't reach/],
  ],
  [
    'SPF joined to the verification value',
    '@ TXT "apple-domain=Abcd1234Efgh5678 v=spf1 include:icloud.com ~all"',
    [/Apple can't verify the domain/, /no SPF record/],
    [],
  ],
])('%s', async (_, lines, says, never) => {
  const sentence = verdictSentence(await auditStage(checks, `; at each\n${lines}`));
  for (const one of says) expect(sentence).toMatch(one);
  for (const one of never) expect(sentence).not.toMatch(one);
});
