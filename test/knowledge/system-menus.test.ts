import { describe, expect, it } from 'vitest';
import { type Menu, systemMenus } from '../../src/knowledge/system-menus.ts';
import {
  findInterceptor,
  interceptorCulprit,
  interceptorMenu,
  interceptors,
} from '../../src/knowledge/tls-interceptors.ts';

const menus: readonly (readonly [string, Menu])[] = [
  ...Object.entries(systemMenus).flatMap(([system, all]) =>
    Object.entries(all).map(([setting, menu]) => [`${system} ${setting}`, menu] as const),
  ),
  ...interceptors.flatMap(({ name, menu }) => (menu === undefined ? [] : [[name, menu] as const])),
];

describe('menus', () => {
  it.each(menus)('%s: can be shown', (_, { path }) => {
    expect(path).toMatch(/^[ -~]{5,}$/);
    expect(path).not.toMatch(/\.$/);
  });
});

describe('interceptors', () => {
  it.each(interceptors.map(({ name, runsOn }) => [name, runsOn] as const))(
    '%s is found by the issuer of its certificates, and runs on the %s',
    (name, runsOn) => {
      expect(findInterceptor(`CN=${name}`)).toBe(name);
      expect(interceptorCulprit(name)).toBe(runsOn);
    },
  );

  it('in the network have no menu on this computer', () => {
    expect(interceptors.filter(({ runsOn, menu }) => runsOn === 'network' && menu)).toEqual([]);
    expect(interceptorCulprit('ESET')).toBe('computer');
    expect(interceptorMenu('ESET')).toContain('Advanced setup');
    expect(interceptorCulprit('Zscaler')).toBe('network');
    expect(interceptorMenu('Zscaler')).toBe('');
  });

  it('that are not in the table are taken to be in the network', () => {
    expect(interceptorCulprit('constructor')).toBe('network');
    expect(interceptorMenu('constructor')).toBe('');
  });
});
