import { B as isWithin, C as mailServers, D as settingFaults, E as rightSettings, G as under, H as nameOf$1, I as spf, J as urlOf, K as ipAddress, L as views, M as keyOf$1, O as settingWords, P as probe, Q as presentRData, R as dnsName, S as endpointOf, T as relayAt, U as octetsOfLabel, V as labelsOf, W as parentOf, X as octetsOf, Z as presentOctets, _ as onAbort, b as unasked$1, c as around, d as once$1, et as presentText, f as recorded, i as system, l as capped, n as wire, p as sparing, q as parseServerAddress, t as begun, u as fallback, w as pages, z as isRegistry } from "./shared-first.js";
import { A as keyOfQuestion, F as nearest, _ as isMadeUp, a as secondsLeft, g as isAuthoritative, h as isCutOff, i as resolverName, k as growSpf, n as isForged, r as oddities, t as checks, v as isOdd } from "./shared-checks.js";
import { t as version } from "./shared-version.js";
import { i as routesIPv6, n as prober, r as routesIPv4 } from "./shared-probe.js";
import { chmodSync, closeSync, createReadStream, existsSync, fstatSync, lstatSync, openSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { open, writeFile } from "node:fs/promises";
import { once } from "node:events";
import { createHash } from "node:crypto";
import { domainToASCII, domainToUnicode } from "node:url";
import { getServers } from "node:dns";
import { dirname, extname, isAbsolute as isAbsolute$1, join, relative, resolve } from "node:path";
// src/deliver/file.ts
/** Writes reports into files. */
/**
* Why `file` cannot be written (an errno name, or what it is), or `undefined`. Creates it where it
* was not; keeps what it holds.
*/
const obstacleToWriting = (file) => {
	try {
		if (statSync(file, { throwIfNoEntry: false })?.isFIFO()) return "it is a named pipe";
		closeSync(openSync(file, "a"));
		return;
	} catch (error) {
		return error.code ?? "unknown reason";
	}
};
/** Writes after the first `from` octets of `file`: what is behind them is cut off. Each text is written in one go. */
const growing = async (file, from) => {
	const handle = await open(file, "a");
	await handle.truncate(from);
	return {
		write: async (text) => writeFileSync(handle.fd, text),
		close: () => handle.close()
	};
};
const idOf = ({ dev, ino }) => `${dev} ${ino}`;
/** Whether both are the same file; `other` may be stdout's descriptor. */
const isSameFile = (file, other) => {
	try {
		const there = other === 1 ? fstatSync(1, { bigint: true }) : statSync(other, { bigint: true });
		return idOf(statSync(file, { bigint: true })) === idOf(there);
	} catch {
		return false;
	}
};
/** Whether another file in its place is the same to everybody: it has no second name and no other owner. */
const isReplaceable = ({ nlink, uid }) => nlink === 1 && (process.getuid === void 0 || process.getuid() === uid);
/** An empty file beside `file`, or `undefined` where there may be none. */
const draftOf = (file) => {
	const draft = `${file}.${process.pid}.tmp`;
	try {
		closeSync(openSync(draft, "wx", 384));
		return draft;
	} catch {
		return;
	}
};
/** Whether `draft` is now `file`: not where that is a mount of its own, or held open by others. */
const isPut = (draft, file, mode) => {
	try {
		chmodSync(draft, mode);
		renameSync(draft, file);
		return true;
	} catch {
		return false;
	}
};
/** Whether `text` is in the file, by another one in its place. Throws where there is no room for it. */
const isReplaced = (named, text, stats) => {
	const file = realpathSync(named);
	const draft = isReplaceable(stats) ? draftOf(file) : void 0;
	if (draft === void 0) return false;
	try {
		writeFileSync(draft, text);
		return isPut(draft, file, stats.mode & 511);
	} finally {
		rmSync(draft, { force: true });
	}
};
/**
* Writes in one go, which no signal comes into: the file would be left with half a report. Where a
* full disk does, what was there before stays.
*/
const writeReport = async (file, text) => {
	const stats = statSync(file, { throwIfNoEntry: false });
	if (stats?.isFile() === false) await writeFile(file, text);
	else if (stats === void 0 || !isReplaced(file, text, stats)) writeFileSync(file, text);
};
// src/model/check.ts
/** In the order in which reports show them. */
const areas = [
	"mx",
	"spf",
	"dkim",
	"verification",
	"dmarc",
	"delegation",
	"dnssec",
	"mta-sts",
	"autodiscover",
	"imap",
	"smtp",
	"status",
	"resolver",
	"zone",
	"config"
];
/** Whether it is about the way from this machine to the mail servers, and not about the domain. */
const isPortArea = (area) => area === "imap" || area === "smtp";
// src/model/exit.ts
/** The exit status of a run: a function of what was judged and of `--fail-on`, the same for every format and entry. */
const weight = {
	note: 0,
	warning: 1,
	error: 2,
	never: 3
};
/**
* Whether nothing of all that was to be judged was: then nothing is known to be right, either. Mail
* ports, which have a verdict of their own, make up for no record.
*/
const isUnjudged = (results) => {
	const own = results.filter(({ area }) => area !== "config");
	const records = own.filter(({ area }) => area === void 0 || !isPortArea(area));
	const judged = records.length > 0 ? records : own;
	return judged.length > 0 && judged.every(({ status, waived = [] }) => status === "skipped" && waived.length === 0);
};
/** Whether live records depart from those that are accepted, or those of the file as it was. */
const stateOf = ({ drift, proposal }) => {
	if (drift?.state === "drift" || (proposal?.live?.drift ?? []).length > 0) return "drift";
	const open = [...proposal?.unknown ?? [], ...proposal?.live?.unconfirmed ?? []];
	return drift?.state === "unknown" || open.length > 0 ? "unknown" : "in-sync";
};
/** 128 and the number of the signal, as shells have it. */
const signalStatuses = {
	SIGINT: 130,
	SIGTERM: 143
};
/** The exit status of a run, from those of its domains. */
const worstOf = (statuses) => statuses.has(1) ? 1 : statuses.has(3) ? 3 : 0;
/**
* 1 where a check at or above `failOn` failed, or live records drifted from the accepted ones; else
* 3 where one that the verdict needs (or that `failOn` asks for) could not be judged, or none was
* of some domain; else 0.
*/
const exitStatusOf = ({ domains }, failOn) => {
	const results = domains.flatMap((domain) => domain.results);
	const states = new Set(domains.map(stateOf));
	if (states.has("drift") && failOn !== "never") return 1;
	const some = (status, least) => results.some((result) => result.status === status && weight[result.severity] >= least);
	if (some("fail", weight[failOn])) return 1;
	if (states.has("unknown") || domains.some((one) => isUnjudged(one.results))) return 3;
	return some("inconclusive", Math.min(weight[failOn], weight.error)) ? 3 : 0;
};
/** Likewise of a run that may have been ended early: what was cut short cannot be all right. */
const endStatusOf = (report, failOn) => {
	const { interrupted } = report;
	if (interrupted?.by !== void 0) return signalStatuses[interrupted.by];
	const status = exitStatusOf(report, failOn);
	return status === 0 && interrupted !== void 0 ? 3 : status;
};
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
// src/model/registration.ts
/** The address as one of a server that may be asked: HTTPS, without a name or password in it. */
const rdapServer = (text) => {
	const url = urlOf(text);
	if (url === void 0) return void 0;
	const plain = url.username === "" && url.password === "" && url.search === "" && url.hash === "";
	if (url.protocol !== "https:" || !plain) return void 0;
	return new URL(url.pathname.endsWith("/") ? url : `${url.href}/`);
};
// src/model/diagnosis.ts
/** Whose system the steps are for. */
const platforms = [
	"macos",
	"windows",
	"linux"
];
// src/input/user-error.ts
/** The one error that is the user's to mend: entries print it on stderr and exit with 2. */
var UserError = class extends Error {
	name = "UserError";
	hint;
	/** `message`: one sentence, printable ASCII, that says what is wrong. `hint`: what to do instead. */
	constructor(message, hint) {
		super(message);
		this.hint = hint;
	}
};
// src/input/raw.ts
/** Reads single values out of what yargs parsed. What is wrong with one is thrown as a {@link UserError}. */
/** All values of an option that may be repeated. */
const listOf = (value) => value === void 0 ? [] : [value].flat().map(String);
/** Likewise, each value a list with commas. */
const commaListOf = (value) => listOf(value).flatMap((item) => item.split(",").map((part) => part.trim())).filter((part) => part !== "");
/** The value of an option that is not to be repeated. */
const single = (raw, option) => {
	const values = listOf(raw[option]);
	if (values.length > 1) throw new UserError(`--${option} is given more than once.`);
	if (values[0] === "") throw new UserError(`--${option} is given no value.`);
	return values[0];
};
const didYouMean = (word, candidates) => {
	const close = nearest(word, candidates);
	return close === void 0 ? void 0 : `Did you mean ${close}?`;
};
const oneOf$1 = (raw, option, choices) => {
	const value = single(raw, option) ?? "";
	const found = choices.find((choice) => choice === value);
	if (found === void 0) throw new UserError(`--${option} ${presentText(value)} is not one of ${choices.join(", ")}.`, didYouMean(value, choices));
	return found;
};
const numberIn = (raw, option, least, most) => {
	const value = single(raw, option) ?? "";
	const number = /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : NaN;
	if (!(number >= least && number <= most)) throw new UserError(`--${option} must be a number from ${least} to ${most}, not "${presentText(value)}".`);
	return number;
};
// src/input/settings.ts
const securities = {
	tls: "implicit",
	ssl: "implicit",
	"ssl/tls": "implicit",
	starttls: "starttls",
	none: "none"
};
const hostOf$1 = (text) => {
	const name = text.toLowerCase().replace(/\.$/, "");
	const literal = ipAddress(name.replace(/^\[(.*)\]$/, "$1"));
	if (literal !== void 0) return literal;
	const labels = name.split(".");
	return labels.every((label) => /^(?!-)[a-z0-9-]{1,63}(?<!-)$/.test(label)) && name.length <= 253 && !/^\d+$/.test(labels.at(-1)) ? name : void 0;
};
/** A host (an IPv6 address in brackets) and a port. */
const readPlace = (text) => {
	const [, name = "", digits] = /^(\[[^\]]*\]|[^:]*):(\d{1,5})$/.exec(text) ?? [];
	const host = hostOf$1(name);
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
const platformOf$1 = (raw) => raw["for"] === void 0 ? {} : { platform: oneOf$1(raw, "for", platforms) };
const controlIn = (text) => {
	const place = readPlace(text);
	if (place !== void 0) return place;
	throw new UserError(`--control ${presentText(text.slice(0, 200))} is not HOST:PORT, and not none.`, "Example: --control imap.gmail.com:993");
};
/** Nothing where the option is not given; an empty list for `none`. */
const controlsOf$1 = (raw) => {
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
// src/input/verification.ts
/** The value of the verification record, in the forms in which people have it at hand. */
/** What Apple's set-up hands to a DNS host that offers Domain Connect: the address of its page, with all values in it. */
const isApplyAddress = (text) => /^https?:\/\/\S+\/apply\?/i.test(text) && /[?&]icloud_token=/i.test(text);
/** The values in the address of such a page; none where it is no URL. */
const valuesIn = (address) => urlOf(address)?.searchParams ?? new URLSearchParams();
const wrong = () => new UserError("--apple-domain must be the value that iCloud shows, without spaces.", "The address of the page to which iCloud sends you for automatic set-up will do as well, where it has icloud_token= in it.");
/**
* The token in `text`: alone, behind `apple-domain=`, or in the address of a Domain Connect page.
* Throws {@link UserError} on anything else.
*/
const readToken = (text) => {
	const pasted = text.trim();
	const token = (isApplyAddress(pasted) ? valuesIn(pasted).get("icloud_token") ?? "" : pasted).replace(/^"?apple-domain=/, "").replace(/"$/, "");
	if (!/^[!-~]+$/.test(token) || token.includes("://")) throw wrong();
	return token;
};
/** A host name as Apple's set-up writes it, with or without the dot at its end. */
const nameIn$1 = (text) => {
	const name = text?.toLowerCase().replace(/\.$/, "") ?? "";
	return /^[a-z\d_-]{1,63}(?:\.[a-z\d_-]{1,63})+$/.test(name) && name.length < 254 ? dnsName(name) : void 0;
};
/** What else the address of a Domain Connect page says; `undefined` where the text is none. */
const readGiven = (text) => {
	const pasted = text.trim();
	if (!isApplyAddress(pasted)) return void 0;
	const values = valuesIn(pasted);
	const [host, zone] = [values.get("host"), values.get("domain")];
	const domain = nameIn$1(host && zone ? `${host}.${zone}` : zone);
	const exchanges = ["mx1_data", "mx2_data"].flatMap((key) => nameIn$1(values.get(key)) ?? []);
	const dkimTarget = nameIn$1(values.get("dkim_data"));
	const spfInclude = nameIn$1(/^include:(\S+)$/i.exec(values.get("spfm_data") ?? "")?.[1] ?? null);
	return {
		...domain && { domain },
		...exchanges.length === 2 && { exchanges },
		...dkimTarget && { dkimTarget },
		...spfInclude && { spfInclude }
	};
};
/** Throws {@link UserError} where Apple's set-up speaks of another domain than one of these. */
const refuseOther$1 = (given, domains) => {
	const other = domains.find(({ name }) => given?.domain !== void 0 && name !== given.domain);
	if (other !== void 0) throw new UserError(`--apple-domain: that address is about ${given?.domain ?? ""}, not about ${other.unicode}.`, "Open iCloud's settings for the domain once more, and copy the address from there.");
};
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
const resolverOf$1 = (value) => {
	const choice = value === "system" ? { kind: "system" } : parseServerAddress(value);
	if (choice === void 0) throw new UserError(`--resolver ${presentText(value.replace(/\/\/[^/]*@/, "//...@"))} is not system, IP, IP:PORT, [IPv6]:PORT or an https:// address.`);
	return choice;
};
const resolversOf = (raw) => {
	const [first = "system", ...others] = new Set(commaListOf(raw["resolver"]));
	return [resolverOf$1(first), ...others.map(resolverOf$1)];
};
const refereeOf$1 = (raw) => {
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
		...refereeOf$1(raw),
		...config && { config },
		...platformOf$1(raw),
		...controlsOf$1(raw),
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
// src/input/shard.ts
/** Splits a list of domains among machines, each of which has the whole list. */
const mostShards = 1e4;
/**
* The shard, from 1 to `count`, that `name` falls to: it depends on nothing else, so other domains
* come and go without moving it.
*/
const shardOf = (name, count) => createHash("sha256").update(name).digest().readUInt32BE(0) % count + 1;
/**
* The shard that `I/N` names.
* @throws {UserError} where it names none.
*/
const readShard = (value) => {
	const [, index = 0, count = 0] = (/^(\d{1,5})\/(\d{1,5})$/.exec(value) ?? []).map(Number);
	if (index < 1 || index > count || count > mostShards) throw new UserError(`--shard must be I/N, such as 1/4, with I from 1 to N and N at most ${mostShards}, not "${presentText(value)}".`);
	return {
		index,
		count
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
// src/input/domain.ts
/** Reads a domain name as people paste it, and says why when it is none. */
/** The longest name for which `sig1.dkim.NAME.at.icloudmailadmin.com` keeps within 253 octets (RFC 1035 §2.3.4). */
const longest$1 = 220;
/** The host in a pasted URL, mail address or `host:port`; other text is returned as it is. */
const hostIn = (pasted) => {
	return (/^(?:[a-z][a-z0-9+.-]*:\/\/|mailto:)([^/?#]*)/i.exec(pasted)?.[1] ?? pasted.replace(/[/?#].*$/s, "")).replace(/^.*@/s, "").replace(/:\d*$/, "").replace(/^<|>$/g, "").replace(/[.。．｡]$/u, "");
};
const labelFault = (label) => {
	if (label === "") return "it has an empty label (two dots in a row, or a leading dot)";
	if (label.length > 63) return "one of its labels is longer than 63 octets";
	if (label === "*") return "it is a wildcard";
	if (label.startsWith("_")) return `${label} is a label of a record's name; give the domain itself`;
	if (!/^[a-z0-9-]+$/.test(label)) return "it has a character that no domain name may hold";
	if (label.startsWith("-") || label.endsWith("-")) return "a label begins or ends with a hyphen";
};
const nameFault = (host, name) => {
	if (host === "") return "it is empty";
	if (ipAddress(host.replace(/^\[|\]$/g, "")) !== void 0) return "it is an IP address";
	if (name === "") return "it has a character that no domain name may hold";
	if (/(?:^$|(?:^|\.)xn--)/.test(domainToUnicode(name))) return "it has a character that no domain name may hold";
	const labels = name.split(".");
	const fault = labels.map(labelFault).find((found) => found !== void 0);
	if (fault !== void 0) return fault;
	if (labels.length < 2) return "it has no dot: give the whole name, such as example.com";
	if (/^\d+$/.test(labels.at(-1))) return "its last label is a number";
	if (name.length > longest$1) return `it is longer than ${longest$1} octets, too long for the name of iCloud's DKIM key`;
};
const scripts = [
	/^[\p{Script=Latin}\p{Script=Common}]*$/u,
	/^[\p{Script=Cyrillic}\p{Script=Common}]*$/u,
	/^[\p{Script=Greek}\p{Script=Common}]*$/u,
	/^[\p{Script=Arabic}\p{Script=Common}]*$/u,
	/^[\p{Script=Hebrew}\p{Script=Common}]*$/u,
	/^[\p{Script=Devanagari}\p{Script=Common}]*$/u,
	/^[\p{Script=Thai}\p{Script=Common}]*$/u,
	/^[\p{Script=Hangul}\p{Script=Han}\p{Script=Common}]*$/u,
	/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Common}]*$/u
];
/** The U-label form where it is safe to show: it round-trips, and each label keeps to one script. */
const unicodeOf = (name) => {
	const unicode = domainToUnicode(name);
	return domainToASCII(unicode) === name && !/[\p{C}\p{Z}]/u.test(unicode) && unicode.split(".").every((label) => scripts.some((script) => script.test(label))) ? unicode : name;
};
/**
* The domain in `pasted`: a name in any case, with or without the trailing dot, a URL, a mail
* address, U-labels or A-labels.
* @throws {UserError} that says why it is no domain name.
*/
const readDomain = (pasted) => {
	const host = hostIn(pasted.trim());
	const name = !/[\s%\\"'`(),;<>[\]{}|^$&!+=~:/?#@\u0000-\u001f\u007f]/.test(host) ? domainToASCII(host).toLowerCase() : "";
	const fault = nameFault(host, name);
	if (fault !== void 0) throw new UserError(`"${presentText(pasted.length > 80 ? `${pasted.slice(0, 80)}...` : pasted)}" is not a domain name: ${fault}.`, "Example: dns-audit example.com");
	return {
		name: dnsName(name),
		unicode: unicodeOf(name)
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
const names$1 = {
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
		...names$1,
		describe: "Checks or areas to run, comma-separated"
	},
	skip: {
		...choice,
		...names$1,
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
	[70, "a bug in dns-audit"],
	[130, "interrupted by SIGINT (Ctrl-C)"],
	[143, "ended by SIGTERM"]
];
/** Three that show what it is for. */
const examples = [
	["dns-audit example.com", "What is wrong, and the records that mend it"],
	["dns-audit wait example.com --for 2h", "After publishing them: when to press Verify"],
	["dns-audit example.com --no-ports --output report.html", "A report to look at, and to pass on"]
];
/** The values that options have where they are not given. */
const defaultsIn = (options) => Object.fromEntries(Object.entries(options).flatMap(([name, how]) => how.default === void 0 ? [] : [[name, how.default]]));
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
const publicResolvers$1 = [
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
		resolvers: [{ kind: "system" }, ...publicResolvers$1]
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
	if (named.length > 0) refuseMistyped(first, commandsFor$1(known).map(nameOf));
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
const commandsFor$1 = (known) => [
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
// src/input/config-values.ts
/** The configuration file in the terms of the command line, whose options win over it. */
/** Where a configuration is looked for, unless the user names a file. */
const configFiles = [
	"dns-audit.config.json",
	"dns-audit.config.yaml",
	"dns-audit.config.yml"
];
/**
* The path of the configuration in `folder`; `undefined` where there is none.
* @throws {UserError} where there are several.
*/
const findConfig = (folder) => {
	const [first, second] = configFiles.filter((name) => existsSync(join(folder, name)));
	if (second !== void 0) throw new UserError(`There are both ${first} and ${second}: keep one of them.`);
	return first === void 0 ? void 0 : join(folder, first);
};
/** Whether a configuration file may have a say in what `argv` asks for. */
const mayBeConfigured = (argv, folder) => argv.some((word) => word.startsWith("--config")) || configFiles.some((name) => existsSync(join(folder, name)));
/** The part of a configuration that is taken as it is. */
const plainIn = ({ rdap, ports, authoritative, timeout, concurrency }) => ({
	...rdap === void 0 ? {} : { rdap },
	...ports === void 0 ? {} : { ports },
	...authoritative === void 0 ? {} : { authoritative },
	...timeout === void 0 ? {} : { timeout },
	...concurrency === void 0 ? {} : { concurrency }
});
/** What the file says in place of options' defaults. `raw`: what was read without it. */
const valuesOf = (config, raw) => {
	const { only, skip, resolvers, referee, failOn } = config;
	const { timeout, concurrency, ...switches } = plainIn(config);
	const asked = commaListOf(raw["only"]);
	const left = skip.filter((name) => !asked.includes(name));
	const listed = (name, values) => values.length === 0 ? {} : { [name]: values.join(",") };
	const set = (name, value) => value === void 0 ? {} : { [name]: value };
	return {
		...listed("only", only),
		...listed("skip", left),
		...listed("resolver", resolvers),
		...set("referee", referee),
		...switches,
		...set("timeout", timeout?.toString()),
		...set("concurrency", concurrency?.toString()),
		...set("fail-on", failOn)
	};
};
const pathOf = (folder, file) => folder === "." ? file : resolve(folder, file);
/**
* The file that `--config` names, else the one that lies in the folder; `undefined` where there is none.
* @throws {UserError}
*/
const configFor = (raw, known, { folder, within, read }) => {
	if (read === void 0) return void 0;
	const named = single(raw, "config");
	const file = named === void 0 ? findConfig(folder) : pathOf(folder, named);
	const config = file === void 0 ? void 0 : read(file, known, within);
	if (named !== void 0 && config === void 0) throw new UserError(`There is no ${presentText(named)}.`);
	return config;
};
// src/input/heeds.ts
/**
* Which options each command heeds of those that auditing commands have in common. One that it does
* not heed is refused, since who gives it expects something of it; but not one that asks for nothing
* more than is done anyway, which aliases and scripts give to every command.
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
/** How a report looks, not what it says. */
const looks = [
	"color",
	"verbose",
	"quiet"
];
/** Of these, `none` is for nobody to be asked. */
const asksNobody = ["referee", "control"];
/** Commands that are about mail ports, where to leave those out would leave nothing. */
const aboutPorts = ["ports", "login"];
/** Whether nothing is lost where an option of this value is not heeded. */
const isHarmless = (command, name, value) => looks.includes(name) || value === usual(name) || asksNobody.includes(name) && listOf(value).every((one) => one === "none") || name === "ports" && !aboutPorts.includes(command);
/** @throws {UserError} for an option that was given, and that the command does not heed. `raw` has no defaults. */
const refuseUnheeded = (command, raw, own) => {
	const { common, reasons = {} } = heedsOf[command] ?? { common: [] };
	const heeded = /* @__PURE__ */ new Set([...common, ...own]);
	const others = /* @__PURE__ */ new Set([...all, ...Object.keys(reasons)]);
	const surplus = Object.keys(raw).find((name) => others.has(name) && !heeded.has(name) && !isHarmless(command, name, raw[name]));
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
		const surplus = names.find((name) => raw[name] !== void 0 && !isHarmless(command, name, raw[name]));
		if (surplus !== void 0) throw new UserError(`${flagOf(surplus)} is of no use here: ${why}.`);
	}
};
// src/input/source.ts
/** Files that users write and strangers may change: read whole, as text, and complained of by line and column. */
/** Whether `path` leads out of `folder`; both are real paths. */
const isOutside = (path, folder) => {
	const way = relative(folder, path);
	return way.split(/[\\/]/)[0] === ".." || isAbsolute$1(way);
};
/** The path from `within`, as messages and reports name it: a runner's folders say nothing to a reader. */
const nameFrom = (file, within) => {
	const path = resolve(file);
	const way = isOutside(path, within) ? "" : relative(within, path).replaceAll("\\", "/");
	return way === "" ? file : way;
};
/** Whether the file, if it is there or not, is in a folder outside `within`. */
const liesOutside = (file, within) => isOutside(realpathSync(dirname(file)), realpathSync(within));
/** Why the file is not to be read; `undefined` where it may be. */
const objectionTo = (file, { mostBytes, within }) => {
	const stat = lstatSync(file);
	if (stat.isSymbolicLink()) return "is a symbolic link; only a file itself is read";
	if (!stat.isFile()) return "is no regular file";
	if (stat.size > mostBytes) return `is larger than ${mostBytes >> 10} KiB`;
	return within !== void 0 && liesOutside(file, within) ? `lies outside ${presentText(within)}` : void 0;
};
/** UTF-8 without a byte order mark; `undefined` where the octets are no text. */
const decoded = (octets) => {
	try {
		const text = new TextDecoder("utf-8", { fatal: true }).decode(octets);
		return /[\0-\u0008\u000e-\u001f\u007f]/.test(text) ? void 0 : text;
	} catch {
		return;
	}
};
/**
* The text of a regular file; `undefined` where there is none.
* @throws {UserError} where it is a link, too large, outside, unreadable or no text.
*/
const readSource = (file, limits) => {
	const { within } = limits;
	const name = within === void 0 ? file : nameFrom(file, within);
	const shown = presentText(name);
	try {
		const objection = objectionTo(file, limits);
		if (objection !== void 0) throw new UserError(`${shown} ${objection}.`);
		const text = decoded(readFileSync(file));
		if (text === void 0) throw new UserError(`${shown} is no UTF-8 text.`);
		return {
			file: name,
			text
		};
	} catch (error) {
		if (error instanceof UserError) throw error;
		const { code } = error;
		if (code === "ENOENT") return void 0;
		throw new UserError(`${shown} cannot be read (${code ?? "unknown reason"}).`);
	}
};
/** `file:line:column`, both counted from 1, of an offset in the text. */
const placeIn = ({ file, text }, offset) => {
	const before = text.slice(0, offset).split(/\r\n|\r|\n/);
	return `${presentText(file)}:${before.length}:${before.at(-1).length + 1}`;
};
/** The error about what stands at `offset`; `message` says what is wrong. */
const faultAt = (source, offset, message, hint) => new UserError(`${placeIn(source, offset)}: ${message}`, hint);
// src/input/tree.ts
/** JSON and YAML alike, as a tree that knows where in the file each part stands. */
/** Text of the file's own in a message: short, printable, quoted. */
const quoteText = (text) => `"${presentText(text.length > 60 ? `${text.slice(0, 60)}...` : text)}"`;
/** @throws {UserError} where the name is taken, or is the one that JavaScript treats as its own. */
const checkMember = (source, { name, at }, taken) => {
	if (name === "__proto__") throw faultAt(source, at, "\"__proto__\" is not allowed as a name.");
	if (taken.has(name)) throw faultAt(source, at, `${quoteText(name)} is there twice.`);
};
/** The value without its places. */
const plainOf = (tree) => {
	switch (tree.kind) {
		case "object": return Object.fromEntries(tree.members.map(({ name, value }) => [name, plainOf(value)]));
		case "array": return tree.items.map(plainOf);
		case "scalar": return tree.value;
	}
};
/** The part that `path` leads to, or the last part on the way that is there. */
const partAt = (tree, path) => {
	const [step, ...rest] = path;
	if (step === void 0 || tree.kind === "scalar") return tree;
	const part = tree.kind === "array" ? tree.items[Number(step)] : tree.members.find(({ name }) => name === step)?.value;
	return part === void 0 ? tree : partAt(part, rest);
};
/** The offset of the part that `path` leads to. */
const placeOf$1 = (tree, path) => partAt(tree, path).at;
/** The offset of the name of a member, the last of `path`. */
const nameAt = (tree, path) => {
	const object = partAt(tree, path.slice(0, -1));
	const member = object.kind === "object" && object.members.find(({ name }) => name === path.at(-1));
	return member ? member.at : object.at;
};
// src/input/json.ts
/** A strict reader of JSON that keeps places, and takes no name twice. */
const space = /[ \t\r\n]*/y;
const token = /[[\]{}:,]|"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const match = (reader, pattern) => {
	pattern.lastIndex = reader.at;
	try {
		return pattern.exec(reader.source.text)?.[0] ?? "";
	} catch (error) {
		if (error instanceof RangeError) throw faultAt(reader.source, reader.at, "this is too long.");
		throw error;
	}
};
/** The next token, without taking it; its text is empty at the end of the file, and where nothing fits. */
const peek = (reader) => {
	reader.at += match(reader, space).length;
	return {
		text: match(reader, token),
		at: reader.at
	};
};
const unexpected = ({ source, at }, wanted) => {
	const found = /\S{1,20}/y;
	found.lastIndex = at;
	const here = found.exec(source.text)?.[0];
	const shown = here === void 0 ? "the end of the file" : quoteText(here);
	return faultAt(source, at, `${wanted} is expected here, not ${shown}.`);
};
const take = (reader, wanted, fits) => {
	const next = peek(reader);
	if (!fits(next.text)) throw unexpected(reader, wanted);
	reader.at += next.text.length;
	return next;
};
/** What stands between `open`, which is taken, and `close`, with commas between. */
const list = (reader, close, item) => {
	if (peek(reader).text === close) {
		reader.at += 1;
		return;
	}
	for (;;) {
		item();
		const { text } = take(reader, `a comma or ${close}`, (one) => one === "," || one === close);
		if (text === close) return;
	}
};
const objectFrom = (reader, at, depth) => {
	const members = [];
	const names = /* @__PURE__ */ new Set();
	list(reader, "}", () => {
		const name = take(reader, "a name in quotes", (text) => text.startsWith("\""));
		const member = {
			name: JSON.parse(name.text),
			at: name.at
		};
		checkMember(reader.source, member, names);
		names.add(member.name);
		take(reader, "a colon", (text) => text === ":");
		members.push({
			...member,
			value: valueFrom(reader, depth + 1)
		});
	});
	return {
		kind: "object",
		at,
		members
	};
};
const arrayFrom = (reader, at, depth) => {
	const items = [];
	list(reader, "]", () => items.push(valueFrom(reader, depth + 1)));
	return {
		kind: "array",
		at,
		items
	};
};
const isValue = (text) => /^[[{"\d\-tfn]/.test(text);
const valueFrom = (reader, depth) => {
	const { text, at } = take(reader, "a value", isValue);
	if (depth > 32) throw faultAt(reader.source, at, "this is nested too deeply.");
	if (text === "{") return objectFrom(reader, at, depth);
	if (text === "[") return arrayFrom(reader, at, depth);
	return {
		kind: "scalar",
		at,
		value: JSON.parse(text)
	};
};
/**
* The one value in `source`.
* @throws {UserError} with line and column.
*/
const parseJson = (source) => {
	const reader = {
		source,
		at: 0
	};
	const tree = valueFrom(reader, 0);
	if (peek(reader).at < source.text.length) throw unexpected(reader, "the end of the file");
	return tree;
};
// src/choice.ts
const isNamed$1 = ({ id, area }, names) => names.includes(id) || names.includes(area);
/** Whether `--only` and `--skip` leave the check. */
const isWanted = ({ only, skip }, meta) => (only.length === 0 || isNamed$1(meta, only)) && !isNamed$1(meta, skip);
/** The check with the severity that the configuration file gives it. */
const weighted = (meta, { config }) => {
	const severity = config?.severities[meta.id];
	return severity === void 0 ? meta : {
		...meta,
		severity
	};
};
const weightedCheck = (check, options) => {
	const meta = weighted(check.meta, options);
	return meta === check.meta ? check : {
		...check,
		meta
	};
};
/** Those that rest on what a registry says. */
const registryChecks = /* @__PURE__ */ new Set(["delegation-hold", "delegation-expiry"]);
/** The checks that `--only`, `--skip` and `--no-ports` leave, in the order of the list. */
const chosenChecks = (options) => {
	const chosen = checks.filter(({ meta }) => {
		if (!options.ports && (meta.area === "imap" || meta.area === "smtp")) return false;
		if (!options.rdap && registryChecks.has(meta.id) && !options.only.includes(meta.id)) return false;
		return isWanted(options, meta);
	});
	if (chosen.length === 0) throw new UserError("--only, --skip and --no-ports together leave no check to run.");
	return chosen.map((check) => weightedCheck(check, options));
};
/** What the configuration file says of the domain. */
const ownOf = ({ config }, name) => config?.domains.find(({ domain }) => domain.name === name);
/** All checks that nobody wants left out: what `--only` leaves out may be what a chosen one waits for. */
const sparedFrom = (options, skip) => checks.filter(({ meta }) => !isNamed$1(meta, [...options.skip, ...skip])).map((check) => weightedCheck(check, options));
/** What is audited of one domain: the checks it has not to skip, and the token that is its own. */
const choiceFor = (name, chosen, options) => {
	const own = ownOf(options, name);
	const token = options.token ?? own?.token;
	const skip = own?.skip.filter((one) => !options.only.includes(one)) ?? [];
	const left = skip.length === 0 ? chosen : chosen.filter(({ meta }) => !isNamed$1(meta, skip));
	if (left.length === 0) throw new UserError(`The configuration leaves no check to run for ${name}.`);
	return {
		checks: left,
		...options.only.length === 0 ? {} : { spare: sparedFrom(options, skip) },
		...token === void 0 ? {} : { token }
	};
};
// src/icloud/menus.ts
const read = "2026-11-25";
const unconfirmed = (path) => ({ path });
const says = (path, source) => ({
	path,
	source,
	read
});
/** Thunderbird has a list of roots of its own; where the system's can be had too. */
const thunderbirdRoots = says("Settings > General > Config Editor > security.enterprise_roots.enabled, true", "https://thunderbird.github.io/policy-templates/templates/esr140");
const places = {
	macos: {
		firewall: says("programs that ask before a connection is made (Little Snitch, LuLu, a security suite); macOS's own firewall, in System Settings > Network > Firewall, blocks incoming connections only", "https://support.apple.com/guide/platform-support/supd6b171d92/web"),
		vpn: unconfirmed("System Settings > VPN, and System Settings > Network > your network > Details > Proxies"),
		flush: says("sudo dscacheutil -flushcache; sudo killall -HUP mDNSResponder", "https://dn.org/how-to-flush-dns-cache-on-macos"),
		dns: unconfirmed("System Settings > Network > your network > Details > DNS"),
		hosts: unconfirmed("/etc/hosts"),
		clock: says("System Settings > General > Date & Time > Set time and date automatically", "https://vuink.com/post/rpyrpgvpyvtug-d-dpb/2025/05/21/system-time-clocks-and-their-syncing-in-macos"),
		ipv6: unconfirmed("System Settings > Network > your network > Details > TCP/IP > Configure IPv6 > Link-Local Only"),
		roots: thunderbirdRoots
	},
	windows: {
		firewall: says("rules that block, in wf.msc (press Start, type it) > Outbound Rules, and the security suite", "https://learn.microsoft.com/windows/security/operating-system-security/network-security/windows-firewall/configure"),
		vpn: unconfirmed("Settings > Network & internet > VPN, and Settings > Network & internet > Proxy"),
		flush: says("ipconfig /flushdns", "https://www.simplified.guide/microsoft-windows/dns-server-change"),
		dns: says("Settings > Network & internet > Wi-Fi or Ethernet > properties > DNS server assignment > Edit", "https://www.simplified.guide/microsoft-windows/dns-server-change"),
		hosts: unconfirmed("C:\\Windows\\System32\\drivers\\etc\\hosts"),
		clock: unconfirmed("Settings > Time & language > Date & time > Set time automatically"),
		ipv6: says("ncpa.cpl (press Windows+R, type it) > your network > Properties > Internet Protocol Version 6", "https://wario.hezongjian.com/msdn/community/topic/windows/networking/dns-configuration"),
		roots: thunderbirdRoots
	},
	linux: {
		firewall: unconfirmed("sudo nft list ruleset, sudo ufw status, and OpenSnitch where it is installed"),
		vpn: says("nmcli connection show --active, and the proxy settings of the desktop", "https://man.archlinux.org/man/nmcli.1"),
		flush: says("resolvectl flush-caches", "https://manpages.ubuntu.com/manpages/focal/man1/resolvectl.1"),
		dns: unconfirmed("the network settings of the desktop, or /etc/resolv.conf"),
		hosts: unconfirmed("/etc/hosts"),
		clock: says("timedatectl set-ntp true", "https://man.archlinux.org/man/timedatectl.1"),
		ipv6: says("nmcli connection modify NAME ipv6.method link-local, then nmcli connection up NAME", "https://valadoc.org/libnm-util/NM.SettingIP6.html"),
		roots: unconfirmed("Settings > Privacy & Security > Certificates > Manage Certificates > Authorities > Import")
	}
};
/** Programs on the computer itself; `undefined` where it is not known where their switch for mail is. */
const onComputer = {
	AdGuard: says("Settings > Network > Filter HTTPS", "https://adguard.com/kb/adguard-for-windows/features/network"),
	Avast: says("Menu > Settings > Protection > Core Shields > Mail Shield", "https://businesshelp.avast.com/Content/Products/AfB_Antivirus/ConfiguringSettings/MailShield.htm"),
	AVG: says("the shield that is called Email Shield or Mail Shield", "https://support.avg.com/SupportArticleView?l=en&urlname=content-products-avg-management-consoles-configuringsettingsandpolicies-mailshield"),
	Avira: void 0,
	Bitdefender: unconfirmed("Protection > Online Threat Prevention > Settings > Encrypted web scan"),
	"Burp Suite": void 0,
	"Charles Proxy": void 0,
	"Covenant Eyes": void 0,
	"Dr.Web": void 0,
	ESET: says("press F5 for Advanced setup > Scans > Network traffic scanner", "https://support.eset.com/en/kb5833-manage-protocolssltls-filtering-in-eset-windows-home-products"),
	"F-Secure": void 0,
	Fiddler: void 0,
	"G DATA": void 0,
	Kaspersky: says("Settings > Network settings > Do not scan encrypted connections", "https://support.kaspersky.com/pl/kis21/157530"),
	McAfee: void 0,
	mitmproxy: void 0,
	"Net Nanny": void 0,
	Norton: says("Email Protection > Scan inbound emails (POP3, IMAP4) and Scan outbound emails (SMTP)", "https://support.norton.com/sp/en/me/norton-360-deluxe/current/solutions/v20240108175903677"),
	Qustodio: void 0
};
// src/icloud/interceptor.ts
/** All that are not on the computer itself are run by whoever runs the network. */
const culpritOf = (interceptor) => Object.hasOwn(onComputer, interceptor) ? "computer" : "network";
/** The menus that lead to the switch; empty where they are not known. */
const switchOf = (interceptor) => Object.hasOwn(onComputer, interceptor) ? onComputer[interceptor]?.path ?? "" : "";
// src/icloud/scene.ts
const suspect = (id, culprit, confidence, ...evidence) => ({
	id,
	culprit,
	confidence,
	evidence
});
/** `a, b and c`. */
const listed$1 = (items) => items.length < 2 ? items[0] ?? "" : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
/** At most four of them, each once. */
const some = (items) => {
	const each = [...new Set(items)];
	return listed$1(each.length > 4 ? [...each.slice(0, 3), `${each.length - 3} more`] : each);
};
const placeOf = ({ host, port }) => `${host.includes(":") ? `[${presentText(host)}]` : presentText(host)}:${port}`;
/** Octets of a stranger, short. */
const quoted = (octets) => `"${presentOctets(octets.slice(0, 120))}"`;
const failed = ({ kind }) => kind !== "spoke";
const triedOf = ({ addresses }) => addresses.filter(({ state }) => state !== "untried");
const addressesOf$1 = ({ addresses }) => addresses.map(({ address }) => presentText(address));
/** Those addresses that ended in one of these states. */
const those = (port, ...states) => triedOf(port).filter(({ state }) => states.includes(state));
/** Whether it was proven, by a verified certificate, who answers. */
const isProven = ({ tls, interceptor }) => tls?.authorized === true && interceptor === void 0;
/** Whether the dialogue went through somebody who opens it, and whom this system trusts. */
const isOpened = ({ state, tls, interceptor }) => state === "spoke" && (tls?.systemTrust === true || interceptor !== void 0);
/** Whether every address that was tried failed before a connection was made. */
const isLost = (port) => failed(port) && triedOf(port).every(({ phase }) => phase === "connect");
/** The same port at the addresses that a referee gives. */
const twinOf = ({ endpoint }, { inquiry }) => inquiry.refereed.find((other) => other.endpoint.host === endpoint.host && other.endpoint.port === endpoint.port);
/** Connections to somebody else's servers that tell of `port`: to the same port, where there are such. */
const controlsOf = ({ endpoint }, { inquiry }) => {
	const same = inquiry.controls.filter(({ port }) => port === endpoint.port);
	return same.length > 0 ? same : inquiry.controls;
};
/** Whether the port is one of Apple's servers: only then can Apple be to blame. */
const isApples = ({ endpoint }) => /(?:^|\.)(?:me|icloud)\.com$/.test(endpoint.host);
/** Whether a server's words are those of the web. */
const isHttp = ({ reply }) => reply !== void 0 && /^\s*(?:HTTP\/\d|<!doctype html|<html)/i.test(reply);
/** What a port did at some of its addresses. */
const at = ({ endpoint }, hit, what) => `${placeOf(endpoint)} ${what} (${some(addressesOf$1({ addresses: hit }))})`;
/** The words that decided, as they came. */
const said = (hit) => [...new Set(hit.map(({ reply }) => reply).filter((reply) => reply !== void 0))].slice(0, 2).map((reply) => `what came: ${quoted(reply)}`);
const contactWords = ({ host, port, state, detail }) => state === "connected" ? `${presentText(host)}:${port}, another provider's server, can be reached from here` : `${presentText(host)}:${port}, another provider's server, cannot be reached either (${state === "unresolved" ? "its name has no address here" : presentText(detail)})`;
// src/icloud/blame-answers.ts
const portal = (port) => {
	const hit = triedOf(port).filter(isHttp);
	const evidence = [at(port, hit, "answers like a web server"), ...said(hit)];
	return hit.length === 0 ? [] : [suspect("captive-portal", "network", "likely", ...evidence)];
};
const certificateWords = ({ tls }) => {
	const shown = tls?.certificate;
	if (shown === void 0) return [];
	const names = shown.names.slice(0, 3).map(quoted);
	return [`its certificate is for ${names.length > 0 ? some(names) : quoted(shown.subject)}, issued by ${quoted(shown.issuer)}`];
};
/** The product, where it is a known one. */
const known$1 = (interceptor) => interceptor === void 0 ? [] : [`${presentText(interceptor)} is known to open encrypted connections`];
/** What certificates of nobody known say about who shows them. */
const strangers = (hit, evidence) => {
	const interceptor = hit.map((one) => one.interceptor).find((name) => name !== void 0);
	if (interceptor !== void 0) return suspect("intercepted", culpritOf(interceptor), "certain", ...evidence, ...known$1(interceptor));
	return suspect("impostor", "network", "likely", ...evidence);
};
/** For a port that works: somebody opens the connection, and this system trusts who does. */
const opened = (port) => {
	const hit = triedOf(port).filter(isOpened);
	const [first] = hit;
	if (first === void 0) return [];
	const { interceptor, tls } = first;
	const trusted = tls?.authorized === true ? "node was told to trust the issuer" : "this computer's own list of trusted roots holds the issuer, the public one does not: it was installed here";
	const evidence = [
		at(port, hit, "works, with a certificate that is not from a public authority"),
		...certificateWords(first),
		trusted,
		...known$1(interceptor)
	];
	const culprit = interceptor === void 0 ? "computer" : culpritOf(interceptor);
	return [suspect("read-along", culprit, "certain", ...evidence)];
};
/** A certificate that does not prove the name. */
const certificates = (port) => {
	const hit = triedOf(port).filter(({ state }) => state.startsWith("certificate-"));
	const [first] = hit;
	if (first === void 0) return [];
	const evidence = [at(port, hit, "shows a certificate that is not to be trusted"), ...certificateWords(first)];
	const untimely = those(port, "certificate-expired", "certificate-not-yet-valid");
	if (untimely.length === 0 || untimely.some((one) => one.interceptor !== void 0)) return [strangers(hit, evidence)];
	const { notBefore, notAfter } = untimely[0]?.tls?.certificate ?? {};
	const span = notBefore === void 0 ? [] : [`it is valid from ${notBefore} to ${notAfter}`];
	return [suspect("clock-wrong", "computer", "likely", ...evidence, ...span), suspect("impostor", "network", "possible", ...evidence)];
};
const inspected = (port) => {
	const hit = those(port, "starttls-missing", "starttls-masked", "plaintext-injected");
	if (hit.length === 0) return [];
	const sure = hit.some(({ state }) => state !== "starttls-missing") ? "certain" : "likely";
	const what = at(port, hit, "has its offer of encryption removed or tampered with");
	return [suspect("smtp-inspected", "network", sure, what, ...said(hit))];
};
const assurance = (hit) => hit.some(isProven) ? "certain" : "likely";
/** The words of whoever answers, taken for Apple's the more so where a certificate proves it. */
const answers = (port) => {
	const away = those(port, "turned-away");
	if (away.length > 0) {
		const evidence = [at(port, away, "turns this machine away"), ...said(away)];
		return [suspect("turned-away", "apple", assurance(away), ...evidence)];
	}
	const down = those(port, "unavailable", "starttls-refused");
	if (down.length > 0) {
		const evidence = [at(port, down, "says that it is out of service"), ...said(down)];
		return [suspect("apple-down", "apple", assurance(down), ...evidence)];
	}
	const odd = triedOf(port).filter((one) => isProven(one) && one.state !== "deadline");
	if (odd.length === 0) return [];
	const what = at(port, odd, "proves by its certificate to be Apple's, and then does not do as it should");
	const why = odd.slice(0, 2).map(({ detail }) => `what went wrong: ${presentText(detail)}`);
	return [suspect("apple-down", "apple", "likely", what, ...why)];
};
const strange = [
	"not-the-protocol",
	"too-much-data",
	"tls-broken",
	"auth-missing"
];
const cut = [
	"reset",
	"closed",
	"silent",
	"slow",
	"tls-alert",
	"tls-version"
];
/** Connected, and no proof of who it is. */
const unproven = (port, ...states) => those(port, ...states).filter((one) => !isProven(one) && !isHttp(one) && one.phase !== "connect");
/** Something else answers, or something breaks it off. */
const between = (port) => {
	const others = unproven(port, ...strange);
	const broken = unproven(port, ...cut);
	const points = broken.map(({ phase, detail }) => `at ${phase}: ${presentText(detail)}`);
	return [...others.length > 0 ? [suspect("impostor", "network", "likely", at(port, others, "does not answer as a mail server"), ...said(others))] : [], ...broken.length > 0 ? [suspect("cut-off", "network", "likely", at(port, broken, "takes the connection and then fails"), ...[...new Set(points)].slice(0, 2))] : []];
};
// src/icloud/blame-connect.ts
/** Whether a refusal came faster than any packet goes to another machine and back. */
const isLocal = (hit) => hit.some(({ phases }) => (phases.at(-1)?.ms ?? 1e400) <= 1);
/** Other ports of the same host that work. */
const openOf = ({ endpoint }, { inquiry }) => inquiry.alternatives.filter((other) => !failed(other) && other.endpoint.host === endpoint.host);
/** The controls that have an address here: without one they tell nothing of the port. */
const reached = (port, scene) => controlsOf(port, scene).filter(({ state }) => state !== "unresolved");
const here = ["refused-here", "computer"];
const network = ["port-blocked", "network"];
const apple = ["apple-down", "apple"];
/** A refusal; `others`: other ports of the host, or other hosts, tell that it is not Apple's. */
const weighRefusal = (refused, others) => {
	if (isLocal(refused)) return [[...here, "likely"], [...network, "possible"]];
	if (others) return [[...network, "likely"], [...here, "possible"]];
	return [
		[...here, "likely"],
		[...network, "possible"],
		[...apple, "possible"]
	];
};
const weigh = (port, scene) => {
	const tried = triedOf(port);
	if (tried.some(({ detail }) => /\b(?:EACCES|EPERM)\b/.test(detail))) return [[...here, "certain"]];
	if (tried.every(({ state }) => state === "deadline")) return [];
	if (tried.every(({ state }) => state === "unreachable")) return [[
		"offline",
		"network",
		"likely"
	]];
	const refused = those(port, "refused");
	const controls = reached(port, scene);
	const open = openOf(port, scene).length > 0;
	if (controls.some(({ state }) => state === "connected")) return [[...apple, "likely"], [...refused.length > 0 ? here : network, "possible"]];
	const others = open || controls.length > 0;
	if (refused.length > 0) return weighRefusal(refused, others);
	return others ? [[...network, "certain"]] : [[...network, "likely"], [...apple, "possible"]];
};
/** No connection at all. */
const unconnected = (port, scene) => {
	const tried = triedOf(port);
	if (tried.length === 0 || !isLost(port)) return [];
	const words = [...new Set(tried.map(({ detail }) => presentText(detail)))].slice(0, 2);
	const evidence = [
		at(port, tried, `cannot be connected to: ${words.join("; ")}`),
		...isLocal(those(port, "refused")) ? ["the refusal came within a millisecond: from this computer or the router beside it, not from afar"] : [],
		...reached(port, scene).map(contactWords),
		...openOf(port, scene).map(({ endpoint }) => `${placeOf(endpoint)} works from here, though Apple does not list it`)
	];
	return weigh(port, scene).filter(([, culprit]) => culprit !== "apple" || isApples(port)).map((one) => suspect(...one, ...evidence));
};
// src/icloud/blame.ts
/** Who is to blame for a port that does not work: every rule, and those about names, networks and Apple's own word. */
const askedOf = ({ resolution }) => some(resolution.map(({ server }) => server === "system" ? "this machine's resolver" : presentText(server)));
/** No address: the name is denied, or nobody answers. */
const names = (port, scene) => {
	if (port.addresses.length > 0) return [];
	const host = presentText(port.endpoint.host);
	const twin = twinOf(port, scene);
	const given = twin === void 0 ? [] : addressesOf$1(twin);
	const elsewhere = twin === void 0 ? [] : [`${askedOf(twin)} gives ${host} the address ${some(given)}`];
	const confidence = given.length > 0 ? "certain" : "likely";
	const kinds = new Set(port.resolution.map(({ kind }) => kind));
	const controls = controlsOf(port, scene);
	const walled = controls.length > 0 && controls.every(({ state }) => state !== "connected") && given.length === 0;
	if (!walled && (kinds.has("nxdomain") || kinds.has("nodata"))) {
		const denied = kinds.has("nxdomain") ? "does not exist" : "has no address";
		const words = `${askedOf(port)} says that ${host} ${denied}`;
		return [suspect("name-blocked", "network", confidence, words, ...elsewhere)];
	}
	const id = walled ? "offline" : "resolver-silent";
	const evidence = [
		`${askedOf(port)} gives no address for ${host}`,
		...elsewhere,
		...controls.map(contactWords)
	];
	return [suspect(id, "network", confidence, ...evidence)];
};
/** Decided by trying the addresses that a referee gives, never by the look of those given here. */
const forged = (port, scene) => {
	const twin = twinOf(port, scene);
	if (twin === void 0 || port.addresses.length === 0 || failed(twin)) return [];
	const given = addressesOf$1(port);
	const others = addressesOf$1(twin);
	if (others.some((address) => given.includes(address))) return [];
	const here = `${askedOf(port)} gives ${presentText(port.endpoint.host)} the address ${some(given)}, where it does not work`;
	const there = `${askedOf(twin)} gives ${some(others)}, where it does`;
	return [suspect("name-forged", "network", "certain", here, there)];
};
const outages = (_, { outages: under }) => {
	const evidence = under.map(({ service, message }) => `Apple's status page says of ${presentText(service)}: ${presentText(message)}`);
	return under.length === 0 ? [] : [suspect("apple-down", "apple", "certain", ...evidence)];
};
/** For ports that failed. */
const blameRules = [
	outages,
	names,
	forged,
	portal,
	certificates,
	inspected,
	answers,
	between,
	unconnected
];
/** IPv6 alone may be broken. */
const brokenIPv6 = (port) => {
	const bad = triedOf(port).filter(({ family, state }) => family === 6 && state !== "spoke");
	const good = port.addresses.filter(({ state }) => state === "spoke");
	if (bad.length === 0 || good.some(({ family }) => family === 6)) return [];
	const evidence = [at(port, bad, "does not work over IPv6"), at(port, good, "works over IPv4")];
	return [suspect("ipv6-broken", "network", "likely", ...evidence)];
};
/** For ports that work. */
const remarkRules = [brokenIPv6, opened];
// src/icloud/steps.ts
const placesOn = (platform) => {
	const { firewall, vpn, flush, dns, hosts, clock, ipv6, roots } = places[platform];
	return {
		firewall: firewall.path,
		vpn: vpn.path,
		flush: flush.path,
		dns: dns.path,
		hosts: hosts.path,
		clock: clock.path,
		ipv6: ipv6.path,
		roots: roots.path
	};
};
const hotspot = "Try another network, such as a phone as hotspot: if mail works there, it is this network.";
const status = `Look at Apple's system status page (${pages.status}), and try again later.`;
const secret = "Enter no password on this network until this is settled.";
const again = "Run this again: dns-audit ports";
/** The product that the evidence names, where one is known to open connections. */
const productIn = (evidence) => evidence.map((line) => /^(.+) is known to open encrypted connections$/.exec(line)?.[1]).find((name) => name !== void 0);
const switchOff = (_, { evidence }) => {
	const product = productIn(evidence);
	if (product === void 0) return ["Switch off mail scanning (\"mail shield\", \"SSL scanning\") in the security program."];
	const menus = switchOf(product);
	return [`Switch off the scanning of encrypted mail in ${product}${menus === "" ? "" : ` (${menus}; menus differ by version)`}.`];
};
const dnsSteps = (at) => [
	`Empty the DNS cache: ${at.flush}`,
	`See that ${at.hosts} has no line for mail.me.com.`,
	"Switch off ad blockers and family filters that work by DNS (Pi-hole, AdGuard Home, the router), or let mail.me.com and akadns.net through.",
	`Set another DNS server, such as 9.9.9.9, in ${at.dns}.`,
	again
];
const steps = {
	"settings-wrong": () => [
		"Set the mail program as under \"Right settings\" below.",
		"If it sets itself up wrongly again, add the account by hand, as IMAP.",
		again
	],
	"captive-portal": (at) => [
		"Open http://captive.apple.com in a browser: sign in to the hotel or guest network if it asks.",
		`Switch off proxies and VPNs: ${at.vpn}.`,
		hotspot,
		again
	],
	intercepted: (at, cause) => [
		...switchOff(at, cause),
		"Where the computer or network is a company's or a school's, ask those who run it to leave imap.mail.me.com and smtp.mail.me.com alone.",
		"Accept no certificate warning of the mail program meanwhile.",
		again
	],
	"name-forged": (...args) => [secret, ...dnsSteps(...args)],
	"name-blocked": dnsSteps,
	offline: (at) => [
		"See that this computer is online: open a web page.",
		`Switch off VPNs and proxies: ${at.vpn}.`,
		hotspot,
		again
	],
	"resolver-silent": (at) => [
		"See that this computer is online: open a web page.",
		`Empty the DNS cache: ${at.flush}`,
		`Set another DNS server, such as 9.9.9.9, in ${at.dns}.`,
		again
	],
	"clock-wrong": (at) => [`Set date and time right: ${at.clock}.`, again],
	"smtp-inspected": (at, cause) => [
		...switchOff(at, cause),
		"On a firewall of your own, switch off SMTP inspection (\"fixup\", \"ESMTP inspection\").",
		hotspot,
		again
	],
	"refused-here": (at) => [
		`Look for what refuses it: ${at.firewall}.`,
		"Switch off antivirus and firewall programs, one at a time, each for as long as it takes to run this again.",
		`Switch off VPNs and proxies: ${at.vpn}.`,
		hotspot,
		again
	],
	"port-blocked": (at, { evidence, ports }) => [
		...evidence.some((line) => line.includes(`:465 works`)) ? [`Until it is opened, set the outgoing server to port 465 with SSL/TLS, which works from here.`] : [],
		hotspot,
		`Switch off VPNs and proxies: ${at.vpn}.`,
		`Ask whoever runs this network (the router, the company, the provider) to allow outgoing connections to ${ports.join(" and ")}.`,
		again
	],
	"apple-down": (at) => [
		status,
		`Where nothing is reported there, switch off VPNs and proxies: ${at.vpn}.`,
		hotspot
	],
	"turned-away": (at) => [
		`Switch off VPNs and proxies, whose addresses servers refuse: ${at.vpn}.`,
		hotspot,
		"Close mail programs that try again and again with a wrong password, and wait an hour."
	],
	impostor: (at, cause) => [
		secret,
		...switchOff(at, cause),
		hotspot,
		again
	],
	"cut-off": (at, cause) => [
		...switchOff(at, cause),
		`Switch off VPNs and proxies: ${at.vpn}.`,
		hotspot,
		status
	],
	"ipv6-broken": (at) => [
		`Switch IPv6 off for a try: ${at.ipv6}.`,
		"Restart the router, and ask the provider where IPv6 stays broken.",
		again
	],
	"read-along": (at, cause) => [
		"Where your company, school or antivirus program does this knowingly, nothing is to be done: mail programs that use the roots of this system (Apple Mail, Outlook) work.",
		`Where Thunderbird alone complains, it has a list of roots of its own: ${at.roots}.`,
		...switchOff(at, cause).map((step) => `Where nobody wants it: ${step.charAt(0).toLowerCase()}${step.slice(1)}`)
	],
	unclear: () => ["Run this again with more time: dns-audit ports --timeout 60", hotspot],
	"connection-works": () => [
		"Compare the mail program with \"Right settings\" below.",
		`Make a new app-specific password (${pages.passwords}), and enter it for incoming and outgoing mail.`,
		"Try the password by itself: dns-audit login ADDRESS"
	]
};
/** The steps for a cause on `platform`, in order. */
const stepsFor = (cause, platform) => steps[cause.id](placesOn(platform), cause);
// src/icloud/diagnosis.ts
/** The system that node names so; steps for what is none of the three are Linux's. */
const platformOf = (name) => name === "darwin" ? "macos" : name === "win32" ? "windows" : "linux";
const titles = {
	"settings-wrong": () => "The mail program is set to what cannot work",
	"captive-portal": () => "This network answers in place of the mail server: it may want you to sign in first",
	intercepted: (_, culprit) => `A program ${culprit === "computer" ? "on this computer" : "in this network"} opens the encrypted connection`,
	"name-forged": () => "This network's DNS leads mail to the wrong server",
	"name-blocked": () => "This network's DNS denies that the mail server exists",
	offline: () => "There is no way out of this network",
	"resolver-silent": () => "This network's DNS does not answer",
	"clock-wrong": () => "The date of this computer is probably wrong",
	"smtp-inspected": () => "A firewall on the way removes the offer of encryption",
	"refused-here": (ports) => `Something on this computer refuses connections to ${ports}`,
	"port-blocked": (ports) => `This network blocks ${ports}`,
	"apple-down": (ports) => `Apple does not serve ${ports} at the moment`,
	"turned-away": () => "Apple turns this machine away",
	impostor: (ports) => `What answers at ${ports} is not proven to be Apple`,
	"cut-off": (ports) => `Something on the way breaks off the connection to ${ports}`,
	"ipv6-broken": () => "IPv6 does not work from here, and IPv4 does",
	"read-along": (ports) => `The encrypted connection to ${ports} is opened on its way: mail works through it, and whoever opens it can read along`,
	unclear: (ports) => `It is not clear why ${ports} does not work`,
	"connection-works": () => "The connection works: where a mail program still fails, it is its settings, the user name or the password"
};
const weights = [
	"possible",
	"likely",
	"certain"
];
const order = Object.keys(titles);
const more = (a, b) => weights.indexOf(a) >= weights.indexOf(b) ? a : b;
const wrongSettings = ({ set, faults, probes }) => set.flatMap((one) => {
	const own = faults.filter(({ protocol }) => protocol === one.protocol);
	const port = placeOf(one);
	const [first] = own;
	if (first === void 0) return [];
	const broken = probes.some((probe) => placeOf(probe.endpoint) === port && failed(probe));
	const fatal = own.some((fault) => fault.fatal);
	if (!fatal && !broken) return [];
	const evidence = own.map(({ message }) => message);
	const told = `set to ${settingWords(one)}: ${broken ? "as probed from here, that fails" : "something answers there"}`;
	return [{
		id: "settings-wrong",
		culprit: "settings",
		confidence: fatal ? "certain" : "possible",
		evidence: [told, ...evidence],
		port
	}];
});
/** Verdicts on what was said in a dialogue, which wrong settings explain. */
const ofDialogue = /* @__PURE__ */ new Set([
	"cut-off",
	"impostor",
	"apple-down",
	"turned-away"
]);
/** Whether a charge needs no thought where the settings cannot work anyway. */
const isIdle = ({ id, confidence }) => confidence === "possible" || ofDialogue.has(id);
const chargesOf = (scene) => {
	const charged = scene.probes.flatMap((probe) => {
		const rules = failed(probe) ? blameRules : remarkRules;
		const port = placeOf(probe.endpoint);
		const found = rules.flatMap((rule) => rule(probe, scene)).map((one) => Object.assign({ port }, one));
		if (found.length > 0 || !failed(probe)) return found;
		const evidence = probe.addresses.map(({ state }) => `${port}: ${state}`);
		return [{
			id: "unclear",
			culprit: "network",
			confidence: "possible",
			evidence: [...new Set(evidence)],
			port
		}];
	});
	const wrong = wrongSettings(scene);
	const explained = new Set(wrong.map(({ confidence, port }) => `${confidence} ${port}`));
	const open = charged.filter((charge) => !explained.has(`certain ${charge.port}`) || !isIdle(charge));
	return [...wrong, ...open];
};
/** Whether it keeps no mail back. */
const isRemark = ({ id }) => id === "read-along";
/** What keeps mail back is told first. */
const rankOf = (cause) => cause.id === "connection-works" ? 2 : Number(isRemark(cause));
/** Charges of the same cause against the same culprit, as one. */
const causesOf = (charges, platform) => {
	return [...new Map(charges.map((charge) => [`${charge.id} ${charge.culprit}`, charge])).values()].map(({ id, culprit }) => {
		const group = charges.filter((charge) => charge.id === id && charge.culprit === culprit);
		const ports = [...new Set(group.map(({ port }) => port))];
		const evidence = [...new Set(group.flatMap((charge) => charge.evidence))];
		return {
			id,
			culprit,
			confidence: group.map((charge) => charge.confidence).reduce(more),
			title: titles[id](listed$1(ports), culprit),
			ports,
			evidence,
			steps: stepsFor({
				id,
				evidence,
				ports
			}, platform)
		};
	}).sort((a, b) => rankOf(a) - rankOf(b) || weights.indexOf(b.confidence) - weights.indexOf(a.confidence) || order.indexOf(a.id) - order.indexOf(b.id));
};
const remarksOn = (scene, ci, causes) => {
	const lost = scene.probes.some(failed);
	const told = causes.some(({ steps }) => steps.some((step) => step.includes(pages.status)));
	return [...lost ? [
		"Some mail programs and web pages call this \"error 4055\": Apple documents no error of that number.",
		"A wrong password cannot refuse a connection: programs send it only once the connection stands.",
		...told ? [] : [`Apple says here what is out of service: ${pages.status}`]
	] : [], ...ci ? ["This speaks for the CI runner and its network only, not for your computer."] : []];
};
/** Names that a shell takes as they are. */
const isPlain = ({ host }) => /^[a-z0-9.:-]+$/.test(host);
const unixCommands = ({ host, port, security, protocol }) => [`nc -vz -w 5 ${host} ${port}`, `openssl s_client -crlf -connect ${placeOf({
	host,
	port
})} -servername ${host}${security === "starttls" ? ` -starttls ${protocol}` : ""}`];
const commandsFor = (endpoint, platform) => platform === "windows" ? [`Test-NetConnection ${endpoint.host} -Port ${endpoint.port}`] : unixCommands(endpoint);
/** The diagnosis; nothing where all ports work as they should, unless one is always wanted. */
const diagnose = (sighting) => {
	const { probes, platform, ci, always, set = [], outages = [] } = sighting;
	const none = {
		refereed: [],
		alternatives: [],
		controls: []
	};
	const faults = set.flatMap(settingFaults);
	const scene = {
		probes,
		set,
		faults,
		outages,
		inquiry: sighting.inquiry ?? none
	};
	const works = {
		id: "connection-works",
		culprit: "account",
		confidence: "possible",
		evidence: probes.map(({ endpoint }) => `${placeOf(endpoint)} answers as it should`),
		port: ""
	};
	const found = chargesOf(scene);
	const fallback = always && probes.length > 0 && !probes.some(failed) ? [works] : [];
	const told = found.every(isRemark) ? [...found, ...fallback] : found;
	const [first, ...others] = causesOf(told, platform);
	if (first === void 0) return void 0;
	const targets = set.length > 0 ? set.map(endpointOf) : Object.values(mailServers);
	return {
		platform,
		causes: [first, ...others],
		faults,
		remarks: remarksOn(scene, ci, [first, ...others]),
		settings: rightSettings,
		commands: targets.filter(isPlain).flatMap((target) => commandsFor(target, platform))
	};
};
/** What is probed: what the mail program is set to, where that was told, else what Apple gives. */
const endpointsOf = (set) => ({
	...mailServers,
	...Object.fromEntries(set.map((one) => [one.protocol, endpointOf(one)]))
});
// src/check/verify.ts
/** What Apple looks at, and in which words it is told. */
const looked = {
	mx: "MX",
	spf: "SPF",
	dkim: "DKIM",
	verification: "Apple's verification record",
	delegation: "the name servers",
	dnssec: "DNSSEC"
};
/** Without these, nothing can be said. */
const vital = [
	"mx",
	"spf",
	"dkim",
	"verification"
];
/** These are Apple's to publish, before or after the verification. */
const apples = /* @__PURE__ */ new Set(["dkim-key"]);
/** Whether Apple's verification may fail with it. */
const isWeighty = ({ area, severity, check }) => looked[area] !== void 0 && severity === "error" && !apples.has(check);
const listed = (items) => items.length < 2 ? items.join() : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
const wordsOf = (results) => listed([...new Set(results.flatMap(({ area }) => looked[area] ?? []))]);
/** Whether Apple looks at what the oddity is about. */
const isLookedAt = ({ question: { name, type } }, { domain, required }) => name === required.dkim.owner || name === domain.name && (type === "MX" || type === "TXT");
const questionsOf = (odd) => listed([...new Set(odd.map(({ question }) => `${question.name} ${question.type}`))]);
/** Resolver and referee differ, and there is no telling which of them is behind. */
const discord = (odd) => ({
	state: "wait",
	because: `the resolvers that were asked do not give the same for ${questionsOf(odd)}`
});
const staleness = (odd) => {
	const lives = odd.flatMap((one) => secondsLeft(one) ?? []);
	const holders = [...new Set(odd.map(({ server }) => resolverName(server)))];
	return {
		state: "wait",
		...lives.length === odd.length ? { seconds: Math.max(...lives) } : {},
		because: `${listed(holders)} ${holders.length > 1 ? "have" : "has"} not yet the new answer for ${questionsOf(odd)}`
	};
};
/**
* Whether it is safe to press Verify; `undefined` where what Apple looks at was not judged.
* Resolvers other than those asked may hold old answers for longer.
*/
const readinessOf = (results, views, of) => {
	const weighty = results.filter(isWeighty);
	const isJudged = (area) => weighty.some((one) => one.area === area && one.status !== "skipped");
	const failed = weighty.filter(({ status }) => status === "fail");
	if (failed.length > 0) return {
		state: "no",
		because: `something is wrong with ${wordsOf(failed)}`
	};
	if (!vital.every(isJudged)) return void 0;
	const unjudged = weighty.filter(({ status }) => status === "inconclusive");
	if (unjudged.length > 0) return {
		state: "no",
		because: `not everything could be looked up: ${wordsOf(unjudged)}`
	};
	if (results.some((one) => one.check === "delegation-out-of-step" && one.status === "fail")) return {
		state: "wait",
		because: "the name servers do not all give the same records yet"
	};
	const odd = oddities(views).filter((one) => isLookedAt(one, of) && !isForged(one));
	const old = odd.filter(({ published }) => published);
	if (old.length > 0) return staleness(old);
	if (odd.length > 0) return discord(odd);
	return {
		state: "yes",
		because: results.some(({ check, status }) => check === "delegation-answers" && status === "pass") ? "every name server and resolver that was asked gives what Apple looks for" : "the resolvers that were asked give what Apple looks for"
	};
};
// src/icloud/requirements.ts
const requirementsOf = (domain) => ({
	revision: "2026-10-31",
	source: "https://support.apple.com/102374",
	mx: [{
		preference: 10,
		exchange: dnsName("mx01.mail.icloud.com")
	}, {
		preference: 10,
		exchange: dnsName("mx02.mail.icloud.com")
	}],
	spfInclude: dnsName("icloud.com"),
	spfRecord: "v=spf1 include:icloud.com ~all",
	dkim: {
		selector: "sig1",
		owner: under("sig1._domainkey", domain),
		target: dnsName(`sig1.dkim.${domain}.at.icloudmailadmin.com`)
	},
	verificationPrefix: "apple-domain=",
	...mailServers
});
/** The same, with what Apple's set-up says of the domain in the place of what is known beforehand. */
const asGiven = (required, { exchanges = [], dkimTarget, spfInclude } = {}) => ({
	...required,
	...exchanges.length > 0 && { mx: exchanges.map((exchange) => ({
		preference: 10,
		exchange
	})) },
	...dkimTarget && { dkim: {
		...required.dkim,
		target: dkimTarget
	} },
	...spfInclude && {
		spfInclude,
		spfRecord: `v=spf1 include:${spfInclude} ~all`
	}
});
/** So many of the parent's servers are asked. */
const parentServers = 2;
const nowhere = {
	code: "malformed",
	detail: "no zone was found that holds the domain",
	attempts: []
};
/** The domain and its ancestors but the root, longest first. */
const ancestors = (domain) => {
	const names = [];
	for (let name = domain; name !== "."; name = parentOf(name)) names.push(name);
	return names;
};
/** Whether the zone is one below which domains are registered, and this one is not. */
const isLacking = (zone, domain) => labelsOf(zone).length < 2 || isRegistry(zone) && domain?.kind === "nxdomain";
/** The name servers in an answer. A CNAME at the name would give those of its target. */
const cutIn = (answer) => {
	if (answer.kind !== "found" || answer.chain.length > 0) return void 0;
	const hosts = [...new Set(answer.set.rdata.map(({ host }) => host))].sort().slice(0, 16);
	return {
		zone: answer.set.owner,
		hosts,
		glue: answer.glue ?? []
	};
};
/** What resolvers say of the domain and all above it, longest first; all are asked at once. */
const askUpwards = (domain, { resolver, signal }) => Promise.all(ancestors(domain).map((name) => resolver.lookup({
	name,
	type: "NS"
}, signal)));
/** The zone that holds the domain, as resolvers see it; unknown where one of the longer names failed. */
const seenIn = (upwards) => {
	const decided = upwards.find((answer) => answer.kind === "failed" || cutIn(answer));
	const cut = decided && cutIn(decided);
	return cut && !isLacking(cut.zone, upwards[0]) ? cut : void 0;
};
/** The addresses of a host by glue, else by the resolver. */
const addressesOf = async (host, glue, { resolver, families, signal }) => {
	const usable = glue.filter((one) => one.host === host && families.includes(one.address.includes(":") ? 6 : 4));
	if (usable.length > 0) return {
		found: usable,
		homeless: false
	};
	const answers = await Promise.all(families.map((family) => resolver.lookup({
		name: host,
		type: family === 4 ? "A" : "AAAA"
	}, signal)));
	return {
		found: answers.flatMap((answer) => answer.kind === "found" ? answer.set.rdata : []).map(({ address }) => ({
			host,
			address
		})),
		homeless: answers.every(({ kind }) => kind === "nxdomain")
	};
};
/** Resolvers of the first servers of the zone, one address each. */
const serversAbove = async ({ hosts, glue }, search) => {
	const families = search.families.slice(0, 1);
	const addresses = (await Promise.all(hosts.slice(0, parentServers).map((host) => addressesOf(host, glue, {
		...search,
		families
	})))).flatMap(({ found }) => found.map(({ address }) => address).sort()[0] ?? []);
	return [...new Set(addresses)].map(search.parent);
};
const wordIn = (answers, above) => {
	const own = answers.filter((one) => one.kind === "found" ? one.glue ?? one.flags?.aa : one.flags?.aa);
	const cut = own.map(cutIn).find((one) => one !== void 0 && one.zone !== above);
	if (cut !== void 0) return cut;
	const negative = own.find((one) => one.kind === "nxdomain" || one.kind === "nodata");
	if (negative === void 0 || !("negative" in negative)) return void 0;
	if (negative.negative?.zone !== above) return void 0;
	return negative.kind === "nxdomain" && isRegistry(above) ? "nxdomain" : "own";
};
const askAbove = async (above, name, search) => {
	const parents = await serversAbove(above, search);
	const answers = await Promise.all(parents.map((server) => server.lookup({
		name,
		type: "NS"
	}, search.signal)));
	return {
		parents,
		parent: {
			zone: above.zone,
			answers
		},
		word: wordIn(answers, above.zone)
	};
};
/**
* Where `domain` is delegated. Starts above the zone that resolvers see, and goes down or up where
* the parent knows better; four turns at most. `upwards`: see {@link askUpwards}.
*/
const findCut = async (domain, upwards, search) => {
	const cuts = upwards.flatMap((answer) => cutIn(answer) ?? []);
	const aboveOf = (name) => cuts.find(({ zone }) => zone !== name && isWithin(name, zone));
	let seen = seenIn(upwards);
	let above = aboveOf(seen?.zone ?? domain);
	for (let turns = 0; above !== void 0 && turns < 4; turns += 1) {
		const name = seen?.zone ?? domain;
		const { parents, parent, word } = await askAbove(above, name, search);
		if (word === void 0) {
			if (seen !== void 0) return {
				kind: "standing",
				zone: seen.zone,
				seen,
				parent,
				parents
			};
			break;
		}
		if (word === "nxdomain") return {
			kind: "absent",
			name,
			parent
		};
		if (word === "own") {
			seen = above;
			above = aboveOf(seen.zone);
		} else if (word.zone === name || seen === void 0) return {
			kind: "standing",
			zone: word.zone,
			...seen && { seen },
			listed: word,
			parent,
			parents
		};
		else above = word;
	}
	if (seen !== void 0) return {
		kind: "standing",
		zone: seen.zone,
		seen,
		parents: []
	};
	const [first] = upwards;
	if (first?.kind === "nxdomain") return {
		kind: "absent",
		name: domain
	};
	return {
		kind: "failed",
		failure: first?.kind === "failed" ? first.failure : nowhere
	};
};
// src/resolve/delegation.ts
const keyOfAddress = ({ host, address }) => `${host} ${address}`;
/** Sorted, and without the second name of one address. */
const distinct = (addresses) => {
	const sorted = [...addresses].sort((a, b) => keyOfAddress(a) < keyOfAddress(b) ? -1 : 1);
	const first = /* @__PURE__ */ new Map();
	for (const one of sorted) if (!first.has(one.address)) first.set(one.address, one);
	return [...first.values()].slice(0, 16);
};
const placesOf = async ({ hosts, glue }, search) => {
	const found = await Promise.all(hosts.map((host) => addressesOf(host, glue, search)));
	return {
		addresses: distinct(found.flatMap((place) => place.found)),
		homeless: hosts.filter((_, i) => found[i]?.homeless)
	};
};
/** The parent's DS records: from its own servers, one after the other, else from the resolver. */
const askForDs = async (zone, parents, { resolver, signal }) => {
	const question = {
		name: zone,
		type: "DS"
	};
	for (const server of parents) {
		const answer = await server.lookup(question, signal);
		if (answer.kind !== "failed") return answer;
	}
	return resolver.lookup(question, signal);
};
const surveyServer = async (place, { zone, listed, ds }, { direct, signal }) => {
	const resolver = direct(place.address);
	const keysWhereSigned = async () => (await ds).kind === "found" ? resolver.lookup({
		name: zone,
		type: "DNSKEY"
	}, signal) : void 0;
	const [soa, ns, keys] = await Promise.all([
		resolver.lookup({
			name: zone,
			type: "SOA"
		}, signal),
		resolver.lookup({
			name: zone,
			type: "NS"
		}, signal),
		keysWhereSigned()
	]);
	return {
		...place,
		server: resolver.server,
		listed,
		soa,
		ns,
		...keys && { keys }
	};
};
const isAt = (addresses) => ({ address }) => addresses.some((one) => one.address === address);
const delegated = async ({ zone, seen, listed, parent, parents }, places, asking) => {
	const ds = askForDs(zone, parents, asking);
	const { addresses, homeless } = await places;
	const unlisted = (listed && seen?.zone === zone ? (await placesOf(seen, asking)).addresses : []).filter((one) => !isAt(addresses)(one));
	const servers = await Promise.all(distinct([...addresses, ...unlisted]).map((place) => surveyServer(place, {
		zone,
		ds,
		listed: isAt(addresses)(place)
	}, asking)));
	return {
		kind: "delegated",
		zone,
		...parent && { parent },
		...listed && { listed: listed.hosts },
		homeless,
		servers,
		ds: await ds
	};
};
/**
* Starts the search for the domain's delegation. The servers that resolvers know are asked for
* their SOA and NS while the parent is being asked, so a healthy domain waits for no one twice.
*/
const survey = (domain, asking) => {
	const upwards = askUpwards(domain, asking);
	const early = upwards.then(async (answers) => {
		const seen = seenIn(answers);
		if (seen === void 0) return void 0;
		const { addresses: servers } = await placesOf(seen, asking);
		for (const { address } of servers) for (const type of ["SOA", "NS"]) asking.direct(address).lookup({
			name: seen.zone,
			type
		}, asking.signal);
		return {
			zone: seen.zone,
			servers
		};
	});
	const standing = upwards.then((answers) => findCut(domain, answers, asking));
	const places = standing.then((found) => {
		const cut = found.kind === "standing" ? found.listed ?? found.seen : void 0;
		return cut ? placesOf(cut, asking) : {
			addresses: [],
			homeless: []
		};
	});
	return {
		early,
		authority: Promise.all([standing, places]).then(([found, { addresses: servers }]) => found.kind !== "standing" || servers.length === 0 ? void 0 : {
			zone: found.zone,
			servers
		}),
		delegation: standing.then((found) => found.kind === "standing" ? delegated(found, places, asking) : found)
	};
};
// src/resolve/grounded.ts
/** A name that is there for every resolver, and that audits look up anyway. */
const landmark = {
	name: dnsName("icloud.com"),
	type: "TXT"
};
const topLevelOf = ({ name }) => ({
	name: dnsName(labelsOf(name).at(-1) ?? ""),
	type: "NS"
});
/**
* The resolver of an isolated network says of every name that it does not exist. Where it says so
* of a whole top-level domain, and does not know icloud.com either, its NXDOMAIN is a failure
* (`isolated`): nothing was learned of the name. Costs no question where icloud.com is asked about
* anyway, and known.
*/
const grounded = (resolver) => {
	const isIsolated = async (question, signal) => {
		const { kind } = await resolver.lookup(landmark, signal);
		if (kind === "found" || kind === "nodata") return false;
		return (await resolver.lookup(topLevelOf(question), signal)).kind === "nxdomain";
	};
	return around(resolver, async (question, signal) => {
		const answer = await resolver.lookup(question, signal);
		if (!(answer.kind === "nxdomain" && answer.transport !== "file") || !await isIsolated(question, signal)) return answer;
		const { name } = topLevelOf(question);
		const detail = `it says that ${name} does not exist, and knows no ${landmark.name} either`;
		return unasked$1(resolver, question, {
			code: "isolated",
			detail
		});
	});
};
// src/resolve/evidence.ts
/** `evidence()` gives what was kept in an order that does not depend on what came first. */
const recorder = () => {
	const answers = /* @__PURE__ */ new Map();
	const probes = /* @__PURE__ */ new Map();
	const policies = /* @__PURE__ */ new Map();
	const registrations = /* @__PURE__ */ new Map();
	const sorted = (map) => [...map].sort(([a], [b]) => a < b ? -1 : 1).map(([, value]) => value);
	return {
		answer: (answer) => {
			const { question, vantage, server, unchecked = false } = answer;
			answers.set(`${question.name} ${question.type} ${vantage} ${server} ${unchecked}`, answer);
		},
		probe: (result) => {
			probes.set(keyOf$1({
				need: "probe",
				endpoint: result.endpoint
			}), result);
		},
		policy: (result) => {
			policies.set(result.domain, result);
		},
		registration: (one) => {
			registrations.set(one.domain, one);
		},
		evidence: () => ({
			answers: sorted(answers),
			probes: sorted(probes),
			...policies.size > 0 && { policies: sorted(policies) },
			...registrations.size > 0 && { registrations: sorted(registrations) }
		})
	};
};
/** Marks every answer, also one that was never sent for, as asked with checking disabled. */
const asUnchecked = (resolver) => ({
	...resolver,
	lookup: async (question, signal) => ({
		...await resolver.lookup(question, signal),
		unchecked: true
	})
});
/** The same sources, whose every answer is told to `sink`. */
const recordedSources = ({ recursive: [first, ...others], direct, witnesses = [], referee }, sink) => {
	const keep = recorded(sink);
	return {
		recursive: [grounded(keep(first)), ...others.map((one) => grounded(keep(one)))],
		...referee && { referee: keep(referee) },
		...direct && { direct: (address, vantage) => keep(direct(address, vantage)) },
		witnesses: witnesses.map(({ of, plain, unchecked }) => ({
			of,
			plain: keep(plain),
			unchecked: keep(asUnchecked(unchecked))
		}))
	};
};
// src/resolve/spf.ts
/**
* The tree of `domain`. All questions of a level go out at once, so the round trips are as many as
* the tree is deep (one more for an `mx`); at most the lookups that RFC 7208 §4.6.4 allows are made.
*/
const gatherSpf = async (domain, resolver, signal) => {
	const answers = /* @__PURE__ */ new Map();
	for (;;) {
		const { tree, wanted } = growSpf(domain, answers);
		if (wanted.length === 0) return tree;
		const found = await Promise.all(wanted.map((question) => resolver.lookup(question, signal)));
		for (const [i, question] of wanted.entries()) answers.set(keyOfQuestion(question), found[i]);
	}
};
// src/resolve/gather.ts
const unasked = { kind: "unasked" };
const unseen = {
	kind: "views",
	views: []
};
const unfetched = ({ domain }) => ({
	domain,
	url: "",
	ms: 0,
	kind: "failed",
	failure: {
		code: "unsupported",
		detail: "policies are not fetched here",
		attempts: []
	}
});
const unregistered = ({ domain }) => ({
	domain,
	kind: "unasked",
	because: "the registry was not asked (--rdap)"
});
const seenBy = async ({ questions }, { resolver, views }, signal) => {
	if (views === void 0) return unseen;
	await Promise.all(questions.map((question) => resolver.lookup(question, signal)));
	return views(signal);
};
const settle = (need, world, signal) => {
	switch (need.need) {
		case "answer": return (need.glance && world.glance ? world.glance : world.resolver).lookup(need.question, signal);
		case "probe": return world.prober.probe(need.endpoint, signal);
		case "spf": return gatherSpf(need.domain, world.resolver, signal);
		case "delegation": return world.delegation ?? Promise.resolve(unasked);
		case "views": return seenBy(need, world, signal);
		case "policy": return world.policies?.obtain(need.domain, signal) ?? Promise.resolve(unfetched(need));
		case "registration": return world.registry?.obtain(need.domain, signal) ?? Promise.resolve(unregistered(need));
	}
};
/** Answers each need once, however often it is asked for; `find` knows those that are answered. */
const asker = (world, signal) => {
	const under = /* @__PURE__ */ new Map();
	const findings = /* @__PURE__ */ new Map();
	return {
		findings,
		find: (need) => findings.get(keyOf$1(need)),
		ask: async (needs) => {
			await Promise.all(needs.map(async (need) => {
				const key = keyOf$1(need);
				const found = under.get(key) ?? settle(need, world, signal);
				under.set(key, found);
				findings.set(key, await found);
			}));
		}
	};
};
/** What came of the needs. */
const gather = async (needs, world, signal) => {
	const { ask, findings } = asker(world, signal);
	await ask(needs);
	return findings;
};
/** Views are of all else, so they come last. */
const isLast = ({ need }) => need === "views";
/** A probe takes the longest, and nothing that comes of it is in a view. */
const isOfProbes = (check, context) => {
	const needs = check.needs(context);
	return needs.length > 0 && needs.every(({ need }) => need === "probe");
};
/**
* What came of everything that the checks need. Each goes on to its further needs as soon as its
* own first ones are answered, and can be judged once it is settled:
* most can be judged while the slowest is waited for, those of views when all but probes is known.
*/
const gatherFor = async (checks, context, world, signal) => {
	const { settled = () => {} } = world;
	const { ask, find, findings } = asker(world, signal);
	/** Whether the check still needs what comes last. */
	const pursue = async (check, last) => {
		const open = (needs) => needs.filter((need) => find(need) === void 0);
		const now = (needs) => needs.filter((need) => last || !isLast(need));
		let left = open(check.needs(context));
		do {
			await ask(now(left));
			left = open([...check.needs(context), ...check.follow(find, context)]);
		} while (now(left).length > 0);
		return left.length > 0;
	};
	const pursueAll = async (group) => {
		const waits = await Promise.all(group.map(async (check) => {
			const isOpen = await pursue(check, false);
			if (!isOpen) settled(check, find);
			return isOpen;
		}));
		const waiting = group.filter((_, i) => waits[i]);
		await Promise.all(waiting.map((check) => pursue(check, true)));
		for (const check of waiting) settled(check, find);
	};
	await Promise.all([false, true].map((probes) => pursueAll(checks.filter((check) => isOfProbes(check, context) === probes))));
	return findings;
};
// src/resolve/published.ts
const rank = [
	"authoritative",
	"resolver",
	"system"
];
const isSettled = (answer) => answer.kind !== "failed";
/**
* The answer to judge by: the first settled one, authoritative before resolvers before the system,
* in the order asked. Where nobody answered, the first failure with everybody's attempts.
*/
const choose = (answers) => {
	const [best] = rank.flatMap((vantage) => answers.filter((answer) => answer.vantage === vantage).filter(isSettled));
	if (best !== void 0) return best;
	const [first] = answers;
	if (first.kind !== "failed") return first;
	const attempts = answers.flatMap((a) => a.kind === "failed" ? a.failure.attempts : []);
	return {
		...first,
		failure: {
			...first.failure,
			attempts
		}
	};
};
/** What `answers` say of the end of a chain that leads to `target`, where one of them took that way. */
const restIn = (target, answers) => {
	for (const answer of answers) {
		const i = answer.chain.findIndex(({ rdata: [link] }) => link.target === target);
		if (i >= 0 && answer.kind !== "failed") return {
			...answer,
			chain: answer.chain.slice(i + 1)
		};
	}
};
/** An authoritative answer that ends in a CNAME out of the zone, continued where resolvers have gone on. */
const continued = async (answer, resolved, ask) => {
	const target = answer.chain.at(-1)?.rdata[0].target;
	if (target === void 0 || answer.kind === "found" || answer.kind === "failed") return answer;
	const { question, vantage, server, transport } = answer;
	if (question.type === "CNAME") return answer;
	const rest = restIn(target, resolved) ?? await ask({
		name: target,
		type: question.type
	});
	const chain = [...answer.chain, ...rest.chain];
	return {
		...rest,
		question,
		vantage,
		server,
		transport,
		chain,
		ms: answer.ms + rest.ms
	};
};
/** What each of the servers says, where the question is for their zone. */
const askAll = async ({ zone, servers }, { question, signal }, direct) => isWithin(question.name, zone) ? Promise.all(servers.map(({ address }) => direct(address, "authoritative").lookup(question, signal))) : [];
/**
* Answers what is published for the domain of `survey`, and tells `hear` what everybody said. The
* servers that resolvers know are asked at once; whose word counts is decided when the parent has
* spoken. Where no name server has, the umpire's word goes before that of resolvers, which may be
* forged where port 53 is.
*/
const published = ({ recursive, direct }, survey, { hear, umpire }) => {
	const authoritative = async (question, signal) => {
		if (survey === void 0 || direct === void 0) return [];
		const ask = (authority) => authority === void 0 ? [] : askAll(authority, {
			question,
			signal
		}, direct);
		survey.early.then(ask);
		return ask(await survey.authority);
	};
	return {
		vantage: "authoritative",
		server: "published",
		async lookup(question, signal) {
			const [first, ...others] = recursive;
			const [own, one, ...more] = await Promise.all([
				authoritative(question, signal),
				first.lookup(question, signal),
				...others.map((resolver) => resolver.lookup(question, signal))
			]);
			const spoken = own.find(isAuthoritative);
			const ruling = spoken === void 0 ? await umpire?.ask(question, signal) : void 0;
			hear(question, [
				...own,
				one,
				...more,
				...ruling ? [ruling] : []
			]);
			if (spoken !== void 0) return continued(spoken, [one, ...more], (rest) => first.lookup(rest, signal));
			if (ruling !== void 0 && ruling.kind !== "failed") return ruling;
			return choose([
				one,
				...more,
				...own.filter(({ kind }) => kind === "failed")
			]);
		}
	};
};
// src/resolve/umpire.ts
/**
* The umpire of `domain`. `isCutOff` tells whether port 53 looks blocked or forged from here, so
* that a domain whose name servers answer costs no question.
*/
const umpire = (referee, domain, { delegation, isCutOff }) => ({ async ask(question, signal) {
	const found = await delegation;
	const zone = found.kind === "delegated" ? found.zone : domain;
	if (!isWithin(question.name, zone) || !isCutOff(found)) return void 0;
	return referee.lookup(question, signal);
} });
/** The name that nobody but a resolver says does not exist. */
const doubtedIn = (found, domain) => {
	if (found.kind === "absent") return found.parent === void 0 ? found.name : void 0;
	return found.kind === "failed" && found.failure.code === "isolated" ? domain : void 0;
};
/**
* The delegation of `domain`, unless nobody but a resolver says that it does not exist and the
* referee knows it: then its zone, of which no server is known.
*/
const affirmed = async (delegation, domain, { referee, signal }) => {
	const found = await delegation;
	const name = doubtedIn(found, domain);
	if (name === void 0) return found;
	const answer = await referee.lookup({
		name,
		type: "NS"
	}, signal);
	if (answer.kind === "found" && answer.chain.length === 0) return {
		kind: "delegated",
		zone: name,
		homeless: [],
		servers: []
	};
	if (answer.kind === "nxdomain") return {
		kind: "absent",
		name
	};
	if (answer.kind !== "nodata" && answer.kind !== "found") return found;
	return {
		kind: "failed",
		failure: {
			code: "unreachable",
			detail: `resolvers here say that ${name} does not exist, ${answer.server} says that it does`,
			attempts: []
		}
	};
};
// src/resolve/views.ts
/** Questions that are asked again. A broken resolver fails on all of them alike. */
const mostFollowed = 8;
const keyOf = ({ vantage, server, unchecked }) => `${vantage} ${server} ${unchecked === true ? "unchecked" : ""}`;
const sorted = (items, key) => [...new Map(items.map((item) => [key(item), item]))].sort(([a], [b]) => a < b ? -1 : 1).map(([, item]) => item);
const testify = async (question, { plain, unchecked }, signal) => {
	const answer = await plain.lookup(question, signal);
	if (answer.kind !== "failed" || answer.failure.code !== "servfail") return [answer];
	return [answer, await unchecked.lookup(question, signal)];
};
/**
* A collection of views: `hear` adds answers, `views` completes them with what the witnesses say
* and, where a resolver makes its answer up, the referee.
*/
const viewer = (witnesses = [], referee) => {
	const heard = /* @__PURE__ */ new Map();
	const hear = (question, answers) => {
		const key = `${question.name} ${question.type}`;
		const before = heard.get(key)?.answers ?? [];
		heard.set(key, {
			question,
			answers: sorted([...before, ...answers], keyOf)
		});
	};
	const follow = (view, signal) => {
		const odd = view.answers.filter((answer) => isOdd(answer, view));
		return witnesses.filter(({ of }) => odd.some(({ server }) => server === of)).map((witness) => testify(view.question, witness, signal));
	};
	const views = async (signal) => {
		const odd = sorted([...heard.values()], ({ question }) => `${question.name} ${question.type}`).filter((view) => view.answers.some((answer) => isOdd(answer, view)));
		await Promise.all(odd.slice(0, mostFollowed).map(async (view) => {
			hear(view.question, (await Promise.all(follow(view, signal))).flat());
		}));
		const forged = [...heard.values()].filter((view) => view.answers.some((answer) => isMadeUp(answer) && isOdd(answer, view)));
		await Promise.all((referee ? forged.slice(0, mostFollowed) : []).map(async ({ question }) => {
			hear(question, [await referee.lookup(question, signal)]);
		}));
		return {
			kind: "views",
			views: sorted([...heard.values()], ({ question }) => `${question.name} ${question.type}`)
		};
	};
	return {
		hear,
		views
	};
};
// src/audit.ts
/** The whole audit on one screen: choose checks, gather what they need, judge, report. */
/**
* `fail` if a check of severity error failed; else `inconclusive` if one could not be judged, or
* none was; else `pass`.
*/
const verdictOf = (results) => {
	if (isUnjudged(results)) return "inconclusive";
	const errors = results.filter(({ severity }) => severity === "error");
	if (errors.some(({ status }) => status === "fail")) return "fail";
	return errors.some(({ status }) => status === "inconclusive") ? "inconclusive" : "pass";
};
/** On the domain, and apart from it on the mail ports; on the ports alone where nothing else was checked. */
const verdictsOf = (results) => {
	const own = results.filter(({ area }) => !isPortArea(area));
	const ports = results.filter(({ area }) => isPortArea(area));
	return own.length === 0 || ports.length === 0 ? { verdict: verdictOf(results) } : {
		verdict: verdictOf(own),
		portsVerdict: verdictOf(ports)
	};
};
const isAmong = ({ meta: { id } }, checks) => checks.some(({ meta }) => meta.id === id);
const resultOf = ({ meta }, outcome) => ({
	check: meta.id,
	area: meta.area,
	title: meta.title,
	severity: meta.severity,
	status: outcome.status,
	findings: outcome.status === "fail" ? outcome.findings : [],
	obstacles: outcome.status === "inconclusive" ? outcome.obstacles : [],
	...outcome.status === "pass" && outcome.observed ? { observed: outcome.observed } : {},
	...outcome.status === "skipped" ? { because: outcome.because } : {}
});
/** Judges each check as it is settled: all are when gathering ends. */
const judging = (context) => {
	const results = /* @__PURE__ */ new Map();
	const settled = (check, find) => {
		results.set(check.meta.id, resultOf(check, check.run(find, context)));
	};
	return {
		results,
		settled
	};
};
/** Where a decisive check fails, its finding stands for all that follows from it. */
const overshadowed = (checks, results) => {
	const decided = results.find(({ status }, i) => status === "fail" && checks[i]?.decisive === true);
	if (decided === void 0) return results;
	const apart = /* @__PURE__ */ new Set([
		"imap",
		"smtp",
		"status",
		"resolver",
		decided.area
	]);
	const because = `nothing can be said of it: see ${decided.check}`;
	return results.map((result) => {
		if (apart.has(result.area)) return result;
		const { observed: _, ...rest } = result;
		return {
			...rest,
			status: "skipped",
			findings: [],
			obstacles: [],
			because
		};
	});
};
const isRegistration = (found) => found.kind === "registered" || found.kind === "unregistered" || "because" in found;
/** What is published for the domain, by all vantages: the world as `gather` wants it. */
const stageOf = (domain, world, sources, signal) => {
	const { direct, recursive, witnesses, referee } = sources;
	const [first, ...others] = recursive;
	const known = direct && survey(domain, {
		resolver: fallback(first, ...others),
		direct: (address) => direct(address, "authoritative"),
		parent: (address) => direct(address, "parent"),
		families: world.families,
		signal
	});
	const delegation = known && (referee ? affirmed(known.delegation, domain, {
		referee,
		signal
	}) : known.delegation);
	const umpire$1 = known && referee && umpire(referee, domain, {
		delegation: known.delegation,
		isCutOff
	});
	const { hear, views } = viewer(witnesses, referee);
	return {
		resolver: published(sources, known, {
			hear,
			umpire: umpire$1
		}),
		glance: sources.recursive[0],
		unheard: published(sources, known, {
			hear: () => {},
			umpire: umpire$1
		}),
		prober: world.prober,
		...world.policies && { policies: world.policies },
		...world.registry && { registry: world.registry },
		views,
		...delegation && { delegation }
	};
};
/** Why mail cannot be reached from here, and what was tried to tell. */
const examinePorts = async (all, { mail, world, signal }) => {
	if (mail === void 0) return {};
	const probes = all.filter(({ endpoint }) => endpoint.relay !== true);
	const [inquiry, outages] = probes.some(({ kind }) => kind !== "spoke") ? await Promise.all([world.inquire?.(probes, signal), world.outages?.(signal)]) : [];
	const seen = {
		...inquiry === void 0 ? {} : { inquiry },
		...outages === void 0 || outages.length === 0 ? {} : { outages }
	};
	const diagnosis = diagnose({
		...mail,
		...seen,
		probes
	});
	return {
		seen,
		...diagnosis && { diagnosis }
	};
};
/** The SPF tree as the report shows it, where it was looked up. */
const spfOf = (found) => {
	if (found === void 0 || !("root" in found)) return {};
	const { kind: _, spare: _spare, answers: _answers, ...spf } = found;
	return { spf };
};
const contextOf = ({ domain, token, given, mail, startedAt }) => ({
	domain,
	required: {
		...asGiven(requirementsOf(domain.name), given),
		...endpointsOf(mail?.set ?? [])
	},
	...token !== void 0 && { token },
	startedAt: startedAt ?? (/* @__PURE__ */ new Date()).toISOString()
});
/** Answers are kept as they come; the rest, when all is gathered. */
const keep = (found, record, { registry }) => {
	if ("endpoint" in found) record.probe(found);
	else if ("ms" in found && "url" in found) record.policy(found);
	else if (registry && isRegistration(found)) record.registration(found);
};
/** The checks to which others leave the judgement. */
const referredTo = (results) => results.flatMap(({ because = "" }) => (/\bsee ([a-z0-9-]+(?: and [a-z0-9-]+)*)$/.exec(because)?.[1] ?? "").split(" and "));
/** The results of the checks, and of those that have the last word on what these leave open. */
const judge = async ({ checks, spare = [] }, { context, stage, signal }) => {
	const { results: judged, settled } = judging(context);
	const world = {
		...stage,
		settled
	};
	const findings = new Map(await gatherFor(checks, context, world, signal));
	let run = checks;
	for (;;) {
		const results = overshadowed(run, run.flatMap(({ meta }) => judged.get(meta.id) ?? []));
		const wanted = new Set(referredTo(results));
		const more = spare.filter((one) => wanted.has(one.meta.id) && !isAmong(one, run));
		if (more.length === 0) return {
			findings,
			results
		};
		for (const [key, found] of await gatherFor(more, context, world, signal)) findings.set(key, found);
		run = spare.filter((one) => isAmong(one, [...run, ...more]));
	}
};
/**
* Audits one domain. Never rejects for anything that a network can do; ends soon after `signal`
* aborts, with all that was found until then.
*/
const audit$1 = async (request, world, signal) => {
	const { domain, token, given, besides = [], mail } = request;
	const record = recorder();
	const context = contextOf(request);
	const sources = recordedSources(world, record.answer);
	const stage = stageOf(domain.name, world, sources, signal);
	const [{ findings, results }, beside] = await Promise.all([judge(request, {
		context,
		stage,
		signal
	}), gather(besides, {
		...stage,
		resolver: stage.unheard
	}, signal)]);
	for (const found of [...findings.values(), ...beside.values()]) keep(found, record, world);
	const evidence = record.evidence();
	const { seen, ...told } = await examinePorts(evidence.probes, {
		mail,
		world,
		signal
	});
	const find = (need) => findings.get(keyOf$1(need));
	const views$1 = find(views(domain.name));
	const verify = readinessOf(results, views$1?.kind === "views" ? views$1.views : [], context);
	return {
		domain: domain.name,
		unicode: domain.unicode,
		...verdictsOf(results),
		...token !== void 0 && { token },
		...given && { given },
		results,
		...spfOf(find(spf(domain.name))),
		...verify && { verify },
		...told,
		evidence: {
			...evidence,
			...seen
		}
	};
};
// src/model/master.ts
/** RFC 1035 §2.3.4: octets of a label, and of a name with its length octets. */
const longestLabel = 63;
const longestName = 255;
/** RFC 1035 §3.2.1: the length of record data has 16 bits. */
const longestData = 65535;
/** An octet is written with four signs at most. */
const signs = 4;
/** The octets of a field, with its escapes undone; `undefined` where an escape is none. */
const octetsIn = (text) => {
	let sound = true;
	const octets = octetsOf(text).replace(/\\(?:(\d{3})|(\D))?/gs, (_, decimal, other) => {
		if (typeof other === "string") return other;
		const octet = Number(decimal);
		sound &&= octet < 256;
		return String.fromCharCode(octet);
	});
	return sound ? octets : void 0;
};
/** Whether the name ends in the dot that makes it absolute, and which no backslash escapes. */
const isAbsolute = (text) => {
	if (!text.endsWith(".")) return false;
	let i = text.length - 2;
	while (text[i] === "\\") i -= 1;
	return (text.length - i) % 2 === 0;
};
/**
* A name as a file has it: `@` is `origin`, and what has no dot at its end lies under `origin`.
* `undefined` where it is no name (an empty or overlong label, a bad escape), or is relative to
* no origin.
*/
const nameIn = (text, origin) => {
	if (text === "@") return origin;
	if (text === ".") return dnsName(".");
	if (text.length > 1020) return void 0;
	const base = isAbsolute(text) ? dnsName(".") : origin;
	const relative = dnsName(octetsOf(isAbsolute(text) ? text.slice(0, -1) : text));
	const written = labelsOf(relative);
	if (base === void 0 || octetsIn(text) === void 0 || written.join(".") !== relative) return void 0;
	const labels = [...written, ...labelsOf(base)].map(octetsOfLabel);
	return labels.reduce((sum, label) => sum + label.length + 1, 1) <= longestName && labels.every(({ length }) => length <= longestLabel) && written.length > 0 ? nameOf$1(labels) : void 0;
};
/** The fields of one record's data; `undefined` where a quote is not closed, or it is too long. A `;` starts a comment only in a master file. */
const fieldsIn = (text) => {
	if (text.length > longestData * signs) return void 0;
	const fields = [];
	const pattern = /\s+|"((?:\\.|[^"\\])*)"|((?:\\.|[^\s"\\])+)/sy;
	while (pattern.lastIndex < text.length) {
		const match = pattern.exec(text);
		if (match === null) return void 0;
		const [, quoted, bare] = match;
		if (quoted !== void 0) fields.push({
			text: quoted,
			quoted: true
		});
		else if (bare !== void 0) fields.push({
			text: bare,
			quoted: false
		});
	}
	return fields;
};
/** Seconds: a number, or numbers with units (`1h30m`), below 2^31 (RFC 2181 §8). */
const secondsIn = (text) => {
	const units = {
		s: 1,
		m: 60,
		h: 3600,
		d: 86400,
		w: 604800
	};
	if (!/^(?:\d{1,10}|(?:\d{1,10}[smhdw])+)$/i.test(text)) return void 0;
	const total = [...text.toLowerCase().matchAll(/(\d+)([smhdw]?)/g)].reduce((sum, [, n, unit]) => sum + Number(n) * (units[unit] ?? 1), 0);
	return total < 2 ** 31 ? total : void 0;
};
const upTo = (most) => (text) => /^\d{1,10}$/.test(text) && Number(text) <= most ? Number(text) : void 0;
const u8 = upTo(255);
const u16 = upTo(65535);
const u32 = upTo(4294967295);
const v4 = (text) => text.includes(":") ? void 0 : ipAddress(text);
const v6 = (text) => text.includes(":") ? ipAddress(text) : void 0;
const hex = (text) => /^(?:[\da-f]{2})+$/i.test(text) ? text.toLowerCase() : void 0;
/** The fields of each type in their order on the line. */
const shapes = {
	A: { address: v4 },
	AAAA: { address: v6 },
	CNAME: { target: nameIn },
	DS: {
		keyTag: u16,
		algorithm: u8,
		digestType: u8,
		digest: hex
	},
	MX: {
		preference: u16,
		exchange: nameIn
	},
	NS: { host: nameIn },
	PTR: { target: nameIn },
	SOA: {
		mname: nameIn,
		rname: nameIn,
		serial: u32,
		refresh: secondsIn,
		retry: secondsIn,
		expire: secondsIn,
		minimum: secondsIn
	},
	SRV: {
		priority: u16,
		weight: u16,
		port: u16,
		target: nameIn
	}
};
const isZoneType = (type) => type === "TXT" || type === "SPF" || Object.hasOwn(shapes, type);
/** Field names of a type, in the order of the line. */
const fieldNames = (type) => Object.keys(shapes[type]);
/** Which field of a type is the name that it points to; -1 where none is. */
const targetField = (type) => type === "TXT" || type === "SPF" || type === "SOA" ? -1 : fieldNames(type).findIndex((name) => [
	"target",
	"exchange",
	"host"
].includes(name));
const stringsIn = (fields) => {
	const octets = fields.map(({ text }) => octetsIn(text));
	const strings = octets.filter((one) => one !== void 0);
	if (strings.length < octets.length) return "an escape is none: after \\ come three digits or a sign";
	if (strings.join("").length > longestData) return "the text is longer than a record may be";
	return { strings: strings.flatMap((one) => one.match(/.{1,255}/gs) ?? [""]) };
};
/** The last field of a DS record may be written in pieces (RFC 4034 §5.3). */
const joined = (type, fields) => {
	const rest = fields.slice(3).map(({ text }) => text);
	return type === "DS" && rest.length > 1 ? [...fields.slice(0, 3), {
		text: rest.join(""),
		quoted: false
	}] : fields;
};
const shapedIn = (type, written, origin) => {
	const names = fieldNames(type);
	const fields = joined(type, written);
	if (fields.length !== names.length) return `${type} takes ${names.length} fields (${names.join(", ")}), and there are ${fields.length}`;
	const values = Object.values(shapes[type]).map((read, i) => read(fields[i].text, origin));
	const wrong = values.indexOf(void 0);
	return wrong < 0 ? Object.fromEntries(values.map((value, i) => [names[i], value])) : `"${presentText(fields[wrong].text).slice(0, 80)}" is not the ${names[wrong]} of ${/^[AMS]/.test(type) ? "an" : "a"} ${type} record`;
};
/** Record data from its fields, or what is wrong with them. */
const readRData = (type, fields, origin) => {
	if (fields.length === 0) return `there is no data for the ${type} record`;
	if (type === "TXT" || type === "SPF") return stringsIn(fields);
	return shapedIn(type, fields, origin);
};
// src/input/record-line.ts
const types = [
	"CNAME",
	"MX",
	"NS",
	"SRV",
	"TXT"
];
const isLineType = (type) => types.some((one) => one === type);
const complaintAboutType = (word) => {
	const names = types.map((type) => type.toLowerCase());
	const meant = nearest(word, names)?.toUpperCase();
	const hint = meant === void 0 ? "" : ` Is ${meant} meant?`;
	return `${quoteText(word)} is not the type of a record that is kept here (${types.join(", ")}).${hint}`;
};
/** Record data in canonical form, the strings of a text put together; or what is wrong. */
const rdataIn = (type, fields) => {
	const target = fields[targetField(type)]?.text ?? ".";
	if (!isAbsolute(target)) return { fault: `${quoteText(target)} must end in a dot.` };
	if (type === "TXT" && fields.some(({ quoted }) => !quoted)) return { fault: "the text must stand in quotes." };
	const rdata = readRData(type, fields, void 0);
	if (typeof rdata === "string") return { fault: `${rdata}.` };
	return "strings" in rdata ? presentRData("TXT", { strings: [rdata.strings.join("")] }) : presentRData(type, rdata);
};
/** The record in canonical form, or what is wrong with the line, a sentence. */
const readRecordLine = (line) => {
	const [first, second, ...rest] = fieldsIn(line) ?? [];
	if (first === void 0 || second === void 0) return { fault: "this is no record: it takes an owner, a type and data." };
	const owner = isAbsolute(first.text) ? nameIn(first.text, void 0) : void 0;
	if (owner === void 0) return { fault: `${quoteText(first.text)} is no domain name with a dot at its end.` };
	const type = second.text.toUpperCase();
	if (!isLineType(type)) return { fault: complaintAboutType(second.text) };
	const rdata = rdataIn(type, rest);
	return typeof rdata === "string" ? {
		owner,
		type,
		rdata
	} : rdata;
};
// src/input/baseline.ts
/** Room for some four thousand domains. */
const mostBytes = 2097152;
const remedy = "Write it anew with: dns-audit baseline example.com --update";
const keys = ["version", "domains"];
const membersOf = (source, tree, what) => {
	if (tree.kind === "object") return tree.members;
	throw faultAt(source, tree.at, `${what} must be an object: { ... }.`, remedy);
};
const checkVersion = (source, member) => {
	const tree = member?.value;
	if (tree === void 0) throw faultAt(source, 0, "\"version\" is missing.", remedy);
	const version = tree.kind === "scalar" ? tree.value : void 0;
	if (version === 1) return;
	if (typeof version === "number" && version > 1) throw faultAt(source, tree.at, `version ${version} of the baseline is newer than this dns-audit, which knows version 1.`, "Use the version of dns-audit that wrote it, or a newer one.");
	throw faultAt(source, tree.at, "the version of the baseline must be 1.", remedy);
};
const lineFrom = (source, item, domain) => {
	if (item.kind !== "scalar" || typeof item.value !== "string") throw faultAt(source, item.at, "a record must be a string, such as \"example.com. MX 10 mx01.mail.icloud.com.\".");
	const line = readRecordLine(item.value);
	if ("fault" in line) throw faultAt(source, item.at, `${quoteText(item.value)}: ${line.fault}`);
	if (!isWithin(line.owner, domain)) throw faultAt(source, item.at, `${line.owner} does not belong to ${domain}.`);
	return line;
};
const domainFrom = (source, { name, at }) => {
	try {
		const domain = readDomain(name).name;
		if (/^[a-z0-9.-]+$/i.test(name) && !name.endsWith(".")) return domain;
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
	}
	throw faultAt(source, at, `${quoteText(name)} is no domain name.`);
};
const domainsFrom = (source, tree) => {
	const domains = /* @__PURE__ */ new Map();
	for (const member of membersOf(source, tree, "\"domains\"")) {
		const domain = domainFrom(source, member);
		if (domains.has(domain)) throw faultAt(source, member.at, `${domain} is there twice.`);
		if (member.value.kind !== "array") throw faultAt(source, member.value.at, `the records of ${domain} must be a list: [ ... ].`);
		domains.set(domain, member.value.items.map((item) => lineFrom(source, item, domain)));
	}
	return domains;
};
/**
* The baseline in `source`. Order, letter case of names, repeated lines, line endings and the
* division of texts do not matter; anything else that is not as it is written is refused.
* @throws {UserError} with file, line and column.
*/
const parseBaseline = (source) => {
	const members = membersOf(source, parseJson(source), "a baseline");
	const member = (name) => members.find((one) => one.name === name);
	checkVersion(source, member("version"));
	const strange = members.find(({ name }) => keys.every((key) => key !== name));
	if (strange !== void 0) {
		const meant = nearest(strange.name, keys);
		const hint = meant === void 0 ? void 0 : `Is "${meant}" meant?`;
		throw faultAt(source, strange.at, `${quoteText(strange.name)} has no place in a baseline.`, hint);
	}
	const domains = member("domains");
	if (domains === void 0) throw faultAt(source, 0, "\"domains\" is missing.", remedy);
	return {
		version: 1,
		domains: domainsFrom(source, domains.value)
	};
};
/**
* The baseline in `file`; `undefined` where there is no such file.
* @param within the folder outside of which it must not lie.
* @throws {UserError} where it cannot be read, or is no baseline.
*/
const readBaseline = (file, within) => {
	const source = readSource(file, {
		mostBytes,
		...within === void 0 ? {} : { within }
	});
	return source && parseBaseline(source);
};
// src/pace.ts
const firstLimit = 8;
/** Answers by which a pace is judged. */
const sample = 128;
/** The share of them that may be lost before it is too fast. */
const tolerable = .05;
/** Servers that are remembered to have answered. */
const mostServers$1 = 8192;
/**
* Starts with a few domains, doubles while nothing is lost, and after the first loss goes on as TCP
* does: half as many when too much is lost, a few more when not. Lost is a question to which a
* server that has answered others said nothing: one that never answers is dead, and says nothing
* about the pace.
*/
const paceOf = (most) => {
	const alive = /* @__PURE__ */ new Set();
	let limit = Math.min(most, firstLimit);
	let [heard, lost, careful] = [
		0,
		0,
		false
	];
	const judge = () => {
		if (lost > (heard + lost) * tolerable) {
			careful = true;
			limit = Math.max(1, Math.floor(limit / 2));
		} else limit = Math.min(most, careful ? limit + Math.ceil(most / 32) : limit * 2);
		[heard, lost] = [0, 0];
	};
	const remember = (server) => {
		alive.delete(server);
		alive.add(server);
		const [oldest] = alive;
		if (alive.size > mostServers$1 && oldest !== void 0) alive.delete(oldest);
	};
	return {
		limit: () => limit,
		learn: (answer) => {
			const { kind, server } = answer;
			if (kind === "failed") {
				const { code, attempts } = answer.failure;
				if (code !== "timeout" || attempts.length === 0 || !alive.has(server)) return;
				lost += 1;
			} else {
				remember(server);
				heard += 1;
			}
			if (heard + lost >= sample) judge();
		}
	};
};
// src/resolve/replay.ts
const unrecorded = {
	code: "unrecorded",
	detail: "the recording does not hold this",
	attempts: []
};
/** A server without its port: recordings of the demo and of tests hold authoritative servers on other ports. */
const hostOf = (server) => server.replace(/^(?:\[(.+)\]|([\d.]+)):\d+$/, (_, v6, v4) => v6 ?? v4 ?? "");
const keyIn = ({ vantage, server, unchecked }, { name, type }) => `${vantage} ${server} ${unchecked === true} ${name} ${type}`;
const isDirect = (vantage) => vantage === "authoritative" || vantage === "parent";
const replayedResolver = (answers, voice) => ({
	vantage: voice.vantage,
	server: voice.server,
	lookup: (question) => {
		const recorded = answers.get(keyIn(voice, question));
		const { vantage, server } = voice;
		const missing = {
			question,
			vantage,
			server,
			transport: "system",
			chain: [],
			ms: 0
		};
		return Promise.resolve(recorded ?? {
			...missing,
			kind: "failed",
			failure: unrecorded
		});
	}
});
/** Whichever of the public resolvers it was that answered. */
const replayedReferee = (heard, server) => {
	const vantage = "referee";
	const answers = new Map(heard.map((answer) => [keyIn({
		vantage,
		server
	}, answer.question), answer]));
	return replayedResolver(answers, {
		vantage,
		server
	});
};
const replayedProber = ({ probes }) => {
	const results = new Map(probes.map((result) => [keyOf$1(probe(result.endpoint)), result]));
	return { probe: (endpoint) => {
		const missing = {
			endpoint,
			resolution: [],
			addresses: [],
			ms: 0
		};
		return Promise.resolve(results.get(keyOf$1(probe(endpoint))) ?? {
			...missing,
			kind: "failed",
			failure: unrecorded
		});
	} };
};
const replayedPolicies = ({ policies = [] }) => ({ obtain: (domain) => {
	const missing = {
		domain,
		url: "",
		ms: 0
	};
	return Promise.resolve(policies.find((result) => result.domain === domain) ?? {
		...missing,
		kind: "failed",
		failure: unrecorded
	});
} });
const replayedRegistry = ({ registrations = [] }) => ({ obtain: (domain) => Promise.resolve(registrations.find((one) => one.domain === domain) ?? {
	domain,
	kind: "unasked",
	because: unrecorded.detail
}) });
const replayedRest = (evidence) => ({
	prober: replayedProber(evidence),
	policies: replayedPolicies(evidence),
	...evidence.registrations && { registry: replayedRegistry(evidence) },
	inquire: () => Promise.resolve(evidence.inquiry),
	outages: () => Promise.resolve(evidence.outages ?? [])
});
const answersIn = ({ answers }) => new Map(answers.map((answer) => {
	const server = isDirect(answer.vantage) ? hostOf(answer.server) : answer.server;
	return [keyIn({
		...answer,
		server
	}, answer.question), answer];
}));
/**
* The sources of a recorded audit, and its prober. `servers`: the recursive resolvers of that
* audit, in their order; `authoritative`: whether it asked the domain's own servers. A question that
* was not asked then fails as `unrecorded`.
*/
const replay = (evidence, servers, authoritative) => {
	const answers = answersIn(evidence);
	const speak = (voice) => replayedResolver(answers, voice);
	const voiceOf = (server) => ({
		vantage: server === "system" ? "system" : "resolver",
		server
	});
	const recursive = (server) => speak(voiceOf(server));
	const local = evidence.answers.filter(({ vantage, server }) => vantage === "system" && server !== "system").map(({ server }) => server);
	const witness = (of, voice) => ({
		of,
		plain: speak(voice),
		unchecked: speak({
			...voice,
			unchecked: true
		})
	});
	const [first, ...others] = servers;
	const refereed = evidence.answers.filter(({ vantage }) => vantage === "referee");
	return {
		recursive: [recursive(first), ...others.map(recursive)],
		witnesses: servers.flatMap((of) => of === "system" ? [...new Set(local)].map((server) => witness(of, {
			vantage: "system",
			server
		})) : [witness(of, voiceOf(of))]),
		...authoritative && { direct: (server, vantage) => speak({
			vantage,
			server
		}) },
		...refereed[0] && { referee: replayedReferee(refereed, refereed[0].server) },
		...replayedRest(evidence)
	};
};
// src/check/waivers.ts
const facts = {
	area: "config",
	severity: "note",
	since: "0.1.0",
	cites: []
};
const metaOf$1 = (id, title, why, fix) => ({
	...facts,
	id,
	title,
	docs: {
		why,
		fix,
		good: "",
		bad: ""
	}
});
/** They run where a configuration file has waivers. */
const waiverChecks = [metaOf$1("waiver-expired", "No waiver has expired", "A waiver accepts a finding until a day. After it the finding counts again, and the waiver says something that holds no more.", "Mend what was waived, or set a later day; then take the waiver out of the configuration file."), metaOf$1("waiver-unused", "Every waiver sets a finding aside", "A waiver that nothing needs hides the same fault on the day it comes back.", "Take the waiver out of the configuration file.")];
/** Whether the waiver is for the finding: of its owner or, if that is somebody else's name, of the domain. */
const covers = ({ check, owner }, domain, id, { subject }) => check === id && (owner === subject.name || owner === domain && !isWithin(subject.name, domain));
/** The result without the findings that are waived; `skipped`, with the reason, where none is left. */
const waived = (domain, result, waivers) => {
	const set = result.findings.map((finding) => [finding, waivers.find((one) => covers(one, domain, result.check, finding))]);
	const aside = set.flatMap(([finding, waiver]) => waiver ? [{
		finding,
		waiver
	}] : []);
	const [first] = aside;
	if (first === void 0) return result;
	const findings = set.flatMap(([finding, waiver]) => waiver ? [] : [finding]);
	const told = {
		...result,
		findings,
		waived: aside.map(({ finding, waiver: { until, reason } }) => ({
			finding,
			until,
			reason
		}))
	};
	if (findings.length > 0) return told;
	const { until, reason } = first.waiver;
	return {
		...told,
		status: "skipped",
		because: `waived until ${until}: ${reason}`
	};
};
/** The results once the waivers that hold on the day `today` (`YYYY-MM-DD`, UTC) are applied. */
const applyWaivers = ({ domain, results }, waivers, today) => {
	const valid = waivers.filter(({ until }) => today <= until);
	return results.map((result) => waived(dnsName(domain), result, valid));
};
/** Whether the check ran, could judge, and found no such fault. */
const isUnused = (waiver, { domain, results }) => {
	const own = results.filter(({ check }) => check === waiver.check);
	return own.length > 0 && own.every(({ check, status, findings }) => status !== "inconclusive" && !findings.some((finding) => covers(waiver, dnsName(domain), check, finding)));
};
const findingOf$1 = ({ check, owner, until, place }, words) => {
	const [, file = place, line = "1"] = /^(.*):(\d+):\d+$/s.exec(place) ?? [];
	return {
		message: `the waiver of ${check} for ${owner}, until ${until}, ${words}`,
		subject: {
			name: owner,
			type: "TXT"
		},
		fix: { text: "Take it out of the configuration file." },
		location: {
			file,
			line: Number(line)
		}
	};
};
/**
* The results of those of {@link waiverChecks} that are `wanted`, about the waivers that are this
* domain's to tell. `judged`: its results as the checks gave them, before any waiver was applied.
*/
const judgeWaivers = (judged, own, { today, wanted }) => {
	const findings = {
		"waiver-expired": own.filter(({ until }) => until < today).map((one) => findingOf$1(one, "has expired")),
		"waiver-unused": own.filter((one) => today <= one.until && isUnused(one, judged)).map((one) => findingOf$1(one, "sets nothing aside"))
	};
	return wanted.map(({ id, area, title, severity }) => {
		const found = findings[id] ?? [];
		return {
			check: id,
			area,
			title,
			severity,
			status: found.length > 0 ? "fail" : "pass",
			findings: found,
			obstacles: []
		};
	});
};
// src/settle.ts
/** The last word on a domain: what the configuration file waives, and the verdict that is left. */
/** The checks of waivers that are run; none where there are no waivers. */
const wantedWaiverChecks = (options) => (options.config?.waivers ?? []).length === 0 ? [] : waiverChecks.filter((meta) => isWanted(options, meta)).map((meta) => weighted(meta, options));
/** A waiver is told of with the closest of the configured domains that its owner lies within. */
const ownership = (domain, { config }) => ({ owner }) => isWithin(owner, dnsName(domain)) && !config?.domains.some(({ domain: { name } }) => name !== domain && isWithin(owner, name) && isWithin(name, dnsName(domain)));
/** The worst of what is said of the domains, and of the mail ports. */
const verdictOfAll = (domains) => {
	const verdicts = domains.flatMap(({ verdict, portsVerdict = verdict }) => [verdict, portsVerdict]);
	return ["fail", "inconclusive"].find((one) => verdicts.includes(one)) ?? "pass";
};
/** The report with waivers applied as of `startedAt`, and with its verdict. */
const settled = (report, options, startedAt) => {
	const waivers = options.config?.waivers ?? [];
	const today = startedAt.slice(0, 10);
	const isOwn = ownership(report.domain, options);
	const wanted = wantedWaiverChecks(options);
	const results = [...applyWaivers(report, waivers, today), ...judgeWaivers(report, waivers.filter(isOwn), {
		today,
		wanted
	})];
	return {
		...report,
		results,
		...verdictsOf(results)
	};
};
// src/stream.ts
/** So much more than `limit` may be begun or done, and wait for its turn to be told. */
const slack = 256;
/** `wait` ends when `ring` is called, or at once where that was since the last wait. */
const bellOf = () => {
	let rung = false;
	let wake;
	return {
		ring: () => {
			rung = true;
			wake?.();
		},
		wait: async () => {
			if (!rung) await new Promise((resolve) => wake = resolve);
			[rung, wake] = [false, void 0];
		}
	};
};
const told = (outcome) => {
	if ("fault" in outcome) throw outcome.fault;
	return outcome.result;
};
/** Draws jobs and begins them, each in its place of `line`. */
const crewOf = (jobs, perform, { limit, isStopped }) => {
	const line = [];
	const { ring, wait } = bellOf();
	let [running, drawing, ended] = [
		0,
		false,
		false
	];
	let fault;
	const settle = (item, outcome) => {
		item.outcome = outcome;
		running -= 1;
		ring();
	};
	const begin = ({ done, value }) => {
		drawing = false;
		ring();
		ended ||= done === true;
		if (ended || isStopped()) return;
		const item = {};
		line.push(item);
		running += 1;
		perform(value).then((result) => settle(item, { result }), (error) => settle(item, { fault: error }));
	};
	const fail = (error) => {
		fault = { fault: error };
		ended = true;
		ring();
	};
	const draw = () => {
		if (ended || drawing || running >= limit() || line.length >= limit() + slack) return;
		drawing = true;
		jobs.next().then(begin, fail);
	};
	return {
		line,
		ring,
		wait,
		draw,
		isOver: () => ended && line.length === 0,
		fault: () => fault
	};
};
/**
* `perform` of each of `jobs`, at most `limit` at a time, yielded in the order of the jobs, each as
* soon as it and all before it are done. A slow one does not hold up the work behind it until as
* many as wait in `slack` are done. Jobs are drawn only as they are needed; where that fails, what
* is under way is still told.
*/
async function* inOrder(jobs, perform, { limit, stop }) {
	const isStopped = () => stop?.aborted === true;
	const crew = crewOf(jobs, perform, {
		limit,
		isStopped
	});
	const { line } = crew;
	stop?.addEventListener("abort", crew.ring, { once: true });
	while (!isStopped()) {
		while (line[0]?.outcome !== void 0) yield told(line.shift().outcome);
		if (crew.isOver()) break;
		crew.draw();
		await crew.wait();
	}
	for (const { outcome } of line) if (outcome !== void 0) yield told(outcome);
	const broken = crew.fault();
	if (broken !== void 0) throw broken.fault;
}
// src/icloud/status.ts
const statusPage = {
	host: "www.apple.com",
	path: "/support/systemstatus/data/system_status_en_US.js"
};
/** In lower case. There is no entry for custom domains. */
const relevant = /* @__PURE__ */ new Set(["icloud mail", "icloud account & sign in"]);
const isThing = (value) => typeof value === "object" && value !== null;
const thingsIn = (value) => Array.isArray(value) ? value.filter(isThing) : [];
const textIn = (value) => typeof value === "string" ? value.trim() : "";
/** The developers' page wraps the JSON in a call of a function. */
const parsed = (page) => {
	try {
		return JSON.parse(page.slice(page.indexOf("{"), page.lastIndexOf("}") + 1));
	} catch {
		return;
	}
};
const isOver = ({ eventStatus, epochEndDate }, now) => /^(?:resolved|completed|upcoming)$/i.test(textIn(eventStatus)) || typeof epochEndDate === "number" && epochEndDate <= now.getTime();
/** What is under way with iCloud Mail, by the text of the page. */
const outagesIn = (page, now) => {
	const root = parsed(page);
	return thingsIn(isThing(root) ? root["services"] : void 0).flatMap((service) => {
		const name = textIn(service["serviceName"]);
		if (!relevant.has(name.toLowerCase())) return [];
		return thingsIn(service["events"]).filter((event) => !isOver(event, now)).map((event) => ({
			service: name,
			message: ([textIn(event["usersAffected"]), textIn(event["message"])].filter(Boolean).join(". ") || textIn(event["statusType"]) || "an event without a description").slice(0, 500)
		}));
	});
};
// src/model/public-resolvers.ts
const publicResolvers = [{
	name: "Cloudflare",
	url: "https://1.1.1.1/dns-query",
	url6: "https://[2606:4700:4700::1111]/dns-query",
	sources: ["https://developers.cloudflare.com/1.1.1.1/encryption/dns-over-https/make-api-requests/", "https://developers.cloudflare.com/1.1.1.1/ip-addresses/"]
}, {
	name: "Google Public DNS",
	url: "https://8.8.8.8/dns-query",
	url6: "https://[2001:4860:4860::8888]/dns-query",
	sources: ["https://developers.google.com/speed/public-dns/docs/doh", "https://developers.google.com/speed/public-dns/docs/using"]
}];
// src/resolve/deferred.ts
const deferred = (vantage, server, make) => {
	let made;
	return {
		vantage,
		server,
		async lookup(question, signal) {
			made ??= make();
			return (await made).lookup(question, signal);
		}
	};
};
// src/world.ts
/** Builds the world that the options describe: resolvers, the way to authoritative servers, the prober. */
/** Where the servers of the stage are to be taken for others'. */
const standInsOf = ({ ca, connectTo }) => ({
	...ca === void 0 ? {} : { ca },
	...connectTo === void 0 ? {} : { connectTo }
});
const resolverOf = (choice, checkingDisabled = false) => {
	switch (choice.kind) {
		case "system": return system();
		case "doh": return deferred("resolver", choice.url, async () => (await import("./resolve-doh.js")).doh({
			url: choice.url,
			checkingDisabled
		}));
		case "wire": return wire({
			...choice,
			vantage: "resolver",
			recursion: true,
			checkingDisabled
		});
	}
};
/** Limit of one question, in milliseconds: whoever blocks port 53 may block this too, and the next is to be tried. */
const refereeMs = 2500;
/** The first of these that answers, asked over HTTPS; a dead one is found out once. */
const refereeOf = ([first, ...others], ca) => deferred("referee", first, async () => {
	const { doh } = await import("./resolve-doh.js");
	const trust = ca === void 0 ? {} : { ca };
	const made = (url) => sparing(doh({
		url,
		vantage: "referee",
		ms: refereeMs,
		...trust
	}));
	return fallback(made(first), ...others.map(made));
});
/** So many of the system's servers are asked by themselves. */
const systemServers = 2;
/** What a recursive resolver can be asked beside its lookups. The system's are its servers, over the wire. */
const witnessesOf = (choice, resolver) => {
	const of = resolver.server;
	if (choice.kind !== "system") return [{
		of,
		plain: resolver,
		unchecked: once$1(resolverOf(choice, true))
	}];
	return getServers().flatMap((text) => parseServerAddress(text) ?? []).slice(0, systemServers).flatMap((server) => {
		if (server.kind !== "wire") return [];
		const options = {
			...server,
			vantage: "system",
			recursion: true
		};
		const unchecked = once$1(wire({
			...options,
			checkingDisabled: true
		}));
		return [{
			of,
			plain: once$1(wire(options)),
			unchecked
		}];
	});
};
/** One probe of an endpoint serves the whole run. */
const shared = (inner, signal, begun = /* @__PURE__ */ new Map()) => {
	const results = new Map(begun);
	return { probe: (endpoint) => {
		const key = keyOf$1(probe(endpoint));
		const result = results.get(key) ?? inner.probe(endpoint, signal());
		results.set(key, result);
		return result;
	} };
};
const familiesHere = () => routesIPv6() ? [4, 6] : [4];
/** Servers that most networks let through, of the same ports as Apple's. */
const builtInControls = [{
	host: "imap.gmail.com",
	port: 993
}, {
	host: "smtp.gmail.com",
	port: 587
}];
/** node:https costs more to load than all the rest; few domains have a policy to fetch. */
const policiesOf = (options) => ({ obtain: async (domain, signal) => (await import("./resolve-policy.js")).policyFetcher(options).obtain(domain, signal) });
/** Likewise; made once, for it keeps the list of registries. */
const registryOf = (rdap, way) => {
	if (rdap === void 0) return {};
	const options = rdap === "iana" ? way : {
		...way,
		server: rdap
	};
	let made;
	const obtain = async (domain, signal) => {
		made ??= import("./resolve-registration.js").then(({ registry }) => registry(options));
		return (await made).obtain(domain, signal);
	};
	return { registry: { obtain } };
};
/** Read at most once in a run; what goes wrong with it says nothing. */
const statusOf = (options) => {
	let read;
	return (signal) => {
		read ??= import("./resolve-page.js").then(async ({ addressesIn, addressesOf, fetchPage }) => {
			const [address] = addressesIn(await addressesOf(dnsName(statusPage.host), options, signal));
			const addresses = address === void 0 ? [] : [address];
			const limits = {
				longest: 1e6,
				ms: 3e3
			};
			const page = await fetchPage({
				...options,
				...statusPage,
				...limits,
				addresses
			}, signal);
			return page.kind === "page" && page.status === 200 ? outagesIn(page.body, /* @__PURE__ */ new Date()) : [];
		});
		return read;
	};
};
/** What the second look at mail ports is made of; the first to ask has it made, for the whole run. */
const inquirer = ({ ports, other, direct, families, controls }) => {
	let inquiry;
	return (probes, signal) => {
		inquiry ??= import("./resolve-inquiry.js").then(async ({ inquire }) => {
			const { referee } = await import("./resolve-referee.js");
			const judge = other ?? (direct && referee({
				direct,
				resolver: ports.resolver,
				families
			}));
			return inquire(probes, {
				prober: ports,
				...judge && { referee: judge },
				controls: controls ?? builtInControls,
				named: controls !== void 0,
				alternative: {
					from: mailServers.smtp.port,
					port: 465
				}
			}, signal);
		});
		return inquiry;
	};
};
/** Questions under way at one server, so that a burst of them is not taken for an attack. */
const perServer = 16;
/** So many answers of one server are kept for those who ask again: what the domains under way need of it. */
const answersKept = 512;
/** So many servers are known at a time, so that memory stays flat however many domains there are. */
const mostServers = 512;
/** The servers of zones, each made once. */
const directory = ({ nameServer }, watched) => {
	const servers = /* @__PURE__ */ new Map();
	return (address, vantage) => {
		const key = `${vantage} ${address}`;
		const known = servers.get(key);
		if (known !== void 0) {
			servers.delete(key);
			servers.set(key, known);
			return known;
		}
		const via = nameServer?.(address);
		const server = wire({
			address,
			vantage,
			recursion: false,
			...via && { via }
		});
		const sole = once$1(watched(sparing(capped(perServer)(server))), answersKept);
		servers.set(key, sole);
		const [oldest] = servers.keys();
		if (servers.size > mostServers && oldest !== void 0) servers.delete(oldest);
		return sole;
	};
};
const askedOnce = (watched) => (resolver) => once$1(watched(capped(perServer)(resolver)));
/** The resolvers, each asked every question once; the first goes on with what it was asked early. */
const recursiveOf = (choices, watched, early) => {
	const [one, ...more] = choices.map((choice) => resolverOf(choice));
	const asked = askedOnce(watched);
	const begun = early?.server === one?.server ? early : void 0;
	return {
		recursive: [begun ? once$1(watched(begun.resolver)) : asked(one), ...more.map(asked)],
		begun
	};
};
const isNamed = (urls) => urls.length > 0;
/** The public referees, by the addresses that this machine can reach. */
const referees = (interfaces) => {
	const onlyIPv6 = routesIPv6(interfaces) && !routesIPv4(interfaces);
	return publicResolvers.map(({ url, url6 }) => onlyIPv6 ? url6 : url);
};
/** The options with the referees where the user has not said which, and somebody is there who reads. */
const refereed = (options, attended) => ({
	...options,
	referee: options.referee ?? (attended ? referees() : [])
});
/** `onAnswer` is told of every answer; `early` is what is asked already. */
const worldOf = (surroundings, stage = {}, onAnswer = () => {}, early) => {
	const { resolvers, authoritative, timeoutMs, controls, referee = [], rdap } = surroundings;
	const { portsByServers = authoritative } = surroundings;
	const watched = recorded(onAnswer);
	const { recursive, begun } = recursiveOf(resolvers, watched, early);
	const [first, ...others] = recursive;
	const direct = directory(stage, watched);
	const families = familiesHere();
	const way = {
		resolver: first,
		families,
		...standInsOf(stage)
	};
	const ports = {
		resolver: first,
		...standInsOf(stage),
		...stage.timeouts && { timeouts: stage.timeouts }
	};
	return {
		recursive,
		witnesses: recursive.flatMap((resolver, i) => witnessesOf(resolvers[i], resolver)),
		...authoritative && { direct },
		...isNamed(referee) && { referee: askedOnce(watched)(refereeOf(referee, stage.ca)) },
		families,
		prober: shared(prober(ports), () => AbortSignal.timeout(timeoutMs), begun?.probes),
		policies: policiesOf(way),
		...registryOf(rdap, way),
		...portsByServers && { outages: statusOf(way) },
		inquire: inquirer({
			ports,
			other: others[0],
			...portsByServers && { direct: (address) => direct(address, "authoritative") },
			families,
			...controls && { controls }
		})
	};
};
// src/run.ts
/** One run: which checks on which domains in which world, streamed through the audit, put together as a report. */
/** Port 25 of the exchanges, where it is asked for. */
const relaysOf = ({ port25 }, domain) => port25 === true ? requirementsOf(domain).mx.map(({ exchange }) => probe(relayAt(exchange))) : [];
/** The same, where a recording holds it. */
const relaysIn = ({ probes }) => probes.filter(({ endpoint }) => endpoint.relay === true).map(({ endpoint }) => probe(endpoint));
/** For whom the mail ports are diagnosed. */
const mailOf = ({ platform, set }, here, ci) => ({
	platform: platform ?? platformOf(here),
	ci,
	always: set !== void 0,
	set: set ?? []
});
/** The audit, which ends when its time is over or the run is stopped. */
const auditInTime = async ({ request, world }, { options: { timeoutMs }, stop }) => {
	const end = new AbortController();
	const abort = () => end.abort();
	const timer = setTimeout(abort, timeoutMs);
	const release = stop === void 0 ? () => {} : onAbort(stop, abort);
	try {
		return await audit$1(request, world, end.signal);
	} finally {
		clearTimeout(timer);
		release();
	}
};
const perform$1 = async (job, plan) => {
	const { complete, examine, options, startedAt } = plan;
	const report = await (examine?.(job) ?? auditInTime(job, plan));
	const whole = complete === void 0 ? report : await complete(report, job);
	return settled(whole, options, startedAt);
};
async function* mapped(items, make) {
	for await (const item of items) yield make(item);
}
/** A runner is to visit nobody unasked, and nobody but a reader is to have strangers asked. */
const discreet = (options, ci, attended) => ({
	...refereed(options, attended && !ci),
	...ci && { controls: options.controls ?? [] }
});
/** A run against live servers, or those of `stage`. */
const livePlan = (domains, options, { stage, onAnswer = () => {}, ci, attended = false, more, early }) => {
	const pace = paceOf(options.concurrency);
	const heard = (answer) => {
		pace.learn(answer);
		onAnswer();
	};
	const world = worldOf(discreet(options, ci, attended && !stage), stage, heard, early);
	const chosen = chosenChecks({
		...options,
		rdap: options.rdap !== void 0
	});
	const { given, ports, authoritative } = options;
	refuseOther$1(given, domains);
	const startedAt = (/* @__PURE__ */ new Date()).toISOString();
	const jobOf = (domain) => ({
		request: {
			domain,
			...choiceFor(domain.name, chosen, options),
			startedAt,
			mail: mailOf(options, process.platform, ci),
			...given && { given },
			besides: relaysOf(options, domain.name)
		},
		world
	});
	const { families } = world;
	const resolvers = world.recursive.map(({ server }) => server);
	const { platform, versions } = process;
	const { node } = versions;
	return {
		jobs: domains.map(jobOf),
		...more && { more: mapped(more, jobOf) },
		pace,
		checks: chosen,
		vantage: {
			platform,
			node,
			ci,
			resolvers,
			authoritative,
			families,
			ports
		},
		options,
		startedAt
	};
};
/** A run over a recording: the same domains (or those of them that are named), judged again. */
const replayPlan = (recording, domains, options) => {
	const { vantage, startedAt, durationMs } = recording;
	const chosen = chosenChecks({
		...options,
		ports: options.ports && vantage.ports,
		rdap: recording.domains.some(({ evidence }) => evidence.registrations !== void 0)
	});
	const wanted = domains.map(({ name }) => String(name));
	const missing = wanted.find((name) => recording.domains.every(({ domain }) => domain !== name));
	if (missing !== void 0) throw new UserError(`The recording does not hold ${missing}.`);
	const [first = "system", ...others] = vantage.resolvers;
	return {
		jobs: recording.domains.filter(({ domain }) => wanted.length === 0 || wanted.includes(domain)).map(({ domain, unicode, token, given = options.given, evidence }) => ({
			request: {
				domain: {
					name: dnsName(domain),
					unicode
				},
				...choiceFor(dnsName(domain), chosen, options),
				startedAt,
				mail: mailOf(options, vantage.platform, vantage.ci),
				besides: relaysIn(evidence),
				...token === void 0 ? {} : { token },
				...given && { given }
			},
			world: {
				...replay(evidence, [first, ...others], vantage.authoritative),
				families: vantage.families
			}
		})),
		checks: chosen,
		vantage: {
			...vantage,
			ports: options.ports && vantage.ports
		},
		options,
		startedAt,
		durationMs
	};
};
async function* jobsOf({ jobs, more }) {
	yield* jobs;
	if (more !== void 0) yield* more;
}
/**
* Audits the plan's domains, at most `concurrency` at a time and fewer where the network bears
* less, and yields their reports in the order of the plan, each as soon as it and all before it
* are done.
*/
const stream = (plan) => {
	const { pace, options, stop } = plan;
	return inOrder(jobsOf(plan), (job) => perform$1(job, plan), {
		limit: pace?.limit ?? (() => options.concurrency),
		...stop && { stop }
	});
};
/** What a report says beside its domains, as far as it is known when the run begins. */
const headOf = ({ startedAt, vantage, checks, options }) => {
	const { revision, source } = requirementsOf(dnsName("example.com"));
	return {
		schema: 1,
		tool: {
			name: "dns-audit",
			version
		},
		startedAt,
		vantage,
		requirements: {
			revision,
			source
		},
		checks: [...checks.map(({ meta }) => meta), ...wantedWaiverChecks(options)]
	};
};
/** The checks of the plan, and those that had to be run besides. */
const checksIn = (plan, domains) => {
	const { checks: checks$1 } = headOf(plan);
	const known = new Set(checks$1.map(({ id }) => id));
	const further = new Set(domains.flatMap(({ results }) => results.map(({ check }) => check)).filter((id) => !known.has(id)));
	if (further.size === 0) return checks$1;
	const all = [...checks.filter(({ meta }) => further.has(meta.id)).map(({ meta }) => weighted(meta, plan.options)), ...checks$1];
	const place = new Map(checks.map(({ meta }, i) => [meta.id, i]));
	const placeOf = ({ id }) => place.get(id) ?? checks.length;
	return all.toSorted((one, other) => placeOf(one) - placeOf(other));
};
/** The report of the plan, `domains` done after `ms` milliseconds. */
const reportOf = (plan, domains, ms) => ({
	...headOf(plan),
	durationMs: plan.durationMs ?? Math.round(ms),
	checks: checksIn(plan, domains),
	verdict: verdictOfAll(domains),
	domains
});
/** Runs the plan to its end. */
const run = async (plan) => {
	const begun = performance.now();
	const domains = [];
	for await (const report of stream(plan)) domains.push(report);
	return reportOf(plan, domains, performance.now() - begun);
};
// src/command/accepted.ts
/** The accepted records as commands use them: read, and checked to hold what they are asked about. */
/** How a baseline comes about. */
const updateHint = (domain = "example.com") => `Write it with: dns-audit baseline ${domain} --update`;
/** The accepted records in `file`, which must be there and hold all `domains`. */
const acceptedIn = (file, domains, within = process.cwd()) => {
	const baseline = readBaseline(file, within);
	if (baseline === void 0) throw new UserError(`There is no ${presentText(file)}.`, updateHint(domains[0]?.name));
	const missing = domains.find(({ name }) => !baseline.domains.has(name));
	if (missing === void 0) return baseline;
	throw new UserError(`${missing.name} is not in ${presentText(file)}.`, `Accept what is published with: dns-audit baseline ${missing.name} --update`);
};
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
// src/demo/names.ts
/** The demo's scenarios by name, alone in a file so that naming them loads no zone. */
const scenarioNames = [
	"healthy",
	"moving",
	"new",
	"proxied",
	"lapsed",
	"wrong-spf",
	"outage",
	"blocked"
];
// src/command/known.ts
/** What the command line is checked against: the names of checks, areas and scenarios. */
/** Every check that there is, in the order of reports. */
const allChecks = [
	...checks.map(({ meta }) => meta),
	...zoneFileChecks,
	...waiverChecks
];
const known = (columns) => ({
	version,
	checks: allChecks.map(({ id }) => id),
	areas,
	scenarios: scenarioNames,
	columns
});
// src/deliver/stdout.ts
/** Writes to the standard streams, and survives a reader that goes away (`| head`). */
let closed = false;
/**
* Ignores a broken pipe on stdout and stderr: who stopped reading wants no more, and no stack trace.
* `onObstacle` is told (an errno name) where stdout takes no more for another reason, as a full disk.
*/
const tolerateClosedPipes = (onObstacle) => {
	process.stdout.on("error", ({ code }) => {
		closed = true;
		if (code !== "EPIPE") onObstacle(code ?? "unknown reason");
	});
	process.stderr.on("error", () => {});
};
/** Whether whoever read stdout went away. */
const isUnread = () => closed;
/** Writes to stdout and waits where the reader is slow, so that memory stays flat. */
const writeOut = async (text) => {
	if (closed || process.stdout.write(text)) return;
	await Promise.race([once(process.stdout, "drain"), once(process.stdout, "close")]).catch(() => {});
};
/** Waits until all that was written is handed over. */
const flushed = () => new Promise((done) => {
	if (closed) done();
	else process.stdout.write("", () => done());
});
const writeErr = (text) => {
	process.stderr.write(text);
};
// src/deliver/interrupt.ts
/** SIGINT and SIGTERM: end at once or, where somebody has work to put away, at the second time. */
/** Ends the process on either signal, unless somebody else listens; `clear` tidies the terminal. */
const endOnInterrupt = (clear) => {
	const end = (signal) => {
		if (process.listenerCount(signal) > 1) return;
		clear();
		process.exit(signalStatuses[signal]);
	};
	process.on("SIGINT", end).on("SIGTERM", end);
};
/** Catches the first signal; the second ends the process. */
const interruption = () => {
	const stop = new AbortController();
	let by;
	const note = (signal) => {
		if (by !== void 0) process.exit(signalStatuses[signal]);
		by = signal;
		stop.abort();
	};
	process.on("SIGINT", note).on("SIGTERM", note);
	return {
		signal: stop.signal,
		by: () => by,
		release: () => process.off("SIGINT", note).off("SIGTERM", note)
	};
};
// src/deliver/progress.ts
/** A terminal need not be written to more often. */
const restMs = 80;
const span = (seconds) => {
	if (seconds < 90) return `${Math.ceil(seconds)} s`;
	return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
};
/** How far a run of many domains is, how fast it goes and, where the end is known, how long it still takes. */
const tallyWords = ({ done, total, ms }) => {
	const rate = done * 1e3 / Math.max(ms, 1);
	const of = total === void 0 ? "" : ` of ${total}`;
	const left = total === void 0 || done === 0 ? "" : `, ${span((total - done) / rate)} left`;
	return `Audited ${done}${of} domains, ${rate.toFixed(1)} a second${left}`;
};
const erase = "\r\x1B[2K";
/** Progress on `stream`, silent where that is no terminal. */
const progressOn = (stream) => {
	let [shown, last] = [false, -1e400];
	if (!stream.isTTY) return {
		show: () => {},
		clear: () => {}
	};
	return {
		show: (text) => {
			const now = performance.now();
			if (shown && now - last < restMs) return;
			[shown, last] = [true, now];
			stream.write(`${erase}${text.slice(0, Math.max(20, stream.columns - 1))}`);
		},
		clear: () => {
			if (shown) stream.write(erase);
			shown = false;
		}
	};
};
// src/input/lines.ts
/** Reads lines as they are needed, so that a long file is never in memory as a whole. */
const lineFeed = 10;
/** What the file is called in a sentence. */
const shownFile = (file) => file === "-" ? "stdin" : presentText(file);
/** The fault of a file that cannot be read; `what` names the option. */
const unreadable = (what, file, error) => {
	const { code } = error;
	return new UserError(`${what} ${presentText(file)} cannot be read (${code ?? "unknown reason"}).`);
};
/** Whether it can be read again from its beginning. */
const isPlainFile = (file) => file !== "-" && statSync(file).isFile();
/**
* The lines of `file` (`-`: stdin).
* @throws {UserError} where one is longer than `most` octets.
* @throws the system's error where it cannot be read.
*/
async function* linesOf(file, most) {
	const source = file === "-" ? process.stdin : createReadStream(file);
	let [number, end, length] = [
		0,
		0,
		0
	];
	let parts = [];
	const take = (ended) => {
		const text = Buffer.concat(parts).toString("utf8");
		number += 1;
		end += length + (ended ? 1 : 0);
		[parts, length] = [[], 0];
		return {
			number,
			text,
			ended,
			end
		};
	};
	const add = (part) => {
		length += part.length;
		if (length > most) throw new UserError(`${shownFile(file)}, line ${number + 1}: longer than ${most} octets.`);
		parts.push(part);
	};
	for await (const chunk of source) {
		let from = 0;
		for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, from)) {
			add(chunk.subarray(from, at));
			yield take(true);
			from = at + 1;
		}
		if (from < chunk.length) add(chunk.subarray(from));
	}
	if (length > 0) yield take(false);
}
// src/input/style.ts
const isSet = (value) => value !== void 0 && value !== "";
const wantsColor = (choice, terminal, env) => {
	if (choice !== "auto") return choice === "always";
	if (isSet(env["NO_COLOR"])) return false;
	if (isSet(env["FORCE_COLOR"])) return env["FORCE_COLOR"] !== "0";
	return terminal && env["TERM"] !== "dumb";
};
/** The first of the locale variables that is set decides (POSIX); Windows' own terminals need none. */
const showsUnicode = (env, platform) => {
	if (env["TERM"] === "linux" || env["TERM"] === "dumb") return false;
	if (platform === "win32") return isSet(env["WT_SESSION"]) || env["TERM_PROGRAM"] === "vscode";
	const locale = [
		env["LC_ALL"],
		env["LC_CTYPE"],
		env["LANG"]
	].find(isSet) ?? "";
	return platform === "darwin" ? !/iso-?8859/i.test(locale) : /utf-?8/i.test(locale);
};
const columnsOf = (columns, env) => {
	const told = columns ?? Number(env["COLUMNS"]);
	return Number.isInteger(told) && told >= 20 ? told : 80;
};
/** At least `least`, both as `3.1`. */
const since = (version, ...[least, minor = 0]) => {
	const [major = NaN, second = 0] = (version ?? "").split(".").map(Number);
	return major > least || major === least && second >= minor;
};
/** Terminals known to take links (OSC 8); a multiplexer between may not pass them on. */
const showsLinks = (env) => {
	const { TERM = "", TERM_PROGRAM: program, TERM_PROGRAM_VERSION: version } = env;
	if (isSet(env["CI"]) || isSet(env["TMUX"]) || isSet(env["STY"])) return false;
	if (/^(?:dumb|linux|screen|tmux)/.test(TERM)) return false;
	return program === "WezTerm" || program === "ghostty" || program === "iTerm.app" && since(version, 3, 1) || program === "vscode" && since(version, 1, 72) || TERM === "xterm-kitty" || Number(env["VTE_VERSION"]) > 5e3 || isSet(env["WT_SESSION"]);
};
/** The style for a stream; `columns` is absent where it is no terminal. */
const styleOf = (choice, { isTTY, columns }, env, platform) => {
	const color = wantsColor(choice, isTTY === true, env);
	return {
		width: columnsOf(columns, env),
		color,
		unicode: showsUnicode(env, platform),
		links: color && isTTY === true && showsLinks(env)
	};
};
// src/command/progress.ts
/** The one line of progress of this process. */
const progress = progressOn(process.stderr);
// src/command/render.ts
/** Files have no terminal: plain, at the width of a letter. */
const plain = {
	width: 80,
	color: false,
	unicode: true
};
const render = async ({ format, file }, report, { verbose, quiet, failOn }, style) => {
	switch (format) {
		case "json": return (await import("./report-json.js")).renderJson(report);
		case "ndjson": return (await import("./report-json.js")).renderNdjson(report);
		case "markdown": return (await import("./report-markdown.js")).renderMarkdown(report, { failOn });
		case "sarif": return (await import("./report-sarif.js")).renderSarif(report, void 0, failOn);
		case "junit": return (await import("./report-junit.js")).renderJunit(report, failOn);
		case "html": {
			const { entryOf } = await import("./icloud-form-entry.js");
			return (await import("./report-html.js")).renderHtml(report, {
				entryOf,
				failOn
			});
		}
		case "badge": return (await import("./report-badge.js")).renderBadge(report, failOn);
		case "badge-json": return (await import("./report-badge.js")).renderEndpoint(report, failOn);
		case "text": {
			const { renderText } = await import("./report-text.js");
			const words = verbose ? await import("./record-spf-words.js") : void 0;
			return renderText(report, {
				...file === void 0 ? style : plain,
				verbose,
				quiet,
				failOn,
				...words && { describe: words.meaningOf }
			});
		}
	}
};
/** Loads what the formats need while there is nothing else to do. */
const prepare = (outputs) => {
	const loaders = {
		json: () => import("./report-json.js"),
		ndjson: () => import("./report-json.js"),
		markdown: () => import("./report-markdown.js"),
		text: () => import("./report-text.js")
	};
	for (const { format } of outputs) loaders[format]?.();
};
/** One line of `ndjson`. */
const renderLine = async (head, domain) => (await import("./report-json.js")).renderLine(head, domain);
// src/command/lines.ts
/** The reports that are written line by line, as domains are done. */
/** The outputs that need the whole report, the recording among them. */
const wholesOf = ({ outputs, record }) => [...outputs.filter(({ format }) => format !== "ndjson"), ...record === void 0 ? [] : [{
	format: "json",
	file: record
}]];
/** A disk that is full by now, or gone, is no bug. */
const orUnwritable = async (file, written) => {
	try {
		return await written;
	} catch (error) {
		const { code } = error;
		if (code === void 0) throw error;
		throw new UserError(`${presentText(file)} cannot be written (${code}).`);
	}
};
/** Makes the file that is gone on with end in a whole line. */
const mend = async ({ file, whole, open }) => {
	const { write, close } = await growing(file, whole);
	if (open) await write("\n");
	await close();
};
const stdout = {
	write: (text) => {
		progress.clear();
		return writeOut(text);
	},
	close: () => Promise.resolve()
};
const openFor = async ({ file }, resumed) => {
	const goesOn = resumed !== void 0 && isSameFile(resumed.file, file ?? 1);
	if (goesOn) await mend(resumed);
	if (file === void 0) return stdout;
	const from = goesOn ? resumed.whole + (resumed.open ? 1 : 0) : 0;
	const { write, close } = await orUnwritable(file, growing(file, from));
	return {
		write: (text) => orUnwritable(file, write(text)),
		close
	};
};
/** Writes a line for each domain to every output that is made of lines. */
const lineWriter = async ({ outputs }, resumed) => {
	const sinks = [];
	for (const output of outputs) if (output.format === "ndjson") sinks.push(await openFor(output, resumed));
	return {
		write: async (head, domain) => {
			if (sinks.length === 0) return;
			const line = await renderLine(head, domain);
			for (const { write } of sinks) await write(line);
		},
		close: async () => {
			for (const { close } of sinks) await close();
		}
	};
};
// src/command/output.ts
/** What every command needs of the terminal and of its report files. */
const styleHere = ({ color }) => styleOf(color, process.stdout, process.env, process.platform);
/** Whether this runs in continuous integration. */
const inCi = () => ![
	"",
	"false",
	void 0
].includes(process.env["CI"]);
/** Whether somebody sits at the terminal, so that strangers may be asked where DNS is forged. */
const isAttended = () => process.stderr.isTTY && !inCi();
const isReferees = ({ vantage, kind }) => vantage === "referee" && kind !== "failed";
/** Whether a referee told some of it. */
const isRefereed = (answers) => answers.some(isReferees);
/** What is said of records that a referee told; nothing where none did. */
const refereeWords = (answers) => {
	const [server] = new Set(answers.filter(isReferees).map((answer) => answer.server));
	return server === void 0 ? [] : [`DNS is blocked or forged on this network: this rests on what ${server} says, asked over HTTPS.`];
};
/** Report files are tried before the audit starts: nobody should wait for a result that cannot be kept. */
const refuseUnwritable = ({ outputs, record }) => {
	const files = [...outputs.map(({ file }) => file), record].filter((file) => file !== void 0);
	for (const file of files) {
		const obstacle = obstacleToWriting(file);
		if (obstacle !== void 0) throw new UserError(`${presentText(file)} cannot be written (${obstacle}).`);
	}
};
/** A file that is read as it is written would be emptied before its first line is seen. */
const refuseOverwriting = (inputs, written) => {
	for (const input of inputs) if (written.some((file) => isSameFile(input, file ?? 1)) && isPlainFile(input)) throw new UserError(`${presentText(input)} would be read and written at the same time, and lost.`, "Write into another file.");
};
/** Holds the reports of many domains, and says once what that costs. */
const keeper = (wanted) => {
	const kept = [];
	return {
		kept,
		keep: (report) => {
			if (!wanted) return;
			kept.push(report);
			if (kept.length !== many) return;
			progress.clear();
			writeErr(`More than ${many} domains are held in memory until all are done: --format ndjson does without, and dns-audit merge makes any other format of it.\n`);
		}
	};
};
/** From so many domains on. */
const many = 2e3;
/** What is told when a run ends early. */
const interruptedWords = ({ done, of }) => `Interrupted: ${done}${of === void 0 ? "" : ` of ${of}`} domains are done${done > 0 ? ", and in the report" : ""}.\n`;
/** Writes the outputs that need the whole report, stdout's first. */
const writeWholes = async (report, options) => {
	const style = styleHere(options);
	for (const output of wholesOf(options)) {
		const text = await render(output, report, options, style);
		await (output.file === void 0 ? writeOut(text) : orUnwritable(output.file, writeReport(output.file, text)));
	}
};
/**
* Runs the plan and writes every report that was asked for, stdout's first; `ndjson` line by line
* as domains are done. SIGINT and SIGTERM end a run of many domains with a report of those that
* are done.
* @returns the exit status.
*/
const deliver = async (plan, options, { count, resumed } = {}) => {
	const begun = performance.now();
	prepare(options.outputs);
	const total = plan.more === void 0 ? plan.jobs.length : count;
	const statuses = new Set(resumed?.statuses);
	const { kept, keep } = keeper(wholesOf(options).length > 0);
	const lines = await lineWriter(options, resumed);
	const { tool, startedAt, vantage } = headOf(plan);
	const interrupt = total === 1 ? void 0 : interruption();
	let done = 0;
	try {
		for await (const report of stream({
			...plan,
			...interrupt && { stop: interrupt.signal }
		})) {
			done += 1;
			statuses.add(exitStatusOf({ domains: [report] }, options.failOn));
			keep(report);
			const durationMs = Math.round(performance.now() - begun);
			await lines.write({
				tool,
				startedAt,
				durationMs,
				vantage
			}, report);
			if (total !== 1) progress.show(tallyWords({
				done,
				total,
				ms: durationMs
			}));
		}
	} finally {
		progress.clear();
		await lines.close();
	}
	const by = interrupt?.by();
	const interrupted = {
		done,
		...total !== void 0 && { of: total },
		...by && { by }
	};
	const whole = reportOf(plan, kept, performance.now() - begun);
	if (by === void 0 || done > 0) await writeWholes({
		...whole,
		...by && { interrupted }
	}, options);
	interrupt?.release();
	if (by === void 0) return worstOf(statuses);
	writeErr(interruptedWords(interrupted));
	await flushed();
	process.exit(signalStatuses[by]);
};
// src/input/plain-arguments.ts
/**
* Reads the plainest command lines of an audit as the parser would. The parser costs more to load
* and to run than all that such a line needs.
*/
const options = {
	...auditOptions,
	...bulkOptions
};
/** No command has a dot in its name. */
const domain = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;
/** What the parser takes for neither an option nor a value in quotes. */
const value = /^[^-'"][^'"]*$/;
const optionCalled = (name) => Object.hasOwn(options, name) ? options[name] : void 0;
/** What a word of an option says, and how many words it took; `undefined` where that takes the parser. */
const readOption = (word, next = "") => {
	const [, name = "", equals, given = ""] = /^--([a-z0-9-]+)(=)?(.*)$/s.exec(word) ?? [];
	const { type } = optionCalled(name) ?? {};
	if (type === "string" && equals !== void 0) return value.test(given) ? {
		name,
		value: given,
		words: 1
	} : void 0;
	if (type === "string") return value.test(next) ? {
		name,
		value: next,
		words: 2
	} : void 0;
	if (equals !== void 0) return void 0;
	if (type === "boolean") return {
		name,
		value: true,
		words: 1
	};
	const positive = name.replace(/^no-/, "");
	return positive !== name && optionCalled(positive)?.type === "boolean" ? {
		name: positive,
		value: false,
		words: 1
	} : void 0;
};
/** What `argv` gives, each option at most once. */
const rawOf = (argv) => {
	const given = /* @__PURE__ */ new Map();
	const domains = [];
	for (let i = 0; i < argv.length;) {
		const word = argv[i];
		const option = word.startsWith("-") ? readOption(word, argv[i + 1]) : void 0;
		if (option !== void 0 && !given.has(option.name)) given.set(option.name, option.value);
		else if (domain.test(word) && !word.startsWith("-")) domains.push(word);
		else return void 0;
		i += option?.words ?? 1;
	}
	return domains.length === 0 ? void 0 : {
		...Object.fromEntries(given),
		domains
	};
};
/**
* The request that `argv` makes where it is plain: domains, and options of the audit with a value
* that is written as it is. `undefined` says only that the parser is needed.
* @throws {UserError} what is thrown where the parser reads the same.
*/
const readPlainArguments = (argv, known) => {
	const raw = rawOf(argv);
	const audit = commandsFor$1(known).find((command) => nameOf(command) === "");
	if (raw === void 0 || audit === void 0) return void 0;
	refuseIdle("", raw);
	return audit.read({
		...defaultsIn(options),
		...raw
	});
};
// src/command/audit.ts
/** `dns-audit <domain...>`. */
/** What `--resume` names, read. */
const resumedFrom = async (file, failOn) => {
	const { readDone } = await import("./input-done.js");
	const statuses = /* @__PURE__ */ new Set();
	return {
		...await readDone(file, (domain) => statuses.add(exitStatusOf({ domains: [domain] }, failOn))),
		file,
		statuses
	};
};
/** Refuses to go on with what was begun in another way. */
const refuseOther = async ({ file, manner }, plan) => {
	const { refuseMixing } = await import("./input-done.js");
	const { resolvers, authoritative, ports } = plan.vantage;
	refuseMixing(file, manner, {
		version,
		resolvers,
		authoritative,
		ports
	});
};
const livePlanHere = (domains, options, more) => {
	let answers = 0;
	const [only, ...others] = domains;
	const alone = more === void 0 && others.length === 0 ? only?.name : void 0;
	return livePlan(domains, options, {
		ci: inCi(),
		attended: process.stderr.isTTY,
		...more && { more },
		...begun && { early: begun },
		onAnswer: () => {
			answers += 1;
			if (alone !== void 0) progress.show(`Auditing ${alone}: ${answers} answers`);
		}
	});
};
const isZoned = ({ config }) => config?.domains.some(({ zone }) => zone !== void 0) ?? false;
/** The plan with live records held against the files that say what should be published. */
const held = async (plan, options) => {
	const file = options.baseline ?? options.config?.baseline;
	const domains = plan.jobs.map(({ request }) => request.domain);
	const bound = domains.filter(({ name }) => options.baseline ?? ownOf(options, name));
	const accepted = file && {
		file,
		baseline: acceptedIn(file, bound)
	};
	if (!accepted && !isZoned(options)) return plan;
	const { heldPlan } = await import("./command-held.js");
	const { sidesOf, wantedFileChecks } = await import("./command-sides.js");
	return heldPlan(plan, {
		...accepted && { accepted },
		zones: sidesOf(domains, ({ name }) => ownOf(options, name)?.zone, process.cwd()),
		fileChecks: wantedFileChecks(options)
	});
};
/** Whether files are audited, in place of the live zone. */
const isOfFiles = ({ zone, against, offline }) => zone !== void 0 || against !== void 0 || offline === true;
/** All of them at once: for those plans that must know them beforehand. */
const collected = async (domains) => {
	const all = [];
	for await (const domain of domains) all.push(domain);
	return all;
};
/** The plan over domains that are known; a recording's own where none is named. */
const fixedPlan = async (domains, options) => {
	const { replay } = options;
	const plan = replay === void 0 ? livePlanHere(domains, options) : replayPlan((await import("./input-recording.js")).readRecording(replay), domains, options);
	return isOfFiles(options) ? (await import("./command-zone.js")).zonePlan(plan, options) : held(plan, options);
};
/** A list of domains, read as they are needed unless something must know them all. */
const auditMany = async ({ domains: named, bulk, options }) => {
	const { domainList } = await import("./input-domain-list.js");
	const { resume, ...choice } = bulk;
	const written = [...options.outputs.map(({ file }) => file), options.record];
	refuseOverwriting(choice.from === void 0 ? [] : [choice.from], written);
	const resumed = resume === void 0 ? void 0 : await resumedFrom(resume, options.failOn);
	const done = resumed?.names ?? /* @__PURE__ */ new Set();
	const { domains, count } = await domainList({
		...choice,
		named,
		done
	});
	const { replay, baseline, config } = options;
	const plan = [
		replay,
		baseline,
		config?.baseline
	].some((one) => one !== void 0) || isOfFiles(options) || isZoned(options) ? await fixedPlan(await collected(domains), options) : livePlanHere([], options, domains);
	if (resumed !== void 0) await refuseOther(resumed, plan);
	return deliver(plan, options, {
		...count === void 0 ? {} : { count },
		...resumed && { resumed }
	});
};
const audit = async (command) => {
	const { domains, bulk, options } = command;
	refuseUnwritable(options);
	return Object.keys(bulk).length === 0 ? deliver(await fixedPlan(domains, options), options) : auditMany(command);
};
// src/command/main.ts
/** The command line: reads the request, runs its command. Only here does an error become an exit status. */
const perform = async (request) => {
	switch (request.command) {
		case "print":
			await writeOut(request.text);
			return 0;
		case "audit": return audit(request);
		case "ports": return (await import("./command-ports.js")).ports(request.options);
		case "login": return (await import("./command-login.js")).login(request.login, request.options);
		case "records": return (await import("./command-records.js")).records(request.records, request.options);
		case "wait": return (await import("./command-wait.js")).wait(request.wait, request.options);
		case "init": return (await import("./command-init.js")).init(request.init, request.options);
		case "baseline": return (await import("./command-baseline.js")).baseline(request.baseline, request.options);
		case "help": return (await import("./command-manual.js")).help(request.topic);
		case "man": return (await import("./command-manual.js")).man();
		case "completion": return (await import("./command-manual.js")).completion(request.shell);
		case "checks": return (await import("./command-checks.js")).listChecks(request, request.options);
		case "merge": return (await import("./command-merge.js")).merge(request.files, request.options);
		case "render": return (await import("./command-show.js")).show(request.file, request.options);
		case "explain": return (await import("./command-explain.js")).explain(request.check, request.options);
		case "demo": return (await import("./command-demo.js")).demo(request.scenario, request.options);
	}
};
const reportUserError = ({ message, hint }) => {
	writeErr(`dns-audit: ${message}\n${hint === void 0 ? "" : `${hint}\n`}`);
};
const reportBug = (error) => {
	const lines = (error instanceof Error ? error.stack ?? error.message : String(error)).split("\n").map(presentText).join("\n");
	writeErr(`${lines}\n\nThis is a bug in dns-audit. Please report it with the lines above.\n`);
};
const requestOf = async (argv) => {
	const { width } = styleHere({ color: "auto" });
	const names = known(width);
	const folder = ".";
	const mayBe = mayBeConfigured(argv, folder);
	const plain = mayBe ? void 0 : readPlainArguments(argv, names);
	if (plain !== void 0) return plain;
	const configured = mayBe ? await import("./input-config.js") : void 0;
	const { readArguments } = await import("./input-arguments.js");
	return readArguments(argv, names, {
		folder,
		...configured && { read: configured.readConfig }
	});
};
/** Runs the command line and sets the exit status. */
const main = async (argv) => {
	tolerateClosedPipes((code) => {
		progress.clear();
		reportUserError(new UserError(`stdout cannot be written (${code}).`));
		process.exit(2);
	});
	endOnInterrupt(progress.clear);
	try {
		process.exitCode = await perform(await requestOf(argv));
	} catch (error) {
		progress.clear();
		if (error instanceof UserError) reportUserError(error);
		else reportBug(error);
		process.exitCode = error instanceof UserError ? 2 : 70;
	}
};
export { askUpwards as $, livePlan as A, nameOf as At, nameIn as B, UserError as Bt, allChecks as C, refuseUnheeded as Ct, zoneFormats as D, plainIn as Dt, zoneFileChecks as E, findConfig as Et, verdictOfAll as F, readDomain as Ft, audit$1 as G, isUnjudged as Gt, readRData as H, grouped as Ht, readBaseline as I, shardOf as It, verdictsOf as J, isPortArea as Jt, stageOf as K, worstOf as Kt, fieldsIn as L, refuseOther$1 as Lt, run as M, defaultsIn as Mt, refereed as N, examples as Nt, acceptedIn as O, valuesOf as Ot, worldOf as P, exitCodes as Pt, addressesOf as Q, isAbsolute as R, didYouMean as Rt, writeOut as S, refuseIdle as St, judgeZoneFile as T, configFor as Tt, secondsIn as U, endStatusOf as Ut, octetsIn as V, rdapServer as Vt, targetField as W, exitStatusOf as Wt, recordedSources as X, gather as Y, writeReport as Yt, recorder as Z, linesOf as _, faultAt as _t, isAttended as a, vital as at, isUnread as b, readSource as bt, refuseOverwriting as c, isWanted as ct, writeWholes as d, parseJson as dt, seenIn as et, lineWriter as f, checkMember as ft, isPlainFile as g, quoteText as gt, progress as h, plainOf as ht, inCi as i, isWeighty as it, replayPlan as j, auditOptions as jt, updateHint as k, commandsFor$1 as kt, refuseUnwritable as l, ownOf as lt, render as m, placeOf$1 as mt, audit as n, requirementsOf as nt, isRefereed as o, endpointsOf as ot, wholesOf as p, nameAt as pt, verdictOf as q, areas as qt, deliver as r, isLookedAt as rt, refereeWords as s, chosenChecks as st, main as t, asGiven as tt, styleHere as u, weighted as ut, shownFile as v, liesOutside as vt, known as w, configFiles as wt, writeErr as x, heedsOf as xt, unreadable as y, placeIn as yt, isZoneType as z, listOf as zt };
