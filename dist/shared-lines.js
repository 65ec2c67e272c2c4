import { Q as presentText } from "./shared-first.js";
import { t as UserError } from "./shared-user-error.js";
import { createReadStream, statSync } from "node:fs";
// src/input/lines.ts
/** Reads lines as they are needed, so that a long file is never in memory as a whole. */
const lineFeed = 10;
/** What the file is called in a sentence. */
const shownFile = (file) => file === "-" ? "stdin" : presentText(file);
/** The fault of a file that cannot be read; `what` names the option. */
const unreadable = (what, file, error) => {
	const { code } = error;
	return new UserError(`${what} ${presentText(file)} cannot be read (${code ?? "unknown reason"}).`);
};
/** Whether it can be read again from its beginning. */
const isPlainFile = (file) => file !== "-" && statSync(file).isFile();
/**
* The lines of `file` (`-`: stdin).
* @throws {UserError} where one is longer than `most` octets.
* @throws the system's error where it cannot be read.
*/
async function* linesOf(file, most) {
	const source = file === "-" ? process.stdin : createReadStream(file);
	let [number, end, length] = [
		0,
		0,
		0
	];
	let parts = [];
	const take = (ended) => {
		const text = Buffer.concat(parts).toString("utf8");
		number += 1;
		end += length + (ended ? 1 : 0);
		[parts, length] = [[], 0];
		return {
			number,
			text,
			ended,
			end
		};
	};
	const add = (part) => {
		length += part.length;
		if (length > most) throw new UserError(`${shownFile(file)}, line ${number + 1}: longer than ${most} octets.`);
		parts.push(part);
	};
	for await (const chunk of source) {
		let from = 0;
		for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, from)) {
			add(chunk.subarray(from, at));
			yield take(true);
			from = at + 1;
		}
		if (from < chunk.length) add(chunk.subarray(from));
	}
	if (length > 0) yield take(false);
}
export { unreadable as i, linesOf as n, shownFile as r, isPlainFile as t };
