/** What a reader gives in place of a value when a text or a message cannot be read. */
export interface Unreadable {
    /** What is wrong with it: printable ASCII, for people, a clause. */
    readonly fault: string;
}
export declare const isUnreadable: (read: object) => read is Unreadable;
