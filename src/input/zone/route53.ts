/** Route 53: change batches, and what `aws route53 list-resource-record-sets` prints. */
import type { DnsName } from '../../model/dns/dns.ts';
import type { Place, ZoneFile } from '../../model/dns/zone.ts';
import { parseJson } from '../document/json.ts';
import type { Source } from '../source-text.ts';
import type { Tree } from '../document/tree.ts';
import { type Draft, newDraft, ownerIn, refuseOwner } from './zone-draft.ts';
import { placer } from './locator.ts';
import { at, itemsOf, numberOf, textOf } from '../document/access.ts';
import { commonOrigin } from './guess-origin.ts';
import { presented } from './record-values.ts';

/** Escapes are octal there: `\052` is the asterisk that a master file writes `\042`. */
export const decimalEscapes = (text: string): string =>
  text.replace(/\\(?:([0-3][0-7]{2})|(\D))/gs, (escape, octal: string | undefined) =>
    octal === undefined ? escape : `\\${String(Number.parseInt(octal, 8)).padStart(3, '0')}`,
  );

/** Every record of one set. */
const addSet = (draft: Draft, set: Tree, place: (offset: number) => Place): void => {
  const type = textOf(at(set, 'Type'));
  const name = textOf(at(set, 'Name'));
  if (type === undefined || name === undefined) {
    draft.fault('syntax', 'the record set has no Name or no Type', place(set.at));
    return;
  }
  const owner = ownerIn(decimalEscapes(name), undefined, 'absolute')?.owner;
  if (owner === undefined) return refuseOwner(draft, name, undefined, place(set.at));
  if (at(set, 'AliasTarget') !== undefined) draft.pass(owner, 'ALIAS', place(set.at));
  for (const record of itemsOf(at(set, 'ResourceRecords'))) {
    const value = decimalEscapes(textOf(at(record, 'Value')) ?? '');
    const common = { place: place(record.at), owner, type, ttl: numberOf(at(set, 'TTL')) };
    draft.add({ ...common, ...presented(value), origin: undefined, dots: 'absolute' });
  }
};

/** The records after the changes, or those that are listed; those deleted by the changes are the state before. */
export const parseRoute53 = (source: Source, origin?: DnsName): ZoneFile => {
  const place = placer(source);
  const tree = parseJson(source);
  const draft = newDraft();
  const deleted = newDraft();
  const changes = itemsOf(at(tree, 'ChangeBatch', 'Changes') ?? at(tree, 'Changes'));
  for (const change of changes) {
    const gone = textOf(at(change, 'Action'))?.toUpperCase() === 'DELETE';
    const set = at(change, 'ResourceRecordSet') ?? change;
    addSet(gone ? deleted : draft, set, place);
  }
  for (const set of itemsOf(at(tree, 'ResourceRecordSets'))) addSet(draft, set, place);
  const state = draft.state();
  const before = deleted.state();
  const all = [...state.records, ...state.others, ...before.records, ...before.others];
  const apexes = state.records.filter(({ type }) => type === 'SOA').map(({ owner }) => owner);
  const guess = origin ?? commonOrigin(all.map(({ owner }) => owner));
  return {
    format: 'route53',
    file: source.file,
    origins: apexes.length > 0 || guess === undefined ? apexes : [guess],
    ...state,
    faults: [...draft.faults(), ...deleted.faults()],
    ...(changes.length > 0 ? { before, partial: true } : {}),
  };
};
