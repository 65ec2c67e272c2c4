import { UserError, baselineFile, describeCrossCheck, findMeantDomains, isThere, liesOutside, listFolder, makeFolder, progress, readDomain, readSource, runBatch, walkFiles, withPlainFile, writeStderr, writeStdout } from "./shared-audit.js";
import { append, configFiles, errorCode, greatest, isWithin, looseList, presentText } from "./shared-first.js";
import { emptyBaseline, presentBaseline } from "./shared-baseline.js";
import { promptUser } from "./shared-ask.js";
import { detectFormat, isOctodnsConfig, isTerraformFile, mayBeZone } from "./shared-terraform-hcl.js";
import { readZone } from "./shared-read-zone.js";
import { counted, few, listed } from "./shared-checks.js";
import { describeUnaccepted, lapseIn } from "./shared-lapse.js";
import { baselineBatch, updatedWith } from "./shared-baseline2.js";
import { existsSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
// src/deliver/file/new-file.ts
const writeNewFile = (file, text) => {
	try {
		makeFolder(dirname(file));
		writeFileSync(file, text, {
			flag: "wx",
			mode: 420
		});
		return { kind: "written" };
	} catch (error) {
		const code = errorCode(error) ?? "unknown reason";
		return code === "EEXIST" ? { kind: "there" } : {
			kind: "failed",
			code
		};
	}
};
// src/input/survey-repository.ts
const mostFiles = 5e3;
const deepest = 6;
const mostBytes$1 = 1048576;
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
const needsDomain = /* @__PURE__ */ new Set([
	"registry",
	"route53",
	"dnsendpoint",
	"cloudformation",
	"ovh",
	"hetzner"
]);
const readText$1 = (root, file) => {
	try {
		return readSource(join(root, file), {
			mostBytes: mostBytes$1,
			within: root
		})?.text;
	} catch (error) {
		if (error instanceof UserError) return void 0;
		throw error;
	}
};
const readZones = async (spec, root, asked) => {
	try {
		return (await readZone(spec, root, asked)).zones.filter(({ records }) => records.length > 0);
	} catch (error) {
		if (error instanceof UserError) return void 0;
		throw error;
	}
};
const findRecordSource = async (root, path) => {
	const text = readText$1(root, path);
	const source = {
		file: path,
		text: text ?? ""
	};
	const format = text === void 0 ? void 0 : detectFormat(source);
	if (format === void 0) return [];
	const zones = await readZones(`${path}:${format}`, root);
	if (zones === void 0 && format !== "registry") return [];
	const origins = zones?.map(({ origin }) => origin) ?? [];
	if (origins.length === 0 && !needsDomain.has(format)) return [];
	return [{
		path,
		format,
		origins,
		...isOctodnsConfig(source) && { isRoot: true }
	}];
};
const mostFolders = 50;
const depth = (folder) => folder === "." ? 0 : folder.split("/").length;
const terraformSpec = (folder) => folder === "." ? `${folder}:terraform` : folder;
const findTerraform = async (root, folders, asked) => {
	if (folders.length === 0) return [];
	const whole = await readZones(".:terraform", root, asked) ?? [];
	const deepestFirst = folders.filter((folder) => folder !== ".").slice(0, mostFolders).toSorted((a, b) => depth(b) - depth(a));
	const homes = /* @__PURE__ */ new Map();
	for (const folder of whole.length === 0 ? [] : deepestFirst) for (const { origin, records } of await readZones(`${folder}:terraform`, root, asked) ?? []) {
		const all = whole.find((zone) => zone.origin === origin)?.records.length;
		if (!homes.has(origin) && records.length === all) homes.set(origin, folder);
	}
	return whole.map(({ origin }) => ({
		path: terraformSpec(homes.get(origin) ?? "."),
		format: "terraform",
		origins: [origin],
		isRoot: true
	}));
};
const mayNameDomain = ({ path, format }, domain) => format !== "registry" || domain.startsWith(`${basename(path, ".json").toLowerCase()}.`);
const mostLoose = 50;
const findLoose = async (root, { sources, terraform }, domain) => {
	const loose = sources.filter((one) => one.origins.length === 0 && mayNameDomain(one, domain));
	for (const source of loose.slice(0, mostLoose)) if ((await readZones(`${source.path}:${source.format}`, root, domain) ?? []).some(({ records }) => records.some(({ owner }) => owner === domain))) return source;
	return (await findTerraform(root, terraform, domain)).find(({ origins }) => origins.some((origin) => isWithin(domain, origin)));
};
const findDomainFile = async (root, repository, domain) => {
	const holders = repository.sources.flatMap(({ path, isRoot, origins }) => origins.filter((origin) => isWithin(domain, origin)).map((origin) => ({
		path,
		isRoot,
		length: origin.length
	})));
	const closest = Math.max(0, greatest(holders.map(({ length }) => length)));
	const own = holders.filter(({ length }) => length === closest);
	const lead = own.find(({ isRoot }) => isRoot);
	if (lead !== void 0) return lead.path;
	const [first, ...others] = own.map(({ path }) => path);
	if (first === void 0) return (await findLoose(root, repository, domain))?.path;
	const folder = dirname(first);
	return others.length > 0 && others.every((path) => dirname(path) === folder) && folder !== "." ? folder : first;
};
const findWorkflow = (root) => {
	const folder = ".github/workflows";
	if (!isThere(join(root, folder))) return void 0;
	return listFolder(join(root, folder)).filter(({ name }) => /\.ya?ml$/.test(name)).map(({ name }) => `${folder}/${name}`).find((file) => readText$1(root, file)?.includes("dns-audit/dns-audit@") === true);
};
const surveyRepository = async (root) => {
	const files = listFiles(root);
	const terraform = [...new Set(files.filter(isTerraformFile).map((file) => dirname(file)))];
	const sources = [await findTerraform(root, terraform)];
	for (const file of files.filter((one) => mayBeZone(one) && !isTerraformFile(one))) sources.push(await findRecordSource(root, file));
	const workflow = findWorkflow(root);
	const config = configFiles.find((name) => isThere(join(root, name)));
	return {
		sources: sources.flat(),
		terraform,
		...workflow === void 0 ? {} : { workflow },
		...config === void 0 ? {} : { config }
	};
};
// src/input/git/published-commit.ts
const mostBytes = 1048576;
const readText = (file) => {
	try {
		return withPlainFile(file, (read) => read(0, mostBytes).toString("utf8"));
	} catch {
		return "";
	}
};
const isId = (text) => /^[0-9a-f]{40}$/.test(text ?? "");
const readPackedRefs = (git) => {
	const refs = /* @__PURE__ */ new Map();
	let last = "";
	for (const line of readText(join(git, "packed-refs")).split("\n")) {
		const [, id = "", name = ""] = /^([0-9a-f]{40}) (refs\/\S+)$/.exec(line) ?? [];
		const [, peeled] = /^\^([0-9a-f]{40})$/.exec(line) ?? [];
		if (peeled !== void 0 && last !== "") refs.set(last, peeled);
		if (name !== "") refs.set(name, id);
		last = name;
	}
	return refs;
};
const findRemote = (git, address) => {
	const sections = readText(join(git, "config")).split(/^(?=\[)/m);
	for (const section of sections) {
		const name = /^\[remote "([\w.-]+)"\]/.exec(section)?.[1];
		const url = /^[ \t]*url[ \t]*=[ \t]*(\S+)[ \t\r]*$/m.exec(section)?.[1] ?? "";
		if (name !== void 0 && address.test(url)) return name;
	}
};
const readPublishedCommit = (folder, address) => {
	const git = join(folder, ".git");
	const remote = findRemote(git, address);
	if (remote === void 0) return void 0;
	const packed = readPackedRefs(git);
	const resolve = (name) => {
		const loose = readText(join(git, name)).trim();
		return isId(loose) ? loose : packed.get(name);
	};
	const head = readText(join(git, "HEAD")).trim();
	const branch = /^ref: refs\/heads\/([\w./-]+)$/.exec(head)?.[1];
	const id = branch === void 0 ? head : resolve(`refs/heads/${branch}`);
	if (!isId(id)) return void 0;
	const tag = [...packed].find(([name, commit]) => commit === id && /^refs\/tags\/v\d+\.\d+\.\d+$/.test(name))?.[0];
	if (!(tag !== void 0 || branch !== void 0 && resolve(`refs/remotes/${remote}/${branch}`) === id)) return void 0;
	return {
		id,
		...tag === void 0 ? {} : { tag: tag.slice(10) }
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
const unknownPin = "COMMIT";
const draftWorkflow = (domains, pin) => ({
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
      - uses: dns-audit/dns-audit@${pin}
        with:
          # A schedule that cannot look anything up turns red. A pull request only gets a warning.
          fail-on-inconclusive: \${{ github.event_name != 'pull_request' }}
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
// src/command/support/failing-baseline.ts
const describeFailing = ({ domain, results }) => {
	const failed = results.filter(({ status, severity }) => status === "fail" && severity === "error");
	if (failed.length === 0) return [];
	const ids = few(failed.map(({ check }) => check), 5).join(", ");
	return [`${domain}: what is published now fails: ${counted(failed.length, "error")} (${ids}). It is accepted as it is. To see why, run: dns-audit ${domain}`];
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
	throw new UserError("Which domain?", zones.length === 0 ? "Example: dns-audit init example.com --yes" : `There are zones of ${zones.slice(0, 10).join(", ")}: name those to watch. Example: dns-audit init ${zones[0] ?? ""}`);
};
const lookUpAccepted = async (domains, options) => {
	const report = await runBatch(baselineBatch(domains, options, "all"));
	progress.clear();
	let baseline = emptyBaseline;
	const missing = [];
	const lapsed = [];
	const failing = [];
	for (const domain of report.domains) {
		const lapse = lapseIn(domain);
		if (lapse !== void 0) {
			lapsed.push(describeUnaccepted(lapse));
			continue;
		}
		const { next, kept } = updatedWith(baseline, domain);
		if (next === baseline) missing.push(domain.domain);
		else {
			append(missing, kept);
			append(failing, describeFailing(domain));
		}
		baseline = next;
	}
	const words = describeCrossCheck(report.domains.flatMap(({ evidence }) => evidence.answers));
	return {
		...baseline !== emptyBaseline && { baseline },
		missing,
		lapsed,
		failing,
		words
	};
};
const describeExisting = (file) => `${presentText(file)}: already exists, left unchanged.`;
const describeLimits = ({ terraform }, watched) => {
	const without = watched.filter(({ zone }) => zone === void 0).map(({ name }) => name);
	return terraform.length === 0 || without.length === 0 ? [] : [`No records of ${listed(without, 5)} were found in the Terraform files here. If a plan has them, name its JSON as the zone: terraform show -json plan.out > plan.json`];
};
const describeSources = (watched) => watched.flatMap(({ name, zone }) => zone === void 0 ? [] : [`${name}: live records are compared with the records in ${presentText(zone)}.`]);
const ownAddress = /^(?:(?:https|ssh):\/\/)?(?:git@)?github\.com[/:]dns-audit\/dns-audit(?:\.git)?\/?$/;
const ownPin = () => {
	const clone = join(import.meta.dirname, "..");
	const commit = readPublishedCommit(clone, ownAddress);
	if (commit === void 0) return unknownPin;
	return commit.tag === void 0 ? commit.id : `${commit.id} # ${commit.tag}`;
};
const describePin = (file) => `${file}: replace ${unknownPin} with the full SHA of a dns-audit commit, which this copy doesn't know. The newest: git ls-remote https://github.com/dns-audit/dns-audit HEAD`;
const planFiles = async (domains, repository, options) => {
	const { zone, yaml, offline } = options;
	const watched = [];
	for (const { name } of domains) {
		const path = zone ?? await findDomainFile(process.cwd(), repository, name);
		watched.push({
			name,
			...path === void 0 ? {} : { zone: path }
		});
	}
	const loose = domains.filter((_, i) => watched[i]?.zone === void 0);
	const { baseline, missing, lapsed, failing, words } = loose.length > 0 && !offline && !existsSync("dns-audit.baseline.json") ? await lookUpAccepted(loose, options) : {
		missing: [],
		lapsed: [],
		failing: [],
		words: []
	};
	const held = baseline !== void 0 || loose.length > 0 && existsSync("dns-audit.baseline.json");
	return {
		drafts: [
			draftWorkflow(watched, ownPin()),
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
			...failing,
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
	if (liesOutside(join(folder, "x"), process.cwd())) throw new UserError(`${presentText(file)} lies outside the working directory.`, "A folder on its way is a link: replace it by a folder, or start dns-audit where it leads.");
};
const reportCreated = ({ file }, created) => {
	if (created.kind === "failed") throw new UserError(`${presentText(file)} cannot be written (${created.code}).`);
	writeStderr(`${file}: ${created.kind === "written" ? "written" : "already exists, left unchanged"}.\n`);
};
const writeDrafts = async (drafts) => {
	for (const draft of drafts) refuseOutside(draft);
	for (const draft of drafts) reportCreated(draft, writeNewFile(draft.file, draft.text));
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
	const repository = await surveyRepository(process.cwd());
	const chosen = await chooseDomains(request, repository);
	const domains = options.offline ? chosen : await findMeantDomains(chosen, options);
	if (options.zone !== void 0) await readZone(options.zone, process.cwd(), domains[0]?.name);
	const { drafts, remarks, status } = await planFiles(domains, repository, options);
	const fresh = [];
	for (const draft of drafts) {
		const standing = existingFileFor(draft, repository);
		if (standing === void 0) fresh.push(draft);
		else writeStderr(`${describeExisting(standing)}\n`);
	}
	for (const draft of fresh) await writeStdout(`${presentDraft(draft)}\n`);
	for (const { file, text } of fresh) if (text.includes(`@COMMIT\n`)) writeStderr(`${describePin(file)}\n`);
	for (const remark of remarks) writeStderr(`${remark}\n`);
	if (await confirmWriting(options, fresh)) await writeDrafts(fresh);
	return status;
};
export { init };
