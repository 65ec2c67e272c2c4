import { A as livePlan, Bt as UserError, Et as findConfig, I as readBaseline, M as run, O as acceptedIn, Wt as exitStatusOf, Yt as writeReport, j as replayPlan, lt as ownOf, w as known } from "./shared-audit.js";
import { n as findOnPages, r as githubClient, t as field } from "./shared-github-client.js";
import { R as dnsName, et as presentText } from "./shared-first.js";
import { t as readArguments } from "./shared-arguments.js";
import { n as readConfig } from "./shared-config.js";
import { A as keyOfQuestion, k as growSpf } from "./shared-checks.js";
import { $ as causesBehind, G as causeSentence, K as digestOf, R as driftIn, X as blameLines, Y as remedyOf, ct as listed, dt as shorten, et as causesOf, i as spfTreeLines, it as counted, lt as plain, ot as few, rt as columnsOf, t as renderText } from "./shared-text.js";
import { _ as nowhere, g as isShowable, s as seenIn, v as orElse, y as placesIn } from "./shared-zone-audit.js";
import { a as driftSections, i as proposalSections, n as renderMarkdown, o as isNews, r as assembled, s as stateOf, t as problemSections } from "./shared-markdown.js";
import { n as renderJson } from "./shared-json.js";
import { t as weighs } from "./shared-order.js";
import { t as renderSarif } from "./shared-sarif.js";
import { i as folded, n as code, o as prose, r as fence } from "./shared-markdown-safe.js";
import { t as lightOf } from "./shared-light.js";
import { t as version } from "./shared-version.js";
import { i as withDomain, r as presentBaseline, t as accept } from "./shared-baseline.js";
import { t as heldPlan } from "./shared-held.js";
import { n as sidesOf, r as wantedFileChecks } from "./shared-sides.js";
import { readFileSync } from "node:fs";
import { appendFile as appendFile$1 } from "node:fs/promises";
import * as events from "events";
import { createHash } from "node:crypto";
import * as os from "os";
import os$1, { EOL } from "os";
import * as crypto from "crypto";
import * as fs from "fs";
import { constants as constants$1, promises } from "fs";
import "path";
import "child_process";
import "timers";
import { tmpdir } from "node:os";
import { join as join$1, relative as relative$1, resolve as resolve$1 } from "node:path";
// src/deliver/log.ts
/** The Action's log: the one place that writes to it, so that no line of it can be a workflow command. */
/**
* Lines as they may enter the log. The runner obeys `::command::` at the start of a line and
* `##[command]` anywhere in one, on stdout and stderr alike.
*/
const inert = (text) => text.split(/\r\n|\r|\n/).map((line) => line === "" ? "" : `  ${line.replaceAll("##[", String.raw`#\035[`)}`).join("\n");
const log = (text) => {
	process.stdout.write(`${inert(text)}\n`);
};
// node_modules/@actions/core/lib/utils.js
/**
* Sanitizes an input into a string so it can be passed into issueCommand safely
* @param input input to sanitize into a string
*/
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
/**
*
* @param annotationProperties
* @returns The command properties to send with the actual annotation command
* See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
*/
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}
// node_modules/@actions/core/lib/command.js
/**
* Issues a command to the GitHub Actions runner
*
* @param command - The command name to issue
* @param properties - Additional properties for the command (key-value pairs)
* @param message - The message to include with the command
* @remarks
* This function outputs a specially formatted string to stdout that the Actions
* runner interprets as a command. These commands can control workflow behavior,
* set outputs, create annotations, mask values, and more.
*
* Command Format:
*   ::name key=value,key=value::message
*
* @example
* ```typescript
* // Issue a warning annotation
* issueCommand('warning', {}, 'This is a warning message');
* // Output: ::warning::This is a warning message
*
* // Set an environment variable
* issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
* // Output: ::set-env name=MY_VAR::some value
*
* // Add a secret mask
* issueCommand('add-mask', {}, 'secretValue123');
* // Output: ::add-mask::secretValue123
* ```
*
* @internal
* This is an internal utility function that powers the public API functions
* such as setSecret, warning, error, and exportVariable.
*/
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os.EOL);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!fs.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs.appendFileSync(filePath, `${toCommandValue(message)}${os.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os.EOL}${convertedValue}${os.EOL}${delimiter}`;
}
// node_modules/@actions/core/lib/summary.js
var __awaiter$6 = function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const { access, appendFile, writeFile } = promises;
const SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
	constructor() {
		this._buffer = "";
	}
	/**
	* Finds the summary file path from the environment, rejects if env var is not found or file does not exist
	* Also checks r/w permissions.
	*
	* @returns step summary file path
	*/
	filePath() {
		return __awaiter$6(this, void 0, void 0, function* () {
			if (this._filePath) return this._filePath;
			const pathFromEnv = process.env[SUMMARY_ENV_VAR];
			if (!pathFromEnv) throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
			try {
				yield access(pathFromEnv, constants$1.R_OK | constants$1.W_OK);
			} catch (_a) {
				throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
			}
			this._filePath = pathFromEnv;
			return this._filePath;
		});
	}
	/**
	* Wraps content in an HTML tag, adding any HTML attributes
	*
	* @param {string} tag HTML tag to wrap
	* @param {string | null} content content within the tag
	* @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
	*
	* @returns {string} content wrapped in HTML element
	*/
	wrap(tag, content, attrs = {}) {
		const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
		if (!content) return `<${tag}${htmlAttrs}>`;
		return `<${tag}${htmlAttrs}>${content}</${tag}>`;
	}
	/**
	* Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
	*
	* @param {SummaryWriteOptions} [options] (optional) options for write operation
	*
	* @returns {Promise<Summary>} summary instance
	*/
	write(options) {
		return __awaiter$6(this, void 0, void 0, function* () {
			const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
			const filePath = yield this.filePath();
			yield (overwrite ? writeFile : appendFile)(filePath, this._buffer, { encoding: "utf8" });
			return this.emptyBuffer();
		});
	}
	/**
	* Clears the summary buffer and wipes the summary file
	*
	* @returns {Summary} summary instance
	*/
	clear() {
		return __awaiter$6(this, void 0, void 0, function* () {
			return this.emptyBuffer().write({ overwrite: true });
		});
	}
	/**
	* Returns the current summary buffer as a string
	*
	* @returns {string} string of summary buffer
	*/
	stringify() {
		return this._buffer;
	}
	/**
	* If the summary buffer is empty
	*
	* @returns {boolen} true if the buffer is empty
	*/
	isEmptyBuffer() {
		return this._buffer.length === 0;
	}
	/**
	* Resets the summary buffer without writing to summary file
	*
	* @returns {Summary} summary instance
	*/
	emptyBuffer() {
		this._buffer = "";
		return this;
	}
	/**
	* Adds raw text to the summary buffer
	*
	* @param {string} text content to add
	* @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
	*
	* @returns {Summary} summary instance
	*/
	addRaw(text, addEOL = false) {
		this._buffer += text;
		return addEOL ? this.addEOL() : this;
	}
	/**
	* Adds the operating system-specific end-of-line marker to the buffer
	*
	* @returns {Summary} summary instance
	*/
	addEOL() {
		return this.addRaw(EOL);
	}
	/**
	* Adds an HTML codeblock to the summary buffer
	*
	* @param {string} code content to render within fenced code block
	* @param {string} lang (optional) language to syntax highlight code
	*
	* @returns {Summary} summary instance
	*/
	addCodeBlock(code, lang) {
		const attrs = Object.assign({}, lang && { lang });
		const element = this.wrap("pre", this.wrap("code", code), attrs);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML list to the summary buffer
	*
	* @param {string[]} items list of items to render
	* @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
	*
	* @returns {Summary} summary instance
	*/
	addList(items, ordered = false) {
		const tag = ordered ? "ol" : "ul";
		const listItems = items.map((item) => this.wrap("li", item)).join("");
		const element = this.wrap(tag, listItems);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML table to the summary buffer
	*
	* @param {SummaryTableCell[]} rows table rows
	*
	* @returns {Summary} summary instance
	*/
	addTable(rows) {
		const tableBody = rows.map((row) => {
			const cells = row.map((cell) => {
				if (typeof cell === "string") return this.wrap("td", cell);
				const { header, data, colspan, rowspan } = cell;
				const tag = header ? "th" : "td";
				const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
				return this.wrap(tag, data, attrs);
			}).join("");
			return this.wrap("tr", cells);
		}).join("");
		const element = this.wrap("table", tableBody);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds a collapsable HTML details element to the summary buffer
	*
	* @param {string} label text for the closed state
	* @param {string} content collapsable content
	*
	* @returns {Summary} summary instance
	*/
	addDetails(label, content) {
		const element = this.wrap("details", this.wrap("summary", label) + content);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML image tag to the summary buffer
	*
	* @param {string} src path to the image you to embed
	* @param {string} alt text description of the image
	* @param {SummaryImageOptions} options (optional) addition image attributes
	*
	* @returns {Summary} summary instance
	*/
	addImage(src, alt, options) {
		const { width, height } = options || {};
		const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
		const element = this.wrap("img", null, Object.assign({
			src,
			alt
		}, attrs));
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML section heading element
	*
	* @param {string} text heading text
	* @param {number | string} [level=1] (optional) the heading level, default: 1
	*
	* @returns {Summary} summary instance
	*/
	addHeading(text, level) {
		const tag = `h${level}`;
		const allowedTag = [
			"h1",
			"h2",
			"h3",
			"h4",
			"h5",
			"h6"
		].includes(tag) ? tag : "h1";
		const element = this.wrap(allowedTag, text);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML thematic break (<hr>) to the summary buffer
	*
	* @returns {Summary} summary instance
	*/
	addSeparator() {
		const element = this.wrap("hr", null);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML line break (<br>) to the summary buffer
	*
	* @returns {Summary} summary instance
	*/
	addBreak() {
		const element = this.wrap("br", null);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML blockquote to the summary buffer
	*
	* @param {string} text quote text
	* @param {string} cite (optional) citation url
	*
	* @returns {Summary} summary instance
	*/
	addQuote(text, cite) {
		const attrs = Object.assign({}, cite && { cite });
		const element = this.wrap("blockquote", text, attrs);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML anchor tag to the summary buffer
	*
	* @param {string} text link text/content
	* @param {string} href hyperlink
	*
	* @returns {Summary} summary instance
	*/
	addLink(text, href) {
		const element = this.wrap("a", text, { href });
		return this.addRaw(element).addEOL();
	}
};
new Summary();
const { chmod, copyFile, lstat, mkdir, open: open$1, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs.promises;
process.platform;
fs.constants.O_RDONLY;
process.platform;
events.EventEmitter;
events.EventEmitter;
os$1.platform();
os$1.arch();
/**
* The code to exit an action
*/
var ExitCode;
(function(ExitCode) {
	/**
	* A code indicating that the action was successful
	*/
	ExitCode[ExitCode["Success"] = 0] = "Success";
	/**
	* A code indicating that the action was a failure
	*/
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
/**
* Gets the value of an input.
* Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
* Returns an empty string if the value is not defined.
*
* @param     name     name of the input to get
* @param     options  optional. See InputOptions.
* @returns   string
*/
function getInput(name, options) {
	const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
	if (options && options.required && !val) throw new Error(`Input required and not supplied: ${name}`);
	if (options && options.trimWhitespace === false) return val;
	return val.trim();
}
/**
* Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
* Support boolean input list: `true | True | TRUE | false | False | FALSE` .
* The return value is also in boolean type.
* ref: https://yaml.org/spec/1.2/spec.html#id2804923
*
* @param     name     name of the input to get
* @param     options  optional. See InputOptions.
* @returns   boolean
*/
function getBooleanInput(name, options) {
	const trueValue = [
		"true",
		"True",
		"TRUE"
	];
	const falseValue = [
		"false",
		"False",
		"FALSE"
	];
	const val = getInput(name, options);
	if (trueValue.includes(val)) return true;
	if (falseValue.includes(val)) return false;
	throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\nSupport boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
* Sets the value of an output.
*
* @param     name     name of the output to set
* @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
*/
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
/**
* Sets the action status to failed.
* When the action exits it will be with an exit code of 1
* @param message add error issue message
*/
function setFailed(message) {
	process.exitCode = ExitCode.Failure;
	error(message);
}
/**
* Adds an error issue
* @param message error issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Adds a warning issue
* @param message warning issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Adds a notice issue
* @param message notice issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function notice(message, properties = {}) {
	issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
// src/deliver/outputs.ts
/** Tells the runner the outcome: outputs, annotations, and why the step failed. */
const annotate = {
	error,
	warning,
	notice
};
/** Sets them all: never third-party data. */
const setOutputs = (outputs) => {
	for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
};
/** Annotates the run; `@actions/core` escapes the data of its commands. */
const writeAnnotations = (annotations) => {
	for (const { level, title, message, place } of annotations) annotate[level](message, {
		title,
		...place && {
			file: place.file,
			startLine: place.line,
			startColumn: place.column
		}
	});
};
/** Says why the step fails, and makes it fail with `status`. */
const failStep = (message, status) => {
	setFailed(message);
	process.exitCode = status;
};
const warn = (message) => warning(message);
// src/deliver/summary.ts
/** Writes the job summary. */
/** What the runner accepts for one step; more, and it drops the whole summary. */
const mostBytes$1 = 1048576;
/** Appends `markdown` where the runner wants the summary; says why where it cannot. */
const appendSummary = async (markdown) => {
	const file = process.env["GITHUB_STEP_SUMMARY"];
	if (!file) return "there is no job summary here (GITHUB_STEP_SUMMARY is not set)";
	if (Buffer.byteLength(markdown) > mostBytes$1) return "the summary is larger than 1 MiB";
	try {
		await appendFile$1(file, markdown);
		return;
	} catch (error) {
		return `the job summary cannot be written (${error.code ?? "unknown reason"})`;
	}
};
// src/input/inputs.ts
/** Reads the Action's inputs into the command line's own terms, so that both are checked by the same rules. */
const listIn = (name) => getInput(name).split(/[\s,]+/).filter((item) => item !== "");
const flag = (name) => {
	try {
		return getBooleanInput(name);
	} catch {
		throw new UserError(`The input ${name} must be true or false.`);
	}
};
const choice = (name, choices) => {
	const value = getInput(name);
	const found = choices.find((one) => one === value);
	if (found !== void 0) return found;
	throw new UserError(`The input ${name} must be ${choices.join(", ")}, not "${presentText(value)}".`);
};
const keyIn = (name) => {
	const key = getInput(name);
	if (/^[a-z0-9-]{1,40}$/.test(key)) return key;
	throw new UserError(`The input ${name} must be 1 to 40 of a-z, 0-9 and hyphens.`);
};
const option = (name, value) => value === "" ? [] : [`--${name}=${value}`];
/** A switch of the command line; nothing where the input leaves it to the configuration. */
const switched = (name) => getInput(name) === "" ? [] : [flag(name) ? `--${name}` : `--no-${name}`];
/** Whom to ask; nobody where a saved report is judged, whatever else the steps of a workflow share. */
const askedFrom = () => getInput("replay") === "" ? [
	...option("resolver", listIn("resolvers").join(",")),
	...switched("authoritative"),
	...switched("rdap"),
	...option("referee", getInput("referee"))
] : [];
const argumentsFrom = () => [
	...option("config", getInput("config")),
	...option("apple-domain", getInput("apple-domain")),
	...option("only", listIn("only").join(",")),
	...option("skip", listIn("skip").join(",")),
	...option("timeout", getInput("timeout")),
	...option("fail-on", getInput("fail-on")),
	...option("replay", getInput("replay")),
	...switched("ports"),
	...askedFrom(),
	"--",
	...listIn("domains")
];
/** What the command line asks, in the words of a workflow. */
const requestFrom = (known, workspace) => {
	const home = {
		folder: workspace,
		within: workspace,
		read: readConfig
	};
	if (listIn("domains").length === 0 && getInput("replay") === "") {
		if (!(getInput("config") !== "" || findConfig(workspace) !== void 0)) throw new UserError("The input domains is empty, and no configuration names any.");
	}
	const request = readArguments(argumentsFrom(), known, {
		...home,
		defaults: { ports: false }
	});
	if (request.command !== "audit") throw new UserError("The input domains is empty.");
	return request;
};
const temporary = (name) => join$1(process.env["RUNNER_TEMP"] ?? tmpdir(), name);
/**
* The inputs, `action.yml`'s defaults filled in by the runner. `workspace` is the checkout.
* @throws {UserError}
*/
const readInputs = (known, workspace) => {
	const request = requestFrom(known, workspace);
	const [zone, baseline] = [getInput("zone"), getInput("baseline")];
	return {
		request,
		...zone === "" ? {} : { zone },
		...baseline === "" ? {} : { baseline },
		failOnInconclusive: flag("fail-on-inconclusive"),
		comment: choice("comment", [
			"on-drift",
			"always",
			"never"
		]),
		commentKey: keyIn("comment-key"),
		issue: choice("issue", ["auto", "never"]),
		annotations: flag("annotations"),
		summary: flag("summary"),
		reportFile: getInput("report-file") || temporary("dns-audit-report.json"),
		sarifFile: getInput("sarif-file") || temporary("dns-audit.sarif"),
		updatedFile: temporary("dns-audit.baseline.json"),
		token: getInput("github-token")
	};
};
// src/input/occasion.ts
/** Reads for what the workflow runs: the event and its payload, which a stranger may have had a hand in. */
/** Own properties only: `__proto__` is a name like any other here. */
const at = (value, ...path) => path.reduce((inner, name) => typeof inner === "object" && inner !== null && Object.hasOwn(inner, name) ? inner[name] : void 0, value);
const payloadIn = ({ GITHUB_EVENT_PATH: file }) => {
	try {
		return file ? JSON.parse(readFileSync(file, "utf8")) : void 0;
	} catch {
		return;
	}
};
const textAt = (value, ...path) => {
	const text = at(value, ...path);
	return typeof text === "string" ? text : "";
};
const pullIn = (payload, env) => {
	const pull = at(payload, "pull_request", "number");
	if (typeof pull !== "number" || !Number.isSafeInteger(pull) || pull < 1) return { kind: "none" };
	const privileged = env["GITHUB_EVENT_NAME"] === "pull_request_target";
	const foreign = textAt(payload, "pull_request", "head", "repo", "full_name") !== textAt(payload, "pull_request", "base", "repo", "full_name");
	const dependabot = env["GITHUB_ACTOR"] === "dependabot[bot]";
	const readOnly = foreign ? "fork" : dependabot ? "dependabot" : void 0;
	return {
		kind: "pull",
		pull,
		head: textAt(payload, "pull_request", "head", "sha"),
		base: textAt(payload, "pull_request", "base", "sha"),
		privileged,
		...readOnly === void 0 || privileged ? {} : { readOnly }
	};
};
const followUpIn = (payload) => {
	const run = at(payload, "workflow_run");
	if (textAt(run, "event") !== "pull_request") return { kind: "none" };
	return {
		kind: "follow-up",
		owner: textAt(run, "head_repository", "owner", "login"),
		branch: textAt(run, "head_branch"),
		head: textAt(run, "head_sha")
	};
};
/** The occasion of this run. */
const readOccasion = (env) => {
	const payload = payloadIn(env);
	const head = env["GITHUB_SHA"] ?? "";
	switch (env["GITHUB_EVENT_NAME"]) {
		case "pull_request":
		case "pull_request_target": return pullIn(payload, env);
		case "workflow_run": return followUpIn(payload);
		case "merge_group": return {
			kind: "queue",
			head,
			base: textAt(payload, "merge_group", "base_sha")
		};
		case "schedule":
		case "push":
		case "workflow_dispatch": {
			const main = textAt(payload, "repository", "default_branch");
			const here = env["GITHUB_REF_NAME"] ?? "";
			return main === "" || main === here ? {
				kind: "branch",
				head
			} : { kind: "none" };
		}
		default: return { kind: "none" };
	}
};
const isRepository = (text) => /^[\w.-]+\/[\w.-]+$/.test(text);
const readWhereabouts = (env) => {
	const repository = env["GITHUB_REPOSITORY"] ?? "";
	const known = isRepository(repository);
	const apiUrl = env["GITHUB_API_URL"] || "https://api.github.com";
	const run = env["GITHUB_RUN_ID"] ?? "";
	const server = env["GITHUB_SERVER_URL"] || "https://github.com";
	const workflow = /^[^/]+\/[^/]+\/(\.github\/workflows\/[\w. -]+)@/.exec(env["GITHUB_WORKFLOW_REF"] ?? "")?.[1];
	return {
		repository: known ? repository : "",
		apiUrl,
		graphqlUrl: env["GITHUB_GRAPHQL_URL"] || `${apiUrl}/graphql`,
		...known && /^\d+$/.test(run) ? { runUrl: `${server}/${repository}/actions/runs/${run}` } : {},
		workflow: workflow ?? ".github/workflows/dns-audit.yml",
		commit: env["GITHUB_SHA"] ?? "",
		workspace: env["GITHUB_WORKSPACE"] || process.cwd()
	};
};
// src/report/annotations.ts
/** GitHub shows ten of a level for a step: nine, and one that tells of the rest. */
const most$1 = 9;
/** The runner cuts a message at 4096 characters; whole lines are left out before that. */
const mostText = 4e3;
const levels = {
	error: "error",
	warning: "warning",
	note: "notice"
};
const fitting = (lines) => {
	let length = 0;
	const kept = lines.filter((line) => (length += line.length + 1) <= mostText);
	const left = lines.length - kept.length;
	return [...kept, ...left > 0 ? [`(${counted(left, "line")} left out: see the report)`] : []].join("\n");
};
/** The finding's own place, where a file was audited. */
const placeOf = ({ domain }, { subject, location }, find) => location === void 0 ? find(domain, subject) : {
	...location,
	column: 1
};
const ofFault = (one, fault, find) => {
	const { result, finding } = fault;
	const { publish = [], remove = [], text } = finding.fix;
	const place = placeOf(one, finding, find);
	const causes = causesOf(one, fault);
	const observed = finding.observed?.map((value) => shorten(plain(value), 200));
	return {
		level: levels[result.severity],
		title: `${plain(one.domain)}: ${plain(result.title)}`,
		message: fitting([
			shorten(plain(finding.message), 1e3),
			...observed && observed.length > 0 ? [`Found: ${few(observed, 5).join("; ")}`] : [],
			...causes.length > 0 ? blameLines(causes) : [plain(text)],
			...remove.map((record) => `Remove: ${columnsOf(record).join(" ")}`),
			...publish.map((record) => `Publish: ${columnsOf(record).join(" ")}`)
		]),
		...place && isShowable(place.file) && { place }
	};
};
const orRemedy = (blamed, cause) => blamed.length > 0 ? blameLines(blamed) : [remedyOf(cause)];
const ofUnjudged = (domain) => digestOf(domain).causes.map((cause) => ({
	level: cause.results.some(({ severity }) => severity === "error") ? "warning" : "notice",
	title: `${plain(domain.domain)}: ${counted(cause.results.length, "check")} not judged`,
	message: fitting([`${plain(causeSentence(cause))}: ${listed(cause.results.map(({ check }) => plain(check)))}.`, ...orRemedy(causesBehind(domain, cause), cause)])
}));
/**
* The nine worst, and a notice that counts the rest where there are more. `find` gives the line of
* a finding's record, where the finding has no place of its own.
*/
const annotationsOf = ({ domains }, find = nowhere) => {
	const ofDomains = domains.flatMap((domain) => {
		const { problems, warnings, notes } = digestOf(domain);
		return [...[
			...problems,
			...warnings,
			...notes
		].map((fault) => ofFault(domain, fault, find)), ...ofUnjudged(domain)];
	});
	const worst = [
		"error",
		"warning",
		"notice"
	].flatMap((level) => ofDomains.filter((annotation) => annotation.level === level));
	if (worst.length <= most$1) return worst;
	const rest = {
		level: "notice",
		title: "dns-audit",
		message: `${counted(worst.length - most$1, "more annotation")}: see the job summary or the report.`
	};
	return [...worst.slice(0, most$1), rest];
};
// src/report/mermaid.ts
const marks = {
	good: "✅",
	bad: "❌",
	warn: "⚠️",
	open: "❔",
	idle: "➖"
};
const styles = [
	"classDef good stroke:#1a7f37,stroke-width:2px",
	"classDef bad stroke:#cf222e,stroke-width:3px",
	"classDef warn stroke:#9a6700,stroke-width:2px",
	"classDef open stroke:#6e7781,stroke-dasharray:4",
	"classDef idle stroke:#6e7781"
];
const block = (lines) => [
	"```mermaid",
	...lines,
	"```"
].join("\n");
/** How mail gets to the domain and away from it, and at which station it fails. */
const mailPath = (domain) => {
	const station = (id, area) => {
		const light = lightOf(domain, area);
		return `${id}["${id.toUpperCase()} ${marks[light]}"]:::${light}`;
	};
	return block([
		"flowchart LR",
		`  senders(["Senders"]) --> ${station("mx", "mx")} --> inbox(["iCloud inbox"])`,
		`  you(["You"]) --> icloud(["iCloud sends"]) --> ${station("spf", "spf")} --> ${station("dkim", "dkim")} --> ${station("dmarc", "dmarc")} --> receivers(["Receivers"])`,
		...styles.map((style) => `  ${style}`)
	]);
};
/** A diagram of more helps nobody. */
const mostNodes = 40;
/** What the SPF record costs, term by term; only terms that are looked up. */
const spfDiagram = (tree) => {
	const lines = [];
	let count = 0;
	const draw = (node, parent) => {
		for (const term of node.records.flatMap(({ terms }) => terms)) {
			if (term.cost === 0 || count >= mostNodes) continue;
			count += 1;
			const id = `t${count}`;
			lines.push(`  ${parent} --> ${id}["${labelOf(term)}"]:::${lightOfTerm(term)}`);
			if (term.node) draw(term.node, id);
		}
	};
	draw(tree.root, "root");
	const total = `${tree.exact ? "" : "at least "}${counted(tree.cost, "lookup")} of 10`;
	const light = tree.cost > 10 ? "bad" : "good";
	return block([
		"flowchart LR",
		`  root["SPF record: ${total}"]:::${light}`,
		...lines,
		...count >= mostNodes ? ["  root --> more[\"and more\"]:::idle"] : [],
		...styles.map((style) => `  ${style}`)
	]);
};
/** The kinds are a closed list of ours; a term's own text stays out. */
const labelOf = ({ kind, cost }) => `${kind.replace(/[^a-z0-9-]/g, "")}: ${counted(cost, "lookup")}`;
const lightOfTerm = ({ dead, reach }) => {
	if (reach === "unread" || reach === "loop") return "bad";
	if (reach === "failed") return "open";
	return dead ? "warn" : "good";
};
// src/report/summary.ts
/** GitHub drops a summary of more than 1 MiB; the rest is for what is not counted here. */
const mostBytes = 1e6;
const mostDrawn = 1e5;
const bytesOf = (text) => new TextEncoder().encode(text).length;
/** Diagrams of more domains would fill the page. */
const mostDiagrams = 5;
const diagramSections = ({ report, spf }) => report.domains.slice(0, mostDiagrams).flatMap((domain) => {
	const name = report.domains.length === 1 ? "" : `**${code(domain.domain)}**\n\n`;
	const tree = spf.get(domain.domain);
	const drawing = tree && spfTreeLines(tree, { verbose: false });
	return [{
		rank: 5,
		text: `${name}${folded("Mail path", mailPath(domain))}`
	}, {
		rank: 6,
		text: tree && drawing && tree.cost > 0 ? folded("SPF, term by term", `${spfDiagram(tree)}\n\n${fence("text", drawing)}`) : ""
	}];
});
/** Markdown of at most 1 MiB: whole sections are left out where it would be more. */
const renderSummary = (summary) => {
	const { report, remarks, failOn = "error" } = summary;
	const told = remarks.map((text) => `> [!NOTE]\n> This run: ${prose(text)}`).join("\n\n");
	const drawn = assembled(diagramSections(summary), mostDrawn, bytesOf);
	const most = mostBytes - bytesOf(told) - bytesOf(drawn);
	return `${[
		told,
		renderMarkdown(report, {
			failOn,
			most
		}).trimEnd(),
		drawn
	].filter((part) => part !== "").join("\n\n")}\n`;
};
// src/deliver/marker.ts
/** How our own text on GitHub is known again: a marker in its first line, and its author. */
const fingerprintOf = ({ text }) => createHash("sha256").update(text).digest("hex").slice(0, 12);
/** The text as it is posted. `key` is of `[a-z0-9-]`, so that it cannot end the marker. */
const marked = (key, post) => `<!-- dns-audit:v1 key=${key} fp=${fingerprintOf(post)} -->\n${post.text}\n\n${post.footer}\n`;
/** Whether what was posted says the same. */
const saysSame = (posted, post) => posted.fingerprint === fingerprintOf(post);
const textIn = (entry, name) => {
	const value = field(entry, name);
	return typeof value === "string" ? value : "";
};
/**
* The entry (a comment, an issue) as ours: it begins with our marker and `login` wrote it. Anyone
* can copy a marker, so the marker alone proves nothing.
*/
const readPosted = (entry, key, login) => {
	const body = textIn(entry, "body");
	const match = /^<!-- dns-audit:v1 key=([a-z0-9-]{1,40}) fp=([0-9a-f]{12}) -->\r?\n/.exec(body);
	const author = field(entry, "user");
	const isApp = login.endsWith("[bot]");
	if (match?.[1] !== key || textIn(author, "login") !== login) return void 0;
	if (isApp !== (textIn(author, "type") === "Bot")) return void 0;
	const id = field(entry, field(entry, "number") === void 0 ? "id" : "number");
	if (typeof id !== "number" || !Number.isSafeInteger(id)) return void 0;
	const url = textIn(entry, "html_url");
	return {
		id,
		url: /^https?:\/\/[!-~]{1,300}$/.test(url) ? url : "",
		body,
		fingerprint: match[2] ?? ""
	};
};
// src/deliver/comment.ts
/** The one comment on a pull request: found again, updated in place, never a second one. */
/** Whether a permission is missing. */
const isDenied = ({ status }) => status === 401 || status === 403 || status === 404;
const failed$1 = (refusal) => ({
	status: "failed",
	refusal
});
/** The oldest comment of ours. */
const find$1 = async (github, { repository, pull, key }) => {
	const login = await github.viewer();
	return findOnPages(github, `/repos/${repository}/issues/${pull}/comments?per_page=100`, (entry) => readPosted(entry, key, login));
};
const create = async (github, request, post) => {
	const { repository, pull, key } = request;
	const path = `/repos/${repository}/issues/${pull}/comments`;
	const made = await github.request("POST", path, { body: marked(key, post) });
	if (!made.ok && (made.status ?? 500) < 500) return failed$1(made);
	const again = await find$1(github, request);
	if (!again.ok) return failed$1(again);
	const mine = made.ok ? readPosted(made.body, key, await github.viewer()) : void 0;
	if (again.found === void 0) return made.ok ? failedToFind(mine) : failed$1(made);
	if (mine !== void 0 && mine.id !== again.found.id) {
		await github.request("DELETE", `/repos/${repository}/issues/comments/${mine.id}`);
		return update(github, request, again.found);
	}
	return {
		status: "created",
		url: again.found.url
	};
};
/** GitHub's lists may lag behind: what it said it made is there. */
const failedToFind = (mine) => ({
	status: "created",
	url: mine?.url ?? ""
});
const update = async (github, { repository, key, compose }, posted) => {
	const wanted = compose(posted.body);
	if (wanted === void 0 || saysSame(posted, wanted.post)) return {
		status: "unchanged",
		url: posted.url
	};
	const reply = await github.request("PATCH", `/repos/${repository}/issues/comments/${posted.id}`, { body: marked(key, wanted.post) });
	if (!reply.ok) return failed$1(reply);
	return {
		status: wanted.resolves ? "resolved" : "updated",
		url: posted.url
	};
};
/** Brings the comment in line with what `compose` wants said. */
const writeComment = async (github, request) => {
	const before = await find$1(github, request);
	if (before.ok && before.found !== void 0) return update(github, request, before.found);
	const wanted = request.compose(void 0);
	if (!before.ok) return wanted === void 0 && isDenied(before) ? { status: "none" } : failed$1(before);
	return wanted === void 0 ? { status: "none" } : create(github, request, wanted.post);
};
// src/deliver/issue.ts
/** The one tracking issue of a branch: opened, kept up to date, closed and opened again. */
const label = "dns-audit";
const failed = (refusal) => ({
	status: "failed",
	refusal
});
const find = async (github, { repository, key }) => {
	const login = await github.viewer();
	const pick = (entry) => {
		if (field(entry, "pull_request") !== void 0) return void 0;
		const posted = readPosted(entry, key, login);
		return posted && {
			...posted,
			open: field(entry, "state") === "open"
		};
	};
	const list = `/repos/${repository}/issues?per_page=100&sort=created&direction=asc`;
	const labelled = await findOnPages(github, `${list}&state=all&labels=${label}`, pick);
	return !labelled.ok || labelled.found !== void 0 ? labelled : findOnPages(github, `${list}&state=open`, pick);
};
const pathOf = ({ repository }, number) => `/repos/${repository}/issues/${number}`;
/** Sets the text, and whatever else; GitHub may answer 200 and keep the old text, which is no success. */
const edit = async (github, request, { number, post, change }) => {
	const body = marked(request.key, post);
	const reply = await github.request("PATCH", pathOf(request, number), {
		body,
		...change
	});
	if (!reply.ok) return reply;
	const kept = field(reply.body, "body");
	return typeof kept !== "string" || kept.replaceAll("\r\n", "\n").trim() === body.trim() ? void 0 : {
		ok: false,
		reason: "GitHub kept the old text of the issue"
	};
};
const say = (github, request, number, news) => github.request("POST", `${pathOf(request, number)}/comments`, { body: news });
const open = async (github, request, { title, post }) => {
	const { repository, key } = request;
	const content = {
		title,
		body: marked(key, post),
		labels: [label]
	};
	const made = await github.request("POST", `/repos/${repository}/issues`, content);
	if (!made.ok && (made.status ?? 500) < 500) return failed(made);
	const mine = made.ok ? readPosted(made.body, key, await github.viewer()) : void 0;
	const again = await find(github, request);
	if (!again.ok) return failed(again);
	const number = again.found?.id ?? mine?.id;
	if (number === void 0) return made.ok ? { status: "none" } : failed(made);
	if (mine !== void 0 && mine.id !== number) await github.request("PATCH", pathOf(request, mine.id), {
		state: "closed",
		state_reason: "not_planned"
	});
	return {
		status: "created",
		number
	};
};
const close = async (github, request, number) => {
	const { post, news } = request.allClear;
	const refusal = await edit(github, request, {
		number,
		post,
		change: {
			state: "closed",
			state_reason: "completed"
		}
	});
	if (refusal) return failed(refusal);
	await say(github, request, number, news);
	return {
		status: "closed",
		number
	};
};
/** Brings the issue in line with the state of things; comments on it once for each new state. */
const writeIssue = async (github, request) => {
	const before = await find(github, request);
	if (!before.ok) return failed(before);
	const { found } = before;
	const { fault } = request;
	if (fault === void 0) {
		if (found === void 0) return { status: "none" };
		return found.open ? close(github, request, found.id) : {
			status: "unchanged",
			number: found.id
		};
	}
	if (found === void 0) return open(github, request, fault);
	if (saysSame(found, fault.post)) return {
		status: "unchanged",
		number: found.id
	};
	const { title, post, news } = fault;
	const change = {
		title,
		state: "open"
	};
	const refusal = await edit(github, request, {
		number: found.id,
		post,
		change
	});
	if (refusal) return failed(refusal);
	await say(github, request, found.id, news);
	return {
		status: found.open ? "updated" : "reopened",
		number: found.id
	};
};
// src/report/comment.ts
/** GitHub takes 65 536 characters; the rest is for the marker. */
const most = 6e4;
const isLink = (url) => /^https?:\/\/[\w.:-]+(?:\/[\w.~-]+)*$/.test(url);
const footerOf = (drifts, where) => {
	const { version, resolvers, commit, runUrl } = where;
	const files = new Set(drifts.flatMap(({ drift, proposal }) => [drift?.file ?? [], proposal?.file ?? []].flat()));
	const at = commit !== void 0 && /^[0-9a-f]{7,64}$/.test(commit) ? commit.slice(0, 7) : "";
	const parts = [
		...few([...files].map((file) => code(file.slice(0, 200))), 3),
		...at === "" ? [] : [`at ${code(at)}`],
		`asked: ${listed(few(resolvers.map(code), 4))}`,
		...runUrl !== void 0 && isLink(runUrl) ? [`[run](${runUrl})`] : [],
		`dns-audit ${plain(version).replace(/[^\w.+-]/g, "")}`
	];
	return folded("How this was checked", parts.join(" · "));
};
const names = (drifts) => listed(few(drifts.map(({ domain }) => code(domain)), 10));
/** Domains of which there is nothing to tell, in a line. */
const quietLine = (drifts) => {
	const quiet = drifts.filter((one) => !isNews(one) && stateOf(one) === "in-sync");
	return quiet.length === 0 ? "" : `✅ In sync: ${names(quiet)}.`;
};
const unknownLine = (drifts) => {
	const unknown = drifts.filter((one) => !isNews(one) && stateOf(one) === "unknown");
	return unknown.length === 0 ? "" : `❔ Not all records could be looked up, and nothing is known to differ: ${names(unknown)}.`;
};
/** Whether the change, or what is live beside it, is worth a section. */
const isTold = ({ proposal }) => {
	if (proposal === void 0) return false;
	const { changes, comparison, live } = proposal;
	return [...[
		changes,
		comparison.appears,
		comparison.vanishes
	], ...live ? [
		live.drift,
		live.accepts,
		live.alters
	] : []].some(({ length }) => length > 0);
};
const sectionsAbout = (one) => [...driftSections(one), ...isTold(one) ? proposalSections(one, "merge") : []];
const sectionsOf = (drifts) => {
	const news = drifts.filter(isNews);
	return [
		{
			rank: 0,
			text: drifts.length > 1 && news.length > 0 ? `## ${news.length} of ${counted(drifts.length, "domain")} need a look: ${names(news)}` : ""
		},
		...drifts.filter(isNews).flatMap(sectionsAbout),
		{
			rank: 0,
			text: quietLine(drifts)
		},
		{
			rank: 0,
			text: unknownLine(drifts)
		}
	];
};
/** What is wrong, and what to do about it. */
const newsPost = (drifts, where) => ({
	text: assembled(sectionsOf(drifts), 58e3),
	footer: footerOf(drifts, where)
});
/** For those who want to read it when all is well, too. */
const wellPost = (drifts, where) => {
	const well = drifts.filter((one) => stateOf(one) === "in-sync");
	return {
		text: assembled([
			{
				rank: 0,
				text: `### ✅ ${well.length === drifts.length ? "DNS in sync" : "No DNS drift known"} on ${names(drifts)}`
			},
			{
				rank: 0,
				text: "Nothing that this pull request or anybody else changed harms mail."
			},
			...drifts.flatMap(sectionsAbout),
			{
				rank: 0,
				text: unknownLine(drifts)
			}
		], 58e3),
		footer: footerOf(drifts, where)
	};
};
/** The first diff in what was posted before; it is our own text, its author was checked. */
const diffIn = (before) => /^(`{3,})diff\r?\n[\s\S]*?\n\1$/m.exec(before)?.[0].replaceAll("\r\n", "\n") ?? "";
/** What becomes of a comment whose matter is settled; `before` is its body. */
const resolvedPost = (drifts, before, where) => {
	const diff = diffIn(before);
	const old = diff === "" || diff.length > most / 2 ? "" : folded("What it was", diff);
	return {
		text: `### ✅ DNS back in sync on ${names(drifts)}\n\nThe records are as accepted: nothing is left to do here.`,
		footer: [old, footerOf(drifts, where)].filter((part) => part !== "").join("\n\n")
	};
};
/** The domains that need somebody: their records depart from what is accepted, or mail suffers. */
const troubled = ({ domains }) => domains.filter((one) => one.verdict === "fail" || isNews(one)).map(({ domain }) => domain);
const isTroubled = (report) => troubled(report).length > 0;
/** The tracking issue's text: drift, and what fails on domains that have no accepted state. */
const issuePost = (report, where) => ({
	text: assembled([...sectionsOf(report.domains), ...problemSections(report)], 58e3),
	footer: footerOf(report.domains, where)
});
/** What an issue says when there is nothing left to do. */
const settledPost = (drifts, where) => ({
	text: `### ✅ All is well on ${names(drifts)}\n\nThe last run found nothing that needs a look.`,
	footer: footerOf(drifts, where)
});
const settledLine = "✅ All is well again: the last run found nothing that needs a look.";
/** A line for those who follow the issue. */
const newsLine = (report) => `The state has changed: ${listed(few(troubled(report).map(code), 10))}. The description above has the details.`;
/** The title of the tracking issue: our words and validated names. */
const issueTitle = (report) => {
	const [first = "", ...others] = troubled(report).map(plain);
	return others.length === 0 ? `Mail DNS of ${first} needs a look` : `Mail DNS of ${first} and ${counted(others.length, "other domain")} needs a look`;
};
// src/command/announce.ts
/** Tells people on GitHub: the comment on the pull request, or the tracking issue of the branch. */
const nothing = {
	comment: "none",
	remarks: []
};
/** Permissions as a workflow writes them. */
const permissionWords = ({ permissions = "" }, usual) => {
	const named = [...permissions.matchAll(/\b([a-z_]+)=(read|write)\b/g)].map(([, name = "", level]) => `${name.replaceAll("_", "-")}: ${level}`);
	return named.length === 0 ? usual : [...new Set(named)].join(" or ");
};
const refusedWords = (what, refusal, usual) => {
	const { reason } = refusal;
	return `The ${what} was not written: ${reason}.${isDenied(refusal) ? ` Grant the job the permission ${permissionWords(refusal, usual)}.` : ""} The verdict stands.`;
};
const commentOn = async (github, pull, { inputs, examined: { report }, repository, where }) => {
	const { domains } = report;
	const news = domains.some(isNews);
	const open = domains.some((one) => stateOf(one) === "unknown");
	const compared = domains.some((one) => stateOf(one) !== "none" || one.proposal !== void 0);
	const always = inputs.comment === "always";
	const outcome = await writeComment(github, {
		repository,
		pull,
		key: inputs.commentKey,
		compose: (before) => {
			if (news) return {
				post: newsPost(domains, where),
				resolves: false
			};
			if (open || !compared) return void 0;
			if (always) return {
				post: wellPost(domains, where),
				resolves: before !== void 0
			};
			return before === void 0 ? void 0 : {
				post: resolvedPost(domains, before, where),
				resolves: true
			};
		}
	});
	if (outcome.status === "none") return nothing;
	if (outcome.status === "failed") {
		const { refusal } = outcome;
		return {
			comment: isDenied(refusal) ? "forbidden" : "failed",
			remarks: [refusedWords("comment", refusal, "pull-requests: write")]
		};
	}
	return {
		comment: outcome.status,
		commentUrl: outcome.url,
		remarks: []
	};
};
/** The open pull request whose head is the run's: by GitHub's own word, not by the artefact's. */
const pullOf = async (github, { owner, branch, head }, repository) => {
	const query = `state=open&per_page=100&head=${encodeURIComponent(`${owner}:${branch}`)}`;
	const found = await findOnPages(github, `/repos/${repository}/pulls?${query}`, (entry) => {
		const number = field(entry, "number");
		return field(field(entry, "head"), "sha") === head && typeof number === "number" ? number : void 0;
	});
	return found.ok ? found.found : void 0;
};
const trackIn = async (github, { inputs, examined, repository, where }) => {
	const { report } = examined;
	const troubled = isTroubled(report);
	const open = report.verdict === "inconclusive" || report.domains.some((one) => stateOf(one) === "unknown");
	if (!troubled && open) return nothing;
	const outcome = await writeIssue(github, {
		repository,
		key: inputs.commentKey,
		...troubled ? { fault: {
			title: issueTitle(report),
			post: issuePost(report, where),
			news: newsLine(report)
		} } : {},
		allClear: {
			post: settledPost(report.domains, where),
			news: settledLine
		}
	});
	if (outcome.status === "none") return nothing;
	return outcome.status === "failed" ? {
		comment: "none",
		remarks: [refusedWords("issue", outcome.refusal, "issues: write")]
	} : {
		comment: "none",
		issueNumber: outcome.number,
		remarks: []
	};
};
const readOnlyWords = {
	fork: "This pull request comes from a fork, whose token may not write: no comment was tried.",
	dependabot: "Dependabot runs with a token that may not write: no comment was tried."
};
/** Says what there is to say where the occasion has a place for it, and the token may write there. */
const announce = async (github, what) => {
	const { inputs, occasion, repository } = what;
	const off = inputs.comment === "never";
	if (inputs.token === "" || repository === "") return {
		...nothing,
		comment: "off"
	};
	switch (occasion.kind) {
		case "pull":
			if (off) return {
				...nothing,
				comment: "off"
			};
			if (occasion.readOnly !== void 0) return {
				comment: `skipped-${occasion.readOnly}`,
				remarks: [readOnlyWords[occasion.readOnly]]
			};
			return commentOn(github, occasion.pull, what);
		case "follow-up": {
			if (off) return {
				...nothing,
				comment: "off"
			};
			const pull = await pullOf(github, occasion, repository);
			return pull === void 0 ? {
				comment: "none",
				remarks: ["No open pull request has the head of that run."]
			} : commentOn(github, pull, what);
		}
		case "branch": return inputs.issue === "never" ? nothing : trackIn(github, what);
		case "queue":
		case "none": return nothing;
	}
};
// src/command/examine.ts
/** The audit with all that the repository's files add to it: drift, and what a merge would do. */
/** The zone file or folder for a domain: the input's for all, else the configuration's for each. */
const zoneSpecOf = ({ zone, request: { options } }) => ({ name }) => zone ?? ownOf(options, name)?.zone;
/** The accepted records: of the file that is named, which must hold all domains, or of the usual one. */
const acceptedFor = (inputs, workspace) => {
	const { domains, options } = inputs.request;
	const named = inputs.baseline ?? options.config?.baseline;
	const file = resolve$1(workspace, named ?? "dns-audit.baseline.json");
	const bound = domains.filter(({ name }) => inputs.baseline ?? ownOf(options, name));
	const baseline = named === void 0 ? readBaseline(file, workspace) : acceptedIn(file, bound, workspace);
	const shown = relative$1(workspace, file).replaceAll("\\", "/");
	return baseline && {
		file: shown,
		baseline
	};
};
const updated = ({ domains }, baseline) => {
	const drifted = domains.filter(({ drift }) => drift?.kind === "baseline" && drift.state === "drift");
	if (baseline === void 0 || drifted.length === 0) return void 0;
	let next = baseline;
	for (const { domain, evidence } of drifted) {
		const name = dnsName(domain);
		const seen = seenIn(name, evidence.answers);
		next = withDomain(next, name, accept(seen, baseline.domains.get(name)).lines);
	}
	return presentBaseline(next);
};
const planOf = async ({ request: { domains, options } }) => {
	if (options.replay === void 0) return livePlan(domains, options, { ci: true });
	const { readRecording } = await import("./input-recording.js");
	return replayPlan(readRecording(options.replay), domains, options);
};
/**
* Audits, and holds what is found against the repository's files. `readBefore`: their zones are not
* applied yet.
*/
const examine = async (inputs, workspace, readBefore) => {
	const accepted = acceptedFor(inputs, workspace);
	const plan = await planOf(inputs);
	const domains = plan.jobs.map(({ request }) => request.domain);
	const specOf = zoneSpecOf(inputs);
	const zones = sidesOf(domains, specOf, workspace);
	const before = await readBefore?.(domains, specOf, accepted?.file);
	const was = before?.accepted;
	const files = {
		...accepted && { accepted: {
			...accepted,
			...was && { was }
		} },
		zones,
		...before && { before: before.sides },
		fileChecks: wantedFileChecks(inputs.request.options)
	};
	const report = await run(heldPlan(plan, files));
	const updatedBaseline = updated(report, accepted?.baseline);
	return {
		report,
		remarks: before?.remarks ?? [],
		zones: [...new Set([...zones.values()].flatMap((side) => side.zones))],
		...updatedBaseline === void 0 ? {} : { updatedBaseline }
	};
};
// src/command/act.ts
/** The Action, from its inputs to the exit status. */
const look = {
	width: 100,
	color: false,
	unicode: true,
	verbose: false,
	quiet: false
};
/** The tree that the answers of the audit make; absent where one of them failed. */
const spfOf = ({ domain, evidence }) => {
	const answers = new Map(evidence.answers.map((answer) => [keyOfQuestion(answer.question), answer]));
	const { tree } = growSpf(dnsName(domain), answers);
	return tree.kind === "gathered" ? [[domain, tree]] : [];
};
const writeFiles = async (inputs, examined, fallback) => {
	const { report, zones, updatedBaseline } = examined;
	const { reportFile, sarifFile, updatedFile } = inputs;
	const { failOn } = inputs.request.options;
	await writeReport(reportFile, renderJson(report));
	await writeReport(sarifFile, renderSarif(report, orElse(placesIn(zones), fallback), failOn));
	if (updatedBaseline !== void 0) await writeReport(updatedFile, updatedBaseline);
};
/** The worst of the domains' states. */
const stateOfAll = ({ report: { domains } }) => [
	"drift",
	"unknown",
	"in-sync"
].find((state) => domains.some((one) => stateOf(one) === state)) ?? "none";
const outputsOf = (inputs, examined, announced) => {
	const { report, updatedBaseline } = examined;
	const results = report.domains.flatMap((domain) => domain.results);
	const count = (severity) => results.filter((one) => one.status === "fail" && one.severity === severity).length;
	const changes = report.domains.map((one) => driftIn(one).length);
	return {
		verdict: report.verdict,
		drift: stateOfAll(examined),
		"drift-count": changes.reduce((sum, each) => sum + each, 0),
		"error-count": count("error"),
		"warning-count": count("warning"),
		"note-count": count("note"),
		"report-path": inputs.reportFile,
		"sarif-path": inputs.sarifFile,
		"updated-baseline-path": updatedBaseline === void 0 ? "" : inputs.updatedFile,
		"comment-status": announced.comment,
		"comment-url": announced.commentUrl ?? "",
		"issue-number": announced.issueNumber ?? ""
	};
};
const githubFor = ({ token }, { apiUrl: url, graphqlUrl }) => githubClient({
	url,
	graphqlUrl,
	token,
	userAgent: `dns-audit/${version}`
});
/** How the zones of a change are read as they were before it; absent where there is no change. */
const readerOfBase = (inputs, here, occasion) => {
	if (!(occasion.kind === "queue" || occasion.kind === "pull" && !occasion.privileged)) return void 0;
	const { workspace, commit } = here;
	const github = githubFor(inputs, here);
	const repository = inputs.token === "" ? "" : here.repository;
	const commits = {
		base: occasion.base,
		head: occasion.head,
		here: commit
	};
	return async (domains, specOf, baseline) => (await import("./command-base.js")).readBase({
		domains,
		specOf,
		...baseline === void 0 || occasion.kind === "queue" ? {} : { baseline },
		workspace,
		commits,
		github,
		repository
	});
};
const announceHere = (inputs, examined, here, occasion) => {
	const { repository, runUrl } = here;
	const commit = "head" in occasion ? occasion.head : "";
	const { resolvers } = examined.report.vantage;
	const where = {
		version,
		resolvers,
		...commit === "" ? {} : { commit },
		...runUrl === void 0 ? {} : { runUrl }
	};
	return announce(githubFor(inputs, here), {
		inputs,
		occasion,
		examined,
		repository,
		where
	});
};
/** Shows people what was found, where they look: the log, the summary, the lines of their files. */
const show = async (inputs, examined, remarks) => {
	const { report, zones } = examined;
	const { failOn } = inputs.request.options;
	log(renderText(report, {
		...look,
		failOn
	}));
	for (const remark of remarks) warn(remark);
	if (inputs.summary) {
		const spf = new Map(report.domains.flatMap(spfOf));
		const obstacle = await appendSummary(renderSummary({
			report,
			spf,
			remarks,
			failOn
		}));
		if (obstacle !== void 0) warn(`No job summary: ${obstacle}.`);
	}
	if (inputs.annotations) writeAnnotations(annotationsOf(report, placesIn(zones)));
};
const endingOf = (inputs, examined) => {
	const { report } = examined;
	const { failOn } = inputs.request.options;
	const status = exitStatusOf(report, failOn);
	if (status === 0) return { status };
	if (status === 3) return {
		status,
		message: "Something that the verdict needs could not be looked up: see the report above."
	};
	return {
		status,
		message: report.domains.some(({ results }) => results.some((one) => one.status === "fail" && weighs(one.severity, failOn))) ? "The audit found faults: see the report above." : "Live records depart from those that are accepted."
	};
};
const privilegedWords = "This runs for pull_request_target, with the rights of the base: check out the base only, never the head of the pull request. The event pull_request is enough for all that dns-audit does.";
/**
* Runs the Action.
* @throws {UserError} where an input, or a file that it names, is wrong.
*/
const act = async () => {
	const occasion = readOccasion(process.env);
	const here = readWhereabouts(process.env);
	const inputs = readInputs(known(100), here.workspace);
	const examined = await examine(inputs, here.workspace, readerOfBase(inputs, here, occasion));
	await writeFiles(inputs, examined, here.workflow);
	const announced = await announceHere(inputs, examined, here, occasion);
	const privileged = occasion.kind === "pull" && occasion.privileged;
	await show(inputs, examined, [
		...privileged ? [privilegedWords] : [],
		...examined.remarks,
		...announced.remarks
	]);
	setOutputs(outputsOf(inputs, examined, announced));
	const ending = endingOf(inputs, examined);
	if (ending.status !== 3 || inputs.failOnInconclusive) return ending;
	warn(ending.message ?? "");
	return { status: 0 };
};
// src/action.ts
/** Entry of the Action. Only here does an error become an exit status. */
try {
	const { status, message } = await act();
	if (status !== 0) failStep(message ?? "", status);
} catch (error) {
	if (error instanceof UserError) failStep([error.message, error.hint].filter((part) => part !== void 0).join(" "), 2);
	else {
		log(presentText(error instanceof Error ? error.stack ?? error.message : String(error)));
		failStep("This is a bug in dns-audit; please report it with the lines above.", 70);
	}
}
export {};
