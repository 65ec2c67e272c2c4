import { A as livePlan, Bt as UserError, I as readBaseline, M as run, O as acceptedIn, S as writeOut, Wt as exitStatusOf, h as progress, i as inCi, k as updateHint, m as render, s as refereeWords, u as styleHere, vt as liesOutside, x as writeErr } from "./shared-audit.js";
import { a as isOfRecords, c as watchedNeeds, h as presentLine, m as inOrder, s as seenIn } from "./shared-zone-audit.js";
import { i as withDomain, n as emptyBaseline, r as presentBaseline, t as accept } from "./shared-baseline.js";
import { R as dnsName, et as presentText } from "./shared-first.js";
import { n as renderDrift } from "./shared-text.js";
import { t as heldPlan } from "./shared-held.js";
import { existsSync } from "node:fs";
import { lstat, open, readFile, rename, rm } from "node:fs/promises";
import { randomUUID } from "node:crypto";
import { dirname } from "node:path";
// src/deliver/baseline.ts
/** Writes the accepted state so that the file is at all times the old one or the new one, whole. */
const codeOf = (error) => error.code ?? "unknown reason";
/** The mode of the file that is there; `undefined` where there is none. */
const modeOf = async (file) => {
	try {
		const stat = await lstat(file);
		if (stat.isFile()) return stat.mode & 511;
	} catch (error) {
		if (codeOf(error) === "ENOENT") return void 0;
		throw error;
	}
	throw Object.assign(/* @__PURE__ */ new Error(`${file} is no regular file`), { code: "ENOTSUP" });
};
const writeWhole = async (file, text, mode) => {
	const handle = await open(file, "wx", mode);
	try {
		await handle.writeFile(text);
		await handle.sync();
	} finally {
		await handle.close();
	}
};
/** Puts `text` into `file` in one step. A link, or anything else that is no regular file, is left alone. */
const writeBaseline = async (file, text) => {
	const draft = `${file}.${randomUUID()}.tmp`;
	try {
		const mode = await modeOf(file);
		if (mode !== void 0 && await readFile(file, "utf8") === text) return { kind: "unchanged" };
		await writeWhole(draft, text, mode ?? 420);
		await rename(draft, file);
		return { kind: "written" };
	} catch (error) {
		await rm(draft, { force: true });
		return {
			kind: "failed",
			code: codeOf(error)
		};
	}
};
// src/command/baseline.ts
/** `dns-audit baseline [domain...]`: the accepted records, shown, held against what is published, or renewed. */
const planFor = (domains, options, judge) => {
	const what = domains.length === 1 ? domains[0].name : `${domains.length} domains`;
	progress.show(`Looking up ${what}`);
	const plan = livePlan(domains, {
		...options,
		ports: false
	}, {
		ci: inCi(),
		attended: process.stderr.isTTY
	});
	const wanted = ({ meta }) => judge && isOfRecords(meta);
	return {
		...plan,
		checks: plan.checks.filter(wanted),
		jobs: plan.jobs.map(({ request, world }) => ({
			request: {
				...request,
				checks: request.checks.filter(wanted),
				besides: watchedNeeds(request.domain.name)
			},
			world
		}))
	};
};
const domainsOf = (named, { domains }) => named.length > 0 ? named : [...domains.keys()].sort().map((name) => ({
	name,
	unicode: String(name)
}));
const show = async (domains, file) => {
	const baseline = acceptedIn(file, domains);
	const lines = domainsOf(domains, baseline).flatMap(({ name }) => inOrder(baseline.domains.get(name) ?? []).map(presentLine));
	await writeOut(lines.map((line) => `${presentText(line)}\n`).join(""));
	return 0;
};
const check = async (domains, file, options) => {
	const baseline = acceptedIn(file, domains);
	const plan = planFor(domainsOf(domains, baseline), options, true);
	const report = await run(heldPlan(plan, {
		accepted: {
			file,
			baseline
		},
		zones: /* @__PURE__ */ new Map(),
		fileChecks: []
	}));
	progress.clear();
	const style = styleHere(options);
	const [screen] = options.outputs;
	await writeOut(screen.format === "text" ? renderDrift(report.domains, style) : await render(screen, report, options, style));
	const drifts = report.domains.flatMap(({ drift }) => drift ? [{
		drift,
		results: []
	}] : []);
	return exitStatusOf({ domains: drifts }, "error");
};
/** The baseline with what is seen of a domain, and what is said of it. */
const renewed = (before, { domain, evidence }) => {
	const name = dnsName(domain);
	const seen = seenIn(name, evidence.answers);
	const { lines, kept } = accept(seen, before.domains.get(name));
	return {
		next: kept.length === seen.length ? before : withDomain(before, name, lines),
		kept: kept.map(({ owner, type }) => `${owner} ${type}`)
	};
};
const refuseOutside = (file) => {
	const folder = dirname(file);
	if (!existsSync(folder)) throw new UserError(`There is no folder ${presentText(folder)}.`);
	if (liesOutside(file, process.cwd())) throw new UserError(`${presentText(file)} lies outside the working directory.`);
};
const update = async (named, file, options) => {
	refuseOutside(file);
	const before = readBaseline(file, process.cwd()) ?? emptyBaseline;
	const domains = domainsOf(named, before);
	if (domains.length === 0) throw new UserError("Which domain?", updateHint());
	const report = await run(planFor(domains, options, false));
	progress.clear();
	const answers = report.domains.flatMap(({ evidence }) => evidence.answers);
	for (const words of refereeWords(answers)) writeErr(`${words}\n`);
	let next = before;
	let complete = true;
	for (const domain of report.domains) {
		const one = renewed(next, domain);
		next = one.next;
		complete &&= one.kept.length === 0;
		if (one.kept.length > 0) writeErr(`${domain.domain}: what was accepted before stays, for want of one sure answer, for ${one.kept.join(", ")}.\n`);
	}
	if (next === before) {
		writeErr(`Nothing could be looked up: ${presentText(file)} is as it was.\n`);
		return 3;
	}
	const written = await writeBaseline(file, presentBaseline(next));
	if (written.kind === "failed") throw new UserError(`${presentText(file)} cannot be written (${written.code}).`);
	writeErr(`${presentText(file)}: ${written.kind}.\n`);
	return complete ? 0 : 3;
};
const baseline = ({ domains, mode }, options) => {
	const file = options.baseline ?? options.config?.baseline ?? "dns-audit.baseline.json";
	switch (mode) {
		case "show": return show(domains, file);
		case "check": return check(domains, file, options);
		case "update": return update(domains, file, options);
	}
};
export { planFor as n, renewed as r, baseline as t };
