import { UserError, commandLineVocabulary, parseBaseline, plainValue, readDomain, readSource } from "./shared-audit.js";
import { parseConfig } from "./shared-config.js";
import { parseYaml } from "./shared-yaml.js";
import { configFiles, looseList } from "./shared-first.js";
import { ownProperty } from "./shared-own-property.js";
import { relative, resolve } from "node:path";
// src/command/action/removed-guards.ts
const mostBytes = 2097152;
const unlessWrong = (read) => {
	try {
		return read();
	} catch (error) {
		if (error instanceof UserError) return void 0;
		throw error;
	}
};
const readBefore = async ({ fileBefore }, path) => {
	const text = await fileBefore(path);
	return typeof text === "string" ? {
		file: path,
		text
	} : void 0;
};
const readChanged = async (run, path) => {
	const { workspace } = run;
	const before = await readBefore(run, path);
	const now = unlessWrong(() => readSource(resolve(workspace, path), {
		mostBytes,
		within: workspace
	}));
	return before === void 0 || now?.text === before.text ? void 0 : before;
};
const fromWorkspace = (workspace, file) => relative(workspace, resolve(workspace, file)).replaceAll("\\", "/");
const changedConfig = async (run) => {
	const { inputs, workspace } = run;
	const named = inputs.request.options.config?.file;
	const paths = named === void 0 ? configFiles : [fromWorkspace(workspace, named), ...configFiles];
	for (const path of new Set(paths)) {
		const source = await readChanged(run, path);
		const config = source && unlessWrong(() => parseConfig(source, commandLineVocabulary()));
		if (config !== void 0) return config;
	}
};
const readConfigs = async (run) => {
	const now = run.inputs.request.options.config;
	const changed = await changedConfig(run);
	const isNew = now !== void 0 && typeof await run.fileBefore(fromWorkspace(run.workspace, now.file)) !== "string";
	const before = changed ?? (isNew ? void 0 : now);
	return {
		...before && { before },
		...now && { now }
	};
};
const watchedIn = ({ domains }) => [...domains].flatMap(([name, lines]) => lines.length > 0 ? [name] : []);
const unacceptedDomains = async (run, { before, now }) => {
	const { inputs, workspace } = run;
	const [was, is] = [before, now].map((config) => fromWorkspace(workspace, inputs.baseline ?? config?.baseline ?? "dns-audit.baseline.json"));
	if (was === void 0) return [];
	const changed = await readChanged(run, was);
	const source = changed ?? (was === is ? void 0 : await readBefore(run, was));
	const baseline = source && unlessWrong(() => parseBaseline(source));
	if (baseline === void 0) return [];
	const config = now ?? before;
	const file = changed || !config ? was : fromWorkspace(workspace, config.file);
	return watchedIn(baseline).map((domain) => ({
		domain,
		kind: "drift",
		file
	}));
};
const domainsInSteps = (value) => {
	if (Array.isArray(value)) return value.flatMap(domainsInSteps);
	if (typeof value !== "object" || value === null) return [];
	const given = ownProperty(ownProperty(value, "with"), "domains");
	return [...typeof given === "string" && !given.includes("${{") ? looseList(given) : [], ...Object.values(value).flatMap(domainsInSteps)];
};
const domainsInWorkflow = (source) => domainsInSteps(unlessWrong(() => plainValue(parseYaml(source, "failsafe")))).flatMap((word) => unlessWrong(() => readDomain(word).name) ?? []);
const unnamedDomains = async (run) => {
	const { workflow: file, workspace } = run;
	const before = await readChanged(run, file);
	if (before === void 0) return [];
	const source = unlessWrong(() => readSource(resolve(workspace, file), {
		mostBytes,
		within: workspace
	}));
	const now = new Set(source ? domainsInWorkflow(source) : []);
	return domainsInWorkflow(before).filter((domain) => !now.has(domain)).map((domain) => ({
		domain,
		kind: "audit",
		file
	}));
};
const unlistedDomains = ({ inputs: { configured } }, { before, now }) => {
	if (before === void 0 || before === now) return [];
	const { file, domains } = before;
	const guardsOf = (kind, some) => some.map(({ domain: { name: domain } }) => ({
		domain,
		kind,
		file
	}));
	const zoned = domains.filter(({ zone }) => zone !== void 0);
	return [...guardsOf("audit", configured ? domains : []), ...guardsOf("drift", zoned)];
};
const skippedIn = (config, domain) => [...config?.skip ?? [], ...config?.domains.find((one) => one.domain.name === domain)?.skip ?? []];
const skippedChecks = (run, { before, now }) => {
	if (now === void 0 || before === now) return [];
	const file = fromWorkspace(run.workspace, now.file);
	return [...run.audited].flatMap((domain) => {
		const was = new Set(skippedIn(before, domain));
		const skips = [...new Set(skippedIn(now, domain))].filter((one) => !was.has(one));
		const isLess = (before?.only ?? []).length === 0 || before?.only.some((one) => !now.only.includes(one)) === true;
		const all = [...now.only.length > 0 && isLess ? [`all but ${now.only.join(", ")}`] : [], ...skips];
		return all.length === 0 ? [] : [{
			domain,
			kind: "audit",
			file,
			skips: all
		}];
	});
};
const findRemovedGuards = async (run) => {
	const configs = await readConfigs(run);
	const all = [
		...unlistedDomains(run, configs),
		...await unnamedDomains(run),
		...await unacceptedDomains(run, configs),
		...skippedChecks(run, configs)
	].filter(({ domain, kind, skips }) => {
		if (skips !== void 0) return true;
		const isAudited = run.audited.has(domain);
		return kind === "audit" ? !isAudited : isAudited && !run.compared.has(domain);
	});
	const byDomain = /* @__PURE__ */ new Map();
	for (const guard of all) if (!byDomain.has(guard.domain) || guard.kind === "audit") byDomain.set(guard.domain, guard);
	return [...byDomain.values()].toSorted((a, b) => a.domain < b.domain ? -1 : 1);
};
export { findRemovedGuards };
