/** Every claim of these tables about the world has a page and the day on which it was read. */
import { describe, expect, it } from 'vitest';
import { dnsHosts, otherHosts } from '../../src/knowledge/dns-hosts.ts';
import { knownOwnDomains } from '../../src/knowledge/hosts-own-domains.ts';
import { findMailProvider, knownExchanges, leftovers } from '../../src/knowledge/mail-providers.ts';
import { knownParkingServers } from '../../src/knowledge/parking.ts';
import { unalignedServices } from '../../src/knowledge/sending-services.ts';
import type { Source } from '../../src/knowledge/source.ts';
import { systemMenus } from '../../src/knowledge/system-menus.ts';
import { interceptors } from '../../src/knowledge/tls-interceptors.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';

type Claims = readonly (readonly [claim: string, source: Source | undefined])[];

const tables: readonly (readonly [table: string, claims: Claims])[] = [
  ['mail providers', knownExchanges],
  [
    "Cloudflare's stand-in",
    [['_dc-mx', findMailProvider(dnsName('_dc-mx.a1b2c3.example.com'))?.source]],
  ],
  ['selectors', leftovers.selectors.map(([selector, , source]) => [selector, source] as const)],
  ['forms of DNS hosts', dnsHosts.map(({ name, source }) => [name, source] as const)],
  ['names of DNS hosts', otherHosts.map(([name, , source]) => [name, source] as const)],
  ["hosts' own domains", knownOwnDomains],
  ['parking', knownParkingServers],
  ['sending services', unalignedServices.map(({ name, source }) => [name, source] as const)],
  [
    'menus',
    Object.entries(systemMenus).flatMap(([system, menus]) =>
      Object.entries(menus).map(([name, menu]) => [`${system} ${name}`, menu.source] as const),
    ),
  ],
  [
    'menus of security programs',
    interceptors.flatMap(({ name, menu }) => (menu ? [[name, menu.source] as const] : [])),
  ],
];

const isPage = (page: string): boolean =>
  URL.canParse(page) && /^https:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+\/\S+$/.test(page);

const isDay = (day: string): boolean =>
  /^20\d\d-\d\d-\d\d$/.test(day) && new Date(day).toISOString().startsWith(day);

describe.each(tables)('%s', (_, claims) => {
  it('is not empty, and has each claim once', () => {
    expect(claims.length).toBeGreaterThan(0);
    expect(new Set(claims.map(([claim]) => claim)).size).toBe(claims.length);
  });

  it('has a page and a day for each', () =>
    expect(
      claims.filter(
        ([, source]) => source === undefined || !isPage(source.page) || !isDay(source.read),
      ),
    ).toEqual([]));
});
