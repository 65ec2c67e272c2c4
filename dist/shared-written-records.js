import { recordFromLine } from "./shared-checks.js";
import { absoluteName, groupedBy, parentName, presentOctets, presentRData, splitLabels } from "./shared-first.js";
import { largest } from "./shared-text.js";
import { recordForms, terraformProviders } from "./shared-audit.js";
// src/report/records/record-sheet.ts
const recordsToPrint = ({ plan, mode }) => {
	if (mode === "delete") return plan.remove;
	return mode === "all" ? [...plan.publish, ...plan.keep] : plan.publish;
};
const sameSet = (a) => (b) => a.owner === b.owner && a.type === b.type;
const recordSetsToPrint = (sheet) => {
	const { publish, keep, beside, remove } = sheet.plan;
	const touched = sheet.mode === "delete" ? remove : [...recordsToPrint(sheet), ...remove];
	const sets = touched.filter((one, i) => touched.findIndex(sameSet(one)) === i).map((first) => ({
		owner: first.owner,
		type: first.type,
		records: [
			...publish,
			...keep,
			...beside
		].filter(sameSet(first)),
		gone: remove.filter(sameSet(first))
	}));
	return sheet.mode === "delete" ? sets : sets.filter(({ records }) => records.length > 0);
};
const recordsToRemove = (sheet, form) => form === "single" || sheet.mode === "delete" ? sheet.plan.remove : recordSetsToPrint({
	...sheet,
	mode: "delete"
}).flatMap(({ records, gone }) => records.length === 0 ? gone : []);
const relativeName = (name, zone, apex) => {
	const labels = splitLabels(name);
	return labels.slice(0, labels.length - splitLabels(zone).length).join(".") || apex;
};
const presentPlannedRdata = ({ type, rdata }) => presentRData(type, rdata).replace(/#(?=#)/g, "\\035");
const escapeTemplates = (text) => text.replace(/[{$](?=\{)|[{<](?=%)|\{(?=#)/g, (sign) => `\\${String(sign.charCodeAt(0)).padStart(3, "0")}`);
const recordLine = (record) => `${absoluteName(record.owner)} ${record.type} ${presentPlannedRdata(record)}`;
const commentLines = (mark, head, records) => records.length === 0 ? [] : [`${mark} ${head}`, ...records.map((record) => `${mark}   ${recordLine(record)}`)];
const decodeText = (octets) => {
	try {
		const bytes = Uint8Array.from(octets, (unit) => unit.charCodeAt(0));
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
	} catch {
		return presentOctets(octets);
	}
};
const hex = (code, width) => code.toString(16).padStart(width, "0");
const quoteAscii = (text, beyond = (code) => `\\U${code.padStart(8, "0")}`) => {
	return `"${text.replace(/[\\"]|[^ -~]|#(?=#)/gu, (char) => {
		const code = char.codePointAt(0) ?? 0;
		if (char === "\"" || char === "\\") return `\\${char}`;
		return code > 65535 ? beyond(hex(code, 1)) : `\\u${hex(code, 4)}`;
	})}"`;
};
const blocksToText = (blocks) => blocks.filter((lines) => lines.length > 0).map(joinLines).join("\n");
const joinLines = (lines) => lines.map((line) => `${line.trimEnd()}\n`).join("");
// src/report/records/bind.ts
const zoneLine = (record, ttl) => `${absoluteName(record.owner)} ${ttl} IN ${record.type} ${escapeTemplates(presentPlannedRdata(record))}`;
const nsupdateLines = (sheet) => [
	"; For nsupdate. In a zone file, delete these lines by hand.",
	`zone ${absoluteName(sheet.zone)}`,
	...recordsToPrint(sheet).map((record) => `update delete ${recordLine(record)}`),
	"send"
];
const renderBind = (sheet) => {
	const records = recordsToPrint(sheet);
	if (sheet.mode === "delete") return records.length === 0 ? "" : joinLines(nsupdateLines(sheet));
	return blocksToText([commentLines(";", "Take out:", recordsToRemove(sheet, "single")), records.map((record) => zoneLine(record, sheet.ttl))]);
};
const proxiableTypes = /* @__PURE__ */ new Set([
	"A",
	"AAAA",
	"CNAME"
]);
const renderCloudflare = (sheet) => blocksToText([commentLines(";", "An import deletes nothing. Delete these by hand:", recordsToRemove(sheet, "single")), (sheet.mode === "delete" ? [] : recordsToPrint(sheet)).map((record) => {
	const line = zoneLine(record, sheet.ttl);
	return proxiableTypes.has(record.type) ? `${line} ; cf_tags=cf-proxied:false` : line;
})]);
// src/report/records/route53.ts
const octalEscape = (octets) => octets.replace(/[\\"]|[^ -~]|#(?=#)/g, (unit) => unit === "\"" || unit === "\\" ? `\\${unit}` : `\\${unit.charCodeAt(0).toString(8).padStart(3, "0")}`);
const route53Strings = (strings) => strings.map(octalEscape);
const route53Value = (record) => record.type === "TXT" || record.type === "SPF" ? route53Strings(record.rdata.strings).map((text) => `"${text}"`).join(" ") : presentPlannedRdata(record);
const toChange = ({ owner, type, records, gone }, ttl) => {
	const values = records.length > 0 ? records : gone;
	return {
		Action: records.length > 0 ? "UPSERT" : "DELETE",
		ResourceRecordSet: {
			Name: absoluteName(owner),
			Type: type,
			TTL: records.length > 0 ? ttl : gone[0]?.ttl ?? ttl,
			ResourceRecords: values.map((record) => ({ Value: route53Value(record) }))
		}
	};
};
const setsToDeleteFirst = (sheet) => {
	const owners = new Set(sheet.plan.publish.map(({ owner }) => owner));
	return recordSetsToPrint({
		...sheet,
		mode: "delete"
	}).filter(({ owner, type, records }) => records.length === 0 && owners.has(owner) && (type === "CNAME" || sheet.plan.publish.some((one) => one.owner === owner && one.type === "CNAME")));
};
const renderRoute53 = (sheet) => {
	const sets = [...sheet.mode === "delete" ? [] : setsToDeleteFirst(sheet), ...recordSetsToPrint(sheet)];
	if (sets.length === 0) return "";
	const batch = {
		Comment: `Mail records of ${sheet.plan.domain}`,
		Changes: sets.map((set) => toChange(set, sheet.ttl))
	};
	return joinLines([JSON.stringify(batch, null, 2)]);
};
// src/report/records/cloudformation.ts
const logicalId = ({ owner, type }) => `mail.${owner}.${type}`.toLowerCase().split(/[^a-z0-9]+/).map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join("");
const setLines$1 = (set, { zone, ttl }) => [
	`  ${logicalId(set)}:`,
	"    Type: AWS::Route53::RecordSet",
	"    Properties:",
	`      HostedZoneName: ${quoteAscii(absoluteName(zone))}`,
	`      Name: ${quoteAscii(absoluteName(set.owner))}`,
	`      Type: ${set.type}`,
	`      TTL: "${ttl}"`,
	"      ResourceRecords:",
	...set.records.map((record) => `        - ${quoteAscii(route53Value(record))}`)
];
const renderCloudformation = (sheet) => {
	const sets = recordSetsToPrint(sheet).filter(({ records }) => records.length > 0);
	return blocksToText([commentLines("#", "Take out:", recordsToRemove(sheet, "whole")), sets.length === 0 ? [] : ["Resources:", ...sets.flatMap((set) => setLines$1(set, sheet))]]);
};
// src/report/records/dns-endpoint.ts
const targetText = (record) => {
	if (record.type !== "TXT") return presentPlannedRdata(record).replace(/\.$/, "");
	const { strings } = record.rdata;
	const text = decodeText(strings.join(""));
	const quoted = escapeTemplates(presentPlannedRdata(record));
	return strings.length > 1 || /["\\]|[{$]\{/.test(text) ? quoted : text;
};
const endpointLines = ({ owner, type, records }, ttl) => [
	`    - dnsName: ${quoteAscii(owner)}`,
	`      recordType: ${type}`,
	`      recordTTL: ${ttl}`,
	"      targets:",
	...records.map((record) => `        - ${quoteAscii(targetText(record))}`)
];
const renderDnsEndpoint = (sheet) => {
	const sets = recordSetsToPrint(sheet).filter(({ records }) => records.length > 0);
	const name = `mail-${sheet.plan.domain}`.replace(/[^a-z0-9-]+/g, "-");
	return blocksToText([commentLines("#", "Take out:", recordsToRemove(sheet, "whole")), sets.length === 0 ? [] : [
		"apiVersion: externaldns.k8s.io/v1alpha1",
		"kind: DNSEndpoint",
		"metadata:",
		`  name: ${quoteAscii(name)}`,
		"spec:",
		"  endpoints:",
		...sets.flatMap((set) => endpointLines(set, sheet.ttl))
	]]);
};
// src/report/records/registry.ts
const withoutDot$1 = (name) => name.replace(/\.$/, "");
const recordValue = (record) => {
	switch (record.type) {
		case "MX": return {
			target: record.rdata.exchange,
			priority: record.rdata.preference
		};
		case "TXT": return decodeText(record.rdata.strings.join(""));
		default: return withoutDot$1(presentPlannedRdata(record));
	}
};
const setMember = ({ type, records }) => {
	const values = records.map(recordValue);
	return [type, type === "CNAME" ? values[0] : values];
};
const toAscii = (json) => json.replace(/[^ -~]|#(?=#)/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
const fileLines = (file, sets) => {
	const json = JSON.stringify({ records: Object.fromEntries(sets.map(setMember)) }, null, 2);
	return [`// domains/${file}.json`, ...json.split("\n").map(toAscii)];
};
const renderRegistry = (sheet) => {
	const { zone, plan } = sheet;
	const domain = zone === plan.domain ? parentName(zone) : zone;
	const sets = recordSetsToPrint(sheet).filter(({ records }) => records.length > 0);
	const files = groupedBy(sets, ({ owner }) => relativeName(owner, domain, "@"));
	return blocksToText([commentLines("//", "Take out:", recordsToRemove(sheet, "whole")), ...[...files].map(([file, own]) => fileLines(file, own))]);
};
// src/report/records/dnscontrol.ts
const javascriptString = (text) => quoteAscii(text, (code) => `\\u{${code}}`);
const recordArguments = (record) => {
	switch (record.type) {
		case "MX": return `${record.rdata.preference}, ${javascriptString(absoluteName(record.rdata.exchange))}`;
		case "TXT":
		case "SPF": return javascriptString(decodeText(record.rdata.strings.join("")));
		default: return javascriptString(presentPlannedRdata(record));
	}
};
const renderDnscontrol = (sheet) => {
	const macros = (sheet.mode === "delete" ? [] : recordsToPrint(sheet)).map((record) => {
		const name = javascriptString(relativeName(record.owner, sheet.zone, "@"));
		return `  ${record.type}(${name}, ${recordArguments(record)}, TTL(${sheet.ttl}))`;
	});
	return blocksToText([commentLines("//", "Delete from dnsconfig.js:", recordsToRemove(sheet, "single")), macros.length === 0 ? [] : [
		`D_EXTEND(${javascriptString(sheet.zone)},`,
		macros.join(",\n"),
		");"
	]]);
};
// src/report/records/json.ts
const toJsonRecord = (record, { zone, ttl }) => ({
	owner: record.owner,
	name: relativeName(record.owner, zone, "@"),
	type: record.type,
	ttl,
	rdata: presentPlannedRdata(record),
	...record.type === "MX" && {
		preference: record.rdata.preference,
		exchange: record.rdata.exchange
	},
	...record.type === "CNAME" && { target: record.rdata.target },
	...record.type === "TXT" && { text: presentOctets(record.rdata.strings.join("")) }
});
const renderRecordsJson = (sheet) => {
	const { domain, publish, remove, keep, beside, unknown, notes } = sheet.plan;
	const list = (records) => records.map((record) => toJsonRecord(record, sheet));
	const value = {
		domain,
		zone: sheet.zone,
		publish: list(publish),
		remove: list(remove),
		keep: list(keep),
		beside: list(beside),
		unknown: unknown.map(({ area, failure }) => ({
			area,
			failure
		})),
		notes
	};
	return joinLines([JSON.stringify(value, null, 2).replace(/#(?=#)/g, "\\u0023")]);
};
// src/report/records/octodns.ts
const octodnsText = (record) => quoteAscii(decodeText(record.rdata.strings.join("")).replaceAll(";", "\\;"));
const valueLines = (record) => {
	switch (record.type) {
		case "MX": return [`exchange: ${quoteAscii(absoluteName(record.rdata.exchange))}`, `preference: ${record.rdata.preference}`];
		case "TXT":
		case "SPF": return [octodnsText(record)];
		default: return [quoteAscii(presentPlannedRdata(record))];
	}
};
const setLines = ({ type, records }, ttl) => [
	`  - type: ${type}`,
	`    ttl: ${ttl}`,
	...type === "CNAME" ? records.flatMap(valueLines).map((line) => `    value: ${line}`) : ["    values:", ...records.flatMap((record) => valueLines(record).map((line, i) => `      ${i === 0 ? "-" : " "} ${line}`))]
];
const renderOctodns = (sheet) => {
	const sets = recordSetsToPrint(sheet).filter(({ records }) => records.length > 0);
	const names = [...new Set(sets.map(({ owner }) => relativeName(owner, sheet.zone, "")))].sort();
	const entryLines = (name) => [`${quoteAscii(name)}:`].concat(sets.filter(({ owner }) => relativeName(owner, sheet.zone, "") === name).flatMap((set) => setLines(set, sheet.ttl)));
	return blocksToText([commentLines("#", "Take out:", recordsToRemove(sheet, "whole")), names.length === 0 ? [] : ["---"].concat(names.flatMap(entryLines))]);
};
// src/report/records/table.ts
const header = [
	"Name",
	"Type",
	"TTL",
	"Priority",
	"Value"
];
const tableValue = (record) => {
	if (record.type === "MX") return absoluteName(record.rdata.exchange);
	if (record.type !== "TXT") return presentPlannedRdata(record);
	const text = record.rdata.strings.join("");
	return (/^[ -~]*$/.test(text) ? text : presentOctets(text)).replace(/#(?=#)/g, "\\035");
};
const tableRows = (records, { zone, ttl }) => {
	const cells = records.map((record) => [
		relativeName(record.owner, zone, "@"),
		record.type,
		String(ttl),
		record.type === "MX" ? String(record.rdata.preference) : "",
		tableValue(record)
	]);
	const widths = header.map((_, i) => largest([header, ...cells].map((row) => row[i]?.length ?? 0)));
	return [header, ...cells].map((row) => `  ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join("  ")}`);
};
const renderTable = (sheet) => {
	const { plan, mode } = sheet;
	const sections = [
		["Publish", mode === "delete" ? [] : plan.publish],
		["Remove", plan.remove],
		["Right already", mode === "all" ? plan.keep : []]
	];
	return blocksToText(sections.map(([title, records]) => records.length === 0 ? [] : [`${title}:`].concat(tableRows(records, sheet))));
};
// src/report/records/hcl.ts
const hclString = (text) => quoteAscii(text).replace(/([$%])\{/g, (_, sign) => `${sign}${sign}{`);
const attributeLines = (attributes, indent) => {
	const width = largest(attributes.map(([name, value]) => typeof value === "string" ? name.length : 0));
	return attributes.flatMap(([name, value]) => typeof value === "string" ? [`${indent}${name.padEnd(width)} = ${value}`] : [
		`${indent}${name} {`,
		...attributeLines(value, `${indent}  `),
		`${indent}}`
	]);
};
const resourceLines = ({ type, name, attributes }) => [
	`resource ${hclString(type)} ${hclString(name)} {`,
	...attributeLines(attributes, "  "),
	"}"
];
const hclList = (values) => `[${values.map(hclString).join(", ")}]`;
// src/report/records/terraform-rows.ts
const usual$1 = {
	owner: "name",
	ownerStyle: "relative",
	zoneStyle: "name",
	type: "type",
	ttl: "ttl"
};
const single = (resource, zone, value, rest = {}) => ({
	...usual$1,
	form: "single",
	resource,
	zone,
	value,
	isQuoted: false,
	endsInDot: false,
	...rest
});
const whole = (resource, zone, value, rest = {}) => ({
	...usual$1,
	form: "whole",
	resource,
	zone,
	value,
	isQuoted: true,
	endsInDot: true,
	...rest
});
const inZone = (resource, zone, value, rest = {}) => ({
	...single(resource, zone, value, rest),
	form: "zone",
	entries: "record",
	apex: "@"
});
const byId = {
	zoneStyle: "variable",
	ownerStyle: "absolute"
};
const preference = "priority";
const project = [["project_id", "var.project_id"]];
const cloudflare = (resource) => single(resource, "zone_id", "content", {
	zoneStyle: "variable",
	ownerStyle: "whole",
	preference,
	isQuoted: true,
	more: [["proxied", "false"]]
});
const selectel = (resource) => whole(resource, "zone_id", "records", {
	...byId,
	item: "content",
	blocks: "plain",
	more: project
});
const resourceRows = {
	akamai: whole("akamai_dns_record", "zone", "target", {
		ownerStyle: "whole",
		type: "recordtype"
	}),
	alicloud: single("alicloud_alidns_record", "domain_name", "value", {
		owner: "rr",
		apex: "@",
		preference
	}),
	bunnynet: single("bunnynet_dns_record", "zone", "value", {
		zoneStyle: "variable",
		apex: "",
		preference
	}),
	cloudflare: cloudflare("cloudflare_dns_record"),
	"cloudflare-4": cloudflare("cloudflare_record"),
	cloudns: single("cloudns_dns_record", "zone", "value", {
		apex: "",
		preference
	}),
	desec: whole("desec_rrset", "domain", "records", {
		owner: "subname",
		apex: ""
	}),
	digitalocean: single("digitalocean_record", "domain", "value", {
		apex: "@",
		preference,
		endsInDot: true
	}),
	dme: single("dme_dns_record", "domain_id", "value", {
		zoneStyle: "variable",
		apex: "",
		preference: "mx_level",
		isQuoted: true,
		endsInDot: true
	}),
	dnsimple: single("dnsimple_zone_record", "zone_name", "value", {
		apex: "",
		preference
	}),
	exoscale: single("exoscale_domain_record", "domain", "content", {
		zoneStyle: "variable",
		apex: "",
		type: "record_type",
		preference: "prio"
	}),
	gandi: whole("gandi_livedns_record", "zone", "values", { apex: "@" }),
	gcore: whole("gcore_dns_zone_record", "zone", "resource_record", {
		owner: "domain",
		ownerStyle: "whole",
		item: "content",
		blocks: "plain"
	}),
	godaddy: inZone("godaddy_domain_record", "domain", "data", { preference }),
	"godaddy-dns": single("godaddy-dns_record", "domain", "data", {
		apex: "@",
		preference
	}),
	google: whole("google_dns_record_set", "managed_zone", "rrdatas", byId),
	hcloud: whole("hcloud_zone_rrset", "zone", "records", {
		apex: "@",
		item: "value"
	}),
	hetznerdns: single("hetznerdns_record", "zone_id", "value", {
		zoneStyle: "variable",
		apex: "@",
		isQuoted: "long",
		endsInDot: true
	}),
	hostinger: single("hostinger_dns_record", "zone", "value", {
		apex: "@",
		preference
	}),
	huaweicloud: whole("huaweicloud_dns_recordset", "zone_id", "records", byId),
	inwx: single("inwx_nameserver_record", "domain", "content", {
		ownerStyle: "whole",
		preference: "prio"
	}),
	ionos: single("ionos_dns_record", "zone_id", "content", {
		zoneStyle: "variable",
		ownerStyle: "whole",
		preference: "prio"
	}),
	ionoscloud: single("ionoscloud_dns_record", "zone_id", "content", {
		zoneStyle: "variable",
		apex: "",
		preference
	}),
	linode: single("linode_domain_record", "domain_id", "target", {
		zoneStyle: "variable",
		type: "record_type",
		preference,
		ttl: "ttl_sec"
	}),
	namecheap: inZone("namecheap_domain_records", "domain", "address", {
		owner: "hostname",
		preference: "mx_pref",
		moreForMx: [["email_type", "\"MX\""]]
	}),
	netlify: single("netlify_dns_record", "zone_id", "value", {
		zoneStyle: "variable",
		owner: "hostname",
		ownerStyle: "whole",
		preference
	}),
	njalla: single("njalla_record", "domain", "content", {
		isTyped: true,
		preference
	}),
	"njalla-gidsi": single("njalla_domain_record", "domain", "content", { apex: "@" }),
	ns1: whole("ns1_record", "zone", "answers", {
		owner: "domain",
		ownerStyle: "whole",
		item: "answer",
		blocks: "plain",
		isQuoted: false,
		endsInDot: false
	}),
	oci: whole("oci_dns_rrset", "zone_name_or_id", "items", {
		owner: "domain",
		ownerStyle: "whole",
		type: "rtype",
		item: "rdata",
		blocks: "whole"
	}),
	openstack: whole("openstack_dns_recordset_v2", "zone_id", "records", byId),
	ovh: single("ovh_domain_zone_record", "zone", "target", {
		owner: "subdomain",
		type: "fieldtype",
		isQuoted: true,
		endsInDot: true
	}),
	porkbun: single("porkbun_dns_record", "domain", "content", { preference: "prio" }),
	powerdns: whole("powerdns_record", "zone", "records", {
		...byId,
		zoneStyle: "absolute"
	}),
	scaleway: single("scaleway_domain_record", "dns_zone", "data", {
		apex: "",
		preference,
		endsInDot: true
	}),
	selectel: selectel("selectel_domains_rrset_v2"),
	servercore: selectel("servercore_domains_rrset_v2"),
	stackit: whole("stackit_dns_record_set", "zone_id", "records", {
		zoneStyle: "variable",
		ownerStyle: "whole",
		more: project
	}),
	transip: single("transip_dns_record", "domain", "content", {
		apex: "@",
		endsInDot: true,
		ttl: "expire"
	}),
	vercel: single("vercel_dns_record", "domain", "value", {
		apex: "",
		preference: "mx_priority",
		endsInDot: true
	}),
	vultr: single("vultr_dns_record", "domain", "data", {
		apex: "",
		preference
	}),
	yandex: whole("yandex_dns_recordset", "zone_id", "data", byId)
};
// src/report/records/terraform-resources.ts
const joinText = (strings) => decodeText(strings.join(""));
const withoutDot = (name) => name.replace(/\.$/, "");
const zoneExpression = (row, zone) => {
	if (row.zoneStyle === "variable") return `var.${row.zone}`;
	return hclString(row.zoneStyle === "absolute" ? absoluteName(zone) : zone);
};
const headOf = (row, { owner, type }, { zone, ttl }) => {
	const { ownerStyle, apex } = row;
	const relative = relativeName(owner, zone, apex ?? "");
	const isLeftOut = ownerStyle === "relative" && apex === void 0 && relative === "";
	const name = {
		relative,
		whole: owner,
		absolute: absoluteName(owner)
	}[ownerStyle];
	return [
		...isLeftOut ? [] : [[row.owner, hclString(name)]],
		...row.isTyped ? [] : [[row.type, hclString(type)]],
		[row.ttl, String(ttl)]
	];
};
const valueText = (row, record) => {
	if (record.type === "TXT") {
		const { strings } = record.rdata;
		return (row.isQuoted === "long" ? strings.length > 1 : row.isQuoted) ? presentPlannedRdata(record) : joinText(strings);
	}
	const text = record.type === "MX" && row.preference !== void 0 ? absoluteName(record.rdata.exchange) : presentPlannedRdata(record);
	return row.endsInDot ? text : withoutDot(text);
};
const valueOf = (row, record) => [...record.type === "MX" && row.preference !== void 0 ? [[row.preference, String(record.rdata.preference)]] : [], [row.value, hclString(valueText(row, record))]];
const valuesOf = (row, records, sheet) => {
	const { item } = row;
	if (item === void 0) return [[row.value, hclList(records.map((record) => valueText(row, record)))]];
	const valueIn = (record) => [item, hclString(valueText(row, record))];
	if (row.blocks === void 0) return [[row.value, `[${records.map((one) => `{ ${valueIn(one).join(" = ")} }`).join(", ")}]`]];
	return records.map((record) => [row.value, [...row.blocks === "whole" ? headOf(row, record, sheet) : [], valueIn(record)]]);
};
const attributesOf = (row, records, sheet) => {
	const { entries } = row;
	if (entries !== void 0) return records.map((record) => [entries, [...headOf(row, record, sheet), ...valueOf(row, record)]]);
	const [first] = records;
	const head = headOf(row, first, sheet);
	return row.form === "single" ? [...head, ...valueOf(row, first)] : [...row.blocks === "whole" ? head.slice(0, -1) : head, ...valuesOf(row, records, sheet)];
};
const rowWriter = (row) => (records, name, sheet) => ({
	type: row.isTyped ? `${row.resource}_${records[0].type.toLowerCase()}` : row.resource,
	name,
	attributes: [
		[row.zone, zoneExpression(row, sheet.zone)],
		...records.some(({ type }) => type === "MX") ? row.moreForMx ?? [] : [],
		...attributesOf(row, records, sheet),
		...row.more ?? []
	]
});
const route53Resource = (records, name, { ttl }) => ({
	type: "aws_route53_record",
	name,
	attributes: [
		["zone_id", "var.zone_id"],
		["name", hclString(records[0].owner)],
		["type", hclString(records[0].type)],
		["ttl", String(ttl)],
		["records", hclList(records.map((record) => record.type === "TXT" ? route53Strings(record.rdata.strings).join("\"\"") : withoutDot(presentPlannedRdata(record))))]
	]
});
const azureValue = (record) => {
	switch (record.type) {
		case "MX": return ["record", [["preference", String(record.rdata.preference)], ["exchange", hclString(record.rdata.exchange)]]];
		case "TXT": return ["record", [["value", hclString(joinText(record.rdata.strings))]]];
		default: return ["record", hclString(withoutDot(presentPlannedRdata(record)))];
	}
};
const azureResource = (records, name, { zone, ttl }) => ({
	type: `azurerm_dns_${records[0].type.toLowerCase()}_record`,
	name,
	attributes: [
		["resource_group_name", "var.resource_group_name"],
		["zone_name", hclString(zone)],
		["name", hclString(relativeName(records[0].owner, zone, "@"))],
		["ttl", String(ttl)],
		...records.map(azureValue)
	]
});
const updateValues = (records) => records.flatMap((record) => {
	switch (record.type) {
		case "MX": return [["mx", [["preference", String(record.rdata.preference)], ["exchange", hclString(absoluteName(record.rdata.exchange))]]]];
		case "CNAME": return [["cname", hclString(absoluteName(record.rdata.target))]];
		default: return [];
	}
});
const updateResource = (records, name, { zone, ttl }) => {
	const [{ owner, type }] = records;
	const texts = records.flatMap((record) => record.type === "TXT" ? [joinText(record.rdata.strings)] : []);
	const relative = relativeName(owner, zone, "");
	return {
		type: type === "CNAME" ? "dns_cname_record" : `dns_${type.toLowerCase()}_record_set`,
		name,
		attributes: [
			["zone", hclString(absoluteName(zone))],
			...relative === "" ? [] : [["name", hclString(relative)]],
			["ttl", String(ttl)],
			...texts.length > 0 ? [["txt", hclList(texts)]] : updateValues(records)
		]
	};
};
const otherWriters = {
	azure: azureResource,
	dns: updateResource,
	route53: route53Resource
};
const hasRow = (provider) => !Object.hasOwn(otherWriters, provider);
const resourceWriter = (provider) => {
	if (!hasRow(provider)) return {
		form: "whole",
		write: otherWriters[provider]
	};
	const row = resourceRows[provider];
	return {
		form: row.form,
		write: rowWriter(row)
	};
};
const otherResources = {
	alicloud_dns_record: "alicloud",
	aws_route53_record: "route53",
	dnsimple_record: "dnsimple",
	hcloud_zone_record: "hcloud",
	oci_dns_record: "oci"
};
const providerOf = (resourceType) => {
	if (resourceType.startsWith("azurerm_dns_")) return "azure";
	if (/^dns_(?:\w+_record_set|cname_record)$/.test(resourceType)) return "dns";
	const isOwn = (provider) => {
		if (!hasRow(provider)) return false;
		const { resource, isTyped } = resourceRows[provider];
		return isTyped ? resourceType.startsWith(`${resource}_`) : resourceType === resource;
	};
	return (Object.hasOwn(otherResources, resourceType) ? otherResources[resourceType] : void 0) ?? terraformProviders.find(isOwn);
};
// src/report/records/terraform.ts
const resourceName = ({ owner, type }) => `mail_${owner}_${type}`.toLowerCase().replace(/[^a-z0-9-]+/g, "_");
const purposes = [
	[/^apple-domain=/i, "verification"],
	[/^v=spf1/i, "spf"],
	[/^v=dmarc1/i, "dmarc"]
];
const singleName = (record) => {
	const [text = ""] = record.type === "TXT" ? record.rdata.strings : [];
	const purpose = purposes.find(([begin]) => begin.test(text))?.[1];
	return purpose === void 0 ? resourceName(record) : resourceName({
		...record,
		type: purpose
	});
};
const singleResources = (sheet, { write }) => {
	const records = sheet.mode === "delete" ? [] : recordsToPrint(sheet);
	return records.map((record, i) => {
		const alike = (other) => singleName(other) === singleName(record);
		const name = singleName(record);
		const nth = records.slice(0, i).filter(alike).length + 1;
		return write([record], records.filter(alike).length > 1 ? `${name}_${nth}` : name, sheet);
	});
};
const setResources = (sheet, { write }) => recordSetsToPrint(sheet).flatMap((set) => {
	const [first, ...others] = set.records;
	return first === void 0 ? [] : [write([first, ...others], resourceName(set), sheet)];
});
const zoneBlock = (sheet, { write }) => {
	const [first, ...others] = sheet.mode === "delete" ? [] : recordsToPrint(sheet);
	if (first === void 0) return [];
	const name = `mail_${sheet.zone}`.replace(/[^a-z0-9-]+/g, "_");
	return ["# One resource holds all records of the zone: add these blocks to the one that is there.", ...resourceLines(write([first, ...others], name, sheet))];
};
const renderTerraform = (sheet, provider) => {
	const writer = resourceWriter(provider);
	const { form } = writer;
	const removed = recordsToRemove(sheet, form === "whole" ? "whole" : "single");
	const what = form === "zone" ? "Delete the blocks of:" : "Delete the resources that publish:";
	const resources = form === "single" ? singleResources : setResources;
	return blocksToText([commentLines("#", what, removed), ...form === "zone" ? [zoneBlock(sheet, writer)] : resources(sheet, writer).map((one) => resourceLines(one))]);
};
// src/report/records/records.ts
const setForms = /* @__PURE__ */ new Set([
	"cloudformation",
	"dnsendpoint",
	"octodns",
	"registry",
	"route53"
]);
const holdsSets = (form, provider) => setForms.has(form) || form === "terraform" && resourceWriter(provider).form === "whole";
const renderRecords = (sheet, form, provider) => {
	switch (form) {
		case "table": return renderTable(sheet);
		case "bind": return renderBind(sheet);
		case "cloudflare": return renderCloudflare(sheet);
		case "terraform": return renderTerraform(sheet, provider);
		case "dnscontrol": return renderDnscontrol(sheet);
		case "octodns": return renderOctodns(sheet);
		case "route53": return renderRoute53(sheet);
		case "cloudformation": return renderCloudformation(sheet);
		case "dnsendpoint": return renderDnsEndpoint(sheet);
		case "registry": return renderRegistry(sheet);
		case "json": return renderRecordsJson(sheet);
	}
};
// src/command/support/written-records.ts
const defaultTtl = 3600;
const usual = {
	form: "table",
	provider: "cloudflare"
};
const toolOfFile = ({ format, resourceType }) => {
	const provider = providerOf(resourceType ?? "");
	if (format === "terraform") return provider === void 0 ? {} : {
		form: format,
		provider
	};
	const form = recordForms.find((one) => one === format);
	return form === void 0 ? {} : { form };
};
const chooseTool = (asked, writing) => {
	const own = writing === void 0 ? {} : toolOfFile(writing);
	return {
		form: asked.form ?? (asked.provider === void 0 ? own.form : "terraform") ?? usual.form,
		provider: asked.provider ?? own.provider ?? usual.provider
	};
};
const languages = {
	cloudformation: "yaml",
	dnscontrol: "javascript",
	dnsendpoint: "yaml",
	octodns: "yaml",
	registry: "javascript",
	terraform: "hcl"
};
const isWritable = (record) => /^(?:CNAME|MX|TXT)$/.test(record.type);
const toRecords = (lines) => lines.flatMap((line) => {
	const record = recordFromLine(line, {
		file: "",
		line: 1,
		column: 1
	});
	return record === void 0 ? [] : [record];
});
const createRecordWriter = ({ origin, writing }) => (lines) => {
	const { form, provider } = chooseTool({}, writing);
	const language = languages[form];
	const publish = toRecords(lines);
	const isWhole = publish.length === lines.length && publish.every(isWritable);
	if (language === void 0 || !isWhole) return void 0;
	const text = renderRecords({
		plan: {
			domain: origin,
			publish,
			remove: [],
			keep: [],
			beside: [],
			unknown: [],
			notes: []
		},
		zone: origin,
		ttl: defaultTtl,
		mode: "publish"
	}, form, provider).trimEnd().split("\n");
	return {
		language,
		lines: holdsSets(form, provider) && publish.some(({ type }) => type !== "CNAME") ? [`${language === "javascript" ? "//" : "#"} If the record set is there already, add these values to it.`, ...text] : text
	};
};
export { chooseTool, createRecordWriter, defaultTtl, renderRecords };
