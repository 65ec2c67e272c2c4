/** Master files (RFC 1035 §5) as BIND, Knot, NSD and others read them, and as Cloudflare exports them. */
import type { DnsName } from '../../model/dns/dns.ts';
import { secondsIn } from '../../model/text/duration.ts';
import { isZoneType, parseName } from '../../record/rdata-text.ts';
import { dnsName } from '../../model/dns/domain-name.ts';
import type { SourceLocation, Quirk, ZoneFile, ZoneRecord } from '../../model/dns/zone.ts';
import { isUnreadable, type Unreadable } from '../../model/unreadable.ts';
import type { SourceText } from '../source/source-text.ts';
import { quoteText } from '../document/tree.ts';
import { type ZoneDraft, createDraft, readOwnerName } from './zone-draft.ts';
import { parseRange, splitFields, substituteNumber } from './generate.ts';
import { type MasterEntry, readMasterFile } from './master-file.ts';
import { type HeadFault, readHead, type RecordHead } from './record-head.ts';
import { findLeftToTemplate, isFilled, linesOfBlocks, markPlaceholders } from './template.ts';
import { findZones } from './guess-origin.ts';

/** Reads the file that a `$INCLUDE` of `from` names, or says why not (a clause). */
export type Include = (name: string, from: string) => SourceText | Unreadable;

export interface BindOptions {
  /** The zone, where the file itself does not tell. */
  readonly origin?: DnsName | undefined;
  readonly include?: Include;
}

/** What one entry leaves to those after it. */
interface EntryState {
  origin: DnsName | undefined;
  owner: DnsName | undefined;
  /** The owner is left to a template. */
  isOwnerOpen: boolean;
  /** Of `$TTL` (RFC 2308 §4). */
  defaultTtl: number | undefined;
  lastTtl: number | undefined;
}

/** What a whole run knows, its included files too. */
interface MasterFileRun {
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
}

const deepestInclude = 8;
const mostIncludes = 100;
/** Records that `$GENERATE` may make in one file and all that it includes. */
const mostGenerated = 65_536;

const unreadLine = 'the line cannot be read';

/** The owner of an entry and what follows it; nothing if there is a fault, which is reported. */
const readOwner = ({ draft, style }: MasterFileRun, state: EntryState, entry: MasterEntry) => {
  const [first, ...rest] = entry.tokens;
  if (entry.indented) {
    if (state.owner === undefined) {
      const fault = 'this line has no owner, and there is none above it to repeat';
      draft.fault('syntax', fault, entry.place);
      draft.unknown({ ...entry.place, why: unreadLine, mayBeNone: true });
    }
    return { owner: state.owner, quirks: [], rest: entry.tokens };
  }
  const named = readOwnerName(first.text || '@', state.origin, style);
  state.owner = named?.owner;
  state.isOwnerOpen = false;
  if (named === undefined) {
    const lost = state.origin === undefined && parseName(`${first.text}.`, undefined) !== undefined;
    if (lost || first.text === '@')
      draft.fault(
        'zone-unknown',
        `the zone of ${quoteText(first.text)} is unknown: there is no $ORIGIN`,
        entry.place,
      );
    else draft.fault('syntax', `${quoteText(first.text)} is not a domain name`, entry.place);
    draft.unknown({ ...entry.place, why: unreadLine, mayBeNone: true });
  }
  return { owner: named?.owner, quirks: named?.quirks ?? [], rest };
};

interface WholeRecord {
  readonly place: SourceLocation;
  readonly owner: DnsName;
  readonly quirks: readonly Quirk[];
  readonly head: RecordHead;
}

const addRecord = (
  run: MasterFileRun,
  state: EntryState,
  { place, owner, quirks, head }: WholeRecord,
): void => {
  const { type } = head;
  if (/^SOA$/i.test(type)) run.apexes.add(owner);
  // Only a list of address prefixes may have none in it (RFC 3123 §4).
  if (head.rdata.length === 0 && !isZoneType(type.toUpperCase()) && !/^(?:APL|TYPE42)$/i.test(type))
    return run.draft.fault('syntax', `there is no data for the ${type} record`, place, owner);
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

/** `cf_tags=a,cf-proxied:true`, as Cloudflare exports it. */
const isProxied = (comment: string): boolean =>
  comment.includes('cf-proxied:true') &&
  comment.split(/\s+/).some((word) => {
    const at = word.search(/\bcf_tags=/);
    return at >= 0 && /\bcf-proxied:true\b/.test(word.slice(at));
  });

const readRecord = (run: MasterFileRun, state: EntryState, entry: MasterEntry): void => {
  const { owner, quirks, rest } = readOwner(run, state, entry);
  if (owner === undefined) return;
  const head = readHead(rest);
  if (isUnreadable(head)) {
    run.draft.fault(head.code, head.fault, entry.place, owner);
    if (head.code === 'syntax')
      run.draft.unknown({ ...entry.place, owner, why: unreadLine, mayBeNone: true });
    return;
  }
  state.lastTtl = head.ttl ?? state.lastTtl;
  const proxied = isProxied(entry.comment);
  const all = proxied ? [...quirks, 'proxied' as const] : quirks;
  addRecord(run, state, { place: entry.place, owner, quirks: all, head });
};

const readInclude = (
  run: MasterFileRun,
  state: EntryState,
  { place, tokens }: MasterEntry,
): void => {
  const [, file, origin] = tokens;
  // What a name server refuses as well is a fault of syntax.
  const refuse = (why: string, code: 'include' | 'syntax' = 'include') => {
    run.draft.fault(code, `$INCLUDE is not followed: ${why}`, place);
    run.draft.unknown({ ...place, why: `the included file was not read: ${why}` });
  };
  if (file === undefined) return refuse('it names no file', 'syntax');
  const inner = origin === undefined ? state.origin : parseName(origin.text, state.origin);
  if (origin !== undefined && inner === undefined)
    return refuse(`${quoteText(origin.text)} is not a domain name`, 'syntax');
  if (run.stack.length > deepestInclude)
    return refuse(`it is the ${run.stack.length}th within another`);
  run.budget.files -= 1;
  if (run.budget.files < 0) return refuse(`there are more than ${mostIncludes}`);
  const source = run.include(file.text, place.file);
  if (isUnreadable(source)) return refuse(source.fault);
  if (run.stack.includes(source.file)) return refuse('it includes itself', 'syntax');
  // RFC 1035 §5.1: the origin of the file that includes does not change.
  const { origin: outer, owner, isOwnerOpen } = state;
  state.origin = inner;
  readFile({ ...run, stack: [...run.stack, source.file] }, state, source);
  Object.assign(state, { origin: outer, owner, isOwnerOpen });
};

const refuseGenerate = (
  { draft }: MasterFileRun,
  place: SourceLocation,
  {
    head,
    why,
    code = 'syntax',
  }: {
    readonly head: RecordHead | HeadFault;
    readonly why: string;
    readonly code?: HeadFault['code'] | undefined;
  },
): void => {
  draft.fault(code, `$GENERATE is left out: ${why}`, place);
  const type = isUnreadable(head) ? '' : head.type.toUpperCase();
  const unknown = { ...place, why: `its records were not made: ${why}` };
  if (isZoneType(type))
    draft.unknown({ ...unknown, type, ...(code === 'syntax' && { mayBeNone: true }) });
  else if (isUnreadable(head)) draft.unknown({ ...unknown, mayBeNone: true });
};

const readGenerate = (
  run: MasterFileRun,
  state: EntryState,
  { place, tokens }: MasterEntry,
): void => {
  const [, first, owner, ...rest] = tokens;
  const range = parseRange(first?.text ?? '');
  const head = readHead(rest);
  const refuse = (why: string, code?: HeadFault['code']) =>
    refuseGenerate(run, place, { head, why, code });
  if (range === undefined || owner === undefined || owner.quoted)
    return refuse('it wants a range (1-9 or 1-9/2), a name, a type and data');
  if (isUnreadable(head)) return refuse(head.fault, head.code);
  const [data, more] = head.rdata;
  if (data === undefined || more !== undefined)
    return refuse('all data of its records must be one field, in quotes where it has blanks');
  const { start, stop, step } = range;
  run.budget.generated -= Math.floor((stop - start) / step) + 1;
  if (run.budget.generated < 0)
    return refuse(`more than ${mostGenerated} records would be made`, 'unsupported');
  state.lastTtl = head.ttl ?? state.lastTtl;
  const known = run.draft.faults().length;
  for (let number = start; number <= stop; number += step) {
    const name = substituteNumber(owner.text, number);
    const named = name === undefined ? undefined : readOwnerName(name, state.origin, run.style);
    const fields = splitFields({ file: place.file, text: '' }, data, number);
    if (named === undefined || fields === undefined)
      return refuse(`${quoteText(named ? data.text : owner.text)} makes no record of ${number}`);
    addRecord(run, state, { place, head: { ...head, rdata: fields }, ...named });
    // What is wrong with one record is wrong with all.
    if (run.draft.faults().length > known) return;
  }
};

const readDirective = (run: MasterFileRun, state: EntryState, entry: MasterEntry): void => {
  const [name, value] = entry.tokens;
  const fault = (code: 'syntax' | 'unsupported', message: string) =>
    run.draft.fault(code, message, entry.place);
  switch (name.text.toUpperCase()) {
    case '$ORIGIN': {
      const origin = value === undefined ? undefined : parseName(value.text, state.origin);
      if (origin === undefined) fault('syntax', '$ORIGIN is not followed by a domain name');
      state.origin = origin;
      if (origin !== undefined) run.origins.add(origin);
      return;
    }
    case '$TTL':
      state.defaultTtl = value === undefined ? undefined : secondsIn(value.text);
      if (state.defaultTtl === undefined) fault('syntax', '$TTL is not followed by a time');
      return;
    case '$INCLUDE':
      return readInclude(run, state, entry);
    case '$GENERATE':
      return readGenerate(run, state, entry);
    default:
      run.draft.unknown({ ...entry.place, why: 'the directive is not known', mayBeNone: true });
      return fault('unsupported', `the directive ${quoteText(name.text)} is skipped`);
  }
};

const isDirective = ({ indented, tokens }: MasterEntry): boolean =>
  !indented && tokens[0].text.startsWith('$');

/** A line with a placeholder: what it leaves open, and what it does to the lines after it. */
const readUnfilled = (run: MasterFileRun, state: EntryState, entry: MasterEntry): void => {
  const [first] = entry.tokens;
  if (isDirective(entry)) {
    if (/^\$ORIGIN$/i.test(first.text)) state.origin = run.given;
    if (/^\$(?:INCLUDE|GENERATE)$/i.test(first.text))
      run.draft.unknown(findLeftToTemplate(entry, undefined).unknown);
    return;
  }
  const named = isFilled({ tokens: [first] })
    ? readOwnerName(first.text || '@', state.origin, run.style)
    : undefined;
  const owner = entry.indented ? state.owner : named?.owner;
  state.owner = owner;
  state.isOwnerOpen = owner === undefined;
  const { unknown, type } = findLeftToTemplate(entry, owner);
  if (owner !== undefined && type === 'SOA') run.apexes.add(owner);
  if (owner === undefined || type === undefined || isZoneType(type)) run.draft.unknown(unknown);
  else run.draft.pass(owner, type, entry.place);
};

const readFile = (run: MasterFileRun, state: EntryState, source: SourceText): void => {
  const inBlocks = linesOfBlocks(source);
  readMasterFile(
    markPlaceholders(source),
    (entry) => {
      const open = (entry.indented && state.isOwnerOpen) || inBlocks.has(entry.place.line);
      if (open || !isFilled(entry)) readUnfilled(run, state, entry);
      else if (isDirective(entry)) readDirective(run, state, entry);
      else readRecord(run, state, entry);
    },
    ({ place, message }) => {
      run.draft.fault('syntax', message, place);
      run.draft.unknown({ ...place, why: unreadLine, mayBeNone: true });
    },
  );
};

/** Cloudflare answers a CNAME at the apex as addresses. */
const markFlattened = (record: ZoneRecord, origins: ReadonlySet<DnsName>): ZoneRecord =>
  record.type === 'CNAME' && origins.has(record.owner)
    ? { ...record, quirks: [...(record.quirks ?? []), 'flattened'] }
    : record;

const noInclude: Include = () => ({ fault: 'files are not included here' });

/** The records of a master file and of all that it includes. */
export const parseBind = (
  source: SourceText,
  { origin: given, include = noInclude }: BindOptions = {},
): ZoneFile => {
  const draft = createDraft();
  const domain = /^;; Domain:[ \t]+(\S+)/m.exec(source.text)?.[1];
  const cloudflare = domain !== undefined || /\bcf_tags=/.test(source.text);
  const origin = (domain === undefined ? undefined : parseName(domain, dnsName('.'))) ?? given;
  const run: MasterFileRun = {
    draft,
    include,
    given: origin,
    apexes: new Set(),
    origins: new Set(),
    stack: [source.file],
    budget: { files: mostIncludes, generated: mostGenerated },
    style: cloudflare ? 'either' : 'relative',
  };
  const state: EntryState = {
    origin,
    owner: undefined,
    isOwnerOpen: false,
    defaultTtl: undefined,
    lastTtl: undefined,
  };
  readFile(run, state, source);
  const { records, others, unknowns } = draft.state();
  const owners = [...records, ...others].map(({ owner }) => owner);
  const origins = findZones({ ...run, owners });
  return {
    format: 'bind',
    file: source.file,
    origins: [...origins],
    records: cloudflare ? records.map((record) => markFlattened(record, origins)) : records,
    others,
    unknowns,
    faults: draft.faults(),
    ...(cloudflare ? {} : { loadedWhole: true }),
  };
};
