import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { afterAll, describe, expect, it } from 'vitest';
import { createCertificateAuthority } from '../../src/demo/certificates.ts';
import { trustedRoots, type RootSources } from '../../src/mail/trusted-roots.ts';

const folder = mkdtempSync(join(tmpdir(), 'dns-audit-'));
afterAll(() => rmSync(folder, { recursive: true }));

const keep = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

const company = createCertificateAuthority({ commonName: 'Company Root' }).certificate;
const other = createCertificateAuthority({ commonName: 'Other Root' }).certificate;
const broken = '-----BEGIN CERTIFICATE-----\nMIIBbroken\n-----END CERTIFICATE-----\n';

const on = (changes: Partial<RootSources>) =>
  trustedRoots({ env: {}, platform: 'linux', listed: undefined, ...changes })?.map((pem) =>
    pem.trim(),
  );

describe('the roots of this system', () => {
  it("are node's own and those in OpenSSL's file", () => {
    const roots = on({ env: { SSL_CERT_FILE: keep('system.pem', `# text\n${company}${other}`) } });
    expect(roots).toContain(company.trim());
    expect(roots).toContain(other.trim());
    expect(roots?.length).toBe(rootCertificates.length + 2);
  });

  it('include those that node is set to add', () => {
    const env = { NODE_EXTRA_CA_CERTS: keep('extra.pem', company), SSL_CERT_FILE: keep('no', '') };
    expect(on({ env })).toContain(company.trim());
  });

  it('leave out an invalid one', () => {
    const env = { SSL_CERT_FILE: keep('half.pem', broken + company + broken.replace('MII', '')) };
    expect(on({ env })).toContain(company.trim());
    expect(on({ env })).not.toContain(broken.trim());
  });

  it('ignore a file that is missing or is a folder', () => {
    for (const file of [join(folder, 'gone.pem'), folder])
      expect(on({ env: { NODE_EXTRA_CA_CERTS: file } })?.length).toBeGreaterThanOrEqual(
        rootCertificates.length,
      );
  });

  it('come from node if it knows them', () => {
    const listed: RootSources['listed'] = (type) => (type === 'system' ? [company] : [other]);
    expect(on({ listed, platform: 'darwin' })).toEqual([other.trim(), company.trim()]);
  });

  it('are not known on systems other than Linux if node does not know them', () => {
    expect(on({ platform: 'darwin' })).toBeUndefined();
    expect(on({ platform: 'win32' })).toBeUndefined();
  });

  it('can be read on this machine', () => {
    expect(trustedRoots()?.length ?? rootCertificates.length).toBeGreaterThan(50);
  });
});
