/** Time that is left, for people. */
/** `43 minutes`; rounded up, in the largest unit of which there are at least two. */
export declare const delayOf: (seconds: number) => string;
