import { expect, it } from 'vitest';
import { rdapServer } from '../../../src/model/registration.ts';
import { parseServerAddress } from '../../../src/model/dns/server-address.ts';
import { parseUrl } from '../../../src/model/text/safe-url.ts';

it('reads what is a URL, and nothing else', () => {
  expect(parseUrl('https://dns.example/x?y#z')?.href).toBe('https://dns.example/x?y#z');
  expect(parseUrl('https://[::1/')).toBeUndefined();
  expect(parseUrl('dns.example')).toBeUndefined();
});

it('says the same of a name each time', () => {
  // Its octets in Latin-1 are those of another name in UTF-8, as which Node 20 takes them after some thousand calls.
  const url = 'https://\u00c3\u0084.example/';
  const said = new Set<unknown>();
  for (let i = 0; i < 30_000; i += 1)
    for (const read of [parseUrl, parseServerAddress, rdapServer]) said.add(read(url));
  expect([...said]).toEqual([undefined]);
});
