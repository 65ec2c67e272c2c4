import { NoRecordsError, UserError, liesOutside, listFolder, notUtf8, parseJson, pathKind, quoteText, readSource, startOfFile, wholeFileFault } from "./shared-audit.js";
import { absoluteName, append, dnsName, errorCode, greatest, groupedBy, isUnreadable, isWithin, parentName, presentText, smallest, splitLabels, trimStartOf, typeName, typeNumber } from "./shared-first.js";
import { isAbsolute as isAbsolute$1, isZoneType, nameServers, parseName, secondsIn, zoneFormats } from "./shared-checks.js";
import { createLocator, firstReaching, isGeneric } from "./shared-locator.js";
import { findCommonOrigin, findZones as findZones$1, isTypeName, judgeOtherData, judgeRecordLine, judgeSigner, liesInOther, loadingFault, originFromFileName, readMasterFile } from "./shared-guess-origin.js";
import { createDraft, isText, lenientValue, mostFaults as mostFaults$1, presentedValue, publicViews, readOwnerName, readableTypes, refuseOwner, textValue, toAscii, toZoneFile, wordsValue } from "./shared-vocabulary.js";
import { parseYaml, parseYamlDocuments } from "./shared-yaml.js";
import { basename, dirname, extname, posix, resolve } from "node:path";
import { createHash } from "node:crypto";
// src/input/document/outline.ts
const deepest = 5;
const mostEntries = 2e4;
const longestValue = 200;
const fits$1 = (entry, path) => entry.length === path.length && path.every((step, i) => step === entry[i] || step === "*" && entry[i] !== "[]");
const toOutline = (entries, isArray) => ({
	isArray,
	has: (...path) => entries.some((entry) => fits$1(entry.path, path)),
	values: (...path) => entries.flatMap((entry) => entry.value !== void 0 && fits$1(entry.path, path) ? [entry.value] : []),
	names: (...path) => [...new Set(entries.flatMap(({ path: own }) => fits$1(own, [...path, "*"]) ? [own.at(-1) ?? ""] : []))]
});
const endOfText = (text, start) => {
	for (let at = start + 1; at < text.length; at += 1) {
		const sign = text[at];
		if (sign === "\\") at += 1;
		else if (sign === "\"") return at + 1;
		else if (sign === "\n" || sign === "\r") return at;
	}
	return text.length;
};
const wordOrSign = /[[\]{}:,]|[^\s[\]{}:,"]+/y;
const space = /\s*/y;
function* jsonTokens(text) {
	let at = 0;
	const take = (pattern) => {
		pattern.lastIndex = at;
		return pattern.exec(text)?.[0] ?? "";
	};
	for (;;) {
		at += take(space).length;
		if (at >= text.length) return;
		const token = text[at] === "\"" ? text.slice(at, endOfText(text, at)) : take(wordOrSign);
		yield token;
		at += token.length;
	}
}
const unquoted = (text) => {
	if (!text.startsWith("\"")) return text;
	try {
		return String(JSON.parse(text));
	} catch {
		return text.replaceAll("\"", "");
	}
};
const outlineJson = (text) => {
	const entries = [];
	const levels = [];
	let name;
	const path = () => levels.map((level) => level.isArray ? "[]" : level.name ?? "");
	const note = (value) => {
		if (levels.length > 0 && levels.length <= deepest) entries.push({
			path: path(),
			...value === void 0 ? {} : { value }
		});
	};
	for (const token of jsonTokens(text)) {
		const level = levels.at(-1);
		if (entries.length >= mostEntries) break;
		if (token === "{" || token === "[") {
			note();
			levels.push({
				isArray: token === "[",
				name: void 0
			});
		} else if (token === "}" || token === "]") levels.pop();
		else if (token === ":") {
			if (level !== void 0) level.name = name;
		} else if (token === ",") {
			if (level !== void 0) level.name = void 0;
		} else {
			name = token.length > longestValue ? "" : unquoted(token);
			if (level !== void 0 && (level.isArray || level.name !== void 0)) note(name);
		}
	}
	return entries;
};
const yamlLead = /^ *(?:- +)*/;
const yamlName = /^(?:(["'])([^\s"'#&*!|>%@`{}[\],:][^"':]*|[^"'\s]+)\1 *|([^\s"'#&*!|>%@`{}[\],:][^"':]*)|([^"'\s]+?) *):(?=\s|$)/;
const splitYamlLine = (line) => {
	const [lead = ""] = yamlLead.exec(line) ?? [];
	const after = line.slice(lead.length);
	const [whole = "", , quoted, plain, odd] = yamlName.exec(after) ?? [];
	const rest = trimStartOf(after.slice(whole.length), " 	");
	return {
		lead,
		name: quoted ?? plain ?? odd,
		rest
	};
};
const scalarOf = (rest) => rest.replace(/^![^\s]*\s*/, "").replace(/\s#.*$/s, "").trimEnd().replace(/^(["'])(.*)\1$/, "$2").trim();
const outlineYaml = (text) => {
	const entries = [];
	let open = [];
	let block;
	const enter = (indent, step, value) => {
		open = [...open.filter((one) => one.indent < indent), {
			indent,
			step
		}];
		if (open.length <= deepest) entries.push({
			path: open.map((one) => one.step),
			...value ? { value } : {}
		});
	};
	for (const line of text.split(/\r\n|\r|\n/)) {
		if (entries.length >= mostEntries) break;
		if (/^\s*(?:#|$)/.test(line)) continue;
		if (/^(?:---|\.\.\.)(?:\s|$)/.test(line)) {
			open = [];
			block = void 0;
			continue;
		}
		const { lead, name, rest } = splitYamlLine(line.slice(0, longestValue));
		const indent = lead.search(/[^ ]|$/);
		if (block !== void 0 && indent > block) continue;
		block = void 0;
		for (const { index } of lead.matchAll(/-/g)) enter(index + .5, "[]");
		if (name !== void 0) enter(lead.length, name, scalarOf(rest).slice(0, longestValue));
		else if (lead.includes("-")) enter(lead.lastIndexOf("-") + .5, "[]", scalarOf(rest));
		if (/^(?:![^\s]*\s+)?[|>][-+\d]*\s*(?:#.*)?$/.test(rest)) block = indent;
	}
	return entries;
};
const suffixOf$1 = (file) => extname(file).toLowerCase();
const notationOf = ({ file, text }) => {
	const begin = /^\s*(["[{])/.exec(text)?.[1];
	if (suffixOf$1(file) === ".json") return "json";
	if (/^\.(?:ya?ml|template)$/.test(suffixOf$1(file))) return begin === "{" ? "json" : "yaml";
	return begin === "{" && suffixOf$1(file) !== ".js" ? "json" : void 0;
};
const outlines = /* @__PURE__ */ new WeakMap();
const outlineOf = (source) => {
	const known = outlines.get(source);
	if (known !== void 0 || outlines.has(source)) return known;
	const notation = notationOf(source);
	const outline = notation && toOutline(notation === "json" ? outlineJson(source.text) : outlineYaml(source.text), /^\s*(?:\[|(?:---[^\n]*\n\s*)?-\s)/.test(source.text));
	outlines.set(source, outline);
	return outline;
};
// src/input/zone/known-documents.ts
const anyOf = (...names) => (outline) => names.some((name) => outline.has(name));
const documents = [
	{
		title: "a lock file",
		file: /(?:^|[.-])lock(?:file)?\.(?:json|ya?ml)$|^npm-shrinkwrap\.json$/i
	},
	{
		title: "a lock file",
		has: ["lockfileVersion"]
	},
	{
		title: "a package.json",
		file: /^package\.json$/i
	},
	{
		title: "a package.json",
		has: ["name", "version"],
		test: anyOf("dependencies", "devDependencies", "scripts", "main", "exports")
	},
	{
		title: "a composer.json",
		file: /^composer\.json$/i
	},
	{
		title: "a TypeScript configuration",
		file: /^[tj]sconfig(?:\..+)?\.json$/i
	},
	{
		title: "a TypeScript configuration",
		has: ["compilerOptions"]
	},
	{
		title: "an OpenAPI description",
		test: anyOf("openapi", "swagger")
	},
	{
		title: "an AsyncAPI description",
		has: ["asyncapi"]
	},
	{
		title: "the state as Terraform stores it",
		has: ["lineage", "terraform_version"]
	},
	{
		title: "Terraform variables",
		file: /\.tfvars\.json$/i
	},
	{
		title: "a Docker Compose file",
		file: /^(?:docker-)?compose(?:\..+)?\.ya?ml$/i
	},
	{
		title: "a Docker Compose file",
		test: (outline) => outline.has("services", "*", "image") || outline.has("services", "*", "build")
	},
	{
		title: "a Helm chart",
		file: /^Chart\.ya?ml$/
	},
	{
		title: "Helm values",
		file: /^values(?:[.-].+)?\.ya?ml$/i
	},
	{
		title: "a Kubernetes resource of another kind than DNSEndpoint",
		has: ["apiVersion", "kind"]
	},
	{
		title: "a GitHub Actions workflow",
		has: ["on", "jobs"]
	},
	{
		title: "a GitHub Action",
		has: ["runs"],
		test: anyOf("inputs", "outputs", "description")
	},
	{
		title: "a Dependabot configuration",
		has: ["version", "updates"]
	},
	{
		title: "a GitLab CI configuration",
		file: /^\.gitlab-ci\.ya?ml$/i
	},
	{
		title: "a GitLab CI configuration",
		has: ["stages"]
	},
	{
		title: "a pre-commit configuration",
		has: ["repos"]
	},
	{
		title: "an octoDNS configuration",
		has: ["providers", "zones"]
	},
	{
		title: "credentials for DNSControl",
		file: /^creds\.json$/i
	},
	{
		title: "a Pulumi project",
		file: /^Pulumi(?:\..+)?\.ya?ml$/
	},
	{
		title: "a Pulumi project",
		has: ["name", "runtime"]
	},
	{
		title: "a Serverless Framework file",
		has: ["service", "provider"]
	},
	{
		title: "a CDK configuration",
		file: /^cdk(?:\.context)?\.json$/i
	},
	{
		title: "the CDK's own manifest",
		has: ["version", "artifacts"]
	},
	{
		title: "an Ansible playbook",
		test: (outline) => outline.isArray && outline.has("[]", "hosts")
	},
	{
		title: "a Prometheus configuration",
		has: ["scrape_configs"]
	},
	{
		title: "a MkDocs configuration",
		has: ["site_name"]
	},
	{
		title: "a SARIF report",
		has: ["runs", "version"]
	},
	{
		title: "a dns-audit report",
		has: [
			"schema",
			"domains",
			"verdict"
		]
	},
	{
		title: "a dns-audit baseline",
		has: ["schema", "domains"]
	},
	{
		title: "a dns-audit configuration",
		has: ["domains"]
	},
	{
		title: "a JSON Schema",
		test: (outline) => outline.values("$schema").some(isJsonSchema)
	},
	{
		title: "GeoJSON",
		has: ["type", "features"]
	},
	{
		title: "an ESLint configuration",
		has: ["rules"],
		test: anyOf("extends", "plugins", "env")
	}
];
const isJsonSchema = (name) => /^https?:\/\/json-schema\.org\//.test(name);
const fits = ({ file, has, test }, name, outline) => (file === void 0 || file.test(name)) && (has ?? []).every((member) => outline.has(member)) && (test?.(outline) ?? true);
const mostNames = 3;
const describeNames = (outline) => {
	const names = outline.isArray ? outline.names("[]") : outline.names();
	if (names.length === 0) return void 0;
	const shown = names.slice(0, mostNames).map((name) => `"${presentText(name.slice(0, 40))}"`);
	const more = names.length > mostNames ? " and more" : "";
	return `${outline.isArray ? "a list of objects with " : "a file with "}${shown.join(", ")}${more}`;
};
const recognizeDocument = (source) => {
	const outline = outlineOf(source);
	const name = basename(source.file);
	return outline && documents.find((one) => fits(one, name, outline))?.title;
};
const describeDocument = (source) => {
	const outline = outlineOf(source);
	return outline && (recognizeDocument(source) ?? describeNames(outline));
};
// src/input/zone/bind/run.ts
const lineFaults = ({ refusals, apexes }) => {
	const counted = [...refusals.values()].filter(({ ofZoneFile }) => apexes.size > 0 || !ofZoneFile).map(({ fault }) => fault);
	return [...groupedBy(counted, ({ code }) => code).values()].flatMap((faults) => faults.slice(0, mostFaults$1));
};
const refuse = ({ loadedWhole, refusals }, place, refusal, owner) => {
	const fault = loadingFault(place, refusal, owner);
	const isNote = fault.code === "servers-differ";
	const key = isNote ? refusal.why : `${place.file}:${place.line} ${refusal.why}`;
	const ofZoneFile = isNote || refusal.ofZoneFile === true;
	if (loadedWhole && !refusals.has(key)) refusals.set(key, {
		fault,
		ofZoneFile
	});
};
const foreignTypes = /^(?:ALIAS|ANAME|CLA|IPN|LUA)$/;
const refuseOrSkip = (run, place, why, owner) => {
	if (run.loadedWhole) refuse(run, place, {
		why,
		refusedBy: nameServers
	}, owner);
	else run.draft.fault("unsupported", why, place, owner);
};
const judgeOther = (run, place, head, owner) => {
	const type = head.type.toUpperCase();
	if (!run.loadedWhole) return;
	for (const refusal of judgeOtherData(type, head.rdata)) refuse(run, place, refusal, owner);
	if (foreignTypes.test(type)) run.draft.fault("foreign-type", `BIND, Knot and NSD have no type ${type}, and refuse the zone`, place, owner);
};
const addRecord$2 = (run, state, { place, ownerToken, owner, quirks, head, isMade = false }) => {
	const { type } = head;
	if (/^SOA$/i.test(type)) run.apexes.add(owner);
	if (head.rdata.length === 0 && !isZoneType(type.toUpperCase()) && !/^(?:APL|TYPE42)$/i.test(type)) return run.draft.fault("syntax", `there is no data for the ${type} record`, place, owner);
	for (const refusal of judgeRecordLine({
		ownerToken,
		owner,
		head,
		origin: state.origin,
		isMade
	})) refuse(run, place, refusal, owner);
	if (!isZoneType(type.toUpperCase()) && !isGeneric(head.rdata)) judgeOther(run, place, head, owner);
	if (/^DS$/i.test(type) && !isGeneric(head.rdata)) for (const refusal of judgeSigner(head.rdata)) refuse(run, place, refusal, owner);
	run.draft.add({
		place,
		owner,
		type,
		fields: head.rdata,
		origin: state.origin,
		dots: "relative",
		splits: false,
		ttl: head.ttl ?? state.defaultTtl ?? state.lastTtl,
		quirks
	});
};
// src/input/zone/generate.ts
const modes = [
	"d",
	"o",
	"x",
	"X",
	"n",
	"N"
];
const plainForm = {
	width: 0,
	mode: "d"
};
const widest = 127;
const mostNumber = 2 ** 31 - 1;
const parseRange = (text) => {
	const match = /^([+-]?\d+)-([+-]?\d+)(?:\/([+-]?\d+)?)?/.exec(text);
	if (match === null) return void 0;
	const [start, stop, step] = [
		Number(match[1]),
		Number(match[2]),
		Number(match[3] ?? 1)
	];
	const stepless = match[0].endsWith("/");
	return start >= 0 && stop >= start && step >= 1 && !stepless && Math.max(stop, step) <= mostNumber ? {
		start,
		stop,
		step
	} : void 0;
};
const reverseNibbles = (value, width) => (value >>> 0).toString(16).split("").toReversed().join(".").padEnd(width, ".0");
const formatNumber$1 = (value, { width, mode }) => {
	const unsigned = value >>> 0;
	switch (mode) {
		case "d": return value < 0 ? `-${String(-value).padStart(width - 1, "0")}` : String(value).padStart(width, "0");
		case "o": return unsigned.toString(8).padStart(width, "0");
		case "x": return unsigned.toString(16).padStart(width, "0");
		case "X": return unsigned.toString(16).toUpperCase().padStart(width, "0");
		case "n": return reverseNibbles(value, width);
		case "N": return reverseNibbles(value, width).toUpperCase();
	}
};
const parseForm = (text) => {
	const match = /^\{\s*([+-]?\d+)(?:,\s*(\d+)(?:,([doxXnN]))?)?\}$/.exec(text);
	if (match === null) return void 0;
	const [, delta, width = "0", letter = "d"] = match;
	const mode = modes.find((one) => one === letter);
	return mode === void 0 || Number(width) > widest ? void 0 : {
		delta: Number(delta),
		width: Number(width),
		mode
	};
};
const substituteNumber = (text, number) => {
	let delta = 0;
	let sound = true;
	const result = text.replace(/\\[^]?|\$\$|\$(\{[^}]*\}?)?/g, (whole, braces) => {
		if (whole.startsWith("\\")) return whole;
		if (whole === "$$") return "$";
		const form = braces === void 0 ? plainForm : parseForm(braces);
		if (form === void 0) sound = false;
		else delta = form.delta ?? delta;
		sound &&= number + delta <= mostNumber;
		return form === void 0 ? "" : formatNumber$1(number + delta, form);
	});
	return sound ? result : void 0;
};
const splitFields = (source, { text, quoted }, number) => {
	const data = substituteNumber(quoted ? text.replaceAll("\\\"", "\"") : text, number);
	let fields;
	if (data !== void 0) readMasterFile({
		...source,
		text: `- ${data}`
	}, ({ tokens: [, ...rest] }) => fields = rest, () => {});
	return fields;
};
// src/input/zone/record-head.ts
const findHeadFault = (kind, type) => {
	if (kind !== void 0 && kind !== "IN" && Number(kind.replace(/^CLASS/, "")) !== 1) return {
		code: "unsupported",
		fault: `records of class ${kind} are skipped`
	};
	return isTypeName(type) ? void 0 : {
		code: "syntax",
		fault: `${quoteText(type)} is not a type of records`
	};
};
const className = /^(?:IN|CH|CS|HS|CLASS\d{1,5})$/i;
const mnemonic = (type) => {
	const number = typeNumber(type.toUpperCase());
	return number === void 0 ? type : typeName(number);
};
const readTtl = (text) => {
	const whole = /^\d{10}$/.test(text) ? Number(text) : 0;
	return whole >= 2 ** 31 && whole < 2 ** 32 ? 0 : secondsIn(text);
};
const serviceType = /^(?:HTTPS|SVCB)$/i;
const joinParameters = (fields) => {
	const joined = [];
	for (const field of fields) {
		const key = joined.at(-1);
		if (field.quoted && field.touches && key?.quoted === false && key.text.endsWith("=")) joined.splice(-1, 1, {
			...key,
			text: key.text + field.text,
			beyondAscii: key.beyondAscii || field.beyondAscii
		});
		else joined.push(field);
	}
	return joined;
};
const readHead = (tokens) => {
	let ttl;
	let kind;
	let taken = 0;
	for (const { text } of tokens) {
		if (ttl === void 0 && readTtl(text) !== void 0) ttl = readTtl(text);
		else if (kind === void 0 && className.test(text)) kind = text.toUpperCase();
		else break;
		taken += 1;
	}
	const [type, ...fields] = tokens.slice(taken);
	if (type === void 0) return {
		code: "syntax",
		fault: "the line ends before the type of its record"
	};
	const known = mnemonic(type.text);
	const rdata = serviceType.test(known) ? joinParameters(fields) : fields;
	const quoted = tokens.slice(0, taken + 1).some((token) => token.quoted);
	const numbered = kind?.startsWith("CLASS") === true;
	return findHeadFault(kind, known) ?? {
		ttl,
		type: known,
		rdata,
		quoted,
		numbered
	};
};
// src/input/zone/bind/directives.ts
const deepestInclude = 8;
const mostGenerated = 65536;
const readInclude = (run, state, { place, tokens }, readFile) => {
	const [, file, origin] = tokens;
	const leaveOut = (why, code = "include") => {
		run.draft.fault(code, `$INCLUDE is not followed: ${why}`, place);
		run.draft.unknown({
			...place,
			why: `the included file was not read: ${why}`
		});
	};
	if (file === void 0) return leaveOut("it names no file", "syntax");
	const inner = origin === void 0 ? state.origin : parseName(origin.text, state.origin);
	if (origin !== void 0 && inner === void 0) return leaveOut(`${quoteText(origin.text)} is not a domain name`, "syntax");
	if (run.stack.length > deepestInclude) return leaveOut(`it is the ${run.stack.length}th within another`);
	run.budget.files -= 1;
	if (run.budget.files < 0) return leaveOut(`there are more than 100`);
	const source = run.include(file.text, place.file);
	if (isUnreadable(source)) return leaveOut(source.fault);
	if (run.stack.includes(source.file)) return leaveOut("it includes itself", "syntax");
	const { origin: outer, owner, isOwnerOpen } = state;
	state.origin = inner;
	readFile({
		...run,
		stack: [...run.stack, source.file]
	}, state, source);
	Object.assign(state, {
		origin: outer,
		owner,
		isOwnerOpen
	});
};
const refuseGenerate = ({ draft }, place, { head, why, code = "syntax" }) => {
	draft.fault(code, `$GENERATE is left out: ${why}`, place);
	const type = isUnreadable(head) ? "" : head.type.toUpperCase();
	const unknown = {
		...place,
		why: `its records were not made: ${why}`
	};
	if (isZoneType(type)) draft.unknown({
		...unknown,
		type,
		...code === "syntax" && { mayBeNone: true }
	});
	else if (isUnreadable(head)) draft.unknown({
		...unknown,
		mayBeNone: true
	});
};
const readGenerate = (run, state, { place, tokens }) => {
	const [, first, owner, ...rest] = tokens;
	refuse(run, place, {
		why: "only BIND has $GENERATE",
		refusedBy: ["Knot", "NSD"]
	});
	const range = parseRange(first?.text ?? "");
	const head = readHead(rest);
	const leaveOut = (why, code) => refuseGenerate(run, place, {
		head,
		why,
		code
	});
	if (range === void 0 || owner === void 0 || owner.quoted) return leaveOut("it wants a range (1-9 or 1-9/2), a name, a type and data");
	if (isUnreadable(head)) return leaveOut(head.fault, head.code);
	const [data, more] = head.rdata;
	if (data === void 0 || more !== void 0) return leaveOut("all data of its records must be one field, in quotes where it has blanks");
	const { start, stop, step } = range;
	run.budget.generated -= Math.floor((stop - start) / step) + 1;
	if (run.budget.generated < 0) return leaveOut(`more than ${mostGenerated} records would be made`, "unsupported");
	state.lastTtl = head.ttl ?? state.lastTtl;
	const known = run.draft.faults().length;
	for (let number = start; number <= stop; number += step) {
		const name = substituteNumber(owner.text, number);
		const named = name === void 0 ? void 0 : readOwnerName(name, state.origin, run.style);
		const fields = splitFields({
			file: place.file,
			text: ""
		}, data, number);
		if (named === void 0 || fields === void 0) return leaveOut(`${quoteText(named ? data.text : owner.text)} makes no record of ${number}`);
		addRecord$2(run, state, {
			place,
			head: {
				...head,
				rdata: fields
			},
			...named,
			isMade: true
		});
		if (run.draft.faults().length > known) return;
	}
};
const readOrigin = (run, state, { place, tokens }) => {
	const [, value] = tokens;
	const origin = value === void 0 ? void 0 : parseName(toAscii(value.text), state.origin);
	if (value === void 0 || origin === void 0) run.draft.fault("syntax", "$ORIGIN is not followed by a domain name", place);
	state.origin = origin;
	if (value === void 0 || origin === void 0) return;
	run.origins.add(origin);
	if (value.quoted) refuse(run, place, {
		why: "$ORIGIN is in quotes",
		refusedBy: nameServers
	});
	else if (value.beyondAscii) refuse(run, place, {
		why: `$ORIGIN is not ASCII, write ${quoteText(toAscii(value.text))}`,
		refusedBy: ["Knot"],
		misreadBy: ["BIND", "NSD"]
	});
	else if (value.text !== "@" && !isAbsolute$1(value.text)) refuse(run, place, {
		why: `$ORIGIN ${quoteText(value.text)} has no dot at its end`,
		refusedBy: ["Knot", "NSD"]
	});
};
const readDirective$1 = (run, state, entry, readFile) => {
	const { place, tokens } = entry;
	const name = tokens[0].text.toUpperCase();
	if (/^\$(?:ORIGIN|TTL)$/.test(name) && tokens.length > 2) refuse(run, place, {
		why: `${name} has more than one value`,
		refusedBy: nameServers
	});
	switch (name) {
		case "$ORIGIN": return readOrigin(run, state, entry);
		case "$TTL":
			state.defaultTtl = readTtl(tokens[1]?.text ?? "");
			state.hasTtl = true;
			if (state.defaultTtl === void 0) run.draft.fault("syntax", "$TTL is not followed by a time", place);
			return;
		case "$INCLUDE": return readInclude(run, state, entry, readFile);
		case "$GENERATE": return readGenerate(run, state, entry);
		case "$DATE": return refuse(run, place, {
			why: "only BIND has $DATE",
			refusedBy: ["Knot", "NSD"]
		});
		default:
			run.draft.unknown({
				...place,
				why: "the directive is not known",
				mayBeNone: true
			});
			refuseOrSkip(run, place, `the directive ${quoteText(tokens[0].text)} is skipped`);
	}
};
// src/input/zone/template.ts
const filler = "￼";
const opening = /\{(?=[{%#])|<(?=%)|\$\{[A-Za-z_]\w*\}/g;
const closings = /* @__PURE__ */ new Map([
	["{{", "}}"],
	["{%", "%}"],
	["{#", "#}"],
	["<%", "%>"]
]);
const silent = /^(?:\{#|[{<]%[-+]?\s*(?:set|end\w*|else|elif|elsif)\b)/;
const endFinder = (line) => {
	const next = /* @__PURE__ */ new Map();
	return (begin, whole) => {
		const closing = closings.get(line.slice(begin, begin + 2));
		if (closing === void 0) return begin + whole;
		const from = begin + 2;
		const known = next.get(closing);
		const found = known === void 0 || known >= 0 && known < from ? line.indexOf(closing, from) : known;
		next.set(closing, found);
		return found < 0 ? -1 : found + closing.length;
	};
};
const markLine = (line) => {
	const endOf = endFinder(line);
	let marked = "";
	let done = 0;
	for (const { 0: opened, index } of line.matchAll(opening)) {
		const end = index < done ? -1 : endOf(index, opened.length);
		if (end < 0) continue;
		const sign = silent.test(line.slice(index, end)) ? " " : filler;
		marked += line.slice(done, index) + sign.repeat(end - index);
		done = end;
	}
	return marked + line.slice(done);
};
const markPlaceholders = (source) => /\{[{%#]|<%|\$\{/.test(source.text) ? {
	...source,
	text: source.text.replace(/.+/g, markLine)
} : source;
const blockMark = /[{<]%[-+]?(?:\s*(?:(end\w*)|(?:if|for|unless|case|while|macro|call|filter|block)\b)|[^%]*\bdo\b)/g;
const linesOfBlocks = ({ text }) => {
	const lines = /* @__PURE__ */ new Set();
	const marks = [...text.matchAll(blockMark)];
	if (marks.length === 0) return lines;
	let depth = 0;
	let next = 0;
	let line = 1;
	for (let at = 0; at < text.length; at += 1) {
		if (text[at] === "\n") line += 1;
		const mark = marks[next];
		if (mark?.index === at) {
			next += 1;
			depth = mark[1] === void 0 ? depth + 1 : Math.max(0, depth - 1);
			lines.add(line);
		}
		if (depth > 0) lines.add(line);
	}
	return lines;
};
const isFilled = ({ tokens }) => !tokens.some(({ text }) => text.includes(filler));
const why = "it is left to a template, and its placeholders are not filled in";
const findLeftToTemplate = ({ place, tokens, indented }, owner) => {
	const type = tokens.slice(indented ? 0 : 1).find(({ text, quoted }) => !quoted && isTypeName(text))?.text.toUpperCase();
	const kind = type !== void 0 && isZoneType(type) ? { type } : {};
	const isNotice = tokens.length === 1;
	return {
		unknown: {
			...place,
			...owner === void 0 ? {} : { owner },
			...kind,
			why,
			...isNotice ? { mayBeNone: true } : {}
		},
		type
	};
};
// src/input/zone/bind.ts
const unreadLine = "the line cannot be read";
const noTtl = "no $TTL and no TTL is before this record";
const readOwner$1 = ({ draft, style }, state, entry) => {
	const [first, ...rest] = entry.tokens;
	if (entry.indented) {
		if (state.owner === void 0) {
			draft.fault("syntax", "this line has no owner, and there is none above it to repeat", entry.place);
			draft.unknown({
				...entry.place,
				why: unreadLine,
				mayBeNone: true
			});
		}
		return {
			owner: state.owner,
			quirks: [],
			rest: entry.tokens
		};
	}
	const named = readOwnerName(first.text || "@", state.origin, style);
	state.owner = named?.owner;
	state.isOwnerOpen = false;
	if (named === void 0) {
		if (state.origin === void 0 && parseName(`${first.text}.`, void 0) !== void 0 || first.text === "@") draft.fault("zone-unknown", `the zone of ${quoteText(first.text)} is unknown: there is no $ORIGIN`, entry.place);
		else draft.fault("syntax", `${quoteText(first.text)} is not a domain name`, entry.place);
		draft.unknown({
			...entry.place,
			why: unreadLine,
			mayBeNone: true
		});
	}
	return {
		owner: named?.owner,
		quirks: named?.quirks ?? [],
		rest
	};
};
const isProxied$1 = (comment) => comment.includes("cf-proxied:true") && comment.split(/\s+/).some((word) => {
	const at = word.search(/\bcf_tags=/);
	return at >= 0 && /\bcf-proxied:true\b/.test(word.slice(at));
});
const readRecord = (run, state, entry) => {
	const { owner, quirks, rest } = readOwner$1(run, state, entry);
	if (owner === void 0) return;
	const head = readHead(rest);
	if (isUnreadable(head)) {
		if (head.code === "unsupported") return refuseOrSkip(run, entry.place, head.fault, owner);
		run.draft.fault(head.code, head.fault, entry.place, owner);
		run.draft.unknown({
			...entry.place,
			owner,
			why: unreadLine,
			mayBeNone: true
		});
		return;
	}
	if (!state.hasTtl && head.ttl === void 0 && !/^SOA$/i.test(head.type)) refuse(run, entry.place, {
		why: noTtl,
		refusedBy: ["BIND"],
		ofZoneFile: true
	}, owner);
	state.hasTtl = true;
	if (entry.nested) refuse(run, entry.place, {
		why: "parentheses are nested or before the owner",
		refusedBy: ["Knot", "NSD"]
	});
	state.lastTtl = head.ttl ?? state.lastTtl;
	const all = isProxied$1(entry.comment) ? [...quirks, "proxied"] : quirks;
	const ownerToken = entry.indented ? void 0 : entry.tokens[0];
	addRecord$2(run, state, {
		place: entry.place,
		ownerToken,
		owner,
		quirks: all,
		head
	});
};
const isDirective = ({ indented, tokens }) => !indented && tokens[0].text.startsWith("$");
const readUnfilled = (run, state, entry) => {
	const [first] = entry.tokens;
	if (isDirective(entry)) {
		if (/^\$ORIGIN$/i.test(first.text)) state.origin = run.given;
		if (/^\$TTL$/i.test(first.text)) state.hasTtl = true;
		if (/^\$(?:INCLUDE|GENERATE)$/i.test(first.text) || !isFilled({ tokens: [first] })) run.draft.unknown(findLeftToTemplate(entry, void 0).unknown);
		return;
	}
	const named = isFilled({ tokens: [first] }) ? readOwnerName(first.text || "@", state.origin, run.style) : void 0;
	const owner = entry.indented ? state.owner : named?.owner;
	state.owner = owner;
	state.isOwnerOpen = owner === void 0;
	const { unknown, type } = findLeftToTemplate(entry, owner);
	if (owner !== void 0 && type === "SOA") run.apexes.add(owner);
	if (owner === void 0 || type === void 0 || isZoneType(type)) run.draft.unknown(unknown);
	else run.draft.pass(owner, type, entry.place);
};
const refuseOpenEnd = (run, { text }, last) => {
	if (last === void 0 || text.endsWith("\n") || !isDirective(last)) return;
	const [{ text: name }] = last.tokens;
	const { line } = last.place;
	if (!/^\$(?:ORIGIN|TTL|GENERATE|DATE)$/i.test(name) || line < text.split("\n").length) return;
	if (run.draft.faults().some((fault) => fault.line === line)) return;
	const why = `the file ends in ${quoteText(name)} without a line feed`;
	refuse(run, last.place, {
		why,
		refusedBy: ["BIND"]
	});
};
const readFile$1 = (run, state, source) => {
	const inBlocks = linesOfBlocks(source);
	const start = {
		file: source.file,
		line: 1,
		column: 1
	};
	if (source.byteOrderMark) refuse(run, start, {
		why: "the file begins with a byte order mark",
		refusedBy: nameServers
	});
	if (source.text.includes("\r")) refuse(run, start, {
		why: "lines end in a carriage return",
		refusedBy: ["Knot"]
	});
	let last;
	readMasterFile(markPlaceholders(source), (entry) => {
		last = entry;
		if (entry.indented && state.isOwnerOpen || inBlocks.has(entry.place.line) || !isFilled(entry)) readUnfilled(run, state, entry);
		else if (isDirective(entry)) readDirective$1(run, state, entry, readFile$1);
		else readRecord(run, state, entry);
	}, ({ place, message }) => {
		run.draft.fault("syntax", message, place);
		run.draft.unknown({
			...place,
			why: unreadLine,
			mayBeNone: true
		});
	});
	refuseOpenEnd(run, source, last);
};
const markFlattened = (record, origins) => record.type === "CNAME" && origins.has(record.owner) ? {
	...record,
	quirks: [...record.quirks ?? [], "flattened"]
} : record;
const noInclude = () => ({ fault: "files are not included here" });
const refuseInnerZones = (run, records) => {
	for (const record of records) if (record.type === "SOA" && liesInOther(run.apexes, record.owner)) refuse(run, record, {
		why: "there is an SOA record in a zone above",
		refusedBy: ["BIND", "NSD"]
	});
};
const startState = (origin) => ({
	origin,
	owner: void 0,
	isOwnerOpen: false,
	defaultTtl: void 0,
	lastTtl: void 0,
	hasTtl: false
});
const parseOnce = (source, { origin: given, include = noInclude, isExport = false }) => {
	const draft = createDraft();
	const domain = /^;; Domain:[ \t]+(\S+)/m.exec(source.text)?.[1];
	const cloudflare = domain !== void 0 || /\bcf_tags=/.test(source.text);
	const origin = (domain === void 0 ? void 0 : parseName(domain, dnsName("."))) ?? given;
	const loadedWhole = !cloudflare && !isExport;
	const run = {
		draft,
		include,
		given: origin,
		apexes: /* @__PURE__ */ new Set(),
		origins: /* @__PURE__ */ new Set(),
		stack: [source.file],
		budget: {
			files: 100,
			generated: mostGenerated
		},
		style: cloudflare ? "either" : "relative",
		loadedWhole,
		refusals: /* @__PURE__ */ new Map()
	};
	readFile$1(run, startState(origin), source);
	const { records, others, unknowns } = draft.state();
	const owners = [...records, ...others].map(({ owner }) => owner);
	const origins = findZones$1({
		...run,
		owners
	});
	refuseInnerZones(run, records);
	return {
		format: "bind",
		file: source.file,
		origins: [...origins],
		records: cloudflare ? records.map((record) => markFlattened(record, origins)) : records,
		others,
		unknowns,
		faults: [...draft.faults(), ...lineFaults(run)],
		...loadedWhole ? { loadedWhole } : {}
	};
};
const findWrittenZone = ({ records }) => {
	const ownersOf = (wanted) => new Set(records.flatMap(({ owner, type }) => type === wanted ? [owner] : []));
	const [soa, ns] = [ownersOf("SOA"), ownersOf("NS")];
	const [zone, ...more] = soa.size > 0 ? soa : ns;
	return more.length === 0 ? zone : void 0;
};
const parseBind = (source, options = {}) => {
	const file = parseOnce(source, options);
	if (options.origin !== void 0 || !file.faults.some(({ code }) => code === "zone-unknown")) return file;
	const origin = findWrittenZone(file);
	return origin === void 0 ? file : parseOnce(source, {
		...options,
		origin
	});
};
// src/input/document/access.ts
const objectMembers$1 = (tree) => tree?.kind === "object" ? tree.members : [];
const valueAt = (tree, ...path) => {
	let here = tree;
	for (const step of path) here = objectMembers$1(here).find(({ name }) => name === step)?.value;
	return here;
};
const listItems$1 = (tree) => {
	if (tree === void 0 || tree.kind === "scalar" && tree.value === null) return [];
	return tree.kind === "array" ? tree.items : [tree];
};
const scalarText = (tree) => tree?.kind === "scalar" && (typeof tree.value === "string" || typeof tree.value === "number") ? String(tree.value) : void 0;
const scalarNumber = (tree) => {
	const text = scalarText(tree) ?? "";
	return /^\d{1,10}$/.test(text) ? Number(text) : void 0;
};
const isTruthy = (tree) => tree?.kind === "scalar" && /^(?:true|yes|on|full)$/i.test(String(tree.value));
// src/input/zone/resource.ts
const blockAddress = (address) => address.replaceAll(/\[(?:"(?:[^"\\]|\\.)*"|\d+)\]/gs, "");
const argumentOf = (value, ...path) => {
	let here = value;
	for (const step of path) {
		if (here?.kind === "unknown") return here;
		here = here?.kind === "object" ? here.members.find(({ name }) => name === step)?.value : void 0;
	}
	return here?.kind === "scalar" && here.value === null ? void 0 : here;
};
const itemsOf = (value) => {
	if (value === void 0 || value.kind === "scalar" && value.value === null) return [];
	return value.kind === "list" ? value.items : [value];
};
const textOf = (value) => value?.kind === "scalar" && value.value !== null ? String(value.value) : void 0;
const isUnknownValue = (value) => value?.kind === "unknown";
const findUnknown = (value) => {
	const parts = () => {
		if (value?.kind === "list") return value.items;
		return value?.kind === "object" ? value.members.map((member) => member.value) : [];
	};
	if (value?.kind === "unknown") return value;
	for (const part of parts()) {
		const found = findUnknown(part);
		if (found !== void 0) return found;
	}
};
const placeOf = (value) => {
	if (value?.kind === "scalar" || value?.kind === "unknown") return value.place;
	const parts = value?.kind === "list" ? value.items : value?.members ?? [];
	for (const part of parts) {
		const place = placeOf("kind" in part ? part : part.value);
		if (place !== void 0) return place;
	}
};
const valueFromTree$1 = (tree, place) => {
	if (tree === void 0) return {
		kind: "scalar",
		value: null
	};
	if (tree.kind === "scalar") return {
		kind: "scalar",
		value: tree.value,
		place: place(tree.at)
	};
	if (tree.kind === "array") return {
		kind: "list",
		items: tree.items.map((item) => valueFromTree$1(item, place))
	};
	return {
		kind: "object",
		members: tree.members.map(({ name, value }) => ({
			name,
			value: valueFromTree$1(value, place)
		}))
	};
};
const beforeApply = {
	kind: "unknown",
	why: "its value is not known before apply"
};
const isTrue = (tree) => tree?.kind === "scalar" && tree.value === true;
const valueFromPlan = (tree, unknown) => {
	if (isTrue(unknown)) return beforeApply;
	if (tree?.kind === "scalar") return {
		kind: "scalar",
		value: tree.value
	};
	if (tree?.kind === "array" || tree === void 0 && unknown?.kind === "array") {
		const items = tree?.kind === "array" ? tree.items : [];
		const marks = unknown?.kind === "array" ? unknown.items : [];
		const length = Math.max(items.length, marks.length);
		return {
			kind: "list",
			items: Array.from({ length }, (_, i) => valueFromPlan(items[i], marks[i]))
		};
	}
	if (tree === void 0 && unknown?.kind !== "object") return {
		kind: "scalar",
		value: null
	};
	return {
		kind: "object",
		members: [...new Set([...objectMembers$1(tree), ...objectMembers$1(unknown)].map((one) => one.name))].map((name) => ({
			name,
			value: valueFromPlan(valueAt(tree, name), valueAt(unknown, name))
		}))
	};
};
// src/input/zone/route53.ts
const decimalEscapes = (text) => text.replace(/\\(?:([0-3][0-7]{2})|(\D))/gs, (escape, octal) => octal === void 0 ? escape : `\\${String(Number.parseInt(octal, 8)).padStart(3, "0")}`);
const addRecordSet = (draft, set, place) => {
	const type = scalarText(valueAt(set, "Type"));
	const name = scalarText(valueAt(set, "Name"));
	if (type === void 0 || name === void 0) {
		draft.fault("syntax", "the record set has no Name or no Type", place(set.at));
		return;
	}
	const owner = readOwnerName(decimalEscapes(name), void 0, "absolute")?.owner;
	if (owner === void 0) return refuseOwner(draft, name, void 0, place(set.at));
	if (valueAt(set, "AliasTarget") !== void 0) draft.pass(owner, "ALIAS", place(set.at));
	for (const record of listItems$1(valueAt(set, "ResourceRecords"))) {
		const value = decimalEscapes(scalarText(valueAt(record, "Value")) ?? "");
		const common = {
			place: place(record.at),
			owner,
			type,
			ttl: scalarNumber(valueAt(set, "TTL"))
		};
		draft.add({
			...common,
			...presentedValue(value),
			origin: void 0,
			dots: "absolute"
		});
	}
};
const parseRoute53 = (source, origin) => {
	const place = createLocator(source);
	const tree = parseJson(source);
	const draft = createDraft();
	const deleted = createDraft();
	const changes = listItems$1(valueAt(tree, "ChangeBatch", "Changes") ?? valueAt(tree, "Changes"));
	for (const change of changes) {
		const gone = scalarText(valueAt(change, "Action"))?.toUpperCase() === "DELETE";
		const set = valueAt(change, "ResourceRecordSet") ?? change;
		addRecordSet(gone ? deleted : draft, set, place);
	}
	for (const set of listItems$1(valueAt(tree, "ResourceRecordSets"))) addRecordSet(draft, set, place);
	const state = draft.state();
	const before = deleted.state();
	const all = [
		...state.records,
		...state.others,
		...before.records,
		...before.others
	];
	const apexes = state.records.filter(({ type }) => type === "SOA").map(({ owner }) => owner);
	const guess = origin ?? findCommonOrigin(all.map(({ owner }) => owner));
	return {
		format: "route53",
		file: source.file,
		origins: apexes.length > 0 || guess === void 0 ? apexes : [guess],
		...state,
		faults: [...draft.faults(), ...deleted.faults()],
		...changes.length > 0 ? {
			before: {
				...before,
				faults: []
			},
			partial: true
		} : {}
	};
};
// src/input/zone/terraform/record-kind.ts
const usual = {
	owner: "name",
	type: { argument: "type" },
	style: "relative"
};
const singleKind = (zone, value, { preference = ["priority"], defaultPreference, service = [], fields = {}, ...more } = {}) => ({
	...usual,
	zone,
	text: "either",
	dots: "absolute",
	values: {
		value: [value],
		preference,
		...defaultPreference === void 0 ? {} : { defaultPreference },
		service,
		fields
	},
	...more
});
const lineKind = (zone, value, more = {}) => ({
	...usual,
	zone,
	text: "either",
	dots: "relative",
	values: { value: [value] },
	...more
});
const listKind = (zone, each, { value, ...more } = {}) => ({
	...usual,
	zone,
	text: "zone-file",
	dots: "relative",
	values: {
		each,
		...value === void 0 ? {} : { value: [value] }
	},
	...more
});
const typedKind = (zone, type, values, more = {}) => ({
	...usual,
	zone,
	text: "plain",
	dots: "absolute",
	...more,
	type: { only: type },
	values
});
// src/input/zone/terraform/cloud-kinds.ts
const cloudflareKind = {
	zone: "zone_id",
	owner: "name",
	style: "either",
	whole: "hostname",
	type: { argument: "type" },
	text: "either",
	dots: "absolute",
	values: {
		value: ["content", "value"],
		preference: ["priority"],
		fields: {
			SRV: {
				block: "data",
				names: [
					"priority",
					"weight",
					"port",
					"target"
				]
			},
			DS: {
				block: "data",
				names: [
					"key_tag",
					"algorithm",
					"digest_type",
					"digest"
				]
			}
		}
	},
	flattens: true,
	proxied: "proxied"
};
const azureKind = (type, values) => typedKind("zone_name", type, values);
const designateKind = listKind("zone_id", "records", {
	style: "absolute",
	dots: "strict"
});
const selectelKind = listKind("zone_id", "records", {
	value: "content",
	style: "absolute",
	dots: "strict"
});
const cloudKinds = {
	akamai_dns_record: listKind("zone", "target", {
		style: "either",
		type: { argument: "recordtype" },
		text: "either",
		dots: "absolute"
	}),
	alicloud_alidns_record: singleKind("domain_name", "value", { owner: "rr" }),
	alicloud_dns_record: singleKind("name", "value", { owner: "host_record" }),
	aws_route53_record: {
		zone: "zone_id",
		owner: "name",
		style: "either",
		atIsLabel: true,
		whole: "fqdn",
		type: { argument: "type" },
		text: "enclosed",
		dots: "absolute",
		values: { each: "records" },
		alias: "alias",
		variant: "set_identifier"
	},
	azurerm_dns_a_record: {
		...azureKind("A", { each: "records" }),
		alias: "target_resource_id"
	},
	azurerm_dns_aaaa_record: {
		...azureKind("AAAA", { each: "records" }),
		alias: "target_resource_id"
	},
	azurerm_dns_cname_record: {
		...azureKind("CNAME", { each: "record" }),
		alias: "target_resource_id"
	},
	azurerm_dns_mx_record: {
		...azureKind("MX", {
			each: "record",
			fields: { MX: { names: ["preference", "exchange"] } }
		}),
		ownerIsOptional: true
	},
	azurerm_dns_ns_record: azureKind("NS", { each: "records" }),
	azurerm_dns_ptr_record: azureKind("PTR", { each: "records" }),
	azurerm_dns_srv_record: azureKind("SRV", {
		each: "record",
		fields: { SRV: { names: [
			"priority",
			"weight",
			"port",
			"target"
		] } }
	}),
	azurerm_dns_txt_record: azureKind("TXT", {
		each: "record",
		value: ["value"]
	}),
	cloudflare_record: cloudflareKind,
	cloudflare_dns_record: cloudflareKind,
	digitalocean_record: singleKind("domain", "value", {
		text: "plain",
		dots: "relative",
		service: ["weight", "port"]
	}),
	exoscale_domain_record: singleKind("domain", "content", {
		type: { argument: "record_type" },
		preference: ["prio"],
		defaultPreference: "0"
	}),
	gcore_dns_zone_record: listKind("zone", "resource_record", {
		value: "content",
		owner: "domain",
		style: "either",
		text: "either",
		dots: "absolute"
	}),
	google_dns_record_set: listKind("managed_zone", "rrdatas", {
		style: "absolute",
		dots: "strict",
		alias: "routing_policy"
	}),
	huaweicloud_dns_recordset: designateKind,
	openstack_dns_recordset_v2: designateKind,
	ionoscloud_dns_record: singleKind("zone_id", "content", {
		style: "either",
		defaultPreference: "0"
	}),
	linode_domain_record: singleKind("domain_id", "target", {
		style: "either",
		ownerIsOptional: true,
		type: { argument: "record_type" },
		defaultPreference: "0",
		service: ["weight", "port"],
		ttl: "ttl_sec"
	}),
	oci_dns_rrset: listKind("zone_name_or_id", "items", {
		value: "rdata",
		owner: "domain",
		style: "absolute",
		type: { argument: "rtype" },
		dots: "absolute"
	}),
	oci_dns_record: {
		...listKind("zone_name_or_id", "rdata"),
		owner: "domain",
		style: "absolute",
		type: { argument: "rtype" },
		dots: "absolute"
	},
	scaleway_domain_record: singleKind("dns_zone", "data", {
		ownerIsOptional: true,
		dots: "relative",
		defaultPreference: "0"
	}),
	selectel_domains_rrset_v2: selectelKind,
	servercore_domains_rrset_v2: selectelKind,
	stackit_dns_record_set: listKind("zone_id", "records", {
		style: "either",
		text: "either",
		dots: "absolute"
	}),
	vultr_dns_record: singleKind("domain", "data", { defaultPreference: "0" }),
	yandex_dns_recordset: listKind("zone_id", "data", {
		style: "either",
		dots: "absolute"
	})
};
// src/input/zone/terraform/host-api-kinds.ts
const hostApiKinds = {
	"cloudflare-api:record": singleKind("zone_name", "content", {
		style: "absolute",
		flattens: true,
		proxied: "proxied",
		fields: {
			SRV: {
				block: "data",
				names: [
					"priority",
					"weight",
					"port",
					"target"
				]
			},
			DS: {
				block: "data",
				names: [
					"key_tag",
					"algorithm",
					"digest_type",
					"digest"
				]
			}
		}
	}),
	"desec:rrset": listKind("domain", "records", {
		owner: "subname",
		ownerIsOptional: true,
		whole: "name",
		text: "quoted",
		dots: "absolute"
	}),
	"digitalocean:record": singleKind("domain", "data", {
		text: "plain",
		service: ["weight", "port"]
	}),
	"gandi:rrset": listKind("zone", "rrset_values", {
		owner: "rrset_name",
		type: { argument: "rrset_type" },
		text: "either",
		ttl: "rrset_ttl"
	}),
	"google:rrset": listKind("managedZone", "rrdatas", {
		style: "absolute",
		dots: "strict"
	}),
	"hetzner:record": lineKind("zone_name", "value"),
	"hetzner:rrset": listKind("zone_name", "records", {
		value: "value",
		text: "quoted"
	}),
	"ovh:record": lineKind("zone", "target", {
		owner: "subDomain",
		ownerIsOptional: true,
		type: { argument: "fieldType" },
		typeNames: {
			SPF: "TXT",
			DKIM: "TXT",
			DMARC: "TXT"
		}
	}),
	"powerdns:rrset": listKind("zone", "records", {
		value: "content",
		style: "absolute",
		text: "quoted",
		dots: "strict"
	})
};
// src/input/zone/terraform/host-kinds.ts
const updateKind = (type, values) => typedKind("zone", type, values, {
	ownerIsOptional: true,
	dots: "strict"
});
const hostKinds = {
	bunnynet_dns_record: singleKind("zone", "value", {
		ownerIsOptional: true,
		defaultPreference: "0",
		service: ["weight", "port"]
	}),
	cloudns_dns_record: singleKind("zone", "value", { defaultPreference: "0" }),
	desec_rrset: listKind("domain", "records", {
		owner: "subname",
		ownerIsOptional: true,
		dots: "strict"
	}),
	dme_dns_record: singleKind("domain_id", "value", {
		ownerIsOptional: true,
		preference: ["mx_level"],
		service: ["weight", "port"],
		dots: "relative"
	}),
	dns_a_record_set: updateKind("A", { each: "addresses" }),
	dns_aaaa_record_set: updateKind("AAAA", { each: "addresses" }),
	dns_cname_record: updateKind("CNAME", { value: ["cname"] }),
	dns_mx_record_set: updateKind("MX", {
		each: "mx",
		fields: { MX: { names: ["preference", "exchange"] } }
	}),
	dns_ns_record_set: updateKind("NS", { each: "nameservers" }),
	dns_srv_record_set: updateKind("SRV", {
		each: "srv",
		fields: { SRV: { names: [
			"priority",
			"weight",
			"port",
			"target"
		] } }
	}),
	dns_txt_record_set: updateKind("TXT", { each: "txt" }),
	dnsimple_record: singleKind("domain", "value", {
		ownerIsOptional: true,
		defaultPreference: "0"
	}),
	dnsimple_zone_record: singleKind("zone_name", "value", {
		ownerIsOptional: true,
		whole: "qualified_name",
		defaultPreference: "0"
	}),
	hcloud_zone_record: lineKind("zone", "value", { text: "zone-file" }),
	hcloud_zone_rrset: listKind("zone", "records", { value: "value" }),
	hetznerdns_record: lineKind("zone_id", "value"),
	netlify_dns_record: singleKind("zone_id", "value", {
		owner: "hostname",
		style: "either",
		defaultPreference: "0"
	}),
	ns1_record: listKind("zone", "answers", {
		value: "answer",
		owner: "domain",
		style: "either",
		text: "either",
		dots: "absolute"
	}),
	powerdns_record: listKind("zone", "records", {
		style: "absolute",
		dots: "strict"
	}),
	vercel_dns_record: singleKind("domain", "value", {
		preference: ["mx_priority"],
		fields: { SRV: {
			block: "srv",
			names: [
				"priority",
				"weight",
				"port",
				"target"
			]
		} }
	})
};
// src/input/zone/terraform/registrar-kinds.ts
const njallaKind = (type) => typedKind("domain", type, {
	value: ["content"],
	preference: ["priority"],
	service: ["weight", "port"]
}, {
	ownerIsOptional: true,
	text: "either"
});
const registrarKinds = {
	gandi_livedns_record: listKind("zone", "values", { text: "either" }),
	godaddy_domain_record: singleKind("domain", "data", {
		entries: "record",
		defaultPreference: "0",
		shorthands: {
			addresses: "A",
			nameservers: "NS"
		}
	}),
	"godaddy-dns_record": singleKind("domain", "data", { defaultPreference: "0" }),
	hostinger_dns_record: singleKind("zone", "value", { defaultPreference: "0" }),
	inwx_nameserver_record: singleKind("domain", "content", {
		style: "either",
		ownerIsOptional: true,
		preference: ["prio"],
		defaultPreference: "0"
	}),
	ionos_dns_record: singleKind("zone_id", "content", {
		style: "either",
		preference: ["prio", "priority"],
		defaultPreference: "0"
	}),
	namecheap_domain_records: singleKind("domain", "address", {
		entries: "record",
		owner: "hostname",
		preference: ["mx_pref"],
		defaultPreference: "10",
		mxNeeds: ["email_type", "MX"]
	}),
	njalla_domain_record: lineKind("domain", "content", { dots: "absolute" }),
	njalla_record_a: njallaKind("A"),
	njalla_record_aaaa: njallaKind("AAAA"),
	njalla_record_cname: njallaKind("CNAME"),
	njalla_record_mx: njallaKind("MX"),
	njalla_record_ns: njallaKind("NS"),
	njalla_record_srv: njallaKind("SRV"),
	njalla_record_txt: njallaKind("TXT"),
	ovh_domain_zone_record: lineKind("zone", "target", {
		owner: "subdomain",
		ownerIsOptional: true,
		type: { argument: "fieldtype" },
		typeNames: {
			SPF: "TXT",
			DKIM: "TXT",
			DMARC: "TXT"
		}
	}),
	porkbun_dns_record: singleKind("domain", "content", {
		ownerIsOptional: true,
		preference: ["prio", "priority"],
		defaultPreference: "0"
	}),
	transip_dns_record: lineKind("domain", "content", { ttl: "expire" })
};
// src/input/zone/terraform/template-kinds.ts
const templateKinds = {
	"AWS::Route53::RecordSet": listKind("Zone", "ResourceRecords", {
		owner: "Name",
		style: "absolute",
		type: { argument: "Type" },
		text: "quoted",
		isOctal: true,
		dots: "absolute",
		ttl: "TTL",
		alias: "AliasTarget",
		variant: "SetIdentifier"
	}),
	DNSEndpoint: listKind("zone", "targets", {
		owner: "dnsName",
		style: "absolute",
		type: { argument: "recordType" },
		text: "either",
		dots: "absolute",
		ttl: "recordTTL",
		proxied: "proxied",
		variant: "setIdentifier"
	})
};
// src/input/zone/terraform/record-kinds.ts
const recordKinds = new Map([
	...Object.entries(cloudKinds),
	...Object.entries(hostKinds),
	...Object.entries(registrarKinds)
]);
const otherKinds = new Map([...Object.entries(hostApiKinds), ...Object.entries(templateKinds)]);
const findRecordKind = (kind) => recordKinds.get(kind) ?? otherKinds.get(kind);
// src/input/zone/terraform/zone-kinds.ts
const byName = {
	names: ["name"],
	ids: ["id"]
};
const byDomain = {
	names: ["domain"],
	ids: ["id"]
};
const byZone = {
	names: ["zone"],
	ids: ["id"]
};
const zoneKinds = /* @__PURE__ */ new Map([
	["AWS::Route53::HostedZone", {
		names: ["Name"],
		ids: []
	}],
	["akamai_dns_zone", byZone],
	["alicloud_alidns_domain", {
		names: ["domain_name"],
		ids: ["id", "domain_id"]
	}],
	["aws_route53_zone", {
		names: ["name"],
		ids: ["zone_id", "id"]
	}],
	["azurerm_dns_zone", byName],
	["bunnynet_dns_zone", byDomain],
	["civo_dns_domain_name", byName],
	["cloudflare_zone", {
		names: [
			"name",
			"zone",
			"filter.name"
		],
		ids: ["zone_id", "id"]
	}],
	["cloudns_dns_zone", {
		names: ["domain"],
		ids: ["id"]
	}],
	["desec_domain", byName],
	["digitalocean_domain", byName],
	["dme_domain", byName],
	["dnsimple_zone", byName],
	["exoscale_domain", byName],
	["gandi_livedns_domain", byName],
	["gcore_dns_zone", byName],
	["google_dns_managed_zone", {
		names: ["dns_name"],
		ids: ["name", "id"]
	}],
	["hcloud_zone", byName],
	["hetznerdns_zone", byName],
	["huaweicloud_dns_zone", byName],
	["inwx_nameserver", byDomain],
	["ionos_dns_zone", byName],
	["ionoscloud_dns_zone", byName],
	["linode_domain", byDomain],
	["netlify_dns_zone", byName],
	["ns1_zone", byZone],
	["oci_dns_zone", byName],
	["openstack_dns_zone_v2", byName],
	["ovh_domain_zone", byName],
	["powerdns_zone", byName],
	["scaleway_domain_zone", byDomain],
	["selectel_domains_zone_v2", byName],
	["servercore_domains_zone_v2", byName],
	["stackit_dns_zone", {
		names: ["dns_name"],
		ids: ["zone_id", "id"]
	}],
	["transip_domain", byName],
	["vultr_dns_domain", byDomain],
	["yandex_dns_zone", {
		names: ["zone"],
		ids: ["id"]
	}]
]);
// src/input/zone/terraform/find-zones.ts
const parseDomain = (text) => {
	const ascii = toAscii(text ?? "").replace(/\.$/, "");
	return ascii.includes(".") ? parseName(`${ascii}.`, void 0) : void 0;
};
const recordKindOf = ({ managed, kind }) => managed ? findRecordKind(kind) : void 0;
const listKnownZones = (resources) => {
	const byId = /* @__PURE__ */ new Map();
	const byAddress = /* @__PURE__ */ new Map();
	for (const { kind, address, values } of resources) {
		const { names, ids } = zoneKinds.get(kind) ?? {
			names: [],
			ids: []
		};
		const name = names.map((path) => parseDomain(textOf(argumentOf(values, ...path.split("."))))).find(Boolean);
		if (name === void 0) continue;
		byAddress.set(address, name);
		for (const id of ids) {
			const text = textOf(argumentOf(values, id));
			if (text !== void 0) byId.set(text, name);
		}
	}
	return {
		byId,
		byAddress
	};
};
const findKnown = (zone, { byId, byAddress }) => {
	if (zone?.kind === "unknown") return byAddress.get(zone.refersTo?.address ?? "");
	const text = textOf(zone);
	return byId.get(text ?? "") ?? parseDomain(text);
};
const providerOf = ({ kind }) => kind.split("_", 1).join("");
const zoneKey = (resource, { zone }) => {
	const value = argumentOf(resource.values, zone);
	const provider = providerOf(resource);
	return value?.kind === "unknown" ? `${provider} ?${value.refersTo?.address ?? value.why}` : `${provider} ${textOf(value) ?? ""}`;
};
const keyTarget = /^[^.]+\.dkim\.(.+)\.at\.icloudmailadmin\.com\.?$/i;
const textsOf = (entry, { values }) => {
	return (values.each === void 0 ? [entry] : itemsOf(argumentOf(entry, values.each))).flatMap((item) => values.value?.map((name) => argumentOf(item, name)) ?? [item]).flatMap((value) => textOf(value) ?? []);
};
const zoneOfKey = (owner, domain) => {
	const below = /^[^.]+\._domainkey(?:\.(.+?))?\.?$/i.exec(owner);
	if (below === null) return void 0;
	const [, rest] = below;
	if (rest === void 0) return domain;
	const name = rest.toLowerCase();
	return domain.startsWith(`${name}.`) ? parseDomain(domain.slice(name.length + 1)) : domain;
};
const asWholeName = (text) => text !== void 0 && /(?:^|\.)_[^.]*$/.test(text) ? void 0 : parseDomain(text);
const findEvidence = (entry, kind) => {
	const owner = textOf(argumentOf(entry, kind.owner)) ?? "";
	const whole = kind.whole === void 0 ? void 0 : textOf(argumentOf(entry, kind.whole));
	const key = textsOf(entry, kind).map((text) => parseDomain(keyTarget.exec(text)?.[1])).find(Boolean);
	return {
		wholeName: asWholeName(whole) ?? (kind.style === "relative" ? void 0 : asWholeName(owner)),
		keyZone: key && zoneOfKey(owner, key)
	};
};
const entriesOf$1 = ({ values }, { entries }) => entries === void 0 ? [values] : itemsOf(argumentOf(values, entries));
const groupRecords = (records, known) => {
	const zones = /* @__PURE__ */ new Map();
	const groups = /* @__PURE__ */ new Map();
	for (const [resource, kind] of records) {
		const key = zoneKey(resource, kind);
		const zone = findKnown(argumentOf(resource.values, kind.zone), known);
		if (zone !== void 0) {
			zones.set(key, zone);
			continue;
		}
		const group = groups.get(key) ?? {
			place: resource.place,
			names: [],
			keys: []
		};
		groups.set(key, group);
		for (const entry of entriesOf$1(resource, kind)) {
			const { wholeName, keyZone } = findEvidence(entry, kind);
			if (wholeName !== void 0) group.names.push(wholeName);
			if (keyZone !== void 0) group.keys.push(keyZone);
		}
	}
	return {
		zones,
		groups
	};
};
const groupZone = ({ names, keys }, origin, only) => {
	if (origin !== void 0 && names.some((name) => isWithin(name, origin))) return origin;
	const common = findCommonOrigin(names);
	if (common !== void 0) return common;
	if (origin !== void 0 && keys.some((zone) => isWithin(zone, origin))) return origin;
	return only && origin !== void 0 ? void 0 : keys[0];
};
const findZones = (resources, records, origin) => {
	const { zones, groups } = groupRecords(records, listKnownZones(resources));
	const silent = [];
	for (const [key, group] of groups) {
		const zone = groupZone(group, origin, groups.size === 1);
		if (zone === void 0) silent.push([key, group]);
		else zones.set(key, zone);
	}
	const [first, ...others] = silent;
	const isHeld = origin !== void 0 && [...zones.values()].some((zone) => isWithin(origin, zone));
	const isAssumed = first !== void 0 && others.length === 0 && origin !== void 0 && !isHeld;
	if (isAssumed) zones.set(first[0], origin);
	return {
		origins: [...new Set(zones.values())],
		zoneOf: (resource, kind) => zones.get(zoneKey(resource, kind)),
		assumed: isAssumed ? first[1].place : void 0,
		unfound: isAssumed ? [] : silent.map(([, { place }]) => place)
	};
};
const withZonesOf = (resources, isNamed) => {
	const known = listKnownZones(resources);
	const keyOf = (resource, kind) => {
		const zone = findKnown(argumentOf(resource.values, kind.zone), known);
		return zone === void 0 ? zoneKey(resource, kind) : `${providerOf(resource)} ${zone}`;
	};
	const named = new Set(resources.filter(isNamed).flatMap((one) => {
		const kind = recordKindOf(one);
		return kind === void 0 ? [] : [keyOf(one, kind)];
	}));
	return resources.filter((one) => {
		const kind = recordKindOf(one);
		return kind === void 0 || isNamed(one) || named.has(keyOf(one, kind));
	});
};
// src/input/zone/terraform/read-values.ts
const enclosedText = (text) => /^".*"$/s.test(text) ? textValue(text) : presentedValue(decimalEscapes(`"${text}"`));
const readText$1 = (style, type, text) => {
	switch (style) {
		case "plain": return textValue(text);
		case "zone-file": return presentedValue(text);
		case "either": return lenientValue(type, text);
		case "quoted": return /^\s*"/.test(text) ? presentedValue(text) : textValue(text);
		case "enclosed": return enclosedText(text);
	}
};
const lacksQuotes = (value, type, { text }) => text === "quoted" && isText(type) && value.splits;
const readArgument = (absent) => (value) => textOf(value) ?? findUnknown(value) ?? {
	kind: "unknown",
	why: absent
};
const partsOf = (texts) => texts.find((text) => typeof text !== "string") ?? texts.map(String);
const firstGiven = (item, names) => {
	if (names === void 0) return item;
	const given = names.map((name) => argumentOf(item, name));
	return given.find((value) => value !== void 0 && textOf(value) !== "") ?? given.at(-1);
};
const valueParts$1 = (item, type, shape, read) => {
	const fields = shape.fields?.[type];
	if (fields !== void 0) {
		const block = fields.block === void 0 ? item : itemsOf(argumentOf(item, fields.block))[0];
		return partsOf(fields.names.map((name) => read(argumentOf(block, name))));
	}
	const value = read(firstGiven(item, shape.value));
	if (shape.preference === void 0 || type !== "MX" && type !== "SRV") return partsOf([value]);
	const given = firstGiven(item, shape.preference);
	const preference = given === void 0 ? shape.defaultPreference ?? read(given) : read(given);
	const service = type === "SRV" ? shape.service ?? [] : [];
	return partsOf([
		preference,
		...service.map((name) => read(argumentOf(item, name))),
		value
	]);
};
const hasOneWord = (type) => /^(?:A|AAAA|CNAME|MX|NS|PTR)$/.test(type);
const toValue = (parts, type, kind) => {
	const { text, values, isOctal } = kind;
	const written = parts.join(" ");
	const line = isOctal && /^\s*"/.test(written) ? decimalEscapes(written) : written;
	if (isText(type)) return readText$1(text, type, line);
	if (hasOneWord(type) && (parts.length > 1 || values.preference !== void 0)) return wordsValue(...parts);
	return presentedValue(text === "enclosed" ? decimalEscapes(line) : line);
};
const isAlias = (entry, { alias }) => alias !== void 0 && itemsOf(argumentOf(entry, alias)).some((target) => textOf(target) !== "");
const toPlaced = (value, written) => {
	const place = placeOf(written);
	return place === void 0 ? value : {
		...value,
		place
	};
};
const readValues = (entry, type, kind, absent) => {
	const { values: shape } = kind;
	const read = readArgument(absent);
	const list = shape.each === void 0 ? entry : argumentOf(entry, shape.each);
	if (list === void 0) return isAlias(entry, kind) ? [] : [{
		kind: "unknown",
		why: absent
	}];
	return (shape.each === void 0 ? [list] : itemsOf(list)).map((item) => {
		if (isUnknownValue(item)) return item;
		const parts = valueParts$1(item, type, shape, read);
		if ("kind" in parts) return parts;
		return toPlaced(toValue(parts, type, kind), firstGiven(item, shape.value));
	});
};
// src/input/zone/terraform/variants.ts
const dependsOnWho = {
	kind: "unknown",
	why: "which of several record sets is served depends on who asks"
};
const withoutPlaces = (value) => JSON.stringify(value, (key, part) => key === "place" ? void 0 : part);
const mergeVariants = (records, { zoneOf }) => {
	const keyed = records.map((record, i) => {
		const [resource, kind] = record;
		const { values } = resource;
		if (kind.variant === void 0 || !textOf(argumentOf(values, kind.variant))) return {
			key: i,
			record,
			holds: ""
		};
		const { owner, type } = kind;
		const texts = [owner, "argument" in type ? type.argument : ""].map((name) => textOf(argumentOf(values, name)) ?? "");
		const key = [zoneOf(resource, kind), ...texts].join(" ");
		const { each = "" } = kind.values;
		return {
			key,
			record,
			holds: withoutPlaces(argumentOf(values, each) ?? null)
		};
	});
	return [...groupedBy(keyed, ({ key }) => String(key)).values()].map(([first, ...others]) => {
		const [resource, kind] = first.record;
		return others.every(({ holds }) => holds === first.holds) ? first.record : [{
			...resource,
			uncertain: dependsOnWho
		}, kind];
	});
};
// src/input/zone/terraform/read-resources.ts
const addUnknown = ({ draft }, { place, zone }, { why, place: own }, part = {}) => draft.unknown({
	...place,
	...own,
	...place.label === void 0 ? {} : { label: place.label },
	...zone === void 0 ? {} : { zone },
	...part,
	...part.owner === void 0 && part.type !== "MX" && { mayBeNone: true },
	why
});
const isNameOfZone = (value, zone) => isUnknownValue(value) && isUnknownValue(zone) && value.refersTo !== void 0 && value.refersTo.address === zone.refersTo?.address && /^(?:name|zone|domain|domain_name|dns_name)$/.test(value.refersTo.attribute);
const readOwner = ({ draft, absent }, { values, kind, zone, place }) => {
	const whole = kind.whole === void 0 ? void 0 : textOf(argumentOf(values, kind.whole));
	const complete = parseDomain(whole && decimalEscapes(whole));
	const written = argumentOf(values, kind.owner);
	const text = textOf(written) ?? (kind.ownerIsOptional ? "" : void 0);
	if (complete !== void 0) return {
		owner: complete,
		quirks: []
	};
	if (zone !== void 0 && isNameOfZone(written, argumentOf(values, kind.zone))) return {
		owner: zone,
		quirks: []
	};
	if (text === void 0) return findUnknown(written) ?? {
		kind: "unknown",
		why: absent
	};
	const name = kind.atIsLabel && text === "@" ? "\\064" : text;
	const named = readOwnerName(name, zone, text === "" ? "relative" : kind.style);
	if (named === void 0) refuseOwner(draft, text, zone, place);
	return named;
};
const readType = ({ values, kind }, absent) => {
	if ("only" in kind.type) return kind.type.only;
	const value = argumentOf(values, kind.type.argument);
	const text = textOf(value)?.toUpperCase();
	if (text === void 0) return findUnknown(value) ?? {
		kind: "unknown",
		why: absent
	};
	return kind.typeNames?.[text] ?? text;
};
const ttlOf = ({ values, kind }) => {
	const text = textOf(argumentOf(values, kind.ttl ?? "ttl")) ?? "";
	return /^\d{1,10}$/.test(text) ? Number(text) : void 0;
};
const addValue = ({ draft }, entry, { owner, type, quirks }, { place: own, ...value }) => {
	const { label } = entry.place;
	const place = {
		...own ?? entry.place,
		...label === void 0 ? {} : { label }
	};
	if (lacksQuotes(value, type, entry.kind)) draft.fault("syntax", "text without quotes is refused here: put it in \"...\"", place, owner);
	draft.add({
		...value,
		place,
		owner,
		type,
		ttl: ttlOf(entry),
		origin: entry.zone,
		dots: entry.kind.dots,
		quirks: [...quirks, ...value.quirks]
	});
};
const addEntry = (reading, entry) => {
	const { draft, absent } = reading;
	const { values, kind, zone, place, uncertain } = entry;
	const type = readType(entry, absent);
	const named = readOwner(reading, entry);
	if (named === void 0) return;
	const isRead = typeof type !== "string" || isZoneType(type);
	if ("kind" in named) {
		if (!isRead) return;
		return addUnknown(reading, entry, named, typeof type === "string" ? { type } : {});
	}
	const { owner } = named;
	if (typeof type !== "string") return addUnknown(reading, entry, type, {
		owner,
		...uncertain && { mayBeNone: true }
	});
	if (!isRead) return draft.pass(owner, type, place);
	if (uncertain !== void 0) return addUnknown(reading, entry, uncertain, {
		owner,
		type,
		mayBeNone: true
	});
	if (isAlias(values, kind)) draft.pass(owner, "ALIAS", place);
	const proxied = kind.proxied === void 0 ? void 0 : argumentOf(values, kind.proxied);
	if ([
		"A",
		"AAAA",
		"CNAME"
	].includes(type) && isUnknownValue(proxied)) return addUnknown(reading, entry, proxied, {
		owner,
		type
	});
	const quirks = [
		...named.quirks,
		...textOf(proxied) === "true" ? ["proxied"] : [],
		...kind.flattens && type === "CNAME" && owner === zone ? ["flattened"] : []
	];
	for (const value of readValues(values, type, kind, absent)) if ("kind" in value) addUnknown(reading, entry, value, {
		owner,
		type
	});
	else addValue(reading, entry, {
		owner,
		type,
		quirks
	}, value);
};
const addShorthands = (reading, entry) => {
	const { values, kind, zone } = entry;
	for (const [argument, type] of Object.entries(kind.shorthands ?? {})) {
		const list = argumentOf(values, argument);
		if (list === void 0 || zone === void 0) continue;
		const members = [{
			name: kind.owner,
			value: {
				kind: "scalar",
				value: "@"
			}
		}, {
			name: "list",
			value: list
		}];
		const short = {
			...kind,
			type: { only: type },
			values: { each: "list" }
		};
		addEntry(reading, {
			...entry,
			kind: short,
			values: {
				kind: "object",
				members
			}
		});
	}
};
const missingForMx = ({ values }, { mxNeeds }) => {
	if (mxNeeds === void 0) return void 0;
	const [argument, needed] = mxNeeds;
	return (textOf(argumentOf(values, argument)) ?? needed).toUpperCase() === needed ? void 0 : `${argument} = "${needed}"`;
};
const proofKinds = /* @__PURE__ */ new Set([
	"aws_acm_certificate",
	"aws_ses_domain_dkim",
	"aws_sesv2_email_identity",
	"google_certificate_manager_dns_authorization"
]);
const isProof = ({ values, takenFrom = [] }, { owner }) => {
	const name = argumentOf(values, owner);
	if (!isUnknownValue(name)) return false;
	const address = blockAddress(name.refersTo?.address ?? "").split(".");
	return [...takenFrom, address.at(-2) ?? ""].some((kind) => proofKinds.has(kind));
};
const addResource = (reading, [resource, kind]) => {
	const { zoneOf, origins } = reading.zones;
	if (isProof(resource, kind)) return;
	const zone = zoneOf(resource, kind);
	const { place } = resource;
	if (zone === void 0 && kind.style !== "absolute" && origins.length > 0) return;
	const { values: all, uncertain } = resource;
	const common = {
		kind,
		zone,
		place,
		uncertain
	};
	if (isUnknownValue(all)) return addUnknown(reading, common, all);
	addShorthands(reading, {
		...common,
		values: all
	});
	const missing = missingForMx(resource, kind);
	for (const values of entriesOf$1(resource, kind)) {
		const entry = {
			...common,
			values
		};
		if (isUnknownValue(values)) addUnknown(reading, entry, values);
		else if (missing !== void 0 && readType(entry, "") === "MX") reading.draft.fault("syntax", `this MX record is left out: it takes ${missing}`, place, zone);
		else addEntry(reading, entry);
	}
};
const seemsRecord = (kind) => /(?:^|[_-])(?:records?|rrset|recordset)(?:_|$)/.test(kind) && !kind.includes("private_dns");
const addUnread = ({ draft, zones }, resources) => {
	for (const { kind, managed, address, place } of resources) {
		if (!managed || findRecordKind(kind) !== void 0 || !seemsRecord(kind)) continue;
		const why = `${presentText(address).slice(0, 100)} is not read: its type of resource is not known here`;
		draft.unknown({
			...place,
			why,
			mayBeNone: true
		});
		if (zones.origins.length === 0) draft.fault("unsupported", why, place);
	}
};
const recordsAmong = (resources) => resources.flatMap((resource) => {
	const kind = recordKindOf(resource);
	return kind === void 0 ? [] : [[resource, kind]];
});
const findResourceTypes = (records, { origins, zoneOf }) => new Map(origins.flatMap((origin) => {
	const own = records.filter(([resource, kind]) => zoneOf(resource, kind) === origin);
	const [most] = [...groupedBy(own, ([{ kind }]) => kind)].toSorted(([, a], [, b]) => b.length - a.length);
	return most === void 0 ? [] : [[origin, most[0]]];
}));
const readResources = (all, origin, absent) => {
	const zones = findZones(all, recordsAmong(all), origin);
	return {
		origins: zones.origins,
		resourceTypes: findResourceTypes(recordsAmong(all), zones),
		read: (resources) => {
			const draft = createDraft();
			const reading = {
				draft,
				zones,
				absent
			};
			for (const record of mergeVariants(recordsAmong(resources), zones)) addResource(reading, record);
			addUnread(reading, resources);
			if (zones.origins.length > 0) for (const place of zones.unfound) draft.unknown({
				...place,
				why: "the zone of its records is not known here",
				mayBeNone: true
			});
			if (zones.assumed !== void 0 && origin !== void 0) draft.fault("zone-assumed", `the zone of these records is not known here, so they are taken as those of ${origin}`, zones.assumed);
			return draft;
		}
	};
};
// src/input/zone/infrastructure/assumed-domain.ts
const soleParameter = (tree) => {
	const name = scalarText(valueAt(tree, "Ref"));
	if (name !== void 0) return name;
	const text = scalarText(valueAt(tree, "Fn::Sub"));
	if (text !== void 0) return /^\$\{([A-Za-z0-9]+)\}\.?$/.exec(text)?.[1];
	const [delimiter, list] = listItems$1(valueAt(tree, "Fn::Join"));
	const [first, dot, ...more] = listItems$1(list);
	return scalarText(delimiter) === "" && scalarText(dot) === "." && more.length === 0 ? scalarText(valueAt(first, "Ref")) : void 0;
};
const hasNoDefault = (template, name) => {
	const parameter = valueAt(template, "Parameters", name);
	return parameter !== void 0 && scalarText(valueAt(parameter, "Type")) === "String" && valueAt(parameter, "Default") === void 0;
};
const listSets = (properties) => [properties, ...listItems$1(valueAt(properties, "RecordSets"))];
const findDomainParameter = (template) => {
	const resources = objectMembers$1(valueAt(template, "Resources")).flatMap(({ value }) => {
		const type = scalarText(valueAt(value, "Type")) ?? "";
		const properties = valueAt(value, "Properties");
		return type.startsWith("AWS::Route53::") && properties !== void 0 ? [{
			type,
			properties
		}] : [];
	});
	const only = (trees) => {
		const [name, ...more] = [...new Set(trees.flatMap((tree) => soleParameter(tree) ?? []))].filter((one) => hasNoDefault(template, one));
		return more.length === 0 ? name : void 0;
	};
	const sets = resources.flatMap(({ properties }) => listSets(properties));
	return only([...resources.filter(({ type }) => type === "AWS::Route53::HostedZone").map(({ properties }) => valueAt(properties, "Name")), ...sets.map((set) => valueAt(set, "HostedZoneName"))]) ?? only(sets.filter((set) => scalarText(valueAt(set, "Type")) === "MX").map((set) => valueAt(set, "Name")));
};
// src/input/zone/infrastructure/template-values.ts
const longestText$1 = 65536;
const mostWork = 2e6;
const workOfPart = 10;
const unknownAt = ({ place }, { at }, why, refersTo) => ({
	kind: "unknown",
	why,
	place: place(at),
	...refersTo && { refersTo }
});
const scalarAt = ({ place }, { at }, value) => ({
	kind: "scalar",
	value,
	place: place(at)
});
const isTooMuch = ({ work }, more) => {
	work.left -= more;
	return work.left < 0;
};
const tooMuch = "there is too much to be worked out";
const asOneText = (texts, delimiter) => {
	return texts.reduce((sum, text) => sum + text.length + delimiter.length, 0) > longestText$1 ? void 0 : texts.join(delimiter);
};
const splitText = (context, tree, text, delimiter) => {
	const parts = text.length > longestText$1 ? [] : text.split(delimiter);
	return text.length > longestText$1 || isTooMuch(context, workOfPart * parts.length) ? unknownAt(context, tree, tooMuch) : {
		kind: "list",
		items: parts.map((part) => scalarAt(context, tree, part.trim()))
	};
};
const readParameter = (context, tree, name) => {
	const parameter = valueAt(context.parameters, name);
	if (parameter === void 0) return void 0;
	const type = scalarText(valueAt(parameter, "Type")) ?? "String";
	const value = valueAt(parameter, "Default");
	if (type.startsWith("AWS::SSM::")) return unknownAt(context, tree, `the parameter ${quoteText(name)} is read at the deployment`);
	if (value === void 0) return unknownAt(context, tree, `the parameter ${quoteText(name)} has no default`);
	const text = value.kind === "scalar" ? String(value.value ?? "") : "";
	if (!/^(?:CommaDelimitedList|List<)/.test(type)) return scalarAt(context, tree, text);
	return splitText(context, tree, text, ",");
};
const reference = (context, tree, name) => {
	if (name === "AWS::NoValue") return scalarAt(context, tree, null);
	const known = context.locals.get(name) ?? readParameter(context, tree, name);
	if (known !== void 0) return known;
	const why = `${quoteText(name)} is known only once it is deployed`;
	return unknownAt(context, tree, why, {
		address: name,
		attribute: "Ref"
	});
};
const attribute$1 = (context, tree) => {
	const parts = listItems$1(tree).map(scalarText).join(".").split(".");
	const why = `${quoteText(parts.join("."))} is known only once it is deployed`;
	const [address = "", ...rest] = parts;
	return unknownAt(context, tree, why, {
		address,
		attribute: rest.join(".")
	});
};
const joined = (context, tree, parts, delimiter) => {
	const texts = parts.map(textOf);
	if (texts.every((text) => text !== void 0)) {
		const text = asOneText(texts, delimiter);
		return text === void 0 || isTooMuch(context, text.length) ? unknownAt(context, tree, "its text is too long to be worked out") : scalarAt(context, tree, text);
	}
	const { refersTo: _, ...unknown } = parts.map(findUnknown).find((part) => part !== void 0) ?? unknownAt(context, tree, "a part of it is no text");
	return unknown;
};
const placeholder$1 = /(\$\{[^}]*(?:\}|$))/;
const substitute = (context, tree) => {
	const [text, names] = tree.kind === "array" ? tree.items : [tree];
	const template = scalarText(text);
	if (text === void 0 || template === void 0) return unknownAt(context, tree, "Fn::Sub has no text here");
	const own = objectMembers$1(names).map(({ name, value }) => [name, evaluate$1(context, value)]);
	const inner = {
		...context,
		locals: new Map([...context.locals, ...own])
	};
	const parts = template.split(placeholder$1).map((part) => {
		const name = /^\$\{(.*)\}$/s.exec(part)?.[1]?.trim();
		if (name === void 0) return scalarAt(context, text, part);
		if (name.startsWith("!")) return scalarAt(context, text, `\${${name.slice(1)}}`);
		return name.includes(".") && !inner.locals.has(name) ? attribute$1(context, {
			kind: "scalar",
			at: text.at,
			value: name
		}) : reference(inner, text, name);
	});
	if (parts.length === 3 && textOf(parts[0]) === "" && textOf(parts[2]) === "") return parts[1] ?? scalarAt(context, text, "");
	return joined(context, text, parts, "");
};
const listOf = (context, tree) => tree?.kind === "array" ? tree.items.map((item) => evaluate$1(context, item)) : itemsOf(tree && evaluate$1(context, tree));
const join$1 = (context, tree) => {
	const [delimiter, list] = listItems$1(tree);
	const text = scalarText(delimiter);
	return text === void 0 || list === void 0 ? unknownAt(context, tree, "Fn::Join takes a delimiter and a list") : joined(context, tree, listOf(context, list), text);
};
const select = (context, tree) => {
	const [index, list] = listItems$1(tree);
	const items = listOf(context, list);
	const unknown = items.find((item) => item.kind === "unknown");
	if (unknown !== void 0) return unknown;
	const text = index && textOf(evaluate$1(context, index));
	return items[/^\d{1,6}$/.test(text ?? "") ? Number(text) : -1] ?? unknownAt(context, tree, "Fn::Select has no such item");
};
const split$1 = (context, tree) => {
	const [delimiter, source] = listItems$1(tree);
	const by = scalarText(delimiter) ?? "";
	const value = source && evaluate$1(context, source);
	const text = textOf(value);
	if (text === void 0 || by === "") return findUnknown(value) ?? unknownAt(context, tree, "Fn::Split takes a delimiter and a text");
	return splitText(context, tree, text, by);
};
const findInMap = (context, tree) => {
	const [map, ...keys] = listItems$1(tree).slice(0, 3).map((key) => evaluate$1(context, key));
	const names = [map, ...keys].map(textOf);
	const found = names.every((name) => name !== void 0) && valueAt(context.mappings, ...names);
	if (found) return evaluate$1(context, found);
	return [map, ...keys].map(findUnknown).find((key) => key !== void 0) ?? unknownAt(context, tree, "Fn::FindInMap finds nothing");
};
const choose = (context, tree) => {
	const [name, then, otherwise] = listItems$1(tree);
	const holds = conditionNamed(context, scalarText(name) ?? "", tree);
	if (typeof holds !== "boolean") return holds;
	const chosen = holds ? then : otherwise;
	return chosen === void 0 ? unknownAt(context, tree, "Fn::If takes a condition and two values") : evaluate$1(context, chosen);
};
const conditionNamed = (context, name, near) => {
	const tree = valueAt(context.conditions, name);
	return tree === void 0 || context.pending.has(name) ? unknownAt(context, near, `the condition ${quoteText(name)} is not known here`) : holds({
		...context,
		pending: /* @__PURE__ */ new Set([...context.pending, name])
	}, tree);
};
const together = (context, trees, deciding) => {
	const results = trees.map((tree) => holds(context, tree));
	return results.includes(deciding) ? deciding : results.find((result) => typeof result !== "boolean") ?? !deciding;
};
const holds = (context, tree) => {
	if (isTooMuch(context, workOfPart)) return unknownAt(context, tree, tooMuch);
	const [only] = objectMembers$1(tree);
	const value = only?.value;
	switch (only?.name) {
		case "Condition": return conditionNamed(context, scalarText(value) ?? "", tree);
		case "Fn::And": return together(context, listItems$1(value), false);
		case "Fn::Or": return together(context, listItems$1(value), true);
		case "Fn::Not": {
			const [inner] = listItems$1(value);
			const result = inner && holds(context, inner);
			return typeof result === "boolean" ? !result : result ?? unknownAt(context, tree, "Fn::Not takes a condition");
		}
		case "Fn::Equals": {
			const sides = listItems$1(value).map((side) => evaluate$1(context, side));
			const [a, b] = sides.map(textOf);
			return a !== void 0 && b !== void 0 ? a === b : sides.map(findUnknown).find((side) => side !== void 0) ?? unknownAt(context, tree, "Fn::Equals takes two texts");
		}
		default: return unknownAt(context, tree, "the condition is of a kind that is not read");
	}
};
const functions = {
	Ref: (context, tree) => reference(context, tree, scalarText(tree) ?? ""),
	"Fn::FindInMap": findInMap,
	"Fn::GetAtt": attribute$1,
	"Fn::If": choose,
	"Fn::Join": join$1,
	"Fn::Select": select,
	"Fn::Split": split$1,
	"Fn::Sub": substitute
};
const evaluate$1 = (context, tree) => {
	if (isTooMuch(context, workOfPart)) return unknownAt(context, tree, tooMuch);
	if (tree.kind === "scalar") return {
		kind: "scalar",
		value: tree.value,
		place: context.place(tree.at)
	};
	if (tree.kind === "array") return {
		kind: "list",
		items: tree.items.map((item) => evaluate$1(context, item))
	};
	const [only, ...more] = tree.members;
	if (only !== void 0 && more.length === 0 && /^(?:Ref|Fn::.*)$/s.test(only.name)) {
		const run = Object.hasOwn(functions, only.name) ? functions[only.name] : void 0;
		return run === void 0 ? unknownAt(context, tree, `${quoteText(only.name)} is known only once it is deployed`) : run(context, only.value);
	}
	return {
		kind: "object",
		members: tree.members.map(({ name, at, value }) => ({
			name,
			place: context.place(at),
			value: evaluate$1(context, value)
		}))
	};
};
const withoutNone = (value) => {
	if (value.kind === "list") return {
		kind: "list",
		items: value.items.filter((item) => item.kind !== "scalar" || item.value !== null).map(withoutNone)
	};
	if (value.kind !== "object") return value;
	return {
		kind: "object",
		members: value.members.map((one) => ({
			...one,
			value: withoutNone(one.value)
		}))
	};
};
const readTemplate = (tree, place, given = {}) => {
	const context = {
		parameters: valueAt(tree, "Parameters"),
		mappings: valueAt(tree, "Mappings"),
		conditions: valueAt(tree, "Conditions"),
		place,
		pending: /* @__PURE__ */ new Set(),
		work: { left: mostWork },
		locals: new Map(Object.entries(given).map(([name, value]) => [name, {
			kind: "scalar",
			value
		}]))
	};
	return {
		value: (part) => part === void 0 ? {
			kind: "scalar",
			value: null
		} : withoutNone(evaluate$1(context, part)),
		condition: (name) => conditionNamed(context, name, tree)
	};
};
// src/input/zone/infrastructure/cloudformation.ts
const recordSet = "AWS::Route53::RecordSet";
const recordSetGroup = "AWS::Route53::RecordSetGroup";
const hostedZone = "AWS::Route53::HostedZone";
const isTemplate = (outline) => outline !== void 0 && (outline.has("AWSTemplateFormatVersion") || outline.values("Resources", "*", "Type").some((type) => type.startsWith("AWS::")));
const longForm = (tag, value) => {
	const short = tag.slice(1);
	const name = short === "Ref" || short === "Condition" ? short : `Fn::${short}`;
	return {
		kind: "object",
		at: value.at,
		members: [{
			name,
			at: value.at,
			value
		}]
	};
};
const withZone = (set, group) => {
	if (set.kind !== "object") return set;
	const zone = [set, group].flatMap((one) => [argumentOf(one, "HostedZoneName"), argumentOf(one, "HostedZoneId")]).find((one) => one !== void 0);
	return zone === void 0 ? set : {
		kind: "object",
		members: [...set.members, {
			name: "Zone",
			value: zone
		}]
	};
};
const toResources = ({ template, place }, { name, at, value: tree }) => {
	const type = scalarText(valueAt(tree, "Type")) ?? "";
	if (type !== recordSet && type !== recordSetGroup && type !== hostedZone) return [];
	const condition = scalarText(valueAt(tree, "Condition"));
	const holds = condition === void 0 || template.condition(condition);
	if (holds === false) return [];
	const label = presentText(name).slice(0, 200);
	const own = {
		...place(at),
		label
	};
	const properties = template.value(valueAt(tree, "Properties"));
	const toResource = (values, near) => ({
		kind: type === hostedZone ? hostedZone : recordSet,
		managed: true,
		address: name,
		place: {
			...near,
			label
		},
		values,
		...holds === true ? {} : { uncertain: holds }
	});
	if (type === hostedZone) return [toResource(properties, own)];
	if (type === recordSet) return [toResource(withZone(properties, void 0), own)];
	return itemsOf(argumentOf(properties, "RecordSets")).map((set) => toResource(withZone(set, properties), placeOf(set) ?? own));
};
const isAt$1 = ({ kind, values }) => kind === recordSet && /^@\.?$/.test(textOf(argumentOf(values, "Name")) ?? "");
const refuseAt = (draft, { place, values }) => {
	const at = {
		...place,
		...placeOf(argumentOf(values, "Name"))
	};
	draft.fault("syntax", "Route 53 refuses the name \"@\": write the whole name of the domain", at);
	draft.unknown({
		...at,
		why: "Route 53 refuses the name of the record set",
		mayBeNone: true
	});
};
const isElsewhere = (name, type) => name.startsWith("Fn::") || type === "AWS::CloudFormation::Stack" || type === "AWS::Serverless::Application";
const addElsewhere = (draft, { place }, resources) => {
	for (const { name, at, value } of objectMembers$1(resources)) if (isElsewhere(name, scalarText(valueAt(value, "Type")))) draft.unknown({
		...place(at),
		label: presentText(name).slice(0, 200),
		why: "it stands for resources that are not in this file",
		mayBeNone: true
	});
};
const parseTree = (source) => /^\s*\{/.test(source.text) ? parseJson(source) : parseYaml(source, "core", longForm);
const parseCloudformation = (source, asked) => {
	const tree = parseTree(source);
	const place = createLocator(source);
	const parameter = asked === void 0 ? void 0 : findDomainParameter(tree);
	const reading = {
		template: readTemplate(tree, place, parameter === void 0 || asked === void 0 ? {} : { [parameter]: asked }),
		place
	};
	const members = valueAt(tree, "Resources");
	const resources = objectMembers$1(members).flatMap((member) => toResources(reading, member));
	const refused = resources.filter(isAt$1);
	const read = readResources(resources.filter((one) => !isAt$1(one)), asked, "the record set does not say it");
	const draft = read.read(resources.filter((one) => !isAt$1(one)));
	for (const resource of refused) refuseAt(draft, resource);
	addElsewhere(draft, reading, members);
	if (parameter !== void 0 && asked !== void 0) draft.fault("zone-assumed", `the parameter ${quoteText(parameter)} has no default, and is taken as ${asked}`, place(valueAt(tree, "Parameters", parameter)?.at ?? tree.at));
	return {
		format: "cloudformation",
		file: source.file,
		origins: read.origins,
		...draft.state(),
		faults: draft.faults()
	};
};
// src/input/zone/infrastructure/dns-endpoint.ts
const kindName = "DNSEndpoint";
const isDnsEndpoint = (outline) => outline !== void 0 && [...outline.values("kind"), ...outline.values("items", "[]", "kind")].includes(kindName);
const isProxied = (endpoint) => listItems$1(valueAt(endpoint, "providerSpecific")).some((one) => /(?:^|\/)(?:cloudflare[-/])?proxied$/.test(scalarText(valueAt(one, "name")) ?? "") && isTruthy(valueAt(one, "value")));
const listEndpoints = (document) => {
	const inner = scalarText(valueAt(document, "kind")) === "List" ? valueAt(document, "items") : document;
	return listItems$1(inner).filter((one) => scalarText(valueAt(one, "kind")) === kindName).flatMap((one) => {
		const label = `${kindName}/${scalarText(valueAt(one, "metadata", "name")) ?? ""}`;
		return listItems$1(valueAt(one, "spec", "endpoints")).map((tree) => ({
			tree,
			label
		}));
	});
};
const groupNames = (names, asked) => {
	const endOf = (name) => splitLabels(name).slice(-2).join(".");
	const zones = /* @__PURE__ */ new Map();
	for (const end of new Set(names.map(endOf))) zones.set(end, findCommonOrigin(names.filter((name) => endOf(name) === end)) ?? dnsName(end));
	return (name) => asked !== void 0 && isWithin(name, asked) ? asked : zones.get(endOf(name)) ?? name;
};
const placeholder = /\{\{|\$\{/;
const ownerOf = (endpoint) => {
	const name = scalarText(valueAt(endpoint, "dnsName"));
	return placeholder.test(name ?? "") ? void 0 : parseDomain(name);
};
const findDottedTarget = (endpoint) => /^(?:MX|TXT|NAPTR)$/.test(scalarText(valueAt(endpoint, "recordType")) ?? "") ? void 0 : listItems$1(valueAt(endpoint, "targets")).find((one) => scalarText(one)?.endsWith("."));
const withUnknowns = (value) => {
	if (value.kind === "list") return {
		kind: "list",
		items: value.items.map(withUnknowns)
	};
	if (value.kind !== "scalar" || !placeholder.test(String(value.value))) return value;
	const { place: written } = value;
	return {
		kind: "unknown",
		why: "a template fills it in",
		...written && { place: written }
	};
};
const toResource$2 = ({ tree, label }, zone, place) => {
	const read = valueFromTree$1(tree, place);
	const scalar = (name, value) => ({
		name,
		value: {
			kind: "scalar",
			value
		}
	});
	const given = [...zone === void 0 ? [] : [scalar("zone", zone)], ...isProxied(tree) ? [scalar("proxied", true)] : []];
	const filled = (read.kind === "object" ? read.members : []).map(({ name, value }) => ({
		name,
		value: withUnknowns(value)
	}));
	const members = [...given, ...filled];
	return {
		kind: kindName,
		managed: true,
		address: label,
		place: {
			...place(tree.at),
			label
		},
		values: {
			kind: "object",
			members
		}
	};
};
const parseDnsEndpoint = (source, asked) => {
	const place = createLocator(source);
	const endpoints = parseYamlDocuments(source, "core").flatMap(listEndpoints);
	const zoneOf = groupNames(endpoints.flatMap(({ tree }) => ownerOf(tree) ?? []), asked);
	const resources = [];
	const ignored = [];
	for (const endpoint of endpoints) {
		const owner = ownerOf(endpoint.tree);
		const dotted = findDottedTarget(endpoint.tree);
		if (dotted !== void 0) ignored.push([dotted, owner]);
		else resources.push(toResource$2(endpoint, owner ? zoneOf(owner) : asked, place));
	}
	const { origins, read } = readResources(resources, asked, "it is not given");
	const draft = read(resources);
	for (const [target, owner] of ignored) draft.fault("syntax", "external-dns leaves this endpoint out, as a target ends in a dot", place(target.at), owner);
	const all = [...origins, ...ignored.flatMap(([, owner]) => owner ? [zoneOf(owner)] : [])];
	return {
		format: "dnsendpoint",
		file: source.file,
		origins: [...new Set(all)],
		...draft.state(),
		faults: draft.faults()
	};
};
// src/input/zone/dnscontrol.ts
const membersBeforeTarget = {
	MX: ["mxpreference"],
	SRV: [
		"srvpriority",
		"srvweight",
		"srvport"
	]
};
const readValue$2 = (type, record) => {
	const target = scalarText(valueAt(record, "target"));
	if (type === "TXT" || type === "SPF") {
		const strings = listItems$1(valueAt(record, "txtstrings")).map(scalarText);
		const text = strings.length > 0 && !strings.includes(void 0) ? strings.join("") : target;
		return text === void 0 ? text : textValue(text);
	}
	if (type === "DS") return wordsValue(...[
		"dskeytag",
		"dsalgorithm",
		"dsdigesttype",
		"dsdigest"
	].map((name) => scalarText(valueAt(record, name)) ?? "0"));
	const numbers = (membersBeforeTarget[type] ?? []).map((name) => scalarText(valueAt(record, name)) ?? "0");
	return target === void 0 ? target : wordsValue(...numbers, target);
};
const addRecord$1 = (draft, record, zone, place) => {
	const type = scalarText(valueAt(record, "type"))?.toUpperCase() ?? "";
	const label = scalarText(valueAt(record, "name")) ?? "@";
	const under = scalarText(valueAt(record, "subdomain")) || "@";
	const origin = readOwnerName(under, zone, "relative")?.owner;
	const named = readOwnerName(label, zone, "relative");
	if (named === void 0 || origin === void 0) return refuseOwner(draft, label, zone, place);
	if (!readableTypes.has(type)) return draft.pass(named.owner, type, place);
	const value = readValue$2(type, record);
	if (value === void 0) {
		const what = isZoneType(type) ? {
			owner: named.owner,
			type
		} : void 0;
		if (what === void 0) return draft.pass(named.owner, type, place);
		return draft.unknown({
			...place,
			...what,
			why: "its data is not where DNSControl puts it"
		});
	}
	const proxied = isTruthy(valueAt(record, "meta", "cloudflare_proxy"));
	draft.add({
		...value,
		place,
		owner: named.owner,
		type,
		ttl: scalarNumber(valueAt(record, "ttl")),
		origin,
		dots: "strict",
		quirks: [
			...named.quirks,
			...value.quirks,
			...proxied ? ["proxied"] : []
		]
	});
};
const nameless = (file, name, place) => {
	const draft = createDraft();
	draft.fault("syntax", `${quoteText(name)} is not a domain name`, place);
	return toZoneFile(draft, {
		format: "dnscontrol",
		file
	}, []);
};
const readDomain = (file, domain, zone, place) => {
	const draft = createDraft();
	for (const record of listItems$1(valueAt(domain, "records"))) addRecord$1(draft, record, zone, place(record.at));
	return toZoneFile(draft, {
		format: "dnscontrol",
		file
	}, [zone]);
};
const parseIr = (source) => {
	const place = createLocator(source);
	const { file } = source;
	const views = [];
	const faults = [];
	for (const domain of listItems$1(valueAt(parseJson(source), "domains"))) {
		const [name = "", tag = ""] = (scalarText(valueAt(domain, "name")) ?? "").split("!");
		const zone = readOwnerName(name || ".", void 0, "absolute")?.owner;
		if (zone === void 0 || zone === ".") faults.push(nameless(file, name, place(domain.at)));
		else views.push({
			zone,
			tag,
			file: readDomain(file, domain, zone, place)
		});
	}
	return [...publicViews(views), ...faults];
};
const zoneFromLine = (whole, label) => {
	const count = label === "@" ? 0 : splitLabels(dnsName(label)).length;
	return dnsName(splitLabels(whole).slice(count).join(".") || ".");
};
const parseTsv = (source) => {
	const draft = createDraft();
	const origins = /* @__PURE__ */ new Set();
	for (const [i, line] of source.text.split(/\r\n|\r|\n/).entries()) {
		if (line.trim() === "") continue;
		const place = {
			file: source.file,
			line: i + 1,
			column: 1
		};
		const [name = "", label = "", ttl = "", , type, data, more = ""] = line.split("	");
		const owner = parseName(`${name}.`, void 0);
		if (owner === void 0 || type === void 0 || data === void 0) {
			draft.fault("syntax", "the line is not name, label, TTL, class, type and data with tabs between", place);
			draft.unknown({
				...place,
				why: "the line cannot be read",
				mayBeNone: true
			});
			continue;
		}
		const zone = zoneFromLine(owner, label);
		origins.add(zone);
		const value = lenientValue(type, data);
		const quirks = /\bcloudflare_proxy=(?:true|on|full)\b/.test(more) ? [...value.quirks, "proxied"] : value.quirks;
		const seconds = /^\d{1,10}$/.test(ttl) ? Number(ttl) : void 0;
		draft.add({
			...value,
			place,
			owner,
			type,
			ttl: seconds,
			origin: zone,
			dots: "strict",
			quirks
		});
	}
	return toZoneFile(draft, {
		format: "dnscontrol",
		file: source.file
	}, origins);
};
const isIr = ({ text }) => /^\s*\{/.test(text);
const hasTsvLine = (text) => /^[^\t\r\n\u2028\u2029]+\t[^\t\r\n\u2028\u2029]+\t\d+\tIN\t/m.test(text);
const isDnscontrolScript = (source) => !isIr(source) && !hasTsvLine(source.text);
const parseDnscontrol = (source) => isIr(source) ? parseIr(source) : [parseTsv(source)];
// src/input/zone/host-api.ts
const shapes = {
	"cloudflare-api": [{
		kind: "cloudflare-api:record",
		list: "result",
		members: [
			"name",
			"type",
			"content",
			"proxied"
		]
	}],
	desec: [{
		kind: "desec:rrset",
		members: [
			"domain",
			"subname",
			"type",
			"records"
		]
	}],
	digitalocean: [{
		kind: "digitalocean:record",
		list: "domain_records",
		members: [
			"type",
			"name",
			"data"
		]
	}],
	gandi: [{
		kind: "gandi:rrset",
		members: [
			"rrset_name",
			"rrset_type",
			"rrset_values"
		]
	}],
	google: [{
		kind: "google:rrset",
		list: "rrsets",
		members: [
			"kind",
			"name",
			"type",
			"rrdatas"
		],
		mark: ["kind", "dns#resourceRecordSet"]
	}],
	hetzner: [{
		kind: "hetzner:record",
		list: "records",
		members: [
			"type",
			"name",
			"value",
			"zone_id"
		]
	}, {
		kind: "hetzner:rrset",
		list: "rrsets",
		members: [
			"name",
			"type",
			"records",
			"zone"
		]
	}],
	ovh: [{
		kind: "ovh:record",
		members: [
			"fieldType",
			"target",
			"zone"
		]
	}],
	powerdns: [{
		kind: "powerdns:rrset",
		list: "rrsets",
		members: [
			"name",
			"type",
			"records"
		],
		zone: "name"
	}]
};
const lists = ({ list }) => list === void 0 ? [["[]"]] : [["[]"], [list, "[]"]];
const fitsShape = (outline, shape) => lists(shape).some((path) => shape.members.every((name) => outline.has(...path, name)) && (shape.mark === void 0 || outline.values(...path, shape.mark[0]).includes(shape.mark[1])));
const isPowerdns = (outline) => ["content", "disabled"].some((name) => outline.has("rrsets", "[]", "records", "[]", name)) || outline.has("rrsets", "[]", "changetype");
const isExportedText = (text) => /^\s*"\$(?:TTL|ORIGIN)\b/.test(text);
const isHostApi = (format, { text }, outline) => {
	if (format === "ovh" && isExportedText(text)) return true;
	if (outline === void 0) return false;
	if (format === "powerdns") return isPowerdns(outline);
	return shapes[format].some((shape) => fitsShape(outline, shape));
};
const listRecords = (tree, format) => {
	for (const shape of shapes[format]) {
		const records = (tree.kind === "array" ? tree.items : listItems$1(valueAt(tree, shape.list ?? ""))).filter((item) => shape.members.some((name) => name !== "name" && valueAt(item, name) !== void 0));
		if (records.length > 0) return records.map((record) => [record, shape]);
	}
	return [];
};
const withoutDisabled = (tree) => {
	if (tree.kind !== "object") return tree;
	const members = tree.members.map((member) => member.name === "records" && member.value.kind === "array" ? {
		...member,
		value: {
			...member.value,
			items: member.value.items.filter((item) => !isTruthy(valueAt(item, "disabled")))
		}
	} : member);
	return {
		...tree,
		members
	};
};
const isDeletion = (record) => scalarText(valueAt(record, "changetype"))?.toUpperCase() === "DELETE";
const isChange = (record) => valueAt(record, "changetype") !== void 0;
const zoneOfFile = (file, asked) => {
	const own = originFromFileName(file);
	return own !== void 0 && (asked === void 0 || isWithin(asked, own)) ? own : void 0;
};
const inOneString = (zone, at) => {
	const moved = (one) => ({
		...one,
		...at,
		label: `line ${one.line} of the export`
	});
	return {
		...zone,
		format: "ovh",
		records: zone.records.map(moved),
		others: zone.others.map(moved),
		unknowns: zone.unknowns.map(moved),
		faults: zone.faults.map(moved)
	};
};
const readExport = (source, tree, origin) => {
	const include = () => ({ fault: "an export has no other files" });
	const text = scalarText(tree) ?? "";
	const zone = parseBind({
		file: source.file,
		text
	}, {
		origin,
		include,
		isExport: true
	});
	return inOneString(zone, createLocator(source)(tree.at));
};
const toResource$1 = ([tree, shape], zone, place) => {
	const read = valueFromTree$1(withoutDisabled(tree), place);
	const own = read.kind === "object" ? read.members : [];
	const given = zone === void 0 ? [] : [
		"zone",
		"zone_name",
		"domain",
		"managedZone"
	].map((name) => ({
		name,
		value: {
			kind: "scalar",
			value: zone
		}
	}));
	const members = [...own, ...given.filter(({ name }) => own.every((one) => one.name !== name))];
	return {
		kind: shape.kind,
		managed: true,
		address: "",
		place: place(tree.at),
		values: {
			kind: "object",
			members
		}
	};
};
const totals = [
	["result_info", "total_count"],
	[
		"meta",
		"pagination",
		"total_entries"
	],
	["meta", "total"]
];
const nextPages = [
	[
		"links",
		"pages",
		"next"
	],
	[
		"meta",
		"pagination",
		"next_page"
	],
	["nextPageToken"]
];
const isOnePage = (tree, count) => {
	const total = totals.map((path) => scalarNumber(valueAt(tree, ...path))).find(Boolean);
	return total === void 0 ? nextPages.some((path) => Boolean(scalarText(valueAt(tree, ...path)))) : total > count;
};
const parseHostApi = (source, format, asked) => {
	const tree = parseJson(source);
	const named = zoneOfFile(source.file, asked);
	if (tree.kind === "scalar") return readExport(source, tree, named ?? asked);
	const place = createLocator(source);
	const records = listRecords(tree, format);
	const changes = records.some(([record]) => isChange(record));
	const resources = records.filter(([record]) => !isDeletion(record)).map(([record, shape]) => {
		const told = shape.zone === void 0 ? void 0 : scalarText(valueAt(tree, shape.zone));
		return toResource$1([record, shape], told ?? named, place);
	});
	const { origins, read } = readResources(resources, asked, "it has no such member");
	const draft = read(resources);
	if (isOnePage(tree, records.length)) draft.unknown({
		...place(tree.at),
		why: "this is one page of several, and the others are not here"
	});
	return {
		format,
		file: source.file,
		origins,
		...draft.state(),
		faults: draft.faults(),
		...changes ? { partial: true } : {}
	};
};
// src/input/zone/octodns.ts
const parseTextValue = (text, { escapedSemicolons }) => {
	const bare = (text.startsWith("\"") ? text.slice(1, -1) : text).replaceAll("\" \"", "");
	return textValue(escapedSemicolons === false ? bare : bare.replaceAll("\\;", ";"));
};
const unreadValue = "the value cannot be read";
const valueParts = {
	MX: [["preference", "priority"], ["exchange", "value"]],
	SRV: [
		["priority"],
		["weight"],
		["port"],
		["target"]
	],
	DS: [
		["key_tag"],
		["algorithm"],
		["digest_type"],
		["digest"]
	]
};
const readValue$1 = (type, tree, options) => {
	const text = scalarText(tree);
	if (isText(type)) return text === void 0 ? text : parseTextValue(text, options);
	if (tree.kind !== "object") return text === void 0 ? text : presentedValue(text);
	const told = (valueParts[type] ?? []).map((names) => names.map((name) => scalarText(valueAt(tree, name))).find((part) => part !== void 0));
	return wordsValue(...told.filter((part) => part !== void 0));
};
const noteSemicolon = (draft, text, place, { escapedSemicolons }) => {
	if (escapedSemicolons === false || !/\w;/.test(text ?? "")) return;
	if (draft.faults().some(({ code }) => code === "semicolon-unescaped")) return;
	draft.fault("semicolon-unescaped", `octoDNS refuses a ";" without a backslash, unless its provider has escaped_semicolons: false`, place);
};
const ignoreRecord = (draft, place, owner, type) => draft.unknown({
	...place,
	owner,
	...isZoneType(type) ? { type } : {},
	why: "octoDNS ignores it, by its own options",
	mayBeNone: true
});
const addRecord = (draft, { tree: record, place }, { owner, zone, quirks }, options) => {
	const type = scalarText(valueAt(record, "type"))?.toUpperCase();
	const refuse = (fault, at, why) => {
		draft.fault("syntax", fault, place(at), owner);
		if (type === void 0) draft.unknown({
			...place(at),
			owner,
			why,
			mayBeNone: true
		});
		else if (isZoneType(type)) draft.unknown({
			...place(at),
			owner,
			type,
			why
		});
	};
	if (type === void 0) return refuse("the record has no type", record.at, "the record has no type");
	if (isTruthy(valueAt(record, "octodns", "ignored"))) return ignoreRecord(draft, place(record.at), owner, type);
	const proxied = isTruthy(valueAt(record, "octodns", "cloudflare", "proxied"));
	const lenient = options.lenient === true || isTruthy(valueAt(record, "octodns", "lenient"));
	const trees = [...listItems$1(valueAt(record, "values")), ...listItems$1(valueAt(record, "value"))];
	if (trees.length === 0) refuse(`the ${quoteText(type)} record has no value`, record.at, "the record has no value");
	for (const tree of trees) {
		const value = readValue$1(type, tree, options);
		if (value === void 0) {
			refuse(`this value of the ${quoteText(type)} record is no text`, tree.at, unreadValue);
			continue;
		}
		if (!lenient && isText(type)) noteSemicolon(draft, scalarText(tree), place(tree.at), options);
		draft.add({
			...value,
			place: place(tree.at),
			owner,
			type,
			ttl: scalarNumber(valueAt(record, "ttl")),
			origin: zone,
			dots: lenient ? "absolute" : "strict",
			quirks: [
				...quirks,
				...value.quirks,
				...proxied ? ["proxied"] : []
			]
		});
	}
};
const includeParts = ({ tree, place }, { include }) => {
	if (tree.kind !== "scalar" || tree.tag === void 0) return [{
		tree,
		place
	}];
	if (tree.tag !== "!include") return { fault: `${quoteText(tree.tag)} is not known` };
	const name = scalarText(tree) ?? "";
	const source = include?.(name, place(tree.at).file) ?? { fault: "files are not included here" };
	if (isUnreadable(source)) return source;
	const inner = createLocator(source);
	return listItems$1(parseYaml(source, "failsafe")).map((one) => ({
		tree: one,
		place: inner
	}));
};
const isRecordLike = (tree) => listItems$1(tree).some((one) => one.kind === "scalar" ? one.tag !== void 0 : [
	"type",
	"value",
	"values"
].some((name) => valueAt(one, name) !== void 0));
const refuseOthers = (source, tree) => {
	const members = objectMembers$1(tree);
	const isEmpty = tree.kind === "scalar" ? (tree.value ?? "") === "" : members.length === 0;
	if (members.some(({ value }) => isRecordLike(value)) || isEmpty && tree.kind !== "array") return;
	const looks = recognizeDocument(source);
	throw wholeFileFault(source.file, `${presentText(source.file)} is not a zone of octoDNS: none of its entries has a type.`, looks && `It looks like ${looks}.`);
};
const parseOctodns = (source, origin, options = {}) => {
	const place = createLocator(source);
	const draft = createDraft();
	const tree = parseYaml(source, "failsafe");
	refuseOthers(source, tree);
	for (const { name, at: offset, value } of objectMembers$1(tree)) {
		if (name === "@") draft.fault("syntax", "octoDNS refuses the name '@': the zone itself is ''", place(offset));
		const named = readOwnerName(name, origin, "relative");
		if (named === void 0) refuseOwner(draft, name, origin, place(offset));
		else for (const item of listItems$1(value)) {
			const parts = includeParts({
				tree: item,
				place
			}, options);
			if (isUnreadable(parts)) draft.unknown({
				...place(item.at),
				owner: named.owner,
				why: parts.fault
			});
			else for (const part of parts) addRecord(draft, part, {
				...named,
				zone: origin
			}, options);
		}
	}
	const origins = origin === void 0 ? [] : [origin];
	return toZoneFile(draft, {
		format: "octodns",
		file: source.file
	}, origins);
};
// src/input/zone/octodns-config.ts
const mostZones = 1e3;
const isOctodnsConfig = ({ file, text }) => /\.ya?ml$/i.test(file) && /^["']?providers["']?:/m.test(text) && /^["']?zones["']?:/m.test(text) && /YamlProvider\b|ZoneFileSource\b/.test(text);
const optionText = (provider, ...names) => names.map((name) => scalarText(valueAt(provider, name))).find((text) => text !== void 0);
const yamlPaths = (provider, split, { list }, from) => (zone) => {
	const directory = optionText(provider, "directory") ?? ".";
	const shared = optionText(provider, "shared_filename");
	const folder = `${directory}/${zone}${split ?? ""}`;
	return [
		...(split === void 0 ? [] : list(folder, from)).filter((name) => name.endsWith(".yaml")).map((name) => `${folder}/${name}`),
		...isTruthy(valueAt(provider, "disable_zonefile")) ? [] : [`${directory}/${zone}.yaml`],
		...shared === void 0 ? [] : [`${directory}/${shared}`]
	];
};
const bindPaths = (provider) => (zone) => [`${optionText(provider, "directory") ?? "."}/${zone}${optionText(provider, "file_extension") ?? "."}`];
const toFileProvider = (provider, setting, from) => {
	const [, kind] = /(?:^|\.)(YamlProvider|SplitYamlProvider|ZoneFileSource)$/.exec(optionText(provider, "class") ?? "") ?? [];
	if (kind === void 0) return void 0;
	const isBind = kind === "ZoneFileSource";
	const usual = kind === "SplitYamlProvider" ? "." : void 0;
	const split = optionText(provider, "split_extension", "extension") ?? usual;
	const escaped = optionText(provider, "escaped_semicolons");
	return {
		paths: isBind ? bindPaths(provider) : yamlPaths(provider, split, setting, from),
		isBind,
		replaces: isTruthy(valueAt(provider, "populate_should_replace")),
		lenient: isTruthy(valueAt(provider, "lenient")),
		escapedSemicolons: escaped === void 0 ? void 0 : !/^(?:false|no|off)$/i.test(escaped),
		include: setting.include
	};
};
const unreadFile = (path, zone, { config, place, setting }) => setting.list(dirname(path), config.file).includes(basename(path)) ? [bare(config, zone, [{
	...place(0),
	why: `${presentText(path)} cannot be read`
}])] : [];
const readFiles = (run, provider, { zone, fileZone, lenient }) => {
	const { config, setting } = run;
	return provider.paths(fileZone).flatMap((path) => {
		const source = setting.include(path, config.file);
		if (isUnreadable(source)) return unreadFile(path, zone, run);
		if (provider.isBind) return [parseBind(source, {
			origin: zone,
			include: setting.include
		})];
		const options = {
			...provider,
			lenient: lenient || provider.lenient === true
		};
		return [parseOctodns(source, zone, options)];
	});
};
const recordKey = ({ owner, type }) => `${owner} ${type}`;
const withReplaced = (earlier, later) => {
	const keys = new Set(later.flatMap(({ records, others }) => [...records, ...others].map(recordKey)));
	return earlier.map((file) => ({
		...file,
		records: file.records.filter((one) => !keys.has(recordKey(one))),
		others: file.others.filter((one) => !keys.has(recordKey(one)))
	}));
};
const bare = (config, zone, unknowns) => ({
	format: "octodns",
	file: config.file,
	origins: [zone],
	records: [],
	others: [],
	unknowns,
	faults: []
});
const fromEnvironment = (source, zone, place) => {
	const owner = readOwnerName(optionText(source, "name") ?? "", zone, "relative")?.owner;
	const why = "its value comes from the environment";
	return {
		...place,
		zone,
		...owner === void 0 ? {} : {
			owner,
			type: "TXT"
		},
		why
	};
};
const readConfiguredZone = (run, zone, { fileZone, settings }) => {
	const { config, tree, place, setting } = run;
	const lenient = isTruthy(valueAt(settings, "lenient"));
	const unknowns = [];
	let files = [];
	for (const item of listItems$1(valueAt(settings, "sources"))) {
		const id = scalarText(item) ?? "";
		const found = valueAt(tree, "providers", id);
		const provider = found && toFileProvider(found, setting, config.file);
		const open = (why) => unknowns.push({
			...place(item.at),
			zone,
			why
		});
		if (found && /(?:^|\.)EnvVarSource$/.test(optionText(found, "class") ?? "")) {
			unknowns.push(fromEnvironment(found, zone, place(item.at)));
			continue;
		}
		if (provider === void 0) {
			open(`its source ${quoteText(id)} is not a file that is read here`);
			continue;
		}
		const read = readFiles(run, provider, {
			zone,
			fileZone,
			lenient
		});
		if (read.length === 0) open(`the file of its source ${quoteText(id)} is not there, or cannot be opened`);
		files = [...provider.replaces ? withReplaced(files, read) : files, ...read];
	}
	for (const item of [...listItems$1(valueAt(settings, "processors")), ...listItems$1(valueAt(tree, "manager", "processors"))]) unknowns.push({
		...place(item.at),
		zone,
		why: `the processor ${quoteText(scalarText(item) ?? "")} may change its records`,
		mayBeNone: true
	});
	const isTold = files.length > 0 && unknowns.length === 0;
	return [...files, ...isTold ? [] : [bare(config, zone, unknowns)]];
};
const findDynamicZone = (run, settings) => {
	let zone = run.setting.asked;
	for (; zone !== void 0 && zone !== "."; zone = parentName(zone)) {
		const files = readConfiguredZone(run, zone, {
			fileZone: zone,
			settings
		});
		if (files.some(({ file }) => file !== run.config.file)) return {
			zone,
			files
		};
	}
};
const zoneName = (text) => text === void 0 ? void 0 : readOwnerName(text, void 0, "absolute")?.owner;
const readOctodnsConfig = (config, setting) => {
	const tree = parseYaml(config, "failsafe");
	const run = {
		config,
		tree,
		place: createLocator(config),
		setting
	};
	const named = objectMembers$1(valueAt(tree, "zones")).slice(0, mostZones);
	const read = /* @__PURE__ */ new Map();
	for (const { name, value } of named) {
		const zone = zoneName(name);
		if (zone === void 0 || name.startsWith("*")) continue;
		const alias = zoneName(scalarText(valueAt(value, "alias")));
		const settings = alias && valueAt(tree, "zones", absoluteName(alias));
		read.set(zone, readConfiguredZone(run, zone, {
			fileZone: alias ?? zone,
			settings: settings ?? value
		}));
	}
	const dynamic = named.filter(({ name }) => name.startsWith("*"));
	for (const { value } of dynamic) {
		const found = findDynamicZone(run, value);
		if (found !== void 0 && !read.has(found.zone)) read.set(found.zone, found.files);
	}
	return [...read.values()].flat();
};
// src/input/zone/infrastructure/pulumi.ts
const isPulumi = (outline) => outline !== void 0 && (outline.values("steps", "[]", "urn").some((urn) => urn.startsWith("urn:pulumi:")) || outline.values("deployment", "resources", "[]", "urn").some((urn) => urn.startsWith("urn:")) || outline.has("changeSummary") && outline.has("steps"));
const unknownMarks = /* @__PURE__ */ new Set([
	"04da6b54-80e4-46f7-96ec-b56ff0331ba9",
	"1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
	"3eeb2bf0-c639-47a8-9e75-3b44932eb421",
	"6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
	"030794c1-ac77-496b-92df-f27374a8bd58",
	"e48ece36-62e2-4504-bad9-02848725956a",
	"dd056dcd-154b-4c76-9bd3-c8f88648b5ff"
]);
const secretMember = "4dabf18193072939515e22adb298388d";
const snakeCase = (text) => text.replace(/([a-z\d])([A-Z])/g, "$1_$2").toLowerCase();
const packages = {
	azure: "azurerm",
	gcp: "google"
};
const isRead = (kind) => findRecordKind(kind) !== void 0 || zoneKinds.has(kind);
const terraformKind = (type) => {
	const [provider = "", path = "", name = ""] = type.split(":");
	const base = ((Object.hasOwn(packages, provider) ? packages[provider] : void 0) ?? provider).replaceAll("-", "_");
	const module = snakeCase(path.replace(/\/.*$/s, ""));
	const own = snakeCase(name);
	const ways = [
		`${base}_${module}_${own}`,
		`${base}_${own}`,
		`${base}_${own.replace(/^dns_/, "")}`
	];
	return ways.find(isRead) ?? ways[module === "index" ? 1 : 0] ?? type;
};
const readValue = (tree, place) => {
	const unknown = (why) => ({
		kind: "unknown",
		why,
		place: place(tree.at)
	});
	if (tree.kind === "scalar") {
		const text = String(tree.value);
		if (unknownMarks.has(text)) return unknown("its value is not known before apply");
		if (text === "[secret]") return unknown("its value is a secret");
		return valueFromTree$1(tree, place);
	}
	if (tree.kind === "array") return {
		kind: "list",
		items: tree.items.map((item) => readValue(item, place))
	};
	if (valueAt(tree, secretMember) !== void 0) return unknown("its value is a secret");
	return {
		kind: "object",
		members: tree.members.flatMap(({ name, value }) => named(name, readValue(value, place)))
	};
};
const named = (name, value) => {
	const own = snakeCase(name);
	const single = /(?:ss|sh|ch)es$/.test(own) ? own.replace(/es$/, "") : own.replace(/s$/, "");
	return value.kind === "list" && single !== own ? [{
		name: own,
		value
	}, {
		name: single,
		value
	}] : [{
		name: own,
		value
	}];
};
const dependency = (state, name) => {
	const urns = listItems$1(valueAt(state, "propertyDependencies", name)).map(scalarText);
	return urns.length === 1 ? urns[0] : void 0;
};
const withReference = (state, name, value) => {
	const address = value.kind === "unknown" ? dependency(state, name) : void 0;
	return value.kind === "unknown" && address !== void 0 ? {
		...value,
		refersTo: {
			address,
			attribute: "id"
		}
	} : value;
};
const toResource = (state, place) => {
	const urn = scalarText(valueAt(state, "urn")) ?? "";
	const inputs = objectMembers$1(valueAt(state, "inputs"));
	const outputs = objectMembers$1(valueAt(state, "outputs")).filter(({ name, value }) => inputs.every((input) => input.name !== name) && readValue(value, place).kind !== "unknown");
	const id = scalarText(valueAt(state, "id"));
	const members = [...inputs, ...outputs].flatMap(({ name, value }) => named(name, withReference(state, name, readValue(value, place))));
	return {
		kind: terraformKind(scalarText(valueAt(state, "type")) ?? ""),
		managed: true,
		address: urn,
		place: {
			...place(state.at),
			label: presentText(urn.split("::").slice(2).join("::")).slice(0, 200)
		},
		values: {
			kind: "object",
			members: id === void 0 || members.some(({ name }) => name === "id") ? members : [...members, {
				name: "id",
				value: {
					kind: "scalar",
					value: id
				}
			}]
		}
	};
};
const listStates = (steps, name) => {
	const states = /* @__PURE__ */ new Map();
	for (const step of steps) {
		const state = valueAt(step, name);
		if (state !== void 0) states.set(scalarText(valueAt(step, "urn")) ?? "", state);
	}
	return [...states.values()];
};
const leavesOut = (tree, steps) => {
	const same = scalarNumber(valueAt(tree, "changeSummary", "same")) ?? 0;
	return steps.filter((step) => scalarText(valueAt(step, "op")) === "same").length < same;
};
const parsePulumi = (source, asked) => {
	const tree = parseJson(source);
	const place = createLocator(source);
	const steps = listItems$1(valueAt(tree, "steps"));
	const exported = listItems$1(valueAt(tree, "deployment", "resources"));
	const toResources = (states) => states.map((state) => toResource(state, place));
	const current = toResources([...listStates(steps, "newState"), ...exported]);
	const prior = toResources(listStates(steps, "oldState"));
	const { origins, read } = readResources([...prior, ...current], asked, "it is not given");
	const draft = read(current);
	const isPreview = valueAt(tree, "steps") !== void 0;
	const past = read(prior);
	return {
		format: "pulumi",
		file: source.file,
		origins,
		...draft.state(),
		faults: draft.faults(),
		...isPreview ? { before: {
			...past.state(),
			faults: past.faults()
		} } : {},
		...isPreview && leavesOut(tree, steps) ? { partial: true } : {}
	};
};
// src/input/zone/registry.ts
const containers = ["record", "records"];
const recordType = /^(?:A|AAAA|ALIAS|CAA|CNAME|DS|MX|NS|SRV|TLSA|TXT|URL)$/;
const isRegistry = (outline) => outline !== void 0 && !outline.isArray && containers.some((name) => {
	const types = outline.names(name);
	return types.length > 0 && types.every((type) => recordType.test(type));
});
const recordParts = {
	MX: [[
		"priority",
		"preference",
		"pref"
	], [
		"target",
		"exchange",
		"server",
		"host",
		"value"
	]],
	SRV: [
		["priority"],
		["weight"],
		["port"],
		["target"]
	],
	DS: [
		["key_tag"],
		["algorithm"],
		["digest_type"],
		["digest"]
	]
};
const firstPriority = 10;
const readItem = (type, item, index) => {
	const text = scalarText(item);
	if (type === "TXT") return text === void 0 ? void 0 : textValue(text);
	const usual = String(firstPriority + index);
	if (item.kind !== "object") {
		if (text === void 0) return void 0;
		const words = text.trim().split(/\s+/);
		return wordsValue(...type === "MX" && words.length === 1 ? [usual, ...words] : words);
	}
	const parts = (recordParts[type] ?? [["value", "target"]]).map((names) => names.map((name) => scalarText(valueAt(item, name))).find((part) => part !== void 0));
	if (type === "MX") parts[0] ??= usual;
	return wordsValue(...parts.filter((part) => part !== void 0));
};
const registryFolder = /^(?:domains|subdomains|registrations)$/i;
const nameFromFile = (file, asked) => {
	const labels = basename(file).replace(/\.json$/i, "").toLowerCase().split(".");
	const domain = splitLabels(asked);
	const start = labels.findIndex((_, i) => labels.slice(i).every((label, j) => label === domain[j]));
	if (start >= 0) return dnsName([...labels.slice(0, start), ...domain].join("."));
	if (labels.join(".") === "@" || !registryFolder.test(basename(dirname(file)))) return asked;
	return dnsName([...labels, ...domain].join("."));
};
const findSubdomain = (tree, file, asked) => {
	const domain = scalarText(valueAt(tree, "domain"));
	const label = scalarText(valueAt(tree, "subdomain")) ?? scalarText(valueAt(tree, "name"));
	const parent = domain === void 0 ? void 0 : readOwnerName(domain, void 0, "absolute")?.owner;
	const own = parent && readOwnerName(label ?? "@", parent, "either")?.owner;
	if (parent !== void 0 && own !== void 0) return {
		owner: own,
		origin: asked !== void 0 && isWithin(own, asked) ? asked : parent
	};
	return asked === void 0 ? void 0 : {
		owner: nameFromFile(file, asked),
		origin: asked
	};
};
const addType = ({ draft, owner, origin, quirks, place }, name, value) => {
	const type = name.toUpperCase();
	for (const [index, item] of listItems$1(value).entries()) {
		if (!isZoneType(type)) {
			draft.pass(owner, type, place(item.at));
			continue;
		}
		const read = readItem(type, item, index);
		if (read === void 0) {
			draft.fault("syntax", `this ${type} record is no text`, place(item.at), owner);
			draft.unknown({
				...place(item.at),
				owner,
				type,
				why: "the record cannot be read"
			});
			continue;
		}
		const all = type === "A" || type === "AAAA" || type === "CNAME" ? quirks : [];
		draft.add({
			...read,
			place: place(item.at),
			owner,
			type,
			origin,
			dots: "absolute",
			quirks: [...read.quirks, ...all]
		});
	}
};
const parseRegistry = (source, asked) => {
	const tree = parseJson(source);
	const place = createLocator(source);
	const draft = createDraft();
	const file = {
		format: "registry",
		file: source.file
	};
	const found = findSubdomain(tree, source.file, asked);
	if (found === void 0) {
		refuseOwner(draft, basename(source.file).replace(/\.json$/i, ""), void 0, place(tree.at));
		return toZoneFile(draft, file, []);
	}
	const quirks = isTruthy(valueAt(tree, "proxied")) ? ["proxied"] : [];
	for (const name of containers) for (const { name: type, value } of objectMembers$1(valueAt(tree, name))) addType({
		draft,
		...found,
		quirks,
		place
	}, type, value);
	if (found.owner === asked && valueAt(tree, "domain") === void 0) draft.fault("zone-assumed", `the file does not say which domain it is about (${quoteText(basename(source.file))}), so it is taken as ${asked}`, place(tree.at));
	return toZoneFile(draft, file, [found.origin]);
};
const mostBelow = 100;
const readRegistry = (source, { asked, include, listBeside }) => {
	const own = parseRegistry(source, asked);
	const below = listBeside().filter((name) => name.endsWith(`.${basename(source.file)}`));
	const parts = below.slice(0, mostBelow).map((name) => {
		const part = include(name, source.file);
		const file = `${source.file.slice(0, -basename(source.file).length)}${name}`;
		if (!isUnreadable(part) && !part.octets) return parseRegistry(part, asked);
		const place = {
			file,
			line: 1,
			column: 1
		};
		return {
			format: "registry",
			file,
			origins: own.origins,
			records: [],
			others: [],
			unknowns: [{
				...place,
				why: "the file cannot be read",
				mayBeNone: true
			}],
			faults: [{
				...place,
				code: "unreadable",
				message: isUnreadable(part) ? part.fault : notUtf8(file).clause
			}]
		};
	});
	const cut = {
		file: source.file,
		line: 1,
		column: 1,
		why: `only ${mostBelow} files below it are read`
	};
	const unknowns = below.length > mostBelow ? [...own.unknowns, cut] : own.unknowns;
	return { files: [{
		...own,
		unknowns
	}, ...parts] };
};
// src/input/zone/terraform/plan-references.ts
const referredKind = (reference) => {
	const [first = "", second] = reference.replace(/^data\./, "").split(".");
	return second === void 0 || !first.includes("_") ? [] : [first];
};
const referencesIn = (expression) => listItems$1(valueAt(expression, "references")).flatMap((one) => scalarText(one) ?? []);
const kindsReferredTo = (module, path = "") => {
	const kinds = /* @__PURE__ */ new Map();
	for (const resource of listItems$1(valueAt(module, "resources"))) {
		const found = [
			valueAt(resource, "for_each_expression"),
			valueAt(resource, "count_expression"),
			valueAt(resource, "expressions", "name")
		].flatMap(referencesIn).flatMap(referredKind);
		if (found.length > 0) kinds.set(`${path}${scalarText(valueAt(resource, "address"))}`, found);
	}
	for (const { name, value } of objectMembers$1(valueAt(module, "module_calls"))) for (const [address, found] of kindsReferredTo(valueAt(value, "module"), `${path}module.${name}.`)) kinds.set(address, found);
	return kinds;
};
// src/input/zone/terraform.ts
const notYetKnown = "its value is not known before apply";
const listResources = (module, reading) => {
	const { place, unknown, kinds } = reading;
	const resources = listItems$1(valueAt(module, "resources")).map((tree) => {
		const kind = scalarText(valueAt(tree, "type")) ?? "";
		const address = scalarText(valueAt(tree, "address")) ?? kind;
		const unkeyed = blockAddress(address);
		return {
			kind,
			managed: scalarText(valueAt(tree, "mode")) !== "data",
			address,
			place: {
				...place(tree.at),
				label: presentText(address).slice(0, 200)
			},
			values: valueFromPlan(valueAt(tree, "values"), unknown.get(address)),
			takenFrom: kinds.get(unkeyed) ?? []
		};
	});
	const below = listItems$1(valueAt(module, "child_modules"));
	return [...resources, ...below.flatMap((one) => listResources(one, reading))];
};
const unknownByAddress = (tree) => new Map(listItems$1(valueAt(tree, "resource_changes")).flatMap((change) => {
	const address = scalarText(valueAt(change, "address"));
	const unknown = valueAt(change, "change", "after_unknown");
	return address === void 0 || unknown === void 0 ? [] : [[address, unknown]];
}));
const parseTerraform = (source, origin) => {
	const tree = parseJson(source);
	const place = createLocator(source);
	const planned = valueAt(tree, "planned_values");
	const kinds = kindsReferredTo(valueAt(tree, "configuration", "root_module"));
	const prior = listResources(valueAt(tree, "prior_state", "values", "root_module"), {
		place,
		unknown: /* @__PURE__ */ new Map(),
		kinds
	});
	const current = listResources(valueAt(planned ?? valueAt(tree, "values"), "root_module"), {
		place,
		unknown: unknownByAddress(tree),
		kinds
	});
	const { origins, resourceTypes, read } = readResources([...prior, ...current], origin, notYetKnown);
	const draft = read(current);
	const was = read(prior);
	return {
		format: "terraform",
		file: source.file,
		origins,
		resourceTypes,
		...draft.state(),
		faults: draft.faults(),
		...planned === void 0 ? {} : { before: {
			...was.state(),
			faults: was.faults()
		} }
	};
};
// src/input/zone/zone-forms.ts
const hasZonePrefix = (file) => /^(?:db|zone|named|pri|master)\./i.test(file.replace(/^.*[\\/]/s, ""));
const suffixOf = (file) => extname(file).toLowerCase();
const hasNames = (source, ...ways) => {
	const outline = outlineOf(source);
	return outline !== void 0 && ways.every((names) => names.some((name) => outline.has(name)));
};
const isChangeList = (outline) => outline !== void 0 && outline.has("Changes", "[]", "ResourceRecordSet");
const hasTypes = ({ text }) => /(?:^|[\s{,])["']?type["']?:\s*["']?[A-Z][A-Z0-9]*\b/m.test(text);
const masterLine = /^(?:\$(?:ORIGIN|TTL|INCLUDE)[ \t]|\S*[ \t]+(?:\d\w*[ \t]+)?IN[ \t]+(?:\d\w*[ \t]+)?(?:SOA|NS|MX|TXT|AAAA|A|CNAME)[ \t])/im;
const isTsv = (text) => hasTsvLine(text) && text.split(/[\r\n]+/).every((line) => line === "" || line.split("	").length >= 6);
const isDnscontrol = (text) => /\b(?:NewRegistrar|NewDnsProvider|DnsProvider|require_glob)\s*\(/.test(text) || [...text.matchAll(/\b(?:D|D_EXTEND|DOMAIN_ELSEWHERE(?:_AUTO)?)\(\s*["'`]([^"'`\s]+)["'`]\s*,/g)].some(([, domain = ""]) => domain.slice(1, -1).includes("."));
const hostApi = (format, title) => ({
	title,
	detect: (source) => isHostApi(format, source, outlineOf(source)),
	read: (source, { asked }) => parseHostApi(source, format, asked)
});
const zoneForms = {
	route53: {
		title: "a change batch or list of Route 53",
		detect: (source) => hasNames(source, ["ResourceRecordSets", "ChangeBatch"]) || isChangeList(outlineOf(source)),
		read: (source) => parseRoute53(source, originFromFileName(source.file))
	},
	dnscontrol: {
		title: "DNSControl's output or dnsconfig.js",
		detect: (source) => {
			if (suffixOf(source.file) === ".js") return isDnscontrol(source.text);
			if (outlineOf(source) !== void 0) return hasNames(source, ["domains"], ["registrars", "dns_providers"]);
			return isTsv(source.text);
		},
		mayBe: (source) => outlineOf(source) === void 0,
		read: async (source, { scripts }) => isDnscontrolScript(source) ? (await import("./input-dnscontrol-read-config.js")).readConfig(source, scripts) : { files: parseDnscontrol(source) }
	},
	terraform: {
		title: "a Terraform configuration or the output of terraform show -json",
		detect: (source) => hasNames(source, ["format_version"], ["planned_values", "values"]),
		read: (source, { asked }) => parseTerraform(source, asked)
	},
	cloudformation: {
		title: "a CloudFormation template",
		detect: (source) => isTemplate(outlineOf(source)),
		read: (source, { asked }) => parseCloudformation(source, asked)
	},
	pulumi: {
		title: "the output of pulumi preview --json",
		detect: (source) => isPulumi(outlineOf(source)),
		read: (source, { asked }) => parsePulumi(source, asked)
	},
	dnsendpoint: {
		title: "a DNSEndpoint of Kubernetes",
		detect: (source) => isDnsEndpoint(outlineOf(source)),
		read: (source, { asked }) => parseDnsEndpoint(source, asked)
	},
	registry: {
		title: "a registry of subdomains (is-a.dev)",
		detect: (source) => isRegistry(outlineOf(source)),
		read: readRegistry
	},
	"cloudflare-api": hostApi("cloudflare-api", "JSON of Cloudflare's API"),
	desec: hostApi("desec", "JSON of deSEC's API"),
	digitalocean: hostApi("digitalocean", "JSON of DigitalOcean's API"),
	gandi: hostApi("gandi", "JSON of Gandi's LiveDNS API"),
	google: hostApi("google", "JSON of gcloud dns record-sets list"),
	hetzner: hostApi("hetzner", "JSON of Hetzner's API"),
	ovh: hostApi("ovh", "JSON of OVH's API"),
	powerdns: hostApi("powerdns", "JSON of PowerDNS's API"),
	octodns: {
		title: "a zone of octoDNS",
		detect: (source) => isOctodnsConfig(source) || /^\.ya?ml$/.test(suffixOf(source.file)) && originFromFileName(source.file) !== void 0 && hasTypes(source),
		mayBe: () => true,
		read: (source, { origin, include }) => parseOctodns(source, origin, { include })
	},
	bind: {
		title: "a zone file (BIND)",
		detect: ({ file, text }) => !/^\.(?:json|ya?ml|js)$/.test(suffixOf(file)) && (/^\.(?:zone|db|bind|dns|hosts)$/.test(suffixOf(file)) || hasZonePrefix(file) || masterLine.test(text)),
		mayBe: (source) => masterLine.test(source.text) || describeDocument(source) === void 0,
		read: (source, { origin, include }) => parseBind(source, {
			origin,
			include
		})
	}
};
// src/input/zone/detect-format.ts
const zoneSuffixes = /^\.(?:zone|db|bind|dns|hosts|txt|ya?ml|json|js|tsv|template)$/i;
const mayBeZone = (file) => zoneSuffixes.test(extname(file)) || hasZonePrefix(file);
const tryOrder = [...zoneFormats.filter((one) => one !== "bind"), "bind"];
const detectFormat = (source) => tryOrder.find((format) => zoneForms[format].detect(source));
const listForms = () => `These forms are read: ${zoneFormats.map((format) => zoneForms[format].title).join(", ")}.`;
const formatHint = (source) => {
	const { file, text } = source;
	if (/"lineage"\s*:/.test(text) && /"terraform_version"\s*:/.test(text)) return "Give the output of: terraform show -json";
	if (/\.js$/i.test(file)) return "Give the output of: dnscontrol print-ir";
	if (outlineOf(source) !== void 0) return listForms();
	return "Say which it is: FILE:bind, FILE:octodns, FILE:dnscontrol, FILE:terraform or FILE:route53.";
};
const refuseUnknown = (source) => {
	const shown = presentText(source.file);
	const found = describeDocument(source);
	return new NoRecordsError(found === void 0 ? `${shown} is not a zone file that can be told by its content.` : `${shown} looks like ${found}, which is not read.`, formatHint(source), startOfFile(source.file));
};
const refuseOther = (source, named, found) => {
	const other = found === void 0 ? describeDocument(source) : zoneForms[found].title;
	const seen = other === void 0 ? "" : `: it looks like ${other}`;
	return wholeFileFault(source.file, `${presentText(source.file)} is not ${zoneForms[named].title}${seen}.`, found === void 0 ? listForms() : `Leave off :${named}, or say :${found}.`);
};
const chooseFormat = (source, named) => {
	const found = detectFormat(source);
	if (named === void 0) {
		if (found === void 0) throw refuseUnknown(source);
		return found;
	}
	const { detect, mayBe = detect } = zoneForms[named];
	if (found !== void 0 && found !== named && found !== "bind" || found !== named && !mayBe(source)) throw refuseOther(source, named, found);
	return named;
};
const longestText = 1 << 20;
const unknown = (at, why) => ({
	kind: "unknown",
	why,
	at
});
const failure = (at, why) => ({
	...unknown(at, why),
	fails: true
});
const tooLarge = (at) => unknown(at, "it is too large to be worked out");
const scalar = (value) => ({
	kind: "scalar",
	value
});
const nothing = scalar(null);
const sizeOf = (value) => {
	if (value.kind === "scalar") return typeof value.value === "string" ? 1 + (value.value.length >> 4) : 1;
	return value.kind === "list" || value.kind === "object" ? value.size : 1;
};
const depthOf = (value) => value.kind === "list" || value.kind === "object" ? value.depth : 0;
const measure = (values) => {
	let size = 1;
	let depth = 0;
	for (const value of values) {
		size += sizeOf(value);
		depth = Math.max(depth, depthOf(value));
	}
	return {
		size,
		depth: depth + 1
	};
};
const list = (items) => ({
	kind: "list",
	items,
	isSet: false,
	...measure(items)
});
const compareTexts = (a, b) => a < b ? -1 : a > b ? 1 : 0;
const object = (entries) => {
	const members = new Map([...new Map(entries)].sort(([a], [b]) => compareTexts(a, b)));
	const { depth, ...sum } = measure(members.values());
	let { size } = sum;
	for (const name of members.keys()) size += name.length >> 4;
	return {
		kind: "object",
		members,
		size,
		depth
	};
};
const isUnknown = (value) => value?.kind === "unknown";
const becauseOf = ({ why, at, fails }) => ({
	kind: "unknown",
	why,
	at,
	...fails && { fails }
});
const asText = (value) => value?.kind === "scalar" && value.value !== null ? String(value.value) : void 0;
const asNumber = (value) => {
	if (value?.kind !== "scalar") return void 0;
	if (typeof value.value === "number") return value.value;
	return typeof value.value === "string" && /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(value.value) ? Number(value.value) : void 0;
};
const asBoolean = (value) => {
	if (value?.kind !== "scalar") return void 0;
	if (value.value === true || value.value === "true") return true;
	return value.value === false || value.value === "false" ? false : void 0;
};
const isNull = (value) => value?.kind === "scalar" && value.value === null;
const findUnknownPart = (value) => {
	if (value.kind === "unknown") return value;
	if (value.kind === "handle") return unknown(-1, `not all of ${value.address} is known`);
	if (value.kind === "scalar") return void 0;
	for (const part of value.kind === "list" ? value.items : value.members.values()) {
		const found = findUnknownPart(part);
		if (found !== void 0) return found;
	}
};
const fingerprint = (value) => {
	switch (value.kind) {
		case "scalar": return JSON.stringify(value.value);
		case "list": return `[${value.items.map(fingerprint).join(",")}]`;
		case "object": return `{${[...value.members].map(([name, one]) => `${JSON.stringify(name)}:${fingerprint(one)}`).join(",")}}`;
		case "handle":
		case "unknown": return "?";
	}
};
const areEqual = (a, b) => findUnknownPart(a) ?? findUnknownPart(b) ?? fingerprint(a) === fingerprint(b);
const set = (items) => {
	const known = /* @__PURE__ */ new Map();
	const rest = [];
	for (const item of items) if (findUnknownPart(item) === void 0) known.set(fingerprint(item), item);
	else rest.push(item);
	const sorted = [...known.values()].sort((a, b) => {
		const [one, other] = [asNumber(a), asNumber(b)];
		return typeof one === "number" && typeof other === "number" && one !== other ? one - other : compareTexts(asText(a) ?? fingerprint(a), asText(b) ?? fingerprint(b));
	});
	return {
		...list([...sorted, ...rest]),
		isSet: true
	};
};
const joinTexts = (parts, at) => {
	const first = parts.findIndex((part) => part.kind !== "scalar");
	const textFrom = (some) => some.map((one) => asText(one) ?? "").join("");
	let length = 0;
	for (const part of parts) length += asText(part)?.length ?? 0;
	if (length > 1048576) return tooLarge(at);
	const failed = parts.find((part) => isUnknown(part) && part.fails);
	if (isUnknown(failed)) return becauseOf(failed);
	if (parts.some(isNull)) return failure(at, "null cannot be a part of a text");
	if (first < 0) return scalar(textFrom(parts));
	const last = parts.findLastIndex((part) => part.kind !== "scalar");
	const [begin, finish] = [parts[first], parts[last]];
	if (!isUnknown(begin) || !isUnknown(finish)) return failure(at, "a list or an object cannot be a part of a text");
	return {
		...becauseOf(begin),
		startsWith: textFrom(parts.slice(0, first)) + (begin.startsWith ?? ""),
		endsWith: (finish.endsWith ?? "") + textFrom(parts.slice(last + 1))
	};
};
// src/input/hcl/evaluation.ts
const mostSteps = 2e6;
const mostInstances = 5e3;
const deepestExpression = 200;
const createLimits = () => ({
	steps: mostSteps,
	instances: mostInstances
});
const createEvaluation = (files, limits) => ({
	files,
	limits,
	depth: 0,
	nextOffset: 0,
	sources: []
});
const addSource = (evaluation, source) => {
	const from = evaluation.nextOffset;
	evaluation.sources.push({
		from,
		source
	});
	evaluation.nextOffset += source.text.length + 1;
	return from;
};
const takeSteps = (evaluation, steps, at) => {
	evaluation.limits.steps -= steps;
	if (evaluation.limits.steps < 0) return unknown(at, "the configuration is too large to be worked out");
	return evaluation.depth > deepestExpression ? unknown(at, "it rests on too many other values") : void 0;
};
const withBindings = (scope, entries) => {
	const bindings = new Map(scope.bindings);
	for (const [name, value] of entries) if (name !== void 0) bindings.set(name, value);
	return {
		...scope,
		bindings
	};
};
// src/input/hcl/syntax/syntax.ts
const binaryOperators = [
	["||"],
	["&&"],
	["==", "!="],
	[
		"<",
		">",
		"<=",
		">="
	],
	["+", "-"],
	[
		"*",
		"/",
		"%"
	]
];
const createReader = (text, offset = (at) => at) => ({
	text,
	offset,
	at: 0,
	end: text.length,
	lines: true,
	depth: 0,
	fault: void 0,
	next: void 0
});
const namePattern = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;
const numberPattern = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const signPattern = /&&|\|\||==|!=|<=|>=|=>|\.\.\.|::|[-{}[\]()"=<>+*/%!?:,.]/y;
const matchAt = (pattern, { text }, at) => {
	pattern.lastIndex = at;
	return pattern.exec(text)?.[0];
};
const findEnd = ({ text, end }, sign, at) => {
	const found = text.indexOf(sign, at);
	return found < 0 || found > end ? end : found;
};
const skipBlank = (reader) => {
	const { text, end, lines } = reader;
	let { at } = reader;
	while (at < end) {
		const two = text.slice(at, at + 2);
		if (two === "/*") at = Math.min(findEnd(reader, "*/", at + 2) + 2, end);
		else if (two === "//" || two.startsWith("#")) at = findEnd(reader, "\n", at);
		else if (" 	\r".includes(two.charAt(0)) || !lines && two.startsWith("\n")) at += 1;
		else break;
	}
	return at;
};
const lexToken = (reader) => {
	const at = skipBlank(reader);
	if (at >= reader.end) return {
		kind: "end",
		text: "",
		at: reader.end,
		end: reader.end
	};
	const token = (kind, text) => ({
		kind,
		text,
		at,
		end: at + text.length
	});
	if (reader.text[at] === "\n") return token("line", "\n");
	const name = matchAt(namePattern, reader, at);
	if (name !== void 0) return token("name", name);
	const number = matchAt(numberPattern, reader, at);
	if (number !== void 0) return token("number", number);
	const sign = matchAt(signPattern, reader, at);
	return sign === void 0 ? token("bad", String.fromCodePoint(reader.text.codePointAt(at) ?? 0)) : token("sign", sign);
};
const peekToken = (reader) => {
	const { next, at, lines } = reader;
	if (next?.from === at && next.lines === lines) return next.token;
	const token = lexToken(reader);
	reader.next = {
		from: at,
		lines,
		token
	};
	return token;
};
const takeToken = (reader) => {
	const token = peekToken(reader);
	reader.at = token.end;
	return token;
};
const failAt = (reader, at, message) => {
	reader.fault ??= {
		at: reader.offset(at),
		message
	};
	reader.end = Math.min(reader.end, reader.at);
	reader.at = reader.end;
	reader.next = void 0;
};
const describeToken = ({ kind, text }) => {
	if (kind === "end") return "the end of the text";
	if (kind === "line") return "the end of the line";
	return kind === "sign" ? quoteText(text) : `a ${kind === "bad" ? "character" : kind}`;
};
const failExpecting = (reader, what) => {
	const token = peekToken(reader);
	failAt(reader, token.at, `expected ${what} instead of ${describeToken(token)}`);
};
const isNextSign = (reader, sign) => {
	const { kind, text } = peekToken(reader);
	return kind === "sign" && text === sign;
};
const isNextName = (reader, name) => {
	const { kind, text } = peekToken(reader);
	return kind === "name" && text === name;
};
const takeSign = (reader, sign) => {
	const isThere = isNextSign(reader, sign);
	if (isThere) takeToken(reader);
	return isThere;
};
const expectSign = (reader, sign) => {
	if (!takeSign(reader, sign)) failExpecting(reader, quoteText(sign));
};
const expectName = (reader, what) => {
	if (peekToken(reader).kind === "name") return takeToken(reader).text;
	failExpecting(reader, what);
	return "";
};
const withLines = (reader, lines, read) => {
	const outside = reader.lines;
	reader.lines = lines;
	const result = read();
	reader.lines = outside;
	return result;
};
const nested = (reader, read) => {
	if (reader.depth >= 64) {
		failAt(reader, reader.at, `nested more than 64 levels deep`);
		return;
	}
	reader.depth += 1;
	const result = read();
	reader.depth -= 1;
	return result;
};
// src/input/hcl/syntax/template.ts
const escapes = {
	n: "\n",
	r: "\r",
	t: "	",
	"\"": "\"",
	"\\": "\\"
};
const codePattern = /u[\da-fA-F]{4}|U[\da-fA-F]{8}/y;
const readEscape = (reader, at) => {
	codePattern.lastIndex = at;
	const code = codePattern.exec(reader.text)?.[0];
	const plain = escapes[reader.text.charAt(at)];
	reader.at = at + (code?.length ?? 1);
	if (code !== void 0) {
		const point = Number.parseInt(code.slice(1), 16);
		if (point <= 1114111) return String.fromCodePoint(point);
	} else if (plain !== void 0) return plain;
	failAt(reader, at - 1, "this is not an escape sequence");
	return "";
};
const parseForHead = (reader, parseExpression) => {
	const first = expectName(reader, "a name");
	const second = takeSign(reader, ",") ? expectName(reader, "a name") : void 0;
	if (expectName(reader, "\"in\"") !== "in") failAt(reader, reader.at, "expected \"in\"");
	const of = parseExpression(reader);
	return second === void 0 ? {
		key: void 0,
		value: first,
		of
	} : {
		key: first,
		value: second,
		of
	};
};
const readDirective = (reader, parseExpression) => {
	const { at } = peekToken(reader);
	const word = expectName(reader, "a directive");
	switch (word) {
		case "if": return {
			kind: "if",
			condition: parseExpression(reader)
		};
		case "for": return {
			kind: "for",
			...parseForHead(reader, parseExpression)
		};
		case "else":
		case "endif":
		case "endfor": return { kind: word };
		default:
			failAt(reader, at, "this is not a template directive");
			return { kind: "endif" };
	}
};
const readSequence = (reader, parseExpression) => {
	const isValue = reader.text[reader.at] === "$";
	reader.at += 2;
	const before = reader.text[reader.at] === "~";
	if (before) reader.at += 1;
	return withLines(reader, false, () => {
		const marker = isValue ? {
			kind: "value",
			value: parseExpression(reader)
		} : readDirective(reader, parseExpression);
		const after = peekToken(reader).text === "~";
		if (after) takeToken(reader);
		expectSign(reader, "}");
		return {
			...marker,
			before,
			after
		};
	});
};
const isAt = ({ text, at, end }, word) => at + word.length <= end && text.startsWith(word, at);
const readText = (reader, isQuoted) => {
	let text = "";
	while (reader.at < reader.end) {
		const character = reader.text.charAt(reader.at);
		if (isAt(reader, "$${") || isAt(reader, "%%{")) {
			text += `${character}{`;
			reader.at += 3;
			continue;
		}
		if (isAt(reader, "${") || isAt(reader, "%{")) break;
		if (isQuoted && (character === "\"" || character === "\n")) break;
		if (isQuoted && character === "\\") text += readEscape(reader, reader.at + 1);
		else {
			text += character;
			reader.at += 1;
		}
		if (!isQuoted && character === "\n") break;
	}
	return text;
};
const readPieces = (reader, isQuoted, parseExpression) => {
	const pieces = [];
	const start = reader.at;
	let startsLine = true;
	while (reader.at < reader.end) {
		if (isQuoted && isAt(reader, "\"")) break;
		if (isQuoted && isAt(reader, "\n")) {
			failAt(reader, start, "this text is not closed on its line");
			break;
		}
		if (isAt(reader, "${") || isAt(reader, "%{")) {
			if (startsLine) pieces.push({
				kind: "text",
				text: "",
				startsLine
			});
			pieces.push(readSequence(reader, parseExpression));
			startsLine = false;
			continue;
		}
		const text = readText(reader, isQuoted);
		pieces.push({
			kind: "text",
			text,
			startsLine
		});
		startsLine = text.endsWith("\n");
	}
	return pieces;
};
const trim = (pieces) => {
	for (const [i, piece] of pieces.entries()) {
		if (piece.kind === "text") continue;
		const [previous, next] = [pieces[i - 1], pieces[i + 1]];
		if (piece.before && previous?.kind === "text") previous.text = previous.text.trimEnd();
		if (piece.after && next?.kind === "text") next.text = next.text.trimStart();
	}
};
const unindent = (pieces) => {
	const starts = pieces.flatMap((piece) => piece.kind === "text" && piece.startsLine && piece.text !== "\n" ? [piece] : []);
	let common = 1e400;
	for (const { text } of starts) common = Math.min(common, text.search(/[^ \t]|$/));
	for (const start of starts) start.text = start.text.slice(common);
};
const nestParts = (reader, walk, ends) => {
	const parts = [];
	for (let piece = walk.pieces[walk.next]; piece !== void 0; piece = walk.pieces[walk.next]) {
		walk.next += 1;
		if (ends.includes(piece.kind)) return {
			parts,
			ended: piece.kind
		};
		switch (piece.kind) {
			case "text":
				if (piece.text !== "") parts.push({
					kind: "text",
					text: piece.text
				});
				break;
			case "value":
				parts.push({
					kind: "value",
					value: piece.value
				});
				break;
			case "if": {
				const whenTrue = nestParts(reader, walk, ["else", "endif"]);
				const whenFalse = whenTrue.ended === "else" ? nestParts(reader, walk, ["endif"]).parts : [];
				parts.push({
					kind: "if",
					condition: piece.condition,
					whenTrue: whenTrue.parts,
					whenFalse
				});
				break;
			}
			case "for": {
				const { key, value, of } = piece;
				const each = nestParts(reader, walk, ["endfor"]);
				parts.push({
					kind: "for",
					key,
					value,
					of,
					parts: each.parts
				});
				break;
			}
			case "else":
			case "endif":
			case "endfor": failAt(reader, reader.at, `a template directive "${piece.kind}" ends nothing`);
		}
	}
	if (ends.length > 0) failAt(reader, reader.at, "a template directive is not ended");
	return {
		parts,
		ended: ""
	};
};
const deepestDirective = 64;
const isTooDeep = (pieces) => {
	let depth = 0;
	let deepest = 0;
	for (const { kind } of pieces) {
		if (kind === "if" || kind === "for") depth += 1;
		else if (kind === "endif" || kind === "endfor") depth -= 1;
		deepest = Math.max(deepest, depth);
	}
	return deepest > deepestDirective;
};
const parseTemplate = (reader, form, parseExpression) => {
	const at = reader.offset(reader.at);
	const pieces = readPieces(reader, form === "quoted", parseExpression);
	if (isTooDeep(pieces)) {
		failAt(reader, reader.at, "template directives are nested too deep");
		return {
			kind: "literal",
			value: "",
			at,
			end: reader.offset(reader.at)
		};
	}
	trim(pieces);
	if (form === "indented heredoc") unindent(pieces);
	const { parts } = nestParts(reader, {
		pieces,
		next: 0
	}, []);
	const span = {
		at,
		end: reader.offset(reader.at)
	};
	const [first] = parts;
	if (first === void 0) return {
		kind: "literal",
		value: "",
		...span
	};
	const isUnwrapped = form === "quoted" || form === "whole";
	if (parts.length === 1 && first.kind === "value" && isUnwrapped) return first.value;
	if (!parts.every((part) => part.kind === "text")) return {
		kind: "template",
		parts,
		...span
	};
	return {
		kind: "literal",
		value: parts.map(({ text }) => text).join(""),
		...span
	};
};
// src/input/hcl/syntax/collection.ts
const parseItems = (reader, close, parseItem) => {
	while (!takeSign(reader, close)) {
		parseItem();
		if (reader.fault !== void 0) return;
		if (!takeSign(reader, ",") && !isNextSign(reader, close)) failExpecting(reader, `a comma or "${close}"`);
	}
};
const parseFor = (reader, at, isObject, parseExpression) => withLines(reader, false, () => {
	takeToken(reader);
	const head = parseForHead(reader, parseExpression);
	expectSign(reader, ":");
	const first = parseExpression(reader);
	if (isObject) expectSign(reader, "=>");
	const second = isObject ? parseExpression(reader) : void 0;
	const groups = isObject && takeSign(reader, "...");
	const isFiltered = isNextName(reader, "if");
	if (isFiltered) takeToken(reader);
	const condition = isFiltered ? parseExpression(reader) : void 0;
	expectSign(reader, isObject ? "}" : "]");
	return {
		kind: "for",
		...head,
		...second && { resultKey: first },
		result: second ?? first,
		...condition && { condition },
		groups,
		at,
		end: reader.offset(reader.at)
	};
});
const isFor = (reader) => withLines(reader, false, () => {
	const { at } = reader;
	if (!isNextName(reader, "for")) return false;
	takeToken(reader);
	const result = peekToken(reader).kind === "name";
	reader.at = at;
	return result;
});
const parseTuple = (reader, parseExpression) => {
	const at = reader.offset(takeToken(reader).at);
	if (isFor(reader)) return parseFor(reader, at, false, parseExpression);
	const items = [];
	withLines(reader, false, () => {
		parseItems(reader, "]", () => {
			items.push(parseExpression(reader));
		});
	});
	return {
		kind: "tuple",
		items,
		at,
		end: reader.offset(reader.at)
	};
};
const parseItem = (reader, parseExpression) => {
	const isNaked = !isNextSign(reader, "(");
	const key = parseExpression(reader);
	if (!takeSign(reader, ":")) expectSign(reader, "=");
	const value = parseExpression(reader);
	return key.kind === "name" && isNaked ? {
		key: {
			kind: "literal",
			value: key.name,
			at: key.at,
			end: key.end
		},
		value
	} : {
		key,
		value
	};
};
const parseObject = (reader, parseExpression) => {
	const at = reader.offset(takeToken(reader).at);
	if (isFor(reader)) return parseFor(reader, at, true, parseExpression);
	const items = [];
	withLines(reader, true, () => {
		for (;;) {
			while (peekToken(reader).kind === "line") takeToken(reader);
			if (takeSign(reader, "}")) return;
			items.push(parseItem(reader, parseExpression));
			if (reader.fault !== void 0) return;
			if (takeSign(reader, ",") || peekToken(reader).kind === "line" || isNextSign(reader, "}")) continue;
			failExpecting(reader, "a comma, a new line or \"}\"");
		}
	});
	return {
		kind: "object",
		items,
		at,
		end: reader.offset(reader.at)
	};
};
// src/input/hcl/syntax/expression.ts
const constants = /* @__PURE__ */ new Map([
	["true", true],
	["false", false],
	["null", null]
]);
const emptyExpression = (reader) => {
	const at = reader.offset(reader.at);
	return {
		kind: "literal",
		value: null,
		at,
		end: at
	};
};
const readNumber = (text) => /^\d+$/.test(text) && !Number.isSafeInteger(Number(text)) ? text : Number(text);
const heredocPattern = /<<(-?)([\p{ID_Start}_][\p{ID_Continue}-]*)[ \t\r]*\n/uy;
const parseHeredoc = (reader, at) => {
	heredocPattern.lastIndex = at;
	const [opening, indented, name] = heredocPattern.exec(reader.text) ?? [];
	if (opening === void 0 || name === void 0) return void 0;
	const closing = new RegExp(`^[ \\t]*${name}[ \\t]*(?=\\r?$)`, "gmu");
	closing.lastIndex = at + opening.length;
	const close = closing.exec(reader.text);
	const { end } = reader;
	if (close === null || close.index > end) {
		failAt(reader, at, "this heredoc is not closed");
		return emptyExpression(reader);
	}
	reader.at = at + opening.length;
	reader.end = close.index;
	const text = parseTemplate(reader, indented === "-" ? "indented heredoc" : "heredoc", parseExpression);
	if (reader.fault !== void 0) return text;
	reader.end = end;
	reader.at = close.index + close[0].length;
	return {
		...text,
		at: reader.offset(at),
		end: reader.offset(reader.at)
	};
};
const parseQuoted = (reader) => {
	const { at } = takeToken(reader);
	const text = parseTemplate(reader, "quoted", parseExpression);
	if (reader.fault === void 0 && reader.text[reader.at] !== "\"") failAt(reader, at, "this text is not closed");
	reader.at = Math.min(reader.at + 1, reader.end);
	return text.kind === "literal" || text.kind === "template" ? {
		...text,
		at: reader.offset(at),
		end: reader.offset(reader.at)
	} : text;
};
const parseCall = (reader, first, at) => {
	let name = first;
	while (takeSign(reader, "::")) name += `::${expectName(reader, "the name of a function")}`;
	const args = [];
	let expands = false;
	withLines(reader, false, () => {
		expectSign(reader, "(");
		parseItems(reader, ")", () => {
			args.push(parseExpression(reader));
			expands = takeSign(reader, "...");
		});
	});
	return {
		kind: "call",
		name,
		args,
		expands,
		at,
		end: reader.offset(reader.at)
	};
};
const parseNamed = (reader) => {
	const { text, at, end } = takeToken(reader);
	const span = {
		at: reader.offset(at),
		end: reader.offset(end)
	};
	if (isNextSign(reader, "(") || isNextSign(reader, "::")) return parseCall(reader, text, span.at);
	const value = constants.get(text);
	return value === void 0 ? {
		kind: "name",
		name: text,
		...span
	} : {
		kind: "literal",
		value,
		...span
	};
};
const parseParenthesized = (reader) => withLines(reader, false, () => {
	const { at } = takeToken(reader);
	const inner = parseExpression(reader);
	expectSign(reader, ")");
	return {
		...inner,
		at: reader.offset(at),
		end: reader.offset(reader.at)
	};
});
const parseTerm = (reader) => {
	const { kind, text, at, end } = peekToken(reader);
	if (kind === "name") return parseNamed(reader);
	if (kind === "number") {
		takeToken(reader);
		const span = {
			at: reader.offset(at),
			end: reader.offset(end)
		};
		return {
			kind: "literal",
			value: readNumber(text),
			...span
		};
	}
	switch (text) {
		case "\"": return parseQuoted(reader);
		case "(": return parseParenthesized(reader);
		case "[": return parseTuple(reader, parseExpression);
		case "{": return parseObject(reader, parseExpression);
		case "<": {
			const heredoc = parseHeredoc(reader, at);
			if (heredoc !== void 0) return heredoc;
		}
	}
	failExpecting(reader, "a value");
	return emptyExpression(reader);
};
const attribute = (reader, of, name) => ({
	kind: "attribute",
	of,
	name,
	at: of.at,
	end: reader.offset(reader.at)
});
const index = (reader, of, key) => ({
	kind: "index",
	of,
	key,
	at: of.at,
	end: reader.offset(reader.at)
});
const parseLegacyIndex = (reader, of) => {
	const { text, at, end } = takeToken(reader);
	const span = {
		at: reader.offset(at),
		end: reader.offset(end)
	};
	let result = of;
	for (const part of text.split(".")) result = index(reader, result, {
		kind: "literal",
		value: Number(part),
		...span
	});
	return result;
};
const splat = (reader, of, parseEach) => {
	const at = reader.offset(reader.at);
	return {
		kind: "splat",
		of,
		each: parseEach({
			kind: "item",
			at,
			end: at
		}),
		at: of.at,
		end: reader.offset(reader.at)
	};
};
const parseAttributes = (reader, of) => {
	let result = of;
	while (takeSign(reader, ".")) result = attribute(reader, result, expectName(reader, "the name of an attribute"));
	return result;
};
const parseAfterDot = (reader, of) => {
	if (takeSign(reader, "*")) return splat(reader, of, (item) => parseAttributes(reader, item));
	if (peekToken(reader).kind === "number") return parseLegacyIndex(reader, of);
	return attribute(reader, of, expectName(reader, "the name of an attribute"));
};
const parseBracket = (reader, of) => {
	if (withLines(reader, false, () => {
		takeToken(reader);
		return takeSign(reader, "*");
	})) {
		expectSign(reader, "]");
		const rest = (item) => nested(reader, () => parseTraversal(reader, item)) ?? emptyExpression(reader);
		return splat(reader, of, rest);
	}
	return withLines(reader, false, () => {
		const key = parseExpression(reader);
		expectSign(reader, "]");
		return index(reader, of, key);
	});
};
const parseTraversal = (reader, start) => {
	let result = start;
	for (;;) {
		if (reader.fault !== void 0) return result;
		if (isNextSign(reader, "[")) result = parseBracket(reader, result);
		else if (takeSign(reader, ".")) result = parseAfterDot(reader, result);
		else return result;
	}
};
const parseUnary = (reader) => {
	const { kind, text, at } = peekToken(reader);
	if (kind !== "sign" || text !== "-" && text !== "!") return parseTraversal(reader, parseTerm(reader));
	takeToken(reader);
	const operand = nested(reader, () => parseUnary(reader)) ?? emptyExpression(reader);
	return {
		kind: "unary",
		operator: text,
		operand,
		at: reader.offset(at),
		end: operand.end
	};
};
const takeOperator = (reader, level) => {
	const { kind, text } = peekToken(reader);
	if (kind !== "sign") return void 0;
	const operator = binaryOperators[level]?.find((one) => one === text);
	if (operator !== void 0) takeToken(reader);
	return operator;
};
const parseBinary = (reader, level) => {
	if (level === binaryOperators.length) return parseUnary(reader);
	let left = parseBinary(reader, level + 1);
	for (;;) {
		const operator = takeOperator(reader, level);
		if (operator === void 0) return left;
		const right = parseBinary(reader, level + 1);
		left = {
			kind: "binary",
			operator,
			left,
			right,
			at: left.at,
			end: right.end
		};
	}
};
const parseConditional = (reader) => {
	const condition = parseBinary(reader, 0);
	if (!takeSign(reader, "?")) return condition;
	const whenTrue = parseExpression(reader);
	expectSign(reader, ":");
	const whenFalse = parseExpression(reader);
	return {
		kind: "conditional",
		condition,
		whenTrue,
		whenFalse,
		at: condition.at,
		end: whenFalse.end
	};
};
const parseExpression = (reader) => nested(reader, () => parseConditional(reader)) ?? emptyExpression(reader);
// src/input/hcl/syntax/native.ts
const mostFaults = 50;
const blockStart = /^[ \t]*(?:(?:resource|data|ephemeral)[ \t]+"[^"\n]*"[ \t]+"|(?:module|variable|output|provider|check)[ \t]+")|^(?:locals|terraform|moved|import|removed)[ \t]*\{/gm;
const conflictMarker = /^(?:<{7}|={7}|>{7}|\|{7})(?: [^\n]*)?\r?$/gm;
const conflictEnd = /^>{7}(?: [^\n]*)?\r?$/gm;
const labelPattern = /"([^"\n]*)"/y;
const parseLabel = (reader) => {
	const { kind, text, at } = peekToken(reader);
	labelPattern.lastIndex = at;
	const quoted = text === "\"" ? labelPattern.exec(reader.text) : null;
	if (kind === "name") return takeToken(reader).text;
	if (quoted === null) {
		failExpecting(reader, "\"=\", \"{\" or a label");
		return "";
	}
	reader.at = at + quoted[0].length;
	return quoted[1] ?? "";
};
const isMisplaced = (reader, type, labels) => reader.depth > 0 && (type === "resource" || type === "data") && labels.length === 2;
const parseBlock = (reader, type, at) => {
	const labels = [];
	while (reader.fault === void 0 && !takeSign(reader, "{")) labels.push(parseLabel(reader));
	if (isMisplaced(reader, type, labels)) failAt(reader, at, "the block before this one is not closed");
	const body = nested(reader, () => parseBody(reader, "block")) ?? {
		attributes: [],
		blocks: []
	};
	if (reader.fault === void 0 && !takeSign(reader, "}")) failAt(reader, at, "this block is not closed");
	return {
		type,
		labels,
		body,
		at: reader.offset(at),
		end: reader.offset(reader.at),
		...reader.fault && { broken: true }
	};
};
const parseAttribute = (reader, name, at) => {
	takeToken(reader);
	const value = parseExpression(reader);
	const { kind } = peekToken(reader);
	if (kind !== "line" && kind !== "end" && !isNextSign(reader, "}")) failExpecting(reader, "the end of the line");
	return {
		name,
		value,
		at: reader.offset(at),
		end: reader.offset(reader.at)
	};
};
const parseBody = (reader, where) => {
	const attributes = [];
	const blocks = [];
	const given = /* @__PURE__ */ new Set();
	for (;;) {
		while (peekToken(reader).kind === "line") takeToken(reader);
		const { kind, text, at } = peekToken(reader);
		if (kind === "end" || where === "block" && isNextSign(reader, "}")) break;
		if (kind !== "name") {
			failExpecting(reader, "an argument or a block");
			break;
		}
		takeToken(reader);
		if (isNextSign(reader, "=")) {
			const attribute = parseAttribute(reader, text, at);
			if (given.has(text)) failAt(reader, at, "this argument is given twice");
			else if (reader.fault === void 0) attributes.push(attribute);
			given.add(text);
		} else blocks.push(parseBlock(reader, text, at));
	}
	return {
		attributes,
		blocks
	};
};
const firstMatch = (pattern, text, from) => {
	pattern.lastIndex = from;
	return pattern.exec(text)?.index ?? text.length;
};
const explainFault = (text, fault, from, to) => {
	const marker = firstMatch(conflictMarker, text, from);
	return marker < to || marker < text.length && marker === fault.at ? {
		at: marker,
		message: "a merge conflict is not resolved here"
	} : fault;
};
const resumeAt = (text, fault, last) => {
	const nextLine = (at) => {
		const end = text.indexOf("\n", at);
		return end < 0 ? text.length : end + 1;
	};
	if (!(fault.at < text.length && firstMatch(conflictMarker, text, fault.at) === fault.at) || fault.at > last) return firstMatch(blockStart, text, nextLine(last));
	const end = firstMatch(conflictEnd, text, fault.at);
	return nextLine(end < text.length ? end : fault.at);
};
const parseStretch = (text, from, base) => {
	const reader = {
		...createReader(text, (at) => base + at),
		at: from
	};
	const body = parseBody(reader, "file");
	if (reader.fault === void 0) return { body };
	const fault = {
		...reader.fault,
		at: reader.fault.at - base
	};
	const broken = body.blocks.at(-1);
	const last = broken?.broken ? broken.at - base : Math.max(fault.at, from);
	const resume = resumeAt(text, fault, last);
	const { at, message } = explainFault(text, fault, last, resume);
	return {
		body,
		fault: {
			at: base + at,
			message
		},
		resume
	};
};
const parseNative = (text, base = 0) => {
	const attributes = [];
	const blocks = [];
	const faults = [];
	let from = 0;
	while (from !== void 0 && faults.length < mostFaults) {
		const { body, fault, resume } = parseStretch(text, from, base);
		for (const attribute of body.attributes) attributes.push(attribute);
		for (const block of body.blocks) blocks.push(block);
		if (fault !== void 0) faults.push(fault);
		from = resume;
	}
	return {
		body: {
			attributes,
			blocks
		},
		faults
	};
};
const parseTemplateText = (text, offset, form = "whole") => {
	const reader = createReader(text, offset);
	return {
		expression: parseTemplate(reader, form, parseExpression),
		...reader.fault && { fault: reader.fault }
	};
};
// src/input/hcl/operator.ts
const partOfUnknown = (value, suffix) => {
	const { refersTo } = value;
	if (refersTo === void 0) return becauseOf(value);
	const ofInstance = suffix.startsWith("[") ? "" : suffix.slice(1);
	const attribute = refersTo.attribute === "" ? ofInstance : `${refersTo.attribute}${suffix}`;
	return {
		...becauseOf(value),
		refersTo: {
			...refersTo,
			attribute
		}
	};
};
const attributeOf = (value, name, at) => {
	switch (value.kind) {
		case "unknown": return partOfUnknown(value, `.${name}`);
		case "handle": return value.attribute(name, at);
		case "object": return value.members.get(name) ?? failure(at, `there is no attribute "${name}"`);
		case "list":
		case "scalar": return failure(at, `there is no attribute "${name}": this is no object`);
	}
};
const itemAt = (value, key, at) => {
	const index = asNumber(key);
	return (index === void 0 || value.isSet ? void 0 : value.items[index]) ?? failure(at, "there is no such item in the list");
};
const indexOf = (value, key, at) => {
	if (isUnknown(value)) {
		const step = asText(key);
		return step === void 0 ? becauseOf(value) : partOfUnknown(value, `[${step}]`);
	}
	if (isUnknown(key)) return becauseOf(key);
	if (value.kind === "list") return itemAt(value, key, at);
	const name = asText(key);
	if (name === void 0) return failure(at, "this is no key");
	if (value.kind === "object") return value.members.get(name) ?? failure(at, "there is no such key in the object");
	return value.kind === "handle" ? value.attribute(name, at) : failure(at, "this is neither a list nor an object");
};
const applyUnary = (operator, value, at) => {
	if (isUnknown(value)) return becauseOf(value);
	const result = operator === "!" ? asBoolean(value) : asNumber(value);
	if (result === void 0) return failure(at, `"${operator}" cannot be applied to this`);
	return scalar(typeof result === "boolean" ? !result : -result);
};
const isEqual = (left, right, at) => {
	const other = isNull(left) ? right : isNull(right) ? left : void 0;
	if (other?.kind === "list" || other?.kind === "object" || other?.kind === "handle") return false;
	const result = areEqual(left, right);
	if (typeof result === "boolean") return result;
	return result.at < 0 ? unknown(at, result.why) : becauseOf(result);
};
const applyLogic = (operator, left, right, at) => {
	const decides = operator === "||";
	const sides = [asBoolean(left), asBoolean(right)];
	if (sides.includes(decides)) return scalar(decides);
	const cause = [left, right].find(isUnknown);
	if (cause !== void 0) return becauseOf(cause);
	return sides.includes(void 0) ? failure(at, `"${operator}" cannot be applied to this`) : scalar(!decides);
};
const applyToNumbers = (operator, a, b) => {
	switch (operator) {
		case "<": return a < b;
		case ">": return a > b;
		case "<=": return a <= b;
		case ">=": return a >= b;
		case "+": return a + b;
		case "-": return a - b;
		case "*": return a * b;
		case "/": return a / b;
		case "%": return a % b;
	}
};
const applyBinary = (operator, left, right, at) => {
	const failed = [left, right].find((one) => isUnknown(one) && one.fails);
	if (failed !== void 0) return failed;
	if (operator === "&&" || operator === "||") return applyLogic(operator, left, right, at);
	if (operator === "==" || operator === "!=") {
		const result = isEqual(left, right, at);
		return typeof result === "boolean" ? scalar(result === (operator === "==")) : result;
	}
	const cause = [left, right].find(isUnknown);
	if (cause !== void 0) return becauseOf(cause);
	const [a, b] = [asNumber(left), asNumber(right)];
	if (a === void 0 || b === void 0) return failure(at, `"${operator}" cannot be applied to this`);
	const result = applyToNumbers(operator, a, b);
	return typeof result === "number" && !Number.isFinite(result) ? failure(at, "a number is divided by zero") : scalar(result);
};
// src/input/hcl/function/kind.ts
const wrongArguments = ({ at }) => failure(at, "a function is called with arguments that it does not take");
const textFunction = (run) => ({ run: (args, call) => {
	const texts = args.map(asText);
	if (texts.includes(void 0)) return wrongArguments(call);
	const [text, second] = texts;
	const result = run(text, second);
	return result === void 0 ? wrongArguments(call) : scalar(result);
} });
const numberFunction = (run) => ({ run: (args, call) => {
	const [first] = args;
	const values = args.length === 1 && first?.kind === "list" ? first.items : args;
	const cause = values.find(isUnknown);
	if (cause !== void 0) return becauseOf(cause);
	const numbers = values.map(asNumber);
	if (numbers.includes(void 0)) return wrongArguments(call);
	const result = run(numbers.map(Number));
	return result === void 0 || !Number.isFinite(result) ? wrongArguments(call) : scalar(result);
} });
const wholeFunction = (run) => ({ run: (args, call) => {
	for (const arg of args) {
		const cause = findUnknownPart(arg);
		if (cause !== void 0) return cause.at < 0 ? unknown(call.at, cause.why) : becauseOf(cause);
	}
	return run(args, call);
} });
const listItems = (value) => value?.kind === "list" ? value.items : void 0;
const objectMembers = (value) => value?.kind === "object" ? value.members : void 0;
// src/input/hcl/function/convert.ts
const kindOfScalar = (value) => value.kind === "scalar" && value.value !== null ? typeof value.value : void 0;
const unified = (items) => {
	return new Set(items.map(kindOfScalar).filter((kind) => kind !== void 0)).size < 2 ? items : items.map((item) => kindOfScalar(item) === void 0 ? item : scalar(asText(item) ?? null));
};
const toText = (value, at) => {
	if (value.kind === "unknown" || isNull(value)) return value;
	const text = asText(value);
	return text === void 0 ? failure(at, "this cannot be made a text") : scalar(text);
};
const toNumber = (value, at) => {
	if (value.kind === "unknown" || isNull(value)) return value;
	const number = asNumber(value);
	return number === void 0 ? failure(at, "this is no number") : scalar(number);
};
const toBoolean = (value, at) => {
	if (value.kind === "unknown" || isNull(value)) return value;
	const truth = asBoolean(value);
	return truth === void 0 ? failure(at, "this is neither true nor false") : scalar(truth);
};
const toList = (value, at, each = (item) => item) => {
	if (value.kind === "unknown" || isNull(value)) return value;
	return value.kind === "list" ? list(unified(value.items.map(each))) : failure(at, "this cannot be made a list");
};
const toSet = (value, at, each = (item) => item) => {
	if (value.kind === "unknown" || isNull(value)) return value;
	return value.kind === "list" ? set(unified(value.items.map(each))) : failure(at, "this cannot be made a set");
};
const toMap = (value, at, each = (item) => item) => {
	if (value.kind === "unknown" || value.kind === "handle" || isNull(value)) return value;
	if (value.kind !== "object") return failure(at, "this cannot be made a map");
	const names = [...value.members.keys()];
	const items = unified([...value.members.values()].map(each));
	return object(names.map((name, i) => [name, items[i] ?? failure(at, "this is no member")]));
};
const conversion = (convert) => ({
	takes: "unknown",
	run: (args, call) => {
		const [value] = args;
		return value === void 0 || args.length > 1 ? wrongArguments(call) : convert(value, call.at);
	}
});
const conversionFunctions = {
	tostring: conversion(toText),
	tonumber: conversion(toNumber),
	tobool: conversion(toBoolean),
	tolist: conversion((value, at) => toList(value, at)),
	toset: conversion((value, at) => toSet(value, at)),
	tomap: conversion((value, at) => toMap(value, at)),
	sensitive: conversion((_, at) => unknown(at, "it is marked as sensitive")),
	nonsensitive: conversion((value) => value)
};
// src/input/hcl/function/collections.ts
const lengthOf = ([value], call) => {
	const items = listItems(value);
	if (items !== void 0) return scalar(items.length);
	const text = asText(value);
	const count = objectMembers(value)?.size ?? (text === void 0 ? void 0 : Array.from(text).length);
	return count === void 0 ? wrongArguments(call) : scalar(count);
};
const element = ([value, index], call) => {
	const items = listItems(value) ?? [];
	const at = asNumber(index);
	if (at === void 0 || items.length === 0) return wrongArguments(call);
	return items[(at % items.length + items.length) % items.length] ?? wrongArguments(call);
};
const lookup = ([map, key, otherwise], call) => {
	if (isUnknown(map)) return becauseOf(map);
	if (isUnknown(key)) return becauseOf(key);
	const name = asText(key);
	if (name === void 0) return wrongArguments(call);
	if (map?.kind === "handle") return map.attribute(name, call.at);
	return objectMembers(map)?.get(name) ?? otherwise ?? failure(call.at, "there is no such key in the object");
};
const merge = (args, call) => {
	const entries = [];
	for (const arg of args) {
		if (isNull(arg)) continue;
		const members = objectMembers(arg);
		if (members === void 0) return wrongArguments(call);
		for (const entry of members) entries.push(entry);
	}
	return object(entries);
};
const concat = (args, call) => {
	const items = [];
	for (const arg of args) {
		const more = listItems(arg);
		if (more === void 0) return wrongArguments(call);
		for (const item of more) items.push(item);
	}
	return list(items);
};
const flatItems = (items) => {
	const flat = [];
	for (const item of items) if (item.kind === "list") for (const one of flatItems(item.items)) flat.push(one);
	else flat.push(item);
	return flat;
};
const flatten = ([value], call) => {
	const items = listItems(value);
	return items === void 0 ? wrongArguments(call) : list(flatItems(items));
};
const contains = ([value, wanted], call) => {
	const items = listItems(value);
	if (items === void 0 || wanted === void 0) return wrongArguments(call);
	let cause;
	for (const item of unified([...items, wanted]).slice(0, -1)) {
		const same = areEqual(item, unified([item, wanted]).at(-1) ?? wanted);
		if (same === true) return scalar(true);
		if (same !== false) cause ??= same;
	}
	return cause === void 0 ? scalar(false) : {
		...becauseOf(cause),
		at: call.at
	};
};
const distinct = wholeFunction(([value], call) => {
	const items = listItems(value);
	const seen = /* @__PURE__ */ new Set();
	const isNew = (item) => seen.size < seen.add(fingerprint(item)).size;
	return items === void 0 ? wrongArguments(call) : list(items.filter(isNew));
});
const compact = ([value], call) => {
	const items = listItems(value);
	return items === void 0 ? wrongArguments(call) : list(items.filter((item) => !isNull(item) && asText(item) !== ""));
};
const indexIn = wholeFunction(([value, wanted], call) => {
	const texts = listItems(value)?.map(fingerprint) ?? [];
	const at = wanted === void 0 ? -1 : texts.indexOf(fingerprint(wanted));
	return at < 0 ? failure(call.at, "there is no such item in the list") : scalar(at);
});
const reverse = ([value], call) => {
	const items = listItems(value);
	return items === void 0 ? wrongArguments(call) : list(items.toReversed());
};
const slice = ([value, from, to], call) => {
	const items = listItems(value);
	const [start, end] = [asNumber(from), asNumber(to)];
	if (items === void 0 || start === void 0 || end === void 0) return wrongArguments(call);
	return start < 0 || end > items.length || start > end ? failure(call.at, "the list has not so many items") : list(items.slice(start, end));
};
const sort = wholeFunction(([value], call) => {
	const texts = listItems(value)?.map(asText);
	return texts === void 0 || texts.includes(void 0) ? wrongArguments(call) : list(texts.map(String).sort((a, b) => a < b ? -1 : a > b ? 1 : 0).map(scalar));
});
const range = (args, call) => {
	const [a, b, c] = args.map(asNumber);
	if (a === void 0) return wrongArguments(call);
	const [start, end] = b === void 0 ? [0, a] : [a, b];
	const step = c ?? (end < start ? -1 : 1);
	if (step === 0) return wrongArguments(call);
	const count = Math.max(0, Math.ceil((end - start) / step));
	return count > 1e5 ? tooLarge(call.at) : list(Array.from({ length: count }, (_, i) => scalar(start + i * step)));
};
const chunklist = ([value, size], call) => {
	const items = listItems(value);
	const length = asNumber(size) ?? 0;
	if (items === void 0 || length < 0) return wrongArguments(call);
	if (length === 0) return list([list(items)]);
	return list(Array.from({ length: Math.ceil(items.length / length) }, (_, i) => list(items.slice(i * length, (i + 1) * length))));
};
const zipmap = ([keys, values], call) => {
	const [names, items] = [listItems(keys), listItems(values)];
	if (names === void 0 || items?.length !== names.length) return wrongArguments(call);
	const cause = names.find(isUnknown);
	if (cause !== void 0) return becauseOf(cause);
	return object(names.map((name, i) => [asText(name) ?? "", items[i] ?? nothing]));
};
const transpose = wholeFunction(([value], call) => {
	const members = objectMembers(value);
	if (members === void 0) return wrongArguments(call);
	const result = /* @__PURE__ */ new Map();
	for (const [name, one] of members) for (const item of listItems(one) ?? []) {
		const text = asText(item) ?? "";
		result.set(text, [...result.get(text) ?? [], scalar(name)]);
	}
	return object([...result].map(([name, names]) => [name, list(names)]));
});
const matchkeys = wholeFunction(([values, keys, wanted], call) => {
	const [items, names, search] = [
		listItems(values),
		listItems(keys),
		listItems(wanted)
	];
	if (items === void 0 || names === void 0 || search === void 0) return wrongArguments(call);
	const among = new Set(search.map(fingerprint));
	return list(items.filter((_, i) => among.has(fingerprint(names[i] ?? nothing))));
});
const one = ([value], call) => {
	if (isUnknown(value)) return value;
	const items = listItems(value);
	if (items === void 0 || items.length > 1) return wrongArguments(call);
	return items[0] ?? nothing;
};
const truths = (all) => ([value], call) => {
	const items = listItems(value);
	if (items === void 0) return wrongArguments(call);
	if (items.some((item) => asBoolean(item) === !all)) return scalar(!all);
	const cause = items.find(isUnknown);
	return cause === void 0 ? scalar(all) : becauseOf(cause);
};
const coalesce = (args, call) => args.find((arg) => !isNull(arg) && asText(arg) !== "") ?? failure(call.at, "there is no value among the arguments");
const coalescelist = (args, call) => args.find((arg) => isUnknown(arg) || (listItems(arg) ?? []).length > 0) ?? wrongArguments(call);
const firstThatWorks = (args, call) => args.find((arg) => !(isUnknown(arg) && arg.fails)) ?? args.at(-1) ?? wrongArguments(call);
const can = ([value]) => isUnknown(value) && !value.fails ? becauseOf(value) : scalar(!isUnknown(value));
const keys = ([value], call) => {
	const members = objectMembers(value);
	return members === void 0 ? wrongArguments(call) : list([...members.keys()].map(scalar));
};
const values = ([value], call) => {
	const members = objectMembers(value);
	return members === void 0 ? wrongArguments(call) : list([...members.values()]);
};
const setproduct = (args, call) => {
	let rows = [[]];
	for (const arg of args) {
		const items = listItems(arg);
		if (items === void 0) return wrongArguments(call);
		if (rows.length * items.length * sizeOf(list(args)) > 1e5) return tooLarge(call.at);
		rows = rows.flatMap((row) => items.map((item) => row.concat([item])));
	}
	return list(rows.map(list));
};
const collectionFunctions = {
	length: { run: lengthOf },
	element: { run: element },
	lookup: {
		run: lookup,
		takes: "unknown"
	},
	merge: { run: merge },
	concat: { run: concat },
	flatten: { run: flatten },
	contains: { run: contains },
	distinct,
	compact: { run: compact },
	index: indexIn,
	reverse: { run: reverse },
	slice: { run: slice },
	sort,
	range: { run: range },
	chunklist: { run: chunklist },
	zipmap: { run: zipmap },
	transpose,
	matchkeys,
	one: {
		run: one,
		takes: "unknown"
	},
	alltrue: { run: truths(true) },
	anytrue: { run: truths(false) },
	coalesce: {
		run: coalesce,
		takes: "unknown"
	},
	coalescelist: {
		run: coalescelist,
		takes: "unknown"
	},
	try: {
		run: firstThatWorks,
		takes: "failure"
	},
	can: {
		run: can,
		takes: "failure"
	},
	keys: { run: keys },
	values: { run: values },
	setproduct: { run: setproduct }
};
// src/input/hcl/function/encoding.ts
const writeJson = (value) => {
	switch (value.kind) {
		case "scalar": return JSON.stringify(value.value).replaceAll("<", String.raw`\u003c`).replaceAll(">", String.raw`\u003e`).replaceAll("&", String.raw`\u0026`);
		case "list": return `[${value.items.map(writeJson).join(",")}]`;
		case "object": return `{${[...value.members].map(([name, one]) => `${JSON.stringify(name)}:${writeJson(one)}`).join(",")}}`;
		case "handle":
		case "unknown": return "null";
	}
};
const valueFromTree = (tree) => {
	switch (tree.kind) {
		case "scalar": return scalar(tree.value);
		case "array": return list(tree.items.map(valueFromTree));
		case "object": return object(tree.members.map(({ name, value }) => [name, valueFromTree(value)]));
	}
};
const decoder = (what, read) => ({ run: ([value], call) => {
	const text = asText(value);
	if (text === void 0) return wrongArguments(call);
	const spent = takeSteps(call.scope.evaluation, text.length >> 1, call.at);
	if (spent !== void 0) return spent;
	try {
		return read({
			file: "",
			text
		});
	} catch (error) {
		if (error instanceof UserError) return failure(call.at, `the ${what} cannot be read`);
		throw error;
	}
} });
const readCsv = (text) => {
	const rows = [];
	let row = [];
	const cell = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r?\n|$)/y;
	while (cell.lastIndex < text.length || row.length > 0) {
		const match = cell.exec(text);
		if (match === null) return void 0;
		row.push(match[1]?.replaceAll("\"\"", "\"") ?? match[2] ?? "");
		if (match[3] === ",") continue;
		if (row.length > 1 || row[0] !== "") rows.push(row);
		row = [];
	}
	return rows;
};
const csvdecode = ([value], call) => {
	const text = asText(value);
	const [names, ...rows] = (text === void 0 ? void 0 : readCsv(text)) ?? [];
	if (names === void 0) return failure(call.at, "the CSV cannot be read");
	return list(rows.map((row) => object(names.map((name, i) => [name, scalar(row[i] ?? "")]))));
};
const decodeBase64 = (text) => /^[A-Za-z\d+/]*={0,2}$/.test(text) ? Buffer.from(text, "base64").toString("utf8") : void 0;
const digest = (algorithm) => textFunction((text = "") => createHash(algorithm).update(text).digest("hex"));
const encodingFunctions = {
	jsonencode: wholeFunction(([value], call) => value === void 0 ? wrongArguments(call) : scalar(writeJson(value))),
	jsondecode: decoder("JSON", (source) => valueFromTree(parseJson(source))),
	yamldecode: decoder("YAML", (source) => valueFromTree(parseYaml(source, "core"))),
	csvdecode: { run: csvdecode },
	base64encode: textFunction((text = "") => Buffer.from(text).toString("base64")),
	base64decode: textFunction((text = "") => decodeBase64(text)),
	md5: digest("md5"),
	sha1: digest("sha1"),
	sha256: digest("sha256")
};
// src/input/source/repository-files.ts
const aboveRoot = "lies above the folder that dns-audit was started in: start it in the top folder of the repository";
const orWhy = (act) => {
	try {
		return act();
	} catch (error) {
		if (error instanceof UserError) return { fault: error.clause };
		const code = errorCode(error);
		if (code === void 0) throw error;
		return { fault: code === "ENOENT" ? "there is no such path" : `it cannot be read (${code})` };
	}
};
const listIn = (root, folder) => {
	const path = resolve(root, folder);
	if (liesOutside(posix.join(path, "x"), root)) return { fault: "it lies outside the repository" };
	const kind = folder === "" ? "folder" : pathKind(path);
	if (kind === "link") return { fault: "it is a symbolic link" };
	if (kind !== "folder") return { fault: "it is no folder" };
	return listFolder(path).map((entry) => ({
		name: entry.name,
		isFolder: entry.kind === "folder",
		isLink: entry.kind === "link"
	}));
};
const createRepositoryFiles = (root, mostBytes, note) => {
	const known = /* @__PURE__ */ new Map();
	const listed = /* @__PURE__ */ new Map();
	let room = mostBytes;
	const read = (path) => {
		const source = readSource(resolve(root, path), {
			mostBytes,
			within: root
		});
		if (source === void 0) return { fault: "there is no such file" };
		room -= source.text.length;
		const named = {
			...source,
			file: path
		};
		note?.(named);
		return room < 0 ? { fault: "the files are too large to be read" } : named;
	};
	return {
		list: (folder) => {
			const found = listed.get(folder) ?? orWhy(() => listIn(root, folder));
			listed.set(folder, found);
			return found;
		},
		read: (path) => {
			const found = known.get(path) ?? orWhy(() => read(path));
			known.set(path, found);
			return found;
		}
	};
};
// src/input/hcl/function/glob.ts
const longestGlob = 200;
const mostWildcards = 4;
const mostChoices = 64;
const choice = /\{([^{}]*)\}/;
const expandChoices = (glob) => {
	let globs = [glob];
	while (globs.some((one) => choice.test(one))) {
		globs = globs.flatMap((one) => {
			return (choice.exec(one)?.[1]?.split(",") ?? []).map((name) => one.replace(choice, () => name));
		});
		if (globs.length > mostChoices) return void 0;
	}
	return globs;
};
const reach = (steps, at, into) => {
	into.add(at);
	if (steps[at]?.startsWith("*")) reach(steps, at + 1, into);
};
const within = (at) => -1 - at;
const advance = (steps, place, sign, into) => {
	const at = place < 0 ? within(place) : place;
	const step = steps[at];
	if (step === "**/") {
		into.add(within(at));
		if (sign === "/") reach(steps, at + 1, into);
	} else if (step?.startsWith("*")) {
		if (sign !== "/") reach(steps, at, into);
	} else if (step === sign || step === "?" && sign !== "/") reach(steps, at + 1, into);
};
const matches = (steps, path) => {
	let reached = /* @__PURE__ */ new Set();
	reach(steps, 0, reached);
	for (let i = 0; i < path.length && reached.size > 0; i += 1) {
		const next = /* @__PURE__ */ new Set();
		for (const place of reached) advance(steps, place, path.charAt(i), next);
		reached = next;
	}
	return reached.has(steps.length);
};
const compileGlob = (glob) => {
	const parts = glob.match(/\*+|\{/g)?.length ?? 0;
	const all = (glob.length > longestGlob || parts > mostWildcards ? void 0 : expandChoices(glob))?.map((one) => one.match(/\*\*\/|\*+|[^]/g) ?? []);
	return all && ((path) => all.some((steps) => matches(steps, path)));
};
// src/input/hcl/function/files.ts
const mostFound = 2e3;
const stepsOfFile = 50;
const repositoryPath = (path, { scope, at }) => {
	if (posix.isAbsolute(path) || path.startsWith("~")) return unknown(at, "its path does not start in the repository");
	const joined = posix.normalize(posix.join(scope.folder, path));
	if (joined === ".." || joined.startsWith("../")) return unknown(at, `its path ${aboveRoot}`);
	return joined === "." ? "" : joined;
};
const openFile = (value, call) => {
	const path = asText(value);
	if (path === void 0) return wrongArguments(call);
	const inside = repositoryPath(path, call);
	if (typeof inside !== "string") return inside;
	const source = call.scope.evaluation.files.read(inside);
	return isUnreadable(source) ? unknown(call.at, source.fault) : source;
};
const readFile = ([path], call) => {
	const source = openFile(path, call);
	return "kind" in source ? source : scalar(source.text);
};
const templatefile = ([path, variables = object([])], call) => {
	if (isUnknown(path)) return becauseOf(path);
	if (isUnknown(variables)) return becauseOf(variables);
	const members = objectMembers(variables);
	const source = openFile(path, call);
	if ("kind" in source) return source;
	return members === void 0 ? wrongArguments(call) : call.evaluateTemplate(source, members);
};
const templatestring = ([template, variables = object([])], call) => {
	const text = asText(template);
	const members = objectMembers(variables);
	return text === void 0 || members === void 0 ? wrongArguments(call) : call.evaluateTemplate({
		file: "",
		text
	}, members);
};
function* walk(call, folder, below, deepest) {
	const listed = call.scope.evaluation.files.list(posix.join("/", folder, below).slice(1));
	if (isUnreadable(listed)) return yield listed;
	for (const { name, isFolder, isLink } of listed) {
		const path = posix.join(below, name);
		if (isLink && deepest > 0) yield { fault: `${name} is a symbolic link` };
		else if (!isFolder) yield path;
		else if (deepest > 0 && !name.startsWith(".")) yield* walk(call, folder, path, deepest - 1);
	}
}
const fileset = ([path, glob], call) => {
	const [folder, written] = [asText(path), asText(glob)];
	if (folder === void 0 || written === void 0) return wrongArguments(call);
	const inside = repositoryPath(folder, call);
	if (typeof inside !== "string") return inside;
	const pattern = compileGlob(written.replace(/^\.\//, ""));
	if (pattern === void 0) return unknown(call.at, "its pattern of files is not read");
	const found = [];
	let seen = 0;
	for (const file of walk(call, inside, "", written.includes("/") ? 8 : 0)) {
		seen += 1;
		const spent = takeSteps(call.scope.evaluation, stepsOfFile, call.at);
		if (spent !== void 0) return spent;
		if (seen > mostFound) return unknown(call.at, "the folder holds too many files");
		if (typeof file !== "string") return unknown(call.at, `the folder cannot be looked through: ${presentText(file.fault)}`);
		if (pattern(file)) found.push(scalar(file));
	}
	return set(found);
};
const fileexists = ([path], call) => {
	const text = asText(path);
	if (text === void 0) return wrongArguments(call);
	const inside = repositoryPath(text, call);
	if (typeof inside !== "string") return inside;
	const listed = call.scope.evaluation.files.list(posix.dirname(inside).replace(/^\.$/, ""));
	if (isUnreadable(listed)) return unknown(call.at, `the folder cannot be looked at: ${presentText(listed.fault)}`);
	return scalar(listed.some(({ name, isFolder }) => !isFolder && name === posix.basename(inside)));
};
const fileFunctions = {
	file: { run: readFile },
	fileexists: { run: fileexists },
	fileset: { run: fileset },
	templatefile: {
		run: templatefile,
		takes: "unknown"
	},
	templatestring: { run: templatestring },
	basename: textFunction((path = "") => posix.basename(path)),
	dirname: textFunction((path = "") => posix.dirname(path)),
	pathexpand: textFunction((path = "") => path.startsWith("~") ? void 0 : path)
};
// src/input/hcl/function/format.ts
const verbPattern = /%(?:\[(\d{1,4})\])?([-+ #0]{0,5})(\d{1,9})?(?:\.(\d{1,9}))?(?:\[(\d{1,4})\])?([a-zA-Z%])/g;
const formatNumber = (number, { letter, precision }) => {
	switch (letter) {
		case "d": return Number.isInteger(number) ? String(number) : void 0;
		case "f": return number.toFixed(Math.min(precision ?? 6, 100));
		case "e": return number.toExponential(Math.min(precision ?? 6, 100));
		case "g": return String(number);
		case "b": return number.toString(2);
		case "o": return number.toString(8);
		case "x": return number.toString(16);
		case "X": return number.toString(16).toUpperCase();
		default: return;
	}
};
const formatOne = (value, verb) => {
	const { letter, flags, precision } = verb;
	switch (letter) {
		case "s": return asText(value)?.slice(0, precision);
		case "q": {
			const text = asText(value);
			return text === void 0 ? void 0 : JSON.stringify(text);
		}
		case "v": return value.kind === "scalar" && !flags.includes("#") ? String(value.value) : writeJson(value);
		case "t": return asBoolean(value)?.toString();
		default: {
			const number = asNumber(value);
			return number === void 0 ? void 0 : formatNumber(number, verb);
		}
	}
};
const padded = (text, flags, width) => {
	if (flags.includes("-")) return text.padEnd(width);
	if (!flags.includes("0")) return text.padStart(width);
	return text.startsWith("-") ? `-${text.slice(1).padStart(width - 1, "0")}` : text.padStart(width, "0");
};
const unreadFormat = (at) => unknown(at, "the format is not one that is read");
const formatParts = (format, args, at) => {
	const parts = [];
	let from = 0;
	let next = 0;
	let room = longestText;
	for (const match of format.matchAll(verbPattern)) {
		const [whole, position, flags = "", width = "0", precision, late, letter = ""] = match;
		const before = format.slice(from, match.index);
		if (before.includes("%")) return [unreadFormat(at)];
		parts.push(scalar(before));
		from = match.index + whole.length;
		if (letter === "%") {
			parts.push(scalar("%"));
			continue;
		}
		next = position === void 0 && late === void 0 ? next + 1 : Number(position ?? late);
		const value = args[next - 1] ?? failure(at, "the format has more verbs than arguments");
		const cause = findUnknownPart(value);
		if (cause !== void 0) {
			parts.push(isUnknown(value) ? value : becauseOf(cause));
			continue;
		}
		const verb = {
			flags,
			letter,
			precision: precision === void 0 ? void 0 : Number(precision)
		};
		const text = formatOne(value, verb);
		room -= Math.max(Number(width), text?.length ?? 0);
		if (room < 0) return [tooLarge(at)];
		parts.push(text === void 0 ? failure(at, "an argument does not fit the format") : scalar(padded(text, flags, Number(width))));
	}
	const rest = format.slice(from);
	return rest.includes("%") ? [unreadFormat(at)] : [...parts, scalar(rest)];
};
const format = ([pattern, ...args], call) => {
	const text = asText(pattern);
	if (isUnknown(pattern)) return becauseOf(pattern);
	return text === void 0 ? wrongArguments(call) : joinTexts(formatParts(text, args, call.at), call.at);
};
const formatlist = ([pattern = scalar(null), ...args], call) => {
	const cause = args.find(isUnknown);
	if (cause !== void 0) return becauseOf(cause);
	const lists = args.map(listItems);
	const lengths = new Set(lists.flatMap((items) => items?.length ?? []));
	if (lengths.size > 1) return wrongArguments(call);
	const [length = 1] = lengths;
	return list(Array.from({ length }, (_, i) => format([pattern, ...args.map((arg, j) => lists[j]?.[i] ?? arg)], call)));
};
const formatFunctions = {
	format: {
		run: format,
		takes: "unknown"
	},
	formatlist: {
		run: formatlist,
		takes: "unknown"
	}
};
// src/input/hcl/function/numbers.ts
const parseInteger = (text, base) => {
	const digits = "0123456789abcdefghijklmnopqrstuvwxyz".slice(0, base);
	return new RegExp(`^-?[${digits}]{1,20}$`, "i").test(text) ? Number.parseInt(text, base) : void 0;
};
const numberFunctions = {
	abs: numberFunction(([number]) => number && Math.abs(number)),
	ceil: numberFunction(([number]) => number && Math.ceil(number)),
	floor: numberFunction(([number]) => number && Math.floor(number)),
	signum: numberFunction(([number]) => number && Math.sign(number)),
	pow: numberFunction(([number, power]) => number === void 0 || power === void 0 ? void 0 : number ** power),
	log: numberFunction(([number, base]) => number === void 0 || base === void 0 ? void 0 : Math.log(number) / Math.log(base)),
	min: numberFunction(smallest),
	max: numberFunction(greatest),
	sum: numberFunction((numbers) => numbers.reduce((sum, number) => sum + number, 0)),
	parseint: textFunction((text, base) => {
		const number = Number(base);
		return text === void 0 || !(number >= 2 && number <= 36) ? void 0 : parseInteger(text, number);
	})
};
// src/input/hcl/function/sets.ts
const setFunction = (combine) => wholeFunction((args, call) => {
	const lists = args.map(listItems);
	if (lists.length === 0 || lists.includes(void 0)) return wrongArguments(call);
	const sets = lists.map((items = []) => new Map(items.map((item) => [fingerprint(item), item])));
	return set([...combine(sets)]);
});
const others = ([first = /* @__PURE__ */ new Map(), ...rest], isKept) => [...first].filter(([print]) => isKept(print, rest)).map(([, item]) => item);
const setFunctions = {
	setunion: setFunction((sets) => sets.flatMap((one) => [...one.values()])),
	setintersection: setFunction((sets) => others(sets, (print, rest) => rest.every((one) => one.has(print)))),
	setsubtract: setFunction((sets) => others(sets, (print, rest) => !rest.some((one) => one.has(print))))
};
// src/input/hcl/function/pattern.ts
const mostTries = 1e7;
const triesInStep = 64;
const longestPattern = 1e3;
const atoms = /\\[^]|\[\^?\]?(?:\\[^]|\[:\w+:\]|[^\]\\])*(?:\]|\\?$)/g;
const isQuantifier = (token = "") => /^(?:[*+?]|\{)/.test(token);
const repeatsRepetition = (plain) => {
	const groups = [];
	const tokens = plain.match(/\(\?(?:P?<\w+>|[a-zA-Z]*:|[a-zA-Z]+\))?|\((?!\?)|\)|[*+|]|\{\d*(?:,\d*)?\}|[^]/g) ?? [];
	for (const [i, token] of tokens.entries()) if (token.startsWith("(")) groups.push(false);
	else if (/^(?:[*+|]|\{)/.test(token) || token === "?" && !isQuantifier(tokens[i - 1])) groups[groups.length - 1] = groups.length > 0;
	else if (token === ")" && groups.pop()) {
		if (/^(?:[*+]|\{)/.test(tokens[i + 1] ?? "")) return true;
		if (groups.length > 0) groups[groups.length - 1] = true;
	}
	return false;
};
const posixClasses = /* @__PURE__ */ new Map([
	["alnum", "A-Za-z0-9"],
	["alpha", "A-Za-z"],
	["digit", "0-9"],
	["lower", "a-z"],
	["space", String.raw`\s`],
	["upper", "A-Z"],
	["word", String.raw`\w`],
	["xdigit", "0-9A-Fa-f"]
]);
const translate = (written) => written.replaceAll("(?P<", "(?<").replaceAll(/\[:(\w+):\]/g, (whole, name) => posixClasses.get(name) ?? whole).replaceAll(/\\A/g, "^").replaceAll(/\\z/g, "$");
const compilePattern = (written, text, call) => {
	const { at } = call;
	const tooCostly = unknown(at, "its regular expression is too costly to be tried");
	if (written.length > longestPattern) return tooCostly;
	const [, flags = "", rest = ""] = /^(?:\(\?([ims]+)\))?([^]*)$/.exec(written) ?? [];
	const plain = rest.replaceAll(atoms, "x");
	const count = plain.match(/[*+]|\{\d+,\d*\}/g)?.length ?? 0;
	const optional = plain.match(/\?/g)?.length ?? 0;
	const tries = written.length * (text.length + 1) ** (count + 1) * 2 ** Math.min(optional, 30);
	if (tries > mostTries || repeatsRepetition(plain)) return tooCostly;
	const spent = takeSteps(call.scope.evaluation, Math.ceil(tries / triesInStep), at);
	if (spent !== void 0) return spent;
	try {
		return new RegExp(translate(rest), `g${flags}u`);
	} catch {
		return unknown(at, "its regular expression cannot be read here");
	}
};
// src/input/hcl/function/text.ts
const trimSet = (text, set) => {
	const characters = Array.from(text);
	const isKept = (one) => !set.includes(one);
	const from = characters.findIndex(isKept);
	return from < 0 ? "" : characters.slice(from, characters.findLastIndex(isKept) + 1).join("");
};
const withoutLineEnds = (text) => {
	let end = text.length;
	while (end > 0 && "\r\n".includes(text.charAt(end - 1))) end -= 1;
	return text.slice(0, end);
};
const title = (text) => text.replaceAll(/(^|[^\p{L}\p{N}_'])(\p{L})/gu, (_, before, letter) => `${before}${letter.toUpperCase()}`);
const join = ([separator, ...lists], call) => {
	const between = asText(separator);
	if (isUnknown(separator)) return becauseOf(separator);
	const cause = lists.find(isUnknown);
	if (cause !== void 0) return becauseOf(cause);
	const items = lists.flatMap((one) => listItems(one) ?? []);
	if (between === void 0 || lists.some((one) => listItems(one) === void 0)) return wrongArguments(call);
	const parts = items.flatMap((item, i) => i === 0 ? [item] : [scalar(between), item]);
	return joinTexts(parts, call.at);
};
const split = ([separator, value], call) => {
	const [between, text] = [asText(separator), asText(value)];
	if (between === void 0 || text === void 0) return wrongArguments(call);
	const parts = text.split(between);
	return list(parts.map(scalar));
};
const replaceWith = (text, matches, by) => {
	const parts = [];
	let from = 0;
	let length = text.length;
	for (const match of matches) {
		const at = match.index ?? 0;
		const put = by.replaceAll(/\$(?:\{(\w+)\}|(\w+)|(\$))/g, (_, a, b, c) => {
			const name = a ?? b ?? "";
			return c ?? (/^\d+$/.test(name) ? match[Number(name)] : match.groups?.[name]) ?? "";
		});
		length += put.length;
		if (length > 1048576) return tooLarge(-1);
		parts.push(text.slice(from, at), put);
		from = at + match[0].length;
	}
	return scalar(parts.join("") + text.slice(from));
};
const replace = (args, call) => {
	const [text, part, by] = args.map(asText);
	if (text === void 0 || part === void 0 || by === void 0) return wrongArguments(call);
	const written = /^\/(.*)\/$/s.exec(part)?.[1];
	if (written !== void 0 && part.length > 1) {
		const pattern = compilePattern(written, text, call);
		if (!(pattern instanceof RegExp)) return pattern;
		const result = replaceWith(text, [...text.matchAll(pattern)], by);
		return isUnknown(result) ? tooLarge(call.at) : result;
	}
	const count = text.split(part).length;
	return text.length + count * by.length > 1048576 ? tooLarge(call.at) : scalar(text.split(part).join(by));
};
const substr = ([value, from, length], call) => {
	const text = asText(value);
	const [start, count] = [asNumber(from), asNumber(length)];
	if (text === void 0 || start === void 0 || count === void 0) return wrongArguments(call);
	const characters = Array.from(text);
	const begin = start < 0 ? Math.max(0, characters.length + start) : start;
	return scalar(characters.slice(begin, count < 0 ? void 0 : begin + count).join(""));
};
const indent = ([spaces, value], call) => {
	const [count, text] = [asNumber(spaces), asText(value)];
	if (count === void 0 || text === void 0 || count < 0) return wrongArguments(call);
	const lines = text.split("\n");
	return text.length + lines.length * count > 1048576 ? tooLarge(call.at) : scalar(lines.join(`\n${" ".repeat(count)}`));
};
const quoteStrings = (value, call) => {
	if (isUnknown(value)) return joinTexts([
		scalar("\""),
		value,
		scalar("\"")
	], call.at);
	const text = asText(value);
	if (text === void 0) return wrongArguments(call);
	const strings = text.replaceAll("\"", String.raw`\"`).match(/[^]{1,255}/g) ?? [""];
	return scalar(strings.map((one) => `"${one}"`).join(" "));
};
const ofBeginning = {
	takes: "unknown",
	run: ([value, prefix], call) => {
		const [text, wanted] = [asText(value), asText(prefix)];
		if (isUnknown(value) && wanted !== void 0 && value.startsWith?.startsWith(wanted)) return scalar(true);
		const cause = [value, prefix].find(isUnknown);
		if (cause !== void 0) return becauseOf(cause);
		return text === void 0 || wanted === void 0 ? wrongArguments(call) : scalar(text.startsWith(wanted));
	}
};
const keepsUnknown = (run) => ({
	takes: "unknown",
	run: ([value], call) => {
		if (isUnknown(value)) return value;
		const text = asText(value);
		return text === void 0 ? wrongArguments(call) : scalar(run(text));
	}
});
const trimspace = keepsUnknown((text) => text.trim());
const trimsuffix = {
	takes: "unknown",
	run: ([value, suffix], call) => {
		const [text, end] = [asText(value), asText(suffix)];
		if (isUnknown(suffix)) return becauseOf(suffix);
		if (end === void 0) return wrongArguments(call);
		if (isUnknown(value)) {
			const { endsWith: _, ...rest } = value;
			return rest;
		}
		if (text === void 0) return wrongArguments(call);
		return scalar(end !== "" && text.endsWith(end) ? text.slice(0, -end.length) : text);
	}
};
const matchRegex = ([pattern, value], call) => {
	const [written, text] = [asText(pattern), asText(value)];
	if (written === void 0 || text === void 0) return wrongArguments(call);
	const compiled = compilePattern(written, text, call);
	if (!(compiled instanceof RegExp)) return compiled;
	const [match] = text.matchAll(compiled);
	return match === void 0 ? failure(call.at, "the pattern does not match") : captures(match);
};
const captures = (match) => {
	const [whole, ...groups] = match;
	return groups.length === 0 ? scalar(whole) : list(groups.map((one) => scalar(one ?? null)));
};
const matchAll = ([pattern, value], call) => {
	const [written, text] = [asText(pattern), asText(value)];
	if (written === void 0 || text === void 0) return wrongArguments(call);
	const compiled = compilePattern(written, text, call);
	return compiled instanceof RegExp ? list(Array.from(text.matchAll(compiled), captures)) : compiled;
};
const textFunctions = {
	join: {
		run: join,
		takes: "unknown"
	},
	split: { run: split },
	replace: { run: replace },
	substr: { run: substr },
	indent: { run: indent },
	regex: { run: matchRegex },
	regexall: { run: matchAll },
	lower: textFunction((text = "") => text.toLowerCase()),
	upper: textFunction((text = "") => text.toUpperCase()),
	title: textFunction((text = "") => title(text)),
	trim: textFunction((text, set) => text === void 0 || set === void 0 ? void 0 : trimSet(text, set)),
	trimspace,
	chomp: textFunction((text = "") => withoutLineEnds(text)),
	trimprefix: textFunction((text, prefix) => text === void 0 || prefix === void 0 ? void 0 : text.startsWith(prefix) ? text.slice(prefix.length) : text),
	trimsuffix,
	startswith: ofBeginning,
	endswith: textFunction((text, end) => text === void 0 || end === void 0 ? void 0 : text.endsWith(end)),
	strcontains: textFunction((text, part) => text === void 0 || part === void 0 ? void 0 : text.includes(part)),
	strrev: textFunction((text = "") => Array.from(text).reverse().join("")),
	"provider::hcloud::txt_record": {
		takes: "unknown",
		run: ([value], call) => value === void 0 ? wrongArguments(call) : quoteStrings(value, call)
	}
};
// src/input/hcl/function/functions.ts
const table = new Map(Object.entries({
	...collectionFunctions,
	...conversionFunctions,
	...encodingFunctions,
	...fileFunctions,
	...formatFunctions,
	...numberFunctions,
	...setFunctions,
	...textFunctions
}));
const callFunction = (name, args, call) => {
	const known = table.get(name.replace(/^core::/, ""));
	if (known === void 0) return unknown(call.at, `${name.slice(0, 60)}() is not worked out here`);
	const unknowns = args.filter(isUnknown);
	const failed = unknowns.find(({ fails }) => fails);
	if (failed !== void 0 && known.takes !== "failure") return failed;
	const [cause] = unknowns;
	if (cause !== void 0 && known.takes === void 0) return becauseOf(cause);
	const handle = args.find((arg) => arg.kind === "handle");
	if (handle !== void 0 && known.takes === void 0) return unknown(call.at, `not all of ${handle.address} is known`);
	return known.run(args, call);
};
// src/input/hcl/evaluate.ts
const findFailure = (values) => {
	for (const value of values) if (isUnknown(value) && value.fails) return value;
};
const evaluateTuple = ({ items }, scope) => {
	const values = items.map((item) => evaluate(item, scope));
	return findFailure(values) ?? list(values);
};
const evaluateItem = ({ key, value }, scope) => {
	const name = evaluate(key, scope);
	if (isUnknown(name)) return becauseOf(name);
	const text = asText(name);
	return text === void 0 ? failure(key.at, "this is no key") : [text, evaluate(value, scope)];
};
const evaluateObject = ({ items }, scope) => {
	const entries = [];
	for (const item of items) {
		const entry = evaluateItem(item, scope);
		if ("kind" in entry) return entry;
		entries.push(entry);
	}
	return findFailure(entries.map(([, value]) => value)) ?? object(entries);
};
const entriesOf = (value, at) => {
	switch (value.kind) {
		case "list": return value.items.map((item, i) => [value.isSet ? item : scalar(i), item]);
		case "object": return [...value.members].map(([name, member]) => [scalar(name), member]);
		case "unknown": return becauseOf(value);
		case "handle": return unknown(at, `not all of ${value.address} is known`);
		case "scalar": return failure(at, "this is neither a list nor an object");
	}
};
const isValue = (entries) => "kind" in entries;
const evaluateRounds = ({ key, value, of, condition }, scope) => {
	const entries = entriesOf(evaluate(of, scope), of.at);
	if (isValue(entries)) return entries;
	const rounds = [];
	for (const [name, item] of entries) {
		const round = withBindings(scope, [[key, name], [value, item]]);
		const kept = condition === void 0 ? scalar(true) : evaluate(condition, round);
		if (isUnknown(kept)) return becauseOf(kept);
		if (asBoolean(kept) === true) rounds.push(round);
	}
	return rounds;
};
const groupEntries = (loop, key, rounds) => {
	const groups = /* @__PURE__ */ new Map();
	let size = 0;
	for (const round of rounds) {
		const entry = evaluateItem({
			key,
			value: loop.result
		}, round);
		if ("kind" in entry) return entry;
		const [name, value] = entry;
		const group = groups.get(name);
		if (group === void 0) groups.set(name, [value]);
		else if (loop.groups) group.push(value);
		else return failure(key.at, "two items have the same key");
		size += sizeOf(value);
		if (size > 1e5) return tooLarge(loop.at);
	}
	return groups;
};
const evaluateFor = (loop, scope) => {
	const rounds = evaluateRounds(loop, scope);
	if (isValue(rounds)) return rounds;
	if (loop.resultKey === void 0) {
		const items = [];
		let size = 0;
		for (const round of rounds) {
			const item = evaluate(loop.result, round);
			size += sizeOf(item);
			if (size > 1e5) return tooLarge(loop.at);
			items.push(item);
		}
		return findFailure(items) ?? list(items);
	}
	const groups = groupEntries(loop, loop.resultKey, rounds);
	if ("kind" in groups) return groups;
	return findFailure([...groups.values()].flat()) ?? object([...groups].map(([name, all]) => [name, loop.groups ? list(all) : all[0] ?? nothing]));
};
const evaluateSplat = ({ of, each, at }, scope) => {
	const value = evaluate(of, scope);
	if (isUnknown(value)) return becauseOf(value);
	if (isNull(value)) return list([]);
	const items = value.kind === "list" ? value.items : [value];
	const results = [];
	let size = 0;
	for (const item of items) {
		const result = evaluate(each, {
			...scope,
			item
		});
		size += sizeOf(result);
		if (size > 1e5) return tooLarge(at);
		results.push(result);
	}
	return findFailure(results) ?? list(results);
};
const evaluateConditional = (expression, scope) => {
	const { condition, whenTrue, whenFalse } = expression;
	const decision = evaluate(condition, scope);
	const isTrue = asBoolean(decision);
	if (isTrue !== void 0) return evaluate(isTrue ? whenTrue : whenFalse, scope);
	if (!isUnknown(decision)) return failure(condition.at, "this condition is neither true nor false");
	if (decision.fails) return decision;
	const [one, other] = [evaluate(whenTrue, scope), evaluate(whenFalse, scope)];
	return areEqual(one, other) === true ? one : becauseOf(decision);
};
const evaluateIf = (part, scope) => {
	const decision = evaluate(part.condition, scope);
	const isTrue = asBoolean(decision);
	if (isTrue !== void 0) return evaluateParts(isTrue ? part.whenTrue : part.whenFalse, scope);
	return [isUnknown(decision) ? becauseOf(decision) : failure(part.condition.at, "this condition is neither true nor false")];
};
const evaluatePart = (part, scope) => {
	switch (part.kind) {
		case "text": return [scalar(part.text)];
		case "value": return [evaluate(part.value, scope)];
		case "if": return evaluateIf(part, scope);
		case "for": {
			const rounds = evaluateRounds(part, scope);
			if (isValue(rounds)) return [rounds];
			return rounds.map((round) => {
				const text = joinTexts(evaluateParts(part.parts, round), part.of.at);
				return takeSteps(scope.evaluation, sizeOf(text), part.of.at) ?? text;
			});
		}
	}
};
const evaluateParts = (parts, scope) => parts.flatMap((part) => evaluatePart(part, scope));
const evaluateTemplateFile = (scope, at) => (source, variables) => {
	const spent = takeSteps(scope.evaluation, source.text.length >> 2, at);
	if (spent !== void 0) return spent;
	const from = addSource(scope.evaluation, source);
	const { expression, fault } = parseTemplateText(source.text, (offset) => from + offset);
	if (fault !== void 0) return failure(at, `the template cannot be read: ${fault.message}`);
	const resolve = (_, place) => failure(place, "the template is not given this");
	return evaluate(expression, {
		...scope,
		resolve,
		bindings: variables
	});
};
const callWith = (name, args, at, scope) => {
	let size = 0;
	for (const arg of args) size += sizeOf(arg);
	const evaluateTemplate = evaluateTemplateFile(scope, at);
	return takeSteps(scope.evaluation, size, at) ?? callFunction(name, args, {
		at,
		scope,
		evaluateTemplate
	});
};
const evaluateCall = ({ name, args, expands, at }, scope) => {
	const values = args.map((arg) => evaluate(arg, scope));
	const last = values.at(-1);
	if (expands && last !== void 0) {
		if (isUnknown(last)) return becauseOf(last);
		if (last.kind !== "list") return failure(at, "only a list can be expanded with \"...\"");
		return callWith(name, [...values.slice(0, -1), ...last.items], at, scope);
	}
	return callWith(name, values, at, scope);
};
const evaluateHere = (expression, scope) => {
	const { at } = expression;
	switch (expression.kind) {
		case "literal": return scalar(expression.value);
		case "template": return joinTexts(evaluateParts(expression.parts, scope), at);
		case "name": return scope.bindings.get(expression.name) ?? scope.resolve(expression.name, at);
		case "attribute": return attributeOf(evaluate(expression.of, scope), expression.name, at);
		case "index": return indexOf(evaluate(expression.of, scope), evaluate(expression.key, scope), at);
		case "splat": return evaluateSplat(expression, scope);
		case "item": return scope.item ?? nothing;
		case "call": return evaluateCall(expression, scope);
		case "tuple": return evaluateTuple(expression, scope);
		case "object": return evaluateObject(expression, scope);
		case "for": return evaluateFor(expression, scope);
		case "conditional": return evaluateConditional(expression, scope);
		case "unary": return applyUnary(expression.operator, evaluate(expression.operand, scope), at);
		case "binary": {
			const { operator, left, right } = expression;
			return applyBinary(operator, evaluate(left, scope), evaluate(right, scope), at);
		}
	}
};
const evaluate = (expression, scope) => {
	const { evaluation } = scope;
	evaluation.depth += 1;
	const value = takeSteps(evaluation, 1, expression.at) ?? evaluateHere(expression, scope);
	evaluation.depth -= 1;
	if ([
		"template",
		"call",
		"for",
		"splat"
	].includes(expression.kind)) evaluation.limits.steps -= sizeOf(value);
	return sizeOf(value) > 1e5 || depthOf(value) > 60 ? tooLarge(expression.at) : value;
};
// src/input/hcl/configuration/body.ts
const argument = ({ body }, name) => body.attributes.find((one) => one.name === name);
const metaNames = /* @__PURE__ */ new Set([
	"count",
	"for_each",
	"provider",
	"depends_on",
	"lifecycle",
	"provisioner",
	"connection",
	"timeouts"
]);
const ownAttributes = ({ attributes }) => attributes.filter(({ name }) => !metaNames.has(name));
const nestedType = ({ type, labels }) => type === "dynamic" ? labels[0] ?? "" : type;
const nestedTypes = ({ blocks }) => [...new Set(blocks.map(nestedType).filter((type) => !metaNames.has(type)))];
const evaluateBody = (body, scope) => object([...body.attributes.map(({ name, value }) => [name, evaluate(value, scope)]), ...nestedTypes(body).map((type) => [type, evaluateNested(body, type, scope)])]);
const evaluateDynamic = (block, scope) => {
	const each = argument(block, "for_each");
	const content = block.body.blocks.find(({ type }) => type === "content");
	if (each === void 0 || content === void 0) return [unknown(block.at, "a dynamic block lacks its \"for_each\" or its \"content\"")];
	const given = argument(block, "iterator")?.value;
	const iterator = given?.kind === "name" ? given.name : nestedType(block);
	const value = evaluate(each.value, scope);
	const round = (key, item) => evaluateBody(content.body, withBindings(scope, [[iterator, object([["key", key], ["value", item]])]]));
	if (value.kind === "list") return value.items.map((item, i) => round(value.isSet ? item : scalar(i), item));
	if (value.kind === "object") return [...value.members].map(([name, item]) => round(scalar(name), item));
	return [isUnknown(value) ? becauseOf(value) : unknown(each.at, "\"for_each\" takes a list, a set or a map")];
};
const evaluateNested = (body, type, scope) => list(body.blocks.filter((block) => nestedType(block) === type).flatMap((block) => block.type === "dynamic" ? evaluateDynamic(block, scope) : [evaluateBody(block.body, scope)]));
// src/input/hcl/syntax/json.ts
const labelCounts$1 = /* @__PURE__ */ new Map([
	["resource", 2],
	["data", 2],
	["ephemeral", 2],
	["variable", 1],
	["output", 1],
	["module", 1],
	["provider", 1],
	["check", 1],
	["locals", 0],
	["terraform", 0],
	["moved", 0],
	["import", 0],
	["removed", 0]
]);
const template = (reader, text, at) => {
	const { expression, fault } = parseTemplateText(text, () => at);
	if (fault !== void 0) reader.faults.push(fault);
	return expression;
};
const toExpression = (reader, tree) => {
	const at = reader.base + tree.at;
	const span = {
		at,
		end: at
	};
	switch (tree.kind) {
		case "scalar": return typeof tree.value === "string" ? template(reader, tree.value, at) : {
			kind: "literal",
			value: tree.value,
			...span
		};
		case "array": return {
			kind: "tuple",
			items: tree.items.map((item) => toExpression(reader, item)),
			...span
		};
		case "object": return {
			kind: "object",
			items: tree.members.map((member) => ({
				key: template(reader, member.name, reader.base + member.at),
				value: toExpression(reader, member.value)
			})),
			...span
		};
	}
};
const toLiteral = (reader, tree) => {
	const at = reader.base + tree.at;
	const span = {
		at,
		end: at
	};
	switch (tree.kind) {
		case "scalar": return {
			kind: "literal",
			value: tree.value,
			...span
		};
		case "array": return {
			kind: "tuple",
			items: tree.items.map((item) => toLiteral(reader, item)),
			...span
		};
		case "object": return {
			kind: "object",
			items: tree.members.map(({ name, value }) => ({
				key: {
					kind: "literal",
					value: name,
					...span
				},
				value: toLiteral(reader, value)
			})),
			...span
		};
	}
};
const toSource = (reader, tree) => tree.kind === "scalar" && typeof tree.value === "string" ? template(reader, `\${${tree.value}}`, reader.base + tree.at) : toExpression(reader, tree);
const convertArgument = (type, { name }) => {
	if (type === "variable") return name === "type" ? toSource : toLiteral;
	return type === "dynamic" && name === "iterator" ? toSource : toExpression;
};
const eachOf = (tree) => tree.kind === "array" ? tree.items : [tree];
const toBody = (reader, type, tree) => {
	const attributes = [];
	const blocks = [];
	for (const member of objectMembers$1(tree)) {
		const { name, value } = member;
		const at = reader.base + member.at;
		if (name === "//") continue;
		if (name === "dynamic") for (const one of eachOf(value)) append(blocks, toBlocks(reader, "dynamic", one, 1));
		else if (type === "dynamic" && name === "content") blocks.push({
			type: name,
			labels: [],
			body: toBody(reader, name, value),
			at,
			end: at
		});
		else attributes.push({
			name,
			value: convertArgument(type, member)(reader, value),
			at,
			end: at
		});
	}
	return {
		attributes,
		blocks
	};
};
const toBlocks = (reader, type, tree, labels) => {
	const at = reader.base + tree.at;
	if (labels === 0) return eachOf(tree).map((one) => ({
		type,
		labels: [],
		body: toBody(reader, type, one),
		at: reader.base + one.at,
		end: at
	}));
	return objectMembers$1(tree).filter(({ name }) => name !== "//").flatMap((member) => toBlocks(reader, type, member.value, labels - 1).map(({ body, end, ...block }) => ({
		type,
		labels: [member.name, ...block.labels],
		body,
		at: reader.base + member.at,
		end
	})));
};
const jsonFault = (source, error, base) => {
	if (!(error instanceof UserError)) throw error;
	const { line, column } = error.place ?? {
		line: 1,
		column: 1
	};
	const at = ([0, ...[...source.text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length)][line - 1] ?? 0) + column - 1;
	return {
		at: base + Math.min(at, source.text.length),
		message: "this is not valid JSON"
	};
};
const parseJsonSyntax = (source, base = 0) => {
	const reader = {
		base,
		faults: []
	};
	try {
		return {
			body: {
				attributes: [],
				blocks: objectMembers$1(parseJson(source)).flatMap(({ name, value }) => {
					const labels = labelCounts$1.get(name);
					return labels === void 0 ? [] : eachOf(value).flatMap((one) => toBlocks(reader, name, one, labels));
				})
			},
			faults: reader.faults
		};
	} catch (error) {
		return {
			body: {
				attributes: [],
				blocks: []
			},
			faults: [jsonFault(source, error, base)]
		};
	}
};
// src/input/hcl/configuration/declarations.ts
const isConfigurationFile = (name) => /\.(?:tf|tofu)(?:\.json)?$/.test(name) && !/^[.#]|~$/.test(name);
const isOverride = (name) => /(?:^|_)override\.(?:tf|tofu)(?:\.json)?$/.test(name);
const configurationFiles = (names) => {
	const known = new Set(names.filter(isConfigurationFile));
	const isReplaced = (name) => /\.tf(?:\.json)?$/.test(name) && known.has(name.replace(/\.tf(?=$|\.json$)/, ".tofu"));
	const own = [...known].filter((name) => !isReplaced(name));
	return [...own.filter((name) => !isOverride(name)), ...own.filter(isOverride)];
};
const labelCounts = /* @__PURE__ */ new Map([
	["variable", 1],
	["output", 1],
	["module", 1],
	["resource", 2],
	["data", 2]
]);
const blockKey = ({ type, labels }) => {
	if (labels.length !== labelCounts.get(type)) return void 0;
	return type === "resource" ? labels.join(".") : [type, ...labels].join(".");
};
const overridden = (body, by) => {
	const names = new Set(by.attributes.map(({ name }) => name));
	const types = new Set(by.blocks.map(({ type }) => type));
	return {
		attributes: [...body.attributes.filter(({ name }) => !names.has(name)), ...by.attributes],
		blocks: [...body.blocks.filter(({ type }) => !types.has(type)), ...by.blocks]
	};
};
const collectLocals = ({ locals, faults }, body, overrides) => {
	for (const local of body.attributes) if (overrides || !locals.has(local.name)) locals.set(local.name, local);
	else faults.push({
		at: local.at,
		message: `local.${local.name} is declared twice`
	});
};
const collectBlock = (collected, block, overrides) => {
	if (block.type === "locals") collectLocals(collected, block.body, overrides);
	const { blocks, faults } = collected;
	const key = blockKey(block);
	if (key === void 0) return;
	const known = blocks.get(key);
	if (known === void 0) blocks.set(key, block);
	else if (overrides) blocks.set(key, {
		...known,
		body: overridden(known.body, block.body)
	});
	else faults.push({
		at: block.at,
		message: `${key} is declared twice`
	});
};
const blocksOfType = (blocks, type) => new Map([...blocks.values()].filter((block) => block.type === type).map((block) => [block.labels.join("."), block]));
const readDeclarations = (evaluation, folder, names) => {
	const collected = {
		blocks: /* @__PURE__ */ new Map(),
		locals: /* @__PURE__ */ new Map(),
		faults: []
	};
	const unreadable = [];
	for (const name of configurationFiles(names)) {
		const file = folder === "" ? name : `${folder}/${name}`;
		const source = evaluation.files.read(file);
		if (isUnreadable(source)) {
			unreadable.push({
				file,
				why: source.fault
			});
			continue;
		}
		const base = addSource(evaluation, source);
		const { body, faults } = name.endsWith(".json") ? parseJsonSyntax(source, base) : parseNative(source.text, base);
		for (const fault of faults) collected.faults.push(fault);
		for (const block of body.blocks) collectBlock(collected, block, isOverride(name));
	}
	const { blocks, locals, faults } = collected;
	const isResource = ({ type }) => type === "resource" || type === "data";
	return {
		variables: blocksOfType(blocks, "variable"),
		outputs: blocksOfType(blocks, "output"),
		modules: blocksOfType(blocks, "module"),
		resources: new Map([...blocks].filter(([, block]) => isResource(block))),
		locals,
		isWhole: faults.length === 0 && unreadable.length === 0,
		unreadable,
		faults
	};
};
// src/input/hcl/configuration/expand.ts
const eachObject = (key, value) => object([["key", key], ["value", value]]);
const uncertainInstance = (scope, cause) => {
	const value = becauseOf(cause);
	return {
		key: "",
		index: void 0,
		scope: withBindings(scope, [["each", eachObject(value, value)], ["count", object([["index", value]])]]),
		uncertain: value
	};
};
const takeInstances = (scope, count, at) => {
	const { limits } = scope.evaluation;
	if (count > limits.instances) return unknown(at, "it has more instances than are worked out");
	limits.instances -= count;
};
const expandCount = (expression, scope) => {
	const value = evaluate(expression, scope);
	const count = asNumber(value) ?? -1;
	const cause = isUnknown(value) ? value : count < 0 || !Number.isInteger(count) ? failure(expression.at, "\"count\" is no whole number") : takeInstances(scope, count, expression.at);
	if (cause !== void 0) return {
		form: "unknown",
		instances: [uncertainInstance(scope, cause)]
	};
	return {
		form: "count",
		instances: Array.from({ length: count }, (_, index) => ({
			key: `[${index}]`,
			index,
			scope: withBindings(scope, [["count", object([["index", scalar(index)]])]])
		}))
	};
};
const eachInstance = (scope, key, value) => {
	const cause = findUnknownPart(key);
	const index = asText(key);
	if (cause !== void 0 || index === void 0) return {
		...uncertainInstance(scope, cause ?? failure(-1, "a key is no text")),
		scope: withBindings(scope, [["each", eachObject(key, value)]])
	};
	return {
		key: `[${JSON.stringify(index)}]`,
		index,
		scope: withBindings(scope, [["each", eachObject(key, value)]])
	};
};
const eachEntries = (value, at) => {
	if (isUnknown(value)) return value;
	if (value.kind === "object") return [...value.members].map(([name, one]) => [scalar(name), one]);
	if (value.kind === "list" && (value.isSet || value.items.length === 0)) return value.items.map((item) => [item, item]);
	return isNull(value) || value.kind === "scalar" || value.kind === "list" ? failure(at, "\"for_each\" takes a map or a set") : unknown(at, `not all of ${value.address} is known`);
};
const expandEach = (expression, scope) => {
	const entries = eachEntries(evaluate(expression, scope), expression.at);
	const cause = "kind" in entries ? entries : takeInstances(scope, entries.length, expression.at);
	if (cause !== void 0 || "kind" in entries) return {
		form: "unknown",
		instances: [uncertainInstance(scope, cause ?? failure(expression.at, "nothing"))]
	};
	return {
		form: "for_each",
		instances: entries.map(([key, value]) => eachInstance(scope, key, value))
	};
};
const expandBlock = (block, scope) => {
	const count = argument(block, "count");
	const each = argument(block, "for_each");
	if (count !== void 0) return expandCount(count.value, scope);
	if (each !== void 0) return expandEach(each.value, scope);
	const cause = takeInstances(scope, 1, block.at);
	return cause === void 0 ? {
		form: "one",
		instances: [{
			key: "",
			index: void 0,
			scope
		}]
	} : {
		form: "unknown",
		instances: [uncertainInstance(scope, cause)]
	};
};
// src/input/hcl/configuration/memo.ts
const createMemo = () => {
	const known = /* @__PURE__ */ new Map();
	return (name, at, compute) => {
		const found = known.get(name);
		if (found === "running") return failure(at, `${name} refers to itself`);
		if (found !== void 0) return found;
		known.set(name, "running");
		const value = compute();
		known.set(name, value);
		return value;
	};
};
// src/input/hcl/configuration/resource-node.ts
const withoutDot = (value) => {
	const text = asText(value);
	return text === void 0 ? value : scalar(text.replace(/\.$/, ""));
};
const computed = (address, name, block, at) => ({
	...unknown(at, block.type === "data" ? `${address}.${name} is looked up by Terraform` : `${address}.${name} is not known before apply`),
	refersTo: {
		address,
		attribute: name
	}
});
const givenAttribute = (block, name, scope) => {
	const given = argument(block, name);
	if (given !== void 0) return evaluate(given.value, scope);
	return nestedTypes(block.body).includes(name) ? evaluateNested(block.body, name, scope) : void 0;
};
const derivedAttribute = ({ from: [first = "", ...rest] }, block, scope, at) => {
	let value = givenAttribute(block, first, scope) ?? nothing;
	for (const step of rest) value = attributeOf(value.kind === "list" ? indexOf(value, scalar(0), at) : value, step, at);
	return isUnknown(value) && value.fails ? nothing : value;
};
const knownAttribute = (derivation, block, name, { scope, at }) => {
	const given = givenAttribute(block, name, scope) ?? nothing;
	if (derivation === void 0) return given;
	const value = isNull(given) ? derivedAttribute(derivation, block, scope, at) : given;
	return derivation.undotted ? withoutDot(value) : value;
};
const createHandle = ({ memo, derivations }, address, block, { scope }) => ({
	kind: "handle",
	address,
	attribute: (name, at) => {
		const derivation = derivations.get(`${block.labels[0] ?? ""}.${name}`);
		const value = memo(`${address}.${name}`, at, () => knownAttribute(derivation, block, name, {
			scope,
			at
		}));
		if (block.broken) return unknown(at, `${address} has a syntax fault`);
		return isNull(value) ? computed(address, name, block, at) : value;
	}
});
const createNode = (context, block) => {
	const name = block.labels.join(".");
	const address = `${context.path}${block.type === "data" ? "data." : ""}${name}`;
	const { form, instances } = expandBlock(block, context.scope);
	return {
		block,
		address,
		form,
		instances: instances.map((instance) => {
			const own = `${address}${instance.key}`;
			return {
				address: own,
				block,
				instance,
				handle: createHandle(context, own, block, instance)
			};
		})
	};
};
const valueOfInstances = ({ form, instances, address }, handleOf, at) => {
	const [first] = instances;
	switch (form) {
		case "one": return first === void 0 ? unknown(at, `${address} is not known`) : handleOf(first);
		case "count": return list(instances.map(handleOf));
		case "unknown": return {
			...unknown(at, first?.instance.uncertain?.why ?? `${address} is not known`),
			refersTo: {
				address,
				attribute: ""
			}
		};
		case "for_each": {
			const known = instances.flatMap((one) => typeof one.instance.index === "string" ? [[one.instance.index, handleOf(one)]] : []);
			if (known.length === instances.length) return object(known);
			const byKey = new Map(known);
			return {
				kind: "handle",
				address,
				attribute: (key, place) => byKey.get(key) ?? unknown(place, `not all of ${address} is known`)
			};
		}
	}
};
// src/input/hcl/configuration/type-constraint.ts
const simple = /* @__PURE__ */ new Map([
	["string", toText],
	["number", toNumber],
	["bool", toBoolean],
	["list", (value, at) => toList(value, at)],
	["set", (value, at) => toSet(value, at)],
	["map", (value, at) => toMap(value, at)]
]);
const memberOf = (value, name, at) => {
	if (value.kind === "handle") return value.attribute(name, at);
	return value.kind === "object" ? value.members.get(name) : void 0;
};
const convertMember = (member, type, at, constant) => {
	if (type.kind !== "call" || type.name !== "optional") return member === void 0 ? failure(at, "an object lacks an attribute that its type asks for") : applyType(member, type, at, constant);
	const [inner, otherwise] = type.args;
	const value = (member === void 0 || isNull(member) ? void 0 : member) ?? (otherwise === void 0 ? nothing : constant(otherwise));
	return inner === void 0 ? value : applyType(value, inner, at, constant);
};
const convertObject = (value, type, at, constant) => {
	if (value.kind === "unknown" || isNull(value) || type?.kind !== "object") return value;
	if (value.kind !== "object" && value.kind !== "handle") return failure(at, "this is no object, as its type asks for");
	return object(type.items.map(({ key, value: own }) => {
		const name = key.kind === "literal" ? String(key.value) : "";
		return [name, convertMember(memberOf(value, name, at), own, at, constant)];
	}));
};
const applyType = (value, type, at, constant) => {
	const name = type.kind === "name" ? type.name : type.kind === "literal" ? asText({
		kind: "scalar",
		value: type.value
	}) : void 0;
	if (type.kind !== "call") return simple.get(name ?? "")?.(value, at) ?? value;
	const [inner] = type.args;
	const each = (item) => inner === void 0 ? item : applyType(item, inner, at, constant);
	switch (type.name) {
		case "list": return toList(value, at, each);
		case "set": return toSet(value, at, each);
		case "map": return toMap(value, at, each);
		case "object": return convertObject(value, inner, at, constant);
		default: return value;
	}
};
// src/input/hcl/configuration/variables.ts
const constantScope = (evaluation) => ({
	evaluation,
	folder: "",
	resolve: (_, at) => failure(at, "a value given here may not refer to others"),
	bindings: /* @__PURE__ */ new Map()
});
const flag = (block, option, evaluation) => {
	const given = argument(block, option);
	return given && asBoolean(evaluate(given.value, constantScope(evaluation)));
};
const usesDefault = (block, given, evaluation) => given === void 0 || isNull(given) && flag(block, "nullable", evaluation) === false;
const whyNoValue = (block, given, evaluation) => {
	const name = `var.${block.labels[0] ?? ""}`;
	if (block.broken) return `${name} is declared in a block with a syntax fault`;
	if (usesDefault(block, given, evaluation) && argument(block, "default") === void 0) return `${name} has no default`;
	return flag(block, "sensitive", evaluation) || flag(block, "ephemeral", evaluation) ? `${name} is sensitive` : void 0;
};
const variableValue = (block, given, evaluation) => {
	const scope = constantScope(evaluation);
	const otherwise = argument(block, "default");
	const value = usesDefault(block, given, evaluation) && otherwise ? evaluate(otherwise.value, scope) : given;
	const type = argument(block, "type");
	if (value === void 0 || type === void 0) return value ?? unknown(block.at, "it has no value");
	const typed = applyType(value, type.value, type.at, (one) => evaluate(one, scope));
	return isUnknown(typed) && typed.fails && !(isUnknown(value) && value.fails) ? unknown(type.at, `the value of var.${block.labels[0] ?? ""} is not of this type`) : typed;
};
const assignmentFiles = (names) => [...["terraform.tfvars", "terraform.tfvars.json"].filter((name) => names.includes(name)), ...names.filter((name) => /\.auto\.tfvars(?:\.json)?$/.test(name))];
const readJson = (source, base) => {
	try {
		const members = objectMembers$1(parseJson(source));
		return {
			values: new Map(members.map(({ name, value }) => [name, valueFromTree(value)])),
			faults: []
		};
	} catch (error) {
		return {
			values: /* @__PURE__ */ new Map(),
			faults: [jsonFault(source, error, base)]
		};
	}
};
const readNative = (evaluation, source, base) => {
	const { body, faults } = parseNative(source.text, base);
	const scope = constantScope(evaluation);
	return {
		values: new Map(body.attributes.map(({ name, value }) => [name, evaluate(value, scope)])),
		faults
	};
};
const readAssignments = (evaluation, folder, names) => {
	const values = /* @__PURE__ */ new Map();
	const faults = [];
	const gaps = [];
	for (const name of assignmentFiles(names)) {
		const source = evaluation.files.read(folder === "" ? name : `${folder}/${name}`);
		if (isUnreadable(source)) {
			gaps.push(`${name} cannot be read`);
			continue;
		}
		const base = addSource(evaluation, source);
		const read = name.endsWith(".json") ? readJson(source, base) : readNative(evaluation, source, base);
		for (const [variable, value] of read.values) values.set(variable, value);
		for (const fault of read.faults) faults.push(fault);
		if (read.faults.length > 0) gaps.push(`${name} has a syntax fault`);
	}
	const [gap] = gaps;
	return {
		values,
		faults,
		...gap !== void 0 && { gap }
	};
};
// src/input/hcl/configuration/module.ts
const deepestModule = 12;
const createFolderReader = (evaluation) => {
	const known = /* @__PURE__ */ new Map();
	const read = (path) => {
		const listed = evaluation.files.list(path);
		if (isUnreadable(listed)) return { fault: `its folder cannot be read: ${listed.fault}` };
		const names = listed.flatMap(({ name, isFolder }) => isFolder ? [] : [name]);
		return configurationFiles(names).length === 0 ? { fault: "its folder holds no configuration" } : readDeclarations(evaluation, path, names);
	};
	return (path) => {
		const found = known.get(path) ?? read(path);
		known.set(path, found);
		return found;
	};
};
const handle = (address, attribute) => ({
	kind: "handle",
	address,
	attribute
});
const undeclared = ({ declarations }, name, at) => declarations.isWhole ? failure(at, `${name} is not declared`) : unknown(at, `${name} may be declared in what could not be read`);
const readPath = ({ rootFolder, folder }, name, at) => {
	if (name === "root") return scalar(".");
	if (name !== "module") return unknown(at, `path.${name} is not known here`);
	return scalar(posix.relative(`/${rootFolder}`, `/${folder}`) || ".");
};
const sourceFolder = (block, { evaluation, folder, depth }) => {
	const given = argument(block, "source");
	const source = given && asText(evaluate(given.value, constantScope(evaluation)));
	if (source === void 0) return { why: "its source is not known" };
	if (!/^\.\.?(?:\/|$)/.test(source)) return { why: `its source is ${presentText(source).slice(0, 100)}` };
	const path = posix.normalize(posix.join(folder, source)).replace(/\/$/, "").replace(/^\.$/, "");
	if (path === ".." || path.startsWith("../")) return { why: `its source ${aboveRoot}` };
	return depth >= deepestModule ? { why: "it is a module within too many others" } : { path };
};
const readModuleFolder = (context, block) => {
	const { path, why } = sourceFolder(block, context);
	if (path === void 0) return { why };
	const declarations = context.readFolder(path);
	return isUnreadable(declarations) ? { why: declarations.fault } : {
		path,
		declarations
	};
};
const createCall = (context, scope, block) => {
	const address = `${context.path}module.${block.labels[0] ?? ""}`;
	const { form, instances } = expandBlock(block, scope);
	const read = readModuleFolder(context, block);
	if ("why" in read) return {
		block,
		address,
		form,
		instances: [],
		...instances.length > 0 && { notRead: read.why }
	};
	const createInstance = (instance) => {
		const own = `${address}${instance.key}`;
		const memo = createMemo();
		const input = (name) => {
			const given = argument(block, name);
			return given && memo(`${own}: ${name}`, given.at, () => evaluate(given.value, instance.scope));
		};
		const uncertain = context.uncertain ?? instance.uncertain;
		const { gap: _, ...rest } = context;
		return {
			instance,
			address: own,
			module: createModule({
				...rest,
				folder: read.path,
				declarations: read.declarations,
				path: `${own}.`,
				depth: context.depth + 1,
				input,
				...uncertain && { uncertain }
			})
		};
	};
	return {
		block,
		address,
		form,
		instances: instances.map(createInstance)
	};
};
const callValue = (call, at) => call.notRead === void 0 ? valueOfInstances(call, ({ address, module }) => handle(address, module.output), at) : unknown(at, `${call.address} is not read: ${call.notRead}`);
const createTable = (blocks, make) => {
	const made = /* @__PURE__ */ new Map();
	const get = (name) => {
		const block = blocks.get(name);
		if (block === void 0) return "none";
		if (!made.has(name)) {
			made.set(name, void 0);
			made.set(name, make(block));
		}
		return made.get(name) ?? "running";
	};
	const all = () => [...blocks.keys()].flatMap((name) => {
		const one = get(name);
		return one === "none" || one === "running" ? [] : [one];
	});
	return {
		get,
		all
	};
};
const readVariable = (context, { memo }, name, at) => {
	const { declarations, evaluation, path, gap } = context;
	const block = declarations.variables.get(name);
	if (block === void 0) return undeclared(context, `var.${name}`, at);
	const given = context.input(name);
	if (given === void 0 && gap !== void 0) return unknown(at, `var.${name} may be set, but ${gap}`);
	const why = whyNoValue(block, given, evaluation);
	return why === void 0 ? memo(`${path}var.${name}`, at, () => variableValue(block, given, evaluation)) : unknown(at, why);
};
const resourceValue = (context, { node }, name, at) => {
	const found = node(name);
	if (found === "none") return undeclared(context, name, at);
	if (found === "running") return failure(at, `${context.path}${name} refers to itself`);
	return valueOfInstances(found, (one) => one.handle, at);
};
const readLocal = (context, { memo, scope }, name, at) => {
	const declared = context.declarations.locals.get(name);
	return declared === void 0 ? undeclared(context, `local.${name}`, at) : memo(`${context.path}local.${name}`, at, () => evaluate(declared.value, scope()));
};
const readModule = (context, tables, name, at) => {
	const found = tables.call(name);
	if (found === "none") return undeclared(context, `module.${name}`, at);
	return found === "running" ? failure(at, `${context.path}module.${name} refers to itself`) : callValue(found, at);
};
const resolveName = (context, tables, name) => {
	switch (name) {
		case "var": return handle(name, (own, at) => readVariable(context, tables, own, at));
		case "local": return handle(name, (own, at) => readLocal(context, tables, own, at));
		case "module": return handle(name, (own, at) => readModule(context, tables, own, at));
		case "path": return handle(name, (own, at) => readPath(context, own, at));
		case "data": return handle(name, (kind) => handle(`data.${kind}`, (own, at) => resourceValue(context, tables, `data.${kind}.${own}`, at)));
		case "terraform":
		case "tofu":
		case "each":
		case "count":
		case "self": return handle(name, (own, at) => unknown(at, `${name}.${own} is not known here`));
		default: return handle(name, (own, at) => resourceValue(context, tables, `${name}.${own}`, at));
	}
};
const createModule = (context) => {
	const { evaluation, rootFolder, path, derivations, declarations } = context;
	const memo = createMemo();
	const scope = {
		evaluation,
		folder: rootFolder,
		bindings: /* @__PURE__ */ new Map(),
		resolve: (name) => resolveName(context, tables, name)
	};
	const nodes = createTable(declarations.resources, (block) => createNode({
		path,
		scope,
		memo,
		derivations
	}, block));
	const calls = createTable(declarations.modules, (block) => createCall(context, scope, block));
	const tables = {
		memo,
		scope: () => scope,
		node: nodes.get,
		call: calls.get
	};
	return {
		context,
		scope,
		nodes: nodes.all,
		calls: calls.all,
		output: (name, at) => {
			const block = declarations.outputs.get(name);
			const value = block && argument(block, "value");
			return value === void 0 ? undeclared(context, `${path}${name}`, at) : memo(`${path}output.${name}`, at, () => evaluate(value.value, scope));
		}
	};
};
// src/input/hcl/syntax/first-names.ts
const isBranch = (value) => typeof value === "object" && value !== null;
const firstNames = (expression) => {
	const names = /* @__PURE__ */ new Set();
	const left = [expression];
	for (let part = left.pop(); part !== void 0; part = left.pop()) {
		if ("kind" in part && part.kind === "name" && "name" in part && typeof part.name === "string") names.add(part.name);
		for (const inner of Object.values(part).toReversed()) if (isBranch(inner)) left.push(inner);
	}
	return [...names];
};
// src/input/hcl/read-configuration.ts
const createPlaces = ({ sources }) => {
	const locators = /* @__PURE__ */ new Map();
	return (at) => {
		const found = sources[firstReaching(0, sources.length, (i) => (sources[i]?.from ?? 1e400) > at) - 1];
		if (found === void 0) return void 0;
		const locate = locators.get(found.from) ?? createLocator(found.source);
		locators.set(found.from, locate);
		return locate(at - found.from);
	};
};
const shown = (text, longest) => presentText(text).slice(0, longest);
const writeUnknown = ({ placeOf }, value) => {
	const place = placeOf(value.at);
	const { refersTo, startsWith, endsWith } = value;
	return {
		kind: "unknown",
		why: shown(value.why, 300),
		...place && { place },
		...refersTo && { refersTo },
		...startsWith && { startsWith },
		...endsWith && { endsWith }
	};
};
const writeValue = (writing, value) => {
	switch (value.kind) {
		case "scalar": return value;
		case "list": return {
			kind: "list",
			items: value.items.map((item) => writeValue(writing, item))
		};
		case "object": return {
			kind: "object",
			members: [...value.members].map(([name, one]) => ({
				name,
				value: writeValue(writing, one)
			}))
		};
		case "handle": return {
			kind: "unknown",
			why: shown(`not all of ${value.address} is known`, 300),
			refersTo: {
				address: value.address,
				attribute: ""
			}
		};
		case "unknown": return writeUnknown(writing, value);
	}
};
const writeArgument = (writing, value, at) => writeValue(writing, takeSteps(writing.evaluation, sizeOf(value), at) ?? value);
const writeMembers = (writing, { block, instance }) => {
	const { scope } = instance;
	const members = [];
	const add = (name, value, at) => {
		const place = writing.placeOf(at);
		if (!isNull(value)) members.push({
			name,
			value: writeArgument(writing, value, at),
			...place && { place }
		});
	};
	for (const { name, value, at } of ownAttributes(block.body)) add(name, evaluate(value, scope), at);
	for (const type of nestedTypes(block.body)) {
		const at = block.body.blocks.find((one) => one.type === type)?.at ?? block.at;
		add(type, evaluateNested(block.body, type, scope), at);
	}
	return members;
};
const naming = /* @__PURE__ */ new Set([
	"count",
	"for_each",
	"name"
]);
const takenFrom = ({ body }) => body.attributes.flatMap(({ name, value }) => naming.has(name) ? firstNames(value) : []);
const writeResource = (writing, node, { module, rootFile }) => {
	const { block, address, instance } = node;
	const place = writing.placeOf(block.at) ?? {
		file: "",
		line: 1,
		column: 1
	};
	const uncertain = module.context.uncertain ?? instance.uncertain;
	return {
		kind: block.labels[0] ?? "",
		managed: block.type === "resource",
		address,
		place: {
			...place,
			label: shown(address, 200)
		},
		rootFile: rootFile ?? place.file,
		values: block.broken ? writeUnknown(writing, unknown(block.at, "its block has a syntax fault")) : {
			kind: "object",
			members: writeMembers(writing, node)
		},
		...uncertain && { uncertain: writeUnknown(writing, becauseOf(uncertain)) },
		takenFrom: takenFrom(block)
	};
};
const collectModule = (writing, collected, found) => {
	const { module, rootFile } = collected;
	const { declarations } = module.context;
	for (const fault of declarations.faults) found.faults.set(fault.at, fault);
	for (const { file, why } of declarations.unreadable) found.notRead.push({
		place: {
			file,
			line: 1,
			column: 1
		},
		why: shown(why, 300)
	});
	for (const { instances } of module.nodes()) for (const node of instances) found.resources.push(writeResource(writing, node, collected));
	for (const { block, address, instances, notRead } of module.calls()) {
		const place = writing.placeOf(block.at);
		if (notRead !== void 0 && place !== void 0) found.notRead.push({
			place: {
				...place,
				label: shown(address, 200)
			},
			why: shown(`${address} is not read: ${notRead}`, 300)
		});
		for (const one of instances) {
			found.folders.add(one.module.context.folder);
			collectModule(writing, {
				module: one.module,
				rootFile: rootFile ?? place?.file
			}, found);
		}
	}
};
const createRoot = (evaluation, folder, derivations, names) => {
	const { values, gap, faults } = readAssignments(evaluation, folder, names);
	return {
		module: createModule({
			evaluation,
			derivations,
			rootFolder: folder,
			folder,
			path: "",
			depth: 0,
			readFolder: createFolderReader(evaluation),
			declarations: readDeclarations(evaluation, folder, names),
			input: (name) => values.get(name),
			...gap !== void 0 && { gap }
		}),
		faults
	};
};
const readConfiguration = (files, folder, { derivations = /* @__PURE__ */ new Map(), limits = createLimits() } = {}) => {
	const evaluation = createEvaluation(files, limits);
	const listed = files.list(folder);
	if (isUnreadable(listed)) return {
		resources: [],
		notRead: [{
			place: {
				file: folder,
				line: 1,
				column: 1
			},
			why: shown(listed.fault, 300)
		}],
		faults: [],
		moduleFolders: []
	};
	const names = listed.flatMap(({ name, isFolder }) => isFolder ? [] : [name]);
	const { module, faults } = createRoot(evaluation, folder, derivations, names);
	const writing = {
		evaluation,
		placeOf: createPlaces(evaluation)
	};
	const found = {
		resources: [],
		notRead: [],
		faults: new Map(faults.map((fault) => [fault.at, fault])),
		folders: /* @__PURE__ */ new Set()
	};
	collectModule(writing, {
		module,
		rootFile: void 0
	}, found);
	return {
		resources: found.resources,
		notRead: found.notRead,
		moduleFolders: [...found.folders].filter((one) => one !== folder),
		faults: [...found.faults.values()].flatMap(({ at, message }) => {
			const place = writing.placeOf(at);
			return place === void 0 ? [] : [{
				place,
				message: shown(message, 300)
			}];
		})
	};
};
// src/input/zone/terraform/plan-places.ts
const placesOf = (resources) => new Map(resources.map(({ address, place: { file, line, column } }) => [blockAddress(address), {
	file,
	line,
	column
}]));
const withBlockPlaces = (plan, resources) => {
	const places = placesOf(resources);
	const placed = (one) => {
		const place = one.label === void 0 ? void 0 : places.get(blockAddress(one.label));
		return place === void 0 ? one : {
			...one,
			...place
		};
	};
	const version = (one) => ({
		...one,
		records: one.records.map(placed),
		others: one.others.map(placed),
		unknowns: one.unknowns.map(placed),
		faults: one.faults.map(placed)
	});
	const { before } = plan;
	return {
		...version(plan),
		...before && { before: version(before) }
	};
};
// src/input/zone/terraform/derivations.ts
const fromName = { from: ["name"] };
const derivations = /* @__PURE__ */ new Map([
	["aws_route53_zone.name", {
		from: ["name"],
		undotted: true
	}],
	["cloudflare_zone.name", { from: ["filter", "name"] }],
	["desec_domain.id", fromName],
	["digitalocean_domain.id", fromName],
	["gandi_livedns_domain.id", fromName],
	["ovh_domain_zone.id", fromName],
	["powerdns_zone.id", fromName],
	["transip_domain.id", fromName]
]);
// src/input/zone/terraform-hcl.ts
const isTerraformFile = (file) => /\.(?:tf|tofu)(?:\.json)?$/.test(file);
const addGaps = (draft, { notRead, faults }, { origins, named }) => {
	for (const { place, message } of faults) {
		if (named === void 0 || named === place.file) draft.fault("syntax", message, place);
		draft.unknown({
			...place,
			why: "the block has a syntax fault",
			mayBeNone: true
		});
	}
	for (const { place, why } of notRead) {
		draft.unknown({
			...place,
			why,
			mayBeNone: true
		});
		if (origins.length === 0) draft.fault("unsupported", why, place);
	}
};
const homesOf = ({ records, others, unknowns }, origins) => {
	const homes = /* @__PURE__ */ new Map();
	const placed = [
		...records,
		...others,
		...unknowns
	];
	for (const { file, owner } of placed) {
		const home = homes.get(file) ?? /* @__PURE__ */ new Set();
		homes.set(file, home);
		for (const origin of origins) if (owner !== void 0 && isWithin(owner, origin)) home.add(origin);
	}
	return new Map([...homes].map(([file, zones]) => [file, [...zones]]));
};
const toZoneFiles = (configuration, folder, { asked, named }) => {
	const resources = named === void 0 ? configuration.resources : withZonesOf(configuration.resources, ({ rootFile }) => rootFile === named);
	const { origins, resourceTypes, read } = readResources(resources, asked, "the argument is not given");
	const draft = read(resources);
	addGaps(draft, configuration, {
		origins,
		named
	});
	const state = draft.state();
	const homes = homesOf(state, origins);
	const [first = folder] = [...homes.keys(), ...resources.map(({ place }) => place.file)];
	const withoutRecords = (file, zones) => ({
		format: "terraform",
		file,
		origins: zones,
		records: [],
		others: [],
		unknowns: [],
		faults: []
	});
	return [{
		format: "terraform",
		file: first,
		origins,
		resourceTypes,
		...state,
		faults: draft.faults()
	}, ...[...homes].filter(([file, zones]) => file !== first && zones.length > 0).map(([file, zones]) => withoutRecords(file, zones))];
};
const hasOwnValues = (files, folder) => {
	const listed = files.list(folder);
	return !isUnreadable(listed) && listed.some(({ name }) => /\.tfvars(?:\.json)?$/.test(name));
};
const parseConfigurations = (files, folders, asked) => {
	const limits = createLimits();
	const read = folders.map((folder) => ({
		folder,
		configuration: readConfiguration(files, folder, {
			derivations,
			limits
		})
	}));
	const modules = new Set(read.flatMap(({ configuration }) => configuration.moduleFolders));
	const roots = read.filter(({ folder }) => !modules.has(folder) || hasOwnValues(files, folder));
	return (roots.length > 0 ? roots : read).flatMap(({ folder, configuration }) => toZoneFiles(configuration, folder, asked));
};
const placeInConfiguration = (files, plan) => {
	const folder = plan.file.includes("/") ? plan.file.replace(/\/[^/]*$/, "") : "";
	const listed = files.list(folder);
	if (isUnreadable(listed) || !listed.some(({ name }) => isTerraformFile(name))) return plan;
	const { resources } = readConfiguration(files, folder, { derivations });
	return withBlockPlaces(plan, resources);
};
export { chooseFormat, createRepositoryFiles, detectFormat, isOctodnsConfig, isTerraformFile, mayBeZone, parseConfigurations, placeInConfiguration, readOctodnsConfig, zoneForms };
