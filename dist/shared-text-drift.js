import { t as acceptCommand } from "./shared-accept.js";
import { q as absolute } from "./shared-first.js";
import { a as marked, c as paragraph, h as spaced, l as proseRow, o as measure, s as paint, t as asText } from "./shared-look.js";
import { o as secondHandWords, s as unsureWords, t as announcedWords } from "./shared-drifted.js";
import { n as columnsOf, o as listed, r as counted, s as plain } from "./shared-plain.js";
// src/report/text-drift.ts
const effects = {
	breaks: ["error", "breaks mail"],
	mends: ["pass", "mends mail"],
	neither: ["warning", "no harm to mail seen"]
};
/** The record as it was, and as it is. */
const changeLines = (look, change) => {
	const line = (sign, rdata) => `  ${sign} ${columnsOf({
		...change,
		rdata
	}).join("  ")}`;
	return [..."before" in change ? [paint(look, "red", line("-", change.before))] : [], ..."after" in change ? [paint(look, "green", line("+", change.after))] : []];
};
const named = (items) => listed(items.map(({ owner, type }) => `${plain(absolute(owner))} ${plain(type)}`));
const openLines = (look, { unknown, propagating, unconfirmed }) => [
	...unknown.length === 0 ? [] : marked(look, "unknown", `Could not be looked up, so not judged: ${named(unknown)}`),
	...propagating.length === 0 ? [] : marked(look, "unknown", `Name servers disagree, so a change may be under way: ${named(propagating)}`),
	...unconfirmed.length === 0 ? [] : [...marked(look, "unknown", `${unsureWords}:`), ...unconfirmed.flatMap((change) => changeLines(look, change))]
];
/** Each change with what it does to mail; a fault that several changes share is told once. */
const judgedLines = (look, changes) => {
	const told = /* @__PURE__ */ new Set();
	return changes.flatMap(({ change, effect, appears }) => {
		const [mark, words] = effects[effect];
		const news = appears.filter((fault) => !told.has(fault));
		for (const fault of news) told.add(fault);
		const faults = news.flatMap(({ check, findings }) => findings.map(({ message }) => `${plain(message)} (${plain(check)})`));
		const inner = {
			...look,
			width: measure(look) - 4
		};
		return [
			...changeLines(look, change),
			...marked(inner, mark, words).map((line) => `    ${line}`),
			...faults.flatMap((text) => paragraph(look, text, 6))
		];
	});
};
/** What the reader has to know of them, where servers do not confirm them. */
const secondHandLines = (look, changes) => {
	const words = secondHandWords(changes);
	return words === void 0 ? [] : marked(look, "note", words);
};
/** What the change of the accepted records does. */
const revisionLines = (look, { revision }) => {
	if (revision === void 0) return [];
	const { against, accepts, announces } = revision;
	return [...accepts.changes.length === 0 ? [] : [...marked(look, "note", `This change accepts what is live, and not in ${plain(against)}:`), ...judgedLines(look, accepts.changes)], ...announces.length === 0 ? [] : [...marked(look, "warning", `${announcedWords(plain(against))}:`), ...announces.flatMap((change) => changeLines(look, change))]];
};
/** How to put the records back, and how to accept them. */
const remedyLines = (look, { kind, file }, domain) => [...proseRow(look, "undo", kind === "zone" ? `Where this was not meant: apply ${plain(file)} to your DNS provider again.` : "Where this was not meant: publish the lines with - at your DNS provider, and remove those with +."), ...proseRow(look, "accept", kind === "zone" ? `Where it was: write the lines with + into ${plain(file)}, in place of those with -.` : `Where it was: ${acceptCommand(domain, file) ?? `write the lines with + into ${plain(file)}, in place of those with -.`}`)];
/** What is said of one domain. */
const driftLines = (look, { domain, drift }) => {
	const { judgement, watched, file, unwatched } = drift;
	const { changes, elsewhere } = judgement;
	const shown = plain(file);
	return [
		...changes.length === 0 ? drift.state === "in-sync" ? marked(look, "pass", `As accepted in ${shown}: ${counted(watched, "record")}`) : marked(look, "unknown", `No difference from ${shown} is sure`) : marked(look, changes.some(({ effect }) => effect === "breaks") ? "error" : "warning", `DRIFT: ${counted(changes.length, "record")} not as accepted in ${shown}`, "bold"),
		...judgedLines(look, changes),
		...secondHandLines(look, changes.map(({ change }) => change)),
		...changes.length === 0 ? [] : remedyLines(look, drift, domain),
		...revisionLines(look, drift),
		...openLines(look, drift),
		...elsewhere.appears.length === 0 ? [] : marked(look, "note", `Not by a change of these records: ${listed(elsewhere.appears.map(({ check }) => plain(check)))}`),
		...unwatched.length === 0 ? [] : marked(look, "note", `In ${shown}, but not watched: ${named(unwatched)}`)
	];
};
/** Nothing but the drift, domain by domain. */
const renderDrift = (domains, look) => asText(spaced(domains.map(({ domain, drift }) => drift === void 0 ? [] : [paint(look, "bold", plain(domain)), ...driftLines(look, {
	domain,
	drift
})])));
export { secondHandLines as i, driftLines as n, renderDrift as r, changeLines as t };
