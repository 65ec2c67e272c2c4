import { judgeEffect, partsFailure } from "./shared-audit.js";
import { absoluteName, prependLabels, presentRData } from "./shared-first.js";
// src/drift/canonical-order.ts
const compareCodeUnits = (a, b) => a < b ? -1 : a > b ? 1 : 0;
const mxPreference = ({ type, rdata }) => type === "MX" ? Number.parseInt(rdata, 10) : 0;
const compareRecords = (a, b) => compareCodeUnits(a.owner, b.owner) || compareCodeUnits(a.type, b.type) || mxPreference(a) - mxPreference(b) || compareCodeUnits(a.rdata, b.rdata);
const presentLine = ({ owner, type, rdata }) => `${absoluteName(owner)} ${type} ${rdata}`;
const sortRecordLines = (lines) => [...new Map(lines.map((line) => [presentLine(line), line])).values()].sort(compareRecords);
// src/drift/watched-records.ts
const watched = [
	[
		"_autodiscover._tcp",
		"autodiscover",
		"SRV"
	],
	[
		"_dmarc",
		"dmarc",
		"CNAME",
		"TXT"
	],
	[
		"_imap._tcp",
		"autodiscover",
		"SRV"
	],
	[
		"_imaps._tcp",
		"autodiscover",
		"SRV"
	],
	[
		"_mta-sts",
		"mta-sts",
		"CNAME",
		"TXT"
	],
	[
		"_pop3._tcp",
		"autodiscover",
		"SRV"
	],
	[
		"_pop3s._tcp",
		"autodiscover",
		"SRV"
	],
	[
		"_smtp._tls",
		"mta-sts",
		"CNAME",
		"TXT"
	],
	[
		"_submission._tcp",
		"autodiscover",
		"SRV"
	],
	[
		"_submissions._tcp",
		"autodiscover",
		"SRV"
	],
	[
		"autoconfig",
		"autodiscover",
		"CNAME"
	],
	[
		"autodiscover",
		"autodiscover",
		"CNAME"
	],
	[
		"sig1._domainkey",
		"dkim",
		"CNAME"
	]
];
const watchedAtDomain = [
	"CNAME",
	"MX",
	"NS",
	"TXT"
];
const watchedQuestions = (domain) => [...watchedAtDomain.map((type) => ({
	name: domain,
	type
})), ...watched.flatMap(([labels, , ...types]) => types.map((type) => ({
	name: prependLabels(labels, domain),
	type
})))];
const isMailText = (text) => /^\W*(?:v\s*=\s*spf|apple-domain\s*=)/i.test(text);
const watchedArea = ({ owner, type, rdata }, domain) => {
	if (owner !== domain) return watched.find(([labels]) => prependLabels(labels, domain) === owner)?.[1] ?? "delegation";
	if (type === "TXT") return /^\W*apple-domain/i.test(rdata) ? "verification" : "spf";
	return type === "MX" ? "mx" : "delegation";
};
const watchedKey = ({ owner, type }) => `${owner} ${type}`;
// src/drift/compare.ts
const kindOf = ({ type, rdata }) => {
	switch (type) {
		case "MX": return rdata.slice(rdata.indexOf(" "));
		case "TXT": return (/^"?(?:v=\w+|[\w-]+=)/i.exec(rdata)?.[0] ?? "").toLowerCase();
		case "CNAME": return "";
		default: return rdata;
	}
};
const recordIdentity = (line) => `${watchedKey(line)} ${kindOf(line)}`;
const withoutLines = (lines, others) => {
	const taken = new Set(others.map(presentLine));
	return lines.filter((line) => !taken.has(presentLine(line)));
};
const comparableLines = (from, to) => {
	const has = (lines) => lines.some(({ type }) => type === "NS");
	const both = has(from) && has(to);
	return (line) => both || line.type !== "NS";
};
const differencesIn = ({ from, to }) => {
	const counts = comparableLines(from, to);
	const fresh = [...sortRecordLines(withoutLines(to, from).filter(counts))];
	const gone = sortRecordLines(withoutLines(from, to).filter(counts)).map((line) => {
		const { rdata: before } = line;
		const at = fresh.findIndex((other) => recordIdentity(other) === recordIdentity(line));
		const [successor] = at < 0 ? [] : fresh.splice(at, 1);
		return successor === void 0 ? {
			line,
			fate: {
				kind: "removed",
				before
			}
		} : {
			line,
			fate: {
				kind: "changed",
				before,
				after: successor.rdata
			}
		};
	});
	const added = fresh.map((line) => ({
		line,
		fate: {
			kind: "added",
			after: line.rdata
		}
	}));
	return [...gone, ...added].sort((a, b) => compareRecords(a.line, b.line));
};
const noneOpen = /* @__PURE__ */ new Map();
const openSets = (observations) => new Map(observations.flatMap((one) => {
	const { owner, type } = one;
	const failure = one.kind === "unknown" ? one.failure : one.kind === "settled" ? one.open : void 0;
	return failure === void 0 ? [] : [[watchedKey(one), {
		owner,
		type,
		failure
	}]];
}));
const findDoubt = (change, { from, to }) => {
	if (change.kind === "changed") return [];
	const doubt = (change.kind === "added" ? from : to).get(watchedKey(change));
	return doubt === void 0 ? [] : [doubt];
};
const listChanges = (sides, confirmed, open) => {
	const toChange = ({ line, fate }) => ({
		owner: line.owner,
		type: line.type,
		area: watchedArea(line, sides.domain),
		confirmed: confirmed(line),
		...fate
	});
	const all = differencesIn(sides).map(toChange);
	return {
		changes: all.filter((change) => findDoubt(change, open).length === 0),
		doubts: all.flatMap((change) => findDoubt(change, open))
	};
};
const settledObservations = (observations) => {
	const settled = observations.flatMap((one) => one.kind === "settled" ? [one] : []);
	const keys = new Set(settled.map(watchedKey));
	const sure = new Set(settled.filter(({ confirmed }) => confirmed).map(watchedKey));
	return {
		lines: settled.flatMap(({ lines }) => lines),
		known: (line) => keys.has(watchedKey(line)),
		confirmed: (line) => sure.has(watchedKey(line))
	};
};
const unsettledObservations = (observations, doubts) => {
	const unknown = observations.flatMap((one) => one.kind === "unknown" ? [{
		owner: one.owner,
		type: one.type,
		failure: one.failure
	}] : []);
	return {
		unknown: [...new Map([...doubts, ...unknown].map((one) => [watchedKey(one), one])).values()],
		propagating: observations.flatMap((one) => one.kind === "propagating" ? [{
			owner: one.owner,
			type: one.type,
			views: one.views
		}] : [])
	};
};
const compareWithAccepted = (domain, accepted, observations, open = noneOpen) => {
	const { lines, known, confirmed } = settledObservations(observations);
	const watched = new Set(observations.map(watchedKey));
	const { changes, doubts } = listChanges({
		domain,
		from: accepted.filter(known),
		to: lines
	}, confirmed, {
		from: open,
		to: openSets(observations)
	});
	return {
		changes,
		...unsettledObservations(observations, doubts),
		unwatched: sortRecordLines(accepted.filter((line) => !watched.has(watchedKey(line))))
	};
};
const listRemoved = (domain, lines) => sortRecordLines(lines).map((line) => ({
	owner: line.owner,
	type: line.type,
	area: watchedArea(line, domain),
	confirmed: true,
	kind: "removed",
	before: line.rdata
}));
const sharedLines = (lines, others) => withoutLines(lines, withoutLines(lines, others));
const isSameLines = (some, others) => withoutLines(some, others).length + withoutLines(others, some).length === 0;
const compareThreeWay = (domain, base, head, live) => {
	const { lines, known, confirmed } = settledObservations(live);
	const { open: openBase = noneOpen } = base;
	const { open: openHead = noneOpen } = head;
	const [before, after] = [base.lines.filter(known), head.lines.filter(known)];
	const said = new Set(after.map(presentLine));
	const accepted = ({ owner, type, ...change }) => (change.kind === "removed" || said.has(presentLine({
		owner,
		type,
		rdata: change.after
	}))) && (change.kind === "added" || !said.has(presentLine({
		owner,
		type,
		rdata: change.before
	})));
	const differs = listChanges({
		domain,
		from: before,
		to: lines
	}, confirmed, {
		from: openBase,
		to: noneOpen
	});
	const alters = listChanges({
		domain,
		from: lines,
		to: after
	}, confirmed, {
		from: noneOpen,
		to: openHead
	});
	const others = differs.changes.filter((change) => !accepted(change));
	const mayAccept = (change) => findDoubt(change, {
		from: openHead,
		to: noneOpen
	});
	return {
		drift: others.filter((change) => mayAccept(change).length === 0),
		accepts: differs.changes.filter(accepted),
		alters: alters.changes,
		...unsettledObservations(live, [
			...differs.doubts,
			...alters.doubts,
			...others.flatMap(mayAccept)
		])
	};
};
// src/drift/judge.ts
const findingsKey = ({ check, subject }) => `${check} ${subject.name} ${subject.type}`;
const findingsBySubject = (results) => {
	const faults = /* @__PURE__ */ new Map();
	for (const { check, area, severity, findings } of results) for (const finding of findings) {
		const { subject } = finding;
		const key = findingsKey({
			check,
			subject
		});
		const known = faults.get(key);
		const findings = known ? [...known.findings, finding] : [finding];
		faults.set(key, {
			check,
			area,
			severity,
			subject,
			findings
		});
	}
	return faults;
};
const compareResults = (before, after) => {
	const judged = (results) => new Set(results.filter(({ status }) => status !== "inconclusive").map(({ check }) => check));
	const [then, now] = [judged(before), judged(after)];
	const both = (check) => then.has(check) && now.has(check);
	const [old, fresh] = [findingsBySubject(before), findingsBySubject(after)];
	const pick = (faults, keep) => [...faults].filter(([key, { check }]) => both(check) && keep(key)).map(([, fault]) => fault);
	const ids = [...before, ...after].map(({ check }) => check);
	return {
		appears: pick(fresh, (key) => !old.has(key)),
		vanishes: pick(old, (key) => !fresh.has(key)),
		stays: pick(fresh, (key) => old.has(key)),
		undecided: [...new Set(ids)].filter((check) => !both(check))
	};
};
const judgeByFault = (changes, faults) => ({
	changes: changes.map((change) => ({
		change,
		effect: "breaks",
		appears: faults,
		vanishes: []
	})),
	elsewhere: {
		appears: [],
		vanishes: []
	}
});
const judgeChanges = (changes, { appears, vanishes }) => {
	const touched = new Set(changes.map(({ area }) => area));
	const judged = changes.map((change) => {
		const ofArea = ({ area }) => area === change.area;
		const [came, went] = [appears.filter(ofArea), vanishes.filter(ofArea)];
		return {
			change,
			effect: judgeEffect(came, went),
			appears: came,
			vanishes: went
		};
	});
	const untouched = ({ area }) => !touched.has(area);
	return {
		changes: judged,
		elsewhere: {
			appears: appears.filter(untouched),
			vanishes: vanishes.filter(untouched)
		}
	};
};
// src/drift/observe.ts
const notAsked = {
	code: "unrecorded",
	detail: "it was not asked for",
	attempts: []
};
const joinedText = (rdata) => "strings" in rdata ? rdata.strings.join("") : void 0;
const canonicalRdata = (type, rdata) => {
	const text = joinedText(rdata);
	return text === void 0 ? presentRData(type, rdata) : presentRData("TXT", { strings: [text] });
};
const watchedLines = (answer, domain) => {
	const { name, type } = answer.question;
	if (answer.kind !== "found" || answer.chain.length > 0) return [];
	const ours = answer.set.rdata.filter((rdata) => {
		const text = joinedText(rdata);
		return name !== domain || text === void 0 || isMailText(text);
	});
	return sortRecordLines(ours.map((rdata) => ({
		owner: name,
		type,
		rdata: canonicalRdata(type, rdata)
	})));
};
const toObservation = ({ name: owner, type }, answers, domain) => {
	const settled = answers.filter(({ kind, vantage, unchecked }) => kind !== "failed" && vantage !== "parent" && !unchecked);
	const own = settled.filter(({ vantage }) => vantage === "authoritative");
	const refereed = settled.filter(({ vantage }) => vantage === "referee");
	const sources = refereed.length > 0 ? refereed : settled;
	const views = /* @__PURE__ */ new Map();
	for (const answer of own.length > 0 ? own : sources) {
		const lines = watchedLines(answer, domain);
		const key = lines.map(presentLine).join("\n");
		const servers = views.get(key)?.servers ?? [];
		views.set(key, {
			servers: servers.concat(answer.server).sort(),
			lines
		});
	}
	const [first, ...others] = [...views].sort(([a], [b]) => a < b ? -1 : 1).map(([, view]) => view);
	if (first === void 0) return {
		owner,
		type,
		kind: "unknown",
		failure: answers.find((answer) => answer.kind === "failed")?.failure ?? notAsked
	};
	if (others.length > 0) return {
		owner,
		type,
		kind: "propagating",
		views: [first, ...others]
	};
	const open = settled.flatMap(({ rest = [] }) => rest);
	return {
		owner,
		type,
		kind: "settled",
		lines: first.lines,
		confirmed: own.length > 0,
		...open.length > 0 && { open: partsFailure(open) }
	};
};
const hideBehindAliases = (observations) => {
	const aliases = observations.filter(({ type, ...seen }) => type === "CNAME" && seen.kind === "settled" && seen.lines.length > 0);
	return observations.map((seen) => {
		const alias = aliases.find(({ owner }) => owner === seen.owner);
		if (seen.type === "CNAME" || alias?.kind !== "settled") return seen;
		const { owner, type } = seen;
		return {
			owner,
			type,
			kind: "settled",
			lines: [],
			confirmed: alias.confirmed
		};
	});
};
const observe = (domain, answers) => hideBehindAliases(watchedQuestions(domain).map((question) => toObservation(question, answers.filter((answer) => answer.question.name === question.name && answer.question.type === question.type), domain)));
export { compareCodeUnits, compareResults, compareThreeWay, compareWithAccepted, findingsBySubject, findingsKey, isSameLines, judgeByFault, judgeChanges, listRemoved, observe, openSets, presentLine, recordIdentity, sharedLines, sortRecordLines, watchedKey, watchedQuestions };
