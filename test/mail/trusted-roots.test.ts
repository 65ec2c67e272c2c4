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
  it("are node's own and those of the file that OpenSSL is told of", () => {
    const roots = on({ env: { SSL_CERT_FILE: keep('system.pem', `# text\n${company}${other}`) } });
    expect(roots).toContain(company.trim());
    expect(roots).toContain(other.trim());
    expect(roots?.length).toBe(rootCertificates.length + 2);
  });

  it('are also those that node is told of', () => {
    const env = { NODE_EXTRA_CA_CERTS: keep('extra.pem', company), SSL_CERT_FILE: keep('no', '') };
    expect(on({ env })).toContain(company.trim());
  });

  it('are not spoilt by one that is broken', () => {
    const env = { SSL_CERT_FILE: keep('half.pem', broken + company + broken.replace('MII', '')) };
    expect(on({ env })).toContain(company.trim());
    expect(on({ env })).not.toContain(broken.trim());
  });

  it('are none more where a file is not there, or is a folder', () => {
    for (const file of [join(folder, 'gone.pem'), folder])
      expect(on({ env: { NODE_EXTRA_CA_CERTS: file } })?.length).toBeGreaterThanOrEqual(
        rootCertificates.length,
      );
  });

  it('are asked of node where it can tell', () => {
    const listed: RootSources['listed'] = (type) => (type === 'system' ? [company] : [other]);
    expect(on({ listed, platform: 'darwin' })).toEqual([other.trim(), company.trim()]);
  });

  it('are not known where node cannot tell, on other systems than Linux', () => {
    expect(on({ platform: 'darwin' })).toBeUndefined();
    expect(on({ platform: 'win32' })).toBeUndefined();
  });

  it('are to be had on this machine', () => {
    expect(trustedRoots()?.length ?? rootCertificates.length).toBeGreaterThan(50);
  });
});
