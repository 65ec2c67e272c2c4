import { absoluteName, groupedBy, isWithin, parentName, presentRData, presentText, splitLabels } from "./shared-first.js";
import { UserError, startOfFile } from "./shared-audit.js";
import { closestOrigin, describeRefusal, digestBytes, loadingFault } from "./shared-guess-origin.js";
import { nameServers } from "./shared-checks.js";
import { findSourceName, indexZone, meantOwner, withoutRepeat } from "./shared-meant-record.js";
// src/input/zone/bind/loading-faults.ts
const faultAt = (record, refusal) => loadingFault(record, refusal, record.owner);
const soaFaults = ({ records }, origin) => {
	const [first, ...more] = records.flatMap((one) => one.type === "SOA" && one.owner === origin ? [one] : []);
	if (first === void 0) return [];
	const shown = presentRData("SOA", first.rdata);
	return more.map((record) => presentRData("SOA", record.rdata) === shown ? faultAt(record, {
		why: "there are two SOA records",
		refusedBy: ["NSD"]
	}) : faultAt(record, {
		why: "there are two SOA records, which differ",
		refusedBy: ["BIND", "NSD"]
	}));
};
const serverFaults = (state, origin) => {
	const { records, others, unknowns } = state;
	const start = records.find(({ owner, type }) => owner === origin && type === "SOA");
	if (start === void 0 || unknowns.length > 0) return [];
	const servers = records.flatMap((one) => one.type === "NS" && one.owner === origin ? [{
		record: one,
		host: one.rdata.host
	}] : []);
	if (servers.length === 0) {
		const why = `there is no NS record at ${absoluteName(origin)}`;
		return [faultAt(start, {
			why,
			refusedBy: ["BIND"],
			isLeftToHost: true
		})];
	}
	const index = indexZone([], [...records, ...others].map(({ owner }) => owner));
	const ownersOf = (...types) => new Set(records.filter(({ type }) => types.includes(type)).map(({ owner }) => owner));
	const [addressed, delegated, moved] = [
		ownersOf("A", "AAAA"),
		ownersOf("NS"),
		ownersOf("DNAME")
	];
	const isServed = (host) => {
		for (let here = host; here !== origin; here = parentName(here)) {
			if (delegated.has(here)) return true;
			if (moved.has(parentName(here))) return false;
		}
		return addressed.has(findSourceName(index, host));
	};
	return servers.flatMap(({ record, host }) => {
		if (!isWithin(host, origin) || isServed(host)) return [];
		const why = `the name server ${absoluteName(host)} has no address in the zone`;
		return [faultAt(record, {
			why,
			refusedBy: ["BIND"],
			isLeftToHost: true
		})];
	});
};
const signerFaults = ({ records }, origin) => records.flatMap((record) => {
	if (record.type !== "DS") return [];
	const bytes = digestBytes.get(record.rdata.digestType);
	return [...record.owner === origin ? [{
		why: "a DS record is of the zone above",
		refusedBy: ["BIND"]
	}] : [], ...bytes !== void 0 && record.rdata.digest.length !== 2 * bytes ? [{
		why: `the digest is not of ${bytes} bytes`,
		refusedBy: ["BIND"]
	}] : []].map((one) => faultAt(record, one));
});
const findBelow = (records, names) => {
	const found = /* @__PURE__ */ new Map();
	for (const record of records) for (let here = record.owner; here !== ".";) {
		here = parentName(here);
		if (names.has(here) && !found.has(here)) found.set(here, record);
	}
	return found;
};
const dnameFaults = (state, origin) => {
	const all = [...state.records, ...state.others];
	const moved = state.records.flatMap((one) => one.type === "DNAME" ? [one] : []);
	if (moved.length === 0) return [];
	const byOwner = groupedBy(all, ({ owner }) => owner);
	const firstBelow = findBelow(all, new Set(moved.map(({ owner }) => owner)));
	return [...groupedBy(moved, ({ owner }) => owner).values()].flatMap(([first, ...more]) => {
		const { owner, rdata } = first;
		const other = more.find((one) => one.rdata.target !== rdata.target);
		const below = firstBelow.get(owner);
		const isDelegated = (byOwner.get(owner) ?? []).some(({ type }) => type === "NS");
		const name = absoluteName(owner);
		return [
			other && [other, {
				why: `there are two DNAME records at ${name}`,
				refusedBy: [
					"BIND",
					"Knot",
					"NSD"
				]
			}],
			below && [below, {
				why: `${name} has a DNAME record above`,
				refusedBy: ["Knot", "NSD"]
			}],
			isDelegated && owner !== origin ? [first, {
				why: `${name} has a DNAME record beside NS`,
				refusedBy: ["Knot"]
			}] : void 0
		].flatMap((one) => one === void 0 ? [] : [faultAt(one[0], one[1])]);
	});
};
const loadingFaults = (state, origin) => [
	...soaFaults(state, origin),
	...serverFaults(state, origin),
	...signerFaults(state, origin),
	...dnameFaults(state, origin)
];
// src/input/zone/published-names.ts
const createMayAnswer = ({ records, others, unknowns }, origin) => {
	const owners = [...records, ...others].map(({ owner }) => owner);
	const index = indexZone([], owners);
	const ownersOf = (type) => new Set(records.filter((one) => one.type === type).map(({ owner }) => owner));
	const delegated = ownersOf("NS");
	const moved = ownersOf("DNAME");
	const open = new Set(unknowns.filter(({ mayBeNone }) => mayBeNone !== true).map(({ owner }) => owner));
	const isSpokenForElsewhere = (name) => {
		for (let here = name; isWithin(here, origin) && here !== origin; here = parentName(here)) if (delegated.has(here) || moved.has(parentName(here))) return true;
		return false;
	};
	return (name) => index.names.has(findSourceName(index, name)) || open.has(void 0) || open.has(name) || isSpokenForElsewhere(name);
};
// src/input/zone/record-faults.ts
const locationOnly = ({ file, line, column, label }) => ({
	file,
	line,
	column,
	...label === void 0 ? {} : { label }
});
const recordFault = (record, [code, message]) => ({
	...locationOnly(record),
	code,
	message,
	owner: record.owner,
	rdata: presentRData(record.type, record.rdata),
	meant: {
		owner: meantOwner(record),
		type: record.type
	}
});
const recordTarget = (record) => {
	switch (record.type) {
		case "CNAME":
		case "DNAME":
		case "PTR":
		case "SRV": return record.rdata.target;
		case "MX": return record.rdata.exchange;
		case "NS": return record.rdata.host;
		default: return;
	}
};
const dotMissing = ({ type }, target, consequence) => ["missing-trailing-dot", `the name that this ${type} record points to has no dot at its end: ${absoluteName(target)} ${consequence}`];
const judgeRelativeTarget = (record, { origin, mayAnswer }) => {
	const target = recordTarget(record);
	if (target === void 0) return void 0;
	if (!isWithin(target, origin)) return withoutRepeat(target) === target ? void 0 : dotMissing(record, target, "is published, which has its end twice");
	return mayAnswer(target) ? void 0 : dotMissing(record, target, "is published, which the zone does not have");
};
const judgeDotlessTarget = (record) => {
	const target = recordTarget(record);
	return target && dotMissing(record, target, "is meant, and the tool refuses it");
};
const quirkJudges = {
	proxied: ({ owner }) => splitLabels(owner).includes("_domainkey") ? ["proxied-dkim", `${owner} is proxied: the host answers with addresses of its own, so receivers cannot find the DKIM key; make it "DNS only"`] : void 0,
	flattened: () => void 0,
	"relative-owner": ({ owner }) => ["missing-trailing-dot", `the owner has the zone twice, as ${absoluteName(owner)} is published: leave the zone out, or end the name in a dot where the file takes that`],
	"relative-target": judgeRelativeTarget,
	"dotless-target": judgeDotlessTarget,
	"literal-quotes": () => ["literal-quotes", "the quotes are published as part of the text: leave them out"],
	"unquoted-words": () => ["txt-unquoted-words", "the text has spaces and no quotes: it is refused, or each word becomes a string of its own and the spaces are lost; put it in quotes"],
	unsplit: () => ["txt-unsplit-over-255", "a string of the text is longer than 255 bytes (RFC 1035, section 3.3.14): divide it into several quoted strings"]
};
const judgeType = ({ type }) => type === "SPF" ? [["rr-type-spf", "records of type SPF are ignored (RFC 7208, section 3.1): publish the text as TXT"]] : [];
const isHostMade = ({ quirks = [] }) => quirks.includes("proxied") || quirks.includes("flattened");
const allowedBesideAll = /^(?:RRSIG|NSEC|NSEC3|KEY|SIG)$/;
const aliasFaults = ({ records, others }) => {
	const all = [...records, ...others];
	const byOwner = groupedBy(all, ({ owner }) => owner);
	const aliases = records.filter((record) => record.type === "CNAME" && !isHostMade(record));
	return [...groupedBy(aliases, ({ owner }) => owner).values()].flatMap(([alias]) => {
		const beside = (byOwner.get(alias.owner) ?? []).filter((one) => one !== alias && !allowedBesideAll.test(one.type) && !isSameRecord(one, alias));
		const types = [...new Set(beside.map(({ type }) => type))].sort();
		const message = `${absoluteName(alias.owner)} has a CNAME record beside others (${types.join(", ")}), which is not allowed`;
		return types.length === 0 ? [] : [recordFault(alias, ["cname-beside-other-data", message])];
	});
};
const recordIdentity = (record) => record.type === "TXT" || record.type === "SPF" ? `${record.owner} ${record.type} ${record.rdata.strings.join("")}` : `${record.owner} ${record.type} ${presentRData(record.type, record.rdata)}`;
const isSameRecord = (one, other) => "rdata" in one && recordIdentity(one) === recordIdentity(other);
const duplicateFaults = ({ records }) => [...groupedBy(records, recordIdentity).values()].flatMap(([{ file, line, label }, ...again]) => again.map((record) => {
	const place = label ?? (file === record.file ? `line ${line}` : `${presentText(file)}:${line}`);
	return recordFault(record, ["duplicate-record", `the same ${record.type} record is at ${place}`]);
}));
const refusedByServers = /* @__PURE__ */ new Map([["cname-beside-other-data", nameServers], ["txt-unsplit-over-255", ["BIND", "NSD"]]]);
const markRefused = (fault) => {
	const refusedBy = refusedByServers.get(fault.code);
	if (refusedBy === void 0) return fault;
	const who = refusedBy.length < nameServers.length ? `: ${describeRefusal({ refusedBy })}` : "";
	return {
		...fault,
		message: `${fault.message}${who}`,
		refusesZone: true,
		refusedBy
	};
};
const zoneFaults = (state, frame) => {
	const around = {
		...frame,
		mayAnswer: createMayAnswer(state, frame.origin)
	};
	const faults = [
		...state.records.flatMap((record) => [...(record.quirks ?? []).map((quirk) => quirkJudges[quirk](record, around)), ...judgeType(record)].filter((told) => told !== void 0).map((told) => recordFault(record, told))),
		...aliasFaults(state),
		...duplicateFaults(state)
	];
	return frame.loadedWhole ? [...faults.map(markRefused), ...loadingFaults(state, frame.origin)] : faults;
};
// src/input/zone/assemble-zones.ts
const emptyState = () => ({
	records: [],
	others: [],
	unknowns: [],
	faults: []
});
const compareFaults = (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column;
const outOfZoneFault = (record, { origins, loadedWhole }) => ({
	...locationOnly(record),
	code: "out-of-zone",
	message: `${absoluteName(record.owner)} lies outside ${origins.slice(0, 3).map(absoluteName).join(" ")}, and no server publishes it there${loadedWhole ? ": NSD refuses the zone" : ""}`,
	...loadedWhole ? { refusedBy: ["NSD"] } : {}
});
const distributeRecords = (file, parts) => {
	const origins = new Set(file.origins);
	const findPart = (owner) => parts.get(closestOrigin(origins, owner) ?? owner);
	const ownParts = [...origins].flatMap((origin) => parts.get(origin) ?? []);
	for (const part of ownParts) {
		part.files.push(file.file);
		part.partial &&= file.partial === true;
		part.loadedWhole &&= file.loadedWhole === true;
	}
	const hand = (state, stateOf) => {
		const partsOf = (owner) => (owner === void 0 ? ownParts : [findPart(owner)]).flatMap((part) => (part && stateOf(part)) ?? []);
		for (const record of state.records) partsOf(record.owner)[0]?.records.push(record);
		for (const other of state.others) partsOf(other.owner)[0]?.others.push(other);
		for (const unknown of state.unknowns) for (const part of partsOf(unknown.owner ?? unknown.zone)) part.unknowns.push(unknown);
		const outside = state.records.filter(({ owner }) => closestOrigin(origins, owner) === void 0).map((record) => outOfZoneFault(record, file));
		for (const fault of [...state.faults, ...outside]) {
			const own = partsOf(fault.owner);
			for (const part of own.length > 0 ? own : partsOf(void 0)) part.faults.push(fault);
		}
	};
	hand(file, (part) => part);
	if (file.before === void 0) return;
	for (const part of ownParts) part.before ??= emptyState();
	hand(file.before, ({ before }) => before);
};
const assembleZones = (files) => {
	const origins = [...new Set(files.flatMap((file) => file.origins))].sort();
	const parts = /* @__PURE__ */ new Map();
	for (const origin of origins) parts.set(origin, {
		...emptyState(),
		files: [],
		before: void 0,
		partial: true,
		loadedWhole: true
	});
	for (const file of files) distributeRecords(file, parts);
	const zones = [];
	const writers = new Map(files.toReversed().flatMap((file) => file.origins.map((origin) => [origin, file])));
	const writingOf = (origin) => {
		const file = writers.get(origin);
		const resourceType = file?.resourceTypes?.get(origin);
		return file && {
			format: file.format,
			...resourceType === void 0 ? {} : { resourceType }
		};
	};
	for (const [origin, { before, partial, loadedWhole, ...part }] of parts) {
		const judged = (state) => [...state.faults, ...zoneFaults(state, {
			origin,
			loadedWhole
		})].sort(compareFaults);
		const writing = writingOf(origin);
		zones.push({
			origin,
			...part,
			...writing && { writing },
			faults: judged(part),
			...before === void 0 ? {} : { before: {
				...before,
				faults: judged(before)
			} },
			...partial ? { partial } : {}
		});
	}
	return {
		zones,
		faults: files.filter((file) => file.origins.length === 0).flatMap(({ faults }) => faults)
	};
};
const whereToLook = ({ zones, faults: [fault] }) => {
	const [file] = zones.flatMap(({ files }) => files);
	if (file !== void 0) return startOfFile(file);
	return fault && {
		...startOfFile(fault.file),
		line: fault.line,
		column: fault.column
	};
};
const findZoneFor = ({ zones, faults }, domain) => {
	const origin = closestOrigin(new Set(zones.map((zone) => zone.origin)), domain);
	const zone = zones.find((one) => one.origin === origin);
	if (zone !== void 0) return zone;
	const known = zones.slice(0, 20).map((one) => one.origin);
	const more = zones.length > known.length ? `, and ${zones.length - known.length} more` : "";
	const [first] = faults;
	const fault = first && `${presentText(first.file)}:${first.line}:${first.column}: ${first.message}.`;
	throw new UserError(`${presentText(domain)} is in none of the zones that were read.`, zones.length > 0 ? `They are: ${known.join(", ")}${more}.` : fault, whereToLook({
		zones,
		faults
	}));
};
export { assembleZones, findZoneFor };
