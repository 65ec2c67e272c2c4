import { dt as shorten, lt as plain } from "./shared-text.js";
// src/report/markdown-safe.ts
const longestRun = (text) => text.includes("`") ? [...text.matchAll(/`+/g)].reduce((most, [run]) => Math.max(most, run.length), 0) : 0;
/** A code span; padded where a backtick at its ends would end it, and never empty, which is none. */
const code = (text) => {
	const shown = plain(text) || " ";
	const ticks = "`".repeat(longestRun(shown) + 1);
	return shown.includes("`") ? `${ticks} ${shown} ${ticks}` : `${ticks}${shown}${ticks}`;
};
/** What GitHub turns into a link or a mention wherever it stands in plain text. */
const linked = /[@#]|:\/\/|www\.|\bGH-\d|\b[0-9a-f]{7,40}\b/i;
/** A word with the signs that Markdown reads; in a code span, but for what embraces it, where GitHub would link it. */
const word = (text) => {
	if (!linked.test(text)) return escaped(text);
	const [, before = "", inner = "", after = ""] = /^([("']*)(.*?)([)"',.;:!?]*)$/.exec(text) ?? [];
	return `${escaped(before)}${code(inner)}${escaped(after)}`;
};
const escaped = (text) => text.replace(/[\\`*_[\]<>|~&$]/g, "\\$&");
/** A sentence, as one line of Markdown that has no structure. */
const prose = (text) => {
	const line = plain(text).trim();
	return (linked.test(line) ? line.split(" ").map(word).join(" ") : escaped(line)).replace(/^[-+=]/, "\\$&").replace(/^(\d{1,9})([.)])(?= |$)/, "$1\\$2");
};
/** A table cell: our own titles and names. Signs that divide cells do not belong there. */
const cell = (text) => prose(text.replace(/[\\|`]/g, "?"));
/** A fenced block, longer fenced than any run of backticks in it. */
const fence = (language, lines) => {
	const body = lines.map(plain).join("\n");
	const ticks = "`".repeat(Math.max(3, longestRun(body) + 1));
	return `${ticks}${language}\n${body}\n${ticks}`;
};
/** A folded block. */
const folded = (summary, body) => `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
/** A place in a file. */
const locationCode = ({ file, line }) => code(`${shorten(plain(file), 200)}:${line}`);
export { locationCode as a, folded as i, code as n, prose as o, fence as r, cell as t };
