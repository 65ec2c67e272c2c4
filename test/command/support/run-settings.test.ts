import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

it('tells zones of a folder apart, and reads nothing there that is too large for one', () => {
  const zone = mkdtempSync(join(tmpdir(), 'dns-audit-'));
  const digest = () => readRunSettings({ ...plain, zone })['zone'];
  const huge = join(zone, 'image.bin');
  try {
    writeFileSync(join(zone, 'a.zone'), '@ MX 10 a');
    const before = digest();
    writeFileSync(huge, '');
    // It takes no block of the disk.
    truncateSync(huge, 2 ** 26);
    const beside = digest();
    truncateSync(huge, 2 ** 26 + 1);
    expect(digest()).toBe(beside);
    writeFileSync(join(zone, 'a.zone'), '@ MX 10 b');
    expect(new Set([before, beside, digest()]).size).toBe(3);
  } finally {
    rmSync(zone, { recursive: true });
  }
});
