import { dnsName, isUnreadable, isWithin, parseServerAddress, presentText, showServerText } from "./shared-first.js";
import { didYouMean, nameOffsetAt, offsetAt, parseDomain, parseJson, plainValue, presentPosition, quoteText, readSource, sourceFault } from "./shared-audit.js";
import { shapeOf } from "./shared-json-schema.js";
import { parseYaml } from "./shared-yaml.js";
import { dirname, isAbsolute, join } from "node:path";
// examples/config.schema.json
var config_schema_default = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	title: "dns-audit configuration (dns-audit.config.json, dns-audit.config.yaml)",
	description: "Command-line options win over what is set here. Paths are relative to the folder of this file.",
	type: "object",
	additionalProperties: false,
	properties: {
		"$schema": {
			"type": "string",
			"description": "the address of this schema"
		},
		"domains": {
			"description": "the domains to audit, by name",
			"type": "object",
			"additionalProperties": {
				"type": ["object", "null"],
				"additionalProperties": false,
				"properties": {
					"apple-domain": {
						"type": "string",
						"pattern": "^[!-~]+$",
						"description": "the apple-domain= value that the iCloud settings show"
					},
					"zone": {
						"type": "string",
						"minLength": 1,
						"description": "the file or folder that holds the records of the domain's zone"
					},
					"skip": {
						"type": "array",
						"items": { "type": "string" },
						"description": "checks or areas to skip for this domain"
					},
					"allow-private": {
						"type": "boolean",
						"description": "contact its name servers and hosts at private addresses too, for closed networks; not heeded in the Action, where a pull request brings its own configuration"
					}
				}
			}
		},
		"baseline": {
			"type": "string",
			"minLength": 1,
			"description": "the file that holds the accepted records"
		},
		"only": {
			"type": "array",
			"minItems": 1,
			"items": { "type": "string" },
			"description": "checks or areas to run"
		},
		"skip": {
			"type": "array",
			"items": { "type": "string" },
			"description": "checks or areas to skip"
		},
		"severities": {
			"description": "a different severity for a check, by its id",
			"type": "object",
			"additionalProperties": { "enum": [
				"error",
				"warning",
				"note"
			] }
		},
		"resolvers": {
			"type": "array",
			"minItems": 1,
			"items": { "type": "string" },
			"description": "system, IP[:PORT] or https://..."
		},
		"referee": {
			"type": "string",
			"minLength": 1,
			"description": "https://... of the resolver to ask if DNS looks blocked or forged, or none"
		},
		"rdap": {
			"type": "boolean",
			"description": "ask the domain's registry, over HTTPS"
		},
		"ports": {
			"type": "boolean",
			"description": "test iCloud's mail ports"
		},
		"authoritative": {
			"type": "boolean",
			"description": "ask the domain's own name servers"
		},
		"timeout": {
			"type": "number",
			"exclusiveMinimum": 0,
			"description": "seconds for one domain"
		},
		"concurrency": {
			"type": "integer",
			"minimum": 1,
			"description": "domains audited at the same time"
		},
		"fail-on": {
			"enum": [
				"error",
				"warning",
				"note",
				"never",
				"new"
			],
			"description": "the lowest severity that fails the run; new: in a run that judges a change, only what it makes worse"
		},
		"waivers": {
			"description": "findings that are accepted for a while",
			"type": "array",
			"items": {
				"type": "object",
				"additionalProperties": false,
				"required": [
					"check",
					"owner",
					"reason",
					"until"
				],
				"properties": {
					"check": {
						"type": "string",
						"description": "the id of the check"
					},
					"owner": {
						"type": "string",
						"pattern": "^[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)+\\.?$",
						"description": "the name that the finding is about, for example _dmarc.example.com"
					},
					"reason": {
						"type": "string",
						"pattern": "\\S",
						"description": "a sentence that says why"
					},
					"until": {
						"type": "string",
						"pattern": "^\\d{4}-\\d{2}-\\d{2}$",
						"description": "the last day of the waiver, for example 2027-01-31"
					}
				}
			}
		}
	}
};
// src/input/config/schema.ts
const configFault = ({ source, tree }, path, message, { at = offsetAt, word = "", candidates = [] } = {}) => sourceFault(source, at(tree, path), message, didYouMean(word, candidates));
const schemaFault = (file, fault) => {
	const { path } = fault;
	const name = path.findLast((step) => !/^\d+$/.test(step));
	const subject = name === void 0 ? "a configuration" : quoteText(name);
	switch (fault.kind) {
		case "unknown-name": return configFault(file, [...path, fault.name], `${quoteText(fault.name)} is not known here.`, {
			at: nameOffsetAt,
			word: fault.name,
			candidates: fault.known
		});
		case "missing-name": return configFault(file, path, `"${fault.name}" is missing here.`);
		case "wrong-form": return configFault(file, path, `${subject} must be ${fault.form ?? "in another form"}.`);
		case "wrong-value": return configFault(file, path, `${subject} ${fault.wanted}.`);
	}
};
const configShape = shapeOf(config_schema_default);
const parseConfigFile = (source) => {
	const tree = /\.json$/i.test(source.file) ? parseJson(source) : parseYaml(source, "core");
	const raw = plainValue(tree);
	if (configShape.fits(raw)) return {
		source,
		tree,
		raw
	};
	const fault = configShape.faultIn(raw);
	throw fault === void 0 ? sourceFault(source, 0, "this is not a configuration file.") : schemaFault({
		source,
		tree
	}, fault);
};
// src/input/config/config.ts
const mostBytes = 65536;
const readChoices = ({ file, known }, path, names = []) => {
	const candidates = [...known.checks, ...known.areas];
	const strange = names.findIndex((name) => !candidates.includes(name));
	if (strange < 0) return names;
	const word = names[strange] ?? "";
	const message = `${quoteText(word)} is neither a check nor an area.`;
	throw configFault(file, [...path, String(strange)], message, {
		word,
		candidates
	});
};
const refuseUnknownId = ({ file, known: { checks: candidates } }, path, word, at = offsetAt) => {
	if (!candidates.includes(word)) throw configFault(file, path, `${quoteText(word)} is not a check.`, {
		at,
		word,
		candidates
	});
};
const readPath = (file, path, text) => {
	const parts = text.split(/[\\/]/);
	if (isAbsolute(text) || parts.includes("..") || /[\0-\u001f]/.test(text)) throw configFault(file, path, `${quoteText(text)} must be a path below the folder of this file.`);
	return join(dirname(file.source.file), text);
};
const readConfigDomain = ({ file, known }, name) => {
	const path = ["domains", name];
	const raw = file.raw.domains?.[name] ?? {};
	const { "apple-domain": token, zone, "allow-private": allowPrivate } = raw;
	const domain = parseDomain(name);
	if (isUnreadable(domain)) throw configFault(file, path, domain.fault, { at: nameOffsetAt });
	const { web: _, ...exact } = domain;
	return {
		domain: exact,
		...token === void 0 ? {} : { token },
		...zone === void 0 ? {} : { zone: readPath(file, [...path, "zone"], zone) },
		skip: readChoices({
			file,
			known
		}, [...path, "skip"], raw.skip),
		...allowPrivate === void 0 ? {} : { allowPrivate }
	};
};
const readConfigDomains = (names) => {
	const domains = [];
	for (const name of Object.keys(names.file.raw.domains ?? {})) {
		const domain = readConfigDomain(names, name);
		if (domains.some((other) => other.domain.name === domain.domain.name)) throw configFault(names.file, ["domains", name], `${domain.domain.name} appears twice.`, { at: nameOffsetAt });
		domains.push(domain);
	}
	return domains;
};
const isDate = (text) => {
	const date = /* @__PURE__ */ new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};
const readOwner = (file, path, owner, domains) => {
	const name = dnsName(owner.toLowerCase().replace(/\.$/, ""));
	if (domains.length === 0 || domains.some(({ domain }) => isWithin(name, domain.name))) return name;
	throw configFault(file, path, `${quoteText(owner)} is in none of the domains of this file.`);
};
const readWaivers = (names, domains) => {
	const { file } = names;
	return (file.raw.waivers ?? []).map(({ check, owner, reason, until }, i) => {
		const path = ["waivers", String(i)];
		refuseUnknownId(names, [...path, "check"], check);
		if (!isDate(until)) throw configFault(file, [...path, "until"], `${quoteText(until)} is not a date.`);
		return {
			check,
			owner: readOwner(file, [...path, "owner"], owner, domains),
			reason: presentText(reason.trim()),
			until,
			place: presentPosition(file.source, offsetAt(file.tree, path))
		};
	});
};
const readSeverities = (names) => {
	const severities = names.file.raw.severities ?? {};
	for (const id of Object.keys(severities)) refuseUnknownId(names, ["severities", id], id, nameOffsetAt);
	return severities;
};
const showServer = (text) => {
	const shown = showServerText(text);
	return shown === void 0 ? "this" : quoteText(shown);
};
const readResolvers = (file) => {
	const { resolvers = [] } = file.raw;
	const bad = resolvers.findIndex((one) => one !== "system" && !parseServerAddress(one));
	if (bad < 0) return resolvers;
	throw configFault(file, ["resolvers", String(bad)], `${showServer(resolvers[bad] ?? "")} is not system, IP[:PORT] or https://...`);
};
const readReferee = (file, referee) => {
	if (referee === "none" || parseServerAddress(referee)?.kind === "doh") return referee;
	throw configFault(file, ["referee"], `${showServer(referee)} is neither an https:// address nor the word none.`);
};
const plainOptions = ({ rdap, ports, authoritative, timeout, concurrency }) => ({
	...rdap === void 0 ? {} : { rdap },
	...ports === void 0 ? {} : { ports },
	...authoritative === void 0 ? {} : { authoritative },
	...timeout === void 0 ? {} : { timeout },
	...concurrency === void 0 ? {} : { concurrency }
});
const parseConfig = (source, known) => {
	const file = parseConfigFile(source);
	const names = {
		file,
		known
	};
	const { baseline, referee, "fail-on": failOn } = file.raw;
	const domains = readConfigDomains(names);
	return {
		file: source.file,
		domains,
		...baseline === void 0 ? {} : { baseline: readPath(file, ["baseline"], baseline) },
		only: readChoices(names, ["only"], file.raw.only),
		skip: readChoices(names, ["skip"], file.raw.skip),
		severities: readSeverities(names),
		resolvers: readResolvers(file),
		...referee === void 0 ? {} : { referee: readReferee(file, referee) },
		...plainOptions(file.raw),
		...failOn === void 0 ? {} : { failOn },
		waivers: readWaivers(names, domains)
	};
};
const readConfig = (file, known, within) => {
	const source = readSource(file, {
		mostBytes,
		...within === void 0 ? {} : { within }
	});
	return source && parseConfig(source, known);
};
export { parseConfig, readConfig };
