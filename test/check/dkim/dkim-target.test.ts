import { expect, it } from 'vitest';
import dkimTarget from '../../../src/check/dkim/dkim-target.ts';
import { judge, rsa2048 } from '../../support/judge.ts';
import { rsaKey } from '../../support/keys.ts';
import { documented, testRows } from '../../support/rows.ts';

const key = `TXT "p=${rsa2048.slice(0, 200)}" "${rsa2048.slice(200)}"`;
const to = (target: string) => `sig1._domainkey CNAME ${target}\n`;

testRows(dkimTarget, [
  ...documented(dkimTarget),
  [
    'the dot forgotten',
    to('sig1.dkim.example.com.at.icloudmailadmin.com'),
    'fail',
    ['which has no usable key: the final dot is missing'],
  ],
  [
    "another domain's key",
    `${to('sig1.dkim.example.net.at.icloudmailadmin.com.')}sig1.dkim.example.net.at.icloudmailadmin.com. ${key}`,
    'fail',
    ['points to the key of example.net'],
  ],
  [
    "another domain's name, where no key is",
    to('sig1.dkim.example.net.at.icloudmailadmin.com.'),
    'fail',
    ['points to the key of example.net'],
  ],
  [
    'another domain, could not look',
    `${to('sig1.dkim.example.net.at.icloudmailadmin.com.')}sig1.dkim.example.net.at.icloudmailadmin.com. TXT !timeout`,
    'fail',
    ['example.net'],
  ],
  [
    'the placeholder of a guide',
    to('sig1.dkim.icloud.com.'),
    'fail',
    ['points to sig1.dkim.icloud.com, which has no usable key'],
  ],
  [
    'misspelled',
    to('sig1.dkim.exmaple.com.at.icloudmailadmn.com.') + 'icloudmailadmn.com. A !nxdomain',
    'fail',
    ['it is misspelled'],
  ],
  [
    'cut off',
    to('sig1.dkim.example.com.at.icloudmail.') + 'at.icloudmail. A !nxdomain',
    'fail',
    ['which has no usable key'],
  ],
  [
    'cut off at the end of a label',
    to('sig1.dkim.example.com.at.icloudmailadmin.') + 'at.icloudmailadmin. A !nxdomain',
    'fail',
    ['which has no usable key: its end is missing'],
  ],
  [
    'another name with a key',
    `${to('dkim.example.net.')}dkim.example.net. ${key}`,
    'skipped',
    ['see dkim-target-known'],
  ],
  [
    'another name, could not look',
    `${to('dkim.example.net.')}dkim.example.net. TXT !servfail`,
    'skipped',
    ['could not look up whether there is a key at dkim.example.net: see dkim-key'],
  ],
  [
    'the right target, while Apple does not answer',
    `${to('sig1.dkim.example.com.at.icloudmailadmin.com.')}sig1.dkim.example.com.at.icloudmailadmin.com. TXT !servfail`,
    'pass',
  ],
  [
    "through the owner's other zone",
    to('sig1.keys.example.net.') +
      'sig1.keys.example.net. CNAME sig1.dkim.example.com.at.icloudmailadmin.com.',
    'pass',
  ],
  [
    'through a DNAME',
    '_domainkey DNAME keys.example.net.\nsig1.keys.example.net. CNAME sig1.dkim.example.com.at.icloudmailadmin.com.',
    'pass',
  ],
  [
    "through another domain's own name",
    to('sig1._domainkey.example.net.') +
      'sig1._domainkey.example.net. CNAME sig1.dkim.example.net.at.icloudmailadmin.com.',
    'fail',
    [
      'The CNAME record at sig1._domainkey.example.com leads to the key of example.net through sig1._domainkey.example.net, but iCloud signs with the key of example.com',
    ],
  ],
  [
    "through a name in the owner's other zone that is wrong",
    to('sig1.keys.example.org.') +
      'sig1.keys.example.org. CNAME sig1.dkim.example.net.at.icloudmailadmin.com.',
    'fail',
    ['The CNAME record at sig1.keys.example.org points to the key of example.net'],
  ],
  [
    'through a DNAME to another domain',
    '_domainkey DNAME _domainkey.example.net.\nsig1._domainkey.example.net. CNAME sig1.dkim.example.net.at.icloudmailadmin.com.',
    'fail',
    ['The DNAME record at _domainkey.example.com leads to the key of example.net'],
  ],
  [
    'through a DNAME of all names, to a name without a key',
    '@ DNAME example.net.\nsig1._domainkey.example.net. TXT "hello"',
    'fail',
    [
      'The DNAME record at example.com points to sig1._domainkey.example.net, which has no usable key',
    ],
  ],
  [
    'through a DNAME to a wrong name',
    '_domainkey DNAME keys.example.org.\nsig1.keys.example.org. CNAME sig1.dkim.example.net.at.icloudmailadmin.com.',
    'fail',
    ['The CNAME record at sig1.keys.example.org points to the key of example.net'],
  ],
  [
    "somebody's usable key",
    to('dkim.example.net.') + `dkim.example.net. TXT "p=${rsaKey(1024)}"`,
    'fail',
    [
      "points to dkim.example.net, whose key is not Apple's key at sig1.dkim.example.com.at.icloudmailadmin.com",
    ],
  ],
  [
    'somebody else, while Apple does not answer',
    to('dkim.example.net.') +
      `dkim.example.net. TXT "p=${rsaKey(1024)}"\nsig1.dkim.example.com.at.icloudmailadmin.com. TXT !servfail`,
    'inconclusive',
    ['sig1.dkim.example.com.at.icloudmailadmin.com TXT servfail'],
  ],
  [
    'in a circle',
    to('one') + 'one CNAME two\ntwo CNAME one',
    'fail',
    ['from where aliases lead in a circle'],
  ],
  ['capitals', to('SIG1.DKIM.Example.COM.at.iCloudMailAdmin.com.'), 'pass'],
  ['a hostile target', to('x\\027\\]0\\;\\010.example.com.'), 'fail', ['points to x\\027\\093']],
  ['no CNAME', '', 'skipped', ['see dkim-cname']],
  [
    'could not look',
    'sig1._domainkey CNAME !refused',
    'inconclusive',
    ['sig1._domainkey.example.com CNAME refused'],
  ],
  [
    'it leads to itself',
    'sig1._domainkey CNAME sig1._domainkey',
    'fail',
    ['points to sig1._domainkey.example.com, which points back to it'],
  ],
  [
    'it leads to itself in two steps',
    'sig1._domainkey CNAME other\nother CNAME sig1._domainkey',
    'fail',
    ['points to other.example.com, which points back to it'],
  ],
  [
    'a wildcard gives it',
    '* CNAME site.host.example.\nsite.host.example. A 192.0.2.1',
    'fail',
    [
      'There is no record at sig1._domainkey.example.com itself: a wildcard record (*) points it to site.host.example',
    ],
  ],
  [
    'the example from the instructions',
    'sig1._domainkey CNAME sig1.dkim.yourdomain.com.at.icloudmailadmin.com.',
    'fail',
    [
      'to the key of yourdomain.com, but iCloud signs with the key of example.com: replace the example',
    ],
  ],
  [
    'the domain not in its ASCII form',
    'sig1._domainkey CNAME sig1.dkim.b\\195\\188cher.example.at.icloudmailadmin.com.',
    'fail',
    [
      'The CNAME record at sig1._domainkey.xn--bcher-kva.example points to the key of b\\195\\188cher.example, but iCloud signs with the key of xn--bcher-kva.example: write the domain in its ASCII form',
    ],
    { domain: 'xn--bcher-kva.example' },
  ],
  [
    'more than one is not its affair',
    'sig1._domainkey CNAME one.example.net.\nsig1._domainkey CNAME two.example.net.',
    'skipped',
    ['see dkim-single'],
  ],
]);

it('wants the DNAME above it removed, not what was made of it', async () => {
  const zone = `${to('sig1.keys.example.net.')}dns-audit-no-such-name._domainkey CNAME dns-audit-no-such-name.keys.example.net.\nkeys.example.net. A !nxdomain`;
  expect(await judge(dkimTarget, zone)).toMatchObject({
    status: 'fail',
    findings: [
      {
        message: expect.stringContaining('a DNAME record above it redirects it to'),
        fix: { text: expect.stringMatching(/^Delete the DNAME record/) },
      },
    ],
  });
  expect(JSON.stringify(await judge(dkimTarget, zone))).not.toContain('"remove"');
});
