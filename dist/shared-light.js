// src/report/light.ts
/** Of some results together: the worst that they say. `idle` where nothing was judged. */
const lightOfResults = (results) => {
	const own = results.filter(({ status }) => status !== "skipped");
	const failed = own.filter(({ status }) => status === "fail");
	if (failed.some(({ severity }) => severity === "error")) return "bad";
	if (own.some(({ status }) => status === "inconclusive")) return "open";
	if (failed.some(({ severity }) => severity === "warning")) return "warn";
	return own.length === 0 ? "idle" : "good";
};
const lightOf = ({ results }, ...areas) => lightOfResults(results.filter(({ area }) => areas.includes(area)));
export { lightOfResults as n, lightOf as t };
