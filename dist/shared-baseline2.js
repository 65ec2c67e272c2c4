import { dnsName, errorCode, presentText } from "./shared-first.js";
import { UserError, describeCrossCheck, describeWayIn, findMeantDomains, inCi, liesOutside, liveBatch, progress, readAcceptedRecords, readBaseline, render, runBatch, stdoutStyle, updateHint, worstStatus, writeStderr, writeStdout } from "./shared-audit.js";
import { observeWatched, restsOnRecords, watchedNeeds } from "./shared-zone-proposal.js";
import { describeUnaccepted, lapseChecks, lapseIn } from "./shared-lapse.js";
import { acceptObservations, emptyBaseline, presentBaseline, withDomainRecords } from "./shared-baseline.js";
import { presentLine, sortRecordLines } from "./shared-observe.js";
import { renderDrift } from "./shared-text.js";
import { heldAgainstFiles } from "./shared-compare-with-files.js";
import { closeSync, existsSync, fsyncSync, lstatSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { randomUUID } from "node:crypto";
// src/deliver/file/baseline.ts
const errnoCode = (error) => errorCode(error) ?? "unknown reason";
const fileMode = (file) => {
	const stat = lstatSync(file, { throwIfNoEntry: false });
	if (stat === void 0) return void 0;
	if (stat.isFile()) return stat.mode & 511;
	throw Object.assign(/* @__PURE__ */ new Error(`${file} is no regular file`), { code: "ENOTSUP" });
};
const writeWhole = (file, text, mode) => {
	const descriptor = openSync(file, "wx", mode);
	try {
		writeFileSync(descriptor, text);
		fsyncSync(descriptor);
	} finally {
		closeSync(descriptor);
	}
};
const writeBaseline = (file, text) => {
	const draft = `${file}.${randomUUID()}.tmp`;
	try {
		const mode = fileMode(file);
		if (mode !== void 0 && readFileSync(file, "utf8") === text) return { kind: "unchanged" };
		writeWhole(draft, text, mode ?? 420);
		renameSync(draft, file);
		return { kind: "written" };
	} catch (error) {
		rmSync(draft, { force: true });
		return {
			kind: "failed",
			code: errnoCode(error)
		};
	}
};
// src/command/baseline.ts
const baselineBatch = (domains, options, judged) => {
	const { config } = options;
	const [first, ...more] = domains;
	const what = first && more.length === 0 ? first.name : `${domains.length} domains`;
	progress.show(`Looking up ${what}`);
	const batch = liveBatch(domains, {
		...options,
		only: config?.only ?? [],
		skip: config?.skip ?? [],
		ports: false
	}, {
		ci: inCi(),
		attended: process.stderr.isTTY
	});
	const wanted = ({ meta }) => judged !== "lapse" && restsOnRecords(meta) || judged !== "records" && lapseChecks.some((one) => one.meta.id === meta.id);
	return {
		...batch,
		checks: batch.checks.filter(wanted),
		jobs: batch.jobs.map(({ request, world }) => ({
			request: {
				...request,
				checks: request.checks.filter(wanted),
				besides: watchedNeeds(request.domain.name)
			},
			world
		}))
	};
};
const chosenDomains = (named, { domains }) => named.length > 0 ? named : [...domains.keys()].sort().map((name) => ({
	name,
	unicode: String(name)
}));
const showBaseline = async (domains, file) => {
	const baseline = readAcceptedRecords(file, domains);
	const lines = chosenDomains(domains, baseline).flatMap(({ name }) => sortRecordLines(baseline.domains.get(name) ?? []).map(presentLine));
	await writeStdout(lines.map((line) => `${presentText(line)}\n`).join(""));
	return 0;
};
const driftStatuses = {
	"in-sync": 0,
	drift: 1,
	unknown: 3
};
const checkBaseline = async (domains, file, options) => {
	const baseline = readAcceptedRecords(file, domains);
	if (chosenDomains(domains, baseline).length === 0) throw new UserError(`${presentText(file)} has no domain to compare.`, updateHint());
	const batch = baselineBatch(chosenDomains(domains, baseline), options, "records");
	const report = await runBatch(heldAgainstFiles(batch, {
		accepted: {
			file,
			baseline
		},
		zones: /* @__PURE__ */ new Map(),
		fileChecks: []
	}));
	progress.clear();
	const style = stdoutStyle(options);
	const { failOn = "error" } = options.config ?? {};
	await writeStdout(options.format === "text" ? renderDrift(report.domains, style) : await render({ format: options.format }, report, {
		verbose: false,
		quiet: false,
		failOn
	}, style));
	const states = report.domains.flatMap(({ drift }) => drift?.state ?? []);
	return worstStatus(new Set(states.map((state) => driftStatuses[state])));
};
const updatedWith = (before, { domain, evidence }) => {
	const name = dnsName(domain);
	const seen = observeWatched(name, evidence.answers);
	const { lines, kept } = acceptObservations(seen, before.domains.get(name));
	return {
		next: kept.length === seen.length ? before : withDomainRecords(before, name, lines),
		kept: kept.map(({ owner, type }) => `${owner} ${type}`)
	};
};
const acceptReports = (before, reports) => {
	let next = before;
	const remarks = [];
	const statuses = /* @__PURE__ */ new Set([0]);
	for (const report of reports) {
		const lapse = lapseIn(report);
		if (lapse !== void 0) {
			remarks.push(describeUnaccepted(lapse));
			statuses.add(1);
			continue;
		}
		const one = updatedWith(next, report);
		next = one.next;
		if (one.kept.length === 0) continue;
		statuses.add(3);
		remarks.push(`${report.domain}: kept what was accepted before, because no sure answer came, for ${one.kept.join(", ")}.`);
	}
	return {
		next,
		remarks,
		status: worstStatus(statuses)
	};
};
const refuseOutside = (file) => {
	const folder = dirname(file);
	if (!existsSync(folder)) throw new UserError(`There is no folder ${presentText(folder)}.`);
	if (liesOutside(file, process.cwd())) throw new UserError(`${presentText(file)} lies outside the working directory.`, describeWayIn(file, process.cwd()));
};
const updateBaseline = async (named, file, options) => {
	refuseOutside(file);
	const before = readBaseline(file, process.cwd()) ?? emptyBaseline;
	const domains = chosenDomains(named, before);
	if (domains.length === 0) throw new UserError("Which domain?", updateHint());
	const report = await runBatch(baselineBatch(domains, options, "lapse"));
	progress.clear();
	const answers = report.domains.flatMap(({ evidence }) => evidence.answers);
	for (const words of describeCrossCheck(answers)) writeStderr(`${words}\n`);
	const { next, remarks, status } = acceptReports(before, report.domains);
	for (const remark of remarks) writeStderr(`${remark}\n`);
	if (next === before && status === 1) return 1;
	if (next === before) {
		writeStderr(`Couldn't look anything up: ${presentText(file)} is unchanged.\n`);
		return 3;
	}
	const written = writeBaseline(file, presentBaseline(next));
	if (written.kind === "failed") throw new UserError(`${presentText(file)} cannot be written (${written.code}).`);
	writeStderr(`${presentText(file)}: ${written.kind}.\n`);
	return status;
};
const baseline = async ({ domains: named, options }) => {
	const domains = await findMeantDomains(named, options);
	const file = options.baseline ?? options.config?.baseline ?? "dns-audit.baseline.json";
	if (options.update) return updateBaseline(domains, file, options);
	return options.check ? checkBaseline(domains, file, options) : showBaseline(domains, file);
};
export { baseline, baselineBatch, updatedWith };
