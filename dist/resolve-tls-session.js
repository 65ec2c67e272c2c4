export { t as secure } from "./shared-probe.js";
