// src/report/json.ts
const keyOrder = [
	"schema tool name version startedAt durationMs vantage settings requirements",
	"domain unicode verdict portsVerdict token check id area title severity status",
	"checks domains results since cites docs message subject expected observed because deferTo",
	"why fix good bad text remove publish",
	"findings obstacles verify evidence answers probes",
	"need question owner type ttl rdata server transport kind",
	"endpoint host port address family state phase phases",
	"code detail attempts rcode flags extended chain set authentic"
].flatMap((keys) => keys.split(" "));
const keyRanks = new Map(keyOrder.map((key, i) => [key, i]));
const keyRank = (key) => keyRanks.get(key) ?? keyOrder.length;
const compareKeys = (a, b) => keyRank(a) - keyRank(b) || (a < b ? -1 : 1);
const keyOrderByShape = /* @__PURE__ */ new Map();
const mostShapes = 1e3;
const orderKeys = (keys) => {
	const shape = keys.join();
	const known = keyOrderByShape.get(shape);
	if (known?.length === keys.length) return known;
	const ordered = keys.toSorted(compareKeys);
	if (keyOrderByShape.size >= mostShapes) keyOrderByShape.clear();
	if (keys.every((key) => !key.includes(","))) keyOrderByShape.set(shape, ordered);
	return ordered;
};
const isObject = (value) => typeof value === "object" && value !== null;
const arrangeKeys = (value) => {
	if (Array.isArray(value)) return value.map(arrangeKeys);
	if (!isObject(value)) return value;
	const copy = {};
	for (const key of orderKeys(Object.keys(value))) {
		const inner = value[key];
		if (key === "__proto__") Object.defineProperty(copy, key, {
			value: arrangeKeys(inner),
			enumerable: true
		});
		else copy[key] = isObject(inner) ? arrangeKeys(inner) : inner;
	}
	return copy;
};
const escapeJson = (json) => {
	const ascii = /[\u007f-\uffff]/.test(json) ? json.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`) : json;
	return ascii.includes("##") ? ascii.replace(/#(?=#)/g, "\\u0023") : ascii;
};
const renderJson = (report) => `${escapeJson(JSON.stringify(arrangeKeys(report), null, 2))}\n`;
const renderLine = (head, rest) => {
	const { tool, startedAt, durationMs, vantage, settings } = head;
	const line = {
		schema: 1,
		tool,
		startedAt,
		durationMs,
		vantage,
		...settings && { settings },
		...rest
	};
	return `${escapeJson(JSON.stringify(arrangeKeys(line)))}\n`;
};
const renderJsonLine = (head, domain) => renderLine(head, domain);
const renderInterruptedLine = (head, interrupted) => renderLine(head, { interrupted });
const renderNdjson = (report) => {
	const { domains, interrupted } = report;
	const { tool, startedAt, durationMs, vantage } = report;
	const head = {
		tool,
		startedAt,
		durationMs,
		vantage
	};
	const lines = domains.map((domain) => renderJsonLine(head, domain));
	const last = interrupted === void 0 ? [] : [renderInterruptedLine(head, interrupted)];
	return [...lines, ...last].join("");
};
export { escapeJson, renderInterruptedLine, renderJson, renderJsonLine, renderNdjson };
