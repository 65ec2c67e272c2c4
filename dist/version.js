export { Nt as version } from "./shared-audit.js";
