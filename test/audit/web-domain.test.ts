/** A web address stands for the domain whose website it is, unless the host has mail of its own. */
import { expect, it } from 'vitest';
import { findMeantDomain } from '../../src/audit/web-domain.ts';
import { readDomain } from '../../src/input/domain-name.ts';
import { zoneOf } from '../support/zone.ts';

const apex = `@ NS ns1.example.net.
@ MX 10 mx01.mail.icloud.com.`;
const negative = (name: string) =>
  ['NS', 'MX', 'CNAME'].map((type) => `${name} ${type} !nodata`).join('\n');
const site = `${apex}\n${negative('www')}\nwww A 192.0.2.1`;

const meant = async (pasted: string, zone: string, origin = 'example.com.') =>
  (await findMeantDomain(readDomain(pasted), zoneOf(zone, origin), new AbortController().signal))
    .name;

it.each([
  ['a www host', 'www.example.com', site, 'example.com'],
  ['a web address', 'https://www.example.com/x', site, 'example.com'],
  [
    'an alias of the domain itself',
    'www.example.com',
    `${apex}\nwww CNAME example.com.`,
    'example.com',
  ],
  [
    "an alias of somebody's host, which has mail",
    'www.example.com',
    `${apex}\nwww CNAME shops.example.net.\nshops.example.net. MX 10 mx.example.net.\nshops.example.net. NS !nodata`,
    'example.com',
  ],
  [
    'mail of its own',
    'www.example.com',
    `${apex}\nwww NS !nodata\nwww CNAME !nodata\nwww MX 10 mx01.mail.icloud.com.\nwww MX 10 mx02.mail.icloud.com.`,
    'www.example.com',
  ],
  [
    'the mail of a wildcard, which is that of the domain',
    'www.example.com',
    `${apex}\nwww NS !nodata\nwww CNAME !nodata\nwww MX 10 mx01.mail.icloud.com.`,
    'example.com',
  ],
  [
    'a deeper host of the web',
    'https://shop.eu.example.com/',
    `${apex}\n${negative('shop.eu')}\n${negative('eu')}`,
    'example.com',
  ],
  ['a web address of the domain itself', 'https://example.com/', apex, 'example.com'],
  [
    'a zone that is called www',
    'www.example.com',
    `${apex}\nwww NS ns1.example.net.`,
    'www.example.com',
  ],
  [
    'no answer at all: nothing is known of its mail',
    'www.example.com',
    '@ NS !timeout\n@ MX !timeout\nwww NS !timeout\nwww MX !timeout\nwww CNAME !timeout',
    'www.example.com',
  ],
  [
    'no answer about its MX: it may have mail of its own',
    'www.example.com',
    `${apex}\nwww NS !nodata\nwww MX !servfail\nwww CNAME !nodata`,
    'www.example.com',
  ],
])('%s: %s', async (_, pasted, zone, name) => expect(await meant(pasted, zone)).toBe(name));

it('never goes up to a registry where the domain does not exist', async () => {
  const registry = '@ NS ns1.example.net.\nexample NS !nxdomain\nwww.example NS !nxdomain';
  const none = `${registry}\nwww.example MX !nxdomain\nwww.example CNAME !nxdomain\nexample MX !nxdomain`;
  expect(await meant('https://example.co.uk/', registry, 'co.uk.')).toBe('example.co.uk');
  expect(await meant('https://www.example.co.uk/', none, 'co.uk.')).toBe('example.co.uk');
});

it('asks nothing about a domain that was given as one', async () => {
  const zone = zoneOf(apex);
  const given = readDomain('shop.example.com');
  expect(await findMeantDomain(given, zone, new AbortController().signal)).toBe(given);
  expect(zone.asked).toEqual([]);
});

it('keeps the form that people read', async () => {
  const zone = zoneOf(site, 'xn--mnchen-3ya.example.');
  const given = readDomain('www.münchen.example');
  const { name, unicode } = await findMeantDomain(given, zone, new AbortController().signal);
  expect({ name, unicode }).toEqual({ name: 'xn--mnchen-3ya.example', unicode: 'münchen.example' });
});
