import { t as checks } from "./shared-check.js";
import { t as UserError } from "./shared-user-error.js";
// src/choice.ts
const isNamed = ({ id, area }, names) => names.includes(id) || names.includes(area);
/** Whether `--only` and `--skip` leave the check. */
const isWanted = ({ only, skip }, meta) => (only.length === 0 || isNamed(meta, only)) && !isNamed(meta, skip);
/** The check with the severity that the configuration file gives it. */
const weighted = (meta, { config }) => {
	const severity = config?.severities[meta.id];
	return severity === void 0 ? meta : {
		...meta,
		severity
	};
};
const weightedCheck = (check, options) => {
	const meta = weighted(check.meta, options);
	return meta === check.meta ? check : {
		...check,
		meta
	};
};
/** Those that rest on what a registry says. */
const registryChecks = /* @__PURE__ */ new Set(["delegation-hold", "delegation-expiry"]);
/** The checks that `--only`, `--skip` and `--no-ports` leave, in the order of the list. */
const chosenChecks = (options) => {
	const chosen = checks.filter(({ meta }) => {
		if (!options.ports && (meta.area === "imap" || meta.area === "smtp")) return false;
		if (!options.rdap && registryChecks.has(meta.id) && !options.only.includes(meta.id)) return false;
		return isWanted(options, meta);
	});
	if (chosen.length === 0) throw new UserError("--only, --skip and --no-ports together leave no check to run.");
	return chosen.map((check) => weightedCheck(check, options));
};
/** What the configuration file says of the domain. */
const ownOf = ({ config }, name) => config?.domains.find(({ domain }) => domain.name === name);
/** All checks that nobody wants left out: what `--only` leaves out may be what a chosen one waits for. */
const sparedFrom = (options, skip) => checks.filter(({ meta }) => !isNamed(meta, [...options.skip, ...skip])).map((check) => weightedCheck(check, options));
/** What is audited of one domain: the checks it has not to skip, and the token that is its own. */
const choiceFor = (name, chosen, options) => {
	const own = ownOf(options, name);
	const token = options.token ?? own?.token;
	const skip = own?.skip.filter((one) => !options.only.includes(one)) ?? [];
	const left = skip.length === 0 ? chosen : chosen.filter(({ meta }) => !isNamed(meta, skip));
	if (left.length === 0) throw new UserError(`The configuration leaves no check to run for ${name}.`);
	return {
		checks: left,
		...options.only.length === 0 ? {} : { spare: sparedFrom(options, skip) },
		...token === void 0 ? {} : { token }
	};
};
export { weighted as a, ownOf as i, chosenChecks as n, isWanted as r, choiceFor as t };
