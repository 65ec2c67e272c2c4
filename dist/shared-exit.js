// src/model/exit.ts
const weight = {
	note: 0,
	warning: 1,
	error: 2,
	never: 3
};
/** Whether live records depart from those that are accepted, or those of the file as it was. */
const stateOf = ({ drift, proposal }) => {
	if (drift?.state === "drift" || (proposal?.live?.drift ?? []).length > 0) return "drift";
	const open = [...proposal?.unknown ?? [], ...proposal?.live?.unconfirmed ?? []];
	return drift?.state === "unknown" || open.length > 0 ? "unknown" : "in-sync";
};
/** The exit status of a run, from those of its domains. */
const worstOf = (statuses) => statuses.has(1) ? 1 : statuses.has(3) ? 3 : 0;
/**
* 1 where a check at or above `failOn` failed, or live records drifted from the accepted ones; else
* 3 where one that the verdict needs (or that `failOn` asks for) could not be judged; else 0.
*/
const exitStatusOf = ({ domains }, failOn) => {
	const results = domains.flatMap((domain) => domain.results);
	const states = new Set(domains.map(stateOf));
	if (states.has("drift") && failOn !== "never") return 1;
	const some = (status, least) => results.some((result) => result.status === status && weight[result.severity] >= least);
	if (some("fail", weight[failOn])) return 1;
	if (states.has("unknown")) return 3;
	return some("inconclusive", Math.min(weight[failOn], weight.error)) ? 3 : 0;
};
export { worstOf as n, exitStatusOf as t };
