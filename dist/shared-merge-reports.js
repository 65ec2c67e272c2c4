import { UserError, readLines, unreadableFile, verdictOfAll } from "./shared-audit.js";
import { appleRequirements, checkMetas, isNonEmpty, mapNonEmpty } from "./shared-checks.js";
import { dnsName, presentText } from "./shared-first.js";
import { hideServerKeys } from "./shared-hide-server-keys.js";
import { longestReportLine } from "./shared-resume.js";
import { describeLineFault, isReportLine, parseRecording, readOlderDomain, readRecording, readReportText } from "./shared-parse-report.js";
// src/input/saved/saved-reports.ts
const parseLine = (file, number, text) => {
	const fault = (why) => new UserError(`${presentText(file)}, line ${number}, is not a report of dns-audit: ${why}.`);
	let value;
	try {
		value = JSON.parse(text);
	} catch {
		throw fault("it is not JSON, or cut off");
	}
	if (!isReportLine(value)) throw fault(describeLineFault(value));
	const hidden = hideServerKeys(value);
	const line = isReportLine(hidden) ? hidden : value;
	if (line.vantage === void 0) throw fault("it does not say where it was made");
	return line;
};
const readSavedLine = (file, number, text) => {
	const { schema: _, ...line } = parseLine(file, number, text);
	const { tool, startedAt, durationMs, vantage, ...domain } = line;
	return {
		file,
		head: {
			tool,
			startedAt,
			durationMs,
			vantage
		},
		domains: [readOlderDomain(domain)]
	};
};
async function* readSavedLines(file) {
	try {
		for await (const { number, text } of readLines(file, longestReportLine)) yield readSavedLine(file, number, text);
	} catch (error) {
		throw error instanceof UserError ? error : unreadableFile("The report", file, error);
	}
}
async function* readSavedReport(file) {
	if (/\.(?:ndjson|jsonl)$/i.test(file)) yield* readSavedLines(file);
	else {
		const { domains, checks, interrupted, ...head } = readRecording(file);
		yield {
			file,
			head,
			checks,
			domains,
			...interrupted && { interrupted }
		};
	}
}
const isNdjson = (text) => {
	try {
		const value = JSON.parse(text.slice(0, Math.max(text.indexOf("\n"), 0)) || text);
		return typeof value === "object" && value !== null && "domain" in value;
	} catch {
		return false;
	}
};
const readForRender = (file) => {
	const text = readReportText(file);
	if (!isNdjson(text)) return parseRecording(file, text);
	const lines = text.split("\n").flatMap((line, i) => line === "" ? [] : [readSavedLine(file, i + 1, line)]);
	return isNonEmpty(lines) ? lines : parseRecording(file, text);
};
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
const mergeInterrupted = (pieces, done) => {
	const cut = pieces.flatMap(({ interrupted }) => interrupted ?? []);
	if (cut.length === 0) return {};
	const total = cut.map((one) => one.of === void 0 ? NaN : one.of - one.done).reduce((sum, each) => sum + each, done);
	return { interrupted: {
		done,
		...Number.isNaN(total) ? {} : { of: total }
	} };
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
		verdict: verdictOfAll(domains),
		checks: mergeChecks(pieces),
		domains,
		...mergeInterrupted(pieces, domains.length)
	};
};
export { createDuplicateGuard, mergeReports, readForRender, readSavedReport };
