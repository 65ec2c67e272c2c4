import { quoteText } from "./shared-audit.js";
import { groupedBy, isUnreadable, isWithin, presentOctets, presentRData, presentText, toOctets, typeNumber } from "./shared-first.js";
import { isAbsolute, isZoneType, parseName, readRData, splitRdataFields, targetFieldIndex, unescapeField, zoneRecord } from "./shared-checks.js";
import { fieldsFromGeneric, genericOctets, isGeneric } from "./shared-locator.js";
import { domainToASCII } from "node:url";
// src/input/zone/zone-draft.ts
const mostFaults = 1e3;
const mostUnknowns = 1e3;
const anywhere = (unknown) => {
	const { owner: _, type: __, zone: ___, mayBeNone: ____, ...rest } = unknown;
	return rest;
};
const toAscii = (text) => text.length < 1e3 && /[^\0-\u007f]/.test(text) ? domainToASCII(text) || text : text;
const repeatsZone = (text, zone) => {
	const name = parseName(`${text}.`, void 0);
	return name !== void 0 && zone !== "." && isWithin(name, zone);
};
const readOwnerName = (text, zone, style) => {
	const name = toAscii(text);
	const whole = style === "absolute" || style === "either" && zone !== void 0 && repeatsZone(name, zone);
	const owner = parseName(whole && !isAbsolute(name) ? `${name}.` : name || "@", zone);
	if (owner === void 0) return void 0;
	return {
		owner,
		quirks: !isAbsolute(name) && !whole && zone !== void 0 && repeatsZone(name, zone) ? ["relative-owner"] : []
	};
};
const withTarget = (type, { fields, dots, origin }) => {
	const at = targetFieldIndex(type);
	const text = toAscii(fields[at]?.text ?? ".");
	const plain = {
		fields,
		quirks: []
	};
	if (isAbsolute(text) || text === "@") return plain;
	const dotted = text.includes(".");
	if (dots === "relative" || !(dotted || dots === "absolute")) {
		if (!dotted || origin === ".") return plain;
		const dottedTarget = parseName(`${text}.`, void 0);
		return {
			fields,
			quirks: ["relative-target"],
			...dottedTarget && { dottedTarget }
		};
	}
	const whole = {
		text: `${text}.`,
		quoted: false
	};
	return {
		fields: fields.map((field, i) => i === at ? whole : field),
		quirks: dots === "strict" ? ["dotless-target"] : []
	};
};
const findTextQuirks = (type, { fields, splits }) => {
	if (type !== "TXT" && type !== "SPF") return [];
	const words = fields.length > 1 && fields.every(({ quoted }) => !quoted);
	const long = !splits && fields.some(({ text }) => (unescapeField(text)?.length ?? 0) > 255);
	return [...words ? ["unquoted-words"] : [], ...long ? ["unsplit"] : []];
};
const toZoneRecord = (given, type) => {
	const written = isGeneric(given.fields) ? fieldsFromGeneric(type, given.fields) : given.fields;
	if ("fault" in written) return written;
	const entry = {
		...given,
		fields: written
	};
	const { fields, quirks: dotQuirks, dottedTarget } = withTarget(type, entry);
	const rdata = readRData(type, fields, entry.origin);
	if (isUnreadable(rdata)) return rdata;
	const quirks = [
		...entry.quirks ?? [],
		...dotQuirks,
		...findTextQuirks(type, entry)
	];
	return {
		...zoneRecord(entry.place, entry.owner, type, rdata),
		...entry.ttl === void 0 ? {} : { ttl: entry.ttl },
		...quirks.length > 0 ? { quirks } : {},
		...dottedTarget && { dottedTarget }
	};
};
const isUnassigned = (type) => {
	const number = typeNumber(type) ?? 0;
	return number > 1e3 && number !== 32768 && number !== 32769;
};
const findGenericFault = ({ fields }, type) => {
	if (isGeneric(fields)) {
		const octets = genericOctets(fields);
		return typeof octets === "string" ? void 0 : octets;
	}
	return isUnassigned(type) ? { fault: "its data must begin with \\#" } : void 0;
};
const createDraft = () => {
	const records = [];
	const others = [];
	const unknowns = [];
	const faults = [];
	const fault = (code, message, place, owner) => {
		if (faults.length < 1e3) faults.push({
			...place,
			code,
			message,
			...owner === void 0 ? {} : { owner }
		});
	};
	const pass = (owner, type, place) => others.push({
		...place,
		owner,
		type: presentText(type.toUpperCase()).slice(0, 40)
	});
	const unknown = (one) => {
		if (unknowns.length <= mostUnknowns) unknowns.push(unknowns.length < mostUnknowns ? one : anywhere(one));
	};
	return {
		fault,
		pass,
		unknown,
		add: (entry) => {
			const type = entry.type.toUpperCase();
			const { owner, place } = entry;
			const record = isZoneType(type) ? toZoneRecord(entry, type) : findGenericFault(entry, type);
			if (record === void 0) return pass(owner, type, place);
			if (!isUnreadable(record)) return void records.push(record);
			const named = presentText(type);
			fault("syntax", `this ${named} record is left out: ${record.fault}`, place, owner);
			if (isZoneType(type)) unknown({
				...place,
				owner,
				type,
				why: "the record cannot be read"
			});
		},
		state: () => ({
			records,
			others,
			unknowns
		}),
		faults: () => faults
	};
};
const toZoneFile = (draft, { format, file }, origins) => ({
	format,
	file,
	origins: [...new Set(origins)],
	...draft.state(),
	faults: draft.faults()
});
const refuseOwner = (draft, text, zone, place) => {
	draft.unknown({
		...place,
		...zone && { zone },
		why: "the name of its owner cannot be read",
		mayBeNone: true
	});
	if (zone === void 0 && parseName(`${toAscii(text) || "x"}.`, void 0) !== void 0) draft.fault("zone-unknown", `the zone of ${quoteText(text)} is unknown`, place);
	else draft.fault("syntax", `${quoteText(text)} is not a domain name`, place);
};
// src/input/zone/record-values.ts
const isText = (type) => /^(?:TXT|SPF)$/i.test(type);
const textField = (octets) => ({
	text: presentOctets(octets),
	quoted: true
});
const wordsValue = (...texts) => ({
	fields: texts.map((text) => ({
		text,
		quoted: false
	})),
	splits: false,
	quirks: []
});
const textValue = (text) => ({
	fields: [textField(toOctets(text))],
	splits: true,
	quirks: /^".*"$/s.test(text) ? ["literal-quotes"] : []
});
const presentedValue = (text) => {
	const fields = splitRdataFields(text.trim());
	return fields === void 0 ? textValue(text) : {
		fields,
		splits: false,
		quirks: []
	};
};
const lenientValue = (type, text) => isText(type) && !/^\s*"/.test(text) ? textValue(text) : {
	...presentedValue(text),
	splits: isText(type)
};
// src/input/dnscontrol/views.ts
const publicTag = /^(?:|public|external|outside|internet|world|wan)$/i;
const setKey = ({ owner, type }) => `${owner} ${type}`;
const identity = (record) => presentRData(record.type, record.rdata);
const setsOf = ({ records }) => new Map([...groupedBy(records, setKey)].map(([key, set]) => [key, set.map(identity).sort().join("\n")]));
const differing = ({ owner, type, file, line, column }) => ({
	file,
	line,
	column,
	owner,
	type,
	why: "the views of the zone differ here"
});
const common = (first, others) => {
	const all = [first, ...others];
	const sets = all.map(setsOf);
	const alike = (key) => sets.every((one) => one.get(key) === sets[0]?.get(key));
	const unlike = all.flatMap(({ records }) => records).filter((one) => !alike(setKey(one)));
	const firsts = [...groupedBy(unlike, setKey).values()].map(([one]) => one);
	return {
		...first,
		records: first.records.filter((one) => alike(setKey(one))),
		others: all.flatMap((one) => one.others),
		unknowns: [...all.flatMap((one) => one.unknowns), ...firsts.map(differing)]
	};
};
const publicViews = (views) => [...groupedBy(views, ({ zone }) => zone).values()].flatMap((all) => {
	if (new Set(all.map(({ tag }) => tag)).size < 2) return all.map(({ file }) => file);
	const seen = all.filter(({ tag }) => publicTag.test(tag));
	if (seen.length > 0) return seen.map(({ file }) => file);
	const [{ file }, ...others] = all;
	return [common(file, others.map((one) => one.file))];
});
// src/input/dnscontrol/vocabulary.ts
const readableTypes = /* @__PURE__ */ new Map([
	["A", 1],
	["AAAA", 1],
	["CNAME", 1],
	["DNAME", 1],
	["DS", 4],
	["MX", 2],
	["NS", 1],
	["PTR", 1],
	["SPF", 1],
	["SRV", 4],
	["TXT", 1]
]);
const unreadTypes = [
	"ADGUARDHOME_AAAA_PASSTHROUGH",
	"ADGUARDHOME_A_PASSTHROUGH",
	"AKAMAICDN",
	"AKAMAITLC",
	"ALIAS",
	"ANAME",
	"AZURE_ALIAS",
	"BUNNY_DNS_PZ",
	"BUNNY_DNS_RDR",
	"BUNNY_DNS_SCRIPT",
	"CAA",
	"CLOUDNS_WR",
	"DHCID",
	"DNSKEY",
	"FRAME",
	"HTTPS",
	"LOC",
	"MIKROTIK_FWD",
	"MIKROTIK_NXDOMAIN",
	"NAPTR",
	"NETLIFY",
	"NETLIFYV6",
	"NS1_URLFWD",
	"OPENPGPKEY",
	"PORKBUN_URLFWD",
	"RP",
	"SMIMEA",
	"SOA",
	"SSHFP",
	"SVCB",
	"TLSA",
	"URL",
	"URL301"
];
const typedAliases = ["R53_ALIAS", "LUA"];
const unreadBuilders = /* @__PURE__ */ new Map([
	["CAA_BUILDER", "CAA"],
	["LOC_BUILDER_DD", "LOC"],
	["LOC_BUILDER_DMM_STR", "LOC"],
	["LOC_BUILDER_DMS_STR", "LOC"],
	["LOC_BUILDER_STR", "LOC"]
]);
const leaving = [
	"IGNORE",
	"IGNORE_NAME",
	"IGNORE_TARGET",
	"IGNORE_EXTERNAL_DNS"
];
const importing = ["IMPORT_TRANSFORM", "IMPORT_TRANSFORM_STRIP"];
const settings = [
	"AUTODNSSEC",
	"CF_COMMENT",
	"CF_REDIRECT",
	"CF_SINGLE_REDIRECT",
	"CF_TAGS",
	"CF_TEMP_REDIRECT",
	"CF_WORKER_ROUTE",
	"DnsProvider",
	"DefaultTTL",
	"ENSURE_ABSENT_REC",
	"GIDINET_PREMIUM_NS",
	"HEDNS_DDNS_KEY",
	"INCLUDE",
	"NAMESERVER",
	"NAMESERVER_TTL",
	"R53_EVALUATE_TARGET_HEALTH",
	"R53_FAILOVER",
	"R53_GEO",
	"R53_HEALTH_CHECK_ID",
	"R53_LATENCY",
	"R53_MULTIVALUE",
	"R53_SET_IDENTIFIER",
	"R53_WEIGHT",
	"R53_ZONE",
	"TTL",
	"UNMANAGED"
];
const modifiers = [
	"AUTODNSSEC_OFF",
	"AUTODNSSEC_ON",
	"CAA_CRITICAL",
	"DISABLE_IGNORE_SAFETY_CHECK",
	"NO_PURGE",
	"PURGE"
];
const metadata = {
	AUTOSPLIT: {},
	CF_CNAME_FLATTEN_OFF: { cloudflare_cname_flatten: "off" },
	CF_CNAME_FLATTEN_ON: { cloudflare_cname_flatten: "on" },
	CF_MANAGE_COMMENTS: { cloudflare_manage_comments: "true" },
	CF_MANAGE_TAGS: { cloudflare_manage_tags: "true" },
	CF_PROXY_DEFAULT_OFF: { cloudflare_proxy_default: "off" },
	CF_PROXY_DEFAULT_ON: { cloudflare_proxy_default: "on" },
	CF_PROXY_FULL: { cloudflare_proxy: "full" },
	CF_PROXY_OFF: { cloudflare_proxy: "off" },
	CF_PROXY_ON: { cloudflare_proxy: "on" },
	CF_UNIVERSALSSL_OFF: { cloudflare_universalssl: "off" },
	CF_UNIVERSALSSL_ON: { cloudflare_universalssl: "on" },
	DISABLE_REPEATED_DOMAIN_CHECK: { skip_fqdn_check: "true" },
	END: {},
	HEDNS_DYNAMIC_OFF: { hedns_dynamic: "off" },
	HEDNS_DYNAMIC_ON: { hedns_dynamic: "on" },
	IGNORE_NAME_DISABLE_SAFETY_CHECK: { ignore_name_disable_safety_check: "true" }
};
const worldly = [
	"FETCH",
	"HASH",
	"fetch",
	"glob"
];
export { createDraft, importing, isText, leaving, lenientValue, metadata, modifiers, mostFaults, presentedValue, publicViews, readOwnerName, readableTypes, refuseOwner, settings, textValue, toAscii, toZoneFile, typedAliases, unreadBuilders, unreadTypes, wordsValue, worldly };
