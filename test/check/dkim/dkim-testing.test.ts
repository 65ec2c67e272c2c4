import dkimTesting from '../../../src/check/dkim/dkim-testing.ts';
import { rsaKey } from '../../support/keys.ts';
import { documented, testRows } from '../../support/rows.ts';

const apple = 'sig1.dkim.example.com.at.icloudmailadmin.com.';
const at = (rdata: string) => `sig1._domainkey CNAME ${apple}\n${apple} TXT ${rdata}`;

testRows(dkimTesting, [
  ...documented(dkimTesting),
  ['t=s alone', at(`"t=s; p=${rsaKey(1024)}"`), 'pass'],
  ['t=s:y', at(`"t=s:y; p=${rsaKey(1024)}"`), 'fail', ['marked as a test (t=y)']],
  ['no usable key', at('"t=y; p="'), 'skipped', ['there is no usable key']],
  ['no record', '', 'skipped', ['there is no usable key']],
  [
    'could not look',
    at('!unreachable'),
    'inconclusive',
    ['sig1._domainkey.example.com TXT unreachable'],
  ],
]);
