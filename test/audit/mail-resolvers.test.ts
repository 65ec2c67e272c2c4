import { expect, it } from 'vitest';
import { chooseMailResolvers, systemFirst } from '../../src/audit/mail-resolvers.ts';
import type { Resolver } from '../../src/model/dns/dns.ts';
import { mapNonEmpty, type NonEmpty } from '../../src/model/non-empty.ts';
import type { ResolverChoice } from '../../src/model/request.ts';

const system: ResolverChoice = { kind: 'system' };
const named: ResolverChoice = { kind: 'wire', address: '9.9.9.9', port: 53 };
const local: ResolverChoice = { kind: 'wire', address: '127.0.0.53', port: 53 };
const doh: ResolverChoice = { kind: 'doh', url: 'https://1.1.1.1/dns-query' };

it.each<readonly [string, NonEmpty<ResolverChoice>, NonEmpty<ResolverChoice>]>([
  ['alone', [system], [system]],
  ['before one that is named', [named], [system, named]],
  ['before one over HTTPS', [doh, named], [system, doh, named]],
  ['though it is named last', [named, system], [system, named]],
  ['and one on this computer stands for it', [local, named], [local, named]],
  ['unless both are named', [local, system], [system, local]],
])("the system's resolver comes first: %s", (_, resolvers, ordered) =>
  expect(systemFirst(resolvers)).toEqual(ordered),
);

it.each<readonly [string, NonEmpty<ResolverChoice>, own: string, other: string | undefined]>([
  ['the system alone', [system], 'system', undefined],
  ['the system, and one to compare', [system, named], 'system', '9.9.9.9'],
  ['one that is named: the system is asked in its place', [named], 'made', '9.9.9.9'],
  ['one over HTTPS', [doh], 'made', 'https://1.1.1.1/dns-query'],
  ['one that is named before the system', [named, system], 'system', '9.9.9.9'],
  ['one on this computer', [local], '127.0.0.53', undefined],
  ['one on this computer, and another', [local, named], '127.0.0.53', '9.9.9.9'],
])("an audit asks for the mail servers' addresses: %s", (_, choices, own, other) => {
  const fake = (server: string): Resolver => ({
    vantage: 'resolver',
    server,
    lookup: () => Promise.reject(new Error('not asked')),
  });
  const nameOf = (choice: ResolverChoice): string => {
    if (choice.kind === 'system') return 'system';
    return choice.kind === 'doh' ? choice.url : choice.address;
  };
  const chosen = mapNonEmpty(choices, (choice) => ({ choice, resolver: fake(nameOf(choice)) }));
  const picked = chooseMailResolvers(chosen, () => fake('made'));
  expect([picked.own.server, picked.other?.server]).toEqual([own, other]);
});
