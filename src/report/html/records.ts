/** Records to publish and to remove: as the DNS host's form wants them, and as a zone file has them. */
import type { Fix, RecordLine } from '../../model/check.ts';
import type { EntryOf, FormEntry, Keeper } from '../../model/form-entry.ts';
import { dnsName } from '../../model/dns/domain-name.ts';
import { type Content, el } from './element.ts';
import { columnsOf, plain } from '../view/plain-text.ts';

/** How records are entered where the domain's zone is kept; absent where nobody knows forms. */
export interface Forms {
  readonly entryOf?: EntryOf;
  readonly keeper?: Keeper;
}

/** Text to be copied whole; a script puts a button beside it, and without one a click selects it. */
export const copyable = (text: string): Content =>
  el('code', { class: 'copy', 'data-copy': text }, text);

const zoneLine = (record: RecordLine): string => columnsOf(record).join(' ');

/** What a form is filled with where the host's own is not known. */
const bare = ({ owner, type, rdata }: RecordLine): FormEntry => ({
  fields: [
    { label: 'Name', value: owner },
    { label: 'Type', value: type },
    { label: 'Value', value: rdata },
  ],
});

const entryFor = (record: RecordLine, { entryOf, keeper }: Forms): FormEntry =>
  entryOf === undefined
    ? bare(record)
    : entryOf(keeper ?? { zone: dnsName('.'), servers: [] }, record);

const card = (record: RecordLine, forms: Forms): Content => {
  const { host, fields, note } = entryFor(record, forms);
  return el(
    'div',
    { class: 'record' },
    el(
      'p',
      { class: 'where' },
      host === undefined ? "In your DNS host's form" : `At ${plain(host)}`,
    ),
    el(
      'dl',
      {},
      fields.map(({ label, value }) =>
        el('div', {}, el('dt', {}, plain(label)), el('dd', {}, copyable(plain(value)))),
      ),
    ),
    note === undefined ? undefined : el('p', { class: 'note' }, plain(note)),
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
export const fixRecords = ({ publish = [], remove = [] }: Fix, forms: Forms): Content => [
  remove.length === 0
    ? undefined
    : el('div', { class: 'remove' }, el('p', { class: 'label' }, 'Remove'), removals(remove)),
  publish.length === 0
    ? undefined
    : el(
        'div',
        { class: 'publish' },
        el('p', { class: 'label' }, 'Publish'),
        publish.map((record) => card(record, forms)),
      ),
];
