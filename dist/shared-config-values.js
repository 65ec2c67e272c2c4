import { Q as presentText } from "./shared-first.js";
import { o as single, t as commaListOf } from "./shared-raw.js";
import { t as UserError } from "./shared-user-error.js";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
// src/input/config-values.ts
/** The configuration file in the terms of the command line, whose options win over it. */
/** Where a configuration is looked for, unless the user names a file. */
const configFiles = [
	"dns-audit.config.json",
	"dns-audit.config.yaml",
	"dns-audit.config.yml"
];
/**
* The path of the configuration in `folder`; `undefined` where there is none.
* @throws {UserError} where there are several.
*/
const findConfig = (folder) => {
	const [first, second] = configFiles.filter((name) => existsSync(join(folder, name)));
	if (second !== void 0) throw new UserError(`There are both ${first} and ${second}: keep one of them.`);
	return first === void 0 ? void 0 : join(folder, first);
};
/** Whether a configuration file may have a say in what `argv` asks for. */
const mayBeConfigured = (argv, folder) => argv.some((word) => word.startsWith("--config")) || configFiles.some((name) => existsSync(join(folder, name)));
/** The part of a configuration that is taken as it is. */
const plainIn = ({ rdap, ports, authoritative, timeout, concurrency }) => ({
	...rdap === void 0 ? {} : { rdap },
	...ports === void 0 ? {} : { ports },
	...authoritative === void 0 ? {} : { authoritative },
	...timeout === void 0 ? {} : { timeout },
	...concurrency === void 0 ? {} : { concurrency }
});
/** What the file says in place of options' defaults. `raw`: what was read without it. */
const valuesOf = (config, raw) => {
	const { only, skip, resolvers, referee, failOn } = config;
	const { timeout, concurrency, ...switches } = plainIn(config);
	const asked = commaListOf(raw["only"]);
	const left = skip.filter((name) => !asked.includes(name));
	const listed = (name, values) => values.length === 0 ? {} : { [name]: values.join(",") };
	const set = (name, value) => value === void 0 ? {} : { [name]: value };
	return {
		...listed("only", only),
		...listed("skip", left),
		...listed("resolver", resolvers),
		...set("referee", referee),
		...switches,
		...set("timeout", timeout?.toString()),
		...set("concurrency", concurrency?.toString()),
		...set("fail-on", failOn)
	};
};
const pathOf = (folder, file) => folder === "." ? file : resolve(folder, file);
/**
* The file that `--config` names, else the one that lies in the folder; `undefined` where there is none.
* @throws {UserError}
*/
const configFor = (raw, known, { folder, within, read }) => {
	if (read === void 0) return void 0;
	const named = single(raw, "config");
	const file = named === void 0 ? findConfig(folder) : pathOf(folder, named);
	const config = file === void 0 ? void 0 : read(file, known, within);
	if (named !== void 0 && config === void 0) throw new UserError(`There is no ${presentText(named)}.`);
	return config;
};
export { plainIn as a, mayBeConfigured as i, configFor as n, valuesOf as o, findConfig as r, configFiles as t };
