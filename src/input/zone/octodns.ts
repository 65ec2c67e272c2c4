/** octoDNS: one YAML file for each zone, whose names are relative to the zone that the file is named after. */
import type { DnsName } from '../../model/dns/dns.ts';
import type { SourceLocation, Quirk, ZoneFile } from '../../model/dns/zone.ts';
import { isZoneType } from '../../record/rdata-text.ts';
import type { SourceText } from '../source/source-text.ts';
import { quoteText, type Tree } from '../document/tree.ts';
import { parseYaml } from '../document/yaml.ts';
import {
  type ZoneDraft,
  createDraft,
  readOwnerName,
  refuseOwner,
  toZoneFile,
} from './zone-draft.ts';
import { createLocator } from './locator.ts';
import {
  valueAt,
  isTruthy,
  listItems,
  objectMembers,
  scalarNumber,
  scalarText,
} from '../document/access.ts';
import { textValue, presentedValue, type Value, wordsValue } from './record-values.ts';

/** octoDNS takes quotes around text away, with those within that divide it, and wants `;` escaped. */
const parseTextValue = (text: string): Value => {
  const bare = text.startsWith('"') ? text.slice(1, -1) : text;
  return textValue(bare.replaceAll('" "', '').replaceAll('\\;', ';'));
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
const readValue = (type: string, tree: Tree): Value | undefined => {
  const text = scalarText(tree);
  if (type === 'TXT' || type === 'SPF') return text === undefined ? text : parseTextValue(text);
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

const addRecord = (
  draft: ZoneDraft,
  record: Tree,
  place: (offset: number) => SourceLocation,
  { owner, zone, quirks }: NamedRecord,
): void => {
  const type = scalarText(valueAt(record, 'type'))?.toUpperCase();
  const refuse = (fault: string, at: number, why: string) => {
    draft.fault('syntax', fault, place(at), owner);
    if (type === undefined) draft.unknown({ ...place(at), owner, why, mayBeNone: true });
    else if (isZoneType(type)) draft.unknown({ ...place(at), owner, type, why });
  };
  if (type === undefined)
    return refuse('the record has no type', record.at, 'the record has no type');

  const proxied = isTruthy(valueAt(record, 'octodns', 'cloudflare', 'proxied'));
  const ttl = scalarNumber(valueAt(record, 'ttl'));
  const trees = [...listItems(valueAt(record, 'values')), ...listItems(valueAt(record, 'value'))];
  if (trees.length === 0)
    refuse(`the ${quoteText(type)} record has no value`, record.at, 'the record has no value');
  for (const tree of trees) {
    const value = readValue(type, tree);
    if (value === undefined) {
      refuse(`this value of the ${quoteText(type)} record is no text`, tree.at, unreadValue);
      continue;
    }
    const all = [...quirks, ...value.quirks, ...(proxied ? ['proxied' as const] : [])];
    draft.add({
      ...value,
      place: place(tree.at),
      owner,
      type,
      ttl,
      origin: zone,
      dots: 'strict',
      quirks: all,
    });
  }
};

/** Records of `origin`, which is that of the file's name. */
export const parseOctodns = (source: SourceText, origin: DnsName | undefined): ZoneFile => {
  const place = createLocator(source);
  const draft = createDraft();
  for (const { name, at: offset, value } of objectMembers(parseYaml(source, 'failsafe'))) {
    if (name === '@')
      draft.fault('syntax', "octoDNS refuses the name '@': the zone itself is ''", place(offset));
    const named = readOwnerName(name, origin, 'relative');
    if (named === undefined) refuseOwner(draft, name, origin, place(offset));
    else
      for (const record of listItems(value))
        addRecord(draft, record, place, { ...named, zone: origin });
  }
  const origins = origin === undefined ? [] : [origin];
  return toZoneFile(draft, { format: 'octodns', file: source.file }, origins);
};
