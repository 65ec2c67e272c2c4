// src/exit.ts
const weight = {
	note: 0,
	warning: 1,
	error: 2,
	never: 3
};
/**
* 1 where a check at or above `failOn` failed, or live records drifted from the accepted ones; else 3 where one that the verdict needs (or that
* `failOn` asks for) could not be judged; else 0.
*/
const exitStatusOf = ({ domains }, failOn) => {
	const results = domains.flatMap((domain) => domain.results);
	const drifts = new Set(domains.map(({ drift }) => drift?.state));
	if (drifts.has("drift") && failOn !== "never") return 1;
	const some = (status, least) => results.some((result) => result.status === status && weight[result.severity] >= least);
	if (some("fail", weight[failOn])) return 1;
	if (drifts.has("unknown")) return 3;
	return some("inconclusive", Math.min(weight[failOn], weight.error)) ? 3 : 0;
};
export { exitStatusOf as t };
