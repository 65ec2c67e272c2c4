import { expect, it } from 'vitest';
import { hideUrlSecrets } from '../../../src/model/text/safe-url.ts';
import { UserError } from '../../../src/model/user-error.ts';

it.each([
  ['There is no https://u:PW@x.example.', 'There is no https://***@x.example.'],
  ['There is no https:/u:PW@x.example/list.', 'There is no https:/***@x.example/....'],
  ['"imaps://u:p@PW@x.example:993" is none', '"imaps://***@x.example:993" is none'],
  ['"https://u:p w PW@x" is none', '"https://***@x" is none'],
  ['https://u:p w PW@x is none', 'https://***@x is none'],
  ['"https://u:p/PW@x" is none', '"https://***@x" is none'],
  ['"you:PW@icloud.com" is not a mail address', '"you:***@icloud.com" is not a mail address'],
  ['//u:PW@x and ftp://PW@y', '//u:***@x and ftp://***@y'],
  [
    '--control https://x.example/PW is not HOST:PORT',
    '--control https://x.example/... is not HOST:PORT',
  ],
  ['"https://x.example:8443?k=PW" is none', '"https://x.example:8443/..." is none'],
  ['"https://x.example#PW" is none', '"https://x.example/..." is none'],
  ['There is no https:/x.example/PW/PW.', 'There is no https:/x.example/....'],
  ['tls://[::1]/PW, quic://x/PW; h3://x/PW', 'tls://[::1]/..., quic://x/...; h3://x/...'],
  ['https:x.example/PW is none', 'https:x.example/... is none'],
  ['https:\\\\x.example\\PW is none', 'https:\\\\x.example/... is none'],
  ['https://x.example\\PW is none', 'https://x.example/... is none'],
  ['https:////x.example/PW is none', 'https:////x.example/... is none'],
  ['git::https://x.example/PW//a?b is none', 'git::https://x.example/... is none'],
  ['quic:///x/PW is none', 'quic:///x/... is none'],
  ['https://u%3APW%40x.example/PW', 'https://***%40x.example/...'],
])('%s', (text, shown) => {
  expect(hideUrlSecrets(text)).toBe(shown);
  const { message, hint } = new UserError(text, text);
  expect([message, hint]).toEqual([shown, shown]);
});

it.each([
  '"you@icloud.com" is not a domain name: it is an address',
  'mailto:postmaster@example.com',
  'zone.tf:3:5: there is no record for "@"',
  'https://example.com: HTTP 404',
  'https://example.com:8443 is not the address of you@example.com',
  'actions/checkout@v4: not found',
  'C:/Users/me/zone.txt: not found',
  'example.com:/etc/bind/db.example.com cannot be read',
  'cannot read mail:/var/zones/x.zone',
  'at file:///opt/dns-audit/dist/cli.js:1:2',
  'An https:// address, https://..., or /etc/x:/y',
])('leaves %s', (text) => expect(hideUrlSecrets(text)).toBe(text));
