// src/model/name.ts
/** Marks text already in canonical form (see {@link DnsName}) as a name. Does not check it. */
const dnsName = (canonical) => canonical;
/** `name` with `labels` in front: `under('_dmarc', example.com)` is `_dmarc.example.com`. */
const under = (labels, name) => dnsName(name === "." ? labels : `${labels}.${name}`);
/** The labels of a name, first to last; the root has none. An escaped dot does not divide. */
const labelsOf = (name) => name === "." ? [] : name.match(/(?:\\.|[^\\.])+/g) ?? [];
const escaped = (octet) => octet === "." || octet === "\\" ? `\\${octet}` : `\\${String(octet.charCodeAt(0)).padStart(3, "0")}`;
/** The canonical name of these labels: ASCII letters in lower case, unusual octets escaped. */
const nameOf = (labels) => {
	const texts = labels.map((label) => label.replace(/[A-Z]/g, (letter) => letter.toLowerCase()).replace(/[^a-z0-9_-]/g, escaped));
	return dnsName(texts.join(".") || ".");
};
/** The octets of one label in presentation form, its escapes undone. */
const octetsOfLabel = (label) => label.replace(/\\(\d{3}|.)/gs, (_, code) => code.length === 3 ? String.fromCharCode(Number(code) & 255) : code);
/** Whether `name` is `zone` or lies below it. */
const isWithin = (name, zone) => {
	const inner = labelsOf(name);
	const outer = labelsOf(zone);
	return outer.every((label, i) => inner[inner.length - outer.length + i] === label);
};
/** The name with its first label removed; the root's parent is the root. */
const parentOf = (name) => dnsName(labelsOf(name).slice(1).join(".") || ".");
/** Second-level names under which the registries of countries let people register. */
const secondLevels = new Set("ac asn co com edu go gob gov gv ltd mil ne net nom or org plc sch".split(" "));
/**
* Whether domains are registered right below the name, as far as its form tells: a top-level domain,
* or one like `co.uk`. There are others, and somebody may own one of these.
*/
const isRegistry = (name) => {
	const [label = "", country = "", ...more] = labelsOf(name);
	if (country === "") return true;
	return more.length === 0 && country.length === 2 && secondLevels.has(label);
};
export { nameOf as a, under as c, labelsOf as i, isRegistry as n, octetsOfLabel as o, isWithin as r, parentOf as s, dnsName as t };
