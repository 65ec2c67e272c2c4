import { describe, expect, it } from 'vitest';
import { formatServerAddress, parseServerAddress } from '../../../src/model/dns/server-address.ts';

describe('parseServerAddress', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1', 53],
    ['192.0.2.1:5353', '192.0.2.1', 5353],
    ['2001:DB8:0:0::1', '2001:db8::1', 53],
    ['::1', '::1', 53],
    ['[2001:db8::1]', '2001:db8::1', 53],
    ['[2001:db8::1]:65535', '2001:db8::1', 65_535],
  ])('%s', (text, address, port) => {
    expect(parseServerAddress(text)).toEqual({ kind: 'wire', address, port });
  });

  it.each([
    ['https://dns.example/dns-query', 'https://dns.example/dns-query'],
    ['HTTPS://DNS.example', 'https://dns.example/dns-query'],
    ['https://dns.example/dns-query{?dns}', 'https://dns.example/dns-query'],
    ['https://192.0.2.1:8443/x?y=z', 'https://192.0.2.1:8443/x?y=z'],
    ['https://[2001:db8::1]/', 'https://[2001:db8::1]/dns-query'],
  ])('%s', (text, url) => {
    expect(parseServerAddress(text)).toEqual({ kind: 'doh', url });
  });

  it.each([
    '',
    'system',
    'dns.example',
    '192.0.2',
    '192.0.2.256',
    '192.0.2.01',
    '0300.0.2.1',
    '192.0.2.1:',
    '192.0.2.1:0',
    '192.0.2.1:65536',
    '192.0.2.1:53x',
    '[192.0.2.1]:53',
    '2001:db8::1::2',
    '[::1',
    '[::1]53',
    '[::1]:0',
    ':53',
    '1:53',
    'http://dns.example/dns-query',
    'https://',
    'https://user:secret@dns.example/',
    'https://dns.example/#x',
    ' 192.0.2.1',
  ])('is undefined for %j', (text) => {
    expect(parseServerAddress(text)).toBeUndefined();
  });
});

describe('formatServerAddress', () => {
  it.each([
    ['192.0.2.1', 53, '192.0.2.1'],
    ['192.0.2.1', 5353, '192.0.2.1:5353'],
    ['::1', 53, '::1'],
    ['::1', 5353, '[::1]:5353'],
  ])('%s %i is %s', (address, port, text) => {
    expect(formatServerAddress(address, port)).toBe(text);
    expect(parseServerAddress(text)).toEqual({ kind: 'wire', address, port });
  });
});
