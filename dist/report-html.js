import { A as reachSentence, C as spaced, G as causeSentence, H as secondHandWords, I as setUpOf, K as digestOf, L as announcedWords, M as unicodeName, N as verdictSentence, O as outcomeWords, P as verdictWords, Q as causeTitle, T as departedOf, U as unsureWords, Y as remedyOf, Z as blameWords, at as duration, c as metasOf, ct as listed, d as countsOf, dt as shorten, et as causesOf, f as interruptedSentence, it as counted, j as toneOf, k as portsOnly, l as readinessSentence, lt as plain, m as totals, o as stateWords, ot as few, p as originLines, r as remarksOn, rt as columnsOf, s as askedOf, st as largest, tt as evidenceFor, u as evidenceBlocks, ut as plainOctets } from "./shared-text.js";
import { i as markup, n as isMany, r as letters, t as el } from "./shared-html-element.js";
import { n as lightOfResults, t as lightOf } from "./shared-light.js";
import { B as isWithin, G as under, Q as presentRData, R as dnsName, V as labelsOf, Y as absolute } from "./shared-first.js";
import { n as applePages, r as sections, t as addressOf } from "./shared-rfc.js";
// src/report/html-parts.ts
const headings = [
	"h1",
	"h2",
	"h3",
	"h4"
];
/** A heading `step` below the domain's own. */
const heading = ({ depth }, step, ...children) => el(headings[depth + step] ?? "h4", {}, ...children);
const signs = {
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
/** A sign for the eye, beside words that say the same. */
const mark = (light) => el("span", {
	class: `mark ${light}`,
	"aria-hidden": "true"
}, signs[light]);
/** A sign and its word. */
const state = (light, words = lightWords[light]) => el("span", { class: `state ${light}` }, mark(light), words);
const lightOfSeverity = {
	error: "bad",
	warning: "warn",
	note: "idle"
};
const isNothing = (content) => content === void 0 || isMany(content) && content.every(isNothing);
/** A section under a heading of its own, which is its name; nothing where nothing is in it. */
const section = (spot, name, title, ...children) => {
	if (isNothing(children)) return void 0;
	return el("section", { id: `${spot.id}-${name}` }, heading(spot, 1, title), ...children);
};
/** Presentation text that may be long. */
const code = (text, most = 512) => el("code", {}, shorten(plain(text), most));
/** Plain text as a sentence begins: a word gets its capital, a name stays as it is. */
const sentence = (text) => /^[a-z]+[ ,:]/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
/** Lines as they are. */
const lines = (items, most = 20) => el("pre", {}, few(items.map((item) => shorten(plain(item))), most).join("\n"));
const list = (items) => items.length === 0 ? void 0 : el("ul", {}, items.map((item) => el("li", {}, item)));
/** Folded away, and there for whoever wants it. */
const folded = (summary, ...children) => el("details", {}, el("summary", {}, summary), ...children);
/** A term and what it is, for each pair that has something. */
const facts = (rows) => {
	const told = rows.filter(([, value]) => value !== void 0);
	return told.length === 0 ? void 0 : el("dl", { class: "facts" }, told.map(([term, value]) => el("div", {}, el("dt", {}, term), el("dd", {}, value))));
};
/** Seconds for people, in the largest unit that says enough. */
const lasting = (seconds) => {
	if (seconds < 120) return `${Math.round(seconds)} s`;
	if (seconds < 7200) return `${Math.ceil(seconds / 60)} min`;
	return seconds < 172800 ? `${Math.ceil(seconds / 3600)} h` : `${Math.ceil(seconds / 86400)} d`;
};
// src/report/html-diagnosis.ts
const lightOfCause = ({ id }) => id === "connection-works" ? "good" : id === "ipv6-broken" ? "warn" : "bad";
const steps = ({ steps }) => steps.length === 0 ? void 0 : el("ol", { class: "steps" }, steps.map((step) => el("li", {}, plain(step))));
const article$1 = (cause, spot) => {
	const light = lightOfCause(cause);
	return el("article", { class: `finding ${light}` }, el("p", { class: "kicker" }, state(light, light === "good" ? "works" : `to blame: ${blameWords(cause)}`)), heading(spot, 2, sentence(plain(cause.title))), steps(cause), facts([["Seen", list(evidenceFor(cause))]]));
};
const diagnosisSection = (diagnosis, spot) => {
	if (diagnosis === void 0) return void 0;
	const { causes, faults, remarks, settings, commands } = diagnosis;
	const [first, ...others] = causes;
	return section(spot, "diagnosis", "Why the mail ports fail here", article$1(first, spot), others.length === 0 ? void 0 : el("details", {}, el("summary", {}, "Also possible"), others.slice(0, 3).map((cause) => article$1(cause, spot))), faults.map(({ message, fatal }) => el("p", {}, state(fatal ? "bad" : "idle", plain(message)))), remarks.map((remark) => el("p", {}, plain(remark))), settings.length === 0 ? void 0 : [heading(spot, 2, "Right settings"), facts(settings.map(({ label, value }) => [plain(label), plain(value)]))], commands.length === 0 ? void 0 : [heading(spot, 2, "See for yourself"), commands.map((command) => el("code", {
		class: "copy",
		"data-copy": plain(command)
	}, plain(command)))]);
};
// src/report/html-dkim.ts
const links = [
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
		what: "the name that it points to, at Apple",
		hides: /^\S+ CNAME /
	},
	{
		title: "Apple's key",
		checks: ["dkim-key", "dkim-testing"],
		what: "the key with which receivers verify signatures of iCloud"
	}
];
/** What was seen, or why nothing is said. */
const saidOf = (results, shown) => {
	const [text] = results.flatMap(({ observed = [], findings }) => [...observed, ...findings.flatMap((finding) => finding.observed ?? [])]);
	if (text !== void 0) return code(text.replace(shown, ""), 200);
	const because = results.find((result) => result.because !== void 0)?.because;
	return because === void 0 ? void 0 : el("span", {}, shorten(plain(because), 200));
};
const item = ({ title, checks, what, hides = /^(?!)/ }, { results }) => {
	const own = results.filter(({ check }) => checks.includes(check));
	const light = lightOfResults(own);
	return el("li", { class: `station ${light}` }, el("span", { class: "name" }, title), state(light), el("span", { class: "what" }, what), el("span", { class: "values" }, saidOf(own, hides)));
};
const dkimSection = (report, spot) => {
	return report.results.some(({ check }) => check === "dkim-cname") ? section(spot, "dkim", "DKIM, link by link", el("ol", { class: "way" }, links.map((link) => item(link, report)))) : void 0;
};
// src/report/html-drift.ts
const effects = {
	breaks: ["bad", "breaks mail"],
	mends: ["good", "mends mail"],
	neither: ["warn", "no harm to mail seen"]
};
/** More changes than these are counted only. */
const mostChanges = 100;
const line = (kind, change, rdata) => el("p", { class: kind }, el("span", { class: "sign" }, kind === "was" ? "- was" : "+ is"), " ", code(columnsOf({
	...change,
	rdata
}).join(" "), 2e3));
const changeItem = (change, effect) => [
	"before" in change ? line("was", change, change.before) : void 0,
	"after" in change ? line("is", change, change.after) : void 0,
	effect === void 0 ? void 0 : state(...effects[effect])
];
const changeList = (changes) => {
	if (changes.length === 0) return void 0;
	const left = changes.length - mostChanges;
	return el("ul", { class: "changes" }, changes.slice(0, mostChanges).map(({ change, effect }) => el("li", {}, changeItem(change, effect))), left > 0 ? el("li", {}, `and ${left} more`) : void 0);
};
const bareList = (changes) => changeList(changes.map((change) => ({ change })));
const named = (items) => listed(items.map(({ owner, type }) => `${plain(absolute(owner))} ${plain(type)}`));
const open = (words, items) => items.length === 0 ? void 0 : el("p", {}, state("open", `${words}: ${named(items)}`));
const faultItems = (faults, fine) => list(faults.flatMap(({ check, severity, findings }) => findings.map(({ message, location }) => [
	state(fine ?? lightOfSeverity[severity], `${shorten(plain(message), 1e3)} `),
	code(check),
	location ? [" ", code(`${location.file}:${location.line}`)] : void 0
])));
const titled = (spot, title, content) => content === void 0 ? void 0 : [heading(spot, 2, title), content];
const headOf$1 = ({ judgement, state: stand, watched, file }) => {
	const { changes } = judgement;
	if (changes.length > 0) return state(changes.some(({ effect }) => effect === "breaks") ? "bad" : "warn", `Drift: ${counted(changes.length, "record")} not as accepted in ${plain(file)}`);
	return stand === "in-sync" ? state("good", `As accepted in ${plain(file)}: ${counted(watched, "record")}`) : state("open", `No difference from ${plain(file)} is sure`);
};
const secondHand = (changes) => {
	const words = secondHandWords(changes);
	return words === void 0 ? void 0 : el("p", {}, words);
};
/** What the change of the accepted records does. */
const revisionParts = ({ revision }, spot) => revision === void 0 ? [] : [titled(spot, `This change accepts what is live, and not in ${plain(revision.against)}`, changeList(revision.accepts.changes)), titled(spot, announcedWords(plain(revision.against)), bareList(revision.announces))];
const driftSection = (drift, spot) => {
	const { judgement, unknown, propagating, unconfirmed, unwatched, file } = drift;
	const appears = [...new Set(judgement.changes.flatMap((one) => one.appears))];
	return section(spot, "drift", "Accepted records", el("p", {}, headOf$1(drift)), changeList(judgement.changes), secondHand(judgement.changes.map(({ change }) => change)), titled(spot, "What is wrong now", faultItems(appears)), ...revisionParts(drift, spot), titled(spot, "What came without a change of these records", faultItems(judgement.elsewhere.appears)), open("Could not be looked up, so not judged", unknown), open("Name servers disagree, so a change may be under way", propagating), titled(spot, unsureWords, bareList(unconfirmed)), unwatched.length === 0 ? void 0 : el("p", {}, `In ${plain(file)}, but not watched: ${named(unwatched)}`));
};
/** The live zone beside the file as it was and as it is. */
const liveParts = ({ drift, unconfirmed, accepts, alters }, from, spot) => [
	titled(spot, `Live differs from what ${from} says (drift)`, bareList(drift)),
	secondHand(drift),
	titled(spot, unsureWords, bareList(unconfirmed)),
	titled(spot, "This change accepts what is live", bareList(accepts)),
	titled(spot, "This change will alter live mail records when applied", bareList(alters))
];
const proposalSection = (proposal, spot) => {
	const { file, against, changes, comparison, live, unknown, propagating } = proposal;
	const { appears, vanishes, stays, undecided } = comparison;
	const from = against === "live" ? "the live zone" : plain(against);
	const light = appears.some(({ severity }) => severity === "error") ? "bad" : "good";
	const counts = `${appears.length} appear, ${vanishes.length} vanish, ${stays.length} stay`;
	return section(spot, "proposal", "Once applied", el("p", {}, state(light, `${plain(file)} in place of ${from}: ${counted(changes.length, "mail record")} changed; of the faults ${counts}`)), titled(spot, "Records that this changes", bareList(changes)), titled(spot, "Findings that appear", faultItems(appears)), titled(spot, "Findings that vanish", faultItems(vanishes, "good")), titled(spot, "Findings that stay", faultItems(stays)), undecided.length === 0 ? void 0 : el("p", {}, state("idle", `Could not be judged on both sides: ${undecided.map(plain).join(", ")}`)), ...live ? liveParts(live, from, spot) : [], open("Could not be looked up, so not compared", unknown), open("Name servers disagree, so not compared", propagating));
};
const fileParts = ({ proposal, drift }, spot) => [[
	"proposal",
	"Once applied",
	proposal && proposalSection(proposal, spot)
], [
	"drift",
	"Accepted records",
	drift && driftSection(drift, spot)
]];
// src/report/html-records.ts
/** Text to be copied whole; a script puts a button beside it, and without one a click selects it. */
const copyable = (text) => el("code", {
	class: "copy",
	"data-copy": text
}, text);
const zoneLine = (record) => columnsOf(record).join(" ");
/** What a form is filled with where the host's own is not known. */
const bare = ({ owner, type, rdata }) => ({ fields: [
	{
		label: "Name",
		value: owner
	},
	{
		label: "Type",
		value: type
	},
	{
		label: "Value",
		value: rdata
	}
] });
const entryFor = (record, { entryOf, keeper }) => entryOf === void 0 ? bare(record) : entryOf(keeper ?? {
	zone: dnsName("."),
	servers: []
}, record);
const card = (record, forms) => {
	const { host, fields, note } = entryFor(record, forms);
	return el("div", { class: "record" }, el("p", { class: "where" }, host === void 0 ? "In your DNS host's form" : `At ${plain(host)}`), el("dl", {}, fields.map(({ label, value }) => el("div", {}, el("dt", {}, plain(label)), el("dd", {}, copyable(plain(value)))))), note === void 0 ? void 0 : el("p", { class: "note" }, plain(note)), el("p", { class: "where" }, "In a zone file"), copyable(zoneLine(record)));
};
const removals = (records) => el("ul", { class: "removals" }, records.map((record) => el("li", {}, el("code", {}, zoneLine(record)))));
/** The records of a fix. */
const fixRecords = ({ publish = [], remove = [] }, forms) => [remove.length === 0 ? void 0 : el("div", { class: "remove" }, el("p", { class: "label" }, "Remove"), removals(remove)), publish.length === 0 ? void 0 : el("div", { class: "publish" }, el("p", { class: "label" }, "Publish"), publish.map((record) => card(record, forms)))];
// src/report/html-findings.ts
const words = {
	error: "problem",
	warning: "warning",
	note: "note"
};
const source = (cite) => Object.hasOwn(sections, cite) || Object.hasOwn(applePages, cite) ? el("a", { href: addressOf(cite) }, cite.replace("§", "section ")) : plain(cite);
const why = ({ docs, cites }) => [
	plain(docs.why),
	" ",
	el("span", { class: "sources" }, "Source: ", cites.slice(0, 6).flatMap((cite, i) => [i === 0 ? "" : ", ", source(cite)]))
];
const seen = ({ observed, expected }) => {
	if (observed === void 0 && (expected ?? []).length === 0) return void 0;
	const column = (title, items) => el("div", {}, el("p", { class: "label" }, title), lines(items, 12));
	return el("div", { class: "seen" }, observed && column("Found", observed.length === 0 ? ["nothing"] : observed), expected && expected.length > 0 ? column("Expected", expected) : void 0);
};
/** The id under which a finding is found. */
const faultId = ({ id }, index) => `${id}-finding-${index + 1}`;
const placeOf = ({ location }) => location && code(`${location.file}:${location.line}`);
/** Where the diagnosis is told: once for a run, as all domains share the ports. */
const diagnosisId = ({ id, depth }) => depth === 0 ? `${id}-diagnosis` : "run-diagnosis";
/** What to do; where the diagnosis knows why, that comes in the place of the check's own advice. */
const advice = (fault, { domain, spot }) => {
	const [cause] = causesOf(domain, fault);
	return cause === void 0 ? plain(fault.finding.fix.text) : [`${sentence(causeTitle(cause))}. `, el("a", { href: `#${diagnosisId(spot)}` }, "What to do")];
};
const article = (fault, id, ground) => {
	const { result, finding } = fault;
	const { spot, metas, domain, forms } = ground;
	const meta = metas.get(result.check);
	const asked = askedOf(finding, domain.evidence);
	const light = lightOfSeverity[result.severity];
	return el("article", {
		id,
		class: `finding ${light}`
	}, el("p", { class: "kicker" }, state(light, words[result.severity]), " ", code(result.check)), heading(spot, 2, sentence(shorten(plain(finding.message), 1e3))), el("p", { class: "fix" }, advice(fault, ground)), fixRecords(finding.fix, forms), seen(finding), facts([
		["File", placeOf(finding)],
		["Asked", asked],
		["Why", meta && why(meta)]
	]));
};
/** Problems, warnings and notes, each section under its own heading. */
const findingParts = ({ problems, warnings, notes }, ground) => {
	const part = (name, title, faults, from) => [
		name,
		title,
		section(ground.spot, name, title, faults.map((fault, i) => () => article(fault, faultId(ground.spot, from + i), ground)))
	];
	const weighty = problems.length + warnings.length;
	return [
		part("problems", counted(problems.length, "problem"), problems, 0),
		part("warnings", counted(warnings.length, "warning"), warnings, problems.length),
		part("notes", counted(notes.length, "note"), notes, weighty)
	];
};
/** What is wrong and accepted: shown, though it counts for nothing. */
const waivedSection = (spot, results) => section(spot, "waived", "Waived", list(results.flatMap(({ check, waived = [] }) => waived.map(({ finding, until, reason }) => [
	state("idle", sentence(shorten(plain(finding.message), 1e3))),
	" ",
	code(check),
	el("span", { class: "line" }, `Until ${plain(until)}: ${shorten(plain(reason), 500)}`)
]))));
const causeArticle = (spot, cause) => {
	const details = [...new Set(cause.failures.map(({ detail }) => plain(detail)))];
	return el("article", { class: "finding open" }, el("p", { class: "kicker" }, state("open", `${counted(cause.results.length, "check")} not judged`)), heading(spot, 2, sentence(plain(causeSentence(cause)))), el("p", { class: "fix" }, remedyOf(cause)), facts([["Wanted", cause.port ? void 0 : listed(few(cause.wanted.map(plain), 8))], ["Detail", few(details.filter((detail) => detail !== "").map((detail) => shorten(detail, 200)), 3).join("; ") || void 0]]), el("details", {}, el("summary", {}, "The checks that were not judged"), el("p", {}, few(cause.results.map(({ check }) => plain(check)), 100).join(", "))));
};
/** What could not be looked up, by the reason. */
const causeSection = (spot, { causes }) => section(spot, "unjudged", "Could not be looked up", causes.map((cause) => causeArticle(spot, cause)));
/** What is right, and what was left out and why; folded, as nobody has to do anything about it. */
const fineSection = (spot, { fine, skipped }) => {
	const reasons = [...new Set(skipped.map(({ because }) => because ?? "no reason given"))];
	return section(spot, "fine", "Other checks", fine.length === 0 ? void 0 : el("details", {}, el("summary", {}, state("good", `${counted(fine.length, "check")} fine`)), el("ul", { class: "plain" }, fine.map(({ title }) => el("li", {}, plain(title))))), skipped.length === 0 ? void 0 : el("details", {}, el("summary", {}, state("idle", `${counted(skipped.length, "check")} skipped`)), facts(reasons.map((reason) => [shorten(plain(reason), 300), skipped.filter(({ because = "no reason given" }) => because === reason).map(({ title }) => el("span", { class: "line" }, plain(title)))]))));
};
// src/report/html-head.ts
const lightOfVerdict = {
	pass: "good",
	fail: "bad",
	inconclusive: "open"
};
/** The domain's name, and as people read it where that differs. */
const nameOf$1 = (domain) => {
	const unicode = unicodeName(domain);
	const name = shorten(plain(domain.domain), 255);
	return unicode === void 0 ? el("bdi", {}, name) : [
		el("bdi", {}, letters(unicode)),
		" ",
		el("small", {}, name)
	];
};
/** The verdict, in the colour of how the run ends. */
const badge = (verdict, tone) => el("span", { class: `badge ${lightOfVerdict[tone]}` }, mark(lightOfVerdict[tone]), verdictWords[verdict]);
/** More than these do not fit a first screen; the findings below have them all. */
const mostTasks = 6;
const tasksOf = (domain, { problems, warnings, causes }, { spot, covered }) => [
	...departedOf(domain) ? [{
		light: "warn",
		text: "Put the accepted records back, or accept those that are live.",
		why: "What is published is not what was accepted",
		href: `#${spot.id}-${domain.drift ? "drift" : "proposal"}`
	}] : [],
	...[...problems, ...warnings].flatMap((fault, i) => {
		if (covered?.has(fault.finding)) return [];
		const [cause] = causesOf(domain, fault);
		return {
			light: lightOfSeverity[fault.result.severity],
			text: cause?.steps[0] ?? fault.finding.fix.text,
			why: fault.finding.message,
			href: cause === void 0 ? `#${faultId(spot, i)}` : `#${diagnosisId(spot)}`
		};
	}),
	...causes.map((cause) => ({
		light: "open",
		text: remedyOf(cause),
		why: causeSentence(cause),
		href: `#${spot.id}-unjudged`
	}))
];
const taskItem = ({ light, text, why, href }) => el("li", { class: light }, mark(light), el("div", {}, el("a", { href }, sentence(shorten(plain(why), 200))), el("span", { class: "do" }, shorten(plain(text), 500))));
const taskList = (tasks, spot, title) => {
	const left = tasks.length - mostTasks;
	return [
		heading(spot, 1, title),
		el("ol", { class: "tasks" }, tasks.slice(0, mostTasks).map(taskItem)),
		left > 0 ? el("p", {}, `and ${left} more, below.`) : void 0
	];
};
/** The order of work on a domain that has nothing yet; its records with a button that copies them all. */
const setUpList = ({ first, publish, records, afterwards }, spot) => {
	const lines = records.map((record) => columnsOf(record).join(" ")).join("\n");
	return [heading(spot, 1, "What to do, in this order"), el("ol", { class: "steps" }, el("li", {}, plain(first)), el("li", {}, plain(publish), el("div", { class: "all" }, copyable(lines))), ...afterwards.map((text) => el("li", {}, plain(text))))];
};
/** `no` for want of an answer is no fault. */
const readinessLight = ({ state }, verdict) => state === "yes" ? "good" : state === "no" && verdict === "fail" ? "bad" : "open";
/** Where mail cannot be reached from where this ran. */
const reachLine = (domain) => {
	const reach = reachSentence(domain);
	return domain.portsVerdict === void 0 || reach === void 0 ? void 0 : el("p", {}, state(lightOfVerdict[domain.portsVerdict], `Seen from where this ran: ${reach}.`));
};
/** What to do: the set-up as one piece, then whatever else there is. */
const workOf = ({ domain, digest, spot }) => {
	const setUp = setUpOf(domain);
	const tasks = tasksOf(domain, digest, {
		spot,
		covered: setUp?.covered
	});
	if (setUp === void 0) return tasks.length === 0 ? el("p", { class: "calm" }, "There is nothing to do.") : taskList(tasks, spot, "What to do");
	return [setUpList(setUp, spot), tasks.length === 0 ? void 0 : taskList(tasks, spot, "What to do besides")];
};
/** Name, verdict, sentence, whether to press Verify, and what to do. */
const headOf = (head) => {
	const { domain, spot, failOn } = head;
	const { verdict, verify } = domain;
	const tone = toneOf(domain, failOn);
	const outcome = outcomeWords(domain, failOn);
	const said = verdictSentence(domain);
	return el("div", { class: `verdict ${lightOfVerdict[tone]}` }, heading(spot, 0, nameOf$1(domain)), el("p", { class: "sentence" }, badge(verdict, tone), " ", `${said.charAt(0).toUpperCase()}${said.slice(1)}.`), outcome === verdictWords[verdict] ? void 0 : el("p", {}, state(lightOfVerdict[tone], `${outcome}.`)), reachLine(domain), verify && el("p", {}, state(readinessLight(verify, verdict), readinessSentence(domain))), workOf(head));
};
// src/report/html-keeper.ts
const isFound = (type) => (answer) => answer.kind === "found" && answer.question.type === type && answer.chain.length === 0;
/** The zone's own word before its parent's, and that before a resolver's. */
const standing = ({ vantage }) => vantage === "authoritative" ? 0 : vantage === "parent" ? 1 : 2;
/** The zone that holds the domain, and its name servers, as far as the evidence tells. */
const keeperOf = ({ domain, evidence }) => {
	const name = dnsName(domain);
	const [best] = evidence.answers.filter(isFound("NS")).filter(({ set }) => isWithin(name, set.owner) && labelsOf(set.owner).length > 1).sort((a, b) => labelsOf(b.set.owner).length - labelsOf(a.set.owner).length || standing(a) - standing(b));
	return best && {
		zone: best.set.owner,
		servers: best.set.rdata.map(({ host }) => host)
	};
};
/** The domain's name servers by address, as the evidence and its glue tell it; several may share one. */
const hostsByAddress = (report) => {
	const servers = keeperOf(report)?.servers ?? [];
	const { answers } = report.evidence;
	const pairs = [...answers.flatMap((answer) => answer.kind === "found" ? answer.glue ?? [] : []), ...answers.filter((answer) => isFound("A")(answer) || isFound("AAAA")(answer)).flatMap(({ set }) => set.rdata.flatMap((rdata) => "address" in rdata ? [{
		host: set.owner,
		address: rdata.address
	}] : []))];
	const hosts = /* @__PURE__ */ new Map();
	for (const { host, address } of pairs) if (servers.includes(host)) hosts.set(address, [.../* @__PURE__ */ new Set([...hosts.get(address) ?? [], host])].sort());
	return hosts;
};
// src/report/html-overview.ts
const toneWords = {
	fail: "with something to mend",
	inconclusive: "that could not be looked up in full",
	pass: "with nothing wrong"
};
const columns = [
	["MX", "mx"],
	["SPF", "spf"],
	["DKIM", "dkim"],
	["Verification", "verification"],
	["DMARC", "dmarc"]
];
const cell = (light, title) => el("td", { class: light }, el("span", { class: "of" }, title), mark(light), el("span", { class: "words" }, lightWords[light]));
const row$1 = ({ domain, id }) => el("tr", {}, el("th", { scope: "row" }, el("a", { href: `#${id}` }, nameOf$1(domain)), el("span", { class: "counts" }, countsOf(domain))), columns.map(([title, area]) => cell(lightOf(domain, area), title)));
const group = (tone, entries) => {
	const own = entries.filter((entry) => entry.tone === tone);
	if (own.length === 0) return void 0;
	return el("details", {
		...(tone !== "pass" || own.length <= 50) && { open: "" },
		class: "group"
	}, el("summary", {}, el("h2", {}, state(lightOfVerdict[tone], `${counted(own.length, "domain")} ${toneWords[tone]}`))), el("table", {
		class: "domains",
		"aria-label": `Domains ${toneWords[tone]}`
	}, el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "Domain"), columns.map(([title]) => el("th", { scope: "col" }, title)))), el("tbody", {}, own.map(row$1))));
};
/** How the domains are divided, as one bar. */
const shares = (entries) => {
	let x = 0;
	const parts = [
		"fail",
		"inconclusive",
		"pass"
	].map((tone) => {
		const width = entries.filter((entry) => entry.tone === tone).length / entries.length * 1e3;
		x += width;
		return el("rect", {
			class: lightOfVerdict[tone],
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
const sentenceOn = (entries) => {
	const tones = entries.map(({ tone }) => tone);
	const failed = tones.filter((tone) => tone === "fail").length;
	if (failed === 1) return "One domain has something to mend: begin there.";
	if (failed > 1) return `${failed} domains have something to mend: begin there.`;
	return tones.includes("inconclusive") ? "Nothing wrong was found, but not all could be looked up." : "Nothing is wrong with the mail of any of them.";
};
const overview = (report, entries) => [el("div", {
	class: "verdict",
	id: "overview"
}, el("h1", {}, `${totals(report.domains)}.`), el("p", { class: "sentence" }, sentenceOn(entries)), shares(entries), report.interrupted && el("p", {}, state("open", interruptedSentence(report)))), ...[
	"fail",
	"inconclusive",
	"pass"
].map((tone) => group(tone, entries))];
// src/report/html-script.ts
/**
* The only script of the page: buttons that copy, and a field that finds a domain. Everything can be
* read without it, so what it adds it makes itself. Constant, as its hash is part of the page.
*/
const script = `
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
// src/report/html-seal.ts
/** SHA-256 of the page's style and script, for its Content-Security-Policy. Refreshed by `npm run docs`. */
const seals = {
	style: "fb/Md+CZxAi5vvsC4E/ZxwRgxROedxUqOONZlWDGKH8=",
	script: "Lc8E7+10/3pm0GPD3h8ic+mN1NHR3eRIc+luMEZvJRs="
};
const style = [
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
section{margin-top:2.25rem}
section>h2,section>h3{margin-bottom:.75rem}
section section{margin-top:1.5rem}
section h3:not(:first-child),section h4:not(:first-child){margin-top:1.25rem;margin-bottom:.5rem}
.lead{color:var(--soft);max-width:44rem}
.domain{border-top:3px solid var(--line);padding-top:1.5rem;margin-top:3rem}
.back{font-size:.875rem;margin-top:1.5rem}
details{margin:.75rem 0}
summary{cursor:pointer;padding:.25rem 0}
summary h2{display:inline}
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
.verdict .sentence{font-size:1.125rem;max-width:46rem}
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
.publish,.remove{margin:.75rem 0}
.record{background:var(--panel);border-radius:8px;padding:.75rem;margin:.375rem 0 .75rem}
.record dl{display:grid;gap:.375rem;margin-bottom:.75rem}
.record dl>div{display:grid;grid-template-columns:7rem 1fr;gap:.75rem;align-items:baseline}
.record dd{min-width:0}
.record .where{font-size:.8125rem;font-weight:600;margin:0 0 .375rem}
.record .note{margin:-.25rem 0 .75rem;font-size:.875rem}
.copy{display:inline-block;max-width:100%;background:var(--bg);border:1px solid var(--line);border-radius:5px;padding:.1rem .45rem;user-select:all;-webkit-user-select:all}
.all{margin:.5rem 0}
.all .copy{white-space:pre-wrap}
.copied{display:inline-flex;flex-wrap:wrap;gap:.375rem;align-items:center;max-width:100%}
button{font:inherit;font-size:.8125rem;color:var(--link);background:var(--bg);border:1px solid var(--line);border-radius:5px;padding:.15rem .6rem;min-height:1.75rem;cursor:pointer}
.removals{list-style:none}
.removals code{color:var(--bad)}
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
.of{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
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
.facts>div,.record dl>div{grid-template-columns:1fr;gap:0}
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
.station,.record,.seen>div,.tasks li,tr,.probes>li{break-inside:avoid}
h2,h3,h4,.lead,.kicker,.label,.address,.meter{break-after:avoid}
.way,.beside{grid-auto-flow:column;grid-auto-columns:1fr;grid-template-columns:none}
.station{padding:.375rem .5rem}
.station .values code{font-size:7.5pt}
.facts .sources a{text-decoration:none}
.mark,.bar rect,.swatch,.meter rect,.tasks li,.station,.finding,.record,pre{print-color-adjust:exact;-webkit-print-color-adjust:exact}
@page{margin:16mm}}`
].join("");
// src/report/html-page.ts
/** One self-contained page: it asks nothing of anybody, and runs no script but its own. */
/** Nothing may be loaded, and only what has these hashes counts. */
const policy = [
	"default-src 'none'",
	`style-src 'sha256-${seals.style}'`,
	`script-src 'sha256-${seals.script}'`,
	"img-src data:",
	"base-uri 'none'",
	"form-action 'none'"
].join("; ");
/** The page as text; it ends with a line feed. */
const renderPage = ({ title, header, main, footer }) => {
	const head = [
		el("meta", { charset: "utf-8" }),
		el("meta", {
			"http-equiv": "Content-Security-Policy",
			content: policy
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
	].map(markup);
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
	].map(markup);
	return [
		"<!doctype html>",
		"<html lang=\"en\">",
		"<head>",
		...head,
		`<style>${style}</style>`,
		"</head>",
		"<body>",
		...body,
		`<script>${script}<\/script>`,
		"</body>",
		"</html>",
		""
	].join("\n");
};
// src/report/html-path.ts
/** The published records, the name servers' own word first, then the referee's. */
const publishedAt = ({ evidence }, name, type) => {
	const told = evidence.answers.filter(({ question, kind, unchecked, vantage }) => question.name === name && question.type === type && kind !== "failed" && !unchecked && vantage !== "parent");
	const answer = told.find(({ vantage, flags }) => vantage === "authoritative" && flags?.aa !== false) ?? told.find(({ vantage }) => vantage === "referee") ?? told[0];
	if (answer === void 0) return [];
	return answer.kind === "found" ? answer.set.rdata.map((rdata) => presentRData(answer.set.type, rdata)) : ["nothing published"];
};
/** The record data that some finding's fix removes. */
const removedIn = ({ results }, area) => results.filter((result) => result.area === area).flatMap(({ findings }) => findings.flatMap(({ fix }) => fix.remove ?? [])).map(({ rdata }) => rdata);
const texts = (report, name, pattern) => publishedAt(report, name, "TXT").map((text) => text.replace(/" "/g, "").replace(/^"|"$/g, "")).filter((text) => pattern.test(text));
const station = ({ name, light, words, lines, wrong = [] }) => el("li", { class: `station ${light}` }, el("span", { class: "name" }, name), state(light, words), lines.length === 0 ? void 0 : el("span", { class: "values" }, few(lines, 4).map((line) => el("span", wrong.includes(line) ? { class: "wrong" } : {}, wrong.includes(line) ? "✗ " : void 0, code(line, 90)))));
const byPreference = (a, b) => parseInt(a, 10) - parseInt(b, 10);
const arrivals = {
	good: "mail arrives",
	warn: "mail arrives, with a risk",
	bad: "mail can be lost",
	open: "not judged",
	idle: "not checked"
};
/** From the domain to the mail box. */
const wayIn = (report, forms) => {
	const keeper = keeperOf(report);
	const name = dnsName(report.domain);
	const host = keeper && forms.entryOf?.(keeper, {
		owner: name,
		type: "MX",
		rdata: ""
	}).host;
	const mx = lightOf(report, "mx");
	const zone = lightOf(report, "delegation", "dnssec");
	return [
		{
			name: "Domain",
			light: report.verdict === "pass" ? "good" : zone,
			lines: [report.domain]
		},
		{
			name: host === void 0 ? "Name servers" : `Name servers (${plain(host)})`,
			light: zone,
			lines: keeper?.servers ?? []
		},
		{
			name: "MX",
			light: mx,
			lines: publishedAt(report, name, "MX").toSorted(byPreference),
			wrong: removedIn(report, "mx")
		},
		{
			name: "iCloud Mail",
			light: mx,
			words: arrivals[mx],
			lines: []
		}
	];
};
/** What proves to others that mail comes from the domain. */
const proofs = (report) => {
	const name = dnsName(report.domain);
	const of = (title, area, lines) => ({
		name: title,
		light: lightOf(report, area),
		lines
	});
	return [
		of("SPF", "spf", texts(report, name, /^v=spf1/i)),
		of("DKIM", "dkim", publishedAt(report, under("sig1._domainkey", name), "CNAME")),
		of("DMARC", "dmarc", texts(report, under("_dmarc", name), /./)),
		of("Verification", "verification", texts(report, name, /^apple-domain/i))
	];
};
const portNames = {
	imap: "Incoming mail (IMAP)",
	smtp: "Outgoing mail (SMTP)"
};
const ports = (report) => report.evidence.probes.map(({ endpoint, kind, addresses, ms }) => {
	const { protocol, host, port } = endpoint;
	const worst = addresses.find(({ state }) => state !== "spoke" && state !== "untried");
	const words = kind === "spoke" ? `works, ${duration(ms)}` : worst ? stateWords[worst.state] : "no answer";
	return {
		name: portNames[protocol],
		light: kind === "spoke" ? "good" : kind === "closed" ? "bad" : "open",
		words,
		lines: [`${host}:${port}`]
	};
});
const row = (spot, title, kind, stations) => stations.length === 0 ? void 0 : [heading(spot, 2, title), el(kind === "way" ? "ol" : "ul", { class: kind }, stations.map(station))];
/** The mail path as a picture of boxes that a screen reader reads as lists. */
const pathSection = (report, spot, forms) => section(spot, "path", "Mail path", ...portsOnly(report) ? [] : [row(spot, `Mail to ${shorten(plain(report.domain), 120)}`, "way", wayIn(report, forms)), row(spot, "What proves that mail is yours", "beside", proofs(report))], row(spot, "Mail ports, from where this ran", "beside", ports(report)));
// src/report/html-probes.ts
/** Addresses beyond these are counted only. */
const mostAddresses = 12;
const labels = {
	name: "name",
	connect: "connect",
	greeting: "greeting",
	starttls: "STARTTLS",
	tls: "TLS",
	capabilities: "sign-in offer",
	goodbye: "goodbye"
};
const stepsOf = ({ resolution }, { phases, state }) => [...resolution.length === 0 ? [] : [{
	kind: "name",
	ms: largest(resolution.map(({ ms }) => ms)),
	failed: false
}], ...phases.map(({ phase, ms }, i) => ({
	kind: phase,
	ms,
	failed: state !== "spoke" && i === phases.length - 1
}))];
const lightOfProbe = ({ kind }) => kind === "spoke" ? "good" : kind === "closed" ? "bad" : "open";
const lightOfAddress = ({ state }) => state === "spoke" ? "good" : state === "untried" ? "idle" : "bad";
/** Width of the drawing in its own units; it is stretched to the room there is. */
const full = 1e3;
const bar = (steps, longest) => {
	const scale = full / Math.max(longest, 1);
	const starts = steps.map((_, i) => steps.slice(0, i).reduce((sum, { ms }) => sum + ms, 0));
	return el("svg", {
		class: "bar",
		viewBox: `0 0 ${full} 10`,
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
}), `${labels[kind]} ${duration(ms)}${failed ? " ✗" : ""}`)));
const totalOf = (steps) => steps.reduce((sum, { ms }) => sum + ms, 0);
const addressItem = (result, probe, longest) => {
	const steps = stepsOf(result, probe);
	const { address, state: outcome, detail, tls, greeting, reply, interceptor } = probe;
	const certificate = tls?.certificate;
	return el("li", {}, el("p", { class: "address" }, code(address), " ", state(lightOfAddress(probe), stateWords[outcome]), outcome === "untried" ? void 0 : el("span", { class: "total" }, duration(totalOf(steps)))), outcome === "untried" ? void 0 : bar(steps, longest), outcome === "untried" ? void 0 : phaseList(steps), facts([
		["Detail", outcome === "spoke" || detail === "" ? void 0 : shorten(plain(detail))],
		["Said", reply === void 0 ? void 0 : code(plainOctets(reply), 200)],
		["Intercepted by", interceptor === void 0 ? void 0 : plain(interceptor)],
		["Greeting", greeting === void 0 ? void 0 : code(plainOctets(greeting), 200)],
		["TLS", tls && `${plain(tls.protocol)}, ${plain(tls.cipher)}`],
		["Certificate", certificate && [code(plainOctets(certificate.subject), 120), `, until ${plain(certificate.notAfter).slice(0, 10)}, ${certificate.daysLeft} days left`]]
	]));
};
const probeItem = (result, longest, spot) => {
	const { endpoint, addresses } = result;
	const { host, port } = endpoint;
	const shown = addresses.slice(0, mostAddresses);
	const left = addresses.length - shown.length;
	return [heading(spot, 2, code(`${host}:${port}`), " ", state(lightOfProbe(result), portWords(result))), addresses.length === 0 ? el("p", {}, "There is no address that could be looked up.") : el("ul", { class: "probes" }, shown.map((probe) => addressItem(result, probe, longest)), left > 0 ? el("li", {}, `and ${left} more addresses`) : void 0)];
};
const portWords = ({ kind, ms }) => kind === "spoke" ? `works, ${duration(ms)}` : kind === "closed" ? "does not work" : "could not be tried";
/** Of one domain's report; the same ports are drawn once for a run. */
const probeSection = (probes, spot) => {
	if (probes.length === 0) return void 0;
	const totals = probes.flatMap((result) => result.addresses.map((probe) => totalOf(stepsOf(result, probe))));
	const longest = Math.max(largest(totals), 1);
	return section(spot, "ports", "Mail ports, phase by phase", el("p", { class: "lead" }, `Bars are on one scale: the longest is ${duration(longest)}.`), probes.map((result) => probeItem(result, longest, spot)));
};
// src/report/html-propagation.ts
const columnsFor = (domain) => [
	{
		title: "MX",
		name: domain,
		type: "MX"
	},
	{
		title: "SPF",
		name: domain,
		type: "TXT",
		of: /^"v=spf1/i
	},
	{
		title: "Verification",
		name: domain,
		type: "TXT",
		of: /^"apple-domain/i
	},
	{
		title: "DKIM",
		name: under("sig1._domainkey", domain),
		type: "CNAME"
	},
	{
		title: "DMARC",
		name: under("_dmarc", domain),
		type: "TXT"
	}
];
const sayingOf = (answer, { of }) => {
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
/** Those that were asked for any of it: name servers first. */
const serversIn = (report, columns) => {
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
const saying = ({ answers }, column) => {
	const answer = answers.find(({ question }) => question.name === column.name && question.type === column.type);
	return answer && sayingOf(answer, column);
};
/** What counts as published: the name servers' word where they agree; the referee's, or a resolver's, else. */
const publishedIn = (servers, column) => {
	const told = servers.flatMap((server) => {
		const { word } = saying(server, column) ?? {};
		return word === void 0 ? [] : [{
			word,
			server
		}];
	});
	return (told.find(({ server }) => server.authoritative) ?? told.find(({ server }) => server.referee) ?? told[0])?.word;
};
const cellOf = (server, column, published) => {
	const said = saying(server, column);
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
	const same = said.word === published;
	const none = said.word === "";
	return {
		light: !same ? "warn" : none ? "idle" : "good",
		words: same ? none ? "none" : "published" : none ? "none yet" : "differs",
		life: said.ttl === void 0 ? "" : lasting(said.ttl)
	};
};
const nameOf = ({ server, authoritative, referee, answers }, hosts) => {
	if (answers.some(({ transport }) => transport === "file")) return ["Zone file ", code(server)];
	if (server === "system") return "This machine's resolver";
	const names = hosts.get(server.replace(/^\[?([^\]]*?)\]?(?::\d+)?$/, "$1")) ?? hosts.get(server);
	const shown = names && authoritative ? [code(names.join(", ")), " "] : [];
	return [
		authoritative ? "Name server " : referee ? "Public resolver " : "Resolver ",
		...shown,
		code(server)
	];
};
const rowOf = ({ server, name, published }, columns) => el("tr", {}, el("th", { scope: "row" }, name), columns.map((column, i) => {
	const { light, words, life } = cellOf(server, column, published[i]);
	return el("td", { class: light }, el("span", { class: "of" }, column.title), mark(light), el("span", { class: "words" }, words), life === "" ? void 0 : el("span", { class: "life" }, life));
}));
/** Every word on a record that servers do not agree upon, and who says it. */
const splits = (servers, columns, spot) => columns.flatMap((column) => {
	const words = /* @__PURE__ */ new Map();
	for (const server of servers) {
		const { word } = saying(server, column) ?? {};
		if (word !== void 0) words.set(word, [...words.get(word) ?? [], server.server]);
	}
	if (words.size < 2) return [];
	return [heading(spot, 2, `${column.title}: ${words.size} different answers`), el("dl", { class: "facts" }, [...words].map(([word, who]) => el("div", {}, el("dt", {}, listed(who.map((one) => one === "system" ? "this machine's resolver" : plain(one)))), el("dd", {}, lines(word === "" ? ["nothing"] : word.split("\n"))))))];
});
const propagationSection = (report, spot) => {
	const all = columnsFor(dnsName(report.domain));
	const servers = serversIn(report, all);
	const columns = all.filter((column) => servers.some((server) => saying(server, column)));
	if (servers.length === 0) return void 0;
	const published = columns.map((column) => publishedIn(servers, column));
	const hosts = hostsByAddress(report);
	return section(spot, "propagation", "Who serves what", el("p", { class: "lead" }, "Each server that was asked, and how long caches may keep its answer: for a name server the time that it grants, for a resolver the time that is left."), el("table", { class: "matrix" }, el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "Server"), columns.map(({ title }) => el("th", { scope: "col" }, title)))), el("tbody", {}, servers.map((server) => rowOf({
		server,
		name: nameOf(server, hosts),
		published
	}, columns)))), splits(servers, columns, spot));
};
// src/report/html-spf.ts
/** RFC 7208 §4.6.4: more lookups than these are an error. */
const most = 10;
/** More terms than these help nobody. */
const mostTerms = 150;
const meter = ({ cost, exact }) => {
	const boxes = Array.from({ length: Math.max(most, Math.min(cost, 20)) }, (_, i) => i);
	const said = `${exact ? "" : "at least "}${cost} of ${most} lookups`;
	return el("div", { class: cost > most ? "meter over" : "meter" }, el("svg", {
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
		class: i >= cost ? "free" : i >= most ? "excess" : "spent"
	}))), el("span", {}, said));
};
const isRange = ({ kind, qualifier, reach }) => (kind === "ip4" || kind === "ip6") && qualifier === "+" && reach === "free";
/** Terms with those ranges put together that follow one another. */
const runsOf = (terms) => {
	const runs = [];
	for (const term of terms) {
		const last = runs.at(-1);
		if (last?.every(isRange) && isRange(term)) last.push(term);
		else runs.push([term]);
	}
	return runs;
};
const rangesItem = (run) => el("li", {}, el("details", {}, el("summary", {}, counted(run.length, "address range")), el("ul", { class: "ranges" }, few(run.map(({ text }) => plainOctets(text)), 60).map((text) => el("li", {}, code(text, 100))))));
const termItem = (term, budget) => {
	const counts = term.cost > 0 && term.reach !== "ignored";
	const bad = [
		"unread",
		"loop",
		"failed"
	].includes(term.reach) || term.dead;
	const [first, ...others] = remarksOn(term);
	return el("li", {}, el("span", { class: bad ? "term bad" : "term" }, code(plainOctets(term.text), 100), first === void 0 ? void 0 : el("span", { class: "remark" }, [first, ...others].map(plain).join("; ")), counts ? el("span", { class: "cost" }, `${counted(term.cost, "lookup")}, ${term.total} so far`) : void 0), term.node && nodeList(term.node, budget));
};
const nodeList = ({ records, domain }, budget) => records.map(({ terms, faults, omitted }, i) => {
	const items = runsOf(terms).flatMap((run) => {
		if (budget.left <= 0) return [];
		budget.left -= 1;
		const [term] = run;
		return term && run.length === 1 ? [termItem(term, budget)] : [rangesItem(run)];
	});
	const missing = omitted + (budget.left <= 0 ? 1 : 0);
	return el("ul", {
		class: "tree",
		"aria-label": `SPF record of ${plain(domain)}`
	}, records.length > 1 ? el("li", { class: "which" }, `record ${i + 1}`) : void 0, items, faults.slice(0, 5).map(({ message, term }) => el("li", {}, el("span", { class: "term bad" }, code(plainOctets(term), 100), el("span", { class: "remark" }, plain(message))))), missing > 0 ? el("li", { class: "which" }, "and more terms") : void 0);
});
/** Where the record was looked up. */
const spfSection = (spf, spot) => {
	if (spf === void 0 || spf.root.records.length === 0) return void 0;
	return section(spot, "spf", "SPF, term by term", meter(spf), heading(spot, 2, code(spf.domain)), nodeList(spf.root, { left: mostTerms }));
};
// src/report/html.ts
/** Whatever is told of more domains has to stay short. */
const mostDetailed = 20;
const formsOf = (domain, { entryOf }) => {
	const keeper = keeperOf(domain);
	return {
		...entryOf && { entryOf },
		...keeper && { keeper }
	};
};
const evidenceSection = ({ evidence }, spot) => {
	const lines = spaced(evidenceBlocks(evidence));
	return lines.length === 0 ? void 0 : section(spot, "evidence", "Evidence", folded(`${counted(evidence.answers.length, "answer")}, as dig would show them`, el("pre", {}, lines.map((line) => shorten(line, 2e3)).join("\n"))));
};
/** Links to the parts that there are. */
const contents = (parts, spot) => el("nav", { "aria-label": "Parts of this report" }, el("ul", {}, parts.filter(([, title]) => title !== "").map(([name, title]) => el("li", {}, el("a", { href: `#${spot.id}-${name}` }, title)))));
const picturesOf = (domain, spot) => [
	[
		"spf",
		"SPF",
		spfSection(domain.spf, spot)
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
const partsOf = (domain, digest, spot, scene) => {
	const { metas, options, detailed } = scene;
	const forms = formsOf(domain, options);
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
			"path",
			"Mail path",
			wanted ? pathSection(domain, spot, forms) : void 0
		],
		...findingParts(digest, ground),
		[
			"waived",
			"Waived",
			waivedSection(spot, domain.results)
		],
		[
			"unjudged",
			"Could not be looked up",
			causeSection(spot, digest)
		],
		[
			"diagnosis",
			"Why ports fail",
			alone ? diagnosisSection(domain.diagnosis, spot) : void 0
		],
		...fileParts(domain, spot),
		...wanted ? picturesOf(domain, spot) : [],
		[
			"fine",
			"",
			fineSection(spot, digest)
		],
		[
			"evidence",
			"",
			detailed ? evidenceSection(domain, spot) : void 0
		]
	].filter(([, , content]) => content !== void 0);
	return [alone ? contents(parts, spot) : void 0, ...parts.map(([, , content]) => content)];
};
const domainOf = ({ domain, id }, depth, scene) => {
	const spot = {
		id,
		depth
	};
	const digest = digestOf(domain);
	const { failOn = "error" } = scene.options;
	const content = [headOf({
		domain,
		digest,
		spot,
		failOn
	}), partsOf(domain, digest, spot, scene)];
	return depth === 0 ? content : el("div", {
		class: "domain",
		id
	}, content, el("p", { class: "back" }, el("a", { href: "#overview" }, "Back to all domains")));
};
/** The same port is probed once for all domains of a run, and drawn once. */
const distinct = (domains) => {
	const probes = domains.flatMap(({ evidence }) => evidence.probes);
	return [...new Map(probes.map((probe) => [JSON.stringify(probe), probe])).values()];
};
/** The mail ports of a run, and why they fail. */
const portsOf = (domains) => {
	const spot = {
		id: "run",
		depth: 0
	};
	const diagnosed = domains.find(({ diagnosis }) => diagnosis !== void 0);
	return [probeSection(distinct(domains), spot), diagnosisSection(diagnosed?.diagnosis, spot)];
};
const titleOf = ({ domains }) => {
	const [only] = domains;
	return domains.length === 1 && only ? `${verdictWords[only.verdict]}: mail of ${shorten(plain(only.domain), 255)}` : `Mail of ${totals(domains)}`;
};
/** A terminal that is as wide as it wants: lines are wrapped by whoever shows the page. */
const look = {
	width: 1e5,
	color: false,
	unicode: true
};
const footerOf = (report) => originLines(look, report).join(" ").replace(/\s+/g, " ");
/** Renders the report; nothing but it and `options` goes into the page. */
const renderHtml = (report, options = {}) => {
	const { domains, startedAt, tool } = report;
	const alone = domains.length === 1;
	const detailed = domains.length <= mostDetailed;
	const scene = {
		metas: metasOf(report),
		options,
		detailed
	};
	const entries = domains.map((domain, i) => ({
		domain,
		id: `d${i + 1}`,
		tone: toneOf(domain, options.failOn)
	}));
	return renderPage({
		title: titleOf(report),
		header: [el("strong", {}, "iCloud mail audit"), el("span", {}, `${plain(tool.name)} ${plain(tool.version)}, `, el("time", {}, plain(startedAt).slice(0, 16).replace("T", " ")), " UTC")],
		main: [
			alone ? void 0 : overview(report, entries),
			entries.map((entry) => () => domainOf(entry, alone ? 0 : 1, scene)),
			alone ? void 0 : portsOf(domains)
		],
		footer: el("p", {}, footerOf(report))
	});
};
export { renderHtml };
