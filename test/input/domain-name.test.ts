import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDomain, readDomain } from '../../src/input/domain-name.ts';
import { UserError } from '../../src/model/user-error.ts';

const label = (octets: number) => 'a'.repeat(octets);

describe('a domain as people paste it', () => {
  it.each([
    ['example.com', 'example.com'],
    ['Example.COM', 'example.com'],
    ['example.com.', 'example.com'],
    ['  example.com\n', 'example.com'],
    ['https://example.com/x?y#z', 'example.com'],
    ['https://user:pw@example.com:8443/x', 'example.com'],
    ['http://www.example.com', 'www.example.com'],
    ['user@example.com', 'example.com'],
    ['<user@example.com>', 'example.com'],
    ['mailto:user@example.com?subject=x', 'example.com'],
    ['example.com/path', 'example.com'],
    ['example.com:53', 'example.com'],
    ['münchen.example', 'xn--mnchen-3ya.example'],
    ['MÜNCHEN.example', 'xn--mnchen-3ya.example'],
    ['xn--mnchen-3ya.example', 'xn--mnchen-3ya.example'],
    ['例え。テスト', 'xn--r8jz45g.xn--zckzah'],
    ['a.b.c.example.co.uk', 'a.b.c.example.co.uk'],
    [`${label(63)}.com`, `${label(63)}.com`],
    [
      `${[label(63), label(63), label(63)].join('.')}.${label(28)}`,
      `${[label(63), label(63), label(63)].join('.')}.${label(28)}`,
    ],
    ['1.2.3.com', '1.2.3.com'],
  ])('%j is %s', (pasted, name) => {
    expect(readDomain(pasted).name).toBe(name);
  });

  it.each([
    ['', /empty/],
    ['   ', /empty/],
    ['.', /empty/],
    ['localhost', /no dot/],
    ['192.0.2.1', /IP address/],
    ['[2001:db8::1]', /IP address/],
    ['https://192.0.2.1/', /IP address/],
    ['1.2.3', /number/],
    ['a..example.com', /empty label/],
    ['.example.com', /empty label/],
    ['*.example.com', /wildcard/],
    ['_dmarc.example.com', /give the domain itself/],
    ['my_domain.com', /character/],
    ['exa mple.com', /character/],
    ['exam%70le.com', /character/],
    ['example.com;rm', /character/],
    ['-example.com', /hyphen/],
    ['example-.com', /hyphen/],
    [`${label(64)}.com`, /63/],
    [`${[label(63), label(63), label(63)].join('.')}.${label(29)}`, /too long/],
    ['xn--a.example', /character/],
  ])('%j is refused', (pasted, why) => {
    expect(() => readDomain(pasted)).toThrow(UserError);
    expect(() => readDomain(pasted)).toThrow(why);
  });

  it.each([
    ['example.con', 'example.com'],
    ['jane@Example.CMO', 'example.com'],
    ['https://www.example.ogr/', 'www.example.org'],
    ['example.nte', 'example.net'],
  ])('%s is named as a typing slip, and %s is offered', (pasted, meant) => {
    const read = parseDomain(pasted);
    expect(read).toMatchObject({ fault: expect.stringContaining('typing slip') });
    expect(read).toMatchObject({ hint: `Did you mean ${meant}? Then: dns-audit ${meant}` });
  });

  it.each(['example.co', 'example.cm', 'example.net', 'con.example', 'example.constructor'])(
    '%s is none',
    (pasted) => expect(parseDomain(pasted)).toMatchObject({ name: pasted }),
  );

  it('shows the U-label form beside, only where it is safe', () => {
    expect(readDomain('xn--mnchen-3ya.example').unicode).toBe('münchen.example');
    // Cyrillic "а" among Latin letters.
    expect(readDomain('p\u0430ypal.example').unicode).toBe('xn--pypal-4ve.example');
  });

  it('gives a canonical name or a printable reason, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.domain(), fc.webUrl(), fc.emailAddress()),
        (pasted) => {
          try {
            const { name } = readDomain(pasted);
            expect(name).toMatch(/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{1,63}$/);
            expect(readDomain(name).name).toBe(name);
          } catch (error) {
            expect(error).toBeInstanceOf(UserError);
            expect((error as Error).message).toMatch(/^[ -~]+$/);
          }
        },
      ),
    );
  });
});
