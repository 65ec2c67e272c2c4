/** Signs a set as the lines of the world have it: well, or with a fault of the set or its signatures. */
import type { RData, RecordSet, RecordType } from '../../../src/model/dns/dns.ts';
import { dnsName } from '../../../src/model/dns/domain-name.ts';
import { countLabels, signatureOver, type SigningKey } from '../../support/signed-zone.ts';
import { strangerKey, type ZoneKeys } from './keys.ts';
import type { SpoilLine, ZoneLine } from './lines.ts';

type Signature = RData['RRSIG'];

/** A set as a server has it. */
export interface ServedSet {
  readonly set: RecordSet;
  readonly signatures: readonly Signature[];
  readonly ttl: number;
  /** Its names are sent in capitals. */
  readonly capitals?: true;
  /** Every record is sent twice. */
  readonly twice?: true;
}

export interface SigningZone {
  readonly line: ZoneLine;
  readonly keys: ZoneKeys;
  /** Seconds since 1970. */
  readonly now: number;
}

const day = 86_400;
const half = 2 ** 31;

/** The set before it is spoilt, and how to sign it otherwise. */
interface Spoiling {
  readonly set: RecordSet;
  readonly right: readonly Signature[];
  readonly again: (over: Partial<Signature>, key?: SigningKey) => readonly Signature[];
  readonly keys: ZoneKeys;
  readonly now: number;
  readonly argument: string;
}

const octetsChanged = (signature: Signature, change: (octets: Buffer) => Uint8Array): Signature => {
  const octets = Buffer.from(signature.signature ?? '', 'base64');
  return { ...signature, signature: Buffer.from(change(octets)).toString('base64') };
};

const flipped = (signature: Signature): Signature =>
  octetsChanged(signature, (octets) => octets.map((octet, i) => (i === 7 ? octet ^ 1 : octet)));

const each =
  (change: (signature: Signature, spoiling: Spoiling) => Signature) =>
  (spoiling: Spoiling): Partial<ServedSet> => ({
    signatures: spoiling.right.map((one) => change(one, spoiling)),
  });

const signedOver =
  (over: (spoiling: Spoiling) => Partial<Signature>) =>
  (spoiling: Spoiling): Partial<ServedSet> => ({ signatures: spoiling.again(over(spoiling)) });

const numberOf = ({ argument }: Spoiling, fallback: number): number =>
  /^-?\d{1,5}$/.test(argument) ? Number(argument) : fallback;

const withRdata = (set: RecordSet, change: (rdata: readonly object[]) => readonly object[]) => {
  const changed: unknown = { ...set, rdata: change(set.rdata) };
  // Made of the set's own data, whatever its type.
  return { set: changed as RecordSet };
};

const otherData = (rdata: object): object => {
  if ('address' in rdata) return { address: '203.0.113.9' };
  if ('strings' in rdata) return { strings: ['other'] };
  if ('preference' in rdata) return { ...rdata, preference: 77 };
  if ('serial' in rdata) return { ...rdata, serial: 9 };
  return 'target' in rdata ? { ...rdata, target: dnsName('other.test') } : rdata;
};

const past = { inception: -40 * day, expiration: -10 * day };
const future = { inception: 10 * day, expiration: 40 * day };

const at =
  ({ inception, expiration }: typeof past) =>
  ({ now }: Spoiling): Partial<Signature> => ({
    inception: (now + inception) >>> 0,
    expiration: (now + expiration) >>> 0,
  });

const labelsOff = (spoiling: Spoiling): Partial<Signature> => ({
  labels: Math.max(0, countLabels(spoiling.set.owner) + numberOf(spoiling, 1)),
});

/** The faults by name. */
const manners: Readonly<Record<string, (spoiling: Spoiling) => Partial<ServedSet>>> = {
  unsigned: () => ({ signatures: [] }),
  expired: signedOver(at(past)),
  future: signedOver(at(future)),
  backward: signedOver(at({ inception: day, expiration: -day })),
  instant: signedOver(at({ inception: -day, expiration: -day })),
  'far-end': signedOver(at({ inception: -day, expiration: half - 1000 })),
  'beyond-end': signedOver(at({ inception: -day, expiration: half + 1000 })),
  'far-begin': signedOver(at({ inception: 1000 - half, expiration: day })),
  'beyond-begin': signedOver(at({ inception: -half - 1000, expiration: day })),
  'expired-too': ({ right, again, now }) => ({
    signatures: [...again({ inception: now - 40 * day, expiration: now - 10 * day }), ...right],
  }),
  signer: signedOver(({ argument }) => ({ signer: dnsName(argument || 'test') })),
  'signer-field': each((one, { argument }) => ({ ...one, signer: dnsName(argument || 'test') })),
  labels: signedOver(labelsOff),
  'labels-field': each((one, spoiling) => ({ ...one, ...labelsOff(spoiling) })),
  'ttl-above': () => ({ ttl: 600 }),
  'ttl-below': () => ({ ttl: 100 }),
  'ttl-field': each((one) => ({ ...one, originalTtl: 301 })),
  flipped: each(flipped),
  short: each((one) => octetsChanged(one, (octets) => octets.subarray(0, -1))),
  long: each((one) => octetsChanged(one, (octets) => Buffer.concat([octets, Buffer.of(0)]))),
  padded: each((one) => octetsChanged(one, (octets) => Buffer.concat([Buffer.of(0), octets]))),
  zeros: each((one) => octetsChanged(one, (octets) => octets.fill(0))),
  empty: each((one) => ({ ...one, signature: '' })),
  stranger: ({ again }) => ({ signatures: again({}, strangerKey(13)) }),
  'stranger-too': ({ again, right }) => ({ signatures: [...again({}, strangerKey(13)), ...right] }),
  tag: each((one) => ({ ...one, keyTag: (one.keyTag + 1) & 0xffff })),
  algorithm: each((one, spoiling) => ({ ...one, algorithm: numberOf(spoiling, 8) & 0xff })),
  'algorithm-too': ({ right }) => ({
    signatures: [...right.map((one) => ({ ...one, algorithm: 200 })), ...right],
  }),
  noise: (spoiling) => ({
    signatures: [
      ...Array.from({ length: Math.abs(numberOf(spoiling, 1)) % 12 }, (_, i) =>
        spoiling.right.map((one) => ({ ...flipped(one), originalTtl: 300 + i })),
      ).flat(),
      ...spoiling.right,
    ],
  }),
  'first-alone': ({ right }) => ({ signatures: right.slice(0, 1) }),
  'last-alone': ({ right }) => ({ signatures: right.slice(-1) }),
  ksk: ({ again, keys }) => ({ signatures: keys.ksks.flatMap((key) => again({}, key)) }),
  zsk: ({ again, keys }) => ({ signatures: keys.zsks.flatMap((key) => again({}, key)) }),
  'other-data': ({ set }) => withRdata(set, (rdata) => rdata.map(otherData)),
  // Of these there is one record only, and more are no message's (RFC 2181 §10.1).
  'more-data': ({ set }) =>
    /^(?:SOA|CNAME|DNAME)$/.test(set.type)
      ? {}
      : withRdata(set, (rdata) => [...rdata, ...rdata.map(otherData)]),
  'less-data': ({ set }) =>
    withRdata(set, (rdata) => (rdata.length > 1 ? rdata.slice(1) : rdata.map(otherData))),
  capitals: () => ({ capitals: true }),
  twice: () => ({ twice: true }),
};

export const mannersOfSpoiling: readonly string[] = Object.keys(manners);

/** Types of an NSEC or NSEC3 record that are there, or not, by the signer's own word. */
const withTypes = (set: RecordSet, spoils: readonly SpoilLine[]): RecordSet => {
  if (set.type !== 'NSEC' && set.type !== 'NSEC3') return set;
  const plus = spoils.flatMap(({ how, argument }) => (how === 'plus' ? [argument] : []));
  const minus = spoils.flatMap(({ how, argument }) => (how === 'minus' ? [argument] : []));
  return withRdata(set, (rdata) =>
    rdata.map((one) =>
      'types' in one && Array.isArray(one.types)
        ? {
            ...one,
            types: [...new Set([...one.types, ...plus])].filter((type) => !minus.includes(type)),
          }
        : one,
    ),
  ).set;
};

const typesThatCanBeAdded = new Set<string>([
  'A',
  'TXT',
  'MX',
  'CNAME',
  'DNAME',
  'NS',
  'SOA',
  'DS',
]);

/** @param spoils those of this set. */
export const signServed = (
  plain: RecordSet,
  { line: { zone, words }, keys, now }: SigningZone,
  spoils: readonly SpoilLine[],
): ServedSet => {
  const known = spoils.filter(
    ({ how, argument }) => !/^(?:plus|minus)$/.test(how) || typesThatCanBeAdded.has(argument),
  );
  const set = withTypes(plain, known);
  const own: RecordType[] = ['DNSKEY'];
  const signers = own.includes(set.type) && !words.has('keys-by-zone') ? keys.ksks : keys.zsks;
  const times = { inception: now - day, expiration: now + day };
  const again = (over: Partial<Signature>, key?: SigningKey): readonly Signature[] =>
    (key ? [key] : signers).map((one) =>
      signatureOver(set, { zone, key: one, over: { ...times, ...over } }),
    );
  const right = words.has('unsigned') ? [] : again({});
  const served: ServedSet = { set, signatures: right, ttl: 300 };
  for (const { how, argument } of known) {
    const spoiling = { set, right: served.signatures, again, keys, now, argument };
    Object.assign(served, manners[how]?.(spoiling));
  }
  return served;
};
