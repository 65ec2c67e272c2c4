/** No connection leaves for an address that a stranger's data must not choose. */
import { createSocket } from 'node:dgram';
import { createServer, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { specialKind } from '../../src/knowledge/special-addresses.ts';
import { type Destination, NotPublicError, refusalOf } from '../../src/network/destination.ts';
import { connectTcp } from '../../src/network/tcp.ts';
import { connectUdp } from '../../src/network/udp.ts';

const special = {
  '0.0.0.0': 'unspecified',
  '0.1.2.3': 'reserved',
  '10.0.0.5': 'private',
  '100.64.0.1': 'shared',
  '100.127.255.255': 'shared',
  '127.0.0.1': 'loopback',
  '127.255.255.254': 'loopback',
  '169.254.169.254': 'link-local',
  '172.16.0.1': 'private',
  '172.31.255.255': 'private',
  '192.0.0.1': 'reserved',
  '192.0.2.1': 'documentation',
  '192.88.99.1': 'reserved',
  '192.168.1.1': 'private',
  '198.18.0.1': 'benchmarking',
  '198.19.255.255': 'benchmarking',
  '198.51.100.1': 'documentation',
  '203.0.113.1': 'documentation',
  '224.0.0.1': 'multicast',
  '239.255.255.255': 'multicast',
  '240.0.0.1': 'reserved',
  '255.255.255.255': 'broadcast',
  '::': 'unspecified',
  '::1': 'loopback',
  '::10.0.0.5': 'reserved',
  '::ffff:0:10.0.0.5': 'reserved',
  '::ffff:10.0.0.5': 'private',
  '::ffff:7f00:1': 'loopback',
  '0:0:0:0:0:ffff:169.254.169.254': 'link-local',
  '64:ff9b::10.0.0.5': 'private',
  '64:ff9b::7f00:1': 'loopback',
  '64:ff9b:1::808:808': 'private',
  '100::1': 'reserved',
  '100:0:0:1::1': 'reserved',
  '2001::': 'unspecified',
  // Teredo: a private server, and a client whose inverted address is 10.0.0.5.
  '2001:0:a00:5::f7f7:f7f7': 'private',
  '2001:0:808:808::f5ff:fffa': 'private',
  '2001:2::1': 'benchmarking',
  '2001:10::1': 'reserved',
  '2001:db8::1': 'documentation',
  '2002:a00:5::1': 'private',
  '2002:7f00:1::': 'loopback',
  '3fff::1': 'documentation',
  '4000::1': 'reserved',
  '5f00::1': 'reserved',
  'fc00::1': 'private',
  'fdff::1': 'private',
  'fe80::1': 'link-local',
  'fe80::1%eth0': 'reserved',
  'fec0::1': 'private',
  'ff02::1': 'multicast',
  '2130706433': 'reserved',
  '0177.0.0.1': 'reserved',
  '0x7f.1': 'reserved',
  localhost: 'reserved',
  '': 'reserved',
};

const ordinary = [
  '1.1.1.1',
  '8.8.8.8',
  '9.255.255.255',
  '11.0.0.0',
  '17.57.152.5',
  '100.63.255.255',
  '100.128.0.0',
  '126.255.255.255',
  '128.0.0.0',
  '172.15.255.255',
  '172.32.0.0',
  '192.0.0.9',
  '192.31.196.1',
  '192.169.0.0',
  '198.17.255.255',
  '198.20.0.0',
  '223.255.255.255',
  '::ffff:8.8.8.8',
  '64:ff9b::808:808',
  '2001:4:112::1',
  '2001:200::1',
  '2002:808:808::1',
  '2001:0:808:808::f7f7:f7f7',
  '2606:4700:4700::1111',
  '2620:4f:8000::1',
];

describe('an address is', () => {
  it.each(Object.entries(special))('%s: %s', (address, kind) => {
    expect(specialKind(address)).toBe(kind);
  });

  it.each(ordinary)('%s: of the internet', (address) => {
    expect(specialKind(address)).toBeUndefined();
  });
});

it('a destination is refused only if a stranger leads to it', () => {
  const at = (address: string, reach: Destination['reach']) => ({ address, port: 53, reach });
  for (const address of Object.keys(special)) {
    expect(refusalOf(at(address, 'public'))).toBeInstanceOf(NotPublicError);
    expect(refusalOf(at(address, 'any'))).toBeUndefined();
  }
  for (const address of ordinary) expect(refusalOf(at(address, 'public'))).toBeUndefined();
  expect(refusalOf(at('10.0.0.5', 'public'))?.message).toBe(
    '10.0.0.5 is a private address, so it was not contacted',
  );
});

const failureOf = (socket: Pick<Socket, 'once'>): Promise<unknown> =>
  new Promise((resolve) => {
    socket.once('error', resolve);
    socket.once('connect', () => resolve('connected'));
  });

describe.each(['public', 'any'] as const)('a listener on loopback, for the reach %s', (reach) => {
  const expected: unknown = reach === 'any' ? 'connected' : expect.any(NotPublicError);

  it('over TCP', async () => {
    let contacts = 0;
    const server = createServer((socket) => {
      contacts += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const socket = connectTcp({ address: '127.0.0.1', port, reach });
    // What is written before the outcome is known is lost with it.
    socket.write('x');
    expect(await failureOf(socket)).toEqual(expected);
    socket.destroy();
    await new Promise((resolve) => server.close(resolve));
    expect(contacts).toBeLessThanOrEqual(reach === 'any' ? 1 : 0);
  });

  it('over UDP', async () => {
    const server = createSocket('udp4');
    await new Promise<void>((resolve) => server.bind(0, '127.0.0.1', resolve));
    const { port } = server.address();
    const socket = connectUdp({ address: '127.0.0.1', port, reach });
    expect(
      await new Promise((resolve) => {
        socket.once('error', resolve);
        socket.once('connect', () => resolve('connected'));
      }),
    ).toEqual(expected);
    if (reach === 'public') expect(() => socket.remoteAddress()).toThrow('Not connected');
    socket.close();
    server.close();
  });
});
