export { t as renderJson, n as renderLine, r as renderNdjson } from "./json2.js";
