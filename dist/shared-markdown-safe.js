import { o as plain } from "./shared-plain.js";
// src/report/markdown-safe.ts
/**
* What keeps a stranger's text from becoming Markdown. Raw data goes into fences only; a sentence
* that may quote it is escaped sign by sign, or put into a code span where escaping does not help:
* GitHub links `@name`, `#1` and bare addresses even behind a backslash.
*/
const longestRun = (text) => Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
/** A code span; padded where a backtick at its ends would end it, and never empty, which is none. */
const code = (text) => {
	const shown = plain(text) || " ";
	const ticks = "`".repeat(longestRun(shown) + 1);
	return shown.includes("`") ? `${ticks} ${shown} ${ticks}` : `${ticks}${shown}${ticks}`;
};
/** What GitHub turns into a link or a mention wherever it stands in plain text. */
const linked = /[@#]|:\/\/|www\.|\bGH-\d|\b[0-9a-f]{7,40}\b/i;
/** A sentence, as one line of Markdown that has no structure. To stand after a word of ours. */
const prose = (text) => {
	const shown = plain(text).trim();
	return linked.test(shown) ? code(shown) : shown.replace(/[\\`*_[\]<>|~&$]/g, "\\$&");
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
export { prose as a, folded as i, code as n, fence as r, cell as t };
