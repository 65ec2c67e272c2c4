/**
 * The kinds of fields that record data is made of, and who refuses the zone for one that is not of its kind. Measured:
 * see test/input/zone/record-lines.ts.
 */
import { type NameServer, nameServers } from '../../../model/dns/zone.ts';
import { dnsName } from '../../../model/dns/domain-name.ts';
import { canonicalIpAddress } from '../../../model/dns/server-address.ts';
import { decodeBase64, decodeHex } from '../../../record/octets.ts';
import { algorithms, digestTypes, parseName, unescapeField } from '../../../record/rdata-text.ts';
import { isTypeName, type Token } from '../master-file.ts';
import { isHostName, isKnotName } from './name-servers.ts';

type Servers = readonly NameServer[];

const nobody: Servers = [];
const bindAndKnot: Servers = ['BIND', 'Knot'];
const knotAndNsd: Servers = ['Knot', 'NSD'];
const bindAndNsd: Servers = ['BIND', 'NSD'];

export interface FieldKind {
  /** Who refuses the field as it is written, but for its quotes. */
  readonly refusedBy: (token: Token) => Servers;
  /** Who refuses it in quotes. */
  readonly inQuotes: Servers;
  /** NSD takes what is no number here as some other. */
  readonly isNumber?: true;
}

/** All or nobody. */
const ofTest = (test: (text: string) => boolean): FieldKind => ({
  refusedBy: ({ text }) => (test(text) ? nobody : nameServers),
  inQuotes: bindAndKnot,
});

/** NSD reads digits with whatever signs and escapes are among them. */
const looksNumeric = (text: string): boolean => text !== '-' && /^[-+\d\\]*$/.test(text);

const isNumberUpTo = (text: string, most: number): boolean =>
  /^\d{1,10}$/.test(text) && Number(text) <= most;

const numberUpTo = (most: number): FieldKind => ({
  refusedBy: ({ text }) => {
    if (isNumberUpTo(text, most)) return nobody;
    return looksNumeric(text) ? bindAndKnot : nameServers;
  },
  inQuotes: bindAndKnot,
  isNumber: true,
});

export const u8 = numberUpTo(0xff);
export const u16 = numberUpTo(0xffff);
export const u32 = numberUpTo(0xffffffff);

/** A number, or a word for one that only some name servers know. */
const numberOrWord = (most: number, words: ReadonlyMap<string, Servers>): FieldKind => {
  const number = numberUpTo(most);
  return {
    ...number,
    refusedBy: (token) => words.get(token.text.toUpperCase()) ?? number.refusedBy(token),
  };
};

const wordsOf = (who: Servers, words: string): readonly (readonly [string, Servers])[] =>
  words.split(' ').map((word) => [word, who]);

/** BIND has names of its own for some algorithms, and alone has words for what a digest is made with. */
const algorithmWords: ReadonlyMap<string, Servers> = new Map([
  ...[...algorithms.keys()].map((word) => [word, nobody] as const),
  ...wordsOf(['BIND'], 'DSA-NSEC3-SHA1 RSASHA1-NSEC3-SHA1 ECC-GOST'),
  ...wordsOf(knotAndNsd, 'NSEC3DSA NSEC3RSASHA1 ECCGOST'),
]);
const digestWords: ReadonlyMap<string, Servers> = new Map(
  [...digestTypes.keys()].map((word) => [word, knotAndNsd] as const),
);

export const algorithm = numberOrWord(0xff, algorithmWords);
export const digestType = numberOrWord(0xff, digestWords);
export const keyFlags = numberOrWord(0xffff, new Map(wordsOf(knotAndNsd, 'ZONE KSK NOKEY')));
export const keyProtocol = numberOrWord(
  0xff,
  new Map(wordsOf(knotAndNsd, 'NONE TLS EMAIL DNSSEC IPSEC ALL')),
);
export const certificateType = numberOrWord(
  0xffff,
  new Map(wordsOf(nobody, 'PKIX SPKI PGP IPKIX ISPKI IPGP ACPKIX IACPKIX URI OID')),
);

const refusesName = ({ text, beyondAscii }: Token): Servers => {
  if (unescapeField(text) === undefined) return ['BIND'];
  if (parseName(text, dnsName('.')) === undefined) return nameServers;
  return beyondAscii || !isKnotName(text) ? ['Knot'] : nobody;
};

export const name: FieldKind = { refusedBy: refusesName, inQuotes: bindAndKnot };
/** BIND's check-names wants a host name. */
export const hostName: FieldKind = {
  refusedBy: (token) => {
    const whole = parseName(token.text, dnsName('host'));
    const others = refusesName(token);
    return whole === undefined || isHostName(whole, false) || others.includes('BIND')
      ? others
      : ['BIND', ...others];
  },
  inQuotes: bindAndKnot,
};
/** A name that BIND takes in quotes. */
export const serviceName: FieldKind = { refusedBy: refusesName, inQuotes: ['Knot'] };

const textUpTo =
  (most: number, barely: (token: Token) => Servers): FieldKind['refusedBy'] =>
  (token) => {
    const octets = unescapeField(token.text);
    if (octets === undefined) return bindAndKnot;
    if (octets.length > most) return nameServers;
    return [
      ...(token.quoted ? nobody : barely(token)),
      ...(token.beyondAscii ? ['Knot' as const] : []),
    ];
  };

/** NSD takes an @ for the zone. */
const loneAt = ({ text }: Token): Servers => (text === '@' ? ['NSD'] : nobody);

/** NSD divides what is not in quotes at its dots. */
export const undottedText: FieldKind = {
  refusedBy: textUpTo(255, ({ text: bare }) => (/\.|^@$/.test(bare) ? ['NSD'] : nobody)),
  inQuotes: nobody,
};
/** Nothing, or two texts and flags between three of one character. BIND looks at it. */
export const expression: FieldKind = {
  refusedBy: (token) => {
    const octets = unescapeField(token.text) ?? '';
    const [mark = ''] = octets;
    const sound = octets === '' || octets.split(mark).length === 4;
    const others = undottedText.refusedBy(token);
    return sound || others.includes('BIND') ? others : ['BIND', ...others];
  },
  inQuotes: nobody,
};
export const longText: FieldKind = { refusedBy: textUpTo(65_535, loneAt), inQuotes: nobody };
/** BIND wants the quotes. */
export const quotedText: FieldKind = {
  refusedBy: textUpTo(65_535, ({ text: bare }) => (bare === '@' ? bindAndNsd : ['BIND'])),
  inQuotes: nobody,
};

/** Letters and digits, which NSD wants to be small and few. */
export const tag: FieldKind = {
  refusedBy: ({ text: word, beyondAscii }) => {
    if (beyondAscii) return nameServers;
    if (word.includes('\\')) return ['BIND'];
    if (/^[a-z\d]{1,15}$/.test(word)) return nobody;
    if (/^[a-z\d]{1,255}$/i.test(word)) return ['NSD'];
    return word.length > 255 ? nameServers : bindAndNsd;
  },
  inQuotes: ['BIND'],
};

export const eui48 = ofTest((field) => /^[\da-f]{2}(?:-[\da-f]{2}){5}$/i.test(field));
export const eui64 = ofTest((field) => /^[\da-f]{2}(?:-[\da-f]{2}){7}$/i.test(field));
export const ipv4 = ofTest(
  (field) => !field.includes(':') && canonicalIpAddress(field) !== undefined,
);
/** Half of an IPv6 address. */
export const locator = ofTest((field) => /^[\da-f]{1,4}(?::[\da-f]{1,4}){3}$/i.test(field));
/** A type of records, in a list of types. */
export const typeWord = ofTest(isTypeName);

const isHex = (field: string): boolean => field !== '' && decodeHex(field) !== undefined;
export const salt = ofTest((field) => field === '-' || isHex(field));

/** What several fields are together. */
export interface PieceKind {
  readonly refusedBy: (joined: string) => Servers;
  /** How many characters of a piece have to be together for Knot. */
  readonly unit: number;
}

/** NSD undoes escapes, and takes nothing in quotes for nothing at all. */
const isBareToNsd = (joined: string): boolean => joined === '' || joined.includes('\\');

export const hex: PieceKind = {
  refusedBy: (joined) => {
    if (isHex(joined)) return nobody;
    return isBareToNsd(joined) ? bindAndKnot : nameServers;
  },
  unit: 2,
};

/** Bits beyond the last octet are to be zero, which Knot does not mind. */
const hasSpareBits = (joined: string): boolean =>
  /[^AQgw]==$|[^AEIMQUYcgkosw048]=$/.test(joined) && !/[AQgw]==$/.test(joined);

export const base64: PieceKind = {
  refusedBy: (joined) => {
    if (isBareToNsd(joined)) return bindAndKnot;
    if (joined.length % 4 !== 0 || decodeBase64(joined) === undefined) return nameServers;
    return hasSpareBits(joined) ? bindAndNsd : nobody;
  },
  unit: 4,
};

const isList = (value: string, test: (item: string) => boolean): boolean =>
  value.split(',').every((item) => item !== '' && test(item));

/** A parameter of HTTPS and SVCB: those of services need a value. */
export const isSoundParameter = (field: string): boolean => {
  const [key = '', value] = field.split(/=(.*)/s, 2);
  switch (key) {
    case 'port':
      return isNumberUpTo(value ?? '', 0xffff);
    case 'ipv4hint':
    case 'ipv6hint':
      return isList(value ?? '', (item) => canonicalIpAddress(item) !== undefined);
    case 'alpn':
    case 'mandatory':
      return isList(value ?? '', () => true);
    case 'ech':
      return base64.refusedBy(value ?? '').length === 0;
    case 'no-default-alpn':
      return value === undefined;
    case 'dohpath':
      return value !== undefined;
    default:
      return /^key\d{1,5}$/.test(key) && Number(key.slice(3)) <= 0xffff;
  }
};
