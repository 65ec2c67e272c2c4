import { Q as presentText } from "./shared-first.js";
import { t as UserError } from "./shared-user-error.js";
import { lstatSync, readFileSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, relative, resolve } from "node:path";
// src/input/source.ts
/** Files that users write and strangers may change: read whole, as text, and complained of by line and column. */
/** Whether `path` leads out of `folder`; both are real paths. */
const isOutside = (path, folder) => {
	const way = relative(folder, path);
	return way.split(/[\\/]/)[0] === ".." || isAbsolute(way);
};
/** The path from `within`, as messages and reports name it: a runner's folders say nothing to a reader. */
const nameFrom = (file, within) => {
	const path = resolve(file);
	const way = isOutside(path, within) ? "" : relative(within, path).replaceAll("\\", "/");
	return way === "" ? file : way;
};
/** Whether the file, if it is there or not, is in a folder outside `within`. */
const liesOutside = (file, within) => isOutside(realpathSync(dirname(file)), realpathSync(within));
/** Why the file is not to be read; `undefined` where it may be. */
const objectionTo = (file, { mostBytes, within }) => {
	const stat = lstatSync(file);
	if (stat.isSymbolicLink()) return "is a symbolic link; only a file itself is read";
	if (!stat.isFile()) return "is no regular file";
	if (stat.size > mostBytes) return `is larger than ${mostBytes >> 10} KiB`;
	return within !== void 0 && liesOutside(file, within) ? `lies outside ${presentText(within)}` : void 0;
};
/** UTF-8 without a byte order mark; `undefined` where the octets are no text. */
const decoded = (octets) => {
	try {
		const text = new TextDecoder("utf-8", { fatal: true }).decode(octets);
		return /[\0-\u0008\u000e-\u001f\u007f]/.test(text) ? void 0 : text;
	} catch {
		return;
	}
};
/**
* The text of a regular file; `undefined` where there is none.
* @throws {UserError} where it is a link, too large, outside, unreadable or no text.
*/
const readSource = (file, limits) => {
	const { within } = limits;
	const name = within === void 0 ? file : nameFrom(file, within);
	const shown = presentText(name);
	try {
		const objection = objectionTo(file, limits);
		if (objection !== void 0) throw new UserError(`${shown} ${objection}.`);
		const text = decoded(readFileSync(file));
		if (text === void 0) throw new UserError(`${shown} is no UTF-8 text.`);
		return {
			file: name,
			text
		};
	} catch (error) {
		if (error instanceof UserError) throw error;
		const { code } = error;
		if (code === "ENOENT") return void 0;
		throw new UserError(`${shown} cannot be read (${code ?? "unknown reason"}).`);
	}
};
/** `file:line:column`, both counted from 1, of an offset in the text. */
const placeIn = ({ file, text }, offset) => {
	const before = text.slice(0, offset).split(/\r\n|\r|\n/);
	return `${presentText(file)}:${before.length}:${before.at(-1).length + 1}`;
};
/** The error about what stands at `offset`; `message` says what is wrong. */
const faultAt = (source, offset, message, hint) => new UserError(`${placeIn(source, offset)}: ${message}`, hint);
// src/input/tree.ts
/** JSON and YAML alike, as a tree that knows where in the file each part stands. */
/** Text of the file's own in a message: short, printable, quoted. */
const quoteText = (text) => `"${presentText(text.length > 60 ? `${text.slice(0, 60)}...` : text)}"`;
/** @throws {UserError} where the name is taken, or is the one that JavaScript treats as its own. */
const checkMember = (source, { name, at }, taken) => {
	if (name === "__proto__") throw faultAt(source, at, "\"__proto__\" is not allowed as a name.");
	if (taken.has(name)) throw faultAt(source, at, `${quoteText(name)} is there twice.`);
};
/** The value without its places. */
const plainOf = (tree) => {
	switch (tree.kind) {
		case "object": return Object.fromEntries(tree.members.map(({ name, value }) => [name, plainOf(value)]));
		case "array": return tree.items.map(plainOf);
		case "scalar": return tree.value;
	}
};
/** The part that `path` leads to, or the last part on the way that is there. */
const partAt = (tree, path) => {
	const [step, ...rest] = path;
	if (step === void 0 || tree.kind === "scalar") return tree;
	const part = tree.kind === "array" ? tree.items[Number(step)] : tree.members.find(({ name }) => name === step)?.value;
	return part === void 0 ? tree : partAt(part, rest);
};
/** The offset of the part that `path` leads to. */
const placeOf = (tree, path) => partAt(tree, path).at;
/** The offset of the name of a member, the last of `path`. */
const nameAt = (tree, path) => {
	const object = partAt(tree, path.slice(0, -1));
	const member = object.kind === "object" && object.members.find(({ name }) => name === path.at(-1));
	return member ? member.at : object.at;
};
// src/input/json.ts
/** A strict reader of JSON that keeps places, and takes no name twice. */
const space = /[ \t\r\n]*/y;
const token = /[[\]{}:,]|"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const match = (reader, pattern) => {
	pattern.lastIndex = reader.at;
	try {
		return pattern.exec(reader.source.text)?.[0] ?? "";
	} catch (error) {
		if (error instanceof RangeError) throw faultAt(reader.source, reader.at, "this is too long.");
		throw error;
	}
};
/** The next token, without taking it; its text is empty at the end of the file, and where nothing fits. */
const peek = (reader) => {
	reader.at += match(reader, space).length;
	return {
		text: match(reader, token),
		at: reader.at
	};
};
const unexpected = ({ source, at }, wanted) => {
	const found = /\S{1,20}/y;
	found.lastIndex = at;
	const here = found.exec(source.text)?.[0];
	const shown = here === void 0 ? "the end of the file" : quoteText(here);
	return faultAt(source, at, `${wanted} is expected here, not ${shown}.`);
};
const take = (reader, wanted, fits) => {
	const next = peek(reader);
	if (!fits(next.text)) throw unexpected(reader, wanted);
	reader.at += next.text.length;
	return next;
};
/** What stands between `open`, which is taken, and `close`, with commas between. */
const list = (reader, close, item) => {
	if (peek(reader).text === close) {
		reader.at += 1;
		return;
	}
	for (;;) {
		item();
		const { text } = take(reader, `a comma or ${close}`, (one) => one === "," || one === close);
		if (text === close) return;
	}
};
const objectFrom = (reader, at, depth) => {
	const members = [];
	const names = /* @__PURE__ */ new Set();
	list(reader, "}", () => {
		const name = take(reader, "a name in quotes", (text) => text.startsWith("\""));
		const member = {
			name: JSON.parse(name.text),
			at: name.at
		};
		checkMember(reader.source, member, names);
		names.add(member.name);
		take(reader, "a colon", (text) => text === ":");
		members.push({
			...member,
			value: valueFrom(reader, depth + 1)
		});
	});
	return {
		kind: "object",
		at,
		members
	};
};
const arrayFrom = (reader, at, depth) => {
	const items = [];
	list(reader, "]", () => items.push(valueFrom(reader, depth + 1)));
	return {
		kind: "array",
		at,
		items
	};
};
const isValue = (text) => /^[[{"\d\-tfn]/.test(text);
const valueFrom = (reader, depth) => {
	const { text, at } = take(reader, "a value", isValue);
	if (depth > 32) throw faultAt(reader.source, at, "this is nested too deeply.");
	if (text === "{") return objectFrom(reader, at, depth);
	if (text === "[") return arrayFrom(reader, at, depth);
	return {
		kind: "scalar",
		at,
		value: JSON.parse(text)
	};
};
/**
* The one value in `source`.
* @throws {UserError} with line and column.
*/
const parseJson = (source) => {
	const reader = {
		source,
		at: 0
	};
	const tree = valueFrom(reader, 0);
	if (peek(reader).at < source.text.length) throw unexpected(reader, "the end of the file");
	return tree;
};
export { plainOf as a, liesOutside as c, placeOf as i, placeIn as l, checkMember as n, quoteText as o, nameAt as r, faultAt as s, parseJson as t, readSource as u };
