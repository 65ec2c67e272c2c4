import { Q as presentText, Y as presentOctets, q as absolute } from "./shared-first.js";
// src/report/plain.ts
/**
* `text` as printable ASCII in which a workflow runner finds no command: neither `##[…]`, which
* counts anywhere in a line, nor a word that begins with `::`, which counts at the start of one. An
* IPv6 address stays as it is: no command is named in hexadecimal digits alone.
*/
const plain = (text) => {
	const shown = presentText(text);
	const tame = shown.includes("##") ? shown.replace(/#(?=#)/g, "\\035") : shown;
	if (!tame.includes("::")) return tame;
	return tame.replace(/(^| ):(?=:)(?!:(?:\/\d|[\da-f]{1,4}(?::[\da-f]{1,4}){0,6}(?:\.\d{1,3}){0,3}(?:$|[ ,;)"/])))/gi, "$1\\058");
};
/** Octets of a stranger, harmless as {@link plain} makes them. */
const plainOctets = (octets) => plain(presentOctets(octets));
/** At most `most` characters of `text`, with a count of those left out. */
const shorten = (text, most = 512) => text.length <= most ? text : `${text.slice(0, most)}... (${text.length - most} more)`;
/** At most `most` items, with a count of those left out. */
const few = (items, most) => items.length <= most ? items : [...items.slice(0, most), `... and ${items.length - most} more`];
/** `a, b and c`; `a, b and 3 more` of {@link few}. */
const listed = (items) => {
	const last = items.at(-1) ?? "";
	const rest = items.slice(0, -1).join(", ");
	if (rest === "") return last;
	return /^\.\.\. and \d+ more$/.test(last) ? `${rest}${last.slice(3)}` : `${rest} and ${last}`;
};
/** `1 problem`, `2 problems`. */
const counted = (count, noun) => `${count} ${noun}${count === 1 ? "" : "s"}`;
/** A record as a zone file holds it, in three columns. Never shortened: it is there to be copied. */
const columnsOf = ({ owner, type, rdata }) => [
	plain(absolute(owner)),
	plain(type),
	plain(rdata)
];
/** Milliseconds for people. */
const duration = (ms) => ms < 1e3 ? `${Math.round(ms)} ms` : `${(ms / 1e3).toFixed(1)} s`;
/** With a capital, where it begins with a word and not with a name. */
const capital = (text) => text.replace(/^[a-z](?=[a-z]*[ ,;:])/, (letter) => letter.toUpperCase());
export { few as a, plainOctets as c, duration as i, shorten as l, columnsOf as n, listed as o, counted as r, plain as s, capital as t };
