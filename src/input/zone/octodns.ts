/** octoDNS: one YAML file for each zone, whose names are relative to the zone that the file is named after. */
import type { DnsName } from '../../model/dns/dns.ts';
import type { Place, Quirk, ZoneFile } from '../../model/dns/zone.ts';
import type { Source } from '../source-text.ts';
import { quoteText, type Tree } from '../document/tree.ts';
import { parseYaml } from '../document/yaml.ts';
import { type Draft, newDraft, ownerIn, refuseOwner, zoneFileOf } from './zone-draft.ts';
import { placer } from './locator.ts';
import { at, isTrue, itemsOf, membersOf, numberOf, textOf } from '../document/access.ts';
import { plain, presented, type Value, words } from './record-values.ts';

/** octoDNS takes quotes around text away, with those within that divide it, and wants `;` escaped. */
const textValue = (text: string): Value => {
  const bare = text.startsWith('"') ? text.slice(1, -1) : text;
  return plain(bare.replaceAll('" "', '').replaceAll('\\;', ';'));
};

/** The parts of a value that is a map, in the order of the line; older files have the second names. */
const parts: Readonly<Record<string, readonly (readonly string[])[]>> = {
  MX: [
    ['preference', 'priority'],
    ['exchange', 'value'],
  ],
  SRV: [['priority'], ['weight'], ['port'], ['target']],
  DS: [['key_tag'], ['algorithm'], ['digest_type'], ['digest']],
};

const valueOf = (type: string, tree: Tree): Value => {
  const text = textOf(tree) ?? '';
  if (type === 'TXT' || type === 'SPF') return textValue(text);
  if (tree.kind !== 'object') return presented(text);
  const told = (parts[type] ?? []).map((names) =>
    names.map((name) => textOf(at(tree, name))).find((part) => part !== undefined),
  );
  return words(...told.filter((part) => part !== undefined));
};

interface Named {
  readonly owner: DnsName;
  readonly zone: DnsName | undefined;
  readonly quirks: readonly Quirk[];
}

const addRecord = (
  draft: Draft,
  record: Tree,
  place: (offset: number) => Place,
  { owner, zone, quirks }: Named,
): void => {
  const type = textOf(at(record, 'type'))?.toUpperCase();
  if (type === undefined) {
    draft.fault('syntax', 'the record has no type', place(record.at), owner);
    return;
  }
  const proxied = isTrue(at(record, 'octodns', 'cloudflare', 'proxied'));
  const ttl = numberOf(at(record, 'ttl'));
  const trees = [...itemsOf(at(record, 'values')), ...itemsOf(at(record, 'value'))];
  if (trees.length === 0)
    draft.fault('syntax', `the ${quoteText(type)} record has no value`, place(record.at), owner);
  for (const tree of trees) {
    const value = valueOf(type, tree);
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
export const parseOctodns = (source: Source, origin: DnsName | undefined): ZoneFile => {
  const place = placer(source);
  const draft = newDraft();
  for (const { name, at: offset, value } of membersOf(parseYaml(source, 'failsafe'))) {
    if (name === '@')
      draft.fault('syntax', "octoDNS refuses the name '@': the zone itself is ''", place(offset));
    const named = ownerIn(name, origin, 'relative');
    if (named === undefined) refuseOwner(draft, name, origin, place(offset));
    else
      for (const record of itemsOf(value))
        addRecord(draft, record, place, { ...named, zone: origin });
  }
  const origins = origin === undefined ? [] : [origin];
  return zoneFileOf(draft, { format: 'octodns', file: source.file }, origins);
};
