import { invertChange, isSameChange, withoutSkipped } from "./shared-audit.js";
import { auditPending, driftOfDomain, fileRecords, isSameFiles, observeWatched, versionText, watchedNeeds, withFileResults, withLocations, withRestoredFixes, withWrittenFixes, zoneResolver } from "./shared-zone-proposal.js";
import { isSameLines, presentLine, recordIdentity, watchedKey, watchedQuestions } from "./shared-observe.js";
import { groupedBy, presentRData, presentText } from "./shared-first.js";
import { stateBefore } from "./shared-zone-sides.js";
// src/drift/merge-lines.ts
const mergeRecords = ({ base, main, head }, toLine) => {
	const group = (records) => groupedBy(records, (record) => recordIdentity(toLine(record)));
	const [was, now, next] = [
		group(base),
		group(main),
		group(head)
	];
	const textOf = (records = []) => records.map((record) => presentLine(toLine(record))).toSorted().join("\n");
	return [.../* @__PURE__ */ new Set([...next.keys(), ...now.keys()])].flatMap((identity) => {
		return (textOf(was.get(identity)) === textOf(next.get(identity)) ? now : next).get(identity) ?? [];
	});
};
// src/command/support/merged-side.ts
const toLine = ({ owner, type, rdata }) => ({
	owner,
	type,
	rdata: presentRData(type, rdata)
});
const mergeZone = ({ base, main, head }) => {
	const was = versionText(base);
	if (versionText(head) === was) return {
		...main,
		files: head.files
	};
	if (versionText(main) === was) return head;
	const sides = {
		base: base.records,
		main: main.records,
		head: head.records
	};
	const unknowns = [...head.unknowns, ...main.unknowns.filter(({ why }) => head.unknowns.every((one) => one.why !== why))];
	return {
		...head,
		records: mergeRecords(sides, toLine),
		unknowns
	};
};
const isSameSide = (one, other) => versionText(one.zone) === versionText(other.zone);
const mergeSide = ({ base, main, head }) => {
	const merged = new Map(head.zones.map((zone) => {
		const same = ({ zones }) => zones.find(({ origin }) => origin === zone.origin);
		const [was, now] = [same(base), same(main)];
		return [zone, was && now ? mergeZone({
			base: was,
			main: now,
			head: zone
		}) : zone];
	}));
	const known = new Set([...head.zones, ...base.zones].map(({ origin }) => origin));
	const { digest } = isSameFiles(head, base) ? main : head;
	return {
		...head,
		...digest !== void 0 && { digest },
		zone: merged.get(head.zone) ?? head.zone,
		zones: [...merged.values(), ...main.zones.filter(({ origin }) => !known.has(origin))]
	};
};
// src/command/support/compare-with-files.ts
const observeFiles = async ({ zones }, domain) => {
	const resolver = zoneResolver(zones);
	const never = new AbortController().signal;
	const questions = watchedQuestions(domain);
	const answers = await Promise.all(questions.map((one) => resolver.lookup(one, never)));
	return observeWatched(domain, answers);
};
const stateOfZone = async (side, domain) => {
	const said = await observeFiles(side, domain);
	const compared = said.filter((one) => one.kind === "settled" || one.kind === "unknown" && one.failure.code === "unknown");
	return {
		...side.at && { at: side.at },
		...fileRecords(said),
		keys: new Set(compared.map(watchedKey)),
		zones: side.zones
	};
};
async function* recentZones({ recent }, domain) {
	for await (const { zone, replaced } of recent()) if (zone !== void 0) yield {
		...await stateOfZone(zone, domain),
		...replaced && { replaced }
	};
}
async function* recentRecords({ recent }, domain) {
	for await (const { accepted, at, replaced } of recent()) {
		const lines = accepted?.baseline.domains.get(domain);
		if (lines !== void 0) yield {
			lines,
			at,
			...replaced && { replaced }
		};
	}
}
const driftFromZone = async (audited, said, { pending, history }) => {
	const domain = audited.request.domain.name;
	const after = pending && fileRecords(await observeFiles(pending.next, domain));
	return driftOfDomain(audited, {
		file: presentText(said.zone.files[0] ?? ""),
		kind: "zone",
		...await stateOfZone(said, domain),
		...after && { next: after },
		...history && { recent: () => recentZones(history, domain) }
	});
};
const isSameAccepted = (one, other, domain) => {
	const [some, others] = [one, other].map((file) => file?.baseline.domains.get(domain) ?? []);
	return some !== void 0 && others !== void 0 && isSameLines(some, others);
};
const driftFromRecords = (audited, { file }, head, history) => {
	const domain = audited.request.domain.name;
	const { change, main } = history ?? {};
	const linesOf = (files) => files?.accepted?.baseline.domains.get(domain);
	const was = linesOf(change);
	const now = linesOf(main) ?? was;
	const next = change?.intoMain === true && was !== void 0 && now !== void 0 ? mergeRecords({
		base: was,
		main: now,
		head
	}, (line) => line) : head;
	const at = (linesOf(main) === void 0 ? change : main)?.accepted?.at;
	const lines = now ?? head;
	return driftOfDomain(audited, {
		file: presentText(file),
		kind: "baseline",
		lines,
		...at && !isSameLines(lines, head) && { at },
		...change && now && {
			next: { lines: next },
			isRevised: true
		},
		...history && { recent: () => recentRecords(history, domain) }
	});
};
const zoneVersions = (files, domain) => {
	const head = files.zones.get(domain);
	if (head === void 0) return void 0;
	const history = files.history?.(domain, "zone");
	const { change, main } = history ?? {};
	const known = {
		head,
		...history && { history }
	};
	if (change === void 0) return {
		...known,
		said: main?.zone ?? head
	};
	const base = change.zone ?? stateBefore(head);
	const said = main?.zone ?? base;
	if (!change.intoMain || change.zone === void 0 || main?.zone === void 0) return {
		...known,
		...said && { said },
		pending: {
			next: head,
			...base && { base }
		}
	};
	const next = mergeSide({
		base: change.zone,
		main: main.zone,
		head
	});
	return {
		...known,
		said: main.zone,
		pending: {
			next,
			base: main.zone
		}
	};
};
const driftFromFiles = async (audited, files, zone) => {
	const { name } = audited.request.domain;
	const lines = files.accepted?.baseline.domains.get(name);
	if (files.accepted !== void 0 && lines !== void 0) return driftFromRecords(audited, files.accepted, lines, files.history?.(name, "baseline"));
	return zone?.said && driftFromZone(audited, zone.said, zone);
};
const withZoneResults = async (audited, zone, checks) => {
	const { live, request } = audited;
	if (zone === void 0) return live;
	const { head, said, pending } = zone;
	if (pending === void 0) return {
		...live,
		results: withFileResults(live, head, checks)
	};
	const held = said !== void 0 && said !== pending.base && fileRecords(await observeFiles(said, request.domain.name));
	const job = {
		...audited,
		offline: false,
		fileChecks: checks,
		...held && { said: held }
	};
	return auditPending(pending.next, pending.base, job);
};
const withoutPending = (proposal, drift) => {
	const { live } = proposal;
	const pending = drift?.pending?.changes.map(invertChange) ?? [];
	if (live === void 0 || pending.length === 0) return proposal;
	const rest = (changes) => changes.filter((change) => !pending.some((one) => isSameChange(one, change)));
	return {
		...proposal,
		live: {
			...live,
			drift: rest(live.drift),
			unconfirmed: rest(live.unconfirmed)
		}
	};
};
const heldAgainstFiles = (batch, known, reading) => ({
	...batch,
	checks: [...batch.checks, ...known.zones.size > 0 ? known.fileChecks.map((meta) => ({ meta })) : []],
	jobs: batch.jobs.map(({ request, world }) => ({
		request: {
			...request,
			besides: watchedNeeds(request.domain.name)
		},
		world
	})),
	complete: async (report, job) => {
		const files = {
			...known,
			...await reading
		};
		const { name } = job.request.domain;
		const zone = zoneVersions(files, name);
		const head = zone?.head;
		const write = head?.write;
		const live = {
			...report,
			results: withWrittenFixes(report.results, write)
		};
		const audited = {
			...job,
			live,
			timeoutMs: batch.options.timeoutMs
		};
		const [drift, held] = await Promise.all([driftFromFiles(audited, files, zone), withZoneResults(audited, zone, withoutSkipped(batch.options, name, files.fileChecks))]);
		const proposal = held.proposal && withoutPending(held.proposal, drift);
		const restored = withRestoredFixes({
			...held,
			...proposal && { proposal }
		}, drift, write);
		return head === void 0 || proposal !== void 0 ? restored : {
			...restored,
			results: withLocations(head, name, restored.results)
		};
	}
});
export { heldAgainstFiles, isSameAccepted, isSameSide };
