import { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { findInterceptor } from '../../src/knowledge/tls-interceptors.ts';

describe('the interceptor that an issuer names', () => {
  it.each([
    ['CN=Avast Web/Mail Shield Root, O=Avast Web/Mail Shield', 'Avast'],
    ['CN=AVG Web/Mail Shield Root', 'AVG'],
    ['O=ESET\\, spol. s r. o., CN=ESET SSL Filter CA', 'ESET'],
    ['CN=Kaspersky Anti-Virus Personal Root Certificate, O=AO Kaspersky Lab', 'Kaspersky'],
    ['CN=Bitdefender Personal CA.Net-Defender', 'Bitdefender'],
    ['CN=Norton Web/Mail Shield Root', 'Norton'],
    ['CN=Zscaler Intermediate Root CA (zscalertwo.net), O=Zscaler Inc.', 'Zscaler'],
    ['O=Fortinet, OU=Certificate Authority, CN=FGT60D4615007833', 'Fortinet'],
    ['O=Sophos, CN=Sophos SSL CA_C1234567890', 'Sophos'],
    ['O=Cisco, CN=Cisco Umbrella Root CA', 'Cisco'],
    ['CN=McAfee Web Gateway', 'McAfee Web Gateway'],
    ['CN=IWSS.TREND', 'Trend Micro'],
    ['CN=ca.example.goskope.com, emailAddress=certadmin@netskope.com', 'Netskope'],
    ['CN=DO_NOT_TRUST_FiddlerRoot', 'Fiddler'],
  ])('%s', (issuer, name) => expect(findInterceptor(issuer)).toBe(name));

  it('is none for any public authority', () => {
    const subjects = rootCertificates.map((pem) => new X509Certificate(pem).subject);
    expect(subjects.length).toBeGreaterThan(50);
    expect(subjects.filter((subject) => findInterceptor(subject) !== undefined)).toEqual([]);
  });

  it("is none for Apple's own", () =>
    expect(
      findInterceptor('CN=Apple Public Server RSA CA 12 - G1, O=Apple Inc., ST=California, C=US'),
    ).toBeUndefined());
});
