import { expect, it } from 'vitest';
import { readRunSettings } from '../../../src/command/support/run-settings.ts';
import type { AuditSettings } from '../../../src/model/request.ts';

const plain: AuditSettings = {
  only: [],
  skip: [],
  resolvers: [{ kind: 'system' }],
  authoritative: true,
  timeoutMs: 1000,
  ports: false,
  concurrency: 1,
};

it.each<[Partial<AuditSettings>, Readonly<Record<string, string>>]>([
  [{}, {}],
  [{ only: ['spf', 'mx'] }, { only: 'mx,spf' }],
  [{ allowPrivate: true }, { 'allow-private': 'yes' }],
  [{ allowPrivate: false }, {}],
  [{ rdap: true }, { rdap: 'yes' }],
])('%j', (given, settings) => expect(readRunSettings({ ...plain, ...given })).toEqual(settings));
