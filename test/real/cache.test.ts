import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { audit } from './support/audit.ts';
import { places, portOf } from './support/places.ts';
import { token } from './support/zones.ts';

const domain = 'fresh.example';

/** Changes the zone at BIND, as a DNS host's web form does. */
const publish = (...lines: readonly string[]): void => {
  const commands = [
    `server ${places.bind} ${portOf(53)}`,
    `zone ${domain}`,
    ...lines.map((line) => `update add ${line}`),
    'send',
    '',
  ];
  execFileSync('nsupdate', [], { input: commands.join('\n') });
};

describe('records that were just published', () => {
  it('are missing; then they pass, though Unbound still remembers that there were none', async () => {
    const before = await audit(domain, '--no-ports');
    expect(before.status).toBe(1);
    expect(before.failed).toEqual(
      expect.arrayContaining(['dkim-cname', 'spf-present', 'verification-present']),
    );
    publish(
      `${domain}. 300 TXT "${token}"`,
      `${domain}. 300 TXT "v=spf1 include:icloud.com ~all"`,
      `sig1._domainkey.${domain}. 300 CNAME sig1.dkim.${domain}.at.icloudmailadmin.com.`,
      `_dmarc.${domain}. 300 TXT "v=DMARC1; p=quarantine"`,
    );
    const after = await audit(domain, '--no-ports');
    expect(after.failed).toEqual([]);
    expect(after.notes).toContain('resolver-stale');
    expect(after.status).toBe(0);
    // The resolver alone cannot know better.
    const cached = await audit(domain, '--no-ports', '--no-authoritative');
    expect(cached.failed).toContain('spf-present');
  });
});
