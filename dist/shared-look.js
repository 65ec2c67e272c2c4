import { n as columnsOf } from "./shared-plain.js";
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
const marks = {
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
const glyph = (look, mark) => marks[mark][look.unicode ? 0 : 1];
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
		return i === 0 ? `${paint(look, marks[mark][2], shown)} ${toned}` : hang + toned;
	});
};
const labelWidth = 10;
const rowIndent = 2;
/** A label, and lines beside it that stay as they are. */
const row = (look, label, lines) => lines.map((line, i) => {
	const head = i === 0 ? label : "";
	const shown = line === "" ? "" : paint(look, "dim", head) + " ".repeat(labelWidth - head.length);
	return line === "" ? "" : " ".repeat(rowIndent) + shown + line;
});
/** A label, and texts beside it, each wrapped. */
const proseRow = (look, label, ...texts) => {
	const width = measure(look) - rowIndent - labelWidth;
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
	const widest = (column) => Math.max(...rows.map((r) => r[column].length));
	const lines = rows.map(([owner, type, rdata]) => `${owner.padEnd(widest(0))}  ${type.padEnd(widest(1))}  ${rdata}`);
	return lines.every((line) => line.length <= room) ? lines : void 0;
};
/**
* Records in aligned columns; where the terminal is too narrow for that, name, type and value each
* whole on a line of their own.
*/
const recordRow = (look, label, records) => {
	const rows = records.map(columnsOf);
	return row(look, label, columned(rows, look.width - rowIndent - labelWidth) ?? forms(rows));
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
export { marked as a, paragraph as c, recordRow as d, row as f, spaced as h, link as i, proseRow as l, section as m, dash as n, measure as o, rule as p, hanging as r, paint as s, asText as t, recordBlock as u };
