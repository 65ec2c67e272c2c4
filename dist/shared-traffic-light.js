// src/report/view/traffic-light.ts
const resultsLight = (results) => {
	const own = results.filter(({ status }) => status !== "skipped");
	const failed = own.filter(({ status }) => status === "fail");
	if (failed.some(({ severity }) => severity === "error")) return "bad";
	if (own.some(({ status }) => status === "inconclusive")) return "open";
	if (failed.some(({ severity }) => severity === "warning")) return "warn";
	return own.length === 0 ? "idle" : "good";
};
const areaLight = ({ results }, ...areas) => resultsLight(results.filter(({ area }) => areas.includes(area)));
export { areaLight, resultsLight };
