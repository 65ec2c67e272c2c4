import { Bt as UserError, Ft as readDomain, M as run, S as writeOut, bt as readSource, h as progress, s as refereeWords, vt as liesOutside, wt as configFiles, x as writeErr } from "./shared-audit.js";
import { n as emptyBaseline, r as presentBaseline } from "./shared-baseline.js";
import { u as baselineFile } from "./shared-zone-audit.js";
import { a as readZone, o as formatOf, s as mayBeZone } from "./shared-sides.js";
import { B as isWithin, et as presentText } from "./shared-first.js";
import { n as planFor, r as renewed } from "./shared-baseline2.js";
import { existsSync, readdirSync } from "node:fs";
import { mkdir, open } from "node:fs/promises";
import { once } from "node:events";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline/promises";
// src/deliver/new-file.ts
/** Writes files that are not there yet. What is there stays, whatever it is. */
const writeNew = async (file, text) => {
	try {
		await mkdir(dirname(file), { recursive: true });
		const handle = await open(file, "wx", 420);
		try {
			await handle.writeFile(text);
		} finally {
			await handle.close();
		}
		return { kind: "written" };
	} catch (error) {
		const { code = "unknown reason" } = error;
		return code === "EEXIST" ? { kind: "there" } : {
			kind: "failed",
			code
		};
	}
};
// src/input/ask.ts
/** Asks a question on the terminal. */
/**
* What is typed; `usual` where that is nothing. Ctrl-C ends the program, as it does elsewhere.
* @throws {UserError} where the terminal ends before there is an answer.
*/
const ask = async (question, usual, { input, output } = {
	input: process.stdin,
	output: process.stderr
}) => {
	const terminal = createInterface({
		input,
		output
	});
	terminal.on("SIGINT", () => process.exit(130));
	const ended = once(terminal, "close").then(() => void 0);
	try {
		const hint = usual === void 0 ? "" : ` [${usual}]`;
		const typed = terminal.question(`${question}?${hint} `).catch(() => void 0);
		const answer = await Promise.race([typed, ended]);
		if (answer === void 0) throw new UserError("There was no answer: nothing is written.");
		return answer.trim() === "" ? usual ?? "" : answer.trim();
	} finally {
		terminal.close();
	}
};
// src/input/repository.ts
/** Looks through a repository for what `dns-audit init` can build on: files with records, a workflow, a configuration. */
/** More files than this are not looked at: init is to be quick, and can be told where records are. */
const mostFiles = 5e3;
const deepest = 6;
const mostBytes = 1048576;
/** Folders in which others' files are, or what is made of one's own. */
const skipped = /^(?:\.|node_modules$|vendor$|dist$|build$|target$)/;
/** Paths from the root, with slashes, in order. */
const filesIn = (root, folder = "", depth = 0) => {
	const entries = readdirSync(join(root, folder), { withFileTypes: true }).filter(({ name }) => !skipped.test(name)).sort((a, b) => a.name < b.name ? -1 : 1);
	const files = [];
	for (const entry of entries) {
		const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
		if (entry.isFile()) files.push(path);
		else if (entry.isDirectory() && depth < deepest) files.push(...filesIn(root, path, depth + 1));
		if (files.length >= mostFiles) return files.slice(0, mostFiles);
	}
	return files;
};
/** The text of a file; `undefined` where it cannot be had. */
const textOf = (root, file) => {
	try {
		return readSource(join(root, file), {
			mostBytes,
			within: root
		})?.text;
	} catch (error) {
		if (error instanceof UserError) return void 0;
		throw error;
	}
};
const sourceIn = (root, path) => {
	const text = textOf(root, path);
	const format = text === void 0 ? void 0 : formatOf({
		file: path,
		text
	});
	if (format === void 0) return [];
	try {
		const { zones } = readZone(`${path}:${format}`, root);
		const origins = zones.filter(({ records }) => records.length > 0).map(({ origin }) => origin);
		return origins.length === 0 ? [] : [{
			path,
			format,
			origins
		}];
	} catch (error) {
		if (error instanceof UserError) return [];
		throw error;
	}
};
/** The resources in which Terraform's providers keep records. */
const terraformRecord = /\bresource\s+"(?:cloudflare_(?:dns_)?record|aws_route53_record|google_dns_record_set|azurerm_dns_\w+_record|digitalocean_record)"/;
const workflowIn = (root) => {
	const folder = ".github/workflows";
	if (!existsSync(join(root, folder))) return void 0;
	return readdirSync(join(root, folder)).filter((name) => /\.ya?ml$/.test(name)).sort().map((name) => `${folder}/${name}`).find((file) => textOf(root, file)?.includes("dns-audit/dns-audit@") === true);
};
const surveyRepository = (root) => {
	const files = filesIn(root);
	const workflow = workflowIn(root);
	const config = configFiles.find((name) => existsSync(join(root, name)));
	return {
		sources: files.filter(mayBeZone).flatMap((file) => sourceIn(root, file)),
		terraform: files.filter((file) => file.endsWith(".tf") && terraformRecord.test(textOf(root, file) ?? "")),
		...workflow === void 0 ? {} : { workflow },
		...config === void 0 ? {} : { config }
	};
};
// src/report/init.ts
/** Kept in step with the workflows in examples/. */
const checkout = "actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2";
const schema = "https://raw.githubusercontent.com/dns-audit/dns-audit/main/examples/config.schema.json";
/** A minute of the hour for these domains: not every repository is to look at once. */
const minuteOf = (domains) => {
	const text = domains.map(({ name }) => name).join();
	let minute = 7;
	for (let i = 0; i < text.length; i += 1) minute = (minute * 31 + text.charCodeAt(i)) % 60;
	return minute;
};
const workflowFor = (domains) => ({
	file: ".github/workflows/dns-audit.yml",
	text: `# Mail DNS: one comment on a pull request when records drift, or when mail
# would break once it is merged; one tracking issue while something is wrong.
# The domains are in the configuration file.
name: Mail DNS
on:
  pull_request:
  schedule:
    - cron: '${minuteOf(domains)} 5 * * *'
  workflow_dispatch:
permissions: {}
concurrency:
  group: mail-dns-\${{ github.ref }}
  cancel-in-progress: true
jobs:
  audit:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      contents: read # to check out the configuration and what it names
      pull-requests: write # for the one comment
      issues: write # for the one issue
    steps:
      - uses: ${checkout}
        with:
          persist-credentials: false
      - uses: dns-audit/dns-audit@v0
`
});
/** A name or path as YAML reads it, whatever is in it. */
const scalar = (text) => JSON.stringify(text);
const yamlOf = (domains, baseline) => [
	`# yaml-language-server: $schema=${schema}`,
	"domains:",
	...domains.flatMap(({ name, zone }) => zone === void 0 ? [`  ${scalar(name)}:`] : [`  ${scalar(name)}:`, `    zone: ${scalar(zone)}`]),
	...baseline === void 0 ? [] : [`baseline: ${scalar(baseline)}`],
	""
].join("\n");
const configFor = (domains, { baseline, yaml }) => {
	const config = {
		$schema: schema,
		domains: Object.fromEntries(domains.map(({ name, zone }) => [name, zone === void 0 ? {} : { zone }])),
		...baseline === void 0 ? {} : { baseline }
	};
	return yaml ? {
		file: "dns-audit.config.yaml",
		text: yamlOf(domains, baseline)
	} : {
		file: "dns-audit.config.json",
		text: `${JSON.stringify(config, void 0, 2)}\n`
	};
};
// src/command/init.ts
/** `dns-audit init`: workflow, configuration and accepted records for the repository in the working directory. */
const isTerminal = () => process.stdin.isTTY && process.stdout.isTTY;
/** Zones that are there for mail, not those of reverse lookups. */
const zonesIn = ({ sources }) => [...new Set(sources.flatMap(({ origins }) => origins))].filter((origin) => !origin.endsWith(".arpa")).sort();
/** Those that are named, or the one zone that is there, or what is answered. */
const domainsFor = async ({ domains, yes, dryRun }, repository) => {
	if (domains.length > 0) return domains;
	const zones = zonesIn(repository);
	const [only, ...more] = zones;
	if (isTerminal() && !yes && !dryRun) return (await ask("Which domain", only)).split(/[\s,]+/).map(readDomain);
	if (only !== void 0 && more.length === 0) return [readDomain(only)];
	throw new UserError("Which domain?", zones.length === 0 ? "Example: dns-audit init --domain example.com --yes" : `There are zones of ${zones.slice(0, 10).join(", ")}: choose with --domain.`);
};
/** Where the domain's records are: the closest zone; a folder where several files of it hold them. */
const zoneOf = ({ name }, { sources }) => {
	const holders = sources.flatMap(({ path, origins }) => origins.filter((origin) => isWithin(name, origin)).map((origin) => ({
		path,
		origin
	})));
	const closest = Math.max(...holders.map(({ origin }) => origin.length), 0);
	const paths = holders.filter(({ origin }) => origin.length === closest).map(({ path }) => path);
	const [first] = paths;
	const folders = new Set(paths.map((path) => dirname(path)));
	return paths.length > 1 && folders.size === 1 && first !== void 0 && dirname(first) !== "." ? dirname(first) : first;
};
/** What is published now, as the state to accept; nothing where nothing could be looked up. */
const acceptedNow = async (domains, options) => {
	const report = await run(planFor(domains, options, false));
	progress.clear();
	let baseline = emptyBaseline;
	const missing = [];
	for (const domain of report.domains) {
		const { next, kept } = renewed(baseline, domain);
		if (next === baseline) missing.push(domain.domain);
		else missing.push(...kept);
		baseline = next;
	}
	const words = refereeWords(report.domains.flatMap(({ evidence }) => evidence.answers));
	return {
		...baseline !== emptyBaseline && { baseline },
		missing,
		words
	};
};
const stays = (file) => `${presentText(file)}: is there already, and stays.`;
const remarkOf = ({ terraform }, watched) => {
	const [first] = terraform;
	return first === void 0 || watched.every(({ zone }) => zone !== void 0) ? [] : [`${first} holds records for Terraform. To have a plan judged before it is applied, write it with "terraform show -json plan.out > plan.json" in the workflow, and set zone: plan.json.`];
};
/** The files to write, and what is to be said of them. */
const intend = async ({ zone, yaml, offline }, domains, repository, options) => {
	const watched = domains.map((domain) => {
		const path = zone ?? zoneOf(domain, repository);
		return {
			name: domain.name,
			...path === void 0 ? {} : { zone: path }
		};
	});
	const loose = domains.filter((_, i) => watched[i]?.zone === void 0);
	const { baseline, missing, words } = loose.length > 0 && !offline && !existsSync("dns-audit.baseline.json") ? await acceptedNow(loose, options) : {
		missing: [],
		words: []
	};
	const held = baseline !== void 0 || loose.length > 0 && existsSync("dns-audit.baseline.json");
	return {
		drafts: [
			workflowFor(watched),
			configFor(watched, {
				yaml,
				...held ? { baseline: baselineFile } : {}
			}),
			...baseline ? [{
				file: baselineFile,
				text: presentBaseline(baseline)
			}] : []
		],
		remarks: [
			...existsSync("dns-audit.baseline.json") ? [stays(baselineFile)] : [],
			...remarkOf(repository, watched),
			...words,
			...watched.flatMap(({ name, zone: path }) => path === void 0 ? [] : [`${name}: the records in ${presentText(path)} are what live ones are held against.`]),
			...missing.map((what) => `${what}: could not be looked up, so it is not among the accepted records. Later: dns-audit baseline --update`)
		],
		incomplete: missing.length > 0
	};
};
/** What is there already in place of a draft. */
const standingFor = ({ file }, { workflow, config }) => {
	if (file.startsWith(".github/")) return workflow ?? (existsSync(file) ? file : void 0);
	if (file.startsWith("dns-audit.config")) return config;
	return existsSync(file) ? file : void 0;
};
const shown = ({ file, text }) => `${file}\n${text.replace(/^(?=.)/gm, "    ")}\n`;
/** A folder that is a link may lead anywhere. */
const refuseOutside = ({ file }) => {
	let folder = dirname(join(process.cwd(), file));
	while (!existsSync(folder)) folder = dirname(folder);
	if (liesOutside(join(folder, "x"), process.cwd())) throw new UserError(`${presentText(file)} lies outside the working directory.`);
};
const tell = ({ file }, created) => {
	if (created.kind === "failed") throw new UserError(`${presentText(file)} cannot be written (${created.code}).`);
	writeErr(`${file}: ${created.kind === "written" ? "written" : "is there already, and stays"}.\n`);
};
const write = async (drafts) => {
	for (const draft of drafts) refuseOutside(draft);
	for (const draft of drafts) tell(draft, await writeNew(draft.file, draft.text));
	if (drafts.length > 0) writeErr("Commit these files, and open a pull request to see it at work.\n");
};
/** Whether to go on: told by flag, or by whoever sits there. */
const agreed = async ({ yes, dryRun }, drafts) => {
	if (dryRun || drafts.length === 0) return false;
	if (yes) return true;
	return /^y(?:es)?$/i.test(await ask(`Write ${drafts.length === 1 ? "this file" : `these ${drafts.length} files`} (y/n)`, "y"));
};
const init = async (request, options) => {
	if (!request.yes && !request.dryRun && !isTerminal()) throw new UserError("There is no terminal on which to ask.", "Give --yes to write the files, or --dry-run to see them.");
	const repository = surveyRepository(process.cwd());
	const domains = await domainsFor(request, repository);
	if (request.zone !== void 0) readZone(request.zone, process.cwd(), domains[0]?.name);
	const { drafts, remarks, incomplete } = await intend(request, domains, repository, options);
	const fresh = [];
	for (const draft of drafts) {
		const standing = standingFor(draft, repository);
		if (standing === void 0) fresh.push(draft);
		else writeErr(`${stays(standing)}\n`);
	}
	for (const draft of fresh) await writeOut(`${shown(draft)}\n`);
	for (const remark of remarks) writeErr(`${remark}\n`);
	if (await agreed(request, fresh)) await write(fresh);
	return incomplete ? 3 : 0;
};
export { init };
