/** Route 53: change batches, and what `aws route53 list-resource-record-sets` prints. */
import type { DnsName } from '../../model/dns/dns.ts';
import type { SourceLocation, ZoneFile } from '../../model/dns/zone.ts';
import { parseJson } from '../document/json.ts';
import type { SourceText } from '../source/source-text.ts';
import type { Tree } from '../document/tree.ts';
import { type ZoneDraft, createDraft, readOwnerName, refuseOwner } from './zone-draft.ts';
import { createLocator } from './locator.ts';
import { valueAt, listItems, scalarNumber, scalarText } from '../document/access.ts';
import { findCommonOrigin } from './guess-origin.ts';
import { presentedValue } from './record-values.ts';

/** Escapes are octal there: `\052` is the asterisk that a master file writes `\042`. */
export const decimalEscapes = (text: string): string =>
  text.replace(/\\(?:([0-3][0-7]{2})|(\D))/gs, (escape, octal: string | undefined) =>
    octal === undefined ? escape : `\\${String(Number.parseInt(octal, 8)).padStart(3, '0')}`,
  );

/** Every record of one set. */
const addRecordSet = (
  draft: ZoneDraft,
  set: Tree,
  place: (offset: number) => SourceLocation,
): void => {
  const type = scalarText(valueAt(set, 'Type'));
  const name = scalarText(valueAt(set, 'Name'));
  if (type === undefined || name === undefined) {
    draft.fault('syntax', 'the record set has no Name or no Type', place(set.at));
    return;
  }
  const owner = readOwnerName(decimalEscapes(name), undefined, 'absolute')?.owner;
  if (owner === undefined) return refuseOwner(draft, name, undefined, place(set.at));
  if (valueAt(set, 'AliasTarget') !== undefined) draft.pass(owner, 'ALIAS', place(set.at));
  for (const record of listItems(valueAt(set, 'ResourceRecords'))) {
    const value = decimalEscapes(scalarText(valueAt(record, 'Value')) ?? '');
    const common = { place: place(record.at), owner, type, ttl: scalarNumber(valueAt(set, 'TTL')) };
    draft.add({ ...common, ...presentedValue(value), origin: undefined, dots: 'absolute' });
  }
};

/** The records after the changes, or those that are listed; those deleted by the changes are the state before. */
export const parseRoute53 = (source: SourceText, origin?: DnsName): ZoneFile => {
  const place = createLocator(source);
  const tree = parseJson(source);
  const draft = createDraft();
  const deleted = createDraft();
  const changes = listItems(valueAt(tree, 'ChangeBatch', 'Changes') ?? valueAt(tree, 'Changes'));
  for (const change of changes) {
    const gone = scalarText(valueAt(change, 'Action'))?.toUpperCase() === 'DELETE';
    const set = valueAt(change, 'ResourceRecordSet') ?? change;
    addRecordSet(gone ? deleted : draft, set, place);
  }
  for (const set of listItems(valueAt(tree, 'ResourceRecordSets'))) addRecordSet(draft, set, place);
  const state = draft.state();
  const before = deleted.state();
  const all = [...state.records, ...state.others, ...before.records, ...before.others];
  const apexes = state.records.filter(({ type }) => type === 'SOA').map(({ owner }) => owner);
  const guess = origin ?? findCommonOrigin(all.map(({ owner }) => owner));
  return {
    format: 'route53',
    file: source.file,
    origins: apexes.length > 0 || guess === undefined ? apexes : [guess],
    ...state,
    faults: [...draft.faults(), ...deleted.faults()],
    ...(changes.length > 0 ? { before: { ...before, faults: [] }, partial: true } : {}),
  };
};
