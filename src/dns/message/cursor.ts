/**
 * Reads octets in sequence, never outside its bounds. The first fault sticks and every later read
 * gives zeros, so that a decoder asks once, at its end, whether all was well.
 */
import type { DnsName } from '../../model/dns/dns.ts';
import { dnsName } from '../../model/dns/domain-name.ts';
import { isUnreadable } from '../../model/unreadable.ts';
import { createNameTable, type NameTable, readName } from './name-codec.ts';

export interface Cursor {
  /** The whole message: compression pointers lead outside the bounds. */
  readonly octets: Buffer;
  at: number;
  /** The offset behind the last octet that may be read. */
  end: number;
  fault: string | undefined;
  readonly names: NameTable;
  /** Bytes that may still be written out of what the message abbreviates: see {@link spendRoom}. */
  room: number;
}

/**
 * What names and lists of types may come to once they are written out. A message of 64 KB could
 * abbreviate 2 MB of names or half a million types. Nothing honest comes near this.
 */
const mostWrittenOut = 1 << 20;

export const createCursor = (octets: Uint8Array): Cursor => ({
  octets: Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength),
  at: 0,
  end: octets.byteLength,
  fault: undefined,
  names: createNameTable(),
  room: mostWrittenOut,
});

/** Records what is wrong, and leaves nothing to read. */
export const failCursor = (cursor: Cursor, why: string): void => {
  cursor.fault ??= `${why} (at byte ${cursor.at})`;
  cursor.at = cursor.end;
};

/** Counts what was written out of an abbreviation. */
export const spendRoom = (cursor: Cursor, bytes: number): void => {
  cursor.room -= bytes;
  if (cursor.room < 0) failCursor(cursor, `it abbreviates more than ${mostWrittenOut} bytes`);
};

/** Passes over the next `count` octets, and gives their offset; none where fewer are left. */
const passOver = (cursor: Cursor, count: number): number | undefined => {
  const { at } = cursor;
  if (cursor.end - at < count) {
    failCursor(cursor, 'the message is cut short');
    return undefined;
  }
  cursor.at += count;
  return at;
};

/** The next `count` octets; none of them where fewer are left. */
export const takeOctets = (cursor: Cursor, count: number): Buffer => {
  const at = passOver(cursor, count);
  return at === undefined ? Buffer.alloc(0) : cursor.octets.subarray(at, at + count);
};

const unsigned = (cursor: Cursor, size: number): number => {
  const at = passOver(cursor, size);
  return at === undefined ? 0 : cursor.octets.readUIntBE(at, size);
};

export const u8 = (cursor: Cursor): number => unsigned(cursor, 1);
export const u16 = (cursor: Cursor): number => unsigned(cursor, 2);
export const u32 = (cursor: Cursor): number => unsigned(cursor, 4);

export const isAtEnd = (cursor: Cursor): boolean => cursor.at >= cursor.end;

/** All that is left within the bounds. */
export const takeRest = (cursor: Cursor): Buffer => takeOctets(cursor, cursor.end - cursor.at);

/** A name, and how it was sent: with its capitals. */
export const takeNameAsSent = (
  cursor: Cursor,
): { readonly name: DnsName; readonly asSent: string } => {
  const read = readName(cursor.octets, cursor.at, cursor.end, cursor.names);
  if (isUnreadable(read)) {
    failCursor(cursor, read.fault);
    return { name: dnsName('.'), asSent: '.' };
  }
  cursor.at = read.next;
  spendRoom(cursor, read.size);
  return read;
};

export const takeName = (cursor: Cursor): DnsName => takeNameAsSent(cursor).name;

/** Lets `read` see the next `count` octets only; it must use them up. */
export const readConfined = <T>(cursor: Cursor, count: number, read: (cursor: Cursor) => T): T => {
  const outer = cursor.end;
  if (outer - cursor.at < count) failCursor(cursor, 'the message is cut short');
  else cursor.end = cursor.at + count;
  const value = read(cursor);
  if (!isAtEnd(cursor)) failCursor(cursor, 'data is longer than its type allows');
  cursor.end = outer;
  if (cursor.fault !== undefined) cursor.at = outer;
  return value;
};
