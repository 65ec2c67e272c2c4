import delegationParked from '../../../src/check/delegation/delegation-parked.ts';
import { testStages } from '../../support/stand-in-rows.ts';

const parent = (...hosts: readonly string[]) =>
  `; at the parent\n${hosts.map((host) => `@ NS ${host}.`).join('\n')}`;
const own = parent('ns1.example.net', 'ns2.example.net');
const parked = parent('ns1.sedoparking.com', 'ns2.sedoparking.com');
const nullMx = '; at each\n@ MX 0 .\n@ TXT "v=spf1 -all"';

testStages(delegationParked, [
  ['its own name servers', own, 'pass'],
  ['a null MX at its own name servers', `${own}\n${nullMx}`, 'pass'],
  [
    'a parking service',
    `${parked}\n; at each\n@ MX !nodata`,
    'fail',
    ['example.com looks expired or parked: its name servers belong to a parking service'],
  ],
  [
    "a registrar's page for expired domains",
    `${parent('ns1.renewyourdomain.net', 'ns2.renewyourdomain.net')}\n${nullMx}`,
    'fail',
    ['looks expired: its registrar has set the name servers of expired domains'],
  ],
  [
    'a mail address that nobody confirmed',
    `${parent('ns1.registrant-verification.ispapi.net', 'ns2.registrant-verification.ispapi.net')}\n; at each\n@ MX !nodata`,
    'fail',
    ['is switched off: its registrar has set other name servers until you confirm'],
  ],
  [
    'a parking service, and the registry says why',
    `; at the registry: redemption period\n${parked}\n${nullMx}`,
    'fail',
    ['belong to a parking service; according to the registry, example.com is deleted'],
  ],
  [
    'one of a parking service beside one that is not',
    parent('ns1.sedoparking.com', 'ns1.example.net'),
    'pass',
  ],
  ["a host's own servers, called after parking", parent('ns1.dns-parking.com'), 'pass'],
  [
    "Apple's records at a parking service",
    `${parked}\n; at each\n@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.`,
    'pass',
  ],
  [
    'ended according to the registry, and no mail',
    `; at the registry: active, 2026-11-20\n${own}\n${nullMx}`,
    'fail',
    [
      'example.com looks expired, and no MX record of it leads to iCloud; according to the registry',
    ],
  ],
  [
    'ended according to the registry, with mail',
    `; at the registry: active, 2026-11-20\n${own}`,
    'pass',
  ],
  ['lasting', `; at the registry: active, 2027-11-20\n${own}\n${nullMx}`, 'pass'],
  ['not in DNS', '; at the parent\n@ NS !nxdomain', 'skipped', ['see delegation-present']],
]);
