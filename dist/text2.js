import { a as unicodeName, c as portLines, d as metasOf, f as noteBlocks, g as remedyOf, h as digestOf, i as verdictMarks, l as faultBlocks, m as causeSentence, n as tableLines, o as verdictSentence, p as answerLines, s as verdictWords, t as originLines, u as guidance } from "./text-summary.js";
import { _ as listed, a as paint, b as shorten, d as section, f as spaced, g as few, h as duration, m as counted, n as dash, o as paragraph, r as marked, s as proseRow, t as asText, u as rule, v as plain } from "./look.js";
// src/report/text.ts
const headline = (look, domain) => {
	const text = `${plain(domain.domain)}: ${verdictWords[domain.verdict]} ${dash(look)} ${verdictSentence(domain)}.`;
	return marked(look, verdictMarks[domain.verdict], text, "bold");
};
const causeBlock = (look, cause, verbose) => {
	const { failures, results, wanted } = cause;
	const details = [...new Set(failures.map(({ detail }) => shorten(plain(detail), 200)))];
	const attempts = failures.flatMap((failure) => failure.attempts).map((a) => `${plain(a.server)} ${plain(a.transport)} ${plain(a.code)} ${duration(a.ms)}`);
	const rows = {
		asked: cause.port ? "" : listed(few(wanted.map(plain), 8)),
		detail: few(details.filter((detail) => detail !== ""), verbose ? 50 : 2).join("; "),
		attempts: verbose ? few(attempts, 50).join("; ") : "",
		checks: few(results.map(({ check }) => plain(check)), 50).join(", "),
		try: remedyOf(cause)
	};
	const sentence = `${plain(causeSentence(cause))}: ${counted(results.length, "check")} not judged`;
	return [...marked(look, "unknown", sentence, "bold"), ...Object.entries(rows).flatMap(([label, text]) => text === "" ? [] : proseRow(look, label, text))];
};
const fineLines = (look, { fine, skipped }, verbose) => [...fine.flatMap(({ title, check, observed }) => [...marked(look, "pass", plain(title) + (verbose ? ` (${plain(check)})` : "")), ...(verbose ? few((observed ?? []).map((o) => shorten(plain(o))), 12) : []).flatMap((line) => paragraph(look, line, 4).map((shown) => paint(look, "dim", shown)))]), ...skipped.flatMap(({ title, because }) => marked(look, "skipped", `${plain(title)}: skipped, ${plain(because ?? "no reason given")}`, "dim"))];
/** Every answer, those that gave the addresses of the mail ports last. */
const answersOf = ({ evidence: { answers, probes } }) => [...answers, ...probes.flatMap(({ resolution }) => resolution)];
const domainBlocks = (options, domain, { metas, alone }) => {
	const digest = digestOf(domain);
	const { problems, warnings, notes, causes, fine, skipped } = digest;
	const told = (mark, faults) => faultBlocks(options, mark, faults, {
		metas,
		evidence: domain.evidence
	});
	const name = options.unicode ? unicodeName(domain) : void 0;
	const terse = !alone && !options.verbose;
	return [
		[...headline(options, domain), ...name === void 0 ? [] : [`  ${name}`]],
		section(options, "Problems", told("error", problems)),
		section(options, "Warnings", told("warning", warnings)),
		guidance(options, domain.domain, [...problems, ...warnings]),
		section(options, "Could not be looked up", causes.map((cause) => causeBlock(options, cause, options.verbose))),
		terse && fine.length > 0 ? marked(options, "pass", `${counted(fine.length, "check")} fine${skipped.length > 0 ? `, ${skipped.length} skipped` : ""}`) : section(options, "Fine", [fineLines(options, digest, options.verbose)]),
		section(options, "Notes", noteBlocks(options, notes)),
		options.verbose ? section(options, "Evidence", answersOf(domain).map(answerLines)) : [],
		alone ? [] : [rule(options)]
	];
};
/** The same port is probed once for all domains of a run, and told once. */
const distinctProbes = (domains) => {
	const probes = domains.flatMap(({ evidence }) => evidence.probes);
	return [...new Map(probes.map((probe) => [JSON.stringify(probe), probe])).values()];
};
/** Renders the report; every line ends with a line feed. */
const renderText = (report, options) => {
	const { domains } = report;
	if (options.quiet) return asText(domains.flatMap((domain) => headline(options, domain)));
	const metas = metasOf(report);
	const alone = domains.length === 1;
	const blocks = [
		...domains.flatMap((domain) => domainBlocks(options, domain, {
			metas,
			alone
		})),
		section(options, "Mail ports, from here", [portLines(options, distinctProbes(domains), options.verbose)]),
		alone ? [] : section(options, "Summary", [tableLines(options, domains)]),
		originLines(options, report)
	];
	return asText(spaced(blocks));
};
export { renderText as t };
