/** Zones signed by BIND's tools, each well or with one fault, for validators to agree about. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Status } from '../../support/delv.ts';
import { day, dsOf, inForce, type Signed, signWith } from './sign.ts';

type Lines = readonly string[];

/** What `edit` and `ds` can ask for. */
interface Tools {
  /** The zone signed once more by the same keys. */
  readonly again: (...options: string[]) => Lines;
  /** DS records of the key-signing key, and of the other. */
  readonly ds: (digest: string, key?: 'key' | 'zoneKey') => Lines;
}

export interface SignedZone {
  readonly zone: string;
  /** What its own MX set is to a validator. */
  readonly status: Status;
  /** The kind of the fault, or of the reason for being insecure. */
  readonly why?: string;
  readonly algorithm?: string;
  /** Of `dnssec-signzone`; `unsigned` if it is not signed at all. */
  readonly options?: Lines | 'unsigned';
  /** Spoils the signed zone. */
  readonly edit?: (lines: Lines, tools: Tools) => Lines;
  /** What the parent publishes, from the right DS records. */
  readonly ds?: (right: Lines, tools: Tools) => Lines;
  /** Why delv and Unbound do not agree, as known; then one of them has to be right. */
  readonly disputed?: string;
  /** Lines of the zone file, beside the usual ones. */
  readonly extra?: Lines;
}

const fields = (line: string): readonly string[] => line.trim().split(/\s+/);
/** Whether the line is the signature over sets of this type. */
const signs =
  (type: string) =>
  (line: string): boolean =>
    fields(line)[3] === 'RRSIG' && fields(line)[4] === type;
const isOfType =
  (type: string) =>
  (line: string): boolean =>
    fields(line)[3] === type;
const isAtApex = (zone: string) => (line: string) => fields(line)[0] === `${zone}.`;

const without = (test: (line: string) => boolean) => (lines: Lines) =>
  lines.filter((line) => !test(line));
const changed =
  (test: (line: string) => boolean, change: (line: string) => string) => (lines: Lines) =>
    lines.map((line) => (test(line) ? change(line) : line));
/** With the field replaced, counted from 0 at the owner. */
const withField = (i: number, change: (field: string) => string) => (line: string) =>
  fields(line)
    .map((field, at) => (at === i ? change(field) : field))
    .join(' ');

/** Another letter within the signature, and the signature still as long. */
const flipped = (line: string): string => {
  const all = fields(line);
  const head = all.slice(0, 12).join(' ');
  const signature = all.slice(12).join('');
  const letter = signature[20] === 'A' ? 'B' : 'A';
  return `${head} ${signature.slice(0, 20)}${letter}${signature.slice(21)}`;
};

/** The signatures over MX taken from the zone signed with other dates. */
const mxSignedAt =
  (...validity: string[]) =>
  (lines: Lines, { again }: Tools) => [
    ...without(signs('MX'))(lines),
    ...again(...validity).filter(signs('MX')),
  ];

const past = ['-s', day(-40), '-e', day(-10)];
const future = ['-s', day(10), '-e', day(40)];

const secure = (zone: string, more: Partial<SignedZone> = {}): SignedZone => ({
  zone,
  status: 'secure',
  ...more,
});
const insecure = (zone: string, why: string, more: Partial<SignedZone>): SignedZone => ({
  zone,
  status: 'insecure',
  why,
  ...more,
});
const bogus = (zone: string, why: string, more: Partial<SignedZone>): SignedZone => ({
  zone,
  status: 'bogus',
  why,
  ...more,
});

const algorithms = {
  5: 'RSASHA1',
  7: 'NSEC3RSASHA1',
  8: 'RSASHA256',
  10: 'RSASHA512',
  13: 'ECDSAP256SHA256',
  14: 'ECDSAP384SHA384',
  15: 'ED25519',
  16: 'ED448',
};

const good: readonly SignedZone[] = [
  ...Object.entries(algorithms).map(([number, algorithm]) =>
    secure(`algorithm-${number}.test`, { algorithm }),
  ),
  ...['RSASHA256', 'ECDSAP256SHA256', 'ED25519'].map((algorithm) =>
    secure(`nsec3-${algorithm.toLowerCase()}.test`, { algorithm, options: ['-3', '-'] }),
  ),
  secure('salted.test', { options: ['-3', 'aabbccdd', '-H', '10'] }),
  secure('iterations-150.test', { options: ['-3', '-', '-H', '150'] }),
  secure('opt-out.test', { options: ['-3', '-', '-A'] }),
  secure('capitals.test', { extra: ['MAILBOX A 192.0.2.8', 'Zeta TXT "z"', '*.Wild2 TXT "w"'] }),
  secure('odd-names.test', {
    extra: ['a\\.b A 192.0.2.9', '\\000 A 192.0.2.9', '\\200 A 192.0.2.9'],
  }),
  secure('plain.hashed'),
  secure('nsec3.hashed', { options: ['-3', '-'] }),
  secure('plain.open'),
];

const delegations: readonly SignedZone[] = [
  secure('ds-sha1.test', { ds: (_, { ds }) => ds('SHA-1') }),
  secure('ds-sha384.test', { ds: (_, { ds }) => ds('SHA-384') }),
  secure('ds-zone-key.test', { ds: (_, { ds }) => ds('SHA-256', 'zoneKey') }),
  secure('ds-and-stale.test', {
    ds: (right) => [...right, ...right.map(withField(3, () => '12345'))],
  }),
  secure('ds-and-unknown.test', {
    ds: (right) => [...right, ...right.map(withField(4, () => '253'))],
  }),
  // RFC 4509 §3: the wrong SHA-1 digest is not looked at, nor is the right one.
  secure('ds-sha1-wrong.test', {
    ds: (right, { ds }) => [...right, ...ds('SHA-1').map(withField(6, () => '00'.repeat(20)))],
  }),
  bogus('ds-sha256-wrong.test', 'ds-mismatch', {
    disputed: 'Unbound takes the SHA-1 digest beside SHA-256, which RFC 4509 §3 advises against',
    ds: (right, { ds }) => [...right.map(withField(6, () => '00'.repeat(32))), ...ds('SHA-1')],
  }),
  bogus('ds-digest.test', 'ds-mismatch', {
    ds: (right) => right.map(withField(6, () => '00'.repeat(32))),
  }),
  bogus('ds-tag.test', 'ds-mismatch', { ds: (right) => right.map(withField(3, () => '1')) }),
  bogus('ds-algorithm.test', 'ds-mismatch', { ds: (right) => right.map(withField(4, () => '8')) }),
  bogus('ds-left-behind.test', 'no-keys', {
    edit: without((line) => /^(?:RRSIG|DNSKEY|NSEC)$/.test(fields(line)[3] ?? '')),
  }),
  insecure('island.test', 'island', { ds: () => [] }),
  insecure('unsigned.test', 'no-ds', { options: 'unsigned' }),
  insecure('unsigned.hashed', 'no-ds', { options: 'unsigned' }),
  insecure('unsigned.open', 'no-ds', { options: 'unsigned' }),
  insecure('island.open', 'island', { ds: () => [] }),
  insecure('ds-private.test', 'unknown-algorithm', {
    ds: (right) => right.map(withField(4, () => '253')),
  }),
  insecure('ds-rsamd5.test', 'unknown-algorithm', {
    ds: (right) => right.map(withField(4, () => '1')),
  }),
  insecure('ds-gost.test', 'unknown-algorithm', {
    ds: (right) => right.map(withField(4, () => '12')),
  }),
  insecure('ds-digest-unknown.test', 'unknown-algorithm', {
    ds: (right) => right.map(withField(5, () => '200')),
  }),
];

const faults: readonly SignedZone[] = [
  bogus('expired.test', 'expired', { options: ['-P', ...past] }),
  bogus('expired-mx.test', 'expired', { edit: mxSignedAt('-P', ...past) }),
  bogus('not-yet.test', 'not-yet-valid', { options: ['-P', ...future] }),
  bogus('not-yet-mx.test', 'not-yet-valid', { edit: mxSignedAt('-P', ...future) }),
  secure('expired-beside-valid.test', {
    disputed: 'BIND gives up at the first signature that fails, though it has but expired',
    edit: (lines, { again }) => [...lines, ...again('-P', ...past).filter(signs('MX'))],
  }),
  bogus('unsigned-mx.test', 'unsigned', { edit: without(signs('MX')) }),
  bogus('unsigned-keys.test', 'unsigned', { edit: without(signs('DNSKEY')) }),
  bogus('signature-altered.test', 'signature-wrong', { edit: changed(signs('MX'), flipped) }),
  bogus('data-altered.test', 'signature-wrong', {
    edit: changed(
      isOfType('MX'),
      withField(4, () => '11'),
    ),
  }),
  bogus('record-added.test', 'signature-wrong', {
    edit: (lines) => [...lines, 'record-added.test. 300 IN MX 20 other.example.'],
  }),
  bogus('key-missing.test', 'key-missing', {
    edit: changed(
      signs('MX'),
      withField(10, (tag) => String((Number(tag) + 1) % 65_536)),
    ),
  }),
  bogus('signer.test', 'foreign-signer', {
    edit: changed(
      signs('MX'),
      withField(11, () => 'algorithm-13.test.'),
    ),
  }),
  bogus('labels.test', 'labels', {
    edit: changed(
      signs('MX'),
      withField(6, () => '3'),
    ),
  }),
  bogus('ttl.test', 'signature-wrong', {
    edit: changed(
      signs('MX'),
      withField(7, () => '301'),
    ),
  }),
  bogus('keys-altered.test', 'signature-wrong', { edit: changed(signs('DNSKEY'), flipped) }),
  bogus('key-signing-key-idle.test', 'ds-key-idle', {
    // Of the two signatures over the keys, the one by the DS record's key goes.
    edit: (lines) => {
      const entry = lines.find((line) => isOfType('DNSKEY')(line) && fields(line)[4] === '257');
      const zoneTag = fields(lines.find(signs('MX')) ?? '')[10];
      return entry === undefined
        ? []
        : lines.filter((line) => !signs('DNSKEY')(line) || fields(line)[10] === zoneTag);
    },
  }),
  bogus('zone-flag.test', 'signature-wrong', {
    edit: changed(
      (line) => isOfType('DNSKEY')(line) && fields(line)[4] === '256',
      withField(4, () => '0'),
    ),
  }),
];

/** Whose own MX set is well, and whose denials are not. */
const denials: readonly SignedZone[] = [
  // BIND then takes the zone for unsigned, and serves no signature at all.
  bogus('nsec-unsigned.test', 'unsigned', { edit: without(signs('NSEC')) }),
  secure('nsec-altered.test', { edit: changed(signs('NSEC'), flipped) }),
  secure('nsec-next.test', {
    edit: (lines) =>
      changed(
        (line) => isOfType('NSEC')(line) && isAtApex('nsec-next.test')(line),
        withField(4, () => 'zzz.nsec-next.test.'),
      )(lines),
  }),
  secure('nsec-types.test', {
    edit: changed(isOfType('NSEC'), (line) => line.replace(/ NSEC$/, ' NSEC AAAA')),
  }),
  secure('nsec-expired.test', {
    edit: (lines, { again }) => [
      ...without(signs('NSEC'))(lines),
      ...again('-P', ...past).filter(signs('NSEC')),
    ],
  }),
  secure('nsec3-unsigned.test', { options: ['-3', '-'], edit: without(signs('NSEC3')) }),
  secure('nsec3-altered.test', { options: ['-3', '-'], edit: changed(signs('NSEC3'), flipped) }),
  secure('nsec3-opt-out-flag.test', {
    options: ['-3', '-'],
    edit: changed(
      isOfType('NSEC3'),
      withField(5, () => '1'),
    ),
  }),
];

/** Whose parents are at fault. */
const parents: readonly SignedZone[] = [
  bogus('fine.stale', 'expired', {}),
  bogus('fine.odd', 'ds-mismatch', {}),
  insecure('fine.bare', 'no-ds', {}),
  bogus('ds-unsigned.careless', 'unsigned', {}),
  bogus('ds-denied.careless', 'signature-wrong', { ds: () => [] }),
];

export const signedZones: readonly SignedZone[] = [
  ...good,
  ...delegations,
  ...faults,
  ...denials,
  ...parents,
];

/** Names that each zone has, for every kind of answer. */
const usual = (zone: string): Lines => [
  '$TTL 300',
  `@ SOA ns.test. host.test. 1 3600 600 86400 300`,
  '@ NS ns.test.',
  '@ MX 10 mail',
  '@ TXT "v=spf1 -all"',
  'mail A 192.0.2.1',
  'alias CNAME mail',
  'out CNAME mail.algorithm-13.test.',
  'gone CNAME nothing.algorithm-13.test.',
  'a.ent A 192.0.2.2',
  '*.wild TXT "w"',
  '*.wild MX 10 mail',
  'sub.wild A 192.0.2.3',
  '*.wildalias CNAME mail',
  'tree DNAME other',
  'leaf.other TXT "l"',
  'insecure NS ns.test.',
  `signed NS ns.test.`,
  `signed DS 12345 13 2 ${'AB'.repeat(32)}`,
  ...(signedZones.find((one) => one.zone === zone)?.extra ?? []),
];

const topLevel: readonly SignedZone[] = [
  secure('test'),
  secure('hashed', { options: ['-3', '-'] }),
  secure('open', { options: ['-3', '-', '-A'] }),
  secure('stale', { options: ['-P', ...past] }),
  secure('odd', { ds: (right) => right.map(withField(6, () => '00'.repeat(32))) }),
  secure('bare', { options: 'unsigned' }),
  secure('careless', {
    edit: (lines) => changed(signs('NSEC'), flipped)(without(signs('DS'))(lines)),
  }),
];

const parentOf = (zone: string): string => zone.split('.').slice(1).join('.');

const delegate = (zones: ReadonlyMap<string, Signed>): Lines =>
  [...zones].flatMap(([zone, { ds }]) => [`${zone}. NS ns.test.`].concat(ds));

const apex: Lines = ['$TTL 300', '@ SOA ns.test. host.test. 1 3600 600 86400 300', '@ NS ns.test.'];

const signZone = (spec: SignedZone, lines: Lines, parent: string): Signed => {
  const { zone, options = [], algorithm, edit, ds } = spec;
  const text = lines.join('\n');
  if (options === 'unsigned') return { text, ds: [] };
  const folder = join(parent, zone === '.' ? 'root' : zone);
  mkdirSync(folder);
  const dates = options.includes('-s') ? [] : inForce;
  const manner = { folder, text, ...(algorithm === undefined ? {} : { algorithm }) };
  const made = signWith(zone, { ...manner, options: ['-O', 'full', ...dates, ...options] });
  const tools: Tools = {
    again: (...more) =>
      signWith(zone, { ...manner, options: ['-O', 'full', ...more] }, made).text.split('\n'),
    ds: (digest, key = 'key') => dsOf(zone, { folder, key: made[key], digest }),
  };
  const clean = made.text.split('\n').filter((line) => line !== '' && !line.startsWith(';'));
  return {
    text: (edit?.(clean, tools) ?? clean).join('\n'),
    ds: ds?.(made.ds, tools) ?? made.ds,
  };
};

/** All of them with their parents and the root, as text by name; and the root's DS records. */
export const signEverything = (
  folder: string,
): { readonly zones: ReadonlyMap<string, string>; readonly anchor: Lines } => {
  const leaves = new Map(
    signedZones.map((spec) => [spec.zone, signZone(spec, usual(spec.zone), folder)]),
  );
  const tops = new Map(
    topLevel.map((spec) => {
      const own = new Map([...leaves].filter(([zone]) => parentOf(zone) === spec.zone));
      const address = spec.zone === 'test' ? ['ns A 127.0.0.1'] : [];
      return [spec.zone, signZone(spec, [...apex, ...address, ...delegate(own)], folder)];
    }),
  );
  const glue = ['ns.test. A 127.0.0.1'];
  const root = signZone(secure('.'), [...apex, ...glue, ...delegate(tops)], folder);
  const all = new Map([...leaves, ...tops, ['.', root] as const]);
  return {
    zones: new Map([...all].map(([zone, { text }]) => [zone, text])),
    anchor: root.ds,
  };
};

type Questions = readonly (readonly [name: string, type: string])[];

const fewQuestions = (zone: string): Questions => [
  [zone, 'MX'],
  [zone, 'TXT'],
  [`mail.${zone}`, 'TXT'],
  [`nothing.${zone}`, 'TXT'],
  [`x.wild.${zone}`, 'TXT'],
];

const otherQuestions = (zone: string): Questions => [
  [zone, 'SOA'],
  [zone, 'AAAA'],
  [`mail.${zone}`, 'A'],
  [`very.far.away.${zone}`, 'MX'],
  [`ent.${zone}`, 'A'],
  [`y.x.wild.${zone}`, 'MX'],
  [`x.wild.${zone}`, 'A'],
  [`x.sub.wild.${zone}`, 'TXT'],
  [`x.wildalias.${zone}`, 'A'],
  [`alias.${zone}`, 'CNAME'],
  [`alias.${zone}`, 'A'],
  [`alias.${zone}`, 'TXT'],
  [`out.${zone}`, 'A'],
  [`gone.${zone}`, 'A'],
  [`leaf.tree.${zone}`, 'TXT'],
  [`insecure.${zone}`, 'DS'],
  [`signed.${zone}`, 'DS'],
];

/** Questions about a zone: one of each kind of answer, or few if all of it is at fault alike. */
export const questionsAbout = ({ zone }: SignedZone): Questions =>
  [...good, ...denials].some((one) => one.zone === zone)
    ? [...fewQuestions(zone), ...otherQuestions(zone)]
    : fewQuestions(zone);
