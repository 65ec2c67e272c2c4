import { G as ipAddress, K as parseServerAddress, L as dnsName, Q as presentText } from "./shared-first.js";
import { n as nearest } from "./shared-nearest.js";
import { t as rdapServer } from "./shared-registration.js";
import { t as UserError } from "./shared-user-error.js";
import { a as oneOf$1, i as numberIn, n as didYouMean, o as single, r as listOf, t as commaListOf } from "./shared-raw.js";
import { i as readToken, r as readGiven } from "./shared-world.js";
import { t as readShard } from "./shared-shard.js";
import { t as readDomain } from "./shared-domain.js";
import { extname } from "node:path";
// src/model/manual.ts
/** The command line as data: what `--help`, the manual page and the completion scripts are made of. */
/** Shells whose completion is at hand. */
const shells = [
	"bash",
	"zsh",
	"fish"
];
/** The items by their group, in the order in which the groups first come. */
const grouped = (items) => [...new Set(items.map(({ group }) => group))].map((group) => [group, items.filter((item) => item.group === group)]);
// src/model/diagnosis.ts
/** Whose system the steps are for. */
const platforms = [
	"macos",
	"windows",
	"linux"
];
// src/input/settings.ts
const securities = {
	tls: "implicit",
	ssl: "implicit",
	"ssl/tls": "implicit",
	starttls: "starttls",
	none: "none"
};
const hostOf = (text) => {
	const name = text.toLowerCase().replace(/\.$/, "");
	const literal = ipAddress(name.replace(/^\[(.*)\]$/, "$1"));
	if (literal !== void 0) return literal;
	const labels = name.split(".");
	return labels.every((label) => /^(?!-)[a-z0-9-]{1,63}(?<!-)$/.test(label)) && name.length <= 253 && !/^\d+$/.test(labels.at(-1)) ? name : void 0;
};
/** A host (an IPv6 address in brackets) and a port. */
const readPlace = (text) => {
	const [, name = "", digits] = /^(\[[^\]]*\]|[^:]*):(\d{1,5})$/.exec(text) ?? [];
	const host = hostOf(name);
	const port = Number(digits);
	return host === void 0 || port < 1 || port > 65535 ? void 0 : {
		host,
		port
	};
};
/**
* The setting in `text`, given as `option`.
* @throws {UserError} with an example.
*/
const readSetting = (protocol, text, option) => {
	const [, at = "", word = ""] = /^(.*):([^:]*)$/s.exec(text.trim()) ?? [];
	const place = readPlace(at);
	const security = Object.hasOwn(securities, word.toLowerCase()) ? securities[word.toLowerCase()] : void 0;
	if (place === void 0 || security === void 0) throw new UserError(`--${option} ${presentText(text.slice(0, 200))} is not HOST:PORT:ENCRYPTION, where ENCRYPTION is tls, starttls or none.`, protocol === "imap" ? "Example: --imap imap.mail.me.com:993:tls" : "Example: --smtp smtp.mail.me.com:587:starttls");
	return {
		protocol,
		host: dnsName(place.host),
		port: place.port,
		security
	};
};
// src/input/mail-arguments.ts
/** Reads the options about mail programs: how one is set up, who signs in, whose system it runs on. */
const platformOf = (raw) => raw["for"] === void 0 ? {} : { platform: oneOf$1(raw, "for", platforms) };
const controlIn = (text) => {
	const place = readPlace(text);
	if (place !== void 0) return place;
	throw new UserError(`--control ${presentText(text.slice(0, 200))} is not HOST:PORT, and not none.`, "Example: --control imap.gmail.com:993");
};
/** Nothing where the option is not given; an empty list for `none`. */
const controlsOf = (raw) => {
	const given = commaListOf(raw["control"]);
	if (given.length === 0) return {};
	return { controls: given.includes("none") ? [] : given.map(controlIn) };
};
/** How the mail program is set up, as far as that is told. */
const settingsOf = (raw) => ["imap", "smtp"].flatMap((protocol) => {
	const text = single(raw, protocol);
	return text === void 0 ? [] : [readSetting(protocol, text, protocol)];
});
/** Octets that would end a command or a name in it. */
const hasControl = (text) => /[\u0000-\u001f\u007f]/.test(text);
const addressIn = (raw) => {
	const text = (listOf(raw["address"])[0] ?? "").trim();
	if (/^[!#-'*+\-./0-9=?A-Z^_`a-z{|}~]+@[A-Za-z0-9.-]+$/.test(text) && text.length <= 254) return text;
	throw new UserError(`"${presentText(text.slice(0, 254))}" is not a mail address.`, "Example: dns-audit login you@icloud.com");
};
const loginOf = (raw) => {
	const set = settingsOf(raw);
	if (set.some(({ security }) => security === "none")) throw new UserError("login sends a password only over an encrypted connection: tls or starttls.");
	const user = single(raw, "user");
	if (user !== void 0 && (user === "" || user.length > 254 || hasControl(user))) throw new UserError("--user must be a user name.");
	return {
		address: addressIn(raw),
		set,
		...user === void 0 ? {} : { user }
	};
};
// src/input/request.ts
const formats = [
	"text",
	"json",
	"ndjson",
	"markdown",
	"sarif",
	"junit",
	"html",
	"badge",
	"badge-json"
];
// src/input/audit-arguments.ts
/** Reads the options that all auditing commands have in common. */
const namesOf = (raw, option, known) => {
	const valid = [...known.checks, ...known.areas];
	const names = commaListOf(raw[option]);
	const unknown = names.find((name) => !valid.includes(name));
	if (unknown !== void 0) throw new UserError(`--${option}: there is no check or area "${presentText(unknown)}".`, didYouMean(unknown, valid) ?? "dns-audit explain lists them.");
	return names;
};
const suffixes = {
	".txt": "text",
	".json": "json",
	".ndjson": "ndjson",
	".md": "markdown",
	".sarif": "sarif",
	".xml": "junit",
	".html": "html",
	".svg": "badge",
	".badge.json": "badge-json"
};
const outputOf = (file) => {
	const name = file.toLowerCase();
	const format = name.endsWith(".badge.json") ? "badge-json" : suffixes[extname(name)];
	if (format === void 0) throw new UserError(`--output ${presentText(file)}: the suffix picks the format, and this one is not known.`, `Use one of ${Object.keys(suffixes).join(" ")}.`);
	return {
		format,
		file
	};
};
const resolverOf = (value) => {
	const choice = value === "system" ? { kind: "system" } : parseServerAddress(value);
	if (choice === void 0) throw new UserError(`--resolver ${presentText(value)} is not system, IP, IP:PORT, [IPv6]:PORT or an https:// address.`);
	return choice;
};
const resolversOf = (raw) => {
	const [first = "system", ...others] = new Set(commaListOf(raw["resolver"]));
	return [resolverOf(first), ...others.map(resolverOf)];
};
const refereeOf = (raw) => {
	const named = commaListOf(raw["referee"]);
	if (named.length === 0) return {};
	if (named.length === 1 && named[0] === "none") return { referee: [] };
	return { referee: named.map((value) => {
		const address = parseServerAddress(value);
		if (address?.kind === "doh") return address.url;
		throw new UserError(`--referee ${presentText(value)} is neither an https:// address nor none.`);
	}) };
};
/** A server that is named is to be asked. */
const rdapOf = (raw) => {
	const named = single(raw, "rdap-server");
	if (named === void 0) return raw["rdap"] === true ? { rdap: "iana" } : {};
	const server = rdapServer(named);
	if (server === void 0) throw new UserError(`--rdap-server ${presentText(named)} is not the https:// address of a server.`);
	return { rdap: server };
};
/** The options of every command that audits, checked. */
const optionsOf = (raw, known, config) => {
	const given = single(raw, "apple-domain");
	const token = given === void 0 ? void 0 : readToken(given);
	const records = given === void 0 ? void 0 : readGiven(given);
	const optional = (name) => {
		const value = single(raw, name);
		return value === void 0 ? {} : { [name]: value };
	};
	const zoned = raw["zone"] !== void 0 || config?.domains.some(({ zone }) => zone !== void 0);
	for (const option of ["against", "offline"]) if (raw[option] && !zoned) throw new UserError(`--${option} goes with --zone.`);
	return {
		outputs: [{ format: oneOf$1(raw, "format", formats) }, ...listOf(raw["output"]).map(outputOf)],
		only: namesOf(raw, "only", known),
		skip: namesOf(raw, "skip", known),
		failOn: oneOf$1(raw, "fail-on", [
			"error",
			"warning",
			"note",
			"never"
		]),
		resolvers: resolversOf(raw),
		ports: raw["ports"] === true,
		authoritative: raw["authoritative"] === true,
		...token === void 0 ? {} : { token },
		...records && { given: records },
		...optional("zone"),
		...optional("against"),
		offline: raw["offline"] === true,
		...optional("baseline"),
		...optional("record"),
		...optional("replay"),
		...rdapOf(raw),
		...refereeOf(raw),
		...config && { config },
		...platformOf(raw),
		...controlsOf(raw),
		timeoutMs: numberIn(raw, "timeout", .1, 3600) * 1e3,
		concurrency: Math.floor(numberIn(raw, "concurrency", 1, 1e3)),
		color: oneOf$1(raw, "color", [
			"auto",
			"always",
			"never"
		]),
		verbose: raw["verbose"] === true,
		quiet: raw["quiet"] === true
	};
};
// src/input/bulk-arguments.ts
/** Reads the options that are about many domains. */
/** An `ndjson` report can be gone on with, line by line; no other. */
const refuseResuming = ({ outputs, record, replay, zone }) => {
	if (outputs.some(({ format }) => format !== "ndjson") || record !== void 0) throw new UserError("--resume goes on with an ndjson report: it goes with --format ndjson, and no other.", "When all is done, make any other format of it with: dns-audit merge FILE.ndjson --format text");
	if (replay !== void 0 || zone !== void 0) throw new UserError("--resume goes with neither --replay nor --zone.");
};
/** @throws {UserError} where they are wrong, or do not go together with the others. */
const bulkOf = (raw, options) => {
	const from = single(raw, "domains-from");
	const shard = single(raw, "shard");
	const resume = single(raw, "resume");
	if (resume !== void 0) refuseResuming(options);
	return {
		...from === void 0 ? {} : { from },
		...shard === void 0 ? {} : { shard: readShard(shard) },
		...resume === void 0 ? {} : { resume }
	};
};
// src/input/init-arguments.ts
/** Reads the options of `init`. */
const initOf = (raw) => {
	if (raw["yes"] === true && raw["dry-run"] === true) throw new UserError("--yes and --dry-run cannot go together.");
	const zone = single(raw, "zone");
	const domains = commaListOf(raw["domain"]).map(readDomain);
	return {
		domains: [...new Map(domains.map((domain) => [domain.name, domain])).values()],
		...zone === void 0 ? {} : { zone },
		yes: raw["yes"] === true,
		dryRun: raw["dry-run"] === true,
		yaml: raw["yaml"] === true,
		offline: raw["offline"] === true
	};
};
/** As of the audit; where records are, and whether to look them up, is another thing here. */
const initOptionsOf = (raw, known) => optionsOf({
	...raw,
	zone: void 0,
	offline: false
}, known);
// src/model/record-plan.ts
/** The forms in which a plan is printed. */
const recordForms = [
	"table",
	"bind",
	"cloudflare",
	"terraform",
	"dnscontrol",
	"octodns",
	"route53",
	"json"
];
/** The Terraform providers whose resources are known. */
const providers = [
	"cloudflare",
	"route53",
	"google",
	"azure",
	"digitalocean"
];
// src/input/options.ts
const report = { group: "Report:" };
const lookup = { group: "Where to look:" };
const choice = { group: "What to check:" };
const text = {
	type: "string",
	requiresArg: true
};
const file = {
	...text,
	takes: "FILE",
	values: "file"
};
const names = {
	...text,
	takes: "NAMES",
	values: "names",
	list: true
};
/** One of a few words. */
const oneOf = (takes, values) => ({
	...text,
	takes,
	values
});
/** Told in a form of its own. */
const called = (takes) => ({
	...text,
	takes
});
const severities = [
	"error",
	"warning",
	"note",
	"never"
];
const colors = [
	"auto",
	"always",
	"never"
];
/** Options of every command that audits. */
const auditOptions = {
	only: {
		...choice,
		...names,
		describe: "Checks or areas to run, comma-separated"
	},
	skip: {
		...choice,
		...names,
		describe: "Checks or areas to leave out, comma-separated"
	},
	ports: {
		...choice,
		type: "boolean",
		default: true,
		describe: "Leave out the probe of iCloud's mail ports from here"
	},
	"apple-domain": {
		...choice,
		...called("TOKEN"),
		describe: "The apple-domain= value that your iCloud settings show"
	},
	resolver: {
		...lookup,
		...called("WHERE"),
		describe: "system, IP[:PORT] or https://... (repeatable; default: system)"
	},
	authoritative: {
		...lookup,
		type: "boolean",
		default: true,
		describe: "Do not ask the domain's own name servers"
	},
	referee: {
		...lookup,
		...called("URL"),
		describe: "Resolver over HTTPS that is asked only where DNS looks blocked or forged here; none: nobody (repeatable; default: public ones on a terminal, none in CI)"
	},
	rdap: {
		...lookup,
		type: "boolean",
		default: false,
		describe: "Ask the registry too, over HTTPS: when the registration ends, and whether it is on hold"
	},
	"rdap-server": {
		...lookup,
		...called("URL"),
		describe: "RDAP server to ask, in place of the one that IANA names"
	},
	timeout: {
		...lookup,
		...called("SECONDS"),
		default: "20",
		describe: "Seconds for one domain"
	},
	concurrency: {
		...lookup,
		...called("COUNT"),
		default: "8",
		describe: "Domains audited at the same time, at most; fewer while answers get lost"
	},
	control: {
		...lookup,
		...called("HOST:PORT"),
		describe: "HOST:PORT of another provider, connected to only where Apple's port fails, to tell whether this network blocks it; none: nobody (repeatable; default: Gmail's, none in CI)"
	},
	config: {
		...choice,
		...file,
		describe: "Configuration file (default: dns-audit.config.json or .yaml here, where there is one)"
	},
	record: {
		...lookup,
		...file,
		describe: "Save all answers (the JSON report) in this file"
	},
	replay: {
		...lookup,
		...file,
		describe: "Judge a saved report again, without network"
	},
	zone: {
		...lookup,
		...file,
		describe: "Audit this file or folder instead of the live zone: FILE|DIR[:format]"
	},
	against: {
		...lookup,
		...file,
		describe: "With --zone: tell what changes from this file, or from the live zone: FILE|live"
	},
	offline: {
		...lookup,
		type: "boolean",
		default: false,
		describe: "With --zone: ask nothing of the network"
	},
	baseline: {
		...choice,
		...file,
		describe: "File of accepted records; what differs from it is drift, and fails the run"
	},
	format: {
		...report,
		...oneOf("FORMAT", formats),
		default: "text",
		describe: `Format of the report on stdout: ${formats.join(", ")}`
	},
	output: {
		...report,
		...file,
		describe: "Write it to a file too: .txt .json .ndjson .md .sarif .xml .html, and .svg or .badge.json for a badge (repeatable)"
	},
	"fail-on": {
		...report,
		...oneOf("SEVERITY", severities),
		default: "error",
		describe: "Lowest severity that fails the run: error, warning, note, never"
	},
	color: {
		...report,
		...oneOf("WHEN", colors),
		default: "auto",
		describe: "Colour: auto, always, never (NO_COLOR is honoured)"
	},
	verbose: {
		...report,
		type: "boolean",
		default: false,
		describe: "Show the evidence"
	},
	for: {
		...report,
		...oneOf("SYSTEM", platforms),
		describe: "System that the steps are for: macos, windows, linux (default: this one)"
	},
	quiet: {
		...report,
		type: "boolean",
		default: false,
		describe: "Verdicts only"
	}
};
const bulk = { group: "Many domains:" };
/** Options of the audit alone: for many domains. */
const bulkOptions = {
	"domains-from": {
		...bulk,
		...file,
		describe: "Read domains from a file, or - for stdin"
	},
	shard: {
		...bulk,
		...called("I/N"),
		describe: "Only the domains that fall to part I of N, by their names; see merge"
	},
	resume: {
		...bulk,
		...file,
		describe: "With --format ndjson: go on after the domains that this ndjson file has"
	}
};
const mail = { group: "Mail program:" };
/** Options of `ports` and `login`. */
const mailOptions = {
	imap: {
		...mail,
		...called("SERVER"),
		describe: "Incoming server as it is set: HOST:PORT:tls, :starttls or :none"
	},
	smtp: {
		...mail,
		...called("SERVER"),
		describe: "Outgoing server as it is set"
	}
};
/** Options of `ports` alone. */
const portsOptions = { "port-25": {
	...mail,
	type: "boolean",
	default: false,
	describe: "Try port 25 of iCloud's exchanges too, which only mail servers need: told, never judged"
} };
/** Options of `login` alone. */
const loginOptions = { user: {
	...mail,
	...called("NAME"),
	describe: "User name to sign in with (default: the address)"
} };
const advice = { group: "Records to publish:" };
/** Options of `records` alone. */
const recordsOptions = {
	form: {
		...advice,
		...oneOf("FORM", recordForms),
		default: "table",
		describe: `Form of the records: ${recordForms.join(", ")}`
	},
	provider: {
		...advice,
		...oneOf("PROVIDER", providers),
		default: "cloudflare",
		describe: `Terraform provider: ${providers.join(", ")}`
	},
	all: {
		...advice,
		type: "boolean",
		default: false,
		describe: "Also those that are right already"
	},
	delete: {
		...advice,
		type: "boolean",
		default: false,
		describe: "Only those that have to go"
	},
	dmarc: {
		...advice,
		...oneOf("HOW", ["mend", "next"]),
		default: "mend",
		describe: "DMARC: mend what is wrong, or go on to the next stricter policy: mend, next"
	},
	"mta-sts": {
		...advice,
		...called("ID"),
		describe: "Id of your MTA-STS policy, to have its record too"
	},
	"tls-rpt": {
		...advice,
		...called("ADDRESS"),
		describe: "Mail address for reports on TLS, likewise"
	}
};
const accepted = { group: "Accepted records:" };
/** Options of `baseline` alone. */
const baselineOptions = {
	check: {
		...accepted,
		type: "boolean",
		default: false,
		describe: "Hold what is published against the file: 1 where it differs"
	},
	update: {
		...accepted,
		type: "boolean",
		default: false,
		describe: "Accept what is published, and write the file"
	}
};
const repository = { group: "Repository:" };
/** Options of `init` alone. */
const initOptions = {
	domain: {
		...repository,
		...called("NAMES"),
		describe: "Domains, comma-separated"
	},
	zone: {
		...repository,
		...file,
		describe: "File or folder of their records (default: what is found here)"
	},
	yes: {
		...repository,
		type: "boolean",
		default: false,
		describe: "Write without asking"
	},
	"dry-run": {
		...repository,
		type: "boolean",
		default: false,
		describe: "Show the files, and write none"
	},
	yaml: {
		...repository,
		type: "boolean",
		default: false,
		describe: "Write the configuration as YAML"
	},
	offline: {
		...repository,
		type: "boolean",
		default: false,
		describe: "Ask nothing of the network: no accepted records are written"
	}
};
const waiting = { group: "Waiting:" };
/** Options of `wait` alone. */
const waitOptions = {
	for: {
		...waiting,
		...called("TIME"),
		default: "1h",
		describe: "How long: 90s, 15m, 2h, 1d"
	},
	until: {
		...waiting,
		...oneOf("STATE", ["verified-ready", "published"]),
		default: "verified-ready",
		describe: "published: the name servers give what passes; verified-ready: the resolvers give it too"
	},
	settle: {
		...waiting,
		...called("TIME"),
		default: "5m",
		describe: "How long all servers may give the same wrong records before that is final"
	}
};
/** What the exit status means; README and `--help` print it. */
const exitCodes = [
	[0, "passed"],
	[1, "failed: a finding at or above --fail-on, or drift"],
	[2, "usage, configuration or an input file is wrong"],
	[3, "inconclusive: something that the verdict needs could not be looked up"],
	[70, "a bug in dns-audit"]
];
/** Three that show what it is for. */
const examples = [
	["dns-audit example.com", "What is wrong, and the records that mend it"],
	["dns-audit wait example.com --for 2h", "After publishing them: when to press Verify"],
	["dns-audit example.com --no-ports --output report.html", "A report to look at, and to pass on"]
];
// src/input/record-arguments.ts
const modeOf = (raw) => {
	if (raw["all"] === true && raw["delete"] === true) throw new UserError("--all and --delete cannot go together.");
	return raw["delete"] === true ? "delete" : raw["all"] === true ? "all" : "publish";
};
/** RFC 8461 §3.1. */
const policyIdOf = (raw) => {
	const id = single(raw, "mta-sts");
	if (id === void 0) return {};
	if (/^[A-Za-z0-9]{1,32}$/.test(id)) return { mtaSts: id };
	throw new UserError(`--mta-sts ${presentText(id.slice(0, 80))} is not an id: 1 to 32 letters and digits.`, "Example: --mta-sts 20261201");
};
/** RFC 8460 §3: the signs that have a meaning in the record or in an address would have to be escaped. */
const reportsOf = (raw) => {
	const address = single(raw, "tls-rpt")?.replace(/^mailto:/i, "");
	if (address === void 0) return {};
	if (/^[\w.+-]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(address)) return { tlsReports: address };
	throw new UserError(`--tls-rpt ${presentText(address.slice(0, 80))} is not a mail address.`, "Example: --tls-rpt tls-reports@example.com");
};
const recordsOf = (raw) => {
	return {
		domain: readDomain(String(raw["domain"])),
		form: oneOf$1(raw, "form", recordForms),
		provider: oneOf$1(raw, "provider", providers),
		mode: modeOf(raw),
		plan: {
			dmarc: oneOf$1(raw, "dmarc", ["mend", "next"]),
			...policyIdOf(raw),
			...reportsOf(raw)
		}
	};
};
const baselineOf = (raw, config) => {
	if (raw["check"] === true && raw["update"] === true) throw new UserError("--check and --update cannot go together.");
	const named = listOf(raw["domains"]).map(readDomain);
	const configured = config?.domains.map(({ domain }) => domain) ?? [];
	const domains = named.length > 0 ? named : configured;
	return {
		domains: [...new Map(domains.map((domain) => [domain.name, domain])).values()],
		mode: raw["update"] === true ? "update" : raw["check"] === true ? "check" : "show"
	};
};
// src/input/wait-arguments.ts
const units = {
	s: 1,
	m: 60,
	h: 3600,
	d: 86400
};
/** Timers count no further than 24 days. */
const longest = 1728e3;
/** `90s`, `15m`, `2h`, `1h30m`, `1d`, in milliseconds. */
const durationIn = (raw, option) => {
	const text = single(raw, option) ?? "";
	const seconds = [...text.matchAll(/(\d+)([smhd])/g)].map(([, count, unit = ""]) => Number(count) * (units[unit] ?? 0)).reduce((sum, part) => sum + part, 0);
	if (/^(?:\d{1,6}[smhd])+$|^0$/.test(text) && seconds <= longest) return seconds * 1e3;
	throw new UserError(`--${option} ${presentText(text.slice(0, 80))} is no time of at most 20 days: a number with s, m, h or d.`, `Example: --${option} 90s, --${option} 2h, --${option} 1h30m`);
};
/** Caches of others than this machine's, over TLS where they can be asked so: nobody between forges what they say. */
const publicResolvers = [
	{
		kind: "doh",
		url: "https://1.1.1.1/dns-query"
	},
	{
		kind: "doh",
		url: "https://8.8.8.8/dns-query"
	},
	{
		kind: "wire",
		address: "9.9.9.9",
		port: 53
	}
];
const waitOf = (raw, config) => {
	const named = listOf(raw["domains"]).map(readDomain);
	const domains = named.length > 0 ? named : config?.domains.map(({ domain }) => domain) ?? [];
	if (domains.length === 0) throw new UserError("Which domain?", "Example: dns-audit wait example.com --for 2h");
	if (domains.length > 1 && raw["apple-domain"] !== void 0) throw new UserError("--apple-domain is of one domain: wait for each by itself.");
	return {
		domains: [...new Map(domains.map((domain) => [domain.name, domain])).values()],
		until: oneOf$1(raw, "until", ["verified-ready", "published"]),
		forMs: durationIn(raw, "for"),
		settleMs: durationIn(raw, "settle")
	};
};
/** As of the audit; `--for` is another thing here. */
const waitOptionsOf = (raw, known, config) => {
	const options = optionsOf({
		...raw,
		for: void 0
	}, known, config);
	return raw["resolver"] === void 0 ? {
		...options,
		resolvers: [{ kind: "system" }, ...publicResolvers]
	} : options;
};
// src/input/commands.ts
const nameOf = ({ usage }) => usage.replace(/ .*/, "").replace("$0", "");
/** A word without a dot is no domain, but may be a command with a slip in it. */
const refuseMistyped = (word, commands) => {
	const meant = /^[a-z-]+$/i.test(word) ? nearest(word, commands) : void 0;
	if (meant !== void 0) throw new UserError(`There is no command "${word}".`, `Did you mean dns-audit ${meant}?`);
};
const refuseShared = ({ token }, domains) => {
	if (token !== void 0 && domains.size > 1) throw new UserError("--apple-domain goes with a single domain: each has a value of its own.", "Set them in dns-audit.config.json.");
};
const auditRequest = (raw, known, config) => {
	const options = optionsOf(raw, known, config);
	const bulk = bulkOf(raw, options);
	const named = [...listOf(raw["domains"]), ...listOf(raw["_"])];
	const [first = ""] = named;
	if (named.length > 0) refuseMistyped(first, commandsFor(known).map(nameOf));
	const alone = named.length === 0 && bulk.from === void 0 && options.replay === void 0;
	const configured = alone ? (config?.domains ?? []).map(({ domain }) => domain) : [];
	if (alone && configured.length === 0) throw new UserError("Which domain?", "Example: dns-audit example.com     Help: dns-audit --help");
	const read = [...named.map(readDomain), ...configured];
	const domains = new Map(read.map((domain) => [domain.name, domain]));
	refuseShared(options, domains);
	return {
		command: "audit",
		domains: [...domains.values()],
		bulk,
		options
	};
};
const nameArgument = (raw, key, what, valid) => {
	const value = raw[key];
	if (value === void 0) return {};
	const [name = ""] = listOf(value);
	if (!valid.includes(name)) throw new UserError(`There is no ${what} "${presentText(name)}".`, didYouMean(name, valid) ?? `There are: ${valid.join(", ")}.`);
	return { [key]: name };
};
const shellIn = (raw) => {
	const { shell = "" } = nameArgument(raw, "shell", "completion for", shells);
	return shells.find((one) => one === shell) ?? shells[0];
};
const mailCommands = (known) => [{
	usage: "ports",
	group: "Find what is wrong",
	describe: "Mail ports only: can this machine reach iCloud Mail? (\"error 4055\")",
	options: {
		...mailOptions,
		...portsOptions
	},
	read: (raw) => ({
		command: "ports",
		options: {
			...optionsOf(raw, known),
			set: settingsOf(raw),
			port25: raw["port-25"] === true
		}
	})
}, {
	usage: "login <address>",
	group: "Find what is wrong",
	describe: "Sign in once, to see that the password works: asked for without echo, or from DNS_AUDIT_PASSWORD or stdin",
	positional: { address: { type: "string" } },
	options: {
		...mailOptions,
		...loginOptions
	},
	read: (raw) => ({
		command: "login",
		login: loginOf(raw),
		options: optionsOf(raw, known)
	})
}];
const waitCommand = (known) => ({
	usage: "wait [domains..]",
	group: "Mend it",
	describe: "Wait until the change is everywhere, and say when to press Verify",
	details: "Name servers are asked first, and resolvers only once those give records that pass: asked before, they would keep what is old for longer. The next look is when a TTL that was seen ends, not at a fixed beat. Default resolvers: system, https://1.1.1.1/dns-query, https://8.8.8.8/dns-query, 9.9.9.9. Exit status: 0 ready; 1 all servers give the same records, these do not pass, and no cache hides better ones; 3 time is up.",
	positional: { domains: {
		type: "string",
		array: true
	} },
	values: "domain",
	options: waitOptions,
	configured: true,
	read: (raw, config) => ({
		command: "wait",
		wait: waitOf(raw, config),
		options: waitOptionsOf(raw, known, config)
	})
});
const initCommand = (known) => ({
	usage: "init",
	group: "Keep it so",
	describe: "Write workflow, configuration and accepted records for the repository in this folder",
	details: "Finds zone files, DNSControl, octoDNS and Terraform here. Shows each file before it is written, and overwrites none. Where the records are in the repository they are what live ones are held against; else those that are published now are accepted, in dns-audit.baseline.json.",
	options: initOptions,
	read: (raw) => ({
		command: "init",
		init: initOf(raw),
		options: initOptionsOf(raw, known)
	})
});
const recordCommands = (known) => [
	{
		usage: "records <domain>",
		group: "Mend it",
		values: "domain",
		describe: "The records to publish, merged with what is there, in the form you use",
		positional: { domain: { type: "string" } },
		options: recordsOptions,
		configured: true,
		read: (raw, config) => ({
			command: "records",
			records: recordsOf(raw),
			options: optionsOf(raw, known, config)
		})
	},
	waitCommand(known),
	initCommand(known),
	{
		usage: "baseline [domains..]",
		group: "Keep it so",
		values: "domain",
		describe: "Show, --check or --update the records that are accepted",
		positional: { domains: {
			type: "string",
			array: true
		} },
		options: baselineOptions,
		configured: true,
		read: (raw, config) => ({
			command: "baseline",
			baseline: baselineOf(raw, config),
			options: optionsOf(raw, known, config)
		})
	}
];
const reportCommands = (known) => [{
	usage: "merge <files..>",
	group: "Pass it on",
	values: "file",
	describe: "One report of many: of shards, or of an ndjson file, in any format",
	positional: { files: {
		type: "string",
		array: true
	} },
	read: (raw) => ({
		command: "merge",
		files: listOf(raw["files"]),
		options: optionsOf(raw, known)
	})
}, {
	usage: "render <file>",
	group: "Pass it on",
	describe: "Render a saved JSON report (- for stdin) in any format, without network",
	positional: { file: { type: "string" } },
	values: "file",
	read: (raw) => ({
		command: "render",
		file: listOf(raw["file"]).join("") || "-",
		options: optionsOf(raw, known)
	})
}];
const catalogueCommands = (known) => [{
	usage: "explain [check]",
	group: "Learn",
	describe: "Why a check is there, how it judges, how to mend",
	positional: { check: { type: "string" } },
	values: known.checks,
	read: (raw) => ({
		command: "explain",
		...nameArgument(raw, "check", "check", known.checks),
		options: optionsOf(raw, known)
	})
}, {
	usage: "checks [area]",
	group: "Learn",
	describe: "List the checks, by area, with their severity (--format json: with all there is)",
	positional: { area: { type: "string" } },
	values: known.areas,
	read: (raw) => ({
		command: "checks",
		...nameArgument(raw, "area", "area", known.areas),
		format: oneOf$1(raw, "format", ["text", "json"]),
		options: optionsOf(raw, known)
	})
}];
const otherCommands = (known) => [
	{
		usage: "demo [scenario]",
		group: "Learn",
		describe: `See it work, and fail, without network: ${known.scenarios.join(", ")}`,
		positional: { scenario: { type: "string" } },
		values: known.scenarios,
		read: (raw) => ({
			command: "demo",
			...nameArgument(raw, "scenario", "scenario", known.scenarios),
			options: optionsOf(raw, known)
		})
	},
	{
		usage: "completion <shell>",
		group: "Learn",
		describe: `Print what makes your shell complete this command line: ${shells.join(", ")}`,
		positional: { shell: { type: "string" } },
		values: shells,
		read: (raw) => ({
			command: "completion",
			shell: shellIn(raw)
		})
	},
	{
		usage: "man",
		group: "Learn",
		describe: "Print the manual page (dns-audit man | man -l -)",
		read: () => ({ command: "man" })
	}
];
/** In the order in which help lists them. */
const commandsFor = (known) => [
	{
		usage: "$0 [domains..]",
		group: "Find what is wrong",
		values: "domain",
		describe: "Audit domains: do they have what Apple requires?",
		positional: { domains: {
			type: "string",
			array: true,
			describe: "Names as you have them: example.com, a mail address, a URL"
		} },
		options: bulkOptions,
		configured: true,
		read: (raw, config) => auditRequest(raw, known, config)
	},
	...mailCommands(known),
	...recordCommands(known),
	...reportCommands(known),
	...catalogueCommands(known),
	...otherCommands(known)
];
// src/input/heeds.ts
/**
* Which options each command heeds of those that auditing commands have in common. One that it does
* not heed is refused: who gives it expects something of it.
*/
const all = Object.keys(auditOptions).filter((name) => name in auditOptions);
/** Whom to ask, and for how long. */
const asking = [
	"resolver",
	"authoritative",
	"timeout"
];
/** The report as text or in any other format. */
const reporting = [
	"fail-on",
	"format",
	"output",
	"color",
	"verbose",
	"quiet"
];
const because = (clause, ...names) => Object.fromEntries(names.map((name) => [name, clause]));
const noReport = because("it writes no report", "record", "replay", "output");
const isLive = because("it asks live servers", "zone", "baseline");
const isOffline = because("it asks nothing of the network", ...asking, "referee", "rdap", "rdap-server", "control", "concurrency");
/** By the name of the command; empty is the audit's. */
const heedsOf = {
	"": { common: all },
	ports: { common: [
		...asking,
		...reporting,
		"control",
		"record",
		"replay",
		"for"
	] },
	login: {
		common: [
			"resolver",
			"timeout",
			"format",
			"color"
		],
		reasons: because("a sign-in is never kept", "record", "replay", "output")
	},
	records: {
		common: [
			...asking,
			"referee",
			"apple-domain",
			"config",
			"color"
		],
		reasons: {
			...noReport,
			format: "its forms are chosen with --form"
		}
	},
	wait: {
		common: [
			...asking,
			"referee",
			"apple-domain",
			"config",
			"color"
		],
		reasons: {
			...noReport,
			...isLive,
			format: "it writes a table on a terminal, and lines elsewhere"
		}
	},
	init: {
		common: [
			...asking,
			"referee",
			"concurrency",
			"color"
		],
		reasons: {
			...noReport,
			...because("it writes that file", "config", "baseline")
		}
	},
	baseline: {
		common: [
			...asking,
			"referee",
			"concurrency",
			"baseline",
			"config",
			"format",
			"color"
		],
		reasons: noReport
	},
	merge: {
		common: reporting,
		reasons: isOffline
	},
	render: {
		common: reporting,
		reasons: isOffline
	},
	explain: {
		common: ["color"],
		reasons: isOffline
	},
	checks: {
		common: ["format", "color"],
		reasons: isOffline
	},
	demo: {
		common: [...[
			"only",
			"skip",
			"ports",
			"apple-domain",
			"authoritative",
			"timeout"
		], ...[
			"concurrency",
			"control",
			"record",
			"for",
			...reporting
		]],
		reasons: because("it asks its own servers alone", "resolver", "referee", "rdap", "rdap-server")
	},
	completion: { common: [] },
	man: { common: [] }
};
/** The value of an option that is not given. */
const usual = (name) => {
	const option = Object.entries(auditOptions).find(([one]) => one === name)?.[1];
	return option !== void 0 && "default" in option ? option.default : void 0;
};
/** As it is given: a switch that is on is turned off. */
const flagOf = (name) => usual(name) === true ? `--no-${name}` : `--${name}`;
/** @throws {UserError} for an option that was given, and that the command does not heed. `raw` has no defaults. */
const refuseUnheeded = (command, raw, own) => {
	const { common, reasons = {} } = heedsOf[command] ?? { common: [] };
	const heeded = /* @__PURE__ */ new Set([...common, ...own]);
	const others = /* @__PURE__ */ new Set([...all, ...Object.keys(reasons)]);
	const surplus = Object.keys(raw).find((name) => others.has(name) && !heeded.has(name));
	if (surplus === void 0) return;
	const why = Object.hasOwn(reasons, surplus) ? `: ${reasons[surplus]}` : "";
	throw new UserError(`${command} has no option ${flagOf(surplus)}${why}.`, `dns-audit ${command} --help lists those that it has.`);
};
/** Options that say whom of the network to ask. */
const networked = [
	"resolver",
	"authoritative",
	"referee",
	"rdap",
	"rdap-server",
	"control"
];
const isOn = (raw, name) => raw[name] !== void 0 && raw[name] !== false;
const idle = [
	{
		where: (raw) => isOn(raw, "replay"),
		because: "--replay asks nothing of the network",
		names: networked
	},
	{
		commands: [""],
		where: (raw) => isOn(raw, "offline") && isOn(raw, "zone"),
		because: "--offline asks nothing of the network",
		names: networked
	},
	{
		commands: ["init"],
		where: (raw) => isOn(raw, "offline"),
		because: "--offline asks nothing of the network",
		names: [
			...networked,
			"timeout",
			"concurrency"
		]
	},
	{
		commands: ["", "demo"],
		where: (raw) => raw["ports"] === false,
		because: "--no-ports tries no mail port",
		names: ["control", "for"]
	},
	{
		commands: [""],
		where: (raw) => isOn(raw, "zone"),
		because: "--zone tries no mail port",
		names: ["control", "for"]
	},
	{
		where: (raw) => isOn(raw, "quiet"),
		because: "--quiet leaves out all but the verdicts",
		names: ["verbose"]
	},
	{
		commands: ["records"],
		where: ({ form }) => form !== "terraform",
		because: "only --form terraform has providers",
		names: ["provider"]
	},
	{
		commands: ["baseline"],
		where: (raw) => !isOn(raw, "check") && !isOn(raw, "update"),
		because: "without --check or --update the file is shown, and nothing else",
		names: [
			...networked,
			"timeout",
			"concurrency",
			"format"
		]
	},
	{
		commands: ["baseline"],
		where: (raw) => isOn(raw, "update"),
		because: "--update writes the file, and no report",
		names: ["format"]
	}
];
/** @throws {UserError} for an option that was given, and is of no use beside others. `raw` has no defaults. */
const refuseIdle = (command, raw) => {
	for (const { commands, where, because: why, names } of idle) {
		if (commands !== void 0 && !commands.includes(command) || !where(raw)) continue;
		const surplus = names.find((name) => raw[name] !== void 0 && raw[name] !== usual(name));
		if (surplus !== void 0) throw new UserError(`${flagOf(surplus)} is of no use here: ${why}.`);
	}
};
export { nameOf as a, exitCodes as c, commandsFor as i, grouped as l, refuseIdle as n, auditOptions as o, refuseUnheeded as r, examples as s, heedsOf as t };
