import { UserError, findConfigDomain, selectFileChecks, selectWaiverChecks, withoutSkipped } from "./shared-audit.js";
import { auditZone, restsOnRecords } from "./shared-zone-proposal.js";
import { readZoneSides, stateBefore } from "./shared-zone-sides.js";
// src/command/support/zone-batch.ts
const refuseMixedOptions = ({ replay, record, baseline }) => {
	if (replay !== void 0 || record !== void 0) throw new UserError("--zone reads records from files, so it can't be combined with --record or --replay.");
	if (baseline !== void 0) throw new UserError("--baseline checks live records, and --zone checks a file.", "Run them one after the other, or compare the file with the live zone: --against live");
};
const refuseOfflineAgainst = ({ against, offline }) => {
	if (offline === true && against === "live") throw new UserError("--against live asks the live zone, so it can't be combined with --offline.");
};
const refuseBare = (domains, heads) => {
	const bare = domains.find(({ name }) => !heads.has(name));
	if (bare !== void 0) throw new UserError(`The configuration names no zone file for ${bare.name}.`);
};
const refuseBeyondFiles = (options) => {
	if (selectWaiverChecks(options).length === 0) throw new UserError("--only names checks of servers or of this computer, which no file can answer.", "Leave out --zone to audit the live domain.");
};
const zoneBatch = async (batch, options) => {
	refuseMixedOptions(options);
	refuseOfflineAgainst(options);
	const { against, offline = false, timeoutMs } = options;
	const domains = batch.jobs.map(({ request }) => request.domain);
	const here = process.cwd();
	const heads = await readZoneSides(domains, ({ name }) => options.zone ?? findConfigDomain(options, name)?.zone, here);
	refuseBare(domains, heads);
	const old = against === "live" ? void 0 : against;
	const bases = await readZoneSides(domains, () => old, here);
	const fileChecks = selectFileChecks(options);
	const checks = [...batch.checks.filter(({ meta }) => restsOnRecords(meta)), ...fileChecks.map((meta) => ({ meta }))];
	if (checks.length === 0 && batch.checks.length > 0) refuseBeyondFiles(options);
	return {
		...batch,
		checks,
		vantage: {
			...batch.vantage,
			ports: false,
			authoritative: batch.vantage.authoritative && against !== void 0 && !offline,
			resolvers: offline ? [] : batch.vantage.resolvers
		},
		examine: ({ request, world }) => {
			const { name } = request.domain;
			const head = heads.get(name);
			if (head === void 0) throw new Error(`no zone was read for ${name}`);
			const other = against === "live" ? against : bases.get(name);
			const job = {
				request,
				world,
				timeoutMs,
				offline
			};
			const own = withoutSkipped(options, name, fileChecks);
			return auditZone(head, other ?? stateBefore(head), {
				...job,
				fileChecks: own
			});
		}
	};
};
export { zoneBatch };
