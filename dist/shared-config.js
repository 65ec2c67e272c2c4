import { B as isWithin, R as dnsName, et as presentText, q as parseServerAddress } from "./shared-first.js";
import { t as require__2020 } from "./shared-2020.js";
import { Bt as UserError, Dt as plainIn, Ft as readDomain, Rt as didYouMean, _t as faultAt, bt as readSource, dt as parseJson, gt as quoteText, ht as plainOf, mt as placeOf, pt as nameAt, yt as placeIn } from "./shared-audit.js";
import { t as parseYaml } from "./shared-yaml.js";
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
						"description": "checks or areas to leave out for this domain"
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
			"items": { "type": "string" },
			"description": "checks or areas to run"
		},
		"skip": {
			"type": "array",
			"items": { "type": "string" },
			"description": "checks or areas to leave out"
		},
		"severities": {
			"description": "another severity for a check, by its id",
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
			"description": "https://... of the resolver to ask where DNS looks blocked or forged, or none"
		},
		"rdap": {
			"type": "boolean",
			"description": "ask the domain's registry, over HTTPS"
		},
		"ports": {
			"type": "boolean",
			"description": "probe iCloud's mail ports"
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
				"never"
			],
			"description": "the lowest severity that fails the run"
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
						"description": "the name that the finding is about, such as _dmarc.example.com"
					},
					"reason": {
						"type": "string",
						"pattern": "\\S",
						"description": "a sentence that says why"
					},
					"until": {
						"type": "string",
						"pattern": "^\\d{4}-\\d{2}-\\d{2}$",
						"description": "the last day on which it holds, as 2027-01-31"
					}
				}
			}
		}
	}
};
// src/input/config-file.ts
var import__2020 = require__2020();
/** The complaint about the value at `path`; `candidates` are what could be meant. */
const faultIn = ({ source, tree }, path, message, { at = placeOf, word = "", candidates = [] } = {}) => faultAt(source, at(tree, path), message, didYouMean(word, candidates));
const article = (noun) => /^[aio]/.test(noun) ? `an ${noun}` : `a ${noun}`;
/** The names that the schema knows at the place of the error. */
const knownNames = ({ parentSchema }) => {
	const properties = parentSchema?.["properties"];
	return Object.keys(typeof properties === "object" && properties !== null ? properties : {});
};
/** What the schema wants, in words. */
const wanted = ({ keyword, params, parentSchema, message }) => {
	if (keyword === "type") return `must be ${[params["type"]].flat().map(String).map(article).join(" or ")}`;
	if (keyword === "enum") return `must be one of ${[params["allowedValues"]].flat().join(", ")}`;
	if (keyword === "pattern") return `must be ${String(parentSchema?.["description"])}`;
	return message ?? "is wrong";
};
const schemaFault = (file, error) => {
	const path = error.instancePath.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
	const strange = error.params["additionalProperty"];
	if (typeof strange === "string") return faultIn(file, [...path, strange], `${quoteText(strange)} is not known here.`, {
		at: nameAt,
		word: strange,
		candidates: knownNames(error)
	});
	const missing = error.params["missingProperty"];
	if (typeof missing === "string") return faultIn(file, path, `"${missing}" is missing here.`);
	const name = path.findLast((step) => !/^\d+$/.test(step));
	return faultIn(file, path, `${name ? quoteText(name) : "a configuration"} ${wanted(error)}.`);
};
let compiled;
/** Made once: it costs more than all files that it may judge. */
const validator = () => {
	compiled ??= new import__2020.Ajv2020({
		strict: false,
		verbose: true
	}).compile(config_schema_default);
	return compiled;
};
/**
* The configuration in `source`: JSON where its name ends so, YAML otherwise.
* @throws {UserError} with file, line and column, where it is not as the schema has it.
*/
const parseConfigFile = (source) => {
	const tree = /\.json$/i.test(source.file) ? parseJson(source) : parseYaml(source, "core");
	const raw = plainOf(tree);
	const validate = validator();
	if (validate(raw)) return {
		source,
		tree,
		raw
	};
	const [error] = validate.errors ?? [];
	throw error === void 0 ? faultAt(source, 0, "this is no configuration.") : schemaFault({
		source,
		tree
	}, error);
};
// src/input/config.ts
/** Reads the configuration file, and checks what its schema cannot: names, dates, paths. */
const mostBytes = 65536;
/** The list at `path`, once every item is the id of a check or an area. */
const choicesIn = ({ file, known }, path, names = []) => {
	const candidates = [...known.checks, ...known.areas];
	const strange = names.findIndex((name) => !candidates.includes(name));
	if (strange < 0) return names;
	const word = names[strange] ?? "";
	const message = `${quoteText(word)} is neither a check nor an area.`;
	throw faultIn(file, [...path, String(strange)], message, {
		word,
		candidates
	});
};
const checkId = ({ file, known: { checks: candidates } }, path, word, at = placeOf) => {
	if (!candidates.includes(word)) throw faultIn(file, path, `${quoteText(word)} is not a check.`, {
		at,
		word,
		candidates
	});
};
/** A path below the folder of the file. */
const pathIn = (file, path, text) => {
	const parts = text.split(/[\\/]/);
	if (isAbsolute(text) || parts.includes("..") || /[\0-\u001f]/.test(text)) throw faultIn(file, path, `${quoteText(text)} must be a path below the folder of this file.`);
	return join(dirname(file.source.file), text);
};
const domainIn = ({ file, known }, name) => {
	const path = ["domains", name];
	const raw = file.raw.domains?.[name] ?? {};
	const { "apple-domain": token, zone } = raw;
	try {
		return {
			domain: readDomain(name),
			...token === void 0 ? {} : { token },
			...zone === void 0 ? {} : { zone: pathIn(file, [...path, "zone"], zone) },
			skip: choicesIn({
				file,
				known
			}, [...path, "skip"], raw.skip)
		};
	} catch (error) {
		if (!(error instanceof UserError) || !error.message.includes("is not a domain name")) throw error;
		throw faultIn(file, path, error.message, { at: nameAt });
	}
};
const domainsIn = (names) => {
	const domains = [];
	for (const name of Object.keys(names.file.raw.domains ?? {})) {
		const domain = domainIn(names, name);
		if (domains.some((other) => other.domain.name === domain.domain.name)) throw faultIn(names.file, ["domains", name], `${domain.domain.name} is there twice.`, { at: nameAt });
		domains.push(domain);
	}
	return domains;
};
const isDate = (text) => {
	const date = /* @__PURE__ */ new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};
/** The owner of a waiver; where the file names domains, it is within one of them. */
const ownerIn = (file, path, owner, domains) => {
	const name = dnsName(owner.toLowerCase().replace(/\.$/, ""));
	if (domains.length === 0 || domains.some(({ domain }) => isWithin(name, domain.name))) return name;
	throw faultIn(file, path, `${quoteText(owner)} is in none of the domains of this file.`);
};
const waiversIn = (names, domains) => {
	const { file } = names;
	return (file.raw.waivers ?? []).map(({ check, owner, reason, until }, i) => {
		const path = ["waivers", String(i)];
		checkId(names, [...path, "check"], check);
		if (!isDate(until)) throw faultIn(file, [...path, "until"], `${quoteText(until)} is no day of the calendar.`);
		return {
			check,
			owner: ownerIn(file, [...path, "owner"], owner, domains),
			reason: presentText(reason.trim()),
			until,
			place: placeIn(file.source, placeOf(file.tree, path))
		};
	});
};
const severitiesIn = (names) => {
	const severities = names.file.raw.severities ?? {};
	for (const id of Object.keys(severities)) checkId(names, ["severities", id], id, nameAt);
	return severities;
};
const resolversIn = (file) => {
	const { resolvers = [] } = file.raw;
	const bad = resolvers.findIndex((one) => one !== "system" && !parseServerAddress(one));
	if (bad < 0) return resolvers;
	throw faultIn(file, ["resolvers", String(bad)], `${quoteText(resolvers[bad] ?? "")} is not system, IP[:PORT] or https://...`);
};
const refereeIn = (file, referee) => {
	if (referee === "none" || parseServerAddress(referee)?.kind === "doh") return referee;
	throw faultIn(file, ["referee"], `${quoteText(referee)} is neither an https:// address nor none.`);
};
/** @throws {UserError} with file, line and column. */
const parseConfig = (source, known) => {
	const file = parseConfigFile(source);
	const names = {
		file,
		known
	};
	const { baseline, referee, "fail-on": failOn } = file.raw;
	const domains = domainsIn(names);
	return {
		file: source.file,
		domains,
		...baseline === void 0 ? {} : { baseline: pathIn(file, ["baseline"], baseline) },
		only: choicesIn(names, ["only"], file.raw.only),
		skip: choicesIn(names, ["skip"], file.raw.skip),
		severities: severitiesIn(names),
		resolvers: resolversIn(file),
		...referee === void 0 ? {} : { referee: refereeIn(file, referee) },
		...plainIn(file.raw),
		...failOn === void 0 ? {} : { failOn },
		waivers: waiversIn(names, domains)
	};
};
/**
* The configuration in `file`; `undefined` where there is no such file.
* @param within the folder outside of which it must not lie, and from which its paths are told.
* @throws {UserError}
*/
const readConfig = (file, known, within) => {
	const source = readSource(file, {
		mostBytes,
		...within === void 0 ? {} : { within }
	});
	return source && parseConfig(source, known);
};
export { readConfig as n, parseConfig as t };
