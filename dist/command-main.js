export { t as main } from "./shared-audit.js";
