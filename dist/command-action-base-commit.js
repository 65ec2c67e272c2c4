import { ownProperty } from "./shared-client.js";
import { UserError, readBaseline } from "./shared-audit.js";
import { firstReaching } from "./shared-vocabulary.js";
import { isUnreadable } from "./shared-first.js";
import { isTerraformFile, mayBeZone, parseSpec } from "./shared-read-zone.js";
import { readZoneSides } from "./shared-zone-sides.js";
import { closeSync, constants, fstatSync, mkdirSync, mkdtempSync, openSync, readSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, isAbsolute, join, posix, relative, resolve } from "node:path";
import { createHash } from "node:crypto";
import { inflateSync } from "node:zlib";
// src/input/git/pack.ts
const objectTypes = [
	"commit",
	"tree",
	"blob",
	"tag"
];
const mostObjectBytes = 16777216;
const longestChain = 256;
const spendBudget = (budget, octets) => {
	budget.octets -= octets;
	if (budget.octets < 0) throw new RangeError("too much is unpacked");
};
const typeNames = {
	1: "commit",
	2: "tree",
	3: "blob",
	4: "tag"
};
const withOpenFile = (file, use) => {
	const descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
	try {
		const stat = fstatSync(descriptor);
		if (!stat.isFile()) throw new TypeError("this is not a file");
		const { size } = stat;
		const read = (at, length) => {
			const octets = Buffer.alloc(Math.max(0, Math.min(length, size - at)));
			const got = readSync(descriptor, octets, 0, octets.length, at);
			return octets.subarray(0, got);
		};
		return use(read, size);
	} finally {
		closeSync(descriptor);
	}
};
const indexMagic = "ff744f63";
const findOffset = (index, id) => withOpenFile(index, (read) => {
	const head = read(0, 1032);
	if (head.length < 1032 || head.toString("hex", 0, 4) !== indexMagic || head.readUInt32BE(4) !== 2) return void 0;
	const fan = (i) => i < 0 ? 0 : head.readUInt32BE(8 + i * 4);
	const [lead = 0] = id;
	const count = fan(255);
	const width = id.length;
	const idAt = (place) => read(1032 + place * width, width);
	const place = firstReaching(fan(lead - 1), fan(lead), (one) => idAt(one).compare(id) >= 0);
	if (!idAt(place).equals(id)) return void 0;
	const small = 1032 + count * (width + 4);
	const offset = read(small + place * 4, 4).readUInt32BE(0);
	if (offset < 2147483648) return offset;
	const large = small + count * 4 + (offset - 2147483648) * 8;
	return Number(read(large, 8).readBigUInt64BE(0));
});
const readVarint = (octets, from) => {
	let value = 0;
	let scale = 1;
	for (let at = from;;) {
		const octet = octets.readUInt8(at);
		value += (octet & 127) * scale;
		scale *= 128;
		at += 1;
		if (octet < 128) return [value, at];
	}
};
const readDistance = (octets, from) => {
	let at = from;
	let value = octets.readUInt8(at) & 127;
	while (octets.readUInt8(at) >= 128) {
		at += 1;
		value = (value + 1) * 128 + (octets.readUInt8(at) & 127);
	}
	return [value, at + 1];
};
const applyDelta = (base, delta) => {
	const [from, afterFrom] = readVarint(delta, 0);
	const [size, start] = readVarint(delta, afterFrom);
	if (from !== base.length || size > 16777216) return void 0;
	const whole = Buffer.alloc(size);
	let at = start;
	let length = 0;
	const add = (part, octets) => {
		const fits = part.length === octets && length + octets <= size;
		if (fits) length += part.copy(whole, length);
		return fits;
	};
	while (at < delta.length) {
		const op = delta.readUInt8(at++);
		if (op < 128) {
			if (op === 0 || !add(delta.subarray(at, at + op), op)) return void 0;
			at += op;
			continue;
		}
		const field = (bits) => bits.reduce((sum, bit, i) => op & bit ? sum + delta.readUInt8(at++) * 256 ** i : sum, 0);
		const offset = field([
			1,
			2,
			4,
			8
		]);
		const octets = field([
			16,
			32,
			64
		]) || 65536;
		if (!add(base.subarray(offset, offset + octets), octets)) return void 0;
	}
	return length === size ? whole : void 0;
};
const inflateAt = ({ read, budget }, at, size) => {
	spendBudget(budget, size);
	const octets = inflateSync(read(at, size + (size >> 8) + 1024), { maxOutputLength: Math.max(1, size) });
	if (octets.length !== size) throw new RangeError("the size is another");
	return octets;
};
const readEntry = (offset, pack, depth) => {
	if (depth > longestChain) return void 0;
	const head = pack.read(offset, 64);
	const [low, kind] = [head.readUInt8(0) & 15, head.readUInt8(0) >> 4 & 7];
	const [high, next] = head.readUInt8(0) < 128 ? [0, 1] : readVarint(head, 1);
	const size = low + high * 16;
	if (size > 16777216) return void 0;
	const type = typeNames[kind];
	if (type !== void 0) return {
		type,
		data: inflateAt(pack, offset + next, size)
	};
	if (kind !== 6 && kind !== 7) return void 0;
	const [away, start] = kind === 6 ? readDistance(head, next) : [0, next + pack.idWidth];
	const base = kind === 6 ? readEntry(offset - away, pack, depth + 1) : pack.find(head.subarray(next, next + pack.idWidth), depth + 1);
	const data = base && applyDelta(base.data, inflateAt(pack, offset + start, size));
	if (data !== void 0) spendBudget(pack.budget, data.length);
	return base && data && {
		type: base.type,
		data
	};
};
const readPackedObject = (index, id, { find, budget, depth }) => {
	if (depth > longestChain) return void 0;
	const offset = findOffset(index, id);
	if (offset === void 0) return void 0;
	const file = index.replace(/\.idx$/, ".pack");
	return withOpenFile(file, (read) => readEntry(offset, {
		read,
		find,
		budget,
		idWidth: id.length
	}, depth));
};
// src/input/git/objects.ts
const mostFiles$1 = 1e5;
const deepest = 64;
const mostEntries = 5e5;
const mostUnpacked = 1073741824;
const perTree = 16;
const perBase = 262144;
const longestPointer = 65536;
const mostBorrowed = 8;
const unlessBroken = (read) => {
	try {
		return read();
	} catch {
		return;
	}
};
const readPointers = (file, pattern) => {
	return [...(unlessBroken(() => withOpenFile(file, (read) => read(0, longestPointer).toString("utf8"))) ?? "").matchAll(pattern)].map(([, pointer = ""]) => pointer);
};
const findGitFolder = (workspace) => {
	const here = join(workspace, ".git");
	if (unlessBroken(() => statSync(here).isDirectory())) return here;
	const [away] = readPointers(here, /^gitdir: (.+)$/gm);
	return away === void 0 ? void 0 : resolve(workspace, away);
};
const findObjectFolders = (git) => {
	const [common] = readPointers(join(git, "commondir"), /^(.+)$/gm);
	const own = join(common === void 0 ? git : resolve(git, common), "objects");
	return [own, ...readPointers(join(own, "info", "alternates"), /^([^#].*)$/gm).slice(0, mostBorrowed).map((folder) => resolve(own, folder))];
};
const readLooseObject = (folder, id, budget) => {
	const file = join(folder, id.slice(0, 2), id.slice(2));
	const deflated = withOpenFile(file, (read, size) => size > 16777216 ? void 0 : read(0, size));
	if (deflated === void 0) return void 0;
	const octets = inflateSync(deflated, { maxOutputLength: mostObjectBytes });
	spendBudget(budget, octets.length);
	const end = octets.indexOf(0);
	const head = octets.toString("latin1", 0, Math.min(end, 32));
	const [, word] = /^([a-z]+) \d+$/.exec(head) ?? [];
	const type = objectTypes.find((one) => one === word);
	return type && {
		type,
		data: octets.subarray(end + 1)
	};
};
const isId$1 = (id) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(id);
const hasItsId = ({ type, data }, id) => createHash(id.length === 40 ? "sha1" : "sha256").update(`${type} ${data.length}\0`).update(data).digest("hex") === id;
const createObjectFinder = (git) => {
	const folders = findObjectFolders(git);
	const indexes = folders.flatMap((folder) => {
		const pack = join(folder, "pack");
		return (unlessBroken(() => readdirSync(pack)) ?? []).filter((name) => name.endsWith(".idx")).map((name) => join(pack, name));
	});
	const budget = { octets: mostUnpacked };
	const open = /* @__PURE__ */ new Set();
	const lookFor = (id, depth) => {
		const octets = Buffer.from(id, "hex");
		const find = (base, at) => found(base.toString("hex"), at);
		for (const folder of folders) {
			const loose = unlessBroken(() => readLooseObject(folder, id, budget));
			if (loose !== void 0 && hasItsId(loose, id)) return loose;
		}
		for (const index of indexes) {
			const packed = unlessBroken(() => readPackedObject(index, octets, {
				find,
				budget,
				depth
			}));
			if (packed !== void 0 && hasItsId(packed, id)) return packed;
		}
	};
	const found = (id, depth) => {
		if (depth > 0) budget.octets -= perBase;
		if (!isId$1(id) || open.has(id) || budget.octets < 0) return void 0;
		open.add(id);
		const object = lookFor(id, depth);
		open.delete(id);
		return object;
	};
	return (id) => found(id, 0);
};
const readTreeEntries = (tree, idWidth) => {
	const entries = [];
	let at = 0;
	while (at < tree.length) {
		const [space, end] = [tree.indexOf(32, at), tree.indexOf(0, at)];
		if (space < 0 || end < space) break;
		const next = end + 1 + idWidth;
		entries.push({
			mode: tree.toString("latin1", at, space),
			name: tree.toString("utf8", space + 1, end),
			id: tree.toString("hex", end + 1, next)
		});
		at = next;
	}
	return entries;
};
const isSafeName = (name) => name !== "" && name !== "." && name !== ".." && !/[/\\\0]/.test(name);
const readCommitText = (object) => object?.type === "commit" ? object.data.toString("latin1") : void 0;
const openRepository = (workspace) => {
	const git = findGitFolder(workspace);
	if (git === void 0) return void 0;
	const find = createObjectFinder(git);
	let entries = 0;
	const walk = (id, folder, files, depth) => {
		const tree = entries > mostEntries || depth > deepest ? void 0 : find(id);
		if (tree?.type !== "tree") return false;
		const own = readTreeEntries(tree.data, id.length / 2);
		entries += own.length + perTree;
		return own.filter(({ name }) => isSafeName(name)).every(({ mode, name, id: child }) => {
			const path = folder === "" ? name : `${folder}/${name}`;
			if (mode === "40000") return walk(child, path, files, depth + 1);
			if (mode.startsWith("100")) files.push({
				path,
				id: child
			});
			return files.length <= mostFiles$1;
		});
	};
	return {
		parents: (commit) => {
			const [head] = readCommitText(find(commit))?.split("\n\n") ?? [];
			return head === void 0 ? void 0 : [...head.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, id = ""]) => id);
		},
		files: (commit) => {
			const tree = /^tree ([0-9a-f]+)$/m.exec(readCommitText(find(commit)) ?? "")?.[1];
			const files = [];
			entries = 0;
			return tree !== void 0 && walk(tree, "", files, 0) ? files : void 0;
		},
		blob: (id) => {
			const object = find(id);
			return object?.type === "blob" ? object.data : void 0;
		}
	};
};
// src/input/zone/terraform/needed-files.ts
const isConfigurationPart = (file) => isTerraformFile(file) || /\.tfvars(?:\.json)?$/.test(file);
const folderOf = (path) => posix.dirname(path).replace(/^\.$/, "");
const localSource = /\bsource\s*=\s*"(\.\.?\/[^"$%\\]*)"|"source"\s*:\s*"(\.\.?\/[^"$%\\]*)"/g;
const dataFile = /\.(?:ya?ml|json|csv|tsv|txt|tftpl|tpl|tmpl|template|zone)$/;
const neededFiles = (path, text, paths) => {
	if (!isConfigurationPart(path)) return [];
	const own = folderOf(path);
	const called = [...text.matchAll(localSource)].map(([, native, json]) => posix.join(own, native ?? json ?? "").replace(/\/$/, ""));
	const folders = /* @__PURE__ */ new Set([own, ...called]);
	const names = new Set((text.match(/[\w.-]+/g) ?? []).filter((word) => dataFile.test(word)));
	const lists = text.includes("fileset(");
	return paths.filter((one) => isConfigurationPart(one) && folders.has(folderOf(one)) || names.has(posix.basename(one)) || lists && one.startsWith(own === "" ? "" : `${own}/`) && /\.(?:ya?ml|json|csv)$/.test(one));
};
// src/command/action/base-commit.ts
const mostFiles = 200;
const mostBytes = 16777216;
const isId = (id) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(id);
const baseCommit = (checkout, { base, head, here }) => {
	const [first = "", second] = checkout?.parents(here) ?? [];
	return second !== void 0 && second === head ? first : base;
};
const checkoutSnapshot = (checkout, commit) => {
	const files = checkout?.files(commit);
	return checkout && files && {
		files,
		blob: (id) => Promise.resolve(checkout.blob(id))
	};
};
const isSafe = (path) => path !== "" && path.split("/").every((part) => ![
	"",
	".",
	".."
].includes(part)) && !/[\\\0]/.test(path);
const filesIn = (tree) => (Array.isArray(tree) ? tree : []).flatMap((entry) => {
	const [path, mode, id] = [
		"path",
		"mode",
		"sha"
	].map((name) => ownProperty(entry, name));
	return typeof mode === "string" && mode.startsWith("100") && typeof path === "string" && typeof id === "string" && isSafe(path) && isId(id) ? [{
		path,
		id
	}] : [];
});
const githubSnapshot = async ({ github, repository }, commit) => {
	const git = `/repos/${repository}/git`;
	const reply = await github.request("GET", `${git}/trees/${commit}?recursive=1`);
	if (!reply.ok) return { fault: `${reply.reason}; the job may lack the permission contents: read, or the checkout fetch-depth: 2` };
	if (ownProperty(reply.body, "truncated") === true) return { fault: "the repository has too many files for GitHub to list" };
	return {
		files: filesIn(ownProperty(reply.body, "tree")),
		blob: async (id) => {
			const answer = await github.request("GET", `${git}/blobs/${id}`);
			const content = answer.ok ? ownProperty(answer.body, "content") : void 0;
			return typeof content === "string" ? Buffer.from(content, "base64") : void 0;
		}
	};
};
const specFromRoot = (spec, workspace) => {
	if (spec === void 0) return void 0;
	const { path, format } = parseSpec(spec, workspace);
	const way = relative(workspace, resolve(workspace, path)).replaceAll("\\", "/");
	if (way.startsWith("..") || isAbsolute(way)) return void 0;
	return `${way}${format === void 0 ? "" : `:${format}`}`;
};
const specPaths = ({ domains, zoneSpec, workspace }) => {
	const ways = domains.flatMap((domain) => specFromRoot(zoneSpec(domain), workspace) ?? []);
	return [...new Set(ways.map((way) => parseSpec(way, workspace).path))];
};
const inclusions = [/^\$INCLUDE[ \t]+"?([^\s";]+)/gim, /\brequire\(\s*["'`]([^"'`\r\n]+\.js(?:on)?)["'`]/g];
const includedFiles = (path, text) => inclusions.flatMap((pattern) => Array.from(text.matchAll(pattern))).flatMap(([, name = ""]) => [join(dirname(path), name).replaceAll("\\", "/"), name.replace(/^\.\//, "")]);
const includedFolders = (path, text) => [...text.matchAll(/\brequire_glob\(\s*["'`]([^"'`\r\n]+)["'`]/g)].map(([, name = ""]) => join(dirname(path), name, "/").replaceAll("\\", "/"));
const scriptsWithin = (folders, paths) => paths.filter((path) => path.endsWith(".js") && folders.some((one) => path.startsWith(one)));
const writeOut = async ({ files, blob }, paths, folder) => {
	const byPath = new Map(files.map((file) => [file.path, file]));
	const queue = files.filter(({ path }) => paths.some((one) => path === one || (one === "" || path.startsWith(`${one}/`)) && (mayBeZone(basename(path)) || isConfigurationPart(path)))).slice(0, mostFiles);
	const known = new Set(queue.map(({ path }) => path));
	const all = [...byPath.keys()];
	let room = mostBytes;
	for (const { path, id } of queue) {
		const octets = await blob(id);
		if (octets === void 0 || octets.length > room) continue;
		room -= octets.length;
		mkdirSync(join(folder, dirname(path)), { recursive: true });
		writeFileSync(join(folder, path), octets);
		const text = octets.toString("utf8");
		const needed = [
			...includedFiles(path, text),
			...scriptsWithin(includedFolders(path, text), all),
			...neededFiles(path, text, all)
		];
		for (const name of needed) {
			const file = byPath.get(name);
			if (file === void 0 || known.has(name) || queue.length >= mostFiles) continue;
			known.add(name);
			queue.push(file);
		}
	}
};
const readSide = async (domain, spec, folder) => {
	try {
		return await readZoneSides([domain], () => spec, folder);
	} catch (error) {
		if (error instanceof UserError) return { fault: error.clause };
		throw error;
	}
};
const atCommit = (file, commit) => `${file}@${commit.slice(0, 7)}`;
const withCommit = (sides, commit) => {
	const at = (file) => atCommit(file, commit);
	return new Map([...sides].map(([name, { zone, zones, faults }]) => {
		const fresh = zones.map((one) => ({
			...one,
			files: one.files.map(at)
		}));
		return [name, {
			zone: fresh[zones.indexOf(zone)] ?? zone,
			zones: fresh,
			faults
		}];
	}));
};
const unknownBase = (reason, zoned) => ({
	sides: /* @__PURE__ */ new Map(),
	remarks: [zoned ? `The zone files could not be read as they were before this change (${reason}), so they are compared only with the live zone.` : `The accepted records could not be read as they were before this change (${reason}), so what this change accepts is not reported.`]
});
const acceptedIn = (folder, path) => {
	try {
		return readBaseline(join(folder, path), folder);
	} catch (error) {
		if (error instanceof UserError) return void 0;
		throw error;
	}
};
const readBaseFrom = async (folder, commit, { domains, zoneSpec, workspace, baseline }) => {
	const sides = /* @__PURE__ */ new Map();
	const remarks = [];
	for (const domain of domains) {
		const way = specFromRoot(zoneSpec(domain), workspace);
		if (way === void 0) continue;
		const found = await readSide(domain, way, folder);
		if (isUnreadable(found)) remarks.push(`Before this change no zone of ${domain.name} could be read (${found.fault}), so the change is compared only with the live zone.`);
		else for (const [name, side] of withCommit(found, commit)) sides.set(name, side);
	}
	const accepted = baseline === void 0 ? void 0 : acceptedIn(folder, baseline);
	if (baseline === void 0 || accepted === void 0) return {
		sides,
		remarks
	};
	return {
		sides,
		remarks,
		accepted: {
			file: atCommit(baseline, commit),
			baseline: accepted
		}
	};
};
const readBase = async (request) => {
	const { workspace, commits, repository, baseline } = request;
	const paths = specPaths(request);
	const zoned = paths.length > 0;
	if (!zoned && baseline === void 0) return {
		sides: /* @__PURE__ */ new Map(),
		remarks: []
	};
	const checkout = openRepository(workspace);
	const commit = baseCommit(checkout, commits);
	if (!isId(commit)) return unknownBase("the event names no commit", zoned);
	const here = checkoutSnapshot(checkout, commit);
	if (here === void 0 && repository === "") return unknownBase("its commit is not checked out", zoned);
	const snapshot = here ?? await githubSnapshot(request, commit);
	if (isUnreadable(snapshot)) return unknownBase(snapshot.fault, zoned);
	const folder = mkdtempSync(join(process.env["RUNNER_TEMP"] ?? tmpdir(), "dns-audit-base-"));
	try {
		await writeOut(snapshot, baseline === void 0 ? paths : [...paths, baseline], folder);
		return await readBaseFrom(folder, commit, request);
	} finally {
		rmSync(folder, {
			recursive: true,
			force: true
		});
	}
};
export { readBase };
