import { n as exitStatusOf, r as isUnjudged, s as isPortArea } from "./shared-exit.js";
import { o as listed, r as counted, s as plain } from "./shared-plain.js";
// src/report/digest.ts
/** What a reader wants to know of a domain, in the order of urgency: every renderer shows these piles. */
const portNeed = /^(?:imap|smtp) \S+ (\S+)$/;
const wantedOf = (need) => portNeed.exec(need)?.[1] ?? need.replace(/^spf (\S+)$/, "the SPF records of $1");
const serversOf = (failure, server) => {
	const tried = failure.attempts.filter(({ code }) => code !== "answered").map((a) => a.server);
	return [...new Set(tried.length > 0 ? tried : [server])].filter((s) => s !== "").sort();
};
const unique = (items) => [...new Set(items)];
/** Obstacles that have one cause told once. */
const causesOf = (results) => {
	const causes = /* @__PURE__ */ new Map();
	for (const result of results) for (const { need, server, failure } of result.obstacles) {
		const port = portNeed.test(need);
		const servers = serversOf(failure, server);
		const key = port ? `port ${failure.code}` : `${failure.code} ${servers.join(" ")}`;
		const known = causes.get(key);
		causes.set(key, {
			code: failure.code,
			port,
			culprits: unique([...known?.culprits ?? [], ...port ? [wantedOf(need)] : servers]),
			wanted: unique([...known?.wanted ?? [], wantedOf(need)]),
			results: unique([...known?.results ?? [], result]),
			failures: [...known?.failures ?? [], failure]
		});
	}
	return [...causes.values()];
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
	unrecorded: () => "the replayed file does not hold what was asked"
};
const clause = (code, culprits, otherwise) => {
	const named = culprits.map((culprit) => culprit === "system" ? "this machine's resolver" : culprit);
	const shown = named.length > 4 ? [...named.slice(0, 3), `${named.length - 3} more`] : named;
	return causeWords[code](listed(shown) || otherwise);
};
/** Who failed in which way: one may refuse where another is silent. The way that the cause has is first. */
const waysOf = ({ code, culprits, failures }) => {
	const attempts = failures.flatMap((failure) => failure.attempts);
	const ways = /* @__PURE__ */ new Map([[code, []]]);
	for (const culprit of culprits) {
		const codes = attempts.filter(({ server }) => server === culprit).map((one) => one.code);
		const last = codes.findLast((one) => one !== "answered") ?? code;
		const way = codes.includes(code) ? code : last;
		ways.set(way, [...ways.get(way) ?? [], culprit]);
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
	unrecorded: "Make the recording again: --record FILE"
};
/** What the reader can try. */
const remedyOf = ({ code, port }) => port && code !== "deadline" && code !== "unrecorded" ? "Try from another network, such as a phone's hotspot: if it works there, a firewall, VPN or provider blocks the port here." : remedies[code];
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
const reasonOf = (domain, failOn, status) => {
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
	return other === "" ? word : `${word}, but ${reasonOf(domain, failOn, status)}${other}`;
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
export { digestOf as _, outcomeWords as a, remedyOf as b, toneOf as c, verdictWords as d, beforeOf as f, causeSentence as g, apartFromPorts as h, headlineOf as i, unicodeName as l, shellName as m, departedOf as n, portsOnly as o, setUpOf as p, driftUnknown as r, reachSentence as s, consequences as t, verdictSentence as u, listedAbove as v, withoutPorts as x, mendedAbove as y };
