/** DNSControl's language, as `dnscontrol get-zones --format=js` writes it. What would have to be run is not read. */
import type { DnsName } from '../../model/dns/dns.ts';
import { secondsIn } from '../../model/text/duration.ts';
import type { SourceLocation, ZoneFile } from '../../model/dns/zone.ts';
import type { SourceText } from '../source/source-text.ts';
import { quoteText } from '../document/tree.ts';
import {
  type ZoneDraft,
  createDraft,
  readOwnerName,
  refuseOwner,
  toZoneFile,
} from './zone-draft.ts';
import { findCalls, type Expression } from './js-calls.ts';
import { createLocator } from './locator.ts';
import { textValue, type Value, wordsValue } from './record-values.ts';

type Call = Extract<Expression, { readonly kind: 'call' }>;

/** Records that are read, with the number of their arguments after the label. */
const readableTypes: Readonly<Record<string, number>> = {
  A: 1,
  AAAA: 1,
  CNAME: 1,
  DNAME: 1,
  DS: 4,
  MX: 2,
  NS: 1,
  PTR: 1,
  SPF: 1,
  SRV: 4,
  TXT: 1,
};

/** Records whose data is not read, though their owner exists. */
const unreadTypes =
  /^(?:ALIAS|ANAME|AKAMAICDN|AZURE_ALIAS|CAA|CF_WORKER_ROUTE|DHCID|DNSKEY|FRAME|HTTPS|LOC|NAPTR|OPENPGPKEY|R53_ALIAS|SMIMEA|SSHFP|SVCB|TLSA|URL|URL301)$/;

/** What says something about the domain or its providers, and of no record. */
const ignoredCalls =
  /^(?:AUTODNSSEC_(?:ON|OFF)|AUTOSPLIT|DISABLE_REPEATED_DOMAIN_CHECK|DefaultTTL|DnsProvider|IGNORE(?:_NAME|_TARGET|_EXTERNAL_DNS)?|NAMESERVER(?:_TTL)?|NO_PURGE|NewRegistrar|PURGE|DISABLE_IGNORE_SAFETY_CHECK|CF_PROXY_DEFAULT_(?:ON|OFF)|END|SOA)$/;

/** The text of a constant; a list of texts is one text in several strings. */
const constantText = (expression: Expression | undefined): string | undefined => {
  if (expression?.kind === 'text' || expression?.kind === 'number') return expression.text;
  if (expression?.kind !== 'list') return undefined;
  const items = expression.items.map(constantText);
  return items.includes(undefined) ? undefined : items.join('');
};

const findTtl = (modifiers: readonly Expression[], name: string): number | undefined => {
  const call = modifiers.find((one): one is Call => one.kind === 'call' && one.name === name);
  return secondsIn(constantText(call?.args[0]) ?? '');
};

interface JsZone {
  readonly name: DnsName;
  readonly ttl: number | undefined;
  readonly place: (offset: number) => SourceLocation;
}

const addRecord = (draft: ZoneDraft, { name: type, args, at }: Call, zone: JsZone): void => {
  const place = zone.place(at);
  const [first, ...rest] = args;
  const label = constantText(first);
  const count = readableTypes[type] ?? 0;
  const texts = rest.slice(0, count).map(constantText);
  if (label === undefined || texts.includes(undefined) || texts.length < count) {
    draft.fault(
      'unsupported',
      `${type}() holds what would have to be run: give what dnscontrol print-ir prints`,
      place,
    );
    return;
  }
  const named = readOwnerName(label, zone.name, 'relative');
  if (named === undefined) return refuseOwner(draft, label, zone.name, place);
  if (count === 0) return draft.pass(named.owner, type, place);
  const modifiers = rest.slice(count);
  const known = texts.map(String);
  const value: Value =
    type === 'TXT' || type === 'SPF' ? textValue(known.join('')) : wordsValue(...known);
  const proxied = modifiers.some(
    (one) => one.kind === 'word' && /^CF_PROXY_(?:ON|FULL)$/.test(one.text),
  );
  const quirks = [...named.quirks, ...value.quirks, ...(proxied ? ['proxied' as const] : [])];
  const ttl = findTtl(modifiers, 'TTL') ?? zone.ttl;
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

const addArgument = (draft: ZoneDraft, argument: Expression, zone: JsZone): void => {
  if (
    argument.kind === 'call' &&
    (Object.hasOwn(readableTypes, argument.name) || unreadTypes.test(argument.name))
  )
    addRecord(draft, argument, zone);
  else if (argument.kind === 'list')
    for (const item of argument.items) addArgument(draft, item, zone);
  else if (
    !('name' in argument && ignoredCalls.test(argument.name)) &&
    !('text' in argument && ignoredCalls.test(argument.text))
  ) {
    const what =
      'name' in argument
        ? `${argument.name}()`
        : 'text' in argument
          ? quoteText(argument.text)
          : 'this';
    draft.fault(
      'unsupported',
      `${what} is skipped, because it would have to be run: give what dnscontrol print-ir prints`,
      zone.place(argument.at),
    );
  }
};

/** Generated files are a hundredth of this. */
const longestFile = 1024 * 1024;

/** The records of every `D()` and `D_EXTEND()`. */
export const parseDnscontrolJs = (source: SourceText): ZoneFile => {
  const place = createLocator(source);
  const draft = createDraft();
  const origins = new Set<DnsName>();
  const long = source.text.length > longestFile;
  if (long) draft.fault('unsupported', 'files of more than 1 MiB are not read', place(0));
  for (const { args, at } of long ? [] : findCalls(source, ['D', 'D_EXTEND'])) {
    const [first, ...rest] = args;
    const name = constantText(first)?.replace(/!.*$/s, '');
    const zone = name && readOwnerName(name, undefined, 'absolute')?.owner;
    if (!zone) {
      draft.fault('unsupported', 'the name of this domain is no constant', place(at));
      continue;
    }
    origins.add(zone);
    // The registrar comes second, where it is not an extension.
    const records = rest[0]?.kind === 'word' ? rest.slice(1) : rest;
    const ttl = findTtl(records, 'DefaultTTL');
    for (const record of records) addArgument(draft, record, { name: zone, ttl, place });
  }
  return toZoneFile(draft, { format: 'dnscontrol', file: source.file }, origins);
};
