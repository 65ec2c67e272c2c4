import { describe, expect, it } from 'vitest';
import { interceptorCulprit, interceptorMenu } from '../../src/knowledge/interceptor.ts';
import { type Menu, interceptorMenus, systemMenus } from '../../src/knowledge/system-menus.ts';
import { findInterceptor } from '../../src/knowledge/tls-interceptors.ts';

const menus: readonly (readonly [string, Menu])[] = [
  ...Object.entries(systemMenus).flatMap(([system, all]) =>
    Object.entries(all).map(([place, menu]) => [`${system} ${place}`, menu] as const),
  ),
  ...Object.entries(interceptorMenus).flatMap(([name, menu]) =>
    menu === undefined ? [] : [[name, menu] as const],
  ),
];

describe('menus', () => {
  it.each(menus)('%s: can be shown, and tells where it was read', (_, { path, source, read }) => {
    expect(path).toMatch(/^[ -~]{5,}$/);
    expect(path).not.toMatch(/\.$/);
    expect(source === undefined).toBe(read === undefined);
    if (source !== undefined) expect(source).toMatch(/^https:\/\/[a-z.0-9-]+\//);
    if (read !== undefined) expect(new Date(read).toISOString().slice(0, 10)).toBe(read);
  });

  it('are mostly confirmed by a page', () => {
    const unconfirmed = menus.filter(([, { source }]) => source === undefined);
    expect(unconfirmed.length).toBeLessThan(menus.length / 2);
  });

  it.each(Object.keys(interceptorMenus))(
    '%s is a product that certificates are known by',
    (name) => {
      const issuer = name === 'Burp Suite' ? 'PortSwigger CA' : name;
      expect(findInterceptor(`CN=${issuer}`)).toBe(name);
      expect(interceptorCulprit(name)).toBe('computer');
    },
  );

  it('of what runs in the network are those of whoever runs it', () => {
    expect(interceptorCulprit('Zscaler')).toBe('network');
    expect(interceptorMenu('Zscaler')).toBe('');
    expect(interceptorMenu('constructor')).toBe('');
  });
});
