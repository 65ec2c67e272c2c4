export { n as prober } from "./shared-probe.js";
