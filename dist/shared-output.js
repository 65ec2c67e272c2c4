import { o as obstacleToWriting, r as run, s as writeReport } from "./shared-run.js";
import { t as UserError } from "./shared-user-error.js";
import { o as presentText } from "./shared-present.js";
import { once } from "node:events";
// src/deliver/progress.ts
const erase = "\r\x1B[2K";
/** Progress on `stream`, silent where that is no terminal. */
const progressOn = (stream) => {
	let shown = false;
	if (!stream.isTTY) return {
		show: () => {},
		clear: () => {}
	};
	return {
		show: (text) => {
			shown = true;
			stream.write(`${erase}${text.slice(0, Math.max(20, stream.columns - 1))}`);
		},
		clear: () => {
			if (shown) stream.write(erase);
			shown = false;
		}
	};
};
// src/deliver/stdout.ts
/** Writes to the standard streams, and survives a reader that goes away (`| head`). */
let closed = false;
/** Ignores a broken pipe on stdout and stderr: who stopped reading wants no more, and no stack trace. */
const tolerateClosedPipes = () => {
	process.stdout.on("error", (error) => {
		if (error.code !== "EPIPE") throw error;
		closed = true;
	});
	process.stderr.on("error", () => {});
};
/** Writes to stdout and waits where the reader is slow, so that memory stays flat. */
const writeOut = async (text) => {
	if (closed || process.stdout.write(text)) return;
	await Promise.race([once(process.stdout, "drain"), once(process.stdout, "close")]).catch(() => {});
};
const writeErr = (text) => {
	process.stderr.write(text);
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
/** The style for a stream; `columns` is absent where it is no terminal. */
const styleOf = (choice, { isTTY, columns }, env, platform) => ({
	width: columnsOf(columns, env),
	color: wantsColor(choice, isTTY === true, env),
	unicode: showsUnicode(env, platform)
});
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
		case "text": {
			const { renderText } = await import("./report-text.js");
			return renderText(report, {
				...file === void 0 ? style : plain,
				verbose,
				quiet,
				failOn
			});
		}
	}
};
/** One line of `ndjson`. */
const renderLine = async (domain) => (await import("./report-json.js")).renderLine(domain);
// src/command/output.ts
/** What every command needs of the terminal and of its report files. */
const progress = progressOn(process.stderr);
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
/** Runs the plan and writes every report that was asked for, stdout's first; `ndjson` line by line as domains are done. */
const deliver = async (plan, options) => {
	const [screen, ...files] = options.outputs;
	const streamed = screen.format === "ndjson";
	const report = await run(plan, async (domain) => {
		if (!streamed) return;
		progress.clear();
		await writeOut(await renderLine(domain));
	});
	progress.clear();
	const style = styleHere(options);
	if (!streamed) await writeOut(await render(screen, report, options, style));
	if (options.record !== void 0) files.push({
		format: "json",
		file: options.record
	});
	for (const output of files) if (output.file !== void 0) await writeReport(output.file, await render(output, report, options, style));
	return report;
};
export { styleHere as a, writeErr as c, refuseUnwritable as i, writeOut as l, inCi as n, render as o, progress as r, tolerateClosedPipes as s, deliver as t };
