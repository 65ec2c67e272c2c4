import dkimKey from '../../../src/check/dkim/dkim-key.ts';
import { rsa2048 } from '../../support/judge.ts';
import { ed25519Key, pkcs1, rsaKey } from '../../support/keys.ts';
import { documented, testRows } from '../../support/rows.ts';

const apple = 'sig1.dkim.example.com.at.icloudmailadmin.com.';
const at = (rdata: string) => `sig1._domainkey CNAME ${apple}\n${apple} TXT ${rdata}`;
const copy = `"p=${rsa2048.slice(0, 200)}" "${rsa2048.slice(200)}"`;

testRows(dkimKey, [
  ...documented(dkimKey),
  ["Apple's key", at(copy), 'pass', [`rsa key of 2048 bits at ${apple.slice(0, -1)}`]],
  ['an Ed25519 key', at(`"k=ed25519; p=${ed25519Key()}"`), 'pass', ['ed25519 key of 256 bits']],
  [
    'a bare RSA key, which is one all the same',
    at(`"p=${pkcs1(1024).bare}"`),
    'pass',
    ['rsa key of 1024 bits'],
  ],
  ['1024 bits', at(`"p=${rsaKey(1024)}"`), 'pass', ['rsa key of 1024 bits']],
  [
    'Apple has no key: no such name',
    at('!nxdomain'),
    'fail',
    ['Your CNAME record is right, but Apple publishes no key for example.com'],
  ],
  ['Apple has no key: no TXT record', at('!nodata'), 'fail', ['Apple publishes no key']],
  ['something else is there', at('"hello"'), 'fail', ['Apple publishes no key']],
  ['revoked', at('"v=DKIM1; p="'), 'fail', ["can't be used: the key is revoked"]],
  ['768 bits', at(`"p=${rsaKey(768)}"`), 'fail', ['768 bits: too few']],
  [
    'two records',
    `${at(copy)}\n${apple} TXT "v=DKIM1; p="`,
    'fail',
    ['there are 2 TXT records, and only one is allowed'],
  ],
  ['hostile text', at('"v=DKIM1; p=\\027[2J|`<!--"'), 'fail', ['is not allowed in p=']],
  [
    'a detour with a key',
    `sig1._domainkey CNAME dkim.example.net.\ndkim.example.net. TXT ${copy}`,
    'pass',
    ['at dkim.example.net'],
  ],
  ['a wrong target', 'sig1._domainkey CNAME nowhere', 'skipped', ['see dkim-target']],
  [
    "another domain's key",
    `sig1._domainkey CNAME sig1.dkim.example.net.at.icloudmailadmin.com.\nsig1.dkim.example.net.at.icloudmailadmin.com. TXT ${copy}`,
    'skipped',
    ['see dkim-target'],
  ],
  ['no CNAME', `sig1._domainkey TXT ${copy}`, 'skipped', ['see dkim-cname']],
  [
    'could not look at Apple',
    at('!servfail'),
    'inconclusive',
    ['sig1._domainkey.example.com TXT servfail'],
  ],
  ['could not look at all', 'sig1._domainkey CNAME !timeout', 'inconclusive'],
]);
