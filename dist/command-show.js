import { Wt as exitStatusOf, d as writeWholes, f as lineWriter, l as refuseUnwritable } from "./shared-audit.js";
import { i as readShown, n as refuseTwice, t as merged } from "./shared-merge.js";
// src/command/show.ts
/** `dns-audit render <file>`: a saved report in any format. Asks nothing of the network. */
/** A JSON report just as it is; of `ndjson` lines, the report that they came from. */
const reportIn = (file) => {
	const shown = readShown(file);
	if ("domains" in shown) return shown;
	const [first, ...others] = shown;
	const check = refuseTwice();
	for (const piece of shown) check(piece);
	return merged([first, ...others]);
};
/** @returns what the audit itself would have: a format never changes the exit status. */
const show = async (file, options) => {
	refuseUnwritable(options);
	const report = reportIn(file);
	const { tool, startedAt, durationMs, vantage, domains, interrupted } = report;
	const lines = await lineWriter(options);
	for (const domain of domains) await lines.write({
		tool,
		startedAt,
		durationMs,
		vantage
	}, domain);
	await lines.close();
	await writeWholes(report, options);
	const status = exitStatusOf(report, options.failOn);
	return status === 0 && interrupted !== void 0 ? 3 : status;
};
export { show };
