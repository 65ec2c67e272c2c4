/** DNS questions as they are sent. */
import type { Question } from '../../model/dns/dns.ts';
import { typeNumbers } from '../../model/dns/type-numbers.ts';
import { encodeName } from './name-codec.ts';

/** RFC 1035 §4.1.1. */
export const headerSize = 12;
/** The class of the internet. */
export const IN = 1;
/** The record that carries EDNS. */
export const OPT = 41;
/** The EDNS option of RFC 7873 §4. */
export const cookieOption = 10;

/** What {@link encodeQuery} puts into the header and the OPT record. */
export interface QueryOptions {
  readonly recursion: boolean;
  readonly checkingDisabled?: boolean;
  /**
   * Whether the letter of this index is written as a capital. The answer must repeat the name letter
   * by letter, as resolvers demand against forgery (0x20). Absent: small letters, and any are taken.
   */
  readonly capital?: (letter: number) => boolean;
  /** EDNS(0), RFC 6891; absent: none is sent. */
  readonly edns?: {
    readonly udpSize: number;
    readonly dnssecOk?: boolean;
    readonly cookie?: SentCookie;
  };
}

/** A cookie as it is sent (RFC 7873 §4). */
export interface SentCookie {
  /** Eight bytes of our own, which every answer with a cookie repeats. */
  readonly client: Uint8Array;
  /** What the server gave; then none of its answers comes without a cookie. */
  readonly server?: Uint8Array;
}

/** A question as it was sent, to hold an answer against. */
export interface Query {
  readonly id: number;
  readonly octets: Buffer;
  /** The answer must repeat the name letter by letter. */
  readonly mixedCase?: true;
  readonly cookie?: SentCookie;
}

const isSmallLetter = (octet: number): boolean => octet >= 0x61 && octet <= 0x7a;

/** Where the small letters of each label are. */
const lettersByLabel = (name: Buffer): readonly (readonly number[])[] => {
  const labels: number[][] = [];
  for (let at = 0; at < name.length; at += 1 + (name[at] ?? 0)) {
    const end = at + 1 + (name[at] ?? 0);
    const octets = Array.from({ length: end - at - 1 }, (_, i) => at + 1 + i);
    labels.push(octets.filter((one) => isSmallLetter(name[one] ?? 0)));
  }
  return labels;
};

/**
 * With capitals where these are wanted: at least one in each label, so that a server that takes some
 * labels in small letters alone always shows; and not all if there are two letters, so that one that
 * writes all alike does.
 */
const withCapitals = (name: Buffer, capital: (letter: number) => boolean): Buffer => {
  const labels = lettersByLabel(name);
  const letters = labels.flat();
  const capitals = new Set(letters.filter((_, i) => capital(i)));
  for (const [first, ...others] of labels)
    if (first !== undefined && ![first, ...others].some((one) => capitals.has(one)))
      capitals.add(first);
  if (capitals.size === letters.length && letters.length > 1)
    capitals.delete(labels.find((label) => label.length > 1)?.[0] ?? letters[0] ?? 0);
  return Buffer.from(name.map((octet, at) => (capitals.has(at) ? octet - 0x20 : octet)));
};

/** RFC 6891 §6.1.2: root owner, type, size in place of the class, version and DO in that of the TTL. */
const encodeOpt = ({
  udpSize,
  dnssecOk = false,
  cookie,
}: NonNullable<QueryOptions['edns']>): Buffer => {
  const { client, server } = cookie ?? {};
  const value = Buffer.concat([client ?? Buffer.alloc(0), server ?? Buffer.alloc(0)]);
  const option = Buffer.alloc(value.length > 0 ? 4 : 0);
  if (value.length > 0) {
    option.writeUInt16BE(cookieOption, 0);
    option.writeUInt16BE(value.length, 2);
  }
  const fixed = Buffer.alloc(11);
  fixed.writeUInt16BE(OPT, 1);
  fixed.writeUInt16BE(udpSize, 3);
  fixed.writeUInt16BE(dnssecOk ? 0x8000 : 0, 7);
  fixed.writeUInt16BE(option.length + value.length, 9);
  return Buffer.concat([fixed, option, value]);
};

/** The query's octets, or `undefined` where the name cannot be put into a message. */
export const encodeQuery = (
  id: number,
  question: Question,
  { recursion, checkingDisabled = false, capital, edns }: QueryOptions,
): Query | undefined => {
  const plain = encodeName(question.name);
  if (plain === undefined) return undefined;
  const name = capital ? withCapitals(plain, capital) : plain;
  const head = Buffer.alloc(headerSize);
  head.writeUInt16BE(id, 0);
  // RFC 6840 §5.7: AD in a query asks a resolver to say whether it has validated the answer.
  head.writeUInt16BE((recursion ? 0x0120 : 0) | (checkingDisabled ? 0x0010 : 0), 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(edns ? 1 : 0, 10);
  const rest = Buffer.alloc(4);
  rest.writeUInt16BE(typeNumbers[question.type], 0);
  rest.writeUInt16BE(IN, 2);
  const octets = Buffer.concat([head, name, rest, ...(edns ? [encodeOpt(edns)] : [])]);
  return {
    id,
    octets,
    ...(capital && { mixedCase: true }),
    ...(edns?.cookie && { cookie: edns.cookie }),
  };
};
