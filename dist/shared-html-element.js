import { Q as presentText } from "./shared-first.js";
// src/report/html-element.ts
/**
* The elements that an HTML or SVG page of ours is made of. They escape by construction: a tag or an
* attribute that is not in these lists does not compile, and text has no way to become either.
*/
const el = (tag, attributes, ...children) => ({
	tag,
	attributes,
	children
});
const letters = (text) => ({ letters: text });
/** Signs of our own that no font lacks; all else beyond ASCII is a stranger's, and shown as `\DDD`. */
const foreign = /[^\n -~—–·×…✓✗→↓⏱]+/gu;
const entities = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;"
};
/** As markup wants it, and so that no workflow runner reads a command where the page is printed into a log. */
const asMarkup = (text) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? "").replace(/#(?=#)/g, "&#35;").replace(/:(?=:)/g, "&#58;");
const escape = (text) => asMarkup(text.replace(foreign, presentText));
/** Within the page, our sources, and nothing else: never what a report brings. */
const addresses = /^(?:#[\w-]+|data:,|https:\/\/(?:support\.apple\.com|www\.rfc-editor\.org|github\.com\/dns-audit)\/[\w/.#-]*)$/;
const isSafe = (name, value) => name !== "href" || addresses.test(value);
const attributesText = (attributes) => Object.entries(attributes).filter(([name, value]) => isSafe(name, String(value))).map(([name, value]) => ` ${name}="${escape(String(value))}"`).join("");
const voids = /* @__PURE__ */ new Set([
	"link",
	"meta",
	"wbr"
]);
const isMany = (content) => Array.isArray(content);
/** The markup of any content. */
const markup = (content) => {
	if (content === void 0) return "";
	if (typeof content === "string") return escape(content);
	if (typeof content === "number") return String(content);
	if (isMany(content)) return content.map(markup).join("");
	if ("letters" in content) return asMarkup(content.letters);
	const { tag, attributes, children } = content;
	const open = `<${tag}${attributesText(attributes)}>`;
	return voids.has(tag) ? open : `${open}${markup(children)}</${tag}>`;
};
export { letters as n, markup as r, el as t };
