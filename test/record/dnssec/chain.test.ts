/** The chain of trust and the judgement of answers, over zones signed in memory. */
import { beforeAll, describe, expect, it } from 'vitest';
import { trustAnchors } from '../../../src/knowledge/trust-anchors.ts';
import { nodeCryptography } from '../../../src/dns/transport/node-cryptography.ts';
import type {
  Answer,
  ProofSet,
  RData,
  RecordSet,
  RecordType,
  SignedSet,
} from '../../../src/model/dns/dns.ts';
import type { ZoneLink, ZoneTrust } from '../../../src/model/dns/dnssec.ts';
import { dnsName } from '../../../src/model/dns/domain-name.ts';
import type { NonEmpty } from '../../../src/model/non-empty.ts';
import { judgeAnswer } from '../../../src/record/dnssec/answer.ts';
import { linkZone, walkChain } from '../../../src/record/dnssec/chain.ts';
import {
  absentAnswer,
  createSigningKey,
  dsFor,
  failedLookup,
  foundAnswer,
  nsec3Sets,
  nsecSets,
  signatureOver,
  signedNow,
  type SigningKey,
  signSet,
} from '../../support/signed-zone.ts';

const root = dnsName('.');
const com = dnsName('com');
const zone = dnsName('example.com');
const validation = { now: signedNow, cryptography: nodeCryptography };

const key = createSigningKey();
const zoneKey = createSigningKey(13, 256);
const stranger = createSigningKey();
const rootKey = createSigningKey(8);
const comKey = createSigningKey(8);

const keySet = (owner: typeof zone, ...keys: readonly SigningKey[]): RecordSet<'DNSKEY'> => ({
  owner,
  type: 'DNSKEY',
  rdata: keys.map(({ record }) => record) as unknown as NonEmpty<RData['DNSKEY']>,
});
const dsSet = (rdata: NonEmpty<RData['DS']>): RecordSet<'DS'> => ({
  owner: zone,
  type: 'DS',
  rdata,
});

const mx: RecordSet<'MX'> = {
  owner: zone,
  type: 'MX',
  rdata: [{ preference: 10, exchange: dnsName('mail.example.com') }],
};
const wild: RecordSet<'MX'> = { ...mx, owner: dnsName('\\042.example.com') };

const by = { zone, key: zoneKey };
const byCom = { zone: com, key: comKey };
const keys = signSet(keySet(zone, key, zoneKey), { zone, key });

let ds: RData['DS'];
let comTrust: ZoneTrust;
let trusted: ZoneTrust;
beforeAll(async () => {
  ds = await dsFor(zone, key);
  comTrust = { zone: com, status: 'secure', keys: [comKey.record] };
  trusted = { zone, status: 'secure', keys: [key.record, zoneKey.record] };
});

/** What comes of the DNSKEY answer where the parent has this DS record. */
const trustIn = (dnskey: SignedSet<'DNSKEY'>, own: RData['DS'] = ds) =>
  linkZone(
    { zone, ds: foundAnswer(dsSet([own])), keys: foundAnswer(dnskey) },
    undefined,
    validation,
  );

const judge = (answer: Answer, zones: readonly ZoneTrust[] = [trusted]) =>
  judgeAnswer(answer, { ...validation, zones });

describe('the keys of a zone', () => {
  it('are trusted if the key of the DS record signs them', async () =>
    expect(await trustIn(keys)).toEqual(trusted));

  it('are not its keys if the DS record is for another, and the right record is computed', async () => {
    const other = await dsFor(zone, stranger);
    expect(await trustIn(keys, other)).toEqual({
      zone,
      status: 'bogus',
      at: { zone, type: 'DNSKEY' },
      servedBy: zone,
      fault: { kind: 'ds-mismatch', zone, ds: [other], right: [ds] },
    });
  });

  it('have no right DS record if nobody signs them', async () => {
    const other = await dsFor(zone, stranger);
    expect(await trustIn(keySet(zone, key), other)).toMatchObject({
      fault: { kind: 'ds-mismatch', right: [] },
    });
  });

  it('are broken if only another key signs them', async () => {
    const signed = signSet(keySet(zone, key, stranger), { zone, key: stranger });
    expect(await trustIn(signed)).toMatchObject({
      fault: { kind: 'ds-key-idle', ds: [ds], right: [await dsFor(zone, stranger)] },
    });
  });

  it.each([
    ['without the zone key flag', { flags: 0x0001 }],
    ['that is revoked', { flags: 0x0181 }],
    ['of another protocol', { protocol: 2 }],
  ])('are not trusted by a key %s', async (_, change) => {
    const odd = { ...key, record: { ...key.record, ...change } };
    const signed = signSet(keySet(zone, odd, zoneKey), { zone, key: odd });
    expect(await trustIn(signed, await dsFor(zone, odd))).toMatchObject({
      fault: { kind: 'ds-mismatch' },
    });
  });

  it.each([
    ['an unknown algorithm', { algorithm: 253 }],
    ['RSAMD5', { algorithm: 1 }],
    ['DSA', { algorithm: 3 }],
    ['GOST', { algorithm: 12 }],
    ['an unknown digest', { digestType: 3 }],
  ])('make the zone insecure if the DS record has %s', async (_, change) => {
    const other = { ...ds, ...change };
    expect(await trustIn(keys, other)).toEqual({
      zone,
      status: 'insecure',
      why: { kind: 'unknown-algorithm', zone, ds: [other] },
    });
  });

  it('are asked for in vain', async () => {
    const link = { zone, ds: foundAnswer(dsSet([ds])) };
    const question = { name: zone, type: 'DNSKEY' } as const;
    const none = absentAnswer('nodata', question, { zone });
    expect(await linkZone({ ...link, keys: none }, undefined, validation)).toMatchObject({
      fault: { kind: 'no-keys', zone, ds: [ds] },
    });
    for (const answer of [{}, { keys: failedLookup(question) }])
      expect(await linkZone({ ...link, ...answer }, undefined, validation)).toEqual({
        zone,
        status: 'indeterminate',
        why: { kind: 'failed', question },
      });
  });

  it('are tried only so often, and their signatures too', async () => {
    const signature = { ...signatureOver(mx, by), signature: 'AAAA' };
    const many = Array.from({ length: 40 }, (_, i) => ({ ...signature, originalTtl: i }));
    let verified = 0;
    const counting = {
      ...nodeCryptography,
      verify: (...args: Parameters<typeof nodeCryptography.verify>) => {
        verified += 1;
        return nodeCryptography.verify(...args);
      },
    };
    const answer = foundAnswer({ ...mx, signatures: many });
    const zones = [trusted];
    const judged = await judgeAnswer(answer, { now: signedNow, cryptography: counting, zones });
    expect(judged).toMatchObject({ fault: { kind: 'too-many', owner: zone, type: 'MX' } });
    expect(verified).toBe(8);
  });

  it('are tried only so often in all answers of a server together', async () => {
    const wrong = { ...signatureOver(mx, by), signature: 'AAAA' };
    let verified = 0;
    const counting = {
      ...nodeCryptography,
      verify: (...args: Parameters<typeof nodeCryptography.verify>) => {
        verified += 1;
        return nodeCryptography.verify(...args);
      },
    };
    const wasted = { left: 20 };
    const setting = { now: signedNow, cryptography: counting, wasted, zones: [trusted] };
    const many = Array.from({ length: 8 }, (_, i) => ({ ...wrong, originalTtl: i }));
    for (let i = 0; i < 100; i += 1)
      expect(await judgeAnswer(foundAnswer({ ...mx, signatures: many }), setting)).toMatchObject({
        status: 'bogus',
      });
    expect(verified).toBe(20);
    expect(await judgeAnswer(foundAnswer({ ...mx, signatures: [wrong] }), setting)).toMatchObject({
      fault: { kind: 'too-many', owner: zone, type: 'MX' },
    });
  });

  it('let others have their turn while there are many', async () => {
    const answer = foundAnswer({
      ...mx,
      signatures: [{ ...signatureOver(mx, by), signature: 'AAAA' }],
    });
    let turns = 0;
    const over = new AbortController();
    const watch = (): void => {
      turns += 1;
      if (!over.signal.aborted) setImmediate(watch);
    };
    setImmediate(watch);
    for (let i = 0; i < 160; i += 1) await judge(answer);
    over.abort();
    expect(turns).toBeGreaterThanOrEqual(9);
  });

  it.each([5, 7, 8, 10, 13, 14, 15, 16])('of algorithm %i', async (algorithm) => {
    const own = createSigningKey(algorithm);
    const signed = signSet(keySet(zone, own), { zone, key: own });
    expect(await trustIn(signed, await dsFor(zone, own))).toMatchObject({ status: 'secure' });
  });

  it.each([1, 2, 4])('with a DS record of digest type %i', async (digestType) => {
    expect(await trustIn(keys, await dsFor(zone, key, digestType))).toMatchObject({
      status: 'secure',
    });
  });

  it('with a SHA-1 digest are not looked at beside SHA-256', async () => {
    const right = await dsFor(zone, key, 1);
    const wrong = { ...ds, digest: '00'.repeat(32) };
    const link = { zone, ds: foundAnswer(dsSet([right, wrong])), keys: foundAnswer(keys) };
    expect(await linkZone(link, undefined, validation)).toMatchObject({
      fault: { kind: 'ds-mismatch', ds: [wrong] },
    });
  });
});

describe('the DS record', () => {
  const link = async (answer: Answer<'DS'>) =>
    linkZone({ zone, ds: answer, keys: foundAnswer(keys) }, comTrust, validation);
  const question = { name: zone, type: 'DS' } as const;
  const comTypes = (own: readonly string[]) =>
    new Map([
      [com, ['NS', 'SOA']],
      [zone, own],
    ]);
  const absent = (own: readonly string[]) =>
    absentAnswer('nodata', question, {
      zone: com,
      proof: nsecSets(com, comTypes(own)).map((set) => signSet(set, byCom)),
    });

  it('has to be signed by the parent', async () => {
    expect(await link(foundAnswer(signSet(dsSet([ds]), byCom)))).toEqual(trusted);
    expect(await link(foundAnswer(dsSet([ds])))).toEqual({
      zone,
      status: 'bogus',
      at: { zone, type: 'DS' },
      servedBy: com,
      fault: { kind: 'unsigned', owner: zone, type: 'DS' },
    });
    expect(await link(foundAnswer(signSet(dsSet([ds]), { zone, key })))).toMatchObject({
      fault: { kind: 'foreign-signer', signer: zone, zone: com },
    });
  });

  it('that is proven absent leaves an island', async () =>
    expect(await link(absent(['NS']))).toEqual({
      zone,
      status: 'insecure',
      why: {
        kind: 'island',
        zone,
        keys: [key, zoneKey].map(({ record: { keyTag, algorithm } }) => ({ keyTag, algorithm })),
      },
    }));

  it('that is absent where there is no delegation is bogus', async () =>
    expect(await link(absent(['TXT']))).toMatchObject({
      status: 'bogus',
      servedBy: com,
      fault: { kind: 'not-delegated', zone },
    }));

  it('whose absence is not proven is bogus', async () => {
    const unproven = absentAnswer('nodata', question, { zone: com });
    expect(await link(unproven)).toMatchObject({
      at: { zone, type: 'DS' },
      fault: { kind: 'denial-missing', of: 'set', owner: zone, type: 'DS' },
    });
    expect(await link(absent(['NS', 'DS']))).toMatchObject({ fault: { kind: 'denial-wrong' } });
  });

  it('whose absence is signed wrongly is bogus by that signature', async () => {
    const proof = nsecSets(com, comTypes(['NS'])).map((set) =>
      signSet(set, { ...byCom, over: { expiration: signedNow - 1 } }),
    );
    expect(await link(absentAnswer('nodata', question, { zone: com, proof }))).toMatchObject({
      servedBy: com,
      fault: { kind: 'expired', type: 'NSEC', at: signedNow - 1 },
    });
  });

  it('may be missing by opt-out', async () => {
    const sets = nsec3Sets(com, new Map([[com, ['NS', 'SOA']]]), { optOut: true });
    const proof = sets.map((set) => signSet(set, byCom));
    const answer = absentAnswer('nodata', question, { zone: com, proof });
    expect(await linkZone({ zone, ds: answer }, comTrust, validation)).toEqual({
      zone,
      status: 'insecure',
      why: { kind: 'no-ds', zone, by: 'opt-out' },
    });
  });

  it('of a parent that is not trusted changes nothing', async () => {
    const insecure: ZoneTrust = {
      zone: com,
      status: 'insecure',
      why: { kind: 'no-ds', zone: com, by: 'NSEC' },
    };
    const own = { zone, ds: foundAnswer(dsSet([ds])), keys: foundAnswer(keys) };
    expect(await linkZone(own, insecure, validation)).toEqual({ ...insecure, zone });
  });
});

describe('from the root', () => {
  const links = async () => [
    { zone: root, keys: foundAnswer(signSet(keySet(root, rootKey), { zone: root, key: rootKey })) },
    {
      zone: com,
      ds: foundAnswer(
        signSet(
          { owner: com, type: 'DS', rdata: [await dsFor(com, comKey)] },
          { zone: root, key: rootKey },
        ),
      ),
      keys: foundAnswer(signSet(keySet(com, comKey), byCom)),
    },
    { zone, ds: foundAnswer(signSet(dsSet([ds]), byCom)), keys: foundAnswer(keys) },
  ];

  it('every zone is trusted', async () => {
    const anchors = [await dsFor(root, rootKey)];
    const walked = await walkChain(await links(), anchors, validation);
    expect(walked.map((one) => [one.zone, one.status])).toEqual([
      ['.', 'secure'],
      ['com', 'secure'],
      ['example.com', 'secure'],
    ]);
    expect(walked.at(-1)).toEqual(trusted);
  });

  it('a zone in between that is broken is named', async () => {
    const anchors = [await dsFor(root, rootKey)];
    const [first, second, third] = await links();
    const broken = { ...second!, keys: foundAnswer(keySet(com, comKey)) };
    const walked = await walkChain([first!, broken, third!], anchors, validation);
    expect(walked.at(-1)).toEqual({
      zone,
      status: 'bogus',
      at: { zone: com, type: 'DNSKEY' },
      servedBy: com,
      fault: { kind: 'unsigned', owner: com, type: 'DNSKEY' },
    });
  });

  it('another root says nothing', async () => {
    const walked = await walkChain(await links(), trustAnchors, validation);
    expect(walked.at(-1)).toMatchObject({
      zone,
      status: 'indeterminate',
      why: { kind: 'other-root', fault: { kind: 'ds-mismatch' } },
    });
  });
});

describe('what was lost on the way', () => {
  /** As a server or middlebox gives it that sends no signatures. */
  const stripped = <T extends RecordType>(answer: Answer<T>): Answer<T> => {
    const { dnssecOk: _, proof: __, ...bare } = answer;
    return 'signatures' in bare ? { ...bare, signatures: [] } : bare;
  };
  const own = foundAnswer(keys);
  const dsAnswer = () => foundAnswer(signSet(dsSet([ds]), byCom));
  const noDs = absentAnswer('nodata', { name: zone, type: 'DS' }, { zone: com });
  const unsignedNsec = nsecSets(com, new Map([[com, ['NS', 'SOA']]]));

  it.each<[string, () => ZoneLink, string]>([
    ["the zone's keys", () => ({ zone, ds: dsAnswer(), keys: stripped(own) }), 'DNSKEY'],
    ["the parent's DS record", () => ({ zone, ds: stripped(dsAnswer()), keys: own }), 'DS'],
    ['the proof that there is none', () => ({ zone, ds: stripped(noDs), keys: own }), 'DS'],
    [
      'the signatures in that proof',
      () => ({ zone, ds: { ...stripped(noDs), proof: unsignedNsec }, keys: own }),
      'NSEC',
    ],
  ])('leaves the zone open: %s', async (_, link, type) =>
    expect(await linkZone(link(), comTrust, validation)).toMatchObject({
      status: 'indeterminate',
      why: { kind: 'not-kept', type },
    }),
  );

  it('hides no DS record of another key', async () => {
    const link = { zone, ds: foundAnswer(dsSet([await dsFor(zone, stranger)])) };
    expect(await linkZone({ ...link, keys: stripped(own) }, undefined, validation)).toMatchObject({
      status: 'bogus',
      fault: { kind: 'ds-mismatch', right: [] },
    });
  });

  const mxQuestion = { name: zone, type: 'MX' } as const;
  it.each<[string, Answer]>([
    ['records', foundAnswer(mx)],
    ['the proof that there are none', absentAnswer('nodata', mxQuestion, { zone })],
  ])('leaves an answer open: %s', async (_, answer) => {
    expect(await judge(answer)).toMatchObject({ status: 'bogus' });
    expect(await judge(stripped(answer))).toEqual({
      status: 'indeterminate',
      why: { kind: 'not-kept', owner: zone, type: 'MX' },
    });
  });

  it('excuses no zone whose keys are not signed', async () => {
    const bare = foundAnswer(keySet(zone, key, zoneKey));
    const trust = await linkZone({ zone, ds: dsAnswer(), keys: bare }, comTrust, validation);
    expect(trust).toMatchObject({ status: 'bogus', fault: { kind: 'unsigned', type: 'DNSKEY' } });
    expect(await judge(stripped(foundAnswer(mx)), [trust])).toMatchObject({ status: 'bogus' });
  });
});

describe('an answer', () => {
  const types = new Map([
    [zone, ['NS', 'SOA', 'MX', 'DNSKEY']],
    [dnsName('\\042.example.com'), ['MX']],
    [dnsName('a.example.com'), ['CNAME']],
  ]);
  const proof: readonly ProofSet[] = nsecSets(zone, types).map((set) => signSet(set, by));
  const alias: RecordSet<'CNAME'> = {
    owner: dnsName('a.example.com'),
    type: 'CNAME',
    rdata: [{ target: zone }],
  };
  const over = (change: Partial<RData['RRSIG']>) =>
    foundAnswer(signSet(mx, { ...by, over: change }));
  const { keyTag } = zoneKey.record;
  const named = { keyTag, algorithm: 13 };
  const set = { owner: zone, type: 'MX' };

  it('is secure', async () =>
    expect(await judge(foundAnswer(signSet(mx, by)))).toEqual({ status: 'secure' }));

  const bogus: readonly [string, () => Answer, object][] = [
    ['without signature', () => foundAnswer(mx), { kind: 'unsigned', ...set }],
    [
      'that has expired',
      () => over({ expiration: signedNow - 1 }),
      { kind: 'expired', ...set, key: named, at: signedNow - 1 },
    ],
    [
      'that begins later',
      () => over({ inception: signedNow + 60 }),
      { kind: 'not-yet-valid', ...set, key: named, at: signedNow + 60 },
    ],
    [
      'whose key is missing',
      () => foundAnswer(signSet(mx, { zone, key: stranger })),
      {
        kind: 'key-missing',
        ...set,
        key: { keyTag: stranger.record.keyTag, algorithm: 13 },
        keys: [{ keyTag: key.record.keyTag, algorithm: 13 }, named],
      },
    ],
    [
      'that was changed',
      () =>
        foundAnswer({
          ...signSet(mx, by),
          rdata: [{ preference: 11, exchange: dnsName('mail.example.com') }],
        }),
      { kind: 'signature-wrong', ...set, key: named },
    ],
    [
      'whose data is no record data',
      () =>
        foundAnswer({
          ...signSet(mx, by),
          rdata: [{ preference: 10, exchange: dnsName('a..b') }],
        }),
      { kind: 'signature-wrong', ...set, key: named },
    ],
    [
      'signed by the parent',
      () => foundAnswer(signSet(mx, byCom)),
      { kind: 'foreign-signer', ...set, signer: com, zone },
    ],
    ['signed with more labels', () => over({ labels: 3 }), { kind: 'labels', ...set }],
    ['signed for a wildcard above the zone', () => over({ labels: 1 }), { kind: 'labels', ...set }],
  ];
  it.each(bogus)('%s is bogus', async (_, answer, fault) =>
    expect(await judge(answer())).toEqual({ status: 'bogus', zone, fault }),
  );

  it('tells the fault that says most of several', async () => {
    const all = [
      signatureOver(mx, { ...by, over: { signer: com } }),
      signatureOver(mx, { ...by, over: { expiration: signedNow - 500 } }),
      signatureOver(mx, { ...by, over: { expiration: signedNow - 100 } }),
    ];
    expect(await judge(foundAnswer({ ...mx, signatures: all }))).toMatchObject({
      fault: { kind: 'expired', at: signedNow - 100 },
    });
    const missing = signatureOver(mx, { zone, key: stranger });
    expect(await judge(foundAnswer({ ...mx, signatures: [...all, missing] }))).toMatchObject({
      fault: { kind: 'key-missing' },
    });
    const valid = signatureOver(mx, by);
    expect(await judge(foundAnswer({ ...mx, signatures: [...all, missing, valid] }))).toEqual({
      status: 'secure',
    });
  });

  it('counts time in serial numbers (RFC 4034 §3.1.5)', async () => {
    const late = 2 ** 32 - 1000;
    const signature = { expiration: 5000, inception: late - 1000 };
    const at = (now: number) =>
      judgeAnswer(over(signature), { now, cryptography: nodeCryptography, zones: [trusted] });
    expect(await at(late)).toEqual({ status: 'secure' });
    expect(await at(2 ** 32 + 4000)).toEqual({ status: 'secure' });
    expect(await at(2 ** 32 + 6000)).toMatchObject({
      fault: { kind: 'expired', at: 2 ** 32 + 5000 },
    });
  });

  const expanded = { ...signSet(wild, by), owner: dnsName('x.example.com') };

  it('from a wildcard needs the proof that no closer name exists', async () => {
    expect(await judge(foundAnswer(expanded, proof))).toEqual({ status: 'secure' });
    expect(await judge(foundAnswer(expanded))).toMatchObject({
      fault: { kind: 'denial-missing', of: 'closer-name', owner: 'x.example.com', type: 'MX' },
    });
    const there = { ...expanded, owner: dnsName('a.example.com') };
    expect(await judge(foundAnswer(there, proof))).toMatchObject({
      fault: { kind: 'denial-wrong', of: 'closer-name' },
    });
  });

  it('without records needs the proof of that', async () => {
    const question = { name: zone, type: 'TXT' } as const;
    expect(await judge(absentAnswer('nodata', question, { zone, proof }))).toEqual({
      status: 'secure',
    });
    expect(await judge(absentAnswer('nodata', question, { zone }))).toEqual({
      status: 'bogus',
      zone,
      fault: { kind: 'denial-missing', of: 'set', owner: zone, type: 'TXT' },
    });
    expect(await judge(absentAnswer('nxdomain', question, { zone, proof }))).toMatchObject({
      fault: { kind: 'denial-wrong', of: 'name' },
    });
    const unsigned = nsecSets(zone, types);
    expect(await judge(absentAnswer('nodata', question, { zone, proof: unsigned }))).toMatchObject({
      fault: { kind: 'unsigned', type: 'NSEC' },
    });
  });

  it('is not proven by a record that a wildcard was expanded to', async () => {
    const nsec: RecordSet<'NSEC'> = {
      owner: dnsName('\\042.example.com'),
      type: 'NSEC',
      rdata: [{ next: zone, types: ['MX'] }],
    };
    const moved = { ...signSet(nsec, by), owner: dnsName('x.example.com') };
    const question = { name: moved.owner, type: 'TXT' } as const;
    expect(await judge(absentAnswer('nodata', question, { zone, proof: [moved] }))).toMatchObject({
      fault: { kind: 'denial-wrong' },
    });
  });

  it('is judged with every CNAME record on the way', async () => {
    const end = foundAnswer(signSet(mx, by));
    const question = { name: alias.owner, type: 'MX' } as const;
    const led = { ...end, question, chain: [signSet(alias, by)] };
    expect(await judge(led)).toEqual({ status: 'secure' });
    expect(await judge({ ...led, chain: [alias] })).toMatchObject({
      fault: { kind: 'unsigned', type: 'CNAME' },
    });
    // The server says nothing of the name at the end.
    const { chain } = led;
    const away: Answer = { ...failedLookup(question), kind: 'nodata', chain };
    expect(await judge(away)).toEqual({ status: 'secure' });
  });

  it('is judged by the DNAME record that a CNAME record was made from', async () => {
    const dname: RecordSet<'DNAME'> = {
      owner: dnsName('tree.example.com'),
      type: 'DNAME',
      rdata: [{ target: dnsName('example.com') }],
    };
    const made = {
      ...alias,
      owner: dnsName('a.b.tree.example.com'),
      rdata: [{ target: dnsName('a.b.example.com') }] as const,
    };
    const question = { name: made.owner, type: 'MX' } as const;
    const answer = (sets: readonly ProofSet[]) => ({
      ...foundAnswer(signSet(mx, by), sets),
      question,
      chain: [made],
    });
    expect(await judge(answer([signSet(dname, by)]))).toEqual({ status: 'secure' });
    expect(await judge(answer([dname]))).toMatchObject({
      fault: { kind: 'unsigned', type: 'DNAME' },
    });
    const elsewhere = { ...dname, rdata: [{ target: com }] as const };
    expect(await judge(answer([signSet(elsewhere, by)]))).toMatchObject({
      fault: { kind: 'unsigned', type: 'CNAME' },
    });
  });

  it('of a zone that nobody walked to is not judged', async () => {
    const child = dnsName('sub.example.com');
    const signed = signSet({ ...mx, owner: child }, { zone: child, key: stranger });
    const why = { kind: 'zone-unknown', owner: child, zone: child };
    expect(await judge(foundAnswer(signed))).toEqual({ status: 'indeterminate', why });
    const question = { name: child, type: 'TXT' } as const;
    expect(await judge(absentAnswer('nodata', question, { zone: child }))).toEqual({
      status: 'indeterminate',
      why,
    });
    expect(await judge(foundAnswer(signSet(mx, by)), [])).toEqual({
      status: 'indeterminate',
      why: { kind: 'zone-unknown', owner: zone, zone },
    });
  });

  it('of an insecure, a bogus or an unknown zone is what the zone is', async () => {
    const answer = foundAnswer(mx);
    const why = { kind: 'no-ds', zone, by: 'NSEC' } as const;
    expect(await judge(answer, [{ zone, status: 'insecure', why }])).toEqual({
      status: 'insecure',
      why,
    });
    const fault = { kind: 'no-keys', zone, ds: [] } as const;
    const at = { zone, type: 'DS' } as const;
    expect(await judge(answer, [{ zone, status: 'bogus', at, servedBy: com, fault }])).toEqual({
      status: 'bogus',
      zone: com,
      fault,
    });
  });

  it('that failed, or was recorded without its signatures, is not judged', async () => {
    const question = { name: zone, type: 'MX' } as const;
    expect(await judge(failedLookup(question))).toEqual({
      status: 'indeterminate',
      why: { kind: 'failed', question },
    });
    const { signature: _, ...old } = signatureOver(mx, by);
    expect(await judge(foundAnswer({ ...mx, signatures: [old] }))).toEqual({
      status: 'indeterminate',
      why: { kind: 'not-kept', ...set },
    });
  });

  describe('that this system does not compute', () => {
    const ed448 = createSigningKey(16, 256);
    const cryptography: typeof nodeCryptography = {
      ...nodeCryptography,
      verify: async (publicKey, ...data) =>
        publicKey.scheme === 'EdDSA' ? 'unsupported' : nodeCryptography.verify(publicKey, ...data),
    };
    const both = (): ZoneTrust => ({
      zone,
      status: 'secure',
      keys: [key.record, zoneKey.record, ed448.record],
    });
    const judgeHere = (answer: Answer) =>
      judgeAnswer(answer, { now: signedNow, cryptography, zones: [both()] });
    const uncomputed = signatureOver(mx, { zone, key: ed448 });
    const valid = signatureOver(mx, by);
    const wrong = { ...valid, signature: uncomputed.signature! };
    const open = {
      status: 'indeterminate',
      why: {
        kind: 'unsupported',
        ...set,
        key: { keyTag: ed448.record.keyTag, algorithm: 16 },
      },
    };

    it.each<[string, readonly RData['RRSIG'][], object]>([
      ['is not judged', [uncomputed], open],
      ['is not judged beside a wrong signature', [uncomputed, wrong], open],
      ['is not judged after a wrong signature', [wrong, uncomputed], open],
      [
        'is not judged beside more than are tried',
        [uncomputed, ...Array.from({ length: 12 }, () => wrong)],
        open,
      ],
      ['is secure by a valid signature after it', [uncomputed, valid], { status: 'secure' }],
      ['is secure by a valid signature before it', [valid, uncomputed], { status: 'secure' }],
    ])('%s', async (_, signatures, judgement) =>
      expect(await judgeHere(foundAnswer({ ...mx, signatures }))).toEqual(judgement),
    );

    it('is proven absent by the records that it does compute', async () => {
      const question = { name: zone, type: 'TXT' } as const;
      const [apex] = nsecSets(zone, new Map([[zone, ['NS', 'SOA']]]));
      const elsewhere = { ...apex!, owner: dnsName('z.example.com') };
      const extra = signSet(elsewhere, { zone, key: ed448 });
      const proven = absentAnswer('nodata', question, { zone, proof: [extra, signSet(apex!, by)] });
      expect(await judgeHere(proven)).toEqual({ status: 'secure' });
      expect(await judgeHere({ ...proven, proof: [extra] })).toMatchObject({
        why: { kind: 'unsupported', type: 'NSEC' },
      });
    });
  });
});
