import { C as pages, D as settingWords, E as settingFaults, F as spf, I as views, L as dnsName, Q as presentText, S as mailServers, T as rightSettings, W as under, Y as presentOctets, d as recorded, j as keyOf$1, l as fallback, x as endpointOf, z as isWithin } from "./shared-first.js";
import { D as growSpf, O as keyOfQuestion, a as secondsLeft, g as isOdd, h as isMadeUp, i as resolverName, m as isAuthoritative, n as isForged, p as isCutOff, r as oddities } from "./shared-check.js";
import { r as isUnjudged, s as isPortArea } from "./shared-exit.js";
import { i as seenIn, n as askUpwards, r as findCut, t as addressesOf$1 } from "./shared-cut.js";
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
const addressesOf = ({ addresses }) => addresses.map(({ address }) => presentText(address));
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
const at = ({ endpoint }, hit, what) => `${placeOf(endpoint)} ${what} (${some(addressesOf({ addresses: hit }))})`;
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
const known = (interceptor) => interceptor === void 0 ? [] : [`${presentText(interceptor)} is known to open encrypted connections`];
/** What certificates of nobody known say about who shows them. */
const strangers = (hit, evidence) => {
	const interceptor = hit.map((one) => one.interceptor).find((name) => name !== void 0);
	if (interceptor !== void 0) return suspect("intercepted", culpritOf(interceptor), "certain", ...evidence, ...known(interceptor));
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
		...known(interceptor)
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
	const given = twin === void 0 ? [] : addressesOf(twin);
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
	const given = addressesOf(port);
	const others = addressesOf(twin);
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
	const found = await Promise.all(hosts.map((host) => addressesOf$1(host, glue, search)));
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
const audit = async (request, world, signal) => {
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
export { gather as a, asGiven as c, isWeighty as d, vital as f, verdictsOf as i, requirementsOf as l, platformOf as m, stageOf as n, recordedSources as o, endpointsOf as p, verdictOf as r, recorder as s, audit as t, isLookedAt as u };
