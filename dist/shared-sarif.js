import { reportExitStatus } from "./shared-audit.js";
import { counted, few } from "./shared-checks.js";
import { causeSentence, describeTotals, digestReport, domainHeadline, findCausesBehind, findLiveDrift, findPortCauses, interruptedSentence, likeliestCauseLines, obstructionRemedy, plainCite, plainText, presentFile, recordColumns, shorten } from "./shared-text.js";
import { escapeJson } from "./shared-json.js";
import { codeSpan, escapeProse, fencedBlock } from "./shared-escape.js";
import { broughtFindings } from "./shared-brought-findings.js";
import { locateByReport, withIdentity } from "./shared-finding-identity.js";
// src/report/sarif.ts
const mostResults = 5e3;
const escapeMessage = (text) => shorten(plainText(text), 2e3).replace(/[[\]\\]/g, "\\$&").replace(/\{(\d+)\}/g, "{{$1}}");
const toRule = ({ id, area, title, severity, cites, docs }) => ({
	id: plainText(id),
	shortDescription: { text: `Failed check: ${plainText(title)}` },
	fullDescription: { text: plainText(docs.why) },
	help: {
		text: plainText(`${docs.why} ${docs.fix}`),
		markdown: [
			escapeProse(docs.why),
			`**Fix:** ${escapeProse(docs.fix)}`,
			...docs.good === "" ? [] : [`**Passes**\n\n${fencedBlock("zone", docs.good.split("\n"))}`],
			...docs.bad === "" ? [] : [`**Fails**\n\n${fencedBlock("zone", docs.bad.split("\n"))}`],
			...cites.length === 0 ? [] : [`**Sources:** ${cites.map(plainCite).map(codeSpan).join(", ")}`]
		].join("\n\n")
	},
	defaultConfiguration: { level: severity },
	properties: { tags: [
		"dns",
		"email",
		plainText(area)
	] }
});
const toUri = (file) => file.replace(/[\ud800-\udfff]/gu, "�").split("/").map(encodeURIComponent).join("/");
const locationAt = ({ file, line, column }, name) => ({
	physicalLocation: {
		artifactLocation: { uri: toUri(file) },
		region: {
			startLine: line,
			...column !== void 0 && { startColumn: column }
		}
	},
	logicalLocations: [{ fullyQualifiedName: plainText(name) }]
});
const findingLocation = (locate, domain, { finding }) => {
	const { subject, location } = finding;
	return locationAt(location ?? locate(domain, subject), `${subject.name} ${subject.type}`);
};
const sarifMessage = (domain, fault) => {
	const { message, observed = [], fix, location } = fault.finding;
	const causes = findPortCauses(domain, fault);
	return [
		escapeMessage(`${domain.domain}: ${message}.`),
		...location?.label === void 0 ? [] : [escapeMessage(`Resource: ${location.label}`)],
		...observed.length > 0 ? [`Found: ${few(observed.map(escapeMessage), 5).join("; ")}`] : [],
		...causes.length > 0 ? likeliestCauseLines(causes).map(escapeMessage) : [escapeMessage(fix.text)],
		...few((fix.remove ?? []).map((record) => `Remove: ${escapeMessage(recordColumns(record).join(" "))}`), 20),
		...few((fix.publish ?? []).map((record) => `Publish: ${escapeMessage(recordColumns(record).join(" "))}`), 20)
	].join("\n");
};
const driftRule = {
	id: "drift",
	shortDescription: { text: "Live records differ from the accepted ones" },
	fullDescription: { text: "Live records are compared with the records that a file in the repository accepts. A difference was made by someone else, or not recorded." },
	help: { text: "Restore the records at your DNS provider. If the change was intended, accept it: dns-audit baseline DOMAIN --update." },
	defaultConfiguration: { level: "warning" },
	properties: { tags: [
		"dns",
		"email",
		"drift"
	] }
};
const changeLines = (change) => {
	const line = (rdata) => escapeMessage(recordColumns({
		...change,
		rdata
	}).join(" "));
	return [..."before" in change ? [`Accepted: ${line(change.before)}`] : [], ..."after" in change ? [`Live: ${line(change.after)}`] : []];
};
const driftResults = (one, ruleIndex, locate) => {
	const liveDrift = findLiveDrift(one);
	if (liveDrift === void 0) return [];
	const judged = one.drift?.judgement.changes ?? [];
	const breaking = new Set(judged.filter(({ effect }) => effect === "breaks").map(({ change }) => change));
	return liveDrift.changes.map((change) => {
		const { owner: name, type } = change;
		const breaks = breaking.has(change);
		const told = breaks ? "That breaks mail." : "No harm to mail was seen.";
		const title = escapeMessage(`${one.domain}: the live ${type} record of ${name} differs from ${presentFile(liveDrift)}. ${told}`);
		const rdata = "before" in change ? change.before : change.after;
		return {
			ruleId: driftRule.id,
			ruleIndex,
			level: breaks ? "error" : "warning",
			message: { text: [title, ...changeLines(change)].join("\n") },
			locations: [locationAt(locate(one.domain, {
				name,
				type
			}), `${name} ${type}`)],
			partialFingerprints: { "dnsAuditSubject/v1": plainText([
				"drift",
				one.domain,
				name,
				type,
				rdata
			].join(" ")) }
		};
	});
};
const toSarifResult = (one, { fault, identity }, { ranks, locate }) => ({
	ruleId: plainText(fault.result.check),
	ruleIndex: ranks.get(fault.result.check) ?? -1,
	level: fault.result.severity,
	message: { text: sarifMessage(one, fault) },
	locations: [findingLocation(locate, one.domain, fault)],
	partialFingerprints: { "dnsAuditSubject/v1": identity }
});
const waivedResults = (one, places) => {
	const all = one.results.flatMap((result) => (result.waived ?? []).map(({ finding, until, reason }) => ({
		result,
		finding,
		until,
		reason
	})));
	return withIdentity(one.domain, all, "waived").map(({ fault, identity }) => {
		const justification = escapeMessage(`${fault.reason} (until ${fault.until})`);
		return Object.assign(toSarifResult(one, {
			fault,
			identity
		}, places), { suppressions: [{
			kind: "external",
			status: "accepted",
			justification
		}] });
	});
};
const sarifResults = (report, locate) => {
	const ranks = new Map(report.checks.map(({ id }, i) => [id, i]));
	const all = report.domains.flatMap((one) => {
		const { problems, warnings, notes } = digestReport(one);
		return [...withIdentity(one.domain, [
			...problems,
			...warnings,
			...notes
		]), ...withIdentity(one.domain, broughtFindings(one), "brought")].map((each) => toSarifResult(one, each, {
			ranks,
			locate
		})).concat(waivedResults(one, {
			ranks,
			locate
		}));
	});
	const drifted = report.domains.flatMap((one) => driftResults(one, report.checks.length, locate));
	return [
		"error",
		"warning",
		"note"
	].flatMap((level) => [...drifted, ...all].filter((result) => result.level === level));
};
const unjudgedNotifications = (one, { ci }, locate) => digestReport(one).causes.map((cause) => {
	const checks = cause.results.map(({ check }) => check).join(", ");
	const blamed = findCausesBehind(one, cause);
	return {
		level: "warning",
		message: { text: escapeMessage(`${one.domain}: ${counted(cause.results.length, "check")} not judged, because ${causeSentence(cause)}: ${checks}.`).concat("\n").concat((blamed.length > 0 ? likeliestCauseLines(blamed) : [obstructionRemedy(cause, ci)]).map(escapeMessage).join("\n")) },
		locations: [locationAt(locate(one.domain), one.domain)]
	};
});
const interruptedNotification = (report) => report.interrupted === void 0 ? [] : [{
	level: "error",
	message: { text: interruptedSentence(report) }
}];
const leftOutNotification = (left) => left <= 0 ? [] : [{
	level: "note",
	message: { text: `${counted(left, "finding")} left out: too many.` }
}];
const describeEnd = (report, failOn) => {
	const { domains, interrupted } = report;
	const [only] = domains;
	if (interrupted !== void 0) return interruptedSentence(report);
	return domains.length === 1 && only !== void 0 ? domainHeadline(only, report.vantage.ci, failOn) : describeTotals(domains);
};
const sarifRules = ({ checks, domains }) => [...checks.map(toRule), ...domains.some((one) => findLiveDrift(one) !== void 0) ? [driftRule] : []];
const renderSarif = (report, locate = locateByReport(report), failOn = "error") => {
	const results = sarifResults(report, locate);
	const log = {
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [{
			tool: { driver: {
				name: report.tool.name,
				semanticVersion: plainText(report.tool.version),
				rules: sarifRules(report)
			} },
			columnKind: "utf16CodeUnits",
			invocations: [{
				executionSuccessful: report.interrupted === void 0,
				exitCode: reportExitStatus(report, failOn),
				exitCodeDescription: describeEnd(report, failOn),
				toolExecutionNotifications: [
					...interruptedNotification(report),
					...report.domains.flatMap((one) => unjudgedNotifications(one, report.vantage, locate)),
					...leftOutNotification(results.length - mostResults)
				]
			}],
			results: results.slice(0, mostResults)
		}]
	};
	return `${escapeJson(JSON.stringify(log, null, 2))}\n`;
};
export { renderSarif };
