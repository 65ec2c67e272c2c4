import type { RData, RecordType } from '../model/dns.ts';
import { type Cursor } from './cursor.ts';
/** The numbers of the types that are read; a record of any other type is passed over. */
export declare const typeNumbers: {
    readonly [T in RecordType]: number;
};
export declare const typeOf: (number: number) => RecordType | undefined;
/** Digests are hexadecimal in upper case, keys are base64. */
export declare const rdataReaders: {
    readonly [T in RecordType]: (cursor: Cursor) => RData[T];
};
