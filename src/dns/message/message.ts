/**
 * DNS messages: octets into a message or a fault. It is our own because
 * dns-packet joins labels by dots as lossy UTF-8, so that different names become one, and reads
 * record data beyond its RDLENGTH; and because no octet from the network may make this throw.
 */
import type {
  Attempt,
  DnsName,
  ExtendedError,
  Flags,
  RData,
  RecordType,
} from '../../model/dns/dns.ts';
import {
  readConfined,
  type Cursor,
  createCursor,
  failCursor,
  isAtEnd,
  takeRest,
  takeOctets,
  takeName,
  u16,
  u32,
} from './cursor.ts';
import { isUnreadable, type Unreadable } from '../../model/unreadable.ts';
import { typeFromNumber } from '../../model/dns/type-numbers.ts';
import { cookieOption, headerSize, IN, OPT, type Query, type SentCookie } from './query.ts';
import { rdataReaders } from './rdata.ts';

export interface ResourceRecord<T extends RecordType = RecordType> {
  readonly owner: DnsName;
  readonly type: T;
  /** Seconds. */
  readonly ttl: number;
  readonly rdata: RData[T];
}

/** The header and the question section. */
interface MessageHead {
  readonly id: number;
  readonly response: boolean;
  readonly opcode: number;
  /** Without the upper bits that EDNS adds, which only a {@link Message} knows. */
  readonly rcode: number;
  readonly flags: Flags;
  readonly questions: readonly {
    readonly name: DnsName;
    readonly type: number;
    readonly class: number;
  }[];
}

/** What the OPT record says. */
interface Edns {
  readonly udpSize: number;
  readonly version: number;
  readonly dnssecOk: boolean;
  readonly extended: readonly ExtendedError[];
  readonly cookie?: Uint8Array;
}

/**
 * A response. The sections hold the records of class IN whose types `RecordType` names, in their
 * order; those of a truncated message are empty.
 */
export interface Message extends MessageHead {
  readonly answers: readonly ResourceRecord[];
  readonly authorities: readonly ResourceRecord[];
  readonly additionals: readonly ResourceRecord[];
  readonly edns?: Edns;
}

/** Octets that are no message; `head` where that much of them could be read. */
export interface BrokenMessage extends Unreadable {
  readonly head?: MessageHead;
  /** It was left unread for its size. */
  readonly tooLong?: true;
  /** As in {@link Attempt}. */
  readonly suspect?: NonNullable<Attempt['suspect']>;
}

/** The EDNS option of RFC 8914 §2. */
const extendedErrorOption = 15;

const rcodes =
  'NOERROR FORMERR SERVFAIL NXDOMAIN NOTIMP REFUSED YXDOMAIN YXRRSET NXRRSET NOTAUTH NOTZONE';

const laterRcodes: ReadonlyMap<number, string> = new Map([
  [16, 'BADVERS'],
  [23, 'BADCOOKIE'],
]);

/** The mnemonic of a response code, such as `SERVFAIL`. */
export const rcodeName = (rcode: number): string =>
  laterRcodes.get(rcode) ?? rcodes.split(' ')[rcode] ?? `RCODE${rcode}`;

export const isRecordOfType =
  <T extends RecordType>(type: T) =>
  (record: ResourceRecord): record is ResourceRecord<T> =>
    record.type === type;

const repeated = <T>(cursor: Cursor, count: number, read: (cursor: Cursor) => T): T[] => {
  const values: T[] = [];
  for (let i = 0; i < count && cursor.fault === undefined; i += 1) values.push(read(cursor));
  return values;
};

const readHead = (
  cursor: Cursor,
): { readonly head: MessageHead; readonly counts: readonly number[] } => {
  const id = u16(cursor);
  const bits = u16(cursor);
  const [questions = 0, ...counts] = repeated(cursor, 4, u16);
  const is = (bit: number): boolean => (bits & bit) !== 0;
  return {
    counts,
    head: {
      id,
      response: is(0x8000),
      opcode: (bits >> 11) & 0xf,
      rcode: bits & 0xf,
      flags: {
        aa: is(0x0400),
        tc: is(0x0200),
        rd: is(0x0100),
        ra: is(0x0080),
        ad: is(0x0020),
        cd: is(0x0010),
      },
      questions: repeated(cursor, questions, () => ({
        name: takeName(cursor),
        type: u16(cursor),
        class: u16(cursor),
      })),
    },
  };
};

/** What is read of the options; of several cookies the first counts. */
const readOptions = (cursor: Cursor): Pick<Edns, 'extended' | 'cookie'> => {
  const extended: ExtendedError[] = [];
  let cookie: Uint8Array | undefined;
  while (!isAtEnd(cursor)) {
    const option = u16(cursor);
    readConfined(cursor, u16(cursor), () => {
      if (option === extendedErrorOption)
        extended.push({ code: u16(cursor), text: takeRest(cursor).toString('latin1') });
      else if (option === cookieOption) cookie ??= takeRest(cursor);
      takeRest(cursor);
    });
  }
  return { extended, ...(cookie && { cookie }) };
};

interface Opt {
  readonly type: 'OPT';
  readonly upperRcode: number;
  readonly edns: Edns;
}

const readOpt = (cursor: Cursor, owner: DnsName, udpSize: number, ttl: number): Opt => {
  if (owner !== '.') failCursor(cursor, 'the OPT record has an owner');
  return {
    type: 'OPT',
    upperRcode: ttl >>> 24,
    edns: {
      udpSize,
      version: (ttl >>> 16) & 0xff,
      dnssecOk: (ttl & 0x8000) !== 0,
      ...readOptions(cursor),
    },
  };
};

const readRecord = (cursor: Cursor): ResourceRecord | Opt | undefined => {
  const owner = takeName(cursor);
  const type = u16(cursor);
  const recordClass = u16(cursor);
  const ttl = u32(cursor);
  const length = u16(cursor);
  if (type === OPT)
    return readConfined(cursor, length, () => readOpt(cursor, owner, recordClass, ttl));
  const known = recordClass === IN ? typeFromNumber(type) : undefined;
  if (known === undefined) {
    takeOctets(cursor, length);
    return undefined;
  }
  // RFC 2181 §8: a TTL with its highest bit set is zero.
  const rdata = readConfined<RData[RecordType]>(cursor, length, rdataReaders[known]);
  return { owner, type: known, ttl: ttl > 0x7fffffff ? 0 : ttl, rdata };
};

const isOpt = (record: ResourceRecord | Opt): record is Opt => record.type === 'OPT';
const isOrdinary = (record: ResourceRecord | Opt): record is ResourceRecord => !isOpt(record);

/**
 * A response, or what is wrong with it; never throws. Octets behind the last record are ignored.
 * Of a truncated message the records are not read: RFC 2181 §9 has the whole answer fetched again.
 */
export const decodeMessage = (octets: Uint8Array): Message | BrokenMessage => {
  const cursor = createCursor(octets);
  const { head, counts } = readHead(cursor);
  if (cursor.fault !== undefined) return { fault: cursor.fault };
  if (head.flags.tc) return { ...head, answers: [], authorities: [], additionals: [] };
  const [answers = [], authorities = [], additionals = []] = counts.map((count) =>
    repeated(cursor, count, readRecord).filter((record) => record !== undefined),
  );
  const opts = additionals.filter(isOpt);
  // RFC 6891 §6.1.1: more than one OPT record is a format error.
  if (opts.length > 1) failCursor(cursor, 'there is more than one OPT record');
  if (cursor.fault !== undefined) return { fault: cursor.fault, head };
  const [opt] = opts;
  return {
    ...head,
    rcode: head.rcode | ((opt?.upperRcode ?? 0) << 4),
    answers: answers.filter(isOrdinary),
    authorities: authorities.filter(isOrdinary),
    additionals: additionals.filter(isOrdinary),
    ...(opt ? { edns: opt.edns } : {}),
  };
};

/** Where the name that begins at `at` ends, in a query of our own: without pointers. */
const endOfName = (octets: Buffer, at: number): number => {
  let here = at;
  for (let length = octets[here]; length !== undefined && length > 0; length = octets[here])
    here += 1 + length;
  return here + 1;
};

const lowerCase = (octet: number): number =>
  octet >= 0x41 && octet <= 0x5a ? octet + 0x20 : octet;

/**
 * Whether octets answer this query (RFC 5452 §9.1), as far as the header and the question tell: a
 * name of another's message is not worth decoding. The question's name is never compressed. An error
 * may come without the question: a server that cannot read the query has none to repeat.
 */
const isReplyTo = (octets: Buffer, { id, octets: sent }: Query): boolean => {
  if (octets.length < headerSize || octets.readUInt16BE(0) !== id) return false;
  const bits = octets.readUInt16BE(2);
  // A response, of opcode 0.
  if ((bits & 0xf800) !== 0x8000) return false;
  const questions = octets.readUInt16BE(4);
  if (questions === 0) return !['NOERROR', 'NXDOMAIN'].includes(rcodeName(bits & 0xf));
  const nameEnd = endOfName(sent, headerSize);
  const end = nameEnd + 4;
  return (
    questions === 1 &&
    octets.length >= end &&
    // Type and class.
    octets.subarray(nameEnd, end).equals(sent.subarray(nameEnd, end)) &&
    sent
      .subarray(headerSize, nameEnd)
      .every((octet, i) => lowerCase(octet) === lowerCase(octets[headerSize + i] ?? 0))
  );
};

/** Whether the name of the question is the same octet by octet. */
const repeatsName = (octets: Buffer, { octets: sent }: Query): boolean => {
  const end = endOfName(sent, headerSize);
  return sent.subarray(headerSize, end).equals(octets.subarray(headerSize, end));
};

/** The message with its question in small letters, to which names of its records may point. */
const withSmallLetters = (octets: Buffer, { octets: sent }: Query): Buffer => {
  const small = Buffer.from(octets);
  const end = endOfName(sent, headerSize);
  for (let at = headerSize; at < end; at += 1) small[at] = lowerCase(small[at] ?? 0);
  return small;
};

/** RFC 7873 §5.3: a cookie has a length that cookies have, and begins with our own. */
const isOwnCookie = (cookie: Uint8Array, { client }: SentCookie): boolean =>
  (cookie.length === 8 || (cookie.length >= 16 && cookie.length <= 40)) &&
  client.every((octet, i) => cookie[i] === octet);

/** Whether the reply lacks the cookie that it should have. What is cut off leads to TCP, where none is sent. */
const lacksCookie = ({ flags, edns }: Message, { cookie: sent }: Query): boolean => {
  if (sent === undefined || flags.tc) return false;
  const { cookie } = edns ?? {};
  return cookie === undefined ? sent.server !== undefined : !isOwnCookie(cookie, sent);
};

/**
 * The most that is read of an answer. A name with 60 long TXT records stays below; servers could send
 * 64 KB to each question. BIND takes 100 records of one name and type by default.
 */
export const mostAnswerBytes = 16 * 1024;
export const mostAnswerRecords = 256;

/** What to say of an answer with so much in it; `undefined` if it is read. */
export const findExcess = ({
  bytes,
  records,
}: {
  readonly bytes: number;
  readonly records: number;
}): string | undefined => {
  if (bytes > mostAnswerBytes)
    return `the answer has ${bytes} bytes: more than ${mostAnswerBytes} are not read`;
  return records > mostAnswerRecords
    ? `the answer has ${records} records: more than ${mostAnswerRecords} are not read`
    : undefined;
};

/** A name of one octet, type, class, TTL and the length of no data. */
const leastRecordBytes = 11;

/** By its header, before any record is read. Counts of more than there is room for are another fault: it is garbled. */
const findExcessOf = (message: Buffer): string | undefined => {
  const counts = [6, 8, 10].map((at) => message.readUInt16BE(at));
  const room = Math.floor(message.length / leastRecordBytes);
  const records = Math.max(0, ...counts.filter((count) => count <= room));
  return findExcess({ bytes: message.length, records });
};

/**
 * What `octets` are to this query: its reply, a broken reply, or `undefined`, nothing to do with it.
 * Only a reply is decoded.
 */
export const readReply = (
  octets: Uint8Array,
  query: Query,
): Message | BrokenMessage | undefined => {
  const message = Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength);
  if (!isReplyTo(message, query)) return undefined;
  const isMixed = query.mixedCase && message.readUInt16BE(4) > 0;
  if (isMixed && !repeatsName(message, query))
    return { fault: 'the name came back in other letters', suspect: 'letters' };
  const excess = findExcessOf(message);
  if (excess !== undefined) return { fault: excess, tooLong: true };
  const decoded = decodeMessage(isMixed ? withSmallLetters(message, query) : message);
  return !isUnreadable(decoded) && lacksCookie(decoded, query)
    ? { fault: 'the reply does not have the cookie that was sent', suspect: 'cookie' }
    : decoded;
};
