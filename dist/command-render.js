import { UserError, listOutputs, refuseUnwritable, runExitStatus, statusOfPart, writeWholeReports } from "./shared-audit.js";
import { createDuplicateGuard, mergeReports, readForRender } from "./shared-saved-reports.js";
import { dnsName, presentText } from "./shared-first.js";
import { compareResults, compareWithAccepted, findingsBySubject, findingsKey, observe, watchedKey } from "./shared-observe.js";
// src/drift/compare-reports.ts
const isOpen = ({ status, deferTo = [] }) => status === "inconclusive" || status === "skipped" && deferTo.length > 0;
const withWaived = (results) => results.map(({ waived = [], ...result }) => {
	const findings = [...result.findings, ...waived.map(({ finding }) => finding)];
	return Object.assign(result, { findings }, isOpen(result) && { status: "inconclusive" });
});
const compareFindings = (before, now) => {
	const [old, fresh] = [withWaived(before.results), withWaived(now.results)];
	const shown = findingsBySubject(now.results);
	const isShown = (fault) => shown.has(findingsKey(fault));
	const { appears, vanishes, stays, undecided } = compareResults(old, fresh);
	const isUndecided = ({ check }) => undecided.includes(check);
	return {
		comparison: {
			appears: appears.filter(isShown),
			vanishes,
			stays: stays.filter(isShown),
			undecided
		},
		notKnownBefore: [...shown.values()].filter(isUndecided),
		notKnownNow: [...findingsBySubject(old).values()].filter((fault) => isUndecided(fault) && !isShown(fault))
	};
};
const wasAsked = (seen) => seen.kind !== "unknown" || seen.failure.code !== "unrecorded";
const compareWatchedRecords = (earlier, now) => {
	const domain = dnsName(now.domain);
	const seenBefore = new Map(observe(domain, earlier.evidence.answers).map((seen) => [watchedKey(seen), seen]));
	const pairs = observe(domain, now.evidence.answers).flatMap((after) => {
		const before = seenBefore.get(watchedKey(after));
		return before !== void 0 && wasAsked(before) && wasAsked(after) ? [{
			before,
			after
		}] : [];
	});
	const known = pairs.filter(({ before, after }) => before.kind === "settled" && after.kind === "settled");
	const lines = known.flatMap(({ before }) => before.kind === "settled" ? before.lines : []);
	const { changes } = compareWithAccepted(domain, lines, known.map(({ after }) => after));
	return {
		changes,
		uncompared: pairs.filter((pair) => !known.includes(pair)).map(({ after: { owner, type } }) => ({
			owner,
			type
		}))
	};
};
const compareReports = (before, startedAt, now) => ({
	startedAt,
	verdict: before.verdict,
	...before.portsVerdict && { portsVerdict: before.portsVerdict },
	...compareFindings(before, now),
	...compareWatchedRecords(before, now)
});
// src/audit/since-earlier.ts
const listDomains = ({ domains }) => presentText(domains.slice(0, 3).map(({ domain }) => domain).join(", "));
const sinceEarlier = (now, { file, report: before }) => {
	const [shown, startedAt] = [presentText(file), before.startedAt];
	if (startedAt > now.startedAt) throw new UserError(`${shown} is the later report of the two (${presentText(startedAt)}).`, `Swap them: --since takes the earlier one.`);
	const earlier = new Map(before.domains.map((domain) => [domain.domain, domain]));
	if (now.domains.every(({ domain }) => !earlier.has(domain))) throw new UserError(`The reports have no domain in common: ${shown} is of ${listDomains(before) || "none"}.`, `--since takes an earlier report of ${listDomains(now) || "the same domains"}.`);
	const domains = now.domains.map((domain) => {
		const { since: _, ...own } = domain;
		const then = earlier.get(own.domain);
		return then === void 0 ? own : {
			...own,
			since: compareReports(then, startedAt, own)
		};
	});
	const names = new Set(domains.map(({ domain }) => domain));
	return {
		...now,
		domains,
		since: {
			startedAt,
			onlyBefore: [...earlier.keys()].filter((name) => !names.has(name)),
			onlyNow: domains.flatMap(({ domain }) => earlier.has(domain) ? [] : [domain])
		}
	};
};
// src/command/render.ts
const readReport = async (file) => {
	const shown = await readForRender(file);
	if ("domains" in shown) return shown;
	const check = createDuplicateGuard();
	for (const piece of shown) check(piece);
	return mergeReports(shown);
};
const withoutComparison = /* @__PURE__ */ new Set([
	"sarif",
	"codequality",
	"badge",
	"badge-json"
]);
const refuseUnseenComparison = ({ since, format, files }) => {
	const unseen = [format, ...files.map((file) => file.format)].find((one) => withoutComparison.has(one));
	if (since !== void 0 && unseen !== void 0) throw new UserError(`--since can't be used with the format ${unseen}, which can't show what changed.`, "Use text, markdown, html, json, ndjson or junit.");
};
const readCompared = async (file, since) => {
	if (since === void 0) return readReport(file);
	if (file === "-" && since === "-") throw new UserError("Only one of the two reports can come from stdin (-).");
	return sinceEarlier(await readReport(file), {
		file: since,
		report: await readReport(since)
	});
};
const renderCommand = async ({ file, options }) => {
	refuseUnseenComparison(options);
	refuseUnwritable(options);
	const report = await readCompared(file, options.since);
	await writeWholeReports(report, options, void 0, listOutputs(options));
	return statusOfPart(runExitStatus(report, options.failOn), report.interrupted);
};
export { renderCommand };
