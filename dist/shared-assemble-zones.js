import { absoluteName, isWithin, parentName, presentRData, presentText, splitLabels } from "./shared-first.js";
import { UserError, startOfFile } from "./shared-audit.js";
import { groupedBy } from "./shared-checks.js";
import { findSourceName, indexZone, meantOwner, withoutRepeat } from "./shared-meant-record.js";
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
const refusedByServers = /* @__PURE__ */ new Set(["cname-beside-other-data", "txt-unsplit-over-255"]);
const markRefused = (fault) => refusedByServers.has(fault.code) ? {
	...fault,
	refusesZone: true
} : fault;
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
	return frame.loadedWhole ? faults.map(markRefused) : faults;
};
// src/input/zone/assemble-zones.ts
const closestOrigin = (origins, name) => {
	let here = name;
	while (!origins.has(here) && here !== ".") here = parentName(here);
	return origins.has(here) ? here : void 0;
};
const emptyState = () => ({
	records: [],
	others: [],
	unknowns: [],
	faults: []
});
const compareFaults = (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column;
const outOfZoneFault = (record, origins) => ({
	...locationOnly(record),
	code: "out-of-zone",
	message: `${absoluteName(record.owner)} lies outside ${origins.slice(0, 3).map(absoluteName).join(" ")}, and no server publishes it there`
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
		const outside = state.records.filter(({ owner }) => closestOrigin(origins, owner) === void 0).map((record) => outOfZoneFault(record, file.origins));
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
	const writingOf = (origin) => {
		const file = files.find(({ origins: own }) => own.includes(origin));
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
