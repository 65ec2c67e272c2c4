/** What the forms of records have in common: names within the zone, quoted strings, comments. */
import type { DnsName, Octets } from '../../model/dns/dns.ts';
import { splitLabels } from '../../model/dns/domain-name.ts';
import { absoluteName, presentOctets, presentRData } from '../../model/dns/presentation.ts';
import type { RecordPlan, PlannedRecord } from '../../model/record-plan.ts';

/** What is printed, and where it is to go. */
export interface RecordSheet {
  readonly plan: RecordPlan;
  /** The apex of the zone that holds the domain. */
  readonly zone: DnsName;
  /** Seconds. */
  readonly ttl: number;
  /** `publish`: what is missing or wrong. `all`: also what is right already. `delete`: what has to go. */
  readonly mode: 'publish' | 'all' | 'delete';
}

/** The records that a form of single records holds. */
export const recordsToPrint = ({ plan, mode }: RecordSheet): readonly PlannedRecord[] => {
  if (mode === 'delete') return plan.remove;
  return mode === 'all' ? [...plan.publish, ...plan.keep] : plan.publish;
};

/** All that one owner publishes under one type once the plan is carried out. */
export interface WholeSet {
  readonly owner: DnsName;
  readonly type: PlannedRecord['type'];
  /** Empty where the set has to go. */
  readonly records: readonly PlannedRecord[];
  /** Of the present set, those that have to go. */
  readonly gone: readonly PlannedRecord[];
}

const sameSet = (a: PlannedRecord) => (b: PlannedRecord) =>
  a.owner === b.owner && a.type === b.type;

/** The sets that a form of whole record sets holds: every one that the mode touches, with all its records. */
export const recordSetsToPrint = (sheet: RecordSheet): readonly WholeSet[] => {
  const { publish, keep, beside, remove } = sheet.plan;
  const touched = sheet.mode === 'delete' ? remove : [...recordsToPrint(sheet), ...remove];
  const firsts = touched.filter((one, i) => touched.findIndex(sameSet(one)) === i);
  const sets = firsts.map((first) => ({
    owner: first.owner,
    type: first.type,
    records: [...publish, ...keep, ...beside].filter(sameSet(first)),
    gone: remove.filter(sameSet(first)),
  }));
  return sheet.mode === 'delete' ? sets : sets.filter(({ records }) => records.length > 0);
};

/**
 * What a comment has to name, because the form cannot take it away by itself: single records never,
 * whole sets only where nothing is left of them.
 */
export const recordsToRemove = (
  sheet: RecordSheet,
  form: 'single' | 'whole',
): readonly PlannedRecord[] =>
  form === 'single' || sheet.mode === 'delete'
    ? sheet.plan.remove
    : recordSetsToPrint({ ...sheet, mode: 'delete' }).flatMap(({ records, gone }) =>
        records.length === 0 ? gone : [],
      );

/** A name as seen from the zone's apex, for which `apex` stands. */
export const relativeName = (name: DnsName, zone: DnsName, apex: string): string => {
  const labels = splitLabels(name);
  return labels.slice(0, labels.length - splitLabels(zone).length).join('.') || apex;
};

/** Record data in presentation form. A `##`, which workflow runners read, does not survive. */
export const presentPlannedRdata = ({ type, rdata }: PlannedRecord): string =>
  presentRData(type, rdata).replace(/#(?=#)/g, '\\035');

/** Record data in which no template (Helm, Jinja, ERB, shell) finds anything to fill in: the first character of that is `\DDD`. */
export const escapeTemplates = (text: string): string =>
  text.replace(
    /[{$](?=\{)|[{<](?=%)|\{(?=#)/g,
    (sign) => `\\${String(sign.charCodeAt(0)).padStart(3, '0')}`,
  );

/** A record on one line, as a comment may hold it. */
export const recordLine = (record: PlannedRecord): string =>
  `${absoluteName(record.owner)} ${record.type} ${presentPlannedRdata(record)}`;

/** `head`, and a line for each record, all behind `mark`; nothing where there are no records. */
export const commentLines = (
  mark: string,
  head: string,
  records: readonly PlannedRecord[],
): readonly string[] =>
  records.length === 0
    ? []
    : [`${mark} ${head}`, ...records.map((record) => `${mark}   ${recordLine(record)}`)];

/** The text in octets that are UTF-8; others in presentation form. */
export const decodeText = (octets: Octets): string => {
  try {
    const bytes = Uint8Array.from(octets, (unit) => unit.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return presentOctets(octets);
  }
};

const hex = (code: number, width: number): string => code.toString(16).padStart(width, '0');

/**
 * Text in double quotes and printable ASCII, in an escape that HCL, YAML and JavaScript share;
 * `beyond` writes a code point above U+FFFF. A `##` does not survive.
 */
export const quoteAscii = (
  text: string,
  beyond: (code: string) => string = (code) => `\\U${code.padStart(8, '0')}`,
): string => {
  const safe = text.replace(/[\\"]|[^ -~]|#(?=#)/gu, (char) => {
    const code = char.codePointAt(0) ?? 0;
    if (char === '"' || char === '\\') return `\\${char}`;
    return code > 0xffff ? beyond(hex(code, 1)) : `\\u${hex(code, 4)}`;
  });
  return `"${safe}"`;
};

/** Blocks of lines with an empty line between them. */
export const blocksToText = (blocks: readonly (readonly string[])[]): string =>
  blocks
    .filter((lines) => lines.length > 0)
    .map(joinLines)
    .join('\n');

/** Lines as a text that ends in a line feed; no text at all for no lines. */
export const joinLines = (lines: readonly string[]): string =>
  lines.map((line) => `${line.trimEnd()}\n`).join('');
