/** The one error that the user can fix: entries print it on stderr and exit with 2. */
export declare class UserError extends Error {
    readonly name = "UserError";
    readonly hint: string | undefined;
    /** `message`: one sentence, printable ASCII, that says what is wrong. `hint`: what to do instead. */
    constructor(message: string, hint?: string);
    /** The message as a part of another sentence: without its full stop. */
    get clause(): string;
}
