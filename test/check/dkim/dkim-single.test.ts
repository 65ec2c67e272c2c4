import dkimSingle from '../../../src/check/dkim/dkim-single.ts';
import { documented, testRows } from '../../support/rows.ts';

const apple = 'sig1.dkim.example.com.at.icloudmailadmin.com.';

testRows(dkimSingle, [
  ...documented(dkimSingle),
  ['any one target', 'sig1._domainkey CNAME elsewhere\nelsewhere TXT x', 'pass'],
  ['no CNAME', 'sig1._domainkey TXT x', 'skipped', ['see dkim-cname']],
  [
    'two CNAME records',
    `sig1._domainkey CNAME ${apple}\nsig1._domainkey CNAME old.dkim.example.net.`,
    'fail',
    ['There are 2 CNAME records at sig1._domainkey.example.com'],
  ],
  [
    'a TXT record beside it',
    `sig1._domainkey CNAME ${apple}\nsig1._domainkey TXT "\\027[2J::error::"`,
    'fail',
    ['There is a TXT record beside the CNAME record'],
  ],
  [
    'could not look',
    'sig1._domainkey CNAME !servfail',
    'inconclusive',
    ['sig1._domainkey.example.com CNAME servfail', 'sig1._domainkey.example.com TXT servfail'],
  ],
]);
