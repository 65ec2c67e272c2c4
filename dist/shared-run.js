import { t as version } from "./shared-version.js";
import { A as mailServers, Q as parseServerAddress, _ as probe, b as requirementsOf, d as sparing, h as keyOf, k as platformOf, l as once, s as capped, t as audit, u as recorded } from "./shared-audit.js";
import { t as UserError } from "./shared-user-error.js";
import { t as dnsName } from "./shared-name.js";
import { n as system, r as checks, t as wire } from "./shared-wire.js";
import { n as routesIPv6, t as prober } from "./shared-probe.js";
import { closeSync, openSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { getServers } from "node:dns";
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
const writeReport = (file, text) => writeFile(file, text);
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
const replayedRest = (evidence) => ({
	prober: replayedProber(evidence),
	policies: replayedPolicies(evidence),
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
		...replayedRest(evidence)
	};
};
// src/icloud/status.ts
const statusPage = {
	host: "www.apple.com",
	path: "/support/systemstatus/data/system_status_en_US.js"
};
/** In lower case. There is no entry for custom domains. */
const relevant = /* @__PURE__ */ new Set(["icloud mail", "icloud account & sign in"]);
const isThing = (value) => typeof value === "object" && value !== null;
const thingsIn = (value) => Array.isArray(value) ? value.filter(isThing) : [];
const textIn = (value) => typeof value === "string" ? value.trim() : "";
/** The developers' page wraps the JSON in a call of a function. */
const parsed = (page) => {
	try {
		return JSON.parse(page.slice(page.indexOf("{"), page.lastIndexOf("}") + 1));
	} catch {
		return;
	}
};
const isOver = ({ eventStatus, epochEndDate }, now) => /^(?:resolved|completed|upcoming)$/i.test(textIn(eventStatus)) || typeof epochEndDate === "number" && epochEndDate <= now.getTime();
/** What is under way with iCloud Mail, by the text of the page. */
const outagesIn = (page, now) => {
	const root = parsed(page);
	return thingsIn(isThing(root) ? root["services"] : void 0).flatMap((service) => {
		const name = textIn(service["serviceName"]);
		if (!relevant.has(name.toLowerCase())) return [];
		return thingsIn(service["events"]).filter((event) => !isOver(event, now)).map((event) => ({
			service: name,
			message: ([textIn(event["usersAffected"]), textIn(event["message"])].filter(Boolean).join(". ") || textIn(event["statusType"]) || "an event without a description").slice(0, 500)
		}));
	});
};
// src/resolve/deferred.ts
const deferred = (vantage, server, make) => {
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
// src/world.ts
/** Builds the world that the options describe: resolvers, the way to authoritative servers, the prober. */
/** Where the servers of the stage are to be taken for others'. */
const standInsOf = ({ ca, connectTo }) => ({
	...ca === void 0 ? {} : { ca },
	...connectTo === void 0 ? {} : { connectTo }
});
const resolverOf = (choice, checkingDisabled = false) => {
	switch (choice.kind) {
		case "system": return system();
		case "doh": return deferred("resolver", choice.url, async () => (await import("./resolve-doh.js")).doh({
			url: choice.url,
			checkingDisabled
		}));
		case "wire": return wire({
			...choice,
			vantage: "resolver",
			recursion: true,
			checkingDisabled
		});
	}
};
/** So many of the system's servers are asked by themselves. */
const systemServers = 2;
/** What a recursive resolver can be asked beside its lookups. The system's are its servers, over the wire. */
const witnessesOf = (choice, resolver) => {
	const of = resolver.server;
	if (choice.kind !== "system") return [{
		of,
		plain: resolver,
		unchecked: once(resolverOf(choice, true))
	}];
	return getServers().flatMap((text) => parseServerAddress(text) ?? []).slice(0, systemServers).flatMap((server) => {
		if (server.kind !== "wire") return [];
		const options = {
			...server,
			vantage: "system",
			recursion: true
		};
		const unchecked = once(wire({
			...options,
			checkingDisabled: true
		}));
		return [{
			of,
			plain: once(wire(options)),
			unchecked
		}];
	});
};
/** One probe of an endpoint serves the whole run. */
const shared = (inner, signal) => {
	const results = /* @__PURE__ */ new Map();
	return { probe: (endpoint) => {
		const key = keyOf(probe(endpoint));
		const result = results.get(key) ?? inner.probe(endpoint, signal());
		results.set(key, result);
		return result;
	} };
};
const familiesHere = () => routesIPv6() ? [4, 6] : [4];
/** Servers that most networks let through, of the same ports as Apple's. */
const builtInControls = [{
	host: "imap.gmail.com",
	port: 993
}, {
	host: "smtp.gmail.com",
	port: 587
}];
/** node:https costs more to load than all the rest; few domains have a policy to fetch. */
const policiesOf = (options) => ({ obtain: async (domain, signal) => (await import("./resolve-policy.js")).policyFetcher(options).obtain(domain, signal) });
/** Read at most once in a run; what goes wrong with it says nothing. */
const statusOf = (options) => {
	let read;
	return (signal) => {
		read ??= import("./resolve-page.js").then(async ({ addressesIn, addressesOf, fetchPage }) => {
			const [address] = addressesIn(await addressesOf(dnsName(statusPage.host), options, signal));
			const addresses = address === void 0 ? [] : [address];
			const limits = {
				longest: 1e6,
				ms: 3e3
			};
			const page = await fetchPage({
				...options,
				...statusPage,
				...limits,
				addresses
			}, signal);
			return page.kind === "page" && page.status === 200 ? outagesIn(page.body, /* @__PURE__ */ new Date()) : [];
		});
		return read;
	};
};
/** What the second look at mail ports is made of; the first to ask has it made, for the whole run. */
const inquirer = ({ ports, other, direct, families, controls }) => {
	let inquiry;
	return (probes, signal) => {
		inquiry ??= import("./resolve-inquiry.js").then(async ({ inquire }) => {
			const { referee } = await import("./resolve-referee.js");
			const judge = other ?? (direct && referee({
				direct,
				resolver: ports.resolver,
				families
			}));
			return inquire(probes, {
				prober: ports,
				...judge && { referee: judge },
				controls: controls ?? builtInControls,
				named: controls !== void 0,
				alternative: {
					from: mailServers.smtp.port,
					port: 465
				}
			}, signal);
		});
		return inquiry;
	};
};
/** Questions under way at one server, so that a burst of them is not taken for an attack. */
const perServer = 16;
/** The servers of zones, each made once. */
const directory = ({ nameServer }, watched) => {
	const servers = /* @__PURE__ */ new Map();
	return (address, vantage) => {
		const key = `${vantage} ${address}`;
		const known = servers.get(key);
		if (known !== void 0) return known;
		const via = nameServer?.(address);
		const server = wire({
			address,
			vantage,
			recursion: false,
			...via && { via }
		});
		const sole = once(watched(sparing(capped(perServer)(server))));
		servers.set(key, sole);
		return sole;
	};
};
/** `onAnswer` is told of every answer, for progress. */
const worldOf = ({ resolvers, authoritative, timeoutMs, controls, referee = authoritative }, stage = {}, onAnswer = () => {}) => {
	const watched = recorded(onAnswer);
	const asked = (resolver) => once(watched(capped(perServer)(resolver)));
	const [first, ...others] = resolvers.map((choice) => asked(resolverOf(choice)));
	const recursive = [first, ...others];
	const direct = directory(stage, watched);
	const standIns = standInsOf(stage);
	const ports = {
		resolver: first,
		...standIns,
		...stage.timeouts === void 0 ? {} : { timeouts: stage.timeouts }
	};
	const families = familiesHere();
	return {
		recursive,
		witnesses: recursive.flatMap((resolver, i) => witnessesOf(resolvers[i], resolver)),
		...authoritative ? { direct } : {},
		families,
		prober: shared(prober(ports), () => AbortSignal.timeout(timeoutMs)),
		policies: policiesOf({
			resolver: first,
			families,
			...standIns
		}),
		...referee && { outages: statusOf({
			resolver: first,
			families,
			...standIns
		}) },
		inquire: inquirer({
			ports,
			other: others[0],
			...referee && { direct: (address) => direct(address, "authoritative") },
			families,
			...controls && { controls }
		})
	};
};
// src/run.ts
/** One run: which checks on which domains in which world, streamed through the audit, put together as a report. */
/** The checks that `--only`, `--skip` and `--no-ports` leave, in the order of the list. */
const chosenChecks = ({ only, skip, ports }) => {
	const chosen = checks.filter(({ meta: { id, area } }) => {
		const named = (names) => names.includes(id) || names.includes(area);
		if (!ports && (area === "imap" || area === "smtp")) return false;
		return (only.length === 0 || named(only)) && !named(skip);
	});
	if (chosen.length === 0) throw new UserError("--only, --skip and --no-ports together leave no check to run.");
	return chosen;
};
/** For whom the mail ports are diagnosed. */
const mailOf = ({ platform, set }, here, ci) => ({
	platform: platform ?? platformOf(here),
	ci,
	always: set !== void 0,
	set: set ?? []
});
const perform = async (job, plan) => {
	const { options, complete, examine } = plan;
	const report = await (examine?.(job) ?? audit(job.request, job.world, AbortSignal.timeout(options.timeoutMs)));
	return complete === void 0 ? report : complete(report, job);
};
/** A run against live servers, or those of `stage`. */
const livePlan = (domains, options, { stage, onAnswer, ci }) => {
	const quiet = ci && options.controls === void 0 ? { controls: [] } : {};
	const world = worldOf({
		...options,
		...quiet
	}, stage, onAnswer);
	const chosen = chosenChecks(options);
	const { token, ports, authoritative } = options;
	const startedAt = (/* @__PURE__ */ new Date()).toISOString();
	return {
		jobs: domains.map((domain) => ({
			request: {
				domain,
				checks: chosen,
				startedAt,
				mail: mailOf(options, process.platform, ci),
				...token === void 0 ? {} : { token }
			},
			world
		})),
		checks: chosen,
		vantage: {
			platform: process.platform,
			node: process.versions.node,
			ci,
			resolvers: world.recursive.map(({ server }) => server),
			authoritative,
			families: world.families,
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
		ports: options.ports && vantage.ports
	});
	const wanted = domains.map(({ name }) => String(name));
	const missing = wanted.find((name) => recording.domains.every(({ domain }) => domain !== name));
	if (missing !== void 0) throw new UserError(`The recording does not hold ${missing}.`);
	const [first = "system", ...others] = vantage.resolvers;
	return {
		jobs: recording.domains.filter(({ domain }) => wanted.length === 0 || wanted.includes(domain)).map(({ domain, unicode, token = options.token, evidence }) => ({
			request: {
				domain: {
					name: dnsName(domain),
					unicode
				},
				checks: chosen,
				startedAt,
				mail: mailOf(options, vantage.platform, vantage.ci),
				...token === void 0 ? {} : { token }
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
/**
* Audits the plan's domains, at most `concurrency` at a time, and yields their reports in the order
* of the plan, each as soon as it and all before it are done.
*/
async function* stream(plan) {
	const running = [];
	for (const job of plan.jobs) {
		if (running.length >= plan.options.concurrency) yield await running.shift();
		const report = perform(job, plan);
		report.catch(() => {});
		running.push(report);
	}
	while (running.length > 0) yield await running.shift();
}
/** The worst of the domains' verdicts. */
const verdictOfAll = (verdicts) => verdicts.includes("fail") ? "fail" : verdicts.includes("inconclusive") ? "inconclusive" : "pass";
/** Runs the plan to its end. `onDomain` sees each domain's report as it is done. */
const run = async (plan, onDomain = () => Promise.resolve()) => {
	const begun = performance.now();
	const domains = [];
	for await (const report of stream(plan)) {
		domains.push(report);
		await onDomain(report);
	}
	const { revision, source } = requirementsOf(dnsName("example.com"));
	return {
		schema: 1,
		tool: {
			name: "dns-audit",
			version
		},
		startedAt: plan.startedAt,
		durationMs: plan.durationMs ?? Math.round(performance.now() - begun),
		vantage: plan.vantage,
		requirements: {
			revision,
			source
		},
		verdict: verdictOfAll(domains.map(({ verdict }) => verdict)),
		checks: plan.checks.map(({ meta }) => meta),
		domains
	};
};
export { worldOf as a, verdictOfAll as i, replayPlan as n, obstacleToWriting as o, run as r, writeReport as s, livePlan as t };
