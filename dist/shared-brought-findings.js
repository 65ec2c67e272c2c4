import { broughtFaults } from "./shared-audit.js";
// src/report/view/brought-findings.ts
const broughtFindings = ({ drift, results }) => broughtFaults(drift?.revision?.brings).filter(({ severity }) => severity === "error").flatMap(({ check, findings }) => results.filter((result) => result.check === check).flatMap((result) => findings.map((finding) => ({
	result,
	finding: {
		...finding,
		message: `with the records that this change accepts, ${finding.message}`
	}
}))));
export { broughtFindings };
