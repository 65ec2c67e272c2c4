import { presentLocation } from "./shared-checks.js";
import { trimEndOf, trimStartOf } from "./shared-first.js";
import { plainText, shorten } from "./shared-text.js";
// src/report/markdown/escape.ts
const longestRun = (text) => text.includes("`") ? [...text.matchAll(/`+/g)].reduce((most, [run]) => Math.max(most, run.length), 0) : 0;
const codeSpan = (text) => {
	const shown = plainText(text) || " ";
	const ticks = "`".repeat(longestRun(shown) + 1);
	return shown.includes("`") ? `${ticks} ${shown} ${ticks}` : `${ticks}${shown}${ticks}`;
};
const autolinked = /[@#]|:\/\/|www\.|\bGH-\d|\b[0-9a-f]{7,40}\b/i;
const escapeWord = (text) => {
	if (!autolinked.test(text)) return escapeMarkdown(text);
	const rest = trimStartOf(text, `("'`);
	const before = text.slice(0, text.length - rest.length);
	const inner = trimEndOf(rest, `)"',.;:!?`);
	return `${escapeMarkdown(before)}${codeSpan(inner)}${escapeMarkdown(rest.slice(inner.length))}`;
};
const escapeMarkdown = (text) => text.replace(/[\\`*_[\]<>|~&$]/g, "\\$&");
const escapeProse = (text) => {
	const line = plainText(text).trim();
	return (autolinked.test(line) ? line.split(" ").map(escapeWord).join(" ") : escapeMarkdown(line)).replace(/^[-+=]/, "\\$&").replace(/^(\d{1,9})([.)])(?= |$)/, "$1\\$2");
};
const escapeCell = (text) => escapeProse(text.replace(/[\\|`]/g, "?"));
const fencedBlock = (language, lines) => {
	const body = lines.map(plainText).join("\n");
	const ticks = "`".repeat(Math.max(3, longestRun(body) + 1));
	return `${ticks}${language}\n${body}\n${ticks}`;
};
const writtenBlock = ({ language, lines }) => fencedBlock(language, lines);
const foldedBlock = (summary, body) => `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
const locationCode = (location) => codeSpan(presentLocation({
	...location,
	file: shorten(plainText(location.file), 200)
}));
export { codeSpan, escapeCell, escapeProse, fencedBlock, foldedBlock, locationCode, writtenBlock };
