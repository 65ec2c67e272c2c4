import { connectTcp, errnoOf, ipFamily, isExhausted, localCause, pagesRead, presentOctets, presentText, refusalOf, toOctets } from "./shared-first.js";
import { setMaxListeners } from "node:events";
import { lookup } from "node:dns";
import { Socket } from "node:net";
import { TLSSocket, checkServerIdentity, connect as connect$1 } from "node:tls";
import { networkInterfaces } from "node:os";
import { Duplex } from "node:stream";
// src/knowledge/system-menus.ts
const november25 = pagesRead("2026-11-25");
const november30$1 = pagesRead("2026-11-30");
const documented = (path, page) => ({
	path,
	source: november25(page)
});
const shown = (path, page) => ({
	path,
	source: november30$1(page)
});
const december1 = pagesRead("2026-12-01");
const onPhones = (path, page) => ({
	path,
	source: december1(page)
});
const hostsPage = "https://molecularsciences.org/content/how-to-modify-the-host-file/";
const macNetworkPage = "https://oneuptime.com/blog/post/2026-03-20-dual-stack-macos/view";
const thunderbirdRoots = documented("Settings > General > Config Editor > security.enterprise_roots.enabled, true", "https://thunderbird.github.io/policy-templates/templates/esr140");
const systemMenus = {
	macos: {
		firewall: documented("Little Snitch, LuLu or a security suite (the firewall in System Settings > Network > Firewall blocks incoming connections only)", "https://support.apple.com/guide/platform-support/supd6b171d92/web"),
		vpn: shown("System Settings > VPN", "https://en.thamhiemmekong.com/technology/how-do-i-turn-off-a-vpn.html"),
		flush: documented("sudo dscacheutil -flushcache; sudo killall -HUP mDNSResponder", "https://dn.org/how-to-flush-dns-cache-on-macos"),
		dns: shown("System Settings > Network > your network > Details > DNS", macNetworkPage),
		hosts: shown("/etc/hosts", hostsPage),
		clock: documented("System Settings > General > Date & Time > Set time and date automatically", "https://vuink.com/post/rpyrpgvpyvtug-d-dpb/2025/05/21/system-time-clocks-and-their-syncing-in-macos"),
		ipv6: shown("System Settings > Network > your network > Details > TCP/IP > Configure IPv6", macNetworkPage),
		roots: thunderbirdRoots
	},
	ios: { clock: onPhones("Settings > General > Date & Time > Set Automatically", "https://everydaytech.org/devices-hardware/device-settings-management/how-do-you-change-the-time-on-your-iphone") },
	android: {
		vpn: onPhones("Settings > Network & internet > VPN", "https://ui-transitions.com/how-to-turn-vpn-off-on-android/"),
		dns: onPhones("Settings > Network & internet > Private DNS", "https://thebiggish.com/news/android-private-dns-encrypts-queries-by-default-but-most-users-never-enable-it"),
		clock: onPhones("Settings > System > Date & time > Set time automatically", "https://thinglabs.io/how-to-change-date-time-on-android")
	},
	windows: {
		firewall: documented("your security suite, and wf.msc (press Start, type it) > Outbound Rules", "https://learn.microsoft.com/windows/security/operating-system-security/network-security/windows-firewall/configure"),
		vpn: shown("Settings > Network & internet > VPN", "https://en.thamhiemmekong.com/technology/how-do-i-turn-off-a-vpn.html"),
		flush: documented("ipconfig /flushdns", "https://www.simplified.guide/microsoft-windows/dns-server-change"),
		dns: documented("Settings > Network & internet > Wi-Fi or Ethernet > properties > DNS server assignment > Edit", "https://www.simplified.guide/microsoft-windows/dns-server-change"),
		hosts: shown("C:\\Windows\\System32\\drivers\\etc\\hosts", hostsPage),
		clock: shown("Settings > Time & language > Date & time > Set time automatically", "https://share-tools.com/computer-instruction/change-time-and-date-on-windows.html"),
		ipv6: documented("ncpa.cpl (press Windows+R, type it) > your network > Properties > Internet Protocol Version 6", "https://wario.hezongjian.com/msdn/community/topic/windows/networking/dns-configuration"),
		roots: thunderbirdRoots
	},
	linux: {
		firewall: shown("sudo ufw status verbose", "https://linuxhint.com/ufw_status"),
		vpn: documented("nmcli connection show --active, and the proxy settings of the desktop", "https://man.archlinux.org/man/nmcli.1"),
		flush: documented("resolvectl flush-caches", "https://manpages.ubuntu.com/manpages/focal/man1/resolvectl.1"),
		dns: shown("NetworkManager or /etc/resolv.conf", "https://docs.redhat.com/en/documentation/Red_Hat_Enterprise_Linux/9/html/configuring_and_managing_networking/configuring-the-order-of-dns-servers_configuring-and-managing-networking"),
		hosts: shown("/etc/hosts", hostsPage),
		clock: documented("timedatectl set-ntp true", "https://man.archlinux.org/man/timedatectl.1"),
		ipv6: documented("nmcli connection modify NAME ipv6.method link-local, then nmcli connection up NAME", "https://valadoc.org/libnm-util/NM.SettingIP6.html"),
		roots: shown("Settings > Privacy and security > Manage certificates > Authorities > Import", "https://herongyang.com/Email/Thunderbird-Manage-Security-Certificates.html")
	}
};
// src/knowledge/tls-interceptors.ts
const november30 = pagesRead("2026-11-30");
const chromium = november30("https://github.com/mirror/chromium/blob/0158a2db2cab23bccb42786526931f76dcdd6b00/chrome/browser/resources/ssl/ssl_error_assistant/ssl_error_assistant.asciipb");
const mitmengine = november30("https://github.com/cloudflare/mitmengine/blob/1c61a21cfbfc3934d08d6ae08632caa880591141/reference_fingerprints/mitmengine/mitm.txt");
const onComputer = (name, issuer, source, menu) => ({
	name,
	issuer,
	runsOn: "computer",
	source,
	...menu && { menu }
});
const byMenu = (name, issuer, menu) => onComputer(name, issuer, menu.source, menu);
const inNetwork = (name, issuer, source) => ({
	name,
	issuer,
	runsOn: "network",
	source
});
const interceptors = [
	byMenu("AdGuard", /\badguard\b/i, documented("Settings > Network > Filter HTTPS", "https://adguard.com/kb/adguard-for-windows/features/network")),
	onComputer("Avast", /\bavast\b/i, chromium, documented("Menu > Settings > Protection > Core Shields > Mail Shield", "https://businesshelp.avast.com/Content/Products/AfB_Antivirus/ConfiguringSettings/MailShield.htm")),
	onComputer("AVG", /\bavg\b/i, mitmengine, documented("the shield that is called Email Shield or Mail Shield", "https://support.avg.com/SupportArticleView?l=en&urlname=content-products-avg-management-consoles-configuringsettingsandpolicies-mailshield")),
	inNetwork("Barracuda", /\bbarracuda\b/i, mitmengine),
	onComputer("Bitdefender", /\bbitdefender\b/i, chromium),
	inNetwork("Blue Coat", /\bblue ?coat\b|\bproxysg\b/i, chromium),
	onComputer("Charles Proxy", /\bcharles proxy\b/i, november30("https://teknoide.com/2024/10/what-is-charles-certificate.html")),
	inNetwork("Cisco", /\bcisco\b|\bopendns\b/i, chromium),
	onComputer("Dr.Web", /\bdr\.? ?web\b/i, mitmengine),
	onComputer("ESET", /\beset\b/i, mitmengine, documented("press F5 for Advanced setup > Scans > Network traffic scanner", "https://support.eset.com/en/kb5833-manage-protocolssltls-filtering-in-eset-windows-home-products")),
	onComputer("Fiddler", /fiddler/i, november30("https://gist.github.com/lennybacon/02457333fda4c942d1baae907e1e6e29")),
	inNetwork("Forcepoint", /\bforcepoint\b|\bwebsense\b/i, chromium),
	inNetwork("Fortinet", /\bforti(?:net|gate|client|proxy)/i, chromium),
	onComputer("G DATA", /\bg ?data\b/i, mitmengine),
	onComputer("Kaspersky", /\bkaspersky\b/i, chromium, documented("Settings > Network settings > Do not scan encrypted connections", "https://support.kaspersky.com/pl/kis21/157530")),
	inNetwork("McAfee Web Gateway", /\bmcafee web gateway\b/i, chromium),
	onComputer("mitmproxy", /\bmitmproxy\b/i, november30("https://raw.githubusercontent.com/mitmproxy/mitmproxy/main/docs/src/content/concepts/certificates.md")),
	onComputer("Net Nanny", /\bnet ?nanny\b|\bcontentwatch\b/i, mitmengine),
	inNetwork("Netskope", /\bnetskope\b|\bgoskope\b/i, november30("https://github.com/ns-toconnor/ssl-configure-script")),
	byMenu("Norton", /\bnorton\b|\bsymantec\b/i, documented("Email Protection > Scan inbound emails (POP3, IMAP4) and Scan outbound emails (SMTP)", "https://support.norton.com/sp/en/me/norton-360-deluxe/current/solutions/v20240108175903677")),
	onComputer("Qustodio", /\bqustodio\b/i, mitmengine),
	inNetwork("Smoothwall", /\bsmoothwall\b/i, chromium),
	inNetwork("SonicWall", /\bsonicwall\b/i, chromium),
	inNetwork("Sophos", /\bsophos\b/i, chromium),
	inNetwork("Trend Micro", /\btrend ?micro\b|\biwss\.trend\b/i, chromium),
	inNetwork("Zscaler", /\bzscaler\b/i, chromium)
];
const findInterceptor = (issuer) => interceptors.find((one) => one.issuer.test(issuer))?.name;
const interceptorNamed = (name) => interceptors.find((one) => one.name === name);
const interceptorCulprit = (name) => interceptorNamed(name)?.runsOn ?? "network";
const interceptorMenu = (name) => interceptorNamed(name)?.menu?.path ?? "";
// src/network/tls.ts
const verified = { rejectUnauthorized: true };
const startTls = (socket, options) => connect$1({
	...verified,
	...options,
	socket
});
const lookupWithin = (reach) => (host, options, done) => lookup(host, {
	...options,
	all: true
}, (error, found) => {
	if (error !== null) return done(error, []);
	const refusals = found.map(({ address }) => refusalOf({
		address,
		port: 0,
		reach
	}));
	const open = found.filter((_, i) => refusals[i] === void 0);
	const [first] = open;
	if (first === void 0) return done(refusals[0] ?? null, []);
	if (options.all === true) return done(null, open);
	return done(null, first.address, first.family);
});
const openTls = ({ host, port, reach }, options) => {
	const isAddress = ipFamily(host) !== 0;
	const refusal = isAddress ? refusalOf({
		address: host,
		port,
		reach
	}) : void 0;
	if (refusal !== void 0) {
		const socket = new TLSSocket(new Socket());
		process.nextTick(() => socket.destroy(refusal));
		return socket;
	}
	const named = isAddress ? {} : {
		servername: host,
		lookup: lookupWithin(reach)
	};
	return connect$1({
		...verified,
		...options,
		...named,
		host,
		port
	});
};
// src/mail/own-addresses.ts
const hasAddress = (interfaces, fits) => {
	try {
		return Object.values(interfaces()).some((addresses) => addresses?.some(fits));
	} catch {
		return true;
	}
};
const routesIPv6 = (interfaces = networkInterfaces) => hasAddress(interfaces, ({ family, internal, address }) => family === "IPv6" && !internal && !/^fe[89ab]/i.test(address));
const routesIPv4 = (interfaces = networkInterfaces) => hasAddress(interfaces, ({ family, internal, address }) => family === "IPv4" && !internal && !address.startsWith("169.254."));
// src/mail/connection.ts
const maxDialogue = 65536;
const maxLine = 8192;
const maxShown = 512;
const firstLine = (octets) => octets.slice(0, maxShown).replace(/\r?\n.*/s, "");
const replyFault = (state, what, octets) => {
	const reply = firstLine(octets);
	return {
		state,
		detail: `${what}: "${presentOctets(reply)}"`,
		reply
	};
};
const isDialogueFault = (value) => typeof value === "object" && "state" in value;
const dropConnection = (connection) => {
	connection.secured?.destroy();
	connection.tunnel?.destroy();
	connection.raw.destroy();
};
const failConnection = (connection, fault) => {
	connection.fault ??= fault;
	connection.wake();
	dropConnection(connection);
};
const socketErrors = /* @__PURE__ */ new Map([
	["ECONNREFUSED", {
		state: "refused",
		words: "the connection was refused"
	}],
	["ETIMEDOUT", {
		state: "timeout",
		words: "the connection timed out"
	}],
	["ECONNRESET", {
		state: "reset",
		words: "the connection was reset"
	}],
	["ECONNABORTED", {
		state: "reset",
		words: "the connection was aborted"
	}],
	["EPIPE", {
		state: "reset",
		words: "the connection was already closed"
	}],
	["ENETUNREACH", {
		state: "unreachable",
		words: "there is no route to its network"
	}],
	["EHOSTUNREACH", {
		state: "unreachable",
		words: "there is no route to the server"
	}]
]);
const socketFault = (error) => {
	const { code = "unknown error", message } = error;
	const known = socketErrors.get(code);
	const words = known?.words ?? localCause(code);
	return {
		state: known?.state ?? "unreachable",
		detail: words === void 0 ? presentText(message || code) : `${words} (${code})`,
		...errnoOf(error)
	};
};
const closedFault = {
	state: "closed",
	detail: "the other side closed the connection"
};
const acceptOctets = (connection, chunk) => {
	connection.received += chunk.length;
	connection.pending += chunk.toString("latin1");
	connection.wake();
};
const receiveOctets = (connection, chunk) => {
	connection.total += chunk.length;
	if (connection.total > maxDialogue) failConnection(connection, {
		state: "too-much-data",
		detail: `more than ${maxDialogue} bytes arrived`
	});
	else if (connection.tunnel === void 0) acceptOctets(connection, chunk);
	else {
		if (connection.opening.length < maxShown) connection.opening += chunk.toString("latin1");
		connection.tunnel.push(chunk);
	}
};
const openConnection = ({ address, port }) => {
	const raw = connectTcp({
		address,
		port,
		reach: "any"
	}, {
		autoSelectFamily: false,
		noDelay: true
	});
	const connection = {
		raw,
		open: false,
		tunnel: void 0,
		secured: void 0,
		pending: "",
		opening: "",
		received: 0,
		total: 0,
		fault: void 0,
		wake: () => {}
	};
	raw.on("connect", () => {
		connection.open = true;
		connection.wake();
	});
	raw.on("data", (chunk) => receiveOctets(connection, chunk));
	raw.on("end", () => connection.tunnel === void 0 ? failConnection(connection, closedFault) : connection.tunnel.push(null));
	raw.on("error", (error) => connection.tunnel === void 0 ? failConnection(connection, socketFault(error)) : connection.tunnel.destroy(error));
	raw.on("close", () => connection.tunnel === void 0 ? failConnection(connection, closedFault) : connection.tunnel.destroy());
	return connection;
};
const waitUntil = async (connection, look) => {
	for (;;) {
		const seen = look();
		if (seen !== void 0) return seen;
		if (connection.fault !== void 0) return connection.fault;
		await new Promise((resolve) => {
			connection.wake = resolve;
		});
	}
};
const readLine = (connection, begins) => waitUntil(connection, () => {
	const end = connection.pending.indexOf("\n");
	if ((end >= 0 || connection.pending.length >= 4) && !begins.test(connection.pending)) return replyFault("not-the-protocol", "not a reply of this protocol", connection.pending);
	if ((end < 0 ? connection.pending.length : end) > maxLine) return replyFault("too-much-data", `a line of more than ${maxLine} bytes`, connection.pending);
	if (end < 0) return void 0;
	const line = connection.pending.slice(0, end).replace(/\r$/, "");
	connection.pending = connection.pending.slice(end + 1);
	return line;
});
const sendOctets = (connection, octets) => {
	connection.received = 0;
	(connection.secured ?? connection.raw).write(octets, "latin1");
};
const endConnection = (connection, octets, goodbyeMs) => {
	const timer = setTimeout(() => dropConnection(connection), goodbyeMs).unref();
	connection.wake = () => {
		clearTimeout(timer);
		dropConnection(connection);
	};
	(connection.secured ?? connection.raw).end(octets, "latin1");
	connection.raw.unref();
};
// src/mail/dialogue.ts
const enterPhase = (phase) => ({
	step: "enter",
	phase
});
const sendCommand = (command) => ({
	step: "send",
	octets: `${command}\r\n`
});
const sayGoodbye = (command) => ({
	step: "part",
	octets: `${command}\r\n`
});
const failWithReply = (state, what, reply) => ({
	step: "fail",
	fault: replyFault(state, what, reply)
});
const noteCapabilities = (capabilities) => ({
	step: "note",
	seen: { capabilities: capabilities.slice(0, 64).map((each) => each.slice(0, 128)) }
});
const isMasked = (keyword) => /^(?:X{4,}[A-Z]?|\*[*\d]{3,})$/i.test(keyword);
function* requireStartTls(offered, greeting) {
	if (offered.some((keyword) => keyword.toUpperCase() === "STARTTLS")) return;
	const masked = offered.find(isMasked) ?? greeting.split(" ").find(isMasked);
	if (masked !== void 0) yield failWithReply("starttls-masked", "STARTTLS was overwritten on the way", masked);
	yield failWithReply("starttls-missing", "the server does not offer STARTTLS", offered.join(" "));
}
// src/mail/refusal.ts
const aboutClient = /^[45]\d\d[ -][45]\.7\.\d|\btoo (?:many|much)\b|\b(?:your|client|this) (?:ip|host|address|network|connection)|\bfrom (?:your|this)\b|\brate[ -]?limit|\bthrottl|\bexcess|\bexceed|\bblock(?:ed|ing|list)|\bblacklist|\bgr[ea]ylist|\bdenied\b|\breputation\b|\[LIMIT\]/i;
const aboutServer = /\[(?:UNAVAILABLE|INUSE|SERVERBUG)\]|\bunavailable\b|\bnot available\b|\btemporar|\bshut(?:ting)? ?down\b|\bmaintenance\b|\binternal (?:server )?error\b|\boverload|\btry again\b/i;
const refusalState = (reply, otherwise) => {
	if (aboutClient.test(reply)) return "turned-away";
	return aboutServer.test(reply) ? "unavailable" : otherwise;
};
// src/mail/imap.ts
const imapLineStart = /^(?:\* |\+|a\d )/;
const stateOfRefusal$1 = (line) => refusalState(line, "turned-away");
function* receiveLine() {
	const line = yield {
		step: "read",
		begins: imapLineStart
	};
	if (/^\* BYE\b/i.test(line)) yield failWithReply(stateOfRefusal$1(line), "the server ended the session", line);
	return line;
}
function* runCommand(tag, text, otherwise = stateOfRefusal$1) {
	yield sendCommand(`${tag} ${text}`);
	const untagged = [];
	for (;;) {
		const line = yield* receiveLine();
		if (!line.startsWith(`${tag} `)) untagged.push(line);
		else if (/^\S+ OK\b/i.test(line)) return untagged;
		else yield failWithReply(otherwise(line), `${text} was refused`, line);
	}
}
function* readCapabilities(tag) {
	return (yield* runCommand(tag, "CAPABILITY")).flatMap((line) => {
		const [, list] = /^\* CAPABILITY (.*)$/i.exec(line) ?? [];
		return list?.split(" ").filter((word) => word !== "") ?? [];
	});
}
function* imapDialogue({ security }, signIn) {
	yield enterPhase("greeting");
	const greeting = yield* receiveLine();
	if (!/^\* (?:OK|PREAUTH)\b/i.test(greeting)) yield failWithReply("not-the-protocol", "not an IMAP greeting", greeting);
	yield {
		step: "note",
		seen: { greeting: greeting.slice(0, 512) }
	};
	if (security === "starttls") {
		yield enterPhase("starttls");
		yield* requireStartTls(yield* readCapabilities("a1"), greeting);
		yield* runCommand("a2", "STARTTLS", () => "starttls-refused");
		yield enterPhase("tls");
		yield { step: "secure" };
	}
	yield enterPhase("capabilities");
	const offered = yield* readCapabilities("a3");
	yield noteCapabilities(offered);
	const words = offered.map((word) => word.toUpperCase());
	if (words.includes("LOGINDISABLED") && !words.some((word) => word.startsWith("AUTH="))) yield failWithReply("auth-missing", "the server offers no way to sign in", offered.join(" "));
	if (signIn !== void 0) yield* signIn(offered);
	yield enterPhase("goodbye");
	yield sayGoodbye("a4 LOGOUT");
}
// src/mail/smtp.ts
const smtpLineStart = /^[2-5]\d\d[ \r\n-]/;
const stateOfRefusal = (reply) => reply.startsWith("4") ? refusalState(reply, "unavailable") : "turned-away";
function* readReply(what, otherwise = stateOfRefusal) {
	const lines = [];
	for (;;) {
		const line = yield {
			step: "read",
			begins: smtpLineStart
		};
		lines.push(line);
		if (line[3] === "-") continue;
		if (!line.startsWith("2")) yield failWithReply(otherwise(line), what, line);
		return lines;
	}
}
const addressLiteral = (address) => ipFamily(address) === 6 ? `[IPv6:${address}]` : `[${address}]`;
function* sayHello(local) {
	yield sendCommand(`EHLO ${addressLiteral(local)}`);
	const [, ...lines] = yield* readReply("EHLO was refused");
	return lines.map((line) => line.slice(4));
}
function* smtpDialogue({ security, relay }, local, signIn) {
	yield enterPhase("greeting");
	const [greeting = ""] = yield* readReply("the server turned this computer away");
	yield {
		step: "note",
		seen: { greeting: greeting.slice(0, 512) }
	};
	if (security === "starttls") {
		yield enterPhase("starttls");
		yield* requireStartTls(yield* sayHello(local), greeting);
		yield sendCommand("STARTTLS");
		yield* readReply("STARTTLS was refused", () => "starttls-refused");
		yield enterPhase("tls");
		yield { step: "secure" };
	}
	yield enterPhase("capabilities");
	const keywords = yield* sayHello(local);
	yield noteCapabilities(keywords);
	if (relay !== true && !keywords.some((keyword) => /^AUTH[ =]/i.test(keyword))) yield failWithReply("auth-missing", "the server does not offer AUTH", keywords.join(", "));
	if (signIn !== void 0) yield* signIn(keywords);
	yield enterPhase("goodbye");
	yield sayGoodbye("QUIT");
}
// src/mail/session.ts
const phaseLimit = (phase, limits) => phase === "starttls" || phase === "capabilities" ? limits.reply : limits[phase];
const overdueFault = ({ connection, phase, plan }) => {
	const within = `within ${phaseLimit(phase, plan.limits)} ms`;
	if (phase === "connect") return {
		state: "timeout",
		detail: `no connection ${within}`
	};
	return (phase === "tls" ? connection.opening.length : connection.received) > 0 ? {
		state: "slow",
		detail: `only part of a reply arrived ${within}`
	} : {
		state: "silent",
		detail: `nothing arrived ${within}`
	};
};
const leavePhase = (running) => {
	clearTimeout(running.timer);
	const now = performance.now();
	running.phases.push({
		phase: running.phase,
		ms: Math.round(now - running.since)
	});
	running.since = now;
};
const beginPhase = (running, phase) => {
	running.phase = phase;
	running.connection.received = 0;
	const limit = phaseLimit(phase, running.plan.limits);
	running.timer = setTimeout(() => failConnection(running.connection, overdueFault(running)), limit);
};
function* createDialogue({ endpoint, signIn }, local) {
	if (endpoint.security === "implicit") {
		yield enterPhase("tls");
		yield { step: "secure" };
	}
	yield* endpoint.protocol === "imap" ? imapDialogue(endpoint, signIn) : smtpDialogue(endpoint, local, signIn);
}
const earlyOctetsFault = ({ connection, plan }) => {
	if (connection.pending === "") return void 0;
	return plan.endpoint.security === "starttls" ? replyFault("plaintext-injected", "more than the reply arrived before TLS", connection.pending) : replyFault("tls-broken", "the server sent text before TLS", connection.pending);
};
const loadTls = () => import("./shared-probe.js");
const upgradeToTls = async (running) => {
	const { secureConnection } = await loadTls();
	const fault = earlyOctetsFault(running);
	if (fault !== void 0) return fault;
	const session = await secureConnection(running.connection, running.plan.tls);
	if (isDialogueFault(session)) return session;
	running.tls = session;
};
const takeStep = async (running, step) => {
	const { connection, plan } = running;
	switch (step.step) {
		case "read": return readLine(connection, step.begins);
		case "secure": return await upgradeToTls(running) ?? "";
		case "fail": return step.fault;
		case "enter":
			leavePhase(running);
			beginPhase(running, step.phase);
			return "";
		case "send":
			sendOctets(connection, step.octets);
			return "";
		case "note":
			running.seen = {
				...running.seen,
				...step.seen
			};
			return "";
		case "part":
			endConnection(connection, step.octets, plan.limits.goodbye);
			return "";
	}
};
const runDialogue = async (running) => {
	const { connection, plan } = running;
	beginPhase(running, "connect");
	const open = await waitUntil(connection, () => connection.open ? "" : void 0);
	if (isDialogueFault(open)) return open;
	const dialogue = createDialogue(plan, connection.raw.localAddress ?? "127.0.0.1");
	let turn = dialogue.next("");
	while (turn.done !== true) {
		const result = await takeStep(running, turn.value);
		if (isDialogueFault(result)) return result;
		if (turn.value.step === "secure" && !plan.tls.verify) return void 0;
		turn = dialogue.next(result);
	}
};
const runConnection = async (plan, signal) => {
	const connection = openConnection(plan.target);
	const running = {
		connection,
		plan,
		phases: [],
		phase: "connect",
		since: performance.now(),
		timer: void 0,
		seen: {},
		tls: void 0
	};
	const abort = () => failConnection(connection, {
		state: "deadline",
		detail: "the run ended first"
	});
	const overdue = () => failConnection(connection, {
		state: "slow",
		detail: `not finished within ${plan.limits.total} ms`
	});
	const total = setTimeout(overdue, plan.limits.total);
	signal.addEventListener("abort", abort);
	if (signal.aborted) abort();
	const fault = await runDialogue(running);
	leavePhase(running);
	clearTimeout(total);
	signal.removeEventListener("abort", abort);
	if (running.phase !== "goodbye") dropConnection(connection);
	const { phase, phases, seen, tls } = running;
	return {
		...fault ?? {
			state: "spoke",
			detail: "the dialogue completed"
		},
		phase,
		phases,
		...seen,
		...tls !== void 0 && { tls }
	};
};
// src/mail/prober.ts
const defaultLimits = {
	connect: 5e3,
	greeting: 5e3,
	tls: 5e3,
	reply: 5e3,
	goodbye: 1e3,
	total: 15e3
};
const maxAddresses = 8;
const unansweredCodes = {
	untried: "unreachable",
	unreachable: "unreachable",
	timeout: "timeout",
	silent: "timeout",
	slow: "timeout",
	deadline: "deadline"
};
const whyNotTried = (target, place, options) => {
	if (place >= maxAddresses) return `only the first ${maxAddresses} addresses are tried`;
	if (ipFamily(target.address) !== 6 || target.address === "::1") return void 0;
	return routesIPv6(options.interfaces) ? void 0 : "this computer has no IPv6 address except a link-local one";
};
const untrustedStates = /* @__PURE__ */ new Set(["certificate-untrusted", "certificate-self-signed"]);
const withInterceptor = (result) => {
	const interceptor = findInterceptor(result.tls?.certificate?.issuer ?? "");
	return interceptor === void 0 ? result : {
		...result,
		interceptor
	};
};
const probeAsSystem = async (plan, signal) => {
	const result = await runConnection(plan, signal);
	const tls = result.tls && {
		...result.tls,
		authorized: false,
		systemTrust: true
	};
	return withInterceptor({
		...result,
		...tls && { tls }
	});
};
const explainDistrust = async (first, plan, { systemRoots }, signal) => {
	if (!first.state.startsWith("certificate-")) return withInterceptor(first);
	const roots = (systemRoots ?? (await import("./mail-trusted-roots.js")).trustedRoots)();
	const ca = roots === void 0 ? {} : { ca: [...roots, ...[plan.tls.ca ?? []].flat()] };
	const trusting = {
		...plan,
		tls: {
			...plan.tls,
			...ca
		}
	};
	const unverified = {
		...trusting,
		tls: {
			...trusting.tls,
			verify: false
		}
	};
	const { tls: seen } = await runConnection(unverified, signal);
	if (seen?.certificate === void 0) return first;
	if (seen.authorized && roots !== void 0 && untrustedStates.has(first.state)) return probeAsSystem(trusting, signal);
	const { certificate, distrust } = seen;
	const interceptor = findInterceptor(certificate.issuer);
	const incomplete = distrust === "UNABLE_TO_VERIFY_LEAF_SIGNATURE" && certificate.issuerAddress !== void 0 && interceptor === void 0;
	return {
		...first,
		...incomplete && { state: "certificate-incomplete-chain" },
		tls: {
			...seen,
			authorized: false,
			...roots !== void 0 && { systemTrust: false }
		},
		...interceptor !== void 0 && { interceptor }
	};
};
const connectionPlan = (endpoint, target, options) => ({
	endpoint,
	target,
	limits: {
		...defaultLimits,
		...options.timeouts
	},
	tls: {
		host: endpoint.host,
		...options.ca !== void 0 && { ca: options.ca },
		verify: true,
		now: options.now ?? (() => /* @__PURE__ */ new Date())
	}
});
const probeAddress = async ({ endpoint, address, place }, options, signal) => {
	const family = ipFamily(address) === 6 ? 6 : 4;
	const { port } = endpoint;
	const target = options.connectTo?.(address, port) ?? {
		address,
		port
	};
	const obstacle = whyNotTried(target, place, options);
	if (obstacle !== void 0) return {
		address,
		family,
		state: "untried",
		phase: "connect",
		phases: [],
		detail: obstacle
	};
	const plan = connectionPlan(endpoint, target, options);
	return {
		address,
		family,
		...await explainDistrust(await runConnection(plan, signal), plan, options, signal)
	};
};
const literalAnswer = (host, type) => {
	const answer = {
		question: {
			name: host,
			type
		},
		vantage: "system",
		server: "system",
		transport: "system",
		chain: [],
		ms: 0
	};
	return ipFamily(host) === 6 === (type === "AAAA") ? {
		...answer,
		kind: "found",
		set: {
			owner: host,
			type,
			rdata: [{ address: host }]
		},
		authentic: false
	} : {
		...answer,
		kind: "nodata"
	};
};
const probeFamily = async (endpoint, type, options, signal) => {
	const { host } = endpoint;
	const answer = ipFamily(host) === 0 ? await options.resolver.lookup({
		name: host,
		type
	}, signal) : literalAnswer(host, type);
	const rdata = answer.kind === "found" ? answer.set.rdata : [];
	const probes = [...new Set(rdata.map(({ address }) => address))].sort().map(async (address, place) => options.tried?.get(address) ?? probeAddress({
		endpoint,
		address,
		place
	}, options, signal));
	return {
		answer,
		probes: await Promise.all(probes)
	};
};
const unresolvedFailure = (host, resolution) => {
	const attempts = resolution.flatMap((answer) => {
		if (answer.kind === "failed") return answer.failure.attempts;
		const { server, transport, kind, ms } = answer;
		return [{
			server,
			transport,
			code: "answered",
			detail: kind,
			ms
		}];
	});
	const failed = resolution.find((answer) => answer.kind === "failed");
	if (failed?.kind === "failed") return {
		...failed.failure,
		attempts
	};
	return {
		code: "unreachable",
		detail: resolution.some(({ kind }) => kind === "nxdomain") ? `${host} does not exist, as seen from this computer` : `${host} has no address`,
		attempts
	};
};
const unconnectedFailure = ({ port }, probes) => {
	const attempts = probes.map(({ address, state, phases, detail, errno }) => {
		const server = ipFamily(address) === 6 ? `[${address}]:${port}` : `${address}:${port}`;
		const ms = phases.reduce((sum, phase) => sum + phase.ms, 0);
		return {
			server,
			transport: "tcp",
			code: isExhausted(errno) ? "local" : unansweredCodes[state] ?? "unreachable",
			detail,
			...errno !== void 0 && { errno },
			ms
		};
	});
	const codes = new Set(attempts.map(({ code }) => code));
	const code = [
		"deadline",
		"local",
		"timeout"
	].find((each) => codes.has(each));
	const detail = probes.map(({ address, state, phase }) => `${address}: ${state} (${phase})`);
	return {
		code: code ?? "unreachable",
		detail: detail.join(", "),
		attempts
	};
};
const probeVerdict = (endpoint, resolution, probes) => {
	if (probes.some(({ state }) => state === "spoke")) return { kind: "spoke" };
	if (probes.some(({ state }) => !(state in unansweredCodes))) return { kind: "closed" };
	return {
		kind: "failed",
		failure: probes.length === 0 ? unresolvedFailure(endpoint.host, resolution) : unconnectedFailure(endpoint, probes)
	};
};
const prober = (options) => ({ async probe(endpoint, signal) {
	const started = performance.now();
	setMaxListeners(0, signal);
	const underway = ["A", "AAAA"].map((type) => probeFamily(endpoint, type, options, signal));
	loadTls();
	const families = await Promise.all(underway);
	const resolution = families.map(({ answer }) => answer);
	const addresses = families.flatMap(({ probes }) => probes);
	return {
		endpoint,
		resolution,
		addresses,
		ms: Math.round(performance.now() - started),
		...probeVerdict(endpoint, resolution, addresses)
	};
} });
// src/mail/tls-faults.ts
const certificateStates = {
	CERT_HAS_EXPIRED: "certificate-expired",
	CERT_NOT_YET_VALID: "certificate-not-yet-valid",
	DEPTH_ZERO_SELF_SIGNED_CERT: "certificate-self-signed",
	ERR_TLS_CERT_ALTNAME_INVALID: "certificate-name",
	ERR_TLS_CERT_ALTNAME_FORMAT: "certificate-name"
};
const isTlsRecord = (octets) => /^[\x15\x16]\x03/.test(octets);
const stateFromTlsError = (error) => {
	if (error.code === "ERR_SSL_UNSUPPORTED_PROTOCOL") return "tls-version";
	if (/SSL alert number 70\b/.test(error.message)) return "tls-version";
	return /SSL alert number \d/.test(error.message) ? "tls-alert" : "tls-broken";
};
const tlsFault = (error, opening) => {
	const detail = presentText((error.reason ?? error.message).slice(0, 512));
	if (error.library !== void 0 || error.code === "EPROTO") return opening === "" || isTlsRecord(opening) ? {
		state: stateFromTlsError(error),
		detail
	} : replyFault("tls-broken", "the answer to the TLS handshake is not TLS", opening);
	if (error.syscall !== void 0) return socketFault(error);
	if (error.code === "ECONNRESET") return {
		state: "closed",
		detail
	};
	return {
		state: certificateStates[error.code ?? ""] ?? "certificate-untrusted",
		detail
	};
};
// src/mail/tls-session.ts
const onOneLine = (name) => toOctets((name ?? "").split("\n").join(", "));
const day = 864e5;
const toIsoTime = (time) => Number.isNaN(time.getTime()) ? "" : time.toISOString();
const toCertificate = (shown, now) => {
	const issuer = onOneLine(shown.issuer);
	const [, organization] = /(?:^|, )O=((?:\\.|[^,])*)/.exec(issuer) ?? [];
	const [, issuerAddress] = /^CA Issuers - URI:"?(https?:[^\s"]*)/m.exec(shown.infoAccess ?? "") ?? [];
	const names = (shown.subjectAltName ?? "").matchAll(/(?:DNS|IP Address):([^,]*)/g);
	const notAfter = new Date(shown.validTo);
	return {
		subject: onOneLine(shown.subject),
		issuer,
		...organization !== void 0 && { issuerOrganization: organization },
		names: Array.from(names, ([, name = ""]) => toOctets(name)).slice(0, 128),
		...issuerAddress !== void 0 && { issuerAddress: toOctets(issuerAddress) },
		notBefore: toIsoTime(new Date(shown.validFrom)),
		notAfter: toIsoTime(notAfter),
		daysLeft: Math.floor((notAfter.getTime() - now.getTime()) / day),
		fingerprint256: shown.fingerprint256
	};
};
const toTlsSession = (secured, now) => {
	const shown = secured.getPeerX509Certificate();
	const { authorizationError } = secured;
	return {
		protocol: secured.getProtocol() ?? "unknown",
		cipher: secured.getCipher().name,
		authorized: secured.authorized,
		...!secured.authorized && { distrust: String(authorizationError) },
		...shown !== void 0 && { certificate: toCertificate(shown, now) }
	};
};
const tunnelThrough = (raw) => new Duplex({
	read: () => {},
	write: (chunk, _encoding, done) => {
		raw.write(chunk, done);
	},
	final: (done) => {
		raw.end(done);
	}
});
const identityFault = (host, certificate) => {
	try {
		return checkServerIdentity(host, certificate);
	} catch (error) {
		return error instanceof Error ? error : new Error(String(error));
	}
};
const secureConnection = (connection, { host, ca, verify, now }) => {
	let session;
	const tunnel = tunnelThrough(connection.raw);
	connection.tunnel = tunnel;
	tunnel.on("error", () => {});
	const secured = startTls(tunnel, {
		host,
		...ipFamily(host) === 0 && { servername: host },
		...ca !== void 0 && { ca: typeof ca === "string" ? ca : [...ca] },
		rejectUnauthorized: verify,
		minVersion: "TLSv1.2",
		checkServerIdentity: identityFault
	});
	connection.secured = secured;
	secured.on("secureConnect", () => {
		session = toTlsSession(secured, now());
		connection.wake();
	});
	secured.on("data", (chunk) => acceptOctets(connection, chunk));
	secured.on("error", (error) => failConnection(connection, tlsFault(error, connection.opening)));
	secured.on("end", () => failConnection(connection, closedFault));
	secured.on("close", () => failConnection(connection, closedFault));
	return waitUntil(connection, () => session);
};
export { dropConnection, failConnection, imapLineStart, interceptorCulprit, interceptorMenu, isDialogueFault, openConnection, openTls, prober, routesIPv4, routesIPv6, runConnection, secureConnection, sendCommand, smtpLineStart, startTls, systemMenus, waitUntil };
