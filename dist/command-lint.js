import { NoRecordsError, UserError, inCi, nothingToJudge, parseDomain, refuseUnwritable, runBatch, runExitStatus, selectChecks, selectFileChecks, selectForDomain, withoutSkipped, writeWholeReports } from "./shared-audit.js";
import { auditZone, offlineResolver, restsOnRecords } from "./shared-zone-proposal.js";
import { few, isAppleHost, isKeyName, joinStrings, listed, parseVerification } from "./shared-checks.js";
import { isUnreadable, parentName, presentText, splitLabels } from "./shared-first.js";
import { asMeant } from "./shared-meant-record.js";
import { readZone } from "./shared-read-zone.js";
import { digestReport, fixedEarlier, plainText, recordColumns, shorten } from "./shared-text.js";
// src/audit/icloud-domains.ts
const selectorLabels = 2;
const domainOf = (record) => {
	const { owner } = record;
	switch (record.type) {
		case "MX": return isAppleHost(record.rdata.exchange) ? owner : void 0;
		case "TXT": return parseVerification(joinStrings(record.rdata)) === void 0 ? void 0 : owner;
		case "CNAME": return isKeyName(record.rdata.target) && splitLabels(owner)[1] === "_domainkey" ? Array.from({ length: selectorLabels }).reduce(parentName, owner) : void 0;
		default: return;
	}
};
const findICloudDomains = ({ records }) => [...new Set(records.flatMap((record) => domainOf(asMeant(record)) ?? []))].sort();
// src/report/text/lint.ts
const longestMessage = 1e3;
const describeFix = ({ fix: { publish = [], remove = [], text } }) => {
	const records = [...remove.map((record) => `remove ${recordColumns(record).join(" ")}`), ...publish.map((record) => `publish ${recordColumns(record).join(" ")}`)];
	return records.length > 0 ? records.join("; ") : text;
};
const remarkOf = ({ result: { severity, check }, finding }, isFixedAbove) => {
	const { location, message } = finding;
	if (location === void 0) return [];
	const fix = isFixedAbove ? "" : ` Fix: ${describeFix(finding)}`;
	const text = shorten(plainText(`${message}.${fix}`), longestMessage);
	return [{
		column: 1,
		...location,
		text: `${severity}: ${text} [${check}]`
	}];
};
const openRemark = (domain, file) => {
	const open = digestReport(domain).unjudged.filter(({ severity }) => severity === "error");
	if (open.length === 0) return [];
	const reasons = open.flatMap(({ obstacles }) => obstacles.map(({ failure }) => failure.detail));
	return [{
		file,
		line: 1,
		column: 1,
		text: `${`note: not judged: ${listed(open.map(({ check }) => check))} (${few([...new Set(reasons)].map(plainText), 3).join("; ")})`} of ${plainText(domain.domain)}`
	}];
};
const remarksOn = (domain, file) => {
	const { problems, warnings, notes } = digestReport(domain);
	const fixed = fixedEarlier(domain);
	return [...[
		...problems,
		...warnings,
		...notes
	].flatMap((one) => remarkOf(one, fixed.has(one.finding))), ...openRemark(domain, file)];
};
const compareRemarks = (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column;
const renderLint = (linted, passedOver) => {
	const lines = [...linted.flatMap(({ domain, file }) => remarksOn(domain, file)), ...passedOver.map(({ why, ...place }) => ({
		...place,
		text: `note: Nothing was judged: ${plainText(why)}`
	}))].toSorted(compareRemarks).map(({ file, line, column, text }) => `${plainText(file)}:${line}:${column}: ${text}\n`);
	return [...new Set(lines)].join("");
};
// src/command/lint.ts
const noWorld = {
	recursive: [offlineResolver],
	families: [],
	prober: { probe: () => Promise.reject(/* @__PURE__ */ new Error("no port is tried offline")) }
};
const isPassedOver = (one) => "why" in one;
const passedOver = ({ code, message, ...place }) => code === "zone-unknown" || code === "unsupported" ? {
	...place,
	why: message
} : void 0;
const readLinted = async (file, { config }) => {
	const { zones, faults } = await readZone(file, process.cwd(), void 0, true);
	const [fault] = faults.toSorted((a, b) => Number(passedOver(a) !== void 0) - Number(passedOver(b) !== void 0));
	if (zones.length === 0 && fault !== void 0) {
		const { line, column, message } = fault;
		const passed = passedOver(fault);
		if (passed !== void 0) return passed;
		throw new UserError(`${presentText(fault.file)}:${line}:${column}: ${message}.`);
	}
	return zones.flatMap((zone) => {
		const side = {
			zone,
			zones,
			faults
		};
		const inConfig = (config?.domains.map(({ domain }) => domain.name) ?? []).filter((name) => name === zone.origin);
		const own = findICloudDomains(zone).filter((name) => !isUnreadable(parseDomain(name)));
		const names = /* @__PURE__ */ new Set([...own, ...inConfig]);
		return names.size === 0 ? [{
			name: zone.origin,
			side,
			judged: false
		}] : [...names].map((name) => ({
			name,
			side,
			judged: true
		}));
	});
};
const readOrPassOver = (file, options) => readLinted(file, options).catch((error) => {
	if (error instanceof NoRecordsError) return {
		file,
		line: 1,
		column: 1,
		why: error.clause
	};
	throw error;
});
const toDomain = (name) => {
	const domain = parseDomain(name);
	return isUnreadable(domain) ? {
		name,
		unicode: name
	} : domain;
};
const isRefusal = (one) => one instanceof UserError;
const readEach = async (files, options) => {
	const all = await Promise.all(files.map((file) => readOrPassOver(file, options).catch((error) => {
		if (error instanceof UserError) return error;
		throw error;
	})));
	return {
		read: all.flatMap((one) => isRefusal(one) ? [] : [one]),
		refusals: all.filter(isRefusal)
	};
};
const throwAll = ([first, ...others]) => {
	if (first === void 0) return;
	if (others.length === 0) throw first;
	throw new UserError([first, ...others].map(({ message }) => message).join("\n"), first.hint);
};
const lintVantage = () => ({
	platform: process.platform,
	node: process.versions.node,
	resolvers: [],
	families: [],
	ci: inCi(),
	authoritative: false,
	ports: false
});
const timeoutMs = 2e4;
const toBatch = (linted, options) => {
	const choice = {
		...options,
		ports: false,
		rdap: false
	};
	const chosen = selectChecks(choice).filter(({ meta }) => restsOnRecords(meta));
	const fileChecks = selectFileChecks(options);
	const checks = [...chosen, ...fileChecks.map((meta) => ({ meta }))];
	if (checks.length === 0) throw nothingToJudge(options);
	const startedAt = (/* @__PURE__ */ new Date()).toISOString();
	const toRequest = ({ name, judged }) => ({
		domain: toDomain(name),
		...judged ? selectForDomain(name, chosen, choice) : { checks: [] },
		startedAt
	});
	const byRequest = new Map(linted.map((one) => [toRequest(one), one]));
	return {
		jobs: [...byRequest.keys()].map((request) => ({
			request,
			world: noWorld
		})),
		checks,
		vantage: lintVantage(),
		options: {
			...options,
			concurrency: 1,
			timeoutMs
		},
		startedAt,
		examine: ({ request, world }) => {
			const one = byRequest.get(request);
			if (one === void 0) throw new Error(`no file was read for ${request.domain.name}`);
			const own = withoutSkipped(options, one.name, fileChecks);
			const job = {
				request,
				world,
				timeoutMs,
				offline: true,
				fileChecks: own
			};
			return auditZone(one.side, void 0, job);
		}
	};
};
const exitStatus = (report, failOn) => runExitStatus(report, failOn) === 1 ? 1 : 0;
const lint = async ({ files, options }) => {
	refuseUnwritable(options);
	const { read, refusals } = await readEach(files, options);
	if (read.length === 0) throwAll(refusals);
	const linted = read.flatMap((one) => isPassedOver(one) ? [] : one);
	const ran = await runBatch(toBatch(linted, options));
	const report = linted.length === 0 ? {
		...ran,
		verdict: "inconclusive"
	} : ran;
	const [first = ""] = files;
	await writeWholeReports(report, options, ({ domains }) => renderLint(domains.map((domain, i) => ({
		domain,
		file: linted[i]?.side.zone.files[0] ?? first
	})), read.filter(isPassedOver)));
	throwAll(refusals);
	return exitStatus(report, options.failOn);
};
export { lint };
