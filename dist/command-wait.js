import { audit, blocksVerification, createLiveWorld, describeCrossCheck, findConfigDomain, findMeantDomains, hasCrossCheckedAnswer, isAskedByApple, isAttended, isStdoutClosed, publishedByApple, requiredAreas, selectChecks, stdoutStyle, withCrossCheck, withOwnReach, writeStderr, writeStdout } from "./shared-audit.js";
import { appleRequirements, clockTime, comparableRecords, comparisonKey, findDiscrepancies, hostsByAddress, isAuthoritative, isOfCheck, lapseCheckIds, questionsOfApple, secondsLeft } from "./shared-checks.js";
import { answerTo, greatest, isWithin, smallest, ttlOf, unaskedAnswer } from "./shared-first.js";
import { largest, paint, plainText, toText, wrapParagraph } from "./shared-text.js";
import { setTimeout } from "node:timers/promises";
// src/deliver/terminal/screen.ts
const enterScreen = "\x1B[?1049h\x1B[?25l\x1B[H\x1B[2J";
const leaveScreen = "\x1B[?25h\x1B[?1049l";
const home = "\x1B[H";
const restOfLine = "\x1B[K";
const restOfScreen = "\x1B[J";
const listenersFor = (show, hide, redraw) => {
	const onEnd = () => process.exit(143);
	return [
		["exit", hide],
		["SIGTERM", onEnd],
		["SIGHUP", onEnd],
		["SIGTSTP", () => {
			hide();
			process.kill(process.pid, "SIGSTOP");
		}],
		["SIGCONT", () => {
			show();
			redraw();
		}]
	];
};
const createScreen = (stream, redraw) => {
	let shown = false;
	const show = () => {
		if (!shown) stream.write(enterScreen);
		shown = true;
	};
	const hide = () => {
		if (shown) stream.write(leaveScreen);
		shown = false;
	};
	const onResize = () => {
		stream.write(`${home}${restOfScreen}`);
		redraw();
	};
	const listeners = listenersFor(show, hide, redraw);
	return {
		open: () => {
			for (const [event, listener] of listeners) process.on(event, listener);
			stream.on("resize", onResize);
			show();
		},
		draw: (lines) => {
			if (!shown) return;
			const text = lines.map((line) => line + restOfLine).join("\r\n");
			stream.write(`${home}${text}${restOfScreen}`);
		},
		close: () => {
			for (const [event, listener] of listeners) process.off(event, listener);
			stream.off("resize", onResize);
			hide();
		}
	};
};
// src/audit/wait-observation.ts
const watchedChecks = selectChecks({
	only: [
		...requiredAreas,
		"delegation",
		"dnssec"
	],
	skip: publishedByApple,
	ports: false,
	rdap: false
});
const watchedColumns = (subject) => {
	const { mx, txt, dkim } = questionsOfApple(subject);
	return [
		[
			"MX",
			mx,
			["mx"]
		],
		[
			"TXT",
			txt,
			["spf", "verification"]
		],
		[
			"DKIM",
			dkim,
			["dkim"]
		]
	];
};
const answersQuestion = ({ name, type }) => ({ question, unchecked }) => question.name === name && question.type === type && unchecked !== true;
const hasBlockingFailure = (results, areas) => results.some((one) => (areas.includes(one.area) || lapseCheckIds.has(one.check)) && one.status === "fail" && blocksVerification(one));
const viewOf = ({ evidence }, question) => ({
	question,
	answers: evidence.answers.filter(answersQuestion(question))
});
const watchedViews = (report, subject) => watchedColumns(subject).map(([, question]) => viewOf(report, question));
const publishedState = ({ results }) => {
	const weighty = results.filter(blocksVerification);
	const split = (check) => results.some((one) => isOfCheck(check)(one) && one.status === "fail");
	if (split("delegation-alike") || split("delegation-out-of-step")) return "mixed";
	if (weighty.some(({ status }) => status === "fail")) return "wrong";
	const judged = (area) => weighty.some((one) => one.area === area && one.status !== "skipped");
	return weighty.some(({ status }) => status === "inconclusive") || !requiredAreas.every(judged) ? "unknown" : "right";
};
const lifetimes = (answers) => answers.flatMap((answer) => ttlOf(answer) ?? []);
const distinctAnswers = (answers) => [...new Set(answers.map((answer) => comparisonKey(comparableRecords(answer) ?? [])))].sort().join(" | ");
const observeDomain = (report, subject, caches) => {
	const views = watchedViews(report, subject);
	const own = views.map(({ answers }) => answers.filter(isAuthoritative));
	const secondHand = own.every((answers) => answers.length === 0);
	const speaking = secondHand ? views.map(({ answers }) => answers.filter(({ kind }) => kind !== "failed")) : own;
	const lives = secondHand ? lifetimes(speaking.flat()) : findDiscrepancies(views).filter(({ question }) => isAskedByApple(subject)(question)).flatMap((one) => secondsLeft(one) ?? []);
	const ttls = lifetimes(own.flat());
	return {
		published: publishedState(report),
		word: speaking.map(distinctAnswers).join("\n"),
		...caches && { ready: report.verify?.state === "yes" },
		lives,
		...ttls.length > 0 && { ttl: smallest(ttls) },
		secondHand
	};
};
const createHostFinder = ({ evidence }, { domain }) => {
	const hosts = hostsByAddress(domain.name, evidence.answers);
	return (server) => hosts.get(server.replace(/^\[(.*)\]$/, "$1"))?.[0];
};
const waitCell = (answer, broken, reference) => {
	if (answer === void 0) return { state: "unasked" };
	if (answer.kind === "failed") return { state: answer.failure.code === "unsupported" ? "unasked" : "failed" };
	return { state: comparisonKey(comparableRecords(answer) ?? []) === reference ? broken ? "wrong" : "right" : "differs" };
};
const askedServers = (views, host) => {
	const servers = views.flatMap(({ answers }) => answers.flatMap(({ vantage, server }) => vantage === "authoritative" ? [server] : []));
	const key = (server) => `${host(server)} ${server}`;
	return [...new Set(servers)].sort((a, b) => key(a) < key(b) ? -1 : 1);
};
const countRequired = (answer, { required }) => {
	const { mx, dkim, spfInclude, verificationPrefix } = required;
	const told = (comparableRecords(answer) ?? []).join("\n");
	return [...[
		...mx.map(({ exchange }) => exchange),
		dkim.target,
		spfInclude
	], verificationPrefix].filter((one) => told.includes(one)).length;
};
const judgedAnswer = (own, subject) => {
	const most = greatest(own.map((one) => countRequired(one, subject)));
	return own.find((one) => countRequired(one, subject) === most);
};
const createColumn = (view, { servers, broken, subject }) => {
	const { answers } = view;
	const settled = answers.filter(({ kind }) => kind !== "failed");
	const own = settled.filter(isAuthoritative).toSorted((a, b) => servers.indexOf(a.server) - servers.indexOf(b.server));
	const judged = judgedAnswer(own, subject) ?? settled[0];
	const reference = comparisonKey((judged && comparableRecords(judged)) ?? []);
	const odd = findDiscrepancies([view]);
	return (server) => {
		const stale = odd.find((one) => one.server === server && one.answer.kind !== "failed");
		const answer = answers.find((one) => one.server === server);
		if (stale === void 0) return waitCell(answer, broken, reference);
		const seconds = secondsLeft(stale);
		return {
			state: "old",
			...seconds === void 0 ? {} : { seconds }
		};
	};
};
const waitRows = (report, subject, resolvers) => {
	const views = watchedViews(report, subject);
	const host = createHostFinder(report, subject);
	const servers = askedServers(views, host);
	const columns = watchedColumns(subject).map(([column, question, areas]) => {
		const broken = hasBlockingFailure(report.results, areas);
		const view = viewOf(report, question);
		return [column, createColumn(view, {
			servers,
			broken,
			subject
		})];
	});
	const rowCells = (server) => Object.fromEntries(columns.map(([column, cell]) => [column, cell(server)]));
	const ownRow = (server) => {
		const name = host(server);
		const row = {
			server,
			own: true,
			cells: rowCells(server)
		};
		return name === void 0 ? row : {
			...row,
			host: name
		};
	};
	return [...servers.map(ownRow), ...resolvers.map((server) => ({
		server,
		own: false,
		cells: rowCells(server)
	}))];
};
// src/audit/wait-schedule.ts
const growth = 1.5;
const margin = 1e3;
const backoff = (looks, ttl, { floor, ceiling }) => Math.min(floor * growth ** Math.min(looks - 1, 40), (ttl ?? 1e400) * 1e3 + margin, ceiling);
const nextDelay = ({ published, ready, lives, ttl, secondHand }, { looks, since }, now, limits) => {
	const wanted = (published === "right" && ready === false || secondHand) && lives.length > 0 ? smallest(lives) * 1e3 + margin : backoff(looks, published === "right" ? void 0 : ttl, limits);
	const settled = since + limits.settle - now;
	return Math.min(Math.max(published === "wrong" && settled > 0 ? Math.min(wanted, settled) : wanted, limits.floor), limits.ceiling);
};
const isFinal = ({ published, lives, secondHand }, { since }, now, { settle }) => published === "wrong" && now - since >= settle && !(secondHand && lives.some((left) => left > 0));
const nextStep = (goal, limits, { now, observation, progress, caches }) => {
	const same = progress?.word === observation.word && progress.caches === caches;
	const onward = {
		word: observation.word,
		since: progress?.word === observation.word ? progress.since : now,
		looks: same ? progress.looks + 1 : 1,
		caches
	};
	const right = observation.published === "right";
	const done = right && (goal === "published" || observation.ready === true);
	const stop = (kind) => ({
		progress: onward,
		step: { kind }
	});
	if (done) return stop("ready");
	if (isFinal(observation, onward, now, limits)) return stop("final");
	if (now >= limits.deadline) return stop("expired");
	const wanted = right && goal === "verified-ready" || observation.secondHand;
	const delay = wanted && !caches ? 0 : nextDelay(observation, onward, now, limits);
	return {
		progress: onward,
		step: {
			kind: "look",
			at: Math.min(now + delay, limits.deadline),
			caches: wanted
		}
	};
};
// src/model/wait.ts
const waitColumns = [
	"MX",
	"TXT",
	"DKIM"
];
// src/report/text/wait.ts
const tones = {
	right: "green",
	wrong: "red",
	differs: "yellow",
	old: "yellow",
	failed: "yellow",
	unasked: "dim"
};
const signs = {
	right: ["✓", "ok"],
	wrong: ["✗ wrong", "WRONG"],
	differs: ["≠ differs", "differs"],
	old: ["old", "old"],
	failed: ["? silent", "? silent"],
	unasked: ["· later", "later"]
};
const cellText = (style, { state, seconds }, passedMs) => {
	const sign = signs[state][style.unicode ? 0 : 1];
	return seconds === void 0 ? sign : `${sign} ${clockTime(seconds * 1e3 - passedMs)}`;
};
const cellWidth = 11;
const rowName = ({ host, server }, width) => {
	const whole = host === void 0 ? server : `${host} (${server})`;
	const short = whole.length > width ? host ?? server : whole;
	return plainText(short.length > width ? `${short.slice(0, Math.max(1, width - 3))}...` : short);
};
const rowLine = (style, row, nameWidth, passedMs) => {
	const cells = waitColumns.map((column) => {
		const cell = row.cells[column] ?? { state: "unasked" };
		const text = cellText(style, cell, passedMs);
		return paint(style, tones[cell.state], text) + " ".repeat(Math.max(0, cellWidth - text.length));
	});
	return `${rowName(row, nameWidth).padEnd(nameWidth)}  ${cells.join("")}`.trimEnd();
};
const marks = {
	looking: [
		"·",
		"-",
		"dim"
	],
	wrong: [
		"✗",
		"x",
		"red"
	],
	mixed: [
		"≠",
		"!",
		"yellow"
	],
	unknown: [
		"?",
		"?",
		"yellow"
	],
	published: [
		"~",
		"~",
		"yellow"
	],
	ready: [
		"✓",
		"ok",
		"green"
	],
	final: [
		"✗",
		"FAIL",
		"red"
	],
	expired: [
		"?",
		"?",
		"yellow"
	]
};
const headLines = (style, { domain, phase, because }) => {
	const [unicode, ascii, tone] = marks[phase];
	const mark = style.unicode ? unicode : ascii;
	const [first = "", ...more] = wrapParagraph(style, `${mark} ${plainText(domain)}: ${plainText(because)}`);
	return [paint(style, tone, first), ...more.map((line) => paint(style, tone, `  ${line}`))];
};
const renderEnd = (state, style) => headLines(style, state).map((line) => `${line}\n`).join("");
const heading = (style, nameWidth) => paint(style, "dim", `${" ".repeat(nameWidth)}  ${waitColumns.map((one) => one.padEnd(cellWidth)).join("")}`.trimEnd());
const widestName = 60;
const tableLines = (style, state, now) => {
	const room = style.width - 2 - waitColumns.length * cellWidth;
	const whole = largest(state.rows.map((row) => rowName(row, widestName).length));
	const nameWidth = Math.max(8, Math.min(whole, room));
	const passed = now - state.seenAt;
	return state.rows.length === 0 ? [] : [heading(style, nameWidth), ...state.rows.map((row) => rowLine(style, row, nameWidth, passed))];
};
const footLine = (style, states, now) => {
	const times = states.flatMap(({ nextAt }) => nextAt ?? []);
	const when = times.length === 0 ? "Checking ..." : `Next check in ${clockTime(smallest(times) - now)}.`;
	return paint(style, "dim", `${when} Press Ctrl-C to stop.`);
};
const renderScreen = (states, { now, left, height }, style) => {
	const title = paint(style, "bold", `dns-audit wait, ${clockTime(left)} left`);
	const body = states.flatMap((state) => [
		...headLines(style, state),
		...tableLines(style, state, now),
		""
	]);
	const room = Math.max(1, height - 3);
	return [
		title,
		"",
		...body.length <= room ? body : [...body.slice(0, room - 1), paint(style, "dim", `${body.length - room + 1} more lines`)],
		footLine(style, states, now)
	].slice(0, height);
};
const words = {
	right: "right",
	wrong: "wrong",
	differs: "differs from the first name server",
	old: "old",
	failed: "no answer",
	unasked: "not asked yet"
};
const rowKey = ({ cells }) => waitColumns.map((column) => cells[column]?.state).join();
const cellWords = (column, { state, seconds }) => `${column} ${words[state]}${seconds === void 0 ? "" : ` for ${clockTime(seconds * 1e3)}`}`;
const rowWords = (row) => {
	const cells = waitColumns.flatMap((column) => {
		const cell = row.cells[column];
		return cell === void 0 ? [] : [cellWords(column, cell)];
	});
	return `${row.own ? "name server" : "resolver"} ${rowName(row, 200)}: ${plainText(cells.join(", "))}`;
};
const isUnasked = ({ cells }) => waitColumns.every((column) => cells[column]?.state === "unasked");
const renderChanges = (before, after, elapsed) => {
	const line = (text) => `${clockTime(elapsed).padStart(7)}  ${plainText(after.domain)}: ${text}`;
	const known = new Map(before?.rows.map((row) => [row.server, rowKey(row)]));
	const rows = after.rows.filter((row) => known.get(row.server) !== rowKey(row)).filter((row) => known.has(row.server) || !isUnasked(row));
	const isNews = before?.phase !== after.phase || before.because !== after.because;
	return [...rows.map((row) => line(rowWords(row))), ...isNews ? [line(plainText(after.because))] : []];
};
// src/report/text/wait-outcome.ts
const readinessReason = ({ verify }) => verify?.because ?? "couldn't look everything up";
const describeSituation = (phase, report, { until, caches, secondHand }) => {
	switch (phase) {
		case "looking": return "looking";
		case "wrong": return `${readinessReason(report)}; waiting for the name servers to change`;
		case "mixed": return "the name servers don't all serve the same records yet";
		case "unknown": return readinessReason(report);
		case "published": return caches ? `published; ${readinessReason(report)}` : "published; asking resolvers";
		case "ready": return until === "published" ? `published: the ${secondHand ? "resolvers" : "name servers"} have what iCloud needs` : `safe to press Verify: ${readinessReason(report)}`;
		case "final": return `${readinessReason(report)} on every server: waiting won't fix it`;
		case "expired": return `time is up: ${readinessReason(report)}`;
	}
};
const listItem = (style, message) => wrapParagraph(style, plainText(message), 2).map((line, i) => i === 0 ? `- ${line.trimStart()}` : line);
const renderFailedChecks = ({ domain, results }, style) => {
	const messages = results.filter(({ status, severity }) => status === "fail" && severity === "error").flatMap(({ findings }) => findings.map(({ message }) => message));
	const lapsed = results.some(({ check, status }) => status === "fail" && lapseCheckIds.has(check));
	return messages.length === 0 ? "" : toText([
		"",
		...messages.flatMap((message) => listItem(style, message)),
		lapsed ? `To see what to do first: dns-audit ${plainText(domain)}` : `To see the records to publish: dns-audit records ${plainText(domain)}`
	]);
};
// src/dns/resolver/ttl-cache.ts
const cacheLifetime = (answer) => {
	if (answer.kind === "failed") return void 0;
	const lives = [...answer.chain.map(({ ttl }) => ttl), ttlOf(answer)];
	return lives.includes(void 0) ? void 0 : smallest(lives.map((life) => life ?? 0));
};
const reduceTtl = (ttl, seconds) => ttl === void 0 ? {} : { ttl: Math.max(0, ttl - seconds) };
const ageAnswer = (answer, seconds) => {
	const chain = answer.chain.map((set) => ({
		...set,
		...reduceTtl(set.ttl, seconds)
	}));
	if (answer.kind === "found") return {
		...answer,
		chain,
		set: {
			...answer.set,
			...reduceTtl(answer.set.ttl, seconds)
		}
	};
	if (answer.kind === "failed" || answer.negative === void 0) return {
		...answer,
		chain
	};
	const { zone, ttl } = answer.negative;
	return {
		...answer,
		chain,
		negative: {
			zone,
			ttl: Math.max(0, ttl - seconds)
		}
	};
};
const ttlCache = (now, mostMs) => {
	const kept = /* @__PURE__ */ new Map();
	return ({ vantage, server, lookup }) => ({
		vantage,
		server,
		lookup: async (question, signal) => {
			const key = `${vantage} ${server} ${question.name} ${question.type}`;
			const known = kept.get(key);
			const passed = now() - (known?.at ?? 0);
			if (known !== void 0 && passed < Math.min(known.life * 1e3, mostMs)) return ageAnswer(answerTo(question, known.answer), Math.floor(passed / 1e3));
			const answer = await lookup(question, signal);
			const life = cacheLifetime(answer);
			if (life === void 0) kept.delete(key);
			else kept.set(key, {
				answer,
				at: now(),
				life
			});
			return answer;
		}
	});
};
const blocked = (spared) => ({ vantage, server, lookup }) => ({
	vantage,
	server,
	lookup: (question, signal) => spared(question) ? Promise.resolve(unaskedAnswer({
		vantage,
		server
	}, question, {
		code: "unsupported",
		detail: "not asked yet, so that its cache does not keep what is old"
	})) : lookup(question, signal)
});
// src/command/wait.ts
const shortestDelayMs = 5e3;
const longestDelayMs = 6e5;
const isRecord = ({ type }) => type === "MX" || type === "TXT" || type === "CNAME" || type === "SPF";
const createObserver = (options) => {
	const patient = ttlCache(() => performance.now(), longestDelayMs);
	return async (domain, caches) => {
		const { referee, ...world } = createLiveWorld({
			...withOwnReach(options, domain.name),
			controls: []
		});
		const spare = blocked((question) => isRecord(question) && isWithin(question.name, domain.name));
		const asked = caches ? patient : spare;
		const [first, ...others] = world.recursive;
		const token = options.appleDomain?.token ?? findConfigDomain(options, domain.name)?.token;
		return audit({
			domain,
			checks: watchedChecks,
			...token === void 0 ? {} : { token }
		}, {
			...world,
			recursive: [asked(first), ...others.map(asked)],
			...referee && { referee: asked(referee) }
		}, AbortSignal.timeout(options.timeoutMs));
	};
};
const waitPhase = ({ kind }, { published }) => {
	if (kind !== "look") return kind;
	return published === "right" ? "published" : published;
};
const crossChecksIn = ({ evidence: { answers } }) => answers.flatMap(({ vantage, server }) => vantage === "referee" ? [server] : []);
const advanceDomain = async (watch, observe, { until, limits, resolvers }) => {
	const { domain, step } = watch;
	const caches = step.kind === "look" && step.caches;
	const report = await observe(domain, caches);
	const subject = {
		domain,
		required: appleRequirements(domain.name)
	};
	const observation = observeDomain(report, subject, caches);
	const now = performance.now();
	const caching = [.../* @__PURE__ */ new Set([...resolvers, ...crossChecksIn(report)])];
	const decided = nextStep(until, limits, {
		now,
		observation,
		progress: watch.progress,
		caches
	});
	const phase = waitPhase(decided.step, observation);
	const secondHand = observation.secondHand || hasCrossCheckedAnswer(report.evidence.answers);
	watch.progress = decided.progress;
	watch.step = decided.step;
	watch.report = report;
	watch.state = {
		domain: domain.unicode,
		phase,
		because: describeSituation(phase, report, {
			until,
			caches,
			secondHand
		}),
		rows: waitRows(report, subject, until === "published" && !observation.secondHand ? [] : caching),
		seenAt: now,
		...decided.step.kind === "look" ? { nextAt: decided.step.at } : {}
	};
};
const createDisplay = (watches, options, limits) => {
	const started = performance.now();
	const live = process.stdout.isTTY && process.env["TERM"] !== "dumb";
	const last = /* @__PURE__ */ new Map();
	const redraw = () => {
		const now = performance.now();
		const place = {
			now,
			left: limits.deadline - now,
			height: process.stdout.rows || 24
		};
		const states = watches.map(({ state }) => state);
		screen.draw(renderScreen(states, place, stdoutStyle(options)));
	};
	const screen = createScreen(process.stdout, redraw);
	const ticks = live ? setInterval(redraw, 1e3) : void 0;
	if (live) screen.open();
	const told = async ({ domain, state }) => {
		if (live) return redraw();
		const lines = renderChanges(last.get(domain), state, performance.now() - started);
		last.set(domain, state);
		await writeStdout(lines.map((line) => `${line}\n`).join(""));
	};
	const close = () => {
		clearInterval(ticks);
		screen.close();
	};
	return {
		told,
		close,
		live
	};
};
const isFinished = ({ step }) => step.kind !== "look";
const dueAt = ({ step }) => step.kind === "look" ? step.at : 1e400;
const waitStatus = (watches) => {
	const some = (kind) => watches.some(({ step }) => step.kind === kind);
	return some("final") ? 1 : watches.every(({ step }) => step.kind === "ready") ? 0 : 3;
};
const startWatching = (domain, step) => {
	const { unicode } = domain;
	return {
		domain,
		state: {
			domain: unicode,
			because: "looking",
			rows: [],
			seenAt: step.at,
			phase: "looking"
		},
		step
	};
};
const wait = async ({ domains: named, options: given }) => {
	const options = withCrossCheck(given, isAttended());
	const domains = await findMeantDomains(named, options);
	const { forMs, settleMs, until } = options;
	const started = performance.now();
	const limits = {
		floor: shortestDelayMs,
		ceiling: longestDelayMs,
		settle: settleMs,
		deadline: started + forMs
	};
	const resolvers = createLiveWorld(options).recursive.map(({ server }) => server);
	const observe = createObserver(options);
	const first = {
		kind: "look",
		at: started,
		caches: !options.authoritative
	};
	const watches = domains.map((domain) => startWatching(domain, first));
	const { told, close, live } = createDisplay(watches, options, limits);
	const follow = async (watch) => {
		while (!isFinished(watch) && !isStdoutClosed()) {
			await setTimeout(Math.max(0, dueAt(watch) - performance.now()));
			await advanceDomain(watch, observe, {
				until,
				limits,
				resolvers
			});
			await told(watch);
		}
	};
	try {
		await Promise.all(watches.map(follow));
	} finally {
		close();
	}
	const answers = watches.flatMap(({ report }) => report?.evidence.answers ?? []);
	for (const words of describeCrossCheck(answers)) writeStderr(`${words}\n`);
	const style = stdoutStyle(options);
	if (live) for (const { state } of watches) await writeStdout(renderEnd(state, style));
	for (const { report, step } of watches) if (report !== void 0 && step.kind !== "ready") await writeStdout(renderFailedChecks(report, style));
	return waitStatus(watches);
};
export { wait };
