import { UserError, commandLineVocabulary, driftState, findConfig, findConfigDomain, findMeantDomains, liveBatch, looseList, readAcceptedRecords, readArguments, readBaseline, refuseIdle, replayBatch, runBatch, runExitStatus, selectFileChecks, writeReport } from "./shared-audit.js";
import { findOnPages, githubClient, ownProperty } from "./shared-client.js";
import { dnsName, errorCode, presentText, questionKey } from "./shared-first.js";
import { readConfig } from "./shared-config.js";
import { readBoundedText } from "./shared-bounded-text.js";
import { buildSpfTree, counted, few, findNowhere, isAppleHost, isShowable, listed, spfLimits, withFallbackLocation } from "./shared-checks.js";
import { allDrift, causeSentence, describeLookups, digestReport, findCausesBehind, findPortCauses, isEndless, isOpen, isWell, likeliestCauseLines, obstructionRemedy, plainText, recordColumns, renderText, shorten, spfTreeLines, undecidedIn } from "./shared-text.js";
import { renderJson } from "./shared-json.js";
import { isAtLeast } from "./shared-severity.js";
import { findInZones, observeWatched } from "./shared-zone-proposal.js";
import { renderSarif } from "./shared-sarif.js";
import { assembleSections, checksText, driftSections, hasNews, openSections, problemSections, proposalSections, renderMarkdown } from "./shared-render.js";
import { codeSpan, escapeProse, fencedBlock, foldedBlock } from "./shared-escape.js";
import { areaLight } from "./shared-traffic-light.js";
import { version } from "./shared-version.js";
import { acceptObservations, presentBaseline, withDomainRecords } from "./shared-baseline.js";
import "./shared-observe.js";
import { heldAgainstFiles } from "./shared-compare-with-files.js";
import { readZoneSides } from "./shared-zone-sides.js";
import { appendFile } from "node:fs/promises";
import * as os from "os";
import * as crypto from "crypto";
import * as fs from "fs";
import { tmpdir } from "node:os";
import { join as join$1, relative as relative$1, resolve as resolve$1 } from "node:path";
import { createHash } from "node:crypto";
// src/deliver/github/log.ts
const withoutLogCommands = (text) => text.split(/\r\n|\r|\n/).map((line) => line === "" ? "" : `  ${line.replaceAll("##[", String.raw`#\035[`)}`).join("\n");
const logLines = (text) => {
	process.stdout.write(`${withoutLogCommands(text)}\n`);
};
// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
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
var ExitCode;
(function(ExitCode) {
	ExitCode[ExitCode["Success"] = 0] = "Success";
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function getInput(name, options) {
	const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
	if (options && options.required && !val) throw new Error(`Input required and not supplied: ${name}`);
	if (options && options.trimWhitespace === false) return val;
	return val.trim();
}
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
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
function setFailed(message) {
	process.exitCode = ExitCode.Failure;
	error(message);
}
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
	issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
// src/deliver/github/outputs.ts
const annotateBy = {
	error,
	warning,
	notice
};
const setOutputs = (outputs) => {
	for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
};
const writeAnnotations = (annotations) => {
	for (const { level, title, message, place } of annotations) annotateBy[level](message, {
		title,
		...place && {
			file: place.file,
			startLine: place.line,
			startColumn: place.column
		}
	});
};
const failStep = (message, status) => {
	setFailed(message);
	process.exitCode = status;
};
const warn = (message) => warning(message);
// src/deliver/github/job-summary.ts
const mostBytes$2 = 1048576;
const appendSummary = async (markdown) => {
	const file = process.env["GITHUB_STEP_SUMMARY"];
	if (!file) return "there is no job summary here (GITHUB_STEP_SUMMARY is not set)";
	if (Buffer.byteLength(markdown) > mostBytes$2) return "the summary is larger than 1 MiB";
	try {
		await appendFile(file, markdown);
		return;
	} catch (error) {
		return `the job summary cannot be written (${errorCode(error) ?? "unknown reason"})`;
	}
};
// src/input/action/inputs.ts
const readList = (name) => looseList(getInput(name));
const readFlag = (name) => {
	try {
		return getBooleanInput(name);
	} catch {
		throw new UserError(`The input ${name} must be true or false.`);
	}
};
const readChoice = (name, choices) => {
	const value = getInput(name);
	const found = choices.find((one) => one === value);
	if (found !== void 0) return found;
	throw new UserError(`The input ${name} must be ${choices.join(", ")}, not "${presentText(value)}".`);
};
const readKey = (name) => {
	const key = getInput(name);
	if (/^[a-z0-9-]{1,40}$/.test(key)) return key;
	throw new UserError(`The input ${name} must be 1 to 40 of a-z, 0-9 and hyphens.`);
};
const optionWords = (name, value) => value === "" ? [] : [`--${name}=${value}`];
const switchWords = (name) => getInput(name) === "" ? [] : [readFlag(name) ? `--${name}` : `--no-${name}`];
const resolverWords = () => getInput("replay") === "" ? [
	...optionWords("resolver", readList("resolvers").join(",")),
	...switchWords("authoritative"),
	...switchWords("rdap"),
	...optionWords("referee", getInput("referee"))
] : [];
const commandLineWords = () => [
	...optionWords("config", getInput("config")),
	...optionWords("apple-domain", getInput("apple-domain")),
	...optionWords("only", readList("only").join(",")),
	...optionWords("skip", readList("skip").join(",")),
	...optionWords("timeout", getInput("timeout")),
	...optionWords("fail-on", getInput("fail-on")),
	...optionWords("replay", getInput("replay")),
	...switchWords("ports"),
	...resolverWords(),
	"--",
	...readList("domains")
];
const readRequest = (known, workspace) => {
	const home = {
		folder: workspace,
		within: workspace,
		read: readConfig
	};
	if (readList("domains").length === 0 && getInput("replay") === "") {
		if (!(getInput("config") !== "" || findConfig(workspace) !== void 0)) throw new UserError("The input domains is empty, and no configuration names any.");
	}
	const request = readArguments(commandLineWords(), known, {
		...home,
		defaults: { ports: false }
	});
	if (request.command !== "audit") throw new UserError("The input domains is empty.");
	return request;
};
const temporaryPath = (name) => join$1(process.env["RUNNER_TEMP"] ?? tmpdir(), name);
const readInputs = (known, workspace) => {
	const request = readRequest(known, workspace);
	const [zone, baseline] = [getInput("zone"), getInput("baseline")];
	return {
		request,
		...zone === "" ? {} : { zone },
		...baseline === "" ? {} : { baseline },
		failOnInconclusive: readFlag("fail-on-inconclusive"),
		comment: readChoice("comment", [
			"on-drift",
			"always",
			"never"
		]),
		commentKey: readKey("comment-key"),
		issue: readChoice("issue", ["auto", "never"]),
		annotations: readFlag("annotations"),
		summary: readFlag("summary"),
		reportFile: getInput("report-file") || temporaryPath("dns-audit-report.json"),
		sarifFile: getInput("sarif-file") || temporaryPath("dns-audit.sarif"),
		updatedFile: temporaryPath("dns-audit.baseline.json"),
		token: getInput("github-token")
	};
};
// src/input/action/event.ts
const valueAt = (value, ...path) => path.reduce(ownProperty, value);
const mostBytes$1 = 33554432;
const readPayload = ({ GITHUB_EVENT_PATH: file }) => {
	try {
		return file ? JSON.parse(readBoundedText(file, mostBytes$1)) : void 0;
	} catch {
		return;
	}
};
const textAt = (value, ...path) => {
	const text = valueAt(value, ...path);
	return typeof text === "string" ? text : "";
};
const pullEvent = (payload, env) => {
	const pull = valueAt(payload, "pull_request", "number");
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
const followUpEvent = (payload) => {
	const run = valueAt(payload, "workflow_run");
	if (textAt(run, "event") !== "pull_request") return { kind: "none" };
	return {
		kind: "follow-up",
		owner: textAt(run, "head_repository", "owner", "login"),
		branch: textAt(run, "head_branch"),
		head: textAt(run, "head_sha")
	};
};
const readActionEvent = (env) => {
	const payload = readPayload(env);
	const head = env["GITHUB_SHA"] ?? "";
	switch (env["GITHUB_EVENT_NAME"]) {
		case "pull_request":
		case "pull_request_target": return pullEvent(payload, env);
		case "workflow_run": return followUpEvent(payload);
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
const readRunnerContext = (env) => {
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
const mostPerLevel = 9;
const mostInTitle = 120;
const longestMessage = 4e3;
const levels = {
	error: "error",
	warning: "warning",
	note: "notice"
};
const fitLines = (lines) => {
	let length = 0;
	const kept = lines.filter((line) => (length += line.length + 1) <= longestMessage);
	const left = lines.length - kept.length;
	return [...kept, ...left > 0 ? [`(${counted(left, "line")} left out: see the report)`] : []].join("\n");
};
const findPlace = ({ domain }, { subject, location }, find) => location === void 0 ? find(domain, subject) : {
	...location,
	column: 1
};
const annotateFinding = (one, fault, find) => {
	const { result, finding } = fault;
	const { publish = [], remove = [], text } = finding.fix;
	const place = findPlace(one, finding, find);
	const causes = findPortCauses(one, fault);
	const observed = finding.observed?.map((value) => shorten(plainText(value), 200));
	return {
		level: levels[result.severity],
		title: `${plainText(one.domain)}: ${shorten(plainText(finding.message), mostInTitle)}`,
		message: fitLines([
			shorten(plainText(finding.message), 1e3),
			...place?.label === void 0 ? [] : [`Resource: ${plainText(place.label)}`],
			...observed && observed.length > 0 ? [`Found: ${few(observed, 5).join("; ")}`] : [],
			...causes.length > 0 ? likeliestCauseLines(causes) : [plainText(text)],
			...remove.map((record) => `Remove: ${recordColumns(record).join(" ")}`),
			...publish.map((record) => `Publish: ${recordColumns(record).join(" ")}`)
		]),
		...place && isShowable(place.file) && { place }
	};
};
const causeOrRemedy = (blamed, cause) => blamed.length > 0 ? likeliestCauseLines(blamed) : [obstructionRemedy(cause)];
const annotateUnjudged = (domain) => digestReport(domain).causes.map((cause) => ({
	level: cause.results.some(({ severity }) => severity === "error") ? "warning" : "notice",
	title: `${plainText(domain.domain)}: ${counted(cause.results.length, "check")} not judged`,
	message: fitLines([`${plainText(causeSentence(cause))}: ${listed(cause.results.map(({ check }) => plainText(check)))}.`, ...causeOrRemedy(findCausesBehind(domain, cause), cause)])
}));
const buildAnnotations = ({ domains }, find = findNowhere) => {
	const ofDomains = domains.flatMap((domain) => {
		const { problems, warnings, notes } = digestReport(domain);
		return [...[
			...problems,
			...warnings,
			...notes
		].map((fault) => annotateFinding(domain, fault, find)), ...annotateUnjudged(domain)];
	});
	const worst = [
		"error",
		"warning",
		"notice"
	].flatMap((level) => ofDomains.filter((annotation) => annotation.level === level));
	if (worst.length <= mostPerLevel) return worst;
	const rest = {
		level: "notice",
		title: "dns-audit",
		message: `${counted(worst.length - mostPerLevel, "more annotation")}: see the job summary or the report.`
	};
	return [...worst.slice(0, mostPerLevel), rest];
};
// src/report/markdown/mermaid.ts
const marks$1 = {
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
const mermaidBlock = (lines) => [
	"```mermaid",
	...lines,
	"```"
].join("\n");
const mailPathDiagram = (domain) => {
	const station = (id, area) => {
		const light = areaLight(domain, area);
		return `${id}["${id.toUpperCase()} ${marks$1[light]}"]:::${light}`;
	};
	return mermaidBlock([
		"flowchart LR",
		`  senders(["Senders"]) --> ${station("mx", "mx")} --> inbox(["iCloud inbox"])`,
		`  you(["You"]) --> icloud(["iCloud sends"]) --> ${station("spf", "spf")} --> ${station("dkim", "dkim")} --> ${station("dmarc", "dmarc")} --> receivers(["Receivers"])`,
		...styles.map((style) => `  ${style}`)
	]);
};
const mostNodes = 40;
const spfDiagram = (tree) => {
	const lines = [];
	let count = 0;
	const draw = (node, parent) => {
		for (const term of node.records.flatMap(({ terms }) => terms)) {
			if (term.cost === 0 || count >= mostNodes) continue;
			count += 1;
			const id = `t${count}`;
			lines.push(`  ${parent} --> ${id}["${termLabel(term)}"]:::${termLight(term)}`);
			if (term.node) draw(term.node, id);
		}
	};
	draw(tree.root, "root");
	const isBad = tree.cost > spfLimits.lookups || tree.root.records.length > 1 || isEndless(tree);
	return mermaidBlock([
		"flowchart LR",
		`  root["SPF record: ${describeLookups(tree)}"]:::${isBad ? "bad" : "good"}`,
		...lines,
		...count >= mostNodes ? ["  root --> more[\"and more\"]:::idle"] : [],
		...styles.map((style) => `  ${style}`)
	]);
};
const termLabel = ({ kind, cost }) => `${kind.replace(/[^a-z0-9-]/g, "")}: ${counted(cost, "lookup")}`;
const termLight = ({ dead, reach }) => {
	if (reach === "unread" || reach === "loop") return "bad";
	if (reach === "failed") return "open";
	return dead ? "warn" : "good";
};
// src/report/markdown/job-summary.ts
const mostBytes = 1e6;
const mostDrawn = 1e5;
const byteLength = (text) => new TextEncoder().encode(text).length;
const mostDiagrams = 5;
const diagramSections = ({ report, spf }) => report.domains.slice(0, mostDiagrams).flatMap((domain) => {
	const name = report.domains.length === 1 ? "" : `**${codeSpan(domain.domain)}**\n\n`;
	const tree = spf.get(domain.domain);
	const drawing = tree && spfTreeLines(tree, { verbose: false });
	return [{
		rank: 5,
		text: `${name}${foldedBlock("Mail path", mailPathDiagram(domain))}`
	}, {
		rank: 6,
		text: tree && drawing && tree.cost > 0 ? foldedBlock("SPF, term by term", `${spfDiagram(tree)}\n\n${fencedBlock("text", drawing)}`) : ""
	}];
});
const renderSummary = (summary) => {
	const { report, remarks, failOn = "error" } = summary;
	const told = remarks.map((text) => `> [!NOTE]\n> This run: ${escapeProse(text)}`).join("\n\n");
	const drawn = assembleSections(diagramSections(summary), mostDrawn, byteLength);
	const most = mostBytes - byteLength(told) - byteLength(drawn);
	return `${[
		told,
		renderMarkdown(report, {
			failOn,
			most
		}).trimEnd(),
		drawn
	].filter((part) => part !== "").join("\n\n")}\n`;
};
// src/deliver/github/post-marker.ts
const marks = ["open", "settled"];
const postFingerprint = ({ text }) => createHash("sha256").update(text).digest("hex").slice(0, 12);
const withMarker = (key, post) => `<!-- dns-audit:v1 key=${key} fp=${postFingerprint(post)}${post.mark === void 0 ? "" : ` ${post.mark}`} -->\n${post.text}\n\n${post.footer}\n`;
const hasSameText = (posted, post) => posted.fingerprint === postFingerprint(post);
const textField = (entry, name) => {
	const value = ownProperty(entry, name);
	return typeof value === "string" ? value : "";
};
const readPosted = (entry, key, login) => {
	const body = textField(entry, "body");
	const match = /^<!-- dns-audit:v1 key=([a-z0-9-]{1,40}) fp=([0-9a-f]{12})(?: (\w{1,20}))? -->\r?\n/.exec(body);
	const author = ownProperty(entry, "user");
	const isApp = login.endsWith("[bot]");
	if (match?.[1] !== key || textField(author, "login") !== login) return void 0;
	if (isApp !== (textField(author, "type") === "Bot")) return void 0;
	const id = ownProperty(entry, ownProperty(entry, "number") === void 0 ? "id" : "number");
	if (typeof id !== "number" || !Number.isSafeInteger(id)) return void 0;
	const url = textField(entry, "html_url");
	const mark = marks.find((one) => one === match[3]);
	return {
		id,
		url: /^https?:\/\/[!-~]{1,300}$/.test(url) ? url : "",
		body,
		fingerprint: match[2] ?? "",
		...mark && { mark }
	};
};
// src/deliver/github/pull-request-comment.ts
const isForbidden = ({ status }) => status === 401 || status === 403 || status === 404;
const failedOutcome$1 = (refusal) => ({
	status: "failed",
	refusal
});
const findComment = async (github, { repository, pull, key }) => {
	const login = await github.viewer();
	return findOnPages(github, `/repos/${repository}/issues/${pull}/comments?per_page=100`, (entry) => readPosted(entry, key, login));
};
const createComment = async (github, request, post) => {
	const { repository, pull, key } = request;
	const path = `/repos/${repository}/issues/${pull}/comments`;
	const made = await github.request("POST", path, { body: withMarker(key, post) });
	if (!made.ok && (made.status ?? 500) < 500) return failedOutcome$1(made);
	const again = await findComment(github, request);
	if (!again.ok) return failedOutcome$1(again);
	const mine = made.ok ? readPosted(made.body, key, await github.viewer()) : void 0;
	if (again.found === void 0) return made.ok ? failedToFind(mine) : failedOutcome$1(made);
	if (mine !== void 0 && mine.id !== again.found.id) {
		await github.request("DELETE", `/repos/${repository}/issues/comments/${mine.id}`);
		return updateComment(github, request, again.found);
	}
	return {
		status: "created",
		url: again.found.url
	};
};
const failedToFind = (mine) => ({
	status: "created",
	url: mine?.url ?? ""
});
const updateComment = async (github, { repository, key, compose }, posted) => {
	const wanted = compose(posted);
	if (wanted === void 0 || hasSameText(posted, wanted)) return {
		status: "unchanged",
		url: posted.url
	};
	const reply = await github.request("PATCH", `/repos/${repository}/issues/comments/${posted.id}`, { body: withMarker(key, wanted) });
	if (!reply.ok) return failedOutcome$1(reply);
	return {
		status: wanted.mark === "settled" ? "resolved" : "updated",
		url: posted.url
	};
};
const writeComment = async (github, request) => {
	const before = await findComment(github, request);
	if (before.ok && before.found !== void 0) return updateComment(github, request, before.found);
	const wanted = request.compose(void 0);
	if (!before.ok) return wanted === void 0 && isForbidden(before) ? { status: "none" } : failedOutcome$1(before);
	return wanted === void 0 ? { status: "none" } : createComment(github, request, wanted);
};
// src/deliver/github/tracking-issue.ts
const label = "dns-audit";
const failedOutcome = (refusal) => ({
	status: "failed",
	refusal
});
const findIssue = async (github, { repository, key }) => {
	const login = await github.viewer();
	const pick = (entry) => {
		if (ownProperty(entry, "pull_request") !== void 0) return void 0;
		const posted = readPosted(entry, key, login);
		return posted && {
			...posted,
			open: ownProperty(entry, "state") === "open"
		};
	};
	const list = `/repos/${repository}/issues?per_page=100&sort=created&direction=asc`;
	const labelled = await findOnPages(github, `${list}&state=all&labels=${label}`, pick);
	return !labelled.ok || labelled.found !== void 0 ? labelled : findOnPages(github, `${list}&state=open`, pick);
};
const issuePath = ({ repository }, number) => `/repos/${repository}/issues/${number}`;
const editIssue = async (github, request, { number, post, change }) => {
	const body = withMarker(request.key, post);
	const reply = await github.request("PATCH", issuePath(request, number), {
		body,
		...change
	});
	if (!reply.ok) return reply;
	const kept = ownProperty(reply.body, "body");
	return typeof kept !== "string" || kept.replaceAll("\r\n", "\n").trim() === body.trim() ? void 0 : {
		ok: false,
		reason: "GitHub kept the issue's old text"
	};
};
const commentOnIssue = (github, request, number, news) => github.request("POST", `${issuePath(request, number)}/comments`, { body: news });
const openIssue = async (github, request, { title, post }) => {
	const { repository, key } = request;
	const content = {
		title,
		body: withMarker(key, post),
		labels: [label]
	};
	const made = await github.request("POST", `/repos/${repository}/issues`, content);
	if (!made.ok && (made.status ?? 500) < 500) return failedOutcome(made);
	const mine = made.ok ? readPosted(made.body, key, await github.viewer()) : void 0;
	const again = await findIssue(github, request);
	if (!again.ok) return failedOutcome(again);
	const number = again.found?.id ?? mine?.id;
	if (number === void 0) return made.ok ? { status: "none" } : failedOutcome(made);
	if (mine !== void 0 && mine.id !== number) await github.request("PATCH", issuePath(request, mine.id), {
		state: "closed",
		state_reason: "not_planned"
	});
	return {
		status: "created",
		number
	};
};
const closeIssue = async (github, request, number) => {
	const { post, news } = request.allClear;
	const refusal = await editIssue(github, request, {
		number,
		post,
		change: {
			state: "closed",
			state_reason: "completed"
		}
	});
	if (refusal) return failedOutcome(refusal);
	await commentOnIssue(github, request, number, news);
	return {
		status: "closed",
		number
	};
};
const writeIssue = async (github, request) => {
	const before = await findIssue(github, request);
	if (!before.ok) return failedOutcome(before);
	const { found } = before;
	const { fault } = request;
	if (fault === void 0) {
		if (found === void 0) return { status: "none" };
		return found.open ? closeIssue(github, request, found.id) : {
			status: "unchanged",
			number: found.id
		};
	}
	if (found === void 0) return openIssue(github, request, fault);
	if (hasSameText(found, fault.post)) return {
		status: "unchanged",
		number: found.id
	};
	const { title, post, news } = fault;
	const change = {
		title,
		state: "open"
	};
	const refusal = await editIssue(github, request, {
		number: found.id,
		post,
		change
	});
	if (refusal) return failedOutcome(refusal);
	await commentOnIssue(github, request, found.id, news);
	return {
		status: found.open ? "updated" : "reopened",
		number: found.id
	};
};
// src/report/markdown/pull-request-comment.ts
const longestComment = 6e4;
const isLink = (url) => /^https?:\/\/[\w.:-]+(?:\/[\w.~-]+)*$/.test(url);
const commentFooter = (drifts, where) => {
	const { version, resolvers, commit, runUrl } = where;
	const files = new Set(drifts.flatMap(({ drift, proposal }) => [drift?.file ?? [], proposal?.file ?? []].flat()));
	const at = commit !== void 0 && /^[0-9a-f]{7,64}$/.test(commit) ? commit.slice(0, 7) : "";
	const parts = [
		...few([...files].map((file) => codeSpan(file.slice(0, 200))), 3),
		...at === "" ? [] : [`at ${codeSpan(at)}`],
		`asked: ${listed(resolvers.map(codeSpan), 4)}`,
		...runUrl !== void 0 && isLink(runUrl) ? [`[run](${runUrl})`] : [],
		`dns-audit ${plainText(version).replace(/[^\w.+-]/g, "")}`
	];
	return foldedBlock("How this was checked", parts.join(" · "));
};
const listDomains = (drifts) => listed(drifts.map(({ domain }) => codeSpan(domain)), 10);
const quietLine = (drifts) => {
	const quiet = drifts.filter((one) => isWell(one) && driftState(one) === "in-sync");
	return quiet.length === 0 ? "" : `✅ In sync: ${listDomains(quiet)}.`;
};
const unknownLine = (drifts) => {
	const unknown = drifts.filter((one) => !hasNews(one) && isOpen(one));
	return unknown.length === 0 ? "" : `❔ Not everything could be looked up; no difference is known: ${listDomains(unknown)}.`;
};
const isWorthTelling = ({ proposal }) => {
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
const sectionsForDomain = (one) => [...driftSections(one), ...isWorthTelling(one) ? proposalSections(one, "merge") : []];
const sectionsForAll = (drifts) => {
	const news = drifts.filter(hasNews);
	return [
		{
			rank: 0,
			text: drifts.length > 1 && news.length > 0 ? `## ${news.length} of ${counted(drifts.length, "domain")} need attention: ${listDomains(news)}` : ""
		},
		...drifts.filter(hasNews).flatMap(sectionsForDomain),
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
const newsPost = (drifts, where) => ({
	text: assembleSections(sectionsForAll(drifts), 58e3),
	footer: commentFooter(drifts, where)
});
const allClearPost = (drifts, where) => {
	const known = drifts.every((one) => driftState(one) === "in-sync");
	return {
		text: assembleSections([
			{
				rank: 0,
				text: `### ✅ ${known ? "DNS in sync" : "No DNS drift"} on ${listDomains(drifts)}`
			},
			{
				rank: 0,
				text: "No change here, by this pull request or by others, harms mail."
			},
			...drifts.flatMap(sectionsForDomain)
		], 58e3),
		footer: commentFooter(drifts, where),
		mark: "settled"
	};
};
const keyOf = ({ owner, type }) => `${owner} ${type}`;
const eachOnce = (items) => [...new Map(items.map((item) => [keyOf(item), item])).values()];
const unansweredSections = (one) => {
	const { drift, proposal, results } = one;
	const unconfirmed = proposal?.live?.unconfirmed ?? [];
	const unjudged = results.filter(({ status, severity }) => status === "inconclusive" && severity !== "note");
	const uncompared = undecidedIn(one).filter(({ status }) => status === "fail");
	return [
		...openSections({
			unknown: eachOnce([...drift?.unknown ?? [], ...proposal?.unknown ?? []]),
			propagating: eachOnce([...drift?.propagating ?? [], ...proposal?.propagating ?? []]),
			unconfirmed: drift?.unconfirmed.length ? drift.unconfirmed : unconfirmed
		}),
		{
			rank: 4,
			text: checksText("Checks that could not be judged", unjudged)
		},
		{
			rank: 4,
			text: checksText("Failed checks that may have failed before this change", uncompared)
		}
	];
};
const allUnanswered = (drifts) => drifts.filter(isOpen).flatMap((one) => {
	return (drifts.length > 1 ? [{
		rank: 4,
		text: `**${codeSpan(one.domain)}**`
	}] : []).concat(unansweredSections(one));
});
const openPost = (drifts, where) => {
	const open = drifts.filter(isOpen);
	const what = listDomains(open.length === 0 ? drifts : open);
	return {
		text: assembleSections([
			{
				rank: 0,
				text: `### ❔ Not everything about ${what} could be checked`
			},
			{
				rank: 0,
				text: "No problem is known, but what was not checked may have one."
			},
			...allUnanswered(drifts),
			{
				rank: 0,
				text: quietLine(drifts)
			}
		], 58e3),
		footer: commentFooter(drifts, where),
		mark: "open"
	};
};
const failingPost = (report, where) => {
	const { domains } = report;
	const failing = domains.filter((one) => !isWell(one));
	const what = listDomains(failing.length === 0 ? domains : failing);
	const problems = problemSections(report);
	const rest = problems.length === 0 ? "See this run's summary for the reason." : "To be fixed:";
	return {
		text: assembleSections([
			{
				rank: 0,
				text: `### ❌ The audit of ${what} fails`
			},
			{
				rank: 0,
				text: `No drift is known, and this change adds no known problem. ${rest}`
			},
			...problems,
			...allUnanswered(domains),
			{
				rank: 0,
				text: quietLine(domains)
			}
		], 58e3),
		footer: commentFooter(domains, where)
	};
};
const findDiff = (before) => /^(`{3,})diff\r?\n[\s\S]*?\n\1$/m.exec(before)?.[0].replaceAll("\r\n", "\n") ?? "";
const resolvedPost = (drifts, before, where) => {
	const diff = findDiff(before);
	const old = diff === "" || diff.length > longestComment / 2 ? "" : foldedBlock("What it was", diff);
	return {
		text: `${drifts.every((one) => driftState(one) === "in-sync") ? `### ✅ DNS back in sync on ${listDomains(drifts)}\n\nThe records are as accepted` : `### ✅ All is well on ${listDomains(drifts)}\n\nThe last run found no drift, and this change adds no problem`}: nothing is left to do here.`,
		footer: [old, commentFooter(drifts, where)].filter((part) => part !== "").join("\n\n"),
		mark: "settled"
	};
};
const domainsInTrouble = ({ domains }) => domains.filter((one) => one.verdict === "fail" || hasNews(one)).map(({ domain }) => domain);
const hasTrouble = (report) => domainsInTrouble(report).length > 0;
const issuePost = (report, where) => ({
	text: assembleSections([...sectionsForAll(report.domains), ...problemSections(report)], 58e3),
	footer: commentFooter(report.domains, where)
});
const closingPost = (drifts, where) => ({
	text: `### ✅ All is well on ${listDomains(drifts)}\n\nThe last run found nothing to fix.`,
	footer: commentFooter(drifts, where)
});
const closingLine = "✅ All is well again: the last run found nothing to fix.";
const newsLine = (report) => `What is wrong has changed: ${listed(domainsInTrouble(report).map(codeSpan), 10)}. The description above has the details.`;
const issueTitle = (report) => {
	const [first = "", ...others] = domainsInTrouble(report).map(plainText);
	return others.length === 0 ? `Mail DNS of ${first} needs attention` : `Mail DNS of ${first} and ${counted(others.length, "other domain")} needs attention`;
};
// src/report/markdown/when-resolved.ts
const leavesOpen = ({ domains, verdict, interrupted }) => interrupted !== void 0 || verdict === "inconclusive" || domains.some(isOpen);
const situation = (report, failOn) => {
	const status = runExitStatus(report, failOn);
	if (report.domains.some(hasNews)) return "news";
	if (report.verdict === "fail" || status === 1) return "failing";
	return leavesOpen(report) || status === 3 ? "open" : "settled";
};
// src/command/action/announce-drift.ts
const nothingAnnounced = {
	comment: "none",
	remarks: []
};
const describePermissions = ({ permissions = "" }, usual) => {
	const named = [...permissions.matchAll(/\b([a-z_]+)=(read|write)\b/g)].map(([, name = "", level]) => `${name.replaceAll("_", "-")}: ${level}`);
	return named.length === 0 ? usual : [...new Set(named)].join(" or ");
};
const describeRefusal = (what, refusal, usual) => {
	const { reason } = refusal;
	return `Couldn't write the ${what}: ${reason}.${isForbidden(refusal) ? ` Grant the job the permission ${describePermissions(refusal, usual)}.` : ""} The verdict is not affected.`;
};
const composeComment = ({ inputs, failOn, report, where }, before) => {
	const { domains } = report;
	const compared = domains.some((one) => driftState(one) !== "none" || one.proposal !== void 0);
	const wanted = before !== void 0 || inputs.comment === "always" && compared;
	const keeps = before !== void 0 && before.mark === void 0 && leavesOpen(report);
	switch (situation(report, failOn)) {
		case "news": return newsPost(domains, where);
		case "failing": return wanted && !keeps ? failingPost(report, where) : void 0;
		case "open": return wanted && !keeps ? openPost(domains, where) : void 0;
		case "settled":
			if (!wanted || !compared) return void 0;
			return before === void 0 || inputs.comment === "always" ? allClearPost(domains, where) : resolvedPost(domains, before.body, where);
	}
};
const commentOnPull = async (github, pull, what) => {
	const { inputs, repository } = what;
	const outcome = await writeComment(github, {
		repository,
		pull,
		key: inputs.commentKey,
		compose: (before) => composeComment(what, before)
	});
	if (outcome.status === "none") return nothingAnnounced;
	if (outcome.status === "failed") {
		const { refusal } = outcome;
		return {
			comment: isForbidden(refusal) ? "forbidden" : "failed",
			remarks: [describeRefusal("comment", refusal, "pull-requests: write")]
		};
	}
	return {
		comment: outcome.status,
		commentUrl: outcome.url,
		remarks: []
	};
};
const findPull = async (github, { owner, branch, head }, repository) => {
	const query = `state=open&per_page=100&head=${encodeURIComponent(`${owner}:${branch}`)}`;
	const found = await findOnPages(github, `/repos/${repository}/pulls?${query}`, (entry) => {
		const number = ownProperty(entry, "number");
		return ownProperty(ownProperty(entry, "head"), "sha") === head && typeof number === "number" ? number : void 0;
	});
	return found.ok ? found.found : void 0;
};
const trackInIssue = async (github, { inputs, failOn, report, repository, where }) => {
	const troubled = hasTrouble(report);
	const settled = situation(report, failOn) === "settled";
	if (!troubled && !settled) return nothingAnnounced;
	const outcome = await writeIssue(github, {
		repository,
		key: inputs.commentKey,
		...troubled ? { fault: {
			title: issueTitle(report),
			post: issuePost(report, where),
			news: newsLine(report)
		} } : {},
		allClear: {
			post: closingPost(report.domains, where),
			news: closingLine
		}
	});
	if (outcome.status === "none") return nothingAnnounced;
	return outcome.status === "failed" ? {
		comment: "none",
		remarks: [describeRefusal("issue", outcome.refusal, "issues: write")]
	} : {
		comment: "none",
		issueNumber: outcome.number,
		remarks: []
	};
};
const readOnlyReasons = {
	fork: "This pull request comes from a fork, whose token can't write, so no comment was posted.",
	dependabot: "Dependabot runs with a token that can't write, so no comment was posted."
};
const announceDrift = async (github, what) => {
	const { inputs, occasion, repository } = what;
	const off = inputs.comment === "never";
	if (inputs.token === "" || repository === "") return {
		...nothingAnnounced,
		comment: "off"
	};
	switch (occasion.kind) {
		case "pull":
			if (off) return {
				...nothingAnnounced,
				comment: "off"
			};
			if (occasion.readOnly !== void 0) return {
				comment: `skipped-${occasion.readOnly}`,
				remarks: [readOnlyReasons[occasion.readOnly]]
			};
			return commentOnPull(github, occasion.pull, what);
		case "follow-up": {
			if (off) return {
				...nothingAnnounced,
				comment: "off"
			};
			const pull = await findPull(github, occasion, repository);
			return pull === void 0 ? {
				comment: "none",
				remarks: ["No open pull request matches that run's head commit."]
			} : commentOnPull(github, pull, what);
		}
		case "branch": return inputs.issue === "never" ? nothingAnnounced : trackInIssue(github, what);
		case "queue":
		case "none": return nothingAnnounced;
	}
};
// src/command/action/audit-repository.ts
const createZoneSpec = ({ zone, request: { options } }) => ({ name }) => zone ?? findConfigDomain(options, name)?.zone;
const readAccepted = (inputs, workspace) => {
	const { domains, options } = inputs.request;
	const named = inputs.baseline ?? options.config?.baseline;
	const file = resolve$1(workspace, named ?? "dns-audit.baseline.json");
	const bound = domains.filter(({ name }) => inputs.baseline ?? findConfigDomain(options, name));
	const baseline = named === void 0 ? readBaseline(file, workspace) : readAcceptedRecords(file, bound, workspace);
	const shown = relative$1(workspace, file).replaceAll("\\", "/");
	return baseline && {
		file: shown,
		baseline
	};
};
const baselineUpdate = ({ domains }, baseline) => {
	const drifted = domains.filter(({ drift }) => drift?.kind === "baseline" && drift.state === "drift");
	if (baseline === void 0 || drifted.length === 0) return void 0;
	let next = baseline;
	for (const { domain, evidence } of drifted) {
		const name = dnsName(domain);
		const seen = observeWatched(name, evidence.answers);
		next = withDomainRecords(next, name, acceptObservations(seen, baseline.domains.get(name)).lines);
	}
	return presentBaseline(next);
};
const createBatch = async ({ request: { domains, options } }) => {
	if (options.replay === void 0) return liveBatch(domains, options, { ci: true });
	const { readRecording } = await import("./shared-parse-report.js");
	return replayBatch(readRecording(options.replay), domains, options);
};
const examine = async (inputs, workspace, readBefore) => {
	const accepted = readAccepted(inputs, workspace);
	const batch = await createBatch(inputs);
	const domains = batch.jobs.map(({ request }) => request.domain);
	const zoneSpec = createZoneSpec(inputs);
	const zones = await readZoneSides(domains, zoneSpec, workspace);
	const before = await readBefore?.(domains, zoneSpec, accepted?.file);
	const was = before?.accepted;
	const files = {
		...accepted && { accepted: {
			...accepted,
			...was && { was }
		} },
		zones,
		...before && { before: before.sides },
		fileChecks: selectFileChecks(inputs.request.options)
	};
	const held = heldAgainstFiles(batch, files);
	refuseIdle(held);
	const report = await runBatch(held);
	const updatedBaseline = baselineUpdate(report, accepted?.baseline);
	return {
		report,
		remarks: before?.remarks ?? [],
		zones: [...new Set([...zones.values()].flatMap((side) => side.zones))],
		...updatedBaseline === void 0 ? {} : { updatedBaseline }
	};
};
// src/command/action/run.ts
const logStyle = {
	width: 100,
	color: false,
	unicode: true,
	verbose: false,
	quiet: false,
	isApple: isAppleHost
};
const spfTrees = ({ domain, evidence }) => {
	const answers = new Map(evidence.answers.map((answer) => [questionKey(answer.question), answer]));
	const { tree } = buildSpfTree(dnsName(domain), answers);
	return tree.kind === "gathered" ? [[domain, tree]] : [];
};
const writeFiles = async (inputs, examined, fallback) => {
	const { report, zones, updatedBaseline } = examined;
	const { reportFile, sarifFile, updatedFile } = inputs;
	const { failOn } = inputs.request.options;
	await writeReport(reportFile, renderJson(report));
	await writeReport(sarifFile, renderSarif(report, withFallbackLocation(findInZones(zones), fallback), failOn));
	if (updatedBaseline !== void 0) await writeReport(updatedFile, updatedBaseline);
};
const worstDriftState = ({ report: { domains } }) => [
	"drift",
	"unknown",
	"in-sync"
].find((state) => domains.some((one) => driftState(one) === state)) ?? "none";
const buildOutputs = (inputs, examined, announced) => {
	const { report, updatedBaseline } = examined;
	const results = report.domains.flatMap((domain) => domain.results);
	const count = (severity) => results.filter((one) => one.status === "fail" && one.severity === severity).length;
	const changes = report.domains.map((one) => allDrift(one).length);
	return {
		verdict: report.verdict,
		drift: worstDriftState(examined),
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
const createGithub = ({ token }, { apiUrl: url, graphqlUrl }) => githubClient({
	url,
	graphqlUrl,
	token,
	userAgent: `dns-audit/${version}`
});
const createBaseReader = (inputs, here, occasion) => {
	if (!(occasion.kind === "queue" || occasion.kind === "pull" && !occasion.privileged)) return void 0;
	const { workspace, commit } = here;
	const github = createGithub(inputs, here);
	const repository = inputs.token === "" ? "" : here.repository;
	const commits = {
		base: occasion.base,
		head: occasion.head,
		here: commit
	};
	return async (domains, zoneSpec, baseline) => (await import("./command-action-base-commit.js")).readBase({
		domains,
		zoneSpec,
		...baseline === void 0 || occasion.kind === "queue" ? {} : { baseline },
		workspace,
		commits,
		github,
		repository
	});
};
const announceFor = (inputs, examined, here, occasion) => {
	const { repository, runUrl } = here;
	const commit = "head" in occasion ? occasion.head : "";
	const { resolvers } = examined.report.vantage;
	const where = {
		version,
		resolvers,
		...commit === "" ? {} : { commit },
		...runUrl === void 0 ? {} : { runUrl }
	};
	return announceDrift(createGithub(inputs, here), {
		inputs,
		failOn: inputs.request.options.failOn,
		occasion,
		report: examined.report,
		repository,
		where
	});
};
const showResults = async (inputs, examined, remarks) => {
	const { report, zones } = examined;
	const { failOn } = inputs.request.options;
	logLines(renderText(report, {
		...logStyle,
		failOn
	}));
	for (const remark of remarks) warn(remark);
	if (inputs.summary) {
		const spf = new Map(report.domains.flatMap(spfTrees));
		const obstacle = await appendSummary(renderSummary({
			report,
			spf,
			remarks,
			failOn
		}));
		if (obstacle !== void 0) warn(`No job summary: ${obstacle}.`);
	}
	if (inputs.annotations) writeAnnotations(buildAnnotations(report, findInZones(zones)));
};
const decideEnding = (inputs, examined) => {
	const { report } = examined;
	const { failOn } = inputs.request.options;
	const status = runExitStatus(report, failOn);
	if (status === 0) return { status };
	if (status === 3) return {
		status,
		message: "Something needed for the verdict couldn't be looked up. See the report above."
	};
	return {
		status,
		message: report.domains.some(({ results }) => results.some((one) => one.status === "fail" && isAtLeast(one.severity, failOn))) ? "The audit found problems. See the report above." : "Live records differ from the accepted ones."
	};
};
const privilegedWarning = "This runs on pull_request_target, with the base branch's rights: check out only the base, never the pull request's head. The pull_request event is enough for everything dns-audit does.";
const withMeantDomains = async (inputs) => {
	const { request } = inputs;
	const { domains: named, options } = request;
	if (options.replay !== void 0) return inputs;
	const domains = await findMeantDomains(named, options, logLines);
	return {
		...inputs,
		request: {
			...request,
			domains
		}
	};
};
const runAction = async () => {
	const occasion = readActionEvent(process.env);
	const here = readRunnerContext(process.env);
	const inputs = await withMeantDomains(readInputs(commandLineVocabulary(), here.workspace));
	const examined = await examine(inputs, here.workspace, createBaseReader(inputs, here, occasion));
	await writeFiles(inputs, examined, here.workflow);
	const announced = await announceFor(inputs, examined, here, occasion);
	const privileged = occasion.kind === "pull" && occasion.privileged;
	await showResults(inputs, examined, [
		...privileged ? [privilegedWarning] : [],
		...examined.remarks,
		...announced.remarks
	]);
	setOutputs(buildOutputs(inputs, examined, announced));
	const ending = decideEnding(inputs, examined);
	if (ending.status !== 3 || inputs.failOnInconclusive) return ending;
	warn(ending.message ?? "");
	return { status: 0 };
};
// src/action.ts
try {
	const { status, message } = await runAction();
	if (status !== 0) failStep(message ?? "", status);
} catch (error) {
	if (error instanceof UserError) failStep([error.message, error.hint].filter((part) => part !== void 0).join(" "), 2);
	else {
		logLines(presentText(error instanceof Error ? error.stack ?? error.message : String(error)));
		failStep("This is a bug in dns-audit; please report it with the lines above.", 70);
	}
}
export {};
