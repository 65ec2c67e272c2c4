import { t as readBaseline } from "./shared-baseline2.js";
import { t as UserError } from "./shared-user-error.js";
import { Q as presentText } from "./shared-first.js";
// src/command/accepted.ts
/** The accepted records as commands use them: read, and checked to hold what they are asked about. */
/** How a baseline comes about. */
const updateHint = (domain = "example.com") => `Write it with: dns-audit baseline ${domain} --update`;
/** The accepted records in `file`, which must be there and hold all `domains`. */
const acceptedIn = (file, domains, within = process.cwd()) => {
	const baseline = readBaseline(file, within);
	if (baseline === void 0) throw new UserError(`There is no ${presentText(file)}.`, updateHint(domains[0]?.name));
	const missing = domains.find(({ name }) => !baseline.domains.has(name));
	if (missing === void 0) return baseline;
	throw new UserError(`${missing.name} is not in ${presentText(file)}.`, `Accept what is published with: dns-audit baseline ${missing.name} --update`);
};
export { updateHint as n, acceptedIn as t };
