export { t as renderSarif } from "./shared-sarif.js";
