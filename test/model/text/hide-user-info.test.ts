import { expect, it } from 'vitest';
import { hideUserInfo } from '../../../src/model/text/safe-url.ts';
import { UserError } from '../../../src/model/user-error.ts';

it.each([
  ['There is no https://u:PW@x.example/list.', 'There is no https://***@x.example/list.'],
  ['There is no https:/u:PW@x.example/list.', 'There is no https:/***@x.example/list.'],
  ['"imaps://u:p@PW@x.example:993" is none', '"imaps://***@x.example:993" is none'],
  ['"https://u:p w PW@x" is none', '"https://***@x" is none'],
  ['"https://u:p/PW@x" is none', '"https://***@x" is none'],
  ['"you:PW@icloud.com" is not a mail address', '"you:***@icloud.com" is not a mail address'],
  ['//u:PW@x and ftp://PW@y', '//u:***@x and ftp://***@y'],
])('%s', (text, shown) => {
  expect(hideUserInfo(text)).toBe(shown);
  const { message, hint } = new UserError(text, text);
  expect([message, hint]).toEqual([shown, shown]);
});

it.each([
  '"you@icloud.com" is not a domain name: it is an address',
  'mailto:postmaster@example.com',
  'zone.tf:3:5: there is no record for "@"',
  'https://example.com/a: HTTP 404',
  'actions/checkout@v4: not found',
])('leaves %s', (text) => expect(hideUserInfo(text)).toBe(text));
