import { A as glance, B as labelsOf, C as pages, D as settingWords, E as settingFaults, F as spf, G as ipAddress, H as octetsOfLabel, I as views, J as octetsOf, K as parseServerAddress, L as dnsName, M as policy, N as probe, O as ask, P as registration, Q as presentText, R as isRegistry, S as mailServers, T as rightSettings, U as parentOf, V as nameOf$4, W as under, X as presentRData, Y as presentOctets, Z as presentSet, c as capped, d as recorded, f as sparing, g as onAbort, i as system, j as keyOf$1, k as delegation, l as fallback, n as wire, q as absolute, t as begun, u as once$1, w as relayAt, x as endpointOf, z as isWithin } from "./shared-first.js";
import { i as routesIPv6, n as prober, r as routesIPv4 } from "./shared-probe.js";
import { closeSync, createReadStream, existsSync, fstatSync, lstatSync, openSync, readFileSync, realpathSync, statSync } from "node:fs";
import { open, writeFile } from "node:fs/promises";
import { isIP } from "node:net";
import { once } from "node:events";
import { createHash } from "node:crypto";
import { domainToASCII, domainToUnicode } from "node:url";
import { getServers } from "node:dns";
import { dirname, extname, isAbsolute as isAbsolute$1, join, relative, resolve } from "node:path";
// src/deliver/file.ts
/** Writes reports into files. */
/** Why `file` cannot be written (an errno name), or `undefined`. Creates it where it was not; keeps what it holds. */
const obstacleToWriting = (file) => {
	try {
		closeSync(openSync(file, "a"));
		return;
	} catch (error) {
		return error.code ?? "unknown reason";
	}
};
/** Writes after the first `from` octets of `file`: what is behind them is cut off. */
const growing = async (file, from) => {
	const handle = await open(file, "a");
	await handle.truncate(from);
	return {
		write: (text) => handle.appendFile(text),
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
const writeReport = (file, text) => writeFile(file, text);
// src/model/check.ts
/** In the order in which reports show them. */
const areas$1 = [
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
const stateOf$1 = ({ drift, proposal }) => {
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
	const states = new Set(domains.map(stateOf$1));
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
// src/model/nearest.ts
/** Edit distance, for "did you mean …?" and for values that were nearly typed right. */
/** Insertions, deletions and substitutions of UTF-16 units, and exchanges of two neighbours. */
const distance = (from, to) => {
	let before = [];
	let row = Array.from({ length: to.length + 1 }, (_, j) => j);
	for (let i = 0; i < from.length; i += 1) {
		const unit = from[i];
		const next = [i + 1];
		for (let j = 1; j <= to.length; j += 1) {
			const substitute = row[j - 1] + (unit === to[j - 1] ? 0 : 1);
			const exchange = i > 0 && j > 1 && unit === to[j - 2] && from[i - 1] === to[j - 1] ? before[j - 2] + 1 : 1e400;
			next.push(Math.min(row[j] + 1, next[j - 1] + 1, substitute, exchange));
		}
		before = row;
		row = next;
	}
	return row[to.length];
};
/** The candidate closest to `word`, where it is close enough (a third of the word's length) to be what was meant. */
const nearest = (word, candidates) => {
	const best = candidates.map((candidate) => ({
		candidate,
		far: distance(word.toLowerCase(), candidate)
	})).sort((a, b) => a.far - b.far)[0];
	return best !== void 0 && best.far <= Math.max(1, Math.floor(word.length / 3)) ? best.candidate : void 0;
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
	if (!URL.canParse(text)) return void 0;
	const url = new URL(text);
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
const securities$1 = {
	tls: "implicit",
	ssl: "implicit",
	"ssl/tls": "implicit",
	starttls: "starttls",
	none: "none"
};
const hostOf$3 = (text) => {
	const name = text.toLowerCase().replace(/\.$/, "");
	const literal = ipAddress(name.replace(/^\[(.*)\]$/, "$1"));
	if (literal !== void 0) return literal;
	const labels = name.split(".");
	return labels.every((label) => /^(?!-)[a-z0-9-]{1,63}(?<!-)$/.test(label)) && name.length <= 253 && !/^\d+$/.test(labels.at(-1)) ? name : void 0;
};
/** A host (an IPv6 address in brackets) and a port. */
const readPlace = (text) => {
	const [, name = "", digits] = /^(\[[^\]]*\]|[^:]*):(\d{1,5})$/.exec(text) ?? [];
	const host = hostOf$3(name);
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
	const security = Object.hasOwn(securities$1, word.toLowerCase()) ? securities$1[word.toLowerCase()] : void 0;
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
const wrong = () => new UserError("--apple-domain must be the value that iCloud shows, without spaces.", "The address of the page to which iCloud sends you for automatic set-up will do as well, where it has icloud_token= in it.");
/**
* The token in `text`: alone, behind `apple-domain=`, or in the address of a Domain Connect page.
* Throws {@link UserError} on anything else.
*/
const readToken = (text) => {
	const pasted = text.trim();
	const token = (isApplyAddress(pasted) ? new URL(pasted).searchParams.get("icloud_token") ?? "" : pasted).replace(/^"?apple-domain=/, "").replace(/"$/, "");
	if (!/^[!-~]+$/.test(token) || token.includes("://")) throw wrong();
	return token;
};
/** A host name as Apple's set-up writes it, with or without the dot at its end. */
const nameIn$1 = (text) => {
	const name = text?.toLowerCase().replace(/\.$/, "") ?? "";
	return /^[a-z\d_-]+(?:\.[a-z\d_-]+)+$/.test(name) && name.length < 254 ? dnsName(name) : void 0;
};
/** What else the address of a Domain Connect page says; `undefined` where the text is none. */
const readGiven = (text) => {
	const pasted = text.trim();
	if (!isApplyAddress(pasted)) return void 0;
	const values = new URL(pasted).searchParams;
	const [host, zone] = [values.get("host"), values.get("domain")];
	const domain = nameIn$1(host ? `${host}.${zone}` : zone);
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
const refuseOther = (given, domains) => {
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
	if (choice === void 0) throw new UserError(`--resolver ${presentText(value)} is not system, IP, IP:PORT, [IPv6]:PORT or an https:// address.`);
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
const hostIn$1 = (pasted) => {
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
	if (isIP(host.replace(/^\[|\]$/g, "")) !== 0) return "it is an IP address";
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
	const host = hostIn$1(pasted.trim());
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
const providers$1 = [
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
const names$2 = {
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
		...names$2,
		describe: "Checks or areas to run, comma-separated"
	},
	skip: {
		...choice,
		...names$2,
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
		...oneOf("PROVIDER", providers$1),
		default: "cloudflare",
		describe: `Terraform provider: ${providers$1.join(", ")}`
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
const examples$1 = [
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
		provider: oneOf$1(raw, "provider", providers$1),
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
const units$1 = {
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
	const seconds = [...text.matchAll(/(\d+)([smhd])/g)].map(([, count, unit = ""]) => Number(count) * (units$1[unit] ?? 0)).reduce((sum, part) => sum + part, 0);
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
const nameOf$3 = ({ usage }) => usage.replace(/ .*/, "").replace("$0", "");
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
	if (named.length > 0) refuseMistyped(first, commandsFor$1(known).map(nameOf$3));
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
* not heed is refused: who gives it expects something of it.
*/
const all$1 = Object.keys(auditOptions).filter((name) => name in auditOptions);
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
const because$1 = (clause, ...names) => Object.fromEntries(names.map((name) => [name, clause]));
const noReport = because$1("it writes no report", "record", "replay", "output");
const isLive = because$1("it asks live servers", "zone", "baseline");
const isOffline = because$1("it asks nothing of the network", ...asking, "referee", "rdap", "rdap-server", "control", "concurrency");
/** By the name of the command; empty is the audit's. */
const heedsOf = {
	"": { common: all$1 },
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
		reasons: because$1("a sign-in is never kept", "record", "replay", "output")
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
			...because$1("it writes that file", "config", "baseline")
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
		reasons: because$1("it asks its own servers alone", "resolver", "referee", "rdap", "rdap-server")
	},
	completion: { common: [] },
	man: { common: [] }
};
/** The value of an option that is not given. */
const usual$1 = (name) => {
	const option = Object.entries(auditOptions).find(([one]) => one === name)?.[1];
	return option !== void 0 && "default" in option ? option.default : void 0;
};
/** As it is given: a switch that is on is turned off. */
const flagOf = (name) => usual$1(name) === true ? `--no-${name}` : `--${name}`;
/** @throws {UserError} for an option that was given, and that the command does not heed. `raw` has no defaults. */
const refuseUnheeded = (command, raw, own) => {
	const { common, reasons = {} } = heedsOf[command] ?? { common: [] };
	const heeded = /* @__PURE__ */ new Set([...common, ...own]);
	const others = /* @__PURE__ */ new Set([...all$1, ...Object.keys(reasons)]);
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
		const surplus = names.find((name) => raw[name] !== void 0 && raw[name] !== usual$1(name));
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
const placeOf$2 = (tree, path) => partAt(tree, path).at;
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
const match$1 = (reader, pattern) => {
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
	reader.at += match$1(reader, space).length;
	return {
		text: match$1(reader, token),
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
// src/record/spf-address.ts
const widthOf = {
	4: 32,
	6: 128
};
/** The bits of an octet by its decimal digits, and so the one list of what is an octet. */
const octets = new Map(Array.from({ length: 256 }, (_, octet) => [String(octet), octet.toString(2).padStart(8, "0")]));
const bitsOf4 = (text) => {
	let bits = "";
	for (let start = 0; start <= text.length;) {
		const dot = text.indexOf(".", start);
		const end = dot < 0 ? text.length : dot;
		const octet = octets.get(text.slice(start, end));
		if (octet === void 0 || bits.length === 32) return void 0;
		bits += octet;
		start = end + 1;
	}
	return bits.length === 32 ? bits : void 0;
};
const nibbles = new Map(Array.from({ length: 16 }, (_, nibble) => {
	const digit = nibble.toString(16);
	const bits = nibble.toString(2).padStart(4, "0");
	return [digit, digit.toUpperCase()].map((one) => [one, bits]);
}).flat());
/** The 16 bits of groups met before: records name the same few networks over and over. */
const groups = /* @__PURE__ */ new Map();
/** So many are kept, and so a hostile record fills no memory. */
const mostGroups = 4096;
/** The 16 bits of one to four hexadecimal digits. */
const bitsOfGroup = (text) => {
	const known = groups.get(text);
	if (known !== void 0) return known;
	let bits = "";
	for (const digit of text) {
		const four = nibbles.get(digit);
		if (four === void 0) return void 0;
		bits += four;
	}
	if (bits === "" || bits.length > 16) return void 0;
	bits = bits.padStart(16, "0");
	if (groups.size < mostGroups) groups.set(text, bits);
	return bits;
};
/** The bits of `a:b:c`, or undefined where a group is bad; the last may be a dotted quad. */
const bitsOfGroups = (text) => {
	let bits = "";
	for (let start = 0; start < text.length;) {
		const colon = text.indexOf(":", start);
		const group = colon < 0 ? text.slice(start) : text.slice(start, colon);
		const more = bitsOfGroup(group) ?? (colon < 0 ? bitsOf4(group) : void 0);
		if (more === void 0 || colon === text.length - 1) return void 0;
		bits += more;
		start += group.length + 1;
	}
	return bits;
};
const bitsOf6 = (text) => {
	const gap = text.indexOf("::");
	if (gap < 0) {
		const bits = bitsOfGroups(text);
		return bits?.length === 128 ? bits : void 0;
	}
	const head = text.slice(0, gap);
	const front = bitsOfGroups(head);
	const back = bitsOfGroups(text.slice(gap + 2));
	if (front === void 0 || back === void 0) return void 0;
	if (head.includes(".") || front.length + back.length > 112) return void 0;
	return front + back.padStart(128 - front.length, "0");
};
const parseIp4 = (text) => {
	const bits = bitsOf4(text);
	return bits === void 0 ? void 0 : {
		family: 4,
		bits
	};
};
const parseIp6 = (text) => {
	const bits = bitsOf6(text);
	return bits === void 0 ? void 0 : {
		family: 6,
		bits
	};
};
const mapped$1 = "0".repeat(80) + "1".repeat(16);
/** A client's address. RFC 7208 §5: an IPv4-mapped IPv6 address is an IPv4 address. */
const parseAddress = (text) => {
	const address = parseIp4(text) ?? parseIp6(text);
	return address?.family === 6 && address.bits.startsWith(mapped$1) ? {
		family: 4,
		bits: address.bits.slice(96)
	} : address;
};
/** The network of the first `length` bits. */
const prefixOf = (network, length) => ({
	family: network.family,
	bits: network.bits.slice(0, length)
});
const contains = (outer, inner) => outer.family === inner.family && inner.bits.startsWith(outer.bits);
/** Both halves of a network that is not a single address. */
const halvesOf = ({ family, bits }) => [{
	family,
	bits: `${bits}0`
}, {
	family,
	bits: `${bits}1`
}];
const isAddress = ({ family, bits }) => bits.length === widthOf[family];
const chunks = (bits, size) => Array.from({ length: bits.length / size }, (_, i) => Number.parseInt(bits.slice(i * size, (i + 1) * size), 2));
const fullBits = ({ family, bits }) => bits.padEnd(widthOf[family], "0");
const presentIp6 = (bits) => {
	const text = chunks(bits, 16).map((group) => group.toString(16)).join(":");
	const longest = (text.match(/\b0(?::0)+\b/g) ?? []).reduce((a, b) => b.length > a.length ? b : a, "");
	if (longest === "") return text;
	const at = text.search(new RegExp(`\\b${longest}\\b`));
	return `${text.slice(0, at).replace(/:$/, "")}::${text.slice(at + longest.length).replace(/^:/, "")}`;
};
/** The first address of a network, as people write it. */
const presentAddress = (network) => network.family === 4 ? chunks(fullBits(network), 8).join(".") : presentIp6(fullBits(network));
/** `192.0.2.0/24`; a single address without its length. */
const presentNetwork = (network) => isAddress(network) ? presentAddress(network) : `${presentAddress(network)}/${network.bits.length}`;
/** Parses what {@link presentNetwork} wrote. */
const parseNetwork = (text) => {
	const [address = "", length] = text.split("/");
	const network = parseIp4(address) ?? parseIp6(address);
	return network && length !== void 0 ? prefixOf(network, Number(length)) : network;
};
/** The labels of an address: `192.0.2.1`, or the 32 nibbles of IPv6 with dots (RFC 7208 §7.3). */
const dottedAddress = (network) => network.family === 4 ? presentAddress(network) : chunks(fullBits(network), 4).map((nibble) => nibble.toString(16)).join(".");
/** Where the PTR records of an address are. */
const reverseName = (network) => `${dottedAddress(network).split(".").reverse().join(".")}.${network.family === 4 ? "in-addr" : "ip6"}.arpa`;
// src/record/spf-macro.ts
const letters = [
	"s",
	"l",
	"o",
	"d",
	"i",
	"p",
	"v",
	"h",
	"c",
	"r",
	"t"
];
const escapes = {
	"%%": "%",
	"%_": " ",
	"%-": "%20"
};
const pieces = {
	literal: /[!-$&-~]+/y,
	spaced: /[ -$&-~]+/y,
	macro: /%\{([a-z])(\d*)(r?)([.\-+,/_=]*)\}/iy
};
const at$1 = (pattern, text, offset) => {
	pattern.lastIndex = offset;
	return pattern.exec(text);
};
const badOctet = (text, offset) => {
	const octet = text.charAt(offset);
	if (octet !== "%") return {
		offset,
		message: `${octet < "!" || octet === "" ? "a control character or space" : "an octet that is not ASCII"} (${presentOctets(octet)})`
	};
	return {
		offset,
		message: text.charAt(offset + 1) === "{" ? "a malformed macro" : "a \"%\" that begins no macro (\"%%\" stands for itself)"
	};
};
const isMacroLetter = (letter) => letters.some((known) => known === letter);
const macroOf = (found, place) => {
	const [, written = "", digits = "", reversed = "", delimiters = ""] = found;
	const letter = written.toLowerCase();
	const offset = found.index;
	if (!isMacroLetter(letter)) return {
		offset: offset + 2,
		message: `an unknown macro letter "${written}"`
	};
	if (place === "term" && "crt".includes(letter)) return {
		offset: offset + 2,
		message: `the macro letter "${written}" outside explanation text`
	};
	if (/^0+$/.test(digits)) return {
		offset: offset + 3,
		message: "a macro that keeps no parts"
	};
	return {
		letter,
		escaped: written !== letter,
		keep: Math.min(Number(digits), 1e3),
		reversed: reversed !== "",
		delimiters
	};
};
/** Parses all of `text`; the fault is the first. */
const parseMacroString = (text, place) => {
	const parts = [];
	let offset = 0;
	let open = false;
	while (offset < text.length) {
		const literal = at$1(place === "explanation" ? pieces.spaced : pieces.literal, text, offset);
		const escape = escapes[text.slice(offset, offset + 2)];
		const found = at$1(pieces.macro, text, offset);
		if (literal) parts.push(literal[0]);
		else if (escape !== void 0) parts.push(escape);
		else if (found) {
			const macro = macroOf(found, place);
			if ("message" in macro) return macro;
			parts.push(macro);
		} else return badOctet(text, offset);
		open = !literal;
		offset += literal?.[0].length ?? found?.[0].length ?? 2;
	}
	return {
		text,
		parts,
		open
	};
};
const isMacroFault = (parsed) => "message" in parsed;
/** Whether the value of the macro string depends on `letter`. */
const uses$1 = ({ parts }, letter) => parts.some((part) => typeof part !== "string" && part.letter === letter);
/** Every letter used, in order. */
const lettersOf = ({ parts }) => parts.flatMap((part) => typeof part === "string" ? [] : part.letter);
const urlEscaped = (octets) => octets.replace(/[^\w.~-]/g, (octet) => `%${octet.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);
const transformed = (value, { keep, reversed, delimiters }) => {
	if (keep === 0 && !reversed && delimiters === "") return value;
	const cuts = delimiters || ".";
	const parts = [""];
	for (const octet of value) if (cuts.includes(octet)) parts.push("");
	else parts[parts.length - 1] += octet;
	if (reversed) parts.reverse();
	return parts.slice(-keep).join(".");
};
/** The macro string with every macro replaced by what `valueOf` gives for its letter. */
const expand = ({ parts }, valueOf) => parts.map((part) => {
	if (typeof part === "string") return part;
	const value = transformed(valueOf(part.letter), part);
	return part.escaped ? urlEscaped(value) : value;
}).join("");
// src/record/spf-grammar.ts
const isFault$2 = (parsed) => "message" in parsed;
const fault$1 = (offset, message) => ({
	offset,
	message
});
const isDirective = (term) => "qualifier" in term;
const isSpfRecord = (text) => /^v=spf1(?: |$)/i.test(text);
/** RFC 7208 §7.1: toplabel, in steps that cannot backtrack. */
const isTopLabel = (label) => /^[a-z\d-]+$/i.test(label) && !/^-|-$/.test(label) && !/^\d+$/.test(label);
/** Where `text` leaves the octets that `allowed` matches; its start where it never does. */
const firstBad = (text, allowed) => {
	const good = allowed.exec(text)?.[0].length ?? 0;
	return good === text.length ? 0 : good;
};
/** The domain-spec `text`, which begins `shift` octets into its term. */
const domainSpec = (text, shift) => {
	if (text === "") return fault$1(shift, "an empty domain name");
	const parsed = parseMacroString(text, "term");
	if (isMacroFault(parsed)) return fault$1(shift + parsed.offset, parsed.message);
	const bare = text.replace(/\.$/, "");
	const last = bare.lastIndexOf(".") + 1;
	const label = bare.slice(last);
	if (parsed.open || last > 0 && isTopLabel(label)) return parsed;
	return fault$1(shift + last + firstBad(label, /^[a-z\d-]*/i), last === 0 ? `"${presentOctets(text)}", which has no dot, as a domain name` : `a domain name that ends in "${presentOctets(label)}", which is no top-level domain`);
};
/** A prefix length as RFC 7208 §5.6 writes it: digits, no leading zero, at most `limit`. */
const prefixLength = (digits, limit, shift) => {
	if (digits === "") return fault$1(shift, "an empty prefix length");
	return /^(?:0|[1-9]\d{0,2})$/.test(digits) && Number(digits) <= limit ? Number(digits) : fault$1(shift, `"${presentOctets(digits)}", which is no prefix length from 0 to ${limit}`);
};
/** `a` and `mx`: [ ":" domain-spec ] [ dual-cidr-length ]. */
const hosts$1 = (kind, rest, shift) => {
	const [, before = "", cidr4, cidr6] = /^(.*?)(\/\d*)?(\/\/\d*)?$/s.exec(rest) ?? [];
	const target = before.startsWith(":") ? domainSpec(before.slice(1), shift + 1) : void 0;
	if (target && isFault$2(target)) return target;
	if (!target && before !== "") return fault$1(shift, `"${presentOctets(before)}" after "${kind}"`);
	const end = shift + before.length + 1;
	const length4 = cidr4 === void 0 ? 32 : prefixLength(cidr4.slice(1), 32, end);
	if (typeof length4 === "object") return length4;
	const end6 = end + (cidr4?.length ?? 0) + 1;
	const length6 = cidr6 === void 0 ? 128 : prefixLength(cidr6.slice(2), 128, end6);
	return typeof length6 === "object" ? length6 : {
		kind,
		target,
		length4,
		length6
	};
};
const families = {
	ip4: {
		parse: parseIp4,
		limit: 32,
		name: "IPv4",
		octets: /^[\d.]*/
	},
	ip6: {
		parse: parseIp6,
		limit: 128,
		name: "IPv6",
		octets: /^[\da-f:.]*/i
	}
};
/** `ip4` and `ip6`: ":" network [ "/" length ]. */
const network$2 = (kind, rest, shift) => {
	const { parse, limit, name, octets } = families[kind];
	if (!rest.startsWith(":")) return fault$1(shift, `no address after "${kind}"`);
	const slash = `${rest}/`.indexOf("/");
	const address = rest.slice(1, slash);
	const whole = parse(address);
	if (!whole) {
		const message = `"${presentOctets(address)}", which is no ${name} address`;
		return fault$1(shift + 1 + firstBad(address, octets), message);
	}
	if (slash === rest.length) return {
		kind,
		network: whole
	};
	const length = prefixLength(rest.slice(slash + 1), limit, shift + slash + 1);
	return typeof length === "object" ? length : {
		kind,
		network: prefixOf(whole, length)
	};
};
/** What follows the name of a mechanism, `shift` octets into its term. */
const mechanismOf = (name, rest, shift) => {
	const kind = name.toLowerCase();
	switch (kind) {
		case "all": return rest === "" ? { kind } : fault$1(shift, `"${presentOctets(rest)}" after "all"`);
		case "include":
		case "exists": {
			if (!rest.startsWith(":")) return fault$1(shift, `no ":" and domain name after "${kind}"`);
			const target = domainSpec(rest.slice(1), shift + 1);
			return isFault$2(target) ? target : {
				kind,
				target
			};
		}
		case "ptr": {
			if (rest === "") return {
				kind,
				target: void 0
			};
			if (!rest.startsWith(":")) return fault$1(shift, `"${presentOctets(rest)}" after "ptr"`);
			const target = domainSpec(rest.slice(1), shift + 1);
			return isFault$2(target) ? target : {
				kind,
				target
			};
		}
		case "a":
		case "mx": return hosts$1(kind, rest, shift);
		case "ip4":
		case "ip6": return network$2(kind, rest, shift);
		default: return fault$1(shift - name.length, `an unknown mechanism "${presentOctets(name)}"`);
	}
};
const qualifierOf = (text) => text === "+" || text === "-" || text === "~" || text === "?" ? text : void 0;
const directiveOf = (written) => {
	const qualifier = qualifierOf(written.text.charAt(0));
	const start = qualifier === void 0 ? 0 : 1;
	const body = written.text.slice(start);
	const name = /^[a-z\d]+(?=[^a-z\d]|$)/i.exec(body)?.[0] ?? "";
	if (name === "") return fault$1(start, "no mechanism where one should be");
	const mechanism = mechanismOf(name, body.slice(name.length), start + name.length);
	return isFault$2(mechanism) ? mechanism : Object.assign(mechanism, written, { qualifier: qualifier ?? "+" });
};
const modifierOf = (written, name) => {
	const shift = name.length + 1;
	const kind = name.toLowerCase();
	const text = written.text.slice(shift);
	if (kind === "redirect" || kind === "exp") {
		const target = domainSpec(text, shift);
		return isFault$2(target) ? target : {
			...written,
			kind,
			target
		};
	}
	const value = parseMacroString(text, "modifier");
	return isMacroFault(value) ? fault$1(shift + value.offset, value.message) : {
		...written,
		kind: "unknown",
		name: kind,
		value
	};
};
/** RFC 7208 §6: redirect and exp at most once each. */
const repeated = (terms) => ["redirect", "exp"].flatMap((kind) => terms.filter((term) => term.kind === kind).slice(1).map(({ text, offset }) => {
	return {
		offset,
		message: `a second "${kind}="`,
		term: text,
		termOffset: offset
	};
}));
/** Parses a record whose version section {@link isSpfRecord} has accepted. */
const parseSpf = (text) => {
	const terms = [];
	const faults = [];
	let offset = 6;
	for (const word of text.slice(6).split(" ")) {
		const written = {
			text: word,
			offset
		};
		offset += word.length + 1;
		if (word === "") continue;
		const name = /^([a-z][\w.-]*)=/i.exec(written.text)?.[1];
		const term = name === void 0 ? directiveOf(written) : modifierOf(written, name);
		if ("kind" in term) terms.push(term);
		else {
			const termOffset = written.offset;
			faults.push({
				offset: termOffset + term.offset,
				message: term.message,
				term: written.text,
				termOffset
			});
		}
	}
	return {
		text,
		terms,
		faults: [...faults, ...repeated(terms)].sort((a, b) => a.offset - b.offset)
	};
};
// src/record/spf-name.ts
const plain$2 = /^[a-z\d_-]+$/;
/** A label's octets in the canonical form of {@link DnsName}. */
const presentLabel = (label) => plain$2.test(label) ? label : label.replace(/[^a-z\d_-]/g, (octet) => octet === "\\" ? "\\\\" : `\\${String(octet.charCodeAt(0)).padStart(3, "0")}`);
/**
* The name that the text spells, or undefined where it spells none: an empty label, a label over
* 63 octets or a name over 253 (RFC 1035 §2.3.4). A dot is always a separator.
*/
const nameOf$2 = (text) => {
	const bare = text.endsWith(".") ? text.slice(0, -1) : text;
	if (bare.length > 253) return void 0;
	const labels = bare.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()).split(".");
	return labels.every((label) => label.length > 0 && label.length <= 63) ? dnsName(labels.map(presentLabel).join(".")) : void 0;
};
/** RFC 7208 §7.3: what is longer than 253 octets loses labels on its left until it fits. */
const shortened = (text) => {
	let rest = text.endsWith(".") ? text.slice(0, -1) : text;
	while (rest.length > 253) {
		const dot = rest.indexOf(".");
		if (dot < 0) return rest;
		rest = rest.slice(dot + 1);
	}
	return rest;
};
// src/record/spf-session.ts
const stop = (kind, reason) => ({
	stop: kind,
	reason
});
const isStop = (value) => typeof value === "object" && value !== null && "stop" in value;
const describe = ({ type, name }) => `${type} ${name}`;
/** Begins a term that asks DNS. */
const spend = (session) => {
	session.voided = false;
	session.lookups += 1;
	return session.lookups > 10 ? stop("permerror", "more than 10 terms that need DNS lookups") : void 0;
};
const spendVoid = (session) => {
	if (session.voided) return void 0;
	session.voided = true;
	session.voids += 1;
	return session.voids > 2 ? stop("permerror", "more than 2 void lookups") : void 0;
};
/** Record data of the answer; empty where there is none. */
function* rdataOf$2(question) {
	const answer = yield question;
	if (answer === void 0) return stop("unknown", `${describe(question)} was not looked up`);
	if (answer.kind === "failed") return {
		stop: "temperror",
		reason: `${describe(question)}: ${answer.failure.detail}`,
		failure: answer.failure
	};
	return answer.kind === "found" ? answer.set.rdata : [];
}
/** The same for a term, which may have two void lookups only. */
function* termRdata(session, question) {
	const rdata = yield* rdataOf$2(question);
	if (isStop(rdata) || rdata.length > 0) return rdata;
	return spendVoid(session) ?? rdata;
}
/** The addresses of a host, of the client's family (RFC 7208 §5). */
function* addressesOf$2(session, name) {
	const rdata = yield* termRdata(session, {
		name,
		type: session.client.family === 4 ? "A" : "AAAA"
	});
	return isStop(rdata) ? rdata : rdata.flatMap(({ address }) => parseAddress(address) ?? []);
}
/** Names of the client that lead back to it, of the first ten (RFC 7208 §5.5). */
function* validatedNames(session) {
	const reverse = nameOf$2(reverseName(session.client));
	if (reverse === void 0) return [];
	const pointers = yield* termRdata(session, {
		name: reverse,
		type: "PTR"
	});
	if (isStop(pointers)) return pointers.stop === "temperror" ? [] : pointers;
	const validated = [];
	for (const { target } of pointers.slice(0, 10)) {
		const addresses = yield* addressesOf$2(session, target);
		if (isStop(addresses)) {
			if (addresses.stop !== "temperror") return addresses;
		} else if (addresses.some((address) => contains(address, session.client))) validated.push(target);
	}
	return validated;
}
/** The value of the p macro (RFC 7208 §7.3). */
function* validatedName(session, domain) {
	const names = yield* validatedNames(session);
	if (isStop(names)) return names;
	const own = nameOf$2(domain);
	return names.find((name) => name === own) ?? names.find((name) => own !== void 0 && isWithin(name, own)) ?? names[0] ?? "unknown";
}
const valueOf = (session, domain, letter) => {
	switch (letter) {
		case "s": return `${session.local}@${session.domain}`;
		case "l": return session.local;
		case "o": return session.domain;
		case "d": return domain;
		case "i": return dottedAddress(session.client).toUpperCase();
		case "v": return session.client.family === 4 ? "in-addr" : "ip6";
		case "h": return session.helo;
		case "c": return presentAddress(session.client);
		case "r": return session.receiver;
		case "t": return String(session.timestamp);
		case "p": return "unknown";
	}
};
/** The macro string's value in the record of `domain`. */
function* expanded(session, macros, domain) {
	const client = uses$1(macros, "p") ? yield* validatedName(session, domain) : "";
	if (isStop(client)) return client;
	return expand(macros, (letter) => letter === "p" ? client : valueOf(session, domain, letter));
}
/** The target name of a term (RFC 7208 §4.8), which may be malformed. */
function* targetOf(session, target, domain) {
	if (target === void 0) return domain;
	const over = uses$1(target, "p") ? spend(session) : void 0;
	if (over) return over;
	const text = yield* expanded(session, target, domain);
	return isStop(text) ? text : shortened(text);
}
// src/record/spf-match.ts
/** Whether the client is within the network; neither where the client is many and only some are. */
const matchNetwork = ({ client }, network) => {
	if (contains(network, client)) return true;
	return contains(client, network) ? stop("straddles", "some of the addresses match and some do not") : false;
};
const matchAny = (session, networks) => {
	const found = networks.map((network) => matchNetwork(session, network));
	return found.includes(true) || (found.find(isStop) ?? false);
};
function* matchHost(session, term, host) {
	const addresses = yield* addressesOf$2(session, host);
	if (isStop(addresses)) return addresses;
	const length = session.client.family === 4 ? term.length4 : term.length6;
	return matchAny(session, addresses.map((address) => prefixOf(address, length)));
}
function* matchMx(session, term, name) {
	const exchanges = yield* termRdata(session, {
		name,
		type: "MX"
	});
	if (isStop(exchanges)) return exchanges;
	const hosts = exchanges.filter(({ exchange }) => exchange !== ".");
	if (hosts.length > 10) return stop("permerror", `more than 10 MX records at ${name}`);
	hosts.sort((a, b) => a.preference - b.preference || (a.exchange < b.exchange ? -1 : 1));
	for (const { exchange } of hosts) {
		const matched = yield* matchHost(session, term, exchange);
		if (matched !== false) return matched;
	}
	return false;
}
function* matchPtr(session, name) {
	const names = yield* validatedNames(session);
	return isStop(names) ? names : names.some((validated) => isWithin(validated, name));
}
/** Whether a mechanism of the record of `domain` that asks for hosts matches. */
function* matchHosts(session, term, domain) {
	const target = yield* targetOf(session, term.target, domain);
	if (isStop(target)) return target;
	const name = nameOf$2(target);
	if (name === void 0) return false;
	switch (term.kind) {
		case "a": return yield* matchHost(session, term, name);
		case "mx": return yield* matchMx(session, term, name);
		case "ptr": return yield* matchPtr(session, name);
		case "exists": {
			const addresses = yield* termRdata(session, {
				name,
				type: "A"
			});
			return isStop(addresses) ? addresses : addresses.length > 0;
		}
	}
}
// src/record/spf-evaluate.ts
const resultOf$1 = {
	"+": "pass",
	"-": "fail",
	"~": "softfail",
	"?": "neutral"
};
const selections = /* @__PURE__ */ new WeakMap();
/** RFC 7208 §4.5, §3.3: the SPF records among TXT data. The same data is parsed once. */
const selectRecords = (rdata) => {
	const known = selections.get(rdata);
	if (known) return known;
	const records = rdata.map(({ strings }) => strings.join("")).filter(isSpfRecord).map(parseSpf);
	selections.set(rdata, records);
	return records;
};
function* include(session, term, frame) {
	const target = yield* targetOf(session, term.target, frame.domain);
	if (isStop(target)) return target;
	const hopeful = frame.hopeful && term.qualifier === "+";
	const verdict = yield* checkDomain(session, target, frame.depth + 1, hopeful);
	if (isStop(verdict)) return verdict;
	return verdict.result === "none" ? stop("permerror", `${presentOctets(target)}, which is included, has no SPF record`) : verdict.result === "pass";
}
function* match(session, term, frame) {
	switch (term.kind) {
		case "all": return true;
		case "ip4":
		case "ip6": return matchNetwork(session, term.network);
		default: {
			const over = spend(session);
			if (over) return over;
			return term.kind === "include" ? yield* include(session, term, frame) : yield* matchHosts(session, term, frame.domain);
		}
	}
}
const outcomeOf$1 = (matched) => {
	if (!isStop(matched)) return matched ? "match" : "no match";
	return matched.stop === "straddles" ? "unknown" : matched.stop;
};
/** Adds a step to the trace, ahead of those that it leads to. */
const stepOf = (session, term, { name, depth }) => {
	const step = {
		domain: name,
		depth,
		term: term.text,
		outcome: "no match"
	};
	session.trace.push(step);
	return step;
};
const expOf = ({ record, domain }) => {
	const exp = record.terms.find((term) => term.kind === "exp");
	return exp?.kind === "exp" ? { exp: {
		target: exp.target,
		domain
	} } : {};
};
function* redirect(session, frame) {
	const term = frame.record.terms.find(({ kind }) => kind === "redirect");
	if (term?.kind !== "redirect") return { result: "neutral" };
	const step = stepOf(session, term, frame);
	step.outcome = "match";
	const over = spend(session);
	if (over) return over;
	const target = yield* targetOf(session, term.target, frame.domain);
	if (isStop(target)) return target;
	const verdict = yield* checkDomain(session, target, frame.depth + 1, frame.hopeful);
	return !isStop(verdict) && verdict.result === "none" ? stop("permerror", `${presentOctets(target)}, the target of redirect, has no SPF record`) : verdict;
}
function* checkRecord(session, frame) {
	for (const term of frame.record.terms) {
		if (!isDirective(term)) continue;
		const step = stepOf(session, term, frame);
		const matched = yield* match(session, term, frame);
		step.outcome = outcomeOf$1(matched);
		if (isStop(matched)) {
			if (!(matched.stop === "unknown" && frame.hopeful && term.qualifier === "+")) return matched;
			session.doubts.push(matched);
		} else if (matched) {
			const decidedBy = {
				domain: frame.name,
				term: term.text,
				offset: term.offset
			};
			return {
				result: resultOf$1[term.qualifier],
				decidedBy,
				...expOf(frame)
			};
		}
	}
	return yield* redirect(session, frame);
}
/** check_host() for one domain: the outermost, one included, or the target of a redirect. */
function* checkDomain(session, domain, depth, hopeful) {
	const name = nameOf$2(domain);
	if (name === void 0 || labelsOf(name).length < 2) return { result: "none" };
	const rdata = yield* termRdata(session, {
		name,
		type: "TXT"
	});
	if (isStop(rdata)) return rdata;
	const [record, ...more] = selectRecords(rdata);
	if (record === void 0) return { result: "none" };
	if (more.length > 0) return stop("permerror", `${name} has ${more.length + 1} SPF records`);
	const [fault] = record.faults;
	if (fault) return stop("permerror", `${name}: ${fault.message} at octet ${fault.offset + 1} of its record`);
	return yield* checkRecord(session, {
		record,
		domain,
		name,
		depth,
		hopeful
	});
}
/** RFC 7208 §6.2: the explanation; empty where it cannot be had, or is not plain ASCII. */
function* explain(session, { exp }) {
	if (exp === void 0) return "";
	const target = yield* expanded(session, exp.target, exp.domain);
	const name = isStop(target) ? void 0 : nameOf$2(shortened(target));
	if (name === void 0) return "";
	const rdata = yield* rdataOf$2({
		name,
		type: "TXT"
	});
	if (isStop(rdata) || rdata.length !== 1) return "";
	const text = parseMacroString(rdata[0]?.strings.join("") ?? "", "explanation");
	if (isMacroFault(text)) return "";
	const explanation = yield* expanded(session, text, exp.domain);
	return isStop(explanation) || /[^ -~]/.test(explanation) ? "" : explanation;
}
const sessionOf = ({ client, sender, helo, receiver, timestamp }) => {
	const identity = octetsOf(sender === "" ? helo : sender);
	const at = identity.lastIndexOf("@");
	return {
		client,
		local: identity.slice(0, Math.max(at, 0)) || "postmaster",
		domain: identity.slice(at + 1),
		helo: octetsOf(helo),
		receiver: octetsOf(receiver),
		timestamp,
		trace: [],
		doubts: [],
		lookups: 0,
		voids: 0,
		voided: true
	};
};
const reasonOf$2 = ({ result, decidedBy }) => {
	if (decidedBy) return `${presentOctets(decidedBy.term)} in the record of ${decidedBy.domain}`;
	return result === "none" ? "there is no SPF record" : "no term matches";
};
/** Evaluates: yields each question, is resumed with its answer, or with undefined where none is known. */
function* evaluateSpf(query) {
	const session = sessionOf(query);
	const { domain, trace } = session;
	const verdict = domain.startsWith("[") ? { result: "none" } : yield* checkDomain(session, domain, 0, true);
	const spent = () => ({
		lookups: session.lookups,
		voids: session.voids,
		trace
	});
	const [doubt] = session.doubts;
	const halt = isStop(verdict) ? verdict : verdict.result === "pass" ? void 0 : doubt;
	if (halt) {
		const { stop: result, reason, failure } = halt;
		return {
			result,
			reason,
			explanation: "",
			...spent(),
			...failure && { failure }
		};
	}
	const settled = verdict;
	const explanation = settled.result === "fail" ? yield* explain(session, settled) : "";
	return {
		result: settled.result,
		reason: reasonOf$2(settled),
		explanation: isStop(explanation) ? "" : explanation,
		...spent(),
		...settled.decidedBy && { decidedBy: settled.decidedBy }
	};
}
// src/record/spf-intent.ts
const names$1 = [
	...[
		"all",
		"include",
		"a",
		"mx",
		"ptr",
		"ip4",
		"ip6",
		"exists"
	],
	"redirect",
	"exp"
];
const longNames = names$1.filter((name) => name.length > 2);
/** Octets that stand for others: the UTF-8 of typographic signs and invisible spaces. */
const strays = [
	[/\xef\xbb\xbf|\xe2\x80[\x8b-\x8f]|\xc2\xad/g, ""],
	[/\xc2\xa0|\xe2\x80[\x80-\x8a\xaf]|\xe3\x80\x80|\xa0|[\t\r\n]/g, " "],
	[/\xe2\x80[\x98-\x9f\xb9\xba]|\xc2[\xab\xbb]|[\xab\xbb"'`]/g, ""],
	[/\xe2\x80[\x90-\x95]|\xe2\x88\x92/g, "-"],
	[/\xef\xbc\x9a/g, ":"],
	[/\xcb\x9c|\xe2\x88\xbc/g, "~"]
];
const cleaned = (text) => strays.reduce((result, [stray, meant]) => result.replace(stray, meant), text);
const aliases = /* @__PURE__ */ new Map([
	["ip", "ip4"],
	["ipv4", "ip4"],
	["ipv6", "ip6"],
	["includes", "include"],
	["spf", "include"]
]);
/** The name that was probably meant: the name itself, an alias, or one a slip or two away. */
const meantName = (name) => {
	const lower = name.toLowerCase();
	const known = aliases.get(lower) ?? names$1.find((one) => one === lower);
	if (known !== void 0 || lower.length < 2 || lower.length > 12) return known;
	return nearest(lower, longNames);
};
/** `255.255.255.0` as a prefix length. */
const maskLength = (mask) => {
	const bits = parseIp4(mask)?.bits ?? "";
	return /^1*0*$/.test(bits) && bits !== "" ? String(bits.replaceAll("0", "").length) : mask;
};
const addressTerm = (value) => {
	const [address = "", length] = value.split("/");
	const suffix = length === void 0 ? "" : `/${maskLength(length)}`;
	if (parseIp4(address)) return `ip4:${address}${suffix}`;
	if (parseIp6(address)) return `ip6:${address}${suffix}`;
	const missing = 4 - address.split(".").length;
	return suffix !== "" && missing > 0 && parseIp4(address + ".0".repeat(missing)) ? `ip4:${address}${".0".repeat(missing)}${suffix}` : void 0;
};
/** A term rewritten as what it was probably meant to be; empty where nothing is left of it. */
const meantTerm = (written) => {
	const term = written.replace(/[;,.]+$/, "").replace(/^[;,]+/, "");
	const [, qualifier = "", name = "", sign = "", value = ""] = /^([+\-~?]?)([a-z][a-z\d]*)?([:=]?)(.*)$/is.exec(term) ?? [];
	if (/^v$/i.test(name) && sign === "=") return "";
	const bare = addressTerm(`${name}${sign}${value}`);
	if (bare !== void 0) return `${qualifier}${bare}`;
	const meant = meantName(name);
	if (sign === "" && meant === void 0 && /^[\w-]+(\.[\w-]+)+$/.test(term)) return `${qualifier}include:${term.slice(qualifier.length)}`;
	if (meant === void 0) return term;
	if (meant === "all") return value === "" ? `${qualifier}all` : term;
	const address = addressTerm(value);
	if (address !== void 0 && sign !== "") return `${qualifier}${address}`;
	if (meant === "redirect" || meant === "exp") return `${meant}=${value}`;
	if (sign === "=" && meant === "exists") return term;
	if (meant === "ip4" || meant === "ip6") return `${qualifier}${value === "" ? meant : "a"}:${value}`;
	return `${qualifier}${meant}${sign && ":"}${value.replace(/^[:=@]+/, "")}`;
};
const glued = new RegExp(String.raw`(?<=[^\s+\-~?])(?=[+\-~?]?(?:include|exists|ip4|ip6|redirect|exp|v=spf1)[:=]|[+\-~?]all(?:\s|$)|v=spf1(?:\s|$))`, "gi");
/** The text with its version in order and a space between any two terms. */
const spaced$1 = (text) => cleaned(text).replaceAll(";", " ").trim().replace(/^(?:(?:txt|spf|in)\s+)*v\s*=?\s*=?\s*spf\s*-?\s*1[.:]?(?=\s|$|[a-z+~?-])/i, "v=spf1 ").replace(/([:=])\s+(?=\S)/g, "$1").replace(/(^|\s)([+\-~?])\s+(?=\S)/g, "$1$2").replace(glued, " ");
/** Whether text that is no SPF record was probably meant to be one. */
const looksLikeSpf = (text) => !isSpfRecord(text) && /^\W*(?:txt\s+)?(?:v\s*=?\s*=?\s*)?spf\s*-?\s*1(?![\d.])/i.test(cleaned(text));
/** Of a longer text than this only the beginning is read; no honest record comes near. */
const textLimit = 8192;
const isCut = (text) => text.length > textLimit;
/**
* The record that `text` was probably meant to be, parsed. It may still have faults: what cannot
* be understood stays as it is.
*/
const meantRecord = (text) => {
	const whole = isCut(text) ? text.slice(0, text.lastIndexOf(" ", textLimit)) : text;
	const [, ...written] = spaced$1(whole).split(/\s+/);
	const terms = written.map((term) => isSound(term) ? term : meantTerm(term));
	return parseSpf(["v=spf1", ...terms.filter((term) => term !== "")].join(" "));
};
/** The term, or the terms, that one was probably meant to be, as text. */
const meantTerms = (term) => meantRecord(`v=spf1 ${term}`).text.slice(7);
/** Whether a term needs no guess: it parses, and is no mechanism in the guise of a modifier. */
const isSound = (text) => {
	const { terms, faults } = parseSpf(`v=spf1 ${text}`);
	return faults.length === 0 && terms.every((term) => disguised(term) === void 0);
};
/**
* RFC 7208 §6: a modifier that nobody knows is ignored, so `include=icloud.com` authorises nobody.
* The name of the mechanism that was probably meant, if so.
*/
const disguised = (term) => {
	if (term.kind !== "unknown") return void 0;
	return term.name === "v" ? "v" : meantName(term.name);
};
// src/record/spf-print.ts
/** Terms as text, in one spelling: lower-case names, no `+`, no prefix length that goes without saying. */
const argumentOf = (term) => {
	switch (term.kind) {
		case "all": return "";
		case "ip4":
		case "ip6": return `:${presentNetwork(term.network)}`;
		case "a":
		case "mx": {
			const cidr4 = term.length4 === 32 ? "" : `/${term.length4}`;
			const cidr6 = term.length6 === 128 ? "" : `//${term.length6}`;
			return `${term.target ? `:${term.target.text}` : ""}${cidr4}${cidr6}`;
		}
		case "include":
		case "exists":
		case "ptr": return term.target ? `:${term.target.text}` : "";
	}
};
/** The mechanism without its qualifier. */
const printMechanism = (term) => `${term.kind}${argumentOf(term)}`;
const printTerm = (term) => {
	if (isDirective(term)) return `${term.qualifier === "+" ? "" : term.qualifier}${printMechanism(term)}`;
	return term.kind === "unknown" ? `${term.name}=${term.value.text}` : `${term.kind}=${term.target.text}`;
};
// src/record/spf-merge.ts
/** One spelling for what means the same: names have no case, and may end in a dot (RFC 7208 §7.1). */
const spelled = (term) => term.toLowerCase().replace(/\.(?=\/|$)/, "");
/** What a term is known by. */
const spellingOf = (term) => spelled(printTerm(term));
/** RFC 7208 §4.6.4: terms of these kinds need a lookup. */
const costly = /* @__PURE__ */ new Set([
	"include",
	"a",
	"mx",
	"ptr",
	"exists",
	"redirect"
]);
/** 17.0.0.0/8, which IANA lists as Apple's: whoever lets it pass lets Apple pass. */
const apples$2 = parseNetwork("17.0.0.0/8");
/** Fewer bits than this name more of the internet than any one sender has. */
const isTooWide = (network) => network.bits.length < (network.family === 4 ? 12 : 28) && !(apples$2 && contains(apples$2, network));
/** The networks that the text of a term names by itself. */
const tooWide = (term) => {
	if (term.kind === "ip4" || term.kind === "ip6") return isTooWide(term.network);
	return (term.kind === "a" || term.kind === "mx") && (term.length4 < 12 || term.length6 < 28);
};
const sourceOf$1 = (text) => {
	const { terms } = meantRecord(text);
	const directives = terms.filter(isDirective);
	const end = directives.find(({ kind }) => kind === "all");
	const target = terms.find(({ kind }) => kind === "redirect")?.text.slice(9);
	const [included] = target === void 0 || end ? [] : parseSpf(`v=spf1 include:${target}`).terms.filter(isDirective);
	return {
		directives: [...directives.filter(({ kind }) => kind !== "all"), ...included ? [included] : []],
		modifiers: terms.filter((term) => !isDirective(term) && term.kind !== "redirect"),
		end: end?.qualifier
	};
};
const allows = ({ qualifier }) => qualifier === "+";
/**
* All directives in one order that passes whatever a source passes: nothing that excludes stands
* before a term of another source that allows. One source keeps its own order.
*/
const ordered = (sources) => {
	const lists = sources.map(({ directives }) => directives);
	const last = lists.find((list) => !list.every(allows)) ?? [];
	const others = lists.filter((list) => list !== last);
	return [
		...others.flat().filter(allows),
		...last,
		...others.flat().filter((term) => !allows(term))
	];
};
const keep$1 = ({ directives, networks, texts }, term) => {
	directives.push(term);
	texts.add(spelled(printMechanism(term)));
	if ("network" in term) networks.push(term.network);
};
/** Why a directive is not to be in the merged record; undefined where it is. */
const uselessness = (term, { texts, networks }, { standing }) => {
	if (texts.has(spelled(printMechanism(term)))) return "it is there twice";
	if (term.kind === "ptr") return "receivers are told not to use ptr";
	if (tooWide(term)) return "it lets far too much of the internet pass";
	if ("network" in term && networks.some((network) => contains(network, term.network))) return "an earlier term covers it";
	return standing?.(spellingOf(term))?.useless;
};
/** `-all` where every record says so; else `~all`, as Apple asks. */
const endOf$1 = (sources) => {
	const ends = sources.flatMap(({ end }) => end ?? []);
	return ends.length > 0 && ends.every((end) => end === "-") ? "-all" : "~all";
};
/** RFC 7208 §6: one `exp`; of what nobody knows, each once, and nothing that was a slip. */
const modifiersOf = (sources) => {
	const all = sources.flatMap(({ modifiers }) => modifiers);
	const exp = all.find(({ kind }) => kind === "exp");
	const unknown = all.filter((term) => term.kind === "unknown" && term.name !== "apple-domain" && disguised(term) === void 0);
	return [...new Set([...exp ? [exp] : [], ...unknown].map(printTerm))];
};
/** Merges the records, each of which may be broken, into one that is not. */
const mergeSpf = (records, options = {}) => {
	const sources = records.map(sourceOf$1);
	const kept = {
		directives: [],
		networks: [],
		texts: /* @__PURE__ */ new Set()
	};
	const dropped = [];
	const { ensure } = options;
	for (const term of ordered(sources)) {
		if (spelled(printMechanism(term)) === `include:${ensure}`) continue;
		const because = uselessness(term, kept, options);
		if (because === void 0) keep$1(kept, term);
		else dropped.push({
			term: presentOctets(printTerm(term)),
			because
		});
	}
	const directives = [...ensure === void 0 ? [] : [`include:${ensure}`], ...kept.directives.map(printTerm)];
	const senders = directives.flatMap((term) => {
		const known = options.standing?.(spelled(term));
		const kind = /^[+\-~?]?([a-z\d]+)/.exec(term)?.[1] ?? "";
		const cost = known?.cost ?? (costly.has(kind) ? 1 : 0);
		const sender = known?.sender;
		return cost === 0 ? [] : [{
			term: presentOctets(term),
			cost,
			...sender && { sender }
		}];
	});
	return {
		text: [
			"v=spf1",
			...directives,
			endOf$1(sources),
			...modifiersOf(sources)
		].join(" "),
		cost: senders.reduce((sum, { cost }) => sum + cost, 0),
		known: !records.some(isCut) && !directives.some((term) => options.standing?.(spelled(term))?.unread),
		senders,
		dropped
	};
};
// src/record/spf-mend.ts
/** Why nothing is lost when the term goes, for people. */
const uselessTerm = (term, domain) => {
	const { kind, dead, reach, crowded, target, node } = term;
	const leads = kind === "include" || kind === "redirect";
	if (reach === "loop" || leads && target === domain) return "it leads back to itself";
	if (crowded) return "it names more than ten hosts";
	const [record, ...more] = node?.records ?? [];
	if (record && (more.length > 0 || record.faults.length > 0)) return "the SPF record of its target is broken";
	if (!dead) return void 0;
	if (leads) return "its target has no SPF record";
	return kind === "exists" ? "its name does not exist" : "its name has no address";
};
/** Whether it, or anything that it leads to, was beyond the ten that anyone looks up. */
const isUnread$1 = ({ reach, node }) => reach === "unread" || (node?.records.some(({ terms, omitted }) => omitted > 0 || terms.some(isUnread$1)) ?? false);
/** What the tree knows of the terms of its outermost records, by their text as the merge spells it. */
const standingsOf = ({ root, spare, domain }) => {
	const known = root.records.flatMap(({ terms }) => terms).filter(({ reach }) => reach !== "ignored").concat(spare).flatMap((term) => {
		const text = term.text.replace(/^redirect=/i, "include:");
		const [parsed] = parseSpf(`v=spf1 ${text}`).terms;
		const { cost, sender } = term;
		const useless = uselessTerm(term, domain);
		const standing = {
			cost,
			unread: isUnread$1(term),
			...sender && { sender },
			...useless && { useless }
		};
		return parsed ? [[spellingOf(parsed), standing]] : [];
	});
	return new Map(known.toSorted(([, a], [, b]) => Number(b.unread) - Number(a.unread)));
};
/** The texts that the owner meant to be the SPF record. */
const attemptsIn$1 = ({ root, type99 }) => {
	return [
		root.records.map(({ text }) => text),
		root.others.filter(looksLikeSpf),
		type99
	].find((texts) => texts.length > 0) ?? [];
};
/** One record that keeps every sender and lets iCloud's mail pass through `icloud`. */
const mendSpf = (tree, icloud) => {
	const standings = standingsOf(tree);
	return mergeSpf(attemptsIn$1(tree), {
		ensure: icloud,
		standing: (term) => standings.get(term)
	});
};
// src/record/spf-senders.ts
/** The service by the name that it documents for its include, or by one above it. */
const senders = /* @__PURE__ */ new Map([
	["icloud.com", "iCloud"],
	["_spf.google.com", "Google Workspace"],
	["google.com", "Google"],
	["spf.protection.outlook.com", "Microsoft 365"],
	["outlook.com", "Microsoft"],
	["hotmail.com", "Microsoft"],
	["sendgrid.net", "SendGrid"],
	["mailgun.org", "Mailgun"],
	["amazonses.com", "Amazon SES"],
	["servers.mcsv.net", "Mailchimp"],
	["mandrillapp.com", "Mailchimp Transactional"],
	["messagingengine.com", "Fastmail"],
	["protonmail.ch", "Proton Mail"],
	["zoho.com", "Zoho Mail"],
	["zoho.eu", "Zoho Mail"],
	["zohomail.com", "Zoho Mail"],
	["zohomail.eu", "Zoho Mail"],
	["zcsend.net", "Zoho Campaigns"],
	["sendinblue.com", "Brevo"],
	["brevo.com", "Brevo"],
	["mtasv.net", "Postmark"],
	["hubspotemail.net", "HubSpot"],
	["zendesk.com", "Zendesk"],
	["mx.cloudflare.net", "Cloudflare Email Routing"],
	["resend.com", "Resend"],
	["mailjet.com", "Mailjet"],
	["sparkpostmail.com", "SparkPost"],
	["shops.shopify.com", "Shopify"],
	["salesforce.com", "Salesforce"],
	["freshemail.io", "Freshdesk"],
	["mailerlite.com", "MailerLite"],
	["mlsend.com", "MailerLite"],
	["klaviyomail.com", "Klaviyo"],
	["constantcontact.com", "Constant Contact"],
	["intercom.io", "Intercom"],
	["helpscoutemail.com", "Help Scout"],
	["secureserver.net", "GoDaddy"],
	["mx.ovh.com", "OVHcloud"],
	["gandi.net", "Gandi"],
	["registrar-servers.com", "Namecheap"],
	["privateemail.com", "Namecheap Private Email"],
	["titan.email", "Titan"],
	["hostinger.com", "Hostinger"],
	["ionos.com", "IONOS"],
	["kundenserver.de", "IONOS"],
	["migadu.com", "Migadu"],
	["mailbox.org", "mailbox.org"],
	["tutanota.de", "Tuta"],
	["yandex.net", "Yandex"],
	["improvmx.com", "ImprovMX"],
	["forwardemail.net", "Forward Email"],
	["simplelogin.co", "SimpleLogin"],
	["vali.email", "Valimail"],
	["mimecast.com", "Mimecast"],
	["pphosted.com", "Proofpoint"]
]);
/** The service whose mail servers `name` lists, or undefined where that is not known. */
const senderOf = (name) => {
	for (let at = name; at !== "."; at = parentOf(at)) {
		const sender = senders.get(at);
		if (sender !== void 0) return sender;
	}
};
// src/record/spf-tree.ts
/** Terms kept of one record; no honest record comes near. */
const termLimit = 500;
/** RFC 7208 §4.6.4: beyond ten, nobody looks; so neither does this. */
const lookupLimit = 10;
const keyOfQuestion = ({ name, type }) => `${name} ${type}`;
/** The answer; where there is none, the question is wanted. */
const answerTo = (growth, question) => {
	const key = keyOfQuestion(question);
	const answer = growth.answers.get(key);
	if (answer === void 0) growth.wanted.set(key, question);
	return answer;
};
const rdataOf$1 = (answer) => answer?.kind === "found" ? answer.set.rdata : [];
/** What was read, or that it could not be. */
const unlessFailed = (answers, reading) => {
	const failed = answers.find((answer) => answer?.kind === "failed");
	return failed?.kind === "failed" ? {
		reach: "failed",
		failure: failed.failure
	} : reading;
};
const readHosts = (growth, term, hosts) => {
	const answers = hosts.flatMap((name) => [answerTo(growth, {
		name,
		type: "A"
	}), answerTo(growth, {
		name,
		type: "AAAA"
	})]);
	const addresses = answers.flatMap((answer) => rdataOf$1(answer).flatMap(({ address }) => parseAddress(address) ?? []));
	const lengthOf = {
		4: term.length4,
		6: term.length6
	};
	const networks = addresses.map((one) => presentNetwork(prefixOf(one, lengthOf[one.family])));
	const dead = addresses.length === 0;
	return unlessFailed(answers, {
		dead,
		networks: [...new Set(networks)].sort()
	});
};
const readMx = (growth, term, name) => {
	const answer = answerTo(growth, {
		name,
		type: "MX"
	});
	const hosts = rdataOf$1(answer).flatMap(({ exchange }) => exchange === "." ? [] : exchange);
	if (hosts.length > lookupLimit) return { crowded: true };
	const reading = readHosts(growth, term, hosts);
	return unlessFailed([answer], reading);
};
const readRecord = (growth, place, name) => {
	if (place.above.includes(name)) return { reach: "loop" };
	const answer = answerTo(growth, {
		name,
		type: "TXT"
	});
	const dead = selectRecords(rdataOf$1(answer)).length === 0;
	return unlessFailed([answer], {
		dead,
		below: {
			name,
			above: [...place.above, name]
		}
	});
};
/** What the lookups of a term that asks for `name` gave. */
const readingOf = (growth, term, place, name) => {
	switch (term.kind) {
		case "include":
		case "redirect": return readRecord(growth, place, name);
		case "a": return readHosts(growth, term, [name]);
		case "mx": return readMx(growth, term, name);
		default: {
			const answer = answerTo(growth, {
				name,
				type: "A"
			});
			return unlessFailed([answer], { dead: rdataOf$1(answer).length === 0 });
		}
	}
};
/** The target where no message is needed to know it; o is taken for the domain under audit. */
const staticTarget = (growth, target, { name }) => {
	if (target === void 0) return name;
	return lettersOf(target).every((letter) => letter === "d" || letter === "o") ? shortened(expand(target, (letter) => letter === "d" ? name : growth.domain)) : void 0;
};
/** How many lookup terms it is (RFC 7208 §4.6.4). */
const lookupsOf = (term) => {
	if (!("target" in term) || term.kind === "exp") return 0;
	return term.target && uses$1(term.target, "p") ? 2 : 1;
};
const draftOf = (growth, term, place) => {
	const own = lookupsOf(term);
	if ("network" in term) return {
		term,
		own,
		reach: "free",
		networks: [presentNetwork(term.network)]
	};
	if (!("target" in term) || term.kind === "exp") return {
		term,
		own,
		reach: "free"
	};
	growth.spent += own;
	const text = term.kind === "ptr" ? void 0 : staticTarget(growth, term.target, place);
	if (text === void 0) return {
		term,
		own,
		reach: "message"
	};
	const target = nameOf$2(text);
	if (target === void 0) return {
		term,
		own,
		reach: "read",
		dead: true
	};
	if (growth.spent > lookupLimit) return {
		term,
		own,
		reach: "unread",
		target
	};
	return {
		term,
		own,
		reach: "read",
		target,
		...readingOf(growth, term, place, target)
	};
};
const isIgnored = ({ terms }) => {
	const all = terms.find(({ kind }) => kind === "all");
	return (term) => all !== void 0 && (isDirective(term) ? term.offset > all.offset : term.kind === "redirect");
};
/** Drafts these places and all below, level by level: what is nearer the root is looked up first. */
const grow = (growth, places) => {
	const queue = [...places];
	for (const place of queue) {
		const rdata = rdataOf$1(answerTo(growth, {
			name: place.name,
			type: "TXT"
		}));
		const drafts = selectRecords(rdata).map((record) => {
			const ignored = isIgnored(record);
			return record.terms.map((term) => ignored(term) ? {
				term,
				own: lookupsOf(term),
				reach: "ignored"
			} : draftOf(growth, term, place));
		});
		growth.drafts.set(place, drafts);
		queue.push(...belowOf(drafts));
	}
};
const belowOf = (drafts) => drafts.flat().flatMap(({ below }) => below ?? []);
const spelling = (term) => printTerm(term).toLowerCase();
/**
* The lookup terms that a mended record would have beside those that are evaluated: what comes
* after the end, and what was meant by what is broken. They are read last, when the rest is known.
*/
const growSpare = (growth, root, attempts) => {
	if (growth.wanted.size > 0) return [];
	const live = (growth.drafts.get(root) ?? []).flat().filter(({ reach }) => reach !== "ignored");
	const known = new Set(live.map(({ term }) => spelling(term)));
	const drafts = attempts.flatMap((text) => meantRecord(text).terms).filter((term) => lookupsOf(term) > 0 && !known.has(spelling(term))).slice(0, termLimit).map((term) => draftOf(growth, term, root));
	grow(growth, belowOf([drafts]));
	return drafts;
};
const finished = (growth, draft, running) => {
	const { term, own, reach, target, dead = false, crowded, networks = [], failure, below } = draft;
	const tally = reach === "ignored" ? { ...running } : running;
	const before = tally.cost;
	tally.cost += own;
	const node = below && nodeOf(growth, below, tally);
	if ((term.kind === "include" || term.kind === "redirect") && reach !== "read") tally.exact = false;
	const sender = target && senderOf(target);
	return {
		text: term.text,
		offset: term.offset,
		kind: term.kind,
		qualifier: isDirective(term) ? term.qualifier : "+",
		reach,
		cost: tally.cost - before,
		total: running.cost,
		dead,
		networks,
		...crowded && { crowded },
		...target && { target },
		...sender && { sender },
		...failure && { failure },
		...node && { node }
	};
};
const nodeOf = (growth, place, tally) => {
	const answer = growth.answers.get(keyOfQuestion({
		name: place.name,
		type: "TXT"
	}));
	const rdata = rdataOf$1(answer);
	const texts = rdata.map(({ strings }) => strings.join(""));
	const drafts = growth.drafts.get(place) ?? [];
	const records = selectRecords(rdata).map((record, i) => {
		const terms = (drafts[i] ?? []).map((draft) => finished(growth, draft, tally));
		const omitted = Math.max(0, terms.length - termLimit);
		return {
			text: record.text,
			terms: terms.slice(0, termLimit),
			omitted,
			faults: record.faults
		};
	});
	return {
		domain: place.name,
		kind: answer?.kind === "nodata" || answer?.kind === "nxdomain" ? answer.kind : "found",
		records,
		others: texts.filter((text) => !isSpfRecord(text)),
		size: place.name.length + texts.reduce((sum, text) => sum + text.length, 0)
	};
};
/** RFC 7208 §3.1: looked at only where TXT holds no record, to say what went wrong. */
const type99Of = (growth) => {
	const txt = growth.answers.get(keyOfQuestion({
		name: growth.domain,
		type: "TXT"
	}));
	if (txt === void 0 || txt.kind === "failed" || txt.kind === "nxdomain") return [];
	if (selectRecords(rdataOf$1(txt)).length > 0) return [];
	return rdataOf$1(answerTo(growth, {
		name: growth.domain,
		type: "SPF"
	})).map(({ strings }) => strings.join("")).filter(isSpfRecord);
};
/** The tree, as far as the answers (by {@link keyOfQuestion}) let it grow, and what it wants to know. */
const growSpf = (domain, answers) => {
	const growth = {
		domain,
		answers,
		wanted: /* @__PURE__ */ new Map(),
		drafts: /* @__PURE__ */ new Map(),
		spent: 0
	};
	const place = {
		name: domain,
		above: [domain]
	};
	grow(growth, [place]);
	const type99 = type99Of(growth);
	const tally = {
		cost: 0,
		exact: true
	};
	const root = nodeOf(growth, place, tally);
	const spare = growSpare(growth, place, attemptsIn$1({
		root,
		type99
	})).map((draft) => finished(growth, draft, { ...tally }));
	const wanted = [...growth.wanted.values()];
	const top = answers.get(keyOfQuestion({
		name: domain,
		type: "TXT"
	}));
	const gathered = {
		root,
		...tally,
		type99,
		spare,
		answers: [...answers.values()]
	};
	return top?.kind === "failed" ? {
		tree: {
			domain,
			kind: "failed",
			failure: top.failure
		},
		wanted
	} : {
		tree: {
			domain,
			kind: "gathered",
			...gathered
		},
		wanted
	};
};
// src/report/plain.ts
/**
* `text` as printable ASCII in which a workflow runner finds no command: neither `##[…]`, which
* counts anywhere in a line, nor a word that begins with `::`, which counts at the start of one. An
* IPv6 address stays as it is: no command is named in hexadecimal digits alone.
*/
const plain$1 = (text) => {
	const shown = presentText(text);
	const tame = shown.includes("##") ? shown.replace(/#(?=#)/g, "\\035") : shown;
	if (!tame.includes("::")) return tame;
	return tame.replace(/(^| ):(?=:)(?!:(?:\/\d|[\da-f]{1,4}(?::[\da-f]{1,4}){0,6}(?:\.\d{1,3}){0,3}(?:$|[ ,;)"/])))/gi, "$1\\058");
};
/** Octets of a stranger, harmless as {@link plain} makes them. */
const plainOctets = (octets) => plain$1(presentOctets(octets));
/** At most `most` characters of `text`, with a count of those left out. */
const shorten = (text, most = 512) => text.length <= most ? text : `${text.slice(0, most)}... (${text.length - most} more)`;
/** At most `most` items, with a count of those left out. */
const few = (items, most) => items.length <= most ? items : [...items.slice(0, most), `... and ${items.length - most} more`];
/** `a, b and c`; `a, b and 3 more` of {@link few}. */
const listed$3 = (items) => {
	const last = items.at(-1) ?? "";
	const rest = items.slice(0, -1).join(", ");
	if (rest === "") return last;
	return /^\.\.\. and \d+ more$/.test(last) ? `${rest}${last.slice(3)}` : `${rest} and ${last}`;
};
/** `1 problem`, `2 problems`. */
const counted = (count, noun) => `${count} ${noun}${count === 1 ? "" : "s"}`;
/** A record as a zone file holds it, in three columns. Never shortened: it is there to be copied. */
const columnsOf$1 = ({ owner, type, rdata }) => [
	plain$1(absolute(owner)),
	plain$1(type),
	plain$1(rdata)
];
/** Milliseconds for people. */
const duration = (ms) => ms < 1e3 ? `${Math.round(ms)} ms` : `${(ms / 1e3).toFixed(1)} s`;
/** With a capital, where it begins with a word and not with a name. */
const capital = (text) => text.replace(/^[a-z](?=[a-z]*[ ,;:])/, (letter) => letter.toUpperCase());
// src/report/blame.ts
/** Who is to blame, for people. */
const culpritWords = {
	computer: "this computer",
	network: "this network",
	apple: "Apple",
	account: "the account",
	settings: "the mail program's settings"
};
const confidenceWords = {
	certain: "certainly",
	likely: "most likely",
	possible: "possibly"
};
/** What keeps no mail back. */
const blameless = /* @__PURE__ */ new Set(["connection-works", "read-along"]);
/** `most likely this computer`; empty where nothing is to blame. */
const blameWords = ({ id, confidence, culprit }) => blameless.has(id) ? "" : `${confidenceWords[confidence]} ${culpritWords[culprit]}`;
/** What happened and who is to blame, without a full stop. */
const causeTitle = (cause) => {
	const blame = blameWords(cause);
	return `${plain$1(cause.title)}${blame === "" ? "" : ` (to blame: ${blame})`}`;
};
/** What speaks for the cause. */
const evidenceFor = ({ evidence }) => few(evidence.map((line) => shorten(plain$1(line), 400)), 8);
const hostOf$2 = (port) => port.slice(0, port.lastIndexOf(":"));
/** Why the port fails that the finding is about, likeliest first; none where nobody knows, or it is about no port. */
const causesOf$2 = ({ diagnosis }, { finding: { subject } }) => subject.type === "TCP" ? (diagnosis?.causes ?? []).filter(({ ports }) => ports.some((port) => hostOf$2(port) === subject.name)) : [];
/** Likewise, of ports that could not be tried. */
const causesBehind = ({ diagnosis }, { port, culprits }) => port ? (diagnosis?.causes ?? []).filter(({ ports }) => ports.some((one) => culprits.includes(one))) : [];
/** The likeliest cause, line by line; nothing where there is none. */
const blameLines = ([cause]) => cause === void 0 ? [] : [
	`Cause: ${causeTitle(cause)}.`,
	...evidenceFor(cause).map((line) => `Seen: ${line}`),
	...cause.steps.map((step, i) => `${i + 1}. ${plain$1(step)}`)
];
// src/report/digest.ts
/** What a reader wants to know of a domain, in the order of urgency: every renderer shows these piles. */
const portNeed = /^(?:imap|smtp) \S+ (\S+)$/;
const wantedOf = (need) => portNeed.exec(need)?.[1] ?? need.replace(/^spf (\S+)$/, "the SPF records of $1");
const serversOf = (failure, server) => {
	const tried = failure.attempts.filter(({ code }) => code !== "answered").map((a) => a.server);
	return [...new Set(tried.length > 0 ? tried : [server])].filter((s) => s !== "").sort();
};
const unique = (items) => [...new Set(items)];
/** Obstacles that have one cause told once. */
const causesOf$1 = (results) => {
	const causes = /* @__PURE__ */ new Map();
	for (const result of results) for (const { need, server, failure } of result.obstacles) {
		const port = portNeed.test(need);
		const servers = serversOf(failure, server);
		const key = port ? `port ${failure.code}` : `${failure.code} ${servers.join(" ")}`;
		const known = causes.get(key);
		causes.set(key, {
			code: failure.code,
			port,
			culprits: unique([...known?.culprits ?? [], ...port ? [wantedOf(need)] : servers]),
			wanted: unique([...known?.wanted ?? [], wantedOf(need)]),
			results: unique([...known?.results ?? [], result]),
			failures: [...known?.failures ?? [], failure]
		});
	}
	return [...causes.values()];
};
/** The domain without what is said of this machine's way to the mail ports. */
const withoutPorts = (domain) => ({
	...domain,
	results: domain.results.filter(({ area }) => !isPortArea(area))
});
/** Likewise, where that is told apart. */
const apartFromPorts = (domain) => domain.portsVerdict === void 0 ? domain : withoutPorts(domain);
const digestOf = ({ results }) => {
	const having = (status) => results.filter((r) => r.status === status);
	const faults = (severity) => having("fail").filter((result) => result.severity === severity).flatMap((result) => result.findings.map((finding) => ({
		result,
		finding
	})));
	const unjudged = having("inconclusive");
	return {
		problems: faults("error"),
		warnings: faults("warning"),
		notes: faults("note"),
		causes: causesOf$1(unjudged),
		unjudged,
		fine: having("pass"),
		skipped: having("skipped")
	};
};
/** What mends a finding whose records an earlier one has told. */
const mendedAbove = "The records given above mend this too.";
/** What publishes a record that a list of all has told. */
const listedAbove = "as listed above";
/** The findings whose records to remove and publish are those of an earlier one. */
const mendedBefore = (domain) => {
	const { problems, warnings, notes } = digestOf(domain);
	const told = /* @__PURE__ */ new Set();
	const findings = [
		...problems,
		...warnings,
		...notes
	].map(({ finding }) => finding);
	return new Set(findings.filter(({ fix: { publish = [], remove = [] } }) => {
		const records = JSON.stringify([remove, publish]);
		const repeats = told.has(records);
		if (remove.length + publish.length > 0) told.add(records);
		return repeats;
	}));
};
const causeWords = {
	timeout: (who) => `${who} did not answer`,
	servfail: (who) => `${who} answered SERVFAIL`,
	refused: (who) => `${who} refused to answer`,
	rcode: (who) => `${who} answered with an error`,
	unreachable: (who) => `${who} could not be reached`,
	malformed: (who) => `${who} sent what is no answer`,
	unsupported: (who) => `${who} cannot be asked this`,
	deadline: (who) => `time ran out before ${who} answered`,
	unrecorded: () => "the replayed file does not hold what was asked"
};
const clause$1 = (code, culprits, otherwise) => {
	const named = culprits.map((culprit) => culprit === "system" ? "this machine's resolver" : culprit);
	const shown = named.length > 4 ? [...named.slice(0, 3), `${named.length - 3} more`] : named;
	return causeWords[code](listed$3(shown) || otherwise);
};
/** Who failed in which way: one may refuse where another is silent. The way that the cause has is first. */
const waysOf = ({ code, culprits, failures }) => {
	const attempts = failures.flatMap((failure) => failure.attempts);
	const ways = /* @__PURE__ */ new Map([[code, []]]);
	for (const culprit of culprits) {
		const codes = attempts.filter(({ server }) => server === culprit).map((one) => one.code);
		const last = codes.findLast((one) => one !== "answered") ?? code;
		const way = codes.includes(code) ? code : last;
		ways.set(way, [...ways.get(way) ?? [], culprit]);
	}
	return ways;
};
/** The cause as a sentence without its full stop. */
const causeSentence = (cause) => {
	const { code, culprits, port } = cause;
	if (port || culprits.length === 0) return clause$1(code, culprits, port ? "the mail server" : "the name server");
	return [...waysOf(cause)].filter(([, who]) => who.length > 0).map(([way, who]) => clause$1(way, who, "")).join("; ");
};
const offline = "See that this machine is online and that no firewall blocks DNS (port 53), or ask another resolver: --resolver 9.9.9.9";
const another$1 = "Ask another resolver: --resolver 9.9.9.9";
const remedies$1 = {
	timeout: offline,
	unreachable: offline,
	servfail: `The domain's name servers or its DNSSEC may be broken, which its DNS provider can tell. ${another$1}`,
	refused: "That server does not serve this name, or not to this network: see that the name servers set at your registrar are those of your DNS provider.",
	rcode: another$1,
	malformed: "Something on the way may answer in its place: ask over HTTPS, as with --resolver https://1.1.1.1/dns-query",
	unsupported: another$1,
	deadline: "Run it again with more time: --timeout 60",
	unrecorded: "Make the recording again: --record FILE"
};
/** What the reader can try. */
const remedyOf$1 = ({ code, port }) => port && code !== "deadline" && code !== "unrecorded" ? "Try from another network, such as a phone's hotspot: if it works there, a firewall, VPN or provider blocks the port here." : remedies$1[code];
// src/report/accept.ts
/** The command that accepts what is live. */
const defaultFile = "dns-audit.baseline.json";
const isPlainPath = (path) => /^[\w./-]+$/.test(path) && !path.startsWith("-");
/** Only our own words, the validated domain and a path of plain signs ever get into it; else there is none. */
const acceptCommand = (domain, file) => isPlainPath(file) && /^[a-z0-9.-]+$/.test(domain) ? `dns-audit baseline ${domain} --update${file === defaultFile ? "" : ` --baseline ${file}`}` : void 0;
// src/report/drifted.ts
/** The record as it was and as it is, as a diff has them. */
const linesOf$2 = (change) => {
	const line = (rdata) => columnsOf$1({
		...change,
		rdata
	}).join(" ");
	return [..."before" in change ? [`- ${line(change.before)}`] : [], ..."after" in change ? [`+ ${line(change.after)}`] : []];
};
const isSame$1 = (one, other) => linesOf$2(one).join("\n") === linesOf$2(other).join("\n");
const confirmedIn = ({ drift }) => drift?.judgement.changes.map(({ change }) => change) ?? [];
/** What has to be known of differences that were taken from resolvers; absent where servers confirm all. */
const secondHandWords = (changes) => changes.every(({ confirmed }) => confirmed) ? void 0 : "Not confirmed: the domain's name servers were not asked, so this is what resolvers say, perhaps out of a cache.";
/** `against`: the file as it was. */
const announcedWords = (against) => `This change accepts what is not live: live is still as ${against} says, until you publish it`;
const unsureWords$1 = "Resolvers tell these differences, and no authoritative server could be asked, so they are not sure";
/** What differs between live and the files as they were, beside what the departure tells. */
const furtherDrift = (one) => {
	const told = confirmedIn(one);
	return (one.proposal?.live?.drift ?? []).filter((change) => !told.some((other) => isSame$1(change, other)));
};
/** The live records that depart from those that are accepted. */
const driftIn = (one) => [...confirmedIn(one), ...furtherDrift(one)];
// src/report/fresh.ts
/** The checks of what Apple asks for, in the order in which the records are of use. */
const asked$1 = [
	"verification-present",
	"mx-present",
	"spf-present",
	"dkim-cname"
];
/** The finding of a check that found nothing at all; absent where it found something, or passed. */
const emptyIn = (results, check) => {
	const result = results.find((one) => one.check === check);
	const [finding, ...more] = result?.status === "fail" ? result.findings : [];
	const { fix, observed = [] } = finding ?? {};
	return more.length + observed.length + (fix?.remove ?? []).length === 0 ? finding : void 0;
};
/** For a shell, which takes it as it is. */
const shellName = (domain) => /^[a-z\d_.-]+$/.test(domain) && !domain.startsWith("-") ? domain : "DOMAIN";
/** Where the records belong. */
const placeOf$1 = (elsewhere, file) => {
	if (file !== void 0) return `in ${file}`;
	const hosts = (elsewhere?.observed ?? []).map((host) => host.replace(/\.$/, ""));
	return hosts.length === 0 ? "at your DNS host" : `at the DNS host to which ${listed$3(hosts)} belong (entered anywhere else, such as at the registrar, they have no effect)`;
};
const existing = ({ results, evidence, domain }) => {
	const delegated = results.find(({ check }) => check === "delegation-present")?.status;
	if (delegated === "pass" || delegated === "fail") return delegated === "pass";
	return !evidence.answers.some(({ question, kind }) => question.name === domain && kind === "nxdomain");
};
/** The work; absent where the domain does not exist, or publishes one of the records, or what was meant to be one. */
const setUpOf = (report) => {
	const { results, domain } = report;
	const empty = asked$1.flatMap((check) => emptyIn(results, check) ?? []);
	if (empty.length < asked$1.length || !existing(report)) return void 0;
	const all = [...empty, emptyIn(results, "dmarc-present") ?? []].flat();
	const listable = all.filter(({ fix }) => (fix.publish ?? []).length > 0);
	const [verification] = empty;
	const known = verification !== void 0 && listable.includes(verification);
	const elsewhere = results.find(({ check }) => check === "delegation-elsewhere")?.findings[0];
	return {
		first: `In iCloud's settings, under Custom Email Domain, add ${domain} and the addresses in use on it.${known ? "" : ` They show a value for this domain alone: publish it as the TXT record apple-domain=VALUE of ${domain} (with --apple-domain VALUE it is listed here).`}`,
		publish: `Publish these records${known ? "" : " too"}, all at once, ${placeOf$1(elsewhere, verification?.location?.file)}.`,
		records: listable.flatMap(({ fix }) => fix.publish ?? []),
		afterwards: [`Wait until everybody sees them: dns-audit wait ${shellName(domain)}`, "Press Verify in iCloud's settings."],
		listed: new Set(listable),
		covered: /* @__PURE__ */ new Set([...all, ...elsewhere ? [elsewhere] : []])
	};
};
const beforeOf = (domain) => ({
	mended: mendedBefore(domain),
	listed: setUpOf(domain)?.listed ?? /* @__PURE__ */ new Set()
});
// src/report/verdict.ts
/** The verdict on a domain as one sentence that says what it means for mail. */
/** What a failed check of severity error means for the owner, by area. */
const consequences = {
	mx: "mail to it can be lost",
	spf: "mail from iCloud fails SPF",
	dkim: "its mail carries no valid DKIM signature",
	verification: "Apple cannot verify the domain",
	dmarc: "its DMARC policy has no effect",
	delegation: "its name servers do not all give its records",
	dnssec: "resolvers that validate DNSSEC reject its records",
	"mta-sts": "senders that honour MTA-STS cannot deliver to it",
	autodiscover: "mail programs are sent to the wrong server",
	imap: "mail cannot be read from here",
	smtp: "mail cannot be sent from here",
	status: "Apple reports a fault",
	resolver: "the DNS of this machine gives false answers",
	zone: "not all that the zone file says gets published",
	config: "its configuration is out of date"
};
/** What the failure of one check means for the owner. */
const consequenceOf$1 = ({ check, area }) => check === "delegation-present" ? "it does not exist in DNS" : consequences[area];
const verdictWords = {
	pass: "PASS",
	fail: "FAIL",
	inconclusive: "INCONCLUSIVE"
};
/** The areas without which "all that Apple requires" would be said too soon. */
const required = [
	"mx",
	"spf",
	"dkim",
	"verification"
];
const unjudgedWords = ({ unjudged }) => unjudged.length > 0 ? [`${counted(unjudged.length, "check")} not judged`] : [];
const waivedWords = ({ results }) => {
	const count = results.reduce((sum, { waived = [] }) => sum + waived.length, 0);
	return count > 0 ? [`${counted(count, "finding")} waived`] : [];
};
const failWords = (domain) => {
	const digest = digestOf(domain);
	const { problems, warnings } = digest;
	const missing = setUpOf(domain) !== void 0;
	const others = problems.filter(({ result }) => !(missing && required.includes(result.area)));
	const told = [
		...missing ? ["none of the records that Apple asks for is published"] : [],
		...new Set(others.map(({ result }) => consequenceOf$1(result))),
		...waivedWords(domain),
		...unjudgedWords(digest)
	];
	const counts = [counted(problems.length, "problem"), ...warnings.length > 0 ? [counted(warnings.length, "warning")] : []];
	return `${listed$3(counts)}: ${told.join("; ")}`;
};
/** Whether only mail ports were judged: then nothing is said of the domain's records. */
const portsOnly = ({ results }) => results.length > 0 && results.every(({ area }) => isPortArea(area));
const passWords = (domain) => {
	const digest = digestOf(domain);
	const { fine, warnings } = digest;
	const sound = (r) => r.severity === "error" && r.status === "pass";
	return [
		!domain.evidence.answers.some((answer) => answer.kind === "failed" && answer.failure.code === "unsupported") && required.every((area) => domain.results.some((r) => r.area === area && sound(r))) ? "all that Apple requires is in place" : portsOnly(domain) ? "the mail servers can be reached from here" : `${counted(fine.length, "check")} passed`,
		...warnings.length > 0 ? [counted(warnings.length, "warning")] : [],
		...waivedWords(domain),
		...unjudgedWords(digest)
	].join("; ");
};
/** No check that was asked for had anything to judge: why not. */
const unjudgedBecause = ({ results }) => {
	const [first, second, ...more] = [...new Set(results.flatMap(({ because = [] }) => because))].map(plain$1);
	if (first === void 0) return "nothing was judged";
	const others = more.length > 0 ? [counted(more.length, "more reason")] : [];
	return `nothing was judged: ${[
		first,
		second ?? [],
		others
	].flat().join("; ")}`;
};
const unsureWords = (domain) => {
	if (isUnjudged(domain.results)) return unjudgedBecause(domain);
	const asked = domain.results.filter(({ status }) => status !== "skipped");
	const unsure = asked.filter(({ status }) => status === "inconclusive");
	if (portsOnly(domain)) return "the mail ports could not be tried from here";
	return unsure.length === asked.length ? "nothing could be looked up, which says nothing about its records" : `no problem was found, but ${unsure.length} of ${counted(asked.length, "check")} could not be judged`;
};
/** What the verdict means, without the domain's name and without a full stop. */
const verdictSentence = (whole) => {
	const domain = apartFromPorts(whole);
	switch (domain.verdict) {
		case "fail": return failWords(domain);
		case "pass": return passWords(domain);
		case "inconclusive": return unsureWords(domain);
	}
};
/** What of mail a port is for. */
const uses = {
	imap: "mail can be read",
	smtp: "mail can be sent"
};
/**
* What holds of this machine's way to the mail ports, without a full stop; nothing where all is well,
* or where the verdict on the domain tells.
*/
const reachSentence = ({ portsVerdict, results }) => {
	if (portsVerdict === void 0 || portsVerdict === "pass") return void 0;
	const ports = results.filter(({ severity, area }) => severity === "error" && isPortArea(area));
	const having = (status) => ports.filter((result) => result.status === status);
	const lost = having("fail").map(({ area }) => consequences[area]);
	const unsure = having("inconclusive").map(({ area }) => uses[area === "imap" ? "imap" : "smtp"]);
	const doubt = unsure.length === 0 ? [] : [`whether ${listed$3(unsure)} from here is not known`];
	return [...lost, ...doubt].join("; ");
};
/** The drift that makes the exit status 1; absent where there is none. */
const departedOf = ({ drift, proposal }) => {
	if (drift?.state === "drift") return {
		file: drift.file,
		changes: drift.judgement.changes.map(({ change }) => change)
	};
	const changes = proposal?.live?.drift ?? [];
	return proposal === void 0 || changes.length === 0 ? void 0 : {
		file: proposal.against,
		changes
	};
};
const departedWords = ({ file, changes: { length } }) => `${counted(length, "live record")} ${length === 1 ? "departs" : "depart"} from ${plain$1(file)}`;
/** Whether it could not be told if live records are as accepted. */
const driftUnknown = ({ drift, proposal }) => drift?.state === "unknown" || [...proposal?.unknown ?? [], ...proposal?.live?.unconfirmed ?? []].length > 0;
const usual = {
	pass: 0,
	fail: 1,
	inconclusive: 3
};
/** Why the exit status is not the verdict's own. */
const reasonOf$1 = (domain, failOn, status) => {
	if (status === 0) return `faults are not to fail the run (fail-on ${failOn})`;
	if (status === 3) return driftUnknown(domain) ? "live records could not all be held against the accepted ones" : `a check that counts could not be judged (fail-on ${failOn})`;
	const { warnings, notes } = digestOf(domain);
	const counts = [...warnings.length > 0 ? [counted(warnings.length, "warning")] : [], ...notes.length > 0 && failOn === "note" ? [counted(notes.length, "note")] : []];
	const all = warnings.length + (failOn === "note" ? notes.length : 0);
	return `${listed$3(counts)} ${all === 1 ? "counts" : "count"} as a fault (fail-on ${failOn})`;
};
/** The verdict in capitals and, where that alone would mislead about how the run ends, the rest of the truth. */
const outcomeWords = (whole, failOn = "error") => {
	const domain = apartFromPorts(whole);
	const word = verdictWords[domain.verdict];
	const status = exitStatusOf({ domains: [domain] }, failOn);
	const departed = departedOf(domain);
	const other = status === usual[domain.verdict] ? "" : ` (exit ${status})`;
	if (departed !== void 0) return `${word}, ${domain.verdict === "fail" ? "and" : "but"} ${departedWords(departed)}${other}`;
	return other === "" ? word : `${word}, but ${reasonOf$1(domain, failOn, status)}${other}`;
};
/** The first sentence on a domain, without its full stop. */
const headlineOf = (domain, failOn) => `${plain$1(domain.domain)}: ${outcomeWords(domain, failOn)}: ${verdictSentence(domain)}`;
/** The worse of the verdict on the domain and of how a run of it ends, its mail ports apart. */
const toneOf = (whole, failOn = "error") => {
	const domain = apartFromPorts(whole);
	const status = exitStatusOf({ domains: [domain] }, failOn);
	if (domain.verdict === "fail" || status === 1) return "fail";
	return domain.verdict === "inconclusive" || status === 3 ? "inconclusive" : "pass";
};
/**
* The domain as people read it, where that is more than the A-labels and no script is mixed within
* a label, so that no letter passes for another's.
*/
const unicodeName = ({ domain, unicode }) => {
	const oneScript = /^(?:[\p{Script=Latin}\p{M}\p{Nd}-]+|[\p{Script=Cyrillic}\p{M}\p{Nd}-]+|[\p{Script=Greek}\p{M}\p{Nd}-]+|[\p{Script=Arabic}\p{M}\p{Nd}-]+|[\p{Script=Hebrew}\p{M}\p{Nd}-]+|[\p{Script=Devanagari}\p{M}\p{Nd}-]+|[\p{Script=Thai}\p{M}\p{Nd}-]+|[\p{Script=Hangul}\p{Script=Han}\p{Nd}-]+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Nd}-]+)$/u;
	return unicode !== domain && unicode.split(".").every((label) => oneScript.test(label)) ? unicode : void 0;
};
// src/report/look.ts
const codes = {
	bold: 1,
	dim: 2,
	red: 31,
	green: 32,
	yellow: 33,
	cyan: 36
};
const paint = ({ color }, tone, text) => color && text !== "" ? `\u001b[${codes[tone]}m${text}\u001b[0m` : text;
/** `text` that leads to `url`, where the terminal can show that; both are our own, never a stranger's. */
const link = ({ links }, text, url) => links === true ? `\u001b]8;;${url}\u001b\\${text}\u001b]8;;\u001b\\` : text;
const marks$1 = {
	pass: [
		"✓",
		"[ok]  ",
		"green"
	],
	error: [
		"✗",
		"[FAIL]",
		"red"
	],
	warning: [
		"!",
		"[warn]",
		"yellow"
	],
	note: [
		"·",
		"[note]",
		"cyan"
	],
	unknown: [
		"?",
		"[?]   ",
		"yellow"
	],
	skipped: [
		"-",
		"[skip]",
		"dim"
	]
};
const glyph = (look, mark) => marks$1[mark][look.unicode ? 0 : 1];
const dash = ({ unicode }) => unicode ? "—" : "-";
/** The width that prose keeps to. */
const measure = ({ width }) => Math.min(width, 100);
/** Where a line may end: not between a number and its unit, nor between an option and its value. */
const gap = /(?<!--[a-z]+) (?!m?s\b)/;
/** `text` on lines of at most `width`; a word longer than that stays whole, on a line of its own. */
const wrap = (text, width) => {
	const lines = [];
	let line;
	for (const word of text.split(gap)) if (line !== void 0 && line.length + 1 + word.length <= width) line += ` ${word}`;
	else {
		if (line !== void 0) lines.push(line.trimEnd());
		line = word;
	}
	return [...lines, line ?? ""];
};
/** Prose at an indent. */
const paragraph = (look, text, indent = 0) => wrap(text, measure(look) - indent).map((line) => " ".repeat(indent) + line);
/** Prose that hangs from `head`. */
const hanging = (look, head, text) => paragraph(look, text, head.length).map((line, i) => i === 0 ? head + line.slice(head.length) : line);
/** A mark and prose that hangs from it. */
const marked = (look, mark, text, tone) => {
	const shown = glyph(look, mark);
	const hang = " ".repeat(shown.length + 1);
	return wrap(text, measure(look) - hang.length).map((line, i) => {
		const toned = tone === void 0 ? line : paint(look, tone, line);
		return i === 0 ? `${paint(look, marks$1[mark][2], shown)} ${toned}` : hang + toned;
	});
};
const labelWidth$1 = 10;
const rowIndent = 2;
/** A label, and lines beside it that stay as they are. */
const row = (look, label, lines) => lines.map((line, i) => {
	const head = i === 0 ? label : "";
	const shown = line === "" ? "" : paint(look, "dim", head) + " ".repeat(labelWidth$1 - head.length);
	return line === "" ? "" : " ".repeat(rowIndent) + shown + line;
});
/** A label, and texts beside it, each wrapped. */
const proseRow = (look, label, ...texts) => {
	const width = measure(look) - rowIndent - labelWidth$1;
	return row(look, label, texts.flatMap((text) => wrap(text, width)));
};
/** Blocks of lines with one empty line between; empty blocks vanish. */
const spaced = (blocks) => blocks.flatMap((block) => block.length > 0 ? [[""], block] : []).slice(1).flat();
/** One form a record, as a DNS provider's page has it; values of one name and type share it. */
const forms = (rows) => rows.flatMap(([owner, type, rdata], i) => {
	const [lastOwner, lastType] = rows[i - 1] ?? [];
	const head = [`name   ${owner}`, `type   ${type}`];
	return [...owner === lastOwner && type === lastType ? [] : i === 0 ? head : ["", ...head], `value  ${rdata}`];
});
/** Records in aligned columns, each whole on one line; absent where one is longer than `room`. */
const columned = (rows, room) => {
	const widest = (column) => Math.max(...rows.map((r) => r[column].length));
	const lines = rows.map(([owner, type, rdata]) => `${owner.padEnd(widest(0))}  ${type.padEnd(widest(1))}  ${rdata}`);
	return lines.every((line) => line.length <= room) ? lines : void 0;
};
/**
* Records in aligned columns; where the terminal is too narrow for that, name, type and value each
* whole on a line of their own.
*/
const recordRow = (look, label, records) => {
	const rows = records.map(columnsOf$1);
	return row(look, label, columned(rows, look.width - rowIndent - labelWidth$1) ?? forms(rows));
};
/** A terminal that is narrower shows a record in three lines or more, where nobody can read it. */
const legible = 60;
/**
* Records as a block to be copied: from the edge, each whole on one line, which the terminal may
* break; on a narrow one, name, type and value each on a line of their own.
*/
const recordBlock = (look, records) => {
	const rows = records.map(columnsOf$1);
	return columned(rows, look.width) ?? (look.width < legible ? forms(rows) : rows.map((columns) => columns.join(" ")));
};
/** A heading and what is under it; nothing where nothing is. */
const section = (look, heading, blocks) => {
	const body = spaced(blocks);
	if (body.length === 0) return [];
	return [
		...wrap(heading, measure(look)).map((line) => paint(look, "bold", line)),
		"",
		...body
	];
};
/** A line between things that are read one by one. */
const rule = (look) => paint(look, "dim", (look.unicode ? "─" : "-").repeat(measure(look)));
/** The lines as one text; each ends with a line feed. */
const asText = (lines) => lines.map((line) => `${line}\n`).join("");
// src/report/text-summary.ts
const verdictMarks = {
	pass: "pass",
	fail: "error",
	inconclusive: "unknown"
};
/** Where mail cannot be reached from here: told once, as the ports are the same for all domains. */
const reachLines = (look, domains, ci) => {
	const lost = domains.find((domain) => reachSentence(domain) !== void 0);
	if (lost?.portsVerdict === void 0) return [];
	const text = `${ci ? "This CI runner" : "This machine"}: ${verdictWords[lost.portsVerdict]} ${dash(look)} ${reachSentence(lost) ?? ""}.`;
	return marked(look, verdictMarks[lost.portsVerdict], text, "bold");
};
/** What there is to say of the domain's records, in numbers; its mail ports apart. */
const countsOf = (domain) => {
	const { problems, warnings, unjudged } = digestOf(apartFromPorts(domain));
	const drifted = departedOf(domain)?.changes.length ?? 0;
	return [
		...problems.length > 0 ? [counted(problems.length, "problem")] : [],
		...warnings.length > 0 ? [counted(warnings.length, "warning")] : [],
		...unjudged.length > 0 ? [`${unjudged.length} not judged`] : [],
		...drifted > 0 ? [`${counted(drifted, "record")} drifted`] : []
	].join(", ");
};
/** `3 domains: 1 fail, 2 pass; live records of 1 depart from those accepted`. */
const totals = (domains) => {
	const counts = [
		"fail",
		"inconclusive",
		"pass"
	].flatMap((verdict) => {
		const count = domains.filter((domain) => domain.verdict === verdict).length;
		return count > 0 ? [`${count} ${verdict}`] : [];
	});
	if (counts.length === 0) return "no domain";
	const departed = domains.filter((domain) => departedOf(domain) !== void 0).length;
	const drift = departed > 0 ? `; live records of ${departed} depart from those accepted` : "";
	return `${counted(domains.length, "domain")}: ${counts.join(", ")}${drift}`;
};
/** A line for each domain, and how many there are of each verdict. */
const tableLines = (look, domains, failOn) => {
	const names = domains.map(({ domain }) => plain$1(domain));
	const wordWidth = Math.max(...domains.map(({ verdict }) => verdictWords[verdict].length));
	const nameWidth = Math.max(...names.map((name) => name.length));
	return [
		...domains.flatMap((domain, i) => {
			const name = names[i] ?? "";
			const counts = countsOf(domain);
			const said = counts === "" ? verdictWords[domain.verdict] : `${verdictWords[domain.verdict].padEnd(wordWidth)}  ${counts}`;
			const joined = `${name.padEnd(nameWidth)}  ${said}`;
			const [first = "", ...rest] = joined.length + 8 <= measure(look) ? [joined] : [name, `    ${said}`];
			return [...marked(look, verdictMarks[toneOf(domain, failOn)], "").map((mark) => mark + first), ...rest];
		}),
		"",
		...paragraph(look, `${totals(domains)}.`)
	];
};
/** Whether the question went to a name server, above the domain or its own. */
const wasAsked = (answer) => (answer.vantage === "authoritative" || answer.vantage === "parent") && (answer.kind !== "failed" || answer.failure.attempts.length > 0);
const askedWords = ({ vantage, domains }) => {
	const { authoritative, resolvers } = vantage;
	const answers = domains.flatMap(({ evidence }) => evidence.answers);
	const files = new Set(answers.filter(({ transport }) => transport === "file").map(({ server }) => plain$1(server)));
	const named = resolvers.map((resolver) => resolver === "system" ? "this machine's resolver" : plain$1(resolver));
	const referees = answers.filter(({ vantage }) => vantage === "referee");
	const asked = [...named, ...new Set(referees.map(({ server }) => plain$1(server)))];
	const others = listed$3(few(asked, 5)) || "no resolver";
	if (files.size > 0) return `Read: ${few([...files], 5).join(", ")}. Asked for all else: ${named.length > 0 ? others : "nobody"}.`;
	const heard = answers.some(({ vantage, kind }) => vantage === "authoritative" && kind !== "failed");
	if (authoritative && (heard || domains.length === 0)) return `Asked: each domain's own name servers; ${others}.`;
	if (authoritative && answers.some(wasAsked)) return `Asked: the name servers from the root down; ${others}.`;
	return `Asked: ${others} only${domains.every(portsOnly) ? "" : "; what it says may come from a cache"}.`;
};
const portWords = ({ ports, ci }) => {
	if (!ports) return " Mail ports were not tried.";
	return ci ? " What is said of ports holds for the network of this CI runner, not for yours." : "";
};
/** That the report does not hold all that was asked for; empty where it does. */
const interruptedSentence = ({ interrupted }) => {
	if (interrupted === void 0) return "";
	const { done, of } = interrupted;
	return `Interrupted: this report holds ${done} of ${of === void 0 ? "the domains" : counted(of, "domain")}; the others were not audited.`;
};
/** Where, when and with what the report was made. */
const originLines = (look, report) => {
	const { vantage, tool, requirements, startedAt, durationMs } = report;
	const where = vantage.ci ? "a CI runner" : "this machine";
	const reach = listed$3(vantage.families.map((family) => `IPv${family}`)) || "no network";
	const when = plain$1(startedAt).replace(/^(\S{10})T([\d:]{8}).*Z$/, "$1 $2 UTC");
	const interrupted = interruptedSentence(report);
	return [
		...interrupted === "" ? [] : paragraph(look, interrupted),
		...paragraph(look, `Seen from ${where} (${plain$1(vantage.platform)}, ${reach}), ${when}, in ${duration(durationMs)}. ${askedWords(report)}${portWords(vantage)}`),
		...paragraph(look, `${plain$1(tool.name)} ${plain$1(tool.version)} on Node ${plain$1(vantage.node).replace(/^v/, "")}; Apple's requirements as of ${plain$1(requirements.revision)}, ${plain$1(requirements.source).replace("https://", "")}.`)
	].map((line) => paint(look, "dim", line));
};
// src/report/text-evidence.ts
const setLines = (set) => set.rdata.map((rdata) => [
	plain$1(absolute(set.owner)),
	...set.ttl === void 0 ? [] : [String(set.ttl)],
	"IN",
	plain$1(set.type),
	plain$1(presentRData(set.type, rdata))
].join(" "));
const attemptLine = ({ server, transport, code, detail, ms }) => `;   ${plain$1(server)} over ${plain$1(transport)}: ${plain$1(code)} after ${duration(ms)}${detail === "" ? "" : `, ${plain$1(detail)}`}`;
const headerLine = ({ rcode, flags }) => {
	const set = Object.entries(flags ?? {}).flatMap(([flag, on]) => on ? [flag] : []);
	const parts = [...rcode === void 0 ? [] : [plain$1(rcode)], ...flags === void 0 ? [] : [`flags ${plain$1(set.join(" ")) || "none"}`]];
	return parts.length > 0 ? [`; ${parts.join(", ")}`] : [];
};
const outcomeLines = (answer) => {
	switch (answer.kind) {
		case "found": return [
			...setLines(answer.set),
			...(answer.glue ?? []).map(({ host, address }) => `; glue: ${plain$1(absolute(host))} ${plain$1(address)}`),
			...(answer.signatures ?? []).map((rdata) => `; RRSIG ${plain$1(presentRData("RRSIG", rdata))}`)
		];
		case "failed": return [`; could not look: ${plain$1(answer.failure.code)}, ${plain$1(answer.failure.detail)}`, ...answer.failure.attempts.map(attemptLine)];
		default: {
			const what = answer.kind === "nxdomain" ? "no such name" : "no record of this type";
			const { negative } = answer;
			return [negative === void 0 ? `; ${what}` : `; ${what}; may be cached for ${negative.ttl} s (SOA of ${plain$1(absolute(negative.zone))})`];
		}
	}
};
/** One answer: the question and who was asked, the header, the records. */
const answerLines = (answer) => [
	`; ${plain$1(absolute(answer.question.name))} IN ${plain$1(answer.question.type)} of ${plain$1(answer.server)} (${plain$1(answer.vantage)}, ${plain$1(answer.transport)}, ${duration(answer.ms)})${answer.unchecked ? ", checking disabled" : ""}`,
	...headerLine(answer),
	...(answer.extended ?? []).map(({ code, text }) => `; EDE ${code} "${plainOctets(text)}"`),
	...answer.chain.flatMap(setLines),
	...outcomeLines(answer)
];
/** A block for each answer; those that gave the addresses of mail ports are the last. */
const evidenceBlocks = ({ answers, probes }) => [...answers, ...probes.flatMap(({ resolution }) => resolution)].map(answerLines);
// src/report/readiness.ts
const waitWords = (seconds) => seconds < 120 ? counted(seconds, "second") : counted(Math.ceil(seconds / 60), "minute");
const answers$1 = {
	yes: () => "yes",
	no: () => "no",
	wait: ({ seconds }) => seconds === void 0 ? "not yet" : `in ${waitWords(seconds)}`
};
/** With its full stop; empty where nobody looked. */
const readinessSentence = ({ verify }) => verify === void 0 ? "" : `Safe to press Verify: ${answers$1[verify.state](verify)}, ${plain$1(verify.because)}.`;
// src/report/text-faults.ts
const metasOf = (report) => new Map(report.checks.map((meta) => [meta.id, meta]));
const serverWords = ({ vantage, server, transport }) => {
	if (transport === "file") return plain$1(server);
	if (server === "system") return "this machine's resolver";
	if (vantage === "referee") return `the public resolver ${plain$1(server)}`;
	return `${vantage === "authoritative" || vantage === "parent" ? "name server" : "resolver"} ${plain$1(server)}`;
};
/** Of whom the finding's subject was asked. */
const askedOf$1 = ({ subject }, { answers, probes }) => {
	const { name, type } = subject;
	if (type === "TCP") {
		const places = probes.filter(({ endpoint }) => endpoint.host === name).map(({ endpoint, addresses }) => {
			const where = addresses.map(({ address }) => plain$1(address));
			return `${plain$1(endpoint.host)}:${endpoint.port} at ${listed$3(few(where, 4)) || "no address"}`;
		});
		return places.length > 0 ? listed$3(places) : void 0;
	}
	const told = answers.filter(({ question, kind, unchecked }) => kind !== "failed" && !unchecked && question.name === name && question.type === type);
	const refereed = told.filter(({ vantage }) => vantage === "referee");
	const asked = [
		told.filter(({ vantage, flags }) => vantage === "authoritative" && (refereed.length === 0 || flags?.aa !== false)),
		refereed,
		told
	].find(({ length }) => length > 0) ?? [];
	const servers = [...new Set(asked.map(serverWords))];
	return servers.length > 0 ? `${plain$1(name)} ${plain$1(type)} of ${listed$3(few(servers, 4))}` : void 0;
};
const values = (items) => few(items.map((item) => shorten(plain$1(item))), 12);
const remedy$3 = (look, finding, { mended, listed }) => {
	const { fix } = finding;
	if (mended.has(finding)) return proseRow(look, "fix", mendedAbove);
	const advice = proseRow(look, "fix", plain$1(fix.text));
	if (listed.has(finding)) return advice.concat(proseRow(look, "publish", listedAbove));
	return [
		...advice,
		...fix.remove === void 0 ? [] : recordRow(look, "remove", fix.remove),
		...fix.publish === void 0 ? [] : recordRow(look, "publish", fix.publish)
	];
};
/** Whether what is expected is told by the records to publish, value by value. */
const isPublished = ({ expected = [], fix: { publish = [] } }) => expected.every((value) => publish.some(({ rdata }) => rdata === value));
const sight = (look, finding, evidence, { mended }) => {
	const { observed, expected } = finding;
	const told = !mended.has(finding) && isPublished(finding);
	const asked = finding.location === void 0 ? askedOf$1(finding, evidence) : void 0;
	return [
		...finding.location === void 0 ? [] : proseRow(look, "file", `${plain$1(finding.location.file)}:${finding.location.line}`),
		...asked === void 0 ? [] : proseRow(look, "asked", asked),
		...observed === void 0 ? [] : proseRow(look, "found", ...observed.length > 0 ? values(observed) : ["nothing"]),
		...expected === void 0 || expected.length === 0 || told ? [] : proseRow(look, "expected", ...values(expected))
	];
};
/** One block a finding; why it matters is said once for each check. */
const faultBlocks = (look, mark, faults, { metas, evidence, before }) => faults.map(({ result, finding }, i) => {
	const why = faults[i - 1]?.result === result ? void 0 : metas.get(result.check)?.docs.why;
	return [
		...marked(look, mark, shorten(plain$1(finding.message), 1e3), "bold"),
		...sight(look, finding, evidence, before),
		...why === void 0 ? [] : proseRow(look, "why", plain$1(why)),
		...remedy$3(look, finding, before)
	];
});
/** Notes are short: what, and what can be done. */
const noteBlocks = (look, notes, before) => notes.map(({ finding }) => [...marked(look, "note", shorten(plain$1(finding.message), 1e3)), ...remedy$3(look, finding, before)]);
/** How the records are to be read. */
const writtenAs = (look) => paragraph(look, "Records are written as in a zone file. In the web form of a DNS provider leave the name of the zone off the end of each name (@ stands for the zone itself), and the quotes off the value.");
/** The order of work on a domain that has nothing yet, and the records in one piece. */
const setUpBlocks = (look, setUp) => {
	const { first, publish, records, afterwards } = setUp;
	const steps = [
		first,
		publish,
		...afterwards
	].map((step, i) => hanging(look, `${i + 1}. `, plain$1(step)));
	return [
		steps.slice(0, 2).flat(),
		recordBlock(look, records),
		writtenAs(look),
		steps.slice(2).flat()
	];
};
/** A check's page in our documentation. */
const pageOf = (id) => `https://github.com/dns-audit/dns-audit/blob/main/src/check/README.md#${id}`;
/** The lines with the names of these checks made links, laid out before: a link has no width. */
const linked = (look, lines, ids) => lines.map((line) => line.replace(/[a-z\d-]+/g, (word) => ids.includes(word) ? link(look, word, pageOf(word)) : word));
/** The records in one piece, and what comes after them; for a name that a shell takes as it is. */
const nextLines = (look, domain, records) => {
	const name = shellName(domain);
	return [...records > 1 ? paragraph(look, `All records at once, to import: dns-audit records ${name} --form bind`) : [], ...records > 0 ? paragraph(look, `Once they are published: dns-audit wait ${name}`) : []];
};
/**
* How records are to be read, what comes after them and where more is told, where there is something
* to mend. `live`: the one domain of the report, where it is not a file that was judged. `listed`:
* the list of all has told it of these.
*/
const guidance = (look, faults, { live, listed }) => {
	const [first] = faults;
	if (first === void 0) return [];
	const ids = [...new Set(faults.map(({ result }) => plain$1(result.check)))];
	const choice = ids.length === 1 ? ids[0] : `CHECK, where CHECK is ${few(ids, 12).join(", ")}`;
	const records = faults.filter(({ finding }) => !listed.has(finding) && (finding.fix.publish ?? []).length > 0).length;
	const known = ids.filter((id) => /^[a-z\d]+(?:-[a-z\d]+)+$/.test(id));
	return [
		...records > 0 ? writtenAs(look) : [],
		...live === void 0 ? [] : nextLines(look, live, records),
		...linked(look, paragraph(look, `More on each: dns-audit explain ${choice}`), known)
	];
};
// src/report/text-ports.ts
/** What an address does in each state. */
const stateWords = {
	spoke: "works",
	untried: "was not tried",
	refused: "refuses connections",
	timeout: "does not answer",
	unreachable: "cannot be reached",
	reset: "cuts the connection",
	closed: "closes the connection",
	silent: "accepts, then says nothing",
	slow: "is too slow",
	"not-the-protocol": "speaks another protocol",
	"too-much-data": "sends more than a mail server would",
	"turned-away": "turns this machine away",
	unavailable: "is out of service for now",
	"starttls-missing": "offers no STARTTLS",
	"starttls-masked": "has its STARTTLS masked by something on the way",
	"starttls-refused": "refuses STARTTLS",
	"plaintext-injected": "sends plain text into the start of TLS",
	"auth-missing": "offers no sign-in",
	"tls-version": "speaks only outdated TLS",
	"tls-alert": "breaks off TLS",
	"tls-broken": "does not speak TLS",
	"certificate-expired": "shows an expired certificate",
	"certificate-not-yet-valid": "shows a certificate that is not yet valid",
	"certificate-name": "shows a certificate for another name",
	"certificate-self-signed": "shows a self-signed certificate",
	"certificate-untrusted": "shows a certificate that is not trusted",
	"certificate-incomplete-chain": "shows a certificate without its issuers",
	deadline: "was cut short by the time limit"
};
/** By whom the connection is opened, where that is somebody whom this system trusts. */
const openedBy = ({ tls, interceptor }) => interceptor === void 0 ? tls?.systemTrust === true ? "somebody whom this system trusts" : void 0 : plain$1(interceptor);
const tlsWords$1 = (probe) => {
	const { tls } = probe;
	const by = openedBy(probe);
	const days = tls?.certificate?.daysLeft;
	const words = [
		...tls === void 0 ? [] : [plain$1(tls.protocol)],
		...days === void 0 ? [] : [`certificate good for ${counted(days, "day")}`],
		...by === void 0 ? [] : [`opened by ${by}`]
	];
	return words.length === 0 ? "" : ` (${words.join(", ")})`;
};
const nameOf$1 = ({ endpoint }) => `${plain$1(endpoint.host)}:${endpoint.port}`;
const faultWords = (addresses) => {
	const words = addresses.map(({ address, state }) => `${plain$1(address)} ${stateWords[state]}`);
	return new Set(addresses.map(({ state }) => state)).size === 1 ? stateWords[addresses[0].state] : listed$3(few(words, 4));
};
const summary = (result) => {
	const { addresses, kind } = result;
	if (addresses.length === 0) return "has no address that could be looked up";
	const good = addresses.find(({ state }) => state === "spoke");
	const bad = addresses.filter(({ state }) => state !== "spoke" && state !== "untried");
	if (kind !== "spoke" || good === void 0) return faultWords(bad.length > 0 ? bad : addresses);
	const where = listed$3(few(bad.map(({ address }) => plain$1(address)), 3));
	const partly = bad.length > 0 ? `, but ${where} ${faultWords(bad)}` : "";
	return `works${tlsWords$1(good)}${partly}`;
};
const markOf$1 = ({ kind }) => kind === "spoke" ? "pass" : kind === "closed" ? "error" : "unknown";
const phaseWords = (look, { phases, state }) => phases.map(({ phase, ms }, i) => {
	const broke = state !== "spoke" && i === phases.length - 1;
	const mark = look.unicode ? broke ? "✗" : "✓" : broke ? "failed" : "ok";
	return `${plain$1(phase)} ${mark} ${duration(ms)}`;
}).join(", ");
const addressLines = (look, probe) => {
	const { address, state, detail, greeting, capabilities, tls } = probe;
	const shown = (label, text) => paragraph(look, `${label}: ${shorten(text)}`, 4);
	const certificate = tls?.certificate;
	const said = state === "spoke" || detail === "" ? "" : ` (${plain$1(detail)})`;
	return [
		...paragraph(look, `${plain$1(address)} ${stateWords[state]}${said}`, 2),
		...paragraph(look, phaseWords(look, probe), 4),
		...greeting === void 0 ? [] : shown("greeting", plainOctets(greeting)),
		...capabilities === void 0 ? [] : shown("offers", capabilities.map(plainOctets).join(" ")),
		...tls === void 0 ? [] : shown("TLS", `${plain$1(tls.protocol)} ${plain$1(tls.cipher)}`),
		...certificate === void 0 ? [] : shown("certificate", `${plainOctets(certificate.subject)}, issued by ${plainOctets(certificate.issuer)}, until ${plain$1(certificate.notAfter)}`),
		...probe.reply === void 0 ? [] : shown("said", plainOctets(probe.reply)),
		...probe.interceptor === void 0 ? [] : shown("intercepted by", plain$1(probe.interceptor))
	].filter((line) => line.trim() !== "");
};
/** A line for each port; with `verbose`, each address and how long each phase took. */
const portLines = (look, probes, verbose) => probes.flatMap((result) => [...marked(look, markOf$1(result), `${nameOf$1(result)} ${summary(result)}, ${duration(result.ms)}`), ...verbose ? result.addresses.flatMap((address) => addressLines(look, address).map((line) => paint(look, "dim", line))) : []]);
// src/report/spf-tree.ts
const remarkOn = {
	free: "",
	read: "",
	unread: "not looked up: it is beyond the tenth",
	message: "depends on the message",
	loop: "leads back to where it came from",
	ignored: "without effect",
	failed: "could not be looked up"
};
const nothingAt = ({ dead, kind, node }) => {
	if (!dead) return "";
	if (node?.kind === "nxdomain") return "does not exist";
	return kind === "include" || kind === "redirect" ? "has no SPF record" : "has no address";
};
/** What there is to say of a term beside its text; plain ASCII. */
const remarksOn$1 = (term) => {
	const { kind, networks, sender, reach, crowded, failure } = term;
	const hosts = kind === "a" || kind === "mx" ? listed$3(few(networks.map(plain$1), 4)) : "";
	return [
		sender ?? "",
		hosts,
		nothingAt(term),
		crowded ? "names more than 10 hosts" : "",
		...failure?.code === "unsupported" ? ["not looked up"] : [remarkOn[reach], failure ? plain$1(failure.detail) : ""]
	].filter((remark) => remark !== "");
};
const isRange = ({ kind, qualifier, reach }) => (kind === "ip4" || kind === "ip6") && qualifier === "+" && reach === "free";
/** `ip4:192.0.2.0/24 and 15 more ranges` for a run of them. */
const rangesRow = (run, indent) => {
	return {
		text: `${indent}${plainOctets(run[0]?.text ?? "")}${run.length > 1 ? ` and ${run.length - 1} more ranges` : ""}`,
		remarks: []
	};
};
/** Terms with those ranges put together that follow one another. */
const runsOf = (terms, verbose) => {
	const runs = [];
	for (const term of terms) {
		const last = runs.at(-1);
		if (!verbose && last?.every(isRange) && isRange(term)) last.push(term);
		else runs.push([term]);
	}
	return runs;
};
const termRows = (term, indent, drawing) => {
	const counts = term.cost > 0 && term.reach !== "ignored";
	return [{
		text: `${indent}${shorten(plainOctets(term.text), 100)}`,
		...counts && {
			cost: term.cost,
			total: term.total
		},
		remarks: remarksOn$1(term)
	}, ...term.node ? nodeRows(term.node, `${indent}  `, drawing) : []];
};
const nodeRows = (node, indent, drawing) => node.records.flatMap(({ terms, faults, omitted }, i) => [
	...node.records.length > 1 ? [{
		text: `${indent}record ${i + 1}`,
		remarks: []
	}] : [],
	...runsOf(terms, drawing.verbose).flatMap((run) => {
		const [term] = run;
		return term && run.length === 1 ? termRows(term, indent, drawing) : [rangesRow(run, indent)];
	}),
	...faults.slice(0, 5).map(({ message, term }) => ({
		text: `${indent}${shorten(plainOctets(term), 100)}`,
		remarks: [plain$1(message)]
	})),
	...omitted > 0 ? [{
		text: `${indent}... and ${omitted} more terms`,
		remarks: []
	}] : []
]);
/** More lines than this help nobody. */
const lineLimit = 200;
const termsIn = ({ records }) => records.flatMap(({ terms }) => terms.flatMap((term) => [term, ...term.node ? termsIn(term.node) : []]));
/** What the kinds of term in the drawing mean, in the order of their first term. */
const legend = (root, describe) => {
	return ["", ...[...new Set(termsIn(root).map(({ kind }) => kind))].map((kind) => `  ${kind.padEnd(10)}${plain$1(describe(kind))}`)];
};
/** The drawing; lines are harmless printable ASCII. */
const spfTreeLines = (tree, drawing) => {
	const rows = nodeRows(tree.root, "  ", drawing);
	const width = Math.min(60, Math.max(...rows.map(({ text }) => text.length), 0));
	const column = (value) => String(value ?? "").padStart(4);
	const lines = rows.map(({ text, cost, total, remarks }) => `${text.padEnd(width)}${column(cost)}${column(total)}  ${remarks.join("; ")}`.trimEnd());
	const count = `${tree.exact ? "" : "at least "}${tree.cost} of 10 lookups`;
	const meanings = drawing.describe ? legend(tree.root, drawing.describe) : [];
	return [
		`${plain$1(tree.domain)}: ${count}`,
		...few(lines, lineLimit),
		...meanings
	];
};
// src/report/text-drift.ts
const effects = {
	breaks: ["error", "breaks mail"],
	mends: ["pass", "mends mail"],
	neither: ["warning", "no harm to mail seen"]
};
/** The record as it was, and as it is. */
const changeLines = (look, change) => {
	const line = (sign, rdata) => `  ${sign} ${columnsOf$1({
		...change,
		rdata
	}).join("  ")}`;
	return [..."before" in change ? [paint(look, "red", line("-", change.before))] : [], ..."after" in change ? [paint(look, "green", line("+", change.after))] : []];
};
const named = (items) => listed$3(items.map(({ owner, type }) => `${plain$1(absolute(owner))} ${plain$1(type)}`));
const openLines$1 = (look, { unknown, propagating, unconfirmed }) => [
	...unknown.length === 0 ? [] : marked(look, "unknown", `Could not be looked up, so not judged: ${named(unknown)}`),
	...propagating.length === 0 ? [] : marked(look, "unknown", `Name servers disagree, so a change may be under way: ${named(propagating)}`),
	...unconfirmed.length === 0 ? [] : [...marked(look, "unknown", `${unsureWords$1}:`), ...unconfirmed.flatMap((change) => changeLines(look, change))]
];
/** Each change with what it does to mail; a fault that several changes share is told once. */
const judgedLines = (look, changes) => {
	const told = /* @__PURE__ */ new Set();
	return changes.flatMap(({ change, effect, appears }) => {
		const [mark, words] = effects[effect];
		const news = appears.filter((fault) => !told.has(fault));
		for (const fault of news) told.add(fault);
		const faults = news.flatMap(({ check, findings }) => findings.map(({ message }) => `${plain$1(message)} (${plain$1(check)})`));
		const inner = {
			...look,
			width: measure(look) - 4
		};
		return [
			...changeLines(look, change),
			...marked(inner, mark, words).map((line) => `    ${line}`),
			...faults.flatMap((text) => paragraph(look, text, 6))
		];
	});
};
/** What the reader has to know of them, where servers do not confirm them. */
const secondHandLines = (look, changes) => {
	const words = secondHandWords(changes);
	return words === void 0 ? [] : marked(look, "note", words);
};
/** What the change of the accepted records does. */
const revisionLines = (look, { revision }) => {
	if (revision === void 0) return [];
	const { against, accepts, announces } = revision;
	return [...accepts.changes.length === 0 ? [] : [...marked(look, "note", `This change accepts what is live, and not in ${plain$1(against)}:`), ...judgedLines(look, accepts.changes)], ...announces.length === 0 ? [] : [...marked(look, "warning", `${announcedWords(plain$1(against))}:`), ...announces.flatMap((change) => changeLines(look, change))]];
};
/** How to put the records back, and how to accept them. */
const remedyLines = (look, { kind, file }, domain) => [...proseRow(look, "undo", kind === "zone" ? `Where this was not meant: apply ${plain$1(file)} to your DNS provider again.` : "Where this was not meant: publish the lines with - at your DNS provider, and remove those with +."), ...proseRow(look, "accept", kind === "zone" ? `Where it was: write the lines with + into ${plain$1(file)}, in place of those with -.` : `Where it was: ${acceptCommand(domain, file) ?? `write the lines with + into ${plain$1(file)}, in place of those with -.`}`)];
/** What is said of one domain. */
const driftLines = (look, { domain, drift }) => {
	const { judgement, watched, file, unwatched } = drift;
	const { changes, elsewhere } = judgement;
	const shown = plain$1(file);
	return [
		...changes.length === 0 ? drift.state === "in-sync" ? marked(look, "pass", `As accepted in ${shown}: ${counted(watched, "record")}`) : marked(look, "unknown", `No difference from ${shown} is sure`) : marked(look, changes.some(({ effect }) => effect === "breaks") ? "error" : "warning", `DRIFT: ${counted(changes.length, "record")} not as accepted in ${shown}`, "bold"),
		...judgedLines(look, changes),
		...secondHandLines(look, changes.map(({ change }) => change)),
		...changes.length === 0 ? [] : remedyLines(look, drift, domain),
		...revisionLines(look, drift),
		...openLines$1(look, drift),
		...elsewhere.appears.length === 0 ? [] : marked(look, "note", `Not by a change of these records: ${listed$3(elsewhere.appears.map(({ check }) => plain$1(check)))}`),
		...unwatched.length === 0 ? [] : marked(look, "note", `In ${shown}, but not watched: ${named(unwatched)}`)
	];
};
/** Nothing but the drift, domain by domain. */
const renderDrift = (domains, look) => asText(spaced(domains.map(({ domain, drift }) => drift === void 0 ? [] : [paint(look, "bold", plain$1(domain)), ...driftLines(look, {
	domain,
	drift
})])));
// src/report/text-proposal.ts
const marks = {
	error: "error",
	warning: "warning",
	note: "note"
};
const title = (look, text) => ["", ...paragraph(look, text).map((line) => paint(look, "bold", line))];
const changed = (look, text, changes) => changes.length === 0 ? [] : [...title(look, `${text}:`), ...changes.flatMap((change) => changeLines(look, change))];
const placeWords = ({ location }) => location === void 0 ? "" : ` ${plain$1(location.file)}:${location.line}`;
const faultLines = (look, word, faults, fine) => faults.flatMap(({ check, severity, findings }) => findings.flatMap((finding) => marked(look, fine ?? marks[severity], `${word} ${plain$1(check)}: ${plain$1(finding.message)}${fine === void 0 ? placeWords(finding) : ""}`)));
const liveLines = (look, { live, against, unknown, propagating }) => {
	if (live === void 0) return [];
	const { drift, accepts, alters, unconfirmed } = live;
	const told = [
		...changed(look, `Live differs from what ${plain$1(against)} says (drift)`, drift),
		...secondHandLines(look, drift),
		...changed(look, unsureWords$1, unconfirmed),
		...changed(look, "This change accepts what is live", accepts),
		...changed(look, "This change will alter live mail records when applied", alters)
	];
	if (told.length > 0 || unknown.length + propagating.length > 0) return told;
	return ["", ...marked(look, "pass", "The live zone is as both files say")];
};
const openLines = (look, { unknown, propagating }) => {
	const names = (items) => few(items.map(({ owner, type }) => `${plain$1(absolute(owner))} ${type}`), 4).join(", ");
	return [...unknown.length === 0 ? [] : marked(look, "unknown", `Could not be looked up, so not compared: ${names(unknown)}`), ...propagating.length === 0 ? [] : marked(look, "unknown", `Name servers disagree, so not compared: ${names(propagating)}`)];
};
/** Under the heading of the section. */
const proposalLines = (look, proposal) => {
	const { file, against, changes, comparison } = proposal;
	const { appears, vanishes, stays, undecided } = comparison;
	const from = against === "live" ? "the live zone" : plain$1(against);
	const counts = `${appears.length} appear, ${vanishes.length} vanish, ${stays.length} stay`;
	return [
		...marked(look, appears.some(({ severity }) => severity === "error") ? "error" : "pass", `${plain$1(file)} in place of ${from}: ${counted(changes.length, "mail record")} changed; of the faults ${counts}`, "bold"),
		...changed(look, "Records that this changes", changes),
		...appears.length + vanishes.length + stays.length === 0 ? [] : title(look, "Findings:"),
		...faultLines(look, "appears", appears),
		...faultLines(look, "vanishes", vanishes, "pass"),
		...faultLines(look, "stays", stays),
		...undecided.length === 0 ? [] : marked(look, "skipped", `${counted(undecided.length, "check")} could not be judged on both sides, and ${undecided.length === 1 ? "is" : "are"} not compared`, "dim"),
		...liveLines(look, proposal),
		...openLines(look, proposal)
	];
};
// src/report/text-fine.ts
/** As people call them, in the order of the table. */
const areaNames = {
	mx: "MX",
	spf: "SPF",
	dkim: "DKIM",
	verification: "Verification",
	dmarc: "DMARC",
	delegation: "Name servers",
	dnssec: "DNSSEC",
	"mta-sts": "MTA-STS",
	autodiscover: "Leftovers",
	imap: "IMAP",
	smtp: "SMTP",
	status: "Apple",
	resolver: "Resolvers",
	zone: "Zone file",
	config: "Waivers"
};
const nameWidth = Math.max(...Object.values(areaNames).map((name) => name.length));
/** The ports have a part of the report to themselves. */
const apart = /* @__PURE__ */ new Set(["imap", "smtp"]);
const areas = Object.keys(areaNames).filter((area) => !apart.has(area));
const reasonOf = ({ because }) => plain$1(because ?? "no reason given");
const distinct$1 = (items) => [...new Set(items)];
/** So many lines of what was seen stand beside an area. */
const most$3 = 4;
/** The check whose sight says most of its area, where that is not the first that tells of something. */
const telling = {
	dkim: "dkim-key",
	resolver: "resolver-stale"
};
/** What was seen of the area; where nothing was, what it was held to. */
const gistOf = (area, passed) => {
	const { observed = [], title = "" } = passed.find(({ check }) => check === telling[area]) ?? passed.find(({ observed = [] }) => observed.length > 0) ?? passed[0] ?? {};
	const seen = observed.length > 0 ? observed : [title];
	return few(seen.map((one) => shorten(plain$1(one))), most$3);
};
/** The mark, the area's name, and beside it the lines, each wrapped. */
const areaLines = (look, area, lines) => {
	const [bare = ""] = marked({
		...look,
		color: false
	}, "pass", "");
	const indent = bare.length + nameWidth + 2;
	const [mark = ""] = marked(look, "pass", "");
	const head = `${mark}${areaNames[area].padEnd(nameWidth + 2)}`;
	return lines.flatMap((line) => paragraph(look, line, indent)).map((line, i) => i === 0 ? head + line.slice(indent) : line);
};
/** Areas in which a check ran and all that ran passed: nothing is called fine beside its fault. */
const soundAreas = (results) => areas.flatMap((area) => {
	const ran = results.filter((one) => one.area === area).filter(({ status, waived }) => status !== "skipped" || waived !== void 0);
	return ran.length > 0 && ran.every(({ status }) => status === "pass") ? [[area, ran]] : [];
});
/** How many checks that makes, and how to see each. */
const fineCount = (domain) => {
	const { fine, skipped } = digestOf(domain);
	const left = skipped.length > 0 ? `, ${skipped.length} skipped` : "";
	return `${counted(fine.length, "check")} fine${left}`;
};
/** Findings that the configuration sets aside are no secret. */
const waivedLines = (look, { results }) => results.flatMap(({ check, waived = [] }) => waived.flatMap(({ finding, until, reason }) => marked(look, "skipped", `${plain$1(finding.message)} (${plain$1(check)}): waived until ${plain$1(until)}: ${plain$1(reason)}`, "dim")));
/** A line for each area that is sound, and for each finding that is waived. */
const soundLines = (look, domain) => {
	const sound = soundAreas(domain.results);
	if (sound.length === 0) return waivedLines(look, domain);
	return [
		...sound.flatMap(([area, passed]) => areaLines(look, area, gistOf(area, passed))),
		...waivedLines(look, domain),
		...paragraph(look, `${fineCount(domain)}: --verbose lists them.`, 2).map((line) => paint(look, "dim", line))
	];
};
/** Those skipped for one reason are told together. */
const skippedLines = (look, skipped) => distinct$1(skipped.map(reasonOf)).flatMap((reason) => {
	const those = skipped.filter((result) => reasonOf(result) === reason);
	const ids = those.map(({ check }) => plain$1(check)).join(", ");
	const what = those.length === 1 ? `${plain$1(those[0].title)}: skipped` : `${counted(those.length, "check")} skipped`;
	return marked(look, "skipped", `${what}, ${reason} (${ids})`, "dim");
});
/** Every check that passed, with what it saw, and every one that was skipped, with the reason. */
const everyFineLine = (look, domain) => {
	const { fine, skipped } = digestOf(domain);
	const seen = ({ observed = [] }) => few(observed.map((one) => shorten(plain$1(one))), 12).flatMap((line) => paragraph(look, line, 4).map((shown) => paint(look, "dim", shown)));
	return [...fine.flatMap((result) => marked(look, "pass", `${plain$1(result.title)} (${plain$1(result.check)})`).concat(seen(result))), ...skippedLines(look, skipped)];
};
// src/report/text-diagnosis.ts
const markOf = ({ id }) => id === "connection-works" ? "note" : id === "ipv6-broken" || id === "read-along" ? "warning" : "error";
/** A label, and items beside it, each hanging from its own head. */
const itemRow = (look, label, items) => {
	const lines = items.flatMap(([head, text]) => hanging({
		...look,
		width: measure(look) - 12
	}, head, text));
	return row(look, label, lines);
};
const causeLines = (look, cause) => {
	const seen = evidenceFor(cause);
	return [
		...marked(look, markOf(cause), causeTitle(cause), "bold"),
		...itemRow(look, "seen", seen.map((line) => ["- ", line])),
		...itemRow(look, "do", cause.steps.map((step, i) => [`${i + 1}. `, plain$1(step)]))
	];
};
/** Those that are less likely, a line or two each. */
const otherLines$1 = (look, [, ...others]) => others.slice(0, 3).flatMap((cause) => {
	const [step] = cause.steps;
	const lines = marked(look, "unknown", causeTitle(cause));
	return step === void 0 ? lines : lines.concat(proseRow(look, "do", plain$1(step)));
});
/** The likeliest cause and what to do; the rest is told by `dns-audit ports`. */
const causeBlocks = (look, { causes, remarks }) => [
	causeLines(look, causes[0]),
	otherLines$1(look, causes),
	remarks.flatMap((remark) => paragraph(look, plain$1(remark)))
];
/** Everything there is to say, section by section. */
const diagnosisBlocks = (look, diagnosis) => {
	const { causes, faults, remarks, settings, commands } = diagnosis;
	const slight = faults.filter(({ fatal }) => !fatal);
	return [
		section(look, "Diagnosis", [causeLines(look, causes[0])]),
		section(look, "Also possible", [otherLines$1(look, causes)]),
		slight.flatMap(({ message }) => marked(look, "note", plain$1(message))),
		remarks.flatMap((remark) => paragraph(look, plain$1(remark))),
		section(look, "Right settings", [settings.flatMap(({ label, value }) => proseRow(look, plain$1(label), plain$1(value)))]),
		section(look, "See for yourself", [row(look, "type", commands.map(plain$1))])
	];
};
// src/report/text-path.ts
const drawingOf = ({ unicode }) => unicode ? {
	reached: "●",
	missed: "○",
	trunk: "│",
	gap: "┊",
	good: "✓",
	bad: "✗"
} : {
	reached: "o",
	missed: ".",
	trunk: "|",
	gap: ":",
	good: "ok",
	bad: "NO"
};
const phaseLabels = {
	connect: "connect",
	greeting: "greeting",
	starttls: "STARTTLS",
	tls: "TLS",
	capabilities: "offers",
	goodbye: "goodbye"
};
const isGood = ({ state }) => state === "spoke";
/** The address that came farthest stands for all. */
const foremost = ({ addresses }) => [...addresses].sort((a, b) => Number(isGood(b)) - Number(isGood(a)) || b.phases.length - a.phases.length || (a.address < b.address ? -1 : 1))[0];
const nameLeg = ({ resolution, addresses, endpoint }) => {
	const given = few(addresses.map(({ address }) => plain$1(address)), 3);
	const servers = new Set(resolution.map(({ server }) => server === "system" ? "this machine's resolver" : plain$1(server)));
	const by = servers.size === 0 ? "" : `, by ${listed$3([...servers])}`;
	const none = resolution.some(({ kind }) => kind === "nxdomain") ? `there is no ${plain$1(endpoint.host)}` : resolution.some(({ kind }) => kind === "nodata") ? `${plain$1(endpoint.host)} has no address` : "no answer";
	return {
		label: "name",
		good: addresses.length > 0,
		ms: Math.max(0, ...resolution.map(({ ms }) => ms)),
		detail: `${addresses.length > 0 ? listed$3(given) : none}${by}`
	};
};
/** `named`: with the names that the certificate is for. */
const tlsWords = (probe, named) => {
	const { tls } = probe;
	if (tls === void 0) return "";
	const { daysLeft, names = [] } = tls.certificate ?? {};
	const by = openedBy(probe);
	return [
		plain$1(tls.protocol),
		...named ? [`certificate for ${listed$3(few(names.map(plainOctets), 2))}`] : [],
		...daysLeft === void 0 ? [] : [`${named ? "" : "certificate "}good for ${daysLeft} days`],
		...by === void 0 ? [] : [`opened by ${by}`]
	].join(", ");
};
/** What is worth knowing of a phase that went well. */
const gained = (phase, probe, { relay }) => {
	const { address, greeting, capabilities } = probe;
	switch (phase) {
		case "connect": return plain$1(address);
		case "tls": return tlsWords(probe, relay === true);
		case "greeting": return greeting === void 0 ? "" : plainOctets(greeting);
		case "capabilities": return (capabilities ?? []).map(plainOctets).join(" ");
		default: return "";
	}
};
const lost = (probe) => {
	const { address, state, detail, interceptor } = probe;
	const by = interceptor === void 0 ? "" : `, that of ${plain$1(interceptor)}`;
	return `${plain$1(address)} ${stateWords[state]}${by}${detail === "" ? "" : `: ${plain$1(detail)}`}`;
};
const legsOf = (probe, endpoint, wanted) => probe.phases.flatMap(({ phase, ms }, i) => {
	if (!wanted(phase)) return [];
	const good = isGood(probe) || i < probe.phases.length - 1;
	return [{
		label: phaseLabels[phase],
		good,
		ms,
		detail: good ? gained(phase, probe, endpoint) : lost(probe)
	}];
});
/** Who stands at the end of the way, as far as that is proven. */
const farEnd = ({ endpoint }, probe) => {
	const apple = /(?:^|\.)mail\.(?:me|icloud)\.com$/.test(endpoint.host);
	const passed = probe?.phases.length ?? 0;
	const interceptor = probe?.interceptor;
	if (passed > 1 && interceptor !== void 0) return `${plain$1(interceptor)}, in place of Apple`;
	if (passed > 1 && probe?.tls?.authorized !== true) return "whoever answers";
	return apple ? "Apple" : plain$1(endpoint.host);
};
const stationsOf = (result) => {
	const probe = foremost(result);
	const legs = (wanted) => probe === void 0 ? [] : legsOf(probe, result.endpoint, wanted);
	return [
		{
			name: "this computer",
			legs: [nameLeg(result)]
		},
		{
			name: "the network",
			legs: legs((phase) => phase === "connect")
		},
		{
			name: farEnd(result, probe),
			legs: legs((phase) => phase !== "connect")
		}
	];
};
const labelWidth = 9;
const timeWidth = 7;
const legLines = (look, trunk, leg) => {
	const { good, bad } = drawingOf(look);
	const mark = (leg.good ? good : bad).padEnd(look.unicode ? 1 : 2);
	const head = `${leg.label.padEnd(labelWidth)}${duration(leg.ms).padStart(timeWidth)}`;
	const indent = `  ${trunk}  `;
	const hang = indent.length + mark.length + 1 + head.length + 2;
	return paragraph(look, shorten(leg.detail, leg.good ? 90 : 240), hang).map((line, i) => {
		const text = line.slice(hang);
		if (i > 0) return `${indent}${" ".repeat(hang - indent.length)}${text}`;
		const painted = paint(look, leg.good ? "green" : "red", mark);
		return `${indent}${painted} ${head}${text === "" ? "" : `  ${text}`}`;
	});
};
const stationLines = (look, stations) => {
	const { reached, missed, trunk, gap } = drawingOf(look);
	return stations.flatMap(({ name, legs }, i) => {
		const next = stations[i + 1];
		const line = next === void 0 ? " " : next.legs.length > 0 ? trunk : gap;
		const here = legs.length > 0;
		return [`  ${here ? reached : missed} ${paint(look, "bold", name)}${here ? "" : ": not reached"}`, ...legs.flatMap((leg) => legLines(look, line, leg))];
	});
};
/** The other addresses, those with one fate together. */
const otherLines = (look, result) => {
	const shown = foremost(result);
	const others = result.addresses.filter((probe) => probe !== shown);
	return [...new Set(others.map(({ state }) => state))].flatMap((state) => {
		const those = others.filter((probe) => probe.state === state);
		const which = few(those.map(({ address }) => plain$1(address)), 4);
		const why = state === "untried" ? ` (${plain$1(those[0].detail)})` : "";
		return paragraph(look, `also ${listed$3(which)}: ${stateWords[state]}${why}`, 5);
	});
};
const directionOf = ({ protocol, relay }) => {
	if (relay === true) return "Between servers";
	return protocol === "imap" ? "Incoming mail" : "Outgoing mail";
};
const securities = {
	implicit: "TLS at once",
	starttls: "STARTTLS"
};
/** One port: where it is, the way there, and the other addresses. */
const pathLines = (look, result) => {
	const { host, port, security } = result.endpoint;
	return [
		...paragraph(look, `${directionOf(result.endpoint)}: ${plain$1(host)} port ${port}, ${securities[security]}, ${duration(result.ms)} in all`),
		...stationLines(look, stationsOf(result)),
		...otherLines(look, result)
	].map((line) => line.trimEnd());
};
// src/report/text.ts
const headline = (options, domain) => {
	const outcome = outcomeWords(domain, options.failOn);
	const text = `${plain$1(domain.domain)}: ${outcome} ${dash(options)} ${verdictSentence(domain)}.`;
	return marked(options, verdictMarks[toneOf(domain, options.failOn)], text, "bold");
};
/** `explained`: the diagnosis tells why, and what to do. */
const causeBlock = (look, cause, explained) => {
	const { verbose } = look;
	const { failures, results, wanted } = cause;
	const details = [...new Set(failures.map(({ detail }) => shorten(plain$1(detail), 200)))];
	const attempts = failures.flatMap((failure) => failure.attempts).map((a) => `${plain$1(a.server)} ${plain$1(a.transport)} ${plain$1(a.code)} ${duration(a.ms)}`);
	const rows = {
		asked: cause.port ? "" : listed$3(few(wanted.map(plain$1), 8)),
		detail: few(details.filter((detail) => detail !== ""), verbose ? 50 : 2).join("; "),
		attempts: verbose ? few(attempts, 50).join("; ") : "",
		checks: listed$3(few(results.map(({ check }) => plain$1(check)), verbose ? 100 : 8)),
		try: explained ? "" : remedyOf$1(cause)
	};
	const sentence = `${plain$1(causeSentence(cause))}: ${counted(results.length, "check")} not judged`;
	return [...marked(look, "unknown", sentence, "bold"), ...Object.entries(rows).flatMap(([label, text]) => text === "" ? [] : proseRow(look, label, text))];
};
/** The tree of the SPF record, where something is wrong with it or everything is wanted. */
const spfBlocks = ({ verbose, describe }, { spf, results }) => {
	const wrong = results.some(({ area, status }) => area === "spf" && status === "fail");
	if (spf === void 0 || !(wrong || verbose)) return [];
	return [spfTreeLines(spf, {
		verbose,
		...describe && { describe }
	})];
};
const readinessLines = (look, domain) => domain.verify === void 0 ? [] : paragraph(look, readinessSentence(domain));
/** What the user's own files say, beside what is published. */
const fileBlocks = (look, { domain, proposal, drift }) => [proposal ? section(look, "Once applied", [proposalLines(look, proposal)]) : [], drift ? section(look, "Accepted records", [driftLines(look, {
	domain,
	drift
})]) : []];
/** Where the mail ports are told of. */
const portsHeading = "Mail ports, from here";
/** What the diagnosis explains is told there, and not twice. */
const toldOf$1 = (domain) => domain.diagnosis === void 0 ? domain : withoutPorts(domain);
const faultSections = (options, domain, { metas, alone }) => {
	const { problems, warnings } = digestOf(toldOf$1(domain));
	const setUp = setUpOf(domain);
	const before = beforeOf(domain);
	const told = (mark, faults) => faultBlocks(options, mark, faults, {
		metas,
		evidence: domain.evidence,
		before
	});
	return [
		setUp ? section(options, "What to do, in this order", setUpBlocks(options, setUp)) : [],
		section(options, "Problems", told("error", problems)),
		alone && domain.diagnosis !== void 0 ? portsSection(options, [domain]) : [],
		section(options, "Warnings", told("warning", warnings))
	];
};
const headLines = (options, domain, { alone, ci }) => {
	const name = options.unicode ? unicodeName(domain) : void 0;
	return [
		...headline(options, domain),
		...name === void 0 ? [] : [`  ${name}`],
		...alone ? reachLines(options, [domain], ci) : []
	];
};
const isFile = ({ evidence }) => evidence.answers.some(({ transport }) => transport === "file");
const domainBlocks = (options, domain, setting) => {
	const { problems, warnings, notes, causes } = digestOf(toldOf$1(domain));
	const { fine } = digestOf(domain);
	const setUp = setUpOf(domain);
	const before = beforeOf(domain);
	const untold = notes.filter(({ finding }) => setUp?.covered.has(finding) !== true);
	const { alone } = setting;
	const terse = !alone && !options.verbose;
	return [
		headLines(options, domain, setting),
		readinessLines(options, domain),
		...faultSections(options, domain, setting),
		...fileBlocks(options, domain),
		guidance(options, [...problems, ...warnings], {
			live: alone && !isFile(domain) ? domain.domain : void 0,
			listed: before.listed
		}),
		section(options, "Could not be looked up", causes.map((cause) => causeBlock(options, cause, causesBehind(domain, cause).length > 0))),
		terse && fine.length > 0 ? marked(options, "pass", fineCount(domain)) : section(options, "Fine", [options.verbose ? everyFineLine(options, domain) : soundLines(options, domain)]),
		section(options, "Notes", noteBlocks(options, untold, before)),
		section(options, "SPF, term by term: its lookups, and all so far", spfBlocks(options, domain)),
		options.verbose ? section(options, "Evidence", evidenceBlocks(domain.evidence)) : [],
		alone ? [] : [rule(options)]
	];
};
/** The same port is probed once for all domains of a run, and told once. */
const distinctProbes = (domains) => {
	const probes = domains.flatMap(({ evidence }) => evidence.probes);
	return [...new Map(probes.map((probe) => [JSON.stringify(probe), probe])).values()];
};
/** The mail ports and, where one does not work, why. */
const portsSection = (options, domains) => {
	const diagnosis = domains.find((domain) => domain.diagnosis !== void 0)?.diagnosis;
	return section(options, portsHeading, [portLines(options, distinctProbes(domains), options.verbose), ...diagnosis === void 0 ? [] : causeBlocks(options, diagnosis)]);
};
/** Port 25, where it was tried: told, and of no weight. */
const relayBlocks = (options, probes) => probes.length === 0 ? [] : [section(options, "Port 25 of iCloud's exchanges, as asked", [...probes.map((probe) => pathLines(options, probe)), paragraph(options, "Only mail servers need port 25. Most home networks and clouds let nothing out to it: no answer there is no fault, and nothing of it counts for the verdict.")])];
/** Where only ports were tried, the way to each is drawn, and the diagnosis told in full. */
const portsReport = (options, domain) => {
	const { evidence, diagnosis } = domain;
	const isRelay = ({ endpoint }) => endpoint.relay === true;
	return [
		headline(options, domain),
		...evidence.probes.filter((probe) => !isRelay(probe)).map((probe) => pathLines(options, probe)),
		...diagnosis === void 0 ? [] : diagnosisBlocks(options, diagnosis),
		...relayBlocks(options, evidence.probes.filter(isRelay)),
		options.verbose ? section(options, "Evidence", [portLines(options, evidence.probes, true), ...evidenceBlocks(evidence)]) : []
	];
};
/** Renders the report; every line ends with a line feed. */
const renderText = (report, options) => {
	const { domains, vantage } = report;
	const { ci } = vantage;
	if (options.quiet) return asText([...domains.flatMap((domain) => headline(options, domain)), ...reachLines(options, domains, ci)]);
	const metas = metasOf(report);
	const alone = domains.length === 1;
	const [only] = domains;
	if (alone && only?.diagnosis !== void 0 && portsOnly(only)) return asText(spaced([...portsReport(options, only), originLines(options, report)]));
	const blocks = [
		...domains.flatMap((domain) => domainBlocks(options, domain, {
			metas,
			alone,
			ci
		})),
		alone && only?.diagnosis !== void 0 ? [] : portsSection(options, domains),
		alone ? [] : section(options, "Summary", [tableLines(options, domains, options.failOn), reachLines(options, domains, ci)]),
		originLines(options, report)
	];
	return asText(spaced(blocks));
};
// src/version.ts
/** The version, alone in a file so that `--version` loads nothing else. A test ties it to package.json. */
const version = "0.1.0";
// src/icloud/exchange.ts
const appleExchanges = dnsName("mail.icloud.com");
/** No name of Apple's has an escape in it; one that a preference was typed into has. */
const isApples$3 = (exchange) => isWithin(exchange, appleExchanges) && !exchange.includes("\\");
/** Names of Apple's that are no exchange, or no longer one. */
const outdated = /^mx[1-6]\.mail\.icloud\.com$/;
const clientHosts = /* @__PURE__ */ new Set([
	"imap.mail.me.com",
	"smtp.mail.me.com",
	"mail.icloud.com",
	"icloud.com"
]);
const howMeant = (exchange, host) => {
	if (outdated.test(exchange)) return "Apple no longer uses that name";
	if (clientHosts.has(exchange)) return "mail programs use that name, not other mail servers";
	if (isApples$3(exchange)) return void 0;
	if (exchange.startsWith(`${host}.`)) return "the dot at its end is missing, so the DNS host added the name of the zone";
	if (/^\d+\\032/.test(exchange) && exchange.endsWith(host)) return "the preference is typed into the name; it has a field of its own";
	return distance(exchange, host) <= 2 ? "it is misspelt" : void 0;
};
/** What was meant is the nearest one. */
const slipOf$1 = (rdata, missing) => {
	const far = ({ exchange }) => distance(rdata.exchange, exchange);
	const [slip] = missing.toSorted((a, b) => far(a) - far(b)).flatMap((meant) => {
		const how = howMeant(rdata.exchange, meant.exchange);
		return how === void 0 ? [] : [{
			rdata,
			meant,
			how
		}];
	});
	return slip;
};
const sortExchanges = (rdata, { mx: required }) => {
	const missing = required.filter((one) => rdata.every((mx) => mx.exchange !== one.exchange));
	const nulls = rdata.filter((mx) => mx.exchange === ".");
	const slips = rdata.filter((mx) => !nulls.includes(mx) && required.every((one) => one.exchange !== mx.exchange)).flatMap((mx) => slipOf$1(mx, missing) ?? []);
	const rest = rdata.filter((mx) => !nulls.includes(mx) && slips.every(({ rdata: slip }) => slip !== mx));
	return {
		apple: rest.filter(({ exchange }) => isApples$3(exchange)),
		missing,
		slips,
		nulls,
		strangers: rest.filter(({ exchange }) => !isApples$3(exchange))
	};
};
/** The preference at which senders first come to iCloud; `undefined` where they never do. */
const preferred = ({ apple }) => apple.length === 0 ? void 0 : Math.min(...apple.map(({ preference }) => preference));
// src/icloud/providers.ts
/** No page of the service that could be read names the host, but zones that people publish do. */
const seen = "seen in public zone data";
/** A published list of exchanges and whose they are. */
const listed$2 = "https://github.com/jace/mxsniff/blob/f85fcb05bb90e727d507d016dc8db70b8892bcfe/mxsniff/providers.py";
const microsoft = "https://techcommunity.microsoft.com/t5/exchange-team-blog/implementing-inbound-smtp-dane-with-dnssec-for-exchange-online/ba-p/3939694";
const cloudflare = "In the dashboard of Cloudflare, switch Email Routing off: it locks its MX records, and they cannot be removed before.";
const namecheap = "At Namecheap, under Advanced DNS, set Mail Settings to Custom MX: only then do other MX records count.";
const forwarding = "Switch the forwarding off where the domain is registered: it holds the record.";
const spamExperts = "https://documentation.n-able.com/spamexperts/userguide/Content/B_Admin%20Level/domains/mx-records.htm";
const known$2 = [
	[
		"mx.cloudflare.net",
		"Cloudflare Email Routing",
		"forwarding",
		"https://developers.cloudflare.com/email-routing/postmaster/",
		cloudflare
	],
	[
		"mxrecord.io",
		"Cloudflare Email Security",
		"gateway",
		"https://developers.cloudflare.com/email-security/deployment/inline/setup/office-365-area1-mx/"
	],
	[
		"google.com",
		"Google Workspace",
		"mailbox",
		listed$2
	],
	[
		"googlemail.com",
		"Google Workspace",
		"mailbox",
		listed$2
	],
	[
		"mail.protection.outlook.com",
		"Microsoft 365",
		"mailbox",
		microsoft
	],
	[
		"mx.microsoft",
		"Microsoft 365",
		"mailbox",
		"https://c7solutions.com/2024/02/what-is-mx-microsoft"
	],
	[
		"outlook.com",
		"Microsoft",
		"mailbox",
		listed$2
	],
	[
		"hotmail.com",
		"Microsoft",
		"mailbox",
		listed$2
	],
	[
		"messagingengine.com",
		"Fastmail",
		"mailbox",
		listed$2
	],
	[
		"protonmail.ch",
		"Proton Mail",
		"mailbox",
		listed$2
	],
	[
		"zoho.com",
		"Zoho Mail",
		"mailbox",
		listed$2
	],
	[
		"zoho.eu",
		"Zoho Mail",
		"mailbox",
		seen
	],
	[
		"zoho.in",
		"Zoho Mail",
		"mailbox",
		seen
	],
	[
		"migadu.com",
		"Migadu",
		"mailbox",
		listed$2
	],
	[
		"mailbox.org",
		"mailbox.org",
		"mailbox",
		seen
	],
	[
		"tutanota.de",
		"Tuta",
		"mailbox",
		seen
	],
	[
		"yandex.net",
		"Yandex",
		"mailbox",
		"https://yandex.com/support/yandex-360/business/admin/en/mail/configuration"
	],
	[
		"yandex.ru",
		"Yandex",
		"mailbox",
		listed$2
	],
	[
		"mail.ru",
		"Mail.ru",
		"mailbox",
		seen
	],
	[
		"titan.email",
		"Titan",
		"mailbox",
		seen
	],
	[
		"emailsrvr.com",
		"Rackspace Email",
		"mailbox",
		listed$2
	],
	[
		"secureserver.net",
		"GoDaddy",
		"mailbox",
		listed$2
	],
	[
		"privateemail.com",
		"Namecheap Private Email",
		"mailbox",
		listed$2,
		namecheap
	],
	[
		"registrar-servers.com",
		"Namecheap forwarding",
		"forwarding",
		seen,
		namecheap
	],
	[
		"gmr-smtp-in.l.google.com",
		"Squarespace forwarding",
		"forwarding",
		seen,
		forwarding
	],
	[
		"hostinger.com",
		"Hostinger",
		"mailbox",
		seen
	],
	[
		"kundenserver.de",
		"IONOS",
		"mailbox",
		seen
	],
	[
		"ionos.com",
		"IONOS",
		"mailbox",
		seen
	],
	[
		"ionos.de",
		"IONOS",
		"mailbox",
		seen
	],
	[
		"ionos.co.uk",
		"IONOS",
		"mailbox",
		seen
	],
	[
		"mail.ovh.net",
		"OVHcloud",
		"mailbox",
		listed$2
	],
	[
		"mail.gandi.net",
		"Gandi",
		"mailbox",
		listed$2
	],
	[
		"hover.com.cust.hostedemail.com",
		"Hover",
		"mailbox",
		seen
	],
	[
		"hostedemail.com",
		"Tucows",
		"mailbox",
		listed$2
	],
	[
		"dreamhost.com",
		"DreamHost",
		"mailbox",
		listed$2
	],
	[
		"infomaniak.ch",
		"Infomaniak",
		"mailbox",
		"https://www.infomaniak.com/en/support/faq/search?page=3&q=dns"
	],
	[
		"one.com",
		"one.com",
		"mailbox",
		listed$2
	],
	[
		"rzone.de",
		"STRATO",
		"mailbox",
		seen
	],
	[
		"porkbun.com",
		"Porkbun forwarding",
		"forwarding",
		seen,
		forwarding
	],
	[
		"improvmx.com",
		"ImprovMX",
		"forwarding",
		"https://help.improvmx.com/en/articles/6457380-what-are-mx-records"
	],
	[
		"forwardemail.net",
		"Forward Email",
		"forwarding",
		seen
	],
	[
		"simplelogin.co",
		"SimpleLogin",
		"forwarding",
		seen
	],
	[
		"addy.io",
		"addy.io",
		"forwarding",
		seen
	],
	[
		"anonaddy.me",
		"addy.io",
		"forwarding",
		seen
	],
	[
		"mailgun.org",
		"Mailgun",
		"forwarding",
		listed$2
	],
	[
		"amazonaws.com",
		"Amazon SES or WorkMail",
		"forwarding",
		listed$2
	],
	[
		"pphosted.com",
		"Proofpoint",
		"gateway",
		listed$2
	],
	[
		"ppe-hosted.com",
		"Proofpoint Essentials",
		"gateway",
		seen
	],
	[
		"mimecast.com",
		"Mimecast",
		"gateway",
		listed$2
	],
	[
		"barracudanetworks.com",
		"Barracuda",
		"gateway",
		seen
	],
	[
		"messagelabs.com",
		"Symantec Email Security",
		"gateway",
		listed$2
	],
	[
		"iphmx.com",
		"Cisco Secure Email",
		"gateway",
		seen
	],
	[
		"trendmicro.com",
		"Trend Micro",
		"gateway",
		seen
	],
	[
		"sophos.com",
		"Sophos Email",
		"gateway",
		seen
	],
	[
		"hornetsecurity.com",
		"Hornetsecurity",
		"gateway",
		"https://www.captaindns.com/en/blog/hornetsecurity-secure-email-gateway"
	],
	[
		"spamexperts.com",
		"SpamExperts",
		"gateway",
		spamExperts
	],
	[
		"spamexperts.eu",
		"SpamExperts",
		"gateway",
		spamExperts
	],
	[
		"spamexperts.net",
		"SpamExperts",
		"gateway",
		spamExperts
	],
	[
		"spamhero.com",
		"SpamHero",
		"gateway",
		seen
	],
	[
		"spamhero.net",
		"SpamHero",
		"gateway",
		seen
	],
	[
		"mailprotect.be",
		"Combell",
		"mailbox",
		seen
	],
	[
		"above.com",
		"Above.com parking",
		"parking",
		seen
	],
	[
		"h-email.net",
		"a parking service",
		"parking",
		seen
	]
];
/** Longer suffixes first: what is said of a part goes before what is said of the whole. */
const providers = known$2.toSorted(([a], [b]) => b.length - a.length);
known$2.map(([suffix, , , source]) => [suffix, source]);
/** The service that runs `exchange`, or `undefined` where that is not known. */
const providerOf = (exchange) => {
	const found = providers.find(([suffix]) => isWithin(exchange, dnsName(suffix)));
	if (found === void 0) return void 0;
	const [, name, kind, source, first] = found;
	return {
		name,
		kind,
		source,
		...first === void 0 ? {} : { first }
	};
};
/** Where earlier providers leave records behind: SRV names, hosts, and DKIM selectors with their owners. */
const leftovers = {
	services: [
		"_imaps._tcp",
		"_imap._tcp",
		"_submission._tcp",
		"_submissions._tcp",
		"_autodiscover._tcp"
	],
	hosts: [
		"autodiscover",
		"autoconfig",
		"mail"
	],
	selectors: [
		["google", "Google Workspace"],
		["selector1", "Microsoft 365"],
		["fm1", "Fastmail"],
		["protonmail", "Proton Mail"],
		["zmail", "Zoho Mail"]
	]
};
// src/record/txt.ts
/** The text of one record: its strings put together, nothing between them (RFC 7208 §3.3, RFC 6376 §3.6.2.2). */
const textOf = ({ strings }) => strings.join("");
/** The text of every record of the answer, in its order; none where there is no record. */
const textsOf = (answer) => answer.kind === "found" ? answer.set.rdata.map(textOf) : [];
/** Record data that holds `text` in as many strings of 255 octets as it takes (RFC 1035 §3.3.14). */
const txtOf = (text) => ({ strings: text.match(/.{1,255}/gs) ?? [""] });
// src/check/ground.ts
/** What a ruling rests on: what was asked for it, what is still to be asked, and what nobody could answer. */
/** The settled ones among what was found, by the names that the check gave them. */
const settledOf = (needs, find) => Object.fromEntries(Object.entries(needs).flatMap(([name, need]) => {
	const found = find(need);
	return found === void 0 || found.kind === "failed" ? [] : [[name, found]];
}));
const all = (needs) => Object.values(needs);
const unaskedOf = (needs, find) => all(needs).filter((need) => find(need) === void 0);
const obstacleOf = (need, found) => found.kind === "failed" ? {
	need: keyOf$1(need),
	server: "server" in found ? found.server : found.failure.attempts.at(-1)?.server ?? "",
	failure: found.failure
} : void 0;
const obstaclesIn = (needs, find) => all(needs).flatMap((need) => {
	const found = find(need);
	return found === void 0 ? [] : obstacleOf(need, found) ?? [];
});
const groundOf = (needs, find) => ({
	needs,
	obstacles: obstaclesIn(needs, find),
	unasked: unaskedOf(needs, find)
});
// src/check/check.ts
const pass = (...observed) => ({
	status: "pass",
	observed
});
const fail = (first, ...more) => ({
	status: "fail",
	findings: [first, ...more]
});
/** `fail` with these findings, or `otherwise` where there are none. */
const failOn = (findings, otherwise) => {
	const [first, ...more] = findings;
	return first === void 0 ? otherwise : fail(first, ...more);
};
const skipped = (because) => ({
	status: "skipped",
	because
});
/** The evidence itself holds failures on which the ruling hangs. */
const unsettled = (first, ...more) => ({
	status: "unsettled",
	failures: [first, ...more]
});
const outcomeOf = (ruling, needs) => {
	if (ruling.status !== "unsettled") return ruling;
	const need = needs.map(keyOf$1).join(", ");
	const [first, ...more] = ruling.failures.map((failure) => ({
		need,
		server: failure.attempts.at(-1)?.server ?? "",
		failure
	}));
	return {
		status: "inconclusive",
		obstacles: [first, ...more]
	};
};
/**
* Makes a {@link Check}. Only here does "could not look" become `inconclusive`, and only here is
* the evidence, looked up by key, given back the type of the need it answers.
*/
const defineCheck = (definition) => {
	const { needs, further, hints, judge, decisive, ...meta } = definition;
	const sightOf = (wanted, find) => settledOf(wanted, find);
	const wholeGround = (find, context) => {
		const first = groundOf(needs(context), find);
		if (!further || first.unasked.length > 0 || first.obstacles.length > 0) return first;
		return groundOf({
			...first.needs,
			...further(sightOf(first.needs, find), context)
		}, find);
	};
	return {
		meta,
		...decisive && { decisive },
		needs: (context) => all(needs(context)),
		follow(find, context) {
			const ground = wholeGround(find, context);
			if (ground.unasked.length > 0 || ground.obstacles.length > 0 || !hints) return ground.unasked;
			const sight = sightOf(ground.needs, find);
			if (judge(sight, context, {}).status === "pass") return [];
			return unaskedOf(hints(sight, context), find);
		},
		run(find, context) {
			const ground = wholeGround(find, context);
			const [first, ...more] = ground.obstacles;
			if (first !== void 0) return {
				status: "inconclusive",
				obstacles: [first, ...more]
			};
			const sight = sightOf(ground.needs, find);
			const ruling = judge(sight, context, {});
			if (!hints || ruling.status === "pass") return outcomeOf(ruling, all(ground.needs));
			const hinted = settledOf(hints(sight, context), find);
			return outcomeOf(judge(sight, context, hinted), all(ground.needs));
		}
	};
};
// src/record/line.ts
/** One line for each of the record data. */
const linesOf$1 = (owner, type, rdata) => rdata.map((one) => ({
	owner,
	type,
	rdata: presentRData(type, one)
}));
/** A TXT record that holds `text`. */
const txtLine = (owner, text) => ({
	owner,
	type: "TXT",
	rdata: presentRData("TXT", txtOf(text))
});
/** The records of an answer; none where there are none. */
const publishedIn = (answer) => answer.kind === "found" ? linesOf$1(answer.set.owner, answer.set.type, answer.set.rdata) : [];
/** Lines as an expectation or an observation about their owner. */
const rdataOf = (lines) => lines.map(({ rdata }) => rdata);
// src/check/clues.ts
const keyed = (needs) => Object.fromEntries(needs.map((need) => [keyOf$1(need), need]));
/** The answer among the clues, where there is one. */
const clue = (clues, name, type) => clues[keyOf$1(ask(name, type))] ?? clues[keyOf$1(glance(name, type))];
/** The domain itself is a CNAME: every record that it should have is hidden. */
const isAlias = (clues, domain) => clue(clues, domain, "CNAME")?.kind === "found";
/** Whether both answers hold the same records: then a wildcard gave both. */
const isSame = (one, other) => one.kind === "found" && other?.kind === "found" && rdataOf(linesOf$1(one.question.name, one.set.type, one.set.rdata)).toSorted().join("\n") === rdataOf(linesOf$1(one.question.name, other.set.type, other.set.rdata)).toSorted().join("\n");
// src/record/rsa.ts
/** The element of `tag` at `at`, where there is one that ends before `end`; lengths as in X.690. */
const element = (der, tag, at, end) => {
	const first = der[at + 1];
	if (der[at] !== tag || first === void 0) return void 0;
	const size = first < 128 ? 0 : first - 128;
	if (first === 128 || size > 3) return void 0;
	const digits = der.subarray(at + 2, at + 2 + size);
	const length = size === 0 ? first : digits.reduce((sum, octet) => sum * 256 + octet, 0);
	const from = at + 2 + size;
	return from + length <= end ? {
		from,
		to: from + length
	} : void 0;
};
const sequence = 48;
const integer = 2;
const bitString = 3;
const objectIdentifier = 6;
/** 1.2.840.113549.1.1.1, rsaEncryption. */
const rsaEncryption = "42,134,72,134,247,13,1,1,1";
/** Bits of the unsigned integer in `octets`. */
const bitLength = (octets) => {
	const lead = octets.findIndex((octet) => octet !== 0);
	return lead < 0 ? 0 : (octets.length - lead - 1) * 8 + (32 - Math.clz32(octets[lead]));
};
/**
* The size in bits of the modulus of an RSA key in a SubjectPublicKeyInfo (RFC 5280 §4.1);
* `undefined` where `der` holds none. Octets behind it are not looked at.
*/
const rsaBits = (der) => {
	const info = element(der, sequence, 0, der.length);
	const algorithm = info && element(der, sequence, info.from, info.to);
	const oid = algorithm && element(der, objectIdentifier, algorithm.from, algorithm.to);
	if (oid === void 0 || der.subarray(oid.from, oid.to).join() !== rsaEncryption) return void 0;
	const bits = element(der, bitString, algorithm.to, info.to);
	const key = bits && element(der, sequence, bits.from + 1, bits.to);
	const modulus = key && element(der, integer, key.from, key.to);
	return modulus && element(der, integer, modulus.to, key.to) && bitLength(der.subarray(modulus.from, modulus.to));
};
// src/record/tag-list.ts
/** Whether reading ended in a fault. */
const isFault$1 = (read) => "message" in read;
/** At most this much of a stranger's text is repeated in a message. */
const shownLength = 60;
/** A piece of a record in quotes, shortened. */
const quote = (octets) => `"${presentOctets(octets.slice(0, shownLength))}${octets.length > shownLength ? "..." : ""}"`;
const foreign = /[^\t\n\r -~]/;
/** Without the white space of RFC 6376 §2.8 at its ends; an octet 160 is none. */
const trim = (octets) => octets.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, "");
const readTag = (spec, start) => {
	const offset = start + spec.search(/[^\t\n\r ]/);
	const [, name, gap, rest] = /^[\t\n\r ]*([A-Za-z][A-Za-z0-9_]*)([\t\n\r ]*=[\t\n\r ]*)([^]*)$/.exec(spec) ?? [];
	if (name === void 0 || gap === void 0 || rest === void 0) return {
		offset,
		message: `${quote(trim(spec))} is not of the form tag=value`
	};
	const valueOffset = offset + name.length + gap.length;
	const bad = foreign.exec(rest);
	return bad === null ? {
		name,
		value: trim(rest),
		offset,
		valueOffset
	} : {
		offset: valueOffset + bad.index,
		message: `the octet ${presentOctets(bad[0])} is not allowed in ${name}=: quotation marks, dashes and spaces must be the plain ones of the keyboard`
	};
};
/**
* Reads a list. Empty places between semicolons are passed over. A tag that is there twice is a
* fault, and only the first one counts.
*/
const readTagList = (text) => {
	const tags = [];
	const faults = [];
	let start = 0;
	for (const spec of text.split(";")) {
		const read = trim(spec) === "" ? void 0 : readTag(spec, start);
		start += spec.length + 1;
		if (read === void 0) continue;
		if (isFault$1(read)) faults.push(read);
		else if (tags.some(({ name }) => name === read.name)) faults.push({
			offset: read.offset,
			message: `the tag ${read.name}= is there twice`
		});
		else tags.push(read);
	}
	return {
		tags,
		faults
	};
};
// src/record/dkim.ts
/** Whether a text is meant to be a DKIM key, good or bad. */
const isDkimLike = (text) => /^\s*v\s*=\s*DKIM/i.test(text) || /(?:^|;)\s*p\s*=/.test(text);
const words = (tag) => tag?.value.split(":").map((word) => trim(word).toLowerCase());
const octetsIn$1 = (base64) => Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
/** The key in `p=`, or what is wrong with it. */
const readKey = (p, type) => {
	const fault = (message, at = 0) => ({
		offset: p.valueOffset + at,
		message
	});
	const material = p.value.replace(/\s/g, "");
	if (material === "") return fault("the key is revoked: p= is empty");
	const bad = /[^A-Za-z0-9+/=\s]|=(?!=?\s*$)/.exec(p.value);
	if (bad !== null) return fault(`p= is not base64: ${quote(bad[0])} does not belong there`, bad.index);
	if (material.replace(/=+$/, "").length % 4 === 1) return fault("p= is not base64: it is cut off", p.value.length);
	const octets = octetsIn$1(material.replace(/=+$/, ""));
	if (type === "ed25519") return octets.length === 32 ? {
		bits: 256,
		material
	} : fault(`an Ed25519 key has 32 octets, and p= has ${octets.length}`);
	const bits = rsaBits(octets);
	if (bits === void 0) return fault("p= holds no RSA public key, or only a part of one");
	return bits < 1024 ? fault(`the RSA key has ${bits} bits: too few to be valid`) : {
		bits,
		material
	};
};
/** What keeps the record, whatever its key, from verifying mail signed with SHA-256. */
const limitOf = (tag, first) => {
	const at = (found, message) => ({
		offset: found?.valueOffset ?? 0,
		message
	});
	const version = tag("v");
	if (version !== void 0 && version.value !== "DKIM1") return at(version, `v=${quote(version.value)} must be DKIM1`);
	if (version !== void 0 && version !== first) return {
		offset: version.offset,
		message: "v=DKIM1 must come first"
	};
	const type = words(tag("k"))?.join(":");
	if (type !== void 0 && type !== "rsa" && type !== "ed25519") return at(tag("k"), `the key type ${quote(type)} is not known`);
	if (words(tag("h"))?.includes("sha256") === false) return at(tag("h"), "h= leaves out sha256, with which iCloud signs");
	if (words(tag("s"))?.some((word) => word === "*" || word === "email") === false) return at(tag("s"), "s= leaves out email");
};
/** Reads the text of a TXT record as a key: one that a verifier can use, or the first reason why it cannot. */
const readDkimKey = (text) => {
	const { tags, faults } = readTagList(text);
	const tag = (name) => tags.find((one) => one.name === name);
	const fault = faults[0] ?? limitOf(tag, tags[0]);
	if (fault !== void 0) return fault;
	const p = tag("p");
	if (p === void 0) return {
		offset: text.length,
		message: "there is no key: p= is missing"
	};
	const type = words(tag("k"))?.[0] === "ed25519" ? "ed25519" : "rsa";
	const key = readKey(p, type);
	return isFault$1(key) ? key : {
		type,
		...key,
		testing: words(tag("t"))?.includes("y") ?? false
	};
};
// src/check/key.ts
/**
* The key that a verifier takes from the answer, why it can take none, or `undefined` where no TXT
* record is meant to be a key.
*/
const keyIn$1 = (txt) => {
	const texts = textsOf(txt);
	const first = texts.find(isDkimLike);
	if (first !== void 0 && texts.length > 1) return {
		offset: 0,
		message: `there are ${texts.length} TXT records where only one may be`
	};
	return first === void 0 ? void 0 : readDkimKey(first);
};
/** The key in the answer, where it can be used. */
const usableKeyIn = (txt) => {
	const key = txt && keyIn$1(txt);
	return key === void 0 || isFault$1(key) ? void 0 : key;
};
/**
* Whether the name holds more than its one CNAME record (RFC 1034 §3.6.2). A TXT record beside it
* shows in an answer that took no alias; the system's resolver does not tell.
*/
const isCrowded = (cname, txt) => cname.kind === "found" && (cname.set.rdata.length > 1 || txt?.kind === "found" && txt.chain.length === 0 && txt.vantage !== "system");
// src/check/autodiscover-leftover.ts
const isApples$2 = (host) => [
	"icloud.com",
	"me.com",
	"apple.com"
].some((zone) => isWithin(host, dnsName(zone)));
const services = (answers, domain) => leftovers.services.flatMap((labels) => {
	const srv = clue(answers, under(labels, domain), "SRV");
	return (srv?.kind === "found" ? srv.set.rdata : []).filter(({ target }) => target !== "." && !isApples$2(target)).map((one) => ({
		line: `${absolute(under(labels, domain))} SRV ${presentRData("SRV", one)}`,
		whose: providerOf(one.target)?.name
	}));
});
const hosts = (answers, domain) => leftovers.hosts.flatMap((label) => {
	const alias = clue(answers, under(label, domain), "CNAME");
	const target = alias?.kind === "found" ? alias.set.rdata[0].target : void 0;
	const whose = target && providerOf(target)?.name;
	return whose ? [{
		line: `${absolute(under(label, domain))} CNAME ${absolute(target)}`,
		whose
	}] : [];
});
const selectors = (answers, domain) => leftovers.selectors.flatMap(([label, whose]) => {
	const owner = under(`${label}._domainkey`, domain);
	return usableKeyIn(clue(answers, owner, "TXT")) ? [{
		line: `${owner}, a DKIM key`,
		whose
	}] : [];
});
const includes = (apex) => textsOf(apex).filter((text) => /^v=spf1 /i.test(text)).flatMap((text) => text.match(/(?<=include:)[a-z0-9._-]+/gi) ?? []).flatMap((name) => {
	const provider = providerOf(dnsName(name.toLowerCase()));
	return provider?.kind === "mailbox" || provider?.kind === "forwarding" ? [{
		line: `include:${name} in the SPF record`,
		whose: provider.name
	}] : [];
});
var autodiscover_leftover_default = defineCheck({
	id: "autodiscover-leftover",
	area: "autodiscover",
	title: "Nothing of an earlier mail provider is left in DNS",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 6186 §3", "Apple 102525"],
	docs: {
		why: "Mail programs that look for their settings in DNS (SRV, autodiscover, autoconfig) go to the old servers; an SPF include or a DKIM key that stays lets the old service send in the name of the domain.",
		fix: "Remove what belongs to a service that you have left. Keep it while you still send through it.",
		good: "@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.",
		bad: "@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.\nautodiscover CNAME autodiscover.outlook.com."
	},
	needs: ({ domain }) => ({
		mx: ask(domain.name, "MX"),
		apex: ask(domain.name, "TXT")
	}),
	further({ mx }, { domain, required }) {
		if (mx.kind !== "found") return {};
		const { missing, strangers } = sortExchanges(mx.set.rdata, required);
		if (missing.length > 0 || strangers.length > 0) return {};
		return keyed([
			...leftovers.services.map((labels) => glance(under(labels, domain.name), "SRV")),
			...leftovers.hosts.map((label) => glance(under(label, domain.name), "CNAME")),
			...leftovers.selectors.map(([label]) => glance(under(`${label}._domainkey`, domain.name), "TXT"))
		]);
	},
	judge({ mx, apex, ...answers }, { domain: { name } }) {
		if (mx.kind !== "found" || Object.keys(answers).length === 0) return skipped("mail does not go to iCloud alone");
		const left = [
			...services(answers, name),
			...hosts(answers, name),
			...selectors(answers, name),
			...includes(apex)
		];
		if (left.length === 0) return pass();
		const whose = [...new Set(left.flatMap((one) => one.whose ?? []))];
		return fail({
			message: `mail goes to iCloud, and ${left.length === 1 ? "a record" : `${left.length} records`} of ${whose.join(", ") || "another mail service"} ${left.length === 1 ? "is" : "are"} still there`,
			subject: {
				name,
				type: "TXT"
			},
			observed: left.map(({ line }) => line),
			fix: { text: "Remove what belongs to a service that you have left; from SPF, its include alone. Keep it while you still send through it." }
		});
	}
});
// src/record/agreement.ts
/** Addresses and serial numbers differ between servers by design. */
const comparable = /* @__PURE__ */ new Set([
	"CNAME",
	"MX",
	"SRV",
	"TXT"
]);
const lineOf = (type, rdata) => "strings" in rdata ? presentRData("TXT", { strings: [rdata.strings.join("")] }) : presentRData(type, rdata);
/**
* The records in the answer, each as a line; none where there are none. `undefined` where it says
* nothing that could be held against another: it failed, is of no such type, or speaks of the
* target of a CNAME (the question for the CNAME itself is the one to compare).
*/
const wordOf = (answer) => {
	const { kind, question, chain } = answer;
	if (kind === "failed" || chain.length > 0 || !comparable.has(question.type)) return void 0;
	if (kind !== "found") return [];
	return answer.set.rdata.map((rdata) => lineOf(question.type, rdata)).sort();
};
/** Two words that are the same have the same key. */
const keyOfWord = (word) => word.join("\n");
/** Whether the server answers for a zone of its own. A source without header bits is believed. */
const isAuthoritative = (answer) => answer.vantage === "authoritative" && answer.kind !== "failed" && answer.flags?.aa !== false;
/** The referee's answer, where it was asked and gave one. */
const worldIn = ({ answers }) => answers.find(({ vantage, kind }) => vantage === "referee" && kind !== "failed");
/** Answered in place of the name servers, by its own account (RFC 8914 §4): forged, blocked, censored, filtered. */
const madeUp = /* @__PURE__ */ new Set([
	4,
	15,
	16,
	17
]);
/**
* Whether the resolver that gave this answer made it up: it says so, or it claims authority for a
* zone that is another's, as home routers and filters do.
*/
const isMadeUp = ({ kind, flags, extended = [] }) => extended.some(({ code }) => madeUp.has(code)) || kind !== "failed" && flags?.aa === true;
/**
* Whether this is a resolver's answer to look into: the resolver failed on its way to one, or says
* what none of the domain's name servers says or, where these are out of reach, what the referee
* does not say.
*/
const isOdd = (answer, view) => {
	if (answer.vantage !== "system" && answer.vantage !== "resolver") return false;
	if (answer.kind === "failed") return answer.failure.code === "servfail";
	const word = wordOf(answer);
	const published = view.answers.filter(isAuthoritative);
	const world = worldIn(view);
	const own = published.length > 0 ? published : world === void 0 ? [] : [world];
	return word !== void 0 && own.length > 0 && own.map(wordOf).every((one) => one !== void 0 && keyOfWord(one) !== keyOfWord(word));
};
// src/check/delegation.ts
const needsDelegation = ({ domain }) => ({ delegation: delegation(domain.name) });
/** Also with what every vantage says of the records that matter most, whatever other checks ask. */
const needsViews = (context) => {
	const { domain, required } = context;
	return {
		...needsDelegation(context),
		views: views(domain.name, [
			{
				name: domain.name,
				type: "MX"
			},
			{
				name: domain.name,
				type: "TXT"
			},
			{
				name: required.dkim.owner,
				type: "CNAME"
			},
			{
				name: under("_dmarc", domain.name),
				type: "TXT"
			}
		])
	};
};
const failedState = ({ code, detail, attempts }) => {
	if (code === "timeout") return "silent";
	const refused = attempts.at(-1)?.detail ?? detail;
	return code === "unreachable" && /ECONNREFUSED/.test(refused) ? "closed" : "unseen";
};
const stateIn = (answer) => {
	if (answer.kind === "found") return answer.flags?.aa === false ? "lame" : "serves";
	if (answer.kind !== "failed") return "lame";
	return answer.rcode !== void 0 && answer.failure.code !== "malformed" ? "lame" : failedState(answer.failure);
};
/** By its SOA, or by its NS records where only these were answered. */
const stateOf = ({ soa, ns }) => {
	const own = stateIn(soa);
	const other = stateIn(ns);
	return own === "serves" || own === "lame" ? own : other === "serves" ? other : own;
};
/** What a lame server said. */
const wordsOf$1 = ({ soa }) => {
	if (soa.kind === "failed") return soa.failure.detail;
	return soa.kind === "found" ? "it answers without authority" : "it does not know the zone";
};
/** `ns1.example.net (192.0.2.1)`. */
const nameOf = ({ host, address }) => `${host} (${address})`;
/** The servers that count: those that the parent names. */
const listedServers = ({ servers }) => servers.filter(({ listed }) => listed);
const inState = (delegation, ...states) => listedServers(delegation).filter((server) => states.includes(stateOf(server)));
/** No server of a parent zone answers in this way: something on the network does in its place. */
const isForeign = (answer) => answer.kind === "failed" ? answer.failure.code === "refused" : answer.flags?.aa !== true && !("glue" in answer && answer.glue !== void 0);
/** Whether questions to name servers are answered by something between. */
const isIntercepted = ({ parent }) => parent !== void 0 && parent.answers.length > 0 && parent.answers.every(isForeign);
/** Whether name servers are out of reach from here, or others answer in their place: nothing is known of what they publish. */
const isCutOff = (delegation) => {
	if (delegation.kind !== "delegated") return delegation.kind === "failed" || delegation.kind === "absent" && delegation.parent === void 0;
	if (isIntercepted(delegation)) return true;
	if (delegation.servers.length === 0 && delegation.homeless.length > 0) return false;
	return inState(delegation, "serves", "lame").length === 0;
};
/** The delegation where name servers were asked, or why nothing can be said of them. */
const asked = (delegation) => {
	switch (delegation.kind) {
		case "unasked": return "the domain's own name servers were not asked";
		case "absent": return "the domain has no name servers: see delegation-present";
		case "delegated": return isIntercepted(delegation) ? "something on this network answers in place of name servers: see resolver-reach" : delegation;
	}
};
/** The delegation where at least one name server serves the zone, or why there is no telling them apart. */
const served = (delegation) => {
	const known = asked(delegation);
	return typeof known === "string" || inState(known, "serves").length > 0 ? known : "none of its name servers answered for the zone: see delegation-answers";
};
// src/check/camps.ts
const answersOf = ({ server }, { views }) => new Map(views.flatMap(({ question, answers }) => {
	const own = answers.find((answer) => answer.server === server && isAuthoritative(answer));
	return own === void 0 ? [] : [[keyOfQuestion(question), own]];
}));
const wordIn$1 = (answer) => {
	const word = answer && wordOf(answer);
	return word && (keyOfWord(word) || "nothing");
};
/** A server that said nothing to a question is of the same mind as all others. */
const campsIn = (delegation, views) => {
	const camps = [];
	for (const server of listedServers(delegation)) {
		const answers = answersOf(server, views);
		if (answers.size === 0) continue;
		const i = camps.findIndex((camp) => [...answers].every(([key, answer]) => {
			const [mine, theirs] = [wordIn$1(answer), wordIn$1(camp.answers.get(key))];
			return mine === theirs || mine === void 0 || theirs === void 0;
		}));
		const camp = camps[i];
		if (camp === void 0) camps.push({
			servers: [server],
			answers
		});
		else camps[i] = {
			servers: [...camp.servers, server],
			answers: new Map([...answers, ...camp.answers])
		};
	}
	return camps;
};
const campName = ({ servers }) => servers.map(nameOf).join(", ");
const disputesIn = (camps, { views }) => views.flatMap(({ question }) => {
	const words = camps.map(({ answers }) => wordIn$1(answers.get(keyOfQuestion(question))));
	if (new Set(words.filter((word) => word !== void 0)).size < 2) return [];
	return [{
		question,
		sides: camps.flatMap((camp, i) => {
			const word = words[i];
			return word === void 0 ? [] : [`${campName(camp)}: ${word.replaceAll("\n", ", ")}`];
		})
	}];
});
// src/check/servers.ts
const unknown$1 = {
	code: "unrecorded",
	detail: "it was not asked for where this server leads",
	attempts: []
};
/** What a check would find if all servers were of this camp. */
const findIn = ({ answers }, find) => (need) => {
	const found = find(need);
	if (need.need === "answer") {
		const own = answers.get(keyOfQuestion(need.question));
		if (own === void 0) return found ?? {
			kind: "failed",
			failure: unknown$1
		};
		if (own.chain.length === 0) return own;
		return found !== void 0 && "chain" in found && found.chain[0]?.rdata[0].target === own.chain[0]?.rdata[0].target ? found : {
			kind: "failed",
			failure: unknown$1
		};
	}
	if (found?.kind !== "gathered") return found ?? {
		kind: "failed",
		failure: unknown$1
	};
	const told = new Map(found.answers.map((one) => [keyOfQuestion(one.question), one]));
	for (const key of told.keys()) {
		const own = answers.get(key);
		if (own !== void 0 && own.chain.length === 0) told.set(key, own);
	}
	const { tree, wanted } = growSpf(found.domain, told);
	return wanted.length > 0 ? {
		kind: "failed",
		failure: unknown$1
	} : tree;
};
/** The discord among the servers; `undefined` where they agree; a reason where they cannot be compared. */
const discordIn = (base, find, context) => {
	const needs = needsViews(context);
	const [delegation, views] = [find(needs.delegation), find(needs.views)];
	if (delegation?.kind !== "delegated" || views?.kind !== "views") return "the domain's own name servers were not asked";
	const known = served(delegation);
	if (typeof known === "string") return known;
	const camps = campsIn(known, views);
	const disputes = disputesIn(camps, views);
	if (disputes.length === 0) return void 0;
	const failing = camps.map((camp) => base.filter((check) => check.run(findIn(camp, find), context).status === "fail"));
	return {
		disputes,
		camps: camps.map((camp, i) => ({
			name: campName(camp),
			broken: (failing[i] ?? []).filter((check) => !failing.every((checks) => checks.includes(check))).map(({ meta }) => meta.id)
		}))
	};
};
/** A check over the servers' answers to all that the checks of `base` ask for. */
const defineServerCheck = (meta, base, judge) => ({
	meta,
	needs: (context) => [...Object.values(needsViews(context)), ...base.flatMap((check) => check.needs(context))],
	follow: (find, context) => base.flatMap((check) => check.follow(find, context)),
	run(find, context) {
		const discord = discordIn(base, find, context);
		if (typeof discord === "string") return {
			status: "skipped",
			because: discord
		};
		return discord === void 0 ? { status: "pass" } : judge(discord, context);
	}
});
// src/check/delegation-alike.ts
const because = ({ disputes }) => disputes.flatMap(({ question: { name, type }, sides }) => sides.map((side) => `${name} ${type} at ${side}`));
/** `base`: the checks of severity error that judge the domain's records. */
var delegation_alike_default = (base) => defineServerCheck({
	id: "delegation-alike",
	area: "delegation",
	title: "Mail works with the records of every name server",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 1034 §4.3.5"],
	docs: {
		why: "Senders and Apple ask any one of the name servers. Where one of them has old or incomplete records, mail is lost by chance, and verification fails now and then.",
		fix: "Have all name servers serve the same records: wait for the transfer, or take the one that is left behind off the list.",
		good: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.",
		bad: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at ns2.example.net\n@ MX !nodata"
	}
}, base, (discord, { domain }) => {
	const sound = discord.camps.find(({ broken }) => broken.length === 0);
	const [first, ...more] = discord.camps.filter(({ broken }) => broken.length > 0).map((camp) => ({
		message: `name server ${camp.name} serves records with which mail breaks (${camp.broken.join(", ")})${sound === void 0 ? "" : `, unlike ${sound.name}`}`,
		subject: {
			name: domain.name,
			type: discord.disputes[0].question.type
		},
		observed: because(discord),
		fix: { text: "Wait for some minutes if the records have just been changed. If it stays so, ask your DNS host why this server is out of step, or remove it from the name servers at your registrar if it is not theirs." }
	}));
	return first === void 0 ? { status: "pass" } : {
		status: "fail",
		findings: [first, ...more]
	};
});
// src/check/delegation-answers.ts
var delegation_answers_default = defineCheck({
	id: "delegation-answers",
	area: "delegation",
	title: "The domain's name servers answer for it",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 1034 §4.2.1", "RFC 1912 §2.8"],
	docs: {
		why: "Resolvers ask the name servers that the registrar has set. Where none of these knows the zone, none of its records can be found.",
		fix: "Set the name servers of your DNS host at the registrar, or create the zone at the DNS host that is set there.",
		good: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.",
		bad: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at ns1.example.net: !refused\n; at ns2.example.net: !refused"
	},
	needs: needsDelegation,
	hints: (_, { domain }) => ({ mx: ask(domain.name, "MX") }),
	judge({ delegation }, _, { mx }) {
		const known = asked(delegation);
		if (typeof known === "string") return skipped(known);
		const servers = listedServers(known);
		const serving = inState(known, "serves");
		if (serving.length > 0) return pass(...serving.map(nameOf));
		const mute = servers.filter((server) => stateOf(server) !== "lame");
		const { zone, homeless } = known;
		if (mute.length > 0 || servers.length + homeless.length === 0) {
			if (mx !== void 0) return skipped("they could not be asked from here: see resolver-reach");
			const [first, ...more] = mute.flatMap(({ soa }) => soa.kind === "failed" ? [soa.failure] : []);
			return unsettled(first ?? {
				code: "unreachable",
				detail: "no name server has an address",
				attempts: []
			}, ...more);
		}
		return fail({
			message: `none of the name servers of ${zone} answers for it: its records cannot be found`,
			subject: {
				name: zone,
				type: "NS"
			},
			observed: [...servers.map((server) => `${nameOf(server)}: ${wordsOf$1(server)}`), ...homeless.map((host) => `${host}: there is no such host`)],
			fix: { text: "See which name servers your DNS host gives you, and set exactly these at your registrar; if they are set, see at the DNS host that the zone is still there and paid for." }
		});
	}
});
// src/record/verification.ts
/** What instructions show in the place of the token. */
const placeholder = /^(?:x{3,}|\.{2,}|[<[({].*|(?:your|my|the|personal|example|insert|enter)[-_]?(?:.*[-_])?(?:token|code|value|txt|here|string)|token|code|value|placeholder|example)$/i;
/** The token in a text that is such a record and nothing else; its shape is Apple's affair. */
const tokenIn = (text) => {
	const token = /^apple-domain=([!-~]+)$/.exec(text)?.[1];
	return token === void 0 || placeholder.test(token) ? void 0 : token;
};
/** What seems to be the token, though it is not written as it should be, up to another record that is glued to it. */
const looseToken = /\W*apple-domain\W+([A-Za-z0-9]{8,}?)(?=v=spf1|[^A-Za-z0-9]|$)/i;
const holdsSpf = (text) => /v=spf1/i.test(text);
/** `undefined` where the text is such a record, or does not look like one. */
const verificationSlip = (text) => {
	if (tokenIn(text) !== void 0 || !/apple-domain/i.test(text)) return void 0;
	if (/^apple-domain-verification=/i.test(text)) return {
		how: "apple-domain-verification= is for other services of Apple, not for Mail",
		token: void 0,
		useless: false
	};
	if (placeholder.test(/^apple-domain=(.*)$/.exec(text)?.[1] ?? "")) return {
		how: "the example of the instructions is in the place of the value",
		token: void 0,
		useless: true
	};
	const token = looseToken.exec(text)?.[1];
	const slip = (how, useless = true) => ({
		how,
		token,
		useless
	});
	if (holdsSpf(text)) return slip("two records are put together in one; each needs a TXT record of its own", false);
	if (/^\W*apple-domain\W*$/i.test(text)) return slip("there is no value after apple-domain=");
	if (/^["'\u0080-\u00ff]/.test(text)) return slip("the quotation marks are part of the value");
	if (text.startsWith("apple-domain=")) return slip("there is a space or an invisible character in it");
	return slip("it must begin with apple-domain= in small letters, without spaces");
};
/** The text into which the verification record and the SPF record were put together, where the former is nowhere else. */
const gluedIn = (texts) => texts.some((text) => tokenIn(text) !== void 0) ? void 0 : texts.find((text) => holdsSpf(text) && verificationSlip(text)?.token !== void 0);
/** What is left of such a text without the verification record: the SPF record. */
const spfApart = (glued) => {
	const spf = glued.replace(looseToken, " ").replace(/[\s"';,]+$/, "");
	return spf.slice(Math.max(0, spf.search(/v=spf1/i)));
};
// src/check/delegation-elsewhere.ts
var delegation_elsewhere_default = defineCheck({
	id: "delegation-elsewhere",
	area: "delegation",
	title: "At least one mail record has reached the name servers",
	severity: "note",
	since: "0.1.0",
	cites: ["Apple 102374", "RFC 1034 §4.2.1"],
	docs: {
		why: "Records count only at the host whose name servers the domain has. Those typed in at a registrar do nothing where the name servers are those of another company, and a move of the name servers leaves them behind.",
		fix: "Enter the records at the DNS host to which the name servers belong.",
		good: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.",
		bad: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at each\n@ MX !nodata\n@ TXT !nodata\nsig1._domainkey CNAME !nxdomain\n_dmarc TXT !nxdomain"
	},
	needs: (context) => ({
		...needsDelegation(context),
		mx: ask(context.domain.name, "MX"),
		txt: ask(context.domain.name, "TXT"),
		dkim: ask(context.required.dkim.owner, "CNAME"),
		dmarc: ask(under("_dmarc", context.domain.name), "TXT")
	}),
	judge({ delegation, mx, txt, dkim, dmarc }, { domain }) {
		const known = asked(delegation);
		if (typeof known === "string") return skipped(known);
		if (textsOf(txt).filter((text) => isSpfRecord(text) || tokenIn(text) !== void 0).length > 0 || [
			mx,
			dkim,
			dmarc
		].some(({ kind }) => kind === "found")) return pass();
		const hosts = known.listed ?? known.servers.map(({ host }) => host);
		return fail({
			message: `not one mail record of ${domain.name} is published: records count only at the host whose name servers the domain has`,
			subject: {
				name: known.zone,
				type: "NS"
			},
			observed: hosts.map(absolute),
			fix: { text: `Enter the records at the DNS host to which ${hosts.join(", ") || "the name servers"} belong. If you have entered them somewhere else, for instance at your registrar, they have no effect there.` }
		});
	}
});
// src/check/registration.ts
/** RFC 8056 §2, without spaces: the registry publishes nothing of the domain, or soon will not. */
const holds = /* @__PURE__ */ new Map([
	["clienthold", "on hold by the registrar (clientHold)"],
	["serverhold", "on hold by the registry (serverHold)"],
	["pendingdelete", "about to be deleted (pendingDelete)"],
	["redemptionperiod", "deleted, and may still be redeemed (redemptionPeriod)"]
]);
/** The states that keep the domain out of DNS, as clauses. */
const holdsOf = ({ status }) => status.flatMap((one) => holds.get(one) ?? []);
/** Whole days from one moment to another; negative where that has passed. */
const daysUntil = (moment, now) => Math.floor((Date.parse(moment) - Date.parse(now)) / 864e5);
/** Why nothing can be said of the registration, or undefined and it can. */
const unknownBecause = (registration) => {
	if (registration.kind === "unasked") return registration.because;
	return registration.kind === "unregistered" ? `the registry does not know ${registration.name}` : void 0;
};
/** What the registry says of a domain that is not in DNS, as a clause with `; ` in front; empty where it says nothing of use. */
const registryWord = (registration, now) => {
	if (registration === void 0 || registration.kind === "unasked") return "";
	const { name } = registration;
	if (registration.kind === "unregistered") return `; the registry does not know ${name}: it is not registered`;
	const [hold] = holdsOf(registration);
	if (hold !== void 0) return `; the registry says that ${name} is ${hold}`;
	const { expires } = registration;
	return expires !== void 0 && daysUntil(expires, now) < 0 ? `; the registry says that ${name} has expired, on ${expires.slice(0, 10)}` : "";
};
// src/check/delegation-expiry.ts
/** Within so many days, somebody has to see to it. */
const soon = 30;
const endOf = (days) => {
	if (days < 0) return days === -1 ? "ended a day ago" : `ended ${-days} days ago`;
	if (days === 0) return "ends within a day";
	return days === 1 ? "ends in a day" : `ends in ${days} days`;
};
var delegation_expiry_default = defineCheck({
	id: "delegation-expiry",
	area: "delegation",
	title: "The registration of the domain lasts for more than 30 days",
	severity: "warning",
	since: "0.1.0",
	cites: ["RFC 9083 §4.5", "RFC 9083 §5.3"],
	docs: {
		why: "When the registration ends, the domain leaves DNS and mail to it is lost; after some weeks anybody can register it, and read what is sent to you. The registry is asked only with --rdap.",
		fix: "Renew the domain at the registrar, or see that it renews by itself and that the payment will work.",
		good: "; at the registry: active, 2027-11-01",
		bad: "; at the registry: active, 2026-12-05"
	},
	needs: (context) => ({
		...needsDelegation(context),
		registration: registration(context.domain.name)
	}),
	judge({ delegation, registration }, { startedAt }) {
		if (delegation.kind === "absent") return skipped("the domain is not in DNS: see delegation-present");
		const because = unknownBecause(registration);
		if (registration.kind !== "registered") return skipped(because ?? "");
		if (holdsOf(registration).length > 0) return skipped("it is held back: see delegation-hold");
		const { name, url, expires } = registration;
		if (expires === void 0) return skipped("the registry does not say when it ends");
		const days = daysUntil(expires, startedAt);
		const date = expires.slice(0, 10);
		if (days > soon) return pass(date);
		return fail({
			message: `the registration of ${name} ${endOf(days)}, on ${date}`,
			subject: {
				name,
				type: "NS"
			},
			observed: [`${url}: ${expires}`],
			fix: { text: `Renew ${name} at its registrar. If it renews by itself, see there that it is switched on and that the payment will work.` }
		});
	}
});
// src/check/delegation-hold.ts
var delegation_hold_default = defineCheck({
	id: "delegation-hold",
	area: "delegation",
	title: "The registry does not hold the domain back",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 8056 §2", "RFC 9083 §4.6"],
	docs: {
		why: "A domain that the registrar or the registry holds back (clientHold, serverHold), or that is to be deleted, leaves DNS: no mail reaches it then. An address that was not confirmed, an unpaid bill or an ended registration leads there. The registry is asked only with --rdap.",
		fix: "Ask the registrar why, and pay or confirm what is open.",
		good: "; at the registry: active",
		bad: "; at the registry: client hold"
	},
	needs: (context) => ({
		...needsDelegation(context),
		registration: registration(context.domain.name)
	}),
	judge({ delegation, registration }) {
		if (delegation.kind === "absent") return skipped("the domain is not in DNS: see delegation-present");
		const because = unknownBecause(registration);
		if (registration.kind !== "registered") return skipped(because ?? "");
		const { name, url, status } = registration;
		const [first, ...more] = holdsOf(registration);
		if (first === void 0) return pass(...status);
		return fail({
			message: `the registry says that ${name} is ${[first, ...more].join(" and ")}: it leaves DNS, and no mail reaches it`,
			subject: {
				name,
				type: "NS"
			},
			observed: [`${url}: ${status.join(", ")}`],
			fix: { text: `Ask the registrar of ${name} why, and pay or confirm what is open: nothing in DNS mends this.` }
		});
	}
});
// src/check/delegation-lame.ts
var delegation_lame_default = defineCheck({
	id: "delegation-lame",
	area: "delegation",
	title: "Every name server that is set at the registrar serves the zone",
	severity: "warning",
	since: "0.1.0",
	cites: ["RFC 1912 §2.8", "RFC 1034 §4.2.2"],
	docs: {
		why: "Resolvers choose among the name servers at will. One that does not serve the zone costs time, and now and then a lookup fails altogether: then mail waits, and verification by Apple fails by chance.",
		fix: "Take the server off the list at the registrar, or have it serve the zone.",
		good: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.",
		bad: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at ns2.example.net: !refused"
	},
	needs: needsDelegation,
	judge({ delegation }) {
		const known = served(delegation);
		if (typeof known === "string") return skipped(known);
		const { zone, homeless } = known;
		const subject = {
			name: zone,
			type: "NS"
		};
		const remedy = `Remove it from the name servers of ${zone} at your registrar if your DNS host does not name it; else ask the DNS host why it does not serve the zone.`;
		return failOn([...inState(known, "lame").map((server) => ({
			message: `${nameOf(server)} is set as a name server of ${zone} and does not serve it: ${wordsOf$1(server)}`,
			subject,
			fix: { text: remedy }
		})), ...homeless.map((host) => ({
			message: `${host} is set as a name server of ${zone}, and there is no such host`,
			subject,
			fix: { text: remedy }
		}))], pass(...inState(known, "serves").map(nameOf)));
	}
});
// src/check/delegation-mismatch.ts
const hostsIn = ({ ns }) => ns.kind === "found" ? ns.set.rdata.map(({ host }) => host) : [];
var delegation_mismatch_default = defineCheck({
	id: "delegation-mismatch",
	area: "delegation",
	title: "The registrar and the zone name the same name servers",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 1034 §4.2.2"],
	docs: {
		why: "Some resolvers go by the list that is set at the registrar, others by the one in the zone itself. While both lead to the same records all is well; after a move one of them may be forgotten.",
		fix: "Set the same name servers at the registrar and in the zone.",
		good: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.",
		bad: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at ns1.example.net\n@ NS ns1.example.net.\n@ NS ns3.example.net."
	},
	needs: needsDelegation,
	judge({ delegation }) {
		const known = served(delegation);
		if (typeof known === "string") return skipped(known);
		const { zone, listed } = known;
		if (listed === void 0) return skipped("the zone above could not be asked");
		const own = new Set(inState(known, "serves").flatMap(hostsIn));
		const apart = [...listed].filter((host) => !own.has(host)).concat([...own].filter((host) => !listed.includes(host)));
		const differs = own.size > 0 && apart.length > 0;
		const told = (hosts) => [...hosts].sort().map(absolute);
		return failOn(differs ? [{
			message: `the registrar's list of name servers for ${zone} and the zone's own differ in ${apart.sort().join(", ")}`,
			subject: {
				name: zone,
				type: "NS"
			},
			expected: told(listed),
			observed: told(own),
			fix: { text: "See which name servers your DNS host gives you, and set these at your registrar and as the NS records of the zone." }
		}] : [], pass(...told(listed)));
	}
});
// src/check/delegation-out-of-step.ts
/** `base`: the checks of severity error that judge the domain's records. */
var delegation_out_of_step_default = (base) => defineServerCheck({
	id: "delegation-out-of-step",
	area: "delegation",
	title: "All name servers give the same records",
	severity: "warning",
	since: "0.1.0",
	cites: ["RFC 1034 §4.3.5", "RFC 1912 §2.8"],
	docs: {
		why: "A change has reached some of the name servers only: who asks one of the others sees the old records. It happens for minutes after a change, and for good where a server is no longer kept up to date.",
		fix: "Wait for the transfer; if it does not come, ask the DNS host.",
		good: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.",
		bad: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at ns2.example.net\n_dmarc TXT \"v=DMARC1; p=none; rua=mailto:a@example.com\""
	}
}, base, ({ disputes, camps }) => {
	if (camps.some(({ broken }) => broken.length > 0)) return {
		status: "skipped",
		because: "mail breaks with some of them: see delegation-alike"
	};
	const [first, ...more] = disputes.map(({ question: { name, type }, sides }) => ({
		message: `the name servers do not agree on ${name} ${type}`,
		subject: {
			name,
			type
		},
		observed: sides,
		fix: { text: "Wait for some minutes if the records have just been changed. If it stays so, ask your DNS host why its name servers are out of step." }
	}));
	return first === void 0 ? { status: "pass" } : {
		status: "fail",
		findings: [first, ...more]
	};
});
// src/check/delegation-present.ts
var delegation_present_default = defineCheck({
	id: "delegation-present",
	area: "delegation",
	title: "The domain exists: the zone above it delegates it",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 1034 §4.2.1", "RFC 2308 §2.1"],
	decisive: true,
	docs: {
		why: "Where the zone above does not know the domain, nobody can look up any of its records, wherever they are typed in. The registration has ended, is on hold, was never made, or the name is misspelt.",
		fix: "See at your registrar that the domain is registered, paid for, not on hold and has name servers.",
		good: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.",
		bad: "; at the parent\n@ NS !nxdomain"
	},
	needs: needsDelegation,
	hints: (_, { domain }) => ({ registration: registration(domain.name) }),
	judge({ delegation }, { startedAt }, { registration: said }) {
		if (delegation.kind === "unasked") return skipped("the domain's own name servers were not asked");
		if (delegation.kind === "delegated") return delegation.listed === void 0 ? pass() : pass(`${delegation.zone} is served by ${delegation.listed.join(", ")}`);
		const { name, parent } = delegation;
		const who = parent === void 0 ? "resolvers say" : `the servers of ${parent.zone} say`;
		return fail({
			message: `${who} that ${name} does not exist: none of its records can be found, and no mail reaches it${registryWord(said, startedAt)}`,
			subject: {
				name,
				type: "NS"
			},
			observed: [],
			fix: { text: "See at your registrar that the domain is registered, paid for, not on hold (the states clientHold and serverHold) and has name servers; see also that the name is spelt right." }
		});
	}
});
// src/check/delegation-silent.ts
const isSix = ({ address }) => address.includes(":");
var delegation_silent_default = defineCheck({
	id: "delegation-silent",
	area: "delegation",
	title: "Every name server that is set at the registrar can be reached",
	severity: "warning",
	since: "0.1.0",
	cites: ["RFC 1034 §4.2.2", "RFC 1912 §2.8"],
	docs: {
		why: "A resolver that happens to ask a server which is down waits for seconds before it asks another; some give up first. Said only where other servers did answer this machine over the same version of IP.",
		fix: "Have the server repaired, or take it off the list at the registrar.",
		good: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.",
		bad: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at ns2.example.net: !timeout"
	},
	needs: needsDelegation,
	judge({ delegation }) {
		const known = served(delegation);
		if (typeof known === "string") return skipped(known);
		const serving = inState(known, "serves");
		const mute = inState(known, "silent", "closed").filter((server) => serving.some((other) => isSix(other) === isSix(server)));
		return failOn(mute.map((server) => ({
			message: `name server ${nameOf(server)} ${stateOf(server) === "closed" ? "refuses connections" : "does not answer"}, while ${nameOf(serving[0])} answers`,
			subject: {
				name: known.zone,
				type: "NS"
			},
			fix: { text: `Ask your DNS host about ${server.host}; if it is not theirs, remove it from the name servers at your registrar.` }
		})), pass(...serving.map(nameOf)));
	}
});
// src/check/delegation-single.ts
var delegation_single_default = defineCheck({
	id: "delegation-single",
	area: "delegation",
	title: "The domain has more than one name server",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 1034 §4.1"],
	docs: {
		why: "With a single name server nothing about the domain can be found while that server is down, and mail to it waits or is returned.",
		fix: "Set all the name servers that your DNS host gives you.",
		good: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.",
		bad: "; at the parent\n@ NS ns1.example.net."
	},
	needs: needsDelegation,
	judge({ delegation }) {
		const known = asked(delegation);
		if (typeof known === "string") return skipped(known);
		const { listed, zone } = known;
		if (listed === void 0) return skipped("the zone above could not be asked");
		if (listed.length > 1) return pass(...listed);
		return fail({
			message: `${zone} has a single name server, ${listed.join()}`,
			subject: {
				name: zone,
				type: "NS"
			},
			fix: { text: "Set all the name servers that your DNS host gives you at the registrar." }
		});
	}
});
// src/check/delegation-tcp.ts
/** Told to come back over TCP, and turned away there. That it is this machine's firewall shows in silence, not in a refusal. */
const isTurnedAway = (answer) => {
	if (answer.kind !== "failed") return false;
	const { attempts } = answer.failure;
	const last = attempts.at(-1);
	return attempts.some(({ transport, detail }) => transport === "udp" && detail === "truncated") && last?.transport === "tcp" && last.code === "unreachable" && last.detail.includes("ECONNREFUSED");
};
var delegation_tcp_default = defineCheck({
	id: "delegation-tcp",
	area: "delegation",
	title: "The name servers answer over TCP where an answer needs it",
	severity: "warning",
	since: "0.1.0",
	cites: ["RFC 7766 §5"],
	docs: {
		why: "An answer that is too long for one UDP packet is cut, and resolvers ask again over TCP. A server that refuses TCP never gives them the whole: to them the records do not exist.",
		fix: "Have the server listen on TCP port 53 as well, and open it in its firewall.",
		good: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.",
		bad: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at ns2.example.net\n@ TXT !truncated"
	},
	needs: needsViews,
	judge({ delegation, views: { views: all } }) {
		const known = asked(delegation);
		if (typeof known === "string") return skipped(known);
		const hostOf = (server) => known.servers.find((one) => one.server === server);
		return failOn(all.flatMap(({ question: { name, type }, answers }) => {
			const cut = answers.filter(isTurnedAway).flatMap(({ server }) => hostOf(server) ?? []);
			if (cut.length === 0) return [];
			return [{
				message: `the answer to ${name} ${type} is too long for UDP, and ${cut.map(nameOf).join(", ")} refuses TCP`,
				subject: {
					name,
					type
				},
				fix: { text: "Ask your DNS host to answer over TCP on port 53. Until then, remove records at this name that are no longer used, so that the answer gets shorter." }
			}];
		}), pass(...inState(known, "serves").map(nameOf)));
	}
});
// src/icloud/misplaced.ts
const doubled = "the DNS host added the domain to a name that had it already";
const entered = (host) => `it was entered for ${host} and not for the domain itself`;
/** The label before the domain, and how it comes about. */
const slips = {
	mx: [
		["\\064", "the DNS host took the @ sign for a name: leave the field empty instead"],
		["www", entered("www")],
		["mail", entered("mail")]
	],
	verification: [
		["\\064", "the DNS host took the @ sign for a name: leave the field empty instead"],
		["apple-domain", "apple-domain is the beginning of the value, not the name"],
		["txt", "TXT is the type of the record, not its name"],
		["www", entered("www")]
	],
	spf: [
		["\\064", "the DNS host took the @ sign for a name: leave the field empty instead"],
		["_spf", "SPF has no name of its own"],
		["spf", "SPF has no name of its own"],
		["www", entered("www")],
		["mail", entered("mail")]
	],
	dkim: [
		["sig1.domainkey", "the underscore before domainkey is missing"],
		["sig1_domainkey", "there is an underscore in the place of the dot"],
		["sig1.__domainkey", "there is one underscore too many"],
		["sig1._domainkey._domainkey", "_domainkey is there twice"],
		["_sig1._domainkey", "sig1 has no underscore"],
		["sig._domainkey", "the 1 of sig1 is missing"],
		["sigl._domainkey", "it has a letter l in the place of the digit 1"],
		["sig2._domainkey", "Apple uses sig1 alone"],
		["sig1", "._domainkey is missing"],
		["_domainkey", "sig1 is missing in front"]
	],
	dmarc: [
		["dmarc", "the underscore in front is missing"],
		["__dmarc", "there is one underscore too many"],
		["_dmark", "_dmarc is misspelt"],
		["_dmarc.mail", entered("mail")]
	]
};
/** The labels under which the record belongs; none for a record of the domain itself. */
const home = {
	mx: "",
	verification: "",
	spf: "",
	dkim: "sig1._domainkey",
	dmarc: "_dmarc"
};
const placed = (labels, domain) => labels === "" ? domain : under(labels, domain);
/** Below the domain, as it was typed in full into a field that adds the zone: its own, or its parent's. */
const doubledAt = (labels, domain) => {
	const whole = placed(labels, domain);
	return (labelsOf(domain).length > 2 ? [domain, parentOf(domain)] : [domain]).map((zone) => under(whole, zone));
};
/** What the domain above may hold for this one. Its own records of that kind are not to be taken for it. */
const above = /* @__PURE__ */ new Set(["dkim", "verification"]);
/** Where to look for a record that is not where it belongs. */
const placesOf$1 = (wanted, domain) => [
	...doubledAt(home[wanted], domain).map((name) => ({
		name,
		how: doubled
	})),
	...slips[wanted].map(([labels, how]) => ({
		name: under(labels, domain),
		how
	})),
	...above.has(wanted) && labelsOf(domain).length > 2 ? [{
		name: placed(home[wanted], parentOf(domain)),
		how: `the subdomain ${labelsOf(domain)[0]} is missing in its name`
	}] : []
];
/**
* A name that nobody has. What is found at it comes from a wildcard record; always the same one, so
* that resolvers can keep the answer.
*/
const nobodys = (domain) => under("dns-audit-no-such-name", domain);
// src/icloud/dns-hosts.ts
/** Microsoft's instructions for its own mail service at other hosts: fields, values and dots of each form. */
const shownAt = (page) => `https://github.com/MicrosoftDocs/microsoft-365-docs/blob/public/microsoft-365/admin/dns/create-dns-records-${page}.md`;
const host = (name, servers, source, form) => ({
	name,
	servers,
	source,
	apex: "@",
	...form
});
const dnsHosts = [
	host("Cloudflare", /\.ns\.cloudflare\.com$/, shownAt("at-cloudflare"), {
		fields: ["Name", "Mail server, Target or Content"],
		notes: {
			CNAME: "Set Proxy status to DNS only.",
			MX: "While Email Routing is on, it locks the MX records."
		}
	}),
	host("GoDaddy", /\.domaincontrol\.com$/, shownAt("at-godaddy"), { fields: ["Host or Name", "Points to or Value"] }),
	host("Namecheap", /\.registrar-servers\.com$/, shownAt("at-namecheap"), {
		fields: ["Host", "Value"],
		dot: true,
		notes: { MX: "Set Mail Settings to Custom MX first." }
	}),
	host("Amazon Route 53", /\.awsdns-\d+\.(?:com|net|org|co\.uk)$/, shownAt("at-aws"), {
		fields: ["Record name", "Value"],
		apex: "",
		dot: true,
		quotes: true,
		notes: {
			MX: "Both MX records are lines of one record, each with its preference in front.",
			TXT: "All TXT values of one name are lines of one record."
		}
	}),
	host("Azure DNS", /\.azure-dns\.(?:com|net|org|info)$/, shownAt("for-azure-dns-zones"), { fields: ["Name", "Alias or Value"] }),
	host("IONOS", /\.ui-dns\.(?:com|de|org|biz)$/, shownAt("at-ionos-com"), { fields: ["Host name", "Points to or Value"] }),
	host("OVHcloud", /\.ovh\.(?:net|ca)$|\.anycast\.me$/, shownAt("at-ovh"), {
		fields: ["Sub-domain", "Target or Value"],
		apex: "",
		dot: true
	}),
	host("Hover", /\.hover\.com$/, shownAt("at-hover"), { fields: ["Hostname", "Target Host or Value"] }),
	host("Name.com", /\.name\.com$/, shownAt("at-name-com"), {
		fields: ["Host", "Answer"],
		apex: ""
	}),
	host("DreamHost", /\.dreamhost\.com$/, shownAt("at-dreamhost"), {
		fields: ["Name", "Value"],
		apex: "",
		dot: true,
		notes: { MX: "MX records are entered under Mail, Custom MX, with the preference in front." }
	}),
	host("Bluehost", /\.bluehost\.com$/, shownAt("at-bluehost"), { fields: ["Host Record", "Points To or TXT Value"] }),
	host("Scaleway", /\.dom\.scw\.cloud$/, "https://github.com/scaleway/docs-content/blob/main/tutorials/custom-email-domain-icloud/index.mdx", {
		fields: ["Name", "Hostname or Value"],
		dot: true
	}),
	host("deSEC", /\.desec\.(?:io|org)$/, "https://glama.ai/mcp/connectors/io.usefulapi/desec/tools/desec_create_rrset", {
		fields: ["Subname", "Content"],
		apex: "",
		dot: true,
		quotes: true
	})
];
/**
* Hosts whose forms no page that could be read shows: known by name alone. The names of their servers
* are seen in zones and set-up notes that people publish, as of {@link readOn}.
*/
const others = [
	["Squarespace", /\.squarespace-?dns\.com$/],
	["Squarespace or Google Cloud", /^ns-cloud-[^.]+\.googledomains\.com$/],
	["Gandi", /\.gandi\.net$/],
	["DigitalOcean", /\.digitalocean\.com$/],
	["Hetzner", /\.ns\.hetzner\.(?:com|de)$|\.(?:first|second|third)-ns\.(?:com|de)$/],
	["Porkbun", /\.ns\.porkbun\.com$/],
	["DNSimple", /\.dnsimple(?:-edge)?\.(?:com|net|org)$/],
	["Vercel", /\.vercel-dns\.com$/],
	["WordPress.com", /\.wordpress\.com$/],
	["Wix", /\.wixdns\.net$/],
	["Hostinger", /\.dns-parking\.com$/],
	["Infomaniak", /\.infomaniak\.(?:ch|com)$/]
];
/** The host whose name servers these are, where all of them are one's. */
const dnsHostOf = (servers) => servers.length === 0 ? void 0 : dnsHosts.find((one) => servers.every((server) => one.servers.test(server)));
/** What the host is called, also where nothing is known of its form. */
const hostNameOf = (servers) => dnsHostOf(servers)?.name ?? others.find(([, names]) => servers.length > 0 && servers.every((one) => names.test(one)))?.[0];
const what = {
	MX: "the exchange",
	CNAME: "the target",
	TXT: "the text"
};
const manner = (type, { dot, quotes }) => {
	if (type === "TXT") return quotes ? ", in double quotes" : ", without the quotation marks";
	return dot ? ", with the dot at its end" : ", without the dot at its end";
};
/** How a record of that owner and type is entered in the form of `one`, where `zone` is kept. */
const entryAt = (one, zone, { owner, type }) => {
	const labels = labelsOf(owner).slice(0, -labelsOf(zone).length).join(".") || one.apex;
	const [name, data] = one.fields;
	const ownerPart = labels === "" ? `leave ${name} empty and put` : `enter ${labels} under ${name}, without the domain, and put`;
	const note = one.notes?.[type];
	const text = `At ${one.name}, ${ownerPart} ${what[type] ?? "the data"} under ${data}${manner(type, one)}.`;
	return note === void 0 ? text : `${text} ${note}`;
};
/** Name servers that registrars and dealers put in when a domain has expired, or waits for a buyer. */
const parking = /\.(?:sedoparking\.com|parkingcrew\.net|bodis\.com|above\.com|dan\.com|afternic\.com|parklogic\.com|uniregistrymarket\.link|pendingrenewaldeletion\.com|expired\.[a-z-]+\.[a-z]+|dns-expired\.com|renewyourname\.net)$/;
/** Whether the domain's name servers are those of a domain that nobody has set up, or that has expired. */
const isParked = (servers) => servers.length > 0 && servers.every((server) => parking.test(server));
/** The addresses of Cloudflare's proxy, as Cloudflare lists them on its page of IP ranges. Only for the words of a fix. */
const cloudflareProxy = [
	"103.21.244.0/22",
	"103.22.200.0/22",
	"103.31.4.0/22",
	"104.16.0.0/13",
	"104.24.0.0/14",
	"108.162.192.0/18",
	"131.0.72.0/22",
	"141.101.64.0/18",
	"162.158.0.0/15",
	"172.64.0.0/13",
	"173.245.48.0/20",
	"188.114.96.0/20",
	"190.93.240.0/20",
	"197.234.240.0/22",
	"198.41.128.0/17"
];
// src/check/instead.ts
/** What answers in the place of the DKIM CNAME, what that means, and where the switch is. */
const publishIt = "Publish this CNAME record.";
const isCloudflare = (address) => {
	const network = parseAddress(address);
	return network !== void 0 && cloudflareProxy.some((range) => {
		const outer = parseNetwork(range);
		return outer !== void 0 && contains(outer, network);
	});
};
/** An address record: nobody publishes one there, so that something else gives it. */
const addressInstead = (owner, domain, clues) => {
	const address = clue(clues, owner, "A");
	if (address?.kind !== "found") return void 0;
	if (isSame(address, clue(clues, nobodys(under("_domainkey", domain)), "A"))) return {
		how: `${owner} has no record of its own: only the address of a wildcard record (*) answers there`,
		advice: publishIt,
		lines: []
	};
	const cloudflare = address.set.rdata.every((one) => isCloudflare(one.address));
	return {
		how: cloudflare ? `${owner} is an address of Cloudflare's proxy: the CNAME is hidden behind it` : `${owner} is an address record: a proxy answers in place of the CNAME`,
		advice: cloudflare ? "In the dashboard of Cloudflare, under DNS, Records, edit sig1._domainkey and set Proxy status to DNS only (the grey cloud)." : "Publish the CNAME record without the proxy of your DNS host (\"DNS only\").",
		lines: []
	};
};
/** What there is at `owner`, which has no CNAME. */
const insteadOf = (owner, domain, clues) => {
	const txt = clue(clues, owner, "TXT");
	const lines = txt ? publishedIn(txt) : [];
	const text = (how) => ({
		how,
		advice: publishIt,
		lines
	});
	if (usableKeyIn(txt)) return text(`${owner} holds a key that is not the one Apple publishes: no signature of iCloud verifies`);
	if (txt !== void 0 && textsOf(txt).some((one) => /icloudmailadmin/i.test(one))) return text(`${owner} is a TXT record with the name that a CNAME should point to`);
	return addressInstead(owner, domain, clues) ?? text(`${owner} has no CNAME record: the DKIM signatures of iCloud cannot be verified`);
};
// src/check/place.ts
/** What the checks for a record that is missing have in common: where it is instead, and how the form of the DNS host takes it. */
/** The domain and its ancestors that may be the zone that holds it. */
const zonesAround = (domain) => labelsOf(domain).length < 2 ? [] : [domain, ...zonesAround(parentOf(domain))];
/** Who keeps the zone of the domain. */
const keeperOf = (domain) => zonesAround(domain).map((zone) => glance(zone, "NS"));
/** All that tells where a record that is missing went, and who keeps the zone. */
const cluesTo = (wanted, type, domain) => keyed([
	...keeperOf(domain),
	glance(domain, "CNAME"),
	glance(under("_domainconnect", domain), "TXT"),
	...[...placesOf$1(wanted, domain).map(({ name }) => name), nobodys(domain)].map((name) => glance(name, type))
]);
/** The zone that holds the domain, and its name servers. */
const zoneIn = (clues, domain) => {
	for (const zone of zonesAround(domain)) {
		const ns = clue(clues, zone, "NS");
		if (ns?.kind === "found" && ns.chain.length === 0) return {
			zone,
			servers: ns.set.rdata.map(({ host }) => host)
		};
	}
};
/** What to know about the form of the DNS host, with a space in front; empty where the host is not known. */
const formAdvice = (clues, domain, line) => {
	const found = zoneIn(clues, domain);
	const host = found && dnsHostOf(found.servers);
	return found && host ? ` ${entryAt(host, found.zone, line)}` : "";
};
/** Says that the DNS host takes Apple's records by itself, with a space in front; empty where it does not say so. */
const connectAdvice = (clues, domain) => clue(clues, under("_domainconnect", domain), "TXT")?.kind === "found" ? " Your DNS host offers automatic set-up (Domain Connect): iCloud's settings may enter all records for you when you add the domain there." : "";
/** The DNS host's name, where it is known. */
const hostIn = (clues, domain) => hostNameOf(zoneIn(clues, domain)?.servers ?? []);
const parkedIn = (clues, domain) => isParked(zoneIn(clues, domain)?.servers ?? []);
/** Where the record went: the places whose records are `meant` to be it. */
const straysIn = (clues, { wanted, type, domain }, meant) => placesOf$1(wanted, domain).flatMap((place) => {
	const answer = clue(clues, place.name, type);
	if (answer?.kind !== "found" || answer.chain.length > 0) return [];
	const lines = meant(answer);
	const wildcard = isSame(answer, clue(clues, nobodys(domain), type));
	return lines.length > 0 ? [{
		place,
		lines,
		wildcard
	}] : [];
});
/** What is said of them, and what of them goes: what a wildcard gives may serve another end. */
const toldOf = (strays, owner) => {
	const own = strays.filter(({ wildcard }) => !wildcard);
	const [first] = own;
	const wild = strays.length > 0 ? `; there is one in a wildcard record (*), which does not stand for ${owner}` : "";
	return {
		message: first ? `; it is at ${first.place.name}, where nobody looks for it: ${first.place.how}` : wild,
		remove: own.flatMap(({ lines }) => lines),
		observed: strays.flatMap(({ lines }) => lines).map(({ owner: at, type, rdata }) => `${absolute(at)} ${type} ${rdata}`),
		advice: first ? " Remove what is in the wrong place." : ""
	};
};
// src/check/dkim-cname.ts
const noKey = "Apple publishes no key for the domain yet: see that iCloud's settings have it too.";
var dkim_cname_default = defineCheck({
	id: "dkim-cname",
	area: "dkim",
	title: "The DKIM record sig1._domainkey is a CNAME",
	severity: "error",
	since: "0.1.0",
	cites: ["Apple 102374", "RFC 6376 §3.6.2"],
	docs: {
		why: "iCloud signs every message for the domain, whether or not the key can be found. Without this record the signature cannot be verified, DMARC rests on SPF alone, and forwarded mail fails. Apple asks for it before it verifies the domain.",
		fix: "Publish Apple's CNAME record. Where the DNS host offers to proxy it, choose DNS only.",
		good: "sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.",
		bad: "sig1._domainkey TXT \"sig1.dkim.example.com.at.icloudmailadmin.com\""
	},
	needs: ({ required }) => ({ cname: ask(required.dkim.owner, "CNAME") }),
	hints: (_, { domain, required: { dkim } }) => ({
		...cluesTo("dkim", "CNAME", domain.name),
		...keyed([
			ask(dkim.owner, "TXT"),
			ask(dkim.owner, "A"),
			ask(dkim.target, "TXT"),
			glance(nobodys(under("_domainkey", domain.name)), "A")
		])
	}),
	judge({ cname }, { domain, required: { dkim } }, clues) {
		if (cname.kind === "found") return pass(...presentSet(cname.set));
		const { owner, target } = dkim;
		const apple = clue(clues, target, "TXT");
		const copy = usableKeyIn(clue(clues, owner, "TXT"));
		const original = usableKeyIn(apple);
		if (copy && (original === void 0 || original.material === copy.material)) return skipped("the key itself is published in its place: see dkim-copy");
		const { how, advice, lines } = insteadOf(owner, domain.name, clues);
		const about = {
			wanted: "dkim",
			type: "CNAME",
			domain: domain.name
		};
		const strays = straysIn(clues, about, (answer) => publishedIn(answer).filter(({ owner: at, rdata }) => rdata === absolute(target) || isWithin(at, domain.name) && /icloudmailadmin/.test(rdata)));
		const elsewhere = toldOf(strays, owner);
		const keyless = apple !== void 0 && original === void 0 ? ` ${noKey}` : "";
		const right = {
			owner,
			type: "CNAME",
			rdata: absolute(target)
		};
		return fail({
			message: `${how}${elsewhere.message}`,
			subject: {
				name: owner,
				type: "CNAME"
			},
			expected: [right.rdata],
			observed: [...lines.map(({ type, rdata }) => `${absolute(owner)} ${type} ${rdata}`), ...elsewhere.observed],
			fix: {
				text: `${advice}${keyless}${elsewhere.advice}${formAdvice(clues, domain.name, right)}`,
				publish: [right],
				remove: [...lines, ...elsewhere.remove]
			}
		});
	}
});
// src/check/dkim-copy.ts
var dkim_copy_default = defineCheck({
	id: "dkim-copy",
	area: "dkim",
	title: "The DKIM key is Apple's own record, not a copy",
	severity: "warning",
	since: "0.1.0",
	cites: ["Apple 102374", "RFC 6376 §3.6.2"],
	docs: {
		why: "A key that was copied into a TXT record works until Apple changes the key; from then on every signature fails. The CNAME record follows the change by itself.",
		fix: "Put Apple's CNAME record in the place of the TXT record.",
		good: "sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.",
		bad: "sig1._domainkey TXT \"v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\"\nsig1.dkim.example.com.at.icloudmailadmin.com. TXT \"k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\""
	},
	needs: ({ required }) => ({
		cname: ask(required.dkim.owner, "CNAME"),
		txt: ask(required.dkim.owner, "TXT")
	}),
	hints: (_, { domain, required }) => keyed([ask(required.dkim.target, "TXT"), ...keeperOf(domain.name)]),
	judge({ cname, txt }, { domain, required }, clues) {
		if (cname.kind === "found") return pass();
		const { owner, target } = required.dkim;
		const apple = clue(clues, target, "TXT");
		const copy = usableKeyIn(txt);
		const original = usableKeyIn(apple);
		const stale = original !== void 0 && original.material !== copy?.material;
		if (copy === void 0 || stale || txt.kind !== "found") return skipped("no working DKIM key is published: see dkim-cname");
		const flattened = original !== void 0 && hostIn(clues, domain.name) === "Cloudflare";
		return fail({
			message: flattened ? `${owner} answers with the key itself and not with the CNAME: it is a copy, or Cloudflare flattens every CNAME` : `${owner} holds a copy of the key: DKIM breaks on the day that Apple changes it`,
			subject: {
				name: owner,
				type: "TXT"
			},
			expected: [`${absolute(owner)} CNAME ${absolute(target)}`],
			observed: presentSet(txt.set),
			fix: apple !== void 0 && original === void 0 ? { text: `Apple publishes no key at ${target}: see in iCloud's settings that the domain is set up. When the key is there, put Apple's CNAME record in the place of the TXT record.` } : {
				text: flattened ? "If it is a CNAME in the dashboard of Cloudflare, set CNAME flattening there to the root only. If not, put this CNAME record in the place of the TXT record." : "Put this CNAME record in the place of the TXT record.",
				publish: [{
					owner,
					type: "CNAME",
					rdata: absolute(target)
				}],
				remove: publishedIn(txt)
			}
		});
	}
});
// src/icloud/dkim-target.ts
/** The domain whose key Apple publishes at `target`, where that is another one than `domain`. */
const otherDomain = (target, domain) => {
	const found = /^[^.]+\.dkim\.(.+)\.at\.icloudmailadmin\.com$/.exec(target)?.[1];
	return found === domain ? void 0 : found;
};
const examples = /^(?:www\.)?(?:example|your-?domain|my-?domain|domain|yourdomainname)\.[a-z]+$/;
/** How `other` probably came to stand in the target in the place of `domain`, a clause. */
const mixUpOf = (other, domain) => {
	if (examples.test(other)) return "put your domain in the place of the example";
	if (other.includes("\\") && domain.includes("xn--")) return "write the domain in its ASCII form, with xn--";
	return distance(other, domain) <= 2 ? "the domain in it is misspelt" : void 0;
};
/** How `target` probably came about, a clause, where `required` was meant. */
const slipOf = (target, required) => {
	if (target.startsWith(`${required}.`)) return "the dot at its end is missing, so the DNS host added the name of the zone";
	if (target.length > 20 && required.startsWith(target)) return "its end is cut off";
	return distance(target, required) <= 3 ? "it is misspelt" : void 0;
};
// src/check/dkim-key.ts
var dkim_key_default = defineCheck({
	id: "dkim-key",
	area: "dkim",
	title: "Apple publishes a usable DKIM key for the domain",
	severity: "error",
	since: "0.1.0",
	cites: [
		"RFC 6376 §3.6.1",
		"RFC 6376 §3.6.2.2",
		"RFC 8301 §3.2",
		"RFC 8463"
	],
	docs: {
		why: "Your CNAME record only points to the key; Apple publishes it, for as long as the domain is set up in iCloud. Where it is gone, the domain was removed, was never verified, or iCloud+ has ended: no change in DNS brings it back.",
		fix: "Look at the domain in iCloud's settings under Custom Email Domain; set it up again if it is not there.",
		good: "sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.",
		bad: "sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.\nsig1.dkim.example.com.at.icloudmailadmin.com. TXT \"v=DKIM1; p=\""
	},
	needs: ({ required }) => ({
		cname: ask(required.dkim.owner, "CNAME"),
		txt: ask(required.dkim.owner, "TXT")
	}),
	judge({ cname, txt }, { domain, required }) {
		if (cname.kind !== "found") return skipped("there is no CNAME record: see dkim-cname");
		if (isCrowded(cname, txt)) return skipped("it has other records beside it: see dkim-single");
		const { target } = required.dkim;
		const actual = cname.set.rdata[0].target;
		const key = keyIn$1(txt);
		const usable = key !== void 0 && !isFault$1(key);
		if (otherDomain(actual, domain.name) !== void 0 || actual !== target && !usable) return skipped("the CNAME does not lead to the key of this domain: see dkim-target");
		if (usable) return pass(`${key.type} key of ${key.bits} bits at ${actual}`);
		return fail({
			message: key === void 0 ? `your CNAME record is right, but Apple publishes no key for ${domain.name}` : `your CNAME record is right, but the key that Apple publishes cannot be used: ${key.message}`,
			subject: {
				name: target,
				type: "TXT"
			},
			expected: ["a TXT record with v=DKIM1 and a public key in p="],
			observed: txt.kind === "found" ? presentSet(txt.set) : [],
			fix: { text: "Leave DNS as it is. Where the domain is new, press Verify first. Check in iCloud's settings, under Custom Email Domain, that the domain is there and verified and that iCloud+ is paid; if it is and the key stays away for a day, remove the domain there and add it again." }
		});
	}
});
// src/check/dkim-single.ts
var dkim_single_default = defineCheck({
	id: "dkim-single",
	area: "dkim",
	title: "The DKIM name holds one CNAME record and nothing else",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 1034 §3.6.2", "RFC 2181 §10.1"],
	docs: {
		why: "A name that is an alias may hold no other record. Some DNS hosts refuse a second one, some publish both: then it is chance whether a receiver finds the key.",
		fix: "Keep Apple's CNAME record at the name, and remove every other record.",
		good: "sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.",
		bad: "sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.\nsig1._domainkey TXT \"v=DKIM1; p=\""
	},
	needs: ({ required }) => ({
		cname: ask(required.dkim.owner, "CNAME"),
		txt: ask(required.dkim.owner, "TXT")
	}),
	judge({ cname, txt }, { required: { dkim } }) {
		if (cname.kind !== "found") return skipped("there is no CNAME record: see dkim-cname");
		if (!isCrowded(cname, txt)) return pass();
		const { owner, target } = dkim;
		const right = {
			owner,
			type: "CNAME",
			rdata: absolute(target)
		};
		const aliases = cname.set.rdata;
		const wrong = linesOf$1(owner, "CNAME", aliases.filter((one) => one.target !== target));
		const beside = aliases.length > 1 ? [] : publishedIn(txt);
		return fail({
			message: aliases.length > 1 ? `${owner} has ${aliases.length} CNAME records, where only one may be` : `${owner} has a TXT record beside the CNAME record, which a name that is an alias may not have`,
			subject: {
				name: owner,
				type: "CNAME"
			},
			expected: [right.rdata],
			observed: [...presentSet(cname.set), ...beside.map(({ type, rdata }) => `${absolute(owner)} ${type} ${rdata}`)],
			fix: {
				text: "Keep Apple's CNAME record, and remove what else is at the name.",
				publish: [right],
				remove: [...wrong, ...beside]
			}
		});
	}
});
// src/check/dkim-target.ts
/**
* Whether both were made from one DNAME record above them: each keeps its own first
* label, and the same name follows.
*/
const isSynthesised = (cname, nobody) => {
	if (cname.kind !== "found" || nobody?.kind !== "found") return false;
	const own = cname.set.rdata[0].target;
	const other = nobody.set.rdata[0].target;
	const kept = (name, target) => labelsOf(name)[0] === labelsOf(target)[0];
	return kept(cname.question.name, own) && kept(nobody.question.name, other) && parentOf(own) === parentOf(other);
};
const clause = (how) => how === void 0 ? "" : `: ${how}`;
var dkim_target_default = defineCheck({
	id: "dkim-target",
	area: "dkim",
	title: "The DKIM CNAME leads to this domain's key",
	severity: "error",
	since: "0.1.0",
	cites: ["Apple 102374", "RFC 6376 §3.6.2"],
	docs: {
		why: "iCloud signs mail of each domain with that domain's own key. A CNAME to the key of another domain, or to a name where no key is, leaves every signature unverifiable.",
		fix: "Correct the target of the CNAME: it has the whole domain in its middle, and a dot at its end where the DNS host wants one.",
		good: "sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.",
		bad: "sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com"
	},
	needs: ({ required }) => ({ cname: ask(required.dkim.owner, "CNAME") }),
	hints: ({ cname }, { domain, required: { dkim } }) => ({
		txt: ask(dkim.owner, "TXT"),
		nobody: glance(nobodys(under("_domainkey", domain.name)), "CNAME"),
		...cname.kind === "found" && { next: glance(cname.set.rdata[0].target, "CNAME") }
	}),
	judge({ cname }, { domain, required }, { txt, nobody, next }) {
		if (cname.kind !== "found") return skipped("there is no CNAME record: see dkim-cname");
		if (isCrowded(cname, txt)) return skipped("it has other records beside it: see dkim-single");
		const { owner, target } = required.dkim;
		const actual = cname.set.rdata[0].target;
		if (actual === target) return pass(...presentSet(cname.set));
		const other = otherDomain(actual, domain.name);
		const loop = actual === owner || next?.kind === "found" && next.set.rdata[0].target === owner;
		if (other === void 0 && txt === void 0 && !loop) return skipped(`whether a key is at ${actual} could not be looked up: see dkim-key`);
		if (other === void 0 && usableKeyIn(txt)) return skipped(`a usable key is at ${actual}: see dkim-target-known`);
		const wild = isSame(cname, nobody);
		const led = isSynthesised(cname, nobody);
		const wrong = led ? `${owner} has no record of its own: a DNAME record above it leads it, and all beside it, to ${actual}` : wild ? `${owner} has no record of its own: a wildcard record (*) points it to ${actual}` : loop ? `${owner} points to ${actual}, which leads back to it: no key is ever found` : other === void 0 ? `${owner} points to ${actual}, where no usable key is${clause(slipOf(actual, target))}` : `${owner} points to the key of ${other}, and iCloud signs with that of ${domain.name}${clause(mixUpOf(other, domain.name))}`;
		return fail({
			message: wrong,
			subject: {
				name: owner,
				type: "CNAME"
			},
			expected: [absolute(target)],
			observed: presentSet(cname.set),
			fix: {
				text: led ? `Remove the DNAME record, which is at ${under("_domainkey", domain.name)} or above; nothing below it counts while it is there. Then publish this CNAME record.` : wild ? "Publish this CNAME record; it goes before the wildcard." : "Put this CNAME record in the place of the present one.",
				publish: [{
					owner,
					type: "CNAME",
					rdata: absolute(target)
				}],
				remove: led || wild ? [] : publishedIn(cname)
			}
		});
	}
});
// src/check/dkim-target-known.ts
var dkim_target_known_default = defineCheck({
	id: "dkim-target-known",
	area: "dkim",
	title: "The DKIM CNAME names the host that Apple gives today",
	severity: "note",
	since: "0.1.0",
	cites: ["Apple 102374", "RFC 6376 §3.6.2"],
	docs: {
		why: "The CNAME leads to a usable key, but not by the name that Apple's instructions have today. That may be a detour of your own, or a name newer than this program; mail can be well signed all the same.",
		fix: "Compare the target with the one that iCloud's settings show; without a reason of your own, publish Apple's.",
		good: "sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.",
		bad: "sig1._domainkey CNAME dkim.example.net.\ndkim.example.net. CNAME sig1.dkim.example.com.at.icloudmailadmin.com."
	},
	needs: ({ required }) => ({
		cname: ask(required.dkim.owner, "CNAME"),
		txt: ask(required.dkim.owner, "TXT")
	}),
	hints: (_, { required }) => ({ apple: ask(required.dkim.target, "TXT") }),
	judge({ cname, txt }, { domain, required }, { apple }) {
		if (cname.kind !== "found") return skipped("there is no CNAME record: see dkim-cname");
		if (isCrowded(cname, txt)) return skipped("it has other records beside it: see dkim-single");
		const { owner, target } = required.dkim;
		const actual = cname.set.rdata[0].target;
		if (actual === target) return pass();
		const key = usableKeyIn(txt);
		if (key === void 0 || otherDomain(actual, domain.name) !== void 0) return skipped(`${actual} does not lead to this domain's key: see dkim-target`);
		const original = usableKeyIn(apple);
		const same = original === void 0 ? "a usable key is there" : original.material === key.material ? "Apple's key is there" : `a usable key is there, but not the one at ${target}`;
		return fail({
			message: `${owner} points to ${actual}, which is not the name that Apple gives; ${same}`,
			subject: {
				name: owner,
				type: "CNAME"
			},
			expected: [absolute(target)],
			observed: presentSet(cname.set),
			fix: apple !== void 0 && original === void 0 ? { text: "If iCloud's settings show this target, all is well: leave it as it is." } : {
				text: "If iCloud's settings do not show this target, put Apple's CNAME record in its place.",
				publish: [{
					owner,
					type: "CNAME",
					rdata: absolute(target)
				}],
				remove: publishedIn(cname)
			}
		});
	}
});
// src/check/dkim-testing.ts
var dkim_testing_default = defineCheck({
	id: "dkim-testing",
	area: "dkim",
	title: "The DKIM key is not marked as a test",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 6376 §3.6.1"],
	docs: {
		why: "A key with t=y says that the domain only tries DKIM out: receivers may treat a message whose signature fails as if it had none.",
		fix: "The flag is in Apple's record, which only Apple can change; in a copy of the key, replace the copy by Apple's CNAME record.",
		good: "sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.",
		bad: "sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.\nsig1.dkim.example.com.at.icloudmailadmin.com. TXT \"v=DKIM1; t=y; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\""
	},
	needs: ({ required }) => ({ txt: ask(required.dkim.owner, "TXT") }),
	judge({ txt }, { required }) {
		const key = usableKeyIn(txt);
		if (key === void 0 || txt.kind !== "found") return skipped("there is no usable key: see dkim-cname and dkim-key");
		if (!key.testing) return pass();
		return fail({
			message: "the DKIM key is marked as a test (t=y): receivers may take no notice of it",
			subject: {
				name: required.dkim.owner,
				type: "TXT"
			},
			expected: ["a key without t=y"],
			observed: presentSet(txt.set),
			fix: { text: "Nothing needs to be done in your DNS while the CNAME record is Apple's; the flag is Apple's to remove." }
		});
	}
});
// src/record/dmarc.ts
const policies = [
	"none",
	"quarantine",
	"reject"
];
/** Whether a text is meant to be a DMARC record, good or bad. */
const isDmarcLike = (text) => /dmarc/i.test(text) || /(?:^|;)[\t ]*p[\t ]*=/.test(text) && !/^[\t ]*v[\t ]*=/i.test(text);
/** Why the text is no DMARC record at all, if so: it has to begin with the version. */
const versionFault = (text) => {
	if (/^[vV][\t ]*=[\t ]*DMARC1[\t ]*(?:;|$)/.test(text)) return void 0;
	const [start, version] = /^v[\t ]*=[\t ]*(DMARC1)?/i.exec(text) ?? [];
	if (start === void 0) return {
		offset: 0,
		message: "a DMARC record begins with v=DMARC1"
	};
	if (version === void 0) return {
		offset: start.length,
		message: "the version must be DMARC1"
	};
	return version === "DMARC1" ? {
		offset: start.length,
		message: "a semicolon is missing after v=DMARC1"
	} : {
		offset: start.length - version.length,
		message: "DMARC1 is written in capitals"
	};
};
/** The values that RFC 9989 §4.8 has for each tag, in words and as a pattern. Other tags are passed over. */
const rules = /* @__PURE__ */ new Map([
	["p", ["none, quarantine or reject", /^(?:none|quarantine|reject)$/i]],
	["sp", ["none, quarantine or reject", /^(?:none|quarantine|reject)$/i]],
	["np", ["none, quarantine or reject", /^(?:none|quarantine|reject)$/i]],
	["t", ["y or n", /^[yn]$/i]],
	["psd", ["y, n or u", /^[ynu]$/i]],
	["adkim", ["r or s", /^[rs]$/i]],
	["aspf", ["r or s", /^[rs]$/i]],
	["fo", ["0, 1, d and s, with colons between them", /^[01ds](?:[\t ]*:[\t ]*[01ds])*$/i]]
]);
/** The tags of RFC 9989 §4.7. */
const tagNames = [
	"v",
	"rua",
	"ruf",
	...rules.keys()
];
/** RFC 9989 §4.8 does not tell capitals and small letters apart in the names of its tags. */
const plainly = (tag) => {
	const name = tag.name.toLowerCase();
	return tagNames.includes(name) ? {
		...tag,
		name
	} : tag;
};
const isUri = (text) => /^mailto:/i.test(text) ? /^mailto:[^\s@!]+@[^\s@!]+(?:!\d+[kmgt]?)?$/i.test(text) : /^[a-z][a-z0-9+.-]*:[^\s!]+(?:!\d+[kmgt]?)?$/i.test(text);
const urisIn = (tag) => tag?.value.split(",").map(trim) ?? [];
const uriFault = (tag) => {
	const bad = urisIn(tag).find((uri) => !isUri(uri));
	if (bad === void 0) return void 0;
	const why = /^[^\s:@]+@[^\s:@]+$/.test(bad) ? "lacks mailto: in front" : "is no address for reports";
	return {
		offset: tag.valueOffset + tag.value.indexOf(bad),
		message: `${quote(bad)} in ${tag.name}= ${why}`
	};
};
const valueFault = (tag) => {
	if (tag.name === "rua" || tag.name === "ruf") return uriFault(tag);
	const rule = rules.get(tag.name);
	if (rule === void 0 || rule[1].test(tag.value)) return void 0;
	return {
		offset: tag.valueOffset,
		message: `${tag.name}=${quote(tag.value)} must be ${rule[0]}`
	};
};
const lowered = {
	none: "none",
	quarantine: "none",
	reject: "quarantine"
};
const policyIn$1 = (tag) => policies.find((policy) => policy === tag?.value.toLowerCase());
/** RFC 9989 §4.7 does not demand a policy; with nothing else to go by, receivers let the record be (§4.10.1). */
const idleAt = (offset) => ({
	offset,
	message: "there is neither a policy (p=) nor an address for reports (rua=), so receivers apply nothing of the record"
});
/** Reads the text of a TXT record. A fault means that it is no DMARC record; see {@link DmarcRecord} for lesser ones. */
const readDmarc = (text) => {
	const version = versionFault(text);
	if (version !== void 0) return version;
	const { tags: written, faults } = readTagList(text);
	const tags = written.map(plainly);
	const tag = (name) => tags.find((one) => one.name === name);
	const rua = urisIn(tag("rua")).filter(isUri);
	const stated = policyIn$1(tag("p"));
	const valid = ["sp", "np"].every((name) => tag(name) === void 0 || policyIn$1(tag(name)));
	const fallen = (!valid || tag("p") !== void 0 && stated === void 0) && rua.length > 0;
	const policy = valid && stated !== void 0 ? stated : rua.length > 0 ? "none" : void 0;
	const testing = tag("t")?.value.toLowerCase() === "y";
	const fo = tag("fo");
	const psd = tag("psd")?.value.toLowerCase();
	const idle = tag("p") === void 0 && rua.length === 0 ? [idleAt(text.length)] : [];
	const inForce = (one) => one && testing ? lowered[one] : one;
	return {
		policy: inForce(policy),
		fallen,
		sp: inForce(policyIn$1(tag("sp"))),
		np: inForce(policyIn$1(tag("np"))),
		others: tags.filter(({ name }) => !tagNames.includes(name)),
		capitals: written.filter((one) => plainly(one).name !== one.name).map(({ name }) => name),
		testing,
		psd: psd === "y" || psd === "n" ? psd : "u",
		fo: fo === void 0 || valueFault(fo) ? void 0 : fo.value,
		rua,
		faults: [
			...faults,
			...tags.flatMap((one) => valueFault(one) ?? []),
			...idle
		].sort((a, b) => a.offset - b.offset)
	};
};
const repaired = (tag) => {
	if (valueFault(tag) === void 0) return tag;
	if (tag.name !== "rua" && tag.name !== "ruf") return void 0;
	const uris = urisIn(tag).map((uri) => isUri(uri) ? uri : `mailto:${uri}`).filter(isUri);
	return uris.length === 0 ? void 0 : {
		...tag,
		value: uris.join(",")
	};
};
/** The record that `text` was probably meant to be, with another policy where one is given; it has no fault. */
const repairDmarc = (text, instead) => {
	const plain = text.replace(/[^\t -~]|["'\\]/g, "").replace(/v[\t ]*=[\t ]*DMARC1\b/i, ";");
	const tags = readTagList(plain).tags.map(plainly);
	const rest = tags.filter(({ name }) => ![
		"v",
		"p",
		...instead ? ["t"] : []
	].includes(name)).flatMap((tag) => repaired(tag) ?? []);
	const p = tags.find(({ name }) => name === "p")?.value ?? "";
	const otherwise = rest.some(({ name }) => name === "rua") ? "none" : "quarantine";
	return [
		"v=DMARC1",
		`p=${instead ?? nearest(p, policies) ?? otherwise}`,
		...rest.map(({ name, value }) => `${name}=${value}`)
	].join("; ");
};
/**
* The domains whose `_dmarc` record may govern `domain`, itself first (RFC 9989 §4.10). Not asked:
* names of one label, because what a registry says of all its names is no answer to what this
* domain's owner says.
*/
const treeWalk = (domain) => {
	const walk = [domain];
	let next = parentOf(domain);
	while (labelsOf(next).length > 7) next = parentOf(next);
	for (; labelsOf(next).length > 1; next = parentOf(next)) walk.push(next);
	return walk;
};
// src/record/spf-walk.ts
const walk = (node, enters) => node.records.flatMap(({ terms }) => terms.filter((term) => term.reach !== "ignored" && enters(term)).flatMap((term) => {
	const below = term.node ? walk(term.node, enters) : [];
	return [{
		term,
		domain: node.domain
	}, below].flat();
}));
/** Every term that an evaluation can reach, in its order: those of the record and of all below it. */
const placedTerms = (node) => walk(node, () => true);
/** Those of them by which mail can pass. */
const allowing = (node) => walk(node, ({ qualifier }) => qualifier === "+");
/** Whether the term, reached or not, was written to let the mail of `service` pass. */
const isFor = (service, { text }) => [`include:${service}`, `redirect=${service}`].includes(text.toLowerCase().replace(/^\+/, "").replace(/\.$/, ""));
// src/record/spf-judge.ts
/** Mail of the tree's domain, said by a client that calls itself `helo`. */
const judgeOf = (tree, helo) => {
	const answers = new Map(tree.answers.map((answer) => [keyOfQuestion(answer.question), answer]));
	return (client) => {
		const evaluation = evaluateSpf({
			client,
			sender: `postmaster@${tree.domain}`,
			helo,
			receiver: "unknown",
			timestamp: 0
		});
		let step = evaluation.next();
		while (!step.done) step = evaluation.next(answers.get(keyOfQuestion(step.value)));
		return step.value;
	};
};
/** The networks that a tree names as allowed, none within another, in order. */
const rangesOf = (tree) => allowing(tree.root).flatMap(({ term }) => term.networks).flatMap((text) => parseNetwork(text) ?? []).filter((network, i, all) => !all.some((other, j) => contains(other, network) && (other.bits.length < network.bits.length || j < i)));
/** More parts than this are not told apart: then there is no result. */
const partLimit = 1024;
/** Both halves as one part, where they are whole and end alike. */
const joined$1 = (network, [low, high, ...more]) => {
	if (low === void 0 || high === void 0 || more.length > 0) return void 0;
	const halves = [low, high].every((part) => part.network.bits.length === network.bits.length + 1);
	const alike = low.evaluation.result === high.evaluation.result && low.evaluation.reason === high.evaluation.reason;
	return halves && alike ? {
		...low,
		network
	} : void 0;
};
/**
* The ranges, divided wherever the result changes: every address of a part ends alike. Parts that
* `owner` itself does not let pass are left out. Undefined where there are too many to tell.
*/
const partition = (ranges, owner, judge) => {
	let count = 0;
	const divide = (network) => {
		if (count > partLimit) return [];
		const found = halvesOf(network).flatMap(parts);
		const whole = joined$1(network, found);
		return whole ? [whole] : found;
	};
	const parts = (network) => {
		count += 1;
		const own = owner(network);
		if (own.result === "straddles") return divide(network);
		if (own.result !== "pass") return [];
		const evaluation = judge(network);
		return evaluation.result === "straddles" ? divide(network) : [{
			network,
			evaluation
		}];
	};
	const found = ranges.flatMap(parts);
	return count > partLimit ? void 0 : found;
};
// src/check/aligned.ts
/** Whether the mail that iCloud sends for the domain proves itself, by SPF or by DKIM. */
/** What iCloud's servers call themselves. */
const helo = "outbound.st.icloud.com";
/** Results beside which no refusal is certain. */
const undecided = /* @__PURE__ */ new Set([
	"pass",
	"temperror",
	"unknown",
	"straddles"
]);
/** Whether mail from all of iCloud's servers passes SPF; `undefined` where nobody can tell. */
const passesSpf = (tree, icloud) => {
	const [record, ...more] = tree.root.records;
	if (record === void 0 || more.length > 0 || record.faults.length > 0) return false;
	const ranges = rangesOf(icloud);
	const parts = partition(ranges, judgeOf(icloud, helo), judgeOf(tree, helo));
	if (ranges.length === 0 || parts === void 0) return void 0;
	const results = parts.map(({ evaluation }) => evaluation.result);
	if (results.every((result) => result === "pass")) return true;
	return results.every((result) => undecided.has(result)) ? void 0 : false;
};
/** Whether a receiver finds the key of iCloud's signatures for the domain. */
const passesDkim = (cname, txt, domain) => {
	const target = cname.kind === "found" ? cname.set.rdata[0].target : void 0;
	return !(target !== void 0 && otherDomain(target, domain) !== void 0) && usableKeyIn(txt) !== void 0;
};
// src/check/dmarc.ts
const strictness = {
	reject: 3,
	quarantine: 2,
	none: 1
};
/** The texts that count as DMARC records (RFC 9989 §4.10: those that begin with the version). */
const recordsIn = (txt) => textsOf(txt).flatMap((text) => {
	const record = readDmarc(text);
	return isFault$1(record) ? [] : [{
		text,
		record
	}];
});
/** The texts that were meant to be DMARC records and are none. */
const attemptsIn = (txt) => textsOf(txt).filter((text) => isDmarcLike(text) && isFault$1(readDmarc(text)));
/** Whether the SPF record names senders beside iCloud; where that is not known, it may. */
const sendsElsewhere = (apex, icloud) => {
	if (apex === void 0) return true;
	const spf = textsOf(apex).filter((text) => /^v=spf1(?: |$)/i.test(text));
	const own = /* @__PURE__ */ new Set([
		"",
		`include:${icloud}`,
		`redirect=${icloud}`,
		"-all",
		"~all",
		"?all"
	]);
	return spf.some((text) => text.toLowerCase().split(" ").slice(1).some((term) => !own.has(term)));
};
/**
* The record that is safe to publish. iCloud's mail passes both SPF and DKIM in alignment, so that
* a domain which sends through iCloud alone can begin with `quarantine`; others first have to see
* from reports who sends.
*/
const recommended = (domain, apex, icloud) => octetsOf(sendsElsewhere(apex, icloud) ? `v=DMARC1; p=none; rua=mailto:postmaster@${domain}` : "v=DMARC1; p=quarantine");
// src/check/walk.ts
/** What asks for all records that may govern `domain`, by the domain that each is of. */
const dmarcNeeds = (domain) => Object.fromEntries(treeWalk(domain).map((name) => [name, ask(under("_dmarc", name), "TXT")]));
/** The records by which the walk comes, up to one that says where it ends; several at one name count as none (RFC 9989 §4.10). */
const walked = (walk, names) => {
	const found = [];
	for (const name of names) {
		const answer = walk[name];
		const [only, ...more] = answer ? recordsIn(answer) : [];
		if (answer === void 0 || only === void 0 || more.length > 0) continue;
		found.push({
			...only,
			answer,
			domain: name
		});
		if (only.record.psd !== "u") break;
	}
	return found;
};
/** The name on the way from `above` to `domain` that has one label more. */
const below = (above, domain) => dnsName(labelsOf(domain).slice(-labelsOf(above).length - 1).join("."));
/** Of whom `last` is a public suffix's own record: the walk did not begin there. */
const isSuffix = (last, start) => last.record.psd === "y" && last.domain !== start;
/** Whose `sp=` and `np=` count for the subdomains of `domain` (RFC 9989 §4.10.2). */
const organizationalOf = (walk, domain) => {
	const last = walked(walk, treeWalk(domain)).at(-1);
	if (last === void 0) return domain;
	return isSuffix(last, domain) ? below(last.domain, domain) : last.domain;
};
/** Its own, else that of its organizational domain, else that of the public suffix above (RFC 9989 §4.10.1). */
const governingOf = (walk, domain) => {
	const [own] = walked(walk, [domain]);
	if (own !== void 0) return {
		...own,
		policy: own.record.policy
	};
	const [, ...above] = treeWalk(domain);
	const found = walked(walk, above);
	const last = found.at(-1);
	if (last === void 0) return void 0;
	const organization = isSuffix(last, above[0]) ? below(last.domain, domain) : last.domain;
	const first = found.find((one) => one.domain === organization) ?? last;
	return {
		...first,
		policy: first.record.sp ?? first.record.policy
	};
};
// src/check/dmarc-alignment.ts
const consequence = {
	reject: "refuse",
	quarantine: "put into junk"
};
var dmarc_alignment_default = defineCheck({
	id: "dmarc-alignment",
	area: "dmarc",
	title: "The DMARC policy lets iCloud's mail through",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 9989 §4.10", "RFC 9989 §4.10.1"],
	docs: {
		why: "A policy of quarantine or reject tells receivers to put away mail that passes neither SPF nor DKIM in the name of the domain. While iCloud can prove neither, that is your own mail. Parked domains often come with such a policy.",
		fix: "Mend SPF and DKIM. Until both are in place, let the policy be none.",
		good: "@ TXT \"v=spf1 include:icloud.com ~all\"\nsig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.",
		bad: "@ TXT \"v=spf1 -all\"\n_dmarc TXT \"v=DMARC1; p=reject\""
	},
	needs: ({ domain, required }) => ({
		cname: ask(required.dkim.owner, "CNAME"),
		txt: ask(required.dkim.owner, "TXT"),
		tree: spf(domain.name),
		icloud: spf(required.spfInclude)
	}),
	further: ({ cname, txt, tree, icloud }, { domain }) => passesDkim(cname, txt, domain.name) || passesSpf(tree, icloud) === true ? {} : dmarcNeeds(domain.name),
	judge({ cname, txt, tree, icloud, ...walk }, { domain }) {
		const bySpf = passesSpf(tree, icloud);
		if (passesDkim(cname, txt, domain.name) || bySpf === true) return pass();
		const found = governingOf(walk, domain.name);
		const policy = found?.policy;
		if (found === void 0 || policy === void 0) return skipped("no DMARC policy is in force: see dmarc-present");
		if (policy === "none") return pass();
		if (bySpf === void 0) return unsettled({
			code: "unsupported",
			detail: "whether iCloud's mail passes SPF could not be told",
			attempts: []
		});
		const owner = under("_dmarc", domain.name);
		const inherited = found.domain !== domain.name;
		const reports = octetsOf(`; rua=mailto:postmaster@${domain.name}`);
		const told = found.record.rua.length > 0 ? found.text : `${found.text}${reports}`;
		const next = txtLine(owner, repairDmarc(inherited ? `v=DMARC1; p=none${reports}` : told, "none"));
		const present = txtLine(under("_dmarc", found.domain), found.text);
		return fail({
			message: `receivers ${consequence[policy]} the mail that you send: it passes neither SPF nor DKIM, and the DMARC policy${inherited ? ` of ${found.domain}` : ""} is ${policy}`,
			subject: {
				name: owner,
				type: "TXT"
			},
			expected: [next.rdata],
			observed: rdataOf([present]),
			fix: {
				text: "Mend SPF and DKIM, as is told there. Until both are in place, publish this record; then go back to the stricter one.",
				publish: [next],
				remove: inherited ? [] : [present]
			}
		});
	}
});
// src/check/dmarc-policy.ts
var dmarc_policy_default = defineCheck({
	id: "dmarc-policy",
	area: "dmarc",
	title: "The DMARC record asks for something: a policy, or reports",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 9989 §4.7", "RFC 9989 §4.10.1"],
	docs: {
		why: "With p=none receivers deliver forged mail like any other. That is the right way to begin while reports (rua=) show who sends in the name of the domain; without reports the record does nothing at all.",
		fix: "If all mail of the domain goes out through iCloud, publish p=quarantine: iCloud's mail passes both SPF and DKIM. Else add an address for reports first.",
		good: "_dmarc TXT \"v=DMARC1; p=none; rua=mailto:dmarc@example.com\"",
		bad: "_dmarc TXT \"v=DMARC1; p=none\""
	},
	needs: ({ domain }) => ({ txt: ask(under("_dmarc", domain.name), "TXT") }),
	hints: (_, { domain }) => ({ apex: ask(domain.name, "TXT") }),
	judge({ txt }, { domain, required }, { apex }) {
		const owner = under("_dmarc", domain.name);
		const [only, ...more] = recordsIn(txt);
		if (only === void 0 || more.length > 0 || only.record.policy === void 0) return skipped("no DMARC record of the domain is in force: see dmarc-present and dmarc-syntax");
		const { policy, testing, rua } = only.record;
		const present = txtLine(owner, only.text);
		if (policy !== "none" || rua.length > 0) return pass(present.rdata);
		const careful = sendsElsewhere(apex, required.spfInclude);
		const next = txtLine(owner, careful ? repairDmarc(`${only.text}; rua=mailto:postmaster@${domain.name}`) : repairDmarc(only.text, "quarantine"));
		return fail({
			message: testing ? "the DMARC policy is only tried out (t=y), and no reports say what it would do: forged mail is delivered" : "the DMARC policy is none, and no reports are asked for: forged mail is delivered, and nobody hears of it",
			subject: {
				name: owner,
				type: "TXT"
			},
			expected: [next.rdata],
			observed: [present.rdata],
			fix: {
				text: careful ? "Let the reports go to an address that exists, and go on to p=quarantine when they show no sender of yours failing." : "Put this record in the place of the present one: iCloud's mail passes. If other services send in the name of the domain, add an address for reports (rua=) first.",
				publish: [next],
				remove: [present]
			}
		});
	}
});
// src/check/dmarc-present.ts
const watchFirst = "Publish this TXT record, with an address for reports (rua=) that exists; go on to p=quarantine when they show no sender of yours failing.";
const enforceNow = "Publish this TXT record. If other services than iCloud send in the name of the domain, begin with p=none and an address for reports (rua=).";
var dmarc_present_default = defineCheck({
	id: "dmarc-present",
	area: "dmarc",
	title: "A DMARC record covers the domain",
	severity: "warning",
	since: "0.1.0",
	cites: ["RFC 9989 §4.10", "RFC 9989 §4.10.1"],
	docs: {
		why: "Apple does not ask for DMARC, but without it anyone can send mail in the name of the domain, and large receivers trust its mail less. A record at a parent domain covers its subdomains.",
		fix: "Publish a DMARC record at _dmarc. If all mail of the domain goes out through iCloud, p=quarantine is safe from the start: iCloud's mail passes both SPF and DKIM.",
		good: "_dmarc TXT \"v=DMARC1; p=quarantine\"",
		bad: "@ TXT \"v=DMARC1; p=quarantine\""
	},
	needs: ({ domain }) => dmarcNeeds(domain.name),
	hints: (_, { domain }) => ({
		...cluesTo("dmarc", "TXT", domain.name),
		...keyed([ask(domain.name, "TXT")])
	}),
	judge(sight, { domain, required }, clues) {
		const apex = clue(clues, domain.name, "TXT");
		const owner = under("_dmarc", domain.name);
		const own = sight[domain.name];
		if (recordsIn(own).length > 1) return pass();
		const governing = governingOf(sight, domain.name);
		if (governing?.answer.kind === "found") return pass(...presentSet(governing.answer.set));
		if (attemptsIn(own).length > 0) return skipped(`what is at ${owner} is no DMARC record: see dmarc-syntax`);
		const atApex = apex ? recordsIn(apex).map(({ text }) => txtLine(domain.name, text)) : [];
		const about = {
			wanted: "dmarc",
			type: "TXT",
			domain: domain.name
		};
		const strays = straysIn(clues, about, (answer) => recordsIn(answer).map(({ text }) => txtLine(answer.question.name, text)));
		const elsewhere = toldOf(strays, owner);
		const remove = [...atApex, ...elsewhere.remove];
		const fresh = txtLine(owner, recommended(domain.name, apex, required.spfInclude));
		const right = {
			...fresh,
			rdata: remove[0]?.rdata ?? fresh.rdata
		};
		return fail({
			message: atApex.length > 0 ? `the DMARC record is at ${domain.name}, where nobody looks for it: it belongs at ${owner}` : `there is no DMARC record at ${owner}${elsewhere.message}`,
			subject: {
				name: owner,
				type: "TXT"
			},
			expected: [right.rdata],
			observed: [...rdataOf([...publishedIn(own), ...atApex]), ...elsewhere.observed],
			fix: {
				text: `${/p=none/.test(right.rdata) ? watchFirst : enforceNow}${elsewhere.advice}${formAdvice(clues, domain.name, right)}`,
				publish: [right],
				remove
			}
		});
	}
});
// src/check/dmarc-reports.ts
/** Addresses beyond these are not looked into. */
const most$2 = 4;
/** The domain of a `mailto:` address, where it has one. */
const hostOf$1 = (uri) => {
	const host = /^mailto:[^@]+@([^@!?]+)/i.exec(uri)?.[1];
	return host === void 0 ? void 0 : nameOf$4(host.replace(/\.$/, "").split("."));
};
/** The domains beside `domain` that are to receive reports, at most a few. */
const outsiders = (rua, domain) => {
	const hosts = rua.slice(0, most$2).flatMap((uri) => hostOf$1(uri) ?? []);
	return [...new Set(hosts)].filter((host) => !isWithin(host, domain) && !isWithin(domain, host));
};
/** Where `host` says that it takes reports about `domain`; a wildcard of its own will do. */
const permission = (host, domain) => under(`${domain}._report._dmarc`, host);
var dmarc_reports_default = defineCheck({
	id: "dmarc-reports",
	area: "dmarc",
	title: "Whoever gets the DMARC reports has agreed to that",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 7489 §7.1", "RFC 9990"],
	docs: {
		why: "An address for reports in another domain counts only where that domain says, in a record of its own, that it takes them. Without it, nobody sends the reports there.",
		fix: "Have the record published by whoever runs the other domain, or have the reports sent to an address of this domain.",
		good: "_dmarc TXT \"v=DMARC1; p=none; rua=mailto:a@reports.example\"\nexample.com._report._dmarc.reports.example. TXT \"v=DMARC1;\"",
		bad: "_dmarc TXT \"v=DMARC1; p=none; rua=mailto:a@reports.example\"\nexample.com._report._dmarc.reports.example. TXT !nxdomain"
	},
	needs: ({ domain }) => dmarcNeeds(domain.name),
	further(walk, { domain }) {
		const found = governingOf(walk, domain.name);
		const hosts = found ? outsiders(found.record.rua, found.domain) : [];
		return Object.fromEntries(hosts.map((host) => [permission(host, domain.name), ask(permission(host, found?.domain ?? domain.name), "TXT")]));
	},
	judge(sight, { domain }) {
		const found = governingOf(sight, domain.name);
		if (found === void 0) return skipped("no DMARC record is in force: see dmarc-present");
		const findings = outsiders(found.record.rua, found.domain).filter((host) => {
			const answer = sight[permission(host, domain.name)];
			return answer && !textsOf(answer).some((text) => /^v=DMARC1(?:[\t ]*;|[\t ]*$)/.test(text));
		}).map((host) => {
			const owner = permission(host, found.domain);
			const rdata = presentRData("TXT", txtOf("v=DMARC1;"));
			return {
				message: `${host} has not said that it takes reports about ${found.domain}: none are sent there`,
				subject: {
					name: owner,
					type: "TXT"
				},
				expected: [rdata],
				observed: [presentOctets(found.text)],
				fix: {
					text: `Have this record published by whoever runs ${host}, or have the reports sent elsewhere (rua=).`,
					publish: [{
						owner,
						type: "TXT",
						rdata
					}]
				}
			};
		});
		return failOn(findings, pass(txtLine(under("_dmarc", found.domain), found.text).rdata));
	}
});
// src/check/dmarc-single.ts
var dmarc_single_default = defineCheck({
	id: "dmarc-single",
	area: "dmarc",
	title: "There is one DMARC record",
	severity: "warning",
	since: "0.1.0",
	cites: ["RFC 9989 §4.10"],
	docs: {
		why: "Where two DMARC records are published at one name, receivers discard both, as if there were none.",
		fix: "Keep one of the records and remove the others.",
		good: "_dmarc TXT \"v=DMARC1; p=quarantine\"",
		bad: "_dmarc TXT \"v=DMARC1; p=quarantine\"\n_dmarc TXT \"v=DMARC1; p=none; rua=mailto:dmarc@example.com\""
	},
	needs: ({ domain }) => ({ txt: ask(under("_dmarc", domain.name), "TXT") }),
	judge({ txt }, { domain }) {
		const owner = under("_dmarc", domain.name);
		const records = recordsIn(txt);
		if (records.length === 0) return skipped(`there is no DMARC record at ${owner}: see dmarc-present`);
		if (records.length === 1) return pass();
		const rank = ({ record }) => (record.faults.length === 0 ? 100 : 0) + 10 * (record.policy ? strictness[record.policy] : 0) + (record.rua.length > 0 ? 1 : 0);
		const lines = records.toSorted((a, b) => rank(b) - rank(a)).map(({ text }) => txtLine(owner, text));
		return fail({
			message: `there are ${records.length} DMARC records at ${owner}: receivers take no notice of any of them`,
			subject: {
				name: owner,
				type: "TXT"
			},
			expected: rdataOf(lines.slice(0, 1)),
			observed: rdataOf(lines),
			fix: {
				text: "Keep one of the records and remove the others.",
				remove: lines.slice(1)
			}
		});
	}
});
// src/check/dmarc-subdomains.ts
/** The record without the tag: then what is asked for the domain holds for the rest too. */
const without = (text, tag) => text.replace(new RegExp(`[\\t ]*;[\\t ]*${tag}[\\t ]*=[^;]*`, "i"), "");
var dmarc_subdomains_default = defineCheck({
	id: "dmarc-subdomains",
	area: "dmarc",
	title: "The DMARC policy for subdomains is as strict as for the domain",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 9989 §4.7", "RFC 9989 §4.10.2"],
	docs: {
		why: "Where sp= or np= is weaker than p=, whoever forges mail takes a subdomain, and may make one up.",
		fix: "Take sp= and np= out of the record, unless a subdomain has senders that would fail.",
		good: "_dmarc TXT \"v=DMARC1; p=quarantine; np=reject\"",
		bad: "_dmarc TXT \"v=DMARC1; p=reject; sp=none\""
	},
	needs: ({ domain }) => dmarcNeeds(domain.name),
	judge(walk, { domain }) {
		const owner = under("_dmarc", domain.name);
		const [only, ...more] = recordsIn(walk[domain.name]);
		const policy = only?.record.policy;
		if (only === void 0 || more.length > 0 || policy === void 0) return skipped("no DMARC record of the domain is in force: see dmarc-present and dmarc-syntax");
		const organization = organizationalOf(walk, domain.name);
		if (organization !== domain.name) return skipped(`for subdomains the DMARC record of ${organization} counts`);
		const { sp, np } = only.record;
		const present = txtLine(owner, only.text);
		const weaker = (tag, one, than) => one !== void 0 && strictness[one] < strictness[than] ? [tag] : [];
		const weak = [...weaker("sp", sp, policy), ...weaker("np", np, sp ?? policy)];
		const next = txtLine(owner, weak.reduce(without, only.text));
		const what = {
			sp: "subdomains (sp=)",
			np: "subdomains that do not exist (np=)"
		};
		return failOn(weak.map((tag) => ({
			message: `the DMARC policy for ${what[tag]} is weaker than for the rest`,
			subject: {
				name: owner,
				type: "TXT"
			},
			expected: [next.rdata],
			observed: [present.rdata],
			fix: {
				text: "Put this record in the place of the present one, unless a subdomain has senders that would fail.",
				publish: [next],
				remove: [present]
			}
		})), pass(present.rdata));
	}
});
// src/check/dmarc-syntax.ts
/** RFC 9989 §4.10.1 has an eye on the policies; of the rest, defaults take the place. */
const consequenceOf = (record) => {
	if (isFault$1(record)) return "receivers take no notice of the DMARC record";
	if (record.policy === void 0) return "receivers apply nothing of the DMARC record";
	return record.fallen ? "receivers take the DMARC policy for none" : "receivers do not read the whole DMARC record as it was meant";
};
var dmarc_syntax_default = defineCheck({
	id: "dmarc-syntax",
	area: "dmarc",
	title: "The DMARC record is written as receivers read it",
	severity: "warning",
	since: "0.1.0",
	cites: [
		"RFC 9989 §4.7",
		"RFC 9989 §4.8",
		"RFC 9989 §4.10.1"
	],
	docs: {
		why: "A record that does not begin with v=DMARC1 is no DMARC record. After that, a tag with a wrong value counts as if it were not there. A wrong p=, sp= or np= makes receivers take the policy for none where there is an address for reports, and apply nothing of the record where there is none; so does a record with neither. Tags that nobody knows do no harm.",
		fix: "Correct the record at the place that is named.",
		good: "_dmarc TXT \"v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com\"",
		bad: "_dmarc TXT \"v=DMARC1; p=quarentine; rua=dmarc@example.com\""
	},
	needs: ({ domain }) => ({ txt: ask(under("_dmarc", domain.name), "TXT") }),
	judge({ txt }, { domain }) {
		const owner = under("_dmarc", domain.name);
		const records = recordsIn(txt);
		if (records.length > 1) return skipped("there are several DMARC records: see dmarc-single");
		const text = records[0]?.text ?? attemptsIn(txt)[0];
		if (text === void 0) return skipped(`there is no DMARC record at ${owner}: see dmarc-present`);
		const record = readDmarc(text);
		const faults = isFault$1(record) ? [record] : record.faults;
		const present = txtLine(owner, text);
		if (faults.length === 0) return pass(present.rdata);
		const better = txtLine(owner, repairDmarc(text));
		const places = faults.slice(0, 4).map(({ offset, message }) => `at character ${offset + 1}, ${message}`);
		return fail({
			message: `${consequenceOf(record)}: ${places.join("; ")}`,
			subject: {
				name: owner,
				type: "TXT"
			},
			expected: [better.rdata],
			observed: [present.rdata],
			fix: {
				text: "Put this record in the place of the present one, if it says what you mean.",
				publish: [better],
				remove: [present]
			}
		});
	}
});
// src/check/dmarc-tags.ts
/** Tags of the time before RFC 9989 that change nothing when they are passed over. */
const harmless = ({ name, value }) => name === "rf" || name === "ri" || name === "pct" && Number(value) === 100;
const shown = ({ name, value }) => presentOctets(`${name}=${value}`.slice(0, 60));
const oddity = (tag) => {
	if (tag.name === "pct") return `${shown(tag)} no longer counts: the policy is for all mail (t=y tries it out)`;
	const meant = nearest(tag.name, tagNames);
	return `${shown(tag)} means nothing to receivers${meant === void 0 ? "" : `; did you mean ${meant}=?`}`;
};
/** Both letters are read by somebody, so that it is odd and not wrong. */
const exclusive = ({ fo }) => fo !== void 0 && /0/.test(fo) && /1/.test(fo) ? [`fo=${presentOctets(fo)} has both 0 and 1, which exclude each other`] : [];
const written = (names) => names.length === 0 ? [] : [`${names.map((name) => `${name}=`).join(", ")} is in capitals, which the standard allows and some receivers do not read`];
var dmarc_tags_default = defineCheck({
	id: "dmarc-tags",
	area: "dmarc",
	title: "The DMARC record has only tags that receivers know",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 9989 §4.7", "RFC 9989 §4.8"],
	docs: {
		why: "Receivers pass over a tag that they do not know, so that a slip in its name undoes what it was meant for. The tag pct=, by which a policy was once applied to a part of the mail, is gone: t=y has come in its place.",
		fix: "Correct the name of the tag, or take it out.",
		good: "_dmarc TXT \"v=DMARC1; p=quarantine; pct=100\"",
		bad: "_dmarc TXT \"v=DMARC1; p=reject; pct=10\""
	},
	needs: ({ domain }) => ({ txt: ask(under("_dmarc", domain.name), "TXT") }),
	judge({ txt }, { domain }) {
		const owner = under("_dmarc", domain.name);
		const [only, ...more] = recordsIn(txt);
		if (only === void 0 || more.length > 0) return skipped("there is no DMARC record of the domain, or more than one: see dmarc-present and dmarc-single");
		const odd = only.record.others.filter((tag) => !harmless(tag)).slice(0, 4);
		const told = [
			...odd.map(oddity),
			...exclusive(only.record),
			...written(only.record.capitals)
		];
		const present = txtLine(owner, only.text);
		if (told.length === 0) return pass(present.rdata);
		return fail({
			message: `in the DMARC record, ${told.join("; ")}`,
			subject: {
				name: owner,
				type: "TXT"
			},
			observed: [present.rdata],
			fix: { text: odd.length > 0 ? "Correct the name of the tag, or take it out of the record." : "Keep one of 0 and 1 in fo=, and write the names of tags in small letters." }
		});
	}
});
// src/record/dnssec.ts
/** What validators of today can work with; other DS records count as none (RFC 4035 §5.2). */
const algorithms = /* @__PURE__ */ new Set([
	5,
	7,
	8,
	10,
	13,
	14,
	15,
	16
]);
const digests = /* @__PURE__ */ new Set([
	1,
	2,
	4
]);
/** The DS records in the answer that make validators insist on signatures. */
const usableDs = (ds) => ds?.kind === "found" ? ds.set.rdata.filter((one) => algorithms.has(one.algorithm) && digests.has(one.digestType)) : [];
/** Seconds from one point in time to another, both modulo 2^32 (RFC 4034 §3.1.5). */
const between$1 = (from, to) => to - from | 0;
const dateOf = (seconds) => (/* @__PURE__ */ new Date(seconds * 1e3)).toISOString().replace(/:\d\d\.000Z$/, "Z");
/** What is wrong with all of these signatures in time; nothing where there are none to look at. */
const timeFault = (signatures, what, now) => {
	const fresh = (one) => between$1(one.inception, now) >= 0 && between$1(now, one.expiration) >= 0;
	const [first] = signatures;
	if (first === void 0 || signatures.some(fresh)) return void 0;
	return {
		of: "signatures",
		timed: true,
		how: between$1(first.inception, now) < 0 ? `the signatures over ${what} begin only at ${dateOf(first.inception)}` : `the signatures over ${what} expired at ${dateOf(first.expiration)}`
	};
};
const tags = (items) => [...new Set(items.map(({ keyTag }) => keyTag))].sort((a, b) => a - b).join(", ");
/**
* What breaks the chain from the parent's DS records to what one name server serves; `undefined`
* where nothing does that can be seen. `now`: seconds since 1970.
*/
const chainFault = (ds, { keys, soa }, now) => {
	if (ds.length === 0) return void 0;
	const untimed = (how) => ({
		of: "ds",
		timed: false,
		how
	});
	if (keys.kind !== "found") return untimed(`the zone has no keys, while the zone above names key ${tags(ds)}`);
	const named = keys.set.rdata.filter((key) => ds.some(({ keyTag, algorithm }) => keyTag === key.keyTag && algorithm === key.algorithm));
	if (named.length === 0) return untimed(`the zone above names key ${tags(ds)}, and the zone has only ${tags(keys.set.rdata)}`);
	const { signatures = [] } = keys;
	const own = signatures.filter(({ keyTag }) => named.some((key) => key.keyTag === keyTag));
	if (signatures.length > 0 && own.length === 0) return untimed(`the zone above names key ${tags(named)}, which does not sign the zone's keys`);
	const soaSignatures = soa.kind === "found" ? soa.signatures ?? [] : [];
	return timeFault(own, "the zone's keys", now) ?? timeFault(soaSignatures, "the zone's records", now);
};
/** What an Extended DNS Error says of DNSSEC (RFC 8914 §4), by its code. */
const dnssecErrors = {
	6: "DNSSEC Bogus",
	7: "Signature Expired",
	8: "Signature Not Yet Valid",
	9: "DNSKEY Missing",
	10: "RRSIGs Missing",
	11: "No Zone Key Bit Set",
	12: "NSEC Missing"
};
// src/check/validation.ts
const refusalsIn = ({ question, answers }) => answers.flatMap((answer) => {
	const { server, extended = [], unchecked } = answer;
	if (answer.kind !== "failed" || unchecked || answer.failure.code !== "servfail") return [];
	const other = answers.find((one) => one.unchecked === true && one.server === server);
	const free = other !== void 0 && other.kind !== "failed" && other.chain.length === 0;
	const names = extended.flatMap(({ code }) => dnssecErrors[code] ?? []);
	const told = `${server} refuses ${question.name} ${question.type}`;
	return [{
		server,
		free,
		named: names.length > 0,
		told: [told, ...names].join(", ")
	}];
});
/**
* What resolvers say that refuse to answer, and do answer once they are not to validate. Without
* a name for the fault one failure may be chance: then such a resolver must have refused all.
*/
const testimonyIn = (views) => {
	const refusals = views.flatMap(refusalsIn).filter(({ free }) => free);
	const answered = new Set(views.flatMap(({ answers }) => answers.flatMap(({ kind, unchecked, server }) => kind === "failed" || unchecked ? [] : [server])));
	return refusals.filter(({ named, server }) => named || !answered.has(server) && refusals.filter((one) => one.server === server).length > 2).map(({ told }) => told);
};
/** Whether a resolver has just validated something of the zone. */
const isVouchedFor = (views) => views.some(({ answers }) => answers.some((answer) => answer.kind === "found" && answer.vantage !== "authoritative" && answer.authentic));
// src/check/dnssec-valid.ts
/** The servers that show the zone's keys, or with authority that it has none. */
const showing = ({ servers }) => servers.flatMap((server) => {
	const { keys, listed } = server;
	return listed && keys && keys.kind !== "failed" && isAuthoritative(keys) ? [{
		...server,
		keys
	}] : [];
});
/** What breaks the chain, by server. */
const faultsIn = (delegation, now) => {
	const ds = usableDs(delegation.ds);
	return new Map(showing(delegation).flatMap((server) => {
		const fault = chainFault(ds, server, now);
		return fault ? [[nameOf(server), fault]] : [];
	}));
};
const remedy$2 = (zone, fault) => fault?.of === "ds" ? `At your registrar, remove the DS record of ${zone}, or replace it by the one that your DNS host shows now; leftovers of the previous DNS host are the usual cause.` : `Ask your DNS host to sign ${zone} anew. Until then, removing the DS record at your registrar switches DNSSEC off and lets mail through once the old one has expired.`;
var dnssec_valid_default = defineCheck({
	id: "dnssec-valid",
	area: "dnssec",
	title: "DNSSEC is in order, or not in use",
	severity: "error",
	since: "0.1.0",
	cites: [
		"RFC 4035 §2.4",
		"RFC 4035 §2.2",
		"RFC 4034 §3.1.5",
		"RFC 8914 §4"
	],
	docs: {
		why: "Where the DS record at the registrar does not fit the keys of the zone, or the signatures are out of date, every resolver that validates takes all records of the domain for forged: to large receivers the domain does not exist, and Apple cannot verify it.",
		fix: "Remove or renew the DS record at the registrar, or have the DNS host sign the zone anew.",
		good: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n@ DS 12345 13 2 00\n; at each\n@ DNSKEY 257 3 13 12345 AAAA\n@ RRSIG DNSKEY 13 2 3600 1800000000 1790000000 12345 @",
		bad: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n@ DS 12345 13 2 00\n; at each\n@ DNSKEY !nodata"
	},
	needs: needsViews,
	judge({ delegation, views: all }, { domain, startedAt }) {
		const known = asked(delegation);
		const zone = typeof known === "string" ? domain.name : known.zone;
		const own = all.views.filter(({ question }) => isWithin(question.name, zone));
		const testimony = testimonyIn(own);
		const now = Math.floor(Date.parse(startedAt) / 1e3);
		const faults = typeof known === "string" ? /* @__PURE__ */ new Map() : faultsIn(known, now);
		const [fault] = faults.values();
		const proven = fault !== void 0 && !(fault.timed && isVouchedFor(own));
		const ds = typeof known === "string" ? void 0 : known.ds;
		const lines = ds?.kind === "found" ? linesOf$1(zone, "DS", ds.set.rdata) : [];
		if (proven || testimony.length > 0) return fail({
			message: `DNSSEC of ${zone} is broken, so that validating resolvers take its records for forged: ${fault?.how ?? "they refuse its records, and give them once they are not to validate"}`,
			subject: {
				name: zone,
				type: "DS"
			},
			observed: [
				...lines.map(({ rdata }) => `DS ${rdata}`),
				...[...faults].map(([server, { how }]) => `${server}: ${how}`),
				...testimony
			],
			fix: {
				text: remedy$2(zone, fault),
				...fault?.of === "ds" ? { remove: lines } : {}
			}
		});
		if (typeof known === "string") return skipped(known);
		if (ds === void 0 || ds.kind === "failed") return skipped("the zone above could not be asked for DS records, and no resolver complains");
		if (ds.kind !== "found") return pass("not signed: the zone above has no DS record");
		if (showing(known).length === 0 && !isVouchedFor(own)) return skipped("the zone's keys could not be asked for, and no resolver complains");
		return pass(...ds.set.rdata.map((one) => `DS ${presentRData("DS", one)}`));
	}
});
// src/check/mx-alias.ts
var mx_alias_default = defineCheck({
	id: "mx-alias",
	area: "mx",
	title: "The domain itself is no alias (CNAME)",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 1034 §3.6.2", "RFC 2181 §10.1"],
	docs: {
		why: "Where a name is an alias, whatever else is published at it is hidden: mail goes by the MX records of the target, and the TXT records that Apple and receivers look for are those of the target too.",
		fix: "Put address records, or what your DNS host offers for this (ALIAS, ANAME, flattened CNAME), in the place of the CNAME.",
		good: "@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.",
		bad: "@ CNAME site.host.example.\nsite.host.example. MX !nodata"
	},
	needs: ({ domain }) => ({ mx: ask(domain.name, "MX") }),
	further: ({ mx }, { domain, required }) => mx.kind === "found" && sortExchanges(mx.set.rdata, required).missing.length === 0 ? {} : { cname: ask(domain.name, "CNAME") },
	judge({ mx, cname }, { domain, required }) {
		if (cname?.kind !== "found") return pass();
		const { target } = cname.set.rdata[0];
		return fail({
			message: `${domain.name} is an alias (CNAME) of ${target}: its own MX and TXT records, if there are any, are hidden`,
			subject: {
				name: domain.name,
				type: "CNAME"
			},
			expected: required.mx.map((one) => presentRData("MX", one)),
			observed: [...presentSet(cname.set), ...mx.kind === "found" ? presentSet(mx.set) : []],
			fix: { text: `Put in its place what your DNS host offers for a web site at the domain itself (ALIAS, ANAME, CNAME flattening), or the address records (A, AAAA) of ${target}. Then publish Apple's MX and TXT records.` }
		});
	}
});
// src/check/stranger.ts
/** What the checks for mail hosts that are not iCloud's have in common. */
/** A stranger's record set decides how many there are: more are not looked into. */
const most$1 = 4;
const strangersIn = (mx, { required }) => mx.kind === "found" ? sortExchanges(mx.set.rdata, required).strangers : [];
/** What tells what kind of host the strangers are. */
const strangerClues = (mx, context) => keyed(strangersIn(mx, context).slice(0, most$1).flatMap(({ exchange }) => [
	glance(exchange, "CNAME"),
	glance(exchange, "A"),
	glance(exchange, "AAAA")
]));
/** All of Apple's addresses of version 4 are here; whatever else is, does not change what is said. */
const apples$1 = parseNetwork("17.0.0.0/8");
const isApples$1 = (address) => {
	const network = parseAddress(address);
	return apples$1 !== void 0 && network !== void 0 && contains(apples$1, network);
};
/** What is wrong with the host beside not being iCloud's; a clause with a semicolon in front, or nothing. */
const flawOf = (exchange, clues) => {
	if (/^\d+\.\d+\.\d+\.\d+(?:\.|$)/.test(exchange)) return `; ${exchange} is an address, where an MX record names a host`;
	const alias = clue(clues, exchange, "CNAME");
	if (alias?.kind === "found") return `; ${exchange} is an alias (CNAME) of ${alias.set.rdata[0].target}, which no MX record may name`;
	const [a, aaaa] = [clue(clues, exchange, "A"), clue(clues, exchange, "AAAA")];
	if (a?.kind === "nxdomain") return `; ${exchange} does not exist`;
	if (a?.kind === "nodata" && aaaa !== void 0 && aaaa.kind !== "found") return `; ${exchange} has no address`;
	return a?.kind === "found" && a.set.rdata.some(({ address }) => isApples$1(address)) ? `; ${exchange} has an address of Apple's, which Apple may change on any day: name Apple's own hosts` : "";
};
/** `mx.example.net (Fastmail)`. */
const shownHost = (exchange) => {
	const provider = providerOf(exchange);
	return provider === void 0 ? exchange : `${exchange} (${provider.name})`;
};
/** What has to be done before the strangers' records can go, with a space behind; empty where nothing is known. */
const firstStep = (strangers) => [...new Set(strangers.flatMap(({ exchange }) => providerOf(exchange)?.first ?? []))].map((step) => `${step} `).join("");
const generally = "If a mail or forwarding service of your DNS host holds it, switch that service off first.";
/**
* Fails the strangers that `chosen` picks out by the preference at which senders come to iCloud;
* `message` is given the first of them.
*/
const judgeStrangers = ({ mx, clues }, { domain, required }, chosen, message) => {
	if (mx.kind !== "found") return skipped("there is no MX record: see mx-present");
	const exchanges = sortExchanges(mx.set.rdata, required);
	const icloud = preferred(exchanges);
	if (icloud === void 0) return skipped("no MX record leads to iCloud: see mx-icloud");
	const culprits = exchanges.strangers.filter((stranger) => chosen(stranger, icloud)).toSorted((a, b) => a.preference - b.preference);
	const [first] = culprits;
	if (first === void 0) return pass();
	const step = firstStep(culprits);
	return fail({
		message: `${message(first, icloud)}${flawOf(first.exchange, clues)}`,
		subject: {
			name: domain.name,
			type: "MX"
		},
		expected: exchanges.apple.map((one) => presentRData("MX", one)),
		observed: presentSet(mx.set),
		fix: {
			text: step === "" ? `Remove what leads elsewhere. ${generally}` : `${step}Remove what leads elsewhere.`,
			remove: linesOf$1(domain.name, "MX", culprits)
		}
	});
};
// src/check/mx-icloud.ts
/** All that is wrong, as one clause a cause. */
const complaint = ({ apple, missing, slips, strangers }, set, clues) => {
	const misnamed = slips.map(({ rdata, meant, how }) => `${rdata.exchange} should be ${meant.exchange}: ${how}`);
	const [first] = strangers;
	if (misnamed.length === 0 && apple.length === 0 && first !== void 0) {
		const more = strangers.length > 1 ? ` and ${strangers.length - 1} more` : "";
		return `mail goes to ${shownHost(first.exchange)}${more}, not to iCloud${flawOf(first.exchange, clues)}`;
	}
	const absent = missing.filter(({ exchange }) => slips.every(({ meant }) => meant.exchange !== exchange)).map(({ exchange }) => `${exchange} is not among the MX records`);
	const twice = apple.filter(({ exchange }) => set.filter((mx) => mx.exchange === exchange).length > 1).map(({ exchange }) => `${exchange} is there twice`);
	return [
		...misnamed,
		...absent,
		...new Set(twice)
	].join("; ");
};
const moving = "Enter in iCloud's settings the addresses that are in use, then put Apple's MX records in the place of all others.";
var mx_icloud_default = defineCheck({
	id: "mx-icloud",
	area: "mx",
	title: "The MX records name both of iCloud's exchanges",
	severity: "error",
	since: "0.1.0",
	cites: ["Apple 102374", "RFC 1035 §3.3.9"],
	docs: {
		why: "Mail for the domain goes to the hosts that the MX records name. Apple asks for both of its exchanges before it verifies the domain, and one alone leaves senders with nowhere to turn when it is down. Any preference will do.",
		fix: "Publish the missing one of Apple's MX records; remove those that lead elsewhere.",
		good: "@ MX 10 mx01.mail.icloud.com.\n@ MX 20 mx02.mail.icloud.com.",
		bad: "@ MX 10 mx02.mail.icloud.com."
	},
	needs: ({ domain }) => ({ mx: ask(domain.name, "MX") }),
	hints: ({ mx }, context) => ({
		...strangerClues(mx, context),
		...keyed([glance(context.domain.name, "CNAME")])
	}),
	judge({ mx }, { domain, required }, clues) {
		if (mx.kind !== "found") return skipped("there is no MX record: see mx-present");
		const exchanges = sortExchanges(mx.set.rdata, required);
		const { apple, missing, nulls, slips, strangers } = exchanges;
		if (nulls.length === mx.set.rdata.length) return skipped("a null MX is all there is: see mx-null");
		if (missing.length === 0) return pass(...presentSet(mx.set));
		if (isAlias(clues, domain.name)) return skipped("the domain itself is an alias: see mx-alias");
		const elsewhere = apple.length === 0 ? strangers : [];
		const twice = apple.filter(({ exchange }, i) => apple.slice(0, i).some((one) => one.exchange === exchange));
		return fail({
			message: complaint(exchanges, mx.set.rdata, clues),
			subject: {
				name: domain.name,
				type: "MX"
			},
			expected: required.mx.map((one) => presentRData("MX", one)),
			observed: presentSet(mx.set),
			fix: {
				text: elsewhere.length > 0 ? `${firstStep(elsewhere)}${moving}` : "Publish what is missing of Apple's MX records.",
				publish: linesOf$1(domain.name, "MX", missing),
				remove: linesOf$1(domain.name, "MX", [
					...slips.map(({ rdata }) => rdata),
					...twice,
					...elsewhere
				])
			}
		});
	}
});
// src/check/mx-null.ts
var mx_null_default = defineCheck({
	id: "mx-null",
	area: "mx",
	title: "No null MX turns mail away",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 7505 §3", "Apple 102374"],
	docs: {
		why: "The null MX, a single dot, tells every sender that the domain takes no mail. Registrars publish it for parked domains. Beside other MX records it is forbidden, and senders differ in what they make of it.",
		fix: "Remove the null MX, and publish both of Apple's MX records where they are not there yet.",
		good: "@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.",
		bad: "@ MX 0 ."
	},
	needs: ({ domain }) => ({ mx: ask(domain.name, "MX") }),
	judge({ mx }, { domain, required }) {
		if (mx.kind !== "found") return skipped("there is no MX record: see mx-present");
		const { nulls, missing } = sortExchanges(mx.set.rdata, required);
		if (nulls.length === 0) return pass();
		const alone = nulls.length === mx.set.rdata.length;
		return fail({
			message: alone ? `the null MX says that ${domain.name} takes no mail: senders return it at once` : "a null MX (\"no mail here\") stands beside other MX records, which is forbidden",
			subject: {
				name: domain.name,
				type: "MX"
			},
			expected: required.mx.map((one) => presentRData("MX", one)),
			observed: presentSet(mx.set),
			fix: {
				text: missing.length === 0 ? "Remove the null MX." : "Remove the null MX and publish Apple's MX records. If the DNS host set it up for a domain without mail, it may have added an SPF record v=spf1 -all as well, which has to go too.",
				publish: linesOf$1(domain.name, "MX", missing),
				remove: linesOf$1(domain.name, "MX", nulls)
			}
		});
	}
});
// src/check/mx-present.ts
var mx_present_default = defineCheck({
	id: "mx-present",
	area: "mx",
	title: "The domain has MX records",
	severity: "error",
	since: "0.1.0",
	cites: ["Apple 102374", "RFC 5321 §5.1"],
	docs: {
		why: "Without MX records a sender tries the address records of the domain itself, where no mail server of iCloud answers: mail bounces or is lost.",
		fix: "Publish both of Apple's MX records.",
		good: "@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.",
		bad: "@ MX !nodata"
	},
	needs: ({ domain }) => ({ mx: ask(domain.name, "MX") }),
	hints: (_, { domain }) => cluesTo("mx", "MX", domain.name),
	judge({ mx }, { domain, required }, clues) {
		if (mx.kind === "found") return pass(...presentSet(mx.set));
		if (isAlias(clues, domain.name)) return skipped("the domain itself is an alias: see mx-alias");
		const gone = mx.kind === "nxdomain";
		const about = {
			wanted: "mx",
			type: "MX",
			domain: domain.name
		};
		const strays = straysIn(clues, about, (answer) => {
			const { apple, slips } = sortExchanges(answer.kind === "found" ? answer.set.rdata : [], required);
			return apple.length + slips.length > 0 ? publishedIn(answer) : [];
		});
		const { message, advice, remove, observed } = toldOf(strays, domain.name);
		const parked = parkedIn(clues, domain.name) ? " Its name servers are those of a parking service: it may have expired." : "";
		return fail({
			message: gone ? `${domain.name} does not exist in DNS: nobody can send mail to it` : `${domain.name} has no MX record: mail for it does not reach iCloud${message}`,
			subject: {
				name: domain.name,
				type: "MX"
			},
			expected: required.mx.map((one) => presentRData("MX", one)),
			observed,
			fix: {
				text: gone ? "See that the domain is registered, paid for and delegated to your DNS host; then publish both of Apple's MX records there." : `Publish both of Apple's MX records.${advice}${formAdvice(clues, domain.name, {
					owner: domain.name,
					type: "MX"
				})}${connectAdvice(clues, domain.name)}${parked}`,
				publish: linesOf$1(domain.name, "MX", required.mx),
				remove
			}
		});
	}
});
// src/check/mx-stranger-backup.ts
var mx_stranger_backup_default = defineCheck({
	id: "mx-stranger-backup",
	area: "mx",
	title: "No other mail host stands behind iCloud",
	severity: "warning",
	since: "0.1.0",
	cites: ["Apple 102374", "RFC 5321 §5.1"],
	docs: {
		why: "A host with a higher preference than Apple's gets mail whenever an exchange of iCloud is slow to answer, and senders of spam go to it on purpose. Mail that it takes never shows up in iCloud. Apple asks for its own MX records alone.",
		fix: "Remove every MX record but Apple's.",
		good: "@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.",
		bad: "@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.\n@ MX 50 mail.old-host.example."
	},
	needs: ({ domain }) => ({ mx: ask(domain.name, "MX") }),
	hints: ({ mx }, context) => strangerClues(mx, context),
	judge: ({ mx }, context, clues) => judgeStrangers({
		mx,
		clues
	}, context, ({ preference }, icloud) => preference > icloud, ({ exchange }) => `${shownHost(exchange)} gets mail whenever iCloud is slow to answer`)
});
// src/check/mx-stranger-preferred.ts
var mx_stranger_preferred_default = defineCheck({
	id: "mx-stranger-preferred",
	area: "mx",
	title: "No other mail host comes before iCloud",
	severity: "error",
	since: "0.1.0",
	cites: ["Apple 102374", "RFC 5321 §5.1"],
	docs: {
		why: "Senders try the lowest preference first and spread mail over equal ones. An old provider's MX record with a preference as low as Apple's, or lower, takes all mail or a share of it, and that mail never shows up in iCloud.",
		fix: "Remove every MX record but Apple's.",
		good: "@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.",
		bad: "@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.\n@ MX 1 mail.old-host.example."
	},
	needs: ({ domain }) => ({ mx: ask(domain.name, "MX") }),
	hints: ({ mx }, context) => strangerClues(mx, context),
	judge: ({ mx }, context, clues) => judgeStrangers({
		mx,
		clues
	}, context, ({ preference }, icloud) => preference <= icloud, ({ exchange, preference }, icloud) => preference < icloud ? `mail goes to ${shownHost(exchange)} before iCloud is tried` : `a share of the mail goes to ${shownHost(exchange)}, not to iCloud`)
});
// src/record/mta-sts.ts
/** Whether a text at `_mta-sts` counts as a record: senders pass over the others. */
const isStsRecord = (text) => /^v=STSv1[\t ]*;/.test(text);
/** What is wrong with a record, after its version. */
const stsFault = (text) => {
	const id = /;[\t ]*id=([^;]*)/.exec(text);
	if (id === null) return {
		offset: text.length,
		message: "the id is missing"
	};
	return /^[A-Za-z0-9]{1,32}[\t ]*$/.test(id[1] ?? "") ? void 0 : {
		offset: id.index + id[0].indexOf("=") + 1,
		message: `the id ${quote(id[1] ?? "")} must be 1 to 32 letters and digits`
	};
};
const modes = [
	"enforce",
	"testing",
	"none"
];
/** Reads a policy file, or says what a sender rejects it for. */
const readStsPolicy = (body) => {
	const fault = (message, offset = 0) => ({
		offset,
		message
	});
	const pairs = body.split(/\r?\n/).filter((line) => line.trim() !== "").map((line) => /^([A-Za-z0-9][A-Za-z0-9_.-]*)[\t ]*:[\t ]*(.*?)[\t ]*$/.exec(line) ?? line);
	const bad = pairs.find((pair) => typeof pair === "string");
	if (bad !== void 0) return fault(`the line ${quote(bad)} is not of the form name: value`);
	const values = (name) => pairs.flatMap((pair) => typeof pair !== "string" && pair[1] === name ? [pair[2] ?? ""] : []);
	if (values("version")[0] !== "STSv1") return fault("version: STSv1 is missing");
	const [given = ""] = values("mode");
	const mode = modes.find((one) => one === given);
	if (mode === void 0) return fault(`mode: ${quote(given)} must be enforce, testing or none`);
	const [age = ""] = values("max_age");
	if (!/^\d{1,10}$/.test(age)) return fault(`max_age: ${quote(age)} must be a number of seconds`);
	const mx = values("mx").map((name) => name.toLowerCase().replace(/\.$/, ""));
	return mx.length === 0 && mode !== "none" ? fault("there is no mx: line") : {
		mode,
		mx,
		maxAge: Number(age)
	};
};
/** Whether the policy lets mail be sent to `exchange` (RFC 8461 §4.1): `*` stands for one label. */
const admits = ({ mx }, exchange) => mx.some((pattern) => pattern.startsWith("*.") ? labelsOf(exchange).length > 1 && parentOf(exchange) === dnsName(pattern.slice(2)) : pattern === exchange);
/** Whether a text at `_smtp._tls` counts as a record (RFC 8460 §3). */
const isTlsReportRecord = (text) => /^v=TLSRPTv1[\t ]*;/.test(text);
/** What is wrong with a record, after its version. */
const tlsReportFault = (text) => {
	const rua = /;[\t ]*rua=([^;]*)/.exec(text);
	if (rua === null) return {
		offset: text.length,
		message: "the address for reports (rua=) is missing"
	};
	const bad = (rua[1] ?? "").split(",").map((uri) => uri.trim()).find((uri) => !/^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/i.test(uri));
	return bad === void 0 ? void 0 : {
		offset: rua.index,
		message: `${quote(bad)} is neither mailto: nor https:`
	};
};
// src/check/sts.ts
/** Whether there is one record, so that senders look for a policy (RFC 8461 §3.1). */
const announces = (txt) => textsOf(txt).filter(isStsRecord).length === 1;
const fault = (message) => ({
	offset: 0,
	message
});
/** The policy as a sender takes it, or why it takes none (RFC 8461 §3.3). */
const policyIn = (fetched) => {
	if (fetched.kind === "refused") return fault(fetched.why);
	const { status, mediaType, body } = fetched;
	if (status >= 300 && status < 400) return fault("redirects are not followed");
	if (status !== 200) return fault(`HTTP status ${status}`);
	if (mediaType !== "text/plain") return fault(`it is ${quote(mediaType)} and not text/plain`);
	return readStsPolicy(body);
};
/** Why it does not count, a clause; what is wrong with a certificate is said by {@link sightOf}. */
const faultOf$1 = (fetched, { message }) => {
	if (fetched.kind !== "refused") return message;
	return fetched.why === "certificate" ? "the certificate of its host does not hold" : `${fetched.why === "no-host" ? "its host: " : ""}${fetched.detail}`;
};
/** What came in place of a policy, where {@link faultOf} leaves it out. */
const sightOf = (fetched) => {
	if (fetched.kind === "refused") return fetched.why === "certificate" ? [fetched.detail] : void 0;
	return fetched.status === 200 || fetched.status >= 300 && fetched.status < 400 ? [`HTTP status ${fetched.status}`] : void 0;
};
/** Fails a policy that leaves one of iCloud's exchanges out. */
const shutOut = (policy, { domain, required }, consequence) => {
	const names = required.mx.map(({ exchange }) => exchange);
	const missing = names.filter((exchange) => !admits(policy, exchange));
	if (missing.length === 0) return pass(`mode ${policy.mode}, mx ${presentOctets(policy.mx.join(", "))}`);
	const host = under("mta-sts", domain.name);
	return fail({
		message: `the MTA-STS policy does not name ${missing.join(" and ")}: ${consequence}`,
		subject: {
			name: host,
			type: "TCP"
		},
		expected: names.map((exchange) => `mx: ${exchange}`),
		observed: policy.mx.slice(0, 10).map((name) => `mx: ${presentOctets(name)}`),
		fix: { text: `Put these lines into the policy at https://${host}/.well-known/mta-sts.txt, and change the id of the TXT record at _mta-sts.${domain.name}. Until that is done, set mode: none there and change the id. Senders that remember the old policy go by it until they see the new id.` }
	});
};
// src/check/mta-sts-icloud.ts
var mta_sts_icloud_default = defineCheck({
	id: "mta-sts-icloud",
	area: "mta-sts",
	title: "The MTA-STS policy lets mail be sent to iCloud's exchanges",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 8461 §4.1", "RFC 8461 §5"],
	docs: {
		why: "With mode: enforce, senders deliver only to the hosts that the policy names. One that still names the exchanges of an old provider makes them return all mail, for as long as they remember the policy.",
		fix: "Put Apple's exchanges into the policy and change the id of the record at _mta-sts; until that is done, set mode: none.",
		good: "_mta-sts TXT \"v=STSv1; id=1\"\n; https://mta-sts.example.com/.well-known/mta-sts.txt\n; version: STSv1\n; mode: enforce\n; mx: *.mail.icloud.com\n; max_age: 604800",
		bad: "_mta-sts TXT \"v=STSv1; id=1\"\n; https://mta-sts.example.com/.well-known/mta-sts.txt\n; version: STSv1\n; mode: enforce\n; mx: *.old-provider.example\n; max_age: 604800"
	},
	needs: ({ domain }) => ({ txt: ask(under("_mta-sts", domain.name), "TXT") }),
	further: ({ txt }, { domain }) => announces(txt) ? { fetched: policy(domain.name) } : {},
	judge({ fetched }, context) {
		if (fetched === void 0) return skipped("no MTA-STS record tells of a policy");
		const read = policyIn(fetched);
		if (isFault$1(read)) return skipped("the policy cannot be read: see mta-sts-policy");
		if (read.mode !== "enforce") return pass(`mode ${read.mode}`);
		return shutOut(read, context, "senders return mail for iCloud");
	}
});
// src/check/mta-sts-policy.ts
var mta_sts_policy_default = defineCheck({
	id: "mta-sts-policy",
	area: "mta-sts",
	title: "The MTA-STS policy can be fetched and read",
	severity: "warning",
	since: "0.1.0",
	cites: ["RFC 8461 §3.2", "RFC 8461 §3.3"],
	docs: {
		why: "The record at _mta-sts says that there is a policy. Senders fetch it over HTTPS from mta-sts and the domain, without following redirects, and only with a valid certificate. Where they cannot, new senders do without encryption, and those that remember an older policy go by that one.",
		fix: "Serve the policy as a text file at https://mta-sts.DOMAIN/.well-known/mta-sts.txt, or remove the record at _mta-sts.",
		good: "_mta-sts TXT \"v=STSv1; id=1\"\n; https://mta-sts.example.com/.well-known/mta-sts.txt\n; version: STSv1\n; mode: testing\n; mx: *.mail.icloud.com\n; max_age: 604800",
		bad: "_mta-sts TXT \"v=STSv1; id=1\"\n; https://mta-sts.example.com/.well-known/mta-sts.txt\n; 301"
	},
	needs: ({ domain }) => ({ txt: ask(under("_mta-sts", domain.name), "TXT") }),
	further: ({ txt }, { domain }) => announces(txt) ? { fetched: policy(domain.name) } : {},
	judge({ fetched }, { domain }) {
		if (fetched === void 0) return skipped("no MTA-STS record tells of a policy");
		const read = policyIn(fetched);
		if (!isFault$1(read)) return pass(`${presentText(fetched.url)}: mode ${read.mode}`);
		const host = under("mta-sts", domain.name);
		const seen = sightOf(fetched);
		return fail({
			message: `the MTA-STS policy does not count: ${faultOf$1(fetched, read)}`,
			subject: {
				name: host,
				type: "TCP"
			},
			expected: [`a policy at https://${host}/.well-known/mta-sts.txt`],
			...seen && { observed: seen },
			fix: { text: `Serve the policy as a text file (text/plain) at https://${host}/.well-known/mta-sts.txt, without a redirect and with a valid certificate. If you no longer use MTA-STS, serve one with mode: none for as long as the old one is remembered (max_age), then remove the TXT record.` }
		});
	}
});
// src/check/mta-sts-record.ts
/** Like one, though it is none. */
const isMeant = (text) => /sts/i.test(text);
var mta_sts_record_default = defineCheck({
	id: "mta-sts-record",
	area: "mta-sts",
	title: "MTA-STS is not in use, or its record is well-formed",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 8461 §3.1"],
	docs: {
		why: "Senders that find no valid record at _mta-sts, or more than one, take it that the domain has no policy, and do not insist on encryption.",
		fix: "Publish one TXT record with v=STSv1 and an id of letters and digits, which changes with every change of the policy.",
		good: "_mta-sts TXT \"v=STSv1; id=20261101T000000\"",
		bad: "_mta-sts TXT \"v=STSv1; id=2026-11-01\""
	},
	needs: ({ domain }) => ({ txt: ask(under("_mta-sts", domain.name), "TXT") }),
	judge({ txt }, { domain, startedAt }) {
		const texts = textsOf(txt);
		const records = texts.filter(isStsRecord);
		const meant = records.length > 0 ? records : texts.filter(isMeant);
		const [first, ...more] = meant;
		if (txt.kind !== "found" || first === void 0) return pass("not in use: there is no MTA-STS record");
		const owner = under("_mta-sts", domain.name);
		const fault = isStsRecord(first) ? stsFault(first) : { message: "it must begin with v=STSv1;" };
		if (more.length === 0 && fault === void 0) return pass(...presentSet(txt.set));
		const id = startedAt.replace(/[^\dT]/g, "").slice(0, 15);
		const right = txtLine(owner, `v=STSv1; id=${id}`);
		return fail({
			message: more.length > 0 ? `there are ${meant.length} MTA-STS records at ${owner}: senders take no notice of any of them` : `senders take no notice of the MTA-STS record: ${fault?.message}`,
			subject: {
				name: owner,
				type: "TXT"
			},
			expected: [right.rdata],
			observed: presentSet(txt.set),
			fix: {
				text: "Put this record in the place of what is there. Its id changes with every change of the policy.",
				publish: [right],
				remove: meant.map((text) => txtLine(owner, text))
			}
		});
	}
});
// src/check/mta-sts-testing.ts
var mta_sts_testing_default = defineCheck({
	id: "mta-sts-testing",
	area: "mta-sts",
	title: "An MTA-STS policy that is tried out names iCloud's exchanges",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 8461 §4.1", "RFC 8461 §5"],
	docs: {
		why: "With mode: testing nothing is returned. The day on which the mode becomes enforce, whatever the policy does not name gets no more mail.",
		fix: "Put Apple's exchanges into the policy and change the id of the record at _mta-sts.",
		good: "_mta-sts TXT \"v=STSv1; id=1\"\n; https://mta-sts.example.com/.well-known/mta-sts.txt\n; version: STSv1\n; mode: testing\n; mx: *.mail.icloud.com\n; max_age: 604800",
		bad: "_mta-sts TXT \"v=STSv1; id=1\"\n; https://mta-sts.example.com/.well-known/mta-sts.txt\n; version: STSv1\n; mode: testing\n; mx: *.old-provider.example\n; max_age: 604800"
	},
	needs: ({ domain }) => ({ txt: ask(under("_mta-sts", domain.name), "TXT") }),
	further: ({ txt }, { domain }) => announces(txt) ? { fetched: policy(domain.name) } : {},
	judge({ fetched }, context) {
		const read = fetched && policyIn(fetched);
		if (read === void 0 || isFault$1(read)) return skipped("no MTA-STS policy can be read");
		if (read.mode !== "testing") return pass();
		return shutOut(read, context, "in enforce, senders would return mail for iCloud");
	}
});
// src/icloud/port-fault.ts
const network$1 = "Try another network, such as a phone as hotspot. If it works there, ask whoever runs this network to allow outgoing connections to the port.";
const security = "Switch off mail scanning in the antivirus or firewall program, VPNs and proxies, one at a time, and try again.";
const login = "Open a web page in a browser: a hotel or guest network may want you to sign in first. Otherwise switch off VPNs, proxies and mail scanning, and try again.";
const clock = "Check the date and time of this computer.";
const wait = "Look at Apple's system status page, and try again later.";
const impostor = "What answers is not iCloud. Do not enter a password on this network. Switch off mail scanning in the antivirus program, or try another network.";
/** `spoke` and `untried` are no faults. */
const portFaults = {
	refused: {
		how: "refuses the connection: a firewall or security program on this machine or network does so far more often than Apple",
		advice: `${security} ${network$1}`
	},
	timeout: {
		how: "does not answer: the port is probably filtered",
		advice: network$1
	},
	unreachable: {
		how: "cannot be reached: there is no route to it from here",
		advice: network$1
	},
	reset: {
		how: "cuts the connection off: something between here and Apple does that",
		advice: `${security} ${network$1}`
	},
	closed: {
		how: "hangs up before it has said what it should",
		advice: `${security} ${wait}`
	},
	silent: {
		how: "accepts the connection and then says nothing, as filters and mail scanners do",
		advice: `${security} ${network$1}`
	},
	slow: {
		how: "answers, but too slowly",
		advice: network$1
	},
	"not-the-protocol": {
		how: "answers, but does not speak the language of mail",
		advice: login
	},
	"too-much-data": {
		how: "sends far more than a mail server does",
		advice: login
	},
	"turned-away": {
		how: "turns this machine away",
		advice: "Read its words under what was found. Try without VPN, or from another network."
	},
	unavailable: {
		how: "says that the service is not available now",
		advice: wait
	},
	"starttls-missing": {
		how: "does not offer encryption (STARTTLS): something on the way has taken the offer out",
		advice: impostor
	},
	"starttls-masked": {
		how: "has its offer of encryption (STARTTLS) crossed out by a firewall on the way",
		advice: "Switch off SMTP inspection (\"fixup\", \"ESMTP inspection\") in the firewall, or try another network."
	},
	"starttls-refused": {
		how: "offers encryption (STARTTLS) and then refuses it",
		advice: wait
	},
	"plaintext-injected": {
		how: "sent words outside the encryption, as somebody on the way would",
		advice: impostor
	},
	"auth-missing": {
		how: "offers no way to sign in",
		advice: impostor
	},
	"tls-version": {
		how: "and this machine have no version of TLS in common",
		advice: `${security} ${network$1}`
	},
	"tls-alert": {
		how: "breaks the TLS handshake off",
		advice: `${security} ${wait}`
	},
	"tls-broken": {
		how: "does not answer with TLS where it should",
		advice: login
	},
	"certificate-expired": {
		how: "shows a certificate that has expired",
		advice: `${clock} If they are right: ${impostor}`
	},
	"certificate-not-yet-valid": {
		how: "shows a certificate that is not valid yet",
		advice: `${clock} If they are right: ${impostor}`
	},
	"certificate-name": {
		how: "shows a certificate for another name",
		advice: impostor
	},
	"certificate-self-signed": {
		how: "shows a certificate that vouches for itself",
		advice: impostor
	},
	"certificate-untrusted": {
		how: "shows a certificate that nobody known vouches for",
		advice: impostor
	},
	"certificate-incomplete-chain": {
		how: "shows a certificate without the one that vouches for it",
		advice: impostor
	},
	deadline: {
		how: "was still talking when the time of this audit ran out",
		advice: network$1
	}
};
// src/check/port.ts
/** What the port checks have in common: the ruling on a probe. */
const isFault = (state) => Object.hasOwn(portFaults, state);
const told$2 = ({ address, state, phase, detail, interceptor }) => {
	return `${address}: ${state} at ${phase}${interceptor === void 0 ? "" : `, certificate of ${presentText(interceptor)}`}${detail === "" ? "" : `: ${presentText(detail)}`}`;
};
const spoken = ({ address, tls, interceptor }) => {
	const days = tls?.certificate?.daysLeft;
	return [
		`${address} answers`,
		...tls ? [presentText(tls.protocol)] : [],
		...days === void 0 ? [] : [`certificate valid for ${days} more days`],
		...tls?.systemTrust === true ? ["trusted by this system only"] : [],
		...interceptor === void 0 ? [] : [`opened by ${presentText(interceptor)}`]
	].join(", ");
};
const expectedAt = ({ host, port, security }) => security === "implicit" ? `TLS at once on port ${port}, with a certificate for ${host}` : `STARTTLS on port ${port}, with a certificate for ${host}`;
/** What one cause did to the addresses in `hit`, of all that were tried. */
const findingOf$4 = ({ host, port, protocol }, state, hit, tried) => {
	const { how, advice } = portFaults[state];
	const interceptor = hit.find((one) => one.interceptor !== void 0)?.interceptor;
	return {
		message: `${host} port ${port} ${how}${interceptor === void 0 ? "" : `: ${presentText(interceptor)} reads the connection`}${hit.length < tried ? ` (${hit.length} of ${tried} addresses)` : ""}`,
		subject: {
			name: host,
			type: "TCP"
		},
		expected: [expectedAt(mailServers[protocol])],
		observed: hit.map(told$2),
		fix: { text: interceptor === void 0 ? advice : `Switch off the scanning of encrypted mail connections in ${presentText(interceptor)}.` }
	};
};
/** Passes a port where one address went through the whole dialogue; else one finding for each cause. */
const judgePort = (result) => {
	const { endpoint, addresses } = result;
	if (result.kind === "spoke") return pass(...addresses.filter(({ state }) => state === "spoke").map(spoken));
	const tried = addresses.filter(({ state }) => isFault(state));
	const findings = [...new Set(tried.map(({ state }) => state))].filter(isFault).map((state) => findingOf$4(endpoint, state, tried.filter((one) => one.state === state), tried.length));
	return failOn(findings, fail(findingOf$4(endpoint, "closed", addresses, addresses.length)));
};
// src/check/port-imap.ts
var port_imap_default = defineCheck({
	id: "port-imap",
	area: "imap",
	title: "This machine reaches iCloud's incoming mail (IMAP, port 993)",
	severity: "error",
	since: "0.1.0",
	cites: [
		"Apple 102525",
		"RFC 8314 §3",
		"RFC 9051"
	],
	docs: {
		why: "Mail programs read mail at imap.mail.me.com, port 993, encrypted from the first octet. Where a firewall, a mail scanner or a guest network stands in the way, they say that the server refuses the connection (some show \"error 4055\", which Apple does not document). A wrong password looks different: the connection is made, and the sign-in fails.",
		fix: "Do what the finding says for its cause: most often a security program on this machine, or the network that it is in.",
		good: "connect to imap.mail.me.com:993\nTLS with a valid certificate\n* OK [CAPABILITY ... AUTH=PLAIN ...]",
		bad: "connect to imap.mail.me.com:993\nconnection refused"
	},
	needs: ({ required }) => ({ imap: probe(required.imap) }),
	judge: ({ imap }) => judgePort(imap)
});
// src/check/port-smtp.ts
var port_smtp_default = defineCheck({
	id: "port-smtp",
	area: "smtp",
	title: "This machine reaches iCloud's outgoing mail (SMTP, port 587)",
	severity: "error",
	since: "0.1.0",
	cites: ["Apple 102525", "RFC 3207"],
	docs: {
		why: "Mail programs send mail through smtp.mail.me.com, port 587, which begins in plain text and turns to encryption with STARTTLS. Firewalls that inspect SMTP cross that out, and some networks block the port.",
		fix: "Do what the finding says for its cause: most often a security program on this machine, or the network that it is in.",
		good: "connect to smtp.mail.me.com:587\n220 iCloud SMTP\nEHLO: STARTTLS\nTLS with a valid certificate\nEHLO: AUTH PLAIN LOGIN",
		bad: "connect to smtp.mail.me.com:587\n220 ****************\nEHLO: XXXXXXXA"
	},
	needs: ({ required }) => ({ smtp: probe(required.smtp) }),
	judge: ({ smtp }) => judgePort(smtp)
});
// src/check/odd.ts
/** How long a cache may go on saying this, in seconds, where the answer tells it. */
const lifeOf = (answer) => {
	if (answer.kind === "failed") return void 0;
	return answer.kind === "found" ? answer.set.ttl : answer.negative?.ttl;
};
/** The longest that the oddity lasts, in seconds. */
const secondsLeft = ({ answer, testimony }) => {
	const lives = [answer, ...testimony].flatMap((one) => lifeOf(one) ?? []);
	return lives.length === 0 ? void 0 : Math.max(...lives);
};
/** Whether the referee gives the same answer: then it is not made up here. */
const isWorldwide = ({ answer, world }) => {
	const [own, theirs] = [wordOf(answer), world && wordOf(world)];
	return own !== void 0 && theirs !== void 0 && keyOfWord(own) === keyOfWord(theirs);
};
/** Whether a resolver made it up. */
const isForged = (oddity) => [oddity.answer, ...oddity.testimony].some(isMadeUp) && !isWorldwide(oddity);
const isLocal$1 = ({ vantage, server }) => vantage === "system" && server !== "system";
const odditiesIn = (view) => {
	const world = worldIn(view);
	return view.answers.filter((answer) => !isLocal$1(answer) && !answer.unchecked && isOdd(answer, view)).map((answer) => {
		const key = keyOfWord(wordOf(answer) ?? []);
		const testimony = view.answers.filter((one) => answer.server === "system" && isLocal$1(one) && !one.unchecked && keyOfWord(wordOf(one) ?? []) === key);
		return {
			question: view.question,
			server: answer.server,
			answer,
			testimony,
			published: view.answers.some(isAuthoritative),
			world
		};
	});
};
/** Whether the resolver answers once it is not to validate: then DNSSEC is the cause. */
const isBogus = ({ answer, server }, { answers }) => answer.kind === "failed" && answers.some((one) => one.unchecked === true && one.kind !== "failed" && (one.server === server || server === "system"));
/** All oddities but those that come of broken DNSSEC. A failure counts only beside an answer of a name server or the referee. */
const oddities = (views) => views.flatMap((view) => {
	const known = view.answers.some(({ vantage, kind }) => (vantage === "authoritative" || vantage === "referee") && kind !== "failed");
	return odditiesIn(view).filter((one) => known && !isBogus(one, view));
});
/** What the answer says, as a clause can hold it. */
const said$1 = (answer) => {
	if (answer.kind === "failed") return "SERVFAIL";
	if (answer.kind === "nxdomain") return "that there is no such name";
	const word = wordOf(answer) ?? [];
	if (word.length === 0) return "that there is none";
	const more = word.length > 3 ? ` and ${word.length - 3} more` : "";
	return `${word.slice(0, 3).join(", ")}${more}`;
};
/** How a resolver is called. */
const resolverName = (server) => server === "system" ? "this machine's resolver" : `resolver ${server}`;
// src/check/resolver-forged.ts
const remedy$1 = "Look for the domain in the local DNS of your router or company, and in block lists; with a VPN or another network you see what the rest of the world sees.";
const another = " To audit what the rest of the world sees, ask over HTTPS: --resolver https://1.1.1.1/dns-query";
const findingOf$3 = ({ question }, { who, answer, world }) => ({
	message: world === void 0 ? `${who} makes up its answer for ${question.name} ${question.type}: none of the name servers gives it, and it is not out of a cache` : `DNS on this network is forged: ${who} says ${said$1(answer)} for ${question.name} ${question.type}, the world says ${said$1(world)} (${world.server})`,
	subject: question,
	observed: wordOf(answer) ?? [],
	...world && { expected: wordOf(world) ?? [] },
	fix: { text: world === void 0 ? remedy$1 + another : remedy$1 }
});
/** Whoever answers in place of name servers answers resolvers' questions too, unless these are encrypted. */
const isExposed = ({ vantage, server, unchecked }) => vantage !== "referee" && vantage !== "parent" && !unchecked && !server.startsWith("https://");
/** What was answered here in others' names and is not what the referee says, each once. */
const forgeriesIn = (view) => {
	const world = worldIn(view);
	const truth = world && wordOf(world);
	if (truth === void 0) return [];
	const forged = /* @__PURE__ */ new Map();
	for (const answer of view.answers.filter(isExposed)) {
		const word = wordOf(answer);
		if (word !== void 0 && keyOfWord(word) !== keyOfWord(truth)) forged.set(keyOfWord(word), forged.get(keyOfWord(word)) ?? answer);
	}
	return [...forged.values()].map((answer) => {
		const who = answer.vantage === "authoritative" ? "what answers in place of the name servers" : resolverName(answer.server);
		return findingOf$3(view, {
			who,
			answer,
			world
		});
	});
};
const isRefereed = (delegation, views) => delegation.kind === "delegated" && isIntercepted(delegation) && views.some((view) => worldIn(view) !== void 0);
var resolver_forged_default = defineCheck({
	id: "resolver-forged",
	area: "resolver",
	title: "Nothing on this network makes up answers about the domain",
	severity: "warning",
	since: "0.1.0",
	cites: ["RFC 8914 §4"],
	docs: {
		why: "A router, a filter or a company network may answer for the domain by itself, with records of its own or with none. Mail programs here then see another domain than the rest of the world, and no waiting helps.",
		fix: "Remove the domain from the local DNS, or from the block list; or ask another resolver.",
		good: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.",
		bad: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at the resolver: authoritative\n@ MX 10 mail.local-host.example."
	},
	needs: needsViews,
	judge({ delegation, views: { views } }) {
		if (isRefereed(delegation, views)) return failOn(views.flatMap(forgeriesIn), pass());
		const known = asked(delegation);
		if (typeof known === "string") return skipped(known);
		const forged = oddities(views).filter(isForged);
		return failOn(forged.map((one) => findingOf$3(one, {
			...one,
			who: resolverName(one.server)
		})), pass());
	}
});
// src/check/resolver-reach.ts
/** Who was asked over HTTPS in the name servers' place, and whether anybody answered. */
const refereeIn = (views) => {
	const [heard] = views.flatMap((view) => worldIn(view)?.server ?? []);
	return {
		heard,
		asked: views.flatMap((view) => view.answers).find(({ vantage }) => vantage === "referee")?.server
	};
};
const sourceOf = (views) => {
	const { heard, asked } = refereeIn(views);
	if (heard !== void 0) return `what follows is what ${heard} says, asked over HTTPS, perhaps out of its cache`;
	return `${asked === void 0 ? "" : `${asked}, asked over HTTPS, does not answer either; `}what follows is what resolvers say, perhaps out of a cache`;
};
/** Where a resolver differs from the referee, and nobody can tell which of them is behind. */
const differencesIn = (views) => oddities(views).filter(({ published, world }) => !published && world !== void 0).map(({ question: { name, type }, server, answer, world }) => `${name} ${type}: ${resolverName(server)} says ${said$1(answer)}, ${world?.server} says ${world && said$1(world)}`);
const findingOf$2 = (delegation, message, views) => ({
	message: `${message}; ${sourceOf(views)}`,
	subject: {
		name: delegation.zone,
		type: "NS"
	},
	observed: [...listedServers(delegation).map((server) => `${nameOf(server)}: ${stateOf(server)}`), ...differencesIn(views)],
	fix: { text: `To see what is published, run it again on another network or without VPN${refereeIn(views).asked === void 0 ? "; a resolver that is asked over HTTPS gets around most filters: --resolver https://1.1.1.1/dns-query" : ""}.` }
});
var resolver_reach_default = defineCheck({
	id: "resolver-reach",
	area: "resolver",
	title: "The domain's name servers can be asked from here",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 1034 §4.3.2"],
	docs: {
		why: "What is published is known for sure only from the name servers themselves. Many networks keep questions to them from leaving, or answer in their place: that is no fault of the domain.",
		fix: "Run it again on another network, or ask a resolver over HTTPS.",
		good: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.",
		bad: "; at the parent: !timeout\n; at each: !timeout"
	},
	needs: needsViews,
	judge({ delegation, views: { views } }) {
		if (delegation.kind !== "delegated") return skipped("the domain's own name servers were not asked");
		const { zone, parent } = delegation;
		if (isIntercepted(delegation)) return fail(findingOf$2(delegation, `questions to the name servers of ${zone} are answered by something on this network`, views));
		const heard = inState(delegation, "serves", "lame");
		if (heard.length > 0) return pass(...heard.map(nameOf));
		const above = parent?.answers.some(({ kind }) => kind !== "failed") === true;
		return fail(findingOf$2(delegation, above ? `no name server of ${zone} answers this machine, though those of ${parent?.zone} do` : `no name server of ${zone} answers this machine, which may be a firewall that blocks port 53`, views));
	}
});
// src/check/delay.ts
/** Time that is left, for people. */
const units = [
	[86400, "day"],
	[3600, "hour"],
	[60, "minute"]
];
/** `43 minutes`; rounded up, in the largest unit of which there are at least two. */
const delayOf = (seconds) => {
	const [size, unit] = units.find(([one]) => seconds >= 2 * one) ?? [1, "second"];
	const count = Math.ceil(seconds / size);
	return `${count} ${unit}${count === 1 ? "" : "s"}`;
};
// src/check/resolver-stale.ts
const flush = "To have it forgotten on this machine: on macOS \"sudo dscacheutil -flushcache; sudo killall -HUP mDNSResponder\", on Windows \"ipconfig /flushdns\", on Linux \"resolvectl flush-caches\".";
const saidBy = ({ answer }) => {
	if (answer.kind === "failed") return "fails with SERVFAIL";
	return answer.kind === "found" ? "still gives an old answer" : "still says that there is none";
};
const messageOf = (oddity) => {
	const { question, server } = oddity;
	const seconds = secondsLeft(oddity);
	const rest = seconds === void 0 ? "" : `, for at most ${delayOf(seconds)} more`;
	return `${resolverName(server)} ${saidBy(oddity)} for ${question.name} ${question.type}${rest}`;
};
const remedyOf = (oddity) => {
	if (oddity.answer.kind === "failed") return "Ask another resolver, such as --resolver 9.9.9.9: if that one answers, the fault is with this one.";
	const seconds = secondsLeft(oddity);
	return `Wait ${seconds === void 0 ? "until its cache expires" : delayOf(seconds)}: the name servers already give the new answer.${oddity.server === "system" ? ` ${flush}` : ""}`;
};
var resolver_stale_default = defineCheck({
	id: "resolver-stale",
	area: "resolver",
	title: "The resolvers give what the name servers give",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 1035 §3.2.1", "RFC 2308 §5"],
	docs: {
		why: "A resolver keeps an answer for as long as its TTL allows, and keeps \"there is none\" for the lesser of TTL and MINIMUM of the SOA record. Until then who asks it sees the domain as it was; Apple asks resolvers of its own, which may hold the old answer as well.",
		fix: "Wait for the time that is left before you press Verify.",
		good: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.",
		bad: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at the resolver\n@ 300 MX 10 mail.old-host.example."
	},
	needs: needsViews,
	judge({ delegation, views: all }) {
		const known = asked(delegation);
		if (typeof known === "string") return skipped(known);
		if (isCutOff(known)) return skipped("the name servers could not be asked from here: see resolver-reach");
		return failOn(oddities(all.views).filter((one) => one.published && !isForged(one)).map((one) => ({
			message: messageOf(one),
			subject: one.question,
			observed: wordOf(one.answer) ?? [],
			fix: { text: remedyOf(one) }
		})), pass());
	}
});
// src/check/spf.ts
/** Why the record cannot be judged, or undefined and it can: see {@link recordOf}. */
const unfit = (tree) => {
	if (tree.root.records.length > 1) return "there is more than one SPF record: see spf-single";
	const [record] = tree.root.records;
	if (record === void 0) return "there is no SPF record: see spf-present";
	return record.faults.length > 0 ? "the SPF record has errors: see spf-syntax" : void 0;
};
/** The ruling of `judge` on the one well-formed record; where there is none, another check says so. */
const onRecord = (tree, judge) => {
	const because = unfit(tree);
	const [record] = tree.root.records;
	return because === void 0 && record ? judge(record) : skipped(because ?? "");
};
/** The published lines that the merged record takes the place of. */
const replacedIn = (tree) => {
	const texts = attemptsIn$1(tree);
	return tree.answers.flatMap(({ question, ...answer }) => {
		if (question.name !== tree.domain || answer.kind !== "found") return [];
		const { type, rdata } = answer.set;
		const old = rdata.filter((one) => "strings" in one && texts.includes(textOf(one)));
		return linesOf$1(tree.domain, type, old);
	});
};
const sentence = (list, what) => list.length === 0 ? "" : ` ${what}: ${list.slice(0, 10).join("; ")}.`;
/** Publishes the merged record, or says what costs too much for there to be one (RFC 7208 §4.6.4). */
const mendFix = (text, tree, { required }) => {
	const merged = mendSpf(tree, required.spfInclude);
	const left = merged.dropped.map(({ term, because }) => `${term} (${because})`);
	const costs = merged.senders.map(({ term, cost, sender }) => `${term}${sender ? ` (${sender})` : ""} costs ${cost}`);
	if (merged.cost > 10) return { text: `${text}${` All its senders together need ${merged.cost} lookups, of which 10 are allowed: stop using one of them, or let it send from a subdomain.`}${sentence(costs, "What they cost")}` };
	if (!merged.known) return { text: `${text} Take out of it what no longer sends, then check again: it is too much to be judged in full.${sentence(costs, "What they cost, at least")}` };
	const publish = [txtLine(tree.domain, merged.text)];
	const same = ({ type, rdata }) => publish.some((line) => line.type === type && line.rdata === rdata);
	return {
		text: `${text} This record costs ${merged.cost} of 10 lookups.${sentence(left, "Left out of it")}`,
		publish,
		remove: replacedIn(tree).filter((line) => !same(line))
	};
};
/** A finding about the record, with the record to publish in its place. */
const spfFinding = (tree, context, told) => {
	const { message, fix, placed, observed = attemptsIn$1(tree).map(shownRecord) } = told;
	if (placed && placed.domain !== tree.domain) {
		const text = `This is in the record of ${placed.domain}: have it mended there, or do without that sender.`;
		return {
			message,
			subject: {
				name: placed.domain,
				type: "TXT"
			},
			fix: { text }
		};
	}
	const mended = mendFix(fix, tree, context);
	return {
		message,
		subject: {
			name: tree.domain,
			type: "TXT"
		},
		...mended.publish && { expected: mended.publish.map(({ rdata }) => rdata) },
		observed,
		fix: mended
	};
};
const withoutIt = "Publish this record, without the term, in place of the present one.";
/** A record as an observation; a huge one not in full. */
const shownRecord = (text) => presentOctets(text.length > 1e3 ? `${text.slice(0, 1e3)}...` : text);
/** `include:a.example (of b.example)`, for people. */
const shownTerm = (tree, { term, domain }) => {
	const text = presentOctets(term.text.slice(0, 200));
	return domain === tree.domain ? text : `${text} in the record of ${domain}`;
};
/** `otherwise`, unless a lookup of one of the terms failed: then nobody can tell. */
const unlessUnread = (terms, kinds, otherwise) => {
	const [first, ...more] = terms.flatMap(({ term }) => term.failure && kinds.includes(term.kind) ? term.failure : []);
	return first === void 0 ? otherwise : unsettled(first, ...more);
};
// src/check/spf-all.ts
var spf_all_default = defineCheck({
	id: "spf-all",
	area: "spf",
	title: "The SPF record says that other senders are not allowed",
	severity: "warning",
	since: "0.1.0",
	cites: [
		"RFC 7208 §4.7",
		"RFC 7208 §5.1",
		"Apple 102374"
	],
	docs: {
		why: "A record without all at its end, or with ?all, says nothing about servers that it does not name: forged mail is then neither passed nor failed by SPF. Apple gives ~all; -all is as good for iCloud.",
		fix: "End the record with ~all.",
		good: "@ TXT \"v=spf1 include:icloud.com -all\"",
		bad: "@ TXT \"v=spf1 include:icloud.com ?all\""
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	judge: ({ tree }, context) => onRecord(tree, (record) => {
		let { terms } = record;
		for (;;) {
			const all = terms.find(({ kind }) => kind === "all");
			if (all?.qualifier === "+") return skipped("it lets everybody pass: see spf-all-pass");
			if (all && all.qualifier !== "?") return pass(`${all.qualifier}all`);
			const redirect = all ? void 0 : terms.find(({ kind }) => kind === "redirect");
			const [next] = redirect?.node?.records ?? [];
			if (redirect && !next) return skipped(`what ${redirect.target ?? "redirect"} says is not known`);
			if (next) ({terms} = next);
			else return fail(spfFinding(tree, context, {
				message: all ? "the record ends in ?all, which says nothing about other senders" : "the record has no \"all\" at its end, so it says nothing about other senders",
				fix: "Publish this record in place of the present one."
			}));
		}
	})
});
// src/check/spf-all-pass.ts
/** Everybody, or a sixteenth of everybody. */
const isEverybody = ({ term }) => term.kind === "all" || term.networks.some((text) => (parseNetwork(text)?.bits.length ?? 32) <= 4);
var spf_all_pass_default = defineCheck({
	id: "spf-all-pass",
	area: "spf",
	title: "The SPF record does not let everybody pass",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 7208 §5.1", "RFC 7208 §4.6.2"],
	docs: {
		why: "With +all (or all, which is the same, or a range of all addresses) every server in the world may send in the name of the domain, and its mail passes SPF. Spammers look for such records; receivers learn to distrust the domain.",
		fix: "End the record with ~all or -all.",
		good: "@ TXT \"v=spf1 include:icloud.com ~all\"",
		bad: "@ TXT \"v=spf1 include:icloud.com +all\""
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	judge: ({ tree }, context) => onRecord(tree, () => {
		const terms = allowing(tree.root);
		const findings = terms.filter(isEverybody).slice(0, 5).map((placed) => spfFinding(tree, context, {
			message: `${shownTerm(tree, placed)} lets everybody send in the name of the domain`,
			placed,
			fix: "Publish this record in place of the present one."
		}));
		return failOn(findings, unlessUnread(terms, ["include", "redirect"], pass()));
	})
});
// src/check/spf-dead-term.ts
const bare = ({ text }) => text.replace(/^[+\-~?]/, "").toLowerCase();
/** Kinds of which a name that is not there is no error by itself. */
const nameKinds = /* @__PURE__ */ new Set([
	"a",
	"mx",
	"exists"
]);
const mostVoids = 2;
/** Why the term can never match, where no other check says so. */
const whyDead = (term, before, domain) => {
	if (before.some((other) => bare(other) === bare(term))) return "it is there twice";
	const network = term.kind.startsWith("ip") ? parseNetwork(term.networks[0] ?? "") : void 0;
	const covers = before.find((other) => {
		const outer = other.kind === term.kind ? parseNetwork(other.networks[0] ?? "") : void 0;
		return network && outer && contains(outer, network);
	});
	if (covers) return `${shownRecord(covers.text)} covers it`;
	return term.kind === "a" || term.kind === "mx" || term.kind === "exists" ? uselessTerm(term, domain) : void 0;
};
var spf_dead_term_default = defineCheck({
	id: "spf-dead-term",
	area: "spf",
	title: "Every term of the SPF record can match",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 7208 §4.6.2", "RFC 7208 §4.6.4"],
	docs: {
		why: "A term that is there twice, that an earlier one covers, or whose name is gone, lets nobody pass. It does cost a lookup, and who takes over a name that is gone may send as you.",
		fix: "Take the term out.",
		good: "@ TXT \"v=spf1 include:icloud.com ip4:192.0.2.1 ~all\"",
		bad: "@ TXT \"v=spf1 include:icloud.com ip4:192.0.2.0/24 ip4:192.0.2.1 ~all\""
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	judge: ({ tree }, context) => onRecord(tree, ({ terms }) => {
		const live = terms.filter(({ reach, kind }) => reach !== "ignored" && kind !== "unknown");
		const isNameless = ({ dead, kind }) => dead && nameKinds.has(kind);
		const told = placedTerms(tree.root).filter(({ term }) => isNameless(term)).length > mostVoids ? live.filter(isNameless) : [];
		const dead = live.flatMap((term, i) => {
			if (told.includes(term)) return [];
			const because = whyDead(term, live.slice(0, i), tree.domain);
			return because ? `${shownRecord(term.text)} lets nobody pass: ${because}` : [];
		});
		const findings = [...new Set(dead)].slice(0, 5).map((message) => spfFinding(tree, context, {
			message,
			fix: withoutIt
		}));
		const placed = live.map((term) => ({
			term,
			domain: tree.domain
		}));
		const otherwise = told.length > 0 ? skipped("see spf-void-limit") : pass();
		return failOn(findings, unlessUnread(placed, [
			"a",
			"mx",
			"exists"
		], otherwise));
	})
});
// src/check/spf-icloud.ts
/** The check that tells of the permanent error in which an evaluation ended, if one does. */
const toldBy = (tree) => {
	const terms = placedTerms(tree.root).map(({ term }) => term);
	if (terms.some(({ reach }) => reach === "loop")) return "spf-loop";
	if (tree.cost > 10 || terms.some(({ crowded }) => crowded)) return "spf-lookup-limit";
	if (terms.filter(({ kind, dead }) => dead && kind !== "include" && kind !== "redirect").length > 2) return "spf-void-limit";
	return terms.some(({ kind, dead, node }) => (kind === "include" || kind === "redirect") && (dead || node?.records.length !== 1 || node.records[0]?.faults.length !== 0)) ? "spf-include-target" : void 0;
};
const unknown = (detail) => unsettled({
	code: "unsupported",
	detail,
	attempts: []
});
const rulingOn = (parts, otherwise, tree) => {
	const ends = parts.map(({ evaluation }) => evaluation);
	const other = toldBy(tree);
	if (ends.find(({ result }) => result === "permerror") && other) return skipped(`the record ends in an error for iCloud's mail: see ${other}`);
	const clear = ends.some(({ result }) => result !== "temperror" && result !== "unknown");
	const open = ends.find(({ result }) => result === "temperror" || result === "unknown");
	if (clear || open === void 0) return otherwise;
	return open.failure ? unsettled(open.failure) : unknown(open.reason);
};
/** `17.58.0.0/16, 17.41.0.0/16 and 3 more: softfail by ~all`, a line for each end. */
const told$1 = (parts) => {
	const ends = /* @__PURE__ */ new Map();
	for (const { network, evaluation } of parts) {
		const end = `${evaluation.result}: ${evaluation.reason}`;
		ends.set(end, [...ends.get(end) ?? [], presentNetwork(network)]);
	}
	return [...ends].slice(0, 10).map(([end, [first, second, ...more]]) => {
		const rest = more.length > 0 ? ` and ${more.length} more` : "";
		return `${first}${second ? `, ${second}` : ""}${rest} ${end}`;
	});
};
const whyLost = ({ kind }) => kind === "redirect" ? "does nothing beside \"all\"" : "comes after \"all\", where nobody looks";
var spf_icloud_default = defineCheck({
	id: "spf-icloud",
	area: "spf",
	title: "Mail from every server of iCloud passes SPF",
	severity: "error",
	since: "0.1.0",
	cites: ["Apple 102374", "RFC 7208 §4"],
	docs: {
		why: "Mail that you send through iCloud comes from Apple's servers. The check evaluates the record, as a receiver does, for all of the ranges that icloud.com lists at this moment: how the record comes to let them pass does not matter.",
		fix: "Put include:icloud.com in front of the terms that keep it from passing.",
		good: "@ TXT \"v=spf1 include:_spf.example.com ~all\"\n_spf TXT \"v=spf1 include:icloud.com -all\"",
		bad: "@ TXT \"v=spf1 -all include:icloud.com\""
	},
	needs: ({ domain, required }) => ({
		tree: spf(domain.name),
		icloud: spf(required.spfInclude)
	}),
	judge: ({ tree, icloud }, context) => onRecord(tree, ({ terms }) => {
		const ranges = rangesOf(icloud);
		if (ranges.length === 0) return unknown(`the SPF record of ${icloud.domain} lists no ranges`);
		const all = partition(ranges, judgeOf(icloud, helo), judgeOf(tree, helo));
		if (all === void 0) return unknown("the record divides iCloud into too many parts to judge");
		const failing = all.filter(({ evaluation }) => evaluation.result !== "pass");
		if (failing.length === 0) return pass(...told$1(all));
		const lost = terms.find((term) => term.reach === "ignored" && isFor(context.required.spfInclude, term));
		const dead = lost ? `; ${presentOctets(lost.text)} ${whyLost(lost)}` : "";
		const otherwise = fail(spfFinding(tree, context, {
			message: `mail from ${failing.length === all.length ? "" : "some of "}iCloud's servers does not pass SPF (${failing[0]?.evaluation.result})${dead}`,
			observed: told$1(failing),
			fix: "Publish this record in place of the present one."
		}));
		return rulingOn(failing, otherwise, tree);
	})
});
// src/check/spf-include-target.ts
/** What is wrong with what the term leads to; undefined where nothing is. */
const faultOf = ({ term: { kind, target, dead, node } }) => {
	if (kind !== "include" && kind !== "redirect") return void 0;
	if (target === void 0) return dead ? "what it names is no domain name" : void 0;
	if (dead) return node?.kind === "nxdomain" ? `${target} does not exist` : `${target} has no SPF record`;
	const [record, ...more] = node?.records ?? [];
	if (more.length > 0) return `${target} has more than one SPF record`;
	const [fault] = record?.faults ?? [];
	return fault && `the SPF record of ${target} has an error: ${fault.message}`;
};
var spf_include_target_default = defineCheck({
	id: "spf-include-target",
	area: "spf",
	title: "Every include and redirect leads to an SPF record",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 7208 §5.2", "RFC 7208 §6.1"],
	docs: {
		why: "An include or redirect of a name that has no SPF record, several, or a broken one, is a permanent error: all senders that come after it in the record fail. A misspelt name does it, and so does a service that has closed down.",
		fix: "Correct the name, or take the term out.",
		good: "@ TXT \"v=spf1 include:icloud.com ~all\"",
		bad: "@ TXT \"v=spf1 include:mail.icloud.com ~all\"\nmail.icloud.com. TXT \"no SPF record\""
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	judge: ({ tree }, context) => onRecord(tree, () => {
		const terms = placedTerms(tree.root);
		const findings = terms.flatMap((placed) => {
			const fault = faultOf(placed);
			const message = `${shownTerm(tree, placed)}: ${fault}`;
			return fault ? spfFinding(tree, context, {
				message,
				placed,
				fix: withoutIt
			}) : [];
		});
		return failOn(findings, unlessUnread(terms, ["include", "redirect"], pass()));
	})
});
// src/check/spf-lookup-headroom.ts
var spf_lookup_headroom_default = defineCheck({
	id: "spf-lookup-headroom",
	area: "spf",
	title: "The SPF record has DNS lookups to spare",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 7208 §4.6.4"],
	docs: {
		why: "Ten lookups are allowed. A record that needs eight or more may break by itself, on the day on which a service that it includes adds one of its own.",
		fix: "Take out services that no longer send.",
		good: "@ TXT \"v=spf1 include:icloud.com ~all\"",
		bad: "@ TXT \"v=spf1 include:icloud.com a:m1.example.com a:m2.example.com a:m3.example.com a:m4.example.com a:m5.example.com a:m6.example.com a:m7.example.com ~all\"\nm1 A 192.0.2.1\nm2 A 192.0.2.2\nm3 A 192.0.2.3\nm4 A 192.0.2.4\nm5 A 192.0.2.5\nm6 A 192.0.2.6\nm7 A 192.0.2.7"
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	judge: ({ tree }, { required }) => onRecord(tree, () => {
		if (tree.cost > 10) return skipped("it needs too many: see spf-lookup-limit");
		const terms = placedTerms(tree.root);
		if (terms.some(({ term }) => term.reach === "loop")) return skipped("see spf-loop");
		const count = `${tree.cost} of 10 lookups`;
		if (tree.cost < 8) return unlessUnread(terms, ["include", "redirect"], pass(count));
		const { senders } = mendSpf(tree, required.spfInclude);
		return fail({
			message: `the record needs ${count}`,
			subject: {
				name: tree.domain,
				type: "TXT"
			},
			observed: senders.map(({ term, cost, sender }) => `${term}${sender ? ` (${sender})` : ""}: ${cost}`),
			fix: { text: "Take out services that no longer send for the domain." }
		});
	})
});
// src/check/spf-lookup-limit.ts
/** Where the lookups go: term, cost, and the sum so far. */
const spentOn = (terms) => terms.filter(({ cost, reach }) => cost > 0 && reach !== "ignored").slice(0, 30).map(({ text, cost, total, sender }) => `${shownRecord(text)}${sender ? ` (${sender})` : ""}: ${cost}, ${total} so far`);
var spf_lookup_limit_default = defineCheck({
	id: "spf-lookup-limit",
	area: "spf",
	title: "The SPF record needs no more than ten DNS lookups",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 7208 §4.6.4"],
	docs: {
		why: "Receivers stop after ten terms that need DNS (include, a, mx, ptr, exists and redirect, those within includes too) and report a permanent error. iCloud costs one; the rest is spent by other services. An mx costs one, and may name ten hosts.",
		fix: "Take out services that no longer send, or let one of them send from a subdomain with a record of its own. Do not copy the addresses of an include into the record: they change.",
		good: "@ TXT \"v=spf1 include:icloud.com mx ~all\"\n@ MX 10 mx01.mail.icloud.com.\nmx01.mail.icloud.com. A 17.42.251.62",
		bad: "@ TXT \"v=spf1 include:a.example.com include:b.example.com ~all\"\na TXT \"v=spf1 include:c.example.com a a a a ~all\"\na A 192.0.2.1\nb TXT \"v=spf1 a a a a ~all\"\nb A 192.0.2.2\nc TXT \"v=spf1 ip4:192.0.2.3 ~all\""
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	judge: ({ tree }, context) => onRecord(tree, ({ terms }) => {
		const placed = placedTerms(tree.root);
		if (tree.cost > 10) return fail(spfFinding(tree, context, {
			message: `the record needs ${tree.exact ? "" : "at least "}${tree.cost} DNS lookups, and receivers stop after 10`,
			observed: spentOn(terms),
			fix: "Make the record cheaper."
		}));
		const findings = placed.filter(({ term }) => term.crowded).map((one) => {
			const message = `${shownTerm(tree, one)} names more than 10 mail hosts, which is an error`;
			return spfFinding(tree, context, {
				message,
				placed: one,
				fix: withoutIt
			});
		});
		if (placed.some(({ term }) => term.reach === "loop")) return failOn(findings, skipped("the count has no end: see spf-loop"));
		const unknown = tree.exact ? "" : ", or more: what an include holds depends on the message";
		const passed = pass(`${tree.cost} of 10 lookups${unknown}`);
		return failOn(findings, unlessUnread(placed, [
			"include",
			"redirect",
			"mx"
		], passed));
	})
});
// src/check/spf-loop.ts
var spf_loop_default = defineCheck({
	id: "spf-loop",
	area: "spf",
	title: "No include or redirect leads back to where it came from",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 7208 §4.6.4", "RFC 7208 §11.1"],
	docs: {
		why: "A record that includes itself, at once or by way of others, uses up all lookups that are allowed, and ends in a permanent error for every sender that did not match before.",
		fix: "Take the term out that leads back.",
		good: "@ TXT \"v=spf1 include:icloud.com ~all\"",
		bad: "@ TXT \"v=spf1 include:_spf.example.com ~all\"\n_spf TXT \"v=spf1 include:example.com ~all\""
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	judge: ({ tree }, context) => onRecord(tree, () => {
		const terms = placedTerms(tree.root);
		const findings = terms.filter(({ term }) => term.reach === "loop").map((placed) => spfFinding(tree, context, {
			message: `${shownTerm(tree, placed)} leads back to ${placed.term.target}`,
			placed,
			fix: withoutIt
		}));
		return failOn(findings, unlessUnread(terms, ["include", "redirect"], pass()));
	})
});
// src/check/spf-present.ts
/** Whether it is a well-formed SPF record that somebody published for iCloud's sake. */
const isForIcloud = (text, icloud) => isSpfRecord(text) && parseSpf(text).faults.length === 0 && [`include:${icloud}`, `redirect=${icloud}`].some((term) => text.toLowerCase().split(" ").includes(term));
var spf_present_default = defineCheck({
	id: "spf-present",
	area: "spf",
	title: "The domain has an SPF record",
	severity: "error",
	since: "0.1.0",
	cites: ["Apple 102374", "RFC 7208 §4.5"],
	docs: {
		why: "The SPF record lists the servers that may send mail for the domain. Without one, Apple does not verify the domain, and receivers put its mail in junk or refuse it.",
		fix: "Publish the TXT record that Apple gives, at the domain itself.",
		good: "@ TXT \"v=spf1 include:icloud.com ~all\"",
		bad: "@ TXT \"apple-domain=Abcd1234Efgh5678\""
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	hints: (_, { domain }) => cluesTo("spf", "TXT", domain.name),
	judge({ tree }, context, clues) {
		const { root, type99 } = tree;
		if (root.records.length > 0) return pass(...root.records.map(({ text }) => shownRecord(text)));
		if (root.others.some(looksLikeSpf)) return skipped("a TXT record was meant to be the SPF record: see spf-syntax");
		if (gluedIn(root.others) !== void 0) return skipped("it is in one text with the verification value: see verification-present");
		if (type99.length > 0) return skipped("there is one of the obsolete type SPF: see spf-type");
		const { name } = context.domain;
		if (isAlias(clues, name)) return skipped("the domain itself is an alias: see mx-alias");
		const strays = straysIn(clues, {
			wanted: "spf",
			type: "TXT",
			domain: name
		}, (answer) => textsOf(answer).filter((text) => isForIcloud(text, context.required.spfInclude)).map((text) => txtLine(answer.question.name, text)));
		const { message, advice, remove, observed } = toldOf(strays, name);
		const [moved] = remove.map(({ rdata }) => rdata);
		const missing = root.kind === "nxdomain" ? "the domain does not exist in DNS" : `no TXT record at ${root.domain} is an SPF record`;
		const fix = `Publish this TXT record.${advice}${formAdvice(clues, name, {
			owner: name,
			type: "TXT"
		})}`;
		const finding = spfFinding(tree, context, {
			message: `${missing}${message}`,
			fix,
			observed
		});
		if (moved === void 0) return fail(finding);
		const publish = [{
			owner: name,
			type: "TXT",
			rdata: moved
		}];
		return fail({
			...finding,
			expected: [moved],
			fix: {
				text: fix,
				publish,
				remove
			}
		});
	}
});
// src/check/spf-ptr.ts
var spf_ptr_default = defineCheck({
	id: "spf-ptr",
	area: "spf",
	title: "The SPF record does without ptr",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 7208 §5.5"],
	docs: {
		why: "The ptr mechanism is slow and depends on name servers of the sender's network; the standard asks not to publish it, and some receivers do not look at it.",
		fix: "Name the server by ip4, ip6 or a instead; for iCloud nothing is needed.",
		good: "@ TXT \"v=spf1 include:icloud.com ~all\"",
		bad: "@ TXT \"v=spf1 ptr include:icloud.com ~all\""
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	judge: ({ tree }, context) => onRecord(tree, ({ terms }) => terms.some(({ kind, reach }) => kind === "ptr" && reach !== "ignored") ? fail(spfFinding(tree, context, {
		message: "the record uses ptr, which receivers are told not to rely on",
		fix: "Publish this record in place of the present one. If a server of your own sends mail, add it as ip4 or ip6."
	})) : pass())
});
// src/check/spf-range-width.ts
/** The widest of the networks that are wider than any sender's; see spf-all-pass for what is wider still. */
const wideIn = ({ term }) => term.networks.find((text) => {
	const network = parseNetwork(text);
	return network !== void 0 && network.bits.length > 4 && isTooWide(network);
});
var spf_range_width_default = defineCheck({
	id: "spf-range-width",
	area: "spf",
	title: "No range in the SPF record is wider than a sender can be",
	severity: "warning",
	since: "0.1.0",
	cites: ["RFC 7208 §5.6"],
	docs: {
		why: "A range of more than a million addresses (a prefix shorter than /12, or /28 with IPv6) belongs to no one sender: it lets strangers pass. Most often a digit is missing from the prefix length.",
		fix: "Give the range its real prefix length, or take it out.",
		good: "@ TXT \"v=spf1 include:icloud.com ip4:192.0.2.0/24 ~all\"",
		bad: "@ TXT \"v=spf1 include:icloud.com ip4:192.0.2.0/8 ~all\""
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	judge: ({ tree }, context) => onRecord(tree, () => {
		const terms = allowing(tree.root).filter(({ domain }) => domain !== context.required.spfInclude);
		const findings = terms.filter((placed) => wideIn(placed) !== void 0).slice(0, 5).map((placed) => {
			const message = `${shownTerm(tree, placed)} lets all of ${wideIn(placed)} pass`;
			return spfFinding(tree, context, {
				message,
				placed,
				fix: "Publish this record, and add the range again with its real prefix length."
			});
		});
		return failOn(findings, unlessUnread(terms, [
			"include",
			"redirect",
			"a",
			"mx"
		], pass()));
	})
});
// src/check/spf-redirect.ts
var spf_redirect_default = defineCheck({
	id: "spf-redirect",
	area: "spf",
	title: "The SPF record includes iCloud rather than redirecting to it",
	severity: "note",
	since: "0.1.0",
	cites: ["Apple 102374", "RFC 7208 §6.1"],
	docs: {
		why: "Apple once gave redirect=icloud.com. It works for a domain that sends through iCloud alone, but it is void as soon as anybody adds an all, and the record's end is then Apple's to choose.",
		fix: "Change it to the form that Apple gives now.",
		good: "@ TXT \"v=spf1 include:icloud.com ~all\"",
		bad: "@ TXT \"v=spf1 redirect=icloud.com\""
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	judge: ({ tree }, context) => onRecord(tree, ({ terms }) => {
		const { spfInclude } = context.required;
		if (!terms.some(({ kind, target, reach }) => kind === "redirect" && reach !== "ignored" && target === spfInclude)) return pass();
		return fail(spfFinding(tree, context, {
			message: `the record redirects to ${spfInclude}, a form that takes no other sender`,
			fix: "Publish this record in place of the present one."
		}));
	})
});
// src/check/spf-single.ts
var spf_single_default = defineCheck({
	id: "spf-single",
	area: "spf",
	title: "The domain has one SPF record and not several",
	severity: "error",
	since: "0.1.0",
	cites: [
		"RFC 7208 §3.2",
		"RFC 7208 §4.5",
		"Apple 102374"
	],
	docs: {
		why: "With more than one SPF record, even with the same one twice, receivers give up with a permanent error: then no sender of the domain passes. It happens when a second service is set up beside the first.",
		fix: "Publish one record that names all senders, and remove the others.",
		good: "@ TXT \"v=spf1 include:icloud.com include:_spf.google.com ~all\"\n_spf.google.com. TXT \"v=spf1 ip4:192.0.2.0/24 ~all\"",
		bad: "@ TXT \"v=spf1 include:icloud.com ~all\"\n@ TXT \"v=spf1 include:_spf.google.com ~all\"\n_spf.google.com. TXT \"v=spf1 ip4:192.0.2.0/24 ~all\""
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	judge({ tree }, context) {
		const { records } = tree.root;
		if (records.length === 0) return skipped("there is no SPF record: see spf-present");
		if (records.length === 1) return pass();
		const twins = new Set(records.map(({ text }) => text)).size === 1;
		return fail(spfFinding(tree, context, {
			message: `there are ${records.length} SPF records${twins ? ", all the same" : ""}: receivers then use none of them`,
			fix: "Remove all of them and publish this one, which keeps every sender."
		}));
	}
});
// src/check/spf-size.ts
/** RFC 7208 §3.4: the name and the text of all records, in octets. */
const limit = 450;
var spf_size_default = defineCheck({
	id: "spf-size",
	area: "spf",
	title: "The domain's TXT records fit one small answer",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 7208 §3.4"],
	docs: {
		why: "TXT records at the domain come in one answer, the SPF record with all the others. Above some 450 octets the answer may not fit 512, and a receiver behind an old firewall never gets it.",
		fix: "Remove verification records of services that you no longer use; shorten the SPF record.",
		good: "@ TXT \"v=spf1 include:icloud.com ~all\"",
		bad: "@ TXT \"v=spf1 include:icloud.com ip4:192.0.2.11 ip4:192.0.2.22 ip4:192.0.2.33 ip4:192.0.2.44 ip4:192.0.2.55 ip4:192.0.2.66 ip4:192.0.2.77 ip4:192.0.2.88 ip4:192.0.2.99 ip4:198.51.100.11 ip4:198.51.100.22 ip4:198.51.100.33 ip4:198.51.100.44 ip4:198.51.100.55 \" \"ip4:198.51.100.66 ip4:198.51.100.77 ip4:198.51.100.88 ip4:203.0.113.11 ip4:203.0.113.22 ip4:203.0.113.33 ip4:203.0.113.44 ip4:203.0.113.55 ip4:203.0.113.66 ip4:203.0.113.77 ip4:203.0.113.88 ~all\""
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	judge: ({ tree }, context) => onRecord(tree, ({ text }) => {
		const { size } = tree.root;
		if (size <= limit) return pass(`${size} octets`);
		const saved = text.length - mendSpf(tree, context.required.spfInclude).text.length;
		const advice = "Remove TXT records that are no longer needed.";
		return fail({
			message: `the TXT records at ${tree.domain} have ${size} octets, more than the ${limit} that are sure to arrive`,
			subject: {
				name: tree.domain,
				type: "TXT"
			},
			observed: [text, ...tree.root.others].map((one) => `${one.length}: ${shownRecord(one)}`),
			fix: size - saved <= limit ? mendFix(advice, tree, context) : { text: advice }
		});
	})
});
// src/check/spf-syntax.ts
/** The surroundings of an offset, and a line with `^` below it. */
const pointed = (text, offset) => {
	const from = Math.max(0, offset - 60);
	const before = `${from > 0 ? "..." : ""}${presentOctets(text.slice(from, offset))}`;
	const end = offset + 60;
	return [before + `${presentOctets(text.slice(offset, end))}${end < text.length ? "..." : ""}`, `${" ".repeat(before.length)}^`];
};
/** `; probably X was meant`, where that can be told. */
const meantBy = (term) => {
	const meant = term === void 0 ? "" : meantTerms(term.slice(0, 500));
	return meant === "" || meant === term ? "" : `; probably ${presentOctets(meant)} was meant`;
};
const slipsIn = (text) => {
	const { terms, faults } = parseSpf(text);
	const slips = terms.filter((term) => disguised(term) !== void 0).map(({ offset, text: term }) => {
		return {
			offset,
			message: `${`"${presentOctets(term)}", which reads as a modifier that nobody knows`}, and is ignored`,
			term
		};
	});
	return [...faults, ...slips];
};
const versionSlip = (text) => {
	if (/^(?:["'`\xab\xbb]|\xe2\x80[\x98-\x9f\xb9\xba]|\xc2[\xab\xbb])/.test(text)) return {
		offset: 0,
		message: "a quotation mark that is part of the value"
	};
	const version = "v=spf1 ";
	const lower = text.slice(0, 7).toLowerCase();
	let offset = 0;
	while (lower.charAt(offset) === version.charAt(offset)) offset += 1;
	return {
		offset,
		message: "text that does not begin with \"v=spf1\" and a space"
	};
};
const slipsOf = (tree) => {
	const records = tree.root.records.flatMap(({ text }) => slipsIn(text).map((slip) => [text, slip]));
	const near = tree.root.records.length > 0 ? [] : tree.root.others.filter(looksLikeSpf);
	return [...records, ...near.map((text) => [text, versionSlip(text)])];
};
var spf_syntax_default = defineCheck({
	id: "spf-syntax",
	area: "spf",
	title: "The SPF record is written as it must be",
	severity: "error",
	since: "0.1.0",
	cites: [
		"RFC 7208 §4.6",
		"RFC 7208 §4.6.1",
		"RFC 7208 §12"
	],
	docs: {
		why: "One wrong character anywhere in the record is a permanent error: receivers then treat the domain as if it authorised nobody, iCloud included. A term in the guise of a modifier (include=icloud.com) is worse, for nobody tells: it is ignored.",
		fix: "Correct the place that is pointed at.",
		good: "@ TXT \"v=spf1 include:icloud.com ~all\"",
		bad: "@ TXT \"v=spf1 inlcude:icloud.com ~all\""
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	judge({ tree }, context) {
		const { records, others } = tree.root;
		if (gluedIn([...records.map(({ text }) => text), ...others]) !== void 0) return skipped("it is in one text with the verification value: see verification-present");
		const findings = slipsOf(tree).slice(0, 5).map(([text, { offset, message, term }]) => spfFinding(tree, context, {
			message: `at character ${offset + 1} there is ${message}${meantBy(term)}`,
			observed: pointed(text, offset),
			fix: "Replace the record with this one, which is what it was probably meant to be."
		}));
		const none = records.length === 0;
		return failOn(findings, none ? skipped("there is no SPF record: see spf-present") : pass());
	}
});
// src/check/spf-type.ts
var spf_type_default = defineCheck({
	id: "spf-type",
	area: "spf",
	title: "The SPF record is a TXT record",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 7208 §3.1"],
	docs: {
		why: "There was once a record type called SPF (99). It is obsolete: receivers, and Apple, look at TXT records alone. Some DNS panels and Terraform modules still offer it.",
		fix: "Publish the same text as a TXT record.",
		good: "@ TXT \"v=spf1 include:icloud.com ~all\"",
		bad: "@ SPF \"v=spf1 include:icloud.com ~all\""
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	judge({ tree }, context) {
		if (tree.root.records.length > 0) return pass();
		if (tree.type99.length === 0) return skipped("there is no SPF record: see spf-present");
		return fail(spfFinding(tree, context, {
			message: "the SPF record is published as the obsolete type SPF only: nobody looks there",
			observed: tree.type99.map(shownRecord),
			fix: "Publish it as a TXT record, and remove that of type SPF."
		}));
	}
});
// src/check/spf-unreachable.ts
/** Terms that were meant to do something: a modifier of no effect is nobody's loss. */
const isLost$1 = ({ reach, kind }) => reach === "ignored" && kind !== "exp" && kind !== "unknown" && kind !== "all";
var spf_unreachable_default = defineCheck({
	id: "spf-unreachable",
	area: "spf",
	title: "No sender in the SPF record comes after its end",
	severity: "warning",
	since: "0.1.0",
	cites: ["RFC 7208 §5.1", "RFC 7208 §6.1"],
	docs: {
		why: "The term all always matches, so receivers never look at what comes after it; nor at redirect, wherever it stands in the same record. A sender that is named there is not authorised, though it looks as if it were.",
		fix: "Move the senders in front of all; turn a redirect into an include.",
		good: "@ TXT \"v=spf1 include:icloud.com include:_spf.google.com ~all\"\n_spf.google.com. TXT \"v=spf1 ip4:192.0.2.0/24 ~all\"",
		bad: "@ TXT \"v=spf1 include:icloud.com ~all include:_spf.google.com\"\n_spf.google.com. TXT \"v=spf1 ip4:192.0.2.0/24 ~all\""
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	judge: ({ tree }, context) => onRecord(tree, ({ terms }) => {
		const lost = terms.filter(isLost$1);
		const findings = lost.filter((term) => !isFor(context.required.spfInclude, term)).slice(0, 5).map(({ text, kind }) => spfFinding(tree, context, {
			message: `${shownRecord(text)} has no effect: ${kind === "redirect" ? "the record has \"all\"" : "it comes after \"all\""}`,
			fix: "Publish this record in place of the present one."
		}));
		return failOn(findings, lost.length > 0 ? skipped("what comes after it is iCloud's: see spf-icloud") : pass());
	})
});
// src/check/spf-void-limit.ts
const kinds = [
	"a",
	"mx",
	"exists"
];
var spf_void_limit_default = defineCheck({
	id: "spf-void-limit",
	area: "spf",
	title: "No more than two terms of the SPF record name what is not there",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 7208 §4.6.4", "RFC 7208 §11.1"],
	docs: {
		why: "Receivers stop with a permanent error at the third term whose name has no address or does not exist. Such terms are left over from servers and services that are gone.",
		fix: "Take out the terms whose names are gone.",
		good: "@ TXT \"v=spf1 include:icloud.com a:old.example.com ~all\"\nold A !nxdomain",
		bad: "@ TXT \"v=spf1 a:x.example.com mx:y.example.com a:z.example.com include:icloud.com ~all\""
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	judge: ({ tree }, context) => onRecord(tree, () => {
		const terms = placedTerms(tree.root);
		const dead = terms.filter(({ term }) => kinds.some((kind) => kind === term.kind)).filter(({ term }) => term.dead && term.target !== void 0);
		if (dead.length <= 2) return unlessUnread(terms, kinds, pass(`${dead.length} of 2 void lookups`));
		const foreign = dead.find(({ domain }) => domain !== tree.domain);
		const own = dead.some(({ domain }) => domain === tree.domain);
		return fail(spfFinding(tree, context, {
			message: `${dead.length} terms name what is not there, and receivers stop at the third`,
			observed: dead.slice(0, 30).map((placed) => shownTerm(tree, placed)),
			...!own && foreign && { placed: foreign },
			fix: "Publish this record, without them, in place of the present one."
		}));
	})
});
// src/check/tls-rpt-record.ts
var tls_rpt_record_default = defineCheck({
	id: "tls-rpt-record",
	area: "mta-sts",
	title: "Reports on encryption (TLS-RPT) are not in use, or their record is well-formed",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 8460 §3"],
	docs: {
		why: "Senders report failures of encryption to the address in this record. Where it is broken, or there are several, no reports come.",
		fix: "Publish one TXT record with v=TLSRPTv1 and an address in rua=.",
		good: "_smtp._tls TXT \"v=TLSRPTv1; rua=mailto:tls@example.com\"",
		bad: "_smtp._tls TXT \"v=TLSRPTv1; rua=tls@example.com\""
	},
	needs: ({ domain }) => ({ txt: ask(under("_smtp._tls", domain.name), "TXT") }),
	judge({ txt }, { domain }) {
		const texts = textsOf(txt);
		const records = texts.filter(isTlsReportRecord);
		const meant = records.length > 0 ? records : texts.filter((text) => /tlsrpt/i.test(text));
		const [first, ...more] = meant;
		if (txt.kind !== "found" || first === void 0) return pass("not in use: there is no TLS-RPT record");
		const fault = isTlsReportRecord(first) ? tlsReportFault(first) : { message: "it must begin with v=TLSRPTv1;" };
		if (more.length === 0 && fault === void 0) return pass(...presentSet(txt.set));
		const owner = under("_smtp._tls", domain.name);
		return fail({
			message: more.length > 0 ? `there are ${meant.length} TLS-RPT records at ${owner}: no reports are sent` : `senders take no notice of the TLS-RPT record: ${fault?.message}`,
			subject: {
				name: owner,
				type: "TXT"
			},
			expected: ["one record: v=TLSRPTv1; rua=mailto: and an address"],
			observed: presentSet(txt.set),
			fix: { text: "Keep one record, with v=TLSRPTv1; in front and an address after rua=mailto: in it; or remove it, if you want no reports." }
		});
	}
});
// src/check/verification-present.ts
/** The token in a line that holds one, without its quotation marks. */
const tokenOf = ({ rdata }) => tokenIn(rdata.slice(1, -1));
const wrongIn = (slip, { domain, required }) => slip === void 0 ? `no TXT record at ${domain.name} begins with ${required.verificationPrefix}` : `no verification record that Apple recognises: ${slip.how}`;
/** Both records in the place of the one into which they were put together; an SPF record beside it stays. */
const apartIn = (texts, { domain, required }) => {
	const glued = gluedIn(texts);
	if (glued === void 0) return {
		publish: [],
		remove: []
	};
	const other = texts.some((text) => text !== glued && isSpfRecord(text));
	const { text } = mergeSpf([spfApart(glued)], { ensure: required.spfInclude });
	return {
		publish: other ? [] : [txtLine(domain.name, text)],
		remove: [txtLine(domain.name, glued)]
	};
};
var verification_present_default = defineCheck({
	id: "verification-present",
	area: "verification",
	title: "The domain has Apple's verification record",
	severity: "error",
	since: "0.1.0",
	cites: ["Apple 102374"],
	docs: {
		why: "Apple looks for this TXT record to see that the domain is yours, and asks you to keep it. The value is different for every domain, and is shown when you add the domain in iCloud.",
		fix: "Publish the TXT record that iCloud's settings show for the domain, at the domain itself.",
		good: "@ TXT \"apple-domain=Abcd1234Efgh5678\"",
		bad: "@ TXT \"Apple-Domain = Abcd1234Efgh5678\""
	},
	needs: ({ domain }) => ({ txt: ask(domain.name, "TXT") }),
	hints: (_, { domain }) => cluesTo("verification", "TXT", domain.name),
	judge({ txt }, context, clues) {
		const { domain, required, token } = context;
		const texts = textsOf(txt);
		const lineOf = (text) => txtLine(domain.name, text);
		const present = texts.filter((text) => tokenIn(text) !== void 0);
		if (present.length > 0) return pass(...rdataOf(present.map(lineOf)));
		if (isAlias(clues, domain.name)) return skipped("the domain itself is an alias: see mx-alias");
		const near = texts.filter((text) => verificationSlip(text) !== void 0);
		const slip = near.map(verificationSlip)[0];
		const about = {
			wanted: "verification",
			type: "TXT",
			domain: domain.name
		};
		const isMeant = (found, at) => found !== void 0 && (found === token || !token && isWithin(at, domain.name));
		const strays = straysIn(clues, about, (answer) => textsOf(answer).filter((text) => isMeant(tokenIn(text), answer.question.name)).map((text) => txtLine(answer.question.name, text)));
		const elsewhere = toldOf(strays, domain.name);
		const value = token ?? slip?.token ?? strays.flatMap(({ lines }) => lines.map(tokenOf))[0];
		const right = lineOf(octetsOf(`${required.verificationPrefix}${value ?? "TOKEN"}`));
		const apart = apartIn(texts, context);
		const useless = near.filter((text) => verificationSlip(text)?.useless).map(lineOf);
		const change = {
			publish: [right, ...apart.publish],
			remove: [
				...useless,
				...apart.remove,
				...elsewhere.remove
			]
		};
		return fail({
			message: `${wrongIn(slip, context)}${elsewhere.message}`,
			subject: {
				name: domain.name,
				type: "TXT"
			},
			expected: rdataOf([right, ...apart.publish]),
			observed: [...rdataOf(near.map(lineOf)), ...elsewhere.observed],
			fix: {
				text: `Publish the TXT record that iCloud's settings show under Custom Email Domain: ${required.verificationPrefix} and the value for this domain.${elsewhere.advice}${formAdvice(clues, domain.name, right)}`,
				...value === void 0 ? {} : change
			}
		});
	}
});
// src/check/verification-single.ts
var verification_single_default = defineCheck({
	id: "verification-single",
	area: "verification",
	title: "There is one verification value",
	severity: "note",
	since: "0.1.0",
	cites: ["Apple 102374"],
	docs: {
		why: "A second value is left over from an earlier attempt, or somebody has added the domain to another Apple Account. Mail is not affected; should verification not succeed, this is the place to look.",
		fix: "Keep the value that iCloud's settings show, and remove the others.",
		good: "@ TXT \"apple-domain=Abcd1234Efgh5678\"",
		bad: "@ TXT \"apple-domain=Abcd1234Efgh5678\"\n@ TXT \"apple-domain=Wxyz9876Stuv5432\""
	},
	needs: ({ domain }) => ({ txt: ask(domain.name, "TXT") }),
	judge({ txt }, { domain, required, token }) {
		const published = textsOf(txt).filter((text) => tokenIn(text) !== void 0);
		if (published.length === 0) return skipped("there is no verification record: see verification-present");
		if (published.length === 1) return pass();
		const wanted = token && octetsOf(`${required.verificationPrefix}${token}`);
		const lines = published.map((text) => txtLine(domain.name, text));
		const stale = published.filter((text) => text !== wanted);
		return fail({
			message: `${domain.name} has ${published.length} verification records with different values`,
			subject: {
				name: domain.name,
				type: "TXT"
			},
			expected: ["the value that iCloud's settings show, alone"],
			observed: rdataOf(lines),
			fix: {
				text: "Keep the value that iCloud's settings show, and remove the others.",
				remove: stale.length < published.length ? stale.map((text) => txtLine(domain.name, text)) : []
			}
		});
	}
});
// src/check/index.ts
/** Those of the domain's records. */
const ofRecords = [
	mx_alias_default,
	mx_present_default,
	mx_null_default,
	mx_icloud_default,
	mx_stranger_preferred_default,
	mx_stranger_backup_default,
	spf_present_default,
	spf_type_default,
	spf_single_default,
	spf_syntax_default,
	spf_include_target_default,
	spf_loop_default,
	spf_lookup_limit_default,
	spf_void_limit_default,
	spf_icloud_default,
	spf_all_pass_default,
	spf_all_default,
	spf_unreachable_default,
	spf_range_width_default,
	spf_dead_term_default,
	spf_redirect_default,
	spf_ptr_default,
	spf_lookup_headroom_default,
	spf_size_default,
	dkim_cname_default,
	dkim_single_default,
	dkim_copy_default,
	dkim_target_default,
	dkim_target_known_default,
	dkim_key_default,
	dkim_testing_default,
	verification_present_default,
	defineCheck({
		id: "verification-token",
		area: "verification",
		title: "The verification record has the value that iCloud's settings show",
		severity: "error",
		since: "0.1.0",
		cites: ["Apple 102374"],
		docs: {
			why: "Apple compares the value letter by letter. A value from an earlier attempt, from another domain or from another Apple Account does not verify the domain.",
			fix: "Publish the value that is shown now. The examples here expect Abcd1234Efgh5678.",
			good: "@ TXT \"apple-domain=Abcd1234Efgh5678\"",
			bad: "@ TXT \"apple-domain=abcd1234efgh5678\""
		},
		needs: ({ domain }) => ({ txt: ask(domain.name, "TXT") }),
		judge({ txt }, { domain, required, token }) {
			if (token === void 0) return skipped("the value to expect was not given");
			const published = textsOf(txt).filter((text) => tokenIn(text) !== void 0);
			if (published.length === 0) return skipped("there is no verification record: see verification-present");
			const wanted = octetsOf(`${required.verificationPrefix}${token}`);
			const lines = published.map((text) => txtLine(domain.name, text));
			const right = txtLine(domain.name, wanted);
			if (published.includes(wanted)) return pass(right.rdata);
			const cased = published.some((text) => text.toLowerCase() === wanted.toLowerCase());
			return fail({
				message: cased ? "the verification record differs in capital letters from the value that is expected" : `no verification record has the value ${presentText(token)}`,
				subject: {
					name: domain.name,
					type: "TXT"
				},
				expected: [right.rdata],
				observed: rdataOf(lines),
				fix: {
					text: "Publish this TXT record in the place of the present one. If iCloud's settings show another value than the one given here, that one counts.",
					publish: [right],
					remove: lines
				}
			});
		}
	}),
	verification_single_default,
	dmarc_alignment_default,
	dmarc_present_default,
	dmarc_single_default,
	dmarc_syntax_default,
	dmarc_policy_default,
	dmarc_subdomains_default,
	dmarc_reports_default,
	dmarc_tags_default
];
/** Those that decide whether mail works, to hold each name server's records against. */
const vital$1 = ofRecords.filter(({ meta }) => meta.severity === "error");
const checks = [
	...ofRecords,
	delegation_present_default,
	delegation_answers_default,
	delegation_alike_default(vital$1),
	delegation_out_of_step_default(vital$1),
	delegation_lame_default,
	delegation_silent_default,
	delegation_tcp_default,
	delegation_mismatch_default,
	delegation_single_default,
	delegation_elsewhere_default,
	delegation_hold_default,
	delegation_expiry_default,
	dnssec_valid_default,
	mta_sts_icloud_default,
	mta_sts_policy_default,
	mta_sts_record_default,
	mta_sts_testing_default,
	tls_rpt_record_default,
	autodiscover_leftover_default,
	port_imap_default,
	port_smtp_default,
	resolver_reach_default,
	resolver_forged_default,
	resolver_stale_default
];
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
		recursive: [keep(first), ...others.map(keep)],
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
/**
* The delegation, unless nobody but a resolver says that the domain does not exist and the referee
* knows it: then its zone, of which no server is known.
*/
const affirmed = async (delegation, referee, signal) => {
	const found = await delegation;
	if (found.kind !== "absent" || found.parent !== void 0) return found;
	const answer = await referee.lookup({
		name: found.name,
		type: "NS"
	}, signal);
	if (answer.kind === "found" && answer.chain.length === 0) return {
		kind: "delegated",
		zone: found.name,
		homeless: [],
		servers: []
	};
	if (answer.kind !== "nodata" && answer.kind !== "found") return found;
	return {
		kind: "failed",
		failure: {
			code: "unreachable",
			detail: `resolvers here say that ${found.name} does not exist, ${answer.server} says that it does`,
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
	const delegation = known && (referee ? affirmed(known.delegation, referee, signal) : known.delegation);
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
	return labels.reduce((sum, label) => sum + label.length + 1, 1) <= longestName && labels.every(({ length }) => length <= longestLabel) && written.length > 0 ? nameOf$4(labels) : void 0;
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
	refuseOther(given, domains);
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
	areas: areas$1,
	scenarios: scenarioNames,
	columns
});
// src/deliver/interrupt.ts
/** SIGINT and SIGTERM: end at once or, where somebody has work to put away, at the second time. */
/** Ends the process on SIGINT; `clear` tidies the terminal. */
const endOnInterrupt = (clear) => {
	process.on("SIGINT", () => {
		if (process.listenerCount("SIGINT") > 1) return;
		clear();
		process.exit(signalStatuses.SIGINT);
	});
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
/** What is said of records that a referee told; nothing where none did. */
const refereeWords = (answers) => {
	const told = answers.filter(({ vantage, kind }) => vantage === "referee" && kind !== "failed");
	const [server] = new Set(told.map((answer) => answer.server));
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
	const audit = commandsFor$1(known).find((command) => nameOf$3(command) === "");
	if (raw === void 0 || audit === void 0) return void 0;
	refuseIdle("", raw);
	return audit.read({
		...defaultsIn(options),
		...raw
	});
};
// src/command/main.ts
/** The command line: reads the request, runs its command. Only here does an error become an exit status. */
const perform = async (request) => {
	switch (request.command) {
		case "print":
			await writeOut(request.text);
			return 0;
		case "audit": return (await import("./command-audit.js")).audit(request);
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
export { seenIn as $, placeOf$2 as $n, proseRow as $t, replayPlan as A, blameWords as An, exitStatusOf as Ar, unsettled as At, octetsIn as B, listed$3 as Bn, askedOf$1 as Bt, known as C, acceptCommand as Cn, didYouMean as Cr, keyOfWord as Ct, acceptedIn as D, mendedAbove as Dn, grouped as Dr, fail as Dt, zoneFormats as E, listedAbove as En, rdapServer as Er, defineCheck as Et, readBaseline as F, capital as Fn, renderDrift as Ft, stageOf as G, keyOfQuestion as Gn, interruptedSentence as Gt, secondsIn as H, plainOctets as Hn, readinessSentence as Ht, fieldsIn as I, columnsOf$1 as In, remarksOn$1 as It, gather as J, evaluateSpf as Jn, asText as Jt, verdictOf as K, attemptsIn$1 as Kn, originLines as Kt, isAbsolute as L, counted as Ln, spfTreeLines as Lt, refereed as M, causesBehind as Mn, areas$1 as Mr, sortExchanges as Mt, worldOf as N, causesOf$2 as Nn, writeReport as Nr, version as Nt, updateHint as O, remedyOf$1 as On, nearest as Or, pass as Ot, verdictOfAll as P, evidenceFor as Pn, renderText as Pt, askUpwards as Q, nameAt as Qn, paragraph as Qt, isZoneType as R, duration as Rn, portLines as Rt, allChecks as S, unsureWords$1 as Sn, refuseOther as Sr, isAuthoritative as St, zoneFileChecks as T, digestOf as Tn, UserError as Tr, isFault$1 as Tt, targetField as U, shorten as Un, evidenceBlocks as Ut, readRData as V, plain$1 as Vn, metasOf as Vt, audit$1 as W, growSpf as Wn, countsOf as Wt, recorder as X, parseJson as Xn, marked as Xt, recordedSources as Y, parseAddress as Yn, dash as Yt, addressesOf as Z, checkMember as Zn, paint as Zt, shownFile as _, driftIn as _n, defaultsIn as _r, repairDmarc as _t, isAttended as a, driftUnknown as an, readSource as ar, endpointsOf as at, writeErr as b, linesOf$2 as bn, readDomain as br, tokenIn as bt, refuseUnwritable as c, portsOnly as cn, refuseUnheeded as cr, ownOf as ct, lineWriter as d, unicodeName as dn, findConfig as dr, oddities as dt, row as en, plainOf as er, asGiven as et, wholesOf as f, verdictSentence as fn, plainIn as fr, secondsLeft as ft, linesOf as g, announcedWords as gn, auditOptions as gr, readDmarc as gt, isPlainFile as h, setUpOf as hn, nameOf$3 as hr, isDmarcLike as ht, inCi as i, departedOf as in, placeIn as ir, vital as it, run as j, causeTitle as jn, worstOf as jr, txtOf as jt, livePlan as k, blameLines as kn, endStatusOf as kr, skipped as kt, styleHere as l, reachSentence as ln, configFiles as lr, weighted as lt, progress as m, beforeOf as mn, commandsFor$1 as mr, recordsIn as mt, audit as n, spaced as nn, faultAt as nr, isLookedAt as nt, refereeWords as o, headlineOf as on, heedsOf as or, chosenChecks as ot, render as p, verdictWords as pn, valuesOf as pr, recommended as pt, verdictsOf as q, mendSpf as qn, totals as qt, deliver as r, consequences as rn, liesOutside as rr, isWeighty as rt, refuseOverwriting as s, outcomeWords as sn, refuseIdle as sr, isWanted as st, main as t, section as tn, quoteText as tr, requirementsOf as tt, writeWholes as u, toneOf as un, configFor as ur, checks as ut, unreadable as v, furtherDrift as vn, examples$1 as vr, dnsHostOf as vt, judgeZoneFile as w, causeSentence as wn, listOf as wr, wordOf as wt, writeOut as x, secondHandWords as xn, shardOf as xr, verificationSlip as xt, isUnread as y, isSame$1 as yn, exitCodes as yr, hostNameOf as yt, nameIn as z, few as zn, stateWords as zt };
