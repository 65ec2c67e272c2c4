export { n as renderMarkdown } from "./shared-markdown.js";
