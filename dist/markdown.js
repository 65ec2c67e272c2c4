import { c as portLines, d as metasOf, g as remedyOf, h as digestOf, m as causeSentence, o as verdictSentence, p as answerLines, r as totals, s as verdictWords, t as originLines } from "./text-summary.js";
import { _ as listed, b as shorten, g as few, l as row, m as counted, p as columnsOf, v as plain } from "./look.js";
// src/report/markdown-safe.ts
/**
* What keeps a stranger's text from becoming Markdown. Raw data goes into fences only; a sentence
* that may quote it is escaped sign by sign, or put into a code span where escaping does not help:
* GitHub links `@name`, `#1` and bare addresses even behind a backslash.
*/
const longestRun = (text) => Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
/** A code span; padded where a backtick at its ends would end it, and never empty, which is none. */
const code = (text) => {
	const shown = plain(text) || " ";
	const ticks = "`".repeat(longestRun(shown) + 1);
	return shown.includes("`") ? `${ticks} ${shown} ${ticks}` : `${ticks}${shown}${ticks}`;
};
/** What GitHub turns into a link or a mention wherever it stands in plain text. */
const linked = /[@#]|:\/\/|www\.|\bGH-\d|\b[0-9a-f]{7,40}\b/i;
/** A sentence, as one line of Markdown that has no structure. To stand after a word of ours. */
const prose = (text) => {
	const shown = plain(text).trim();
	return linked.test(shown) ? code(shown) : shown.replace(/[\\`*_[\]<>|~&$]/g, "\\$&");
};
/** A table cell: our own titles and names. Signs that divide cells do not belong there. */
const cell = (text) => prose(text);
/** A fenced block, longer fenced than any run of backticks in it. */
const fence = (language, lines) => {
	const body = lines.map(plain).join("\n");
	const ticks = "`".repeat(Math.max(3, longestRun(body) + 1));
	return `${ticks}${language}\n${body}\n${ticks}`;
};
/** A folded block. */
const folded = (summary, body) => `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
// src/report/markdown.ts
/** GitHub drops a summary of more than 1 MiB; other steps' text is not in this count. */
const mostBytes = 1e6;
/** For the line that counts what was left out. */
const reserve = 200;
const verdictIcons = {
	pass: "✅",
	fail: "❌",
	inconclusive: "❔"
};
const severityIcons = {
	error: "❌",
	warning: "⚠️",
	note: "ℹ️"
};
const sizeOf = (text) => new TextEncoder().encode(text).length;
/** Nothing of it is for a terminal: no colour, and lines as long as they like. */
const look = {
	width: 100,
	color: false,
	unicode: false
};
const iconOf = ({ status, severity }) => {
	switch (status) {
		case "pass": return "✅";
		case "fail": return severityIcons[severity];
		case "inconclusive": return "❔";
		case "skipped": return "➖";
	}
};
const resultWords = ({ status, findings, severity }) => {
	if (status === "fail") return counted(findings.length, severity === "error" ? "problem" : severity);
	return status === "inconclusive" ? "not judged" : status === "pass" ? "fine" : "skipped";
};
const tableOf = (results) => [
	"| | Check | Result |",
	"|---|---|---|",
	...results.map((r) => `| ${iconOf(r)} | ${cell(r.title)} | ${resultWords(r)} |`)
].join("\n");
const values = (items) => few(items.map((item) => shorten(plain(item))), 20);
const recordLines = (records) => records.map((record) => columnsOf(record).join(" "));
const listing = (title, lines) => lines === void 0 || lines.length === 0 ? [] : [`**${title}**`, fence("text", lines)];
const sight = ({ observed, expected }) => {
	const found = observed?.length === 0 ? ["nothing"] : observed ?? [];
	const lines = [...row(look, "found", values(found)), ...row(look, "expected", values(expected ?? []))];
	return lines.length === 0 ? [] : [fence("text", lines)];
};
const faultText = ({ result, finding }, meta) => {
	const { text, publish, remove } = finding.fix;
	return [
		`#### ${severityIcons[result.severity]} ${prose(shorten(finding.message, 1e3))}`,
		...sight(finding),
		...meta === void 0 ? [] : [`**Why** (${code(meta.id)}): ${prose(meta.docs.why)}`],
		`**Fix:** ${prose(text)}`,
		...listing("Remove", remove && recordLines(remove)),
		...listing("Publish", publish && recordLines(publish))
	].join("\n\n");
};
const unjudgedText = (domain) => digestOf(domain).causes.map((cause) => [
	`#### ❔ ${prose(causeSentence(cause))}`,
	`**Not judged:** ${listed(cause.results.map(({ check }) => code(check)))}`,
	...listing("Wanted", few(cause.wanted, 20)),
	`**Try:** ${prose(remedyOf(cause))}`
].join("\n\n")).join("\n\n");
const evidenceText = ({ evidence }) => {
	const answers = evidence.answers.flatMap((answer) => [...answerLines(answer), ""]);
	const ports = portLines(look, evidence.probes, true);
	const lines = [...answers, ...ports];
	return lines.length === 0 ? "" : folded("Evidence", fence("text", lines));
};
const headText = (domain) => {
	const open = domain.results.filter(({ status }) => status !== "pass");
	return [
		`### ${verdictIcons[domain.verdict]} ${code(domain.domain)}: ${verdictWords[domain.verdict]}`,
		prose(`${verdictSentence(domain)}.`),
		...open.length > 0 ? [tableOf(open)] : []
	].join("\n\n");
};
const sectionsOf = (domain, metas) => {
	const { problems, warnings, notes, fine } = digestOf(domain);
	const noted = notes.map((fault) => faultText(fault, void 0)).join("\n\n");
	return [
		{
			rank: domain.verdict === "pass" ? 1 : 0,
			text: headText(domain)
		},
		...[...problems, ...warnings].map((fault) => ({
			rank: 2,
			text: faultText(fault, metas.get(fault.result.check))
		})),
		{
			rank: 3,
			text: unjudgedText(domain)
		},
		{
			rank: 4,
			text: noted === "" ? "" : folded(counted(notes.length, "note"), noted)
		},
		{
			rank: 5,
			text: fine.length === 0 ? "" : folded(`${counted(fine.length, "check")} fine`, tableOf(fine))
		},
		{
			rank: 6,
			text: evidenceText(domain)
		}
	];
};
/** The sections that fit, those of the lowest ranks first, in their own order. */
const fitting = (sections, budget) => {
	let left = budget;
	const kept = new Set(sections.toSorted((a, b) => a.rank - b.rank).filter(({ text }) => {
		const size = sizeOf(text) + 2;
		if (size > left) return false;
		left -= size;
		return true;
	}));
	return sections.filter((part) => kept.has(part));
};
/**
* Renders the report in at most `most` bytes: what does not fit is left out by whole sections, and
* counted at the end.
*/
const renderMarkdown = (report, most = mostBytes) => {
	const { domains } = report;
	const metas = metasOf(report);
	const origin = originLines(look, report).join(" ");
	const sections = [
		{
			rank: 0,
			text: domains.length === 1 ? "" : `## dns-audit: ${totals(domains)}`
		},
		...domains.flatMap((domain) => sectionsOf(domain, metas)),
		{
			rank: 0,
			text: prose(origin)
		}
	].filter(({ text }) => text !== "");
	const kept = fitting(sections, most - reserve);
	const left = sections.length - kept.length;
	const rest = left === 0 ? [] : [`${counted(left, "section")} left out, because the whole would be too long: the JSON report has everything.`];
	return `${[...kept.map(({ text }) => text), ...rest].join("\n\n")}\n`;
};
export { renderMarkdown as t };
