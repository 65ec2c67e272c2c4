import { i as presentRData, t as absolute } from "./present.js";
import { _ as listed, a as paint, b as shorten, c as recordRow, g as few, h as duration, i as measure, m as counted, o as paragraph, r as marked, s as proseRow, v as plain, y as plainOctets } from "./look.js";
// src/report/digest.ts
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
/** The cause as a sentence without its full stop. */
const causeSentence = ({ code, culprits, port }) => {
	const named = culprits.map((culprit) => culprit === "system" ? "this machine's resolver" : culprit);
	const shown = named.length > 4 ? [...named.slice(0, 3), `${named.length - 3} more`] : named;
	return causeWords[code](listed(shown) || (port ? "the mail server" : "the name server"));
};
const offline = "See that this machine is online and that no firewall blocks DNS (port 53), or ask another resolver: --resolver 9.9.9.9";
const another = "Ask another resolver: --resolver 9.9.9.9";
const remedies = {
	timeout: offline,
	unreachable: offline,
	servfail: `The domain's name servers or its DNSSEC may be broken, which its DNS provider can tell. ${another}`,
	refused: "That server does not serve this name, or not to this network: see that the name servers set at your registrar are those of your DNS provider.",
	rcode: another,
	malformed: "Something on the way may answer in its place: ask over HTTPS, as with --resolver https://dns.quad9.net/dns-query",
	unsupported: another,
	deadline: "Run it again with more time: --timeout 60",
	unrecorded: "Make the recording again: --record FILE"
};
/** What the reader can try. */
const remedyOf = ({ code, port }) => port && code !== "deadline" && code !== "unrecorded" ? "Try from another network, such as a phone's hotspot: if it works there, a firewall, VPN or provider blocks the port here." : remedies[code];
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
		case "found": return setLines(answer.set);
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
	`; ${plain(absolute(answer.question.name))} IN ${plain(answer.question.type)} of ${plain(answer.server)} (${plain(answer.vantage)}, ${plain(answer.transport)}, ${duration(answer.ms)})`,
	...headerLine(answer),
	...(answer.extended ?? []).map(({ code, text }) => `; EDE ${code} "${plainOctets(text)}"`),
	...answer.chain.flatMap(setLines),
	...outcomeLines(answer)
];
// src/report/text-faults.ts
const metasOf = (report) => new Map(report.checks.map((meta) => [meta.id, meta]));
const serverWords = ({ vantage, server }) => {
	if (server === "system") return "this machine's resolver";
	return `${vantage === "authoritative" ? "name server" : "resolver"} ${plain(server)}`;
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
	const told = answers.filter(({ question, kind }) => kind !== "failed" && question.name === name && question.type === type);
	const servers = [...new Set(told.map(serverWords))];
	return servers.length > 0 ? `${plain(name)} ${plain(type)} of ${listed(few(servers, 4))}` : void 0;
};
const values = (items) => few(items.map((item) => shorten(plain(item))), 12);
const remedy = (look, { fix }) => [
	...proseRow(look, "fix", plain(fix.text)),
	...fix.remove === void 0 ? [] : recordRow(look, "remove", fix.remove),
	...fix.publish === void 0 ? [] : recordRow(look, "publish", fix.publish)
];
const sight = (look, finding, evidence) => {
	const { observed, expected } = finding;
	const asked = askedOf(finding, evidence);
	return [
		...asked === void 0 ? [] : proseRow(look, "asked", asked),
		...observed === void 0 ? [] : proseRow(look, "found", ...observed.length > 0 ? values(observed) : ["nothing"]),
		...expected === void 0 || expected.length === 0 ? [] : proseRow(look, "expected", ...values(expected))
	];
};
/** One block a finding; why it matters is said once for each check. */
const faultBlocks = (look, mark, faults, { metas, evidence }) => faults.map(({ result, finding }, i) => {
	const why = faults[i - 1]?.result === result ? void 0 : metas.get(result.check)?.docs.why;
	return [
		...marked(look, mark, shorten(plain(finding.message), 1e3), "bold"),
		...sight(look, finding, evidence),
		...why === void 0 ? [] : proseRow(look, "why", plain(why)),
		...remedy(look, finding)
	];
});
/** Notes are short: what, and what can be done. */
const noteBlocks = (look, notes) => notes.map(({ finding }) => [...marked(look, "note", shorten(plain(finding.message), 1e3)), ...remedy(look, finding)]);
/** How records are to be read and where more is told, where there is something to mend. */
const guidance = (look, domain, faults) => {
	const [first] = faults;
	if (first === void 0) return [];
	const ids = [...new Set(faults.map(({ result }) => plain(result.check)))];
	const choice = ids.length === 1 ? ids[0] : `CHECK, where CHECK is ${few(ids, 12).join(", ")}`;
	return [...faults.some(({ finding }) => (finding.fix.publish ?? []).length > 0) ? paragraph(look, `Records are written as in a zone file. In the web form of a DNS provider leave ${plain(domain)} off the name (@ stands for the domain itself), and the quotes off the value.`) : [], ...paragraph(look, `More on each: dns-audit explain ${choice}`)];
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
const tlsWords = ({ tls }) => tls === void 0 ? "" : ` (${plain(tls.protocol)}${tls.certificate ? `, certificate good for ${counted(tls.certificate.daysLeft, "day")}` : ""})`;
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
	return `works${tlsWords(good)}${partly}`;
};
const markOf = ({ kind }) => kind === "spoke" ? "pass" : kind === "closed" ? "error" : "unknown";
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
		...probe.interceptor === void 0 ? [] : shown("intercepted by", plain(probe.interceptor))
	].filter((line) => line.trim() !== "");
};
/** A line for each port; with `verbose`, each address and how long each phase took. */
const portLines = (look, probes, verbose) => probes.flatMap((result) => [...marked(look, markOf(result), `${nameOf(result)} ${summary(result)}, ${duration(result.ms)}`), ...verbose ? result.addresses.flatMap((address) => addressLines(look, address).map((line) => paint(look, "dim", line))) : []]);
// src/report/verdict.ts
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
	resolver: "the DNS of this machine gives false answers"
};
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
const failWords = (domain) => {
	const digest = digestOf(domain);
	const { problems, warnings } = digest;
	const told = [...[...new Set(problems.map(({ result }) => result.area))].map((area) => consequences[area]), ...unjudgedWords(digest)];
	const counts = [counted(problems.length, "problem"), ...warnings.length > 0 ? [counted(warnings.length, "warning")] : []];
	return `${listed(counts)}: ${told.join("; ")}`;
};
/** Whether only mail ports were judged: then nothing is said of the domain's records. */
const portsOnly = ({ results }) => results.length > 0 && results.every(({ area }) => area === "imap" || area === "smtp");
const passWords = (domain) => {
	const digest = digestOf(domain);
	const { fine, warnings } = digest;
	const sound = (r) => r.severity === "error" && r.status === "pass";
	return [
		required.every((area) => domain.results.some((r) => r.area === area && sound(r))) ? "all that Apple requires is in place" : portsOnly(domain) ? "the mail servers can be reached from here" : `${counted(fine.length, "check")} passed`,
		...warnings.length > 0 ? [counted(warnings.length, "warning")] : [],
		...unjudgedWords(digest)
	].join("; ");
};
const unsureWords = (domain) => {
	const asked = domain.results.filter(({ status }) => status !== "skipped");
	const unsure = asked.filter(({ status }) => status === "inconclusive");
	if (portsOnly(domain)) return "the mail ports could not be tried from here";
	return unsure.length === asked.length ? "nothing could be looked up, which says nothing about its records" : `no problem was found, but ${unsure.length} of ${counted(asked.length, "check")} could not be judged`;
};
/** What the verdict means, without the domain's name and without a full stop. */
const verdictSentence = (domain) => {
	switch (domain.verdict) {
		case "fail": return failWords(domain);
		case "pass": return passWords(domain);
		case "inconclusive": return unsureWords(domain);
	}
};
/**
* The domain as people read it, where that is more than the A-labels and no script is mixed within
* a label, so that no letter passes for another's.
*/
const unicodeName = ({ domain, unicode }) => {
	const oneScript = /^(?:[\p{Script=Latin}\p{M}\p{Nd}-]+|[\p{Script=Cyrillic}\p{M}\p{Nd}-]+|[\p{Script=Greek}\p{M}\p{Nd}-]+|[\p{Script=Arabic}\p{M}\p{Nd}-]+|[\p{Script=Hebrew}\p{M}\p{Nd}-]+|[\p{Script=Devanagari}\p{M}\p{Nd}-]+|[\p{Script=Thai}\p{M}\p{Nd}-]+|[\p{Script=Hangul}\p{Script=Han}\p{Nd}-]+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Nd}-]+)$/u;
	return unicode !== domain && unicode.split(".").every((label) => oneScript.test(label)) ? unicode : void 0;
};
// src/report/text-summary.ts
const verdictMarks = {
	pass: "pass",
	fail: "error",
	inconclusive: "unknown"
};
const countsOf = (domain) => {
	const { problems, warnings, unjudged } = digestOf(domain);
	return [
		...problems.length > 0 ? [counted(problems.length, "problem")] : [],
		...warnings.length > 0 ? [counted(warnings.length, "warning")] : [],
		...unjudged.length > 0 ? [`${unjudged.length} not judged`] : []
	].join(", ");
};
/** `3 domains: 1 fail, 2 pass`. */
const totals = (domains) => {
	const counts = [
		"fail",
		"inconclusive",
		"pass"
	].flatMap((verdict) => {
		const count = domains.filter((domain) => domain.verdict === verdict).length;
		return count > 0 ? [`${count} ${verdict}`] : [];
	});
	return `${counted(domains.length, "domain")}: ${counts.join(", ")}`;
};
/** A line for each domain, and how many there are of each verdict. */
const tableLines = (look, domains) => {
	const names = domains.map(({ domain }) => plain(domain));
	const wordWidth = Math.max(...domains.map(({ verdict }) => verdictWords[verdict].length));
	const nameWidth = Math.max(...names.map((name) => name.length));
	return [
		...domains.flatMap((domain, i) => {
			const name = names[i] ?? "";
			const counts = countsOf(domain);
			const said = counts === "" ? verdictWords[domain.verdict] : `${verdictWords[domain.verdict].padEnd(wordWidth)}  ${counts}`;
			const joined = `${name.padEnd(nameWidth)}  ${said}`;
			const [first = "", ...rest] = joined.length + 8 <= measure(look) ? [joined] : [name, `    ${said}`];
			return [...marked(look, verdictMarks[domain.verdict], "").map((mark) => mark + first), ...rest];
		}),
		"",
		...paragraph(look, `${totals(domains)}.`)
	];
};
const askedWords = ({ vantage, domains }) => {
	const { authoritative, resolvers } = vantage;
	const named = resolvers.map((resolver) => resolver === "system" ? "this machine's resolver" : plain(resolver));
	const others = listed(few(named, 5)) || "no resolver";
	if (authoritative) return `Asked: each domain's own name servers; ${others}.`;
	return `Asked: ${others} only${domains.every(portsOnly) ? "" : "; what it says may come from a cache"}.`;
};
const portWords = ({ ports, ci }) => {
	if (!ports) return " Mail ports were not tried.";
	return ci ? " What is said of ports holds for the network of this CI runner, not for yours." : "";
};
/** Where, when and with what the report was made. */
const originLines = (look, report) => {
	const { vantage, tool, requirements, startedAt, durationMs } = report;
	const where = vantage.ci ? "a CI runner" : "this machine";
	const reach = listed(vantage.families.map((family) => `IPv${family}`)) || "no network";
	const when = plain(startedAt).replace(/^(\S{10})T([\d:]{8}).*Z$/, "$1 $2 UTC");
	return [...paragraph(look, `Seen from ${where} (${plain(vantage.platform)}, ${reach}), ${when}, in ${duration(durationMs)}. ${askedWords(report)}${portWords(vantage)}`), ...paragraph(look, `${plain(tool.name)} ${plain(tool.version)} on Node ${plain(vantage.node).replace(/^v/, "")}; Apple's requirements as of ${plain(requirements.revision)}, ${plain(requirements.source).replace("https://", "")}.`)].map((line) => paint(look, "dim", line));
};
export { unicodeName as a, portLines as c, metasOf as d, noteBlocks as f, remedyOf as g, digestOf as h, verdictMarks as i, faultBlocks as l, causeSentence as m, tableLines as n, verdictSentence as o, answerLines as p, totals as r, verdictWords as s, originLines as t, guidance as u };
