import { a as listed } from "./shared-plain.js";
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
export { digestOf as n, remedyOf as r, causeSentence as t };
