import { createDuplicateGuard, mergeInterrupted, mergeReports, readSavedReport } from "./shared-saved-reports.js";
import { UserError, catchInterrupt, flushStdout, lineWriter, listOutputs, refuseOverwriting, refuseUnwritable, runExitStatus, signalStatuses, statusOfPart, stopWaitingForReader, wholeOutputs, worstStatus, writeWholeReports } from "./shared-audit.js";
import { isNonEmpty, onAbort } from "./shared-first.js";
// src/command/merge.ts
async function* readAll(files) {
	const check = createDuplicateGuard();
	for (const file of files) for await (const piece of readSavedReport(file)) {
		check(piece);
		yield piece;
	}
}
async function* untilInterrupted(pieces, { signal }) {
	for (;;) {
		const next = await new Promise((give, fail) => {
			const release = onAbort(signal, () => give(void 0));
			pieces.next().then(give, fail).finally(release);
		});
		if (next === void 0 || next.done === true) return;
		yield next.value;
	}
}
const mergeLines = async (pieces, { write }, options) => {
	const keep = wholeOutputs(options).length > 0;
	const kept = [];
	const statuses = /* @__PURE__ */ new Set();
	const cut = [];
	let head;
	let done = 0;
	for await (const piece of pieces) {
		head ??= piece.head;
		if (keep) kept.push(piece);
		if (piece.interrupted !== void 0) cut.push(piece.interrupted);
		for (const domain of piece.domains) {
			done += 1;
			statuses.add(runExitStatus({ domains: [domain] }, options.failOn));
			await write(piece.head, domain);
		}
	}
	return {
		pieces: kept,
		status: statusOfPart(worstStatus(statuses), cut[0]),
		...head && { head },
		done,
		cut
	};
};
const merge = async ({ files, options }) => {
	refuseUnwritable(options);
	const grown = listOutputs(options).filter(({ format }) => format === "ndjson");
	refuseOverwriting(files, grown.map(({ file }) => file));
	const interrupt = catchInterrupt(stopWaitingForReader);
	const lines = lineWriter(options);
	try {
		const read = untilInterrupted(readAll(files), interrupt);
		const { pieces, status, head, done, cut } = await mergeLines(read, lines, options);
		interrupt.release();
		const by = interrupt.by();
		if (by !== void 0) {
			if (head !== void 0 && done > 0) await lines.end(head, {
				done,
				by
			});
			await flushStdout();
			process.exit(signalStatuses[by]);
		}
		if (head === void 0 || done === 0 && cut.length === 0) throw new UserError("The files contain no report, so there is nothing to merge.");
		await lines.end(head, mergeInterrupted(cut, done));
		if (isNonEmpty(pieces)) await writeWholeReports(mergeReports(pieces), options);
		return status;
	} finally {
		await lines.close();
	}
};
export { merge };
