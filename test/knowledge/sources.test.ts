/** Every claim of these tables about the world has a page and the day on which it was read. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dnsHosts, otherHosts } from '../../src/knowledge/dns-hosts.ts';
import { knownOwnDomains } from '../../src/knowledge/hosts-own-domains.ts';
import { findMailProvider, knownExchanges, leftovers } from '../../src/knowledge/mail-providers.ts';
import { besidesPrograms, mailPrograms } from '../../src/knowledge/mail-programs.ts';
import { knownParkingServers } from '../../src/knowledge/parking.ts';
import { publicResolvers } from '../../src/knowledge/public-resolvers.ts';
import { unalignedServices } from '../../src/knowledge/sending-services.ts';
import { appSpecificPassword, customDomainSources } from '../../src/icloud/password-rules.ts';
import type { Source } from '../../src/model/source/source.ts';
import { addressRegistries, blockPages } from '../../src/knowledge/special-addresses.ts';
import { systemMenus } from '../../src/knowledge/system-menus.ts';
import { interceptors } from '../../src/knowledge/tls-interceptors.ts';
import { trustAnchorsSource } from '../../src/knowledge/trust-anchors.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import { knownSenders } from '../../src/record/spf/senders.ts';

type Claims = readonly (readonly [claim: string, source: Source | undefined])[];

const ofPages = (sources: readonly Source[]): Claims => sources.map((one) => [one.page, one]);

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
    'mail programs',
    [
      ...mailPrograms.flatMap(({ id, servers, remove, add }) =>
        Object.entries({ servers, remove, add }).flatMap(([what, { source }]) =>
          source === undefined ? [] : [[`${id} ${what}`, source] as const],
        ),
      ),
      ...mailPrograms.map(({ id, passwordSource }) => [`${id} password`, passwordSource] as const),
      ...besidesPrograms.map(({ name, source }) => [name, source] as const),
    ],
  ],
  ['passwords and own domains', ofPages([appSpecificPassword.source, ...customDomainSources])],
  ['senders', knownSenders],
  ['interceptors', interceptors.map(({ name, source }) => [name, source] as const)],
  ['public resolvers', publicResolvers.flatMap(({ sources }) => ofPages(sources))],
  ['registries of addresses', ofPages(addressRegistries)],
  ['block pages', blockPages],
  ['trust anchors', ofPages([trustAnchorsSource])],
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

it('covers every table of claims about others', () => {
  // Forms are those of dns-hosts.ts; what is misplaced or mistyped is what people do, not what others say.
  const withoutClaims = ['form-entry.ts', 'misplaced-names.ts', 'top-level-slips.ts'];
  const covered = [
    'dns-hosts.ts',
    'hosts-own-domains.ts',
    'mail-programs.ts',
    'mail-providers.ts',
    'parking.ts',
    'public-resolvers.ts',
    'sending-services.ts',
    'special-addresses.ts',
    'system-menus.ts',
    'tls-interceptors.ts',
    'trust-anchors.ts',
  ];
  const folder = join(import.meta.dirname, '../../src/knowledge');
  expect(readdirSync(folder).sort()).toEqual([...covered, ...withoutClaims].sort());
});
