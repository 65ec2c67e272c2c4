import { firstReaching } from "./shared-locator.js";
import { UserError, readBaseline, withPlainFile } from "./shared-audit.js";
import { parseSpec } from "./shared-parse-spec.js";
import { isSameAccepted, isSameSide } from "./shared-compare-with-files.js";
import { append, isUnreadable, presentText } from "./shared-first.js";
import { readZoneSides, stateBefore } from "./shared-zone-sides.js";
import { ownProperty } from "./shared-own-property.js";
import { isTerraformFile, mayBeZone } from "./shared-terraform-hcl.js";
import { tmpdir } from "node:os";
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
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
const indexMagic = "ff744f63";
const findOffset = (index, id) => withPlainFile(index, (read) => {
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
	return withPlainFile(file, (read) => readEntry(offset, {
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
	return [...(unlessBroken(() => withPlainFile(file, (read) => read(0, longestPointer).toString("utf8"))) ?? "").matchAll(pattern)].map(([, pointer = ""]) => pointer);
};
const findGitFolder = (workspace) => {
	const here = join(workspace, ".git");
	if (unlessBroken(() => statSync(here).isDirectory())) return here;
	const [away] = readPointers(here, /^gitdir: (.+)$/gm);
	return away === void 0 ? void 0 : resolve(workspace, away);
};
const findCommonFolder = (git) => {
	const [common] = readPointers(join(git, "commondir"), /^(.+)$/gm);
	return common === void 0 ? git : resolve(git, common);
};
const findObjectFolders = (git) => {
	const own = join(findCommonFolder(git), "objects");
	return [own, ...readPointers(join(own, "info", "alternates"), /^([^#].*)$/gm).slice(0, mostBorrowed).map((folder) => resolve(own, folder))];
};
const readLooseObject = (folder, id, budget) => {
	const file = join(folder, id.slice(0, 2), id.slice(2));
	const deflated = withPlainFile(file, (read, size) => size > 16777216 ? void 0 : read(0, size));
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
const isId = (id) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(id);
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
		if (!isId(id) || open.has(id) || budget.octets < 0) return void 0;
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
const readCommit$1 = (object) => {
	if (object?.type !== "commit") return void 0;
	const [head = ""] = object.data.toString("latin1").split("\n\n");
	const tree = /^tree ([0-9a-f]+)$/m.exec(head)?.[1];
	const parents = [...head.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, id = ""]) => id);
	const seconds = /^committer .*> (\d{1,12}) [+-]\d{4}$/m.exec(head)?.[1];
	return tree === void 0 ? void 0 : {
		tree,
		parents,
		committedAt: Number(seconds ?? 0) * 1e3
	};
};
const toTreeEntry = ({ mode, name, id }) => {
	if (mode === "40000") return [{
		name,
		id,
		kind: "folder"
	}];
	return mode.startsWith("100") ? [{
		name,
		id,
		kind: "file"
	}] : [];
};
const openObjects = (git) => {
	const find = createObjectFinder(git);
	const readTree = (id) => {
		const tree = find(id);
		if (tree?.type !== "tree") return void 0;
		return readTreeEntries(tree.data, id.length / 2).filter(({ name }) => isSafeName(name)).flatMap(toTreeEntry);
	};
	let entries = 0;
	const walk = (id, folder, files, depth) => {
		const own = entries > mostEntries || depth > deepest ? void 0 : readTree(id);
		if (own === void 0) return false;
		entries += own.length + perTree;
		return own.every(({ kind, name, id: child }) => {
			const path = folder === "" ? name : `${folder}/${name}`;
			if (kind === "folder") return walk(child, path, files, depth + 1);
			files.push({
				path,
				id: child
			});
			return files.length <= mostFiles$1;
		});
	};
	return {
		commit: (id) => readCommit$1(find(id)),
		tree: readTree,
		files: (commit) => {
			const files = [];
			entries = 0;
			const known = readCommit$1(find(commit));
			return known !== void 0 && walk(known.tree, "", files, 0) ? files : void 0;
		},
		blob: (id) => {
			const object = find(id);
			return object?.type === "blob" ? object.data : void 0;
		}
	};
};
// src/input/git/checkout.ts
const repositoryOfUrl = (url) => /[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(url.trim())?.[1]?.toLowerCase();
const readOrigin = (common) => {
	const [section] = readPointers(join(common, "config"), /^\[remote "origin"\]\s*\n((?:(?!\[).*\n?)*)/gm);
	const url = /^[ \t]*url[ \t]*=[ \t]*(\S.*)$/m.exec(section ?? "")?.[1];
	return url === void 0 ? void 0 : repositoryOfUrl(url);
};
const readRef = (common, name) => {
	if (!/^refs\/[^\0\\]+$/.test(name) || name.split("/").includes("..")) return void 0;
	const [own] = readPointers(join(common, name), /^([0-9a-f]+)$/gm);
	if (own !== void 0) return isId(own) ? own : void 0;
	const line = readPointers(join(common, "packed-refs"), /^([0-9a-f]+ refs\/.+)$/gm).find((one) => one.slice(one.indexOf(" ") + 1) === name);
	const id = line?.slice(0, line.indexOf(" "));
	return id !== void 0 && isId(id) ? id : void 0;
};
const readHead = (git, common) => {
	const [text] = readPointers(join(git, "HEAD"), /^(.+)$/gm);
	const [, ref] = /^ref: (.+)$/.exec(text ?? "") ?? [];
	const [, branch] = /^refs\/heads\/(.+)$/.exec(ref ?? "") ?? [];
	const head = ref === void 0 ? text : readRef(common, ref);
	return {
		...head !== void 0 && isId(head) && { head },
		...branch !== void 0 && { branch }
	};
};
const openCheckout = (root, workspace) => {
	const git = findGitFolder(root);
	if (git === void 0) return void 0;
	const common = findCommonFolder(git);
	const origin = readOrigin(common);
	return {
		folder: relative(workspace, root).replaceAll("\\", "/"),
		...origin === void 0 ? {} : { origin },
		...readHead(git, common),
		remoteBranch: (name) => readRef(common, `refs/remotes/origin/${name}`),
		objects: openObjects(git)
	};
};
const findCheckout = (path, workspace) => {
	const place = resolve(workspace, path);
	const below = relative(workspace, place).split(/[\\/]/);
	if (below[0] === "..") return void 0;
	const parts = unlessBroken(() => statSync(place).isDirectory()) === true ? below : below.slice(0, -1);
	for (let depth = parts.length; depth >= 0; depth -= 1) {
		const found = openCheckout(join(workspace, ...parts.slice(0, depth)), workspace);
		if (found !== void 0) return found;
	}
};
// src/input/git/ancestry.ts
const mostCommits = 1e4;
const takeYoungest = (waiting) => {
	const youngest = waiting.reduce((best, { at }, i) => at > (waiting[best]?.at ?? 0) ? i : best, 0);
	return waiting.splice(youngest, 1)[0];
};
const findMergeBase = ({ commit }, head, tips) => {
	if (tips.includes(head)) return head;
	const visited = /* @__PURE__ */ new Map();
	const waiting = [];
	let isWhole = true;
	const visit = (id, sides, stale) => {
		const known = visited.get(id);
		const before = known === void 0 ? -1 : known.sides.size + Number(known.stale);
		const next = known ?? {
			commit: commit(id),
			sides: /* @__PURE__ */ new Set(),
			stale: false
		};
		for (const side of sides) next.sides.add(side);
		next.stale ||= stale;
		visited.set(id, next);
		if (next.sides.size + Number(next.stale) === before) return;
		waiting.push({
			id,
			at: next.commit?.committedAt ?? 0
		});
	};
	visit(head, ["head"], false);
	for (const tip of tips) visit(tip, ["tip"], false);
	const common = [];
	const isOpen = ({ id }) => visited.get(id)?.stale === false;
	while (isWhole && waiting.some(isOpen)) {
		const next = takeYoungest(waiting);
		const state = next && visited.get(next.id);
		if (next === void 0 || state === void 0) break;
		const isCommon = state.sides.size === 2;
		if (isCommon && !state.stale && !common.includes(next.id)) common.push(next.id);
		for (const parent of state.commit?.parents ?? []) visit(parent, state.sides, state.stale || isCommon);
		if (state.commit === void 0 && !isCommon || visited.size > mostCommits) isWhole = false;
	}
	return isWhole ? common.find((id) => visited.get(id)?.stale === false) : void 0;
};
// src/command/action/bases.ts
const commitIn = (value, name) => {
	const id = ownProperty(ownProperty(value, name), "sha");
	return typeof id === "string" && isId(id) ? id : "";
};
const compareOnGithub = async ({ github, repository }, { target, targetCommit }, head) => {
	let reason = repository === "" ? "there is no token to ask GitHub with" : "the event names no branch";
	for (const base of repository === "" ? [] : [target, targetCommit]) {
		if (base === "") continue;
		const path = `/repos/${repository}/compare/${encodeURIComponent(base)}...${head}`;
		const reply = await github.request("GET", path);
		const meeting = reply.ok ? commitIn(reply.body, "merge_base_commit") : "";
		if (reply.ok && meeting !== "") return {
			meeting,
			tip: commitIn(reply.body, "base_commit")
		};
		reason = reply.ok ? "GitHub names no common commit" : reply.reason;
	}
	return { fault: reason };
};
const askTip = async ({ github, repository }, branch) => {
	if (branch === "") return { fault: "the event names no branch" };
	if (repository === "") return { fault: "there is no token to ask GitHub with" };
	const reply = await github.request("GET", `/repos/${repository}/commits?sha=${encodeURIComponent(branch)}&per_page=1`);
	if (!reply.ok) return { fault: reply.reason };
	const [first] = Array.isArray(reply.body) ? reply.body : [];
	const id = ownProperty(first, "sha");
	return typeof id === "string" && isId(id) ? id : { fault: `GitHub names no commit of the branch` };
};
const mergedUpon = ({ checkout }, { head, commit, isChange }, here) => {
	const [first, second, ...others] = checkout?.objects.commit(here)?.parents ?? [];
	return second !== void 0 && others.length === 0 && (second === head || isChange && here === commit) ? first : void 0;
};
const unknownMeeting = (branch, reason) => ({ fault: `where it left ${branch === "" ? "its branch" : branch} is not known: the checkout lacks that part of the history, and ${reason}; let actions/checkout fetch it with fetch-depth: 0` });
const findMeeting = async (source, branches, here) => {
	const { checkout } = source;
	const { target, targetCommit } = branches;
	const fetched = checkout?.remoteBranch(target) ?? "";
	const merged = mergedUpon(source, branches, here);
	const walk = (tips) => checkout && findMergeBase(checkout.objects, here, tips.filter(isId));
	if (merged !== void 0) return {
		meeting: merged,
		tip: checkout && findMergeBase(checkout.objects, merged, [fetched]) === merged ? fetched : merged
	};
	if (here === targetCommit) return {
		meeting: here,
		tip: fetched || here
	};
	const local = fetched === "" ? void 0 : walk([fetched, targetCommit]);
	if (local !== void 0) return {
		meeting: local,
		tip: fetched
	};
	const asked = await compareOnGithub(source, branches, here);
	if (!isUnreadable(asked)) return asked;
	const meeting = walk([targetCommit]);
	if (meeting !== void 0) return {
		meeting,
		tip: targetCommit
	};
	const isMerge = checkout?.head === void 0 && here === branches.commit;
	return branches.isChange && isMerge && isId(targetCommit) ? {
		meeting: targetCommit,
		tip: targetCommit
	} : unknownMeeting(target, asked.fault);
};
const isForeign = ({ checkout }, { repositories, commit, head }) => {
	const { origin, head: here } = checkout ?? {};
	const isKnown = here !== void 0 && [commit, head].includes(here);
	return origin !== void 0 && repositories.length > 0 && !repositories.includes(origin) && !isKnown;
};
const findMain = async (source, { main, target }, tip) => {
	if (main === "" || main === target) return isId(tip) ? tip : askTip(source, target);
	return source.checkout?.remoteBranch(main) ?? await askTip(source, main);
};
const findBases = async (source, branches) => {
	const { main, target, targetCommit, commit, isChange } = branches;
	if (isForeign(source, branches)) return {};
	const here = source.checkout?.head ?? commit;
	const isOnMain = main === "" || target === main;
	const isTarget = here === targetCommit || target !== "" && source.checkout?.branch === target;
	if (!isChange && isTarget) return isOnMain ? {} : { main: await findMain(source, branches, "") };
	if (!isId(here)) return isChange ? { change: { fault: "the event names no commit" } } : {};
	const queued = isChange && branches.head === "" ? targetCommit : "";
	const found = isId(queued) ? {
		meeting: queued,
		tip: queued
	} : await findMeeting(source, branches, here);
	if (isUnreadable(found)) return {
		change: found,
		main: await findMain(source, branches, "")
	};
	const { meeting, tip } = found;
	if (!isChange && meeting === here) return isOnMain && tip === here ? {} : { main: await findMain(source, branches, tip) };
	return {
		change: meeting,
		main: await findMain(source, branches, tip)
	};
};
// src/input/zone/terraform/needed-files.ts
const isConfigurationPart = (file) => isTerraformFile(file) || /\.tfvars(?:\.json)?$/.test(file);
const folderOf = (path) => posix.dirname(path).replace(/^\.$/, "");
const localSource = /\bsource\s*=\s*"(\.\.?\/[^"$%\\]*)"|"source"\s*:\s*"(\.\.?\/[^"$%\\]*)"/g;
const dataFile = /\.(?:ya?ml|json|csv|tsv|txt|tftpl|tpl|tmpl|template|zone)$/;
const openings = /\bfile(?:set|exists|base64|md5|sha\d+)?\s*\(\s*(?:"([^"]*)"|(path\.\w+))(?:\s*,\s*"([^"]*)")?|\btemplatefile\s*\(\s*"([^"]*)"/g;
const openingsIn = (text) => [...text.matchAll(openings)].map(([, quoted, bare, pattern, template]) => {
	const start = quoted ?? template ?? `\${${bare ?? ""}}`;
	const whole = pattern === void 0 ? start : `${start}/${pattern}`;
	const parts = whole.replace(/^\$\{path\.\w+\}\/?/, "").split("/");
	const open = parts.findIndex((part) => /[$%*?{[]/.test(part));
	return {
		path: (open < 0 ? parts : parts.slice(0, open)).join("/"),
		isFolder: open >= 0,
		isElsewhere: /^\$\{path\.(?!module\b)/.test(whole)
	};
});
const isOpened = (own, { path: named, isFolder, isElsewhere }) => (path) => {
	const place = posix.join(own, named).replace(/^\.$/, "");
	if (isFolder && (named === "" || place === "")) return dataFile.test(path) && (isElsewhere || place === "" || path.startsWith(`${place}/`));
	if (!isFolder) return path === place || isElsewhere && `/${path}`.endsWith(`/${named}`);
	return path.startsWith(`${place}/`) || isElsewhere && `/${path}`.includes(`/${named}/`);
};
const modulesCalled = (own, text) => [...text.matchAll(localSource)].map(([, native, json]) => posix.join(own, native ?? json ?? "").replace(/\/$/, "").replace(/^\.$/, ""));
const calledFolders = (path, text) => {
	const own = folderOf(path);
	const opened = openingsIn(text).map(({ path: named, isFolder }) => isFolder ? posix.join(own, named).replace(/^\.$/, "") : folderOf(posix.join(own, named)));
	return [.../* @__PURE__ */ new Set([
		own,
		...modulesCalled(own, text),
		...opened
	])];
};
const neededFiles = (path, text, paths) => {
	if (!isConfigurationPart(path)) return [];
	const own = folderOf(path);
	const folders = /* @__PURE__ */ new Set([own, ...modulesCalled(own, text)]);
	const names = new Set((text.match(/[\w.-]+/g) ?? []).filter((word) => dataFile.test(word)));
	const opened = openingsIn(text).map((one) => isOpened(own, one));
	const lists = text.includes("fileset(");
	return paths.filter((one) => isConfigurationPart(one) && folders.has(folderOf(one)) || names.has(posix.basename(one)) || opened.some((isOne) => isOne(one)) || lists && one.startsWith(own === "" ? "" : `${own}/`) && dataFile.test(one));
};
// src/command/action/snapshot-files.ts
const mostFiles = 2e3;
const mostBytes = 67108864;
const atOnce = 8;
const inclusions = [/^\$INCLUDE[ \t]+"?([^\s";]+)/gim, /\brequire\(\s*["'`]([^"'`\r\n]+\.js(?:on)?)["'`]/g];
const includedFiles = (path, text) => inclusions.flatMap((pattern) => Array.from(text.matchAll(pattern))).flatMap(([, name = ""]) => [join(dirname(path), name).replaceAll("\\", "/"), name.replace(/^\.\//, "")]);
const includedFolders = (path, text) => [...text.matchAll(/\brequire_glob\(\s*["'`]([^"'`\r\n]+)["'`]/g)].map(([, name = ""]) => posix.join(posix.dirname(path), name).replace(/\/$/, ""));
const isBelow = (folder) => (path) => folder === "" || path.startsWith(`${folder}/`);
const findWanted = async ({ find, list }, paths) => {
	const wanted = [];
	for (const path of paths) {
		const file = path === "" ? void 0 : await find(path);
		if (file !== void 0 && "fault" in file) return file;
		if (file !== void 0) {
			wanted.push(file);
			continue;
		}
		const files = await list(path);
		if (isUnreadable(files)) return files;
		const below = files.filter((one) => isBelow(path)(one.path));
		wanted.push(...below.filter((one) => mayBeZone(basename(one.path)) || isConfigurationPart(one.path)));
	}
	return wanted;
};
const findNeeded = async ({ find, list }, path, text) => {
	const needed = (await Promise.all(includedFiles(path, text).map(find))).flatMap((file) => file === void 0 || "fault" in file ? [] : [file]);
	const scripts = includedFolders(path, text);
	const folders = [...scripts, ...isConfigurationPart(path) ? calledFolders(path, text) : []];
	const listed = /* @__PURE__ */ new Set();
	for (const folder of folders) {
		const files = await list(folder);
		if (isUnreadable(files)) continue;
		if (listed.has(files) && !scripts.includes(folder)) continue;
		listed.add(files);
		const byPath = new Map(files.map((file) => [file.path, file]));
		const loaded = scripts.includes(folder) ? [...byPath.keys()].filter((one) => one.endsWith(".js") && isBelow(folder)(one)) : neededFiles(path, text, [...byPath.keys()]);
		append(needed, loaded.flatMap((one) => byPath.get(one) ?? []));
	}
	return needed;
};
const writeSnapshot = async (snapshot, paths, folder) => {
	const wanted = await findWanted(snapshot, paths);
	if (isUnreadable(wanted)) return wanted;
	const queue = new Map(wanted.map((file) => [file.path, file]));
	const [missing, late] = [[], []];
	let room = mostBytes;
	let done = 0;
	const write = async (file) => {
		const octets = await snapshot.blob(file);
		if (octets === void 0 || octets.length > room) {
			missing.push(file.path);
			return;
		}
		room -= octets.length;
		mkdirSync(join(folder, dirname(file.path)), { recursive: true });
		writeFileSync(join(folder, file.path), octets);
		append(late, await findNeeded(snapshot, file.path, octets.toString("utf8")));
	};
	while (done < Math.min(queue.size, mostFiles)) {
		const next = [...queue.values()].slice(done, Math.min(done + atOnce, mostFiles));
		done += next.length;
		await Promise.all(next.map(write));
		for (const file of late.splice(0)) if (!queue.has(file.path)) queue.set(file.path, file);
	}
	if (queue.size > done) return { fault: `more than ${mostFiles} files would have to be read` };
	return missing.length === 0 ? void 0 : { fault: `${missing.length} of ${queue.size} files could not be had` };
};
// src/command/action/commit-files.ts
const readSides = async (domains, spec, folder) => {
	try {
		return await readZoneSides(domains, () => spec, folder);
	} catch (error) {
		if (error instanceof UserError) return { fault: error.clause };
		throw error;
	}
};
const readPlaces = async (places, folder, at) => {
	const sides = /* @__PURE__ */ new Map();
	const faults = /* @__PURE__ */ new Map();
	const read = async (domains, spec) => {
		const found = await readSides(domains, spec, folder);
		if (!isUnreadable(found)) for (const [name, side] of found) sides.set(name, {
			...side,
			at
		});
		else if (domains.length > 1) for (const one of domains) await read([one], spec);
		else for (const { name } of domains) faults.set(name, found.fault);
	};
	for (const { domains, spec } of places) await read(domains, spec);
	return {
		sides,
		faults
	};
};
const readAccepted = (folder, file, at) => {
	try {
		const baseline = readBaseline(join(folder, file), folder);
		return baseline && {
			file,
			at,
			baseline
		};
	} catch (error) {
		if (error instanceof UserError) return void 0;
		throw error;
	}
};
const pathInCheckout = (path, { checkout }) => {
	const folder = checkout?.folder ?? "";
	if (path === folder) return "";
	return folder === "" ? path : path.slice(folder.length + 1);
};
const readInto = async (folder, snapshot, { source, reading, at }) => {
	const { zones, baseline } = reading;
	const paths = [...zones.map(({ spec }) => parseSpec(spec, source.workspace).path), ...baseline === void 0 ? [] : [baseline]];
	const own = [...new Set(paths)].map((path) => pathInCheckout(path, source));
	const obstacle = await writeSnapshot(snapshot, own, join(folder, source.checkout?.folder ?? ""));
	if (obstacle !== void 0) return obstacle;
	const accepted = baseline === void 0 ? void 0 : readAccepted(folder, baseline, at);
	return {
		...await readPlaces(zones, folder, at),
		...accepted && { accepted }
	};
};
const readCommit = async (snapshot, beside) => {
	const folder = mkdtempSync(join(process.env["RUNNER_TEMP"] ?? tmpdir(), "dns-audit-base-"));
	try {
		return await readInto(folder, snapshot, beside);
	} finally {
		rmSync(folder, {
			recursive: true,
			force: true
		});
	}
};
// src/command/action/commit-version.ts
const shortCommit = (commit) => commit.slice(0, 7);
const versionOf = (commit, branch) => ({
	commit: shortCommit(commit),
	...branch !== "" && { branch: presentText(branch) }
});
// src/command/action/recent-commits.ts
const dayMs = 864e5;
const mostSteps = 500;
const mostListed = 10;
const isRecent = (ageMs) => ageMs > -36e5 && ageMs < dayMs;
const replacement = (at, commit, { now, branch }) => ({
	since: new Date(at).toISOString(),
	ageMs: Math.max(0, now - at),
	by: versionOf(commit, branch)
});
const idAt = ({ tree }, { tree: root }, path) => {
	let id = root;
	for (const name of path === "" ? [] : path.split("/")) {
		const entries = tree(id);
		if (entries === void 0) return void 0;
		const next = entries.find((entry) => entry.name === name);
		if (next === void 0) return "";
		({id} = next);
	}
	return id;
};
function* fetchedCommits(request) {
	const { source, known, paths, now } = request;
	const objects = source.checkout?.objects;
	if (objects === void 0) return;
	let id = known;
	for (let step = 0; step < mostSteps; step += 1) {
		const commit = objects.commit(id);
		const [first] = commit?.parents ?? [];
		const before = first === void 0 ? void 0 : objects.commit(first);
		if (commit === void 0 || first === void 0 || before === void 0) return;
		if (!isRecent(now - commit.committedAt)) return;
		const ids = paths.map((path) => [idAt(objects, commit, path), idAt(objects, before, path)]);
		if (ids.some((pair) => pair.includes(void 0))) return;
		if (ids.some(([after, was]) => after !== was)) yield {
			commit: first,
			replaced: replacement(commit.committedAt, id, request)
		};
		id = first;
	}
}
const timeOf = (text) => typeof text === "string" ? Date.parse(text) : NaN;
const toListed = (entry) => {
	const id = ownProperty(entry, "sha");
	const date = ownProperty(ownProperty(ownProperty(entry, "commit"), "committer"), "date");
	const at = timeOf(date);
	return typeof id === "string" && isId(id) && !Number.isNaN(at) ? [{
		id,
		at
	}] : [];
};
const listCommits = async ({ source: { github, repository }, branch, paths }) => {
	const lists = await Promise.all(paths.map(async (path) => {
		const query = `${path === "" ? "" : `path=${encodeURIComponent(path)}&`}sha=${encodeURIComponent(branch)}&per_page=${mostListed}`;
		const reply = await github.request("GET", `/repos/${repository}/commits?${query}`);
		return reply.ok && Array.isArray(reply.body) ? reply.body.flatMap(toListed) : [];
	}));
	const byId = new Map(lists.flat().map((one) => [one.id, one]));
	return lists.length > 1 ? [...byId.values()].toSorted((a, b) => b.at - a.at) : [...byId.values()];
};
const findMerge = async (request, { id }) => {
	const { source, branch, now } = request;
	const { github, repository } = source;
	const pulls = await github.request("GET", `/repos/${repository}/commits/${id}/pulls`);
	const pull = (pulls.ok && Array.isArray(pulls.body) ? pulls.body : []).find((one) => ownProperty(ownProperty(one, "base"), "ref") === branch && isRecent(now - timeOf(ownProperty(one, "merged_at"))));
	const merge = ownProperty(pull, "merge_commit_sha");
	if (typeof merge !== "string" || !isId(merge)) return void 0;
	const reply = await github.request("GET", `/repos/${repository}/git/commits/${merge}`);
	const parents = reply.ok ? ownProperty(reply.body, "parents") : void 0;
	const first = ownProperty(Array.isArray(parents) ? parents[0] : void 0, "sha");
	return typeof first === "string" && isId(first) ? {
		commit: first,
		replaced: replacement(timeOf(ownProperty(pull, "merged_at")), merge, request)
	} : void 0;
};
async function* listedCommits(request) {
	const { source, branch, known, now } = request;
	if (source.repository === "" || branch === "") return;
	const commits = await listCommits(request);
	const [newest] = commits;
	if (newest === void 0) return;
	if (newest.id !== known) yield { commit: newest.id };
	for (const [i, { id, at }] of commits.entries()) {
		const before = commits[i + 1];
		if (!isRecent(now - at) || before === void 0) break;
		yield {
			commit: before.id,
			replaced: replacement(at, id, request)
		};
	}
	const merge = await findMerge(request, newest);
	if (merge !== void 0) yield merge;
}
async function* recentCommits(request) {
	yield* fetchedCommits(request);
	yield* listedCommits(request);
}
// src/command/action/memoized.ts
const memoized = (make) => {
	const known = /* @__PURE__ */ new Map();
	return (key) => {
		const before = known.get(key);
		if (before !== void 0) return before.made;
		const made = make(key);
		known.set(key, { made });
		return made;
	};
};
// src/command/action/snapshot.ts
const mostFolders = 200;
const mostFileBytes = 16777216;
const isSafe = (path) => path !== "" && path.split("/").every((part) => ![
	"",
	".",
	".."
].includes(part)) && !/[\\\0]/.test(path);
const textOf = (value, name) => {
	const text = ownProperty(value, name);
	return typeof text === "string" ? text : "";
};
const listIn = (value) => Array.isArray(value) ? value : [];
const describeRefusal = ({ reason, status }) => status === 403 || status === 404 ? `${reason}; give the job the permission contents: read, or let actions/checkout fetch the commit with fetch-depth: 0` : `${reason}; let actions/checkout fetch the commit with fetch-depth: 0`;
const notHere = (commit) => ({ fault: `commit ${shortCommit(commit)} is not in the checkout, and there is no token to ask GitHub for it; let actions/checkout fetch it with fetch-depth: 0` });
const asTree = {
	name: "path",
	kindOf: (entry) => {
		const mode = textOf(entry, "mode");
		if (mode === "040000") return "folder";
		return mode.startsWith("100") ? "file" : void 0;
	}
};
const asFolder = {
	name: "name",
	kindOf: (entry) => {
		const type = textOf(entry, "type");
		if (type === "dir") return "folder";
		return type === "file" && textOf(entry, "submodule_git_url") === "" ? "file" : void 0;
	}
};
const readListing = (list, { name, kindOf }) => listIn(list).flatMap((entry) => {
	const [path, id, kind] = [
		textOf(entry, name),
		textOf(entry, "sha"),
		kindOf(entry)
	];
	return kind !== void 0 && isSafe(path) && isId(id) ? [{
		name: path,
		id,
		kind
	}] : [];
});
const filesBelow = (tree) => readListing(tree, asTree).flatMap(({ name: path, id, kind }) => kind === "file" ? [{
	path,
	id
}] : []);
const entriesIn = (list, listing) => readListing(list, listing).filter(({ name }) => !name.includes("/"));
const escapePath = (path) => path.split("/").map(encodeURIComponent).join("/");
const createFolderReader = ({ checkout, github, repository }, commit) => async (path, id) => {
	const here = checkout?.objects.tree(id);
	if (here !== void 0) return here;
	if (repository === "") return notHere(commit);
	const tree = await github.request("GET", `/repos/${repository}/git/trees/${id}`);
	if (tree.ok && ownProperty(tree.body, "truncated") !== true) return entriesIn(ownProperty(tree.body, "tree"), asTree);
	const place = path === "" ? "" : `/${escapePath(path)}`;
	const folder = await github.request("GET", `/repos/${repository}/contents${place}?ref=${commit}`);
	if (folder.ok) return entriesIn(folder.body, asFolder);
	return { fault: `the repository has too many files for GitHub to list, and ${describeRefusal(folder)}` };
};
const entryAt = async (path, entriesAt) => {
	const slash = path.lastIndexOf("/");
	const entries = await entriesAt(path.slice(0, Math.max(0, slash)));
	if (entries === void 0 || "fault" in entries) return entries;
	return entries.find(({ name }) => name === path.slice(slash + 1));
};
const createEntriesAt = (source, commit, root) => {
	const readFolder = createFolderReader(source, commit);
	const known = /* @__PURE__ */ new Map();
	const lookInto = async (path) => {
		if (path === "") return readFolder("", root);
		const found = await entryAt(path, entriesAt);
		if (found === void 0 || "fault" in found) return found;
		return found.kind === "folder" ? readFolder(path, found.id) : void 0;
	};
	const entriesAt = (path) => {
		const before = known.get(path);
		if (before !== void 0) return before;
		const found = known.size >= mostFolders ? Promise.resolve({ fault: `more than ${mostFolders} folders would have to be listed` }) : lookInto(path);
		known.set(path, found);
		return found;
	};
	return entriesAt;
};
const listBelow = async (folder, entriesAt) => {
	const entries = await entriesAt(folder);
	if (entries === void 0) return [];
	if ("fault" in entries) return entries;
	const files = [];
	for (const { name, id, kind } of entries) {
		const path = folder === "" ? name : `${folder}/${name}`;
		const below = kind === "file" ? [{
			path,
			id
		}] : await listBelow(path, entriesAt);
		if (isUnreadable(below)) return below;
		append(files, below);
	}
	return files;
};
const createStepwise = (source, commit, root) => {
	const entriesAt = createEntriesAt(source, commit, root);
	return {
		list: (folder) => listBelow(folder, entriesAt),
		find: async (path) => {
			const found = await entryAt(path, entriesAt);
			if (found === void 0 || "fault" in found) return found;
			return found.kind === "file" ? {
				path,
				id: found.id
			} : void 0;
		}
	};
};
const createUnchangedReader = ({ workspace, checkout }) => ({ path, id }) => {
	try {
		const file = join(workspace, checkout?.folder ?? "", path);
		if (!lstatSync(file).isFile()) return void 0;
		const octets = withPlainFile(file, (read, size) => size > mostFileBytes ? void 0 : read(0, size));
		if (octets === void 0) return void 0;
		return createHash(id.length === 40 ? "sha1" : "sha256").update(`blob ${octets.length}\0`).update(octets).digest("hex") === id ? octets : void 0;
	} catch {
		return;
	}
};
const createBlobReader = (source) => {
	const { checkout, github, repository } = source;
	const readUnchanged = createUnchangedReader(source);
	const fetchBlob = memoized(async (id) => {
		const answer = await github.request("GET", `/repos/${repository}/git/blobs/${id}`);
		const content = answer.ok ? ownProperty(answer.body, "content") : void 0;
		return typeof content === "string" ? Buffer.from(content, "base64") : void 0;
	});
	return async (file) => {
		const here = checkout?.objects.blob(file.id) ?? readUnchanged(file);
		return here !== void 0 || repository === "" ? here : fetchBlob(file.id);
	};
};
const fromList = (files) => {
	const byPath = new Map(files.map((file) => [file.path, file]));
	return {
		find: (path) => Promise.resolve(byPath.get(path)),
		list: () => Promise.resolve(files)
	};
};
const openSnapshot = async (source, commit, blob) => {
	const { checkout, github, repository } = source;
	const whole = { blob };
	const here = checkout?.objects.files(commit);
	if (here !== void 0) return {
		...whole,
		...fromList(here)
	};
	const root = checkout?.objects.commit(commit)?.tree;
	if (repository === "") return root === void 0 ? notHere(commit) : {
		...whole,
		...createStepwise(source, commit, root)
	};
	const reply = await github.request("GET", `/repos/${repository}/git/trees/${commit}?recursive=1`);
	if (reply.ok && ownProperty(reply.body, "truncated") !== true) return {
		...whole,
		...fromList(filesBelow(ownProperty(reply.body, "tree")))
	};
	if (!reply.ok && root === void 0) return { fault: describeRefusal(reply) };
	return {
		...whole,
		...createStepwise(source, commit, root ?? commit)
	};
};
const createSnapshots = (source) => {
	const blob = createBlobReader(source);
	return memoized((commit) => openSnapshot(source, commit, blob));
};
// src/command/action/base-commit.ts
const specFromRoot = (spec, workspace) => {
	if (spec === void 0) return void 0;
	const { path, format } = parseSpec(spec, workspace);
	const way = relative(workspace, resolve(workspace, path)).replaceAll("\\", "/");
	if (way.startsWith("..") || isAbsolute(way)) return void 0;
	return `${way}${format === void 0 ? "" : `:${format}`}`;
};
const readingOf = (request, isHere) => {
	const { domains, zoneSpec, workspace, accepted } = request;
	const bySpec = /* @__PURE__ */ new Map();
	for (const domain of domains) {
		const spec = specFromRoot(zoneSpec(domain), workspace);
		if (spec !== void 0 && isHere(parseSpec(spec, workspace).path)) bySpec.set(spec, [...bySpec.get(spec) ?? [], domain]);
	}
	return {
		zones: [...bySpec].map(([spec, of]) => ({
			spec,
			domains: of
		})),
		...accepted && isHere(accepted.file) && { baseline: accepted.file }
	};
};
const unknownBase = (reason, { zones, baseline }) => {
	if (zones.length > 0) return [`The zone files could not be read as they were before this change (${reason}), so they are compared only with the live zone.`];
	return baseline === void 0 ? [] : [`The accepted records could not be read as they were before this change (${reason}), so what this change accepts is not reported.`];
};
const missingZones = ({ faults }, { zones }) => [...faults].flatMap(([name, fault]) => {
	const head = zones.get(name);
	return head !== void 0 && stateBefore(head) !== void 0 ? [] : [`Before this change no zone of ${name} could be read (${fault}), so the change is compared only with the live zone.`];
});
const tellThemselves = ({ zones }, { zones: heads }) => zones.every(({ domains }) => domains.every(({ name }) => {
	const head = heads.get(name);
	return head !== void 0 && stateBefore(head) !== void 0;
}));
const openPlace = async (source, reading, request) => {
	const { branches } = request;
	const bases = await findBases(source, branches);
	const snapshot = createSnapshots(source);
	const branchOf = (commit) => commit === bases.main ? branches.main || branches.target : branches.target;
	const read = memoized(async (commit) => {
		const at = versionOf(commit, branchOf(commit));
		const found = await snapshot(commit);
		return isUnreadable(found) ? found : readCommit(found, {
			source,
			reading,
			at
		});
	});
	const place = {
		source,
		bases,
		read,
		snapshot
	};
	const readKnown = async (base) => typeof base === "string" ? read(base) : base;
	const [change, main] = await Promise.all([bases.change, bases.main].map(readKnown));
	if (change === void 0 || !isUnreadable(change)) return {
		...place,
		...change && { change },
		...main && !isUnreadable(main) && { main },
		remarks: change ? missingZones(change, request) : []
	};
	const silent = reading.baseline === void 0 && tellThemselves(reading, request);
	return {
		...place,
		...main && !isUnreadable(main) && { main },
		remarks: silent ? [] : unknownBase(change.fault, reading)
	};
};
const filesOf = (files, domain) => {
	const zone = files.sides.get(domain);
	const { accepted } = files;
	return {
		...zone && { zone },
		...accepted && { accepted }
	};
};
const mostAskedAlone = 3;
async function* recentFiles({ source, bases, read }, request, { domain, kind }) {
	const { branches, zones, accepted, domains, zoneSpec, workspace, now } = request;
	const own = kind === "baseline" ? [accepted?.file ?? ""] : zones.get(domain)?.zone.files ?? [];
	const given = domains.find(({ name }) => name === domain);
	const spec = given && specFromRoot(zoneSpec(given), workspace);
	const whole = spec === void 0 ? [] : [parseSpec(spec, workspace).path];
	const paths = own.length > mostAskedAlone ? whole : own;
	const here = source.checkout?.head ?? branches.commit;
	const branch = branches.main || branches.target;
	const asked = {
		source,
		branch,
		known: typeof bases.main === "string" ? bases.main : here,
		paths: paths.map((path) => pathInCheckout(path, source)),
		now
	};
	for await (const { commit, replaced } of recentCommits(asked)) {
		const found = await read(commit);
		if (isUnreadable(found)) continue;
		yield {
			...filesOf(found, domain),
			at: versionOf(commit, branch),
			...replaced && { replaced }
		};
	}
}
const isUnchanged = (base, { zones, accepted }, { domain, kind }) => {
	if (kind === "baseline") return isSameAccepted(base.accepted, accepted, domain);
	const [was, head] = [base.sides.get(domain), zones.get(domain)];
	return was !== void 0 && head !== void 0 && isSameSide(was, head);
};
const historyOf = (place, request, about) => {
	const { source, bases, change, main } = place;
	const { branches } = request;
	const recent = () => recentFiles(place, request, about);
	const held = main && { main: filesOf(main, about.domain) };
	const isBase = bases.change !== void 0 && bases.change === source.checkout?.head;
	if (bases.change === void 0 || isBase && change && isUnchanged(change, request, about)) return {
		...held,
		recent
	};
	const intoMain = branches.main === "" || branches.main === branches.target;
	return {
		change: {
			...change && filesOf(change, about.domain),
			intoMain
		},
		...held,
		recent
	};
};
const noHistory = { async *recent() {} };
const textBefore = async ({ bases: { change }, snapshot, source }, path) => {
	if (change === void 0) return { fault: "there is no change" };
	if (typeof change !== "string") return change;
	const files = await snapshot(change);
	if (isUnreadable(files)) return files;
	const file = await files.find(pathInCheckout(path.replace(/^\.\//, ""), source));
	if (file === void 0 || "fault" in file) return file;
	return (await files.blob(file))?.toString("utf8") ?? { fault: "its content is not there" };
};
const createPlaces = (request, checkoutAt) => {
	const { workspace, github, repository } = request;
	const keyAt = (path) => checkoutAt(path)?.folder ?? "?";
	const byKey = /* @__PURE__ */ new Map();
	return (path) => {
		const key = keyAt(path);
		const known = byKey.get(key);
		if (known !== void 0) return known;
		const checkout = checkoutAt(path);
		const source = {
			workspace,
			github,
			repository,
			...checkout && { checkout }
		};
		const place = openPlace(source, readingOf(request, (one) => keyAt(one) === key), request);
		byKey.set(key, place);
		return place;
	};
};
const readBase = async (request) => {
	const { workspace, domains, zoneSpec, accepted } = request;
	const checkoutAt = memoized((path) => findCheckout(path, workspace));
	const openAt = createPlaces(request, checkoutAt);
	const zonePlaces = /* @__PURE__ */ new Map();
	for (const domain of domains) {
		const spec = specFromRoot(zoneSpec(domain), workspace);
		if (spec !== void 0) zonePlaces.set(domain.name, await openAt(parseSpec(spec, workspace).path));
	}
	const recordsPlace = accepted && await openAt(accepted.file);
	const places = /* @__PURE__ */ new Set([...zonePlaces.values(), ...recordsPlace ? [recordsPlace] : []]);
	const isBesideCheckouts = (path) => checkoutAt(path) === void 0 && [...places].some(({ source }) => source.checkout !== void 0);
	return {
		history: (domain, kind) => {
			const place = kind === "baseline" ? recordsPlace : zonePlaces.get(domain);
			return place === void 0 ? noHistory : historyOf(place, request, {
				domain,
				kind
			});
		},
		remarks: [...places].flatMap(({ remarks }) => remarks),
		fileBefore: async (path) => isBesideCheckouts(path) ? void 0 : textBefore(await openAt(path), path)
	};
};
export { readBase };
