import { allOf, capital, counted, few, isOfCheck, listed, presentLocation, spfLimits, timeLeft, timeTaken } from "./shared-checks.js";
import { absoluteName, dnsName, groupedBy, isExhausted, isForbidden, isWithin, localCause, mapNonEmpty, needKey, presentOctets, presentRData, presentText, spfNeed } from "./shared-first.js";
import { acceptCommand, areaNames, areas, bringsHarm, broughtFaults, changeBreaksMail, driftState, invertChange, isBreaking, isBroughtUnjudged, isPortArea, isSameChange, isUnjudged, requiredAreas, runExitStatus, signInAdvice, undecidedIn, verdictsByKind, worsening } from "./shared-audit.js";
// src/report/view/plain-text.ts
const plainText = (text) => {
	const shown = presentText(text);
	const tame = shown.includes("##") ? shown.replace(/#(?=#)/g, "\\035") : shown;
	if (!tame.includes("::")) return tame;
	return tame.replace(/(^| ):(?=:)(?!:(?:\/\d|[\da-f]{1,4}(?::[\da-f]{1,4}){0,6}(?:\.\d{1,3}){0,3}(?:$|[ ,;)"/])))/gi, "$1\\058");
};
const plainOctets = (octets) => plainText(presentOctets(octets));
const plainCite = (cite) => plainText(cite.replace(" §", " section "));
const shorten = (text, most = 512) => text.length <= most ? text : `${text.slice(0, most)}... (${text.length - most} more)`;
const recordColumns = ({ owner, type, rdata }) => [
	plainText(absoluteName(owner)),
	plainText(type),
	plainText(rdata)
];
const largest = (numbers) => numbers.reduce((most, one) => Math.max(most, one), 0);
const joinBlocks = (blocks) => blocks.flatMap((block) => block.length > 0 ? [[""], block] : []).slice(1).flat();
// src/report/view/port-causes.ts
const culpritWords = {
	computer: "this computer",
	network: "this network",
	apple: "Apple",
	account: "the account",
	settings: "the mail program's settings"
};
const confidenceWords = {
	certain: "Cause",
	likely: "Most likely cause",
	possible: "Possible cause"
};
const lesserCauses = /* @__PURE__ */ new Map([
	["connection-works", "note"],
	["ipv6-broken", "warning"],
	["read-along", "warning"],
	["apple-outage", "warning"]
]);
const causeSeverity = ({ id }) => lesserCauses.get(id) ?? "error";
const isHarmless = ({ id }) => id === "connection-works" || id === "read-along";
const culpritLabel = (cause) => {
	if (isHarmless(cause)) return "";
	if (cause.id === "unclear") return "Cause unknown";
	return `${confidenceWords[cause.confidence]}: ${culpritWords[cause.culprit]}`;
};
const causeTitle = (cause) => {
	const title = plainText(cause.title);
	return isHarmless(cause) || cause.id === "unclear" ? title : `${confidenceWords[cause.confidence]}: ${title}`;
};
const otherCauses = ({ causes: [, ...others] }) => others.slice(0, 3);
const workingFaults = ({ faults }) => faults.filter(({ fatal }) => !fatal);
const evidenceFor = ({ evidence }) => few(evidence.map((line) => shorten(plainText(line), 400)), 8);
const portHost = (port) => port.slice(0, port.lastIndexOf(":"));
const findPortCauses = ({ diagnosis }, { finding: { subject } }) => subject.type === "TCP" ? (diagnosis?.causes ?? []).filter(({ ports }) => ports.some((port) => portHost(port) === subject.name)) : [];
const findCausesBehind = ({ diagnosis }, { port, culprits }) => port ? (diagnosis?.causes ?? []).filter(({ ports }) => ports.some((one) => culprits.includes(one))) : [];
const likeliestCauseLines = ([cause]) => cause === void 0 ? [] : [
	`${causeTitle(cause)}.`,
	...evidenceFor(cause).map((line) => `Seen: ${line}`),
	...cause.steps.map((step, i) => `${i + 1}. ${plainText(step)}`)
];
// src/report/view/asked.ts
const resolverName = (server) => server === "system" ? "this computer's resolver" : server;
const serverWords = ({ vantage, server, transport }) => {
	if (transport === "file") return plainText(server);
	if (server === "system") return resolverName(server);
	if (vantage === "referee") return `the public resolver ${plainText(server)}`;
	return `${vantage === "authoritative" || vantage === "parent" ? "name server" : "resolver"} ${plainText(server)}`;
};
const questionKey = (name, type) => `${type} ${name}`;
const answersByQuestion = /* @__PURE__ */ new WeakMap();
const answersTo = (answers, name, type) => {
	const known = answersByQuestion.get(answers);
	if (known !== void 0) return known.get(questionKey(name, type)) ?? [];
	const byQuestion = /* @__PURE__ */ new Map();
	for (const answer of answers) {
		const key = questionKey(answer.question.name, answer.question.type);
		const same = byQuestion.get(key);
		if (same === void 0) byQuestion.set(key, [answer]);
		else same.push(answer);
	}
	answersByQuestion.set(answers, byQuestion);
	return byQuestion.get(questionKey(name, type)) ?? [];
};
const isFailedServer = (answer) => answer.vantage === "authoritative" && answer.kind === "failed" && answer.failure.code !== "not-public" && answer.failure.attempts.length > 0;
const describeAsked = ({ subject }, { answers, probes }) => {
	const { name, type } = subject;
	if (type === "TCP") {
		const places = probes.filter(({ endpoint }) => endpoint.host === name).map(({ endpoint, addresses }) => {
			const where = addresses.map(({ address }) => plainText(address));
			return `${plainText(endpoint.host)}:${endpoint.port} at ${listed(where, 4) || "no address"}`;
		});
		return places.length > 0 ? listed(places) : void 0;
	}
	const all = answersTo(answers, name, type);
	const known = all.filter(({ kind, unchecked }) => kind !== "failed" && !unchecked);
	const refereed = known.filter(({ vantage }) => vantage === "referee");
	const published = known.filter(({ vantage, flags }) => vantage === "authoritative" && (refereed.length === 0 || flags?.aa !== false));
	const failed = published.length > 0 ? all.filter(isFailedServer) : [];
	const asked = [
		[...published, ...failed],
		refereed,
		known
	].find(({ length }) => length > 0) ?? [];
	const servers = [...new Set(asked.map(serverWords))];
	return servers.length > 0 ? `${plainText(name)} ${plainText(type)} from ${listed(servers, 4)}` : void 0;
};
// src/report/view/obstruction-remedies.ts
const askAnotherResolver = "Ask another resolver: --resolver 9.9.9.9";
const goOnline = `Check that this computer is online and that no firewall blocks DNS (port 53). ${askAnotherResolver}`;
const remedies = {
	timeout: goOnline,
	unreachable: goOnline,
	servfail: `The domain's name servers or its DNSSEC may be broken: ask its DNS host. ${askAnotherResolver}`,
	refused: "That server doesn't serve this name, or not to this network. Check that your registrar lists your DNS host's name servers.",
	rcode: askAnotherResolver,
	malformed: "Something on the network may answer instead of it. Ask over HTTPS: --resolver https://1.1.1.1/dns-query",
	"too-long": "Delete the records that nobody needs from that name. With more than 100 of one type, some resolvers give no answer at all.",
	unsupported: askAnotherResolver,
	deadline: "Allow more time: --timeout 60",
	isolated: "Check that this computer is online: an offline resolver may say that no name exists. If it is online, ask another resolver: --resolver 9.9.9.9",
	intercepted: `${signInAdvice}. To get around it, ask over HTTPS: --referee https://1.1.1.1/dns-query`,
	unconfirmed: "The name's own servers could not be asked. Ask a second resolver too: --referee https://1.1.1.1/dns-query",
	"not-public": "To audit a closed network, allow such addresses: --allow-private",
	local: goOnline,
	unrecorded: "Record again: --record FILE",
	unknown: "Check again with a file that holds the value, or check the live domain."
};
const otherResolver = "with resolvers: 9.9.9.9 (--resolver 9.9.9.9 on the command line)";
const letRunnerAsk = "On a self-hosted runner, check that its firewall and its resolver let DNS queries out (port 53, UDP and TCP)";
const askForRunner = `${letRunnerAsk}. Otherwise, run the job again, or ask another resolver ${otherResolver}.`;
const runnerRemedies = {
	timeout: askForRunner,
	unreachable: askForRunner,
	servfail: `The domain's name servers or its DNSSEC may be broken: ask its DNS host. Or ask another resolver ${otherResolver}.`,
	rcode: `Ask another resolver ${otherResolver}.`,
	unsupported: `Ask another resolver ${otherResolver}.`,
	malformed: "Something on the runner's network may answer instead of it. Ask over HTTPS with resolvers: https://1.1.1.1/dns-query (--resolver on the command line).",
	deadline: "Allow more time with timeout: 60 (--timeout 60 on the command line).",
	isolated: `${letRunnerAsk}. A resolver without a way to the internet may say that no name exists.`,
	intercepted: `${letRunnerAsk}. To get around it, ask over HTTPS with referee: https://1.1.1.1/dns-query (--referee on the command line).`,
	unconfirmed: "The name's own servers could not be asked. Ask a second resolver too, with referee: https://1.1.1.1/dns-query (--referee on the command line).",
	local: askForRunner,
	"not-public": "To audit a closed network, set allow-private: true (--allow-private on the command line)."
};
const localRemedy = (errno, ci) => {
	const limit = ci ? "the runner's limit of open files" : "the limit of open files";
	const others = ci ? "run less beside it" : "close other programs";
	if (isExhausted(errno)) return `The network is not the cause. Raise ${limit} (ulimit -n), or ${others}.`;
	return isForbidden(errno) ? "Allow this program to connect: a firewall or sandbox on this computer forbids it." : void 0;
};
// src/report/view/group-results.ts
const metasById = ({ checks }) => new Map(checks.map((meta) => [meta.id, meta]));
const explainers = ["delegation-answers", "resolver-reach"];
const failedServers = (failure, server) => {
	const tried = failure.attempts.filter(({ code }) => code !== "answered").map((a) => a.server);
	return [...new Set(tried.length > 0 ? tried : [server])].filter((s) => s !== "").sort();
};
const newCause = (code, port, explainedBy) => ({
	code,
	port,
	explainedBy,
	culprits: /* @__PURE__ */ new Set(),
	needs: /* @__PURE__ */ new Set(),
	wanted: /* @__PURE__ */ new Set(),
	results: /* @__PURE__ */ new Set(),
	failures: /* @__PURE__ */ new Set()
});
const serverFailures = /* @__PURE__ */ new Set([
	"timeout",
	"servfail",
	"refused",
	"rcode",
	"unreachable",
	"malformed",
	"too-long",
	"not-public"
]);
const explains = ({ subject: { name, type }, consequence }, need) => {
	const ofType = need.endsWith(` ${type}`) || type === "TXT" && need.startsWith("spf ");
	return consequence !== void 0 && (type === "NS" || ofType) && need.split(/[ ,]+/).some((word) => word === name || word.endsWith(`.${name}`));
};
const findExplainer = (failing, { need, failure: { code } }) => serverFailures.has(code) ? explainers.find((id) => failing.some((result) => isOfCheck(id)(result) && result.findings.some((one) => explains(one, need)))) : void 0;
const causeKey = ({ server, failure }, port, by) => {
	if (by !== void 0) return by;
	if (port) return `port ${failure.code}`;
	return failure.code === "intercepted" ? failure.code : `${failure.code} ${failedServers(failure, server).join(" ")}`;
};
const groupObstructions = (results, failing) => {
	const causes = /* @__PURE__ */ new Map();
	for (const result of results) for (const obstacle of result.obstacles) {
		const { need, label, server, failure } = obstacle;
		const port = isPortArea(result.area);
		const explainedBy = port ? void 0 : findExplainer(failing, obstacle);
		const key = causeKey(obstacle, port, explainedBy);
		const cause = causes.get(key) ?? newCause(failure.code, port, explainedBy);
		causes.set(key, cause);
		const servers = failedServers(failure, server);
		for (const culprit of port ? [label] : servers) cause.culprits.add(culprit);
		cause.needs.add(need);
		cause.wanted.add(label);
		cause.results.add(result);
		cause.failures.add(failure);
	}
	return [...causes.values()].map(({ code, port, explainedBy, culprits, needs, wanted, results: own, failures }) => ({
		code,
		port,
		explainedBy,
		culprits: [...culprits],
		needs: [...needs],
		wanted: [...wanted],
		results: [...own],
		failures: [...failures]
	}));
};
const withoutPorts = (domain) => ({
	...domain,
	results: domain.results.filter(({ area }) => !isPortArea(area))
});
const apartFromPorts = (domain) => domain.portsVerdict === void 0 ? domain : withoutPorts(domain);
const digestReport = ({ results }) => {
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
		causes: groupObstructions(unjudged, having("fail")),
		unjudged,
		fine: having("pass"),
		skipped: having("skipped")
	};
};
const fixedAbove = "Fixed by the records above.";
const listedAbove = "as listed above";
const fixedEarlier = (domain) => {
	const { problems, warnings, notes } = digestReport(domain);
	const seen = /* @__PURE__ */ new Set();
	const findings = [
		...problems,
		...warnings,
		...notes
	].map(({ finding }) => finding);
	return new Set(findings.filter(({ fix: { publish = [], remove = [] } }) => {
		const records = JSON.stringify([remove, publish]);
		const repeats = seen.has(records);
		if (remove.length + publish.length > 0) seen.add(records);
		return repeats;
	}));
};
const causeWords = {
	timeout: (who) => `${who} didn't answer`,
	servfail: (who) => `${who} answered with a failure (SERVFAIL)`,
	refused: (who) => `${who} refused to answer`,
	rcode: (who) => `${who} answered with an error`,
	unreachable: (who) => `${who} couldn't be reached`,
	malformed: (who) => `${who} sent an unusable reply`,
	"too-long": (who) => `${who} sent an answer that is too long to read`,
	unsupported: (who) => `${who} can't be asked this`,
	deadline: (who) => `time ran out before ${who} answered`,
	isolated: (who) => `${who} can't find any name on the internet`,
	intercepted: (who) => `${who} gave no mail records of icloud.com, so something on this network answers in place of DNS`,
	unconfirmed: (who) => `nobody else confirms what ${who} said`,
	"not-public": (who) => `${who} isn't an address on the internet, so it wasn't contacted`,
	local: (who) => `this computer couldn't open a connection to ${who}`,
	unrecorded: () => "the recording has no answer to this question",
	unknown: () => "not all that the file holds could be worked out"
};
const causeClause = (code, culprits, otherwise) => {
	const named = culprits.map(resolverName);
	return causeWords[code](listed(named, named.length > 4 ? 3 : 4) || otherwise);
};
const localErrno = ({ failures }) => failures.flatMap(({ errno, attempts }) => [errno, ...attempts.map((attempt) => attempt.errno)]).find((one) => localCause(one) !== void 0);
const describeLocal = (cause) => {
	const errno = localErrno(cause);
	return errno === void 0 ? "" : ` (${localCause(errno)}: ${errno})`;
};
const isUnasked = ({ code, failures }) => code === "unsupported" && failures.every(({ unasked }) => unasked === true);
const failureWays = ({ code, culprits, failures }) => {
	const codesByCulprit = new Map(culprits.map((one) => [one, []]));
	for (const { attempts } of failures) for (const attempt of attempts) codesByCulprit.get(attempt.server)?.push(attempt.code);
	const ways = /* @__PURE__ */ new Map([[code, []]]);
	for (const [culprit, codes] of codesByCulprit) {
		const last = codes.findLast((one) => one !== "answered") ?? code;
		const way = codes.includes(code) ? code : last;
		const who = ways.get(way) ?? [];
		who.push(culprit);
		ways.set(way, who);
	}
	return ways;
};
const causeSentence = (cause) => {
	const { code, culprits, port } = cause;
	if (isUnasked(cause)) return "not all was looked up";
	const own = code === "local" ? describeLocal(cause) : "";
	if (port || culprits.length === 0) return `${causeClause(code, culprits, port ? "the mail server" : "the name server")}${own}`;
	return [...failureWays(cause)].filter(([, who]) => who.length > 0).map(([way, who]) => `${causeClause(way, who, "")}${way === "local" ? describeLocal(cause) : ""}`).join("; ");
};
const applesSpf = needKey(spfNeed(dnsName("icloud.com")));
const explainedRemedies = {
	"delegation-answers": "Fix the name servers first (see delegation-answers).",
	"resolver-reach": "The name servers are most likely down (see the note about them)."
};
const failsForAll = ({ code, needs }) => (code === "servfail" || code === "refused") && needs.length > 1 && needs.includes(applesSpf);
const remedyForAll = ({ code }, ci) => {
	if (code !== "refused") return ci ? askForRunner : goOnline;
	return ci ? `Ask another resolver ${otherResolver}.` : askAnotherResolver;
};
const isPolicyHost = ({ needs, failures }) => needs.every((need) => need.startsWith("policy ")) && failures.every(({ attempts }) => attempts.length > 0 && attempts.every(({ transport }) => transport === "https"));
const portRemedy = (ci) => ci ? "On a self-hosted runner, allow outgoing connections to the port. If the runner doesn't need it, leave the mail ports out with ports: false (--no-ports on the command line)." : "Try from another network, such as a phone's hotspot. If it works there, a firewall, VPN or provider blocks the port here.";
const obstructionRemedy = (cause, ci) => {
	const { code, port, explainedBy } = cause;
	if (explainedBy !== void 0) return explainedRemedies[explainedBy];
	if ((code === "timeout" || code === "unreachable") && isPolicyHost(cause)) return "Open the MTA-STS policy's address in a browser, also from another network. If it doesn't load there either, start its web server again or delete the TXT record at _mta-sts.";
	if (port && code !== "deadline" && code !== "local" && code !== "unrecorded") return portRemedy(ci);
	if (isUnasked(cause)) return "Check the live domain, or run this without --offline.";
	if (failsForAll(cause)) return `It fails for icloud.com too, so the domain is most likely not the cause. ${remedyForAll(cause, ci)}`;
	return (code === "local" ? localRemedy(localErrno(cause), ci) : void 0) ?? (ci ? runnerRemedies[code] : void 0) ?? remedies[code];
};
// src/report/view/file-version.ts
const presentVersion = ({ commit, branch }, show) => branch === void 0 ? `of ${show(commit)}` : `on ${show(branch)} (${show(commit)})`;
const presentFile = ({ file, at }, show = plainText) => at === void 0 ? show(file) : `${show(file)} as ${presentVersion(at, show)}`;
// src/report/view/drift-changes.ts
const recordKey = ({ owner, type, area }) => `${owner} ${type} ${area}`;
const groupByRecord = (items, changeOf) => [...groupedBy(items, (item) => recordKey(changeOf(item))).values()];
const joinChanges = (changes) => {
	const [{ owner, type, area }] = changes;
	return {
		owner,
		type,
		area,
		before: changes.flatMap((change) => "before" in change ? [change.before] : []),
		after: changes.flatMap((change) => "after" in change ? [change.after] : [])
	};
};
const diffLines = ({ before, after, ...record }) => {
	const line = (rdata) => recordColumns({
		...record,
		rdata
	}).join(" ");
	return [...before.map((rdata) => `- ${line(rdata)}`), ...after.map((rdata) => `+ ${line(rdata)}`)];
};
const diffBlocks = (changes) => groupByRecord(changes, (change) => change).map((group) => diffLines(joinChanges(group)));
const confirmedChanges = ({ drift }) => drift?.judgement.changes.map(({ change }) => change) ?? [];
const unconfirmedWords = (changes) => changes.every(({ confirmed }) => confirmed) ? void 0 : "Not confirmed: the domain's name servers weren't asked, so this may come from a resolver's cache.";
const announcedWords = (against) => `This change accepts records that aren't live yet: until you publish them, live matches ${against}`;
const pendingWords = ({ by, since, ageMs }, isOfThisRun) => {
	const [day = "", time = ""] = since.split("T");
	return `Merged ${isOfThisRun ? `${timeLeft(Math.max(1, ageMs / 1e3))} ago` : `on ${day} at ${time.slice(0, 5)} UTC`} (${plainText(by.commit)}), not live yet`;
};
const broughtWords = (subject, what) => `This change accepts records that would break ${what} of ${subject}`;
const broughtUnjudgedWords = "What the records that this change accepts do to mail couldn't be fully judged before they are live";
const unsureWords$1 = "Not certain: only resolvers show these differences, and no authoritative server could be asked";
const furtherDrift = (one) => {
	const known = confirmedChanges(one);
	return (one.proposal?.live?.drift ?? []).filter((change) => !known.some((other) => isSameChange(change, other)));
};
const liveAlterations = ({ changes, live }) => {
	const alters = live?.alters ?? [];
	const isSame = String(diffBlocks(alters)) === String(diffBlocks(changes));
	return changes.length === 0 || isSame ? [] : alters;
};
const countAccepted = ({ drift, proposal }) => (drift?.revision?.accepts.changes.length ?? 0) + (proposal?.live?.accepts.length ?? 0);
const announcedChanges = ({ announces }) => announces.map(invertChange);
const allDrift = (one) => [...confirmedChanges(one), ...furtherDrift(one)];
const breaksMail = (one) => one.drift !== void 0 && isBreaking(one.drift.judgement) || changeBreaksMail(one);
const urgency = (one) => breaksMail(one) ? 0 : driftState(one) === "drift" ? 1 : one.verdict === "fail" ? 2 : 3;
const mostUrgentFirst = (domains) => domains.toSorted((a, b) => urgency(a) - urgency(b));
const isOpen = (one) => driftState(one) === "unknown" || one.drift?.pending !== void 0 || one.verdict === "inconclusive" || undecidedIn(one).length > 0 || isBroughtUnjudged(one);
const threatensMail = ({ proposal }) => proposal?.comparison.appears.some(({ severity }) => severity !== "note") === true;
const isWell = (one, failOn = "error") => [...verdictsByKind(one).values()].every((verdict) => verdict === "pass") && one.drift?.pending === void 0 && !threatensMail(one) && runExitStatus({ domains: [one] }, failOn) === 0;
const goneRemedies = {
	undo: "Renew or restore the domain at your registrar. Its records come back with it.",
	accept: (domain, file) => `Remove ${domain} from ${file}, so that it is no longer checked.`
};
const effectWords = {
	breaks: "breaks mail",
	mends: "fixes mail",
	neither: "no harm to mail found"
};
const recordNames = (items) => listed(items.map(({ owner, type }) => `${plainText(absoluteName(owner))} ${plainText(type)}`));
const driftWords = {
	drift: (count, file) => `${counted(count, "live record")} ${count === 1 ? "differs" : "differ"} from ${presentFile(file)}`,
	gone: (domain, count) => `${domain} does not exist any more: ${count === 1 ? "the 1 accepted record is" : `all ${count} accepted records are`} gone`,
	inSync: (count, file, accepted) => accepted === 0 ? `${counted(count, "record")} as in ${presentFile(file)}` : `Live records are as in ${presentFile(file)}, but for what this change accepts`,
	open: (file) => `No confirmed difference from ${presentFile(file)}`,
	notJudged: "Couldn't be looked up, so not judged",
	notCompared: "Couldn't be looked up, so not compared",
	propagating: "Name servers disagree, so a change may be in progress",
	disagreeing: "Name servers disagree, so not compared",
	accepts: (file) => `This change accepts live records that differ from ${presentFile(file)}`,
	elsewhere: "New findings that these records did not cause",
	unwatched: (file) => `In ${plainText(file)}, but not watched`,
	liveDrift: (against) => `Live differs from ${against} (drift)`,
	liveAccepted: "This change accepts what is live",
	liveAltered: "Applying this change will alter these live mail records"
};
// src/report/view/consequences.ts
const usual = {
	mx: "incoming mail can get lost",
	spf: "your outgoing mail can land in junk (SPF fails)",
	dkim: "your outgoing mail has no valid DKIM signature",
	verification: "Apple can't verify the domain",
	dmarc: "your own mail fails your DMARC policy",
	delegation: "some name servers don't serve your records",
	dnssec: "mail servers that check DNSSEC can't see your domain",
	"mta-sts": "senders that use MTA-STS can't deliver mail to you",
	autodiscover: "mail programs are sent to the wrong server",
	imap: "mail can't be read from here",
	smtp: "mail can't be sent from here",
	resolver: "this computer's DNS gives false answers",
	zone: "parts of the zone file are not published",
	config: "the configuration is out of date"
};
const ways = {
	mx: "incoming",
	"mta-sts": "incoming",
	spf: "outgoing",
	dkim: "outgoing",
	dmarc: "outgoing",
	delegation: "all",
	dnssec: "all"
};
const lostMail = (faults) => {
	const lost = new Set(faults.map(({ area }) => ways[area] ?? "none"));
	if (lost.has("all")) return "all mail";
	const told = ["incoming", "outgoing"].filter((way) => lost.has(way));
	return told.length === 0 ? "mail" : `${listed(told)} mail`;
};
const listConsequences = (judged) => [...new Set(judged.flatMap(({ area, findings }) => findings.map(({ consequence }) => consequence === void 0 ? usual[area] : plainText(consequence))))];
// src/report/view/outlook.ts
const isAllTheSame = (one) => {
	const { live, changes } = one.proposal;
	const differences = [
		changes,
		live?.accepts ?? [],
		live?.alters ?? []
	];
	return live !== void 0 && differences.every(({ length }) => length === 0) && driftState(one) === "in-sync" && one.drift?.pending === void 0;
};
const isPartial = (one) => {
	const { unknown, propagating, unchanged } = one.proposal;
	if (unchanged) return false;
	return [
		...unknown,
		...propagating,
		...undecidedIn(one)
	].length > 0 || one.verdict === "inconclusive";
};
const outlook = (one) => {
	const { proposal, verdict } = one;
	const { appears, stays } = proposal.comparison;
	const come = new Set(appears.map(({ severity }) => severity));
	if (come.has("error")) return "breaks";
	if (come.has("warning")) return "doubtful";
	if (isPartial(one)) return "open";
	if (verdict === "inconclusive") return "unchanged";
	return verdict === "fail" || stays.some(({ severity }) => severity === "error") || come.has("note") ? "doubtful" : "fine";
};
const isEmptyHanded = ({ changes, comparison }) => {
	const { appears, vanishes, stays } = comparison;
	return changes.length + appears.length + vanishes.length + stays.length === 0;
};
const outlookSentence = (one) => {
	const { proposal } = one;
	const { file, against, at, changes, comparison } = proposal;
	const { appears, vanishes, stays } = comparison;
	const subject = `${plainText(file)} compared with ${against === "live" ? "the live zone" : presentFile({
		file: against,
		at
	})}`;
	if (outlook(one) === "unchanged") return `${subject}: the records are the same, so applying it changes nothing`;
	const partial = isPartial(one);
	if (partial && isEmptyHanded(proposal)) return `${subject}: couldn't look everything up, so what it does to mail is unknown`;
	const limit = partial ? ", as far as could be compared" : "";
	const counts = `${appears.length} new, ${vanishes.length} fixed, ${stays.length} remaining`;
	return `${subject}: ${counted(changes.length, "mail record")} changed${limit}; findings: ${counts}`;
};
// src/report/view/set-up-steps.ts
const setUpChecks = [
	"verification-present",
	"mx-present",
	"spf-present",
	"dkim-cname"
];
const findEmpty = (results, check) => {
	const result = results.find(isOfCheck(check));
	const [finding, ...more] = result?.status === "fail" ? result.findings : [];
	const { fix, observed = [] } = finding ?? {};
	return more.length + observed.length + (fix?.remove ?? []).length === 0 ? finding : void 0;
};
const shellName = (domain) => /^[a-z\d_.-]+$/.test(domain) && !domain.startsWith("-") ? domain : "DOMAIN";
const describePlace = (elsewhere, file) => {
	if (file !== void 0) return `in ${file}`;
	const hosts = (elsewhere?.observed ?? []).map((host) => host.replace(/\.$/, ""));
	return hosts.length === 0 ? "at your DNS host" : `at the DNS host that runs ${listed(hosts)} (records anywhere else, such as at the registrar, have no effect)`;
};
const hasAnyRecord = ({ results, evidence, domain }) => {
	const delegated = results.find(isOfCheck("delegation-present"))?.status;
	if (delegated === "pass" || delegated === "fail") return delegated === "pass";
	return !evidence.answers.some(({ question, kind }) => question.name === domain && kind === "nxdomain");
};
const planSetUp = (report) => {
	const { results, domain } = report;
	const empty = setUpChecks.flatMap((check) => findEmpty(results, check) ?? []);
	if (empty.length < setUpChecks.length || !hasAnyRecord(report)) return void 0;
	if (empty.some(({ fix }) => fix.restores)) return void 0;
	const all = [...empty, findEmpty(results, "dmarc-present") ?? []].flat();
	const listable = all.filter(({ fix }) => (fix.publish ?? []).length > 0);
	const written = listable.flatMap(({ fix }) => fix.written ?? []);
	const [verification] = empty;
	const known = verification !== void 0 && listable.includes(verification);
	const elsewhere = results.find(isOfCheck("delegation-elsewhere"))?.findings[0];
	return {
		first: `In iCloud's settings, under Custom Email Domain, add ${domain} and its addresses.${known ? "" : ` iCloud shows a TXT value (apple-domain=VALUE) for ${domain}: add it to the records below. With --apple-domain VALUE it is listed here.`}`,
		publish: `Publish these records${known ? "" : " too"}, all at once, ${describePlace(elsewhere, verification?.location?.file)}.`,
		records: listable.flatMap(({ fix }) => fix.publish ?? []),
		...written.length > 0 && written.length === listable.length && { written },
		afterwards: [`Wait for the change to spread: dns-audit wait ${shellName(domain)}`, "Press Verify in iCloud's settings."],
		listed: new Set(listable),
		covered: /* @__PURE__ */ new Set([...all, ...elsewhere ? [elsewhere] : []])
	};
};
const shownBefore = (domain) => ({
	fixed: fixedEarlier(domain),
	listed: planSetUp(domain)?.listed ?? /* @__PURE__ */ new Set()
});
// src/report/view/port-words.ts
const stateWords = {
	spoke: "works",
	untried: "wasn't tried",
	refused: "refuses connections",
	timeout: "doesn't answer",
	unreachable: "can't be reached",
	reset: "cuts the connection",
	closed: "closes the connection",
	silent: "accepts the connection, then says nothing",
	slow: "is too slow",
	"not-the-protocol": "speaks another protocol",
	"too-much-data": "sends more than a mail server would",
	"turned-away": "turns this computer away",
	unavailable: "is unavailable right now",
	"starttls-missing": "offers no STARTTLS",
	"starttls-masked": "had its STARTTLS masked on the way",
	"starttls-refused": "refuses STARTTLS",
	"plaintext-injected": "sends plain text into the start of TLS",
	"auth-missing": "offers no sign-in",
	"tls-version": "speaks only outdated TLS",
	"tls-alert": "breaks off TLS",
	"tls-broken": "doesn't speak TLS",
	"certificate-expired": "shows an expired certificate",
	"certificate-not-yet-valid": "shows a certificate that is not yet valid",
	"certificate-name": "shows a certificate for another name",
	"certificate-self-signed": "shows a self-signed certificate",
	"certificate-untrusted": "shows an untrusted certificate",
	"certificate-incomplete-chain": "shows a certificate without its issuers",
	deadline: "was stopped by the time limit"
};
const describeInspector = ({ tls, interceptor }) => interceptor === void 0 ? tls?.systemTrust === true ? "a program that this system trusts" : void 0 : plainText(interceptor);
const tlsWords$1 = (probe) => {
	const { tls } = probe;
	const by = describeInspector(probe);
	const days = tls?.certificate?.daysLeft;
	const words = [
		...tls === void 0 ? [] : [plainText(tls.protocol)],
		...days === void 0 ? [] : [`certificate good for ${counted(days, "day")}`],
		...by === void 0 ? [] : [`intercepted by ${by}`]
	];
	return words.length === 0 ? "" : ` (${words.join(", ")})`;
};
const portName = ({ endpoint }) => `${plainText(endpoint.host)}:${endpoint.port}`;
const faultWords = (addresses) => {
	const words = addresses.map(({ address, state }) => `${plainText(address)} ${stateWords[state]}`);
	const [state, ...more] = new Set(addresses.map((one) => one.state));
	return state !== void 0 && more.length === 0 ? stateWords[state] : listed(words, 4);
};
const wasTried = ({ addresses }) => addresses.some(({ state }) => state !== "untried");
const describePort = (result) => {
	const { addresses, kind } = result;
	if (addresses.length === 0) return "has no known address";
	const good = addresses.find(({ state }) => state === "spoke");
	const bad = addresses.filter(({ state }) => state !== "spoke" && state !== "untried");
	if (kind !== "spoke" || good === void 0) return faultWords(bad.length > 0 ? bad : addresses);
	const where = listed(bad.map(({ address }) => plainText(address)), 3);
	const partly = bad.length > 0 ? `, but ${where} ${faultWords(bad)}` : "";
	return `works${tlsWords$1(good)}${partly}`;
};
const portSummary = (result) => `${portName(result)} ${describePort(result)}, ${timeTaken(result.ms)}`;
const phaseWords = ({ phases, state }, { good, bad }) => phases.map(({ phase, ms }, i) => {
	const failed = state !== "spoke" && i === phases.length - 1;
	return `${plainText(phase)} ${failed ? bad : good} ${timeTaken(ms)}`;
}).join(", ");
const addressDetails = (probe, signs) => {
	const { address, state, detail, greeting, capabilities, tls, reply, interceptor } = probe;
	const certificate = tls?.certificate;
	const rows = {
		greeting: greeting === void 0 ? "" : plainOctets(greeting),
		offers: (capabilities ?? []).map(plainOctets).join(" "),
		TLS: tls === void 0 ? "" : `${plainText(tls.protocol)} ${plainText(tls.cipher)}`,
		certificate: certificate === void 0 ? "" : `${plainOctets(certificate.subject)}, issued by ${plainOctets(certificate.issuer)}, until ${plainText(certificate.notAfter)}`,
		said: reply === void 0 ? "" : plainOctets(reply),
		"intercepted by": interceptor === void 0 ? "" : plainText(interceptor)
	};
	const phases = phaseWords(probe, signs);
	return [
		`${plainText(address)} ${stateWords[state]}${state === "spoke" || detail === "" ? "" : ` (${plainText(detail)})`}`,
		...phases === "" ? [] : [phases],
		...Object.entries(rows).flatMap(([label, text]) => text === "" ? [] : [`${label}: ${shorten(text)}`])
	];
};
const distinctProbes = (domains) => {
	const probes = domains.flatMap(({ evidence }) => evidence.probes);
	return [...new Map(probes.map((probe) => [JSON.stringify(probe), probe])).values()];
};
// src/report/view/verdict.ts
const verdictWords = {
	pass: "PASS",
	fail: "FAIL",
	inconclusive: "INCONCLUSIVE"
};
const required = requiredAreas;
const unjudgedWords = ({ unjudged }) => unjudged.length > 0 ? [`${counted(unjudged.length, "check")} not judged`] : [];
const waivedWords = ({ results }) => {
	const count = results.reduce((sum, { waived = [] }) => sum + waived.length, 0);
	return count > 0 ? [`${counted(count, "finding")} waived`] : [];
};
const failWords = (domain) => {
	const digest = digestReport(domain);
	const { problems, warnings } = digest;
	const missing = planSetUp(domain) !== void 0;
	const others = problems.filter(({ result }) => !(missing && required.includes(result.area)));
	const parts = [
		...missing ? ["none of the records Apple requires is published"] : [],
		...listConsequences(others.map(({ result: { area }, finding }) => ({
			area,
			findings: [finding]
		}))),
		...waivedWords(domain),
		...unjudgedWords(digest)
	];
	const counts = [counted(problems.length, "problem"), ...warnings.length > 0 ? [counted(warnings.length, "warning")] : []];
	return `${listed(counts)}: ${parts.join("; ")}`;
};
const portsOnly = ({ results }) => results.length > 0 && results.every(({ area }) => isPortArea(area));
const passWords = (domain) => {
	const digest = digestReport(domain);
	const { fine, warnings, notes } = digest;
	const sound = (r) => r.severity === "error" && r.status === "pass";
	const complete = !domain.evidence.answers.some((answer) => answer.kind === "failed" && answer.failure.code === "unsupported") && required.every((area) => domain.results.some((r) => r.area === area && sound(r)));
	const describePassed = () => {
		if (complete && domain.proposal) return "once applied, everything Apple requires is in place";
		if (complete) return "everything Apple requires is in place";
		if (portsOnly(domain)) return "the mail servers can be reached from here";
		return `${counted(fine.length, "check")} passed`;
	};
	const warned = warnings.length > 0 ? [counted(warnings.length, "warning")] : [];
	const noted = notes.length > 0 ? [counted(notes.length, "note")] : [];
	return [
		fine.length > 0 ? describePassed() : noted,
		warned,
		waivedWords(domain),
		unjudgedWords(digest)
	].flat().join("; ");
};
const triedProtocols = ({ evidence: { probes } }) => new Set(probes.filter((probe) => probe.endpoint.relay !== true && wasTried(probe)).map(({ endpoint }) => endpoint.protocol));
const unjudgedBecause = (domain) => {
	const { unjudged, skipped } = digestReport(domain);
	if (unjudged.length > 0 && portsOnly(domain)) return triedProtocols(domain).size > 0 ? "no answer from the mail servers" : "couldn't test the mail ports from here";
	if (unjudged.length > 0) return "couldn't look anything up, so your records may be fine";
	const because = skipped.flatMap((one) => one.because ?? []).map(plainText);
	const [first, second, ...more] = new Set(because);
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
	return `no problem found, but ${asked.filter(({ status }) => status === "inconclusive").length} of ${counted(asked.length, "check")} couldn't be judged`;
};
const verdictSentence = (whole) => {
	const domain = apartFromPorts(whole);
	switch (domain.verdict) {
		case "fail": return failWords(domain);
		case "pass": return passWords(domain);
		case "inconclusive": return unsureWords(domain);
	}
};
const portUses = [["smtp", "sending"], ["imap", "receiving"]];
const reachabilitySentence = (domain) => {
	const { portsVerdict, results } = domain;
	if (portsVerdict === void 0 || portsVerdict === "pass") return void 0;
	const ports = results.filter(({ severity, area }) => severity === "error" && isPortArea(area));
	const having = (status) => ports.filter((result) => result.status === status);
	const lost = listConsequences(having("fail"));
	const unsure = having("inconclusive").map(({ area }) => area);
	const tried = triedProtocols(domain);
	const usesOf = (wanted) => portUses.flatMap(([area, use]) => unsure.includes(area) && tried.has(area) === wanted ? [use] : []);
	const doubt = (uses, words) => uses.length === 0 ? [] : [`${words} ${uses.join(" or ")} from here`];
	return [
		...lost,
		...doubt(usesOf(true), "no answer when testing"),
		...doubt(usesOf(false), "couldn't test")
	].join("; ");
};
const findLiveDrift = (domain) => {
	const { drift, proposal } = domain;
	if (driftState(domain) !== "drift") return void 0;
	const confirmed = drift?.judgement.changes.map(({ change }) => change) ?? [];
	if (drift !== void 0 && confirmed.length > 0) return {
		file: drift.file,
		at: drift.at,
		changes: confirmed
	};
	return proposal && {
		file: proposal.against,
		at: proposal.at,
		changes: proposal.live?.drift ?? []
	};
};
const describeLiveDrift = (drift) => driftWords.drift(drift.changes.length, drift);
const usualStatus = {
	pass: 0,
	fail: 1,
	inconclusive: 3
};
const describeUncompared = ({ drift, proposal }) => drift === void 0 && proposal !== void 0 && proposal.live === void 0 ? `not all records could be compared with ${presentFile({
	file: proposal.against,
	at: proposal.at
})}` : "not all live records could be compared with the accepted ones";
const newStatusWords = {
	0: "no problem that breaks mail is new (fail-on new)",
	1: "new problems fail the run (fail-on new)",
	3: "whether problems are new couldn't be judged (fail-on new)"
};
const acceptedFaultWords = ({ drift }, failOn) => drift !== void 0 && bringsHarm(drift) ? "this change accepts records that would break mail" : `what this change accepts fails the run (fail-on ${failOn})`;
const whyStatusDiffers = (domain, failOn, status) => {
	if (failOn === "new" && worsening(domain) !== void 0) return newStatusWords[status];
	if (status === 0) return `problems don't fail the run (fail-on ${failOn})`;
	if (status === 3) return driftState(domain) === "unknown" ? describeUncompared(domain) : `a check that counts couldn't be judged (fail-on ${failOn})`;
	const { warnings, notes } = digestReport(domain);
	const counts = [...warnings.length > 0 && failOn !== "error" ? [counted(warnings.length, "warning")] : [], ...notes.length > 0 && failOn === "note" ? [counted(notes.length, "note")] : []];
	if (counts.length === 0) return acceptedFaultWords(domain, failOn);
	const all = warnings.length + (failOn === "note" ? notes.length : 0);
	return `${listed(counts)} ${all === 1 ? "fails" : "fail"} the run (fail-on ${failOn})`;
};
const outcomeWords = (whole, failOn = "error") => {
	const domain = apartFromPorts(whole);
	const word = verdictWords[domain.verdict];
	const status = runExitStatus({ domains: [domain] }, failOn);
	const liveDrift = findLiveDrift(domain);
	const other = status === usualStatus[domain.verdict] ? "" : ` (exit ${status})`;
	if (liveDrift !== void 0) return `${word}, ${domain.verdict === "fail" ? "and" : "but"} ${describeLiveDrift(liveDrift)}${other}`;
	return other === "" ? word : `${word}, but ${whyStatusDiffers(domain, failOn, status)}${other}`;
};
const domainHeadline = (domain, failOn) => `${plainText(domain.domain)}: ${outcomeWords(domain, failOn)}: ${verdictSentence(domain)}`;
const reportTone = (whole, failOn = "error") => {
	const domain = apartFromPorts(whole);
	const statuses = new Set([failOn, "error"].map((on) => runExitStatus({ domains: [domain] }, on)));
	if (domain.verdict === "fail" || statuses.has(1)) return "fail";
	return domain.verdict === "inconclusive" || statuses.has(3) ? "inconclusive" : "pass";
};
const readableName = ({ domain, unicode }) => {
	const oneScript = /^(?:[\p{Script=Latin}\p{M}\p{Nd}-]+|[\p{Script=Cyrillic}\p{M}\p{Nd}-]+|[\p{Script=Greek}\p{M}\p{Nd}-]+|[\p{Script=Arabic}\p{M}\p{Nd}-]+|[\p{Script=Hebrew}\p{M}\p{Nd}-]+|[\p{Script=Devanagari}\p{M}\p{Nd}-]+|[\p{Script=Thai}\p{M}\p{Nd}-]+|[\p{Script=Hangul}\p{Script=Han}\p{Nd}-]+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Nd}-]+)$/u;
	return unicode !== domain && unicode.split(".").every((label) => oneScript.test(label)) ? unicode : void 0;
};
// src/report/view/origin.ts
const wasAsked = (answer) => (answer.vantage === "authoritative" || answer.vantage === "parent") && (answer.kind !== "failed" || answer.failure.attempts.length > 0);
const askedWords = ({ vantage, domains }) => {
	const { authoritative, resolvers } = vantage;
	const answers = domains.flatMap(({ evidence }) => evidence.answers);
	const files = new Set(answers.filter(({ transport }) => transport === "file").map(({ server }) => plainText(server)));
	const named = resolvers.map((resolver) => plainText(resolverName(resolver)));
	const referees = answers.filter(({ vantage }) => vantage === "referee");
	const asked = [...named, ...new Set(referees.map(({ server }) => plainText(server)))];
	const others = listed(asked, 5) || "no resolver";
	if (files.size > 0) return `Read: ${few([...files], 5).join(", ")}. ${named.length > 0 ? `Asked for everything else: ${others}` : "Nothing else was looked up"}.`;
	const own = domains.flatMap(({ domain, evidence }) => evidence.answers.filter(({ kind, question }) => kind !== "failed" && isWithin(question.name, dnsName(domain))));
	const heard = own.some(({ vantage }) => vantage === "authoritative");
	if (authoritative && (heard || domains.length === 0)) return `Asked: each domain's own name servers; ${others}.`;
	if (authoritative && answers.some(wasAsked)) return `Asked: name servers from the root down; ${others}.`;
	return `Asked: ${others} only${own.length === 0 || domains.every(portsOnly) ? "" : ", so answers may come from a cache"}.`;
};
const portWords = ({ ports, ci }) => {
	if (!ports) return " Mail ports were not tested.";
	return ci ? " Port results are for this CI runner's network, not for yours." : "";
};
const interruptedSentence = ({ interrupted }) => {
	if (interrupted === void 0) return "";
	const { done, of } = interrupted;
	return `Interrupted: only ${done} of ${of === void 0 ? "the domains" : counted(of, "domain")} audited.`;
};
const timeOfRun = (startedAt) => plainText(startedAt).replace(/^(\S{10})T([\d:]{8}).*Z$/, "$1 $2 UTC");
const originParagraphs = (report) => {
	const { vantage, tool, requirements, startedAt, durationMs } = report;
	const where = vantage.ci ? "a CI runner" : "this computer";
	const reach = listed(vantage.families.map((family) => `IPv${family}`)) || "no network";
	const when = timeOfRun(startedAt);
	const interrupted = interruptedSentence(report);
	return [
		...interrupted === "" ? [] : [interrupted],
		`Checked from ${where} (${plainText(vantage.platform)}, ${reach}), ${when}, in ${timeTaken(durationMs)}. ${askedWords(report)}${portWords(vantage)}`,
		`${plainText(tool.name)} ${plainText(tool.version)} on Node ${plainText(vantage.node).replace(/^v/, "")}; Apple's requirements as of ${plainText(requirements.revision)}, ${plainText(requirements.source).replace("https://", "")}.`
	];
};
// src/report/view/since.ts
const fates = [
	"new",
	"fixed",
	"unchanged",
	"not known before",
	"not known now"
];
const findingsByFate = (since) => ({
	new: since.comparison.appears,
	fixed: since.comparison.vanishes,
	unchanged: since.comparison.stays,
	"not known before": since.notKnownBefore,
	"not known now": since.notKnownNow
});
const comparedFindings = (since) => {
	const all = findingsByFate(since);
	return fates.flatMap((fate) => all[fate].flatMap(({ check, severity, findings }) => findings.map(({ message }) => ({
		fate,
		check,
		severity,
		message: shorten(plainText(message), 1e3)
	}))));
};
const urgencyOf = ({ fate, severity }) => {
	if (fate === "fixed") return "fine";
	return fate === "new" || fate === "unchanged" ? severity : "open";
};
const verdictChange = (before, now) => before === now ? `${verdictWords[now]} as before` : `${verdictWords[before]} before, ${verdictWords[now]} now`;
const portsChange = (before, now) => before === void 0 || now === void 0 || before === now ? [] : [`mail ports ${verdictChange(before, now)}`];
const countsByFate = (since) => {
	const findings = comparedFindings(since);
	const counts = fates.flatMap((fate) => {
		const { length } = findings.filter((one) => one.fate === fate);
		return length === 0 ? [] : [`${length} ${fate}`];
	});
	return counts.length === 0 ? "no findings" : counts.join(", ");
};
const sinceSentence = ({ verdict, portsVerdict }, since) => [
	verdictChange(since.verdict, verdict),
	...portsChange(since.portsVerdict, portsVerdict),
	countsByFate(since),
	since.changes.length === 0 ? "no record changed" : `${counted(since.changes.length, "record")} changed`
].join("; ");
const sinceHeading = ({ startedAt }) => `Since ${timeOfRun(startedAt)}`;
const uncomparedSentences = ({ comparison, uncompared }) => [...comparison.undecided.length === 0 ? [] : [`Not compared, because not judged in both reports: ${listed(comparison.undecided.map(plainText), 8)}.`], ...uncompared.length === 0 ? [] : [`Not compared, because not known in both reports: ${recordNames(uncompared)}.`]];
const unpairedSentences = ({ since }) => {
	if (since === void 0) return [];
	const names = (domains) => listed(domains.map(plainText), 8);
	const earlier = timeOfRun(since.startedAt);
	return [...since.onlyNow.length === 0 ? [] : [`Not known before: ${names(since.onlyNow)}, which the report of ${earlier} lacks.`], ...since.onlyBefore.length === 0 ? [] : [`Not known now: ${names(since.onlyBefore)}, which only the report of ${earlier} has.`]];
};
// src/report/view/evidence-blocks.ts
const setLines = (set) => set.rdata.map((rdata) => [
	plainText(absoluteName(set.owner)),
	...set.ttl === void 0 ? [] : [String(set.ttl)],
	"IN",
	plainText(set.type),
	plainText(presentRData(set.type, rdata))
].join(" "));
const attemptLine = ({ server, transport, code, detail, ms }) => `;   ${plainText(server)} over ${plainText(transport)}: ${plainText(code)} after ${timeTaken(ms)}${detail === "" ? "" : `, ${plainText(detail)}`}`;
const headerLine = ({ rcode, flags }) => {
	const set = Object.entries(flags ?? {}).flatMap(([flag, on]) => on ? [flag] : []);
	const parts = [...rcode === void 0 ? [] : [plainText(rcode)], ...flags === void 0 ? [] : [`flags ${plainText(set.join(" ")) || "none"}`]];
	return parts.length > 0 ? [`; ${parts.join(", ")}`] : [];
};
const outcomeLines = (answer) => {
	switch (answer.kind) {
		case "found": return [
			...setLines(answer.set),
			...(answer.glue ?? []).map(({ host, address }) => `; glue: ${plainText(absoluteName(host))} ${plainText(address)}`),
			...(answer.signatures ?? []).map((rdata) => `; RRSIG ${plainText(presentRData("RRSIG", rdata))}`)
		];
		case "failed": return [`; lookup failed: ${plainText(answer.failure.code)}, ${plainText(answer.failure.detail)}`, ...answer.failure.attempts.map(attemptLine)];
		default: {
			const what = answer.kind === "nxdomain" ? "no such name" : "no record of this type";
			const { negative } = answer;
			return [negative === void 0 ? `; ${what}` : `; ${what}; may be cached for ${negative.ttl} s (SOA of ${plainText(absoluteName(negative.zone))})`];
		}
	}
};
const answerLines = (answer) => [
	`; ${plainText(absoluteName(answer.question.name))} IN ${plainText(answer.question.type)} from ${plainText(answer.server)} (${plainText(answer.vantage)}, ${plainText(answer.transport)}, ${timeTaken(answer.ms)})${answer.unchecked ? ", checking disabled" : ""}`,
	...headerLine(answer),
	...(answer.extended ?? []).map(({ code, text }) => `; EDE ${code} "${plainOctets(text)}"`),
	...answer.chain.flatMap(setLines),
	...outcomeLines(answer)
];
const evidenceBlocks = ({ answers, probes }) => [...answers, ...probes.flatMap(({ resolution }) => resolution)].map(answerLines);
// src/report/view/readiness.ts
const readinessWords = {
	yes: () => "yes",
	no: () => "no",
	wait: ({ seconds }) => seconds === void 0 ? "not yet" : `in ${timeLeft(seconds)}`
};
const readinessSentence = ({ verify, verdict }) => verify === void 0 || verify.state === "yes" && verdict === "fail" ? "" : `Safe to press Verify: ${readinessWords[verify.state](verify)}, ${plainText(verify.because)}.`;
// src/report/view/totals.ts
const describeCounts = (domain) => {
	const { problems, warnings, unjudged } = digestReport(apartFromPorts(domain));
	const drifted = findLiveDrift(domain)?.changes.length ?? 0;
	return [
		...problems.length > 0 ? [counted(problems.length, "problem")] : [],
		...warnings.length > 0 ? [counted(warnings.length, "warning")] : [],
		...unjudged.length > 0 ? [`${unjudged.length} not judged`] : [],
		...drifted > 0 ? [`${counted(drifted, "record")} drifted`] : []
	].join(", ");
};
const describeTotals = (domains) => {
	const counts = [
		"fail",
		"inconclusive",
		"pass"
	].flatMap((verdict) => {
		const count = domains.filter((domain) => domain.verdict === verdict).length;
		return count > 0 ? [`${count} ${verdict}`] : [];
	});
	if (counts.length === 0) return "no domains";
	const liveDrift = domains.filter((domain) => findLiveDrift(domain) !== void 0).length;
	const drift = liveDrift > 0 ? `; live records of ${liveDrift} differ from the accepted ones` : "";
	return `${counted(domains.length, "domain")}: ${counts.join(", ")}${drift}`;
};
// src/report/view/spf-tree-lines.ts
const reachRemarks = {
	free: "",
	read: "",
	unread: "not looked up: past the 10-lookup limit",
	message: "depends on the message",
	loop: "loops back to itself",
	ignored: "no effect",
	failed: "couldn't be looked up"
};
const nothingAt = ({ dead, kind, node }) => {
	if (!dead) return "";
	if (node?.kind === "nxdomain") return "doesn't exist";
	return kind === "include" || kind === "redirect" ? "has no SPF record" : "has no address";
};
const severalRecords = ({ records }) => `${records.length} SPF records`;
const termRemarks = (term) => {
	const { kind, networks, sender, reach, crowded, failure, node } = term;
	const hosts = kind === "a" || kind === "mx" ? listed(networks.map(plainText), 4) : "";
	return [
		sender ?? "",
		hosts,
		nothingAt(term),
		node && node.records.length > 1 ? `has ${severalRecords(node)}` : "",
		crowded ? "names more than 10 hosts" : "",
		...failure?.code === "unsupported" ? ["not looked up"] : [reachRemarks[reach], failure ? plainText(failure.detail) : ""]
	].filter((remark) => remark !== "");
};
const isRange = ({ kind, qualifier, reach }) => (kind === "ip4" || kind === "ip6") && qualifier === "+" && reach === "free";
const rangesRow = (run, indent) => {
	return {
		text: `${indent}${plainOctets(run[0]?.text ?? "")}${run.length > 1 ? ` and ${run.length - 1} more ranges` : ""}`,
		remarks: []
	};
};
const groupRanges = (terms, verbose) => {
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
		remarks: termRemarks(term)
	}, ...term.node ? nodeRows(term.node, `${indent}  `, drawing) : []];
};
const emptyRemark = "no terms";
const isEmptyRecord = ({ terms, faults }) => terms.length + faults.length === 0;
const nodeRows = (node, indent, drawing) => node.records.flatMap((record, i) => [
	...node.records.length > 1 ? [{
		text: `${indent}record ${i + 1}`,
		remarks: []
	}] : [],
	...isEmptyRecord(record) ? [{
		text: `${indent}v=spf1`,
		remarks: [emptyRemark]
	}] : [],
	...groupRanges(record.terms, drawing.verbose).flatMap((run) => {
		const [term] = run;
		return term && run.length === 1 ? termRows(term, indent, drawing) : [rangesRow(run, indent)];
	}),
	...record.faults.slice(0, 5).map(({ message, term }) => ({
		text: `${indent}${shorten(plainOctets(term), 100)}`,
		remarks: [plainText(message)]
	})),
	...record.omitted > 0 ? [{
		text: `${indent}... and ${record.omitted} more terms`,
		remarks: []
	}] : []
]);
const lineLimit = 200;
const termsIn = ({ records }) => records.flatMap(({ terms }) => terms.flatMap((term) => [term, ...term.node ? termsIn(term.node) : []]));
const legend = (root, describe) => {
	return ["", ...[...new Set(termsIn(root).map(({ kind }) => kind))].map((kind) => `  ${kind.padEnd(10)}${plainText(describe(kind))}`)];
};
const isEndless = ({ root }) => termsIn(root).some(({ reach }) => reach === "loop");
const describeLookups = (tree) => {
	const { root, cost, exact } = tree;
	if (root.records.length === 0) return "no SPF record";
	if (root.records.length > 1) return `${severalRecords(root)}, so receivers ignore ${allOf(root.records.length)}`;
	if (isEndless(tree)) return `the lookups never end, so receivers stop after ${spfLimits.lookups}`;
	return `${exact ? "" : "at least "}${cost} of ${spfLimits.lookups} lookups`;
};
const spfTreeLines = (tree, drawing) => {
	const rows = nodeRows(tree.root, "  ", drawing);
	const width = Math.min(60, largest(rows.map(({ text }) => text.length)));
	const column = (value) => String(value ?? "").padStart(4);
	const lines = rows.map(({ text, cost, total, remarks }) => `${text.padEnd(width)}${column(cost)}${column(total)}  ${remarks.join("; ")}`.trimEnd());
	const meanings = drawing.describe ? legend(tree.root, drawing.describe) : [];
	return [
		`${plainText(tree.domain)}: ${describeLookups(tree)}`,
		...few(lines, lineLimit),
		...meanings
	];
};
// src/report/text/layout.ts
const codes = {
	bold: 1,
	dim: 2,
	red: 31,
	green: 32,
	yellow: 33,
	cyan: 36
};
const paint = ({ color }, tone, text) => color && text !== "" ? `\u001b[${codes[tone]}m${text}\u001b[0m` : text;
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
const glyph = (style, mark) => marks$1[mark][style.unicode ? 0 : 1];
const dash = ({ unicode }) => unicode ? "—" : "-";
const proseWidth = ({ width }) => Math.min(width, 100);
const splitWords = (text) => {
	const words = [];
	let before = "";
	for (const word of text.split(" ")) {
		const isBound = /--[a-z]+$/.test(before) || /^m?s\b/.test(word);
		if (words.length > 0 && isBound) words[words.length - 1] += ` ${word}`;
		else words.push(word);
		before = word;
	}
	return words;
};
const wrap = (text, width) => {
	const lines = [];
	let line;
	for (const word of splitWords(text)) if (line !== void 0 && line.length + 1 + word.length <= width) line += ` ${word}`;
	else {
		if (line !== void 0) lines.push(line.trimEnd());
		line = word;
	}
	return [...lines, line ?? ""];
};
const wrapParagraph = (style, text, indent = 0) => wrap(text, proseWidth(style) - indent).map((line) => " ".repeat(indent) + line);
const hangingLines = (style, head, text) => wrapParagraph(style, text, head.length).map((line, i) => i === 0 ? head + line.slice(head.length) : line);
const markedLines = (style, mark, text, tone) => {
	const shown = glyph(style, mark);
	const hang = " ".repeat(shown.length + 1);
	return wrap(text, proseWidth(style) - hang.length).map((line, i) => {
		const toned = tone === void 0 ? line : paint(style, tone, line);
		return i === 0 ? `${paint(style, marks$1[mark][2], shown)} ${toned}` : hang + toned;
	});
};
const labelWidth$1 = 10;
const rowIndent = 2;
const labeledLines = (style, label, lines) => lines.map((line, i) => {
	const head = i === 0 ? label : "";
	const shown = line === "" ? "" : paint(style, "dim", head) + " ".repeat(labelWidth$1 - head.length);
	return line === "" ? "" : " ".repeat(rowIndent) + shown + line;
});
const labeledProse = (style, label, ...texts) => {
	const width = proseWidth(style) - rowIndent - labelWidth$1;
	return labeledLines(style, label, texts.flatMap((text) => wrap(text, width)));
};
const formRows = (rows) => rows.flatMap(([owner, type, rdata], i) => {
	const [lastOwner, lastType] = rows[i - 1] ?? [];
	const head = [`name   ${owner}`, `type   ${type}`];
	return [...owner === lastOwner && type === lastType ? [] : [...i === 0 ? [] : [""], ...head], `value  ${rdata}`];
});
const alignColumns = (rows, room) => {
	const widest = (column) => largest(rows.map((r) => r[column].length));
	const [owners, types] = [widest(0), widest(1)];
	const lines = rows.map(([owner, type, rdata]) => `${owner.padEnd(owners)}  ${type.padEnd(types)}  ${rdata}`);
	return lines.every((line) => line.length <= room) ? lines : void 0;
};
const labeledRecords = (style, label, records) => {
	const rows = records.map(recordColumns);
	return labeledLines(style, label, alignColumns(rows, style.width - rowIndent - labelWidth$1) ?? formRows(rows));
};
const legibleWidth = 60;
const recordBlock = (style, records) => {
	const rows = records.map(recordColumns);
	return alignColumns(rows, style.width) ?? (style.width < legibleWidth ? formRows(rows) : rows.map((columns) => columns.join(" ")));
};
const titledSection = (style, heading, blocks) => {
	const body = joinBlocks(blocks);
	if (body.length === 0) return [];
	return [
		...wrap(heading, proseWidth(style)).map((line) => paint(style, "bold", line)),
		"",
		...body
	];
};
const separatorLine = (style) => paint(style, "dim", (style.unicode ? "─" : "-").repeat(proseWidth(style)));
const toText = (lines) => lines.map((line) => `${line}\n`).join("");
// src/report/text/drift.ts
const effectMarks = {
	breaks: "error",
	mends: "pass",
	neither: "warning"
};
const recordLines = (style, { before, after, ...record }) => {
	const line = (sign, rdata) => `  ${sign} ${recordColumns({
		...record,
		rdata
	}).join("  ")}`;
	return [...before.map((rdata) => paint(style, "red", line("-", rdata))), ...after.map((rdata) => paint(style, "green", line("+", rdata)))];
};
const changeLines = (style, changes) => groupByRecord(changes, (change) => change).flatMap((group) => recordLines(style, joinChanges(group)));
const openLines$1 = (style, { unknown, propagating, unconfirmed }) => [
	...unknown.length === 0 ? [] : markedLines(style, "unknown", `${driftWords.notJudged}: ${recordNames(unknown)}`),
	...propagating.length === 0 ? [] : markedLines(style, "unknown", `${driftWords.propagating}: ${recordNames(propagating)}`),
	...unconfirmed.length === 0 ? [] : [...markedLines(style, "unknown", `${unsureWords$1}:`), ...changeLines(style, unconfirmed)]
];
const judgedLines = (style, changes) => {
	const seen = /* @__PURE__ */ new Set();
	return groupByRecord(changes, ({ change }) => change).flatMap((group) => {
		const [{ effect, appears }] = group;
		const news = appears.filter((fault) => !seen.has(fault));
		for (const fault of news) seen.add(fault);
		const faults = news.flatMap(({ check, findings }) => findings.map(({ message }) => `${plainText(message)} (${plainText(check)})`));
		const inner = {
			...style,
			width: proseWidth(style) - 4
		};
		return recordLines(style, joinChanges(mapNonEmpty(group, ({ change }) => change))).concat(markedLines(inner, effectMarks[effect], effectWords[effect]).map((line) => `    ${line}`), faults.flatMap((text) => wrapParagraph(style, text, 6)));
	});
};
const unconfirmedLines = (style, changes) => {
	const words = unconfirmedWords(changes);
	return words === void 0 ? [] : markedLines(style, "note", words);
};
const broughtLines = (style, revision) => {
	const { brings } = revision;
	if (brings === void 0) return [];
	const faults = broughtFaults(brings).filter(({ severity }) => severity === "error");
	const unjudged = `${broughtUnjudgedWords}: ${brings.undecided.map(plainText).join(", ")}`;
	return [...bringsHarm({ revision }) ? [...markedLines(style, "error", `${broughtWords("the domain", lostMail(faults))}:`), ...judgedLines(style, brings.changes)] : [], ...brings.undecided.length === 0 ? [] : markedLines(style, "unknown", unjudged)];
};
const revisionLines = (style, { revision }) => {
	if (revision === void 0) return [];
	const { against, at, accepts } = revision;
	const announced = announcedChanges(revision);
	const file = {
		file: against,
		at
	};
	const harm = bringsHarm({ revision });
	return [
		...accepts.changes.length === 0 ? [] : [...markedLines(style, "note", `${driftWords.accepts(file)}:`), ...judgedLines(style, accepts.changes)],
		...announced.length === 0 ? [] : [...markedLines(style, "warning", `${announcedWords(presentFile(file))}${harm ? "." : ":"}`), ...harm ? [] : changeLines(style, announced)],
		...broughtLines(style, revision)
	];
};
const pendingLines = (style, { pending }) => pending === void 0 ? [] : [...markedLines(style, "note", `${pendingWords(pending, true)}:`), ...changeLines(style, pending.changes)];
const remedyLines$1 = (style, { kind, file, at, gone }, domain) => {
	if (gone) return [...labeledProse(style, "undo", `Not intended? ${goneRemedies.undo}`), ...labeledProse(style, "accept", `Intended? ${goneRemedies.accept(plainText(domain), plainText(file))}`)];
	const shown = presentFile({
		file,
		at
	});
	const command = kind === "zone" ? void 0 : acceptCommand(domain, file);
	const undo = kind === "zone" ? `Apply ${shown} at your DNS host again.` : "Add the - lines at your DNS host again, and delete the + lines there.";
	const accept = command ?? `Replace the - lines in ${plainText(file)} with the + lines.`;
	return [...labeledProse(style, "undo", `Not intended? ${undo}`), ...labeledProse(style, "accept", `Intended? ${accept}`)];
};
const driftHeadLines = (style, { domain, drift, proposal }) => {
	const { state, watched } = drift;
	const { changes } = drift.judgement;
	if (changes.length > 0) {
		const breaks = changes.some(({ effect }) => effect === "breaks");
		const words = `DRIFT: ${drift.gone ? driftWords.gone(plainText(domain), watched) : driftWords.drift(changes.length, drift)}`;
		return markedLines(style, breaks ? "error" : "warning", words, "bold");
	}
	if (state === "in-sync" && drift.pending !== void 0) return [];
	if (state !== "in-sync") return markedLines(style, "unknown", driftWords.open(drift));
	const accepted = countAccepted({
		drift,
		...proposal && { proposal }
	});
	const words = driftWords.inSync(watched, drift, accepted);
	return markedLines(style, accepted === 0 ? "pass" : "note", words);
};
const driftLines = (style, one) => {
	const { domain, drift } = one;
	const { judgement, file, unwatched } = drift;
	const { changes, elsewhere } = judgement;
	return [
		...driftHeadLines(style, one),
		...judgedLines(style, changes),
		...unconfirmedLines(style, changes.map(({ change }) => change)),
		...changes.length === 0 ? [] : remedyLines$1(style, drift, domain),
		...pendingLines(style, drift),
		...revisionLines(style, drift),
		...openLines$1(style, drift),
		...elsewhere.appears.length === 0 ? [] : markedLines(style, "note", `${driftWords.elsewhere}: ${listed(elsewhere.appears.map(({ check }) => plainText(check)))}`),
		...unwatched.length === 0 ? [] : markedLines(style, "note", `${driftWords.unwatched(file)}: ${recordNames(unwatched)}`)
	];
};
const renderDrift = (domains, style) => toText(joinBlocks(domains.map(({ domain, drift }) => drift === void 0 ? [] : [paint(style, "bold", plainText(domain)), ...driftLines(style, {
	domain,
	drift
})])));
// src/report/text/proposal.ts
const marks = {
	error: "error",
	warning: "warning",
	note: "note"
};
const titleLines = (style, text) => ["", ...wrapParagraph(style, text).map((line) => paint(style, "bold", line))];
const changedLines = (style, text, changes) => changes.length === 0 ? [] : [...titleLines(style, `${text}:`), ...changeLines(style, changes)];
const placeWords = ({ location }) => location === void 0 ? "" : ` ${plainText(presentLocation(location))}`;
const findingLines = (style, word, faults, fine) => faults.flatMap(({ check, severity, findings }) => findings.flatMap((finding) => markedLines(style, fine ?? marks[severity], `${word} ${plainText(check)}: ${plainText(finding.message)}${fine === void 0 ? placeWords(finding) : ""}`)));
const liveLines = (style, one) => {
	const { proposal } = one;
	const { live, against, at } = proposal;
	if (live === void 0) return [];
	const { accepts, unconfirmed } = live;
	const further = furtherDrift(one);
	const parts = [
		...changedLines(style, driftWords.liveDrift(presentFile({
			file: against,
			at
		})), further),
		...unconfirmedLines(style, further),
		...changedLines(style, unsureWords$1, unconfirmed),
		...changedLines(style, driftWords.liveAccepted, accepts),
		...changedLines(style, driftWords.liveAltered, liveAlterations(proposal))
	];
	if (!isAllTheSame(one)) return parts;
	return [
		...parts,
		"",
		...markedLines(style, "pass", "The live zone matches both files")
	];
};
const openLines = (style, { unknown, propagating }) => {
	const names = (items) => few(items.map(({ owner, type }) => `${plainText(absoluteName(owner))} ${type}`), 4).join(", ");
	return [...unknown.length === 0 ? [] : markedLines(style, "unknown", `${driftWords.notCompared}: ${names(unknown)}`), ...propagating.length === 0 ? [] : markedLines(style, "unknown", `${driftWords.disagreeing}: ${names(propagating)}`)];
};
const outlookMarks = {
	breaks: "error",
	open: "unknown",
	doubtful: "warning",
	unchanged: "skipped",
	fine: "pass"
};
const proposalLines = (style, one) => {
	const { proposal } = one;
	const { changes, comparison } = proposal;
	const { appears, vanishes, stays, undecided } = comparison;
	return [
		...markedLines(style, outlookMarks[outlook(one)], outlookSentence(one), "bold"),
		...changedLines(style, "Records that change", changes),
		...appears.length + vanishes.length + stays.length === 0 ? [] : titleLines(style, "Findings:"),
		...findingLines(style, "new", appears),
		...findingLines(style, "fixed", vanishes, "pass"),
		...findingLines(style, "remaining", stays),
		...undecided.length === 0 ? [] : markedLines(style, "skipped", `Not compared, because not judged on both sides: ${counted(undecided.length, "check")}`, "dim"),
		...liveLines(style, one),
		...openLines(style, proposal)
	];
};
// src/report/text/passed.ts
const nameWidth = largest(Object.values(areaNames).map((name) => name.length));
const shown = areas.filter((area) => !isPortArea(area));
const skipReason = ({ because }) => plainText(because ?? "no reason given");
const most = 4;
const tellingChecks = {
	dkim: "dkim-key",
	resolver: "resolver-stale"
};
const areaGist = (area, passed) => {
	const { observed = [], title = "" } = passed.find(({ check }) => check === tellingChecks[area]) ?? passed.find(({ observed = [] }) => observed.length > 0) ?? passed[0] ?? {};
	const seen = observed.length > 0 ? observed : [title];
	return few(seen.map((one) => shorten(plainText(one))), most);
};
const areaLines = (style, area, lines) => {
	const [bare = ""] = markedLines({
		...style,
		color: false
	}, "pass", "");
	const indent = bare.length + nameWidth + 2;
	const [mark = ""] = markedLines(style, "pass", "");
	const head = `${mark}${areaNames[area].padEnd(nameWidth + 2)}`;
	return lines.flatMap((line) => wrapParagraph(style, line, indent)).map((line, i) => i === 0 ? head + line.slice(indent) : line);
};
const passedAreas = (results) => shown.flatMap((area) => {
	const ran = results.filter((one) => one.area === area).filter(({ status, waived }) => status !== "skipped" || waived !== void 0);
	return ran.length > 0 && ran.every(({ status }) => status === "pass") ? [[area, ran]] : [];
});
const describePassedCount = (domain) => {
	const { fine, skipped } = digestReport(domain);
	const left = skipped.length > 0 ? `, ${skipped.length} skipped` : "";
	return `${counted(fine.length, "check")} fine${left}`;
};
const waivedLines = (style, { results }) => results.flatMap(({ check, waived = [] }) => waived.flatMap(({ finding, until, reason }) => markedLines(style, "skipped", `${plainText(finding.message)} (${plainText(check)}): waived until ${plainText(until)}: ${plainText(reason)}`, "dim")));
const passedAreaLines = (style, domain) => {
	const sound = passedAreas(domain.results);
	if (sound.length === 0) return waivedLines(style, domain);
	return [
		...sound.flatMap(([area, passed]) => areaLines(style, area, areaGist(area, passed))),
		...waivedLines(style, domain),
		...wrapParagraph(style, `${describePassedCount(domain)}: --verbose lists them.`, 2).map((line) => paint(style, "dim", line))
	];
};
const skippedLines = (style, skipped) => [...groupedBy(skipped, skipReason)].flatMap(([reason, those]) => {
	const ids = those.map(({ check }) => plainText(check)).join(", ");
	const what = those.length === 1 ? `${plainText(those[0].title)}: skipped` : `${counted(those.length, "check")} skipped`;
	return markedLines(style, "skipped", `${what}, ${reason} (${ids})`, "dim");
});
const everyPassedLine = (style, domain) => {
	const { fine, skipped } = digestReport(domain);
	const seen = ({ observed = [] }) => few(observed.map((one) => shorten(plainText(one))), 12).flatMap((line) => wrapParagraph(style, line, 4).map((shown) => paint(style, "dim", shown)));
	return [...fine.flatMap((result) => markedLines(style, "pass", `${plainText(result.title)} (${plainText(result.check)})`).concat(seen(result))), ...skippedLines(style, skipped)];
};
// src/report/text/findings.ts
const values = (items) => few(items.map((item) => shorten(plainText(item))), 12);
const publishLines = (style, { publish = [], written }) => written === void 0 ? labeledRecords(style, "publish", publish) : labeledLines(style, "publish", written.lines.map(plainText));
const remedyLines = (style, finding, { fixed, listed }) => {
	const { fix } = finding;
	if (fixed.has(finding)) return labeledProse(style, "fix", fixedAbove);
	const advice = labeledProse(style, "fix", plainText(fix.text));
	if (listed.has(finding)) return advice.concat(labeledProse(style, "publish", listedAbove));
	return [
		...advice,
		...fix.remove === void 0 ? [] : labeledRecords(style, "delete", fix.remove),
		...publishLines(style, fix)
	];
};
const isPublished = ({ expected = [], fix: { publish = [] } }) => expected.every((value) => publish.some(({ rdata }) => rdata === value));
const seenAndExpected = (style, finding, evidence, { fixed }) => {
	const { observed, expected } = finding;
	const shown = !fixed.has(finding) && isPublished(finding);
	const asked = finding.location === void 0 ? describeAsked(finding, evidence) : void 0;
	return [
		...finding.location === void 0 ? [] : labeledProse(style, "file", plainText(presentLocation(finding.location))),
		...asked === void 0 ? [] : labeledProse(style, "asked", asked),
		...observed === void 0 ? [] : labeledProse(style, "found", ...observed.length > 0 ? values(observed) : ["nothing"]),
		...expected === void 0 || expected.length === 0 || shown ? [] : labeledProse(style, "expected", ...values(expected))
	];
};
const findingBlocks = (style, mark, faults, { metas, evidence, before }) => faults.map(({ result, finding }, i) => {
	const why = faults[i - 1]?.result === result ? void 0 : metas.get(result.check)?.docs.why;
	return [
		...markedLines(style, mark, shorten(plainText(finding.message), 1e3), "bold"),
		...seenAndExpected(style, finding, evidence, before),
		...why === void 0 ? [] : labeledProse(style, "why", plainText(why)),
		...remedyLines(style, finding, before)
	];
});
const noteBlocks = (style, notes, before) => notes.map(({ finding }) => [...markedLines(style, "note", shorten(plainText(finding.message), 1e3)), ...remedyLines(style, finding, before)]);
const zoneFormNote = (style) => wrapParagraph(style, "In your DNS host's form: leave your zone's name off the end of each name (@ if nothing is left). Leave out the quotes, unless the form or a fix asks for them. MX priority goes in its own field.");
const setUpBlocks = (style, setUp) => {
	const { first, publish, records, written, afterwards } = setUp;
	const steps = [
		first,
		publish,
		...afterwards
	].map((step, i) => hangingLines(style, `${i + 1}. `, plainText(step)));
	return [
		steps.slice(0, 2).flat(),
		...written?.map(({ lines }) => lines.map(plainText)) ?? [recordBlock(style, records), zoneFormNote(style)],
		steps.slice(2).flat()
	];
};
const checkPageUrl = (id) => `https://github.com/dns-audit/dns-audit/blob/main/src/check/README.md#${id}`;
const linkIds = (style, lines, ids) => lines.map((line) => line.replace(/[a-z\d-]+/g, (word) => ids.includes(word) ? link(style, word, checkPageUrl(word)) : word));
const nextLines = (style, domain, records) => {
	const name = shellName(domain);
	return [...records > 1 ? wrapParagraph(style, `To import all records at once: dns-audit records ${name} --form bind`) : [], ...records > 0 ? wrapParagraph(style, `After publishing them: dns-audit wait ${name}`) : []];
};
const guidanceLines = (style, faults, { only, isFromFile, listed }) => {
	const [first] = faults;
	if (first === void 0) return [];
	const ids = [...new Set(faults.map(({ result }) => plainText(result.check)))];
	const choice = ids.length === 1 ? ids[0] : `CHECK, where CHECK is ${few(ids, 12).join(", ")}`;
	const records = faults.filter(({ finding }) => !listed.has(finding) && (finding.fix.publish ?? []).length > 0);
	const known = ids.filter((id) => /^[a-z\d]+(?:-[a-z\d]+)+$/.test(id));
	return [
		...!isFromFile && records.some(({ finding }) => finding.fix.written === void 0) ? zoneFormNote(style) : [],
		...isFromFile || only === void 0 ? [] : nextLines(style, only, records.length),
		...linkIds(style, wrapParagraph(style, `Learn more: dns-audit explain ${choice}`), known)
	];
};
// src/report/text/diagnosis.ts
const itemRow = (style, label, items) => {
	const lines = items.flatMap(([head, text]) => hangingLines({
		...style,
		width: proseWidth(style) - 12
	}, head, text));
	return labeledLines(style, label, lines);
};
const causeLines = (style, cause) => {
	const seen = evidenceFor(cause);
	return [
		...markedLines(style, causeSeverity(cause), causeTitle(cause), "bold"),
		...itemRow(style, "seen", seen.map((line) => ["- ", line])),
		...itemRow(style, "do", cause.steps.map((step, i) => [`${i + 1}. `, plainText(step)]))
	];
};
const otherLines$1 = (style, diagnosis) => otherCauses(diagnosis).flatMap((cause) => {
	const [step] = cause.steps;
	const lines = markedLines(style, "unknown", causeTitle(cause));
	return step === void 0 ? lines : lines.concat(labeledProse(style, "do", plainText(step)));
});
const causeBlocks = (style, diagnosis) => [
	causeLines(style, diagnosis.causes[0]),
	otherLines$1(style, diagnosis),
	diagnosis.remarks.flatMap((remark) => wrapParagraph(style, plainText(remark)))
];
const diagnosisBlocks = (style, diagnosis) => {
	const { causes, remarks, settings, commands } = diagnosis;
	return [
		titledSection(style, "Diagnosis", [causeLines(style, causes[0])]),
		titledSection(style, "Also possible", [otherLines$1(style, diagnosis)]),
		workingFaults(diagnosis).flatMap(({ message }) => markedLines(style, "note", plainText(message))),
		remarks.flatMap((remark) => wrapParagraph(style, plainText(remark))),
		titledSection(style, "Right settings", [settings.flatMap(({ label, value }) => labeledProse(style, plainText(label), plainText(value)))]),
		titledSection(style, "Check it yourself", [labeledLines(style, "run", commands.map(plainText))])
	];
};
// src/report/text/summary.ts
const verdictMarks = {
	pass: "pass",
	fail: "error",
	inconclusive: "unknown"
};
const reachabilityLines = (style, domains, ci) => {
	const lost = domains.find((domain) => reachabilitySentence(domain) !== void 0);
	if (lost?.portsVerdict === void 0) return [];
	const text = `${ci ? "This CI runner" : "This computer"}: ${verdictWords[lost.portsVerdict]} ${dash(style)} ${reachabilitySentence(lost) ?? ""}.`;
	return markedLines(style, verdictMarks[lost.portsVerdict], text, "bold");
};
const tableLines = (style, domains, failOn) => {
	const names = domains.map(({ domain }) => plainText(domain));
	const wordWidth = largest(domains.map(({ verdict }) => verdictWords[verdict].length));
	const nameWidth = largest(names.map((name) => name.length));
	return [
		...domains.flatMap((domain, i) => {
			const name = names[i] ?? "";
			const counts = describeCounts(domain);
			const said = counts === "" ? verdictWords[domain.verdict] : `${verdictWords[domain.verdict].padEnd(wordWidth)}  ${counts}`;
			const joined = `${name.padEnd(nameWidth)}  ${said}`;
			const [first = "", ...rest] = joined.length + 8 <= proseWidth(style) ? [joined] : [name, `    ${said}`];
			return [...markedLines(style, verdictMarks[reportTone(domain, failOn)], "").map((mark) => mark + first), ...rest];
		}),
		"",
		...wrapParagraph(style, `${describeTotals(domains)}.`)
	];
};
const originLines = (style, report) => originParagraphs(report).flatMap((paragraph) => wrapParagraph(style, paragraph)).map((line) => paint(style, "dim", line));
// src/report/text/since.ts
const urgencyMarks = {
	error: "error",
	warning: "warning",
	note: "note",
	fine: "pass",
	open: "unknown"
};
const findingLine = (style, finding) => markedLines(style, urgencyMarks[urgencyOf(finding)], `${finding.fate} ${plainText(finding.check)}: ${finding.message}`, finding.fate === "unchanged" ? "dim" : void 0);
const sinceLines = (style, domain, tone) => {
	const { since } = domain;
	if (since === void 0) return [];
	return titledSection(style, sinceHeading(since), [
		markedLines(style, verdictMarks[tone], `${sinceSentence(domain, since)}.`, "bold"),
		comparedFindings(since).flatMap((finding) => findingLine(style, finding)),
		changeLines(style, since.changes),
		uncomparedSentences(since).flatMap((line) => markedLines(style, "unknown", line))
	]);
};
// src/report/text/mail-path.ts
const drawingSigns = ({ unicode }) => unicode ? {
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
const isCompleted = ({ state }) => state === "spoke";
const farthestAddress = ({ addresses }) => [...addresses].sort((a, b) => Number(isCompleted(b)) - Number(isCompleted(a)) || b.phases.length - a.phases.length || (a.address < b.address ? -1 : 1))[0];
const nameLeg = ({ resolution, addresses, endpoint }) => {
	const given = listed(addresses.map(({ address }) => plainText(address)), 3);
	const servers = new Set(resolution.map(({ server }) => plainText(resolverName(server))));
	const by = servers.size === 0 ? "" : `, by ${listed([...servers])}`;
	const none = resolution.some(({ kind }) => kind === "nxdomain") ? `${plainText(endpoint.host)} doesn't exist` : resolution.some(({ kind }) => kind === "nodata") ? `${plainText(endpoint.host)} has no address` : "no answer";
	return {
		label: "name",
		good: addresses.length > 0,
		ms: largest(resolution.map(({ ms }) => ms)),
		detail: `${addresses.length > 0 ? given : none}${by}`
	};
};
const tlsWords = (probe, named) => {
	const { tls } = probe;
	if (tls === void 0) return "";
	const { daysLeft, names = [] } = tls.certificate ?? {};
	const by = describeInspector(probe);
	return [
		plainText(tls.protocol),
		...named ? [`certificate for ${listed(names.map(plainOctets), 2)}`] : [],
		...daysLeft === void 0 ? [] : [`${named ? "" : "certificate "}good for ${daysLeft} days`],
		...by === void 0 ? [] : [`intercepted by ${by}`]
	].join(", ");
};
const describeGain = (phase, probe, { relay }) => {
	const { address, greeting, capabilities } = probe;
	switch (phase) {
		case "connect": return plainText(address);
		case "tls": return tlsWords(probe, relay === true);
		case "greeting": return greeting === void 0 ? "" : plainOctets(greeting);
		case "capabilities": return (capabilities ?? []).map(plainOctets).join(" ");
		default: return "";
	}
};
const describeLoss = (probe) => {
	const { address, state, detail, interceptor } = probe;
	const by = interceptor === void 0 ? "" : `, by ${plainText(interceptor)}`;
	return `${plainText(address)} ${stateWords[state]}${by}${detail === "" ? "" : `: ${plainText(detail)}`}`;
};
const buildLegs = (probe, endpoint, wanted) => probe.phases.flatMap(({ phase, ms }, i) => {
	if (!wanted(phase)) return [];
	const good = isCompleted(probe) || i < probe.phases.length - 1;
	return [{
		label: phaseLabels[phase],
		good,
		ms,
		detail: good ? describeGain(phase, probe, endpoint) : describeLoss(probe)
	}];
});
const describeFarEnd = ({ host }, probe, { isApple }) => {
	const wanted = isApple?.(host) === true ? "Apple" : plainText(host);
	const passed = probe?.phases.length ?? 0;
	const interceptor = probe?.interceptor;
	if (passed > 1 && interceptor !== void 0) return `${plainText(interceptor)}, not ${wanted}`;
	if (passed > 1 && probe?.tls?.authorized !== true) return "an unverified server";
	return wanted;
};
const buildStations = (result, options) => {
	const probe = farthestAddress(result);
	const legs = (wanted) => probe === void 0 ? [] : buildLegs(probe, result.endpoint, wanted);
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
			name: describeFarEnd(result.endpoint, probe, options),
			legs: legs((phase) => phase !== "connect")
		}
	];
};
const labelWidth = 9;
const timeWidth = 7;
const legLines = (style, trunk, leg) => {
	const { good, bad } = drawingSigns(style);
	const mark = (leg.good ? good : bad).padEnd(style.unicode ? 1 : 2);
	const head = `${leg.label.padEnd(labelWidth)}${timeTaken(leg.ms).padStart(timeWidth)}`;
	const indent = `  ${trunk}  `;
	const hang = indent.length + mark.length + 1 + head.length + 2;
	return wrapParagraph(style, shorten(leg.detail, leg.good ? 90 : 240), hang).map((line, i) => {
		const text = line.slice(hang);
		if (i > 0) return `${indent}${" ".repeat(hang - indent.length)}${text}`;
		const painted = paint(style, leg.good ? "green" : "red", mark);
		return `${indent}${painted} ${head}${text === "" ? "" : `  ${text}`}`;
	});
};
const stationLines = (style, stations) => {
	const { reached, missed, trunk, gap } = drawingSigns(style);
	return stations.flatMap(({ name, legs }, i) => {
		const next = stations[i + 1];
		const down = (next?.legs ?? []).length > 0 ? trunk : gap;
		const line = next === void 0 ? " " : down;
		const here = legs.length > 0;
		return [`  ${here ? reached : missed} ${paint(style, "bold", name)}${here ? "" : ": not reached"}`, ...legs.flatMap((leg) => legLines(style, line, leg))];
	});
};
const otherLines = (style, result) => {
	const shown = farthestAddress(result);
	const others = result.addresses.filter((probe) => probe !== shown);
	return [...groupedBy(others, ({ state }) => state).values()].flatMap((those) => {
		const [{ state, detail }] = those;
		const which = listed(those.map(({ address }) => plainText(address)), 4);
		const why = state === "untried" ? ` (${plainText(detail)})` : "";
		return wrapParagraph(style, `also ${which}: ${stateWords[state]}${why}`, 5);
	});
};
const describeDirection = ({ protocol, relay }) => {
	if (relay === true) return "Between servers";
	return protocol === "imap" ? "Incoming mail" : "Outgoing mail";
};
const securities = {
	implicit: "TLS from the start (SSL/TLS)",
	starttls: "STARTTLS"
};
const pathLines = (style, result) => {
	const { host, port, security } = result.endpoint;
	return [
		...wrapParagraph(style, `${describeDirection(result.endpoint)}: ${plainText(host)} port ${port}, ${securities[security]}, ${timeTaken(result.ms)} in total`),
		...stationLines(style, buildStations(result, style)),
		...otherLines(style, result)
	].map((line) => line.trimEnd());
};
// src/report/text/ports.ts
const portMarks = {
	spoke: "pass",
	closed: "error",
	failed: "unknown"
};
const addressLines = (style, probe) => {
	const signs = style.unicode ? {
		good: "✓",
		bad: "✗"
	} : {
		good: "ok",
		bad: "failed"
	};
	const [head, ...rest] = addressDetails(probe, signs);
	return [...wrapParagraph(style, head, 2), ...rest.flatMap((line) => wrapParagraph(style, line, 4))];
};
const portLines = (style, probes, verbose) => probes.flatMap((result) => [...markedLines(style, portMarks[result.kind], portSummary(result)), ...verbose ? result.addresses.flatMap((address) => addressLines(style, address).map((line) => paint(style, "dim", line))) : []]);
// src/report/text/render.ts
const headline = (options, domain) => {
	const outcome = outcomeWords(domain, options.failOn);
	const text = `${plainText(domain.domain)}: ${outcome} ${dash(options)} ${verdictSentence(domain)}.`;
	return markedLines(options, verdictMarks[reportTone(domain, options.failOn)], text, "bold");
};
const causeBlock = (style, cause, { explained, ci }) => {
	const { verbose } = style;
	const { failures, results, wanted } = cause;
	const details = [...new Set(failures.map(({ detail }) => shorten(plainText(detail), 200)))];
	const attempts = failures.flatMap((failure) => failure.attempts).map((a) => `${plainText(a.server)} ${plainText(a.transport)} ${plainText(a.code)} ${timeTaken(a.ms)}`);
	const rows = {
		asked: cause.port ? "" : listed(wanted.map(plainText), 8),
		detail: few(details.filter((detail) => detail !== ""), verbose ? 50 : 2).join("; "),
		attempts: verbose ? few(attempts, 50).join("; ") : "",
		checks: listed(results.map(({ check }) => plainText(check)), verbose ? 100 : 8),
		try: explained ? "" : obstructionRemedy(cause, ci)
	};
	const sentence = `${capital(plainText(causeSentence(cause)))}: ${counted(results.length, "check")} not judged`;
	return [...markedLines(style, "unknown", sentence, "bold"), ...Object.entries(rows).flatMap(([label, text]) => text === "" ? [] : labeledProse(style, label, text))];
};
const spfBlocks = ({ verbose, describe }, { spf, results }) => {
	const wrong = results.some(({ area, status }) => area === "spf" && status === "fail");
	if (spf === void 0 || !(wrong || verbose)) return [];
	return [spfTreeLines(spf, {
		verbose,
		...describe && { describe }
	})];
};
const readinessLines = (style, domain) => readinessSentence(domain) === "" ? [] : wrapParagraph(style, readinessSentence(domain));
const fileBlocks = (style, report) => {
	const { domain, proposal, drift } = report;
	return [proposal ? titledSection(style, "Once applied", [proposalLines(style, {
		...report,
		proposal
	})]) : [], drift ? titledSection(style, "Accepted records", [driftLines(style, {
		domain,
		drift,
		...proposal && { proposal }
	})]) : []];
};
const portsHeading = "Mail ports, from here";
const withoutExplainedPorts = (domain) => domain.diagnosis === void 0 ? domain : withoutPorts(domain);
const findingSections = (options, domain, { metas, alone }) => {
	const { problems, warnings } = digestReport(withoutExplainedPorts(domain));
	const setUp = planSetUp(domain);
	const before = shownBefore(domain);
	const blocks = (mark, faults) => findingBlocks(options, mark, faults, {
		metas,
		evidence: domain.evidence,
		before
	});
	return [
		setUp ? titledSection(options, "What to do, in this order", setUpBlocks(options, setUp)) : [],
		titledSection(options, "Problems", blocks("error", problems)),
		alone && domain.diagnosis !== void 0 ? portsSection(options, [domain]) : [],
		titledSection(options, "Warnings", blocks("warning", warnings))
	];
};
const headLines = (options, domain, { alone, ci }) => {
	const name = options.unicode ? readableName(domain) : void 0;
	return [
		...headline(options, domain),
		...name === void 0 ? [] : [`  ${name}`],
		...alone ? reachabilityLines(options, [domain], ci) : []
	];
};
const isFromFile = ({ evidence, proposal }) => proposal !== void 0 || evidence.answers.some(({ transport }) => transport === "file");
const fineSection = (options, domain, { alone }) => {
	const { verbose } = options;
	if (!alone && !verbose && digestReport(domain).fine.length > 0) return markedLines(options, "pass", describePassedCount(domain));
	return titledSection(options, "Fine", [verbose ? everyPassedLine(options, domain) : passedAreaLines(options, domain)]);
};
const domainBlocks = (options, domain, setting) => {
	const { problems, warnings, notes, causes } = digestReport(withoutExplainedPorts(domain));
	const setUp = planSetUp(domain);
	const before = shownBefore(domain);
	const otherNotes = notes.filter(({ finding }) => setUp?.covered.has(finding) !== true);
	const { alone, ci } = setting;
	return [
		headLines(options, domain, setting),
		readinessLines(options, domain),
		sinceLines(options, domain, reportTone(domain, options.failOn)),
		...findingSections(options, domain, setting),
		...fileBlocks(options, domain),
		guidanceLines(options, [...problems, ...warnings], {
			only: alone ? domain.domain : void 0,
			isFromFile: isFromFile(domain),
			listed: before.listed
		}),
		titledSection(options, "Couldn't be looked up", causes.map((cause) => causeBlock(options, cause, {
			explained: findCausesBehind(domain, cause).length > 0,
			ci
		}))),
		fineSection(options, domain, setting),
		titledSection(options, "Notes", noteBlocks(options, otherNotes, before)),
		titledSection(options, "SPF, term by term: lookups, and the sum so far", spfBlocks(options, domain)),
		options.verbose ? titledSection(options, "Evidence", evidenceBlocks(domain.evidence)) : [],
		alone ? [] : [separatorLine(options)]
	];
};
const portsSection = (options, domains) => {
	const diagnosis = domains.find((domain) => domain.diagnosis !== void 0)?.diagnosis;
	return titledSection(options, portsHeading, [portLines(options, distinctProbes(domains), options.verbose), ...diagnosis === void 0 ? [] : causeBlocks(options, diagnosis)]);
};
const relayBlocks = (options, probes) => probes.length === 0 ? [] : [titledSection(options, "Port 25 of iCloud's mail servers", [...probes.map((probe) => pathLines(options, probe)), wrapParagraph(options, "Only mail servers need port 25. Most home networks and clouds block it, so no answer is normal. It never counts for the verdict.")])];
const portsReport = (options, domain) => {
	const { evidence, diagnosis } = domain;
	const isRelay = ({ endpoint }) => endpoint.relay === true;
	return [
		headline(options, domain),
		sinceLines(options, domain, reportTone(domain, options.failOn)),
		...evidence.probes.filter((probe) => !isRelay(probe)).map((probe) => pathLines(options, probe)),
		...diagnosis === void 0 ? [] : diagnosisBlocks(options, diagnosis),
		...relayBlocks(options, evidence.probes.filter(isRelay)),
		options.verbose ? titledSection(options, "Evidence", [portLines(options, evidence.probes, true), ...evidenceBlocks(evidence)]) : []
	];
};
const renderText = (report, options) => {
	const { domains, vantage } = report;
	const { ci } = vantage;
	if (options.quiet) return toText([...domains.flatMap((domain) => headline(options, domain)), ...reachabilityLines(options, domains, ci)]);
	const metas = metasById(report);
	const alone = domains.length === 1;
	const [only] = domains;
	if (alone && only?.diagnosis !== void 0 && portsOnly(only)) return toText(joinBlocks([...portsReport(options, only), originLines(options, report)]));
	const blocks = [
		...domains.flatMap((domain) => domainBlocks(options, domain, {
			metas,
			alone,
			ci
		})),
		alone && only?.diagnosis !== void 0 ? [] : portsSection(options, domains),
		alone ? [] : titledSection(options, "Summary", [tableLines(options, domains, options.failOn), reachabilityLines(options, domains, ci)]),
		unpairedSentences(report).flatMap((line) => markedLines(options, "unknown", line)),
		originLines(options, report)
	];
	return toText(joinBlocks(blocks));
};
export { addressDetails, allDrift, announcedChanges, announcedWords, breaksMail, broughtUnjudgedWords, broughtWords, causeSentence, causeSeverity, causeTitle, comparedFindings, confirmedChanges, countAccepted, culpritLabel, dash, describeAsked, describeCounts, describeLookups, describePort, describeTotals, diffBlocks, digestReport, distinctProbes, domainHeadline, driftWords, effectWords, emptyRemark, evidenceBlocks, evidenceFor, findCausesBehind, findLiveDrift, findPortCauses, fixedAbove, fixedEarlier, furtherDrift, goneRemedies, groupByRecord, groupRanges, interruptedSentence, isAllTheSame, isEmptyHanded, isEmptyRecord, isEndless, isOpen, isPartial, isWell, joinBlocks, joinChanges, labeledProse, largest, likeliestCauseLines, listConsequences, listedAbove, liveAlterations, lostMail, markedLines, metasById, mostUrgentFirst, obstructionRemedy, originParagraphs, otherCauses, outcomeWords, outlook, outlookSentence, paint, pendingWords, plainCite, plainOctets, plainText, planSetUp, portSummary, portsOnly, presentFile, reachabilitySentence, readableName, readinessSentence, recordColumns, recordKey, recordNames, renderDrift, renderText, reportTone, resolverName, shorten, shownBefore, sinceHeading, sinceSentence, spfTreeLines, stateWords, termRemarks, threatensMail, titledSection, toText, uncomparedSentences, unconfirmedWords, unpairedSentences, unsureWords$1 as unsureWords, urgencyOf, verdictSentence, verdictWords, workingFaults, wrapParagraph };
