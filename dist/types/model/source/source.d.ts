/** Where a claim about the world can be read, and when it was: a claim without both does not belong in a table. */
export interface Source {
    readonly page: string;
    /** YYYY-MM-DD. */
    readonly read: string;
}
/** Pages that were read on one day. */
export declare const pagesRead: (read: string) => (page: string) => Source;
