/** Master files (RFC 1035 §5) as BIND, Knot, NSD and others read them, and as Cloudflare exports them. */
import type { DnsName } from '../../model/dns/dns.ts';
import { isZoneType, parseName } from '../../record/rdata-text.ts';
import { dnsName } from '../../model/dns/domain-name.ts';
import { nameServers, type ZoneFile, type ZoneRecord } from '../../model/dns/zone.ts';
import { isUnreadable } from '../../model/unreadable.ts';
import type { SourceText } from '../source/source-text.ts';
import { quoteText } from '../document/tree.ts';
import { mostGenerated, mostIncludes, readDirective } from './bind/directives.ts';
import {
  addRecord,
  type EntryState,
  type Include,
  lineFaults,
  type MasterFileRun,
  refuse,
  refuseOrSkip,
} from './bind/run.ts';
import { createDraft, readOwnerName } from './zone-draft.ts';
import { type MasterEntry, readMasterFile } from './master-file.ts';
import { readHead } from './record-head.ts';
import { findLeftToTemplate, isFilled, linesOfBlocks, markPlaceholders } from './template.ts';
import { findZones, liesInOther } from './guess-origin.ts';

export type { Include };

export interface BindOptions {
  /** The zone, where the file itself does not tell. */
  readonly origin?: DnsName | undefined;
  readonly include?: Include;
  /** A DNS host wrote it and reads it: no name server loads it as it is. */
  readonly isExport?: boolean;
}

const unreadLine = 'the line cannot be read';

const noTtl = 'no $TTL and no TTL is before this record';

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
    if (head.code === 'unsupported') return refuseOrSkip(run, entry.place, head.fault, owner);
    run.draft.fault(head.code, head.fault, entry.place, owner);
    run.draft.unknown({ ...entry.place, owner, why: unreadLine, mayBeNone: true });
    return;
  }
  if (!state.hasTtl && head.ttl === undefined && !/^SOA$/i.test(head.type))
    refuse(run, entry.place, { why: noTtl, refusedBy: ['BIND'], ofZoneFile: true }, owner);
  state.hasTtl = true;
  if (entry.nested)
    refuse(run, entry.place, {
      why: 'parentheses are nested or before the owner',
      refusedBy: ['Knot', 'NSD'],
    });
  state.lastTtl = head.ttl ?? state.lastTtl;
  const proxied = isProxied(entry.comment);
  const all = proxied ? [...quirks, 'proxied' as const] : quirks;
  const ownerToken = entry.indented ? undefined : entry.tokens[0];
  addRecord(run, state, { place: entry.place, ownerToken, owner, quirks: all, head });
};

const isDirective = ({ indented, tokens }: MasterEntry): boolean =>
  !indented && tokens[0].text.startsWith('$');

/** A line with a placeholder: what it leaves open, and what it does to the lines after it. */
const readUnfilled = (run: MasterFileRun, state: EntryState, entry: MasterEntry): void => {
  const [first] = entry.tokens;
  if (isDirective(entry)) {
    if (/^\$ORIGIN$/i.test(first.text)) state.origin = run.given;
    if (/^\$TTL$/i.test(first.text)) state.hasTtl = true;
    // What an unfilled directive will be nobody knows.
    if (/^\$(?:INCLUDE|GENERATE)$/i.test(first.text) || !isFilled({ tokens: [first] }))
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

/** BIND takes the end of the file for more text of a directive, but not of a record or of `$INCLUDE`. */
const refuseOpenEnd = (
  run: MasterFileRun,
  { text }: SourceText,
  last: MasterEntry | undefined,
): void => {
  if (last === undefined || text.endsWith('\n') || !isDirective(last)) return;
  const [{ text: name }] = last.tokens;
  const { line } = last.place;
  if (!/^\$(?:ORIGIN|TTL|GENERATE|DATE)$/i.test(name) || line < text.split('\n').length) return;
  // What is wrong with the directive itself is enough.
  if (run.draft.faults().some((fault) => fault.line === line)) return;
  const why = `the file ends in ${quoteText(name)} without a line feed`;
  refuse(run, last.place, { why, refusedBy: ['BIND'] });
};

const readFile = (run: MasterFileRun, state: EntryState, source: SourceText): void => {
  const inBlocks = linesOfBlocks(source);
  const start = { file: source.file, line: 1, column: 1 };
  if (source.byteOrderMark)
    refuse(run, start, { why: 'the file begins with a byte order mark', refusedBy: nameServers });
  if (source.text.includes('\r'))
    refuse(run, start, { why: 'lines end in a carriage return', refusedBy: ['Knot'] });
  let last: MasterEntry | undefined;
  readMasterFile(
    markPlaceholders(source),
    (entry) => {
      last = entry;
      const open = (entry.indented && state.isOwnerOpen) || inBlocks.has(entry.place.line);
      if (open || !isFilled(entry)) readUnfilled(run, state, entry);
      else if (isDirective(entry)) readDirective(run, state, entry, readFile);
      else readRecord(run, state, entry);
    },
    ({ place, message }) => {
      run.draft.fault('syntax', message, place);
      run.draft.unknown({ ...place, why: unreadLine, mayBeNone: true });
    },
  );
  refuseOpenEnd(run, source, last);
};

/** Cloudflare answers a CNAME at the apex as addresses. */
const markFlattened = (record: ZoneRecord, origins: ReadonlySet<DnsName>): ZoneRecord =>
  record.type === 'CNAME' && origins.has(record.owner)
    ? { ...record, quirks: [...(record.quirks ?? []), 'flattened'] }
    : record;

const noInclude: Include = () => ({ fault: 'files are not included here' });

/** A file is one zone to BIND and NSD, and a zone has one SOA record. */
const refuseInnerZones = (run: MasterFileRun, records: readonly ZoneRecord[]): void => {
  for (const record of records)
    if (record.type === 'SOA' && liesInOther(run.apexes, record.owner))
      refuse(run, record, {
        why: 'there is an SOA record in a zone above',
        refusedBy: ['BIND', 'NSD'],
      });
};

const startState = (origin: DnsName | undefined): EntryState => ({
  origin,
  owner: undefined,
  isOwnerOpen: false,
  defaultTtl: undefined,
  lastTtl: undefined,
  hasTtl: false,
});

const parseOnce = (
  source: SourceText,
  { origin: given, include = noInclude, isExport = false }: BindOptions,
): ZoneFile => {
  const draft = createDraft();
  const domain = /^;; Domain:[ \t]+(\S+)/m.exec(source.text)?.[1];
  const cloudflare = domain !== undefined || /\bcf_tags=/.test(source.text);
  const origin = (domain === undefined ? undefined : parseName(domain, dnsName('.'))) ?? given;
  const loadedWhole = !cloudflare && !isExport;
  const run: MasterFileRun = {
    draft,
    include,
    given: origin,
    apexes: new Set(),
    origins: new Set(),
    stack: [source.file],
    budget: { files: mostIncludes, generated: mostGenerated },
    style: cloudflare ? 'either' : 'relative',
    loadedWhole,
    refusals: new Map(),
  };
  readFile(run, startState(origin), source);
  const { records, others, unknowns } = draft.state();
  const owners = [...records, ...others].map(({ owner }) => owner);
  const origins = findZones({ ...run, owners });
  refuseInnerZones(run, records);
  return {
    format: 'bind',
    file: source.file,
    origins: [...origins],
    records: cloudflare ? records.map((record) => markFlattened(record, origins)) : records,
    others,
    unknowns,
    faults: [...draft.faults(), ...lineFaults(run)],
    ...(loadedWhole ? { loadedWhole } : {}),
  };
};

/** The name of the zone where its file writes it out: its SOA record has it, or else the only NS records do. */
const findWrittenZone = ({ records }: ZoneFile): DnsName | undefined => {
  const ownersOf = (wanted: string) =>
    new Set(records.flatMap(({ owner, type }) => (type === wanted ? [owner] : [])));
  const [soa, ns] = [ownersOf('SOA'), ownersOf('NS')];
  const [zone, ...more] = soa.size > 0 ? soa : ns;
  return more.length === 0 ? zone : undefined;
};

/** The records of a master file and of all that it includes. */
export const parseBind = (source: SourceText, options: BindOptions = {}): ZoneFile => {
  const file = parseOnce(source, options);
  if (options.origin !== undefined || !file.faults.some(({ code }) => code === 'zone-unknown'))
    return file;
  const origin = findWrittenZone(file);
  return origin === undefined ? file : parseOnce(source, { ...options, origin });
};
