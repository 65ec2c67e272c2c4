import { capital, counted, few, listed } from "./shared-checks.js";
import { addressDetails, announcedChanges, announcedWords, broughtUnjudgedWords, broughtWords, causeSentence, causeSeverity, causeTitle, comparedFindings, culpritLabel, describeSteps, describeTotals, diffBlocks, digestReport, driftWords, effectWords, evidenceBlocks, evidenceFor, fieldColumns, findCausesBehind, findPortCauses, firstOtherStep, furtherDrift, goneRemedies, isAllTheSame, isEmptyHanded, isPartial, isWell, joinBlocks, lastingRecords, listConsequences, liveAlterations, lostMail, mainCauses, metasById, mostUrgentFirst, obstructionRemedy, originParagraphs, otherCauses, outcomeWords, outlook, pendingWords, plainText, portSummary, portsOnly, portsTitle, presentFile, reachabilitySentence, readinessSentence, recordColumns, reportTone, shorten, sinceHeading, sinceSentence, stepsHeading, stepsToTake, threatensMail, uncomparedSentences, unconfirmedWords, unpairedSentences, unsureWords, urgencyOf, verdictSentence, whatToDo, workingFaults } from "./shared-text.js";
import { acceptCommand, bringsHarm, broughtFaults, changeBreaksMail, driftState, isBreaking, isPlainPath, judgeEffect, undecidedIn } from "./shared-audit.js";
import { absoluteName } from "./shared-first.js";
import { codeSpan, escapeCell, escapeProse, fencedBlock, foldedBlock, locationCode, writtenBlock } from "./shared-escape.js";
// src/report/markdown/diff.ts
const mostDiff = 2e4;
const renderDiffs = (parts) => {
	let length = 0;
	let left = 0;
	const fits = (change) => {
		const size = diffBlocks([change]).flat().join("\n").length + 1;
		const isKept = length + size <= mostDiff;
		if (isKept) length += size;
		else left += 1;
		return isKept;
	};
	const lines = parts.flatMap(({ title, changes }) => {
		const kept = diffBlocks(changes.filter(fits)).flat();
		return title === void 0 || kept.length === 0 ? kept : [`@@ ${title} @@`, ...kept];
	});
	return [...lines.length > 0 ? [fencedBlock("diff", lines)] : [], ...left > 0 ? [`${counted(left, "change")} too long to show here. See the JSON report.`] : []].join("\n\n");
};
const renderDiff = (changes) => renderDiffs([{ changes }]);
const effects = [
	"breaks",
	"open",
	"mends",
	"neither"
];
const titles = {
	...effectWords,
	open: "couldn't be judged"
};
const renderJudgedDiff = (judged) => {
	const groups = effects.flatMap((effect) => {
		const changes = judged.filter((one) => one.effect === effect).map(({ change }) => change);
		return changes.length === 0 ? [] : [{
			effect,
			changes
		}];
	});
	if (groups.length < 2) return renderDiff(judged.map(({ change }) => change));
	return renderDiffs(groups.map(({ effect, changes }) => ({
		title: titles[effect],
		changes
	})));
};
// src/report/markdown/remedies.ts
const recordBlock = (records) => fencedBlock("text", [...new Set(records.map((record) => recordColumns(record).join(" ")))]);
const publishBlocks = ({ publish = [], written }) => {
	if (written !== void 0) return [writtenBlock(written)];
	return publish.length === 0 ? [] : [recordBlock(publish)];
};
const reapplyText = ({ kind, file, at }) => kind === "zone" ? `**Not intended?** Apply ${presentFile({
	file,
	at
}, codeSpan)} to your DNS provider again, then rerun this job.` : `**Not intended?** Publish the ${codeSpan("-")} lines and delete the ${codeSpan("+")} lines at your DNS provider, then rerun this job.`;
const restoreText = (drift) => drift.gone ? `**Not intended?** ${goneRemedies.undo}` : reapplyText(drift);
const acceptText = (domain, { file, kind, accept, gone }) => {
	if (gone) return `**Intended?** ${goneRemedies.accept(codeSpan(domain), codeSpan(file))}`;
	if (kind === "zone") return [`**Intended?** Write the ${codeSpan("+")} lines into ${codeSpan(file)} instead of the ${codeSpan("-")} lines${accept === void 0 ? "." : ":"}`, ...accept === void 0 ? [] : [writtenBlock(accept)]].join("\n\n");
	const command = acceptCommand(domain, file);
	return command === void 0 ? `**Intended?** Write the ${codeSpan("+")} lines into the baseline instead of the ${codeSpan("-")} lines.` : `**Intended?** Record the new state in this repository:\n\n${fencedBlock("sh", [`${command} && git add ${file}`])}`;
};
const checkoutCommand = ({ file, against, at }) => at !== void 0 && file === against && isPlainPath(file) && /^[0-9a-f]{7,40}$/.test(at.commit) ? `git checkout ${at.commit} -- ${file}` : void 0;
const restorable = ({ comparison }) => comparison.appears.flatMap(({ findings }) => findings.filter(({ fix }) => fix.restores));
const putBackText = (proposal) => {
	const { file, against, at, putBack } = proposal;
	const command = checkoutCommand(proposal);
	const publish = restorable(proposal).flatMap(({ fix }) => fix.publish ?? []);
	const block = putBack === void 0 ? recordBlock(publish) : writtenBlock(putBack);
	const lead = against === "live" ? `**Fix:** Add to ${codeSpan(file)} what is live now:` : `**Fix:** Put back into ${codeSpan(file)} what was there:`;
	const whole = `To put the whole file back as it is ${at?.branch === void 0 ? "without this change" : `on ${codeSpan(at.branch)}`}:`;
	return [...publish.length > 0 ? [lead, block] : [], ...command === void 0 ? [] : [whole, fencedBlock("sh", [command])]].join("\n\n");
};
const mostOwners = 6;
const ownersText = ({ drift, proposal }, owners) => {
	const files = [drift?.file ?? [], proposal?.file.split(", ") ?? []].flat();
	const told = [...new Set(files)].flatMap((file) => {
		const names = owners?.(file) ?? [];
		const shown = few(names.map((name) => codeSpan(shorten(name, 100))), mostOwners);
		return names.length === 0 ? [] : [`${listed(shown)} for ${codeSpan(shorten(file, 200))}`];
	});
	return told.length === 0 ? "" : `**Who to ask** (CODEOWNERS): ${few(told, 3).join("; ")}.`;
};
// src/report/markdown/drift.ts
const isError = ({ severity }) => severity === "error";
const hasNews = (one) => driftState(one) === "drift" || threatensMail(one) || changeBreaksMail(one);
const asSentence = (text) => `${capital(text)}.`;
const describeConsequences = (faults) => {
	const told = listConsequences(faults.filter(isError));
	return told.length === 0 ? void 0 : asSentence(listed(told));
};
const icons = {
	error: "❌",
	warning: "⚠️",
	note: "ℹ️"
};
const findingsText = ({ severity, check, findings }, { isFixed }) => findings.map(({ message, fix, location }) => [`${icons[severity]} ${escapeProse(`${message}.`)} (${codeSpan(check)}${location === void 0 ? "" : `, ${locationCode(location)}`})`, ...isFixed || fix.restores ? [] : [`**Fix:** ${escapeProse(fix.text)}`, ...publishBlocks(fix)]].join("\n\n")).join("\n\n");
const bySeverity = (a, b) => Number(isError(b)) - Number(isError(a));
const findingsSections = (title, rank, faults, options = {}) => faults.length === 0 ? [] : [{
	rank,
	text: `**${title}**`
}, ...faults.toSorted(bySeverity).map((fault) => ({
	rank: rank + (isError(fault) ? 0 : 1),
	text: findingsText(fault, options)
}))];
const watchedNames = (items) => listed(items.map(({ owner, type }) => codeSpan(`${absoluteName(owner)} ${type}`)));
const checksText = (words, checks) => checks.length === 0 ? "" : `❔ ${words}: ${listed(checks.map(({ check }) => codeSpan(check)), 20)}.`;
const openSections = ({ unknown, propagating, unconfirmed }) => [
	{
		rank: 4,
		text: unconfirmed.length === 0 ? "" : `❔ ${unsureWords}:\n\n${renderDiff(unconfirmed)}`
	},
	{
		rank: 4,
		text: unknown.length === 0 ? "" : `❔ Couldn't be looked up: ${watchedNames(unknown)}. Not judged.`
	},
	{
		rank: 4,
		text: propagating.length === 0 ? "" : `❔ Name servers disagree, so a change may be in progress: ${watchedNames(propagating)}. Not judged.`
	}
];
const isUnjudged = ({ results }, { change }) => {
	const own = results.filter(({ area }) => area === change.area);
	return own.length > 0 && own.every(({ status }) => status !== "pass" && status !== "fail");
};
const harmlessWords = (one, what, { changes }) => one.verdict === "inconclusive" || changes.some((change) => isUnjudged(one, change)) ? `Whether ${what} harms mail couldn't be fully checked.` : `No harm to mail was seen in ${what}.`;
const describeCount = ({ judgement, watched }) => {
	const changes = judgement.changes.map(({ change }) => change);
	const touched = changes.filter((change) => "before" in change).length;
	return touched === changes.length ? `${touched} of ${counted(watched, "accepted record")} changed` : `${counted(changes.length, "change")} to ${counted(watched, "accepted record")}`;
};
const departureHeading = (domain, drift, appears) => drift.gone ? `### ❌ ${driftWords.gone(codeSpan(domain), drift.watched)}` : isBreaking(drift.judgement) ? `### ❌ DNS drift on ${codeSpan(domain)} breaks ${lostMail(appears.filter(isError))}` : `### ⚠️ DNS drift on ${codeSpan(domain)}: ${describeCount(drift)}`;
const departureSections = (one, domainDrift, { known, who }) => {
	const { domain } = one;
	const { judgement } = domainDrift;
	const { changes, elsewhere } = judgement;
	const counts = isBreaking(judgement) && !domainDrift.gone;
	const appears = [...new Set(changes.flatMap((one) => one.appears))];
	const lead = describeConsequences(appears) ?? harmlessWords(one, "what changed", judgement);
	return [
		{
			rank: 0,
			text: departureHeading(domain, domainDrift, appears)
		},
		{
			rank: 0,
			text: counts ? `${lead} ${capital(describeCount(domainDrift))}.` : lead
		},
		{
			rank: 1,
			text: renderJudgedDiff(changes)
		},
		{
			rank: 1,
			text: restoreText(domainDrift)
		},
		{
			rank: 1,
			text: acceptText(domain, domainDrift)
		},
		{
			rank: 1,
			text: who ?? ""
		},
		{
			rank: 1,
			text: unconfirmedWords(changes.map(({ change }) => change)) ?? ""
		},
		...known ? [] : findingsSections("What is wrong now", 2, appears),
		...findingsSections("Changed without a change to your records", 3, elsewhere.appears),
		...openSections(domainDrift)
	];
};
const pendingSections = ({ pending }, isOfThisRun = false) => pending === void 0 ? [] : [{
	rank: 1,
	text: `**⏳ ${pendingWords(pending, isOfThisRun)}:**\n\n${renderDiff(pending.changes)}`
}];
const broughtSections = (domain, revision) => {
	const { brings } = revision;
	if (brings === void 0) return [];
	const open = {
		rank: 1,
		text: checksText(broughtUnjudgedWords, brings.undecided.map((check) => ({ check })))
	};
	if (!bringsHarm({ revision })) return [open];
	const faults = broughtFaults(brings);
	return [
		{
			rank: 0,
			text: `### ❌ ${broughtWords(codeSpan(domain), lostMail(faults.filter(isError)))}\n\n${describeConsequences(faults) ?? ""}`
		},
		{
			rank: 1,
			text: renderJudgedDiff(brings.changes)
		},
		...findingsSections("What is wrong with it", 2, faults),
		open
	];
};
const revisionSections = (one, { revision }, { failOn }) => {
	if (revision === void 0) return [];
	const { domain } = one;
	const { against, at, accepts } = revision;
	const announced = announcedChanges(revision);
	const was = presentFile({
		file: against,
		at
	}, codeSpan);
	const appears = [...new Set(accepts.changes.flatMap((one) => one.appears))];
	const live = accepts.changes.map(({ change }) => change);
	const lead = `### ${isBreaking(accepts) ? "❌" : isWell(one, failOn) ? "✅" : "ℹ️"} This change accepts ${counted(live.length, "live record")} of ${codeSpan(domain)}`;
	return [
		{
			rank: 0,
			text: live.length === 0 ? "" : [
				lead,
				describeConsequences(appears) ?? harmlessWords(one, "what it accepts", accepts),
				`Live, but not in ${was}:`
			].join("\n\n")
		},
		{
			rank: 1,
			text: renderJudgedDiff(accepts.changes)
		},
		...findingsSections("What is wrong with it", 2, appears),
		...broughtSections(domain, revision),
		{
			rank: 1,
			text: announced.length === 0 ? "" : bringsHarm({ revision }) ? `${announcedWords(was)}.` : `**${announcedWords(was)}:**\n\n${renderDiff(announced)}`
		}
	];
};
const driftSections = (one, options = {}) => {
	const { known = false } = options;
	const { domain, drift } = one;
	if (drift === void 0) return [];
	const { changes } = drift.judgement;
	return [
		...changes.length > 0 ? departureSections(one, drift, options) : [],
		...known && changes.length === 0 && drift.state === "unknown" ? [{
			rank: 0,
			text: `### ❔ Drift on ${codeSpan(domain)} is not certain`
		}, ...openSections(drift)] : [],
		...pendingSections(drift, known),
		...revisionSections(one, drift, options)
	];
};
// src/report/markdown/proposal.ts
const changesSection = (title, changes) => ({
	rank: 1,
	text: changes.length === 0 ? "" : `**${title}**\n\n${renderDiff(changes)}`
});
const liveSections = (one, proposal) => {
	const { live, against, at } = proposal;
	if (live === void 0) return [];
	const { accepts, unconfirmed } = live;
	return [
		changesSection(driftWords.liveDrift(presentFile({
			file: against,
			at
		}, codeSpan)), furtherDrift(one)),
		changesSection(driftWords.liveAccepted, accepts),
		changesSection(driftWords.liveAltered, liveAlterations(proposal)),
		{
			rank: 1,
			text: unconfirmedWords(furtherDrift(one)) ?? ""
		},
		changesSection(unsureWords, unconfirmed),
		{
			rank: 1,
			text: isAllTheSame({
				...one,
				proposal
			}) ? "The live zone matches both files." : ""
		}
	];
};
const countsOf = ({ appears, vanishes, stays }) => [
	appears.length > 0 && `${counted(appears.length, "problem")} would appear`,
	vanishes.length > 0 && `${counted(vanishes.length, "problem")} would be fixed`,
	stays.length > 0 && `${counted(stays.length, "problem")} would remain`
].filter((part) => part !== false).join(", ") || "no problem would appear, be fixed or remain";
const outlookIcons = {
	breaks: "❌",
	open: "❔",
	doubtful: "⚠️",
	unchanged: "ℹ️",
	fine: "✅"
};
const gravest = ({ appears }) => appears.filter(({ severity }) => severity === "error");
const withEffects = (one) => {
	const { changes, comparison } = one.proposal;
	const { appears, vanishes } = comparison;
	const open = new Set(undecidedIn(one).map(({ area }) => area));
	return changes.map((change) => {
		const ofArea = ({ area }) => area === change.area;
		const effect = judgeEffect(appears.filter(ofArea), vanishes.filter(ofArea));
		return {
			change,
			effect: effect !== "breaks" && open.has(change.area) ? "open" : effect
		};
	});
};
const outlookVerbs = (outcome, { changes, comparison }, domain) => {
	if (outcome === "breaks") {
		const lost = lostMail(gravest(comparison));
		return `would break mail of ${domain}${lost === "mail" ? "" : `: ${lost}`}`;
	}
	if (outcome === "open") return `may affect mail of ${domain} more than could be checked`;
	return `${changes.length === 0 ? "changes no records" : "changes records"} for mail of ${domain}`;
};
const outlookSections = (domain, one, { how, who, isWell }) => {
	const { file, changes, comparison } = one.proposal;
	const { appears, vanishes, stays } = comparison;
	const outcome = outlook(one);
	const icon = outcome === "fine" && !isWell ? "ℹ️" : outlookIcons[outcome];
	const partial = isPartial(one);
	const lead = changes.length === 0 ? "" : `What ${codeSpan(file)} changes:`;
	const limit = partial ? ", as far as could be compared" : "";
	const summary = [appears.length + vanishes.length + stays.length === 0 && !partial ? "" : `${how.done}, ${countsOf(comparison)}${limit}.`, lead].filter((part) => part !== "").join(" ");
	return [
		{
			rank: 0,
			text: [
				`### ${icon} ${how.act} ${outlookVerbs(outcome, one.proposal, codeSpan(domain))}`,
				describeConsequences(appears) ?? (partial ? "Not everything could be looked up, so more problems may appear." : "No problem that loses or rejects mail would appear."),
				...summary === "" || partial && isEmptyHanded(one.proposal) ? [] : [summary]
			].join("\n\n")
		},
		{
			rank: 1,
			text: renderJudgedDiff(withEffects(one))
		},
		{
			rank: 1,
			text: outcome === "breaks" || appears.length > 0 ? putBackText(one.proposal) : ""
		},
		{
			rank: 1,
			text: who
		},
		...findingsSections("New problems", 2, appears),
		...findingsSections("Problems that this fixes", 4, vanishes, { isFixed: true }),
		...findingsSections("Problems that remain", 5, stays),
		{
			rank: 4,
			text: checksText("Checks that could not be compared", undecidedIn(one))
		}
	];
};
const hasNoEffect = (one) => {
	const { changes, comparison } = one.proposal;
	const { appears, vanishes } = comparison;
	return changes.length + appears.length + vanishes.length === 0 && !isPartial(one);
};
const applyWords = (how, { file }) => how === "merge" ? {
	act: "Merging this",
	done: "Once merged"
} : {
	act: `Applying ${codeSpan(plainText(file))}`,
	done: "Once applied"
};
const proposalSections = (one, { how, who = "", failOn }) => {
	const { domain, proposal } = one;
	if (proposal === void 0) return [];
	const { unknown, propagating } = proposal;
	const told = {
		...one,
		proposal
	};
	const well = isWell(one, failOn);
	return [
		...hasNoEffect(told) && !well ? [] : outlookSections(domain, told, {
			how: applyWords(how, proposal),
			who,
			isWell: well
		}),
		...liveSections(one, proposal),
		{
			rank: 4,
			text: unknown.length === 0 ? "" : `❔ Couldn't be looked up, so not compared: ${watchedNames(unknown)}.`
		},
		{
			rank: 4,
			text: propagating.length === 0 ? "" : `❔ Name servers disagree, so not compared: ${watchedNames(propagating)}.`
		}
	];
};
// src/report/markdown/since.ts
const urgencyIcons = {
	error: "❌",
	warning: "⚠️",
	note: "ℹ️",
	fine: "✅",
	open: "❔"
};
const findingItem = (finding) => `- ${urgencyIcons[urgencyOf(finding)]} **${finding.fate}** ${codeSpan(finding.check)}: ${escapeProse(finding.message)}`;
const sinceText = (domain) => {
	const { since } = domain;
	if (since === void 0) return "";
	return [
		`#### ${escapeProse(sinceHeading(since))}`,
		escapeProse(`${sinceSentence(domain, since)}.`),
		comparedFindings(since).map(findingItem).join("\n"),
		renderDiff(since.changes),
		...uncomparedSentences(since).map(escapeProse)
	].filter((part) => part !== "").join("\n\n");
};
// src/report/markdown/diagnosis.ts
const causeIcons = {
	note: "ℹ️",
	warning: "⚠️",
	error: "❌"
};
const numberedList = (items, before = 0) => items.map((item, i) => `${before + i + 1}. ${escapeProse(item)}`).join("\n");
const causeText = (cause) => {
	const label = culpritLabel(cause);
	return [
		`#### ${causeIcons[causeSeverity(cause)]} ${escapeProse(cause.title)}`,
		...label === "" ? [] : [`**${escapeProse(label)}**`],
		...cause.evidence.length === 0 ? [] : [`**Seen:** ${evidenceFor(cause).map(escapeProse).join(". ")}.`]
	].join("\n\n");
};
const otherText = (diagnosis) => otherCauses(diagnosis).map((cause) => {
	const step = firstOtherStep(diagnosis, cause);
	const title = `${causeIcons[causeSeverity(cause)]} ${escapeProse(causeTitle(cause))}.`;
	return step === void 0 ? title : `${title} ${escapeProse(step)}`;
}).join("\n\n");
const diagnosisText = (diagnosis) => {
	const { remarks, settings, programs = [], commands } = diagnosis;
	const steps = stepsToTake(diagnosis);
	const others = otherText(diagnosis);
	const differences = workingFaults(diagnosis).map(({ message }) => escapeProse(`${message}.`));
	const lines = [...[...settings, ...programs].map(({ label, value }) => `${plainText(label)}: ${plainText(value)}`), ...commands.length === 0 ? [] : ["", ...commands]];
	return [
		...steps.length === 0 ? [] : [`**${stepsHeading(diagnosis)}**\n\n${numberedList(steps)}`],
		...mainCauses(diagnosis).map(causeText),
		...differences,
		...remarks.map(escapeProse),
		...others === "" ? [] : [foldedBlock("Also possible", others)],
		...lines.length === 0 ? [] : [foldedBlock("Right settings, and commands to check it yourself", fencedBlock("text", lines))]
	].join("\n\n");
};
// src/report/markdown/steps.ts
const words = {
	delete: "Delete",
	add: "**Add**"
};
const signs = {
	delete: "-",
	add: "+"
};
const codeCell = (value) => {
	if (value === void 0) return "";
	return value === "" ? "(empty)" : codeSpan(value).replaceAll("|", "\\|");
};
const row = (cells) => `| ${cells.join(" | ")} |`;
const fieldTable = (records) => {
	const { labels, rows } = fieldColumns(records);
	return [
		row(["", ...labels.map(escapeCell)]),
		row(["---", ...labels.map(() => "---")]),
		...records.map(({ kind }, i) => row([words[kind], ...(rows[i] ?? []).map(codeCell)]))
	].join("\n");
};
const zoneBlock = (records) => {
	const shown = records.filter(({ isPlaceholder }) => !isPlaceholder);
	if (shown.length === 0) return [];
	const isMarked = shown.some(({ kind }) => kind === "delete");
	const lines = shown.map(({ kind, record }) => {
		const line = recordColumns(record).join(" ");
		return isMarked ? `${signs[kind]} ${line}` : line;
	});
	return [fencedBlock(isMarked ? "diff" : "text", lines)];
};
const fileBlocks = ({ records, written }) => written.length === 0 ? zoneBlock(records) : [...zoneBlock(records.filter(({ kind }) => kind === "delete")), ...written.map(writtenBlock)];
const indented = (block) => block.replace(/^(?=.)/gm, "   ");
const stepText = (step, form) => {
	const { number, text, details, records } = step;
	const blocks = form === "lines" ? fileBlocks(step) : [indented(fieldTable(records))];
	return [`${number}. ${[text, ...details].map((one) => escapeProse(plainText(one))).join(" ")}`, ...records.length === 0 ? [] : blocks].join("\n\n");
};
const stepBlocks = (steps, form) => {
	const blocks = [];
	steps.forEach((step, i) => {
		const text = stepText(step, form);
		const last = blocks.at(-1);
		if (step.records.length + (steps[i - 1]?.records.length ?? 1) === 0 && last !== void 0) blocks[blocks.length - 1] = `${last}\n${text}`;
		else blocks.push(text);
	});
	return blocks;
};
const whatToDoText = (work) => {
	const { heading, place, steps, form, command } = work;
	const records = lastingRecords(work);
	if (steps.length === 0) return "";
	return [
		`#### ${escapeProse(heading)}`,
		...place === void 0 ? [] : [escapeProse(place)],
		...stepBlocks(steps, form),
		...form === "fields and lines" && records.length > 0 ? ["The same as lines of a zone file:", ...zoneBlock(records)] : [],
		...command === void 0 ? [] : [`All records in one piece: ${codeSpan(command)}`]
	].join("\n\n");
};
// src/report/markdown/result-table.ts
const severityIcons = {
	error: "❌",
	warning: "⚠️",
	note: "ℹ️"
};
const resultIcon = ({ status, severity }) => {
	switch (status) {
		case "pass": return "✅";
		case "fail": return severityIcons[severity];
		case "inconclusive": return "❔";
		case "skipped": return "➖";
	}
};
const describeResult = ({ status, findings, severity }) => {
	if (status === "fail") return counted(findings.length, severity === "error" ? "problem" : severity);
	return status === "inconclusive" ? "not judged" : status === "pass" ? "fine" : "skipped";
};
const resultTable = (results) => [
	"| | Check | Result |",
	"|---|---|---|",
	...results.map((r) => `| ${resultIcon(r)} | ${escapeCell(r.title)} | ${describeResult(r)} |`)
].join("\n");
const faultTable = (results) => [
	"| | What is wrong | Check |",
	"|---|---|---|",
	...results.map((result) => {
		const { findings, title, check } = result;
		const [first, ...more] = findings;
		const message = first === void 0 ? title : capital(shorten(first.message, 200));
		const rest = more.length === 0 ? "" : ` (and ${more.length} more)`;
		return `| ${resultIcon(result)} | ${escapeCell(`${message}${rest}`)} | ${codeSpan(check)} |`;
	})
].join("\n");
// src/report/markdown/size-budget.ts
const reserve = 200;
const fitSections = (sections, budget, measure) => {
	let left = budget;
	let full = false;
	const kept = /* @__PURE__ */ new Map();
	for (const section of sections.toSorted((a, b) => a.rank - b.rank)) {
		if (full && "write" in section) continue;
		const text = "write" in section ? section.write() : section.text;
		const size = measure(text) + 2;
		if (size > left) full = true;
		else {
			left -= size;
			kept.set(section, text);
		}
	}
	return sections.flatMap((section) => kept.get(section) ?? []);
};
const assembleSections = (sections, most, measure = (text) => text.length) => {
	const all = sections.filter((section) => "write" in section || section.text !== "");
	const kept = fitSections(all, most - reserve, measure);
	const left = all.length - kept.length;
	const rest = left === 0 ? [] : [`${counted(left, "section")} left out to keep this short. The JSON report has everything.`];
	return [...kept, ...rest].join("\n\n");
};
// src/report/markdown/render.ts
const mostBytes = 1e6;
const verdictIcons = {
	pass: "✅",
	fail: "❌",
	inconclusive: "❔"
};
const byteLength = (text) => new TextEncoder().encode(text).length;
const values = (items) => few(items.map((item) => shorten(plainText(item))), 20);
const recordLines = (records) => records.map((record) => recordColumns(record).join(" "));
const titledList = (title, lines) => lines === void 0 || lines.length === 0 ? [] : [`**${title}**`, fencedBlock("text", lines)];
const labeledLines = (label, lines) => lines.map((line, i) => `${(i === 0 ? label : "").padEnd(10)}${line}`.trimEnd());
const isShownByFix = ({ expected = [], fix: { publish = [] } }) => expected.every((value) => publish.some(({ rdata }) => rdata === value));
const seenAndExpected = (finding) => {
	const { observed, expected = [] } = finding;
	const wanted = isShownByFix(finding) ? [] : expected;
	if (observed?.length === 0 && wanted.length === 0) return [];
	const lines = [...labeledLines("found", values(observed?.length === 0 ? ["nothing"] : observed ?? [])), ...labeledLines("expected", values(wanted))];
	return lines.length === 0 ? [] : [fencedBlock("text", lines)];
};
const ownFix = ({ text, publish, written, remove }) => [
	`**Fix:** ${escapeProse(text)}`,
	...titledList("Delete", remove && recordLines(remove)),
	...written === void 0 ? titledList("Add", publish && recordLines(publish)) : ["**Add**", writtenBlock(written)]
];
const findingText = ({ result, finding }, meta, { stepsOf }) => {
	const located = stepsOf.get(finding);
	const seen = seenAndExpected(finding);
	const why = meta === void 0 ? [] : [`**Why** (${codeSpan(meta.id)}): ${escapeProse(meta.docs.why)}`];
	const step = located === void 0 ? void 0 : `**Fix:** ${describeSteps(located)}`;
	return [
		`#### ${severityIcons[result.severity]} ${escapeProse(capital(shorten(finding.message, 1e3)))}`,
		...finding.location === void 0 ? [] : [`**File:** ${locationCode(finding.location)}`],
		...step === void 0 ? [
			...why,
			...seen,
			...ownFix(finding.fix)
		] : seen.length === 0 ? [[...why, step].join(" ")] : [
			...why,
			...seen,
			step
		]
	].join("\n\n");
};
const unjudgedText = (domain, ci) => digestReport(domain).causes.map((cause) => [
	`#### ❔ ${escapeProse(capital(causeSentence(cause)))}`,
	`**Not judged:** ${listed(cause.results.map(({ check }) => codeSpan(check)), 8)}`,
	...titledList("Wanted", few(cause.wanted, 20)),
	...findCausesBehind(domain, cause).length > 0 ? [] : [`**Try:** ${escapeProse(obstructionRemedy(cause, ci))}`]
].join("\n\n")).join("\n\n");
const portLines = (result) => [portSummary(result), ...result.addresses.flatMap((probe) => {
	const [head, ...rest] = addressDetails(probe, {
		good: "ok",
		bad: "failed"
	});
	return [`  ${head}`, ...rest.map((line) => `    ${line}`)];
})];
const evidenceSections = ({ evidence }) => {
	const { answers, probes } = evidence;
	if (answers.length === 0 && probes.length === 0) return [];
	const write = () => {
		const lines = joinBlocks([...evidenceBlocks(evidence), probes.flatMap(portLines)]);
		return foldedBlock("Evidence", fencedBlock("text", lines));
	};
	return [{
		rank: 6,
		write
	}];
};
const severityRank = ({ severity }) => [
	"error",
	"warning",
	"note"
].indexOf(severity);
const failedTable = ({ results }) => {
	const open = results.filter(({ status }) => status === "fail").toSorted((a, b) => severityRank(a) - severityRank(b));
	return open.length > 1 ? [faultTable(open)] : [];
};
const reachabilityText = (domain, ci) => {
	const reach = reachabilitySentence(domain);
	return domain.portsVerdict === void 0 || reach === void 0 ? [] : [`${verdictIcons[domain.portsVerdict]} ${escapeProse(`${portsTitle(ci)}: ${reach}.`)}`];
};
const subjectText = (domain, ci) => portsOnly(domain) ? portsTitle(ci) : codeSpan(domain.domain);
const headText = (domain, failOn, ci) => [
	`### ${verdictIcons[reportTone(domain, failOn)]} ${subjectText(domain, ci)}: ${escapeProse(outcomeWords(domain, failOn))}`,
	escapeProse(`${capital(verdictSentence(domain))}. ${readinessSentence(domain)}`),
	...reachabilityText(domain, ci),
	...failedTable(domain)
].join("\n\n");
const skippedText = (skipped) => {
	const rows = [...new Set(skipped.map(({ because = "" }) => because))].map((reason) => {
		const checks = skipped.filter(({ because = "" }) => because === reason);
		const names = few(checks.map(({ check }) => codeSpan(check)), 20).join(", ");
		return `| ${escapeCell(reason)} | ${names} |`;
	});
	return skipped.length === 0 ? "" : foldedBlock(`${counted(skipped.length, "check")} skipped`, [
		"| Why | Checks |",
		"|---|---|",
		...rows
	].join("\n"));
};
const waivedText = ({ results }) => {
	const rows = results.flatMap(({ check, waived = [] }) => waived.map(({ finding, until, reason }) => `| ${escapeCell(finding.message)} (${codeSpan(check)}) | ${escapeCell(until)} | ${escapeCell(reason)} |`));
	return rows.length === 0 ? "" : foldedBlock(`${counted(rows.length, "finding")} waived`, [
		"| Finding | Until | Why |",
		"|---|---|---|",
		...rows
	].join("\n"));
};
const findingSections = (domain, metas) => {
	const { problems, warnings } = digestReport(domain);
	const work = whatToDo(domain);
	const told = (faults) => faults.filter((fault) => findPortCauses(domain, fault).length === 0).map((fault) => ({
		rank: 2,
		text: findingText(fault, metas.get(fault.result.check), work)
	}));
	const { diagnosis } = domain;
	return [
		{
			rank: 1,
			text: whatToDoText(work)
		},
		...told(problems),
		{
			rank: 2,
			text: diagnosis === void 0 ? "" : diagnosisText(diagnosis)
		},
		...told(warnings)
	];
};
const domainSections = (domain, { metas, failOn, ci, evidence }) => {
	const { notes, fine, skipped } = digestReport(domain);
	const work = whatToDo(domain);
	const untold = notes.filter(({ finding }) => !work.said.has(finding));
	return [
		{
			rank: reportTone(domain, failOn) === "pass" && reachabilityText(domain, ci).length === 0 ? 1 : 0,
			text: headText(domain, failOn, ci)
		},
		{
			rank: 1,
			text: sinceText(domain)
		},
		...findingSections(domain, metas),
		...driftSections(domain, {
			known: true,
			failOn
		}),
		...proposalSections(domain, {
			how: "apply",
			failOn
		}),
		{
			rank: 3,
			text: unjudgedText(domain, ci)
		},
		...untold.map((fault) => ({
			rank: 4,
			text: findingText(fault, void 0, work)
		})),
		{
			rank: 5,
			text: fine.length === 0 ? "" : foldedBlock(`${counted(fine.length, "check")} fine`, resultTable(fine))
		},
		{
			rank: 4,
			text: waivedText(domain)
		},
		{
			rank: 5,
			text: skippedText(skipped.filter(({ waived }) => waived === void 0))
		},
		...evidence ? evidenceSections(domain) : []
	];
};
const problemSections = (report) => {
	const metas = metasById(report);
	return report.domains.filter(({ verdict }) => verdict === "fail").flatMap((domain) => {
		const own = {
			...domain,
			results: domain.results.filter(({ severity }) => severity === "error")
		};
		return [{
			rank: 0,
			text: headText(domain, "error", report.vantage.ci)
		}].concat(findingSections(own, metas));
	});
};
const renderMarkdown = (report, { failOn = "error", most = mostBytes, evidence = true } = {}) => {
	const { domains, vantage } = report;
	const setting = {
		metas: metasById(report),
		failOn,
		ci: vantage.ci,
		evidence
	};
	const origin = originParagraphs(report).join(" ");
	const sections = [
		{
			rank: 0,
			text: domains.length === 1 ? "" : `## dns-audit: ${describeTotals(domains)}`
		},
		...mostUrgentFirst(domains).flatMap((domain) => domainSections(domain, setting)),
		{
			rank: 0,
			text: unpairedSentences(report).map(escapeProse).join("\n\n")
		},
		{
			rank: 0,
			text: escapeProse(origin)
		}
	];
	return `${assembleSections(sections, most, byteLength)}\n`;
};
export { assembleSections, checksText, driftSections, findingsSections, hasNews, openSections, ownersText, pendingSections, problemSections, proposalSections, renderDiff, renderMarkdown };
