export { t as renderSarif } from "./sarif2.js";
