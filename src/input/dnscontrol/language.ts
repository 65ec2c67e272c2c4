/** Declares DNSControl's functions for a script: what each gives, and what it does to the domains. */
import type { SourceLocation } from '../../model/dns/zone.ts';
import { secondsIn } from '../../model/text/duration.ts';
import { type Machine, newList, newObject, Thrown } from '../javascript/machine.ts';
import { declare, lookUp, type Scope } from '../javascript/scope.ts';
import {
  type Built,
  choiceOf,
  isKind,
  isPrimitive,
  isUnknown,
  type NativeCall,
  nativeOf,
  textOf,
  type Unknown,
  unknownAt,
  type Value,
} from '../javascript/values.ts';
import { addressNumber, reverseZone } from './addresses.ts';
import { dkimBuilder, dmarcBuilder, m365Builder, spfBuilder, unreadBuilder } from './builders.ts';
import { applyTo, declareDomain, type Declared, type Domains, findDeclared } from './domains.ts';
import type { Modules } from './modules.ts';
import {
  importing,
  leaving,
  metadata,
  modifiers,
  readableTypes,
  settings,
  typedAliases,
  unreadBuilders,
  unreadTypes,
  worldly,
} from './vocabulary.ts';

export interface Language {
  readonly machine: Machine;
  readonly globals: Scope;
  readonly domains: Domains;
  readonly modules: Modules;
}

type Run = (language: Language, call: NativeCall) => Value;

/** A domain whose name is not known may be any. */
const nameless = ({ domains }: Language, { why, place }: Unknown): void => {
  const reason = unknownAt(`the name of a domain is not known: ${why}`, place);
  domains.loose.push({ why: reason, mayBeNone: true });
};

const giveAll = (
  { machine, domains }: Language,
  { domain, under }: { readonly domain: Declared; readonly under: string },
  values: readonly Value[],
  place: SourceLocation,
): void => {
  const doubt = machine.doubt.reason;
  for (const value of values) applyTo({ machine, domains, domain, under, place, doubt }, value);
};

/** The name of a domain as it is given; what is none is said, and gives `undefined`. */
const domainName = (language: Language, name: Value, place: SourceLocation): string | undefined => {
  const text = textOf(name, place);
  if (typeof text === 'string') return text;
  nameless(language, text);
  return undefined;
};

const notAName = ({ domains }: Language, place: SourceLocation): undefined => {
  const why = unknownAt('this is not a domain name', place);
  domains.loose.push({ why, mayBeNone: true });
  return undefined;
};

/** Whether a record stands where the registrar belongs. */
const isModifier = (value: Value): boolean => isKind(value, 'built') || isKind(value, 'list');

const declareHere = ({ domains, machine }: Language, name: string, place: SourceLocation) =>
  declareDomain(domains, name, { place, isSure: machine.doubt.reason === undefined });

const declareD: Run = (language, { args: [name, registrar, ...rest], place }) => {
  const text = domainName(language, name, place);
  if (text === undefined) return undefined;
  const domain = declareHere(language, text, place);
  if (domain === undefined) return notAName(language, place);
  const given = isModifier(registrar) ? [registrar, ...rest] : rest;
  giveAll(language, { domain, under: '' }, [...language.domains.defaults, ...given], place);
  return undefined;
};

const extend: Run = (language, { args: [name, ...rest], place }) => {
  const text = domainName(language, name, place);
  if (text === undefined) return undefined;
  const { domains } = language;
  const domain = findDeclared(domains, text) ?? declareHere(language, text, place);
  if (domain === undefined) return notAName(language, place);
  const under = text.slice(0, Math.max(0, text.length - domain.name.length - 1));
  giveAll(language, { domain, under }, rest, place);
  return undefined;
};

/** A domain whose records are kept elsewhere. */
const elsewhere: Run = (language, { args: [name], place }) => {
  const text = domainName(language, name, place);
  if (text === undefined) return undefined;
  const domain = declareHere(language, text, place);
  if (domain === undefined) return notAName(language, place);
  const why = unknownAt('the records of this domain are kept elsewhere', place);
  domain.entries.push({ kind: 'unknown', why });
  return undefined;
};

const records =
  (build: (args: readonly Value[], place: SourceLocation) => readonly Built[]): Run =>
  ({ machine }, { args, place }) =>
    newList(machine, build(args, place));

const ofText =
  (run: (text: string) => Value): Run =>
  (_, { args: [value], place }) => {
    const text = textOf(value, place);
    return typeof text === 'string' ? run(text) : text;
  };

const cliDefaults: Run = ({ globals }, { args: [defaults] }) => {
  if (!isKind(defaults, 'object')) return undefined;
  for (const [name, value] of defaults.members)
    if (lookUp(globals, name) === undefined) declare(globals, name, value);
  return undefined;
};

const require: Run = ({ modules }, { args: [name], place }) => {
  const text = textOf(name, place);
  return typeof text === 'string' ? modules.load(text, place) : text;
};

const requireGlob: Run = ({ modules }, { args: [folder, recursive], place }) => {
  const text = textOf(folder, place);
  return typeof text === 'string' ? modules.loadAll(text, recursive !== false, place) : text;
};

const stop: Run = (_, { place }) => {
  throw new Thrown(unknownAt('PANIC() stops dnscontrol here', place));
};

const firstArgument: Run = (_, { args: [name] }) => name;

const functions: Readonly<Record<string, Run>> = {
  CLI_DEFAULTS: cliDefaults,
  D: declareD,
  DEFAULTS: ({ domains, machine }, { args }) => {
    const { reason } = machine.doubt;
    const either = [domains.defaults, args].map((list) => newList(machine, list));
    domains.defaults = reason === undefined ? args : [choiceOf(reason, either)];
    return undefined;
  },
  DKIM: firstArgument,
  DKIM_BUILDER: records(([value], place) => dkimBuilder(value, place)),
  DMARC_BUILDER: records(([value], place) => dmarcBuilder(value, place)),
  DOMAIN_ELSEWHERE: elsewhere,
  DOMAIN_ELSEWHERE_AUTO: elsewhere,
  D_EXTEND: extend,
  IP: ofText(addressNumber),
  M365_BUILDER: records(m365Builder),
  NewDSP: firstArgument,
  NewDnsProvider: firstArgument,
  NewRegistrar: firstArgument,
  PANIC: stop,
  REV: (_, { args: [value], place }) =>
    (typeof value === 'string' ? reverseZone(value) : undefined) ??
    unknownAt('REV() is given what is no network', place),
  REVCOMPAT: () => undefined,
  SPF_BUILDER: records(([value], place) => spfBuilder(value, place)),
  getConfiguredDomains: ({ machine, domains }) =>
    newList(
      machine,
      domains.declared.map(({ name }) => name),
    ),
  require,
  require_glob: requireGlob,
};

/** A function whose result DNSControl alone understands. */
const builder = (name: string) =>
  nativeOf(name, ({ args, place }): Built => ({ kind: 'built', name, args, place }));

/** Declares all names of the language. */
export const declareLanguage = (language: Language): void => {
  const { machine, globals } = language;
  const builders = [
    ...readableTypes.keys(),
    ...unreadTypes,
    ...typedAliases,
    ...settings,
    ...leaving,
    ...importing,
  ];
  for (const name of builders) declare(globals, name, builder(name));
  for (const [name, type] of unreadBuilders)
    declare(
      globals,
      name,
      nativeOf(name, ({ args: [value], place }) => unreadBuilder(type, value, place)),
    );
  const start = { file: globals.source.file, line: 1, column: 1 };
  for (const name of modifiers)
    declare(globals, name, { kind: 'built', name, args: [], place: start });
  for (const [name, members] of Object.entries(metadata))
    declare(globals, name, newObject(machine, Object.entries(members)));
  for (const name of worldly)
    declare(
      globals,
      name,
      nativeOf(name, ({ place }) => unknownAt(`${name}() would have to be run`, place)),
    );
  for (const [name, run] of Object.entries(functions))
    declare(
      globals,
      name,
      nativeOf(name, (call) => run(language, call)),
    );
};

/** Seconds, as `TTL()` takes them. */
export const durationOf = (value: Value): number | undefined =>
  isPrimitive(value) && !isUnknown(value) ? secondsIn(String(value)) : undefined;
