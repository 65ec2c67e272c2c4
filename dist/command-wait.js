import { G as audit, N as refereed, P as worldOf, S as writeOut, a as isAttended, at as vital, b as isUnread, it as isWeighty, lt as ownOf, nt as requirementsOf, o as isRefereed, rt as isLookedAt, s as refereeWords, st as chosenChecks, u as styleHere, x as writeErr } from "./shared-audit.js";
import { B as isWithin, b as unasked } from "./shared-first.js";
import { a as secondsLeft, b as wordOf, g as isAuthoritative, r as oddities, y as keyOfWord } from "./shared-checks.js";
import { h as asText, lt as plain, st as largest, v as paint, y as paragraph } from "./shared-text.js";
import { setTimeout } from "node:timers/promises";
// src/deliver/screen.ts
const enter = "\x1B[?1049h\x1B[?25l\x1B[H\x1B[2J";
const leave = "\x1B[?25h\x1B[?1049l";
const home = "\x1B[H";
const restOfLine = "\x1B[K";
const restOfScreen = "\x1B[J";
/** What is to happen where the program ends, is stopped or goes on while the screen is open. */
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
/** `redraw` is called when the terminal is another size, or is ours again. */
const screenOn = (stream, redraw) => {
	let shown = false;
	const show = () => {
		if (!shown) stream.write(enter);
		shown = true;
	};
	const hide = () => {
		if (shown) stream.write(leave);
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
// src/plan/sight.ts
/** Reads one look at a domain: what is published, who has it, who has not. */
/** The questions whose answers are watched, and the areas that judge them. */
const watched$1 = ({ domain, required }) => [
	[
		"MX",
		{
			name: domain.name,
			type: "MX"
		},
		["mx"]
	],
	[
		"TXT",
		{
			name: domain.name,
			type: "TXT"
		},
		["spf", "verification"]
	],
	[
		"DKIM",
		{
			name: required.dkim.owner,
			type: "CNAME"
		},
		["dkim"]
	]
];
const isOf = ({ name, type }) => ({ question, unchecked }) => question.name === name && question.type === type && unchecked !== true;
const failed = (results, areas) => results.some((one) => areas.includes(one.area) && one.status === "fail" && isWeighty(one));
const viewsIn = ({ evidence }, subject) => watched$1(subject).map(([, question]) => ({
	question,
	answers: evidence.answers.filter(isOf(question))
}));
const publishedIn = ({ results }) => {
	const weighty = results.filter(isWeighty);
	const split = (check) => results.some((one) => one.check === check && one.status === "fail");
	if (split("delegation-alike") || split("delegation-out-of-step")) return "mixed";
	if (weighty.some(({ status }) => status === "fail")) return "wrong";
	const judged = (area) => weighty.some((one) => one.area === area && one.status !== "skipped");
	return weighty.some(({ status }) => status === "inconclusive") || !vital.every(judged) ? "unknown" : "right";
};
/** What an answer may be kept for, in seconds. */
const lifeOf$1 = (answer) => {
	if (answer.kind === "failed") return [];
	const ttl = answer.kind === "found" ? answer.set.ttl : answer.negative?.ttl;
	return ttl === void 0 ? [] : [ttl];
};
const wordsOf = (answers) => [...new Set(answers.map((answer) => keyOfWord(wordOf(answer) ?? [])))].sort().join(" | ");
/** What the look shows of the domain as a whole. `caches`: whether they were asked. */
const sightOf = (report, subject, caches) => {
	const views = viewsIn(report, subject);
	const own = views.map(({ answers }) => answers.filter(isAuthoritative));
	const secondHand = own.every((answers) => answers.length === 0);
	const speaking = secondHand ? views.map(({ answers }) => answers.filter(({ kind }) => kind !== "failed")) : own;
	const lives = secondHand ? speaking.flat().flatMap(lifeOf$1) : oddities(views).filter((one) => isLookedAt(one, subject)).flatMap((one) => secondsLeft(one) ?? []);
	const ttls = own.flat().flatMap(lifeOf$1);
	return {
		published: publishedIn(report),
		word: speaking.map(wordsOf).join("\n"),
		...caches && { ready: report.verify?.state === "yes" },
		lives,
		...ttls.length > 0 && { ttl: Math.min(...ttls) },
		secondHand
	};
};
/** The hosts that the closest zone above, or of, the domain names. */
const hostsIn = ({ evidence: { answers } }, { domain }) => {
	const named = answers.filter(({ kind, question: { name, type } }) => kind === "found" && type === "NS" && isWithin(domain.name, name));
	const closest = Math.max(...named.map(({ question }) => question.name.length), 0);
	const own = named.filter(({ question }) => question.name.length === closest);
	return new Set(own.flatMap((answer) => answer.kind === "found" ? answer.set.rdata.flatMap((rdata) => "host" in rdata ? [rdata.host] : []) : []));
};
/** The host of a name server's address, as far as the answers of this look tell it. */
const hostIn = (report, subject) => {
	const hosts = hostsIn(report, subject);
	const places = report.evidence.answers.flatMap((answer) => {
		if (answer.kind !== "found") return [];
		const { question, set, glue = [] } = answer;
		const own = set.rdata.flatMap((rdata) => "address" in rdata ? [{
			host: question.name,
			address: rdata.address
		}] : []);
		return [...glue, ...own];
	});
	return (server) => {
		const address = server.replace(/^\[(.*)\]$/, "$1");
		const [first] = places.filter((place) => place.address === address && hosts.has(place.host)).map(({ host }) => host).sort();
		return first;
	};
};
const cellOf = (answer, broken, reference) => {
	if (answer === void 0) return { state: "unasked" };
	if (answer.kind === "failed") return { state: answer.failure.code === "unsupported" ? "unasked" : "failed" };
	return { state: keyOfWord(wordOf(answer) ?? []) === reference ? broken ? "wrong" : "right" : "differs" };
};
/** The name servers that were asked, in the audit's own order. */
const serversIn = (views, host) => {
	const servers = views.flatMap(({ answers }) => answers.flatMap(({ vantage, server }) => vantage === "authoritative" ? [server] : []));
	const key = (server) => `${host(server)} ${server}`;
	return [...new Set(servers)].sort((a, b) => key(a) < key(b) ? -1 : 1);
};
/** What each server has of one record. */
const columnOf = (view, { first, broken }) => {
	const { answers } = view;
	const settled = answers.filter(({ kind }) => kind !== "failed");
	const judged = settled.find((one) => one.server === first && isAuthoritative(one)) ?? settled.find(isAuthoritative) ?? settled[0];
	const reference = keyOfWord((judged && wordOf(judged)) ?? []);
	const odd = oddities([view]);
	return (server) => {
		const stale = odd.find((one) => one.server === server && one.answer.kind !== "failed");
		const answer = answers.find((one) => one.server === server);
		if (stale === void 0) return cellOf(answer, broken, reference);
		const seconds = secondsLeft(stale);
		return {
			state: "old",
			...seconds === void 0 ? {} : { seconds }
		};
	};
};
/** Each name server and each resolver, and what it has of each record. */
const rowsOf = (report, subject, resolvers) => {
	const views = viewsIn(report, subject);
	const host = hostIn(report, subject);
	const servers = serversIn(views, host);
	const columns = watched$1(subject).map(([column, , areas], i) => {
		const broken = failed(report.results, areas);
		return [column, columnOf(views[i], {
			first: servers[0],
			broken
		})];
	});
	const cellsOf = (server) => Object.fromEntries(columns.map(([column, cell]) => [column, cell(server)]));
	const ownRow = (server) => {
		const name = host(server);
		const row = {
			server,
			own: true,
			cells: cellsOf(server)
		};
		return name === void 0 ? row : {
			...row,
			host: name
		};
	};
	return [...servers.map(ownRow), ...resolvers.map((server) => ({
		server,
		own: false,
		cells: cellsOf(server)
	}))];
};
// src/plan/wait.ts
const growth = 1.5;
/** A cache forgets at the end of a second. */
const margin = 1e3;
/** Ever longer, but not longer than what is published may be kept. */
const backoff = (looks, ttl, { floor, ceiling }) => Math.min(floor * growth ** Math.min(looks - 1, 40), (ttl ?? 1e400) * 1e3 + margin, ceiling);
/** How long to leave everybody alone. */
const delayOf = ({ published, ready, lives, ttl, secondHand }, { looks, since }, now, limits) => {
	const wanted = (published === "right" && ready === false || secondHand) && lives.length > 0 ? Math.min(...lives) * 1e3 + margin : backoff(looks, published === "right" ? void 0 : ttl, limits);
	const settled = since + limits.settle - now;
	return Math.min(Math.max(published === "wrong" && settled > 0 ? Math.min(wanted, settled) : wanted, limits.floor), limits.ceiling);
};
/** Wrong for good: everywhere the same for long enough, and for as long as a cache could hide a better one. */
const isFinal = ({ published, lives, secondHand }, { since }, now, { settle }) => published === "wrong" && now - since >= settle && !(secondHand && lives.some((left) => left > 0));
/** What follows from what was just seen. */
const next = (goal, limits, { now, sight, course, caches }) => {
	const same = course?.word === sight.word && course.caches === caches;
	const onward = {
		word: sight.word,
		since: course?.word === sight.word ? course.since : now,
		looks: same ? course.looks + 1 : 1,
		caches
	};
	const right = sight.published === "right";
	const done = right && (goal === "published" || sight.ready === true);
	const stop = (kind) => ({
		course: onward,
		step: { kind }
	});
	if (done) return stop("ready");
	if (isFinal(sight, onward, now, limits)) return stop("final");
	if (now >= limits.deadline) return stop("expired");
	const wanted = right && goal === "verified-ready" || sight.secondHand;
	const delay = wanted && !caches ? 0 : delayOf(sight, onward, now, limits);
	return {
		course: onward,
		step: {
			kind: "look",
			at: Math.min(now + delay, limits.deadline),
			caches: wanted
		}
	};
};
// src/model/wait.ts
/** What `dns-audit wait` shows while it waits. */
const waitColumns = [
	"MX",
	"TXT",
	"DKIM"
];
// src/report/wait.ts
/** What `dns-audit wait` shows: a table that is drawn again and again, or a line for each change. */
const two = (value) => String(value).padStart(2, "0");
/** `0:07`, `12:30`, `1:02:30`. */
const clockOf = (milliseconds) => {
	const seconds = Math.max(0, Math.ceil(milliseconds / 1e3));
	const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
	return `${hours > 0 ? `${hours}:${two(minutes)}` : String(minutes)}:${two(seconds % 60)}`;
};
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
const cellText = (look, { state, seconds }, passedMs) => {
	const sign = signs[state][look.unicode ? 0 : 1];
	return seconds === void 0 ? sign : `${sign} ${clockOf(seconds * 1e3 - passedMs)}`;
};
const cellWidth = 11;
const nameOf = ({ host, server }, width) => {
	const whole = host === void 0 ? server : `${host} (${server})`;
	const short = whole.length > width ? host ?? server : whole;
	return plain(short.length > width ? `${short.slice(0, Math.max(1, width - 3))}...` : short);
};
/** What is empty at the end is left away; every line keeps to the width. */
const rowLine = (look, row, nameWidth, passedMs) => {
	const cells = waitColumns.map((column) => {
		const cell = row.cells[column] ?? { state: "unasked" };
		const text = cellText(look, cell, passedMs);
		return paint(look, tones[cell.state], text) + " ".repeat(Math.max(0, cellWidth - text.length));
	});
	return `${nameOf(row, nameWidth).padEnd(nameWidth)}  ${cells.join("")}`.trimEnd();
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
/** The domain, and how it stands. */
const headLines = (look, { domain, phase, because }) => {
	const [unicode, ascii, tone] = marks[phase];
	const mark = look.unicode ? unicode : ascii;
	const [first = "", ...more] = paragraph(look, `${mark} ${plain(domain)}: ${plain(because)}`);
	return [paint(look, tone, first), ...more.map((line) => paint(look, tone, `  ${line}`))];
};
/** How it ended. */
const renderEnd = (state, look) => headLines(look, state).map((line) => `${line}\n`).join("");
const heading = (look, nameWidth) => paint(look, "dim", `${" ".repeat(nameWidth)}  ${waitColumns.map((one) => one.padEnd(cellWidth)).join("")}`.trimEnd());
/** So wide is a name where there is room. */
const widestName = 60;
const tableLines = (look, state, now) => {
	const room = look.width - 2 - waitColumns.length * cellWidth;
	const whole = largest(state.rows.map((row) => nameOf(row, widestName).length));
	const nameWidth = Math.max(8, Math.min(whole, room));
	const passed = now - state.seenAt;
	return state.rows.length === 0 ? [] : [heading(look, nameWidth), ...state.rows.map((row) => rowLine(look, row, nameWidth, passed))];
};
const footLine = (look, states, now) => {
	const times = states.flatMap(({ nextAt }) => nextAt ?? []);
	const when = times.length === 0 ? "Looking ..." : `Next look in ${clockOf(Math.min(...times) - now)}.`;
	return paint(look, "dim", `${when} Ctrl-C ends it.`);
};
/** The whole screen, of at most `height` lines. */
const renderScreen = (states, { now, left, height }, look) => {
	const title = paint(look, "bold", `dns-audit wait, ${clockOf(left)} left`);
	const body = states.flatMap((state) => [
		...headLines(look, state),
		...tableLines(look, state, now),
		""
	]);
	const room = Math.max(1, height - 3);
	return [
		title,
		"",
		...body.length <= room ? body : [...body.slice(0, room - 1), paint(look, "dim", `${body.length - room + 1} more lines`)],
		footLine(look, states, now)
	].slice(0, height);
};
const words = {
	right: "right",
	wrong: "wrong",
	differs: "other than at the first name server",
	old: "old",
	failed: "no answer",
	unasked: "not asked yet"
};
const rowKey = ({ cells }) => waitColumns.map((column) => cells[column]?.state).join();
const cellWords = (column, { state, seconds }) => `${column} ${words[state]}${seconds === void 0 ? "" : ` for ${clockOf(seconds * 1e3)}`}`;
const rowWords = (row) => {
	const cells = waitColumns.flatMap((column) => {
		const cell = row.cells[column];
		return cell === void 0 ? [] : [cellWords(column, cell)];
	});
	return `${row.own ? "name server" : "resolver"} ${nameOf(row, 200)}: ${plain(cells.join(", "))}`;
};
const isUnasked = ({ cells }) => waitColumns.every((column) => cells[column]?.state === "unasked");
/** A line for each thing that is not as it was: nothing where nothing changed. */
const renderChanges = (before, after, elapsed) => {
	const line = (text) => `${clockOf(elapsed).padStart(7)}  ${plain(after.domain)}: ${text}`;
	const known = new Map(before?.rows.map((row) => [row.server, rowKey(row)]));
	const rows = after.rows.filter((row) => known.get(row.server) !== rowKey(row)).filter((row) => known.has(row.server) || !isUnasked(row));
	const told = before?.phase !== after.phase || before.because !== after.because;
	return [...rows.map((row) => line(rowWords(row))), ...told ? [line(plain(after.because))] : []];
};
// src/report/wait-outcome.ts
const because = ({ verify }) => verify?.because ?? "not all was looked at";
/** A clause that stays the same for as long as things do, so that it is told once. */
const situationOf = (phase, report, { until, caches, secondHand }) => {
	switch (phase) {
		case "looking": return "looking";
		case "wrong": return `${because(report)}; waiting for the name servers to give other records`;
		case "mixed": return "the name servers do not all give the same records yet";
		case "unknown": return because(report);
		case "published": return caches ? `published; ${because(report)}` : "published; asking the resolvers";
		case "ready": return until === "published" ? `published: the ${secondHand ? "resolvers" : "name servers"} give what iCloud needs` : `safe to press Verify: ${because(report)}`;
		case "final": return `${because(report)}, everywhere alike: waiting will not mend it`;
		case "expired": return `time is up: ${because(report)}`;
	}
};
const item = (look, message) => paragraph(look, plain(message), 2).map((line, i) => i === 0 ? `- ${line.trimStart()}` : line);
/** What the checks found, in short; the audit has the whole. */
const renderFaults = ({ domain, results }, look) => {
	const messages = results.filter(({ status, severity }) => status === "fail" && severity === "error").flatMap(({ findings }) => findings.map(({ message }) => message));
	return messages.length === 0 ? "" : asText([
		"",
		...messages.flatMap((message) => item(look, message)),
		`The records to publish: dns-audit records ${plain(domain)}`
	]);
};
// src/resolve/patient.ts
/** For how many seconds a cache will say this again. */
const lifeOf = (answer) => {
	if (answer.kind === "failed") return void 0;
	const lives = [...answer.chain.map(({ ttl }) => ttl), answer.kind === "found" ? answer.set.ttl : answer.negative?.ttl];
	return lives.includes(void 0) ? void 0 : Math.min(...lives.map((life) => life ?? 0));
};
const less = (ttl, seconds) => ttl === void 0 ? {} : { ttl: Math.max(0, ttl - seconds) };
/** The answer as it would be some seconds later. */
const aged = (answer, seconds) => {
	const chain = answer.chain.map((set) => ({
		...set,
		...less(set.ttl, seconds)
	}));
	if (answer.kind === "found") return {
		...answer,
		chain,
		set: {
			...answer.set,
			...less(answer.set.ttl, seconds)
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
/**
* Keeps what resolvers said until their caches have forgotten it, but for `mostMs` at the longest:
* a cache may be told to forget. Where nothing tells how long an answer lasts it is asked for anew.
* `now` is in milliseconds.
*/
const patience = (now, mostMs) => {
	const kept = /* @__PURE__ */ new Map();
	return ({ vantage, server, lookup }) => ({
		vantage,
		server,
		lookup: async (question, signal) => {
			const key = `${vantage} ${server} ${question.name} ${question.type}`;
			const known = kept.get(key);
			const passed = now() - (known?.at ?? 0);
			if (known !== void 0 && passed < Math.min(known.life * 1e3, mostMs)) return aged(known.answer, Math.floor(passed / 1e3));
			const answer = await lookup(question, signal);
			const life = lifeOf(answer);
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
/** Asks nothing that `spared` picks: the answer would be kept by a cache. */
const withheld = (spared) => ({ vantage, server, lookup }) => ({
	vantage,
	server,
	lookup: (question, signal) => spared(question) ? Promise.resolve(unasked({
		vantage,
		server
	}, question, {
		code: "unsupported",
		detail: "not asked yet, so that its cache does not keep what is old"
	})) : lookup(question, signal)
});
// src/command/wait.ts
/** `dns-audit wait <domain...>`: looks again and again, each time when something may have changed. */
/** Nobody is asked more often than this, and everybody again after that. */
const floor = 5e3;
const ceiling = 6e5;
/** What Apple looks at; registries are not asked about it again and again. */
const watched = chosenChecks({
	only: [
		"mx",
		"spf",
		"dkim",
		"verification",
		"delegation",
		"dnssec"
	],
	skip: [],
	ports: false,
	rdap: false
});
const isRecord = ({ type }) => type === "MX" || type === "TXT" || type === "CNAME" || type === "SPF";
/** Looks once. Caches are asked for the domain's own records only where `caches` says so. */
const looker = (options) => {
	const patient = patience(() => performance.now(), ceiling);
	return async (domain, caches) => {
		const { referee, ...world } = worldOf({
			...options,
			controls: []
		});
		const spare = withheld((question) => isRecord(question) && isWithin(question.name, domain.name));
		const asked = caches ? patient : spare;
		const [first, ...others] = world.recursive;
		const token = options.token ?? ownOf(options, domain.name)?.token;
		return audit({
			domain,
			checks: watched,
			...token === void 0 ? {} : { token }
		}, {
			...world,
			recursive: [asked(first), ...others.map(asked)],
			...referee && { referee: asked(referee) }
		}, AbortSignal.timeout(options.timeoutMs));
	};
};
const phaseOf = ({ kind }, { published }) => {
	if (kind !== "look") return kind;
	return published === "right" ? "published" : published;
};
const refereesIn = ({ evidence: { answers } }) => answers.flatMap(({ vantage, server }) => vantage === "referee" ? [server] : []);
/** Looks at one domain, and decides what follows. */
const advance = async (watch, look, { until, limits, resolvers }) => {
	const { domain, step } = watch;
	const caches = step.kind === "look" && step.caches;
	const report = await look(domain, caches);
	const subject = {
		domain,
		required: requirementsOf(domain.name)
	};
	const sight = sightOf(report, subject, caches);
	const now = performance.now();
	const caching = [.../* @__PURE__ */ new Set([...resolvers, ...refereesIn(report)])];
	const decided = next(until, limits, {
		now,
		sight,
		course: watch.course,
		caches
	});
	const phase = phaseOf(decided.step, sight);
	const secondHand = sight.secondHand || isRefereed(report.evidence.answers);
	watch.course = decided.course;
	watch.step = decided.step;
	watch.report = report;
	watch.state = {
		domain: domain.unicode,
		phase,
		because: situationOf(phase, report, {
			until,
			caches,
			secondHand
		}),
		rows: rowsOf(report, subject, until === "published" && !sight.secondHand ? [] : caching),
		seenAt: now,
		...decided.step.kind === "look" ? { nextAt: decided.step.at } : {}
	};
};
/** What is shown while it waits: a screen on a terminal, lines elsewhere. */
const display = (watches, options, limits) => {
	const begun = performance.now();
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
		screen.draw(renderScreen(states, place, styleHere(options)));
	};
	const screen = screenOn(process.stdout, redraw);
	const ticks = live ? setInterval(redraw, 1e3) : void 0;
	if (live) screen.open();
	const told = async ({ domain, state }) => {
		if (live) return redraw();
		const lines = renderChanges(last.get(domain), state, performance.now() - begun);
		last.set(domain, state);
		await writeOut(lines.map((line) => `${line}\n`).join(""));
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
const isOver = ({ step }) => step.kind !== "look";
const dueAt = ({ step }) => step.kind === "look" ? step.at : 1e400;
/** The worst of the ends: what is wrong for good before what is not yet there. */
const statusOf = (watches) => {
	const some = (kind) => watches.some(({ step }) => step.kind === kind);
	return some("final") ? 1 : watches.every(({ step }) => step.kind === "ready") ? 0 : 3;
};
const wait = async ({ domains, forMs, settleMs, until }, given) => {
	const options = refereed(given, isAttended());
	const begun = performance.now();
	const limits = {
		floor,
		ceiling,
		settle: settleMs,
		deadline: begun + forMs
	};
	const resolvers = worldOf(options).recursive.map(({ server }) => server);
	const look = looker(options);
	const watches = domains.map((domain) => {
		const state = {
			domain: domain.unicode,
			because: "looking",
			rows: [],
			seenAt: begun
		};
		const step = {
			kind: "look",
			at: begun,
			caches: !options.authoritative
		};
		return {
			domain,
			state: {
				...state,
				phase: "looking"
			},
			step
		};
	});
	const { told, close, live } = display(watches, options, limits);
	const follow = async (watch) => {
		while (!isOver(watch) && !isUnread()) {
			await setTimeout(Math.max(0, dueAt(watch) - performance.now()));
			await advance(watch, look, {
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
	for (const words of refereeWords(answers)) writeErr(`${words}\n`);
	const style = styleHere(options);
	if (live) for (const { state } of watches) await writeOut(renderEnd(state, style));
	for (const { report, step } of watches) if (report !== void 0 && step.kind !== "ready") await writeOut(renderFaults(report, style));
	return statusOf(watches);
};
export { wait };
