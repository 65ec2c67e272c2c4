/** The domains that a configuration declares, while it is worked out. */
import type { DnsName } from '../../model/dns/dns.ts';
import { presentText } from '../../model/dns/presentation.ts';
import type { SourceLocation } from '../../model/dns/zone.ts';
import type { Machine } from '../javascript/machine.ts';
import {
  type Built,
  isKind,
  isPrimitive,
  type Members,
  type Unknown,
  unknownAt,
  type Value,
} from '../javascript/values.ts';
import { readOwnerName } from '../zone/zone-draft.ts';
import { importing, readableTypes, typedAliases, unreadTypes } from './vocabulary.ts';

/** What a domain is given, in the order in which it is. */
export type Entry =
  | {
      readonly kind: 'record';
      readonly built: Built;
      /** The subdomain that is extended, or nothing. */
      readonly under: string;
      readonly defaultTtl: Value;
      /** Why it may not be there. */
      readonly doubt: Unknown | undefined;
    }
  | { readonly kind: 'unknown'; readonly why: Unknown; readonly mayBeNone?: true }
  /** What the domain leaves to others. */
  | { readonly kind: 'leaving'; readonly built: Built }
  /** DNSControl refuses it, or drops it. */
  | { readonly kind: 'refused'; readonly message: string; readonly place: SourceLocation };

export interface Declared {
  /** As it is written, with the tag of its view. */
  readonly name: string;
  readonly tag: string;
  readonly zone: DnsName;
  readonly place: SourceLocation;
  /** Not in a branch that may not be taken. */
  readonly isSure: boolean;
  readonly entries: Entry[];
  readonly meta: Map<string, Value>;
  defaultTtl: Value;
}

/** What is known of no domain in particular: it may be of any. */
export interface Loose {
  readonly why: Unknown;
  readonly mayBeNone: boolean;
}

export interface Domains {
  readonly declared: Declared[];
  /** Those of one name, in lower case. */
  readonly byName: Map<string, readonly Declared[]>;
  readonly loose: Loose[];
  /** The arguments that every further domain is given. */
  defaults: readonly Value[];
}

export const createDomains = (): Domains => ({
  declared: [],
  byName: new Map(),
  loose: [],
  defaults: [],
});

const recordNames: ReadonlySet<string> = new Set<string>([
  ...readableTypes.keys(),
  ...unreadTypes,
  ...typedAliases,
]);

export const isRecord = (built: Built): boolean => recordNames.has(built.name);

/** Whether there is a record among what is handed on. */
export const holdsRecord = (value: Value, depth = 0): boolean => {
  if (isKind(value, 'built')) return isRecord(value);
  return isKind(value, 'list') && depth < 5
    ? value.items.some((item) => holdsRecord(item, depth + 1))
    : false;
};

/** A longer name is no domain's. */
const longestSought = 1000;

/** The domain of that name, or the closest that it lies within. */
export const findDeclared = ({ byName }: Domains, name: string): Declared | undefined => {
  if (name.length > longestSought) return undefined;
  const labels = name.toLowerCase().split('.');
  for (let above = 0; above < labels.length; above += 1) {
    const [found] = byName.get(labels.slice(above).join('.')) ?? [];
    if (found !== undefined) return found;
  }
  return undefined;
};

/** A domain that is declared here, `isSure` or only perhaps; `undefined` where its name is none. */
export const declareDomain = (
  { declared, byName }: Domains,
  name: string,
  { place, isSure }: { readonly place: SourceLocation; readonly isSure: boolean },
): Declared | undefined => {
  const [plain = '', tag = ''] = name.split('!');
  const zone = readOwnerName(plain || '.', undefined, 'absolute')?.owner;
  if (zone === undefined || zone === '.') return undefined;
  const alike = byName.get(name.toLowerCase()) ?? [];
  const again = isSure && alike.some((one) => one.isSure);
  const domain: Declared = {
    name,
    tag,
    zone,
    place,
    isSure,
    entries: [],
    meta: new Map(),
    defaultTtl: undefined,
  };
  if (again)
    domain.entries.push({
      kind: 'refused',
      message: `${zone} is declared a second time: dnscontrol refuses the file`,
      place,
    });
  declared.push(domain);
  // The first is found by its name, and a sure one makes the next a second declaration: no more are kept.
  if (alike.length === 0 || (isSure && !again)) byName.set(name.toLowerCase(), [...alike, domain]);
  return domain;
};

/** What is applied, to which domain. */
export interface Applying {
  readonly machine: Machine;
  readonly domains: Domains;
  readonly domain: Declared;
  readonly under: string;
  readonly place: SourceLocation;
  readonly doubt: Unknown | undefined;
}

const refuse = ({ domain, place, doubt }: Applying, message: string): void => {
  if (!doubt) domain.entries.push({ kind: 'refused', message, place });
};

const setMeta = ({ domain, doubt }: Applying, { members }: Members): void => {
  for (const [name, value] of members) domain.meta.set(name, doubt ?? value);
};

/** Gives the domain the records of another one. */
const include = (applying: Applying, { args: [name], place }: Built): void => {
  const { domains, domain } = applying;
  const other = typeof name === 'string' ? findDeclared(domains, name) : undefined;
  if (other === undefined || other === domain) {
    const why = unknownAt('INCLUDE() names a domain that is not known here', place);
    domain.entries.push({ kind: 'unknown', why });
    return;
  }
  const { doubt, machine } = applying;
  // Domains that include each other twice would double the records with each of them.
  machine.spend(other.entries.length);
  for (const entry of other.entries)
    if (entry.kind === 'record')
      domain.entries.push(doubt === undefined ? entry : { ...entry, doubt: entry.doubt ?? doubt });
    else if (entry.kind !== 'refused') domain.entries.push(entry);
};

const isImporting = (name: string): boolean => importing.some((one) => one === name);

const applyBuilt = (applying: Applying, built: Built): void => {
  const { domain, under, doubt } = applying;
  const { name, place } = built;
  if (isRecord(built))
    domain.entries.push({
      kind: 'record',
      built,
      under,
      defaultTtl: domain.defaultTtl,
      doubt,
    });
  else if (name === 'DefaultTTL') domain.defaultTtl = doubt ?? built.args[0];
  else if (name === 'INCLUDE') include(applying, built);
  else if (name.startsWith('IGNORE') || name === 'NO_PURGE')
    domain.entries.push({ kind: 'leaving', built });
  else if (isImporting(name)) {
    const why = unknownAt(`${name}() makes records of those of another zone`, place);
    domain.entries.push({ kind: 'unknown', why, mayBeNone: true });
  }
};

const applyUnknown = (applying: Applying, unknown: Unknown): void => {
  const { options } = unknown;
  if (options === undefined) applying.domain.entries.push({ kind: 'unknown', why: unknown });
  else for (const option of options) applyTo({ ...applying, doubt: unknown }, option);
};

/** Gives the domain what an argument of `D()` holds, in the order of the file. @throws {LimitReached} */
export const applyTo = (applying: Applying, value: Value): void =>
  applying.machine.deeper(() => {
    applying.machine.spend();
    if (isPrimitive(value)) return refuse(applying, describeRefused(value));
    switch (value.kind) {
      case 'unknown':
        return applyUnknown(applying, value);
      case 'list':
        if (value.lost) return applyUnknown(applying, value.lost);
        return value.items.forEach((item) => applyTo(applying, item));
      case 'object':
        return value.lost ? undefined : setMeta(applying, value);
      case 'built':
        return applyBuilt(applying, value);
      case 'closure':
      case 'native':
        return applyFunction(applying, value);
      case 'pattern':
        return refuse(applying, describeRefused(value));
    }
  });

const describeRefused = (value: Value): string => {
  const what = isPrimitive(value) ? typeof value : 'a regular expression';
  return `an argument of D() is no record and no setting (${what}): dnscontrol refuses the file`;
};

/** DNSControl calls it with the domain, and drops what it gives. */
const applyFunction = (
  applying: Applying,
  value: Extract<Value, { readonly kind: 'closure' | 'native' }>,
): void => {
  const { domain, place } = applying;
  if (value.kind === 'closure' && value.node.params.length > 0) {
    const why = unknownAt('a function is given the domain and would have to be run', place);
    domain.entries.push({ kind: 'unknown', why });
  } else {
    const name = presentText(value.name).slice(0, 60) || 'a function';
    refuse(applying, `${name} is given without being called: dnscontrol drops what it returns`);
  }
};
