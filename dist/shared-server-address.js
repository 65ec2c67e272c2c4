// src/model/nearest.ts
/** Edit distance, for "did you mean …?" and for values that were nearly typed right. */
/** Levenshtein distance: insertions, deletions and substitutions of UTF-16 units. */
const distance = (from, to) => {
	let row = Array.from({ length: to.length + 1 }, (_, j) => j);
	for (let i = 0; i < from.length; i += 1) {
		const unit = from[i];
		const next = [i + 1];
		for (let j = 1; j <= to.length; j += 1) {
			const substitute = row[j - 1] + (unit === to[j - 1] ? 0 : 1);
			next.push(Math.min(row[j] + 1, next[j - 1] + 1, substitute));
		}
		row = next;
	}
	return row[to.length];
};
/** The candidate closest to `word`, where it is close enough (a third of the word's length) to be what was meant. */
const nearest = (word, candidates) => {
	const best = candidates.map((candidate) => ({
		candidate,
		far: distance(word.toLowerCase(), candidate)
	})).sort((a, b) => a.far - b.far)[0];
	return best !== void 0 && best.far <= Math.max(1, Math.floor(word.length / 3)) ? best.candidate : void 0;
};
// src/model/server-address.ts
const standardPort = 53;
/** IPv4 as it is, IPv6 in the form of RFC 5952; `undefined` where the text is neither. */
const ipAddress = (text) => {
	if (/^[\d.]+$/.test(text)) {
		const octets = text.split(".");
		const plain = octets.every((octet) => /^(?:0|[1-9]\d{0,2})$/.test(octet) && Number(octet) < 256);
		return octets.length === 4 && plain ? text : void 0;
	}
	const url = `http://[${text}]/`;
	return /^[\da-f:.]+$/i.test(text) && URL.canParse(url) ? new URL(url).hostname.slice(1, -1) : void 0;
};
/** A URL of a resolver; without a path it is `/dns-query`, and a template's `{?dns}` may be there or not. */
const dohUrl = (text) => {
	const plain = text.replace(/\{\?dns\}$/, "");
	if (!URL.canParse(plain)) return void 0;
	const url = new URL(plain);
	if (url.username !== "" || url.password !== "" || url.hash !== "") return void 0;
	if (url.pathname === "/" && url.search === "") url.pathname = "/dns-query";
	return url.href;
};
/**
* Reads `192.0.2.1`, `192.0.2.1:5353`, `2001:db8::1`, `[2001:db8::1]:5353` or `https://…`; anything
* else, and a URL that holds a password or a fragment, is `undefined`.
*/
const parseServerAddress = (text) => {
	if (/^https:\/\//i.test(text)) {
		const url = dohUrl(text);
		return url === void 0 ? void 0 : {
			kind: "doh",
			url
		};
	}
	const [, bracketed, v4, digits] = /^(?:\[([^\]]+)\]|([\d.]+))(?::([1-9]\d{0,4}))?$/.exec(text) ?? [];
	const address = ipAddress(bracketed ?? v4 ?? text);
	const port = Number(digits ?? standardPort);
	const isV6 = address?.includes(":") === true;
	if (address === void 0 || port > 65535 || isV6 !== (v4 === void 0)) return void 0;
	return {
		kind: "wire",
		address,
		port
	};
};
/** `192.0.2.1`, and with a port only where it is not 53: `192.0.2.1:5353`, `[2001:db8::1]:5353`. */
const formatServerAddress = (address, port = standardPort) => port === standardPort ? address : `${address.includes(":") ? `[${address}]` : address}:${port}`;
export { nearest as a, distance as i, ipAddress as n, parseServerAddress as r, formatServerAddress as t };
