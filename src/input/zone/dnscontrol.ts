/** What DNSControl prints: `print-ir`, and `get-zones --format=tsv`. */
import type { DnsName } from '../../model/dns/dns.ts';
import { isZoneType, parseName } from '../../record/rdata-text.ts';
import { dnsName, splitLabels } from '../../model/dns/domain-name.ts';
import type { SourceLocation, ZoneFile } from '../../model/dns/zone.ts';
import { publicViews, type View } from '../dnscontrol/views.ts';
import { readableTypes } from '../dnscontrol/vocabulary.ts';
import { parseJson } from '../document/json.ts';
import type { SourceText } from '../source/source-text.ts';
import { quoteText, type Tree } from '../document/tree.ts';
import {
  type ZoneDraft,
  createDraft,
  readOwnerName,
  refuseOwner,
  toZoneFile,
} from './zone-draft.ts';
import { createLocator } from './locator.ts';
import { valueAt, isTruthy, listItems, scalarNumber, scalarText } from '../document/access.ts';
import { lenientValue, textValue, type Value, wordsValue } from './record-values.ts';

/** The members of a record that stand before its target on the line. */
const membersBeforeTarget: Readonly<Record<string, readonly string[]>> = {
  MX: ['mxpreference'],
  SRV: ['srvpriority', 'srvweight', 'srvport'],
};

/** The value; `undefined` if it is not where DNSControl puts it. */
const readValue = (type: string, record: Tree): Value | undefined => {
  const target = scalarText(valueAt(record, 'target'));
  if (type === 'TXT' || type === 'SPF') {
    const strings = listItems(valueAt(record, 'txtstrings')).map(scalarText);
    const text = strings.length > 0 && !strings.includes(undefined) ? strings.join('') : target;
    return text === undefined ? text : textValue(text);
  }
  if (type === 'DS')
    return wordsValue(
      ...['dskeytag', 'dsalgorithm', 'dsdigesttype', 'dsdigest'].map(
        (name) => scalarText(valueAt(record, name)) ?? '0',
      ),
    );
  // A zero is left out of the JSON.
  const numbers = (membersBeforeTarget[type] ?? []).map(
    (name) => scalarText(valueAt(record, name)) ?? '0',
  );
  return target === undefined ? target : wordsValue(...numbers, target);
};

const addRecord = (draft: ZoneDraft, record: Tree, zone: DnsName, place: SourceLocation): void => {
  const type = scalarText(valueAt(record, 'type'))?.toUpperCase() ?? '';
  const label = scalarText(valueAt(record, 'name')) ?? '@';
  // Its name holds the subdomain of `D_EXTEND()` already, to which its target is relative.
  const under = scalarText(valueAt(record, 'subdomain')) || '@';
  const origin = readOwnerName(under, zone, 'relative')?.owner;
  const named = readOwnerName(label, zone, 'relative');
  if (named === undefined || origin === undefined) return refuseOwner(draft, label, zone, place);
  // Of others, such as SOA, the owner alone is known.
  if (!readableTypes.has(type)) return draft.pass(named.owner, type, place);
  const value = readValue(type, record);
  if (value === undefined) {
    const what = isZoneType(type) ? { owner: named.owner, type } : undefined;
    if (what === undefined) return draft.pass(named.owner, type, place);
    return draft.unknown({ ...place, ...what, why: 'its data is not where DNSControl puts it' });
  }
  const proxied = isTruthy(valueAt(record, 'meta', 'cloudflare_proxy'));
  draft.add({
    ...value,
    place,
    owner: named.owner,
    type,
    ttl: scalarNumber(valueAt(record, 'ttl')),
    origin,
    dots: 'strict',
    quirks: [...named.quirks, ...value.quirks, ...(proxied ? ['proxied' as const] : [])],
  });
};

type Place = (offset: number) => SourceLocation;

/** The fault of a domain whose name is none. */
const nameless = (file: string, name: string, place: SourceLocation): ZoneFile => {
  const draft = createDraft();
  draft.fault('syntax', `${quoteText(name)} is not a domain name`, place);
  return toZoneFile(draft, { format: 'dnscontrol', file }, []);
};

const readDomain = (file: string, domain: Tree, zone: DnsName, place: Place): ZoneFile => {
  const draft = createDraft();
  for (const record of listItems(valueAt(domain, 'records')))
    addRecord(draft, record, zone, place(record.at));
  return toZoneFile(draft, { format: 'dnscontrol', file }, [zone]);
};

/** Each domain by itself, so that the faults of one are not those of another. */
const parseIr = (source: SourceText): readonly ZoneFile[] => {
  const place = createLocator(source);
  const { file } = source;
  const views: View[] = [];
  const faults: ZoneFile[] = [];
  for (const domain of listItems(valueAt(parseJson(source), 'domains'))) {
    const [name = '', tag = ''] = (scalarText(valueAt(domain, 'name')) ?? '').split('!');
    const zone = readOwnerName(name || '.', undefined, 'absolute')?.owner;
    if (zone === undefined || zone === '.') faults.push(nameless(file, name, place(domain.at)));
    else views.push({ zone, tag, file: readDomain(file, domain, zone, place) });
  }
  return [...publicViews(views), ...faults];
};

/** The zone of a line: the whole name without the label. */
const zoneFromLine = (whole: DnsName, label: string): DnsName => {
  const count = label === '@' ? 0 : splitLabels(dnsName(label)).length;
  return dnsName(splitLabels(whole).slice(count).join('.') || '.');
};

const parseTsv = (source: SourceText): ZoneFile => {
  const draft = createDraft();
  const origins = new Set<DnsName>();
  for (const [i, line] of source.text.split(/\r\n|\r|\n/).entries()) {
    if (line.trim() === '') continue;
    const place = { file: source.file, line: i + 1, column: 1 };
    const [name = '', label = '', ttl = '', , type, data, more = ''] = line.split('\t');
    const owner = parseName(`${name}.`, undefined);
    if (owner === undefined || type === undefined || data === undefined) {
      draft.fault(
        'syntax',
        'the line is not name, label, TTL, class, type and data with tabs between',
        place,
      );
      draft.unknown({ ...place, why: 'the line cannot be read', mayBeNone: true });
      continue;
    }
    const zone = zoneFromLine(owner, label);
    origins.add(zone);
    const value = lenientValue(type, data);
    const proxied = /\bcloudflare_proxy=(?:true|on|full)\b/.test(more);
    const quirks = proxied ? [...value.quirks, 'proxied' as const] : value.quirks;
    const seconds = /^\d{1,10}$/.test(ttl) ? Number(ttl) : undefined;
    draft.add({ ...value, place, owner, type, ttl: seconds, origin: zone, dots: 'strict', quirks });
  }
  return toZoneFile(draft, { format: 'dnscontrol', file: source.file }, origins);
};

const isIr = ({ text }: SourceText): boolean => /^\s*\{/.test(text);

/** Whether it has a line as DNSControl prints them: the name comes whole, and then as a label. */
export const hasTsvLine = (text: string): boolean =>
  /^[^\t\r\n\u2028\u2029]+\t[^\t\r\n\u2028\u2029]+\t\d+\tIN\t/m.test(text);

/** Whether the file is in DNSControl's own language, and not what it prints. */
export const isDnscontrolScript = (source: SourceText): boolean =>
  !isIr(source) && !hasTsvLine(source.text);

/** What DNSControl prints: JSON or tab-separated lines. */
export const parseDnscontrol = (source: SourceText): readonly ZoneFile[] =>
  isIr(source) ? parseIr(source) : [parseTsv(source)];
