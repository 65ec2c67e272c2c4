import { d as keyOfWatched, h as presentLine, m as inOrder, p as byUnits } from "./shared-zone-audit.js";
// src/drift/baseline.ts
const emptyBaseline = {
	version: 1,
	domains: /* @__PURE__ */ new Map()
};
/** The records that are seen; where that is not settled, those accepted `before` stay. */
const accept = (observations, before = []) => {
	const unsettled = observations.filter(({ kind }) => kind !== "settled");
	const keys = new Set(unsettled.map(keyOfWatched));
	const seen = observations.flatMap((one) => one.kind === "settled" ? one.lines : []);
	const old = before.filter((line) => keys.has(keyOfWatched(line)));
	return {
		lines: inOrder([...seen, ...old]),
		kept: unsettled.map(({ owner, type }) => ({
			owner,
			type
		}))
	};
};
/** The baseline with the records of `domain` replaced. */
const withDomain = ({ domains }, domain, lines) => ({
	version: 1,
	domains: new Map([...domains, [domain, lines]])
});
/** The file's text: sorted, one record a line; no TTL, no time, so that the same state is the same bytes. */
const presentBaseline = ({ version, domains }) => {
	const sorted = [...domains].sort(([a], [b]) => byUnits(a, b)).map(([domain, lines]) => [domain, inOrder(lines).map(presentLine)]);
	return `${JSON.stringify({
		version,
		domains: Object.fromEntries(sorted)
	}, null, 2)}\n`;
};
export { withDomain as i, emptyBaseline as n, presentBaseline as r, accept as t };
