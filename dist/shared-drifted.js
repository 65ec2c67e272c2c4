import { n as columnsOf } from "./shared-plain.js";
// src/report/drifted.ts
/** The record as it was and as it is, as a diff has them. */
const linesOf = (change) => {
	const line = (rdata) => columnsOf({
		...change,
		rdata
	}).join(" ");
	return [..."before" in change ? [`- ${line(change.before)}`] : [], ..."after" in change ? [`+ ${line(change.after)}`] : []];
};
const isSame = (one, other) => linesOf(one).join("\n") === linesOf(other).join("\n");
const confirmedIn = ({ drift }) => drift?.judgement.changes.map(({ change }) => change) ?? [];
/** What has to be known of differences that were taken from resolvers; absent where servers confirm all. */
const secondHandWords = (changes) => changes.every(({ confirmed }) => confirmed) ? void 0 : "Not confirmed: the domain's name servers were not asked, so this is what resolvers say, perhaps out of a cache.";
/** `against`: the file as it was. */
const announcedWords = (against) => `This change accepts what is not live: live is still as ${against} says, until you publish it`;
const unsureWords = "Resolvers tell these differences, and no authoritative server could be asked, so they are not sure";
/** What differs between live and the files as they were, beside what the departure tells. */
const furtherDrift = (one) => {
	const told = confirmedIn(one);
	return (one.proposal?.live?.drift ?? []).filter((change) => !told.some((other) => isSame(change, other)));
};
/** The live records that depart from those that are accepted. */
const driftIn = (one) => [...confirmedIn(one), ...furtherDrift(one)];
export { linesOf as a, isSame as i, driftIn as n, secondHandWords as o, furtherDrift as r, unsureWords as s, announcedWords as t };
