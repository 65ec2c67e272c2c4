// src/model/zone.ts
/** The tools whose files are read. A Cloudflare export is `bind`; a change batch is `route53`. */
const zoneFormats = [
	"bind",
	"octodns",
	"dnscontrol",
	"terraform",
	"route53"
];
/** What is wrong with a file itself, and how bad that is. */
const zoneFaultSeverity = {
	/** It cannot be read here: what it says is left out. */
	syntax: "error",
	/** It can be read by its tool, but not here. */
	unsupported: "warning",
	/** Data in the form for unknown types (RFC 3597 §5). */
	"data-unknown": "note",
	/** A `$INCLUDE` that is not followed. */
	include: "error",
	/** A file of a folder that is no text, too large, or not to be opened. */
	unreadable: "warning",
	/** Relative names, and nothing that tells which zone they are in. */
	"zone-unknown": "error",
	/** The plan does not know the value yet. */
	"value-unknown": "note",
	"proxied-dkim": "error",
	"rr-type-spf": "warning",
	"cname-beside-other-data": "error",
	"missing-trailing-dot": "error",
	"literal-quotes": "warning",
	"txt-unquoted-words": "warning",
	"txt-unsplit-over-255": "error",
	"duplicate-record": "note",
	"out-of-zone": "warning"
};
// src/check/files.ts
/** So many faults of a severity are told. */
const most = 50;
const docs = {
	why: "Between a zone file and its servers stand a parser and a DNS host: what they refuse, or read otherwise than it was meant, is not what gets published.",
	fix: "Mend the line of the file that is named.",
	good: "",
	bad: ""
};
const metaOf = (id, severity, title) => ({
	id,
	area: "zone",
	title,
	severity,
	since: "0.1.0",
	cites: ["RFC 1035 §5"],
	docs
});
/** One for each severity that a fault of a file can have. They run where a zone file is audited. */
const zoneFileChecks = [
	metaOf("zone-file", "error", "The zone file can be read, and publishes what it says"),
	metaOf("zone-file-care", "warning", "Nothing in the zone file is likely to be misread"),
	metaOf("zone-file-note", "note", "All of the zone file could be taken into account")
];
const remedies = {
	syntax: "Correct the line.",
	unsupported: "Write it out, so that every tool reads it.",
	"data-unknown": "Write the data in the form of its type.",
	include: "Put the included file into this repository, and name it by a relative path.",
	unreadable: "Make it a plain UTF-8 text file, or take it out of the folder.",
	"zone-unknown": "Name the zone with $ORIGIN.",
	"value-unknown": "Make the plan again once the value is known.",
	"proxied-dkim": "Set the record to \"DNS only\" (proxied = false).",
	"rr-type-spf": "Publish the same text as a TXT record, and remove the record of type SPF.",
	"cname-beside-other-data": "Remove the CNAME record, or all other records of its owner.",
	"missing-trailing-dot": "End the name in a dot.",
	"literal-quotes": "Take the extra quotes out of the text.",
	"txt-unquoted-words": "Put the text in quotes.",
	"txt-unsplit-over-255": "Divide the text into strings of at most 255 octets.",
	"duplicate-record": "Remove the line.",
	"out-of-zone": "Move the record to its own zone's file, or correct its name."
};
/** The type of the record at the fault's place. */
const typeAt = ({ records }, { file, line, owner }) => records.find((one) => one.file === file && one.line === line && one.owner === (owner ?? one.owner))?.type ?? "SOA";
const findingOf = (zone, fault) => {
	const name = fault.owner ?? zone.origin;
	const { file, line, code, message } = fault;
	return {
		message: `${message} (${code})`,
		subject: {
			name,
			type: typeAt(zone, fault)
		},
		fix: { text: remedies[code] },
		location: {
			file,
			line
		}
	};
};
/** What severity the faults have that the check is about; its own may have been set to another. */
const severityOf = (id) => zoneFileChecks.find((meta) => meta.id === id)?.severity;
/** The results of {@link zoneFileChecks}, or of those of them that are `wanted`. */
const judgeZoneFile = (zone, faults, wanted) => wanted.map(({ id, area, title, severity }) => {
	const findings = faults.filter(({ code }) => zoneFaultSeverity[code] === severityOf(id)).slice(0, most).map((fault) => findingOf(zone, fault));
	return {
		check: id,
		area,
		title,
		severity,
		status: findings.length > 0 ? "fail" : "pass",
		findings,
		obstacles: []
	};
});
export { zoneFileChecks as n, zoneFormats as r, judgeZoneFile as t };
