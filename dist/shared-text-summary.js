import { a as few, i as duration, l as shorten, o as listed, r as counted, s as plain } from "./shared-plain.js";
import { _ as digestOf, c as toneOf, d as verdictWords, h as apartFromPorts, n as departedOf, o as portsOnly, s as reachSentence } from "./shared-verdict.js";
import { a as marked, c as paragraph, n as dash, o as measure, s as paint } from "./shared-look.js";
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
const causesOf = ({ diagnosis }, { finding: { subject } }) => subject.type === "TCP" ? (diagnosis?.causes ?? []).filter(({ ports }) => ports.some((port) => hostOf(port) === subject.name)) : [];
/** Likewise, of ports that could not be tried. */
const causesBehind = ({ diagnosis }, { port, culprits }) => port ? (diagnosis?.causes ?? []).filter(({ ports }) => ports.some((one) => culprits.includes(one))) : [];
/** The likeliest cause, line by line; nothing where there is none. */
const blameLines = ([cause]) => cause === void 0 ? [] : [
	`Cause: ${causeTitle(cause)}.`,
	...evidenceFor(cause).map((line) => `Seen: ${line}`),
	...cause.steps.map((step, i) => `${i + 1}. ${plain(step)}`)
];
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
	const wordWidth = Math.max(...domains.map(({ verdict }) => verdictWords[verdict].length));
	const nameWidth = Math.max(...names.map((name) => name.length));
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
export { tableLines as a, blameLines as c, causesBehind as d, causesOf as f, reachLines as i, blameWords as l, interruptedSentence as n, totals as o, evidenceFor as p, originLines as r, verdictMarks as s, countsOf as t, causeTitle as u };
