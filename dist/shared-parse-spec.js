import { presentText } from "./shared-first.js";
import { findNearest, zoneFormats } from "./shared-checks.js";
import { UserError, isThere } from "./shared-audit.js";
import { resolve } from "node:path";
// src/input/zone/parse-spec.ts
const formatNames = {
	...Object.fromEntries(zoneFormats.map((format) => [format, format])),
	cloudflare: "bind"
};
const parseSpec = (spec, workspace) => {
	const [, path, name] = /^(.+):([^:/\\]+)$/s.exec(spec) ?? [];
	if (path === void 0 || name === void 0) return { path: spec };
	const format = Object.hasOwn(formatNames, name) ? formatNames[name] : void 0;
	if (format !== void 0) return {
		path,
		format
	};
	if (isThere(resolve(workspace, spec)) || !isThere(resolve(workspace, path))) return { path: spec };
	const close = findNearest(name, Object.keys(formatNames));
	const hint = close === void 0 ? "" : `Did you mean ${close}? `;
	throw new UserError(`${presentText(spec)}: "${presentText(name)}" is not a format of zone files.`, `${hint}There are: ${Object.keys(formatNames).join(", ")}.`);
};
export { parseSpec };
