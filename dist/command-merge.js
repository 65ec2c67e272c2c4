import { Bt as UserError, Kt as worstOf, Wt as exitStatusOf, c as refuseOverwriting, d as writeWholes, f as lineWriter, l as refuseUnwritable, p as wholesOf } from "./shared-audit.js";
import { n as refuseTwice, r as readSaved, t as merged } from "./shared-merge.js";
// src/command/merge.ts
/** `dns-audit merge FILE...`: the reports of shards as one, in any format. */
async function* readAll(files) {
	const check = refuseTwice();
	for (const file of files) for await (const piece of readSaved(file)) {
		check(piece);
		yield piece;
	}
}
/**
* Reads the files and writes them as one report; nothing is asked of the network. Where all formats
* are made of lines, no more than one is held at a time.
* @returns the exit status that one run over all domains would have given.
*/
const merge = async (files, options) => {
	refuseUnwritable(options);
	const grown = options.outputs.filter(({ format }) => format === "ndjson");
	refuseOverwriting(files, grown.map(({ file }) => file));
	const keep = wholesOf(options).length > 0;
	const pieces = [];
	const statuses = /* @__PURE__ */ new Set();
	const lines = await lineWriter(options);
	try {
		for await (const piece of readAll(files)) {
			if (keep) pieces.push(piece);
			if (piece.interrupted !== void 0) statuses.add(3);
			for (const domain of piece.domains) {
				statuses.add(exitStatusOf({ domains: [domain] }, options.failOn));
				await lines.write(piece.head, domain);
			}
		}
	} finally {
		await lines.close();
	}
	const [first, ...more] = pieces;
	if (first !== void 0) await writeWholes(merged([first, ...more]), options);
	else if (keep) throw new UserError("The files hold no report: there is nothing to merge.");
	return worstOf(statuses);
};
export { merge };
