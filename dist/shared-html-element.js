import { et as presentText } from "./shared-first.js";
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
/** Whole texts in which nothing is to be escaped, as most are. */
const tame = /^[\n !$%(-9;=?-~]*$/;
const escape = (text) => tame.test(text) ? text : asMarkup(text.replace(foreign, presentText));
/** Within the page, our sources, and nothing else: never what a report brings. */
const addresses = /^(?:#[\w-]+|data:,|https:\/\/(?:support\.apple\.com|www\.rfc-editor\.org|github\.com\/dns-audit)\/[\w/.#-]*)$/;
const isSafe = (name, value) => name !== "href" || addresses.test(value);
const attributesText = (attributes) => {
	let text = "";
	for (const [name, value] of Object.entries(attributes)) if (isSafe(name, String(value))) text += ` ${name}="${escape(String(value))}"`;
	return text;
};
const voids = /* @__PURE__ */ new Set([
	"link",
	"meta",
	"wbr"
]);
/** Elements that begin a line of their own, so that the page can be read and compared as text. */
const liners = /* @__PURE__ */ new Set([...[
	"header",
	"main",
	"footer",
	"nav",
	"section",
	"article",
	"details"
], ...[
	"h1",
	"h2",
	"h3",
	"h4",
	"ul",
	"ol",
	"dl",
	"table",
	"thead",
	"tbody",
	"tr"
]]);
const isMany = (content) => Array.isArray(content);
/** Its pieces, which are many and short: joined once, and not at every element anew. */
const write = (content, pieces) => {
	if (content === void 0) return;
	if (typeof content === "string") pieces.push(escape(content));
	else if (typeof content === "number") pieces.push(String(content));
	else if (typeof content === "function") pieces.push(markup(content()));
	else if (isMany(content)) for (const each of content) write(each, pieces);
	else if ("letters" in content) pieces.push(asMarkup(content.letters));
	else {
		const { tag, attributes, children } = content;
		pieces.push(`${liners.has(tag) ? "\n" : ""}<${tag}${attributesText(attributes)}>`);
		if (voids.has(tag)) return;
		write(children, pieces);
		pieces.push(`</${tag}>`);
	}
};
/** The markup of any content. */
const markup = (content) => {
	const pieces = [];
	write(content, pieces);
	return pieces.join("");
};
export { markup as i, isMany as n, letters as r, el as t };
