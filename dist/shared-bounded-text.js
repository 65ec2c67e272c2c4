import { errorCode, presentText } from "./shared-first.js";
import { UserError } from "./shared-audit.js";
import { closeSync, openSync, readSync } from "node:fs";
// src/input/source/bounded-text.ts
const readBounded = (descriptor, mostBytes) => {
	const part = Buffer.allocUnsafe(1 << 20);
	const parts = [];
	let size = 0;
	for (let read = readSync(descriptor, part); read > 0; read = readSync(descriptor, part)) {
		size += read;
		if (size > mostBytes) return void 0;
		parts.push(Buffer.from(part.subarray(0, read)));
	}
	return Buffer.concat(parts).toString("utf8");
};
const readBoundedFile = (file, mostBytes) => {
	const descriptor = openSync(file, "r");
	try {
		return readBounded(descriptor, mostBytes);
	} finally {
		closeSync(descriptor);
	}
};
const readBoundedText = (file, mostBytes) => {
	try {
		const text = file === "-" ? readBounded(0, mostBytes) : readBoundedFile(file, mostBytes);
		if (text !== void 0) return text;
	} catch (error) {
		throw new UserError(`${presentText(file)} cannot be read (${errorCode(error) ?? "unknown reason"}).`);
	}
	throw new UserError(`${presentText(file)} is larger than ${mostBytes >> 20} MiB.`);
};
export { readBoundedText };
