// src/model/present.ts
/** `\DDD` for one octet. */
const decimal = (octet) => `\\${String(octet).padStart(3, "0")}`;
/** Octets as printable ASCII: `"` and `\` get a backslash, all but 0x20–0x7e become `\DDD`. */
const presentOctets = (octets) => octets.replace(/[^ !#-[\]-~]/g, (unit) => unit === "\"" || unit === "\\" ? `\\${unit}` : decimal(unit.charCodeAt(0) & 255));
/** The octets of ordinary text (UTF-8), for text that did not come from the wire. */
const octetsOf = (text) => {
	let octets = "";
	for (const octet of new TextEncoder().encode(text)) octets += String.fromCharCode(octet);
	return octets;
};
/** Ordinary text of unknown origin (an error message, a file's line) as printable ASCII. */
const presentText = (text) => octetsOf(text).replace(/[^ -~]/g, (unit) => decimal(unit.charCodeAt(0)));
/** A character-string in quotes. */
const quoted = (octets) => `"${presentOctets(octets)}"`;
const presenters = {
	A: (r) => r.address,
	AAAA: (r) => r.address,
	CNAME: (r) => absolute(r.target),
	DNSKEY: (r) => `${r.flags} ${r.protocol} ${r.algorithm} ${r.publicKey}`,
	DS: (r) => `${r.keyTag} ${r.algorithm} ${r.digestType} ${r.digest}`,
	MX: (r) => `${r.preference} ${absolute(r.exchange)}`,
	NS: (r) => absolute(r.host),
	PTR: (r) => absolute(r.target),
	RRSIG: (r) => `${r.typeCovered} ${r.algorithm} ${r.labels} ${r.originalTtl} ${r.expiration} ${r.inception} ${r.keyTag} ${absolute(r.signer)}`,
	SOA: (r) => `${absolute(r.mname)} ${absolute(r.rname)} ${r.serial} ${r.refresh} ${r.retry} ${r.expire} ${r.minimum}`,
	SPF: (r) => r.strings.map(quoted).join(" "),
	SRV: (r) => `${r.priority} ${r.weight} ${r.port} ${absolute(r.target)}`,
	TXT: (r) => r.strings.map(quoted).join(" ")
};
/** A name with its trailing dot, as zone files want it. */
const absolute = (name) => name === "." ? "." : `${name}.`;
/** Record data as a zone file would hold it; TXT strings keep their division. */
const presentRData = (type, rdata) => presenters[type](rdata);
/** Every record of a set as `owner. TYPE rdata`, in the set's order, without TTL. */
const presentSet = (set) => set.rdata.map((rdata) => `${absolute(set.owner)} ${set.type} ${presentRData(set.type, rdata)}`);
export { presentSet as a, presentRData as i, octetsOf as n, presentText as o, presentOctets as r, absolute as t };
