import { $ as causesBehind, A as reachSentence, B as isSame, C as spaced, F as beforeOf, G as causeSentence, H as secondHandWords, I as setUpOf, J as mendedAbove, K as digestOf, L as announcedWords, N as verdictSentence, O as outcomeWords, Q as causeTitle, R as driftIn, U as unsureWords, V as linesOf, W as acceptCommand, Y as remedyOf, Z as blameWords, a as portLines, c as metasOf, ct as listed, dt as shorten, et as causesOf, it as counted, j as toneOf, l as readinessSentence, lt as plain, m as totals, nt as capital, ot as few, p as originLines, q as listedAbove, rt as columnsOf, tt as evidenceFor, u as evidenceBlocks, w as consequences, x as row, z as furtherDrift } from "./shared-text.js";
import { a as locationCode, i as folded, n as code, o as prose, r as fence, t as cell } from "./shared-markdown-safe.js";
import { Y as absolute } from "./shared-first.js";
// src/report/drift.ts
const isError = ({ severity }) => severity === "error";
/** Whether mail suffers once the change is merged. */
const isThreat = ({ comparison }) => comparison.appears.some(({ severity }) => severity !== "note");
/** Whether live records depart from those that are accepted. */
const stateOf = (one) => {
	const { drift, proposal } = one;
	if (driftIn(one).length > 0) return "drift";
	if (drift?.state === "unknown" || (proposal?.live?.unconfirmed ?? []).length > 0) return "unknown";
	return drift === void 0 && proposal?.live === void 0 ? "none" : "in-sync";
};
const isBreaking = ({ changes }) => changes.some(({ effect }) => effect === "breaks");
/** Whether there is something that somebody has to hear of. */
const isNews = (one) => stateOf(one) === "drift" || one.proposal !== void 0 && isThreat(one.proposal) || one.drift?.revision !== void 0 && isBreaking(one.drift.revision.accepts);
/** A diff keeps to this many characters. */
const mostDiff = 2e4;
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
/** The most urgent first. */
const effects = [
	"breaks",
	"mends",
	"neither"
];
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
	const worst = (group) => effects.find((one) => group.some((each) => each.effect === one)) ?? "neither";
	return [
		"| | Record | Change | Effect |",
		"|---|---|---|---|",
		...[...groups.values()].toSorted((a, b) => effects.indexOf(worst(a)) - effects.indexOf(worst(b))).map((group) => {
			const [icon, words] = effectCells[worst(group)];
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
const faultText$1 = ({ severity, check, findings }) => findings.map(({ message, fix, location }) => [
	`${icons[severity]} ${prose(`${message}.`)} (${code(check)}${location === void 0 ? "" : `, ${locationCode(location)}`})`,
	`**Fix:** ${prose(fix.text)}`,
	...fix.publish?.length ? [fence("text", fix.publish.map((record) => columnsOf(record).join(" ")))] : []
].join("\n\n")).join("\n\n");
const bySeverity = (a, b) => Number(isError(b)) - Number(isError(a));
const faultSections$1 = (title, rank, faults) => faults.length === 0 ? [] : [{
	rank,
	text: `**${title}**`
}, ...faults.toSorted(bySeverity).map((fault) => ({
	rank: rank + (isError(fault) ? 0 : 1),
	text: faultText$1(fault)
}))];
const watchedNames = (items) => listed(items.map(({ owner, type }) => code(`${absolute(owner)} ${type}`)));
const openSections = ({ unknown, propagating, unconfirmed }) => [
	{
		rank: 4,
		text: unconfirmed.length === 0 ? "" : `❔ ${unsureWords}:\n\n${diffOf(unconfirmed)}`
	},
	{
		rank: 4,
		text: unknown.length === 0 ? "" : `❔ Could not be looked up: ${watchedNames(unknown)}. Not judged.`
	},
	{
		rank: 4,
		text: propagating.length === 0 ? "" : `❔ Name servers disagree, so that a change may be under way: ${watchedNames(propagating)}. Not judged.`
	}
];
const acceptText = (domain, departure) => {
	const { file, kind } = departure;
	if (kind === "zone") return `**Intended?** Write the ${code("+")} lines into ${code(file)}, in place of the ${code("-")} lines.`;
	const command = acceptCommand(domain, file);
	return command === void 0 ? `**Intended?** Write the ${code("+")} lines into the baseline, in place of the ${code("-")} lines.` : `**Intended?** Record the new state in this repository:\n\n${fence("sh", [`npx ${command} && git add ${file}`])}`;
};
const restoreText = ({ kind, file }) => kind === "zone" ? `**Not intended?** Apply ${code(file)} to your DNS provider again, and run this job again.` : `**Not intended?** Publish the ${code("-")} lines and remove the ${code("+")} lines at your DNS provider, and run this job again.`;
const departureSections = (domain, departure, known) => {
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
		{
			rank: 1,
			text: secondHandWords(only) ?? ""
		},
		...known ? [] : faultSections$1("What is wrong now", 2, appears),
		{
			rank: 1,
			text: restoreText(departure)
		},
		{
			rank: 1,
			text: acceptText(domain, departure)
		},
		...faultSections$1("What came without a change of your records", 3, elsewhere.appears),
		...openSections(departure)
	];
};
const countsOf = ({ appears, vanishes, stays }) => [
	appears.length > 0 && `${counted(appears.length, "fault")} would appear`,
	vanishes.length > 0 && `${counted(vanishes.length, "fault")} would vanish`,
	stays.length > 0 && `${counted(stays.length, "fault")} would stay`
].filter((part) => part !== false).join(", ") || "no fault would appear, vanish or stay";
/** What becomes of the records that the file replaces; `how` says what has to happen for it. */
const outlookSections = (domain, { file, changes, comparison }, how) => {
	const { appears, vanishes, stays } = comparison;
	const consequence = consequenceOf(appears);
	const kept = changes.length === 0 ? "changes no records for" : "changes records for";
	const verb = consequence === void 0 ? kept : "would break";
	const icon = consequence === void 0 ? appears.length > 0 ? "⚠️" : "✅" : "❌";
	const lead = changes.length === 0 ? "" : ` The records as ${code(file)} will change them:`;
	return [
		{
			rank: 0,
			text: [
				`### ${icon} ${how.act} ${verb} mail of ${code(domain)}`,
				consequence ?? "No fault that loses or rejects mail would appear.",
				`${how.done}, ${countsOf(comparison)}.${lead}`
			].join("\n\n")
		},
		{
			rank: 1,
			text: diffOf(changes)
		},
		...faultSections$1("Appears", 2, appears),
		...faultSections$1("Vanishes", 4, vanishes),
		...faultSections$1("Stays", 5, stays)
	];
};
/** What the change of the accepted records does. */
const revisionSections = (domain, { revision }) => {
	if (revision === void 0) return [];
	const { against, accepts, announces } = revision;
	const appears = [...new Set(accepts.changes.flatMap((one) => one.appears))];
	const live = accepts.changes.map(({ change }) => change);
	const lead = `### ${isBreaking(accepts) ? "❌" : "✅"} This change accepts ${counted(live.length, "live record")} of ${code(domain)}`;
	return [
		{
			rank: 0,
			text: live.length === 0 ? "" : [
				lead,
				consequenceOf(appears) ?? "No harm to mail was seen in what it accepts.",
				`What is live, and not in ${code(against)}:`
			].join("\n\n")
		},
		{
			rank: 1,
			text: diffOf(live)
		},
		...faultSections$1("What is wrong with it", 2, appears),
		{
			rank: 1,
			text: announces.length === 0 ? "" : `**${announcedWords(code(against))}:**\n\n${diffOf(announces)}`
		}
	];
};
/**
* What is said of live records that depart from the accepted ones, and of a change of these; none
* where there is neither. `known`: the faults are told elsewhere.
*/
const driftSections = ({ domain, drift }, known = false) => {
	if (drift === void 0) return [];
	const { changes } = drift.judgement;
	return [
		...changes.length > 0 ? departureSections(domain, drift, known) : [],
		...known && changes.length === 0 && drift.state === "unknown" ? [{
			rank: 0,
			text: `### ❔ No drift on ${code(domain)} is sure`
		}, ...openSections(drift)] : [],
		...revisionSections(domain, drift)
	];
};
// src/report/drift-proposal.ts
const told = (title, changes) => ({
	rank: 1,
	text: changes.length === 0 ? "" : `**${title}**\n\n${diffOf(changes)}`
});
const isSameList = (some, others) => some.length === others.length && some.every((one, i) => isSame(one, others[i]));
/** The live zone beside the file as it was and as it is. */
const liveSections = (one, proposal) => {
	const { live, against, changes, unknown, propagating } = proposal;
	if (live === void 0) return [];
	const { drift, accepts, alters, unconfirmed } = live;
	const all = [
		unknown,
		propagating,
		drift,
		accepts,
		alters,
		unconfirmed
	];
	return [
		told(`Live differs from what ${code(plain(against))} says (drift)`, furtherDrift(one)),
		told("This change accepts what is live", accepts),
		told("This change will alter live mail records so, when it is applied", isSameList(alters, changes) ? [] : alters),
		{
			rank: 1,
			text: secondHandWords(furtherDrift(one)) ?? ""
		},
		told(unsureWords, unconfirmed),
		{
			rank: 1,
			text: all.some(({ length }) => length > 0) ? "" : "The live zone is as both files say."
		}
	];
};
const wordsFor = (how, { file }) => how === "merge" ? {
	act: "Merging this",
	done: "Once merged"
} : {
	act: `Applying ${code(plain(file))}`,
	done: "Once applied"
};
/** What becomes of records and findings once the file is applied; none where none is about to be. */
const proposalSections = (one, how) => {
	const { domain, proposal } = one;
	if (proposal === void 0) return [];
	const { unknown, propagating } = proposal;
	return [
		...outlookSections(domain, proposal, wordsFor(how, proposal)),
		...liveSections(one, proposal),
		{
			rank: 4,
			text: unknown.length === 0 ? "" : `❔ Could not be looked up, so not compared: ${watchedNames(unknown)}.`
		},
		{
			rank: 4,
			text: propagating.length === 0 ? "" : `❔ Name servers disagree, so not compared: ${watchedNames(propagating)}.`
		}
	];
};
// src/report/markdown-blame.ts
const iconOf$1 = ({ id }) => id === "connection-works" ? "ℹ️" : id === "ipv6-broken" ? "⚠️" : "❌";
/** Sentences as the items of a list, of which `before` items were given. */
const numbered = (items, before = 0) => items.map((item, i) => `${before + i + 1}. ${prose(item)}`).join("\n");
const causeText = (cause) => {
	const blame = blameWords(cause);
	return [
		`#### ${iconOf$1(cause)} ${prose(cause.title)}`,
		...blame === "" ? [] : [`**To blame:** ${blame}.`],
		...cause.evidence.length === 0 ? [] : [`**Seen:** ${evidenceFor(cause).map(prose).join("; ")}.`],
		...cause.steps.length === 0 ? [] : [`**What to do**\n\n${numbered(cause.steps)}`]
	].join("\n\n");
};
const otherText = ([, ...others]) => others.slice(0, 3).map((cause) => [`${iconOf$1(cause)} ${prose(causeTitle(cause))}.`, ...cause.steps.slice(0, 1).map(prose)].join(" ")).join("\n\n");
/** The likeliest cause in full, the others and the settings folded. */
const diagnosisText = (diagnosis) => {
	const { causes, faults, remarks, settings, commands } = diagnosis;
	const others = otherText(causes);
	const slight = faults.filter(({ fatal }) => !fatal).map(({ message }) => prose(`${message}.`));
	const lines = [...settings.map(({ label, value }) => `${plain(label)}: ${plain(value)}`), ...commands.length === 0 ? [] : ["", ...commands]];
	return [
		causeText(causes[0]),
		...slight,
		...remarks.map(prose),
		...others === "" ? [] : [folded("Also possible", others)],
		...lines.length === 0 ? [] : [folded("Right settings, and commands to see for yourself", fence("text", lines))]
	].join("\n\n");
};
// src/report/sections.ts
/** A text that must not be too long, put together from sections that are kept or left out as a whole. */
/** For the line that counts what was left out. */
const reserve = 200;
/**
* The texts that fit, those of the lowest ranks first, in their own order. A late section is left
* out unread once anything has been.
*/
const fitting = (sections, budget, sizeOf) => {
	let left = budget;
	let full = false;
	const kept = /* @__PURE__ */ new Map();
	for (const section of sections.toSorted((a, b) => a.rank - b.rank)) {
		if (full && "write" in section) continue;
		const text = "write" in section ? section.write() : section.text;
		const size = sizeOf(text) + 2;
		if (size > left) full = true;
		else {
			left -= size;
			kept.set(section, text);
		}
	}
	return sections.flatMap((section) => kept.get(section) ?? []);
};
/** The sections as one text of at most `most` by `sizeOf`; those left out are counted at the end. */
const assembled = (sections, most, sizeOf = (text) => text.length) => {
	const all = sections.filter((section) => "write" in section || section.text !== "");
	const kept = fitting(all, most - reserve, sizeOf);
	const left = all.length - kept.length;
	const rest = left === 0 ? [] : [`${counted(left, "section")} left out, because the whole would be too long: the JSON report has everything.`];
	return [...kept, ...rest].join("\n\n");
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
	const shown = lines.map((line) => line.trimStart() === line ? line : line.slice(2));
	return lines.length === 0 ? [] : [fence("text", shown)];
};
/** The order of work on a domain that has nothing yet, and the records in one piece. */
const setUpText = (domain) => {
	const setUp = setUpOf(domain);
	if (setUp === void 0) return "";
	const { first, publish, records, afterwards } = setUp;
	return [
		"#### What to do, in this order",
		numbered([first, publish]),
		fence("text", recordLines(records)),
		numbered(afterwards, 2)
	].join("\n\n");
};
const faultText = ({ result, finding }, meta, { mended, listed: isListed }) => {
	const { text, publish, remove } = mended.has(finding) ? { text: mendedAbove } : finding.fix;
	return [
		`#### ${severityIcons[result.severity]} ${prose(capital(shorten(finding.message, 1e3)))}`,
		...finding.location === void 0 ? [] : [`**File:** ${locationCode(finding.location)}`],
		...sight(finding),
		...meta === void 0 ? [] : [`**Why** (${code(meta.id)}): ${prose(meta.docs.why)}`],
		`**Fix:** ${prose(text)}`,
		...listing("Remove", remove && recordLines(remove)),
		...isListed.has(finding) ? [`**Publish** ${listedAbove}`] : listing("Publish", publish && recordLines(publish))
	].join("\n\n");
};
const unjudgedText = (domain) => digestOf(domain).causes.map((cause) => [
	`#### ❔ ${prose(capital(causeSentence(cause)))}`,
	`**Not judged:** ${listed(few(cause.results.map(({ check }) => code(check)), 8))}`,
	...listing("Wanted", few(cause.wanted, 20)),
	...causesBehind(domain, cause).length > 0 ? [] : [`**Try:** ${prose(remedyOf(cause))}`]
].join("\n\n")).join("\n\n");
/** More than all the rest, and the first that is left out. */
const evidenceSections = ({ evidence }) => {
	const { answers, probes } = evidence;
	if (answers.length === 0 && probes.length === 0) return [];
	const write = () => {
		const lines = spaced([...evidenceBlocks(evidence), portLines(look, probes, true)]);
		return folded("Evidence", fence("text", lines));
	};
	return [{
		rank: 6,
		write
	}];
};
const rankOf = ({ severity }) => [
	"error",
	"warning",
	"note"
].indexOf(severity);
/** What failed, the worst first; one alone is told right below, as is what could not be judged. */
const openTable = ({ results }) => {
	const open = results.filter(({ status }) => status === "fail").toSorted((a, b) => rankOf(a) - rankOf(b));
	return open.length > 1 ? [tableOf(open)] : [];
};
const reachText = (domain) => {
	const reach = reachSentence(domain);
	return domain.portsVerdict === void 0 || reach === void 0 ? [] : [`${verdictIcons[domain.portsVerdict]} ${prose(`Seen from where this ran: ${reach}.`)}`];
};
const headText = (domain, failOn) => [
	`### ${verdictIcons[toneOf(domain, failOn)]} ${code(domain.domain)}: ${prose(outcomeWords(domain, failOn))}`,
	prose(`${capital(verdictSentence(domain))}. ${readinessSentence(domain)}`),
	...reachText(domain),
	...openTable(domain)
].join("\n\n");
const skippedText = (skipped) => skipped.length === 0 ? "" : folded(`${counted(skipped.length, "check")} skipped`, [
	"| Check | Why |",
	"|---|---|",
	...skipped.map(({ title, because = "" }) => `| ${cell(title)} | ${cell(because)} |`)
].join("\n"));
/** Findings that the configuration sets aside are no secret. */
const waivedText = ({ results }) => {
	const rows = results.flatMap(({ check, waived = [] }) => waived.map(({ finding, until, reason }) => `| ${cell(finding.message)} (${code(check)}) | ${cell(until)} | ${cell(reason)} |`));
	return rows.length === 0 ? "" : folded(`${counted(rows.length, "finding")} waived`, [
		"| Finding | Until | Why |",
		"|---|---|---|",
		...rows
	].join("\n"));
};
/** What is told of a domain's faults: those of a port by the diagnosis, where there is one. */
const faultSections = (domain, metas) => {
	const { problems, warnings } = digestOf(domain);
	const before = beforeOf(domain);
	const told = (faults) => faults.filter((fault) => causesOf(domain, fault).length === 0).map((fault) => ({
		rank: 2,
		text: faultText(fault, metas.get(fault.result.check), before)
	}));
	const { diagnosis } = domain;
	return [
		{
			rank: 1,
			text: setUpText(domain)
		},
		...told(problems),
		{
			rank: 2,
			text: diagnosis === void 0 ? "" : diagnosisText(diagnosis)
		},
		...told(warnings)
	];
};
const sectionsOf = (domain, metas, failOn) => {
	const { notes, fine, skipped } = digestOf(domain);
	const covered = setUpOf(domain)?.covered;
	const untold = notes.filter(({ finding }) => covered?.has(finding) !== true);
	const before = beforeOf(domain);
	const noted = untold.map((fault) => faultText(fault, void 0, before)).join("\n\n");
	return [
		{
			rank: toneOf(domain, failOn) === "pass" && reachText(domain).length === 0 ? 1 : 0,
			text: headText(domain, failOn)
		},
		...faultSections(domain, metas),
		...driftSections(domain, true),
		...proposalSections(domain, "apply"),
		{
			rank: 3,
			text: unjudgedText(domain)
		},
		{
			rank: 4,
			text: noted === "" ? "" : folded(counted(untold.length, "note"), noted)
		},
		{
			rank: 5,
			text: fine.length === 0 ? "" : folded(`${counted(fine.length, "check")} fine`, tableOf(fine))
		},
		{
			rank: 4,
			text: waivedText(domain)
		},
		{
			rank: 5,
			text: skippedText(skipped.filter(({ waived }) => waived === void 0))
		},
		...evidenceSections(domain)
	];
};
/** What fails, of severity error, domain by domain: without what is fine, noted or not judged. */
const problemSections = (report) => {
	const metas = metasOf(report);
	return report.domains.filter(({ verdict }) => verdict === "fail").flatMap((domain) => {
		const own = {
			...domain,
			results: domain.results.filter(({ severity }) => severity === "error")
		};
		return [{
			rank: 0,
			text: headText(domain, "error")
		}].concat(faultSections(own, metas));
	});
};
/**
* Renders the report in at most `most` bytes: what does not fit is left out by whole sections, and
* counted at the end.
*/
const renderMarkdown = (report, { failOn = "error", most = mostBytes } = {}) => {
	const { domains } = report;
	const metas = metasOf(report);
	const origin = originLines(look, report).join(" ");
	const sections = [
		{
			rank: 0,
			text: domains.length === 1 ? "" : `## dns-audit: ${totals(domains)}`
		},
		...domains.flatMap((domain) => sectionsOf(domain, metas, failOn)),
		{
			rank: 0,
			text: prose(origin)
		}
	];
	return `${assembled(sections, most, bytesOf)}\n`;
};
export { driftSections as a, proposalSections as i, renderMarkdown as n, isNews as o, assembled as r, stateOf as s, problemSections as t };
