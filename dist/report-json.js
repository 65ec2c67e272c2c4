export { t as escapeJson, n as renderJson, r as renderLine, i as renderNdjson } from "./shared-json.js";
