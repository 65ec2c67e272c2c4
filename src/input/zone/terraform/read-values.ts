/** The values of a Terraform resource as record data. */
import type { SourceLocation } from '../../../model/dns/zone.ts';
import { decimalEscapes } from '../route53.ts';
import {
  isText,
  lenientValue,
  presentedValue,
  textValue,
  type Value,
  wordsValue,
} from '../record-values.ts';
import {
  argumentOf,
  findUnknown,
  isUnknownValue,
  itemsOf,
  placeOf,
  type ResourceValue,
  textOf,
  type UnknownValue,
} from '../resource.ts';
import type { RecordKind, TextStyle, ValueShape } from './record-kind.ts';

/** Quotes of the user's own are one too many. */
const enclosedText = (text: string): Value =>
  /^".*"$/s.test(text) ? textValue(text) : presentedValue(decimalEscapes(`"${text}"`));

const readText = (style: TextStyle, type: string, text: string): Value => {
  switch (style) {
    case 'plain':
      return textValue(text);
    case 'zone-file':
      return presentedValue(text);
    case 'either':
      return lenientValue(type, text);
    case 'quoted':
      return /^\s*"/.test(text) ? presentedValue(text) : textValue(text);
    case 'enclosed':
      return enclosedText(text);
  }
};

/** Whether the host refuses the value for want of quotes; it is read as it is meant. */
export const lacksQuotes = (value: Value, type: string, { text }: RecordKind): boolean =>
  text === 'quoted' && isText(type) && value.splits;

/** What one value is made of: texts in the order of a zone file's line, or what is not known of it. */
type Parts = readonly string[] | UnknownValue;

/** Reads one argument; `absent` is what to say if it is not there. */
type ReadArgument = (value: ResourceValue | undefined) => string | UnknownValue;

const readArgument =
  (absent: string): ReadArgument =>
  (value) =>
    textOf(value) ?? findUnknown(value) ?? { kind: 'unknown', why: absent };

const partsOf = (texts: readonly (string | UnknownValue)[]): Parts =>
  texts.find((text) => typeof text !== 'string') ?? texts.map(String);

/** The first of the arguments that holds something. */
const firstGiven = (
  item: ResourceValue,
  names: readonly string[] | undefined,
): ResourceValue | undefined => {
  if (names === undefined) return item;
  const given = names.map((name) => argumentOf(item, name));
  return given.find((value) => value !== undefined && textOf(value) !== '') ?? given.at(-1);
};

const valueParts = (
  item: ResourceValue,
  type: string,
  shape: ValueShape,
  read: ReadArgument,
): Parts => {
  const fields = shape.fields?.[type];
  if (fields !== undefined) {
    const block = fields.block === undefined ? item : itemsOf(argumentOf(item, fields.block))[0];
    return partsOf(fields.names.map((name) => read(argumentOf(block, name))));
  }
  const value = read(firstGiven(item, shape.value));
  if (shape.preference === undefined || (type !== 'MX' && type !== 'SRV')) return partsOf([value]);
  const given = firstGiven(item, shape.preference);
  const preference = given === undefined ? (shape.defaultPreference ?? read(given)) : read(given);
  const service = type === 'SRV' ? (shape.service ?? []) : [];
  return partsOf([preference, ...service.map((name) => read(argumentOf(item, name))), value]);
};

/** Types whose value is one word, once what comes before it has an argument of its own. */
const hasOneWord = (type: string): boolean => /^(?:A|AAAA|CNAME|MX|NS|PTR)$/.test(type);

const toValue = (parts: readonly string[], type: string, kind: RecordKind): Value => {
  const { text, values, isOctal } = kind;
  const written = parts.join(' ');
  const line = isOctal && /^\s*"/.test(written) ? decimalEscapes(written) : written;
  if (isText(type)) return readText(text, type, line);
  if (hasOneWord(type) && (parts.length > 1 || values.preference !== undefined))
    return wordsValue(...parts);
  return presentedValue(text === 'enclosed' ? decimalEscapes(line) : line);
};

/** Whether the host copies the records of another name. */
export const isAlias = (entry: ResourceValue, { alias }: RecordKind): boolean =>
  alias !== undefined && itemsOf(argumentOf(entry, alias)).some((target) => textOf(target) !== '');

/** A value, and where it is written if that is known. */
export type PlacedValue = Value & { readonly place?: SourceLocation };

const toPlaced = (value: Value, written: ResourceValue | undefined): PlacedValue => {
  const place = placeOf(written);
  return place === undefined ? value : { ...value, place };
};

/**
 * The records that an entry of the resource holds, or for each what is not known. `absent`: why an
 * argument may not be there.
 */
export const readValues = (
  entry: ResourceValue,
  type: string,
  kind: RecordKind,
  absent: string,
): readonly (PlacedValue | UnknownValue)[] => {
  const { values: shape } = kind;
  const read = readArgument(absent);
  const list = shape.each === undefined ? entry : argumentOf(entry, shape.each);
  if (list === undefined) {
    return isAlias(entry, kind) ? [] : [{ kind: 'unknown', why: absent }];
  }
  return (shape.each === undefined ? [list] : itemsOf(list)).map((item) => {
    if (isUnknownValue(item)) return item;
    const parts = valueParts(item, type, shape, read);
    if ('kind' in parts) return parts;
    return toPlaced(toValue(parts, type, kind), firstGiven(item, shape.value));
  });
};
