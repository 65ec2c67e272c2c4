/** The members of values: reads, and changes. */
import type { SourceLocation } from '../../model/dns/zone.ts';
import { listMethods } from './list-methods.ts';
import { append, doubtAbout, LimitReached, type Machine, setMember } from './machine.ts';
import { numberMethod, testPattern, textMethods } from './text-methods.ts';
import {
  type Closure,
  isKind,
  isPrimitive,
  isUnknown,
  type List,
  type Members,
  type Native,
  nativeOf,
  type Primitive,
  textOf,
  unknownAt,
  type Unknown,
  type Value,
  whyLost,
} from './values.ts';

/** What every object has from its prototype, and is not worked out here. */
const inherited =
  /^(?:__proto__|__define[GS]etter__|__lookup[GS]etter__|constructor|prototype|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$/;

const notWorkedOut = (name: string, place: SourceLocation): Unknown =>
  unknownAt(
    inherited.test(name) ? `"${name}" is not worked out here` : 'it would have to be run',
    place,
  );

/** The place of an item, if the name is that of one. */
const itemIndex = (name: string): number | undefined =>
  /^(?:0|[1-9]\d{0,8})$/.test(name) ? Number(name) : undefined;

/** A method of a list, which may be called for another one, as in `[].slice.call(arguments)`. */
const listMethod = (machine: Machine, name: string, self: List): Native | undefined => {
  const method = listMethods.get(name);
  if (method === undefined) return undefined;
  const bound = (list: List): Native => ({
    ...nativeOf(name, ({ args, place }) =>
      list.lost ? list.lost : method({ machine, list, args, place }),
    ),
    on: (other) => (isKind(other, 'list') ? bound(other) : other),
  });
  return bound(self);
};

const listMember = (machine: Machine, list: List, name: string, place: SourceLocation): Value => {
  if (name === 'length') return list.open ?? list.items.length;
  const index = itemIndex(name);
  if (index === undefined) return listMethod(machine, name, list) ?? notWorkedOut(name, place);
  return list.open ?? list.items[index];
};

const textMember = (machine: Machine, text: string, name: string, place: SourceLocation): Value => {
  if (name === 'length') return text.length;
  const index = itemIndex(name);
  if (index !== undefined) return text[index];
  const method = textMethods.get(name);
  if (method === undefined) return notWorkedOut(name, place);
  return nativeOf(name, (call) => method({ machine, text, args: call.args, place: call.place }));
};

const hasOwn = (object: Members): Native =>
  nativeOf('hasOwnProperty', ({ args: [name], place }) => {
    const text = textOf(name, place);
    if (isUnknown(text)) return text;
    return object.members.has(text) || (object.open ?? false);
  });

const objectMember = (object: Members, name: string, place: SourceLocation): Value => {
  if (object.members.has(name)) return object.members.get(name);
  if (object.open !== undefined) return object.open;
  if (name === 'hasOwnProperty') return hasOwn(object);
  return object.partial || inherited.test(name) ? notWorkedOut(name, place) : undefined;
};

/** `call`, `apply` and `bind` of a function. */
const functionMember = (
  machine: Machine,
  callee: Closure | Native,
  name: string,
  place: SourceLocation,
): Value => {
  const forSelf = (self: Value): Value =>
    isKind(callee, 'native') ? (callee.on?.(self) ?? callee) : callee;
  if (name === 'call')
    return nativeOf(name, ({ args: [self, ...args], place: here }) =>
      machine.call(forSelf(self), args, here),
    );
  if (name === 'apply')
    return nativeOf(name, ({ args: [self, list], place: here }) => {
      if (list === undefined || list === null) return machine.call(forSelf(self), [], here);
      if (!isKind(list, 'list')) return unknownAt('its arguments are no list', here);
      return list.lost ?? list.open ?? machine.call(forSelf(self), list.items, here);
    });
  if (name === 'name') return callee.name;
  return notWorkedOut(name, place);
};

const primitiveMember = (
  machine: Machine,
  value: Primitive,
  name: string,
  place: SourceLocation,
): Value => {
  if (typeof value === 'string') return textMember(machine, value, name, place);
  if (typeof value === 'number')
    return nativeOf(
      name,
      ({ args, place: here }) => numberMethod(value, name, args) ?? notWorkedOut(name, here),
    );
  return unknownAt(`a member of ${String(value)} is read`, place);
};

/** The value of `of.name`. */
export const memberOf = (
  machine: Machine,
  of: Value,
  name: string,
  place: SourceLocation,
): Value => {
  machine.spend();
  const lost = whyLost(of);
  if (lost !== undefined) return lost;
  if (isPrimitive(of)) return primitiveMember(machine, of, name, place);
  switch (of.kind) {
    case 'list':
      return listMember(machine, of, name, place);
    case 'object':
      return objectMember(of, name, place);
    case 'closure':
    case 'native':
      return functionMember(machine, of, name, place);
    case 'pattern':
      return name === 'test'
        ? nativeOf(name, (call) => testPattern(machine, of, call.args[0], call.place))
        : notWorkedOut(name, place);
    case 'built':
    case 'unknown':
      return notWorkedOut(name, place);
  }
};

/** Items that are left out before one that is set. */
const widestGap = 1000;

const setItem = (machine: Machine, list: List, name: string, value: Value): void => {
  const index = itemIndex(name);
  const doubt = doubtAbout(machine, list) ?? list.open;
  if (doubt !== undefined) list.lost ??= doubt;
  if (doubt !== undefined || index === undefined) return;
  if (index > list.items.length + widestGap)
    throw new LimitReached('a list of the script is too long');
  while (list.items.length < index) append(machine, list, undefined);
  list.items[index] = value;
};

/** Carries out `of.name = value`; what it is done to is lost where that cannot be worked out. */
export const assignMember = (
  machine: Machine,
  of: Value,
  name: string | Unknown,
  value: Value,
): void => {
  machine.spend();
  if (isPrimitive(of) || !(of.kind === 'list' || of.kind === 'object')) return;
  if (isUnknown(name)) of.lost ??= name;
  else if (of.kind === 'list') setItem(machine, of, name, value);
  else if (!inherited.test(name)) setMember(machine, of, name, value);
};

/** Carries out `delete of.name`. */
export const deleteMember = (machine: Machine, of: Value, name: string | Unknown): void => {
  if (!isKind(of, 'object')) return;
  const doubt = isUnknown(name) ? name : doubtAbout(machine, of);
  if (doubt !== undefined) of.lost ??= doubt;
  else if (typeof name === 'string') of.members.delete(name);
};

/** Names, and whether there may be more. */
export interface Names {
  readonly names: readonly string[];
  readonly open?: Unknown;
}

/** Whole numbers come first, by size, as in every object. */
const inOrder = (names: readonly string[]): readonly string[] => {
  const isIndex = (name: string): boolean => itemIndex(name) !== undefined;
  return [
    ...names.filter(isIndex).sort((a, b) => Number(a) - Number(b)),
    ...names.filter((name) => !isIndex(name)),
  ];
};

const indexNames = (length: number): readonly string[] =>
  Array.from({ length }, (_, i) => String(i));

/** The names of an object's own members. */
export const ownNames = (machine: Machine, of: Value, place: SourceLocation): Names | Unknown => {
  const lost = whyLost(of);
  if (lost !== undefined) return lost;
  if (isKind(of, 'list') || isKind(of, 'object')) {
    const names =
      of.kind === 'list' ? indexNames(of.items.length) : inOrder([...of.members.keys()]);
    machine.spend(names.length);
    return { names, ...(of.open && { open: of.open }) };
  }
  if (typeof of === 'string') {
    machine.spend(of.length);
    return { names: indexNames(of.length) };
  }
  return isPrimitive(of) && of !== null && of !== undefined
    ? { names: [] }
    : unknownAt('the members of what is no object are listed', place);
};
