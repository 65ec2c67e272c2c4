import { compareCodeUnits, presentLine, sortRecordLines, watchedKey } from "./shared-observe.js";
// src/drift/baseline.ts
const emptyBaseline = {
	version: 1,
	domains: /* @__PURE__ */ new Map()
};
const acceptObservations = (observations, before = []) => {
	const unsettled = observations.filter(({ kind }) => kind !== "settled");
	const keys = new Set(unsettled.map(watchedKey));
	const seen = observations.flatMap((one) => one.kind === "settled" ? one.lines : []);
	const old = before.filter((line) => keys.has(watchedKey(line)));
	return {
		lines: sortRecordLines([...seen, ...old]),
		kept: unsettled.map(({ owner, type }) => ({
			owner,
			type
		}))
	};
};
const withDomainRecords = ({ domains }, domain, lines) => ({
	version: 1,
	domains: new Map([...domains, [domain, lines]])
});
const presentBaseline = ({ version, domains }) => {
	const sorted = [...domains].sort(([a], [b]) => compareCodeUnits(a, b)).map(([domain, lines]) => [domain, sortRecordLines(lines).map(presentLine)]);
	return `${JSON.stringify({
		version,
		domains: Object.fromEntries(sorted)
	}, null, 2)}\n`;
};
export { acceptObservations, emptyBaseline, presentBaseline, withDomainRecords };
