import { f as digestOf, n as departedOf, o as portsOnly, s as toneOf, u as verdictWords } from "./shared-verdict.js";
import { a as paint, i as measure, o as paragraph, r as marked } from "./shared-look.js";
import { a as listed, i as few, n as counted, o as plain, r as duration } from "./shared-plain.js";
// src/report/text-summary.ts
const verdictMarks = {
	pass: "pass",
	fail: "error",
	inconclusive: "unknown"
};
const countsOf = (domain) => {
	const { problems, warnings, unjudged } = digestOf(domain);
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
const askedWords = ({ vantage, domains }) => {
	const { authoritative, resolvers } = vantage;
	const answers = domains.flatMap(({ evidence }) => evidence.answers);
	const files = new Set(answers.filter(({ transport }) => transport === "file").map(({ server }) => plain(server)));
	const named = resolvers.map((resolver) => resolver === "system" ? "this machine's resolver" : plain(resolver));
	const others = listed(few(named, 5)) || "no resolver";
	if (files.size > 0) return `Read: ${few([...files], 5).join(", ")}. Asked for all else: ${named.length > 0 ? others : "nobody"}.`;
	const heard = answers.some(({ vantage, kind }) => vantage === "authoritative" && kind !== "failed");
	if (authoritative && (heard || domains.length === 0)) return `Asked: each domain's own name servers; ${others}.`;
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
export { verdictMarks as i, tableLines as n, totals as r, originLines as t };
