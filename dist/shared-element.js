import { presentText } from "./shared-first.js";
// src/report/html/element.ts
const el = (tag, attributes, ...children) => ({
	tag,
	attributes,
	children
});
const anyScript = (text) => ({ letters: text });
const foreignSigns = /[^\n -~—–·×…✓✗→↓⏱]+/gu;
const entities = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;"
};
const asMarkup = (text) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? "").replace(/#(?=#)/g, "&#35;").replace(/:(?=:)/g, "&#58;");
const harmlessText = /^[\n !$%(-9;=?-~]*$/;
const escape = (text) => harmlessText.test(text) ? text : asMarkup(text.replace(foreignSigns, presentText));
const allowedAddresses = /^(?:#[\w-]+|data:,|https:\/\/(?:support\.apple\.com|www\.rfc-editor\.org|github\.com\/dns-audit)\/[\w/.#-]*)$/;
const isSafe = (name, value) => name !== "href" || allowedAddresses.test(value);
const attributesText = (attributes) => {
	let text = "";
	for (const [name, value] of Object.entries(attributes)) if (isSafe(name, String(value))) text += ` ${name}="${escape(String(value))}"`;
	return text;
};
const voidTags = /* @__PURE__ */ new Set([
	"link",
	"meta",
	"wbr"
]);
const blockTags = /* @__PURE__ */ new Set([...[
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
const isContentList = (content) => Array.isArray(content);
const writeContent = (content, pieces) => {
	if (content === void 0) return;
	if (typeof content === "string") pieces.push(escape(content));
	else if (typeof content === "number") pieces.push(String(content));
	else if (typeof content === "function") pieces.push(renderMarkup(content()));
	else if (isContentList(content)) for (const each of content) writeContent(each, pieces);
	else if ("letters" in content) pieces.push(asMarkup(content.letters));
	else {
		const { tag, attributes, children } = content;
		pieces.push(`${blockTags.has(tag) ? "\n" : ""}<${tag}${attributesText(attributes)}>`);
		if (voidTags.has(tag)) return;
		writeContent(children, pieces);
		pieces.push(`</${tag}>`);
	}
};
const renderMarkup = (content) => {
	const pieces = [];
	writeContent(content, pieces);
	return pieces.join("");
};
export { anyScript, el, isContentList, renderMarkup };
