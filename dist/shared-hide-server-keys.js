import { dohServerNames, isDohServer } from "./shared-first.js";
// src/input/saved/hide-server-keys.ts
const deepest = 64;
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
function* namedServers(key, value, depth = 0) {
	if (depth > deepest) return;
	if (Array.isArray(value)) for (const item of value) yield* namedServers(key, item, depth + 1);
	if (!isObject(value)) return;
	for (const [name, member] of Object.entries(value)) {
		const named = name === key ? [member].flat() : [];
		for (const one of named) if (typeof one === "string" && isDohServer(one)) yield one;
		yield* namedServers(key, member, depth + 1);
	}
}
const renamed = (value, rename, depth = 0) => {
	if (typeof value === "string") return rename(value);
	if (depth > deepest) return value;
	if (Array.isArray(value)) return value.map((item) => renamed(item, rename, depth + 1));
	if (!isObject(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, renamed(member, rename, depth + 1)]));
};
const isCounted = (server) => / \(\d+\)$/.test(server);
const hideServerKeys = (saved) => {
	const urls = [...namedServers("resolvers", saved), ...namedServers("server", saved)];
	const names = [...dohServerNames(urls.filter((url) => !isCounted(url)))].filter(([url, name]) => url !== name).toSorted(([a], [b]) => b.length - a.length);
	if (names.length === 0) return saved;
	return renamed(saved, (text) => names.reduce((all, [url, name]) => all.replaceAll(url, name), text));
};
export { hideServerKeys };
