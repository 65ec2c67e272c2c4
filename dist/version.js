export { t as version } from "./shared-version.js";
