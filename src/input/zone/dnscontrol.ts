/** DNSControl: what `print-ir` and `get-zones --format=tsv` print; `get-zones --format=js` has a file of its own. */
import type { DnsName } from '../../model/dns/dns.ts';
import { nameIn } from '../../record/rdata-text.ts';
import { dnsName, labelsOf } from '../../model/dns/domain-name.ts';
import type { Place, ZoneFile } from '../../model/dns/zone.ts';
import { parseJson } from '../document/json.ts';
import type { Source } from '../source-text.ts';
import { quoteText, type Tree } from '../document/tree.ts';
import { parseDnscontrolJs } from './dnscontrol-js.ts';
import { type Draft, newDraft, ownerIn, refuseOwner, zoneFileOf } from './zone-draft.ts';
import { placer } from './locator.ts';
import { at, isTrue, itemsOf, numberOf, textOf } from '../document/access.ts';
import { lenient, plain, type Value, words } from './record-values.ts';

/** The members of a record that stand before its target on the line. */
const before: Readonly<Record<string, readonly string[]>> = {
  MX: ['mxpreference'],
  SRV: ['srvpriority', 'srvweight', 'srvport'],
};

const valueOf = (type: string, record: Tree): Value => {
  const target = textOf(at(record, 'target')) ?? '';
  if (type === 'TXT' || type === 'SPF') {
    const strings = itemsOf(at(record, 'txtstrings')).map((item) => textOf(item) ?? '');
    return plain(strings.length > 0 ? strings.join('') : target);
  }
  if (type === 'DS')
    return words(
      ...['dskeytag', 'dsalgorithm', 'dsdigesttype', 'dsdigest'].map(
        (name) => textOf(at(record, name)) ?? '0',
      ),
    );
  // A zero is left out of the JSON.
  const numbers = (before[type] ?? []).map((name) => textOf(at(record, name)) ?? '0');
  return words(...numbers, target);
};

const addRecord = (draft: Draft, record: Tree, zone: DnsName, place: Place): void => {
  const type = textOf(at(record, 'type'))?.toUpperCase() ?? '';
  const label = textOf(at(record, 'name')) ?? '@';
  const under = textOf(at(record, 'subdomain')) ?? '';
  const base = under === '' ? zone : ownerIn(under, zone, 'relative')?.owner;
  const named = base && ownerIn(label, base, 'relative');
  if (named === undefined) return refuseOwner(draft, label, zone, place);
  const value = valueOf(type, record);
  const proxied = isTrue(at(record, 'meta', 'cloudflare_proxy'));
  draft.add({
    ...value,
    place,
    owner: named.owner,
    type,
    ttl: numberOf(at(record, 'ttl')),
    origin: zone,
    dots: 'strict',
    quirks: [...named.quirks, ...value.quirks, ...(proxied ? ['proxied' as const] : [])],
  });
};

const parseIr = (source: Source): ZoneFile => {
  const place = placer(source);
  const draft = newDraft();
  const origins = new Set<DnsName>();
  for (const domain of itemsOf(at(parseJson(source), 'domains'))) {
    // `example.com!internal` is one of several views of a zone.
    const name = (textOf(at(domain, 'name')) ?? '').replace(/!.*$/s, '');
    const zone = ownerIn(name || '.', undefined, 'absolute')?.owner;
    if (zone === undefined || zone === '.') {
      draft.fault('syntax', `${quoteText(name)} is no domain name`, place(domain.at));
      continue;
    }
    origins.add(zone);
    for (const record of itemsOf(at(domain, 'records')))
      addRecord(draft, record, zone, place(record.at));
  }
  return zoneFileOf(draft, { format: 'dnscontrol', file: source.file }, origins);
};

/** The zone of a line: the whole name without the label. */
const zoneOfLine = (whole: DnsName, label: string): DnsName => {
  const count = label === '@' ? 0 : labelsOf(dnsName(label)).length;
  return dnsName(labelsOf(whole).slice(count).join('.') || '.');
};

const parseTsv = (source: Source): ZoneFile => {
  const draft = newDraft();
  const origins = new Set<DnsName>();
  for (const [i, line] of source.text.split(/\r\n|\r|\n/).entries()) {
    if (line.trim() === '') continue;
    const place = { file: source.file, line: i + 1, column: 1 };
    const [name = '', label = '', ttl = '', , type, data, more = ''] = line.split('\t');
    const owner = nameIn(`${name}.`, undefined);
    if (owner === undefined || type === undefined || data === undefined) {
      draft.fault(
        'syntax',
        'the line is not name, label, TTL, class, type and data with tabs between',
        place,
      );
      continue;
    }
    const zone = zoneOfLine(owner, label);
    origins.add(zone);
    const value = lenient(type, data);
    const proxied = /\bcloudflare_proxy=(?:true|on|full)\b/.test(more);
    const quirks = proxied ? [...value.quirks, 'proxied' as const] : value.quirks;
    const seconds = /^\d{1,10}$/.test(ttl) ? Number(ttl) : undefined;
    draft.add({ ...value, place, owner, type, ttl: seconds, origin: zone, dots: 'strict', quirks });
  }
  return zoneFileOf(draft, { format: 'dnscontrol', file: source.file }, origins);
};

/** Whatever DNSControl prints: JSON, tab-separated lines or its own language. */
export const parseDnscontrol = (source: Source): ZoneFile => {
  if (/^\s*\{/.test(source.text)) return parseIr(source);
  return /^[^\t\r\n]+\t[^\t\r\n]+\t\d+\tIN\t/m.test(source.text)
    ? parseTsv(source)
    : parseDnscontrolJs(source);
};
