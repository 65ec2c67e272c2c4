/** The numbers of record types (RFC 1035 §3.2.2 and later). */
import type { RecordType } from './dns.ts';

/** The types whose records are read; a record of any other type is skipped. */
export const typeNumbers: { readonly [T in RecordType]: number } = {
  A: 1,
  NS: 2,
  CNAME: 5,
  SOA: 6,
  PTR: 12,
  MX: 15,
  TXT: 16,
  AAAA: 28,
  SRV: 33,
  DNAME: 39,
  DS: 43,
  RRSIG: 46,
  NSEC: 47,
  DNSKEY: 48,
  NSEC3: 50,
  SPF: 99,
};

export const isRecordType = (type: string): type is RecordType => Object.hasOwn(typeNumbers, type);

const mnemonics: ReadonlyMap<number, RecordType> = new Map(
  Object.keys(typeNumbers)
    .filter(isRecordType)
    .map((type) => [typeNumbers[type], type]),
);

export const typeFromNumber = (number: number): RecordType | undefined => mnemonics.get(number);

/** Its mnemonic, or the form for unknown types (RFC 3597 §5). */
export const typeName = (number: number): string => typeFromNumber(number) ?? `TYPE${number}`;

/** The number of what {@link typeName} wrote. */
export const typeNumber = (name: string): number | undefined => {
  if (isRecordType(name)) return typeNumbers[name];
  const number = Number(/^TYPE(\d{1,5})$/.exec(name)?.[1] ?? Number.NaN);
  return number <= 0xffff ? number : undefined;
};
