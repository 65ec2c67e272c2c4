import { __commonJSMin, __toESM } from "./shared-rolldown-runtime.js";
import { answerTo, append, appleHelpPages, canonicalIpAddress, circuitBreaker, coalesced, colors, configFiles, createCacheBudget, deadlineReached, describeSetting, dnsName, dohServerNames, endpointFromSetting, errorCode, failedAnswer, failover, findSettingFaults, formats, greatest, groupedBy, heldBytes, hideUrlSecrets, ipFamily, isAmong as isAmong$1, isAnswerOf, isExhausted, isForbidden, isLocalAddress, isNonEmpty, isRefused, isRegistry, isSinkhole, isUnreadable, isWithin, limited, mailServers, mapNonEmpty, needKey, needLabel, onAbort, pagesRead, parentName, parseServerAddress, parseUrl, prependLabels, presentOctets, presentRData, presentRecordSet, presentText, probeNeed, questionKey, relayEndpoint, rightSettings, showServerText, smallest, sortedBy, spfNeed, splitLabels, submissionPorts, system, systemServers, tapped, toOctets, traceError, trimEndOf, unaskedAnswer, viewsNeed, wire, withLookup, withoutValidation } from "./shared-first.js";
import { answerForZone, appleRequirements, applyWaivers, buildSpfTree, capital, checkIds, checkMetas, checks, comparableRecords, comparisonKey, counted, describeResolver, disagrees, explainDiscrepancy, few, findDifferences, findDiscrepancies, findNearest, findSoundest, foreignServer, hasMessageTerms, isAbsolute as isAbsolute$1, isAppleHost, isAuthoritative, isBlocked, isCutOff, isForged, isMadeUp, isOfCheck, isSpfRecord, judgeWaivers, lapseCheckIds, listOfMailHosts, listed as listed$1, messagesToAsk, parseName, questionsOfApple, readRData, recommendedDmarc, refersBelow, registry, saysTheSame, secondsIn, secondsLeft, seeChecks, shortTimeLeft, skipped, splitRdataFields, targetFieldIndex, toTxtRdata, withGivenRecords } from "./shared-checks.js";
import { version } from "./shared-version.js";
import { interceptorCulprit, interceptorMenu, prober, routesIPv4, routesIPv6, systemMenus } from "./shared-probe.js";
import { describeExhaustion } from "./shared-unfit-start.js";
import { createRequire } from "node:module";
import { domainToASCII, domainToUnicode } from "node:url";
import { chmodSync, closeSync, constants, createReadStream, existsSync, fstat, fstatSync, lstatSync, mkdirSync, open, openSync, readFileSync, readSync, readdirSync, realpathSync, renameSync, rmSync, rmdirSync, stat, statSync, writeFileSync } from "node:fs";
import { dirname, isAbsolute, join, posix, relative, resolve } from "node:path";
import { createHash } from "node:crypto";
import { notStrictEqual, strictEqual } from "assert";
import { format, inspect } from "util";
import { setImmediate as setImmediate$1 } from "node:timers/promises";
import { readFileSync as readFileSync$1, readdirSync as readdirSync$1, statSync as statSync$1, writeFile } from "fs";
import { basename as basename$1, dirname as dirname$1, extname as extname$1, join as join$1, normalize, relative as relative$1, resolve as resolve$1 } from "path";
import { open as open$1, writeFile as writeFile$1 } from "node:fs/promises";
import { fileURLToPath } from "url";
import { promisify } from "node:util";
// src/model/mail/probe.ts
const hasFailed = ({ kind }) => kind !== "spoke";
// src/diagnosis/observations.ts
const possibleCause = (id, culprit, confidence, ...evidence) => ({
	id,
	culprit,
	confidence,
	evidence
});
const joinSome = (items) => {
	const each = [...new Set(items)];
	return listed$1(each, each.length > 4 ? 3 : 4);
};
const formatHostPort = ({ host, port }) => `${host.includes(":") ? `[${presentText(host)}]` : presentText(host)}:${port}`;
const quoteReply = (octets) => `"${presentOctets(octets.slice(0, 120))}"`;
const triedAddresses = ({ addresses }) => addresses.filter(({ state }) => state !== "untried");
const presentAddresses = ({ addresses }) => addresses.map(({ address }) => presentText(address));
const addressesInState = (port, ...states) => triedAddresses(port).filter(({ state }) => states.includes(state));
const isVerified = ({ tls, interceptor }) => tls?.authorized === true && interceptor === void 0;
const isInspected = ({ state, tls, interceptor }) => state === "spoke" && (tls?.systemTrust === true || interceptor !== void 0);
const isUnconnected = (port) => hasFailed(port) && triedAddresses(port).every(({ phase }) => phase === "connect");
const findCrossChecked = ({ endpoint }, { inquiry }) => inquiry.refereed.find((other) => other.endpoint.host === endpoint.host && other.endpoint.port === endpoint.port);
const isUnresolved = ({ state, address = "" }) => state === "unresolved" || isSinkhole(address);
const findControls = ({ endpoint }, { inquiry }) => {
	const same = inquiry.controls.filter(({ port }) => port === endpoint.port);
	return same.length > 0 ? same : inquiry.controls;
};
const workingPorts = ({ endpoint }, { inquiry }) => inquiry.alternatives.filter((other) => !hasFailed(other) && other.endpoint.host === endpoint.host);
const sinkholedAddresses = (port) => isAppleServer(port) && ipFamily(port.endpoint.host) === 0 ? port.addresses.filter(({ address, phase }) => phase === "connect" && isSinkhole(address)) : [];
const isFromOutside = ({ kind, vantage, server, transport }) => {
	if (kind === "failed" || transport === "file" || vantage === "system") return false;
	const where = parseServerAddress(server);
	return where?.kind !== "wire" || !isLocalAddress(where.address);
};
const isConnected = ({ phase, state }) => state !== "untried" && phase !== "connect";
const probesOf = ({ probes, inquiry }) => [
	...probes,
	...inquiry.refereed,
	...inquiry.alternatives
];
const isOnline = (seen) => {
	const probes = probesOf(seen);
	return seen.inquiry.controls.some(({ state }) => state === "connected") || probes.some(({ addresses }) => addresses.some(isConnected)) || [...seen.answers, ...probes.flatMap(({ resolution }) => resolution)].some(isFromOutside);
};
const fastestConnection = (seen) => {
	const times = [...probesOf(seen).flatMap(({ addresses }) => addresses.filter(isConnected).flatMap(({ phases: [first] }) => first?.ms ?? [])), ...seen.inquiry.controls.flatMap(({ state, ms }) => state === "connected" ? ms : [])];
	return times.length === 0 ? void 0 : smallest(times);
};
const isAppleServer = ({ endpoint }) => isAppleHost(endpoint.host);
const isHttp = ({ reply }) => reply !== void 0 && /^\s*(?:HTTP\/\d|<!doctype html|<html)/i.test(reply);
const describePortAt = ({ endpoint }, affected, what) => `${formatHostPort(endpoint)} ${what} (${joinSome(presentAddresses({ addresses: affected }))})`;
const quoteReplies = (affected) => [...new Set(affected.map(({ reply }) => reply).filter((reply) => reply !== void 0))].slice(0, 2).map((reply) => `The reply was ${quoteReply(reply)}`);
const describeContact = ({ host, port, state, detail }) => state === "connected" ? `${presentText(host)}:${port}, another provider's server, works from here` : `${presentText(host)}:${port}, another provider's server, fails too (${state === "unresolved" ? "its name has no address here" : presentText(detail)})`;
const describeOutage = ({ service, message, since }) => {
	const start = since === void 0 ? "" : ` since ${since.slice(0, 16).replace("T", " ")} UTC`;
	return `Apple's status page reports for ${presentText(service)}${presentText(start)}: ${presentText(message)}`;
};
// src/icloud/password-rules.ts
const appSpecificPassword = {
	clicks: [
		"account.apple.com",
		"Sign-In and Security",
		"App-Specific Passwords",
		"+"
	],
	needs: "two-factor authentication",
	most: 25,
	form: "xxxx-xxxx-xxxx-xxxx",
	source: {
		page: "https://support.apple.com/en-in/102654",
		read: "2026-12-01"
	}
};
const passwordClicks = appSpecificPassword.clicks.join(" > ");
const passwordLimits = `it needs ${appSpecificPassword.needs}, and at most ${appSpecificPassword.most} can be active`;
const passwordStep = `If the program is not Apple's, create a new app-specific password (${passwordClicks}). Apple's own Mail needs none.`;
const storageStep = "If mail to you comes back to its senders, check in iCloud's settings that your storage is not full.";
const customDomainMenus = "icloud.com/icloudplus > Custom Email Domain, or on an iPhone: Settings > your name > iCloud > iCloud Mail > Custom Email Domain";
// src/knowledge/mail-programs.ts
const read = pagesRead("2026-12-01");
const seen = (path, page) => ({
	path,
	source: read(page)
});
const unconfirmed = (path) => ({ path });
const applePasswords = read("https://support.apple.com/en-in/102654");
const icloudForWindows = read("https://support.apple.com/en-mt/HT204397");
const outlookSignIn = read("https://www.neowin.net/amp/microsoft-makes-it-easier-to-add-icloud-accounts-to-outlook/");
const ovhGuide = (commit, guide) => `https://github.com/ovh/docs/blob/${commit}/pages/web_cloud/email_and_collaborative_solutions/mx_plan/${guide}/guide.en-gb.md`;
const appleSetUp = "https://everydaytech.org/email-communication/email-configuration-settings/how-to-configure-icloud-email";
const outlookMacPage = "https://everydaytech.org/email-communication/email-organization-management/how-to-add-an-account-in-outlook";
const outlookClassicGuide = ovhGuide("53c754ea8f3714b8b5cd71eb8a88547245c0938f", "how_to_configure_outlook_2016");
const outlookAndroidGuide = ovhGuide("149a8f56919661b94af090deebfb2f06ba665427", "email_outlook_app_android");
const thunderbirdGuide = ovhGuide("53c754ea8f3714b8b5cd71eb8a88547245c0938f", "how_to_configure_thunderbird_windows");
const evolutionHelp = "https://gitlab.gnome.org/GNOME/evolution/-/blob/04f9870e3cf859795e42c754c54df4a765538485/help/C/mail-account-manage-imap-plus.page";
const ofApple = {
	password: "none",
	passwordSource: applePasswords
};
const ofOthers = {
	password: "app-specific",
	passwordSource: applePasswords
};
const ofOutlook = {
	password: "apple-account",
	passwordSource: outlookSignIn
};
const mailPrograms = [
	{
		id: "apple-mail-mac",
		name: "Apple Mail on a Mac",
		topic: "apple-mail",
		platforms: ["macos"],
		servers: seen("Mail > Settings (before macOS 13: Preferences) > Accounts > Server Settings", "https://support.apple.com/en-euro/guide/mail/cpmlprefacctadv/15.0/mac/12.0"),
		remove: seen("System Settings > your name > iCloud > Mail: off", appleSetUp),
		add: seen("System Settings > your name > iCloud > Mail: on", appleSetUp),
		...ofApple,
		note: "An account that was added as iCloud sets its servers by itself."
	},
	{
		id: "apple-mail-ios",
		name: "Mail on an iPhone or iPad",
		topic: "apple-mail",
		platforms: ["ios"],
		servers: seen("Settings > Apps > Mail > Mail Accounts (before iOS 18: Settings > Mail > Accounts) > the account", "https://resources.oreateai.com/resources/how-to-remove-an-email-account-from-your-iphone-in-ios-18-and-earlier"),
		remove: seen("Settings > your name > iCloud > Mail: off", appleSetUp),
		add: seen("Settings > your name > iCloud > Mail: on", appleSetUp),
		...ofApple,
		note: "An account that was added as iCloud sets its servers by itself."
	},
	{
		id: "outlook-new",
		name: "Outlook, new (it replaced Windows Mail)",
		topic: "outlook",
		platforms: ["windows"],
		servers: unconfirmed("View > View settings > Accounts > Your accounts > Manage"),
		remove: unconfirmed("View > View settings > Accounts > Your accounts > Manage > Remove"),
		add: unconfirmed("View > View settings > Accounts > Your accounts > Add account"),
		...ofOutlook
	},
	{
		id: "outlook-classic",
		name: "Outlook, classic",
		topic: "outlook",
		platforms: ["windows"],
		servers: seen("File > the account > Account Settings > Server Settings", outlookClassicGuide),
		remove: unconfirmed("File > Account Settings > Account Settings > the account > Remove"),
		add: seen("File > Add Account > Advanced options > Let me set up my account manually > IMAP", outlookClassicGuide),
		password: "app-specific",
		passwordSource: outlookSignIn
	},
	{
		id: "outlook-mac",
		name: "Outlook for Mac",
		topic: "outlook",
		platforms: ["macos"],
		servers: seen("Outlook > Settings (older: Preferences) > Accounts > the account", outlookMacPage),
		remove: unconfirmed("Outlook > Settings > Accounts > the account > -"),
		add: seen("Outlook > Settings (older: Preferences) > Accounts > +", outlookMacPage),
		...ofOutlook
	},
	{
		id: "outlook-ios",
		name: "Outlook on an iPhone or iPad",
		topic: "outlook",
		platforms: ["ios"],
		servers: unconfirmed("can't be changed: remove the account and add it again"),
		remove: seen("your picture > the gear > the account > Delete Account", "https://gbtimes.com/how-to-log-out-of-the-outlook-app-on-an-iphone"),
		add: seen("your picture > the gear > Add Account", "https://tinygrab.com/?p=571319"),
		...ofOutlook
	},
	{
		id: "outlook-android",
		name: "Outlook on Android",
		topic: "outlook",
		platforms: ["android"],
		servers: seen("can't be changed: remove the account and add it again", outlookAndroidGuide),
		remove: seen("the envelope > the gear > Accounts > the account > Delete account", outlookAndroidGuide),
		add: seen("the envelope > + > Add Account", outlookAndroidGuide),
		...ofOutlook
	},
	{
		id: "thunderbird",
		name: "Thunderbird",
		topic: "thunderbird",
		platforms: [
			"macos",
			"windows",
			"linux"
		],
		servers: seen("Tools > Account Settings > Server Settings, and Outgoing Server (SMTP) > Edit", thunderbirdGuide),
		remove: unconfirmed("Tools > Account Settings > Account Actions > Remove Account"),
		add: seen("File > New > Get a new email account > Configure manually", thunderbirdGuide),
		...ofOthers,
		note: "Without a menu bar, press Alt."
	},
	{
		id: "thunderbird-android",
		name: "Thunderbird on Android",
		topic: "thunderbird",
		platforms: ["android"],
		servers: seen("Settings > the account > Fetching mail > Incoming server, and Sending mail > Outgoing server", "https://github.com/thunderbird/thunderbird-android/issues/11577"),
		remove: seen("Settings > the account > the three dots > Remove account", "https://github.com/thunderbird/thunderbird-android/issues/3748"),
		add: unconfirmed("Settings > Add account"),
		...ofOthers
	},
	{
		id: "gmail-android",
		name: "Gmail app",
		topic: "gmail",
		platforms: ["android"],
		servers: unconfirmed("the menu > Settings > the account > Incoming settings, Outgoing settings"),
		remove: seen("the menu > Settings > Manage accounts > the account > Remove account", "https://consultingtimes.com/how-to-remove-a-gmail-account-from-gmail-app"),
		add: seen("your picture > Add another account > Other > Personal (IMAP)", "https://blogs-on-gmail.blogspot.com/2025/11/adding-non-gmail-addresses-to-gmail.html"),
		...ofOthers
	},
	{
		id: "samsung-email",
		name: "Samsung Email",
		topic: "samsung",
		platforms: ["android"],
		servers: seen("the menu > the gear > the account > Advanced settings > Server settings", "https://cruzio.com/member-tools/support/how-to-update-your-samsung-mail-on-android/"),
		remove: seen("Settings > Accounts and backup > the account > Remove account", "https://deletingsolutions.com/how-do-i-delete-an-email-account-on-my-samsung-phone"),
		add: unconfirmed("the menu > the gear > Add account > Other"),
		...ofOthers
	},
	{
		id: "evolution",
		name: "Evolution",
		topic: "evolution",
		platforms: ["linux"],
		servers: seen("Edit > Preferences > Mail Accounts > Edit > Receiving Email and Sending Email", evolutionHelp),
		remove: unconfirmed("Edit > Preferences > Mail Accounts > the account > Delete"),
		add: seen("File > New > Mail Account", evolutionHelp),
		...ofOthers
	},
	{
		id: "icloud-windows",
		name: "iCloud for Windows",
		topic: "icloud-for-windows",
		platforms: ["windows"],
		servers: unconfirmed("none to enter: it sets up the account in Outlook by itself"),
		remove: unconfirmed("iCloud > Mail: off"),
		add: unconfirmed("iCloud > Mail: on"),
		password: "none",
		passwordSource: icloudForWindows,
		note: "It needs no app-specific password for the Microsoft programs that it sets up."
	}
];
const besidesPrograms = [{
	name: "Outlook on the web",
	topic: "outlook",
	platforms: ["windows"],
	instead: "It can't add an iCloud account: use one of the programs, or icloud.com.",
	source: read("https://tinygrab.com/?p=571319")
}, {
	name: "Windows Mail",
	topic: "windows-mail",
	platforms: ["windows"],
	instead: "It stopped working on December 31, 2024: use the new Outlook in its place.",
	source: read("https://www.neowin.net/news/windows-mail-will-stop-working-on-december-31-2024/")
}];
// src/diagnosis/mail-program-lines.ts
const runsOn = (platform) => ({ platforms }) => platforms.includes(platform);
const shownPath = ({ path, source }) => source === void 0 ? `${path} (unconfirmed)` : path;
const ruleWords = {
	none: "no app-specific password, it uses your Apple Account",
	"app-specific": "an app-specific password",
	"apple-account": "sign in on Apple's page if it opens, else an app-specific password"
};
const programLines = (platform) => [...mailPrograms.filter(runsOn(platform)).map(({ name, servers, remove, add, password }) => ({
	label: name,
	value: `Servers: ${shownPath(servers)}. Remove the account: ${shownPath(remove)}. Add it: ${shownPath(add)}. Password: ${ruleWords[password]}.`
})), ...besidesPrograms.flatMap(({ name, platforms, instead }) => platforms.includes(platform) ? {
	label: name,
	value: instead
} : [])];
const namesWith = (platform, rule) => mailPrograms.filter((program) => runsOn(platform)(program) && program.password === rule).map(({ name }) => name);
const passwordSetting = (platform) => {
	const free = namesWith(platform, "none");
	const either = namesWith(platform, "apple-account");
	return {
		label: "password",
		value: [
			...free.length === 0 ? [] : [`${listed$1(free)}: none, your Apple Account is enough`],
			...either.length === 0 ? [] : [`${listed$1(either)}: sign in to your Apple Account on Apple's page`],
			`${free.length + either.length === 0 ? "" : "other programs: "}an app-specific password (${appSpecificPassword.form}, with the hyphens) from ${passwordClicks}; ${passwordLimits}`
		].join("; ")
	};
};
[...new Set([...mailPrograms, ...besidesPrograms].map(({ topic }) => topic))];
// src/model/text/network-sign-in.ts
const page = "http://captive.apple.com";
const signInStep = `Open ${page} in a browser and sign in to the hotel or guest network if it asks.`;
const signInAdvice = `Your network answers in place of DNS (hotel or guest sign-in?): open ${page} in a browser`;
// src/diagnosis/runner-remedies.ts
const hosts = `${mailServers.imap.host} and ${mailServers.smtp.host}`;
const runAgain$1 = "Run the job again: a hosted runner is another machine each time.";
const leaveOut = "If the runner doesn't need iCloud Mail, leave the mail ports out: ports: false in the Action, --no-ports on the command line.";
const allowInternet = "On a self-hosted runner, check that its firewall, security group or proxy lets it out to the internet.";
const fixResolver = `On a self-hosted runner, check its resolver (/etc/resolv.conf, the network's DNS) and its hosts file: neither may block or change ${hosts}.`;
const stopInspecting = `On a self-hosted runner, exempt ${hosts} from TLS inspection in its network's firewall or proxy.`;
const waitForApple$1 = {
	text: `Wait until Apple's system status page shows that it is over: ${appleHelpPages.status}`,
	page: "status"
};
const checkStatusPage$1 = {
	text: `Check Apple's system status page (${appleHelpPages.status}) and run the job again later.`,
	page: "status"
};
const allowPorts = ({ ports }) => `On a self-hosted runner, allow outgoing connections to ${ports.join(" and ")} in its firewall, security group or proxy.`;
const runnerSteps = {
	"settings-wrong": () => ["Use the settings under \"Right settings\" below.", runAgain$1],
	"captive-portal": (cause) => [
		allowPorts(cause),
		runAgain$1,
		leaveOut
	],
	intercepted: () => [stopInspecting, leaveOut],
	"name-forged": () => [fixResolver, runAgain$1],
	"name-blocked": () => [fixResolver, runAgain$1],
	offline: () => [allowInternet, runAgain$1],
	"no-route": () => [
		allowInternet,
		runAgain$1,
		leaveOut
	],
	"resolver-silent": () => [fixResolver, runAgain$1],
	"clock-wrong": () => ["On a self-hosted runner, set the clock from a time server (NTP).", runAgain$1],
	"smtp-inspected": () => ["On a self-hosted runner, turn off SMTP inspection (\"fixup\", \"ESMTP inspection\") in its network's firewall.", leaveOut],
	"refused-here": (cause) => [allowPorts(cause), leaveOut],
	"port-blocked": (cause) => [allowPorts(cause), leaveOut],
	"apple-down": (cause) => cause.announced ? [waitForApple$1, runAgain$1] : [checkStatusPage$1],
	"apple-outage": () => [waitForApple$1],
	"turned-away": () => [runAgain$1, leaveOut],
	impostor: (cause) => [
		stopInspecting,
		allowPorts(cause),
		leaveOut
	],
	"cut-off": (cause) => [
		stopInspecting,
		allowPorts(cause),
		checkStatusPage$1
	],
	"tls-outdated": (cause) => [
		stopInspecting,
		allowPorts(cause),
		leaveOut
	],
	"ipv6-broken": () => ["On a self-hosted runner, give it a working IPv6 route, or turn IPv6 off.", runAgain$1],
	"read-along": () => ["If your company inspects TLS on purpose, do nothing.", `If not: ${stopInspecting}`],
	unclear: (cause) => [
		runAgain$1,
		allowPorts(cause),
		leaveOut
	],
	"connection-works": () => ["Compare the mail program with \"Right settings\" below.", passwordStep]
};
// src/diagnosis/remedies.ts
const tryHotspot = "Try another network, such as your phone's hotspot: if mail works there, this network is the cause.";
const checkStatusPage = {
	text: `Check Apple's system status page (${appleHelpPages.status}) and try again later.`,
	page: "status"
};
const waitForApple = {
	text: `Wait until Apple's system status page shows that it is over: ${appleHelpPages.status}`,
	page: "status"
};
const enterNoPassword = "Don't enter a password on this network until this is fixed.";
const runAgain = "Run this again: dns-audit ports";
const turnOffScanning = (_, { product }) => {
	if (product === void 0) return ["Turn off mail scanning (\"mail shield\", \"SSL scanning\") in your security program."];
	const menus = interceptorMenu(product);
	return [`Turn off encrypted mail scanning in ${product}${menus === "" ? "" : ` (${menus}; menus differ by version)`}.`];
};
const inMenu = (step, menu) => menu === void 0 ? `${step}.` : `${step}: ${menu.path}.`;
const withMenu = (menu, step) => menu === void 0 ? [] : [step(menu.path)];
const turnOffVpn = ({ vpn }) => inMenu("Turn off VPNs and proxies", vpn);
const changeDns = ({ dns }) => dns === void 0 ? "Set another DNS server, such as 9.9.9.9, in the network settings." : `Set another DNS server, such as 9.9.9.9, in ${dns.path}.`;
const clearCache = ({ flush }) => withMenu(flush, (command) => `Clear the DNS cache: ${command}`);
const dnsSteps = (at) => [
	"Turn off ad blockers and family filters that use DNS (Pi-hole, AdGuard Home, the router), or allow mail.me.com and akadns.net in them.",
	changeDns(at),
	...clearCache(at),
	...withMenu(at.hosts, (file) => `Check that ${file} has no line for mail.me.com.`),
	runAgain
];
const useOpenPort = (_, { openPorts }) => {
	if (openPorts.includes(mailServers.smtp.port)) return [`Set the outgoing server to port ${mailServers.smtp.port} with STARTTLS, which works from here.`];
	return openPorts.includes(465) ? [`Until the port is open, set the outgoing server to port 465 with SSL/TLS, which works from here.`] : [];
};
const stepsByCause = {
	"settings-wrong": (...args) => [
		...useOpenPort(...args),
		"Use the settings under \"Right settings\" below.",
		"If the mail program changes them back, add the account manually, as IMAP.",
		runAgain
	],
	"captive-portal": (at) => [
		signInStep,
		turnOffVpn(at),
		tryHotspot,
		runAgain
	],
	intercepted: (at, cause) => [
		...turnOffScanning(at, cause),
		"If your company or school runs the computer or the network, ask them not to scan imap.mail.me.com and smtp.mail.me.com.",
		"Until then, don't accept certificate warnings in the mail program.",
		runAgain
	],
	"name-forged": (...args) => [enterNoPassword, ...dnsSteps(...args)],
	"name-blocked": dnsSteps,
	offline: (at) => [
		"Check that this computer is online: open a web page.",
		turnOffVpn(at),
		tryHotspot,
		runAgain
	],
	"no-route": (at) => [
		turnOffVpn(at),
		"Restart the router.",
		tryHotspot,
		runAgain
	],
	"resolver-silent": (at) => [
		"Check that this computer is online: open a web page.",
		...clearCache(at),
		changeDns(at),
		runAgain
	],
	"clock-wrong": (at) => [inMenu("Set the correct date and time", at.clock), runAgain],
	"smtp-inspected": (at, cause) => [
		...useOpenPort(at, cause),
		...turnOffScanning(at, cause),
		"If the firewall is yours, turn off SMTP inspection (\"fixup\", \"ESMTP inspection\").",
		tryHotspot,
		runAgain
	],
	"refused-here": (at) => [
		inMenu("Check for programs and rules that block connections", at.firewall),
		"Turn off antivirus and firewall programs briefly, one at a time, and run this again each time.",
		turnOffVpn(at),
		tryHotspot,
		runAgain
	],
	"port-blocked": (at, cause) => [
		...useOpenPort(at, cause),
		tryHotspot,
		turnOffVpn(at),
		`Ask the network's administrator or the internet provider to allow outgoing connections to ${cause.ports.join(" and ")}.`,
		runAgain
	],
	"apple-down": (at, { announced }) => announced ? [waitForApple, runAgain] : [
		checkStatusPage,
		inMenu("If it shows no outage, turn off VPNs and proxies", at.vpn),
		tryHotspot
	],
	"apple-outage": () => [waitForApple],
	"turned-away": (at) => [
		inMenu("Turn off VPNs and proxies, because servers refuse some of their addresses", at.vpn),
		tryHotspot,
		"Close mail programs that keep trying a wrong password, and wait an hour."
	],
	impostor: (at, cause) => [
		enterNoPassword,
		...useOpenPort(at, cause),
		...turnOffScanning(at, cause),
		tryHotspot,
		runAgain
	],
	"cut-off": (at, cause) => [
		...useOpenPort(at, cause),
		...turnOffScanning(at, cause),
		turnOffVpn(at),
		tryHotspot,
		checkStatusPage
	],
	"tls-outdated": (at, cause) => [
		enterNoPassword,
		...turnOffScanning(at, cause),
		turnOffVpn(at),
		"Update the security program and the router: what is older than TLS 1.2 is no longer safe.",
		tryHotspot,
		runAgain
	],
	"ipv6-broken": (at) => [
		...withMenu(at.ipv6, (path) => `Turn IPv6 off as a test: ${path}.`),
		"Restart the router; if IPv6 still fails, ask your internet provider.",
		runAgain
	],
	"read-along": (at, cause) => [
		"If your company, school or antivirus program does this on purpose, do nothing. Mail programs that trust what this system trusts (Apple Mail, Outlook) work.",
		...withMenu(at.roots, (path) => `If only Thunderbird complains, let it trust the same certificates: ${path}.`),
		...turnOffScanning(at, cause).map((step) => `If nobody wants this: ${step.charAt(0).toLowerCase()}${step.slice(1)}`)
	],
	unclear: () => ["Run this again with more time: dns-audit ports --timeout 60", tryHotspot],
	"connection-works": ({ clock }) => [
		"Compare the mail program with \"Right settings\" below.",
		passwordStep,
		"Test user name and password alone: dns-audit login ADDRESS",
		"Remove the account from the mail program and add it again (see \"Where to enter them\").",
		inMenu("Check that date and time set themselves", clock),
		"If the mail program or the system is from before 2014, update it: it may not know TLS 1.2, which mail servers ask for.",
		storageStep,
		"Check your domain's records: dns-audit DOMAIN"
	]
};
const stepsFor = (cause, { platform, ci }) => {
	const all = ci ? runnerSteps[cause.id](cause) : stepsByCause[cause.id](systemMenus[platform], cause);
	return {
		steps: all.map((step) => typeof step === "string" ? step : step.text),
		pages: all.flatMap((step) => typeof step === "string" ? [] : step.page)
	};
};
// src/diagnosis/summarize.ts
const both = (words) => [words, words];
const breaksOff = ["breaks off the connection", "break off the connection"];
const saysNothing = ["connects, then says nothing", "connect, then say nothing"];
const unlikeMail = ["does not answer like a mail server", "do not answer like mail servers"];
const outOfService = ["says that it is out of service", "say that they are out of service"];
const unencrypted = ["offers no encryption", "offer no encryption"];
const untrusted = ["shows a certificate that can't be trusted", "show certificates that can't be trusted"];
const symptoms = {
	refused: ["refuses the connection", "refuse the connection"],
	timeout: ["does not answer", "do not answer"],
	unreachable: both("can't be reached"),
	reset: breaksOff,
	closed: breaksOff,
	silent: saysNothing,
	slow: ["answers too slowly", "answer too slowly"],
	"not-the-protocol": unlikeMail,
	"too-much-data": unlikeMail,
	"turned-away": ["turns this computer away", "turn this computer away"],
	unavailable: outOfService,
	"starttls-missing": unencrypted,
	"starttls-masked": unencrypted,
	"starttls-refused": outOfService,
	"plaintext-injected": unlikeMail,
	"auth-missing": unlikeMail,
	"tls-version": ["offers only outdated encryption", "offer only outdated encryption"],
	"tls-alert": breaksOff,
	"tls-broken": unlikeMail,
	"certificate-expired": untrusted,
	"certificate-not-yet-valid": untrusted,
	"certificate-name": untrusted,
	"certificate-self-signed": untrusted,
	"certificate-untrusted": untrusted,
	"certificate-incomplete-chain": untrusted,
	deadline: both("did not finish in time")
};
const fails = ["does not work", "do not work"];
const symptomOf = ({ state }) => state === "spoke" || state === "untried" ? fails : symptoms[state];
const reasons = {
	"settings-wrong": {
		words: () => "the mail program's server settings are wrong",
		alone: true
	},
	"captive-portal": {
		words: () => "this network wants you to sign in to it first",
		alone: true
	},
	intercepted: { words: (it, culprit) => `a program ${culprit === "computer" ? "on this computer" : "in this network"} intercepts ${it}` },
	"name-forged": {
		words: () => "this network's DNS gives a wrong address",
		alone: true
	},
	"name-blocked": {
		words: () => "this network's DNS blocks the server's name",
		alone: true
	},
	offline: {
		words: () => "this computer is offline",
		alone: true
	},
	"no-route": { words: (it) => `there is no route to ${it} from here` },
	"resolver-silent": {
		words: () => "this network's DNS doesn't answer",
		alone: true
	},
	"clock-wrong": {
		words: () => "this computer's date is wrong",
		alone: true
	},
	"smtp-inspected": { words: () => "a firewall removes the offer of encryption" },
	"refused-here": { words: (it) => `something on this computer blocks ${it}` },
	"port-blocked": { words: (it) => `this network blocks ${it}` },
	"apple-down": { words: () => "Apple's mail server is down" },
	"turned-away": {
		words: () => "Apple's mail server turns this computer away",
		alone: true
	},
	impostor: { words: () => "something answers in Apple's place" },
	"tls-outdated": { words: () => "something on the way only knows outdated encryption" },
	"cut-off": { words: () => "something on the way breaks it off" }
};
const runnerReasons = { "captive-portal": "this network answers instead of the mail server" };
const asides = {
	"ipv6-broken": "but IPv6 doesn't",
	"read-along": "but something here opens the encrypted connection",
	"apple-outage": "but Apple reports a problem"
};
const certainty = {
	certain: "",
	likely: "most likely ",
	possible: "possibly "
};
const uses = {
	imap: "incoming",
	smtp: "outgoing"
};
const mailOf = (probes) => capital(`${listed$1([...new Set(probes.map(({ endpoint }) => uses[endpoint.protocol]))])} mail`);
const commonSymptom = (probes) => {
	const [first, ...more] = new Set(probes.flatMap(triedAddresses).map(symptomOf));
	return first === void 0 || more.length > 0 ? fails : first;
};
const sentenceAbout = (probes, cause, ci) => {
	const numbers = [...new Set(probes.map(({ endpoint }) => endpoint.port))];
	const several = numbers.length > 1;
	const mail = mailOf(probes);
	const because = cause && reasons[cause.id];
	const reason = (it) => cause === void 0 || because === void 0 ? "the cause is not clear" : certainty[cause.confidence] + ((ci ? runnerReasons[cause.id] : void 0) ?? because.words(it, cause.culprit));
	if (because?.alone === true) return `${mail} ${several ? "don't" : "doesn't"} work: ${reason("")}.`;
	return `${mail}: ${`${several ? "ports" : "port"} ${listed$1(numbers.map(String))}`} ${commonSymptom(probes)[several ? 1 : 0]}; ${reason(several ? "them" : "it")}.`;
};
const causeOfPort = (endpoint, causes) => causes.find(({ id, ports }) => ports.includes(formatHostPort(endpoint)) && asides[id] === void 0);
const summarize = (probes, causes, ci) => {
	const bad = probes.map((probe) => ({
		probe,
		cause: causeOfPort(probe.endpoint, causes)
	})).filter(({ probe, cause }) => hasFailed(probe) || cause !== void 0);
	const good = probes.filter((probe) => bad.every((one) => one.probe !== probe));
	const aside = causes.flatMap(({ id }) => asides[id] ?? [])[0];
	const but = bad.length === 0 && aside !== void 0 ? `, ${aside}` : "";
	const works = good.length === 0 ? [] : [`${mailOf(good)} ${good.length > 1 ? "work" : "works"}${but}.`];
	const faults = [...groupedBy(bad, ({ probe, cause }) => cause === void 0 ? `${probe.endpoint.port}` : `${cause.id} ${cause.culprit}`).values()].map((group) => sentenceAbout(group.map(({ probe }) => probe), group[0].cause, ci));
	return [...works, ...faults].join(" ");
};
// src/icloud/status-page.ts
const statusPage = {
	host: "www.apple.com",
	path: "/support/systemstatus/data/system_status_en_US.js"
};
const mailService = "icloud mail";
const neededServices = /* @__PURE__ */ new Set([mailService, "icloud account & sign in"]);
const isMailOutage = ({ service }) => service.toLowerCase() === mailService;
const isJsonObject = (value) => typeof value === "object" && value !== null;
const objectsIn = (value) => Array.isArray(value) ? value.filter(isJsonObject) : [];
const trimmedText = (value) => typeof value === "string" ? value.trim() : "";
const parseStatusPage = (page) => {
	try {
		return JSON.parse(page.slice(page.indexOf("{"), page.lastIndexOf("}") + 1));
	} catch {
		return;
	}
};
const isUnderWay = ({ eventStatus, epochStartDate, epochEndDate }, now) => !/^(?:resolved|completed|upcoming)$/i.test(trimmedText(eventStatus)) && !(typeof epochStartDate === "number" && epochStartDate > now.getTime()) && !(typeof epochEndDate === "number" && epochEndDate <= now.getTime());
const isDate = (value) => typeof value === "number" && Math.abs(value) <= 864e13;
const describeEvent = (event) => ([trimmedText(event["usersAffected"]), trimmedText(event["message"])].filter(Boolean).join(". ") || trimmedText(event["statusType"]) || "an event without a description").slice(0, 500);
const affectedServices = (listing, { affectedServices: also }) => [.../* @__PURE__ */ new Set([listing, ...Array.isArray(also) ? also.map(trimmedText) : []])];
const findOutages = (page, now) => {
	const root = parseStatusPage(page);
	const outages = objectsIn(isJsonObject(root) ? root["services"] : void 0).flatMap((service) => objectsIn(service["events"]).filter((event) => isUnderWay(event, now)).flatMap((event) => {
		const start = event["epochStartDate"];
		const rest = {
			message: describeEvent(event),
			...isDate(start) && { since: new Date(start).toISOString() }
		};
		return affectedServices(trimmedText(service["serviceName"]), event).filter((name) => neededServices.has(name.toLowerCase())).map((name) => Object.assign({ service: name }, rest));
	}));
	return [...new Map(outages.map((outage) => [JSON.stringify(outage), outage])).values()].toSorted((a, b) => Number(isMailOutage(b)) - Number(isMailOutage(a)));
};
// src/diagnosis/rules-connected.ts
const captivePortalRule = (port) => {
	const affected = triedAddresses(port).filter(isHttp);
	const evidence = [describePortAt(port, affected, "answers like a web server"), ...quoteReplies(affected)];
	return affected.length === 0 ? [] : [possibleCause("captive-portal", "network", "likely", ...evidence)];
};
const isForeign = ({ endpoint }, probe) => !probe.state.startsWith("certificate-") && foreignServer(endpoint, probe) !== void 0;
const describeCertificate = ({ tls }) => {
	const shown = tls?.certificate;
	if (shown === void 0) return [];
	const names = shown.names.slice(0, 3).map(quoteReply);
	return [`Its certificate is for ${names.length > 0 ? joinSome(names) : quoteReply(shown.subject)}, issued by ${quoteReply(shown.issuer)}`];
};
const withProduct = (cause, interceptor) => {
	const product = presentText(interceptor);
	const evidence = [...cause.evidence, `${product} is known to intercept encrypted connections`];
	return {
		...cause,
		evidence,
		product
	};
};
const causeFromIssuer = (affected, evidence) => {
	const interceptor = affected.map((one) => one.interceptor).find((name) => name !== void 0);
	if (interceptor !== void 0) return withProduct(possibleCause("intercepted", interceptorCulprit(interceptor), "certain", ...evidence), interceptor);
	return possibleCause("impostor", "network", "likely", ...evidence);
};
const inspectedButTrustedRule = (port) => {
	const affected = triedAddresses(port).filter(isInspected);
	const [first] = affected;
	if (first === void 0) return [];
	const { interceptor, tls } = first;
	const trusted = tls?.authorized === true ? "Node is set to trust the issuer" : "This computer's list of trusted roots has the issuer, the public list does not: it was installed here";
	const evidence = [
		describePortAt(port, affected, "works, but its certificate is not from a public authority"),
		...describeCertificate(first),
		trusted
	];
	if (interceptor === void 0) return [possibleCause("read-along", "computer", "certain", ...evidence)];
	const cause = possibleCause("read-along", interceptorCulprit(interceptor), "certain", ...evidence);
	return [withProduct(cause, interceptor)];
};
const certificateRule = (port, { probes }) => {
	const affected = triedAddresses(port).filter(({ state }) => state.startsWith("certificate-"));
	const [first] = affected;
	if (first === void 0) return [];
	const evidence = [describePortAt(port, affected, "shows a certificate that can't be trusted"), ...describeCertificate(first)];
	const untimely = addressesInState(port, "certificate-expired", "certificate-not-yet-valid");
	const timely = probes.some(({ addresses }) => addresses.some(isVerified));
	if (untimely.length === 0 || timely || untimely.some((one) => one.interceptor !== void 0)) return [causeFromIssuer(affected, evidence)];
	const { notBefore, notAfter } = untimely[0]?.tls?.certificate ?? {};
	const span = notBefore === void 0 ? [] : [`It is valid from ${notBefore} to ${notAfter}`];
	return [possibleCause("clock-wrong", "computer", "likely", ...evidence, ...span), possibleCause("impostor", "network", "possible", ...evidence)];
};
const foreignServerRule = (port) => {
	const affected = triedAddresses(port).filter((one) => isForeign(port, one));
	if (affected.length === 0) return [];
	const names = affected.flatMap((one) => foreignServer(port.endpoint, one) ?? []);
	const evidence = [describePortAt(port, affected, `says that it is ${joinSome(names.map(presentText))}`), "That is none of Apple's servers"];
	return [possibleCause("impostor", "network", "likely", ...evidence)];
};
const inspectionRule = (port) => {
	const affected = addressesInState(port, "starttls-missing", "starttls-masked", "plaintext-injected").filter((one) => !isForeign(port, one));
	if (affected.length === 0) return [];
	const sure = affected.some(({ state }) => state !== "starttls-missing") ? "certain" : "likely";
	const what = describePortAt(port, affected, "had its offer of encryption removed or altered on the way");
	return [possibleCause("smtp-inspected", "network", sure, what, ...quoteReplies(affected))];
};
const confidenceIn = (affected) => affected.some(isVerified) ? "certain" : "likely";
const appleAnswerRule = (port) => {
	const own = {
		...port,
		addresses: port.addresses.filter((one) => !isForeign(port, one))
	};
	const away = addressesInState(own, "turned-away");
	if (away.length > 0) {
		const evidence = [describePortAt(port, away, "turns this computer away"), ...quoteReplies(away)];
		return [possibleCause("turned-away", "apple", confidenceIn(away), ...evidence)];
	}
	const down = addressesInState(own, "unavailable", "starttls-refused");
	if (down.length > 0) {
		const evidence = [describePortAt(port, down, "says that it is out of service"), ...quoteReplies(down)];
		return [possibleCause("apple-down", "apple", confidenceIn(down), ...evidence)];
	}
	const odd = triedAddresses(port).filter((one) => isVerified(one) && one.state !== "deadline");
	if (odd.length === 0) return [];
	const what = describePortAt(port, odd, "has Apple's certificate but doesn't behave as a mail server should");
	const why = odd.slice(0, 2).map(({ detail }) => `The error was: ${presentText(detail)}`);
	return [possibleCause("apple-down", "apple", "likely", what, ...why)];
};
const foreignStates = [
	"not-the-protocol",
	"too-much-data",
	"tls-broken",
	"auth-missing"
];
const cutOffStates = [
	"reset",
	"closed",
	"silent",
	"slow",
	"tls-alert"
];
const unverifiedAddresses = (port, ...states) => addressesInState(port, ...states).filter((one) => !isVerified(one) && !isHttp(one) && !isForeign(port, one) && one.phase !== "connect");
const interferenceRule = (port) => {
	const others = unverifiedAddresses(port, ...foreignStates);
	const outdated = unverifiedAddresses(port, "tls-version");
	const broken = unverifiedAddresses(port, ...cutOffStates);
	const points = broken.map(({ phase, detail }) => `It failed at ${phase}: ${presentText(detail)}`);
	return [
		...others.length > 0 ? [possibleCause("impostor", "network", "likely", describePortAt(port, others, "doesn't answer like a mail server"), ...quoteReplies(others))] : [],
		...outdated.length > 0 ? [possibleCause("tls-outdated", "network", "likely", describePortAt(port, outdated, "offers no TLS version that is still safe"))] : [],
		...broken.length > 0 ? [possibleCause("cut-off", "network", "likely", describePortAt(port, broken, "accepts the connection and then fails"), ...[...new Set(points)].slice(0, 2))] : []
	];
};
// src/diagnosis/rules-unconnected.ts
const localRefusalMs = 2;
const refusalOrigin = (port, seen) => {
	const times = addressesInState(port, "refused").flatMap(({ phases }) => phases.at(-1)?.ms ?? []);
	if (times.length === 0) return void 0;
	const ms = smallest(times);
	const connection = fastestConnection(seen);
	const here = ms <= localRefusalMs;
	if (connection === void 0) return {
		ms,
		here,
		nearer: false
	};
	return {
		ms,
		connection,
		here,
		nearer: connection - ms > localRefusalMs && ms * 2 < connection
	};
};
const resolvedControls = (port, seen) => findControls(port, seen).filter((control) => !isUnresolved(control));
const refusedHere = ["refused-here", "computer"];
const blockedByNetwork = ["port-blocked", "network"];
const downAtApple = ["apple-down", "apple"];
const compareWithOthers = (port, seen) => {
	if (workingPorts(port, seen).length > 0) return "others-too";
	const controls = resolvedControls(port, seen);
	if (controls.some(({ state }) => state === "connected")) return "apple-alone";
	return controls.length > 0 ? "others-too" : "unknown";
};
const weighRefusal = ({ here, nearer, connection }, compared) => {
	if (here && (nearer || connection === void 0)) return [[...refusedHere, "likely"], [...blockedByNetwork, "possible"]];
	if (nearer) return [[...blockedByNetwork, "likely"], ...compared === "apple-alone" ? [[...downAtApple, "possible"]] : []];
	const possiblyHere = here ? [[...refusedHere, "possible"]] : [];
	switch (compared) {
		case "others-too": return [[...blockedByNetwork, "likely"], ...possiblyHere];
		case "apple-alone": return [[...downAtApple, "likely"], ...here ? possiblyHere : [[...blockedByNetwork, "possible"]]];
		case "unknown": return [
			[...blockedByNetwork, "likely"],
			...possiblyHere,
			[...downAtApple, "possible"]
		];
	}
};
const weighSilence = (compared) => {
	switch (compared) {
		case "apple-alone": return [[...downAtApple, "likely"], [...blockedByNetwork, "possible"]];
		case "others-too": return [[...blockedByNetwork, "certain"]];
		case "unknown": return [[...blockedByNetwork, "likely"], [...downAtApple, "possible"]];
	}
};
const weighCauses$1 = (port, seen) => {
	const tried = triedAddresses(port);
	const forbidden = tried.filter(({ errno }) => isForbidden(errno));
	if (forbidden.length > 0) return [[...refusedHere, forbidden.length === tried.length ? "certain" : "likely"]];
	if (tried.some(({ errno }) => isExhausted(errno))) return [];
	if (tried.every(({ state }) => state === "deadline")) return [];
	if (tried.every(({ state }) => state === "unreachable")) return isOnline(seen) ? [[
		"no-route",
		"network",
		"likely"
	]] : [[
		"offline",
		"network",
		"likely"
	]];
	const compared = compareWithOthers(port, seen);
	const origin = refusalOrigin(port, seen);
	return origin === void 0 ? weighSilence(compared) : weighRefusal(origin, compared);
};
const refusalWords = (port, seen) => {
	const origin = refusalOrigin(port, seen);
	if (origin === void 0) return [];
	const { ms, connection, here, nearer } = origin;
	if (nearer) return [`The refusal took ${ms} ms, and the quickest connection to a server ${connection} ms: it came from nearby`];
	if (!here) return [`The refusal took ${ms} ms: a program on this computer would refuse at once`];
	return connection === void 0 ? [`The refusal came within ${localRefusalMs} ms, so it came from this computer or a router next to it`] : [];
};
const unconnectedRule = (port, seen) => {
	const tried = triedAddresses(port);
	if (tried.length === 0 || !isUnconnected(port) || sinkholedAddresses(port).length > 0) return [];
	const words = [...new Set(tried.map(({ detail }) => presentText(detail)))].slice(0, 2);
	const evidence = [
		describePortAt(port, tried, `can't be reached: ${words.join("; ")}`),
		...refusalWords(port, seen),
		...resolvedControls(port, seen).map(describeContact)
	];
	return weighCauses$1(port, seen).map((one) => possibleCause(...one, ...evidence));
};
// src/diagnosis/rules.ts
const askedServers$1 = ({ resolution }) => joinSome(resolution.map(({ server }) => server === "system" ? "this computer's resolver" : presentText(server)));
const describeElsewhere = (port, seen) => {
	const crossChecked = findCrossChecked(port, seen);
	const given = crossChecked === void 0 ? [] : presentAddresses(crossChecked);
	if (crossChecked === void 0 || given.length === 0) return [];
	const works = hasFailed(crossChecked) ? "" : ", which works";
	return [`${capital(askedServers$1(crossChecked))} gave the address ${joinSome(given)} for ${presentText(port.endpoint.host)}${works}`];
};
const knowsNoName = (port, seen) => {
	const controls = findControls(port, seen);
	return controls.length > 0 && controls.every(isUnresolved);
};
const answersOthers = (port, { probes, answers }) => {
	const servers = new Set(port.resolution.map(({ server }) => server));
	return [...probes.flatMap(({ resolution }) => resolution), ...answers].some(({ kind, server }) => kind !== "failed" && servers.has(server));
};
const describeDenial = (port, seen) => {
	const kinds = new Set(port.resolution.map(({ kind }) => kind));
	if (kinds.has("nxdomain")) return "says that it does not exist";
	if (!kinds.has("failed")) return kinds.has("nodata") ? "says that it has no address" : void 0;
	return answersOthers(port, seen) ? "gave no answer, but answers for other names" : void 0;
};
const nameRule = (port, seen) => {
	if (port.addresses.length > 0) return [];
	const host = presentText(port.endpoint.host);
	const elsewhere = describeElsewhere(port, seen);
	const confidence = elsewhere.length > 0 ? "certain" : "likely";
	const isOffline = elsewhere.length === 0 && knowsNoName(port, seen) && !isOnline(seen);
	const denial = isOffline ? void 0 : describeDenial(port, seen);
	if (denial !== void 0) {
		const words = `Asked for ${host}, ${askedServers$1(port)} ${denial}`;
		return [possibleCause("name-blocked", "network", confidence, words, ...elsewhere)];
	}
	const id = isOffline ? "offline" : "resolver-silent";
	const silent = `${capital(askedServers$1(port))} gave no address for ${host}`;
	const controls = findControls(port, seen).map(describeContact);
	return [possibleCause(id, "network", confidence, silent, ...elsewhere, ...controls)];
};
const sinkholeRule = (port, seen) => {
	const given = sinkholedAddresses(port);
	if (given.length === 0) return [];
	const addresses = joinSome(presentAddresses({ addresses: given }));
	const words = `${capital(askedServers$1(port))} gave the address ${addresses} for ${presentText(port.endpoint.host)}, as DNS filters do: no mail server has it`;
	const elsewhere = describeElsewhere(port, seen);
	return [possibleCause("name-blocked", "network", "certain", words, ...elsewhere)];
};
const forgedNameRule = (port, seen) => {
	const crossChecked = findCrossChecked(port, seen);
	if (crossChecked === void 0 || port.addresses.length === 0 || hasFailed(crossChecked)) return [];
	const given = presentAddresses(port);
	if (presentAddresses(crossChecked).some((address) => given.includes(address))) return [];
	const here = `${capital(askedServers$1(port))} gave the address ${joinSome(given)} for ${presentText(port.endpoint.host)}, which does not work`;
	const there = describeElsewhere(port, seen);
	return [possibleCause("name-forged", "network", "certain", here, ...there)];
};
const causeRules = [
	nameRule,
	sinkholeRule,
	forgedNameRule,
	captivePortalRule,
	certificateRule,
	foreignServerRule,
	inspectionRule,
	appleAnswerRule,
	interferenceRule,
	unconnectedRule
];
const brokenIpv6Rule = (port) => {
	const bad = triedAddresses(port).filter(({ family, state }) => family === 6 && state !== "spoke");
	const good = port.addresses.filter(({ state }) => state === "spoke");
	if (bad.length === 0 || good.some(({ family }) => family === 6)) return [];
	const evidence = [describePortAt(port, bad, "does not work over IPv6"), describePortAt(port, good, "works over IPv4")];
	return [possibleCause("ipv6-broken", "network", "likely", ...evidence)];
};
const remarkRules = [brokenIpv6Rule, inspectedButTrustedRule];
// src/diagnosis/weigh-causes.ts
const withPort = (port, causes) => causes.map((cause) => Object.assign({ port }, cause));
const describeWorkingPorts = (port, seen) => workingPorts(port, seen).map(({ endpoint }) => {
	const listing = endpoint.port === 465 ? "although Apple does not list it" : "as Apple lists it";
	return `${formatHostPort(endpoint)} works from here, ${listing}`;
});
const causesInSetting = (setting, seen) => {
	const own = seen.faults.filter(({ protocol }) => protocol === setting.protocol);
	const port = formatHostPort(setting);
	const probe = seen.probes.find(({ endpoint }) => formatHostPort(endpoint) === port);
	const failed = probe !== void 0 && hasFailed(probe);
	const fatal = own.some((fault) => fault.fatal);
	if (own.length === 0 || !fatal && !failed) return [];
	const listed = (probe === void 0 ? [] : workingPorts(probe, seen)).some(({ endpoint }) => endpoint.port === mailServers[setting.protocol].port);
	return [possibleCause("settings-wrong", "settings", fatal || listed ? "certain" : "possible", `Set to ${describeSetting(setting)}: ${failed ? "that fails from here" : "something answers there"}`, ...own.map(({ message }) => message), ...probe === void 0 ? [] : describeWorkingPorts(probe, seen))];
};
const explainedByOutage = /* @__PURE__ */ new Set([
	"apple-down",
	"cut-off",
	"unclear"
]);
const withOutages = (found, { outages }) => {
	const reported = outages.filter(isMailOutage);
	const affected = found.filter(({ id }) => explainedByOutage.has(id));
	const [first] = affected;
	if (first === void 0 || reported.length === 0) return found;
	const down = affected.find(({ id }) => id === "apple-down");
	const evidence = [...reported.map(describeOutage), ...(down ?? first).evidence];
	const cause = possibleCause("apple-down", "apple", down === void 0 ? "likely" : "certain", ...evidence);
	const others = found.filter(({ id }) => id !== "apple-down" && id !== "unclear");
	return [{
		...cause,
		announced: true
	}, ...others];
};
const unclear = (port) => {
	const evidence = [...new Set(triedAddresses(port).map(({ state }) => state))].map((state) => `${formatHostPort(port.endpoint)}: ${state}`);
	return possibleCause("unclear", "network", "possible", ...evidence);
};
const explainFailure = (port, seen) => {
	const found = causeRules.flatMap((rule) => rule(port, seen)).filter(({ culprit }) => culprit !== "apple" || isAppleServer(port));
	const known = found.length === 0 ? [unclear(port)] : found;
	const open = describeWorkingPorts(port, seen);
	return (isAppleServer(port) ? withOutages(known, seen) : known).map((cause) => Object.assign({}, cause, { evidence: [...cause.evidence, ...open] }));
};
const causesOfProbe = (probe, seen) => hasFailed(probe) ? explainFailure(probe, seen) : remarkRules.flatMap((rule) => rule(probe, seen));
const settleAlike = (causes) => {
	const certain = causes.filter(({ confidence }) => confidence === "certain");
	const isSettled = ({ id, culprit, confidence }) => confidence === "likely" && certain.some((other) => other.id === id && other.culprit === culprit);
	const settled = new Map(causes.filter(isSettled).map((cause) => [cause.port, cause]));
	return causes.flatMap((cause) => {
		const only = settled.get(cause.port);
		if (only === void 0) return [cause];
		return only === cause ? [Object.assign({}, cause, { confidence: "certain" })] : [];
	});
};
const withoutRivals = (causes, { probes }) => {
	const failed = new Set(probes.filter(hasFailed).map(({ endpoint }) => formatHostPort(endpoint)));
	return causes.filter((cause) => {
		const certain = causes.find(({ port, confidence }) => port === cause.port && confidence === "certain");
		return certain === void 0 || certain === cause || !failed.has(cause.port);
	});
};
const weighCauses = (seen) => {
	const inSettings = seen.set.flatMap((setting) => withPort(formatHostPort(setting), causesInSetting(setting, seen)));
	const inProbes = seen.probes.flatMap((probe) => withPort(formatHostPort(probe.endpoint), causesOfProbe(probe, seen)));
	return settleAlike(withoutRivals([...inSettings, ...inProbes], seen));
};
// src/diagnosis/diagnose.ts
const platformFromNode = (name) => name === "darwin" ? "macos" : name === "win32" ? "windows" : "linux";
const causeTitles = {
	"settings-wrong": () => "The mail program's server settings are wrong",
	"captive-portal": () => "This network answers instead of the mail server; you may have to sign in to it first",
	intercepted: (_, culprit) => `A program ${culprit === "computer" ? "on this computer" : "in this network"} is intercepting the encrypted connection`,
	"name-forged": () => "This network's DNS gives a wrong address for the mail server",
	"name-blocked": () => "This network's DNS blocks the mail server's name",
	offline: () => "This computer seems to be offline",
	"no-route": (ports) => `There is no route from here to ${ports}`,
	"resolver-silent": () => "This network's DNS doesn't answer",
	"clock-wrong": () => "This computer's date is wrong",
	"smtp-inspected": () => "A firewall removes the offer of encryption",
	"refused-here": (ports) => `Something on this computer refuses connections to ${ports}`,
	"port-blocked": (ports) => `This network blocks ${ports}`,
	"apple-down": () => "Apple's mail server is down right now",
	"turned-away": () => "Apple's mail server turns this computer away",
	"apple-outage": () => "Apple reports a problem on its status page",
	impostor: (ports) => `Something is intercepting the connection to ${ports}`,
	"tls-outdated": (ports) => `What answers at ${ports} only knows outdated encryption (before TLS 1.2)`,
	"cut-off": (ports) => `Something breaks off the connection to ${ports}`,
	"ipv6-broken": () => "IPv6 doesn't work from here; IPv4 does",
	"read-along": (ports) => `The encrypted connection to ${ports} is intercepted: mail works, but can be read on the way`,
	unclear: (ports) => `It is not clear why ${ports} doesn't work`,
	"connection-works": () => "The connection works; if mail still fails, check the settings, the user name and the password"
};
const runnerTitles = { "captive-portal": "This network answers instead of the mail server" };
const confidenceOrder = [
	"possible",
	"likely",
	"certain"
];
const causeOrder = Object.keys(causeTitles);
const moreConfident = (a, b) => confidenceOrder.indexOf(a) >= confidenceOrder.indexOf(b) ? a : b;
const isHarmless$1 = ({ id }) => id === "read-along";
const causeRank = (cause) => cause.id === "connection-works" ? 2 : Number(isHarmless$1(cause));
const openPortsBeside = (ports, seen) => seen.probes.filter(({ endpoint }) => ports.includes(formatHostPort(endpoint))).flatMap((probe) => workingPorts(probe, seen).map(({ endpoint }) => endpoint.port));
const mergeCauses = (found, seen, place) => {
	const kindOf = ({ id, culprit, confidence }) => `${id} ${culprit} ${confidence === "certain"}`;
	return [...new Map(found.map((cause) => [kindOf(cause), cause]))].map(([kind, { id, culprit }]) => {
		const group = found.filter((cause) => kindOf(cause) === kind);
		const ports = [...new Set(group.map(({ port }) => port))];
		const evidence = [...new Set(group.flatMap((cause) => cause.evidence))];
		const confidence = group.map((cause) => cause.confidence).reduce(moreConfident);
		const title = (place.ci ? runnerTitles[id] : void 0) ?? causeTitles[id](listed$1(ports), culprit);
		const product = group.find((cause) => cause.product !== void 0)?.product;
		const announced = group.some((cause) => cause.announced === true);
		const openPorts = openPortsBeside(ports, seen);
		const { steps, pages } = stepsFor({
			id,
			ports,
			product,
			openPorts,
			announced
		}, place);
		return {
			cause: {
				id,
				culprit,
				confidence,
				title,
				ports,
				evidence,
				steps
			},
			pages
		};
	}).sort(({ cause: a }, { cause: b }) => causeRank(a) - causeRank(b) || confidenceOrder.indexOf(b.confidence) - confidenceOrder.indexOf(a.confidence) || causeOrder.indexOf(a.id) - causeOrder.indexOf(b.id));
};
const remarks = {
	error4055: "This is what some sites call \"error 4055\" (Apple doesn't document that number).",
	notPassword: "It's not your password: the connection fails before one is sent.",
	statusPage: `Apple lists current outages here: ${appleHelpPages.status}`,
	ciRunner: "This holds for the CI runner and its network only, not for your computer."
};
const remarksFor = ({ probes, outages }, ci, causes) => {
	const failed = probes.some(hasFailed);
	const linked = causes.some(({ pages }) => pages.includes("status"));
	const evidence = new Set(causes.flatMap(({ cause }) => cause.evidence));
	const untold = outages.map(describeOutage).filter((line) => !evidence.has(line));
	return [
		...failed ? [remarks.error4055, remarks.notPassword] : [],
		...untold.map((line) => `${trimEndOf(line, ".!?")}.`),
		...failed && !linked ? [remarks.statusPage] : [],
		...ci ? [remarks.ciRunner] : []
	];
};
const isShellSafe = ({ host }) => /^[a-z0-9.:-]+$/.test(host);
const unixCommands = ({ host, port, security, protocol }) => [`nc -vz -w 5 ${host} ${port}`, `openssl s_client -crlf -connect ${formatHostPort({
	host,
	port
})} -servername ${host}${security === "starttls" ? ` -starttls ${protocol}` : ""}`];
const commandsFor = (endpoint, platform) => {
	switch (platform) {
		case "windows": return [`Test-NetConnection ${endpoint.host} -Port ${endpoint.port}`];
		case "ios":
		case "android": return [];
		case "macos":
		case "linux": return unixCommands(endpoint);
	}
};
const causesBesidesPorts = ({ probes, outages }) => {
	const evidence = outages.map(describeOutage);
	return [...evidence.length > 0 ? [{
		culprit: "apple",
		confidence: "likely",
		port: "",
		id: "apple-outage",
		evidence
	}] : [], {
		id: "connection-works",
		culprit: "account",
		confidence: "possible",
		evidence: probes.map(({ endpoint }) => `${formatHostPort(endpoint)} answers as it should`),
		port: ""
	}];
};
const diagnose = (input) => {
	const { probes, platform, ci, always, set = [], outages = [], answers = [] } = input;
	const none = {
		refereed: [],
		alternatives: [],
		controls: []
	};
	const faults = set.flatMap(findSettingFaults);
	const seen = {
		probes,
		set,
		faults,
		outages,
		answers,
		inquiry: input.inquiry ?? none
	};
	const found = weighCauses(seen);
	const works = always && probes.length > 0 && !probes.some(hasFailed) && found.every(isHarmless$1);
	const causes = mergeCauses(works ? [...found, ...causesBesidesPorts(seen)] : found, seen, {
		platform,
		ci
	});
	const all = causes.map(({ cause }) => cause);
	if (!isNonEmpty(all)) return void 0;
	const targets = set.length > 0 ? set.map(endpointFromSetting) : Object.values(mailServers);
	return {
		summary: summarize(probes, all, ci),
		platform,
		causes: all,
		faults,
		remarks: remarksFor(seen, ci, causes),
		settings: [...rightSettings, passwordSetting(platform)],
		programs: programLines(platform),
		commands: targets.filter(isShellSafe).flatMap((target) => commandsFor(target, platform))
	};
};
const probedEndpoints = (set) => ({
	...mailServers,
	...Object.fromEntries(set.map((one) => [one.protocol, endpointFromSetting(one)]))
});
// src/model/check.ts
const failOns = [
	"error",
	"warning",
	"note",
	"never",
	"new"
];
const severityWeight = {
	note: 0,
	warning: 1,
	error: 2,
	new: 2,
	never: 3
};
const isAtLeast$1 = (severity, least) => severityWeight[severity] >= severityWeight[least];
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
	"resolver",
	"zone",
	"config"
];
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
	resolver: "Resolvers",
	zone: "Zone file",
	config: "Waivers"
};
const requiredAreas = [
	"mx",
	"spf",
	"dkim",
	"verification"
];
const isPortArea = (area) => area === "imap" || area === "smtp";
// src/model/verdict.ts
const isAnswer = ({ status, waived = [] }) => status === "pass" || status === "fail" || waived.length > 0;
const isUnjudged = (results) => {
	const apart = results.filter(({ area }) => area !== "config");
	return !([
		apart.filter(({ area }) => area === void 0 || !isPortArea(area)),
		apart,
		results
	].find((some) => some.length > 0) ?? []).some(isAnswer);
};
const verdictOf = (results) => {
	if (isUnjudged(results)) return "inconclusive";
	const errors = results.filter(({ severity }) => severity === "error");
	if (errors.some(({ status }) => status === "fail")) return "fail";
	return errors.some(({ status }) => status === "inconclusive") ? "inconclusive" : "pass";
};
const verdictsOf = (results) => {
	const own = results.filter(({ area }) => !isPortArea(area));
	const ports = results.filter(({ area }) => isPortArea(area));
	return own.length === 0 || ports.length === 0 ? { verdict: verdictOf(results) } : {
		verdict: verdictOf(own),
		portsVerdict: verdictOf(ports)
	};
};
const verdictOfAll = (domains, interrupted) => {
	const verdicts = domains.flatMap(({ verdict, portsVerdict = verdict }) => [verdict, portsVerdict]);
	if (verdicts.includes("fail")) return "fail";
	return verdicts.length === 0 || interrupted !== void 0 || verdicts.includes("inconclusive") ? "inconclusive" : "pass";
};
// src/audit/turnout.ts
const isSource = ({ vantage, server, unchecked }) => vantage !== "parent" && unchecked !== true && (vantage !== "system" || server === "system");
const isAsked = (answer) => answer.kind !== "failed" || answer.failure.code !== "unsupported";
const kindOf$1 = ({ vantage }) => vantage === "authoritative" ? "name server" : "resolver";
const isAnswered$1 = (answer, domain) => answer.vantage === "authoritative" ? isAuthoritative(answer) || refersBelow(answer, domain) : answer.kind !== "failed";
const askedServers = (questions, views, domain) => {
	const hasSpoken = (answer) => isAnswered$1(answer, domain);
	const isOfThese = isAmong$1(questions);
	const sources = /* @__PURE__ */ new Map();
	for (const answer of views.flatMap(({ answers }) => answers)) {
		const key = `${kindOf$1(answer)} ${answer.server}`;
		if (isSource(answer) && isAsked(answer)) sources.set(key, [...sources.get(key) ?? [], answer]);
	}
	return [...sources.values()].flatMap((answers) => {
		const own = answers.filter(({ question }) => isOfThese(question));
		const [first] = own;
		if (first === void 0) return [];
		const open = own.filter((answer) => !hasSpoken(answer)).map(({ question }) => question);
		const failing = answers.some(hasSpoken) ? "failed" : "silent";
		const state = open.length === 0 ? "answered" : failing;
		return [{
			server: first.server,
			kind: kindOf$1(first),
			state,
			open
		}];
	});
};
const disputedQuestions = (views) => views.flatMap(({ question, answers }) => {
	const words = answers.filter((answer) => isSource(answer) && (answer.vantage !== "authoritative" || isAuthoritative(answer))).flatMap((answer) => {
		const records = comparableRecords(answer);
		return records === void 0 ? [] : [comparisonKey(records)];
	});
	return new Set(words).size > 1 ? [question] : [];
});
// src/audit/readiness.ts
const areaWords = {
	mx: "MX",
	spf: "SPF",
	dkim: "DKIM",
	verification: "Apple's verification record",
	delegation: "the name servers",
	dnssec: "DNSSEC"
};
const publishedByApple = ["dkim-key"];
const blocksVerification = ({ area, severity, check }) => areaWords[area] !== void 0 && severity === "error" && !publishedByApple.some((id) => id === check);
const describeArea = (result) => isOfCheck("verification-names")(result) ? "the names of the records" : areaWords[result.area];
const describeAreas = (results) => listed$1([...new Set(results.flatMap((one) => describeArea(one) ?? []))]);
const isAskedByApple = (of) => isAmong$1(Object.values(questionsOfApple(of)));
const describeQuestions = (questions) => listed$1([...new Set(questions.map(({ name, type }) => `${name} ${type}`))]);
const waitForAgreement = (disputed, direct) => ({
	state: "wait",
	because: `the ${direct ? "name servers" : "resolvers that were asked"} do not give the same for ${describeQuestions(disputed)}`
});
const endlessCauses = /* @__PURE__ */ new Set(["unproven", "outdated"]);
const describeHolders = (odd, one, many) => {
	const holders = [...new Set(odd.map(({ server }) => describeResolver(server)))];
	return `${listed$1(holders)} ${holders.length > 1 ? many : one}`;
};
const lastingDifference = (odd) => ({
	state: "no",
	because: `${describeHolders(odd, "does", "do")} not give what the name servers have for ${describeQuestions(odd.map(({ question }) => question))}, and waiting does not help`
});
const waitForCaches = (odd) => {
	const lives = odd.flatMap((one) => secondsLeft(one) ?? []);
	return {
		state: "wait",
		...lives.length === odd.length ? { seconds: greatest(lives) } : {},
		because: `${describeHolders(odd, "has", "have")} not yet the new answer for ${describeQuestions(odd.map(({ question }) => question))}`
	};
};
const isOf = (kind) => (one) => one.kind === kind;
const hasAnswered = ({ state }) => state === "answered";
const describeTurnout = (asked) => {
	const answered = asked.filter(hasAnswered);
	const counts = ["name server", "resolver"].flatMap((kind) => {
		const count = answered.filter(isOf(kind)).length;
		return count === 0 ? [] : [counted(count, kind)];
	});
	const silent = asked.length - answered.length;
	const say = answered.length === 1 ? "gives what Apple looks for" : "agree";
	return `${listed$1(counts)} ${say}${silent === 0 ? "" : `; ${silent} did not answer`}`;
};
const isMostlySilent = (asked, kind) => {
	const own = asked.filter(isOf(kind));
	if (kind === "name server" && own.every(({ state }) => state === "silent")) return false;
	return own.filter(hasAnswered).length * 2 < own.length;
};
const readinessFromTurnout = (asked) => {
	const failing = asked.filter(({ kind, state }) => kind === "resolver" && state === "failed");
	if (failing.length > 0) return {
		state: "no",
		because: `${listed$1(failing.map(({ server }) => describeResolver(server)))} ${failing.length > 1 ? "fail" : "fails"} to look up ${describeQuestions(failing.flatMap(({ open }) => open))}`
	};
	if (!asked.some(hasAnswered)) return {
		state: "no",
		because: "no server answers all that Apple looks for"
	};
	return {
		state: isMostlySilent(asked, "name server") || isMostlySilent(asked, "resolver") ? "no" : "yes",
		because: describeTurnout(asked)
	};
};
const failingServer = (results, of) => {
	const isAsked = isAskedByApple(of);
	return results.filter((one) => [
		"delegation-lame",
		"delegation-silent",
		"delegation-tcp"
	].some((id) => isOfCheck(id)(one))).flatMap((one) => one.findings).filter(({ subject: { name, type } }) => type === "NS" || type !== "TCP" && isAsked({
		name,
		type
	})).length === 0 ? void 0 : {
		state: "no",
		because: "Apple may ask a name server that does not give all records"
	};
};
const notAllLookedUp = (unjudged) => ({
	state: "no",
	because: `not everything could be looked up: ${describeAreas(unjudged)}`
});
const isUnconfirmed = ({ obstacles }) => obstacles.every(({ failure }) => failure.code === "unconfirmed");
const obstacleInResults = (results, unjudged, of) => {
	if (unjudged.length > 0 && !unjudged.some(isUnconfirmed)) return notAllLookedUp(unjudged);
	return results.some((one) => isOfCheck("delegation-out-of-step")(one) && one.status === "fail") ? {
		state: "wait",
		because: "the name servers do not all give the same records yet"
	} : failingServer(results, of);
};
const areJudged = (results) => requiredAreas.every((area) => results.some((one) => one.area === area && blocksVerification(one) && one.status !== "skipped"));
const withoutForged = (views) => {
	const forged = new Set(findDiscrepancies(views).filter(isForged).map(({ answer }) => answer));
	return views.map(({ question, answers }) => ({
		question,
		answers: answers.filter((answer) => !forged.has(answer) && !(answer.kind === "failed" && isMadeUp(answer)))
	}));
};
const readinessFromViews = (all, of) => {
	const views = withoutForged(all);
	const isAsked = isAskedByApple(of);
	const apart = findDiscrepancies(views).filter(({ question, answer }) => isAsked(question) && answer.kind !== "failed").filter(({ published }) => published);
	const lasting = apart.filter((one) => endlessCauses.has(explainDiscrepancy(one, false)));
	if (lasting.length > 0) return lastingDifference(lasting);
	if (apart.length > 0) return waitForCaches(apart);
	const asked = askedServers(Object.values(questionsOfApple(of)), views, of.domain.name);
	const disputed = disputedQuestions(views.filter(({ question }) => isAsked(question)));
	const direct = asked.some((one) => one.kind === "name server" && hasAnswered(one));
	return disputed.length > 0 ? waitForAgreement(disputed, direct) : readinessFromTurnout(asked);
};
const verifyReadiness = (results, views, of) => {
	const failed = results.filter((one) => blocksVerification(one) && one.status === "fail");
	const lapse = failed.find(({ check }) => lapseCheckIds.has(check))?.findings[0]?.consequence;
	if (lapse !== void 0) return {
		state: "no",
		because: lapse
	};
	if (failed.length > 0) return {
		state: "no",
		because: `something is wrong with ${describeAreas(failed)}`
	};
	if (!areJudged(results)) return void 0;
	const unjudged = results.filter((one) => blocksVerification(one) && one.status === "inconclusive");
	const readiness = obstacleInResults(results, unjudged, of) ?? readinessFromViews(views, of);
	if (readiness.state !== "yes") return readiness;
	if (unjudged.length > 0) return notAllLookedUp(unjudged);
	return verdictsOf(results).verdict === "fail" ? void 0 : readiness;
};
// src/dns/resolver/isolated-network.ts
const knownName = {
	name: dnsName("icloud.com"),
	type: "TXT"
};
const topLevelQuestion = ({ name }) => ({
	name: dnsName(splitLabels(name).at(-1) ?? ""),
	type: "NS"
});
const isolatedNetwork = (resolver) => {
	const isIsolated = async (question, signal) => {
		const { kind } = await resolver.lookup(knownName, signal);
		if (kind === "found" || kind === "nodata") return false;
		return (await resolver.lookup(topLevelQuestion(question), signal)).kind === "nxdomain";
	};
	return withLookup(resolver, async (question, signal) => {
		const answer = await resolver.lookup(question, signal);
		if (!(answer.kind === "nxdomain" && answer.transport !== "file") || !await isIsolated(question, signal)) return answer;
		const { name } = topLevelQuestion(question);
		const detail = `it says that ${name} does not exist, and knows no ${knownName.name} either`;
		return unaskedAnswer(resolver, question, {
			code: "isolated",
			detail
		});
	});
};
const isReal = (answer) => {
	if (answer.kind !== "found") return false;
	if (isAnswerOf(answer, "MX")) return answer.set.rdata.some(({ exchange }) => isWithin(exchange, knownName.name));
	return isAnswerOf(answer, "TXT") && answer.set.rdata.some(({ strings }) => isSpfRecord(strings.join("")));
};
const isTelling = ({ question: { name, type }, kind }) => name === knownName.name && (type === "MX" || type === "TXT") && kind !== "failed";
const isFalseOfInternet = (answer) => isTelling(answer) && !isReal(answer);
const isTrueOfInternet = (answer) => isTelling(answer) && isReal(answer);
const findInternetKnowledge = async (source, signal) => {
	const { name } = knownName;
	const answers = await Promise.all([source.lookup({
		name,
		type: "MX"
	}, signal), source.lookup({
		name,
		type: "TXT"
	}, signal)]);
	if (answers.some(isFalseOfInternet)) return "false";
	const failed = answers.flatMap((answer) => answer.kind === "failed" ? answer.failure.code : []);
	if (failed.length === 0) return "real";
	if (failed.includes("unrecorded") || failed.includes("deadline")) return "untold";
	return failed.some((code) => code === "isolated" || code === "malformed") ? "false" : "unknown";
};
// src/gather/recorder.ts
const mostEvidence = 4194304;
const overfull = (answer) => ({
	...unaskedAnswer(answer, answer.question, {
		code: "unsupported",
		detail: `the answers about this domain come to more than ${mostEvidence} bytes`
	}),
	...answer.unchecked && { unchecked: answer.unchecked }
});
const createRoom = () => {
	const sizes = /* @__PURE__ */ new Map();
	let total = 0;
	return (key, answer) => {
		const rest = total - (sizes.get(key) ?? 0);
		const own = heldBytes(answer);
		const fits = rest + own <= mostEvidence;
		const admitted = fits ? answer : overfull(answer);
		const bytes = fits ? own : heldBytes(admitted);
		sizes.set(key, bytes);
		total = rest + bytes;
		return admitted;
	};
};
const sorted = (map) => [...map].sort(([a], [b]) => a < b ? -1 : 1).map(([, value]) => value);
const createRecorder = () => {
	const admit = createRoom();
	const answers = /* @__PURE__ */ new Map();
	const mixedCase = /* @__PURE__ */ new Map();
	const probes = /* @__PURE__ */ new Map();
	const policies = /* @__PURE__ */ new Map();
	const registrations = /* @__PURE__ */ new Map();
	return {
		answer: (answer) => {
			const { question, vantage, server, unchecked = false } = answer;
			const key = `${question.name} ${question.type} ${vantage} ${server} ${unchecked}`;
			const admitted = admit(key, answer);
			answers.set(key, admitted);
			return admitted;
		},
		mixedCase: (answer) => {
			const { question, server } = answer;
			const key = `${question.name} ${question.type} ${server}`;
			const admitted = admit(key, answer);
			mixedCase.set(key, admitted);
			return admitted;
		},
		probe: (result) => {
			probes.set(needKey({
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
			...mixedCase.size > 0 && { mixedCase: sorted(mixedCase) },
			probes: sorted(probes),
			...policies.size > 0 && { policies: sorted(policies) },
			...registrations.size > 0 && { registrations: sorted(registrations) }
		})
	};
};
const through = (keep) => (resolver) => withLookup(resolver, async (question, signal) => keep(await resolver.lookup(question, signal)));
const markUnchecked = (resolver) => ({
	...resolver,
	lookup: async (question, signal) => ({
		...await resolver.lookup(question, signal),
		unchecked: true
	})
});
const recordSources = ({ recursive: [first, ...others], direct, files, isRefused, mixedCase, secondResolvers = [], referee }, record) => {
	const keep = through(record.answer);
	const keepOwn = through((answer) => answer.transport === "file" ? record.answer(answer) : answer);
	return {
		recursive: [isolatedNetwork(keep(first)), ...others.map((one) => isolatedNetwork(keep(one)))],
		...files && { files: (elsewhere) => keepOwn(files(elsewhere)) },
		...referee && { referee: keep(referee) },
		...direct && { direct: (address, vantage) => keep(direct(address, vantage)) },
		...isRefused && { isRefused },
		...mixedCase && { mixedCase: (address) => through(record.mixedCase)(mixedCase(address)) },
		secondResolvers: secondResolvers.map(({ of, plain, unchecked }) => ({
			of,
			plain: keep(plain),
			unchecked: keep(markUnchecked(unchecked))
		}))
	};
};
// src/model/mta-sts.ts
const refusals = /* @__PURE__ */ new Map([["ECONNREFUSED", "refuses the connection (ECONNREFUSED)"], ["EPROTO", "breaks off TLS (EPROTO)"]]);
const noRoutes = /* @__PURE__ */ new Set(["ENETUNREACH", "EADDRNOTAVAIL"]);
const settlePolicy = (result) => {
	if (result.kind !== "failed") return result;
	const { domain, url, ms, failure } = result;
	const tried = failure.attempts.filter(({ errno }) => !noRoutes.has(errno));
	const [first] = tried;
	if (first !== void 0 && tried.every(({ code }) => code === "not-public")) return {
		domain,
		url,
		ms,
		kind: "refused",
		why: "not-public",
		detail: first.server
	};
	const details = tried.map(({ errno }) => refusals.get(errno));
	const [detail] = details;
	return detail === void 0 || details.includes(void 0) ? result : {
		domain,
		url,
		ms,
		kind: "refused",
		why: "no-connection",
		detail
	};
};
// src/gather/turns.ts
const mostMs = 8;
const nextTurn = () => new Promise((resolve) => {
	if (typeof setImmediate === "function") setImmediate(resolve);
	else setTimeout(resolve, 0);
});
let begun;
const beginTurn = () => {
	nextTurn().then(() => begun = void 0);
	return performance.now();
};
const youngTurn = async () => {
	for (;;) {
		begun ??= beginTurn();
		if (performance.now() - begun <= mostMs) return;
		await nextTurn();
	}
};
let last = Promise.resolve();
const inTurn = (work) => {
	const done = last.then(youngTurn).then(work);
	last = done.catch(() => {});
	return done;
};
// src/gather/spf-tree.ts
const growTree = async ({ domain, message, known = [], most = 1e400 }, resolver, signal) => {
	const answers = new Map(known.map((answer) => [questionKey(answer.question), answer]));
	for (;;) {
		const { tree, wanted } = await inTurn(() => buildSpfTree(domain, answers, message));
		const room = known.length + most - answers.size;
		if (wanted.length === 0 || wanted.length > room) return tree;
		const found = await Promise.all(wanted.map(async (question) => ({
			question,
			answer: await resolver.lookup(question, signal)
		})));
		for (const { question, answer } of found) answers.set(questionKey(question), answer);
	}
};
const questionsPerMessage = 12;
const gatherSpf = async (domain, resolver, signal, service) => {
	const tree = await growTree({ domain }, resolver, signal);
	if (service === void 0 || tree.kind === "failed" || !hasMessageTerms(tree)) return tree;
	const own = await growTree({ domain: service.name }, resolver, signal);
	if (own.kind === "failed") return tree;
	const known = {
		known: tree.answers,
		most: questionsPerMessage
	};
	const grown = await Promise.all(messagesToAsk(tree, own, service).map((message) => growTree({
		domain,
		message,
		...known
	}, resolver, signal)));
	return {
		...tree,
		messages: grown.flatMap((one) => one.kind === "failed" ? [] : [one])
	};
};
// src/gather/gather.ts
const unaskedDelegation = { kind: "unasked" };
const noViews = {
	kind: "views",
	views: []
};
const unfetchedPolicy = ({ domain }) => ({
	domain,
	url: "",
	ms: 0,
	kind: "failed",
	failure: {
		code: "unsupported",
		detail: "policies are not fetched here",
		unasked: true,
		attempts: []
	}
});
const unaskedRegistration = ({ domain }) => ({
	domain,
	kind: "unasked",
	because: "the registry was not asked (--rdap)"
});
const collectViews = async ({ questions }, { resolver, views }, signal) => {
	if (views === void 0) return noViews;
	await Promise.all(questions.map((question) => resolver.lookup(question, signal)));
	return views(signal);
};
const validation$1 = () => import("./gather-validate-zone.js");
const validate = async (need, { resolver, validation: tools }, signal) => {
	const { delegation } = need;
	if (!(delegation.kind === "delegated" && delegation.ds?.kind === "found") || tools === void 0) return {
		kind: "validation",
		servers: []
	};
	return (await validation$1()).validateZone(need, delegation, {
		tools,
		resolver,
		signal
	});
};
const trustAbove = async (need, { zonesAbove, validation: tools }) => {
	const links = await zonesAbove?.(need.zone) ?? [];
	if (links.length === 0 || tools === void 0) return {
		kind: "trust-above",
		zones: []
	};
	return (await validation$1()).validateAbove(need, links, tools);
};
const answerNeed = async (need, world, signal) => {
	switch (need.need) {
		case "answer": return {
			need: "answer",
			result: await (need.glance && world.glance || world.resolver).lookup(need.question, signal)
		};
		case "probe": return {
			need: "probe",
			result: await world.prober.probe(need.endpoint, signal)
		};
		case "spf": return {
			need: "spf",
			result: await gatherSpf(need.domain, world.resolver, signal, need.service)
		};
		case "delegation": return {
			need: "delegation",
			result: await world.delegation?.() ?? unaskedDelegation
		};
		case "views": return {
			need: "views",
			result: await collectViews(need, world, signal)
		};
		case "policy": {
			const fetched = await world.policies?.obtain(need.domain, signal);
			return {
				need: "policy",
				result: settlePolicy(fetched ?? unfetchedPolicy(need))
			};
		}
		case "registration": return {
			need: "registration",
			result: await world.registry?.obtain(need.domain, signal) ?? unaskedRegistration(need)
		};
		case "validation": return {
			need: "validation",
			result: await validate(need, world, signal)
		};
		case "trust-above": return {
			need: "trust-above",
			result: await trustAbove(need, world)
		};
	}
};
const createAsker = (world, signal) => {
	const under = /* @__PURE__ */ new Map();
	const findings = /* @__PURE__ */ new Map();
	return {
		findings,
		find: (need) => findings.get(needKey(need)),
		ask: async (needs) => {
			await Promise.all(needs.map(async (need) => {
				const key = needKey(need);
				const found = under.get(key) ?? world.known?.get(key) ?? answerNeed(need, world, signal);
				under.set(key, found);
				findings.set(key, await found);
			}));
		}
	};
};
const gather = async (needs, world, signal) => {
	const { ask, findings } = createAsker(world, signal);
	await ask(needs);
	return findings;
};
const comesLast = ({ need }) => need === "views";
const needsProbes = (check, context) => {
	const needs = check.needs(context);
	return needs.length > 0 && needs.every(({ need }) => need === "probe");
};
const createPursuit = ({ ask, find }, context) => async (check, last) => {
	const open = (needs) => needs.filter((need) => find(need) === void 0);
	const now = (needs) => needs.filter((need) => last || !comesLast(need));
	let left = open(check.needs(context));
	do {
		await ask(now(left));
		left = await inTurn(() => open([...check.needs(context), ...check.follow(find, context)]));
	} while (now(left).length > 0);
	return left.length > 0;
};
const gatherForChecks = async (checks, context, world, signal) => {
	const { settled = () => {} } = world;
	const asker = createAsker(world, signal);
	const { find, findings } = asker;
	const pursue = createPursuit(asker, context);
	const settle = (check) => inTurn(() => settled(check, find));
	const pursueAll = async (group) => {
		const waits = await Promise.all(group.map(async (check) => {
			const isOpen = await pursue(check, false);
			if (!isOpen) await settle(check);
			return isOpen;
		}));
		const waiting = group.filter((_, i) => waits[i]);
		await Promise.all(waiting.map((check) => pursue(check, true)));
		for (const check of waiting) await settle(check);
	};
	await Promise.all([false, true].map((probes) => pursueAll(checks.filter((check) => needsProbes(check, context) === probes))));
	return findings;
};
// src/dns/delegation/zone-cut.ts
const parentServers = 2;
const noZone = {
	code: "malformed",
	detail: "no zone was found that holds the domain",
	attempts: []
};
const ancestors = (domain) => {
	const names = [];
	for (let name = domain; name !== "."; name = parentName(name)) names.push(name);
	return names;
};
const isUnregistered = (zone, domain) => splitLabels(zone).length < 2 || isRegistry(zone) && domain?.kind === "nxdomain";
const zoneCutIn = (answer) => {
	if (answer.kind !== "found" || answer.chain.length > 0) return void 0;
	const hosts = [...new Set(answer.set.rdata.map(({ host }) => host))].sort();
	return {
		zone: answer.set.owner,
		hosts,
		glue: answer.glue ?? []
	};
};
const withOwnGlue = (cut, above) => ({
	...cut,
	glue: cut.glue.filter(({ host }) => isWithin(host, above))
});
const askUpwards = (domain, { resolver, signal }) => Promise.all(ancestors(domain).map((name) => resolver.lookup({
	name,
	type: "NS"
}, signal)));
const cutSeenByResolvers = (upwards) => {
	const decided = upwards.find((answer) => answer.kind === "failed" || zoneCutIn(answer));
	const cut = decided && zoneCutIn(decided);
	return cut && !isUnregistered(cut.zone, upwards[0]) ? cut : void 0;
};
const findHostAddresses = async (host, glue, { resolver, families, signal }) => {
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
const parentResolvers = async ({ hosts, glue }, search) => {
	const families = search.families.slice(0, 1);
	const addresses = (await Promise.all(hosts.slice(0, parentServers).map((host) => findHostAddresses(host, glue, {
		...search,
		families
	})))).flatMap(({ found }) => found.map(({ address }) => address).sort()[0] ?? []);
	return [...new Set(addresses)].map(search.parent);
};
const readParentAnswer = (answers, above) => {
	const own = answers.filter((one) => one.kind === "found" ? one.glue ?? one.flags?.aa : one.flags?.aa);
	const cut = own.map(zoneCutIn).find((one) => one !== void 0 && one.zone !== above);
	if (cut !== void 0) return withOwnGlue(cut, above);
	const negative = own.find((one) => one.kind === "nxdomain" || one.kind === "nodata");
	if (negative === void 0 || !("negative" in negative)) return void 0;
	if (negative.negative?.zone !== above) return void 0;
	return negative.kind === "nxdomain" && isRegistry(above) ? "nxdomain" : "own";
};
const saysUnregistered = (answers) => answers.some((one) => one.kind === "nxdomain" && one.negative !== void 0 && isWithin(one.question.name, one.negative.zone) && readParentAnswer(answers, one.negative.zone) === "nxdomain");
const askParent = async (above, name, search) => {
	const parents = await parentResolvers(above, search);
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
		word: readParentAnswer(answers, above.zone)
	};
};
const findZoneCut = async (domain, upwards, search) => {
	const cuts = upwards.flatMap((answer) => zoneCutIn(answer) ?? []);
	const findAbove = (name) => cuts.find(({ zone }) => zone !== name && isWithin(name, zone));
	let seen = cutSeenByResolvers(upwards);
	let above = findAbove(seen?.zone ?? domain);
	for (let turns = 0; above !== void 0 && turns < 4; turns += 1) {
		const name = seen?.zone ?? domain;
		const { parents, parent, word } = await askParent(above, name, search);
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
			above = findAbove(seen.zone);
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
		failure: first?.kind === "failed" ? first.failure : noZone
	};
};
// src/dns/delegation/find-name-servers.ts
const hostAddressKey = ({ host, address }) => `${host} ${address}`;
const distinctAddresses = (addresses) => {
	const sorted = [...addresses].sort((a, b) => hostAddressKey(a) < hostAddressKey(b) ? -1 : 1);
	const places = /* @__PURE__ */ new Map();
	for (const one of sorted) {
		const { host, namesakes = [], ...rest } = places.get(one.address) ?? one;
		const others = [
			...namesakes,
			one.host,
			...one.namesakes ?? []
		].filter((name) => name !== host);
		const more = [...new Set(others)];
		places.set(one.address, {
			host,
			...rest,
			...more.length > 0 && { namesakes: more }
		});
	}
	return [...places.values()].slice(0, 16);
};
const findMissingHost = async (host, walker, search) => {
	const walked = await findHostAddresses(host, [], {
		...search,
		resolver: walker
	});
	return walked.found.length > 0 || walked.homeless ? walked : {
		found: [],
		homeless: false
	};
};
const isLocalView = (host, { found }, { glue }, { isRefused }) => isRefused !== void 0 && found.length > 0 && !glue.some((one) => one.host === host) && found.every(({ address }) => isRefused(address));
const mostWalked = 5;
const findOwnAddresses = async (host, place, cut, search) => {
	if (place.homeless) return findMissingHost(host, search.walker, search);
	for (const { address } of place.found) search.direct(address).lookup({
		name: cut.zone,
		type: "SOA"
	}, search.signal);
	const walked = await findMissingHost(host, search.walker, search);
	return walked.found.length > 0 ? walked : place;
};
const findHosts = async (cut, search) => {
	const { hosts, glue } = cut;
	const places = await Promise.all(hosts.map((host) => findHostAddresses(host, glue, search)));
	const { walker } = search;
	if (walker === void 0) return places;
	const nowhere = places.filter((place, i) => place.homeless || isLocalView(hosts[i], place, cut, search));
	const walked = new Set(nowhere.slice(0, mostWalked));
	return Promise.all(hosts.map(async (host, i) => {
		const place = places[i] ?? {
			found: [],
			homeless: false
		};
		if (walked.has(place)) return findOwnAddresses(host, place, cut, {
			...search,
			walker
		});
		return place.homeless ? {
			found: [],
			homeless: false
		} : place;
	}));
};
const findAddresses = async (cut, search) => {
	const hosts = cut.hosts.slice(0, 16);
	const found = await findHosts({
		...cut,
		hosts
	}, search);
	return {
		addresses: distinctAddresses(found.flatMap((place) => place.found)),
		homeless: hosts.filter((_, i) => found[i]?.homeless)
	};
};
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
const hasAddress = (addresses) => ({ address }) => addresses.some((one) => one.address === address);
const describeDelegation = async ({ zone, seen, listed, parent, parents }, places, asking) => {
	const ds = askForDs(zone, parents, asking);
	const { addresses, homeless } = await places;
	const others = listed && seen?.zone === zone ? (await findAddresses(seen, asking)).addresses : [];
	const unchosen = listed && addresses.length >= 16 ? listed.hosts : [];
	const unlisted = others.filter((one) => !hasAddress(addresses)(one) && !unchosen.includes(one.host));
	const servers = await Promise.all(distinctAddresses([...addresses, ...unlisted]).map((place) => surveyServer(place, {
		zone,
		ds,
		listed: hasAddress(addresses)(place)
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
const survey = (domain, asking) => {
	const upwards = askUpwards(domain, asking);
	const early = upwards.then(async (answers) => {
		const seen = cutSeenByResolvers(answers);
		if (seen === void 0) return void 0;
		const { addresses: servers } = await findAddresses(seen, asking);
		for (const { address } of servers) for (const type of ["SOA", "NS"]) asking.direct(address).lookup({
			name: seen.zone,
			type
		}, asking.signal);
		return {
			zone: seen.zone,
			servers
		};
	});
	const standing = upwards.then((answers) => findZoneCut(domain, answers, asking));
	const places = standing.then((found) => {
		const cut = found.kind === "standing" ? found.listed ?? found.seen : void 0;
		return cut ? findAddresses(cut, asking) : {
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
		delegation: standing.then((found) => found.kind === "standing" ? describeDelegation(found, places, asking) : found)
	};
};
// src/dns/delegation/zones-above.ts
const root = dnsName(".");
const askServers = (question, [first, ...others], signal) => first && failover(first, ...others).lookup(question, signal);
const askLink = async ({ zone, servers }, above, signal) => {
	const [ds, keys] = await Promise.all([above && askServers({
		name: zone,
		type: "DS"
	}, above.servers, signal), askServers({
		name: zone,
		type: "DNSKEY"
	}, servers, signal)]);
	return {
		zone,
		...ds && { ds },
		...keys && { keys }
	};
};
const askZonesAbove = async (zone, search) => {
	const { resolver, signal } = search;
	const cuts = (await Promise.all([resolver.lookup({
		name: root,
		type: "NS"
	}, signal), askUpwards(parentName(zone), search)])).flat().flatMap((answer) => zoneCutIn(answer) ?? []);
	const downwards = (await Promise.all(cuts.map(async (cut) => ({
		zone: cut.zone,
		servers: await parentResolvers(cut, search)
	})))).toSorted((a, b) => splitLabels(a.zone).length - splitLabels(b.zone).length);
	return Promise.all(downwards.map((one, i) => askLink(one, downwards[i - 1], signal)));
};
const askZone$1 = async ({ zone, parents }, walker, search) => {
	const ds = await askForDs(zone, parents, search);
	if (ds.kind !== "found") return {
		zone,
		ds
	};
	return {
		zone,
		ds,
		keys: await walker.lookup({
			name: zone,
			type: "DNSKEY"
		}, search.signal)
	};
};
const askZonesOf = async (names, walker, search) => {
	const found = await Promise.all(names.map(async (name) => findZoneCut(name, await askUpwards(name, search), search)));
	const cuts = new Map(found.flatMap((one) => one.kind === "standing" ? [[one.zone, one]] : []));
	return Promise.all([...cuts.values()].map((cut) => askZone$1(cut, walker, search)));
};
// src/dns/resolver/iterative.ts
const mostZones = 6;
const mostReferrals = 5;
const mostServers$2 = 3;
const walkMs = 8e3;
const serverAddresses = async ({ hosts, glue }, walk) => {
	const places = await Promise.all(hosts.slice(0, mostServers$2).map((host) => findHostAddresses(host, glue, walk)));
	return [...new Set(places.flatMap(({ found }) => found[0]?.address ?? []))];
};
const askInTurn = async (question, servers, isUsable, signal) => {
	for (const server of servers) {
		const answer = await server.lookup(question, signal);
		if (isUsable(answer)) return answer;
	}
};
const isReferral = (answer) => answer.kind === "found" && answer.glue !== void 0;
const saysWhere = (answer) => answer.kind !== "failed" && (isReferral(answer) || answer.flags?.aa !== false);
const referralBelow = (answer, zone) => {
	const cut = isReferral(answer) ? zoneCutIn(answer) : void 0;
	return cut !== void 0 && cut.zone !== zone && isWithin(cut.zone, zone) && isWithin(answer.question.name, cut.zone) ? withOwnGlue(cut, zone) : void 0;
};
const walkDown = async (question, { start, holds }, walk) => {
	const { direct, signal } = walk;
	let cut = start;
	for (let turn = 0; turn < mostReferrals; turn += 1) {
		const addresses = await serverAddresses(cut, walk);
		const own = addresses.map((address) => direct(address, "authoritative"));
		const { zone } = cut;
		const isOwn = (one) => isAuthoritative(answerForZone(one, zone));
		const ask = () => askInTurn(question, own, isOwn, signal);
		const isFirst = turn === 0 && !holds;
		const answer = isFirst ? void 0 : await ask();
		if (answer !== void 0) return answer;
		const where = await askInTurn({
			name: question.name,
			type: "NS"
		}, addresses.map((address) => direct(address, "parent")), saysWhere, signal);
		const below = where && referralBelow(where, zone);
		if (below === void 0) return where !== void 0 && isFirst ? ask() : void 0;
		cut = below;
	}
};
const topLevel = (name) => dnsName(splitLabels(name).at(-1) ?? ".");
const askZone = async (question, walk) => {
	const { resolver, signal } = walk;
	const { name } = question;
	const above = await resolver.lookup({
		name: topLevel(name),
		type: "NS"
	}, signal);
	const top = above.kind === "nxdomain" || above.kind === "nodata" ? zoneCutIn(await resolver.lookup({
		name: dnsName("."),
		type: "NS"
	}, signal)) : zoneCutIn(above);
	const answer = top && await walkDown(question, {
		start: top,
		holds: false
	}, walk);
	if (answer !== void 0) return answer;
	const seen = cutSeenByResolvers(await askUpwards(name, walk));
	return seen && walkDown(question, {
		start: seen,
		holds: true
	}, walk);
};
const whyNothing = (codes, isOver) => {
	if (isOver) return {
		...deadlineReached,
		attempts: []
	};
	return {
		code: codes.has("unrecorded") ? "unrecorded" : "unreachable",
		detail: "the name servers of the zone gave no answer",
		attempts: []
	};
};
const iterativeResolver = ({ direct, resolver, families }) => ({
	vantage: "authoritative",
	server: "its own name servers",
	async lookup(question, signal) {
		const limit = AbortSignal.any([signal, AbortSignal.timeout(walkMs)]);
		const codes = /* @__PURE__ */ new Set();
		const watched = tapped((answer) => {
			if (answer.kind === "failed") codes.add(answer.failure.code);
		});
		const ask = (address, vantage) => watched(direct(address, vantage));
		const parent = (address) => ask(address, "parent");
		const walk = {
			resolver: watched(resolver),
			families,
			direct: ask,
			parent,
			signal: limit
		};
		const chain = [];
		const proof = [];
		let { name } = question;
		let ms = 0;
		for (let zone = 0; zone < mostZones; zone += 1) {
			const answer = await askZone({
				name,
				type: question.type
			}, walk);
			if (answer === void 0) break;
			append(chain, answer.chain);
			append(proof, answer.proof ?? []);
			ms += answer.ms;
			const onward = answer.chain.at(-1)?.rdata[0].target;
			if (answer.kind === "found" || onward === void 0) return {
				...answer,
				question,
				chain,
				ms,
				...proof.length > 0 && { proof }
			};
			name = onward;
		}
		const { vantage, server } = this;
		return {
			question,
			vantage,
			server,
			transport: "udp",
			chain,
			ms,
			kind: "failed",
			failure: whyNothing(codes, signal.aborted)
		};
	}
});
// src/gather/corroboration.ts
const vantageRank = [
	"authoritative",
	"resolver",
	"system"
];
const isSettled = (answer) => answer.kind !== "failed";
const chooseAnswer = (answers) => {
	const [best] = vantageRank.flatMap((vantage) => answers.filter((answer) => answer.vantage === vantage).filter(isSettled));
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
const allSayTheSame = ([first, ...others]) => first === void 0 || others.every((one) => saysTheSame(first, one));
const refusedAnswer = (question, voices, { code, detail }) => {
	const settled = voices.filter(isSettled);
	const attempts = (settled.length > 0 ? settled : voices).map(({ server, transport, ms }) => ({
		server,
		transport,
		code,
		detail,
		ms
	}));
	return failedAnswer(chooseAnswer(voices), question, {
		code,
		detail,
		attempts
	});
};
const interceptedAnswer = (question, voices) => refusedAnswer(question, voices, {
	code: "intercepted",
	detail: "it does not give the records of icloud.com, so its answers are not those of the internet"
});
const unconfirmedAnswer = (question, voices, own = "its own name servers could not be asked") => {
	const detail = !allSayTheSame(voices.filter(isSettled)) ? `the resolvers differ about ${question.name} ${question.type}, and ${own}` : `no second source confirms ${question.name} ${question.type}, and ${own}`;
	return refusedAnswer(question, voices, {
		code: "unconfirmed",
		detail
	});
};
const recordsIn = (answer) => JSON.stringify([answer.kind, answer.kind === "found" ? answer.set.rdata : []]);
const createKnowledge = (recursive) => {
	const knowledge = /* @__PURE__ */ new Map();
	return (server, signal) => {
		const source = recursive.find((one) => one.server === server);
		if (source === void 0) return Promise.resolve("unknown");
		const pending = knowledge.get(server) ?? findInternetKnowledge(source, signal);
		knowledge.set(server, pending);
		return pending;
	};
};
const isTrusted = (knowledge) => knowledge === "real" || knowledge === "untold";
const isUnrecorded = (answer) => answer?.kind === "failed" && answer.failure.code === "unrecorded";
const decideByReferee = (ruling, voices) => ({
	answer: ruling,
	proven: voices.every((one) => saysTheSame(one, ruling))
});
const decideWithoutValidation = (own, others) => {
	const settled = others.filter(isSettled);
	return {
		answer: own,
		proven: new Set(settled.map(({ server }) => server)).size > 1 && settled.every((one) => saysTheSame(one, own))
	};
};
const haveSay = async (voices, knowledgeOf, signal) => {
	const settled = voices.filter(isSettled);
	const trusted = await Promise.all(settled.map(async ({ server }) => isTrusted(await knowledgeOf(server, signal))));
	return settled.filter((_, i) => trusted[i]);
};
const decideByVoices = ({ question, voices }, heard, isFalse) => {
	if ((new Set(heard.map(({ server }) => server)).size > 1 || heard.every(isTrueOfInternet)) && allSayTheSame(heard) && isNonEmpty(heard)) return chooseAnswer(heard);
	if (isFalse && heard.length === 0) return interceptedAnswer(question, voices);
	return voices.some(isSettled) ? unconfirmedAnswer(question, voices) : chooseAnswer(voices);
};
const uselessCodes = /* @__PURE__ */ new Set([
	"malformed",
	"refused",
	"rcode"
]);
const isAnswered = (answer) => isSettled(answer) || uselessCodes.has(answer.failure.code) || answer.failure.code === "too-long";
const decideUnanswered = async (doubt, { walker, reachesServers, isUnvalidated }, ask) => {
	const { voices } = doubt;
	const own = voices.every(({ vantage }) => vantage !== "authoritative") && await reachesServers() ? await ask(walker) : void 0;
	return own !== void 0 && isSettled(own) && await isUnvalidated?.(own) !== true ? own : chooseAnswer(voices);
};
const createDecide = (options) => {
	const { knowledgeOf, walker, canWalk, referee, isUnvalidated, receive } = options;
	return async (doubt, signal) => {
		const { question, voices } = doubt;
		const ask = async (source) => {
			const answer = await source?.lookup(question, signal);
			if (answer !== void 0 && isSettled(answer)) receive(question, [...voices, answer]);
			return answer;
		};
		if (!voices.some(isAnswered)) return {
			answer: await decideUnanswered(doubt, options, ask),
			proven: true
		};
		const walked = await canWalk() ? await ask(walker) : void 0;
		const own = walked !== void 0 && isSettled(walked) ? walked : void 0;
		if (own && await isUnvalidated?.(own) !== true) return {
			answer: own,
			proven: true
		};
		const ruling = isUnrecorded(walked) ? walked : await ask(referee);
		if (isUnrecorded(ruling) && !own) return {
			answer: chooseAnswer(voices),
			proven: true
		};
		const heard = await haveSay(voices, knowledgeOf, signal);
		if (own) return decideWithoutValidation(own, ruling ? [...heard, ruling] : heard);
		if (ruling !== void 0 && isSettled(ruling)) return decideByReferee(ruling, heard);
		const isFalse = await knowledgeOf(voices[0].server, signal) === "false";
		return {
			answer: decideByVoices(doubt, heard, isFalse),
			proven: true
		};
	};
};
const decideOnce = ({ decisions }, doubt, decide, signal) => {
	const key = questionKey(doubt.question);
	const decision = decisions.get(key) ?? decide(doubt, signal);
	decisions.set(key, decision);
	return decision;
};
const decideOpen = async (ledger, key, decide, signal) => {
	const doubt = ledger.doubts.get(key);
	if (doubt === void 0 || ledger.decisions.has(key)) return false;
	const { answer } = await decideOnce(ledger, doubt, decide, signal);
	return recordsIn(answer) !== recordsIn(chooseAnswer(doubt.voices));
};
const withdraw = async ({ doubts, decisions }, key) => {
	const doubt = doubts.get(key);
	const before = await decisions.get(key);
	if (doubt === void 0 || before === void 0 || before.proven) return false;
	const own = before.answer.vantage === "authoritative" ? "the answer of its own name servers does not validate by DNSSEC" : void 0;
	const answer = unconfirmedAnswer(doubt.question, doubt.voices, own);
	decisions.set(key, Promise.resolve({
		answer,
		proven: true
	}));
	return true;
};
const createCorroboration = (options) => {
	const ledger = {
		doubts: /* @__PURE__ */ new Map(),
		decisions: /* @__PURE__ */ new Map()
	};
	const decide = createDecide(options);
	return {
		settle: async (doubt, signal) => {
			const { question, voices, doubtful, believed } = doubt;
			const key = questionKey(question);
			if (doubtful) ledger.doubts.set(key, doubt);
			if (!(!believed || ledger.decisions.has(key) || !allSayTheSame(voices.filter(isSettled)))) return chooseAnswer(voices);
			return answerTo(question, (await decideOnce(ledger, doubt, decide, signal)).answer);
		},
		confirm: async (keys, signal) => {
			const all = [...keys];
			if ((await Promise.all(all.map((key) => decideOpen(ledger, key, decide, signal)))).includes(true)) return true;
			return (await Promise.all(all.map((key) => withdraw(ledger, key)))).includes(true);
		},
		forget: () => {
			ledger.decisions.clear();
			ledger.doubts.clear();
		}
	};
};
// src/gather/authoritative-first.ts
const findChainEnd = (rest, answer) => {
	const { chain } = answer;
	const i = chain.findIndex(({ rdata: [link] }) => link.target === rest.name);
	return i < 0 || !isSettled(answer) ? [] : [{
		...answer,
		question: rest,
		chain: chain.slice(i + 1)
	}];
};
const askZoneServers = async ({ zone, servers }, { question, signal }, direct) => isWithin(question.name, zone) ? Promise.all(servers.map(async ({ address }) => answerForZone(await direct(address, "authoritative").lookup(question, signal), zone))) : [];
const findSupports = ({ question, chain }) => [questionKey(question), ...chain.map(({ rdata: [{ target: name }] }) => questionKey({
	name,
	type: question.type
}))];
const createHearing = ({ recursive: [first, ...others], direct }, survey, receive) => {
	const heard = /* @__PURE__ */ new Map();
	const authoritative = async (question, signal) => {
		if (survey === void 0 || direct === void 0) return [];
		const ask = (authority) => authority === void 0 ? [] : askZoneServers(authority, {
			question,
			signal
		}, direct);
		survey.early.then(ask);
		return ask(await survey.authority);
	};
	const hear = async (question, signal) => {
		const [own, one, ...more] = await Promise.all([
			authoritative(question, signal),
			first.lookup(question, signal),
			...others.map((resolver) => resolver.lookup(question, signal))
		]);
		receive(question, [
			...own,
			one,
			...more
		]);
		return {
			own,
			resolved: [one, ...more]
		};
	};
	return async (question, signal) => {
		const key = questionKey(question);
		const pending = heard.get(key) ?? hear(question, signal);
		heard.set(key, pending);
		const { own, resolved } = await pending;
		const typed = (answer) => answerTo(question, answer);
		return {
			own: own.map(typed),
			resolved: mapNonEmpty(resolved, typed)
		};
	};
};
const createTrust = (recursive, { walker, canWalk }, knowledgeOf) => {
	let isDirectFalse = false;
	let ignored = /* @__PURE__ */ new Set();
	return {
		isIntercepted: () => isDirectFalse,
		trusts: ({ server }) => !ignored.has(server),
		test: async (signal) => {
			const walks = walker !== void 0 && await canWalk();
			const [own, ...known] = await Promise.all([walks ? findInternetKnowledge(walker, signal) : "unknown", ...recursive.map(({ server }) => knowledgeOf(server, signal))]);
			const silent = recursive.filter((_, i) => !isTrusted(known[i] ?? "unknown"));
			isDirectFalse = own === "false" || own === "unknown" && silent.length === recursive.length;
			ignored = new Set(silent.map(({ server }) => server));
			return isDirectFalse || silent.length > 0;
		}
	};
};
const continueChain = async (answer, resolved, { hear, settle }, signal) => {
	const target = answer.chain.at(-1)?.rdata[0].target;
	const { question, vantage, server, transport, kind } = answer;
	if (target === void 0 || kind === "found" || kind === "failed") return answer;
	if (question.type === "CNAME") return answer;
	const onward = {
		name: target,
		type: question.type
	};
	const ends = resolved.flatMap((one) => findChainEnd(onward, one));
	const rest = await settle(onward, {
		resolved: isNonEmpty(ends) ? ends : (await hear(onward, signal)).resolved,
		accepted: false
	}, signal);
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
const createChoice = () => {
	let preferred = /* @__PURE__ */ new Set();
	return {
		speaker: (own) => {
			const spoken = own.filter(isAuthoritative);
			return spoken.find(({ server }) => preferred.has(server)) ?? spoken[0];
		},
		prefer: (servers) => {
			if (preferred.size > 0 || servers.length === 0) return false;
			preferred = new Set(servers);
			return true;
		}
	};
};
const createSettle = ({ settle }, trusts) => (question, { resolved, accepted }, signal) => {
	const trusted = resolved.filter(trusts);
	const believed = isNonEmpty(trusted);
	return settle({
		question,
		voices: believed ? trusted : resolved,
		doubtful: !accepted,
		believed
	}, signal);
};
const createRule = ({ referee }, { domain, receive, crossCheck }) => async (question, resolved, signal) => {
	const ruling = resolved.some(isSettled) || isWithin(question.name, domain) ? await crossCheck?.ask(question, signal) : await referee?.lookup(question, signal);
	if (ruling === void 0) return void 0;
	receive(question, [ruling]);
	return isSettled(ruling) ? ruling : void 0;
};
const authoritativeFirst = (sources, survey, options) => {
	const { recursive, referee } = sources;
	const hear = createHearing(sources, survey, options.receive);
	const knowledgeOf = createKnowledge(recursive);
	const trust = createTrust(recursive, options, knowledgeOf);
	const choice = createChoice();
	const mayWalk = async () => !trust.isIntercepted() && await options.canWalk();
	const further = {
		...options,
		knowledgeOf,
		referee,
		canWalk: mayWalk
	};
	const corroboration = createCorroboration(further);
	const settle = createSettle(corroboration, trust.trusts);
	const rule = createRule(sources, options);
	return {
		vantage: "authoritative",
		server: "published",
		async lookup(question, signal) {
			const { own, resolved } = await hear(question, signal);
			const spoken = trust.isIntercepted() ? void 0 : choice.speaker(own);
			if (spoken) return continueChain(spoken, resolved, {
				hear,
				settle
			}, signal);
			const ruling = await rule(question, resolved, signal);
			if (ruling) return ruling;
			const accepted = (sources.direct === void 0 || own.some(isAnswered)) && isWithin(question.name, options.domain);
			const silent = resolved.some(isSettled) ? [] : own.filter(({ kind }) => kind === "failed");
			return settle(question, {
				resolved: [...resolved, ...silent],
				accepted
			}, signal);
		},
		confirm: (answers, signal) => corroboration.confirm(new Set(answers.flatMap(findSupports)), signal),
		async testSources(signal) {
			const isDistrusted = await trust.test(signal);
			if (isDistrusted) corroboration.forget();
			return isDistrusted;
		},
		prefer: choice.prefer,
		isIntercepted: trust.isIntercepted
	};
};
// src/gather/cross-check.ts
const createCrossCheck$1 = (referee, domain, { delegation, isCutOff }) => ({ async ask(question, signal) {
	const found = await delegation;
	const zone = found.kind === "delegated" ? found.zone : domain;
	if (!isWithin(question.name, zone) || !isCutOff(found)) return void 0;
	return referee.lookup(question, signal);
} });
const findDoubtedName = (found, domain) => {
	if (found.kind === "absent") return found.parent === void 0 ? found.name : void 0;
	return found.kind === "failed" && found.failure.code === "isolated" ? domain : void 0;
};
const lookUpTwice = async (question, published, signal) => {
	await published.confirm([await published.lookup(question, signal)], signal);
	return published.lookup(question, signal);
};
const confirmDelegation = async (delegation, domain, { published, referee, signal }) => {
	const found = await delegation;
	const name = findDoubtedName(found, domain);
	if (name === void 0) return found;
	const question = {
		name,
		type: "NS"
	};
	const told = await referee?.lookup(question, signal);
	if (told?.kind === "found" && told.chain.length === 0) return {
		kind: "delegated",
		zone: name,
		homeless: [],
		servers: []
	};
	if (told?.kind === "nxdomain") return {
		kind: "absent",
		name
	};
	const isSilent = told === void 0 || told.kind === "failed";
	if (isSilent && found.kind === "failed") return found;
	const answer = isSilent ? await lookUpTwice(question, published, signal) : told;
	if (answer.kind === "nxdomain") return found;
	if (answer.kind === "failed") return {
		kind: "failed",
		failure: answer.failure
	};
	return {
		kind: "failed",
		failure: {
			code: "unreachable",
			detail: `resolvers here say that ${name} does not exist, ${answer.server} says that it does`,
			attempts: []
		}
	};
};
const delegationByReferee = async (domain, referee, signal) => {
	const failed = {
		kind: "failed",
		failure: {
			code: "intercepted",
			detail: "something on this network answers in place of name servers",
			attempts: []
		}
	};
	if (referee === void 0) return failed;
	const upwards = await askUpwards(domain, {
		resolver: referee,
		signal
	});
	const cut = cutSeenByResolvers(upwards);
	if (cut !== void 0) return {
		kind: "delegated",
		zone: cut.zone,
		homeless: [],
		servers: [],
		intercepted: true
	};
	return upwards[0]?.kind === "nxdomain" ? {
		kind: "absent",
		name: domain
	} : failed;
};
// src/gather/views.ts
const mostFollowed = 8;
const answerSourceKey = ({ vantage, server, unchecked }) => `${vantage} ${server} ${unchecked === true ? "unchecked" : ""}`;
const sortDistinct = (items, key) => [...new Map(items.map((item) => [key(item), item]))].sort(([a], [b]) => a < b ? -1 : 1).map(([, item]) => item);
const createViewMap = () => {
	const heard = /* @__PURE__ */ new Map();
	const receive = (question, answers) => {
		const key = questionKey(question);
		const before = heard.get(key)?.answers ?? [];
		heard.set(key, {
			question,
			answers: sortDistinct([...before, ...answers], answerSourceKey)
		});
	};
	const sorted = () => sortDistinct([...heard.values()], ({ question }) => questionKey(question));
	return {
		receive,
		sorted
	};
};
const viewsFromAnswers = (answers) => {
	const { receive, sorted } = createViewMap();
	for (const answer of answers) receive(answer.question, [answer]);
	return sorted();
};
const askSecondResolver = async (question, { plain, unchecked }, signal) => {
	const answer = await plain.lookup(question, signal);
	if (answer.kind !== "failed" || answer.failure.code !== "servfail") return [answer];
	return [answer, await unchecked.lookup(question, signal)];
};
const mostMixed = 3;
const isRecursive = ({ vantage, unchecked }) => (vantage === "system" || vantage === "resolver") && unchecked !== true;
const isOdd = (speaking, view) => (answer) => isRecursive(answer) && speaking.has(answer.server) && (disagrees(answer, view) || answer.kind === "failed" && answer.failure.code !== "unsupported");
const askInMixedCase = async (views, mixedCase, signal) => {
	const speaking = new Set(views.flatMap(({ answers }) => answers.filter((answer) => isRecursive(answer) && answer.kind !== "failed").map(({ server }) => server)));
	const isPublished = ({ answers }) => answers.some(isAuthoritative);
	const odd = views.filter((view) => isPublished(view) && view.answers.some(isOdd(speaking, view)));
	const chosen = new Set(odd.slice(0, mostMixed));
	return Promise.all(views.map(async (view) => {
		if (!chosen.has(view)) return view;
		const answers = view.answers.filter(isAuthoritative).map(({ server }) => server).map((server) => mixedCase(server).lookup(view.question, signal));
		return {
			...view,
			mixedCase: await Promise.all(answers)
		};
	}));
};
const createViewCollector = ({ secondResolvers = [], mixedCase, referee }) => {
	const { receive, sorted } = createViewMap();
	const follow = (view, signal) => {
		const odd = view.answers.filter((answer) => disagrees(answer, view));
		return secondResolvers.filter(({ of }) => odd.some(({ server }) => server === of)).map((secondResolver) => askSecondResolver(view.question, secondResolver, signal));
	};
	const views = async (signal) => {
		const odd = sorted().filter((view) => view.answers.some((answer) => disagrees(answer, view)));
		await Promise.all(odd.slice(0, mostFollowed).map(async (view) => {
			receive(view.question, (await Promise.all(follow(view, signal))).flat());
		}));
		const forged = sorted().filter((view) => view.answers.some((answer) => isMadeUp(answer) && disagrees(answer, view)));
		if (referee) await Promise.all(forged.slice(0, mostFollowed).map(async ({ question }) => {
			receive(question, [await referee.lookup(question, signal)]);
		}));
		const all = sorted();
		return {
			kind: "views",
			views: mixedCase === void 0 ? all : await askInMixedCase(all, mixedCase, signal)
		};
	};
	return {
		receive,
		views
	};
};
// src/audit/gather-world.ts
const createWalker = ({ direct, recursive }, families) => {
	if (direct === void 0) return void 0;
	const [first, ...others] = recursive.map((resolver) => iterativeResolver({
		direct,
		resolver,
		families
	}));
	return first && failover(first, ...others);
};
const walkerBesideOwnZone = (walker, { authority }, direct) => withLookup(walker, async (question, signal) => {
	const own = await authority;
	if (own === void 0 || !isWithin(question.name, own.zone)) return walker.lookup(question, signal);
	return (await Promise.all(own.servers.map(({ address }) => direct(address).lookup(question, signal)))).find(isAuthoritative) ?? unaskedAnswer(walker, question, {
		code: "unreachable",
		detail: "the name servers of the zone gave no answer"
	});
});
const createSearch = ({ direct, files, isRefused, recursive: [first, ...others], secondResolvers = [] }, walker, { families, signal }) => {
	const uncheckedToo = withoutValidation(secondResolvers.map(({ unchecked }) => unchecked));
	return direct && !files && {
		resolver: uncheckedToo(failover(first, ...others)),
		direct: (address) => direct(address, "authoritative"),
		parent: (address) => direct(address, "parent"),
		families,
		signal,
		...walker && { walker },
		...isRefused && { isRefused }
	};
};
const createDomainCrossCheck = (domain, known, referee) => known && referee && createCrossCheck$1(referee, domain, {
	delegation: known.delegation,
	isCutOff
});
const createUnvalidated = (walker, search, { at, tools }) => {
	if (walker === void 0 || !search || tools === void 0) return void 0;
	return async (answer) => {
		const targets = answer.chain.map(({ rdata: [{ target }] }) => target);
		const links = await askZonesOf([answer.question.name, ...targets], walker, search);
		if (!links.some(({ ds }) => ds?.kind === "found")) return false;
		const { isUnvalidated } = await import("./gather-validate-zone.js");
		return isUnvalidated(answer, links, {
			at,
			tools
		});
	};
};
const fromWorld = ({ prober, policies, registry, validation }) => ({
	prober,
	...policies && { policies },
	...registry && { registry },
	...validation && { validation }
});
const createGatherWorld = (domain, world, given, { startedAt: at, signal }) => {
	const sources = {
		...given,
		recursive: sortedBy(given.recursive, ({ server }) => server)
	};
	const { referee, files } = sources;
	const walker = createWalker(sources, world.families);
	const search = createSearch(sources, walker, {
		families: world.families,
		signal
	});
	const known = search ? survey(domain, search) : void 0;
	const { receive, views } = createViewCollector(sources);
	const about = {
		domain,
		crossCheck: createDomainCrossCheck(domain, known, referee),
		walker: walker && search && known ? walkerBesideOwnZone(walker, known, search.direct) : walker,
		canWalk: async () => known === void 0 || !isBlocked(await known.delegation),
		reachesServers: async () => known !== void 0 && !isCutOff(await known.delegation),
		isUnvalidated: createUnvalidated(walker, search, {
			at,
			tools: world.validation
		})
	};
	const published = authoritativeFirst(sources, known, {
		...about,
		receive
	});
	const unheard = authoritativeFirst(sources, known, {
		...about,
		receive: () => {}
	});
	const resolver = files ? files(published) : published;
	const found = known && confirmDelegation(known.delegation, domain, {
		published,
		referee,
		signal
	});
	const delegation = () => found && published.isIntercepted() ? delegationByReferee(domain, referee, signal) : found;
	return {
		resolver,
		glance: files ? resolver : sources.recursive[0],
		published,
		unheard: files ? files(unheard) : unheard,
		...fromWorld(world),
		views,
		delegation,
		...search && { zonesAbove: (zone) => askZonesAbove(zone, search) }
	};
};
// src/audit/judging/answers-in.ts
const answersInTree = (tree) => {
	if (tree.kind === "failed") return [];
	const { answers, messages } = tree;
	return [...answers, ...messages.flatMap(answersInTree)];
};
const answersIn = (found) => {
	if (found.need === "answer") return [found.result];
	return found.need === "spf" ? answersInTree(found.result) : [];
};
// src/model/dns/unknown-part.ts
const describeParts = (parts) => few([...new Set(parts.map(({ detail }) => detail))], 3).join("; ");
const partsFailure = (parts) => ({
	code: "unknown",
	detail: describeParts(parts),
	attempts: []
});
// src/audit/judging/suppose.ts
const isOpen = (answer) => answer.kind !== "failed" && answer.rest !== void 0;
const rdataOf = (answer) => answer.kind === "found" ? answer.set.rdata : [];
const withRecords = (answer, type, more) => {
	const { question, vantage, server, transport, chain, ms } = answer;
	const rdata = [...rdataOf(answer), ...more];
	if (!isNonEmpty(rdata)) return answer;
	return {
		question,
		vantage,
		server,
		transport,
		chain,
		ms,
		kind: "found",
		set: {
			owner: chain.at(-1)?.rdata[0].target ?? question.name,
			type,
			rdata
		},
		authentic: false
	};
};
const supposeText = (answer) => (what, ...texts) => ({
	what,
	answer: withRecords(answer, "TXT", texts.map(toTxtRdata))
});
const someToken = "Abcd1234Efgh5678";
const supposeWantedText = (answer, { domain, required, token = someToken }) => {
	const { name } = answer.question;
	const suppose = supposeText(answer);
	const spf = toOctets(required.spfRecord);
	const verification = toOctets(`${required.verificationPrefix}${token}`);
	if (name === domain.name) return [
		suppose("SPF record", spf),
		suppose("verification record", verification),
		suppose("record", spf, verification)
	];
	if (name.startsWith("_dmarc.")) return [suppose("DMARC record", recommendedDmarc(domain.name, void 0, required.spfInclude))];
	if (name === prependLabels("_mta-sts", domain.name)) return [suppose("MTA-STS record", "v=STSv1; id=1")];
	if (name === prependLabels("_smtp._tls", domain.name)) return [suppose("TLS-RPT record", `v=TLSRPTv1; rua=mailto:postmaster@${domain.name}`)];
	return name.includes("_domainkey") ? [] : [suppose("SPF record", spf)];
};
const supposeWanted = (answer, context) => {
	const { required } = context;
	if (isAnswerOf(answer, "TXT")) return supposeWantedText(answer, context);
	if (isAnswerOf(answer, "MX")) {
		const known = rdataOf(answer);
		const missing = required.mx.filter((one) => known.every(({ exchange }) => exchange !== one.exchange));
		return [{
			what: "MX record",
			answer: withRecords(answer, "MX", missing)
		}];
	}
	if (isAnswerOf(answer, "CNAME") && answer.question.name === required.dkim.owner) return [{
		what: "CNAME record",
		answer: withRecords(answer, "CNAME", [{ target: required.dkim.target }])
	}];
	return [];
};
const supposeUnwanted = (answer, context) => {
	if (!isAnswerOf(answer, "MX")) return supposeWanted(answer, context);
	return [dnsName("mail.other-host.example"), dnsName(".")].map((exchange) => ({
		what: "MX record",
		answer: withRecords(answer, "MX", [{
			preference: 0,
			exchange
		}])
	}));
};
const createWorlds = (open, suppose) => {
	const sides = open.map((answer) => ({
		answer,
		supposed: suppose(answer)
	}));
	const count = Math.max(1, ...sides.map(({ supposed }) => supposed.length));
	return Array.from({ length: count }, (_, i) => {
		const here = sides.flatMap(({ answer, supposed }) => {
			const one = supposed[i] ?? supposed.at(-1);
			return one ? [[questionKey(answer.question), one]] : [];
		});
		return {
			what: here.find(([, { answer }]) => answer.kind !== "failed")?.[1].what ?? "record",
			answers: new Map(here.map(([key, { answer }]) => [key, answer]))
		};
	});
};
const wantedWorlds = (open, context) => createWorlds(open, (answer) => supposeWanted(answer, context));
const unwantedWorlds = (answer, context) => createWorlds([answer], (one) => supposeUnwanted(one, context));
const offered = {
	vantage: "authoritative",
	server: "",
	transport: "file"
};
const notGathered = partsFailure([{ detail: "it is not known" }]);
const unlookedUp = (need) => {
	switch (need.need) {
		case "answer": return {
			need: "answer",
			result: failedAnswer(offered, need.question, notGathered)
		};
		case "spf": return {
			need: "spf",
			result: {
				domain: need.domain,
				kind: "failed",
				failure: notGathered
			}
		};
		case "policy": return {
			need: "policy",
			result: {
				domain: need.domain,
				url: "",
				ms: 0,
				kind: "failed",
				failure: notGathered
			}
		};
		default: return;
	}
};
const mostRounds$1 = 24;
const regrowTree = ({ domain, answers }, world, pool) => {
	const known = new Map(answers.map((answer) => {
		const key = questionKey(answer.question);
		return [key, world.get(key) ?? answer];
	}));
	for (let round = 0;; round += 1) {
		const { tree, wanted } = buildSpfTree(domain, known);
		if (wanted.length === 0 || round === mostRounds$1) return tree;
		for (const question of wanted) {
			const key = questionKey(question);
			const failed = failedAnswer(offered, question, notGathered);
			known.set(key, world.get(key) ?? pool.get(key) ?? failed);
		}
	}
};
const isHiddenByAlias = ({ question: { name, type }, chain }, { answers }) => type !== "CNAME" && chain.length === 0 && answers.has(questionKey({
	name,
	type: "CNAME"
}));
const findInWorld = (findings, world) => {
	const pool = new Map([...findings.values()].flatMap(answersIn).map((answer) => [questionKey(answer.question), answer]));
	const trees = /* @__PURE__ */ new Map();
	const regrown = (key, tree) => {
		const known = trees.get(key) ?? regrowTree(tree, world.answers, pool);
		trees.set(key, known);
		return known;
	};
	return (need) => {
		const key = needKey(need);
		const found = findings.get(key);
		if (found === void 0) return unlookedUp(need);
		if (found.need === "spf" && found.result.kind === "gathered") return found.result.answers.some(({ question }) => world.answers.has(questionKey(question))) ? {
			need: "spf",
			result: regrown(key, found.result)
		} : found;
		if (found.need !== "answer") return found;
		const { question } = found.result;
		if (isHiddenByAlias(found.result, world)) return unlookedUp(need);
		return {
			need: "answer",
			result: world.answers.get(questionKey(question)) ?? found.result
		};
	};
};
// src/audit/judging/judge-open.ts
const createRunIn = (findings, context) => {
	const finds = /* @__PURE__ */ new Map();
	return (check, world) => {
		const find = finds.get(world) ?? findInWorld(findings, world);
		finds.set(world, find);
		return check.run(find, context);
	};
};
const toObstacle = ({ question, server, rest }) => {
	const need = {
		need: "answer",
		question
	};
	return {
		need: needKey(need),
		label: needLabel(need),
		server,
		failure: partsFailure(rest)
	};
};
const inconclusive = (result, open) => {
	const { observed: _, because: __, deferTo: ___, ...rest } = result;
	return {
		...rest,
		status: "inconclusive",
		findings: [],
		obstacles: open.map(toObstacle)
	};
};
const isCertain = ({ rest }) => rest.some(({ mayBeNone }) => !mayBeNone);
const gravity = [
	"note",
	"warning",
	"error"
];
const isAsGrave = (one, as) => gravity.indexOf(one.severity) >= gravity.indexOf(as.severity);
const failsIn = (check, world, { known, runIn }) => {
	const pending = [check];
	for (const one of pending) {
		const outcome = runIn(one, world);
		if (outcome.status === "fail") return true;
		const ids = outcome.status === "skipped" && outcome.deferTo || [];
		pending.push(...known.filter((other) => ids.includes(other.meta.id) && !pending.includes(other) && isAsGrave(other.meta, check.meta)));
	}
	return false;
};
const spoilsPass = ({ question }) => question.type === "MX";
const judgePass = (check, result, { read, context, runIn }) => {
	const spoilers = read.filter(isCertain).flatMap((answer) => {
		const world = unwantedWorlds(answer, context).find((one) => runIn(check, one).status === "fail");
		return world ? [{
			answer,
			what: world.what
		}] : [];
	});
	const grave = spoilers.filter(({ answer }) => spoilsPass(answer));
	if (grave.length > 0) return inconclusive(result, grave.map(({ answer }) => answer));
	if (result.severity === "note" || spoilers.length === 0) return result;
	const notes = spoilers.map(({ answer, what }) => `a second ${what} is not excluded: ${describeParts(answer.rest)}`);
	return {
		...result,
		observed: [...result.observed ?? [], ...notes]
	};
};
const supposedLines = ({ answers }, open) => {
	const linesOf = (answer) => answer?.kind === "found" ? presentRecordSet(answer.set) : [];
	const known = new Set(open.flatMap(linesOf));
	return new Set([...answers.values()].flatMap(linesOf).filter((line) => !known.has(line)));
};
const failedResult = (result, findings, supposed) => {
	const { because: _, deferTo: __, ...rest } = result;
	const toFinding = ({ observed, ...finding }) => ({
		...finding,
		...observed && { observed: observed.filter((line) => !supposed.has(line)) }
	});
	return {
		...rest,
		status: "fail",
		findings: findings.map(toFinding)
	};
};
const openAnswers = (findings) => {
	const open = [...findings].flatMap(answersIn).filter(isOpen);
	return [...groupedBy(open, ({ question }) => questionKey(question)).values()].map(([first]) => first);
};
const judgeOpen = (judged) => {
	const { checks, known, context, findings, results, grounds } = judged;
	const open = openAnswers(findings.values());
	const [world, ...others] = wantedWorlds(open, context);
	if (open.length === 0 || world === void 0) return results;
	const runIn = createRunIn(findings, context);
	const settled = new Map(results);
	const doubted = /* @__PURE__ */ new Set();
	const failsAnyway = (check) => [world, ...others].every((one) => failsIn(check, one, {
		known,
		runIn
	}));
	for (const check of checks) {
		const { id } = check.meta;
		const result = results.get(id);
		const read = openAnswers(grounds.get(id) ?? []);
		if (result === void 0 || read.length === 0) continue;
		if (result.status === "pass") settled.set(id, judgePass(check, result, {
			read,
			context,
			runIn
		}));
		if (result.status !== "fail" || failsAnyway(check)) continue;
		doubted.add(id);
		settled.set(id, inconclusive(result, read));
	}
	for (const check of checks) {
		const { id, area } = check.meta;
		const result = results.get(id);
		const isLeft = result?.deferTo?.some((other) => doubted.has(other) && results.get(other)?.area === area);
		if (result?.status !== "skipped" || !isLeft) continue;
		const outcomes = [world, ...others].map((one) => runIn(check, one));
		const [first] = outcomes;
		if (first?.status === "fail" && outcomes.every(({ status }) => status === "fail")) settled.set(id, failedResult(result, first.findings, supposedLines(world, open)));
	}
	return settled;
};
// src/audit/judging/keep-explained.ts
const keysOf = (lines = []) => lines.map(({ owner, type, rdata }) => `${owner} ${type} ${rdata}`);
const isWithinFix = ({ fix }, cause) => {
	const published = new Set(cause.flatMap((one) => keysOf(one.fix.publish)));
	const removed = new Set(cause.flatMap((one) => keysOf(one.fix.remove)));
	const publish = keysOf(fix.publish);
	const remove = keysOf(fix.remove);
	return publish.length + remove.length > 0 && publish.every((key) => published.has(key)) && remove.every((key) => removed.has(key));
};
const asCheckId = (check) => checkIds.find((id) => id === check);
const keepExplained = (checks, results) => {
	const explaining = new Map(checks.map(({ meta, explains }) => [meta.id, explains]));
	const cause = results.find(({ check, status }) => status === "fail" && explaining.get(check) !== void 0);
	const id = cause && asCheckId(cause.check);
	if (cause === void 0 || id === void 0) return results;
	const explained = explaining.get(cause.check) ?? [];
	return results.map((result) => {
		const { check, status, findings } = result;
		const isExplained = explained.includes(check) || findings.every((one) => isWithinFix(one, cause.findings));
		if (result === cause || status !== "fail" || !isExplained) return result;
		const { observed: _, ...rest } = result;
		return {
			...rest,
			...skipped("it has the same cause", { deferTo: [id] }),
			findings: []
		};
	});
};
// src/audit/judging/tell-apart.ts
const tellers = ["delegation-alike", "delegation-out-of-step"];
const tellApart = (results, { checks, find, context }) => {
	const areas = new Set(checks.map(({ meta }) => meta.area));
	const isFault = ({ status, severity, area }) => status === "fail" && severity !== "note" && areas.has(area);
	const differences = results.some(isFault) ? findDifferences(checks, find, context) : void 0;
	if (differences === void 0) return results;
	const { isSoundSomewhere, sides } = differences;
	const teller = tellers.find((id) => results.some(({ check, status }) => check === id && status === "fail"));
	const withSides = (finding) => {
		const { name, type } = finding.subject;
		const apart = type === "TCP" ? void 0 : sides.get(questionKey({
			name,
			type
		}));
		return apart === void 0 ? finding : {
			...finding,
			observed: apart
		};
	};
	return results.map((result) => {
		if (!isFault(result)) return result;
		const { area, severity, observed: _, ...rest } = result;
		if (teller === void 0 || !isSoundSomewhere(area, severity)) return {
			...result,
			findings: result.findings.map(withSides)
		};
		return {
			...rest,
			area,
			severity,
			status: "skipped",
			findings: [],
			because: `the name servers differ: ${seeChecks([teller])}`,
			deferTo: [teller]
		};
	});
};
// src/audit/judging/judge.ts
const isAmong = ({ meta: { id } }, checks) => checks.some(({ meta }) => meta.id === id);
const reasonIn = ({ because, deferTo }) => ({
	because,
	...deferTo && { deferTo }
});
const toResult = ({ meta }, outcome) => ({
	check: meta.id,
	area: meta.area,
	title: meta.title,
	severity: meta.severity,
	status: outcome.status,
	findings: outcome.status === "fail" ? outcome.findings : [],
	obstacles: outcome.status === "inconclusive" ? outcome.obstacles : [],
	...outcome.status === "pass" && outcome.observed ? { observed: outcome.observed } : {},
	...outcome.status === "skipped" ? reasonIn(outcome) : {}
});
const createJudge = (context) => {
	const results = /* @__PURE__ */ new Map();
	const grounds = /* @__PURE__ */ new Map();
	const settled = (check, find) => {
		const read = /* @__PURE__ */ new Map();
		const watched = (need) => {
			const found = find(need);
			if (found !== void 0) read.set(needKey(need), found);
			return found;
		};
		results.set(check.meta.id, toResult(check, check.run(watched, context)));
		grounds.set(check.meta.id, [...read.values()]);
	};
	return {
		results,
		grounds,
		settled
	};
};
const keepDecisive = (checks, results) => {
	const decided = results.find(({ status }, i) => status === "fail" && checks[i]?.decisive === true);
	if (decided === void 0) return results;
	const reason = {
		status: "skipped",
		because: `nothing can be said about it: ${seeChecks([decided.check])}`,
		deferTo: [decided.check]
	};
	return results.map((result) => {
		if (result === decided || result.area === "resolver" || isPortArea(result.area)) return result;
		if (result.area === decided.area && result.status === "skipped") return result;
		const { observed: _, ...rest } = result;
		return {
			...rest,
			...reason,
			findings: [],
			obstacles: []
		};
	});
};
const distinctChecks = (checks) => [...new Map(checks.map((check) => [check.meta.id, check])).values()];
const judgeOnce = async ({ checks, spare = [] }, { context, gatherWorld, signal }, before) => {
	const { results: judged, grounds, settled } = createJudge(context);
	const world = {
		...gatherWorld,
		settled,
		...before && { known: before.findings }
	};
	const findings = new Map(await gatherForChecks(checks, context, world, signal));
	let run = checks;
	for (;;) {
		const known = distinctChecks([...run, ...spare]);
		const sure = judgeOpen({
			checks: run,
			known,
			context,
			findings,
			results: judged,
			grounds
		});
		const results = keepExplained(run, keepDecisive(run, run.flatMap(({ meta }) => sure.get(meta.id) ?? [])));
		const wanted = new Set(results.flatMap(({ deferTo = [] }) => deferTo));
		const more = spare.filter((one) => wanted.has(one.meta.id) && !isAmong(one, run));
		if (more.length === 0) return {
			findings,
			results,
			grounds
		};
		for (const [key, found] of await gatherForChecks(more, context, world, signal)) findings.set(key, found);
		run = spare.filter((one) => isAmong(one, [...run, ...more]));
	}
};
const areasApart = /* @__PURE__ */ new Set([
	"imap",
	"smtp",
	"resolver",
	"zone",
	"config"
]);
const asksForChange = ({ status, severity, findings }) => status === "fail" && (severity !== "note" || findings.some(({ fix: { publish = [], remove = [] } }) => publish.length + remove.length > 0));
const passingCodes = /* @__PURE__ */ new Set([
	...uselessCodes,
	"servfail",
	"timeout",
	"unreachable",
	"local"
]);
const isLeftOpen = ({ severity, obstacles }) => severity !== "note" && obstacles.some(({ failure }) => passingCodes.has(failure.code));
const needsProof = (result) => !areasApart.has(result.area) && (asksForChange(result) || isLeftOpen(result));
const isFromNetwork = (found) => found.need !== "answer" && found.need !== "spf" || answersIn(found).some(({ kind, transport, chain }) => kind !== "failed" && (transport !== "file" || chain.length > 0));
const isRefusedPolicy = (found) => found.need === "policy" && found.result.kind === "refused";
const keepProbes = (findings, keepsPolicies) => new Map([...findings].filter(([, { need }]) => need === "probe" || need === "registration" || need === "policy" && keepsPolicies));
const fetchBy = (policies, { published }) => ({ obtain: (domain, signal) => policies.obtain(domain, signal, published) });
const recordAreas = /* @__PURE__ */ new Set([
	"mx",
	"spf",
	"dkim",
	"verification",
	"dmarc"
]);
const recordChecks = ({ checks }, { findings }, { context }) => ({
	checks: checks.filter(({ meta }) => recordAreas.has(meta.area)),
	find: (need) => findings.get(needKey(need)),
	context
});
const preferSoundest = (request, round, setting) => {
	const { published } = setting.gatherWorld;
	const { checks, find, context } = recordChecks(request, round, setting);
	return !round.results.every(({ area, status, severity }) => !recordAreas.has(area) || status !== "fail" || severity === "note") && published.prefer(findSoundest(checks, find, context));
};
const judge = async (request, setting) => {
	const { gatherWorld, signal } = setting;
	const { published, policies } = gatherWorld;
	let round = await judgeOnce(request, setting, void 0);
	let isTested = false;
	let isRefetched = policies === void 0;
	for (let turn = 0; turn < 24; turn += 1) {
		const faults = round.results.filter(needsProof);
		const grounds = faults.flatMap(({ check }) => round.grounds.get(check) ?? []);
		const isGrave = faults.some(({ severity }) => severity !== "note");
		const tests = !isTested && isGrave && grounds.some(isFromNetwork);
		isTested ||= tests;
		const refetches = !isRefetched && grounds.some(isRefusedPolicy);
		isRefetched ||= refetches;
		if (!(tests && await published.testSources(signal) || await published.confirm(grounds.flatMap(answersIn), signal) || refetches || preferSoundest(request, round, setting))) break;
		const known = { findings: keepProbes(round.findings, !refetches) };
		const world = policies && refetches ? {
			...gatherWorld,
			policies: fetchBy(policies, gatherWorld)
		} : gatherWorld;
		round = await judgeOnce(request, {
			...setting,
			gatherWorld: world
		}, known);
	}
	return {
		...round,
		results: tellApart(round.results, recordChecks(request, round, setting))
	};
};
// src/audit/audit.ts
const examinePorts = async ({ probes: all, answers }, { mail, world, signal }) => {
	if (mail === void 0) return {};
	const probes = all.filter(({ endpoint }) => endpoint.relay !== true);
	const broken = probes.some(hasFailed);
	const [inquiry, outages] = await Promise.all([broken ? world.inquire?.(probes, signal) : void 0, broken || probes.length > 0 && mail.always ? world.outages?.(signal) : void 0]);
	const seen = {
		...inquiry === void 0 ? {} : { inquiry },
		...outages === void 0 || outages.length === 0 ? {} : { outages }
	};
	const diagnosis = diagnose({
		...mail,
		...seen,
		probes,
		answers
	});
	return {
		seen,
		...diagnosis && { diagnosis }
	};
};
const reportedSpf = (found) => {
	if (found?.need !== "spf" || found.result.kind !== "gathered") return {};
	const { kind: _, spare: _spare, answers: _answers, messages: _mail, ...spf } = found.result;
	return { spf };
};
const createContext = ({ domain, token, given, mail, startedAt, offline }) => ({
	domain,
	required: {
		...withGivenRecords(appleRequirements(domain.name), given),
		...probedEndpoints(mail?.set ?? [])
	},
	...token !== void 0 && { token },
	startedAt: startedAt ?? (/* @__PURE__ */ new Date()).toISOString(),
	...offline && { offline }
});
const recordFound = (found, record, { registry }) => {
	switch (found.need) {
		case "probe":
			record.probe(found.result);
			return;
		case "policy":
			record.policy(found.result);
			return;
		case "registration":
			if (registry) record.registration(found.result);
			return;
	}
};
const audit = async (request, world, signal) => {
	const { domain, token, given, besides = [], mail } = request;
	const record = createRecorder();
	const context = createContext(request);
	const sources = recordSources(world, record);
	if (request.checks.some(({ meta }) => isPortArea(meta.area)) && mail?.always === true) world.outages?.(signal);
	const gatherWorld = createGatherWorld(domain.name, world, sources, {
		...context,
		signal
	});
	const [{ findings, results }, beside] = await Promise.all([judge(request, {
		context,
		gatherWorld,
		signal
	}), gather(besides, {
		...gatherWorld,
		resolver: gatherWorld.unheard
	}, signal)]);
	for (const found of [...findings.values(), ...beside.values()]) recordFound(found, record, world);
	const evidence = record.evidence();
	const { seen, ...told } = await examinePorts(evidence, {
		mail,
		world,
		signal
	});
	const find = (need) => findings.get(needKey(need));
	const views = find(viewsNeed(domain.name));
	const verify = verifyReadiness(results, views?.need === "views" ? views.result.views : viewsFromAnswers(evidence.answers), context);
	return {
		domain: domain.name,
		unicode: domain.unicode,
		...verdictsOf(results),
		...token !== void 0 && { token },
		...given && { given },
		results,
		...reportedSpf(find(spfNeed(domain.name))),
		...verify && { verify },
		...told,
		evidence: {
			...evidence,
			...seen
		}
	};
};
// src/knowledge/top-level-slips.ts
const slips = {
	con: "com",
	cmo: "com",
	ocm: "com",
	cpm: "com",
	vom: "com",
	xom: "com",
	comm: "com",
	coom: "com",
	ccom: "com",
	nte: "net",
	nett: "net",
	ogr: "org",
	rog: "org",
	orgg: "org"
};
const correctTopLevel = (name) => {
	const end = name.slice(name.lastIndexOf(".") + 1);
	const meant = Object.hasOwn(slips, end) ? slips[end] : void 0;
	return meant === void 0 ? void 0 : `${name.slice(0, -end.length)}${meant}`;
};
// src/knowledge/hosts-own-domains.ts
const november30 = pagesRead("2026-11-30");
const ispdb = november30("https://github.com/thunderbird/autoconfig/tree/master/ispdb");
const publicSuffixes = november30("https://publicsuffix.org/list/public_suffix_list.dat");
const apple = november30("https://support.apple.com/HT212514");
const wordpress = november30("https://github.com/Automattic/wp-calypso/issues/52589");
const squarespace = november30("https://support.squarespace.com/hc/en-us/articles/206541717-Built-in-domains");
const microsoft365 = november30("https://www.powershellgallery.com/packages/SystemAdmins.M365Assessment/1.0/Content/private%5Chelper%5Cdns%5CGet-DnsOnmicrosoftDomain.ps1");
const national = (name, suffixes) => suffixes.split(",").map((suffix) => `${name}.${suffix}`).join(" ");
const microsoft = [
	"outlook.com hotmail.com live.com msn.com windowslive.com livemail.tw",
	national("outlook", "at,be,cl,cz,de,dk,es,fr,hu,ie,in,it,jp,kr,lv,my,ph,pt,sa,sg,sk,co.id,co.il,co.th,com.ar,com.au,com.br,com.gr,com.tr,com.vn"),
	national("hotmail", "be,ca,cl,cz,de,dk,es,fi,fr,gr,hu,it,lt,lv,my,nl,no,ph,rs,se,sg,sk,co.id,co.il,co.in,co.jp,co.kr,co.th,co.uk,co.za,com.ar,com.au,com.br,com.hk,com.tr,com.tw,com.vn"),
	national("live", "at,be,ca,cl,cn,de,dk,fi,fr,hk,ie,in,it,jp,nl,no,ru,se,co.jp,co.kr,co.uk,co.za,com.ar,com.au,com.mx,com.my,com.ph,com.pt,com.sg")
].join(" ");
const yahoo = `${national("yahoo", "com,ca,de,it,fr,es,se,co.in,co.jp,co.uk,co.nz,com.au,com.ar,com.br,com.mx")} ymail.com myyahoo.com rocketmail.com`;
const rows = [
	[
		"Apple",
		"mail",
		"icloud.com me.com mac.com privaterelay.appleid.com",
		apple
	],
	[
		"Google (Gmail)",
		"mail",
		"gmail.com googlemail.com",
		ispdb
	],
	[
		"Microsoft (Outlook.com)",
		"mail",
		microsoft,
		ispdb
	],
	[
		"Yahoo",
		"mail",
		yahoo,
		ispdb
	],
	[
		"AOL",
		"mail",
		"aol.com aim.com",
		ispdb
	],
	[
		"Proton Mail",
		"mail",
		"proton.me protonmail.com protonmail.ch pm.me",
		listOfMailHosts
	],
	[
		"Tuta",
		"mail",
		"tuta.com tuta.io tutanota.com tutanota.de tutamail.com",
		listOfMailHosts
	],
	[
		"Fastmail",
		"mail",
		"fastmail.com fastmail.fm",
		listOfMailHosts
	],
	[
		"Zoho Mail",
		"mail",
		"zoho.com zohomail.com zoho.eu",
		listOfMailHosts
	],
	[
		"GMX",
		"mail",
		national("gmx", "com,net,de,at,ch,us,co.uk"),
		ispdb
	],
	[
		"WEB.DE",
		"mail",
		"web.de",
		ispdb
	],
	[
		"mail.com",
		"mail",
		"mail.com email.com",
		ispdb
	],
	[
		"mailbox.org",
		"mail",
		"mailbox.org",
		ispdb
	],
	[
		"Posteo",
		"mail",
		"posteo.de posteo.net",
		listOfMailHosts
	],
	[
		"Deutsche Telekom",
		"mail",
		"t-online.de magenta.de",
		listOfMailHosts
	],
	[
		"freenet",
		"mail",
		"freenet.de",
		ispdb
	],
	[
		"Mail.ru",
		"mail",
		"mail.ru bk.ru inbox.ru list.ru internet.ru",
		ispdb
	],
	[
		"Yandex",
		"mail",
		"yandex.ru yandex.com",
		listOfMailHosts
	],
	[
		"Tencent",
		"mail",
		"qq.com foxmail.com",
		listOfMailHosts
	],
	[
		"NetEase",
		"mail",
		"163.com 126.com yeah.net",
		listOfMailHosts
	],
	[
		"Naver",
		"mail",
		"naver.com",
		ispdb
	],
	[
		"Kakao",
		"mail",
		"daum.net hanmail.net",
		ispdb
	],
	[
		"Seznam",
		"mail",
		"seznam.cz",
		listOfMailHosts
	],
	[
		"Comcast",
		"mail",
		"comcast.net",
		ispdb
	],
	[
		"AT&T",
		"mail",
		"att.net sbcglobal.net bellsouth.net",
		ispdb
	],
	[
		"Cox",
		"mail",
		"cox.net",
		ispdb
	],
	[
		"BT",
		"mail",
		"btinternet.com",
		listOfMailHosts
	],
	[
		"Orange",
		"mail",
		"orange.fr wanadoo.fr",
		listOfMailHosts
	],
	[
		"Free",
		"mail",
		"free.fr",
		ispdb
	],
	[
		"La Poste",
		"mail",
		"laposte.net",
		listOfMailHosts
	],
	[
		"Libero",
		"mail",
		"libero.it",
		ispdb
	],
	[
		"Telstra",
		"mail",
		"bigpond.com",
		ispdb
	],
	[
		"GitHub Pages",
		"site",
		"github.io",
		publicSuffixes
	],
	[
		"GitLab Pages",
		"site",
		"gitlab.io",
		publicSuffixes
	],
	[
		"Shopify",
		"site",
		"myshopify.com",
		publicSuffixes
	],
	[
		"Netlify",
		"site",
		"netlify.app",
		publicSuffixes
	],
	[
		"Vercel",
		"site",
		"vercel.app",
		publicSuffixes
	],
	[
		"Cloudflare",
		"site",
		"pages.dev workers.dev",
		publicSuffixes
	],
	[
		"Heroku",
		"site",
		"herokuapp.com",
		publicSuffixes
	],
	[
		"Firebase",
		"site",
		"web.app firebaseapp.com",
		publicSuffixes
	],
	[
		"Wix",
		"site",
		"wixsite.com wixstudio.com",
		publicSuffixes
	],
	[
		"Weebly",
		"site",
		"weebly.com weeblysite.com",
		publicSuffixes
	],
	[
		"Webflow",
		"site",
		"webflow.io",
		publicSuffixes
	],
	[
		"WordPress.com",
		"site",
		"wordpress.com",
		wordpress
	],
	[
		"Blogger",
		"site",
		"blogspot.com",
		publicSuffixes
	],
	[
		"Squarespace",
		"site",
		"squarespace.com",
		squarespace
	],
	[
		"Carrd",
		"site",
		"carrd.co",
		publicSuffixes
	],
	[
		"Fly.io",
		"site",
		"fly.dev",
		publicSuffixes
	],
	[
		"Render",
		"site",
		"onrender.com",
		publicSuffixes
	],
	[
		"Azure",
		"site",
		"azurewebsites.net azurestaticapps.net",
		publicSuffixes
	],
	[
		"Amazon CloudFront",
		"site",
		"cloudfront.net",
		publicSuffixes
	],
	[
		"Microsoft 365",
		"site",
		"onmicrosoft.com",
		microsoft365
	]
];
const byDomain = new Map(rows.flatMap(([host, kind, domains]) => domains.split(" ").map((domain) => [domain, {
	domain: dnsName(domain),
	host,
	kind
}])));
rows.flatMap(([, , domains, source]) => domains.split(" ").map((domain) => [domain, source]));
const findOwnDomain = (name) => name === "." ? void 0 : byDomain.get(name) ?? findOwnDomain(parentName(name));
// src/model/user-error.ts
var UserError = class extends Error {
	name = "UserError";
	hint;
	place;
	constructor(message, hint, place) {
		super(hideUrlSecrets(message));
		this.hint = hint === void 0 ? void 0 : hideUrlSecrets(hint);
		this.place = place;
	}
	get clause() {
		return this.message.endsWith(".") ? this.message.slice(0, -1) : this.message;
	}
};
var NoRecordsError = class extends UserError {};
// src/input/domain-name.ts
const longestDomain = 220;
const hostInPasted = (pasted) => {
	return (/^(?:[a-z][a-z0-9+.-]*:\/\/|mailto:)([^/?#]*)/i.exec(pasted)?.[1] ?? pasted.replace(/[/?#].*$/s, "")).replace(/^.*@/s, "").replace(/:\d*$/, "").replace(/^<|>$/g, "").replace(/[.。．｡]$/u, "");
};
const labelFault = (label) => {
	if (label === "") return "it has an empty label (two dots in a row, or a leading dot)";
	if (label.length > 63) return "one of its labels is longer than 63 bytes";
	if (label === "*") return "it is a wildcard";
	if (label.startsWith("_")) return `${label} is part of a record's name; give the domain itself`;
	if (!/^[a-z0-9-]+$/.test(label)) return "it has a character that is not allowed in a domain name";
	if (label.startsWith("-") || label.endsWith("-")) return "a label begins or ends with a hyphen";
};
const nameFault = (host, name) => {
	if (host === "") return "it is empty";
	if (canonicalIpAddress(host.replace(/^\[|\]$/g, "")) !== void 0) return "it is an IP address";
	if (name === "") return "it has a character that is not allowed in a domain name";
	if (/(?:^$|(?:^|\.)xn--)/.test(domainToUnicode(name))) return "it has a character that is not allowed in a domain name";
	const labels = name.split(".");
	const fault = labels.map(labelFault).find((found) => found !== void 0);
	if (fault !== void 0) return fault;
	if (labels.length < 2) return "it has no dot: give the whole name, such as example.com";
	if (/^\d+$/.test(labels.at(-1) ?? "")) return "its last label is a number";
	if (name.length > longestDomain) return `it is longer than ${longestDomain} bytes, too long for the name of iCloud's DKIM key`;
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
const safeUnicode = (name) => {
	const unicode = domainToUnicode(name);
	return domainToASCII(unicode) === name && !/[\p{C}\p{Z}]/u.test(unicode) && unicode.split(".").every((label) => scripts.some((script) => script.test(label))) ? unicode : name;
};
const findOwner = (name, pasted) => {
	const own = findOwnDomain(name);
	if (own === void 0) return void 0;
	const [, address = "you@icloud.com"] = own.host === "Apple" && /^([a-z0-9._%+-]+@[a-z0-9.-]+)$/i.exec(pasted.trim()) || [];
	return own.kind === "mail" ? {
		fault: `${name} is not a custom email domain: it belongs to ${own.host}, and only ${own.host} can change its records.`,
		hint: `Give a domain that you own. To test the connection to iCloud Mail: dns-audit ports. To test the password: dns-audit login ${address}`
	} : {
		fault: `${name} can't be a custom email domain: names below ${own.domain} belong to ${own.host}, and mail records can't be added there.`,
		hint: "Give a domain that you own."
	};
};
const isWeb = (name, pasted) => splitLabels(name).length > 2 && (name.startsWith("www.") || /^https?:\/\//i.test(pasted.trim()));
const parseDomain = (pasted) => {
	const host = hostInPasted(pasted.trim());
	const name = !/[\s%\\"'`(),;<>[\]{}|^$&!+=~:/?#@\u0000-\u001f\u007f]/.test(host) ? domainToASCII(host).toLowerCase() : "";
	const fault = nameFault(host, name);
	if (fault !== void 0) return {
		fault: `"${presentText(pasted.length > 80 ? `${pasted.slice(0, 80)}...` : pasted)}" is not a domain name: ${fault}.`,
		hint: "Example: dns-audit example.com"
	};
	const corrected = correctTopLevel(name);
	if (corrected !== void 0) return {
		fault: `${name} is most likely a typing slip: no domain ends in .${name.slice(name.lastIndexOf(".") + 1)}.`,
		hint: `Did you mean ${corrected}? Then: dns-audit ${corrected}`
	};
	const domain = dnsName(name);
	const unicode = safeUnicode(name);
	return findOwner(domain, pasted) ?? {
		name: domain,
		unicode,
		...isWeb(domain, pasted) && { web: true }
	};
};
const readDomain = (pasted) => {
	const domain = parseDomain(pasted);
	if (isUnreadable(domain)) throw new UserError(domain.fault, domain.hint);
	return domain;
};
// src/input/source/plain-file.ts
const withPlainFile = (file, use) => {
	const descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
	try {
		const stat = fstatSync(descriptor);
		if (!stat.isFile()) throw new TypeError("this is not a file");
		const { size } = stat;
		const read = (at, length) => {
			const octets = Buffer.alloc(Math.max(0, Math.min(length, size - at)));
			const got = readSync(descriptor, octets, 0, octets.length, at);
			return octets.subarray(0, got);
		};
		return use(read, size);
	} finally {
		closeSync(descriptor);
	}
};
// src/input/source/folder.ts
const kindOf = (stat) => {
	if (stat.isSymbolicLink()) return "link";
	if (stat.isFile()) return "file";
	return stat.isDirectory() ? "folder" : "other";
};
const isThere = (path) => existsSync(path);
const pathKind = (path) => kindOf(lstatSync(path));
const listFolder = (folder) => readdirSync(folder, { withFileTypes: true }).map((entry) => ({
	name: entry.name,
	kind: kindOf(entry)
})).sort((a, b) => a.name < b.name ? -1 : 1);
function* walkFiles(root, folder, walk) {
	for (const { name, kind } of listFolder(resolve(root, folder))) {
		if (walk.isSkipped(name)) continue;
		const path = posix.join(folder, name);
		if (kind === "file") yield path;
		else if (kind === "folder" && walk.deepest > 0) yield* walkFiles(root, path, {
			...walk,
			deepest: walk.deepest - 1
		});
	}
}
// src/audit/select-checks.ts
const isNamed = ({ id, area }, names) => names.includes(id) || names.includes(area);
const isWanted = ({ only, skip }, meta) => (only.length === 0 || isNamed(meta, only)) && !isNamed(meta, skip);
const withConfiguredSeverity = (meta, { config }) => {
	const severity = config?.severities[meta.id];
	return severity === void 0 ? meta : {
		...meta,
		severity
	};
};
const withCheckSeverity = (check, options) => {
	const meta = withConfiguredSeverity(check.meta, options);
	return meta === check.meta ? check : {
		...check,
		meta
	};
};
const ofRegistration = /* @__PURE__ */ new Set(["delegation-hold", "delegation-expiry"]);
const selectChecks = (options) => checks.filter(({ meta }) => {
	if (!options.ports && isPortArea(meta.area)) return false;
	if (!options.rdap && ofRegistration.has(meta.id) && !options.only.includes(meta.id)) return false;
	return isWanted(options, meta);
}).map((check) => withCheckSeverity(check, options));
const selectMetas = (options, judgedFrom) => registry.filter((one) => one.judgedFrom === judgedFrom && isWanted(options, one.meta)).map(({ meta }) => withConfiguredSeverity(meta, options));
const selectFileChecks = (options) => selectMetas(options, "zone-file");
const selectWaiverChecks = (options) => (options.config?.waivers ?? []).length === 0 ? [] : selectMetas(options, "waivers");
const nothingToJudge = (options) => {
	const wanted = registry.filter(({ meta }) => isWanted(options, meta));
	const kinds = new Set(wanted.map(({ judgedFrom }) => judgedFrom));
	if (kinds.size === 0 || kinds.has("answers")) return new UserError("--only, --skip and --no-ports together leave no check to run.");
	const ids = wanted.map(({ meta }) => meta.id).join(", ");
	const verb = wanted.length === 1 ? "is" : "are";
	if (!kinds.has("zone-file")) return new UserError(`There is nothing to judge: ${ids} ${verb} about waivers, and the configuration has none.`);
	const others = kinds.has("waivers") ? ", or waivers in the configuration" : "";
	return new UserError(`There is nothing to judge: ${ids} ${wanted.length === 1 ? "needs" : "need"} a zone file${others}.`, "Name the file with --zone, or as \"zone\" of the domain in the configuration file.");
};
const findConfigDomain = ({ config }, name) => config?.domains.find(({ domain }) => domain.name === name);
const spareChecks = (options, skip) => checks.filter(({ meta }) => !isNamed(meta, [...options.skip, ...skip])).map((check) => withCheckSeverity(check, options));
const skippedFor = (options, name) => findConfigDomain(options, name)?.skip.filter((one) => !options.only.includes(one)) ?? [];
const withoutSkipped = (options, name, metas) => {
	const skip = skippedFor(options, name);
	return skip.length === 0 ? metas : metas.filter((meta) => !isNamed(meta, skip));
};
const withOwnReach = (options, name) => findConfigDomain(options, name)?.allowPrivate === true ? {
	...options,
	allowPrivate: true
} : options;
const selectForDomain = (name, chosen, options) => {
	const own = findConfigDomain(options, name);
	const token = options.appleDomain?.token ?? own?.token;
	const skip = skippedFor(options, name);
	const left = skip.length === 0 ? chosen : chosen.filter(({ meta }) => !isNamed(meta, skip));
	const isLeft = ({ meta }) => isWanted(options, meta) && !isNamed(meta, skip);
	if (left.length === 0 && chosen.length > 0 && !registry.some(isLeft)) throw new UserError(`The configuration leaves no check to run for ${name}.`);
	return {
		checks: left,
		...options.only.length === 0 ? {} : { spare: spareChecks(options, skip) },
		...token === void 0 ? {} : { token }
	};
};
// src/model/drift.ts
const hasError = (faults) => faults.some(({ severity }) => severity === "error");
const judgeEffect = (appears, vanishes) => hasError(appears) ? "breaks" : hasError(vanishes) ? "mends" : "neither";
const broughtFaults = (brings) => brings === void 0 ? [] : [.../* @__PURE__ */ new Set([...brings.changes.flatMap(({ appears }) => appears), ...brings.elsewhere.appears])];
const bringsHarm = ({ revision }) => hasError(broughtFaults(revision?.brings));
const isBreaking = ({ changes }) => changes.some(({ effect }) => effect === "breaks");
const changeBreaksMail = ({ drift, proposal }) => hasError(proposal?.comparison.appears ?? []) || drift?.revision !== void 0 && isBreaking(drift.revision.accepts) || drift !== void 0 && bringsHarm(drift);
const changesNothing = ({ drift, proposal }) => {
	const parts = [drift?.revision, proposal].filter((part) => part !== void 0);
	return parts.length > 0 && parts.every(({ unchanged }) => unchanged === true);
};
const isAny = (lists) => lists.some(({ length }) => length > 0);
const stateFrom = (differences, open) => isAny(differences) ? "drift" : isAny(open) ? "unknown" : "in-sync";
const domainDriftState = ({ judgement, unknown, propagating, unconfirmed }) => stateFrom([judgement.changes], [
	unknown,
	propagating,
	unconfirmed
]);
const proposalState = ({ live, unknown, propagating }) => {
	const state = stateFrom([live?.drift ?? []], [
		unknown,
		propagating,
		live?.unconfirmed ?? []
	]);
	return live === void 0 && state === "in-sync" ? void 0 : state;
};
const driftState = ({ drift, proposal }) => {
	const states = [drift && domainDriftState(drift), proposal && proposalState(proposal)];
	return [
		"drift",
		"unknown",
		"in-sync"
	].find((one) => states.includes(one)) ?? "none";
};
const kindsOfJudgment = [
	"audit",
	"drift",
	"change"
];
const judgedKinds = ({ drift, proposal }) => /* @__PURE__ */ new Set([
	"audit",
	...drift !== void 0 || proposal?.live !== void 0 ? ["drift"] : [],
	...drift?.revision !== void 0 || proposal !== void 0 ? ["change"] : []
]);
const dataOf = (change, side) => {
	if (side === "before") return "before" in change ? change.before : void 0;
	return "after" in change ? change.after : void 0;
};
const isSameChange = (one, other) => one.owner === other.owner && one.type === other.type && dataOf(one, "before") === dataOf(other, "before") && dataOf(one, "after") === dataOf(other, "after");
const invertChange = (change) => {
	const { owner, type, area, confirmed } = change;
	const record = {
		owner,
		type,
		area,
		confirmed
	};
	switch (change.kind) {
		case "added": return {
			...record,
			kind: "removed",
			before: change.after
		};
		case "removed": return {
			...record,
			kind: "added",
			after: change.before
		};
		case "changed": return {
			...record,
			kind: "changed",
			before: change.after,
			after: change.before
		};
	}
};
// src/model/record-plan.ts
const recordForms = [
	"table",
	"bind",
	"cloudflare",
	"terraform",
	"dnscontrol",
	"octodns",
	"route53",
	"cloudformation",
	"dnsendpoint",
	"registry",
	"json"
];
const terraformProviders = [
	"cloudflare",
	"route53",
	"google",
	"azure",
	"digitalocean",
	"akamai",
	"alicloud",
	"bunnynet",
	"cloudflare-4",
	"cloudns",
	"desec",
	"dme",
	"dns",
	"dnsimple",
	"exoscale",
	"gandi",
	"gcore",
	"godaddy",
	"godaddy-dns",
	"hcloud",
	"hetznerdns",
	"hostinger",
	"huaweicloud",
	"inwx",
	"ionos",
	"ionoscloud",
	"linode",
	"namecheap",
	"netlify",
	"njalla",
	"njalla-gidsi",
	"ns1",
	"oci",
	"openstack",
	"ovh",
	"porkbun",
	"powerdns",
	"scaleway",
	"selectel",
	"servercore",
	"stackit",
	"transip",
	"vercel",
	"vultr",
	"yandex"
];
// src/model/text/accept-command.ts
const baselineFile = "dns-audit.baseline.json";
const isPlainPath = (path) => /^[\w./-]+$/.test(path) && !path.startsWith("-");
const acceptCommand = (domain, file) => isPlainPath(file) && /^[a-z0-9.-]+$/.test(domain) ? `dns-audit baseline ${domain} --update${file === "dns-audit.baseline.json" ? "" : ` --baseline ${file}`}` : void 0;
const acceptWords = (domain, file) => acceptCommand(domain, presentText(file)) ?? `dns-audit baseline ${domain} --update --baseline FILE`;
// src/input/source/text-encoding.ts
const utf16By = ([first, second]) => {
	if (first === 255 && second === 254) return "utf-16le";
	return first === 254 && second === 255 ? "utf-16be" : void 0;
};
const isUtf16File = (file) => {
	try {
		return utf16By(withPlainFile(file, (read) => read(0, 2))) !== void 0;
	} catch {
		return false;
	}
};
const withoutByteOrderMark = (text) => text.replace(/^\uFEFF/, "");
async function* recode(parts, encoding) {
	const decoder = new TextDecoder(encoding);
	for await (const part of parts) yield Buffer.from(decoder.decode(part, { stream: true }));
	yield Buffer.from(decoder.decode());
}
async function* putBack(taken, parts) {
	yield taken;
	for (let next = await parts.next(); next.done !== true; next = await parts.next()) yield next.value;
}
async function* asUtf8(parts) {
	const rest = parts[Symbol.asyncIterator]();
	let head = Buffer.alloc(0);
	try {
		while (head.length < 2) {
			const next = await rest.next();
			if (next.done === true) break;
			head = Buffer.concat([head, next.value]);
		}
		const encoding = utf16By(head);
		yield* encoding === void 0 ? putBack(head, rest) : recode(putBack(head, rest), encoding);
	} finally {
		await rest.return?.();
	}
}
// src/input/source/source-text.ts
const isOutside = (path, folder) => {
	const way = relative(folder, path);
	return way.split(/[\\/]/)[0] === ".." || isAbsolute(way);
};
const nameRelativeTo = (file, within) => {
	const path = resolve(file);
	const way = isOutside(path, within) ? "" : relative(within, path).replaceAll("\\", "/");
	return way === "" ? file : way;
};
const liesOutside = (file, within) => isOutside(realpathSync(dirname(file)), realpathSync(within));
const sharedFolder = (file, within) => {
	let folder = within;
	while (isOutside(file, folder) && dirname(folder) !== folder) folder = dirname(folder);
	return dirname(folder) === folder ? void 0 : folder;
};
const describeWayIn = (file, within) => {
	const shared = sharedFolder(resolve(file), resolve(within));
	return `dns-audit reads only files below the folder that it is started in: write it or copy it there${shared === void 0 ? "" : `, or start dns-audit in ${presentText(shared)}`}.`;
};
const whyUnreadable = (file, { mostBytes }) => {
	const stat = lstatSync(file);
	if (stat.isSymbolicLink()) return "is a symbolic link; only a file itself is read";
	if (!stat.isFile()) return "is not a regular file";
	return stat.size > mostBytes ? `is larger than ${mostBytes >> 10} KiB` : void 0;
};
const decodeUtf8 = (octets) => {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(octets);
	} catch {
		return;
	}
};
const decodeText = (octets, takesOctets) => {
	const utf8 = decodeUtf8(octets);
	const text = utf8 ?? (takesOctets ? octets.toString("latin1") : void 0);
	if (text === void 0 || /[\0-\u0008\u000e-\u001f\u007f]/.test(text)) return void 0;
	if (utf8 === void 0) return {
		text,
		octets: true
	};
	return octets.indexOf("ï»¿", 0, "latin1") === 0 ? {
		text,
		byteOrderMark: true
	} : { text };
};
const startOfFile = (file) => ({
	file: presentText(file),
	line: 1,
	column: 1
});
const wholeFileFault = (file, message, hint) => new UserError(message, hint, startOfFile(file));
const notUtf8 = (file, octets = Buffer.alloc(0)) => utf16By(octets) === void 0 ? wholeFileFault(file, `${presentText(file)} is not UTF-8 text.`) : wholeFileFault(file, `${presentText(file)} is UTF-16 text.`, "Save it as UTF-8. Windows PowerShell before 6 writes UTF-16 with \">\".");
const readSource = (file, limits) => {
	const { within, takesOctets = false } = limits;
	const name = within === void 0 ? file : nameRelativeTo(file, within);
	const shown = presentText(name);
	try {
		const objection = whyUnreadable(file, limits);
		if (objection !== void 0) throw wholeFileFault(name, `${shown} ${objection}.`);
		if (within !== void 0 && liesOutside(file, within)) throw wholeFileFault(name, `${shown} lies outside ${presentText(within)}.`, describeWayIn(file, within));
		const octets = withPlainFile(file, (read, size) => read(0, size));
		const decoded = decodeText(octets, takesOctets);
		if (decoded === void 0) throw notUtf8(name, octets);
		return {
			file: name,
			...decoded
		};
	} catch (error) {
		if (error instanceof UserError) throw error;
		const code = errorCode(error);
		if (code === "ENOENT") return void 0;
		throw wholeFileFault(name, `${shown} cannot be read (${code ?? "unknown reason"}).`);
	}
};
const presentPosition = ({ file, text }, offset) => {
	const before = text.slice(0, offset).split(/\r\n|\r|\n/);
	const column = (before.at(-1)?.length ?? 0) + 1;
	return {
		file: presentText(file),
		line: before.length,
		column
	};
};
const sourceFault = (source, offset, message, hint) => {
	const place = presentPosition(source, offset);
	return new UserError(`${place.file}:${place.line}:${place.column}: ${message}`, hint, place);
};
// src/input/document/tree.ts
const toScalar = (value) => typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
const quoteText = (text) => `"${presentText(text.length > 60 ? `${text.slice(0, 60)}...` : text)}"`;
const checkMember = (source, { name, at }, taken) => {
	if (name === "__proto__") throw sourceFault(source, at, "\"__proto__\" is not allowed as a name.");
	if (taken.has(name)) throw sourceFault(source, at, `${quoteText(name)} appears twice.`);
};
const plainValue = (tree) => {
	switch (tree.kind) {
		case "object": return Object.fromEntries(tree.members.map(({ name, value }) => [name, plainValue(value)]));
		case "array": return tree.items.map(plainValue);
		case "scalar": return tree.value;
	}
};
const treeAt = (tree, path) => {
	const [step, ...rest] = path;
	if (step === void 0 || tree.kind === "scalar") return tree;
	const part = tree.kind === "array" ? tree.items[Number(step)] : tree.members.find(({ name }) => name === step)?.value;
	return part === void 0 ? tree : treeAt(part, rest);
};
const offsetAt = (tree, path) => treeAt(tree, path).at;
const nameOffsetAt = (tree, path) => {
	const object = treeAt(tree, path.slice(0, -1));
	const member = object.kind === "object" && object.members.find(({ name }) => name === path.at(-1));
	return member ? member.at : object.at;
};
// src/input/document/json.ts
const spacePattern = /[ \t\r\n]*/y;
const tokenPattern = /[[\]{}:,]|"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const matchAt = (reader, pattern) => {
	pattern.lastIndex = reader.at;
	try {
		return pattern.exec(reader.source.text)?.[0] ?? "";
	} catch (error) {
		if (error instanceof RangeError) throw sourceFault(reader.source, reader.at, "this is too long.");
		throw error;
	}
};
const peekToken = (reader) => {
	reader.at += matchAt(reader, spacePattern).length;
	return {
		text: matchAt(reader, tokenPattern),
		at: reader.at
	};
};
const unexpectedFault = ({ source, at }, wanted) => {
	const found = (source.text.slice(source.text.lastIndexOf("\n", at) + 1).split("\n", 1)[0] ?? "").includes("://") ? /\S/y : /\S{1,20}/y;
	found.lastIndex = at;
	const here = found.exec(source.text)?.[0];
	const shown = here === void 0 ? "the end of the file" : quoteText(here);
	return sourceFault(source, at, `${wanted} is expected here, not ${shown}.`);
};
const takeToken = (reader, wanted, fits) => {
	const next = peekToken(reader);
	if (!fits(next.text)) throw unexpectedFault(reader, wanted);
	reader.at += next.text.length;
	return next;
};
const readList = (reader, close, item) => {
	if (peekToken(reader).text === close) {
		reader.at += 1;
		return;
	}
	for (;;) {
		item();
		const { text } = takeToken(reader, `a comma or ${close}`, (one) => one === "," || one === close);
		if (text === close) return;
	}
};
const readObject = (reader, at, depth) => {
	const members = [];
	const names = /* @__PURE__ */ new Set();
	readList(reader, "}", () => {
		const name = takeToken(reader, "a name in quotes", (text) => text.startsWith("\""));
		const member = {
			name: String(JSON.parse(name.text)),
			at: name.at
		};
		checkMember(reader.source, member, names);
		names.add(member.name);
		takeToken(reader, "a colon", (text) => text === ":");
		members.push({
			...member,
			value: readValue(reader, depth + 1)
		});
	});
	return {
		kind: "object",
		at,
		members
	};
};
const readArray = (reader, at, depth) => {
	const items = [];
	readList(reader, "]", () => items.push(readValue(reader, depth + 1)));
	return {
		kind: "array",
		at,
		items
	};
};
const isValue = (text) => /^[[{"\d\-tfn]/.test(text);
const readValue = (reader, depth) => {
	const { text, at } = takeToken(reader, "a value", isValue);
	if (depth > 32) throw sourceFault(reader.source, at, "this is nested too deeply.");
	if (text === "{") return readObject(reader, at, depth);
	if (text === "[") return readArray(reader, at, depth);
	return {
		kind: "scalar",
		at,
		value: toScalar(JSON.parse(text))
	};
};
const parseJson = (source) => {
	const reader = {
		source,
		at: 0
	};
	const tree = readValue(reader, 0);
	if (peekToken(reader).at < source.text.length) throw unexpectedFault(reader, "the end of the file");
	return tree;
};
// src/input/saved/record-line.ts
const types = [
	"CNAME",
	"MX",
	"NS",
	"SRV",
	"TXT"
];
const isLineType = (type) => types.some((one) => one === type);
const describeTypeFault = (word) => {
	const names = types.map((type) => type.toLowerCase());
	const meant = findNearest(word, names)?.toUpperCase();
	const hint = meant === void 0 ? "" : ` Is ${meant} meant?`;
	return `${quoteText(word)} is not the type of a record that is kept here (${types.join(", ")}).${hint}`;
};
const parseRdata = (type, fields) => {
	const target = fields[targetFieldIndex(type)]?.text ?? ".";
	if (!isAbsolute$1(target)) return { fault: `${quoteText(target)} must end in a dot.` };
	if (type === "TXT" && fields.some(({ quoted }) => !quoted)) return { fault: "the text must stand in quotes." };
	const rdata = readRData(type, fields, void 0);
	if (isUnreadable(rdata)) return { fault: `${rdata.fault}.` };
	return "strings" in rdata ? presentRData("TXT", { strings: [rdata.strings.join("")] }) : presentRData(type, rdata);
};
const readRecordLine = (line) => {
	const [first, second, ...rest] = splitRdataFields(line) ?? [];
	if (first === void 0 || second === void 0) return { fault: "this is not a record: it takes an owner, a type and data." };
	const owner = isAbsolute$1(first.text) ? parseName(first.text, void 0) : void 0;
	if (owner === void 0) return { fault: `${quoteText(first.text)} is not a domain name with a dot at its end.` };
	const type = second.text.toUpperCase();
	if (!isLineType(type)) return { fault: describeTypeFault(second.text) };
	const rdata = parseRdata(type, rest);
	return typeof rdata === "string" ? {
		owner,
		type,
		rdata
	} : rdata;
};
// src/input/saved/baseline.ts
const mostBytes = 2097152;
const rewriteHint = ({ file }) => `Write it again with: ${acceptWords("example.com", file)}`;
const memberNames = ["version", "domains"];
const readMembers = (source, tree, what) => {
	if (tree.kind === "object") return tree.members;
	throw sourceFault(source, tree.at, `${what} must be an object: { ... }.`, rewriteHint(source));
};
const checkVersion = (source, member) => {
	const tree = member?.value;
	if (tree === void 0) throw sourceFault(source, 0, "\"version\" is missing.", rewriteHint(source));
	const version = tree.kind === "scalar" ? tree.value : void 0;
	if (version === 1) return;
	if (typeof version === "number" && version > 1) throw sourceFault(source, tree.at, `version ${version} of the baseline is newer than this dns-audit, which knows version 1.`, "Use the version of dns-audit that wrote it, or a newer one.");
	throw sourceFault(source, tree.at, "the version of the baseline must be 1.", rewriteHint(source));
};
const readLine = (source, item, domain) => {
	if (item.kind !== "scalar" || typeof item.value !== "string") throw sourceFault(source, item.at, "a record must be a string, such as \"example.com. MX 10 mx01.mail.icloud.com.\".");
	const line = readRecordLine(item.value);
	if (isUnreadable(line)) throw sourceFault(source, item.at, `${quoteText(item.value)}: ${line.fault}`);
	if (!isWithin(line.owner, domain)) throw sourceFault(source, item.at, `${line.owner} does not belong to ${domain}.`);
	return line;
};
const readBaselineDomain = (source, { name, at }) => {
	try {
		const domain = readDomain(name).name;
		if (/^[a-z0-9.-]+$/i.test(name) && !name.endsWith(".")) return domain;
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
	}
	throw sourceFault(source, at, `${quoteText(name)} is not a domain name.`);
};
const readBaselineDomains = (source, tree) => {
	const domains = /* @__PURE__ */ new Map();
	for (const member of readMembers(source, tree, "\"domains\"")) {
		const domain = readBaselineDomain(source, member);
		if (domains.has(domain)) throw sourceFault(source, member.at, `${domain} appears twice.`);
		if (member.value.kind !== "array") throw sourceFault(source, member.value.at, `the records of ${domain} must be a list: [ ... ].`);
		domains.set(domain, member.value.items.map((item) => readLine(source, item, domain)));
	}
	return domains;
};
const parseBaseline = (source) => {
	const members = readMembers(source, parseJson(source), "a baseline");
	const member = (name) => members.find((one) => one.name === name);
	checkVersion(source, member("version"));
	const strange = members.find(({ name }) => memberNames.every((key) => key !== name));
	if (strange !== void 0) {
		const meant = findNearest(strange.name, memberNames);
		const hint = meant === void 0 ? void 0 : `Is "${meant}" meant?`;
		throw sourceFault(source, strange.at, `${quoteText(strange.name)} does not belong in a baseline.`, hint);
	}
	const domains = member("domains");
	if (domains === void 0) throw sourceFault(source, 0, "\"domains\" is missing.", rewriteHint(source));
	return {
		version: 1,
		domains: readBaselineDomains(source, domains.value)
	};
};
const findInBaseline = (source) => {
	const domains = readMembers(source, parseJson(source), "a baseline").find(({ name }) => name === "domains")?.value;
	const members = domains === void 0 ? [] : readMembers(source, domains, "\"domains\"");
	return (domain, { owner, type, rdata }) => {
		const member = members.find((one) => readBaselineDomain(source, one) === domain);
		if (member === void 0) return void 0;
		const own = (member.value.kind === "array" ? member.value.items : []).map((item) => ({
			at: item.at,
			line: readLine(source, item, dnsName(domain))
		})).filter(({ line }) => line.owner === owner && line.type === type);
		const near = own.find(({ line }) => rdata.includes(line.rdata)) ?? own[0];
		return presentPosition(source, near?.at ?? member.at);
	};
};
const findInBaselineFile = (file, within) => {
	let find;
	return (...sought) => {
		const source = find ? void 0 : readSource(file, {
			mostBytes,
			within
		});
		find ??= source && findInBaseline(source);
		return find?.(...sought);
	};
};
const readBaseline = (file, within) => {
	const source = readSource(file, {
		mostBytes,
		...within === void 0 ? {} : { within }
	});
	return source && parseBaseline(source);
};
// src/input/option-values.ts
const toList = (value) => value === void 0 ? [] : [value].flat().map(String);
const commaList = (text) => text.split(",").map((part) => part.trim()).filter((part) => part !== "");
const items = ({ values }) => values.flatMap(commaList);
const singleValue = ({ option, values }) => {
	if (values.length > 1) throw new UserError(`--${option} is given more than once.`);
	return values[0];
};
const isOn = ({ values }) => values.at(-1) === "true";
const didYouMean = (word, candidates) => {
	const close = findNearest(word, candidates);
	return close === void 0 ? void 0 : `Did you mean ${close}?`;
};
const optional = (read) => (given, about) => given.values.length === 0 ? void 0 : read(given, about);
const readChoice = (choices) => (given) => {
	const value = singleValue(given) ?? "";
	const found = choices.find((choice) => choice === value);
	if (found !== void 0) return found;
	throw new UserError(`--${given.option} must be one of ${choices.join(", ")}, not "${presentText(value)}".`, didYouMean(value, choices));
};
const numberFrom = (least, most) => (given) => {
	const value = singleValue(given) ?? "";
	const number = /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : NaN;
	if (number >= least && number <= most) return number;
	throw new UserError(`--${given.option} must be a number from ${least} to ${most}, not "${presentText(value)}".`);
};
const wholeNumberFrom = (least, most) => (given, about) => Math.floor(numberFrom(least, most)(given, about));
// src/demo/scenario-names.ts
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
// src/command/support/vocabulary.ts
const commandLineVocabulary = () => ({
	version,
	checks: checkIds,
	areas,
	scenarios: scenarioNames
});
// src/model/judged.ts
const undecidedIn = ({ proposal, results }) => {
	const undecided = new Set(proposal?.comparison.undecided);
	return results.filter(({ check, severity, status }) => undecided.has(check) && severity !== "note" && (status === "fail" || status === "inconclusive"));
};
const isBroughtUnjudged = ({ drift }) => {
	const { announces = [], brings } = drift?.revision ?? {};
	return brings === void 0 ? announces.length > 0 : brings.undecided.length > 0;
};
const openBesideRevision = (drift) => drift?.revision === void 0 || drift.revision.unchanged ? [] : [
	...drift.unknown,
	...drift.propagating,
	...drift.unconfirmed
];
const changeVerdict = (one) => {
	if (changesNothing(one)) return "pass";
	const { drift, proposal, verdict } = one;
	if (changeBreaksMail(one)) return "fail";
	return [
		...proposal && !proposal.unchanged ? [
			...proposal.unknown,
			...proposal.propagating,
			...undecidedIn(one)
		] : [],
		...openBesideRevision(drift),
		...isBroughtUnjudged(one) ? [one] : []
	].length > 0 || verdict === "inconclusive" ? "inconclusive" : "pass";
};
const sinceVerdict = ({ comparison, notKnownBefore }) => {
	const some = (faults) => faults.some(({ severity }) => severity === "error");
	return some(comparison.appears) ? "fail" : some(notKnownBefore) ? "inconclusive" : "pass";
};
const worsening = (one) => {
	const verdicts = [...judgedKinds(one).has("change") ? [changeVerdict(one)] : [], ...one.since ? [sinceVerdict(one.since)] : []];
	const open = one.verdict === "inconclusive" ? ["inconclusive"] : [];
	return verdicts.length === 0 ? void 0 : verdictOfAll([...verdicts, ...open].map((verdict) => ({ verdict })));
};
const worseChecks = (one) => {
	if (worsening(one) === void 0) return void 0;
	const { drift, proposal, since } = one;
	const lists = [
		drift?.revision?.accepts.changes.flatMap(({ appears }) => appears) ?? [],
		broughtFaults(drift?.revision?.brings),
		proposal?.comparison.appears ?? [],
		since?.comparison.appears ?? []
	];
	return new Set(lists.flat().flatMap(({ severity, check }) => severity === "error" ? [check] : []));
};
const driftVerdicts = {
	drift: "fail",
	unknown: "inconclusive",
	"in-sync": "pass",
	none: "pass"
};
const verdictsByKind = (one) => {
	const verdict = {
		audit: () => verdictOfAll([one]),
		drift: () => driftVerdicts[driftState(one)],
		change: () => changeVerdict(one)
	};
	return new Map([...judgedKinds(one)].map((kind) => [kind, verdict[kind]()]));
};
const statementKinds = [...kindsOfJudgment, "sight"];
const isSameStatement = (one, other) => one.domain === other.domain && one.kind === other.kind;
// src/model/exit-status.ts
const signalStatuses = {
	SIGINT: 130,
	SIGTERM: 143
};
const worstStatus = (statuses) => statuses.has(1) ? 1 : statuses.has(3) ? 3 : 0;
const plainStatus = (domains, failOn) => {
	if (domains.length === 0) return 3;
	const results = domains.flatMap((domain) => domain.results);
	const states = new Set(domains.map(driftState));
	if (states.has("drift") && failOn !== "never") return 1;
	const some = (status, least) => results.some((result) => result.status === status && isAtLeast$1(result.severity, least));
	if (some("fail", failOn)) return 1;
	if (domains.flatMap(({ drift }) => broughtFaults(drift?.revision?.brings)).some(({ severity }) => isAtLeast$1(severity, failOn))) return 1;
	if (domains.some(isBroughtUnjudged)) return 3;
	if (states.has("unknown") || domains.some((one) => isUnjudged(one.results))) return 3;
	return some("inconclusive", failOn === "never" ? "error" : failOn) ? 3 : 0;
};
const statusOf = {
	fail: 1,
	inconclusive: 3,
	pass: 0
};
const worseningOf = (one) => worsening({
	...one,
	verdict: verdictOf(one.results)
});
const newStatus = (one) => {
	const verdict = worseningOf(one);
	if (verdict !== void 0) return statusOf[verdict];
	return judgedKinds(one).has("drift") ? plainStatus([one], "error") : 0;
};
const runExitStatus = ({ domains }, failOn) => {
	if (failOn !== "new") return plainStatus(domains, failOn);
	return domains.some((one) => worseningOf(one) !== void 0) ? worstStatus(new Set(domains.map(newStatus))) : plainStatus(domains, "error");
};
const statusOfPart = (status, interrupted) => status === 0 && interrupted !== void 0 ? 3 : status;
const reportExitStatus = (report, failOn) => {
	const { interrupted } = report;
	if (interrupted?.by !== void 0) return signalStatuses[interrupted.by];
	return statusOfPart(runExitStatus(report, failOn), interrupted);
};
// node_modules/cliui/build/lib/index.js
const align = {
	right: alignRight,
	center: alignCenter
};
const top = 0;
const right = 1;
const bottom = 2;
const left = 3;
var UI = class {
	constructor(opts) {
		var _a;
		this.width = opts.width;
		this.wrap = (_a = opts.wrap) !== null && _a !== void 0 ? _a : true;
		this.rows = [];
	}
	span(...args) {
		const cols = this.div(...args);
		cols.span = true;
	}
	resetOutput() {
		this.rows = [];
	}
	div(...args) {
		if (args.length === 0) this.div("");
		if (this.wrap && this.shouldApplyLayoutDSL(...args) && typeof args[0] === "string") return this.applyLayoutDSL(args[0]);
		const cols = args.map((arg) => {
			if (typeof arg === "string") return this.colFromString(arg);
			return arg;
		});
		this.rows.push(cols);
		return cols;
	}
	shouldApplyLayoutDSL(...args) {
		return args.length === 1 && typeof args[0] === "string" && /[\t\n]/.test(args[0]);
	}
	applyLayoutDSL(str) {
		const rows = str.split("\n").map((row) => row.split("	"));
		let leftColumnWidth = 0;
		rows.forEach((columns) => {
			if (columns.length > 1 && mixin$1.stringWidth(columns[0]) > leftColumnWidth) leftColumnWidth = Math.min(Math.floor(this.width * .5), mixin$1.stringWidth(columns[0]));
		});
		rows.forEach((columns) => {
			this.div(...columns.map((r, i) => {
				return {
					text: r.trim(),
					padding: this.measurePadding(r),
					width: i === 0 && columns.length > 1 ? leftColumnWidth : void 0
				};
			}));
		});
		return this.rows[this.rows.length - 1];
	}
	colFromString(text) {
		return {
			text,
			padding: this.measurePadding(text)
		};
	}
	measurePadding(str) {
		const noAnsi = mixin$1.stripAnsi(str);
		return [
			0,
			noAnsi.match(/\s*$/)[0].length,
			0,
			noAnsi.match(/^\s*/)[0].length
		];
	}
	toString() {
		const lines = [];
		this.rows.forEach((row) => {
			this.rowToString(row, lines);
		});
		return lines.filter((line) => !line.hidden).map((line) => line.text).join("\n");
	}
	rowToString(row, lines) {
		this.rasterize(row).forEach((rrow, r) => {
			let str = "";
			rrow.forEach((col, c) => {
				const { width } = row[c];
				const wrapWidth = this.negatePadding(row[c]);
				let ts = col;
				if (wrapWidth > mixin$1.stringWidth(col)) ts += " ".repeat(wrapWidth - mixin$1.stringWidth(col));
				if (row[c].align && row[c].align !== "left" && this.wrap) {
					const fn = align[row[c].align];
					ts = fn(ts, wrapWidth);
					if (mixin$1.stringWidth(ts) < wrapWidth) ts += " ".repeat((width || 0) - mixin$1.stringWidth(ts) - 1);
				}
				const padding = row[c].padding || [
					0,
					0,
					0,
					0
				];
				if (padding[left]) str += " ".repeat(padding[left]);
				str += addBorder(row[c], ts, "| ");
				str += ts;
				str += addBorder(row[c], ts, " |");
				if (padding[right]) str += " ".repeat(padding[right]);
				if (r === 0 && lines.length > 0) str = this.renderInline(str, lines[lines.length - 1]);
			});
			lines.push({
				text: str.replace(/ +$/, ""),
				span: row.span
			});
		});
		return lines;
	}
	renderInline(source, previousLine) {
		const match = source.match(/^ */);
		const leadingWhitespace = match ? match[0].length : 0;
		const target = previousLine.text;
		const targetTextWidth = mixin$1.stringWidth(target.trimRight());
		if (!previousLine.span) return source;
		if (!this.wrap) {
			previousLine.hidden = true;
			return target + source;
		}
		if (leadingWhitespace < targetTextWidth) return source;
		previousLine.hidden = true;
		return target.trimRight() + " ".repeat(leadingWhitespace - targetTextWidth) + source.trimLeft();
	}
	rasterize(row) {
		const rrows = [];
		const widths = this.columnWidths(row);
		let wrapped;
		row.forEach((col, c) => {
			col.width = widths[c];
			if (this.wrap) wrapped = mixin$1.wrap(col.text, this.negatePadding(col), { hard: true }).split("\n");
			else wrapped = col.text.split("\n");
			if (col.border) {
				wrapped.unshift("." + "-".repeat(this.negatePadding(col) + 2) + ".");
				wrapped.push("'" + "-".repeat(this.negatePadding(col) + 2) + "'");
			}
			if (col.padding) {
				wrapped.unshift(...new Array(col.padding[top] || 0).fill(""));
				wrapped.push(...new Array(col.padding[bottom] || 0).fill(""));
			}
			wrapped.forEach((str, r) => {
				if (!rrows[r]) rrows.push([]);
				const rrow = rrows[r];
				for (let i = 0; i < c; i++) if (rrow[i] === void 0) rrow.push("");
				rrow.push(str);
			});
		});
		return rrows;
	}
	negatePadding(col) {
		let wrapWidth = col.width || 0;
		if (col.padding) wrapWidth -= (col.padding[left] || 0) + (col.padding[right] || 0);
		if (col.border) wrapWidth -= 4;
		return wrapWidth;
	}
	columnWidths(row) {
		if (!this.wrap) return row.map((col) => {
			return col.width || mixin$1.stringWidth(col.text);
		});
		let unset = row.length;
		let remainingWidth = this.width;
		const widths = row.map((col) => {
			if (col.width) {
				unset--;
				remainingWidth -= col.width;
				return col.width;
			}
		});
		const unsetWidth = unset ? Math.floor(remainingWidth / unset) : 0;
		return widths.map((w, i) => {
			if (w === void 0) return Math.max(unsetWidth, _minWidth(row[i]));
			return w;
		});
	}
};
function addBorder(col, ts, style) {
	if (col.border) {
		if (/[.']-+[.']/.test(ts)) return "";
		if (ts.trim().length !== 0) return style;
		return "  ";
	}
	return "";
}
function _minWidth(col) {
	const padding = col.padding || [];
	const minWidth = 1 + (padding[left] || 0) + (padding[right] || 0);
	if (col.border) return minWidth + 4;
	return minWidth;
}
function getWindowWidth() {
	/* c8 ignore next 5: depends on terminal */
	if (typeof process === "object" && process.stdout && process.stdout.columns) return process.stdout.columns;
	return 80;
}
function alignRight(str, width) {
	str = str.trim();
	const strWidth = mixin$1.stringWidth(str);
	if (strWidth < width) return " ".repeat(width - strWidth) + str;
	return str;
}
function alignCenter(str, width) {
	str = str.trim();
	const strWidth = mixin$1.stringWidth(str);
	/* c8 ignore next 3 */
	if (strWidth >= width) return str;
	return " ".repeat(width - strWidth >> 1) + str;
}
let mixin$1;
function cliui(opts, _mixin) {
	mixin$1 = _mixin;
	return new UI({
		width: (opts === null || opts === void 0 ? void 0 : opts.width) || getWindowWidth(),
		wrap: opts === null || opts === void 0 ? void 0 : opts.wrap
	});
}
// .ci/bundle/string-width.mjs
var string_width_default = (text) => text.length;
// node_modules/ansi-regex/index.js
const ST = String.raw`(?:\u001B\u005C|\u009C)`;
const stringControls = String.raw`\u0018\u001A\u001B\u0080-\u009F`;
const osc = String.raw`(?:\u001B\]|\u009D)[^\u0007${stringControls}]*(?:\u0007|${ST})`;
const controlString = String.raw`(?:\u001B[PX^_k]|[\u0090\u0098\u009E\u009F])[^${stringControls}]*${ST}`;
const pattern = `${String.raw`\u001B\](?:P[\dA-Fa-f]{7}|R)(?:\u0007|${ST})?`}|${osc}|${controlString}|${String.raw`(?:\u001B\[|\u009B)[\u0030-\u003F]*[\u0020-\u002F]*[\u0040-\u007E]`}|${String.raw`\u001B(?:[\u0020-\u002F]+[\u0030-\u007E]|[\dA-PR-TZcf-oq-uy=><~|}])`}`;
function ansiRegex({ onlyFirst = false } = {}) {
	return new RegExp(pattern, onlyFirst ? void 0 : "g");
}
// node_modules/cliui/node_modules/strip-ansi/index.js
const regex$1 = ansiRegex();
function stripAnsi$1(string) {
	if (typeof string !== "string") throw new TypeError(`Expected a \`string\`, got \`${typeof string}\``);
	if (!string.includes("\x1B") && !string.includes("")) return string;
	return string.replace(regex$1, "");
}
// node_modules/wrap-ansi/node_modules/strip-ansi/index.js
const regex = ansiRegex();
function stripAnsi(string) {
	if (typeof string !== "string") throw new TypeError(`Expected a \`string\`, got \`${typeof string}\``);
	if (!string.includes("\x1B") && !string.includes("")) return string;
	return string.replace(regex, "");
}
// node_modules/wrap-ansi/node_modules/ansi-styles/index.js
const ANSI_BACKGROUND_OFFSET = 10;
const wrapAnsi16 = (offset = 0) => (code) => `\u001B[${code + offset}m`;
const wrapAnsi256 = (offset = 0) => (code) => `\u001B[${38 + offset};5;${code}m`;
const wrapAnsi16m = (offset = 0) => (red, green, blue) => `\u001B[${38 + offset};2;${red};${green};${blue}m`;
const styles = {
	modifier: {
		reset: [0, 0],
		bold: [1, 22],
		dim: [2, 22],
		italic: [3, 23],
		underline: [4, 24],
		overline: [53, 55],
		inverse: [7, 27],
		hidden: [8, 28],
		strikethrough: [9, 29]
	},
	color: {
		black: [30, 39],
		red: [31, 39],
		green: [32, 39],
		yellow: [33, 39],
		blue: [34, 39],
		magenta: [35, 39],
		cyan: [36, 39],
		white: [37, 39],
		blackBright: [90, 39],
		gray: [90, 39],
		grey: [90, 39],
		redBright: [91, 39],
		greenBright: [92, 39],
		yellowBright: [93, 39],
		blueBright: [94, 39],
		magentaBright: [95, 39],
		cyanBright: [96, 39],
		whiteBright: [97, 39]
	},
	bgColor: {
		bgBlack: [40, 49],
		bgRed: [41, 49],
		bgGreen: [42, 49],
		bgYellow: [43, 49],
		bgBlue: [44, 49],
		bgMagenta: [45, 49],
		bgCyan: [46, 49],
		bgWhite: [47, 49],
		bgBlackBright: [100, 49],
		bgGray: [100, 49],
		bgGrey: [100, 49],
		bgRedBright: [101, 49],
		bgGreenBright: [102, 49],
		bgYellowBright: [103, 49],
		bgBlueBright: [104, 49],
		bgMagentaBright: [105, 49],
		bgCyanBright: [106, 49],
		bgWhiteBright: [107, 49]
	}
};
Object.keys(styles.modifier);
const foregroundColorNames = Object.keys(styles.color);
const backgroundColorNames = Object.keys(styles.bgColor);
[...foregroundColorNames, ...backgroundColorNames];
function assembleStyles() {
	const codes = /* @__PURE__ */ new Map();
	for (const [groupName, group] of Object.entries(styles)) {
		for (const [styleName, style] of Object.entries(group)) {
			styles[styleName] = {
				open: `\u001B[${style[0]}m`,
				close: `\u001B[${style[1]}m`
			};
			group[styleName] = styles[styleName];
			codes.set(style[0], style[1]);
		}
		Object.defineProperty(styles, groupName, {
			value: group,
			enumerable: false
		});
	}
	Object.defineProperty(styles, "codes", {
		value: codes,
		enumerable: false
	});
	styles.color.close = "\x1B[39m";
	styles.bgColor.close = "\x1B[49m";
	styles.color.ansi = wrapAnsi16();
	styles.color.ansi256 = wrapAnsi256();
	styles.color.ansi16m = wrapAnsi16m();
	styles.bgColor.ansi = wrapAnsi16(ANSI_BACKGROUND_OFFSET);
	styles.bgColor.ansi256 = wrapAnsi256(ANSI_BACKGROUND_OFFSET);
	styles.bgColor.ansi16m = wrapAnsi16m(ANSI_BACKGROUND_OFFSET);
	Object.defineProperties(styles, {
		rgbToAnsi256: {
			value(red, green, blue) {
				if (red === green && green === blue) {
					if (red < 8) return 16;
					if (red > 248) return 231;
					return Math.round((red - 8) / 247 * 24) + 232;
				}
				return 16 + 36 * Math.round(red / 255 * 5) + 6 * Math.round(green / 255 * 5) + Math.round(blue / 255 * 5);
			},
			enumerable: false
		},
		hexToRgb: {
			value(hex) {
				const matches = /[a-f\d]{6}|[a-f\d]{3}/i.exec(hex.toString(16));
				if (!matches) return [
					0,
					0,
					0
				];
				let [colorString] = matches;
				if (colorString.length === 3) colorString = [...colorString].map((character) => character + character).join("");
				const integer = Number.parseInt(colorString, 16);
				return [
					integer >> 16 & 255,
					integer >> 8 & 255,
					integer & 255
				];
			},
			enumerable: false
		},
		hexToAnsi256: {
			value: (hex) => styles.rgbToAnsi256(...styles.hexToRgb(hex)),
			enumerable: false
		},
		ansi256ToAnsi: {
			value(code) {
				if (code < 8) return 30 + code;
				if (code < 16) return 90 + (code - 8);
				let red;
				let green;
				let blue;
				if (code >= 232) {
					red = ((code - 232) * 10 + 8) / 255;
					green = red;
					blue = red;
				} else {
					code -= 16;
					const remainder = code % 36;
					red = Math.floor(code / 36) / 5;
					green = Math.floor(remainder / 6) / 5;
					blue = remainder % 6 / 5;
				}
				const value = Math.max(red, green, blue) * 2;
				if (value === 0) return 30;
				let result = 30 + (Math.round(blue) << 2 | Math.round(green) << 1 | Math.round(red));
				if (value === 2) result += 60;
				return result;
			},
			enumerable: false
		},
		rgbToAnsi: {
			value: (red, green, blue) => styles.ansi256ToAnsi(styles.rgbToAnsi256(red, green, blue)),
			enumerable: false
		},
		hexToAnsi: {
			value: (hex) => styles.ansi256ToAnsi(styles.hexToAnsi256(hex)),
			enumerable: false
		}
	});
	return styles;
}
const ansiStyles = assembleStyles();
// node_modules/wrap-ansi/index.js
const ESCAPES = /* @__PURE__ */ new Set(["\x1B", ""]);
const END_CODE = 39;
const ANSI_ESCAPE_BELL = "\x07";
const ANSI_CSI = "[";
const ANSI_OSC = "]";
const ANSI_SGR_TERMINATOR = "m";
const ANSI_ESCAPE_LINK = `${ANSI_OSC}8;;`;
const wrapAnsiCode = (code) => `${ESCAPES.values().next().value}${ANSI_CSI}${code}${ANSI_SGR_TERMINATOR}`;
const wrapAnsiHyperlink = (url) => `${ESCAPES.values().next().value}${ANSI_ESCAPE_LINK}${url}${ANSI_ESCAPE_BELL}`;
const wordLengths = (string) => string.split(" ").map((character) => string_width_default(character));
const wrapWord = (rows, word, columns) => {
	const characters = [...word];
	let isInsideEscape = false;
	let isInsideLinkEscape = false;
	let visible = string_width_default(stripAnsi(rows.at(-1)));
	for (const [index, character] of characters.entries()) {
		const characterLength = string_width_default(character);
		if (visible + characterLength <= columns) rows[rows.length - 1] += character;
		else {
			rows.push(character);
			visible = 0;
		}
		if (ESCAPES.has(character)) {
			isInsideEscape = true;
			isInsideLinkEscape = characters.slice(index + 1, index + 1 + ANSI_ESCAPE_LINK.length).join("") === ANSI_ESCAPE_LINK;
		}
		if (isInsideEscape) {
			if (isInsideLinkEscape) {
				if (character === ANSI_ESCAPE_BELL) {
					isInsideEscape = false;
					isInsideLinkEscape = false;
				}
			} else if (character === ANSI_SGR_TERMINATOR) isInsideEscape = false;
			continue;
		}
		visible += characterLength;
		if (visible === columns && index < characters.length - 1) {
			rows.push("");
			visible = 0;
		}
	}
	if (!visible && rows.at(-1).length > 0 && rows.length > 1) rows[rows.length - 2] += rows.pop();
};
const stringVisibleTrimSpacesRight = (string) => {
	const words = string.split(" ");
	let last = words.length;
	while (last > 0) {
		if (string_width_default(words[last - 1]) > 0) break;
		last--;
	}
	if (last === words.length) return string;
	return words.slice(0, last).join(" ") + words.slice(last).join("");
};
const exec = (string, columns, options = {}) => {
	if (options.trim !== false && string.trim() === "") return "";
	let returnValue = "";
	let escapeCode;
	let escapeUrl;
	const lengths = wordLengths(string);
	let rows = [""];
	for (const [index, word] of string.split(" ").entries()) {
		if (options.trim !== false) rows[rows.length - 1] = rows.at(-1).trimStart();
		let rowLength = string_width_default(rows.at(-1));
		if (index !== 0) {
			if (rowLength >= columns && (options.wordWrap === false || options.trim === false)) {
				rows.push("");
				rowLength = 0;
			}
			if (rowLength > 0 || options.trim === false) {
				rows[rows.length - 1] += " ";
				rowLength++;
			}
		}
		if (options.hard && lengths[index] > columns) {
			const remainingColumns = columns - rowLength;
			const breaksStartingThisLine = 1 + Math.floor((lengths[index] - remainingColumns - 1) / columns);
			if (Math.floor((lengths[index] - 1) / columns) < breaksStartingThisLine) rows.push("");
			wrapWord(rows, word, columns);
			continue;
		}
		if (rowLength + lengths[index] > columns && rowLength > 0 && lengths[index] > 0) {
			if (options.wordWrap === false && rowLength < columns) {
				wrapWord(rows, word, columns);
				continue;
			}
			rows.push("");
		}
		if (rowLength + lengths[index] > columns && options.wordWrap === false) {
			wrapWord(rows, word, columns);
			continue;
		}
		rows[rows.length - 1] += word;
	}
	if (options.trim !== false) rows = rows.map((row) => stringVisibleTrimSpacesRight(row));
	const preString = rows.join("\n");
	const pre = [...preString];
	let preStringIndex = 0;
	for (const [index, character] of pre.entries()) {
		returnValue += character;
		if (ESCAPES.has(character)) {
			const { groups } = new RegExp(`(?:\\${ANSI_CSI}(?<code>\\d+)m|\\${ANSI_ESCAPE_LINK}(?<uri>.*)${ANSI_ESCAPE_BELL})`).exec(preString.slice(preStringIndex)) || { groups: {} };
			if (groups.code !== void 0) {
				const code = Number.parseFloat(groups.code);
				escapeCode = code === END_CODE ? void 0 : code;
			} else if (groups.uri !== void 0) escapeUrl = groups.uri.length === 0 ? void 0 : groups.uri;
		}
		const code = ansiStyles.codes.get(Number(escapeCode));
		if (pre[index + 1] === "\n") {
			if (escapeUrl) returnValue += wrapAnsiHyperlink("");
			if (escapeCode && code) returnValue += wrapAnsiCode(code);
		} else if (character === "\n") {
			if (escapeCode && code) returnValue += wrapAnsiCode(escapeCode);
			if (escapeUrl) returnValue += wrapAnsiHyperlink(escapeUrl);
		}
		preStringIndex += character.length;
	}
	return returnValue;
};
function wrapAnsi(string, columns, options) {
	return String(string).normalize().replaceAll("\r\n", "\n").split("\n").map((line) => exec(line, columns, options)).join("\n");
}
// node_modules/cliui/index.mjs
function ui(opts) {
	return cliui(opts, {
		stringWidth: string_width_default,
		stripAnsi: stripAnsi$1,
		wrap: wrapAnsi
	});
}
// node_modules/escalade/sync/index.mjs
function sync_default(start, callback) {
	let dir = resolve$1(".", start);
	let tmp;
	if (!statSync$1(dir).isDirectory()) dir = dirname$1(dir);
	while (true) {
		tmp = callback(dir, readdirSync$1(dir));
		if (tmp) return resolve$1(dir, tmp);
		dir = dirname$1(tmp = dir);
		if (tmp === dir) break;
	}
}
// node_modules/yargs-parser/build/lib/string-utils.js
function camelCase(str) {
	if (!(str !== str.toLowerCase() && str !== str.toUpperCase())) str = str.toLowerCase();
	if (str.indexOf("-") === -1 && str.indexOf("_") === -1) return str;
	else {
		let camelcase = "";
		let nextChrUpper = false;
		const leadingHyphens = str.match(/^-+/);
		for (let i = leadingHyphens ? leadingHyphens[0].length : 0; i < str.length; i++) {
			let chr = str.charAt(i);
			if (nextChrUpper) {
				nextChrUpper = false;
				chr = chr.toUpperCase();
			}
			if (i !== 0 && (chr === "-" || chr === "_")) nextChrUpper = true;
			else if (chr !== "-" && chr !== "_") camelcase += chr;
		}
		return camelcase;
	}
}
function decamelize(str, joinString) {
	const lowercase = str.toLowerCase();
	joinString = joinString || "-";
	let notCamelcase = "";
	for (let i = 0; i < str.length; i++) {
		const chrLower = lowercase.charAt(i);
		const chrString = str.charAt(i);
		if (chrLower !== chrString && i > 0) notCamelcase += `${joinString}${lowercase.charAt(i)}`;
		else notCamelcase += chrString;
	}
	return notCamelcase;
}
function looksLikeNumber(x) {
	if (x === null || x === void 0) return false;
	if (typeof x === "number") return true;
	if (/^0x[0-9a-f]+$/i.test(x)) return true;
	if (/^0[^.]/.test(x)) return false;
	return /^[-]?(?:\d+(?:\.\d*)?|\.\d+)(e[-+]?\d+)?$/.test(x);
}
// node_modules/yargs-parser/build/lib/tokenize-arg-string.js
function tokenizeArgString(argString) {
	if (Array.isArray(argString)) return argString.map((e) => typeof e !== "string" ? e + "" : e);
	argString = argString.trim();
	let i = 0;
	let prevC = null;
	let c = null;
	let opening = null;
	const args = [];
	for (let ii = 0; ii < argString.length; ii++) {
		prevC = c;
		c = argString.charAt(ii);
		if (c === " " && !opening) {
			if (!(prevC === " ")) i++;
			continue;
		}
		if (c === opening) opening = null;
		else if ((c === "'" || c === "\"") && !opening) opening = c;
		if (!args[i]) args[i] = "";
		args[i] += c;
	}
	return args;
}
// node_modules/yargs-parser/build/lib/yargs-parser-types.js
var DefaultValuesForTypeKey;
(function(DefaultValuesForTypeKey) {
	DefaultValuesForTypeKey["BOOLEAN"] = "boolean";
	DefaultValuesForTypeKey["STRING"] = "string";
	DefaultValuesForTypeKey["NUMBER"] = "number";
	DefaultValuesForTypeKey["ARRAY"] = "array";
})(DefaultValuesForTypeKey || (DefaultValuesForTypeKey = {}));
// node_modules/yargs-parser/build/lib/yargs-parser.js
let mixin;
var YargsParser = class {
	constructor(_mixin) {
		mixin = _mixin;
	}
	parse(argsInput, options) {
		const opts = Object.assign({
			alias: void 0,
			array: void 0,
			boolean: void 0,
			config: void 0,
			configObjects: void 0,
			configuration: void 0,
			coerce: void 0,
			count: void 0,
			default: void 0,
			envPrefix: void 0,
			narg: void 0,
			normalize: void 0,
			string: void 0,
			number: void 0,
			__: void 0,
			key: void 0
		}, options);
		const args = tokenizeArgString(argsInput);
		const inputIsString = typeof argsInput === "string";
		const aliases = combineAliases(Object.assign(Object.create(null), opts.alias));
		const configuration = Object.assign({
			"boolean-negation": true,
			"camel-case-expansion": true,
			"combine-arrays": false,
			"dot-notation": true,
			"duplicate-arguments-array": true,
			"flatten-duplicate-arrays": true,
			"greedy-arrays": true,
			"halt-at-non-option": false,
			"nargs-eats-options": false,
			"negation-prefix": "no-",
			"parse-numbers": true,
			"parse-positional-numbers": true,
			"populate--": false,
			"set-placeholder-key": false,
			"short-option-groups": true,
			"strip-aliased": false,
			"strip-dashed": false,
			"unknown-options-as-args": false
		}, opts.configuration);
		const defaults = Object.assign(Object.create(null), opts.default);
		const configObjects = opts.configObjects || [];
		const envPrefix = opts.envPrefix;
		const notFlagsOption = configuration["populate--"];
		const notFlagsArgv = notFlagsOption ? "--" : "_";
		const newAliases = Object.create(null);
		const defaulted = Object.create(null);
		const __ = opts.__ || mixin.format;
		const flags = {
			aliases: Object.create(null),
			arrays: Object.create(null),
			bools: Object.create(null),
			strings: Object.create(null),
			numbers: Object.create(null),
			counts: Object.create(null),
			normalize: Object.create(null),
			configs: Object.create(null),
			nargs: Object.create(null),
			coercions: Object.create(null),
			keys: []
		};
		const negative = /^-([0-9]+(\.[0-9]+)?|\.[0-9]+)$/;
		const negatedBoolean = new RegExp("^--" + configuration["negation-prefix"] + "(.+)");
		[].concat(opts.array || []).filter(Boolean).forEach(function(opt) {
			const key = typeof opt === "object" ? opt.key : opt;
			const assignment = Object.keys(opt).map(function(key) {
				return {
					boolean: "bools",
					string: "strings",
					number: "numbers"
				}[key];
			}).filter(Boolean).pop();
			if (assignment) flags[assignment][key] = true;
			flags.arrays[key] = true;
			flags.keys.push(key);
		});
		[].concat(opts.boolean || []).filter(Boolean).forEach(function(key) {
			flags.bools[key] = true;
			flags.keys.push(key);
		});
		[].concat(opts.string || []).filter(Boolean).forEach(function(key) {
			flags.strings[key] = true;
			flags.keys.push(key);
		});
		[].concat(opts.number || []).filter(Boolean).forEach(function(key) {
			flags.numbers[key] = true;
			flags.keys.push(key);
		});
		[].concat(opts.count || []).filter(Boolean).forEach(function(key) {
			flags.counts[key] = true;
			flags.keys.push(key);
		});
		[].concat(opts.normalize || []).filter(Boolean).forEach(function(key) {
			flags.normalize[key] = true;
			flags.keys.push(key);
		});
		if (typeof opts.narg === "object") Object.entries(opts.narg).forEach(([key, value]) => {
			if (typeof value === "number") {
				flags.nargs[key] = value;
				flags.keys.push(key);
			}
		});
		if (typeof opts.coerce === "object") Object.entries(opts.coerce).forEach(([key, value]) => {
			if (typeof value === "function") {
				flags.coercions[key] = value;
				flags.keys.push(key);
			}
		});
		if (typeof opts.config !== "undefined") {
			if (Array.isArray(opts.config) || typeof opts.config === "string") [].concat(opts.config).filter(Boolean).forEach(function(key) {
				flags.configs[key] = true;
			});
			else if (typeof opts.config === "object") Object.entries(opts.config).forEach(([key, value]) => {
				if (typeof value === "boolean" || typeof value === "function") flags.configs[key] = value;
			});
		}
		extendAliases(opts.key, aliases, opts.default, flags.arrays);
		Object.keys(defaults).forEach(function(key) {
			(flags.aliases[key] || []).forEach(function(alias) {
				defaults[alias] = defaults[key];
			});
		});
		let error = null;
		checkConfiguration();
		let notFlags = [];
		const argv = Object.assign(Object.create(null), { _: [] });
		const argvReturn = {};
		for (let i = 0; i < args.length; i++) {
			const arg = args[i];
			const truncatedArg = arg.replace(/^-{3,}/, "---");
			let broken;
			let key;
			let letters;
			let m;
			let next;
			let value;
			if (arg !== "--" && /^-/.test(arg) && isUnknownOptionAsArg(arg)) pushPositional(arg);
			else if (truncatedArg.match(/^---+(=|$)/)) {
				pushPositional(arg);
				continue;
			} else if (arg.match(/^--.+=/) || !configuration["short-option-groups"] && arg.match(/^-.+=/)) {
				m = arg.match(/^--?([^=]+)=([\s\S]*)$/);
				if (m !== null && Array.isArray(m) && m.length >= 3) {
					if (checkAllAliases(m[1], flags.arrays)) i = eatArray(i, m[1], args, m[2]);
					else if (checkAllAliases(m[1], flags.nargs) !== false) i = eatNargs(i, m[1], args, m[2]);
					else setArg(m[1], m[2], true);
				}
			} else if (arg.match(negatedBoolean) && configuration["boolean-negation"]) {
				m = arg.match(negatedBoolean);
				if (m !== null && Array.isArray(m) && m.length >= 2) {
					key = m[1];
					setArg(key, checkAllAliases(key, flags.arrays) ? [false] : false);
				}
			} else if (arg.match(/^--.+/) || !configuration["short-option-groups"] && arg.match(/^-[^-]+/)) {
				m = arg.match(/^--?(.+)/);
				if (m !== null && Array.isArray(m) && m.length >= 2) {
					key = m[1];
					if (checkAllAliases(key, flags.arrays)) i = eatArray(i, key, args);
					else if (checkAllAliases(key, flags.nargs) !== false) i = eatNargs(i, key, args);
					else {
						next = args[i + 1];
						if (next !== void 0 && (!next.match(/^-/) || next.match(negative)) && !checkAllAliases(key, flags.bools) && !checkAllAliases(key, flags.counts)) {
							setArg(key, next);
							i++;
						} else if (/^(true|false)$/.test(next)) {
							setArg(key, next);
							i++;
						} else setArg(key, defaultValue(key));
					}
				}
			} else if (arg.match(/^-.\..+=/)) {
				m = arg.match(/^-([^=]+)=([\s\S]*)$/);
				if (m !== null && Array.isArray(m) && m.length >= 3) setArg(m[1], m[2]);
			} else if (arg.match(/^-.\..+/) && !arg.match(negative)) {
				next = args[i + 1];
				m = arg.match(/^-(.\..+)/);
				if (m !== null && Array.isArray(m) && m.length >= 2) {
					key = m[1];
					if (next !== void 0 && !next.match(/^-/) && !checkAllAliases(key, flags.bools) && !checkAllAliases(key, flags.counts)) {
						setArg(key, next);
						i++;
					} else setArg(key, defaultValue(key));
				}
			} else if (arg.match(/^-[^-]+/) && !arg.match(negative)) {
				letters = arg.slice(1, -1).split("");
				broken = false;
				for (let j = 0; j < letters.length; j++) {
					next = arg.slice(j + 2);
					if (letters[j + 1] && letters[j + 1] === "=") {
						value = arg.slice(j + 3);
						key = letters[j];
						if (checkAllAliases(key, flags.arrays)) i = eatArray(i, key, args, value);
						else if (checkAllAliases(key, flags.nargs) !== false) i = eatNargs(i, key, args, value);
						else setArg(key, value);
						broken = true;
						break;
					}
					if (next === "-") {
						setArg(letters[j], next);
						continue;
					}
					if (/[A-Za-z]/.test(letters[j]) && /^-?\d+(\.\d*)?(e-?\d+)?$/.test(next) && checkAllAliases(next, flags.bools) === false) {
						setArg(letters[j], next);
						broken = true;
						break;
					}
					if (letters[j + 1] && letters[j + 1].match(/\W/)) {
						setArg(letters[j], next);
						broken = true;
						break;
					} else setArg(letters[j], defaultValue(letters[j]));
				}
				key = arg.slice(-1)[0];
				if (!broken && key !== "-") {
					if (checkAllAliases(key, flags.arrays)) i = eatArray(i, key, args);
					else if (checkAllAliases(key, flags.nargs) !== false) i = eatNargs(i, key, args);
					else {
						next = args[i + 1];
						if (next !== void 0 && (!/^(-|--)[^-]/.test(next) || next.match(negative)) && !checkAllAliases(key, flags.bools) && !checkAllAliases(key, flags.counts)) {
							setArg(key, next);
							i++;
						} else if (/^(true|false)$/.test(next)) {
							setArg(key, next);
							i++;
						} else setArg(key, defaultValue(key));
					}
				}
			} else if (arg.match(/^-[0-9]$/) && arg.match(negative) && checkAllAliases(arg.slice(1), flags.bools)) {
				key = arg.slice(1);
				setArg(key, defaultValue(key));
			} else if (arg === "--") {
				notFlags = args.slice(i + 1);
				break;
			} else if (configuration["halt-at-non-option"]) {
				notFlags = args.slice(i);
				break;
			} else pushPositional(arg);
		}
		applyEnvVars(argv, true);
		applyEnvVars(argv, false);
		setConfig(argv);
		setConfigObjects();
		applyDefaultsAndAliases(argv, flags.aliases, defaults, true);
		applyCoercions(argv);
		if (configuration["set-placeholder-key"]) setPlaceholderKeys(argv);
		Object.keys(flags.counts).forEach(function(key) {
			if (!hasKey(argv, key.split("."))) setArg(key, 0);
		});
		if (notFlagsOption && notFlags.length) argv[notFlagsArgv] = [];
		notFlags.forEach(function(key) {
			argv[notFlagsArgv].push(key);
		});
		if (configuration["camel-case-expansion"] && configuration["strip-dashed"]) Object.keys(argv).filter((key) => key !== "--" && key.includes("-")).forEach((key) => {
			delete argv[key];
		});
		if (configuration["strip-aliased"]) [].concat(...Object.keys(aliases).map((k) => aliases[k])).forEach((alias) => {
			if (configuration["camel-case-expansion"] && alias.includes("-")) delete argv[alias.split(".").map((prop) => camelCase(prop)).join(".")];
			delete argv[alias];
		});
		function pushPositional(arg) {
			const maybeCoercedNumber = maybeCoerceNumber("_", arg);
			if (typeof maybeCoercedNumber === "string" || typeof maybeCoercedNumber === "number") argv._.push(maybeCoercedNumber);
		}
		function eatNargs(i, key, args, argAfterEqualSign) {
			let ii;
			let toEat = checkAllAliases(key, flags.nargs);
			toEat = typeof toEat !== "number" || isNaN(toEat) ? 1 : toEat;
			if (toEat === 0) {
				if (!isUndefined(argAfterEqualSign)) error = Error(__("Argument unexpected for: %s", key));
				setArg(key, defaultValue(key));
				return i;
			}
			let available = isUndefined(argAfterEqualSign) ? 0 : 1;
			if (configuration["nargs-eats-options"]) {
				if (args.length - (i + 1) + available < toEat) error = Error(__("Not enough arguments following: %s", key));
				available = toEat;
			} else {
				for (ii = i + 1; ii < args.length; ii++) if (!args[ii].match(/^-[^0-9]/) || args[ii].match(negative) || isUnknownOptionAsArg(args[ii])) available++;
				else break;
				if (available < toEat) error = Error(__("Not enough arguments following: %s", key));
			}
			let consumed = Math.min(available, toEat);
			if (!isUndefined(argAfterEqualSign) && consumed > 0) {
				setArg(key, argAfterEqualSign);
				consumed--;
			}
			for (ii = i + 1; ii < consumed + i + 1; ii++) setArg(key, args[ii]);
			return i + consumed;
		}
		function eatArray(i, key, args, argAfterEqualSign) {
			let argsToSet = [];
			let next = argAfterEqualSign || args[i + 1];
			const nargsCount = checkAllAliases(key, flags.nargs);
			if (checkAllAliases(key, flags.bools) && !/^(true|false)$/.test(next)) argsToSet.push(true);
			else if (isUndefined(next) || isUndefined(argAfterEqualSign) && /^-/.test(next) && !negative.test(next) && !isUnknownOptionAsArg(next)) {
				if (defaults[key] !== void 0) {
					const defVal = defaults[key];
					argsToSet = Array.isArray(defVal) ? defVal : [defVal];
				}
			} else {
				if (!isUndefined(argAfterEqualSign)) argsToSet.push(processValue(key, argAfterEqualSign, true));
				for (let ii = i + 1; ii < args.length; ii++) {
					if (!configuration["greedy-arrays"] && argsToSet.length > 0 || nargsCount && typeof nargsCount === "number" && argsToSet.length >= nargsCount) break;
					next = args[ii];
					if (/^-/.test(next) && !negative.test(next) && !isUnknownOptionAsArg(next)) break;
					i = ii;
					argsToSet.push(processValue(key, next, inputIsString));
				}
			}
			if (typeof nargsCount === "number" && (nargsCount && argsToSet.length < nargsCount || isNaN(nargsCount) && argsToSet.length === 0)) error = Error(__("Not enough arguments following: %s", key));
			setArg(key, argsToSet);
			return i;
		}
		function setArg(key, val, shouldStripQuotes = inputIsString) {
			if (/-/.test(key) && configuration["camel-case-expansion"]) addNewAlias(key, key.split(".").map(function(prop) {
				return camelCase(prop);
			}).join("."));
			const value = processValue(key, val, shouldStripQuotes);
			const splitKey = key.split(".");
			setKey(argv, splitKey, value);
			if (flags.aliases[key]) flags.aliases[key].forEach(function(x) {
				const keyProperties = x.split(".");
				setKey(argv, keyProperties, value);
			});
			if (splitKey.length > 1 && configuration["dot-notation"]) (flags.aliases[splitKey[0]] || []).forEach(function(x) {
				let keyProperties = x.split(".");
				const a = [].concat(splitKey);
				a.shift();
				keyProperties = keyProperties.concat(a);
				if (!(flags.aliases[key] || []).includes(keyProperties.join("."))) setKey(argv, keyProperties, value);
			});
			if (checkAllAliases(key, flags.normalize) && !checkAllAliases(key, flags.arrays)) [key].concat(flags.aliases[key] || []).forEach(function(key) {
				Object.defineProperty(argvReturn, key, {
					enumerable: true,
					get() {
						return val;
					},
					set(value) {
						val = typeof value === "string" ? mixin.normalize(value) : value;
					}
				});
			});
		}
		function addNewAlias(key, alias) {
			if (!(flags.aliases[key] && flags.aliases[key].length)) {
				flags.aliases[key] = [alias];
				newAliases[alias] = true;
			}
			if (!(flags.aliases[alias] && flags.aliases[alias].length)) addNewAlias(alias, key);
		}
		function processValue(key, val, shouldStripQuotes) {
			if (shouldStripQuotes) val = stripQuotes(val);
			if (checkAllAliases(key, flags.bools) || checkAllAliases(key, flags.counts)) {
				if (typeof val === "string") val = val === "true";
			}
			let value = Array.isArray(val) ? val.map(function(v) {
				return maybeCoerceNumber(key, v);
			}) : maybeCoerceNumber(key, val);
			if (checkAllAliases(key, flags.counts) && (isUndefined(value) || typeof value === "boolean")) value = increment();
			if (checkAllAliases(key, flags.normalize) && checkAllAliases(key, flags.arrays)) {
				if (Array.isArray(val)) value = val.map((val) => {
					return mixin.normalize(val);
				});
				else value = mixin.normalize(val);
			}
			return value;
		}
		function maybeCoerceNumber(key, value) {
			if (!configuration["parse-positional-numbers"] && key === "_") return value;
			if (!checkAllAliases(key, flags.strings) && !checkAllAliases(key, flags.bools) && !Array.isArray(value)) {
				if (looksLikeNumber(value) && configuration["parse-numbers"] && Number.isSafeInteger(Math.floor(parseFloat(`${value}`))) || !isUndefined(value) && checkAllAliases(key, flags.numbers)) value = Number(value);
			}
			return value;
		}
		function setConfig(argv) {
			const configLookup = Object.create(null);
			applyDefaultsAndAliases(configLookup, flags.aliases, defaults);
			Object.keys(flags.configs).forEach(function(configKey) {
				const configPath = argv[configKey] || configLookup[configKey];
				if (configPath) try {
					let config = null;
					const resolvedConfigPath = mixin.resolve(mixin.cwd(), configPath);
					const resolveConfig = flags.configs[configKey];
					if (typeof resolveConfig === "function") {
						try {
							config = resolveConfig(resolvedConfigPath);
						} catch (e) {
							config = e;
						}
						if (config instanceof Error) {
							error = config;
							return;
						}
					} else config = mixin.require(resolvedConfigPath);
					setConfigObject(config);
				} catch (ex) {
					if (ex.name === "PermissionDenied") error = ex;
					else if (argv[configKey]) error = Error(__("Invalid JSON config file: %s", configPath));
				}
			});
		}
		function setConfigObject(config, prev) {
			Object.keys(config).forEach(function(key) {
				const value = config[key];
				const fullKey = prev ? prev + "." + key : key;
				if (typeof value === "object" && value !== null && !Array.isArray(value) && configuration["dot-notation"]) setConfigObject(value, fullKey);
				else if (!hasKey(argv, fullKey.split(".")) || checkAllAliases(fullKey, flags.arrays) && configuration["combine-arrays"]) setArg(fullKey, value);
			});
		}
		function setConfigObjects() {
			if (typeof configObjects !== "undefined") configObjects.forEach(function(configObject) {
				setConfigObject(configObject);
			});
		}
		function applyEnvVars(argv, configOnly) {
			if (typeof envPrefix === "undefined") return;
			const prefix = typeof envPrefix === "string" ? envPrefix : "";
			const env = mixin.env();
			Object.keys(env).forEach(function(envVar) {
				if (prefix === "" || envVar.lastIndexOf(prefix, 0) === 0) {
					const keys = envVar.split("__").map(function(key, i) {
						if (i === 0) key = key.substring(prefix.length);
						return camelCase(key);
					});
					if ((configOnly && flags.configs[keys.join(".")] || !configOnly) && !hasKey(argv, keys)) setArg(keys.join("."), env[envVar]);
				}
			});
		}
		function applyCoercions(argv) {
			let coerce;
			const applied = /* @__PURE__ */ new Set();
			Object.keys(argv).forEach(function(key) {
				if (!applied.has(key)) {
					coerce = checkAllAliases(key, flags.coercions);
					if (typeof coerce === "function") try {
						const value = maybeCoerceNumber(key, coerce(argv[key]));
						[].concat(flags.aliases[key] || [], key).forEach((ali) => {
							applied.add(ali);
							argv[ali] = value;
						});
					} catch (err) {
						error = err;
					}
				}
			});
		}
		function setPlaceholderKeys(argv) {
			flags.keys.forEach((key) => {
				if (~key.indexOf(".")) return;
				if (typeof argv[key] === "undefined") argv[key] = void 0;
			});
			return argv;
		}
		function applyDefaultsAndAliases(obj, aliases, defaults, canLog = false) {
			Object.keys(defaults).forEach(function(key) {
				if (!hasKey(obj, key.split("."))) {
					setKey(obj, key.split("."), defaults[key]);
					if (canLog) defaulted[key] = true;
					(aliases[key] || []).forEach(function(x) {
						if (hasKey(obj, x.split("."))) return;
						setKey(obj, x.split("."), defaults[key]);
					});
				}
			});
		}
		function hasKey(obj, keys) {
			let o = obj;
			if (!configuration["dot-notation"]) keys = [keys.join(".")];
			keys.slice(0, -1).forEach(function(key) {
				o = o[key] || {};
			});
			const key = keys[keys.length - 1];
			if (typeof o !== "object") return false;
			else return key in o;
		}
		function setKey(obj, keys, value) {
			let o = obj;
			if (!configuration["dot-notation"]) keys = [keys.join(".")];
			keys.slice(0, -1).forEach(function(key) {
				key = sanitizeKey(key);
				if (typeof o === "object" && o[key] === void 0) o[key] = {};
				if (typeof o[key] !== "object" || Array.isArray(o[key])) {
					if (Array.isArray(o[key])) o[key].push({});
					else o[key] = [o[key], {}];
					o = o[key][o[key].length - 1];
				} else o = o[key];
			});
			const key = sanitizeKey(keys[keys.length - 1]);
			const isTypeArray = checkAllAliases(keys.join("."), flags.arrays);
			const isValueArray = Array.isArray(value);
			let duplicate = configuration["duplicate-arguments-array"];
			if (!duplicate && checkAllAliases(key, flags.nargs)) {
				duplicate = true;
				if (!isUndefined(o[key]) && flags.nargs[key] === 1 || Array.isArray(o[key]) && o[key].length === flags.nargs[key]) o[key] = void 0;
			}
			if (value === increment()) o[key] = increment(o[key]);
			else if (Array.isArray(o[key])) {
				if (duplicate && isTypeArray && isValueArray) o[key] = configuration["flatten-duplicate-arrays"] ? o[key].concat(value) : (Array.isArray(o[key][0]) ? o[key] : [o[key]]).concat([value]);
				else if (!duplicate && Boolean(isTypeArray) === Boolean(isValueArray)) o[key] = value;
				else o[key] = o[key].concat([value]);
			} else if (o[key] === void 0 && isTypeArray) o[key] = isValueArray ? value : [value];
			else if (duplicate && !(o[key] === void 0 || checkAllAliases(key, flags.counts) || checkAllAliases(key, flags.bools))) o[key] = [o[key], value];
			else o[key] = value;
		}
		function extendAliases(...args) {
			args.forEach(function(obj) {
				Object.keys(obj || {}).forEach(function(key) {
					if (flags.aliases[key]) return;
					flags.aliases[key] = [].concat(aliases[key] || []);
					flags.aliases[key].concat(key).forEach(function(x) {
						if (/-/.test(x) && configuration["camel-case-expansion"]) {
							const c = camelCase(x);
							if (c !== key && flags.aliases[key].indexOf(c) === -1) {
								flags.aliases[key].push(c);
								newAliases[c] = true;
							}
						}
					});
					flags.aliases[key].concat(key).forEach(function(x) {
						if (x.length > 1 && /[A-Z]/.test(x) && configuration["camel-case-expansion"]) {
							const c = decamelize(x, "-");
							if (c !== key && flags.aliases[key].indexOf(c) === -1) {
								flags.aliases[key].push(c);
								newAliases[c] = true;
							}
						}
					});
					flags.aliases[key].forEach(function(x) {
						flags.aliases[x] = [key].concat(flags.aliases[key].filter(function(y) {
							return x !== y;
						}));
					});
				});
			});
		}
		function checkAllAliases(key, flag) {
			const toCheck = [].concat(flags.aliases[key] || [], key);
			const keys = Object.keys(flag);
			const setAlias = toCheck.find((key) => keys.includes(key));
			return setAlias ? flag[setAlias] : false;
		}
		function hasAnyFlag(key) {
			const flagsKeys = Object.keys(flags);
			return [].concat(flagsKeys.map((k) => flags[k])).some(function(flag) {
				return Array.isArray(flag) ? flag.includes(key) : flag[key];
			});
		}
		function hasFlagsMatching(arg, ...patterns) {
			return [].concat(...patterns).some(function(pattern) {
				const match = arg.match(pattern);
				return match && hasAnyFlag(match[1]);
			});
		}
		function hasAllShortFlags(arg) {
			if (arg.match(negative) || !arg.match(/^-[^-]+/)) return false;
			let hasAllFlags = true;
			let next;
			const letters = arg.slice(1).split("");
			for (let j = 0; j < letters.length; j++) {
				next = arg.slice(j + 2);
				if (!hasAnyFlag(letters[j])) {
					hasAllFlags = false;
					break;
				}
				if (letters[j + 1] && letters[j + 1] === "=" || next === "-" || /[A-Za-z]/.test(letters[j]) && /^-?\d+(\.\d*)?(e-?\d+)?$/.test(next) || letters[j + 1] && letters[j + 1].match(/\W/)) break;
			}
			return hasAllFlags;
		}
		function isUnknownOptionAsArg(arg) {
			return configuration["unknown-options-as-args"] && isUnknownOption(arg);
		}
		function isUnknownOption(arg) {
			arg = arg.replace(/^-{3,}/, "--");
			if (arg.match(negative)) return false;
			if (hasAllShortFlags(arg)) return false;
			return !hasFlagsMatching(arg, /^-+([^=]+?)=[\s\S]*$/, negatedBoolean, /^-+([^=]+?)$/, /^-+([^=]+?)-$/, /^-+([^=]+?\d+)$/, /^-+([^=]+?)\W+.*$/);
		}
		function defaultValue(key) {
			if (!checkAllAliases(key, flags.bools) && !checkAllAliases(key, flags.counts) && `${key}` in defaults) return defaults[key];
			else return defaultForType(guessType(key));
		}
		function defaultForType(type) {
			return {
				[DefaultValuesForTypeKey.BOOLEAN]: true,
				[DefaultValuesForTypeKey.STRING]: "",
				[DefaultValuesForTypeKey.NUMBER]: void 0,
				[DefaultValuesForTypeKey.ARRAY]: []
			}[type];
		}
		function guessType(key) {
			let type = DefaultValuesForTypeKey.BOOLEAN;
			if (checkAllAliases(key, flags.strings)) type = DefaultValuesForTypeKey.STRING;
			else if (checkAllAliases(key, flags.numbers)) type = DefaultValuesForTypeKey.NUMBER;
			else if (checkAllAliases(key, flags.bools)) type = DefaultValuesForTypeKey.BOOLEAN;
			else if (checkAllAliases(key, flags.arrays)) type = DefaultValuesForTypeKey.ARRAY;
			return type;
		}
		function isUndefined(num) {
			return num === void 0;
		}
		function checkConfiguration() {
			Object.keys(flags.counts).find((key) => {
				if (checkAllAliases(key, flags.arrays)) {
					error = Error(__("Invalid configuration: %s, opts.count excludes opts.array.", key));
					return true;
				} else if (checkAllAliases(key, flags.nargs)) {
					error = Error(__("Invalid configuration: %s, opts.count excludes opts.narg.", key));
					return true;
				}
				return false;
			});
		}
		return {
			aliases: Object.assign({}, flags.aliases),
			argv: Object.assign(argvReturn, argv),
			configuration,
			defaulted: Object.assign({}, defaulted),
			error,
			newAliases: Object.assign({}, newAliases)
		};
	}
};
function combineAliases(aliases) {
	const aliasArrays = [];
	const combined = Object.create(null);
	let change = true;
	Object.keys(aliases).forEach(function(key) {
		aliasArrays.push([].concat(aliases[key], key));
	});
	while (change) {
		change = false;
		for (let i = 0; i < aliasArrays.length; i++) for (let ii = i + 1; ii < aliasArrays.length; ii++) if (aliasArrays[i].filter(function(v) {
			return aliasArrays[ii].indexOf(v) !== -1;
		}).length) {
			aliasArrays[i] = aliasArrays[i].concat(aliasArrays[ii]);
			aliasArrays.splice(ii, 1);
			change = true;
			break;
		}
	}
	aliasArrays.forEach(function(aliasArray) {
		aliasArray = aliasArray.filter(function(v, i, self) {
			return self.indexOf(v) === i;
		});
		const lastAlias = aliasArray.pop();
		if (lastAlias !== void 0 && typeof lastAlias === "string") combined[lastAlias] = aliasArray;
	});
	return combined;
}
function increment(orig) {
	return orig !== void 0 ? orig + 1 : 1;
}
function sanitizeKey(key) {
	if (key === "__proto__") return "___proto___";
	return key;
}
function stripQuotes(val) {
	return typeof val === "string" && (val[0] === "'" || val[0] === "\"") && val[val.length - 1] === val[0] ? val.substring(1, val.length - 1) : val;
}
// node_modules/yargs-parser/build/lib/index.js
var _a;
var _b;
var _c;
const minNodeVersion = process && process.env && process.env.YARGS_MIN_NODE_VERSION ? Number(process.env.YARGS_MIN_NODE_VERSION) : 20;
const nodeVersion = (_b = (_a = process === null || process === void 0 ? void 0 : process.versions) === null || _a === void 0 ? void 0 : _a.node) !== null && _b !== void 0 ? _b : (_c = process === null || process === void 0 ? void 0 : process.version) === null || _c === void 0 ? void 0 : _c.slice(1);
if (nodeVersion) {
	if (Number(nodeVersion.match(/^([^.]+)/)[1]) < minNodeVersion) throw Error(`yargs parser supports a minimum Node.js version of ${minNodeVersion}. Read our version support policy: https://github.com/yargs/yargs-parser#supported-nodejs-versions`);
}
const env = process ? process.env : {};
const require$1 = createRequire ? createRequire(import.meta.url) : void 0;
const parser = new YargsParser({
	cwd: process.cwd,
	env: () => {
		return env;
	},
	format,
	normalize,
	resolve: resolve$1,
	require: (path) => {
		if (typeof require$1 !== "undefined") return require$1(path);
		else if (path.match(/\.json$/)) return JSON.parse(readFileSync$1(path, "utf8"));
		else throw Error("only .json config files are supported in ESM");
	}
});
const yargsParser = function Parser(args, opts) {
	return parser.parse(args.slice(), opts).argv;
};
yargsParser.detailed = function(args, opts) {
	return parser.parse(args.slice(), opts);
};
yargsParser.camelCase = camelCase;
yargsParser.decamelize = decamelize;
yargsParser.looksLikeNumber = looksLikeNumber;
// node_modules/yargs/build/lib/utils/process-argv.js
function getProcessArgvBinIndex() {
	if (isBundledElectronApp()) return 0;
	return 1;
}
function isBundledElectronApp() {
	return isElectronApp() && !process.defaultApp;
}
function isElectronApp() {
	return !!process.versions.electron;
}
function getProcessArgvBin() {
	return process.argv[getProcessArgvBinIndex()];
}
// node_modules/y18n/build/lib/platform-shims/node.js
var node_default = {
	fs: {
		readFileSync: readFileSync$1,
		writeFile
	},
	format,
	resolve: resolve$1,
	exists: (file) => {
		try {
			return statSync$1(file).isFile();
		} catch (err) {
			return false;
		}
	}
};
// node_modules/y18n/build/lib/index.js
let shim$1;
var Y18N = class {
	constructor(opts) {
		opts = opts || {};
		this.directory = opts.directory || "./locales";
		this.updateFiles = typeof opts.updateFiles === "boolean" ? opts.updateFiles : true;
		this.locale = opts.locale || "en";
		this.fallbackToLanguage = typeof opts.fallbackToLanguage === "boolean" ? opts.fallbackToLanguage : true;
		this.cache = Object.create(null);
		this.writeQueue = [];
	}
	__(...args) {
		if (typeof arguments[0] !== "string") return this._taggedLiteral(arguments[0], ...arguments);
		const str = args.shift();
		let cb = function() {};
		if (typeof args[args.length - 1] === "function") cb = args.pop();
		cb = cb || function() {};
		if (!this.cache[this.locale]) this._readLocaleFile();
		if (!this.cache[this.locale][str] && this.updateFiles) {
			this.cache[this.locale][str] = str;
			this._enqueueWrite({
				directory: this.directory,
				locale: this.locale,
				cb
			});
		} else cb();
		return shim$1.format.apply(shim$1.format, [this.cache[this.locale][str] || str].concat(args));
	}
	__n() {
		const args = Array.prototype.slice.call(arguments);
		const singular = args.shift();
		const plural = args.shift();
		const quantity = args.shift();
		let cb = function() {};
		if (typeof args[args.length - 1] === "function") cb = args.pop();
		if (!this.cache[this.locale]) this._readLocaleFile();
		let str = quantity === 1 ? singular : plural;
		if (this.cache[this.locale][singular]) str = this.cache[this.locale][singular][quantity === 1 ? "one" : "other"];
		if (!this.cache[this.locale][singular] && this.updateFiles) {
			this.cache[this.locale][singular] = {
				one: singular,
				other: plural
			};
			this._enqueueWrite({
				directory: this.directory,
				locale: this.locale,
				cb
			});
		} else cb();
		const values = [str];
		if (~str.indexOf("%d")) values.push(quantity);
		return shim$1.format.apply(shim$1.format, values.concat(args));
	}
	setLocale(locale) {
		this.locale = locale;
	}
	getLocale() {
		return this.locale;
	}
	updateLocale(obj) {
		if (!this.cache[this.locale]) this._readLocaleFile();
		for (const key in obj) if (Object.prototype.hasOwnProperty.call(obj, key)) this.cache[this.locale][key] = obj[key];
	}
	_taggedLiteral(parts, ...args) {
		let str = "";
		parts.forEach(function(part, i) {
			const arg = args[i + 1];
			str += part;
			if (typeof arg !== "undefined") str += "%s";
		});
		return this.__.apply(this, [str].concat([].slice.call(args, 1)));
	}
	_enqueueWrite(work) {
		this.writeQueue.push(work);
		if (this.writeQueue.length === 1) this._processWriteQueue();
	}
	_processWriteQueue() {
		const _this = this;
		const work = this.writeQueue[0];
		const directory = work.directory;
		const locale = work.locale;
		const cb = work.cb;
		const languageFile = this._resolveLocaleFile(directory, locale);
		const serializedLocale = JSON.stringify(this.cache[locale], null, 2);
		shim$1.fs.writeFile(languageFile, serializedLocale, "utf-8", function(err) {
			_this.writeQueue.shift();
			if (_this.writeQueue.length > 0) _this._processWriteQueue();
			cb(err);
		});
	}
	_readLocaleFile() {
		let localeLookup = {};
		const languageFile = this._resolveLocaleFile(this.directory, this.locale);
		try {
			if (shim$1.fs.readFileSync) localeLookup = JSON.parse(shim$1.fs.readFileSync(languageFile, "utf-8"));
		} catch (err) {
			if (err instanceof SyntaxError) err.message = "syntax error in " + languageFile;
			if (err.code === "ENOENT") localeLookup = {};
			else throw err;
		}
		this.cache[this.locale] = localeLookup;
	}
	_resolveLocaleFile(directory, locale) {
		let file = shim$1.resolve(directory, "./", locale + ".json");
		if (this.fallbackToLanguage && !this._fileExistsSync(file) && ~locale.lastIndexOf("_")) {
			const languageFile = shim$1.resolve(directory, "./", locale.split("_")[0] + ".json");
			if (this._fileExistsSync(languageFile)) file = languageFile;
		}
		return file;
	}
	_fileExistsSync(file) {
		return shim$1.exists(file);
	}
};
function y18n$1(opts, _shim) {
	shim$1 = _shim;
	const y18n = new Y18N(opts);
	return {
		__: y18n.__.bind(y18n),
		__n: y18n.__n.bind(y18n),
		setLocale: y18n.setLocale.bind(y18n),
		getLocale: y18n.getLocale.bind(y18n),
		updateLocale: y18n.updateLocale.bind(y18n),
		locale: y18n.locale
	};
}
// node_modules/y18n/index.mjs
const y18n = (opts) => {
	return y18n$1(opts, node_default);
};
// node_modules/yargs/lib/platform-shims/esm.mjs
var import_get_caller_file = /* @__PURE__ */ __toESM((/* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = function getCallerFile(position) {
		if (position === void 0) position = 2;
		if (position >= Error.stackTraceLimit) throw new TypeError("getCallerFile(position) requires position be less then Error.stackTraceLimit but position was: `" + position + "` and Error.stackTraceLimit was: `" + Error.stackTraceLimit + "`");
		var oldPrepareStackTrace = Error.prepareStackTrace;
		Error.prepareStackTrace = function(_, stack) {
			return stack;
		};
		var stack = (/* @__PURE__ */ new Error()).stack;
		Error.prepareStackTrace = oldPrepareStackTrace;
		if (stack !== null && typeof stack === "object") return stack[position] ? stack[position].getFileName() : void 0;
	};
})))(), 1);
const __dirname = fileURLToPath(import.meta.url);
const mainFilename = __dirname.substring(0, __dirname.lastIndexOf("node_modules"));
const require = createRequire(import.meta.url);
var esm_default = {
	assert: {
		notStrictEqual,
		strictEqual
	},
	cliui: ui,
	findUp: sync_default,
	getEnv: (key) => {
		return process.env[key];
	},
	inspect,
	getProcessArgvBin,
	mainFilename: mainFilename || process.cwd(),
	Parser: yargsParser,
	path: {
		basename: basename$1,
		dirname: dirname$1,
		extname: extname$1,
		relative: relative$1,
		resolve: resolve$1,
		join: join$1
	},
	process: {
		argv: () => process.argv,
		cwd: process.cwd,
		emitWarning: (warning, type) => process.emitWarning(warning, type),
		execPath: () => process.execPath,
		exit: (code) => {
			process.exit(code);
		},
		nextTick: process.nextTick,
		stdColumns: typeof process.stdout.columns !== "undefined" ? process.stdout.columns : null
	},
	readFileSync,
	readdirSync,
	require,
	getCallerFile: () => {
		const callerFile = (0, import_get_caller_file.default)(3);
		return callerFile.match(/^file:\/\//) ? fileURLToPath(callerFile) : callerFile;
	},
	stringWidth: string_width_default,
	y18n: y18n({
		directory: resolve$1(__dirname, "../../../locales"),
		updateFiles: false
	})
};
// node_modules/yargs/build/lib/typings/common-types.js
function assertNotStrictEqual(actual, expected, shim, message) {
	shim.assert.notStrictEqual(actual, expected, message);
}
function assertSingleKey(actual, shim) {
	shim.assert.strictEqual(typeof actual, "string");
}
function objectKeys(object) {
	return Object.keys(object);
}
// node_modules/yargs/build/lib/utils/is-promise.js
function isPromise(maybePromise) {
	return !!maybePromise && !!maybePromise.then && typeof maybePromise.then === "function";
}
// node_modules/yargs/build/lib/yerror.js
var YError = class YError extends Error {
	constructor(msg) {
		super(msg || "yargs error");
		this.name = "YError";
		if (Error.captureStackTrace) Error.captureStackTrace(this, YError);
	}
};
// node_modules/yargs/build/lib/parse-command.js
function parseCommand(cmd) {
	const splitCommand = cmd.replace(/\s{2,}/g, " ").split(/\s+(?![^[]*]|[^<]*>)/);
	const bregex = /\.*[\][<>]/g;
	const firstCommand = splitCommand.shift();
	if (!firstCommand) throw new Error(`No command found in: ${cmd}`);
	const parsedCommand = {
		cmd: firstCommand.replace(bregex, ""),
		demanded: [],
		optional: []
	};
	splitCommand.forEach((cmd, i) => {
		let variadic = false;
		cmd = cmd.replace(/\s/g, "");
		if (/\.+[\]>]/.test(cmd) && i === splitCommand.length - 1) variadic = true;
		if (/^\[/.test(cmd)) parsedCommand.optional.push({
			cmd: cmd.replace(bregex, "").split("|"),
			variadic
		});
		else parsedCommand.demanded.push({
			cmd: cmd.replace(bregex, "").split("|"),
			variadic
		});
	});
	return parsedCommand;
}
// node_modules/yargs/build/lib/argsert.js
const positionName = [
	"first",
	"second",
	"third",
	"fourth",
	"fifth",
	"sixth"
];
function argsert(arg1, arg2, arg3) {
	function parseArgs() {
		return typeof arg1 === "object" ? [
			{
				demanded: [],
				optional: []
			},
			arg1,
			arg2
		] : [
			parseCommand(`cmd ${arg1}`),
			arg2,
			arg3
		];
	}
	try {
		let position = 0;
		const [parsed, callerArguments, _length] = parseArgs();
		const args = [].slice.call(callerArguments);
		while (args.length && args[args.length - 1] === void 0) args.pop();
		const length = _length || args.length;
		if (length < parsed.demanded.length) throw new YError(`Not enough arguments provided. Expected ${parsed.demanded.length} but received ${args.length}.`);
		const totalCommands = parsed.demanded.length + parsed.optional.length;
		if (length > totalCommands) throw new YError(`Too many arguments provided. Expected max ${totalCommands} but received ${length}.`);
		parsed.demanded.forEach((demanded) => {
			const observedType = guessType(args.shift());
			if (demanded.cmd.filter((type) => type === observedType || type === "*").length === 0) argumentTypeError(observedType, demanded.cmd, position);
			position += 1;
		});
		parsed.optional.forEach((optional) => {
			if (args.length === 0) return;
			const observedType = guessType(args.shift());
			if (optional.cmd.filter((type) => type === observedType || type === "*").length === 0) argumentTypeError(observedType, optional.cmd, position);
			position += 1;
		});
	} catch (err) {
		console.warn(err.stack);
	}
}
function guessType(arg) {
	if (Array.isArray(arg)) return "array";
	else if (arg === null) return "null";
	return typeof arg;
}
function argumentTypeError(observedType, allowedTypes, position) {
	throw new YError(`Invalid ${positionName[position] || "manyith"} argument. Expected ${allowedTypes.join(" or ")} but received ${observedType}.`);
}
// node_modules/yargs/build/lib/middleware.js
var GlobalMiddleware = class {
	constructor(yargs) {
		this.globalMiddleware = [];
		this.frozens = [];
		this.yargs = yargs;
	}
	addMiddleware(callback, applyBeforeValidation, global = true, mutates = false) {
		argsert("<array|function> [boolean] [boolean] [boolean]", [
			callback,
			applyBeforeValidation,
			global
		], arguments.length);
		if (Array.isArray(callback)) {
			for (let i = 0; i < callback.length; i++) {
				if (typeof callback[i] !== "function") throw Error("middleware must be a function");
				const m = callback[i];
				m.applyBeforeValidation = applyBeforeValidation;
				m.global = global;
			}
			Array.prototype.push.apply(this.globalMiddleware, callback);
		} else if (typeof callback === "function") {
			const m = callback;
			m.applyBeforeValidation = applyBeforeValidation;
			m.global = global;
			m.mutates = mutates;
			this.globalMiddleware.push(callback);
		}
		return this.yargs;
	}
	addCoerceMiddleware(callback, option) {
		const aliases = this.yargs.getAliases();
		this.globalMiddleware = this.globalMiddleware.filter((m) => {
			const toCheck = [...aliases[option] || [], option];
			if (!m.option) return true;
			else return !toCheck.includes(m.option);
		});
		callback.option = option;
		return this.addMiddleware(callback, true, true, true);
	}
	getMiddleware() {
		return this.globalMiddleware;
	}
	freeze() {
		this.frozens.push([...this.globalMiddleware]);
	}
	unfreeze() {
		const frozen = this.frozens.pop();
		if (frozen !== void 0) this.globalMiddleware = frozen;
	}
	reset() {
		this.globalMiddleware = this.globalMiddleware.filter((m) => m.global);
	}
};
function commandMiddlewareFactory(commandMiddleware) {
	if (!commandMiddleware) return [];
	return commandMiddleware.map((middleware) => {
		middleware.applyBeforeValidation = false;
		return middleware;
	});
}
function applyMiddleware(argv, yargs, middlewares, beforeValidation) {
	return middlewares.reduce((acc, middleware) => {
		if (middleware.applyBeforeValidation !== beforeValidation) return acc;
		if (middleware.mutates) {
			if (middleware.applied) return acc;
			middleware.applied = true;
		}
		if (isPromise(acc)) return acc.then((initialObj) => Promise.all([initialObj, middleware(initialObj, yargs)])).then(([initialObj, middlewareObj]) => Object.assign(initialObj, middlewareObj));
		else {
			const result = middleware(acc, yargs);
			return isPromise(result) ? result.then((middlewareObj) => Object.assign(acc, middlewareObj)) : Object.assign(acc, result);
		}
	}, argv);
}
// node_modules/yargs/build/lib/utils/maybe-async-result.js
function maybeAsyncResult(getResult, resultHandler, errorHandler = (err) => {
	throw err;
}) {
	try {
		const result = isFunction(getResult) ? getResult() : getResult;
		return isPromise(result) ? result.then((result) => resultHandler(result)) : resultHandler(result);
	} catch (err) {
		return errorHandler(err);
	}
}
function isFunction(arg) {
	return typeof arg === "function";
}
// node_modules/yargs/build/lib/command.js
const DEFAULT_MARKER = /(^\*)|(^\$0)/;
var CommandInstance = class {
	constructor(usage, validation, globalMiddleware, shim) {
		this.requireCache = /* @__PURE__ */ new Set();
		this.handlers = {};
		this.aliasMap = {};
		this.frozens = [];
		this.shim = shim;
		this.usage = usage;
		this.globalMiddleware = globalMiddleware;
		this.validation = validation;
	}
	addDirectory(dir, req, callerFile, opts) {
		opts = opts || {};
		this.requireCache.add(callerFile);
		const fullDirPath = this.shim.path.resolve(this.shim.path.dirname(callerFile), dir);
		const files = this.shim.readdirSync(fullDirPath, { recursive: opts.recurse ? true : false });
		if (!Array.isArray(opts.extensions)) opts.extensions = ["js"];
		const visit = typeof opts.visit === "function" ? opts.visit : (o) => o;
		for (const fileb of files) {
			const file = fileb.toString();
			if (opts.exclude) {
				let exclude = false;
				if (typeof opts.exclude === "function") exclude = opts.exclude(file);
				else exclude = opts.exclude.test(file);
				if (exclude) continue;
			}
			if (opts.include) {
				let include = false;
				if (typeof opts.include === "function") include = opts.include(file);
				else include = opts.include.test(file);
				if (!include) continue;
			}
			let supportedExtension = false;
			for (const ext of opts.extensions) if (file.endsWith(ext)) supportedExtension = true;
			if (supportedExtension) {
				const joined = this.shim.path.join(fullDirPath, file);
				const module = req(joined);
				const extendableModule = Object.create(null, Object.getOwnPropertyDescriptors({ ...module }));
				if (visit(extendableModule, joined, file)) {
					if (this.requireCache.has(joined)) continue;
					else this.requireCache.add(joined);
					if (!extendableModule.command) extendableModule.command = this.shim.path.basename(joined, this.shim.path.extname(joined));
					this.addHandler(extendableModule);
				}
			}
		}
	}
	addHandler(cmd, description, builder, handler, commandMiddleware, deprecated) {
		let aliases = [];
		const middlewares = commandMiddlewareFactory(commandMiddleware);
		handler = handler || (() => {});
		if (Array.isArray(cmd)) {
			if (isCommandAndAliases(cmd)) [cmd, ...aliases] = cmd;
			else for (const command of cmd) this.addHandler(command);
		} else if (isCommandHandlerDefinition(cmd)) {
			let command = Array.isArray(cmd.command) || typeof cmd.command === "string" ? cmd.command : null;
			if (command === null) throw new Error(`No command name given for module: ${this.shim.inspect(cmd)}`);
			if (cmd.aliases) command = [].concat(command).concat(cmd.aliases);
			this.addHandler(command, this.extractDesc(cmd), cmd.builder, cmd.handler, cmd.middlewares, cmd.deprecated);
			return;
		} else if (isCommandBuilderDefinition(builder)) {
			this.addHandler([cmd].concat(aliases), description, builder.builder, builder.handler, builder.middlewares, builder.deprecated);
			return;
		}
		if (typeof cmd === "string") {
			const parsedCommand = parseCommand(cmd);
			aliases = aliases.map((alias) => parseCommand(alias).cmd);
			let isDefault = false;
			const parsedAliases = [parsedCommand.cmd].concat(aliases).filter((c) => {
				if (DEFAULT_MARKER.test(c)) {
					isDefault = true;
					return false;
				}
				return true;
			});
			if (parsedAliases.length === 0 && isDefault) parsedAliases.push("$0");
			if (isDefault) {
				parsedCommand.cmd = parsedAliases[0];
				aliases = parsedAliases.slice(1);
				cmd = cmd.replace(DEFAULT_MARKER, parsedCommand.cmd);
			}
			aliases.forEach((alias) => {
				this.aliasMap[alias] = parsedCommand.cmd;
			});
			if (description !== false) this.usage.command(cmd, description, isDefault, aliases, deprecated);
			this.handlers[parsedCommand.cmd] = {
				original: cmd,
				description,
				handler,
				builder: builder || {},
				middlewares,
				deprecated,
				demanded: parsedCommand.demanded,
				optional: parsedCommand.optional
			};
			if (isDefault) this.defaultCommand = this.handlers[parsedCommand.cmd];
		}
	}
	getCommandHandlers() {
		return this.handlers;
	}
	getCommands() {
		return Object.keys(this.handlers).concat(Object.keys(this.aliasMap));
	}
	hasDefaultCommand() {
		return !!this.defaultCommand;
	}
	runCommand(command, yargs, parsed, commandIndex, helpOnly, helpOrVersionSet) {
		const commandHandler = this.handlers[command] || this.handlers[this.aliasMap[command]] || this.defaultCommand;
		const currentContext = yargs.getInternalMethods().getContext();
		const parentCommands = currentContext.commands.slice();
		const isDefaultCommand = !command;
		if (command) {
			currentContext.commands.push(command);
			currentContext.fullCommands.push(commandHandler.original);
		}
		const builderResult = this.applyBuilderUpdateUsageAndParse(isDefaultCommand, commandHandler, yargs, parsed.aliases, parentCommands, commandIndex, helpOnly, helpOrVersionSet);
		return isPromise(builderResult) ? builderResult.then((result) => this.applyMiddlewareAndGetResult(isDefaultCommand, commandHandler, result.innerArgv, currentContext, helpOnly, result.aliases, yargs)) : this.applyMiddlewareAndGetResult(isDefaultCommand, commandHandler, builderResult.innerArgv, currentContext, helpOnly, builderResult.aliases, yargs);
	}
	applyBuilderUpdateUsageAndParse(isDefaultCommand, commandHandler, yargs, aliases, parentCommands, commandIndex, helpOnly, helpOrVersionSet) {
		const builder = commandHandler.builder;
		let innerYargs = yargs;
		if (isCommandBuilderCallback(builder)) {
			yargs.getInternalMethods().getUsageInstance().freeze();
			const builderOutput = builder(yargs.getInternalMethods().reset(aliases), helpOrVersionSet);
			if (isPromise(builderOutput)) return builderOutput.then((output) => {
				innerYargs = isYargsInstance(output) ? output : yargs;
				return this.parseAndUpdateUsage(isDefaultCommand, commandHandler, innerYargs, parentCommands, commandIndex, helpOnly);
			});
		} else if (isCommandBuilderOptionDefinitions(builder)) {
			yargs.getInternalMethods().getUsageInstance().freeze();
			innerYargs = yargs.getInternalMethods().reset(aliases);
			Object.keys(commandHandler.builder).forEach((key) => {
				innerYargs.option(key, builder[key]);
			});
		}
		return this.parseAndUpdateUsage(isDefaultCommand, commandHandler, innerYargs, parentCommands, commandIndex, helpOnly);
	}
	parseAndUpdateUsage(isDefaultCommand, commandHandler, innerYargs, parentCommands, commandIndex, helpOnly) {
		if (isDefaultCommand) innerYargs.getInternalMethods().getUsageInstance().unfreeze(true);
		if (this.shouldUpdateUsage(innerYargs)) innerYargs.getInternalMethods().getUsageInstance().usage(this.usageFromParentCommandsCommandHandler(parentCommands, commandHandler), commandHandler.description);
		const innerArgv = innerYargs.getInternalMethods().runYargsParserAndExecuteCommands(null, void 0, true, commandIndex, helpOnly);
		return isPromise(innerArgv) ? innerArgv.then((argv) => ({
			aliases: innerYargs.parsed.aliases,
			innerArgv: argv
		})) : {
			aliases: innerYargs.parsed.aliases,
			innerArgv
		};
	}
	shouldUpdateUsage(yargs) {
		return !yargs.getInternalMethods().getUsageInstance().getUsageDisabled() && yargs.getInternalMethods().getUsageInstance().getUsage().length === 0;
	}
	usageFromParentCommandsCommandHandler(parentCommands, commandHandler) {
		const c = DEFAULT_MARKER.test(commandHandler.original) ? commandHandler.original.replace(DEFAULT_MARKER, "").trim() : commandHandler.original;
		const pc = parentCommands.filter((c) => {
			return !DEFAULT_MARKER.test(c);
		});
		pc.push(c);
		return `$0 ${pc.join(" ")}`;
	}
	handleValidationAndGetResult(isDefaultCommand, commandHandler, innerArgv, currentContext, aliases, yargs, middlewares, positionalMap) {
		if (!yargs.getInternalMethods().getHasOutput()) {
			const validation = yargs.getInternalMethods().runValidation(aliases, positionalMap, yargs.parsed.error, isDefaultCommand);
			innerArgv = maybeAsyncResult(innerArgv, (result) => {
				validation(result);
				return result;
			});
		}
		if (commandHandler.handler && !yargs.getInternalMethods().getHasOutput()) {
			yargs.getInternalMethods().setHasOutput();
			const populateDoubleDash = !!yargs.getOptions().configuration["populate--"];
			yargs.getInternalMethods().postProcess(innerArgv, populateDoubleDash, false, false);
			innerArgv = applyMiddleware(innerArgv, yargs, middlewares, false);
			innerArgv = maybeAsyncResult(innerArgv, (result) => {
				const handlerResult = commandHandler.handler(result);
				return isPromise(handlerResult) ? handlerResult.then(() => result) : result;
			});
			if (!isDefaultCommand) yargs.getInternalMethods().getUsageInstance().cacheHelpMessage();
			if (isPromise(innerArgv) && !yargs.getInternalMethods().hasParseCallback()) innerArgv.catch((error) => {
				try {
					yargs.getInternalMethods().getUsageInstance().fail(null, error);
				} catch (_err) {}
			});
		}
		if (!isDefaultCommand) {
			currentContext.commands.pop();
			currentContext.fullCommands.pop();
		}
		return innerArgv;
	}
	applyMiddlewareAndGetResult(isDefaultCommand, commandHandler, innerArgv, currentContext, helpOnly, aliases, yargs) {
		let positionalMap = {};
		if (helpOnly) return innerArgv;
		if (!yargs.getInternalMethods().getHasOutput()) positionalMap = this.populatePositionals(commandHandler, innerArgv, currentContext, yargs);
		const middlewares = this.globalMiddleware.getMiddleware().slice(0).concat(commandHandler.middlewares);
		const maybePromiseArgv = applyMiddleware(innerArgv, yargs, middlewares, true);
		return isPromise(maybePromiseArgv) ? maybePromiseArgv.then((resolvedInnerArgv) => this.handleValidationAndGetResult(isDefaultCommand, commandHandler, resolvedInnerArgv, currentContext, aliases, yargs, middlewares, positionalMap)) : this.handleValidationAndGetResult(isDefaultCommand, commandHandler, maybePromiseArgv, currentContext, aliases, yargs, middlewares, positionalMap);
	}
	populatePositionals(commandHandler, argv, context, yargs) {
		argv._ = argv._.slice(context.commands.length);
		const demanded = commandHandler.demanded.slice(0);
		const optional = commandHandler.optional.slice(0);
		const positionalMap = {};
		this.validation.positionalCount(demanded.length, argv._.length);
		while (demanded.length) {
			const demand = demanded.shift();
			this.populatePositional(demand, argv, positionalMap);
		}
		while (optional.length) {
			const maybe = optional.shift();
			this.populatePositional(maybe, argv, positionalMap);
		}
		argv._ = context.commands.concat(argv._.map((a) => "" + a));
		this.postProcessPositionals(argv, positionalMap, this.cmdToParseOptions(commandHandler.original), yargs);
		return positionalMap;
	}
	populatePositional(positional, argv, positionalMap) {
		const cmd = positional.cmd[0];
		if (positional.variadic) positionalMap[cmd] = argv._.splice(0).map(String);
		else if (argv._.length) positionalMap[cmd] = [String(argv._.shift())];
	}
	cmdToParseOptions(cmdString) {
		const parseOptions = {
			array: [],
			default: {},
			alias: {},
			demand: {}
		};
		const parsed = parseCommand(cmdString);
		parsed.demanded.forEach((d) => {
			const [cmd, ...aliases] = d.cmd;
			if (d.variadic) {
				parseOptions.array.push(cmd);
				parseOptions.default[cmd] = [];
			}
			parseOptions.alias[cmd] = aliases;
			parseOptions.demand[cmd] = true;
		});
		parsed.optional.forEach((o) => {
			const [cmd, ...aliases] = o.cmd;
			if (o.variadic) {
				parseOptions.array.push(cmd);
				parseOptions.default[cmd] = [];
			}
			parseOptions.alias[cmd] = aliases;
		});
		return parseOptions;
	}
	postProcessPositionals(argv, positionalMap, parseOptions, yargs) {
		const options = Object.assign({}, yargs.getOptions());
		options.default = Object.assign(parseOptions.default, options.default);
		for (const key of Object.keys(parseOptions.alias)) options.alias[key] = (options.alias[key] || []).concat(parseOptions.alias[key]);
		options.array = options.array.concat(parseOptions.array);
		options.config = {};
		const unparsed = [];
		Object.keys(positionalMap).forEach((key) => {
			positionalMap[key].map((value) => {
				if (options.configuration["unknown-options-as-args"]) options.key[key] = true;
				unparsed.push(`--${key}`);
				unparsed.push(value);
			});
		});
		if (!unparsed.length) return;
		const config = Object.assign({}, options.configuration, { "populate--": false });
		const parsed = this.shim.Parser.detailed(unparsed, Object.assign({}, options, { configuration: config }));
		if (parsed.error) yargs.getInternalMethods().getUsageInstance().fail(parsed.error.message, parsed.error);
		else {
			const positionalKeys = Object.keys(positionalMap);
			Object.keys(positionalMap).forEach((key) => {
				positionalKeys.push(...parsed.aliases[key]);
			});
			Object.keys(parsed.argv).forEach((key) => {
				if (positionalKeys.includes(key)) {
					if (!positionalMap[key]) positionalMap[key] = parsed.argv[key];
					if (!this.isInConfigs(yargs, key) && !this.isDefaulted(yargs, key) && Object.prototype.hasOwnProperty.call(argv, key) && Object.prototype.hasOwnProperty.call(parsed.argv, key) && (Array.isArray(argv[key]) || Array.isArray(parsed.argv[key]))) argv[key] = [].concat(argv[key], parsed.argv[key]);
					else argv[key] = parsed.argv[key];
				}
			});
		}
	}
	isDefaulted(yargs, key) {
		const { default: defaults } = yargs.getOptions();
		return Object.prototype.hasOwnProperty.call(defaults, key) || Object.prototype.hasOwnProperty.call(defaults, this.shim.Parser.camelCase(key));
	}
	isInConfigs(yargs, key) {
		const { configObjects } = yargs.getOptions();
		return configObjects.some((c) => Object.prototype.hasOwnProperty.call(c, key)) || configObjects.some((c) => Object.prototype.hasOwnProperty.call(c, this.shim.Parser.camelCase(key)));
	}
	runDefaultBuilderOn(yargs) {
		if (!this.defaultCommand) return;
		if (this.shouldUpdateUsage(yargs)) {
			const commandString = DEFAULT_MARKER.test(this.defaultCommand.original) ? this.defaultCommand.original : this.defaultCommand.original.replace(/^[^[\]<>]*/, "$0 ");
			yargs.getInternalMethods().getUsageInstance().usage(commandString, this.defaultCommand.description);
		}
		const builder = this.defaultCommand.builder;
		if (isCommandBuilderCallback(builder)) return builder(yargs, true);
		else if (!isCommandBuilderDefinition(builder)) Object.keys(builder).forEach((key) => {
			yargs.option(key, builder[key]);
		});
	}
	extractDesc({ describe, description, desc }) {
		for (const test of [
			describe,
			description,
			desc
		]) {
			if (typeof test === "string" || test === false) return test;
			assertNotStrictEqual(test, true, this.shim);
		}
		return false;
	}
	freeze() {
		this.frozens.push({
			handlers: this.handlers,
			aliasMap: this.aliasMap,
			defaultCommand: this.defaultCommand
		});
	}
	unfreeze() {
		const frozen = this.frozens.pop();
		assertNotStrictEqual(frozen, void 0, this.shim);
		({handlers: this.handlers, aliasMap: this.aliasMap, defaultCommand: this.defaultCommand} = frozen);
	}
	reset() {
		this.handlers = {};
		this.aliasMap = {};
		this.defaultCommand = void 0;
		this.requireCache = /* @__PURE__ */ new Set();
		return this;
	}
};
function command$1(usage, validation, globalMiddleware, shim) {
	return new CommandInstance(usage, validation, globalMiddleware, shim);
}
function isCommandBuilderDefinition(builder) {
	return typeof builder === "object" && !!builder.builder && typeof builder.handler === "function";
}
function isCommandAndAliases(cmd) {
	return cmd.every((c) => typeof c === "string");
}
function isCommandBuilderCallback(builder) {
	return typeof builder === "function";
}
function isCommandBuilderOptionDefinitions(builder) {
	return typeof builder === "object";
}
function isCommandHandlerDefinition(cmd) {
	return typeof cmd === "object" && !Array.isArray(cmd);
}
// node_modules/yargs/build/lib/utils/obj-filter.js
function objFilter(original = {}, filter = () => true) {
	const obj = {};
	objectKeys(original).forEach((key) => {
		if (filter(key, original[key])) obj[key] = original[key];
	});
	return obj;
}
// node_modules/yargs/build/lib/utils/set-blocking.js
function setBlocking(blocking) {
	if (typeof process === "undefined") return;
	[process.stdout, process.stderr].forEach((_stream) => {
		const stream = _stream;
		if (stream._handle && stream.isTTY && typeof stream._handle.setBlocking === "function") stream._handle.setBlocking(blocking);
	});
}
// node_modules/yargs/build/lib/usage.js
function isBoolean(fail) {
	return typeof fail === "boolean";
}
function usage(yargs, shim) {
	const __ = shim.y18n.__;
	const self = {};
	const fails = [];
	self.failFn = function failFn(f) {
		fails.push(f);
	};
	let failMessage = null;
	let globalFailMessage = null;
	let showHelpOnFail = true;
	self.showHelpOnFail = function showHelpOnFailFn(arg1 = true, arg2) {
		const [enabled, message] = typeof arg1 === "string" ? [true, arg1] : [arg1, arg2];
		if (yargs.getInternalMethods().isGlobalContext()) globalFailMessage = message;
		failMessage = message;
		showHelpOnFail = enabled;
		return self;
	};
	let failureOutput = false;
	self.fail = function fail(msg, err) {
		const logger = yargs.getInternalMethods().getLoggerInstance();
		if (fails.length) for (let i = fails.length - 1; i >= 0; --i) {
			const fail = fails[i];
			if (isBoolean(fail)) {
				if (err) throw err;
				else if (msg) throw Error(msg);
			} else fail(msg, err, self);
		}
		else {
			if (yargs.getExitProcess()) setBlocking(true);
			if (!failureOutput) {
				failureOutput = true;
				if (showHelpOnFail) {
					yargs.showHelp("error");
					logger.error();
				}
				if (msg || err) logger.error(msg || err);
				const globalOrCommandFailMessage = failMessage || globalFailMessage;
				if (globalOrCommandFailMessage) {
					if (msg || err) logger.error("");
					logger.error(globalOrCommandFailMessage);
				}
			}
			err = err || new YError(msg);
			if (yargs.getExitProcess()) return yargs.exit(1);
			else if (yargs.getInternalMethods().hasParseCallback()) return yargs.exit(1, err);
			else throw err;
		}
	};
	let usages = [];
	let usageDisabled = false;
	self.usage = (msg, description) => {
		if (msg === null) {
			usageDisabled = true;
			usages = [];
			return self;
		}
		usageDisabled = false;
		usages.push([msg, description || ""]);
		return self;
	};
	self.getUsage = () => {
		return usages;
	};
	self.getUsageDisabled = () => {
		return usageDisabled;
	};
	self.getPositionalGroupName = () => {
		return __("Positionals:");
	};
	let examples = [];
	self.example = (cmd, description) => {
		examples.push([cmd, description || ""]);
	};
	let commands = [];
	self.command = function command(cmd, description, isDefault, aliases, deprecated = false) {
		if (isDefault) commands = commands.map((cmdArray) => {
			cmdArray[2] = false;
			return cmdArray;
		});
		commands.push([
			cmd,
			description || "",
			isDefault,
			aliases,
			deprecated
		]);
	};
	self.getCommands = () => commands;
	let descriptions = {};
	self.describe = function describe(keyOrKeys, desc) {
		if (Array.isArray(keyOrKeys)) keyOrKeys.forEach((k) => {
			self.describe(k, desc);
		});
		else if (typeof keyOrKeys === "object") Object.keys(keyOrKeys).forEach((k) => {
			self.describe(k, keyOrKeys[k]);
		});
		else descriptions[keyOrKeys] = desc;
	};
	self.getDescriptions = () => descriptions;
	let epilogs = [];
	self.epilog = (msg) => {
		epilogs.push(msg);
	};
	let wrapSet = false;
	let wrap;
	self.wrap = (cols) => {
		wrapSet = true;
		wrap = cols;
	};
	self.getWrap = () => {
		if (shim.getEnv("YARGS_DISABLE_WRAP")) return null;
		if (!wrapSet) {
			wrap = windowWidth();
			wrapSet = true;
		}
		return wrap;
	};
	const deferY18nLookupPrefix = "__yargsString__:";
	self.deferY18nLookup = (str) => deferY18nLookupPrefix + str;
	self.help = function help() {
		if (cachedHelpMessage) return cachedHelpMessage;
		normalizeAliases();
		const base$0 = yargs.customScriptName ? yargs.$0 : shim.path.basename(yargs.$0);
		const demandedOptions = yargs.getDemandedOptions();
		const demandedCommands = yargs.getDemandedCommands();
		const deprecatedOptions = yargs.getDeprecatedOptions();
		const groups = yargs.getGroups();
		const options = yargs.getOptions();
		let keys = [];
		keys = keys.concat(Object.keys(descriptions));
		keys = keys.concat(Object.keys(demandedOptions));
		keys = keys.concat(Object.keys(demandedCommands));
		keys = keys.concat(Object.keys(options.default));
		keys = keys.filter(filterHiddenOptions);
		keys = Object.keys(keys.reduce((acc, key) => {
			if (key !== "_") acc[key] = true;
			return acc;
		}, {}));
		const theWrap = self.getWrap();
		const ui = shim.cliui({
			width: theWrap,
			wrap: !!theWrap
		});
		if (!usageDisabled) {
			if (usages.length) {
				usages.forEach((usage) => {
					ui.div({ text: `${usage[0].replace(/\$0/g, base$0)}` });
					if (usage[1]) ui.div({
						text: `${usage[1]}`,
						padding: [
							1,
							0,
							0,
							0
						]
					});
				});
				ui.div();
			} else if (commands.length) {
				let u = null;
				if (demandedCommands._) u = `${base$0} <${__("command")}>\n`;
				else u = `${base$0} [${__("command")}]\n`;
				ui.div(`${u}`);
			}
		}
		if (commands.length > 1 || commands.length === 1 && !commands[0][2]) {
			ui.div(__("Commands:"));
			const context = yargs.getInternalMethods().getContext();
			const parentCommands = context.commands.length ? `${context.commands.join(" ")} ` : "";
			if (yargs.getInternalMethods().getParserConfiguration()["sort-commands"] === true) commands = commands.sort((a, b) => a[0].localeCompare(b[0]));
			const prefix = base$0 ? `${base$0} ` : "";
			commands.forEach((command) => {
				const commandString = `${prefix}${parentCommands}${command[0].replace(/^\$0 ?/, "")}`;
				ui.span({
					text: commandString,
					padding: [
						0,
						2,
						0,
						2
					],
					width: maxWidth(commands, theWrap, `${base$0}${parentCommands}`) + 4
				}, { text: command[1] });
				const hints = [];
				if (command[2]) hints.push(`[${__("default")}]`);
				if (command[3] && command[3].length) hints.push(`[${__("aliases:")} ${command[3].join(", ")}]`);
				if (command[4]) {
					if (typeof command[4] === "string") hints.push(`[${__("deprecated: %s", command[4])}]`);
					else hints.push(`[${__("deprecated")}]`);
				}
				if (hints.length) ui.div({
					text: hints.join(" "),
					padding: [
						0,
						0,
						0,
						2
					],
					align: "right"
				});
				else ui.div();
			});
			ui.div();
		}
		const aliasKeys = (Object.keys(options.alias) || []).concat(Object.keys(yargs.parsed.newAliases) || []);
		keys = keys.filter((key) => !yargs.parsed.newAliases[key] && aliasKeys.every((alias) => (options.alias[alias] || []).indexOf(key) === -1));
		const defaultGroup = __("Options:");
		if (!groups[defaultGroup]) groups[defaultGroup] = [];
		addUngroupedKeys(keys, options.alias, groups, defaultGroup);
		const isLongSwitch = (sw) => /^--/.test(getText(sw));
		const displayedGroups = Object.keys(groups).filter((groupName) => groups[groupName].length > 0).map((groupName) => {
			return {
				groupName,
				normalizedKeys: groups[groupName].filter(filterHiddenOptions).map((key) => {
					if (aliasKeys.includes(key)) return key;
					for (let i = 0, aliasKey; (aliasKey = aliasKeys[i]) !== void 0; i++) if ((options.alias[aliasKey] || []).includes(key)) return aliasKey;
					return key;
				})
			};
		}).filter(({ normalizedKeys }) => normalizedKeys.length > 0).map(({ groupName, normalizedKeys }) => {
			return {
				groupName,
				normalizedKeys,
				switches: normalizedKeys.reduce((acc, key) => {
					acc[key] = [key].concat(options.alias[key] || []).map((sw) => {
						if (groupName === self.getPositionalGroupName()) return sw;
						else return (/^[0-9]$/.test(sw) ? options.boolean.includes(key) ? "-" : "--" : sw.length > 1 ? "--" : "-") + sw;
					}).sort((sw1, sw2) => isLongSwitch(sw1) === isLongSwitch(sw2) ? 0 : isLongSwitch(sw1) ? 1 : -1).join(", ");
					return acc;
				}, {})
			};
		});
		if (displayedGroups.filter(({ groupName }) => groupName !== self.getPositionalGroupName()).some(({ normalizedKeys, switches }) => !normalizedKeys.every((key) => isLongSwitch(switches[key])))) displayedGroups.filter(({ groupName }) => groupName !== self.getPositionalGroupName()).forEach(({ normalizedKeys, switches }) => {
			normalizedKeys.forEach((key) => {
				if (isLongSwitch(switches[key])) switches[key] = addIndentation(switches[key], 4);
			});
		});
		displayedGroups.forEach(({ groupName, normalizedKeys, switches }) => {
			ui.div(groupName);
			normalizedKeys.forEach((key) => {
				const kswitch = switches[key];
				let desc = descriptions[key] || "";
				let type = null;
				if (desc.includes(deferY18nLookupPrefix)) desc = __(desc.substring(16));
				if (options.boolean.includes(key)) type = `[${__("boolean")}]`;
				if (options.count.includes(key)) type = `[${__("count")}]`;
				if (options.string.includes(key)) type = `[${__("string")}]`;
				if (options.normalize.includes(key)) type = `[${__("string")}]`;
				if (options.array.includes(key)) type = `[${__("array")}]`;
				if (options.number.includes(key)) type = `[${__("number")}]`;
				const deprecatedExtra = (deprecated) => typeof deprecated === "string" ? `[${__("deprecated: %s", deprecated)}]` : `[${__("deprecated")}]`;
				const extra = [
					key in deprecatedOptions ? deprecatedExtra(deprecatedOptions[key]) : null,
					type,
					key in demandedOptions ? `[${__("required")}]` : null,
					options.choices && options.choices[key] ? `[${__("choices:")} ${self.stringifiedValues(options.choices[key])}]` : null,
					defaultString(options.default[key], options.defaultDescription[key])
				].filter(Boolean).join(" ");
				ui.span({
					text: getText(kswitch),
					padding: [
						0,
						2,
						0,
						2 + getIndentation(kswitch)
					],
					width: maxWidth(switches, theWrap) + 4
				}, desc);
				const shouldHideOptionExtras = yargs.getInternalMethods().getUsageConfiguration()["hide-types"] === true;
				if (extra && !shouldHideOptionExtras) ui.div({
					text: extra,
					padding: [
						0,
						0,
						0,
						2
					],
					align: "right"
				});
				else ui.div();
			});
			ui.div();
		});
		if (examples.length) {
			ui.div(__("Examples:"));
			examples.forEach((example) => {
				example[0] = example[0].replace(/\$0/g, base$0);
			});
			examples.forEach((example) => {
				if (example[1] === "") ui.div({
					text: example[0],
					padding: [
						0,
						2,
						0,
						2
					]
				});
				else ui.div({
					text: example[0],
					padding: [
						0,
						2,
						0,
						2
					],
					width: maxWidth(examples, theWrap) + 4
				}, { text: example[1] });
			});
			ui.div();
		}
		if (epilogs.length > 0) {
			const e = epilogs.map((epilog) => epilog.replace(/\$0/g, base$0)).join("\n");
			ui.div(`${e}\n`);
		}
		return ui.toString().replace(/\s*$/, "");
	};
	function maxWidth(table, theWrap, modifier) {
		let width = 0;
		if (!Array.isArray(table)) table = Object.values(table).map((v) => [v]);
		table.forEach((v) => {
			width = Math.max(shim.stringWidth(modifier ? `${modifier} ${getText(v[0])}` : getText(v[0])) + getIndentation(v[0]), width);
		});
		if (theWrap) width = Math.min(width, parseInt((theWrap * .5).toString(), 10));
		return width;
	}
	function normalizeAliases() {
		const demandedOptions = yargs.getDemandedOptions();
		const options = yargs.getOptions();
		(Object.keys(options.alias) || []).forEach((key) => {
			options.alias[key].forEach((alias) => {
				if (descriptions[alias]) self.describe(key, descriptions[alias]);
				if (alias in demandedOptions) yargs.demandOption(key, demandedOptions[alias]);
				if (options.boolean.includes(alias)) yargs.boolean(key);
				if (options.count.includes(alias)) yargs.count(key);
				if (options.string.includes(alias)) yargs.string(key);
				if (options.normalize.includes(alias)) yargs.normalize(key);
				if (options.array.includes(alias)) yargs.array(key);
				if (options.number.includes(alias)) yargs.number(key);
			});
		});
	}
	let cachedHelpMessage;
	self.cacheHelpMessage = function() {
		cachedHelpMessage = this.help();
	};
	self.clearCachedHelpMessage = function() {
		cachedHelpMessage = void 0;
	};
	self.hasCachedHelpMessage = function() {
		return !!cachedHelpMessage;
	};
	function addUngroupedKeys(keys, aliases, groups, defaultGroup) {
		let groupedKeys = [];
		let toCheck = null;
		Object.keys(groups).forEach((group) => {
			groupedKeys = groupedKeys.concat(groups[group]);
		});
		keys.forEach((key) => {
			toCheck = [key].concat(aliases[key]);
			if (!toCheck.some((k) => groupedKeys.indexOf(k) !== -1)) groups[defaultGroup].push(key);
		});
		return groupedKeys;
	}
	function filterHiddenOptions(key) {
		return yargs.getOptions().hiddenOptions.indexOf(key) < 0 || yargs.parsed.argv[yargs.getOptions().showHiddenOpt];
	}
	self.showHelp = (level) => {
		const logger = yargs.getInternalMethods().getLoggerInstance();
		if (!level) level = "error";
		(typeof level === "function" ? level : logger[level])(self.help());
	};
	self.functionDescription = (fn) => {
		return [
			"(",
			fn.name ? shim.Parser.decamelize(fn.name, "-") : __("generated-value"),
			")"
		].join("");
	};
	self.stringifiedValues = function stringifiedValues(values, separator) {
		let string = "";
		const sep = separator || ", ";
		const array = [].concat(values);
		if (!values || !array.length) return string;
		array.forEach((value) => {
			if (string.length) string += sep;
			string += JSON.stringify(value);
		});
		return string;
	};
	function defaultString(value, defaultDescription) {
		let string = `[${__("default:")} `;
		if (value === void 0 && !defaultDescription) return null;
		if (defaultDescription) string += defaultDescription;
		else switch (typeof value) {
			case "string":
				string += `"${value}"`;
				break;
			case "object":
				string += JSON.stringify(value);
				break;
			default: string += value;
		}
		return `${string}]`;
	}
	function windowWidth() {
		const maxWidth = 80;
		if (shim.process.stdColumns) return Math.min(maxWidth, shim.process.stdColumns);
		else return maxWidth;
	}
	let version = null;
	self.version = (ver) => {
		version = ver;
	};
	self.showVersion = (level) => {
		const logger = yargs.getInternalMethods().getLoggerInstance();
		if (!level) level = "error";
		(typeof level === "function" ? level : logger[level])(version);
	};
	self.reset = function reset(localLookup) {
		failMessage = null;
		failureOutput = false;
		usages = [];
		usageDisabled = false;
		epilogs = [];
		examples = [];
		commands = [];
		descriptions = objFilter(descriptions, (k) => !localLookup[k]);
		return self;
	};
	const frozens = [];
	self.freeze = function freeze() {
		frozens.push({
			failMessage,
			failureOutput,
			usages,
			usageDisabled,
			epilogs,
			examples,
			commands,
			descriptions
		});
	};
	self.unfreeze = function unfreeze(defaultCommand = false) {
		const frozen = frozens.pop();
		if (!frozen) return;
		if (defaultCommand) {
			descriptions = {
				...frozen.descriptions,
				...descriptions
			};
			commands = [...frozen.commands, ...commands];
			usages = [...frozen.usages, ...usages];
			examples = [...frozen.examples, ...examples];
			epilogs = [...frozen.epilogs, ...epilogs];
		} else ({failMessage, failureOutput, usages, usageDisabled, epilogs, examples, commands, descriptions} = frozen);
	};
	return self;
}
function isIndentedText(text) {
	return typeof text === "object";
}
function addIndentation(text, indent) {
	return isIndentedText(text) ? {
		text: text.text,
		indentation: text.indentation + indent
	} : {
		text,
		indentation: indent
	};
}
function getIndentation(text) {
	return isIndentedText(text) ? text.indentation : 0;
}
function getText(text) {
	return isIndentedText(text) ? text.text : text;
}
// node_modules/yargs/build/lib/completion-templates.js
const completionShTemplate = `###-begin-{{app_name}}-completions-###
#
# yargs command completion script
#
# Installation: {{app_path}} {{completion_command}} >> ~/.bashrc
#    or {{app_path}} {{completion_command}} >> ~/.bash_profile on OSX.
#
_{{app_name}}_yargs_completions()
{
    local cur_word args type_list

    cur_word="\${COMP_WORDS[COMP_CWORD]}"
    args=("\${COMP_WORDS[@]}")

    # ask yargs to generate completions.
    # see https://stackoverflow.com/a/40944195/7080036 for the spaces-handling awk
    mapfile -t type_list < <({{app_path}} --get-yargs-completions "\${args[@]}")
    mapfile -t COMPREPLY < <(compgen -W "$( printf '%q ' "\${type_list[@]}" )" -- "\${cur_word}" |
        awk '/ / { print "\\""$0"\\"" } /^[^ ]+$/ { print $0 }')

    # if no match was found, fall back to filename completion
    if [ \${#COMPREPLY[@]} -eq 0 ]; then
      COMPREPLY=()
    fi

    return 0
}
complete -o bashdefault -o default -F _{{app_name}}_yargs_completions {{app_name}}
###-end-{{app_name}}-completions-###
`;
const completionZshTemplate = `#compdef {{app_name}}
###-begin-{{app_name}}-completions-###
#
# yargs command completion script
#
# Installation: {{app_path}} {{completion_command}} >> ~/.zshrc
#    or {{app_path}} {{completion_command}} >> ~/.zprofile on OSX.
#
_{{app_name}}_yargs_completions()
{
  local reply
  local si=$IFS
  IFS=$'\n' reply=($(COMP_CWORD="$((CURRENT-1))" COMP_LINE="$BUFFER" COMP_POINT="$CURSOR" {{app_path}} --get-yargs-completions "\${words[@]}"))
  IFS=$si
  if [[ \${#reply} -gt 0 ]]; then
    _describe 'values' reply
  else
    _default
  fi
}
if [[ "\${zsh_eval_context[-1]}" == "loadautofunc" ]]; then
  _{{app_name}}_yargs_completions "$@"
else
  compdef _{{app_name}}_yargs_completions {{app_name}}
fi
###-end-{{app_name}}-completions-###
`;
const completionFishTemplate = `###-begin-{{app_name}}-completions-###
#
# yargs command completion script
#
# Installation: {{app_path}} {{completion_command}} > ~/.config/fish/completions/{{app_name}}.fish
#
complete -f -c {{app_name}} -a '({{app_path}} --get-yargs-completions (commandline -o)[2..-1])'
###-end-{{app_name}}-completions-###
`;
// node_modules/yargs/build/lib/completion.js
var Completion = class {
	constructor(yargs, usage, command, shim) {
		var _a, _b, _c, _d, _e;
		this.yargs = yargs;
		this.usage = usage;
		this.command = command;
		this.shim = shim;
		this.completionKey = "get-yargs-completions";
		this.aliases = null;
		this.customCompletionFunction = null;
		this.indexAfterLastReset = 0;
		this.zshShell = (_c = ((_a = this.shim.getEnv("SHELL")) === null || _a === void 0 ? void 0 : _a.includes("zsh")) || ((_b = this.shim.getEnv("ZSH_NAME")) === null || _b === void 0 ? void 0 : _b.includes("zsh"))) !== null && _c !== void 0 ? _c : false;
		this.fishShell = (_e = (_d = this.shim.getEnv("SHELL")) === null || _d === void 0 ? void 0 : _d.includes("fish")) !== null && _e !== void 0 ? _e : false;
	}
	defaultCompletion(args, argv, current, done) {
		const handlers = this.command.getCommandHandlers();
		for (let i = 0, ii = args.length; i < ii; ++i) if (handlers[args[i]] && handlers[args[i]].builder) {
			const builder = handlers[args[i]].builder;
			if (isCommandBuilderCallback(builder)) {
				this.indexAfterLastReset = i + 1;
				const y = this.yargs.getInternalMethods().reset();
				builder(y, true);
				return y.argv;
			}
		}
		const completions = [];
		this.commandCompletions(completions, args, current);
		this.optionCompletions(completions, args, argv, current);
		this.choicesFromOptionsCompletions(completions, args, argv, current);
		this.choicesFromPositionalsCompletions(completions, args, argv, current);
		done(null, completions);
	}
	commandCompletions(completions, args, current) {
		const parentCommands = this.yargs.getInternalMethods().getContext().commands;
		if (!current.match(/^-/) && parentCommands[parentCommands.length - 1] !== current && !this.previousArgHasChoices(args)) this.usage.getCommands().forEach((usageCommand) => {
			const commandName = parseCommand(usageCommand[0]).cmd;
			if (args.indexOf(commandName) === -1) {
				const desc = usageCommand[1] || "";
				if (this.fishShell) completions.push(commandName + "	" + desc);
				else if (this.zshShell) completions.push(commandName.replace(/:/g, "\\:") + ":" + desc);
				else completions.push(commandName);
			}
		});
	}
	optionCompletions(completions, args, argv, current) {
		if ((current.match(/^-/) || current === "" && completions.length === 0) && !this.previousArgHasChoices(args)) {
			const options = this.yargs.getOptions();
			const positionalKeys = this.yargs.getGroups()[this.usage.getPositionalGroupName()] || [];
			Object.keys(options.key).forEach((key) => {
				const negable = !!options.configuration["boolean-negation"] && options.boolean.includes(key);
				if (!positionalKeys.includes(key) && !options.hiddenOptions.includes(key) && !this.argsContainKey(args, key, negable)) this.completeOptionKey(key, completions, current, negable && !!options.default[key]);
			});
		}
	}
	choicesFromOptionsCompletions(completions, args, argv, current) {
		if (this.previousArgHasChoices(args)) {
			const choices = this.getPreviousArgChoices(args);
			if (choices && choices.length > 0) {
				if (this.fishShell) completions.push(...choices);
				else completions.push(...choices.map((c) => c.replace(/:/g, "\\:")));
			}
		}
	}
	choicesFromPositionalsCompletions(completions, args, argv, current) {
		if (current === "" && completions.length > 0 && this.previousArgHasChoices(args)) return;
		const positionalKeys = this.yargs.getGroups()[this.usage.getPositionalGroupName()] || [];
		const offset = Math.max(this.indexAfterLastReset, this.yargs.getInternalMethods().getContext().commands.length + 1);
		const positionalKey = positionalKeys[argv._.length - offset - 1];
		if (!positionalKey) return;
		const choices = this.yargs.getOptions().choices[positionalKey] || [];
		for (const choice of choices) if (choice.startsWith(current)) {
			if (this.fishShell) completions.push(choice);
			else completions.push(choice.replace(/:/g, "\\:"));
		}
	}
	getPreviousArgChoices(args) {
		if (args.length < 1) return;
		let previousArg = args[args.length - 1];
		let filter = "";
		if (!previousArg.startsWith("-") && args.length > 1) {
			filter = previousArg;
			previousArg = args[args.length - 2];
		}
		if (!previousArg.startsWith("-")) return;
		const previousArgKey = previousArg.replace(/^-+/, "");
		const options = this.yargs.getOptions();
		const possibleAliases = [previousArgKey, ...this.yargs.getAliases()[previousArgKey] || []];
		let choices;
		for (const possibleAlias of possibleAliases) if (Object.prototype.hasOwnProperty.call(options.key, possibleAlias) && Array.isArray(options.choices[possibleAlias])) {
			choices = options.choices[possibleAlias];
			break;
		}
		if (choices) return choices.filter((choice) => !filter || choice.startsWith(filter));
	}
	previousArgHasChoices(args) {
		const choices = this.getPreviousArgChoices(args);
		return choices !== void 0 && choices.length > 0;
	}
	argsContainKey(args, key, negable) {
		const argsContains = (s) => args.indexOf((/^[^0-9]$/.test(s) ? "-" : "--") + s) !== -1;
		if (argsContains(key)) return true;
		if (negable && argsContains(`no-${key}`)) return true;
		if (this.aliases) {
			for (const alias of this.aliases[key]) if (argsContains(alias)) return true;
		}
		return false;
	}
	completeOptionKey(key, completions, current, negable) {
		var _a, _b, _c, _d;
		let keyWithDesc = key;
		if (this.zshShell || this.fishShell) {
			const descs = this.usage.getDescriptions();
			const aliasKey = (_b = (_a = this === null || this === void 0 ? void 0 : this.aliases) === null || _a === void 0 ? void 0 : _a[key]) === null || _b === void 0 ? void 0 : _b.find((alias) => {
				const desc = descs[alias];
				return typeof desc === "string" && desc.length > 0;
			});
			const descFromAlias = aliasKey ? descs[aliasKey] : void 0;
			const cleanedDesc = ((_d = (_c = descs[key]) !== null && _c !== void 0 ? _c : descFromAlias) !== null && _d !== void 0 ? _d : "").replace("__yargsString__:", "").replace(/(\r\n|\n|\r)/gm, " ");
			if (this.fishShell) keyWithDesc = `${key}\t${cleanedDesc}`;
			else keyWithDesc = `${key.replace(/:/g, "\\:")}:${cleanedDesc}`;
		}
		const startsByTwoDashes = (s) => /^--/.test(s);
		const isShortOption = (s) => /^[^0-9]$/.test(s);
		const dashes = !startsByTwoDashes(current) && isShortOption(key) ? "-" : "--";
		completions.push(dashes + keyWithDesc);
		if (negable) completions.push(dashes + "no-" + keyWithDesc);
	}
	customCompletion(args, argv, current, done) {
		assertNotStrictEqual(this.customCompletionFunction, null, this.shim);
		if (isSyncCompletionFunction(this.customCompletionFunction)) {
			const result = this.customCompletionFunction(current, argv);
			if (isPromise(result)) return result.then((list) => {
				this.shim.process.nextTick(() => {
					done(null, list);
				});
			}).catch((err) => {
				this.shim.process.nextTick(() => {
					done(err, void 0);
				});
			});
			return done(null, result);
		} else if (isFallbackCompletionFunction(this.customCompletionFunction)) return this.customCompletionFunction(current, argv, (onCompleted = done) => this.defaultCompletion(args, argv, current, onCompleted), (completions) => {
			done(null, completions);
		});
		else return this.customCompletionFunction(current, argv, (completions) => {
			done(null, completions);
		});
	}
	getCompletion(args, done) {
		const current = args.length ? args[args.length - 1] : "";
		const argv = this.yargs.parse(args, true);
		const completionFunction = this.customCompletionFunction ? (argv) => this.customCompletion(args, argv, current, done) : (argv) => this.defaultCompletion(args, argv, current, done);
		return isPromise(argv) ? argv.then(completionFunction) : completionFunction(argv);
	}
	generateCompletionScript($0, cmd) {
		let script;
		if (this.zshShell) script = completionZshTemplate;
		else if (this.fishShell) script = completionFishTemplate;
		else script = completionShTemplate;
		const name = this.shim.path.basename($0);
		if ($0.match(/\.js$/)) $0 = `./${$0}`;
		script = script.replace(/{{app_name}}/g, name);
		script = script.replace(/{{completion_command}}/g, cmd);
		return script.replace(/{{app_path}}/g, $0);
	}
	registerFunction(fn) {
		this.customCompletionFunction = fn;
	}
	setParsed(parsed) {
		this.aliases = parsed.aliases;
	}
};
function completion(yargs, usage, command, shim) {
	return new Completion(yargs, usage, command, shim);
}
function isSyncCompletionFunction(completionFunction) {
	return completionFunction.length < 3;
}
function isFallbackCompletionFunction(completionFunction) {
	return completionFunction.length > 3;
}
// node_modules/yargs/build/lib/utils/levenshtein.js
function levenshtein(a, b) {
	if (a.length === 0) return b.length;
	if (b.length === 0) return a.length;
	const matrix = [];
	let i = 0;
	for (; i <= b.length; i++) matrix[i] = [i];
	let j = 0;
	for (; j <= a.length; j++) matrix[0][j] = j;
	for (i = 1; i <= b.length; i++) for (j = 1; j <= a.length; j++) if (b.charAt(i - 1) === a.charAt(j - 1)) matrix[i][j] = matrix[i - 1][j - 1];
	else if (i > 1 && j > 1 && b.charAt(i - 2) === a.charAt(j - 1) && b.charAt(i - 1) === a.charAt(j - 2)) matrix[i][j] = matrix[i - 2][j - 2] + 1;
	else matrix[i][j] = Math.min(matrix[i - 1][j - 1] + 1, Math.min(matrix[i][j - 1] + 1, matrix[i - 1][j] + 1));
	return matrix[b.length][a.length];
}
// node_modules/yargs/build/lib/validation.js
const specialKeys = [
	"$0",
	"--",
	"_"
];
function validation(yargs, usage, shim) {
	const __ = shim.y18n.__;
	const __n = shim.y18n.__n;
	const self = {};
	self.nonOptionCount = function nonOptionCount(argv) {
		const demandedCommands = yargs.getDemandedCommands();
		const _s = argv._.length + (argv["--"] ? argv["--"].length : 0) - yargs.getInternalMethods().getContext().commands.length;
		if (demandedCommands._ && (_s < demandedCommands._.min || _s > demandedCommands._.max)) {
			if (_s < demandedCommands._.min) {
				if (demandedCommands._.minMsg !== void 0) usage.fail(demandedCommands._.minMsg ? demandedCommands._.minMsg.replace(/\$0/g, _s.toString()).replace(/\$1/, demandedCommands._.min.toString()) : null);
				else usage.fail(__n("Not enough non-option arguments: got %s, need at least %s", "Not enough non-option arguments: got %s, need at least %s", _s, _s.toString(), demandedCommands._.min.toString()));
			} else if (_s > demandedCommands._.max) {
				if (demandedCommands._.maxMsg !== void 0) usage.fail(demandedCommands._.maxMsg ? demandedCommands._.maxMsg.replace(/\$0/g, _s.toString()).replace(/\$1/, demandedCommands._.max.toString()) : null);
				else usage.fail(__n("Too many non-option arguments: got %s, maximum of %s", "Too many non-option arguments: got %s, maximum of %s", _s, _s.toString(), demandedCommands._.max.toString()));
			}
		}
	};
	self.positionalCount = function positionalCount(required, observed) {
		if (observed < required) usage.fail(__n("Not enough non-option arguments: got %s, need at least %s", "Not enough non-option arguments: got %s, need at least %s", observed, observed + "", required + ""));
	};
	self.requiredArguments = function requiredArguments(argv, demandedOptions) {
		let missing = null;
		for (const key of Object.keys(demandedOptions)) if (!Object.prototype.hasOwnProperty.call(argv, key) || typeof argv[key] === "undefined") {
			missing = missing || {};
			missing[key] = demandedOptions[key];
		}
		if (missing) {
			const customMsgs = [];
			for (const key of Object.keys(missing)) {
				const msg = missing[key];
				if (msg && customMsgs.indexOf(msg) < 0) customMsgs.push(msg);
			}
			const customMsg = customMsgs.length ? `\n${customMsgs.join("\n")}` : "";
			usage.fail(__n("Missing required argument: %s", "Missing required arguments: %s", Object.keys(missing).length, Object.keys(missing).join(", ") + customMsg));
		}
	};
	self.unknownArguments = function unknownArguments(argv, aliases, positionalMap, isDefaultCommand, checkPositionals = true) {
		var _a;
		const commandKeys = yargs.getInternalMethods().getCommandInstance().getCommands();
		const unknown = [];
		const currentContext = yargs.getInternalMethods().getContext();
		Object.keys(argv).forEach((key) => {
			if (!specialKeys.includes(key) && !Object.prototype.hasOwnProperty.call(positionalMap, key) && !Object.prototype.hasOwnProperty.call(yargs.getInternalMethods().getParseContext(), key) && !self.isValidAndSomeAliasIsNotNew(key, aliases)) unknown.push(key);
		});
		if (checkPositionals && (currentContext.commands.length > 0 || commandKeys.length > 0 || isDefaultCommand)) argv._.slice(currentContext.commands.length).forEach((key) => {
			if (!commandKeys.includes("" + key)) unknown.push("" + key);
		});
		if (checkPositionals) {
			const maxNonOptDemanded = ((_a = yargs.getDemandedCommands()._) === null || _a === void 0 ? void 0 : _a.max) || 0;
			const expected = currentContext.commands.length + maxNonOptDemanded;
			if (expected < argv._.length) argv._.slice(expected).forEach((key) => {
				key = String(key);
				if (!currentContext.commands.includes(key) && !unknown.includes(key)) unknown.push(key);
			});
		}
		if (unknown.length) usage.fail(__n("Unknown argument: %s", "Unknown arguments: %s", unknown.length, unknown.map((s) => s.trim() ? s : `"${s}"`).join(", ")));
	};
	self.unknownCommands = function unknownCommands(argv) {
		const commandKeys = yargs.getInternalMethods().getCommandInstance().getCommands();
		const unknown = [];
		const currentContext = yargs.getInternalMethods().getContext();
		if (currentContext.commands.length > 0 || commandKeys.length > 0) argv._.slice(currentContext.commands.length).forEach((key) => {
			if (!commandKeys.includes("" + key)) unknown.push("" + key);
		});
		if (unknown.length > 0) {
			usage.fail(__n("Unknown command: %s", "Unknown commands: %s", unknown.length, unknown.join(", ")));
			return true;
		} else return false;
	};
	self.isValidAndSomeAliasIsNotNew = function isValidAndSomeAliasIsNotNew(key, aliases) {
		if (!Object.prototype.hasOwnProperty.call(aliases, key)) return false;
		const newAliases = yargs.parsed.newAliases;
		return [key, ...aliases[key]].some((a) => !Object.prototype.hasOwnProperty.call(newAliases, a) || !newAliases[key]);
	};
	self.limitedChoices = function limitedChoices(argv) {
		const options = yargs.getOptions();
		const invalid = {};
		if (!Object.keys(options.choices).length) return;
		Object.keys(argv).forEach((key) => {
			if (specialKeys.indexOf(key) === -1 && Object.prototype.hasOwnProperty.call(options.choices, key)) [].concat(argv[key]).forEach((value) => {
				if (options.choices[key].indexOf(value) === -1 && value !== void 0) invalid[key] = (invalid[key] || []).concat(value);
			});
		});
		const invalidKeys = Object.keys(invalid);
		if (!invalidKeys.length) return;
		let msg = __("Invalid values:");
		invalidKeys.forEach((key) => {
			msg += `\n  ${__("Argument: %s, Given: %s, Choices: %s", key, usage.stringifiedValues(invalid[key]), usage.stringifiedValues(options.choices[key]))}`;
		});
		usage.fail(msg);
	};
	let implied = {};
	self.implies = function implies(key, value) {
		argsert("<string|object> [array|number|string]", [key, value], arguments.length);
		if (typeof key === "object") Object.keys(key).forEach((k) => {
			self.implies(k, key[k]);
		});
		else {
			yargs.global(key);
			if (!implied[key]) implied[key] = [];
			if (Array.isArray(value)) value.forEach((i) => self.implies(key, i));
			else {
				assertNotStrictEqual(value, void 0, shim);
				implied[key].push(value);
			}
		}
	};
	self.getImplied = function getImplied() {
		return implied;
	};
	function keyExists(argv, val) {
		const num = Number(val);
		val = isNaN(num) ? val : num;
		if (typeof val === "number") val = argv._.length >= val;
		else if (val.match(/^--no-.+/)) {
			val = val.match(/^--no-(.+)/)[1];
			val = !Object.prototype.hasOwnProperty.call(argv, val);
		} else val = Object.prototype.hasOwnProperty.call(argv, val);
		return val;
	}
	self.implications = function implications(argv) {
		const implyFail = [];
		Object.keys(implied).forEach((key) => {
			const origKey = key;
			(implied[key] || []).forEach((value) => {
				let key = origKey;
				const origValue = value;
				key = keyExists(argv, key);
				value = keyExists(argv, value);
				if (key && !value) implyFail.push(` ${origKey} -> ${origValue}`);
			});
		});
		if (implyFail.length) {
			let msg = `${__("Implications failed:")}\n`;
			implyFail.forEach((value) => {
				msg += value;
			});
			usage.fail(msg);
		}
	};
	let conflicting = {};
	self.conflicts = function conflicts(key, value) {
		argsert("<string|object> [array|string]", [key, value], arguments.length);
		if (typeof key === "object") Object.keys(key).forEach((k) => {
			self.conflicts(k, key[k]);
		});
		else {
			yargs.global(key);
			if (!conflicting[key]) conflicting[key] = [];
			if (Array.isArray(value)) value.forEach((i) => self.conflicts(key, i));
			else conflicting[key].push(value);
		}
	};
	self.getConflicting = () => conflicting;
	self.conflicting = function conflictingFn(argv) {
		Object.keys(argv).forEach((key) => {
			if (conflicting[key]) conflicting[key].forEach((value) => {
				if (value && argv[key] !== void 0 && argv[value] !== void 0) usage.fail(__("Arguments %s and %s are mutually exclusive", key, value));
			});
		});
		if (yargs.getInternalMethods().getParserConfiguration()["strip-dashed"]) Object.keys(conflicting).forEach((key) => {
			conflicting[key].forEach((value) => {
				if (value && argv[shim.Parser.camelCase(key)] !== void 0 && argv[shim.Parser.camelCase(value)] !== void 0) usage.fail(__("Arguments %s and %s are mutually exclusive", key, value));
			});
		});
	};
	self.recommendCommands = function recommendCommands(cmd, potentialCommands) {
		const threshold = 3;
		potentialCommands = potentialCommands.sort((a, b) => b.length - a.length);
		let recommended = null;
		let bestDistance = 1e400;
		for (let i = 0, candidate; (candidate = potentialCommands[i]) !== void 0; i++) {
			const d = levenshtein(cmd, candidate);
			if (d <= threshold && d < bestDistance) {
				bestDistance = d;
				recommended = candidate;
			}
		}
		if (recommended) usage.fail(__("Did you mean %s?", recommended));
	};
	self.reset = function reset(localLookup) {
		implied = objFilter(implied, (k) => !localLookup[k]);
		conflicting = objFilter(conflicting, (k) => !localLookup[k]);
		return self;
	};
	const frozens = [];
	self.freeze = function freeze() {
		frozens.push({
			implied,
			conflicting
		});
	};
	self.unfreeze = function unfreeze() {
		const frozen = frozens.pop();
		assertNotStrictEqual(frozen, void 0, shim);
		({implied, conflicting} = frozen);
	};
	return self;
}
// node_modules/yargs/build/lib/utils/apply-extends.js
let previouslyVisitedConfigs = [];
let shim;
function applyExtends(config, cwd, mergeExtends, _shim) {
	shim = _shim;
	let defaultConfig = {};
	if (Object.prototype.hasOwnProperty.call(config, "extends")) {
		if (typeof config.extends !== "string") return defaultConfig;
		const isPath = /\.json|\..*rc$/.test(config.extends);
		let pathToDefault = null;
		if (!isPath) try {
			pathToDefault = import.meta.resolve(config.extends);
		} catch (_err) {
			return config;
		}
		else pathToDefault = getPathToDefaultConfig(cwd, config.extends);
		checkForCircularExtends(pathToDefault);
		previouslyVisitedConfigs.push(pathToDefault);
		defaultConfig = isPath ? JSON.parse(shim.readFileSync(pathToDefault, "utf8")) : _shim.require(config.extends);
		delete config.extends;
		defaultConfig = applyExtends(defaultConfig, shim.path.dirname(pathToDefault), mergeExtends, shim);
	}
	previouslyVisitedConfigs = [];
	return mergeExtends ? mergeDeep(defaultConfig, config) : Object.assign({}, defaultConfig, config);
}
function checkForCircularExtends(cfgPath) {
	if (previouslyVisitedConfigs.indexOf(cfgPath) > -1) throw new YError(`Circular extended configurations: '${cfgPath}'.`);
}
function getPathToDefaultConfig(cwd, pathToExtend) {
	return shim.path.resolve(cwd, pathToExtend);
}
function mergeDeep(config1, config2) {
	const target = {};
	function isObject(obj) {
		return obj && typeof obj === "object" && !Array.isArray(obj);
	}
	Object.assign(target, config1);
	for (const key of Object.keys(config2)) {
		if (key === "__proto__") continue;
		if (isObject(config2[key]) && isObject(target[key])) target[key] = mergeDeep(config1[key], config2[key]);
		else target[key] = config2[key];
	}
	return target;
}
// node_modules/yargs/build/lib/yargs-factory.js
var __classPrivateFieldSet = function(receiver, state, value, kind, f) {
	if (kind === "m") throw new TypeError("Private method is not writable");
	if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a setter");
	if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot write private member to an object whose class did not declare it");
	return kind === "a" ? f.call(receiver, value) : f ? f.value = value : state.set(receiver, value), value;
};
var __classPrivateFieldGet = function(receiver, state, kind, f) {
	if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a getter");
	if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot read private member from an object whose class did not declare it");
	return kind === "m" ? f : kind === "a" ? f.call(receiver) : f ? f.value : state.get(receiver);
};
var _YargsInstance_command;
var _YargsInstance_cwd;
var _YargsInstance_context;
var _YargsInstance_completion;
var _YargsInstance_completionCommand;
var _YargsInstance_defaultShowHiddenOpt;
var _YargsInstance_exitError;
var _YargsInstance_detectLocale;
var _YargsInstance_emittedWarnings;
var _YargsInstance_exitProcess;
var _YargsInstance_frozens;
var _YargsInstance_globalMiddleware;
var _YargsInstance_groups;
var _YargsInstance_hasOutput;
var _YargsInstance_helpOpt;
var _YargsInstance_isGlobalContext;
var _YargsInstance_logger;
var _YargsInstance_output;
var _YargsInstance_options;
var _YargsInstance_parentRequire;
var _YargsInstance_parserConfig;
var _YargsInstance_parseFn;
var _YargsInstance_parseContext;
var _YargsInstance_pkgs;
var _YargsInstance_preservedGroups;
var _YargsInstance_processArgs;
var _YargsInstance_recommendCommands;
var _YargsInstance_shim;
var _YargsInstance_strict;
var _YargsInstance_strictCommands;
var _YargsInstance_strictOptions;
var _YargsInstance_usage;
var _YargsInstance_usageConfig;
var _YargsInstance_versionOpt;
var _YargsInstance_validation;
function YargsFactory(_shim) {
	return (processArgs = [], cwd = _shim.process.cwd(), parentRequire) => {
		const yargs = new YargsInstance(processArgs, cwd, parentRequire, _shim);
		Object.defineProperty(yargs, "argv", {
			get: () => {
				return yargs.parse();
			},
			enumerable: true
		});
		yargs.help();
		yargs.version();
		return yargs;
	};
}
const kCopyDoubleDash = Symbol("copyDoubleDash");
const kCreateLogger = Symbol("copyDoubleDash");
const kDeleteFromParserHintObject = Symbol("deleteFromParserHintObject");
const kEmitWarning = Symbol("emitWarning");
const kFreeze = Symbol("freeze");
const kGetDollarZero = Symbol("getDollarZero");
const kGetParserConfiguration = Symbol("getParserConfiguration");
const kGetUsageConfiguration = Symbol("getUsageConfiguration");
const kGuessLocale = Symbol("guessLocale");
const kGuessVersion = Symbol("guessVersion");
const kParsePositionalNumbers = Symbol("parsePositionalNumbers");
const kPkgUp = Symbol("pkgUp");
const kPopulateParserHintArray = Symbol("populateParserHintArray");
const kPopulateParserHintSingleValueDictionary = Symbol("populateParserHintSingleValueDictionary");
const kPopulateParserHintArrayDictionary = Symbol("populateParserHintArrayDictionary");
const kPopulateParserHintDictionary = Symbol("populateParserHintDictionary");
const kSanitizeKey = Symbol("sanitizeKey");
const kSetKey = Symbol("setKey");
const kUnfreeze = Symbol("unfreeze");
const kValidateAsync = Symbol("validateAsync");
const kGetCommandInstance = Symbol("getCommandInstance");
const kGetContext = Symbol("getContext");
const kGetHasOutput = Symbol("getHasOutput");
const kGetLoggerInstance = Symbol("getLoggerInstance");
const kGetParseContext = Symbol("getParseContext");
const kGetUsageInstance = Symbol("getUsageInstance");
const kGetValidationInstance = Symbol("getValidationInstance");
const kHasParseCallback = Symbol("hasParseCallback");
const kIsGlobalContext = Symbol("isGlobalContext");
const kPostProcess = Symbol("postProcess");
const kRebase = Symbol("rebase");
const kReset = Symbol("reset");
const kRunYargsParserAndExecuteCommands = Symbol("runYargsParserAndExecuteCommands");
const kRunValidation = Symbol("runValidation");
const kSetHasOutput = Symbol("setHasOutput");
const kTrackManuallySetKeys = Symbol("kTrackManuallySetKeys");
const DEFAULT_LOCALE = "en_US";
var YargsInstance = class {
	constructor(processArgs = [], cwd, parentRequire, shim) {
		this.customScriptName = false;
		this.parsed = false;
		_YargsInstance_command.set(this, void 0);
		_YargsInstance_cwd.set(this, void 0);
		_YargsInstance_context.set(this, {
			commands: [],
			fullCommands: []
		});
		_YargsInstance_completion.set(this, null);
		_YargsInstance_completionCommand.set(this, null);
		_YargsInstance_defaultShowHiddenOpt.set(this, "show-hidden");
		_YargsInstance_exitError.set(this, null);
		_YargsInstance_detectLocale.set(this, true);
		_YargsInstance_emittedWarnings.set(this, {});
		_YargsInstance_exitProcess.set(this, true);
		_YargsInstance_frozens.set(this, []);
		_YargsInstance_globalMiddleware.set(this, void 0);
		_YargsInstance_groups.set(this, {});
		_YargsInstance_hasOutput.set(this, false);
		_YargsInstance_helpOpt.set(this, null);
		_YargsInstance_isGlobalContext.set(this, true);
		_YargsInstance_logger.set(this, void 0);
		_YargsInstance_output.set(this, "");
		_YargsInstance_options.set(this, void 0);
		_YargsInstance_parentRequire.set(this, void 0);
		_YargsInstance_parserConfig.set(this, {});
		_YargsInstance_parseFn.set(this, null);
		_YargsInstance_parseContext.set(this, null);
		_YargsInstance_pkgs.set(this, {});
		_YargsInstance_preservedGroups.set(this, {});
		_YargsInstance_processArgs.set(this, void 0);
		_YargsInstance_recommendCommands.set(this, false);
		_YargsInstance_shim.set(this, void 0);
		_YargsInstance_strict.set(this, false);
		_YargsInstance_strictCommands.set(this, false);
		_YargsInstance_strictOptions.set(this, false);
		_YargsInstance_usage.set(this, void 0);
		_YargsInstance_usageConfig.set(this, {});
		_YargsInstance_versionOpt.set(this, null);
		_YargsInstance_validation.set(this, void 0);
		__classPrivateFieldSet(this, _YargsInstance_shim, shim, "f");
		__classPrivateFieldSet(this, _YargsInstance_processArgs, processArgs, "f");
		__classPrivateFieldSet(this, _YargsInstance_cwd, cwd, "f");
		__classPrivateFieldSet(this, _YargsInstance_parentRequire, parentRequire, "f");
		__classPrivateFieldSet(this, _YargsInstance_globalMiddleware, new GlobalMiddleware(this), "f");
		this.$0 = this[kGetDollarZero]();
		this[kReset]();
		__classPrivateFieldSet(this, _YargsInstance_command, __classPrivateFieldGet(this, _YargsInstance_command, "f"), "f");
		__classPrivateFieldSet(this, _YargsInstance_usage, __classPrivateFieldGet(this, _YargsInstance_usage, "f"), "f");
		__classPrivateFieldSet(this, _YargsInstance_validation, __classPrivateFieldGet(this, _YargsInstance_validation, "f"), "f");
		__classPrivateFieldSet(this, _YargsInstance_options, __classPrivateFieldGet(this, _YargsInstance_options, "f"), "f");
		__classPrivateFieldGet(this, _YargsInstance_options, "f").showHiddenOpt = __classPrivateFieldGet(this, _YargsInstance_defaultShowHiddenOpt, "f");
		__classPrivateFieldSet(this, _YargsInstance_logger, this[kCreateLogger](), "f");
		__classPrivateFieldGet(this, _YargsInstance_shim, "f").y18n.setLocale(DEFAULT_LOCALE);
	}
	addHelpOpt(opt, msg) {
		const defaultHelpOpt = "help";
		argsert("[string|boolean] [string]", [opt, msg], arguments.length);
		if (__classPrivateFieldGet(this, _YargsInstance_helpOpt, "f")) {
			this[kDeleteFromParserHintObject](__classPrivateFieldGet(this, _YargsInstance_helpOpt, "f"));
			__classPrivateFieldSet(this, _YargsInstance_helpOpt, null, "f");
		}
		if (opt === false && msg === void 0) return this;
		__classPrivateFieldSet(this, _YargsInstance_helpOpt, typeof opt === "string" ? opt : defaultHelpOpt, "f");
		this.boolean(__classPrivateFieldGet(this, _YargsInstance_helpOpt, "f"));
		this.describe(__classPrivateFieldGet(this, _YargsInstance_helpOpt, "f"), msg || __classPrivateFieldGet(this, _YargsInstance_usage, "f").deferY18nLookup("Show help"));
		return this;
	}
	help(opt, msg) {
		return this.addHelpOpt(opt, msg);
	}
	addShowHiddenOpt(opt, msg) {
		argsert("[string|boolean] [string]", [opt, msg], arguments.length);
		if (opt === false && msg === void 0) return this;
		const showHiddenOpt = typeof opt === "string" ? opt : __classPrivateFieldGet(this, _YargsInstance_defaultShowHiddenOpt, "f");
		this.boolean(showHiddenOpt);
		this.describe(showHiddenOpt, msg || __classPrivateFieldGet(this, _YargsInstance_usage, "f").deferY18nLookup("Show hidden options"));
		__classPrivateFieldGet(this, _YargsInstance_options, "f").showHiddenOpt = showHiddenOpt;
		return this;
	}
	showHidden(opt, msg) {
		return this.addShowHiddenOpt(opt, msg);
	}
	alias(key, value) {
		argsert("<object|string|array> [string|array]", [key, value], arguments.length);
		this[kPopulateParserHintArrayDictionary](this.alias.bind(this), "alias", key, value);
		return this;
	}
	array(keys) {
		argsert("<array|string>", [keys], arguments.length);
		this[kPopulateParserHintArray]("array", keys);
		this[kTrackManuallySetKeys](keys);
		return this;
	}
	boolean(keys) {
		argsert("<array|string>", [keys], arguments.length);
		this[kPopulateParserHintArray]("boolean", keys);
		this[kTrackManuallySetKeys](keys);
		return this;
	}
	check(f, global) {
		argsert("<function> [boolean]", [f, global], arguments.length);
		this.middleware((argv, _yargs) => {
			return maybeAsyncResult(() => {
				return f(argv, _yargs.getOptions());
			}, (result) => {
				if (!result) __classPrivateFieldGet(this, _YargsInstance_usage, "f").fail(__classPrivateFieldGet(this, _YargsInstance_shim, "f").y18n.__("Argument check failed: %s", f.toString()));
				else if (typeof result === "string" || result instanceof Error) __classPrivateFieldGet(this, _YargsInstance_usage, "f").fail(result.toString(), result);
				return argv;
			}, (err) => {
				__classPrivateFieldGet(this, _YargsInstance_usage, "f").fail(err.message ? err.message : err.toString(), err);
				return argv;
			});
		}, false, global);
		return this;
	}
	choices(key, value) {
		argsert("<object|string|array> [string|array]", [key, value], arguments.length);
		this[kPopulateParserHintArrayDictionary](this.choices.bind(this), "choices", key, value);
		return this;
	}
	coerce(keys, value) {
		argsert("<object|string|array> [function]", [keys, value], arguments.length);
		if (Array.isArray(keys)) {
			if (!value) throw new YError("coerce callback must be provided");
			for (const key of keys) this.coerce(key, value);
			return this;
		} else if (typeof keys === "object") {
			for (const key of Object.keys(keys)) this.coerce(key, keys[key]);
			return this;
		}
		if (!value) throw new YError("coerce callback must be provided");
		const coerceKey = keys;
		__classPrivateFieldGet(this, _YargsInstance_options, "f").key[coerceKey] = true;
		__classPrivateFieldGet(this, _YargsInstance_globalMiddleware, "f").addCoerceMiddleware((argv, yargs) => {
			var _a;
			const coerceKeyAliases = (_a = yargs.getAliases()[coerceKey]) !== null && _a !== void 0 ? _a : [];
			const argvKeys = [coerceKey, ...coerceKeyAliases].filter((key) => Object.prototype.hasOwnProperty.call(argv, key));
			if (argvKeys.length === 0) return argv;
			return maybeAsyncResult(() => {
				return value(argv[argvKeys[0]]);
			}, (result) => {
				argvKeys.forEach((key) => {
					argv[key] = result;
				});
				return argv;
			}, (err) => {
				throw new YError(err.message);
			});
		}, coerceKey);
		return this;
	}
	conflicts(key1, key2) {
		argsert("<string|object> [string|array]", [key1, key2], arguments.length);
		__classPrivateFieldGet(this, _YargsInstance_validation, "f").conflicts(key1, key2);
		return this;
	}
	config(key = "config", msg, parseFn) {
		argsert("[object|string] [string|function] [function]", [
			key,
			msg,
			parseFn
		], arguments.length);
		if (typeof key === "object" && !Array.isArray(key)) {
			key = applyExtends(key, __classPrivateFieldGet(this, _YargsInstance_cwd, "f"), this[kGetParserConfiguration]()["deep-merge-config"] || false, __classPrivateFieldGet(this, _YargsInstance_shim, "f"));
			__classPrivateFieldGet(this, _YargsInstance_options, "f").configObjects = (__classPrivateFieldGet(this, _YargsInstance_options, "f").configObjects || []).concat(key);
			return this;
		}
		if (typeof msg === "function") {
			parseFn = msg;
			msg = void 0;
		}
		this.describe(key, msg || __classPrivateFieldGet(this, _YargsInstance_usage, "f").deferY18nLookup("Path to JSON config file"));
		(Array.isArray(key) ? key : [key]).forEach((k) => {
			__classPrivateFieldGet(this, _YargsInstance_options, "f").config[k] = parseFn || true;
		});
		return this;
	}
	completion(cmd, desc, fn) {
		argsert("[string] [string|boolean|function] [function]", [
			cmd,
			desc,
			fn
		], arguments.length);
		if (typeof desc === "function") {
			fn = desc;
			desc = void 0;
		}
		__classPrivateFieldSet(this, _YargsInstance_completionCommand, cmd || __classPrivateFieldGet(this, _YargsInstance_completionCommand, "f") || "completion", "f");
		if (!desc && desc !== false) desc = "generate completion script";
		this.command(__classPrivateFieldGet(this, _YargsInstance_completionCommand, "f"), desc);
		if (fn) __classPrivateFieldGet(this, _YargsInstance_completion, "f").registerFunction(fn);
		return this;
	}
	command(cmd, description, builder, handler, middlewares, deprecated) {
		argsert("<string|array|object> [string|boolean] [function|object] [function] [array] [boolean|string]", [
			cmd,
			description,
			builder,
			handler,
			middlewares,
			deprecated
		], arguments.length);
		__classPrivateFieldGet(this, _YargsInstance_command, "f").addHandler(cmd, description, builder, handler, middlewares, deprecated);
		return this;
	}
	commands(cmd, description, builder, handler, middlewares, deprecated) {
		return this.command(cmd, description, builder, handler, middlewares, deprecated);
	}
	commandDir(dir, opts) {
		argsert("<string> [object]", [dir, opts], arguments.length);
		const req = __classPrivateFieldGet(this, _YargsInstance_parentRequire, "f") || __classPrivateFieldGet(this, _YargsInstance_shim, "f").require;
		__classPrivateFieldGet(this, _YargsInstance_command, "f").addDirectory(dir, req, __classPrivateFieldGet(this, _YargsInstance_shim, "f").getCallerFile(), opts);
		return this;
	}
	count(keys) {
		argsert("<array|string>", [keys], arguments.length);
		this[kPopulateParserHintArray]("count", keys);
		this[kTrackManuallySetKeys](keys);
		return this;
	}
	default(key, value, defaultDescription) {
		argsert("<object|string|array> [*] [string]", [
			key,
			value,
			defaultDescription
		], arguments.length);
		if (defaultDescription) {
			assertSingleKey(key, __classPrivateFieldGet(this, _YargsInstance_shim, "f"));
			__classPrivateFieldGet(this, _YargsInstance_options, "f").defaultDescription[key] = defaultDescription;
		}
		if (typeof value === "function") {
			assertSingleKey(key, __classPrivateFieldGet(this, _YargsInstance_shim, "f"));
			if (!__classPrivateFieldGet(this, _YargsInstance_options, "f").defaultDescription[key]) __classPrivateFieldGet(this, _YargsInstance_options, "f").defaultDescription[key] = __classPrivateFieldGet(this, _YargsInstance_usage, "f").functionDescription(value);
			value = value.call();
		}
		this[kPopulateParserHintSingleValueDictionary](this.default.bind(this), "default", key, value);
		return this;
	}
	defaults(key, value, defaultDescription) {
		return this.default(key, value, defaultDescription);
	}
	demandCommand(min = 1, max, minMsg, maxMsg) {
		argsert("[number] [number|string] [string|null|undefined] [string|null|undefined]", [
			min,
			max,
			minMsg,
			maxMsg
		], arguments.length);
		if (typeof max !== "number") {
			minMsg = max;
			max = 1e400;
		}
		this.global("_", false);
		__classPrivateFieldGet(this, _YargsInstance_options, "f").demandedCommands._ = {
			min,
			max,
			minMsg,
			maxMsg
		};
		return this;
	}
	demand(keys, max, msg) {
		if (Array.isArray(max)) {
			max.forEach((key) => {
				assertNotStrictEqual(msg, true, __classPrivateFieldGet(this, _YargsInstance_shim, "f"));
				this.demandOption(key, msg);
			});
			max = 1e400;
		} else if (typeof max !== "number") {
			msg = max;
			max = 1e400;
		}
		if (typeof keys === "number") {
			assertNotStrictEqual(msg, true, __classPrivateFieldGet(this, _YargsInstance_shim, "f"));
			this.demandCommand(keys, max, msg, msg);
		} else if (Array.isArray(keys)) keys.forEach((key) => {
			assertNotStrictEqual(msg, true, __classPrivateFieldGet(this, _YargsInstance_shim, "f"));
			this.demandOption(key, msg);
		});
		else if (typeof msg === "string") this.demandOption(keys, msg);
		else if (msg === true || typeof msg === "undefined") this.demandOption(keys);
		return this;
	}
	demandOption(keys, msg) {
		argsert("<object|string|array> [string]", [keys, msg], arguments.length);
		this[kPopulateParserHintSingleValueDictionary](this.demandOption.bind(this), "demandedOptions", keys, msg);
		return this;
	}
	deprecateOption(option, message) {
		argsert("<string> [string|boolean]", [option, message], arguments.length);
		__classPrivateFieldGet(this, _YargsInstance_options, "f").deprecatedOptions[option] = message;
		return this;
	}
	describe(keys, description) {
		argsert("<object|string|array> [string]", [keys, description], arguments.length);
		this[kSetKey](keys, true);
		__classPrivateFieldGet(this, _YargsInstance_usage, "f").describe(keys, description);
		return this;
	}
	detectLocale(detect) {
		argsert("<boolean>", [detect], arguments.length);
		__classPrivateFieldSet(this, _YargsInstance_detectLocale, detect, "f");
		return this;
	}
	env(prefix) {
		argsert("[string|boolean]", [prefix], arguments.length);
		if (prefix === false) delete __classPrivateFieldGet(this, _YargsInstance_options, "f").envPrefix;
		else __classPrivateFieldGet(this, _YargsInstance_options, "f").envPrefix = prefix || "";
		return this;
	}
	epilogue(msg) {
		argsert("<string>", [msg], arguments.length);
		__classPrivateFieldGet(this, _YargsInstance_usage, "f").epilog(msg);
		return this;
	}
	epilog(msg) {
		return this.epilogue(msg);
	}
	example(cmd, description) {
		argsert("<string|array> [string]", [cmd, description], arguments.length);
		if (Array.isArray(cmd)) cmd.forEach((exampleParams) => this.example(...exampleParams));
		else __classPrivateFieldGet(this, _YargsInstance_usage, "f").example(cmd, description);
		return this;
	}
	exit(code, err) {
		__classPrivateFieldSet(this, _YargsInstance_hasOutput, true, "f");
		__classPrivateFieldSet(this, _YargsInstance_exitError, err, "f");
		if (__classPrivateFieldGet(this, _YargsInstance_exitProcess, "f")) __classPrivateFieldGet(this, _YargsInstance_shim, "f").process.exit(code);
	}
	exitProcess(enabled = true) {
		argsert("[boolean]", [enabled], arguments.length);
		__classPrivateFieldSet(this, _YargsInstance_exitProcess, enabled, "f");
		return this;
	}
	fail(f) {
		argsert("<function|boolean>", [f], arguments.length);
		if (typeof f === "boolean" && f !== false) throw new YError("Invalid first argument. Expected function or boolean 'false'");
		__classPrivateFieldGet(this, _YargsInstance_usage, "f").failFn(f);
		return this;
	}
	getAliases() {
		return this.parsed ? this.parsed.aliases : {};
	}
	async getCompletion(args, done) {
		argsert("<array> [function]", [args, done], arguments.length);
		if (!done) return new Promise((resolve, reject) => {
			__classPrivateFieldGet(this, _YargsInstance_completion, "f").getCompletion(args, (err, completions) => {
				if (err) reject(err);
				else resolve(completions);
			});
		});
		else return __classPrivateFieldGet(this, _YargsInstance_completion, "f").getCompletion(args, done);
	}
	getDemandedOptions() {
		argsert([], 0);
		return __classPrivateFieldGet(this, _YargsInstance_options, "f").demandedOptions;
	}
	getDemandedCommands() {
		argsert([], 0);
		return __classPrivateFieldGet(this, _YargsInstance_options, "f").demandedCommands;
	}
	getDeprecatedOptions() {
		argsert([], 0);
		return __classPrivateFieldGet(this, _YargsInstance_options, "f").deprecatedOptions;
	}
	getDetectLocale() {
		return __classPrivateFieldGet(this, _YargsInstance_detectLocale, "f");
	}
	getExitProcess() {
		return __classPrivateFieldGet(this, _YargsInstance_exitProcess, "f");
	}
	getGroups() {
		return Object.assign({}, __classPrivateFieldGet(this, _YargsInstance_groups, "f"), __classPrivateFieldGet(this, _YargsInstance_preservedGroups, "f"));
	}
	getHelp() {
		__classPrivateFieldSet(this, _YargsInstance_hasOutput, true, "f");
		if (!__classPrivateFieldGet(this, _YargsInstance_usage, "f").hasCachedHelpMessage()) {
			if (!this.parsed) {
				const parse = this[kRunYargsParserAndExecuteCommands](__classPrivateFieldGet(this, _YargsInstance_processArgs, "f"), void 0, void 0, 0, true);
				if (isPromise(parse)) return parse.then(() => {
					return __classPrivateFieldGet(this, _YargsInstance_usage, "f").help();
				});
			}
			const builderResponse = __classPrivateFieldGet(this, _YargsInstance_command, "f").runDefaultBuilderOn(this);
			if (isPromise(builderResponse)) return builderResponse.then(() => {
				return __classPrivateFieldGet(this, _YargsInstance_usage, "f").help();
			});
		}
		return Promise.resolve(__classPrivateFieldGet(this, _YargsInstance_usage, "f").help());
	}
	getOptions() {
		return __classPrivateFieldGet(this, _YargsInstance_options, "f");
	}
	getStrict() {
		return __classPrivateFieldGet(this, _YargsInstance_strict, "f");
	}
	getStrictCommands() {
		return __classPrivateFieldGet(this, _YargsInstance_strictCommands, "f");
	}
	getStrictOptions() {
		return __classPrivateFieldGet(this, _YargsInstance_strictOptions, "f");
	}
	global(globals, global) {
		argsert("<string|array> [boolean]", [globals, global], arguments.length);
		globals = [].concat(globals);
		if (global !== false) __classPrivateFieldGet(this, _YargsInstance_options, "f").local = __classPrivateFieldGet(this, _YargsInstance_options, "f").local.filter((l) => globals.indexOf(l) === -1);
		else globals.forEach((g) => {
			if (!__classPrivateFieldGet(this, _YargsInstance_options, "f").local.includes(g)) __classPrivateFieldGet(this, _YargsInstance_options, "f").local.push(g);
		});
		return this;
	}
	group(opts, groupName) {
		argsert("<string|array> <string>", [opts, groupName], arguments.length);
		const existing = __classPrivateFieldGet(this, _YargsInstance_preservedGroups, "f")[groupName] || __classPrivateFieldGet(this, _YargsInstance_groups, "f")[groupName];
		if (__classPrivateFieldGet(this, _YargsInstance_preservedGroups, "f")[groupName]) delete __classPrivateFieldGet(this, _YargsInstance_preservedGroups, "f")[groupName];
		const seen = {};
		__classPrivateFieldGet(this, _YargsInstance_groups, "f")[groupName] = (existing || []).concat(opts).filter((key) => {
			if (seen[key]) return false;
			return seen[key] = true;
		});
		return this;
	}
	hide(key) {
		argsert("<string>", [key], arguments.length);
		__classPrivateFieldGet(this, _YargsInstance_options, "f").hiddenOptions.push(key);
		return this;
	}
	implies(key, value) {
		argsert("<string|object> [number|string|array]", [key, value], arguments.length);
		__classPrivateFieldGet(this, _YargsInstance_validation, "f").implies(key, value);
		return this;
	}
	locale(locale) {
		argsert("[string]", [locale], arguments.length);
		if (locale === void 0) {
			this[kGuessLocale]();
			return __classPrivateFieldGet(this, _YargsInstance_shim, "f").y18n.getLocale();
		}
		__classPrivateFieldSet(this, _YargsInstance_detectLocale, false, "f");
		__classPrivateFieldGet(this, _YargsInstance_shim, "f").y18n.setLocale(locale);
		return this;
	}
	middleware(callback, applyBeforeValidation, global) {
		return __classPrivateFieldGet(this, _YargsInstance_globalMiddleware, "f").addMiddleware(callback, !!applyBeforeValidation, global);
	}
	nargs(key, value) {
		argsert("<string|object|array> [number]", [key, value], arguments.length);
		this[kPopulateParserHintSingleValueDictionary](this.nargs.bind(this), "narg", key, value);
		return this;
	}
	normalize(keys) {
		argsert("<array|string>", [keys], arguments.length);
		this[kPopulateParserHintArray]("normalize", keys);
		return this;
	}
	number(keys) {
		argsert("<array|string>", [keys], arguments.length);
		this[kPopulateParserHintArray]("number", keys);
		this[kTrackManuallySetKeys](keys);
		return this;
	}
	option(key, opt) {
		argsert("<string|object> [object]", [key, opt], arguments.length);
		if (typeof key === "object") Object.keys(key).forEach((k) => {
			this.options(k, key[k]);
		});
		else {
			if (typeof opt !== "object") opt = {};
			this[kTrackManuallySetKeys](key);
			if (__classPrivateFieldGet(this, _YargsInstance_versionOpt, "f") && (key === "version" || (opt === null || opt === void 0 ? void 0 : opt.alias) === "version")) this[kEmitWarning]([
				"\"version\" is a reserved word.",
				"Please do one of the following:",
				"- Disable version with `yargs.version(false)` if using \"version\" as an option",
				"- Use the built-in `yargs.version` method instead (if applicable)",
				"- Use a different option key",
				"https://yargs.js.org/docs/#api-reference-version"
			].join("\n"), void 0, "versionWarning");
			__classPrivateFieldGet(this, _YargsInstance_options, "f").key[key] = true;
			if (opt.alias) this.alias(key, opt.alias);
			const deprecate = opt.deprecate || opt.deprecated;
			if (deprecate) this.deprecateOption(key, deprecate);
			const demand = opt.demand || opt.required || opt.require;
			if (demand) this.demand(key, demand);
			if (opt.demandOption) this.demandOption(key, typeof opt.demandOption === "string" ? opt.demandOption : void 0);
			if (opt.conflicts) this.conflicts(key, opt.conflicts);
			if ("default" in opt) this.default(key, opt.default);
			if (opt.implies !== void 0) this.implies(key, opt.implies);
			if (opt.nargs !== void 0) this.nargs(key, opt.nargs);
			if (opt.config) this.config(key, opt.configParser);
			if (opt.normalize) this.normalize(key);
			if (opt.choices) this.choices(key, opt.choices);
			if (opt.coerce) this.coerce(key, opt.coerce);
			if (opt.group) this.group(key, opt.group);
			if (opt.boolean || opt.type === "boolean") {
				this.boolean(key);
				if (opt.alias) this.boolean(opt.alias);
			}
			if (opt.array || opt.type === "array") {
				this.array(key);
				if (opt.alias) this.array(opt.alias);
			}
			if (opt.number || opt.type === "number") {
				this.number(key);
				if (opt.alias) this.number(opt.alias);
			}
			if (opt.string || opt.type === "string") {
				this.string(key);
				if (opt.alias) this.string(opt.alias);
			}
			if (opt.count || opt.type === "count") this.count(key);
			if (typeof opt.global === "boolean") this.global(key, opt.global);
			if (opt.defaultDescription) __classPrivateFieldGet(this, _YargsInstance_options, "f").defaultDescription[key] = opt.defaultDescription;
			if (opt.skipValidation) this.skipValidation(key);
			const desc = opt.describe || opt.description || opt.desc;
			const descriptions = __classPrivateFieldGet(this, _YargsInstance_usage, "f").getDescriptions();
			if (!Object.prototype.hasOwnProperty.call(descriptions, key) || typeof desc === "string") this.describe(key, desc);
			if (opt.hidden) this.hide(key);
			if (opt.requiresArg) this.requiresArg(key);
		}
		return this;
	}
	options(key, opt) {
		return this.option(key, opt);
	}
	parse(args, shortCircuit, _parseFn) {
		argsert("[string|array] [function|boolean|object] [function]", [
			args,
			shortCircuit,
			_parseFn
		], arguments.length);
		this[kFreeze]();
		if (typeof args === "undefined") args = __classPrivateFieldGet(this, _YargsInstance_processArgs, "f");
		if (typeof shortCircuit === "object") {
			__classPrivateFieldSet(this, _YargsInstance_parseContext, shortCircuit, "f");
			shortCircuit = _parseFn;
		}
		if (typeof shortCircuit === "function") {
			__classPrivateFieldSet(this, _YargsInstance_parseFn, shortCircuit, "f");
			shortCircuit = false;
		}
		if (!shortCircuit) __classPrivateFieldSet(this, _YargsInstance_processArgs, args, "f");
		if (__classPrivateFieldGet(this, _YargsInstance_parseFn, "f")) __classPrivateFieldSet(this, _YargsInstance_exitProcess, false, "f");
		const parsed = this[kRunYargsParserAndExecuteCommands](args, !!shortCircuit);
		const tmpParsed = this.parsed;
		__classPrivateFieldGet(this, _YargsInstance_completion, "f").setParsed(this.parsed);
		if (isPromise(parsed)) return parsed.then((argv) => {
			if (__classPrivateFieldGet(this, _YargsInstance_parseFn, "f")) __classPrivateFieldGet(this, _YargsInstance_parseFn, "f").call(this, __classPrivateFieldGet(this, _YargsInstance_exitError, "f"), argv, __classPrivateFieldGet(this, _YargsInstance_output, "f"));
			return argv;
		}).catch((err) => {
			if (__classPrivateFieldGet(this, _YargsInstance_parseFn, "f")) __classPrivateFieldGet(this, _YargsInstance_parseFn, "f")(err, this.parsed.argv, __classPrivateFieldGet(this, _YargsInstance_output, "f"));
			throw err;
		}).finally(() => {
			this[kUnfreeze]();
			this.parsed = tmpParsed;
		});
		else {
			if (__classPrivateFieldGet(this, _YargsInstance_parseFn, "f")) __classPrivateFieldGet(this, _YargsInstance_parseFn, "f").call(this, __classPrivateFieldGet(this, _YargsInstance_exitError, "f"), parsed, __classPrivateFieldGet(this, _YargsInstance_output, "f"));
			this[kUnfreeze]();
			this.parsed = tmpParsed;
		}
		return parsed;
	}
	parseAsync(args, shortCircuit, _parseFn) {
		const maybePromise = this.parse(args, shortCircuit, _parseFn);
		return !isPromise(maybePromise) ? Promise.resolve(maybePromise) : maybePromise;
	}
	parseSync(args, shortCircuit, _parseFn) {
		const maybePromise = this.parse(args, shortCircuit, _parseFn);
		if (isPromise(maybePromise)) throw new YError(".parseSync() must not be used with asynchronous builders, handlers, or middleware");
		return maybePromise;
	}
	parserConfiguration(config) {
		argsert("<object>", [config], arguments.length);
		__classPrivateFieldSet(this, _YargsInstance_parserConfig, config, "f");
		return this;
	}
	pkgConf(key, rootPath) {
		argsert("<string> [string]", [key, rootPath], arguments.length);
		let conf = null;
		const obj = this[kPkgUp](rootPath || __classPrivateFieldGet(this, _YargsInstance_cwd, "f"));
		if (obj[key] && typeof obj[key] === "object") {
			conf = applyExtends(obj[key], rootPath || __classPrivateFieldGet(this, _YargsInstance_cwd, "f"), this[kGetParserConfiguration]()["deep-merge-config"] || false, __classPrivateFieldGet(this, _YargsInstance_shim, "f"));
			__classPrivateFieldGet(this, _YargsInstance_options, "f").configObjects = (__classPrivateFieldGet(this, _YargsInstance_options, "f").configObjects || []).concat(conf);
		}
		return this;
	}
	positional(key, opts) {
		argsert("<string> <object>", [key, opts], arguments.length);
		const supportedOpts = [
			"default",
			"defaultDescription",
			"implies",
			"normalize",
			"choices",
			"conflicts",
			"coerce",
			"type",
			"describe",
			"desc",
			"description",
			"alias"
		];
		opts = objFilter(opts, (k, v) => {
			if (k === "type" && ![
				"string",
				"number",
				"boolean"
			].includes(v)) return false;
			return supportedOpts.includes(k);
		});
		const fullCommand = __classPrivateFieldGet(this, _YargsInstance_context, "f").fullCommands[__classPrivateFieldGet(this, _YargsInstance_context, "f").fullCommands.length - 1];
		const parseOptions = fullCommand ? __classPrivateFieldGet(this, _YargsInstance_command, "f").cmdToParseOptions(fullCommand) : {
			array: [],
			alias: {},
			default: {},
			demand: {}
		};
		objectKeys(parseOptions).forEach((pk) => {
			const parseOption = parseOptions[pk];
			if (Array.isArray(parseOption)) {
				if (parseOption.indexOf(key) !== -1) opts[pk] = true;
			} else if (parseOption[key] && !(pk in opts)) opts[pk] = parseOption[key];
		});
		this.group(key, __classPrivateFieldGet(this, _YargsInstance_usage, "f").getPositionalGroupName());
		return this.option(key, opts);
	}
	recommendCommands(recommend = true) {
		argsert("[boolean]", [recommend], arguments.length);
		__classPrivateFieldSet(this, _YargsInstance_recommendCommands, recommend, "f");
		return this;
	}
	required(keys, max, msg) {
		return this.demand(keys, max, msg);
	}
	require(keys, max, msg) {
		return this.demand(keys, max, msg);
	}
	requiresArg(keys) {
		argsert("<array|string|object> [number]", [keys], arguments.length);
		if (typeof keys === "string" && __classPrivateFieldGet(this, _YargsInstance_options, "f").narg[keys]) return this;
		else this[kPopulateParserHintSingleValueDictionary](this.requiresArg.bind(this), "narg", keys, NaN);
		return this;
	}
	showCompletionScript($0, cmd) {
		argsert("[string] [string]", [$0, cmd], arguments.length);
		$0 = $0 || this.$0;
		__classPrivateFieldGet(this, _YargsInstance_logger, "f").log(__classPrivateFieldGet(this, _YargsInstance_completion, "f").generateCompletionScript($0, cmd || __classPrivateFieldGet(this, _YargsInstance_completionCommand, "f") || "completion"));
		return this;
	}
	showHelp(level) {
		argsert("[string|function]", [level], arguments.length);
		__classPrivateFieldSet(this, _YargsInstance_hasOutput, true, "f");
		if (!__classPrivateFieldGet(this, _YargsInstance_usage, "f").hasCachedHelpMessage()) {
			if (!this.parsed) {
				const parse = this[kRunYargsParserAndExecuteCommands](__classPrivateFieldGet(this, _YargsInstance_processArgs, "f"), void 0, void 0, 0, true);
				if (isPromise(parse)) {
					parse.then(() => {
						__classPrivateFieldGet(this, _YargsInstance_usage, "f").showHelp(level);
					});
					return this;
				}
			}
			const builderResponse = __classPrivateFieldGet(this, _YargsInstance_command, "f").runDefaultBuilderOn(this);
			if (isPromise(builderResponse)) {
				builderResponse.then(() => {
					__classPrivateFieldGet(this, _YargsInstance_usage, "f").showHelp(level);
				});
				return this;
			}
		}
		__classPrivateFieldGet(this, _YargsInstance_usage, "f").showHelp(level);
		return this;
	}
	scriptName(scriptName) {
		this.customScriptName = true;
		this.$0 = scriptName;
		return this;
	}
	showHelpOnFail(enabled, message) {
		argsert("[boolean|string] [string]", [enabled, message], arguments.length);
		__classPrivateFieldGet(this, _YargsInstance_usage, "f").showHelpOnFail(enabled, message);
		return this;
	}
	showVersion(level) {
		argsert("[string|function]", [level], arguments.length);
		__classPrivateFieldGet(this, _YargsInstance_usage, "f").showVersion(level);
		return this;
	}
	skipValidation(keys) {
		argsert("<array|string>", [keys], arguments.length);
		this[kPopulateParserHintArray]("skipValidation", keys);
		return this;
	}
	strict(enabled) {
		argsert("[boolean]", [enabled], arguments.length);
		__classPrivateFieldSet(this, _YargsInstance_strict, enabled !== false, "f");
		return this;
	}
	strictCommands(enabled) {
		argsert("[boolean]", [enabled], arguments.length);
		__classPrivateFieldSet(this, _YargsInstance_strictCommands, enabled !== false, "f");
		return this;
	}
	strictOptions(enabled) {
		argsert("[boolean]", [enabled], arguments.length);
		__classPrivateFieldSet(this, _YargsInstance_strictOptions, enabled !== false, "f");
		return this;
	}
	string(keys) {
		argsert("<array|string>", [keys], arguments.length);
		this[kPopulateParserHintArray]("string", keys);
		this[kTrackManuallySetKeys](keys);
		return this;
	}
	terminalWidth() {
		argsert([], 0);
		return __classPrivateFieldGet(this, _YargsInstance_shim, "f").process.stdColumns;
	}
	updateLocale(obj) {
		return this.updateStrings(obj);
	}
	updateStrings(obj) {
		argsert("<object>", [obj], arguments.length);
		__classPrivateFieldSet(this, _YargsInstance_detectLocale, false, "f");
		__classPrivateFieldGet(this, _YargsInstance_shim, "f").y18n.updateLocale(obj);
		return this;
	}
	usage(msg, description, builder, handler) {
		argsert("<string|null|undefined> [string|boolean] [function|object] [function]", [
			msg,
			description,
			builder,
			handler
		], arguments.length);
		if (description !== void 0) {
			assertNotStrictEqual(msg, null, __classPrivateFieldGet(this, _YargsInstance_shim, "f"));
			if ((msg || "").match(/^\$0( |$)/)) return this.command(msg, description, builder, handler);
			else throw new YError(".usage() description must start with $0 if being used as alias for .command()");
		} else {
			__classPrivateFieldGet(this, _YargsInstance_usage, "f").usage(msg);
			return this;
		}
	}
	usageConfiguration(config) {
		argsert("<object>", [config], arguments.length);
		__classPrivateFieldSet(this, _YargsInstance_usageConfig, config, "f");
		return this;
	}
	version(opt, msg, ver) {
		const defaultVersionOpt = "version";
		argsert("[boolean|string] [string] [string]", [
			opt,
			msg,
			ver
		], arguments.length);
		if (__classPrivateFieldGet(this, _YargsInstance_versionOpt, "f")) {
			this[kDeleteFromParserHintObject](__classPrivateFieldGet(this, _YargsInstance_versionOpt, "f"));
			__classPrivateFieldGet(this, _YargsInstance_usage, "f").version(void 0);
			__classPrivateFieldSet(this, _YargsInstance_versionOpt, null, "f");
		}
		if (arguments.length === 0) {
			ver = this[kGuessVersion]();
			opt = defaultVersionOpt;
		} else if (arguments.length === 1) {
			if (opt === false) return this;
			ver = opt;
			opt = defaultVersionOpt;
		} else if (arguments.length === 2) {
			ver = msg;
			msg = void 0;
		}
		__classPrivateFieldSet(this, _YargsInstance_versionOpt, typeof opt === "string" ? opt : defaultVersionOpt, "f");
		msg = msg || __classPrivateFieldGet(this, _YargsInstance_usage, "f").deferY18nLookup("Show version number");
		__classPrivateFieldGet(this, _YargsInstance_usage, "f").version(ver || void 0);
		this.boolean(__classPrivateFieldGet(this, _YargsInstance_versionOpt, "f"));
		this.describe(__classPrivateFieldGet(this, _YargsInstance_versionOpt, "f"), msg);
		return this;
	}
	wrap(cols) {
		argsert("<number|null|undefined>", [cols], arguments.length);
		__classPrivateFieldGet(this, _YargsInstance_usage, "f").wrap(cols);
		return this;
	}
	[(_YargsInstance_command = /* @__PURE__ */ new WeakMap(), _YargsInstance_cwd = /* @__PURE__ */ new WeakMap(), _YargsInstance_context = /* @__PURE__ */ new WeakMap(), _YargsInstance_completion = /* @__PURE__ */ new WeakMap(), _YargsInstance_completionCommand = /* @__PURE__ */ new WeakMap(), _YargsInstance_defaultShowHiddenOpt = /* @__PURE__ */ new WeakMap(), _YargsInstance_exitError = /* @__PURE__ */ new WeakMap(), _YargsInstance_detectLocale = /* @__PURE__ */ new WeakMap(), _YargsInstance_emittedWarnings = /* @__PURE__ */ new WeakMap(), _YargsInstance_exitProcess = /* @__PURE__ */ new WeakMap(), _YargsInstance_frozens = /* @__PURE__ */ new WeakMap(), _YargsInstance_globalMiddleware = /* @__PURE__ */ new WeakMap(), _YargsInstance_groups = /* @__PURE__ */ new WeakMap(), _YargsInstance_hasOutput = /* @__PURE__ */ new WeakMap(), _YargsInstance_helpOpt = /* @__PURE__ */ new WeakMap(), _YargsInstance_isGlobalContext = /* @__PURE__ */ new WeakMap(), _YargsInstance_logger = /* @__PURE__ */ new WeakMap(), _YargsInstance_output = /* @__PURE__ */ new WeakMap(), _YargsInstance_options = /* @__PURE__ */ new WeakMap(), _YargsInstance_parentRequire = /* @__PURE__ */ new WeakMap(), _YargsInstance_parserConfig = /* @__PURE__ */ new WeakMap(), _YargsInstance_parseFn = /* @__PURE__ */ new WeakMap(), _YargsInstance_parseContext = /* @__PURE__ */ new WeakMap(), _YargsInstance_pkgs = /* @__PURE__ */ new WeakMap(), _YargsInstance_preservedGroups = /* @__PURE__ */ new WeakMap(), _YargsInstance_processArgs = /* @__PURE__ */ new WeakMap(), _YargsInstance_recommendCommands = /* @__PURE__ */ new WeakMap(), _YargsInstance_shim = /* @__PURE__ */ new WeakMap(), _YargsInstance_strict = /* @__PURE__ */ new WeakMap(), _YargsInstance_strictCommands = /* @__PURE__ */ new WeakMap(), _YargsInstance_strictOptions = /* @__PURE__ */ new WeakMap(), _YargsInstance_usage = /* @__PURE__ */ new WeakMap(), _YargsInstance_usageConfig = /* @__PURE__ */ new WeakMap(), _YargsInstance_versionOpt = /* @__PURE__ */ new WeakMap(), _YargsInstance_validation = /* @__PURE__ */ new WeakMap(), kCopyDoubleDash)](argv) {
		if (!argv._ || !argv["--"]) return argv;
		argv._.push.apply(argv._, argv["--"]);
		try {
			delete argv["--"];
		} catch (_err) {}
		return argv;
	}
	[kCreateLogger]() {
		return {
			log: (...args) => {
				if (!this[kHasParseCallback]()) console.log(...args);
				__classPrivateFieldSet(this, _YargsInstance_hasOutput, true, "f");
				if (__classPrivateFieldGet(this, _YargsInstance_output, "f").length) __classPrivateFieldSet(this, _YargsInstance_output, __classPrivateFieldGet(this, _YargsInstance_output, "f") + "\n", "f");
				__classPrivateFieldSet(this, _YargsInstance_output, __classPrivateFieldGet(this, _YargsInstance_output, "f") + args.join(" "), "f");
			},
			error: (...args) => {
				if (!this[kHasParseCallback]()) console.error(...args);
				__classPrivateFieldSet(this, _YargsInstance_hasOutput, true, "f");
				if (__classPrivateFieldGet(this, _YargsInstance_output, "f").length) __classPrivateFieldSet(this, _YargsInstance_output, __classPrivateFieldGet(this, _YargsInstance_output, "f") + "\n", "f");
				__classPrivateFieldSet(this, _YargsInstance_output, __classPrivateFieldGet(this, _YargsInstance_output, "f") + args.join(" "), "f");
			}
		};
	}
	[kDeleteFromParserHintObject](optionKey) {
		objectKeys(__classPrivateFieldGet(this, _YargsInstance_options, "f")).forEach((hintKey) => {
			if (((key) => key === "configObjects")(hintKey)) return;
			const hint = __classPrivateFieldGet(this, _YargsInstance_options, "f")[hintKey];
			if (Array.isArray(hint)) {
				if (hint.includes(optionKey)) hint.splice(hint.indexOf(optionKey), 1);
			} else if (typeof hint === "object") delete hint[optionKey];
		});
		delete __classPrivateFieldGet(this, _YargsInstance_usage, "f").getDescriptions()[optionKey];
	}
	[kEmitWarning](warning, type, deduplicationId) {
		if (!__classPrivateFieldGet(this, _YargsInstance_emittedWarnings, "f")[deduplicationId]) {
			__classPrivateFieldGet(this, _YargsInstance_shim, "f").process.emitWarning(warning, type);
			__classPrivateFieldGet(this, _YargsInstance_emittedWarnings, "f")[deduplicationId] = true;
		}
	}
	[kFreeze]() {
		__classPrivateFieldGet(this, _YargsInstance_frozens, "f").push({
			options: __classPrivateFieldGet(this, _YargsInstance_options, "f"),
			configObjects: __classPrivateFieldGet(this, _YargsInstance_options, "f").configObjects.slice(0),
			exitProcess: __classPrivateFieldGet(this, _YargsInstance_exitProcess, "f"),
			groups: __classPrivateFieldGet(this, _YargsInstance_groups, "f"),
			strict: __classPrivateFieldGet(this, _YargsInstance_strict, "f"),
			strictCommands: __classPrivateFieldGet(this, _YargsInstance_strictCommands, "f"),
			strictOptions: __classPrivateFieldGet(this, _YargsInstance_strictOptions, "f"),
			completionCommand: __classPrivateFieldGet(this, _YargsInstance_completionCommand, "f"),
			output: __classPrivateFieldGet(this, _YargsInstance_output, "f"),
			exitError: __classPrivateFieldGet(this, _YargsInstance_exitError, "f"),
			hasOutput: __classPrivateFieldGet(this, _YargsInstance_hasOutput, "f"),
			parsed: this.parsed,
			parseFn: __classPrivateFieldGet(this, _YargsInstance_parseFn, "f"),
			parseContext: __classPrivateFieldGet(this, _YargsInstance_parseContext, "f")
		});
		__classPrivateFieldGet(this, _YargsInstance_usage, "f").freeze();
		__classPrivateFieldGet(this, _YargsInstance_validation, "f").freeze();
		__classPrivateFieldGet(this, _YargsInstance_command, "f").freeze();
		__classPrivateFieldGet(this, _YargsInstance_globalMiddleware, "f").freeze();
	}
	[kGetDollarZero]() {
		let $0 = "";
		let default$0;
		if (/\b(node|iojs|electron|bun)(\.exe)?$/.test(__classPrivateFieldGet(this, _YargsInstance_shim, "f").process.argv()[0])) default$0 = __classPrivateFieldGet(this, _YargsInstance_shim, "f").process.argv().slice(1, 2);
		else default$0 = __classPrivateFieldGet(this, _YargsInstance_shim, "f").process.argv().slice(0, 1);
		$0 = default$0.map((x) => {
			const b = this[kRebase](__classPrivateFieldGet(this, _YargsInstance_cwd, "f"), x);
			return x.match(/^(\/|([a-zA-Z]:)?\\)/) && b.length < x.length ? b : x;
		}).join(" ").trim();
		if (__classPrivateFieldGet(this, _YargsInstance_shim, "f").getEnv("_") && __classPrivateFieldGet(this, _YargsInstance_shim, "f").getProcessArgvBin() === __classPrivateFieldGet(this, _YargsInstance_shim, "f").getEnv("_")) $0 = __classPrivateFieldGet(this, _YargsInstance_shim, "f").getEnv("_").replace(`${__classPrivateFieldGet(this, _YargsInstance_shim, "f").path.dirname(__classPrivateFieldGet(this, _YargsInstance_shim, "f").process.execPath())}/`, "");
		return $0;
	}
	[kGetParserConfiguration]() {
		return __classPrivateFieldGet(this, _YargsInstance_parserConfig, "f");
	}
	[kGetUsageConfiguration]() {
		return __classPrivateFieldGet(this, _YargsInstance_usageConfig, "f");
	}
	[kGuessLocale]() {
		if (!__classPrivateFieldGet(this, _YargsInstance_detectLocale, "f")) return;
		const locale = __classPrivateFieldGet(this, _YargsInstance_shim, "f").getEnv("LC_ALL") || __classPrivateFieldGet(this, _YargsInstance_shim, "f").getEnv("LC_MESSAGES") || __classPrivateFieldGet(this, _YargsInstance_shim, "f").getEnv("LANG") || __classPrivateFieldGet(this, _YargsInstance_shim, "f").getEnv("LANGUAGE") || "en_US";
		this.locale(locale.replace(/[.:].*/, ""));
	}
	[kGuessVersion]() {
		return this[kPkgUp]().version || "unknown";
	}
	[kParsePositionalNumbers](argv) {
		const args = argv["--"] ? argv["--"] : argv._;
		for (let i = 0, arg; (arg = args[i]) !== void 0; i++) if (__classPrivateFieldGet(this, _YargsInstance_shim, "f").Parser.looksLikeNumber(arg) && Number.isSafeInteger(Math.floor(parseFloat(`${arg}`)))) args[i] = Number(arg);
		return argv;
	}
	[kPkgUp](rootPath) {
		const npath = rootPath || "*";
		if (__classPrivateFieldGet(this, _YargsInstance_pkgs, "f")[npath]) return __classPrivateFieldGet(this, _YargsInstance_pkgs, "f")[npath];
		let obj = {};
		try {
			let startDir = rootPath || __classPrivateFieldGet(this, _YargsInstance_shim, "f").mainFilename;
			if (__classPrivateFieldGet(this, _YargsInstance_shim, "f").path.extname(startDir)) startDir = __classPrivateFieldGet(this, _YargsInstance_shim, "f").path.dirname(startDir);
			const pkgJsonPath = __classPrivateFieldGet(this, _YargsInstance_shim, "f").findUp(startDir, (dir, names) => {
				if (names.includes("package.json")) return "package.json";
				else return;
			});
			assertNotStrictEqual(pkgJsonPath, void 0, __classPrivateFieldGet(this, _YargsInstance_shim, "f"));
			obj = JSON.parse(__classPrivateFieldGet(this, _YargsInstance_shim, "f").readFileSync(pkgJsonPath, "utf8"));
		} catch (_noop) {}
		__classPrivateFieldGet(this, _YargsInstance_pkgs, "f")[npath] = obj || {};
		return __classPrivateFieldGet(this, _YargsInstance_pkgs, "f")[npath];
	}
	[kPopulateParserHintArray](type, keys) {
		keys = [].concat(keys);
		keys.forEach((key) => {
			key = this[kSanitizeKey](key);
			__classPrivateFieldGet(this, _YargsInstance_options, "f")[type].push(key);
		});
	}
	[kPopulateParserHintSingleValueDictionary](builder, type, key, value) {
		this[kPopulateParserHintDictionary](builder, type, key, value, (type, key, value) => {
			__classPrivateFieldGet(this, _YargsInstance_options, "f")[type][key] = value;
		});
	}
	[kPopulateParserHintArrayDictionary](builder, type, key, value) {
		this[kPopulateParserHintDictionary](builder, type, key, value, (type, key, value) => {
			__classPrivateFieldGet(this, _YargsInstance_options, "f")[type][key] = (__classPrivateFieldGet(this, _YargsInstance_options, "f")[type][key] || []).concat(value);
		});
	}
	[kPopulateParserHintDictionary](builder, type, key, value, singleKeyHandler) {
		if (Array.isArray(key)) key.forEach((k) => {
			builder(k, value);
		});
		else if (((key) => typeof key === "object")(key)) for (const k of objectKeys(key)) builder(k, key[k]);
		else singleKeyHandler(type, this[kSanitizeKey](key), value);
	}
	[kSanitizeKey](key) {
		if (key === "__proto__") return "___proto___";
		return key;
	}
	[kSetKey](key, set) {
		this[kPopulateParserHintSingleValueDictionary](this[kSetKey].bind(this), "key", key, set);
		return this;
	}
	[kUnfreeze]() {
		var _a, _b, _c, _d, _e, _f, _g, _h, _j, _k, _l, _m;
		const frozen = __classPrivateFieldGet(this, _YargsInstance_frozens, "f").pop();
		assertNotStrictEqual(frozen, void 0, __classPrivateFieldGet(this, _YargsInstance_shim, "f"));
		let configObjects;
		_a = this, _b = this, _c = this, _d = this, _e = this, _f = this, _g = this, _h = this, _j = this, _k = this, _l = this, _m = this, {options: { set value(_o) {
			__classPrivateFieldSet(_a, _YargsInstance_options, _o, "f");
		} }.value, configObjects, exitProcess: { set value(_o) {
			__classPrivateFieldSet(_b, _YargsInstance_exitProcess, _o, "f");
		} }.value, groups: { set value(_o) {
			__classPrivateFieldSet(_c, _YargsInstance_groups, _o, "f");
		} }.value, output: { set value(_o) {
			__classPrivateFieldSet(_d, _YargsInstance_output, _o, "f");
		} }.value, exitError: { set value(_o) {
			__classPrivateFieldSet(_e, _YargsInstance_exitError, _o, "f");
		} }.value, hasOutput: { set value(_o) {
			__classPrivateFieldSet(_f, _YargsInstance_hasOutput, _o, "f");
		} }.value, parsed: this.parsed, strict: { set value(_o) {
			__classPrivateFieldSet(_g, _YargsInstance_strict, _o, "f");
		} }.value, strictCommands: { set value(_o) {
			__classPrivateFieldSet(_h, _YargsInstance_strictCommands, _o, "f");
		} }.value, strictOptions: { set value(_o) {
			__classPrivateFieldSet(_j, _YargsInstance_strictOptions, _o, "f");
		} }.value, completionCommand: { set value(_o) {
			__classPrivateFieldSet(_k, _YargsInstance_completionCommand, _o, "f");
		} }.value, parseFn: { set value(_o) {
			__classPrivateFieldSet(_l, _YargsInstance_parseFn, _o, "f");
		} }.value, parseContext: { set value(_o) {
			__classPrivateFieldSet(_m, _YargsInstance_parseContext, _o, "f");
		} }.value} = frozen;
		__classPrivateFieldGet(this, _YargsInstance_options, "f").configObjects = configObjects;
		__classPrivateFieldGet(this, _YargsInstance_usage, "f").unfreeze();
		__classPrivateFieldGet(this, _YargsInstance_validation, "f").unfreeze();
		__classPrivateFieldGet(this, _YargsInstance_command, "f").unfreeze();
		__classPrivateFieldGet(this, _YargsInstance_globalMiddleware, "f").unfreeze();
	}
	[kValidateAsync](validation, argv) {
		return maybeAsyncResult(argv, (result) => {
			validation(result);
			return result;
		});
	}
	getInternalMethods() {
		return {
			getCommandInstance: this[kGetCommandInstance].bind(this),
			getContext: this[kGetContext].bind(this),
			getHasOutput: this[kGetHasOutput].bind(this),
			getLoggerInstance: this[kGetLoggerInstance].bind(this),
			getParseContext: this[kGetParseContext].bind(this),
			getParserConfiguration: this[kGetParserConfiguration].bind(this),
			getUsageConfiguration: this[kGetUsageConfiguration].bind(this),
			getUsageInstance: this[kGetUsageInstance].bind(this),
			getValidationInstance: this[kGetValidationInstance].bind(this),
			hasParseCallback: this[kHasParseCallback].bind(this),
			isGlobalContext: this[kIsGlobalContext].bind(this),
			postProcess: this[kPostProcess].bind(this),
			reset: this[kReset].bind(this),
			runValidation: this[kRunValidation].bind(this),
			runYargsParserAndExecuteCommands: this[kRunYargsParserAndExecuteCommands].bind(this),
			setHasOutput: this[kSetHasOutput].bind(this)
		};
	}
	[kGetCommandInstance]() {
		return __classPrivateFieldGet(this, _YargsInstance_command, "f");
	}
	[kGetContext]() {
		return __classPrivateFieldGet(this, _YargsInstance_context, "f");
	}
	[kGetHasOutput]() {
		return __classPrivateFieldGet(this, _YargsInstance_hasOutput, "f");
	}
	[kGetLoggerInstance]() {
		return __classPrivateFieldGet(this, _YargsInstance_logger, "f");
	}
	[kGetParseContext]() {
		return __classPrivateFieldGet(this, _YargsInstance_parseContext, "f") || {};
	}
	[kGetUsageInstance]() {
		return __classPrivateFieldGet(this, _YargsInstance_usage, "f");
	}
	[kGetValidationInstance]() {
		return __classPrivateFieldGet(this, _YargsInstance_validation, "f");
	}
	[kHasParseCallback]() {
		return !!__classPrivateFieldGet(this, _YargsInstance_parseFn, "f");
	}
	[kIsGlobalContext]() {
		return __classPrivateFieldGet(this, _YargsInstance_isGlobalContext, "f");
	}
	[kPostProcess](argv, populateDoubleDash, calledFromCommand, runGlobalMiddleware) {
		if (calledFromCommand) return argv;
		if (isPromise(argv)) return argv;
		if (!populateDoubleDash) argv = this[kCopyDoubleDash](argv);
		if (this[kGetParserConfiguration]()["parse-positional-numbers"] || this[kGetParserConfiguration]()["parse-positional-numbers"] === void 0) argv = this[kParsePositionalNumbers](argv);
		if (runGlobalMiddleware) argv = applyMiddleware(argv, this, __classPrivateFieldGet(this, _YargsInstance_globalMiddleware, "f").getMiddleware(), false);
		return argv;
	}
	[kReset](aliases = {}) {
		__classPrivateFieldSet(this, _YargsInstance_options, __classPrivateFieldGet(this, _YargsInstance_options, "f") || {}, "f");
		const tmpOptions = {};
		tmpOptions.local = __classPrivateFieldGet(this, _YargsInstance_options, "f").local || [];
		tmpOptions.configObjects = __classPrivateFieldGet(this, _YargsInstance_options, "f").configObjects || [];
		const localLookup = {};
		tmpOptions.local.forEach((l) => {
			localLookup[l] = true;
			(aliases[l] || []).forEach((a) => {
				localLookup[a] = true;
			});
		});
		Object.assign(__classPrivateFieldGet(this, _YargsInstance_preservedGroups, "f"), Object.keys(__classPrivateFieldGet(this, _YargsInstance_groups, "f")).reduce((acc, groupName) => {
			const keys = __classPrivateFieldGet(this, _YargsInstance_groups, "f")[groupName].filter((key) => !(key in localLookup));
			if (keys.length > 0) acc[groupName] = keys;
			return acc;
		}, {}));
		__classPrivateFieldSet(this, _YargsInstance_groups, {}, "f");
		const arrayOptions = [
			"array",
			"boolean",
			"string",
			"skipValidation",
			"count",
			"normalize",
			"number",
			"hiddenOptions"
		];
		const objectOptions = [
			"narg",
			"key",
			"alias",
			"default",
			"defaultDescription",
			"config",
			"choices",
			"demandedOptions",
			"demandedCommands",
			"deprecatedOptions"
		];
		arrayOptions.forEach((k) => {
			tmpOptions[k] = (__classPrivateFieldGet(this, _YargsInstance_options, "f")[k] || []).filter((k) => !localLookup[k]);
		});
		objectOptions.forEach((k) => {
			tmpOptions[k] = objFilter(__classPrivateFieldGet(this, _YargsInstance_options, "f")[k], (k) => !localLookup[k]);
		});
		tmpOptions.envPrefix = __classPrivateFieldGet(this, _YargsInstance_options, "f").envPrefix;
		__classPrivateFieldSet(this, _YargsInstance_options, tmpOptions, "f");
		__classPrivateFieldSet(this, _YargsInstance_usage, __classPrivateFieldGet(this, _YargsInstance_usage, "f") ? __classPrivateFieldGet(this, _YargsInstance_usage, "f").reset(localLookup) : usage(this, __classPrivateFieldGet(this, _YargsInstance_shim, "f")), "f");
		__classPrivateFieldSet(this, _YargsInstance_validation, __classPrivateFieldGet(this, _YargsInstance_validation, "f") ? __classPrivateFieldGet(this, _YargsInstance_validation, "f").reset(localLookup) : validation(this, __classPrivateFieldGet(this, _YargsInstance_usage, "f"), __classPrivateFieldGet(this, _YargsInstance_shim, "f")), "f");
		__classPrivateFieldSet(this, _YargsInstance_command, __classPrivateFieldGet(this, _YargsInstance_command, "f") ? __classPrivateFieldGet(this, _YargsInstance_command, "f").reset() : command$1(__classPrivateFieldGet(this, _YargsInstance_usage, "f"), __classPrivateFieldGet(this, _YargsInstance_validation, "f"), __classPrivateFieldGet(this, _YargsInstance_globalMiddleware, "f"), __classPrivateFieldGet(this, _YargsInstance_shim, "f")), "f");
		if (!__classPrivateFieldGet(this, _YargsInstance_completion, "f")) __classPrivateFieldSet(this, _YargsInstance_completion, completion(this, __classPrivateFieldGet(this, _YargsInstance_usage, "f"), __classPrivateFieldGet(this, _YargsInstance_command, "f"), __classPrivateFieldGet(this, _YargsInstance_shim, "f")), "f");
		__classPrivateFieldGet(this, _YargsInstance_globalMiddleware, "f").reset();
		__classPrivateFieldSet(this, _YargsInstance_completionCommand, null, "f");
		__classPrivateFieldSet(this, _YargsInstance_output, "", "f");
		__classPrivateFieldSet(this, _YargsInstance_exitError, null, "f");
		__classPrivateFieldSet(this, _YargsInstance_hasOutput, false, "f");
		this.parsed = false;
		return this;
	}
	[kRebase](base, dir) {
		return __classPrivateFieldGet(this, _YargsInstance_shim, "f").path.relative(base, dir);
	}
	[kRunYargsParserAndExecuteCommands](args, shortCircuit, calledFromCommand, commandIndex = 0, helpOnly = false) {
		var _a, _b, _c, _d;
		let skipValidation = !!calledFromCommand || helpOnly;
		args = args || __classPrivateFieldGet(this, _YargsInstance_processArgs, "f");
		__classPrivateFieldGet(this, _YargsInstance_options, "f").__ = __classPrivateFieldGet(this, _YargsInstance_shim, "f").y18n.__;
		__classPrivateFieldGet(this, _YargsInstance_options, "f").configuration = this[kGetParserConfiguration]();
		const populateDoubleDash = !!__classPrivateFieldGet(this, _YargsInstance_options, "f").configuration["populate--"];
		const config = Object.assign({}, __classPrivateFieldGet(this, _YargsInstance_options, "f").configuration, { "populate--": true });
		const parsed = __classPrivateFieldGet(this, _YargsInstance_shim, "f").Parser.detailed(args, Object.assign({}, __classPrivateFieldGet(this, _YargsInstance_options, "f"), { configuration: {
			"parse-positional-numbers": false,
			...config
		} }));
		const argv = Object.assign(parsed.argv, __classPrivateFieldGet(this, _YargsInstance_parseContext, "f"));
		let argvPromise = void 0;
		const aliases = parsed.aliases;
		let helpOptSet = false;
		let versionOptSet = false;
		Object.keys(argv).forEach((key) => {
			if (key === __classPrivateFieldGet(this, _YargsInstance_helpOpt, "f") && argv[key]) helpOptSet = true;
			else if (key === __classPrivateFieldGet(this, _YargsInstance_versionOpt, "f") && argv[key]) versionOptSet = true;
		});
		argv.$0 = this.$0;
		this.parsed = parsed;
		if (commandIndex === 0) __classPrivateFieldGet(this, _YargsInstance_usage, "f").clearCachedHelpMessage();
		try {
			this[kGuessLocale]();
			if (shortCircuit) return this[kPostProcess](argv, populateDoubleDash, !!calledFromCommand, false);
			if (__classPrivateFieldGet(this, _YargsInstance_helpOpt, "f")) {
				if ([__classPrivateFieldGet(this, _YargsInstance_helpOpt, "f")].concat(aliases[__classPrivateFieldGet(this, _YargsInstance_helpOpt, "f")] || []).filter((k) => k.length > 1).includes("" + argv._[argv._.length - 1])) {
					argv._.pop();
					helpOptSet = true;
				}
			}
			__classPrivateFieldSet(this, _YargsInstance_isGlobalContext, false, "f");
			const handlerKeys = __classPrivateFieldGet(this, _YargsInstance_command, "f").getCommands();
			const requestCompletions = ((_a = __classPrivateFieldGet(this, _YargsInstance_completion, "f")) === null || _a === void 0 ? void 0 : _a.completionKey) ? [(_b = __classPrivateFieldGet(this, _YargsInstance_completion, "f")) === null || _b === void 0 ? void 0 : _b.completionKey, ...(_d = this.getAliases()[(_c = __classPrivateFieldGet(this, _YargsInstance_completion, "f")) === null || _c === void 0 ? void 0 : _c.completionKey]) !== null && _d !== void 0 ? _d : []].some((key) => Object.prototype.hasOwnProperty.call(argv, key)) : false;
			const skipRecommendation = helpOptSet || requestCompletions || helpOnly;
			if (argv._.length) {
				if (handlerKeys.length) {
					let firstUnknownCommand;
					for (let i = commandIndex || 0, cmd; argv._[i] !== void 0; i++) {
						cmd = String(argv._[i]);
						if (handlerKeys.includes(cmd) && cmd !== __classPrivateFieldGet(this, _YargsInstance_completionCommand, "f")) {
							const innerArgv = __classPrivateFieldGet(this, _YargsInstance_command, "f").runCommand(cmd, this, parsed, i + 1, helpOnly, helpOptSet || versionOptSet || helpOnly);
							return this[kPostProcess](innerArgv, populateDoubleDash, !!calledFromCommand, false);
						} else if (!firstUnknownCommand && cmd !== __classPrivateFieldGet(this, _YargsInstance_completionCommand, "f")) {
							firstUnknownCommand = cmd;
							break;
						}
					}
					if (!__classPrivateFieldGet(this, _YargsInstance_command, "f").hasDefaultCommand() && __classPrivateFieldGet(this, _YargsInstance_recommendCommands, "f") && firstUnknownCommand && !skipRecommendation) __classPrivateFieldGet(this, _YargsInstance_validation, "f").recommendCommands(firstUnknownCommand, handlerKeys);
				}
				if (__classPrivateFieldGet(this, _YargsInstance_completionCommand, "f") && argv._.includes(__classPrivateFieldGet(this, _YargsInstance_completionCommand, "f")) && !requestCompletions) {
					if (__classPrivateFieldGet(this, _YargsInstance_exitProcess, "f")) setBlocking(true);
					this.showCompletionScript();
					this.exit(0);
				}
			}
			if (__classPrivateFieldGet(this, _YargsInstance_command, "f").hasDefaultCommand() && !skipRecommendation) {
				const innerArgv = __classPrivateFieldGet(this, _YargsInstance_command, "f").runCommand(null, this, parsed, 0, helpOnly, helpOptSet || versionOptSet || helpOnly);
				return this[kPostProcess](innerArgv, populateDoubleDash, !!calledFromCommand, false);
			}
			if (requestCompletions) {
				if (__classPrivateFieldGet(this, _YargsInstance_exitProcess, "f")) setBlocking(true);
				args = [].concat(args);
				const completionArgs = args.slice(args.indexOf(`--${__classPrivateFieldGet(this, _YargsInstance_completion, "f").completionKey}`) + 1);
				__classPrivateFieldGet(this, _YargsInstance_completion, "f").getCompletion(completionArgs, (err, completions) => {
					if (err) throw new YError(err.message);
					(completions || []).forEach((completion) => {
						__classPrivateFieldGet(this, _YargsInstance_logger, "f").log(completion);
					});
					this.exit(0);
				});
				return this[kPostProcess](argv, !populateDoubleDash, !!calledFromCommand, false);
			}
			if (!__classPrivateFieldGet(this, _YargsInstance_hasOutput, "f")) {
				if (helpOptSet) {
					if (__classPrivateFieldGet(this, _YargsInstance_exitProcess, "f")) setBlocking(true);
					skipValidation = true;
					this.showHelp((message) => {
						__classPrivateFieldGet(this, _YargsInstance_logger, "f").log(message);
						this.exit(0);
					});
				} else if (versionOptSet) {
					if (__classPrivateFieldGet(this, _YargsInstance_exitProcess, "f")) setBlocking(true);
					skipValidation = true;
					__classPrivateFieldGet(this, _YargsInstance_usage, "f").showVersion("log");
					this.exit(0);
				}
			}
			if (!skipValidation && __classPrivateFieldGet(this, _YargsInstance_options, "f").skipValidation.length > 0) skipValidation = Object.keys(argv).some((key) => __classPrivateFieldGet(this, _YargsInstance_options, "f").skipValidation.indexOf(key) >= 0 && argv[key] === true);
			if (!skipValidation) {
				if (parsed.error) throw new YError(parsed.error.message);
				if (!requestCompletions) {
					const validation = this[kRunValidation](aliases, {}, parsed.error);
					if (!calledFromCommand) argvPromise = applyMiddleware(argv, this, __classPrivateFieldGet(this, _YargsInstance_globalMiddleware, "f").getMiddleware(), true);
					argvPromise = this[kValidateAsync](validation, argvPromise !== null && argvPromise !== void 0 ? argvPromise : argv);
					if (isPromise(argvPromise) && !calledFromCommand) argvPromise = argvPromise.then(() => {
						return applyMiddleware(argv, this, __classPrivateFieldGet(this, _YargsInstance_globalMiddleware, "f").getMiddleware(), false);
					});
				}
			}
		} catch (err) {
			if (err instanceof YError) __classPrivateFieldGet(this, _YargsInstance_usage, "f").fail(err.message, err);
			else throw err;
		}
		return this[kPostProcess](argvPromise !== null && argvPromise !== void 0 ? argvPromise : argv, populateDoubleDash, !!calledFromCommand, true);
	}
	[kRunValidation](aliases, positionalMap, parseErrors, isDefaultCommand) {
		const demandedOptions = { ...this.getDemandedOptions() };
		return (argv) => {
			if (parseErrors) throw new YError(parseErrors.message);
			__classPrivateFieldGet(this, _YargsInstance_validation, "f").nonOptionCount(argv);
			__classPrivateFieldGet(this, _YargsInstance_validation, "f").requiredArguments(argv, demandedOptions);
			let failedStrictCommands = false;
			if (__classPrivateFieldGet(this, _YargsInstance_strictCommands, "f")) failedStrictCommands = __classPrivateFieldGet(this, _YargsInstance_validation, "f").unknownCommands(argv);
			if (__classPrivateFieldGet(this, _YargsInstance_strict, "f") && !failedStrictCommands) __classPrivateFieldGet(this, _YargsInstance_validation, "f").unknownArguments(argv, aliases, positionalMap, !!isDefaultCommand);
			else if (__classPrivateFieldGet(this, _YargsInstance_strictOptions, "f")) __classPrivateFieldGet(this, _YargsInstance_validation, "f").unknownArguments(argv, aliases, {}, false, false);
			__classPrivateFieldGet(this, _YargsInstance_validation, "f").limitedChoices(argv);
			__classPrivateFieldGet(this, _YargsInstance_validation, "f").implications(argv);
			__classPrivateFieldGet(this, _YargsInstance_validation, "f").conflicting(argv);
		};
	}
	[kSetHasOutput]() {
		__classPrivateFieldSet(this, _YargsInstance_hasOutput, true, "f");
	}
	[kTrackManuallySetKeys](keys) {
		if (typeof keys === "string") __classPrivateFieldGet(this, _YargsInstance_options, "f").key[keys] = true;
		else for (const k of keys) __classPrivateFieldGet(this, _YargsInstance_options, "f").key[k] = true;
	}
};
function isYargsInstance(y) {
	return !!y && typeof y.getInternalMethods === "function";
}
// node_modules/yargs/index.mjs
const Yargs = YargsFactory(esm_default);
// src/input/cli/option.ts
const lookingCommands = [
	"audit",
	"records",
	"wait",
	"init",
	"baseline"
];
// src/model/registration.ts
const rdapServer = (text) => {
	const url = parseUrl(text);
	if (url === void 0) return void 0;
	const plain = url.username === "" && url.password === "" && url.search === "" && url.hash === "";
	if (url.protocol !== "https:" || !plain) return void 0;
	return new URL(url.pathname.endsWith("/") ? url : `${url.href}/`);
};
// src/input/cli/mail-setting.ts
const securities = {
	tls: "implicit",
	ssl: "implicit",
	"ssl/tls": "implicit",
	starttls: "starttls",
	none: "none"
};
const parseHost = (text) => {
	const name = text.toLowerCase().replace(/\.$/, "");
	const literal = canonicalIpAddress(name.replace(/^\[(.*)\]$/, "$1"));
	if (literal !== void 0) return literal;
	const labels = name.split(".");
	return labels.every((label) => /^(?!-)[a-z0-9-]{1,63}(?<!-)$/.test(label)) && name.length <= 253 && !/^\d+$/.test(labels.at(-1) ?? "") ? name : void 0;
};
const readHostPort = (text) => {
	const [, name = "", digits] = /^(\[[^\]]*\]|[^:]*):(\d{1,5})$/.exec(text) ?? [];
	const host = parseHost(name);
	const port = Number(digits);
	return host === void 0 || port < 1 || port > 65535 ? void 0 : {
		host,
		port
	};
};
const listSettings = ({ imap, smtp }) => [imap, smtp].filter((setting) => setting !== void 0);
const readMailSetting = (protocol, text, option) => {
	const [, at = "", word = ""] = /^(.*):([^:]*)$/s.exec(text.trim()) ?? [];
	const place = readHostPort(at);
	const security = Object.hasOwn(securities, word.toLowerCase()) ? securities[word.toLowerCase()] : void 0;
	if (place === void 0 || security === void 0) throw new UserError(`--${option} ${presentText(text.slice(0, 200))} is not HOST:PORT:ENCRYPTION, where ENCRYPTION is tls, starttls or none.`, protocol === "imap" ? "Example: --imap imap.mail.me.com:993:tls" : "Example: --smtp smtp.mail.me.com:587:starttls");
	return {
		protocol,
		host: dnsName(place.host),
		port: place.port,
		security
	};
};
// src/input/cli/shard.ts
const mostShards = 1e4;
const assignShard = (name, count) => createHash("sha256").update(name).digest().readUInt32BE(0) % count + 1;
const readShard = (value) => {
	const [, index = 0, count = 0] = (/^(\d{1,5})\/(\d{1,5})$/.exec(value) ?? []).map(Number);
	if (index < 1 || index > count || count > mostShards) throw new UserError(`--shard must be I/N, such as 1/4, with I from 1 to N and N at most ${mostShards}, not "${presentText(value)}".`);
	return {
		index,
		count
	};
};
// src/input/verification-token.ts
const isDomainConnectUrl = (text) => /^https?:\/\/\S+\/apply\?/i.test(text) && /[?&]icloud_token=/i.test(text);
const urlValues = (address) => parseUrl(address)?.searchParams ?? new URLSearchParams();
const wrongToken = () => new UserError("--apple-domain must be the value that iCloud shows, without spaces.", "You can also paste the address of the page that iCloud opens for automatic set-up, if it contains icloud_token=.");
const readVerificationToken = (text) => {
	const pasted = text.trim();
	const token = (isDomainConnectUrl(pasted) ? urlValues(pasted).get("icloud_token") ?? "" : pasted).replace(/^"?apple-domain=/, "").replace(/"$/, "");
	if (!/^[!-~]+$/.test(token) || token.includes("://")) throw wrongToken();
	return token;
};
const readHostName = (text) => {
	const name = text?.toLowerCase().replace(/\.$/, "") ?? "";
	return /^[a-z\d_-]{1,63}(?:\.[a-z\d_-]{1,63})+$/.test(name) && name.length < 254 ? dnsName(name) : void 0;
};
const readGivenRecords = (text) => {
	const pasted = text.trim();
	if (!isDomainConnectUrl(pasted)) return void 0;
	const values = urlValues(pasted);
	const [host, zone] = [values.get("host"), values.get("domain")];
	const domain = readHostName(host && zone ? `${host}.${zone}` : zone);
	const exchanges = ["mx1_data", "mx2_data"].flatMap((key) => readHostName(values.get(key)) ?? []);
	const dkimTarget = readHostName(values.get("dkim_data"));
	const spfInclude = readHostName(/^include:(\S+)$/i.exec(values.get("spfm_data") ?? "")?.[1] ?? null);
	return {
		...domain && { domain },
		...exchanges.length === 2 && { exchanges },
		...dkimTarget && { dkimTarget },
		...spfInclude && { spfInclude }
	};
};
// src/input/cli/option-readers.ts
const offSwitch = {
	default: false,
	read: isOn
};
const onSwitch = {
	default: true,
	read: isOn
};
const fileValue = {
	takes: "FILE",
	values: "file",
	read: singleValue
};
const shown = (text) => presentText(text.slice(0, 200));
const readNames = (given, { checks, areas }) => {
	const valid = [...checks, ...areas];
	const named = items(given);
	const unknown = named.find((name) => !valid.includes(name));
	if (unknown === void 0) return named;
	throw new UserError(`--${given.option}: there is no check or area "${presentText(unknown)}".`, didYouMean(unknown, valid) ?? "dns-audit explain lists them.");
};
const formatsBySuffix = {
	".txt": "text",
	".json": "json",
	".ndjson": "ndjson",
	".md": "markdown",
	".sarif": "sarif",
	".xml": "junit",
	".html": "html",
	".svg": "badge",
	".badge.json": "badge-json",
	".codequality.json": "codequality",
	"gl-code-quality-report.json": "codequality"
};
const parseReportFile = (file) => {
	const name = file.toLowerCase();
	const [suffix = ""] = Object.keys(formatsBySuffix).filter((one) => name.endsWith(one)).toSorted((a, b) => b.length - a.length);
	const format = formatsBySuffix[suffix];
	if (format !== void 0) return {
		format,
		file
	};
	throw new UserError(`--output ${presentText(file)}: the suffix chooses the format, and this one is unknown.`, `Use one of ${Object.keys(formatsBySuffix).join(" ")}.`);
};
const readReportFiles = ({ values }) => values.map(parseReportFile);
const showServerValue = (all, wrong) => {
	const shown = all.every((one) => showServerText(one) === one || one === wrong) ? showServerText(wrong) : void 0;
	return shown === void 0 ? `value ${all.indexOf(wrong) + 1}` : presentText(shown);
};
const adviseOnUrl = (text) => /^https:\/\/.*[@#]/i.test(text) ? "An https:// address takes no user name, password or fragment." : void 0;
const parseResolver = (text, all) => {
	if (text === "system") return { kind: "system" };
	const address = parseServerAddress(text);
	if (address !== void 0) return address;
	throw new UserError(`--resolver: ${showServerValue(all, text)} is not system, IP, IP:PORT, [IPv6]:PORT or an https:// address.`, adviseOnUrl(text));
};
const readResolvers = (given) => {
	const all = [...new Set(items(given))];
	const [first = "system", ...others] = all;
	return [parseResolver(first, all), ...others.map((one) => parseResolver(one, all))];
};
const readReferees = (given) => {
	const named = items(given);
	if (named.length === 0) return void 0;
	if (named.length === 1 && named[0] === "none") return [];
	return named.map((text) => {
		const address = parseServerAddress(text);
		if (address?.kind === "doh") return address.url;
		throw new UserError(`--referee: ${showServerValue(named, text)} is neither an https:// address nor the word none.`, adviseOnUrl(text));
	});
};
const readRegistryServer = (given) => {
	const text = singleValue(given);
	const server = text === void 0 ? void 0 : rdapServer(text);
	if (text !== void 0 && server === void 0) throw new UserError(`--${given.option}: ${showServerValue([text], text)} is not the https:// address of a server.`);
	return server;
};
const parseControl = (text) => {
	const place = readHostPort(text);
	if (place !== void 0) return place;
	throw new UserError(`--control ${shown(text)} is not HOST:PORT, and not none.`, "Example: --control imap.gmail.com:993");
};
const readControls = (given) => {
	const named = items(given);
	if (named.length === 0) return void 0;
	return named.includes("none") ? [] : named.map(parseControl);
};
const readAppleDomain = (given) => {
	const text = singleValue(given);
	if (text === void 0) return void 0;
	const records = readGivenRecords(text);
	return {
		token: readVerificationToken(text),
		...records && { given: records }
	};
};
const settingReader = (protocol) => (given) => {
	const text = singleValue(given);
	return text === void 0 ? void 0 : readMailSetting(protocol, text, given.option);
};
const encryptedSettingReader = (protocol) => (given, about) => {
	const setting = settingReader(protocol)(given, about);
	if (setting?.security !== "none") return setting;
	throw new UserError("login sends a password only over an encrypted connection: tls or starttls.");
};
const hasControl = (text) => /[\u0000-\u001f\u007f]/.test(text);
const readUserName = (given) => {
	const user = singleValue(given);
	if (user !== void 0 && (user.length > 254 || hasControl(user))) throw new UserError("--user must be a user name.");
	return user;
};
const millisecondsReader = (least, most) => (given, about) => numberFrom(least, most)(given, about) * 1e3;
const longest = 1728e3;
const readDuration = (given) => {
	const { option } = given;
	const text = singleValue(given) ?? "";
	const seconds = /^0$|[a-z]$/i.test(text) ? secondsIn(text) : void 0;
	if (seconds !== void 0 && seconds <= longest) return seconds * 1e3;
	throw new UserError(`--${option} ${shown(text)} is no time of at most 20 days: a number with s, m, h or d.`, `Example: --${option} 90s, --${option} 2h, --${option} 1h30m`);
};
const readShardOption = (given) => {
	const text = singleValue(given);
	return text === void 0 ? void 0 : readShard(text);
};
const readPolicyId = (given) => {
	const id = singleValue(given);
	if (id === void 0 || /^[A-Za-z0-9]{1,32}$/.test(id)) return id;
	throw new UserError(`--${given.option} ${shown(id)} is not an id: 1 to 32 letters and digits.`, `Example: --${given.option} 20261201`);
};
const readReportAddress = (given) => {
	const address = singleValue(given)?.replace(/^mailto:/i, "");
	if (address === void 0 || /^[\w.+-]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(address)) return address;
	throw new UserError(`--${given.option} ${shown(address)} is not a mail address.`, `Example: --${given.option} tls-reports@example.com`);
};
// src/model/mail/diagnosis.ts
const platforms = [
	"macos",
	"ios",
	"windows",
	"android",
	"linux"
];
// src/input/cli/report-options.ts
const report = { group: "Report" };
const reportingCommands = [
	"audit",
	"ports",
	"merge",
	"render",
	"lint",
	"demo"
];
const reportOptions = [
	{
		...report,
		name: "format",
		commands: [...reportingCommands, "baseline"],
		takes: "FORMAT",
		values: formats,
		default: "text",
		describe: `Format of the report on stdout: ${formats.join(", ")}`,
		field: "format",
		read: readChoice(formats)
	},
	{
		...report,
		name: "output",
		alias: "o",
		commands: reportingCommands,
		takes: "FILE",
		values: "file",
		describe: "Also write it to a file: .txt .json .ndjson .md .sarif .xml .html, and .svg or .badge.json for a badge (repeatable)",
		field: "files",
		read: readReportFiles
	},
	{
		...report,
		name: "fail-on",
		commands: reportingCommands,
		takes: "SEVERITY",
		values: failOns,
		default: "error",
		describe: "Lowest severity that fails the run: error, warning, note or never; new: only what the change adds",
		configured: ({ failOn }) => failOn,
		field: "failOn",
		read: readChoice(failOns)
	},
	{
		...report,
		name: "color",
		commands: [
			...reportingCommands,
			...lookingCommands,
			"login",
			"explain",
			"checks"
		],
		takes: "WHEN",
		values: colors,
		default: "auto",
		harmless: "always",
		describe: `Color: ${colors.join(", ")} (NO_COLOR is honored)`,
		field: "color",
		read: readChoice(colors)
	},
	{
		...report,
		...offSwitch,
		name: "verbose",
		commands: reportingCommands,
		harmless: "always",
		describe: "Show the evidence",
		field: "verbose"
	},
	{
		...report,
		name: "for",
		commands: [
			"audit",
			"ports",
			"demo"
		],
		takes: "SYSTEM",
		values: platforms,
		describe: `System the steps are for: ${platforms.join(", ")} (default: this one)`,
		field: "platform",
		read: optional(readChoice(platforms))
	},
	{
		...report,
		...offSwitch,
		name: "quiet",
		alias: "q",
		commands: reportingCommands,
		harmless: "always",
		describe: "Verdicts only",
		field: "quiet"
	}
];
// src/input/cli/audit-options.ts
const choice = { group: "What to check" };
const lookup = { group: "Where to look" };
const many = { group: "Many domains" };
const listed = (values) => values.length === 0 ? void 0 : values.join(",");
const selection = [
	{
		...choice,
		name: "only",
		commands: [
			"audit",
			"lint",
			"demo"
		],
		takes: "NAMES",
		values: "names",
		list: true,
		describe: "Checks or areas to run, comma-separated",
		configured: ({ only }) => listed(only),
		field: "only",
		read: readNames
	},
	{
		...choice,
		name: "skip",
		commands: [
			"audit",
			"lint",
			"demo"
		],
		takes: "NAMES",
		values: "names",
		list: true,
		describe: "Checks or areas to leave out, comma-separated",
		configured: ({ skip }, given) => listed(skip.filter((one) => !items(given("only")).includes(one))),
		field: "skip",
		read: readNames
	},
	{
		...choice,
		...onSwitch,
		name: "ports",
		commands: ["audit", "demo"],
		harmless: "always",
		describe: "Skip the test of iCloud's mail ports from here",
		configured: ({ ports }) => ports,
		field: "ports"
	},
	{
		...choice,
		name: "apple-domain",
		commands: [
			"audit",
			"records",
			"wait",
			"demo"
		],
		takes: "TOKEN",
		describe: "The apple-domain= value that your iCloud settings show",
		field: "appleDomain",
		read: readAppleDomain
	}
];
const places = [
	{
		...lookup,
		name: "resolver",
		commands: [
			"audit",
			"ports",
			"login",
			"records",
			"init",
			"baseline"
		],
		takes: "WHERE",
		default: "system",
		describe: "system, IP[:PORT] or https://... (repeatable)",
		configured: (config) => listed(config.resolvers),
		field: "resolvers",
		read: readResolvers
	},
	{
		...lookup,
		...onSwitch,
		name: "authoritative",
		commands: [
			...lookingCommands,
			"ports",
			"demo"
		],
		describe: "Don't ask the domain's own name servers",
		configured: ({ authoritative }) => authoritative,
		field: "authoritative"
	},
	{
		...lookup,
		...offSwitch,
		name: "allow-private",
		commands: [...lookingCommands, "ports"],
		describe: "Contact name servers and hosts of the domain at private addresses too, for closed networks; so does DNS_AUDIT_ALLOW_PRIVATE=1",
		field: "allowPrivate"
	},
	{
		...lookup,
		name: "referee",
		commands: lookingCommands,
		takes: "URL",
		harmless: "none",
		describe: "Resolver over HTTPS, asked only if DNS looks blocked or forged here; none: never (repeatable; default: public ones on a terminal, none in CI)",
		configured: ({ referee }) => referee,
		field: "referee",
		read: readReferees
	},
	{
		...lookup,
		...offSwitch,
		name: "rdap",
		commands: ["audit"],
		describe: "Also ask the registry, over HTTPS: when the registration ends, and if it is on hold",
		configured: ({ rdap }) => rdap,
		field: "rdap"
	},
	{
		...lookup,
		name: "rdap-server",
		commands: ["audit"],
		takes: "URL",
		describe: "RDAP server to ask instead of the one that IANA names",
		field: "rdapServer",
		read: readRegistryServer
	},
	{
		...lookup,
		name: "timeout",
		commands: [
			...lookingCommands,
			"ports",
			"demo"
		],
		takes: "SECONDS",
		default: String(20),
		describe: "Seconds for one domain",
		configured: ({ timeout }) => timeout?.toString(),
		field: "timeoutMs",
		read: millisecondsReader(.1, 3600)
	},
	{
		...lookup,
		name: "concurrency",
		commands: [
			"audit",
			"init",
			"baseline",
			"demo"
		],
		takes: "COUNT",
		default: "8",
		describe: "Most domains to audit at the same time; fewer while answers get lost",
		configured: ({ concurrency }) => concurrency?.toString(),
		field: "concurrency",
		read: wholeNumberFrom(1, 1e3)
	},
	{
		...lookup,
		name: "control",
		commands: [
			"audit",
			"ports",
			"demo"
		],
		takes: "HOST:PORT",
		harmless: "none",
		describe: "HOST:PORT of another provider, tried only if Apple's port fails, to see if this network blocks it; none: never (repeatable; default: Gmail's, none in CI)",
		field: "controls",
		read: readControls
	}
];
const files = [
	{
		...choice,
		...fileValue,
		name: "config",
		commands: [
			"audit",
			"records",
			"wait",
			"baseline",
			"lint"
		],
		describe: "Configuration file (default: dns-audit.config.json or .yaml here, if there is one)",
		field: "config",
		read: (_, { config }) => config
	},
	{
		...lookup,
		...fileValue,
		name: "record",
		commands: [
			"audit",
			"ports",
			"demo"
		],
		describe: "Save all answers (the JSON report) in this file",
		field: "record"
	},
	{
		...lookup,
		...fileValue,
		name: "replay",
		commands: ["audit", "ports"],
		describe: "Judge a saved report again, without network",
		field: "replay"
	},
	{
		...lookup,
		...fileValue,
		name: "zone",
		commands: ["audit"],
		describe: "Audit this file or folder instead of the live zone: FILE|DIR[:format]",
		field: "zone"
	},
	{
		...lookup,
		...fileValue,
		name: "against",
		commands: ["audit"],
		describe: "With --zone: show what changes from this file or from the live zone: FILE|live",
		field: "against"
	},
	{
		...lookup,
		...offSwitch,
		name: "offline",
		commands: ["audit"],
		describe: "With --zone: don't use the network",
		field: "offline"
	},
	{
		...choice,
		...fileValue,
		name: "baseline",
		commands: ["audit", "baseline"],
		describe: "File of accepted records; what differs from it is drift, and fails the run",
		field: "baseline"
	}
];
const lists = [
	{
		...many,
		...fileValue,
		name: "domains-from",
		commands: ["audit"],
		describe: "Read domains from a file, or - for stdin",
		field: "from"
	},
	{
		...many,
		name: "shard",
		commands: ["audit"],
		takes: "I/N",
		describe: "Only part I of N of the domains, chosen by name; see merge",
		field: "shard",
		read: readShardOption
	},
	{
		...many,
		...fileValue,
		name: "resume",
		commands: ["audit"],
		describe: "With --format ndjson: continue after the domains in this ndjson file",
		field: "resume"
	}
];
const auditOptions = [
	...selection,
	...places,
	...files,
	...reportOptions,
	...lists
];
// src/input/cli/command-options.ts
const mail = { group: "Mail program" };
const advice$1 = { group: "Records to publish" };
const accepted = { group: "Accepted records" };
const repository = { group: "Repository" };
const waiting$1 = { group: "Waiting" };
const imap = {
	...mail,
	name: "imap",
	takes: "SERVER",
	describe: "Incoming server in your mail program: HOST:PORT:tls, :starttls or :none",
	field: "imap"
};
const smtp = {
	...mail,
	name: "smtp",
	takes: "SERVER",
	describe: "Outgoing server in your mail program",
	field: "smtp"
};
const plainFormats = ["text", "json"];
const mailOptions = [
	{
		...imap,
		commands: ["ports"],
		read: settingReader("imap")
	},
	{
		...smtp,
		commands: ["ports"],
		read: settingReader("smtp")
	},
	{
		...imap,
		commands: ["login"],
		read: encryptedSettingReader("imap")
	},
	{
		...smtp,
		commands: ["login"],
		read: encryptedSettingReader("smtp")
	},
	{
		...mail,
		...offSwitch,
		name: "port-25",
		commands: ["ports"],
		describe: "Also try port 25 of iCloud's mail servers, which only mail servers need (reported only)",
		field: "port25"
	},
	{
		group: "Where to look",
		name: "timeout",
		commands: ["login"],
		takes: "SECONDS",
		default: "60",
		describe: "Seconds for the whole sign-in",
		field: "timeoutMs",
		read: millisecondsReader(.1, 3600)
	},
	{
		...mail,
		name: "user",
		commands: ["login"],
		takes: "NAME",
		describe: "User name to sign in with (default: the address)",
		field: "user",
		read: readUserName
	},
	{
		...mail,
		...offSwitch,
		name: "any-password",
		commands: ["login"],
		describe: "Also send a password that has not the shape of an app-specific one",
		field: "anyPassword"
	},
	{
		group: "Report",
		name: "format",
		commands: ["login", "checks"],
		takes: "FORMAT",
		values: plainFormats,
		default: "text",
		describe: `Format on stdout: ${plainFormats.join(", ")}`,
		field: "format",
		read: readChoice(plainFormats)
	}
];
const recordsOptions = [
	{
		...advice$1,
		name: "form",
		commands: ["records"],
		takes: "FORM",
		values: recordForms,
		describe: `Form of the records: ${recordForms.join(", ")} (default: that of the domain's file, else table)`,
		field: "form",
		read: optional(readChoice(recordForms))
	},
	{
		...advice$1,
		name: "provider",
		commands: ["records"],
		takes: "PROVIDER",
		values: terraformProviders,
		describe: `Terraform provider: ${terraformProviders.join(", ")} (default: that of the domain's file, else cloudflare)`,
		field: "provider",
		read: optional(readChoice(terraformProviders))
	},
	{
		...advice$1,
		...fileValue,
		name: "zone",
		commands: ["records"],
		describe: "File or folder with the domain's records, which sets the form: FILE|DIR[:format]",
		field: "zone"
	},
	{
		...advice$1,
		...offSwitch,
		name: "all",
		commands: ["records"],
		describe: "Also show the records that are already right",
		field: "all"
	},
	{
		...advice$1,
		...offSwitch,
		name: "delete",
		commands: ["records"],
		describe: "Only the records to delete",
		field: "delete"
	},
	{
		...advice$1,
		name: "dmarc",
		commands: ["records"],
		takes: "HOW",
		values: ["fix", "next"],
		default: "fix",
		describe: "DMARC: fix what is wrong (fix), or move to the next stricter policy (next)",
		field: "dmarc",
		read: readChoice(["fix", "next"])
	},
	{
		...advice$1,
		name: "mta-sts",
		commands: ["records"],
		takes: "ID",
		describe: "Id of your MTA-STS policy, to include its record",
		field: "mtaSts",
		read: readPolicyId
	},
	{
		...advice$1,
		name: "tls-rpt",
		commands: ["records"],
		takes: "ADDRESS",
		describe: "Mail address for TLS reports, to include their record",
		field: "tlsReports",
		read: readReportAddress
	}
];
const baselineOptions = [{
	...accepted,
	...offSwitch,
	name: "check",
	commands: ["baseline"],
	describe: "Compare published records with the file; exit status 1 if they differ",
	field: "check"
}, {
	...accepted,
	...offSwitch,
	name: "update",
	commands: ["baseline"],
	describe: "Accept the published records and write the file",
	field: "update"
}];
const initOptions = [
	{
		...repository,
		name: "domain",
		commands: ["init"],
		takes: "NAMES",
		describe: "The same as DOMAIN, comma-separated",
		field: "named",
		read: items
	},
	{
		...repository,
		name: "zone",
		commands: ["init"],
		...fileValue,
		describe: "File or folder with the records (default: what is found here)",
		field: "zone"
	},
	{
		...repository,
		...offSwitch,
		name: "yes",
		commands: ["init"],
		describe: "Write without asking",
		field: "yes"
	},
	{
		...repository,
		...offSwitch,
		name: "dry-run",
		commands: ["init"],
		describe: "Show the files without writing them",
		field: "dryRun"
	},
	{
		...repository,
		...offSwitch,
		name: "yaml",
		commands: ["init"],
		describe: "Write the configuration as YAML",
		field: "yaml"
	},
	{
		...repository,
		...offSwitch,
		name: "offline",
		commands: ["init"],
		describe: "Don't use the network; no accepted records are written",
		field: "offline"
	}
];
const renderOptions = [{
	group: "Report",
	name: "since",
	commands: ["render"],
	...fileValue,
	describe: "Tell what is new, fixed and unchanged since this earlier JSON report",
	field: "since"
}];
const waitOptions = [
	{
		...waiting$1,
		name: "for",
		commands: ["wait"],
		takes: "TIME",
		default: "1h",
		describe: "How long: 90s, 15m, 2h, 1d",
		field: "forMs",
		read: readDuration
	},
	{
		...waiting$1,
		name: "until",
		commands: ["wait"],
		takes: "STATE",
		values: ["verified-ready", "published"],
		default: "verified-ready",
		describe: "published: the name servers give the right records; verified-ready: resolvers do too",
		field: "until",
		read: readChoice(["verified-ready", "published"])
	},
	{
		...waiting$1,
		name: "settle",
		commands: ["wait"],
		takes: "TIME",
		default: "5m",
		describe: "How long to wait while all servers give the same wrong records",
		field: "settleMs",
		read: readDuration
	},
	{
		...waiting$1,
		name: "resolver",
		commands: ["wait"],
		takes: "WHERE",
		default: "system, https://1.1.1.1/dns-query, https://8.8.8.8/dns-query, 9.9.9.9",
		describe: "system, IP[:PORT] or https://... (repeatable)",
		configured: ({ resolvers }) => resolvers.length === 0 ? void 0 : resolvers.join(","),
		field: "resolvers",
		read: readResolvers
	}
];
const commandOptions = [
	...mailOptions,
	...recordsOptions,
	...baselineOptions,
	...initOptions,
	...waitOptions,
	...renderOptions
];
const options = [...auditOptions, ...commandOptions];
const listOptions = (command) => options.filter(({ commands }) => commands.includes(command));
const findGiven = (raw) => (option) => ({
	option,
	values: toList(raw[option])
});
const withDefaults = (command, raw, defaults, config) => {
	const given = findGiven(raw);
	return Object.fromEntries(listOptions(command).map(({ name, default: usual, configured }) => [name, raw[name] ?? (config && configured?.(config, given)) ?? defaults[name] ?? usual]));
};
function readOptions(command, raw, about) {
	const given = findGiven(raw);
	return Object.fromEntries(listOptions(command).flatMap(({ name, field, read }) => {
		const value = read(given(name), about);
		return value === void 0 ? [] : [[field, value]];
	}));
}
// src/input/cli/command.ts
const commandTitle = (name) => name === "audit" ? "" : name;
const isConfigured = ({ name }) => listOptions(name).some((option) => option.name === "config");
// src/model/command-line.ts
const shells = [
	"bash",
	"zsh",
	"fish"
];
const optionFlags = ({ name, alias, on }) => [...alias === void 0 ? [] : [`-${alias}`], `--${on ? "no-" : ""}${name}`];
const always = (name, alias, describe) => ({
	name,
	alias,
	group: "Always",
	describe,
	list: false,
	on: false
});
const alwaysOptions = [always("help", "h", "This, or of one command: dns-audit COMMAND --help"), always("version", "V", "The version")];
const groupByTitle = (items) => [...new Set(items.map(({ group }) => group))].map((group) => [group, items.filter((item) => item.group === group)]);
// src/input/cli/audit-request.ts
const distinctDomains = (domains) => [...new Map(domains.map((domain) => [domain.name, domain])).values()];
const configuredDomains = (config) => config?.domains.map(({ domain }) => domain) ?? [];
const chooseDomains = (words, config) => distinctDomains(words.length > 0 ? words.map(readDomain) : configuredDomains(config));
const refuseWithoutZone = (options) => {
	const { zone, against, offline, config } = options;
	if (zone !== void 0 || config?.domains.some((domain) => domain.zone !== void 0)) return;
	if (against !== void 0) throw new UserError("--against needs --zone.");
	if (offline) throw new UserError("--offline needs --zone.");
};
const refuseResuming = (options) => {
	const { resume, format, files, record, replay, zone } = options;
	if (resume === void 0) return;
	if ([{ format }, ...files].some((one) => one.format !== "ndjson") || record !== void 0) throw new UserError("--resume continues an ndjson report, so it needs --format ndjson.", "When it is done, convert it with: dns-audit merge FILE.ndjson --format text");
	if (replay !== void 0 || zone !== void 0) throw new UserError("--resume can't be combined with --replay or --zone.");
};
const refuseShared = ({ appleDomain }, domains) => {
	if (appleDomain !== void 0 && domains.length > 1) throw new UserError("--apple-domain needs a single domain, because each domain has its own value.", "Set them in dns-audit.config.json.");
};
const refuseMistyped = ([word = ""], commands) => {
	const meant = /^[a-z-]+$/i.test(word) ? findNearest(word, commands) : void 0;
	if (meant !== void 0) throw new UserError(`There is no command "${word}".`, `Did you mean dns-audit ${meant}?`);
};
const chooseAuditDomains = (words, options) => {
	if (words.length > 0) return distinctDomains(words.map(readDomain));
	if (options.from !== void 0 || options.replay !== void 0) return [];
	const configured = configuredDomains(options.config);
	if (configured.length > 0) return configured;
	throw new UserError("Which domain?", "Example: dns-audit example.com     Help: dns-audit --help");
};
const readAuditDomains = (words, options, commands) => {
	refuseWithoutZone(options);
	refuseResuming(options);
	refuseMistyped(words, commands);
	const domains = chooseAuditDomains(words, options);
	refuseShared(options, domains);
	return domains;
};
// src/input/cli/commands.ts
const command = (known, { request, ...described }) => ({
	...described,
	read: (words, raw, config) => request(readOptions(described.name, raw, {
		...known,
		config
	}), words)
});
const reasonFor = (clause, ...names) => Object.fromEntries(names.map((name) => [name, clause]));
const noReport = reasonFor("it writes no report", "record", "replay", "output");
const isLive = reasonFor("it asks live servers", "zone", "baseline");
const isOffline = reasonFor("it doesn't use the network", "resolver", "authoritative", "allow-private", "timeout", "referee", "rdap", "rdap-server", "control", "concurrency");
const findName = (word, what, valid) => {
	const found = valid.find((one) => one === word);
	if (found !== void 0) return found;
	throw new UserError(`There is no ${what} "${presentText(word)}".`, didYouMean(word, valid) ?? `There are: ${valid.join(", ")}.`);
};
const mailAddress = (text) => {
	if (/^[!#-'*+\-./0-9=?A-Z^_`a-z{|}~]+@[A-Za-z0-9.-]+$/.test(text) && text.length <= 254) return text;
	throw new UserError(`"${presentText(text.slice(0, 254))}" is not a mail address.`, "Example: dns-audit login you@icloud.com");
};
const finding = (known) => [
	command(known, {
		name: "audit",
		argument: {
			name: "domains",
			count: "any",
			values: "domain"
		},
		group: "Find what is wrong",
		describe: "Audit domains: do they have what Apple requires?",
		request: (options, words) => ({
			command: "audit",
			domains: readAuditDomains(words, options, commandNames(known)),
			options
		})
	}),
	command(known, {
		name: "ports",
		group: "Find what is wrong",
		describe: "Mail ports only: can this computer reach iCloud Mail? (\"error 4055\")",
		lacks: reasonFor("it does nothing else", "ports"),
		request: (options) => ({
			command: "ports",
			options
		})
	}),
	command(known, {
		name: "login",
		argument: {
			name: "address",
			count: "one"
		},
		group: "Find what is wrong",
		describe: "Sign in once to test the password: typed invisibly, or from DNS_AUDIT_PASSWORD or stdin",
		lacks: {
			...reasonFor("a sign-in is never kept", "record", "replay", "output"),
			...reasonFor("it connects to nothing else", "ports")
		},
		request: (options, [address = ""]) => ({
			command: "login",
			address: mailAddress(address.trim()),
			options
		})
	})
];
const publishing = (known) => [command(known, {
	name: "records",
	argument: {
		name: "domain",
		count: "one",
		values: "domain"
	},
	group: "Fix it",
	describe: "The records to publish, merged with yours, in the form you use",
	lacks: {
		...noReport,
		...reasonFor("its forms are chosen with --form", "format")
	},
	request: (options, [domain = ""]) => ({
		command: "records",
		domain: readDomain(domain),
		options
	})
}), command(known, {
	name: "wait",
	argument: {
		name: "domains",
		count: "any",
		values: "domain"
	},
	group: "Fix it",
	describe: "Wait for the change to spread, and say when to press Verify",
	details: "Name servers are asked first. Resolvers are asked once those give records that pass: earlier, they would cache the old ones for longer. It looks again when a TTL ends, not at fixed intervals. Exit status: 0 ready; 1 all servers give the same wrong records, and no cache hides better ones; 3 time is up.",
	lacks: {
		...noReport,
		...isLive,
		...reasonFor("it writes a table on a terminal, and lines elsewhere", "format")
	},
	request: (options, words) => {
		const domains = chooseDomains(words, options.config);
		if (domains.length === 0) throw new UserError("Which domain?", "Example: dns-audit wait example.com --for 2h");
		if (domains.length > 1 && options.appleDomain !== void 0) throw new UserError("--apple-domain is for one domain: wait for each domain separately.");
		return {
			command: "wait",
			domains,
			options
		};
	}
})];
const watching = (known) => [command(known, {
	name: "init",
	argument: {
		name: "domains",
		count: "any",
		values: "domain"
	},
	group: "Watch it",
	describe: "Write a workflow, configuration and accepted records for the repository in this folder",
	details: "Finds zone files, Terraform, DNSControl, octoDNS, CloudFormation, DNSEndpoints and registries here. Shows each file before writing it, and overwrites none. If the repository contains the records, live ones are compared with them. Otherwise the records published now are accepted, in dns-audit.baseline.json.",
	lacks: {
		...noReport,
		...reasonFor("it writes that file", "config", "baseline")
	},
	request: (options, words) => ({
		command: "init",
		domains: distinctDomains([...words, ...options.named].map(readDomain)),
		options
	})
}), command(known, {
	name: "baseline",
	argument: {
		name: "domains",
		count: "any",
		values: "domain"
	},
	group: "Watch it",
	describe: "Show, --check or --update the accepted records",
	lacks: noReport,
	request: (options, words) => ({
		command: "baseline",
		domains: chooseDomains(words, options.config),
		options
	})
})];
const checkingFiles = (known) => [command(known, {
	name: "lint",
	argument: {
		name: "files",
		count: "some",
		values: "file"
	},
	group: "Watch it",
	describe: "Check files with DNS records, without network: for pre-commit and editors",
	details: "Prints FILE:LINE:COLUMN: MESSAGE. Domains that have a record of iCloud Mail in the file are audited, as far as the file tells. Exit status: 0 nothing is wrong; 1 something is; 2 a file cannot be read.",
	lacks: {
		...isOffline,
		...reasonFor("it reads the files that you name", "zone", "against", "baseline", "domains-from"),
		...reasonFor("it doesn't use the network", "offline")
	},
	request: (options, files) => ({
		command: "lint",
		files,
		options
	})
})];
const sharing = (known) => [command(known, {
	name: "merge",
	argument: {
		name: "files",
		count: "some",
		values: "file"
	},
	group: "Share it",
	describe: "Merge reports of shards, or an ndjson file, into one report in any format",
	lacks: isOffline,
	request: (options, files) => ({
		command: "merge",
		files,
		options
	})
}), command(known, {
	name: "render",
	argument: {
		name: "file",
		count: "one",
		values: "file"
	},
	group: "Share it",
	describe: "Render a saved JSON report (- for stdin) in any format, without network",
	lacks: isOffline,
	request: (options, [file = ""]) => ({
		command: "render",
		file,
		options
	})
})];
const explaining = (known) => [command(known, {
	name: "explain",
	argument: {
		name: "check",
		count: "one or none",
		values: known.checks
	},
	group: "Learn more",
	describe: "Why a check exists, how it judges, and how to fix it",
	lacks: isOffline,
	request: (options, [word]) => ({
		command: "explain",
		...word !== void 0 && { check: findName(word, "check", known.checks) },
		options
	})
}), command(known, {
	name: "checks",
	argument: {
		name: "area",
		count: "one or none",
		values: known.areas
	},
	group: "Learn more",
	describe: "List the checks by area, with their severity (--format json: everything)",
	lacks: isOffline,
	request: (options, [word]) => ({
		command: "checks",
		...word !== void 0 && { area: findName(word, "area", known.areas) },
		options
	})
})];
const otherCommands = (known) => [
	command(known, {
		name: "demo",
		argument: {
			name: "scenario",
			count: "one or none",
			values: known.scenarios
		},
		group: "Learn more",
		describe: `Try it without a network: ${known.scenarios.join(", ")}`,
		lacks: reasonFor("it asks only its own servers", "resolver", "referee", "rdap", "rdap-server"),
		request: (options, [word]) => ({
			command: "demo",
			...word !== void 0 && { scenario: findName(word, "scenario", known.scenarios) },
			options
		})
	}),
	command(known, {
		name: "completion",
		argument: {
			name: "shell",
			count: "one",
			values: shells
		},
		group: "Learn more",
		describe: `Print the completion script for your shell: ${shells.join(", ")}`,
		request: (options, [word = ""]) => ({
			command: "completion",
			shell: findName(word, "completion for", shells),
			options
		})
	}),
	command(known, {
		name: "man",
		group: "Learn more",
		describe: "Print the manual page (dns-audit man | man -l -)",
		request: (options) => ({
			command: "man",
			options
		})
	})
];
const commandNames = (known) => defineCommands(known).map(({ name }) => commandTitle(name)).filter((title) => title !== "");
const defineCommands = (known) => [
	...finding(known),
	...publishing(known),
	...watching(known),
	...checkingFiles(known),
	...sharing(known),
	...explaining(known),
	...otherCommands(known)
];
// src/input/config/find-config.ts
const findConfig = (folder) => {
	const [first, second] = configFiles.filter((name) => isThere(join(folder, name)));
	if (second !== void 0) throw new UserError(`There are both ${first} and ${second}: keep one of them.`);
	return first === void 0 ? void 0 : join(folder, first);
};
const mayBeConfigured = (argv, folder) => argv.some((word) => word.startsWith("--config")) || configFiles.some((name) => isThere(join(folder, name)));
const resolveFrom = (folder, file) => folder === "." ? file : resolve(folder, file);
const loadConfig = (given, known, { folder, within, read }) => {
	if (read === void 0) return void 0;
	const named = singleValue(given);
	const file = named === void 0 ? findConfig(folder) : resolveFrom(folder, named);
	const config = file === void 0 ? void 0 : read(file, known, within);
	if (named !== void 0 && config === void 0) throw new UserError(`There is no ${presentText(named)}.`);
	return config;
};
// src/input/cli/option-rules.ts
const rowsByWord = new Map(options.toReversed().flatMap((row) => [row.name, row.alias ?? row.name].map((word) => [word, row])));
const optionFlag = ({ name, default: usual }) => `--${usual === true ? "no-" : ""}${name}`;
const isHarmless = (row, value, reason) => value === row.default || row.harmless === "always" && reason === void 0 || row.harmless === "none" && toList(value).every((one) => one === "none");
const describeLack = (command, flag) => `${command === "audit" ? "There is" : `${command} has`} no option ${flag}`;
const unknownOption = (command, word) => {
	const flag = `${word.length === 1 ? "-" : "--"}${presentText(word)}`;
	const valid = [
		...listOptions(command).map(({ name }) => name),
		"help",
		"version"
	];
	const close = findNearest(word, valid);
	const help = [
		"dns-audit",
		commandTitle(command),
		"--help lists them."
	];
	return new UserError(`${describeLack(command, flag)}.`, close === void 0 ? help.filter((part) => part !== "").join(" ") : `Did you mean --${close}?`);
};
const foreignOption = (command, row, reason) => {
	const because = reason === void 0 ? "" : `: ${reason}`;
	const [owner = "audit"] = row.commands;
	return new UserError(`${describeLack(command, optionFlag(row))}${because}.`, `It is an option of dns-audit ${commandTitle(owner) || "DOMAIN"}.`);
};
const refuseForeign = ({ name: command, lacks = {} }, raw) => {
	const own = new Set(listOptions(command).map(({ name }) => name));
	for (const [word, value] of Object.entries(raw)) {
		const row = rowsByWord.get(word);
		if (row === void 0) throw unknownOption(command, word);
		if (row.takes !== void 0 && value === false) throw unknownOption(command, `no-${word}`);
		const reason = Object.hasOwn(lacks, row.name) ? lacks[row.name] : void 0;
		if (!own.has(row.name) && !isHarmless(row, value, reason)) throw foreignOption(command, row, reason);
	}
};
const refuseBlank = (command, raw) => {
	for (const { name, takes } of listOptions(command)) if (takes !== void 0 && toList(raw[name]).some((value) => commaList(value).length === 0)) throw new UserError(`--${name} is given no value.`, "Leave the option out, or give it one.");
};
const exclusiveOptions = [
	[
		"records",
		"all",
		"delete"
	],
	[
		"baseline",
		"check",
		"update"
	],
	[
		"init",
		"yes",
		"dry-run"
	]
];
const networkOptions = [
	"resolver",
	"authoritative",
	"allow-private",
	"referee",
	"rdap",
	"rdap-server",
	"control"
];
const uselessOptions = [
	{
		when: (isOn) => isOn("replay"),
		because: "--replay doesn't use the network",
		names: networkOptions
	},
	{
		commands: ["audit"],
		when: (isOn) => isOn("offline") && isOn("zone"),
		because: "--offline doesn't use the network",
		names: networkOptions
	},
	{
		commands: ["init"],
		when: (isOn) => isOn("offline"),
		because: "--offline doesn't use the network",
		names: [
			...networkOptions,
			"timeout",
			"concurrency"
		]
	},
	{
		commands: ["audit", "demo"],
		when: (_, { ports }) => ports === false,
		because: "--no-ports tests no mail port",
		names: ["control", "for"]
	},
	{
		commands: ["audit"],
		when: (isOn) => isOn("zone"),
		because: "--zone tests no mail port",
		names: ["control", "for"]
	},
	{
		commands: ["records"],
		when: (_, { form = "terraform" }) => form !== "terraform",
		because: "only --form terraform has providers",
		names: ["provider"]
	},
	{
		commands: ["baseline"],
		when: (isOn) => !isOn("check") && !isOn("update"),
		because: "without --check or --update the file is only shown",
		names: [
			...networkOptions,
			"timeout",
			"concurrency",
			"format"
		]
	},
	{
		commands: ["baseline"],
		when: (isOn) => isOn("update"),
		because: "--update writes the file but no report",
		names: ["format"]
	}
];
const refuseUseless = (command, raw) => {
	const isOn = (option) => raw[option] !== void 0 && raw[option] !== false;
	for (const [of, one, other] of exclusiveOptions) if (of === command && isOn(one) && isOn(other)) throw new UserError(`--${one} and --${other} can't be combined.`);
	for (const { commands, when, because, names } of uselessOptions) {
		if (commands !== void 0 && !commands.includes(command) || !when(isOn, raw)) continue;
		for (const row of listOptions(command).filter(({ name }) => names.some((one) => one === name))) if (raw[row.name] !== void 0 && !isHarmless(row, raw[row.name])) throw new UserError(`${optionFlag(row)} has no effect here: ${because}.`);
	}
};
const refuseIncomparable = (raw) => {
	if (raw["fail-on"] !== "new" || raw["against"] !== void 0 || raw["since"] !== void 0) return;
	throw new UserError("--fail-on new needs something to compare with: --zone and --against, or render --since.");
};
// src/input/cli/arguments.ts
const longOptions = (argv) => {
	const end = argv.indexOf("--");
	return (end < 0 ? argv : argv.slice(0, end)).flatMap((word) => /^--(?:no-)?([^=]+)/.exec(word)?.[1] ?? []);
};
const refuseReserved = (argv) => {
	const name = longOptions(argv).find((one) => one in {} || one === "_" || one === "$0");
	if (name !== void 0) throw new UserError(`There is no option --${name}.`, "dns-audit --help lists them.");
};
const createParser = (version) => {
	const parser = Yargs([]).scriptName("dns-audit").locale("en").parserConfiguration({
		"camel-case-expansion": false,
		"dot-notation": false,
		"parse-numbers": false,
		"parse-positional-numbers": false
	}).version(version).alias("version", "V").help().alias("help", "h").exitProcess(false).showHelpOnFail(false).fail((message, error) => {
		throw new UserError(`${presentText(message ?? error.message).replace(/[.]$/, "")}.`, "Help: dns-audit --help");
	});
	for (const { name, alias, takes } of options) parser.option(name, {
		...alias !== void 0 && { alias },
		...takes === void 0 ? { type: "boolean" } : {
			type: "string",
			requiresArg: true
		}
	});
	return parser;
};
const printedText = (raw, commands, { version }) => {
	if (raw["version"] === true) return {
		command: "print",
		text: `${version}\n`
	};
	const [word] = toList(raw["_"]);
	const topic = commands.find(({ name }) => name !== "audit" && name === word)?.name;
	return {
		command: "help",
		...topic !== void 0 && { topic }
	};
};
const toParsedCommand = (command, { _: words, $0: _script, ...raw }) => ({
	command,
	raw,
	words: toList(words).slice(command.name === "audit" ? 0 : 1)
});
const parseArguments = (argv, known) => {
	refuseReserved(argv);
	const commands = defineCommands(known);
	const parser = createParser(known.version);
	let asked;
	for (const command of commands) {
		const { name, describe } = command;
		parser.command(commandTitle(name) || "$0", describe, {}, (parsed) => {
			asked = toParsedCommand(command, parsed);
		});
	}
	let printing;
	parser.parse([...argv], {}, (_error, parsed, output) => {
		if (output !== "") printing = parsed;
	});
	if (printing !== void 0) return printedText(printing, commands, known);
	if (asked === void 0) throw new UserError("Which domain?", "Help: dns-audit --help");
	return asked;
};
const refuseEmpty = ({ command: { name }, words }) => {
	if (words.includes("")) throw new UserError(`${name === "audit" ? "An" : `${name}: an`} argument is empty.`);
};
const refuseMissing = ({ command: { argument }, words }) => {
	if ((argument?.count === "one" || argument?.count === "some") && words.length === 0) throw new UserError("Which one? An argument is missing.", "Help: dns-audit --help");
};
const refuseSurplus = ({ command: { name, argument }, words }) => {
	if (argument?.count === "some" || argument?.count === "any") return;
	const surplus = words[argument === void 0 ? 0 : 1];
	if (surplus === void 0) return;
	if (name === "login") throw new UserError("login takes one address. Don't put the password on the command line, where others can read it.", "dns-audit asks for it, or reads it from DNS_AUDIT_PASSWORD or stdin.");
	throw new UserError(`${name}: "${presentText(surplus)}" is one argument too many.`);
};
const readArguments = (argv, known, { defaults = {}, judgesChanges, ...home } = { folder: "." }) => {
	const asked = parseArguments(argv, known);
	if (!("raw" in asked)) return asked;
	const { command, raw, words } = asked;
	refuseForeign(command, raw);
	refuseBlank(command.name, raw);
	refuseUseless(command.name, raw);
	if (!judgesChanges) refuseIncomparable(raw);
	refuseEmpty(asked);
	refuseMissing(asked);
	refuseSurplus(asked);
	const config = isConfigured(command) ? loadConfig(findGiven(raw)("config"), known, home) : void 0;
	const values = withDefaults(command.name, raw, defaults, config);
	return command.read(words, values, config);
};
// src/input/cli/environment.ts
const allowPrivateVariable = "DNS_AUDIT_ALLOW_PRIVATE";
const environmentOptions = (env) => env[allowPrivateVariable] === "1" ? { "allow-private": true } : {};
// src/model/requirements.ts
const refuseOtherDomain = (given, domains) => {
	const other = domains.find(({ name }) => given?.domain !== void 0 && name !== given.domain);
	if (other !== void 0) throw new UserError(`--apple-domain: that address is about ${given?.domain ?? ""}, not about ${other.unicode}.`, "Open iCloud's settings for the domain once more, and copy the address from there.");
};
// src/audit/adaptive-concurrency.ts
const firstLimit = 8;
const sampleSize = 128;
const tolerableLoss = .05;
const mostServers$1 = 8192;
const createAdaptiveConcurrency = (most) => {
	const alive = /* @__PURE__ */ new Set();
	let limit = Math.min(most, firstLimit);
	let careful = false;
	let heard = 0;
	let lost = 0;
	const judge = () => {
		if (lost > (heard + lost) * tolerableLoss) {
			careful = true;
			limit = Math.max(1, Math.floor(limit / 2));
		} else limit = Math.min(most, careful ? limit + Math.ceil(most / 32) : limit * 2);
		heard = 0;
		lost = 0;
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
			if (heard + lost >= sampleSize) judge();
		}
	};
};
// src/gather/replay.ts
const unrecorded = {
	code: "unrecorded",
	detail: "the recording does not hold this",
	attempts: []
};
const withoutPort = (server) => server.replace(/^(?:\[(.+)\]|([\d.]+)):\d+$/, (_, v6, v4) => v6 ?? v4 ?? "");
const answerKey = ({ vantage, server, unchecked }, { name, type }) => `${vantage} ${server} ${unchecked === true} ${name} ${type}`;
const isAskedDirectly = (vantage) => vantage === "authoritative" || vantage === "parent";
const replayResolver = (answers, voice) => ({
	vantage: voice.vantage,
	server: voice.server,
	lookup: (question) => {
		const recorded = answers.get(answerKey(voice, question));
		return Promise.resolve(recorded ? answerTo(question, recorded) : failedAnswer({
			...voice,
			transport: "system"
		}, question, unrecorded));
	}
});
const replayCrossCheck = (heard, server) => {
	const vantage = "referee";
	const answers = new Map(heard.map((answer) => [answerKey({
		vantage,
		server
	}, answer.question), answer]));
	return replayResolver(answers, {
		vantage,
		server
	});
};
const replayMixedCase = (recorded) => {
	const vantage = "authoritative";
	const answers = new Map(recorded.map((answer) => {
		const server = withoutPort(answer.server);
		return [answerKey({
			vantage,
			server
		}, answer.question), answer];
	}));
	return (server) => replayResolver(answers, {
		vantage,
		server
	});
};
const replayProber = ({ probes }) => {
	const results = new Map(probes.map((result) => [needKey(probeNeed(result.endpoint)), result]));
	return { probe: (endpoint) => {
		const missing = {
			endpoint,
			resolution: [],
			addresses: [],
			ms: 0
		};
		return Promise.resolve(results.get(needKey(probeNeed(endpoint))) ?? {
			...missing,
			kind: "failed",
			failure: unrecorded
		});
	} };
};
const replayPolicies = ({ policies = [] }) => ({ obtain: (domain) => {
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
const replayRegistry = ({ registrations = [] }) => ({ obtain: (domain) => Promise.resolve(registrations.find((one) => one.domain === domain) ?? {
	domain,
	kind: "unasked",
	because: unrecorded.detail
}) });
const replayRest = (evidence) => ({
	prober: replayProber(evidence),
	policies: replayPolicies(evidence),
	...evidence.registrations && { registry: replayRegistry(evidence) },
	inquire: () => Promise.resolve(evidence.inquiry),
	outages: () => Promise.resolve(evidence.outages ?? [])
});
const answersByKey = ({ answers }) => new Map(answers.map((answer) => {
	const server = isAskedDirectly(answer.vantage) ? withoutPort(answer.server) : answer.server;
	return [answerKey({
		...answer,
		server
	}, answer.question), answer];
}));
const refusedServers = ({ answers }) => new Set(answers.flatMap(({ vantage, server, ...answer }) => isAskedDirectly(vantage) && answer.kind === "failed" && answer.failure.code === "not-public" ? [withoutPort(server)] : []));
const replayServers = (evidence, speak) => {
	const refused = refusedServers(evidence);
	const { mixedCase } = evidence;
	return {
		direct: (server, vantage) => speak({
			vantage,
			server
		}),
		isRefused: (address) => refused.has(address),
		...mixedCase && { mixedCase: replayMixedCase(mixedCase) }
	};
};
const replayWorld = (evidence, servers, authoritative) => {
	const answers = answersByKey(evidence);
	const speak = (voice) => replayResolver(answers, voice);
	const sourceFor = (server) => ({
		vantage: server === "system" ? "system" : "resolver",
		server
	});
	const recursive = (server) => speak(sourceFor(server));
	const local = evidence.answers.filter(({ vantage, server }) => vantage === "system" && server !== "system").map(({ server }) => server);
	const secondResolver = (of, voice) => ({
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
		secondResolvers: servers.flatMap((of) => of === "system" ? [...new Set(local)].map((server) => secondResolver(of, {
			vantage: "system",
			server
		})) : [secondResolver(of, sourceFor(of))]),
		...authoritative && replayServers(evidence, speak),
		...refereed[0] && { referee: replayCrossCheck(refereed, refereed[0].server) },
		...replayRest(evidence)
	};
};
// src/audit/apply-waivers.ts
const ownsWaiver = (domain, { config }) => ({ owner }) => isWithin(owner, dnsName(domain)) && !config?.domains.some(({ domain: { name } }) => name !== domain && isWithin(owner, name) && isWithin(name, dnsName(domain)));
const withWaivers = (report, options, startedAt) => {
	const waivers = options.config?.waivers ?? [];
	const today = startedAt.slice(0, 10);
	const isOwn = ownsWaiver(report.domain, options);
	const wanted = withoutSkipped(options, dnsName(report.domain), selectWaiverChecks(options));
	const judged = judgeWaivers(report, waivers.filter(isOwn), {
		today,
		wanted
	});
	const results = applyWaivers({
		...report,
		results: [...report.results, ...judged]
	}, waivers, today);
	return {
		...report,
		results,
		...verdictsOf(results)
	};
};
pagesRead("2026-11-30")("https://data.iana.org/root-anchors/root-anchors.xml");
// src/audit/node-validation.ts
const nodeValidation = {
	anchors: [{
		keyTag: 20326,
		algorithm: 8,
		digestType: 2,
		digest: "E06D44B80B8F1D39A95C0B0D7C65D08458E880409BBC683457104237C7F8EC8D"
	}, {
		keyTag: 38696,
		algorithm: 8,
		digestType: 2,
		digest: "683D2D0ACB8C9B712A1948B27F741219298D0A450D612C483AF444A4C0FB2B16"
	}],
	cryptography: async () => (await import("./dns-transport-node-cryptography.js")).nodeCryptography
};
// src/audit/ordered-pool.ts
const slack = 256;
const outcomeOf = (work) => work.then((result) => ({ result }), (fault) => ({ fault }));
const createWakeUp = () => {
	let rung = false;
	let wake;
	return {
		ring: () => {
			rung = true;
			wake?.();
		},
		wait: async () => {
			if (!rung) await new Promise((resolve) => wake = resolve);
			rung = false;
			wake = void 0;
		}
	};
};
const resultOrThrow = (outcome) => {
	if ("fault" in outcome) throw outcome.fault;
	return outcome.result;
};
const bytesIn = (line) => line.reduce((sum, { bytes }) => sum + bytes, 0);
const createWorkerPool = (jobs, perform, { limit, isStopped }) => {
	const line = [];
	const { ring, wait } = createWakeUp();
	let running = 0;
	let drawing = false;
	let ended = false;
	let fault;
	const start = async (job) => {
		const item = { bytes: 0 };
		line.push(item);
		running += 1;
		const outcome = await outcomeOf(perform(job));
		item.bytes = heldBytes(outcome);
		if (!isStopped()) item.outcome = outcome;
		running -= 1;
		ring();
	};
	const begin = (drawn) => {
		drawing = false;
		ring();
		if (drawn.done === true) ended = true;
		else if (!ended && !isStopped()) start(drawn.value);
	};
	const fail = (error) => {
		fault = { fault: error };
		ended = true;
		ring();
	};
	const isFull = () => line.length >= limit() + slack || bytesIn(line) >= 67108864;
	const draw = () => {
		if (ended || drawing || running >= limit() || isFull()) return;
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
async function* runInOrder(jobs, perform, { limit, stop }) {
	const isStopped = () => stop?.aborted === true;
	const pool = createWorkerPool(jobs, perform, {
		limit,
		isStopped
	});
	const { line } = pool;
	stop?.addEventListener("abort", pool.ring, { once: true });
	while (!isStopped()) {
		for (let first = line[0]?.outcome; first !== void 0; first = line[0]?.outcome) {
			line.shift();
			yield resultOrThrow(first);
		}
		if (pool.isOver()) break;
		pool.draw();
		await pool.wait();
	}
	for (const { outcome } of line) if (outcome !== void 0) yield resultOrThrow(outcome);
	const broken = pool.fault();
	if (broken !== void 0) throw broken.fault;
}
// src/dns/resolver/lazy.ts
const lazyResolver = (vantage, server, make) => {
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
// src/audit/world/chosen-resolvers.ts
const createResolver = (choice, { server, reach }, checkingDisabled = false) => {
	switch (choice.kind) {
		case "system": return system();
		case "doh": return lazyResolver("resolver", server, async () => (await import("./shared-https.js")).doh({
			url: choice.url,
			server,
			reach,
			checkingDisabled
		}));
		case "wire": return wire({
			...choice,
			vantage: "resolver",
			reach,
			recursion: true,
			checkingDisabled
		});
	}
};
const crossCheckMs = 2500;
const createCrossCheckResolver = (urls, reach, ca) => {
	const names = dohServerNames(urls);
	const [first, ...others] = urls;
	const nameFor = (url) => names.get(url) ?? "";
	return lazyResolver("referee", nameFor(first), async () => {
		const { doh } = await import("./shared-https.js");
		const limits = {
			vantage: "referee",
			ms: crossCheckMs,
			reach,
			...ca === void 0 ? {} : { ca }
		};
		const made = (url) => circuitBreaker(doh({
			url,
			server: nameFor(url),
			...limits
		}));
		return failover(made(first), ...others.map(made));
	});
};
const mostSystemServers = 2;
const createSecondResolvers = ({ choice, resolver, reach }, { budget }) => {
	const of = resolver.server;
	const keep = (one) => coalesced(one, void 0, budget);
	if (choice.kind !== "system") return [{
		of,
		plain: resolver,
		unchecked: keep(createResolver(choice, {
			server: of,
			reach
		}, true))
	}];
	return systemServers().slice(0, mostSystemServers).flatMap((server) => {
		if (server.kind !== "wire") return [];
		const options = {
			...server,
			vantage: "system",
			reach: "any",
			recursion: true
		};
		const unchecked = keep(wire({
			...options,
			checkingDisabled: true
		}));
		return [{
			of,
			plain: keep(wire(options)),
			unchecked
		}];
	});
};
const coalesceAndLimit = ({ watched, budget }) => (resolver) => coalesced(watched(limited(16)(resolver)), void 0, budget);
const reachOf = ({ allowPrivate = false }) => allowPrivate ? "any" : "public";
const reachOfChoice = (choice, surroundings) => surroundings.untrusted?.includes(choice) ? reachOf(surroundings) : "any";
const chooseResolvers = ({ resolvers: [choice, ...others], ...surroundings }, shared, early) => {
	const reach = reachOfChoice("resolvers", surroundings);
	const asked = coalesceAndLimit(shared);
	const names = dohServerNames([choice, ...others].flatMap((one) => one.kind === "doh" ? [one.url] : []));
	const create = (one) => createResolver(one, {
		server: one.kind === "doh" ? names.get(one.url) ?? "" : "",
		reach
	});
	const own = create(choice);
	const started = early?.server === own.server ? early : void 0;
	const first = started ? coalesced(shared.watched(started.resolver), void 0, shared.budget) : asked(own);
	const more = others.map((other) => ({
		choice: other,
		resolver: asked(create(other)),
		reach
	}));
	return {
		chosen: [{
			choice,
			resolver: first,
			reach
		}, ...more],
		started
	};
};
// src/knowledge/public-resolvers.ts
const november25 = pagesRead("2026-11-25");
const publicResolvers = [{
	name: "Cloudflare",
	url: "https://1.1.1.1/dns-query",
	url6: "https://[2606:4700:4700::1111]/dns-query",
	sources: [november25("https://developers.cloudflare.com/1.1.1.1/encryption/dns-over-https/make-api-requests/"), november25("https://developers.cloudflare.com/1.1.1.1/ip-addresses/")]
}, {
	name: "Google Public DNS",
	url: "https://8.8.8.8/dns-query",
	url6: "https://[2001:4860:4860::8888]/dns-query",
	sources: [november25("https://developers.google.com/speed/public-dns/docs/doh"), november25("https://developers.google.com/speed/public-dns/docs/using")]
}];
// src/audit/world/waiting.ts
const createWaiting = () => {
	const open = /* @__PURE__ */ new Set();
	return {
		begin: (whom) => {
			const entry = { whom };
			open.add(entry);
			return () => void open.delete(entry);
		},
		longest: () => open.values().next().value?.whom
	};
};
const appleZones = [
	"icloudmailadmin.com",
	"akadns.net",
	"aaplimg.com"
].map(dnsName);
const isOfApple = (name) => isAppleHost(name) || appleZones.some((zone) => isWithin(name, zone));
const whoAnswers = ({ vantage, server }, { name }) => {
	if (vantage === "system") return "this computer's resolver";
	if (vantage === "resolver" || vantage === "referee") return `the resolver ${presentText(server)}`;
	if (isOfApple(name)) return "Apple's name servers";
	const labels = name.split(".");
	const service = labels.findLastIndex((label) => label.startsWith("_"));
	const domain = presentText(labels.slice(service + 1).join("."));
	return vantage === "parent" ? `the servers above ${domain}` : `the name servers of ${domain}`;
};
const whoListens = ({ host, port }) => `${presentText(host)}:${port}`;
const noteLookups = (waiting) => (resolver) => withLookup(resolver, async (question, signal) => {
	const end = waiting.begin(whoAnswers(resolver, question));
	try {
		return await resolver.lookup(question, signal);
	} finally {
		end();
	}
});
const noteProbes = (waiting, prober) => ({ probe: async (endpoint, signal) => {
	const end = waiting.begin(whoListens(endpoint));
	try {
		return await prober.probe(endpoint, signal);
	} finally {
		end();
	}
} });
// src/dns/transport/zone-servers.ts
const answersKept = 512;
const mostServers = 512;
const createDirectResolvers = ({ nameServer }, reach, { watched, budget }) => {
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
			reach,
			recursion: false,
			...via && { via }
		});
		const sole = coalesced(watched(circuitBreaker(limited(16)(server))), answersKept, budget);
		servers.set(key, sole);
		const [oldest] = servers.keys();
		if (servers.size > mostServers && oldest !== void 0) servers.delete(oldest);
		return sole;
	};
};
const createMixedCaseResolvers = ({ nameServer }, reach) => (address) => {
	const via = nameServer?.(address);
	return wire({
		address,
		vantage: "authoritative",
		reach,
		recursion: false,
		mixedCase: true,
		...via && { via }
	});
};
// src/audit/live-world.ts
const pickStandIns = ({ ca, connectTo }) => ({
	...ca === void 0 ? {} : { ca },
	...connectTo === void 0 ? {} : { connectTo }
});
const pickTimeouts = ({ timeouts }) => timeouts === void 0 ? {} : { timeouts };
const shareProbes = (inner, timeoutMs, started = /* @__PURE__ */ new Map()) => {
	const results = new Map(started);
	return { probe: (endpoint) => {
		const key = needKey(probeNeed(endpoint));
		const result = results.get(key) ?? inner.probe(endpoint, AbortSignal.timeout(timeoutMs));
		results.set(key, result);
		return result;
	} };
};
const detectFamilies = () => routesIPv6() ? [4, 6] : [4];
const builtInControls = [{
	host: "imap.gmail.com",
	port: 993
}, {
	host: "smtp.gmail.com",
	port: 587
}];
const createPolicyFetcher = (options) => ({ obtain: async (domain, signal, resolver) => (await import("./gather-mta-sts-policy.js")).createPolicyFetcher(options).obtain(domain, signal, resolver) });
const isRegistryAsked = ({ rdap, rdapServer }) => rdap === true || rdapServer !== void 0;
const createRegistry = (surroundings, way) => {
	if (!isRegistryAsked(surroundings)) return {};
	const { rdapServer: server } = surroundings;
	const options = server === void 0 ? way : {
		...way,
		server
	};
	let made;
	const obtain = async (domain, signal) => {
		made ??= import("./gather-rdap.js").then(({ createRegistry }) => createRegistry(options));
		return (await made).obtain(domain, signal);
	};
	return { registry: { obtain } };
};
const createOutageReader = (options) => {
	let read;
	return (signal) => {
		read ??= import("./shared-https-page.js").then(async ({ addressesInAnswers, lookUpAddresses, fetchPage }) => {
			const [address] = addressesInAnswers(await lookUpAddresses(dnsName(statusPage.host), options, signal));
			const addresses = address === void 0 ? [] : [address];
			const limits = {
				longest: 1e6,
				ms: 3e3,
				reach: "any"
			};
			const page = await fetchPage({
				...options,
				...statusPage,
				...limits,
				addresses
			}, signal);
			return page.kind === "page" && page.status === 200 ? findOutages(page.body, /* @__PURE__ */ new Date()) : [];
		});
		return read;
	};
};
const createSecondLook = ({ ports, other, direct, families, controls }) => {
	let inquiry;
	return (probes, signal) => {
		inquiry ??= import("./mail-compare-ports.js").then(({ takeSecondLook }) => {
			const crossCheck = other ?? (direct && iterativeResolver({
				direct,
				resolver: ports.resolver,
				families
			}));
			return takeSecondLook(probes, {
				prober: ports,
				...crossCheck && { secondResolver: crossCheck },
				controls: controls ?? builtInControls,
				named: controls !== void 0,
				submission: submissionPorts
			}, signal);
		});
		return inquiry;
	};
};
const mostCached = 33554432;
const crossCheckUrls = (interfaces) => {
	const onlyIPv6 = routesIPv6(interfaces) && !routesIPv4(interfaces);
	return publicResolvers.map(({ url, url6 }) => onlyIPv6 ? url6 : url);
};
const withCrossCheck = (options, attended) => ({
	...options,
	referee: options.referee ?? (attended ? crossCheckUrls() : [])
});
const besidesDirect = (standIns, reach) => ({
	...standIns.nameServer === void 0 && { isRefused: isRefused(reach) },
	mixedCase: createMixedCaseResolvers(standIns, reach)
});
const createCrossCheck = (surroundings, { ca }, shared) => {
	const { referee = [] } = surroundings;
	if (!isNonEmpty(referee)) return {};
	const reach = reachOfChoice("referee", surroundings);
	return { referee: coalesceAndLimit(shared)(createCrossCheckResolver(referee, reach, ca)) };
};
const watchedBy = ({ onAnswer = () => {}, waiting }) => {
	const tap = tapped(onAnswer);
	const note = waiting && noteLookups(waiting);
	return note === void 0 ? tap : (resolver) => note(tap(resolver));
};
const watchedProber = (ports, { waiting }) => waiting === void 0 ? prober(ports) : noteProbes(waiting, prober(ports));
const createLiveWorld = (surroundings, standIns = {}, watch = {}, early) => {
	const { authoritative, portsByServers = authoritative } = surroundings;
	const { timeoutMs, controls } = surroundings;
	const shared = {
		watched: watchedBy(watch),
		budget: createCacheBudget(mostCached)
	};
	const { chosen, started } = chooseResolvers(surroundings, shared, early);
	const recursive = mapNonEmpty(chosen, ({ resolver }) => resolver);
	const [first, ...others] = recursive;
	const reach = reachOf(surroundings);
	const direct = createDirectResolvers(standIns, reach, shared);
	const families = detectFamilies();
	const route = {
		resolver: first,
		...pickStandIns(standIns)
	};
	const way = {
		...route,
		families,
		reach
	};
	const ports = {
		...route,
		...pickTimeouts(standIns)
	};
	return {
		recursive,
		secondResolvers: chosen.flatMap((one) => createSecondResolvers(one, shared)),
		validation: nodeValidation,
		...authoritative && {
			direct,
			...besidesDirect(standIns, reach)
		},
		...createCrossCheck(surroundings, standIns, shared),
		families,
		prober: shareProbes(watchedProber(ports, watch), timeoutMs, started?.probes),
		policies: createPolicyFetcher(way),
		...createRegistry(surroundings, way),
		...portsByServers && { outages: createOutageReader(way) },
		inquire: createSecondLook({
			ports,
			other: others[0],
			...portsByServers && { direct },
			families,
			...controls && { controls }
		})
	};
};
// src/audit/batch.ts
const relayNeeds = ({ port25 }, domain) => port25 === true ? appleRequirements(domain).mx.map(({ exchange }) => probeNeed(relayEndpoint(exchange))) : [];
const recordedRelayNeeds = ({ probes }) => probes.filter(({ endpoint }) => endpoint.relay === true).map(({ endpoint }) => probeNeed(endpoint));
const diagnosisTarget = ({ platform, set }, here, ci) => ({
	platform: platform ?? platformFromNode(here),
	ci,
	always: set !== void 0,
	set: set ?? []
});
const auditInTime = async ({ request, world }, { options: { timeoutMs }, stop }) => {
	const end = new AbortController();
	const abort = () => end.abort();
	const timer = setTimeout(abort, timeoutMs);
	const release = stop === void 0 ? () => {} : onAbort(stop, abort);
	try {
		return await audit(request, world, end.signal);
	} finally {
		clearTimeout(timer);
		release();
	}
};
const auditJob = async (job, batch) => {
	const { complete, examine, options, startedAt } = batch;
	const report = await (examine?.(job) ?? auditInTime(job, batch));
	const whole = complete === void 0 ? report : await complete(report, job);
	return withWaivers(whole, options, startedAt);
};
async function* mapAsync(items, make) {
	for await (const item of items) yield make(item);
}
const restrictForCi = (options, ci, attended) => ({
	...withCrossCheck(options, attended && !ci),
	...ci && { controls: options.controls ?? [] }
});
const vantageOf = ({ families, recursive }) => ({
	platform: process.platform,
	node: process.versions.node,
	resolvers: recursive.map(({ server }) => server),
	families
});
const chooseWorld = (usual, options, make) => {
	let further;
	return ({ name }) => {
		const own = withOwnReach(options, name);
		return own === options ? usual : further ??= make(own);
	};
};
const liveBatch = (domains, options, { standIns, onAnswer = () => {}, waiting, ci, attended = false, more, early }) => {
	const adaptiveConcurrency = createAdaptiveConcurrency(options.concurrency);
	const heard = (answer) => {
		adaptiveConcurrency.learn(answer);
		onAnswer();
	};
	const restricted = restrictForCi(options, ci, attended && !standIns);
	const watch = {
		onAnswer: heard,
		...waiting && { waiting }
	};
	const world = createLiveWorld(restricted, standIns, watch, early);
	const worldFor = chooseWorld(world, restricted, (own) => createLiveWorld(own, standIns, watch));
	const chosen = selectChecks({
		...options,
		rdap: isRegistryAsked(options)
	});
	const { appleDomain: { given } = {}, ports, authoritative } = options;
	refuseOtherDomain(given, domains);
	const startedAt = (/* @__PURE__ */ new Date()).toISOString();
	const toJob = (domain) => ({
		request: {
			domain,
			...selectForDomain(domain.name, chosen, options),
			startedAt,
			mail: diagnosisTarget(options, process.platform, ci),
			...given && { given },
			besides: relayNeeds(options, domain.name)
		},
		world: worldFor(domain)
	});
	return {
		jobs: domains.map(toJob),
		...more && { more: mapAsync(more, toJob) },
		adaptiveConcurrency,
		checks: chosen,
		vantage: {
			...vantageOf(world),
			ci,
			authoritative,
			ports
		},
		options,
		startedAt,
		...early && { began: early.began }
	};
};
const recordedWorld = (evidence, { resolvers: [first = "system", ...others], authoritative, families }) => ({
	...replayWorld(evidence, [first, ...others], authoritative),
	families,
	validation: nodeValidation
});
const replayBatch = (recording, domains, options) => {
	const { vantage, startedAt, durationMs, interrupted: { by: _, ...cut } = {} } = recording;
	const chosen = selectChecks({
		...options,
		ports: options.ports && vantage.ports,
		rdap: recording.domains.some(({ evidence }) => evidence.registrations !== void 0)
	});
	const wanted = domains.map(({ name }) => String(name));
	const missing = wanted.find((name) => recording.domains.every(({ domain }) => domain !== name));
	if (missing !== void 0) throw new UserError(`The recording does not hold ${missing}.`);
	return {
		jobs: recording.domains.filter(({ domain }) => wanted.length === 0 || wanted.includes(domain)).map(({ domain, unicode, token, given = options.appleDomain?.given, evidence }) => ({
			request: {
				domain: {
					name: dnsName(domain),
					unicode
				},
				...selectForDomain(dnsName(domain), chosen, options),
				startedAt,
				mail: diagnosisTarget(options, vantage.platform, vantage.ci),
				besides: recordedRelayNeeds(evidence),
				...token === void 0 ? {} : { token },
				...given && { given }
			},
			world: recordedWorld(evidence, vantage)
		})),
		checks: chosen,
		vantage: {
			...vantage,
			ports: options.ports && vantage.ports
		},
		options,
		startedAt,
		durationMs,
		..."done" in cut && wanted.length === 0 && { interrupted: cut }
	};
};
async function* allJobs({ jobs, more }) {
	yield* jobs;
	if (more !== void 0) yield* more;
}
const streamReports = (batch) => {
	const { adaptiveConcurrency, options, stop } = batch;
	return runInOrder(allJobs(batch), (job) => auditJob(job, batch), {
		limit: adaptiveConcurrency?.limit ?? (() => options.concurrency),
		...stop && { stop }
	});
};
const reportHead = ({ startedAt, vantage, checks, options }) => {
	const { revision, source } = appleRequirements(dnsName("example.com"));
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
		checks: [...checks.map(({ meta }) => meta), ...selectWaiverChecks(options)]
	};
};
const checksOfReport = (batch, domains) => {
	const { checks } = reportHead(batch);
	const known = new Set(checks.map(({ id }) => id));
	const further = new Set(domains.flatMap(({ results }) => results.map(({ check }) => check)).filter((id) => !known.has(id)));
	if (further.size === 0) return checks;
	const all = [...checkMetas.filter(({ id }) => further.has(id)).map((meta) => withConfiguredSeverity(meta, batch.options)), ...checks];
	const place = new Map(checkMetas.map(({ id }, i) => [id, i]));
	const orderOf = ({ id }) => place.get(id) ?? checkMetas.length;
	return all.toSorted((one, other) => orderOf(one) - orderOf(other));
};
const refuseIdle = (batch) => {
	if (reportHead(batch).checks.length === 0) throw nothingToJudge(batch.options);
};
const buildReport = (batch, domains, ms, interrupted) => ({
	...reportHead(batch),
	durationMs: batch.durationMs ?? Math.round(ms),
	checks: checksOfReport(batch, domains),
	verdict: verdictOfAll(domains, interrupted),
	domains,
	...interrupted && { interrupted }
});
const runBatch = async (batch) => {
	const { began = performance.now() } = batch;
	const domains = [];
	for await (const report of streamReports(batch)) domains.push(report);
	return buildReport(batch, domains, performance.now() - began);
};
// src/command/support/accepted-records.ts
const updateHint = (domain = "example.com", file = baselineFile) => `Write it with: ${acceptWords(domain, file)}`;
const readAcceptedRecords = (file, domains, within = process.cwd()) => {
	const baseline = readBaseline(file, within);
	const shown = nameRelativeTo(file, within);
	if (baseline === void 0) throw new UserError(`There is no ${presentText(shown)}.`, updateHint(domains[0]?.name, shown));
	const missing = domains.find(({ name }) => !baseline.domains.has(name));
	if (missing === void 0) return baseline;
	throw new UserError(`${missing.name} is not in ${presentText(shown)}.`, `Accept what is published with: ${acceptWords(missing.name, shown)}`, startOfFile(shown));
};
// src/deliver/file/make-folder.ts
const makeFolder = (folder) => {
	const missing = [];
	for (let at = folder; statSync(at, { throwIfNoEntry: false }) === void 0 && !missing.includes(at); at = dirname(at)) missing.push(at);
	const made = [];
	for (const one of missing.toReversed()) try {
		mkdirSync(one);
		made.push(one);
	} catch (error) {
		if (statSync(one, { throwIfNoEntry: false })?.isDirectory() !== true) throw error;
	}
	return made;
};
const removeFolders = (made) => {
	try {
		for (const one of made.toReversed()) rmdirSync(one);
	} catch {}
};
// src/deliver/file/report.ts
const tryToCreate = (file) => {
	const made = makeFolder(dirname(file));
	try {
		closeSync(openSync(file, "a"));
		rmSync(realpathSync(file));
	} finally {
		removeFolders(made);
	}
};
const whyUnwritable = (file) => {
	try {
		const there = statSync(file, { throwIfNoEntry: false });
		if (there?.isFIFO()) return "it is a named pipe";
		if (there === void 0) tryToCreate(file);
		else closeSync(openSync(file, "a"));
		return;
	} catch (error) {
		return errorCode(error) ?? "unknown reason";
	}
};
const openGrowingFile = async (file, from) => {
	makeFolder(dirname(file));
	const handle = await open$1(file, "a");
	await handle.truncate(from);
	return {
		write: async (text) => writeFileSync(handle.fd, text),
		close: () => handle.close()
	};
};
const fileIdentity = ({ dev, ino }) => `${dev} ${ino}`;
const isSameFile = (file, other) => {
	try {
		const there = other === 1 ? fstatSync(1, { bigint: true }) : statSync(other, { bigint: true });
		return fileIdentity(statSync(file, { bigint: true })) === fileIdentity(there);
	} catch {
		return false;
	}
};
const isReplaceable = ({ nlink, uid }) => nlink === 1 && (process.getuid === void 0 || process.getuid() === uid);
const createDraftBeside = (file, mode) => {
	const draft = `${file}.${process.pid}.tmp`;
	try {
		closeSync(openSync(draft, "wx", mode));
		return draft;
	} catch {
		return;
	}
};
const renameInto = (draft, file, mode) => {
	try {
		if (mode !== void 0) chmodSync(draft, mode);
		renameSync(draft, file);
		return true;
	} catch {
		return false;
	}
};
const findPlace = (file, stats) => {
	if (stats !== void 0) return isReplaceable(stats) ? realpathSync(file) : void 0;
	return lstatSync(file, { throwIfNoEntry: false }) === void 0 ? file : void 0;
};
const replaceFile = (named, text, stats) => {
	const file = findPlace(named, stats);
	const draft = file && createDraftBeside(file, stats === void 0 ? 438 : 384);
	if (file === void 0 || draft === void 0) return false;
	try {
		writeFileSync(draft, text);
		return renameInto(draft, file, stats && stats.mode & 511);
	} finally {
		rmSync(draft, { force: true });
	}
};
const writeReport = async (file, text) => {
	makeFolder(dirname(file));
	const stats = statSync(file, { throwIfNoEntry: false });
	if (stats?.isFile() === false) await writeFile$1(file, text);
	else if (!replaceFile(file, text, stats)) writeFileSync(file, text);
};
// src/audit/web-domain.ts
const isOwn = (answer) => answer.kind === "found" && answer.chain.length === 0;
const findZone = async (start, ask) => {
	for (let name = start; splitLabels(name).length > 1; name = parentName(name)) {
		const servers = await ask(name, "NS");
		if (isOwn(servers)) return name;
		if (servers.kind === "nxdomain" || servers.kind === "failed") return start;
	}
	return start;
};
const sameRecords = (one, other) => comparisonKey(comparableRecords(one) ?? []) === comparisonKey(comparableRecords(other) ?? []);
const findMailName = async (host, ask) => {
	const isWww = host.startsWith("www.");
	const [own, zone] = await Promise.all([ask(host, "NS"), findZone(isWww ? parentName(host) : host, ask)]);
	if (zone === host || isOwn(own) || own.kind === "failed") return host;
	const [mine, alias, zones] = await Promise.all([
		ask(host, "MX"),
		ask(host, "CNAME"),
		ask(zone, "MX")
	]);
	if ([
		mine,
		alias,
		zones
	].some(({ kind }) => kind === "failed")) return host;
	return isOwn(mine) && alias.kind !== "found" && !sameRecords(mine, zones) ? host : zone;
};
const findMeantDomain = async (given, { lookup }, signal) => {
	if (!given.web) return given;
	const name = await findMailName(given.name, (owner, type) => lookup({
		name: owner,
		type
	}, signal));
	if (name === given.name) return given;
	const labels = splitLabels(name).length;
	return {
		name,
		unicode: given.unicode.split(".").slice(-labels).join(".")
	};
};
// src/deliver/terminal/stdout.ts
let closed = false;
const tolerateClosedPipes = (onObstacle) => {
	process.stdout.on("error", ({ code }) => {
		closed = true;
		if (code !== "EPIPE") onObstacle(code ?? "unknown reason");
	});
	process.stderr.on("error", () => {});
};
const isStdoutClosed = () => closed;
const waiting = /* @__PURE__ */ new Set();
const goOn = () => {
	process.stdout.off("drain", goOn).off("close", goOn);
	for (const wake of waiting) wake();
	waiting.clear();
};
const untilTaken = () => {
	if (waiting.size === 0) process.stdout.on("drain", goOn).on("close", goOn);
	return new Promise((done) => waiting.add(done));
};
let hurried = false;
const stopWaitingForReader = () => {
	hurried = true;
	goOn();
};
const writeStdout = async (text) => {
	if (closed || process.stdout.write(text) || hurried) return;
	await untilTaken();
};
const longestPauseMs = 1e3;
const flushStdout = () => new Promise((done) => {
	if (closed) return done();
	process.stdout.write("", () => done());
	if ("setTimeout" in process.stdout) process.stdout.setTimeout(longestPauseMs, () => done());
});
const writeStderr = (text) => {
	process.stderr.write(text);
};
// src/command/support/meant-domains.ts
const tellStderr = (line) => writeStderr(`${line}\n`);
const createFinder = (options) => {
	let resolver;
	return async (given, signal = AbortSignal.timeout(options.timeoutMs)) => {
		if (!given.web) return {
			given,
			meant: given
		};
		resolver ??= createLiveWorld(options).recursive[0];
		return {
			given,
			meant: await findMeantDomain(given, resolver, signal)
		};
	};
};
const tellMeant = ({ given, meant }, tell) => {
	if (meant.name !== given.name) tell(`${given.name} is a web address without mail of its own: this is about ${meant.name}.`);
};
const findMeantDomains = async (domains, options, tell = tellStderr) => {
	if (domains.every(({ web }) => web !== true)) return domains;
	const find = createFinder(options);
	const signal = AbortSignal.timeout(options.timeoutMs);
	const found = await Promise.all(domains.map((given) => find(given, signal)));
	const meant = /* @__PURE__ */ new Map();
	for (const one of found) {
		tellMeant(one, tell);
		meant.set(one.meant.name, meant.get(one.meant.name) ?? one.meant);
	}
	return [...meant.values()];
};
const mostAtOnce = 16;
const meantDomainsIn = (list, { options, done, tell = tellStderr }) => {
	let repeated = 0;
	async function* domains() {
		const seen = new Set(done);
		const find = createFinder(options);
		const found = runInOrder(list[Symbol.asyncIterator](), find, { limit: () => mostAtOnce });
		for await (const one of found) {
			tellMeant(one, tell);
			if (seen.has(one.meant.name)) repeated += 1;
			else yield one.meant;
			seen.add(one.meant.name);
		}
	}
	return {
		domains: domains(),
		repeated: () => repeated
	};
};
// src/deliver/terminal/interrupt.ts
const endOnInterrupt = (clear) => {
	const end = (signal) => {
		if (process.listenerCount(signal) > 1) return;
		clear();
		process.exit(signalStatuses[signal]);
	};
	process.on("SIGINT", end).on("SIGTERM", end);
};
const catchInterrupt = (onSignal = () => {}) => {
	const stop = new AbortController();
	let by;
	const note = (signal) => {
		if (by !== void 0) process.exit(signalStatuses[signal]);
		by = signal;
		stop.abort();
		onSignal();
	};
	process.on("SIGINT", note).on("SIGTERM", note);
	return {
		signal: stop.signal,
		by: () => by,
		release: () => process.off("SIGINT", note).off("SIGTERM", note)
	};
};
// src/deliver/terminal/progress.ts
const redrawMs = 80;
const describeTally = ({ done, total, ms }) => {
	const rate = done * 1e3 / Math.max(ms, 1);
	const of = total === void 0 ? "" : ` of ${total}`;
	const left = total === void 0 || done === 0 ? "" : `, ${shortTimeLeft((total - done) / rate)} left`;
	return `Audited ${done}${of} domains, ${rate.toFixed(1)} a second${left}`;
};
const describeWaiting = (what, { answers, whom, ms, mostMs }) => {
	const seconds = Math.floor(ms / 1e3);
	return whom === void 0 || seconds < 1 ? `${what}: ${counted(answers, "answer")}` : `${what}: waiting for ${whom}, ${seconds} s of ${Math.round(mostMs / 1e3)}`;
};
const erase = "\r\x1B[2K";
const createProgress = (stream) => {
	let shown = false;
	let last = -1e400;
	if (!stream.isTTY) return {
		show: () => {},
		follow: () => {},
		clear: () => {}
	};
	let ticker;
	const show = (text) => {
		const now = performance.now();
		if (shown && now - last < redrawMs) return;
		shown = true;
		last = now;
		stream.write(`${erase}${text.slice(0, Math.max(20, stream.columns - 1))}`);
	};
	return {
		show,
		follow: (describe) => {
			clearInterval(ticker);
			ticker = setInterval(() => show(describe()), 1e3).unref();
			show(describe());
		},
		clear: () => {
			clearInterval(ticker);
			if (shown) stream.write(erase);
			shown = false;
		}
	};
};
// src/input/source/open-source.ts
const openFile = promisify(open);
const statFile = promisify(stat);
const statOpen = promisify(fstat);
const releaseReaders = (file) => {
	try {
		openSync(file, constants.O_RDWR | constants.O_NONBLOCK);
	} catch {}
};
const openPipe = async (file) => {
	const release = () => releaseReaders(file);
	process.once("exit", release);
	try {
		return await openFile(file, "r");
	} finally {
		process.off("exit", release);
	}
};
const streamOpened = async (descriptor, file) => {
	const kind = await statOpen(descriptor);
	if (kind.isFIFO() || kind.isSocket()) {
		const { Socket } = await import("node:net");
		return new Socket({
			fd: descriptor,
			readable: true,
			writable: false
		});
	}
	const { isatty, ReadStream } = await import("node:tty");
	return isatty(descriptor) ? new ReadStream(descriptor) : createReadStream(file, { fd: descriptor });
};
const openSource = async (file) => {
	if (file === "-") return process.stdin;
	const kind = await statFile(file);
	if (kind.isFile()) return createReadStream(file);
	return streamOpened(await (kind.isFIFO() ? openPipe(file) : openFile(file, "r")), file);
};
// src/input/source/file-lines.ts
const lineFeed = 10;
const presentFileName = (file) => file === "-" ? "stdin" : presentText(file);
const unreadableFile = (what, file, error) => new UserError(`${what} ${presentFileName(file)} cannot be read (${errorCode(error) ?? "unknown reason"}).`);
const mebibyte = 1 << 20;
const presentSize = (bytes) => bytes % mebibyte === 0 ? `${bytes / mebibyte} MiB` : `${bytes} bytes`;
const tooLarge = (file, mostBytes) => new UserError(`${presentFileName(file)} is larger than ${presentSize(mostBytes)}.`);
const isPlainFile = (file) => file !== "-" && statSync(file).isFile();
async function* readLines(file, most) {
	let number = 0;
	let end = 0;
	let parts = [];
	let length = 0;
	const take = (ended) => {
		const read = Buffer.concat(parts).toString("utf8");
		const text = number === 0 ? withoutByteOrderMark(read) : read;
		number += 1;
		end += length + (ended ? 1 : 0);
		parts = [];
		length = 0;
		return {
			number,
			text,
			ended,
			end
		};
	};
	const add = (part) => {
		length += part.length;
		if (length > most) throw new UserError(`${presentFileName(file)}, line ${number + 1}: longer than ${presentSize(most)}.`);
		parts.push(part);
	};
	for await (const chunk of asUtf8(await openSource(file))) {
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
// src/input/cli/terminal-style.ts
const isSet = (value) => value !== void 0 && value !== "";
const wantsColor = (choice, terminal, env) => {
	if (choice !== "auto") return choice === "always";
	if (isSet(env["NO_COLOR"])) return false;
	if (isSet(env["FORCE_COLOR"])) return env["FORCE_COLOR"] !== "0";
	return terminal && env["TERM"] !== "dumb";
};
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
const terminalWidth = (columns, env) => {
	const told = columns ?? Number(env["COLUMNS"]);
	return Number.isInteger(told) && told >= 20 ? told : 80;
};
const isAtLeast = (version, least, minor) => {
	const [major = NaN, second = 0] = (version ?? "").split(".").map(Number);
	return major > least || major === least && second >= minor;
};
const showsLinks = (env) => {
	const { TERM = "", TERM_PROGRAM: program, TERM_PROGRAM_VERSION: version } = env;
	if (isSet(env["CI"]) || isSet(env["TMUX"]) || isSet(env["STY"])) return false;
	if (/^(?:dumb|linux|screen|tmux)/.test(TERM)) return false;
	return program === "WezTerm" || program === "ghostty" || program === "iTerm.app" && isAtLeast(version, 3, 1) || program === "vscode" && isAtLeast(version, 1, 72) || TERM === "xterm-kitty" || Number(env["VTE_VERSION"]) > 5e3 || isSet(env["WT_SESSION"]);
};
const terminalStyle = (choice, { isTTY, columns }, env, platform) => {
	const color = wantsColor(choice, isTTY === true, env);
	return {
		width: terminalWidth(columns, env),
		color,
		unicode: showsUnicode(env, platform),
		links: color && isTTY === true && showsLinks(env)
	};
};
// src/command/support/kept-reports.ts
const manyDomains = 2e3;
const mostKept = 268435456;
const mostAnswersOfEach = 65536;
const trimAnswers = (report) => {
	let left = mostAnswersOfEach;
	const sized = report.evidence.answers.map((answer) => ({
		answer,
		bytes: heldBytes(answer)
	}));
	const fitting = new Set(sized.toSorted((a, b) => a.bytes - b.bytes).filter(({ bytes }) => (left -= bytes) >= 0).map(({ answer }) => answer));
	const { mixedCase: _, ...evidence } = report.evidence;
	return {
		...report,
		evidence: {
			...evidence,
			answers: evidence.answers.filter((answer) => fitting.has(answer))
		}
	};
};
const advice = "--format ndjson avoids that; dns-audit merge converts it to any other format.";
const createKeeper = (wanted, notify) => {
	const kept = [];
	let bytes = 0;
	let trims = false;
	return {
		kept,
		held: () => bytes,
		keep: (report) => {
			if (!wanted) return;
			const whole = heldBytes(report);
			const fits = bytes + whole <= mostKept;
			const own = fits ? report : trimAnswers(report);
			kept.push(own);
			bytes += fits ? whole : heldBytes(own);
			if (kept.length === manyDomains) notify(`More than ${manyDomains} domains are kept in memory until all are done. ${advice}`);
			if (fits || trims) return;
			trims = true;
			notify(`More than 256 MiB of answers are kept in memory, so long answers about further domains are left out. ${advice}`);
		}
	};
};
// src/command/support/progress.ts
const progress = createProgress(process.stderr);
// src/command/support/renderers.ts
const fileStyle = {
	width: 80,
	color: false,
	unicode: true
};
const renderTerminalText = async (report, { verbose, quiet, failOn }, style) => {
	const [{ renderText }, { isAppleHost }] = await Promise.all([import("./shared-text.js"), import("./shared-checks.js")]);
	const words = verbose ? await import("./record-spf-explain.js") : void 0;
	return renderText(report, {
		...style,
		verbose,
		quiet,
		failOn,
		isApple: isAppleHost,
		...words && { describe: words.explainTermKind }
	});
};
const render = async ({ format, file }, report, settings, style) => {
	const { failOn, verbose } = settings;
	switch (format) {
		case "json": return (await import("./shared-json.js")).renderJson(report);
		case "ndjson": return (await import("./shared-json.js")).renderNdjson(report);
		case "markdown": return (await import("./shared-render.js")).renderMarkdown(report, {
			failOn,
			evidence: verbose
		});
		case "sarif": return (await import("./shared-sarif.js")).renderSarif(report, void 0, failOn);
		case "junit": return (await import("./report-junit.js")).renderJunit(report, failOn);
		case "codequality": return (await import("./report-codequality.js")).renderCodeQuality(report);
		case "html": return (await import("./report-html-render.js")).renderHtml(report, { failOn });
		case "badge": return (await import("./report-badge.js")).renderBadge(report, failOn);
		case "badge-json": return (await import("./report-badge.js")).renderEndpoint(report, failOn);
		case "text": return renderTerminalText(report, settings, file === void 0 ? style : fileStyle);
	}
};
const preloadRenderers = (outputs) => {
	const loaders = {
		json: () => import("./shared-json.js"),
		ndjson: () => import("./shared-json.js"),
		markdown: () => import("./shared-render.js"),
		text: () => import("./shared-text.js")
	};
	for (const { format } of outputs) loaders[format]?.();
};
const renderLine = async (head, domain) => (await import("./shared-json.js")).renderJsonLine(head, domain);
const renderMark = async (head, interrupted) => (await import("./shared-json.js")).renderInterruptedLine(head, interrupted);
// src/command/support/ndjson-writer.ts
const listOutputs = ({ format, files }) => [{ format }, ...files];
const wholeOutputs = (options) => [...listOutputs(options).filter(({ format }) => format !== "ndjson"), ...options.record === void 0 ? [] : [{
	format: "json",
	file: options.record
}]];
const orUnwritableError = async (file, written) => {
	try {
		return await written;
	} catch (error) {
		const code = errorCode(error);
		if (code === void 0) throw error;
		throw new UserError(`${presentText(file)} cannot be written (${code}).`);
	}
};
const truncateToWholeLines = async ({ file, whole, open }) => {
	const { write, close } = await openGrowingFile(file, whole);
	if (open) await write("\n");
	await close();
};
const stdoutFile = {
	write: (text) => {
		progress.clear();
		return writeStdout(text);
	},
	close: () => Promise.resolve()
};
const openOutput = async ({ file }, resumed) => {
	const goesOn = resumed !== void 0 && isSameFile(resumed.file, file ?? 1);
	if (goesOn) await truncateToWholeLines(resumed);
	if (file === void 0) return stdoutFile;
	const from = goesOn ? resumed.whole + (resumed.open ? 1 : 0) : 0;
	const { write, close } = await orUnwritableError(file, openGrowingFile(file, from));
	return {
		write: (text) => orUnwritableError(file, write(text)),
		close
	};
};
const lineWriter = (options, resumed) => {
	const outputs = listOutputs(options).filter(({ format }) => format === "ndjson");
	const sinks = [];
	const open = async () => {
		for (const output of outputs.slice(sinks.length)) sinks.push(await openOutput(output, resumed));
	};
	const append = async (line) => {
		await open();
		for (const { write } of sinks) await write(line);
	};
	return {
		write: async (head, domain) => {
			if (outputs.length > 0) await append(await renderLine(head, domain));
		},
		end: async (head, interrupted) => {
			if (outputs.length === 0) return;
			if (interrupted === void 0) await open();
			else await append(await renderMark(head, interrupted));
		},
		close: async () => {
			for (const { close } of sinks) await close();
		}
	};
};
// src/command/support/deliver-reports.ts
const stdoutStyle = ({ color }) => terminalStyle(color, process.stdout, process.env, process.platform);
const inCi = () => ![
	"",
	"false",
	void 0
].includes(process.env["CI"]);
const isAttended = () => process.stderr.isTTY && !inCi();
const isCrossChecked = ({ vantage, kind }) => vantage === "referee" && kind !== "failed";
const hasCrossCheckedAnswer = (answers) => answers.some(isCrossChecked);
const describeCrossCheck = (answers) => {
	const [server] = new Set(answers.filter(isCrossChecked).map((answer) => answer.server));
	return server === void 0 ? [] : [`DNS is blocked or forged on this network, so these answers come from ${server} over HTTPS.`];
};
const refuseUnwritable = ({ files, record }) => {
	const paths = files.map(({ file }) => file);
	for (const file of record === void 0 ? paths : [...paths, record]) {
		const obstacle = whyUnwritable(file);
		if (obstacle !== void 0) throw new UserError(`${presentText(file)} cannot be written (${obstacle}).`);
	}
};
const refuseOverwriting = (inputs, written) => {
	for (const input of inputs) if (written.some((file) => isSameFile(input, file ?? 1)) && isPlainFile(input)) throw new UserError(`${presentText(input)} would be read and overwritten in the same run.`, "Choose another output file.");
};
const writeNote = (text) => {
	progress.clear();
	writeStderr(`${text}\n`);
};
const describeInterruption = ({ done, of }) => `Interrupted: ${done}${of === void 0 ? "" : ` of ${of}`} domains are done${done > 0 ? ", and in the report" : ""}.\n`;
const writeWholeReports = async (report, options, renderText, outputs = wholeOutputs(options)) => {
	const style = stdoutStyle(options);
	let unwritable;
	for (const output of outputs) {
		const text = output.format === "text" && renderText !== void 0 ? renderText(report) : await render(output, report, options, style);
		try {
			await (output.file === void 0 ? writeStdout(text) : orUnwritableError(output.file, writeReport(output.file, text)));
			await setImmediate$1();
		} catch (error) {
			if (!(error instanceof UserError)) throw error;
			unwritable ??= error;
		}
	}
	if (unwritable !== void 0) throw unwritable;
};
const startClock = ({ began = performance.now() }) => () => Math.round(performance.now() - began);
const createHead = (batch, settings, elapsed) => {
	const { tool, startedAt, vantage } = reportHead(batch);
	const told = settings && { settings };
	return () => ({
		tool,
		startedAt,
		durationMs: elapsed(),
		vantage,
		...told
	});
};
const endInterrupted = async (interrupted, by) => {
	writeStderr(describeInterruption(interrupted));
	await flushStdout();
	process.exit(signalStatuses[by]);
};
const deliverReports = async (batch, options, { count, resumed, sharded, settings } = {}) => {
	const elapsed = startClock(batch);
	refuseIdle(batch);
	preloadRenderers(listOutputs(options));
	const total = batch.more === void 0 ? () => batch.jobs.length : count;
	const statuses = new Set(resumed?.statuses);
	const { kept, keep } = createKeeper(wholeOutputs(options).length > 0, writeNote);
	const lines = lineWriter(options, resumed);
	const head = createHead(batch, settings, elapsed);
	const interrupt = total?.() === 1 ? void 0 : catchInterrupt(stopWaitingForReader);
	let done = 0;
	try {
		const stop = interrupt && { stop: interrupt.signal };
		for await (const report of streamReports({
			...batch,
			...stop
		})) {
			done += 1;
			statuses.add(runExitStatus({ domains: [report] }, options.failOn));
			keep(report);
			await lines.write(head(), report);
			if (interrupt) progress.show(describeTally({
				done,
				total: total?.(),
				ms: elapsed()
			}));
		}
		interrupt?.release();
		const by = interrupt?.by();
		const cut = by && {
			done,
			...total && { of: total() },
			by
		};
		const interrupted = cut ?? batch.interrupted;
		if (cut === void 0 || done > 0) {
			await lines.end(head(), interrupted);
			await writeWholeReports(buildReport(batch, kept, elapsed(), interrupted), options);
		}
		if (cut !== void 0) return await endInterrupted(cut, cut.by);
		if (done === 0 && statuses.size === 0 && !sharded) return 3;
		return statusOfPart(worstStatus(statuses), interrupted);
	} finally {
		progress.clear();
		await lines.close();
	}
};
// src/command/audit.ts
const resumedFrom = async (file, failOn) => {
	const { readResumed } = await import("./input-saved-resume.js");
	const statuses = /* @__PURE__ */ new Set();
	return {
		...await readResumed(file, (domain) => statuses.add(runExitStatus({ domains: [domain] }, failOn))),
		file,
		statuses
	};
};
const refuseOtherManner = async ({ file, manner }, batch, settings) => {
	const { refuseMixing } = await import("./input-saved-resume.js");
	const { resolvers, authoritative, ports } = batch.vantage;
	refuseMixing(file, manner, {
		version,
		resolvers,
		authoritative,
		ports,
		...settings && { settings }
	});
};
const settingsForLines = async (options) => listOutputs(options).some(({ format }) => format === "ndjson") ? (await import("./command-support-run-settings.js")).readRunSettings(options) : void 0;
const portNames = /* @__PURE__ */ new Set([
	"port-imap",
	"port-smtp",
	"imap",
	"smtp"
]);
const testsPortsOnly = (only) => only.length > 0 && only.every((name) => portNames.has(name));
const watchOne = (name, { only, timeoutMs }) => {
	const what = testsPortsOnly(only) ? "Testing the mail ports" : `Auditing ${name}`;
	const waiting = createWaiting();
	const began = performance.now();
	let answers = 0;
	const describe = () => describeWaiting(what, {
		answers,
		whom: waiting.longest(),
		ms: performance.now() - began,
		mostMs: timeoutMs
	});
	progress.follow(describe);
	return {
		waiting,
		onAnswer: () => {
			answers += 1;
			progress.show(describe());
		}
	};
};
const liveBatchHere = (domains, options, { more, early }) => {
	const [only, ...others] = domains;
	const alone = more === void 0 && others.length === 0 ? only?.name : void 0;
	const watch = alone === void 0 ? void 0 : watchOne(alone, options);
	return liveBatch(domains, options, {
		ci: inCi(),
		attended: process.stderr.isTTY,
		...more && { more },
		...early && { early },
		...watch
	});
};
const hasConfiguredZone = ({ config }) => config?.domains.some(({ zone }) => zone !== void 0) ?? false;
const withFileComparison = async (batch, options) => {
	const file = options.baseline ?? options.config?.baseline;
	const domains = batch.jobs.map(({ request }) => request.domain);
	const bound = domains.filter(({ name }) => options.baseline ?? findConfigDomain(options, name));
	const accepted = file && {
		file,
		baseline: readAcceptedRecords(file, bound)
	};
	if (!accepted && !hasConfiguredZone(options)) return batch;
	const { heldAgainstFiles } = await import("./shared-compare-with-files.js");
	const { readZoneSides } = await import("./shared-zone-sides.js");
	return heldAgainstFiles(batch, {
		...accepted && { accepted },
		zones: await readZoneSides(domains, ({ name }) => findConfigDomain(options, name)?.zone, process.cwd()),
		fileChecks: selectFileChecks(options)
	});
};
const auditsFiles = ({ zone, against, offline }) => zone !== void 0 || against !== void 0 || offline === true;
const looksAtLive = (options) => options.replay === void 0 && !auditsFiles(options);
const collectDomains = async (domains) => {
	const all = [];
	for await (const domain of domains) all.push(domain);
	return all;
};
const fixedBatch = async (domains, options, early) => {
	const { replay } = options;
	const batch = replay === void 0 ? liveBatchHere(domains, options, { early }) : replayBatch(await (await import("./shared-parse-report.js")).readRecording(replay), domains, options);
	return auditsFiles(options) ? (await import("./command-support-zone-batch.js")).zoneBatch(batch, options) : withFileComparison(batch, options);
};
const auditMany = async ({ domains: named, options }, early) => {
	const { readDomainList } = await import("./input-cli-domain-list.js");
	const { from, shard, resume } = options;
	const written = [...listOutputs(options).map(({ file }) => file), options.record];
	refuseOverwriting(from === void 0 ? [] : [from], written);
	const resumed = resume === void 0 ? void 0 : await resumedFrom(resume, options.failOn);
	const done = resumed?.names ?? /* @__PURE__ */ new Set();
	const list = await readDomainList({
		named,
		done,
		...from !== void 0 && { from },
		...shard && { shard }
	});
	const meant = looksAtLive(options) ? meantDomainsIn(list.domains, {
		options,
		done
	}) : void 0;
	const domains = meant?.domains ?? list.domains;
	const { count } = list;
	const { replay, baseline, config } = options;
	const batch = [
		replay,
		baseline,
		config?.baseline
	].some((one) => one !== void 0) || auditsFiles(options) || hasConfiguredZone(options) ? await fixedBatch(await collectDomains(domains), options, early) : liveBatchHere([], options, {
		more: domains,
		early
	});
	const settings = await settingsForLines(options);
	if (resumed !== void 0) await refuseOtherManner(resumed, batch, settings);
	return deliverReports(batch, options, {
		...count !== void 0 && { count: () => count - (meant?.repeated() ?? 0) },
		...resumed && { resumed },
		sharded: shard !== void 0,
		...settings && { settings }
	});
};
const auditCommand = async (command, early) => {
	const { domains: named, options } = command;
	refuseUnwritable(options);
	const { from, shard, resume } = options;
	if (![
		from,
		shard,
		resume
	].every((one) => one === void 0)) return auditMany(command, early);
	const domains = looksAtLive(options) ? await findMeantDomains(named, options) : named;
	const settings = await settingsForLines(options);
	const batch = await fixedBatch(domains, options, early);
	return deliverReports(batch, options, { ...settings && { settings } });
};
// src/command/main.ts
const runCommand = async (request, early) => {
	switch (request.command) {
		case "print":
			await writeStdout(request.text);
			return 0;
		case "audit": return auditCommand(request, early);
		case "ports": return (await import("./command-ports.js")).ports(request);
		case "login": return (await import("./command-login.js")).login(request);
		case "records": return (await import("./command-records.js")).records(request);
		case "wait": return (await import("./command-wait.js")).wait(request);
		case "init": return (await import("./command-init.js")).init(request);
		case "baseline": return (await import("./shared-baseline2.js")).baseline(request);
		case "help": return (await import("./command-help.js")).help(request.topic);
		case "man": return (await import("./command-help.js")).man();
		case "completion": return (await import("./command-help.js")).completion(request.shell);
		case "checks": return (await import("./command-checks.js")).listChecks(request);
		case "lint": return (await import("./command-lint.js")).lint(request);
		case "merge": return (await import("./command-merge.js")).merge(request);
		case "render": return (await import("./command-render.js")).renderCommand(request);
		case "explain": return (await import("./command-explain.js")).explain(request);
		case "demo": return (await import("./command-demo.js")).demo(request);
	}
};
const reportUserError = ({ message, hint }) => {
	writeStderr(`dns-audit: ${message}\n${hint === void 0 ? "" : `${hint}\n`}`);
};
const reportBug = (error) => {
	const lines = traceError(error).split("\n").map(presentText).join("\n");
	writeStderr(`${lines}\n\nThis is a bug in dns-audit. Please report it with the lines above.\n`);
};
const reportError = (error) => {
	progress.clear();
	const exhaustion = describeExhaustion(error);
	const known = exhaustion === void 0 ? error : new UserError(...exhaustion);
	if (known instanceof UserError) reportUserError(known);
	else reportBug(error);
	return known instanceof UserError ? 2 : 70;
};
const endAtOnce = (error) => process.exit(reportError(error));
const readRequest = async (argv) => {
	const folder = ".";
	const configured = mayBeConfigured(argv, folder) && await import("./shared-config.js");
	return readArguments(argv, commandLineVocabulary(), {
		folder,
		defaults: environmentOptions(process.env),
		...configured && { read: configured.readConfig }
	});
};
const main = async (argv, early) => {
	tolerateClosedPipes((code) => {
		progress.clear();
		reportUserError(new UserError(`stdout cannot be written (${code}).`));
		process.exit(2);
	});
	endOnInterrupt(progress.clear);
	process.once("uncaughtException", endAtOnce);
	try {
		process.exitCode = await runCommand(await readRequest(argv), early);
	} catch (error) {
		const status = reportError(error);
		if (describeExhaustion(error) !== void 0) process.exit(status);
		process.exitCode = status;
	} finally {
		process.off("uncaughtException", endAtOnce);
	}
};
export { NoRecordsError, UserError, acceptCommand, alwaysOptions, answersIn, appSpecificPassword, areaNames, areas, asUtf8, assignShard, audit, auditCommand, baselineFile, blocksVerification, bringsHarm, broughtFaults, catchInterrupt, changeBreaksMail, changesNothing, checkMember, commandLineVocabulary, commandTitle, createGatherWorld, createLiveWorld, createRecorder, customDomainMenus, defineCommands, deliverReports, describeCrossCheck, describeWayIn, didYouMean, domainDriftState, driftState, endOnInterrupt, environmentOptions, findConfig, findConfigDomain, findInBaselineFile, findMeantDomains, flushStdout, gather, groupByTitle, hasCrossCheckedAnswer, hasFailed, inCi, invertChange, isAskedByApple, isAtLeast$1 as isAtLeast, isAttended, isBreaking, isBroughtUnjudged, isFalseOfInternet, isPlainFile, isPlainPath, isPortArea, isSameChange, isSameStatement, isStdoutClosed, isThere, isUnjudged, isUtf16File, judgeEffect, judgedKinds, kindsOfJudgment, liesOutside, lineWriter, listFolder, listOptions, listOutputs, listSettings, liveBatch, main, makeFolder, mayBeConfigured, nameOffsetAt, notUtf8, nothingToJudge, offsetAt, openSource, optionFlags, parseBaseline, parseDomain, parseJson, partsFailure, passwordClicks, passwordLimits, pathKind, plainValue, presentFileName, presentPosition, probedEndpoints, progress, publishedByApple, quoteText, rdapServer, readAcceptedRecords, readArguments, readBaseline, readDomain, readLines, readSource, recordForms, recordSources, refuseIdle, refuseOtherDomain, refuseOverwriting, refuseUnwritable, render, replayBatch, reportExitStatus, requiredAreas, runBatch, runExitStatus, saysUnregistered, selectChecks, selectFileChecks, selectForDomain, selectWaiverChecks, signInAdvice, signalStatuses, sourceFault, startOfFile, statementKinds, statusOfPart, stdoutStyle, stopWaitingForReader, terraformProviders, toScalar, tooLarge, undecidedIn, unreadableFile, updateHint, verdictOf, verdictOfAll, verdictsByKind, verdictsOf, walkFiles, wholeFileFault, wholeOutputs, withCrossCheck, withOwnReach, withPlainFile, withoutByteOrderMark, withoutSkipped, worseChecks, worsening, worstStatus, writeReport, writeStderr, writeStdout, writeWholeReports };
