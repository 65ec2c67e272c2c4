/** Domains of mail hosts and website hosts are nobody's custom domain, wherever they are named. */
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../src/input/cli/arguments.ts';
import { readDomain } from '../../src/input/domain-name.ts';
import { knownOwnDomains } from '../../src/knowledge/hosts-own-domains.ts';
import { UserError } from '../../src/model/user-error.ts';
import { known } from '../support/vocabulary.ts';

const errorOf = (read: () => unknown): UserError => {
  try {
    read();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('it was read');
};

describe("a mail host's own domain leads to what can be tested", () => {
  it.each([
    ['jane@icloud.com', 'icloud.com', 'Apple', 'login jane@icloud.com'],
    ['mailto:jane@icloud.com', 'icloud.com', 'Apple', 'login you@icloud.com'],
    ['icloud.com', 'icloud.com', 'Apple', 'login you@icloud.com'],
    ['ME.com.', 'me.com', 'Apple', 'login you@icloud.com'],
    ['j.doe+x@mac.com', 'mac.com', 'Apple', 'login j.doe+x@mac.com'],
    ['mx01.mail.icloud.com', 'mx01.mail.icloud.com', 'Apple', 'ports'],
    ['https://www.icloud.com/mail', 'www.icloud.com', 'Apple', 'ports'],
    ['gmail.com', 'gmail.com', 'Google (Gmail)', 'ports'],
    ['jane@googlemail.com', 'googlemail.com', 'Google (Gmail)', 'login you@icloud.com'],
    ['outlook.com', 'outlook.com', 'Microsoft (Outlook.com)', 'ports'],
    ['a@hotmail.co.uk', 'hotmail.co.uk', 'Microsoft (Outlook.com)', 'ports'],
    ['yahoo.co.jp', 'yahoo.co.jp', 'Yahoo', 'ports'],
    ['proton.me', 'proton.me', 'Proton Mail', 'ports'],
    ['gmx.de', 'gmx.de', 'GMX', 'ports'],
  ])('%s', (pasted, name, host, way) => {
    const { message, hint } = errorOf(() => readDomain(pasted));
    expect(message).toBe(
      `${name} is not a custom email domain: it belongs to ${host}, and only ${host} can change its records.`,
    );
    expect(hint).toContain('dns-audit ports');
    expect(hint).toContain(way);
    expect(`${message}${hint}`).toMatch(/^[ -~]+$/);
  });

  it.each(['x.myshopify.com', 'jane.github.io', 'www.shop.wixsite.com', 'a.b.netlify.app'])(
    '%s belongs to the host of the site',
    (name) =>
      expect(errorOf(() => readDomain(name)).message).toContain(
        `${name} can't be a custom email domain`,
      ),
  );
});

it.each([
  'icloud.com.example.net',
  'myicloud.com',
  'notgmail.com',
  'gmail.com.evil.example',
  'me.co',
  'mail.example.com',
  'google.com',
  'apple.com',
])('%s may be a custom domain', (name) => expect(readDomain(name).name).toBe(name));

it.each([
  [['jane@icloud.com']],
  [['example.com', 'gmail.com']],
  [['records', 'icloud.com']],
  [['wait', 'gmail.com']],
  [['baseline', '--update', 'me.com']],
  [['init', '--domain', 'icloud.com']],
])('the command line %j is refused, which exits with 2', (words) => {
  const { message } = errorOf(() => readArguments(words, known));
  expect(message).toContain('is not a custom email domain');
});

it('signs in with such an address all the same', () =>
  expect(readArguments(['login', 'jane@icloud.com'], known)).toMatchObject({
    command: 'login',
    address: 'jane@icloud.com',
  }));

it('knows each domain once', () => {
  const domains = knownOwnDomains.map(([domain]) => domain);
  expect(new Set(domains).size).toBe(domains.length);
});
