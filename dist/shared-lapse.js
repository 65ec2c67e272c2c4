import { delegation_hold_default, delegation_parked_default, delegation_present_default, lapseCheckIds } from "./shared-checks.js";
import { ask, presentText } from "./shared-first.js";
// src/audit/lapse.ts
const lapseChecks = [
	delegation_present_default,
	delegation_parked_default,
	delegation_hold_default
];
const lapseNeeds = (context) => [...lapseChecks.flatMap((check) => check.needs(context)), ask(context.domain.name, "MX")];
const findLapse = (find, context) => {
	for (const check of lapseChecks) {
		const outcome = check.run(find, context);
		if (outcome.status === "fail") {
			const [{ message, fix }] = outcome.findings;
			return {
				message,
				fix: fix.text
			};
		}
	}
};
const lapseIn = ({ results }) => {
	const finding = results.find(({ check, status }) => status === "fail" && lapseCheckIds.has(check))?.findings[0];
	return finding && {
		message: finding.message,
		fix: finding.fix.text
	};
};
const describeUnaccepted = ({ message, fix }) => presentText(`${message}. Its records are not accepted. ${fix}`);
export { describeUnaccepted, findLapse, lapseChecks, lapseIn, lapseNeeds };
