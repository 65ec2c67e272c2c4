/** Reads a record as baselines hold it: `owner. TYPE rdata`, its names absolute, without TTL. */
import type { RecordLine } from '../../model/check.ts';
import {
  type Field,
  splitRdataFields,
  isAbsolute,
  parseName,
  readRData,
  targetFieldIndex,
} from '../../record/rdata-text.ts';
import { findNearest } from '../../model/text/edit-distance.ts';
import { presentRData } from '../../model/dns/presentation.ts';
import { isUnreadable, type Unreadable } from '../../model/unreadable.ts';
import { quoteText } from '../document/tree.ts';

const types = ['CNAME', 'MX', 'NS', 'SRV', 'TXT'] as const;
type LineType = (typeof types)[number];

const isLineType = (type: string): type is LineType => types.some((one) => one === type);

const describeTypeFault = (word: string): string => {
  const names = types.map((type) => type.toLowerCase());
  const meant = findNearest(word, names)?.toUpperCase();
  const hint = meant === undefined ? '' : ` Is ${meant} meant?`;
  return `${quoteText(word)} is not the type of a record that is kept here (${types.join(', ')}).${hint}`;
};

/** Record data in canonical form, the strings of a text put together; or what is wrong. */
const parseRdata = (type: LineType, fields: readonly Field[]): string | Unreadable => {
  const target = fields[targetFieldIndex(type)]?.text ?? '.';
  if (!isAbsolute(target)) return { fault: `${quoteText(target)} must end in a dot.` };
  if (type === 'TXT' && fields.some(({ quoted }) => !quoted))
    return { fault: 'the text must stand in quotes.' };
  const rdata = readRData(type, fields, undefined);
  if (isUnreadable(rdata)) return { fault: `${rdata.fault}.` };
  return 'strings' in rdata
    ? presentRData('TXT', { strings: [rdata.strings.join('')] })
    : presentRData(type, rdata);
};

/** The record in canonical form, or what is wrong with the line, a sentence. */
export const readRecordLine = (line: string): RecordLine | Unreadable => {
  const [first, second, ...rest] = splitRdataFields(line) ?? [];
  if (first === undefined || second === undefined)
    return { fault: 'this is not a record: it takes an owner, a type and data.' };
  const owner = isAbsolute(first.text) ? parseName(first.text, undefined) : undefined;
  if (owner === undefined)
    return { fault: `${quoteText(first.text)} is not a domain name with a dot at its end.` };
  const type = second.text.toUpperCase();
  if (!isLineType(type)) return { fault: describeTypeFault(second.text) };
  const rdata = parseRdata(type, rest);
  return typeof rdata === 'string' ? { owner, type, rdata } : rdata;
};
