import { n as worstOf, t as exitStatusOf } from "./shared-exit.js";
import { o as presentText } from "./shared-present.js";
import { t as longestReportLine } from "./shared-done.js";
import { i as unreadable, n as linesOf } from "./shared-lines.js";
import { n as readRecording, t as faultOfLine } from "./shared-recording.js";
import { t as UserError } from "./shared-user-error.js";
import { r as checks } from "./shared-wire.js";
import { n as zoneFileChecks } from "./shared-files.js";
import { x as requirementsOf } from "./shared-audit.js";
import { t as dnsName } from "./shared-name.js";
import { s as verdictOfAll } from "./shared-run.js";
import { a as writeWholes, o as lineWriter, r as refuseUnwritable, s as wholesOf } from "./shared-output.js";
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
async function* linesIn(file) {
	try {
		for await (const { number, text } of linesOf(file, longestReportLine)) {
			const { schema: _, ...line } = parsed(file, number, text);
			const { tool, startedAt, durationMs, vantage, ...domain } = line;
			yield {
				file,
				head: {
					tool,
					startedAt,
					durationMs,
					vantage
				},
				domains: [domain]
			};
		}
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
/** Refuses a domain that comes a second time. */
const refuseTwice = () => {
	const seen = /* @__PURE__ */ new Map();
	return ({ file, domains }) => {
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
		verdict: verdictOfAll(domains.map(({ verdict }) => verdict)),
		checks: checksOf(pieces),
		domains,
		...interruptedOf(pieces, domains.length)
	};
};
// src/command/merge.ts
/** `dns-audit merge FILE...`: the reports of shards as one, in any format. */
async function* readAll(files) {
	const check = refuseTwice();
	for (const file of files) for await (const piece of readSaved(file)) {
		check(piece);
		yield piece;
	}
}
/**
* Reads the files and writes them as one report; nothing is asked of the network. Where all formats
* are made of lines, no more than one is held at a time.
* @returns the exit status that one run over all domains would have given.
*/
const merge = async (files, options) => {
	refuseUnwritable(options);
	const keep = wholesOf(options).length > 0;
	const pieces = [];
	const statuses = /* @__PURE__ */ new Set();
	const lines = await lineWriter(options);
	for await (const piece of readAll(files)) {
		if (keep) pieces.push(piece);
		if (piece.interrupted !== void 0) statuses.add(3);
		for (const domain of piece.domains) {
			statuses.add(exitStatusOf({ domains: [domain] }, options.failOn));
			await lines.write(piece.head, domain);
		}
	}
	await lines.close();
	const [first, ...more] = pieces;
	if (first !== void 0) await writeWholes(merged([first, ...more]), options);
	else if (keep) throw new UserError("The files hold no report: there is nothing to merge.");
	return worstOf(statuses);
};
export { merge };
