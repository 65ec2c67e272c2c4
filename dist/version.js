export { ut as version } from "./shared-audit.js";
