import { a as prose, i as folded, n as code, r as fence, t as cell } from "./shared-markdown-safe.js";
import { t as absolute } from "./shared-present.js";
import { a as listed, c as shorten, i as few, n as counted, o as plain, t as columnsOf } from "./shared-plain.js";
import { _ as verdictWords, a as portLines, d as readinessSentence, f as evidenceBlocks, g as verdictSentence, l as metasOf, p as consequences, r as totals, t as originLines } from "./shared-text-summary.js";
import { n as digestOf, r as remedyOf, t as causeSentence } from "./shared-digest.js";
import { f as spaced, l as row } from "./shared-look.js";
// src/report/drift.ts
const isError = ({ severity }) => severity === "error";
/** Whether mail suffers once the change is merged. */
const isThreat = ({ comparison }) => comparison.appears.some(({ severity }) => severity !== "note");
/** Whether live records depart from those that are accepted. */
const stateOf = ({ departure }) => {
	if (departure === void 0) return "none";
	if (departure.judgement.changes.length > 0) return "drift";
	return departure.unknown.length + departure.propagating.length > 0 ? "unknown" : "in-sync";
};
/** Whether there is something that somebody has to hear of. */
const isNews = (one) => stateOf(one) === "drift" || one.outlook !== void 0 && isThreat(one.outlook);
/** A diff keeps to this many characters. */
const mostDiff = 2e4;
const linesOf = (change) => {
	const line = (rdata) => columnsOf({
		...change,
		rdata
	}).join(" ");
	return [..."before" in change ? [`- ${line(change.before)}`] : [], ..."after" in change ? [`+ ${line(change.after)}`] : []];
};
const diffOf = (changes) => {
	let length = 0;
	const kept = changes.map(linesOf).filter((lines) => {
		const size = lines.join("\n").length + 1;
		const fits = length + size <= mostDiff;
		if (fits) length += size;
		return fits;
	});
	const left = changes.length - kept.length;
	return [...kept.length > 0 ? [fence("diff", kept.flat())] : [], ...left > 0 ? [`${counted(left, "change")} too long to be shown here: see the JSON report.`] : []].join("\n\n");
};
/** A table cell with a name: in presentation form, no sign of it divides cells. */
const nameCell = (name) => code(plain(name).replace(/[\\|`]/g, "?"));
const effectCells = {
	breaks: ["❌", "breaks mail"],
	mends: ["✅", "mends mail"],
	neither: ["⚠️", "no harm to mail seen"]
};
const verbs = {
	added: "added",
	removed: "removed",
	changed: "changed"
};
const kindWords = (changes) => [
	"removed",
	"added",
	"changed"
].map((kind) => [changes.filter((change) => change.kind === kind).length, verbs[kind]]).filter(([count]) => count > 0).map(([count, verb]) => `${count} ${verb}`).join(", ");
const tableOf$1 = (judged) => {
	const groups = /* @__PURE__ */ new Map();
	for (const one of judged) {
		const key = `${one.change.owner} ${one.change.type}`;
		groups.set(key, [...groups.get(key) ?? [], one]);
	}
	return [
		"| | Record | Change | Effect |",
		"|---|---|---|---|",
		...[...groups.values()].map((group) => {
			const effect = [
				"breaks",
				"mends",
				"neither"
			].find((one) => group.some((each) => each.effect === one));
			const [icon, words] = effectCells[effect ?? "neither"];
			const { owner, type } = group[0].change;
			const what = kindWords(group.map(({ change }) => change));
			return `| ${icon} | ${nameCell(owner)} ${plain(type).replace(/\W/g, "?")} | ${what} | ${words} |`;
		})
	].join("\n");
};
const sentence = (text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
/** What faults of severity error mean for mail. */
const consequenceOf = (faults) => {
	const areas = new Set(faults.filter(isError).map(({ area }) => area));
	return areas.size === 0 ? void 0 : sentence(listed([...areas].map((area) => consequences[area])));
};
const icons = {
	error: "❌",
	warning: "⚠️",
	note: "ℹ️"
};
const faultText$1 = ({ severity, check, findings }) => findings.map(({ message, fix }) => [
	`${icons[severity]} ${prose(`${message}.`)} (${code(check)})`,
	`**Fix:** ${prose(fix.text)}`,
	...fix.publish?.length ? [fence("text", fix.publish.map((record) => columnsOf(record).join(" ")))] : []
].join("\n\n")).join("\n\n");
const faultSections = (title, rank, faults) => faults.length === 0 ? [] : [{
	rank,
	text: `**${title}**`
}, ...faults.map((fault) => ({
	rank: rank + (isError(fault) ? 0 : 1),
	text: faultText$1(fault)
}))];
const watchedNames = (items) => listed(items.map(({ owner, type }) => code(`${absolute(owner)} ${type}`)));
const openSections = ({ unknown, propagating }) => [{
	rank: 4,
	text: unknown.length === 0 ? "" : `❔ Could not be looked up: ${watchedNames(unknown)}. Not judged.`
}, {
	rank: 4,
	text: propagating.length === 0 ? "" : `❔ Name servers disagree, so that a change may be under way: ${watchedNames(propagating)}. Not judged.`
}];
const isPlainPath = (path) => /^[\w./-]+$/.test(path) && !path.startsWith("-");
const defaultFile = "dns-audit.baseline.json";
/** Only our own words, the validated domain and a path of plain signs ever get into a command. */
const acceptText = (domain, { file, kind }) => {
	if (kind === "zone") return `**Intended?** Write the ${code("+")} lines into ${code(file)}, in place of the ${code("-")} lines.`;
	const option = file === defaultFile ? "" : ` --baseline ${file}`;
	return isPlainPath(file) && /^[a-z0-9.-]+$/.test(domain) ? `**Intended?** Record the new state in this repository:\n\n${fence("sh", [`npx dns-audit baseline ${domain} --update${option} && git add ${file}`])}` : `**Intended?** Write the ${code("+")} lines into the baseline, in place of the ${code("-")} lines.`;
};
const restoreText = ({ kind, file }) => kind === "zone" ? `**Not intended?** Apply ${code(file)} to your DNS provider again, and run this job again.` : `**Not intended?** Publish the ${code("-")} lines and remove the ${code("+")} lines at your DNS provider, and run this job again.`;
const departureSections = (domain, departure) => {
	const { judgement, watched } = departure;
	const { changes, elsewhere } = judgement;
	const breaks = changes.some(({ effect }) => effect === "breaks");
	const appears = [...new Set(changes.flatMap((one) => one.appears))];
	const only = changes.map(({ change }) => change);
	const touched = only.filter((change) => "before" in change).length;
	const count = touched === only.length ? `${touched} of ${counted(watched, "accepted record")} changed` : `${counted(only.length, "change")} to ${counted(watched, "accepted record")}`;
	return [
		{
			rank: 0,
			text: [
				`### ${breaks ? "❌" : "⚠️"} DNS drift on ${code(domain)}: ${count}`,
				consequenceOf(appears) ?? "No harm to mail was seen in what changed.",
				tableOf$1(changes)
			].join("\n\n")
		},
		{
			rank: 1,
			text: diffOf(only)
		},
		...faultSections("What is wrong now", 2, appears),
		{
			rank: 1,
			text: restoreText(departure)
		},
		{
			rank: 1,
			text: acceptText(domain, departure)
		},
		...faultSections("What came without a change of your records", 3, elsewhere.appears),
		...openSections(departure)
	];
};
const outlookSections = (domain, { file, changes, comparison }) => {
	const { appears, vanishes, stays } = comparison;
	const consequence = consequenceOf(appears);
	const verb = consequence === void 0 ? "changes records for" : "would break";
	const icon = consequence === void 0 ? appears.length > 0 ? "⚠️" : "✅" : "❌";
	const counts = `Once merged, ${counted(appears.length, "fault")} would appear, ${vanishes.length} vanish and ${stays.length} stay.`;
	return [
		{
			rank: 0,
			text: [
				`### ${icon} Merging this ${verb} mail of ${code(domain)}`,
				consequence ?? "No fault that loses or rejects mail would appear.",
				`${counts} The records as ${code(file)} will change them:`
			].join("\n\n")
		},
		{
			rank: 1,
			text: diffOf(changes)
		},
		...faultSections("Appears", 2, appears),
		...faultSections("Vanishes", 4, vanishes),
		...faultSections("Stays", 5, stays)
	];
};
/** The sections about one domain; none where there is nothing to say. */
const driftSections = ({ domain, departure, outlook }) => [...departure && departure.judgement.changes.length > 0 ? departureSections(domain, departure) : [], ...outlook && outlook.changes.length > 0 ? outlookSections(domain, outlook) : []];
// src/report/sections.ts
/** A text that must not be too long, put together from sections that are kept or left out as a whole. */
/** For the line that counts what was left out. */
const reserve = 200;
/** The sections that fit, those of the lowest ranks first, in their own order. */
const fitting = (sections, budget, sizeOf) => {
	let left = budget;
	const kept = new Set(sections.toSorted((a, b) => a.rank - b.rank).filter(({ text }) => {
		const size = sizeOf(text) + 2;
		if (size > left) return false;
		left -= size;
		return true;
	}));
	return sections.filter((part) => kept.has(part));
};
/** The sections as one text of at most `most` by `sizeOf`; those left out are counted at the end. */
const assembled = (sections, most, sizeOf = (text) => text.length) => {
	const all = sections.filter(({ text }) => text !== "");
	const kept = fitting(all, most - reserve, sizeOf);
	const left = all.length - kept.length;
	const rest = left === 0 ? [] : [`${counted(left, "section")} left out, because the whole would be too long: the JSON report has everything.`];
	return [...kept.map(({ text }) => text), ...rest].join("\n\n");
};
// src/report/markdown.ts
/** GitHub drops a summary of more than 1 MiB; other steps' text is not in this count. */
const mostBytes = 1e6;
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
const bytesOf = (text) => new TextEncoder().encode(text).length;
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
	const lines = spaced([...evidenceBlocks(evidence), portLines(look, evidence.probes, true)]);
	return lines.length === 0 ? "" : folded("Evidence", fence("text", lines));
};
const headText = (domain) => {
	const open = domain.results.filter(({ status }) => status !== "pass");
	return [
		`### ${verdictIcons[domain.verdict]} ${code(domain.domain)}: ${verdictWords[domain.verdict]}`,
		prose(`${verdictSentence(domain)}. ${readinessSentence(domain)}`.trimEnd()),
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
		...domain.drift ? driftSections({
			domain: domain.domain,
			departure: domain.drift
		}) : [],
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
/** What fails, of severity error, domain by domain: without what is fine, noted or not judged. */
const problemSections = (report) => {
	const metas = metasOf(report);
	return report.domains.filter(({ verdict }) => verdict === "fail").flatMap((domain) => {
		const faults = digestOf(domain).problems.map((fault) => ({
			rank: 2,
			text: faultText(fault, metas.get(fault.result.check))
		}));
		return [{
			rank: 0,
			text: headText(domain)
		}, faults].flat();
	});
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
	];
	return `${assembled(sections, most, bytesOf)}\n`;
};
export { isNews as a, driftSections as i, renderMarkdown as n, stateOf as o, assembled as r, problemSections as t };
