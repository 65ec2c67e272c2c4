// src/model/check.ts
/** In the order in which reports show them. */
const areas = [
	"mx",
	"spf",
	"dkim",
	"verification",
	"dmarc",
	"delegation",
	"dnssec",
	"mta-sts",
	"autodiscover",
	"imap",
	"smtp",
	"status",
	"resolver",
	"zone",
	"config"
];
/** Whether it is about the way from this machine to the mail servers, and not about the domain. */
const isPortArea = (area) => area === "imap" || area === "smtp";
// src/model/exit.ts
/** The exit status of a run: a function of what was judged and of `--fail-on`, the same for every format and entry. */
const weight = {
	note: 0,
	warning: 1,
	error: 2,
	never: 3
};
/**
* Whether nothing of all that was to be judged was: then nothing is known to be right, either. Mail
* ports, which have a verdict of their own, make up for no record.
*/
const isUnjudged = (results) => {
	const own = results.filter(({ area }) => area !== "config");
	const records = own.filter(({ area }) => area === void 0 || !isPortArea(area));
	const judged = records.length > 0 ? records : own;
	return judged.length > 0 && judged.every(({ status, waived = [] }) => status === "skipped" && waived.length === 0);
};
/** Whether live records depart from those that are accepted, or those of the file as it was. */
const stateOf = ({ drift, proposal }) => {
	if (drift?.state === "drift" || (proposal?.live?.drift ?? []).length > 0) return "drift";
	const open = [...proposal?.unknown ?? [], ...proposal?.live?.unconfirmed ?? []];
	return drift?.state === "unknown" || open.length > 0 ? "unknown" : "in-sync";
};
/** 128 and the number of the signal, as shells have it. */
const signalStatuses = {
	SIGINT: 130,
	SIGTERM: 143
};
/** The exit status of a run, from those of its domains. */
const worstOf = (statuses) => statuses.has(1) ? 1 : statuses.has(3) ? 3 : 0;
/**
* 1 where a check at or above `failOn` failed, or live records drifted from the accepted ones; else
* 3 where one that the verdict needs (or that `failOn` asks for) could not be judged, or none was
* of some domain; else 0.
*/
const exitStatusOf = ({ domains }, failOn) => {
	const results = domains.flatMap((domain) => domain.results);
	const states = new Set(domains.map(stateOf));
	if (states.has("drift") && failOn !== "never") return 1;
	const some = (status, least) => results.some((result) => result.status === status && weight[result.severity] >= least);
	if (some("fail", weight[failOn])) return 1;
	if (states.has("unknown") || domains.some((one) => isUnjudged(one.results))) return 3;
	return some("inconclusive", Math.min(weight[failOn], weight.error)) ? 3 : 0;
};
/** Likewise of a run that may have been ended early: what was cut short cannot be all right. */
const endStatusOf = (report, failOn) => {
	const { interrupted } = report;
	if (interrupted?.by !== void 0) return signalStatuses[interrupted.by];
	const status = exitStatusOf(report, failOn);
	return status === 0 && interrupted !== void 0 ? 3 : status;
};
export { worstOf as a, signalStatuses as i, exitStatusOf as n, areas as o, isUnjudged as r, isPortArea as s, endStatusOf as t };
