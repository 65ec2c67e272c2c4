/** Domain names between their wire form (RFC 1035 §4.1.4), raw labels and the canonical text of `DnsName`. */
import type { DnsName } from '../../model/dns/dns.ts';
import {
  dnsName,
  splitLabels,
  nameFromLabels,
  labelOctets,
  presentLabels,
} from '../../model/dns/domain-name.ts';
import { isUnreadable, type Unreadable } from '../../model/unreadable.ts';
import { longestLabel, longestName, nameToWire } from '../../record/name-wire.ts';

/** A name in anybody's presentation form (RFC 1035 §5.1), made canonical. */
export const canonicalName = (text: string): DnsName =>
  nameFromLabels(splitLabels(dnsName(text)).map(labelOctets));

/** A name as it is sent, uncompressed; `undefined` where the text is not canonical or too long. */
export const encodeName = (name: DnsName): Buffer | undefined => {
  const wire = nameToWire(name);
  return wire === undefined ? undefined : Buffer.from(wire, 'latin1');
};

/** A name of a message. */
export interface NameInMessage {
  readonly name: DnsName;
  /** With its capitals. */
  readonly asSent: string;
  /** Bytes of its uncompressed form. */
  readonly size: number;
}

/** A name that was read before. `target`: where its first pointer leads; absent without one. */
interface KnownName extends NameInMessage {
  readonly target?: number;
}

/**
 * What was read of one message's names: by offset, each label and pointer with all that follows it.
 * No byte is read twice, so all names together take no more steps than the message has bytes,
 * however its pointers are laid out. `steps` counts them.
 */
export interface NameTable {
  readonly known: Map<number, KnownName>;
  steps: number;
}

export const createNameTable = (): NameTable => ({ known: new Map(), steps: 0 });

const root: KnownName = { name: dnsName('.'), asSent: '.', size: 1 };

const cutShort: Unreadable = { fault: 'a name is cut short' };

/** A label, or a pointer and its target, and where it stands. */
interface Piece {
  readonly offset: number;
  readonly label?: string;
  readonly target?: number;
  readonly size: number;
}

/** What stands at one offset, and where the name goes on. */
type Step = { readonly piece: Piece; readonly next: number; readonly leads?: true } | 'end';

const readStep = (message: Buffer, offset: number, limit: number): Step | Unreadable => {
  const octetAt = (i: number): number | undefined => (i < limit ? message[i] : undefined);
  const length = octetAt(offset);
  if (length === undefined) return cutShort;
  if (length === 0) return 'end';
  if (length >= 0xc0) {
    const low = octetAt(offset + 1);
    if (low === undefined) return cutShort;
    const target = ((length & 0x3f) << 8) | low;
    return { piece: { offset, target, size: 0 }, next: target, leads: true };
  }
  if (length > longestLabel) return { fault: 'a label is of an unknown kind' };
  const next = offset + 1 + length;
  if (next > limit) return cutShort;
  const label = message.toString('latin1', offset + 1, next);
  return { piece: { offset, label, size: length + 1 }, next };
};

const prepend = (label: string, { name, asSent, size, target }: KnownName): KnownName => {
  const sent = presentLabels([label]);
  // What is presented is ASCII.
  const own = sent.toLowerCase();
  const isLast = size === root.size;
  return {
    name: dnsName(isLast ? own : `${own}.${name}`),
    asSent: isLast ? sent : `${sent}.${asSent}`,
    size: size + label.length + 1,
    ...(target !== undefined && { target }),
  };
};

const extend = ({ label, target }: Piece, name: KnownName): KnownName => {
  if (label !== undefined) return prepend(label, name);
  return target === undefined ? name : { ...name, target };
};

/** A pointer has 14 bits. */
const farthestTarget = 0x3fff;

/** Puts the pieces in front of `rest`, the last first, and keeps the name that begins at each. */
const assemble = (pieces: readonly Piece[], rest: KnownName, { known }: NameTable): KnownName =>
  pieces.reduceRight((name, piece) => {
    const whole = extend(piece, name);
    if (piece.offset <= farthestTarget) known.set(piece.offset, whole);
    return whole;
  }, rest);

const tooLong: Unreadable = { fault: `a name is longer than ${longestName} bytes` };

const forward: Unreadable = { fault: 'a compression pointer does not lead backwards' };

/**
 * Reads the name at `at`, whose part before any compression pointer lies before `end`. Gives the
 * offset behind it, or what is wrong. A pointer must lead to an earlier octet than the labels it
 * ends, so that every name ends.
 */
export const readName = (
  message: Buffer,
  at: number,
  end: number,
  table: NameTable,
): (NameInMessage & { readonly next: number }) | Unreadable => {
  const pieces: Piece[] = [];
  let size = root.size;
  /** Where the name itself ends, once a pointer has led away from it. */
  let next: number | undefined;
  /** Where the labels begin that are being read, and what they must not reach beyond. */
  let start = at;
  let limit = end;
  for (let here = at; ;) {
    const known = next === undefined ? undefined : table.known.get(here);
    // A known name may begin within these labels, and its pointer lead back among them.
    if (known !== undefined && (known.target ?? -1) >= start) return forward;
    if (known !== undefined && next !== undefined)
      return size - root.size + known.size > longestName
        ? tooLong
        : { ...assemble(pieces, known, table), next };
    table.steps += 1;
    const step = readStep(message, here, limit);
    if (step === 'end') return { ...assemble(pieces, root, table), next: next ?? here + 1 };
    if (isUnreadable(step)) return step;
    pieces.push(step.piece);
    size += step.piece.size;
    if (size > longestName) return tooLong;
    if (step.leads) {
      next ??= here + 2;
      if (step.next >= start) return forward;
      start = step.next;
      limit = message.length;
    }
    here = step.next;
  }
};
