import { UserError, lineWriter, listOutputs, refuseOverwriting, refuseUnwritable, runExitStatus, wholeOutputs, worstStatus, writeWholeReports } from "./shared-audit.js";
import { createDuplicateGuard, mergeReports, readSavedReport } from "./shared-merge-reports.js";
// src/command/merge.ts
async function* readAll(files) {
	const check = createDuplicateGuard();
	for (const file of files) for await (const piece of readSavedReport(file)) {
		check(piece);
		yield piece;
	}
}
const merge = async ({ files, options }) => {
	refuseUnwritable(options);
	const grown = listOutputs(options).filter(({ format }) => format === "ndjson");
	refuseOverwriting(files, grown.map(({ file }) => file));
	const keep = wholeOutputs(options).length > 0;
	const pieces = [];
	const statuses = /* @__PURE__ */ new Set();
	const lines = await lineWriter(options);
	try {
		for await (const piece of readAll(files)) {
			if (keep) pieces.push(piece);
			if (piece.interrupted !== void 0) statuses.add(3);
			for (const domain of piece.domains) {
				statuses.add(runExitStatus({ domains: [domain] }, options.failOn));
				await lines.write(piece.head, domain);
			}
		}
	} finally {
		await lines.close();
	}
	const [first, ...more] = pieces;
	if (first !== void 0) await writeWholeReports(mergeReports([first, ...more]), options);
	else if (keep) throw new UserError("The files contain no report, so there is nothing to merge.");
	return worstStatus(statuses);
};
export { merge };
