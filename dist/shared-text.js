import { allOf, capital, counted, describeEntry, few, findDnsHost, findDnsHostName, findZoneHosting, isOfCheck, labelsBelow, listed, presentLocation, spfLimits, timeLeft, timeTaken } from "./shared-checks.js";
import { acceptCommand, areaNames, areas, bringsHarm, broughtFaults, changeBreaksMail, driftState, hasFailed, invertChange, isBreaking, isBroughtUnjudged, isPortArea, isSameChange, isUnjudged, requiredAreas, runExitStatus, signInAdvice, undecidedIn, verdictsByKind, worsening } from "./shared-audit.js";
import { absoluteName, append, dnsName, groupedBy, isExhausted, isForbidden, isWithin, localCause, mapNonEmpty, needKey, presentOctets, presentRData, presentText, spfNeed, trimEndOf } from "./shared-first.js";
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
const mainCauses = ({ causes: [first, ...others] }) => {
	const explained = new Set(first.ports);
	return [first, ...others.filter((cause) => {
		if (!cause.ports.some((port) => !explained.has(port)) || causeSeverity(cause) !== "error") return false;
		for (const port of cause.ports) explained.add(port);
		return true;
	})];
};
const otherCauses = (diagnosis) => {
	const main = mainCauses(diagnosis);
	return diagnosis.causes.filter((cause) => !main.includes(cause)).slice(0, 3);
};
const stepsToTake = (diagnosis) => {
	const steps = mainCauses(diagnosis).flatMap((cause) => cause.steps);
	return steps.filter((step, i) => steps.lastIndexOf(step) === i).map(plainText);
};
const stepsHeading = ({ causes: [first] }) => first.id === "connection-works" ? "If mail still fails" : "What to do";
const firstOtherStep = (diagnosis, { steps }) => steps.map(plainText).find((step) => !stepsToTake(diagnosis).includes(step));
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
const recordKey$1 = ({ owner, type, area }) => `${owner} ${type} ${area}`;
const groupByRecord = (items, changeOf) => [...groupedBy(items, (item) => recordKey$1(changeOf(item))).values()];
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
const usualConsequences = {
	"delegation-present": "the domain doesn't exist in DNS",
	"delegation-hold": "the domain is on hold",
	"delegation-parked": "the domain looks expired or parked",
	"delegation-answers": "none of the domain's records can be found",
	"dnssec-valid": "mail servers that check DNSSEC can't see your domain",
	"mx-alias": "an alias hides the records of the domain itself",
	"verification-names": "your DNS host changed the names in your records",
	"mx-present": "mail to the domain doesn't reach iCloud",
	"mx-null": "the domain says that it accepts no mail",
	"mx-icloud": "Apple's MX records are not all there",
	"dmarc-alignment": "your own mail fails your DMARC policy",
	"mx-stranger-preferred": "some incoming mail goes to another mail host",
	"mta-sts-icloud": "senders that use MTA-STS can't deliver mail to you",
	"delegation-alike": "some name servers have records with which mail breaks",
	"spf-present": "your outgoing mail can land in junk (no SPF record)",
	"spf-type": "your outgoing mail can land in junk (SPF record of the wrong type)",
	"spf-single": "your outgoing mail can land in junk (more than one SPF record)",
	"spf-syntax": "your outgoing mail can land in junk (errors in the SPF record)",
	"spf-include-target": "your outgoing mail can land in junk (an SPF include fails)",
	"spf-loop": "your outgoing mail can land in junk (the SPF record includes itself)",
	"spf-lookup-limit": "your outgoing mail can land in junk (too many SPF lookups)",
	"spf-void-limit": "your outgoing mail can land in junk (too many unknown names in SPF)",
	"spf-icloud": "your outgoing mail can land in junk (SPF doesn't allow iCloud)",
	"dkim-cname": "your outgoing mail has no valid DKIM signature",
	"dkim-single": "your outgoing mail has no reliable DKIM signature",
	"dkim-target": "your DKIM record doesn't lead to your key",
	"dkim-key": "Apple publishes no usable DKIM key for the domain yet",
	"verification-present": "Apple can't verify the domain",
	"verification-token": "Apple can't verify the domain (another value is published)",
	"spf-all-pass": "SPF lets anyone send as your domain",
	"zone-file": "parts of the zone file are not published as written",
	"port-imap": "mail can't be read from here",
	"port-smtp": "mail can't be sent from here"
};
const usualOfArea = {
	mx: "incoming mail can get lost",
	spf: "your outgoing mail can land in junk",
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
const ranks = new Map(Object.keys(usualConsequences).map((check, rank) => [check, rank]));
const clauses = new Map(Object.entries(usualConsequences));
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
const rankOf = ({ check }) => ranks.get(check) ?? ranks.size;
const causesOfMisalignment = /* @__PURE__ */ new Set(["spf", "dkim"]);
const listConsequences = (judged) => {
	const isMisaligned = judged.some(isOfCheck("dmarc-alignment"));
	return [...new Set(judged.filter(({ area }) => !isMisaligned || !causesOfMisalignment.has(area)).toSorted((a, b) => rankOf(a) - rankOf(b)).flatMap(({ check, area, findings }) => findings.map(({ consequence }) => consequence === void 0 ? clauses.get(check) ?? usualOfArea[area] : plainText(consequence))))];
};
const mostClauses = 3;
const worstConsequences = (all) => {
	const more = all.length - mostClauses;
	return more > 0 ? [...all.slice(0, mostClauses), `and ${more} more`] : all;
};
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
// src/report/view/steps/set-up.ts
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
const hasAnyRecord = ({ results, evidence, domain }) => {
	const delegated = results.find(isOfCheck("delegation-present"))?.status;
	if (delegated === "pass" || delegated === "fail") return delegated === "pass";
	return !evidence.answers.some(({ question, kind }) => question.name === domain && kind === "nxdomain");
};
const findSetUp = (report) => {
	const { results } = report;
	const empty = setUpChecks.flatMap((check) => findEmpty(results, check) ?? []);
	if (empty.length < setUpChecks.length || !hasAnyRecord(report)) return void 0;
	if (empty.some(({ fix }) => fix.restores)) return void 0;
	return new Set([...empty, findEmpty(results, "dmarc-present") ?? []].flat());
};
const isBeingSetUp = (report) => {
	if (report.results.some((one) => isOfCheck("verification-names")(one) && one.status === "fail")) return true;
	const missing = setUpChecks.filter((check) => report.results.some((result) => isOfCheck(check)(result) && result.status === "fail" && !result.findings.some(({ fix }) => fix.restores)));
	return missing.includes("verification-present") && missing.length > 1;
};
// src/report/view/port-words.ts
const portsTitle = (ci) => `Mail ports, from this ${ci ? "runner" : "computer"}`;
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
	const missing = findSetUp(domain) !== void 0;
	const others = problems.filter(({ result }) => !(missing && required.includes(result.area)));
	const parts = [
		...worstConsequences([...missing ? ["none of the records Apple requires is published"] : [], ...listConsequences(others.map(({ result: { check, area }, finding }) => ({
			check,
			area,
			findings: [finding]
		})))]),
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
const portsSummary = ({ diagnosis }) => diagnosis?.summary === void 0 ? void 0 : trimEndOf(plainText(diagnosis.summary), ".");
const reportSubject = (domain, ci) => portsOnly(domain) ? portsTitle(ci) : plainText(domain.domain);
const verdictSentence = (whole) => {
	const ports = portsOnly(whole) ? portsSummary(whole) : void 0;
	if (ports !== void 0) return [ports, ...waivedWords(whole)].join("; ");
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
	const summary = portsSummary(domain);
	if (summary !== void 0) return summary;
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
const domainHeadline = (domain, ci, failOn) => `${reportSubject(domain, ci)}: ${outcomeWords(domain, failOn)}: ${verdictSentence(domain)}`;
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
// src/knowledge/form-entry.ts
const usualForm = {
	fields: ["Name", "Value"],
	apex: "@"
};
const joinStrings = (rdata) => [...rdata.matchAll(/"((?:[^"\\]|\\[^])*)(?:"|\\?$)/g)].map(([, inner = ""]) => inner.replace(/\\([^\d])/g, "$1")).join("");
const withoutDot = (name, { dot }) => dot || name === "." ? name : name.replace(/\.$/, "");
const dataFields = ({ type, rdata }, form) => {
	const label = form.fields[1];
	if (type === "TXT") return [{
		label,
		value: form.quotes || !rdata.startsWith("\"") ? rdata : joinStrings(rdata)
	}];
	const mx = type === "MX" ? /^(\d+) (\S+)$/.exec(rdata) : null;
	if (mx === null) return [{
		label,
		value: withoutDot(rdata, form)
	}];
	const [, preference = "", exchange = ""] = mx;
	return form.mx === "one-field" ? [{
		label,
		value: `${preference} ${withoutDot(exchange, form)}`
	}] : [{
		label: "Priority",
		value: preference
	}, {
		label,
		value: withoutDot(exchange, form)
	}];
};
const ownerField = ({ owner }, { zone }, form) => {
	const labels = isWithin(owner, zone) ? labelsBelow(zone, owner) : owner;
	return {
		label: form.fields[0],
		value: labels || form.apex
	};
};
const buildFormEntry = (hosting, record) => {
	const host = findDnsHost(hosting.servers);
	const name = findDnsHostName(hosting.servers);
	const usual = host ?? usualForm;
	const form = hosting.extendsTargets ? {
		...usual,
		dot: true
	} : usual;
	const note = form.notes?.[record.type];
	return {
		...name !== void 0 && { host: name },
		fields: [
			ownerField(record, hosting, form),
			{
				label: "Type",
				value: record.type
			},
			...dataFields(record, form)
		],
		...note !== void 0 && { note }
	};
};
// src/report/view/host-forms.ts
const describable = [
	"MX",
	"TXT",
	"CNAME"
];
const withoutEntry = ({ fix, subject }, { zone, servers }, domain) => {
	const host = findDnsHost(servers);
	if (host === void 0) return fix.text;
	return [.../* @__PURE__ */ new Set([
		dnsName(domain),
		subject.name,
		...(fix.publish ?? []).map((r) => r.owner)
	])].flatMap((owner) => describable.map((type) => ` ${describeEntry(host, zone, {
		owner,
		type
	})}`)).reduce((text, sentence) => text.replace(sentence, ""), fix.text);
};
const hostForms = ({ domain, evidence }) => {
	const hosting = findZoneHosting(dnsName(domain), evidence.answers);
	const host = findDnsHostName(hosting?.servers ?? []);
	return {
		...host !== void 0 && { host },
		...hosting && { hosting },
		isKnown: findDnsHost(hosting?.servers ?? []) !== void 0,
		build: (record) => buildFormEntry(hosting ?? {
			zone: dnsName("."),
			servers: []
		}, record),
		adviceOf: (finding) => hosting === void 0 ? finding.fix.text : withoutEntry(finding, hosting, domain)
	};
};
// src/report/view/steps/claim-records.ts
const recordKey = ({ owner, type, rdata }) => `${owner.toLowerCase()} ${type} ${rdata}`;
const soleSlot = ({ owner, type, rdata }) => {
	if (type === "CNAME") return `${owner} CNAME`;
	const version = /^"?(v=(?:spf1|dmarc1|stsv1|tlsrptv1))/i.exec(rdata)?.[1];
	return type === "TXT" && version !== void 0 ? `${owner} ${version.toLowerCase()}` : void 0;
};
const changesOf = ({ fix: { remove = [], publish = [] } }) => [...remove.map((record) => ({
	kind: "delete",
	record
})), ...publish.map((record) => ({
	kind: "add",
	record
}))];
const isTemporary = ({ result }) => isOfCheck("dmarc-alignment")(result);
const alignedAreas = /* @__PURE__ */ new Set(["spf", "dkim"]);
const findResolvers = (fault, faults) => isTemporary(fault) && changesOf(fault.finding).length === 0 ? faults.flatMap(({ result, finding }) => isOfCheck("verification-names")(result) || alignedAreas.has(result.area) && result.severity === "error" ? finding : []) : [];
const findRivals = (changes, ledger) => {
	const shared = /* @__PURE__ */ new Set();
	const rivals = /* @__PURE__ */ new Set();
	for (const { kind, record } of changes) {
		const same = ledger.byRecord.get(recordKey(record));
		if (same !== void 0) (same.kind === kind ? shared : rivals).add(same.by);
		const slot = kind === "add" && same === void 0 ? soleSlot(record) : void 0;
		const holder = slot === void 0 ? void 0 : ledger.bySlot.get(slot);
		if (holder !== void 0) rivals.add(holder);
	}
	return {
		shared,
		rivals
	};
};
const enter = ({ byRecord, bySlot }, changes, by) => changes.filter(({ kind, record }) => {
	const key = recordKey(record);
	if (byRecord.has(key)) return false;
	byRecord.set(key, {
		kind,
		by
	});
	const slot = kind === "add" ? soleSlot(record) : void 0;
	if (slot !== void 0) bySlot.set(slot, by);
	return true;
});
const claim = (fault, ledger, isNote) => {
	const changes = changesOf(fault.finding);
	const { shared, rivals } = findRivals(changes, ledger);
	if (rivals.size > 0) return {
		fault,
		own: [],
		shared: /* @__PURE__ */ new Set([...rivals, ...shared]),
		isCrowdedOut: true
	};
	return {
		fault,
		own: isNote ? [] : enter(ledger, changes, fault.finding),
		shared,
		isCrowdedOut: false
	};
};
const claimRecords = (faults, notes) => {
	const ledger = {
		byRecord: /* @__PURE__ */ new Map(),
		bySlot: /* @__PURE__ */ new Map()
	};
	const lasting = faults.filter((fault) => !isTemporary(fault));
	const temporary = faults.filter(isTemporary);
	return {
		claims: [...lasting, ...temporary].map((fault) => {
			const { own, shared, isCrowdedOut } = claim(fault, ledger, false);
			const resolvers = findResolvers(fault, lasting);
			return {
				fault,
				own,
				shared: /* @__PURE__ */ new Set([...shared, ...resolvers]),
				isCrowdedOut
			};
		}),
		noteClaims: notes.map((note) => claim(note, ledger, true))
	};
};
// src/report/view/steps/draft-steps.ts
const workOrder = [
	"verification",
	"mx",
	"spf",
	"dkim",
	"dmarc",
	"mta-sts",
	"autodiscover",
	"delegation",
	"dnssec",
	"zone",
	"config",
	"resolver",
	"smtp",
	"imap"
];
const firstAreas = /* @__PURE__ */ new Set([
	"delegation",
	"dnssec",
	"zone"
]);
const workRank = ({ area, severity }) => firstAreas.has(area) && severity === "error" ? workOrder.indexOf(area) - workOrder.length : workOrder.indexOf(area);
const recordNouns = {
	verification: "verification",
	mx: "MX",
	spf: "SPF",
	dkim: "DKIM",
	dmarc: "DMARC",
	dnssec: "DS"
};
const prefixed = /* @__PURE__ */ new Set([
	"mx",
	"spf",
	"dkim",
	"dmarc",
	"mta-sts",
	"resolver",
	"zone",
	"config",
	"autodiscover"
]);
const sentencesOf = (text) => text.split(/(?<=[.!?]) (?=[A-Z"(])/);
const these = (count, noun) => count === 1 ? `this ${noun}` : `these ${count} ${noun}s`;
const usualTypes = {
	mx: /^MX$/,
	verification: /^TXT$/,
	spf: /^(?:TXT|SPF)$/,
	dmarc: /^TXT$/
};
const recordNoun = (area, changes) => {
	const types = new Set(changes.map(({ record }) => record.type));
	const usual = usualTypes[area];
	const name = usual === void 0 || [...types].every((type) => usual.test(type)) ? recordNouns[area] : types.size === 1 ? [...types][0] : void 0;
	return name === void 0 ? "record" : `${name} record`;
};
const describeChanges = (area, changes) => {
	const noun = recordNoun(area, changes);
	const added = changes.filter(({ kind }) => kind === "add").length;
	const deleted = changes.length - added;
	if (deleted === 0) return `Add ${these(added, noun)}`;
	if (added === 0) return `Delete ${these(deleted, noun)}`;
	return `Replace ${deleted === 1 ? `the ${noun}` : these(deleted, noun)} with ${added === 1 ? "this one" : `these ${added}`}`;
};
const isPlainImperative = (sentence) => /^(?:Add|Publish|Delete|Replace)\b[^,;:("]*$/.test(sentence);
const detailsOf = ({ result }, advice) => {
	const [first = "", ...rest] = sentencesOf(advice);
	const kept = isPlainImperative(first) || isOfCheck("verification-present")(result) ? rest : [first, ...rest];
	return kept.length === 0 ? [] : [kept.join(" ")];
};
const valueAdvice = (changes) => changes.some(({ isPlaceholder }) => isPlaceholder) ? ["iCloud's settings show the value under Custom Email Domain (apple-domain=...). With --apple-domain VALUE it is listed here."] : [];
const writtenOf = (tasks) => {
	const adding = tasks.filter(({ changes }) => changes.some(({ kind, isPlaceholder }) => kind === "add" && !isPlaceholder));
	const written = adding.flatMap(({ fault: { finding }, changes }) => {
		return changes.filter(({ kind }) => kind === "add").length === finding.fix.publish?.length ? finding.fix.written ?? [] : [];
	});
	return written.length === adding.length ? written : [];
};
const deletionsFirst = (tasks) => {
	const changes = tasks.flatMap((task) => task.changes);
	return [...changes.filter(({ kind }) => kind === "delete"), ...changes.filter(({ kind }) => kind === "add")];
};
const base = {
	details: [],
	changes: [],
	written: [],
	isTemporary: false,
	isSetUp: false
};
const isForeign = (changes, { hosting }) => hosting !== void 0 && changes.some(({ record }) => !isWithin(record.owner, hosting.zone));
const recordDraft = (tasks, area, { forms }) => {
	const faults = tasks.map(({ fault }) => fault);
	const changes = deletionsFirst(tasks);
	const advice = [...new Set(faults.map(({ finding }) => forms.adviceOf(finding)))];
	const draft = {
		...base,
		area,
		faults,
		changes,
		written: writtenOf(tasks)
	};
	const [first] = faults;
	if (first !== void 0 && isTemporary(first)) return {
		...draft,
		text: "",
		isTemporary: true
	};
	if (faults.some(({ finding }) => finding.fix.restores) || isForeign(changes, forms)) {
		const [text = "", ...details] = advice;
		return {
			...draft,
			text,
			details
		};
	}
	const details = faults.flatMap((fault) => detailsOf(fault, forms.adviceOf(fault.finding)));
	return {
		...draft,
		text: describeChanges(area, changes),
		tail: ".",
		details: [.../* @__PURE__ */ new Set([...valueAdvice(changes), ...details])]
	};
};
const adviceDraft = (faults, area, advice) => {
	const [first = "", ...rest] = sentencesOf(advice);
	return {
		...base,
		area,
		faults,
		text: prefixed.has(area) ? `${areaNames[area]}: ${first}` : first,
		details: rest.length === 0 ? [] : [rest.join(" ")]
	};
};
const groupBy = (items, key) => {
	const groups = /* @__PURE__ */ new Map();
	for (const item of items) {
		const group = groups.get(key(item));
		if (group === void 0) groups.set(key(item), [item]);
		else group.push(item);
	}
	return groups;
};
const recordGroup = ({ fault, changes }, { forms }) => {
	if (isForeign(changes, forms)) return `of others: ${forms.adviceOf(fault.finding)}`;
	return isTemporary(fault) ? "temporary" : "own";
};
const draftArea = (tasks, setting) => {
	const [first] = tasks;
	if (first === void 0) return [];
	const { area } = first.fault.result;
	const withRecords = tasks.filter(({ changes }) => changes.length > 0);
	const without = tasks.filter(({ changes, isCrowdedOut }) => changes.length === 0 && !isCrowdedOut);
	const records = [...groupBy(withRecords, (task) => recordGroup(task, setting)).values()].map((own) => recordDraft(own, area, setting));
	const advice = [...groupBy(without, ({ fault }) => setting.forms.adviceOf(fault.finding))].map(([text, own]) => adviceDraft(own.map(({ fault }) => fault), area, text));
	return [...records, ...advice];
};
const placeholderOf = ({ result, finding }) => {
	const { subject, fix } = finding;
	if (!((fix.publish ?? []).length + (fix.remove ?? []).length === 0) || !isOfCheck("verification-present")(result) || subject.type === "TCP") return [];
	return [{
		kind: "add",
		record: {
			owner: subject.name,
			type: subject.type,
			rdata: "\"apple-domain=...\""
		},
		isPlaceholder: true
	}];
};
const draftSetUp = ({ domain }, tasks, { forms }) => {
	const faults = tasks.map(({ fault }) => fault);
	const changes = deletionsFirst(tasks);
	const advice = faults.filter(({ result }) => !isOfCheck("dkim-cname")(result)).flatMap((fault) => detailsOf(fault, forms.adviceOf(fault.finding)));
	return [{
		...base,
		area: "verification",
		faults: [],
		text: `In iCloud's settings, under Custom Email Domain, add ${domain} and its addresses.`
	}, {
		...base,
		area: "verification",
		faults,
		text: `Add these ${changes.length} records`,
		tail: ", all at once.",
		details: [.../* @__PURE__ */ new Set([...valueAdvice(changes), ...advice])],
		changes,
		written: writtenOf(tasks),
		isSetUp: true
	}];
};
const setUpOrder = (task) => workOrder.indexOf(task.fault.result.area);
const draftSteps = (domain, claims, setting) => {
	const tasks = claims.filter(({ own, shared, isCrowdedOut }) => own.length > 0 || shared.size === 0 && !isCrowdedOut).map(({ fault, own, isCrowdedOut }) => ({
		fault,
		changes: own.length > 0 ? own : placeholderOf(fault),
		isCrowdedOut
	}));
	const { setUp } = setting;
	const first = tasks.filter(({ fault }) => setUp?.has(fault.finding) === true);
	const others = tasks.filter(({ fault }) => setUp?.has(fault.finding) !== true);
	const byRank = groupBy(others, ({ fault }) => String(workRank(fault.result)));
	const ranks = [...byRank.keys()].map(Number).toSorted((a, b) => a - b);
	const areas = (isWanted) => ranks.filter(isWanted).flatMap((rank) => draftArea(byRank.get(String(rank)) ?? [], setting));
	return [
		...areas((rank) => rank < 0),
		...first.length === 0 ? [] : draftSetUp(domain, first.toSorted((a, b) => setUpOrder(a) - setUpOrder(b)), setting),
		...areas((rank) => rank >= 0)
	];
};
// src/report/view/what-to-do.ts
const lastingRecords = ({ steps }) => steps.flatMap(({ records, isTemporary }) => isTemporary ? [] : records);
const fieldColumns = (records) => {
	const labels = records.reduce((most, { fields }) => fields.length > most.length ? fields.map(({ label }) => label) : most, []);
	return {
		labels,
		rows: records.map(({ fields }) => labels.map((label) => fields.find((field) => field.label === label)?.value))
	};
};
const isFromFile = ({ evidence, proposal, results }) => proposal !== void 0 || evidence.answers.some(({ transport }) => transport === "file") || results.some(({ findings }) => findings.some(({ fix }) => fix.written !== void 0));
const faultsWithSteps = (domain) => {
	const { problems, warnings } = digestReport(domain);
	return [...problems, ...warnings].filter(({ result: { area } }) => domain.diagnosis === void 0 || !isPortArea(area));
};
const isHostName = (name) => /^[a-z\d_-]+(?:\.[a-z\d_-]+)+$/.test(name);
const describePlace = (domain, { host, hosting }, elsewhere) => {
	const servers = (hosting?.servers ?? []).filter(isHostName).toSorted();
	const sentences = [...host === void 0 && servers.length > 0 ? [`Your DNS host is the one that runs ${listed(servers, 4)}.`] : [], ...elsewhere === void 0 ? [] : ["Records anywhere else, such as at the registrar, have no effect."]];
	return isFromFile(domain) || sentences.length === 0 ? void 0 : sentences.join(" ");
};
const areAllOfRecords = (drafts) => drafts.every(({ changes }) => changes.length > 0);
const describeHeading = (domain, drafts, { host }) => {
	const [file, ...more] = new Set(drafts.flatMap(({ faults }) => faults.flatMap(({ finding }) => finding.location?.file ?? [])));
	if (isFromFile(domain)) return file === void 0 || more.length > 0 ? "What to do" : `What to do in ${file}`;
	return host !== void 0 && areAllOfRecords(drafts) ? `What to do at ${host}` : "What to do";
};
const presentRecord = (change, forms) => ({
	...change,
	fields: forms.build(change.record).fields.map(({ label, value }, i, { length }) => ({
		label,
		value: change.isPlaceholder && i === length - 1 ? `${value} (the value that iCloud shows)` : value
	}))
});
const hostNotes = (changes, forms) => [...new Set(changes.flatMap(({ kind, record }) => kind === "add" ? forms.build(record).note ?? [] : []))];
const stepWords = (numbers) => `step${numbers.length === 1 ? "" : "s"} ${listed(numbers.map(String))}`;
const describeSteps = ({ steps, again }) => again ? `after ${stepWords(steps)}, run dns-audit again` : stepWords(steps);
const awaited = (drafts) => {
	const numbers = drafts.flatMap(({ area }, i) => area === "spf" || area === "dkim" ? [i + 1] : []);
	if (numbers.length === 0) return "Until SPF and DKIM work";
	return `Until ${stepWords(numbers)} work${numbers.length === 1 ? "s" : ""}`;
};
const describeTemporary = ({ changes }, drafts) => `${awaited(drafts)}, use this DMARC record; then ${changes.some(({ kind }) => kind === "delete") ? "restore the current one" : "delete it"}.`;
const isCovered = ({ steps }) => steps.length > 0;
const locateFindings = (drafts, claims) => {
	const own = /* @__PURE__ */ new Map();
	for (const [i, { faults }] of drafts.entries()) for (const { finding } of faults) own.set(finding, [...own.get(finding) ?? [], i + 1]);
	return new Map(claims.flatMap(({ fault: { finding }, shared, isCrowdedOut }) => {
		const all = [finding, ...shared].flatMap((one) => own.get(one) ?? []);
		const located = {
			steps: [...new Set(all)].toSorted((a, b) => a - b),
			again: isCrowdedOut
		};
		return isCovered(located) ? [[finding, located]] : [];
	}));
};
const isPlanned = (domain, { record }) => {
	const { owner, type, rdata } = record;
	if (owner === domain) return type === "MX" || /^"(?:v=spf1|apple-domain=)/i.test(rdata);
	return owner === `sig1._domainkey.${domain}` || owner === `_dmarc.${domain}` && /^"v=DMARC1/i.test(rdata);
};
const describeCommand = ({ domain }, drafts) => {
	const changes = drafts.flatMap((draft) => draft.isTemporary ? [] : draft.changes);
	return changes.length > 1 && changes.every((change) => isPlanned(domain, change)) ? `dns-audit records ${shellName(domain)}` : void 0;
};
const closingSteps = (domain, drafts, isSetUp) => {
	if (!drafts.some((draft) => draft.changes.length > 0) || isFromFile(domain) && !isSetUp) return [];
	return [`Wait for the change to spread: dns-audit wait ${shellName(domain.domain)}`, ...isSetUp || isBeingSetUp(domain) ? ["Press Verify in iCloud's settings."] : []];
};
const stepText = (draft, drafts, { host }) => {
	if (draft.isTemporary) return describeTemporary(draft, drafts);
	if (draft.tail === void 0) return draft.text;
	const place = host === void 0 || areAllOfRecords(drafts) ? "" : ` at ${host}`;
	return `${draft.text}${place}${draft.tail}`;
};
const presentSteps = (domain, drafts, forms) => {
	const steps = drafts.map((draft, i) => ({
		number: i + 1,
		text: stepText(draft, drafts, forms),
		details: [...draft.details, ...isFromFile(domain) ? [] : hostNotes(draft.changes, forms)],
		records: draft.changes.map((change) => presentRecord(change, forms)),
		written: draft.written,
		isTemporary: draft.isTemporary
	}));
	const isSetUp = drafts.some((draft) => draft.isSetUp);
	const closing = closingSteps(domain, drafts, isSetUp).map((text, i) => ({
		number: steps.length + i + 1,
		text,
		details: [],
		records: [],
		written: [],
		isTemporary: false
	}));
	return [...steps, ...closing];
};
const chooseForm = (domain, { isKnown }) => {
	if (isFromFile(domain)) return "lines";
	return isKnown ? "fields" : "fields and lines";
};
const plan = (domain) => {
	const forms = hostForms(domain);
	const { claims, noteClaims } = claimRecords(faultsWithSteps(domain), digestReport(domain).notes.filter(({ finding: { fix } }) => fix.publish ?? fix.remove));
	const setUp = findSetUp(domain);
	const drafts = draftSteps(domain, claims, {
		forms,
		setUp
	});
	const heading = describeHeading(domain, drafts, forms);
	const elsewhere = domain.results.find(isOfCheck("delegation-elsewhere"))?.findings[0];
	const place = drafts.some(({ changes }) => changes.length > 0) ? describePlace(domain, forms, elsewhere) : void 0;
	const command = isFromFile(domain) ? void 0 : describeCommand(domain, drafts);
	return {
		heading,
		...place !== void 0 && { place },
		steps: presentSteps(domain, drafts, forms),
		stepsOf: locateFindings(drafts, [...claims, ...noteClaims]),
		...forms.host !== void 0 && { host: forms.host },
		form: chooseForm(domain, forms),
		...command !== void 0 && { command },
		said: new Set(place !== void 0 && elsewhere !== void 0 ? [elsewhere] : [])
	};
};
const known = /* @__PURE__ */ new WeakMap();
const whatToDo = (domain) => {
	const before = known.get(domain);
	if (before !== void 0) return before;
	const work = plan(domain);
	known.set(domain, work);
	return work;
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
const readinessSentence = (domain) => {
	const { verify, verdict } = domain;
	return verify === void 0 || !isBeingSetUp(domain) || verify.state === "yes" && verdict === "fail" ? "" : `Safe to press Verify: ${readinessWords[verify.state](verify)}, ${plainText(verify.because)}.`;
};
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
// src/report/view/traffic-light.ts
const isToldElsewhere = ({ status, severity, deferTo = [] }, { results }) => status === "skipped" && severity === "error" && results.some((one) => deferTo.includes(one.check) && one.status === "fail" && one.severity === "error");
const resultsLight = (results) => {
	const own = results.filter(({ status }) => status !== "skipped");
	const failed = own.filter(({ status }) => status === "fail");
	if (failed.some(({ severity }) => severity === "error")) return "bad";
	if (own.some(({ status }) => status === "inconclusive")) return "open";
	if (failed.some(({ severity }) => severity === "warning")) return "warn";
	return own.length === 0 ? "idle" : "good";
};
const areaLight = (report, ...areas) => {
	const own = report.results.filter(({ area }) => areas.includes(area));
	const light = resultsLight(own);
	return light === "good" && own.some((one) => isToldElsewhere(one, report)) ? "bad" : light;
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
	const own = results.filter((one) => one.area === area);
	const ran = own.filter(({ status, waived }) => status !== "skipped" || waived !== void 0);
	return ran.length > 0 && ran.every(({ status }) => status === "pass") && !own.some((one) => isToldElsewhere(one, { results })) ? [[area, ran]] : [];
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
const remedyLines = (style, finding, { stepsOf }) => {
	const { fix } = finding;
	const located = stepsOf.get(finding);
	if (located !== void 0) return labeledProse(style, "fix", describeSteps(located));
	return [
		...labeledProse(style, "fix", plainText(fix.text)),
		...fix.remove === void 0 ? [] : labeledRecords(style, "delete", fix.remove),
		...publishLines(style, fix)
	];
};
const isPublished = ({ expected = [], fix: { publish = [] } }) => expected.every((value) => publish.some(({ rdata }) => rdata === value));
const seenAndExpected = (style, finding, evidence) => {
	const { observed, expected } = finding;
	const shown = isPublished(finding);
	const asked = style.verbose && finding.location === void 0 ? describeAsked(finding, evidence) : void 0;
	return [
		...finding.location === void 0 ? [] : labeledProse(style, "file", plainText(presentLocation(finding.location))),
		...asked === void 0 ? [] : labeledProse(style, "asked", asked),
		...observed === void 0 ? [] : labeledProse(style, "found", ...observed.length > 0 ? values(observed) : ["nothing"]),
		...expected === void 0 || expected.length === 0 || shown ? [] : labeledProse(style, "expected", ...values(expected))
	];
};
const findingBlocks = (style, mark, faults, { metas, evidence, work }) => faults.map(({ result, finding }, i) => {
	const why = faults[i - 1]?.result === result ? void 0 : metas.get(result.check)?.docs.why;
	return [
		...markedLines(style, mark, shorten(plainText(finding.message), 1e3), "bold"),
		...why === void 0 ? [] : labeledProse(style, "why", plainText(why)),
		...seenAndExpected(style, finding, evidence),
		...remedyLines(style, finding, work)
	];
});
const noteBlocks = (style, notes, work) => notes.map(({ finding }) => [...markedLines(style, "note", shorten(plainText(finding.message), 1e3)), ...remedyLines(style, finding, work)]);
const checkPageUrl = (id) => `https://github.com/dns-audit/dns-audit/blob/main/src/check/README.md#${id}`;
const linkIds = (style, lines, ids) => lines.map((line) => line.replace(/[a-z\d-]+/g, (word) => ids.includes(word) ? link(style, word, checkPageUrl(word)) : word));
const guidanceLines = (style, faults) => {
	if (faults.length === 0) return [];
	const ids = [...new Set(faults.map(({ result }) => plainText(result.check)))];
	const choice = ids.length === 1 ? ids[0] : `CHECK, where CHECK is ${few(ids, 12).join(", ")}`;
	const known = ids.filter((id) => /^[a-z\d]+(?:-[a-z\d]+)+$/.test(id));
	return linkIds(style, wrapParagraph(style, `Learn more: dns-audit explain ${choice}`), known);
};
// src/report/text/steps.ts
const signs = {
	delete: "-",
	add: "+"
};
const tones = {
	delete: "red",
	add: "green"
};
const signedLines = (style, kind, lines) => lines.map((line, i) => paint(style, tones[kind], `${i === 0 ? signs[kind] : " "} ${line}`));
const fieldValue = (value) => value === "" ? "(empty)" : plainText(value);
const tableLines$1 = (style, records, room) => {
	const columns = fieldColumns(records);
	const labels = columns.labels.map(plainText);
	const rows = columns.rows.map((row) => row.map((value) => value === void 0 ? "" : fieldValue(value)));
	const widths = labels.map((label, i) => Math.max(label.length, ...rows.map((row) => row[i]?.length ?? 0)));
	const toLine = (cells) => cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join("  ").trimEnd();
	const lines = rows.map(toLine);
	const head = toLine(labels);
	if ([head, ...lines].some((line) => line.length + 2 > room)) return void 0;
	return [paint(style, "dim", `  ${head}`), ...records.flatMap(({ kind }, i) => signedLines(style, kind, [lines[i] ?? ""]))];
};
const fieldLines = (style, { kind, fields }, room) => {
	const width = fields.reduce((most, { label }) => Math.max(most, label.length), 0);
	const lines = fields.flatMap(({ label, value }) => {
		const shown = fieldValue(value);
		const line = `${plainText(label).padEnd(width)}  ${shown}`;
		return line.length + 2 <= room ? [line] : [plainText(label), `  ${shown}`];
	});
	return signedLines(style, kind, lines);
};
const zoneLines = (style, records) => {
	const shown = records.filter(({ isPlaceholder }) => !isPlaceholder);
	const lines = shown.map(({ record }) => recordColumns(record).join(" "));
	return shown.every(({ kind }) => kind === "add") ? lines : shown.flatMap(({ kind }, i) => signedLines(style, kind, [lines[i] ?? ""]));
};
const indent = 3;
const indented = (lines) => lines.map((line) => line === "" ? "" : " ".repeat(indent) + line);
const groupByFields = (records) => {
	const groups = /* @__PURE__ */ new Map();
	for (const record of records) {
		const key = record.fields.map(({ label }) => label).join("\n");
		groups.set(key, [...groups.get(key) ?? [], record]);
	}
	return [...groups.values()];
};
const formLines = (style, records) => {
	const room = style.width - indent;
	const all = tableLines$1(style, records, room);
	if (all !== void 0) return all;
	const blocks = groupByFields(records).flatMap((group) => {
		const table = tableLines$1(style, group, room);
		return table === void 0 ? group.map((record) => fieldLines(style, record, room)) : [table];
	});
	return joinBlocks(blocks);
};
const fileLines = (style, { records, written }) => {
	if (written.length === 0) return zoneLines(style, records);
	const deleted = zoneLines(style, records.filter(({ kind }) => kind === "delete"));
	const added = written.flatMap(({ lines }) => lines.map(plainText));
	return [
		...deleted,
		...deleted.length === 0 ? [] : [""],
		...added
	];
};
const stepLines$1 = (style, step, form) => {
	const { number, text, details, records } = step;
	const head = `${number}. `;
	const shown = form === "lines" ? fileLines(style, step) : formLines(style, records);
	if (records.length === 0) return hangingLines(style, head, plainText([text, ...details].join(" ")));
	return [
		...hangingLines(style, head, plainText(text)),
		...details.flatMap((detail) => wrapParagraph(style, plainText(detail), indent)),
		"",
		...indented(shown)
	];
};
const stepBlocks = (style, { steps, form }) => {
	const blocks = [];
	steps.forEach((step, i) => {
		const lines = stepLines$1(style, step, form);
		const isApart = step.records.length > 0 || (steps[i - 1]?.records.length ?? 1) > 0;
		const last = blocks.at(-1);
		if (isApart || last === void 0) blocks.push([...lines]);
		else append(last, lines);
	});
	return blocks;
};
const whatToDoLines = (style, work) => {
	const { heading, place, steps, form, command } = work;
	const records = lastingRecords(work);
	const lines = form === "fields and lines" && style.width >= 60 ? zoneLines(style, records) : [];
	if (steps.length === 0) return [];
	return titledSection(style, plainText(heading), [
		place === void 0 ? [] : wrapParagraph(style, plainText(place)),
		...stepBlocks(style, work),
		lines.length === 0 ? [] : [
			"The same as lines of a zone file:",
			"",
			...lines
		],
		command === void 0 ? [] : wrapParagraph(style, `All records in one piece: ${command}`)
	]);
};
// src/report/text/diagnosis.ts
const itemRow = (style, label, items) => {
	const lines = items.flatMap(([head, text]) => hangingLines({
		...style,
		width: proseWidth(style) - 12
	}, head, text));
	return labeledLines(style, label, lines);
};
const causeLines = (style, diagnosis) => mainCauses(diagnosis).flatMap((cause) => markedLines(style, causeSeverity(cause), causeTitle(cause), "bold").concat(itemRow(style, "seen", evidenceFor(cause).map((line) => ["- ", line]))));
const stepLines = (style, diagnosis) => titledSection(style, stepsHeading(diagnosis), [stepsToTake(diagnosis).flatMap((step, i) => hangingLines(style, `${i + 1}. `, step))]);
const otherLines$1 = (style, diagnosis) => otherCauses(diagnosis).flatMap((cause) => {
	const step = firstOtherStep(diagnosis, cause);
	const lines = markedLines(style, "unknown", causeTitle(cause));
	return step === void 0 ? lines : lines.concat(labeledProse(style, "do", step));
});
const causeBlocks = (style, diagnosis) => [
	stepLines(style, diagnosis),
	causeLines(style, diagnosis),
	otherLines$1(style, diagnosis),
	diagnosis.remarks.flatMap((remark) => wrapParagraph(style, plainText(remark)))
];
const programBlocks = (style, { programs = [] }) => programs.map(({ label, value }) => wrapParagraph(style, `${plainText(label)}:`).concat(wrapParagraph(style, plainText(value), 2)));
const diagnosisBlocks = (style, diagnosis, tried) => {
	const { remarks, settings, commands } = diagnosis;
	return [
		stepLines(style, diagnosis),
		titledSection(style, "Why", [causeLines(style, diagnosis), ...tried]),
		titledSection(style, "Also possible", [otherLines$1(style, diagnosis)]),
		workingFaults(diagnosis).flatMap(({ message }) => markedLines(style, "note", plainText(message))),
		remarks.flatMap((remark) => wrapParagraph(style, plainText(remark))),
		titledSection(style, "Right settings", [settings.flatMap(({ label, value }) => labeledProse(style, plainText(label), plainText(value)))]),
		titledSection(style, "Where to enter them", programBlocks(style, diagnosis)),
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
	const text = `${portsTitle(ci)}: ${verdictWords[lost.portsVerdict]} ${dash(style)} ${reachabilitySentence(lost) ?? ""}.`;
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
const narrowest = 24;
const detailRoom = ({ good }, isNarrow) => {
	if (good) return isNarrow ? 60 : 90;
	return isNarrow ? 120 : 240;
};
const legLines = (style, trunk, leg) => {
	const { good, bad } = drawingSigns(style);
	const mark = (leg.good ? good : bad).padEnd(style.unicode ? 1 : 2);
	const head = `${leg.label.padEnd(labelWidth)}${timeTaken(leg.ms).padStart(timeWidth)}`;
	const indent = `  ${trunk}  `;
	const painted = `${indent}${paint(style, leg.good ? "green" : "red", mark)} ${head}`;
	const beside = indent.length + mark.length + 1 + head.length + 2;
	const isNarrow = style.width - beside < narrowest;
	const hang = isNarrow ? indent.length + mark.length + 1 : beside;
	const detail = shorten(leg.detail, detailRoom(leg, isNarrow));
	const texts = detail === "" ? [] : wrapParagraph(style, detail, hang).map((l) => l.slice(hang));
	const below = texts.map((text) => `${indent}${" ".repeat(hang - indent.length)}${text}`);
	const [first] = texts;
	return isNarrow || first === void 0 ? [painted, ...below] : [`${painted}  ${first}`, ...below.slice(1)];
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
const headline = (options, domain, ci) => {
	const outcome = outcomeWords(domain, options.failOn);
	const text = `${reportSubject(domain, ci)}: ${outcome} ${dash(options)} ${verdictSentence(domain)}.`;
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
const withoutExplainedPorts = (domain) => domain.diagnosis === void 0 ? domain : withoutPorts(domain);
const findingSections = (options, domain, { metas, alone, ci }) => {
	const { problems, warnings } = digestReport(withoutExplainedPorts(domain));
	const work = whatToDo(domain);
	const blocks = (mark, faults) => findingBlocks(options, mark, faults, {
		metas,
		evidence: domain.evidence,
		work
	});
	return [
		titledSection(options, "What is wrong", blocks("error", problems)),
		alone && domain.diagnosis !== void 0 ? portsSection(options, [domain], ci) : [],
		titledSection(options, "Warnings", blocks("warning", warnings))
	];
};
const headLines = (options, domain, { alone, ci }) => {
	const name = options.unicode ? readableName(domain) : void 0;
	return [
		...headline(options, domain, ci),
		...name === void 0 ? [] : [`  ${name}`],
		...alone ? reachabilityLines(options, [domain], ci) : []
	];
};
const fineSection = (options, domain, { alone }) => {
	const { verbose } = options;
	if (!alone && !verbose && digestReport(domain).fine.length > 0) return markedLines(options, "pass", describePassedCount(domain));
	return titledSection(options, "Fine", [verbose ? everyPassedLine(options, domain) : passedAreaLines(options, domain)]);
};
const domainBlocks = (options, domain, setting) => {
	const { problems, warnings, notes, causes } = digestReport(withoutExplainedPorts(domain));
	const work = whatToDo(domain);
	const otherNotes = notes.filter(({ finding }) => !work.said.has(finding));
	const { ci } = setting;
	return [
		headLines(options, domain, setting),
		whatToDoLines(options, work),
		readinessLines(options, domain),
		sinceLines(options, domain, reportTone(domain, options.failOn)),
		...findingSections(options, domain, setting),
		...fileBlocks(options, domain),
		titledSection(options, "Notes", noteBlocks(options, otherNotes, work)),
		titledSection(options, "Couldn't be looked up", causes.map((cause) => causeBlock(options, cause, {
			explained: findCausesBehind(domain, cause).length > 0,
			ci
		}))),
		guidanceLines(options, [...problems, ...warnings]),
		fineSection(options, domain, setting),
		titledSection(options, "SPF, term by term: lookups, and the sum so far", spfBlocks(options, domain)),
		options.verbose ? titledSection(options, "Evidence", evidenceBlocks(domain.evidence)) : [],
		setting.alone ? [] : [separatorLine(options)]
	];
};
const portsSection = (options, domains, ci) => {
	const diagnosis = domains.find((domain) => domain.diagnosis !== void 0)?.diagnosis;
	return titledSection(options, portsTitle(ci), [portLines(options, distinctProbes(domains), options.verbose), ...diagnosis === void 0 ? [] : causeBlocks(options, diagnosis)]);
};
const relayBlocks = (options, probes) => probes.length === 0 ? [] : [titledSection(options, "Port 25 of iCloud's mail servers", [...probes.map((probe) => pathLines(options, probe)), wrapParagraph(options, "Only mail servers need port 25. Most home networks and clouds block it, so no answer is normal. It never counts for the verdict.")])];
const triedBlocks = (options, probes) => {
	const isDrawn = (probe) => options.verbose || hasFailed(probe);
	const works = probes.filter((probe) => !isDrawn(probe));
	return [portLines(options, works, false), ...probes.filter(isDrawn).map((probe) => pathLines(options, probe))];
};
const portsReport = (options, domain, ci) => {
	const { evidence, diagnosis } = domain;
	const isRelay = ({ endpoint }) => endpoint.relay === true;
	const tried = triedBlocks(options, evidence.probes.filter((probe) => !isRelay(probe)));
	return [
		headline(options, domain, ci),
		sinceLines(options, domain, reportTone(domain, options.failOn)),
		...diagnosis === void 0 ? tried : diagnosisBlocks(options, diagnosis, tried),
		...relayBlocks(options, evidence.probes.filter(isRelay)),
		options.verbose ? titledSection(options, "Evidence", [portLines(options, evidence.probes, true), ...evidenceBlocks(evidence)]) : []
	];
};
const renderText = (report, options) => {
	const { domains, vantage } = report;
	const { ci } = vantage;
	if (options.quiet) return toText([...domains.flatMap((domain) => headline(options, domain, ci)), ...reachabilityLines(options, domains, ci)]);
	const metas = metasById(report);
	const alone = domains.length === 1;
	const [only] = domains;
	if (alone && only?.diagnosis !== void 0 && portsOnly(only)) return toText(joinBlocks([...portsReport(options, only, ci), originLines(options, report)]));
	const blocks = [
		...domains.flatMap((domain) => domainBlocks(options, domain, {
			metas,
			alone,
			ci
		})),
		alone && only?.diagnosis !== void 0 ? [] : portsSection(options, domains, ci),
		alone ? [] : titledSection(options, "Summary", [tableLines(options, domains, options.failOn), reachabilityLines(options, domains, ci)]),
		unpairedSentences(report).flatMap((line) => markedLines(options, "unknown", line)),
		originLines(options, report)
	];
	return toText(joinBlocks(blocks));
};
export { addressDetails, allDrift, announcedChanges, announcedWords, areaLight, breaksMail, broughtUnjudgedWords, broughtWords, causeSentence, causeSeverity, causeTitle, comparedFindings, confirmedChanges, countAccepted, culpritLabel, dash, describeAsked, describeCounts, describeLookups, describePort, describeSteps, describeTotals, diffBlocks, digestReport, distinctProbes, domainHeadline, driftWords, effectWords, emptyRemark, evidenceBlocks, evidenceFor, fieldColumns, findCausesBehind, findLiveDrift, findPortCauses, firstOtherStep, fixedEarlier, furtherDrift, goneRemedies, groupByRecord, groupRanges, hangingLines, hostForms, interruptedSentence, isAllTheSame, isEmptyHanded, isEmptyRecord, isEndless, isFromFile, isOpen, isPartial, isWell, joinBlocks, joinChanges, labeledProse, largest, lastingRecords, likeliestCauseLines, listConsequences, liveAlterations, lostMail, mainCauses, markedLines, metasById, mostUrgentFirst, obstructionRemedy, originParagraphs, otherCauses, outcomeWords, outlook, outlookSentence, paint, pendingWords, plainCite, plainOctets, plainText, portSummary, portsOnly, portsTitle, presentFile, reachabilitySentence, readableName, readinessSentence, recordColumns, recordKey$1 as recordKey, recordNames, renderDrift, renderText, reportTone, resolverName, resultsLight, shorten, sinceHeading, sinceSentence, spfTreeLines, stateWords, stepsHeading, stepsToTake, termRemarks, threatensMail, titledSection, toText, uncomparedSentences, unconfirmedWords, unpairedSentences, unsureWords$1 as unsureWords, urgencyOf, verdictSentence, verdictWords, whatToDo, withoutPorts, workingFaults, wrapParagraph };
