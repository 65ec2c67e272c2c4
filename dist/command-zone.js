import { Bt as UserError, lt as ownOf } from "./shared-audit.js";
import { a as isOfRecords, n as auditZone } from "./shared-zone-audit.js";
import { n as sidesOf, r as wantedFileChecks, t as beforeOf } from "./shared-sides.js";
// src/command/zone.ts
/** The audit of zone files in place of the live zone: `--zone`, `--against`, `--offline`. */
const refuseMixed = ({ replay, record, baseline }) => {
	if (replay !== void 0 || record !== void 0) throw new UserError("--zone reads records from files: it does not go with --record or --replay.");
	if (baseline !== void 0) throw new UserError("--baseline is about live records, and --zone about those of a file.", "Run the two one after the other, or hold the file against the live zone: --against live");
};
const refuseSilent = ({ against, offline }) => {
	if (offline === true && against === "live") throw new UserError("--against live asks the live zone: it does not go with --offline.");
};
/**
* The live plan, turned upon the files: those that are named, else those of the configuration.
* @throws {UserError} where they cannot be read, or do not hold a domain.
*/
const zonePlan = (plan, options) => {
	refuseMixed(options);
	refuseSilent(options);
	const { against, offline = false, timeoutMs } = options;
	const domains = plan.jobs.map(({ request }) => request.domain);
	const here = process.cwd();
	const heads = sidesOf(domains, ({ name }) => options.zone ?? ownOf(options, name)?.zone, here);
	const bare = domains.find(({ name }) => !heads.has(name));
	if (bare !== void 0) throw new UserError(`The configuration names no zone file for ${bare.name}.`);
	const old = against === "live" ? void 0 : against;
	const bases = sidesOf(domains, () => old, here);
	const fileChecks = wantedFileChecks(options);
	const checks = [...plan.checks.filter(({ meta }) => isOfRecords(meta)), ...fileChecks.map((meta) => ({ meta }))];
	if (checks.length === 0) throw new UserError("No file tells what --only asks for: it is about servers, or this machine.", "Leave out --zone to audit what is live.");
	return {
		...plan,
		checks,
		vantage: {
			...plan.vantage,
			ports: false,
			authoritative: plan.vantage.authoritative && against !== void 0 && !offline,
			resolvers: offline ? [] : plan.vantage.resolvers
		},
		examine: ({ request, world }) => {
			const head = heads.get(request.domain.name);
			const other = against === "live" ? against : bases.get(request.domain.name);
			const job = {
				request,
				world,
				timeoutMs,
				offline,
				fileChecks
			};
			return auditZone(head, other ?? beforeOf(head), job);
		}
	};
};
export { zonePlan };
