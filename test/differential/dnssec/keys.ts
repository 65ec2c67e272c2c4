/** The keys of zones, and the DS records for them, in the manners that a zone's line names. */
import { nodeCryptography } from '../../../src/dns/transport/node-cryptography.ts';
import type { RData } from '../../../src/model/dns/dns.ts';
import { createDs, nameKey } from '../../../src/record/dnssec/keys.ts';
import { createSigningKey, type SigningKey } from '../../support/signed-zone.ts';
import type { ZoneLine } from './lines.ts';

export interface ZoneKeys {
  /** All that are in the zone, behind the records of `ksks` and `zsks`. */
  readonly records: readonly RData['DNSKEY'][];
  /** Which sign the keys, and all else: one for each algorithm. */
  readonly ksks: readonly SigningKey[];
  readonly zsks: readonly SigningKey[];
  /** What the parent has. */
  readonly ds: readonly RData['DS'][];
}

const pool = new Map<string, SigningKey>();

/** RSA keys take long to make: each is made once, and a zone has those of its place in the world. */
const keyFor = (algorithm: number, flags: number, place: string): SigningKey => {
  const id = `${algorithm} ${flags} ${place}`;
  const key = pool.get(id) ?? createSigningKey(algorithm, flags);
  pool.set(id, key);
  return key;
};

/** With the tag that these data have. */
const tagged = (record: RData['DNSKEY']): RData['DNSKEY'] => ({
  ...record,
  keyTag: nameKey({ ...record }).keyTag,
});

const changed = (key: SigningKey, change: Partial<RData['DNSKEY']>): SigningKey => ({
  ...key,
  record: tagged({ ...key.record, ...change }),
});

/** In no zone. */
export const strangerKey = (algorithm: number): SigningKey => keyFor(algorithm, 256, 'stranger');

/** Another key with the same tag: the tag is a sum of pairs of octets, so that their order is free. */
const twinOf = ({ record }: SigningKey, turns: number): RData['DNSKEY'] => {
  const octets = Buffer.from(record.publicKey, 'base64');
  const even = octets.length - (octets.length % 2);
  const turned = Buffer.concat([
    octets.subarray(2 * turns, even),
    octets.subarray(0, 2 * turns),
    octets.subarray(even),
  ]);
  return { ...record, publicKey: turned.toString('base64') };
};

/** The number behind a letter, of the words of a zone's line. */
export const numberIn = (words: ReadonlySet<string>, letter: string): number | undefined => {
  const word = [...words].find((one) => new RegExp(`^${letter}\\d{1,5}$`).test(one));
  return word === undefined ? undefined : Number(word.slice(letter.length));
};

const signable = new Set([5, 7, 8, 10, 13, 14, 15, 16]);

const algorithmsOf = (words: ReadonlySet<string>): readonly number[] => {
  const named = [...words].flatMap((word) => {
    const [, number] = /^a(\d{1,2})$/.exec(word) ?? [];
    return number !== undefined && signable.has(Number(number)) ? [Number(number)] : [];
  });
  return named.length === 0 ? [13] : [...new Set(named)].slice(0, 2);
};

/** Changes of a DS record by the word `ds-…` of the zone's line. */
const dsManners: Readonly<Record<string, (ds: RData['DS']) => Partial<RData['DS']>>> = {
  digest: ({ digest }) => ({ digest: digest.replace(/./g, 'A') }),
  tag: ({ keyTag }) => ({ keyTag: (keyTag + 1) & 0xffff }),
  algorithm: ({ algorithm }) => ({ algorithm: algorithm === 8 ? 13 : 8 }),
  private: () => ({ algorithm: 253 }),
  md5: () => ({ algorithm: 1 }),
  dsa: () => ({ algorithm: 3 }),
  gost: () => ({ algorithm: 12 }),
  unknown: () => ({ digestType: 200 }),
  'gost-digest': () => ({ digestType: 3 }),
  short: ({ digest }) => ({ digest: digest.slice(0, -2) }),
  long: ({ digest }) => ({ digest: `${digest}00` }),
  empty: () => ({ digest: '' }),
};

const digestTypes: Readonly<Record<string, number>> = { sha1: 1, sha256: 2, sha384: 4 };

/** Each word makes one DS record: `ds-sha1`, `ds-sha384-digest`, `ds-zone` for the other key. */
const dsRecords = async (
  { zone, words }: ZoneLine,
  { ksks, zsks }: Pick<ZoneKeys, 'ksks' | 'zsks'>,
): Promise<readonly RData['DS'][]> => {
  if (words.has('island')) return [];
  const chosen = [...words].filter((word) => word.startsWith('ds-'));
  const made = await Promise.all(
    (chosen.length === 0 ? ['ds-sha256'] : chosen).flatMap((word) => {
      const parts = word.split('-').slice(1);
      const digestType = parts.map((part) => digestTypes[part]).find((one) => one) ?? 2;
      const manner =
        dsManners[parts.filter((part) => !digestTypes[part] && part !== 'zone').join('-')];
      return (parts.includes('zone') ? zsks : ksks).map(async ({ record }) => {
        const ds = await createDs(zone, record, { digestType, cryptography: nodeCryptography });
        return Object.assign(ds!, manner?.(ds!));
      });
    }),
  );
  const distinct = new Map(made.map((ds) => [JSON.stringify(ds), ds]));
  return [...distinct.values()];
};

/** What is done to the keys of the zone, and to the others, before anything is signed. */
const kskManners: Readonly<Record<string, (key: SigningKey) => SigningKey>> = {
  revoked: (key) => changed(key, { flags: 0x0181 }),
  plain: (key) => changed(key, { flags: 256 }),
  'ksk-unflagged': (key) => changed(key, { flags: 1 }),
  'ksk-protocol': (key) => changed(key, { protocol: 2 }),
};
const zskManners: Readonly<Record<string, (key: SigningKey) => SigningKey>> = {
  'zsk-revoked': (key) => changed(key, { flags: 0x0180 }),
  'zsk-unflagged': (key) => changed(key, { flags: 0 }),
  'zsk-protocol': (key) => changed(key, { protocol: 4 }),
  'zsk-flags': (key) => changed(key, { flags: 0x0102 }),
};

const inManner = (
  words: ReadonlySet<string>,
  manners: Readonly<Record<string, (key: SigningKey) => SigningKey>>,
  key: SigningKey,
): SigningKey => {
  const word = [...words].find((one) => Object.hasOwn(manners, one));
  return word === undefined ? key : manners[word]!(key);
};

export const zoneKeys = async (line: ZoneLine, place: string): Promise<ZoneKeys> => {
  const { words } = line;
  const numbers = algorithmsOf(words);
  const other = numberIn(words, 'as');
  const relabelled = (key: SigningKey): SigningKey =>
    other === undefined ? key : changed(key, { algorithm: other & 0xff });
  const ksks = numbers.map((one) =>
    relabelled(inManner(words, kskManners, keyFor(one, 257, place))),
  );
  const own = numbers.map((one) =>
    relabelled(inManner(words, zskManners, keyFor(one, 256, place))),
  );
  const zsks = words.has('one-key') ? ksks : own;
  const ds = await dsRecords(line, { ksks, zsks });
  const twins = Math.min(numberIn(words, 'twins') ?? 0, 12);
  const extra = [
    ...(words.has('stranger-key') ? [keyFor(13, 257, 'stranger').record] : []),
    ...(words.has('unknown-key')
      ? [changed(keyFor(15, 256, 'odd'), { algorithm: 200 }).record]
      : []),
    ...(words.has('broken-key') ? [{ ...ksks[0]!.record, publicKey: 'AAAA', algorithm: 8 }] : []),
    ...Array.from({ length: twins }, (_, i) => twinOf(zsks[0]!, i + 1)),
  ].map(tagged);
  const records = [...ksks, ...zsks]
    .map(({ record }) => record)
    .filter((key) => !(words.has('no-zsk') && key === zsks[0]!.record));
  return { ksks, zsks, ds, records: [...new Set(records), ...extra] };
};
