/** Terraform resources. */
import type { PlannedRecord, TerraformProvider } from '../../model/record-plan.ts';
import { type Resource, resourceLines } from './hcl.ts';
import {
  blocksToText,
  commentLines,
  recordSetsToPrint,
  type RecordSheet,
  recordsToPrint,
  recordsToRemove,
} from './record-sheet.ts';
import { type ResourceWriter, resourceWriter } from './terraform-resources.ts';

/** What a resource that holds records of this owner and type is called. */
const resourceName = ({ owner, type }: { readonly owner: string; readonly type: string }): string =>
  `mail_${owner}_${type}`.toLowerCase().replace(/[^a-z0-9-]+/g, '_');

const purposes = [
  [/^apple-domain=/i, 'verification'],
  [/^v=spf1/i, 'spf'],
  [/^v=dmarc1/i, 'dmarc'],
] as const;

/** What a resource that holds one record is called: of a name's texts, by what each is for. */
const singleName = (record: PlannedRecord): string => {
  const [text = ''] = record.type === 'TXT' ? record.rdata.strings : [];
  const purpose = purposes.find(([begin]) => begin.test(text))?.[1];
  return purpose === undefined ? resourceName(record) : resourceName({ ...record, type: purpose });
};

/** One resource a record; told apart by a number where a set has several. */
const singleResources = (sheet: RecordSheet, { write }: ResourceWriter): readonly Resource[] => {
  const records = sheet.mode === 'delete' ? [] : recordsToPrint(sheet);
  return records.map((record, i) => {
    const alike = (other: PlannedRecord) => singleName(other) === singleName(record);
    const name = singleName(record);
    const nth = records.slice(0, i).filter(alike).length + 1;
    return write([record], records.filter(alike).length > 1 ? `${name}_${nth}` : name, sheet);
  });
};

const setResources = (sheet: RecordSheet, { write }: ResourceWriter): readonly Resource[] =>
  recordSetsToPrint(sheet).flatMap((set) => {
    const [first, ...others] = set.records;
    return first === undefined ? [] : [write([first, ...others], resourceName(set), sheet)];
  });

/** All of a zone in one: there is such a resource already, if the zone has records at all. */
const zoneBlock = (sheet: RecordSheet, { write }: ResourceWriter): readonly string[] => {
  const [first, ...others] = sheet.mode === 'delete' ? [] : recordsToPrint(sheet);
  if (first === undefined) return [];
  const name = `mail_${sheet.zone}`.replace(/[^a-z0-9-]+/g, '_');
  return [
    '# One resource holds all records of the zone: add these blocks to the one that is there.',
    ...resourceLines(write([first, ...others], name, sheet)),
  ];
};

/** Resources with variables for what only the user knows. What has to go is named in a comment: only its own resource can be taken out. */
export const renderTerraform = (sheet: RecordSheet, provider: TerraformProvider): string => {
  const writer = resourceWriter(provider);
  const { form } = writer;
  const removed = recordsToRemove(sheet, form === 'whole' ? 'whole' : 'single');
  const what = form === 'zone' ? 'Delete the blocks of:' : 'Delete the resources that publish:';
  const resources = form === 'single' ? singleResources : setResources;
  return blocksToText([
    commentLines('#', what, removed),
    ...(form === 'zone'
      ? [zoneBlock(sheet, writer)]
      : resources(sheet, writer).map((one) => resourceLines(one))),
  ]);
};
