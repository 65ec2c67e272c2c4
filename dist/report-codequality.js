import { counted } from "./shared-checks.js";
import { escapeJson } from "./shared-json.js";
import { causeSentence, digestReport, findLiveDrift, findPortCauses, interruptedSentence, likeliestCauseLines, plainText, presentFile, recordColumns, shorten } from "./shared-text.js";
import { broughtFindings } from "./shared-brought-findings.js";
import { locateByReport, withIdentity } from "./shared-finding-identity.js";
import { createHash } from "node:crypto";
// src/report/codequality.ts
const levels = {
	error: "critical",
	warning: "minor",
	note: "info"
};
const toPath = (file) => file.replaceAll("\\", "/").replace(/^(?:\.\/)+/, "");
const toViolation = ({ check, severity, identity, text, place }) => ({
	description: shorten(plainText(text), 1e3),
	check_name: plainText(check),
	fingerprint: createHash("sha256").update(`dns-audit ${identity}`).digest("hex").slice(0, 32),
	severity,
	location: {
		path: toPath(place.file),
		lines: { begin: Math.max(1, place.line) }
	}
});
const describeFinding = (one, fault) => {
	const { message, fix } = fault.finding;
	const causes = findPortCauses(one, fault);
	const remedy = causes.length > 0 ? likeliestCauseLines(causes).join(" ") : fix.text;
	return `${one.domain}: ${message}. ${remedy}`;
};
const findingFaults = (one, locate) => {
	const { problems, warnings, notes } = digestReport(one);
	return [...withIdentity(one.domain, [
		...problems,
		...warnings,
		...notes
	]), ...withIdentity(one.domain, broughtFindings(one), "brought")].map(({ fault, identity }) => ({
		check: fault.result.check,
		severity: levels[fault.result.severity],
		identity,
		text: describeFinding(one, fault),
		place: fault.finding.location ?? locate(one.domain, fault.finding.subject)
	}));
};
const describeChange = (one, change, file) => {
	const line = (rdata) => recordColumns({
		...change,
		rdata
	}).join(" ");
	return [
		`${one.domain}: the live ${change.type} record of ${change.owner} differs from ${presentFile(file)}.`,
		..."before" in change ? [`Accepted: ${line(change.before)}.`] : [],
		..."after" in change ? [`Live: ${line(change.after)}.`] : []
	].join(" ");
};
const driftFaults = (one, locate) => {
	const liveDrift = findLiveDrift(one);
	if (liveDrift === void 0) return [];
	const breaking = new Set(one.drift?.judgement.changes.filter(({ effect }) => effect === "breaks").map(({ change }) => change));
	return liveDrift.changes.map((change) => {
		const { owner: name, type } = change;
		const rdata = "before" in change ? change.before : change.after;
		return {
			check: "drift",
			severity: breaking.has(change) ? "critical" : "minor",
			identity: [
				"drift",
				one.domain,
				name,
				type,
				rdata
			].join(" "),
			text: describeChange(one, change, liveDrift),
			place: locate(one.domain, {
				name,
				type
			})
		};
	});
};
const unjudgedFaults = (one, locate) => digestReport(one).causes.map((cause, i) => {
	const checks = cause.results.map(({ check }) => check).join(", ");
	return {
		check: "inconclusive",
		severity: cause.results.some(({ severity }) => severity === "error") ? "major" : "info",
		identity: [
			"inconclusive",
			one.domain,
			i
		].join(" "),
		text: `${one.domain}: ${counted(cause.results.length, "check")} not judged, because ${causeSentence(cause)}: ${checks}.`,
		place: locate(one.domain)
	};
});
const interruptedFaults = (report) => report.interrupted === void 0 ? [] : [{
	check: "interrupted",
	severity: "major",
	identity: "interrupted",
	text: interruptedSentence(report),
	place: locateByReport(report)("")
}];
const renderCodeQuality = (report, locate = locateByReport(report)) => {
	const faults = [...interruptedFaults(report), ...report.domains.flatMap((one) => [
		...driftFaults(one, locate),
		...findingFaults(one, locate),
		...unjudgedFaults(one, locate)
	])];
	const ordered = [
		"critical",
		"major",
		"minor",
		"info"
	].flatMap((level) => faults.filter(({ severity }) => severity === level));
	return `${escapeJson(JSON.stringify(ordered.map(toViolation), null, 2))}\n`;
};
export { renderCodeQuality };
