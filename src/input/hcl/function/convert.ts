/** Conversions between types, of functions and of the type constraints of variables. */
import {
  asBoolean,
  asNumber,
  asText,
  failure,
  isNull,
  list,
  object,
  scalar,
  set,
  unknown,
  type Value,
} from '../value.ts';
import { type FunctionTable, type HclFunction, wrongArguments } from './kind.ts';

const kindOfScalar = (value: Value): string | undefined =>
  value.kind === 'scalar' && value.value !== null ? typeof value.value : undefined;

/** Scalars of several types become texts, as the elements of a list or map have one type. */
export const unified = (items: readonly Value[]): readonly Value[] => {
  const kinds = new Set(items.map(kindOfScalar).filter((kind) => kind !== undefined));
  return kinds.size < 2
    ? items
    : items.map((item) => (kindOfScalar(item) === undefined ? item : scalar(asText(item) ?? null)));
};

export const toText = (value: Value, at: number): Value => {
  if (value.kind === 'unknown' || isNull(value)) return value;
  const text = asText(value);
  return text === undefined ? failure(at, 'this cannot be made a text') : scalar(text);
};

export const toNumber = (value: Value, at: number): Value => {
  if (value.kind === 'unknown' || isNull(value)) return value;
  const number = asNumber(value);
  return number === undefined ? failure(at, 'this is no number') : scalar(number);
};

export const toBoolean = (value: Value, at: number): Value => {
  if (value.kind === 'unknown' || isNull(value)) return value;
  const truth = asBoolean(value);
  return truth === undefined ? failure(at, 'this is neither true nor false') : scalar(truth);
};

/** The items one by one, as `each` gives them. */
export const toList = (value: Value, at: number, each = (item: Value) => item): Value => {
  if (value.kind === 'unknown' || isNull(value)) return value;
  return value.kind === 'list'
    ? list(unified(value.items.map(each)))
    : failure(at, 'this cannot be made a list');
};

export const toSet = (value: Value, at: number, each = (item: Value) => item): Value => {
  if (value.kind === 'unknown' || isNull(value)) return value;
  return value.kind === 'list'
    ? set(unified(value.items.map(each)))
    : failure(at, 'this cannot be made a set');
};

export const toMap = (value: Value, at: number, each = (item: Value) => item): Value => {
  if (value.kind === 'unknown' || value.kind === 'handle' || isNull(value)) return value;
  if (value.kind !== 'object') return failure(at, 'this cannot be made a map');
  const names = [...value.members.keys()];
  const items = unified([...value.members.values()].map(each));
  return object(names.map((name, i) => [name, items[i] ?? failure(at, 'this is no member')]));
};

/** Of one argument; an unknown keeps what it refers to. */
const conversion = (convert: (value: Value, at: number) => Value): HclFunction => ({
  takes: 'unknown',
  run: (args, call) => {
    const [value] = args;
    return value === undefined || args.length > 1 ? wrongArguments(call) : convert(value, call.at);
  },
});

export const conversionFunctions: FunctionTable = {
  tostring: conversion(toText),
  tonumber: conversion(toNumber),
  tobool: conversion(toBoolean),
  tolist: conversion((value, at) => toList(value, at)),
  toset: conversion((value, at) => toSet(value, at)),
  tomap: conversion((value, at) => toMap(value, at)),
  sensitive: conversion((_, at) => unknown(at, 'it is marked as sensitive')),
  nonsensitive: conversion((value) => value),
};
