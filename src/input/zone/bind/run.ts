/** What the reader of a master file carries along: the state between lines, and what is said of them. */
import type { DnsName } from '../../../model/dns/dns.ts';
import {
  nameServers,
  type Quirk,
  type SourceLocation,
  type ZoneFault,
} from '../../../model/dns/zone.ts';
import { groupedBy } from '../../../model/non-empty.ts';
import type { Unreadable } from '../../../model/unreadable.ts';
import { isGeneric } from '../../../record/generic-rdata.ts';
import { isZoneType } from '../../../record/rdata-text.ts';
import type { SourceText } from '../../source/source-text.ts';
import type { Token } from '../master-file.ts';
import { judgeRecordLine, loadingFault, type Refusal } from './name-servers.ts';
import { judgeOtherData, judgeSigner } from './record-layouts.ts';
import type { RecordHead } from '../record-head.ts';
import { mostFaults, type ZoneDraft } from '../zone-draft.ts';

/** Reads the file that a `$INCLUDE` of `from` names, or says why not (a clause). */
export type Include = (name: string, from: string) => SourceText | Unreadable;

/** What one entry leaves to those after it. */
export interface EntryState {
  origin: DnsName | undefined;
  owner: DnsName | undefined;
  /** The owner is left to a template. */
  isOwnerOpen: boolean;
  /** Of `$TTL` (RFC 2308 §4). */
  defaultTtl: number | undefined;
  lastTtl: number | undefined;
  /** Something gives the next record a TTL: a `$TTL`, a record before it, the SOA. */
  hasTtl: boolean;
}

/** What a whole run knows, its included files too. */
export interface MasterFileRun {
  readonly draft: ZoneDraft;
  readonly include: Include;
  /** The zone, where the file itself does not tell. */
  readonly given: DnsName | undefined;
  /** The owners of SOA records, and what `$ORIGIN` lines say. */
  readonly apexes: Set<DnsName>;
  readonly origins: Set<DnsName>;
  /** The files that lead to this one. */
  readonly stack: readonly string[];
  readonly budget: { files: number; generated: number };
  /** Cloudflare leaves out the dot of names that end in the zone; elsewhere that is a slip. */
  readonly style: 'relative' | 'either';
  /** The file is a name server's own, and is judged by what name servers make of it. */
  readonly loadedWhole: boolean;
  /** What name servers have against the lines, by its place and reason. */
  readonly refusals: Map<string, LineRefusal>;
}

/** A fault of a line, and whether only the whole file of a zone has it. */
interface LineRefusal {
  readonly fault: ZoneFault;
  readonly ofZoneFile: boolean;
}

/**
 * Without an SOA the file is a part of another, or is read by a DNS host: there the ways of single name servers count
 * less, and what it lacks may be elsewhere. Of each kind there are only so many, since
 * those of no name are handed to every zone of the file; none is left out for another kind.
 */
export const lineFaults = ({ refusals, apexes }: MasterFileRun): readonly ZoneFault[] => {
  const counted = [...refusals.values()]
    .filter(({ ofZoneFile }) => apexes.size > 0 || !ofZoneFile)
    .map(({ fault }) => fault);
  const byKind = [...groupedBy(counted, ({ code }) => code).values()];
  return byKind.flatMap((faults) => faults.slice(0, mostFaults));
};

/** What is wrong alike at many places is said at the first. */
export const refuse = (
  { loadedWhole, refusals }: MasterFileRun,
  place: SourceLocation,
  refusal: Refusal,
  owner?: DnsName,
): void => {
  const fault = loadingFault(place, refusal, owner);
  const isNote = fault.code === 'servers-differ';
  const key = isNote ? refusal.why : `${place.file}:${place.line} ${refusal.why}`;
  const ofZoneFile = isNote || refusal.ofZoneFile === true;
  if (loadedWhole && !refusals.has(key)) refusals.set(key, { fault, ofZoneFile });
};

interface WholeRecord {
  readonly place: SourceLocation;
  readonly ownerToken?: Token | undefined;
  readonly owner: DnsName;
  readonly quirks: readonly Quirk[];
  readonly head: RecordHead;
  /** By `$GENERATE`. */
  readonly isMade?: boolean;
}

/** Types of PowerDNS, and of DNS hosts that read master files. */
const foreignTypes = /^(?:ALIAS|ANAME|CLA|IPN|LUA)$/;

/** What name servers refuse, and others skip. */
export const refuseOrSkip = (
  run: MasterFileRun,
  place: SourceLocation,
  why: string,
  owner?: DnsName,
): void => {
  if (run.loadedWhole) refuse(run, place, { why, refusedBy: nameServers }, owner);
  else run.draft.fault('unsupported', why, place, owner);
};

/** A record whose data is not read. */
const judgeOther = (
  run: MasterFileRun,
  place: SourceLocation,
  head: RecordHead,
  owner: DnsName,
): void => {
  const type = head.type.toUpperCase();
  if (!run.loadedWhole) return;
  for (const refusal of judgeOtherData(type, head.rdata)) refuse(run, place, refusal, owner);
  if (foreignTypes.test(type))
    run.draft.fault(
      'foreign-type',
      `BIND, Knot and NSD have no type ${type}, and refuse the zone`,
      place,
      owner,
    );
};

export const addRecord = (
  run: MasterFileRun,
  state: EntryState,
  { place, ownerToken, owner, quirks, head, isMade = false }: WholeRecord,
): void => {
  const { type } = head;
  if (/^SOA$/i.test(type)) run.apexes.add(owner);
  // Only a list of address prefixes may have none in it.
  if (head.rdata.length === 0 && !isZoneType(type.toUpperCase()) && !/^(?:APL|TYPE42)$/i.test(type))
    return run.draft.fault('syntax', `there is no data for the ${type} record`, place, owner);
  for (const refusal of judgeRecordLine({
    ownerToken,
    owner,
    head,
    origin: state.origin,
    isMade,
  }))
    refuse(run, place, refusal, owner);
  if (!isZoneType(type.toUpperCase()) && !isGeneric(head.rdata))
    judgeOther(run, place, head, owner);
  if (/^DS$/i.test(type) && !isGeneric(head.rdata))
    for (const refusal of judgeSigner(head.rdata)) refuse(run, place, refusal, owner);
  run.draft.add({
    place,
    owner,
    type,
    fields: head.rdata,
    origin: state.origin,
    dots: 'relative',
    splits: false,
    ttl: head.ttl ?? state.defaultTtl ?? state.lastTtl,
    quirks,
  });
};
