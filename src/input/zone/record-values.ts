/** How tools write record data: as master files do, or as plain text with or without quotes. */
import type { Octets } from '../../model/dns/dns.ts';
import { type Field, splitRdataFields } from '../../record/rdata-text.ts';
import { toOctets, presentOctets } from '../../model/dns/presentation.ts';
import type { Quirk } from '../../model/dns/zone.ts';

/** The fields of one value; `splits` says that long strings are divided for the user. */
export interface Value {
  readonly fields: readonly Field[];
  readonly splits: boolean;
  readonly quirks: readonly Quirk[];
}

/** Whether records of the type hold text. */
export const isText = (type: string): boolean => /^(?:TXT|SPF)$/i.test(type);

const textField = (octets: Octets): Field => ({ text: presentOctets(octets), quoted: true });

/** Words of data that holds no text: names, numbers, addresses. */
export const wordsValue = (...texts: readonly string[]): Value => ({
  fields: texts.map((text) => ({ text, quoted: false })),
  splits: false,
  quirks: [],
});

/** Text as it is: quotes around it would be published. */
export const textValue = (text: string): Value => ({
  fields: [textField(toOctets(text))],
  splits: true,
  quirks: /^".*"$/s.test(text) ? ['literal-quotes'] : [],
});

/** Data as a master file has it: text without quotes falls apart into words. */
export const presentedValue = (text: string): Value => {
  const fields = splitRdataFields(text.trim());
  return fields === undefined ? textValue(text) : { fields, splits: false, quirks: [] };
};

/** Text in quotes, as a master file has it, or without, as it is; both are taken. */
export const lenientValue = (type: string, text: string): Value =>
  isText(type) && !/^\s*"/.test(text)
    ? textValue(text)
    : { ...presentedValue(text), splits: isText(type) };
