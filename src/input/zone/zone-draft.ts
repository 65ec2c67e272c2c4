/** Collects what a file says: every format hands its records in here, in the words of its own tool. */
import { domainToASCII } from 'node:url';
import type { DnsName } from '../../model/dns/dns.ts';
import {
  type Field,
  isAbsolute,
  isZoneType,
  parseName,
  unescapeField,
  readRData,
  targetFieldIndex,
} from '../../record/rdata-text.ts';
import { fieldsFromGeneric, genericOctets, isGeneric } from '../../record/generic-rdata.ts';
import { isWithin } from '../../model/dns/domain-name.ts';
import { presentText } from '../../model/dns/presentation.ts';
import { typeNumber } from '../../model/dns/type-numbers.ts';
import { isUnreadable, type Unreadable } from '../../model/unreadable.ts';
import {
  type OtherRecord,
  type SourceLocation,
  type Quirk,
  type ZoneFault,
  type ZoneFaultCode,
  type ZoneFile,
  type ZoneRecord,
  zoneRecord,
  type ZoneState,
  type ZoneType,
  type ZoneUnknown,
} from '../../model/dns/zone.ts';
import { quoteText } from '../document/tree.ts';

/**
 * How a tool takes a name without a dot at its end. `relative`: as one in the zone. `absolute`: as
 * the whole name. `strict`: it refuses it, unless it is a single label of the zone.
 */
export type NameStyle = 'relative' | 'absolute' | 'strict';

/** One record, not yet read. */
export interface DraftRecord {
  readonly place: SourceLocation;
  readonly owner: DnsName;
  readonly type: string;
  readonly fields: readonly Field[];
  /** The zone, or what `$ORIGIN` says; `undefined` if nothing says so. */
  readonly origin: DnsName | undefined;
  readonly dots: NameStyle;
  /** Whether the host itself divides strings of more than 255 octets. */
  readonly splits: boolean;
  readonly ttl?: number | undefined;
  readonly quirks?: readonly Quirk[];
}

export interface ZoneDraft {
  readonly add: (entry: DraftRecord) => void;
  /** A record whose data is not read. */
  readonly pass: (owner: DnsName, type: string, place: SourceLocation) => void;
  /** What the file holds and cannot be worked out here. */
  readonly unknown: (unknown: ZoneUnknown) => void;
  readonly fault: (
    code: ZoneFaultCode,
    message: string,
    place: SourceLocation,
    owner?: DnsName,
  ) => void;
  readonly state: () => ZoneState;
  readonly faults: () => readonly ZoneFault[];
}

/** More are not reported: the rest shows once these are fixed. */
export const mostFaults = 1000;

/** As many are told each for itself. */
const mostUnknowns = 1000;

const anywhere = (unknown: ZoneUnknown): ZoneUnknown => {
  const { owner: _, type: __, zone: ___, mayBeNone: ____, ...rest } = unknown;
  return rest;
};

/** A name as most tools take it: beyond ASCII it is an internationalised one. */
export const toAscii = (text: string): string =>
  text.length < 1000 && /[^\0-\u007f]/.test(text) ? domainToASCII(text) || text : text;

/** Whether a relative name ends in the same zone that will be appended to it. The root appends nothing. */
const repeatsZone = (text: string, zone: DnsName): boolean => {
  const name = parseName(`${text}.`, undefined);
  return name !== undefined && zone !== '.' && isWithin(name, zone);
};

/**
 * Where a record stands. `relative`: tools that put the zone behind every name. `either`: those
 * that do so unless the name ends in the zone already.
 */
export const readOwnerName = (
  text: string,
  zone: DnsName | undefined,
  style: NameStyle | 'either',
): { readonly owner: DnsName; readonly quirks: readonly Quirk[] } | undefined => {
  const name = toAscii(text);
  const whole =
    style === 'absolute' || (style === 'either' && zone !== undefined && repeatsZone(name, zone));
  const owner = parseName(whole && !isAbsolute(name) ? `${name}.` : name || '@', zone);
  if (owner === undefined) return undefined;
  const doubled = !isAbsolute(name) && !whole && zone !== undefined && repeatsZone(name, zone);
  return { owner, quirks: doubled ? ['relative-owner'] : [] };
};

interface TargetRead extends Pick<ZoneRecord, 'dottedTarget'> {
  readonly fields: readonly Field[];
  readonly quirks: readonly Quirk[];
}

/** The fields with their target as its tool takes it. */
const withTarget = (type: ZoneType, { fields, dots, origin }: DraftRecord): TargetRead => {
  const at = targetFieldIndex(type);
  const text = toAscii(fields[at]?.text ?? '.');
  const plain = { fields, quirks: [] };
  if (isAbsolute(text) || text === '@') return plain;
  const dotted = text.includes('.');
  if (dots === 'relative' || !(dotted || dots === 'absolute')) {
    if (!dotted || origin === '.') return plain;
    const dottedTarget = parseName(`${text}.`, undefined);
    return { fields, quirks: ['relative-target'], ...(dottedTarget && { dottedTarget }) };
  }
  const whole = { text: `${text}.`, quoted: false };
  return {
    fields: fields.map((field, i) => (i === at ? whole : field)),
    quirks: dots === 'strict' ? ['dotless-target'] : [],
  };
};

const findTextQuirks = (type: ZoneType, { fields, splits }: DraftRecord): readonly Quirk[] => {
  if (type !== 'TXT' && type !== 'SPF') return [];
  const words = fields.length > 1 && fields.every(({ quoted }) => !quoted);
  const long = !splits && fields.some(({ text }) => (unescapeField(text)?.length ?? 0) > 255);
  return [...(words ? ['unquoted-words' as const] : []), ...(long ? ['unsplit' as const] : [])];
};

/** The record, or what is wrong with it. */
const toZoneRecord = (given: DraftRecord, type: ZoneType): ZoneRecord | Unreadable => {
  const written = isGeneric(given.fields) ? fieldsFromGeneric(type, given.fields) : given.fields;
  if ('fault' in written) return written;
  const entry = { ...given, fields: written };
  const { fields, quirks: dotQuirks, dottedTarget } = withTarget(type, entry);
  const rdata = readRData(type, fields, entry.origin);
  if (isUnreadable(rdata)) return rdata;
  const quirks = [...(entry.quirks ?? []), ...dotQuirks, ...findTextQuirks(type, entry)];
  return {
    ...zoneRecord(entry.place, entry.owner, type, rdata),
    ...(entry.ttl === undefined ? {} : { ttl: entry.ttl }),
    ...(quirks.length > 0 ? { quirks } : {}),
    ...(dottedTarget && { dottedTarget }),
  };
};

/** Whether no name server has a form of its own for the data: types up to 1000 are assigned one by one, and two above. */
const isUnassigned = (type: string): boolean => {
  const number = typeNumber(type) ?? 0;
  return number > 1000 && number !== 32_768 && number !== 32_769;
};

/** What is wrong with data that is not read further. */
const findGenericFault = ({ fields }: DraftRecord, type: string): Unreadable | undefined => {
  if (isGeneric(fields)) {
    const octets = genericOctets(fields);
    return typeof octets === 'string' ? undefined : octets;
  }
  // RFC 3597 §5: what is not known is written as octets.
  return isUnassigned(type) ? { fault: 'its data must begin with \\#' } : undefined;
};

export const createDraft = (): ZoneDraft => {
  const records: ZoneRecord[] = [];
  const others: OtherRecord[] = [];
  const unknowns: ZoneUnknown[] = [];
  const faults: ZoneFault[] = [];
  const fault: ZoneDraft['fault'] = (code, message, place, owner) => {
    if (faults.length < mostFaults)
      faults.push({ ...place, code, message, ...(owner === undefined ? {} : { owner }) });
  };
  const pass: ZoneDraft['pass'] = (owner, type, place) =>
    others.push({ ...place, owner, type: presentText(type.toUpperCase()).slice(0, 40) });
  const unknown: ZoneDraft['unknown'] = (one) => {
    // Past the limit one entry stands for the rest, wherever that is in the zone.
    if (unknowns.length <= mostUnknowns)
      unknowns.push(unknowns.length < mostUnknowns ? one : anywhere(one));
  };
  return {
    fault,
    pass,
    unknown,
    add: (entry) => {
      const type = entry.type.toUpperCase();
      const { owner, place } = entry;
      const record = isZoneType(type) ? toZoneRecord(entry, type) : findGenericFault(entry, type);
      if (record === undefined) return pass(owner, type, place);
      if (!isUnreadable(record)) return void records.push(record);
      const named = presentText(type);
      fault('syntax', `this ${named} record is left out: ${record.fault}`, place, owner);
      if (isZoneType(type)) unknown({ ...place, owner, type, why: 'the record cannot be read' });
    },
    state: () => ({ records, others, unknowns }),
    faults: () => faults,
  };
};

/** What the file holds, once all of it is handed in. */
export const toZoneFile = (
  draft: ZoneDraft,
  { format, file }: Pick<ZoneFile, 'format' | 'file'>,
  origins: Iterable<DnsName>,
): ZoneFile => ({
  format,
  file,
  origins: [...new Set(origins)],
  ...draft.state(),
  faults: draft.faults(),
});

/** The complaint about an owner that is none, or that is relative to nothing. */
export const refuseOwner = (
  draft: ZoneDraft,
  text: string,
  zone: DnsName | undefined,
  place: SourceLocation,
): void => {
  draft.unknown({
    ...place,
    ...(zone && { zone }),
    why: 'the name of its owner cannot be read',
    mayBeNone: true,
  });
  if (zone === undefined && parseName(`${toAscii(text) || 'x'}.`, undefined) !== undefined)
    draft.fault('zone-unknown', `the zone of ${quoteText(text)} is unknown`, place);
  else draft.fault('syntax', `${quoteText(text)} is not a domain name`, place);
};
