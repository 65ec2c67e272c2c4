import { L as dnsName, Q as presentText } from "./shared-first.js";
import { t as UserError } from "./shared-user-error.js";
import { isIP } from "node:net";
import { domainToASCII, domainToUnicode } from "node:url";
// src/input/domain.ts
/** Reads a domain name as people paste it, and says why when it is none. */
/** The longest name for which `sig1.dkim.NAME.at.icloudmailadmin.com` keeps within 253 octets (RFC 1035 §2.3.4). */
const longest = 220;
/** The host in a pasted URL, mail address or `host:port`; other text is returned as it is. */
const hostIn = (pasted) => {
	return (/^(?:[a-z][a-z0-9+.-]*:\/\/|mailto:)([^/?#]*)/i.exec(pasted)?.[1] ?? pasted.replace(/[/?#].*$/s, "")).replace(/^.*@/s, "").replace(/:\d*$/, "").replace(/^<|>$/g, "").replace(/[.。．｡]$/u, "");
};
const labelFault = (label) => {
	if (label === "") return "it has an empty label (two dots in a row, or a leading dot)";
	if (label.length > 63) return "one of its labels is longer than 63 octets";
	if (label === "*") return "it is a wildcard";
	if (label.startsWith("_")) return `${label} is a label of a record's name; give the domain itself`;
	if (!/^[a-z0-9-]+$/.test(label)) return "it has a character that no domain name may hold";
	if (label.startsWith("-") || label.endsWith("-")) return "a label begins or ends with a hyphen";
};
const nameFault = (host, name) => {
	if (host === "") return "it is empty";
	if (isIP(host.replace(/^\[|\]$/g, "")) !== 0) return "it is an IP address";
	if (name === "") return "it has a character that no domain name may hold";
	if (/(?:^$|(?:^|\.)xn--)/.test(domainToUnicode(name))) return "it has a character that no domain name may hold";
	const labels = name.split(".");
	const fault = labels.map(labelFault).find((found) => found !== void 0);
	if (fault !== void 0) return fault;
	if (labels.length < 2) return "it has no dot: give the whole name, such as example.com";
	if (/^\d+$/.test(labels.at(-1))) return "its last label is a number";
	if (name.length > longest) return `it is longer than ${longest} octets, too long for the name of iCloud's DKIM key`;
};
const scripts = [
	/^[\p{Script=Latin}\p{Script=Common}]*$/u,
	/^[\p{Script=Cyrillic}\p{Script=Common}]*$/u,
	/^[\p{Script=Greek}\p{Script=Common}]*$/u,
	/^[\p{Script=Arabic}\p{Script=Common}]*$/u,
	/^[\p{Script=Hebrew}\p{Script=Common}]*$/u,
	/^[\p{Script=Devanagari}\p{Script=Common}]*$/u,
	/^[\p{Script=Thai}\p{Script=Common}]*$/u,
	/^[\p{Script=Hangul}\p{Script=Han}\p{Script=Common}]*$/u,
	/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Common}]*$/u
];
/** The U-label form where it is safe to show: it round-trips, and each label keeps to one script. */
const unicodeOf = (name) => {
	const unicode = domainToUnicode(name);
	return domainToASCII(unicode) === name && !/[\p{C}\p{Z}]/u.test(unicode) && unicode.split(".").every((label) => scripts.some((script) => script.test(label))) ? unicode : name;
};
/**
* The domain in `pasted`: a name in any case, with or without the trailing dot, a URL, a mail
* address, U-labels or A-labels.
* @throws {UserError} that says why it is no domain name.
*/
const readDomain = (pasted) => {
	const host = hostIn(pasted.trim());
	const name = !/[\s%\\"'`(),;<>[\]{}|^$&!+=~:/?#@\u0000-\u001f\u007f]/.test(host) ? domainToASCII(host).toLowerCase() : "";
	const fault = nameFault(host, name);
	if (fault !== void 0) {
		const shown = presentText(pasted.length > 80 ? `${pasted.slice(0, 80)}...` : pasted);
		throw new UserError(`"${shown}" is not a domain name: ${fault}.`, "Example: dns-audit example.com");
	}
	return {
		name: dnsName(name),
		unicode: unicodeOf(name)
	};
};
export { readDomain as t };
