import { t as weighs } from "./shared-order.js";
import { c as shorten, i as few, o as plain, t as columnsOf } from "./shared-plain.js";
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
const findingLines = ({ message, observed = [], expected = [], fix }) => [
	message,
	...few(observed.map((value) => `found: ${value}`), 20),
	...few(expected.map((value) => `expected: ${value}`), 20),
	fix.text,
	...(fix.remove ?? []).map((record) => `remove: ${columnsOf(record).join(" ")}`),
	...(fix.publish ?? []).map((record) => `publish: ${columnsOf(record).join(" ")}`)
].map(escape);
const fateOf = ({ status, severity }, failOn) => {
	if (status === "skipped") return "skipped";
	if (status === "fail") return weighs(severity, failOn) ? "failure" : void 0;
	if (status === "pass") return void 0;
	return weighs(severity, failOn === "never" ? "error" : failOn) ? "error" : "skipped";
};
const detailsOf = (result, fate) => {
	const { findings, obstacles, severity, because = "" } = result;
	const lines = findings.flatMap(findingLines);
	const reasons = obstacles.map(({ need, server, failure }) => `${need} at ${server}: ${failure.detail}`);
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
			message: reasons.join("; ")
		}, [])];
		case "skipped": return [element("skipped", { message: because || reasons.join("; ") }, [])];
		case void 0: return lines.length === 0 ? [] : [element("system-out", {}, lines)];
	}
};
const suiteOf = ({ domain, results }, timestamp, failOn) => {
	const fates = results.map((result) => ({
		result,
		fate: fateOf(result, failOn)
	}));
	const count = (wanted) => fates.filter(({ fate }) => fate === wanted).length;
	return element("testsuite", {
		name: domain,
		tests: results.length,
		failures: count("failure"),
		errors: count("error"),
		skipped: count("skipped"),
		timestamp: timestamp.slice(0, 19)
	}, fates.map(({ result, fate }) => element("testcase", {
		classname: `${domain}.${result.check}`,
		name: result.title
	}, detailsOf(result, fate))));
};
/**
* A case fails where the check failed at or above `failOn`, and is an error where the verdict
* needed what could not be looked up: green and red are those of the exit status.
*/
const renderJunit = (report, failOn = "error") => `<?xml version="1.0" encoding="UTF-8"?>\n${element("testsuites", {
	name: report.tool.name,
	time: (report.durationMs / 1e3).toFixed(3)
}, report.domains.map((domain) => suiteOf(domain, report.startedAt, failOn)))}\n`;
export { renderJunit };
