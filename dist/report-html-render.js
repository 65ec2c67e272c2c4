import { capital, counted, few, findZoneHosting, hostsByAddress, isOfCheck, listed, presentLocation, shortTimeLeft, spfLimits, timeTaken } from "./shared-checks.js";
import { announcedChanges, announcedWords, areaLight, broughtUnjudgedWords, broughtWords, causeSentence, causeSeverity, causeTitle, comparedFindings, countAccepted, culpritLabel, describeAsked, describeCounts, describeLookups, describePort, describeSteps, describeTotals, digestReport, distinctProbes, driftWords, effectWords, emptyRemark, evidenceBlocks, evidenceFor, findLiveDrift, findPortCauses, groupByRecord, groupRanges, hostForms, interruptedSentence, isEmptyRecord, isEndless, isFromFile, joinBlocks, joinChanges, largest, lastingRecords, liveAlterations, lostMail, mainCauses, metasById, obstructionRemedy, originParagraphs, otherCauses, outcomeWords, outlook, outlookSentence, pendingWords, plainCite, plainOctets, plainText, portsOnly, portsTitle, presentFile, reachabilitySentence, readableName, readinessSentence, recordColumns, recordNames, reportTone, resolverName, resultsLight, shorten, sinceHeading, sinceSentence, stateWords, termRemarks, uncomparedSentences, unconfirmedWords, unpairedSentences, unsureWords, urgencyOf, verdictSentence, verdictWords, whatToDo, withoutPorts, workingFaults } from "./shared-text.js";
import { anyScript, el, isContentList, renderMarkup } from "./shared-element.js";
import { dnsName, mapNonEmpty, prependLabels, presentOctets, presentRData } from "./shared-first.js";
import { bringsHarm, broughtFaults } from "./shared-audit.js";
import { applePages, citationUrl, sections } from "./shared-rfc.js";
// src/report/html/components.ts
const headings = [
	"h1",
	"h2",
	"h3",
	"h4"
];
const renderHeading = ({ depth }, step, ...children) => el(headings[depth + step] ?? "h4", {}, ...children);
const signs$1 = {
	good: "✓",
	bad: "✗",
	warn: "!",
	open: "?",
	idle: "–"
};
const lightWords = {
	good: "fine",
	bad: "wrong",
	warn: "warning",
	open: "not judged",
	idle: "not checked"
};
const renderMark = (light) => el("span", {
	class: `mark ${light}`,
	"aria-hidden": "true"
}, signs$1[light]);
const renderState = (light, words = lightWords[light]) => el("span", { class: `state ${light}` }, renderMark(light), words);
const severityLight = {
	error: "bad",
	warning: "warn",
	note: "idle"
};
const isNothing = (content) => content === void 0 || isContentList(content) && content.every(isNothing);
const renderSection = (spot, name, title, ...children) => {
	if (isNothing(children)) return void 0;
	return el("section", { id: `${spot.id}-${name}` }, renderHeading(spot, 1, title), ...children);
};
const renderCode = (text, most = 512) => el("code", {}, shorten(plainText(text), most));
const renderLines = (items, most = 20) => el("pre", {}, few(items.map((item) => shorten(plainText(item))), most).join("\n"));
const renderList = (items) => items.length === 0 ? void 0 : el("ul", {}, items.map((item) => el("li", {}, item)));
const renderFolded = (summary, ...children) => el("details", {}, el("summary", {}, summary), ...children);
const renderFacts = (rows) => {
	const filled = rows.filter(([, value]) => value !== void 0);
	return filled.length === 0 ? void 0 : el("dl", { class: "facts" }, filled.map(([term, value]) => el("div", {}, el("dt", {}, term), el("dd", {}, value))));
};
const stepId = ({ id }, step) => `${id}-step-${step}`;
const foldedSection = (spot, name, { title, light }, ...children) => {
	if (isNothing(children)) return void 0;
	const mark = light === void 0 ? void 0 : [" ", renderState(light)];
	return el("section", {
		id: `${spot.id}-${name}`,
		class: "folded"
	}, el("details", {}, el("summary", {}, renderHeading(spot, 1, title), mark), ...children));
};
// src/report/html/records.ts
const copyable = (text) => el("code", {
	class: "copy",
	"data-copy": text
}, text);
const signs = {
	delete: "–",
	add: "+"
};
const titles = {
	delete: "Delete",
	add: "Add"
};
const zoneLine = ({ record }) => recordColumns(record).join(" ");
const actionLabel = (kind, what) => el("p", { class: "act" }, el("span", {
	class: "mark",
	"aria-hidden": "true"
}, signs[kind]), `${titles[kind]} ${what}`);
const fieldRow = ({ label, value }, { isLast, isPlaceholder }) => {
	const shown = plainText(value);
	const isTyped = shown !== "" && label !== "Type" && !(isLast && isPlaceholder);
	return el("div", { class: isLast ? "data" : "key" }, el("dt", {}, plainText(label)), el("dd", {}, isTyped ? copyable(shown) : shown || "leave empty"));
};
const recordCard = ({ kind, record, fields, isPlaceholder }) => {
	const last = fields.length - 1;
	return el("div", { class: `record ${kind}` }, actionLabel(kind, `this ${plainText(record.type)} record`), el("dl", {}, fields.map((field, i) => fieldRow(field, {
		isLast: i === last,
		isPlaceholder: isPlaceholder === true
	}))));
};
const lineBlock = (kind, lines) => lines.length === 0 ? void 0 : el("div", { class: `record lines ${kind}` }, actionLabel(kind, lines.length === 1 ? "this line" : "these lines"), kind === "add" ? el("div", { class: "all" }, copyable(lines.join("\n"))) : el("pre", {}, lines.join("\n")));
const linesOf = (records, kind) => records.filter((one) => one.kind === kind && !one.isPlaceholder).map(zoneLine);
const stepRecords = ({ records, written }, form) => {
	if (form !== "lines") return records.map(recordCard);
	const added = written.flatMap(({ lines }) => lines.map(plainText));
	return [lineBlock("delete", linesOf(records, "delete")), lineBlock("add", added.length > 0 ? added : linesOf(records, "add"))];
};
const allLines = (records) => {
	const added = linesOf(records, "add");
	return added.length === 0 ? void 0 : renderFolded("The records to add as lines of a zone file", el("div", { class: "all" }, copyable(added.join("\n"))));
};
const fixRecords = ({ publish = [], remove = [] }, { build }) => [...remove.map((record) => ({
	kind: "delete",
	record
})), ...publish.map((record) => ({
	kind: "add",
	record
}))].map(({ kind, record }) => recordCard({
	kind,
	record,
	fields: build(record).fields
}));
// src/report/html/diagnosis.ts
const causeLights = {
	note: "good",
	warning: "warn",
	error: "bad"
};
const stepList = ({ steps }) => steps.length === 0 ? void 0 : el("ol", { class: "steps" }, steps.map((step) => el("li", {}, plainText(step))));
const causeArticle$1 = (cause, spot) => {
	const light = causeLights[causeSeverity(cause)];
	return el("article", { class: `finding ${light}` }, el("p", { class: "kicker" }, renderState(light, culpritLabel(cause) || "works")), renderHeading(spot, 2, plainText(cause.title)), stepList(cause), renderFacts([["Seen", renderList(evidenceFor(cause))]]));
};
const settingRow = ({ label, value }) => [capital(plainText(label)), plainText(value)];
const settingsPart = (spot, heading, lines) => lines.length === 0 ? void 0 : [renderHeading(spot, 2, heading), renderFacts(lines.map(settingRow))];
const diagnosisSection = (diagnosis, spot) => {
	if (diagnosis === void 0) return void 0;
	const { causes, remarks, settings, programs = [], commands } = diagnosis;
	const others = otherCauses(diagnosis);
	return renderSection(spot, "diagnosis", causeSeverity(causes[0]) === "error" ? "Why the mail ports fail here" : "The mail ports work here", mainCauses(diagnosis).map((cause) => causeArticle$1(cause, spot)), others.length === 0 ? void 0 : renderFolded("Also possible", others.map((cause) => causeArticle$1(cause, spot))), workingFaults(diagnosis).map(({ message }) => el("p", {}, renderState("idle", plainText(message)))), remarks.map((remark) => el("p", {}, plainText(remark))), settingsPart(spot, "Right settings", settings), programs.length === 0 ? void 0 : renderFolded("Where to enter them", renderFacts(programs.map(settingRow))), commands.length === 0 ? void 0 : renderFolded("Check it yourself", commands.map((command) => el("p", {}, copyable(plainText(command))))));
};
// src/report/published-at.ts
const answerAt = ({ evidence }, name, type) => {
	const told = evidence.answers.filter(({ question, kind, unchecked, vantage }) => question.name === name && question.type === type && kind !== "failed" && !unchecked && vantage !== "parent");
	return told.find(({ vantage, flags }) => vantage === "authoritative" && flags?.aa !== false) ?? told.find(({ vantage }) => vantage === "referee") ?? told[0];
};
const nothing = ["nothing published"];
const dataAt = (report, name, type) => {
	const answer = answerAt(report, name, type);
	if (answer === void 0) return [];
	return answer.kind === "found" ? answer.set.rdata.map((rdata) => presentRData(answer.set.type, rdata)) : nothing;
};
const textsAt = (report, name, like) => {
	const answer = answerAt(report, name, "TXT");
	if (answer?.kind !== "found") return answer === void 0 || like !== void 0 ? [] : nothing;
	return answer.set.rdata.flatMap((rdata) => "strings" in rdata ? [presentOctets(rdata.strings.join(""))] : []).filter((text) => like?.test(text) ?? text !== "");
};
// src/report/html/dkim.ts
const chainLinks = [
	{
		title: "Your record",
		checks: [
			"dkim-cname",
			"dkim-single",
			"dkim-copy"
		],
		what: "a CNAME record at sig1._domainkey, at your DNS host"
	},
	{
		title: "Apple's name",
		checks: ["dkim-target", "dkim-target-known"],
		what: "the name it points to, at Apple",
		shows: (report) => dataAt(report, prependLabels("sig1._domainkey", dnsName(report.domain)), "CNAME")
	},
	{
		title: "Apple's key",
		checks: ["dkim-key", "dkim-testing"],
		what: "the key that verifies iCloud's signatures"
	}
];
const describeSeen = (results, shown) => {
	const [text] = results.flatMap(({ observed = [], findings }) => [...observed, ...findings.flatMap((finding) => finding.observed ?? [])]);
	if (text !== void 0) return renderCode(shown[0] ?? text, 200);
	const because = results.find((result) => result.because !== void 0)?.because;
	return because === void 0 ? void 0 : el("span", {}, shorten(plainText(because), 200));
};
const linkItem = ({ title, checks, what, shows }, report) => {
	const own = report.results.filter((result) => checks.some((id) => isOfCheck(id)(result)));
	const light = resultsLight(own);
	return el("li", { class: `station ${light}` }, el("span", { class: "name" }, title), renderState(light), el("span", { class: "what" }, what), el("span", { class: "values" }, describeSeen(own, shows?.(report) ?? [])));
};
const dkimSection = (report, spot) => {
	return report.results.some(isOfCheck("dkim-cname")) ? foldedSection(spot, "dkim", {
		title: "DKIM, step by step",
		light: areaLight(report, "dkim")
	}, el("ol", { class: "way" }, chainLinks.map((link) => linkItem(link, report)))) : void 0;
};
// src/report/html/drift.ts
const effectLights = {
	breaks: "bad",
	mends: "good",
	neither: "warn"
};
const mostChanges = 100;
const changeLine = (kind, record, rdata) => el("p", { class: kind }, el("span", { class: "sign" }, kind === "was" ? "- was" : "+ is"), " ", renderCode(recordColumns({
	...record,
	rdata
}).join(" "), 2e3));
const changeItem = ({ before, after, ...record }, effect) => [
	before.map((rdata) => changeLine("was", record, rdata)),
	after.map((rdata) => changeLine("is", record, rdata)),
	effect === void 0 ? void 0 : renderState(effectLights[effect], effectWords[effect])
];
const changeList = (changes) => {
	if (changes.length === 0) return void 0;
	const records = groupByRecord(changes, ({ change }) => change);
	const left = records.length - mostChanges;
	return el("ul", { class: "changes" }, records.slice(0, mostChanges).map((group) => {
		const record = joinChanges(mapNonEmpty(group, ({ change }) => change));
		return el("li", {}, changeItem(record, group[0].effect));
	}), left > 0 ? el("li", {}, `and ${left} more`) : void 0);
};
const plainChangeList = (changes) => changeList(changes.map((change) => ({ change })));
const openPoints = (words, items) => items.length === 0 ? void 0 : el("p", {}, renderState("open", `${words}: ${recordNames(items)}`));
const findingItems = (faults, fine) => renderList(faults.flatMap(({ check, severity, findings }) => findings.map(({ message, location }) => [
	renderState(fine ?? severityLight[severity], `${shorten(plainText(message), 1e3)} `),
	renderCode(check),
	location ? [" ", renderCode(presentLocation(location))] : void 0
])));
const titledPart = (spot, title, content) => content === void 0 ? void 0 : [renderHeading(spot, 2, title), content];
const driftHead = (drift, accepted) => {
	const { state, watched } = drift;
	const { changes } = drift.judgement;
	if (changes.length > 0) {
		const breaks = changes.some(({ effect }) => effect === "breaks");
		return renderState(breaks ? "bad" : "warn", drift.gone ? driftWords.gone("The domain", watched) : `Drift: ${driftWords.drift(changes.length, drift)}`);
	}
	if (state === "in-sync" && drift.pending !== void 0) return renderState("open", pendingWords(drift.pending, true));
	return state === "in-sync" ? renderState(accepted === 0 ? "good" : "idle", driftWords.inSync(watched, drift, accepted)) : renderState("open", driftWords.open(drift));
};
const unconfirmedNote = (changes) => {
	const words = unconfirmedWords(changes);
	return words === void 0 ? void 0 : el("p", {}, words);
};
const broughtParts = (revision, spot) => {
	const { brings } = revision;
	if (brings === void 0) return [];
	const faults = broughtFaults(brings);
	const errors = faults.filter(({ severity }) => severity === "error");
	return [bringsHarm({ revision }) ? titledPart(spot, broughtWords("the domain", lostMail(errors)), [changeList(brings.changes), findingItems(faults)]) : void 0, brings.undecided.length === 0 ? void 0 : el("p", {}, renderState("open", `${broughtUnjudgedWords}: ${brings.undecided.map(plainText).join(", ")}`))];
};
const revisionParts = ({ revision }, spot) => revision === void 0 ? [] : [
	titledPart(spot, driftWords.accepts({
		file: revision.against,
		at: revision.at
	}), changeList(revision.accepts.changes)),
	titledPart(spot, announcedWords(presentFile({
		file: revision.against,
		at: revision.at
	})), plainChangeList(announcedChanges(revision))),
	...broughtParts(revision, spot)
];
const driftSection = (one, spot) => {
	const { drift } = one;
	const { judgement, unknown, propagating, unconfirmed, unwatched, file } = drift;
	const appears = [...new Set(judgement.changes.flatMap((one) => one.appears))];
	return renderSection(spot, "drift", "Accepted records", el("p", {}, driftHead(drift, countAccepted(one))), changeList(judgement.changes), unconfirmedNote(judgement.changes.map(({ change }) => change)), titledPart(spot, "What is wrong now", findingItems(appears)), drift.pending && titledPart(spot, pendingWords(drift.pending, true), plainChangeList(drift.pending.changes)), ...revisionParts(drift, spot), titledPart(spot, driftWords.elsewhere, findingItems(judgement.elsewhere.appears)), openPoints(driftWords.notJudged, unknown), openPoints(driftWords.propagating, propagating), titledPart(spot, unsureWords, plainChangeList(unconfirmed)), unwatched.length === 0 ? void 0 : el("p", {}, `${driftWords.unwatched(file)}: ${recordNames(unwatched)}`));
};
const liveParts = (proposal, from, spot) => {
	if (proposal.live === void 0) return [];
	const { drift, unconfirmed, accepts } = proposal.live;
	return [
		titledPart(spot, driftWords.liveDrift(from), plainChangeList(drift)),
		unconfirmedNote(drift),
		titledPart(spot, unsureWords, plainChangeList(unconfirmed)),
		titledPart(spot, driftWords.liveAccepted, plainChangeList(accepts)),
		titledPart(spot, driftWords.liveAltered, plainChangeList(liveAlterations(proposal)))
	];
};
const outlookLights = {
	breaks: "bad",
	open: "open",
	doubtful: "warn",
	unchanged: "idle",
	fine: "good"
};
const proposalSection = (one, spot) => {
	const { against, at, changes, comparison, unknown, propagating } = one.proposal;
	const { appears, vanishes, stays, undecided } = comparison;
	const from = against === "live" ? "the live zone" : presentFile({
		file: against,
		at
	});
	return renderSection(spot, "proposal", "Once applied", el("p", {}, renderState(outlookLights[outlook(one)], outlookSentence(one))), titledPart(spot, "Records that change", plainChangeList(changes)), titledPart(spot, "New findings", findingItems(appears)), titledPart(spot, "Fixed findings", findingItems(vanishes, "good")), titledPart(spot, "Remaining findings", findingItems(stays)), undecided.length === 0 ? void 0 : el("p", {}, renderState("idle", `Not compared, because not judged on both sides: ${undecided.map(plainText).join(", ")}`)), ...liveParts(one.proposal, from, spot), openPoints(driftWords.notCompared, unknown), openPoints(driftWords.disagreeing, propagating));
};
const fileParts = ({ proposal, drift, verdict, results }, spot) => [[
	"proposal",
	"Once applied",
	proposal && proposalSection({
		proposal,
		verdict,
		results,
		...drift && { drift }
	}, spot)
], [
	"drift",
	"Accepted records",
	drift && driftSection({
		drift,
		...proposal && { proposal }
	}, spot)
]];
// src/report/html/findings.ts
const severityWords = {
	error: "problem",
	warning: "warning",
	note: "note"
};
const citationLink = (cite) => Object.hasOwn(sections, cite) || Object.hasOwn(applePages, cite) ? el("a", { href: citationUrl(cite) }, plainCite(cite)) : plainCite(cite);
const citationLinks = ({ cites }) => el("span", { class: "sources" }, cites.slice(0, 6).flatMap((cite, i) => [i === 0 ? "" : ", ", citationLink(cite)]));
const seenAndExpected = ({ observed, expected }) => {
	if (observed === void 0 && (expected ?? []).length === 0) return void 0;
	const column = (title, items) => el("div", {}, el("p", { class: "label" }, title), renderLines(items, 12));
	return el("div", { class: "seen" }, observed && column("Found", observed.length === 0 ? ["nothing"] : observed), expected && expected.length > 0 ? column("Expected", expected) : void 0);
};
const findingId = ({ id }, index) => `${id}-finding-${index + 1}`;
const locationCode = ({ location }) => location && renderCode(presentLocation(location));
const diagnosisId = ({ id, depth }) => depth === 0 ? `${id}-diagnosis` : "run-diagnosis";
const adviceFor = (fault, { domain, spot, forms }) => {
	const { finding } = fault;
	const located = whatToDo(domain).stepsOf.get(finding);
	const [first = 1] = located?.steps ?? [];
	if (located !== void 0) return el("a", { href: `#${stepId(spot, first)}` }, capital(`fix: ${describeSteps(located)}`));
	const [cause] = findPortCauses(domain, fault);
	return cause === void 0 ? [plainText(forms.adviceOf(finding)), fixRecords(finding.fix, forms)] : [`${causeTitle(cause)}. `, el("a", { href: `#${diagnosisId(spot)}` }, "What to do")];
};
const findingArticle = (fault, id, context) => {
	const { result, finding } = fault;
	const { spot, metas, domain } = context;
	const meta = metas.get(result.check);
	const asked = describeAsked(finding, domain.evidence);
	const light = severityLight[result.severity];
	return el("article", {
		id,
		class: `finding ${light}`
	}, renderHeading(spot, 2, renderMark(light), el("span", { class: "of" }, severityWords[result.severity], ":"), " ", capital(shorten(plainText(finding.message), 1e3))), el("div", { class: "fix" }, adviceFor(fault, context)), meta && el("p", { class: "why" }, plainText(meta.docs.why)), renderFacts([["File", locationCode(finding)]]), renderFolded("What was found, and how", seenAndExpected(finding), renderFacts([
		["Check", renderCode(result.check)],
		["Asked", asked],
		["Source", meta && citationLinks(meta)]
	])));
};
const findingParts = ({ problems, warnings, notes }, context) => {
	const part = (name, title, faults, from) => [
		name,
		title,
		renderSection(context.spot, name, title, faults.map((fault, i) => () => findingArticle(fault, findingId(context.spot, from + i), context)))
	];
	const weighty = problems.length + warnings.length;
	return [
		part("problems", counted(problems.length, "problem"), problems, 0),
		part("warnings", counted(warnings.length, "warning"), warnings, problems.length),
		[
			"notes",
			counted(notes.length, "note"),
			foldedSection(context.spot, "notes", { title: counted(notes.length, "note") }, notes.map((fault, i) => () => findingArticle(fault, findingId(context.spot, weighty + i), context)))
		]
	];
};
const waivedSection = (spot, results) => renderSection(spot, "waived", "Waived", renderList(results.flatMap(({ check, waived = [] }) => waived.map(({ finding, until, reason }) => [
	renderState("idle", capital(shorten(plainText(finding.message), 1e3))),
	" ",
	renderCode(check),
	el("span", { class: "line" }, `Until ${plainText(until)}: ${shorten(plainText(reason), 500)}`)
]))));
const causeArticle = (spot, cause, ci) => {
	const details = [...new Set(cause.failures.map(({ detail }) => plainText(detail)))];
	return el("article", { class: "finding open" }, el("p", { class: "kicker" }, renderState("open", `${counted(cause.results.length, "check")} not judged`)), renderHeading(spot, 2, capital(plainText(causeSentence(cause)))), el("p", { class: "fix" }, obstructionRemedy(cause, ci)), renderFacts([["Asked", cause.port ? void 0 : listed(cause.wanted.map(plainText), 8)], ["Detail", few(details.filter((detail) => detail !== "").map((detail) => shorten(detail, 200)), 3).join("; ") || void 0]]), el("details", {}, el("summary", {}, "Checks not judged"), el("p", {}, few(cause.results.map(({ check }) => plainText(check)), 100).join(", "))));
};
const causeSection = (spot, { causes }, ci) => renderSection(spot, "unjudged", "Couldn't be looked up", causes.map((cause) => causeArticle(spot, cause, ci)));
const passedSection = (spot, { fine, skipped }) => {
	const reasons = [...new Set(skipped.map(({ because }) => because ?? "no reason given"))];
	return foldedSection(spot, "fine", {
		title: "Other checks",
		...fine.length > 0 && { light: "good" }
	}, fine.length === 0 ? void 0 : el("details", {}, el("summary", {}, renderState("good", `${counted(fine.length, "check")} fine`)), el("ul", { class: "plain" }, fine.map(({ title }) => el("li", {}, plainText(title))))), skipped.length === 0 ? void 0 : el("details", {}, el("summary", {}, renderState("idle", `${counted(skipped.length, "check")} skipped`)), renderFacts(reasons.map((reason) => [shorten(plainText(reason), 300), skipped.filter(({ because = "no reason given" }) => because === reason).map(({ title }) => el("span", { class: "line" }, plainText(title)))]))));
};
// src/report/html/work.ts
const mostTasks = 6;
const driftTask = (domain, { id }) => ({
	light: "warn",
	text: "Restore the accepted records, or accept the live ones.",
	why: "Live records differ from the accepted ones",
	href: `#${id}-${domain.drift ? "drift" : "proposal"}`
});
const listTasks = (domain, { problems, warnings, causes }, { spot, ci }) => [
	...findLiveDrift(domain) && !domain.drift?.gone ? [driftTask(domain, spot)] : [],
	...[...problems, ...warnings].flatMap((fault, i) => {
		const { finding, result } = fault;
		if (whatToDo(domain).stepsOf.has(finding)) return [];
		const [cause] = findPortCauses(domain, fault);
		return {
			light: severityLight[result.severity],
			text: cause?.steps[0] ?? finding.fix.text,
			why: finding.message,
			href: cause === void 0 ? `#${findingId(spot, i)}` : `#${diagnosisId(spot)}`
		};
	}),
	...causes.filter(({ explainedBy }) => explainedBy !== "delegation-answers").map((cause) => ({
		light: "open",
		text: obstructionRemedy(cause, ci),
		why: causeSentence(cause),
		href: `#${spot.id}-unjudged`
	}))
];
const taskItem = ({ light, text, why, href }) => el("li", { class: light }, renderMark(light), el("div", {}, el("a", { href }, capital(shorten(plainText(why), 200))), el("span", { class: "do" }, shorten(plainText(text), 500))));
const taskList = (tasks, spot, title) => {
	const left = tasks.length - mostTasks;
	return [
		renderHeading(spot, 1, title),
		el("ul", { class: "tasks" }, tasks.slice(0, mostTasks).map(taskItem)),
		left > 0 ? el("p", {}, `and ${left} more, below.`) : void 0
	];
};
const withCommand = (text) => {
	const at = text.lastIndexOf(": dns-audit ");
	return at < 0 ? plainText(text) : [`${plainText(text.slice(0, at))}: `, renderCode(text.slice(at + 2))];
};
const stepItem = (step, form, spot) => el("li", { id: stepId(spot, step.number) }, el("p", { class: "do" }, withCommand(step.text)), step.details.map((detail) => el("p", { class: "detail" }, plainText(detail))), stepRecords(step, form));
const requestTo = (domain, { host }) => {
	const name = shorten(plainText(domain.domain), 255);
	const place = host === void 0 ? "" : ` at ${plainText(host)}`;
	return el("p", { class: "lead" }, `These changes belong in the DNS records of ${name}${place}. If somebody else looks after them, send this page there.`);
};
const stepsPart = (domain, spot) => {
	const work = whatToDo(domain);
	const { heading, place, steps, form, command } = work;
	const records = lastingRecords(work);
	return [
		renderHeading(spot, 1, plainText(heading)),
		records.length === 0 || isFromFile(domain) ? void 0 : requestTo(domain, work),
		place === void 0 ? void 0 : el("p", { class: "detail" }, plainText(place)),
		el("ol", { class: "steps" }, steps.map((step) => stepItem(step, form, spot))),
		form === "fields and lines" ? allLines(records) : void 0,
		command === void 0 ? void 0 : el("p", { class: "detail" }, "All records in one piece: ", renderCode(command))
	];
};
const workSection = (domain, digest, scene) => {
	const { spot } = scene;
	const tasks = listTasks(domain, digest, scene);
	const { steps } = whatToDo(domain);
	if (steps.length === 0) return tasks.length === 0 ? void 0 : taskList(tasks, spot, "What to do");
	return [stepsPart(domain, spot), tasks.length === 0 ? void 0 : taskList(tasks, spot, "What else to do")];
};
// src/report/html/verdict-and-tasks.ts
const verdictLight = {
	pass: "good",
	fail: "bad",
	inconclusive: "open"
};
const domainName = (domain) => {
	const unicode = readableName(domain);
	const name = shorten(plainText(domain.domain), 255);
	return unicode === void 0 ? el("bdi", {}, name) : [
		el("bdi", {}, anyScript(unicode)),
		" ",
		el("small", {}, name)
	];
};
const verdictBadge = (verdict, tone) => el("span", { class: `badge ${verdictLight[tone]}` }, renderMark(verdictLight[tone]), verdictWords[verdict]);
const readinessLight = ({ state }, verdict) => {
	if (state === "yes") return "good";
	return state === "no" && verdict === "fail" ? "bad" : "open";
};
const reachabilityLine = (domain, ci) => {
	const reach = reachabilitySentence(domain);
	return domain.portsVerdict === void 0 || reach === void 0 ? void 0 : el("p", {}, renderState(verdictLight[domain.portsVerdict], `${portsTitle(ci)}: ${reach}.`));
};
const domainHead = (head) => {
	const { domain, digest, spot, failOn, ci } = head;
	const work = workSection(domain, digest, {
		spot,
		ci
	});
	const { verdict, verify } = domain;
	const tone = reportTone(domain, failOn);
	const isCalm = tone === "pass" && (domain.portsVerdict ?? "pass") === "pass";
	const outcome = outcomeWords(domain, failOn);
	const said = verdictSentence(domain);
	return el("div", { class: `verdict ${verdictLight[tone]}` }, renderHeading(spot, 0, portsOnly(domain) ? portsTitle(ci) : domainName(domain)), el("p", { class: "sentence" }, verdictBadge(verdict, tone), " ", `${capital(said)}.`), outcome === verdictWords[verdict] ? void 0 : el("p", {}, renderState(verdictLight[tone], `${outcome}.`)), reachabilityLine(domain, ci), verify === void 0 || readinessSentence(domain) === "" ? void 0 : el("p", {}, renderState(readinessLight(verify, verdict), readinessSentence(domain))), work ?? (isCalm ? el("p", { class: "calm" }, "Nothing to do.") : void 0));
};
// src/report/html/overview.ts
const toneWords = {
	fail: "to fix",
	inconclusive: "not fully looked up",
	pass: "without problems"
};
const columns = [
	["MX", "mx"],
	["SPF", "spf"],
	["DKIM", "dkim"],
	["Verification", "verification"],
	["DMARC", "dmarc"]
];
const areaCell = (light, title) => el("td", { class: light }, el("span", { class: "of" }, title), renderMark(light), el("span", { class: "words" }, lightWords[light]));
const domainRow = ({ domain, id }) => el("tr", {}, el("th", { scope: "row" }, el("a", { href: `#${id}` }, domainName(domain)), el("span", { class: "counts" }, describeCounts(domain))), columns.map(([title, area]) => areaCell(areaLight(domain, area), title)));
const weigh = ({ domain }) => {
	const { problems, warnings } = digestReport(domain);
	return problems.length * 1e3 + warnings.length;
};
const worstFirst = (entries) => {
	const weights = new Map(entries.map((entry) => [entry, weigh(entry)]));
	return entries.toSorted((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0));
};
const verdictGroup = (tone, entries) => {
	const own = worstFirst(entries.filter((entry) => entry.tone === tone));
	if (own.length === 0) return void 0;
	return el("details", {
		...(tone !== "pass" || own.length <= 50) && { open: "" },
		class: "group"
	}, el("summary", {}, el("h2", {}, renderState(verdictLight[tone], `${counted(own.length, "domain")} ${toneWords[tone]}`))), el("table", {
		class: "domains",
		"aria-label": `Domains ${toneWords[tone]}`
	}, el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "Domain"), columns.map(([title]) => el("th", { scope: "col" }, title)))), el("tbody", {}, own.map(domainRow))));
};
const shareBar = (entries) => {
	let x = 0;
	const parts = [
		"fail",
		"inconclusive",
		"pass"
	].map((tone) => {
		const width = entries.filter((entry) => entry.tone === tone).length / entries.length * 1e3;
		x += width;
		return el("rect", {
			class: verdictLight[tone],
			x: Math.round(x - width),
			y: 0,
			width: Math.round(width),
			height: 10
		});
	});
	return el("svg", {
		class: "bar",
		viewBox: "0 0 1000 10",
		preserveAspectRatio: "none",
		height: 10,
		"aria-hidden": "true"
	}, ...parts);
};
const overviewSentence = (entries) => {
	const tones = entries.map(({ tone }) => tone);
	const failed = tones.filter((tone) => tone === "fail").length;
	if (failed === 1) return "One domain has something to fix: start there.";
	if (failed > 1) return `${failed} domains have something to fix: start there.`;
	return tones.includes("inconclusive") ? "No problem found, but not everything could be looked up." : "No problem found with the mail of any domain.";
};
const overview = (report, entries) => [el("div", {
	class: "verdict",
	id: "overview"
}, el("h1", {}, `${describeTotals(report.domains)}.`), el("p", { class: "sentence" }, overviewSentence(entries)), shareBar(entries), report.interrupted && el("p", {}, renderState("open", interruptedSentence(report)))), ...[
	"fail",
	"inconclusive",
	"pass"
].map((tone) => verdictGroup(tone, entries))];
// src/report/html/script.ts
const pageScript = `
let last;
for (const code of document.querySelectorAll('[data-copy]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Copy';
  const box = document.createElement('span');
  box.className = 'copied';
  code.replaceWith(box);
  box.append(code, button);
  button.setAttribute('aria-label', 'Copy ' + code.dataset.copy);
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(code.dataset.copy);
    } catch {
      getSelection().selectAllChildren(code);
      document.execCommand('copy');
    }
    if (last) last.textContent = 'Copy';
    button.textContent = 'Copied';
    last = button;
  });
}
const groups = [...document.querySelectorAll('.group')];
const rows = groups.map((group) => [...group.querySelectorAll('tbody tr')]);
if (rows.flat().length > 10) {
  const label = document.createElement('label');
  label.className = 'filter';
  const field = document.createElement('input');
  field.type = 'search';
  label.append('Find a domain ', field);
  groups[0].before(label);
  field.addEventListener('input', () => {
    const wanted = field.value.trim().toLowerCase();
    groups.forEach((group, i) => {
      let shown = 0;
      for (const row of rows[i]) {
        row.hidden = !row.cells[0].textContent.toLowerCase().includes(wanted);
        shown += row.hidden ? 0 : 1;
      }
      group.hidden = shown === 0;
      if (wanted !== '' && shown > 0) group.open = true;
    });
  });
}
`;
// src/report/html/csp-hashes.ts
const cspHashes = {
	style: "eOknzwBH8QrLHjb3SeYxTxIZJuykIrVpNAbDOZRlR/0=",
	script: "Lc8E7+10/3pm0GPD3h8ic+mN1NHR3eRIc+luMEZvJRs="
};
const pageStyle = [
	`
:root{color-scheme:light dark;--bg:#fff;--panel:#f5f6f8;--text:#1b1e24;--soft:#525a67;--line:#d8dce3;--link:#1c4f9c;
--good:#17672f;--bad:#b0201a;--warn:#7f4d00;--open:#5a4a9e;--idle:#525a67;
--c1:#9aa4b5;--c2:#5b8fd6;--c3:#8a6fd1;--c4:#3f9d8f;--c5:#4f7a2c;--c6:#b58a2f;--c7:#c8cdd6}
@media (prefers-color-scheme:dark){:root{--bg:#14161a;--panel:#1d2026;--text:#e8eaee;--soft:#a9b1be;--line:#363c46;--link:#92bcff;
--good:#72d192;--bad:#ff9088;--warn:#f0b95e;--open:#bdb2f5;--idle:#a9b1be;
--c1:#737d8e;--c2:#5b8fd6;--c3:#9a83dd;--c4:#46a898;--c5:#79ab50;--c6:#c89c3e;--c7:#555d69}}`,
	`
*,::before,::after{box-sizing:border-box}
[hidden]{display:none!important}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;overflow-wrap:anywhere;background:var(--bg);color:var(--text);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",sans-serif}
header,main,footer{max-width:62rem;margin:0 auto;padding:0 1rem}
header{display:flex;flex-wrap:wrap;gap:.25rem 1rem;justify-content:space-between;align-items:baseline;padding-top:1rem;padding-bottom:.75rem;color:var(--soft);font-size:.875rem}
header strong{color:var(--text)}
footer{margin-top:3rem;padding-top:1rem;padding-bottom:2rem;border-top:1px solid var(--line);color:var(--soft);font-size:.875rem}
h1,h2,h3,h4{line-height:1.25;margin:0;text-wrap:balance}
h1{font-size:1.75rem}h2{font-size:1.25rem}h3{font-size:1.0625rem}h4{font-size:1rem}
p{margin:.5rem 0}
ul,ol,dl,dd{margin:0;padding:0}
a{color:var(--link);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:.5rem;background:var(--bg);padding:.5rem;z-index:1}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;font-size:.875em}
pre{margin:0;white-space:pre-wrap;background:var(--panel);border-radius:6px;padding:.5rem .75rem}
small{font-size:.7em;font-weight:400;color:var(--soft)}
section{margin-top:1.75rem}
section>h2,section>h3{margin-bottom:.75rem}
section section{margin-top:1.5rem}
.folded{margin-top:1rem;border-top:1px solid var(--line);padding-top:.5rem}
.folded>details{margin:0}
.folded summary h2,.folded summary h3{display:inline;margin:0}
.folded summary .state{margin-left:.5rem}
section h3:not(:first-child),section h4:not(:first-child){margin-top:1.25rem;margin-bottom:.5rem}
.lead{color:var(--soft);max-width:44rem}
.domain{border-top:3px solid var(--line);padding-top:1.5rem;margin-top:3rem}
.back{font-size:.875rem;margin-top:1.5rem}
details{margin:.75rem 0}
summary{cursor:pointer;padding:.25rem 0}
summary h2,summary h3{display:inline}
summary .state{display:inline}
summary .mark{margin-right:.4em}
ul.plain{margin:.5rem 0 .5rem 1.25rem}`,
	`
.mark{display:inline-flex;align-items:center;justify-content:center;width:1.25em;height:1.25em;border-radius:50%;font-weight:700;font-size:.8125em;line-height:1;flex:none;border:1.5px solid currentColor}
.state{display:inline-flex;gap:.375em;align-items:baseline;font-weight:600;font-size:.9375rem}
.state .mark{align-self:flex-start;margin-top:.15em}
.state.good,.mark.good{color:var(--good)}.state.bad,.mark.bad{color:var(--bad)}.state.warn,.mark.warn{color:var(--warn)}
.state.open,.mark.open{color:var(--open)}.state.idle,.mark.idle{color:var(--idle)}
.badge{display:inline-flex;gap:.4em;align-items:center;border-radius:6px;padding:.1em .55em;font-weight:700;font-size:.875rem;letter-spacing:.03em;border:1.5px solid currentColor;white-space:nowrap}
.badge .mark{border:0;width:auto;color:inherit}
.badge.good{color:var(--good)}.badge.bad{color:var(--bad)}.badge.open{color:var(--open)}
.verdict{padding:.25rem 0 0}
.verdict .sentence{font-size:1.125rem;max-width:46rem;text-wrap:pretty}
.verdict h2,.verdict h3{margin:1.25rem 0 .5rem}
.calm{color:var(--soft)}
.tasks{list-style:none;display:grid;gap:.625rem}
.tasks li{display:flex;gap:.75rem;background:var(--panel);border-radius:8px;padding:.625rem .75rem;border-left:4px solid var(--idle)}
.tasks li.bad{border-color:var(--bad)}.tasks li.warn{border-color:var(--warn)}.tasks li.open{border-color:var(--open)}
.tasks .mark{margin-top:.2em}
.tasks a{font-weight:600}
.tasks .do{display:block}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1rem;margin-top:1.5rem;font-size:.9375rem}
nav a{display:inline-block;padding:.25rem 0}`,
	`
.finding{border:1px solid var(--line);border-left:4px solid var(--idle);border-radius:8px;padding:.875rem 1rem;margin:.875rem 0}
.finding.bad{border-left-color:var(--bad)}.finding.warn{border-left-color:var(--warn)}.finding.open{border-left-color:var(--open)}.finding.good{border-left-color:var(--good)}
.kicker{margin:0 0 .25rem;display:flex;flex-wrap:wrap;gap:.125rem .75rem;align-items:baseline;color:var(--soft)}
.finding h3,.finding h4{margin:0 0 .25rem!important}
.fix{margin:.5rem 0;max-width:46rem}
.label,dt{color:var(--soft);font-size:.8125rem;font-weight:600;margin:0}
.seen{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(16rem,100%),1fr));gap:.75rem;margin:.75rem 0}
.seen>div{min-width:0}
.facts{display:grid;gap:.375rem;margin:.5rem 0}
.facts>div{display:grid;grid-template-columns:8rem 1fr;gap:.75rem}
.facts dd{min-width:0}
.facts dd ul,.steps{margin-left:1.125rem}
.line{display:block}
section>ul{list-style:none;display:grid;gap:.5rem}
.sources{color:var(--soft)}
.steps{display:grid;gap:1rem;margin:.75rem 0 .75rem 1.5rem}
.steps>li{padding-left:.25rem}
.steps>li::marker{font-weight:700}
.steps .do{margin:0;font-weight:600;max-width:46rem;text-wrap:pretty}
.detail{margin:.25rem 0;color:var(--soft);max-width:46rem}
.record{background:var(--panel);border-radius:8px;border-left:4px solid var(--idle);padding:.5rem .75rem;margin:.5rem 0}
.record.delete{border-color:var(--bad)}.record.add{border-color:var(--good)}
.record .act{display:flex;gap:.4em;align-items:center;font-size:.875rem;font-weight:700;margin:0 0 .25rem}
.record.delete .act{color:var(--bad)}.record.add .act{color:var(--good)}
.record dl{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem}
.record dl>div{display:flex;gap:.5rem;align-items:baseline;min-height:1.75rem}
.record dl>div.data{flex-basis:100%}
.record dd{min-width:0;font-size:.9375rem}
.record dt,.record button{flex:none}
.record .data .copied{flex-wrap:nowrap}
.record pre{background:var(--bg)}
.why{margin:.5rem 0;max-width:46rem}
.copy{display:inline-block;max-width:100%;background:var(--bg);border:1px solid var(--line);border-radius:5px;padding:.1rem .45rem;user-select:all;-webkit-user-select:all}
.all{margin:.5rem 0}
.all .copy{white-space:pre-wrap}
.copied{display:inline-flex;flex-wrap:wrap;gap:.375rem;align-items:center;max-width:100%}
button{font:inherit;font-size:.8125rem;color:var(--link);background:var(--bg);border:1px solid var(--line);border-radius:5px;padding:.15rem .6rem;min-height:1.75rem;cursor:pointer}
.changes{list-style:none;display:grid;gap:.75rem}
.changes p{margin:0}
.changes .was,.changes .was code{color:var(--bad)}.changes .is,.changes .is code{color:var(--good)}
.sign{font-size:.8125rem;font-weight:600}`,
	`
.way,.beside{list-style:none;display:grid;gap:1.75rem;grid-template-columns:1fr}
.beside{gap:.75rem}
.station{position:relative;border:1px solid var(--line);border-top:3px solid var(--idle);border-radius:8px;padding:.625rem .75rem;background:var(--panel);display:flex;flex-direction:column;gap:.25rem;min-width:0}
.station.good{border-top-color:var(--good)}.station.bad{border-top-color:var(--bad)}.station.warn{border-top-color:var(--warn)}.station.open{border-top-color:var(--open)}
.station .name{font-weight:600}
.station .values{display:grid;gap:.125rem;color:var(--soft);font-size:.9375rem}
.station .wrong,.station .wrong code{color:var(--bad)}
.station .what{color:var(--soft);font-size:.875rem}
.way .station:not(:last-child)::after{content:"↓";content:"↓"/"";position:absolute;bottom:-1.75rem;left:0;width:100%;height:1.75rem;line-height:1.6rem;text-align:center;color:var(--soft);font-size:1.125rem}
@media (min-width:48rem){
.way{grid-auto-flow:column;grid-auto-columns:1fr;grid-template-columns:none;gap:2rem}
.way .station:not(:last-child)::after{content:"→";content:"→"/"";bottom:auto;top:.5rem;left:100%;width:2rem}
.beside{grid-template-columns:repeat(auto-fit,minmax(13rem,1fr))}}
.meter{display:flex;gap:.75rem;align-items:center;flex-wrap:wrap;font-weight:600}
.meter svg{max-width:100%}
.meter .spent{fill:var(--good)}.meter.over .spent{fill:var(--warn)}.meter .excess{fill:var(--bad)}.meter .free{fill:none;stroke:var(--soft)}
.tree{list-style:none;border-left:2px solid var(--line);padding-left:.875rem;margin:.25rem 0 .25rem .25rem}
.tree>li{padding:.125rem 0}
.tree details{margin:0}
.term{display:flex;flex-wrap:wrap;gap:.125rem .75rem;align-items:baseline}
.term.bad>code{color:var(--bad);font-weight:600}
.remark,.cost,.which{color:var(--soft);font-size:.875rem}
.cost{margin-left:auto;font-variant-numeric:tabular-nums}
.ranges{list-style:none;display:flex;flex-wrap:wrap;gap:.125rem .875rem}
.bar{display:block;width:100%;border-radius:3px;background:var(--panel)}
.bar .good{fill:var(--good)}.bar .bad{fill:var(--bad)}.bar .open{fill:var(--open)}
.bar .name{fill:var(--c1)}.bar .connect{fill:var(--c2)}.bar .greeting{fill:var(--c3)}.bar .starttls{fill:var(--c4)}.bar .tls{fill:var(--c5)}.bar .capabilities{fill:var(--c6)}.bar .goodbye{fill:var(--c7)}.bar .failed{fill:var(--bad)}
.swatch{display:inline-block;width:.75em;height:.75em;border-radius:2px;margin-right:.375em}
.swatch.name{background:var(--c1)}.swatch.connect{background:var(--c2)}.swatch.greeting{background:var(--c3)}.swatch.starttls{background:var(--c4)}.swatch.tls{background:var(--c5)}.swatch.capabilities{background:var(--c6)}.swatch.goodbye{background:var(--c7)}.swatch.failed{background:var(--bad)}
.probes{list-style:none;display:grid;gap:1rem}
.address{display:flex;flex-wrap:wrap;gap:.25rem .75rem;align-items:baseline;margin:.25rem 0}
.address .total{margin-left:auto;font-variant-numeric:tabular-nums}
.phases{list-style:none;display:flex;flex-wrap:wrap;gap:.125rem 1rem;margin:.375rem 0;font-size:.875rem}`,
	`
table{border-collapse:collapse;width:100%}
th{text-align:left;font-weight:600}
.matrix{font-size:.9375rem}
.matrix th,.matrix td{padding:.5rem .75rem .5rem 0;vertical-align:top;border-top:1px solid var(--line)}
.matrix tbody th{width:30%}
.matrix code{font-weight:400}
.matrix thead th{color:var(--soft);font-size:.8125rem;padding-top:.25rem;border:0}
.matrix .words,.matrix .life{font-size:.8125rem;color:var(--soft);margin-left:.375rem}
.matrix .life{display:block;margin-left:0}
.matrix td.warn .words{color:var(--warn);font-weight:600}
.finding .of,.of{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.domains th{padding:.375rem .5rem .375rem 0;vertical-align:top;border-top:1px solid var(--line)}
.domains thead th{border:0;color:var(--soft);font-size:.8125rem}
.domains td{padding:.375rem .5rem .375rem 0;vertical-align:top;border-top:1px solid var(--line);white-space:nowrap}
.domains .words{font-size:.8125rem;color:var(--soft);margin-left:.375rem}
.domains .good .words,.domains .idle .words{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.domains .counts{display:block;font-weight:400;font-size:.875rem;color:var(--soft)}
.group table{margin-top:.5rem}
.filter{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;margin:1rem 0}
input{font:inherit;color:inherit;background:var(--bg);border:1px solid var(--soft);border-radius:5px;padding:.25rem .5rem;max-width:100%}
@media (max-width:40rem){
.matrix thead{display:none}
.matrix tr{display:grid;grid-template-columns:repeat(auto-fill,minmax(8rem,1fr));gap:.5rem .75rem;border-top:1px solid var(--line);padding:.625rem 0}
.matrix tbody th{grid-column:1/-1;width:auto;border:0;padding:0}
.matrix td{border:0;padding:0;font-size:.8125rem}
.matrix .of{position:static;display:block;width:auto;height:auto;clip-path:none;color:var(--soft)}
.facts>div{grid-template-columns:1fr;gap:0}
.record dl{gap:.25rem 1rem}
.steps{margin-left:1.125rem}
.domains thead{display:none}
.domains tr{display:flex;flex-wrap:wrap;gap:.125rem .75rem;border-top:1px solid var(--line);padding:.5rem 0}
.domains th{flex:1 0 100%;border:0;padding:0}
.domains td{border:0;padding:0;font-size:.8125rem}
.domains td .of{position:static;width:auto;height:auto;clip-path:none;margin-right:.25rem;color:var(--soft)}
.cost{margin-left:0}}`,
	`
@media print{
:root{--bg:#fff;--panel:#f5f6f8;--text:#000;--soft:#444;--line:#bbb;--link:#000;--good:#17672f;--bad:#b0201a;--warn:#7f4d00;--open:#5a4a9e;--idle:#444;color-scheme:light}
body{font-size:10.5pt}
header,main,footer{max-width:none;padding-left:0;padding-right:0}
nav,button,.back,.filter,.skip{display:none!important}
details.group::details-content{content-visibility:visible;block-size:auto;display:block}
.station,.record,.seen>div,.tasks li,tr,.probes>li,.copy,dl>div{break-inside:avoid}
.steps .do{break-after:avoid}
h2,h3,h4,.lead,.kicker,.label,.address,.meter{break-after:avoid}
.way,.beside{grid-auto-flow:column;grid-auto-columns:1fr;grid-template-columns:none}
.station{padding:.375rem .5rem}
.station .values code{font-size:7.5pt}
.facts .sources a{text-decoration:none}
.mark,.bar rect,.swatch,.meter rect,.tasks li,.station,.finding,.record,pre{print-color-adjust:exact;-webkit-print-color-adjust:exact}
@page{margin:16mm}}`
].join("");
// src/report/html/page.ts
const contentSecurityPolicy = [
	"default-src 'none'",
	`style-src 'sha256-${cspHashes.style}'`,
	`script-src 'sha256-${cspHashes.script}'`,
	"img-src data:",
	"base-uri 'none'",
	"form-action 'none'"
].join("; ");
const renderPage = ({ title, header, main, footer }) => {
	const head = [
		el("meta", { charset: "utf-8" }),
		el("meta", {
			"http-equiv": "Content-Security-Policy",
			content: contentSecurityPolicy
		}),
		el("meta", {
			name: "viewport",
			content: "width=device-width, initial-scale=1"
		}),
		el("meta", {
			name: "referrer",
			content: "no-referrer"
		}),
		el("meta", {
			name: "color-scheme",
			content: "light dark"
		}),
		el("title", {}, title),
		el("link", {
			rel: "icon",
			href: "data:,"
		})
	].map(renderMarkup);
	const body = [
		el("a", {
			class: "skip",
			href: "#report"
		}, "Skip to the report"),
		el("header", {}, header),
		el("main", {
			id: "report",
			tabindex: -1
		}, main),
		el("footer", {}, footer)
	].map(renderMarkup);
	return [
		"<!doctype html>",
		"<html lang=\"en\">",
		"<head>",
		...head,
		`<style>${pageStyle}</style>`,
		"</head>",
		"<body>",
		...body,
		`<script>${pageScript}<\/script>`,
		"</body>",
		"</html>",
		""
	].join("\n");
};
// src/report/html/probes.ts
const mostAddresses = 12;
const phaseLabels = {
	name: "name",
	connect: "connect",
	greeting: "greeting",
	starttls: "STARTTLS",
	tls: "TLS",
	capabilities: "sign-in offer",
	goodbye: "goodbye"
};
const probeSteps = ({ resolution }, { phases, state }) => [...resolution.length === 0 ? [] : [{
	kind: "name",
	ms: largest(resolution.map(({ ms }) => ms)),
	failed: false
}], ...phases.map(({ phase, ms }, i) => ({
	kind: phase,
	ms,
	failed: state !== "spoke" && i === phases.length - 1
}))];
const probeLights = {
	spoke: "good",
	closed: "bad",
	failed: "open"
};
const addressLight = ({ state }) => {
	if (state === "untried") return "idle";
	return state === "spoke" ? "good" : "bad";
};
const fullWidth = 1e3;
const stepBar = (steps, longest) => {
	const scale = fullWidth / Math.max(longest, 1);
	const starts = steps.map((_, i) => steps.slice(0, i).reduce((sum, { ms }) => sum + ms, 0));
	return el("svg", {
		class: "bar",
		viewBox: `0 0 ${fullWidth} 10`,
		preserveAspectRatio: "none",
		"aria-hidden": "true",
		height: 14
	}, steps.map(({ kind, ms, failed }, i) => el("rect", {
		class: failed ? "failed" : kind,
		x: Math.round((starts[i] ?? 0) * scale),
		y: 0,
		width: Math.max(Math.round(ms * scale), 2),
		height: 10
	})));
};
const phaseList = (steps) => el("ol", { class: "phases" }, steps.map(({ kind, ms, failed }) => el("li", {}, el("span", {
	class: `swatch ${failed ? "failed" : kind}`,
	"aria-hidden": "true"
}), `${phaseLabels[kind]} ${timeTaken(ms)}${failed ? " ✗" : ""}`)));
const totalMs = (steps) => steps.reduce((sum, { ms }) => sum + ms, 0);
const addressItem = (result, probe, longest) => {
	const steps = probeSteps(result, probe);
	const { address, state: outcome, detail, tls, greeting, reply, interceptor } = probe;
	const certificate = tls?.certificate;
	return el("li", {}, el("p", { class: "address" }, renderCode(address), " ", renderState(addressLight(probe), stateWords[outcome]), outcome === "untried" ? void 0 : el("span", { class: "total" }, timeTaken(totalMs(steps)))), outcome === "untried" ? void 0 : stepBar(steps, longest), outcome === "untried" ? void 0 : phaseList(steps), renderFacts([
		["Detail", outcome === "spoke" || detail === "" ? void 0 : shorten(plainText(detail))],
		["Reply", reply === void 0 ? void 0 : renderCode(plainOctets(reply), 200)],
		["Intercepted by", interceptor === void 0 ? void 0 : plainText(interceptor)],
		["Greeting", greeting === void 0 ? void 0 : renderCode(plainOctets(greeting), 200)],
		["TLS", tls && `${plainText(tls.protocol)}, ${plainText(tls.cipher)}`],
		["Certificate", certificate && [renderCode(plainOctets(certificate.subject), 120), `, until ${plainText(certificate.notAfter).slice(0, 10)}, ${certificate.daysLeft} days left`]]
	]));
};
const probeItem = (result, longest, spot) => {
	const { endpoint, addresses } = result;
	const { host, port } = endpoint;
	const shown = addresses.slice(0, mostAddresses);
	const left = addresses.length - shown.length;
	return [renderHeading(spot, 2, renderCode(`${host}:${port}`), " ", renderState(probeLights[result.kind], portWords$1(result))), addresses.length === 0 ? el("p", {}, "No known address.") : el("ul", { class: "probes" }, shown.map((probe) => addressItem(result, probe, longest)), left > 0 ? el("li", {}, `and ${left} more addresses`) : void 0)];
};
const portWords$1 = (result) => {
	if (result.kind === "spoke") return `works, ${timeTaken(result.ms)}`;
	return result.kind === "closed" ? "doesn't work" : describePort(result);
};
const probeSection = (probes, spot) => {
	if (probes.length === 0) return void 0;
	const totals = probes.flatMap((result) => result.addresses.map((probe) => totalMs(probeSteps(result, probe))));
	const longest = Math.max(largest(totals), 1);
	const works = probes.every(({ kind }) => kind === "spoke");
	return foldedSection(spot, "ports", {
		title: "Mail ports, phase by phase",
		...works && { light: "good" }
	}, el("p", { class: "lead" }, `All bars use one scale; the longest is ${timeTaken(longest)}.`), probes.map((result) => probeItem(result, longest, spot)));
};
// src/report/html/mail-path.ts
const removedByFix = ({ results }, area) => results.filter((result) => result.area === area).flatMap(({ findings }) => findings.flatMap(({ fix }) => fix.remove ?? [])).map(({ rdata }) => rdata);
const renderStation = ({ name, light, words, lines, wrong = [] }) => el("li", { class: `station ${light}` }, el("span", { class: "name" }, name), renderState(light, words), lines.length === 0 ? void 0 : el("span", { class: "values" }, few(lines, 4).map((line) => el("span", wrong.includes(line) ? { class: "wrong" } : {}, wrong.includes(line) ? "✗ " : void 0, renderCode(line, 90)))));
const byPreference = (a, b) => parseInt(a, 10) - parseInt(b, 10);
const arrivals = {
	good: "mail is sent here",
	warn: "mail is sent here, at some risk",
	bad: "mail can get lost",
	open: "not judged",
	idle: "not checked"
};
const incomingStations = (report, forms) => {
	const name = dnsName(report.domain);
	const hosting = findZoneHosting(name, report.evidence.answers);
	const { host } = forms;
	const mx = areaLight(report, "mx");
	const zone = areaLight(report, "delegation", "dnssec");
	return [
		{
			name: "Domain",
			light: report.verdict === "pass" ? "good" : zone,
			lines: [report.domain]
		},
		{
			name: host === void 0 ? "Name servers" : `Name servers (${plainText(host)})`,
			light: zone,
			lines: hosting?.servers ?? []
		},
		{
			name: "MX",
			light: mx,
			lines: dataAt(report, name, "MX").toSorted(byPreference),
			wrong: removedByFix(report, "mx")
		},
		{
			name: "iCloud Mail",
			light: mx,
			words: arrivals[mx],
			lines: []
		}
	];
};
const proofStations = (report) => {
	const name = dnsName(report.domain);
	const of = (title, area, lines) => ({
		name: title,
		light: areaLight(report, area),
		lines
	});
	return [
		of("SPF", "spf", textsAt(report, name, /^v=spf1/i)),
		of("DKIM", "dkim", dataAt(report, prependLabels("sig1._domainkey", name), "CNAME")),
		of("DMARC", "dmarc", textsAt(report, prependLabels("_dmarc", name))),
		of("Verification", "verification", textsAt(report, name, /^apple-domain/i))
	];
};
const portNames = {
	imap: "Incoming mail (IMAP)",
	smtp: "Outgoing mail (SMTP)"
};
const portWords = ({ kind, addresses, ms }) => {
	if (kind === "spoke") return `works, ${timeTaken(ms)}`;
	const failed = addresses.find(({ state }) => state !== "spoke" && state !== "untried");
	return failed === void 0 ? "no answer" : stateWords[failed.state];
};
const portStations = ({ evidence: { probes } }) => probes.map((probe) => ({
	name: portNames[probe.endpoint.protocol],
	light: probeLights[probe.kind],
	words: portWords(probe),
	lines: [`${probe.endpoint.host}:${probe.endpoint.port}`]
}));
const stationRow = (spot, title, kind, stations) => stations.length === 0 ? void 0 : [renderHeading(spot, 2, title), el(kind === "way" ? "ol" : "ul", { class: kind }, stations.map(renderStation))];
const pathSection = (report, spot, forms) => foldedSection(spot, "path", { title: "Mail path" }, ...portsOnly(report) ? [] : [stationRow(spot, `Mail to ${shorten(plainText(report.domain), 120)}`, "way", incomingStations(report, forms)), stationRow(spot, "Proof that mail is yours", "beside", proofStations(report))], stationRow(spot, "Mail ports, tested from where this ran", "beside", portStations(report)));
// src/report/html/propagation.ts
const propagationColumns = (domain) => [
	{
		title: "MX",
		area: "mx",
		name: domain,
		type: "MX"
	},
	{
		title: "SPF",
		area: "spf",
		name: domain,
		type: "TXT",
		of: /^"v=spf1/i
	},
	{
		title: "Verification",
		area: "verification",
		name: domain,
		type: "TXT",
		of: /^"apple-domain/i
	},
	{
		title: "DKIM",
		area: "dkim",
		name: prependLabels("sig1._domainkey", domain),
		type: "CNAME"
	},
	{
		title: "DMARC",
		area: "dmarc",
		name: prependLabels("_dmarc", domain),
		type: "TXT"
	}
];
const readServerAnswer = (answer, { of }) => {
	if (answer.kind === "failed") return {};
	if (answer.kind !== "found" || answer.chain.length > 0) return {
		word: "",
		...answer.kind !== "found" && answer.negative && { ttl: answer.negative.ttl }
	};
	const { set } = answer;
	return {
		word: set.rdata.map((rdata) => "strings" in rdata ? presentRData("TXT", { strings: [rdata.strings.join("")] }) : presentRData(set.type, rdata)).filter((text) => of === void 0 || of.test(text)).sort().join("\n"),
		...set.ttl !== void 0 && { ttl: set.ttl }
	};
};
const askedServers = (report, columns) => {
	const { answers } = report.evidence;
	const refereed = answers.some(({ vantage, kind }) => vantage === "referee" && kind !== "failed");
	const asked = answers.filter(({ vantage, unchecked, question, flags }) => vantage !== "parent" && !(refereed && vantage === "authoritative" && flags?.aa === false) && !unchecked && columns.some(({ name, type }) => name === question.name && type === question.type));
	return [true, false].flatMap((authoritative) => {
		const own = asked.filter(({ vantage }) => vantage === "authoritative" === authoritative);
		return [...new Set(own.map(({ server }) => server))].sort().map((server) => ({
			server,
			authoritative,
			referee: own.some((answer) => answer.server === server && answer.vantage === "referee"),
			answers: own.filter((answer) => answer.server === server)
		}));
	});
};
const answerOfServer = ({ answers }, column) => {
	const answer = answers.find(({ question }) => question.name === column.name && question.type === column.type);
	return answer && readServerAnswer(answer, column);
};
const publishedAnswer = (servers, column) => {
	const answered = servers.flatMap((server) => {
		const { word } = answerOfServer(server, column) ?? {};
		return word === void 0 ? [] : [{
			word,
			server
		}];
	});
	return (answered.find(({ server }) => server.authoritative) ?? answered.find(({ server }) => server.referee) ?? answered[0])?.word;
};
const agreedCell = (isEmpty, judged) => {
	const isFaulty = judged === "bad" || judged === "warn";
	if (isEmpty) return isFaulty ? {
		light: judged,
		words: "missing"
	} : {
		light: "idle",
		words: "none"
	};
	if (judged === "bad") return {
		light: "bad",
		words: "wrong"
	};
	return {
		light: judged === "open" ? "idle" : judged,
		words: "published"
	};
};
const serverCell = (server, column, { published, judged }) => {
	const said = answerOfServer(server, column);
	if (said === void 0) return {
		light: "idle",
		words: "not asked",
		life: ""
	};
	if (said.word === void 0) return {
		light: "open",
		words: "no answer",
		life: ""
	};
	const life = said.ttl === void 0 ? "" : shortTimeLeft(said.ttl);
	const isEmpty = said.word === "";
	if (said.word !== published) return {
		light: "warn",
		words: isEmpty ? "none yet" : "differs",
		life
	};
	return {
		...agreedCell(isEmpty, judged),
		life
	};
};
const serverName = ({ server, authoritative, referee, answers }, hosts) => {
	if (answers.some(({ transport }) => transport === "file")) return ["Zone file ", renderCode(server)];
	if (server === "system") return capital(resolverName(server));
	const names = hosts.get(server.replace(/^\[?([^\]]*?)\]?(?::\d+)?$/, "$1")) ?? hosts.get(server);
	const shown = names && authoritative ? [renderCode(names.join(", ")), " "] : [];
	return [
		authoritative ? "Name server " : referee ? "Public resolver " : "Resolver ",
		...shown,
		renderCode(server)
	];
};
const serverRow = ({ server, name, expected }, columns) => el("tr", {}, el("th", { scope: "row" }, name), columns.map((column, i) => {
	const { light, words, life } = serverCell(server, column, expected[i] ?? {
		published: void 0,
		judged: "idle"
	});
	return el("td", { class: light }, el("span", { class: "of" }, column.title), renderMark(light), el("span", { class: "words" }, words), life === "" ? void 0 : el("span", { class: "life" }, life));
}));
const disagreements = (servers, columns, spot) => columns.flatMap((column) => {
	const words = /* @__PURE__ */ new Map();
	for (const server of servers) {
		const { word } = answerOfServer(server, column) ?? {};
		if (word !== void 0) words.set(word, [...words.get(word) ?? [], server.server]);
	}
	if (words.size < 2) return [];
	return [renderHeading(spot, 2, `${column.title}: ${words.size} different answers`), el("dl", { class: "facts" }, [...words].map(([word, who]) => el("div", {}, el("dt", {}, listed(who.map((server) => plainText(resolverName(server))))), el("dd", {}, renderLines(word === "" ? ["nothing"] : word.split("\n"))))))];
});
const tableHead = (columns) => el("thead", {}, el("tr", {}, ["Server", ...columns.map(({ title }) => title)].map((title) => el("th", { scope: "col" }, title))));
const propagationSection = (report, spot) => {
	const domain = dnsName(report.domain);
	const all = propagationColumns(domain);
	const servers = askedServers(report, all);
	const columns = all.filter((column) => servers.some((server) => answerOfServer(server, column)));
	if (servers.length === 0) return void 0;
	const expected = columns.map((column) => ({
		published: publishedAnswer(servers, column),
		judged: areaLight(report, column.area)
	}));
	const hosts = hostsByAddress(domain, report.evidence.answers);
	return foldedSection(spot, "propagation", { title: "Who serves what" }, el("p", { class: "lead" }, "Each server that was asked, and how long caches may keep its answer: the full time for a name server, the time left for a resolver."), el("table", { class: "matrix" }, tableHead(columns), el("tbody", {}, servers.map((server) => serverRow({
		server,
		name: serverName(server, hosts),
		expected
	}, columns)))), disagreements(servers, columns, spot));
};
// src/report/html/since.ts
const urgencyLights = {
	...severityLight,
	fine: "good",
	open: "open"
};
const sinceSection = (domain, spot) => {
	const { since } = domain;
	if (since === void 0) return void 0;
	const findings = comparedFindings(since).map((finding) => [renderState(urgencyLights[urgencyOf(finding)], `${finding.fate}: ${finding.message} `), renderCode(finding.check)]);
	return renderSection(spot, "since", sinceHeading(since), el("p", {}, `${sinceSentence(domain, since)}.`), findings.length === 0 ? void 0 : renderList(findings), since.changes.length === 0 ? void 0 : [renderHeading(spot, 2, "Records that changed"), plainChangeList(since.changes)], uncomparedSentences(since).map((line) => el("p", {}, renderState("open", line))));
};
// src/report/html/spf.ts
const mostTerms = 150;
const boxClass = (i, cost) => {
	if (i >= cost) return "free";
	return i < spfLimits.lookups ? "spent" : "excess";
};
const lookupMeter = (tree) => {
	const { cost } = tree;
	const boxes = Array.from({ length: Math.max(spfLimits.lookups, Math.min(cost, 20)) }, (_, i) => i);
	const said = describeLookups(tree);
	return el("div", { class: cost > spfLimits.lookups || isEndless(tree) ? "meter over" : "meter" }, el("svg", {
		viewBox: `0 0 ${boxes.length * 18} 14`,
		width: boxes.length * 18,
		height: 14,
		role: "img",
		"aria-label": said
	}, boxes.map((i) => el("rect", {
		x: i * 18,
		y: 1,
		width: 14,
		height: 12,
		rx: 2,
		class: boxClass(i, cost)
	}))), el("span", {}, said));
};
const rangesItem = (run) => el("li", {}, el("details", {}, el("summary", {}, counted(run.length, "address range")), el("ul", { class: "ranges" }, few(run.map(({ text }) => plainOctets(text)), 60).map((text) => el("li", {}, renderCode(text, 100))))));
const termItem = (term, budget) => {
	const counts = term.cost > 0 && term.reach !== "ignored";
	const bad = [
		"unread",
		"loop",
		"failed"
	].includes(term.reach) || term.dead;
	const [first, ...others] = termRemarks(term);
	return el("li", {}, el("span", { class: bad ? "term bad" : "term" }, renderCode(plainOctets(term.text), 100), first === void 0 ? void 0 : el("span", { class: "remark" }, [first, ...others].map(plainText).join("; ")), counts ? el("span", { class: "cost" }, `${counted(term.cost, "lookup")}, ${term.total} so far`) : void 0), term.node && nodeList(term.node, budget));
};
const nodeList = ({ records, domain }, budget) => records.map((record, i) => {
	const { terms, faults, omitted } = record;
	const items = groupRanges(terms, false).flatMap((run) => {
		if (budget.left <= 0) return [];
		budget.left -= 1;
		const [term] = run;
		return term && run.length === 1 ? [termItem(term, budget)] : [rangesItem(run)];
	});
	const missing = omitted + (budget.left <= 0 ? 1 : 0);
	return el("ul", {
		class: "tree",
		"aria-label": `SPF record of ${plainText(domain)}`
	}, records.length > 1 ? el("li", { class: "which" }, `record ${i + 1}`) : void 0, isEmptyRecord(record) ? el("li", { class: "which" }, emptyRemark) : void 0, items, faults.slice(0, 5).map(({ message, term }) => el("li", {}, el("span", { class: "term bad" }, renderCode(plainOctets(term), 100), el("span", { class: "remark" }, plainText(message))))), missing > 0 ? el("li", { class: "which" }, "and more terms") : void 0);
});
const spfSection = (spf, spot, light) => {
	if (spf === void 0 || spf.root.records.length === 0) return void 0;
	return foldedSection(spot, "spf", {
		title: "SPF, term by term",
		light
	}, lookupMeter(spf), renderHeading(spot, 2, renderCode(spf.domain)), nodeList(spf.root, { left: mostTerms }));
};
// src/report/html/render.ts
const mostDetailed = 20;
const evidenceSection = ({ evidence }, spot) => {
	const lines = joinBlocks(evidenceBlocks(evidence));
	return lines.length === 0 ? void 0 : foldedSection(spot, "evidence", { title: "Evidence" }, el("p", {}, `${counted(evidence.answers.length, "answer")}, as dig would show them`), el("pre", {}, lines.map((line) => shorten(line, 2e3)).join("\n")));
};
const contentsNav = (parts, spot) => el("nav", { "aria-label": "Parts of this report" }, el("ul", {}, parts.filter(([, title]) => title !== "").map(([name, title]) => el("li", {}, el("a", { href: `#${spot.id}-${name}` }, title)))));
const pictureParts = (domain, spot) => [
	[
		"spf",
		"SPF",
		spfSection(domain.spf, spot, areaLight(domain, "spf"))
	],
	[
		"dkim",
		"DKIM",
		dkimSection(domain, spot)
	],
	[
		"propagation",
		"Who serves what",
		propagationSection(domain, spot)
	],
	[
		"ports",
		"Mail ports",
		spot.depth === 0 ? probeSection(domain.evidence.probes, spot) : void 0
	]
];
const domainParts = (domain, digest, spot, scene) => {
	const { metas, detailed } = scene;
	const forms = hostForms(domain);
	const ground = {
		spot,
		metas,
		domain,
		forms
	};
	const alone = spot.depth === 0;
	const wanted = detailed || domain.verdict !== "pass" || digest.warnings.length > 0;
	const parts = [
		[
			"since",
			"Since the earlier report",
			sinceSection(domain, spot)
		],
		[
			"diagnosis",
			"Mail ports",
			alone ? diagnosisSection(domain.diagnosis, spot) : void 0
		],
		...findingParts(digest, ground),
		[
			"waived",
			"Waived",
			waivedSection(spot, domain.results)
		],
		[
			"unjudged",
			"Couldn't be looked up",
			causeSection(spot, digest, scene.ci)
		],
		...fileParts(domain, spot),
		[
			"path",
			"Mail path",
			wanted ? pathSection(domain, spot, forms) : void 0
		],
		...wanted ? pictureParts(domain, spot) : [],
		[
			"fine",
			"",
			passedSection(spot, digest)
		],
		[
			"evidence",
			"",
			detailed ? evidenceSection(domain, spot) : void 0
		]
	].filter(([, , content]) => content !== void 0);
	return [alone ? contentsNav(parts, spot) : void 0, ...parts.map(([, , content]) => content)];
};
const domainArticle = ({ domain, id }, depth, scene) => {
	const spot = {
		id,
		depth
	};
	const digest = digestReport(domain.diagnosis === void 0 ? domain : withoutPorts(domain));
	const { failOn = "error" } = scene.options;
	const content = [domainHead({
		domain,
		digest,
		spot,
		failOn,
		ci: scene.ci
	}), domainParts(domain, digest, spot, scene)];
	return depth === 0 ? content : el("div", {
		class: "domain",
		id
	}, content, el("p", { class: "back" }, el("a", { href: "#overview" }, "Back to all domains")));
};
const portsPart = (domains) => {
	const spot = {
		id: "run",
		depth: 0
	};
	const diagnosed = domains.find(({ diagnosis }) => diagnosis !== void 0);
	return [probeSection(distinctProbes(domains), spot), diagnosisSection(diagnosed?.diagnosis, spot)];
};
const pageTitle = ({ domains }) => {
	const [only] = domains;
	return domains.length === 1 && only ? `${verdictWords[only.verdict]}: mail of ${shorten(plainText(only.domain), 255)}` : `Mail of ${describeTotals(domains)}`;
};
const renderHtml = (report, options = {}) => {
	const { domains, startedAt, tool } = report;
	const alone = domains.length === 1;
	const detailed = domains.length <= mostDetailed;
	const scene = {
		metas: metasById(report),
		options,
		detailed,
		ci: report.vantage.ci
	};
	const entries = domains.map((domain, i) => ({
		domain,
		id: `d${i + 1}`,
		tone: reportTone(domain, options.failOn)
	}));
	return renderPage({
		title: pageTitle(report),
		header: [el("strong", {}, "iCloud mail audit"), el("span", {}, `${plainText(tool.name)} ${plainText(tool.version)}, `, el("time", {}, plainText(startedAt).slice(0, 16).replace("T", " ")), " UTC")],
		main: [
			alone ? void 0 : overview(report, entries),
			entries.map((entry) => () => domainArticle(entry, alone ? 0 : 1, scene)),
			alone ? void 0 : portsPart(domains)
		],
		footer: el("p", {}, [...unpairedSentences(report), ...originParagraphs(report)].join(" "))
	});
};
export { renderHtml };
