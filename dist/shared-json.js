// src/report/json.ts
/** Keys in the order in which people read them; any other comes after, by code units. */
const order = [
	"schema tool name version startedAt durationMs vantage requirements",
	"domain unicode verdict portsVerdict token check id area title severity status",
	"checks domains results since cites docs message subject expected observed because",
	"why fix good bad text remove publish",
	"findings obstacles verify evidence answers probes",
	"need question owner type ttl rdata server transport kind",
	"endpoint host port address family state phase phases",
	"code detail attempts rcode flags extended chain set authentic"
].flatMap((keys) => keys.split(" "));
const rank = new Map(order.map((key, i) => [key, i]));
const byOrder = ([a], [b]) => (rank.get(a) ?? order.length) - (rank.get(b) ?? order.length) || (a < b ? -1 : 1);
const arranged = (value) => {
	if (Array.isArray(value)) return value.map(arranged);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).sort(byOrder).map(([key, inner]) => [key, arranged(inner)]));
};
/**
* Strings of strangers are in it, and a terminal or a workflow log may show it: all but printable
* ASCII is escaped, and so is the `##` from which a runner would read a command.
*/
const escapeJson = (json) => json.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).replace(/#(?=#)/g, "\\u0023");
/** The whole report, indented, with a line feed at the end; `examples/report.schema.json` describes it. */
const renderJson = (report) => `${escapeJson(JSON.stringify(arranged(report), null, 2))}\n`;
/** One domain on one line: what the report says of the run, then the fields of its `domains` entry. */
const renderLine = ({ tool, startedAt, durationMs, vantage }, domain) => `${escapeJson(JSON.stringify(arranged({
	schema: 1,
	tool,
	startedAt,
	durationMs,
	vantage,
	...domain
})))}\n`;
/** A line for each domain. */
const renderNdjson = (report) => report.domains.map((domain) => renderLine(report, domain)).join("");
export { renderNdjson as i, renderJson as n, renderLine as r, escapeJson as t };
