import { X as presentRData, q as absolute } from "./shared-first.js";
import { a as few, c as plainOctets, i as duration, l as shorten, o as listed, r as counted, s as plain } from "./shared-plain.js";
import { m as shellName, v as listedAbove, y as mendedAbove } from "./shared-verdict.js";
import { a as marked, c as paragraph, d as recordRow, i as link, l as proseRow, r as hanging, s as paint, u as recordBlock } from "./shared-look.js";
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
	const told = answers.filter(({ question, kind, unchecked }) => kind !== "failed" && !unchecked && question.name === name && question.type === type);
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
const tlsWords = (probe) => {
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
		...probe.reply === void 0 ? [] : shown("said", plainOctets(probe.reply)),
		...probe.interceptor === void 0 ? [] : shown("intercepted by", plain(probe.interceptor))
	].filter((line) => line.trim() !== "");
};
/** A line for each port; with `verbose`, each address and how long each phase took. */
const portLines = (look, probes, verbose) => probes.flatMap((result) => [...marked(look, markOf(result), `${nameOf(result)} ${summary(result)}, ${duration(result.ms)}`), ...verbose ? result.addresses.flatMap((address) => addressLines(look, address).map((line) => paint(look, "dim", line))) : []]);
export { faultBlocks as a, noteBlocks as c, evidenceBlocks as d, askedOf as i, setUpBlocks as l, portLines as n, guidance as o, stateWords as r, metasOf as s, openedBy as t, readinessSentence as u };
