/** DNSControl's builders: each makes records of an object of options (docs.dnscontrol.org). */
import type { SourceLocation } from '../../model/dns/zone.ts';
import { secondsIn } from '../../model/text/duration.ts';
import {
  type Built,
  isKind,
  isPrimitive,
  isUnknown,
  joinItems,
  textOf,
  unknownAt,
  type Unknown,
  type Value,
  whyLost,
} from '../javascript/values.ts';

/** The options of one call. */
interface Options {
  readonly place: SourceLocation;
  /** An option's value; unknown where the options are. */
  readonly get: (name: string) => Value;
}

const optionsOf = (value: Value, place: SourceLocation): Options => {
  const lost = whyLost(value);
  const members = isKind(value, 'object') ? value : undefined;
  return {
    place,
    get: (name) => lost ?? (members?.members.has(name) ? members.members.get(name) : members?.open),
  };
};

/** Whether an option is given; an unknown one may be. */
const isGiven = (value: Value): boolean => !isPrimitive(value) || Boolean(value);

const built = (name: string, args: readonly Value[], place: SourceLocation): Built => ({
  kind: 'built',
  name,
  args,
  place,
});

/** A record with the TTL that its builder was given. */
const record = (type: string, args: readonly Value[], { get, place }: Options): Built => {
  const ttl = get('ttl');
  return built(type, isGiven(ttl) ? [...args, built('TTL', [ttl], place)] : args, place);
};

const orElse = (value: Value, otherwise: string): Value => (isGiven(value) ? value : otherwise);

/** `name` at a label: `@` is the domain itself. */
const under = (name: string, label: Value, place: SourceLocation): Value => {
  if (!isGiven(label) || label === '@') return name;
  const text = textOf(label, place);
  return isUnknown(text) ? text : `${name}.${text}`;
};

/** A list, or one text, with `by` between; none where nothing is given. */
const joined = (value: Value, by: string, place: SourceLocation): string | Unknown | undefined => {
  if (!isGiven(value)) return undefined;
  const lost = whyLost(value);
  if (lost !== undefined) return lost;
  if (!isKind(value, 'list')) return textOf(value, place);
  return value.items.length === 0 && !value.open ? undefined : joinItems(value, by, place);
};

type Tag = readonly [name: string, value: string | Unknown | undefined];

/** `v=X; p=Y`; unknown where one of them is. */
const tagList = (tags: readonly Tag[]): string | Unknown => {
  const texts: string[] = [];
  for (const [name, value] of tags) {
    if (value === undefined) continue;
    if (isUnknown(value)) return value;
    texts.push(`${name}=${value}`);
  }
  return texts.join('; ');
};

/** An SPF record. `FLATTEN` goes with it if it is changed when DNSControl pushes it. */
export const spfBuilder = (value: Value, place: SourceLocation): readonly Built[] => {
  const options = optionsOf(value, place);
  const { get } = options;
  const text = joined(get('parts'), ' ', place) ?? unknownAt('SPF_BUILDER() has no parts', place);
  const label = orElse(get('label'), '@');
  const flatten = get('flatten');
  const flattens = isKind(flatten, 'list') ? flatten.items.length > 0 : isGiven(flatten);
  if (!flattens) return [record('TXT', [label, text], options)];
  const raw = get('raw');
  const copy = record('TXT', [orElse(raw, '_rawspf'), text], options);
  const changed = record('TXT', [label, text, built('FLATTEN', [], place)], options);
  return raw === '' ? [changed] : [copy, changed];
};

const alignment = (value: Value, place: SourceLocation): string | Unknown | undefined => {
  const text = joined(value, '', place);
  return typeof text === 'string' ? text.slice(0, 1) : text;
};

/** The tag `fo`: flags, or a text as it is. */
const failureOptions = (value: Value, place: SourceLocation): string | Unknown | undefined => {
  if (!isKind(value, 'object')) return joined(value, ':', place);
  if (whyLost(value)) return whyLost(value);
  const [dkim, spf] = [value.members.get('DKIM'), value.members.get('SPF')];
  const unknown = [dkim, spf].find((one): one is Unknown => isUnknown(one));
  if (unknown) return unknown;
  if (dkim && spf) return '1';
  return spf ? 's' : dkim ? 'd' : undefined;
};

const interval = (value: Value, place: SourceLocation): string | Unknown | undefined => {
  const text = joined(value, '', place);
  const seconds = typeof text === 'string' ? secondsIn(text) : undefined;
  return seconds === undefined ? text : String(seconds);
};

export const dmarcBuilder = (value: Value, place: SourceLocation): readonly Built[] => {
  const options = optionsOf(value, place);
  const { get } = options;
  const plain = (name: string) => joined(get(name), ',', place);
  const ruf = plain('ruf');
  const withRuf = <T>(tag: T): T | undefined => (ruf === undefined ? undefined : tag);
  const fo = failureOptions(get('failureOptions'), place);
  const text = tagList([
    ['v', textOf(orElse(get('version'), 'DMARC1'), place)],
    ['p', textOf(orElse(get('policy'), 'none'), place)],
    ['sp', plain('subdomainPolicy')],
    ['np', plain('nonexistentSubdomainPolicy')],
    ['adkim', alignment(get('alignmentDKIM'), place)],
    ['aspf', alignment(get('alignmentSPF'), place)],
    ['pct', plain('percent')],
    ['rua', plain('rua')],
    ['ruf', ruf],
    ['fo', withRuf(fo === '0' ? undefined : fo)],
    ['rf', withRuf(plain('failureFormat'))],
    ['ri', interval(get('reportInterval'), place)],
    ['psd', plain('publicSuffixDomain')],
    ['t', plain('testMode')],
  ]);
  return [record('TXT', [under('_dmarc', get('label'), place), text], options)];
};

/** DKIM's own quoted-printable form (RFC 6376). */
const dkimQuoted = (text: string): string =>
  [...new TextEncoder().encode(text)]
    .map((octet) => {
      const sign = String.fromCharCode(octet);
      return /[!-:<>-~]/.test(sign)
        ? sign
        : `=${octet.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('');

export const dkimBuilder = (value: Value, place: SourceLocation): readonly Built[] => {
  const options = optionsOf(value, place);
  const { get } = options;
  const tag = (name: string) => joined(get(name), ':', place);
  const note = tag('note');
  const selector = textOf(get('selector'), place);
  const text = tagList([
    ['v', textOf(orElse(get('version'), 'DKIM1'), place)],
    ['h', tag('hashtypes')],
    ['k', tag('keytype')],
    ['n', typeof note === 'string' ? dkimQuoted(note) : note],
    ['p', tag('pubkey') ?? ''],
    ['s', tag('servicetypes')],
    ['t', tag('flags')],
  ]);
  const label = isUnknown(selector)
    ? selector
    : under(`${selector}._domainkey`, get('label'), place);
  return [record('TXT', [label, text], options)];
};

/** A text of parts; unknown where one of them is. */
const concatenated = (place: SourceLocation, ...parts: readonly Value[]): string | Unknown => {
  let text = '';
  for (const part of parts) {
    const one = textOf(part, place);
    if (isUnknown(one)) return one;
    text += one;
  }
  return text;
};

/** What the records for Microsoft 365 are made of. */
interface Tenant {
  readonly options: Options;
  readonly label: Value;
  /** The domain as Microsoft writes it into host names. */
  readonly guid: Value;
}

const tenantOf = ([first, second]: readonly Value[], place: SourceLocation): Tenant => {
  // Older versions take the options alone, without the domain's name.
  const named = typeof first === 'string' || isUnknown(first);
  const options = optionsOf(named ? second : first, place);
  const given = options.get('domainGUID');
  const derived =
    typeof first === 'string'
      ? first.replaceAll('.', '-')
      : unknownAt('domainGUID is not given', place);
  return {
    options,
    label: orElse(options.get('label'), '@'),
    guid: isGiven(given) ? given : derived,
  };
};

/** A host that an option names in full, or one that is put together. */
const hostOf = ({ options: { get, place } }: Tenant, name: string, parts: readonly Value[]) => {
  const given = textOf(get(name), place);
  if (!isGiven(get(name))) return concatenated(place, ...parts);
  return isUnknown(given) || given.endsWith('.') ? given : `${given}.`;
};

const tenantKey = (tenant: Tenant, number: number): Built => {
  const { options, label, guid } = tenant;
  const parts = [`selector${number}-`, guid, '._domainkey.', options.get('initialDomain'), '.'];
  const target = hostOf(tenant, `dkimSelector${number}Target`, parts);
  return record(
    'CNAME',
    [under(`selector${number}._domainkey`, label, options.place), target],
    options,
  );
};

/** Microsoft 365: its exchange, keys and settings. */
export const m365Builder = (args: readonly Value[], place: SourceLocation): readonly Built[] => {
  const tenant = tenantOf(args, place);
  const { options, label, guid } = tenant;
  const { get } = options;
  const at = (name: string): Value => under(name, label, place);
  const cname = (name: string, target: string) => record('CNAME', [at(name), target], options);
  const srv = (name: string, port: number, target: string) =>
    record('SRV', [at(name), 100, 1, port, target], options);
  const unless = (name: string, ...records: readonly Built[]) =>
    get(name) === false ? [] : records;
  const where = (name: string, ...records: readonly Built[]) => (isGiven(get(name)) ? records : []);
  const mx = hostOf(tenant, 'mxTarget', [guid, '.mail.protection.outlook.com.']);
  return [
    ...unless('mx', record('MX', [label, 0, mx], options)),
    ...unless('autodiscover', cname('autodiscover', 'autodiscover.outlook.com.')),
    ...unless('dkim', tenantKey(tenant, 1), tenantKey(tenant, 2)),
    ...where('verificationToken', record('TXT', [label, get('verificationToken')], options)),
    ...where(
      'skypeForBusiness',
      cname('lyncdiscover', 'webdir.online.lync.com.'),
      cname('sip', 'sipdir.online.lync.com.'),
      srv('_sip._tls', 443, 'sipdir.online.lync.com.'),
      srv('_sipfederationtls._tcp', 5061, 'sipfed.online.lync.com.'),
    ),
    ...where(
      'mdm',
      cname('enterpriseregistration', 'enterpriseregistration.windows.net.'),
      cname('enterpriseenrollment', 'enterpriseenrollment.manage.microsoft.com.'),
    ),
  ];
};

/** The record that stands for those of a builder whose data is not read. */
export const unreadBuilder = (type: string, value: Value, place: SourceLocation): Built => {
  const { get } = optionsOf(value, place);
  return built(type, [orElse(get('label'), '@')], place);
};
