import { Bt as UserError, P as worldOf, S as writeOut, h as progress, ot as endpointsOf, u as styleHere, x as writeErr } from "./shared-audit.js";
import { Z as presentOctets, w as pages } from "./shared-first.js";
import { C as spaced, _ as marked, b as proseRow, h as asText, lt as plain, y as paragraph } from "./shared-text.js";
import { a as converse, c as send, m as familyOf, o as begins$1, s as begins } from "./shared-probe.js";
import { t as version } from "./shared-version.js";
// src/icloud/sign-in.ts
/** Looks at the shape of a password, and keeps nothing of it. */
const shapeOf = (password) => ({
	appSpecific: /^[a-z]{4}(?:-[a-z]{4}){3}$/.test(password),
	hyphensMissing: /^[a-z]{4}(?:[ _.]?[a-z]{4}){3}$/.test(password)
});
/** Whether iCloud takes the user name of any account: a bare name, or an address of Apple's domains. */
const isAppleUser = (user) => !user.includes("@") || /@(?:icloud|me|mac)\.com$/i.test(user);
/** The name to sign in to the outgoing server with, where the user gave only the part before the @. */
const submissionUser = (user) => user.includes("@") ? user : `${user}@icloud.com`;
const newPassword = `Make an app-specific password (${pages.passwords}) and use it in place of the Apple Account's own.`;
const wait = `Look at Apple's system status page (${pages.status}), and try again later.`;
const appleUser = "Sign in with your @icloud.com address (--user NAME@icloud.com), and let the mail program send from the other address as an alias.";
const ports = "Find out why: dns-audit ports";
const meanings = {
	accepted: {
		message: () => "accepted: user name and password are right",
		steps: []
	},
	refused: {
		message: () => "refused, though the password has the shape of an app-specific one: it was revoked or belongs to another account, or the user name is wrong",
		steps: [
			newPassword,
			"See that the user name is that of the Apple Account on which the password was made.",
			"App-specific passwords are revoked when the Apple Account's own password changes."
		]
	},
	"refused-password-shape": {
		message: () => "refused, and the password is not an app-specific one: the password of the Apple Account itself does not work in mail programs",
		steps: [newPassword, "Enter it with its hyphens: xxxx-xxxx-xxxx-xxxx, lower-case letters."]
	},
	"refused-user-form": {
		message: ({ user }) => `refused, and ${user} is a user name that iCloud takes only where it is the Apple Account's own address: an alias of a custom domain, or another provider's address, is refused`,
		steps: [appleUser, newPassword]
	},
	unavailable: {
		message: () => "Apple could not check the password now; many mail programs show that as a wrong password",
		steps: [wait]
	},
	"turned-away": {
		message: () => "Apple turned this machine away before it looked at the password",
		steps: ["Switch off VPNs and proxies, or try another network, such as a phone as hotspot.", wait]
	},
	"sender-refused": {
		message: () => "user name and password are right, but the address is not one of this account: mail from it would be refused",
		steps: ["Add the address in iCloud settings, Custom Email Domain, under this very Apple Account.", "See that the mail program sends from an address that is listed there."]
	},
	"no-method": {
		message: () => "the server offers no way to sign in with a password: nothing was sent",
		steps: [ports]
	},
	lost: {
		message: () => "the connection ended without an answer that can be understood",
		steps: [wait, ports]
	},
	unreached: {
		message: () => "no verified connection came about: the password was not sent",
		steps: [ports]
	}
};
const outcomeOf = ({ state, user }, shape) => {
	if (state !== "refused") return state;
	if (!shape.appSpecific) return "refused-password-shape";
	return isAppleUser(user) ? "refused" : "refused-user-form";
};
/** What the attempt means, and what to do. */
const explainSignIn = (attempt, shape) => {
	const outcome = outcomeOf(attempt, shape);
	const { message, steps } = meanings[outcome];
	const hyphens = outcome === "refused-password-shape" && shape.hyphensMissing;
	const also = outcome === "refused-password-shape" && !isAppleUser(attempt.user);
	return {
		...attempt,
		outcome,
		message: hyphens ? "refused, and the password lacks the hyphens that belong to it" : message(attempt),
		steps: [...steps, ...also ? [appleUser] : []]
	};
};
// src/input/password.ts
/** The variable that may hold the password. */
const passwordVariable = "DNS_AUDIT_PASSWORD";
/** Longer ones are refused. */
const longest = 1024;
const none = new UserError("login needs a password, and there is no terminal to ask for it.", `Set ${passwordVariable}, or pipe it in: dns-audit login you@icloud.com < file`);
/** An app-specific password without the blanks that copying adds to its ends; any other as it is. */
const pasted = (password) => /^\s*[a-z]{4}(?:-[a-z]{4}){3}\s*$/.test(password) ? password.trim() : password;
const checked = (given) => {
	const password = pasted(given);
	if (password === "") throw none;
	if (password.length > longest || /[\u0000-\u001f\u007f]/.test(password)) throw new UserError("The password has characters that no password for mail can have.");
	return password;
};
/** The first line that is piped in. */
const readLine = (input) => new Promise((done, fail) => {
	let text = "";
	const end = () => {
		input.pause();
		done(text.split(/\r?\n/, 1)[0] ?? "");
	};
	input.setEncoding("utf8").on("data", (chunk) => {
		text += chunk;
		if (/\n/.test(text) || text.length > longest) end();
	}).once("end", end).once("error", fail);
});
/** What arrow and function keys send, and a terminal around what is pasted (ECMA-48 5.4). */
const controlSequence = /\u001b(?:\[[0-?]*[ -/]*[@-~]|O[A-Z]|$)/g;
const interrupt = "";
const endOfInput = "";
const killLine = "";
/** What typing `key` makes of what was typed before; `undefined` to give up. */
const typed = (before, key) => {
	if (key === interrupt || key === endOfInput && before === "") return void 0;
	if (key === "" || key === "\b") return Array.from(before).slice(0, -1).join("");
	return key === killLine ? "" : before + key;
};
/** A line typed at a terminal in raw mode: nothing of it is echoed. */
const typedLine = (input) => new Promise((done) => {
	let line = "";
	const finish = () => {
		input.off("data", hear);
		input.setRawMode?.(false);
		input.pause();
		done(line);
	};
	const hear = (chunk) => {
		for (const key of chunk.replace(controlSequence, "")) {
			if (key === "\r" || key === "\n") return finish();
			line = typed(line ?? "", key);
			if (line === void 0 || line.length > longest) return finish();
		}
	};
	input.setRawMode?.(true);
	input.setEncoding("utf8").on("data", hear);
	input.resume();
});
/**
* The password, from the first of these that there is: the variable, which is taken out of `env`;
* the terminal, where `input` is one; a line of `input`. `prompt` shows its text on the terminal.
* `undefined` where whoever types gives up.
* @throws {UserError} where there is none.
*/
const readPassword = async (env, input, prompt) => {
	const { [passwordVariable]: given } = env;
	delete env[passwordVariable];
	if (given !== void 0 && given !== "") return checked(given);
	if (input.isTTY !== true) return checked(await readLine(input));
	prompt("App-specific password (not shown): ");
	const line = await typedLine(input);
	prompt("\n");
	return line === void 0 ? void 0 : checked(line);
};
// src/report/text-login.ts
const marks = {
	accepted: "pass",
	refused: "error",
	"refused-password-shape": "error",
	"refused-user-form": "error",
	"sender-refused": "error",
	"turned-away": "unknown",
	unavailable: "unknown",
	"no-method": "unknown",
	lost: "unknown",
	unreached: "unknown"
};
const directions = {
	imap: "Incoming mail",
	smtp: "Outgoing mail"
};
const resultLines = (look, result) => {
	const { endpoint, outcome, message, user, address, detail, steps } = result;
	const at = `${plain(endpoint.host)}:${endpoint.port}`;
	return [
		...marked(look, marks[outcome], `${directions[endpoint.protocol]} (${at}): ${plain(message)}`, "bold"),
		...proseRow(look, "asked", `as ${plain(user)}${address === void 0 ? "" : `, at ${plain(address)}`}`),
		...detail === "" ? [] : proseRow(look, "answered", plain(detail)),
		...steps.length === 0 ? [] : proseRow(look, "do", ...steps.map((step, i) => `${i + 1}. ${plain(step)}`))
	];
};
/** What came of the sign-ins; the password is no part of what is given here. */
const renderSignIns = (results, look) => asText(spaced([...results.map((result) => resultLines(look, result)), paragraph(look, "No server was asked more than once, and none but over a verified connection. The password was neither shown nor kept.")]));
/** The same for programs. */
const renderSignInsJson = (results, version) => `${JSON.stringify({
	schema: 1,
	tool: {
		name: "dns-audit",
		version
	},
	signIns: results
}, null, 2)}\n`;
// src/resolve/login-dialogue.ts
/** The octets of `text` as UTF-8. */
const utf8 = (text) => Buffer.from(text, "utf8").toString("latin1");
const base64$1 = (octets) => Buffer.from(octets, "latin1").toString("base64");
/** RFC 4616 §2: no authorization identity, user name, password. */
const plainResponse = ({ user, secret }) => base64$1(utf8(`\0${user}\0${secret()}`));
const isPrintable = (text) => /^[ -~]*$/.test(text);
/** RFC 9051 §4.3. */
const quoted = (text) => `"${text.replace(/["\\]/g, "\\$&")}"`;
const imapStates = [
	[/^\S+ OK\b/i, "accepted"],
	[/^\S+ (?:NO|BAD) \[(?:UNAVAILABLE|INUSE|LIMIT|SERVERBUG)\]/i, "unavailable"],
	[/^\S+ NO\b/i, "refused"]
];
/** Reads until the tagged reply; a continuation is answered with `response`, once. */
function* tagged(tag, heard, response) {
	let due = response;
	for (;;) {
		const line = yield {
			step: "read",
			begins
		};
		heard.reply = line;
		if (line.startsWith("+")) {
			yield send(due ?? "*");
			due = void 0;
		} else if (line.startsWith(`${tag} `)) {
			heard.state = imapStates.find(([pattern]) => pattern.test(line))?.[1] ?? "lost";
			return;
		} else if (/^\* BYE\b/i.test(line)) heard.state = /\[(?:UNAVAILABLE|INUSE)\]/i.test(line) ? "unavailable" : "lost";
	}
}
/** LOGIN where it is allowed and can carry the password, else AUTHENTICATE PLAIN. */
const imapSignIn = (credentials, heard) => function* signIn(offered) {
	const words = new Set(offered.map((word) => word.toUpperCase()));
	const { user, secret } = credentials;
	if (!words.has("LOGINDISABLED") && isPrintable(user + secret())) {
		heard.state = "lost";
		yield send(`a5 LOGIN ${quoted(user)} ${quoted(secret())}`);
		yield* tagged("a5", heard);
	} else if (words.has("AUTH=PLAIN")) {
		heard.state = "lost";
		yield send("a5 AUTHENTICATE PLAIN");
		yield* tagged("a5", heard, plainResponse(credentials));
	} else heard.state = "no-method";
};
/** The last line of a reply. */
function* reply(heard) {
	for (;;) {
		const line = yield {
			step: "read",
			begins: begins$1
		};
		heard.reply = line;
		if (line[3] !== "-") return line;
	}
}
const smtpState = (line) => {
	if (line.startsWith("235")) return "accepted";
	if (line.startsWith("4")) return "unavailable";
	if (/^53[0458]/.test(line)) return "refused";
	return line.startsWith("5") ? "turned-away" : "lost";
};
/** RFC 4954 §4: `AUTH PLAIN` with its response at once, or `AUTH LOGIN`, where only that is offered. */
function* authenticate(methods, credentials, heard) {
	heard.state = "lost";
	if (methods.has("PLAIN")) {
		yield send(`AUTH PLAIN ${plainResponse(credentials)}`);
		heard.state = smtpState(yield* reply(heard));
		return;
	}
	yield send("AUTH LOGIN");
	for (const part of [credentials.user, credentials.secret()]) {
		const line = yield* reply(heard);
		if (!line.startsWith("3")) {
			heard.state = smtpState(line);
			return;
		}
		yield send(base64$1(utf8(part)));
	}
	heard.state = smtpState(yield* reply(heard));
}
/** Signs in, and asks whether mail from the address would be taken; none is sent. */
const smtpSignIn = (credentials, heard) => function* signIn(offered) {
	const list = offered.find((keyword) => /^AUTH[ =]/i.test(keyword)) ?? "";
	const methods = new Set(list.toUpperCase().split(/[ =]/).slice(1));
	if (!methods.has("PLAIN") && !methods.has("LOGIN")) {
		heard.state = "no-method";
		return;
	}
	yield* authenticate(methods, credentials, heard);
	if (heard.state !== "accepted") return;
	const welcome = heard.reply;
	yield send(`MAIL FROM:<${credentials.address}>`);
	if ((yield* reply(heard)).startsWith("5")) heard.state = "sender-refused";
	else heard.reply = welcome;
};
// src/resolve/secret.ts
/** Keeps a password out of everything that is shown. */
/** So many letters or digits in a row of what is not to be shown are too many. */
const least = 4;
const bare = (text) => text.toLowerCase().replace(/[^a-z0-9]/g, "");
const piecesOf = (text) => {
	const plain = bare(text);
	const starts = Array.from({ length: Math.max(0, plain.length - least + 1) }, (_, i) => i);
	return new Set(starts.map((start) => plain.slice(start, start + least)));
};
const base64 = (text) => Buffer.from(text, "utf8").toString("base64");
/** The forms in which the password leaves this machine, and one that texts of errors use. */
const formsOf = (user, password) => [
	password,
	base64(password),
	base64(`\0${user}\0${password}`),
	encodeURIComponent(password)
];
/** Whether `text` repeats four letters or digits in a row of the password, in any of its forms. */
const reveals = (text, user, secret) => {
	const said = bare(text);
	const own = piecesOf(user);
	return bare(secret()).length < least && secret() !== "" && text.includes(secret()) || formsOf(user, secret()).some((form) => [...piecesOf(form)].some((piece) => said.includes(piece) && !own.has(piece)));
};
/** A server's words in presentation form, but for those that repeat some of the password. */
const discreet = (words, user, secret) => reveals(words, user, secret) ? "(its words repeat some of the password, and are not shown)" : presentOctets(words.slice(0, 300));
// src/resolve/login.ts
/** Tries one sign-in at one server: over verified TLS only, and never a second time. */
/** Longer than a probe's: servers make those wait who give a wrong password. */
const limits = {
	connect: 1e4,
	greeting: 1e4,
	tls: 1e4,
	reply: 3e4,
	goodbye: 1e3,
	total: 6e4
};
/** Addresses that are tried until one takes the password. */
const mostAddresses = 4;
const addressesOf = async ({ host }, { resolver }, signal) => {
	if (familyOf(host) !== 0) return [host];
	return (await Promise.all(["A", "AAAA"].map((type) => resolver.lookup({
		name: host,
		type
	}, signal)))).flatMap((answer) => answer.kind === "found" ? answer.set.rdata : []).map(({ address }) => address).slice(0, mostAddresses);
};
const tryAt = async (endpoint, address, credentials, { options, signal }) => {
	const heard = {
		state: "unreached",
		reply: ""
	};
	const signIn = endpoint.protocol === "imap" ? imapSignIn : smtpSignIn;
	const { host, port } = endpoint;
	const course = await converse({
		endpoint,
		target: {
			address,
			port
		},
		limits,
		tls: {
			host,
			...options.ca !== void 0 && { ca: options.ca },
			verify: true,
			now: () => /* @__PURE__ */ new Date()
		},
		signIn: signIn(credentials, heard)
	}, signal);
	const { user, secret } = credentials;
	const words = heard.reply === "" ? course.detail : heard.reply;
	const detail = discreet(words, user, secret);
	return {
		endpoint,
		user,
		address,
		state: heard.state,
		detail
	};
};
/**
* Signs in at the first address that lets it come so far. Once the password was sent, no other is
* tried, whatever came of it. Never rejects; ends soon after `signal` aborts.
*/
const tryLogin = async (endpoint, credentials, options, signal) => {
	const { user } = credentials;
	let attempt = {
		endpoint,
		user,
		state: "unreached",
		detail: `${endpoint.host} has no address, as this machine sees it`
	};
	for (const address of await addressesOf(endpoint, options, signal)) {
		attempt = await tryAt(endpoint, address, credentials, {
			options,
			signal
		});
		if (attempt.state !== "unreached") break;
	}
	return attempt;
};
// src/command/login.ts
/** `dns-audit login`: does the password work, for incoming and outgoing mail? Each is tried once. */
/** 0: both accepted. 1: one was refused. 3: one could not be tried, or Apple could not tell. */
const statusOf = (results) => {
	if (results.some(({ state }) => state === "refused" || state === "sender-refused")) return 1;
	return results.every(({ state }) => state === "accepted") ? 0 : 3;
};
const signInAll = async ({ address, user = address, set }, secret, options) => {
	const { imap, smtp } = endpointsOf(set);
	const { recursive } = worldOf(options);
	const signal = AbortSignal.timeout(Math.max(options.timeoutMs, 6e4));
	const shape = shapeOf(secret());
	return (await Promise.all([imap, smtp].map((endpoint) => {
		const credentials = {
			user: endpoint.protocol === "imap" ? user : submissionUser(user),
			secret,
			address
		};
		return tryLogin(endpoint, credentials, { resolver: recursive[0] }, signal);
	}))).map((attempt) => explainSignIn(attempt, shape));
};
/** Asks for the password, signs in, tells what came of it. */
const login = async (request, options) => {
	const { format } = options.outputs[0];
	if (format !== "text" && format !== "json") throw new UserError("login has two formats: text and json.");
	const password = await readPassword(process.env, process.stdin, writeErr);
	if (password === void 0) return 130;
	const secret = () => password;
	progress.show("Signing in");
	try {
		const results = await signInAll(request, secret, options);
		progress.clear();
		await writeOut(format === "json" ? renderSignInsJson(results, version) : renderSignIns(results, styleHere(options)));
		return statusOf(results);
	} catch (error) {
		const told = error instanceof Error ? error.stack ?? error.message : String(error);
		if (reveals(told, "", secret)) throw new Error("login failed in a way that is not to be shown");
		throw error;
	}
};
export { login };
