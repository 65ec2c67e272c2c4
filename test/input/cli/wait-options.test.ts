import { expect, it } from 'vitest';
import { readArguments } from '../../../src/input/cli/arguments.ts';
import { dnsName } from '../../../src/model/dns/domain-name.ts';

const known = { version: '1', checks: ['mx-present'], areas: ['mx'], scenarios: [] };
const read = (...argv: string[]) => readArguments(['wait', ...argv], known);

it('waits an hour for everybody, of whom three are public, unless told otherwise', () =>
  expect(read('example.com', 'EXAMPLE.com.')).toMatchObject({
    command: 'wait',
    domains: [{ name: 'example.com' }],
    options: {
      until: 'verified-ready',
      forMs: 3_600_000,
      settleMs: 300_000,
      resolvers: [
        { kind: 'system' },
        { kind: 'doh', url: 'https://1.1.1.1/dns-query' },
        { kind: 'doh', url: 'https://8.8.8.8/dns-query' },
        { kind: 'wire', address: '9.9.9.9', port: 53 },
      ],
    },
  }));

it('asks those resolvers that it is told to, and no others', () =>
  expect(read('example.com', '--resolver', 'system,192.0.2.1')).toMatchObject({
    options: { resolvers: [{ kind: 'system' }, { kind: 'wire', address: '192.0.2.1' }] },
  }));

it.each([
  ['90s', 90],
  ['15m', 900],
  ['2h', 7200],
  ['1h30m', 5400],
  ['2d', 172_800],
  ['0', 0],
])('takes %s for %i seconds', (text, seconds) =>
  expect(read('example.com', '--for', text)).toMatchObject({ options: { forMs: seconds * 1000 } }),
);

it.each([
  [['--for', '2'], '--for 2 is no time'],
  [['--for', '2 h'], '--for 2 h is no time'],
  [['--for', '21d'], 'at most 20 days'],
  [['--settle', 'x\u001b'], String.raw`--settle x\027 is no time`],
  [['--until', 'publishd'], '--until must be one of verified-ready, published, not "publishd"'],
  [['--zone', 'f'], 'wait has no option --zone: it asks live servers'],
  [['--output', 'f.json'], 'has no option --output: it writes no report'],
  [['--format', 'json'], 'wait has no option --format: it writes a table'],
  [['example.org', '--apple-domain', 'x'], '--apple-domain is for one domain'],
])('refuses %j', (argv, message) => expect(() => read('example.com', ...argv)).toThrow(message));

it('wants a domain', () => expect(() => read()).toThrow('Which domain?'));

it('takes domains, token and resolvers of the configuration file; what is named wins', () => {
  const config = {
    file: 'dns-audit.config.json',
    domains: [
      {
        domain: { name: dnsName('example.com'), unicode: 'example.com' },
        token: 'Abcd1234',
        zone: 'mail.zone',
        skip: [],
      },
    ],
    only: ['mx'],
    skip: [],
    severities: {},
    resolvers: ['192.0.2.7'],
    waivers: [],
  };
  const configured = (...argv: string[]) =>
    readArguments(['wait', ...argv], known, { folder: '.', read: () => config });
  expect(configured('--config', 'x.json')).toMatchObject({
    domains: [{ name: 'example.com' }],
    options: { resolvers: [{ kind: 'wire', address: '192.0.2.7', port: 53 }], config },
  });
  expect(configured('--config', 'x.json', 'example.net', '--resolver', '192.0.2.8')).toMatchObject({
    domains: [{ name: 'example.net' }],
    options: { resolvers: [{ kind: 'wire', address: '192.0.2.8', port: 53 }] },
  });
});
