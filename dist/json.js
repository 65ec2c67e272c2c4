export { n as renderJson, r as renderLine, i as renderNdjson } from "./json2.js";
