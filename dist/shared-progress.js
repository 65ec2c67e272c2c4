import { once } from "node:events";
// src/deliver/progress.ts
/** A terminal need not be written to more often. */
const restMs = 80;
const span = (seconds) => {
	if (seconds < 90) return `${Math.ceil(seconds)} s`;
	return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
};
/** How far a run of many domains is, how fast it goes and, where the end is known, how long it still takes. */
const tallyWords = ({ done, total, ms }) => {
	const rate = done * 1e3 / Math.max(ms, 1);
	const of = total === void 0 ? "" : ` of ${total}`;
	const left = total === void 0 || done === 0 ? "" : `, ${span((total - done) / rate)} left`;
	return `Audited ${done}${of} domains, ${rate.toFixed(1)} a second${left}`;
};
const erase = "\r\x1B[2K";
/** Progress on `stream`, silent where that is no terminal. */
const progressOn = (stream) => {
	let [shown, last] = [false, -1e400];
	if (!stream.isTTY) return {
		show: () => {},
		clear: () => {}
	};
	return {
		show: (text) => {
			const now = performance.now();
			if (shown && now - last < restMs) return;
			[shown, last] = [true, now];
			stream.write(`${erase}${text.slice(0, Math.max(20, stream.columns - 1))}`);
		},
		clear: () => {
			if (shown) stream.write(erase);
			shown = false;
		}
	};
};
// src/deliver/stdout.ts
/** Writes to the standard streams, and survives a reader that goes away (`| head`). */
let closed = false;
/**
* Ignores a broken pipe on stdout and stderr: who stopped reading wants no more, and no stack trace.
* `onObstacle` is told (an errno name) where stdout takes no more for another reason, as a full disk.
*/
const tolerateClosedPipes = (onObstacle) => {
	process.stdout.on("error", ({ code }) => {
		closed = true;
		if (code !== "EPIPE") onObstacle(code ?? "unknown reason");
	});
	process.stderr.on("error", () => {});
};
/** Whether whoever read stdout went away. */
const isUnread = () => closed;
/** Writes to stdout and waits where the reader is slow, so that memory stays flat. */
const writeOut = async (text) => {
	if (closed || process.stdout.write(text)) return;
	await Promise.race([once(process.stdout, "drain"), once(process.stdout, "close")]).catch(() => {});
};
/** Waits until all that was written is handed over. */
const flushed = () => new Promise((done) => {
	if (closed) done();
	else process.stdout.write("", () => done());
});
const writeErr = (text) => {
	process.stderr.write(text);
};
// src/command/progress.ts
/** The one line of progress of this process. */
const progress = progressOn(process.stderr);
export { writeErr as a, tolerateClosedPipes as i, flushed as n, writeOut as o, isUnread as r, tallyWords as s, progress as t };
