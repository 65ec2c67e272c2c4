import { areas } from "./shared-audit.js";
import { applePages, citationUrl, sections } from "./shared-rfc.js";
import { dash, joinBlocks, paint, plainText, titledSection, toText, wrapParagraph } from "./shared-text.js";
// src/report/text/explain.ts
const isSection = (cite) => cite in sections;
const citeName = ({ unicode }, cite) => unicode ? cite : cite.replace(" §", ", section ");
const citationTitle = (cite) => {
	if (isSection(cite)) return sections[cite];
	return cite in applePages ? "Apple's support page" : "";
};
const sourceLines = (style, cite) => [...wrapParagraph(style, `${citeName(style, cite)}: ${plainText(citationTitle(cite))}`, 2), `    ${citationUrl(cite)}`];
const zoneLines = (text) => text === "" ? [] : text.split("\n").map((line) => `  ${plainText(line)}`);
const renderExplanation = (meta, style) => {
	const { id, title, severity, area, since, docs, cites } = meta;
	const part = (heading, lines) => lines.length === 0 ? [] : titledSection(style, heading, [lines]);
	return toText(joinBlocks([
		[
			paint(style, "bold", plainText(id)),
			...wrapParagraph(style, plainText(title)),
			...wrapParagraph(style, `${plainText(severity)} in area ${plainText(area)} ${dash(style)} since ${plainText(since)} ${dash(style)} skip it with --skip ${plainText(id)}`).map((line) => paint(style, "dim", line))
		],
		part("Why", wrapParagraph(style, plainText(docs.why), 2)),
		part("What to do", wrapParagraph(style, plainText(docs.fix), 2)),
		part("Passes", zoneLines(docs.good)),
		part("Fails", zoneLines(docs.bad)),
		part("Sources", cites.flatMap((cite) => sourceLines(style, cite)))
	]));
};
const severityTones = {
	error: "red",
	warning: "yellow",
	note: "cyan"
};
const idWidth = 24;
const checkEntry = (style, { id, title, severity }) => {
	const head = `  ${plainText(id).padEnd(idWidth)}  `;
	const mark = paint(style, severityTones[severity], severity.padEnd(7));
	if (style.width < 72) return [head + mark.trimEnd(), ...wrapParagraph(style, plainText(title), 4)];
	const [first = "", ...more] = wrapParagraph(style, plainText(title), head.length + 9);
	return [`${head}${mark}  ${first.trimStart()}`, ...more];
};
const areaList = (style, area, metas) => {
	const own = metas.filter((meta) => meta.area === area);
	return own.length === 0 ? [] : [paint(style, "bold", area), ...own.flatMap((meta) => checkEntry(style, meta))];
};
const renderCheckList = (metas, style) => toText(joinBlocks([...areas.map((area) => areaList(style, area, metas)), ["Details of one: dns-audit explain CHECK"]]));
export { renderCheckList, renderExplanation };
