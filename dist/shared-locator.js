import { absoluteName, decodeHex, encodeHex, nameFromLabels, presentOctets } from "./shared-first.js";
// src/input/binary-search.ts
const firstReaching = (from, to, hasReached) => {
	let low = from;
	let high = to;
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		if (hasReached(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
};
// src/record/generic-rdata.ts
const isGeneric = ([first]) => first?.text === "\\#" && !first.quoted;
const genericOctets = ([, size, ...pieces]) => {
	const octets = decodeHex(pieces.map(({ text }) => text).join(""));
	if (octets === void 0 || pieces.some(({ text }) => text === "")) return { fault: "the data behind \\# is not hexadecimal" };
	return size !== void 0 && /^\d{1,5}$/.test(size.text) && Number(size.text) === octets.length ? octets : { fault: `there are ${octets.length} bytes behind \\#, which is not the length before them` };
};
const take = (rest, count) => {
	if (rest.octets.length < count) return void 0;
	const taken = rest.octets.slice(0, count);
	rest.octets = rest.octets.slice(count);
	return taken;
};
const bare = (text) => text === void 0 ? void 0 : {
	text,
	quoted: false
};
const number = (size) => (rest) => {
	const octets = take(rest, size);
	return bare(octets && String(Number.parseInt(encodeHex(octets), 16)));
};
const address4 = (rest) => bare(take(rest, 4)?.replace(/./gs, (unit) => `.${unit.charCodeAt(0)}`).slice(1));
const address6 = (rest) => {
	const octets = take(rest, 16);
	return bare(octets && encodeHex(octets).match(/.{4}/g)?.join(":"));
};
const name = (rest) => {
	const labels = [];
	for (;;) {
		const size = take(rest, 1)?.charCodeAt(0);
		if (size === void 0 || size > 63) return void 0;
		if (size === 0) return bare(absoluteName(nameFromLabels(labels)));
		const label = take(rest, size);
		if (label === void 0) return void 0;
		labels.push(label);
	}
};
const text = (rest) => {
	const size = take(rest, 1)?.charCodeAt(0);
	const octets = size === void 0 ? void 0 : take(rest, size);
	return octets === void 0 ? void 0 : {
		text: presentOctets(octets),
		quoted: true
	};
};
const hex = (rest) => bare(encodeHex(take(rest, rest.octets.length) ?? ""));
const u16 = number(2);
const layouts = {
	A: [address4],
	AAAA: [address6],
	CNAME: [name],
	DNAME: [name],
	DS: [
		u16,
		number(1),
		number(1),
		hex
	],
	MX: [u16, name],
	NS: [name],
	PTR: [name],
	SOA: [
		name,
		name,
		...Array.from({ length: 5 }, () => number(4))
	],
	SPF: [text],
	SRV: [
		u16,
		u16,
		u16,
		name
	],
	TXT: [text]
};
const fieldsFromGeneric = (type, fields) => {
	const octets = genericOctets(fields);
	if (typeof octets !== "string") return octets;
	const rest = { octets };
	const layout = layouts[type];
	const read = layout.map((one) => one(rest));
	while (layout[0] === text && rest.octets !== "" && !read.includes(void 0)) read.push(text(rest));
	const whole = read.filter((field) => field !== void 0);
	return whole.length < read.length || rest.octets !== "" ? { fault: "the data behind \\# is not of this type" } : whole;
};
// src/input/zone/locator.ts
const createLocator = ({ file, text }) => {
	const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length)];
	return (offset) => {
		const line = firstReaching(0, starts.length, (one) => (starts[one] ?? 1e400) > offset);
		return {
			file,
			line,
			column: offset - (starts[line - 1] ?? 0) + 1
		};
	};
};
export { createLocator, fieldsFromGeneric, firstReaching, genericOctets, isGeneric };
