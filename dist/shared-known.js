import { n as zoneFileChecks } from "./shared-files.js";
import { t as checks } from "./shared-check.js";
import { c as waiverChecks } from "./shared-run.js";
import { o as areas } from "./shared-exit.js";
import { t as version } from "./shared-version.js";
// src/demo/names.ts
/** The demo's scenarios by name, alone in a file so that naming them loads no zone. */
const scenarioNames = [
	"healthy",
	"moving",
	"new",
	"proxied",
	"lapsed",
	"wrong-spf",
	"outage",
	"blocked"
];
// src/command/known.ts
/** What the command line is checked against: the names of checks, areas and scenarios. */
/** Every check that there is, in the order of reports. */
const allChecks = [
	...checks.map(({ meta }) => meta),
	...zoneFileChecks,
	...waiverChecks
];
const known = (columns) => ({
	version,
	checks: allChecks.map(({ id }) => id),
	areas,
	scenarios: scenarioNames,
	columns
});
export { known as n, allChecks as t };
