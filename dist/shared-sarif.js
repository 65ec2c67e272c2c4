import { Ut as endStatusOf } from "./shared-audit.js";
import { $ as causesBehind, D as headlineOf, G as causeSentence, K as digestOf, T as departedOf, X as blameLines, Y as remedyOf, dt as shorten, et as causesOf, f as interruptedSentence, it as counted, lt as plain, m as totals, ot as few, rt as columnsOf } from "./shared-text.js";
import { t as escapeJson } from "./shared-json.js";
import { n as code, o as prose, r as fence } from "./shared-markdown-safe.js";
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
			...docs.good === "" ? [] : [`**Passes**\n\n${fence("zone", docs.good.split("\n"))}`],
			...docs.bad === "" ? [] : [`**Fails**\n\n${fence("zone", docs.bad.split("\n"))}`],
			...cites.length === 0 ? [] : [`**Sources:** ${cites.map(code).join(", ")}`]
		].join("\n\n")
	},
	defaultConfiguration: { level: severity },
	properties: { tags: [
		"dns",
		"email",
		plain(area)
	] }
});
/** Half a pair of surrogates is no letter, and no URI has it. */
const uriOf = (file) => file.replace(/[\ud800-\udfff]/gu, "�").split("/").map(encodeURIComponent).join("/");
const locationAt = ({ file, line, column }, name) => ({
	physicalLocation: {
		artifactLocation: { uri: uriOf(file) },
		region: {
			startLine: line,
			...column !== void 0 && { startColumn: column }
		}
	},
	logicalLocations: [{ fullyQualifiedName: plain(name) }]
});
/** The finding's own place, where a file was audited. */
const locationOf = (locate, domain, { finding }) => {
	const { subject, location } = finding;
	return locationAt(location ?? locate(domain, subject), `${subject.name} ${subject.type}`);
};
const messageOf = (domain, fault) => {
	const { message, observed = [], fix } = fault.finding;
	const causes = causesOf(domain, fault);
	return [
		words(`${domain.domain}: ${message}.`),
		...observed.length > 0 ? [`Found: ${few(observed.map(words), 5).join("; ")}`] : [],
		...causes.length > 0 ? blameLines(causes).map(words) : [words(fix.text)],
		...few((fix.remove ?? []).map((record) => `Remove: ${words(columnsOf(record).join(" "))}`), 20),
		...few((fix.publish ?? []).map((record) => `Publish: ${words(columnsOf(record).join(" "))}`), 20)
	].join("\n");
};
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
/** No check finds drift: it is between two states of a domain. */
const driftRule = {
	id: "drift",
	shortDescription: { text: "Live records are as accepted" },
	fullDescription: { text: "The live records are held against those that a file of the repository accepts. What differs was changed by somebody else, or not written down." },
	help: { text: "Put the records back at your DNS provider or, where the change was meant, accept it: dns-audit baseline DOMAIN --update." },
	defaultConfiguration: { level: "warning" },
	properties: { tags: [
		"dns",
		"email",
		"drift"
	] }
};
const changeLines = (change) => {
	const line = (rdata) => words(columnsOf({
		...change,
		rdata
	}).join(" "));
	return [..."before" in change ? [`Accepted: ${line(change.before)}`] : [], ..."after" in change ? [`Live: ${line(change.after)}`] : []];
};
/** A result for each record that is not as accepted; the rule stands after those of the checks. */
const driftResults = (one, ruleIndex, locate) => {
	const departed = departedOf(one);
	if (departed === void 0) return [];
	const judged = one.drift?.judgement.changes ?? [];
	const breaking = new Set(judged.filter(({ effect }) => effect === "breaks").map(({ change }) => change));
	return departed.changes.map((change) => {
		const { owner: name, type } = change;
		const breaks = breaking.has(change);
		const told = breaks ? "That breaks mail." : "No harm to mail was seen.";
		const title = words(`${one.domain}: the live ${type} record of ${name} departs from ${departed.file}. ${told}`);
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
			partialFingerprints: { "dnsAuditSubject/v1": plain([
				"drift",
				one.domain,
				name,
				type,
				rdata
			].join(" ")) }
		};
	});
};
const resultOf = (one, { fault, identity }, { ranks, locate }) => ({
	ruleId: plain(fault.result.check),
	ruleIndex: ranks.get(fault.result.check) ?? -1,
	level: fault.result.severity,
	message: { text: messageOf(one, fault) },
	locations: [locationOf(locate, one.domain, fault)],
	partialFingerprints: { "dnsAuditSubject/v1": identity }
});
/** Findings that the configuration sets aside: results that are suppressed (SARIF 2.1.0 §3.35). */
const waivedResults = (one, places) => {
	const all = one.results.flatMap((result) => (result.waived ?? []).map(({ finding, until, reason }) => ({
		result,
		finding,
		until,
		reason
	})));
	return identified(one.domain, all).map(({ fault, identity }) => {
		const justification = words(`${fault.reason} (until ${fault.until})`);
		return Object.assign(resultOf(one, {
			fault,
			identity: `waived ${identity}`
		}, places), { suppressions: [{
			kind: "external",
			status: "accepted",
			justification
		}] });
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
		]).map((each) => resultOf(one, each, {
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
/** What could not be judged is no result: it neither passed nor failed. */
const notificationsOf = (one, locate) => digestOf(one).causes.map((cause) => {
	const checks = cause.results.map(({ check }) => check).join(", ");
	const blamed = causesBehind(one, cause);
	return {
		level: "warning",
		message: { text: words(`${one.domain}: ${counted(cause.results.length, "check")} not judged, because ${causeSentence(cause)}: ${checks}.`).concat("\n").concat((blamed.length > 0 ? blameLines(blamed) : [remedyOf(cause)]).map(words).join("\n")) },
		locations: [locationAt(locate(one.domain), one.domain)]
	};
});
const cutShort = (report) => report.interrupted === void 0 ? [] : [{
	level: "error",
	message: { text: interruptedSentence(report) }
}];
const tooMany = (left) => left <= 0 ? [] : [{
	level: "note",
	message: { text: `${counted(left, "finding")} left out: too many.` }
}];
/** Without any file of the repository: the one that holds what is accepted. */
const placesOf = ({ domains }) => {
	const files = new Map(domains.map(({ domain, drift }) => [domain, drift?.file]));
	return (domain) => ({
		file: files.get(domain) ?? "dns-audit.baseline.json",
		line: 1,
		column: 1
	});
};
/** How the run ends, and why: of several domains, how many of each. */
const endWords = (report, failOn) => {
	const { domains, interrupted } = report;
	const [only] = domains;
	if (interrupted !== void 0) return interruptedSentence(report);
	return domains.length === 1 && only !== void 0 ? headlineOf(only, failOn) : totals(domains);
};
/** Domains whose records are held against accepted ones have a rule for that. */
const rulesOf = ({ checks, domains }) => [...checks.map(ruleOf), ...domains.some((one) => departedOf(one) !== void 0) ? [driftRule] : []];
/** The report as SARIF; `locate` says which line of the repository a finding is shown at. */
const renderSarif = (report, locate = placesOf(report), failOn = "error") => {
	const results = resultsOf(report, locate);
	const log = {
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [{
			tool: { driver: {
				name: report.tool.name,
				semanticVersion: plain(report.tool.version),
				rules: rulesOf(report)
			} },
			columnKind: "utf16CodeUnits",
			invocations: [{
				executionSuccessful: report.interrupted === void 0,
				exitCode: endStatusOf(report, failOn),
				exitCodeDescription: endWords(report, failOn),
				toolExecutionNotifications: [
					...cutShort(report),
					...report.domains.flatMap((one) => notificationsOf(one, locate)),
					...tooMany(results.length - mostResults)
				]
			}],
			results: results.slice(0, mostResults)
		}]
	};
	return `${escapeJson(JSON.stringify(log, null, 2))}\n`;
};
export { renderSarif as t };
