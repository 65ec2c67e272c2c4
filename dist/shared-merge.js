import { Bt as UserError, E as zoneFileChecks, F as verdictOfAll, _ as linesOf, nt as requirementsOf, y as unreadable } from "./shared-audit.js";
import { R as dnsName, et as presentText } from "./shared-first.js";
import { t as checks } from "./shared-checks.js";
import { t as longestReportLine } from "./shared-done.js";
import { i as textOf, n as readRecording, r as recordingIn, t as faultOfLine } from "./shared-recording.js";
// src/input/saved.ts
/** Reads saved reports domain by domain: JSON as a whole, `ndjson` line by line. Each is held against the published schema. */
const parsed = (file, number, text) => {
	const fault = (why) => new UserError(`${presentText(file)}, line ${number}, is no report of dns-audit: ${why}.`);
	let value;
	try {
		value = JSON.parse(text);
	} catch {
		throw fault("it is no JSON, or cut off");
	}
	const why = faultOfLine(value);
	if (why !== void 0) throw fault(why);
	const line = value;
	if (line.vantage === void 0) throw fault("it does not say from where it speaks");
	return line;
};
const savedLine = (file, number, text) => {
	const { schema: _, ...line } = parsed(file, number, text);
	const { tool, startedAt, durationMs, vantage, ...domain } = line;
	return {
		file,
		head: {
			tool,
			startedAt,
			durationMs,
			vantage
		},
		domains: [domain]
	};
};
async function* linesIn(file) {
	try {
		for await (const { number, text } of linesOf(file, longestReportLine)) yield savedLine(file, number, text);
	} catch (error) {
		throw error instanceof UserError ? error : unreadable("The report", file, error);
	}
}
/**
* What `file` holds; `.ndjson` and `.jsonl` are read line by line.
* @throws {UserError} where it cannot be read, or is no report of a version that this code knows.
*/
async function* readSaved(file) {
	if (/\.(?:ndjson|jsonl)$/i.test(file)) yield* linesIn(file);
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
/** Whether the first line is a whole value that is about one domain, as every line of `ndjson` is. */
const isLines = (text) => {
	try {
		const value = JSON.parse(text.slice(0, Math.max(text.indexOf("\n"), 0)) || text);
		return typeof value === "object" && value !== null && "domain" in value;
	} catch {
		return false;
	}
};
/**
* The report in `file`, or its parts where that is `ndjson`, which is told by what it holds (`-`: stdin).
* @throws {UserError} where it cannot be read, or is no report of a version that this code knows.
*/
const readShown = (file) => {
	const text = textOf(file);
	return isLines(text) ? text.split("\n").flatMap((line, i) => line === "" ? [] : [savedLine(file, i + 1, line)]) : recordingIn(file, text);
};
// src/merge.ts
/** Puts reports of shards together as the one report that a single run would have given. */
const known = [...checks.map(({ meta }) => meta), ...zoneFileChecks];
const unique = (values) => [...new Set(values)];
/** What all of them spoke from; platform and node are the first's. */
const vantageOf = (vantages) => ({
	...vantages[0],
	ci: vantages.some(({ ci }) => ci),
	resolvers: unique(vantages.flatMap(({ resolvers }) => resolvers)),
	authoritative: vantages.some(({ authoritative }) => authoritative),
	families: unique(vantages.flatMap(({ families }) => families)),
	ports: vantages.some(({ ports }) => ports)
});
/** The checks of all pieces, in the order of the list. */
const checksOf = (pieces) => {
	const told = new Map(pieces.flatMap(({ checks = [] }) => checks.map((meta) => [meta.id, meta])));
	const ids = new Set(told.keys());
	for (const { file, head, domains } of pieces) for (const { check } of domains.flatMap(({ results }) => results)) {
		if (!told.has(check) && known.every(({ id }) => id !== check)) throw new UserError(`${presentText(file)} has a check that is not known here: ${presentText(check)}.`, `It was written by version ${presentText(head.tool.version)}: merge with that one.`);
		ids.add(check);
	}
	const listed = known.filter(({ id }) => ids.has(id)).map((meta) => told.get(meta.id) ?? meta);
	const strange = [...told.values()].filter(({ id }) => known.every((meta) => meta.id !== id));
	return [...listed, ...strange];
};
const interruptedOf = (pieces, done) => {
	const cut = pieces.flatMap(({ interrupted }) => interrupted ?? []);
	if (cut.length === 0) return {};
	const total = cut.map((one) => one.of === void 0 ? NaN : one.of - one.done).reduce((sum, each) => sum + each, done);
	return { interrupted: {
		done,
		...Number.isNaN(total) ? {} : { of: total }
	} };
};
/** Refuses a domain that comes a second time, and what another version judged by checks of its own. */
const refuseTwice = () => {
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
/**
* One report of all `pieces`, their domains in the order given. It began when the first did, and
* took as long as the longest.
* @throws {UserError} where a check is unknown.
*/
const merged = (pieces) => {
	const [first, ...others] = pieces.map(({ head }) => head);
	const heads = [first, ...others];
	const domains = pieces.flatMap((piece) => piece.domains);
	const { revision, source } = requirementsOf(dnsName("example.com"));
	return {
		schema: 1,
		tool: first.tool,
		startedAt: heads.map(({ startedAt }) => startedAt).reduce((a, b) => b < a ? b : a),
		durationMs: heads.reduce((most, { durationMs }) => Math.max(most, durationMs), 0),
		vantage: vantageOf([first.vantage, ...others.map(({ vantage }) => vantage)]),
		requirements: {
			revision,
			source
		},
		verdict: verdictOfAll(domains),
		checks: checksOf(pieces),
		domains,
		...interruptedOf(pieces, domains.length)
	};
};
export { readShown as i, refuseTwice as n, readSaved as r, merged as t };
