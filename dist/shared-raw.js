import { n as nearest } from "./shared-nearest.js";
import { Q as presentText } from "./shared-first.js";
import { t as UserError } from "./shared-user-error.js";
// src/input/raw.ts
/** Reads single values out of what yargs parsed. What is wrong with one is thrown as a {@link UserError}. */
/** All values of an option that may be repeated. */
const listOf = (value) => value === void 0 ? [] : [value].flat().map(String);
/** Likewise, each value a list with commas. */
const commaListOf = (value) => listOf(value).flatMap((item) => item.split(",").map((part) => part.trim())).filter((part) => part !== "");
/** The value of an option that is not to be repeated. */
const single = (raw, option) => {
	const values = listOf(raw[option]);
	if (values.length > 1) throw new UserError(`--${option} is given more than once.`);
	if (values[0] === "") throw new UserError(`--${option} is given no value.`);
	return values[0];
};
const didYouMean = (word, candidates) => {
	const close = nearest(word, candidates);
	return close === void 0 ? void 0 : `Did you mean ${close}?`;
};
const oneOf = (raw, option, choices) => {
	const value = single(raw, option) ?? "";
	const found = choices.find((choice) => choice === value);
	if (found === void 0) throw new UserError(`--${option} ${presentText(value)} is not one of ${choices.join(", ")}.`, didYouMean(value, choices));
	return found;
};
const numberIn = (raw, option, least, most) => {
	const value = single(raw, option) ?? "";
	const number = /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : NaN;
	if (!(number >= least && number <= most)) throw new UserError(`--${option} must be a number from ${least} to ${most}, not "${presentText(value)}".`);
	return number;
};
export { oneOf as a, numberIn as i, didYouMean as n, single as o, listOf as r, commaListOf as t };
