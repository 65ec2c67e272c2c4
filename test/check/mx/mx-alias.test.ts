import mxAlias from '../../../src/check/mx/mx-alias.ts';
import { documented, testRows } from '../../support/rows.ts';

const target = 'site.host.example.';

testRows(mxAlias, [
  ...documented(mxAlias),
  [
    'an alias of what has other mail',
    `@ CNAME ${target}\n${target} MX 10 mail.host.example.`,
    'fail',
    [
      'The domain is an alias (CNAME) of site.host.example, which hides any MX and TXT records of its own',
    ],
  ],
  [
    "an alias of what has Apple's",
    `@ CNAME ${target}\n${target} MX 10 mx01.mail.icloud.com.\n${target} MX 10 mx02.mail.icloud.com.`,
    'pass',
  ],
  [
    "a CNAME beside Apple's",
    `@ CNAME ${target}\n@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.\n@ TXT "v=spf1 include:icloud.com ~all"\n@ TXT "apple-domain=Abcd1234Efgh5678"\n${target} MX 10 mail.host.example.`,
    'fail',
    ['resolvers that know the CNAME see the records of site.host.example, not your MX'],
  ],
  [
    'a CNAME beside the TXT alone',
    `@ CNAME ${target}\n@ TXT "v=spf1 include:icloud.com ~all"\n@ TXT "apple-domain=Abcd1234Efgh5678"\n${target} MX 10 mx01.mail.icloud.com.\n${target} MX 10 mx02.mail.icloud.com.`,
    'fail',
    ['The domain is also an alias (CNAME)'],
  ],
  ['no record at all', '@ A 192.0.2.1', 'pass'],
  ['no such name', '@ MX !nxdomain\n@ CNAME !nxdomain', 'pass'],
  [
    'a hostile target',
    '@ CNAME a\\027[2J|::error::.example.\na\\027[2J|::error::.example. MX !nodata',
    'fail',
    ['a\\027\\0912j'],
  ],
  ['could not look', '@ MX !servfail', 'inconclusive', ['example.com MX servfail']],
  [
    'could not look for an alias',
    '@ MX !nodata\n@ CNAME !timeout',
    'inconclusive',
    ['example.com CNAME timeout'],
  ],
]);
