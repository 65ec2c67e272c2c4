/** Where in a file; line and column count from 1. */
interface FilePosition {
    /** As messages name it: from the folder that the run reads, with slashes. */
    readonly file: string;
    readonly line: number;
    readonly column: number;
}
/** The one error that the user can fix: entries print it on stderr and exit with 2. */
export declare class UserError extends Error {
    readonly name = "UserError";
    readonly hint: string | undefined;
    /** Where in a file the fault is. */
    readonly place: FilePosition | undefined;
    /**
     * `message`: one sentence, printable ASCII, that says what is wrong. `hint`: what to do instead.
     * Passwords and keys in addresses are left out of both: the user knows them, and a log is read by others.
     */
    constructor(message: string, hint?: string, place?: FilePosition);
    /** The message as a part of another sentence: without its full stop. */
    get clause(): string;
}
/** A file that can be read and holds no DNS records: there is nothing to judge, and nothing is wrong with it. */
export declare class NoRecordsError extends UserError {
}
export {};
