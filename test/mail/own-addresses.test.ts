/** Which families of addresses this computer has, as its list of interfaces says. */
import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import { routesIPv4, routesIPv6 } from '../../src/mail/own-addresses.ts';

const at = (address: string, internal = false): NetworkInterfaceInfo => ({
  address,
  internal,
  netmask: '',
  mac: '00:00:00:00:00:00',
  cidr: null,
  ...(address.includes(':') ? { family: 'IPv6', scopeid: 0 } : { family: 'IPv4' }),
});

describe('families of addresses', () => {
  it.each<[string, readonly NetworkInterfaceInfo[], boolean, boolean]>([
    ['both', [at('192.0.2.1'), at('2001:db8::1')], true, true],
    ['IPv4 alone', [at('192.0.2.1'), at('fe80::1')], true, false],
    ['IPv6 alone', [at('169.254.7.7'), at('2001:db8::1')], false, true],
    ['loopback alone', [at('127.0.0.1', true), at('::1', true)], false, false],
    ['none', [], false, false],
  ])('%s', (_, addresses, four, six) => {
    const interfaces = () => ({ eth0: [...addresses], eth1: undefined });
    expect([routesIPv4(interfaces), routesIPv6(interfaces)]).toEqual([four, six]);
  });

  it('are taken to be there if the system does not show them', () => {
    const refused = () => {
      throw new Error('uv_interface_addresses returned Unknown system error 13');
    };
    expect([routesIPv4(refused), routesIPv6(refused)]).toEqual([true, true]);
  });
});
