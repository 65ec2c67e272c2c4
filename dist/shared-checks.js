import { absoluteName, answerTo, append, ask, canonicalIpAddress, containsNetwork, delegationNeed, dnsName, dottedAddress, failedAnswer, findDname, furtherViewsNeed, glance, greatest, groupedBy, isAddress, isAmong, isAnswerOf, isNonEmpty, isRegistry, isSinkhole, isUnreadable, isWithin, labelOctets, mailServers, mapNonEmpty, nameFromLabels, needKey, needLabel, networkPrefix, pagesRead, parentName, parseAddress, parseIp4, parseIp6, parseNetwork, policyNeed, prependLabels, presentAddress, presentNetwork, presentOctets, presentRData, presentRecordSet, presentText, probeNeed, questionKey, registrationNeed, reverseName, smallest, specialKind, spfNeed, splitLabels, splitNetwork, substituteDname, toBytes, toOctets, trimEndOf, trimOf, trimStartOf, trustAboveNeed, ttlOf, validationNeed, viewsNeed } from "./shared-first.js";
// src/model/text/wording.ts
const few = (items, most) => items.length <= most ? items : [...items.slice(0, most), `... and ${items.length - most} more`];
const listed = (items, most = items.length) => {
	const shown = items.slice(0, most);
	const last = items.length > most ? `${items.length - most} more` : shown.pop() ?? "";
	return shown.length === 0 ? last : `${shown.join(", ")} and ${last}`;
};
const allOf = (count) => count === 2 ? "both" : "all of them";
const counted = (count, noun) => `${count} ${noun}${count === 1 ? "" : "s"}`;
const capital = (text) => text.replace(/^(?![a-z]+:\/\/)[a-z](?=[a-z']*[ ,;:])/, (letter) => letter.toUpperCase());
// src/model/text/edit-distance.ts
const cell = (row, i) => row[i] ?? 1e400;
const editDistance = (from, to) => {
	let before = [];
	let row = Array.from({ length: to.length + 1 }, (_, j) => j);
	for (let i = 0; i < from.length; i += 1) {
		const unit = from[i];
		const next = [i + 1];
		for (let j = 1; j <= to.length; j += 1) {
			const substitute = cell(row, j - 1) + (unit === to[j - 1] ? 0 : 1);
			const exchange = unit === to[j - 2] && from[i - 1] === to[j - 1] ? cell(before, j - 2) + 1 : 1e400;
			next.push(Math.min(cell(row, j) + 1, cell(next, j - 1) + 1, substitute, exchange));
		}
		before = row;
		row = next;
	}
	return cell(row, to.length);
};
const findNearest = (word, candidates) => {
	const near = Math.max(1, Math.floor(word.length / 3));
	const best = candidates.filter((candidate) => Math.abs(candidate.length - word.length) <= near).map((candidate) => ({
		candidate,
		far: editDistance(word.toLowerCase(), candidate)
	})).sort((a, b) => a.far - b.far)[0];
	return best !== void 0 && best.far <= near ? best.candidate : void 0;
};
// src/model/dns/near-name.ts
const lookAlikes = ["il1", "o0"];
const isSameStart = (one, other) => one === other || lookAlikes.some((letters) => letters.includes(one) && letters.includes(other));
const hasFewSlips = (name, meant) => {
	if (editDistance(name, meant) <= 2) return true;
	const [labels, meantLabels] = [name.split("."), meant.split(".")];
	const far = labels.map((label, i) => editDistance(label, meantLabels[i] ?? ""));
	return labels.length === meantLabels.length && far.every((one, i) => one <= (i === 0 ? 2 : 1));
};
const isMisspelled = (name, meant) => name !== meant && Math.abs(name.length - meant.length) <= 3 && isSameStart(name.slice(0, 1), meant.slice(0, 1)) && hasFewSlips(name, meant);
// src/icloud/exchanges.ts
const appleDomains = [
	"icloud.com",
	"me.com",
	"apple.com"
].map(dnsName);
const isAppleHost = (host) => appleDomains.some((domain) => isWithin(host, domain));
const appleExchanges = dnsName("mail.icloud.com");
const isAppleExchange = (exchange) => isWithin(exchange, appleExchanges) && !exchange.includes("\\");
const outdatedExchange = /^mx[1-6]\.mail\.icloud\.com$/;
const clientHosts = /* @__PURE__ */ new Set([
	"imap.mail.me.com",
	"smtp.mail.me.com",
	"mail.icloud.com",
	"icloud.com"
]);
const splitApex = (host) => {
	const labels = splitLabels(host);
	return [labels.slice(0, -2).join("."), labels.slice(-2).join(".")];
};
const isNearHost = (exchange, host) => {
	if (Math.abs(exchange.length - host.length) > 4) return false;
	if (editDistance(exchange, host) <= 2) return true;
	const [before, apex] = splitApex(exchange);
	const [meantBefore, meantApex] = splitApex(host);
	return isMisspelled(apex, meantApex) && editDistance(before, meantBefore) <= 1;
};
const describeSlip$1 = (exchange, host) => {
	if (outdatedExchange.test(exchange)) return "Apple no longer uses that name";
	if (clientHosts.has(exchange)) return "that name is for mail programs, not for mail servers";
	if (isAppleExchange(exchange)) return void 0;
	if (exchange.startsWith(`${host}.`)) return "the final dot is missing, so the DNS host added your domain";
	if (/^\d+\\032/.test(exchange) && exchange.endsWith(host)) return "the priority is part of the name; it must go in its own field";
	if (host.startsWith(`${exchange}.`) && splitLabels(exchange).length > 2) return "its end is missing";
	return isNearHost(exchange, host) ? "it is misspelled" : void 0;
};
const mostLetters = 64;
const findSlip = (rdata, missing) => {
	const start = rdata.exchange.slice(0, mostLetters);
	const far = ({ exchange }) => editDistance(start, exchange);
	const [slip] = missing.toSorted((a, b) => far(a) - far(b)).flatMap((meant) => {
		const how = describeSlip$1(rdata.exchange, meant.exchange);
		return how === void 0 ? [] : [{
			rdata,
			meant,
			how
		}];
	});
	return slip;
};
const isInvalid = ({ exchange }) => splitLabels(exchange).at(-1) === "invalid";
const mostCompared = 32;
const sortExchanges = (rdata, { mx: required }) => {
	const missing = required.filter((one) => rdata.every((mx) => mx.exchange !== one.exchange));
	const nulls = rdata.filter((mx) => mx.exchange === ".");
	const slips = rdata.filter((mx) => !nulls.includes(mx) && required.every((one) => one.exchange !== mx.exchange)).slice(0, mostCompared).flatMap((mx) => findSlip(mx, missing) ?? []);
	const rest = rdata.filter((mx) => !nulls.includes(mx) && slips.every(({ rdata: slip }) => slip !== mx));
	const apple = rest.filter(({ exchange }) => isAppleExchange(exchange));
	const others = rest.filter(({ exchange }) => !isAppleExchange(exchange));
	return {
		apple,
		missing,
		slips,
		nulls,
		invalid: others.filter(isInvalid),
		foreign: others.filter((one) => !isInvalid(one))
	};
};
const icloudPreference = ({ apple }) => apple.length === 0 ? void 0 : smallest(apple.map(({ preference }) => preference));
// src/icloud/server-banner.ts
const hostName = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/i;
const hostNamesIn = (words) => words.map((word) => trimEndOf(trimStartOf(word, "<(["), ">)],;:.")).filter((word) => word.length <= 253 && hostName.test(word)).map((word) => dnsName(word.toLowerCase()));
const namedServers = (line) => {
	const [, code = "", text = ""] = /^(\d{3})[ -](?:[245]\.\d+\.\d+ )?(.*)$/s.exec(line) ?? [];
	const words = text.split(/\s+/);
	return hostNamesIn(code === "220" ? words : words.slice(0, 1));
};
const foreignServer = ({ host, protocol }, { greeting, reply, tls, phase }) => {
	if (protocol !== "smtp" || !isAppleHost(host) || tls?.authorized === true) return void 0;
	const named = namedServers(greeting ?? (phase === "greeting" ? reply : void 0) ?? "");
	return named.some(isAppleHost) ? void 0 : named[0];
};
// src/model/check-id.ts
const checkIds = [
	"mx-alias",
	"mx-present",
	"mx-null",
	"mx-icloud",
	"mx-stranger-preferred",
	"mx-stranger-backup",
	"spf-present",
	"spf-type",
	"spf-single",
	"spf-syntax",
	"spf-include-target",
	"spf-loop",
	"spf-lookup-limit",
	"spf-void-limit",
	"spf-icloud",
	"spf-all-pass",
	"spf-all",
	"spf-unreachable",
	"spf-range-width",
	"spf-dead-term",
	"spf-redirect",
	"spf-ptr",
	"spf-lookup-headroom",
	"spf-size",
	"dkim-cname",
	"dkim-single",
	"dkim-copy",
	"dkim-target",
	"dkim-target-known",
	"dkim-key",
	"dkim-key-form",
	"dkim-testing",
	"verification-names",
	"verification-present",
	"verification-token",
	"verification-single",
	"dmarc-alignment",
	"dmarc-present",
	"dmarc-single",
	"dmarc-syntax",
	"dmarc-policy",
	"dmarc-subdomains",
	"dmarc-reports",
	"dmarc-tags",
	"dmarc-senders",
	"dmarc-wildcard",
	"delegation-present",
	"delegation-parked",
	"delegation-answers",
	"delegation-alike",
	"delegation-out-of-step",
	"delegation-lame",
	"delegation-silent",
	"delegation-tcp",
	"delegation-mismatch",
	"delegation-single",
	"delegation-elsewhere",
	"delegation-hold",
	"delegation-expiry",
	"dnssec-valid",
	"mta-sts-icloud",
	"mta-sts-policy",
	"mta-sts-record",
	"mta-sts-testing",
	"tls-rpt-record",
	"autodiscover-leftover",
	"port-imap",
	"port-smtp",
	"resolver-reach",
	"resolver-forged",
	"resolver-stale",
	"zone-file",
	"zone-file-care",
	"zone-file-note",
	"waiver-expired",
	"waiver-unused"
];
const isOfCheck = (id) => ({ check }) => check === id;
const lapseCheckIds = /* @__PURE__ */ new Set([
	"delegation-present",
	"delegation-parked",
	"delegation-hold"
]);
// src/icloud/requirements.ts
const appleRequirements = (domain) => ({
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
		owner: prependLabels("sig1._domainkey", domain),
		target: dnsName(`sig1.dkim.${domain}.at.icloudmailadmin.com`)
	},
	verificationPrefix: "apple-domain=",
	...mailServers
});
const questionsOfApple = ({ domain: { name }, required }) => ({
	mx: {
		name,
		type: "MX"
	},
	txt: {
		name,
		type: "TXT"
	},
	dkim: {
		name: required.dkim.owner,
		type: "CNAME"
	}
});
const withGivenRecords = (required, { exchanges = [], dkimTarget, spfInclude } = {}) => ({
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
// src/record/answer-comparison.ts
const comparableTypes = /* @__PURE__ */ new Set([
	"CNAME",
	"MX",
	"SRV",
	"TXT"
]);
const comparableLine = (type, rdata) => "strings" in rdata ? presentRData("TXT", { strings: [rdata.strings.join("")] }) : presentRData(type, rdata);
const comparableLines = ({ question, set }) => set.rdata.map((rdata) => comparableLine(question.type, rdata)).sort();
const comparableRecords = (answer) => {
	const { kind, question, chain } = answer;
	if (kind === "failed" || chain.length > 0 || !comparableTypes.has(question.type)) return void 0;
	return kind === "found" ? comparableLines(answer) : [];
};
const comparisonKey = (word) => word.join("\n");
const nowhere = /* @__PURE__ */ new Set(["0.0.0.0", "::"]);
const gist = (answer) => {
	if (answer.kind === "failed") return "failed";
	if (answer.kind !== "found") return "absent";
	const { type } = answer.question;
	if (type === "A" || type === "AAAA") return answer.set.rdata.every((rdata) => "address" in rdata && nowhere.has(rdata.address)) ? "nowhere" : "found";
	if (!comparableTypes.has(type)) return "found";
	return comparisonKey(comparableLines(answer));
};
const saysTheSame = (one, other) => gist(one) === gist(other);
const isAuthoritative = (answer) => answer.vantage === "authoritative" && answer.kind !== "failed" && answer.flags?.aa !== false;
const leavesZone = ({ chain }, zone) => {
	const target = chain.at(-1)?.rdata[0].target;
	return target !== void 0 && !isWithin(target, zone);
};
const answerForZone = (answer, zone) => {
	if (answer.kind !== "nodata" && answer.kind !== "nxdomain" || answer.negative === void 0) return answer;
	const { kind: _, negative, ...rest } = answer;
	if (isWithin(negative.zone, zone) || leavesZone(answer, zone)) return answer;
	const detail = `it answers for ${negative.zone} instead of ${zone}`;
	return {
		...rest,
		kind: "failed",
		failure: {
			code: "malformed",
			detail,
			attempts: []
		}
	};
};
const crossCheckAnswer = ({ answers }) => answers.find(({ vantage, kind }) => vantage === "referee" && kind !== "failed");
const madeUpCodes = /* @__PURE__ */ new Set([
	4,
	15,
	16,
	17
]);
const isMadeUp = (answer) => {
	const { kind, flags, extended = [] } = answer;
	const said = kind !== "failed" || answer.failure.code === "malformed";
	return extended.some(({ code }) => madeUpCodes.has(code)) || said && flags?.aa === true;
};
const strayAlias = (answer, { question, answers }) => {
	const [first] = answer.chain;
	const published = answers.filter(isAuthoritative);
	const isPlain = published.every(({ chain }) => chain.length === 0);
	return first?.owner === question.name && published.length > 0 && isPlain ? first : void 0;
};
const disagrees = (answer, view) => {
	if (answer.vantage !== "system" && answer.vantage !== "resolver") return false;
	if (answer.kind === "failed") return answer.failure.code === "servfail" || answer.failure.code === "malformed";
	if (strayAlias(answer, view) !== void 0) return true;
	const word = comparableRecords(answer);
	const published = view.answers.filter(isAuthoritative);
	const world = crossCheckAnswer(view);
	const own = published.length > 0 ? published : world === void 0 ? [] : [world];
	return word !== void 0 && own.length > 0 && own.map(comparableRecords).every((one) => one !== void 0 && comparisonKey(one) !== comparisonKey(word));
};
// src/check/resolver/discrepancy.ts
const secondsLeft = ({ answer, validatorAnswers, alias }) => {
	if (alias !== void 0) return alias.ttl;
	const ttls = [answer, ...validatorAnswers].flatMap((one) => ttlOf(one) ?? []);
	return ttls.length === 0 ? void 0 : greatest(ttls);
};
const isSeenByCrossCheck = ({ answer, crossChecked }) => {
	const own = comparableRecords(answer);
	const theirs = crossChecked && comparableRecords(crossChecked);
	return own !== void 0 && theirs !== void 0 && comparisonKey(own) === comparisonKey(theirs);
};
const isForged = (discrepancy) => [discrepancy.answer, ...discrepancy.validatorAnswers].some(isMadeUp) && !isSeenByCrossCheck(discrepancy);
const blockingCodes = /* @__PURE__ */ new Map([
	[15, "Blocked"],
	[16, "Censored"],
	[17, "Filtered"]
]);
const extendedCodes = ({ answer, validatorAnswers }) => [answer, ...validatorAnswers].flatMap(({ extended = [] }) => extended.map(({ code }) => code));
const describeBlocking = (discrepancy) => extendedCodes(discrepancy).flatMap((code) => blockingCodes.get(code) ?? [])[0];
const outOfReachCodes = /* @__PURE__ */ new Set([
	3,
	19,
	22,
	23
]);
const explainDiscrepancy = (discrepancy, unseen) => {
	const { answer, alias } = discrepancy;
	if (extendedCodes(discrepancy).some((code) => outOfReachCodes.has(code))) return "outdated";
	if (answer.kind === "failed") return answer.failure.code === "malformed" ? "unusable" : "failing";
	if (alias !== void 0) return "alias";
	if (answer.kind === "nxdomain" && answer.flags !== void 0 && answer.negative === void 0) return "unproven";
	return unseen ? "elsewhere" : "cached";
};
const isLocal = ({ vantage, server }) => vantage === "system" && server !== "system";
const discrepanciesIn = (view) => {
	const crossChecked = crossCheckAnswer(view);
	return view.answers.filter((answer) => !isLocal(answer) && !answer.unchecked && disagrees(answer, view)).map((answer) => {
		const key = comparisonKey(comparableRecords(answer) ?? []);
		const validatorAnswers = view.answers.filter((one) => answer.server === "system" && isLocal(one) && !one.unchecked && comparisonKey(comparableRecords(one) ?? []) === key);
		const local = answer.server === "system" ? view.answers.filter(isLocal) : [];
		return {
			question: view.question,
			server: answer.server,
			answer,
			validatorAnswers,
			published: view.answers.some(isAuthoritative),
			crossChecked,
			alias: [answer, ...local].map((one) => strayAlias(one, view)).find((one) => one)
		};
	});
};
const isBogus = ({ answer, server }, { answers }) => answer.kind === "failed" && answers.some((one) => one.unchecked === true && one.kind !== "failed" && (one.server === server || server === "system"));
const findDiscrepancies = (views) => views.flatMap((view) => {
	const known = view.answers.some(({ vantage, kind }) => (vantage === "authoritative" || vantage === "referee") && kind !== "failed");
	return discrepanciesIn(view).filter((one) => known && !isBogus(one, view));
});
const describeAnswer = (answer) => {
	if (answer.kind === "failed") return "SERVFAIL";
	if (answer.kind === "nxdomain") return "that the name does not exist";
	const records = comparableRecords(answer) ?? [];
	if (records.length === 0) return "that there is no such record";
	const more = records.length > 3 ? ` and ${records.length - 3} more` : "";
	return `${records.slice(0, 3).join(", ")}${more}`;
};
const describeResolver = (server) => server === "system" ? "this computer's resolver" : `resolver ${server}`;
// src/check/server-state.ts
const needsDelegation = ({ domain }) => ({ delegation: delegationNeed(domain.name) });
const questionsOfMail = (context) => [...Object.values(questionsOfApple(context)), {
	name: prependLabels("_dmarc", context.domain.name),
	type: "TXT"
}];
const needsViews = (context) => ({
	...needsDelegation(context),
	views: viewsNeed(context.domain.name, questionsOfMail(context))
});
const stateFromFailure = ({ code, errno }) => {
	if (code === "malformed" || code === "too-long") return "garbled";
	if (code === "timeout") return "silent";
	if (code === "not-public") return "private";
	return code === "unreachable" && (errno === "ECONNREFUSED" || errno === "ECONNRESET") ? "closed" : "unseen";
};
const isOfZone = (answer, zone) => "negative" in answer && answer.negative !== void 0 && !leavesZone(answer, zone) ? isWithin(answer.negative.zone, zone) : answer.chain.length > 0;
const refersBelow = (answer, zone) => {
	const referral = answer.kind === "failed" ? answer.failure.referral : void 0;
	return referral !== void 0 && referral !== zone && isWithin(referral, zone);
};
const stateFromAnswer = (answer, zone) => {
	const { kind, flags } = answer;
	if (refersBelow(answer, zone)) return "serves";
	if (flags?.aa === false && !flags.tc) return "lame";
	if (kind === "found") return "serves";
	if (kind !== "failed") return isOfZone(answer, zone) ? "serves" : "lame";
	return answer.rcode !== void 0 && answer.failure.code !== "malformed" ? "lame" : stateFromFailure(answer.failure);
};
const answersOf = ({ soa, ns, heard = [] }) => [
	soa,
	ns,
	...heard
];
const strongestFirst = [
	"serves",
	"lame",
	"garbled"
];
const serverState = (server) => {
	const zone = server.soa.question.name;
	const states = answersOf(server).map((answer) => stateFromAnswer(answer, zone));
	return strongestFirst.find((state) => states.includes(state)) ?? stateFromAnswer(server.soa, zone);
};
const withHeardAnswers = (delegation, { views }) => {
	const own = views.flatMap(({ answers }) => answers).filter(({ vantage }) => vantage === "authoritative");
	const servers = delegation.servers.map((one) => ({
		...one,
		heard: own.filter(({ server }) => server === one.server)
	}));
	return {
		...delegation,
		servers
	};
};
const describeReferral = (zone) => `it refers to the name servers of ${zone === "." ? "the root" : zone}`;
const describeLame = (answer, zone) => {
	if (answer.kind === "failed") {
		const { detail, referral } = answer.failure;
		return referral === void 0 ? detail : describeReferral(referral);
	}
	if (answer.kind === "found" || answer.flags?.aa === false) return "it is not authoritative for the zone";
	return answer.negative !== void 0 && !isOfZone(answer, zone) ? `it answers for ${answer.negative.zone === "." ? "the root" : answer.negative.zone} instead` : "it does not know the zone";
};
const describeLameAnswer = (server) => {
	const zone = server.soa.question.name;
	const state = serverState(server);
	const telling = answersOf(server).find((answer) => stateFromAnswer(answer, zone) === state);
	return describeLame(telling ?? server.soa, zone);
};
const hostsOf = ({ host, namesakes = [] }) => [host, ...namesakes].join(", ");
const describeServer = (server) => `${hostsOf(server)} (${server.address})`;
const hasSpecialAddress = (address) => `has the ${specialKind(address) ?? "private"} address ${address}`;
const nobodyReaches = "nobody outside can reach it";
const describePrivateServer = (server) => `${hostsOf(server)} ${hasSpecialAddress(server.address)}`;
const publicAddressRemedy = (servers, zone) => {
	const [{ host }, ...more] = servers;
	const [which, it] = more.length > 0 ? ["its name servers", "them"] : [host, "it"];
	return `Give ${which} an address on the internet, or remove ${it} from the name servers of ${zone} at your registrar. If you audit a closed network, allow such addresses with --allow-private.`;
};
const describeServers = (servers) => servers.map(describeServer).join(", ");
const listedServers = ({ servers }) => servers.filter(({ listed }) => listed);
const serversInState = (delegation, ...states) => listedServers(delegation).filter((server) => states.includes(serverState(server)));
const isIpv6 = ({ address }) => address.includes(":");
const servingPeer = (server, known) => serversInState(known, "serves").find((one) => isIpv6(one) === isIpv6(server));
const isFromElsewhere = (answer) => answer.kind === "failed" ? answer.failure.code === "refused" : answer.flags?.aa !== true && !("glue" in answer && answer.glue !== void 0);
const isIntercepted = ({ parent, intercepted }) => intercepted === true || parent !== void 0 && parent.answers.length > 0 && parent.answers.every(isFromElsewhere);
const nothingFound = "none of the domain's records can be found";
const isBlocked = (delegation) => delegation.kind === "delegated" && (isIntercepted(delegation) || delegation.parent !== void 0 && delegation.parent.answers.length > 0 && delegation.parent.answers.every(({ kind }) => kind === "failed"));
const areAllPrivate = (delegation) => {
	const servers = listedServers(delegation);
	return servers.length > 0 && serversInState(delegation, "private").length === servers.length;
};
const isCutOff$1 = (delegation) => {
	if (delegation.kind !== "delegated") return delegation.kind === "failed" || delegation.kind === "absent" && delegation.parent === void 0;
	if (isIntercepted(delegation)) return true;
	if (delegation.servers.length === 0 && delegation.homeless.length > 0) return false;
	if (areAllPrivate(delegation)) return false;
	return serversInState(delegation, "serves", "lame", "garbled").length === 0;
};
// src/record/spf/character.ts
const characterNames = [
	[/\t/, "a tab"],
	[/[\n\r]/, "a line break"],
	[/ /, "a space"],
	[/[\u00a0\u202f]/, "a non-breaking space"],
	[/\u200b/, "a zero-width space"],
	[/\ufeff/, "a byte order mark"],
	[/[\u2010\u2011]/, "a typographic hyphen"],
	[/[\u2012-\u2015]/, "a dash"],
	[/\u2212/, "a minus sign"],
	[/[\u00ab\u00bb\u2018-\u201f\u2039\u203a]/, "a typographic quotation mark"]
];
const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
const describeCharacter = (text, offset) => {
	const bytes = Uint8Array.from(text.slice(offset, offset + 4), (octet) => octet.charCodeAt(0));
	const [character = ""] = utf8.decode(bytes);
	if (/[!-~]/.test(character)) return `"${character}"`;
	if (character === "�") return `the byte ${presentOctets(text.charAt(offset))}`;
	const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
	const name = characterNames.find(([pattern]) => pattern.test(character))?.[1];
	return name === void 0 ? `the character ${code}` : `${name} (${code})`;
};
// src/record/spf/macro.ts
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
const macroPatterns = {
	literal: /[!-$&-~]+/y,
	spaced: /[ -$&-~]+/y,
	macro: /%\{([a-z])(\d*)(r?)([.\-+,/_=]*)\}/iy
};
const matchAt = (pattern, text, offset) => {
	pattern.lastIndex = offset;
	return pattern.exec(text);
};
const badOctetFault = (text, offset) => {
	if (text.charAt(offset) !== "%") return {
		offset,
		message: `${describeCharacter(text, offset)} is not allowed here`
	};
	return {
		offset,
		message: text.charAt(offset + 1) === "{" ? "the macro is malformed" : "\"%\" must begin a macro (write \"%%\" for \"%\")"
	};
};
const isMacroLetter = (letter) => letters.some((known) => known === letter);
const toMacro = (found, place) => {
	const [, written = "", digits = "", reversed = "", delimiters = ""] = found;
	const letter = written.toLowerCase();
	const offset = found.index;
	if (!isMacroLetter(letter)) return {
		offset: offset + 2,
		message: `there is no macro "${written}"`
	};
	if (place === "term" && "crt".includes(letter)) return {
		offset: offset + 2,
		message: `the macro "${written}" is allowed only in explanations`
	};
	if (/^0+$/.test(digits)) return {
		offset: offset + 3,
		message: "the macro keeps 0 parts of its value"
	};
	return {
		letter,
		escaped: written !== letter,
		keep: Math.min(Number(digits), 1e3),
		reversed: reversed !== "",
		delimiters
	};
};
const parseMacroString = (text, place) => {
	const parts = [];
	let offset = 0;
	let open = false;
	while (offset < text.length) {
		const literal = matchAt(place === "explanation" ? macroPatterns.spaced : macroPatterns.literal, text, offset);
		const escape = escapes[text.slice(offset, offset + 2)];
		const found = matchAt(macroPatterns.macro, text, offset);
		if (literal) parts.push(literal[0]);
		else if (escape !== void 0) parts.push(escape);
		else if (found) {
			const macro = toMacro(found, place);
			if ("message" in macro) return macro;
			parts.push(macro);
		} else return badOctetFault(text, offset);
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
const usesLetter = ({ parts }, letter) => parts.some((part) => typeof part !== "string" && part.letter === letter);
const macroLetters = ({ parts }) => parts.flatMap((part) => typeof part === "string" ? [] : part.letter);
const exampleLetters = /* @__PURE__ */ new Set([
	"h",
	"l",
	"s"
]);
const dependsOnMessage = (macros) => macroLetters(macros).some((letter) => letter !== "d" && letter !== "o");
const urlEscape = (octets) => octets.replace(/[^\w.~-]/g, (octet) => `%${octet.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);
const transformValue = (value, { keep, reversed, delimiters }) => {
	if (keep === 0 && !reversed && delimiters === "") return value;
	const cuts = delimiters || ".";
	const parts = [""];
	for (const octet of value) if (cuts.includes(octet)) parts.push("");
	else parts[parts.length - 1] += octet;
	if (reversed) parts.reverse();
	return parts.slice(-keep).join(".");
};
const expandMacros = ({ parts }, macroValue) => parts.map((part) => {
	if (typeof part === "string") return part;
	const value = transformValue(macroValue(part.letter), part);
	return part.escaped ? urlEscape(value) : value;
}).join("");
// src/record/spf/grammar.ts
const isTermFault = (parsed) => "message" in parsed;
const termFault = (offset, message) => ({
	offset,
	message
});
const isDirective = (term) => "qualifier" in term;
const isSpfRecord = (text) => /^v=spf1(?: |$)/i.test(text);
const isTopLabel = (label) => /^[a-z\d-]+$/i.test(label) && !/^-|-$/.test(label) && !/^\d+$/.test(label);
const firstBadOctet = (text, allowed) => {
	const good = allowed.exec(text)?.[0].length ?? 0;
	return good === text.length ? 0 : good;
};
const parseDomainSpec = (text, shift) => {
	if (text === "") return termFault(shift, "the domain name is missing");
	const parsed = parseMacroString(text, "term");
	if (isMacroFault(parsed)) return termFault(shift + parsed.offset, parsed.message);
	const bare = text.replace(/\.$/, "");
	const last = bare.lastIndexOf(".") + 1;
	const label = bare.slice(last);
	if (parsed.open || last > 0 && isTopLabel(label)) return parsed;
	return termFault(shift + last + firstBadOctet(label, /^[a-z\d-]*/i), last === 0 ? `"${presentOctets(text)}" is not a full domain name (it has no dot)` : `"${presentOctets(label)}" is not a top-level domain`);
};
const parsePrefixLength = (digits, limit, shift) => {
	if (digits === "") return termFault(shift, "the prefix length is missing");
	return /^(?:0|[1-9]\d{0,2})$/.test(digits) && Number(digits) <= limit ? Number(digits) : termFault(shift, `"${presentOctets(digits)}" is not a prefix length from 0 to ${limit}`);
};
const misplacedText = (kind, text, shift) => termFault(shift, `"${presentOctets(text)}" must not follow "${kind}"`);
const parseHosts = (kind, rest, shift) => {
	const [, before = "", cidr4, cidr6] = /^(.*?)(\/\d*)?(\/\/\d*)?$/s.exec(rest) ?? [];
	const target = before.startsWith(":") ? parseDomainSpec(before.slice(1), shift + 1) : void 0;
	if (target && isTermFault(target)) return target;
	if (!target && before !== "") return misplacedText(kind, before, shift);
	const end = shift + before.length + 1;
	const length4 = cidr4 === void 0 ? 32 : parsePrefixLength(cidr4.slice(1), 32, end);
	if (typeof length4 === "object") return length4;
	const end6 = end + (cidr4?.length ?? 0) + 1;
	const length6 = cidr6 === void 0 ? 128 : parsePrefixLength(cidr6.slice(2), 128, end6);
	return typeof length6 === "object" ? length6 : {
		kind,
		target,
		length4,
		length6
	};
};
const ipFamilies = {
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
const parseNetworkTerm = (kind, rest, shift) => {
	const { parse, limit, name, octets } = ipFamilies[kind];
	if (!rest.startsWith(":")) return termFault(shift, `"${kind}" needs ":" and an address`);
	const slash = `${rest}/`.indexOf("/");
	const address = rest.slice(1, slash);
	const whole = parse(address);
	if (!whole) {
		const message = `"${presentOctets(address)}" is not an ${name} address`;
		return termFault(shift + 1 + firstBadOctet(address, octets), message);
	}
	if (slash === rest.length) return {
		kind,
		network: whole
	};
	const length = parsePrefixLength(rest.slice(slash + 1), limit, shift + slash + 1);
	return typeof length === "object" ? length : {
		kind,
		network: networkPrefix(whole, length)
	};
};
const parseMechanism = (name, rest, shift) => {
	const kind = name.toLowerCase();
	switch (kind) {
		case "all": return rest === "" ? { kind } : misplacedText(kind, rest, shift);
		case "include":
		case "exists": {
			if (!rest.startsWith(":")) return termFault(shift, `"${kind}" needs ":" and a domain name`);
			const target = parseDomainSpec(rest.slice(1), shift + 1);
			return isTermFault(target) ? target : {
				kind,
				target
			};
		}
		case "ptr": {
			if (rest === "") return {
				kind,
				target: void 0
			};
			if (!rest.startsWith(":")) return misplacedText(kind, rest, shift);
			const target = parseDomainSpec(rest.slice(1), shift + 1);
			return isTermFault(target) ? target : {
				kind,
				target
			};
		}
		case "a":
		case "mx": return parseHosts(kind, rest, shift);
		case "ip4":
		case "ip6": return parseNetworkTerm(kind, rest, shift);
		default: return termFault(shift - name.length, `there is no mechanism "${presentOctets(name)}"`);
	}
};
const parseQualifier = (text) => text === "+" || text === "-" || text === "~" || text === "?" ? text : void 0;
const parseDirective = (written) => {
	const qualifier = parseQualifier(written.text.charAt(0));
	const start = qualifier === void 0 ? 0 : 1;
	const body = written.text.slice(start);
	const name = /^[a-z\d]+(?=[^a-z\d]|$)/i.exec(body)?.[0] ?? "";
	if (name === "") return termFault(start, "a mechanism must be here");
	const mechanism = parseMechanism(name, body.slice(name.length), start + name.length);
	return isTermFault(mechanism) ? mechanism : Object.assign(mechanism, written, { qualifier: qualifier ?? "+" });
};
const parseModifier = (written, name) => {
	const shift = name.length + 1;
	const kind = name.toLowerCase();
	const text = written.text.slice(shift);
	if (kind === "redirect" || kind === "exp") {
		const target = parseDomainSpec(text, shift);
		return isTermFault(target) ? target : {
			...written,
			kind,
			target
		};
	}
	const value = parseMacroString(text, "modifier");
	return isMacroFault(value) ? termFault(shift + value.offset, value.message) : {
		...written,
		kind: "unknown",
		name: kind,
		value
	};
};
const findRepeated = (terms) => ["redirect", "exp"].flatMap((kind) => terms.filter((term) => term.kind === kind).slice(1).map(({ text, offset }) => {
	return {
		offset,
		message: `"${kind}=" may be there only once`,
		term: text,
		termOffset: offset
	};
}));
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
		const term = name === void 0 ? parseDirective(written) : parseModifier(written, name);
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
		faults: [...faults, ...findRepeated(terms)].sort((a, b) => a.offset - b.offset)
	};
};
// src/model/spf.ts
const spfLimits = {
	lookups: 10,
	voids: 2,
	mxHosts: 10,
	ptrNames: 10
};
// src/record/spf/target-name.ts
const plainLabel = /^[a-z\d_-]+$/;
const presentLabel = (label) => plainLabel.test(label) ? label : label.replace(/[^a-z\d_-]/g, (octet) => octet === "\\" ? "\\\\" : `\\${String(octet.charCodeAt(0)).padStart(3, "0")}`);
const parseTargetName = (text) => {
	const bare = text.endsWith(".") ? text.slice(0, -1) : text;
	if (bare.length > 253) return void 0;
	const labels = bare.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()).split(".");
	return labels.every((label) => label.length > 0 && label.length <= 63) ? dnsName(labels.map(presentLabel).join(".")) : void 0;
};
const nameOctets = (name) => splitLabels(name).map(labelOctets).join(".");
const shortenName = (text) => {
	let rest = text.endsWith(".") ? text.slice(0, -1) : text;
	while (rest.length > 253) {
		const dot = rest.indexOf(".");
		if (dot < 0) return rest;
		rest = rest.slice(dot + 1);
	}
	return rest;
};
// src/record/spf/evaluation-state.ts
const stopWith = (kind, reason) => ({
	stop: kind,
	reason
});
const isStop = (value) => typeof value === "object" && value !== null && "stop" in value;
const describeQuestion = ({ type, name }) => `${type} ${name}`;
const spendLookup = (session) => {
	session.voided = false;
	session.lookups += 1;
	return session.lookups > spfLimits.lookups ? stopWith("permerror", `more than ${spfLimits.lookups} terms that need DNS lookups`) : void 0;
};
const spendVoid = (session) => {
	if (session.voided) return void 0;
	session.voided = true;
	session.voids += 1;
	return session.voids > spfLimits.voids ? stopWith("permerror", `more than ${spfLimits.voids} void lookups`) : void 0;
};
function* askRdata(question) {
	const received = yield question;
	if (received === void 0) return stopWith("unknown", `${describeQuestion(question)} was not looked up`);
	const answer = answerTo(question, received);
	if (answer.kind === "failed") return {
		stop: "temperror",
		reason: `${describeQuestion(question)}: ${answer.failure.detail}`,
		failure: answer.failure
	};
	return answer.kind === "found" ? answer.set.rdata : [];
}
function* askTermRdata(session, question) {
	const rdata = yield* askRdata(question);
	if (isStop(rdata) || rdata.length > 0) return rdata;
	if (session.byExample) return stopWith("unknown", `there is no ${describeQuestion(question)}`);
	return spendVoid(session) ?? rdata;
}
function* hasOtherFamilyAlone(name, type) {
	const own = yield* askRdata({
		name,
		type
	});
	if (isStop(own) || own.length > 0) return false;
	const other = yield* askRdata({
		name,
		type: type === "A" ? "AAAA" : "A"
	});
	return !isStop(other) && other.length > 0;
}
function* askHostAddresses(session, name) {
	const type = session.client.family === 4 ? "A" : "AAAA";
	if (session.forgivesFamily && (yield* hasOtherFamilyAlone(name, type))) return [];
	const rdata = yield* askTermRdata(session, {
		name,
		type
	});
	return isStop(rdata) ? rdata : rdata.flatMap(({ address }) => parseAddress(address) ?? []);
}
function* askValidatedNames(session) {
	const reverse = parseTargetName(reverseName(session.client));
	if (reverse === void 0) return [];
	const pointers = yield* askTermRdata(session, {
		name: reverse,
		type: "PTR"
	});
	if (isStop(pointers)) return pointers.stop === "temperror" ? [] : pointers;
	const validated = [];
	for (const { target } of pointers.slice(0, spfLimits.ptrNames)) {
		const addresses = yield* askHostAddresses(session, target);
		if (isStop(addresses)) {
			if (addresses.stop !== "temperror") return addresses;
		} else if (addresses.some((address) => containsNetwork(address, session.client))) validated.push(target);
	}
	return validated;
}
function* askValidatedName(session, domain) {
	const names = yield* askValidatedNames(session);
	if (isStop(names)) return names;
	const own = parseTargetName(domain);
	return names.find((name) => name === own) ?? names.find((name) => own !== void 0 && isWithin(name, own)) ?? names[0] ?? "unknown";
}
const macroValue = (session, domain, letter) => {
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
function* expandFor(session, macros, domain) {
	const client = usesLetter(macros, "p") ? yield* askValidatedName(session, domain) : "";
	if (isStop(client)) return client;
	return expandMacros(macros, (letter) => letter === "p" ? client : macroValue(session, domain, letter));
}
const isByExample = ({ examples, exampleNames }, target, domain) => {
	return (target === void 0 ? ["d"] : macroLetters(target)).some((letter) => examples.has(letter) || letter === "d" && exampleNames.has(domain));
};
function* termTarget(session, target, domain) {
	session.byExample = isByExample(session, target, domain);
	session.everByExample ||= session.byExample;
	if (target === void 0) return domain;
	const over = usesLetter(target, "p") ? spendLookup(session) : void 0;
	if (over) return over;
	const text = yield* expandFor(session, target, domain);
	if (isStop(text)) return text;
	const name = shortenName(text);
	if (session.byExample) session.exampleNames.add(name);
	return name;
}
// src/record/spf/mechanisms.ts
const matchNetwork = ({ client }, network) => {
	if (containsNetwork(network, client)) return true;
	return containsNetwork(client, network) ? stopWith("straddles", "some of the addresses match and some do not") : false;
};
const matchAny = (session, networks) => {
	const found = networks.map((network) => matchNetwork(session, network));
	return found.includes(true) || (found.find(isStop) ?? false);
};
function* matchHost(session, term, host) {
	const addresses = yield* askHostAddresses(session, host);
	if (isStop(addresses)) return addresses;
	const length = session.client.family === 4 ? term.length4 : term.length6;
	return matchAny(session, addresses.map((address) => networkPrefix(address, length)));
}
function* matchMx(session, term, name) {
	const exchanges = yield* askTermRdata(session, {
		name,
		type: "MX"
	});
	if (isStop(exchanges)) return exchanges;
	const hosts = exchanges.filter(({ exchange }) => exchange !== ".");
	if (hosts.length > spfLimits.mxHosts) return stopWith("permerror", `more than ${spfLimits.mxHosts} MX records at ${name}`);
	hosts.sort((a, b) => a.preference - b.preference || (a.exchange < b.exchange ? -1 : 1));
	for (const { exchange } of hosts) {
		const matched = yield* matchHost(session, term, exchange);
		if (matched !== false) return matched;
	}
	return false;
}
function* matchPtr(session, name) {
	const names = yield* askValidatedNames(session);
	return isStop(names) ? names : names.some((validated) => isWithin(validated, name));
}
function* matchHosts(session, term, domain) {
	const target = yield* termTarget(session, term.target, domain);
	if (isStop(target)) return target;
	const name = parseTargetName(target);
	if (name === void 0) return false;
	switch (term.kind) {
		case "a": return yield* matchHost(session, term, name);
		case "mx": return yield* matchMx(session, term, name);
		case "ptr": return yield* matchPtr(session, name);
		case "exists": {
			const addresses = yield* askTermRdata(session, {
				name,
				type: "A"
			});
			return isStop(addresses) ? addresses : addresses.length > 0;
		}
	}
}
// src/record/spf/evaluate.ts
const resultByQualifier = {
	"+": "pass",
	"-": "fail",
	"~": "softfail",
	"?": "neutral"
};
const selections = /* @__PURE__ */ new WeakMap();
const selectRecords$1 = (rdata) => {
	const known = selections.get(rdata);
	if (known) return known;
	const records = rdata.map(({ strings }) => strings.join("")).filter(isSpfRecord).map(parseSpf);
	selections.set(rdata, records);
	return records;
};
function* matchInclude(session, term, frame) {
	const target = yield* termTarget(session, term.target, frame.domain);
	if (isStop(target)) return target;
	const hopeful = frame.hopeful && term.qualifier === "+";
	const verdict = yield* checkDomain(session, target, frame.depth + 1, hopeful);
	if (isStop(verdict)) return verdict;
	return verdict.result === "none" ? stopWith("permerror", `the included ${presentOctets(target)} has no SPF record`) : verdict.result === "pass";
}
function* matchTerm$1(session, term, frame) {
	switch (term.kind) {
		case "all": return true;
		case "ip4":
		case "ip6": return matchNetwork(session, term.network);
		default: {
			const over = spendLookup(session);
			if (over) return over;
			return term.kind === "include" ? yield* matchInclude(session, term, frame) : yield* matchHosts(session, term, frame.domain);
		}
	}
}
const stepOutcome = (matched) => {
	if (!isStop(matched)) return matched ? "match" : "no match";
	return matched.stop === "straddles" ? "unknown" : matched.stop;
};
const addStep = (session, term, { name, depth }) => {
	const step = {
		domain: name,
		depth,
		term: term.text,
		outcome: "no match"
	};
	session.trace.push(step);
	return step;
};
const expModifier = ({ record, domain }) => {
	const exp = record.terms.find((term) => term.kind === "exp");
	return exp?.kind === "exp" ? { exp: {
		target: exp.target,
		domain
	} } : {};
};
function* followRedirect(session, frame) {
	const term = frame.record.terms.find(({ kind }) => kind === "redirect");
	if (term?.kind !== "redirect") return { result: "neutral" };
	const step = addStep(session, term, frame);
	step.outcome = "match";
	const over = spendLookup(session);
	if (over) return over;
	const target = yield* termTarget(session, term.target, frame.domain);
	if (isStop(target)) return target;
	const verdict = yield* checkDomain(session, target, frame.depth + 1, frame.hopeful);
	return !isStop(verdict) && verdict.result === "none" ? stopWith("permerror", `the redirect target ${presentOctets(target)} has no SPF record`) : verdict;
}
const namingTerm = (stop, term, { name }) => term.kind === "ptr" || "target" in term && term.target && dependsOnMessage(term.target) ? stopWith("unknown", `what ${presentOctets(term.text)} in the record of ${name} finds depends on each message`) : stop;
function* checkRecord(session, frame) {
	for (const term of frame.record.terms) {
		if (!isDirective(term)) continue;
		const step = addStep(session, term, frame);
		const matched = yield* matchTerm$1(session, term, frame);
		step.outcome = stepOutcome(matched);
		if (isStop(matched)) {
			if (!(matched.stop === "unknown" && frame.hopeful && term.qualifier === "+")) return matched.stop === "unknown" ? namingTerm(matched, term, frame) : matched;
			session.doubts.push(namingTerm(matched, term, frame));
		} else if (matched) {
			const decidedBy = {
				domain: frame.name,
				term: term.text,
				offset: term.offset
			};
			return {
				result: resultByQualifier[term.qualifier],
				decidedBy,
				...expModifier(frame)
			};
		}
	}
	return yield* followRedirect(session, frame);
}
function* checkDomain(session, domain, depth, hopeful) {
	const name = parseTargetName(domain);
	if (name === void 0 || splitLabels(name).length < 2) return { result: "none" };
	const rdata = yield* askTermRdata(session, {
		name,
		type: "TXT"
	});
	if (isStop(rdata)) return rdata;
	const [record, ...more] = selectRecords$1(rdata);
	if (record === void 0) return { result: "none" };
	if (more.length > 0) return stopWith("permerror", `${name} has ${more.length + 1} SPF records`);
	const [fault] = record.faults;
	if (fault) return stopWith("permerror", `the SPF record of ${name} has an error at character ${fault.offset + 1}: ${fault.message}`);
	return yield* checkRecord(session, {
		record,
		domain,
		name,
		depth,
		hopeful
	});
}
function* fetchExplanation(session, { exp }) {
	if (exp === void 0) return "";
	const target = yield* expandFor(session, exp.target, exp.domain);
	const name = isStop(target) ? void 0 : parseTargetName(shortenName(target));
	if (name === void 0) return "";
	const rdata = yield* askRdata({
		name,
		type: "TXT"
	});
	if (isStop(rdata) || rdata.length !== 1) return "";
	const text = parseMacroString(rdata[0]?.strings.join("") ?? "", "explanation");
	if (isMacroFault(text)) return "";
	const explanation = yield* expandFor(session, text, exp.domain);
	return isStop(explanation) || /[^ -~]/.test(explanation) ? "" : explanation;
}
const createSession = (query) => {
	const { client, sender, helo, receiver, timestamp, examples = /* @__PURE__ */ new Set(), forgivesFamily = false } = query;
	const identity = toOctets(sender === "" ? helo : sender);
	const at = identity.lastIndexOf("@");
	return {
		client,
		local: identity.slice(0, Math.max(at, 0)) || "postmaster",
		domain: identity.slice(at + 1),
		helo: toOctets(helo),
		receiver: toOctets(receiver),
		timestamp,
		examples,
		forgivesFamily,
		exampleNames: /* @__PURE__ */ new Set(),
		byExample: false,
		everByExample: false,
		trace: [],
		doubts: [],
		lookups: 0,
		voids: 0,
		voided: true
	};
};
const describeReason = ({ result, decidedBy }) => {
	if (decidedBy) return `${presentOctets(decidedBy.term)} in the record of ${decidedBy.domain}`;
	return result === "none" ? "there is no SPF record" : "no term matches";
};
function* evaluateSpf(query) {
	const session = createSession(query);
	const { domain, trace } = session;
	const verdict = domain.startsWith("[") ? { result: "none" } : yield* checkDomain(session, domain, 0, true);
	const spent = () => ({
		lookups: session.lookups,
		voids: session.voids,
		trace,
		...session.everByExample && { byExample: true },
		...session.doubts.length > 0 && { doubted: true }
	});
	const stopped = ({ stop: result, reason, failure }) => ({
		result,
		reason,
		explanation: "",
		...spent(),
		...failure && { failure }
	});
	if (isStop(verdict)) return stopped(verdict);
	const [doubt] = session.doubts;
	if (doubt && verdict.result !== "pass") return stopped(doubt);
	const explanation = verdict.result === "fail" ? yield* fetchExplanation(session, verdict) : "";
	return {
		result: verdict.result,
		reason: describeReason(verdict),
		explanation: isStop(explanation) ? "" : explanation,
		...spent(),
		...verdict.decidedBy && { decidedBy: verdict.decidedBy }
	};
}
// src/record/spf/tree-terms.ts
const walkTerms = (node, enters) => node.records.flatMap(({ terms }) => terms.filter((term) => term.reach !== "ignored" && enters(term)).flatMap((term) => {
	const below = term.node ? walkTerms(term.node, enters) : [];
	return [{
		term,
		domain: node.domain
	}, below].flat();
}));
const placedTerms = (node) => walkTerms(node, () => true);
const allowingTerms = (node) => walkTerms(node, ({ qualifier }) => qualifier === "+");
const hostKinds = /* @__PURE__ */ new Set([
	"a",
	"mx",
	"exists"
]);
const voidTerms = ({ root }) => placedTerms(root).filter(({ term }) => hostKinds.has(term.kind) && term.dead && term.target !== void 0);
const isForService = (service, { text }) => [`include:${service}`, `redirect=${service}`].includes(text.toLowerCase().replace(/^\+/, "").replace(/\.$/, ""));
// src/record/spf/ranges.ts
const createEvaluator = (tree, voids = "strict") => {
	const answers = new Map(tree.answers.map((answer) => [questionKey(answer.question), answer]));
	const { helo, local } = tree.message ?? {
		helo: "unknown",
		local: "postmaster"
	};
	return (client) => {
		const evaluation = evaluateSpf({
			client,
			sender: `${local}@${tree.domain}`,
			helo,
			receiver: "unknown",
			timestamp: 0,
			forgivesFamily: voids === "forgiving",
			...tree.message && { examples: exampleLetters }
		});
		let step = evaluation.next();
		while (!step.done) step = evaluation.next(answers.get(questionKey(step.value)));
		return step.value;
	};
};
const allowedRanges = (tree) => allowingTerms(tree.root).flatMap(({ term }) => term.networks).flatMap((text) => parseNetwork(text) ?? []).filter((network, i, all) => !all.some((other, j) => containsNetwork(other, network) && (other.bits.length < network.bits.length || j < i)));
const partLimit = 1024;
const joinHalves = (network, [low, high, ...more]) => {
	if (low === void 0 || high === void 0 || more.length > 0) return void 0;
	const halves = [low, high].every((part) => part.network.bits.length === network.bits.length + 1);
	const alike = low.evaluation.result === high.evaluation.result && low.evaluation.reason === high.evaluation.reason;
	return halves && alike ? {
		...low,
		network
	} : void 0;
};
const partitionRanges = (ranges, owner, judge) => {
	let count = 0;
	const divide = (network) => {
		if (count > partLimit) return [];
		const found = splitNetwork(network).flatMap(parts);
		const whole = joinHalves(network, found);
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
const partitionService = (service, tree, voids) => partitionRanges(allowedRanges(service), createEvaluator(service), createEvaluator(tree, voids));
// src/record/spf/messages.ts
const mostMessages = 32;
const unlikely = "d2ab41f7.invalid";
const hasMessageTerms = (tree) => placedTerms(tree.root).some(({ term }) => term.reach === "message" && term.kind !== "ptr");
const sampleAddress = (network) => {
	if (isAddress(network)) return presentAddress(network);
	const length = network.family === 4 ? 32 : 128;
	return presentAddress({
		...network,
		bits: `${network.bits.padEnd(length - 1, "0")}1`
	});
};
const isOpen = ({ result, doubted }) => result === "unknown" || doubted === true;
const firstOfFamilies = (parts) => [4, 6].flatMap((family) => parts.find(({ network }) => network.family === family) ?? []);
const messagesToAsk = (tree, service, { helo }) => {
	const open = (partitionService(service, tree, "forgiving") ?? []).filter(({ evaluation }) => isOpen(evaluation));
	const unknown = open.filter(({ evaluation }) => evaluation.result === "unknown");
	const firsts = firstOfFamilies(open);
	return [...[.../* @__PURE__ */ new Set([...firsts, ...unknown])].slice(0, mostMessages).map(({ network }) => ({
		client: sampleAddress(network),
		helo,
		local: "postmaster"
	})), ...firsts.map(({ network }) => ({
		client: sampleAddress(network),
		helo: unlikely,
		local: unlikely
	}))];
};
const openResults = /* @__PURE__ */ new Set(["unknown", "temperror"]);
const evaluateMessages = ({ messages }, voids) => messages.flatMap((tree) => {
	const client = parseAddress(tree.message?.client ?? "");
	return client === void 0 ? [] : [{
		client,
		isUnlikely: tree.message?.helo === unlikely,
		evaluation: createEvaluator(tree, voids)(client)
	}];
});
const differs = (evaluation) => ({
	...evaluation,
	result: "unknown",
	reason: "it depends on the name in HELO, or on the sender, of each message"
});
const judgeAfresh = (service, tree, voids) => {
	const shown = evaluateMessages(tree, voids);
	return partitionService(service, tree, voids)?.map((part) => {
		const { network, evaluation } = part;
		if (!isOpen(evaluation)) return part;
		const own = shown.find(({ client, isUnlikely }) => !isUnlikely && presentAddress(client) === sampleAddress(network));
		if (own === void 0) return part;
		const other = shown.find(({ client, isUnlikely }) => isUnlikely && client.family === network.family);
		const shows = own.evaluation.byExample === void 0 || other?.evaluation.result === own.evaluation.result ? own.evaluation : differs(own.evaluation);
		return evaluation.result !== "unknown" && openResults.has(shows.result) ? part : {
			network,
			evaluation: shows
		};
	});
};
const judgments = /* @__PURE__ */ new WeakMap();
const judgeService = (service, tree, voids = "forgiving") => {
	const own = judgments.get(tree) ?? /* @__PURE__ */ new Map();
	judgments.set(tree, own);
	const last = own.get(voids);
	if (last?.service === service) return last.judgment;
	const judgment = judgeAfresh(service, tree, voids);
	own.set(voids, {
		service,
		judgment
	});
	return judgment;
};
// src/record/txt.ts
const joinStrings = ({ strings }) => strings.join("");
const txtTexts = (answer) => answer.kind === "found" ? answer.set.rdata.map(joinStrings) : [];
const toTxtRdata = (text) => ({ strings: text.match(/.{1,255}/gs) ?? [""] });
// src/record/spf/guess-intended.ts
const names = [
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
const longNames = names.filter((name) => name.length > 2);
const strayOctets = [
	[/\xef\xbb\xbf|\xe2\x80[\x8b-\x8f]|\xc2\xad/g, ""],
	[/\xc2\xa0|\xe2\x80[\x80-\x8a\xaf]|\xe3\x80\x80|\xa0|[\t\r\n]/g, " "],
	[/\xe2\x80[\x98-\x9f\xb9\xba]|\xc2[\xab\xbb]|[\xab\xbb"'`]/g, ""],
	[/\xe2\x80[\x90-\x95]|\xe2\x88\x92/g, "-"],
	[/\xef\xbc\x9a/g, ":"],
	[/\xcb\x9c|\xe2\x88\xbc/g, "~"]
];
const withoutStrays = (text) => strayOctets.reduce((result, [stray, meant]) => result.replace(stray, meant), text);
const nameAliases = /* @__PURE__ */ new Map([
	["ip", "ip4"],
	["ipv4", "ip4"],
	["ipv6", "ip6"],
	["includes", "include"],
	["spf", "include"]
]);
const guessName = (name) => {
	const lower = name.toLowerCase();
	const known = nameAliases.get(lower) ?? names.find((one) => one === lower);
	if (known !== void 0 || lower.length < 2 || lower.length > 12) return known;
	return findNearest(lower, longNames);
};
const prefixFromMask = (mask) => {
	const bits = parseIp4(mask)?.bits ?? "";
	return /^1*0*$/.test(bits) && bits !== "" ? String(bits.replaceAll("0", "").length) : mask;
};
const guessAddressTerm = (value) => {
	const [address = "", length] = value.split("/");
	const suffix = length === void 0 ? "" : `/${prefixFromMask(length)}`;
	if (parseIp4(address)) return `ip4:${address}${suffix}`;
	if (parseIp6(address)) return `ip6:${address}${suffix}`;
	const missing = 4 - address.split(".").length;
	return suffix !== "" && missing > 0 && parseIp4(address + ".0".repeat(missing)) ? `ip4:${address}${".0".repeat(missing)}${suffix}` : void 0;
};
const aroundName = /^(?:[a-z][a-z\d+.-]*:)?\/\/|^[^@/]*@|\/$/gi;
const guessTerm = (written) => {
	const term = trimStartOf(trimEndOf(written, ";,."), ";,");
	const [, qualifier = "", name = "", sign = "", value = ""] = /^([+\-~?]?)([a-z][a-z\d]*)?([:=]?)(.*)$/is.exec(term) ?? [];
	if (/^v$/i.test(name) && sign === "=") return "";
	const bare = guessAddressTerm(`${name}${sign}${value}`);
	if (bare !== void 0) return `${qualifier}${bare}`;
	const meant = guessName(name);
	if (sign === "" && meant === void 0 && /^[\w-]+(\.[\w-]+)+$/.test(term)) return `${qualifier}include:${term.slice(qualifier.length)}`;
	if (meant === void 0) return term;
	if (meant === "all") return value === "" ? `${qualifier}all` : term;
	const address = guessAddressTerm(value);
	if (address !== void 0 && sign !== "") return `${qualifier}${address}`;
	if (meant === "redirect" || meant === "exp") return `${meant}=${value}`;
	if (sign === "=" && meant === "exists") return term;
	if (meant === "ip4" || meant === "ip6") return `${qualifier}${/\.[a-z]+\.?$/i.test(value) ? "a" : meant}:${value}`;
	return `${qualifier}${meant}${sign && ":"}${value.replace(/^[:=@]+/, "").replace(aroundName, "")}`;
};
const gluedMechanisms = /^([+\-~?]?)((?:a|mx|ptr){2,})((?:[:/].*)?)$/is;
const splitMechanisms = (term) => {
	const [, qualifier = "", names = "", rest = ""] = gluedMechanisms.exec(term) ?? [];
	const each = names.match(/mx|ptr|a/gi) ?? [];
	return each.length === 0 ? [term] : each.map((name, i) => `${qualifier}${name}${i === each.length - 1 ? rest : ""}`);
};
const plusOrComma = /,|(?<=.)(?=\+(?:a|mx|ptr|all|include|ip[46]|exists)(?:[:/]|$|[,+]))/i;
const splitWord = (term) => {
	if (/[%{}]/.test(term)) return [term];
	const pieces = [];
	const words = term.split(plusOrComma).filter((one) => one !== "");
	for (const piece of words.flatMap(splitMechanisms)) {
		const mechanism = /^[+\-~?]?(?:include|a|mx|exists):/i.exec(pieces.at(-1) ?? "")?.[0] ?? "";
		const isName = /^[\w-]+(?:\.[\w-]+)+$/.test(piece) && guessAddressTerm(piece) === void 0;
		pieces.push(isName ? `${mechanism}${piece}` : piece);
	}
	return pieces;
};
const gluedTerms = /(?<=[^\s+\-~?])(?=[+\-~?]?(?:include|exists|ip4|ip6|redirect|exp|v=spf1)[:=]|[+\-~?]all(?:\s|$)|v=spf1(?:\s|$))/gi;
const withSpaces = (text) => withoutStrays(text).replaceAll(";", " ").trim().replace(/^(?:(?:txt|spf|in)\s+)*v\s*(?:=\s*){0,2}spf\s*(?:-\s*)?1[.:,]*(?=\s|$|[a-z\d+~?-])/i, "v=spf1 ").replace(/([:=])\s+(?=\S)/g, "$1").replace(/(^|\s)([+\-~?])\s+(?=\S)/g, "$1$2").replace(gluedTerms, " ");
const looksLikeSpf = (text) => !isSpfRecord(text) && /^\W*(?:txt\s+)?(?:v\s*(?:=\s*){0,2})?spf\s*(?:-\s*)?1(?![\d.])/i.test(withoutStrays(text));
const hasNoSlips = (text) => isSpfRecord(text) && text.split(" ").slice(1).every((term) => term === "" || needsNoGuess(term));
const respaceStrings = ({ strings }) => {
	const spaced = strings.join(" ");
	return strings.length > 1 && !hasNoSlips(strings.join("")) && hasNoSlips(spaced) ? spaced : void 0;
};
const textLimit = 8192;
const exceedsTextLimit = (text) => text.length > textLimit;
const readableTexts = (texts) => {
	let left = textLimit;
	return texts.filter((text, i) => {
		left -= text.length;
		return i === 0 || left >= 0;
	});
};
const isSpfPiece = (text) => {
	if (exceedsTextLimit(text) || isSpfRecord(text) || !/[:=]|^[+\-~?]all$/.test(text)) return false;
	const { terms, faults } = parseSpf(`v=spf1 ${text}`);
	return faults.length === 0 && terms.some(isDirective) && terms.every(({ kind }) => kind !== "unknown");
};
const cutAtBlank = (text) => {
	const blank = text.lastIndexOf(" ", textLimit);
	return text.slice(0, blank < 0 ? textLimit : blank);
};
const guessRecord = (text, isKnown = () => false) => {
	const known = isSpfPiece(text) ? `v=spf1 ${text}` : text;
	const whole = exceedsTextLimit(known) ? cutAtBlank(known) : known;
	const [version = "", ...rest] = withSpaces(whole).split(/\s+/);
	const stuck = version.replace(/^.*?spf\s*(?:-\s*)?1/i, "");
	const terms = (stuck === "" ? rest : [stuck, ...rest]).flatMap((term) => isKnown(term) || needsNoGuess(term) ? [term] : splitWord(term).map(guessTerm));
	return parseSpf(["v=spf1", ...terms.filter((term) => term !== "")].join(" "));
};
const guessTerms = (term) => guessRecord(`v=spf1 ${term}`).text.slice(7);
const hasOddTarget = (term) => "target" in term && /[^\w.-]/.test((term.target?.text ?? "").replace(/%(?:\{[^}]*\}|.)/g, ""));
const needsNoGuess = (text) => {
	const { terms, faults } = parseSpf(`v=spf1 ${text}`);
	return faults.length === 0 && terms.every((term) => disguisedMechanism(term) === void 0 && !hasOddTarget(term));
};
const disguisedMechanism = (term) => {
	if (term.kind !== "unknown") return void 0;
	return term.name === "v" ? "v" : guessName(term.name);
};
// src/record/spf/loops.ts
const timesBelow = (text, node) => Math.max(0, ...(node?.records ?? []).flatMap(({ terms }) => terms.map((term) => Number(term.text === text) + timesBelow(text, term.node))));
const repeatsItself = ({ text, node }) => timesBelow(text, node) >= 2;
const loopsIn = (node, endless) => node.records.flatMap(({ terms }) => terms.filter(({ reach }) => reach !== "ignored").flatMap((term) => {
	if (term.reach === "loop" || endless && repeatsItself(term)) return [{
		term,
		domain: node.domain
	}];
	return term.node ? loopsIn(term.node, endless) : [];
}));
const loopsOf = ({ root, cost }) => loopsIn(root, cost > spfLimits.lookups);
const circlingTerms = (tree) => {
	const circling = new Set(loopsOf(tree).map(({ term }) => term));
	const leads = (term) => circling.has(term) || (term.node?.records.some(({ terms }) => terms.some((one) => leads(one))) ?? false);
	return tree.root.records.flatMap(({ terms }) => terms.filter(leads).map((term) => ({
		term,
		domain: tree.domain
	})));
};
const findLoops = (tree) => {
	const own = loopsOf(tree);
	if (own.length > 0) return own;
	const circling = tree.messages.flatMap(circlingTerms);
	return [...new Map(circling.map((placed) => [placed.term.text, placed])).values()];
};
// src/record/spf/misspelled.ts
const isMisspelledService = (name, service) => isMisspelled(splitLabels(name).slice(-2).join("."), service);
const meantForService = ({ kind, target, dead }, service) => {
	if (kind !== "include" && kind !== "redirect" || target === void 0) return void 0;
	if (!(dead && target !== service && isWithin(target, service)) && !isMisspelledService(target, service)) return void 0;
	return kind === "include" ? `include:${service}` : `redirect=${service}`;
};
// src/record/spf/print.ts
const mechanismArgument = (term) => {
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
const printMechanism = (term) => `${term.kind}${mechanismArgument(term)}`;
const printTerm = (term) => {
	if (isDirective(term)) return `${term.qualifier === "+" ? "" : term.qualifier}${printMechanism(term)}`;
	return term.kind === "unknown" ? `${term.name}=${term.value.text}` : `${term.kind}=${term.target.text}`;
};
// src/record/spf/merge.ts
const canonicalSpelling = (term) => term.toLowerCase().replace(/\.(?=\/|$)/, "");
const termSpelling = (term) => canonicalSpelling(printTerm(term));
const costlyKinds = /* @__PURE__ */ new Set([
	"include",
	"a",
	"mx",
	"ptr",
	"exists",
	"redirect"
]);
const appleNetwork = parseNetwork("17.0.0.0/8");
const isAppleNetwork = (network) => appleNetwork !== void 0 && containsNetwork(appleNetwork, network);
const touchesAppleNetwork = (network) => appleNetwork !== void 0 && (containsNetwork(appleNetwork, network) || containsNetwork(network, appleNetwork));
const isTooWide$1 = (network) => network.bits.length < (network.family === 4 ? 12 : 28) && !isAppleNetwork(network);
const namesTooWide = (term) => {
	if (term.kind === "ip4" || term.kind === "ip6") return isTooWide$1(term.network);
	return (term.kind === "a" || term.kind === "mx") && (term.length4 < 12 || term.length6 < 28);
};
const isKeptModifier = (term) => term.kind !== "unknown" || term.name !== "apple-domain" && disguisedMechanism(term) === void 0;
const printWritten = (term) => /^redirect=/i.test(term.text) ? term.text : printTerm(term);
const isKnownToWork = (text, { findFacts }) => {
	const [term] = parseSpf(`v=spf1 ${text}`).terms;
	const facts = term && findFacts?.(termSpelling(term));
	return facts !== void 0 && facts.useless === void 0;
};
const meantTerm = (term, { findFacts }) => {
	const meant = findFacts?.(termSpelling(term))?.meant;
	const [other] = meant === void 0 ? [] : parseSpf(`v=spf1 ${meant}`).terms.filter(isDirective);
	return other ?? term;
};
const findLost = ({ terms, faults }, hasEnd, { ensure }) => {
	const parsed = new Set(terms.map(({ text }) => text));
	const lose = (because) => (text) => ({
		term: presentOctets(text),
		because
	});
	const invalid = faults.flatMap(({ term }) => parsed.has(term) ? [] : term);
	const ignored = terms.filter((term) => hasEnd && term.kind === "redirect" && canonicalSpelling(term.target.text) !== canonicalSpelling(ensure ?? ""));
	const disguised = terms.filter((term) => !isDirective(term) && !isKeptModifier(term) && canonicalSpelling(guessTerms(term.text)) !== `include:${ensure}`);
	return [
		...invalid.map(lose("it is not a valid term")),
		...ignored.map(({ text }) => text).map(lose("it has no effect beside \"all\"")),
		...disguised.map(({ text }) => text).map(lose("it is not a term of SPF"))
	];
};
const toMergeSource = (text, options) => {
	const record = guessRecord(text, (term) => isKnownToWork(term, options));
	const { terms } = record;
	const directives = terms.filter(isDirective).map((term) => meantTerm(term, options));
	const end = directives.find(({ kind }) => kind === "all");
	const included = terms.flatMap((term) => term.kind === "redirect" && end === void 0 ? parseSpf(`v=spf1 include:${term.target.text}`).terms.filter(isDirective).map((one) => Object.assign({}, one, { text: term.text })) : []);
	return {
		directives: [...directives.filter(({ kind }) => kind !== "all"), ...included],
		modifiers: terms.filter((term) => !isDirective(term) && term.kind !== "redirect"),
		end: end?.qualifier,
		lost: findLost(record, end !== void 0, options)
	};
};
const isAllowing = ({ qualifier }) => qualifier === "+";
const orderDirectives = (sources) => {
	const lists = sources.map(({ directives }) => directives);
	const last = lists.find((list) => !list.every(isAllowing)) ?? [];
	const others = lists.filter((list) => list !== last);
	return [
		...others.flat().filter(isAllowing),
		...last,
		...others.flat().filter((term) => !isAllowing(term))
	];
};
const keepTerm = ({ directives, networks, texts }, term) => {
	directives.push(term);
	texts.add(canonicalSpelling(printMechanism(term)));
	if ("network" in term) networks.push(term.network);
};
const isEnsured = (term, { ensure }) => canonicalSpelling(printMechanism(term)) === `include:${ensure}`;
const isMeantForEnsured = (term, { ensure }) => ensure !== void 0 && term.kind === "include" && isMisspelledService(dnsName(canonicalSpelling(term.target.text)), ensure);
const whyNotKept = (term, { texts, networks }, options) => {
	const { findFacts } = options;
	if (texts.has(canonicalSpelling(printMechanism(term)))) return "it appears twice";
	if (term.kind === "ptr") return "the standard says not to use ptr";
	if (namesTooWide(term)) return "its range is far too wide";
	if ("network" in term && networks.some((network) => containsNetwork(network, term.network))) return "an earlier term covers it";
	const facts = findFacts?.(termSpelling(term));
	if (facts === void 0 && isMeantForEnsured(term, options)) return `it is ${options.ensure} misspelled`;
	return facts?.useless;
};
const chooseEnd = (sources) => {
	const ends = sources.flatMap(({ end }) => end ?? []);
	return ends.length > 0 && ends.every((end) => end === "-") ? "-all" : "~all";
};
const keptModifiers = (sources) => {
	const all = sources.flatMap(({ modifiers }) => modifiers);
	const exp = all.find(({ kind }) => kind === "exp");
	const unknown = all.filter((term) => term.kind === "unknown" && isKeptModifier(term));
	return [...new Set([...exp ? [exp] : [], ...unknown].map(printTerm))];
};
const mergeSpf = (records, options = {}) => {
	const read = readableTexts(records);
	const sources = read.map((text) => toMergeSource(text, options));
	const kept = {
		directives: [],
		networks: [],
		texts: /* @__PURE__ */ new Set()
	};
	const dropped = sources.flatMap(({ lost }) => lost);
	const { ensure } = options;
	const ordered = orderDirectives(sources);
	const hasEnsured = ordered.some((term) => isEnsured(term, options));
	for (const term of ordered) {
		if (isEnsured(term, options)) continue;
		if (isMeantForEnsured(term, options) && !hasEnsured) continue;
		const because = whyNotKept(term, kept, options);
		if (because === void 0) keepTerm(kept, term);
		else dropped.push({
			term: presentOctets(printWritten(term)),
			because
		});
	}
	const directives = [...ensure === void 0 ? [] : [`include:${ensure}`], ...kept.directives.map(printTerm)];
	const senders = directives.flatMap((term) => {
		const known = options.findFacts?.(canonicalSpelling(term));
		const kind = /^[+\-~?]?([a-z\d]+)/.exec(term)?.[1] ?? "";
		const cost = known?.cost ?? (costlyKinds.has(kind) ? 1 : 0);
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
			chooseEnd(sources),
			...keptModifiers(sources)
		].join(" "),
		cost: senders.reduce((sum, { cost }) => sum + cost, 0),
		known: read.length === records.length && !records.some(exceedsTextLimit) && !directives.some((term) => options.findFacts?.(canonicalSpelling(term))?.unread),
		senders,
		dropped
	};
};
// src/record/spf/repair.ts
const correctedRecord = ({ node }, { domain, answers }) => {
	if (node === void 0 || node.domain === domain || !isWithin(node.domain, domain)) return void 0;
	const [meant, ...more] = node.records.length > 0 ? node.records.map(({ text }) => text) : node.others.filter(looksLikeSpf);
	const rdata = meant === void 0 ? void 0 : findRdata(answers, node.domain, meant);
	if (meant === void 0 || rdata === void 0 || more.length > 0) return void 0;
	const { text, faults } = guessRecord(respaceStrings(rdata) ?? meant);
	return faults.length > 0 || text === meant ? void 0 : {
		owner: node.domain,
		rdata,
		text
	};
};
const leadsBack = "it leads back to itself";
const whyUseless = (term, { domain, answers }) => {
	const { kind, dead, reach, crowded, target, node } = term;
	const leads = kind === "include" || kind === "redirect";
	if (reach === "loop" || leads && target === domain) return leadsBack;
	if (crowded) return `it names more than ${spfLimits.mxHosts} mail hosts`;
	if (leads && correctedRecord(term, {
		domain,
		answers
	}) !== void 0) return void 0;
	const [record, ...more] = node?.records ?? [];
	if (record && (more.length > 0 || record.faults.length > 0)) return `the SPF record of ${target} is broken`;
	if (!dead) return void 0;
	if (target === void 0) return "its name is not a valid domain name";
	if (leads) return `${target} has no SPF record`;
	if (kind !== "mx") return `${target} has no address`;
	if (!hasRecords(answers, target, "MX")) return `${target} has no MX record`;
	return hasNullMx(answers, target) ? `the MX record of ${target} names no host` : `the mail hosts of ${target} have no address`;
};
const hasRecords = (answers, name, type) => answers.some(({ question, kind }) => kind === "found" && question.name === name && question.type === type);
const hasNullMx = (answers, name) => answers.some((answer) => answer.kind === "found" && answer.question.name === name && answer.set.rdata.some((rdata) => "exchange" in rdata && rdata.exchange === "."));
const meantHostTerm = ({ kind, dead, target, text }, { domain, answers }) => {
	if (kind !== "mx" || !dead || target === void 0 || target === domain) return void 0;
	return ["A", "AAAA"].some((type) => hasRecords(answers, target, type)) && !hasRecords(answers, target, "MX") ? text.replace(/^([+\-~?]?)mx/i, "$1a") : void 0;
};
const isUnread = ({ reach, node }) => reach === "unread" || (node?.records.some(({ terms, omitted }) => omitted > 0 || terms.some(isUnread)) ?? false);
const termFactsByText = (tree) => {
	const { root, spare, domain } = tree;
	const loops = new Set(findLoops(tree).flatMap((placed) => placed.domain === domain ? placed.term.text : []));
	const known = root.records.flatMap(({ terms }) => terms).filter(({ reach }) => reach !== "ignored").concat(spare).flatMap((term) => {
		const text = term.text.replace(/^redirect=/i, "include:");
		const [parsed] = parseSpf(`v=spf1 ${text}`).terms;
		const { cost, sender } = term;
		const useless = loops.has(term.text) ? leadsBack : whyUseless(term, tree);
		const meant = meantHostTerm(term, tree);
		const facts = {
			cost,
			unread: isUnread(term),
			...sender && { sender },
			...useless && { useless },
			...meant && { meant }
		};
		return parsed ? [[termSpelling(parsed), facts]] : [];
	});
	return new Map(known.toSorted(([, a], [, b]) => Number(b.unread) - Number(a.unread)));
};
const spfPieces = ({ others }) => others.filter(isSpfPiece);
const isWithoutEnd = ({ records }) => !records.some(({ terms }) => terms.some(({ kind }) => kind === "all" || kind === "redirect"));
const intendedSpfTexts = ({ root, type99 }) => {
	const whole = [
		root.records.map(({ text }) => text),
		root.others.filter(looksLikeSpf),
		type99
	].find((texts) => texts.length > 0) ?? [];
	const pieces = isWithoutEnd(root) ? spfPieces(root) : [];
	return [...whole, ...pieces];
};
const indexTxt = (answers, owner) => {
	const rdata = answers.flatMap((answer) => answer.kind === "found" && answer.set.owner === owner ? answer.set.rdata : []).flatMap((one) => "strings" in one ? [one] : []);
	return new Map(rdata.toReversed().map((one) => [joinStrings(one), one]));
};
const indexes = /* @__PURE__ */ new WeakMap();
const findRdata = (answers, owner, text) => {
	const byOwner = indexes.get(answers) ?? /* @__PURE__ */ new Map();
	const index = byOwner.get(owner) ?? indexTxt(answers, owner);
	indexes.set(answers, byOwner.set(owner, index));
	return index.get(text);
};
const rdataOfText = ({ answers, domain }, text) => findRdata(answers, domain, text);
const respacedText = (tree, text) => {
	const rdata = rdataOfText(tree, text);
	return (rdata && respaceStrings(rdata)) ?? text;
};
const mergeOf = (tree, icloud) => {
	const factsByText = termFactsByText(tree);
	const texts = intendedSpfTexts(tree).map((text) => respacedText(tree, text));
	return mergeSpf(texts, {
		ensure: icloud,
		findFacts: (term) => factsByText.get(term)
	});
};
const merged = /* @__PURE__ */ new WeakMap();
const mergeTree = (tree, icloud) => {
	const known = merged.get(tree);
	if (known?.icloud === icloud) return known.spf;
	const spf = mergeOf(tree, icloud);
	merged.set(tree, {
		icloud,
		spf
	});
	return spf;
};
// src/model/source/lists.ts
const listOfMailHosts = {
	page: "https://github.com/MikkelScheike/email-provider-links/blob/0f2f11401738d9e77e7afd4f423728509636e7ae/providers/emailproviders.json",
	read: "2026-11-30"
};
const listOfExchanges = {
	page: "https://github.com/jace/mxsniff/blob/f85fcb05bb90e727d507d016dc8db70b8892bcfe/mxsniff/providers.py",
	read: "2026-11-25"
};
// src/record/spf/senders.ts
const november25$2 = pagesRead("2026-11-25");
const november30$3 = pagesRead("2026-11-30");
const zoho = november30$3("https://spfcreator.com/resources/spf-record-for-zoho");
const brevo = november30$3("https://www.suped.com/email-deliverability/answers/how-should-i-combine-spf-records-and-what-domain-should-i-use-with-sendinblue");
const ovh = november30$3("https://github.com/ovh/docs/blob/0ff4fc0e5e575d1491b9a59d0989377e6730ce95/pages/web_cloud/domains/dns_zone_spf/guide.en-ca.md");
const rows$1 = [
	[
		"icloud.com",
		"iCloud",
		november25$2("https://support.apple.com/102374")
	],
	[
		"_spf.google.com",
		"Google Workspace",
		november30$3("https://powershellgallery.com/packages/DNSHealth/1.0.8/Content/MailProviders%5CGoogle.json")
	],
	[
		"google.com",
		"Google",
		november30$3("https://gist.github.com/adamn/7788482")
	],
	[
		"spf.protection.outlook.com",
		"Microsoft 365",
		listOfMailHosts
	],
	[
		"outlook.com",
		"Microsoft",
		listOfMailHosts
	],
	[
		"hotmail.com",
		"Microsoft",
		listOfMailHosts
	],
	[
		"sendgrid.net",
		"SendGrid",
		november30$3("https://github.com/sendgrid/docs/blob/HEAD/content/docs/Glossary/spf.md")
	],
	[
		"mailgun.org",
		"Mailgun",
		november30$3("https://documentation.mailgun.com/docs/mailgun/user-manual/domains/domains-verify")
	],
	[
		"amazonses.com",
		"Amazon SES",
		listOfMailHosts
	],
	[
		"servers.mcsv.net",
		"Mailchimp",
		november30$3("https://dmarc.wiki/mailchimp")
	],
	[
		"mandrillapp.com",
		"Mailchimp Transactional",
		november30$3("https://sendmarc.com/spf/spf-mandrill")
	],
	[
		"messagingengine.com",
		"Fastmail",
		listOfMailHosts
	],
	[
		"protonmail.ch",
		"Proton Mail",
		november30$3("https://proton.me/support/anti-spoofing-custom-domain")
	],
	[
		"zoho.com",
		"Zoho Mail",
		zoho
	],
	[
		"zoho.eu",
		"Zoho Mail",
		zoho
	],
	[
		"zohomail.com",
		"Zoho Mail",
		listOfMailHosts
	],
	[
		"zohomail.eu",
		"Zoho Mail",
		november30$3("https://mailermonk.com/guides/spf/zoho-mail")
	],
	[
		"zcsend.net",
		"Zoho Campaigns",
		november30$3("https://help.zoho.com/portal/de/community/topic/marketers-space-why-email-authentication-matters-in-zoho-campaigns")
	],
	[
		"sendinblue.com",
		"Brevo",
		brevo
	],
	[
		"brevo.com",
		"Brevo",
		brevo
	],
	[
		"mtasv.net",
		"Postmark",
		november30$3("https://postmarkapp.com/support/article/900-what-is-spf")
	],
	[
		"hubspotemail.net",
		"HubSpot",
		november30$3("https://dmarc.wiki/hubspot")
	],
	[
		"zendesk.com",
		"Zendesk",
		november30$3("https://support.zendesk.com/hc/en-us/articles/115015746187-Why-doesn-t-my-SPF-record-validate-")
	],
	[
		"mx.cloudflare.net",
		"Cloudflare Email Routing",
		november25$2("https://developers.cloudflare.com/email-routing/postmaster/")
	],
	[
		"sparkpostmail.com",
		"SparkPost",
		november30$3("https://www.sparkpost.com/resources/email-explained/spf-sender-policy-framework/")
	],
	[
		"salesforce.com",
		"Salesforce",
		november30$3("https://help.salesforce.com/s/articleView?id=000315520&type=1")
	],
	[
		"secureserver.net",
		"GoDaddy",
		listOfMailHosts
	],
	[
		"mx.ovh.ca",
		"OVHcloud",
		ovh
	],
	[
		"mx.ovh.com",
		"OVHcloud",
		november30$3("https://pastebin.com/2TscBHP2")
	],
	[
		"gandi.net",
		"Gandi",
		november30$3("https://helpdesk.gandi.net/hc/en-us/articles/14001808469404-What-is-an-SPF-record")
	],
	[
		"registrar-servers.com",
		"Namecheap",
		november30$3("https://github.com/loo83gh22-droid/Husband-Daily-Tips/blob/main/NAMECHEAP_MX_FIX.md")
	],
	[
		"privateemail.com",
		"Namecheap Private Email",
		listOfMailHosts
	],
	[
		"titan.email",
		"Titan",
		listOfMailHosts
	],
	[
		"hostinger.com",
		"Hostinger",
		listOfMailHosts
	],
	[
		"ionos.com",
		"IONOS",
		listOfMailHosts
	],
	[
		"kundenserver.de",
		"IONOS",
		listOfMailHosts
	],
	[
		"migadu.com",
		"Migadu",
		listOfMailHosts
	],
	[
		"mailbox.org",
		"mailbox.org",
		november30$3("https://kb.mailbox.org/de/privat/e-mail-mit-eigener-domain/spam-reputation-der-eigenen-domain-verbessern-mit-spf-dkim-und-dmarc")
	],
	[
		"tutanota.de",
		"Tuta",
		listOfMailHosts
	],
	[
		"yandex.net",
		"Yandex",
		november25$2("https://yandex.com/support/yandex-360/business/admin/en/mail/configuration")
	],
	[
		"improvmx.com",
		"ImprovMX",
		november30$3("https://improvmx-website.pages.dev/guides/why-does-improvmx-need-spf")
	],
	[
		"forwardemail.net",
		"Forward Email",
		november30$3("https://www.wirewiki.com/domains/forwardemail.net/spf")
	],
	[
		"mimecast.com",
		"Mimecast",
		november30$3("https://mimecastsupport.zendesk.com/hc/en-us/articles/34000792642963")
	],
	[
		"pphosted.com",
		"Proofpoint",
		listOfExchanges
	]
];
const senders = new Map(rows$1.map(([suffix, service]) => [suffix, service]));
rows$1.map(([suffix, , source]) => [suffix, source]);
const findSender = (name) => {
	for (let at = name; at !== "."; at = parentName(at)) {
		const sender = senders.get(at);
		if (sender !== void 0) return sender;
	}
};
// src/record/spf/tree.ts
const termLimit = 500;
const findAnswer = ({ answers }, question) => {
	const answer = answers.get(questionKey(question));
	return answer && answerTo(question, answer);
};
const askFor = (state, question) => {
	const answer = findAnswer(state, question);
	if (answer === void 0) state.wanted.set(questionKey(question), question);
	return answer;
};
const answerRdata = (answer) => answer?.kind === "found" ? answer.set.rdata : [];
const unlessFailed = (answers, reading) => {
	const failed = answers.find((answer) => answer?.kind === "failed");
	return failed?.kind === "failed" ? {
		reach: "failed",
		failure: failed.failure
	} : reading;
};
const readHosts = (state, term, hosts) => {
	const answers = hosts.flatMap((name) => [askFor(state, {
		name,
		type: "A"
	}), askFor(state, {
		name,
		type: "AAAA"
	})]);
	const addresses = answers.flatMap((answer) => answerRdata(answer).flatMap(({ address }) => parseAddress(address) ?? []));
	const prefixLengths = {
		4: term.length4,
		6: term.length6
	};
	const networks = addresses.map((one) => presentNetwork(networkPrefix(one, prefixLengths[one.family])));
	const dead = addresses.length === 0;
	return unlessFailed(answers, {
		dead,
		networks: [...new Set(networks)].sort()
	});
};
const readMx = (state, term, name) => {
	const answer = askFor(state, {
		name,
		type: "MX"
	});
	const hosts = answerRdata(answer).flatMap(({ exchange }) => exchange === "." ? [] : exchange);
	if (hosts.length > spfLimits.mxHosts) return { crowded: true };
	if (answer && answer.kind !== "found" && name !== state.domain) for (const type of ["A", "AAAA"]) askFor(state, {
		name,
		type
	});
	return unlessFailed([answer], readHosts(state, term, hosts));
};
const readRecord = (state, place, name) => {
	if (place.above.includes(name)) return { reach: "loop" };
	if (splitLabels(name).length < 2) return { dead: true };
	const answer = askFor(state, {
		name,
		type: "TXT"
	});
	const dead = selectRecords$1(answerRdata(answer)).length === 0;
	return unlessFailed([answer], {
		dead,
		below: {
			name,
			above: [...place.above, name]
		}
	});
};
const readTerm = (state, term, place, name) => {
	switch (term.kind) {
		case "include":
		case "redirect": return readRecord(state, place, name);
		case "a": return readHosts(state, term, [name]);
		case "mx": return readMx(state, term, name);
		default: {
			const answer = askFor(state, {
				name,
				type: "A"
			});
			return unlessFailed([answer], { dead: answerRdata(answer).length === 0 });
		}
	}
};
const findTarget = ({ domain, values }, target, { name }) => {
	const own = nameOctets(name);
	if (target === void 0) return own;
	if (dependsOnMessage(target) && (values === void 0 || usesLetter(target, "p"))) return void 0;
	return shortenName(expandMacros(target, (letter) => {
		if (values !== void 0) return macroValue(values, own, letter);
		return letter === "d" ? own : nameOctets(domain);
	}));
};
const countLookups = (term) => {
	if (!("target" in term) || term.kind === "exp") return 0;
	return term.target && usesLetter(term.target, "p") ? 2 : 1;
};
const draftTerm = (state, term, place) => {
	const own = countLookups(term);
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
	state.spent += own;
	const text = term.kind === "ptr" ? void 0 : findTarget(state, term.target, place);
	if (text === void 0) return {
		term,
		own,
		reach: "message"
	};
	const target = parseTargetName(text);
	if (target === void 0) return {
		term,
		own,
		reach: "read",
		dead: true
	};
	if (state.spent > spfLimits.lookups) return {
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
		...readTerm(state, term, place, target)
	};
};
const createIsIgnored = ({ terms }) => {
	const all = terms.find(({ kind }) => kind === "all");
	return (term) => all !== void 0 && (isDirective(term) ? term.offset > all.offset : term.kind === "redirect");
};
const growLevels = (state, places) => {
	const queue = [...places];
	for (const place of queue) {
		const rdata = answerRdata(askFor(state, {
			name: place.name,
			type: "TXT"
		}));
		const drafts = selectRecords$1(rdata).map((record) => {
			const ignored = createIsIgnored(record);
			return record.terms.map((term) => ignored(term) ? {
				term,
				own: countLookups(term),
				reach: "ignored"
			} : draftTerm(state, term, place));
		});
		state.drafts.set(place, drafts);
		append(queue, placesBelow(drafts));
	}
};
const placesBelow = (drafts) => drafts.flat().flatMap(({ below }) => below ?? []);
const lowerCaseTerm = (term) => printTerm(term).toLowerCase();
const draftSpareTerms = (state, root, attempts) => {
	if (state.wanted.size > 0) return [];
	const live = (state.drafts.get(root) ?? []).flat().filter(({ reach }) => reach !== "ignored");
	const known = new Set(live.map(({ term }) => lowerCaseTerm(term)));
	const drafts = readableTexts(attempts).flatMap((text) => guessRecord(text).terms).filter((term) => countLookups(term) > 0 && !known.has(lowerCaseTerm(term))).slice(0, termLimit).map((term) => draftTerm(state, term, root));
	growLevels(state, placesBelow([drafts]));
	return drafts;
};
const finishTerm = (state, draft, running) => {
	const { term, own, reach, target, dead = false, crowded, networks = [], failure, below } = draft;
	const tally = reach === "ignored" ? { ...running } : running;
	const before = tally.cost;
	tally.cost += own;
	const node = below && finishNode(state, below, tally);
	if ((term.kind === "include" || term.kind === "redirect") && reach !== "read") tally.exact = false;
	const sender = target && findSender(target);
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
const finishNode = (state, place, tally) => {
	const answer = findAnswer(state, {
		name: place.name,
		type: "TXT"
	});
	const rdata = answerRdata(answer);
	const texts = rdata.map(({ strings }) => strings.join(""));
	const drafts = state.drafts.get(place) ?? [];
	const records = selectRecords$1(rdata).map((record, i) => {
		const terms = (drafts[i] ?? []).map((draft) => finishTerm(state, draft, tally));
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
const readType99 = (state) => {
	const txt = findAnswer(state, {
		name: state.domain,
		type: "TXT"
	});
	if (txt === void 0 || txt.kind === "failed" || txt.kind === "nxdomain") return [];
	if (selectRecords$1(answerRdata(txt)).length > 0) return [];
	return answerRdata(askFor(state, {
		name: state.domain,
		type: "SPF"
	})).map(({ strings }) => strings.join("")).filter(isSpfRecord);
};
const messageValues = (domain, { client, helo, local }) => {
	const address = parseAddress(client);
	const texts = {
		helo: toOctets(helo),
		local: toOctets(local),
		receiver: "unknown"
	};
	return address && {
		...texts,
		client: address,
		domain: nameOctets(domain),
		timestamp: 0
	};
};
const buildSpfTree = (domain, answers, message) => {
	const state = {
		domain,
		answers,
		values: message && messageValues(domain, message),
		wanted: /* @__PURE__ */ new Map(),
		drafts: /* @__PURE__ */ new Map(),
		spent: 0
	};
	const place = {
		name: domain,
		above: [domain]
	};
	growLevels(state, [place]);
	const type99 = readType99(state);
	const tally = {
		cost: 0,
		exact: true
	};
	const root = finishNode(state, place, tally);
	const spaced = new Map(answerRdata(findAnswer(state, {
		name: domain,
		type: "TXT"
	})).flatMap((rdata) => {
		const text = respaceStrings(rdata);
		return text === void 0 ? [] : [[joinStrings(rdata), text]];
	}));
	const attempts = intendedSpfTexts({
		root,
		type99
	}).map((text) => spaced.get(text) ?? text);
	const spare = draftSpareTerms(state, place, attempts).map((draft) => finishTerm(state, draft, { ...tally }));
	const wanted = [...state.wanted.values()];
	const top = findAnswer(state, {
		name: domain,
		type: "TXT"
	});
	const kept = {
		answers: [...answers.values()],
		messages: [],
		...message && { message }
	};
	const gathered = {
		root,
		...tally,
		type99,
		spare,
		...kept
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
// src/check/skipped.ts
const seeChecks = (ids) => `see ${ids.join(" and ")}`;
const deferred = (...deferTo) => ({
	status: "skipped",
	because: seeChecks(deferTo),
	deferTo
});
const skipped = (because, { deferTo } = {}) => {
	if (deferTo === void 0) return {
		status: "skipped",
		because
	};
	const others = deferred(...deferTo);
	return {
		...others,
		because: `${because}: ${others.because}`
	};
};
const isSkipped = (value) => "status" in value && value.status === "skipped";
// src/check/known-delegation.ts
const serversNotAsked = skipped("the domain's own name servers were not asked");
const knownDelegation = (delegation) => {
	switch (delegation.kind) {
		case "unasked": return serversNotAsked;
		case "absent": return skipped("the domain has no name servers", { deferTo: ["delegation-present"] });
		case "delegated": return isIntercepted(delegation) ? skipped("something on this network answers instead of the name servers", { deferTo: ["resolver-reach"] }) : delegation;
	}
};
const observedDelegation = (delegation, views) => {
	const known = knownDelegation(delegation);
	return isSkipped(known) ? known : withHeardAnswers(known, views);
};
const servedDelegation = (delegation, views) => {
	const known = observedDelegation(delegation, views);
	return isSkipped(known) || serversInState(known, "serves").length > 0 ? known : skipped("none of its name servers answered for the zone", { deferTo: ["delegation-answers"] });
};
const lameDelegation = (delegation, views) => {
	const known = observedDelegation(delegation, views);
	if (isSkipped(known)) return known;
	const { parent, homeless } = known;
	const bad = serversInState(known, "lame", "private").length + homeless.length;
	const open = serversInState(known, "silent", "closed", "garbled", "unseen").length;
	return parent !== void 0 && !isBlocked(known) && bad > 0 && open > 0 ? known : servedDelegation(delegation, views);
};
// src/check/server-gaps.ts
const mailTypes = /* @__PURE__ */ new Set([
	"CNAME",
	"MX",
	"TXT"
]);
const triesOf = (answer) => {
	if (answer.kind === "failed") return answer.failure.attempts;
	return answer.attempts ?? [{
		transport: answer.transport,
		code: "answered"
	}];
};
const isUdpSilence = ({ transport, code }) => transport === "udp" && code === "timeout";
const isUnseen = (answer) => {
	if (answer.kind !== "failed") return false;
	const { code, errno } = answer.failure;
	if (code === "unreachable") return errno !== "ECONNREFUSED" && !triesOf(answer).some(({ transport }) => transport === "tcp");
	return [
		"deadline",
		"unrecorded",
		"unsupported",
		"not-public",
		"local",
		"too-long"
	].includes(code);
};
const isCutOverUdp = (answer) => triesOf(answer).some(({ transport, truncated }) => transport === "udp" && truncated === true);
const gapCause = (answer) => {
	if (answer.kind !== "failed") return "error";
	if (isUnseen(answer)) return "unseen";
	const { code, attempts } = answer.failure;
	if (isCutOverUdp(answer) && attempts.at(-1)?.transport === "tcp") return "tcp";
	return code === "timeout" || code === "unreachable" ? "silence" : "error";
};
const isAnswered = (answer, zone) => refersBelow(answer, zone) || isAuthoritative(answer) && (stateFromAnswer(answer, zone) === "serves" || !("negative" in answer));
const mailAnswers = (server) => answersOf(server).filter(({ question }) => mailTypes.has(question.type));
const findGaps = (known) => serversInState(known, "serves").flatMap((server) => mailAnswers(server).filter((answer) => !isAnswered(answer, known.zone)).map((answer) => ({
	server,
	answer,
	cause: gapCause(answer)
})));
const isDeafOverUdp = (server) => {
	const tries = answersOf(server).flatMap(triesOf);
	const udp = tries.filter(({ transport }) => transport === "udp");
	return udp.length > 2 && udp.every(isUdpSilence) && tries.some(({ transport, code }) => transport === "tcp" && code === "answered");
};
const answersOverUdp = (answers) => answers.flatMap(triesOf).some(({ transport, code }) => transport === "udp" && code === "answered");
const deafServers = (known) => {
	const serving = serversInState(known, "serves");
	const deaf = serving.filter(isDeafOverUdp);
	const hearing = serving.filter((one) => !deaf.includes(one)).flatMap(answersOf);
	return answersOverUdp([...hearing, ...known.parent?.answers ?? []]) ? deaf : [];
};
const isLossy = (known, { server: silent, answer: { question } }) => {
	const settles = (answers, { type }) => answers.some((one) => one.question.type === type && one.kind !== "failed");
	const mixed = settles(answersOf(silent), question);
	return serversInState(known, "serves").filter((server) => !isDeafOverUdp(server)).some((server) => {
		const answers = answersOf(server).filter((one) => server.server !== silent.server || one.question.type !== question.type);
		return answers.filter((one) => triesOf(one).some(isUdpSilence)).some((one) => mixed || settles(answers, one.question));
	});
};
const isTcpRefused = ({ answer }) => answer.kind === "failed" && answer.failure.code === "unreachable";
const worksOverTcp = ({ servers, parent }) => [...servers.flatMap(answersOf), ...parent?.answers ?? []].flatMap(triesOf).some(({ transport, code }) => transport === "tcp" && code === "answered");
const answersTo = (question, { views }) => views.find((view) => questionKey(view.question) === questionKey(question))?.answers ?? [];
const isRecursive = ({ vantage, unchecked }) => (vantage === "system" || vantage === "resolver" || vantage === "referee") && unchecked !== true;
const isResolved = (question, views) => answersTo(question, views).some((answer) => isRecursive(answer) && answer.kind !== "failed");
const isServerFault = (gap, known, views) => {
	const { question } = gap.answer;
	switch (gap.cause) {
		case "error": return true;
		case "unseen": return false;
		case "tcp": return isTcpRefused(gap) || worksOverTcp(known);
		case "silence": return (answersTo(question, views).some(isAuthoritative) || !isResolved(question, views)) && !isLossy(known, gap);
	}
};
const findAliases = ({ views }) => new Map(views.flatMap(({ question, answers }) => answers.flatMap((answer) => isAuthoritative(answer) && isAnswerOf(answer, "CNAME") && answer.kind === "found" ? [[question.name, answer.set.rdata[0].target]] : [])));
const leadsInCircle = (name, aliases) => {
	const seen = /* @__PURE__ */ new Set();
	for (let at = aliases.get(name); at !== void 0; at = aliases.get(at)) {
		if (seen.has(at)) return true;
		seen.add(at);
	}
	return false;
};
const faultyGaps = (known, views) => {
	const aliases = findAliases(views);
	return findGaps(known).filter((gap) => isServerFault(gap, known, views) && !leadsInCircle(gap.answer.question.name, aliases));
};
const isUnresolved = (question, views) => !isResolved(question, views) && answersTo(question, views).some((answer) => isRecursive(answer) && answer.kind === "failed" && answer.failure.code === "servfail");
const areAllDeaf = (questions, known, views) => deafServers(known).length === serversInState(known, "serves").length && questions.every((question) => isUnresolved(question, views));
const findOpenQuestions = (gaps, known, views) => {
	const serving = serversInState(known, "serves");
	return [...groupedBy(gaps, ({ answer }) => questionKey(answer.question)).values()].flatMap((own) => {
		const { question } = own[0].answer;
		const isProven = isUnresolved(question, views) || own.every(({ cause }) => cause === "error");
		return own.length === serving.length && isProven && !isResolved(question, views) ? [question] : [];
	});
};
const requiredBy = (context) => isAmong(Object.values(questionsOfApple(context)));
const requiredFirst = (gaps, context) => {
	const isRequired = requiredBy(context);
	return [true, false].flatMap((first) => gaps.filter(({ answer }) => isRequired(answer.question) === first));
};
const toldGaps = (context, known, views) => {
	const faulty = faultyGaps(known, views);
	const open = findOpenQuestions(faulty, known, views);
	const isRequired = requiredBy(context);
	const types = new Set(open.filter(isRequired).map(({ type }) => type));
	const isError = isAmong(open.filter(({ type }) => types.has(type)));
	return requiredFirst(faulty, context).map(({ server, answer, cause }) => {
		const partly = cause === "tcp" ? "delegation-tcp" : "delegation-lame";
		return {
			server,
			answer,
			cause,
			toldBy: isError(answer.question) ? "delegation-answers" : partly
		};
	});
};
const gapsToldBy = (check, ...of) => toldGaps(...of).filter(({ toldBy }) => toldBy === check);
const isOtherInMixedCase = (mixed, plain) => {
	if (plain === void 0 || !isAuthoritative(plain) || isUnseen(mixed)) return false;
	const [own, other] = [plain, mixed].map(comparableRecords);
	if (mixed.kind === "failed") return true;
	return own !== void 0 && other !== void 0 && comparisonKey(own) !== comparisonKey(other);
};
const capitalGaps = (context, known, { views }) => {
	const gaps = views.flatMap(({ answers, mixedCase = [] }) => mixedCase.flatMap((answer) => {
		const plain = answers.find(({ vantage, server }) => vantage === "authoritative" && server === answer.server);
		const server = listedServers(known).find((one) => one.server === answer.server);
		return server !== void 0 && isOtherInMixedCase(answer, plain) ? [{
			server,
			answer,
			cause: gapCause(answer)
		}] : [];
	}));
	return requiredFirst(gaps, context);
};
const unseenServers = (known, { question, answers }) => {
	if (!isWithin(question.name, known.zone)) return [];
	const seen = answers.filter((answer) => answer.vantage === "authoritative" && isAnswered(answer, known.zone));
	return seen.length === 0 ? [] : listedServers(known).filter((one) => !seen.some(({ server }) => server === one.server));
};
const answerOverTcp = "Ask your DNS host to answer over TCP on port 53. Until then, delete unused records at this name, so that the answer gets shorter.";
const describeWay = ({ server, answer, cause }) => {
	switch (cause) {
		case "silence": return "it does not answer";
		case "tcp": return "the answer is too long for UDP, and TCP does not work";
		case "unseen": return "it could not be asked";
		case "error": return describeLame(answer, server.soa.question.name);
	}
};
// src/check/delegation/disagreement.ts
const answersByQuestion = ({ server }, { views }) => new Map(views.flatMap(({ question, answers }) => {
	const own = answers.find((answer) => answer.server === server && isAuthoritative(answer));
	return own === void 0 ? [] : [[questionKey(question), own]];
}));
const comparableAnswer = (answer) => {
	const records = answer && comparableRecords(answer);
	return records && (comparisonKey(records) || "no record");
};
const groupServers = (delegation, views) => {
	const groups = [];
	for (const server of listedServers(delegation)) {
		const answers = answersByQuestion(server, views);
		if (answers.size === 0) continue;
		const i = groups.findIndex((group) => [...answers].every(([key, answer]) => {
			const mine = comparableAnswer(answer);
			const theirs = comparableAnswer(group.answers.get(key));
			return mine === theirs || mine === void 0 || theirs === void 0;
		}));
		const group = groups[i];
		if (group === void 0) groups.push({
			servers: [server],
			answers
		});
		else groups[i] = {
			servers: [...group.servers, server],
			answers: new Map([...answers, ...group.answers])
		};
	}
	return groups;
};
const textsIn = (answer) => answer !== void 0 && answer.kind !== "failed" && isAnswerOf(answer, "TXT") ? txtTexts(answer) : [];
const withoutQuotes = (text) => text.replace(/^"(.*)"$/s, "$1");
const isQuotedCopy = ({ answers }, other) => {
	const apart = [...answers].filter(([key, answer]) => {
		const [mine, theirs] = [answer, other.answers.get(key)].map(comparableAnswer);
		return mine !== void 0 && theirs !== void 0 && mine !== theirs;
	});
	return apart.length > 0 && apart.every(([key, answer]) => {
		const plain = textsIn(other.answers.get(key));
		const quoted = textsIn(answer);
		return quoted.some((text) => !plain.includes(text)) && quoted.map(withoutQuotes).toSorted().join("\n") === plain.toSorted().join("\n");
	});
};
const removeQuotes = "The export or import that filled this server put its own quotation marks around the values. Enter the TXT values there again without any. Time does not change them.";
const describeOldGlue = "your registrar still has an old address (glue)";
const describeGroup = ({ servers }) => describeServers(servers);
const findDisputes = (groups, delegation, { views }) => views.flatMap((view) => {
	const { question } = view;
	const texts = groups.map(({ answers }) => comparableAnswer(answers.get(questionKey(question))));
	if (new Set(texts.filter((text) => text !== void 0)).size < 2) return [];
	const unseen = new Set(unseenServers(delegation, view));
	const sides = groups.flatMap(({ servers }, i) => {
		const text = texts[i];
		const own = servers.filter((server) => !unseen.has(server));
		return text === void 0 ? [] : [`${describeServers(own)}: ${text.replaceAll("\n", ", ")}`];
	});
	const open = unseen.size === 0 ? [] : [`${describeServers([...unseen])}: not known`];
	return [{
		question,
		sides: [...sides, ...open]
	}];
});
// src/model/dns/zone.ts
const zoneFormats = [
	"bind",
	"octodns",
	"dnscontrol",
	"terraform",
	"route53",
	"cloudformation",
	"pulumi",
	"dnsendpoint",
	"registry",
	"cloudflare-api",
	"desec",
	"digitalocean",
	"gandi",
	"google",
	"hetzner",
	"ovh",
	"powerdns"
];
const nameServers = [
	"BIND",
	"Knot",
	"NSD"
];
const zoneRecord = (place, owner, type, rdata) => ({
	...place,
	owner,
	type,
	rdata
});
const zoneFaultSeverity = {
	syntax: "error",
	unsupported: "warning",
	include: "warning",
	unreadable: "warning",
	"zone-unknown": "error",
	"zone-assumed": "note",
	"changed-on-push": "note",
	"proxied-dkim": "error",
	"rr-type-spf": "warning",
	"cname-beside-other-data": "error",
	"missing-trailing-dot": "error",
	"literal-quotes": "warning",
	"txt-unquoted-words": "warning",
	"txt-unsplit-over-255": "error",
	"semicolon-unescaped": "note",
	"duplicate-record": "note",
	"not-loaded": "error",
	"bind-refuses": "warning",
	"left-to-host": "note",
	"servers-differ": "note",
	"foreign-type": "warning",
	"out-of-zone": "warning"
};
// src/model/text/duration.ts
const secondsByUnit = /* @__PURE__ */ new Map([
	["", 1],
	["s", 1],
	["m", 60],
	["h", 3600],
	["d", 86400],
	["w", 604800]
]);
const secondsIn = (text) => {
	if (!/^(?:\d{1,10}|(?:\d{1,10}[smhdw])+)$/i.test(text)) return void 0;
	const total = [...text.toLowerCase().matchAll(/(\d+)([smhdw]?)/g)].reduce((sum, [, count, unit = ""]) => sum + Number(count) * (secondsByUnit.get(unit) ?? 1), 0);
	return total < 2 ** 31 ? total : void 0;
};
const units = [
	{
		size: 86400,
		word: "day",
		letter: "d"
	},
	{
		size: 3600,
		word: "hour",
		letter: "h"
	},
	{
		size: 60,
		word: "minute",
		letter: "min"
	},
	{
		size: 1,
		word: "second",
		letter: "s"
	}
];
const second = units[3];
const rounded = (seconds) => {
	const unit = units.find(({ size }) => seconds >= 2 * size) ?? second;
	return {
		...unit,
		count: Math.ceil(seconds / unit.size)
	};
};
const timeLeft = (seconds) => {
	const { count, word } = rounded(seconds);
	return counted(count, word);
};
const shortTimeLeft = (seconds) => {
	const { count, letter } = rounded(seconds);
	return `${count} ${letter}`;
};
const timeTaken = (ms) => ms < 1e3 ? `${Math.round(ms)} ms` : `${(ms / 1e3).toFixed(1)} s`;
const twoDigits = (value) => String(value).padStart(2, "0");
const clockTime = (ms) => {
	const seconds = Math.max(0, Math.ceil(ms / 1e3));
	const hours = Math.floor(seconds / 3600);
	const minutes = Math.floor(seconds / 60) % 60;
	return `${hours > 0 ? `${hours}:${twoDigits(minutes)}` : String(minutes)}:${twoDigits(seconds % 60)}`;
};
// src/record/rdata-text.ts
const longestLabel = 63;
const longestName = 255;
const longestData = 65535;
const signs = 4;
const unescapeField = (text) => {
	let sound = true;
	const octets = toOctets(text).replace(/\\(?:(\d{3})|(\D))?/gs, (_, decimal, other) => {
		if (typeof other === "string") return other;
		const octet = Number(decimal);
		sound &&= octet < 256;
		return String.fromCharCode(octet);
	});
	return sound ? octets : void 0;
};
const isAbsolute = (text) => {
	if (!text.endsWith(".")) return false;
	let i = text.length - 2;
	while (text[i] === "\\") i -= 1;
	return (text.length - i) % 2 === 0;
};
const parseName = (text, origin) => {
	if (text === "@") return origin;
	if (text === ".") return dnsName(".");
	if (text.length > 1020) return void 0;
	const base = isAbsolute(text) ? dnsName(".") : origin;
	const relative = dnsName(toOctets(isAbsolute(text) ? text.slice(0, -1) : text));
	const written = splitLabels(relative);
	if (base === void 0 || unescapeField(text) === void 0 || written.join(".") !== relative) return void 0;
	const labels = [...written, ...splitLabels(base)].map(labelOctets);
	return labels.reduce((sum, label) => sum + label.length + 1, 1) <= longestName && labels.every(({ length }) => length <= longestLabel) && written.length > 0 ? nameFromLabels(labels) : void 0;
};
const splitRdataFields = (text) => {
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
const taken = (row, name, read, otherwise) => {
	const { text = "" } = row.fields[row.names.length] ?? {};
	row.names.push(name);
	const value = read(text, row.origin);
	if (value === void 0) row.wrong ??= {
		name,
		text
	};
	return value ?? otherwise;
};
const upTo = (most, text) => /^\d{1,10}$/.test(text) && Number(text) <= most ? Number(text) : void 0;
const numberUpTo = (most) => (row, name) => taken(row, name, (text) => upTo(most, text), 0);
const u16 = numberUpTo(65535);
const u32 = numberUpTo(4294967295);
const algorithms = /* @__PURE__ */ new Map([
	["RSAMD5", 1],
	["DH", 2],
	["DSA", 3],
	["RSASHA1", 5],
	["DSA-NSEC3-SHA1", 6],
	["NSEC3DSA", 6],
	["RSASHA1-NSEC3-SHA1", 7],
	["NSEC3RSASHA1", 7],
	["RSASHA256", 8],
	["RSASHA512", 10],
	["ECC-GOST", 12],
	["ECCGOST", 12],
	["ECDSAP256SHA256", 13],
	["ECDSAP384SHA384", 14],
	["ED25519", 15],
	["ED448", 16],
	["INDIRECT", 252],
	["PRIVATEDNS", 253],
	["PRIVATEOID", 254]
]);
const digestTypes = /* @__PURE__ */ new Map([
	["SHA-1", 1],
	["SHA1", 1],
	["SHA-256", 2],
	["SHA256", 2],
	["GOST", 3],
	["SHA-384", 4],
	["SHA384", 4]
]);
const u8OrWord = (words) => (row, name) => taken(row, name, (text) => words.get(text.toUpperCase()) ?? upTo(255, text), 0);
const algorithm = u8OrWord(algorithms);
const digestType = u8OrWord(digestTypes);
const seconds = (row, name) => taken(row, name, secondsIn, 0);
const domain = (row, name) => taken(row, name, parseName, dnsName("."));
const ipv4 = (row, name) => taken(row, name, (text) => text.includes(":") ? void 0 : canonicalIpAddress(text), "");
const ipv6 = (row, name) => taken(row, name, (text) => text.includes(":") ? canonicalIpAddress(text) : void 0, "");
const hex = (row, name) => taken(row, name, (text) => /^(?:[\da-f]{2})+$/i.test(text) ? text.toLowerCase() : void 0, "");
const joinLastField = (type, fields) => {
	const rest = fields.slice(3).map(({ text }) => text);
	return type === "DS" && rest.length > 1 ? [...fields.slice(0, 3), {
		text: rest.join(""),
		quoted: false
	}] : fields;
};
const describeFields = (fields) => {
	const verb = fields.length === 1 ? "is" : "are";
	const text = presentText(fields.map((field) => field.text).join(" ")).slice(0, 80);
	return text === "" ? `${verb} ${fields.length}` : `${verb} ${fields.length}: ${text}`;
};
const shaped = (type, read) => (written, origin) => {
	const row = {
		fields: joinLastField(type, written),
		origin,
		names: [],
		wrong: void 0
	};
	const rdata = read(row);
	const { fields, names, wrong } = row;
	if (fields.length !== names.length) return { fault: `${type} takes ${names.length} fields (${names.join(", ")}), and there ${describeFields(fields)}` };
	if (wrong === void 0) return rdata;
	const text = presentText(wrong.text).slice(0, 80);
	const article = /^[AMS]/.test(type) ? "an" : "a";
	return { fault: `"${text}" is not the ${wrong.name} of ${article} ${type} record` };
};
const readStrings = (fields) => {
	const octets = fields.map(({ text }) => unescapeField(text));
	const strings = octets.filter((one) => one !== void 0);
	if (strings.length < octets.length) return { fault: "a backslash must be followed by three digits or a character" };
	if (strings.join("").length > longestData) return { fault: "the text is longer than a record may be" };
	return { strings: strings.flatMap((one) => one.match(/.{1,255}/gs) ?? [""]) };
};
const readers = {
	A: shaped("A", (row) => ({ address: ipv4(row, "address") })),
	AAAA: shaped("AAAA", (row) => ({ address: ipv6(row, "address") })),
	CNAME: shaped("CNAME", (row) => ({ target: domain(row, "target") })),
	DNAME: shaped("DNAME", (row) => ({ target: domain(row, "target") })),
	DS: shaped("DS", (row) => ({
		keyTag: u16(row, "keyTag"),
		algorithm: algorithm(row, "algorithm"),
		digestType: digestType(row, "digestType"),
		digest: hex(row, "digest")
	})),
	MX: shaped("MX", (row) => ({
		preference: u16(row, "preference"),
		exchange: domain(row, "exchange")
	})),
	NS: shaped("NS", (row) => ({ host: domain(row, "host") })),
	PTR: shaped("PTR", (row) => ({ target: domain(row, "target") })),
	SOA: shaped("SOA", (row) => ({
		mname: domain(row, "mname"),
		rname: domain(row, "rname"),
		serial: u32(row, "serial"),
		refresh: seconds(row, "refresh"),
		retry: seconds(row, "retry"),
		expire: seconds(row, "expire"),
		minimum: seconds(row, "minimum")
	})),
	SPF: readStrings,
	SRV: shaped("SRV", (row) => ({
		priority: u16(row, "priority"),
		weight: u16(row, "weight"),
		port: u16(row, "port"),
		target: domain(row, "target")
	})),
	TXT: readStrings
};
const isZoneType = (type) => Object.hasOwn(readers, type);
const targetFields = {
	CNAME: 0,
	DNAME: 0,
	MX: 1,
	NS: 0,
	PTR: 0,
	SRV: 3
};
const targetFieldIndex = (type) => targetFields[type] ?? -1;
const readRData = (type, fields, origin) => {
	if (fields.length === 0) return { fault: `there is no data for the ${type} record` };
	const read = readers[type];
	return read(fields, origin);
};
// src/record/record-line.ts
const toRecordLines = (owner, type, rdata) => rdata.map((one) => ({
	owner,
	type,
	rdata: presentRData(type, one)
}));
const txtLine = (owner, text) => ({
	owner,
	type: "TXT",
	rdata: presentRData("TXT", toTxtRdata(text))
});
const answerRecordLines = (answer) => answer.kind === "found" ? toRecordLines(answer.set.owner, answer.set.type, answer.set.rdata) : [];
const rdataTexts = (lines) => lines.map(({ rdata }) => rdata);
const recordFromLine = ({ owner, type, rdata }, place) => {
	const fields = splitRdataFields(rdata);
	if (fields === void 0 || !isZoneType(type)) return void 0;
	const data = readRData(type, fields, dnsName("."));
	return isUnreadable(data) ? void 0 : zoneRecord(place, owner, type, data);
};
// src/check/hints.ts
const needsByKey = (needs) => Object.fromEntries(needs.map((need) => [needKey(need), need]));
const findHint = (hints, name, type) => {
	const hint = hints[needKey(ask(name, type))] ?? hints[needKey(glance(name, type))];
	if (hint === void 0) return void 0;
	const answer = answerTo({
		name,
		type
	}, hint);
	return answer.kind === "failed" ? void 0 : answer;
};
const isAlias = (hints, domain) => findHint(hints, domain, "CNAME")?.kind === "found";
const hasSameRecords = (one, other) => one.kind === "found" && other?.kind === "found" && rdataTexts(toRecordLines(one.question.name, one.set.type, one.set.rdata)).toSorted().join("\n") === rdataTexts(toRecordLines(one.question.name, other.set.type, other.set.rdata)).toSorted().join("\n");
const isSynthesized = (cname, unused) => {
	if (cname.kind !== "found" || unused?.kind !== "found") return false;
	const own = cname.set.rdata[0].target;
	const other = unused.set.rdata[0].target;
	const kept = (name, target) => splitLabels(name)[0] === splitLabels(target)[0];
	return kept(cname.question.name, own) && kept(unused.question.name, other) && parentName(own) === parentName(other);
};
const isBesideCname = (cname, other) => cname?.kind === "found" && other?.kind === "found" && other.chain.length === 0 && other.vantage !== "system";
// src/check/delegation/host-records.ts
const addressType = ({ address }) => address.includes(":") ? "AAAA" : "A";
const ownHosts = ({ host, namesakes = [] }, { zone }) => [host, ...namesakes].filter((name) => isWithin(name, zone));
const hostAddressNeeds = (servers, known) => needsByKey(servers.flatMap((server) => ownHosts(server, known).map((host) => ask(host, addressType(server)))));
const zoneAddresses = (host, type, hints) => {
	const answer = findHint(hints, host, type);
	return answer?.kind === "found" && isAnswerOf(answer, type) && isAuthoritative(answer) ? answer.set.rdata.map(({ address }) => address) : [];
};
const lookUp = (host, { address }) => `The registrar keeps the address of ${host} as a host record (glue): it has ${address}. Look up at your DNS host which address it should have, and change it at the registrar if it differs.`;
const correctAddress = (server, host, { known, right }) => {
	const others = known.servers.filter((one) => one.listed && ownHosts(one, known).includes(host));
	return right.every((address) => others.some((one) => one.address === address)) ? `Remove ${server.address} from the host record (glue) of ${host} at your registrar: the zone gives it ${listed(right)} only.` : `Change the host record (glue) of ${host} at your registrar: it has ${server.address}, but should have ${listed(right)}, as the zone says.`;
};
const correctHost = (server, host, { known, hints }) => {
	const right = zoneAddresses(host, addressType(server), hints);
	if (right.length === 0) return lookUp(host, server);
	return right.includes(server.address) ? void 0 : correctAddress(server, host, {
		known,
		right
	});
};
const correctHostRecords = (server, known, hints) => {
	const steps = ownHosts(server, known).flatMap((host) => correctHost(server, host, {
		known,
		hints
	}) ?? []);
	return steps.length > 0 ? steps.join(" ") : void 0;
};
const hostQuestions = (known) => listedServers(known).flatMap((server) => ownHosts(server, known).map((name) => ({
	name,
	type: addressType(server)
})));
const serialOf = ({ soa }) => soa.kind === "found" ? soa.set.rdata[0].serial : void 0;
const isNewer = (server, than) => {
	const [own, other] = [serialOf(server), serialOf(than)];
	if (own === void 0 || other === void 0) return false;
	const ahead = own - other >>> 0;
	return ahead > 0 && ahead < 2 ** 31;
};
const addressesAt = (others, question, { views }) => {
	const [first, ...more] = (views.find((one) => questionKey(one.question) === questionKey(question))?.answers ?? []).flatMap((answer) => {
		return others.some(({ server }) => server === answer.server) && answer.kind === "found" && isAuthoritative(answer) && (isAnswerOf(answer, "A") || isAnswerOf(answer, "AAAA")) ? [answer.set.rdata.map(({ address }) => address).toSorted()] : [];
	});
	return first !== void 0 && more.every((set) => set.join() === first.join()) ? first : [];
};
const correctOldGlue = (servers, others, { known, views }) => {
	const steps = servers.filter((server) => !others.some((other) => isNewer(server, other))).flatMap((server) => ownHosts(server, known).flatMap((host) => {
		const right = addressesAt(others, {
			name: host,
			type: addressType(server)
		}, views);
		return right.length === 0 || right.includes(server.address) ? [] : [correctAddress(server, host, {
			known,
			right
		})];
	}));
	return steps.length > 0 ? steps.join(" ") : void 0;
};
const lookUpHostRecords = (servers, known) => {
	const kept = servers.flatMap((server) => ownHosts(server, known).map((host) => `${host} has ${server.address}`));
	if (kept.length === 0) return void 0;
	return `The registrar keeps ${kept.length === 1 ? "a host record" : "host records"} (glue) for this zone: ${listed(kept)}. Compare with the addresses that your DNS host gives, and change what differs at the registrar.`;
};
// src/check/delegation/define-server-check.ts
const notAskedThere = {
	code: "unrecorded",
	detail: "it was not looked up at the name to which this server points",
	attempts: []
};
const notAsked = (question) => failedAnswer({
	vantage: "authoritative",
	server: "",
	transport: "udp"
}, question, notAskedThere);
const answerIn = ({ answers }, question, followed) => {
	const own = answers.get(questionKey(question));
	if (own === void 0) return followed;
	if (own.chain.length === 0) return own;
	return followed.chain[0]?.rdata[0].target === own.chain[0]?.rdata[0].target ? followed : notAsked(question);
};
const treeIn = (group, tree) => {
	const { domain, answers: followed, message } = tree;
	const { answers } = group;
	const known = new Map(followed.map((one) => [questionKey(one.question), one]));
	for (const key of known.keys()) {
		const own = answers.get(key);
		if (own !== void 0 && own.chain.length === 0) known.set(key, own);
	}
	const obsolete = {
		name: domain,
		type: "SPF"
	};
	if (!known.has(questionKey(obsolete))) known.set(questionKey(obsolete), notAsked(obsolete));
	const { tree: own, wanted } = buildSpfTree(domain, known, message);
	if (wanted.length > 0) return {
		domain,
		kind: "failed",
		failure: notAskedThere
	};
	if (own.kind === "failed") return own;
	const messages = tree.messages.map((one) => treeIn(group, one));
	return {
		...own,
		messages: messages.flatMap((one) => one.kind === "failed" ? [] : [one])
	};
};
const findInGroup = (group, find) => (need) => {
	const found = find(need);
	if (need.need === "answer") {
		const followed = found?.need === "answer" ? found.result : notAsked(need.question);
		return {
			need: "answer",
			result: answerIn(group, need.question, followed)
		};
	}
	return found?.need === "spf" && found.result.kind === "gathered" ? {
		need: "spf",
		result: treeIn(group, found.result)
	} : found;
};
const speakersOf = (server, told, known) => {
	switch (serverState(server)) {
		case "serves": return told.filter((gap) => gap.server === server).map(({ toldBy }) => toldBy);
		case "lame":
		case "garbled":
		case "private": return ["delegation-lame"];
		case "silent":
		case "closed": return servingPeer(server, known) === void 0 ? [] : ["delegation-silent"];
		case "unseen": return [];
	}
};
const skipUnseen = (context, known, views) => {
	const told = toldGaps(context, known, views);
	const unseen = listedServers(known).filter((server) => told.some((gap) => gap.server === server) || views.views.some((view) => unseenServers(known, view).includes(server)));
	if (unseen.length === 0) return void 0;
	const all = listedServers(known).length;
	const deferTo = unseen.flatMap((server) => speakersOf(server, told, known));
	const because = `${all - unseen.length} of ${counted(all, "name server")} could be compared; not all answers came from ${describeServers(unseen)}`;
	const distinct = [...new Set(deferTo)].sort();
	return skipped(because, isNonEmpty(distinct) ? { deferTo: distinct } : {});
};
const compareServers = (find, context) => {
	const needs = needsViews(context);
	const [delegation, views] = [find(needs.delegation), find(needs.views)];
	if (delegation?.need !== "delegation" || delegation.result.kind !== "delegated" || views?.need !== "views") return serversNotAsked;
	const known = servedDelegation(delegation.result, views.result);
	if (isSkipped(known)) return known;
	const groups = groupServers(known, views.result);
	const disputes = findDisputes(groups, known, views.result);
	return {
		known,
		views: views.result,
		groups,
		disputes
	};
};
const hostViews = (compared, { domain }) => {
	const questions = compared.disputes.length > 0 ? hostQuestions(compared.known) : [];
	return questions.length > 0 ? [furtherViewsNeed(domain.name, questions)] : [];
};
const findOldGlue = ({ known, groups }, views) => {
	const found = groups.flatMap((group) => {
		const others = groups.filter((one) => one !== group).flatMap(({ servers }) => servers);
		const remedy = correctOldGlue(group.servers, others, {
			known,
			views
		});
		return remedy === void 0 ? [] : [{
			name: describeGroup(group),
			remedy
		}];
	});
	return found.length === 1 ? found[0] : void 0;
};
const findDisagreement = (base, find, context) => {
	const compared = compareServers(find, context);
	if (isSkipped(compared)) return compared;
	const { known, views, groups, disputes } = compared;
	if (!isNonEmpty(disputes)) return skipUnseen(context, known, views);
	const failing = groups.map((group) => base.filter((check) => check.run(findInGroup(group, find), context).status === "fail"));
	const [hosts] = hostViews(compared, context).map(find);
	const oldGlue = hosts?.need === "views" ? findOldGlue(compared, hosts.result) : void 0;
	return {
		disputes,
		groups: groups.map((group, i) => ({
			name: describeGroup(group),
			broken: (failing[i] ?? []).filter((check) => !failing.every((checks) => checks.includes(check))).map(({ meta }) => meta.id),
			quoted: groups.some((other) => isQuotedCopy(group, other))
		})),
		...oldGlue && { oldGlue }
	};
};
const contentOf = ({ answers }, disputes) => JSON.stringify(disputes.map(({ question }) => {
	const own = answers.get(questionKey(question));
	return own && comparableRecords(own);
}));
const judgeGroups = (checks, { groups }, { find, context }) => groups.map((group) => ({
	group,
	failing: checks.filter((check) => check.run(findInGroup(group, find), context).status === "fail")
}));
const compareGroups = (disputes) => (one, other) => {
	const count = ({ failing }, severity) => failing.filter(({ meta }) => meta.severity === severity).length;
	const rank = (judged) => [
		count(judged, "error"),
		count(judged, "warning"),
		-judged.group.servers.length
	];
	const [mine, theirs] = [rank(one), rank(other)];
	const i = mine.findIndex((count, at) => count !== theirs[at]);
	if (i >= 0) return (mine[i] ?? 0) - (theirs[i] ?? 0);
	return contentOf(one.group, disputes) < contentOf(other.group, disputes) ? -1 : 1;
};
const findSoundest = (checks, find, context) => {
	const compared = compareServers(find, context);
	if (isSkipped(compared) || compared.disputes.length === 0) return [];
	const [best] = judgeGroups(checks, compared, {
		find,
		context
	}).toSorted(compareGroups(compared.disputes));
	return best?.group.servers.map(({ server }) => server) ?? [];
};
const findDifferences = (checks, find, context) => {
	const compared = compareServers(find, context);
	if (isSkipped(compared) || compared.disputes.length === 0) return void 0;
	const judged = judgeGroups(checks, compared, {
		find,
		context
	});
	return {
		isSoundSomewhere: (area, severity) => judged.some(({ failing }) => !failing.some(({ meta }) => meta.area === area && (meta.severity === "error" || meta.severity === severity))),
		sides: new Map(compared.disputes.map(({ question, sides }) => [questionKey(question), sides]))
	};
};
const defineServerCheck = (meta, base, judge) => ({
	judgedFrom: "answers",
	meta,
	needs: (context) => [...Object.values(needsViews(context)), ...base.flatMap((check) => check.needs(context))],
	follow(find, context) {
		const compared = compareServers(find, context);
		return [...base.flatMap((check) => check.follow(find, context)), ...isSkipped(compared) ? [] : hostViews(compared, context)];
	},
	run(find, context) {
		const disagreement = findDisagreement(base, find, context);
		if (disagreement === void 0) return { status: "pass" };
		return isSkipped(disagreement) ? disagreement : judge(disagreement, context);
	}
});
// src/record/tag-list.ts
const isSyntaxFault = (read) => "message" in read;
const shownLength = 60;
const quoteShortened = (octets) => `"${presentOctets(octets.slice(0, shownLength))}${octets.length > shownLength ? "..." : ""}"`;
const foreignOctet = /[^\t\n\r -~]/;
const trimWhitespace = (octets) => trimOf(octets, "	\n\r ");
const readTag = (spec, start) => {
	const offset = start + spec.search(/[^\t\n\r ]/);
	const [, name, gap, rest] = /^[\t\n\r ]*([A-Za-z][A-Za-z0-9_]*)([\t\n\r ]*=[\t\n\r ]*)([^]*)$/.exec(spec) ?? [];
	if (name === void 0 || gap === void 0 || rest === void 0) return {
		offset,
		message: `${quoteShortened(trimWhitespace(spec))} is not of the form tag=value`
	};
	const valueOffset = offset + name.length + gap.length;
	const bad = foreignOctet.exec(rest);
	return bad === null ? {
		name,
		value: trimWhitespace(rest),
		offset,
		valueOffset
	} : {
		offset: valueOffset + bad.index,
		message: `the byte ${presentOctets(bad[0])} is not allowed in ${name}=: quotation marks, dashes and spaces must be the plain ones of the keyboard`
	};
};
const readTagList = (text) => {
	const tags = [];
	const faults = [];
	const names = /* @__PURE__ */ new Set();
	const empty = [];
	let start = 0;
	for (const spec of text.split(";")) {
		const at = start;
		start += spec.length + 1;
		if (trimWhitespace(spec) === "") {
			if (start <= text.length) empty.push(at);
			continue;
		}
		const read = readTag(spec, at);
		if (isSyntaxFault(read)) faults.push(read);
		else if (names.has(read.name)) faults.push({
			offset: read.offset,
			message: `the tag ${read.name}= appears twice`
		});
		else {
			names.add(read.name);
			tags.push(read);
		}
	}
	return {
		tags,
		faults,
		empty
	};
};
// src/record/uri.ts
const hasUriCharacters = (text) => /^[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]*$/.test(text) && !/%(?![\dA-Fa-f]{2})/.test(text);
// src/record/dmarc.ts
const policies = [
	"none",
	"quarantine",
	"reject"
];
const isDmarcLike = (text) => /dmarc/i.test(text) || /(?:^|;)[\t ]*p[\t ]*=/.test(text) && !/^[\t ]*v[\t ]*=/i.test(text);
const versionFault = (text) => {
	if (/^[vV][\t ]*=[\t ]*DMARC1[\t ]*(?:;|$)/.test(text)) return void 0;
	if (/^[\t\n\r ]+v[\t ]*=/i.test(text)) return {
		offset: 0,
		message: "there is a space in front of v=DMARC1, which must come first"
	};
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
const tagRules = /* @__PURE__ */ new Map([
	["p", ["none, quarantine or reject", /^(?:none|quarantine|reject)$/i]],
	["sp", ["none, quarantine or reject", /^(?:none|quarantine|reject)$/i]],
	["np", ["none, quarantine or reject", /^(?:none|quarantine|reject)$/i]],
	["t", ["y or n", /^[yn]$/i]],
	["psd", ["y, n or u", /^[ynu]$/i]],
	["adkim", ["r or s", /^[rs]$/i]],
	["aspf", ["r or s", /^[rs]$/i]],
	["fo", ["0, 1, d and s, with colons between them", /^[01ds](?:[\t ]*:[\t ]*[01ds])*$/i]]
]);
const tagNames = [
	"v",
	"rua",
	"ruf",
	...tagRules.keys()
];
const withPlainName = (tag) => {
	const name = tag.name.toLowerCase();
	return tagNames.includes(name) ? {
		...tag,
		name
	} : tag;
};
const foreignTag = /^[\t\n\r ]*([A-Za-z0-9][A-Za-z0-9_.-]*)[\t\n\r ]*=[\t\n\r ]*([^]*)$/;
const setForeignApart = (text) => {
	const others = [];
	return {
		own: text.replace(/[^;]+/g, (spec, offset) => {
			const [, name = "", value = ""] = foreignTag.exec(spec) ?? [];
			if (name === "" || tagNames.includes(name.toLowerCase())) return spec;
			const valueOffset = offset + spec.length - value.length;
			others.push({
				name,
				value: trimWhitespace(value),
				offset,
				valueOffset
			});
			return " ".repeat(spec.length);
		}),
		others
	};
};
const hasUriForm = (text) => /^mailto:/i.test(text) ? /^mailto:[^\s@!]+@[^\s@!]+(?:!\d+[kmgt]?)?$/i.test(text) : /^[a-z][a-z0-9+.-]*:[^\s!]+(?:!\d+[kmgt]?)?$/i.test(text);
const isUri = (text) => hasUriForm(text) && hasUriCharacters(text);
const splitUris = (tag) => tag?.value.split(",").map(trimWhitespace) ?? [];
const uriFault$1 = (tag) => {
	const bad = splitUris(tag).find((uri) => !isUri(uri));
	if (bad === void 0) return void 0;
	const why = /^[^\s:@]+@[^\s:@]+$/.test(bad) ? "lacks mailto: in front" : "is not an address for reports";
	return {
		offset: tag.valueOffset + tag.value.indexOf(bad),
		message: `${quoteShortened(bad)} in ${tag.name}= ${why}`
	};
};
const valueFault = (tag) => {
	if (tag.name === "rua" || tag.name === "ruf") return uriFault$1(tag);
	const rule = tagRules.get(tag.name);
	if (rule === void 0 || rule[1].test(tag.value)) return void 0;
	return {
		offset: tag.valueOffset,
		message: `${tag.name}=${quoteShortened(tag.value)} must be ${rule[0]}`
	};
};
const loweredPolicy = {
	none: "none",
	quarantine: "none",
	reject: "quarantine"
};
const readPolicy$1 = (tag) => policies.find((policy) => policy === tag?.value.toLowerCase());
const idleFault = (offset) => ({
	offset,
	message: "there is neither a policy (p=) nor an address for reports (rua=), so receivers ignore the record"
});
const readDmarc = (text) => {
	const version = versionFault(text);
	if (version !== void 0) return version;
	const { own, others } = setForeignApart(text);
	const { tags: written, faults } = readTagList(own);
	const tags = written.map(withPlainName);
	const tag = (name) => tags.find((one) => one.name === name);
	const rua = splitUris(tag("rua")).filter(isUri);
	const stated = readPolicy$1(tag("p"));
	const valid = ["sp", "np"].every((name) => tag(name) === void 0 || readPolicy$1(tag(name)));
	const fallen = (!valid || tag("p") !== void 0 && stated === void 0) && rua.length > 0;
	const policy = valid && stated !== void 0 ? stated : rua.length > 0 ? "none" : void 0;
	const testing = tag("t")?.value.toLowerCase() === "y";
	const fo = tag("fo");
	const psd = tag("psd")?.value.toLowerCase();
	const idle = tag("p") === void 0 && rua.length === 0 ? [idleFault(text.length)] : [];
	const inForce = (one) => one && testing ? loweredPolicy[one] : one;
	return {
		policy: inForce(policy),
		fallen,
		sp: inForce(readPolicy$1(tag("sp"))),
		np: inForce(readPolicy$1(tag("np"))),
		others,
		capitals: written.filter((one) => withPlainName(one).name !== one.name).map(({ name }) => name),
		testing,
		stated: tag("p") !== void 0,
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
const repairTag = (tag) => {
	if (valueFault(tag) === void 0) return tag;
	if (tag.name !== "rua" && tag.name !== "ruf") return void 0;
	const uris = splitUris(tag).map((uri) => isUri(uri) ? uri : `mailto:${uri}`).filter(isUri);
	return uris.length === 0 ? void 0 : {
		...tag,
		value: uris.join(",")
	};
};
const commaBeforeTag = new RegExp(`,(?=[\\t ]*(?:${tagNames.join("|")})[\\t ]*=)`, "gi");
const repairDmarc = (text, instead) => {
	const plain = text.replace(/[^\t -~]|["'\\]/g, "").replace(/v[\t ]*=[\t ]*DMARC1\b/i, ";").replace(commaBeforeTag, ";");
	const tags = readTagList(plain).tags.map(withPlainName);
	const rest = tags.filter(({ name }) => ![
		"v",
		"p",
		...instead ? ["t"] : []
	].includes(name)).flatMap((tag) => repairTag(tag) ?? []);
	const p = tags.find(({ name }) => name === "p")?.value ?? "";
	const otherwise = rest.some(({ name }) => name === "rua") ? "none" : "quarantine";
	return [
		"v=DMARC1",
		`p=${instead ?? findNearest(p, policies) ?? otherwise}`,
		...rest.map(({ name, value }) => `${name}=${value}`)
	].join("; ");
};
const treeWalkDomains = (domain) => {
	const walk = [domain];
	let next = parentName(domain);
	while (splitLabels(next).length > 7) next = parentName(next);
	for (; splitLabels(next).length > 1; next = parentName(next)) walk.push(next);
	return walk;
};
// src/check/dmarc/records.ts
const policyStrictness = {
	reject: 3,
	quarantine: 2,
	none: 1
};
const dmarcRecordsIn = (txt) => txtTexts(txt).flatMap((text) => {
	const record = readDmarc(text);
	return isSyntaxFault(record) ? [] : [{
		text,
		record
	}];
});
const keepFirst = (records) => {
	const rank = ({ record }) => (record.faults.length === 0 ? 100 : 0) + 10 * (record.policy ? policyStrictness[record.policy] : 0) + (record.rua.length > 0 ? 1 : 0);
	return records.toSorted((a, b) => rank(b) - rank(a));
};
const recordInForce = (txt) => {
	const [only, ...more] = dmarcRecordsIn(txt);
	const policy = only?.record.policy;
	return only === void 0 || more.length > 0 || policy === void 0 ? skipped("the domain has no DMARC record in force", { deferTo: ["dmarc-present", "dmarc-syntax"] }) : {
		text: only.text,
		record: {
			...only.record,
			policy
		}
	};
};
const hasPolicyNone = (text) => {
	const record = readDmarc(text);
	return !isSyntaxFault(record) && record.policy === "none";
};
const failedDmarcRecords = (txt) => txtTexts(txt).filter((text) => isDmarcLike(text) && isSyntaxFault(readDmarc(text)));
const spfEnd = /^[-+~?]?all$/;
const evaluatedTerms = (records) => {
	const [terms = [], ...more] = records;
	if (more.length > 0) return [];
	const end = terms.findIndex((term) => spfEnd.test(term));
	return end === -1 ? terms : terms.slice(0, end);
};
const sendersIn = (apex, icloud) => {
	if (apex === void 0) return {
		icloud: false,
		others: true
	};
	const named = /* @__PURE__ */ new Set([`include:${icloud}`, `redirect=${icloud}`]);
	const neutral = /* @__PURE__ */ new Set([
		"",
		"-all",
		"~all",
		"?all"
	]);
	const records = txtTexts(apex).filter((text) => /^v=spf1(?: |$)/i.test(text)).map((text) => text.toLowerCase().split(" ").slice(1));
	return {
		icloud: evaluatedTerms(records).some((term) => named.has(term)),
		others: records.flat().some((term) => !named.has(term) && !neutral.has(term))
	};
};
const recommendedDmarc = (domain, apex, icloud) => toOctets(sendersIn(apex, icloud).others ? `v=DMARC1; p=none; rua=mailto:postmaster@${domain}` : "v=DMARC1; p=quarantine");
// src/icloud/dkim-target.ts
const findOtherDomain = (target, domain) => {
	const found = /^[^.]+\.dkim\.(.+)\.at\.icloudmailadmin\.com$/.exec(target)?.[1];
	return found === domain ? void 0 : found;
};
const isKeyName = (name) => name.endsWith(".at.icloudmailadmin.com");
const exampleDomain = /^(?:www\.)?(?:example|your-?domain|my-?domain|domain|yourdomainname)\.[a-z]+$/;
const describeMixUp = (other, domain) => {
	if (exampleDomain.test(other)) return "replace the example with your domain";
	if (other.includes("\\") && domain.includes("xn--")) return "write the domain in its ASCII form (with xn--)";
	return editDistance(other, domain) <= 2 ? "the domain in it is misspelled" : void 0;
};
const describeTargetSlip = (target, required) => {
	if (target.startsWith(`${required}.`)) return "the final dot is missing, so the DNS host added your domain";
	if (target.length > 20 && required.startsWith(target)) return "its end is missing";
	return editDistance(target, required) <= 3 ? "it is misspelled" : void 0;
};
// src/knowledge/mail-providers.ts
const november25$1 = pagesRead("2026-11-25");
const november30$2 = pagesRead("2026-11-30");
const mailPrograms = (file) => november30$2(`https://github.com/thunderbird/autoconfig/blob/master/ispdb/${file}`);
const gatewaysListed = november30$2("https://www.powershellgallery.com/packages/Posh365/0.9.88/Content/Private%5CSecurity%5CTest-MXHandler.ps1");
const microsoft = november25$1("https://techcommunity.microsoft.com/t5/exchange-team-blog/implementing-inbound-smtp-dane-with-dnssec-for-exchange-online/ba-p/3939694");
const cloudflare = "In Cloudflare's dashboard, turn off Email Routing first: it locks its MX records. Check SPF afterwards: the SPF record may go with it.";
const namecheap = "At Namecheap, under Advanced DNS, set Mail Settings to Custom MX first: other MX records have no effect before.";
const forwarding = "Turn off email forwarding at your domain registrar first: it manages the record.";
const spamExperts = november25$1("https://documentation.n-able.com/spamexperts/userguide/Content/B_Admin%20Level/domains/mx-records.htm");
const knownSuffixes = [
	[
		"mx.cloudflare.net",
		"Cloudflare Email Routing",
		"forwarding",
		november25$1("https://developers.cloudflare.com/email-routing/postmaster/"),
		cloudflare
	],
	[
		"mxrecord.io",
		"Cloudflare Email Security",
		"gateway",
		november25$1("https://developers.cloudflare.com/email-security/deployment/inline/setup/office-365-area1-mx/")
	],
	[
		"google.com",
		"Google Workspace",
		"mailbox",
		listOfExchanges
	],
	[
		"googlemail.com",
		"Google Workspace",
		"mailbox",
		listOfExchanges
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
		november25$1("https://c7solutions.com/2024/02/what-is-mx-microsoft")
	],
	[
		"outlook.com",
		"Microsoft",
		"mailbox",
		listOfExchanges
	],
	[
		"hotmail.com",
		"Microsoft",
		"mailbox",
		listOfExchanges
	],
	[
		"office365.com",
		"Microsoft",
		"mailbox",
		listOfMailHosts
	],
	[
		"messagingengine.com",
		"Fastmail",
		"mailbox",
		listOfExchanges
	],
	[
		"fastmail.com",
		"Fastmail",
		"mailbox",
		listOfMailHosts
	],
	[
		"protonmail.ch",
		"Proton Mail",
		"mailbox",
		listOfExchanges
	],
	[
		"zoho.com",
		"Zoho Mail",
		"mailbox",
		listOfExchanges
	],
	[
		"zoho.eu",
		"Zoho Mail",
		"mailbox",
		listOfMailHosts
	],
	[
		"migadu.com",
		"Migadu",
		"mailbox",
		listOfExchanges
	],
	[
		"mailbox.org",
		"mailbox.org",
		"mailbox",
		mailPrograms("mailbox.org.xml")
	],
	[
		"tutanota.de",
		"Tuta",
		"mailbox",
		listOfMailHosts
	],
	[
		"yandex.net",
		"Yandex",
		"mailbox",
		november25$1("https://yandex.com/support/yandex-360/business/admin/en/mail/configuration")
	],
	[
		"yandex.ru",
		"Yandex",
		"mailbox",
		listOfExchanges
	],
	[
		"mail.ru",
		"Mail.ru",
		"mailbox",
		listOfMailHosts
	],
	[
		"titan.email",
		"Titan",
		"mailbox",
		listOfMailHosts
	],
	[
		"emailsrvr.com",
		"Rackspace Email",
		"mailbox",
		listOfExchanges
	],
	[
		"secureserver.net",
		"GoDaddy",
		"mailbox",
		listOfExchanges
	],
	[
		"privateemail.com",
		"Namecheap Private Email",
		"mailbox",
		listOfExchanges,
		namecheap
	],
	[
		"registrar-servers.com",
		"Namecheap forwarding",
		"forwarding",
		november30$2("https://github.com/loo83gh22-droid/Husband-Daily-Tips/blob/main/NAMECHEAP_MX_FIX.md"),
		namecheap
	],
	[
		"hostinger.com",
		"Hostinger",
		"mailbox",
		listOfMailHosts
	],
	[
		"kundenserver.de",
		"IONOS",
		"mailbox",
		listOfMailHosts
	],
	[
		"ionos.com",
		"IONOS",
		"mailbox",
		listOfMailHosts
	],
	[
		"ionos.de",
		"IONOS",
		"mailbox",
		listOfMailHosts
	],
	[
		"ionos.co.uk",
		"IONOS",
		"mailbox",
		mailPrograms("ionos.co.uk")
	],
	[
		"mail.ovh.net",
		"OVHcloud",
		"mailbox",
		listOfExchanges
	],
	[
		"mail.gandi.net",
		"Gandi",
		"mailbox",
		listOfExchanges
	],
	[
		"hostedemail.com",
		"Tucows",
		"mailbox",
		listOfExchanges
	],
	[
		"dreamhost.com",
		"DreamHost",
		"mailbox",
		listOfExchanges
	],
	[
		"infomaniak.ch",
		"Infomaniak",
		"mailbox",
		november25$1("https://www.infomaniak.com/en/support/faq/search?page=3&q=dns")
	],
	[
		"one.com",
		"one.com",
		"mailbox",
		listOfExchanges
	],
	[
		"porkbun.com",
		"Porkbun forwarding",
		"forwarding",
		november30$2("https://porkbun.com/llms/guides/set-up-email-forwarding"),
		forwarding
	],
	[
		"smtp-fwd.wordpress.com",
		"WordPress.com forwarding",
		"forwarding",
		november30$2("https://github.com/Automattic/wp-calypso/issues/48910"),
		"At WordPress.com, remove the email forwarding of the domain first: it manages the record."
	],
	[
		"improvmx.com",
		"ImprovMX",
		"forwarding",
		november25$1("https://help.improvmx.com/en/articles/6457380-what-are-mx-records")
	],
	[
		"forwardemail.net",
		"Forward Email",
		"forwarding",
		november30$2("https://github.com/ahakobyan79/forward-email")
	],
	[
		"mailgun.org",
		"Mailgun",
		"forwarding",
		listOfExchanges
	],
	[
		"amazonaws.com",
		"Amazon SES or WorkMail",
		"forwarding",
		listOfExchanges
	],
	[
		"pphosted.com",
		"Proofpoint",
		"gateway",
		listOfExchanges
	],
	[
		"ppe-hosted.com",
		"Proofpoint Essentials",
		"gateway",
		november30$2("https://github.com/pect0ral/mail_recon")
	],
	[
		"mimecast.com",
		"Mimecast",
		"gateway",
		listOfExchanges
	],
	[
		"barracudanetworks.com",
		"Barracuda",
		"gateway",
		gatewaysListed
	],
	[
		"messagelabs.com",
		"Symantec Email Security",
		"gateway",
		listOfExchanges
	],
	[
		"iphmx.com",
		"Cisco Secure Email",
		"gateway",
		gatewaysListed
	],
	[
		"sophos.com",
		"Sophos Email",
		"gateway",
		gatewaysListed
	],
	[
		"hornetsecurity.com",
		"Hornetsecurity",
		"gateway",
		november25$1("https://www.captaindns.com/en/blog/hornetsecurity-secure-email-gateway")
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
	]
];
const providersBySuffix = knownSuffixes.toSorted(([a], [b]) => b.length - a.length);
knownSuffixes.map(([suffix, , , source]) => [suffix, source]);
const cloudflareStandIn = {
	name: "Cloudflare's stand-in for a proxied host of yours",
	kind: "mailbox",
	firstStep: "Cloudflare's dashboard does not show this name: look for the MX record that names your own domain or a host of it, and delete that one.",
	source: november30$2("https://developers.cloudflare.com/dns/manage-dns-records/troubleshooting/unexpected-dns-records")
};
const findMailProvider = (exchange) => {
	if (exchange.startsWith("_dc-mx.")) return cloudflareStandIn;
	const found = providersBySuffix.find(([suffix]) => isWithin(exchange, dnsName(suffix)));
	if (found === void 0) return void 0;
	const [, name, kind, source, first] = found;
	return {
		name,
		kind,
		source,
		...first === void 0 ? {} : { firstStep: first }
	};
};
const selectorsListed = november30$2("https://dkim-studio.pages.dev/dkim-selectors-explained/");
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
		[
			"google",
			"Google Workspace",
			selectorsListed
		],
		[
			"selector1",
			"Microsoft 365",
			selectorsListed
		],
		[
			"fm1",
			"Fastmail",
			selectorsListed
		],
		[
			"protonmail",
			"Proton Mail",
			selectorsListed
		],
		[
			"zmail",
			"Zoho Mail",
			november30$2("https://github.com/is-a-dev/docs/pull/96.diff")
		]
	]
};
// src/check/needs.ts
const settledNeeds = (needs, find) => Object.fromEntries(Object.entries(needs).flatMap(([name, need]) => {
	const result = find(need)?.result;
	return result === void 0 || result.kind === "failed" ? [] : [[name, result]];
}));
const needList = (needs) => Object.values(needs);
const unaskedNeeds = (needs, find) => needList(needs).filter((need) => find(need) === void 0);
const knownAnswers = (needs, find) => Object.fromEntries(needList(needs).flatMap((need) => {
	const found = find(need);
	return found?.need === "answer" && found.result.kind !== "failed" ? [[needKey(need), found.result]] : [];
}));
const mostRounds = 12;
const namedInRounds = (name, find) => {
	let named = name({});
	for (let round = 1; round < mostRounds && unaskedNeeds(named, find).length === 0; round += 1) {
		const known = knownAnswers(named, find);
		if (Object.keys(known).length === 0) return named;
		const next = name(known);
		if (Object.keys(next).length === Object.keys(named).length) return next;
		named = next;
	}
	return named;
};
const toObstacle = (need, found) => {
	if (found.result.kind !== "failed") return void 0;
	const { failure } = found.result;
	const server = found.need === "answer" ? found.result.server : failure.attempts.at(-1)?.server;
	return {
		need: needKey(need),
		label: needLabel(need),
		server: server ?? "",
		failure
	};
};
const findObstacles = (needs, find) => needList(needs).flatMap((need) => {
	const found = find(need);
	return found === void 0 ? [] : toObstacle(need, found) ?? [];
});
const needsState = (needs, find) => ({
	needs,
	obstacles: findObstacles(needs, find),
	unasked: unaskedNeeds(needs, find)
});
// src/knowledge/misplaced-names.ts
const doubled = "the DNS host added the domain to a name that already had it";
const atSign = "the DNS host read the @ sign as a name: leave the field empty instead";
const enteredFor = (host, before = "") => [
	`${before}${host}`,
	`it was entered for ${host} instead of the domain itself`,
	host
];
const wrongLabels = {
	mx: [
		["\\064", atSign],
		enteredFor("www"),
		enteredFor("mail")
	],
	verification: [
		["\\064", atSign],
		["apple-domain", "apple-domain is the beginning of the value, not the name"],
		["txt", "TXT is the type of the record, not its name"],
		enteredFor("www")
	],
	spf: [
		["\\064", atSign],
		["_spf", "an SPF record must be at the domain itself"],
		["spf", "an SPF record must be at the domain itself"],
		enteredFor("www"),
		enteredFor("mail")
	],
	dkim: [
		["sig1.domainkey", "the underscore before domainkey is missing"],
		["sig1_domainkey", "it has an underscore instead of the dot"],
		["sig1.__domainkey", "it has one underscore too many"],
		["sig1._domainkey._domainkey", "_domainkey is there twice"],
		["_sig1._domainkey", "sig1 has no underscore"],
		["sig._domainkey", "the 1 of sig1 is missing"],
		["sigl._domainkey", "it has the letter l instead of the digit 1"],
		["sig2._domainkey", "Apple uses only sig1"],
		["sig1", "._domainkey is missing"],
		["_domainkey", "sig1 is missing at the start"]
	],
	dmarc: [
		["dmarc", "the underscore at the start is missing"],
		["__dmarc", "it has one underscore too many"],
		["_dmark", "_dmarc is misspelled"],
		enteredFor("mail", "_dmarc.")
	]
};
const properLabels = {
	mx: "",
	verification: "",
	spf: "",
	dkim: "sig1._domainkey",
	dmarc: "_dmarc"
};
const nameAt = (labels, domain) => labels === "" ? domain : prependLabels(labels, domain);
const doubledNames = (wanted, domain) => {
	const fullName = nameAt(properLabels[wanted], domain);
	return (splitLabels(domain).length > 2 ? [domain, parentName(domain)] : [domain]).map((added) => ({
		name: prependLabels(fullName, added),
		how: doubled,
		added
	}));
};
const wantedFromParent = /* @__PURE__ */ new Set(["dkim", "verification"]);
const misplacedNames = (wanted, domain) => [
	...doubledNames(wanted, domain),
	...wrongLabels[wanted].map(([labels, how, host]) => {
		const name = prependLabels(labels, domain);
		return host === void 0 ? {
			name,
			how
		} : {
			name,
			how,
			host: prependLabels(host, domain)
		};
	}),
	...wanted === "dkim" ? [{
		name: domain,
		how: "sig1._domainkey is missing in its name"
	}] : [],
	...wantedFromParent.has(wanted) && splitLabels(domain).length > 2 ? [{
		name: nameAt(properLabels[wanted], parentName(domain)),
		how: `the subdomain ${splitLabels(domain)[0]} is missing in its name`
	}] : []
];
const unusedName = (domain) => prependLabels("dns-audit-no-such-name", domain);
// src/check/wildcard.ts
const siblingName = (owner) => unusedName(parentName(owner));
const namesAbove = (owner) => {
	const above = parentName(owner);
	return isRegistry(above) ? [] : [above, ...namesAbove(above)];
};
const traceWildcard = (owner, type, lookup) => {
	const given = lookup(owner, type);
	const unused = [];
	let below;
	if (given?.kind !== "found") return {
		unused,
		below
	};
	for (const above of namesAbove(owner)) {
		const sibling = unusedName(above);
		unused.push(sibling);
		if (!hasSameRecords(given, lookup(sibling, type))) break;
		below = above;
	}
	if (below === void 0) return {
		unused,
		below
	};
	const child = unusedName(owner);
	const beneath = lookup(child, type);
	const isOwn = beneath !== void 0 && !hasSameRecords(given, beneath);
	return {
		unused: [...unused, child],
		below: isOwn ? void 0 : below
	};
};
// src/check/removable.ts
const answerAt$1 = (owner, type, find) => {
	const found = find(ask(owner, type));
	return found?.need === "answer" && found.result.kind !== "failed" ? found.result : void 0;
};
const wildcardTracer = (find) => {
	const known = /* @__PURE__ */ new Map();
	return ({ owner, type }) => {
		const key = `${owner} ${type}`;
		const trace = known.get(key) ?? traceWildcard(owner, type, (name, asked) => answerAt$1(name, asked, find));
		known.set(key, trace);
		return trace;
	};
};
const removedLines = (ruling) => ruling.status === "fail" ? ruling.findings.flatMap(({ fix }) => fix.remove ?? []) : [];
const wildcardNeeds$1 = (ruling, find) => uniqueBy(removedLines(ruling), ({ owner, type }) => `${owner} ${type}`).flatMap((line) => wildcardTracer(find)(line).unused.map((name) => ask(name, line.type)));
const lineKey = ({ owner, type, rdata }) => `${owner} ${type} ${rdata}`;
const uniqueBy = (lines, key) => {
	const seen = /* @__PURE__ */ new Set();
	return lines.filter((line) => seen.size < seen.add(key(line)).size);
};
const toRemoval = (line, { context, find }, trace) => {
	const { below } = trace(line);
	const [first] = answerAt$1(line.owner, line.type, find)?.chain ?? [];
	return {
		line,
		below,
		alias: below === void 0 && line.owner !== context.domain.name ? first : void 0
	};
};
const keptLines = ({ owner, type }, { publish = [], remove = [] }, { context, find }) => {
	const here = publish.filter((line) => line.owner === owner);
	const isAtDomain = owner === context.domain.name && here.every((one) => one.type === type);
	const given = answerAt$1(owner, type, find);
	if (given === void 0 || here.length > 0 && !isAtDomain) return [];
	const named = new Set([...remove, ...publish].map(lineKey));
	return answerRecordLines(given).map(({ rdata }) => ({
		owner,
		type,
		rdata
	})).filter((line) => !named.has(lineKey(line)));
};
const describeOrigin = ({ line: { owner }, below, alias }) => alias ? `${owner} is an alias (CNAME) of ${alias.rdata[0].target}: change the record there, or replace the CNAME with your own record.` : `What is there now comes from the wildcard record *.${below}: leave that, and add your own at ${owner}, which takes precedence.`;
const spare = (finding, setting) => {
	const { fix } = finding;
	const trace = wildcardTracer(setting.find);
	const removals = (fix.remove ?? []).map((line) => toRemoval(line, setting, trace));
	const first = removals.find(({ below, alias }) => below !== void 0 || alias !== void 0);
	if (first === void 0) return finding;
	const remove = removals.flatMap(({ line, below, alias }) => {
		if (alias) return toRecordLines(alias.owner, "CNAME", alias.rdata);
		return below === void 0 ? [line] : [];
	});
	return {
		...finding,
		fix: {
			text: `${fix.text} ${describeOrigin(first)}`,
			publish: [...fix.publish ?? [], ...keptLines(first.line, fix, setting)],
			remove: uniqueBy(remove, lineKey)
		}
	};
};
const removingOwnRecords = (ruling, context, find) => ruling.status === "fail" ? {
	...ruling,
	findings: mapNonEmpty(ruling.findings, (finding) => spare(finding, {
		context,
		find
	}))
} : ruling;
// src/check/define-check.ts
const pass = (...observed) => ({
	status: "pass",
	observed
});
const fail = (first, ...more) => ({
	status: "fail",
	findings: [first, ...more]
});
const failIfAny = (findings, otherwise) => {
	const [first, ...more] = findings;
	return first === void 0 ? otherwise : fail(first, ...more);
};
const unsettled = (first, ...more) => ({
	status: "unsettled",
	failures: [first, ...more]
});
const toOutcome = (ruling, all) => {
	if (ruling.status !== "unsettled") return ruling;
	const needs = all.some(({ need }) => need !== "views") ? all.filter(({ need }) => need !== "views") : all;
	const need = needs.map(needKey).join(", ");
	const label = [...new Set(needs.map(needLabel))].join(", ");
	return {
		status: "inconclusive",
		obstacles: mapNonEmpty(ruling.failures, (failure) => ({
			need,
			label,
			server: failure.attempts.at(-1)?.server ?? "",
			failure
		}))
	};
};
const isSettled$1 = ({ unasked, obstacles }) => unasked.length === 0 && obstacles.length === 0;
const areSame = (a, b) => {
	const [some, others] = [Object.entries(a), new Map(Object.entries(b))];
	return some.length === others.size && some.every(([name, value]) => others.get(name) === value);
};
const judgePlainly = (judge) => {
	let last;
	return (seen, context) => {
		if (last === void 0 || last.context !== context || !areSame(last.seen, seen)) last = {
			seen,
			context,
			ruling: judge(seen, context)
		};
		return last.ruling;
	};
};
const createRuler = ({ hints, judge }) => {
	const plainly = judgePlainly((seen, context) => judge(seen, context, {}));
	const hintNeeds = (seen, context, find) => namedInRounds((known) => hints?.(seen, context, known) ?? {}, find);
	const explained = (seen, context, hinting, find) => judge(seen, context, settledNeeds(hinting, find));
	return {
		open: (seen, context, find) => {
			if (plainly(seen, context).status === "pass") return [];
			const hinting = hintNeeds(seen, context, find);
			const unasked = unaskedNeeds(hinting, find);
			return unasked.length > 0 ? unasked : wildcardNeeds$1(explained(seen, context, hinting, find), find).filter((need) => !find(need));
		},
		rule: (seen, context, find) => {
			const ruling = plainly(seen, context);
			if (ruling.status === "pass") return ruling;
			const hinting = hintNeeds(seen, context, find);
			return removingOwnRecords(explained(seen, context, hinting, find), context, find);
		}
	};
};
const marksOf = ({ decisive, explains }) => ({
	...decisive && { decisive },
	...explains && { explains }
});
const defineCheck = (definition) => {
	const { needs, further, hints, judge, judgeUnaided, decisive, explains, ...meta } = definition;
	const ruler = createRuler({
		judge,
		...hints && { hints }
	});
	const observe = (wanted, find) => settledNeeds(wanted, find);
	const wholeState = (find, context) => {
		const first = needsState(needs(context), find);
		if (!further || !isSettled$1(first)) return first;
		const seen = observe(first.needs, find);
		const more = namedInRounds((known) => further(seen, context, known), find);
		return needsState({
			...first.needs,
			...more
		}, find);
	};
	return {
		judgedFrom: "answers",
		meta,
		...marksOf({
			decisive,
			explains
		}),
		needs: (context) => needList(needs(context)),
		follow(find, context) {
			const state = wholeState(find, context);
			if (!isSettled$1(state)) return state.unasked;
			return ruler.open(observe(state.needs, find), context, find);
		},
		run(find, context) {
			const { needs: all, obstacles } = wholeState(find, context);
			if (isNonEmpty(obstacles)) {
				const known = settledNeeds(all, find);
				const ruling = judgeUnaided?.(known, context);
				return ruling ? toOutcome(ruling, needList(all)) : {
					status: "inconclusive",
					obstacles
				};
			}
			return toOutcome(ruler.rule(observe(all, find), context, find), needList(all));
		}
	};
};
// src/record/rsa.ts
const readElement = (der, tag, at, end) => {
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
const rsaEncryption = "42,134,72,134,247,13,1,1,1";
const countBits = (octets) => {
	const at = octets.findIndex((octet) => octet !== 0);
	const lead = octets[at];
	return lead === void 0 ? 0 : (octets.length - at - 1) * 8 + (32 - Math.clz32(lead));
};
const publicKeyBits = (der, from, to) => {
	const key = readElement(der, sequence, from, to);
	const modulus = key && readElement(der, integer, key.from, key.to);
	return modulus && readElement(der, integer, modulus.to, key.to) && countBits(der.subarray(modulus.from, modulus.to));
};
const findInInfo = (der) => {
	const info = readElement(der, sequence, 0, der.length);
	const algorithm = info && readElement(der, sequence, info.from, info.to);
	if (info === void 0 || algorithm === void 0) return void 0;
	const oid = readElement(der, objectIdentifier, algorithm.from, algorithm.to);
	if (oid === void 0 || der.subarray(oid.from, oid.to).join() !== rsaEncryption) return void 0;
	const bits = readElement(der, bitString, algorithm.to, info.to);
	return bits && {
		from: bits.from + 1,
		to: bits.to
	};
};
const readRsaKey = (der) => {
	const inside = findInInfo(der);
	const { from, to } = inside ?? {
		from: 0,
		to: der.length
	};
	const bits = publicKeyBits(der, from, to);
	const key = bits === void 0 ? void 0 : readElement(der, sequence, from, to);
	return bits === void 0 || key === void 0 ? void 0 : {
		bits,
		bare: inside === void 0,
		publicKey: der.subarray(key.from, key.to)
	};
};
// src/record/dkim.ts
const isDkimLike = (text) => /^\s*v\s*=\s*DKIM/i.test(text) || /(?:^|;)\s*p\s*=/.test(text);
const colonWords = (tag) => tag?.value.split(":").map((word) => trimWhitespace(word).toLowerCase());
const decodeBase64 = (base64) => Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
const readKey = (p, type) => {
	const fault = (message, at = 0) => ({
		offset: p.valueOffset + at,
		message
	});
	const material = p.value.replace(/\s/g, "");
	if (material === "") return fault("the key is revoked: p= is empty");
	const bad = /[^A-Za-z0-9+/=\s]|=(?!=?\s*$)/.exec(p.value);
	if (bad !== null) return fault(`p= is not base64: ${quoteShortened(bad[0])} does not belong there`, bad.index);
	const digits = trimEndOf(material, "=");
	if (digits.length % 4 === 1) return fault("p= is not base64: it is cut off", p.value.length);
	const octets = decodeBase64(digits);
	if (type === "ed25519") return octets.length === 32 ? {
		bits: 256,
		material: octets.join(),
		bare: false
	} : fault(`an Ed25519 key has 32 bytes, and p= has ${octets.length}`);
	const key = readRsaKey(octets);
	if (key === void 0) return fault("p= holds no RSA public key, or only a part of one");
	const { bits, bare, publicKey } = key;
	return bits < 1024 ? fault(`the RSA key has ${bits} bits: too few to be valid`) : {
		bits,
		bare,
		material: publicKey.join()
	};
};
const findLimit = (tag, first) => {
	const at = (found, message) => ({
		offset: found?.valueOffset ?? 0,
		message
	});
	const version = tag("v");
	if (version !== void 0 && version.value !== "DKIM1") return at(version, `v=${quoteShortened(version.value)} must be DKIM1`);
	if (version !== void 0 && version !== first) return {
		offset: version.offset,
		message: "v=DKIM1 must come first"
	};
	const type = colonWords(tag("k"))?.join(":");
	if (type !== void 0 && type !== "rsa" && type !== "ed25519") return at(tag("k"), `the key type ${quoteShortened(type)} is not known`);
	if (colonWords(tag("h"))?.includes("sha256") === false) return at(tag("h"), "h= leaves out sha256, with which iCloud signs");
	if (colonWords(tag("s"))?.some((word) => word === "*" || word === "email") === false) return at(tag("s"), "s= leaves out email");
};
const emptyFault = (offset) => offset === void 0 ? void 0 : {
	offset,
	message: "a tag is missing: there is a semicolon too many"
};
const readDkimKey = (text) => {
	const { tags, faults, empty } = readTagList(text);
	const tag = (name) => tags.find((one) => one.name === name);
	const fault = faults[0] ?? emptyFault(empty[0]) ?? findLimit(tag, tags[0]);
	if (fault !== void 0) return fault;
	const p = tag("p");
	if (p === void 0) return {
		offset: text.length,
		message: "there is no key: p= is missing"
	};
	const type = colonWords(tag("k"))?.[0] === "ed25519" ? "ed25519" : "rsa";
	const key = readKey(p, type);
	return isSyntaxFault(key) ? key : {
		type,
		...key,
		testing: colonWords(tag("t"))?.includes("y") ?? false
	};
};
// src/check/dkim-key.ts
const readKeyFrom = (txt) => {
	const texts = txtTexts(txt);
	const first = texts.find(isDkimLike);
	if (first !== void 0 && texts.length > 1) return {
		offset: 0,
		message: `there are ${texts.length} TXT records, and only one is allowed`
	};
	return first === void 0 ? void 0 : readDkimKey(first);
};
const readUsableKey = (txt) => {
	const key = txt && readKeyFrom(txt);
	return key === void 0 || isSyntaxFault(key) ? void 0 : key;
};
// src/check/autodiscover/autodiscover-leftover.ts
const places = (domain) => [
	...leftovers.services.map((labels) => glance(prependLabels(labels, domain), "SRV")),
	...leftovers.hosts.map((label) => glance(prependLabels(label, domain), "CNAME")),
	...leftovers.selectors.map(([label]) => glance(prependLabels(`${label}._domainkey`, domain), "TXT"))
];
const traceIn$1 = (answers, owner, type) => traceWildcard(owner, type, (name, asked) => findHint(answers, name, asked));
const wildcardNeeds = (domain, known) => places(domain).flatMap(({ question: { name, type } }) => traceIn$1(known, name, type).unused.map((unused) => glance(unused, type)));
const sourceName = (answers, owner, type) => {
	const { below } = traceIn$1(answers, owner, type);
	return below === void 0 ? owner : `*.${below}`;
};
const leftoverServices = (answers, domain) => leftovers.services.flatMap((labels) => {
	const owner = prependLabels(labels, domain);
	const srv = findHint(answers, owner, "SRV");
	return (srv?.kind === "found" ? srv.set.rdata : []).filter(({ target }) => target !== "." && !isAppleHost(target)).map((one) => ({
		subject: {
			name: owner,
			type: "SRV"
		},
		line: `${sourceName(answers, owner, "SRV")}. SRV ${presentRData("SRV", one)}`,
		whose: findMailProvider(one.target)?.name
	}));
});
const isSettingsHost = (label) => label.startsWith("auto");
const leftoverHosts = (answers, domain) => {
	const aliases = leftovers.hosts.flatMap((label) => {
		const owner = prependLabels(label, domain);
		const alias = findHint(answers, owner, "CNAME");
		const source = sourceName(answers, owner, "CNAME");
		const unused = findHint(answers, siblingName(owner), "CNAME");
		return alias?.kind === "found" && !isSynthesized(alias, unused) ? [{
			label,
			owner,
			source,
			own: source === owner,
			target: alias.set.rdata[0].target
		}] : [];
	});
	const leadsAway = (target) => !isWithin(target, domain) && !isAppleHost(target);
	const foreign = new Set(aliases.flatMap(({ label, own, target }) => isSettingsHost(label) && own && leadsAway(target) ? [target] : []));
	return aliases.flatMap(({ owner, source, own, target }) => {
		const whose = findMailProvider(target)?.name;
		const subject = {
			name: owner,
			type: "CNAME"
		};
		return whose !== void 0 || own && foreign.has(target) ? [{
			subject,
			line: `${source}. CNAME ${absoluteName(target)}`,
			whose
		}] : [];
	});
};
const mostKeyText = 40;
const keyRecord = (answer) => {
	const [alias] = answer.chain;
	if (alias !== void 0) return `CNAME ${absoluteName(alias.rdata[0].target)}`;
	const text = presentRData("TXT", answer.set.rdata[0]);
	return `TXT ${text.length > mostKeyText ? `${text.slice(0, mostKeyText)}...` : text}`;
};
const leftoverSelectors = (answers, domain) => leftovers.selectors.flatMap(([label, whose]) => {
	const owner = prependLabels(`${label}._domainkey`, domain);
	const answer = findHint(answers, owner, "TXT");
	if (answer?.kind !== "found" || !readUsableKey(answer)) return [];
	if (answer.chain.some(({ rdata: [{ target }] }) => isKeyName(target))) return [];
	const source = sourceName(answers, owner, "TXT");
	const record = `${source}. ${keyRecord(answer)}`;
	const subject = {
		name: owner,
		type: "TXT"
	};
	return source === owner ? [{
		subject,
		line: `${record} (a DKIM key)`,
		whose
	}] : [{
		subject,
		line: `${record} (a DKIM key for every selector)`,
		whose: void 0
	}];
});
const leftoverIncludes = (apex) => txtTexts(apex).filter((text) => /^v=spf1 /i.test(text)).flatMap((text) => text.match(/(?<=include:)[a-z0-9._-]+/gi) ?? []).flatMap((name) => {
	const provider = findMailProvider(dnsName(name.toLowerCase()));
	return provider?.kind === "mailbox" || provider?.kind === "forwarding" ? [{
		subject: {
			name: apex.question.name,
			type: "TXT"
		},
		line: `include:${name} in the SPF record`,
		whose: provider.name
	}] : [];
});
const removal = "Delete the records of services that you have left. In the SPF record, delete only their include. Keep what belongs to services that you still send through.";
const toFinding$6 = ([first, ...more]) => {
	const lines = [first, ...more].map(({ line }) => line);
	return {
		message: `Mail goes to iCloud, but ${more.length === 0 ? "a record" : `${lines.length} records`} of ${first.whose ?? "another mail service"} ${more.length === 0 ? "is" : "are"} still there: ${few(lines, 3).join(", ")}`,
		subject: first.subject,
		observed: lines,
		fix: { text: removal }
	};
};
var autodiscover_leftover_default = defineCheck({
	id: "autodiscover-leftover",
	area: "autodiscover",
	title: "No records of an earlier mail provider are left",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 6186 §3", "Apple 102525"],
	docs: {
		why: "Mail programs that find their settings in DNS (SRV, autodiscover, autoconfig) connect to the old servers. An old SPF include or DKIM key still lets the old service send as your domain.",
		fix: "Delete the records of services that you have left. Keep those of services that you still send through.",
		good: "@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.",
		bad: "@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.\nautodiscover CNAME autodiscover.outlook.com."
	},
	needs: ({ domain }) => ({
		mx: ask(domain.name, "MX"),
		apex: ask(domain.name, "TXT")
	}),
	further({ mx }, { domain, required }, known) {
		if (mx.kind !== "found") return {};
		const { missing, foreign } = sortExchanges(mx.set.rdata, required);
		if (missing.length > 0 || foreign.length > 0) return {};
		return needsByKey([...places(domain.name), ...wildcardNeeds(domain.name, known)]);
	},
	judge({ mx, apex, ...answers }, { domain: { name } }) {
		if (mx.kind !== "found" || Object.keys(answers).length === 0) return skipped("mail does not go only to iCloud");
		const all = [
			...leftoverServices(answers, name),
			...leftoverHosts(answers, name),
			...leftoverSelectors(answers, name),
			...leftoverIncludes(apex)
		];
		const left = [...new Map(all.map((one) => [one.line, one])).values()];
		const byProvider = groupedBy(left, ({ whose }) => whose ?? "");
		return failIfAny([...byProvider.values()].map(toFinding$6), pass());
	}
});
// src/check/delegation/delegation-alike.ts
const describeDisputes = ({ disputes }) => disputes.flatMap(({ question: { name, type }, sides }) => sides.map((side) => `${name} ${type} at ${side}`));
const catchUp$1 = "If you just changed the records, wait a few minutes. If it lasts, ask your DNS host why this server is outdated. If the server is not theirs, remove it from the name servers at your registrar.";
const noneWorks = "mail breaks with every name server's records";
const explain = ({ name, quoted }, { oldGlue }) => {
	if (quoted) return {
		why: ": there the TXT values have quotation marks inside",
		text: removeQuotes
	};
	if (oldGlue === void 0) return {
		why: "",
		text: catchUp$1
	};
	return oldGlue.name === name ? {
		why: `: ${describeOldGlue} for it`,
		text: oldGlue.remedy
	} : {
		why: "",
		text: `Correct these records: they are the current ones. ${oldGlue.remedy}`
	};
};
const toFinding$5 = (group, disagreement, { sound, about }) => {
	const { why, text } = explain(group, disagreement);
	const contrast = sound === void 0 ? "" : `, but not with those at ${sound.name}`;
	return {
		message: `Mail breaks with the records at ${group.name} (${group.broken.join(", ")})${contrast}${why}`,
		...about,
		fix: { text }
	};
};
var delegation_alike_default = (base) => defineServerCheck({
	id: "delegation-alike",
	area: "delegation",
	title: "The records of all name servers have the same effect on mail",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 1034 §4.3.5"],
	docs: {
		why: "Senders and Apple ask any one of the name servers. If one of them has old or incomplete records, some mail is lost, and Apple's verification fails now and then.",
		fix: "Make all name servers serve the same records: wait for the transfer, or remove the outdated server from the list.",
		good: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.",
		bad: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at ns2.example.net\n@ MX !nodata"
	}
}, base, (disagreement, { domain }) => {
	const sound = disagreement.groups.find(({ broken }) => broken.length === 0);
	const about = {
		subject: {
			name: domain.name,
			type: disagreement.disputes[0].question.type
		},
		observed: describeDisputes(disagreement),
		...sound === void 0 && { consequence: noneWorks }
	};
	const [first, ...more] = disagreement.groups.filter(({ broken }) => broken.length > 0).map((group) => toFinding$5(group, disagreement, {
		sound,
		about
	}));
	return first === void 0 ? { status: "pass" } : {
		status: "fail",
		findings: [first, ...more]
	};
});
// src/check/delegation/delegation-answers.ts
const toFinding$4 = (gaps) => {
	const { question } = gaps[0].answer;
	const names = [...new Set(gaps.map(({ answer }) => questionKey(answer.question)))];
	const servers = new Set(gaps.map(({ server }) => server)).size;
	const ways = gaps.map((gap) => `${describeServer(gap.server)}: ${describeWay(gap)}`);
	return {
		message: `No name server answers for ${listed(names)}, so nobody can look ${names.length === 1 ? "it" : "them"} up`,
		subject: question,
		consequence: `no name server gives its ${question.type} records`,
		observed: [...new Set(ways)],
		fix: { text: gaps.every(({ cause }) => cause === "tcp") ? answerOverTcp : `Ask your DNS host why ${servers === 1 ? "its name server does" : `${allOf(servers)} its name servers do`} not answer for ${listed(names)}, although they answer other questions.` }
	};
};
const setServers = "Look up which name servers your DNS host gives you, and set exactly these at your registrar.";
const checkZone = "check at the DNS host that the zone still exists and is paid for.";
const chooseRemedy = (servers, known) => {
	const records = lookUpHostRecords(servers, known);
	return [
		...servers.every(({ host }) => isWithin(host, known.zone)) && records !== void 0 ? [] : [setServers],
		records,
		`If all is set so, ${checkZone}`
	].filter((step) => step !== void 0).join(" ");
};
const deafFinding = (zone, servers) => ({
	message: `No name server of ${zone} answers over UDP, which resolvers use first, so its records can't be found`,
	subject: {
		name: zone,
		type: "NS"
	},
	consequence: nothingFound,
	observed: servers.map((server) => `${describeServer(server)}: answers over TCP only`),
	fix: { text: "Ask your DNS host to answer over UDP on port 53 too." }
});
const describeFault$2 = (server) => serverState(server) === "private" ? `it ${hasSpecialAddress(server.address)}` : describeLameAnswer(server);
const privateFinding = ({ zone, homeless }, servers) => ({
	message: `Nobody outside can reach any name server of ${zone}, so its records can't be found: ${describePrivateServer(servers[0])}`,
	subject: {
		name: zone,
		type: "NS"
	},
	consequence: nothingFound,
	observed: [...servers.map(describePrivateServer), ...homeless.map((host) => `${host}: there is no such host`)],
	fix: { text: publicAddressRemedy(servers, zone) }
});
const findUnanswered = (context, known, views) => {
	const open = gapsToldBy("delegation-answers", context, known, views);
	const byType = groupedBy(open, ({ answer }) => answer.question.type);
	const deaf = areAllDeaf(questionsOfMail(context), known, views) ? [deafFinding(known.zone, serversInState(known, "serves"))] : [];
	return [...[...byType.values()].map(toFinding$4), ...deaf];
};
var delegation_answers_default = defineCheck({
	id: "delegation-answers",
	area: "delegation",
	title: "The domain's name servers answer for it",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 1034 §4.2.1", "RFC 1912 §2.8"],
	docs: {
		why: "Resolvers ask the name servers that are set at the registrar. If none of them knows the zone, none of its records can be found.",
		fix: "Set your DNS host's name servers at the registrar, or create the zone at the DNS host that is set there.",
		good: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.",
		bad: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at ns1.example.net: !refused\n; at ns2.example.net: !refused"
	},
	needs: needsViews,
	hints: (_, { domain }) => ({ mx: ask(domain.name, "MX") }),
	judge({ delegation, views }, context, { mx }) {
		const known = observedDelegation(delegation, views);
		if (isSkipped(known)) return known;
		const servers = listedServers(known);
		const serving = serversInState(known, "serves");
		const { zone, homeless } = known;
		if (serving.length > 0) return failIfAny(findUnanswered(context, known, views), pass(...serving.map(describeServer)));
		const open = servers.filter((server) => !["lame", "private"].includes(serverState(server)));
		if (open.length > 0 || servers.length + homeless.length === 0) {
			if (mx !== void 0) return isCutOff$1(known) ? skipped("the name servers could not be reached from here", { deferTo: ["resolver-reach"] }) : skipped("no name server that serves the zone could be reached from here", { deferTo: ["delegation-lame"] });
			const [first, ...more] = open.flatMap(({ soa }) => soa.kind === "failed" ? [soa.failure] : []);
			return unsettled(first ?? {
				code: "unreachable",
				detail: "no name server has an address",
				attempts: []
			}, ...more);
		}
		if (isNonEmpty(servers) && areAllPrivate(known)) return fail(privateFinding(known, servers));
		return fail({
			message: `None of the name servers of ${zone} answers for it, so its records can't be found`,
			subject: {
				name: zone,
				type: "NS"
			},
			observed: [...servers.map((server) => `${describeServer(server)}: ${describeFault$2(server)}`), ...homeless.map((host) => `${host}: there is no such host`)],
			consequence: nothingFound,
			fix: { text: chooseRemedy(servers, known) }
		});
	}
});
// src/model/text/first-character.ts
const quotationMark = /^(?:["'`\xab\xbb]|\xe2\x80[\x98-\x9f\xb9\xba]|\xc2[\xab\xbb])/;
const beginsWithQuotationMark = (text) => quotationMark.test(text);
const beginsWithByteOrderMark = (text) => text.startsWith("ï»¿");
// src/icloud/verification.ts
const placeholder = /^(?:x{3,}|\.{2,}|[<[({].*|(?:your|my|the|personal|example|insert|enter)[-_]?(?:.*[-_])?(?:token|code|value|txt|here|string)|token|code|value|placeholder|example)$/i;
const parseVerification = (text) => {
	const token = /^apple-domain=([!-~]+)$/.exec(text)?.[1];
	return token === void 0 || placeholder.test(token) ? void 0 : token;
};
const looseTokenPattern = /(?<!\W)\W*apple-domain\W+([A-Za-z0-9]{8,}?)(?=v=spf1|[^A-Za-z0-9]|$)/i;
const holdsSpf = (text) => /v=spf1/i.test(text);
const findVerificationSlip = (text) => {
	if (parseVerification(text) !== void 0 || !/apple-domain/i.test(text)) return void 0;
	if (/^apple-domain-verification=/i.test(text)) return {
		how: "apple-domain-verification= is for other Apple services, not for Mail",
		token: void 0,
		useless: false
	};
	if (placeholder.test(/^apple-domain=(.*)$/.exec(text)?.[1] ?? "")) return {
		how: "it has the placeholder from the instructions instead of your value",
		token: void 0,
		useless: true
	};
	const token = looseTokenPattern.exec(text)?.[1];
	const slip = (how, useless = true) => ({
		how,
		token,
		useless
	});
	if (holdsSpf(text)) return slip("two records are joined in one; each needs its own TXT record", false);
	if (/^\W*apple-domain\W*$/i.test(text)) return slip("there is no value after apple-domain=");
	if (beginsWithByteOrderMark(text)) return slip("it begins with a byte order mark (U+FEFF), an invisible character");
	if (beginsWithQuotationMark(text)) return slip("the quotation marks are part of the value");
	if (/^[\u0080-\u00ff]/.test(text)) return slip("it begins with a character that is not ASCII");
	if (text.startsWith("apple-domain=")) return slip("there is a space or an invisible character in it");
	return slip("it must begin with apple-domain= in lowercase, without spaces");
};
const findGluedText = (texts) => texts.some((text) => parseVerification(text) !== void 0) ? void 0 : texts.find((text) => holdsSpf(text) && findVerificationSlip(text)?.token !== void 0);
const spfWithoutToken = (glued) => {
	const spf = trimEndOf(glued.replace(looseTokenPattern, " "), ` \t\n\v\f\r\u00a0"';,`);
	return spf.slice(Math.max(0, spf.search(/v=spf1/i)));
};
// src/check/delegation/delegation-elsewhere.ts
var delegation_elsewhere_default = defineCheck({
	id: "delegation-elsewhere",
	area: "delegation",
	title: "At least one mail record is published",
	severity: "note",
	since: "0.1.0",
	cites: ["Apple 102374", "RFC 1034 §4.2.1"],
	docs: {
		why: "Records count only at the DNS host whose name servers the domain uses. Records entered at the registrar have no effect if the name servers are another company's. A move to new name servers leaves the old records behind.",
		fix: "Enter the records at the DNS host that the name servers belong to.",
		good: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.",
		bad: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at each\n@ MX !nodata\n@ TXT !nodata\nsig1._domainkey CNAME !nxdomain\n_dmarc TXT !nxdomain"
	},
	needs: (context) => ({
		...needsDelegation(context),
		mx: ask(context.domain.name, "MX"),
		txt: ask(context.domain.name, "TXT"),
		dkim: ask(context.required.dkim.owner, "CNAME"),
		dmarc: ask(prependLabels("_dmarc", context.domain.name), "TXT")
	}),
	judge({ delegation, mx, txt, dkim, dmarc }, { domain }) {
		const known = knownDelegation(delegation);
		if (isSkipped(known)) return known;
		if (txtTexts(txt).filter((text) => isSpfRecord(text) || parseVerification(text) !== void 0).length > 0 || [
			mx,
			dkim,
			dmarc
		].some(({ kind }) => kind === "found")) return pass();
		const hosts = known.listed ?? known.servers.map(({ host }) => host);
		return fail({
			message: `No mail record of ${domain.name} is published: records count only at the DNS host whose name servers the domain uses`,
			subject: {
				name: known.zone,
				type: "NS"
			},
			observed: hosts.map(absoluteName),
			fix: { text: `Enter the records at the DNS host that ${hosts.join(", ") || "the name servers"} belong to. If you entered them somewhere else, for example at your registrar, they have no effect there.` }
		});
	}
});
// src/check/delegation/registration.ts
const holdStates = /* @__PURE__ */ new Map([
	["clienthold", "on hold by the registrar (clientHold)"],
	["serverhold", "on hold by the registry (serverHold)"],
	["pendingdelete", "about to be deleted (pendingDelete)"],
	["redemptionperiod", "deleted, but can still be restored (redemptionPeriod)"]
]);
const describeHolds = ({ status }) => status.flatMap((one) => holdStates.get(one) ?? []);
const daysUntil = (moment, now) => Math.floor((Date.parse(moment) - Date.parse(now)) / 864e5);
const knownRegistration = (delegation, registration) => {
	if (delegation.kind === "absent") return skipped("the domain is not in DNS", { deferTo: ["delegation-present"] });
	switch (registration.kind) {
		case "unasked": return skipped(registration.because);
		case "unregistered": return skipped(`the registry does not know ${registration.name}`);
		case "registered": return registration;
	}
};
const describeRegistration = (registration, now) => {
	if (registration === void 0 || registration.kind === "unasked") return "";
	const { name } = registration;
	if (registration.kind === "unregistered") return `; according to the registry, ${name} is not registered`;
	const [hold] = describeHolds(registration);
	if (hold !== void 0) return `; according to the registry, ${name} is ${hold}`;
	const { expires } = registration;
	return expires !== void 0 && daysUntil(expires, now) < 0 ? `; according to the registry, ${name} expired on ${expires.slice(0, 10)}` : "";
};
// src/check/delegation/delegation-expiry.ts
const soonDays = 30;
const describeExpiry = (days) => {
	if (days < 0) return days === -1 ? "ended a day ago" : `ended ${-days} days ago`;
	if (days === 0) return "ends within a day";
	return days === 1 ? "ends in a day" : `ends in ${days} days`;
};
var delegation_expiry_default = defineCheck({
	id: "delegation-expiry",
	area: "delegation",
	title: "The domain's registration lasts for more than 30 days",
	severity: "warning",
	since: "0.1.0",
	cites: ["RFC 9083 §4.5", "RFC 9083 §5.3"],
	docs: {
		why: "When the registration ends, the domain leaves DNS and mail to it is lost. Some weeks later anyone can register it, and read mail that is sent to you. dns-audit asks the registry only with --rdap.",
		fix: "Renew the domain at the registrar, or check that automatic renewal is on and the payment will work.",
		good: "; at the registry: active, 2027-11-01",
		bad: "; at the registry: active, 2026-12-05"
	},
	needs: (context) => ({
		...needsDelegation(context),
		registration: registrationNeed(context.domain.name)
	}),
	judge({ delegation, registration }, { startedAt }) {
		const known = knownRegistration(delegation, registration);
		if (isSkipped(known)) return known;
		if (describeHolds(known).length > 0) return skipped("the domain is on hold", { deferTo: ["delegation-hold"] });
		const { name, url, expires } = known;
		if (expires === void 0) return skipped("the registry does not say when it ends");
		const days = daysUntil(expires, startedAt);
		const date = expires.slice(0, 10);
		if (days > soonDays) return pass(date);
		return fail({
			message: `The registration of ${name} ${describeExpiry(days)}, on ${date}`,
			subject: {
				name,
				type: "NS"
			},
			observed: [`${url}: ${expires}`],
			fix: { text: `Renew ${name} at its registrar. If it renews automatically, check there that this is on and the payment will work.` }
		});
	}
});
// src/check/delegation/delegation-hold.ts
var delegation_hold_default = defineCheck({
	id: "delegation-hold",
	area: "delegation",
	title: "The domain is not on hold",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 8056 §2", "RFC 9083 §4.6"],
	decisive: true,
	docs: {
		why: "A domain that is on hold (clientHold, serverHold) or about to be deleted leaves DNS, and no mail reaches it. Usual causes are an unconfirmed address, an unpaid bill or an expired registration. dns-audit asks the registry only with --rdap.",
		fix: "Ask the registrar why, then pay the bill or confirm the address.",
		good: "; at the registry: active",
		bad: "; at the registry: client hold"
	},
	needs: (context) => ({
		...needsDelegation(context),
		registration: registrationNeed(context.domain.name)
	}),
	judge({ delegation, registration }) {
		const known = knownRegistration(delegation, registration);
		if (isSkipped(known)) return known;
		const { name, url, status } = known;
		const holds = describeHolds(known);
		if (holds.length === 0) return pass(...status);
		return fail({
			message: `The registry says that ${name} is ${holds.join(" and ")}: it leaves DNS, and no mail reaches it`,
			subject: {
				name,
				type: "NS"
			},
			observed: [`${url}: ${status.join(", ")}`],
			consequence: "the domain is on hold",
			fix: { text: `Ask the registrar of ${name} why, then pay the bill or confirm the address. No DNS change fixes this.` }
		});
	}
});
// src/check/delegation/delegation-lame.ts
const describeQuestions$1 = (questions) => listed(questions.map(questionKey), 3);
const findPartlyLame = (server, gaps, others) => [...groupedBy(gaps, describeWay)].map(([way, own]) => {
	const questions = describeQuestions$1(own.map(({ answer }) => answer.question));
	const sound = others.find((one) => one.server !== server.server);
	const contrast = sound === void 0 ? "" : `, unlike ${describeServer(sound)}`;
	return {
		message: `Name server ${describeServer(server)} fails for ${questions}${contrast}: ${way}`,
		subject: own[0].answer.question,
		fix: { text: `Ask your DNS host why ${server.host} does not answer for ${questions}. If the server is not theirs, remove it from the name servers at your registrar.` }
	};
});
const describeCapitals$1 = ({ answer, ...gap }) => answer.kind === "failed" ? describeWay({
	answer,
	...gap
}) : "it gives other records";
const findCapitalFaults = (context, known, views) => {
	return [...groupedBy(capitalGaps(context, known, views), ({ server }) => server.server).values()].map((gaps) => {
		const [{ server, answer }] = gaps;
		return {
			message: `Name server ${describeServer(server)} fails for ${describeQuestions$1(gaps.map((gap) => gap.answer.question))} if the name has capital letters: ${describeCapitals$1(gaps[0])}`,
			subject: answer.question,
			fix: { text: `Ask your DNS host to repair ${server.host}: a name is the same with and without capitals. Large resolvers, such as Google's, mix them to keep forgers out, and get no answer.` }
		};
	});
};
const describeLetters = (server) => {
	const tries = answersOf(server).flatMap((answer) => answer.kind === "failed" ? answer.failure.attempts : answer.attempts ?? []);
	if (tries.some(({ suspect }) => suspect === "letters")) return ", which does not keep the capital letters of a name";
	return tries.some(({ onlySmall }) => onlySmall) ? ", which finds names only in small letters" : "";
};
const describeServing = (server) => `${describeServer(server)}${describeLetters(server)}`;
const findAllPartlyLame = (context, known, views) => {
	const gaps = gapsToldBy("delegation-lame", context, known, views);
	const serving = serversInState(known, "serves");
	const sound = serving.filter((server) => !gaps.some((gap) => gap.server === server));
	return serving.flatMap((server) => findPartlyLame(server, gaps.filter((gap) => gap.server.server === server.server), sound));
};
var delegation_lame_default = defineCheck({
	id: "delegation-lame",
	area: "delegation",
	title: "Every name server set at the registrar serves the whole zone",
	severity: "warning",
	since: "0.1.0",
	cites: ["RFC 1912 §2.8", "RFC 1034 §4.2.2"],
	docs: {
		why: "Resolvers pick any of the name servers. One that doesn't serve the zone, or fails for one type of record, costs time and sometimes makes a lookup fail. Then mail waits, and Apple's verification can fail.",
		fix: "Remove the server from the list at the registrar, or have it serve the zone.",
		good: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.",
		bad: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at ns2.example.net: !refused"
	},
	needs: needsViews,
	hints({ delegation, views }) {
		const known = lameDelegation(delegation, views);
		return isSkipped(known) ? {} : hostAddressNeeds(serversInState(known, "lame", "garbled", "private"), known);
	},
	judge({ delegation, views }, context, hints) {
		const known = lameDelegation(delegation, views);
		if (isSkipped(known)) return known;
		const { zone, homeless } = known;
		const subject = {
			name: zone,
			type: "NS"
		};
		const garbled = serversInState(known, "serves").length > 0 ? serversInState(known, "garbled") : [];
		const remedy = `If your DNS host does not list this server, remove it from the name servers of ${zone} at your registrar. Otherwise, ask your DNS host why it does not serve the zone.`;
		return failIfAny([
			...serversInState(known, "lame").map((server) => ({
				message: `Name server ${describeServer(server)} does not serve ${zone}: ${describeLameAnswer(server)}`,
				subject,
				fix: { text: correctHostRecords(server, known, hints) ?? remedy }
			})),
			...serversInState(known, "private").map((server) => ({
				message: `Name server ${describePrivateServer(server)}: ${nobodyReaches}`,
				subject,
				fix: { text: correctHostRecords(server, known, hints) ?? publicAddressRemedy([server], zone) }
			})),
			...garbled.map((server) => ({
				message: `Name server ${describeServer(server)} sends replies that can't be used: ${describeLameAnswer(server)}`,
				subject,
				fix: { text: correctHostRecords(server, known, hints) ?? remedy }
			})),
			...findAllPartlyLame(context, known, views),
			...findCapitalFaults(context, known, views),
			...homeless.map((host) => ({
				message: `Name server ${host} of ${zone} does not exist: there is no such host`,
				subject: {
					name: host,
					type: "A"
				},
				fix: { text: remedy }
			}))
		], pass(...serversInState(known, "serves").map(describeServing)));
	}
});
// src/check/delegation/delegation-mismatch.ts
const nsHosts = ({ ns }) => ns.kind === "found" ? ns.set.rdata.map(({ host }) => host) : [];
const describeLists = (servers) => {
	const lists = servers.flatMap((server) => {
		const hosts = [...nsHosts(server)].sort().map(absoluteName);
		return hosts.length === 0 ? [] : [{
			server,
			hosts
		}];
	});
	return new Set(lists.map(({ hosts }) => hosts.join())).size === 1 ? lists[0]?.hosts ?? [] : lists.map(({ server, hosts }) => `${describeServer(server)}: ${hosts.join(", ")}`);
};
var delegation_mismatch_default = defineCheck({
	id: "delegation-mismatch",
	area: "delegation",
	title: "The registrar and the zone list the same name servers",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 1034 §4.2.2"],
	docs: {
		why: "Some resolvers use the list at the registrar, others the one in the zone itself. While both lead to the same records, all is well. After a move, one of them may be outdated.",
		fix: "Set the same name servers at the registrar and in the zone.",
		good: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.",
		bad: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at ns1.example.net\n@ NS ns1.example.net.\n@ NS ns3.example.net."
	},
	needs: needsViews,
	judge({ delegation, views }) {
		const known = servedDelegation(delegation, views);
		if (isSkipped(known)) return known;
		const { zone, listed } = known;
		if (listed === void 0) return skipped("the parent zone could not be asked");
		const serving = serversInState(known, "serves");
		const own = new Set(serving.flatMap(nsHosts));
		if (own.size === 0) return skipped("no name server gives the NS records of the zone");
		const apart = [...listed].filter((host) => !own.has(host)).concat([...own].filter((host) => !listed.includes(host)));
		const sortedNames = (hosts) => [...hosts].sort().map(absoluteName);
		if (apart.length === 0) return pass(...sortedNames(listed));
		return fail({
			message: `The registrar and the zone ${zone} list different name servers: ${few(apart.sort(), 8).join(", ")}`,
			subject: {
				name: zone,
				type: "NS"
			},
			expected: sortedNames(listed),
			observed: describeLists(serving),
			fix: { text: "Look up which name servers your DNS host gives you, and set these at your registrar and as the NS records of the zone." }
		});
	}
});
// src/check/delegation/delegation-out-of-step.ts
const catchUp = "If you just changed the records, wait a few minutes. If it lasts, ask your DNS host why its name servers differ.";
var delegation_out_of_step_default = (base) => defineServerCheck({
	id: "delegation-out-of-step",
	area: "delegation",
	title: "All name servers serve the same records",
	severity: "warning",
	since: "0.1.0",
	cites: ["RFC 1034 §4.3.5", "RFC 1912 §2.8"],
	docs: {
		why: "A change has reached only some of the name servers; the others still serve the old records. This is normal for minutes after a change, but lasts if a server is no longer updated.",
		fix: "Wait for the transfer. If it does not come, ask your DNS host.",
		good: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.",
		bad: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at ns2.example.net\n_dmarc TXT \"v=DMARC1; p=none; rua=mailto:a@example.com\""
	}
}, base, ({ disputes, groups, oldGlue }) => {
	if (groups.some(({ broken }) => broken.length > 0)) return skipped("mail breaks with some of them", { deferTo: ["delegation-alike"] });
	const copy = groups.find(({ quoted }) => quoted);
	const quoted = copy && `: at ${copy.name} the TXT values have quotation marks inside`;
	const old = oldGlue && `: your registrar still has an old address (glue) for ${oldGlue.name}`;
	const [first, ...more] = disputes.map(({ question: { name, type }, sides }) => ({
		message: `The name servers disagree about ${name} ${type}${quoted ?? old ?? ""}`,
		subject: {
			name,
			type
		},
		observed: sides,
		fix: { text: copy ? removeQuotes : oldGlue?.remedy ?? catchUp }
	}));
	return first === void 0 ? { status: "pass" } : {
		status: "fail",
		findings: [first, ...more]
	};
});
// src/knowledge/parking.ts
const november30$1 = pagesRead("2026-11-30");
const warningList = november30$1("https://github.com/MISP/misp-warninglists/blob/0a39aa35037f508ff13c9a8622b0f4f661e90222/lists/parking-domain-ns/list.json");
const laterList = november30$1("https://raw.githubusercontent.com/MISP/misp-warninglists/154896d7bf00be5c336e2aed5c60862e60c40a17/lists/parking-domain-ns/list.json");
const expiredPage = november30$1("https://github.com/ans-group/docs.ukfast.co.uk/blob/master/source/domains/domains/faqs/why-have-my-name-servers-been-changed-to-renewyourdomain-net.md");
const unconfirmedPage = november30$1("https://github.com/dnsimple/dnsimple-support/issues/870");
const rows = [
	[
		"parking",
		warningList,
		"above.com afternic.com bodis.com dan.com domainmarket.com dsredirection.com dsredirects.com parking1.ovh.net parking2.ovh.net parkingcrew.net parklogic.com sedo.com sedoparking.com uniregistrymarket.link ztomy.com"
	],
	[
		"parking",
		laterList,
		"cashparking.com fastpark.net namefind.com smartname.com undeveloped.com"
	],
	[
		"expired",
		laterList,
		"domainhasexpired.com expirationwarning.net expiereddnsmanager.com"
	],
	[
		"expired",
		expiredPage,
		"renewyourdomain.net"
	],
	[
		"unconfirmed",
		laterList,
		"failed-whois-verification.namecheap.com emailverification.info"
	],
	[
		"unconfirmed",
		unconfirmedPage,
		"registrant-verification.ispapi.net"
	]
];
const kinds$1 = rows.flatMap(([kind, , suffixes]) => suffixes.split(" ").map((suffix) => [dnsName(suffix), kind]));
rows.flatMap(([, source, suffixes]) => suffixes.split(" ").map((suffix) => [suffix, source]));
const kindOfServer = (server) => /(?:^|\.)expired\.[a-z0-9-]+\.[a-z]+$/.test(server) ? "expired" : kinds$1.find(([suffix]) => isWithin(server, suffix))?.[1];
const findParking = (servers) => {
	const found = servers.map(kindOfServer);
	return found.includes(void 0) ? void 0 : found.find((kind) => kind !== "parking") ?? found[0];
};
// src/check/delegation/delegation-parked.ts
const messages$7 = {
	parking: "looks expired or parked: its name servers belong to a parking service",
	expired: "looks expired: its registrar has set the name servers of expired domains",
	unconfirmed: "is switched off: its registrar has set other name servers until you confirm your mail address",
	ended: "looks expired, and no MX record of it leads to iCloud"
};
const renew = "Renew it first: check at your registrar that the domain is yours, paid for and not expired. Then set your DNS host's name servers there. Until that is done, no record that you publish has any effect.";
const fixes$7 = {
	parking: renew,
	expired: renew,
	unconfirmed: "Confirm your mail address first: your registrar has sent you a link, and sends it again if you ask. Then your own name servers come back.",
	ended: renew
};
const hasEnded = (registration, now) => registration.kind === "registered" && registration.expires !== void 0 && daysUntil(registration.expires, now) < 0;
var delegation_parked_default = defineCheck({
	id: "delegation-parked",
	area: "delegation",
	title: "The domain is not expired or parked",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 1034 §4.2.1", "RFC 9083 §4.5"],
	decisive: true,
	docs: {
		why: "When a registration ends, the registrar replaces the domain's name servers with those of an expiry page or a parking service. Your records are gone then, and new ones can't be published. dns-audit asks the registry only with --rdap.",
		fix: "Renew the domain at your registrar, then set your DNS host's name servers there.",
		good: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.",
		bad: "; at the parent\n@ NS ns1.sedoparking.com.\n@ NS ns2.sedoparking.com.\n; at each\n@ MX 0 .\n@ TXT \"v=spf1 -all\""
	},
	needs: (context) => ({
		...needsDelegation(context),
		mx: ask(context.domain.name, "MX"),
		registration: registrationNeed(context.domain.name)
	}),
	judge({ delegation, mx, registration }, { domain, required, startedAt }) {
		const known = knownDelegation(delegation);
		if (isSkipped(known)) return known;
		const hosts = known.listed ?? known.servers.map(({ host }) => host);
		const set = mx.kind === "found" && sortExchanges(mx.set.rdata, required).apple.length > 0;
		const ended = hasEnded(registration, startedAt) ? "ended" : void 0;
		const lapse = set ? void 0 : findParking(hosts) ?? ended;
		if (lapse === void 0) return pass();
		const more = registration.kind === "unasked" ? ` To see what the registry says: dns-audit ${domain.name} --rdap` : "";
		return fail({
			message: `${known.zone} ${messages$7[lapse]}${describeRegistration(registration, startedAt)}`,
			subject: {
				name: known.zone,
				type: "NS"
			},
			observed: hosts.map(absoluteName),
			consequence: "the domain looks expired or parked",
			fix: { text: `${fixes$7[lapse]}${more}` }
		});
	}
});
// src/check/delegation/delegation-present.ts
const isUnregistered = (mx) => {
	if (mx?.kind !== "nxdomain" || mx.chain.length > 0) return false;
	const zone = mx.negative?.zone;
	return splitLabels(mx.question.name).length === 2 || zone !== void 0 && splitLabels(zone).length < 2;
};
var delegation_present_default = defineCheck({
	id: "delegation-present",
	area: "delegation",
	title: "The domain exists: its parent zone lists it",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 1034 §4.2.1", "RFC 2308 §2.1"],
	decisive: true,
	docs: {
		why: "If the registry doesn't list the domain, none of its records can be found, wherever you enter them. Its registration has ended, is on hold or was never made, or the name is misspelled.",
		fix: "Check with your registrar that the domain is registered, paid for, not on hold and has name servers.",
		good: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.",
		bad: "; at the parent\n@ NS !nxdomain"
	},
	needs: needsDelegation,
	further: ({ delegation }, { domain: { name } }) => delegation.kind === "unasked" || delegation.kind === "delegated" && delegation.zone !== name ? { mx: ask(name, "MX") } : {},
	hints: (_, { domain }) => ({ registration: registrationNeed(domain.name) }),
	judge({ delegation, mx }, { domain, startedAt }, { registration }) {
		if (delegation.kind === "unasked" && !isUnregistered(mx)) return serversNotAsked;
		if (delegation.kind === "delegated" && mx?.kind === "nxdomain" && mx.chain.length === 0) return skipped(`the zone ${delegation.zone} exists, but has no name ${domain.name}`, { deferTo: ["mx-present"] });
		if (delegation.kind === "delegated") return delegation.listed === void 0 ? pass() : pass(`${delegation.zone} is served by ${delegation.listed.join(", ")}`);
		const { name, parent } = delegation.kind === "absent" ? delegation : {
			name: domain.name,
			parent: void 0
		};
		const who = parent === void 0 ? "Resolvers say" : `The servers of ${parent.zone} say`;
		return fail({
			message: `${who} that ${name} does not exist: none of its records can be found, so no mail reaches it${describeRegistration(registration, startedAt)}`,
			consequence: "the domain doesn't exist in DNS",
			subject: {
				name,
				type: "NS"
			},
			observed: [],
			fix: { text: "Check with your registrar that the domain is registered, paid for, not on hold (clientHold, serverHold) and has name servers. Check the spelling too." }
		});
	}
});
// src/check/delegation/delegation-silent.ts
const toFinding$3 = (server, { zone }, { fault, remedy }) => ({
	message: `Name server ${describeServer(server)} ${fault}`,
	subject: {
		name: zone,
		type: "NS"
	},
	fix: { text: remedy ?? `Ask your DNS host about ${server.host}. If it is not theirs, remove it from the name servers at your registrar.` }
});
var delegation_silent_default = defineCheck({
	id: "delegation-silent",
	area: "delegation",
	title: "Every name server set at the registrar can be reached",
	severity: "warning",
	since: "0.1.0",
	cites: ["RFC 1034 §4.2.2", "RFC 1912 §2.8"],
	docs: {
		why: "A resolver that asks a server which is down waits for seconds before it tries another; some give up first. Reported only if other servers answered this computer over the same IP version.",
		fix: "Have the server repaired, or remove it from the list at the registrar.",
		good: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.",
		bad: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at ns2.example.net: !timeout"
	},
	needs: needsViews,
	hints({ delegation, views }) {
		const known = servedDelegation(delegation, views);
		return isSkipped(known) ? {} : hostAddressNeeds(serversInState(known, "silent", "closed"), known);
	},
	judge({ delegation, views }, context, hints) {
		const known = servedDelegation(delegation, views);
		if (isSkipped(known)) return known;
		const deaf = areAllDeaf(questionsOfMail(context), known, views) ? [] : deafServers(known);
		return failIfAny([...serversInState(known, "silent", "closed").flatMap((server) => {
			const other = servingPeer(server, known);
			if (other === void 0) return [];
			const fault = serverState(server) === "closed" ? "refuses connections" : "does not answer";
			const remedy = correctHostRecords(server, known, hints);
			return [toFinding$3(server, known, {
				fault: `${fault}, while ${describeServer(other)} answers`,
				remedy
			})];
		}), ...deaf.map((server) => toFinding$3(server, known, { fault: "answers over TCP only: over UDP, which resolvers use first, it is silent" }))], pass(...serversInState(known, "serves").map(describeServer)));
	}
});
// src/check/delegation/delegation-single.ts
const sharedAddresses = (known) => {
	const servers = listedServers(known);
	return servers.every(({ host, namesakes = [] }) => known.listed?.every((name) => name === host || namesakes.includes(name))) ? servers.map(({ address }) => address) : [];
};
var delegation_single_default = defineCheck({
	id: "delegation-single",
	area: "delegation",
	title: "The domain has more than one name server",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 1034 §4.1"],
	docs: {
		why: "While its only name server is down, nothing about the domain can be found, and mail to it waits or is returned.",
		fix: "At the registrar, set all the name servers that your DNS host gives you.",
		good: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.",
		bad: "; at the parent\n@ NS ns1.example.net."
	},
	needs: needsDelegation,
	judge({ delegation }) {
		const known = knownDelegation(delegation);
		if (isSkipped(known)) return known;
		const { listed: listed$1, zone } = known;
		if (listed$1 === void 0) return skipped("the parent zone could not be asked");
		const fix = { text: "At your registrar, set all the name servers that your DNS host gives you." };
		const subject = {
			name: zone,
			type: "NS"
		};
		if (listed$1.length === 1) return fail({
			message: `There is only one name server for ${zone}: ${listed$1.join()}`,
			subject,
			fix
		});
		const shared = sharedAddresses(known);
		return shared.length === 0 ? pass(...listed$1) : fail({
			message: `There is only one name server for ${zone}: ${listed(listed$1)} have the same address, ${listed(shared)}`,
			subject,
			fix
		});
	}
});
// src/check/delegation/delegation-tcp.ts
var delegation_tcp_default = defineCheck({
	id: "delegation-tcp",
	area: "delegation",
	title: "The name servers answer over TCP if an answer needs it",
	severity: "warning",
	since: "0.1.0",
	cites: ["RFC 7766 §5"],
	docs: {
		why: "An answer that is too long for one UDP packet is cut off, and resolvers ask again over TCP. If the server refuses TCP, they never get the whole answer: to them the records don't exist.",
		fix: "Have the server listen on TCP port 53 too, and open that port in its firewall.",
		good: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.",
		bad: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at ns2.example.net\n@ TXT !truncated"
	},
	needs: needsViews,
	judge({ delegation, views }, context) {
		const known = servedDelegation(delegation, views);
		if (isSkipped(known)) return known;
		const gaps = gapsToldBy("delegation-tcp", context, known, views);
		const byQuestion = groupedBy(gaps, ({ answer }) => questionKey(answer.question));
		return failIfAny([...byQuestion.values()].map((cut) => {
			const { name, type } = cut[0].answer.question;
			const serving = serversInState(known, "serves").length;
			return {
				message: `The answer for ${name} ${type} is too long for UDP, but TCP does not work at ${cut.length} of ${serving} name servers: ${cut.map(({ server }) => describeServer(server)).join(", ")}`,
				subject: {
					name,
					type
				},
				fix: { text: answerOverTcp }
			};
		}), pass(...serversInState(known, "serves").map(describeServer)));
	}
});
// src/knowledge/dns-hosts.ts
const november25 = pagesRead("2026-11-25");
const november30 = pagesRead("2026-11-30");
const microsoftPage = (page) => `https://github.com/MicrosoftDocs/microsoft-365-docs/blob/public/microsoft-365/admin/dns/create-dns-records-${page}.md`;
const defineHost = (name, servers, page, form) => ({
	name,
	servers,
	source: november25(page),
	apex: "@",
	...form
});
const dnsHosts = [
	defineHost("Cloudflare", /\.ns\.cloudflare\.com$/, microsoftPage("at-cloudflare"), {
		fields: ["Name", "Mail server, Target or Content"],
		notes: {
			CNAME: "Set Proxy status to DNS only.",
			MX: "If Email Routing is on, turn it off first: it locks the MX records."
		}
	}),
	defineHost("GoDaddy", /\.domaincontrol\.com$/, microsoftPage("at-godaddy"), { fields: ["Host or Name", "Points to or Value"] }),
	defineHost("Namecheap", /\.registrar-servers\.com$/, microsoftPage("at-namecheap"), {
		fields: ["Host", "Value"],
		dot: true,
		notes: { MX: "Set Mail Settings to Custom MX first." }
	}),
	defineHost("Amazon Route 53", /\.awsdns-\d+\.(?:com|net|org|co\.uk)$/, microsoftPage("at-aws"), {
		fields: ["Record name", "Value"],
		apex: "",
		dot: true,
		quotes: true,
		mx: "one-field",
		notes: {
			MX: "Enter both MX records as lines of one record, each beginning with its priority.",
			TXT: "Enter all TXT values of a name as lines of one record."
		}
	}),
	defineHost("Azure DNS", /\.azure-dns\.(?:com|net|org|info)$/, microsoftPage("for-azure-dns-zones"), { fields: ["Name", "Alias or Value"] }),
	defineHost("IONOS", /\.ui-dns\.(?:com|de|org|biz)$/, microsoftPage("at-ionos-com"), { fields: ["Host name", "Points to or Value"] }),
	defineHost("OVHcloud", /\.ovh\.(?:net|ca)$|\.anycast\.me$/, microsoftPage("at-ovh"), {
		fields: ["Sub-domain", "Target or Value"],
		apex: "",
		dot: true
	}),
	defineHost("Hover", /\.hover\.com$/, microsoftPage("at-hover"), { fields: ["Hostname", "Target Host or Value"] }),
	defineHost("Name.com", /\.name\.com$/, microsoftPage("at-name-com"), {
		fields: ["Host", "Answer"],
		apex: ""
	}),
	defineHost("DreamHost", /\.dreamhost\.com$/, microsoftPage("at-dreamhost"), {
		fields: ["Name", "Value"],
		apex: "",
		dot: true,
		mx: "one-field",
		notes: { MX: "Enter MX records under Mail, Custom MX, each beginning with its priority." }
	}),
	defineHost("Bluehost", /\.bluehost\.com$/, microsoftPage("at-bluehost"), { fields: ["Host Record", "Points To or TXT Value"] }),
	defineHost("Scaleway", /\.dom\.scw\.cloud$/, "https://github.com/scaleway/docs-content/blob/main/tutorials/custom-email-domain-icloud/index.mdx", {
		fields: ["Name", "Hostname or Value"],
		dot: true
	}),
	defineHost("deSEC", /\.desec\.(?:io|org)$/, "https://glama.ai/mcp/connectors/io.usefulapi/desec/tools/desec_create_rrset", {
		fields: ["Subname", "Content"],
		apex: "",
		dot: true,
		quotes: true
	})
];
const otherHosts = [[
	"DigitalOcean",
	/\.digitalocean\.com$/,
	november30("https://gist.github.com/chrisdlangton/639b63f986cd9daa89a001579c1adb87")
], [
	"Hostinger",
	/\.dns-parking\.com$/,
	november30("https://support.hostinger.com/en/articles/8671230-how-to-check-domain-nameservers")
]];
const findDnsHost = (servers) => servers.length === 0 ? void 0 : dnsHosts.find((one) => servers.every((server) => one.servers.test(server)));
const findDnsHostName = (servers) => findDnsHost(servers)?.name ?? otherHosts.find(([, names]) => servers.length > 0 && servers.every((one) => names.test(one)))?.[0];
const labelsBelow = (zone, name) => {
	const labels = splitLabels(name);
	return labels.slice(0, labels.length - splitLabels(zone).length).join(".");
};
const dataWords = {
	MX: "the mail server",
	CNAME: "the target",
	TXT: "the text"
};
const describeFormat = (type, { dot, quotes }) => {
	if (type === "TXT") return quotes ? ", in double quotes" : ", without quotes";
	return dot ? ", with the final dot" : ", without the final dot";
};
const describeEntry = (host, zone, { owner, type }) => {
	const labels = labelsBelow(zone, owner);
	const [name, data] = host.fields;
	const atApex = host.apex === "" ? `leave ${name} empty and enter` : `enter ${host.apex} as ${name} and`;
	const ownerPart = labels === "" ? atApex : `enter ${labels} as ${name}, without the domain, and`;
	const note = host.notes?.[type];
	const text = `At ${host.name}, ${ownerPart} ${dataWords[type] ?? "the data"} as ${data}${describeFormat(type, host)}.`;
	return note === void 0 ? text : `${text} ${note}`;
};
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
// src/check/dkim/cname-substitute.ts
const messages$6 = {
	otherKey: (owner) => `The key at ${owner} is not Apple's, so iCloud's signatures can't be verified`,
	targetAsText: (owner) => `The record at ${owner} is a TXT record that holds Apple's host name; it must be a CNAME record`,
	wildcard: (owner) => `There is no record at ${owner} itself: a wildcard record (*) answers with an address`,
	cloudflare: (owner) => `Cloudflare's proxy answers at ${owner} with its own address instead of the CNAME record`,
	address: (owner) => `There is an address at ${owner} instead of the CNAME record, most likely from a proxy`,
	missing: (owner) => `There is no CNAME record at ${owner}, so iCloud's DKIM signatures can't be verified`
};
const advice = {
	publish: "Publish this CNAME record.",
	cloudflare: "In Cloudflare's dashboard, under DNS, Records, edit sig1._domainkey and set Proxy status to \"DNS only\" (gray cloud).",
	proxy: "Publish this CNAME record with your DNS host's proxy turned off (\"DNS only\")."
};
const isCloudflare = (address) => {
	const network = parseAddress(address);
	return network !== void 0 && cloudflareProxy.some((range) => {
		const outer = parseNetwork(range);
		return outer !== void 0 && containsNetwork(outer, network);
	});
};
const addressSubstitute = (owner, hints) => {
	const address = findHint(hints, owner, "A");
	if (address?.kind !== "found") return void 0;
	const kept = {
		found: answerRecordLines(address),
		remove: []
	};
	if (hasSameRecords(address, findHint(hints, siblingName(owner), "A"))) return {
		...kept,
		message: messages$6.wildcard(owner),
		advice: advice.publish
	};
	return address.set.rdata.every((one) => isCloudflare(one.address)) ? {
		...kept,
		message: messages$6.cloudflare(owner),
		advice: advice.cloudflare
	} : {
		...kept,
		message: messages$6.address(owner),
		advice: advice.proxy
	};
};
const findSubstitute = (owner, hints) => {
	const txt = findHint(hints, owner, "TXT");
	const lines = txt ? answerRecordLines(txt) : [];
	const replaceText = (message) => ({
		message,
		advice: advice.publish,
		found: lines,
		remove: lines
	});
	if (readUsableKey(txt)) return replaceText(messages$6.otherKey(owner));
	if (txt !== void 0 && txtTexts(txt).some((one) => /icloudmailadmin/i.test(one))) return replaceText(messages$6.targetAsText(owner));
	return addressSubstitute(owner, hints) ?? replaceText(messages$6.missing(owner));
};
// src/check/meant-records.ts
const textLines$1 = (answer, isMeant) => txtTexts(answer).filter(isMeant).map((text) => txtLine(answer.question.name, text));
const meantMx = ({ required }) => (answer) => {
	const { apple, slips } = sortExchanges(answer.kind === "found" ? answer.set.rdata : [], required);
	return apple.length + slips.length > 0 ? answerRecordLines(answer) : [];
};
const isForIcloud = (text, icloud) => isSpfRecord(text) && parseSpf(text).faults.length === 0 && [`include:${icloud}`, `redirect=${icloud}`].some((term) => text.toLowerCase().split(" ").includes(term));
const meantSpf = ({ required }) => (answer) => textLines$1(answer, (text) => isForIcloud(text, required.spfInclude));
const meantVerification = ({ domain, token }) => (answer) => textLines$1(answer, (text) => {
	const found = parseVerification(text);
	const isOurs = found === token || !token && isWithin(answer.question.name, domain.name);
	return found !== void 0 && isOurs;
});
const meantDkim = ({ domain, required }) => (answer) => answerRecordLines(answer).filter(({ owner, rdata }) => rdata === absoluteName(required.dkim.target) || isWithin(owner, domain.name) && /icloudmailadmin/.test(rdata));
const meantDmarc = () => (answer) => textLines$1(answer, (text) => !isSyntaxFault(readDmarc(text)));
// src/model/dns/zone-hosting.ts
const foundOf = (answers, type) => answers.filter((answer) => isAnswerOf(answer, type)).flatMap((answer) => answer.kind === "found" && answer.chain.length === 0 ? [answer] : []);
const rankOf = ({ vantage }) => {
	const rank = ["authoritative", "parent"].indexOf(vantage);
	return rank < 0 ? 2 : rank;
};
const depthOf = ({ set }) => splitLabels(set.owner).length;
const nameServerAnswers = (domain, answers) => {
	const all = foundOf(answers, "NS").filter((answer) => isWithin(domain, answer.set.owner) && depthOf(answer) > 1).sort((a, b) => depthOf(b) - depthOf(a) || rankOf(a) - rankOf(b));
	return all.filter((answer) => answer.set.owner === all[0]?.set.owner);
};
const hasExtendedTarget = (zone, answers) => {
	const end = `.com.${zone}`;
	return [...foundOf(answers, "MX"), ...foundOf(answers, "CNAME")].some(({ set }) => isWithin(set.owner, zone) && set.rdata.some((rdata) => ("target" in rdata ? rdata.target : rdata.exchange).endsWith(end)));
};
const findZoneHosting = (domain, answers) => {
	const [best] = nameServerAnswers(domain, answers);
	if (best === void 0) return void 0;
	const zone = best.set.owner;
	return {
		zone,
		servers: best.set.rdata.map(({ host }) => host),
		...hasExtendedTarget(zone, answers) && { extendsTargets: true }
	};
};
const addressesIn = (answers) => [...answers.flatMap((answer) => answer.kind === "found" ? answer.glue ?? [] : []), ...[...foundOf(answers, "A"), ...foundOf(answers, "AAAA")].flatMap(({ set }) => set.rdata.map(({ address }) => ({
	host: set.owner,
	address
})))];
const hostsByAddress = (domain, answers) => {
	const servers = new Set(nameServerAnswers(domain, answers).flatMap(({ set }) => set.rdata.map(({ host }) => host)));
	const hosts = /* @__PURE__ */ new Map();
	for (const { host, address } of addressesIn(answers)) if (servers.has(host)) hosts.set(address, [.../* @__PURE__ */ new Set([...hosts.get(address) ?? [], host])].sort());
	return hosts;
};
// src/check/misplaced.ts
const zonesAround = (domain) => splitLabels(domain).length < 2 ? [] : [domain, ...zonesAround(parentName(domain))];
const zoneNeeds = (domain) => zonesAround(domain).map((zone) => glance(zone, "NS"));
const ownMailNeeds = (wanted, host) => [
	...wanted === "mx" ? [] : [ask(host, "MX")],
	...wanted === "mx" || wanted === "dmarc" ? [ask(host, "TXT")] : [],
	...wanted === "dmarc" ? [] : [ask(prependLabels("_dmarc", host), "TXT")]
];
const isMailText = (text) => /^(?:v=spf1(?: |$)|v=DMARC1|apple-domain=)/i.test(text);
const hasOwnMail = (hints, wanted, { host }) => host !== void 0 && ownMailNeeds(wanted, host).some(({ question: { name, type } }) => {
	const answer = findHint(hints, name, type);
	if (answer?.kind !== "found") return false;
	return !isAnswerOf(answer, "TXT") || txtTexts(answer).some(isMailText);
});
const misplacedNeeds = (wanted, type, domain, known) => needsByKey([
	...misplacedNames(wanted, domain).flatMap(({ name, host }) => host !== void 0 && findHint(known, name, type)?.kind === "found" ? ownMailNeeds(wanted, host) : []),
	...zoneNeeds(domain),
	glance(domain, "CNAME"),
	glance(prependLabels("_domainconnect", domain), "TXT"),
	...[...misplacedNames(wanted, domain).map(({ name }) => name), unusedName(domain)].map((name) => glance(name, type))
]);
const findZone = (hints, domain) => findZoneHosting(domain, Object.values(hints).flatMap((hint) => hint ?? []));
const formAdvice = (hints, domain, line) => {
	const found = findZone(hints, domain);
	const host = found && findDnsHost(found.servers);
	return found && host ? ` ${describeEntry(host, found.zone, line)}` : "";
};
const apexEntry = (hints, domain) => {
	const apex = findDnsHost(findZone(hints, domain)?.servers ?? [])?.apex ?? "@";
	return apex === "" ? "nothing" : apex;
};
const zoneBelowAdvice = (answer, domain) => {
	const zone = "negative" in answer && answer.chain.length === 0 ? answer.negative?.zone : void 0;
	return zone !== void 0 && zone !== domain && isWithin(zone, domain) && zone !== answer.question.name ? ` Enter it in the zone ${zone}: in the zone ${domain} it has no effect.` : "";
};
const domainConnectAdvice = (hints, domain) => findHint(hints, prependLabels("_domainconnect", domain), "TXT")?.kind === "found" ? " Your DNS host offers automatic setup (Domain Connect): iCloud may enter all records for you when you add the domain in its settings." : "";
const dnsHostNameFrom = (hints, domain) => findDnsHostName(findZone(hints, domain)?.servers ?? []);
const isParkedZone = (hints, domain) => findParking(findZone(hints, domain)?.servers ?? []) !== void 0;
const findMisplaced = (hints, { wanted, type, domain }, meant) => misplacedNames(wanted, domain).flatMap((place) => {
	const answer = findHint(hints, place.name, type);
	if (answer?.kind !== "found" || answer.chain.length > 0) return [];
	if (hasOwnMail(hints, wanted, place)) return [];
	const lines = meant(answer);
	const wildcard = hasSameRecords(answer, findHint(hints, unusedName(domain), type));
	return lines.length > 0 ? [{
		place,
		lines,
		answer,
		wildcard
	}] : [];
});
const describePlace = (first, strays, owner) => {
	if (first) return `; the record is at ${first.place.name} instead: ${first.place.how}`;
	return strays.length > 0 ? `; there is one in a wildcard record (*), which does not apply to ${owner}` : "";
};
const describeMisplaced = (strays, owner) => {
	const own = strays.filter(({ wildcard }) => !wildcard);
	return {
		message: describePlace(own[0], strays, owner),
		remove: own.flatMap(({ lines }) => lines),
		observed: strays.flatMap(({ lines }) => lines).map(({ owner: at, type, rdata }) => `${absoluteName(at)} ${type} ${rdata}`),
		advice: own.length > 0 ? " Delete the misplaced record." : ""
	};
};
// src/check/dkim/dkim-cname.ts
const noKey = "Apple does not publish a key for the domain yet: check that it is set up in iCloud's settings too.";
var dkim_cname_default = defineCheck({
	id: "dkim-cname",
	area: "dkim",
	title: "The DKIM record sig1._domainkey is a CNAME",
	severity: "error",
	since: "0.1.0",
	cites: ["Apple 102374", "RFC 6376 §3.6.2"],
	docs: {
		why: "iCloud signs every message. Without this record receivers can't verify the signature, DMARC depends on SPF alone, and forwarded mail fails. Apple requires it before it verifies the domain.",
		fix: "Publish the CNAME record from Apple. If your DNS host offers to proxy it, choose \"DNS only\".",
		good: "sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.",
		bad: "sig1._domainkey TXT \"sig1.dkim.example.com.at.icloudmailadmin.com\""
	},
	needs: ({ required }) => ({ cname: ask(required.dkim.owner, "CNAME") }),
	hints: (_, { domain, required: { dkim } }, known) => ({
		...misplacedNeeds("dkim", "CNAME", domain.name, known),
		...needsByKey([
			ask(dkim.owner, "TXT"),
			ask(dkim.owner, "A"),
			ask(dkim.target, "TXT"),
			glance(siblingName(dkim.owner), "A")
		])
	}),
	judge({ cname }, context, hints) {
		if (cname.kind === "found") return pass(...presentRecordSet(cname.set));
		const { domain, required } = context;
		const { owner, target } = required.dkim;
		const apple = findHint(hints, target, "TXT");
		const copy = readUsableKey(findHint(hints, owner, "TXT"));
		const original = readUsableKey(apple);
		if (copy && (original === void 0 || original.material === copy.material)) return skipped("the key itself is published instead of a CNAME record", { deferTo: ["dkim-copy"] });
		const { message, advice, found, remove } = findSubstitute(owner, hints);
		const about = {
			wanted: "dkim",
			type: "CNAME",
			domain: domain.name
		};
		const strays = findMisplaced(hints, about, meantDkim(context));
		const elsewhere = describeMisplaced(strays, owner);
		const keyless = apple !== void 0 && original === void 0 ? ` ${noKey}` : "";
		const right = {
			owner,
			type: "CNAME",
			rdata: absoluteName(target)
		};
		return fail({
			message: `${message}${elsewhere.message}`,
			subject: {
				name: owner,
				type: "CNAME"
			},
			expected: [right.rdata],
			observed: [...found.map(({ type, rdata }) => `${absoluteName(owner)} ${type} ${rdata}`), ...elsewhere.observed],
			fix: {
				text: `${advice}${keyless}${elsewhere.advice}${zoneBelowAdvice(cname, domain.name) || formAdvice(hints, domain.name, right)}`,
				publish: [right],
				remove: [...remove, ...elsewhere.remove]
			}
		});
	}
});
// src/check/dkim/dkim-copy.ts
const messages$5 = {
	flattened: (owner) => `There is a key instead of a CNAME record at ${owner}: a copy, or Cloudflare flattens every CNAME`,
	copy: (owner) => `The DKIM key at ${owner} is a copy, not Apple's record: DKIM breaks when Apple changes the key`
};
const fixes$6 = {
	keyless: (target) => `Apple publishes no key at ${target}: check that the domain is set up in iCloud's settings. Once the key is there, replace the TXT record with Apple's CNAME record.`,
	flattened: "If Cloudflare's dashboard shows a CNAME, set CNAME flattening there to the root only. Otherwise, replace the TXT record with this CNAME record.",
	copy: "Replace the TXT record with this CNAME record."
};
var dkim_copy_default = defineCheck({
	id: "dkim-copy",
	area: "dkim",
	title: "The DKIM key is Apple's own record, not a copy",
	severity: "warning",
	since: "0.1.0",
	cites: ["Apple 102374", "RFC 6376 §3.6.2"],
	docs: {
		why: "A copy of the key in a TXT record works until Apple changes the key; then every signature fails. A CNAME record follows the change by itself.",
		fix: "Replace the TXT record with Apple's CNAME record.",
		good: "sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.",
		bad: "sig1._domainkey TXT \"v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\"\nsig1.dkim.example.com.at.icloudmailadmin.com. TXT \"k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\""
	},
	needs: ({ required }) => ({
		cname: ask(required.dkim.owner, "CNAME"),
		txt: ask(required.dkim.owner, "TXT")
	}),
	hints: (_, { domain, required }) => needsByKey([ask(required.dkim.target, "TXT"), ...zoneNeeds(domain.name)]),
	judge({ cname, txt }, { domain, required }, hints) {
		if (cname.kind === "found") return pass();
		const { owner, target } = required.dkim;
		const apple = findHint(hints, target, "TXT");
		const copy = readUsableKey(txt);
		const original = readUsableKey(apple);
		const stale = original !== void 0 && original.material !== copy?.material;
		if (copy === void 0 || stale || txt.kind !== "found") return skipped("no working DKIM key is published", { deferTo: ["dkim-cname"] });
		const flattened = original !== void 0 && dnsHostNameFrom(hints, domain.name) === "Cloudflare";
		return fail({
			message: flattened ? messages$5.flattened(owner) : messages$5.copy(owner),
			subject: {
				name: owner,
				type: "TXT"
			},
			expected: [`${absoluteName(owner)} CNAME ${absoluteName(target)}`],
			observed: presentRecordSet(txt.set),
			fix: apple !== void 0 && original === void 0 ? { text: fixes$6.keyless(target) } : {
				text: flattened ? fixes$6.flattened : fixes$6.copy,
				publish: [{
					owner,
					type: "CNAME",
					rdata: absoluteName(target)
				}],
				remove: answerRecordLines(txt)
			}
		});
	}
});
// src/check/dkim-chain.ts
const toLink = ({ set, proof }) => {
	const dname = findDname(set, proof);
	const { owner, rdata } = set;
	return {
		owner,
		target: rdata[0].target,
		...dname && { dname },
		set
	};
};
const followDkimChain = (first, known, { domain, required }) => {
	const start = toLink(first);
	const more = [];
	for (let { target } = start; more.length < 7;) {
		if (target === required.dkim.target || findOtherDomain(target, domain.name)) break;
		const next = findHint(known, target, "CNAME");
		if (next?.kind !== "found" || target === start.owner) break;
		const link = toLink(next);
		if (more.some(({ owner }) => owner === link.owner)) break;
		more.push(link);
		({target} = link);
	}
	return [start, ...more];
};
const findAstray = (links, other) => {
	const [first, ...more] = links;
	const i = more.findIndex(({ owner }) => owner.replace(/^[^.]+\._domainkey\./, "") === other);
	return (i < 0 ? links.at(-1) : links[i]) ?? first;
};
const findDkimEnd = (links, { domain, required }) => {
	const name = links.at(-1)?.target ?? links[0].target;
	if (name === required.dkim.target) return { kind: "own" };
	const other = findOtherDomain(name, domain.name);
	if (other !== void 0) return {
		kind: "other",
		other,
		astray: findAstray(links, other)
	};
	return links.some(({ owner }) => owner === name) ? { kind: "loop" } : {
		kind: "elsewhere",
		name
	};
};
const dkimChainNeeds = (cname, known, context) => {
	if (cname.kind !== "found") return {};
	const { target } = context.required.dkim;
	const links = followDkimChain(cname, known, context);
	const end = findDkimEnd(links, context);
	const followed = links.slice(0, -1).map((link) => ask(link.target, "CNAME"));
	if (end.kind !== "elsewhere") return needsByKey(followed);
	const isMissing = findHint(known, end.name, "CNAME")?.kind === "nxdomain";
	return needsByKey([
		...followed,
		ask(end.name, "CNAME"),
		...isMissing ? [] : [ask(target, "TXT")]
	]);
};
const isOtherKey = (key, apple) => {
	const original = readUsableKey(apple);
	return key !== void 0 && original !== void 0 && key.material !== original.material;
};
const leadsToOwnKey = (end, key, apple) => end.kind === "own" || end.kind === "elsewhere" && key !== void 0 && !isOtherKey(key, apple);
// src/check/dkim/sole-cname.ts
const noCname = skipped("there is no CNAME record", { deferTo: ["dkim-cname"] });
const hasOtherRecords = (cname, txt) => cname.set.rdata.length > 1 || isBesideCname(cname, txt);
const soleCname = (cname, txt) => {
	if (cname.kind !== "found") return noCname;
	return hasOtherRecords(cname, txt) ? skipped("there are other records beside the CNAME record", { deferTo: ["dkim-single"] }) : cname;
};
// src/check/dkim/dkim-key.ts
const fixes$5 = {
	leave: "Leave your DNS records as they are.",
	setUp: "If you are still setting the domain up, this is normal: press Verify in iCloud's settings as soon as nothing else is wrong. Apple publishes the key after that.",
	check: "If mail worked before, check in iCloud's settings, under Custom Email Domain, that the domain is verified and iCloud+ is paid. If so and the key is still missing after a day, remove the domain there and add it again."
};
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
		why: "Your CNAME record only points to the key; Apple publishes the key while the domain is set up in iCloud. If it is missing, most likely the domain was removed, was never verified, or iCloud+ has ended. No DNS change brings it back.",
		fix: "Check in iCloud's settings, under Custom Email Domain, that the domain is there; if not, set it up again.",
		good: "sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.",
		bad: "sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.\nsig1.dkim.example.com.at.icloudmailadmin.com. TXT \"v=DKIM1; p=\""
	},
	needs: ({ required }) => ({
		cname: ask(required.dkim.owner, "CNAME"),
		txt: ask(required.dkim.owner, "TXT")
	}),
	further: ({ cname }, context, known) => dkimChainNeeds(cname, known, context),
	judge({ cname, txt, ...known }, context) {
		const sole = soleCname(cname, txt);
		if (isSkipped(sole)) return sole;
		const { domain, required } = context;
		const { target } = required.dkim;
		const end = findDkimEnd(followDkimChain(sole, known, context), context);
		const usable = readUsableKey(txt);
		if (!leadsToOwnKey(end, usable, findHint(known, target, "TXT"))) return skipped("the CNAME record does not point to this domain's key", { deferTo: ["dkim-target"] });
		if (usable) return pass(`${usable.type} key of ${usable.bits} bits at ${end.kind === "elsewhere" ? end.name : target}`);
		const key = readKeyFrom(txt);
		const steps = txt.kind === "found" ? [fixes$5.leave] : [fixes$5.leave, fixes$5.setUp];
		return fail({
			message: key && isSyntaxFault(key) ? `Your CNAME record is right, but Apple's key can't be used: ${key.message}` : `Your CNAME record is right, but Apple publishes no key for ${domain.name}`,
			subject: {
				name: target,
				type: "TXT"
			},
			expected: ["a TXT record with v=DKIM1 and a public key in p="],
			observed: txt.kind === "found" ? presentRecordSet(txt.set) : [],
			fix: { text: [...steps, fixes$5.check].join(" ") }
		});
	}
});
// src/check/dkim/dkim-key-form.ts
var dkim_key_form_default = defineCheck({
	id: "dkim-key-form",
	area: "dkim",
	title: "The DKIM key has the form that all receivers read",
	severity: "warning",
	since: "0.1.0",
	cites: [
		"RFC 6376 §3.6.1",
		"RFC 8017",
		"RFC 5280 §4.1"
	],
	docs: {
		why: "RFC 6376 as printed asks for a bare RSA key (PKCS #1). Its erratum 3017 corrects that to a key inside a SubjectPublicKeyInfo, which nearly everyone publishes. Some receivers read both forms, others only the second one: there the signature fails.",
		fix: "Apple's keys have the usual form. If you published a copy of the key, replace it with Apple's CNAME record.",
		good: "sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.",
		bad: "sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.\nsig1.dkim.example.com.at.icloudmailadmin.com. TXT \"v=DKIM1; p=MIGJAoGBANMmw72X9LEct4EYTtO2zawgIGLUXKMqv7IxaUWg2DxiLopYPpJJ+cD/DC/BVIF2JXG2Gte10lJyleJj3FQLQqfyH2Pe3XbzNHAFLil3HXc/RrEL1zyXS4U+fv2Df5Ien02LKamgGuyeeFtuyjErv7fYJFwcQTbCt55CwKl4+vW9AgMBAAE=\""
	},
	needs: ({ required }) => ({ txt: ask(required.dkim.owner, "TXT") }),
	judge({ txt }, { required }) {
		const key = readUsableKey(txt);
		if (key === void 0 || txt.kind !== "found") return skipped("there is no usable key", { deferTo: ["dkim-cname", "dkim-key"] });
		if (!key.bare) return pass();
		return fail({
			message: "The DKIM key is a bare RSA key (PKCS #1): some receivers read it, others find no key in it",
			subject: {
				name: required.dkim.owner,
				type: "TXT"
			},
			expected: ["a key inside a SubjectPublicKeyInfo: p=MII... with rsaEncryption"],
			observed: presentRecordSet(txt.set),
			fix: { text: "If your CNAME record is Apple's, change nothing in your DNS: only Apple can change the key. If the key is your own copy, replace it with Apple's CNAME record." }
		});
	}
});
// src/check/dkim/dkim-single.ts
var dkim_single_default = defineCheck({
	id: "dkim-single",
	area: "dkim",
	title: "The DKIM name has one CNAME record and nothing else",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 1034 §3.6.2", "RFC 2181 §10.1"],
	docs: {
		why: "A name with a CNAME record may have no other record. Some DNS hosts refuse a second record. Others publish both, and some receivers then miss the key.",
		fix: "Keep Apple's CNAME record, and delete every other record at this name.",
		good: "sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.",
		bad: "sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.\nsig1._domainkey TXT \"v=DKIM1; p=\""
	},
	needs: ({ required }) => ({
		cname: ask(required.dkim.owner, "CNAME"),
		txt: ask(required.dkim.owner, "TXT")
	}),
	judge({ cname, txt }, { required: { dkim } }) {
		if (cname.kind !== "found") return noCname;
		if (!hasOtherRecords(cname, txt)) return pass();
		const { owner, target } = dkim;
		const right = {
			owner,
			type: "CNAME",
			rdata: absoluteName(target)
		};
		const aliases = cname.set.rdata;
		const wrong = toRecordLines(owner, "CNAME", aliases.filter((one) => one.target !== target));
		const beside = aliases.length > 1 ? [] : answerRecordLines(txt);
		return fail({
			message: aliases.length > 1 ? `There are ${aliases.length} CNAME records at ${owner}; only one is allowed` : `There is a TXT record beside the CNAME record at ${owner}; a name with a CNAME may have no other record`,
			subject: {
				name: owner,
				type: "CNAME"
			},
			expected: [right.rdata],
			observed: [...presentRecordSet(cname.set), ...beside.map(({ type, rdata }) => `${absoluteName(owner)} ${type} ${rdata}`)],
			fix: {
				text: "Keep Apple's CNAME record, and delete everything else at this name.",
				...aliases.some((one) => one.target === target) ? {} : { publish: [right] },
				remove: [...wrong, ...beside]
			}
		});
	}
});
// src/check/dkim/dkim-target.ts
const asClause = (how) => how === void 0 ? "" : `: ${how}`;
const describeRecord = ({ owner, dname }) => dname ? `The DNAME record at ${dname.owner}` : `The CNAME record at ${owner}`;
const messages$4 = {
	dname: ({ owner, target }) => `There is no record at ${owner} itself: a DNAME record above it redirects it to ${target}`,
	wildcard: ({ owner, target }) => `There is no record at ${owner} itself: a wildcard record (*) points it to ${target}`,
	loop: ({ owner, target }, last) => `The CNAME record at ${owner} points to ${target}, ${last.target === owner ? "which points back to it" : "from where aliases lead in a circle"}, so there is no key`,
	keyless: (last, target) => `${describeRecord(last)} points to ${last.target}, which has no usable key${asClause(describeTargetSlip(last.target, target))}`,
	otherKey: (last, target) => `${describeRecord(last)} points to ${last.target}, whose key is not Apple's key at ${target}`,
	otherDomain: ({ astray, other }, domain) => {
		const leads = findOtherDomain(astray.target, domain) !== void 0 ? `points to the key of ${other}` : `leads to the key of ${other} through ${astray.target}`;
		return `${describeRecord(astray)} ${leads}, but iCloud signs with the key of ${domain}${asClause(describeMixUp(other, domain))}`;
	}
};
const fixes$4 = {
	replace: "Replace the current CNAME record with this one.",
	besideWildcard: "Publish this CNAME record; it takes precedence over the wildcard.",
	dname: (place) => `Delete the DNAME record at ${place}: while it is there, nothing below it counts. Then publish this CNAME record, and any other record below it that you need.`,
	atTarget: (name) => ` If the target of the DNAME is yours, you can publish the CNAME at ${name} instead.`
};
const describeFault$1 = ({ links, end, domain, target }, hasKey) => {
	const [first] = links;
	const last = links.at(-1) ?? first;
	if (end.kind === "loop") return messages$4.loop(first, last);
	if (end.kind === "other") return messages$4.otherDomain(end, domain);
	return hasKey ? messages$4.otherKey(last, target) : messages$4.keyless(last, target);
};
const linkToCorrect = ({ links, end }) => {
	const [first] = links;
	if (!first.dname) return first;
	const astray = end.kind === "other" ? end.astray : links.at(-1);
	return astray && !astray.dname && end.kind !== "loop" ? astray : first;
};
const correctLink = ({ owner, target, dname, set }, way) => {
	const at = dname ? way.links[0].owner : owner;
	const atTarget = way.end.kind === "elsewhere" && set.owner === at ? fixes$4.atTarget(target) : "";
	return {
		text: dname ? `${fixes$4.dname(dname.owner)}${atTarget}` : fixes$4.replace,
		publish: [{
			owner: at,
			type: "CNAME",
			rdata: absoluteName(way.target)
		}],
		remove: dname ? toRecordLines(dname.owner, "DNAME", dname.rdata) : toRecordLines(owner, "CNAME", set.rdata)
	};
};
const describeUnowned = (first, cname, unused) => {
	if (hasSameRecords(cname, unused)) return {
		message: messages$4.wildcard(first),
		text: fixes$4.besideWildcard
	};
	return isSynthesized(cname, unused) ? {
		message: messages$4.dname(first),
		text: fixes$4.dname(`${parentName(first.owner)} or above`)
	} : void 0;
};
var dkim_target_default = defineCheck({
	id: "dkim-target",
	area: "dkim",
	title: "The DKIM CNAME points to this domain's key",
	severity: "error",
	since: "0.1.0",
	cites: ["Apple 102374", "RFC 6376 §3.6.2"],
	docs: {
		why: "iCloud signs each domain's mail with that domain's own key. If the CNAME record leads to another domain's key, or to a name without a key, no signature can be verified.",
		fix: "Correct the CNAME's target: it contains your whole domain, and ends with a dot if your DNS host requires one.",
		good: "sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.",
		bad: "sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com"
	},
	needs: ({ required }) => ({ cname: ask(required.dkim.owner, "CNAME") }),
	further: ({ cname }, context, known) => dkimChainNeeds(cname, known, context),
	hints: (_, { domain, required: { dkim } }) => ({
		txt: ask(dkim.owner, "TXT"),
		unused: ask(unusedName(prependLabels("_domainkey", domain.name)), "CNAME")
	}),
	judge({ cname, ...known }, context, { txt, unused }) {
		const sole = soleCname(cname, txt);
		if (isSkipped(sole)) return sole;
		const { owner, target } = context.required.dkim;
		const links = followDkimChain(sole, known, context);
		const end = findDkimEnd(links, context);
		const observed = links.flatMap(({ set, dname }) => presentRecordSet(dname ?? set));
		if (end.kind === "own") return pass(...observed);
		const key = readUsableKey(txt);
		if (end.kind === "elsewhere" && txt === void 0) return skipped(`could not look up whether there is a key at ${end.name}`, { deferTo: ["dkim-key"] });
		if (end.kind === "elsewhere" && leadsToOwnKey(end, key, findHint(known, target, "TXT"))) return skipped(`there is a usable key at ${end.name}`, { deferTo: ["dkim-target-known"] });
		const way = {
			links,
			end,
			domain: context.domain.name,
			target
		};
		const [first] = links;
		const subject = {
			name: owner,
			type: "CNAME"
		};
		const right = {
			owner,
			type: "CNAME",
			rdata: absoluteName(target)
		};
		const common = {
			subject,
			expected: [right.rdata],
			observed
		};
		const unowned = first.dname ? void 0 : describeUnowned(first, sole, unused);
		if (unowned) return fail({
			...common,
			message: unowned.message,
			fix: {
				text: unowned.text,
				publish: [right]
			}
		});
		return fail({
			...common,
			message: describeFault$1(way, key !== void 0),
			fix: correctLink(linkToCorrect(way), way)
		});
	}
});
// src/check/dkim/dkim-target-known.ts
var dkim_target_known_default = defineCheck({
	id: "dkim-target-known",
	area: "dkim",
	title: "The DKIM CNAME points to the name that Apple gives",
	severity: "note",
	since: "0.1.0",
	cites: ["Apple 102374", "RFC 6376 §3.6.2"],
	docs: {
		why: "The CNAME record leads to a usable key, but not through the name in Apple's instructions. Either that name is newer than this program, or somebody copied the key, and DKIM breaks when Apple changes it.",
		fix: "Compare the target with the one in iCloud's settings. Publish the one from Apple unless you set up another on purpose.",
		good: "sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.",
		bad: "sig1._domainkey CNAME dkim.example.net.\ndkim.example.net. TXT \"k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\"\nsig1.dkim.example.com.at.icloudmailadmin.com. TXT \"k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\""
	},
	needs: ({ required }) => ({
		cname: ask(required.dkim.owner, "CNAME"),
		txt: ask(required.dkim.owner, "TXT")
	}),
	further: ({ cname }, context, known) => dkimChainNeeds(cname, known, context),
	judge({ cname, txt, ...known }, context) {
		const sole = soleCname(cname, txt);
		if (isSkipped(sole)) return sole;
		const { owner, target } = context.required.dkim;
		const end = findDkimEnd(followDkimChain(sole, known, context), context);
		if (end.kind === "own") return pass();
		const key = readUsableKey(txt);
		const apple = findHint(known, target, "TXT");
		if (end.kind !== "elsewhere" || !leadsToOwnKey(end, key, apple)) return skipped(`the CNAME record does not point to this domain's key`, { deferTo: ["dkim-target"] });
		const original = readUsableKey(apple);
		return fail({
			message: `The CNAME record at ${owner} leads to ${end.name}, not to the name that Apple gives; ${original ? "Apple's key is there" : "there is a usable key"}`,
			subject: {
				name: owner,
				type: "CNAME"
			},
			expected: [absoluteName(target)],
			observed: presentRecordSet(sole.set),
			fix: original === void 0 ? { text: "If iCloud's settings show this target, leave the record as it is." } : {
				text: "If iCloud's settings do not show this target, replace the record with Apple's CNAME record.",
				publish: [{
					owner,
					type: "CNAME",
					rdata: absoluteName(target)
				}],
				remove: answerRecordLines(sole)
			}
		});
	}
});
// src/check/dkim/dkim-testing.ts
var dkim_testing_default = defineCheck({
	id: "dkim-testing",
	area: "dkim",
	title: "The DKIM key is not marked as a test",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 6376 §3.6.1"],
	docs: {
		why: "A key with t=y says that the domain is only testing DKIM. Receivers may then treat a message whose signature fails like an unsigned one.",
		fix: "The flag is in Apple's record, and only Apple can change it. If you published a copy of the key, replace it with Apple's CNAME record.",
		good: "sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.",
		bad: "sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.\nsig1.dkim.example.com.at.icloudmailadmin.com. TXT \"v=DKIM1; t=y; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\""
	},
	needs: ({ required }) => ({ txt: ask(required.dkim.owner, "TXT") }),
	judge({ txt }, { required }) {
		const key = readUsableKey(txt);
		if (key === void 0 || txt.kind !== "found") return skipped("there is no usable key", { deferTo: ["dkim-cname", "dkim-key"] });
		if (!key.testing) return pass();
		return fail({
			message: "The DKIM key is marked as a test (t=y), so receivers may ignore it",
			subject: {
				name: required.dkim.owner,
				type: "TXT"
			},
			expected: ["a key without t=y"],
			observed: presentRecordSet(txt.set),
			fix: { text: "If your CNAME record is Apple's, change nothing in your DNS: only Apple can remove the flag." }
		});
	}
});
// src/check/alignment.ts
const icloudHelo = "outbound.st.icloud.com";
const domainSpf = ({ domain, required }) => spfNeed(domain.name, {
	name: required.spfInclude,
	helo: icloudHelo
});
const undecidedResults = /* @__PURE__ */ new Set([
	"pass",
	"temperror",
	"unknown",
	"straddles"
]);
const passesSpf = (tree, icloud) => {
	const [record, ...more] = tree.root.records;
	if (record === void 0 || more.length > 0 || record.faults.length > 0) return false;
	const parts = judgeService(icloud, tree);
	if (parts === void 0 || parts.length === 0) return void 0;
	const results = parts.map(({ evaluation }) => evaluation.result);
	if (results.every((result) => result === "pass")) return true;
	return results.every((result) => undecidedResults.has(result)) ? void 0 : false;
};
const alignmentNeeds = ({ cname, txt, known }, context) => {
	if (readUsableKey(txt) === void 0) return {};
	return cname.kind === "found" ? dkimChainNeeds(cname, known, context) : needsByKey([ask(context.required.dkim.target, "TXT")]);
};
const passesDkim = ({ cname, txt, known }, context) => {
	const key = readUsableKey(txt);
	const apple = findHint(known, context.required.dkim.target, "TXT");
	if (key === void 0) return false;
	return cname.kind === "found" ? leadsToOwnKey(findDkimEnd(followDkimChain(cname, known, context), context), key, apple) : !isOtherKey(key, apple);
};
// src/check/dmarc/tree-walk.ts
const dmarcNeeds = (domain) => Object.fromEntries(treeWalkDomains(domain).map((name) => [name, ask(prependLabels("_dmarc", name), "TXT")]));
const findAnswerAt = (walk, domain) => {
	const answer = walk[domain];
	return answer && isAnswerOf(answer, "TXT") ? answer : void 0;
};
const answerAt = (walk, domain) => {
	const answer = findAnswerAt(walk, domain);
	if (answer === void 0) throw new Error(`the walk does not include ${domain}`);
	return answer;
};
const walkRecords = (walk, names) => {
	const found = [];
	for (const name of names) {
		const answer = findAnswerAt(walk, name);
		const [only, ...more] = answer ? dmarcRecordsIn(answer) : [];
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
const childToward = (above, domain) => dnsName(splitLabels(domain).slice(-splitLabels(above).length - 1).join("."));
const isPublicSuffix = (last, start) => last.record.psd === "y" && last.domain !== start;
const findOrganizationalDomain = (walk, domain) => {
	const last = walkRecords(walk, treeWalkDomains(domain)).at(-1);
	if (last === void 0) return domain;
	return isPublicSuffix(last, domain) ? childToward(last.domain, domain) : last.domain;
};
const findGoverningPolicy = (walk, domain) => {
	const [own] = walkRecords(walk, [domain]);
	if (own !== void 0) return {
		...own,
		policy: own.record.policy
	};
	const [, ...above] = treeWalkDomains(domain);
	const found = walkRecords(walk, above);
	const last = found.at(-1);
	if (last === void 0) return void 0;
	const organization = isPublicSuffix(last, above[0]) ? childToward(last.domain, domain) : last.domain;
	const first = found.find((one) => one.domain === organization) ?? last;
	return {
		...first,
		policy: first.record.sp ?? first.record.policy
	};
};
// src/check/dmarc/dmarc-alignment.ts
const consequence$1 = {
	reject: "receivers refuse your outgoing mail",
	quarantine: "your outgoing mail lands in junk"
};
const because = "it passes neither SPF nor DKIM";
var dmarc_alignment_default = defineCheck({
	id: "dmarc-alignment",
	area: "dmarc",
	title: "The DMARC policy lets iCloud's mail through",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 9989 §4.10", "RFC 9989 §4.10.1"],
	docs: {
		why: "With the policy quarantine or reject, receivers junk or refuse the domain's mail if it passes neither SPF nor DKIM. Until iCloud's mail passes one of them, that includes your own mail. Parked domains often come with this policy.",
		fix: "Fix SPF and DKIM: as soon as one of them works, your mail passes. The DMARC record can stay as it is.",
		good: "@ TXT \"v=spf1 include:icloud.com ~all\"\nsig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.",
		bad: "@ TXT \"v=spf1 -all\"\n_dmarc TXT \"v=DMARC1; p=reject\""
	},
	needs: ({ domain, required }) => ({
		cname: ask(required.dkim.owner, "CNAME"),
		txt: ask(required.dkim.owner, "TXT"),
		tree: domainSpf({
			domain,
			required
		}),
		icloud: spfNeed(required.spfInclude)
	}),
	further({ cname, txt, tree, icloud }, context, known) {
		if (passesSpf(tree, icloud) === true) return {};
		const answers = {
			cname,
			txt,
			known
		};
		const needs = alignmentNeeds(answers, context);
		return Object.keys(needs).some((key) => known[key] === void 0) || passesDkim(answers, context) ? needs : {
			...needs,
			...dmarcNeeds(context.domain.name)
		};
	},
	judge({ cname, txt, tree, icloud, ...known }, context) {
		const { domain } = context;
		const bySpf = passesSpf(tree, icloud);
		if (bySpf === true || passesDkim({
			cname,
			txt,
			known
		}, context)) return pass();
		const found = findGoverningPolicy(known, domain.name);
		const policy = found?.policy;
		if (found === void 0 || policy === void 0) return skipped("no DMARC policy is in force", { deferTo: ["dmarc-present"] });
		if (policy === "none") return pass();
		if (bySpf === void 0) return unsettled({
			code: "unsupported",
			unasked: true,
			detail: "could not find out whether iCloud's mail passes SPF",
			attempts: []
		});
		const owner = prependLabels("_dmarc", domain.name);
		const inherited = found.domain !== domain.name;
		const present = txtLine(prependLabels("_dmarc", found.domain), found.text);
		return fail({
			message: `${capital(consequence$1[policy])}: ${because}, and the DMARC policy${inherited ? ` of ${found.domain}` : ""} is ${policy}`,
			consequence: `${consequence$1[policy]} (${because})`,
			subject: {
				name: owner,
				type: "TXT"
			},
			observed: rdataTexts([present]),
			fix: { text: "Fix SPF and DKIM: as soon as one of them works, your mail passes. Leave the DMARC record as it is." }
		});
	}
});
// src/check/dmarc/dmarc-policy.ts
const messages$3 = {
	testing: "The DMARC policy is only being tested (t=y) and no reports are requested: forged mail is delivered",
	unwatched: "The DMARC policy is none and no reports are requested: forged mail is delivered unnoticed",
	none: "The DMARC policy is none: forged mail is delivered, and only reported",
	unstated: "The DMARC record has no policy (p=): receivers take it as none, and older ones ignore the record"
};
const fixes$3 = {
	reportsFirst: "Replace the current record with this one, and send the reports to an address that exists. Switch to p=quarantine once they show that none of your senders fails.",
	stateNone: "Replace the current record with this one. Switch to p=quarantine once the reports show that none of your senders fails.",
	enforce: "Replace the current record with this one: iCloud's mail passes. If other services send for the domain, add an address for reports (rua=) first.",
	nextStep: "Next step: replace the current record with this one, because iCloud's mail passes. If the reports show other senders of yours that fail, fix these first."
};
const isCareful = ({ icloud, others }) => others || !icloud;
const describeWeakness = ({ policy, stated, fallen, testing, rua }, senders) => {
	if (!stated) return "unstated";
	if (policy !== "none" || fallen && rua.length > 0) return void 0;
	if (rua.length === 0) return testing ? "testing" : "unwatched";
	return isCareful(senders) || testing ? void 0 : "none";
};
var dmarc_policy_default = defineCheck({
	id: "dmarc-policy",
	area: "dmarc",
	title: "The DMARC policy is in force, or reports prepare it",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 9989 §4.7", "RFC 9989 §4.10.1"],
	docs: {
		why: "With p=none receivers deliver forged mail like any other. That is the right start while reports (rua=) show who sends for the domain. Without reports the record does nothing. A record without p= counts as p=none (RFC 9989), but receivers that follow RFC 7489 want p=.",
		fix: "If all of the domain's mail goes out through iCloud, publish p=quarantine: iCloud's mail passes both SPF and DKIM. Otherwise, add an address for reports first.",
		good: "_dmarc TXT \"v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com\"",
		bad: "_dmarc TXT \"v=DMARC1; p=none\""
	},
	needs: ({ domain }) => ({
		txt: ask(prependLabels("_dmarc", domain.name), "TXT"),
		apex: ask(domain.name, "TXT")
	}),
	judge({ txt, apex }, { domain, required }) {
		const owner = prependLabels("_dmarc", domain.name);
		const own = recordInForce(txt);
		if (isSkipped(own)) return own;
		const present = txtLine(owner, own.text);
		const senders = sendersIn(apex, required.spfInclude);
		const careful = isCareful(senders);
		const weakness = describeWeakness(own.record, senders);
		if (weakness === void 0) return pass(present.rdata);
		const watched = own.record.rua.length > 0;
		const reports = watched ? "" : `; rua=mailto:postmaster@${domain.name}`;
		const next = txtLine(owner, careful ? repairDmarc(`${own.text}${reports}`) : repairDmarc(own.text, "quarantine"));
		const carefulFix = watched ? fixes$3.stateNone : fixes$3.reportsFirst;
		return fail({
			message: messages$3[weakness],
			subject: {
				name: owner,
				type: "TXT"
			},
			expected: [next.rdata],
			observed: [present.rdata],
			fix: {
				text: careful ? carefulFix : watched ? fixes$3.nextStep : fixes$3.enforce,
				publish: [next],
				remove: [present]
			}
		});
	}
});
// src/check/dmarc/dmarc-present.ts
const messages$2 = {
	atApex: (domain, owner) => `The DMARC record is at ${domain}, where receivers don't look: it must be at ${owner}`,
	missing: (owner) => `There is no DMARC record at ${owner}`,
	dname: (owner, { owner: above }, target) => `The DNAME record at ${above} redirects ${owner} to ${target}, which has no DMARC record`,
	alias: (owner, target) => `${owner} is an alias (CNAME) of ${target}, which has no DMARC record`
};
const dnameAbove = (owner, hints) => {
	const alias = findHint(hints, owner, "CNAME");
	return alias?.kind === "found" ? findDname(alias.set, alias.proof) : void 0;
};
const traceIn = (owner, type, hints) => traceWildcard(owner, type, (name, asked) => findHint(hints, name, asked));
const isWildcard = (owner, type, hints) => traceIn(owner, type, hints).below !== void 0;
const describeMissing$1 = (owner, own, hints) => {
	if (isWildcard(owner, "TXT", hints) || isWildcard(owner, "CNAME", hints)) return `${messages$2.missing(owner)} itself: a wildcard record (*) answers with something else`;
	const [alias] = own.chain;
	const dname = dnameAbove(owner, hints);
	if (alias && dname) return messages$2.dname(owner, dname, alias.rdata[0].target);
	return alias ? messages$2.alias(owner, alias.rdata[0].target) : messages$2.missing(owner);
};
const fixes$2 = {
	reportsFirst: "Publish this TXT record with an address for reports (rua=) that exists. Switch to p=quarantine once the reports show that none of your senders fails.",
	enforce: "Publish this TXT record. If services other than iCloud send for the domain, start with p=none and an address for reports (rua=)."
};
const aliasLines = (owner, { chain }, hints) => {
	const dname = dnameAbove(owner, hints);
	return dname ? toRecordLines(dname.owner, "DNAME", dname.rdata) : chain.slice(0, 1).flatMap(({ rdata }) => toRecordLines(owner, "CNAME", rdata));
};
const dnameAdvice = (owner, hints) => {
	const dname = dnameAbove(owner, hints);
	return dname === void 0 ? "" : `Delete the DNAME record at ${dname.owner} first: while it is there, nothing below it counts. If its target is yours, you can publish the record at ${substituteDname(owner, dname.owner, dname.rdata[0].target)} instead. `;
};
var dmarc_present_default = defineCheck({
	id: "dmarc-present",
	area: "dmarc",
	title: "A DMARC record covers the domain",
	severity: "warning",
	since: "0.1.0",
	cites: ["RFC 9989 §4.10", "RFC 9989 §4.10.1"],
	docs: {
		why: "Apple doesn't require DMARC. But without it anyone can send mail as your domain, and large receivers trust your mail less. A record at a parent domain covers its subdomains.",
		fix: "Publish a DMARC record at _dmarc. If all of the domain's mail goes out through iCloud, p=quarantine is safe from the start: iCloud's mail passes both SPF and DKIM.",
		good: "_dmarc TXT \"v=DMARC1; p=quarantine\"",
		bad: "@ TXT \"v=DMARC1; p=quarantine\""
	},
	needs: ({ domain }) => dmarcNeeds(domain.name),
	hints(_, { domain }, known) {
		const owner = prependLabels("_dmarc", domain.name);
		return {
			...misplacedNeeds("dmarc", "TXT", domain.name, known),
			...needsByKey([
				ask(domain.name, "TXT"),
				ask(owner, "TXT"),
				ask(owner, "CNAME"),
				...traceIn(owner, "CNAME", known).unused.map((name) => ask(name, "CNAME"))
			])
		};
	},
	judge(observation, context, hints) {
		const { domain, required } = context;
		const apex = findHint(hints, domain.name, "TXT");
		const owner = prependLabels("_dmarc", domain.name);
		const own = answerAt(observation, domain.name);
		if (dmarcRecordsIn(own).length > 1) return pass();
		const governing = findGoverningPolicy(observation, domain.name);
		if (governing?.answer.kind === "found") return pass(...presentRecordSet(governing.answer.set));
		if (failedDmarcRecords(own).length > 0) return skipped(`the record at ${owner} is not a valid DMARC record`, { deferTo: ["dmarc-syntax"] });
		const present = answerRecordLines(own);
		const apexTexts = apex ? dmarcRecordsIn(apex) : [];
		const atApex = apexTexts.map(({ text }) => txtLine(domain.name, text));
		const about = {
			wanted: "dmarc",
			type: "TXT",
			domain: domain.name
		};
		const strays = findMisplaced(hints, about, meantDmarc(context));
		const elsewhere = describeMisplaced(strays, owner);
		const remove = [
			...atApex,
			...elsewhere.remove,
			...aliasLines(owner, own, hints)
		];
		const astray = strays.filter(({ wildcard }) => !wildcard);
		const [misplaced] = [...apexTexts, ...astray.flatMap(({ answer }) => dmarcRecordsIn(answer))];
		const text = misplaced?.text ?? recommendedDmarc(domain.name, apex, required.spfInclude);
		const right = txtLine(owner, text);
		return fail({
			message: atApex.length > 0 ? messages$2.atApex(domain.name, owner) : `${describeMissing$1(owner, own, hints)}${elsewhere.message}`,
			subject: {
				name: owner,
				type: "TXT"
			},
			expected: [right.rdata],
			observed: [...rdataTexts([...present, ...atApex]), ...elsewhere.observed],
			fix: {
				text: `${dnameAdvice(owner, hints)}${hasPolicyNone(text) ? fixes$2.reportsFirst : fixes$2.enforce}${elsewhere.advice}${formAdvice(hints, domain.name, right)}`,
				publish: [right],
				remove
			}
		});
	}
});
// src/check/dmarc/dmarc-reports.ts
const mostHosts = 4;
const mailtoDomain = (uri) => {
	const host = /^mailto:[^@]+@([^@!?]+)/i.exec(uri)?.[1];
	return host === void 0 ? void 0 : nameFromLabels(host.replace(/\.$/, "").split("."));
};
const externalDestinations = (rua, domain) => {
	const hosts = rua.slice(0, mostHosts).flatMap((uri) => mailtoDomain(uri) ?? []);
	return [...new Set(hosts)].filter((host) => !isWithin(host, domain) && !isWithin(domain, host));
};
const permissionName = (host, domain) => prependLabels(`${domain}._report._dmarc`, host);
var dmarc_reports_default = defineCheck({
	id: "dmarc-reports",
	area: "dmarc",
	title: "Other domains that get the DMARC reports have agreed to that",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 7489 §7.1", "RFC 9990"],
	docs: {
		why: "An address for reports in another domain counts only if that domain publishes a record that accepts them. Without it, no reports are sent there.",
		fix: "Ask the owner of the other domain to publish the record, or send the reports to an address in your own domain.",
		good: "_dmarc TXT \"v=DMARC1; p=none; rua=mailto:a@reports.example\"\nexample.com._report._dmarc.reports.example. TXT \"v=DMARC1;\"",
		bad: "_dmarc TXT \"v=DMARC1; p=none; rua=mailto:a@reports.example\"\nexample.com._report._dmarc.reports.example. TXT !nxdomain"
	},
	needs: ({ domain }) => dmarcNeeds(domain.name),
	further(walk, { domain }) {
		const found = findGoverningPolicy(walk, domain.name);
		const hosts = found ? externalDestinations(found.record.rua, found.domain) : [];
		return Object.fromEntries(hosts.map((host) => [permissionName(host, domain.name), ask(permissionName(host, found?.domain ?? domain.name), "TXT")]));
	},
	judge(observation, { domain }) {
		const found = findGoverningPolicy(observation, domain.name);
		if (found === void 0) return skipped("no DMARC record is in force", { deferTo: ["dmarc-present", "dmarc-single"] });
		const findings = externalDestinations(found.record.rua, found.domain).filter((host) => {
			const answer = observation[permissionName(host, domain.name)];
			return answer && !txtTexts(answer).some((text) => /^v=DMARC1(?:[\t ]*;|[\t ]*$)/.test(text));
		}).map((host) => {
			const owner = permissionName(host, found.domain);
			const rdata = presentRData("TXT", toTxtRdata("v=DMARC1;"));
			return {
				message: `No DMARC reports are sent to ${host}: it has no record that accepts reports about ${found.domain}`,
				subject: {
					name: owner,
					type: "TXT"
				},
				expected: [rdata],
				observed: [presentOctets(found.text)],
				fix: {
					text: `Ask the owner of ${host} to publish this record, or send the reports to another address (rua=).`,
					publish: [{
						owner,
						type: "TXT",
						rdata
					}]
				}
			};
		});
		return failIfAny(findings, pass(txtLine(prependLabels("_dmarc", found.domain), found.text).rdata));
	}
});
// src/knowledge/sending-services.ts
const unalignedServices = [{
	name: "Mailchimp",
	include: dnsName("servers.mcsv.net"),
	selectors: [
		"k1",
		"k2",
		"k3"
	],
	source: pagesRead("2026-11-30")("https://dmarc.wiki/mailchimp")
}];
// src/check/dmarc/dmarc-senders.ts
const consequence = {
	reject: "is refused",
	quarantine: "lands in junk"
};
const servicesIn = ({ root }) => unalignedServices.filter(({ include }) => placedTerms(root).some(({ term }) => term.target === include));
const keyNames = (selectors, domain) => selectors.map((selector) => prependLabels(`${selector}._domainkey`, domain));
const keyNeeds = (tree, domain) => needsByKey(servicesIn(tree).flatMap(({ selectors }) => keyNames(selectors, domain)).map((name) => ask(name, "TXT")));
const hasUsableKey = (answers, names) => names.some((name) => readUsableKey(findHint(answers, name, "TXT")) !== void 0);
const describeKey = (answers, name) => {
	const answer = findHint(answers, name, "TXT");
	const lines = answer ? answerRecordLines(answer) : [];
	return lines.length === 0 ? [`${name} TXT: none`] : lines.map(({ type, rdata }) => `${name} ${type} ${rdata}`);
};
var dmarc_senders_default = defineCheck({
	id: "dmarc-senders",
	area: "dmarc",
	title: "No service in the SPF record is known to fail DMARC",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 9989 §4.10.2", "RFC 7208 §2.4"],
	docs: {
		why: "Some services send with their own name as the envelope sender. Receivers then ask the SPF record of that name, so an include in yours does nothing for DMARC. With the policy quarantine or reject, their mail needs a DKIM key of your domain.",
		fix: "Set up DKIM for the domain in the service's settings, or delete the include if you no longer use the service.",
		good: "@ TXT \"v=spf1 include:icloud.com include:servers.mcsv.net ~all\"\nservers.mcsv.net. TXT \"v=spf1 ip4:192.0.2.0/24 -all\"\n_dmarc TXT \"v=DMARC1; p=reject\"\nk2._domainkey CNAME dkim2.mcsv.net.\ndkim2.mcsv.net. TXT \"v=DKIM1; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQC3vierJ+1MO4Skh0XIKxT8x9lDK+Guu34lozqmbxlA6ay9B4GdZgeCQUDbBzJnQwLwnnGhg6Ffnr9J3H8odsZ7VMQqk+t3rUBQqjJIId4WafL1q1aNrV3XqrpmX+qMQwjTHj1+Sskl5Rp5czlvRreyeN9PClJA5NAlLbf1caQB1QIDAQAB\"",
		bad: "@ TXT \"v=spf1 include:icloud.com include:servers.mcsv.net ~all\"\nservers.mcsv.net. TXT \"v=spf1 ip4:192.0.2.0/24 -all\"\n_dmarc TXT \"v=DMARC1; p=reject\""
	},
	needs: (context) => ({ tree: domainSpf(context) }),
	further: ({ tree }, { domain }) => servicesIn(tree).length === 0 ? {} : {
		...dmarcNeeds(domain.name),
		...keyNeeds(tree, domain.name)
	},
	judge({ tree, ...answers }, { domain }) {
		if (tree.root.records.length === 0) return skipped("there is no SPF record", { deferTo: ["spf-present"] });
		const policy = findGoverningPolicy(answers, domain.name)?.policy;
		if (policy === void 0 || policy === "none") return pass();
		const findings = servicesIn(tree).filter(({ selectors }) => !hasUsableKey(answers, keyNames(selectors, domain.name))).map(({ name, include, selectors }) => ({
			message: `Mail that ${name} sends for the domain most likely ${consequence[policy]}: SPF can't pass DMARC for it, and it has no usable DKIM key here`,
			subject: {
				name: domain.name,
				type: "TXT"
			},
			observed: [`include:${include}`, ...keyNames(selectors, domain.name).flatMap((key) => describeKey(answers, key))],
			fix: { text: `Set up DKIM for the domain in ${name}'s settings. If you no longer use it, delete "include:${include}" from the SPF record.` }
		}));
		return failIfAny(findings, pass());
	}
});
// src/check/dmarc/dmarc-wildcard.ts
const isAtOtherNames = ({ txt, sts, reports }) => hasSameRecords(txt, sts) || hasSameRecords(txt, reports);
const trace = (owner, txt, known) => traceWildcard(owner, "TXT", (name, type) => name === owner ? txt : findHint(known, name, type));
var dmarc_wildcard_default = defineCheck({
	id: "dmarc-wildcard",
	area: "dmarc",
	title: "The DMARC record is at _dmarc itself, not at a wildcard (*)",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 4592 §2.2.2", "RFC 4592 §3.3.1"],
	docs: {
		why: "A wildcard TXT record gives every name that does not exist the same text, so _dmarc too. That works until _dmarc exists: any record at it or below it, such as a permission for reports, ends the wildcard there. Then the domain has no DMARC record.",
		fix: "Publish the DMARC record at _dmarc itself. It takes precedence over the wildcard.",
		good: "_dmarc TXT \"v=DMARC1; p=quarantine\"",
		bad: "* TXT \"v=DMARC1; p=quarantine\""
	},
	needs: ({ domain }) => ({
		txt: ask(prependLabels("_dmarc", domain.name), "TXT"),
		sts: ask(prependLabels("_mta-sts", domain.name), "TXT"),
		reports: ask(prependLabels("_smtp._tls", domain.name), "TXT")
	}),
	further: ({ txt, sts, reports }, { domain }, known) => isAtOtherNames({
		txt,
		sts,
		reports
	}) ? needsByKey(trace(prependLabels("_dmarc", domain.name), txt, known).unused.map((name) => ask(name, "TXT"))) : {},
	judge({ txt, sts, reports, ...known }, { domain }) {
		const owner = prependLabels("_dmarc", domain.name);
		const own = recordInForce(txt);
		if (isSkipped(own)) return own;
		const { below } = trace(owner, txt, known);
		if (txt.kind !== "found" || below === void 0 || !isAtOtherNames({
			txt,
			sts,
			reports
		})) return pass();
		return fail({
			message: `The DMARC record works, but comes from the wildcard record *.${below}: the first record at ${owner} or below it makes it vanish`,
			subject: {
				name: owner,
				type: "TXT"
			},
			expected: [txtLine(owner, own.text).rdata],
			observed: presentRecordSet(txt.set),
			fix: { text: `Publish the DMARC record at ${owner} itself, which takes precedence over the wildcard. Leave the wildcard if other names need it.` }
		});
	}
});
// src/check/dmarc/dmarc-single.ts
const messages$1 = { beside: (owner, target) => `There is a CNAME record beside the TXT record at ${owner}: resolvers that know the CNAME see the policy of ${target}, not yours` };
const fixes$1 = {
	single: "Keep one of the records and delete the others.",
	beside: "Delete the CNAME record. If your DMARC policy is kept at its target, delete the TXT record instead."
};
var dmarc_single_default = defineCheck({
	id: "dmarc-single",
	area: "dmarc",
	title: "There is one DMARC record, and no CNAME beside it",
	severity: "warning",
	since: "0.1.0",
	cites: ["RFC 9989 §4.10", "RFC 1034 §3.6.2"],
	docs: {
		why: "If a name has two DMARC records, receivers ignore both. If there is a CNAME record beside them, some receivers follow it and see another policy, or none. A CNAME alone is fine.",
		fix: fixes$1.single,
		good: "_dmarc TXT \"v=DMARC1; p=quarantine\"",
		bad: "_dmarc TXT \"v=DMARC1; p=quarantine\"\n_dmarc TXT \"v=DMARC1; p=none; rua=mailto:dmarc@example.com\""
	},
	needs: ({ domain }) => ({
		txt: ask(prependLabels("_dmarc", domain.name), "TXT"),
		cname: ask(prependLabels("_dmarc", domain.name), "CNAME")
	}),
	judge({ txt, cname }, { domain }) {
		const owner = prependLabels("_dmarc", domain.name);
		if (cname.kind === "found" && isBesideCname(cname, txt)) return fail({
			message: messages$1.beside(owner, cname.set.rdata[0].target),
			subject: {
				name: owner,
				type: "CNAME"
			},
			observed: [cname, txt].flatMap((one) => rdataTexts(answerRecordLines(one))),
			fix: {
				text: fixes$1.beside,
				remove: answerRecordLines(cname)
			}
		});
		const records = dmarcRecordsIn(txt);
		if (records.length === 0) return skipped(`there is no DMARC record at ${owner}`, { deferTo: ["dmarc-present"] });
		if (records.length === 1) return pass();
		const lines = keepFirst(records).map(({ text }) => txtLine(owner, text));
		return fail({
			message: `There are ${records.length} DMARC records at ${owner}, so receivers ignore ${allOf(records.length)}`,
			subject: {
				name: owner,
				type: "TXT"
			},
			expected: rdataTexts(lines.slice(0, 1)),
			observed: rdataTexts(lines),
			fix: {
				text: fixes$1.single,
				remove: lines.slice(1)
			}
		});
	}
});
// src/check/dmarc/dmarc-subdomains.ts
const withoutTag = (text, tag) => {
	const parts = text.split(";");
	const at = parts.findIndex((part, i) => {
		const [name = "", value] = part.split("=", 2);
		return i > 0 && value !== void 0 && trimOf(name, "	 ").toLowerCase() === tag;
	});
	const before = parts.slice(0, Math.max(0, at)).join(";");
	return at < 0 ? text : [trimEndOf(before, "	 "), ...parts.slice(at + 1)].join(";");
};
var dmarc_subdomains_default = defineCheck({
	id: "dmarc-subdomains",
	area: "dmarc",
	title: "The DMARC policy for subdomains is as strict as for the domain",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 9989 §4.7", "RFC 9989 §4.10.2"],
	docs: {
		why: "If sp= or np= is weaker than p=, forgers use a subdomain instead, even one that does not exist.",
		fix: "Remove sp= and np= from the record, unless a subdomain has senders that would fail.",
		good: "_dmarc TXT \"v=DMARC1; p=quarantine; np=reject\"",
		bad: "_dmarc TXT \"v=DMARC1; p=reject; sp=none\""
	},
	needs: ({ domain }) => dmarcNeeds(domain.name),
	judge(walk, { domain }) {
		const owner = prependLabels("_dmarc", domain.name);
		const own = recordInForce(answerAt(walk, domain.name));
		if (isSkipped(own)) return own;
		const organization = findOrganizationalDomain(walk, domain.name);
		if (organization !== domain.name) return skipped(`for subdomains, the DMARC record of ${organization} applies`);
		const { policy, sp, np } = own.record;
		const present = txtLine(owner, own.text);
		const weaker = (tag, one, than) => one !== void 0 && policyStrictness[one] < policyStrictness[than] ? [tag] : [];
		const weak = [...weaker("sp", sp, policy), ...weaker("np", np, sp ?? policy)];
		const next = txtLine(owner, weak.reduce(withoutTag, own.text));
		const what = {
			sp: "subdomains (sp=)",
			np: "subdomains that do not exist (np=)"
		};
		return failIfAny(weak.map((tag) => ({
			message: `The DMARC policy for ${what[tag]} is weaker than for the rest`,
			subject: {
				name: owner,
				type: "TXT"
			},
			expected: [next.rdata],
			observed: [present.rdata],
			fix: {
				text: "Replace the current record with this one, unless a subdomain has senders that would fail.",
				publish: [next],
				remove: [present]
			}
		})), pass(present.rdata));
	}
});
// src/check/dmarc/dmarc-syntax.ts
const describeConsequence$1 = (record) => {
	if (isSyntaxFault(record) || record.policy === void 0) return "Receivers ignore the DMARC record";
	return record.fallen ? "Receivers treat the DMARC policy as none" : "Receivers misread a part of the DMARC record";
};
var dmarc_syntax_default = defineCheck({
	id: "dmarc-syntax",
	area: "dmarc",
	title: "The DMARC record has no syntax errors",
	severity: "warning",
	since: "0.1.0",
	cites: [
		"RFC 9989 §4.7",
		"RFC 9989 §4.8",
		"RFC 9989 §4.10.1"
	],
	docs: {
		why: "A record that does not begin with v=DMARC1 is not a DMARC record. After that, a tag with a wrong value is ignored. If p=, sp= or np= is wrong, receivers treat the policy as none, or ignore the record if it has no address for reports. They also ignore a record with neither a policy nor an address for reports. Unknown tags do no harm.",
		fix: "Correct the record at the position that the finding gives.",
		good: "_dmarc TXT \"v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com\"",
		bad: "_dmarc TXT \"v=DMARC1; p=quarentine; rua=dmarc@example.com\""
	},
	needs: ({ domain }) => ({ txt: ask(prependLabels("_dmarc", domain.name), "TXT") }),
	judge({ txt }, { domain }) {
		const owner = prependLabels("_dmarc", domain.name);
		const records = dmarcRecordsIn(txt);
		if (records.length > 1) return skipped("there are several DMARC records", { deferTo: ["dmarc-single"] });
		const text = records[0]?.text ?? failedDmarcRecords(txt)[0];
		if (text === void 0) return skipped(`there is no DMARC record at ${owner}`, { deferTo: ["dmarc-present"] });
		const record = readDmarc(text);
		const faults = isSyntaxFault(record) ? [record] : record.faults;
		const present = txtLine(owner, text);
		if (faults.length === 0) return pass(present.rdata);
		const better = txtLine(owner, repairDmarc(text));
		const places = faults.slice(0, 4).map(({ offset, message }) => `at character ${offset + 1}, ${message}`);
		return fail({
			message: `${describeConsequence$1(record)}: ${places.join("; ")}`,
			subject: {
				name: owner,
				type: "TXT"
			},
			expected: [better.rdata],
			observed: [present.rdata],
			fix: {
				text: "Replace the current record with this one. Check first that it says what you mean.",
				publish: [better],
				remove: [present]
			}
		});
	}
});
// src/check/dmarc/dmarc-tags.ts
const isHarmless = ({ name, value }) => name === "rf" || name === "ri" || name === "pct" && Number(value) === 100;
const presentTag = ({ name, value }) => presentOctets(`${name}=${value}`.slice(0, 60));
const describeUnknownTag = (tag) => {
	if (tag.name === "pct") return `${presentTag(tag)} no longer counts: the policy applies to all mail (t=y tests it)`;
	const meant = findNearest(tag.name, tagNames);
	return `${presentTag(tag)} is unknown to receivers${meant === void 0 ? "" : `; did you mean ${meant}=?`}`;
};
const conflictingFo = ({ fo }) => fo !== void 0 && /0/.test(fo) && /1/.test(fo) ? [`fo=${presentOctets(fo)} has both 0 and 1, which exclude each other`] : [];
const describeCapitals = (names) => names.length === 0 ? [] : [`${names.map((name) => `${name}=`).join(", ")} is in capitals, which the standard allows but some receivers can't read`];
const advise = (record, odd) => [
	...odd.some(({ name }) => name !== "pct") ? ["Correct the name of the tag, or remove it from the record."] : [],
	...odd.some(({ name }) => name === "pct") ? ["Remove pct= from the record."] : [],
	...conflictingFo(record).length > 0 ? ["Keep either 0 or 1 in fo=."] : [],
	...record.capitals.length > 0 ? ["Write the names of tags in lowercase."] : []
];
var dmarc_tags_default = defineCheck({
	id: "dmarc-tags",
	area: "dmarc",
	title: "The DMARC record has only tags that receivers know",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 9989 §4.7", "RFC 9989 §4.8"],
	docs: {
		why: "Receivers ignore a tag that they don't know, so a typo in its name cancels its effect. The tag pct=, which applied a policy to a part of the mail, no longer counts; use t=y to test a policy.",
		fix: "Correct the name of the tag, or remove it.",
		good: "_dmarc TXT \"v=DMARC1; p=quarantine; pct=100\"",
		bad: "_dmarc TXT \"v=DMARC1; p=reject; pct=10\""
	},
	needs: ({ domain }) => ({ txt: ask(prependLabels("_dmarc", domain.name), "TXT") }),
	judge({ txt }, { domain }) {
		const owner = prependLabels("_dmarc", domain.name);
		const [only, ...more] = dmarcRecordsIn(txt);
		if (only === void 0 || more.length > 0) return skipped("there is no DMARC record of the domain, or more than one", { deferTo: ["dmarc-present", "dmarc-single"] });
		const odd = only.record.others.filter((tag) => !isHarmless(tag)).slice(0, 4);
		const remarks = [
			...odd.map(describeUnknownTag),
			...conflictingFo(only.record),
			...describeCapitals(only.record.capitals)
		];
		const present = txtLine(owner, only.text);
		if (remarks.length === 0) return pass(present.rdata);
		return fail({
			message: `In the DMARC record, ${remarks.join("; ")}`,
			subject: {
				name: owner,
				type: "TXT"
			},
			observed: [present.rdata],
			fix: { text: advise(only.record, odd).join(" ") }
		});
	}
});
// src/check/resolver-refusals.ts
const dnssecErrors = {
	6: "DNSSEC Bogus",
	7: "Signature Expired",
	8: "Signature Not Yet Valid",
	9: "DNSKEY Missing",
	10: "RRSIGs Missing",
	11: "No Zone Key Bit Set",
	12: "NSEC Missing"
};
const isAnsweredUnchecked = (server, answers) => answers.some((one) => one.unchecked === true && one.server === server && one.kind !== "failed" && one.chain.length === 0);
const findRefusals = (views) => views.flatMap(({ question, answers }) => answers.flatMap((answer) => {
	const { server, extended = [], unchecked } = answer;
	if (answer.kind !== "failed" || unchecked || answer.failure.code !== "servfail") return [];
	if (!isAnsweredUnchecked(server, answers)) return [];
	const names = extended.flatMap(({ code }) => dnssecErrors[code] ?? []);
	const reason = [`${server} refuses ${question.name} ${question.type}`, ...names].join(", ");
	return [{
		question,
		server,
		failure: answer.failure,
		reason,
		named: names.length > 0
	}];
}));
const certainRefusals = (refusals, views) => {
	const answered = new Set(views.flatMap(({ answers }) => answers.flatMap(({ kind, unchecked, server }) => kind === "failed" || unchecked ? [] : [server])));
	return refusals.filter(({ named, server }) => named || !answered.has(server) && refusals.filter((one) => one.server === server).length > 2);
};
const validatedQuestions = (views) => new Set(views.flatMap(({ question, answers }) => answers.some((answer) => answer.kind === "found" && answer.vantage !== "authoritative" && answer.authentic) ? [questionKey(question)] : []));
// src/check/dnssec-state.ts
const findServer = (server, { servers }) => servers.find((one) => one.server === server);
const serverLabel = (server, delegation) => {
	const known = findServer(server, delegation);
	return known === void 0 ? server : describeServer(known);
};
const faultsOfServer = ({ server, trust, answers }, { delegation, domain }) => {
	const known = findServer(server, delegation);
	const label = serverLabel(server, delegation);
	const keys = known?.keys?.kind === "found" ? known.keys.set.rdata : [];
	if (trust.status === "bogus") return [{
		server: label,
		fault: trust.fault,
		keys
	}];
	return answers.flatMap(({ question, judgement }) => judgement.status === "bogus" && isOfMail(question, domain) ? [{
		server: label,
		fault: judgement.fault,
		keys,
		question
	}] : []);
};
const extras = [
	"_mta-sts",
	"mta-sts",
	"_smtp._tls"
];
const isOfMail = ({ name }, domain) => !extras.some((labels) => name === prependLabels(labels, domain));
const isTimed = ({ kind }) => kind === "expired" || kind === "not-yet-valid";
const subjectKey = ({ question }) => question === void 0 ? "" : questionKey(question);
const findZoneFaults = ({ servers }, place, validated) => {
	const faults = servers.flatMap((one) => faultsOfServer(one, place));
	const isEverywhere = (key) => faults.filter((one) => subjectKey(one) === key).length === servers.length;
	const isValidated = (key) => key === "" ? validated.size > 0 : validated.has(key);
	return faults.filter((one) => {
		const key = subjectKey(one);
		return !(isTimed(one.fault) && isEverywhere(key) && isValidated(key));
	});
};
const needsValidation = ({ delegation, views }, { startedAt }) => ({ validation: validationNeed(delegation, views, startedAt) });
const readZone = ({ delegation, views: all, validation }, domain) => {
	const known = knownDelegation(delegation);
	const zone = isSkipped(known) ? domain : known.zone;
	const own = all.views.filter(({ question }) => isWithin(question.name, zone) && isOfMail(question, domain));
	const validated = validatedQuestions(own);
	const faults = isSkipped(known) ? [] : findZoneFaults(validation, {
		delegation: known,
		domain
	}, validated);
	return {
		zone,
		known,
		own,
		validated,
		refusals: findRefusals(own),
		faults
	};
};
const hintsAbove = (observation, { domain, startedAt }) => {
	const { zone, known, refusals, faults } = readZone(observation, domain.name);
	const ds = isSkipped(known) ? void 0 : known.ds;
	return refusals.length > 0 && faults.length === 0 ? { above: trustAboveNeed({
		zone,
		ds
	}, startedAt) } : {};
};
const isSettled = ({ question }, { ds }, { servers }) => {
	if (ds?.vantage === "parent" && (ds.kind === "nodata" || ds.kind === "nxdomain")) return true;
	return servers.some(({ trust, answers }) => trust.status === "insecure" || answers.some((one) => questionKey(one.question) === questionKey(question) && (one.judgement.status === "secure" || one.judgement.status === "insecure")));
};
const isSoundHere = ({ known, faults, refusals }, validation) => faults.length === 0 && !isSkipped(known) && refusals.every((one) => isSettled(one, known, validation));
const areSoundAbove = ({ zones }) => zones.length > 0 && zones.every(({ status }) => status === "secure" || status === "insecure");
// src/check/dnssec/describe-fault.ts
const formatTime = (seconds) => (/* @__PURE__ */ new Date(seconds * 1e3)).toISOString().replace(/:\d\d\.000Z$/, "Z");
const keyTags = (keys) => [...new Set(keys.map(({ keyTag }) => keyTag))].sort((a, b) => a - b).map(String);
const listKeyTags = (keys) => listed(keyTags(keys), 4);
const describeSet = ({ owner, type }) => type === "DNSKEY" ? `the keys of ${owner}` : `the ${type} records of ${owner}`;
const describeParent = (parent) => parent === void 0 || isRegistry(parent) ? "the registrar" : `the zone ${parent}`;
const describeDsFault = ({ kind, ds, ...fault }, { holder, keys, above }) => {
	const zone = above ? "the zone" : "the DNS host's zone";
	const lists = `${holder} lists key ${listKeyTags(ds)}`;
	if (kind === "no-keys") return `${lists}, but ${zone} has no keys`;
	if (kind === "ds-key-idle") return `${lists}, which does not sign the zone's keys`;
	const right = "right" in fault && fault.right.length > 0 ? fault.right : keys;
	if (right.length === 0) return `${lists}, which is not a key of the zone`;
	return keyTags(right).join() === keyTags(ds).join() ? `the DS record that ${holder} has for key ${listKeyTags(ds)} does not match that key` : `${lists}, but ${above ? "the zone is signed" : "the DNS host signs"} with ${listKeyTags(right)}`;
};
const describeDenial = ({ kind, owner, type, of }) => {
	const what = of === "set" ? `has no ${type} record` : "does not exist";
	return kind === "denial-missing" ? `no signed proof (NSEC or NSEC3) says that ${owner} ${what}` : `the signed proof (NSEC or NSEC3) that ${owner} ${what} is about other names`;
};
const describeFault = (fault, setting) => {
	switch (fault.kind) {
		case "unsigned": return `${describeSet(fault)} are not signed, and the zone is`;
		case "expired": return `the signature over ${describeSet(fault)} (key ${fault.key.keyTag}) expired at ${formatTime(fault.at)}`;
		case "not-yet-valid": return `the signature over ${describeSet(fault)} (key ${fault.key.keyTag}) begins only at ${formatTime(fault.at)}`;
		case "key-missing": return `the signature over ${describeSet(fault)} is of key ${fault.key.keyTag}, and the zone has only ${listKeyTags(fault.keys)}`;
		case "signature-wrong": return `the signature over ${describeSet(fault)} (key ${fault.key.keyTag}) does not match them`;
		case "foreign-signer": return `${describeSet(fault)} are signed by ${fault.signer} instead of ${fault.zone}`;
		case "labels": return `the signature over ${describeSet(fault)} is of a longer name`;
		case "too-many": return `none of the many signatures over ${describeSet(fault)} is valid`;
		case "denial-missing":
		case "denial-wrong": return describeDenial(fault);
		case "not-delegated": return `its signed proof says that it does not delegate ${fault.zone}`;
		case "no-keys":
		case "ds-mismatch":
		case "ds-key-idle": return describeDsFault(fault, setting);
	}
};
const rightDs = (fault) => {
	switch (fault.kind) {
		case "no-keys": return [];
		case "ds-mismatch":
		case "ds-key-idle": return fault.right.length > 0 ? fault.right : void 0;
		default: return;
	}
};
// src/check/dnssec/findings.ts
const brokenZone = (zone, how) => `DNSSEC of ${zone} is broken, so many mail servers can't see the domain: ${how}`;
const dsLines = ({ zone, ds }) => ds?.kind === "found" ? toRecordLines(zone, "DS", ds.set.rdata) : [];
const atParent = ({ parent }) => parent === void 0 || isRegistry(parent.zone) ? "at your registrar" : `in the zone ${parent.zone}`;
const signAgain = (delegation) => `Ask your DNS host to sign ${delegation.zone} again. Until then, you can turn DNSSEC off: delete the DS record ${atParent(delegation)}, and wait until it has expired from caches.`;
const updateServer = (zone, servers) => `Ask your DNS host to bring ${listed(servers)} up to date: other name servers of ${zone} serve valid signatures.`;
const faultyServers = (faults) => [...new Set(faults.map(({ server }) => server))];
const hidesKeys = (delegation) => listedServers(delegation).some(({ soa, keys }) => soa.kind !== "failed" && keys?.kind === "failed");
const agreedDs = ({ delegation, faults, validation }) => {
	const wanted = mapNonEmpty(faults, ({ fault }) => rightDs(fault));
	const [first, ...more] = wanted.map((ds) => ds && ds.map((one) => presentRData("DS", one)).sort().join());
	return faultyServers(faults).length === validation.servers.length && more.every((one) => one === first) && !hidesKeys(delegation) ? wanted[0] : void 0;
};
const replaceDs = (delegation, right) => {
	const { zone } = delegation;
	const publish = toRecordLines(zone, "DS", right);
	const wanted = new Set(publish.map(({ rdata }) => rdata));
	const remove = dsLines(delegation).filter(({ rdata }) => !wanted.has(rdata));
	return {
		text: right.length === 0 ? `${capital(atParent(delegation))}, delete the DS record of ${zone}: the DNS host doesn't sign the zone.` : `${capital(atParent(delegation))}, replace the DS record of ${zone} with the one of the key that signs it now.`,
		remove,
		...publish.length > 0 && { publish }
	};
};
const hasSoundServer = (faulty, { delegation, validation }) => validation.servers.some(({ server, trust }) => trust.status === "secure" && !faulty.includes(serverLabel(server, delegation)));
const fixOf = (broken, right) => {
	const { delegation, faults } = broken;
	if (right !== void 0) return replaceDs(delegation, right);
	const faulty = faultyServers(faults);
	return { text: hasSoundServer(faulty, broken) ? updateServer(delegation.zone, faulty) : signAgain(delegation) };
};
const zoneFinding$1 = (broken, { name, refusals }) => {
	const { delegation, faults, validation } = broken;
	const { zone, parent } = delegation;
	const holder = describeParent(parent?.zone);
	const [{ fault, keys, question }] = faults;
	const sets = new Set(faults.map((one) => one.question && questionKey(one.question)));
	const judged = validation.servers.map(({ answers }) => answers.filter((one) => isOfMail(one.question, name)).length);
	const how = describeFault(fault, {
		holder,
		keys
	});
	const more = sets.size > 1 ? `, and ${counted(sets.size - 1, "more set")}` : "";
	const whole = question === void 0 || sets.size === greatest(judged);
	const right = agreedDs(broken);
	return {
		message: whole ? brokenZone(zone, how) : `DNSSEC is broken, so many mail servers can't see these records: ${how}${more}`,
		subject: question === void 0 || whole ? {
			name: zone,
			type: "DS"
		} : question,
		...right && right.length > 0 && { expected: right.map((ds) => `DS ${presentRData("DS", ds)}`) },
		observed: [
			...dsLines(delegation).map(({ rdata }) => `DS ${rdata}`),
			...faults.map((one) => `${one.server}: ${describeFault(one.fault, {
				holder,
				keys: one.keys
			})}`),
			...refusals.map(({ reason }) => reason)
		],
		fix: fixOf(broken, right)
	};
};
const findBrokenAbove = ({ zones }) => zones.find((one) => one.status === "bogus");
const zoneAboveFinding = (domain, { servedBy: zone, at, fault }, refusals) => ({
	message: `DNSSEC of ${zone}, a zone above, is broken, so many mail servers can't see ${domain}: ${describeFault(fault, {
		holder: "its parent zone",
		keys: [],
		above: true
	})}`,
	subject: {
		name: at.zone,
		type: at.type
	},
	observed: refusals.map(({ reason }) => reason),
	fix: { text: isRegistry(zone) ? `Nothing is wrong with your domain, and changing it doesn't help. Tell your registrar: only the registry that runs ${zone} can fix this.` : `Fix DNSSEC of ${zone}: "dns-audit ${zone}" shows how. Changing ${domain} doesn't help.` }
});
const refusedFinding = (zone, delegation, refusals) => {
	const lines = delegation ? dsLines(delegation) : [];
	return {
		message: brokenZone(zone, "validating resolvers refuse its records, and give them without validation"),
		subject: {
			name: zone,
			type: "DS"
		},
		observed: [...lines.map(({ rdata }) => `DS ${rdata}`), ...refusals.map(({ reason }) => capital(reason))],
		fix: { text: delegation && lines.length > 0 ? signAgain(delegation) : `Ask your DNS host and your registrar to check DNSSEC of ${zone}.` }
	};
};
// src/check/dnssec/dnssec-valid.ts
const judgeUnseenKeys = (known) => {
	const [failure, ...more] = listedServers(known).flatMap(({ keys }) => keys?.kind === "failed" ? [keys.failure] : []);
	if (failure === void 0 || isCutOff$1(known)) return skipped("the zone's keys could not be looked up, and no resolver reports a fault");
	return unsettled(failure, ...more);
};
const judgeUnrefused = (known, { servers }, validated) => {
	const { ds } = known;
	if (ds === void 0 || ds.kind === "failed") return skipped("the parent zone could not be asked for DS records, and no resolver reports a fault");
	if (ds.kind !== "found") return pass("not used");
	const trusted = pass(...ds.set.rdata.map((one) => `DS ${presentRData("DS", one)}`));
	if (validated.size > 0 || servers.some(({ trust }) => trust.status === "insecure")) return trusted;
	if (servers.length === 0) return judgeUnseenKeys(known);
	return servers.flatMap(({ answers }) => answers).some(({ judgement }) => judgement.status === "secure") ? trusted : skipped("its signatures could not be checked, and no resolver reports a fault");
};
const judgeRefused = (refusals, { settled, above, finding, certain }) => {
	if (above === void 0) return fail(finding);
	if (settled && areSoundAbove(above)) return void 0;
	if (!settled && certain) return fail(finding);
	return unsettled(...mapNonEmpty(refusals, ({ failure }) => failure));
};
var dnssec_valid_default = defineCheck({
	id: "dnssec-valid",
	area: "dnssec",
	title: "DNSSEC is valid, or not used",
	severity: "error",
	since: "0.1.0",
	cites: [
		"RFC 4035 §5.3.1",
		"RFC 4035 §2.4",
		"RFC 4035 §2.2",
		"RFC 4034 §3.1.5",
		"RFC 8914 §4"
	],
	docs: {
		why: "Validating resolvers reject records if the DS record at the registrar doesn't match the zone's keys, or a signature is wrong or out of date. To large mail providers the domain then doesn't exist, and Apple can't verify it. dns-audit validates each record that it judges.",
		fix: "Delete or replace the DS record at the registrar, or have the DNS host sign the zone again.",
		good: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.",
		bad: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n@ DS 12345 13 2 00\n; at each\n@ DNSKEY !nodata"
	},
	needs: needsViews,
	further: needsValidation,
	hints: hintsAbove,
	judge(observation, { domain }, { above }) {
		const read = readZone(observation, domain.name);
		const { zone, known, own, validated, refusals, faults } = read;
		const { validation } = observation;
		if (isNonEmpty(faults) && !isSkipped(known)) return fail(zoneFinding$1({
			delegation: known,
			faults,
			validation
		}, {
			name: domain.name,
			refusals
		}));
		const broken = above && findBrokenAbove(above);
		if (broken) return fail(zoneAboveFinding(zone, broken, refusals));
		const refused = isNonEmpty(refusals) && judgeRefused(refusals, {
			settled: isSoundHere(read, validation),
			above,
			finding: refusedFinding(zone, isSkipped(known) ? void 0 : known, refusals),
			certain: certainRefusals(refusals, own).length > 0
		});
		if (refused) return refused;
		return isSkipped(known) ? known : judgeUnrefused(known, validation, validated);
	}
});
// src/model/source-location.ts
const withFallbackLocation = (find, file) => (domain, subject) => find(domain, subject) ?? {
	file,
	line: 1,
	column: 1
};
const isShowable = (file) => /^[\p{L}\p{M}\p{N} -~]+$/u.test(file);
const presentLocation = ({ file, line, label }) => `${file}:${line}${label === void 0 ? "" : ` (${label})`}`;
const findingLocation = ({ file, line, column = 1, label }) => ({
	file,
	line,
	...column > 1 && { column },
	...label !== void 0 && { label }
});
// src/check/result.ts
const resultFrom = ({ id, area, title, severity }, findings) => {
	return {
		check: id,
		area,
		title,
		severity,
		status: findings.length > 0 ? "fail" : "pass",
		findings,
		obstacles: []
	};
};
// src/check/zone-file/zone-file.ts
const mostFindings = 50;
const docs = {
	why: "A parser and a DNS host read the zone file to publish it. If they refuse a line, or read it differently than you meant, your records are not published as written.",
	fix: "Correct the line that the finding names.",
	good: "",
	bad: ""
};
const defineFileCheck = (id, severity, title) => ({
	judgedFrom: "zone-file",
	meta: {
		id,
		area: "zone",
		title,
		severity,
		since: "0.1.0",
		cites: ["RFC 1035 §5"],
		docs
	}
});
const zoneFileChecks = {
	"zone-file": defineFileCheck("zone-file", "error", "The zone file is read without errors"),
	"zone-file-care": defineFileCheck("zone-file-care", "warning", "Nothing in the zone file is likely to be misread"),
	"zone-file-note": defineFileCheck("zone-file-note", "note", "Everything in the zone file was judged")
};
const remedies = {
	syntax: "Correct the line.",
	unsupported: "Write it out in full, so that every tool can read it.",
	include: "Put the included file into this repository and use a relative path.",
	unreadable: "Save it as plain UTF-8 text, or move it out of the folder.",
	"zone-unknown": "Name the zone with $ORIGIN, or name the file after it (example.com.zone).",
	"zone-assumed": "If that is wrong, name the zone in the file, or add its resource to the plan.",
	"changed-on-push": "Run dnscontrol preview to see the record as it is published.",
	"proxied-dkim": "Set the record to \"DNS only\": it must not be proxied.",
	"rr-type-spf": "Publish the same text as a TXT record and delete the record of type SPF.",
	"cname-beside-other-data": "Delete the CNAME record, or all other records of the same name.",
	"missing-trailing-dot": "Add a dot at the end of the name, or leave your zone off if the tool adds it.",
	"literal-quotes": "Delete the extra quotes from the text.",
	"txt-unquoted-words": "Put the text in quotes.",
	"txt-unsplit-over-255": "Split the text into strings of at most 255 bytes.",
	"semicolon-unescaped": "Write a backslash before each \";\", or set escaped_semicolons: false for the provider.",
	"duplicate-record": "Delete the line.",
	"not-loaded": "Correct the line: a name server that refuses it publishes nothing of the zone.",
	"bind-refuses": "Correct the line if BIND serves this zone.",
	"left-to-host": "Nothing to do if your DNS host adds its own NS records; else add them, with the addresses of those in the zone.",
	"servers-differ": "Nothing to do if BIND serves this zone; else change the line.",
	"foreign-type": "Use a record that every name server has, if yours does not have this one.",
	"out-of-zone": "Move the record to its own zone's file, or correct its name."
};
const ofOneRecord = /* @__PURE__ */ new Set([
	"proxied-dkim",
	"cname-beside-other-data",
	"missing-trailing-dot",
	"txt-unsplit-over-255"
]);
const faultSeverity = ({ code, owner, meant, refusesZone }, touchesMail) => {
	const usual = zoneFaultSeverity[code];
	const concerned = meant?.owner ?? owner;
	if (usual !== "error" || refusesZone === true || !ofOneRecord.has(code)) return usual;
	if (concerned === void 0 || touchesMail(concerned)) return usual;
	return code === "cname-beside-other-data" ? "note" : "warning";
};
const typeAt = ({ records }, { file, line, label, owner }) => records.find((one) => one.file === file && one.line === line && one.label === label && one.owner === (owner ?? one.owner))?.type ?? "SOA";
const zoneFinding = (zone, fault) => {
	const name = fault.owner ?? zone.origin;
	const { code, message } = fault;
	return {
		message: `${capital(message)} (${code})`,
		subject: {
			name,
			type: typeAt(zone, fault)
		},
		fix: { text: remedies[code] },
		location: findingLocation(fault)
	};
};
const placeKey = ({ file, line, label = "" }) => `${file}:${line} ${label}`;
const unjudgedFindings = (zone) => {
	const { origin, faults, unknowns } = zone;
	const told = new Set(faults.map(placeKey));
	const unjudged = unknowns.filter((one) => one.mayBeNone && !one.intended && !told.has(placeKey(one)));
	return [...groupedBy(unjudged, ({ file, line, why }) => `${file}:${line} ${why}`).values()].map(([unknown]) => ({
		message: `What this holds was not judged: ${unknown.why}`,
		subject: {
			name: unknown.owner ?? origin,
			type: unknown.type ?? "SOA"
		},
		fix: { text: "If it holds records of this zone, check a file or a plan that has them too." },
		location: findingLocation(unknown)
	}));
};
const metaSeverity = (id) => Object.values(zoneFileChecks).find(({ meta }) => meta.id === id)?.meta.severity;
const judgeZoneFile = (zone, faults, wanted, touchesMail) => wanted.map((meta) => {
	const findings = [...faults.filter((fault) => faultSeverity(fault, touchesMail) === metaSeverity(meta.id)).slice(0, mostFindings).map((fault) => zoneFinding(zone, fault)), ...meta.id === zoneFileChecks["zone-file-note"].meta.id ? unjudgedFindings(zone) : []];
	return resultFrom(meta, findings.slice(0, mostFindings));
});
// src/check/mx/mx-alias.ts
const messages = {
	alias: (target) => `The domain is an alias (CNAME) of ${target}, which hides any MX and TXT records of its own`,
	beside: (target) => `The domain is also an alias (CNAME): resolvers that know the CNAME see the records of ${target}, not your MX and TXT records`,
	keyName: (target, owner) => `The domain is an alias (CNAME) of the DKIM key ${target}: that record belongs at ${owner}`
};
const fixes = {
	alias: (target) => `Replace the CNAME with an ALIAS, ANAME or flattened CNAME if your DNS host offers one, or with the address records (A, AAAA) of ${target}. Then add Apple's MX and TXT records.`,
	beside: (target) => `Delete the CNAME record: no other record may be beside it. Use an ALIAS, ANAME or flattened CNAME instead if your DNS host offers one, or the address records (A, AAAA) of ${target}.`,
	keyName: (owner) => `Move this CNAME record to ${owner}. Then add Apple's MX and TXT records at the domain.`
};
const hasBothExchanges = (mx, required) => mx.kind === "found" && sortExchanges(mx.set.rdata, required).missing.length === 0;
const ownCopies = (answers, owner) => answers.filter(({ chain }) => chain.length > 0).flatMap(answerRecordLines).filter(({ type, rdata }) => type === "MX" || /^"(?:v=spf1[ "]|apple-domain=)/.test(rdata)).map(({ type, rdata }) => ({
	owner,
	type,
	rdata
}));
var mx_alias_default = defineCheck({
	id: "mx-alias",
	area: "mx",
	title: "The domain itself is not an alias (CNAME)",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 1034 §3.6.2", "RFC 2181 §10.1"],
	docs: {
		why: "A CNAME hides every other record of its name. Mail then follows the target's MX records, and Apple and receivers see only the target's TXT records.",
		fix: "Replace the CNAME with address records (A, AAAA), or with what your DNS host offers for this (ALIAS, ANAME, CNAME flattening).",
		good: "@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.",
		bad: "@ CNAME site.host.example.\nsite.host.example. MX !nodata"
	},
	needs: ({ domain }) => ({
		mx: ask(domain.name, "MX"),
		cname: ask(domain.name, "CNAME")
	}),
	further: ({ cname }, { domain }) => cname.kind === "found" ? { txt: ask(domain.name, "TXT") } : {},
	judge({ mx, cname, txt }, { domain, required }) {
		if (cname.kind !== "found") return pass();
		const beside = [mx, txt].filter((answer) => isBesideCname(cname, answer));
		if (beside.length === 0 && hasBothExchanges(mx, required)) return pass();
		const { target } = cname.set.rdata[0];
		const present = [mx, ...txt ? [txt] : []];
		const found = present.flatMap((one) => one.kind === "found" ? presentRecordSet(one.set) : []);
		const about = {
			subject: {
				name: domain.name,
				type: "CNAME"
			},
			expected: required.mx.map((one) => presentRData("MX", one)),
			observed: [...presentRecordSet(cname.set), ...found]
		};
		const remove = answerRecordLines(cname);
		const { dkim } = required;
		if (isKeyName(target)) {
			const right = {
				owner: dkim.owner,
				type: "CNAME",
				rdata: absoluteName(dkim.target)
			};
			const fix = {
				text: fixes.keyName(dkim.owner),
				publish: [right],
				remove
			};
			return fail({
				...about,
				message: messages.keyName(target, dkim.owner),
				fix
			});
		}
		return fail(beside.length > 0 ? {
			...about,
			message: messages.beside(target),
			fix: {
				text: fixes.beside(target),
				publish: ownCopies(present, domain.name),
				remove
			}
		} : {
			...about,
			message: messages.alias(target),
			fix: { text: fixes.alias(target) }
		});
	}
});
// src/check/mx/foreign-exchange.ts
const noMailArrives = "mail to the domain doesn't reach iCloud";
const mostExchanges = 4;
const foreignExchanges = (mx, { required }) => mx.kind === "found" ? sortExchanges(mx.set.rdata, required).foreign : [];
const foreignExchangeNeeds = (mx, context) => needsByKey(foreignExchanges(mx, context).slice(0, mostExchanges).flatMap(({ exchange }) => [
	glance(exchange, "CNAME"),
	glance(exchange, "A"),
	glance(exchange, "AAAA")
]));
const leadToApple = (foreign, hints) => foreign.length > 0 && foreign.every(({ exchange }) => {
	const sets = addressSets(exchange, hints);
	const areApples = ({ owner, rdata }) => isAppleHost(owner) || rdata.every(({ address }) => isAppleAddress(address));
	return sets.length > 0 && sets.every(areApples);
});
const addressSets = (exchange, hints) => ["A", "AAAA"].flatMap((type) => {
	const answer = findHint(hints, exchange, type);
	return answer?.kind === "found" ? [answer.set] : [];
});
const isAppleAddress = (address) => {
	const network = parseAddress(address);
	return network !== void 0 && isAppleNetwork(network);
};
const describeFlaw = (exchange, hints) => {
	if (/^\d+\.\d+\.\d+\.\d+(?:\.|$)/.test(exchange)) return `; ${exchange} is an IP address, but an MX record needs a host name`;
	const alias = findHint(hints, exchange, "CNAME");
	if (alias?.kind === "found") return `; ${exchange} is an alias (CNAME) of ${alias.set.rdata[0].target}, which isn't allowed in an MX record`;
	const a = findHint(hints, exchange, "A");
	const aaaa = findHint(hints, exchange, "AAAA");
	if (a?.kind === "nxdomain") return `; ${exchange} does not exist`;
	if (a?.kind === "nodata" && aaaa !== void 0 && aaaa.kind !== "found") return `; ${exchange} has no address`;
	return addressSets(exchange, hints).flatMap(({ rdata }) => rdata).some(({ address }) => isAppleAddress(address)) ? `; ${exchange} has an address of Apple's, which Apple can change at any time` : "";
};
const describeHost = (exchange) => {
	const provider = findMailProvider(exchange);
	return provider === void 0 ? exchange : `${exchange} (${provider.name})`;
};
const takesMail = ({ preference, exchange }, icloud) => preference <= icloud || findMailProvider(exchange)?.kind === "forwarding";
const firstSteps = (foreign) => [...new Set(foreign.flatMap(({ exchange }) => findMailProvider(exchange)?.firstStep ?? []))].map((step) => `${step} `).join("");
const deleteAdvice$1 = "Delete the MX records that point anywhere but Apple.";
const lockedAdvice = "If you can't delete one, your DNS host's email or forwarding service probably created it: turn that service off first.";
const judgeForeignExchanges = ({ mx, hints }, { domain, required }, isWrong, message) => {
	if (mx.kind !== "found") return skipped("there is no MX record", { deferTo: ["mx-present"] });
	const exchanges = sortExchanges(mx.set.rdata, required);
	const icloud = icloudPreference(exchanges);
	if (icloud === void 0) return skipped("no MX record points to iCloud", { deferTo: ["mx-icloud"] });
	const wrong = exchanges.foreign.filter((foreign) => isWrong(foreign, icloud)).toSorted((a, b) => a.preference - b.preference);
	const [first] = wrong;
	if (first === void 0) return pass();
	const step = firstSteps(wrong);
	return fail({
		message: `${message(first, icloud)}${describeFlaw(first.exchange, hints)}`,
		subject: {
			name: domain.name,
			type: "MX"
		},
		expected: exchanges.apple.map((one) => presentRData("MX", one)),
		observed: presentRecordSet(mx.set),
		fix: {
			text: step === "" ? `${deleteAdvice$1} ${lockedAdvice}` : `${step}${deleteAdvice$1}`,
			remove: toRecordLines(domain.name, "MX", wrong)
		}
	});
};
// src/check/mx/mx-icloud.ts
const describeProblems = ({ apple, missing, slips, invalid, foreign, byAddress }, set, hints) => {
	const misnamed = slips.map(({ rdata, meant, how }) => `MX record ${rdata.exchange} should be ${meant.exchange}: ${how}`);
	const [first] = foreign;
	if (misnamed.length === 0 && apple.length === 0 && first !== void 0) {
		if (byAddress) return `The MX records don't name Apple's hosts${describeFlaw(first.exchange, hints)}`;
		const more = foreign.length > 1 ? ` and ${foreign.length - 1} more` : "";
		return `Mail goes to ${describeHost(first.exchange)}${more}, not to iCloud${describeFlaw(first.exchange, hints)}`;
	}
	const [nowhere] = invalid;
	if (misnamed.length === 0 && apple.length === 0 && nowhere !== void 0) return `The MX records name no mail host that exists: ${nowhere.exchange} is only a placeholder`;
	const absent = missing.filter(({ exchange }) => slips.every(({ meant }) => meant.exchange !== exchange)).map(({ exchange }) => `MX record ${exchange} is missing`);
	const twice = apple.filter(({ exchange }) => set.filter((mx) => mx.exchange === exchange).length > 1).map(({ exchange }) => `MX record ${exchange} appears twice`);
	return [
		...misnamed,
		...absent,
		...new Set(twice)
	].join("; ");
};
const movingAdvice = "In iCloud's settings, add the email addresses that you use. Then replace these MX records with Apple's.";
const describeFix$1 = ({ slips, missing, apple, foreign, byAddress }) => {
	if (apple.length === 0 && foreign.length > 0) {
		if (byAddress) return "Replace these MX records with Apple's.";
		return `${firstSteps(foreign)}${movingAdvice}`;
	}
	if (slips.length > 0) return "Replace the wrong MX records with Apple's.";
	return missing.length === 1 ? "Add the missing MX record." : "Add the missing MX records.";
};
const describeConsequence = ({ apple, byAddress }) => {
	if (apple.length > 0) return "one of Apple's mail hosts is missing";
	return byAddress ? "incoming mail gets lost once Apple changes an address" : noMailArrives;
};
var mx_icloud_default = defineCheck({
	id: "mx-icloud",
	area: "mx",
	title: "Both of Apple's MX records are there",
	severity: "error",
	since: "0.1.0",
	cites: ["Apple 102374", "RFC 1035 §3.3.9"],
	docs: {
		why: "Mail goes to the hosts that the MX records name. Apple asks for both of its hosts before it verifies the domain. With only one, mail has no fallback. Any priority works.",
		fix: "Add the missing MX record. Delete the MX records that point anywhere but Apple.",
		good: "@ MX 10 mx01.mail.icloud.com.\n@ MX 20 mx02.mail.icloud.com.",
		bad: "@ MX 10 mx02.mail.icloud.com."
	},
	needs: ({ domain }) => ({ mx: ask(domain.name, "MX") }),
	hints: ({ mx }, context) => ({
		...foreignExchangeNeeds(mx, context),
		...needsByKey([glance(context.domain.name, "CNAME")])
	}),
	judge({ mx }, { domain, required }, hints) {
		if (mx.kind !== "found") return skipped("there is no MX record", { deferTo: ["mx-present"] });
		const exchanges = sortExchanges(mx.set.rdata, required);
		const { apple, missing, nulls, slips, foreign } = exchanges;
		if (nulls.length === mx.set.rdata.length) return skipped("a null MX is the only MX record", { deferTo: ["mx-null"] });
		if (missing.length === 0) return pass(...presentRecordSet(mx.set));
		if (isAlias(hints, domain.name) && !isBesideCname(findHint(hints, domain.name, "CNAME"), mx)) return skipped("the domain itself is an alias", { deferTo: ["mx-alias"] });
		const elsewhere = apple.length === 0 ? foreign : [];
		const twice = apple.filter(({ exchange }, i) => apple.slice(0, i).some((one) => one.exchange === exchange));
		const situation = {
			...exchanges,
			byAddress: leadToApple(elsewhere, hints)
		};
		return fail({
			message: describeProblems(situation, mx.set.rdata, hints),
			consequence: describeConsequence(situation),
			subject: {
				name: domain.name,
				type: "MX"
			},
			expected: required.mx.map((one) => presentRData("MX", one)),
			observed: presentRecordSet(mx.set),
			fix: {
				text: describeFix$1(situation),
				publish: toRecordLines(domain.name, "MX", missing),
				remove: toRecordLines(domain.name, "MX", [
					...slips.map(({ rdata }) => rdata),
					...twice,
					...elsewhere
				])
			}
		});
	}
});
// src/check/mx/mx-null.ts
var mx_null_default = defineCheck({
	id: "mx-null",
	area: "mx",
	title: "No null MX refuses mail",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 7505 §3", "Apple 102374"],
	docs: {
		why: "A null MX (a single dot) says that the domain accepts no mail. Registrars publish it for parked domains. Next to other MX records it is forbidden, and senders handle it in different ways.",
		fix: "Delete the null MX and add both of Apple's MX records.",
		good: "@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.",
		bad: "@ MX 0 ."
	},
	needs: ({ domain }) => ({ mx: ask(domain.name, "MX") }),
	judge({ mx }, { domain, required }) {
		if (mx.kind !== "found") return skipped("there is no MX record", { deferTo: ["mx-present"] });
		const { nulls, missing } = sortExchanges(mx.set.rdata, required);
		if (nulls.length === 0) return pass();
		const alone = nulls.length === mx.set.rdata.length;
		return fail({
			message: alone ? `The only MX record is a null MX ("."), which says that ${domain.name} accepts no mail` : "There is a null MX (\".\", \"no mail here\") beside other MX records, which is forbidden",
			...missing.length === required.mx.length && { consequence: "mail to the domain doesn't reach iCloud" },
			subject: {
				name: domain.name,
				type: "MX"
			},
			expected: required.mx.map((one) => presentRData("MX", one)),
			observed: presentRecordSet(mx.set),
			fix: {
				text: missing.length === 0 ? "Delete the null MX." : "Delete the null MX and add Apple's MX records. If the DNS host added the SPF record v=spf1 -all with it, delete that too.",
				publish: toRecordLines(domain.name, "MX", missing),
				remove: toRecordLines(domain.name, "MX", nulls)
			}
		});
	}
});
// src/check/mx/mx-present.ts
const zoneAbove = (name, delegation) => delegation?.kind === "delegated" && delegation.zone !== name ? delegation.zone : void 0;
const describeMissing = (name, above) => above === void 0 ? `The domain ${name} does not exist in DNS` : `The zone ${above} exists, but has no name ${name}`;
var mx_present_default = defineCheck({
	id: "mx-present",
	area: "mx",
	title: "The domain has MX records",
	severity: "error",
	since: "0.1.0",
	cites: ["Apple 102374", "RFC 5321 §5.1"],
	docs: {
		why: "Without MX records, senders try the domain's own address, where no iCloud mail server answers. Mail bounces or is lost.",
		fix: "Add both of Apple's MX records.",
		good: "@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.",
		bad: "@ MX !nodata"
	},
	needs: ({ domain }) => ({ mx: ask(domain.name, "MX") }),
	hints: (_, { domain }, known) => ({
		...misplacedNeeds("mx", "MX", domain.name, known),
		delegation: delegationNeed(domain.name)
	}),
	judge({ mx }, context, { delegation, ...hints }) {
		const { domain, required } = context;
		if (mx.kind === "found") return pass(...presentRecordSet(mx.set));
		if (isAlias(hints, domain.name)) return skipped("the domain itself is an alias", { deferTo: ["mx-alias"] });
		const gone = mx.kind === "nxdomain";
		const above = gone ? zoneAbove(domain.name, delegation) : void 0;
		const about = {
			wanted: "mx",
			type: "MX",
			domain: domain.name
		};
		const strays = findMisplaced(hints, about, meantMx(context));
		const { message, advice, remove, observed } = describeMisplaced(strays, domain.name);
		const parked = isParkedZone(hints, domain.name) ? " The name servers belong to a parking service, so the domain may have expired." : "";
		return fail({
			message: gone ? `${describeMissing(domain.name, above)}, so nobody can send mail to it` : `The domain has no MX record, so its mail does not reach iCloud${message}`,
			consequence: noMailArrives,
			subject: {
				name: domain.name,
				type: "MX"
			},
			expected: required.mx.map((one) => presentRData("MX", one)),
			observed,
			fix: {
				text: above ? `Check the spelling. Then add both of Apple's MX records for ${domain.name} in the zone ${above}.` : gone ? "Check with your registrar that the domain is registered, paid for and uses your DNS host's name servers. Check the spelling. Then add both of Apple's MX records." : `Add both of Apple's MX records.${advice}${formAdvice(hints, domain.name, {
					owner: domain.name,
					type: "MX"
				})}${domainConnectAdvice(hints, domain.name)}${parked}`,
				publish: toRecordLines(domain.name, "MX", required.mx),
				remove
			}
		});
	}
});
// src/check/mx/mx-stranger-backup.ts
var mx_stranger_backup_default = defineCheck({
	id: "mx-stranger-backup",
	area: "mx",
	title: "No other mail host is a backup for iCloud",
	severity: "warning",
	since: "0.1.0",
	cites: ["Apple 102374", "RFC 5321 §5.1"],
	docs: {
		why: "A host with a higher MX priority number than Apple's gets mail whenever iCloud is slow to answer, and spammers use it on purpose. That mail never reaches iCloud. Apple asks for its own MX records only.",
		fix: "Delete every MX record except Apple's.",
		good: "@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.",
		bad: "@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.\n@ MX 50 mail.old-host.example."
	},
	needs: ({ domain }) => ({ mx: ask(domain.name, "MX") }),
	hints: ({ mx }, context) => foreignExchangeNeeds(mx, context),
	judge: ({ mx }, context, hints) => judgeForeignExchanges({
		mx,
		hints
	}, context, (foreign, icloud) => !takesMail(foreign, icloud), ({ exchange }) => `Another mail host, ${describeHost(exchange)}, gets mail whenever iCloud is slow to answer`)
});
// src/check/mx/mx-stranger-preferred.ts
var mx_stranger_preferred_default = defineCheck({
	id: "mx-stranger-preferred",
	area: "mx",
	title: "No mail host or forwarding service competes with iCloud",
	severity: "error",
	since: "0.1.0",
	cites: ["Apple 102374", "RFC 5321 §5.1"],
	docs: {
		why: "Senders try the lowest MX priority number first and spread mail over equal ones. A record with a number as low as Apple's, or lower, takes all mail or part of it. That mail never reaches iCloud. A forwarding service takes mail at any priority, and returns what it has no rule for.",
		fix: "Delete every MX record except Apple's.",
		good: "@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.",
		bad: "@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.\n@ MX 1 mail.old-host.example."
	},
	needs: ({ domain }) => ({ mx: ask(domain.name, "MX") }),
	hints: ({ mx }, context) => foreignExchangeNeeds(mx, context),
	judge: ({ mx }, context, hints) => judgeForeignExchanges({
		mx,
		hints
	}, context, takesMail, ({ exchange, preference }, icloud) => preference > icloud ? `${describeHost(exchange)} gets mail whenever iCloud is slow to answer, and returns what it has no rule for` : preference < icloud ? `Mail goes to ${describeHost(exchange)} first, before iCloud` : `Part of the mail goes to ${describeHost(exchange)} instead of iCloud`)
});
// src/record/field-list.ts
const selectRecords = (texts, version) => texts.filter((text) => {
	const rest = text.startsWith(version) ? text.slice(version.length) : "";
	return rest.startsWith(";") || texts.length === 1 && /^[\t ]+;/.test(rest);
});
const nameForm = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,31}$/;
const readField = (part, start) => {
	const spec = trimStartOf(part, "	 ");
	const offset = start + part.length - spec.length;
	if (spec === "") return {
		offset,
		message: "a field is empty: there is a semicolon too many"
	};
	const equals = spec.indexOf("=");
	const name = spec.slice(0, Math.max(equals, 0));
	if (!nameForm.test(name)) return {
		offset,
		message: `${quoteShortened(spec)} is not of the form name=value`
	};
	return {
		name,
		value: spec.slice(equals + 1),
		offset,
		valueOffset: offset + equals + 1
	};
};
const readFields = (text) => {
	const [version = "", ...rest] = text.split(";");
	const ended = rest.length > 1 && /^[\t ]*$/.test(rest.at(-1) ?? "");
	const fields = [];
	let start = version.length + 1;
	for (const [i, part] of (ended ? rest.slice(0, -1) : rest).entries()) {
		const spec = i < rest.length - 1 ? trimEndOf(part, "	 ") : part;
		const read = readField(spec, start);
		if ("message" in read) return read;
		fields.push(read);
		start += part.length + 1;
	}
	return fields;
};
const extensionFault = ({ name, value, valueOffset }) => {
	if (value === "") return {
		offset: valueOffset,
		message: `${name}= has no value`
	};
	const bad = /[^!-:<>-~]/.exec(value);
	return bad === null ? void 0 : {
		offset: valueOffset + bad.index,
		message: `${name}= has ${quoteShortened(bad[0])}, which is not allowed in a value`
	};
};
// src/record/mta-sts.ts
const selectStsRecords = (texts) => selectRecords(texts, "v=STSv1");
const findStsFault = (text) => {
	const fields = readFields(text);
	if (isSyntaxFault(fields)) return fields;
	const id = fields.find(({ name }) => name === "id");
	if (id === void 0) return {
		offset: text.length,
		message: "the id is missing"
	};
	if (!/^[A-Za-z0-9]{1,32}$/.test(id.value)) return {
		offset: id.valueOffset,
		message: `the id ${quoteShortened(id.value)} must be 1 to 32 letters and digits`
	};
	return fields.map(extensionFault).find((fault) => fault !== void 0);
};
const modes = [
	"enforce",
	"testing",
	"none"
];
const longestAge = 31557600;
const domainForm = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/i;
const fault = (message) => ({
	offset: 0,
	message
});
const isUtf8 = (octets) => {
	if (/^[\0-\u007f]*$/.test(octets)) return true;
	try {
		new TextDecoder("utf-8", { fatal: true }).decode(toBytes(octets));
		return true;
	} catch {
		return false;
	}
};
const readLine = (line) => {
	if (/^[\t ]*$/.test(line)) return fault("it has an empty line, which is not allowed");
	const name = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,31}(?=:)/.exec(line)?.[0];
	if (name === void 0) return fault(`the line ${quoteShortened(line)} is not of the form name: value`);
	const value = trimOf(line.slice(name.length + 1), " 	");
	if (value === "") return fault(`${name}: has no value`);
	if (/[^ -~\u0080-\u00ff]/.test(value)) return fault(`the line ${quoteShortened(line)} has a control character`);
	return isUtf8(value) ? {
		name,
		value
	} : fault(`the line ${quoteShortened(line)} is not UTF-8`);
};
const splitLines = (body) => body.replace(/\r?\n$/, "").split(/\r?\n/);
const exchangeFault = (pattern) => domainForm.test(pattern.replace(/^\*\./, "")) ? void 0 : fault(`mx: ${quoteShortened(pattern)} must be a host name without a final dot, or *. and a domain`);
const ageFault = (age) => {
	if (!/^\d{1,10}$/.test(age)) return fault(`max_age: ${quoteShortened(age)} must be a number of seconds`);
	return Number(age) > longestAge ? fault(`max_age: ${age} is more than the ${longestAge} seconds that are allowed`) : void 0;
};
const readStsPolicy = (body) => {
	const fields = [];
	for (const line of splitLines(body)) {
		const read = readLine(line);
		if (isSyntaxFault(read)) return read;
		fields.push(read);
	}
	const first = (wanted) => fields.find(({ name }) => name === wanted)?.value;
	if (first("version") !== "STSv1") return fault("version: STSv1 is missing");
	const mode = modes.find((one) => one === first("mode"));
	if (mode === void 0) return fault(`mode: ${quoteShortened(first("mode") ?? "")} must be enforce, testing or none`);
	const age = first("max_age") ?? "";
	const mx = fields.flatMap(({ name, value }) => name === "mx" ? [value.toLowerCase()] : []);
	const wrong = ageFault(age) ?? mx.map(exchangeFault).find((found) => found !== void 0);
	if (wrong !== void 0) return wrong;
	return mx.length === 0 && mode !== "none" ? fault("there is no mx: line") : {
		mode,
		mx,
		maxAge: Number(age)
	};
};
const admitsExchange = ({ mx }, exchange) => mx.some((pattern) => pattern.startsWith("*.") ? splitLabels(exchange).length > 1 && parentName(exchange) === dnsName(pattern.slice(2)) : pattern === exchange);
// src/check/mta-sts/policy.ts
const hasStsRecord = (txt) => {
	const [only, ...more] = selectStsRecords(txtTexts(txt));
	return only !== void 0 && more.length === 0 && findStsFault(only) === void 0;
};
const recordNeeds = ({ domain }) => ({ txt: ask(prependLabels("_mta-sts", domain.name), "TXT") });
const policyNeeds = ({ txt }, { domain }) => hasStsRecord(txt) ? { fetched: policyNeed(domain.name) } : {};
const notInUse = skipped("no MTA-STS record is in force");
const syntaxFault = (message) => ({
	offset: 0,
	message
});
const readPolicy = (fetched) => {
	if (fetched.kind === "refused") return syntaxFault(fetched.why);
	const { status, mediaType, body } = fetched;
	if (status >= 300 && status < 400) return syntaxFault("it is a redirect, which senders do not follow");
	if (status !== 200) return syntaxFault(`HTTP status ${status}`);
	if (mediaType !== "text/plain") return syntaxFault(`its type is ${quoteShortened(mediaType)}, not text/plain`);
	return readStsPolicy(body);
};
const isServed = (fetched) => fetched.kind === "fetched" && fetched.status === 200 && fetched.mediaType === "text/plain";
const whyNoPolicy = (fetched, { message }) => {
	if (fetched.kind !== "refused") return message;
	if (fetched.why === "certificate") return "its host's certificate is not valid";
	if (fetched.why === "no-connection") return `its host ${fetched.detail}`;
	if (fetched.why === "not-public") return `its host ${hasSpecialAddress(fetched.detail)}: ${nobodyReaches}`;
	return fetched.why === "too-long" ? fetched.detail : `its host: ${fetched.detail}`;
};
const describeResponse = (fetched) => {
	if (fetched.kind === "refused") return fetched.why === "certificate" ? [fetched.detail] : void 0;
	const { status, body } = fetched;
	if (isServed(fetched)) return body.split("\n", 10).map((line) => presentOctets(line.replace(/\r$/, "").slice(0, 80)));
	return status === 200 || status >= 300 && status < 400 ? [`HTTP status ${status}`] : void 0;
};
const judgeExcluded = (policy, { domain, required }, consequence) => {
	const names = required.mx.map(({ exchange }) => exchange);
	const missing = names.filter((exchange) => !admitsExchange(policy, exchange));
	if (missing.length === 0) return pass(`mode ${policy.mode}, mx ${presentOctets(policy.mx.join(", "))}`);
	const host = prependLabels("mta-sts", domain.name);
	return fail({
		message: `The MTA-STS policy does not list ${missing.join(" and ")}: ${consequence}`,
		subject: {
			name: host,
			type: "TCP"
		},
		expected: names.map((exchange) => `mx: ${exchange}`),
		observed: policy.mx.slice(0, 10).map((name) => `mx: ${presentOctets(name)}`),
		fix: { text: `Add these lines to the policy at https://${host}/.well-known/mta-sts.txt, and change the id of the TXT record at _mta-sts.${domain.name}. Until that is done, set mode: none there and change the id. Senders keep to the old policy until they see a new id.` }
	});
};
// src/check/mta-sts/mta-sts-icloud.ts
var mta_sts_icloud_default = defineCheck({
	id: "mta-sts-icloud",
	area: "mta-sts",
	title: "The MTA-STS policy allows iCloud's mail servers",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 8461 §4.1", "RFC 8461 §5"],
	docs: {
		why: "With mode: enforce, senders deliver only to the mail servers that the policy lists. If it still lists an old provider's, they return all mail for as long as they remember the policy.",
		fix: "List Apple's mail servers in the policy and change the id of the record at _mta-sts. Until that is done, set mode: none.",
		good: "_mta-sts TXT \"v=STSv1; id=1\"\n; https://mta-sts.example.com/.well-known/mta-sts.txt\n; version: STSv1\n; mode: enforce\n; mx: *.mail.icloud.com\n; max_age: 604800",
		bad: "_mta-sts TXT \"v=STSv1; id=1\"\n; https://mta-sts.example.com/.well-known/mta-sts.txt\n; version: STSv1\n; mode: enforce\n; mx: *.old-provider.example\n; max_age: 604800"
	},
	needs: recordNeeds,
	further: policyNeeds,
	judge({ fetched }, context) {
		if (fetched === void 0) return notInUse;
		const read = readPolicy(fetched);
		if (isSyntaxFault(read)) return skipped("the policy can't be read", { deferTo: ["mta-sts-policy"] });
		if (read.mode !== "enforce") return pass(`mode ${read.mode}`);
		return judgeExcluded(read, context, "senders do not deliver there");
	}
});
// src/check/mta-sts/mta-sts-policy.ts
var mta_sts_policy_default = defineCheck({
	id: "mta-sts-policy",
	area: "mta-sts",
	title: "The MTA-STS policy can be fetched and read",
	severity: "warning",
	since: "0.1.0",
	cites: ["RFC 8461 §3.2", "RFC 8461 §3.3"],
	docs: {
		why: "The record at _mta-sts announces a policy. Senders fetch it over HTTPS from the host mta-sts of the domain, only with a valid certificate and without following redirects. If they can't, new senders don't insist on encryption, and senders that remember an older policy keep to it.",
		fix: "Serve the policy as a text file at https://mta-sts.DOMAIN/.well-known/mta-sts.txt, or delete the record at _mta-sts.",
		good: "_mta-sts TXT \"v=STSv1; id=1\"\n; https://mta-sts.example.com/.well-known/mta-sts.txt\n; version: STSv1\n; mode: testing\n; mx: *.mail.icloud.com\n; max_age: 604800",
		bad: "_mta-sts TXT \"v=STSv1; id=1\"\n; https://mta-sts.example.com/.well-known/mta-sts.txt\n; 301"
	},
	needs: recordNeeds,
	further: policyNeeds,
	judge({ fetched }, { domain }) {
		if (fetched === void 0) return notInUse;
		const read = readPolicy(fetched);
		if (!isSyntaxFault(read)) return pass(`${presentText(fetched.url)}: mode ${read.mode}`);
		const host = prependLabels("mta-sts", domain.name);
		const seen = describeResponse(fetched);
		return fail({
			message: `The MTA-STS policy has no effect: ${whyNoPolicy(fetched, read)}`,
			subject: {
				name: host,
				type: "TCP"
			},
			...!isServed(fetched) && { expected: [`a policy at https://${host}/.well-known/mta-sts.txt`] },
			...seen && { observed: seen },
			fix: { text: isServed(fetched) ? `Correct the policy at https://${host}/.well-known/mta-sts.txt, and change the id of the TXT record at _mta-sts.${domain.name}.` : `Serve the policy as a text file (text/plain) at https://${host}/.well-known/mta-sts.txt, without a redirect and with a valid certificate. If you no longer use MTA-STS, serve one with mode: none until the max_age of the old one has passed, then delete the TXT record.` }
		});
	}
});
// src/check/mta-sts/mta-sts-record.ts
const looksLikeSts = (text) => /sts/i.test(text);
var mta_sts_record_default = defineCheck({
	id: "mta-sts-record",
	area: "mta-sts",
	title: "MTA-STS is not used, or its record is well-formed",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 8461 §3.1"],
	docs: {
		why: "If there is no valid record at _mta-sts, or more than one, senders assume that the domain has no policy. Then they don't insist on encryption.",
		fix: "Publish one TXT record with v=STSv1 and an id of letters and digits. Change the id whenever the policy changes.",
		good: "_mta-sts TXT \"v=STSv1; id=20261101T000000\"",
		bad: "_mta-sts TXT \"v=STSv1; id=2026-11-01\""
	},
	needs: recordNeeds,
	judge({ txt }, { domain, startedAt }) {
		const texts = txtTexts(txt);
		const records = selectStsRecords(texts);
		const meant = records.length > 0 ? records : texts.filter(looksLikeSts);
		const [first, ...more] = meant;
		if (txt.kind !== "found" || first === void 0) return pass("not used");
		const owner = prependLabels("_mta-sts", domain.name);
		const fault = records.length > 0 ? findStsFault(first) : { message: "it must begin with v=STSv1;" };
		if (more.length === 0 && fault === void 0) return pass(...presentRecordSet(txt.set));
		const id = startedAt.replace(/[^\dT]/g, "").slice(0, 15);
		const right = txtLine(owner, `v=STSv1; id=${id}`);
		return fail({
			message: more.length > 0 ? `There are ${meant.length} MTA-STS records at ${owner}, so senders ignore ${allOf(meant.length)}` : `Senders ignore the MTA-STS record: ${fault?.message}`,
			subject: {
				name: owner,
				type: "TXT"
			},
			expected: [right.rdata],
			observed: presentRecordSet(txt.set),
			fix: {
				text: "Replace what is there with this record. Change its id whenever the policy changes.",
				publish: [right],
				remove: meant.map((text) => txtLine(owner, text))
			}
		});
	}
});
// src/check/mta-sts/mta-sts-testing.ts
var mta_sts_testing_default = defineCheck({
	id: "mta-sts-testing",
	area: "mta-sts",
	title: "An MTA-STS policy in testing mode allows iCloud's mail servers",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 8461 §4.1", "RFC 8461 §5"],
	docs: {
		why: "With mode: testing no mail is returned. Once the mode is enforce, mail servers that the policy doesn't list get no more mail.",
		fix: "List Apple's mail servers in the policy and change the id of the record at _mta-sts.",
		good: "_mta-sts TXT \"v=STSv1; id=1\"\n; https://mta-sts.example.com/.well-known/mta-sts.txt\n; version: STSv1\n; mode: testing\n; mx: *.mail.icloud.com\n; max_age: 604800",
		bad: "_mta-sts TXT \"v=STSv1; id=1\"\n; https://mta-sts.example.com/.well-known/mta-sts.txt\n; version: STSv1\n; mode: testing\n; mx: *.old-provider.example\n; max_age: 604800"
	},
	needs: recordNeeds,
	further: policyNeeds,
	judge({ fetched }, context) {
		const read = fetched && readPolicy(fetched);
		if (read === void 0 || isSyntaxFault(read)) return skipped("no MTA-STS policy can be read");
		if (read.mode !== "testing") return pass();
		return judgeExcluded(read, context, "once the mode is enforce, senders will not deliver there");
	}
});
// src/check/port/port-faults.ts
const tryAnotherNetwork = "Try another network, for example your phone's hotspot. If it works there, ask the operator of this network to allow outgoing connections to the port.";
const checkSecuritySoftware = "Turn off mail scanning in your antivirus or firewall program, VPNs and proxies, one at a time, and try again.";
const signInToNetwork = "Open a web page in a browser: a hotel or guest network may want you to sign in first. Otherwise, turn off VPNs, proxies and mail scanning, and try again.";
const checkClock = "Check the date and time of this computer.";
const tryLater = "Check Apple's system status page, and try again later.";
const enterNoPassword = "Most likely something is intercepting the connection: do not enter a password on this network. Turn off mail scanning in your antivirus program, or try another network.";
const sinkholeFault = {
	how: "can't be reached, because DNS gives an address for its name that no mail server has: a filter blocks the name",
	advice: "Turn off ad blockers and family filters that use DNS, or allow mail.me.com and akadns.net in them. Otherwise, set another DNS server, such as 9.9.9.9."
};
const foreignFault = (server) => ({
	how: `is answered by another server, which says that it is ${server}`,
	advice: enterNoPassword
});
const portFaults = {
	refused: {
		how: "refuses the connection",
		advice: `${checkSecuritySoftware} ${tryAnotherNetwork}`
	},
	timeout: {
		how: "does not answer",
		advice: tryAnotherNetwork
	},
	unreachable: {
		how: "can't be reached: there is no route to it from here",
		advice: tryAnotherNetwork
	},
	reset: {
		how: "cuts the connection off",
		advice: `${checkSecuritySoftware} ${tryAnotherNetwork}`
	},
	closed: {
		how: "hangs up too early",
		advice: `${checkSecuritySoftware} ${tryLater}`
	},
	silent: {
		how: "accepts the connection but then says nothing, as filters and mail scanners do",
		advice: `${checkSecuritySoftware} ${tryAnotherNetwork}`
	},
	slow: {
		how: "answers, but too slowly",
		advice: tryAnotherNetwork
	},
	"not-the-protocol": {
		how: "answers, but not as a mail server does",
		advice: signInToNetwork
	},
	"too-much-data": {
		how: "sends far more data than a mail server does",
		advice: signInToNetwork
	},
	"turned-away": {
		how: "turns this computer away",
		advice: "Read its reply under what was found. Try without a VPN, or from another network."
	},
	unavailable: {
		how: "says that the service is not available right now",
		advice: tryLater
	},
	"starttls-missing": {
		how: "does not offer encryption (STARTTLS): most likely something on the way removed the offer",
		advice: enterNoPassword
	},
	"starttls-masked": {
		how: "has its encryption offer (STARTTLS) crossed out by a firewall on the way",
		advice: "Turn off SMTP inspection (\"fixup\", \"ESMTP inspection\") in the firewall, or try another network."
	},
	"starttls-refused": {
		how: "offers encryption (STARTTLS) but then refuses it",
		advice: tryLater
	},
	"plaintext-injected": {
		how: "sent data outside the encryption, as someone who intercepts the connection would",
		advice: enterNoPassword
	},
	"auth-missing": {
		how: "offers no way to sign in",
		advice: enterNoPassword
	},
	"tls-version": {
		how: "has no TLS version in common with this computer",
		advice: `${checkSecuritySoftware} ${tryAnotherNetwork}`
	},
	"tls-alert": {
		how: "breaks off the TLS handshake",
		advice: `${checkSecuritySoftware} ${tryLater}`
	},
	"tls-broken": {
		how: "does not answer with TLS, as it should",
		advice: signInToNetwork
	},
	"certificate-expired": {
		how: "shows an expired certificate",
		advice: `${checkClock} If they are right: ${enterNoPassword}`
	},
	"certificate-not-yet-valid": {
		how: "shows a certificate that is not valid yet",
		advice: `${checkClock} If they are right: ${enterNoPassword}`
	},
	"certificate-name": {
		how: "shows a certificate for another name",
		advice: enterNoPassword
	},
	"certificate-self-signed": {
		how: "shows a self-signed certificate",
		advice: enterNoPassword
	},
	"certificate-untrusted": {
		how: "shows a certificate from an unknown issuer",
		advice: enterNoPassword
	},
	"certificate-incomplete-chain": {
		how: "shows a certificate without its issuer's certificate (incomplete chain)",
		advice: enterNoPassword
	},
	deadline: {
		how: "had not finished when this audit ran out of time",
		advice: tryAnotherNetwork
	}
};
// src/check/port/judge-port.ts
const isFault = (state) => Object.hasOwn(portFaults, state);
const describeFailure = ({ address, state, phase, detail, interceptor }) => {
	return `${address}: ${state} at ${phase}${interceptor === void 0 ? "" : `, certificate of ${presentText(interceptor)}`}${detail === "" ? "" : `: ${presentText(detail)}`}`;
};
const describeSuccess = ({ address, tls, interceptor }) => {
	const days = tls?.certificate?.daysLeft;
	return [
		`${address} answers`,
		...tls ? [presentText(tls.protocol)] : [],
		...days === void 0 ? [] : [`certificate valid for ${days} more days`],
		...tls?.systemTrust === true ? ["trusted by this system only"] : [],
		...interceptor === void 0 ? [] : [`opened by ${presentText(interceptor)}`]
	].join(", ");
};
const expectedDialogue = ({ host, port, security }) => security === "implicit" ? `TLS from the start on port ${port}, with a certificate for ${host}` : `STARTTLS on port ${port}, with a certificate for ${host}`;
const faultAt = (endpoint, probe) => {
	const { state, phase, address } = probe;
	if (!isFault(state)) return void 0;
	if (isAppleHost(endpoint.host) && phase === "connect" && isSinkhole(address)) return sinkholeFault;
	if (state.startsWith("certificate-")) return portFaults[state];
	const server = foreignServer(endpoint, probe);
	return server === void 0 ? portFaults[state] : foreignFault(presentText(server));
};
const portFinding = ({ host, port, protocol }, { how, advice }, hit, tried) => {
	const interceptor = hit.find((one) => one.interceptor !== void 0)?.interceptor;
	return {
		message: `Port ${port} of ${host} ${how}${interceptor === void 0 ? "" : `: ${presentText(interceptor)} reads the connection`}${hit.length < tried ? ` (${hit.length} of ${tried} addresses)` : ""}`,
		subject: {
			name: host,
			type: "TCP"
		},
		expected: [expectedDialogue(mailServers[protocol])],
		observed: hit.map(describeFailure),
		fix: { text: interceptor === void 0 ? advice : `Turn off the scanning of encrypted mail connections in ${presentText(interceptor)}.` }
	};
};
const judgePort = (result) => {
	const { endpoint, addresses } = result;
	if (result.kind === "spoke") return pass(...addresses.filter(({ state }) => state === "spoke").map(describeSuccess));
	const faults = addresses.flatMap((probe) => {
		const fault = faultAt(endpoint, probe);
		return fault === void 0 ? [] : {
			probe,
			fault
		};
	});
	const findings = [...new Map(faults.map(({ fault }) => [fault.how, fault])).values()].map((fault) => {
		const hit = faults.filter((one) => one.fault.how === fault.how).map(({ probe }) => probe);
		return portFinding(endpoint, fault, hit, faults.length);
	});
	return failIfAny(findings, fail(portFinding(endpoint, portFaults.closed, addresses, addresses.length)));
};
// src/check/port/port-imap.ts
var port_imap_default = defineCheck({
	id: "port-imap",
	area: "imap",
	title: "This computer can reach iCloud's incoming mail (IMAP, port 993)",
	severity: "error",
	since: "0.1.0",
	cites: [
		"Apple 102525",
		"RFC 8314 §3",
		"RFC 9051"
	],
	docs: {
		why: "Mail programs read mail at imap.mail.me.com, port 993, encrypted from the first byte. If a firewall, a mail scanner or a guest network is in the way, mail programs say that the server refuses the connection. Some sites call this \"error 4055\", a number that Apple does not document. A wrong password looks different: the connection is made, but the sign-in fails.",
		fix: "Do what the finding says for its cause: usually a security program on this computer, or the network that it uses.",
		good: "connect to imap.mail.me.com:993\nTLS with a valid certificate\n* OK [CAPABILITY ... AUTH=PLAIN ...]",
		bad: "connect to imap.mail.me.com:993\nconnection refused"
	},
	needs: ({ required }) => ({ imap: probeNeed(required.imap) }),
	judge: ({ imap }) => judgePort(imap)
});
// src/check/port/port-smtp.ts
var port_smtp_default = defineCheck({
	id: "port-smtp",
	area: "smtp",
	title: "This computer can reach iCloud's outgoing mail (SMTP, port 587)",
	severity: "error",
	since: "0.1.0",
	cites: ["Apple 102525", "RFC 3207"],
	docs: {
		why: "Mail programs send mail through smtp.mail.me.com, port 587. The connection starts in plain text and switches to encryption (STARTTLS). Some firewalls that inspect SMTP remove the offer of STARTTLS, and some networks block the port.",
		fix: "Do what the finding says for its cause: usually a security program on this computer, or the network that it uses.",
		good: "connect to smtp.mail.me.com:587\n220 iCloud SMTP\nEHLO: STARTTLS\nTLS with a valid certificate\nEHLO: AUTH PLAIN LOGIN",
		bad: "connect to smtp.mail.me.com:587\n220 ****************\nEHLO: XXXXXXXA"
	},
	needs: ({ required }) => ({ smtp: probeNeed(required.smtp) }),
	judge: ({ smtp }) => judgePort(smtp)
});
// src/check/resolver/resolver-forged.ts
const remedy = "Look for the domain in your router's or company's local DNS, and in block lists. With a VPN or on another network you see what the rest of the world sees.";
const askOverHttps = " To audit what the rest of the world sees, ask over HTTPS: --resolver https://1.1.1.1/dns-query";
const describeForgery = ({ question: { name, type } }, who, answer, { crossChecked, blocking }) => blocking !== void 0 ? `${capital(who)} blocks ${name} ${type}, as it says itself (${blocking}); the name servers answer` : crossChecked === void 0 ? `${capital(who)} makes up its answer for ${name} ${type}: no name server gives it, and it is not from a cache` : `DNS on this network is forged: for ${name} ${type}, ${who} says ${describeAnswer(answer)}, but ${crossChecked.server} says ${describeAnswer(crossChecked)}`;
const toFinding$2 = (view, { who, answer, crossChecked, blocking }) => ({
	message: describeForgery(view, who, answer, {
		crossChecked,
		blocking
	}),
	subject: view.question,
	observed: comparableRecords(answer) ?? [],
	...crossChecked && { expected: comparableRecords(crossChecked) ?? [] },
	fix: { text: crossChecked === void 0 ? remedy + askOverHttps : remedy }
});
const isUnencrypted = ({ vantage, transport, unchecked }) => vantage !== "referee" && vantage !== "parent" && !unchecked && transport !== "https";
const findForgeries = (view) => {
	const crossChecked = crossCheckAnswer(view);
	if (crossChecked === void 0) return [];
	const truth = comparableRecords(crossChecked);
	if (truth === void 0) return [];
	const forged = /* @__PURE__ */ new Map();
	for (const answer of view.answers.filter(isUnencrypted)) {
		const records = comparableRecords(answer);
		const key = records && comparisonKey(records);
		if (key !== void 0 && key !== comparisonKey(truth) && !forged.has(key)) forged.set(key, answer);
	}
	return [...forged.values()].map((answer) => {
		const who = answer.vantage === "authoritative" ? "what answers instead of the name servers" : describeResolver(answer.server);
		return toFinding$2(view, {
			who,
			answer,
			crossChecked
		});
	});
};
const hasCrossCheck = (delegation, views) => delegation.kind === "delegated" && isIntercepted(delegation) && views.some((view) => crossCheckAnswer(view) !== void 0);
var resolver_forged_default = defineCheck({
	id: "resolver-forged",
	area: "resolver",
	title: "Nothing on this network forges answers about the domain",
	severity: "warning",
	since: "0.1.0",
	cites: ["RFC 8914 §4"],
	docs: {
		why: "A router, a filter or a company network may answer in place of the real name servers, with its own records or with none. Mail programs here then see other records than the rest of the world, and waiting does not help.",
		fix: "Remove the domain from the local DNS or the block list, or use another resolver.",
		good: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.",
		bad: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at the resolver: authoritative\n@ MX 10 mail.local-host.example."
	},
	needs: needsViews,
	judge({ delegation, views: { views } }) {
		if (hasCrossCheck(delegation, views)) return failIfAny(views.flatMap(findForgeries), pass());
		const known = knownDelegation(delegation);
		if (isSkipped(known)) return known;
		const forged = findDiscrepancies(views).filter(isForged);
		return failIfAny(forged.map((one) => toFinding$2(one, {
			...one,
			who: describeResolver(one.server),
			blocking: describeBlocking(one)
		})), pass());
	}
});
// src/check/resolver/resolver-reach.ts
const findCrossCheck = (views) => {
	const [answered] = views.flatMap((view) => crossCheckAnswer(view)?.server ?? []);
	return {
		answered,
		asked: views.flatMap((view) => view.answers).find(({ vantage }) => vantage === "referee")?.server
	};
};
const describeSource = ({ zone }, all) => {
	const { views } = all;
	const { answered, asked } = findCrossCheck(views);
	if (answered !== void 0) return `the records in this report are from ${answered} over HTTPS, possibly from its cache`;
	const silent = asked === void 0 ? "" : `${asked} does not answer over HTTPS either; `;
	if (!views.some(({ question }) => isWithin(question.name, zone) && isResolved(question, all))) return `${silent}no resolver gives any of the domain's records`;
	return `${silent}the records in this report are from resolvers, possibly from a cache`;
};
const describeDifferences = (views) => findDiscrepancies(views).filter(({ published, crossChecked }) => !published && crossChecked !== void 0).map(({ question: { name, type }, server, answer, crossChecked }) => `${name} ${type}: ${describeResolver(server)} says ${describeAnswer(answer)}, ${crossChecked?.server} says ${crossChecked && describeAnswer(crossChecked)}`);
const isAboveHeard = ({ parent }) => parent?.answers.some(({ kind }) => kind !== "failed") === true;
const areDown = (context, delegation, views) => isAboveHeard(delegation) && questionsOfMail(context).every((question) => isUnresolved(question, views));
const askHost = { text: "Most likely they are down: ask your DNS host. To rule out this network, run the audit again on another one." };
const toFinding$1 = (delegation, message, all) => ({
	message: `${message}; ${describeSource(delegation, all)}`,
	subject: {
		name: delegation.zone,
		type: "NS"
	},
	observed: [...listedServers(delegation).map((server) => `${describeServer(server)}: ${serverState(server)}`), ...describeDifferences(all.views)],
	fix: { text: `To see what is published, run the audit again on another network or without a VPN.${findCrossCheck(all.views).asked === void 0 ? " A resolver over HTTPS gets around most filters: --resolver https://1.1.1.1/dns-query" : ""}` }
});
var resolver_reach_default = defineCheck({
	id: "resolver-reach",
	area: "resolver",
	title: "The domain's name servers can be reached from here",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 1034 §4.3.2"],
	docs: {
		why: "Only the name servers themselves show for certain what is published. Many networks block questions to them, or answer in their place; that is not the domain's fault. Something that answers in place of every name server and never contradicts itself can't be told from them. To find it, compare with a resolver over HTTPS.",
		fix: "Run the audit again on another network, or ask a resolver over HTTPS.",
		good: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.",
		bad: "; at the parent: !timeout\n; at each: !timeout"
	},
	needs: needsViews,
	judge({ delegation: found, views: all }, context) {
		if (found.kind !== "delegated") return serversNotAsked;
		const delegation = withHeardAnswers(found, all);
		const { zone, parent } = delegation;
		if (isIntercepted(delegation)) return fail(toFinding$1(delegation, `Something on this network answers instead of the name servers of ${zone}`, all));
		if (areAllPrivate(delegation)) return skipped("nobody outside can reach its name servers", { deferTo: ["delegation-answers"] });
		const answering = serversInState(delegation, "serves", "lame", "garbled");
		if (answering.length > 0) return pass(...answering.map(describeServer));
		const finding = toFinding$1(delegation, isAboveHeard(delegation) ? `No name server of ${zone} answers this computer, although those of ${parent?.zone} do` : `No name server of ${zone} answers this computer; a firewall may be blocking port 53`, all);
		return fail(areDown(context, delegation, all) ? {
			...finding,
			consequence: nothingFound,
			fix: askHost
		} : finding);
	}
});
// src/check/resolver/resolver-stale.ts
const flushAdvice = "To clear this computer's DNS cache: on macOS \"sudo dscacheutil -flushcache; sudo killall -HUP mDNSResponder\", on Windows \"ipconfig /flushdns\", on Linux \"resolvectl flush-caches\".";
const others = "Try another resolver, for example --resolver 9.9.9.9: if it answers, the fault is with this one.";
const atFilter = "The name servers answer, so a filter or a faulty router is in between. Look for the domain in block lists and in the router's local DNS, or use another resolver. Time does not help.";
const describeQuestions = ({ all }) => listed(all.map(({ question: { name, type } }) => `${name} ${type}`), 4);
const describeCached = ({ answer, question: { name, type } }) => answer.kind === "found" ? `still gives an old answer for ${name} ${type}` : `still says that ${name} has no ${type} record`;
const describeCause = (explained) => {
	const { cause, all } = explained;
	const [first] = all;
	const questions = describeQuestions(explained);
	switch (cause) {
		case "cached": return describeCached(first);
		case "foreign": return `filters or alters ${questions}, or has an old answer: others get another one`;
		case "elsewhere": return `gives another answer for ${questions} than the name servers that answer here`;
		case "alias": return `follows a CNAME from ${first.question.name} to ${first.alias?.rdata[0].target}, which no name server has`;
		case "outdated": return `can't reach the name servers, so it gives old answers or none for ${questions}`;
		case "failing": return `fails to look up ${questions} (SERVFAIL)`;
		case "unusable": return `gives no usable answer for ${questions}${first.answer.kind === "failed" ? `: ${first.answer.failure.detail}` : ""}`;
		case "unproven": return `denies ${questions} without the SOA record that proves it, although the name servers have it`;
	}
};
const adviseFor = ({ cause, all: [first] }) => {
	const seconds = secondsLeft(first);
	const wait = seconds === void 0 ? "until its cache expires" : timeLeft(seconds);
	const flush = first.server === "system" ? ` ${flushAdvice}` : "";
	switch (cause) {
		case "cached": return `Wait ${wait}: the name servers already give the new answer.${flush}`;
		case "alias": return `Wait ${wait}: the CNAME is only in its cache.${flush}`;
		case "foreign": return "No record needs to change: receivers ask other resolvers. Look for the name in the block lists of this one (Pi-hole, AdGuard, a family or security filter), or use another.";
		case "elsewhere": return `It may be an old answer, or that of a name server which does not answer here. Wait ${wait}. If it lasts, ask your DNS host whether all its name servers have the new records.${flush}`;
		case "outdated": return `${others} Time does not help.`;
		case "failing": return others;
		case "unusable":
		case "unproven": return atFilter;
	}
};
const lasting = /* @__PURE__ */ new Set(["cached", "alias"]);
const toFinding = (explained) => {
	const { cause, all } = explained;
	const [first] = all;
	const seconds = lasting.has(cause) ? secondsLeft(first) : void 0;
	const rest = seconds === void 0 ? "" : `, for at most ${timeLeft(seconds)} more`;
	return {
		message: `${capital(describeResolver(first.server))} ${describeCause(explained)}${rest}`,
		subject: first.question,
		observed: comparableRecords(first.answer) ?? [],
		fix: { text: adviseFor(explained) }
	};
};
const isFollowed = ({ server, question }, odd) => question.type === "CNAME" && odd.some((one) => one.alias !== void 0 && one.server === server && one.question.name === question.name);
const explainAll = (odd, known, { views }) => {
	const each = odd.filter((one) => !isFollowed(one, odd)).map((one) => {
		const key = questionKey(one.question);
		const view = views.find(({ question }) => questionKey(question) === key);
		const unseen = view !== void 0 && unseenServers(known, view).length > 0;
		const cause = isWithin(one.question.name, known.zone) ? explainDiscrepancy(one, unseen) : "foreign";
		const apart = cause === "alias" ? one.question.name : lasting.has(cause) ? key : "";
		return {
			one,
			cause,
			id: `${one.server} ${cause} ${apart}`
		};
	});
	return [...groupedBy(each, ({ id }) => id).values()].map((same) => ({
		cause: same[0].cause,
		all: mapNonEmpty(same, ({ one }) => one)
	}));
};
const explainEach = (odd, context, known, views) => {
	if (odd.length === 0) return [];
	const capital = capitalGaps(context, known, views);
	const told = toldGaps(context, known, views);
	const isDeaf = areAllDeaf(questionsOfMail(context), known, views);
	const explain = (one) => {
		if (isForged(one)) return "resolver-forged";
		const key = questionKey(one.question);
		const isSame = ({ answer }) => questionKey(answer.question) === key;
		if (capital.some(isSame)) return "delegation-lame";
		if (one.answer.kind !== "failed") return void 0;
		const gap = told.find(isSame);
		if (gap !== void 0) return gap.toldBy;
		if (isDeaf) return "delegation-answers";
		return deafServers(known).length > 0 ? "delegation-silent" : void 0;
	};
	return odd.map((one) => ({
		one,
		explained: explain(one)
	}));
};
const refusalFindings = (refusals) => [...groupedBy(refusals, ({ server }) => server)].map(([server, own]) => {
	const names = own.map(({ question: { name, type } }) => `${name} ${type}`);
	return {
		message: `${capital(describeResolver(server))} gives ${listed(names, 4)} only without DNSSEC validation, although DNSSEC there is in order`,
		subject: own[0].question,
		observed: own.map(({ reason }) => reason),
		fix: { text: "It may still hold an old DS record or old keys of the zone. Wait a day, or use another resolver, for example --resolver 9.9.9.9." }
	};
});
const skipUncompared = (context, known, views, refusals) => {
	const answered = views.views.filter(({ answers }) => answers.some(isAuthoritative));
	if (answered.some(({ question }) => isResolved(question, views))) return void 0;
	const served = servedDelegation(known, views);
	if (isSkipped(served)) return served;
	if (answered.length > 0) return refusals.length > 0 ? skipped("resolvers reject the records by DNSSEC validation", { deferTo: ["dnssec-valid"] }) : skipped("no resolver answered");
	const tellers = toldGaps(context, known, views).map(({ toldBy }) => toldBy);
	const distinct = [...new Set(tellers)].sort();
	return skipped("no name server answered for these records", isNonEmpty(distinct) ? { deferTo: distinct } : {});
};
var resolver_stale_default = defineCheck({
	id: "resolver-stale",
	area: "resolver",
	title: "Resolvers give the same answers as the name servers",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 1035 §3.2.1", "RFC 2308 §5"],
	docs: {
		why: "A resolver keeps an answer for as long as its TTL allows. It keeps \"no such record\" for the TTL or the MINIMUM of the SOA record, whichever is shorter. Until then its users see the domain as it was. Apple asks resolvers of its own, which may have the old answer too. A filter, a faulty router or a resolver that can't reach the name servers differs for longer.",
		fix: "If the answer is cached, wait until its time has passed before you press Verify. Otherwise use another resolver.",
		good: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.",
		bad: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at the resolver\n@ 300 MX 10 mail.old-host.example."
	},
	needs: needsViews,
	further: needsValidation,
	hints: hintsAbove,
	judge(observation, context, { above }) {
		const { domain } = context;
		const { delegation, views: all } = observation;
		const known = observedDelegation(delegation, all);
		if (isSkipped(known)) return known;
		if (isCutOff$1(known)) return skipped("the name servers could not be reached from here", { deferTo: ["resolver-reach"] });
		const differing = findDiscrepancies(all.views).filter(({ published, question: { name } }) => published || !isWithin(name, known.zone));
		const odd = explainEach(differing, context, known, all);
		const own = odd.flatMap(({ one, explained }) => explained === void 0 ? [one] : []);
		const elsewhere = [...new Set(odd.flatMap(({ explained }) => explained ?? []))].sort();
		const read = readZone(observation, domain.name);
		const isSound = isSoundHere(read, observation.validation) && (above === void 0 || areSoundAbove(above));
		return failIfAny([...explainAll(own, known, all).map(toFinding), ...isSound ? refusalFindings(read.refusals) : []], isNonEmpty(elsewhere) ? skipped("resolvers differ for a reason that another check gives", { deferTo: elsewhere }) : skipUncompared(context, known, all, read.refusals) ?? pass());
	}
});
// src/check/spf/judge-record.ts
const isInPieces = ({ root }) => root.records.every(({ terms }) => terms.length === 0) && spfPieces(root).length > 0;
const onlyRecord = (tree) => {
	if (tree.root.records.length > 1) return skipped("there is more than one SPF record", { deferTo: ["spf-single"] });
	const [record] = tree.root.records;
	if (record === void 0) return skipped("there is no SPF record", { deferTo: ["spf-present"] });
	const broken = skipped("the SPF record has errors", { deferTo: ["spf-syntax"] });
	return record.faults.length > 0 || isInPieces(tree) ? broken : record;
};
const judgeRecord = (tree, judge) => {
	const record = onlyRecord(tree);
	return isSkipped(record) ? record : judge(record);
};
const textLines = (tree, text) => {
	const rdata = rdataOfText(tree, text);
	return rdata === void 0 ? [] : toRecordLines(tree.domain, "TXT", [rdata]);
};
const replacedLines = (tree) => {
	const texts = intendedSpfTexts(tree);
	return tree.answers.flatMap(({ question, ...answer }) => {
		if (question.name !== tree.domain || answer.kind !== "found") return [];
		const { type, rdata } = answer.set;
		const old = rdata.filter((one) => "strings" in one && texts.includes(joinStrings(one)));
		return toRecordLines(tree.domain, type, old);
	});
};
const listSentence = (list, what) => list.length === 0 ? "" : ` ${what}: ${few(list, 10).join("; ")}.`;
const lookupCount = (cost) => `${cost} of ${spfLimits.lookups} lookups`;
const describeSenders = ({ senders }) => senders.map(({ term, cost, sender }) => `${term}${sender ? ` (${sender})` : ""}: ${cost}`);
const mergedFix = (text, tree, { required }, named) => {
	const merged = mergeTree(tree, required.spfInclude);
	const left = merged.dropped.filter(({ term }) => named === void 0 || term !== presentOctets(named)).map(({ term, because }) => `${term} (${because})`);
	const costs = describeSenders(merged);
	if (merged.cost > spfLimits.lookups) return { text: `All senders together need ${merged.cost} DNS lookups, but only ${spfLimits.lookups} are allowed. Stop using one of them, or let it send from a subdomain.${listSentence(left, "Delete these in any case")}${listSentence(costs, "Lookups")}` };
	if (!merged.known) return { text: `The record is too large to be judged in full. Delete senders that you no longer use, then check again.${listSentence(costs, "Lookups, at least")}` };
	const publish = [txtLine(tree.domain, merged.text)];
	const same = ({ type, rdata }) => publish.some((line) => line.type === type && line.rdata === rdata);
	return {
		text: `${text}${merged.cost < 8 ? "" : ` It needs ${lookupCount(merged.cost)}.`}${listSentence(left, "Left out")}`,
		publish,
		remove: replacedLines(tree).filter((line) => !same(line))
	};
};
const correctedFinding = (message, { owner, rdata, text }) => {
	const line = txtLine(owner, text);
	return {
		message,
		subject: {
			name: owner,
			type: "TXT"
		},
		expected: [line.rdata],
		observed: [presentRData("TXT", rdata)],
		fix: {
			text: `Replace the SPF record of ${owner} with this one, which is most likely what was meant.`,
			publish: [line],
			remove: toRecordLines(owner, "TXT", [rdata])
		}
	};
};
const spfFinding = (tree, context, text) => {
	const { message, fix, placed, fixThere = "Fix this", consequence } = text;
	const effect = consequence === void 0 ? {} : { consequence };
	const { observed = intendedSpfTexts(tree).map(presentRecord) } = text;
	if (placed && placed.domain !== tree.domain) {
		const there = `${fixThere} in the SPF record of ${placed.domain} or ask its owner to, or stop using that sender.`;
		const subject = {
			name: placed.domain,
			type: "TXT"
		};
		return {
			message,
			...effect,
			subject,
			fix: { text: there }
		};
	}
	const named = text.saysLost ? placed?.term.text : void 0;
	const merged = mergedFix(fix, tree, context, named);
	return {
		message,
		...effect,
		subject: {
			name: tree.domain,
			type: "TXT"
		},
		...merged.publish && { expected: merged.publish.map(({ rdata }) => rdata) },
		observed,
		fix: merged
	};
};
const replaceAdvice = "Replace the SPF record with this one.";
const meantAdvice = "Replace the SPF record with this one, which is most likely what was meant.";
const describeMeant = (term) => {
	const meant = guessTerms(term.slice(0, 500));
	return meant === "" || meant === term ? "" : `; most likely "${presentOctets(meant)}" was meant`;
};
const misspelledFinding = (tree, context, placed) => {
	const { spfInclude } = context.required;
	const meant = meantForService(placed.term, spfInclude);
	if (meant === void 0 || placed.domain !== tree.domain) return void 0;
	const { target } = placed.term;
	const term = describeTerm(tree, placed);
	const common = {
		placed,
		saysLost: true,
		fix: replaceAdvice
	};
	const guess = `most likely "${meant}" was meant`;
	if (target !== void 0 && isWithin(target, spfInclude)) {
		const message = `The term ${term} fails: ${describeTargetFault(placed)}; ${guess}`;
		return spfFinding(tree, context, {
			...common,
			message
		});
	}
	return spfFinding(tree, context, {
		...common,
		message: `The term ${term} is misspelled: ${guess}`,
		consequence: `your outgoing mail can land in junk (${spfInclude} is misspelled in the SPF record)`
	});
};
const presentRecord = (text) => presentOctets(text.length > 1e3 ? `${text.slice(0, 1e3)}...` : text);
const describeTerm = (tree, { term, domain }) => {
	const text = `"${presentOctets(term.text.slice(0, 200))}"`;
	return domain === tree.domain ? text : `${text} in the record of ${domain}`;
};
const describeTargetFault = ({ term: { kind, target, dead, node } }) => {
	if (kind !== "include" && kind !== "redirect") return void 0;
	if (target === void 0) return dead ? "its name is not a valid domain name" : void 0;
	if (dead && splitLabels(target).length < 2) return `"${target}" is not a full domain name`;
	if (dead) return node?.kind === "nxdomain" ? `${target} does not exist` : `${target} has no SPF record`;
	const [record, ...more] = node?.records ?? [];
	if (more.length > 0) return `${target} has more than one SPF record`;
	const [fault] = record?.faults ?? [];
	return fault && `the SPF record of ${target} has an error (${fault.message}${describeMeant(fault.term)})`;
};
const unlessUnread = (terms, kinds, otherwise) => {
	const [first, ...more] = terms.flatMap(({ term }) => term.failure && kinds.includes(term.kind) ? term.failure : []);
	return first === void 0 ? otherwise : unsettled(first, ...more);
};
// src/check/spf/spf-all.ts
const findEnd = (terms) => {
	const all = terms.find(({ kind }) => kind === "all");
	if (all) return all;
	const redirect = terms.find(({ kind }) => kind === "redirect");
	const [next] = redirect?.node?.records ?? [];
	return next ? findEnd(next.terms) : redirect;
};
var spf_all_default = defineCheck({
	id: "spf-all",
	area: "spf",
	title: "The SPF record ends in ~all or -all",
	severity: "warning",
	since: "0.1.0",
	cites: [
		"RFC 7208 §4.7",
		"RFC 7208 §5.1",
		"Apple 102374"
	],
	docs: {
		why: "Without all at its end, or with ?all, the record says nothing about servers that it does not name. Forged mail then neither passes nor fails SPF. Apple gives ~all; -all works just as well with iCloud.",
		fix: "End the record with ~all.",
		good: "@ TXT \"v=spf1 include:icloud.com -all\"",
		bad: "@ TXT \"v=spf1 include:icloud.com ?all\""
	},
	needs: (context) => ({ tree: domainSpf(context) }),
	judge: ({ tree }, context) => judgeRecord(tree, ({ terms }) => {
		const end = findEnd(terms);
		if (end?.kind === "redirect") return skipped(`the end of the record (${presentRecord(end.text)}) is not known`);
		if (end?.qualifier === "+") return skipped("it lets everyone pass", { deferTo: ["spf-all-pass"] });
		if (end && end.qualifier !== "?") return pass(`${end.qualifier}all`);
		return fail(spfFinding(tree, context, {
			message: `The SPF record ${end ? "ends in ?all" : "has no \"all\" at its end"}, so it says nothing about other senders`,
			fix: replaceAdvice
		}));
	})
});
// src/check/spf/spf-all-pass.ts
const isTooWide = ({ term }) => term.kind === "all" || term.networks.some((text) => (parseNetwork(text)?.bits.length ?? 32) <= 4);
var spf_all_pass_default = defineCheck({
	id: "spf-all-pass",
	area: "spf",
	title: "The SPF record does not let everyone pass",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 7208 §5.1", "RFC 7208 §4.6.2"],
	docs: {
		why: "With +all (or all, which means the same, or a range of all addresses), any server may send as your domain and pass SPF. Spammers look for these records, and receivers learn to distrust the domain.",
		fix: "End the record with ~all or -all.",
		good: "@ TXT \"v=spf1 include:icloud.com ~all\"",
		bad: "@ TXT \"v=spf1 include:icloud.com +all\""
	},
	needs: (context) => ({ tree: domainSpf(context) }),
	judge: ({ tree }, context) => judgeRecord(tree, () => {
		const terms = allowingTerms(tree.root);
		const findings = terms.filter(isTooWide).slice(0, 5).map((placed) => {
			const who = placed.term.kind === "all" ? "anyone" : "much of the internet";
			const message = `The term ${describeTerm(tree, placed)} lets ${who} send as the domain`;
			const consequence = `SPF lets ${who} send as your domain`;
			return spfFinding(tree, context, {
				message,
				placed,
				consequence,
				fix: replaceAdvice
			});
		});
		return failIfAny(findings, unlessUnread(terms, ["include", "redirect"], pass()));
	})
});
// src/check/spf/spf-dead-term.ts
const bareTerm = ({ text }) => text.replace(/^[+\-~?]/, "").toLowerCase();
const nameKinds = /* @__PURE__ */ new Set([
	"a",
	"mx",
	"exists"
]);
const whyDead = (term, before, tree) => {
	if (before.some((other) => bareTerm(other) === bareTerm(term))) return "it appears twice";
	const network = term.kind.startsWith("ip") ? parseNetwork(term.networks[0] ?? "") : void 0;
	const covers = before.find((other) => {
		const outer = other.kind === term.kind ? parseNetwork(other.networks[0] ?? "") : void 0;
		return network && outer && containsNetwork(outer, network);
	});
	if (covers) return `${presentRecord(covers.text)} covers it already`;
	return term.kind === "a" || term.kind === "mx" || term.kind === "exists" ? whyUseless(term, tree) : void 0;
};
const strayPieces = (tree) => (isWithoutEnd(tree.root) ? [] : spfPieces(tree.root)).slice(0, 5).map((text) => ({
	message: `The TXT record "${presentRecord(text)}" has no effect: it is a piece of an SPF record without "v=spf1"`,
	subject: {
		name: tree.domain,
		type: "TXT"
	},
	observed: [presentRecord(text)],
	fix: {
		text: "Delete it. If the domain sends through a service that it names, add that to the SPF record.",
		remove: textLines(tree, text)
	}
}));
var spf_dead_term_default = defineCheck({
	id: "spf-dead-term",
	area: "spf",
	title: "Every term of the SPF record can match",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 7208 §4.6.2", "RFC 7208 §4.6.4"],
	docs: {
		why: "A term matches nothing if it appears twice, an earlier one covers it, or its name no longer exists. It still costs a lookup, and anyone who registers the old name may send as you.",
		fix: "Delete the term.",
		good: "@ TXT \"v=spf1 include:icloud.com ip4:192.0.2.1 ~all\"",
		bad: "@ TXT \"v=spf1 include:icloud.com ip4:192.0.2.0/24 ip4:192.0.2.1 ~all\""
	},
	needs: (context) => ({ tree: domainSpf(context) }),
	judge: ({ tree }, context) => judgeRecord(tree, ({ terms }) => {
		const live = terms.filter(({ reach, kind }) => reach !== "ignored" && kind !== "unknown");
		const isNameless = ({ dead, kind }) => dead && nameKinds.has(kind);
		const elsewhere = placedTerms(tree.root).filter(({ term }) => isNameless(term)).length > spfLimits.voids ? live.filter(isNameless) : [];
		const dead = live.flatMap((term, i) => {
			if (elsewhere.includes(term)) return [];
			const because = whyDead(term, live.slice(0, i), tree);
			if (because === void 0) return [];
			const meant = meantHostTerm(term, tree);
			const message = `The term "${presentRecord(term.text)}" matches nothing: ${because}`;
			return meant === void 0 ? {
				message,
				fix: replaceAdvice
			} : {
				message: `${message}, but an address, so "${presentRecord(meant)}" was most likely meant`,
				fix: meantAdvice
			};
		});
		const findings = [...[...new Map(dead.map((text) => [text.message, text])).values()].slice(0, 5).map((text) => spfFinding(tree, context, text)), ...strayPieces(tree)];
		const placed = live.map((term) => ({
			term,
			domain: tree.domain
		}));
		const otherwise = elsewhere.length > 0 ? deferred("spf-void-limit") : pass();
		return failIfAny(findings, unlessUnread(placed, [
			"a",
			"mx",
			"exists"
		], otherwise));
	})
});
// src/record/spf/unaided.ts
const choosers = /* @__PURE__ */ new Set(["Valimail", "Proofpoint"]);
const isOtherService = ({ target, sender }, service) => target !== void 0 && sender !== void 0 && !choosers.has(sender) && !isWithin(target, service);
const judgeTarget = (term, service) => {
	if (term.target === service) return "pass";
	if (term.target !== void 0 && isMisspelledService(term.target, service)) return "fail";
	if (term.reach === "read") return term.node ? judgeNode(term.node, service) : "open";
	return isOtherService(term, service) ? "fail" : "open";
};
const matchNetworks = ({ networks, qualifier, reach }) => {
	if (reach === "failed" || reach === "unread" || reach === "message") return "maybe";
	const known = networks.flatMap((text) => parseNetwork(text) ?? []);
	return (qualifier === "+" ? known.some(touchesAppleNetwork) : known.length < networks.length) || qualifier !== "+" && known.length > 0 ? "maybe" : "no";
};
const matchTerm = (term, service) => {
	switch (term.kind) {
		case "all": return "yes";
		case "include": {
			const result = judgeTarget(term, service);
			return result === "open" ? "maybe-error" : result === "pass" ? "yes" : "no";
		}
		case "ip4":
		case "ip6":
		case "a":
		case "mx": return matchNetworks(term);
		case "exists": return term.dead && term.reach === "read" ? "no" : "maybe";
		case "ptr": return "maybe";
		default: return "no";
	}
};
const judgeNode = ({ records }, service) => {
	const [record, ...more] = records;
	if (record === void 0 || more.length > 0 || record.faults.length > 0) return "open";
	let mayPass = false;
	let mayFail = false;
	const end = (result) => {
		if (result === "pass") return mayFail ? "open" : "pass";
		return result === "open" || mayPass ? "open" : "fail";
	};
	const terms = record.terms.filter(({ reach }) => reach !== "ignored");
	for (const term of terms) {
		const allows = term.qualifier === "+";
		const match = matchTerm(term, service);
		if (match === "yes") return end(allows ? "pass" : "fail");
		if (match !== "no" && allows) mayPass = true;
		if (match === "maybe-error" || match !== "no" && !allows) mayFail = true;
	}
	const redirect = terms.find(({ kind }) => kind === "redirect");
	return end(redirect ? judgeTarget(redirect, service) : "fail");
};
const judgeUnaided = ({ root }, service) => judgeNode(root, service);
// src/check/spf/spf-icloud.ts
const checkThatReports = (tree) => {
	const placed = placedTerms(tree.root);
	const terms = placed.map(({ term }) => term);
	if (findLoops(tree).length > 0) return "spf-loop";
	if (tree.cost > spfLimits.lookups || terms.some(({ crowded }) => crowded)) return "spf-lookup-limit";
	if (voidTerms(tree).length > spfLimits.voids) return "spf-void-limit";
	return placed.some((one) => describeTargetFault(one) !== void 0) ? "spf-include-target" : void 0;
};
const misspelledFindings = (tree, context) => placedTerms(tree.root).filter(({ term }) => term.reach !== "ignored").flatMap((placed) => misspelledFinding(tree, context, placed) ?? []);
const unknownRuling = (detail) => unsettled({
	code: "unsupported",
	detail,
	unasked: true,
	attempts: []
});
const judgeRanges = (parts, otherwise, tree) => {
	const ends = parts.map(({ evaluation }) => evaluation);
	const other = checkThatReports(tree);
	if (ends.find(({ result }) => result === "permerror") && other) return skipped("the record ends in an error for iCloud's mail", { deferTo: [other] });
	const clear = ends.some(({ result }) => result !== "temperror" && result !== "unknown");
	const open = ends.find(({ result }) => result === "temperror" || result === "unknown");
	if (clear || open === void 0) return otherwise;
	return open.failure ? unsettled(open.failure) : unknownRuling(open.reason);
};
const describeRanges = (parts) => {
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
const describeUnreachable = ({ kind }) => kind === "redirect" ? "is ignored beside \"all\"" : "comes after \"all\", so it is ignored";
const describeLost = (terms, { required }) => {
	const lost = terms.find((term) => term.reach === "ignored" && isForService(required.spfInclude, term));
	return lost ? `; "${presentOctets(lost.text)}" ${describeUnreachable(lost)}` : "";
};
const isDisguised = ({ kind, text }, { required }) => kind === "unknown" && guessTerms(text).toLowerCase() === `include:${required.spfInclude}`;
var spf_icloud_default = defineCheck({
	id: "spf-icloud",
	area: "spf",
	title: "Mail from every iCloud server passes SPF",
	severity: "error",
	since: "0.1.0",
	cites: ["Apple 102374", "RFC 7208 §4"],
	docs: {
		why: "Mail that you send through iCloud comes from Apple's servers. If your SPF record does not let them all pass, receivers may put your mail in junk or refuse it.",
		fix: "Put include:icloud.com before the terms that keep it from passing.",
		good: "@ TXT \"v=spf1 include:_spf.example.com ~all\"\n_spf TXT \"v=spf1 include:icloud.com -all\"",
		bad: "@ TXT \"v=spf1 -all include:icloud.com\""
	},
	needs: ({ domain, required }) => ({
		tree: domainSpf({
			domain,
			required
		}),
		icloud: spfNeed(required.spfInclude)
	}),
	judgeUnaided({ tree }, context) {
		if (tree === void 0 || context.offline !== true) return void 0;
		const { spfInclude } = context.required;
		const result = judgeUnaided(tree, spfInclude);
		const ruling = judgeRecord(tree, ({ terms }) => result === "fail" ? fail(misspelledFindings(tree, context)[0] ?? spfFinding(tree, context, {
			message: `Nothing in the SPF record leads to ${spfInclude}, so iCloud's mail does not pass SPF${describeLost(terms, context)}`,
			fix: "Replace the SPF record with this one."
		})) : pass(`${spfInclude} is let pass; its addresses were not looked up`));
		return result === "open" && ruling.status !== "skipped" ? void 0 : ruling;
	},
	judge: ({ tree, icloud }, context) => judgeRecord(tree, ({ terms }) => {
		if (allowedRanges(icloud).length === 0) return unknownRuling(`the SPF record of ${icloud.domain} lists no addresses`);
		const all = judgeService(icloud, tree);
		if (all === void 0) return unknownRuling("the record treats iCloud's addresses in too many different ways to judge");
		const failing = all.filter(({ evaluation }) => evaluation.result !== "pass");
		if (failing.length === 0) return pass(...describeRanges(all));
		if (terms.some((term) => isDisguised(term, context))) return skipped("the term for iCloud is written as one that is ignored", { deferTo: ["spf-syntax"] });
		const [misspelled] = misspelledFindings(tree, context);
		const dead = describeLost(terms, context);
		const otherwise = fail(misspelled ?? spfFinding(tree, context, {
			message: `Mail from ${failing.length === all.length ? "" : "some of "}iCloud's servers does not pass SPF (${failing[0]?.evaluation.result})${dead}`,
			observed: describeRanges(failing),
			fix: "Replace the SPF record with this one."
		}));
		return judgeRanges(failing, otherwise, tree);
	})
});
// src/check/spf/spf-include-target.ts
var spf_include_target_default = defineCheck({
	id: "spf-include-target",
	area: "spf",
	title: "Every include and redirect leads to one valid SPF record",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 7208 §5.2", "RFC 7208 §6.1"],
	docs: {
		why: "If an include or redirect leads to no SPF record, to several or to a broken one, SPF ends in a permanent error. All senders that the record lists after it fail. Often the name is misspelled or the service has closed.",
		fix: "Correct the name, or delete the term.",
		good: "@ TXT \"v=spf1 include:icloud.com ~all\"",
		bad: "@ TXT \"v=spf1 include:mail.icloud.com ~all\"\nmail.icloud.com. TXT \"no SPF record\""
	},
	needs: (context) => ({ tree: domainSpf(context) }),
	judge: ({ tree }, context) => judgeRecord(tree, () => {
		const terms = placedTerms(tree.root);
		const findings = terms.flatMap((placed) => {
			const fault = describeTargetFault(placed);
			if (fault === void 0) return [];
			const misspelled = misspelledFinding(tree, context, placed);
			if (misspelled !== void 0) return misspelled;
			const meant = describeMeant(placed.term.text);
			const message = `The term ${describeTerm(tree, placed)} fails: ${fault}${meant}`;
			const corrected = correctedRecord(placed.term, tree);
			if (corrected !== void 0) return correctedFinding(message, corrected);
			return spfFinding(tree, context, {
				message,
				placed,
				saysLost: true,
				fix: meant === "" ? replaceAdvice : meantAdvice
			});
		});
		return failIfAny(findings, unlessUnread(terms, ["include", "redirect"], pass()));
	})
});
// src/check/spf/spf-lookup-headroom.ts
const costFinding = (tree, { required }) => ({
	message: `The SPF record needs ${lookupCount(tree.cost)}, which leaves little room`,
	subject: {
		name: tree.domain,
		type: "TXT"
	},
	observed: describeSenders(mergeTree(tree, required.spfInclude)),
	fix: { text: "Delete services that no longer send for the domain." }
});
const stopsStrictReceivers = (tree, icloud) => passesSpf(tree, icloud) === true && (judgeService(icloud, tree, "strict") ?? []).some(({ evaluation: { result, voids } }) => result === "permerror" && voids > spfLimits.voids);
const strictFinding = (tree, context) => {
	const hosts = placedTerms(tree.root).filter(({ term: { kind, networks } }) => (kind === "a" || kind === "mx") && new Set(networks.map((network) => network.includes(":"))).size === 1);
	return spfFinding(tree, context, {
		message: `Before iCloud, ${spfLimits.voids + 1} terms have no address of one kind (IPv4 or IPv6). For iCloud's mail of that kind, strict receivers stop there`,
		observed: hosts.slice(0, 30).map((placed) => describeTerm(tree, placed)),
		fix: "Replace the SPF record with this one, which has iCloud first."
	});
};
var spf_lookup_headroom_default = defineCheck({
	id: "spf-lookup-headroom",
	area: "spf",
	title: "The SPF record stays clear of the lookup limits",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 7208 §4.6.4"],
	docs: {
		why: "Only ten lookups are allowed. A record that needs eight or more can break without any change by you: a service that it includes only has to add one. Strict receivers also stop at the third name without an address of the sender's kind, IPv4 or IPv6.",
		fix: "Delete services that no longer send. Put include:icloud.com first.",
		good: "@ TXT \"v=spf1 include:icloud.com ~all\"",
		bad: "@ TXT \"v=spf1 include:icloud.com a:m1.example.com a:m2.example.com a:m3.example.com a:m4.example.com a:m5.example.com a:m6.example.com a:m7.example.com ~all\"\nm1 A 192.0.2.1\nm2 A 192.0.2.2\nm3 A 192.0.2.3\nm4 A 192.0.2.4\nm5 A 192.0.2.5\nm6 A 192.0.2.6\nm7 A 192.0.2.7"
	},
	needs: (context) => ({
		tree: domainSpf(context),
		icloud: spfNeed(context.required.spfInclude)
	}),
	judge: ({ tree, icloud }, context) => judgeRecord(tree, () => {
		if (findLoops(tree).length > 0) return deferred("spf-loop");
		if (tree.cost > spfLimits.lookups) return skipped("it needs too many", { deferTo: ["spf-lookup-limit"] });
		const terms = placedTerms(tree.root);
		const count = lookupCount(tree.cost);
		const findings = [...tree.cost < 8 ? [] : [costFinding(tree, context)], ...stopsStrictReceivers(tree, icloud) ? [strictFinding(tree, context)] : []];
		return failIfAny(findings, unlessUnread(terms, ["include", "redirect"], pass(count)));
	})
});
// src/check/spf/spf-lookup-limit.ts
const listLookups = (terms) => terms.filter(({ cost, reach }) => cost > 0 && reach !== "ignored").slice(0, 30).map(({ text, cost, total, sender }) => `${presentRecord(text)}${sender ? ` (${sender})` : ""}: ${cost}, ${total} so far`);
var spf_lookup_limit_default = defineCheck({
	id: "spf-lookup-limit",
	area: "spf",
	title: "The SPF record needs at most 10 DNS lookups",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 7208 §4.6.4"],
	docs: {
		why: "Receivers stop after ten terms that need DNS: include, a, mx, ptr, exists and redirect, also inside includes. SPF then ends in a permanent error. iCloud needs one. An mx needs one and may name at most ten hosts.",
		fix: "Delete services that no longer send, or let one send from a subdomain with its own record. Do not copy the addresses of an include into the record: they change.",
		good: "@ TXT \"v=spf1 include:icloud.com mx ~all\"\n@ MX 10 mx01.mail.icloud.com.\nmx01.mail.icloud.com. A 17.42.251.62",
		bad: "@ TXT \"v=spf1 include:a.example.com include:b.example.com ~all\"\na TXT \"v=spf1 include:c.example.com a a a a ~all\"\na A 192.0.2.1\nb TXT \"v=spf1 a a a a ~all\"\nb A 192.0.2.2\nc TXT \"v=spf1 ip4:192.0.2.3 ~all\""
	},
	needs: (context) => ({ tree: domainSpf(context) }),
	judge: ({ tree }, context) => judgeRecord(tree, ({ terms }) => {
		const placed = placedTerms(tree.root);
		const loops = findLoops(tree).length > 0;
		if (!loops && tree.cost > spfLimits.lookups) return fail(spfFinding(tree, context, {
			message: `The SPF record needs ${tree.exact ? "" : "at least "}${tree.cost} DNS lookups, but receivers stop after ${spfLimits.lookups}`,
			observed: listLookups(terms),
			fix: "Replace the SPF record with this one, which needs fewer lookups."
		}));
		const findings = placed.filter(({ term }) => term.crowded).map((one) => {
			const message = `The term ${describeTerm(tree, one)} names more than ${spfLimits.mxHosts} mail hosts, so SPF fails`;
			return spfFinding(tree, context, {
				message,
				placed: one,
				fix: replaceAdvice
			});
		});
		if (loops) return failIfAny(findings, skipped("the lookups never end", { deferTo: ["spf-loop"] }));
		const unknown = tree.exact ? "" : ", or more: one of the includes depends on the message";
		const passed = pass(`${lookupCount(tree.cost)}${unknown}`);
		return failIfAny(findings, unlessUnread(placed, [
			"include",
			"redirect",
			"mx"
		], passed));
	})
});
// src/check/spf/spf-loop.ts
const describeLoop = ({ term }) => term.reach === "loop" ? `leads back to ${term.target}` : `leads in a circle, and receivers stop after ${spfLimits.lookups} lookups`;
var spf_loop_default = defineCheck({
	id: "spf-loop",
	area: "spf",
	title: "No include or redirect leads back to itself",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 7208 §4.6.4", "RFC 7208 §11.1"],
	docs: {
		why: "A record that includes itself, directly or through others, uses up all allowed lookups. SPF then ends in a permanent error for every sender that did not match before.",
		fix: "Delete the term that leads back.",
		good: "@ TXT \"v=spf1 include:icloud.com ~all\"",
		bad: "@ TXT \"v=spf1 include:_spf.example.com ~all\"\n_spf TXT \"v=spf1 include:example.com ~all\""
	},
	needs: (context) => ({ tree: domainSpf(context) }),
	judge: ({ tree }, context) => judgeRecord(tree, () => {
		const terms = placedTerms(tree.root);
		const findings = findLoops(tree).map((placed) => spfFinding(tree, context, {
			message: `The term ${describeTerm(tree, placed)} ${describeLoop(placed)}`,
			placed,
			fix: replaceAdvice,
			fixThere: `Delete the term "${presentRecord(placed.term.text)}"`
		}));
		return failIfAny(findings, unlessUnread(terms, ["include", "redirect"], pass()));
	})
});
// src/check/spf/spf-present.ts
var spf_present_default = defineCheck({
	id: "spf-present",
	area: "spf",
	title: "The domain has an SPF record",
	severity: "error",
	since: "0.1.0",
	cites: ["Apple 102374", "RFC 7208 §4.5"],
	docs: {
		why: "The SPF record lists the servers that may send mail for the domain. Without it, Apple does not verify the domain, and your mail may land in junk or be refused.",
		fix: "Add the TXT record that Apple gives, at the domain itself.",
		good: "@ TXT \"v=spf1 include:icloud.com ~all\"",
		bad: "@ TXT \"apple-domain=Abcd1234Efgh5678\""
	},
	needs: (context) => ({ tree: domainSpf(context) }),
	hints: (_, { domain }, known) => misplacedNeeds("spf", "TXT", domain.name, known),
	judge({ tree }, context, hints) {
		const { root, type99 } = tree;
		if (root.records.length > 0) return pass(...root.records.map(({ text }) => presentRecord(text)));
		if (root.others.some(looksLikeSpf) || isInPieces(tree)) return skipped("a TXT record looks like a broken SPF record", { deferTo: ["spf-syntax"] });
		if (findGluedText(root.others) !== void 0) return skipped("it is in the same text as the verification value", { deferTo: ["verification-present"] });
		if (type99.length > 0) return skipped("there is only one of the obsolete type SPF", { deferTo: ["spf-type"] });
		const { name } = context.domain;
		if (isAlias(hints, name)) return skipped("the domain itself is an alias", { deferTo: ["mx-alias"] });
		const strays = findMisplaced(hints, {
			wanted: "spf",
			type: "TXT",
			domain: name
		}, meantSpf(context));
		const { message, advice, remove, observed } = describeMisplaced(strays, name);
		const [moved] = remove.map(({ rdata }) => rdata);
		const missing = root.kind === "nxdomain" ? "The domain does not exist in DNS" : "The domain has no SPF record";
		const fix = `Add this TXT record.${advice}${formAdvice(hints, name, {
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
// src/check/spf/spf-ptr.ts
var spf_ptr_default = defineCheck({
	id: "spf-ptr",
	area: "spf",
	title: "The SPF record has no \"ptr\"",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 7208 §5.5"],
	docs: {
		why: "The ptr mechanism is slow and depends on the name servers of the sender's network. The standard says not to use it, and some receivers ignore it.",
		fix: "Name your own servers by ip4, ip6 or a instead. iCloud does not need it.",
		good: "@ TXT \"v=spf1 include:icloud.com ~all\"",
		bad: "@ TXT \"v=spf1 ptr include:icloud.com ~all\""
	},
	needs: (context) => ({ tree: domainSpf(context) }),
	judge: ({ tree }, context) => judgeRecord(tree, ({ terms }) => terms.some(({ kind, reach }) => kind === "ptr" && reach !== "ignored") ? fail(spfFinding(tree, context, {
		message: "The SPF record uses \"ptr\", which the standard says not to use",
		fix: `${replaceAdvice} If a server of your own sends mail, add it as ip4 or ip6.`
	})) : pass())
});
// src/check/spf/spf-range-width.ts
const tooWideNetwork = ({ term }) => term.networks.find((text) => {
	const network = parseNetwork(text);
	return network !== void 0 && network.bits.length > 4 && isTooWide$1(network);
});
var spf_range_width_default = defineCheck({
	id: "spf-range-width",
	area: "spf",
	title: "No range in the SPF record is too wide",
	severity: "warning",
	since: "0.1.0",
	cites: ["RFC 7208 §5.6"],
	docs: {
		why: "A prefix shorter than /12 (or /28 for IPv6) covers more addresses than one sender needs, so it lets strangers pass. Most often, a digit of the prefix length is missing.",
		fix: "Give the range its real prefix length, or delete it.",
		good: "@ TXT \"v=spf1 include:icloud.com ip4:192.0.2.0/24 ~all\"",
		bad: "@ TXT \"v=spf1 include:icloud.com ip4:192.0.2.0/8 ~all\""
	},
	needs: (context) => ({ tree: domainSpf(context) }),
	judge: ({ tree }, context) => judgeRecord(tree, () => {
		const terms = allowingTerms(tree.root).filter(({ domain }) => domain !== context.required.spfInclude);
		const findings = terms.filter((placed) => tooWideNetwork(placed) !== void 0).slice(0, 5).map((placed) => {
			const message = `The term ${describeTerm(tree, placed)} lets all of ${tooWideNetwork(placed)} send as the domain`;
			return spfFinding(tree, context, {
				message,
				placed,
				fix: `${replaceAdvice} Then add the range again with its real prefix length.`
			});
		});
		return failIfAny(findings, unlessUnread(terms, [
			"include",
			"redirect",
			"a",
			"mx"
		], pass()));
	})
});
// src/check/spf/spf-redirect.ts
var spf_redirect_default = defineCheck({
	id: "spf-redirect",
	area: "spf",
	title: "The SPF record includes iCloud instead of redirecting to it",
	severity: "note",
	since: "0.1.0",
	cites: ["Apple 102374", "RFC 7208 §6.1"],
	docs: {
		why: "Apple once gave redirect=icloud.com. It works while iCloud is the only sender, but receivers ignore it as soon as the record has an all.",
		fix: "Use the form that Apple gives now, include:icloud.com ~all.",
		good: "@ TXT \"v=spf1 include:icloud.com ~all\"",
		bad: "@ TXT \"v=spf1 redirect=icloud.com\""
	},
	needs: (context) => ({ tree: domainSpf(context) }),
	judge: ({ tree }, context) => judgeRecord(tree, ({ terms }) => {
		const { spfInclude } = context.required;
		if (!terms.some(({ kind, target, reach }) => kind === "redirect" && reach !== "ignored" && target === spfInclude)) return pass();
		return fail(spfFinding(tree, context, {
			message: `The SPF record redirects to ${spfInclude}, which stops working once the record has an "all"`,
			fix: replaceAdvice
		}));
	})
});
// src/check/spf/spf-single.ts
var spf_single_default = defineCheck({
	id: "spf-single",
	area: "spf",
	title: "The domain has only one SPF record",
	severity: "error",
	since: "0.1.0",
	cites: [
		"RFC 7208 §3.2",
		"RFC 7208 §4.5",
		"Apple 102374"
	],
	docs: {
		why: "A domain may have only one SPF record. With two, even identical ones, receivers ignore both, so no mail passes SPF. It often happens when a second service is set up.",
		fix: "Publish one record that names all senders. Delete the others.",
		good: "@ TXT \"v=spf1 include:icloud.com include:_spf.google.com ~all\"\n_spf.google.com. TXT \"v=spf1 ip4:192.0.2.0/24 ~all\"",
		bad: "@ TXT \"v=spf1 include:icloud.com ~all\"\n@ TXT \"v=spf1 include:_spf.google.com ~all\"\n_spf.google.com. TXT \"v=spf1 ip4:192.0.2.0/24 ~all\""
	},
	needs: (context) => ({ tree: domainSpf(context) }),
	judge({ tree }, context) {
		const { records } = tree.root;
		if (records.length === 0) return skipped("there is no SPF record", { deferTo: ["spf-present"] });
		if (records.length === 1) return pass();
		const twins = new Set(records.map(({ text }) => text)).size === 1;
		return fail(spfFinding(tree, context, {
			message: `There are ${records.length} ${twins ? "identical " : ""}SPF records, so receivers ignore ${records.length === 2 ? "both" : "all of them"}`,
			fix: "Replace all of them with this one. It keeps every sender."
		}));
	}
});
// src/check/spf/spf-size.ts
const limit = 450;
const deleteAdvice = "Delete TXT records that are no longer needed.";
var spf_size_default = defineCheck({
	id: "spf-size",
	area: "spf",
	title: "The domain's TXT records fit in one small answer",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 7208 §3.4"],
	docs: {
		why: "All TXT records of the domain come in one answer. Above about 450 bytes the answer may not fit in 512, and receivers behind an old firewall may never get it.",
		fix: "Delete verification records of services that you no longer use. Shorten the SPF record.",
		good: "@ TXT \"v=spf1 include:icloud.com ~all\"",
		bad: "@ TXT \"v=spf1 include:icloud.com ip6:2001:db8:1111:2222:3333:4444:5555:1111 ip6:2001:db8:2222:2222:3333:4444:5555:2222 ip6:2001:db8:3333:2222:3333:4444:5555:3333 ip6:2001:db8:4444:2222:3333:4444:5555:4444 ip6:2001:db8:5555:2222:3333:4444:5555:5555 \" \"ip6:2001:db8:6666:2222:3333:4444:5555:6666 ip6:2001:db8:7777:2222:3333:4444:5555:7777 ip6:2001:db8:8888:2222:3333:4444:5555:8888 ip6:2001:db8:9999:2222:3333:4444:5555:9999 ip6:2001:db8:aaaa:2222:3333:4444:5555:aaaa ~all\""
	},
	needs: (context) => ({ tree: domainSpf(context) }),
	judge: ({ tree }, context) => judgeRecord(tree, ({ text }) => {
		const { size } = tree.root;
		if (size <= limit) return pass(`${size} bytes`);
		const saved = text.length - mergeTree(tree, context.required.spfInclude).text.length;
		const shorter = mergedFix(`${deleteAdvice} ${replaceAdvice}`, tree, context);
		return fail({
			message: `The domain's TXT records have ${size} bytes, more than the ${limit} that are sure to arrive`,
			subject: {
				name: tree.domain,
				type: "TXT"
			},
			observed: [text, ...tree.root.others].map((one) => `${one.length}: ${presentRecord(one)}`),
			fix: shorter.publish && size - saved <= limit ? shorter : { text: deleteAdvice }
		});
	})
});
// src/check/spf/spf-syntax.ts
const texts = {
	fault: ({ offset, message, term }) => `The SPF record has an error at character ${offset + 1}: ${message}${describeMeant(term)}`,
	blank: ({ offset, term }) => `The SPF record has an error at character ${offset + 1}: "${presentOctets(term)}" and the name that belongs to it are two terms, because there is a space between them`,
	ignored: (term) => `The term "${presentOctets(term)}" is silently ignored${describeMeant(term)}`,
	quoted: "The SPF record begins with a quotation mark, which must not be part of the value",
	space: (text) => `After "v=spf1" there is ${describeCharacter(text, version.length)}; it must be an ordinary space`,
	byteOrderMark: (text) => `The SPF record begins with ${describeCharacter(text, 0)}, which is invisible and must be deleted`,
	version: (offset) => `The SPF record is wrong at character ${offset + 1}: it must begin with "v=spf1" and a space`
};
const pointAt = (text, offset) => {
	const from = Math.max(0, offset - 60);
	const before = `${from > 0 ? "..." : ""}${presentOctets(text.slice(from, offset))}`;
	const end = offset + 60;
	return [before + `${presentOctets(text.slice(offset, end))}${end < text.length ? "..." : ""}`, `${" ".repeat(before.length)}^`];
};
const isCutOff = (text, { term, termOffset }, next) => term.endsWith(":") && /^ +$/.test(text.slice(termOffset + term.length, next));
const findSlips = (text) => {
	const { terms, faults: all } = parseSpf(text);
	const faults = all.filter(({ termOffset }) => !all.some((one) => isCutOff(text, one, termOffset)));
	const ignored = terms.filter((term) => disguisedMechanism(term) !== void 0);
	return [...faults.map((fault) => ({
		offset: fault.offset,
		message: all.some(({ termOffset }) => isCutOff(text, fault, termOffset)) ? texts.blank(fault) : texts.fault(fault)
	})), ...ignored.map(({ offset, text: term }) => ({
		offset,
		message: texts.ignored(term)
	}))];
};
const version = "v=spf1";
const versionSlip = (text) => {
	if (beginsWithQuotationMark(text)) return {
		offset: 0,
		message: texts.quoted
	};
	if (beginsWithByteOrderMark(text)) return {
		offset: 0,
		message: texts.byteOrderMark(text)
	};
	const wrong = version.split("").findIndex((letter, i) => text.charAt(i).toLowerCase() !== letter);
	const offset = wrong < 0 ? 6 : wrong;
	return {
		offset,
		message: offset === 6 ? texts.space(text) : texts.version(offset)
	};
};
const splitText = (rdata, advice) => ({
	message: `The SPF record is cut into ${rdata.strings.length} strings at its blanks, and receivers join them without blanks`,
	observed: [presentRData("TXT", rdata)],
	fix: advice
});
const pieceText = ({ root }, advice) => {
	const list = [...root.records.map(({ text }) => text), ...spfPieces(root)].map((text) => `"${presentRecord(text)}"`);
	return {
		message: list.length > 1 ? `The SPF record is in pieces: ${list.slice(0, 4).join(", ")} are separate TXT records` : `The TXT record ${list[0]} is only a piece of an SPF record: it must begin with "v=spf1" and a space`,
		observed: list,
		fix: advice
	};
};
const slipTexts = (tree, advice) => {
	const { records, others } = tree.root;
	const near = records.length > 0 ? [] : others.filter(looksLikeSpf);
	const findTexts = (text, find) => {
		const slips = find(text);
		const rdata = slips.length > 0 ? rdataOfText(tree, text) : void 0;
		if (rdata && respaceStrings(rdata) !== void 0) return [splitText(rdata, advice)];
		return slips.map(({ offset, message }) => ({
			message,
			observed: pointAt(text, offset),
			fix: meantAdvice
		}));
	};
	return [
		...isInPieces(tree) && near.length === 0 ? [pieceText(tree, advice)] : [],
		...records.flatMap(({ text }) => findTexts(text, findSlips)),
		...near.flatMap((text) => findTexts(text, (one) => [versionSlip(one)]))
	];
};
const wholeTextAdvice = (hints, domain) => {
	const form = formAdvice(hints, domain, {
		owner: domain,
		type: "TXT"
	});
	return `Enter the whole text as one value${form === "" ? ", in double quotes" : ""}.${form}`;
};
var spf_syntax_default = defineCheck({
	id: "spf-syntax",
	area: "spf",
	title: "The SPF record has no syntax errors",
	severity: "error",
	since: "0.1.0",
	cites: [
		"RFC 7208 §4.6",
		"RFC 7208 §4.6.1",
		"RFC 7208 §12"
	],
	docs: {
		why: "One wrong character anywhere in the record is a permanent error: no mail passes SPF then, not even from iCloud. The term include=icloud.com is silently ignored; it must be include:icloud.com.",
		fix: "Correct the record at the position that the finding gives.",
		good: "@ TXT \"v=spf1 include:icloud.com ~all\"",
		bad: "@ TXT \"v=spf1 inlcude:icloud.com ~all\""
	},
	needs: (context) => ({ tree: domainSpf(context) }),
	hints: (_, { domain }) => needsByKey(zoneNeeds(domain.name)),
	judge({ tree }, context, hints) {
		const { records, others } = tree.root;
		if (findGluedText([...records.map(({ text }) => text), ...others]) !== void 0) return skipped("it is in the same text as the verification value", { deferTo: ["verification-present"] });
		const findings = slipTexts(tree, wholeTextAdvice(hints, context.domain.name)).slice(0, 5).map((text) => spfFinding(tree, context, text));
		const none = records.length === 0;
		return failIfAny(findings, none ? skipped("there is no SPF record", { deferTo: ["spf-present"] }) : pass());
	}
});
// src/check/spf/spf-type.ts
var spf_type_default = defineCheck({
	id: "spf-type",
	area: "spf",
	title: "The SPF record is a TXT record",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 7208 §3.1"],
	docs: {
		why: "The record type SPF (99) is obsolete: receivers and Apple look only at TXT records. Some DNS panels and Terraform modules still offer it.",
		fix: "Publish the same text as a TXT record.",
		good: "@ TXT \"v=spf1 include:icloud.com ~all\"",
		bad: "@ SPF \"v=spf1 include:icloud.com ~all\""
	},
	needs: (context) => ({ tree: domainSpf(context) }),
	judge({ tree }, context) {
		if (tree.root.records.length > 0) return pass();
		if (tree.type99.length === 0) return skipped("there is no SPF record", { deferTo: ["spf-present"] });
		return fail(spfFinding(tree, context, {
			message: "The SPF record has only the obsolete type SPF, so receivers ignore it",
			observed: tree.type99.map(presentRecord),
			fix: "Publish it as a TXT record. Delete the record of type SPF."
		}));
	}
});
// src/check/spf/spf-unreachable.ts
const isUnreachable = ({ reach, kind }) => reach === "ignored" && kind !== "exp" && kind !== "unknown" && kind !== "all";
var spf_unreachable_default = defineCheck({
	id: "spf-unreachable",
	area: "spf",
	title: "Nothing follows \"all\" in the SPF record",
	severity: "warning",
	since: "0.1.0",
	cites: ["RFC 7208 §5.1", "RFC 7208 §6.1"],
	docs: {
		why: "The term all always matches, so receivers ignore everything after it, and a redirect anywhere in the same record. A sender named there looks authorized but is not.",
		fix: "Move the senders before all. Turn a redirect into an include.",
		good: "@ TXT \"v=spf1 include:icloud.com include:_spf.google.com ~all\"\n_spf.google.com. TXT \"v=spf1 ip4:192.0.2.0/24 ~all\"",
		bad: "@ TXT \"v=spf1 include:icloud.com ~all include:_spf.google.com\"\n_spf.google.com. TXT \"v=spf1 ip4:192.0.2.0/24 ~all\""
	},
	needs: (context) => ({ tree: domainSpf(context) }),
	judge: ({ tree }, context) => judgeRecord(tree, ({ terms }) => {
		const lost = terms.filter(isUnreachable);
		const findings = lost.filter((term) => !isForService(context.required.spfInclude, term)).slice(0, 5).map(({ text, kind }) => spfFinding(tree, context, {
			message: `The term "${presentRecord(text)}" has no effect: ${kind === "redirect" ? "the record has \"all\"" : "it comes after \"all\""}`,
			fix: replaceAdvice
		}));
		return failIfAny(findings, lost.length > 0 ? skipped("only iCloud comes after it", { deferTo: ["spf-icloud"] }) : pass());
	})
});
// src/check/spf/spf-void-limit.ts
const kinds = [
	"a",
	"mx",
	"exists"
];
var spf_void_limit_default = defineCheck({
	id: "spf-void-limit",
	area: "spf",
	title: "At most 2 terms of the SPF record lead to nothing",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 7208 §4.6.4", "RFC 7208 §11.1"],
	docs: {
		why: "Receivers stop with a permanent error at the third term whose name does not exist or has no address. These terms are left over from old servers and services.",
		fix: "Delete the terms whose names no longer exist.",
		good: "@ TXT \"v=spf1 include:icloud.com a:old.example.com ~all\"\nold A !nxdomain",
		bad: "@ TXT \"v=spf1 a:x.example.com mx:y.example.com a:z.example.com include:icloud.com ~all\""
	},
	needs: (context) => ({ tree: domainSpf(context) }),
	judge: ({ tree }, context) => judgeRecord(tree, () => {
		const terms = placedTerms(tree.root);
		const dead = voidTerms(tree);
		if (dead.length <= spfLimits.voids) return unlessUnread(terms, kinds, pass(`${dead.length} of ${spfLimits.voids} void lookups`));
		const foreign = dead.find(({ domain }) => domain !== tree.domain);
		const own = dead.some(({ domain }) => domain === tree.domain);
		return fail(spfFinding(tree, context, {
			message: `There are ${dead.length} SPF terms whose names have no address, and receivers stop at the third`,
			observed: dead.slice(0, 30).map((placed) => describeTerm(tree, placed)),
			...!own && foreign && { placed: foreign },
			fix: "Replace the SPF record with this one, which omits them."
		}));
	})
});
// src/record/tls-rpt.ts
const selectTlsReportRecords = (texts) => selectRecords(texts, "v=TLSRPTv1");
const uriForm = /^(?:mailto:[^@,!]+@[^@,!]+|https:\/\/[^,!]+)$/i;
const uriFault = ({ value, valueOffset }) => {
	const bad = (trimOf(value, "	 ") === value ? value.split(",").map((uri) => trimOf(uri, "	 ")) : [value]).find((uri) => !uriForm.test(uri) || !hasUriCharacters(uri));
	if (bad === void 0) return void 0;
	const why = /^(?:mailto|https):/i.test(bad) ? "is not a valid URI" : "is neither mailto: nor https:";
	return {
		offset: valueOffset + Math.max(value.indexOf(bad), 0),
		message: bad === "" ? "an address in rua= is empty" : `${quoteShortened(bad)} ${why}`
	};
};
const findTlsReportFault = (text) => {
	const fields = readFields(text);
	if (isSyntaxFault(fields)) return fields;
	const found = fields.map((field) => field.name === "rua" ? uriFault(field) : extensionFault(field)).find((fault) => fault !== void 0);
	if (found !== void 0) return found;
	return fields.some(({ name }) => name === "rua") ? void 0 : {
		offset: text.length,
		message: "the address for reports (rua=) is missing"
	};
};
// src/check/mta-sts/tls-rpt-record.ts
var tls_rpt_record_default = defineCheck({
	id: "tls-rpt-record",
	area: "mta-sts",
	title: "TLS reporting (TLS-RPT) is not used, or its record is well-formed",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 8460 §3"],
	docs: {
		why: "Senders report encryption failures to the address in this record. If it is broken, or there are several, no reports come.",
		fix: "Publish one TXT record with v=TLSRPTv1 and an address in rua=.",
		good: "_smtp._tls TXT \"v=TLSRPTv1; rua=mailto:tls@example.com\"",
		bad: "_smtp._tls TXT \"v=TLSRPTv1; rua=tls@example.com\""
	},
	needs: ({ domain }) => ({ txt: ask(prependLabels("_smtp._tls", domain.name), "TXT") }),
	judge({ txt }, { domain }) {
		const texts = txtTexts(txt);
		const records = selectTlsReportRecords(texts);
		const meant = records.length > 0 ? records : texts.filter((text) => /tlsrpt/i.test(text));
		const [first, ...more] = meant;
		if (txt.kind !== "found" || first === void 0) return pass("not used");
		const fault = records.length > 0 ? findTlsReportFault(first) : { message: "it must begin with v=TLSRPTv1;" };
		if (more.length === 0 && fault === void 0) return pass(...presentRecordSet(txt.set));
		const owner = prependLabels("_smtp._tls", domain.name);
		return fail({
			message: more.length > 0 ? `There are ${meant.length} TLS-RPT records at ${owner}, so senders ignore ${allOf(meant.length)}` : `Senders ignore the TLS-RPT record: ${fault?.message}`,
			subject: {
				name: owner,
				type: "TXT"
			},
			expected: ["one record: v=TLSRPTv1; rua=mailto: and an address"],
			observed: presentRecordSet(txt.set),
			fix: { text: "Keep one record that begins with v=TLSRPTv1; and has an address after rua=mailto:. If you want no reports, delete the record." }
		});
	}
});
// src/check/verification/spoiled-records.ts
const recordTypes = {
	verification: "TXT",
	mx: "MX",
	spf: "TXT",
	dkim: "CNAME",
	dmarc: "TXT"
};
const findMissing = ({ mx, txt, cname }) => {
	const texts = txtTexts(txt);
	const isGlued = findGluedText(texts) !== void 0;
	const hasValue = texts.some((text) => parseVerification(text) !== void 0 || findVerificationSlip(text) !== void 0);
	const hasSpf = texts.some((text) => isSpfRecord(text) || looksLikeSpf(text) || isSpfPiece(text));
	return [
		...hasValue || isGlued ? [] : ["verification"],
		...mx.kind === "found" ? [] : ["mx"],
		...hasSpf || isGlued ? [] : ["spf"],
		...cname.kind === "found" ? [] : ["dkim"]
	];
};
const strayLines = (wanted, hints, context) => {
	const domain = context.domain.name;
	return {
		verification: () => findMisplaced(hints, {
			wanted,
			type: "TXT",
			domain
		}, meantVerification(context)),
		mx: () => findMisplaced(hints, {
			wanted,
			type: "MX",
			domain
		}, meantMx(context)),
		spf: () => findMisplaced(hints, {
			wanted,
			type: "TXT",
			domain
		}, meantSpf(context)),
		dkim: () => findMisplaced(hints, {
			wanted,
			type: "CNAME",
			domain
		}, meantDkim(context)),
		dmarc: () => findMisplaced(hints, {
			wanted,
			type: "TXT",
			domain
		}, meantDmarc(context))
	}[wanted]().filter(({ place, wildcard }) => place.added !== void 0 && !wildcard).flatMap(({ lines }) => lines);
};
const properLines = (wanted, [first], { domain, required }) => {
	if (wanted === "mx") return toRecordLines(domain.name, "MX", required.mx);
	const { owner, target } = required.dkim;
	if (wanted === "dkim") return [{
		owner,
		type: "CNAME",
		rdata: absoluteName(target)
	}];
	const at = wanted === "dmarc" ? prependLabels("_dmarc", domain.name) : domain.name;
	return first === void 0 ? [] : [{
		...first,
		owner: at
	}];
};
const findDoubled = (wanted, hints, context) => {
	const remove = strayLines(wanted, hints, context);
	return remove.length === 0 ? [] : [{
		wanted,
		what: "name",
		remove,
		publish: properLines(wanted, remove, context)
	}];
};
const findDoubledDmarc = (txt, hints, context) => {
	const own = findHint(hints, prependLabels("_dmarc", context.domain.name), "TXT");
	return own !== void 0 && own.kind !== "found" && own.chain.length === 0 && !txtTexts(txt).some(isDmarcLike) ? findDoubled("dmarc", hints, context) : [];
};
const zonesOf = (domain) => splitLabels(domain).length < 2 ? [] : [domain, ...zonesOf(parentName(domain))];
const isExtended = (name, meant, domain) => zonesOf(domain).some((zone) => name === prependLabels(meant, zone));
const hasExtendedExchange = ({ mx }, { domain, required }) => sortExchanges(mx.kind === "found" ? mx.set.rdata : [], required).slips.some(({ rdata, meant }) => isExtended(rdata.exchange, meant.exchange, domain.name));
const findExtended = ({ mx, cname }, context) => {
	const { domain, required } = context;
	const { slips, missing, foreign } = sortExchanges(mx.kind === "found" ? mx.set.rdata : [], required);
	const isMx = slips.length > 0 && foreign.length === 0 && slips.every(({ rdata, meant }) => isExtended(rdata.exchange, meant.exchange, domain.name));
	const { owner, target } = required.dkim;
	const isDkim = cname.kind === "found" && cname.set.owner === owner && isExtended(cname.set.rdata[0].target, target, domain.name);
	const toMx = (rdata) => toRecordLines(domain.name, "MX", rdata);
	const found = [];
	if (isMx) found.push({
		wanted: "mx",
		what: "target",
		remove: toMx(slips.map(({ rdata }) => rdata)),
		publish: toMx(missing)
	});
	if (isDkim) found.push({
		wanted: "dkim",
		what: "target",
		remove: answerRecordLines(cname),
		publish: properLines("dkim", [], context)
	});
	return found;
};
const order = [
	"verification",
	"mx",
	"spf",
	"dkim",
	"dmarc"
];
const findSpoiled = (seen, hints, context) => {
	const required = [...findMissing(seen).flatMap((wanted) => findDoubled(wanted, hints, context)), ...findExtended(seen, context)];
	return (required.length === 0 ? [] : [...required, ...findDoubledDmarc(seen.txt, hints, context)]).toSorted((a, b) => order.indexOf(a.wanted) - order.indexOf(b.wanted));
};
// src/check/verification/verification-names.ts
const enteredName = (owner, domain) => isWithin(owner, domain) ? owner.slice(0, -domain.length - 1) : owner;
const unique = (texts) => [...new Set(texts)];
const linesOf = (spoiled, what, kind) => spoiled.filter((one) => one.what === what).flatMap((one) => one[kind]);
const targetOf = ({ rdata }) => rdata.replace(/^\d+ /, "");
const mostNames = 3;
const describeSpoiled = (spoiled) => {
	const names = linesOf(spoiled, "name", "remove");
	const targets = linesOf(spoiled, "target", "remove");
	const owners = listed(unique(names.map(({ owner }) => owner)), mostNames);
	const ends = listed(unique(targets.map((line) => targetOf(line).replace(/\.$/, ""))), mostNames);
	if (targets.length === 0) return `Your DNS host added the domain to the names of ${counted(names.length, "record")}, which are now at ${owners}`;
	const extended = `the targets of ${counted(targets.length, "record")}, which now lead to ${ends}`;
	return names.length === 0 ? `Your DNS host added the domain to ${extended}` : `Your DNS host added the domain to the names of ${counted(names.length, "record")}, which are now at ${owners}; and to ${extended}`;
};
const describeFix = (spoiled, domain, apex) => {
	const names = unique(linesOf(spoiled, "name", "publish").map(({ owner }) => owner === domain ? apex : enteredName(owner, domain)));
	const targets = linesOf(spoiled, "target", "publish");
	return [
		...names.length === 0 ? [] : [`Your DNS host adds the domain by itself: enter ${listed(names)} as ${names.length === 1 ? "the name" : "names"}.`],
		...targets.length === 0 ? [] : ["Your DNS host adds the domain to a target without a final dot: enter the dot as well."],
		"Delete these records and add the right ones."
	].join(" ");
};
const describeHarm = (spoiled) => {
	return `${new Set(spoiled.map(({ wanted }) => wanted)).has("mx") ? "mail to the domain doesn't reach iCloud" : "Apple can't find all records"} (your DNS host added the domain to names in your records)`;
};
const neededHints = (missing, { domain }, known) => {
	const dmarc = prependLabels("_dmarc", domain.name);
	const wanted = findHint(known, dmarc, "TXT")?.kind === "found" ? missing : [...missing, "dmarc"];
	return needsByKey([
		glance(domain.name, "CNAME"),
		ask(dmarc, "TXT"),
		...zoneNeeds(domain.name),
		...wanted.flatMap((one) => [...doubledNames(one, domain.name).map(({ name }) => name), unusedName(domain.name)].map((name) => glance(name, recordTypes[one])))
	]);
};
const tellers = {
	verification: "verification-present",
	mx: "mx-present",
	spf: "spf-present",
	dkim: "dkim-cname",
	dmarc: "dmarc-present"
};
const isLookedFor = (missing, hints, domain) => missing.every((wanted) => doubledNames(wanted, domain).every(({ name }) => findHint(hints, name, recordTypes[wanted]) !== void 0));
const notSpoiled = (seen, hints, context) => {
	const missing = findMissing(seen);
	const [first, ...more] = missing;
	if (hasExtendedExchange(seen, context)) return skipped("more is wrong with the MX records", { deferTo: ["mx-icloud"] });
	return first === void 0 || isLookedFor(missing, hints, context.domain.name) ? pass() : skipped("records are missing", { deferTo: [tellers[first], ...more.map((one) => tellers[one])] });
};
const isFromFile = ({ mx, txt, cname }) => [
	mx,
	txt,
	cname
].some(({ transport }) => transport === "file");
var verification_names_default = defineCheck({
	id: "verification-names",
	area: "verification",
	title: "The DNS host added nothing to the names of required records",
	severity: "error",
	since: "0.1.0",
	cites: ["Apple 102374", "RFC 1035 §5.1"],
	docs: {
		why: "Most DNS hosts add the domain to each name by themselves. If you enter the whole name, the record ends up at a name that nobody asks for. Some also add it to a target that has no final dot.",
		fix: "Enter names without the domain: @, sig1._domainkey, _dmarc. End targets with a dot if your DNS host adds the domain to them.",
		good: "@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.",
		bad: "@ MX !nodata\nexample.com.example.com. MX 10 mx01.mail.icloud.com."
	},
	explains: ["delegation-elsewhere"],
	needs: ({ domain, required }) => ({
		mx: ask(domain.name, "MX"),
		txt: ask(domain.name, "TXT"),
		cname: ask(required.dkim.owner, "CNAME")
	}),
	hints: (seen, context, known) => neededHints(findMissing(seen), context, known),
	judge(seen, context, hints) {
		if (isAlias(hints, context.domain.name)) return skipped("the domain itself is an alias", { deferTo: ["mx-alias"] });
		const spoiled = findSpoiled(seen, hints, context);
		const publish = spoiled.flatMap((one) => one.publish);
		const [first] = publish;
		if (first === void 0) return notSpoiled(seen, hints, context);
		if (isFromFile(seen)) return skipped("a file's records are judged line by line");
		const { name } = context.domain;
		return fail({
			message: describeSpoiled(spoiled),
			consequence: describeHarm(spoiled),
			subject: {
				name: first.owner,
				type: first.type
			},
			observed: spoiled.flatMap(({ remove }) => remove).map(({ owner, type, rdata }) => `${absoluteName(owner)} ${type} ${rdata}`),
			fix: {
				text: describeFix(spoiled, name, apexEntry(hints, name)),
				publish,
				remove: spoiled.flatMap(({ remove }) => remove)
			}
		});
	}
});
// src/check/verification/verification-present.ts
const tokenInLine = ({ rdata }) => parseVerification(rdata.slice(1, -1));
const describeSlip = (slip) => slip === void 0 ? "The domain has no Apple verification record" : `The verification record is wrong: ${slip.how}`;
const withoutSpf = "Apple can't verify the domain, and your outgoing mail can land in junk (no SPF record of its own)";
const splitRecords = (texts, { domain, required }) => {
	const glued = findGluedText(texts);
	if (glued === void 0) return {
		publish: [],
		remove: [],
		meaning: {}
	};
	const other = texts.some((text) => text !== glued && isSpfRecord(text));
	const { text } = mergeSpf([spfWithoutToken(glued)], { ensure: required.spfInclude });
	return {
		publish: other ? [] : [txtLine(domain.name, text)],
		remove: [txtLine(domain.name, glued)],
		meaning: other ? {} : { consequence: withoutSpf }
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
		why: "Apple checks this TXT record to see that the domain is yours, and asks you to keep it. Every domain has its own value, which iCloud shows when you add the domain.",
		fix: "Add the TXT record that iCloud's settings show, at the domain itself.",
		good: "@ TXT \"apple-domain=Abcd1234Efgh5678\"",
		bad: "@ TXT \"Apple-Domain = Abcd1234Efgh5678\""
	},
	needs: ({ domain }) => ({ txt: ask(domain.name, "TXT") }),
	hints: (_, { domain }, known) => misplacedNeeds("verification", "TXT", domain.name, known),
	judge({ txt }, context, hints) {
		const { domain, required, token } = context;
		const texts = txtTexts(txt);
		const toLine = (text) => txtLine(domain.name, text);
		const present = texts.filter((text) => parseVerification(text) !== void 0);
		if (present.length > 0) return pass(...rdataTexts(present.map(toLine)));
		if (isAlias(hints, domain.name)) return skipped("the domain itself is an alias", { deferTo: ["mx-alias"] });
		const near = texts.filter((text) => findVerificationSlip(text) !== void 0);
		const slip = near.map(findVerificationSlip)[0];
		const about = {
			wanted: "verification",
			type: "TXT",
			domain: domain.name
		};
		const strays = findMisplaced(hints, about, meantVerification(context));
		const elsewhere = describeMisplaced(strays, domain.name);
		const value = token ?? slip?.token ?? strays.flatMap(({ lines }) => lines.map(tokenInLine))[0];
		const right = toLine(toOctets(`${required.verificationPrefix}${value ?? "TOKEN"}`));
		const apart = splitRecords(texts, context);
		const useless = near.filter((text) => findVerificationSlip(text)?.useless).map(toLine);
		const change = {
			publish: [right, ...apart.publish],
			remove: [
				...useless,
				...apart.remove,
				...elsewhere.remove
			]
		};
		return fail({
			message: `${describeSlip(slip)}${elsewhere.message}`,
			...apart.meaning,
			subject: {
				name: domain.name,
				type: "TXT"
			},
			expected: rdataTexts([right, ...apart.publish]),
			observed: [...rdataTexts(near.map(toLine)), ...elsewhere.observed],
			fix: {
				text: `Add the TXT record that iCloud's settings show under Custom Email Domain (${required.verificationPrefix}...).${elsewhere.advice}${formAdvice(hints, domain.name, right)}`,
				...value === void 0 ? {} : change
			}
		});
	}
});
// src/check/verification/verification-single.ts
var verification_single_default = defineCheck({
	id: "verification-single",
	area: "verification",
	title: "There is only one verification value",
	severity: "note",
	since: "0.1.0",
	cites: ["Apple 102374"],
	docs: {
		why: "A second value is left over from an earlier attempt, or the domain was added to another Apple Account. Mail is not affected, but check this first if verification fails.",
		fix: "Keep the value that iCloud's settings show. Delete the others.",
		good: "@ TXT \"apple-domain=Abcd1234Efgh5678\"",
		bad: "@ TXT \"apple-domain=Abcd1234Efgh5678\"\n@ TXT \"apple-domain=Wxyz9876Stuv5432\""
	},
	needs: ({ domain }) => ({ txt: ask(domain.name, "TXT") }),
	judge({ txt }, { domain, required, token }) {
		const published = txtTexts(txt).filter((text) => parseVerification(text) !== void 0);
		if (published.length === 0) return skipped("there is no verification record", { deferTo: ["verification-present"] });
		if (published.length === 1) return pass();
		const wanted = token && toOctets(`${required.verificationPrefix}${token}`);
		const lines = published.map((text) => txtLine(domain.name, text));
		const stale = published.filter((text) => text !== wanted);
		return fail({
			message: `There are ${published.length} verification records with different values`,
			subject: {
				name: domain.name,
				type: "TXT"
			},
			expected: ["only the value that iCloud's settings show"],
			observed: rdataTexts(lines),
			fix: {
				text: "Keep the value that iCloud's settings show. Delete the others.",
				remove: stale.length < published.length ? stale.map((text) => txtLine(domain.name, text)) : []
			}
		});
	}
});
// src/check/verification/verification-token.ts
var verification_token_default = defineCheck({
	id: "verification-token",
	area: "verification",
	title: "The verification record has the value that iCloud's settings show",
	severity: "error",
	since: "0.1.0",
	cites: ["Apple 102374"],
	docs: {
		why: "Apple compares the value letter by letter. A value from an earlier attempt, from another domain or from another Apple Account does not verify the domain.",
		fix: "Publish the value that iCloud shows now. The examples here expect Abcd1234Efgh5678.",
		good: "@ TXT \"apple-domain=Abcd1234Efgh5678\"",
		bad: "@ TXT \"apple-domain=abcd1234efgh5678\""
	},
	needs: ({ domain }) => ({ txt: ask(domain.name, "TXT") }),
	judge({ txt }, { domain, required, token }) {
		if (token === void 0) return skipped("the expected value was not given");
		const published = txtTexts(txt).filter((text) => parseVerification(text) !== void 0);
		if (published.length === 0) return skipped("there is no verification record", { deferTo: ["verification-present"] });
		const wanted = toOctets(`${required.verificationPrefix}${token}`);
		const lines = published.map((text) => txtLine(domain.name, text));
		const right = txtLine(domain.name, wanted);
		if (published.includes(wanted)) return pass(right.rdata);
		const cased = published.some((text) => text.toLowerCase() === wanted.toLowerCase());
		return fail({
			message: cased ? "The verification record differs from the expected value in upper and lower case" : `No verification record has the expected value ${presentText(token)}`,
			subject: {
				name: domain.name,
				type: "TXT"
			},
			expected: [right.rdata],
			observed: rdataTexts(lines),
			fix: {
				text: "Replace the current TXT record with this one. If iCloud's settings show a different value, use that.",
				publish: [right],
				remove: lines
			}
		});
	}
});
// src/check/waiver/waivers.ts
const sharedMeta = {
	area: "config",
	severity: "note",
	since: "0.1.0",
	cites: []
};
const defineWaiverCheck = (id, title, why, fix) => ({
	judgedFrom: "waivers",
	meta: {
		...sharedMeta,
		id,
		title,
		docs: {
			why,
			fix,
			good: "",
			bad: ""
		}
	}
});
const waiverChecks = {
	"waiver-expired": defineWaiverCheck("waiver-expired", "No waiver has expired", "A waiver accepts a finding until a certain day. After that day the finding counts again.", "Fix what was waived and delete the waiver from the configuration file, or set a later day."),
	"waiver-unused": defineWaiverCheck("waiver-unused", "Every waiver is used", "An unused waiver hides the same fault if it comes back.", "Delete the waiver from the configuration file.")
};
const covers = ({ check, owner }, domain, id, { subject }) => check === id && (owner === subject.name || owner === domain && !isWithin(subject.name, domain));
const withoutWaived = (domain, result, waivers) => {
	const set = result.findings.map((finding) => [finding, waivers.find((one) => covers(one, domain, result.check, finding))]);
	const aside = set.flatMap(([finding, waiver]) => waiver ? [{
		finding,
		waiver
	}] : []);
	const [first] = aside;
	if (first === void 0) return result;
	const findings = set.flatMap(([finding, waiver]) => waiver ? [] : [finding]);
	const applied = {
		...result,
		findings,
		waived: aside.map(({ finding, waiver: { until, reason } }) => ({
			finding,
			until,
			reason
		}))
	};
	if (findings.length > 0) return applied;
	const { until, reason } = first.waiver;
	return {
		...applied,
		status: "skipped",
		because: `waived until ${until}: ${reason}`
	};
};
const applyWaivers = ({ domain, results }, waivers, today) => {
	const valid = waivers.filter(({ until }) => today <= until);
	return results.map((result) => withoutWaived(dnsName(domain), result, valid));
};
const isUnused = (waiver, { domain, results }) => {
	const own = results.filter(({ check }) => check === waiver.check);
	return own.length > 0 && own.every(({ check, status, findings }) => status !== "inconclusive" && !findings.some((finding) => covers(waiver, dnsName(domain), check, finding)));
};
const waiverFinding = ({ check, owner, until, place }, fault) => ({
	message: `The waiver of ${check} for ${owner}, until ${until}, ${fault}`,
	subject: {
		name: owner,
		type: "TXT"
	},
	fix: { text: "Delete it from the configuration file." },
	location: {
		file: place.file,
		line: place.line
	}
});
const judgeWaivers = (judged, own, { today, wanted }) => {
	const findings = {
		"waiver-expired": own.filter(({ until }) => until < today).map((one) => waiverFinding(one, "has expired")),
		"waiver-unused": own.filter((one) => today <= one.until && isUnused(one, judged)).map((one) => waiverFinding(one, "is not used"))
	};
	return wanted.map((meta) => resultFrom(meta, findings[meta.id] ?? []));
};
// src/check/registry.ts
const recordChecks = {
	"mx-alias": mx_alias_default,
	"mx-present": mx_present_default,
	"mx-null": mx_null_default,
	"mx-icloud": mx_icloud_default,
	"mx-stranger-preferred": mx_stranger_preferred_default,
	"mx-stranger-backup": mx_stranger_backup_default,
	"spf-present": spf_present_default,
	"spf-type": spf_type_default,
	"spf-single": spf_single_default,
	"spf-syntax": spf_syntax_default,
	"spf-include-target": spf_include_target_default,
	"spf-loop": spf_loop_default,
	"spf-lookup-limit": spf_lookup_limit_default,
	"spf-void-limit": spf_void_limit_default,
	"spf-icloud": spf_icloud_default,
	"spf-all-pass": spf_all_pass_default,
	"spf-all": spf_all_default,
	"spf-unreachable": spf_unreachable_default,
	"spf-range-width": spf_range_width_default,
	"spf-dead-term": spf_dead_term_default,
	"spf-redirect": spf_redirect_default,
	"spf-ptr": spf_ptr_default,
	"spf-lookup-headroom": spf_lookup_headroom_default,
	"spf-size": spf_size_default,
	"dkim-cname": dkim_cname_default,
	"dkim-single": dkim_single_default,
	"dkim-copy": dkim_copy_default,
	"dkim-target": dkim_target_default,
	"dkim-target-known": dkim_target_known_default,
	"dkim-key": dkim_key_default,
	"dkim-key-form": dkim_key_form_default,
	"dkim-testing": dkim_testing_default,
	"verification-present": verification_present_default,
	"verification-token": verification_token_default,
	"verification-single": verification_single_default,
	"dmarc-alignment": dmarc_alignment_default,
	"dmarc-present": dmarc_present_default,
	"dmarc-single": dmarc_single_default,
	"dmarc-syntax": dmarc_syntax_default,
	"dmarc-policy": dmarc_policy_default,
	"dmarc-subdomains": dmarc_subdomains_default,
	"dmarc-reports": dmarc_reports_default,
	"dmarc-tags": dmarc_tags_default,
	"dmarc-senders": dmarc_senders_default,
	"dmarc-wildcard": dmarc_wildcard_default
};
const decidingChecks = Object.values(recordChecks).filter(({ meta }) => meta.severity === "error");
const byId = {
	...recordChecks,
	"verification-names": verification_names_default,
	"delegation-present": delegation_present_default,
	"delegation-parked": delegation_parked_default,
	"delegation-answers": delegation_answers_default,
	"delegation-alike": delegation_alike_default(decidingChecks),
	"delegation-out-of-step": delegation_out_of_step_default(decidingChecks),
	"delegation-lame": delegation_lame_default,
	"delegation-silent": delegation_silent_default,
	"delegation-tcp": delegation_tcp_default,
	"delegation-mismatch": delegation_mismatch_default,
	"delegation-single": delegation_single_default,
	"delegation-elsewhere": delegation_elsewhere_default,
	"delegation-hold": delegation_hold_default,
	"delegation-expiry": delegation_expiry_default,
	"dnssec-valid": dnssec_valid_default,
	"mta-sts-icloud": mta_sts_icloud_default,
	"mta-sts-policy": mta_sts_policy_default,
	"mta-sts-record": mta_sts_record_default,
	"mta-sts-testing": mta_sts_testing_default,
	"tls-rpt-record": tls_rpt_record_default,
	"autodiscover-leftover": autodiscover_leftover_default,
	"port-imap": port_imap_default,
	"port-smtp": port_smtp_default,
	"resolver-reach": resolver_reach_default,
	"resolver-forged": resolver_forged_default,
	"resolver-stale": resolver_stale_default,
	...zoneFileChecks,
	...waiverChecks
};
const registry = checkIds.map((id) => byId[id]);
const checkMetas = registry.map(({ meta }) => meta);
const checks = registry.filter((one) => one.judgedFrom === "answers");
export { algorithms, allOf, answerForZone, appleRequirements, applyWaivers, buildSpfTree, capital, checkIds, checkMetas, checks, clockTime, comparableRecords, comparisonKey, correctedRecord, counted, defineCheck, delegation_hold_default, delegation_parked_default, delegation_present_default, describeEntry, describeResolver, digestTypes, disagrees, dmarcRecordsIn, domainSpf, evaluateSpf, explainDiscrepancy, fail, faultSeverity, few, findDifferences, findDiscrepancies, findDnsHost, findDnsHostName, findNearest, findSoundest, findVerificationSlip, findZoneHosting, findingLocation, foreignServer, hasMessageTerms, hasSameRecords, hostsByAddress, icloudPreference, intendedSpfTexts, isAbsolute, isAppleHost, isAuthoritative, isBlocked, isCutOff$1 as isCutOff, isDmarcLike, isForged, isKeyName, isMadeUp, isOfCheck, isShowable, isSpfRecord, isSyntaxFault, isZoneType, joinStrings, judgeWaivers, judgeZoneFile, keepFirst, labelsBelow, lapseCheckIds, listOfMailHosts, listed, mergeTree, messagesToAsk, nameServers, parseName, parseVerification, pass, placedTerms, presentLocation, questionsOfApple, readDmarc, readRData, recommendedDmarc, recordFromLine, refersBelow, registry, repairDmarc, saysTheSame, secondsIn, secondsLeft, seeChecks, shortTimeLeft, siblingName, skipped, sortExchanges, spfLimits, splitRdataFields, targetFieldIndex, timeLeft, timeTaken, toTxtRdata, unescapeField, unsettled, withFallbackLocation, withGivenRecords, zoneFinding, zoneFormats, zoneRecord };
