/** DNSControl's language, as `dnscontrol get-zones --format=js` writes it. What would have to be run is not read. */
import type { DnsName } from '../../model/dns/dns.ts';
import { secondsIn } from '../../record/rdata-text.ts';
import type { Place, ZoneFile } from '../../model/dns/zone.ts';
import type { Source } from '../source-text.ts';
import { quoteText } from '../document/tree.ts';
import { type Draft, newDraft, ownerIn, refuseOwner, zoneFileOf } from './zone-draft.ts';
import { callsIn, type Expression } from './js-calls.ts';
import { placer } from './locator.ts';
import { plain, type Value, words } from './record-values.ts';

type Call = Extract<Expression, { readonly kind: 'call' }>;

/** Records that are read, with the number of their arguments after the label. */
const readable: Readonly<Record<string, number>> = {
  A: 1,
  AAAA: 1,
  CNAME: 1,
  DS: 4,
  MX: 2,
  NS: 1,
  PTR: 1,
  SPF: 1,
  SRV: 4,
  TXT: 1,
};

/** Records whose data is not read, though their owner exists. */
const passed =
  /^(?:ALIAS|ANAME|AKAMAICDN|AZURE_ALIAS|CAA|CF_WORKER_ROUTE|DHCID|DNAME|DNSKEY|FRAME|HTTPS|LOC|NAPTR|OPENPGPKEY|R53_ALIAS|SMIMEA|SSHFP|SVCB|TLSA|URL|URL301)$/;

/** What says something about the domain or its providers, and of no record. */
const aside =
  /^(?:AUTODNSSEC_(?:ON|OFF)|AUTOSPLIT|DISABLE_REPEATED_DOMAIN_CHECK|DefaultTTL|DnsProvider|IGNORE(?:_NAME|_TARGET|_EXTERNAL_DNS)?|NAMESERVER(?:_TTL)?|NO_PURGE|NewRegistrar|PURGE|DISABLE_IGNORE_SAFETY_CHECK|CF_PROXY_DEFAULT_(?:ON|OFF)|END|SOA)$/;

/** The text of a constant; a list of texts is one text in several strings. */
const constant = (expression: Expression | undefined): string | undefined => {
  if (expression?.kind === 'text' || expression?.kind === 'number') return expression.text;
  if (expression?.kind !== 'list') return undefined;
  const items = expression.items.map(constant);
  return items.includes(undefined) ? undefined : items.join('');
};

const ttlIn = (modifiers: readonly Expression[], name: string): number | undefined => {
  const call = modifiers.find((one): one is Call => one.kind === 'call' && one.name === name);
  return secondsIn(constant(call?.args[0]) ?? '');
};

interface Zone {
  readonly name: DnsName;
  readonly ttl: number | undefined;
  readonly place: (offset: number) => Place;
}

const addRecord = (draft: Draft, { name: type, args, at }: Call, zone: Zone): void => {
  const place = zone.place(at);
  const [first, ...rest] = args;
  const label = constant(first);
  const count = readable[type] ?? 0;
  const texts = rest.slice(0, count).map(constant);
  if (label === undefined || texts.includes(undefined) || texts.length < count) {
    draft.fault(
      'unsupported',
      `${type}() holds what would have to be run: give what dnscontrol print-ir prints`,
      place,
    );
    return;
  }
  const named = ownerIn(label, zone.name, 'relative');
  if (named === undefined) return refuseOwner(draft, label, zone.name, place);
  if (count === 0) return draft.pass(named.owner, type, place);
  const modifiers = rest.slice(count);
  const known = texts.map(String);
  const value: Value = type === 'TXT' || type === 'SPF' ? plain(known.join('')) : words(...known);
  const proxied = modifiers.some(
    (one) => one.kind === 'word' && /^CF_PROXY_(?:ON|FULL)$/.test(one.text),
  );
  const quirks = [...named.quirks, ...value.quirks, ...(proxied ? ['proxied' as const] : [])];
  const ttl = ttlIn(modifiers, 'TTL') ?? zone.ttl;
  draft.add({
    ...value,
    place,
    owner: named.owner,
    type,
    ttl,
    origin: zone.name,
    dots: 'strict',
    quirks,
  });
};

const addArgument = (draft: Draft, argument: Expression, zone: Zone): void => {
  if (
    argument.kind === 'call' &&
    (Object.hasOwn(readable, argument.name) || passed.test(argument.name))
  )
    addRecord(draft, argument, zone);
  else if (argument.kind === 'list')
    for (const item of argument.items) addArgument(draft, item, zone);
  else if (
    !('name' in argument && aside.test(argument.name)) &&
    !('text' in argument && aside.test(argument.text))
  ) {
    const what =
      'name' in argument
        ? `${argument.name}()`
        : 'text' in argument
          ? quoteText(argument.text)
          : 'this';
    draft.fault(
      'unsupported',
      `${what} is passed over, as it would have to be run: give what dnscontrol print-ir prints`,
      zone.place(argument.at),
    );
  }
};

/** Generated files are a hundredth of this. */
const longest = 1024 * 1024;

/** The records of every `D()` and `D_EXTEND()`. */
export const parseDnscontrolJs = (source: Source): ZoneFile => {
  const place = placer(source);
  const draft = newDraft();
  const origins = new Set<DnsName>();
  const long = source.text.length > longest;
  if (long) draft.fault('unsupported', 'files of more than 1 MiB are not read', place(0));
  for (const { args, at } of long ? [] : callsIn(source, ['D', 'D_EXTEND'])) {
    const [first, ...rest] = args;
    const name = constant(first)?.replace(/!.*$/s, '');
    const zone = name && ownerIn(name, undefined, 'absolute')?.owner;
    if (!zone) {
      draft.fault('unsupported', 'the name of this domain is no constant', place(at));
      continue;
    }
    origins.add(zone);
    // The registrar comes second, where it is not an extension.
    const records = rest[0]?.kind === 'word' ? rest.slice(1) : rest;
    const ttl = ttlIn(records, 'DefaultTTL');
    for (const record of records) addArgument(draft, record, { name: zone, ttl, place });
  }
  return zoneFileOf(draft, { format: 'dnscontrol', file: source.file }, origins);
};
