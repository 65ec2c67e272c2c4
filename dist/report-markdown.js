export { t as problemSections, n as renderMarkdown } from "./shared-markdown.js";
