import { isWithin } from "./shared-first.js";
import { findDnsHost, findDnsHostName, labelsBelow } from "./shared-checks.js";
// src/knowledge/form-entry.ts
const usualForm = {
	fields: ["Name", "Value"],
	apex: "@"
};
const joinStrings = (rdata) => [...rdata.matchAll(/"((?:[^"\\]|\\[^])*)(?:"|\\?$)/g)].map(([, inner = ""]) => inner.replace(/\\([^\d])/g, "$1")).join("");
const withoutDot = (name, { dot }) => dot ? name : name.replace(/\.$/, "");
const dataFields = ({ type, rdata }, form) => {
	const label = form.fields[1];
	if (type === "TXT") return [{
		label,
		value: form.quotes || !rdata.startsWith("\"") ? rdata : joinStrings(rdata)
	}];
	const mx = type === "MX" ? /^(\d+) (\S+)$/.exec(rdata) : null;
	if (mx === null) return [{
		label,
		value: withoutDot(rdata, form)
	}];
	const [, preference = "", exchange = ""] = mx;
	return form.mx === "one-field" ? [{
		label,
		value: `${preference} ${withoutDot(exchange, form)}`
	}] : [{
		label: "Priority",
		value: preference
	}, {
		label,
		value: withoutDot(exchange, form)
	}];
};
const ownerField = ({ owner }, { zone }, form) => {
	const labels = isWithin(owner, zone) ? labelsBelow(zone, owner) : owner;
	return {
		label: form.fields[0],
		value: labels || form.apex
	};
};
const buildFormEntry = (hosting, record) => {
	const host = findDnsHost(hosting.servers);
	const name = findDnsHostName(hosting.servers);
	const form = host ?? usualForm;
	const note = form.notes?.[record.type];
	return {
		...name !== void 0 && { host: name },
		fields: [
			ownerField(record, hosting, form),
			{
				label: "Type",
				value: record.type
			},
			...dataFields(record, form)
		],
		...note !== void 0 && { note }
	};
};
export { buildFormEntry };
