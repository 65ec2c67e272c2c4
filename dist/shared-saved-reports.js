import { UserError, presentFileName, readLines, tooLarge, unreadableFile, verdictOfAll } from "./shared-audit.js";
import { dnsName, isNonEmpty, mapNonEmpty, presentText } from "./shared-first.js";
import { appleRequirements, checkMetas } from "./shared-checks.js";
import { describeLineFault, isInterruptedLine, isReportLine, mostReportBytes, parseRecording, readOlderDomain } from "./shared-parse-report.js";
import { hideServerKeys } from "./shared-hide-server-keys.js";
import { describeDomainDamage, describeReportDamage } from "./shared-damaged-report.js";
// src/audit/merge-reports.ts
const unique = (values) => [...new Set(values)];
const mergeVantages = (vantages) => ({
	...vantages[0],
	ci: vantages.some(({ ci }) => ci),
	resolvers: unique(vantages.flatMap(({ resolvers }) => resolvers)),
	authoritative: vantages.some(({ authoritative }) => authoritative),
	families: unique(vantages.flatMap(({ families }) => families)),
	ports: vantages.some(({ ports }) => ports)
});
const mergeChecks = (pieces) => {
	const told = new Map(pieces.flatMap(({ checks = [] }) => checks.map((meta) => [meta.id, meta])));
	const ids = new Set(told.keys());
	for (const { file, head, domains } of pieces) for (const { check } of domains.flatMap(({ results }) => results)) {
		if (!told.has(check) && checkMetas.every(({ id }) => id !== check)) throw new UserError(`${presentText(file)} has a check that is not known here: ${presentText(check)}.`, `It was written by version ${presentText(head.tool.version)}: merge with that one.`);
		ids.add(check);
	}
	const listed = checkMetas.filter(({ id }) => ids.has(id)).map((meta) => told.get(meta.id) ?? meta);
	const strange = [...told.values()].filter(({ id }) => checkMetas.every((meta) => meta.id !== id));
	return [...listed, ...strange];
};
const mergeInterrupted = (cut, done) => {
	if (cut.length === 0) return void 0;
	const total = cut.map((one) => one.of === void 0 ? NaN : one.of - one.done).reduce((sum, each) => sum + each, done);
	return {
		done,
		...Number.isNaN(total) ? {} : { of: total }
	};
};
const createDuplicateGuard = () => {
	const seen = /* @__PURE__ */ new Map();
	let first;
	return ({ file, head, domains }) => {
		const { version } = head.tool;
		first ??= {
			file,
			version
		};
		if (version !== first.version) throw new UserError(`${presentText(first.file)} was written by version ${presentText(first.version)}, and ${presentText(file)} by ${presentText(version)}: one report holds what one version found.`, "Audit again, all of it with the same version.");
		for (const { domain } of domains) {
			const before = seen.get(domain);
			if (before !== void 0) throw new UserError(`${presentText(domain)} is in ${presentText(before)} and in ${presentText(file)}: which report counts?`);
			seen.set(domain, file);
		}
	};
};
const mergeReports = (pieces) => {
	const heads = mapNonEmpty(pieces, ({ head }) => head);
	const domains = pieces.flatMap((piece) => piece.domains);
	const { revision, source } = appleRequirements(dnsName("example.com"));
	const cut = pieces.flatMap((piece) => piece.interrupted ?? []);
	const interrupted = mergeInterrupted(cut, domains.length);
	return {
		schema: 1,
		tool: heads[0].tool,
		startedAt: heads.map(({ startedAt }) => startedAt).reduce((a, b) => b < a ? b : a),
		durationMs: heads.reduce((most, { durationMs }) => Math.max(most, durationMs), 0),
		vantage: mergeVantages(mapNonEmpty(heads, ({ vantage }) => vantage)),
		requirements: {
			revision,
			source
		},
		verdict: verdictOfAll(domains, interrupted),
		checks: mergeChecks(pieces),
		domains,
		...interrupted && { interrupted }
	};
};
// src/input/saved/saved-reports.ts
const damaged = (place, what) => new UserError(`${place} is damaged: ${what}.`, "Make the report again, or render an undamaged copy.");
const refuseDamagedDomain = (place, domain) => {
	const damage = describeDomainDamage(domain);
	if (damage !== void 0) throw damaged(place, `${presentText(domain.domain)} ${damage}`);
};
const refuseDamaged = (file, report) => {
	const place = presentFileName(file);
	for (const domain of report.domains) refuseDamagedDomain(place, domain);
	const damage = describeReportDamage(report);
	if (damage !== void 0) throw damaged(place, `the report ${damage}`);
	return report;
};
const parseLine = (file, number, text) => {
	const fault = (why) => new UserError(`${presentFileName(file)}, line ${number}, is not a report of dns-audit: ${why}.`);
	let value;
	try {
		value = JSON.parse(text);
	} catch {
		throw fault("it is not JSON, or cut off");
	}
	const hidden = hideServerKeys(value);
	if (isInterruptedLine(hidden)) return hidden;
	if (!isReportLine(value)) throw fault(describeLineFault(value));
	const line = isReportLine(hidden) ? hidden : value;
	if (line.vantage === void 0) throw fault("it does not say where it was made");
	return line;
};
const readSavedLine = (file, number, text) => {
	const { schema: _, ...line } = parseLine(file, number, text);
	const { tool, startedAt, durationMs, vantage, settings: _settings, ...rest } = line;
	const head = {
		tool,
		startedAt,
		durationMs,
		vantage
	};
	if ("interrupted" in rest) return {
		file,
		head,
		domains: [],
		interrupted: rest.interrupted
	};
	refuseDamagedDomain(`${presentFileName(file)}, line ${number},`, rest);
	return {
		file,
		head,
		domains: [readOlderDomain(rest)]
	};
};
const isNdjson = (line) => {
	try {
		const value = JSON.parse(line);
		if (typeof value !== "object" || value === null) return false;
		return "domain" in value || "interrupted" in value && !("domains" in value);
	} catch {
		return false;
	}
};
const createWhole = (file) => {
	const lines = [];
	let size = 0;
	return {
		add: ({ text, end }) => {
			size = end;
			if (size > 268435456) throw tooLarge(file, mostReportBytes);
			lines.push(text);
		},
		parse: () => refuseDamaged(file, parseRecording(file, lines.join("\n")))
	};
};
async function* readParts(file) {
	let made = /\.(?:ndjson|jsonl)$/i.test(file) ? "lines" : void 0;
	const whole = createWhole(file);
	try {
		for await (const line of readLines(file, mostReportBytes)) {
			const { number, text } = line;
			made ??= isNdjson(text) ? "lines" : "whole";
			if (made === "whole") whole.add(line);
			else if (text.trim() !== "") yield readSavedLine(file, number, text);
		}
	} catch (error) {
		throw error instanceof UserError ? error : unreadableFile("The report", file, error);
	}
	if (made !== "lines") yield whole.parse();
}
async function* readSavedReport(file) {
	for await (const part of readParts(file)) if ("file" in part) yield part;
	else {
		const { domains, checks, interrupted, ...head } = part;
		yield {
			file,
			head,
			checks,
			domains,
			...interrupted && { interrupted }
		};
	}
}
const readForRender = async (file) => {
	const pieces = [];
	for await (const part of readParts(file)) if ("file" in part) pieces.push(part);
	else return part;
	if (isNonEmpty(pieces)) return pieces;
	throw new UserError(`${presentFileName(file)} contains no report.`);
};
export { createDuplicateGuard, mergeInterrupted, mergeReports, readForRender, readSavedReport };
