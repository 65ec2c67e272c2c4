import { UserError, appSpecificPassword, createLiveWorld, customDomainMenus, listSettings, passwordClicks, passwordLimits, probedEndpoints, progress, stdoutStyle, writeStderr, writeStdout } from "./shared-audit.js";
import { capital } from "./shared-checks.js";
import { appleHelpPages, ipFamily, presentOctets, traceError } from "./shared-first.js";
import { promptUser } from "./shared-ask.js";
import { hangingLines, joinBlocks, labeledProse, markedLines, plainText, titledSection, toText, wrapParagraph } from "./shared-text.js";
import { imapLineStart, runConnection, sendCommand, smtpLineStart } from "./shared-probe.js";
import { version } from "./shared-version.js";
// src/model/mail/sign-in.ts
const isAppSpecificPassword = (text) => /^[a-z]{4}(?:-[a-z]{4}){3}$/.test(text);
// src/icloud/sign-in.ts
const passwordShape = (password) => ({
	appSpecific: isAppSpecificPassword(password),
	hyphensMissing: !isAppSpecificPassword(password) && /^[a-z]{4}(?:[ _.-]?[a-z]{4}){3}$/.test(password)
});
const looksAppSpecific = (password) => {
	const { appSpecific, hyphensMissing } = passwordShape(password);
	return appSpecific || hyphensMissing;
};
const otherShape = `This doesn't look like an app-specific password (${appSpecificPassword.form}), and mail servers refuse your Apple Account password`;
const getPassword = `Create one: ${passwordClicks}`;
const isAppleUser = (user) => !user.includes("@") || /@(?:icloud|me|mac)\.com$/i.test(user);
const submissionUser = (user) => user.includes("@") ? user : `${user}@icloud.com`;
const makeNewPassword = `Create an app-specific password (${passwordClicks}) and use it instead of your Apple Account password.`;
const passwordNeeds = `${passwordLimits.charAt(0).toUpperCase()}${passwordLimits.slice(1)}.`;
const tryLater = `Check Apple's system status page (${appleHelpPages.status}) and try again later.`;
const useAppleUser = "Sign in with your @icloud.com address (--user NAME@icloud.com), and set the other address as an alias in the mail program.";
const runPorts = "Find out why: dns-audit ports";
const meanings = {
	accepted: {
		message: () => "Signed in",
		steps: []
	},
	refused: {
		message: () => "Refused, although it looks like an app-specific password: it may be mistyped, revoked or of another account, or the user name is wrong",
		steps: [
			"Enter the password again, best by copy and paste: one wrong letter is enough.",
			makeNewPassword,
			passwordNeeds,
			"Check that the user name belongs to the Apple Account for which you created the password.",
			"If you changed your Apple Account password, create a new app-specific one: the old ones were revoked."
		]
	},
	"refused-password-shape": {
		message: () => "Refused: this doesn't look like an app-specific password, and mail programs can't use your Apple Account password",
		steps: [
			makeNewPassword,
			passwordNeeds,
			`Enter it with its hyphens, in lowercase: ${appSpecificPassword.form}`
		]
	},
	"refused-user-form": {
		message: ({ user }) => `Refused: iCloud accepts ${user} as a user name only if it is your Apple Account's own address, not an alias or another provider's address`,
		steps: [useAppleUser, makeNewPassword]
	},
	unavailable: {
		message: () => "Apple could not check the password right now; many mail programs report this as a wrong password",
		steps: [tryLater]
	},
	"turned-away": {
		message: () => "Apple turned this computer away before it checked the password",
		steps: ["Turn off VPNs and proxies, or try another network, such as your phone's hotspot.", tryLater]
	},
	"sender-refused": {
		message: () => "Signed in, but the address does not belong to this account: mail from it would be refused",
		steps: [`Add the address with this Apple Account: ${customDomainMenus}.`, "Check that the mail program sends from an address that is listed there."]
	},
	"no-method": {
		message: () => "The server offers no way to sign in with a password, so nothing was sent",
		steps: [runPorts]
	},
	lost: {
		message: () => "The connection ended without a usable answer",
		steps: [tryLater, runPorts]
	},
	unreached: {
		message: () => "No verified connection was possible, so the password was not sent",
		steps: [runPorts]
	}
};
const signInOutcome = ({ state, user }, shape) => {
	if (state !== "refused") return state;
	if (!shape.appSpecific) return "refused-password-shape";
	return isAppleUser(user) ? "refused" : "refused-user-form";
};
const explainSignIn = (attempt, shape) => {
	const outcome = signInOutcome(attempt, shape);
	const { message, steps } = meanings[outcome];
	const hyphensOnly = outcome === "refused-password-shape" && shape.hyphensMissing;
	const userToo = outcome === "refused-password-shape" && !isAppleUser(attempt.user);
	return {
		...attempt,
		outcome,
		message: hyphensOnly ? "Refused: the hyphens of the app-specific password are missing" : message(attempt),
		steps: [...steps, ...userToo ? [useAppleUser] : []]
	};
};
const clauses = {
	accepted: "signed in",
	refused: "iCloud refused the password",
	"refused-password-shape": "iCloud refused the password, which has not the shape of an app-specific one",
	"refused-user-form": "iCloud refused this user name or the password",
	unavailable: "Apple could not check the password right now",
	"turned-away": "Apple turned this computer away before it checked the password",
	"sender-refused": "signed in, but the address does not belong to this account",
	"no-method": "the server offers no way to sign in, so the password was not sent",
	lost: "the connection ended without an answer",
	unreached: "the server could not be reached, so the password was not sent"
};
const mails = {
	imap: "incoming mail",
	smtp: "outgoing mail"
};
const summarizeSignIns = (results) => {
	const outcomes = new Set(results.map(({ outcome }) => outcome));
	const [{ outcome }] = results;
	if (outcomes.size === 1 && outcome === "accepted" && results.length > 1) return "Signed in to incoming and outgoing mail";
	if (outcomes.size === 1 && results.length > 1) return capital(`${clauses[outcome]} `).trimEnd();
	return capital(results.map((one) => `${mails[one.endpoint.protocol]}: ${clauses[one.outcome]}`).join("; "));
};
// src/input/cli/password.ts
const passwordVariable = "DNS_AUDIT_PASSWORD";
const longest = 1024;
const noPassword = new UserError("login needs a password, and there is no terminal to ask for it.", `Set ${passwordVariable}, or pipe it in: dns-audit login you@icloud.com < file`);
const trimPasted = (password) => isAppSpecificPassword(password.trim()) ? password.trim() : password;
const checkPassword = (given) => {
	const password = trimPasted(given);
	if (password === "") throw noPassword;
	if (password.length > longest || /[\u0000-\u001f\u007f]/.test(password)) throw new UserError("The password contains characters that no mail password can have.");
	return password;
};
const readPipedLine = (input) => new Promise((done, fail) => {
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
const controlSequence = /\u001b(?:\[[0-?]*[ -/]*[@-~]|O[A-Z]|$)/g;
const interrupt = "";
const endOfInput = "";
const killLine = "";
const applyKey = (before, key) => {
	if (key === interrupt || key === endOfInput && before === "") return void 0;
	if (key === "" || key === "\b") return Array.from(before).slice(0, -1).join("");
	return key === killLine ? "" : before + key;
};
const readTypedLine = (input, ask) => new Promise((done) => {
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
			line = applyKey(line ?? "", key);
			if (line === void 0 || line.length > longest) return finish();
		}
	};
	input.setRawMode?.(true);
	input.setEncoding("utf8").on("data", hear);
	input.resume();
	ask();
});
const readPassword = async (env, input, prompt) => {
	const { [passwordVariable]: given } = env;
	delete env[passwordVariable];
	if (given !== void 0 && given !== "") return checkPassword(given);
	if (input.isTTY !== true) return checkPassword(await readPipedLine(input));
	const line = await readTypedLine(input, () => prompt("App-specific password (not shown): "));
	prompt("\n");
	return line === void 0 ? void 0 : checkPassword(line);
};
// src/report/text/sign-in.ts
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
const resultLines = (style, result) => {
	const { endpoint, outcome, message, user, address, detail } = result;
	const at = `${plainText(endpoint.host)}:${endpoint.port}`;
	return [
		...markedLines(style, marks[outcome], `${directions[endpoint.protocol]} (${at}): ${plainText(message)}`, "bold"),
		...labeledProse(style, "user", `${plainText(user)}${address === void 0 ? "" : `, at ${plainText(address)}`}`),
		...detail === "" ? [] : labeledProse(style, "answer", plainText(detail))
	];
};
const worstMark = (results) => {
	const shown = results.map(({ outcome }) => marks[outcome]);
	return ["error", "unknown"].find((mark) => shown.includes(mark)) ?? "pass";
};
const stepBlock = (style, results) => {
	const steps = [...new Set(results.flatMap((result) => result.steps))];
	return titledSection(style, "What to do", [steps.flatMap((step, i) => hangingLines(style, `${i + 1}. `, plainText(step)))]);
};
const renderSignIns = (summary, results, style) => toText(joinBlocks([
	markedLines(style, worstMark(results), `${plainText(summary)}.`, "bold"),
	stepBlock(style, results),
	...results.map((result) => resultLines(style, result)),
	wrapParagraph(style, "One attempt per server, encrypted. Your password was not stored.")
]));
const renderSignInsJson = (summary, results, version) => `${JSON.stringify({
	schema: 1,
	tool: {
		name: "dns-audit",
		version
	},
	summary,
	signIns: results
}, null, 2)}\n`;
// src/mail/sign-in-dialogue.ts
const utf8 = (text) => Buffer.from(text, "utf8").toString("latin1");
const base64$1 = (octets) => Buffer.from(octets, "latin1").toString("base64");
const plainResponse = ({ user, secret }) => base64$1(utf8(`\0${user}\0${secret()}`));
const isPrintable = (text) => /^[ -~]*$/.test(text);
const quoted = (text) => `"${text.replace(/["\\]/g, "\\$&")}"`;
const imapStates = [
	[/^\S+ OK\b/i, "accepted"],
	[/^\S+ (?:NO|BAD) \[(?:UNAVAILABLE|INUSE|LIMIT|SERVERBUG)\]/i, "unavailable"],
	[/^\S+ NO\b/i, "refused"]
];
function* readTagged(tag, received, response) {
	let due = response;
	for (;;) {
		const line = yield {
			step: "read",
			begins: imapLineStart
		};
		received.reply = line;
		if (line.startsWith("+")) {
			yield sendCommand(due ?? "*");
			due = void 0;
		} else if (line.startsWith(`${tag} `)) {
			received.state = imapStates.find(([pattern]) => pattern.test(line))?.[1] ?? "lost";
			return;
		} else if (/^\* BYE\b/i.test(line)) received.state = /\[(?:UNAVAILABLE|INUSE)\]/i.test(line) ? "unavailable" : "lost";
	}
}
const imapSignIn = (credentials, received) => function* signIn(offered) {
	const words = new Set(offered.map((word) => word.toUpperCase()));
	const { user, secret } = credentials;
	if (!words.has("LOGINDISABLED") && isPrintable(user + secret())) {
		received.state = "lost";
		yield sendCommand(`a5 LOGIN ${quoted(user)} ${quoted(secret())}`);
		yield* readTagged("a5", received);
	} else if (words.has("AUTH=PLAIN")) {
		received.state = "lost";
		yield sendCommand("a5 AUTHENTICATE PLAIN");
		yield* readTagged("a5", received, plainResponse(credentials));
	} else received.state = "no-method";
};
function* readReply(received) {
	for (;;) {
		const line = yield {
			step: "read",
			begins: smtpLineStart
		};
		received.reply = line;
		if (line[3] !== "-") return line;
	}
}
const smtpState = (line) => {
	if (line.startsWith("235")) return "accepted";
	if (line.startsWith("4")) return "unavailable";
	if (/^53[0458]/.test(line)) return "refused";
	return line.startsWith("5") ? "turned-away" : "lost";
};
function* authenticate(methods, credentials, received) {
	received.state = "lost";
	if (methods.has("PLAIN")) {
		yield sendCommand(`AUTH PLAIN ${plainResponse(credentials)}`);
		received.state = smtpState(yield* readReply(received));
		return;
	}
	yield sendCommand("AUTH LOGIN");
	for (const part of [credentials.user, credentials.secret()]) {
		const line = yield* readReply(received);
		if (!line.startsWith("3")) {
			received.state = smtpState(line);
			return;
		}
		yield sendCommand(base64$1(utf8(part)));
	}
	received.state = smtpState(yield* readReply(received));
}
const smtpSignIn = (credentials, received) => function* signIn(offered) {
	const list = offered.find((keyword) => /^AUTH[ =]/i.test(keyword)) ?? "";
	const methods = new Set(list.toUpperCase().split(/[ =]/).slice(1));
	if (!methods.has("PLAIN") && !methods.has("LOGIN")) {
		received.state = "no-method";
		return;
	}
	yield* authenticate(methods, credentials, received);
	if (received.state !== "accepted") return;
	const welcome = received.reply;
	yield sendCommand(`MAIL FROM:<${credentials.address}>`);
	if ((yield* readReply(received)).startsWith("5")) received.state = "sender-refused";
	else received.reply = welcome;
};
// src/mail/secret.ts
const shortestRun = 4;
const lettersAndDigits = (text) => text.toLowerCase().replace(/[^a-z0-9]/g, "");
const pieces = (text) => {
	const plain = lettersAndDigits(text);
	const starts = Array.from({ length: Math.max(0, plain.length - shortestRun + 1) }, (_, i) => i);
	return new Set(starts.map((start) => plain.slice(start, start + shortestRun)));
};
const base64 = (text) => Buffer.from(text, "utf8").toString("base64");
const passwordForms = (user, password) => [
	password,
	base64(password),
	base64(`\0${user}\0${password}`),
	base64(`${user}:${password}`),
	Buffer.from(password, "utf8").toString("hex"),
	encodeURIComponent(password)
];
const reveals = (text, user, secret) => {
	const letters = lettersAndDigits(text);
	const own = pieces(user);
	return lettersAndDigits(secret()).length < shortestRun && secret() !== "" && text.includes(secret()) || passwordForms(user, secret()).some((form) => [...pieces(form)].some((piece) => letters.includes(piece) && !own.has(piece)));
};
const withoutSecret = (words, user, secret) => reveals(words, user, secret) ? "(not shown, because the reply contains part of the password)" : presentOctets(words.slice(0, 300));
// src/mail/sign-in.ts
const limits = {
	connect: 1e4,
	greeting: 1e4,
	tls: 1e4,
	reply: 3e4,
	goodbye: 1e3,
	total: 6e4
};
const maxAddresses = 4;
const findAddresses = async ({ host }, { resolver }, signal) => {
	if (ipFamily(host) !== 0) return [host];
	return (await Promise.all(["A", "AAAA"].map((type) => resolver.lookup({
		name: host,
		type
	}, signal)))).flatMap((answer) => answer.kind === "found" ? answer.set.rdata : []).map(({ address }) => address).slice(0, maxAddresses);
};
const trySignInAt = async (endpoint, address, credentials, { options, signal }) => {
	const received = {
		state: "unreached",
		reply: ""
	};
	const signIn = endpoint.protocol === "imap" ? imapSignIn : smtpSignIn;
	const { host, port } = endpoint;
	const result = await runConnection({
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
		signIn: signIn(credentials, received)
	}, signal);
	const { user, secret } = credentials;
	const words = received.reply === "" ? result.detail : received.reply;
	const detail = withoutSecret(words, user, secret);
	return {
		endpoint,
		user,
		address,
		state: received.state,
		detail
	};
};
const trySignIn = async (endpoint, credentials, options, signal) => {
	const { user } = credentials;
	let attempt = {
		endpoint,
		user,
		state: "unreached",
		detail: `${endpoint.host} has no address, as seen from this computer`
	};
	for (const address of await findAddresses(endpoint, options, signal)) {
		attempt = await trySignInAt(endpoint, address, credentials, {
			options,
			signal
		});
		if (attempt.state !== "unreached") break;
	}
	return attempt;
};
// src/command/login.ts
const signInStatus = (results) => {
	if (results.some(({ state }) => state === "refused" || state === "sender-refused")) return 1;
	return results.every(({ state }) => state === "accepted") ? 0 : 3;
};
const signInAll = async ({ address, options }, secret) => {
	const { user = address } = options;
	const { imap, smtp } = probedEndpoints(listSettings(options));
	const { recursive } = createLiveWorld({
		...options,
		authoritative: false
	});
	const signal = AbortSignal.timeout(options.timeoutMs);
	const shape = passwordShape(secret());
	const signInAt = async (endpoint) => {
		const credentials = {
			user: endpoint.protocol === "imap" ? user : submissionUser(user),
			secret,
			address
		};
		const route = { resolver: recursive[0] };
		return explainSignIn(await trySignIn(endpoint, credentials, route, signal), shape);
	};
	return Promise.all([signInAt(imap), signInAt(smtp)]);
};
const mayBeSent = async (password, { anyPassword }) => {
	if (anyPassword || looksAppSpecific(password)) return true;
	if (!process.stdin.isTTY) throw new UserError(`${otherShape}, so it was not sent.`, `${getPassword}. To send this one anyway, add --any-password.`);
	writeStderr(`${otherShape}.\n${getPassword}\n`);
	const isSent = /^y(?:es)?$/i.test(await promptUser("Send it anyway", "no"));
	if (!isSent) writeStderr("Nothing was sent.\n");
	return isSent;
};
const login = async (request) => {
	const { options } = request;
	const password = await readPassword(process.env, process.stdin, writeStderr);
	if (password === void 0) return 130;
	if (!await mayBeSent(password, options)) return 2;
	const secret = () => password;
	progress.show("Signing in");
	try {
		const results = await signInAll(request, secret);
		progress.clear();
		const summary = summarizeSignIns(results);
		await writeStdout(options.format === "json" ? renderSignInsJson(summary, results, version) : renderSignIns(summary, results, stdoutStyle(options)));
		return signInStatus(results);
	} catch (error) {
		const text = traceError(error);
		if (reveals(text, "", secret)) throw new Error("login failed with an error that contains the password, so it is not shown");
		throw error;
	}
};
export { login };
