/** Records to publish and to delete, as fields of the DNS host's form and as lines of a zone file. */
import type { Fix, RecordLine } from '../../model/check.ts';
import type { ZoneHosting } from '../../model/dns/zone-hosting.ts';
import type { BuildFormEntry, FormEntry } from '../../model/form-entry.ts';
import { dnsName } from '../../model/dns/domain-name.ts';
import { type Content, el } from './element.ts';
import { recordColumns, plainText } from '../view/plain-text.ts';

/** How records are entered at the domain's DNS host; empty if its form is not known. */
export interface HostForms {
  readonly buildEntry?: BuildFormEntry;
  readonly hosting?: ZoneHosting;
}

/** Text to copy: the script adds a button, and without it a click selects the whole text. */
export const copyable = (text: string): Content =>
  el('code', { class: 'copy', 'data-copy': text }, text);

const zoneLine = (record: RecordLine): string => recordColumns(record).join(' ');

/** The fields of a form, if the host's own is not known. */
const plainEntry = ({ owner, type, rdata }: RecordLine): FormEntry => ({
  fields: [
    { label: 'Name', value: owner },
    { label: 'Type', value: type },
    { label: 'Value', value: rdata },
  ],
});

const formEntryFor = (record: RecordLine, { buildEntry, hosting }: HostForms): FormEntry =>
  buildEntry === undefined
    ? plainEntry(record)
    : buildEntry(hosting ?? { zone: dnsName('.'), servers: [] }, record);

const recordCard = (record: RecordLine, forms: HostForms): Content => {
  const { host, fields, note } = formEntryFor(record, forms);
  return el(
    'div',
    { class: 'record' },
    el(
      'p',
      { class: 'where' },
      host === undefined ? "In your DNS host's form" : `At ${plainText(host)}`,
    ),
    el(
      'dl',
      {},
      fields.map(({ label, value }) =>
        el('div', {}, el('dt', {}, plainText(label)), el('dd', {}, copyable(plainText(value)))),
      ),
    ),
    note === undefined ? undefined : el('p', { class: 'note' }, plainText(note)),
    el('p', { class: 'where' }, 'In a zone file'),
    copyable(zoneLine(record)),
  );
};

const removals = (records: readonly RecordLine[]): Content =>
  el(
    'ul',
    { class: 'removals' },
    records.map((record) => el('li', {}, el('code', {}, zoneLine(record)))),
  );

/** The records of a fix. */
export const renderFixRecords = ({ publish = [], remove = [] }: Fix, forms: HostForms): Content => [
  remove.length === 0
    ? undefined
    : el('div', { class: 'remove' }, el('p', { class: 'label' }, 'Delete'), removals(remove)),
  publish.length === 0
    ? undefined
    : el(
        'div',
        { class: 'publish' },
        el('p', { class: 'label' }, 'Publish'),
        publish.map((record) => recordCard(record, forms)),
      ),
];
