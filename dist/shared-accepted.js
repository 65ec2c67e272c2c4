import { t as departureOf } from "./shared-departure.js";
import { t as readBaseline } from "./shared-baseline2.js";
import { t as UserError } from "./shared-user-error.js";
import { o as presentText } from "./shared-present.js";
// src/command/accepted.ts
/** The accepted records as commands use them: read, and held against what an audit finds. */
/** How a baseline comes about. */
const updateHint = (domain = "example.com") => `Write it with: dns-audit baseline ${domain} --update`;
/** The accepted records in `file`, which must be there and hold all `domains`. */
const acceptedIn = (file, domains) => {
	const baseline = readBaseline(file, process.cwd());
	if (baseline === void 0) throw new UserError(`There is no ${presentText(file)}.`, updateHint(domains[0]?.name));
	const missing = domains.find(({ name }) => !baseline.domains.has(name));
	if (missing === void 0) return baseline;
	throw new UserError(`${missing.name} is not in ${presentText(file)}.`, `Accept what is published with: dns-audit baseline ${missing.name} --update`);
};
/** Adds to a domain's report where it departs from the accepted records, if it has some. */
const withDrift = (baseline, file, timeoutMs) => async (live, job) => {
	const accepted = baseline.domains.get(job.request.domain.name);
	if (accepted === void 0) return live;
	const audited = {
		...job,
		live,
		timeoutMs
	};
	return {
		...live,
		drift: await departureOf(audited, {
			file: presentText(file),
			accepted
		})
	};
};
export { updateHint as n, withDrift as r, acceptedIn as t };
