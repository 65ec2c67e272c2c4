import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createCertificateAuthority } from '../../src/demo/certificates.ts';

const root = createCertificateAuthority({ commonName: 'the root', organization: 'nobody' });
const rootCertificate = new X509Certificate(root.certificate);

const chainOf = (pem: string): readonly X509Certificate[] =>
  (pem.match(/-----BEGIN[^]*?END CERTIFICATE-----/g) ?? []).map((one) => new X509Certificate(one));

describe('a throw-away authority', () => {
  it('signs itself', () => {
    expect(rootCertificate.ca).toBe(true);
    expect(rootCertificate.subject).toBe('O=nobody\nCN=the root');
    expect(rootCertificate.verify(rootCertificate.publicKey)).toBe(true);
  });

  it('is another one every time', () => {
    const other = new X509Certificate(createCertificateAuthority().certificate);
    expect(other.fingerprint256).not.toBe(rootCertificate.fingerprint256);
    expect(rootCertificate.verify(other.publicKey)).toBe(false);
  });

  it('issues for names and addresses', () => {
    const [leaf, ...rest] = chainOf(root.issue({ names: ['mail.test', '127.0.0.1'] }).cert);
    expect(rest).toEqual([]);
    expect(leaf?.ca).toBe(false);
    expect(leaf?.checkIssued(rootCertificate)).toBe(true);
    expect(leaf?.verify(rootCertificate.publicKey)).toBe(true);
    expect(leaf?.checkHost('mail.test')).toBe('mail.test');
    expect(leaf?.checkIP('127.0.0.1')).toBe('127.0.0.1');
    expect(leaf?.checkHost('other.test')).toBeUndefined();
  });

  it.each([
    ['2001-02-03T04:05:06.000Z', '2049-12-31T23:59:59.000Z'],
    ['2049-12-31T23:59:59.000Z', '2050-01-01T00:00:00.000Z'],
  ])('issues for the time from %s to %s', (from, to) => {
    const request = { notBefore: new Date(from), notAfter: new Date(to) };
    const [leaf] = chainOf(root.issue({ names: ['mail.test'], ...request }).cert);
    expect(new Date(leaf!.validFrom).toISOString()).toBe(from);
    expect(new Date(leaf!.validTo).toISOString()).toBe(to);
  });

  it('sends an intermediate authority along with what that one issues', () => {
    const between = root.intermediate({ commonName: 'in between' });
    const [leaf, ca, ...rest] = chainOf(between.issue({ names: ['mail.test'] }).cert);
    expect(rest).toEqual([]);
    expect(leaf?.checkIssued(ca!)).toBe(true);
    expect(leaf?.verify(ca!.publicKey)).toBe(true);
    expect(ca?.ca).toBe(true);
    expect(ca?.verify(rootCertificate.publicKey)).toBe(true);
  });

  it('may be passed over', () => {
    const [leaf] = chainOf(root.issue({ names: ['mail.test'], selfSigned: true }).cert);
    expect(leaf?.verify(leaf.publicKey)).toBe(true);
    expect(leaf?.subject).toBe(leaf?.issuer);
  });

  it('says where it is published, where that is wanted', () => {
    const issuerAddress = 'http://ca.test/root.cer';
    const [leaf] = chainOf(root.issue({ names: ['mail.test'], issuerAddress }).cert);
    expect(leaf?.infoAccess?.trim()).toBe(`CA Issuers - URI:${issuerAddress}`);
  });

  it('can name so many hosts that lengths take two octets', () => {
    const names = Array.from({ length: 300 }, (_, i) => `host-${i}.mail.test`);
    const [leaf] = chainOf(root.issue({ names: ['mail.test', ...names] }).cert);
    expect(leaf?.checkHost('host-299.mail.test')).toBe('host-299.mail.test');
  });
});
