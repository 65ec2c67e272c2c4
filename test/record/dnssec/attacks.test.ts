/** What an attacker, or a careless signer, may put into signatures, keys and DS records. */
import { describe, expect, it } from 'vitest';
import { nodeCryptography } from '../../../src/dns/transport/node-cryptography.ts';
import type { RData, RecordSet } from '../../../src/model/dns/dns.ts';
import { dnsName } from '../../../src/model/dns/domain-name.ts';
import { judgeAnswer } from '../../../src/record/dnssec/answer.ts';
import { linkZone } from '../../../src/record/dnssec/chain.ts';
import { publicKeyOf } from '../../../src/record/dnssec/cryptography.ts';
import { nameKey } from '../../../src/record/dnssec/keys.ts';
import { proveByNsec3 } from '../../../src/record/dnssec/nsec3.ts';
import { rdataToWire } from '../../../src/record/dnssec/rdata-wire.ts';
import { judgeSet, signedData } from '../../../src/record/dnssec/signature.ts';
import {
  absentAnswer,
  createSigningKey,
  dsFor,
  foundAnswer,
  nsec3Sets,
  signatureOver,
  signedNow,
  signSet,
} from '../../support/signed-zone.ts';

const zone = dnsName('example.com');
const key = createSigningKey(13, 256);
const rsa = createSigningKey(8, 256);
const by = { zone, key };
const keys = [key.record, rsa.record];
const mx: RecordSet<'MX'> = {
  owner: zone,
  type: 'MX',
  rdata: [{ preference: 10, exchange: dnsName('mail.example.com') }],
};

/** A count of the verifications and digests that are computed. */
const counting = () => {
  const counts = { verified: 0, hashed: 0 };
  const cryptography = {
    ...nodeCryptography,
    verify: (...args: Parameters<typeof nodeCryptography.verify>) => {
      counts.verified += 1;
      return nodeCryptography.verify(...args);
    },
    digest: (...args: Parameters<typeof nodeCryptography.digest>) => {
      counts.hashed += 1;
      return nodeCryptography.digest(...args);
    },
  };
  return { counts, cryptography };
};

const judge = (
  over: Partial<RData['RRSIG']>,
  { now = signedNow, set = mx }: { now?: number; set?: RecordSet } = {},
) =>
  judgeSet(
    { ...set, signatures: [signatureOver(set, { ...by, over })] },
    { zone, keys },
    { now, cryptography: nodeCryptography },
  );

const day = 86_400;
const half = 2 ** 31;
const kindIn = async (judged: ReturnType<typeof judge>): Promise<string> => {
  const one = await judged;
  return one.kind === 'bogus' ? one.fault.kind : one.kind;
};

describe('the times of a signature are serial numbers (RFC 4034 §3.1.5)', () => {
  it.each<[string, number, number, string]>([
    ['around now', -day, day, 'valid'],
    ['to the second', 0, 0, 'valid'],
    ['over', -2 * day, -1, 'expired'],
    ['to come', 1, day, 'not-yet-valid'],
    ['almost 68 years', -day, half - 2 * day, 'valid'],
    ['a day more than 68 years, which ends before it begins', -day, half, 'expired'],
    ['begun almost 68 years ago, and as long to go', 1000 - half, day, 'expired'],
    ['ended before it began', day, -day, 'expired'],
    ['both times past, in the wrong order', -day, -2 * day, 'expired'],
  ])('%s', async (_, from, to, kind) => {
    const times = { inception: (signedNow + from) >>> 0, expiration: (signedNow + to) >>> 0 };
    expect(await kindIn(judge(times))).toBe(kind);
  });

  it.each<[string, number, number, string]>([
    ['around the end of the 32 bits', -day, day, 'valid'],
    ['over before it', -2 * day, -day, 'expired'],
    ['to come after it', day, 2 * day, 'not-yet-valid'],
  ])('in 2106: %s', async (_, from, to, kind) => {
    const now = 2 ** 32 + 10;
    const times = { inception: (now + from) >>> 0, expiration: (now + to) >>> 0 };
    expect(await kindIn(judge(times, { now }))).toBe(kind);
  });
});

describe('the labels of a signature', () => {
  const deep = { ...mx, owner: dnsName('a.b.example.com') };
  it.each<[string, RecordSet, number, string]>([
    ['as many as the name has', deep, 4, 'valid'],
    ['one fewer, of a name that was signed itself', deep, 3, 'signature-wrong'],
    ['one more', deep, 5, 'labels'],
    ['as many as fit', deep, 255, 'labels'],
    ['fewer than the zone', deep, 1, 'labels'],
    ['none', mx, 0, 'labels'],
  ])('%s', async (_, set, labels, kind) =>
    expect(await kindIn(judge({ labels }, { set }))).toBe(kind),
  );
});

describe('a signature of another length', () => {
  const signature = Buffer.from(signatureOver(mx, by).signature ?? '', 'base64');
  it.each<[string, Buffer]>([
    ['none', Buffer.alloc(0)],
    ['one octet', Buffer.of(1)],
    ['one short', signature.subarray(1)],
    ['one more behind', Buffer.concat([signature, Buffer.of(0)])],
    ['one more in front', Buffer.concat([Buffer.of(0), signature])],
    ['zeros', Buffer.alloc(64)],
    ['64 KB', Buffer.alloc(65_000, 1)],
  ])('%s: is wrong', async (_, octets) => {
    const set = {
      ...mx,
      signatures: [{ ...signatureOver(mx, by), signature: octets.toString('base64') }],
    };
    expect(
      await judgeSet(set, { zone, keys }, { now: signedNow, cryptography: nodeCryptography }),
    ).toMatchObject({ kind: 'bogus', fault: { kind: 'signature-wrong' } });
  });
});

describe('an RSA key', () => {
  const octetsOf = (...parts: readonly Buffer[]): string => Buffer.concat(parts).toString('base64');
  const readable = (publicKey: string): boolean =>
    publicKeyOf({ ...rsa.record, publicKey }) !== undefined;
  const exponent = Buffer.of(1, 0, 1);
  const modulus = Buffer.alloc(128, 0xff);
  it.each<[string, string, boolean]>([
    ['of 1024 bits', octetsOf(Buffer.of(3), exponent, modulus), true],
    ['of 4096 bits', octetsOf(Buffer.of(3), exponent, Buffer.alloc(512, 0xff)), true],
    ['of 4104 bits', octetsOf(Buffer.of(3), exponent, Buffer.alloc(513, 0xff)), false],
    ['of 16384 bits', octetsOf(Buffer.of(3), exponent, Buffer.alloc(2048, 0xff)), false],
    [
      'with an exponent longer than its modulus',
      octetsOf(Buffer.of(128), Buffer.alloc(128, 1), Buffer.of(3)),
      false,
    ],
    ['without a modulus', octetsOf(Buffer.of(3), exponent), false],
    ['whose exponent is cut short', octetsOf(Buffer.of(255), exponent), false],
    ['whose exponent is zero', octetsOf(Buffer.of(3), Buffer.alloc(3), modulus), false],
    ['of no octets', '', false],
  ])('%s: can be read: %s', (_, publicKey, expected) => expect(readable(publicKey)).toBe(expected));

  it.each<[string, Buffer, Buffer]>([
    ['a modulus of one bit', Buffer.of(1), Buffer.of(1)],
    ['an even exponent', Buffer.of(2), modulus],
    ['the exponent 1', Buffer.of(1), modulus],
    ['an exponent as long as its modulus', Buffer.alloc(128, 0x7f), modulus],
  ])('with %s verifies nothing', async (_, e, n) => {
    const publicKey = octetsOf(Buffer.of(e.length), e, n);
    const record = { ...rsa.record, publicKey };
    const { keyTag } = nameKey({ ...record });
    const { counts, cryptography } = counting();
    const set = { ...mx, signatures: [{ ...signatureOver(mx, { zone, key: rsa }), keyTag }] };
    const judged = await judgeSet(
      set,
      { zone, keys: [{ ...record, keyTag }] },
      { now: signedNow, cryptography },
    );
    expect(judged.kind).not.toBe('valid');
    expect(counts.verified).toBe(1);
  });
});

describe('the DS record', () => {
  const entry = createSigningKey();
  const dnskey = signSet(
    { owner: zone, type: 'DNSKEY', rdata: [entry.record] },
    { zone, key: entry },
  );
  const trust = async (ds: readonly RData['DS'][]) => {
    const set = { owner: zone, type: 'DS', rdata: ds } as unknown as RecordSet<'DS'>;
    const { counts, cryptography } = counting();
    const link = { zone, ds: foundAnswer(set), keys: foundAnswer(dnskey) };
    const trusted = await linkZone(link, undefined, { now: signedNow, cryptography });
    return { status: trusted.status, ...counts };
  };

  it.each<[string, (digest: string) => string]>([
    ['empty', () => ''],
    ['one octet short', (digest) => digest.slice(2)],
    ['one octet longer', (digest) => `${digest}00`],
    ['half an octet', (digest) => digest.slice(1)],
    ['of 64 KB', (digest) => digest.repeat(2000)],
  ])('with a digest that is %s is that of no key', async (_, change) => {
    const ds = await dsFor(zone, entry);
    expect(await trust([{ ...ds, digest: change(ds.digest) }])).toMatchObject({ status: 'bogus' });
  });

  it('may be there a thousand times: few digests are computed', async () => {
    const ds = await dsFor(zone, entry);
    const many = Array.from({ length: 1000 }, (_, i) => ({
      ...ds,
      digest: i.toString(16).padStart(64, '0'),
    }));
    const { status, hashed } = await trust(many);
    expect(status).toBe('bogus');
    expect(hashed).toBeLessThan(40);
  });
});

describe('the denial of a DS record', () => {
  const com = dnsName('com');
  const comKey = createSigningKey(13, 256);
  const zones = [
    { zone: com, status: 'secure', keys: [comKey.record] },
    { zone, status: 'secure', keys: [key.record] },
  ] as const;
  const judgeDenied = (signer: typeof com, own: readonly string[]) => {
    const set = { owner: zone, type: 'NSEC', rdata: [{ next: signer, types: own }] } as const;
    const proof = [signSet(set, { zone: signer, key: signer === com ? comKey : key })];
    const question = { name: zone, type: 'DS' } as const;
    const answer = absentAnswer('nodata', question, { zone: signer, proof });
    return judgeAnswer(answer, { now: signedNow, cryptography: nodeCryptography, zones });
  };

  it('is the zone’s above, and not its own (RFC 4035 §3.1.4.1)', async () => {
    expect(await judgeDenied(com, ['NS', 'RRSIG', 'NSEC'])).toEqual({ status: 'secure' });
    expect(await judgeDenied(zone, ['NS', 'SOA', 'RRSIG', 'NSEC'])).toMatchObject({
      status: 'bogus',
      zone: com,
    });
    expect(await judgeDenied(zone, ['A', 'RRSIG', 'NSEC'])).toMatchObject({ status: 'bogus' });
  });
});

describe('the work of one validation is bounded', () => {
  it('with many keys of one tag and many signatures (CVE-2023-50387)', async () => {
    const twins = Array.from({ length: 500 }, () => ({ ...key.record }));
    const wrong = { ...signatureOver(mx, by), signature: 'AAAA' };
    const signatures = Array.from({ length: 500 }, (_, i) => ({ ...wrong, originalTtl: i }));
    const { counts, cryptography } = counting();
    const wasted = { left: 200 };
    for (let i = 0; i < 100; i += 1)
      await judgeSet(
        { ...mx, owner: dnsName(`n${i}.example.com`), signatures },
        { zone, keys: twins },
        { now: signedNow, cryptography, wasted },
      );
    expect(counts.verified).toBeLessThanOrEqual(200);
  });

  it.each([0, 150])(
    'with NSEC3 of %i iterations, however deep the name (CVE-2023-50868)',
    async (iterations) => {
      const sets = nsec3Sets(zone, new Map([[zone, ['SOA', 'NS']]]), { iterations });
      const { counts, cryptography } = counting();
      const name = dnsName(`${'a.'.repeat(115)}example.com`);
      await proveByNsec3(sets, { denied: { of: 'name', name, type: 'A' }, zone }, cryptography);
      // Each of the names up to the apex, and the wildcard, once.
      expect(counts.hashed).toBeLessThanOrEqual(118 * (iterations + 1));
    },
  );

  it('with more iterations than validators compute: nothing is hashed', async () => {
    const sets = nsec3Sets(zone, new Map([[zone, ['SOA', 'NS']]]), { iterations: 151 });
    const { counts, cryptography } = counting();
    const denied = { of: 'name', name: dnsName('a.example.com'), type: 'A' } as const;
    expect(await proveByNsec3(sets, { denied, zone }, cryptography)).toEqual({
      kind: 'iterations',
      iterations: 151,
    });
    expect(counts.hashed).toBe(0);
  });
});

describe('the form that is signed', () => {
  const dataOf = (set: RecordSet): string => {
    const signature = { ...signatureOver(mx, by), typeCovered: set.type };
    return signedData(set, set.owner, signature) ?? '';
  };

  it('has each record once, whatever their order and number (RFC 4034 §6.3)', () => {
    const [a, b] = [{ strings: ['a'] }, { strings: ['b', ''] }];
    const txt = (...rdata: readonly RData['TXT'][]) =>
      dataOf({ owner: zone, type: 'TXT', rdata } as unknown as RecordSet<'TXT'>);
    expect(txt(b, a, b, a)).toBe(txt(a, b));
    expect(txt(b, a)).toBe(txt(a, b));
    expect(txt(a)).not.toBe(txt(a, b));
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['a beginning of the other first', ['ab'], ['ab', 'c']],
    ['by octets, not by letters', ['Z'], ['a']],
    ['without signs', ['\x7f'], ['\x80']],
  ])('in the order of the octets: %s', (_, first, second) => {
    const set = { owner: zone, type: 'TXT', rdata: [{ strings: second }, { strings: first }] };
    const data = dataOf(set as unknown as RecordSet<'TXT'>);
    const wireOf = (strings: readonly string[]) => rdataToWire('TXT', { strings }) ?? '';
    expect(data.indexOf(wireOf(first))).toBeLessThan(data.lastIndexOf(wireOf(second)));
    expect(data.indexOf(wireOf(first))).toBeGreaterThan(-1);
  });

  it('keeps the capitals of the next name of NSEC, and of no other (RFC 6840 §5.1)', () => {
    const next = dnsName('b.example.com');
    const nsec = { next, nextAsSent: 'B.Example.com', types: ['A'] };
    expect(rdataToWire('NSEC', nsec)).toContain('Example');
    expect(rdataToWire('NSEC', { ...nsec, nextAsSent: 'C.example.com' })).toBeUndefined();
    expect(rdataToWire('MX', { preference: 1, exchange: dnsName('mail.example.com') })).toContain(
      'example',
    );
  });
});
