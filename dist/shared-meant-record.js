import { dnsName, isSetOf, parentName, prependLabels, splitLabels, synthesizeCname } from "./shared-first.js";
// src/record/zone-index.ts
const setKey = (owner, type) => `${owner} ${type}`;
const indexZone = (sets, others = []) => {
	const names = /* @__PURE__ */ new Set();
	for (const owner of [...sets.map((set) => set.owner), ...others]) for (let name = owner; !names.has(name); name = parentName(name)) names.add(name);
	return {
		sets: new Map(sets.map((set) => [setKey(set.owner, set.type), set])),
		names
	};
};
const findSourceName = ({ names }, name) => {
	if (names.has(name)) return name;
	let encloser = parentName(name);
	while (encloser !== "." && !names.has(encloser)) encloser = parentName(encloser);
	const wildcard = prependLabels("\\042", encloser);
	return names.has(wildcard) ? wildcard : name;
};
const setIn = ({ sets }, owner, type) => {
	const set = sets.get(setKey(owner, type));
	return set && isSetOf(set, type) ? set : void 0;
};
const dnameAbove = (index, name) => {
	let found;
	for (let above = parentName(name); above !== "."; above = parentName(above)) found = setIn(index, above, "DNAME") ?? found;
	return found;
};
const matchInZone = (index, name, type) => {
	const dname = dnameAbove(index, name);
	if (dname) {
		const set = synthesizeCname(name, dname);
		return isSetOf(set, type) ? {
			kind: "records",
			set,
			dname
		} : {
			kind: "alias",
			set,
			dname
		};
	}
	const source = findSourceName(index, name);
	const set = setIn(index, source, type);
	if (set) return {
		kind: "records",
		set: {
			...set,
			owner: name
		}
	};
	const alias = setIn(index, source, "CNAME");
	if (alias) return {
		kind: "alias",
		set: {
			...alias,
			owner: name
		}
	};
	return { kind: index.names.has(source) ? "nodata" : "nxdomain" };
};
const findZoneCutIn = ({ sets }, origin, name) => {
	const labels = splitLabels(name);
	const depth = labels.length - splitLabels(origin).length;
	for (let i = depth - 1; i >= 0; i -= 1) {
		const above = dnsName(labels.slice(i).join("."));
		if (sets.has(setKey(above, "NS"))) return above;
	}
};
// src/record/meant-record.ts
const withoutRepeat = (name) => {
	const labels = splitLabels(name);
	for (let size = labels.length >> 1; size > 0; size -= 1) {
		const end = labels.slice(-size).join(".");
		if (labels.slice(-2 * size, -size).join(".") === end) return dnsName(labels.slice(0, -size).join("."));
	}
	return name;
};
const meantOwner = ({ owner, quirks = [] }) => quirks.includes("relative-owner") ? withoutRepeat(owner) : owner;
const withDottedTarget = (record) => {
	const { dottedTarget: target } = record;
	if (target === void 0) return record;
	switch (record.type) {
		case "CNAME":
		case "DNAME":
		case "PTR": return {
			...record,
			rdata: { target }
		};
		case "SRV": return {
			...record,
			rdata: {
				...record.rdata,
				target
			}
		};
		case "MX": return {
			...record,
			rdata: {
				...record.rdata,
				exchange: target
			}
		};
		case "NS": return {
			...record,
			rdata: { host: target }
		};
		default: return record;
	}
};
const asMeant = (record) => {
	const { quirks = [] } = record;
	const kept = quirks.filter((quirk) => quirk !== "proxied");
	return {
		...withDottedTarget(record),
		owner: meantOwner(record),
		quirks: kept
	};
};
export { asMeant, findSourceName, findZoneCutIn, indexZone, matchInZone, meantOwner, setIn, setKey, withoutRepeat };
