import { t as version } from "./shared-version.js";
import { L as dnsName, N as probe, g as onAbort, j as keyOf, w as relayAt, z as isWithin } from "./shared-first.js";
import { t as UserError } from "./shared-user-error.js";
import { a as refuseOther, n as worldOf, t as refereesHere } from "./shared-world.js";
import { t as checks } from "./shared-check.js";
import { a as weighted, n as chosenChecks, r as isWanted, t as choiceFor } from "./shared-choice.js";
import { i as verdictsOf, l as requirementsOf, m as platformOf, t as audit } from "./shared-audit.js";
import { closeSync, fstatSync, openSync, statSync } from "node:fs";
import { open, writeFile } from "node:fs/promises";
// src/deliver/file.ts
/** Writes reports into files. */
/** Why `file` cannot be written (an errno name), or `undefined`. Creates it where it was not; keeps what it holds. */
const obstacleToWriting = (file) => {
	try {
		closeSync(openSync(file, "a"));
		return;
	} catch (error) {
		return error.code ?? "unknown reason";
	}
};
/** Writes after the first `from` octets of `file`: what is behind them is cut off. */
const growing = async (file, from) => {
	const handle = await open(file, "a");
	await handle.truncate(from);
	return {
		write: (text) => handle.appendFile(text),
		close: () => handle.close()
	};
};
const idOf = ({ dev, ino }) => `${dev} ${ino}`;
/** Whether both are the same file; `other` may be stdout's descriptor. */
const isSameFile = (file, other) => {
	try {
		const there = other === 1 ? fstatSync(1, { bigint: true }) : statSync(other, { bigint: true });
		return idOf(statSync(file, { bigint: true })) === idOf(there);
	} catch {
		return false;
	}
};
const writeReport = (file, text) => writeFile(file, text);
// src/pace.ts
const firstLimit = 8;
/** Answers by which a pace is judged. */
const sample = 128;
/** The share of them that may be lost before it is too fast. */
const tolerable = .05;
/** Servers that are remembered to have answered. */
const mostServers = 8192;
/**
* Starts with a few domains, doubles while nothing is lost, and after the first loss goes on as TCP
* does: half as many when too much is lost, a few more when not. Lost is a question to which a
* server that has answered others said nothing: one that never answers is dead, and says nothing
* about the pace.
*/
const paceOf = (most) => {
	const alive = /* @__PURE__ */ new Set();
	let limit = Math.min(most, firstLimit);
	let [heard, lost, careful] = [
		0,
		0,
		false
	];
	const judge = () => {
		if (lost > (heard + lost) * tolerable) {
			careful = true;
			limit = Math.max(1, Math.floor(limit / 2));
		} else limit = Math.min(most, careful ? limit + Math.ceil(most / 32) : limit * 2);
		[heard, lost] = [0, 0];
	};
	const remember = (server) => {
		alive.delete(server);
		alive.add(server);
		const [oldest] = alive;
		if (alive.size > mostServers && oldest !== void 0) alive.delete(oldest);
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
			if (heard + lost >= sample) judge();
		}
	};
};
// src/resolve/replay.ts
const unrecorded = {
	code: "unrecorded",
	detail: "the recording does not hold this",
	attempts: []
};
/** A server without its port: recordings of the demo and of tests hold authoritative servers on other ports. */
const hostOf = (server) => server.replace(/^(?:\[(.+)\]|([\d.]+)):\d+$/, (_, v6, v4) => v6 ?? v4 ?? "");
const keyIn = ({ vantage, server, unchecked }, { name, type }) => `${vantage} ${server} ${unchecked === true} ${name} ${type}`;
const isDirect = (vantage) => vantage === "authoritative" || vantage === "parent";
const replayedResolver = (answers, voice) => ({
	vantage: voice.vantage,
	server: voice.server,
	lookup: (question) => {
		const recorded = answers.get(keyIn(voice, question));
		const { vantage, server } = voice;
		const missing = {
			question,
			vantage,
			server,
			transport: "system",
			chain: [],
			ms: 0
		};
		return Promise.resolve(recorded ?? {
			...missing,
			kind: "failed",
			failure: unrecorded
		});
	}
});
/** Whichever of the public resolvers it was that answered. */
const replayedReferee = (heard, server) => {
	const vantage = "referee";
	const answers = new Map(heard.map((answer) => [keyIn({
		vantage,
		server
	}, answer.question), answer]));
	return replayedResolver(answers, {
		vantage,
		server
	});
};
const replayedProber = ({ probes }) => {
	const results = new Map(probes.map((result) => [keyOf(probe(result.endpoint)), result]));
	return { probe: (endpoint) => {
		const missing = {
			endpoint,
			resolution: [],
			addresses: [],
			ms: 0
		};
		return Promise.resolve(results.get(keyOf(probe(endpoint))) ?? {
			...missing,
			kind: "failed",
			failure: unrecorded
		});
	} };
};
const replayedPolicies = ({ policies = [] }) => ({ obtain: (domain) => {
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
const replayedRegistry = ({ registrations = [] }) => ({ obtain: (domain) => Promise.resolve(registrations.find((one) => one.domain === domain) ?? {
	domain,
	kind: "unasked",
	because: unrecorded.detail
}) });
const replayedRest = (evidence) => ({
	prober: replayedProber(evidence),
	policies: replayedPolicies(evidence),
	...evidence.registrations && { registry: replayedRegistry(evidence) },
	inquire: () => Promise.resolve(evidence.inquiry),
	outages: () => Promise.resolve(evidence.outages ?? [])
});
const answersIn = ({ answers }) => new Map(answers.map((answer) => {
	const server = isDirect(answer.vantage) ? hostOf(answer.server) : answer.server;
	return [keyIn({
		...answer,
		server
	}, answer.question), answer];
}));
/**
* The sources of a recorded audit, and its prober. `servers`: the recursive resolvers of that
* audit, in their order; `authoritative`: whether it asked the domain's own servers. A question that
* was not asked then fails as `unrecorded`.
*/
const replay = (evidence, servers, authoritative) => {
	const answers = answersIn(evidence);
	const speak = (voice) => replayedResolver(answers, voice);
	const voiceOf = (server) => ({
		vantage: server === "system" ? "system" : "resolver",
		server
	});
	const recursive = (server) => speak(voiceOf(server));
	const local = evidence.answers.filter(({ vantage, server }) => vantage === "system" && server !== "system").map(({ server }) => server);
	const witness = (of, voice) => ({
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
		witnesses: servers.flatMap((of) => of === "system" ? [...new Set(local)].map((server) => witness(of, {
			vantage: "system",
			server
		})) : [witness(of, voiceOf(of))]),
		...authoritative && { direct: (server, vantage) => speak({
			vantage,
			server
		}) },
		...refereed[0] && { referee: replayedReferee(refereed, refereed[0].server) },
		...replayedRest(evidence)
	};
};
// src/check/waivers.ts
const facts = {
	area: "config",
	severity: "note",
	since: "0.1.0",
	cites: []
};
const metaOf = (id, title, why, fix) => ({
	...facts,
	id,
	title,
	docs: {
		why,
		fix,
		good: "",
		bad: ""
	}
});
/** They run where a configuration file has waivers. */
const waiverChecks = [metaOf("waiver-expired", "No waiver has expired", "A waiver accepts a finding until a day. After it the finding counts again, and the waiver says something that holds no more.", "Mend what was waived, or set a later day; then take the waiver out of the configuration file."), metaOf("waiver-unused", "Every waiver sets a finding aside", "A waiver that nothing needs hides the same fault on the day it comes back.", "Take the waiver out of the configuration file.")];
/** Whether the waiver is for the finding: of its owner or, if that is somebody else's name, of the domain. */
const covers = ({ check, owner }, domain, id, { subject }) => check === id && (owner === subject.name || owner === domain && !isWithin(subject.name, domain));
/** The result without the findings that are waived; `skipped`, with the reason, where none is left. */
const waived = (domain, result, waivers) => {
	const set = result.findings.map((finding) => [finding, waivers.find((one) => covers(one, domain, result.check, finding))]);
	const aside = set.flatMap(([finding, waiver]) => waiver ? [{
		finding,
		waiver
	}] : []);
	const [first] = aside;
	if (first === void 0) return result;
	const findings = set.flatMap(([finding, waiver]) => waiver ? [] : [finding]);
	const told = {
		...result,
		findings,
		waived: aside.map(({ finding, waiver: { until, reason } }) => ({
			finding,
			until,
			reason
		}))
	};
	if (findings.length > 0) return told;
	const { until, reason } = first.waiver;
	return {
		...told,
		status: "skipped",
		because: `waived until ${until}: ${reason}`
	};
};
/** The results once the waivers that hold on the day `today` (`YYYY-MM-DD`, UTC) are applied. */
const applyWaivers = ({ domain, results }, waivers, today) => {
	const valid = waivers.filter(({ until }) => today <= until);
	return results.map((result) => waived(dnsName(domain), result, valid));
};
/** Whether the check ran, could judge, and found no such fault. */
const isUnused = (waiver, { domain, results }) => {
	const own = results.filter(({ check }) => check === waiver.check);
	return own.length > 0 && own.every(({ check, status, findings }) => status !== "inconclusive" && !findings.some((finding) => covers(waiver, dnsName(domain), check, finding)));
};
const findingOf = ({ check, owner, until, place }, words) => {
	const [, file = place, line = "1"] = /^(.*):(\d+):\d+$/s.exec(place) ?? [];
	return {
		message: `the waiver of ${check} for ${owner}, until ${until}, ${words}`,
		subject: {
			name: owner,
			type: "TXT"
		},
		fix: { text: "Take it out of the configuration file." },
		location: {
			file,
			line: Number(line)
		}
	};
};
/**
* The results of those of {@link waiverChecks} that are `wanted`, about the waivers that are this
* domain's to tell. `judged`: its results as the checks gave them, before any waiver was applied.
*/
const judgeWaivers = (judged, own, { today, wanted }) => {
	const findings = {
		"waiver-expired": own.filter(({ until }) => until < today).map((one) => findingOf(one, "has expired")),
		"waiver-unused": own.filter((one) => today <= one.until && isUnused(one, judged)).map((one) => findingOf(one, "sets nothing aside"))
	};
	return wanted.map(({ id, area, title, severity }) => {
		const found = findings[id] ?? [];
		return {
			check: id,
			area,
			title,
			severity,
			status: found.length > 0 ? "fail" : "pass",
			findings: found,
			obstacles: []
		};
	});
};
// src/settle.ts
/** The last word on a domain: what the configuration file waives, and the verdict that is left. */
/** The checks of waivers that are run; none where there are no waivers. */
const wantedWaiverChecks = (options) => (options.config?.waivers ?? []).length === 0 ? [] : waiverChecks.filter((meta) => isWanted(options, meta)).map((meta) => weighted(meta, options));
/** A waiver is told of with the closest of the configured domains that its owner lies within. */
const ownership = (domain, { config }) => ({ owner }) => isWithin(owner, dnsName(domain)) && !config?.domains.some(({ domain: { name } }) => name !== domain && isWithin(owner, name) && isWithin(name, dnsName(domain)));
/** The worst of what is said of the domains, and of the mail ports. */
const verdictOfAll = (domains) => {
	const verdicts = domains.flatMap(({ verdict, portsVerdict = verdict }) => [verdict, portsVerdict]);
	return ["fail", "inconclusive"].find((one) => verdicts.includes(one)) ?? "pass";
};
/** The report with waivers applied as of `startedAt`, and with its verdict. */
const settled = (report, options, startedAt) => {
	const waivers = options.config?.waivers ?? [];
	const today = startedAt.slice(0, 10);
	const isOwn = ownership(report.domain, options);
	const wanted = wantedWaiverChecks(options);
	const results = [...applyWaivers(report, waivers, today), ...judgeWaivers(report, waivers.filter(isOwn), {
		today,
		wanted
	})];
	return {
		...report,
		results,
		...verdictsOf(results)
	};
};
// src/stream.ts
/** So much more than `limit` may be begun or done, and wait for its turn to be told. */
const slack = 256;
/** `wait` ends when `ring` is called, or at once where that was since the last wait. */
const bellOf = () => {
	let rung = false;
	let wake;
	return {
		ring: () => {
			rung = true;
			wake?.();
		},
		wait: async () => {
			if (!rung) await new Promise((resolve) => wake = resolve);
			[rung, wake] = [false, void 0];
		}
	};
};
const told = (outcome) => {
	if ("fault" in outcome) throw outcome.fault;
	return outcome.result;
};
/** Draws jobs and begins them, each in its place of `line`. */
const crewOf = (jobs, perform, { limit, isStopped }) => {
	const line = [];
	const { ring, wait } = bellOf();
	let [running, drawing, ended] = [
		0,
		false,
		false
	];
	let fault;
	const settle = (item, outcome) => {
		item.outcome = outcome;
		running -= 1;
		ring();
	};
	const begin = ({ done, value }) => {
		drawing = false;
		ring();
		ended ||= done === true;
		if (ended || isStopped()) return;
		const item = {};
		line.push(item);
		running += 1;
		perform(value).then((result) => settle(item, { result }), (error) => settle(item, { fault: error }));
	};
	const fail = (error) => {
		fault = { fault: error };
		ended = true;
		ring();
	};
	const draw = () => {
		if (ended || drawing || running >= limit() || line.length >= limit() + slack) return;
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
/**
* `perform` of each of `jobs`, at most `limit` at a time, yielded in the order of the jobs, each as
* soon as it and all before it are done. A slow one does not hold up the work behind it until as
* many as wait in `slack` are done. Jobs are drawn only as they are needed; where that fails, what
* is under way is still told.
*/
async function* inOrder(jobs, perform, { limit, stop }) {
	const isStopped = () => stop?.aborted === true;
	const crew = crewOf(jobs, perform, {
		limit,
		isStopped
	});
	const { line } = crew;
	stop?.addEventListener("abort", crew.ring, { once: true });
	while (!isStopped()) {
		while (line[0]?.outcome !== void 0) yield told(line.shift().outcome);
		if (crew.isOver()) break;
		crew.draw();
		await crew.wait();
	}
	for (const { outcome } of line) if (outcome !== void 0) yield told(outcome);
	const broken = crew.fault();
	if (broken !== void 0) throw broken.fault;
}
// src/run.ts
/** One run: which checks on which domains in which world, streamed through the audit, put together as a report. */
/** Port 25 of the exchanges, where it is asked for. */
const relaysOf = ({ port25 }, domain) => port25 === true ? requirementsOf(domain).mx.map(({ exchange }) => probe(relayAt(exchange))) : [];
/** The same, where a recording holds it. */
const relaysIn = ({ probes }) => probes.filter(({ endpoint }) => endpoint.relay === true).map(({ endpoint }) => probe(endpoint));
/** For whom the mail ports are diagnosed. */
const mailOf = ({ platform, set }, here, ci) => ({
	platform: platform ?? platformOf(here),
	ci,
	always: set !== void 0,
	set: set ?? []
});
/** The audit, which ends when its time is over or the run is stopped. */
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
const perform = async (job, plan) => {
	const { complete, examine, options, startedAt } = plan;
	const report = await (examine?.(job) ?? auditInTime(job, plan));
	const whole = complete === void 0 ? report : await complete(report, job);
	return settled(whole, options, startedAt);
};
async function* mapped(items, make) {
	for await (const item of items) yield make(item);
}
/** A runner is to visit nobody unasked, and nobody but a reader is to have strangers asked. */
const discreet = (options, ci, attended) => ({
	...options,
	...ci && { controls: options.controls ?? [] },
	referee: options.referee ?? refereesHere(attended && !ci)
});
/** A run against live servers, or those of `stage`. */
const livePlan = (domains, options, { stage, onAnswer = () => {}, ci, attended = false, more, early }) => {
	const pace = paceOf(options.concurrency);
	const heard = (answer) => {
		pace.learn(answer);
		onAnswer();
	};
	const world = worldOf(discreet(options, ci, attended && !stage), stage, heard, early);
	const chosen = chosenChecks({
		...options,
		rdap: options.rdap !== void 0
	});
	const { given, ports, authoritative } = options;
	refuseOther(given, domains);
	const startedAt = (/* @__PURE__ */ new Date()).toISOString();
	const jobOf = (domain) => ({
		request: {
			domain,
			...choiceFor(domain.name, chosen, options),
			startedAt,
			mail: mailOf(options, process.platform, ci),
			...given && { given },
			besides: relaysOf(options, domain.name)
		},
		world
	});
	const { families } = world;
	const resolvers = world.recursive.map(({ server }) => server);
	const { platform, versions } = process;
	const { node } = versions;
	return {
		jobs: domains.map(jobOf),
		...more && { more: mapped(more, jobOf) },
		pace,
		checks: chosen,
		vantage: {
			platform,
			node,
			ci,
			resolvers,
			authoritative,
			families,
			ports
		},
		options,
		startedAt
	};
};
/** A run over a recording: the same domains (or those of them that are named), judged again. */
const replayPlan = (recording, domains, options) => {
	const { vantage, startedAt, durationMs } = recording;
	const chosen = chosenChecks({
		...options,
		ports: options.ports && vantage.ports,
		rdap: recording.domains.some(({ evidence }) => evidence.registrations !== void 0)
	});
	const wanted = domains.map(({ name }) => String(name));
	const missing = wanted.find((name) => recording.domains.every(({ domain }) => domain !== name));
	if (missing !== void 0) throw new UserError(`The recording does not hold ${missing}.`);
	const [first = "system", ...others] = vantage.resolvers;
	return {
		jobs: recording.domains.filter(({ domain }) => wanted.length === 0 || wanted.includes(domain)).map(({ domain, unicode, token, given = options.given, evidence }) => ({
			request: {
				domain: {
					name: dnsName(domain),
					unicode
				},
				...choiceFor(dnsName(domain), chosen, options),
				startedAt,
				mail: mailOf(options, vantage.platform, vantage.ci),
				besides: relaysIn(evidence),
				...token === void 0 ? {} : { token },
				...given && { given }
			},
			world: {
				...replay(evidence, [first, ...others], vantage.authoritative),
				families: vantage.families
			}
		})),
		checks: chosen,
		vantage: {
			...vantage,
			ports: options.ports && vantage.ports
		},
		options,
		startedAt,
		durationMs
	};
};
async function* jobsOf({ jobs, more }) {
	yield* jobs;
	if (more !== void 0) yield* more;
}
/**
* Audits the plan's domains, at most `concurrency` at a time and fewer where the network bears
* less, and yields their reports in the order of the plan, each as soon as it and all before it
* are done.
*/
const stream = (plan) => {
	const { pace, options, stop } = plan;
	return inOrder(jobsOf(plan), (job) => perform(job, plan), {
		limit: pace?.limit ?? (() => options.concurrency),
		...stop && { stop }
	});
};
/** What a report says beside its domains, as far as it is known when the run begins. */
const headOf = ({ startedAt, vantage, checks, options }) => {
	const { revision, source } = requirementsOf(dnsName("example.com"));
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
		checks: [...checks.map(({ meta }) => meta), ...wantedWaiverChecks(options)]
	};
};
/** The checks of the plan, and those that had to be run besides. */
const checksIn = (plan, domains) => {
	const { checks: checks$1 } = headOf(plan);
	const known = new Set(checks$1.map(({ id }) => id));
	const further = new Set(domains.flatMap(({ results }) => results.map(({ check }) => check)).filter((id) => !known.has(id)));
	if (further.size === 0) return checks$1;
	const all = [...checks.filter(({ meta }) => further.has(meta.id)).map(({ meta }) => weighted(meta, plan.options)), ...checks$1];
	const place = new Map(checks.map(({ meta }, i) => [meta.id, i]));
	const placeOf = ({ id }) => place.get(id) ?? checks.length;
	return all.toSorted((one, other) => placeOf(one) - placeOf(other));
};
/** The report of the plan, `domains` done after `ms` milliseconds. */
const reportOf = (plan, domains, ms) => ({
	...headOf(plan),
	durationMs: plan.durationMs ?? Math.round(ms),
	checks: checksIn(plan, domains),
	verdict: verdictOfAll(domains),
	domains
});
/** Runs the plan to its end. */
const run = async (plan) => {
	const begun = performance.now();
	const domains = [];
	for await (const report of stream(plan)) domains.push(report);
	return reportOf(plan, domains, performance.now() - begun);
};
export { run as a, waiverChecks as c, obstacleToWriting as d, writeReport as f, reportOf as i, growing as l, livePlan as n, stream as o, replayPlan as r, verdictOfAll as s, headOf as t, isSameFile as u };
