import { t as field } from "./shared-github-client.js";
import { Bt as UserError, I as readBaseline } from "./shared-audit.js";
import { i as partsOf, n as sidesOf, s as mayBeZone } from "./shared-sides.js";
import { closeSync, constants, fstatSync, mkdirSync, mkdtempSync, openSync, readSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { basename, dirname, isAbsolute, join, relative, resolve } from "node:path";
// src/input/git/pack.ts
/** Reads single objects out of git's packs: index, entry, deltas. What does not hold together is not there. */
/** Larger ones are not read: no zone file is. */
const mostObjectBytes = 16777216;
/** Git's own packs have chains of at most 50. */
const longestChain = 256;
/** @throws where it is spent. */
const spend = (budget, octets) => {
	budget.octets -= octets;
	if (budget.octets < 0) throw new RangeError("too much is unpacked");
};
const typeNames = {
	1: "commit",
	2: "tree",
	3: "blob",
	4: "tag"
};
/** Calls `use` with a reader of the file, which is a plain one: another may not end, or not begin. */
const withFile = (file, use) => {
	const descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
	try {
		const stat = fstatSync(descriptor);
		if (!stat.isFile()) throw new TypeError("this is no file");
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
const magic = "ff744f63";
/** Where the pack has the object, by its index (version 2); `undefined` where it has it not. */
const offsetIn = (index, id) => withFile(index, (read) => {
	const head = read(0, 1032);
	if (head.length < 1032 || head.toString("hex", 0, 4) !== magic || head.readUInt32BE(4) !== 2) return void 0;
	const fan = (i) => i < 0 ? 0 : head.readUInt32BE(8 + i * 4);
	const [first, end, count] = [
		fan(id[0] - 1),
		fan(id[0]),
		fan(255)
	];
	const width = id.length;
	const idAt = (place) => read(1032 + place * width, width);
	let [low, high] = [first, end];
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		if (idAt(middle).compare(id) < 0) low = middle + 1;
		else high = middle;
	}
	if (!idAt(low).equals(id)) return void 0;
	const small = 1032 + count * (width + 4);
	const offset = read(small + low * 4, 4).readUInt32BE(0);
	if (offset < 2147483648) return offset;
	const large = small + count * 4 + (offset - 2147483648) * 8;
	return Number(read(large, 8).readBigUInt64BE(0));
});
/** A number in groups of seven bits, the lowest first, and where it ends. */
const varint = (octets, from) => {
	let [value, scale, at] = [
		0,
		1,
		from
	];
	for (;;) {
		const octet = octets.readUInt8(at);
		value += (octet & 127) * scale;
		scale *= 128;
		at += 1;
		if (octet < 128) return [value, at];
	}
};
/** How far before an entry its base lies. */
const distance = (octets, from) => {
	let at = from;
	let value = octets.readUInt8(at) & 127;
	while (octets.readUInt8(at) >= 128) {
		at += 1;
		value = (value + 1) * 128 + (octets.readUInt8(at) & 127);
	}
	return [value, at + 1];
};
/** What the delta makes of its base. */
const patched = (base, delta) => {
	const [from, afterFrom] = varint(delta, 0);
	const [size, start] = varint(delta, afterFrom);
	if (from !== base.length || size > 16777216) return void 0;
	const whole = Buffer.alloc(size);
	let [at, length] = [start, 0];
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
const inflated = ({ read, budget }, at, size) => {
	spend(budget, size);
	const octets = inflateSync(read(at, size + (size >> 8) + 1024), { maxOutputLength: Math.max(1, size) });
	if (octets.length !== size) throw new RangeError("the size is another");
	return octets;
};
const entryAt = (offset, pack, depth) => {
	if (depth > longestChain) return void 0;
	const head = pack.read(offset, 64);
	const [low, kind] = [head.readUInt8(0) & 15, head.readUInt8(0) >> 4 & 7];
	const [high, next] = head.readUInt8(0) < 128 ? [0, 1] : varint(head, 1);
	const size = low + high * 16;
	if (size > 16777216) return void 0;
	const type = typeNames[kind];
	if (type !== void 0) return {
		type,
		data: inflated(pack, offset + next, size)
	};
	if (kind !== 6 && kind !== 7) return void 0;
	const [away, start] = kind === 6 ? distance(head, next) : [0, next + pack.idWidth];
	const base = kind === 6 ? entryAt(offset - away, pack, depth + 1) : pack.find(head.subarray(next, next + pack.idWidth), depth + 1);
	const data = base && patched(base.data, inflated(pack, offset + start, size));
	if (data !== void 0) spend(pack.budget, data.length);
	return base && data && {
		type: base.type,
		data
	};
};
/** The object that the pack beside `index` holds; `undefined` where it has none of this id. */
const packedObject = (index, id, { find, budget, depth }) => {
	if (depth > longestChain) return void 0;
	const offset = offsetIn(index, id);
	if (offset === void 0) return void 0;
	const file = index.replace(/\.idx$/, ".pack");
	return withFile(file, (read) => entryAt(offset, {
		read,
		find,
		budget,
		idWidth: id.length
	}, depth));
};
// src/input/git/repository.ts
/**
* Reads files out of a checkout's git objects as they were at a commit. No program is run, and
* nothing is believed: what is not there, or is not sound, is `undefined`.
*/
const mostFiles$1 = 1e5;
const deepest = 64;
/** Entries of trees: one that has itself twice at each of its levels has more than can be counted. */
const mostEntries = 5e5;
/** Octets that may be unpacked in all. */
const mostUnpacked = 1073741824;
/** To open a tree counts for so many. */
const perTree = 16;
/** What it counts for in that to look for a base by its id, which git hardly ever needs. */
const perBase = 262144;
/** Octets of a file that points elsewhere. */
const longestPointer = 65536;
/** So many repositories are borrowed from. */
const mostBorrowed = 8;
/** `undefined` in place of whatever is thrown: a file that is cut short, or is not there. */
const sound = (read) => {
	try {
		return read();
	} catch {
		return;
	}
};
const pointersIn = (file, pattern) => {
	return [...(sound(() => withFile(file, (read) => read(0, longestPointer).toString("utf8"))) ?? "").matchAll(pattern)].map(([, pointer = ""]) => pointer);
};
/** The folder of git's own files: `.git`, or where the file of that name points. */
const gitFolder = (workspace) => {
	const here = join(workspace, ".git");
	if (sound(() => statSync(here).isDirectory())) return here;
	const [away] = pointersIn(here, /^gitdir: (.+)$/gm);
	return away === void 0 ? void 0 : resolve(workspace, away);
};
/** The folders with objects: the repository's own, and those that it borrows from. */
const objectFolders = (git) => {
	const [common] = pointersIn(join(git, "commondir"), /^(.+)$/gm);
	const own = join(common === void 0 ? git : resolve(git, common), "objects");
	return [own, ...pointersIn(join(own, "info", "alternates"), /^([^#].*)$/gm).slice(0, mostBorrowed).map((folder) => resolve(own, folder))];
};
const looseObject = (folder, id, budget) => {
	const file = join(folder, id.slice(0, 2), id.slice(2));
	const deflated = withFile(file, (read, size) => size > 16777216 ? void 0 : read(0, size));
	if (deflated === void 0) return void 0;
	const octets = inflateSync(deflated, { maxOutputLength: mostObjectBytes });
	spend(budget, octets.length);
	const end = octets.indexOf(0);
	const head = octets.toString("latin1", 0, Math.min(end, 32));
	const [, type] = /^(commit|tree|blob|tag) \d+$/.exec(head) ?? [];
	return type === void 0 ? void 0 : {
		type,
		data: octets.subarray(end + 1)
	};
};
const isId$1 = (id) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(id);
/** The id is the hash of what it names, so nothing else can pass for it. */
const isItself = ({ type, data }, id) => createHash(id.length === 40 ? "sha1" : "sha256").update(`${type} ${data.length}\0`).update(data).digest("hex") === id;
const finder = (git) => {
	const folders = objectFolders(git);
	const indexes = folders.flatMap((folder) => {
		const pack = join(folder, "pack");
		return (sound(() => readdirSync(pack)) ?? []).filter((name) => name.endsWith(".idx")).map((name) => join(pack, name));
	});
	const budget = { octets: mostUnpacked };
	/** Ids that are looked for at this moment: what would lead to itself is not there. */
	const open = /* @__PURE__ */ new Set();
	const lookFor = (id, depth) => {
		const octets = Buffer.from(id, "hex");
		const find = (base, at) => found(base.toString("hex"), at);
		for (const folder of folders) {
			const loose = sound(() => looseObject(folder, id, budget));
			if (loose !== void 0 && isItself(loose, id)) return loose;
		}
		for (const index of indexes) {
			const packed = sound(() => packedObject(index, octets, {
				find,
				budget,
				depth
			}));
			if (packed !== void 0 && isItself(packed, id)) return packed;
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
const entriesIn = (tree, idWidth) => {
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
/** A name that git itself would not check out leads nowhere here either. */
const isName = (name) => name !== "" && name !== "." && name !== ".." && !/[/\\\0]/.test(name);
const commitText = (object) => object?.type === "commit" ? object.data.toString("latin1") : void 0;
/** The objects of the checkout in `workspace`; `undefined` where it is no checkout. */
const openRepository = (workspace) => {
	const git = gitFolder(workspace);
	if (git === void 0) return void 0;
	const find = finder(git);
	let entries = 0;
	const walk = (id, folder, files, depth) => {
		const tree = entries > mostEntries || depth > deepest ? void 0 : find(id);
		if (tree?.type !== "tree") return false;
		const own = entriesIn(tree.data, id.length / 2);
		entries += own.length + perTree;
		return own.filter(({ name }) => isName(name)).every(({ mode, name, id: child }) => {
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
			const [head] = commitText(find(commit))?.split("\n\n") ?? [];
			return head === void 0 ? void 0 : [...head.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, id = ""]) => id);
		},
		files: (commit) => {
			const tree = /^tree ([0-9a-f]+)$/m.exec(commitText(find(commit)) ?? "")?.[1];
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
// src/command/base.ts
/**
* The zone files as they were before a change: out of the checkout's git objects where these are
* there, else from GitHub. They are only ever read: nothing of a repository is run.
*/
const mostFiles = 200;
const mostBytes = 16777216;
const isId = (id) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(id);
/** The branch's own side of the merge that is checked out, which may be newer than the event's word. */
const commitOf = (checkout, { base, head, here }) => {
	const [first = "", second] = checkout?.parents(here) ?? [];
	return second !== void 0 && second === head ? first : base;
};
const ofCheckout = (checkout, commit) => {
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
	].map((name) => field(entry, name));
	return typeof mode === "string" && mode.startsWith("100") && typeof path === "string" && typeof id === "string" && isSafe(path) && isId(id) ? [{
		path,
		id
	}] : [];
});
/** Likewise from GitHub, or the reason why not: a clause. */
const ofGithub = async ({ github, repository }, commit) => {
	const git = `/repos/${repository}/git`;
	const reply = await github.request("GET", `${git}/trees/${commit}?recursive=1`);
	if (!reply.ok) return `${reply.reason}; the job may lack the permission contents: read, or the checkout fetch-depth: 2`;
	if (field(reply.body, "truncated") === true) return "the repository has too many files for GitHub to list";
	return {
		files: filesIn(field(reply.body, "tree")),
		blob: async (id) => {
			const answer = await github.request("GET", `${git}/blobs/${id}`);
			const content = answer.ok ? field(answer.body, "content") : void 0;
			return typeof content === "string" ? Buffer.from(content, "base64") : void 0;
		}
	};
};
/** The spec with its path from the root of the repository; absent where it leads out of it. */
const wayOf = (spec, workspace) => {
	if (spec === void 0) return void 0;
	const { path, format } = partsOf(spec, workspace);
	const way = relative(workspace, resolve(workspace, path)).replaceAll("\\", "/");
	if (way.startsWith("..") || isAbsolute(way)) return void 0;
	return `${way}${format === void 0 ? "" : `:${format}`}`;
};
/** The paths of the specs, from the root of the repository. */
const pathsOf = ({ domains, specOf, workspace }) => {
	const ways = domains.flatMap((domain) => wayOf(specOf(domain), workspace) ?? []);
	return [...new Set(ways.map((way) => partsOf(way, workspace).path))];
};
/** The files that a master file wants included, by the paths at which they may be. */
const includesIn = (path, text) => [...text.matchAll(/^\$INCLUDE[ \t]+"?([^\s";]+)/gim)].flatMap(([, name = ""]) => [join(dirname(path), name).replaceAll("\\", "/"), name.replace(/^\.\//, "")]);
/** Writes the files below `folder`, and those that they include. */
const writeOut = async ({ files, blob }, paths, folder) => {
	const byPath = new Map(files.map((file) => [file.path, file]));
	const queue = files.filter(({ path }) => paths.some((one) => path === one || (one === "" || path.startsWith(`${one}/`)) && mayBeZone(basename(path)))).slice(0, mostFiles);
	const known = new Set(queue.map(({ path }) => path));
	let room = mostBytes;
	for (let at = 0; at < queue.length; at += 1) {
		const { path, id } = queue[at];
		const octets = await blob(id);
		if (octets === void 0 || octets.length > room) continue;
		room -= octets.length;
		mkdirSync(join(folder, dirname(path)), { recursive: true });
		writeFileSync(join(folder, path), octets);
		for (const name of includesIn(path, octets.toString("utf8"))) {
			const file = byPath.get(name);
			if (file === void 0 || known.has(name) || queue.length >= mostFiles) continue;
			known.add(name);
			queue.push(file);
		}
	}
};
/** The domain's zone, or the reason why there is none: a clause. */
const sideOr = (domain, spec, folder) => {
	try {
		return sidesOf([domain], () => spec, folder);
	} catch (error) {
		if (error instanceof UserError) return error.message.replace(/\.$/, "");
		throw error;
	}
};
const atCommit = (file, commit) => `${file}@${commit.slice(0, 7)}`;
/** The sides with the commit beside the names of their files. */
const labelled = (sides, commit) => {
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
const unknown = (reason, zoned) => ({
	sides: /* @__PURE__ */ new Map(),
	remarks: [zoned ? `The zone files could not be read as they were before this change (${reason}): it is held against the live zone alone.` : `The accepted records could not be read as they were before this change (${reason}): what it accepts is not told.`]
});
/** The accepted records as they were; none where there were none, or none that can be read. */
const acceptedIn = (folder, path) => {
	try {
		return readBaseline(join(folder, path), folder);
	} catch (error) {
		if (error instanceof UserError) return void 0;
		throw error;
	}
};
/** What of the request is in `folder`, to which the files of `commit` were written. */
const readIn = (folder, commit, { domains, specOf, workspace, baseline }) => {
	const sides = /* @__PURE__ */ new Map();
	const remarks = [];
	for (const domain of domains) {
		const way = wayOf(specOf(domain), workspace);
		if (way === void 0) continue;
		const found = sideOr(domain, way, folder);
		if (typeof found === "string") remarks.push(`Before this change no zone of ${domain.name} could be read (${found}): it is held against the live zone alone.`);
		else for (const [name, side] of labelled(found, commit)) sides.set(name, side);
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
/** The zone files, and the accepted records, before the change. Never fails for what is, or is not, in a repository. */
const readBase = async (request) => {
	const { workspace, commits, repository, baseline } = request;
	const paths = pathsOf(request);
	const zoned = paths.length > 0;
	if (!zoned && baseline === void 0) return {
		sides: /* @__PURE__ */ new Map(),
		remarks: []
	};
	const checkout = openRepository(workspace);
	const commit = commitOf(checkout, commits);
	if (!isId(commit)) return unknown("the event names no commit", zoned);
	const here = ofCheckout(checkout, commit);
	if (here === void 0 && repository === "") return unknown("its commit is not checked out", zoned);
	const snapshot = here ?? await ofGithub(request, commit);
	if (typeof snapshot === "string") return unknown(snapshot, zoned);
	const folder = mkdtempSync(join(process.env["RUNNER_TEMP"] ?? tmpdir(), "dns-audit-base-"));
	try {
		await writeOut(snapshot, baseline === void 0 ? paths : [...paths, baseline], folder);
		return readIn(folder, commit, request);
	} finally {
		rmSync(folder, {
			recursive: true,
			force: true
		});
	}
};
export { readBase };
