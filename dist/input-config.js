export { t as parseConfig, n as readConfig } from "./shared-config.js";
