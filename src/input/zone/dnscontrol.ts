/** DNSControl: what `print-ir` and `get-zones --format=tsv` print; `get-zones --format=js` has a file of its own. */
import type { DnsName } from '../../model/dns/dns.ts';
import { isZoneType, parseName } from '../../record/rdata-text.ts';
import { dnsName, splitLabels } from '../../model/dns/domain-name.ts';
import type { SourceLocation, ZoneFile } from '../../model/dns/zone.ts';
import { parseJson } from '../document/json.ts';
import type { SourceText } from '../source/source-text.ts';
import { quoteText, type Tree } from '../document/tree.ts';
import { parseDnscontrolJs } from './dnscontrol-js.ts';
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
  const under = scalarText(valueAt(record, 'subdomain')) ?? '';
  const base = under === '' ? zone : readOwnerName(under, zone, 'relative')?.owner;
  const named = base && readOwnerName(label, base, 'relative');
  if (named === undefined) return refuseOwner(draft, label, zone, place);
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
    origin: zone,
    dots: 'strict',
    quirks: [...named.quirks, ...value.quirks, ...(proxied ? ['proxied' as const] : [])],
  });
};

const parseIr = (source: SourceText): ZoneFile => {
  const place = createLocator(source);
  const draft = createDraft();
  const origins = new Set<DnsName>();
  for (const domain of listItems(valueAt(parseJson(source), 'domains'))) {
    // `example.com!internal` is one of several views of a zone.
    const name = (scalarText(valueAt(domain, 'name')) ?? '').replace(/!.*$/s, '');
    const zone = readOwnerName(name || '.', undefined, 'absolute')?.owner;
    if (zone === undefined || zone === '.') {
      draft.fault('syntax', `${quoteText(name)} is not a domain name`, place(domain.at));
      continue;
    }
    origins.add(zone);
    for (const record of listItems(valueAt(domain, 'records')))
      addRecord(draft, record, zone, place(record.at));
  }
  return toZoneFile(draft, { format: 'dnscontrol', file: source.file }, origins);
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

/** Whatever DNSControl prints: JSON, tab-separated lines or its own language. */
export const parseDnscontrol = (source: SourceText): ZoneFile => {
  if (/^\s*\{/.test(source.text)) return parseIr(source);
  return /^[^\t\r\n]+\t[^\t\r\n]+\t\d+\tIN\t/m.test(source.text)
    ? parseTsv(source)
    : parseDnscontrolJs(source);
};
