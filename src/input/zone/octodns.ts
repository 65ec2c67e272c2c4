/** octoDNS: one YAML file for each zone, whose names are relative to the zone that the file is named after. */
import type { DnsName } from '../../model/dns/dns.ts';
import type { SourceLocation, Quirk, ZoneFile } from '../../model/dns/zone.ts';
import { isZoneType } from '../../record/rdata-text.ts';
import { type SourceText, wholeFileFault } from '../source/source-text.ts';
import { quoteText, type Tree } from '../document/tree.ts';
import { parseYaml } from '../document/yaml.ts';
import {
  type ZoneDraft,
  createDraft,
  readOwnerName,
  refuseOwner,
  toZoneFile,
} from './zone-draft.ts';
import { presentText } from '../../model/dns/presentation.ts';
import { isUnreadable, type Unreadable } from '../../model/unreadable.ts';
import type { Include } from './bind.ts';
import { recognizeDocument } from './known-documents.ts';
import { createLocator } from './locator.ts';
import {
  valueAt,
  isTruthy,
  listItems,
  objectMembers,
  scalarNumber,
  scalarText,
} from '../document/access.ts';
import { isText, textValue, presentedValue, type Value, wordsValue } from './record-values.ts';

/** How a provider of octoDNS is set up to read its files. */
export interface OctodnsOptions {
  /** What octoDNS would refuse is published all the same. */
  readonly lenient?: boolean;
  /** A `;` is written without a backslash; unset: as it is in the file. */
  readonly escapedSemicolons?: boolean | undefined;
  /** Opens what `!include` names. */
  readonly include?: Include;
}

/** octoDNS takes quotes around text away, with those within that divide it, and wants `;` escaped. */
const parseTextValue = (text: string, { escapedSemicolons }: OctodnsOptions): Value => {
  const bare = (text.startsWith('"') ? text.slice(1, -1) : text).replaceAll('" "', '');
  return textValue(escapedSemicolons === false ? bare : bare.replaceAll('\\;', ';'));
};

const unreadValue = 'the value cannot be read';

/** The parts of a value that is a map, in the order of the line; older files have the second names. */
const valueParts: Readonly<Record<string, readonly (readonly string[])[]>> = {
  MX: [
    ['preference', 'priority'],
    ['exchange', 'value'],
  ],
  SRV: [['priority'], ['weight'], ['port'], ['target']],
  DS: [['key_tag'], ['algorithm'], ['digest_type'], ['digest']],
};

/** The value; `undefined` if it is none of its type. */
const readValue = (type: string, tree: Tree, options: OctodnsOptions): Value | undefined => {
  const text = scalarText(tree);
  if (isText(type)) return text === undefined ? text : parseTextValue(text, options);
  if (tree.kind !== 'object') return text === undefined ? text : presentedValue(text);
  const told = (valueParts[type] ?? []).map((names) =>
    names.map((name) => scalarText(valueAt(tree, name))).find((part) => part !== undefined),
  );
  return wordsValue(...told.filter((part) => part !== undefined));
};

interface NamedRecord {
  readonly owner: DnsName;
  readonly zone: DnsName | undefined;
  readonly quirks: readonly Quirk[];
}

/** A part of a file, and what tells its places. */
interface Part {
  readonly tree: Tree;
  readonly place: (offset: number) => SourceLocation;
}

/** A text that octoDNS refuses because of its semicolons: one note stands for all. */
const noteSemicolon = (
  draft: ZoneDraft,
  text: string | undefined,
  place: SourceLocation,
  { escapedSemicolons }: OctodnsOptions,
): void => {
  if (escapedSemicolons === false || !/\w;/.test(text ?? '')) return;
  if (draft.faults().some(({ code }) => code === 'semicolon-unescaped')) return;
  const refusal = 'octoDNS refuses a ";" without a backslash';
  draft.fault(
    'semicolon-unescaped',
    `${refusal}, unless its provider has escaped_semicolons: false`,
    place,
  );
};

/** A record that octoDNS leaves as it is at the provider. */
const ignoreRecord = (
  draft: ZoneDraft,
  place: SourceLocation,
  owner: DnsName,
  type: string,
): void =>
  draft.unknown({
    ...place,
    owner,
    ...(isZoneType(type) ? { type } : {}),
    why: 'octoDNS ignores it, by its own options',
    mayBeNone: true,
  });

const addRecord = (
  draft: ZoneDraft,
  { tree: record, place }: Part,
  { owner, zone, quirks }: NamedRecord,
  options: OctodnsOptions,
): void => {
  const type = scalarText(valueAt(record, 'type'))?.toUpperCase();
  const refuse = (fault: string, at: number, why: string) => {
    draft.fault('syntax', fault, place(at), owner);
    if (type === undefined) draft.unknown({ ...place(at), owner, why, mayBeNone: true });
    else if (isZoneType(type)) draft.unknown({ ...place(at), owner, type, why });
  };
  if (type === undefined)
    return refuse('the record has no type', record.at, 'the record has no type');
  if (isTruthy(valueAt(record, 'octodns', 'ignored')))
    return ignoreRecord(draft, place(record.at), owner, type);
  const proxied = isTruthy(valueAt(record, 'octodns', 'cloudflare', 'proxied'));
  const lenient = options.lenient === true || isTruthy(valueAt(record, 'octodns', 'lenient'));
  const trees = [...listItems(valueAt(record, 'values')), ...listItems(valueAt(record, 'value'))];
  if (trees.length === 0)
    refuse(`the ${quoteText(type)} record has no value`, record.at, 'the record has no value');
  for (const tree of trees) {
    const value = readValue(type, tree, options);
    if (value === undefined) {
      refuse(`this value of the ${quoteText(type)} record is no text`, tree.at, unreadValue);
      continue;
    }
    if (!lenient && isText(type)) noteSemicolon(draft, scalarText(tree), place(tree.at), options);
    draft.add({
      ...value,
      place: place(tree.at),
      owner,
      type,
      ttl: scalarNumber(valueAt(record, 'ttl')),
      origin: zone,
      dots: lenient ? 'absolute' : 'strict',
      quirks: [...quirks, ...value.quirks, ...(proxied ? ['proxied' as const] : [])],
    });
  }
};

/** The parts of the file that `!include` names; what cannot be opened is left open. */
const includeParts = (
  { tree, place }: Part,
  { include }: OctodnsOptions,
): readonly Part[] | Unreadable => {
  if (tree.kind !== 'scalar' || tree.tag === undefined) return [{ tree, place }];
  if (tree.tag !== '!include') return { fault: `${quoteText(tree.tag)} is not known` };
  const name = scalarText(tree) ?? '';
  const source = include?.(name, place(tree.at).file) ?? { fault: 'files are not included here' };
  if (isUnreadable(source)) return source;
  const inner = createLocator(source);
  return listItems(parseYaml(source, 'failsafe')).map((one) => ({ tree: one, place: inner }));
};

/** Whether a part of a file has the form of a record, or of a list of these. */
const isRecordLike = (tree: Tree): boolean =>
  listItems(tree).some((one) =>
    one.kind === 'scalar'
      ? one.tag !== undefined
      : ['type', 'value', 'values'].some((name) => valueAt(one, name) !== undefined),
  );

/** @throws {UserError} where no part is a record: the file is another tool's. */
const refuseOthers = (source: SourceText, tree: Tree): void => {
  const members = objectMembers(tree);
  const isEmpty = tree.kind === 'scalar' ? (tree.value ?? '') === '' : members.length === 0;
  if (members.some(({ value }) => isRecordLike(value)) || (isEmpty && tree.kind !== 'array'))
    return;
  const looks = recognizeDocument(source);
  throw wholeFileFault(
    source.file,
    `${presentText(source.file)} is not a zone of octoDNS: none of its entries has a type.`,
    looks && `It looks like ${looks}.`,
  );
};

/**
 * Records of `origin`, which is that of the file's name.
 * @throws {UserError} where the file is not YAML, or not octoDNS's.
 */
export const parseOctodns = (
  source: SourceText,
  origin: DnsName | undefined,
  options: OctodnsOptions = {},
): ZoneFile => {
  const place = createLocator(source);
  const draft = createDraft();
  const tree = parseYaml(source, 'failsafe');
  refuseOthers(source, tree);
  for (const { name, at: offset, value } of objectMembers(tree)) {
    if (name === '@')
      draft.fault('syntax', "octoDNS refuses the name '@': the zone itself is ''", place(offset));
    const named = readOwnerName(name, origin, 'relative');
    if (named === undefined) refuseOwner(draft, name, origin, place(offset));
    else
      for (const item of listItems(value)) {
        const parts = includeParts({ tree: item, place }, options);
        if (isUnreadable(parts))
          draft.unknown({ ...place(item.at), owner: named.owner, why: parts.fault });
        else for (const part of parts) addRecord(draft, part, { ...named, zone: origin }, options);
      }
  }
  const origins = origin === undefined ? [] : [origin];
  return toZoneFile(draft, { format: 'octodns', file: source.file }, origins);
};
