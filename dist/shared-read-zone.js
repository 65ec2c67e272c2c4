import { errorCode, isUnreadable, isWithin, presentText } from "./shared-first.js";
import { NoRecordsError, UserError, describeWayIn, isThere, liesOutside, listFolder, notUtf8, pathKind, readSource, sourceFault, startOfFile, walkFiles, wholeFileFault } from "./shared-audit.js";
import { chooseFormat, createRepositoryFiles, detectFormat, isOctodnsConfig, isTerraformFile, mayBeZone, parseConfigurations, placeInConfiguration, readOctodnsConfig, zoneForms } from "./shared-terraform-hcl.js";
import { originFromFileName } from "./shared-guess-origin.js";
import { parseSpec } from "./shared-parse-spec.js";
import { assembleZones } from "./shared-assemble-zones.js";
import { mostConfigurationBytes, zoneFolder } from "./shared-zone-folder.js";
import { basename, dirname, isAbsolute, join, posix, relative, resolve } from "node:path";
import { createHash } from "node:crypto";
// src/input/source/signals.ts
const signals = ["SIGINT", "SIGTERM"];
const leavingSignals = async (work) => {
	const before = signals.map((signal) => [signal, process.listeners(signal)]);
	for (const signal of signals) process.removeAllListeners(signal);
	try {
		return await work();
	} finally {
		for (const [signal, listeners] of before) for (const listener of listeners) process.on(signal, listener);
	}
};
// src/input/source/merge-conflict.ts
const marks = [
	/^<{7}(?: |\r?$)/gm,
	/^={7}\r?$/gm,
	/^>{7}(?: |\r?$)/gm
];
const findConflict = (text) => {
	let start;
	let from = 0;
	for (const mark of marks) {
		mark.lastIndex = from;
		const found = mark.exec(text);
		if (found === null) return void 0;
		start ??= found.index;
		from = found.index;
	}
	return start;
};
// src/input/source/no-records.ts
const isEmpty = ({ format, records, others, unknowns, faults }) => format === "bind" && [
	records,
	others,
	unknowns,
	faults
].every(({ length }) => length === 0);
const refuseEmptyMasterFile = (path, parsed) => {
	if (parsed.some(({ files }) => files.length > 0 && files.every(isEmpty))) throw wholeFileFault(path, `${presentText(path)} has no DNS records: name servers refuse a zone file without any.`);
};
const noTerraformRecords = "No resource in its configuration is a DNS record. Name the folder whose resources are.";
const noZoneFiles = "No file in it has DNS records. Name the folder or the file that has them.";
const noZoneIn = (path, { isFile, configured }) => {
	const place = isFile ? startOfFile(path) : void 0;
	const hint = configured ? noTerraformRecords : isFile ? void 0 : noZoneFiles;
	return new NoRecordsError(`There is no zone in ${presentText(path)}.`, hint, place);
};
// src/input/source/read-log.ts
const sha256 = (text) => createHash("sha256").update(text).digest("hex");
const createReadLog = () => {
	const read = /* @__PURE__ */ new Map();
	return {
		note: ({ file, text }) => read.set(file, sha256(text)),
		digest: () => sha256([...read].map(([file, hash]) => `${hash} ${file}`).toSorted().join("\n"))
	};
};
// src/input/zone/read-zone.ts
const mostBytes = 16777216;
const mostFiles = 2e3;
const refuseConflict = (source) => {
	const at = findConflict(source.text);
	if (at === void 0) return;
	throw sourceFault(source, at, "a merge conflict is not resolved here.");
};
const createOpener = (workspace, { note }) => (file) => {
	const path = resolve(workspace, file);
	const source = readSource(path, {
		mostBytes,
		within: workspace,
		takesOctets: true
	});
	if (source === void 0) return void 0;
	const named = {
		...source,
		file: relative(workspace, path).replaceAll("\\", "/")
	};
	refuseConflict(named);
	note(named);
	return named;
};
const readOrFault = (read) => {
	try {
		return read();
	} catch (error) {
		if (error instanceof UserError) return { fault: error.clause };
		throw error;
	}
};
const findOrigin = (file, asked, isAlone) => {
	const own = originFromFileName(file);
	if (own === void 0 || asked === void 0) return own ?? asked;
	return isAlone && !isWithin(asked, own) ? asked : own;
};
const createIncluder = (open) => (name, from) => isAbsolute(name) ? { fault: "its path is not relative, and leads out of the repository" } : readOrFault(() => open(join(dirname(from), name)) ?? open(name)) ?? { fault: "there is no such file" };
const createLister = (workspace) => (folder, from) => {
	const place = [posix.join(dirname(from), folder), posix.normalize(folder)].find((one) => {
		const path = resolve(workspace, one);
		return isThere(path) && pathKind(path) === "folder" && !liesOutside(join(path, "x"), workspace);
	});
	return (place === void 0 ? [] : listFolder(resolve(workspace, place))).filter(({ kind }) => kind !== "folder").map(({ name }) => name);
};
const createScriptFiles = (workspace, open) => ({
	open: (path) => readOrFault(() => {
		const source = open(path);
		if (source?.octets) throw notUtf8(source.file);
		return source;
	}),
	list: (folder, recursive) => {
		const path = resolve(workspace, folder);
		return isThere(path) && pathKind(path) === "folder" && !liesOutside(join(path, "x"), workspace) ? [...walkFiles(workspace, folder, recursive ? zoneFolder : {
			...zoneFolder,
			deepest: 0
		})] : [];
	}
});
const parseZoneFile = async (source, format, { isAlone, list, ...setting }) => {
	const loaded = /* @__PURE__ */ new Set();
	if (format === "octodns" && isOctodnsConfig(source)) return {
		source,
		files: readOctodnsConfig(source, {
			...setting,
			list
		}),
		loaded
	};
	if (source.octets && format !== "bind") throw notUtf8(source.file);
	const origin = findOrigin(source.file, setting.asked, isAlone);
	const listBeside = () => isAlone ? list(".", source.file) : [];
	const read = await zoneForms[format].read(source, {
		...setting,
		origin,
		listBeside
	});
	return "files" in read ? {
		source,
		files: read.files,
		loaded: read.loaded ?? loaded
	} : {
		source,
		files: [read],
		loaded
	};
};
const withoutLoaded = (all) => all.filter(({ source, loaded }) => !all.some((one) => one.loaded.has(source.file) && !loaded.has(one.source.file)));
const listZoneFiles = (workspace, folder) => {
	const files = [];
	for (const path of walkFiles(workspace, folder, zoneFolder)) {
		if (mayBeZone(basename(path)) || isTerraformFile(path)) files.push(path);
		if (files.length > mostFiles) throw new UserError(`${presentText(folder)} holds more than ${mostFiles} files that may be zones.`, "Name the folder or the file that holds the zones.");
	}
	return files;
};
const zonePathKind = (path, shown) => {
	try {
		const kind = pathKind(path);
		if (kind !== "link") return kind;
	} catch (error) {
		const code = errorCode(error);
		throw new UserError(code === "ENOENT" ? `There is no ${shown}.` : `${shown} cannot be read (${code ?? "unknown reason"}).`);
	}
	throw new UserError(`${shown} is a symbolic link; only a file or a folder itself is read.`);
};
const findInFile = (source, path, format) => {
	if (source === void 0) throw new UserError(`There is no ${presentText(path)}.`);
	return {
		sources: [[source, chooseFormat(source, format)]],
		faults: []
	};
};
const toUnknownFile = ({ file, line, column }) => ({
	file,
	line,
	column,
	why: "the file cannot be read",
	mayBeNone: true
});
const withUnknowns = (zone, more) => more.length === 0 ? zone : {
	...zone,
	unknowns: [...zone.unknowns, ...more]
};
const findInFolder = (files, open, format) => {
	const sources = [];
	const faults = [];
	for (const file of files) {
		const head = {
			file,
			line: 1,
			column: 1,
			code: "unreadable"
		};
		const source = readOrFault(() => open(file));
		if (source === void 0) continue;
		if (isUnreadable(source)) {
			faults.push({
				...head,
				message: source.fault
			});
			continue;
		}
		const found = detectFormat(source);
		if (found === void 0 || found !== (format ?? found) || isOctodnsConfig(source)) continue;
		if (source.octets && found !== "bind") faults.push({
			...head,
			message: notUtf8(file).clause
		});
		else sources.push([source, found]);
	}
	return {
		sources,
		faults
	};
};
const readConfigurations = (files, workspace, { asked, isAlone, log }) => {
	const fromRoot = (path) => relative(workspace, resolve(workspace, path)).replaceAll("\\", "/");
	const folders = files.map((file) => fromRoot(dirname(file)));
	const [first] = files;
	const named = isAlone && first !== void 0 ? fromRoot(first) : void 0;
	const outside = folders.findIndex((one) => one.split("/", 1)[0] === ".." || isAbsolute(one));
	if (outside >= 0) throw new UserError(`${presentText(files[outside] ?? "")} lies outside ${presentText(workspace)}.`, describeWayIn(resolve(workspace, files[outside] ?? ""), workspace));
	return files.length === 0 ? [] : parseConfigurations(createRepositoryFiles(workspace, mostConfigurationBytes, log.note), [...new Set(folders)], {
		asked,
		named
	});
};
const findFiles = (path, format, { open, workspace, isFile }) => {
	const isOwn = (file) => isTerraformFile(file) && (format === void 0 || format === "terraform");
	if (isFile && isOwn(path)) return {
		configuration: [path],
		sources: [],
		faults: []
	};
	if (isFile) return {
		configuration: [],
		...findInFile(open(path), path, format)
	};
	const listed = listZoneFiles(workspace, path);
	const others = listed.filter((file) => !isTerraformFile(file));
	return {
		configuration: listed.filter(isOwn),
		...findInFolder(others, open, format)
	};
};
const readZone = (spec, workspace, origin, published = false) => leavingSignals(async () => {
	const { path, format } = parseSpec(spec, workspace);
	const log = createReadLog();
	const open = createOpener(workspace, log);
	const isFile = zonePathKind(resolve(workspace, path), presentText(path)) !== "folder";
	const { configuration, sources, faults } = findFiles(path, format, {
		open,
		workspace,
		isFile
	});
	const setting = {
		include: createIncluder(open),
		scripts: createScriptFiles(workspace, open),
		list: createLister(workspace),
		asked: origin,
		isAlone: isFile
	};
	const parsed = await Promise.all(sources.map(([source, found]) => parseZoneFile(source, found, setting)));
	const atItsLine = (file) => isFile && file.format === "terraform" ? placeInConfiguration(createRepositoryFiles(workspace, mostConfigurationBytes), file) : file;
	if (isFile && published) refuseEmptyMasterFile(path, parsed);
	const { zones, faults: lost } = assembleZones([...readConfigurations(configuration, workspace, {
		asked: origin,
		isAlone: isFile,
		log
	}), ...withoutLoaded(parsed).flatMap((one) => one.files.map(atItsLine))]);
	const source = {
		zones: zones.map((zone) => withUnknowns(zone, faults.map(toUnknownFile))),
		faults: [...lost, ...faults],
		digest: log.digest()
	};
	if (source.zones.length > 0 || source.faults.length > 0) return source;
	throw noZoneIn(path, {
		isFile,
		configured: configuration.length > 0
	});
});
export { readZone };
