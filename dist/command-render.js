import { lineWriter, refuseUnwritable, runExitStatus, writeWholeReports } from "./shared-audit.js";
import { createDuplicateGuard, mergeReports, readForRender } from "./shared-merge-reports.js";
// src/command/render.ts
const readReport = (file) => {
	const shown = readForRender(file);
	if ("domains" in shown) return shown;
	const check = createDuplicateGuard();
	for (const piece of shown) check(piece);
	return mergeReports(shown);
};
const renderCommand = async ({ file, options }) => {
	refuseUnwritable(options);
	const report = readReport(file);
	const { tool, startedAt, durationMs, vantage, domains, interrupted } = report;
	const lines = await lineWriter(options);
	for (const domain of domains) await lines.write({
		tool,
		startedAt,
		durationMs,
		vantage
	}, domain);
	await lines.close();
	await writeWholeReports(report, options);
	const status = runExitStatus(report, options.failOn);
	return status === 0 && interrupted !== void 0 ? 3 : status;
};
export { renderCommand };
