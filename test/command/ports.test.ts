import { expect, it } from 'vitest';
import { systemFirst } from '../../src/command/ports.ts';
import type { NonEmpty } from '../../src/model/non-empty.ts';
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
