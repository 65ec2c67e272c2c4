import { a as tableLines, d as causesBehind, i as reachLines, p as evidenceFor, r as originLines, s as verdictMarks, u as causeTitle } from "./shared-text-summary.js";
import { _ as digestOf, a as outcomeWords, b as remedyOf, c as toneOf, f as beforeOf, g as causeSentence, l as unicodeName, o as portsOnly, p as setUpOf, u as verdictSentence, x as withoutPorts } from "./shared-verdict.js";
import { a as marked, c as paragraph, f as row, h as spaced, l as proseRow, m as section, n as dash, o as measure, p as rule, r as hanging, s as paint, t as asText } from "./shared-look.js";
import { n as spfTreeLines } from "./shared-spf-tree.js";
import { a as few, c as plainOctets, i as duration, l as shorten, o as listed, r as counted, s as plain } from "./shared-plain.js";
import { q as absolute } from "./shared-first.js";
import { s as unsureWords } from "./shared-drifted.js";
import { i as secondHandLines, n as driftLines, t as changeLines } from "./shared-text-drift.js";
import { a as faultBlocks, c as noteBlocks, d as evidenceBlocks, l as setUpBlocks, n as portLines, o as guidance, r as stateWords, s as metasOf, t as openedBy, u as readinessSentence } from "./shared-text-ports.js";
// src/report/text-proposal.ts
const marks = {
	error: "error",
	warning: "warning",
	note: "note"
};
const title = (look, text) => ["", ...paragraph(look, text).map((line) => paint(look, "bold", line))];
const changed = (look, text, changes) => changes.length === 0 ? [] : [...title(look, `${text}:`), ...changes.flatMap((change) => changeLines(look, change))];
const placeWords = ({ location }) => location === void 0 ? "" : ` ${plain(location.file)}:${location.line}`;
const faultLines = (look, word, faults, fine) => faults.flatMap(({ check, severity, findings }) => findings.flatMap((finding) => marked(look, fine ?? marks[severity], `${word} ${plain(check)}: ${plain(finding.message)}${fine === void 0 ? placeWords(finding) : ""}`)));
const liveLines = (look, { live, against, unknown, propagating }) => {
	if (live === void 0) return [];
	const { drift, accepts, alters, unconfirmed } = live;
	const told = [
		...changed(look, `Live differs from what ${plain(against)} says (drift)`, drift),
		...secondHandLines(look, drift),
		...changed(look, unsureWords, unconfirmed),
		...changed(look, "This change accepts what is live", accepts),
		...changed(look, "This change will alter live mail records when applied", alters)
	];
	if (told.length > 0 || unknown.length + propagating.length > 0) return told;
	return ["", ...marked(look, "pass", "The live zone is as both files say")];
};
const openLines = (look, { unknown, propagating }) => {
	const names = (items) => few(items.map(({ owner, type }) => `${plain(absolute(owner))} ${type}`), 4).join(", ");
	return [...unknown.length === 0 ? [] : marked(look, "unknown", `Could not be looked up, so not compared: ${names(unknown)}`), ...propagating.length === 0 ? [] : marked(look, "unknown", `Name servers disagree, so not compared: ${names(propagating)}`)];
};
/** Under the heading of the section. */
const proposalLines = (look, proposal) => {
	const { file, against, changes, comparison } = proposal;
	const { appears, vanishes, stays, undecided } = comparison;
	const from = against === "live" ? "the live zone" : plain(against);
	const counts = `${appears.length} appear, ${vanishes.length} vanish, ${stays.length} stay`;
	return [
		...marked(look, appears.some(({ severity }) => severity === "error") ? "error" : "pass", `${plain(file)} in place of ${from}: ${counted(changes.length, "mail record")} changed; of the faults ${counts}`, "bold"),
		...changed(look, "Records that this changes", changes),
		...appears.length + vanishes.length + stays.length === 0 ? [] : title(look, "Findings:"),
		...faultLines(look, "appears", appears),
		...faultLines(look, "vanishes", vanishes, "pass"),
		...faultLines(look, "stays", stays),
		...undecided.length === 0 ? [] : marked(look, "skipped", `${counted(undecided.length, "check")} could not be judged on both sides, and ${undecided.length === 1 ? "is" : "are"} not compared`, "dim"),
		...liveLines(look, proposal),
		...openLines(look, proposal)
	];
};
// src/report/text-fine.ts
/** As people call them, in the order of the table. */
const areaNames = {
	mx: "MX",
	spf: "SPF",
	dkim: "DKIM",
	verification: "Verification",
	dmarc: "DMARC",
	delegation: "Name servers",
	dnssec: "DNSSEC",
	"mta-sts": "MTA-STS",
	autodiscover: "Leftovers",
	imap: "IMAP",
	smtp: "SMTP",
	status: "Apple",
	resolver: "Resolvers",
	zone: "Zone file",
	config: "Waivers"
};
const nameWidth = Math.max(...Object.values(areaNames).map((name) => name.length));
/** The ports have a part of the report to themselves. */
const apart = /* @__PURE__ */ new Set(["imap", "smtp"]);
const areas = Object.keys(areaNames).filter((area) => !apart.has(area));
const reasonOf = ({ because }) => plain(because ?? "no reason given");
const distinct = (items) => [...new Set(items)];
/** So many lines of what was seen stand beside an area. */
const most = 4;
/** The check whose sight says most of its area, where that is not the first that tells of something. */
const telling = {
	dkim: "dkim-key",
	resolver: "resolver-stale"
};
/** What was seen of the area; where nothing was, what it was held to. */
const gistOf = (area, passed) => {
	const { observed = [], title = "" } = passed.find(({ check }) => check === telling[area]) ?? passed.find(({ observed = [] }) => observed.length > 0) ?? passed[0] ?? {};
	const seen = observed.length > 0 ? observed : [title];
	return few(seen.map((one) => shorten(plain(one))), most);
};
/** The mark, the area's name, and beside it the lines, each wrapped. */
const areaLines = (look, area, lines) => {
	const [bare = ""] = marked({
		...look,
		color: false
	}, "pass", "");
	const indent = bare.length + nameWidth + 2;
	const [mark = ""] = marked(look, "pass", "");
	const head = `${mark}${areaNames[area].padEnd(nameWidth + 2)}`;
	return lines.flatMap((line) => paragraph(look, line, indent)).map((line, i) => i === 0 ? head + line.slice(indent) : line);
};
/** Areas in which a check ran and all that ran passed: nothing is called fine beside its fault. */
const soundAreas = (results) => areas.flatMap((area) => {
	const ran = results.filter((one) => one.area === area).filter(({ status, waived }) => status !== "skipped" || waived !== void 0);
	return ran.length > 0 && ran.every(({ status }) => status === "pass") ? [[area, ran]] : [];
});
/** How many checks that makes, and how to see each. */
const fineCount = (domain) => {
	const { fine, skipped } = digestOf(domain);
	const left = skipped.length > 0 ? `, ${skipped.length} skipped` : "";
	return `${counted(fine.length, "check")} fine${left}`;
};
/** Findings that the configuration sets aside are no secret. */
const waivedLines = (look, { results }) => results.flatMap(({ check, waived = [] }) => waived.flatMap(({ finding, until, reason }) => marked(look, "skipped", `${plain(finding.message)} (${plain(check)}): waived until ${plain(until)}: ${plain(reason)}`, "dim")));
/** A line for each area that is sound, and for each finding that is waived. */
const soundLines = (look, domain) => {
	const sound = soundAreas(domain.results);
	if (sound.length === 0) return waivedLines(look, domain);
	return [
		...sound.flatMap(([area, passed]) => areaLines(look, area, gistOf(area, passed))),
		...waivedLines(look, domain),
		...paragraph(look, `${fineCount(domain)}: --verbose lists them.`, 2).map((line) => paint(look, "dim", line))
	];
};
/** Those skipped for one reason are told together. */
const skippedLines = (look, skipped) => distinct(skipped.map(reasonOf)).flatMap((reason) => {
	const those = skipped.filter((result) => reasonOf(result) === reason);
	const ids = those.map(({ check }) => plain(check)).join(", ");
	const what = those.length === 1 ? `${plain(those[0].title)}: skipped` : `${counted(those.length, "check")} skipped`;
	return marked(look, "skipped", `${what}, ${reason} (${ids})`, "dim");
});
/** Every check that passed, with what it saw, and every one that was skipped, with the reason. */
const everyFineLine = (look, domain) => {
	const { fine, skipped } = digestOf(domain);
	const seen = ({ observed = [] }) => few(observed.map((one) => shorten(plain(one))), 12).flatMap((line) => paragraph(look, line, 4).map((shown) => paint(look, "dim", shown)));
	return [...fine.flatMap((result) => marked(look, "pass", `${plain(result.title)} (${plain(result.check)})`).concat(seen(result))), ...skippedLines(look, skipped)];
};
// src/report/text-diagnosis.ts
const markOf = ({ id }) => id === "connection-works" ? "note" : id === "ipv6-broken" || id === "read-along" ? "warning" : "error";
/** A label, and items beside it, each hanging from its own head. */
const itemRow = (look, label, items) => {
	const lines = items.flatMap(([head, text]) => hanging({
		...look,
		width: measure(look) - 12
	}, head, text));
	return row(look, label, lines);
};
const causeLines = (look, cause) => {
	const seen = evidenceFor(cause);
	return [
		...marked(look, markOf(cause), causeTitle(cause), "bold"),
		...itemRow(look, "seen", seen.map((line) => ["- ", line])),
		...itemRow(look, "do", cause.steps.map((step, i) => [`${i + 1}. `, plain(step)]))
	];
};
/** Those that are less likely, a line or two each. */
const otherLines$1 = (look, [, ...others]) => others.slice(0, 3).flatMap((cause) => {
	const [step] = cause.steps;
	const lines = marked(look, "unknown", causeTitle(cause));
	return step === void 0 ? lines : lines.concat(proseRow(look, "do", plain(step)));
});
/** The likeliest cause and what to do; the rest is told by `dns-audit ports`. */
const causeBlocks = (look, { causes, remarks }) => [
	causeLines(look, causes[0]),
	otherLines$1(look, causes),
	remarks.flatMap((remark) => paragraph(look, plain(remark)))
];
/** Everything there is to say, section by section. */
const diagnosisBlocks = (look, diagnosis) => {
	const { causes, faults, remarks, settings, commands } = diagnosis;
	const slight = faults.filter(({ fatal }) => !fatal);
	return [
		section(look, "Diagnosis", [causeLines(look, causes[0])]),
		section(look, "Also possible", [otherLines$1(look, causes)]),
		slight.flatMap(({ message }) => marked(look, "note", plain(message))),
		remarks.flatMap((remark) => paragraph(look, plain(remark))),
		section(look, "Right settings", [settings.flatMap(({ label, value }) => proseRow(look, plain(label), plain(value)))]),
		section(look, "See for yourself", [row(look, "type", commands.map(plain))])
	];
};
// src/report/text-path.ts
const drawingOf = ({ unicode }) => unicode ? {
	reached: "●",
	missed: "○",
	trunk: "│",
	gap: "┊",
	good: "✓",
	bad: "✗"
} : {
	reached: "o",
	missed: ".",
	trunk: "|",
	gap: ":",
	good: "ok",
	bad: "NO"
};
const phaseLabels = {
	connect: "connect",
	greeting: "greeting",
	starttls: "STARTTLS",
	tls: "TLS",
	capabilities: "offers",
	goodbye: "goodbye"
};
const isGood = ({ state }) => state === "spoke";
/** The address that came farthest stands for all. */
const foremost = ({ addresses }) => [...addresses].sort((a, b) => Number(isGood(b)) - Number(isGood(a)) || b.phases.length - a.phases.length || (a.address < b.address ? -1 : 1))[0];
const nameLeg = ({ resolution, addresses, endpoint }) => {
	const given = few(addresses.map(({ address }) => plain(address)), 3);
	const servers = new Set(resolution.map(({ server }) => server === "system" ? "this machine's resolver" : plain(server)));
	const by = servers.size === 0 ? "" : `, by ${listed([...servers])}`;
	const none = resolution.some(({ kind }) => kind === "nxdomain") ? `there is no ${plain(endpoint.host)}` : resolution.some(({ kind }) => kind === "nodata") ? `${plain(endpoint.host)} has no address` : "no answer";
	return {
		label: "name",
		good: addresses.length > 0,
		ms: Math.max(0, ...resolution.map(({ ms }) => ms)),
		detail: `${addresses.length > 0 ? listed(given) : none}${by}`
	};
};
/** `named`: with the names that the certificate is for. */
const tlsWords = (probe, named) => {
	const { tls } = probe;
	if (tls === void 0) return "";
	const { daysLeft, names = [] } = tls.certificate ?? {};
	const by = openedBy(probe);
	return [
		plain(tls.protocol),
		...named ? [`certificate for ${listed(few(names.map(plainOctets), 2))}`] : [],
		...daysLeft === void 0 ? [] : [`${named ? "" : "certificate "}good for ${daysLeft} days`],
		...by === void 0 ? [] : [`opened by ${by}`]
	].join(", ");
};
/** What is worth knowing of a phase that went well. */
const gained = (phase, probe, { relay }) => {
	const { address, greeting, capabilities } = probe;
	switch (phase) {
		case "connect": return plain(address);
		case "tls": return tlsWords(probe, relay === true);
		case "greeting": return greeting === void 0 ? "" : plainOctets(greeting);
		case "capabilities": return (capabilities ?? []).map(plainOctets).join(" ");
		default: return "";
	}
};
const lost = (probe) => {
	const { address, state, detail, interceptor } = probe;
	const by = interceptor === void 0 ? "" : `, that of ${plain(interceptor)}`;
	return `${plain(address)} ${stateWords[state]}${by}${detail === "" ? "" : `: ${plain(detail)}`}`;
};
const legsOf = (probe, endpoint, wanted) => probe.phases.flatMap(({ phase, ms }, i) => {
	if (!wanted(phase)) return [];
	const good = isGood(probe) || i < probe.phases.length - 1;
	return [{
		label: phaseLabels[phase],
		good,
		ms,
		detail: good ? gained(phase, probe, endpoint) : lost(probe)
	}];
});
/** Who stands at the end of the way, as far as that is proven. */
const farEnd = ({ endpoint }, probe) => {
	const apple = /(?:^|\.)mail\.(?:me|icloud)\.com$/.test(endpoint.host);
	const passed = probe?.phases.length ?? 0;
	const interceptor = probe?.interceptor;
	if (passed > 1 && interceptor !== void 0) return `${plain(interceptor)}, in place of Apple`;
	if (passed > 1 && probe?.tls?.authorized !== true) return "whoever answers";
	return apple ? "Apple" : plain(endpoint.host);
};
const stationsOf = (result) => {
	const probe = foremost(result);
	const legs = (wanted) => probe === void 0 ? [] : legsOf(probe, result.endpoint, wanted);
	return [
		{
			name: "this computer",
			legs: [nameLeg(result)]
		},
		{
			name: "the network",
			legs: legs((phase) => phase === "connect")
		},
		{
			name: farEnd(result, probe),
			legs: legs((phase) => phase !== "connect")
		}
	];
};
const labelWidth = 9;
const timeWidth = 7;
const legLines = (look, trunk, leg) => {
	const { good, bad } = drawingOf(look);
	const mark = (leg.good ? good : bad).padEnd(look.unicode ? 1 : 2);
	const head = `${leg.label.padEnd(labelWidth)}${duration(leg.ms).padStart(timeWidth)}`;
	const indent = `  ${trunk}  `;
	const hang = indent.length + mark.length + 1 + head.length + 2;
	return paragraph(look, shorten(leg.detail, leg.good ? 90 : 240), hang).map((line, i) => {
		const text = line.slice(hang);
		if (i > 0) return `${indent}${" ".repeat(hang - indent.length)}${text}`;
		const painted = paint(look, leg.good ? "green" : "red", mark);
		return `${indent}${painted} ${head}${text === "" ? "" : `  ${text}`}`;
	});
};
const stationLines = (look, stations) => {
	const { reached, missed, trunk, gap } = drawingOf(look);
	return stations.flatMap(({ name, legs }, i) => {
		const next = stations[i + 1];
		const line = next === void 0 ? " " : next.legs.length > 0 ? trunk : gap;
		const here = legs.length > 0;
		return [`  ${here ? reached : missed} ${paint(look, "bold", name)}${here ? "" : ": not reached"}`, ...legs.flatMap((leg) => legLines(look, line, leg))];
	});
};
/** The other addresses, those with one fate together. */
const otherLines = (look, result) => {
	const shown = foremost(result);
	const others = result.addresses.filter((probe) => probe !== shown);
	return [...new Set(others.map(({ state }) => state))].flatMap((state) => {
		const those = others.filter((probe) => probe.state === state);
		const which = few(those.map(({ address }) => plain(address)), 4);
		const why = state === "untried" ? ` (${plain(those[0].detail)})` : "";
		return paragraph(look, `also ${listed(which)}: ${stateWords[state]}${why}`, 5);
	});
};
const directionOf = ({ protocol, relay }) => {
	if (relay === true) return "Between servers";
	return protocol === "imap" ? "Incoming mail" : "Outgoing mail";
};
const securities = {
	implicit: "TLS at once",
	starttls: "STARTTLS"
};
/** One port: where it is, the way there, and the other addresses. */
const pathLines = (look, result) => {
	const { host, port, security } = result.endpoint;
	return [
		...paragraph(look, `${directionOf(result.endpoint)}: ${plain(host)} port ${port}, ${securities[security]}, ${duration(result.ms)} in all`),
		...stationLines(look, stationsOf(result)),
		...otherLines(look, result)
	].map((line) => line.trimEnd());
};
// src/report/text.ts
const headline = (options, domain) => {
	const outcome = outcomeWords(domain, options.failOn);
	const text = `${plain(domain.domain)}: ${outcome} ${dash(options)} ${verdictSentence(domain)}.`;
	return marked(options, verdictMarks[toneOf(domain, options.failOn)], text, "bold");
};
/** `explained`: the diagnosis tells why, and what to do. */
const causeBlock = (look, cause, explained) => {
	const { verbose } = look;
	const { failures, results, wanted } = cause;
	const details = [...new Set(failures.map(({ detail }) => shorten(plain(detail), 200)))];
	const attempts = failures.flatMap((failure) => failure.attempts).map((a) => `${plain(a.server)} ${plain(a.transport)} ${plain(a.code)} ${duration(a.ms)}`);
	const rows = {
		asked: cause.port ? "" : listed(few(wanted.map(plain), 8)),
		detail: few(details.filter((detail) => detail !== ""), verbose ? 50 : 2).join("; "),
		attempts: verbose ? few(attempts, 50).join("; ") : "",
		checks: listed(few(results.map(({ check }) => plain(check)), verbose ? 100 : 8)),
		try: explained ? "" : remedyOf(cause)
	};
	const sentence = `${plain(causeSentence(cause))}: ${counted(results.length, "check")} not judged`;
	return [...marked(look, "unknown", sentence, "bold"), ...Object.entries(rows).flatMap(([label, text]) => text === "" ? [] : proseRow(look, label, text))];
};
/** The tree of the SPF record, where something is wrong with it or everything is wanted. */
const spfBlocks = ({ verbose, describe }, { spf, results }) => {
	const wrong = results.some(({ area, status }) => area === "spf" && status === "fail");
	if (spf === void 0 || !(wrong || verbose)) return [];
	return [spfTreeLines(spf, {
		verbose,
		...describe && { describe }
	})];
};
const readinessLines = (look, domain) => domain.verify === void 0 ? [] : paragraph(look, readinessSentence(domain));
/** What the user's own files say, beside what is published. */
const fileBlocks = (look, { domain, proposal, drift }) => [proposal ? section(look, "Once applied", [proposalLines(look, proposal)]) : [], drift ? section(look, "Accepted records", [driftLines(look, {
	domain,
	drift
})]) : []];
/** Where the mail ports are told of. */
const portsHeading = "Mail ports, from here";
/** What the diagnosis explains is told there, and not twice. */
const toldOf = (domain) => domain.diagnosis === void 0 ? domain : withoutPorts(domain);
const faultSections = (options, domain, { metas, alone }) => {
	const { problems, warnings } = digestOf(toldOf(domain));
	const setUp = setUpOf(domain);
	const before = beforeOf(domain);
	const told = (mark, faults) => faultBlocks(options, mark, faults, {
		metas,
		evidence: domain.evidence,
		before
	});
	return [
		setUp ? section(options, "What to do, in this order", setUpBlocks(options, setUp)) : [],
		section(options, "Problems", told("error", problems)),
		alone && domain.diagnosis !== void 0 ? portsSection(options, [domain]) : [],
		section(options, "Warnings", told("warning", warnings))
	];
};
const headLines = (options, domain, { alone, ci }) => {
	const name = options.unicode ? unicodeName(domain) : void 0;
	return [
		...headline(options, domain),
		...name === void 0 ? [] : [`  ${name}`],
		...alone ? reachLines(options, [domain], ci) : []
	];
};
const isFile = ({ evidence }) => evidence.answers.some(({ transport }) => transport === "file");
const domainBlocks = (options, domain, setting) => {
	const { problems, warnings, notes, causes } = digestOf(toldOf(domain));
	const { fine } = digestOf(domain);
	const setUp = setUpOf(domain);
	const before = beforeOf(domain);
	const untold = notes.filter(({ finding }) => setUp?.covered.has(finding) !== true);
	const { alone } = setting;
	const terse = !alone && !options.verbose;
	return [
		headLines(options, domain, setting),
		readinessLines(options, domain),
		...faultSections(options, domain, setting),
		...fileBlocks(options, domain),
		guidance(options, [...problems, ...warnings], {
			live: alone && !isFile(domain) ? domain.domain : void 0,
			listed: before.listed
		}),
		section(options, "Could not be looked up", causes.map((cause) => causeBlock(options, cause, causesBehind(domain, cause).length > 0))),
		terse && fine.length > 0 ? marked(options, "pass", fineCount(domain)) : section(options, "Fine", [options.verbose ? everyFineLine(options, domain) : soundLines(options, domain)]),
		section(options, "Notes", noteBlocks(options, untold, before)),
		section(options, "SPF, term by term: its lookups, and all so far", spfBlocks(options, domain)),
		options.verbose ? section(options, "Evidence", evidenceBlocks(domain.evidence)) : [],
		alone ? [] : [rule(options)]
	];
};
/** The same port is probed once for all domains of a run, and told once. */
const distinctProbes = (domains) => {
	const probes = domains.flatMap(({ evidence }) => evidence.probes);
	return [...new Map(probes.map((probe) => [JSON.stringify(probe), probe])).values()];
};
/** The mail ports and, where one does not work, why. */
const portsSection = (options, domains) => {
	const diagnosis = domains.find((domain) => domain.diagnosis !== void 0)?.diagnosis;
	return section(options, portsHeading, [portLines(options, distinctProbes(domains), options.verbose), ...diagnosis === void 0 ? [] : causeBlocks(options, diagnosis)]);
};
/** Port 25, where it was tried: told, and of no weight. */
const relayBlocks = (options, probes) => probes.length === 0 ? [] : [section(options, "Port 25 of iCloud's exchanges, as asked", [...probes.map((probe) => pathLines(options, probe)), paragraph(options, "Only mail servers need port 25. Most home networks and clouds let nothing out to it: no answer there is no fault, and nothing of it counts for the verdict.")])];
/** Where only ports were tried, the way to each is drawn, and the diagnosis told in full. */
const portsReport = (options, domain) => {
	const { evidence, diagnosis } = domain;
	const isRelay = ({ endpoint }) => endpoint.relay === true;
	return [
		headline(options, domain),
		...evidence.probes.filter((probe) => !isRelay(probe)).map((probe) => pathLines(options, probe)),
		...diagnosis === void 0 ? [] : diagnosisBlocks(options, diagnosis),
		...relayBlocks(options, evidence.probes.filter(isRelay)),
		options.verbose ? section(options, "Evidence", [portLines(options, evidence.probes, true), ...evidenceBlocks(evidence)]) : []
	];
};
/** Renders the report; every line ends with a line feed. */
const renderText = (report, options) => {
	const { domains, vantage } = report;
	const { ci } = vantage;
	if (options.quiet) return asText([...domains.flatMap((domain) => headline(options, domain)), ...reachLines(options, domains, ci)]);
	const metas = metasOf(report);
	const alone = domains.length === 1;
	const [only] = domains;
	if (alone && only?.diagnosis !== void 0 && portsOnly(only)) return asText(spaced([...portsReport(options, only), originLines(options, report)]));
	const blocks = [
		...domains.flatMap((domain) => domainBlocks(options, domain, {
			metas,
			alone,
			ci
		})),
		alone && only?.diagnosis !== void 0 ? [] : portsSection(options, domains),
		alone ? [] : section(options, "Summary", [tableLines(options, domains, options.failOn), reachLines(options, domains, ci)]),
		originLines(options, report)
	];
	return asText(spaced(blocks));
};
export { renderText as t };
