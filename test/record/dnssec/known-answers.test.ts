/** The examples of the RFCs: keys, signatures and hashes that others have computed. */
import { describe, expect, it } from 'vitest';
import { nodeCryptography } from '../../../src/dns/transport/node-cryptography.ts';
import { dnsName } from '../../../src/model/dns/domain-name.ts';
import type { RData, SignedSet } from '../../../src/model/dns/dns.ts';
import { createDs, nameKey } from '../../../src/record/dnssec/keys.ts';
import { proveByNsec3 } from '../../../src/record/dnssec/nsec3.ts';
import { judgeSet } from '../../../src/record/dnssec/signature.ts';

const at = (text: string): number =>
  Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6Z')) / 1000;

const keyOf = (algorithm: number, publicKey: string, flags = 257): RData['DNSKEY'] => ({
  flags,
  protocol: 3,
  algorithm,
  keyTag: 0,
  publicKey,
});

const signatureOf = (text: string): RData['RRSIG'] => {
  const [typeCovered = '', algorithm, labels, ttl, expiration, inception, tag, signer, signature] =
    text.split(' ');
  return {
    typeCovered,
    algorithm: Number(algorithm),
    labels: Number(labels),
    originalTtl: Number(ttl),
    expiration: at(expiration ?? ''),
    inception: at(inception ?? ''),
    keyTag: Number(tag),
    signer: dnsName(signer ?? ''),
    signature: signature ?? '',
  };
};

const keys = {
  rsaSha1: keyOf(
    5,
    'AQOy1bZVvpPqhg4j7EJoM9rI3ZmyEx2OzDBVrZy/lvI5CQePxXHZS4i8dANH4DX3tbHol61ek8EFMcsGXxKciJFHyhl94C+NwILQdzsUlSFovBZsyl/NX6yEbtw/xN9ZNcrbYvgjjZ/UVPZIySFNsgEYvh0z2542lzMKR4Dh8uZffQ==',
    256,
  ),
  rsaSha256: keyOf(
    8,
    'AwEAAcFcGsaxxdgiuuGmCkVImy4h99CqT7jwY3pexPGcnUFtR2Fh36BponcwtkZ4cAgtvd4Qs8PkxUdp6p/DlUmObdk=',
    256,
  ),
  rsaSha512: keyOf(
    10,
    'AwEAAdHoNTOW+et86KuJOWRDp1pndvwb6Y83nSVXXyLA3DLroROUkN6X0O6pnWnjJQujX/AyhqFDxj13tOnD9u/1kTg7cV6rklMrZDtJCQ5PCl/D7QNPsgVsMu1J2Q8gpMpztNFLpPBz1bWXjDtaR7ZQBlZ3PFY12ZTSncorffcGmhOL',
    256,
  ),
  ecdsaP256: keyOf(
    13,
    'GojIhhXUN/u4v54ZQqGSnyhWJwaubCvTmeexv7bR6edbkrSqQpF64cYbcB7wNcP+e+MAnLr+Wi9xMWyQLc8NAA==',
  ),
  ecdsaP384: keyOf(
    14,
    'xKYaNhWdGOfJ+nPrL8/arkwf2EY3MDJ+SErKivBVSum1w/egsXvSADtNJhyem5RCOpgQ6K8X1DRSEkrbYQ+OB+v8/uX45NBwY8rp65F6Glur8I/mlVNgF6W/qTI37m40',
  ),
  ed25519: keyOf(15, 'l02Woi0iS8Aa25FQkUd9RMzZHJpBoRQwAQEX1SxZJA4='),
  ed25519Other: keyOf(15, 'zPnZ/QwEe7S8C5SPz2OfS5RR40ATk2/rYnE9xHIEijs='),
  ed448: keyOf(16, '3kgROaDjrh0H2iuixWBrc8g2EpBBLCdGzHmn+G2MpTPhpj/OiBVHHSfPodx1FYYUcJKm1MDpJtIA'),
};

const address = (owner: string, value: string): SignedSet<'A'> => ({
  owner: dnsName(owner),
  type: 'A',
  rdata: [{ address: value }],
});
const mail = (owner: string, preference: number, exchange: string): SignedSet<'MX'> => ({
  owner: dnsName(owner),
  type: 'MX',
  rdata: [{ preference, exchange: dnsName(exchange) }],
});

const examples: readonly [string, SignedSet, RData['DNSKEY'], string][] = [
  [
    'RFC 4035 appendix B.6: RSA/SHA-1, a wildcard',
    mail('a.z.w.example', 1, 'ai.example'),
    keys.rsaSha1,
    'MX 5 2 3600 20040509183619 20040409183619 38519 example OMK8rAZlepfzLWW75Dxd63jy2wswESzxDKG2f9AMN1CytCd10cYISAxfAdvXSZ7xujKAtPbctvOQ2ofO7AZJ+d01EeeQTVBPq4/6KCWhqe2XTjnkVLNvvhnc0u28aoSsG0+4InvkkOHknKxw4kX18MMR34i8lC36SR5xBni8vHI=',
  ],
  [
    'RFC 5702 §6.1: RSA/SHA-256',
    address('www.example.net', '192.0.2.91'),
    keys.rsaSha256,
    'A 8 3 3600 20300101000000 20000101000000 9033 example.net kRCOH6u7l0QGy9qpC9l1sLncJcOKFLJ7GhiUOibu4teYp5VE9RncriShZNz85mwlMgNEacFYK/lPtPiVYP4bwg==',
  ],
  [
    'RFC 5702 §6.2: RSA/SHA-512',
    address('www.example.net', '192.0.2.91'),
    keys.rsaSha512,
    'A 10 3 3600 20300101000000 20000101000000 3740 example.net tsb4wnjRUDnB1BUi+t6TMTXThjVnG+eCkWqjvvjhzQL1d0YRoOe0CbxrVDYd0xDtsuJRaeUw1ep94PzEWzr0iGYgZBWm/zpq+9fOuagYJRfDqfReKBzMweOLDiNa8iP5g9vMhpuv6OPlvpXwm9Sa9ZXIbNl1MBGk0fthPgxdDLw=',
  ],
  [
    'RFC 6605 §6.1: ECDSA P-256',
    address('www.example.net', '192.0.2.1'),
    keys.ecdsaP256,
    'A 13 3 3600 20100909100439 20100812100439 55648 example.net qx6wLYqmh+l9oCKTN6qIc+bw6ya+KJ8oMz0YP107epXAyGmt+3SNruPFKG7tZoLBLlUzGGus7ZwmwWep666VCw==',
  ],
  [
    'RFC 6605 §6.2: ECDSA P-384',
    address('www.example.net', '192.0.2.1'),
    keys.ecdsaP384,
    'A 14 3 3600 20100909102025 20100812102025 10771 example.net /L5hDKIvGDyI1fcARX3z65qrmPsVz73QD1Mr5CEqOiLP95hxQouuroGCeZOvzFaxsT8Glr74hbavRKayJNuydCuzWTSSPdz7wnqXL5bdcJzusdnI0RSMROxxwGipWcJm',
  ],
  [
    'RFC 8080 §6.1, erratum 4935: Ed25519',
    mail('example.com', 10, 'mail.example.com'),
    keys.ed25519,
    'MX 15 2 3600 20150819220000 20150729220000 3613 example.com oL9krJun7xfBOIWcGHi7mag5/hdZrKWw15jPGrHpjQeRAvTdszaPD+QLs3fx8A4M3e23mRZ9VrbpMngwcrqNAg==',
  ],
  [
    'RFC 8080 §6.1, erratum 4935: Ed25519, the other key',
    mail('example.com', 10, 'mail.example.com'),
    keys.ed25519Other,
    'MX 15 2 3600 20150819220000 20150729220000 35217 example.com zXQ0bkYgQTEFyfLyi9QoiY6D8ZdYo4wyUhVioYZXFdT410QPRITQSqJSnzQoSm5poJ7gD7AQR0O7KuI5k2pcBg==',
  ],
];

describe('signatures', () => {
  it.each(examples)('%s', async (_, set, key, text) => {
    const signature = signatureOf(text);
    const judge = (one: RData['RRSIG'], now = one.inception) =>
      judgeSet(
        { ...set, signatures: [one] },
        { zone: one.signer, keys: [key] },
        { now, cryptography: nodeCryptography },
      );
    expect(await judge(signature)).toMatchObject({ kind: 'valid' });
    expect(await judge(signature, signature.expiration)).toMatchObject({ kind: 'valid' });
    const late = await judge(signature, signature.expiration + 1);
    expect(late).toMatchObject({ fault: { kind: 'expired', at: signature.expiration } });
    const early = await judge(signature, signature.inception - 1);
    expect(early).toMatchObject({ fault: { kind: 'not-yet-valid', at: signature.inception } });
    const other = await judge({ ...signature, originalTtl: 3601 });
    expect(other).toMatchObject({ fault: { kind: 'signature-wrong' } });
  });

  it('tell the wildcard that the set was made from', async () => {
    const [, set, key, text] = examples[0]!;
    const signature = signatureOf(text);
    const judged = await judgeSet(
      { ...set, signatures: [signature] },
      { zone: dnsName('example'), keys: [key] },
      { now: signature.inception, cryptography: nodeCryptography },
    );
    expect(judged).toEqual({ kind: 'valid', expandedAt: 'w.example' });
  });
});

describe('keys', () => {
  const dskey = keyOf(
    5,
    'AQOeiiR0GOMYkDshWoSKz9XzfwJr1AYtsmx3TGkJaNXVbfi/2pHm822aJ5iI9BMzNXxeYCmZDRD99WYwYqUSdjMmmAphXdvxegXd/M5+X7OrzKBaMbCVdFLUUh6DhweJBjEVv5f2wwjM9XzcnOf+EPbtG9DMBmADjFDc2w/rljwvFw==',
    256,
  );

  it.each([
    [
      'RFC 4034 §5.4',
      'dskey.example.com',
      dskey,
      60485,
      1,
      '2BB183AF5F22588179A53B0A98631FAD1A292118',
    ],
    [
      'RFC 4509 §2.3',
      'dskey.example.com',
      dskey,
      60485,
      2,
      'D4B7D520E7BB5F0F67674A0CCEB1E3E0614B93C4F9E99B8383F6A1E4469DA50A',
    ],
    [
      'RFC 6605 §6.1',
      'example.net',
      keys.ecdsaP256,
      55648,
      2,
      'B4C8C1FE2E7477127B27115656AD6256F424625BF5C1E2770CE6D6E37DF61D17',
    ],
    [
      'RFC 6605 §6.2',
      'example.net',
      keys.ecdsaP384,
      10771,
      4,
      '72D7B62976CE06438E9C0BF319013CF801F09ECC84B8D7E9495F27E305C6A9B0563A9B5F4D288405C3008A946DF983D6',
    ],
    [
      'RFC 8080 §6.1',
      'example.com',
      keys.ed25519,
      3613,
      2,
      '3AA5AB37EFCE57F737FC1627013FEE07BDF241BD10F3B1964AB55C78E79A304B',
    ],
    [
      'RFC 8080 §6.2',
      'example.com',
      keys.ed448,
      9713,
      2,
      '6CCF18D5BC5D7FC2FCEB1D59D17321402F2AA8D368048DB93DD811F5CB2B19C7',
    ],
  ] as const)('%s: tag and digest', async (_, zone, key, keyTag, digestType, digest) => {
    const ds = await createDs(dnsName(zone), key, { digestType, cryptography: nodeCryptography });
    expect(ds).toEqual({ keyTag, algorithm: key.algorithm, digestType, digest });
  });

  it('of algorithm 1 have their tag from the key itself', () => {
    const publicKey = Buffer.from('0103ffff123456', 'hex').toString('base64');
    expect(nameKey(keyOf(1, publicKey)).keyTag).toBe(0x1234);
  });
});

describe('hashed names', () => {
  it.each([
    ['example', '0p9mhaveqvm6t7vbl5lop2u3t2rp3tom'],
    ['a.example', '35mthgpgcu1qg68fab165klnsnk3dpvl'],
    ['ai.example', 'gjeqe526plbf1g8mklp59enfd789njgi'],
    ['ns1.example', '2t7b4g4vsa5smi47k61mv5bv1a22bojr'],
    ['\\042.w.example', 'r53bq7cc2uvmubfu5ocmm6pers9tk9en'],
    ['x.y.w.example', '2vptu5timamqttgl4luu9kg21e0aor3s'],
    ['2t7b4g4vsa5smi47k61mv5bv1a22bojr.example', 'kohar7mbb8dc2ce8a9qvl8hon4k53uhi'],
  ])('RFC 5155 appendix A: %s', async (name, hash) => {
    const record = {
      hashAlgorithm: 1,
      flags: 1,
      iterations: 12,
      salt: 'aabbccdd',
      nextHashed: hash,
      types: [],
    };
    const prove = (owner: string) =>
      proveByNsec3(
        [{ owner: dnsName(`${owner}.example`), type: 'NSEC3', rdata: [record] }],
        {
          denied: { of: 'set', name: dnsName(name), type: 'MX' },
          zone: dnsName('example'),
        },
        nodeCryptography,
      );
    expect(await prove(hash)).toEqual({ kind: 'proven', by: 'NSEC3', delegation: false });
    expect(await prove(hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0')))).toBeUndefined();
  });
});
