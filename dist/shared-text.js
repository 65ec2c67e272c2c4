import { Q as presentRData, Y as absolute, Z as presentOctets, et as presentText } from "./shared-first.js";
import { Gt as isUnjudged, Jt as isPortArea, Wt as exitStatusOf } from "./shared-audit.js";
// src/report/plain.ts
/**
* `text` as printable ASCII in which a workflow runner finds no command: neither `##[…]`, which
* counts anywhere in a line, nor a word that begins with `::`, which counts at the start of one. An
* IPv6 address stays as it is: no command is named in hexadecimal digits alone.
*/
const plain = (text) => {
	const shown = presentText(text);
	const tame = shown.includes("##") ? shown.replace(/#(?=#)/g, "\\035") : shown;
	if (!tame.includes("::")) return tame;
	return tame.replace(/(^| ):(?=:)(?!:(?:\/\d|[\da-f]{1,4}(?::[\da-f]{1,4}){0,6}(?:\.\d{1,3}){0,3}(?:$|[ ,;)"/])))/gi, "$1\\058");
};
/** Octets of a stranger, harmless as {@link plain} makes them. */
const plainOctets = (octets) => plain(presentOctets(octets));
/** At most `most` characters of `text`, with a count of those left out. */
const shorten = (text, most = 512) => text.length <= most ? text : `${text.slice(0, most)}... (${text.length - most} more)`;
/** At most `most` items, with a count of those left out. */
const few = (items, most) => items.length <= most ? items : [...items.slice(0, most), `... and ${items.length - most} more`];
/** `a, b and c`; `a, b and 3 more` of {@link few}. */
const listed = (items) => {
	const last = items.at(-1) ?? "";
	const rest = items.slice(0, -1).join(", ");
	if (rest === "") return last;
	return /^\.\.\. and \d+ more$/.test(last) ? `${rest}${last.slice(3)}` : `${rest} and ${last}`;
};
/** `1 problem`, `2 problems`. */
const counted = (count, noun) => `${count} ${noun}${count === 1 ? "" : "s"}`;
/** A record as a zone file holds it, in three columns. Never shortened: it is there to be copied. */
const columnsOf = ({ owner, type, rdata }) => [
	plain(absolute(owner)),
	plain(type),
	plain(rdata)
];
/** The largest of `numbers`, at least 0: a report may have more of them than a call has arguments. */
const largest = (numbers) => numbers.reduce((most, one) => Math.max(most, one), 0);
/** Milliseconds for people. */
const duration = (ms) => ms < 1e3 ? `${Math.round(ms)} ms` : `${(ms / 1e3).toFixed(1)} s`;
/** With a capital, where it begins with a word and not with a name. */
const capital = (text) => text.replace(/^[a-z](?=[a-z]*[ ,;:])/, (letter) => letter.toUpperCase());
// src/report/blame.ts
/** Who is to blame, for people. */
const culpritWords = {
	computer: "this computer",
	network: "this network",
	apple: "Apple",
	account: "the account",
	settings: "the mail program's settings"
};
const confidenceWords = {
	certain: "certainly",
	likely: "most likely",
	possible: "possibly"
};
/** What keeps no mail back. */
const blameless = /* @__PURE__ */ new Set(["connection-works", "read-along"]);
/** `most likely this computer`; empty where nothing is to blame. */
const blameWords = ({ id, confidence, culprit }) => blameless.has(id) ? "" : `${confidenceWords[confidence]} ${culpritWords[culprit]}`;
/** What happened and who is to blame, without a full stop. */
const causeTitle = (cause) => {
	const blame = blameWords(cause);
	return `${plain(cause.title)}${blame === "" ? "" : ` (to blame: ${blame})`}`;
};
/** What speaks for the cause. */
const evidenceFor = ({ evidence }) => few(evidence.map((line) => shorten(plain(line), 400)), 8);
const hostOf = (port) => port.slice(0, port.lastIndexOf(":"));
/** Why the port fails that the finding is about, likeliest first; none where nobody knows, or it is about no port. */
const causesOf$1 = ({ diagnosis }, { finding: { subject } }) => subject.type === "TCP" ? (diagnosis?.causes ?? []).filter(({ ports }) => ports.some((port) => hostOf(port) === subject.name)) : [];
/** Likewise, of ports that could not be tried. */
const causesBehind = ({ diagnosis }, { port, culprits }) => port ? (diagnosis?.causes ?? []).filter(({ ports }) => ports.some((one) => culprits.includes(one))) : [];
/** The likeliest cause, line by line; nothing where there is none. */
const blameLines = ([cause]) => cause === void 0 ? [] : [
	`Cause: ${causeTitle(cause)}.`,
	...evidenceFor(cause).map((line) => `Seen: ${line}`),
	...cause.steps.map((step, i) => `${i + 1}. ${plain(step)}`)
];
// src/report/digest.ts
/** What a reader wants to know of a domain, in the order of urgency: every renderer shows these piles. */
const portNeed = /^(?:imap|smtp) \S+ (\S+)$/;
const wantedOf = (need) => portNeed.exec(need)?.[1] ?? need.replace(/^spf (\S+)$/, "the SPF records of $1");
const serversOf = (failure, server) => {
	const tried = failure.attempts.filter(({ code }) => code !== "answered").map((a) => a.server);
	return [...new Set(tried.length > 0 ? tried : [server])].filter((s) => s !== "").sort();
};
const newCause = (code, port) => ({
	code,
	port,
	culprits: /* @__PURE__ */ new Set(),
	wanted: /* @__PURE__ */ new Set(),
	results: /* @__PURE__ */ new Set(),
	failures: []
});
/** Obstacles that have one cause told once. */
const causesOf = (results) => {
	const causes = /* @__PURE__ */ new Map();
	for (const result of results) for (const { need, server, failure } of result.obstacles) {
		const port = portNeed.test(need);
		const servers = serversOf(failure, server);
		const key = port ? `port ${failure.code}` : `${failure.code} ${servers.join(" ")}`;
		const cause = causes.get(key) ?? newCause(failure.code, port);
		causes.set(key, cause);
		for (const culprit of port ? [wantedOf(need)] : servers) cause.culprits.add(culprit);
		cause.wanted.add(wantedOf(need));
		cause.results.add(result);
		cause.failures.push(failure);
	}
	return [...causes.values()].map(({ code, port, culprits, wanted, results: own, failures }) => ({
		code,
		port,
		culprits: [...culprits],
		wanted: [...wanted],
		results: [...own],
		failures
	}));
};
/** The domain without what is said of this machine's way to the mail ports. */
const withoutPorts = (domain) => ({
	...domain,
	results: domain.results.filter(({ area }) => !isPortArea(area))
});
/** Likewise, where that is told apart. */
const apartFromPorts = (domain) => domain.portsVerdict === void 0 ? domain : withoutPorts(domain);
const digestOf = ({ results }) => {
	const having = (status) => results.filter((r) => r.status === status);
	const faults = (severity) => having("fail").filter((result) => result.severity === severity).flatMap((result) => result.findings.map((finding) => ({
		result,
		finding
	})));
	const unjudged = having("inconclusive");
	return {
		problems: faults("error"),
		warnings: faults("warning"),
		notes: faults("note"),
		causes: causesOf(unjudged),
		unjudged,
		fine: having("pass"),
		skipped: having("skipped")
	};
};
/** What mends a finding whose records an earlier one has told. */
const mendedAbove = "The records given above mend this too.";
/** What publishes a record that a list of all has told. */
const listedAbove = "as listed above";
/** The findings whose records to remove and publish are those of an earlier one. */
const mendedBefore = (domain) => {
	const { problems, warnings, notes } = digestOf(domain);
	const told = /* @__PURE__ */ new Set();
	const findings = [
		...problems,
		...warnings,
		...notes
	].map(({ finding }) => finding);
	return new Set(findings.filter(({ fix: { publish = [], remove = [] } }) => {
		const records = JSON.stringify([remove, publish]);
		const repeats = told.has(records);
		if (remove.length + publish.length > 0) told.add(records);
		return repeats;
	}));
};
const causeWords = {
	timeout: (who) => `${who} did not answer`,
	servfail: (who) => `${who} answered SERVFAIL`,
	refused: (who) => `${who} refused to answer`,
	rcode: (who) => `${who} answered with an error`,
	unreachable: (who) => `${who} could not be reached`,
	malformed: (who) => `${who} sent what is no answer`,
	unsupported: (who) => `${who} cannot be asked this`,
	deadline: (who) => `time ran out before ${who} answered`,
	isolated: (who) => `${who} knows no name of the internet`,
	unrecorded: () => "the replayed file does not hold what was asked"
};
const clause = (code, culprits, otherwise) => {
	const named = culprits.map((culprit) => culprit === "system" ? "this machine's resolver" : culprit);
	const shown = named.length > 4 ? [...named.slice(0, 3), `${named.length - 3} more`] : named;
	return causeWords[code](listed(shown) || otherwise);
};
/** Who failed in which way: one may refuse where another is silent. The way that the cause has is first. */
const waysOf = ({ code, culprits, failures }) => {
	const told = new Map(culprits.map((culprit) => [culprit, []]));
	for (const { attempts } of failures) for (const attempt of attempts) told.get(attempt.server)?.push(attempt.code);
	const ways = /* @__PURE__ */ new Map([[code, []]]);
	for (const [culprit, codes] of told) {
		const last = codes.findLast((one) => one !== "answered") ?? code;
		const way = codes.includes(code) ? code : last;
		const who = ways.get(way) ?? [];
		who.push(culprit);
		ways.set(way, who);
	}
	return ways;
};
/** The cause as a sentence without its full stop. */
const causeSentence = (cause) => {
	const { code, culprits, port } = cause;
	if (port || culprits.length === 0) return clause(code, culprits, port ? "the mail server" : "the name server");
	return [...waysOf(cause)].filter(([, who]) => who.length > 0).map(([way, who]) => clause(way, who, "")).join("; ");
};
const offline = "See that this machine is online and that no firewall blocks DNS (port 53), or ask another resolver: --resolver 9.9.9.9";
const another = "Ask another resolver: --resolver 9.9.9.9";
const remedies = {
	timeout: offline,
	unreachable: offline,
	servfail: `The domain's name servers or its DNSSEC may be broken, which its DNS provider can tell. ${another}`,
	refused: "That server does not serve this name, or not to this network: see that the name servers set at your registrar are those of your DNS provider.",
	rcode: another,
	malformed: "Something on the way may answer in its place: ask over HTTPS, as with --resolver https://1.1.1.1/dns-query",
	unsupported: another,
	deadline: "Run it again with more time: --timeout 60",
	isolated: "See that this machine is online: a resolver without a way out may say that no name exists. If it is, ask another one: --resolver 9.9.9.9",
	unrecorded: "Make the recording again: --record FILE"
};
/** Local resolvers without a way out say SERVFAIL, to whatever they are asked. */
const failsForAll = ({ code, wanted }) => code === "servfail" && wanted.length > 1 && wanted.includes(wantedOf("spf icloud.com"));
/** What the reader can try. */
const remedyOf = (cause) => {
	const { code, port } = cause;
	if (port && code !== "deadline" && code !== "unrecorded") return "Try from another network, such as a phone's hotspot: if it works there, a firewall, VPN or provider blocks the port here.";
	return failsForAll(cause) ? `It fails for icloud.com too, so the domain is hardly to blame. ${offline}` : remedies[code];
};
// src/report/accept.ts
/** The command that accepts what is live. */
const defaultFile = "dns-audit.baseline.json";
const isPlainPath = (path) => /^[\w./-]+$/.test(path) && !path.startsWith("-");
/** Only our own words, the validated domain and a path of plain signs ever get into it; else there is none. */
const acceptCommand = (domain, file) => isPlainPath(file) && /^[a-z0-9.-]+$/.test(domain) ? `dns-audit baseline ${domain} --update${file === defaultFile ? "" : ` --baseline ${file}`}` : void 0;
// src/report/drifted.ts
/** The record as it was and as it is, as a diff has them. */
const linesOf = (change) => {
	const line = (rdata) => columnsOf({
		...change,
		rdata
	}).join(" ");
	return [..."before" in change ? [`- ${line(change.before)}`] : [], ..."after" in change ? [`+ ${line(change.after)}`] : []];
};
const isSame = (one, other) => linesOf(one).join("\n") === linesOf(other).join("\n");
const confirmedIn = ({ drift }) => drift?.judgement.changes.map(({ change }) => change) ?? [];
/** What has to be known of differences that were taken from resolvers; absent where servers confirm all. */
const secondHandWords = (changes) => changes.every(({ confirmed }) => confirmed) ? void 0 : "Not confirmed: the domain's name servers were not asked, so this is what resolvers say, perhaps out of a cache.";
/** `against`: the file as it was. */
const announcedWords = (against) => `This change accepts what is not live: live is still as ${against} says, until you publish it`;
const unsureWords$1 = "Resolvers tell these differences, and no authoritative server could be asked, so they are not sure";
/** What differs between live and the files as they were, beside what the departure tells. */
const furtherDrift = (one) => {
	const told = confirmedIn(one);
	return (one.proposal?.live?.drift ?? []).filter((change) => !told.some((other) => isSame(change, other)));
};
/** The live records that depart from those that are accepted. */
const driftIn = (one) => [...confirmedIn(one), ...furtherDrift(one)];
// src/report/fresh.ts
/** The checks of what Apple asks for, in the order in which the records are of use. */
const asked = [
	"verification-present",
	"mx-present",
	"spf-present",
	"dkim-cname"
];
/** The finding of a check that found nothing at all; absent where it found something, or passed. */
const emptyIn = (results, check) => {
	const result = results.find((one) => one.check === check);
	const [finding, ...more] = result?.status === "fail" ? result.findings : [];
	const { fix, observed = [] } = finding ?? {};
	return more.length + observed.length + (fix?.remove ?? []).length === 0 ? finding : void 0;
};
/** For a shell, which takes it as it is. */
const shellName = (domain) => /^[a-z\d_.-]+$/.test(domain) && !domain.startsWith("-") ? domain : "DOMAIN";
/** Where the records belong. */
const placeOf = (elsewhere, file) => {
	if (file !== void 0) return `in ${file}`;
	const hosts = (elsewhere?.observed ?? []).map((host) => host.replace(/\.$/, ""));
	return hosts.length === 0 ? "at your DNS host" : `at the DNS host to which ${listed(hosts)} belong (entered anywhere else, such as at the registrar, they have no effect)`;
};
const existing = ({ results, evidence, domain }) => {
	const delegated = results.find(({ check }) => check === "delegation-present")?.status;
	if (delegated === "pass" || delegated === "fail") return delegated === "pass";
	return !evidence.answers.some(({ question, kind }) => question.name === domain && kind === "nxdomain");
};
/** The work; absent where the domain does not exist, or publishes one of the records, or what was meant to be one. */
const setUpOf = (report) => {
	const { results, domain } = report;
	const empty = asked.flatMap((check) => emptyIn(results, check) ?? []);
	if (empty.length < asked.length || !existing(report)) return void 0;
	const all = [...empty, emptyIn(results, "dmarc-present") ?? []].flat();
	const listable = all.filter(({ fix }) => (fix.publish ?? []).length > 0);
	const [verification] = empty;
	const known = verification !== void 0 && listable.includes(verification);
	const elsewhere = results.find(({ check }) => check === "delegation-elsewhere")?.findings[0];
	return {
		first: `In iCloud's settings, under Custom Email Domain, add ${domain} and the addresses in use on it.${known ? "" : ` They show a value for this domain alone: publish it as the TXT record apple-domain=VALUE of ${domain} (with --apple-domain VALUE it is listed here).`}`,
		publish: `Publish these records${known ? "" : " too"}, all at once, ${placeOf(elsewhere, verification?.location?.file)}.`,
		records: listable.flatMap(({ fix }) => fix.publish ?? []),
		afterwards: [`Wait until everybody sees them: dns-audit wait ${shellName(domain)}`, "Press Verify in iCloud's settings."],
		listed: new Set(listable),
		covered: /* @__PURE__ */ new Set([...all, ...elsewhere ? [elsewhere] : []])
	};
};
const beforeOf = (domain) => ({
	mended: mendedBefore(domain),
	listed: setUpOf(domain)?.listed ?? /* @__PURE__ */ new Set()
});
// src/report/verdict.ts
/** The verdict on a domain as one sentence that says what it means for mail. */
/** What a failed check of severity error means for the owner, by area. */
const consequences = {
	mx: "mail to it can be lost",
	spf: "mail from iCloud fails SPF",
	dkim: "its mail carries no valid DKIM signature",
	verification: "Apple cannot verify the domain",
	dmarc: "its DMARC policy has no effect",
	delegation: "its name servers do not all give its records",
	dnssec: "resolvers that validate DNSSEC reject its records",
	"mta-sts": "senders that honour MTA-STS cannot deliver to it",
	autodiscover: "mail programs are sent to the wrong server",
	imap: "mail cannot be read from here",
	smtp: "mail cannot be sent from here",
	status: "Apple reports a fault",
	resolver: "the DNS of this machine gives false answers",
	zone: "not all that the zone file says gets published",
	config: "its configuration is out of date"
};
/** What the failure of one check means for the owner. */
const consequenceOf = ({ check, area }) => check === "delegation-present" ? "it does not exist in DNS" : consequences[area];
const verdictWords = {
	pass: "PASS",
	fail: "FAIL",
	inconclusive: "INCONCLUSIVE"
};
/** The areas without which "all that Apple requires" would be said too soon. */
const required = [
	"mx",
	"spf",
	"dkim",
	"verification"
];
const unjudgedWords = ({ unjudged }) => unjudged.length > 0 ? [`${counted(unjudged.length, "check")} not judged`] : [];
const waivedWords = ({ results }) => {
	const count = results.reduce((sum, { waived = [] }) => sum + waived.length, 0);
	return count > 0 ? [`${counted(count, "finding")} waived`] : [];
};
const failWords = (domain) => {
	const digest = digestOf(domain);
	const { problems, warnings } = digest;
	const missing = setUpOf(domain) !== void 0;
	const others = problems.filter(({ result }) => !(missing && required.includes(result.area)));
	const told = [
		...missing ? ["none of the records that Apple asks for is published"] : [],
		...new Set(others.map(({ result }) => consequenceOf(result))),
		...waivedWords(domain),
		...unjudgedWords(digest)
	];
	const counts = [counted(problems.length, "problem"), ...warnings.length > 0 ? [counted(warnings.length, "warning")] : []];
	return `${listed(counts)}: ${told.join("; ")}`;
};
/** Whether only mail ports were judged: then nothing is said of the domain's records. */
const portsOnly = ({ results }) => results.length > 0 && results.every(({ area }) => isPortArea(area));
const passWords = (domain) => {
	const digest = digestOf(domain);
	const { fine, warnings } = digest;
	const sound = (r) => r.severity === "error" && r.status === "pass";
	return [
		!domain.evidence.answers.some((answer) => answer.kind === "failed" && answer.failure.code === "unsupported") && required.every((area) => domain.results.some((r) => r.area === area && sound(r))) ? "all that Apple requires is in place" : portsOnly(domain) ? "the mail servers can be reached from here" : `${counted(fine.length, "check")} passed`,
		...warnings.length > 0 ? [counted(warnings.length, "warning")] : [],
		...waivedWords(domain),
		...unjudgedWords(digest)
	].join("; ");
};
/** No check that was asked for had anything to judge: why not. */
const unjudgedBecause = ({ results }) => {
	const [first, second, ...more] = [...new Set(results.flatMap(({ because = [] }) => because))].map(plain);
	if (first === void 0) return "nothing was judged";
	const others = more.length > 0 ? [counted(more.length, "more reason")] : [];
	return `nothing was judged: ${[
		first,
		second ?? [],
		others
	].flat().join("; ")}`;
};
const unsureWords = (domain) => {
	if (isUnjudged(domain.results)) return unjudgedBecause(domain);
	const asked = domain.results.filter(({ status }) => status !== "skipped");
	const unsure = asked.filter(({ status }) => status === "inconclusive");
	if (portsOnly(domain)) return "the mail ports could not be tried from here";
	return unsure.length === asked.length ? "nothing could be looked up, which says nothing about its records" : `no problem was found, but ${unsure.length} of ${counted(asked.length, "check")} could not be judged`;
};
/** What the verdict means, without the domain's name and without a full stop. */
const verdictSentence = (whole) => {
	const domain = apartFromPorts(whole);
	switch (domain.verdict) {
		case "fail": return failWords(domain);
		case "pass": return passWords(domain);
		case "inconclusive": return unsureWords(domain);
	}
};
/** What of mail a port is for. */
const uses = {
	imap: "mail can be read",
	smtp: "mail can be sent"
};
/**
* What holds of this machine's way to the mail ports, without a full stop; nothing where all is well,
* or where the verdict on the domain tells.
*/
const reachSentence = ({ portsVerdict, results }) => {
	if (portsVerdict === void 0 || portsVerdict === "pass") return void 0;
	const ports = results.filter(({ severity, area }) => severity === "error" && isPortArea(area));
	const having = (status) => ports.filter((result) => result.status === status);
	const lost = having("fail").map(({ area }) => consequences[area]);
	const unsure = having("inconclusive").map(({ area }) => uses[area === "imap" ? "imap" : "smtp"]);
	const doubt = unsure.length === 0 ? [] : [`whether ${listed(unsure)} from here is not known`];
	return [...lost, ...doubt].join("; ");
};
/** The drift that makes the exit status 1; absent where there is none. */
const departedOf = ({ drift, proposal }) => {
	if (drift?.state === "drift") return {
		file: drift.file,
		changes: drift.judgement.changes.map(({ change }) => change)
	};
	const changes = proposal?.live?.drift ?? [];
	return proposal === void 0 || changes.length === 0 ? void 0 : {
		file: proposal.against,
		changes
	};
};
const departedWords = ({ file, changes: { length } }) => `${counted(length, "live record")} ${length === 1 ? "departs" : "depart"} from ${plain(file)}`;
/** Whether it could not be told if live records are as accepted. */
const driftUnknown = ({ drift, proposal }) => drift?.state === "unknown" || [...proposal?.unknown ?? [], ...proposal?.live?.unconfirmed ?? []].length > 0;
const usual = {
	pass: 0,
	fail: 1,
	inconclusive: 3
};
/** Why the exit status is not the verdict's own. */
const reasonOf$1 = (domain, failOn, status) => {
	if (status === 0) return `faults are not to fail the run (fail-on ${failOn})`;
	if (status === 3) return driftUnknown(domain) ? "live records could not all be held against the accepted ones" : `a check that counts could not be judged (fail-on ${failOn})`;
	const { warnings, notes } = digestOf(domain);
	const counts = [...warnings.length > 0 ? [counted(warnings.length, "warning")] : [], ...notes.length > 0 && failOn === "note" ? [counted(notes.length, "note")] : []];
	const all = warnings.length + (failOn === "note" ? notes.length : 0);
	return `${listed(counts)} ${all === 1 ? "counts" : "count"} as a fault (fail-on ${failOn})`;
};
/** The verdict in capitals and, where that alone would mislead about how the run ends, the rest of the truth. */
const outcomeWords = (whole, failOn = "error") => {
	const domain = apartFromPorts(whole);
	const word = verdictWords[domain.verdict];
	const status = exitStatusOf({ domains: [domain] }, failOn);
	const departed = departedOf(domain);
	const other = status === usual[domain.verdict] ? "" : ` (exit ${status})`;
	if (departed !== void 0) return `${word}, ${domain.verdict === "fail" ? "and" : "but"} ${departedWords(departed)}${other}`;
	return other === "" ? word : `${word}, but ${reasonOf$1(domain, failOn, status)}${other}`;
};
/** The first sentence on a domain, without its full stop. */
const headlineOf = (domain, failOn) => `${plain(domain.domain)}: ${outcomeWords(domain, failOn)}: ${verdictSentence(domain)}`;
/** The worse of the verdict on the domain and of how a run of it ends, its mail ports apart. */
const toneOf = (whole, failOn = "error") => {
	const domain = apartFromPorts(whole);
	const status = exitStatusOf({ domains: [domain] }, failOn);
	if (domain.verdict === "fail" || status === 1) return "fail";
	return domain.verdict === "inconclusive" || status === 3 ? "inconclusive" : "pass";
};
/**
* The domain as people read it, where that is more than the A-labels and no script is mixed within
* a label, so that no letter passes for another's.
*/
const unicodeName = ({ domain, unicode }) => {
	const oneScript = /^(?:[\p{Script=Latin}\p{M}\p{Nd}-]+|[\p{Script=Cyrillic}\p{M}\p{Nd}-]+|[\p{Script=Greek}\p{M}\p{Nd}-]+|[\p{Script=Arabic}\p{M}\p{Nd}-]+|[\p{Script=Hebrew}\p{M}\p{Nd}-]+|[\p{Script=Devanagari}\p{M}\p{Nd}-]+|[\p{Script=Thai}\p{M}\p{Nd}-]+|[\p{Script=Hangul}\p{Script=Han}\p{Nd}-]+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Nd}-]+)$/u;
	return unicode !== domain && unicode.split(".").every((label) => oneScript.test(label)) ? unicode : void 0;
};
// src/report/look.ts
const codes = {
	bold: 1,
	dim: 2,
	red: 31,
	green: 32,
	yellow: 33,
	cyan: 36
};
const paint = ({ color }, tone, text) => color && text !== "" ? `\u001b[${codes[tone]}m${text}\u001b[0m` : text;
/** `text` that leads to `url`, where the terminal can show that; both are our own, never a stranger's. */
const link = ({ links }, text, url) => links === true ? `\u001b]8;;${url}\u001b\\${text}\u001b]8;;\u001b\\` : text;
const marks$1 = {
	pass: [
		"✓",
		"[ok]  ",
		"green"
	],
	error: [
		"✗",
		"[FAIL]",
		"red"
	],
	warning: [
		"!",
		"[warn]",
		"yellow"
	],
	note: [
		"·",
		"[note]",
		"cyan"
	],
	unknown: [
		"?",
		"[?]   ",
		"yellow"
	],
	skipped: [
		"-",
		"[skip]",
		"dim"
	]
};
const glyph = (look, mark) => marks$1[mark][look.unicode ? 0 : 1];
const dash = ({ unicode }) => unicode ? "—" : "-";
/** The width that prose keeps to. */
const measure = ({ width }) => Math.min(width, 100);
/** Where a line may end: not between a number and its unit, nor between an option and its value. */
const gap = /(?<!--[a-z]+) (?!m?s\b)/;
/** `text` on lines of at most `width`; a word longer than that stays whole, on a line of its own. */
const wrap = (text, width) => {
	const lines = [];
	let line;
	for (const word of text.split(gap)) if (line !== void 0 && line.length + 1 + word.length <= width) line += ` ${word}`;
	else {
		if (line !== void 0) lines.push(line.trimEnd());
		line = word;
	}
	return [...lines, line ?? ""];
};
/** Prose at an indent. */
const paragraph = (look, text, indent = 0) => wrap(text, measure(look) - indent).map((line) => " ".repeat(indent) + line);
/** Prose that hangs from `head`. */
const hanging = (look, head, text) => paragraph(look, text, head.length).map((line, i) => i === 0 ? head + line.slice(head.length) : line);
/** A mark and prose that hangs from it. */
const marked = (look, mark, text, tone) => {
	const shown = glyph(look, mark);
	const hang = " ".repeat(shown.length + 1);
	return wrap(text, measure(look) - hang.length).map((line, i) => {
		const toned = tone === void 0 ? line : paint(look, tone, line);
		return i === 0 ? `${paint(look, marks$1[mark][2], shown)} ${toned}` : hang + toned;
	});
};
const labelWidth$1 = 10;
const rowIndent = 2;
/** A label, and lines beside it that stay as they are. */
const row = (look, label, lines) => lines.map((line, i) => {
	const head = i === 0 ? label : "";
	const shown = line === "" ? "" : paint(look, "dim", head) + " ".repeat(labelWidth$1 - head.length);
	return line === "" ? "" : " ".repeat(rowIndent) + shown + line;
});
/** A label, and texts beside it, each wrapped. */
const proseRow = (look, label, ...texts) => {
	const width = measure(look) - rowIndent - labelWidth$1;
	return row(look, label, texts.flatMap((text) => wrap(text, width)));
};
/** Blocks of lines with one empty line between; empty blocks vanish. */
const spaced = (blocks) => blocks.flatMap((block) => block.length > 0 ? [[""], block] : []).slice(1).flat();
/** One form a record, as a DNS provider's page has it; values of one name and type share it. */
const forms = (rows) => rows.flatMap(([owner, type, rdata], i) => {
	const [lastOwner, lastType] = rows[i - 1] ?? [];
	const head = [`name   ${owner}`, `type   ${type}`];
	return [...owner === lastOwner && type === lastType ? [] : i === 0 ? head : ["", ...head], `value  ${rdata}`];
});
/** Records in aligned columns, each whole on one line; absent where one is longer than `room`. */
const columned = (rows, room) => {
	const widest = (column) => largest(rows.map((r) => r[column].length));
	const [owners, types] = [widest(0), widest(1)];
	const lines = rows.map(([owner, type, rdata]) => `${owner.padEnd(owners)}  ${type.padEnd(types)}  ${rdata}`);
	return lines.every((line) => line.length <= room) ? lines : void 0;
};
/**
* Records in aligned columns; where the terminal is too narrow for that, name, type and value each
* whole on a line of their own.
*/
const recordRow = (look, label, records) => {
	const rows = records.map(columnsOf);
	return row(look, label, columned(rows, look.width - rowIndent - labelWidth$1) ?? forms(rows));
};
/** A terminal that is narrower shows a record in three lines or more, where nobody can read it. */
const legible = 60;
/**
* Records as a block to be copied: from the edge, each whole on one line, which the terminal may
* break; on a narrow one, name, type and value each on a line of their own.
*/
const recordBlock = (look, records) => {
	const rows = records.map(columnsOf);
	return columned(rows, look.width) ?? (look.width < legible ? forms(rows) : rows.map((columns) => columns.join(" ")));
};
/** A heading and what is under it; nothing where nothing is. */
const section = (look, heading, blocks) => {
	const body = spaced(blocks);
	if (body.length === 0) return [];
	return [
		...wrap(heading, measure(look)).map((line) => paint(look, "bold", line)),
		"",
		...body
	];
};
/** A line between things that are read one by one. */
const rule = (look) => paint(look, "dim", (look.unicode ? "─" : "-").repeat(measure(look)));
/** The lines as one text; each ends with a line feed. */
const asText = (lines) => lines.map((line) => `${line}\n`).join("");
// src/report/text-summary.ts
const verdictMarks = {
	pass: "pass",
	fail: "error",
	inconclusive: "unknown"
};
/** Where mail cannot be reached from here: told once, as the ports are the same for all domains. */
const reachLines = (look, domains, ci) => {
	const lost = domains.find((domain) => reachSentence(domain) !== void 0);
	if (lost?.portsVerdict === void 0) return [];
	const text = `${ci ? "This CI runner" : "This machine"}: ${verdictWords[lost.portsVerdict]} ${dash(look)} ${reachSentence(lost) ?? ""}.`;
	return marked(look, verdictMarks[lost.portsVerdict], text, "bold");
};
/** What there is to say of the domain's records, in numbers; its mail ports apart. */
const countsOf = (domain) => {
	const { problems, warnings, unjudged } = digestOf(apartFromPorts(domain));
	const drifted = departedOf(domain)?.changes.length ?? 0;
	return [
		...problems.length > 0 ? [counted(problems.length, "problem")] : [],
		...warnings.length > 0 ? [counted(warnings.length, "warning")] : [],
		...unjudged.length > 0 ? [`${unjudged.length} not judged`] : [],
		...drifted > 0 ? [`${counted(drifted, "record")} drifted`] : []
	].join(", ");
};
/** `3 domains: 1 fail, 2 pass; live records of 1 depart from those accepted`. */
const totals = (domains) => {
	const counts = [
		"fail",
		"inconclusive",
		"pass"
	].flatMap((verdict) => {
		const count = domains.filter((domain) => domain.verdict === verdict).length;
		return count > 0 ? [`${count} ${verdict}`] : [];
	});
	if (counts.length === 0) return "no domain";
	const departed = domains.filter((domain) => departedOf(domain) !== void 0).length;
	const drift = departed > 0 ? `; live records of ${departed} depart from those accepted` : "";
	return `${counted(domains.length, "domain")}: ${counts.join(", ")}${drift}`;
};
/** A line for each domain, and how many there are of each verdict. */
const tableLines = (look, domains, failOn) => {
	const names = domains.map(({ domain }) => plain(domain));
	const wordWidth = largest(domains.map(({ verdict }) => verdictWords[verdict].length));
	const nameWidth = largest(names.map((name) => name.length));
	return [
		...domains.flatMap((domain, i) => {
			const name = names[i] ?? "";
			const counts = countsOf(domain);
			const said = counts === "" ? verdictWords[domain.verdict] : `${verdictWords[domain.verdict].padEnd(wordWidth)}  ${counts}`;
			const joined = `${name.padEnd(nameWidth)}  ${said}`;
			const [first = "", ...rest] = joined.length + 8 <= measure(look) ? [joined] : [name, `    ${said}`];
			return [...marked(look, verdictMarks[toneOf(domain, failOn)], "").map((mark) => mark + first), ...rest];
		}),
		"",
		...paragraph(look, `${totals(domains)}.`)
	];
};
/** Whether the question went to a name server, above the domain or its own. */
const wasAsked = (answer) => (answer.vantage === "authoritative" || answer.vantage === "parent") && (answer.kind !== "failed" || answer.failure.attempts.length > 0);
const askedWords = ({ vantage, domains }) => {
	const { authoritative, resolvers } = vantage;
	const answers = domains.flatMap(({ evidence }) => evidence.answers);
	const files = new Set(answers.filter(({ transport }) => transport === "file").map(({ server }) => plain(server)));
	const named = resolvers.map((resolver) => resolver === "system" ? "this machine's resolver" : plain(resolver));
	const referees = answers.filter(({ vantage }) => vantage === "referee");
	const asked = [...named, ...new Set(referees.map(({ server }) => plain(server)))];
	const others = listed(few(asked, 5)) || "no resolver";
	if (files.size > 0) return `Read: ${few([...files], 5).join(", ")}. Asked for all else: ${named.length > 0 ? others : "nobody"}.`;
	const heard = answers.some(({ vantage, kind }) => vantage === "authoritative" && kind !== "failed");
	if (authoritative && (heard || domains.length === 0)) return `Asked: each domain's own name servers; ${others}.`;
	if (authoritative && answers.some(wasAsked)) return `Asked: the name servers from the root down; ${others}.`;
	return `Asked: ${others} only${domains.every(portsOnly) ? "" : "; what it says may come from a cache"}.`;
};
const portWords = ({ ports, ci }) => {
	if (!ports) return " Mail ports were not tried.";
	return ci ? " What is said of ports holds for the network of this CI runner, not for yours." : "";
};
/** That the report does not hold all that was asked for; empty where it does. */
const interruptedSentence = ({ interrupted }) => {
	if (interrupted === void 0) return "";
	const { done, of } = interrupted;
	return `Interrupted: this report holds ${done} of ${of === void 0 ? "the domains" : counted(of, "domain")}; the others were not audited.`;
};
/** Where, when and with what the report was made. */
const originLines = (look, report) => {
	const { vantage, tool, requirements, startedAt, durationMs } = report;
	const where = vantage.ci ? "a CI runner" : "this machine";
	const reach = listed(vantage.families.map((family) => `IPv${family}`)) || "no network";
	const when = plain(startedAt).replace(/^(\S{10})T([\d:]{8}).*Z$/, "$1 $2 UTC");
	const interrupted = interruptedSentence(report);
	return [
		...interrupted === "" ? [] : paragraph(look, interrupted),
		...paragraph(look, `Seen from ${where} (${plain(vantage.platform)}, ${reach}), ${when}, in ${duration(durationMs)}. ${askedWords(report)}${portWords(vantage)}`),
		...paragraph(look, `${plain(tool.name)} ${plain(tool.version)} on Node ${plain(vantage.node).replace(/^v/, "")}; Apple's requirements as of ${plain(requirements.revision)}, ${plain(requirements.source).replace("https://", "")}.`)
	].map((line) => paint(look, "dim", line));
};
// src/report/text-evidence.ts
const setLines = (set) => set.rdata.map((rdata) => [
	plain(absolute(set.owner)),
	...set.ttl === void 0 ? [] : [String(set.ttl)],
	"IN",
	plain(set.type),
	plain(presentRData(set.type, rdata))
].join(" "));
const attemptLine = ({ server, transport, code, detail, ms }) => `;   ${plain(server)} over ${plain(transport)}: ${plain(code)} after ${duration(ms)}${detail === "" ? "" : `, ${plain(detail)}`}`;
const headerLine = ({ rcode, flags }) => {
	const set = Object.entries(flags ?? {}).flatMap(([flag, on]) => on ? [flag] : []);
	const parts = [...rcode === void 0 ? [] : [plain(rcode)], ...flags === void 0 ? [] : [`flags ${plain(set.join(" ")) || "none"}`]];
	return parts.length > 0 ? [`; ${parts.join(", ")}`] : [];
};
const outcomeLines = (answer) => {
	switch (answer.kind) {
		case "found": return [
			...setLines(answer.set),
			...(answer.glue ?? []).map(({ host, address }) => `; glue: ${plain(absolute(host))} ${plain(address)}`),
			...(answer.signatures ?? []).map((rdata) => `; RRSIG ${plain(presentRData("RRSIG", rdata))}`)
		];
		case "failed": return [`; could not look: ${plain(answer.failure.code)}, ${plain(answer.failure.detail)}`, ...answer.failure.attempts.map(attemptLine)];
		default: {
			const what = answer.kind === "nxdomain" ? "no such name" : "no record of this type";
			const { negative } = answer;
			return [negative === void 0 ? `; ${what}` : `; ${what}; may be cached for ${negative.ttl} s (SOA of ${plain(absolute(negative.zone))})`];
		}
	}
};
/** One answer: the question and who was asked, the header, the records. */
const answerLines = (answer) => [
	`; ${plain(absolute(answer.question.name))} IN ${plain(answer.question.type)} of ${plain(answer.server)} (${plain(answer.vantage)}, ${plain(answer.transport)}, ${duration(answer.ms)})${answer.unchecked ? ", checking disabled" : ""}`,
	...headerLine(answer),
	...(answer.extended ?? []).map(({ code, text }) => `; EDE ${code} "${plainOctets(text)}"`),
	...answer.chain.flatMap(setLines),
	...outcomeLines(answer)
];
/** A block for each answer; those that gave the addresses of mail ports are the last. */
const evidenceBlocks = ({ answers, probes }) => [...answers, ...probes.flatMap(({ resolution }) => resolution)].map(answerLines);
// src/report/readiness.ts
const waitWords = (seconds) => seconds < 120 ? counted(seconds, "second") : counted(Math.ceil(seconds / 60), "minute");
const answers = {
	yes: () => "yes",
	no: () => "no",
	wait: ({ seconds }) => seconds === void 0 ? "not yet" : `in ${waitWords(seconds)}`
};
/** With its full stop; empty where nobody looked. */
const readinessSentence = ({ verify }) => verify === void 0 ? "" : `Safe to press Verify: ${answers[verify.state](verify)}, ${plain(verify.because)}.`;
// src/report/text-faults.ts
const metasOf = (report) => new Map(report.checks.map((meta) => [meta.id, meta]));
const serverWords = ({ vantage, server, transport }) => {
	if (transport === "file") return plain(server);
	if (server === "system") return "this machine's resolver";
	if (vantage === "referee") return `the public resolver ${plain(server)}`;
	return `${vantage === "authoritative" || vantage === "parent" ? "name server" : "resolver"} ${plain(server)}`;
};
const keyOf = (name, type) => `${type} ${name}`;
/** The answers by their question, told apart once for all findings. */
const sorted = /* @__PURE__ */ new WeakMap();
const answersTo = (answers, name, type) => {
	const known = sorted.get(answers);
	if (known !== void 0) return known.get(keyOf(name, type)) ?? [];
	const byQuestion = /* @__PURE__ */ new Map();
	for (const answer of answers) {
		const key = keyOf(answer.question.name, answer.question.type);
		const same = byQuestion.get(key);
		if (same === void 0) byQuestion.set(key, [answer]);
		else same.push(answer);
	}
	sorted.set(answers, byQuestion);
	return byQuestion.get(keyOf(name, type)) ?? [];
};
/** Of whom the finding's subject was asked. */
const askedOf = ({ subject }, { answers, probes }) => {
	const { name, type } = subject;
	if (type === "TCP") {
		const places = probes.filter(({ endpoint }) => endpoint.host === name).map(({ endpoint, addresses }) => {
			const where = addresses.map(({ address }) => plain(address));
			return `${plain(endpoint.host)}:${endpoint.port} at ${listed(few(where, 4)) || "no address"}`;
		});
		return places.length > 0 ? listed(places) : void 0;
	}
	const told = answersTo(answers, name, type).filter(({ kind, unchecked }) => kind !== "failed" && !unchecked);
	const refereed = told.filter(({ vantage }) => vantage === "referee");
	const asked = [
		told.filter(({ vantage, flags }) => vantage === "authoritative" && (refereed.length === 0 || flags?.aa !== false)),
		refereed,
		told
	].find(({ length }) => length > 0) ?? [];
	const servers = [...new Set(asked.map(serverWords))];
	return servers.length > 0 ? `${plain(name)} ${plain(type)} of ${listed(few(servers, 4))}` : void 0;
};
const values = (items) => few(items.map((item) => shorten(plain(item))), 12);
const remedy = (look, finding, { mended, listed }) => {
	const { fix } = finding;
	if (mended.has(finding)) return proseRow(look, "fix", mendedAbove);
	const advice = proseRow(look, "fix", plain(fix.text));
	if (listed.has(finding)) return advice.concat(proseRow(look, "publish", listedAbove));
	return [
		...advice,
		...fix.remove === void 0 ? [] : recordRow(look, "remove", fix.remove),
		...fix.publish === void 0 ? [] : recordRow(look, "publish", fix.publish)
	];
};
/** Whether what is expected is told by the records to publish, value by value. */
const isPublished = ({ expected = [], fix: { publish = [] } }) => expected.every((value) => publish.some(({ rdata }) => rdata === value));
const sight = (look, finding, evidence, { mended }) => {
	const { observed, expected } = finding;
	const told = !mended.has(finding) && isPublished(finding);
	const asked = finding.location === void 0 ? askedOf(finding, evidence) : void 0;
	return [
		...finding.location === void 0 ? [] : proseRow(look, "file", `${plain(finding.location.file)}:${finding.location.line}`),
		...asked === void 0 ? [] : proseRow(look, "asked", asked),
		...observed === void 0 ? [] : proseRow(look, "found", ...observed.length > 0 ? values(observed) : ["nothing"]),
		...expected === void 0 || expected.length === 0 || told ? [] : proseRow(look, "expected", ...values(expected))
	];
};
/** One block a finding; why it matters is said once for each check. */
const faultBlocks = (look, mark, faults, { metas, evidence, before }) => faults.map(({ result, finding }, i) => {
	const why = faults[i - 1]?.result === result ? void 0 : metas.get(result.check)?.docs.why;
	return [
		...marked(look, mark, shorten(plain(finding.message), 1e3), "bold"),
		...sight(look, finding, evidence, before),
		...why === void 0 ? [] : proseRow(look, "why", plain(why)),
		...remedy(look, finding, before)
	];
});
/** Notes are short: what, and what can be done. */
const noteBlocks = (look, notes, before) => notes.map(({ finding }) => [...marked(look, "note", shorten(plain(finding.message), 1e3)), ...remedy(look, finding, before)]);
/** How the records are to be read. */
const writtenAs = (look) => paragraph(look, "Records are written as in a zone file. In the web form of a DNS provider leave the name of the zone off the end of each name (@ stands for the zone itself), and the quotes off the value.");
/** The order of work on a domain that has nothing yet, and the records in one piece. */
const setUpBlocks = (look, setUp) => {
	const { first, publish, records, afterwards } = setUp;
	const steps = [
		first,
		publish,
		...afterwards
	].map((step, i) => hanging(look, `${i + 1}. `, plain(step)));
	return [
		steps.slice(0, 2).flat(),
		recordBlock(look, records),
		writtenAs(look),
		steps.slice(2).flat()
	];
};
/** A check's page in our documentation. */
const pageOf = (id) => `https://github.com/dns-audit/dns-audit/blob/main/src/check/README.md#${id}`;
/** The lines with the names of these checks made links, laid out before: a link has no width. */
const linked = (look, lines, ids) => lines.map((line) => line.replace(/[a-z\d-]+/g, (word) => ids.includes(word) ? link(look, word, pageOf(word)) : word));
/** The records in one piece, and what comes after them; for a name that a shell takes as it is. */
const nextLines = (look, domain, records) => {
	const name = shellName(domain);
	return [...records > 1 ? paragraph(look, `All records at once, to import: dns-audit records ${name} --form bind`) : [], ...records > 0 ? paragraph(look, `Once they are published: dns-audit wait ${name}`) : []];
};
/**
* How records are to be read, what comes after them and where more is told, where there is something
* to mend. `live`: the one domain of the report, where it is not a file that was judged. `listed`:
* the list of all has told it of these.
*/
const guidance = (look, faults, { live, listed }) => {
	const [first] = faults;
	if (first === void 0) return [];
	const ids = [...new Set(faults.map(({ result }) => plain(result.check)))];
	const choice = ids.length === 1 ? ids[0] : `CHECK, where CHECK is ${few(ids, 12).join(", ")}`;
	const records = faults.filter(({ finding }) => !listed.has(finding) && (finding.fix.publish ?? []).length > 0).length;
	const known = ids.filter((id) => /^[a-z\d]+(?:-[a-z\d]+)+$/.test(id));
	return [
		...records > 0 ? writtenAs(look) : [],
		...live === void 0 ? [] : nextLines(look, live, records),
		...linked(look, paragraph(look, `More on each: dns-audit explain ${choice}`), known)
	];
};
// src/report/text-ports.ts
/** What an address does in each state. */
const stateWords = {
	spoke: "works",
	untried: "was not tried",
	refused: "refuses connections",
	timeout: "does not answer",
	unreachable: "cannot be reached",
	reset: "cuts the connection",
	closed: "closes the connection",
	silent: "accepts, then says nothing",
	slow: "is too slow",
	"not-the-protocol": "speaks another protocol",
	"too-much-data": "sends more than a mail server would",
	"turned-away": "turns this machine away",
	unavailable: "is out of service for now",
	"starttls-missing": "offers no STARTTLS",
	"starttls-masked": "has its STARTTLS masked by something on the way",
	"starttls-refused": "refuses STARTTLS",
	"plaintext-injected": "sends plain text into the start of TLS",
	"auth-missing": "offers no sign-in",
	"tls-version": "speaks only outdated TLS",
	"tls-alert": "breaks off TLS",
	"tls-broken": "does not speak TLS",
	"certificate-expired": "shows an expired certificate",
	"certificate-not-yet-valid": "shows a certificate that is not yet valid",
	"certificate-name": "shows a certificate for another name",
	"certificate-self-signed": "shows a self-signed certificate",
	"certificate-untrusted": "shows a certificate that is not trusted",
	"certificate-incomplete-chain": "shows a certificate without its issuers",
	deadline: "was cut short by the time limit"
};
/** By whom the connection is opened, where that is somebody whom this system trusts. */
const openedBy = ({ tls, interceptor }) => interceptor === void 0 ? tls?.systemTrust === true ? "somebody whom this system trusts" : void 0 : plain(interceptor);
const tlsWords$1 = (probe) => {
	const { tls } = probe;
	const by = openedBy(probe);
	const days = tls?.certificate?.daysLeft;
	const words = [
		...tls === void 0 ? [] : [plain(tls.protocol)],
		...days === void 0 ? [] : [`certificate good for ${counted(days, "day")}`],
		...by === void 0 ? [] : [`opened by ${by}`]
	];
	return words.length === 0 ? "" : ` (${words.join(", ")})`;
};
const nameOf = ({ endpoint }) => `${plain(endpoint.host)}:${endpoint.port}`;
const faultWords = (addresses) => {
	const words = addresses.map(({ address, state }) => `${plain(address)} ${stateWords[state]}`);
	return new Set(addresses.map(({ state }) => state)).size === 1 ? stateWords[addresses[0].state] : listed(few(words, 4));
};
const summary = (result) => {
	const { addresses, kind } = result;
	if (addresses.length === 0) return "has no address that could be looked up";
	const good = addresses.find(({ state }) => state === "spoke");
	const bad = addresses.filter(({ state }) => state !== "spoke" && state !== "untried");
	if (kind !== "spoke" || good === void 0) return faultWords(bad.length > 0 ? bad : addresses);
	const where = listed(few(bad.map(({ address }) => plain(address)), 3));
	const partly = bad.length > 0 ? `, but ${where} ${faultWords(bad)}` : "";
	return `works${tlsWords$1(good)}${partly}`;
};
const markOf$1 = ({ kind }) => kind === "spoke" ? "pass" : kind === "closed" ? "error" : "unknown";
const phaseWords = (look, { phases, state }) => phases.map(({ phase, ms }, i) => {
	const broke = state !== "spoke" && i === phases.length - 1;
	const mark = look.unicode ? broke ? "✗" : "✓" : broke ? "failed" : "ok";
	return `${plain(phase)} ${mark} ${duration(ms)}`;
}).join(", ");
const addressLines = (look, probe) => {
	const { address, state, detail, greeting, capabilities, tls } = probe;
	const shown = (label, text) => paragraph(look, `${label}: ${shorten(text)}`, 4);
	const certificate = tls?.certificate;
	const said = state === "spoke" || detail === "" ? "" : ` (${plain(detail)})`;
	return [
		...paragraph(look, `${plain(address)} ${stateWords[state]}${said}`, 2),
		...paragraph(look, phaseWords(look, probe), 4),
		...greeting === void 0 ? [] : shown("greeting", plainOctets(greeting)),
		...capabilities === void 0 ? [] : shown("offers", capabilities.map(plainOctets).join(" ")),
		...tls === void 0 ? [] : shown("TLS", `${plain(tls.protocol)} ${plain(tls.cipher)}`),
		...certificate === void 0 ? [] : shown("certificate", `${plainOctets(certificate.subject)}, issued by ${plainOctets(certificate.issuer)}, until ${plain(certificate.notAfter)}`),
		...probe.reply === void 0 ? [] : shown("said", plainOctets(probe.reply)),
		...probe.interceptor === void 0 ? [] : shown("intercepted by", plain(probe.interceptor))
	].filter((line) => line.trim() !== "");
};
/** A line for each port; with `verbose`, each address and how long each phase took. */
const portLines = (look, probes, verbose) => probes.flatMap((result) => [...marked(look, markOf$1(result), `${nameOf(result)} ${summary(result)}, ${duration(result.ms)}`), ...verbose ? result.addresses.flatMap((address) => addressLines(look, address).map((line) => paint(look, "dim", line))) : []]);
// src/report/spf-tree.ts
const remarkOn = {
	free: "",
	read: "",
	unread: "not looked up: it is beyond the tenth",
	message: "depends on the message",
	loop: "leads back to where it came from",
	ignored: "without effect",
	failed: "could not be looked up"
};
const nothingAt = ({ dead, kind, node }) => {
	if (!dead) return "";
	if (node?.kind === "nxdomain") return "does not exist";
	return kind === "include" || kind === "redirect" ? "has no SPF record" : "has no address";
};
/** What there is to say of a term beside its text; plain ASCII. */
const remarksOn = (term) => {
	const { kind, networks, sender, reach, crowded, failure } = term;
	const hosts = kind === "a" || kind === "mx" ? listed(few(networks.map(plain), 4)) : "";
	return [
		sender ?? "",
		hosts,
		nothingAt(term),
		crowded ? "names more than 10 hosts" : "",
		...failure?.code === "unsupported" ? ["not looked up"] : [remarkOn[reach], failure ? plain(failure.detail) : ""]
	].filter((remark) => remark !== "");
};
const isRange = ({ kind, qualifier, reach }) => (kind === "ip4" || kind === "ip6") && qualifier === "+" && reach === "free";
/** `ip4:192.0.2.0/24 and 15 more ranges` for a run of them. */
const rangesRow = (run, indent) => {
	return {
		text: `${indent}${plainOctets(run[0]?.text ?? "")}${run.length > 1 ? ` and ${run.length - 1} more ranges` : ""}`,
		remarks: []
	};
};
/** Terms with those ranges put together that follow one another. */
const runsOf = (terms, verbose) => {
	const runs = [];
	for (const term of terms) {
		const last = runs.at(-1);
		if (!verbose && last?.every(isRange) && isRange(term)) last.push(term);
		else runs.push([term]);
	}
	return runs;
};
const termRows = (term, indent, drawing) => {
	const counts = term.cost > 0 && term.reach !== "ignored";
	return [{
		text: `${indent}${shorten(plainOctets(term.text), 100)}`,
		...counts && {
			cost: term.cost,
			total: term.total
		},
		remarks: remarksOn(term)
	}, ...term.node ? nodeRows(term.node, `${indent}  `, drawing) : []];
};
const nodeRows = (node, indent, drawing) => node.records.flatMap(({ terms, faults, omitted }, i) => [
	...node.records.length > 1 ? [{
		text: `${indent}record ${i + 1}`,
		remarks: []
	}] : [],
	...runsOf(terms, drawing.verbose).flatMap((run) => {
		const [term] = run;
		return term && run.length === 1 ? termRows(term, indent, drawing) : [rangesRow(run, indent)];
	}),
	...faults.slice(0, 5).map(({ message, term }) => ({
		text: `${indent}${shorten(plainOctets(term), 100)}`,
		remarks: [plain(message)]
	})),
	...omitted > 0 ? [{
		text: `${indent}... and ${omitted} more terms`,
		remarks: []
	}] : []
]);
/** More lines than this help nobody. */
const lineLimit = 200;
const termsIn = ({ records }) => records.flatMap(({ terms }) => terms.flatMap((term) => [term, ...term.node ? termsIn(term.node) : []]));
/** What the kinds of term in the drawing mean, in the order of their first term. */
const legend = (root, describe) => {
	return ["", ...[...new Set(termsIn(root).map(({ kind }) => kind))].map((kind) => `  ${kind.padEnd(10)}${plain(describe(kind))}`)];
};
/** The drawing; lines are harmless printable ASCII. */
const spfTreeLines = (tree, drawing) => {
	const rows = nodeRows(tree.root, "  ", drawing);
	const width = Math.min(60, largest(rows.map(({ text }) => text.length)));
	const column = (value) => String(value ?? "").padStart(4);
	const lines = rows.map(({ text, cost, total, remarks }) => `${text.padEnd(width)}${column(cost)}${column(total)}  ${remarks.join("; ")}`.trimEnd());
	const count = `${tree.exact ? "" : "at least "}${tree.cost} of 10 lookups`;
	const meanings = drawing.describe ? legend(tree.root, drawing.describe) : [];
	return [
		`${plain(tree.domain)}: ${count}`,
		...few(lines, lineLimit),
		...meanings
	];
};
// src/report/text-drift.ts
const effects = {
	breaks: ["error", "breaks mail"],
	mends: ["pass", "mends mail"],
	neither: ["warning", "no harm to mail seen"]
};
/** The record as it was, and as it is. */
const changeLines = (look, change) => {
	const line = (sign, rdata) => `  ${sign} ${columnsOf({
		...change,
		rdata
	}).join("  ")}`;
	return [..."before" in change ? [paint(look, "red", line("-", change.before))] : [], ..."after" in change ? [paint(look, "green", line("+", change.after))] : []];
};
const named = (items) => listed(items.map(({ owner, type }) => `${plain(absolute(owner))} ${plain(type)}`));
const openLines$1 = (look, { unknown, propagating, unconfirmed }) => [
	...unknown.length === 0 ? [] : marked(look, "unknown", `Could not be looked up, so not judged: ${named(unknown)}`),
	...propagating.length === 0 ? [] : marked(look, "unknown", `Name servers disagree, so a change may be under way: ${named(propagating)}`),
	...unconfirmed.length === 0 ? [] : [...marked(look, "unknown", `${unsureWords$1}:`), ...unconfirmed.flatMap((change) => changeLines(look, change))]
];
/** Each change with what it does to mail; a fault that several changes share is told once. */
const judgedLines = (look, changes) => {
	const told = /* @__PURE__ */ new Set();
	return changes.flatMap(({ change, effect, appears }) => {
		const [mark, words] = effects[effect];
		const news = appears.filter((fault) => !told.has(fault));
		for (const fault of news) told.add(fault);
		const faults = news.flatMap(({ check, findings }) => findings.map(({ message }) => `${plain(message)} (${plain(check)})`));
		const inner = {
			...look,
			width: measure(look) - 4
		};
		return [
			...changeLines(look, change),
			...marked(inner, mark, words).map((line) => `    ${line}`),
			...faults.flatMap((text) => paragraph(look, text, 6))
		];
	});
};
/** What the reader has to know of them, where servers do not confirm them. */
const secondHandLines = (look, changes) => {
	const words = secondHandWords(changes);
	return words === void 0 ? [] : marked(look, "note", words);
};
/** What the change of the accepted records does. */
const revisionLines = (look, { revision }) => {
	if (revision === void 0) return [];
	const { against, accepts, announces } = revision;
	return [...accepts.changes.length === 0 ? [] : [...marked(look, "note", `This change accepts what is live, and not in ${plain(against)}:`), ...judgedLines(look, accepts.changes)], ...announces.length === 0 ? [] : [...marked(look, "warning", `${announcedWords(plain(against))}:`), ...announces.flatMap((change) => changeLines(look, change))]];
};
/** How to put the records back, and how to accept them. */
const remedyLines = (look, { kind, file }, domain) => [...proseRow(look, "undo", kind === "zone" ? `Where this was not meant: apply ${plain(file)} to your DNS provider again.` : "Where this was not meant: publish the lines with - at your DNS provider, and remove those with +."), ...proseRow(look, "accept", kind === "zone" ? `Where it was: write the lines with + into ${plain(file)}, in place of those with -.` : `Where it was: ${acceptCommand(domain, file) ?? `write the lines with + into ${plain(file)}, in place of those with -.`}`)];
/** What is said of one domain. */
const driftLines = (look, { domain, drift }) => {
	const { judgement, watched, file, unwatched } = drift;
	const { changes, elsewhere } = judgement;
	const shown = plain(file);
	return [
		...changes.length === 0 ? drift.state === "in-sync" ? marked(look, "pass", `As accepted in ${shown}: ${counted(watched, "record")}`) : marked(look, "unknown", `No difference from ${shown} is sure`) : marked(look, changes.some(({ effect }) => effect === "breaks") ? "error" : "warning", `DRIFT: ${counted(changes.length, "record")} not as accepted in ${shown}`, "bold"),
		...judgedLines(look, changes),
		...secondHandLines(look, changes.map(({ change }) => change)),
		...changes.length === 0 ? [] : remedyLines(look, drift, domain),
		...revisionLines(look, drift),
		...openLines$1(look, drift),
		...elsewhere.appears.length === 0 ? [] : marked(look, "note", `Not by a change of these records: ${listed(elsewhere.appears.map(({ check }) => plain(check)))}`),
		...unwatched.length === 0 ? [] : marked(look, "note", `In ${shown}, but not watched: ${named(unwatched)}`)
	];
};
/** Nothing but the drift, domain by domain. */
const renderDrift = (domains, look) => asText(spaced(domains.map(({ domain, drift }) => drift === void 0 ? [] : [paint(look, "bold", plain(domain)), ...driftLines(look, {
	domain,
	drift
})])));
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
		...changed(look, unsureWords$1, unconfirmed),
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
const nameWidth = largest(Object.values(areaNames).map((name) => name.length));
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
		ms: largest(resolution.map(({ ms }) => ms)),
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
export { causesBehind as $, reachSentence as A, isSame as B, spaced as C, headlineOf as D, driftUnknown as E, beforeOf as F, causeSentence as G, secondHandWords as H, setUpOf as I, mendedAbove as J, digestOf as K, announcedWords as L, unicodeName as M, verdictSentence as N, outcomeWords as O, verdictWords as P, causeTitle as Q, driftIn as R, section as S, departedOf as T, unsureWords$1 as U, linesOf as V, acceptCommand as W, blameLines as X, remedyOf as Y, blameWords as Z, marked as _, portLines as a, duration as at, proseRow as b, metasOf as c, listed as ct, countsOf as d, shorten as dt, causesOf$1 as et, interruptedSentence as f, dash as g, asText as h, spfTreeLines as i, counted as it, toneOf as j, portsOnly as k, readinessSentence as l, plain as lt, totals as m, renderDrift as n, capital as nt, stateWords as o, few as ot, originLines as p, listedAbove as q, remarksOn as r, columnsOf as rt, askedOf as s, largest as st, renderText as t, evidenceFor as tt, evidenceBlocks as u, plainOctets as ut, paint as v, consequences as w, row as x, paragraph as y, furtherDrift as z };
