import { B as isWithin, V as labelsOf } from "./shared-first.js";
import { d as dnsHostOf, f as hostNameOf } from "./shared-checks.js";
// src/icloud/form-entry.ts
/** Of most forms. */
const usual = {
	fields: ["Name", "Value"],
	apex: "@"
};
/** The strings of a TXT record as one; an octet that is written as `\DDD` stays so. */
const textOf = (rdata) => [...rdata.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, inner = ""]) => inner.replace(/\\([^\d])/g, "$1")).join("");
const undotted = (name, { dot }) => dot ? name : name.replace(/\.$/, "");
const dataFields = ({ type, rdata }, form) => {
	const label = form.fields[1];
	if (type === "TXT") return [{
		label,
		value: form.quotes || !rdata.startsWith("\"") ? rdata : textOf(rdata)
	}];
	const mx = type === "MX" ? /^(\d+) (\S+)$/.exec(rdata) : null;
	if (mx === null) return [{
		label,
		value: undotted(rdata, form)
	}];
	const [, preference = "", exchange = ""] = mx;
	return /in front/.test(form.notes?.MX ?? "") ? [{
		label,
		value: `${preference} ${undotted(exchange, form)}`
	}] : [{
		label: "Priority",
		value: preference
	}, {
		label,
		value: undotted(exchange, form)
	}];
};
const ownerField = ({ owner }, { zone }, form) => {
	const labels = isWithin(owner, zone) ? labelsOf(owner).slice(0, -labelsOf(zone).length).join(".") : owner;
	return {
		label: form.fields[0],
		value: labels || form.apex
	};
};
/** For the words of a fix: no verdict rests on it. */
const entryOf = (keeper, record) => {
	const host = dnsHostOf(keeper.servers);
	const name = hostNameOf(keeper.servers);
	const form = host ?? usual;
	const note = form.notes?.[record.type];
	return {
		...name !== void 0 && { host: name },
		fields: [
			ownerField(record, keeper, form),
			{
				label: "Type",
				value: record.type
			},
			...dataFields(record, form)
		],
		...note !== void 0 && { note }
	};
};
export { entryOf };
