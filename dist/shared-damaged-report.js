import { verdictOf, verdictOfAll, verdictsOf } from "./shared-audit.js";
// src/input/saved/damaged-report.ts
const said = {
	pass: "pass",
	inconclusive: "be inconclusive",
	fail: "fail"
};
const order = [
	"pass",
	"inconclusive",
	"fail"
];
const isWorse = (stated, shown) => order.indexOf(stated) > order.indexOf(shown);
const describeDomainDamage = ({ verdict, portsVerdict, results }) => {
	const unexplained = (what) => `is said to ${what}, but no result in it says why`;
	const shown = portsVerdict === void 0 ? { verdict: verdictOf(results) } : verdictsOf(results);
	if (isWorse(verdict, shown.verdict)) return unexplained(said[verdict]);
	if (portsVerdict === void 0 || results.length === 0) return void 0;
	if (shown.portsVerdict === void 0) return "has a verdict on its records and one on the mail ports, but only results of one of them";
	return isWorse(portsVerdict, shown.portsVerdict) ? unexplained(`have mail ports that ${portsVerdict === "fail" ? "fail" : "are inconclusive"}`) : void 0;
};
const describeReportDamage = ({ verdict, domains, interrupted }) => isWorse(verdict, verdictOfAll(domains, interrupted)) ? `is said to ${said[verdict]}, but no domain in it says why` : void 0;
export { describeDomainDamage, describeReportDamage };
