import { plainText } from "./shared-text.js";
// src/report/view/finding-identity.ts
const withIdentity = (domain, faults, kind) => {
	const seen = /* @__PURE__ */ new Map();
	return faults.map((fault) => {
		const { name, type } = fault.finding.subject;
		const key = plainText([
			fault.result.check,
			domain,
			name,
			type
		].join(" "));
		const nth = (seen.get(key) ?? 0) + 1;
		seen.set(key, nth);
		return {
			fault,
			identity: `${kind === void 0 ? "" : `${kind} `}${key} ${nth}`
		};
	});
};
const locateByReport = ({ domains }) => {
	const files = new Map(domains.map(({ domain, drift }) => [domain, drift?.file]));
	return (domain) => ({
		file: files.get(domain) ?? "dns-audit.baseline.json",
		line: 1,
		column: 1
	});
};
export { locateByReport, withIdentity };
