import { expect, it } from 'vitest';
import dmarcAlignment from '../../../src/check/dmarc/dmarc-alignment.ts';
import { examineAll } from '../../support/judge.ts';
import { documented, testRows } from '../../support/rows.ts';

const apple = 'sig1.dkim.example.com.at.icloudmailadmin.com.';
const dkim = `sig1._domainkey CNAME ${apple}`;
const spf = '@ TXT "v=spf1 include:icloud.com -all"';
const reject = '_dmarc TXT "v=DMARC1; p=reject; rua=mailto:a@example.com"';
const sub = { domain: 'mail.example.com' };

testRows(dmarcAlignment, [
  ...documented(dmarcAlignment),
  ['DKIM alone', `${dkim}\n${reject}`, 'pass'],
  ['SPF alone', `${spf}\n${reject}`, 'pass'],
  [
    'what a parked domain comes with',
    `@ TXT "v=spf1 -all"\n${reject}`,
    'fail',
    ['Receivers refuse your outgoing mail: it passes neither SPF nor DKIM, and the DMARC policy'],
  ],
  [
    'quarantine',
    `_dmarc TXT "v=DMARC1; p=quarantine"`,
    'fail',
    ['Your outgoing mail lands in junk'],
  ],
  ['quarantine, in testing mode', `_dmarc TXT "v=DMARC1; p=quarantine; t=y"`, 'pass'],
  ['reject, in testing mode', `_dmarc TXT "v=DMARC1; p=reject; t=y"`, 'fail', ['lands in junk']],
  ['p=none', `_dmarc TXT "v=DMARC1; p=none; rua=mailto:a@example.com"`, 'pass'],
  ['no DMARC record', '@ A 192.0.2.1', 'skipped', ['see dmarc-present']],
  [
    'the key of another domain, and two SPF records',
    `sig1._domainkey CNAME sig1.dkim.example.net.at.icloudmailadmin.com.\nsig1.dkim.example.net.at.icloudmailadmin.com. TXT "k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="\n${spf}\n@ TXT "v=spf1 mx -all"\n${reject}`,
    'fail',
    ['Receivers refuse your outgoing mail'],
  ],
  [
    'inherited from the parent',
    '_dmarc.example.com. TXT "v=DMARC1; p=reject"',
    'fail',
    ['the DMARC policy of example.com is reject'],
    sub,
  ],
  [
    "the parent's policy for subdomains",
    '_dmarc.example.com. TXT "v=DMARC1; p=reject; sp=none"',
    'pass',
    undefined,
    sub,
  ],
  [
    'SPF depends on a lookup that failed',
    `@ TXT "v=spf1 include:spf.example.net -all"\nspf.example.net. TXT !timeout\n${reject}`,
    'inconclusive',
  ],
  [
    'could not look for the policy',
    '_dmarc TXT !servfail',
    'inconclusive',
    ['_dmarc.example.com TXT servfail'],
  ],
  [
    'could not look for the key',
    `${dkim}\n${apple} TXT !timeout\n${reject}`,
    'inconclusive',
    ['sig1._domainkey.example.com TXT timeout'],
  ],
]);

it('dmarc-alignment: asks for no policy where the mail proves itself', async () => {
  const { zone } = await examineAll([dmarcAlignment], `${dkim}\n${spf}`);
  expect(zone.asked.map(({ name }) => name)).not.toContain('_dmarc.example.com');
});
