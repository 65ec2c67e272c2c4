import { t as absolute } from "./shared-present.js";
import { a as paint, f as spaced, o as paragraph, r as marked, t as asText } from "./shared-look.js";
import { a as listed, n as counted, o as plain, t as columnsOf } from "./shared-plain.js";
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
	...unconfirmed.length === 0 ? [] : [...marked(look, "unknown", `Resolvers tell ${counted(unconfirmed.length, "difference")} that no authoritative server could be asked about:`), ...unconfirmed.flatMap((change) => changeLines(look, change))]
];
/** What is said of one domain. */
const driftLines = (look, drift) => {
	const { judgement, watched, file, unwatched } = drift;
	const { changes, elsewhere } = judgement;
	const shown = plain(file);
	const appears = [...new Set(changes.flatMap((one) => one.appears))];
	return [
		...changes.length === 0 ? drift.state === "in-sync" ? marked(look, "pass", `As accepted in ${shown}: ${counted(watched, "record")}`) : marked(look, "unknown", `No difference from ${shown} is sure`) : marked(look, changes.some(({ effect }) => effect === "breaks") ? "error" : "warning", `DRIFT: ${counted(changes.length, "record")} not as accepted in ${shown}`, "bold"),
		...changes.flatMap(({ change, effect }) => changeLines(look, change).concat(marked(look, effects[effect][0], effects[effect][1]).map((line) => `    ${line}`))),
		...appears.flatMap(({ check, findings }) => findings.flatMap(({ message }) => paragraph(look, `${plain(message)} (${plain(check)})`, 4))),
		...openLines(look, drift),
		...elsewhere.appears.length === 0 ? [] : marked(look, "note", `Not by a change of these records: ${listed(elsewhere.appears.map(({ check }) => plain(check)))}`),
		...unwatched.length === 0 ? [] : marked(look, "note", `In ${shown}, but not watched: ${named(unwatched)}`)
	];
};
/** Nothing but the drift, domain by domain. */
const renderDrift = (domains, look) => asText(spaced(domains.map(({ domain, drift }) => drift === void 0 ? [] : [paint(look, "bold", plain(domain)), ...driftLines(look, drift)])));
export { driftLines as n, renderDrift as r, changeLines as t };
