import dkimCopy from '../../../src/check/dkim/dkim-copy.ts';
import { rsa2048 } from '../../support/judge.ts';
import { rsaKey } from '../../support/keys.ts';
import { documented, testRows } from '../../support/rows.ts';

const apple = 'sig1.dkim.example.com.at.icloudmailadmin.com.';
const copy = `sig1._domainkey TXT "k=rsa; p=${rsa2048.slice(0, 100)}" "${rsa2048.slice(100)}"`;

testRows(dkimCopy, [
  ...documented(dkimCopy),
  ['the same key, written otherwise', copy, 'fail', ["is a copy, not Apple's record"]],
  [
    'Apple does not answer',
    `${copy}\n${apple} TXT !servfail`,
    'fail',
    ["is a copy, not Apple's record"],
  ],
  [
    'not the key that Apple publishes',
    `sig1._domainkey TXT "p=${rsaKey(1024)}"`,
    'skipped',
    ['see dkim-cname'],
  ],
  [
    'Apple publishes none',
    `${copy}\n${apple} TXT !nodata`,
    'fail',
    ["is a copy, not Apple's record"],
  ],
  [
    'at Cloudflare, which may flatten the CNAME',
    `${copy}\n@ NS ada.ns.cloudflare.com.\n@ NS bob.ns.cloudflare.com.`,
    'fail',
    ['a copy, or Cloudflare flattens every CNAME'],
  ],
  ['absent', '@ A 192.0.2.1', 'skipped', ['see dkim-cname']],
  [
    'could not look for the CNAME',
    'sig1._domainkey CNAME !timeout',
    'inconclusive',
    ['sig1._domainkey.example.com CNAME timeout', 'sig1._domainkey.example.com TXT timeout'],
  ],
  [
    'could not look for a copy',
    'sig1._domainkey TXT !timeout',
    'inconclusive',
    ['sig1._domainkey.example.com TXT timeout'],
  ],
]);
