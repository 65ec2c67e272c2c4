import { configFiles, errorCode, isWithin, presentText } from "./shared-first.js";
import { UserError, describeCrossCheck, findMeantDomains, isThere, liesOutside, listFolder, looseList, progress, readDomain, readSource, runBatch, walkFiles, writeStderr, writeStdout } from "./shared-audit.js";
import { emptyBaseline, presentBaseline } from "./shared-baseline.js";
import { baselineFile } from "./shared-observe.js";
import { detectFormat, mayBeZone, readZone } from "./shared-zone-sides.js";
import { describeUnaccepted, lapseIn } from "./shared-lapse.js";
import { baselineBatch, updatedWith } from "./shared-baseline2.js";
import { existsSync } from "node:fs";
import { mkdir, open } from "node:fs/promises";
import { dirname, join } from "node:path";
import { once } from "node:events";
import { createInterface } from "node:readline/promises";
// src/deliver/file/new-file.ts
const writeNewFile = async (file, text) => {
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
		const code = errorCode(error) ?? "unknown reason";
		return code === "EEXIST" ? { kind: "there" } : {
			kind: "failed",
			code
		};
	}
};
// src/input/cli/ask.ts
const promptUser = async (question, usual, { input, output } = {
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
		if (answer === void 0) throw new UserError("No answer, so nothing was written.");
		return answer.trim() === "" ? usual ?? "" : answer.trim();
	} finally {
		terminal.close();
	}
};
// src/input/survey-repository.ts
const mostFiles = 5e3;
const deepest = 6;
const mostBytes = 1048576;
const skipped = /^(?:\.|node_modules$|vendor$|dist$|build$|target$)/;
const listFiles = (root) => {
	const files = [];
	const walk = {
		isSkipped: (name) => skipped.test(name),
		deepest
	};
	for (const file of walkFiles(root, "", walk)) {
		files.push(file);
		if (files.length === mostFiles) break;
	}
	return files;
};
const readText = (root, file) => {
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
const findRecordSource$1 = (root, path) => {
	const text = readText(root, path);
	const format = text === void 0 ? void 0 : detectFormat({
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
const terraformRecord = /\bresource\s+"(?:cloudflare_(?:dns_)?record|aws_route53_record|google_dns_record_set|azurerm_dns_\w+_record|digitalocean_record)"/;
const findWorkflow = (root) => {
	const folder = ".github/workflows";
	if (!isThere(join(root, folder))) return void 0;
	return listFolder(join(root, folder)).filter(({ name }) => /\.ya?ml$/.test(name)).map(({ name }) => `${folder}/${name}`).find((file) => readText(root, file)?.includes("dns-audit/dns-audit@") === true);
};
const surveyRepository = (root) => {
	const files = listFiles(root);
	const workflow = findWorkflow(root);
	const config = configFiles.find((name) => isThere(join(root, name)));
	return {
		sources: files.filter(mayBeZone).flatMap((file) => findRecordSource$1(root, file)),
		terraform: files.filter((file) => file.endsWith(".tf") && terraformRecord.test(readText(root, file) ?? "")),
		...workflow === void 0 ? {} : { workflow },
		...config === void 0 ? {} : { config }
	};
};
// src/report/repository-files.ts
const checkout = "actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2";
const schema = "https://raw.githubusercontent.com/dns-audit/dns-audit/main/examples/config.schema.json";
const scheduleMinute = (domains) => {
	const text = domains.map(({ name }) => name).join();
	let minute = 7;
	for (let i = 0; i < text.length; i += 1) minute = (minute * 31 + text.charCodeAt(i)) % 60;
	return minute;
};
const draftWorkflow = (domains) => ({
	file: ".github/workflows/dns-audit.yml",
	text: `# Mail DNS: one comment on a pull request when records drift, or when mail
# would break once it is merged; one tracking issue while something is wrong.
# The domains are in the configuration file.
name: Mail DNS
on:
  pull_request:
  schedule:
    - cron: '${scheduleMinute(domains)} 5 * * *'
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
const scalar = (text) => JSON.stringify(text);
const configYaml = (domains, baseline) => [
	`# yaml-language-server: $schema=${schema}`,
	"domains:",
	...domains.flatMap(({ name, zone }) => zone === void 0 ? [`  ${scalar(name)}:`] : [`  ${scalar(name)}:`, `    zone: ${scalar(zone)}`]),
	...baseline === void 0 ? [] : [`baseline: ${scalar(baseline)}`],
	""
].join("\n");
const draftConfig = (domains, { baseline, yaml }) => {
	const config = {
		$schema: schema,
		domains: Object.fromEntries(domains.map(({ name, zone }) => [name, zone === void 0 ? {} : { zone }])),
		...baseline === void 0 ? {} : { baseline }
	};
	return yaml ? {
		file: "dns-audit.config.yaml",
		text: configYaml(domains, baseline)
	} : {
		file: "dns-audit.config.json",
		text: `${JSON.stringify(config, void 0, 2)}\n`
	};
};
// src/command/init.ts
const isTerminal = () => process.stdin.isTTY && process.stdout.isTTY;
const mailZones = ({ sources }) => [...new Set(sources.flatMap(({ origins }) => origins))].filter((origin) => !origin.endsWith(".arpa")).sort();
const chooseDomains = async ({ domains, options: { yes, dryRun } }, repository) => {
	if (domains.length > 0) return domains;
	const zones = mailZones(repository);
	const [only, ...more] = zones;
	if (isTerminal() && !yes && !dryRun) {
		const answer = await promptUser("Which domain", only);
		return looseList(answer).map(readDomain);
	}
	if (only !== void 0 && more.length === 0) return [readDomain(only)];
	throw new UserError("Which domain?", zones.length === 0 ? "Example: dns-audit init --domain example.com --yes" : `There are zones of ${zones.slice(0, 10).join(", ")}: choose with --domain.`);
};
const findRecordSource = ({ name }, { sources }) => {
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
const lookUpAccepted = async (domains, options) => {
	const report = await runBatch(baselineBatch(domains, options, false));
	progress.clear();
	let baseline = emptyBaseline;
	const missing = [];
	const lapsed = [];
	for (const domain of report.domains) {
		const lapse = lapseIn(domain);
		if (lapse !== void 0) {
			lapsed.push(describeUnaccepted(lapse));
			continue;
		}
		const { next, kept } = updatedWith(baseline, domain);
		if (next === baseline) missing.push(domain.domain);
		else missing.push(...kept);
		baseline = next;
	}
	const words = describeCrossCheck(report.domains.flatMap(({ evidence }) => evidence.answers));
	return {
		...baseline !== emptyBaseline && { baseline },
		missing,
		lapsed,
		words
	};
};
const describeExisting = (file) => `${presentText(file)}: already exists, left unchanged.`;
const describeLimits = ({ terraform }, watched) => {
	const [first] = terraform;
	return first === void 0 || watched.every(({ zone }) => zone !== void 0) ? [] : [`${first} holds Terraform records. To check a plan before it is applied, write it with "terraform show -json plan.out > plan.json" in the workflow, and set zone: plan.json.`];
};
const describeSources = (watched) => watched.flatMap(({ name, zone }) => zone === void 0 ? [] : [`${name}: live records are compared with the records in ${presentText(zone)}.`]);
const planFiles = async (domains, repository, options) => {
	const { zone, yaml, offline } = options;
	const watched = domains.map((domain) => {
		const path = zone ?? findRecordSource(domain, repository);
		return {
			name: domain.name,
			...path === void 0 ? {} : { zone: path }
		};
	});
	const loose = domains.filter((_, i) => watched[i]?.zone === void 0);
	const { baseline, missing, lapsed, words } = loose.length > 0 && !offline && !existsSync("dns-audit.baseline.json") ? await lookUpAccepted(loose, options) : {
		missing: [],
		lapsed: [],
		words: []
	};
	const held = baseline !== void 0 || loose.length > 0 && existsSync("dns-audit.baseline.json");
	return {
		drafts: [
			draftWorkflow(watched),
			draftConfig(watched, {
				yaml,
				...held ? { baseline: baselineFile } : {}
			}),
			...baseline ? [{
				file: baselineFile,
				text: presentBaseline(baseline)
			}] : []
		],
		remarks: [
			...existsSync("dns-audit.baseline.json") ? [describeExisting(baselineFile)] : [],
			...describeLimits(repository, watched),
			...words,
			...lapsed,
			...describeSources(watched),
			...missing.map((what) => `${what}: couldn't be looked up, so its records are not accepted yet. Later, run: dns-audit baseline --update`)
		],
		status: lapsed.length > 0 ? 1 : missing.length > 0 ? 3 : 0
	};
};
const existingFileFor = ({ file }, { workflow, config }) => {
	if (file.startsWith(".github/")) return workflow ?? (existsSync(file) ? file : void 0);
	if (file.startsWith("dns-audit.config")) return config;
	return existsSync(file) ? file : void 0;
};
const presentDraft = ({ file, text }) => `${file}\n${text.replace(/^(?=.)/gm, "    ")}\n`;
const refuseOutside = ({ file }) => {
	let folder = dirname(join(process.cwd(), file));
	while (!existsSync(folder)) folder = dirname(folder);
	if (liesOutside(join(folder, "x"), process.cwd())) throw new UserError(`${presentText(file)} lies outside the working directory.`);
};
const reportCreated = ({ file }, created) => {
	if (created.kind === "failed") throw new UserError(`${presentText(file)} cannot be written (${created.code}).`);
	writeStderr(`${file}: ${created.kind === "written" ? "written" : "already exists, left unchanged"}.\n`);
};
const writeDrafts = async (drafts) => {
	for (const draft of drafts) refuseOutside(draft);
	for (const draft of drafts) reportCreated(draft, await writeNewFile(draft.file, draft.text));
	if (drafts.length > 0) writeStderr("Commit these files and open a pull request to see it work.\n");
};
const confirmWriting = async ({ yes, dryRun }, drafts) => {
	if (dryRun || drafts.length === 0) return false;
	if (yes) return true;
	return /^y(?:es)?$/i.test(await promptUser(`Write ${drafts.length === 1 ? "this file" : `these ${drafts.length} files`} (y/n)`, "y"));
};
const init = async (request) => {
	const { options } = request;
	if (!options.yes && !options.dryRun && !isTerminal()) throw new UserError("There is no terminal to ask on.", "Give --yes to write the files, or --dry-run to see them.");
	const repository = surveyRepository(process.cwd());
	const chosen = await chooseDomains(request, repository);
	const domains = options.offline ? chosen : await findMeantDomains(chosen, options);
	if (options.zone !== void 0) readZone(options.zone, process.cwd(), domains[0]?.name);
	const { drafts, remarks, status } = await planFiles(domains, repository, options);
	const fresh = [];
	for (const draft of drafts) {
		const standing = existingFileFor(draft, repository);
		if (standing === void 0) fresh.push(draft);
		else writeStderr(`${describeExisting(standing)}\n`);
	}
	for (const draft of fresh) await writeStdout(`${presentDraft(draft)}\n`);
	for (const remark of remarks) writeStderr(`${remark}\n`);
	if (await confirmWriting(options, fresh)) await writeDrafts(fresh);
	return status;
};
export { init };
