import { expect, it } from 'vitest';
import { findParking, knownParkingServers } from '../../src/knowledge/parking.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';

it.each([
  [['ns1.sedoparking.com', 'ns2.sedoparking.com'], 'parking'],
  [['ns1.bodis.com', 'ns2.bodis.com'], 'parking'],
  [['ns1.renewyourdomain.net', 'ns2.renewyourdomain.net'], 'expired'],
  [['ns1.expired.registrar.example'], 'expired'],
  [['failed-whois-verification.namecheap.com', 'ns1.emailverification.info'], 'unconfirmed'],
  [['ns1.sedoparking.com', 'ns1.example.net'], undefined],
  [['dns1.registrar-servers.com', 'dns2.registrar-servers.com'], undefined],
  [['ns1.dns-parking.com', 'ns2.dns-parking.com'], undefined],
  [['ns1.notdan.com'], undefined],
  [['ns1.example.net'], undefined],
  [[], undefined],
])('name servers %j: %j', (servers, kind) => expect(findParking(servers.map(dnsName))).toBe(kind));

it('knows each name once', () => {
  const suffixes = knownParkingServers.map(([suffix]) => suffix);
  expect(new Set(suffixes).size).toBe(suffixes.length);
});
