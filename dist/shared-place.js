import { n as isWithin, t as dnsName } from "./shared-name.js";
// src/report/place.ts
/** One file for everything that has no place of its own. */
const orElse = (find, file) => (domain, subject) => find(domain, subject) ?? {
	file,
	line: 1,
	column: 1
};
/** Whether a path can stand in a log: letters of any script, but no sign that is not seen or that turns others round. */
const isShowable = (file) => /^[\p{L}\p{M}\p{N} -~]+$/u.test(file);
const nowhere = () => void 0;
/**
* The line of the first record with the subject's owner and type, else of one with its owner, else
* the head of the file that holds the zone.
*/
const placesIn = (zones) => (domain, subject) => {
	const zone = zones.find(({ origin }) => isWithin(dnsName(domain), origin));
	if (zone === void 0) return void 0;
	const ofOwner = zone.records.filter(({ owner }) => owner === subject?.name);
	const [{ file, line, column } = {
		file: zone.files[0] ?? "",
		line: 1,
		column: 1
	}] = [...ofOwner.filter(({ type }) => type === subject?.type), ...ofOwner];
	return file === "" ? void 0 : {
		file,
		line,
		column
	};
};
export { placesIn as i, nowhere as n, orElse as r, isShowable as t };
