import { n as digestOf, r as remedyOf, t as causeSentence } from "./shared-digest.js";
import { t as escapeJson } from "./shared-json.js";
import { a as prose, n as code, r as fence } from "./shared-markdown-safe.js";
import { n as nowhere, r as orElse } from "./shared-place.js";
import { c as shorten, i as few, n as counted, o as plain, t as columnsOf } from "./shared-plain.js";
// src/report/sarif.ts
/** GitHub shows no more of one run. */
const mostResults = 5e3;
/** SARIF 2.1.0 §3.11: `{0}` is filled in and `[text](place)` is a link, wherever they stand in a message. */
const words = (text) => shorten(plain(text), 2e3).replace(/[[\]\\]/g, "\\$&").replace(/\{(\d+)\}/g, "{{$1}}");
const ruleOf = ({ id, area, title, severity, cites, docs }) => ({
	id: plain(id),
	shortDescription: { text: plain(title) },
	fullDescription: { text: plain(docs.why) },
	help: {
		text: plain(`${docs.why} ${docs.fix}`),
		markdown: [
			prose(docs.why),
			`**Fix:** ${prose(docs.fix)}`,
			`**Passes**\n\n${fence("zone", docs.good.split("\n"))}`,
			`**Fails**\n\n${fence("zone", docs.bad.split("\n"))}`,
			`**Sources:** ${cites.map(code).join(", ")}`
		].join("\n\n")
	},
	defaultConfiguration: { level: severity },
	properties: { tags: [
		"dns",
		"email",
		plain(area)
	] }
});
const locationOf = (locate, domain, fault) => {
	const subject = fault?.finding.subject;
	const { file, line, column } = locate(domain, subject);
	const name = subject === void 0 ? domain : `${subject.name} ${subject.type}`;
	return {
		physicalLocation: {
			artifactLocation: { uri: file.split("/").map(encodeURIComponent).join("/") },
			region: {
				startLine: line,
				startColumn: column
			}
		},
		logicalLocations: [{ fullyQualifiedName: plain(name) }]
	};
};
const messageOf = (domain, { finding: { message, observed = [], fix } }) => [
	words(`${domain}: ${message}.`),
	...observed.length > 0 ? [`Found: ${few(observed.map(words), 5).join("; ")}`] : [],
	words(fix.text),
	...few((fix.remove ?? []).map((record) => `Remove: ${words(columnsOf(record).join(" "))}`), 20),
	...few((fix.publish ?? []).map((record) => `Publish: ${words(columnsOf(record).join(" "))}`), 20)
].join("\n");
/** Each fault with an identity that does not hang on wording, values or lines. */
const identified = (domain, faults) => {
	const seen = /* @__PURE__ */ new Map();
	return faults.map((fault) => {
		const { name, type } = fault.finding.subject;
		const key = plain([
			fault.result.check,
			domain,
			name,
			type
		].join(" "));
		const nth = (seen.get(key) ?? 0) + 1;
		seen.set(key, nth);
		return {
			fault,
			identity: `${key} ${nth}`
		};
	});
};
const resultsOf = (report, locate) => {
	const ranks = new Map(report.checks.map(({ id }, i) => [id, i]));
	const all = report.domains.flatMap((one) => {
		const { problems, warnings, notes } = digestOf(one);
		return identified(one.domain, [
			...problems,
			...warnings,
			...notes
		]).map(({ fault, identity }) => ({
			ruleId: plain(fault.result.check),
			ruleIndex: ranks.get(fault.result.check) ?? -1,
			level: fault.result.severity,
			message: { text: messageOf(one.domain, fault) },
			locations: [locationOf(locate, one.domain, fault)],
			partialFingerprints: { "dnsAuditSubject/v1": identity }
		}));
	});
	return [
		"error",
		"warning",
		"note"
	].flatMap((level) => all.filter((result) => result.level === level));
};
/** What could not be judged is no result: it neither passed nor failed. */
const notificationsOf = (one, locate) => digestOf(one).causes.map((cause) => {
	const checks = cause.results.map(({ check }) => check).join(", ");
	return {
		level: "warning",
		message: { text: words(`${one.domain}: ${counted(cause.results.length, "check")} not judged, because ${causeSentence(cause)}: ${checks}. ${remedyOf(cause)}`) },
		locations: [locationOf(locate, one.domain)]
	};
});
const tooMany = (left) => left <= 0 ? [] : [{
	level: "note",
	message: { text: `${counted(left, "finding")} left out: too many.` }
}];
/** The report as SARIF; `locate` says which line of the repository a finding is shown at. */
const renderSarif = (report, locate = orElse(nowhere, "dns-audit.baseline.json")) => {
	const results = resultsOf(report, locate);
	const log = {
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [{
			tool: { driver: {
				name: report.tool.name,
				semanticVersion: plain(report.tool.version),
				rules: report.checks.map(ruleOf)
			} },
			columnKind: "utf16CodeUnits",
			invocations: [{
				executionSuccessful: true,
				toolExecutionNotifications: [...report.domains.flatMap((one) => notificationsOf(one, locate)), ...tooMany(results.length - mostResults)]
			}],
			results: results.slice(0, mostResults)
		}]
	};
	return `${escapeJson(JSON.stringify(log, null, 2))}\n`;
};
export { renderSarif as t };
