import { few, presentLocation } from "./shared-checks.js";
import { driftState, isAtLeast, worseChecks, worsening } from "./shared-audit.js";
import { broughtFindings } from "./shared-brought-findings.js";
import { comparedFindings, digestReport, domainHeadline, findCausesBehind, findLiveDrift, findPortCauses, interruptedSentence, likeliestCauseLines, outcomeWords, plainText, presentFile, recordColumns, shorten, sinceHeading, sinceSentence, unpairedSentences } from "./shared-text.js";
// src/report/junit.ts
const entities = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&apos;"
};
const escapeXml = (text) => shorten(plainText(text), 2e3).replace(/[&<>"']/g, (sign) => entities[sign] ?? "");
const element = (name, attributes, children) => {
	const shown = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`).join("");
	return children.length === 0 ? `<${name}${shown}/>` : `<${name}${shown}>\n${children.join("\n")}\n</${name}>`;
};
const propertiesElement = (properties) => element("properties", {}, properties.map((property) => element("property", property, [])));
const placeWords = ({ location }) => location === void 0 ? "" : `${presentLocation(location)}: `;
const findingLines = (finding, causes) => {
	const { message, observed = [], expected = [], fix } = finding;
	return [
		`${placeWords(finding)}${message}`,
		...few(observed.map((value) => `found: ${value}`), 20),
		...few(expected.map((value) => `expected: ${value}`), 20),
		...causes.length > 0 ? likeliestCauseLines(causes) : [fix.text],
		...(fix.remove ?? []).map((record) => `remove: ${recordColumns(record).join(" ")}`),
		...(fix.publish ?? []).map((record) => `publish: ${recordColumns(record).join(" ")}`)
	].map(escapeXml);
};
const toCaseStatus = ({ check, status, severity }, { domain, failOn }) => {
	if (status === "skipped") return "skipped";
	const counts = (failOn === "new" ? worseChecks(domain) : void 0)?.has(check) ?? isAtLeast(severity, failOn);
	if (status === "fail") return counts ? "failure" : void 0;
	if (status === "pass") return void 0;
	return isAtLeast(severity, failOn === "never" ? "error" : failOn) ? "error" : "skipped";
};
const obstacleWords = ({ obstacles }) => obstacles.map(({ label, server, failure }) => `${label} at ${server}: ${failure.detail}`).join("; ");
const portCausesByCheck = (domain) => new Map(digestReport(domain).causes.toReversed().flatMap((cause) => {
	const lines = likeliestCauseLines(findCausesBehind(domain, cause)).map(escapeXml);
	return cause.results.map(({ check }) => [check, lines]);
}));
const caseDetails = ({ domain, portCauses }, result, caseStatus) => {
	const { findings, severity, because = "" } = result;
	const lines = findings.flatMap((finding) => findingLines(finding, findPortCauses(domain, { finding })));
	const reasons = obstacleWords(result);
	switch (caseStatus) {
		case "failure": {
			const message = findings.map((finding) => finding.message).join("; ");
			return [element("failure", {
				type: severity,
				message
			}, lines)];
		}
		case "error": return [element("error", {
			type: "inconclusive",
			message: reasons
		}, portCauses.get(result.check) ?? [])];
		case "skipped": return [element("skipped", { message: because || reasons }, [])];
		case void 0: return lines.length === 0 ? [] : [element("system-out", {}, lines)];
	}
};
const toTestCase = (setting, result) => {
	const { domain } = setting;
	const caseStatus = toCaseStatus(result, setting);
	const { label: _, ...place } = result.findings.find(({ location }) => location !== void 0)?.location ?? {};
	const attributes = {
		classname: `${domain.domain}.${result.check}`,
		name: result.title,
		...place
	};
	return {
		caseStatus,
		text: element("testcase", attributes, caseDetails(setting, result, caseStatus))
	};
};
const driftLines = ({ changes }) => changes.flatMap((change) => {
	const line = (rdata) => recordColumns({
		...change,
		rdata
	}).join(" ");
	return [..."before" in change ? [`accepted: ${line(change.before)}`] : [], ..."after" in change ? [`live: ${line(change.after)}`] : []];
}).map(escapeXml);
const judgeDrift = (domain, failOn) => {
	const liveDrift = findLiveDrift(domain);
	const message = outcomeWords(domain, failOn);
	if (liveDrift === void 0) return driftState(domain) === "unknown" ? {
		caseStatus: "error",
		details: [element("error", {
			type: "inconclusive",
			message
		}, [])]
	} : {
		caseStatus: void 0,
		details: []
	};
	const lines = driftLines(liveDrift);
	if (failOn === "new" ? worsening(domain) === void 0 : failOn !== "never") return {
		caseStatus: "failure",
		details: [element("failure", {
			type: "drift",
			message
		}, lines)]
	};
	return {
		caseStatus: void 0,
		details: lines.length > 0 ? [element("system-out", {}, lines)] : []
	};
};
const driftCase = (domain, failOn) => {
	const { drift, proposal } = domain;
	const told = drift ?? (proposal?.live && {
		file: proposal.against,
		at: proposal.at
	});
	if (told === void 0) return [];
	const { caseStatus, details } = judgeDrift(domain, failOn);
	const attributes = {
		classname: `${domain.domain}.drift`,
		name: `Live records match ${presentFile(told)}`,
		file: told.file
	};
	return [{
		caseStatus,
		text: element("testcase", attributes, details)
	}];
};
const broughtCase = (domain, failOn) => {
	const found = broughtFindings(domain);
	if (found.length === 0) return [];
	const lines = found.map(({ result, finding }) => escapeXml(`${result.check}: ${finding.message}`));
	const attributes = {
		classname: `${domain.domain}.drift`,
		name: "The records that this change accepts break no mail",
		...domain.drift && { file: domain.drift.file }
	};
	const message = outcomeWords(domain, failOn);
	const counts = failOn !== "never";
	const details = counts ? element("failure", {
		type: "drift",
		message
	}, lines) : element("system-out", {}, lines);
	return [{
		caseStatus: counts ? "failure" : void 0,
		text: element("testcase", attributes, [details])
	}];
};
const toTestSuite = (domain, report, failOn) => {
	const { startedAt: timestamp, vantage } = report;
	const setting = {
		domain,
		portCauses: portCausesByCheck(domain),
		failOn
	};
	const cases = [
		...domain.results.map((result) => toTestCase(setting, result)),
		...driftCase(domain, failOn),
		...broughtCase(domain, failOn)
	];
	const count = (wanted) => cases.filter(({ caseStatus }) => caseStatus === wanted).length;
	const headline = {
		name: "verdict",
		value: domainHeadline(domain, vantage.ci, failOn)
	};
	const { since } = domain;
	const compared = since === void 0 ? [] : [{
		name: "since",
		value: `${sinceHeading(since)}: ${sinceSentence(domain, since)}`
	}, ...comparedFindings(since).map(({ fate, check, message }) => ({
		name: fate,
		value: `${check}: ${message}`
	}))];
	return element("testsuite", {
		name: domain.domain,
		tests: cases.length,
		failures: count("failure"),
		errors: count("error"),
		skipped: count("skipped"),
		timestamp: timestamp.slice(0, 19)
	}, [propertiesElement([headline, ...compared]), ...cases.map(({ text }) => text)]);
};
const interruptedCase = (report) => {
	const message = interruptedSentence(report);
	if (message === "") return [];
	const error = element("error", {
		type: "interrupted",
		message
	}, []);
	const about = {
		classname: report.tool.name,
		name: "The run was not interrupted"
	};
	return [element("testcase", about, [error])];
};
const runSuite = (report) => {
	const unpaired = unpairedSentences(report).map((value) => ({
		name: "since",
		value
	}));
	const cases = interruptedCase(report);
	if (unpaired.length + cases.length === 0) return [];
	const { length } = cases;
	const counts = {
		tests: length,
		failures: 0,
		errors: length,
		skipped: 0
	};
	const properties = unpaired.length === 0 ? [] : [propertiesElement(unpaired)];
	return [element("testsuite", {
		name: report.tool.name,
		...counts
	}, [...properties, ...cases])];
};
const renderJunit = (report, failOn = "error") => `<?xml version="1.0" encoding="UTF-8"?>\n${element("testsuites", {
	name: report.tool.name,
	time: (report.durationMs / 1e3).toFixed(3)
}, [...runSuite(report), ...report.domains.map((domain) => toTestSuite(domain, report, failOn))])}\n`;
export { renderJunit };
