import { firstReaching } from "./shared-vocabulary.js";
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { inflateSync } from "node:zlib";
// src/input/git/pack.ts
const objectTypes = [
	"commit",
	"tree",
	"blob",
	"tag"
];
const mostObjectBytes = 16777216;
const longestChain = 256;
const spendBudget = (budget, octets) => {
	budget.octets -= octets;
	if (budget.octets < 0) throw new RangeError("too much is unpacked");
};
const typeNames = {
	1: "commit",
	2: "tree",
	3: "blob",
	4: "tag"
};
const withOpenFile = (file, use) => {
	const descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
	try {
		const stat = fstatSync(descriptor);
		if (!stat.isFile()) throw new TypeError("this is not a file");
		const { size } = stat;
		const read = (at, length) => {
			const octets = Buffer.alloc(Math.max(0, Math.min(length, size - at)));
			const got = readSync(descriptor, octets, 0, octets.length, at);
			return octets.subarray(0, got);
		};
		return use(read, size);
	} finally {
		closeSync(descriptor);
	}
};
const indexMagic = "ff744f63";
const findOffset = (index, id) => withOpenFile(index, (read) => {
	const head = read(0, 1032);
	if (head.length < 1032 || head.toString("hex", 0, 4) !== indexMagic || head.readUInt32BE(4) !== 2) return void 0;
	const fan = (i) => i < 0 ? 0 : head.readUInt32BE(8 + i * 4);
	const [lead = 0] = id;
	const count = fan(255);
	const width = id.length;
	const idAt = (place) => read(1032 + place * width, width);
	const place = firstReaching(fan(lead - 1), fan(lead), (one) => idAt(one).compare(id) >= 0);
	if (!idAt(place).equals(id)) return void 0;
	const small = 1032 + count * (width + 4);
	const offset = read(small + place * 4, 4).readUInt32BE(0);
	if (offset < 2147483648) return offset;
	const large = small + count * 4 + (offset - 2147483648) * 8;
	return Number(read(large, 8).readBigUInt64BE(0));
});
const readVarint = (octets, from) => {
	let value = 0;
	let scale = 1;
	for (let at = from;;) {
		const octet = octets.readUInt8(at);
		value += (octet & 127) * scale;
		scale *= 128;
		at += 1;
		if (octet < 128) return [value, at];
	}
};
const readDistance = (octets, from) => {
	let at = from;
	let value = octets.readUInt8(at) & 127;
	while (octets.readUInt8(at) >= 128) {
		at += 1;
		value = (value + 1) * 128 + (octets.readUInt8(at) & 127);
	}
	return [value, at + 1];
};
const applyDelta = (base, delta) => {
	const [from, afterFrom] = readVarint(delta, 0);
	const [size, start] = readVarint(delta, afterFrom);
	if (from !== base.length || size > 16777216) return void 0;
	const whole = Buffer.alloc(size);
	let at = start;
	let length = 0;
	const add = (part, octets) => {
		const fits = part.length === octets && length + octets <= size;
		if (fits) length += part.copy(whole, length);
		return fits;
	};
	while (at < delta.length) {
		const op = delta.readUInt8(at++);
		if (op < 128) {
			if (op === 0 || !add(delta.subarray(at, at + op), op)) return void 0;
			at += op;
			continue;
		}
		const field = (bits) => bits.reduce((sum, bit, i) => op & bit ? sum + delta.readUInt8(at++) * 256 ** i : sum, 0);
		const offset = field([
			1,
			2,
			4,
			8
		]);
		const octets = field([
			16,
			32,
			64
		]) || 65536;
		if (!add(base.subarray(offset, offset + octets), octets)) return void 0;
	}
	return length === size ? whole : void 0;
};
const inflateAt = ({ read, budget }, at, size) => {
	spendBudget(budget, size);
	const octets = inflateSync(read(at, size + (size >> 8) + 1024), { maxOutputLength: Math.max(1, size) });
	if (octets.length !== size) throw new RangeError("the size is another");
	return octets;
};
const readEntry = (offset, pack, depth) => {
	if (depth > longestChain) return void 0;
	const head = pack.read(offset, 64);
	const [low, kind] = [head.readUInt8(0) & 15, head.readUInt8(0) >> 4 & 7];
	const [high, next] = head.readUInt8(0) < 128 ? [0, 1] : readVarint(head, 1);
	const size = low + high * 16;
	if (size > 16777216) return void 0;
	const type = typeNames[kind];
	if (type !== void 0) return {
		type,
		data: inflateAt(pack, offset + next, size)
	};
	if (kind !== 6 && kind !== 7) return void 0;
	const [away, start] = kind === 6 ? readDistance(head, next) : [0, next + pack.idWidth];
	const base = kind === 6 ? readEntry(offset - away, pack, depth + 1) : pack.find(head.subarray(next, next + pack.idWidth), depth + 1);
	const data = base && applyDelta(base.data, inflateAt(pack, offset + start, size));
	if (data !== void 0) spendBudget(pack.budget, data.length);
	return base && data && {
		type: base.type,
		data
	};
};
const readPackedObject = (index, id, { find, budget, depth }) => {
	if (depth > longestChain) return void 0;
	const offset = findOffset(index, id);
	if (offset === void 0) return void 0;
	const file = index.replace(/\.idx$/, ".pack");
	return withOpenFile(file, (read) => readEntry(offset, {
		read,
		find,
		budget,
		idWidth: id.length
	}, depth));
};
export { mostObjectBytes, objectTypes, readPackedObject, spendBudget, withOpenFile };
