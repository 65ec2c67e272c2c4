// src/input/user-error.ts
/** The one error that is the user's to mend: entries print it on stderr and exit with 2. */
var UserError = class extends Error {
	name = "UserError";
	hint;
	/** `message`: one sentence, printable ASCII, that says what is wrong. `hint`: what to do instead. */
	constructor(message, hint) {
		super(message);
		this.hint = hint;
	}
};
export { UserError as t };
