import { pathKind, walkFiles, withPlainFile } from "./shared-audit.js";
import { parseSpec } from "./shared-parse-spec.js";
import { mostConfigurationBytes, zoneFolder } from "./shared-zone-folder.js";
import { dohServerName } from "./shared-first.js";
import { join, resolve } from "node:path";
import { createHash } from "node:crypto";
// src/command/support/run-settings.ts
const pieceBytes = 1 << 20;
const addFile = (hash, name, path, mostBytes) => {
	hash.update(`\n${name}\n`);
	try {
		withPlainFile(path, (read, size) => {
			if (size > mostBytes) hash.update("too large");
			else for (let at = 0; at < size; at += pieceBytes) hash.update(read(at, pieceBytes));
		});
	} catch {
		hash.update("unreadable");
	}
};
const addPath = (hash, path) => {
	let isFolder = false;
	try {
		isFolder = pathKind(path) === "folder";
	} catch {}
	if (!isFolder) return addFile(hash, "", path, 1e400);
	for (const file of walkFiles(path, "", zoneFolder)) addFile(hash, file, join(path, file), mostConfigurationBytes);
};
const presentHash = (hash) => `sha256:${hash.digest("hex").slice(0, 32)}`;
const digestFiles = (specs) => {
	const named = specs.filter((spec) => spec !== void 0);
	if (named.length === 0) return void 0;
	const hash = createHash("sha256");
	for (const spec of named) {
		hash.update(`\n${spec}\n`);
		addPath(hash, resolve(parseSpec(spec, process.cwd()).path));
	}
	return presentHash(hash);
};
const digestText = (value) => value === void 0 ? void 0 : presentHash(createHash("sha256").update(JSON.stringify(value)));
const list = (names) => names.length === 0 ? void 0 : names.toSorted().join(",");
const readRunSettings = (options) => {
	const { config, against, platform, zone } = options;
	const zones = [zone, ...(config?.domains ?? []).map((domain) => domain.zone)];
	const settings = {
		only: list(options.only),
		skip: list(options.skip),
		config: digestFiles([config?.file]),
		baseline: digestFiles([options.baseline ?? config?.baseline]),
		zone: digestFiles(zones),
		against: against === "live" ? against : digestFiles([against]),
		offline: options.offline === true ? "yes" : void 0,
		replay: digestFiles([options.replay]),
		rdap: options.rdap === true ? "yes" : void 0,
		"allow-private": options.allowPrivate === true ? "yes" : void 0,
		"rdap-server": digestText(options.rdapServer && dohServerName(options.rdapServer.href)),
		referee: digestText(options.referee?.map(dohServerName)),
		control: digestText(options.controls),
		"apple-domain": digestText(options.appleDomain),
		for: platform
	};
	return Object.fromEntries(Object.entries(settings).flatMap(([name, value]) => value === void 0 ? [] : [[name, value]]));
};
export { readRunSettings };
