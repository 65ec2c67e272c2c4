/** Makes zones of the domains that a configuration declares. */
import type { DnsName } from '../../model/dns/dns.ts';
import type { SourceLocation, ZoneFile, ZoneUnknown } from '../../model/dns/zone.ts';
import { presentText } from '../../model/dns/presentation.ts';
import { isZoneType } from '../../record/rdata-text.ts';
import {
  isKind,
  isUnknown,
  joinItems,
  textOf,
  type Unknown,
  type Value,
  whyLost,
} from '../javascript/values.ts';
import { textValue, wordsValue } from '../zone/record-values.ts';
import {
  createDraft,
  readOwnerName,
  refuseOwner,
  toZoneFile,
  type ZoneDraft,
} from '../zone/zone-draft.ts';
import { numberAddress } from './addresses.ts';
import type { Declared, Entry, Loose } from './domains.ts';
import { durationOf } from './language.ts';
import { leftSets } from './leaving.ts';
import { readableTypes, typedAliases } from './vocabulary.ts';

type Placed = Extract<Entry, { readonly kind: 'record' }>;

const advice = 'give what dnscontrol print-ir prints';

/** The unknown of a script as that of a zone. */
export const zoneUnknown = (
  { why, place }: Pick<Unknown, 'why' | 'place'>,
  about: Pick<ZoneUnknown, 'owner' | 'type' | 'mayBeNone'> = {},
): ZoneUnknown => ({ ...place, why: `${presentText(why)}; ${advice}`, ...about });

/** One domain on its way into its zone. */
interface Reading {
  readonly draft: ZoneDraft;
  readonly declared: Declared;
}

/** What is said of a record beside its data. */
interface Modifiers {
  readonly meta: ReadonlyMap<string, Value>;
  readonly ttl: Value;
  readonly flattened: boolean;
  readonly unknown: Unknown | undefined;
}

const readModifiers = (values: readonly Value[], defaultTtl: Value): Modifiers => {
  const meta = new Map<string, Value>();
  let ttl = defaultTtl;
  let unknown: Unknown | undefined;
  let flattened = false;
  for (const value of values) {
    unknown ??= whyLost(value);
    if (isKind(value, 'object') && !value.lost)
      for (const [name, member] of value.members) meta.set(name, member);
    if (!isKind(value, 'built')) continue;
    if (value.name === 'TTL') [ttl] = value.args;
    flattened ||= value.name === 'FLATTEN';
  }
  return { meta, ttl, flattened, unknown };
};

const isOn = (value: Value): boolean =>
  value === true || (typeof value === 'string' && /^(?:on|full|true)$/i.test(value));

/** Whether Cloudflare answers with addresses of its own; unknown where what says so is. */
const proxied = (type: string, { meta, unknown }: Modifiers, domain: Declared) => {
  if (!/^(?:A|AAAA|CNAME)$/.test(type)) return false;
  const own = meta.get('cloudflare_proxy') ?? unknown;
  const value = own ?? domain.meta.get('cloudflare_proxy_default');
  return isUnknown(value) ? value : isOn(value);
};

/** The text of an argument: a list of texts is one text in several strings. */
const argumentText = (type: string, value: Value, place: SourceLocation): string | Unknown => {
  if (isKind(value, 'list')) return value.lost ?? joinItems(value, '', place);
  if (type === 'A' && typeof value === 'number') return numberAddress(value);
  return textOf(value, place);
};

/** Where a label of a domain, or of the subdomain that is extended, stands. */
const ownerOf = (label: string, under: string, zone: DnsName) => {
  const base = under === '' ? zone : readOwnerName(under, zone, 'relative')?.owner;
  if (base === undefined) return undefined;
  // DNSControl takes the whole name of the subdomain for the subdomain.
  const named = readOwnerName(under !== '' && label === base ? '@' : label, base, 'relative');
  return named && { ...named, base };
};

const typeAbout = (owner: DnsName | undefined, type: string) => ({
  ...(owner === undefined ? {} : { owner }),
  ...(owner !== undefined && isZoneType(type) ? { type } : {}),
});

/** An alias of Route 53 or a script of PowerDNS publishes what the host makes of it. */
const readTypedAlias = ({ draft }: Reading, { built }: Placed, owner: DnsName): void => {
  const [, kind] = built.args;
  const type = typeof kind === 'string' ? kind.toUpperCase() : undefined;
  if (type === undefined || (isZoneType(type) && !/^(?:A|AAAA)$/.test(type))) {
    const why = { why: 'the host makes its data of other records', place: built.place };
    draft.unknown(zoneUnknown(why, typeAbout(owner, type ?? '')));
  } else draft.pass(owner, built.name, built.place);
};

const addKnown = (
  { draft, declared }: Reading,
  { built, defaultTtl }: Placed,
  named: NonNullable<ReturnType<typeof ownerOf>>,
  texts: readonly string[],
): void => {
  const { name: type, place, args } = built;
  const modifiers = readModifiers(args.slice(texts.length + 1), defaultTtl);
  const proxy = proxied(type, modifiers, declared);
  if (isUnknown(proxy)) return draft.unknown(zoneUnknown(proxy, typeAbout(named.owner, type)));
  const isText = type === 'TXT' || type === 'SPF';
  const value = isText ? textValue(texts.join('')) : wordsValue(...texts);
  const repeated = modifiers.meta.has('skip_fqdn_check');
  const quirks = [
    ...(repeated ? [] : named.quirks),
    ...value.quirks,
    ...(proxy ? ['proxied' as const] : []),
  ];
  const ttl = durationOf(modifiers.ttl);
  const { owner, base: origin } = named;
  draft.add({ ...value, place, owner, type, ttl, origin, dots: 'strict', quirks });
  if (modifiers.flattened)
    draft.fault(
      'changed-on-push',
      'dnscontrol replaces terms of this SPF record by addresses when it pushes it; the terms were judged',
      place,
      owner,
    );
};

const readRecord = (reading: Reading, placed: Placed): void => {
  const { draft, declared } = reading;
  const { built, under, doubt } = placed;
  const { name: type, args, place } = built;
  const label = textOf(args[0], place);
  if (isUnknown(label)) return draft.unknown(zoneUnknown({ ...label, place }));
  const isAddress = type === 'PTR' && /^\d+(?:\.\d+){3}$|:/.test(label);
  const named = ownerOf(isAddress ? '@' : label, under, declared.zone);
  if (named === undefined) return refuseOwner(draft, label, declared.zone, place);
  const { owner } = named;
  if (doubt) return draft.unknown(zoneUnknown({ ...doubt, place }, typeAbout(owner, type)));
  if (typedAliases.some((name) => name === type)) return readTypedAlias(reading, placed, owner);
  const count = readableTypes.get(type);
  if (count === undefined || isAddress) return draft.pass(owner, type, place);
  const texts: string[] = [];
  for (const arg of args.slice(1, count + 1)) {
    const text = argumentText(type, arg, place);
    if (isUnknown(text))
      return draft.unknown(zoneUnknown({ ...text, place }, typeAbout(owner, type)));
    texts.push(text);
  }
  if (texts.length === count) return addKnown(reading, placed, named, texts);
  draft.fault(
    'syntax',
    `${type}() takes ${count + 1} arguments, and ${texts.length + 1} are given: dnscontrol refuses it`,
    place,
    owner,
  );
  draft.unknown({ ...place, ...typeAbout(owner, type), why: 'the record cannot be read' });
};

const readEntry = (reading: Reading, entry: Entry): void => {
  const { draft, declared } = reading;
  switch (entry.kind) {
    case 'record':
      return readRecord(reading, entry);
    case 'unknown':
      return draft.unknown(zoneUnknown(entry.why, entry.mayBeNone ? { mayBeNone: true } : {}));
    case 'leaving':
      for (const about of leftSets(entry.built, declared.zone))
        draft.unknown({
          ...entry.built.place,
          why: `${entry.built.name} leaves them to others`,
          ...about,
          mayBeNone: true,
          intended: true,
        });
      return;
    case 'refused':
      return draft.fault('syntax', entry.message, entry.place);
  }
};

/** The zone of one domain. `loose` may be of it, too. */
export const readDomain = (declared: Declared, loose: readonly Loose[]): ZoneFile => {
  const draft = createDraft();
  for (const entry of declared.entries) readEntry({ draft, declared }, entry);
  for (const { why, mayBeNone } of loose)
    draft.unknown(zoneUnknown(why, mayBeNone ? { mayBeNone } : {}));
  const { file } = declared.place;
  return toZoneFile(draft, { format: 'dnscontrol', file }, [declared.zone]);
};
