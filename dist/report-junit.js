import { $ as causesBehind, D as headlineOf, E as driftUnknown, K as digestOf, O as outcomeWords, T as departedOf, X as blameLines, dt as shorten, et as causesOf, f as interruptedSentence, lt as plain, ot as few, rt as columnsOf } from "./shared-text.js";
import { t as weighs } from "./shared-order.js";
// src/report/junit.ts
const entities = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&apos;"
};
/** Printable ASCII in which no sign is XML's: fit for text and for attributes. */
const escape = (text) => shorten(plain(text), 2e3).replace(/[&<>"']/g, (sign) => entities[sign]);
const element = (name, attributes, children) => {
	const shown = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(String(value))}"`).join("");
	return children.length === 0 ? `<${name}${shown}/>` : `<${name}${shown}>\n${children.join("\n")}\n</${name}>`;
};
const placeWords = ({ location }) => location === void 0 ? "" : `${location.file}:${location.line}: `;
const findingLines = (finding, causes) => {
	const { message, observed = [], expected = [], fix } = finding;
	return [
		`${placeWords(finding)}${message}`,
		...few(observed.map((value) => `found: ${value}`), 20),
		...few(expected.map((value) => `expected: ${value}`), 20),
		...causes.length > 0 ? blameLines(causes) : [fix.text],
		...(fix.remove ?? []).map((record) => `remove: ${columnsOf(record).join(" ")}`),
		...(fix.publish ?? []).map((record) => `publish: ${columnsOf(record).join(" ")}`)
	].map(escape);
};
const fateOf = ({ status, severity }, failOn) => {
	if (status === "skipped") return "skipped";
	if (status === "fail") return weighs(severity, failOn) ? "failure" : void 0;
	if (status === "pass") return void 0;
	return weighs(severity, failOn === "never" ? "error" : failOn) ? "error" : "skipped";
};
const obstacleWords = ({ obstacles }) => obstacles.map(({ need, server, failure }) => `${need} at ${server}: ${failure.detail}`).join("; ");
const blameIn = (domain) => new Map(digestOf(domain).causes.toReversed().flatMap((cause) => {
	const lines = blameLines(causesBehind(domain, cause)).map(escape);
	return cause.results.map(({ check }) => [check, lines]);
}));
const detailsOf = ({ domain, blame }, result, fate) => {
	const { findings, severity, because = "" } = result;
	const lines = findings.flatMap((finding) => findingLines(finding, causesOf(domain, { finding })));
	const reasons = obstacleWords(result);
	switch (fate) {
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
		}, blame.get(result.check) ?? [])];
		case "skipped": return [element("skipped", { message: because || reasons }, [])];
		case void 0: return lines.length === 0 ? [] : [element("system-out", {}, lines)];
	}
};
const caseOf = (setting, result) => {
	const { domain, failOn } = setting;
	const fate = fateOf(result, failOn);
	const place = result.findings.find(({ location }) => location !== void 0)?.location;
	const attributes = {
		classname: `${domain.domain}.${result.check}`,
		name: result.title,
		...place
	};
	return {
		fate,
		text: element("testcase", attributes, detailsOf(setting, result, fate))
	};
};
const driftLines = ({ changes }) => changes.flatMap((change) => {
	const line = (rdata) => columnsOf({
		...change,
		rdata
	}).join(" ");
	return [..."before" in change ? [`accepted: ${line(change.before)}`] : [], ..."after" in change ? [`live: ${line(change.after)}`] : []];
}).map(escape);
/** Whether live records are as accepted; none where nothing says what they should be. */
const driftCase = (domain, failOn) => {
	const file = domain.drift?.file ?? (domain.proposal?.live && domain.proposal.against);
	if (file === void 0) return [];
	const departed = departedOf(domain);
	const open = driftUnknown(domain);
	const fate = departed && failOn !== "never" ? "failure" : open && !departed ? "error" : void 0;
	const message = outcomeWords(domain, failOn);
	const lines = departed === void 0 ? [] : driftLines(departed);
	const details = fate === "failure" ? [element("failure", {
		type: "drift",
		message
	}, lines)] : fate === "error" ? [element("error", {
		type: "inconclusive",
		message
	}, [])] : lines.length > 0 ? [element("system-out", {}, lines)] : [];
	const attributes = {
		classname: `${domain.domain}.drift`,
		name: `Live records are as accepted in ${file}`,
		file
	};
	return [{
		fate,
		text: element("testcase", attributes, details)
	}];
};
const suiteOf = (domain, timestamp, failOn) => {
	const setting = {
		domain,
		blame: blameIn(domain),
		failOn
	};
	const cases = [...domain.results.map((result) => caseOf(setting, result)), ...driftCase(domain, failOn)];
	const count = (wanted) => cases.filter(({ fate }) => fate === wanted).length;
	const headline = {
		name: "verdict",
		value: headlineOf(domain, failOn)
	};
	return element("testsuite", {
		name: domain.domain,
		tests: cases.length,
		failures: count("failure"),
		errors: count("error"),
		skipped: count("skipped"),
		timestamp: timestamp.slice(0, 19)
	}, [element("properties", {}, [element("property", headline, [])]), ...cases.map(({ text }) => text)]);
};
/** A suite of one error, where the run did not come to its end. */
const cutShort = (report) => {
	const message = interruptedSentence(report);
	if (message === "") return [];
	const error = element("error", {
		type: "interrupted",
		message
	}, []);
	const name = report.tool.name;
	return [element("testsuite", {
		name,
		tests: 1,
		failures: 0,
		errors: 1,
		skipped: 0
	}, [element("testcase", {
		classname: name,
		name: "The run came to its end"
	}, [error])])];
};
/**
* A case fails where the check failed at or above `failOn`, and is an error where the verdict
* needed what could not be looked up: green and red are those of the exit status.
*/
const renderJunit = (report, failOn = "error") => `<?xml version="1.0" encoding="UTF-8"?>\n${element("testsuites", {
	name: report.tool.name,
	time: (report.durationMs / 1e3).toFixed(3)
}, [...cutShort(report), ...report.domains.map((domain) => suiteOf(domain, report.startedAt, failOn))])}\n`;
export { renderJunit };
