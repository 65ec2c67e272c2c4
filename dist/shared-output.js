import { d as obstacleToWriting, f as writeReport, i as reportOf, l as growing, o as stream, t as headOf, u as isSameFile } from "./shared-run.js";
import { a as worstOf, i as signalStatuses, n as exitStatusOf } from "./shared-exit.js";
import { a as writeErr, n as flushed, o as writeOut, s as tallyWords, t as progress } from "./shared-progress.js";
import { t as isPlainFile } from "./shared-lines.js";
import { t as UserError } from "./shared-user-error.js";
import { Q as presentText } from "./shared-first.js";
// src/deliver/interrupt.ts
/** SIGINT and SIGTERM: end at once or, where somebody has work to put away, at the second time. */
/** Ends the process on SIGINT; `clear` tidies the terminal. */
const endOnInterrupt = (clear) => {
	process.on("SIGINT", () => {
		if (process.listenerCount("SIGINT") > 1) return;
		clear();
		process.exit(signalStatuses.SIGINT);
	});
};
/** Catches the first signal; the second ends the process. */
const interruption = () => {
	const stop = new AbortController();
	let by;
	const note = (signal) => {
		if (by !== void 0) process.exit(signalStatuses[signal]);
		by = signal;
		stop.abort();
	};
	process.on("SIGINT", note).on("SIGTERM", note);
	return {
		signal: stop.signal,
		by: () => by,
		release: () => process.off("SIGINT", note).off("SIGTERM", note)
	};
};
// src/input/style.ts
const isSet = (value) => value !== void 0 && value !== "";
const wantsColor = (choice, terminal, env) => {
	if (choice !== "auto") return choice === "always";
	if (isSet(env["NO_COLOR"])) return false;
	if (isSet(env["FORCE_COLOR"])) return env["FORCE_COLOR"] !== "0";
	return terminal && env["TERM"] !== "dumb";
};
/** The first of the locale variables that is set decides (POSIX); Windows' own terminals need none. */
const showsUnicode = (env, platform) => {
	if (env["TERM"] === "linux" || env["TERM"] === "dumb") return false;
	if (platform === "win32") return isSet(env["WT_SESSION"]) || env["TERM_PROGRAM"] === "vscode";
	const locale = [
		env["LC_ALL"],
		env["LC_CTYPE"],
		env["LANG"]
	].find(isSet) ?? "";
	return platform === "darwin" ? !/iso-?8859/i.test(locale) : /utf-?8/i.test(locale);
};
const columnsOf = (columns, env) => {
	const told = columns ?? Number(env["COLUMNS"]);
	return Number.isInteger(told) && told >= 20 ? told : 80;
};
/** At least `least`, both as `3.1`. */
const since = (version, ...[least, minor = 0]) => {
	const [major = NaN, second = 0] = (version ?? "").split(".").map(Number);
	return major > least || major === least && second >= minor;
};
/** Terminals known to take links (OSC 8); a multiplexer between may not pass them on. */
const showsLinks = (env) => {
	const { TERM = "", TERM_PROGRAM: program, TERM_PROGRAM_VERSION: version } = env;
	if (isSet(env["CI"]) || isSet(env["TMUX"]) || isSet(env["STY"])) return false;
	if (/^(?:dumb|linux|screen|tmux)/.test(TERM)) return false;
	return program === "WezTerm" || program === "ghostty" || program === "iTerm.app" && since(version, 3, 1) || program === "vscode" && since(version, 1, 72) || TERM === "xterm-kitty" || Number(env["VTE_VERSION"]) > 5e3 || isSet(env["WT_SESSION"]);
};
/** The style for a stream; `columns` is absent where it is no terminal. */
const styleOf = (choice, { isTTY, columns }, env, platform) => {
	const color = wantsColor(choice, isTTY === true, env);
	return {
		width: columnsOf(columns, env),
		color,
		unicode: showsUnicode(env, platform),
		links: color && isTTY === true && showsLinks(env)
	};
};
// src/command/render.ts
/** Files have no terminal: plain, at the width of a letter. */
const plain = {
	width: 80,
	color: false,
	unicode: true
};
const render = async ({ format, file }, report, { verbose, quiet, failOn }, style) => {
	switch (format) {
		case "json": return (await import("./report-json.js")).renderJson(report);
		case "ndjson": return (await import("./report-json.js")).renderNdjson(report);
		case "markdown": return (await import("./report-markdown.js")).renderMarkdown(report, { failOn });
		case "sarif": return (await import("./report-sarif.js")).renderSarif(report, void 0, failOn);
		case "junit": return (await import("./report-junit.js")).renderJunit(report, failOn);
		case "html": {
			const { entryOf } = await import("./icloud-form-entry.js");
			return (await import("./report-html.js")).renderHtml(report, {
				entryOf,
				failOn
			});
		}
		case "badge": return (await import("./report-badge.js")).renderBadge(report, failOn);
		case "badge-json": return (await import("./report-badge.js")).renderEndpoint(report, failOn);
		case "text": {
			const { renderText } = await import("./report-text.js");
			const words = verbose ? await import("./record-spf-words.js") : void 0;
			return renderText(report, {
				...file === void 0 ? style : plain,
				verbose,
				quiet,
				failOn,
				...words && { describe: words.meaningOf }
			});
		}
	}
};
/** Loads what the formats need while there is nothing else to do. */
const prepare = (outputs) => {
	const loaders = {
		json: () => import("./report-json.js"),
		ndjson: () => import("./report-json.js"),
		markdown: () => import("./report-markdown.js"),
		text: () => import("./report-text.js")
	};
	for (const { format } of outputs) loaders[format]?.();
};
/** One line of `ndjson`. */
const renderLine = async (head, domain) => (await import("./report-json.js")).renderLine(head, domain);
// src/command/lines.ts
/** The reports that are written line by line, as domains are done. */
/** The outputs that need the whole report, the recording among them. */
const wholesOf = ({ outputs, record }) => [...outputs.filter(({ format }) => format !== "ndjson"), ...record === void 0 ? [] : [{
	format: "json",
	file: record
}]];
/** A disk that is full by now, or gone, is no bug. */
const orUnwritable = async (file, written) => {
	try {
		return await written;
	} catch (error) {
		const { code } = error;
		if (code === void 0) throw error;
		throw new UserError(`${presentText(file)} cannot be written (${code}).`);
	}
};
/** Makes the file that is gone on with end in a whole line. */
const mend = async ({ file, whole, open }) => {
	const { write, close } = await growing(file, whole);
	if (open) await write("\n");
	await close();
};
const stdout = {
	write: (text) => {
		progress.clear();
		return writeOut(text);
	},
	close: () => Promise.resolve()
};
const openFor = async ({ file }, resumed) => {
	const goesOn = resumed !== void 0 && isSameFile(resumed.file, file ?? 1);
	if (goesOn) await mend(resumed);
	if (file === void 0) return stdout;
	const from = goesOn ? resumed.whole + (resumed.open ? 1 : 0) : 0;
	const { write, close } = await orUnwritable(file, growing(file, from));
	return {
		write: (text) => orUnwritable(file, write(text)),
		close
	};
};
/** Writes a line for each domain to every output that is made of lines. */
const lineWriter = async ({ outputs }, resumed) => {
	const sinks = [];
	for (const output of outputs) if (output.format === "ndjson") sinks.push(await openFor(output, resumed));
	return {
		write: async (head, domain) => {
			if (sinks.length === 0) return;
			const line = await renderLine(head, domain);
			for (const { write } of sinks) await write(line);
		},
		close: async () => {
			for (const { close } of sinks) await close();
		}
	};
};
// src/command/output.ts
/** What every command needs of the terminal and of its report files. */
const styleHere = ({ color }) => styleOf(color, process.stdout, process.env, process.platform);
/** Whether this runs in continuous integration. */
const inCi = () => ![
	"",
	"false",
	void 0
].includes(process.env["CI"]);
/** Report files are tried before the audit starts: nobody should wait for a result that cannot be kept. */
const refuseUnwritable = ({ outputs, record }) => {
	const files = [...outputs.map(({ file }) => file), record].filter((file) => file !== void 0);
	for (const file of files) {
		const obstacle = obstacleToWriting(file);
		if (obstacle !== void 0) throw new UserError(`${presentText(file)} cannot be written (${obstacle}).`);
	}
};
/** A file that is read as it is written would be emptied before its first line is seen. */
const refuseOverwriting = (inputs, written) => {
	for (const input of inputs) if (written.some((file) => isSameFile(input, file ?? 1)) && isPlainFile(input)) throw new UserError(`${presentText(input)} would be read and written at the same time, and lost.`, "Write into another file.");
};
/** Holds the reports of many domains, and says once what that costs. */
const keeper = (wanted) => {
	const kept = [];
	return {
		kept,
		keep: (report) => {
			if (!wanted) return;
			kept.push(report);
			if (kept.length !== many) return;
			progress.clear();
			writeErr(`More than ${many} domains are held in memory until all are done: --format ndjson does without, and dns-audit merge makes any other format of it.\n`);
		}
	};
};
/** From so many domains on. */
const many = 2e3;
/** What is told when a run ends early. */
const interruptedWords = ({ done, of }) => `Interrupted: ${done}${of === void 0 ? "" : ` of ${of}`} domains are done${done > 0 ? ", and in the report" : ""}.\n`;
/** Writes the outputs that need the whole report, stdout's first. */
const writeWholes = async (report, options) => {
	const style = styleHere(options);
	for (const output of wholesOf(options)) {
		const text = await render(output, report, options, style);
		await (output.file === void 0 ? writeOut(text) : orUnwritable(output.file, writeReport(output.file, text)));
	}
};
/**
* Runs the plan and writes every report that was asked for, stdout's first; `ndjson` line by line
* as domains are done. SIGINT and SIGTERM end a run of many domains with a report of those that
* are done.
* @returns the exit status.
*/
const deliver = async (plan, options, { count, resumed } = {}) => {
	const begun = performance.now();
	prepare(options.outputs);
	const total = plan.more === void 0 ? plan.jobs.length : count;
	const statuses = new Set(resumed?.statuses);
	const { kept, keep } = keeper(wholesOf(options).length > 0);
	const lines = await lineWriter(options, resumed);
	const { tool, startedAt, vantage } = headOf(plan);
	const interrupt = total === 1 ? void 0 : interruption();
	let done = 0;
	try {
		for await (const report of stream({
			...plan,
			...interrupt && { stop: interrupt.signal }
		})) {
			done += 1;
			statuses.add(exitStatusOf({ domains: [report] }, options.failOn));
			keep(report);
			const durationMs = Math.round(performance.now() - begun);
			await lines.write({
				tool,
				startedAt,
				durationMs,
				vantage
			}, report);
			if (total !== 1) progress.show(tallyWords({
				done,
				total,
				ms: durationMs
			}));
		}
	} finally {
		progress.clear();
		await lines.close();
	}
	const by = interrupt?.by();
	const interrupted = {
		done,
		...total !== void 0 && { of: total },
		...by && { by }
	};
	const whole = reportOf(plan, kept, performance.now() - begun);
	if (by === void 0 || done > 0) await writeWholes({
		...whole,
		...by && { interrupted }
	}, options);
	interrupt?.release();
	if (by === void 0) return worstOf(statuses);
	writeErr(interruptedWords(interrupted));
	await flushed();
	process.exit(signalStatuses[by]);
};
export { styleHere as a, wholesOf as c, refuseUnwritable as i, render as l, inCi as n, writeWholes as o, refuseOverwriting as r, lineWriter as s, deliver as t, endOnInterrupt as u };
