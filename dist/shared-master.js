import { B as labelsOf, G as ipAddress, H as octetsOfLabel, J as octetsOf, L as dnsName, Q as presentText, V as nameOf } from "./shared-first.js";
// src/model/master.ts
/** RFC 1035 §2.3.4: octets of a label, and of a name with its length octets. */
const longestLabel = 63;
const longestName = 255;
/** RFC 1035 §3.2.1: the length of record data has 16 bits. */
const longestData = 65535;
/** An octet is written with four signs at most. */
const signs = 4;
/** The octets of a field, with its escapes undone; `undefined` where an escape is none. */
const octetsIn = (text) => {
	let sound = true;
	const octets = octetsOf(text).replace(/\\(?:(\d{3})|(\D))?/gs, (_, decimal, other) => {
		if (typeof other === "string") return other;
		const octet = Number(decimal);
		sound &&= octet < 256;
		return String.fromCharCode(octet);
	});
	return sound ? octets : void 0;
};
/** Whether the name ends in the dot that makes it absolute, and which no backslash escapes. */
const isAbsolute = (text) => {
	if (!text.endsWith(".")) return false;
	let i = text.length - 2;
	while (text[i] === "\\") i -= 1;
	return (text.length - i) % 2 === 0;
};
/**
* A name as a file has it: `@` is `origin`, and what has no dot at its end lies under `origin`.
* `undefined` where it is no name (an empty or overlong label, a bad escape), or is relative to
* no origin.
*/
const nameIn = (text, origin) => {
	if (text === "@") return origin;
	if (text === ".") return dnsName(".");
	if (text.length > 1020) return void 0;
	const base = isAbsolute(text) ? dnsName(".") : origin;
	const relative = dnsName(octetsOf(isAbsolute(text) ? text.slice(0, -1) : text));
	const written = labelsOf(relative);
	if (base === void 0 || octetsIn(text) === void 0 || written.join(".") !== relative) return void 0;
	const labels = [...written, ...labelsOf(base)].map(octetsOfLabel);
	return labels.reduce((sum, label) => sum + label.length + 1, 1) <= longestName && labels.every(({ length }) => length <= longestLabel) && written.length > 0 ? nameOf(labels) : void 0;
};
/** The fields of one record's data; `undefined` where a quote is not closed, or it is too long. A `;` starts a comment only in a master file. */
const fieldsIn = (text) => {
	if (text.length > longestData * signs) return void 0;
	const fields = [];
	const pattern = /\s+|"((?:\\.|[^"\\])*)"|((?:\\.|[^\s"\\])+)/sy;
	while (pattern.lastIndex < text.length) {
		const match = pattern.exec(text);
		if (match === null) return void 0;
		const [, quoted, bare] = match;
		if (quoted !== void 0) fields.push({
			text: quoted,
			quoted: true
		});
		else if (bare !== void 0) fields.push({
			text: bare,
			quoted: false
		});
	}
	return fields;
};
/** Seconds: a number, or numbers with units (`1h30m`), below 2^31 (RFC 2181 §8). */
const secondsIn = (text) => {
	const units = {
		s: 1,
		m: 60,
		h: 3600,
		d: 86400,
		w: 604800
	};
	if (!/^(?:\d{1,10}|(?:\d{1,10}[smhdw])+)$/i.test(text)) return void 0;
	const total = [...text.toLowerCase().matchAll(/(\d+)([smhdw]?)/g)].reduce((sum, [, n, unit]) => sum + Number(n) * (units[unit] ?? 1), 0);
	return total < 2 ** 31 ? total : void 0;
};
const upTo = (most) => (text) => /^\d{1,10}$/.test(text) && Number(text) <= most ? Number(text) : void 0;
const u8 = upTo(255);
const u16 = upTo(65535);
const u32 = upTo(4294967295);
const v4 = (text) => text.includes(":") ? void 0 : ipAddress(text);
const v6 = (text) => text.includes(":") ? ipAddress(text) : void 0;
const hex = (text) => /^(?:[\da-f]{2})+$/i.test(text) ? text.toLowerCase() : void 0;
/** The fields of each type in their order on the line. */
const shapes = {
	A: { address: v4 },
	AAAA: { address: v6 },
	CNAME: { target: nameIn },
	DS: {
		keyTag: u16,
		algorithm: u8,
		digestType: u8,
		digest: hex
	},
	MX: {
		preference: u16,
		exchange: nameIn
	},
	NS: { host: nameIn },
	PTR: { target: nameIn },
	SOA: {
		mname: nameIn,
		rname: nameIn,
		serial: u32,
		refresh: secondsIn,
		retry: secondsIn,
		expire: secondsIn,
		minimum: secondsIn
	},
	SRV: {
		priority: u16,
		weight: u16,
		port: u16,
		target: nameIn
	}
};
const isZoneType = (type) => type === "TXT" || type === "SPF" || Object.hasOwn(shapes, type);
/** Field names of a type, in the order of the line. */
const fieldNames = (type) => Object.keys(shapes[type]);
/** Which field of a type is the name that it points to; -1 where none is. */
const targetField = (type) => type === "TXT" || type === "SPF" || type === "SOA" ? -1 : fieldNames(type).findIndex((name) => [
	"target",
	"exchange",
	"host"
].includes(name));
const stringsIn = (fields) => {
	const octets = fields.map(({ text }) => octetsIn(text));
	const strings = octets.filter((one) => one !== void 0);
	if (strings.length < octets.length) return "an escape is none: after \\ come three digits or a sign";
	if (strings.join("").length > longestData) return "the text is longer than a record may be";
	return { strings: strings.flatMap((one) => one.match(/.{1,255}/gs) ?? [""]) };
};
/** The last field of a DS record may be written in pieces (RFC 4034 §5.3). */
const joined = (type, fields) => {
	const rest = fields.slice(3).map(({ text }) => text);
	return type === "DS" && rest.length > 1 ? [...fields.slice(0, 3), {
		text: rest.join(""),
		quoted: false
	}] : fields;
};
const shapedIn = (type, written, origin) => {
	const names = fieldNames(type);
	const fields = joined(type, written);
	if (fields.length !== names.length) return `${type} takes ${names.length} fields (${names.join(", ")}), and there are ${fields.length}`;
	const values = Object.values(shapes[type]).map((read, i) => read(fields[i].text, origin));
	const wrong = values.indexOf(void 0);
	return wrong < 0 ? Object.fromEntries(values.map((value, i) => [names[i], value])) : `"${presentText(fields[wrong].text).slice(0, 80)}" is not the ${names[wrong]} of ${/^[AMS]/.test(type) ? "an" : "a"} ${type} record`;
};
/** Record data from its fields, or what is wrong with them. */
const readRData = (type, fields, origin) => {
	if (fields.length === 0) return `there is no data for the ${type} record`;
	if (type === "TXT" || type === "SPF") return stringsIn(fields);
	return shapedIn(type, fields, origin);
};
export { octetsIn as a, targetField as c, nameIn as i, isAbsolute as n, readRData as o, isZoneType as r, secondsIn as s, fieldsIn as t };
