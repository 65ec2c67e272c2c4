/** Registries of subdomains, as is-a.dev keeps them: a JSON file a subdomain, with its owner and its records by type. */
import { basename, dirname } from 'node:path';
import type { DnsName } from '../../model/dns/dns.ts';
import { dnsName, isWithin, splitLabels } from '../../model/dns/domain-name.ts';
import type { Quirk, SourceLocation, ZoneFile } from '../../model/dns/zone.ts';
import { isZoneType } from '../../record/rdata-text.ts';
import { isTruthy, listItems, objectMembers, scalarText, valueAt } from '../document/access.ts';
import { parseJson } from '../document/json.ts';
import type { Outline } from '../document/outline.ts';
import { quoteText, type Tree } from '../document/tree.ts';
import { notUtf8, type SourceText } from '../source/source-text.ts';
import { isUnreadable } from '../../model/unreadable.ts';
import type { Include } from './bind.ts';
import { createLocator } from './locator.ts';
import { textValue, type Value, wordsValue } from './record-values.ts';
import {
  createDraft,
  readOwnerName,
  refuseOwner,
  toZoneFile,
  type ZoneDraft,
} from './zone-draft.ts';

const containers = ['record', 'records'] as const;

/** `URL` is a redirect, of which the registry makes an address. */
const recordType = /^(?:A|AAAA|ALIAS|CAA|CNAME|DS|MX|NS|SRV|TLSA|TXT|URL)$/;

/** Records by type in one object. */
export const isRegistry = (outline: Outline | undefined): boolean =>
  outline !== undefined &&
  !outline.isArray &&
  containers.some((name) => {
    const types = outline.names(name);
    return types.length > 0 && types.every((type) => recordType.test(type));
  });

/** What members of a record may be called, in the order of a zone file's line. */
const recordParts: Readonly<Record<string, readonly (readonly string[])[]>> = {
  MX: [
    ['priority', 'preference', 'pref'],
    ['target', 'exchange', 'server', 'host', 'value'],
  ],
  SRV: [['priority'], ['weight'], ['port'], ['target']],
  DS: [['key_tag'], ['algorithm'], ['digest_type'], ['digest']],
};

/** is-a.dev counts on from here for each exchange that has no priority (dnsconfig.js of is-a-dev/register). */
const firstPriority = 10;

/** The words of an item, or its text; `undefined` if it is neither. */
const readItem = (type: string, item: Tree, index: number): Value | undefined => {
  const text = scalarText(item);
  if (type === 'TXT') return text === undefined ? undefined : textValue(text);
  const usual = String(firstPriority + index);
  if (item.kind !== 'object') {
    if (text === undefined) return undefined;
    const words = text.trim().split(/\s+/);
    return wordsValue(...(type === 'MX' && words.length === 1 ? [usual, ...words] : words));
  }
  const parts = (recordParts[type] ?? [['value', 'target']]).map((names) =>
    names.map((name) => scalarText(valueAt(item, name))).find((part) => part !== undefined),
  );
  if (type === 'MX') parts[0] ??= usual;
  return wordsValue(...parts.filter((part) => part !== undefined));
};

interface Subdomain {
  readonly owner: DnsName;
  readonly origin: DnsName;
}

/** Folders whose files are named after subdomains. */
const registryFolder = /^(?:domains|subdomains|registrations)$/i;

/**
 * The subdomain that the file is named after: `_dmarc.jane.json` belongs to `jane.example.com`, and
 * so to the registry `example.com`, if that is the domain asked about.
 */
const nameFromFile = (file: string, asked: DnsName): DnsName => {
  const labels = basename(file)
    .replace(/\.json$/i, '')
    .toLowerCase()
    .split('.');
  const domain = splitLabels(asked);
  const start = labels.findIndex((_, i) =>
    labels.slice(i).every((label, j) => label === domain[j]),
  );
  if (start >= 0) return dnsName([...labels.slice(0, start), ...domain].join('.'));
  if (labels.join('.') === '@' || !registryFolder.test(basename(dirname(file)))) return asked;
  return dnsName([...labels, ...domain].join('.'));
};

/** Which subdomain the file is about: as it says, else by its name and the domain asked about. */
const findSubdomain = (
  tree: Tree,
  file: string,
  asked: DnsName | undefined,
): Subdomain | undefined => {
  const domain = scalarText(valueAt(tree, 'domain'));
  const label = scalarText(valueAt(tree, 'subdomain')) ?? scalarText(valueAt(tree, 'name'));
  const parent =
    domain === undefined ? undefined : readOwnerName(domain, undefined, 'absolute')?.owner;
  const own = parent && readOwnerName(label ?? '@', parent, 'either')?.owner;
  if (parent !== undefined && own !== undefined)
    return { owner: own, origin: asked !== undefined && isWithin(own, asked) ? asked : parent };
  return asked === undefined ? undefined : { owner: nameFromFile(file, asked), origin: asked };
};

interface TypeReading extends Subdomain {
  readonly draft: ZoneDraft;
  readonly quirks: readonly Quirk[];
  readonly place: (offset: number) => SourceLocation;
}

const addType = (
  { draft, owner, origin, quirks, place }: TypeReading,
  name: string,
  value: Tree,
): void => {
  const type = name.toUpperCase();
  for (const [index, item] of listItems(value).entries()) {
    if (!isZoneType(type)) {
      draft.pass(owner, type, place(item.at));
      continue;
    }
    const read = readItem(type, item, index);
    if (read === undefined) {
      draft.fault('syntax', `this ${type} record is no text`, place(item.at), owner);
      draft.unknown({ ...place(item.at), owner, type, why: 'the record cannot be read' });
      continue;
    }
    const all = type === 'A' || type === 'AAAA' || type === 'CNAME' ? quirks : [];
    draft.add({
      ...read,
      place: place(item.at),
      owner,
      type,
      origin,
      dots: 'absolute',
      quirks: [...read.quirks, ...all],
    });
  }
};

/** `asked`: the domain that is asked about. */
export const parseRegistry = (source: SourceText, asked: DnsName | undefined): ZoneFile => {
  const tree = parseJson(source);
  const place = createLocator(source);
  const draft = createDraft();
  const file = { format: 'registry', file: source.file } as const;
  const found = findSubdomain(tree, source.file, asked);
  if (found === undefined) {
    refuseOwner(draft, basename(source.file).replace(/\.json$/i, ''), undefined, place(tree.at));
    return toZoneFile(draft, file, []);
  }
  const quirks = isTruthy(valueAt(tree, 'proxied')) ? (['proxied'] as const) : [];
  for (const name of containers)
    for (const { name: type, value } of objectMembers(valueAt(tree, name)))
      addType({ draft, ...found, quirks, place }, type, value);
  if (found.owner === asked && valueAt(tree, 'domain') === undefined)
    draft.fault(
      'zone-assumed',
      `the file does not say which domain it is about (${quoteText(basename(source.file))}), so it is taken as ${asked}`,
      place(tree.at),
    );
  return toZoneFile(draft, file, [found.origin]);
};

/** Files of names below one subdomain: more are not read. */
const mostBelow = 100;

/** How the files of names below a subdomain are reached. */
interface Surroundings {
  readonly asked: DnsName | undefined;
  readonly include: Include;
  readonly listBeside: () => readonly string[];
}

/**
 * A registry has a file for each name: with `jane.json` alone, `sig1._domainkey.jane.json` beside it
 * is read as well.
 */
export const readRegistry = (
  source: SourceText,
  { asked, include, listBeside }: Surroundings,
): { readonly files: readonly ZoneFile[] } => {
  const own = parseRegistry(source, asked);
  const below = listBeside().filter((name) => name.endsWith(`.${basename(source.file)}`));
  const parts = below.slice(0, mostBelow).map((name): ZoneFile => {
    const part = include(name, source.file);
    const file = `${source.file.slice(0, -basename(source.file).length)}${name}`;
    if (!isUnreadable(part) && !part.octets) return parseRegistry(part, asked);
    const place = { file, line: 1, column: 1 };
    return {
      format: 'registry',
      file,
      origins: own.origins,
      records: [],
      others: [],
      unknowns: [{ ...place, why: 'the file cannot be read', mayBeNone: true }],
      faults: [
        {
          ...place,
          code: 'unreadable',
          message: isUnreadable(part) ? part.fault : notUtf8(file).clause,
        },
      ],
    };
  });
  const cut = {
    file: source.file,
    line: 1,
    column: 1,
    why: `only ${mostBelow} files below it are read`,
  };
  const unknowns = below.length > mostBelow ? [...own.unknowns, cut] : own.unknowns;
  return { files: [{ ...own, unknowns }, ...parts] };
};
