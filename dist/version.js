export { At as version } from "./shared-audit.js";
