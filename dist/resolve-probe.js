export { t as prober } from "./shared-probe.js";
