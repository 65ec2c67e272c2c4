import { expect, it } from 'vitest';
import {
  findParking,
  knownParkingServers,
  readOn,
  seenInZoneData,
} from '../../src/knowledge/parking.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';

it.each([
  [['ns1.sedoparking.com', 'ns2.sedoparking.com'], 'parking'],
  [['ns1.bodis.com', 'ns2.bodis.com'], 'parking'],
  [['ns1.pendingrenewaldeletion.com', 'ns2.pendingrenewaldeletion.com'], 'expired'],
  [['ns1.expired.registrar.example'], 'expired'],
  [
    ['failed-whois-verification.namecheap.com', 'verify-contact-details.namecheap.com'],
    'unconfirmed',
  ],
  [['ns1.sedoparking.com', 'ns1.example.net'], undefined],
  [['dns1.registrar-servers.com', 'dns2.registrar-servers.com'], undefined],
  [['ns1.dns-parking.com', 'ns2.dns-parking.com'], undefined],
  [['ns1.notdan.com'], undefined],
  [['ns1.example.net'], undefined],
  [[], undefined],
])('name servers %j: %j', (servers, kind) => expect(findParking(servers.map(dnsName))).toBe(kind));

it('each name has a source', () => {
  const suffixes = knownParkingServers.map(([suffix]) => suffix);
  expect(new Set(suffixes).size).toBe(suffixes.length);
  expect(
    knownParkingServers.filter(
      ([, source]) => source !== seenInZoneData && !/^https:\/\/[a-z0-9.-]+\/\S+$/.test(source),
    ),
  ).toEqual([]);
  expect(readOn).toMatch(/^\d{4}-\d\d-\d\d$/);
});
