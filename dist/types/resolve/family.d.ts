/**
 * 4 or 6 for a literal address, 0 for any other text. Node's own test compiles a long expression,
 * some milliseconds of a run, for every text that is not IPv4; without a colon none is IPv6.
 */
export declare const familyOf: (text: string) => 0 | 4 | 6;
