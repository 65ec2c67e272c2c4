import dkimTargetKnown from '../../../src/check/dkim/dkim-target-known.ts';
import { rsa2048 } from '../../support/judge.ts';
import { rsaKey } from '../../support/keys.ts';
import { documented, testRows } from '../../support/rows.ts';

const apple = 'sig1.dkim.example.com.at.icloudmailadmin.com.';
const key = `TXT "p=${rsa2048.slice(0, 200)}" "${rsa2048.slice(200)}"`;
const detour = `sig1._domainkey CNAME dkim.example.net.\ndkim.example.net. `;

testRows(dkimTargetKnown, [
  ...documented(dkimTargetKnown),
  ["Apple's key elsewhere", `${detour}${key}`, 'fail', ["Apple's key is there"]],
  ['a key of somebody', `${detour}TXT "p=${rsaKey(1024)}"`, 'skipped', ['see dkim-target']],
  [
    "the owner's other zone, on the way to Apple's name",
    `sig1._domainkey CNAME dkim.example.net.\ndkim.example.net. CNAME ${apple}`,
    'pass',
  ],
  [
    'a name newer than this program',
    `sig1._domainkey CNAME sig1.dkim.example.com.at.mail.icloud.com.\nsig1.dkim.example.com.at.mail.icloud.com. ${key}\n${apple} TXT !nxdomain`,
    'fail',
    ['there is a usable key'],
  ],
  ['no key there', `${detour}TXT "hello"`, 'skipped', ['see dkim-target']],
  [
    "another domain's key",
    `sig1._domainkey CNAME sig1.dkim.example.net.at.icloudmailadmin.com.\nsig1.dkim.example.net.at.icloudmailadmin.com. ${key}`,
    'skipped',
    ['see dkim-target'],
  ],
  ['absent', '', 'skipped', ['see dkim-cname']],
  [
    'could not look for the key',
    `${detour}TXT !timeout`,
    'inconclusive',
    ['sig1._domainkey.example.com TXT timeout'],
  ],
  ['could not look', 'sig1._domainkey CNAME !servfail', 'inconclusive'],
]);
